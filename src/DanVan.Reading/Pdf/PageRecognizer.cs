using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Reads pages by text recognition: <c>pdftoppm</c> draws them, <c>tesseract</c> with the Vietnamese model reads them. No file is written.</summary>
internal static class PageRecognizer
{
    public const string Install = "apt-get install poppler-utils tesseract-ocr tesseract-ocr-vie";

    private const string Drawer = "pdftoppm";
    private const string Reader = "tesseract";
    private const int Resolution = 300;
    private const double MostPixels = 4000;
    private const double Unsure = 70;
    private const double Dirt = 0.35;

    private static readonly Dictionary<string, string> OneThread = new(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" };

    public static bool IsInstalled => ToolProcess.Exists(Drawer) && ToolProcess.Exists(Reader);

    /// <summary>Reads pages, some at once, and replaces their words.</summary>
    /// <returns>How many were read.</returns>
    public static async Task<int> RecognizeAsync(string path, List<PdfPage> pages, ReaderOptions options, SourceBuilder builder, CancellationToken cancellationToken)
    {
        var degree = options.RecognitionParallelism > 0 ? options.RecognitionParallelism : Environment.ProcessorCount;
        var failed = new List<int>();
        var read = 0;
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken }, async (page, token) =>
        {
            var words = await ReadPageAsync(path, page, options, token).ConfigureAwait(false);
            if (words is null)
            {
                lock (failed) failed.Add(page.Number);
                return;
            }

            page.Words = words;
            page.Recognized = true;
            Interlocked.Increment(ref read);
        }).ConfigureAwait(false);

        failed.Sort();
        foreach (var page in failed) builder.Report(DiagnosticCodes.PageWithoutText, page.ToString(CultureInfo.InvariantCulture), Install);
        foreach (var page in pages.Where(static page => page.Recognized && page.Words.Count > 0).OrderBy(static page => page.Number))
        {
            var mean = 100 * page.Words.Average(static word => word.Confidence);
            if (mean < Unsure) builder.Report(DiagnosticCodes.UnsurePage, page.Number.ToString(CultureInfo.InvariantCulture), mean.ToString("0", CultureInfo.InvariantCulture));
        }

        return read;
    }

    private static async Task<List<PdfWord>?> ReadPageAsync(string path, PdfPage page, ReaderOptions options, CancellationToken cancellationToken)
    {
        // Scans on large paper would be drawn larger than any model needs.
        var longest = Math.Max(page.Width, page.Height);
        var resolution = longest > 0 ? Math.Clamp((int)(MostPixels * 72 / longest), 72, Resolution) : Resolution;
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var dpi = resolution.ToString(CultureInfo.InvariantCulture);
        var (drawn, image, _) = await ToolProcess.CaptureAsync(Drawer, ["-q", "-r", dpi, "-gray", "-f", number, "-l", number, Path.GetFullPath(path)], input: null, options.MaxToolMemory, environment: null, cancellationToken).ConfigureAwait(false);
        if (drawn != 0 || image.Length == 0) return null;
        var (exitCode, table, _) = await ToolProcess.CaptureAsync(Reader, ["stdin", "stdout", "-l", "vie", "--dpi", dpi, "tsv"], image, options.MaxToolMemory, OneThread, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0) return null;
        page.Rules = RuleFinder.Find(image, 72.0 / resolution);
        return Words(Encoding.UTF8.GetString(table), 72.0 / resolution);
    }

    // level page block par line word left top width height conf text
    private static List<PdfWord> Words(string table, double scale)
    {
        var words = new List<PdfWord>();
        var line = new List<PdfWord>();
        var box = (Top: 0.0, Bottom: 0.0);
        foreach (var row in table.Split('\n'))
        {
            var fields = row.Split('\t');
            if (fields.Length < 11) continue;
            if (fields[0] is "4")
            {
                EndLine();
                box = (Number(7) * scale, (Number(7) + Number(9)) * scale);
            }

            if (fields[0] is not "5" || fields.Length < 12 || string.IsNullOrWhiteSpace(fields[11])) continue;
            var (left, top, width, height) = (Number(6) * scale, Number(7) * scale, Number(8) * scale, Number(9) * scale);
            // Boxes hug the ink; words of a line get a common baseline by taking the line's box where it is one line high.
            if (box.Bottom - box.Top < (3 * height) + 6) (top, height) = (Math.Min(top, box.Top), Math.Max(top + height, box.Bottom) - Math.Min(top, box.Top));
            line.Add(new PdfWord(VietnameseText.Compose(fields[11].Trim()), left, top, left + width, top + height) { Confidence = Math.Clamp(Number(10) / 100, 0, 1) });

            double Number(int index) => double.TryParse(fields[index], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        EndLine();
        return words;

        // Stamps, signatures and dirt come out as words that nothing is sure of.
        void EndLine()
        {
            if (line.Count > 0 && line.Average(static word => word.Confidence) >= Dirt)
            {
                words.AddRange(line.Where(static word => word.Confidence >= Dirt || word.Text.Any(char.IsLetterOrDigit)));
            }

            line.Clear();
        }
    }
}
