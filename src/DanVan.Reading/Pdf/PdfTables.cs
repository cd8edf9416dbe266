using DanVan.Parsing;
using DanVan.Parsing.Structure.Letterhead;

namespace DanVan.Reading;

/// <summary>Tables of a page: by their drawn lines where there are any, else by the columns that their words keep.</summary>
internal static class PdfTables
{
    private const int AtEdge = 4;

    // The letters of a head row, and of so many of them the one that may be misread.
    private const int ShortestHead = 20;
    private const int LongestHead = 400;
    private const int MisreadHead = 10;

    /// <summary>Looks for drawn lines on the pages that have columns of words, and on those beside them where a table at the edge may go on.</summary>
    public static async Task FindRulesAsync(string path, List<PdfPage> pages, ReaderOptions options, CancellationToken cancellationToken)
    {
        var wanted = new SortedSet<int>();
        for (var i = 0; i < pages.Count; i++)
        {
            var parts = PageLayout.Of(pages[i]).Parts;
            if (!parts.Exists(static part => part is PageRegion { IsColumns: false, IsRow: false }) && parts.Count(IsOfTable) < 2) continue;
            wanted.Add(i);
            // Above and below a table at the edge of the page may stand a page number and a line of a cell.
            if (i > 0 && parts.FindIndex(IsOfTable) <= AtEdge) wanted.Add(i - 1);
            if (i < pages.Count - 1 && parts.Count - 1 - parts.FindLastIndex(IsOfTable) <= AtEdge) wanted.Add(i + 1);
        }

        wanted.RemoveWhere(i => pages[i].Rules is not null);
        if (wanted.Count == 0) return;
        FileRules.Read(path, pages.Count, wanted, (i, rules) => EdgesReached(pages[i], pages[i].Rules ??= Shown(pages[i], rules)), cancellationToken);
        wanted.RemoveWhere(i => pages[i].Rules is not null);
        if (wanted.Count == 0 || !ToolProcess.Exists(PageDrawer.Tool)) return;
        await PageDrawer.DrawAsync(path, [.. wanted.Select(static i => i + 1)], (number, picture) => pages[number - 1].Rules = Shown(pages[number - 1], RuleFinder.Find(picture, PageDrawer.Scale)), options, cancellationToken).ConfigureAwait(false);
    }

    // Where a table fills the page, it may go on beside it: there its rows may look like lines of text.
    private static Beside EdgesReached(PdfPage page, PageRules rules)
    {
        if (rules.Vertical.Count < 2 || rules.Horizontal.Count < 2) return Beside.None;
        var (top, bottom) = (rules.Horizontal.Min(static rule => rule.At), rules.Horizontal.Max(static rule => rule.At));
        var (above, below) = (new List<double>(), new List<double>());
        foreach (var word in page.Words)
        {
            if (word.Middle < top) Count(above, word);
            else if (word.Middle > bottom) Count(below, word);
        }

        return (above.Count <= 1 ? Beside.Before : Beside.None) | (below.Count <= 1 ? Beside.After : Beside.None);

        // The lines, up to two.
        static void Count(List<double> lines, PdfWord word)
        {
            if (lines.Count < 2 && !lines.Exists(line => Math.Abs(line - word.Middle) < word.Height / 2)) lines.Add(word.Middle);
        }
    }

    private static PageRules Shown(PdfPage page, PageRules rules) => page.Side is TextSide.Level or TextSide.Over ? SidewaysText.Turn(rules, page.Side, page.Width, page.Height) : SidewaysText.Turn(rules, page.Side, page.Height, page.Width);

    private static bool IsOfTable(PagePart part) => part is PageRegion { IsColumns: false } or PageText { IsJoined: true };

    public static TableBlock Read(PdfPage page, PageRegion region)
    {
        var columns = region.Columns();
        var all = region.Lines;
        // A row begins where the first column has a line, or where every column leaves a wider gap than inside a cell.
        var tops = new List<double>();
        var pitch = Pitch(columns);
        foreach (var line in columns[0]) tops.Add(line.Top);
        if (columns[0].Count == 0 || columns[0].Count * 4 < columns.Max(static column => column.Count))
        {
            // Column of numbers only, or empty.
        }
        else if (columns[0].Count > 1)
        {
            // Lines of one cell in the first column belong together.
            for (var i = columns[0].Count - 1; i > 0; i--)
            {
                if (columns[0][i].Top - columns[0][i - 1].Top < 1.25 * pitch && (!Begins(columns[0][i].Text) || ParagraphText.GoesOnRange(columns[0][i - 1].Text, columns[0][i].Text))) tops.RemoveAt(i);
            }
        }

        if (tops.Count == 0) tops.Add(region.Top);
        tops[0] = Math.Min(tops[0], all.Min(static line => line.Top));
        tops.Sort();
        var rows = new List<List<TableCell>>();
        for (var r = 0; r < tops.Count; r++)
        {
            var (from, to) = (tops[r] - 2, r + 1 < tops.Count ? tops[r + 1] - 2 : double.MaxValue);
            var row = new List<TableCell>();
            for (var c = 0; c < columns.Count; c++)
            {
                var lines = columns[c].Where(line => line.Top >= from && line.Top < to).ToList();
                row.Add(new TableCell(PdfParagraphs.OfCell(lines), c, 1, Continued: false));
            }

            rows.Add(row);
        }

        return new TableBlock(rows, columns.Count, Borderless: false, PdfParagraphs.Locate(page.Number, all));
    }

    /// <summary>Joins a table to the one that it goes on with from the page before; a head row that is printed again is left out.</summary>
    public static TableBlock Join(TableBlock above, TableBlock below)
    {
        var rows = new List<List<TableCell>>(above.Rows);
        var next = below.Rows;
        var skip = 0;
        while (skip < next.Count - 1 && skip < rows.Count && skip < 3 && IsSame(rows[skip], next[skip]))
        {
            // The reading that is surer stays.
            rows[skip] = [.. rows[skip].Zip(next[skip], static (one, other) => Confidence(other) > Confidence(one) ? other : one)];
            skip++;
        }

        // A row that the page end cut: it has no number of its own, or goes on in the middle of a sentence.
        if (skip < next.Count && rows.Count > 0 && rows[^1].Count == next[skip].Count && next[skip].Count > 1 && next[skip].Zip(rows[^1]).All(static pair => pair.First.Column == pair.Second.Column)
            && ((IsNumber(rows[^1][0]) && next[skip][0].Blocks.Count == 0 && !next[skip][0].Continued && (next[skip].Count > 2 || IsOpen(rows[^1][1], next[skip][1]))) || GoesOn(rows[^1], next[skip]) || IsRest(rows[^1], next[skip])))
        {
            rows[^1] = [.. rows[^1].Zip(next[skip], static (a, b) => a with { Blocks = Together(a.Blocks, b.Blocks) })];
            skip++;
        }

        rows.AddRange(next.Skip(skip));
        return above with { Rows = rows };

        // Text recognition reads a head that is printed twice in two ways.
        static bool IsSame(List<TableCell> row, List<TableCell> other)
        {
            var (text, otherText) = (TextOf(row), TextOf(other));
            if (text.Length == 0 || row.Count != other.Count) return false;
            if (string.Equals(text, otherText, StringComparison.Ordinal)) return true;
            if (!row.Concat(other).Any(static cell => cell.Blocks.Exists(static block => block is PieceBlock { Confidence: < 1 }))) return false;
            (text, otherText) = (VietnameseText.Unaccent(text), VietnameseText.Unaccent(otherText));
            return text.Length is >= ShortestHead and <= LongestHead && EditDistance.IsWithin(text, otherText, text.Length / MisreadHead);
        }

        static double Confidence(TableCell cell) => cell.Blocks.OfType<PieceBlock>().Select(static piece => piece.Confidence).DefaultIfEmpty(0).Min();

        static string TextOf(List<TableCell> row) => string.Join('|', row.Select(static cell => string.Join(' ', cell.Blocks.OfType<PieceBlock>().Select(static piece => piece.Text))));

        // Every cell that has text goes on in small letters, and one that had text has none.
        static bool GoesOn(List<TableCell> above, List<TableCell> below)
        {
            var empty = false;
            var any = false;
            foreach (var (first, second) in above.Zip(below))
            {
                if (second.Blocks.Count == 0)
                {
                    empty |= first.Blocks.Count > 0;
                    continue;
                }

                if (first.Blocks is not [.., PieceBlock { Text.Length: > 0 } last] || second.Blocks[0] is not PieceBlock { Text.Length: > 0 } next || last.Text[^1] is '.' or ';' or ':') return false;
                if (!ParagraphText.GoesOnRange(last.Text, next.Text) && (!char.IsLower(next.Text[0]) || ParagraphText.BeginsItem(next.Text))) return false;
                any = true;
            }

            return any && empty;
        }

        // Nothing in the first cell, and in another one the rest of a sentence.
        static bool IsRest(List<TableCell> above, List<TableCell> below) =>
            below.Count > 2 && below[0].Blocks.Count == 0 && above[0].Blocks.Count > 0 && !below[0].Continued && above.Zip(below).Skip(1).All(static pair => pair.Second.Blocks.Count == 0 || pair.First.Blocks.Count > 0)
            && above.Zip(below).Any(static pair => IsOpen(pair.First, pair.Second) && pair.Second.Blocks[0] is PieceBlock { Text: [var first, ..] } && char.IsLower(first));

        // The number of an act that the page end cut stays one.
        static List<Block> Together(List<Block> above, List<Block> below)
        {
            if (above is not [.., PieceBlock last] || below is not [PieceBlock next, ..] || !PdfParagraphs.BreaksNumber(last.Text, next.Text)) return [.. above, .. below];
            return [.. above[..^1], last with { Text = last.Text + next.Text, Confidence = Math.Min(last.Confidence, next.Confidence), Marks = [.. last.Marks, .. Mark.Shift(next.Marks, last.Text.Length)] }, .. below[1..]];
        }

        // A sentence that the page end cut.
        static bool IsOpen(TableCell above, TableCell below) =>
            above.Blocks is [.., PieceBlock { Text.Length: > 0 } last] && below.Blocks is [PieceBlock { Text.Length: > 0 } next, ..] && last.Text[^1] is not ('.' or ';' or ':') && !ParagraphText.BeginsItem(next.Text);

        static bool IsNumber(TableCell cell) => cell.Blocks is [PieceBlock { Text.Length: > 0 and < 6 }];
    }

    private static bool Begins(string text) => ParagraphText.BeginsItem(text) || (text.Length <= 4 && text.All(static c => char.IsAsciiDigit(c) || c is '.' or 'I' or 'V' or 'X'));

    private static double Pitch(List<List<PdfLine>> columns)
    {
        var pitches = new List<double>();
        foreach (var column in columns)
        {
            for (var i = 1; i < column.Count; i++)
            {
                var pitch = column[i].Top - column[i - 1].Top;
                if (pitch > 2 && pitch < 3 * column[i].Size) pitches.Add(pitch);
            }
        }

        if (pitches.Count == 0) return 14;
        pitches.Sort();
        return pitches[pitches.Count / 4];
    }
}
