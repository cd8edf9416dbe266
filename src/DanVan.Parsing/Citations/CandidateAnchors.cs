using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The places where a mention may begin, sixteen characters at a time: the first digit of a run, and the words "luật", "pháp", "hiến", "nghị"
/// and "kết" by two or three of their letters. Most of them begin none; what is left out never does.
/// </summary>
internal static class CandidateAnchors
{
    /// <summary>The first place at or after a position; every place that begins a mention is one, "Bộ luật" at its second word.</summary>
    public static bool TryNext(ReadOnlySpan<char> s, int from, out int anchor)
    {
        var p = from;
        if (p == 0 && s.Length > 0)
        {
            if (IsAnchor(s, 0))
            {
                anchor = 0;
                return true;
            }

            p = 1;
        }

        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(s));
        var last = s.Length - Vector256<ushort>.Count - 3;
        var small = Vector256.Create((ushort)0x20);
        var one = Vector256.Create((ushort)1);
        while (p <= last)
        {
            ref var at = ref Unsafe.Add(ref text, p);
            var v0 = Vector256.LoadUnsafe(ref at);
            var v3 = Vector256.LoadUnsafe(ref at, 3);
            var v1 = Vector256.LoadUnsafe(ref at, 1);
            var v2 = Vector256.LoadUnsafe(ref at, 2);
            var letter = v0 | small;
            var fourth = v3 | small;
            var hits = Vector256.AndNot(Digits(v0), Digits(Vector256.LoadUnsafe(ref Unsafe.Subtract(ref at, 1))));
            hits |= Is(letter, 'l') & Is(fourth, 't');
            hits |= Is(letter, 'p') & Is(v1 | small, 'h') & Is(fourth, 'p');
            hits |= Is(letter, 'h') & Is(v2 | one, 'ế');
            hits |= Is(letter, 'n') & Is(v2 | small, 'h') & Is(v3 | one, 'ị');
            hits |= Is(letter, 'k') & Is(v1 | one, 'ế');
            var bits = hits.ExtractMostSignificantBits();
            while (bits != 0)
            {
                anchor = p + BitOperations.TrailingZeroCount(bits);
                if (Chars.IsDigit(s[anchor]) ? NumberGrammar.MayBegin(s, anchor) : IsWord(s, anchor)) return true;
                bits &= bits - 1;
            }

            p += Vector256<ushort>.Count;
        }

        for (; p < s.Length; p++)
        {
            if (!IsAnchor(s, p)) continue;
            anchor = p;
            return true;
        }

        anchor = s.Length;
        return false;
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

    private static bool IsAnchor(ReadOnlySpan<char> s, int i) => Chars.IsDigit(s[i]) ? i == 0 || !Chars.IsDigit(s[i - 1]) : IsWord(s, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Digits(Vector256<ushort> v) => Vector256.LessThan(v - Vector256.Create((ushort)'0'), Vector256.Create((ushort)10));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Is(Vector256<ushort> v, char c) => Vector256.Equals(v, Vector256.Create((ushort)c));
}
