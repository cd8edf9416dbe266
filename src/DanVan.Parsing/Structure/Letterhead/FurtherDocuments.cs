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
        // Most mottos of a body have no number near them: the days are looked for only behind one.
        for (var i = first; i < stop && numberLine < 0; i++)
        {
            for (var start = FirstCell(lines[i]); start < lines[i].ContentEnd && numberLine < 0;)
            {
                var cellEnd = CellEnd(text, ref start, lines[i].ContentEnd);
                if (NumberLine.TryRead(text, start, cellEnd, out var own) && own.Number is not null) (number, numberLine) = (own, i);
                start = cellEnd + 1;
            }
        }

        for (var i = first; i < stop && numberLine >= 0; i++)
        {
            for (var start = FirstCell(lines[i]); start < lines[i].ContentEnd;)
            {
                var cellEnd = CellEnd(text, ref start, lines[i].ContentEnd);
                var isOfNumber = i == numberLine && number.Rest >= start && number.Rest <= cellEnd;
                if (DateLine.TryRead(text, isOfNumber ? number.Rest : start, cellEnd, out _)) return true;
                start = cellEnd + 1;
            }
        }

        return false;
    }

    private static int FirstCell(in TextLine line) => line.IsBorder || line.Length > LongestLine ? line.ContentEnd : line.ContentStart;

    private static int CellEnd(string text, ref int start, int end)
    {
        var cell = text.AsSpan(start, end - start).IndexOf('|');
        var cellEnd = cell < 0 ? end : start + cell;
        start = SectionLabel.SkipBlanks(text, start, cellEnd);
        return cellEnd;
    }
}
