namespace DanVan.Reading;

/// <summary>
/// Brackets of pages whose fonts say the numbers of glyphs: the numbers of "(" and ")" are those of a line tabulation and a form feed, which pdftotext takes
/// for white space. A mark that stands apart from its word tells where a closing bracket stood; a closing bracket says that an opening one is missing, and a
/// gap wider than the others of its line where.
/// </summary>
internal static class LostBrackets
{
    private const int MostWords = 25;

    // The least width of a bracket, in heights of the words.
    private const double Width = 0.15;

    /// <summary>Puts the brackets back that the words of a page miss, in their order.</summary>
    public static void Restore(List<PdfWord> words)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            var (last, mark) = (words[i - 1], words[i]);
            if (mark.Text is not (";" or "." or ",") || !IsBeside(last, mark) || !char.IsLetterOrDigit(last.Text[^1]) || Gap(words, i) is var gap && (gap < Width * mark.Height || gap > mark.Height)) continue;
            words[i - 1] = new PdfWord(last.Text + ")" + mark.Text, last.Left, last.Top, mark.Right, last.Bottom) { Confidence = last.Confidence };
            words.RemoveAt(i);
        }

        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text.AsSpan();
            var close = text.IndexOf(')');
            // "a)" and "12)" number items.
            if (close < 0 || text[..close].Contains('(') || close <= 1 || (close == 2 && !text[..close].ContainsAnyExceptInRange('\0', '\u007F'))) continue;
            if (Opening(words, i) is { } at) words[at].Text = "(" + words[at].Text;
        }
    }

    private static int? Opening(List<PdfWord> words, int close)
    {
        int? best = null;
        var widest = 0.0;
        for (var i = close; i > 0 && close - i < MostWords; i--)
        {
            if (i < close && words[i].Text.AsSpan().ContainsAny('(', ')')) break;
            if (!IsBeside(words[i - 1], words[i])) continue;
            var excess = Gap(words, i) - UsualGap(words, i);
            if (excess > widest && excess > Width * words[i].Height) (best, widest) = (i, excess);
            if (words[i - 1].Text[^1] is ')' or ';') break;
        }

        return best;
    }

    private static double Gap(List<PdfWord> words, int index) => words[index].Left - words[index - 1].Right;

    // The middle one of the gaps of the line.
    private static double UsualGap(List<PdfWord> words, int index)
    {
        var (first, end) = (index, index + 1);
        while (first > 1 && index - first < MostWords && IsBeside(words[first - 2], words[first - 1])) first--;
        while (end < words.Count && end - index < MostWords && IsBeside(words[end - 1], words[end])) end++;
        var gaps = new List<double>();
        for (var i = first; i < end; i++) gaps.Add(Gap(words, i));
        gaps.Sort();
        return gaps[gaps.Count / 2];
    }

    private static bool IsBeside(PdfWord first, PdfWord second) => Math.Abs(first.Bottom - second.Bottom) < 0.3 * first.Height && second.Left >= first.Right - 1 && second.Left - first.Right < 3 * first.Height;
}
