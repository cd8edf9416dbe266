namespace DanVan.Parsing.Structure;

/// <summary>A part of a line that stands in a column of its own, trimmed, marks at both ends left out.</summary>
internal readonly record struct Segment(int Start, int End, int Line, bool BlankBefore)
{
    public int Length => End - Start;

    /// <summary>Cuts lines at tabs, wide gaps, pipes and line-break tags.</summary>
    public static void Split(string text, in TextLine line, int index, List<Segment> into)
    {
        var first = into.Count;
        var from = line.Start;
        var end = line.End;
        for (var i = from; i < end;)
        {
            var width = Separator(text, i, end);
            if (width == 0)
            {
                i++;
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

    private static int Separator(string text, int i, int end)
    {
        var c = text[i];
        if (c is '\t' or '|') return 1;
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
        return run - i >= 3 ? run - i : 0;
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
