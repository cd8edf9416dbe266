using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Citations;

/// <summary>
/// Sixty-four characters looked at together: one bit for each that ends a run of digits which may be the sequence of a number, and for
/// each vowel of the words "luật", "pháp", "hiến", "nghị" and "kết", and the second letter of "BLHS", "NQTW" and their like. A place that is none may be told; one that is one is never left out.
/// </summary>
internal static class AnchorBlock
{
    /// <summary>How many characters are looked at.</summary>
    public const int Width = 64;

    /// <summary>How many of the first know too little of what stands before them, unless the text begins there.</summary>
    public const int Before = 2;

    /// <summary>How many of the last know too little of what follows, unless the text ends there.</summary>
    public const int After = 5;

    /// <summary>The places among 64 characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ref char text)
    {
        ref var at = ref Unsafe.As<char, ushort>(ref text);
        var low = Vector512.LoadUnsafe(ref at);
        var high = Vector512.LoadUnsafe(ref at, 32);
        var packed = Vector512.NarrowWithSaturation(low, high);
        var wide = packed.ExtractMostSignificantBits();
        var blank = wide | Vector512.LessThanOrEqual(packed, Vector512.Create((byte)' ')).ExtractMostSignificantBits();
        return Numbers(packed, wide, blank) | Words(packed, wide, blank);
    }

    /// <summary>The places of numbers alone among 64 characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfNumbers(ref char text)
    {
        ref var at = ref Unsafe.As<char, ushort>(ref text);
        var packed = Vector512.NarrowWithSaturation(Vector512.LoadUnsafe(ref at), Vector512.LoadUnsafe(ref at, 32));
        var wide = packed.ExtractMostSignificantBits();
        return Numbers(packed, wide, wide | Vector512.LessThanOrEqual(packed, Vector512.Create((byte)' ')).ExtractMostSignificantBits());
    }

    /// <summary>The places of words alone among 64 characters, and what no name of a law or resolution goes on behind: a point, a colon, a bar or an asterisk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfWords(ref char text, out ulong stops)
    {
        ref var at = ref Unsafe.As<char, ushort>(ref text);
        var packed = Vector512.NarrowWithSaturation(Vector512.LoadUnsafe(ref at), Vector512.LoadUnsafe(ref at, 32));
        var wide = packed.ExtractMostSignificantBits();
        stops = Is(packed, '.') | Is(packed, ':') | Is(packed, '|') | Is(packed, '*');
        return Words(packed, wide, wide | Vector512.LessThanOrEqual(packed, Vector512.Create((byte)' ')).ExtractMostSignificantBits());
    }

    // A character beyond Latin-1 is the byte 255, and may be a dash, a blank or a letter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Numbers(Vector512<byte> b, ulong wide, ulong blank)
    {
        // Without a way out where there is no digit: half of the blocks have none, and which is not foreseen.
        var digit = In(b, '0', 9);
        var ends = digit & ~(digit >> 1);
        var joiner = Is(b, '/') | Is(b, '-') | wide;
        var upper = In(b, 'A', 25);
        var letter = In(b | Vector512.Create((byte)0x20), 'a', 25);
        var point = Is(b, '.');
        var glyph = letter | wide | Is(b, '|') | Is(b, ']') | Is(b, '!');
        var like = digit | glyph;

        // A code, or a year, whole, spoilt or too short, with one behind it: 25-NQ/TW, 25 - NQ/TW, 30/2020/NĐ-CP, 18/11/TT-BTC, 866/-TTg.
        var code = upper | blank;
        var tooShort = (joiner >> 2 & code >> 3) | (digit >> 2 & joiner >> 3 & code >> 4);
        var joined = joiner & (blank >> 1 | glyph >> 1 | (joiner >> 1 & (upper | wide) >> 2) | (digit >> 1 & ((like >> 2 & like >> 3) | tooShort)));
        // 25 -NQ/TW, 25 NQ/TW, 08 a/2010/TT-BTP
        var apart = blank & (joiner >> 1 | blank >> 1 | upper >> 1 | (letter >> 1 & Is(b, '/') >> 2));
        var pointed = point & (joiner >> 1 | point >> 1 | (blank >> 1 & (joiner >> 2 | blank >> 2)));
        ends &= (joined | apart | pointed | glyph) >> 1;

        // The month of 03/6/2013 and the like stands inside of another number.
        var inside = digit << 1 & (Is(b, '/') | Is(b, '-'));
        return ends & ~(inside << 1 | (inside << 2 & digit << 1));
    }

    // By the letters without marks: the vowel of "luật" may be any, as that of "kết", "nghị" and "hiến".
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Words(Vector512<byte> b, ulong wide, ulong blank)
    {
        var letters = b | Vector512.Create((byte)0x20);
        var t = Is(letters, 't');
        var h = Is(letters, 'h');
        // a, á and â, â where the tone of "luật" stands on its u.
        var a = In(b & Vector512.Create((byte)0x5F), 'A', 1);
        var l = Is(letters, 'l');
        var p = Is(letters, 'p');
        var found = (wide | a) & t >> 1 & l << 2;
        found |= a & h << 1 & p >> 1;
        // "kết luận", "nghị quyết", "hiến pháp"
        found |= wide & blank >> 2 & ((Is(letters, 'k') << 1 & t >> 1 & (l | blank) >> 3) | (h << 2 & Is(letters, 'n') >> 1 & (p | blank) >> 3));
        // "BLHS", "NQTW"
        found |= (Is(b, 'B') << 1 & Is(b, 'L')) | (Is(b, 'N') << 1 & Is(b, 'Q'));
        return found | (wide & h << 1 & Is(letters, 'g') << 2 & blank >> 1 & (Is(letters, 'q') | blank) >> 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Is(Vector512<byte> b, char c) => Vector512.Equals(b, Vector512.Create((byte)c)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong In(Vector512<byte> b, char first, byte more) =>
        Vector512.LessThanOrEqual(b - Vector512.Create((byte)first), Vector512.Create(more)).ExtractMostSignificantBits();
}
