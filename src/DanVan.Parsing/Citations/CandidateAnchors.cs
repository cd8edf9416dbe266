using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The places where a mention may begin, sixty characters at a time: a run of digits that a joiner, a letter or a capital follows, and the words
/// "luật", "pháp", "hiến", "nghị" and "kết" by a few of their letters. Most of them begin none; what is left out never does.
/// </summary>
internal static class CandidateAnchors
{
    // No number has more digits and points before its joiner.
    private const int LongestRun = 16;

    /// <summary>
    /// The first place at or after a position, which never goes back from one call to the next. Every place that begins a mention is one, "Bộ luật"
    /// at its second word.
    /// </summary>
    public static bool TryNext(ReadOnlySpan<char> s, int from, ref AnchorCursor cursor, out int anchor)
    {
        var least = from;
        while (least < s.Length)
        {
            if (least >= cursor.End) Load(s, least, ref cursor);
            // A number may begin before the block in which its digits end.
            for (var bits = cursor.Bits & ulong.MaxValue << Math.Max(0, least - cursor.Start); bits != 0; bits &= bits - 1)
            {
                var at = cursor.Start + BitOperations.TrailingZeroCount(bits);
                if (!(Chars.IsDigit(s[at]) ? TryRun(s, at, from, cursor, out anchor) : TryWord(s, at, from, out anchor))) continue;
                cursor.Bits = bits;
                return true;
            }

            least = cursor.End;
        }

        anchor = s.Length;
        return false;
    }

    private static void Load(ReadOnlySpan<char> s, int least, ref AnchorCursor cursor)
    {
        if (s.Length < AnchorBlock.Width)
        {
            LoadShort(s, ref cursor);
            return;
        }

        // The last block reaches back over what was judged already.
        cursor.Start = Math.Max(0, Math.Min(least - AnchorBlock.Before, s.Length - AnchorBlock.Width));
        cursor.Bits = AnchorBlock.Of(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), cursor.Start), out cursor.Digits);
        cursor.End = s.Length;
        if (cursor.Start + AnchorBlock.Width == s.Length) return;
        cursor.Bits &= ulong.MaxValue >> AnchorBlock.After;
        cursor.End = cursor.Start + AnchorBlock.Width - AnchorBlock.After;
    }

    private static void LoadShort(ReadOnlySpan<char> s, ref AnchorCursor cursor)
    {
        Span<char> padded = stackalloc char[AnchorBlock.Width];
        s.CopyTo(padded);
        cursor = new AnchorCursor { End = s.Length, Bits = AnchorBlock.Of(ref MemoryMarshal.GetReference(padded), out var digits), Digits = digits };
    }

    /// <summary>Whether one of the words may begin here, by its letters without their marks.</summary>
    public static bool IsWord(ReadOnlySpan<char> s, int i)
    {
        if (i + 3 >= s.Length) return false;
        return s[i] switch
        {
            'L' or 'l' => Chars.Fold(s[i + 1]) == 'u' && Chars.Fold(s[i + 2]) == 'a' && Chars.Fold(s[i + 3]) == 't',
            'B' or 'b' => Chars.Fold(s[i + 1]) == 'o' && Chars.IsBlank(s[i + 2]),
            'P' or 'p' => Chars.Fold(s[i + 1]) == 'h' && Chars.Fold(s[i + 2]) == 'a' && Chars.Fold(s[i + 3]) == 'p',
            'H' or 'h' => Chars.Lower(s[i + 2]) == 'ế' && Chars.Fold(s[i + 1]) == 'i',
            'N' or 'n' => Chars.Lower(s[i + 3]) == 'ị' && Chars.Fold(s[i + 1]) == 'g',
            'K' or 'k' => Chars.Lower(s[i + 1]) == 'ế' && Chars.Fold(s[i + 2]) == 't',
            _ => false,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRun(ReadOnlySpan<char> s, int last, int from, in AnchorCursor cursor, out int anchor)
    {
        var offset = last - cursor.Start;
        var length = BitOperations.LeadingZeroCount(~(cursor.Digits << 63 - offset));
        anchor = last - length + 1;
        return (length <= Math.Min(offset, LongestRun) && anchor > from && s[anchor - 1] != '.') || TryRunPlain(s, last, from, out anchor);
    }

    // The first run of digits, of those which points join to the one that ends here: 66.18/2026/NQ-CP.
    private static bool TryRunPlain(ReadOnlySpan<char> s, int last, int from, out int anchor)
    {
        var least = Math.Max(from, last - LongestRun);
        var p = last;
        while (p > least && Chars.IsDigit(s[p - 1])) p--;
        anchor = p;
        if (p == least || s[p - 1] != '.') return IsRunStart(s, p, from);
        while (p > least && (Chars.IsDigit(s[p - 1]) || s[p - 1] == '.')) p--;
        for (; p <= last; p++)
        {
            if (Chars.IsDigit(s[p]) && IsRunStart(s, p, from) && NumberGrammar.MayBegin(s, anchor = p)) return true;
        }

        return false;
    }

    private static bool IsRunStart(ReadOnlySpan<char> s, int i, int from) => i == from || i == 0 || !Chars.IsDigit(s[i - 1]);

    private static bool TryWord(ReadOnlySpan<char> s, int vowel, int from, out int anchor)
    {
        var back = Chars.Lower(s[vowel]) switch
        {
            'ị' => 3,
            'ế' when vowel > 0 && s[vowel - 1] is 'k' or 'K' => 1,
            _ => 2,
        };
        anchor = vowel - back;
        return anchor >= from && IsWord(s, anchor) && MayGoOn(s, anchor);
    }

    // Whether the next word may be the second of "nghị quyết", "kết luận", "pháp lệnh", "hiến pháp", and what must stand round "luật". True may be
    // wrong, false is not.
    private static bool MayGoOn(ReadOnlySpan<char> s, int i) => s[i] switch
    {
        'N' or 'n' => NextBegins(s, i + 4, 'q') && MayName(s, i + 4, i + 10),
        'K' or 'k' => NextBegins(s, i + 3, 'l') && MayName(s, i + 3, i + 8),
        'P' or 'p' => NextBegins(s, i + 4, 'l') && (s[i + 4] != ' ' || i + 6 >= s.Length || Chars.IsBlank(s[i + 5]) || Chars.Fold(s[i + 6]) == 'e'),
        'H' or 'h' => NextBegins(s, i + 4, 'p'),
        _ => i + 4 < s.Length && Chars.IsBlank(s[i + 4]) && !IsOfPhrase(s, i),
    };

    private static bool NextBegins(ReadOnlySpan<char> s, int end, char letter) =>
        end + 1 < s.Length && Chars.IsBlank(s[end]) && (s[end] != ' ' || Chars.IsBlank(s[end + 1]) || (s[end + 1] | ' ') == letter);

    // Behind "nghị quyết" or "kết luận" with single blanks: của, Đại hội, Trung ương, Hội nghị, Ban Chấp hành.
    private static bool MayName(ReadOnlySpan<char> s, int first, int end) =>
        end + 1 >= s.Length || s[first] != ' ' || Chars.IsBlank(s[first + 1]) || s[end] != ' ' || Chars.IsBlank(s[end + 1]) || Chars.Fold(s[end + 1]) is 'c' or 'd' or 't' or 'h' or 'b';

    // "pháp luật" is no law.
    private static bool IsOfPhrase(ReadOnlySpan<char> s, int i) =>
        i > 5 && s[i - 1] == ' ' && s[i - 2] == 'p' && s[i - 3] == 'á' && s[i - 4] == 'h' && s[i - 5] is 'p' or 'P' && !Chars.IsWordChar(s[i - 6]) && s[i..].StartsWith("luật", StringComparison.Ordinal);
}
