namespace DanVan.Parsing.Citations;

/// <summary>
/// Numbers of a list of which only the last is written out: "Quyết định số 217, 218-QĐ/TW", "các Nghị định 151 và 226/2025/NĐ-CP". What follows the
/// digits of the last belongs to each.
/// </summary>
internal static class SharedSymbols
{
    private const int LongestSequence = 4;

    /// <summary>Adds the members of such lists to what the scanner found; both stay in the order of the text.</summary>
    public static void Complete(ReadOnlySpan<char> s, List<Candidate> candidates)
    {
        var members = default(SharedMembers);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!TryFind(s, candidates[i], i > 0 ? candidates[i - 1].End : 0, ref members)) continue;
            while (members.TryTake(out var member)) candidates.Insert(i++, member);
        }
    }

    /// <summary>The members that stand before the last of such a list; false where there is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="last">The mention that is written out.</param>
    /// <param name="least">Where the mention before it ends.</param>
    /// <param name="members">What was found, to be taken in the order of the text.</param>
    public static bool TryFind(ReadOnlySpan<char> s, in Candidate last, int least, ref SharedMembers members)
    {
        if (last.HasKind || last.Class != CitationClass.Numbered || last.IsUnparsed || last.NumberEnd <= last.NumberStart) return false;
        var p = last.Start;
        for (var count = 0; count < SharedMembers.Most; count++)
        {
            if (!TryJoint(s, p, out var end)) return false;
            var digits = end;
            while (digits > least && Chars.IsDigit(s[digits - 1])) digits--;
            if (digits == end || end - digits > LongestSequence || !Chars.AtWordStart(s, digits)) return false;
            var start = digits;
            var before = Chars.SkipBlanksBack(s, digits);
            if (before == digits && (digits == 0 || s[digits - 1] != ',')) return false;
            if (Chars.EndsWith(s, before, "số", out var word)) before = Chars.SkipBlanksBack(s, start = word);
            if (before <= least) return false;
            members.Set(count, start, digits, end);
            p = start;
            // "3 nghị quyết: số 25, 26, 27-NQ/TW"
            if (s[before - 1] == ':' && start < digits)
            {
                members.Close(count + 1, 0, 0, last.NumberStart);
                return true;
            }

            if (!KindGrammar.TryReadBack(s, before, out var kind) || kind < least || !(Chars.IsUpper(s[kind]) || start < digits || IsPlural(s, kind))) continue;
            members.Close(count + 1, kind, before, last.NumberStart);
            return true;
        }

        return false;
    }

    /// <summary>The number of a member: its own digits and what follows those of the last.</summary>
    public static bool TryNumber(ReadOnlySpan<char> sequence, string whole, out DocumentNumber number) =>
        DocumentNumber.TryParse(whole, null, out number) && DocumentNumber.TryParse(string.Concat(sequence, whole.AsSpan(number.Sequence.Length)), null, out number);

    // "các văn bản 20, 21-NQ/TW": a kind in small letters that several bear.
    private static bool IsPlural(ReadOnlySpan<char> s, int kind) =>
        Chars.SkipBlanksBack(s, kind) is var before && (Chars.EndsWith(s, before, "các") || Chars.EndsWith(s, before, "những"));

    // What stands between two members.
    private static bool TryJoint(ReadOnlySpan<char> s, int p, out int end)
    {
        end = Chars.SkipBlanksBack(s, p);
        if (Chars.EndsWith(s, end, "và", out var word) || Chars.EndsWith(s, end, "hoặc", out word)) end = Chars.SkipBlanksBack(s, word);
        else if (end > 0 && s[end - 1] is ',' or ';' or '&') end = Chars.SkipBlanksBack(s, end - 1);
        else return false;
        if (end > 0 && s[end - 1] == ',') end = Chars.SkipBlanksBack(s, end - 1);
        return end > 0;
    }
}
