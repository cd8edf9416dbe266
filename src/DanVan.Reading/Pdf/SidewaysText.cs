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

    /// <summary>From right to left, the last line on top: the page lies upside down.</summary>
    Over,
}

/// <summary>Turns text that was printed sideways, so that everything after it sees level lines.</summary>
internal static class SidewaysText
{
    // Shorter words may be as tall as they are wide.
    private const int LeastLetters = 3;

    // So many words before one another tell that a page lies upside down; names beside each other may come in any order.
    private const int FewestOver = 8;

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
            if (word.Text.Length < LeastLetters || IsNarrow(word.Text)) continue;
            if (IsTall(word)) tall += word.Text.Length;
            else wide += word.Text.Length;
        }

        return tall <= 2 * wide ? TextSide.Level : up >= down ? TextSide.Up : TextSide.Down;
    }

    // The words of upside-down lines come in their order, each left of the one before.
    private static bool IsOver(List<PdfWord> words)
    {
        var (before, behind) = (0, 0);
        for (var i = 1; i < words.Count; i++)
        {
            var (last, word) = (words[i - 1], words[i]);
            if (Math.Min(last.Bottom, word.Bottom) - Math.Max(last.Top, word.Top) <= 0.5 * Math.Min(last.Height, word.Height)) continue;
            if (word.Right <= last.Left + 1) before++;
            else if (word.Left >= last.Right - 1) behind++;
        }

        return before >= FewestOver && before > 2 * behind;
    }

    /// <summary>The page as it is read, its words still knowing where they stand; the page itself where its lines are level.</summary>
    public static PdfPage Upright(PdfPage page)
    {
        if (page.Recognized || page.Side != TextSide.Level) return page;
        var side = Of(page.Words);
        if (side is TextSide.Level)
        {
            if (!IsOver(page.Words)) return page;
            var turned = page.Words.ConvertAll(word => Turn(word, TextSide.Over, page.Width, page.Height));
            return new PdfPage(page.Number, page.Width, page.Height, turned) { Side = TextSide.Over, Failed = page.Failed, Stamped = page.Stamped, Rules = page.Rules is null ? null : Turn(page.Rules, TextSide.Over, page.Width, page.Height) };
        }

        var sizes = page.Words.Where(static word => word.Text.Length >= LeastLetters && IsTall(word)).Select(static word => word.Right - word.Left).Order().ToList();
        var size = sizes[sizes.Count / 2];
        var words = new List<PdfWord>(page.Words.Count);
        foreach (var word in page.Words)
        {
            // The number of the page is printed level: as high as the other words are thick.
            if (PdfMargins.IsInMargin(page, word) && PdfMargins.IsPageNumber(word.Text) && Math.Abs(word.Height - size) < Math.Abs(word.Right - word.Left - size)) continue;
            words.Add(Turn(word, side, page.Width, page.Height));
        }

        return new PdfPage(page.Number, page.Height, page.Width, words) { Side = side, Failed = page.Failed, Stamped = page.Stamped, Rules = page.Rules is null ? null : Turn(page.Rules, side, page.Width, page.Height) };
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
        TextSide.Over => new PageRules(
            rules.Horizontal.ConvertAll(rule => new PageRule(height - rule.At, width - rule.To, width - rule.From)),
            rules.Vertical.ConvertAll(rule => new PageRule(width - rule.At, height - rule.To, height - rule.From))),
        _ => rules,
    };

    // Three letters are wider than they are high in capitals only ("trì", "III").
    private static bool IsNarrow(string text) => text.Length == LeastLetters && text.AsSpan().IndexOfAnyExceptInRange('A', 'Z') is var at && (at >= 0 || text.Contains('I', StringComparison.Ordinal));

    /// <summary>Whether a word stands on its side.</summary>
    public static bool IsTall(PdfWord word) => word.Height > 1.2 * (word.Right - word.Left);

    private static PdfWord Turn(PdfWord word, TextSide side, double width, double height)
    {
        var (left, top, right, bottom) = side switch
        {
            TextSide.Up => (height - word.Bottom, word.Left, height - word.Top, word.Right),
            TextSide.Down => (word.Top, width - word.Right, word.Bottom, width - word.Left),
            _ => (width - word.Right, height - word.Bottom, width - word.Left, height - word.Top),
        };
        return new PdfWord(word.Text, left, top, right, bottom) { Confidence = word.Confidence, Place = word.Place };
    }
}
