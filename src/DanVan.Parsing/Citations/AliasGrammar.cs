using System.Buffers;

namespace DanVan.Parsing.Citations;

/// <summary>A short name that a text gives an act: "(sau đây gọi tắt là Nghị định 30)". The range is the name itself.</summary>
internal readonly record struct AliasCandidate(int Start, int End);

/// <summary>Where a text says by what name it cites an act from there on.</summary>
internal static class AliasGrammar
{
    private const int LongestAlias = 80;
    private const int ShortestAlias = 4;

    private static readonly Phrases Openers = new(
        "sau đây gọi tắt là", "sau đây được gọi tắt là", "sau đây viết tắt là", "sau đây được viết tắt là", "sau đây gọi là", "sau đây gọi chung là", "sau đây viết gọn là", "dưới đây gọi tắt là", "dưới đây gọi là", "dưới đây viết tắt là",
        "gọi tắt là", "viết tắt là", "gọi tắt:", "viết tắt:");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("ắẮâÂ");

    private static readonly string[] Abbreviated = ["nq", "qđ", "ct", "kl", "nđ", "tt", "ctr", "đa", "kh", "hd"];

    public static void Scan(ReadOnlySpan<char> s, List<AliasCandidate> found)
    {
        if (!MayHave(s)) return;
        var i = 0;
        while (i < s.Length)
        {
            if (Chars.Fold(s[i]) is 's' or 'd' or 'g' or 'v' && Chars.AtWordStart(s, i) && Openers.Matches(s, i, out var after) && TryName(s, after, out var alias))
            {
                found.Add(alias);
                i = alias.End;
                continue;
            }

            i++;
        }
    }

    /// <summary>Whether the words before a position give what stands there as a short name.</summary>
    public static bool Leads(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanksBack(s, i);
        if (p > 0 && s[p - 1] is '“' or '"' or '«') p = Chars.SkipBlanksBack(s, p - 1);
        return Chars.EndsWith(s, p, "tắt là") || Chars.EndsWith(s, p, "gọi là") || Chars.EndsWith(s, p, "gọi chung là") || Chars.EndsWith(s, p, "viết gọn là");
    }

    // Every opener has "tắt" or "đây".
    private static bool MayHave(ReadOnlySpan<char> s)
    {
        for (var i = 0; s[i..].IndexOfAny(Vowels) is >= 0 and var found;)
        {
            i += found + 1;
            if (i < 2 || i >= s.Length) continue;
            var (before, after) = (Chars.Lower(s[i - 2]), Chars.Lower(s[i]));
            if ((before == 't' && after == 't') || (before == 'đ' && after == 'y')) return true;
        }

        return false;
    }

    private static bool TryName(ReadOnlySpan<char> s, int i, out AliasCandidate alias)
    {
        alias = default;
        var start = Chars.SkipBlanks(s, i);
        if (start < s.Length && s[start] is '“' or '"' or '«') start++;
        var most = Math.Min(s.Length, start + LongestAlias);
        var end = start;
        while (end < most && s[end] is not (')' or ',' or ';' or '.' or '”' or '"' or '»' or '(' or '\n')) end++;
        if (end == most && end < s.Length) return false;
        while (end > start && Chars.IsBlank(s[end - 1])) end--;
        if (end - start < ShortestAlias || !NamesAct(s, start, end)) return false;
        alias = new AliasCandidate(start, end);
        return true;
    }

    // A kind and more than the kind: "Nghị định 30", "Luật Dân chủ", "NQ25"; "Kế hoạch" alone would be found everywhere.
    private static bool NamesAct(ReadOnlySpan<char> s, int start, int end)
    {
        if (!Chars.IsUpper(s[start])) return false;
        if (KindGrammar.TryReadForward(s[..end], start, out var kindEnd)) return kindEnd < end;
        foreach (var code in Abbreviated)
        {
            if (end - start > code.Length && Chars.Matches(s[start..(start + code.Length)], 0, code) && !Chars.IsLetter(s[start + code.Length])) return true;
        }

        return false;
    }
}
