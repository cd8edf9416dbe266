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

    // How the recognizer looks for lines: in a layout, below each other, anywhere.
    private const string Layout = "3";
    private const string Lines = "6";
    private const string Sparse = "11";
    private const int Resolution = 250;
    private const int MostResolution = 600;
    private const double UsualPixels = 2923;
    private const double LongestPaper = 1300;
    private const double ShortestPaper = 580;
    private const double LeastSkew = 0.0015;
    private const double Unsure = 70;
    private const double SecondScale = 0.8;

    // In a longer file every page is read once before any is read twice, so that a time limit costs sureness before it costs pages.
    private const int MostPagesAtOnce = 24;

    private static readonly Dictionary<string, string> OneThread = new(StringComparer.Ordinal) { ["OMP_THREAD_LIMIT"] = "1" };

    // Shared by all files that are read at once and do not say how many of their pages may be.
    private static readonly SemaphoreSlim Processors = new(Environment.ProcessorCount);

    public static bool IsInstalled => ToolProcess.Exists(Drawer) && ToolProcess.Exists(Reader);

    /// <summary>Reads pages, some at once, and replaces their words; false where the recognizer read none and never broke down, as it does without its model.</summary>
    public static async Task<bool> RecognizeAsync(string path, List<PdfPage> pages, ReaderOptions options, SourceBuilder builder, CancellationToken cancellationToken)
    {
        var twice = options.RecognitionPasses > 1;
        var rounds = twice && pages.Count > MostPagesAtOnce;
        var readings = pages.ConvertAll(static page => new Reading(page));
        var failed = new List<Reading>();
        var count = new Count(options.Progress, readings.Count);
        var turns = options.RecognitionParallelism > 0 ? null : Processors;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.RecognitionParallelism > 0 ? options.RecognitionParallelism : Environment.ProcessorCount, CancellationToken = cancellationToken };
        try
        {
            await Parallel.ForEachAsync(readings, parallel, (reading, token) => InTurnAsync(
                turns,
                async () =>
                {
                    if (!await reading.ReadAsync(path, options, twice && !rounds, token).ConfigureAwait(false))
                    {
                        lock (failed) failed.Add(reading);
                    }

                    count.Add();
                },
                token)).ConfigureAwait(false);
            if (!rounds) return failed.Count < readings.Count || failed.Exists(static reading => reading.Failure is not null);
            var good = readings.FindAll(static reading => reading.Page.Recognized);
            count = new Count(options.Progress, good.Count, isAgain: true);
            await Parallel.ForEachAsync(good, parallel, (reading, token) => InTurnAsync(
                turns,
                async () =>
                {
                    await reading.ReadAgainAsync(path, options, token).ConfigureAwait(false);
                    count.Add();
                },
                token)).ConfigureAwait(false);
            return good.Count > 0 || failed.Exists(static reading => reading.Failure is not null);
        }
        finally
        {
            foreach (var reading in failed.OrderBy(static reading => reading.Page.Number))
            {
                if (reading.Failure is { } failure) failure.Report(builder);
                else builder.Report(DiagnosticCodes.PageWithoutText, reading.Page.Number.ToString(CultureInfo.InvariantCulture), Install);
            }

            foreach (var page in pages.Where(static page => page.Recognized && page.Words.Count > 0).OrderBy(static page => page.Number))
            {
                var mean = 100 * page.Words.Average(static word => word.Confidence);
                if (mean < Unsure) builder.Report(DiagnosticCodes.UnsurePage, page.Number.ToString(CultureInfo.InvariantCulture), mean.ToString("0", CultureInfo.InvariantCulture));
            }
        }
    }

    private static async ValueTask InTurnAsync(SemaphoreSlim? turns, Func<Task> read, CancellationToken cancellationToken)
    {
        if (turns is null)
        {
            await read().ConfigureAwait(false);
            return;
        }

        await turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await read().ConfigureAwait(false);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Counts the pages for who waits.</summary>
    private sealed class Count
    {
        private readonly Lock _gate = new();
        private readonly IProgress<PageProgress>? _progress;
        private readonly int _total;
        private readonly bool _isAgain;
        private int _done;

        public Count(IProgress<PageProgress>? progress, int total, bool isAgain = false)
        {
            (_progress, _total, _isAgain) = (progress, total, isAgain);
            progress?.Report(new PageProgress(0, total, isAgain));
        }

        public void Add()
        {
            if (_progress is null) return;
            lock (_gate) _progress.Report(new PageProgress(++_done, _total, _isAgain));
        }
    }

    /// <summary>The reading of one page.</summary>
    private sealed class Reading(PdfPage page)
    {
        private readonly int _resolution = ResolutionOf(page);
        private List<string> _first = [];
        private double _skew;
        private int _quarters;
        private bool? _hasReceipt;

        public PdfPage Page => page;

        /// <summary>Where the programs broke down; null where they only found nothing.</summary>
        public PageFailure? Failure { get; private set; }

        private double Scale => 72.0 / _resolution;

        /// <summary>Reads the page; false where it could not be drawn or read.</summary>
        public async Task<bool> ReadAsync(string path, ReaderOptions options, bool twice, CancellationToken cancellationToken)
        {
            if (await DrawAsync(path, options, cancellationToken).ConfigureAwait(false) is not { } drawn) return false;
            if (await TryAsync(drawn, 0, options, cancellationToken).ConfigureAwait(false) is not { } best) return false;
            Take(best);
            if (best.Judgement.IsDoubtful && best.Words.Count > 0)
            {
                foreach (var quarters in await OtherSidesAsync(drawn, best.Judgement, options, cancellationToken).ConfigureAwait(false))
                {
                    if (await TryAsync(drawn, quarters, options, cancellationToken).ConfigureAwait(false) is not { } other || other.Judgement.Score <= best.Judgement.Score) continue;
                    Take(best = other);
                    if (!best.Judgement.IsDoubtful) break;
                }
            }

            if (twice) await ReadAgainAsync(best.Sheet, options, cancellationToken).ConfigureAwait(false);
            return true;
        }

        /// <summary>Reads a page that was read before once more, at another size.</summary>
        public async Task ReadAgainAsync(string path, ReaderOptions options, CancellationToken cancellationToken)
        {
            if (await DrawAsync(path, options, cancellationToken).ConfigureAwait(false) is { } drawn) await ReadAgainAsync(Sheet.Of(Straight(drawn.Turn(_quarters), _skew), Scale), options, cancellationToken).ConfigureAwait(false);
        }

        private void Take(Trial trial)
        {
            (_first, _skew, _quarters) = (trial.Tables, trial.Skew, trial.Quarters);
            page.Rules = trial.Sheet.Rules;
            page.Words = trial.Words;
            page.Recognized = true;
            page.Quarters = trial.Quarters;
            // The size in the file may be that before the page's own turn (/Rotate).
            if (trial.Picture.Width > trial.Picture.Height != page.Width > page.Height) page.Swap();
        }

        // One way up: its picture made straight, and what was read on it.
        private async Task<Trial?> TryAsync(PagePicture drawn, int quarters, ReaderOptions options, CancellationToken cancellationToken)
        {
            var turned = drawn.Turn(quarters);
            var skew = PageSkew.Measure(turned);
            if (Math.Abs(skew) < LeastSkew) skew = 0;
            var picture = Straight(turned, skew);
            var sheet = Sheet.Of(picture, Scale);
            var tables = new List<string>();
            var words = new List<PdfWord>();
            foreach (var (part, strip) in sheet.Parts)
            {
                if (await ReadPictureAsync(part, ModeOf(strip), _resolution, options, cancellationToken).ConfigureAwait(false) is not { } table) return null;
                tables.Add(table);
                words.AddRange(RecognizedWords.Of(table, Scale, Turn(picture, skew, quarters), strip));
            }

            return new Trial(quarters, skew, sheet, tables, words, PageOrientation.Judge(words, quarters));
        }

        // The ways up that are worth a reading: the one that the recognizer tells by the shapes of the letters, or all where its model for that is not installed or
        // sees no letters.
        private async Task<int[]> OtherSidesAsync(PagePicture drawn, PageReading reading, ReaderOptions options, CancellationToken cancellationToken)
        {
            var call = new ToolCall(Reader, "stdin", "stdout", "--psm", "0", "--dpi", _resolution.ToString(CultureInfo.InvariantCulture)) { Input = drawn.ToPgm(), Memory = options.MaxToolMemory, Environment = OneThread };
            var (result, text) = await ToolProcess.CaptureAsync(call, cancellationToken).ConfigureAwait(false);
            return PageOrientation.Others(result.IsGood ? Encoding.UTF8.GetString(text) : "", reading);
        }

        // The strokes above and below the letters, in which the words of Vietnamese differ, come out right at one size where they do not at another.
        private async Task ReadAgainAsync(Sheet sheet, ReaderOptions options, CancellationToken cancellationToken)
        {
            var words = new List<PdfWord>();
            foreach (var ((picture, strip), first) in sheet.Parts.Zip(_first))
            {
                var smaller = picture.Shrink(SecondScale);
                var second = await ReadPictureAsync(smaller, ModeOf(strip), (int)(_resolution * SecondScale), options, cancellationToken).ConfigureAwait(false);
                words.AddRange(RecognizedWords.Of(first, Scale, second ?? "", Scale * picture.Width / smaller.Width, Turn(sheet.Picture, _skew, _quarters), strip));
            }

            page.Words = words;
            _first = [];
            if (SignatureReading.Find(page) is { } box) await ReadSignatureAsync(sheet.Picture, box, options, cancellationToken).ConfigureAwait(false);
        }

        private async Task ReadSignatureAsync(PagePicture picture, PageBox box, ReaderOptions options, CancellationToken cancellationToken)
        {
            var (left, top) = ((int)(box.Left / Scale), (int)(box.Top / Scale));
            var part = picture.Part(left, top, (int)(box.Right / Scale), (int)(box.Bottom / Scale));
            var readings = new List<List<List<RecognizedWord>>>();
            foreach (var mode in (string[])[Lines, Sparse])
            {
                if (await ReadPictureAsync(part, mode, _resolution, options, cancellationToken).ConfigureAwait(false) is { } table) readings.Add(RecognizedWords.Lines(table, Scale, left * Scale, top * Scale));
            }

            SignatureReading.Put(page, box, readings, Turn(picture, _skew, _quarters));
        }

        private async Task<PagePicture?> DrawAsync(string path, ReaderOptions options, CancellationToken cancellationToken)
        {
            var number = page.Number.ToString(CultureInfo.InvariantCulture);
            var call = new ToolCall(Drawer, "-q", "-cropbox", "-r", _resolution.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, Path.GetFullPath(path)) { Memory = options.MaxToolMemory, IsAlone = true };
            PagePicture? picture = null;
            var result = await ToolProcess.RunAsync(call, stream => picture = PagePicture.Read(stream), cancellationToken).ConfigureAwait(false);
            Note(Drawer, result, options);
            picture = result.IsGood ? picture?.Whiten().Strengthen().Clean(_resolution) : null;
            return picture is not null ? await WithoutReceiptAsync(picture, options, cancellationToken).ConfigureAwait(false) : null;
        }

        // The stamp of who received the paper lies over its number and title: what they say is read when it is gone.
        private async Task<PagePicture> WithoutReceiptAsync(PagePicture picture, ReaderOptions options, CancellationToken cancellationToken)
        {
            if (_hasReceipt is false || ReceiptStamp.Find(picture, Scale) is not { } stamp) return picture;
            if (_hasReceipt is null)
            {
                var inside = stamp.Inside(picture);
                var words = await ReadPictureAsync(inside, Lines, _resolution, options, cancellationToken).ConfigureAwait(false) is { } table ? RecognizedWords.Of(table, Scale, Turn(inside, 0, 0)) : [];
                _hasReceipt = ScanDirt.SaysReceived(words);
                if (_hasReceipt is false) return picture;
                page.Note(PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, words)));
            }

            return stamp.Without(picture);
        }

        // The lines of a strip stand below each other, and no layout is looked for in them.
        private static string ModeOf(CellStrip? strip) => strip is null ? Layout : Lines;

        private async Task<string?> ReadPictureAsync(PagePicture picture, string mode, int resolution, ReaderOptions options, CancellationToken cancellationToken)
        {
            var call = new ToolCall(Reader, "stdin", "stdout", "-l", "vie", "--psm", mode, "--dpi", resolution.ToString(CultureInfo.InvariantCulture), "tsv") { Input = picture.ToPgm(), Memory = options.MaxToolMemory, Environment = OneThread };
            var (result, table) = await ToolProcess.CaptureAsync(call, cancellationToken).ConfigureAwait(false);
            Note(Reader, result, options);
            return result.IsGood ? Encoding.UTF8.GetString(table) : null;
        }

        private void Note(string tool, ToolResult result, ReaderOptions options)
        {
            if (result.IsCrash) Failure = PageFailure.Of(page.Number, tool, result, options);
        }

        private static PagePicture Straight(PagePicture picture, double skew) => skew == 0 ? picture : picture.Straighten(skew);

        private PageTurn Turn(PagePicture picture, double skew, int quarters) => new(skew, picture.Width * Scale / 2, picture.Height * Scale / 2) { Quarters = quarters };

        private sealed record Trial(int Quarters, double Skew, Sheet Sheet, List<string> Tables, List<PdfWord> Words, PageReading Judgement)
        {
            public PagePicture Picture => Sheet.Picture;
        }
    }

    /// <summary>A page, its lines level, with what is read of it: all but its ruled tables, and their cells.</summary>
    private sealed record Sheet(PagePicture Picture, PageRules Rules, List<(PagePicture Picture, CellStrip? Strip)> Parts)
    {
        public static Sheet Of(PagePicture picture, double scale)
        {
            var rules = RuleFinder.Find(RuleFinder.Darken(picture, scale), scale);
            var (around, strips) = CellStrip.Of(picture, rules, scale);
            return new Sheet(picture, rules, [(around, null), .. strips.Select(static strip => (strip.Picture, strip))]);
        }
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
