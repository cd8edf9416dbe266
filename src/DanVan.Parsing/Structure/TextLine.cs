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

    public int Length => End - Start;

    public static List<TextLine> Scan(string text)
    {
        var lines = new List<TextLine>();
        var number = 0;
        var blank = false;
        for (var start = 0; start <= text.Length;)
        {
            var stop = text.IndexOf('\n', start);
            if (stop < 0) stop = text.Length;
            number++;
            var from = start;
            var to = stop;
            while (from < to && IsBlank(text[from])) from++;
            while (to > from && IsBlank(text[to - 1])) to--;
            if (from == to)
            {
                blank = true;
            }
            else
            {
                lines.Add(Create(text, from, to, number, blank));
                blank = false;
            }

            start = stop + 1;
        }

        return lines;
    }

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u00A0' or '\u200B' or '\uFEFF';

    private static TextLine Create(string text, int start, int end, int number, bool blankBefore)
    {
        var (from, to) = StripMarks(text, start, end);
        var row = text[start] == '|' && text[end - 1] == '|' && end - start > 1;
        return new TextLine
        {
            Number = number,
            Start = start,
            End = end,
            ContentStart = from,
            ContentEnd = to,
            BlankBefore = blankBefore,
            IsRow = row,
            IsMarked = !row && (text[start] == '#' || (from > start && to < end)),
        };
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
        if (marks is > 0 and <= 3 && from + marks < to && !IsBlank(text[from + marks])) from += marks;
        var closing = 0;
        while (to - closing > from && text[to - closing - 1] is '*' or '_') closing++;
        if (closing is > 0 and <= 3) to -= closing;
        while (to > from && IsBlank(text[to - 1])) to--;
        return (from, to);
    }
}
