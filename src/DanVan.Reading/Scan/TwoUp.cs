namespace DanVan.Reading;

/// <summary>
/// Two pages that were copied side by side on one sheet: nothing crosses its middle, and each half holds text of its own. The right one is put below the
/// left one; the words keep their places on the sheet.
/// </summary>
internal static class TwoUp
{
    private const double Broad = 1.2;
    private const int LeastWords = 20;

    // In parts of the sheet: where its middle may lie, how wide the gap is, and where numbers of pages stand.
    private const double MiddleFrom = 0.45;
    private const double MiddleTo = 0.55;
    private const double LeastGap = 0.03;
    private const double Margin = 0.1;

    // The part of the half that its lines fill.
    private const double LeastFill = 0.55;
    private const int LeastLines = 5;
    private const int LeastAtEnd = 2;

    /// <summary>The page, or one of half its width and twice its height.</summary>
    public static PdfPage Stack(PdfPage page)
    {
        if (!page.Recognized || page.Width < Broad * page.Height || Middle(page) is not { } middle) return page;
        var words = new List<PdfWord>(page.Words.Count);
        foreach (var word in page.Words)
        {
            var right = word.Left > middle;
            if (IsNumber(page, word, middle)) continue;
            var (x, y) = right ? (middle, page.Height) : (0, 0);
            words.Add(new PdfWord(word.Text, word.Left - x, word.Top + y, word.Right - x, word.Bottom + y) { Confidence = word.Confidence, Place = word.Place });
        }

        var rules = new PageRules([], []);
        foreach (var rule in page.Rules?.Horizontal ?? []) rules.Horizontal.Add(rule.From > middle ? new PageRule(rule.At + page.Height, rule.From - middle, rule.To - middle) : rule);
        foreach (var rule in page.Rules?.Vertical ?? []) rules.Vertical.Add(rule.At > middle ? new PageRule(rule.At - middle, rule.From + page.Height, rule.To + page.Height) : rule);
        return new PdfPage(page.Number, Math.Max(middle, page.Width - middle), 2 * page.Height, words) { Recognized = true, Rules = rules, Quarters = page.Quarters, Stamped = page.Stamped };
    }

    // The middle of the gap; null where the sheet is one page.
    private static double? Middle(PdfPage page)
    {
        var (left, right) = (page.Width * (MiddleFrom - LeastGap), page.Width * (MiddleTo + LeastGap));
        var near = page.Words.FindAll(word => word.Right > left && word.Left < right);
        near.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        var (end, gap, middle) = (left, 0.0, 0.0);
        foreach (var (from, to) in near.Select(static word => (word.Left, word.Right)).Append((right, right)))
        {
            if (from - end > gap) (gap, middle) = (from - end, (from + end) / 2);
            end = Math.Max(end, to);
        }

        if (gap < LeastGap * page.Width || middle < MiddleFrom * page.Width || middle > MiddleTo * page.Width) return null;
        if (page.Rules is { } rules && rules.Horizontal.Exists(rule => rule.From < middle - (gap / 2) && rule.To > middle + (gap / 2))) return null;
        return IsFilled(page.Words.FindAll(word => word.Right <= middle), LeastLines) && IsFilled(page.Words.FindAll(word => word.Left >= middle), LeastAtEnd) ? middle : null;

        // Rows of a table, or a letterhead, leave most of their half free; the last page of a paper has few whole lines.
        bool IsFilled(List<PdfWord> words, int least) =>
            words.Count >= LeastWords && PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, words)).Count(line => line.Right - line.Left > LeastFill * page.Width / 2) >= least;
    }

    // The number of a page, alone at its edge.
    private static bool IsNumber(PdfPage page, PdfWord word, double middle)
    {
        if (!PdfMargins.IsPageNumber(word.Text) || (word.Bottom > page.Height * Margin && word.Top < page.Height * (1 - Margin))) return false;
        return !page.Words.Exists(other => !ReferenceEquals(other, word) && other.Left > middle == word.Left > middle && other.Top < word.Bottom && other.Bottom > word.Top);
    }
}
