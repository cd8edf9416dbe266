using System.Text;
using AngleSharp.Html.Parser;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads web pages: the document itself, told from menus and boilerplate by how much of a part is running text; tables, line breaks, lists,
/// footnotes as Word exports them. The charset is the declared one, unless the bytes are good UTF-8. Nothing outside the file is read. Thread-safe.
/// </summary>
public sealed class HtmlDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".htm", ".html", ".xhtml"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)) return true;
        // A page saved from the web under the name of an office file is common, in UTF-16 too; a text that shows HTML is not one.
        var start = (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : ByteText.Utf16(head) ?? Encoding.Latin1).GetString(head[..Math.Min(head.Length, 2048)]);
        start = start.TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        while (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = start.IndexOf(start[1] == '?' ? "?>" : "-->", StringComparison.Ordinal);
            if (close < 0) return false;
            start = start[(close + (start[1] == '?' ? 2 : 3))..].TrimStart();
        }

        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return FileGate.RunAsync(path, options, token => Task.FromResult(Read(path, options, token)), TimeSpan.Zero, cancellationToken);
    }

    private static SourceDocument Read(string path, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var stream = FileGate.Open(path, options);
        var declared = DeclaredCharset(FileGate.Head(stream));
        var builder = new SourceBuilder();
        var text = ByteText.Read(stream, declared, (code, arguments) => builder.Report(code, arguments), cancellationToken);
        using var page = new HtmlParser().ParseDocument(text);
        cancellationToken.ThrowIfCancellationRequested();
        var walker = new HtmlWalker(path, options, cancellationToken);
        var blocks = TabColumns.Split(walker.Read(page));
        new BlockWriter(builder).Write(walker.IsWhole ? blocks : SiteText.Trim(blocks));
        return builder.Build(path, "html");
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
