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
    private const int Resolution = 250;
    private const int MostResolution = 600;
    private const double UsualPixels = 2923;
    private const double LongestPaper = 1300;
    private const double ShortestPaper = 580;
    private const double LeastSkew = 0.0015;
    private const double Unsure = 70;
    private const double SecondScale = 0.8;

    private static readonly Dictionary<string, string> OneThread = new(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" };

    public static bool IsInstalled => ToolProcess.Exists(Drawer) && ToolProcess.Exists(Reader);

    /// <summary>Reads pages, some at once, and replaces their words.</summary>
    public static async Task RecognizeAsync(string path, List<PdfPage> pages, ReaderOptions options, SourceBuilder builder, CancellationToken cancellationToken)
    {
        var degree = options.RecognitionParallelism > 0 ? options.RecognitionParallelism : Environment.ProcessorCount;
        var failed = new List<int>();
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
        }).ConfigureAwait(false);

        failed.Sort();
        foreach (var page in failed) builder.Report(DiagnosticCodes.PageWithoutText, page.ToString(CultureInfo.InvariantCulture), Install);
        foreach (var page in pages.Where(static page => page.Recognized && page.Words.Count > 0).OrderBy(static page => page.Number))
        {
            var mean = 100 * page.Words.Average(static word => word.Confidence);
            if (mean < Unsure) builder.Report(DiagnosticCodes.UnsurePage, page.Number.ToString(CultureInfo.InvariantCulture), mean.ToString("0", CultureInfo.InvariantCulture));
        }
    }

    private static async Task<List<PdfWord>?> ReadPageAsync(string path, PdfPage page, ReaderOptions options, CancellationToken cancellationToken)
    {
        var resolution = ResolutionOf(page);
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var dpi = resolution.ToString(CultureInfo.InvariantCulture);
        var (drawn, image, _) = await ToolProcess.CaptureAsync(Drawer, ["-q", "-r", dpi, "-f", number, "-l", number, Path.GetFullPath(path)], input: null, options.MaxToolMemory, environment: null, cancellationToken).ConfigureAwait(false);
        if (drawn != 0 || PagePicture.Read(image) is not { } picture) return null;
        var skew = PageSkew.Measure(picture);
        if (Math.Abs(skew) < LeastSkew) skew = 0;
        else picture = picture.Straighten(skew);
        if (await ReadPictureAsync(picture, resolution, options, cancellationToken).ConfigureAwait(false) is not { } first) return null;
        var scale = 72.0 / resolution;
        page.Rules = RuleFinder.Find(picture, scale);
        var turn = new PageTurn(skew, picture.Width * scale / 2, picture.Height * scale / 2);
        if (options.RecognitionPasses < 2) return RecognizedWords.Of(first, scale, turn);
        // The strokes above and below the letters, in which the words of Vietnamese differ, come out right at one size where they do not at another.
        var smaller = picture.Shrink(SecondScale);
        var second = await ReadPictureAsync(smaller, (int)(resolution * SecondScale), options, cancellationToken).ConfigureAwait(false);
        return RecognizedWords.Of(first, scale, second ?? "", scale * picture.Width / smaller.Width, turn);
    }

    private static async Task<string?> ReadPictureAsync(PagePicture picture, int resolution, ReaderOptions options, CancellationToken cancellationToken)
    {
        var dpi = resolution.ToString(CultureInfo.InvariantCulture);
        var (exitCode, table, _) = await ToolProcess.CaptureAsync(Reader, ["stdin", "stdout", "-l", "vie", "--dpi", dpi, "tsv"], picture.ToPgm(), options.MaxToolMemory, OneThread, cancellationToken).ConfigureAwait(false);
        return exitCode == 0 ? Encoding.UTF8.GetString(table) : null;
    }

    // Letters of 12 to 14 points are best read when a page of A4 is drawn at 200 to 250 dots per inch. Pages whose size in the file is that of their picture
    // in pixels, and pages smaller than A5, are drawn to have as many pixels as that.
    private static int ResolutionOf(PdfPage page)
    {
        var longest = Math.Max(page.Width, page.Height);
        if (longest <= 0) return Resolution;
        if (longest > LongestPaper) return Math.Clamp((int)(UsualPixels * 72 / longest), 36, Resolution);
        return longest < ShortestPaper ? Math.Clamp((int)(UsualPixels * 72 / longest), Resolution, MostResolution) : Resolution;
    }
}
