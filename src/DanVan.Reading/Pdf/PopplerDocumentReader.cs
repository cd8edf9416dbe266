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

    // A program that breaks down at so many pages in a row does so at all that follow.
    private const int MostFailures = 8;

    private readonly string _tool;

    /// <summary>Creates a reader.</summary>
    public PopplerDocumentReader()
        : this(Tool)
    {
    }

    internal PopplerDocumentReader(string tool) => _tool = tool;

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <summary>Whether <c>pdftotext</c> is installed; without it every read ends in a <see cref="DocumentReadException"/> that says what to install.</summary>
    public static bool IsInstalled => ToolProcess.Exists(Tool);

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

    private async Task ExtractAsync(string path, ReaderOptions options, PdfPageList pages, CancellationToken cancellationToken)
    {
        if (!ToolProcess.Exists(_tool)) throw DocumentReadException.Create(DiagnosticCodes.ToolMissing, path, Tool, Install);
        // What the program had written when it broke down is not all that it had read, so the next page is tried alone before it is given up.
        var (alone, row) = (false, 0);
        for (var next = 1; next <= pages.Last; next = pages.Count + 1)
        {
            var whole = true;
            var result = await ToolProcess.RunAsync(
                new ToolCall(_tool, "-q", "-bbox", "-cropbox", "-enc", "UTF-8", "-f", Text(next), "-l", Text(alone ? next : pages.Last), Path.GetFullPath(path), "-") { Memory = options.MaxToolMemory, IsAlone = true },
                stream => whole = BboxParser.Read(stream, pages, next),
                cancellationToken).ConfigureAwait(false);
            if (!result.IsCrash)
            {
                if (!result.IsGood && pages.Count == 0) throw Refused(path, result);
                if (!result.IsGood || !alone || pages.Count < next) break;
                (alone, row) = (false, 0);
            }
            else if (alone)
            {
                var isLast = ++row >= MostFailures || result.IsNotStarted;
                pages.Fail(next, PageFailure.Of(next, Tool, result, options) with { IsLast = isLast });
                if (isLast) break;
                alone = false;
            }
            else
            {
                if (!whole) pages.RemoveLast();
                if (pages.Count >= next) row = 0;
                alone = true;
            }
        }

        if (pages.Failures.Count > 0 && pages.Failures.Count == pages.Count) throw pages.Failures[0].ToException(path);
    }

    // With -q the program says nothing; the trailer says whether the file is encrypted.
    private static DocumentReadException Refused(string path, ToolResult result) =>
        DocumentReadException.Create(result.ExitCode == 3 || result.Error.Contains("assword", StringComparison.Ordinal) || PdfPipeline.IsEncrypted(path) ? DiagnosticCodes.Encrypted : DiagnosticCodes.DamagedPdf, path);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
