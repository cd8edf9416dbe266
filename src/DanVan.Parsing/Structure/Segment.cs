namespace DanVan.Parsing.Structure;

/// <summary>A part of a line that stands in a column of its own, trimmed, marks at both ends left out.</summary>
internal readonly record struct Segment(int Start, int End, int Line, bool BlankBefore)
{
    private static readonly string[] SlotWords = ["so:", "so", "ngay", "thang", "nam"];

    public int Length => End - Start;

    /// <summary>Cuts lines at tabs, wide gaps, pipes and line-break tags; rows of tables, which stand for several lines, also where marks of bold or italic part them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="index">Its index among the lines.</param>
    /// <param name="into">Takes the pieces.</param>
    /// <param name="atMarks">Whether other lines are cut at such marks too.</param>
    public static void Split(string text, in TextLine line, int index, List<Segment> into, bool atMarks = false)
    {
        var first = into.Count;
        var from = line.Start;
        var end = line.End;
        var words = text.AsSpan(from, end - from);
        // Nearly always there is no column.
        atMarks = (atMarks || line.IsRow) && words.Contains("* ", StringComparison.Ordinal) || (line.IsRow && words.Contains(" *", StringComparison.Ordinal));
        for (var i = !line.IsRow && !atMarks && words.IndexOfAny('|', '<') < 0 && PlainLine.Is(words) ? end : from; i < end;)
        {
            // Within a word nothing ends a column.
            if (text[i] is not ('|' or '<' or '/') && !TextLine.IsBlank(text[i]))
            {
                i++;
                continue;
            }

            var width = line.IsRow && IsStroke(text, i, line.Start, end) ? 1 : Separator(text, line.Start, i, end);
            if (width == 0 && (atMarks || line.IsRow) && TextLine.IsBlank(text[i])) width = Mark(text, line.Start, i, end, line.IsRow);
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
        while (from > lineStart && gap - from < 7 && !TextLine.IsBlank(text[from - 1]) && text[from - 1] is not (',' or '>' or '|' or '*')) from--;
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

    /// <summary>
    /// How much stands between two lines that a cell ran together: a blank where bold or italic words close and others open ("**KT. CHỦ TỊCH** *(Đã ký)*"),
    /// or where they part words in capitals from others ("SỞ NỘI VỤ *Ninh Bình, …*"); in a row also a lone asterisk or a rule of dashes between blanks.
    /// </summary>
    private static int Mark(string text, int lineStart, int i, int end, bool isRow)
    {
        if (i == lineStart || TextLine.IsBlank(text[i - 1])) return 0;
        var next = SectionLabel.SkipBlanks(text, i, end);
        var stop = next;
        while (isRow && stop < end && text[stop] is '-' or '_') stop++;
        if (stop - next >= 3 && (stop == end || TextLine.IsBlank(text[stop]))) return stop - i;
        stop = next;
        while (stop < end && text[stop] == '*') stop++;
        if (stop >= end) return 0;
        var isCapital = char.IsUpper(text[stop]);
        // "ĐẢNG ỦY XÃ A * Số 05-KH/ĐU"
        if (isRow && stop == next + 1 && TextLine.IsBlank(text[stop])) return CharTraits.IsUpper(Letters.First(text, stop, end)) && (CharTraits.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '*') ? stop - i : 0;
        var before = i;
        while (before > lineStart && text[before - 1] == '*') before--;
        if (before == lineStart || TextLine.IsBlank(text[before - 1])) return 0;
        var (closes, opens) = (before < i, stop > next && !TextLine.IsBlank(text[stop]));
        if (text[before - 1] is ',' || (text[before - 1] == ':' && char.IsLower(text[stop]))) return 0;
        if (closes && opens) return isCapital || text[stop] == '(' || VietnameseText.IsDash(text[stop]) ? 1 : 0;
        if (!closes && !opens || !isCapital || !CharTraits.IsUpper(text[before - 1]) || before - 2 < lineStart || !CharTraits.IsUpper(text[before - 2]) || stop + 1 >= end) return 0;
        return (opens && char.IsLower(text[stop + 1])) || (isRow && CharTraits.IsUpper(text[stop + 1])) ? 1 : 0;
    }

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
