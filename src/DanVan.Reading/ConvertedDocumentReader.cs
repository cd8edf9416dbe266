using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads the formats before DOCX (<c>.doc</c>, <c>.rtf</c>) and OpenDocument (<c>.odt</c>) by letting LibreOffice turn them into DOCX, where it is
/// installed; the copy is deleted afterwards. Thread-safe.
/// </summary>
public sealed class ConvertedDocumentReader : IDocumentReader
{
    private const int HeadOfXml = 1024;

    private readonly string _tool;

    /// <summary>Creates a reader.</summary>
    /// <param name="tool">The program of LibreOffice: its name on the PATH or its whole path.</param>
    /// <exception cref="ArgumentException"><paramref name="tool"/> is empty.</exception>
    public ConvertedDocumentReader(string tool = OfficeConversion.Tool)
    {
        ArgumentException.ThrowIfNullOrEmpty(tool);
        _tool = tool;
    }

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".doc", ".odt", ".rtf"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head) => FormatOf(head) is not null;

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return FileGate.RunAsync(path, options, token => ReadCoreAsync(path, options, token), TimeSpan.Zero, cancellationToken);
    }

    /// <summary>The format by the first bytes of a file; null for none of these.</summary>
    internal static string? FormatOf(ReadOnlySpan<byte> head)
    {
        if (OleFile.IsOle(head)) return "DOC";
        if (head.StartsWith("{\\rtf"u8)) return "RTF";
        if (head[..Math.Min(head.Length, HeadOfXml)].IndexOf("progid=\"Word.Document\""u8) >= 0) return "XML";
        return head.StartsWith("PK"u8) && head.IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0 ? "ODT" : null;
    }

    private async Task<SourceDocument> ReadCoreAsync(string path, ReaderOptions options, CancellationToken cancellationToken)
    {
        byte[] head;
        using (var stream = FileGate.Open(path, options))
        {
            head = FileGate.Head(stream);
            if (OleFile.IsOle(head) && OleFile.Holds(stream, "EncryptedPackage")) throw DocumentReadException.Create(DiagnosticCodes.Encrypted, path);
        }

        var format = FormatOf(head) ?? "DOC";
        if (!ToolProcess.Exists(_tool)) throw DocumentReadException.Create(DiagnosticCodes.NeedsConversion, path, format);

        using var conversion = new OfficeConversion(_tool, options.Timeout);
        var docx = await conversion.ConvertAsync(path, format.ToLowerInvariant(), "docx", cancellationToken).ConfigureAwait(false) ?? throw DocumentReadException.Create(DiagnosticCodes.ConversionFailed, path, format);
        SourceDocument document;
        using (var stream = new FileStream(docx, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16))
        {
            document = DocxDocumentReader.Read(path, path, stream, options, cancellationToken);
        }

        return await PicturedPages.ReadAsync(document, docx, _tool, options, cancellationToken).ConfigureAwait(false);
    }
}
