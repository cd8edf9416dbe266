using System.Buffers;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// A table without drawn lines: a row of heads as plans have ("TT", "Nội dung", "Cơ quan chủ trì", "Thời gian") and below it words that keep clear of the
/// gaps between them. On the next page it goes on where the words keep clear of the same gaps.
/// </summary>
internal sealed class HeadedTable : PagePart
{
    // In heights of the letters: between two heads, and between two columns of text.
    private const double HeadGap = 0.38;
    private const double ColumnGap = 0.3;

    private const int LongestHead = 34;
    private const int FewestHeads = 2;
    private const int FewestRows = 2;
    private const int MostHeadLines = 3;

    // No page has more; the rows of a table are compared with each other.
    private const int MostRows = 1000;
    private const int MostGroupLines = 2;

    private static readonly string[] Numbers = ["tt", "stt", "so tt", "so thu tu"];

    private static readonly string[] Heads =
    [
        "noi dung", "nhiem vu", "cong viec", "hoat dong", "giai phap", "chu tri", "phoi hop", "don vi", "co quan", "phu trach", "bo phan", "nguoi", "phan cong", "thuc hien", "trach nhiem", "tham muu",
        "thoi gian", "thoi han", "tien do", "thoi diem", "hoan thanh", "lo trinh", "san pham", "ket qua", "ghi chu", "dia diem", "thanh phan", "ho va ten", "ho ten", "chuc vu", "chuc danh", "ten ",
    ];

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789IVX.");

    private readonly List<Row> _rows;
    private readonly int _headRows;
    private readonly int _page;

    private HeadedTable(List<Row> rows, int headRows, List<(double From, double To)> gutters, int page) => (_rows, _headRows, Gutters, _page) = (rows, headRows, gutters, page);

    public override double Top => _rows[0].Top;

    public override double Bottom => _rows[^1].Bottom;

    /// <summary>The gaps between its columns.</summary>
    public List<(double From, double To)> Gutters { get; }

    /// <summary>The middle of each gap: tables of one plan that go on over pages have the same.</summary>
    public IReadOnlyList<double> Edges => [.. Gutters.Select(static gutter => (gutter.From + gutter.To) / 2)];

    /// <summary>Takes the tables out of the words of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">Its words, without those of drawn tables.</param>
    /// <param name="above">The table at the foot of the page before, or null.</param>
    public static List<HeadedTable> Take(PdfPage page, List<PdfWord> words, HeadedTable? above)
    {
        var tables = new List<HeadedTable>();
        if (page.Recognized || words.Count < FewestHeads * 2 || (above is null && !words.Exists(static word => MayHead(word.Text)))) return tables;
        var rows = Row.Of(words);
        if (rows.Count > MostRows) return tables;
        for (var i = 0; i < rows.Count; i++)
        {
            var table = i <= 1 && above is not null && tables.Count == 0 ? GoesOn(page, rows, i, above) : null;
            table ??= IsHead(rows[i]) ? Find(page, rows, i) : null;
            if (table is null) continue;
            tables.Add(table);
            i = rows.IndexOf(table._rows[^1]);
        }

        foreach (var table in tables)
        {
            var own = table._rows.SelectMany(static row => row.Words).ToHashSet();
            words.RemoveAll(own.Contains);
        }

        return tables;
    }

    /// <summary>Whether nothing but a page number stands below it.</summary>
    public bool EndsPage(PdfPage page, List<PdfWord> rest) => !rest.Exists(word => word.Top > Bottom && !(PdfMargins.IsInMargin(page, word) && PdfMargins.IsPageNumber(word.Text)));

    public TableBlock Read(PdfPage page)
    {
        var columns = Columns();
        var tops = Tops(columns);
        var groups = _rows.FindAll(static row => row.IsGroup);
        tops.AddRange(groups.Select(static row => row.Top - 1));
        // What stands below the name of a group begins a row.
        tops.AddRange(groups.Select(row => _rows.Find(other => other.Top > row.Top)).OfType<Row>().Where(static row => !row.IsGroup).Select(static row => row.Top - 1));
        tops = [.. tops.Distinct().Order()];
        var rows = new List<List<TableCell>>();
        for (var r = 0; r < tops.Count; r++)
        {
            var (from, to) = (r == 0 ? double.MinValue : tops[r], r + 1 < tops.Count ? tops[r + 1] : double.MaxValue);
            if (groups.Find(row => row.Top >= from && row.Top < to) is { } group)
            {
                var line = new PdfLine(group.Words[0]) { Page = _page };
                foreach (var word in group.Words.Skip(1)) line.Add(word);
                // The name of a group may have two lines.
                if (rows.Count > 0 && rows[^1] is [{ Span: > 1 } above] && groups.IndexOf(group) is > 0 and var at && _rows.IndexOf(group) == _rows.IndexOf(groups[at - 1]) + 1) above.Blocks.AddRange(PdfParagraphs.OfCell([line]));
                else rows.Add([new TableCell(PdfParagraphs.OfCell([line]), 0, columns.Count, Continued: false)]);
                continue;
            }

            var row = new List<TableCell>();
            for (var c = 0; c < columns.Count; c++) row.Add(new TableCell(PdfParagraphs.OfCell(columns[c].FindAll(line => line.Top >= from && line.Top < to)), c, 1, Continued: false));
            rows.Add(row);
        }

        return new TableBlock(rows, columns.Count, Borderless: false, PdfParagraphs.Locate(page.Number, [.. columns.SelectMany(static column => column)]));
    }

    private static bool MayHead(string word) => VietnameseText.Unaccent(word).ToLowerInvariant() is "tt" or "stt" or "noi" or "nhiem" or "thoi" or "chu" or "co" or "don" or "ghi" or "ho" or "cong";

    // Whether at least two short pieces of a row are heads of columns, and all begin as such.
    private static bool IsHead(Row row)
    {
        var heads = 0;
        var pieces = row.Pieces();
        if (pieces.Count < FewestHeads) return false;
        foreach (var piece in pieces)
        {
            var text = string.Join(' ', piece.Select(static word => word.Text));
            if (text.Length > LongestHead || !char.IsUpper(text[0]) || text[^1] is '.' or ';' or ':') return false;
            var folded = VietnameseText.Unaccent(text).ToLowerInvariant();
            if (Array.Exists(Numbers, head => string.Equals(folded, head, StringComparison.Ordinal)) || Array.Exists(Heads, head => folded.Contains(head, StringComparison.Ordinal))) heads++;
        }

        return heads >= FewestHeads;
    }

    private static HeadedTable? Find(PdfPage page, List<Row> rows, int head)
    {
        // Heads in two lines stand above and below those in one.
        var (first, last) = (head, head);
        while (first > 0 && head - first < MostHeadLines - 1 && rows[first].Top - rows[first - 1].Top < 1.3 * rows[first].Size && IsAboveHead(rows[first - 1])) first--;
        while (last + 1 < rows.Count && last - head < MostHeadLines - 1 && rows[last + 1].Top - rows[last].Top < 1.3 * rows[last].Size && GoesOnHead(rows[last + 1])) last++;
        var gutters = Gaps(rows[first..(last + 1)]);
        if (gutters.Count == 0) return null;
        var (end, left) = Extend(page, rows, last + 1, gutters);
        return end - last <= FewestRows ? null : Build(rows[first..end], last - first + 1, left, page.Number, known: false);
    }

    private static bool GoesOnHead(Row row) => row.Pieces().TrueForAll(static piece => char.IsLower(piece[0].Text[0]) && piece.Sum(static word => word.Text.Length + 1) <= LongestHead);

    private static bool IsAboveHead(Row row)
    {
        var pieces = row.Pieces();
        return pieces.TrueForAll(static piece => char.IsUpper(piece[0].Text[0])) && !ParagraphText.BeginsItem(row.Text) && (pieces.Count > 1 || Array.Exists(Heads, head => VietnameseText.Unaccent(row.Text).StartsWith(head, StringComparison.OrdinalIgnoreCase)));
    }

    // The gaps between the words of some rows, taken together.
    private static List<(double From, double To)> Gaps(List<Row> rows)
    {
        var gaps = new List<(double From, double To)>();
        var right = double.MaxValue;
        foreach (var word in rows.SelectMany(static row => row.Words).OrderBy(static word => word.Left))
        {
            if (word.Left - right >= HeadGap * rows[0].Size && BeginsHead(word)) gaps.Add((right, word.Left));
            right = right == double.MaxValue ? word.Right : Math.Max(right, word.Right);
        }

        return gaps;

        // Words that are spread over a narrow head leave gaps as well; a head begins with a capital, here or on the line above.
        bool BeginsHead(PdfWord word) => rows.Exists(row => row.Words.Exists(other => char.IsUpper(other.Text[0]) && other.Left >= word.Left - 1 && other.Left < word.Left + row.Size));
    }

    private static HeadedTable? GoesOn(PdfPage page, List<Row> rows, int first, HeadedTable above)
    {
        if (IsHead(rows[first]) || Narrow(above.Gutters, rows[first]) is not { } gutters || rows[first].Words.Count == 0) return null;
        var (end, left) = Extend(page, rows, first + 1, gutters);
        var table = Build(rows[first..end], 0, left, page.Number, known: true);
        // At least one row has text on both sides of a gap.
        return table is not null && table._rows.Exists(row => !row.IsGroup && IsFilled(row, left)) ? table : null;
    }

    // How far down the words keep clear of the gaps, but for lines that name a group of rows.
    private static (int End, List<(double From, double To)> Gutters) Extend(PdfPage page, List<Row> rows, int from, List<(double From, double To)> gutters)
    {
        var end = from;
        while (end < rows.Count)
        {
            var row = rows[end];
            var text = row.Text;
            if (row.Top - rows[end - 1].Bottom > 4 * row.Size || LetterheadText.OpensRecipients(text) || LetterheadText.IsSignature(row.Words[0].Text) || (PdfMargins.IsInMargin(page, row.Words[0]) && PdfMargins.IsPageNumber(text))) break;
            if (Narrow(gutters, row) is { } left)
            {
                gutters = left;
                end++;
                continue;
            }

            if (!ParagraphText.BeginsItem(text) || text[^1] is '.' or ';' or ':') break;
            var next = end + 1;
            while (next < rows.Count && next <= end + MostGroupLines && (Narrow(gutters, rows[next]) is null || !IsFilled(rows[next], gutters))) next++;
            if (next >= rows.Count || next > end + MostGroupLines || IsHead(rows[next])) break;
            for (; end < next; end++) rows[end].IsGroup = true;
        }

        return (end, gutters);
    }

    // Whether a row has text on both sides of a gap.
    private static bool IsFilled(Row row, List<(double From, double To)> gutters) =>
        gutters.Exists(gutter => row.Words.Exists(word => word.Right <= gutter.From + 1) && row.Words.Exists(word => word.Left >= gutter.To - 1));

    // The gaps as far as the words of a row leave them; null where one is closed.
    private static List<(double From, double To)>? Narrow(List<(double From, double To)> gutters, Row row)
    {
        var result = new List<(double From, double To)>(gutters.Count);
        foreach (var gutter in gutters)
        {
            var (from, widest) = (gutter.From, (From: 0.0, To: 0.0));
            foreach (var word in row.Words)
            {
                if (word.Right <= from || word.Left >= gutter.To) continue;
                if (word.Left - from > widest.To - widest.From) widest = (from, word.Left);
                from = Math.Max(from, word.Right);
            }

            if (gutter.To - from > widest.To - widest.From) widest = (from, gutter.To);
            if (widest.To - widest.From < ColumnGap * row.Size) return null;
            result.Add(widest);
        }

        return result;
    }

    private static HeadedTable? Build(List<Row> rows, int headRows, List<(double From, double To)> gutters, int page, bool known)
    {
        // Text below the table that happens to end before its first gap.
        while (rows.Count > headRows + 1 && IsBelow(rows, gutters, headRows)) rows.RemoveAt(rows.Count - 1);
        if (!known && rows.Count <= headRows + FewestRows - 1) return null;
        // Heads that nearly touch: a gap that the words of all rows leave.
        if (!known) gutters = WithFurther(rows, headRows, gutters);
        var filled = rows.Skip(headRows).Count(row => !row.IsGroup && IsFilled(row, gutters));
        return filled == 0 || (!known && filled < FewestRows) ? null : new HeadedTable(rows, headRows, gutters, page);
    }

    private static bool IsBelow(List<Row> rows, List<(double From, double To)> gutters, int headRows)
    {
        var (last, before) = (rows[^1], rows[^2]);
        if (last.IsGroup) return true;
        if (last.Words.Exists(word => word.Left >= gutters[0].From)) return false;
        // What goes on in the first column.
        var own = before.Words.FindAll(word => word.Right <= gutters[0].From + 1);
        var close = last.Top - before.Bottom < 0.6 * last.Size;
        if (close && own.Count > 0 && char.IsLower(last.Words[0].Text[0])) return false;
        // A lone number has lost the rest of its row; anything else is a heading or a paragraph.
        return !(last.Words.Count == 1 && last.Words[0].Text.Length <= 3 && rows.Skip(headRows).Count(static row => row.Words[0].Text.Length <= 4) * 2 > rows.Count - headRows);
    }

    private static List<(double From, double To)> WithFurther(List<Row> rows, int headRows, List<(double From, double To)> gutters)
    {
        const int FewestBeside = 4;
        if (rows.Count - headRows < FewestBeside) return gutters;
        var spans = rows.Where(static row => !row.IsGroup).SelectMany(static row => row.Words).Select(static word => (word.Left, word.Right)).OrderBy(static span => span.Left).ToList();
        var size = rows[^1].Size;
        var found = new List<(double From, double To)>();
        var right = spans[0].Right;
        foreach (var (from, to) in spans)
        {
            if (from - right >= ColumnGap * size) found.Add((right, from));
            right = Math.Max(right, to);
        }

        // Each gap that was known is among them; one more needs text on both sides in most rows, and a head on each side.
        found.RemoveAll(gap => !gutters.Exists(gutter => gutter.From < gap.To && gap.From < gutter.To)
            && (rows.Skip(headRows).Count(row => !row.IsGroup && IsFilled(row, [gap])) < FewestBeside || !HasHead(gap)));
        return found.Count >= gutters.Count ? found : gutters;

        bool HasHead((double From, double To) gap) => rows.Take(headRows + 2).Any(row => row.Words.Exists(word => word.Left >= gap.To - 1 && word.Left - gap.To < 40 && char.IsUpper(word.Text[0])));
    }

    private List<List<PdfLine>> Columns()
    {
        var columns = new List<List<PdfLine>>();
        for (var c = 0; c <= Gutters.Count; c++)
        {
            var column = new List<PdfLine>();
            foreach (var row in _rows)
            {
                if (row.IsGroup) continue;
                PdfLine? line = null;
                foreach (var word in row.Words)
                {
                    var middle = (word.Left + word.Right) / 2;
                    if ((c > 0 && middle < (Gutters[c - 1].From + Gutters[c - 1].To) / 2) || (c < Gutters.Count && middle >= (Gutters[c].From + Gutters[c].To) / 2)) continue;
                    if (line is null) line = new PdfLine(word) { Page = _page };
                    else line.Add(word);
                }

                if (line is not null) column.Add(line);
            }

            columns.Add(column);
        }

        return columns;
    }

    // Where the rows begin, the first of them being the head where the table has one.
    private List<double> Tops(List<List<PdfLine>> columns)
    {
        var tops = new List<double> { _rows[0].Top - 1 };
        var steps = Enumerable.Range(1, _rows.Count - 1).Select(i => _rows[i].Top - _rows[i - 1].Top).Order().ToList();
        var pitch = steps.Count > 0 ? steps[steps.Count / 4] : 0;
        var body = _headRows > 0 ? _rows[_headRows - 1].Top + 1 : double.MinValue;
        var firsts = columns[0].FindAll(line => line.Top > body);
        var numbers = firsts.FindAll(static line => IsNumber(line.Text));
        if (numbers.Count > 0 && numbers.Count * 3 >= firsts.Count * 2)
        {
            // Numbers stand beside the first line of their row, or in its middle.
            var opening = _rows.Find(row => row.Top > body && !row.IsGroup && row.Words.Exists(static word => !char.IsLower(word.Text[0])));
            var isCentered = AreCentered(columns, numbers, pitch);
            var top = opening?.Top - 1 ?? 0;
            for (var i = 0; i < numbers.Count; i++)
            {
                tops.Add(isCentered ? top : numbers[i].Top - 1);
                if (!isCentered || i + 1 == numbers.Count) continue;
                var group = _rows.FindLastIndex(row => row.IsGroup && row.Top > numbers[i].Top && row.Top < numbers[i + 1].Top);
                top = group > 0 ? _rows[group + 1].Top - 1 : Between(columns, top, numbers[i], numbers[i + 1]);
            }

            return tops;
        }

        for (var i = Math.Max(1, _headRows); i < _rows.Count; i++)
        {
            if (!_rows[i].IsGroup && ((i == _headRows && i > 0) || Begins(columns, i, pitch))) tops.Add(_rows[i].Top - 1);
        }

        return tops;
    }

    // Whether most numbers stand in the middle of their rows: beside no line of the longest column, or one that goes on.
    private static bool AreCentered(List<List<PdfLine>> columns, List<PdfLine> numbers, double pitch)
    {
        var longest = columns.MaxBy(static column => column.Count)!;
        var (beside, between) = (0, 0);
        foreach (var number in numbers)
        {
            var at = longest.FindIndex(line => Math.Abs(line.Top - number.Top) < 0.25 * (line.Bottom - line.Top));
            if (at < 0 || (at > 0 && char.IsLower(longest[at].Text[0]) && longest[at].Top - longest[at - 1].Top < 1.5 * pitch)) between++;
            else beside++;
        }

        return between > beside;
    }

    // Where the row ends whose number stands in its middle: as far below it as the row begins above, where no line is cut.
    private static double Between(List<List<PdfLine>> columns, double top, PdfLine number, PdfLine next)
    {
        var wanted = number.Top + number.Bottom - top;
        var lines = columns.SelectMany(static column => column).Where(line => line.Top > number.Top && line.Top <= next.Top + 1).OrderBy(static line => line.Top).ToList();
        var (best, distance) = (next.Top - 1, double.MaxValue);
        foreach (var line in lines)
        {
            var at = line.Top - 1;
            // A cell may begin there if no line of another column lies across.
            if (lines.Exists(other => other.Top < at - 1 && other.Top + (0.75 * (other.Bottom - other.Top)) > at + 1)) continue;
            if (Math.Abs(at - wanted) < distance) (best, distance) = (at, Math.Abs(at - wanted));
        }

        return best;
    }

    private static bool IsNumber(string text) => text.Length <= 5 && text.AsSpan().Trim(". )").IndexOfAnyExcept(NumberSigns) < 0;

    // Whether the cells of a row begin there: none goes on in small letters, and one ended above although its next word would have had room.
    private bool Begins(List<List<PdfLine>> columns, int i, double pitch)
    {
        var row = _rows[i];
        var (ended, goesOn) = (0, 0);
        foreach (var column in columns)
        {
            var at = column.FindIndex(line => line.Top >= row.Top - 0.1 && line.Top <= row.Bottom - (0.5 * row.Size));
            if (at < 0) continue;
            if (at == 0)
            {
                ended++;
                continue;
            }

            var (above, line) = (column[at - 1], column[at]);
            if (line.Top - above.Top > 1.5 * pitch)
            {
                ended++;
                continue;
            }

            if (char.IsLower(line.Text[0])) return false;
            if (above.Right + (0.3 * row.Size) + line.Words[0].Right - line.Words[0].Left < column.Max(static other => other.Right) - 1 && !ParagraphText.BeginsItem(line.Text)) ended++;
            else goesOn++;
        }

        var step = row.Top - _rows[i - 1].Top;
        return (ended > 0 && ended + goesOn > 1) || (ended + goesOn > 0 && step > 1.25 * pitch && step - pitch > 0.25 * row.Size);
    }

    /// <summary>The words of a line across the page, left to right.</summary>
    private sealed class Row(PdfWord first)
    {
        public List<PdfWord> Words { get; } = [first];

        public double Top { get; } = first.Top;

        public double Bottom { get; } = first.Bottom;

        public double Middle { get; } = first.Middle;

        public double Size => Words[Words.Count / 2].Height;

        /// <summary>Whether it names a group of rows and goes over all columns.</summary>
        public bool IsGroup { get; set; }

        public string Text => string.Join(' ', Words.Select(static word => word.Text));

        public static List<Row> Of(List<PdfWord> words)
        {
            var rows = new List<Row>();
            foreach (var word in words.OrderBy(static word => word.Middle))
            {
                var row = rows.Count == 0 ? null : rows[^1];
                // Cells that are set in the middle of their row lie half a line apart; a small raised mark lies within its line.
                if (row is not null && (word.Middle - row.Middle < 0.35 * Math.Min(word.Height, row.Bottom - row.Top) || (word.Height < 0.8 * (row.Bottom - row.Top) && word.Middle < row.Bottom - (0.3 * word.Height)))) row.Words.Add(word);
                else rows.Add(new Row(word));
            }

            foreach (var row in rows) row.Words.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            return rows;
        }

        /// <summary>The words without a wide gap before one that is not in small letters.</summary>
        public List<List<PdfWord>> Pieces()
        {
            var pieces = new List<List<PdfWord>> { new() { Words[0] } };
            var size = Size;
            for (var i = 1; i < Words.Count; i++)
            {
                if (Words[i].Left - Words[i - 1].Right >= HeadGap * size && !char.IsLower(Words[i].Text[0])) pieces.Add([Words[i]]);
                else pieces[^1].Add(Words[i]);
            }

            return pieces;
        }
    }
}
