using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads PDF through poppler's <c>pdftotext</c>, a program of its own with limits on memory and time; pages without usable text go through
/// <c>tesseract</c>. Thread-safe.
/// </summary>
public sealed class PopplerDocumentReader : IDocumentReader
{
    internal const string Tool = "pdftotext";
    internal const string Install = "apt-get install poppler-utils";

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <summary>Whether <c>pdftotext</c> is installed; without it every read ends in a <see cref="DocumentReadException"/> that says what to install.</summary>
    public static bool IsInstalled => ToolProcess.Exists("pdftotext");

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head) => PdfPipeline.IsPdf(path, head);

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return PdfPipeline.ReadAsync(path, options, ExtractAsync, cancellationToken);
    }

    private static async Task ExtractAsync(string path, ReaderOptions options, PdfPageList pages, CancellationToken cancellationToken)
    {
        if (!ToolProcess.Exists(Tool)) throw DocumentReadException.Create(DiagnosticCodes.ToolMissing, path, Tool, Install);
        var (exitCode, error) = await ToolProcess.RunAsync(
            Tool,
            ["-q", "-bbox-layout", "-enc", "UTF-8", "-l", pages.Last.ToString(CultureInfo.InvariantCulture), Path.GetFullPath(path), "-"],
            input: null,
            (stream, token) => BboxParser.ReadAsync(stream, pages, token),
            options.MaxToolMemory,
            environment: null,
            cancellationToken).ConfigureAwait(false);
        if (exitCode != 0 && pages.Count == 0)
        {
            // With -q the program says nothing; the trailer says whether the file is encrypted.
            throw exitCode == 3 || error.Contains("assword", StringComparison.Ordinal) || PdfPipeline.IsEncrypted(path)
                ? DocumentReadException.Create(DiagnosticCodes.Encrypted, path)
                : DocumentReadException.Create(DiagnosticCodes.DamagedPdf, path);
        }
    }
}
