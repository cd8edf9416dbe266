using System.Xml;
using DanVan.Parsing;
using DocumentFormat.OpenXml.Packaging;

namespace DanVan.Reading;

/// <summary>Reads what a DOCX holds in formats of their own (altChunk: DOCX, HTML, web archives and text; ISO/IEC 29500-1, 17.17.2). Not thread-safe.</summary>
/// <param name="name">The file, for messages.</param>
/// <param name="options">Its limits.</param>
/// <param name="budget">What may still be unpacked.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class DocxParts(string name, ReaderOptions options, DocxBudget budget, CancellationToken cancellationToken)
{
    private const int MostNested = 8;

    private readonly List<(string Code, string[] Arguments)> _reports = [];
    private int _depth;

    /// <summary>What was noticed in the parts.</summary>
    public IReadOnlyList<(string Code, string[] Arguments)> Reports => _reports;

    /// <summary>The formats of the parts that were left out.</summary>
    public SortedSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks of a part; null where its format is none of those or it is damaged.</summary>
    /// <param name="part">The part.</param>
    /// <param name="notes">How many notes stand before it.</param>
    /// <exception cref="DocumentReadException">It is over a limit.</exception>
    public List<Block>? Read(OpenXmlPart part, ref int notes)
    {
        var type = part.ContentType;
        var path = part.Uri.OriginalString.TrimStart('/');
        if (type.Contains("html", StringComparison.OrdinalIgnoreCase)) return HtmlDocumentReader.ReadPart(name, BytesOf(part), charset: null, options, Report, cancellationToken);
        if (IsArchive(type)) return ReadArchive(BytesOf(part));
        if (type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return ReadText(BytesOf(part), path);
        if (!type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) || _depth >= MostNested) return null;
        _depth++;
        try
        {
            using var stream = new MemoryStream(BytesOf(part));
            using var document = DocxDocumentReader.Open(name, stream, options, budget, cancellationToken);
            var walker = new DocxWalker(document.MainDocumentPart!, this, cancellationToken) { Within = path + "!" };
            return walker.ReadBlocks(ref notes);
        }
        catch (Exception e) when (e is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException || (e is DocumentReadException { Code: DiagnosticCodes.DamagedDocx }))
        {
            // The file around it is whole.
            return null;
        }
        finally
        {
            _depth--;
        }
    }

    // What a program on a site makes of a page (RFC 2557), under the types that such programs give it.
    private static bool IsArchive(string type) =>
        type.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase) || type.StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/x-mimearchive", StringComparison.OrdinalIgnoreCase);

    private List<Block>? ReadArchive(byte[] bytes)
    {
        try
        {
            var page = WebArchive.Read(name, bytes, cancellationToken);
            return HtmlDocumentReader.ReadPart(name, page.Content, page.Charset, options, Report, cancellationToken);
        }
        catch (DocumentReadException e) when (string.Equals(e.Code, DiagnosticCodes.ReadFailed, StringComparison.Ordinal))
        {
            // No page is in it.
            return null;
        }
    }

    private List<Block> ReadText(byte[] bytes, string path)
    {
        using var stream = new MemoryStream(bytes);
        var blocks = new List<Block>();
        var number = 0;
        foreach (var line in ByteText.Read(stream, declared: null, Report, cancellationToken).Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) blocks.Add(new PieceBlock(SourceBlockKind.Paragraph, line, new SourceLocation(Line: number, Path: path)));
        }

        return blocks;
    }

    private void Report(string code, string[] arguments) => _reports.Add((code, arguments));

    private byte[] BytesOf(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var counted = new DocxDocumentReader.CountedStream(stream, options.MaxUnpackedBytes, budget.TooLarge);
        using var bytes = new MemoryStream();
        counted.CopyTo(bytes);
        return bytes.ToArray();
    }
}
