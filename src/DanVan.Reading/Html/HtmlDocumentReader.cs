using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads web pages: the document itself, told from menus and boilerplate by how much of a part is running text; tables, line breaks, lists,
/// footnotes as Word exports them. The charset is the declared one, unless the bytes are good UTF-8. Of a web archive (MHT) its page is read, under
/// whatever name it was saved. Nothing outside the file is read. Thread-safe.
/// </summary>
public sealed class HtmlDocumentReader : IDocumentReader
{
    private const int MostOutside = 50;

    /// <summary>No page has as many blocks open at once, not even one that never closes those of its cells.</summary>
    private const int MostOpen = 20_000;

    private static readonly string[] Nesting = ["div", "section", "article", "main", "header", "footer", "nav", "aside", "ul", "ol", "dl", "blockquote", "center", "fieldset", "details", "table"];

    private static readonly FrozenSet<string> PieceNames = new[] { "head", "meta", "title", "style", "body", "div", "table", "p", "center", "font", "span", "h1", "h2", "h3", "b", "strong", "form", "section", "article", "link", "br" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".htm", ".html", ".mht", ".mhtml", ".xhtml"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) return true;
        return IsPage(head) || (!TextDocumentReader.Names(path) && IsPieceOfPage(head));
    }

    /// <summary>Whether a file begins as a page or a web archive does, whatever its name.</summary>
    internal static bool IsPage(ReadOnlySpan<byte> head)
    {
        if (WebArchive.IsArchive(head)) return true;
        var start = Opening(head);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a file begins with an element of a page, as what a program on a site writes under the name of an office file.</summary>
    internal static bool IsPieceOfPage(ReadOnlySpan<byte> head)
    {
        var start = Opening(head).AsSpan();
        if (start.IsEmpty || start[0] != '<' || !FileContent.IsText(head)) return false;
        start = start[1..];
        var end = 0;
        while (end < start.Length && char.IsAsciiLetterOrDigit(start[end])) end++;
        return end > 0 && end < start.Length && (start[end] is '>' or '/' || char.IsWhiteSpace(start[end])) && PieceNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(start[..end]);
    }

    // What stands behind the declaration of XML and comments, in capitals or not. A page saved from the web under the name of an office file is common, in
    // UTF-16 too; a text that shows HTML is not one.
    private static string Opening(ReadOnlySpan<byte> head)
    {
        var start = (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : ByteText.Utf16(head) ?? Encoding.Latin1).GetString(head[..Math.Min(head.Length, 2048)]);
        start = start.TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        while (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = start.IndexOf(start[1] == '?' ? "?>" : "-->", StringComparison.Ordinal);
            if (close < 0) return "";
            start = start[(close + (start[1] == '?' ? 2 : 3))..].TrimStart();
        }

        return start;
    }

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return FileGate.RunAsync(path, options, token => Task.FromResult(Read(path, options, token)), TimeSpan.Zero, cancellationToken);
    }

    private static SourceDocument Read(string path, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var file = FileGate.Open(path, options);
        var head = FileGate.Head(file);
        Stream stream = file;
        string? charset = null;
        if (WebArchive.IsArchive(head))
        {
            var content = new byte[file.Length];
            file.ReadExactly(content);
            var saved = WebArchive.Read(path, content, cancellationToken);
            (stream, charset) = (new MemoryStream(saved.Content), saved.Charset);
            head = saved.Content[..Math.Min(saved.Content.Length, FileGate.HeadLength)];
        }

        var builder = new SourceBuilder();
        using var page = Parse(path, stream, head, charset, options, (code, arguments) => builder.Report(code, arguments), out var styles, cancellationToken);
        foreach (var outside in Outside(page)) builder.Report(DiagnosticCodes.ExternalPart, outside);
        var walker = new HtmlWalker(path, options, isPart: false, styles, cancellationToken);
        var blocks = TabColumns.Split(walker.Read(page));
        blocks = walker.IsWhole ? blocks : SiteText.Trim(blocks);
        if (GuardPage.Is(page, blocks)) blocks = [];
        if (blocks.Count == 0) builder.Report(DiagnosticCodes.EmptyPage);
        new BlockWriter(builder).Write(blocks);
        return builder.Build(path, "html");
    }

    /// <summary>The blocks of a page that is a part of an office file.</summary>
    internal static List<Block> ReadPart(string path, byte[] content, string? charset, ReaderOptions options, Action<string, string[]> report, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        using var page = Parse(path, stream, content.AsSpan(0, Math.Min(content.Length, FileGate.HeadLength)), charset, options, report, out var styles, cancellationToken);
        return new HtmlWalker(path, options, isPart: true, styles, cancellationToken).Read(page);
    }

    // The parts of a page of frames, and documents that a page only shows.
    private static IEnumerable<string> Outside(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("frame, iframe, embed, object").Take(MostOutside))
        {
            var source = element.GetAttribute("src") ?? element.GetAttribute("data") ?? "";
            var name = source.AsSpan();
            if (name.IndexOfAny('?', '#') is >= 0 and var end) name = name[..end];
            if (source.Length > 0 && (element.LocalName is "frame" || name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))) yield return source;
        }
    }

    private static IHtmlDocument Parse(string path, Stream stream, ReadOnlySpan<byte> head, string? charset, ReaderOptions options, Action<string, string[]> report, out PageStyles styles, CancellationToken cancellationToken)
    {
        // The letters of an old font may be written as they are or as references: they are converted when both are the same.
        var text = ByteText.ReadRaw(stream, DeclaredCharset(head) ?? charset, report, out var legacy, cancellationToken);
        if (IsDeeper(text, Math.Max(MostOpen, options.MaxDepth))) throw DocumentReadException.Create(DiagnosticCodes.TooDeep, path, options.MaxDepth.ToString(CultureInfo.InvariantCulture));
        if (text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)) text = XmlTags.Close(text);
        var page = new HtmlParser().ParseDocument(legacy is null ? ByteText.Mend(text, report) : text);
        cancellationToken.ThrowIfCancellationRequested();
        styles = PageStyles.Of(page);
        PageFonts.Mend(page, styles, legacy, report);
        return page;
    }

    // The time of the page's parser grows with the square of the blocks that stand open: such a page is refused before it.
    private static bool IsDeeper(ReadOnlySpan<char> text, int most)
    {
        var open = 0;
        while (text.IndexOf('<') is >= 0 and var at)
        {
            text = text[(at + 1)..];
            var closes = text is ['/', ..];
            var name = closes ? text[1..] : text;
            if (!IsNesting(name)) continue;
            open = closes ? Math.Max(0, open - 1) : open + 1;
            if (open > most) return true;
        }

        return false;
    }

    private static bool IsNesting(ReadOnlySpan<char> name)
    {
        foreach (var nesting in Nesting)
        {
            if (name.StartsWith(nesting, StringComparison.OrdinalIgnoreCase) && (name.Length == nesting.Length || !char.IsAsciiLetterOrDigit(name[nesting.Length]))) return true;
        }

        return false;
    }

    // <meta charset="..."> and <meta http-equiv content="text/html; charset=...">, in ASCII by definition.
    private static string? DeclaredCharset(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = text.AsSpan(at + 8).TrimStart("\"' ");
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '-' or '_')) end++;
        return end == 0 ? null : name[..end].ToString();
    }
}
