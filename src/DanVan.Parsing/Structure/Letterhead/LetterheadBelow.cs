namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Finds a letterhead that stands below other text: pages of the web print a summary of the document above the document itself. The head of an
/// act has its motto, its number and its day; a form to be filled in leaves them blank.
/// </summary>
internal static class LetterheadBelow
{
    /// <summary>How many lines a summary takes at most.</summary>
    private const int MostSummary = 300;

    /// <summary>How far from the motto the number and the day stand, and the name of the body above it, borders counted.</summary>
    private const int Near = 24;

    private const int LongestLine = 80;

    /// <summary>"Số:" alone is no longer.</summary>
    private const int ShortestNumber = 6;

    /// <summary>The index of the first line of the letterhead; 0 where none stands below other text.</summary>
    public static int Find(string text, Layout layout)
    {
        var lines = layout.Lines;
        var mottos = new Mottos(text);
        for (var i = 1; i < lines.Count && i < MostSummary; i++)
        {
            var line = lines[i];
            if (line.IsBorder || line.Length > LongestLine) continue;
            if (Fold.MatchWord(text, line.ContentStart, line.ContentEnd, "noi nhan") >= 0) return 0;
            if (!mottos.Opens(line.ContentStart, line.ContentEnd) && !mottos.IsPart(line.ContentStart, line.ContentEnd)) continue;
            return IsDated(text, lines, i) ? First(text, lines, i) : 0;
        }

        return 0;
    }

    private static bool IsDated(string text, List<TextLine> lines, int motto)
    {
        var (number, day) = (false, false);
        for (var i = motto; i < lines.Count && i < motto + Near && !(number && day); i++)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (lines[i].IsBorder || end - start > LongestLine) continue;
            number |= NumberLine.TryRead(text, start, end, out var own) && own.Number is not null;
            day |= DateLine.TryRead(text, start, end, out var date) && date.Date.IsDay;
            // In a narrow column both go on on the next line.
            if (i + 1 >= lines.Count || lines[i + 1].IsBorder || lines[i + 1].Length > LongestLine) continue;
            var reach = lines[i + 1].ContentEnd;
            number |= end - start <= ShortestNumber && NumberLine.TryRead(text, start, reach, out own) && own.Number is not null;
            day |= DateLine.TryRead(text, start, reach, out date) && date.Date.IsDay;
        }

        return number && day;
    }

    /// <summary>The first line of the body's name above the motto: in capitals, or a border or rule.</summary>
    private static int First(string text, List<TextLine> lines, int motto)
    {
        var first = motto;
        for (var i = motto - 1; i >= 0 && i > motto - Near; i--)
        {
            var (start, end) = (lines[i].ContentStart, lines[i].ContentEnd);
            if (lines[i].IsBorder || TitleReader.IsRule(text, start, end)) continue;
            if (end - start > LongestLine || !Letters.IsUpper(text, start, end)) break;
            first = i;
        }

        return first;
    }
}
