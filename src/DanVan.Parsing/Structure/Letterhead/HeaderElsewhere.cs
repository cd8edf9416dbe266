using DanVan.Parsing.Citations;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// What a page without its letterhead says of itself further down: number and date on the line that ties an annex to it ("(Kèm theo Hướng dẫn số
/// 40-HD/BTGDVTW, ngày 27/11/2025 của …)"), place and date on the line above the signature, the day on which a law was passed.
/// </summary>
internal static class HeaderElsewhere
{
    private const int LongestLine = 300;

    private const int LongestPassing = 600;
    private const int MostWrapped = 3;

    // What is passed by an assembly.
    private static readonly string[] Passed = ["Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Hiến pháp"];

    private static readonly string[] Ties = ["kem theo", "ban hanh kem theo", "ban hanh theo", "dinh kem"];

    /// <summary>The header with what it lacks.</summary>
    public static PlanHeader Complete(string text, Layout layout, PlanHeader header, int bodyLine, IReadOnlyList<int> annexLines)
    {
        // A letter names no kind on itself; an annex alone is no letter.
        if (header.Symbol is null && (header.Kind is not null || (annexLines.Count > 0 && annexLines[0] > bodyLine + 1)))
        {
            for (var i = header.Kind is null ? annexLines[0] : bodyLine; i < layout.Lines.Count && header.Symbol is null; i++) header = FromTie(text, layout.Lines[i], header, header.Kind ?? "Công văn");
        }

        if (!header.Date.IsEmpty || (header.Kind is null && header.Number is null)) return header;
        var end = annexLines.Count > 0 ? annexLines[0] : layout.Lines.Count;
        for (var i = end - 1; i >= bodyLine; i--)
        {
            var line = layout.Lines[i];
            if (line.IsRow || !DateLine.TryRead(text, line.ContentStart, line.ContentEnd, out var date) || date.Place.IsEmpty || !date.Date.IsDay) continue;
            return header with { Date = date.Date, DateSpan = date.Span, Place = header.Place ?? Letters.OneLine(text, [date.Place]) };
        }

        return FromPassing(text, layout, header, bodyLine, end);
    }

    // "Luật này được Quốc hội … thông qua ngày 05 tháng 12 năm 2025."
    private static PlanHeader FromPassing(string text, Layout layout, PlanHeader header, int bodyLine, int end)
    {
        if (header.Kind is not { } kind || !Passed.Contains(kind, StringComparer.OrdinalIgnoreCase)) return header;
        var name = Fold.All(kind);
        for (var i = end - 1; i >= bodyLine; i--)
        {
            var line = layout.Lines[i];
            var at = line.IsRow ? -1 : Fold.MatchWord(text, line.ContentStart, line.ContentEnd, name);
            if (at < 0 || Fold.MatchWord(text, SectionLabel.SkipBlanks(text, at, line.ContentEnd), line.ContentEnd, "nay") < 0) continue;
            var last = line.ContentEnd;
            for (var k = i + 1; k < end && k <= i + MostWrapped && layout.Lines[k].IsJoined; k++) last = layout.Lines[k].ContentEnd;
            var s = text.AsSpan(0, Math.Min(last, line.ContentStart + LongestPassing));
            var passed = s[at..].IndexOf("thông qua ngày ", StringComparison.Ordinal);
            if (passed < 0) continue;
            var day = at + passed + "thông qua ".Length;
            if (DateGrammar.TryDayWord(s, day, out _) && DateGrammar.TryRead(s, day, out var date) && date.Value.IsDay) return header with { Date = date.Value, DateSpan = TextSpan.FromBounds(day, date.End) };
        }

        return header;
    }

    private static PlanHeader FromTie(string text, in TextLine line, PlanHeader header, string kind)
    {
        if (line.Length > LongestLine || line.IsRow) return header;
        var start = line.ContentStart;
        if (start >= line.ContentEnd || text[start] != '(') return header;
        var at = Fold.MatchAny(text, SectionLabel.SkipBlanks(text, start + 1, line.ContentEnd), line.ContentEnd, Ties);
        if (at < 0) return header;
        at = SectionLabel.SkipBlanks(text, at, line.ContentEnd);
        var word = Fold.MatchWord(text, at, line.ContentEnd, Fold.All(kind));
        if (word < 0) return header;
        var label = Fold.MatchWord(text, SectionLabel.SkipBlanks(text, word, line.ContentEnd), line.ContentEnd, "so");
        if (label < 0 || !NumberLine.TryReadAfter(text, label, line.ContentEnd, out var number) || number.Number is null) return header;
        header = header with { Number = number.Number, Symbol = number.Symbol, NumberSpan = number.Span };
        var day = SectionLabel.SkipBlanks(text, number.Rest, line.ContentEnd);
        if (day < line.ContentEnd && text[day] == ',') day = SectionLabel.SkipBlanks(text, day + 1, line.ContentEnd);
        var s = text.AsSpan(0, line.ContentEnd);
        if (!header.Date.IsEmpty || !DateGrammar.TryDayWord(s, day, out _) || !DateGrammar.TryRead(s, day, out var date)) return header;
        return header with { Date = date.Value, DateSpan = TextSpan.FromBounds(day, date.End) };
    }
}
