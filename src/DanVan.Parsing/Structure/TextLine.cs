namespace DanVan.Parsing.Structure;

/// <summary>A line that is not blank. <c>Start</c> and <c>End</c> are trimmed; the content leaves out markdown marks at both ends.</summary>
internal readonly record struct TextLine
{
    /// <summary>1-based number of the line in the text.</summary>
    public required int Number { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required int ContentStart { get; init; }

    public required int ContentEnd { get; init; }

    /// <summary>Whether a blank line stands before it.</summary>
    public required bool BlankBefore { get; init; }

    /// <summary>Whether the line is a row of a table between pipes.</summary>
    public required bool IsRow { get; init; }

    /// <summary>Whether the line carries a heading mark or is bold as a whole.</summary>
    public required bool IsMarked { get; init; }

    /// <summary>Number of blanks before the first character.</summary>
    public required int Indent { get; init; }

    /// <summary>Whether a form feed or a line with nothing but a page number stands before it.</summary>
    public required bool PageBefore { get; init; }

    /// <summary>Whether the line holds nothing but pipes: a border of cells that take several lines.</summary>
    public required bool IsBorder { get; init; }

    public int Length => End - Start;

    /// <summary>
    /// Whether the marks of bold that open the line are closed on the line behind it: "**Nguyễn", then "Văn An**". Bold words that a page prints
    /// on one line are cut like any others.
    /// </summary>
    public static bool IsBoldOver(string text, List<TextLine> lines, int i)
    {
        if (i + 1 >= lines.Count || !lines[i + 1].IsJoined || lines[i].IsRow || lines[i + 1].IsRow || lines[i + 1].IsBorder) return false;
        return text.AsSpan(lines[i].Start, lines[i].Length).StartsWith("**", StringComparison.Ordinal) && text.AsSpan(lines[i].Start, lines[i].Length).Count("**") == 1 && text.AsSpan(lines[i + 1].Start, lines[i + 1].Length).Count("**") == 1;
    }

    /// <summary>Whether nothing sets the line apart from the one before it.</summary>
    public bool IsJoined => !BlankBefore && !PageBefore;

    private const int LikelyLength = 32;

    /// <summary>Adds the lines of a text that are not blank.</summary>
    public static void Scan(string text, List<TextLine> lines)
    {
        // Not more than there may be of some length: most of what stands between line ends may be blank.
        lines.EnsureCapacity(Math.Min(text.AsSpan().Count('\n'), text.Length / LikelyLength) + 1);
        var number = 0;
        var blank = false;
        var page = false;
        var pageNumber = 2;
        var row = 0;
        for (var start = 0; start <= text.Length;)
        {
            var stop = text.IndexOf('\n', start);
            if (stop < 0) stop = text.Length;
            number++;
            var from = start;
            var to = stop;
            while (from < to && IsBlank(text[from])) from++;
            while (to > from && IsBlank(text[to - 1])) to--;
            if (text.AsSpan(start, from - start).Contains('\f')) page = true;
            if (from == to || IsEmptyMarkup(text, from, to))
            {
                blank = true;
            }
            else if (!IsRowNumber(text, from, to, ref row) && IsPageNumber(text, from, to) && lines.Count > 0 && !lines[^1].IsBorder && (blank || page || from - start >= 12 || IsNextPage(text, from, to, ref pageNumber)))
            {
                page = true;
            }
            else
            {
                foreach (var cut in CollapsedLine.Cuts(text, from, to))
                {
                    var before = cut;
                    while (before > from && IsBlank(text[before - 1])) before--;
                    if (before > from) lines.Add(Create(text, from, before, from - start, number, blank, page));
                    (from, blank, page) = (cut, true, false);
                }

                if (from < to) lines.Add(Create(text, from, to, from - start, number, blank, page));
                TakeIntoTable(text, lines);
                blank = false;
                page = false;
            }

            start = stop + 1;
        }
    }

    /// <summary>Whether a line is a run of blanks between marks of bold or italic: "** **".</summary>
    private static bool IsEmptyMarkup(string text, int start, int end)
    {
        var blanks = 0;
        for (var i = start; i < end; i++)
        {
            if (IsBlank(text[i])) blanks++;
            else if (text[i] != '*') return false;
        }

        return blanks > 0;
    }

    public static bool IsBlank(char c) => CharTraits.Is(c, CharTraits.Gap);

    private static bool IsPageNumber(string text, int start, int end)
    {
        if (end - start > 12) return false;
        var digits = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i])) digits++;
            else if (!VietnameseText.IsDash(text[i]) && text[i] != ' ') return false;
        }

        return digits is >= 1 and <= 3 && (char.IsAsciiDigit(text[start]) == char.IsAsciiDigit(text[end - 1])) && text.AsSpan(start, end - start).Trim("- –").IndexOfAny(" -–") < 0;
    }

    /// <summary>Whether the line holds the next number of a table that prints one cell a line below a heading "TT".</summary>
    private static bool IsRowNumber(string text, int start, int end, ref int row)
    {
        if (row > 0 && end - start <= 3 && int.TryParse(text.AsSpan(start, end - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number == row)
        {
            row++;
            return true;
        }

        if (PlainTable.IsNumberHeading(text, start, end)) row = 1;
        return false;
    }

    /// <summary>Whether the number of the line is that of the page to come, so that it stands for a page break without a blank line.</summary>
    private static bool IsNextPage(string text, int start, int end, ref int pageNumber)
    {
        if (!int.TryParse(text.AsSpan(start, end - start).Trim("- –"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number != pageNumber) return false;
        pageNumber++;
        return true;
    }

    private static TextLine Create(string text, int start, int end, int indent, int number, bool blankBefore, bool pageBefore)
    {
        var (from, to) = StripMarks(text, start, end);
        var row = text[start] == '|' && text[end - 1] == '|' && end - start > 1;
        var border = row || text[start] == '|';
        for (var i = start; i < end && border; i++) border = text[i] == '|' || IsBlank(text[i]);
        return new TextLine
        {
            Number = number,
            Start = start,
            End = end,
            ContentStart = from,
            ContentEnd = to,
            BlankBefore = blankBefore,
            PageBefore = pageBefore,
            Indent = indent,
            IsBorder = border,
            IsRow = (row && !border) || IsOpenRow(text, start, end),
            IsMarked = !row && (text[start] == '#' || (from > start && to < end)),
        };
    }

    /// <summary>Makes a line of two cells a row where it stands right above or below one of more cells: "II | CÔNG TÁC KIỂM TRA" heads a group.</summary>
    private static void TakeIntoTable(string text, List<TextLine> lines)
    {
        if (lines.Count < 2) return;
        var (above, line) = (lines[^2], lines[^1]);
        if (above.IsRow == line.IsRow || !line.IsJoined) return;
        if (line.IsRow ? IsOfTwoCells(text, above) : IsOfTwoCells(text, line)) lines[line.IsRow ? ^2 : ^1] = (line.IsRow ? above : line) with { IsRow = true };
    }

    private static bool IsOfTwoCells(string text, in TextLine line) => !line.IsBorder && text.AsSpan(line.Start, line.Length).Contains(" | ", StringComparison.Ordinal);

    // "1 | Báo cáo tổng kết | Bộ Tư pháp | 2022": a row of at least three cells without pipes at its ends.
    private static bool IsOpenRow(string text, int start, int end)
    {
        var pipes = 0;
        for (var i = text.AsSpan(start, end - start).IndexOf('|') is var first and >= 0 ? start + first : end; i < end; i++)
        {
            if (text[i] == '|' && i > start && i + 1 < end && IsBlank(text[i - 1]) && IsBlank(text[i + 1])) pipes++;
        }

        return pipes >= 2;
    }

    /// <summary>Leaves out heading marks and the marks of bold and italic at both ends.</summary>
    public static (int Start, int End) StripMarks(string text, int start, int end)
    {
        var from = start;
        var to = end;
        var hashes = from;
        while (hashes < to && text[hashes] == '#') hashes++;
        if (hashes > from && hashes < to && IsBlank(text[hashes])) from = hashes;
        while (from < to && IsBlank(text[from])) from++;
        if (from < to && text[from] == '>' && from + 1 < to && IsBlank(text[from + 1]))
        {
            from++;
            while (from < to && IsBlank(text[from])) from++;
        }

        var marks = 0;
        while (from + marks < to && text[from + marks] is '*' or '_') marks++;
        if (marks is > 0 and <= 8 && from + marks < to && !IsBlank(text[from + marks])) from += marks;
        while (to > from && (text[to - 1] is '*' or '_' || IsBlank(text[to - 1]))) to--;
        return (from, to);
    }
}
