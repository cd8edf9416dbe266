using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// The number and the day of a typed letterhead that were put in as small pictures, as programs of offices do when a file is signed: "Số ▪ -HD/BTCTU",
/// "ngày ▪ tháng". Text recognition reads what stands in the blank.
/// </summary>
internal static class PicturedDigits
{
    private const string Drawer = PageDrawer.Tool;
    private const string Reader = "tesseract";
    private const int Resolution = 300;
    private const double Smaller = 0.75;

    // In parts of the page, in heights of a word, in points and in pixels.
    private const double Lowest = 0.35;
    private const double LeastGap = 0.5;
    private const double WidestGap = 110;
    private const double Around = 0.3;
    private const double Space = 0.25;
    private const double SameLine = 0.35;
    private const int Frame = 24;
    private const int LeastInk = 40;

    // How sure the recognizer has to be, of one reading alone and of two that say the same.
    private const double SureAlone = 0.85;
    private const double SureTwice = 0.5;

    private const int LongestNumber = 5;

    /// <summary>Reads what stands in the blanks of a first page.</summary>
    public static async Task ReadAsync(string path, PdfPage page, ReaderOptions options, SourceBuilder builder, CancellationToken cancellationToken)
    {
        if (page.Recognized || options.Recognition == RecognitionMode.Never) return;
        var blanks = Find(page);
        if (blanks.Count == 0 || !MayHoldPictures(path) || !PageRecognizer.IsInstalled) return;
        var words = new List<PdfWord>(page.Words);
        foreach (var blank in blanks)
        {
            if (await DrawAsync(path, page.Number, blank.Box, options, cancellationToken).ConfigureAwait(false) is not { } picture) continue;
            var first = await ReadAsync(picture, Resolution, options, cancellationToken).ConfigureAwait(false);
            if (first is not { } best || !blank.Takes(best.Digits)) continue;
            if (best.Confidence < SureAlone)
            {
                var second = await ReadAsync(picture.Shrink(Smaller), (int)(Resolution * Smaller), options, cancellationToken).ConfigureAwait(false);
                if (second is not { } other || !string.Equals(other.Digits, best.Digits, StringComparison.Ordinal) || Math.Max(best.Confidence, other.Confidence) < SureTwice) continue;
            }

            var space = Math.Min(Space * (blank.Bottom - blank.Top), (blank.Right - blank.Left) / 3);
            words.Add(new PdfWord(best.Digits, blank.Left + space, blank.Top, blank.Right - space, blank.Bottom) { Place = blank.Box });
            builder.Report(DiagnosticCodes.PicturedDigits, best.Digits, best.Confidence.ToString("P0", CultureInfo.InvariantCulture));
        }

        if (words.Count > page.Words.Count) page.Words = words;
    }

    /// <summary>The blanks of the letterhead.</summary>
    public static List<Blank> Find(PdfPage page)
    {
        var blanks = new List<Blank>();
        var head = page.Words.FindAll(word => word.Bottom < Lowest * page.Height);
        foreach (var word in head)
        {
            if (word.Text is "Số" or "Số:" or "SỐ" or "SỐ:")
            {
                var before = Next(head, word) is { Text: ":" } colon ? colon : word;
                if (Next(head, before) is { } symbol && IsSymbol(symbol.Text)) Add(before, symbol, BlankKind.Number);
            }
            else if (word.Text is "ngày" && Next(head, word) is { Text: "tháng" } month && word.Left > page.Width / 3)
            {
                Add(word, month, BlankKind.Day);
                if (Next(head, month) is { Text: "năm" } year) Add(month, year, BlankKind.Month);
            }
        }

        return blanks;

        void Add(PdfWord from, PdfWord to, BlankKind kind)
        {
            if (blanks.Exists(blank => blank.Kind == kind) || to.Left - from.Right < LeastGap * from.Height || to.Left - from.Right > WidestGap) return;
            blanks.Add(new Blank(kind, from.Right + 1, from.Top, to.Left - 1, from.Bottom));
        }
    }

    // /KH-UBND, -HD/BTCTU, KH/TU
    private static bool IsSymbol(string text) => (text[0] is '/' || VietnameseText.IsDash(text[0])) || (char.IsUpper(text[0]) && text.Length > 3 && (text.Contains('/', StringComparison.Ordinal) || text.Contains('-', StringComparison.Ordinal)));

    // The next word of the line; what was stamped in may reach a little over the word before it.
    private static PdfWord? Next(List<PdfWord> words, PdfWord word)
    {
        PdfWord? next = null;
        foreach (var other in words)
        {
            if (other.Left + other.Right < 2 * word.Right || Math.Abs(other.Bottom - word.Bottom) > SameLine * word.Height || (next is not null && other.Left >= next.Left)) continue;
            if (!ReferenceEquals(other, word)) next = other;
        }

        return next;
    }

    private static bool MayHoldPictures(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return PageImages.MayHoldPictures(stream);
    }

    // The blank with white around it; null where nothing stands in it.
    private static async Task<PagePicture?> DrawAsync(string path, int number, PageBox box, ReaderOptions options, CancellationToken cancellationToken)
    {
        const double Scale = Resolution / 72.0;
        string[] part = ["-x", Text((int)(box.Left * Scale)), "-y", Text((int)(box.Top * Scale)), "-W", Text((int)((box.Right - box.Left) * Scale)), "-H", Text((int)(box.Height * Scale))];
        var call = new ToolCall(Drawer, ["-q", "-cropbox", "-gray", "-r", Text(Resolution), "-f", Text(number), "-l", Text(number), .. part, Path.GetFullPath(path)]) { Memory = options.MaxToolMemory, IsAlone = true };
        PagePicture? picture = null;
        var result = await ToolProcess.RunAsync(call, stream => picture = PagePicture.Read(stream), cancellationToken).ConfigureAwait(false);
        if (!result.IsGood || picture is null || Ink(picture) < LeastInk) return null;
        return picture.Framed(Frame);
    }

    private static int Ink(PagePicture picture)
    {
        var ink = 0;
        foreach (var pixel in picture.Pixels)
        {
            if (pixel <= PagePicture.Dark) ink++;
        }

        return ink;
    }

    private static async Task<(string Digits, double Confidence)?> ReadAsync(PagePicture picture, int resolution, ReaderOptions options, CancellationToken cancellationToken)
    {
        var call = new ToolCall(Reader, "stdin", "stdout", "-l", "vie", "--psm", "7", "--dpi", Text(resolution), "-c", "tessedit_char_whitelist=0123456789", "tsv") { Input = picture.ToPgm(), Memory = options.MaxToolMemory };
        var (result, table) = await ToolProcess.CaptureAsync(call, cancellationToken).ConfigureAwait(false);
        if (!result.IsGood) return null;
        var words = RecognizedWords.Lines(Encoding.UTF8.GetString(table), 1).SelectMany(static line => line).ToList();
        if (words.Count == 0) return null;
        var digits = string.Concat(words.Select(static word => word.Text));
        return digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 ? null : (digits, words.Min(static word => word.Confidence));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a blank takes.</summary>
    internal enum BlankKind
    {
        Number,
        Day,
        Month,
    }

    /// <summary>A blank in a line.</summary>
    internal readonly record struct Blank(BlankKind Kind, double Left, double Top, double Right, double Bottom)
    {
        /// <summary>What may stand in it: a picture may be higher than the line.</summary>
        public PageBox Box => new(Left, Top - (Around * (Bottom - Top)), Right, Bottom + (Around * (Bottom - Top)));

        public bool Takes(string digits) => digits.Length is > 0 and <= LongestNumber && int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var value && Kind switch
        {
            BlankKind.Day => value <= 31,
            BlankKind.Month => value <= 12,
            _ => true,
        };
    }
}
