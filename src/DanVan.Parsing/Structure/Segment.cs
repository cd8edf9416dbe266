namespace DanVan.Parsing.Structure;

/// <summary>A part of a line that stands in a column of its own, trimmed, marks at both ends left out.</summary>
internal readonly record struct Segment(int Start, int End, int Line, bool BlankBefore)
{
    private static readonly string[] SlotWords = ["so:", "so", "ngay", "thang", "nam"];

    public int Length => End - Start;

    /// <summary>Cuts lines at tabs, wide gaps, pipes and line-break tags.</summary>
    public static void Split(string text, in TextLine line, int index, List<Segment> into)
    {
        var first = into.Count;
        var from = line.Start;
        var end = line.End;
        var words = text.AsSpan(from, end - from);
        // Nearly always there is no column.
        for (var i = !line.IsRow && words.IndexOfAny('|', '<') < 0 && PlainLine.Is(words) ? end : from; i < end;)
        {
            // Within a word nothing ends a column.
            if (text[i] is not ('|' or '<' or '/') && !TextLine.IsBlank(text[i]))
            {
                i++;
                continue;
            }

            var width = line.IsRow && IsStroke(text, i, line.Start, end) ? 1 : Separator(text, line.Start, i, end);
            if (width == 0)
            {
                i++;
                while (i < end && TextLine.IsBlank(text[i]) && TextLine.IsBlank(text[i - 1]) && text[i] != '\t') i++;
                continue;
            }

            Add(text, from, i, index, line.BlankBefore && into.Count == first, into);
            i += width;
            from = i;
        }

        Add(text, from, end, index, line.BlankBefore && into.Count == first, into);
    }

    public static bool IsTableRule(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('|' or '-' or ':' or ' ' or '_' or '=')) return false;
        }

        return true;
    }

    /// <summary>Whether the gap is a number, day or month left blank: "Số:      /KH-UBND", "ngày      tháng      năm".</summary>
    private static bool IsSlot(string text, int lineStart, int gap, int next, int end)
    {
        if (next >= end) return false;
        // "Số :      /KH-UBND"
        if (gap - 1 > lineStart && text[gap - 1] == ':' && TextLine.IsBlank(text[gap - 2])) gap--;
        while (gap > lineStart && TextLine.IsBlank(text[gap - 1])) gap--;
        if (gap == lineStart) return false;
        var from = gap;
        while (from > lineStart && gap - from < 7 && !TextLine.IsBlank(text[from - 1]) && text[from - 1] != ',') from--;
        foreach (var word in SlotWords)
        {
            if (!Fold.Is(text, from, gap, word)) continue;
            return text[next] is '/' or '.' or '…' or '_' || char.IsAsciiDigit(text[next]) || VietnameseText.IsDash(text[next]) || Fold.MatchWord(text, next, end, "thang") >= 0 || Fold.MatchWord(text, next, end, "nam") >= 0;
        }

        // "Lào Cai,      ngày 23 tháng     7    năm 2026"
        if (text[gap - 1] == ',' && Fold.MatchWord(text, next, end, "ngay") >= 0) return true;
        if (!char.IsAsciiDigit(text[gap - 1])) return false;
        return (text[next] is '/' && gap - from <= 5) || Fold.MatchWord(text, next, end, "thang") >= 0 || Fold.MatchWord(text, next, end, "nam") >= 0;
    }

    /// <summary>Whether a stroke between blanks stands for the end of a line inside a cell: "| SỞ NỘI VỤ / Số: 12/SNV | … |".</summary>
    private static bool IsStroke(string text, int i, int start, int end) => text[i] == '/' && i > start && i + 1 < end && TextLine.IsBlank(text[i - 1]) && TextLine.IsBlank(text[i + 1]);

    private static int Separator(string text, int lineStart, int i, int end)
    {
        var c = text[i];
        if (c == '|') return 1;
        if (c == '\t')
        {
            var next = i;
            while (next < end && TextLine.IsBlank(text[next])) next++;
            return IsSlot(text, lineStart, i, next, end) ? 0 : 1;
        }

        if (c == '<')
        {
            var stop = Fold.Match(text, i, end, "<br");
            if (stop < 0) return 0;
            while (stop < end && text[stop] is ' ' or '/') stop++;
            return stop < end && text[stop] == '>' ? stop + 1 - i : 0;
        }

        if (!TextLine.IsBlank(c)) return 0;
        var run = i;
        while (run < end && TextLine.IsBlank(text[run])) run++;
        if (run - i < 3) return 0;
        return IsSlot(text, lineStart, i, run, end) ? 0 : run - i;
    }

    private static void Add(string text, int start, int end, int line, bool blankBefore, List<Segment> into)
    {
        while (start < end && TextLine.IsBlank(text[start])) start++;
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        if (start == end) return;
        var (from, to) = TextLine.StripMarks(text, start, end);
        if (from == to || IsTableRule(text, from, to)) return;
        into.Add(new Segment(from, to, line, blankBefore));
    }
}

/// <summary>A list of segments that serves again; whoever takes one gives it back by disposing.</summary>
internal readonly ref struct SegmentRoom
{
    // Each thread keeps one list that nobody has.
    [ThreadStatic]
    private static List<Segment>? _kept;

    public SegmentRoom()
    {
        Segments = _kept ?? [];
        _kept = null;
    }

    /// <summary>The list, empty where it is taken.</summary>
    public List<Segment> Segments { get; }

    public void Dispose()
    {
        Segments.Clear();
        _kept = Segments;
    }
}
