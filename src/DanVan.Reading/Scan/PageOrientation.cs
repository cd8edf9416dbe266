using System.Globalization;

namespace DanVan.Reading;

/// <summary>How well a page was read.</summary>
/// <param name="Words">How many words.</param>
/// <param name="IsSideways">Whether they stand on their sides.</param>
/// <param name="IsDoubtful">Whether the page may lie sideways or upside down: its words stand on their sides or spell no Vietnamese.</param>
/// <param name="Score">The syllables with marks, less the words that are none; 0 where they stand on their sides.</param>
internal readonly record struct PageReading(int Words, bool IsSideways, bool IsDoubtful, int Score);

/// <summary>Tells which way up a scanned page lies: sheets are put on the glass sideways or upside down, and wide tables are scanned on tall pages.</summary>
internal static class PageOrientation
{
    // Upright pages spell two thirds of their words with marks; upside down nearly none comes out as a syllable.
    private const double Spelled = 0.2;
    private const int FewWords = 12;
    private const double SureOfUpright = 2;
    private static readonly int[] Turned = [2, 3, 1];

    /// <summary>Judges what was read on a page.</summary>
    /// <param name="words">The words.</param>
    /// <param name="quarters">By how many quarters the page was turned before; the words know their places on the page as it lies.</param>
    public static PageReading Judge(List<PdfWord> words, int quarters)
    {
        var sideways = SidewaysText.Of(words.ConvertAll(word => (quarters & 1) == 0
            ? new PdfWord(word.Text, word.Place.Left, word.Place.Top, word.Place.Right, word.Place.Bottom)
            : new PdfWord(word.Text, word.Place.Top, word.Place.Left, word.Place.Bottom, word.Place.Right))) is not TextSide.Level;
        var (all, _, wrong, right) = Vietnamese.Count(string.Join(' ', words.Select(static word => word.Text)));
        var score = Math.Max(0, right - wrong);
        return new PageReading(words.Count, sideways, sideways || score < Spelled * all, sideways ? 0 : score);
    }

    /// <summary>By how many quarters a doubtful page may have to be turned clockwise, the likeliest first; nothing where it lies upright or shows no text.</summary>
    /// <param name="told">What <c>tesseract --psm 0</c> wrote; empty where it could not tell.</param>
    /// <param name="reading">What was read on the page as it lies.</param>
    public static int[] Others(string told, PageReading reading)
    {
        if (Value(told, "Rotate:") is { } degrees && Value(told, "Orientation confidence:") is { } sureness)
        {
            var quarters = (int)Math.Round(degrees / 90) & 3;
            if (quarters == 0) return sureness >= SureOfUpright && !reading.IsSideways ? [] : Rest(0);
            return sureness >= SureOfUpright ? [quarters] : [quarters, .. Rest(quarters)];
        }

        return reading.Words < FewWords ? [] : reading.IsSideways ? [1, 3] : Rest(0);

        static int[] Rest(int first) => Array.FindAll(Turned, quarters => quarters != first);
    }

    private static double? Value(string told, string name)
    {
        var at = told.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return null;
        var line = told.AsSpan(at + name.Length);
        if (line.IndexOf('\n') is >= 0 and var end) line = line[..end];
        return double.TryParse(line.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
