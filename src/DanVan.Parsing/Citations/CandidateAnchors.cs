using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The places where a mention may begin, sixty-four characters at a time: a run of digits that a joiner, a letter or a capital follows, and the words
/// "luật", "pháp", "hiến", "nghị", "kết" "BLHS" and "NQTW" by a few of their letters. Most of them begin none; what is left out never does.
/// </summary>
internal static class CandidateAnchors
{
    /// <summary>No number has more digits and points before its joiner: a place is told by the last of them.</summary>
    public const int LongestRun = 16;

    // How many characters of a run are looked at together.
    private const int RunWidth = 8;

    // How far the next block begins behind one: what each knows of all its characters.
    private const int Stride = AnchorBlock.Width - AnchorBlock.Before - AnchorBlock.After;

    /// <summary>
    /// The first place at or after a position, which never goes back from one call to the next. Every place that begins a mention is one, "Bộ luật"
    /// at its second word.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNext(ReadOnlySpan<char> s, int from, ref AnchorCursor cursor, out int anchor)
    {
        while (true)
        {
            for (; cursor.Next < cursor.Count; cursor.Next++)
            {
                var place = cursor.Places[cursor.Next];
                if (place >= from && (Chars.IsDigit(s[place]) ? TryRun(s, place, from, out anchor) : TryWord(s, place, from, out anchor))) return true;
            }

            var least = Math.Max(cursor.End, from);
            if (least >= s.Length || (cursor.Most > 0 && least > cursor.Most)) break;
            Load(s, least, ref cursor);
        }

        anchor = s.Length;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Load(ReadOnlySpan<char> s, int least, ref AnchorCursor cursor)
    {
        // What a block knows too little of, the ones beside it tell.
        const ulong Known = ulong.MaxValue >> AnchorBlock.After & ulong.MaxValue << AnchorBlock.Before;
        ref var text = ref MemoryMarshal.GetReference(s);
        ref var places = ref cursor.Places[0];
        var start = Math.Max(0, least - AnchorBlock.Before);
        var end = s.Length - AnchorBlock.Width;
        if (cursor.Most > 0) end = Math.Min(end, cursor.Most);
        var count = 0;
        unchecked
        {
            while (start < end && count < AnchorPlaces.Enough)
            {
                ref var at = ref Unsafe.Add(ref text, start);
                var found = (cursor.OnlyNumbers ? AnchorBlock.OfNumbers(ref at) : AnchorBlock.Of(ref at)) & (start == 0 ? Known | 3 : Known);
                ref var place = ref Unsafe.Add(ref places, count);
                count += BitOperations.PopCount(found);
                // Few blocks have more than two; what is written behind the last does not count.
                place = start + BitOperations.TrailingZeroCount(found);
                found &= found - 1;
                Unsafe.Add(ref place, 1) = start + BitOperations.TrailingZeroCount(found);
                for (var n = 2; (found &= found - 1) != 0; n++) Unsafe.Add(ref place, n) = start + BitOperations.TrailingZeroCount(found);
                start += Stride;
                least = start + AnchorBlock.Before;
            }
        }

        (cursor.Count, cursor.Next, cursor.End) = (count, 0, least);
        if (count < AnchorPlaces.Enough && start >= s.Length - AnchorBlock.Width) LoadLast(s, ref cursor);
    }

    // The last block reaches back over what was judged already.
    private static void LoadLast(ReadOnlySpan<char> s, ref AnchorCursor cursor)
    {
        Span<char> padded = stackalloc char[AnchorBlock.Width];
        var start = Math.Max(0, s.Length - AnchorBlock.Width);
        s[start..].CopyTo(padded);
        ref var text = ref MemoryMarshal.GetReference(padded);
        for (var found = cursor.OnlyNumbers ? AnchorBlock.OfNumbers(ref text) : AnchorBlock.Of(ref text); found != 0; found &= found - 1)
        {
            var place = start + BitOperations.TrailingZeroCount(found);
            if (place >= cursor.End) cursor.Places[cursor.Count++] = place;
        }

        cursor.End = s.Length;
    }

    /// <summary>
    /// Whether no law and no resolution by name reaches from behind <paramref name="least"/> to <paramref name="end"/>; <paramref name="stop"/> is then
    /// the last character before it that none crosses, or <paramref name="least"/>. False may be wrong.
    /// </summary>
    public static bool IsFreeOfNames(ReadOnlySpan<char> s, int least, int end, out int stop)
    {
        stop = least;
        // The first block reaches behind the end by what the last of its characters know too little of.
        var start = end + AnchorBlock.After - AnchorBlock.Width;
        if (end + AnchorBlock.After > s.Length) return false;
        for (var known = end; ; known = start + AnchorBlock.Before, start = known + AnchorBlock.After - AnchorBlock.Width)
        {
            if (start < 0) return false;
            var words = AnchorBlock.OfWords(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), start), out var stops) & ulong.MaxValue >> AnchorBlock.Width - (known - start);
            stops &= ulong.MaxValue >> AnchorBlock.Width - (known - start);
            if (start + AnchorBlock.Before < least) words &= ulong.MaxValue << least - start;
            if (stops != 0)
            {
                var last = BitOperations.Log2(stops);
                if (start + last >= least) words &= ulong.MaxValue << last;
                if (start + last > least) stop = start + last;
            }

            for (; words != 0; words &= words - 1)
            {
                if (TryWord(s, start + BitOperations.TrailingZeroCount(words), 0, out _)) return false;
            }

            if (stop > least || start + AnchorBlock.Before <= least) return true;
        }
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
            'N' when s[i + 1] == 'Q' => Chars.IsBlank(s[i + 2]) || s[i + 2] is 'T' or 'Đ',
            'N' or 'n' => Chars.Lower(s[i + 3]) == 'ị' && Chars.Fold(s[i + 1]) == 'g',
            'K' or 'k' => Chars.Lower(s[i + 1]) == 'ế' && Chars.Fold(s[i + 2]) == 't',
            _ => false,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRun(ReadOnlySpan<char> s, int last, int from, out int anchor)
    {
        if (last >= RunWidth - 1)
        {
            var run = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), last - (RunWidth - 1))));
            var others = ~Vector128.LessThanOrEqual(run - Vector128.Create((ushort)'0'), Vector128.Create((ushort)9)).ExtractMostSignificantBits() & (1u << RunWidth) - 1;
            anchor = last + 1 + (32 - RunWidth) - BitOperations.LeadingZeroCount(others);
            if (others != 0 && anchor > from && s[anchor - 1] != '.') return true;
        }

        return TryRunPlain(s, last, from, out anchor);
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
            'l' or 'q' => 1,
            _ => 2,
        };
        anchor = vowel - back;
        return anchor >= from && IsWord(s, anchor) && MayGoOn(s, anchor);
    }

    // Whether the next word may be the second of "nghị quyết", "kết luận", "pháp lệnh", "hiến pháp", and what must stand round "luật". True may be
    // wrong, false is not.
    private static bool MayGoOn(ReadOnlySpan<char> s, int i) => s[i] switch
    {
        'N' when s[i + 1] == 'Q' => true,
        'N' or 'n' => NextBegins(s, i + 4, 'q') && MayName(s, i + 4, i + 10),
        'K' or 'k' => NextBegins(s, i + 3, 'l') && MayName(s, i + 3, i + 8),
        'P' or 'p' => NextBegins(s, i + 4, 'l') && (s[i + 4] != ' ' || i + 6 >= s.Length || Chars.IsBlank(s[i + 5]) || Chars.Fold(s[i + 6]) == 'e'),
        'H' or 'h' => NextBegins(s, i + 4, 'p'),
        'B' => true,
        _ => i + 4 < s.Length && Chars.IsBlank(s[i + 4]) && !IsOfPhrase(s, i),
    };

    private static bool NextBegins(ReadOnlySpan<char> s, int end, char letter) =>
        end + 1 < s.Length && Chars.IsBlank(s[end]) && (s[end] != ' ' || Chars.IsBlank(s[end + 1]) || (s[end + 1] | ' ') == letter);

    // Behind "nghị quyết" or "kết luận" with single blanks: của, Đại hội, Trung ương, Hội nghị, Ban Chấp hành, lần thứ.
    private static bool MayName(ReadOnlySpan<char> s, int first, int end) =>
        end + 1 >= s.Length || s[first] != ' ' || Chars.IsBlank(s[first + 1]) || s[end] != ' ' || Chars.IsBlank(s[end + 1]) || Chars.Fold(s[end + 1]) is 'c' or 'd' or 't' or 'h' or 'b' or 'l';

    // "pháp luật" is no law.
    private static bool IsOfPhrase(ReadOnlySpan<char> s, int i) =>
        i > 5 && s[i - 1] == ' ' && s[i - 2] == 'p' && s[i - 3] == 'á' && s[i - 4] == 'h' && s[i - 5] is 'p' or 'P' && !Chars.IsWordChar(s[i - 6]) && s[i..].StartsWith("luật", StringComparison.Ordinal);
}
