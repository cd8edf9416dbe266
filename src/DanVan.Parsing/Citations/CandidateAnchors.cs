using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The places where a mention may begin, sixty-four characters at a time: a run of digits that a joiner, a letter or a capital follows, and the words
/// "luật", "pháp", "hiến", "nghị", "kết" and "BLHS" by a few of their letters. Most of them begin none; what is left out never does.
/// </summary>
internal static class CandidateAnchors
{
    // No number has more digits and points before its joiner.
    private const int LongestRun = 16;

    // How far the next block begins behind one: what each knows of all its characters.
    private const int Stride = AnchorBlock.Width - AnchorBlock.Before - AnchorBlock.After;

    /// <summary>
    /// The first place at or after a position, which never goes back from one call to the next. Every place that begins a mention is one, "Bộ luật"
    /// at its second word.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNext(ReadOnlySpan<char> s, int from, ref AnchorCursor cursor, out int anchor)
    {
        for (var least = from; least < s.Length; least = cursor.End)
        {
            if (least >= cursor.End) Load(s, least, ref cursor);
            var block = Math.Min((int)((uint)Math.Max(0, least - cursor.Start - AnchorBlock.Before) / Stride), cursor.Last);
            var start = cursor.Start + block * Stride;
            // A number may begin before the block in which its digits end.
            var places = cursor.Places[block] & ulong.MaxValue << Math.Max(0, least - start);
            while (true)
            {
                for (; places != 0; places &= places - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(places);
                    if (Chars.IsDigit(s[start + bit]) ? TryRun(s, start, bit, cursor.Digits[block], from, out anchor) : TryWord(s, start + bit, from, out anchor)) return true;
                }

                var others = cursor.Filled >> block >> 1;
                if (others == 0) break;
                var more = BitOperations.TrailingZeroCount(others) + 1;
                block += more;
                start += more * Stride;
                places = cursor.Places[block];
            }
        }

        anchor = s.Length;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Load(ReadOnlySpan<char> s, int least, ref AnchorCursor cursor)
    {
        var first = Math.Max(0, least - AnchorBlock.Before);
        if (s.Length - first <= AnchorBlock.Width)
        {
            LoadLast(s, ref cursor);
            return;
        }

        // What a block knows too little of, the ones beside it tell.
        const ulong Known = ulong.MaxValue >> AnchorBlock.After & ulong.MaxValue << AnchorBlock.Before;
        var count = Math.Min((s.Length - first - AnchorBlock.Width) / Stride + 1, AnchorMasks.Count);
        ref var text = ref Unsafe.Add(ref MemoryMarshal.GetReference(s), first);
        var filled = 0u;
        for (var block = 0; block < count; block++)
        {
            var places = AnchorBlock.Of(ref Unsafe.Add(ref text, block * Stride), out var digits) & (block == 0 ? Known | 3 : Known);
            filled |= (places == 0 ? 0u : 1u) << block;
            cursor.Places[block] = places;
            cursor.Digits[block] = digits;
        }

        (cursor.Start, cursor.Last, cursor.Filled) = (first, count - 1, filled);
        cursor.End = first + count * Stride + AnchorBlock.Before;
    }

    // The last block reaches back over what was judged already.
    private static void LoadLast(ReadOnlySpan<char> s, ref AnchorCursor cursor)
    {
        Span<char> padded = stackalloc char[AnchorBlock.Width];
        ref var text = ref MemoryMarshal.GetReference(padded);
        var first = s.Length - AnchorBlock.Width;
        if (first < 0)
        {
            first = 0;
            s.CopyTo(padded);
        }
        else
        {
            text = ref Unsafe.Add(ref MemoryMarshal.GetReference(s), first);
        }

        cursor.Places[0] = AnchorBlock.Of(ref text, out var digits);
        cursor.Digits[0] = digits;
        (cursor.Start, cursor.End, cursor.Last, cursor.Filled) = (first, s.Length, 0, 0);
    }

    /// <summary>Whether one of the words may begin here, by its letters without their marks.</summary>
    public static bool IsWord(ReadOnlySpan<char> s, int i)
    {
        if (i + 3 >= s.Length) return false;
        return s[i] switch
        {
            'L' or 'l' => Chars.Fold(s[i + 1]) == 'u' && Chars.Fold(s[i + 2]) == 'a' && Chars.Fold(s[i + 3]) == 't',
            'B' when s[i + 1] == 'L' => Chars.IsUpper(s[i + 2]),
            'B' or 'b' => Chars.Fold(s[i + 1]) == 'o' && Chars.IsBlank(s[i + 2]),
            'P' or 'p' => Chars.Fold(s[i + 1]) == 'h' && Chars.Fold(s[i + 2]) == 'a' && Chars.Fold(s[i + 3]) == 'p',
            'H' or 'h' => Chars.Lower(s[i + 2]) == 'ế' && Chars.Fold(s[i + 1]) == 'i',
            'N' or 'n' => Chars.Lower(s[i + 3]) == 'ị' && Chars.Fold(s[i + 1]) == 'g',
            'K' or 'k' => Chars.Lower(s[i + 1]) == 'ế' && Chars.Fold(s[i + 2]) == 't',
            _ => false,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRun(ReadOnlySpan<char> s, int start, int bit, ulong digits, int from, out int anchor)
    {
        var length = BitOperations.LeadingZeroCount(~(digits << 63 - bit));
        anchor = start + bit - length + 1;
        return (length <= Math.Min(bit, LongestRun) && anchor > from && s[anchor - 1] != '.') || TryRunPlain(s, start + bit, from, out anchor);
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
            'l' => 1,
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
        'B' => true,
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
