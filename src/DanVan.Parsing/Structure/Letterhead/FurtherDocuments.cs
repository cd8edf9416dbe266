namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Finds further documents in one text: behind the letterhead of the first another motto with a number of its own and a day. A form to be filled in
/// leaves the number blank, and a plan behind the decision that issues it has none.
/// </summary>
internal static class FurtherDocuments
{
    private const string Country = "VIỆT NAM";

    /// <summary>How far above and below the motto the number stands.</summary>
    private const int Near = 12;

    private const int LongestLine = 300;

    private static readonly string[] Mottos = ["cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam"];

    public static void Report(string text, List<TextLine> lines, PlanHeader header, int bodyLine, List<Diagnostic> diagnostics)
    {
        if (header.Number is not { } last || bodyLine >= lines.Count) return;
        var least = bodyLine;
        var line = bodyLine;
        for (var at = lines[bodyLine].Start; at < text.Length; at += Country.Length)
        {
            var found = text.AsSpan(at).IndexOf(Country, StringComparison.Ordinal);
            if (found < 0) return;
            at += found;
            while (line + 1 < lines.Count && lines[line + 1].Start <= at) line++;
            if (line < least || !IsMotto(text, lines[line], at + Country.Length) || !TryNumber(text, lines, Math.Max(least, line - Near), Math.Min(lines.Count, line + Near), out var own, out var numberLine)) continue;
            if (own.Number is { } number && number != last && number != header.Number)
            {
                last = number;
                diagnostics.Add(Diagnostic.Create(DiagnosticCodes.FurtherDocument, own.Span, number.ToString()));
            }

            least = numberLine + 1;
        }
    }

    private static bool IsMotto(string text, in TextLine line, int end)
    {
        if (line.Length > LongestLine) return false;
        foreach (var motto in Mottos)
        {
            if (end - motto.Length >= line.ContentStart && Fold.MatchWord(text, end - motto.Length, line.ContentEnd, motto) == end) return true;
        }

        return false;
    }

    // The number of the letterhead and its day, in cells or columns too.
    private static bool TryNumber(string text, List<TextLine> lines, int first, int stop, out OwnNumber number, out int numberLine)
    {
        number = default;
        numberLine = -1;
        var day = false;
        for (var i = first; i < stop && !(day && numberLine >= 0); i++)
        {
            if (lines[i].IsBorder || lines[i].Length > LongestLine) continue;
            var end = lines[i].ContentEnd;
            for (var start = lines[i].ContentStart; start < end;)
            {
                var cell = text.AsSpan(start, end - start).IndexOf('|');
                var cellEnd = cell < 0 ? end : start + cell;
                start = SectionLabel.SkipBlanks(text, start, cellEnd);
                var rest = start;
                if (numberLine < 0 && NumberLine.TryRead(text, start, cellEnd, out var own) && own.Number is not null) (number, numberLine, rest) = (own, i, own.Rest);
                day |= DateLine.TryRead(text, rest, cellEnd, out _);
                start = cellEnd + 1;
            }
        }

        return day && numberLine >= 0;
    }
}
