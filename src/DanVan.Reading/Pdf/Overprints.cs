namespace DanVan.Reading;

/// <summary>
/// Digits that an office stamped over the ones of the draft ("tháng 5" over "tháng 4"): the stamped ones are of another height than the words beside them,
/// and they count.
/// </summary>
internal static class Overprints
{
    private const double Shared = 0.5;

    // In parts of the height of the word before.
    private const double Alike = 0.02;

    /// <summary>A page of nothing but labels takes no longer than others.</summary>
    private const int MostLabels = 64;

    /// <summary>Takes out what is printed over.</summary>
    public static void Remove(List<PdfWord> words)
    {
        for (var i = words.Count - 1; i > 1; i--)
        {
            var (before, a, b) = (words[i - 2], words[i - 1], words[i]);
            if (!IsDigits(a.Text) || !IsDigits(b.Text) || !IsLabel(before.Text) || !Overlap(a, b)) continue;
            var (first, second) = (IsTyped(a, before), IsTyped(b, before));
            if (first != second) words.RemoveAt(first ? i - 1 : i);
        }

        RemoveApart(words);
    }

    // What a program put over the page may stand behind all that it holds.
    private static void RemoveApart(List<PdfWord> words)
    {
        var digits = words.FindAll(static word => IsDigits(word.Text));
        var labels = 0;
        for (var i = 0; i + 1 < words.Count && labels < MostLabels; i++)
        {
            var (before, typed) = (words[i], words[i + 1]);
            if (!IsLabel(before.Text) || !IsDigits(typed.Text) || !IsTyped(typed, before)) continue;
            labels++;
            if (digits.Exists(other => !ReferenceEquals(other, typed) && !IsTyped(other, before) && Overlap(other, typed))) words.RemoveAt(i + 1);
        }
    }

    private static bool IsTyped(PdfWord word, PdfWord before) => Math.Abs(word.Height - before.Height) <= Alike * before.Height;

    private static bool IsLabel(string text) => text is "ngày" or "tháng" or "năm" or "Số:";

    private static bool IsDigits(string text) => text.Length is > 0 and <= 4 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool Overlap(PdfWord a, PdfWord b)
    {
        var width = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        var height = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return width >= Shared * Math.Min(a.Right - a.Left, b.Right - b.Left) && height >= Shared * Math.Min(a.Height, b.Height);
    }
}
