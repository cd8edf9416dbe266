namespace DanVan.Parsing.Citations;

/// <summary>
/// Numbers of a list of which only the last is written out: "Quyết định số 217, 218-QĐ/TW", "các Nghị định 151 và 226/2025/NĐ-CP". What follows the
/// digits of the last belongs to each.
/// </summary>
internal static class SharedSymbols
{
    private const int MostMembers = 8;
    private const int LongestSequence = 4;

    /// <summary>Adds the members of such lists to what the scanner found; both stay in the order of the text.</summary>
    public static void Complete(ReadOnlySpan<char> s, List<Candidate> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var last = candidates[i];
            if (last.HasKind || last.Class != CitationClass.Numbered || last.IsUnparsed || last.NumberEnd <= last.NumberStart) continue;
            var least = i > 0 ? candidates[i - 1].End : 0;
            i += InsertBefore(s, candidates, i, least);
        }
    }

    private static int InsertBefore(ReadOnlySpan<char> s, List<Candidate> candidates, int index, int least)
    {
        var last = candidates[index];
        Span<(int Start, int Digits, int End)> members = stackalloc (int, int, int)[MostMembers];
        var p = last.Start;
        for (var count = 0; count < MostMembers; count++)
        {
            if (!TryJoint(s, p, out var end)) return 0;
            var digits = end;
            while (digits > least && Chars.IsDigit(s[digits - 1])) digits--;
            if (digits == end || end - digits > LongestSequence || !Chars.AtWordStart(s, digits)) return 0;
            var start = digits;
            var before = Chars.SkipBlanksBack(s, digits);
            if (before == digits) return 0;
            if (Chars.EndsWith(s, before, "số", out var word)) before = Chars.SkipBlanksBack(s, start = word);
            if (before <= least) return 0;
            members[count] = (start, digits, end);
            p = start;
            if (!KindGrammar.TryReadBack(s, before, out var kind) || kind < least || !(Chars.IsUpper(s[kind]) || start < digits || IsPlural(s, kind))) continue;
            Insert(candidates, index, last, members[..(count + 1)], kind, before);
            return count + 1;
        }

        return 0;
    }

    private static void Insert(List<Candidate> candidates, int index, Candidate last, ReadOnlySpan<(int Start, int Digits, int End)> members, int kind, int kindEnd)
    {
        // The members were met from the last to the first.
        for (var k = 0; k < members.Length; k++)
        {
            var (start, digits, end) = members[k];
            var first = k == members.Length - 1;
            candidates.Insert(index, new Candidate
            {
                Class = CitationClass.Numbered,
                Start = first ? kind : start,
                End = end,
                KindStart = first ? kind : 0,
                KindEnd = first ? kindEnd : 0,
                NumberStart = digits,
                NumberEnd = end,
                HasNumberWord = start < digits,
                SharedFrom = last.NumberStart,
            });
        }
    }

    // "các văn bản 20, 21-NQ/TW": a kind in small letters that several bear.
    private static bool IsPlural(ReadOnlySpan<char> s, int kind) =>
        Chars.SkipBlanksBack(s, kind) is var before && (Chars.EndsWith(s, before, "các") || Chars.EndsWith(s, before, "những"));

    // What stands between two members.
    private static bool TryJoint(ReadOnlySpan<char> s, int p, out int end)
    {
        end = Chars.SkipBlanksBack(s, p);
        if (Chars.EndsWith(s, end, "và", out var word) || Chars.EndsWith(s, end, "hoặc", out word)) end = Chars.SkipBlanksBack(s, word);
        else if (end > 0 && s[end - 1] is ',' or ';') end = Chars.SkipBlanksBack(s, end - 1);
        else return false;
        if (end > 0 && s[end - 1] == ',') end = Chars.SkipBlanksBack(s, end - 1);
        return end > 0;
    }
}
