namespace DanVan.Reading;

/// <summary>Which way the lines of a page, or of a cell of a table, run.</summary>
internal enum TextSide
{
    /// <summary>From left to right.</summary>
    Level,

    /// <summary>From the foot to the head: wide tables of the gazette, narrow columns of a head row.</summary>
    Up,

    /// <summary>From the head to the foot.</summary>
    Down,
}

/// <summary>Turns text that was printed sideways, so that everything after it sees level lines.</summary>
internal static class SidewaysText
{
    // Shorter words may be as tall as they are wide.
    private const int LeastLetters = 3;

    /// <summary>Which way words run: boxes taller than wide stand on their side, and the order of the words tells where they begin.</summary>
    public static TextSide Of(IReadOnlyList<PdfWord> words)
    {
        var (tall, wide, up, down) = (0, 0, 0, 0);
        PdfWord? last = null;
        foreach (var word in words)
        {
            if (last is not null && Math.Min(last.Right, word.Right) - Math.Max(last.Left, word.Left) > 0.5 * Math.Min(last.Right - last.Left, word.Right - word.Left))
            {
                if (word.Bottom <= last.Top + 1) up++;
                else if (word.Top >= last.Bottom - 1) down++;
            }

            last = IsTall(word) ? word : null;
            if (word.Text.Length < LeastLetters) continue;
            if (IsTall(word)) tall += word.Text.Length;
            else wide += word.Text.Length;
        }

        return tall <= 2 * wide ? TextSide.Level : up >= down ? TextSide.Up : TextSide.Down;
    }

    /// <summary>The page as it is read, its words still knowing where they stand; the page itself where its lines are level.</summary>
    public static PdfPage Upright(PdfPage page)
    {
        if (page.Recognized || page.Side != TextSide.Level || Of(page.Words) is not (not TextSide.Level and var side)) return page;
        var sizes = page.Words.Where(static word => word.Text.Length >= LeastLetters && IsTall(word)).Select(static word => word.Right - word.Left).Order().ToList();
        var size = sizes[sizes.Count / 2];
        var words = new List<PdfWord>(page.Words.Count);
        foreach (var word in page.Words)
        {
            // The number of the page is printed level: as high as the other words are thick.
            if (PdfMargins.IsInMargin(page, word) && PdfMargins.IsPageNumber(word.Text) && Math.Abs(word.Height - size) < Math.Abs(word.Right - word.Left - size)) continue;
            words.Add(Turn(word, side, page.Width, page.Height));
        }

        return new PdfPage(page.Number, page.Height, page.Width, words) { Side = side, Failed = page.Failed, Rules = page.Rules is null ? null : Turn(page.Rules, side, page.Width, page.Height) };
    }

    /// <summary>The words of a cell as they are read.</summary>
    public static List<PdfWord> Upright(List<PdfWord> words, PdfPage page) => Of(words) switch
    {
        TextSide.Level => words,
        var side => words.ConvertAll(word => Turn(word, side, page.Width, page.Height)),
    };

    /// <summary>Lines found on a page as it is drawn, for the page as it is read.</summary>
    public static PageRules Turn(PageRules rules, TextSide side, double width, double height) => side switch
    {
        TextSide.Up => new PageRules(
            rules.Vertical.ConvertAll(rule => new PageRule(rule.At, height - rule.To, height - rule.From)),
            rules.Horizontal.ConvertAll(rule => new PageRule(height - rule.At, rule.From, rule.To))),
        TextSide.Down => new PageRules(
            rules.Vertical.ConvertAll(rule => new PageRule(width - rule.At, rule.From, rule.To)),
            rules.Horizontal.ConvertAll(rule => new PageRule(rule.At, width - rule.To, width - rule.From))),
        _ => rules,
    };

    private static bool IsTall(PdfWord word) => word.Height > 1.2 * (word.Right - word.Left);

    private static PdfWord Turn(PdfWord word, TextSide side, double width, double height) => side is TextSide.Up
        ? new PdfWord(word.Text, height - word.Bottom, word.Left, height - word.Top, word.Right) { Confidence = word.Confidence, Place = word.Place }
        : new PdfWord(word.Text, word.Top, width - word.Right, word.Bottom, width - word.Left) { Confidence = word.Confidence, Place = word.Place };
}
