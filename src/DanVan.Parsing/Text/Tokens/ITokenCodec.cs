using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace DanVan.Parsing;

/// <summary>What a character does to a token.</summary>
internal enum CharClass : byte
{
    Other,
    Blank,
    Break,
    Lower,
    Upper,
    Digit,

    /// <summary><c>/</c></summary>
    Stroke,

    /// <summary>A dash of any width: joins, and opens a list item.</summary>
    Dash,

    /// <summary><c>.</c> or <c>,</c>: joins digits.</summary>
    Point,

    /// <summary>Opens a list item at the start of a line.</summary>
    ListMark,
}

/// <summary>Reads one encoding of text: a character at a time, and a block of 64 units as bit masks.</summary>
internal interface ITokenCodec<T>
    where T : unmanaged, IEquatable<T>
{
    /// <summary>The class of the character at <paramref name="i"/>, the character where it is an ASCII one, and how many units it takes.</summary>
    static abstract CharClass Read(ReadOnlySpan<T> s, int i, out int length);

    /// <summary>The unit as a number.</summary>
    static abstract int Value(T unit);

    /// <summary>What is sure of the 64 units from <paramref name="first"/>. Only where <see cref="FastPaths.Vectors"/> holds.</summary>
    static abstract void Read(ref T first, out TokenMasks masks);
}

/// <summary>A bit for each of 64 units. A unit that is in none of the first four sets is read a character at a time.</summary>
internal struct TokenMasks
{
    /// <summary>Inside a letter.</summary>
    public ulong Letters;

    /// <summary>An ASCII digit.</summary>
    public ulong Digits;

    /// <summary>Blank or tab.</summary>
    public ulong Blanks;

    /// <summary>A token of its own wherever it stands: punctuation that joins and opens nothing, and <c>\n</c>.</summary>
    public ulong Lone;

    /// <summary><c>\n</c></summary>
    public ulong Breaks;

    /// <summary><c>. , / -</c>: between two digits they join.</summary>
    public ulong Joiners;

    /// <summary><c>- + *</c></summary>
    public ulong ListMarks;

    /// <summary>I, V, X and L.</summary>
    public ulong Romans;
}

/// <summary>The classes of characters, as both codecs know them.</summary>
internal static class CharClasses
{
    // Up to U+1FFF: most of what stands in a text.
    private static readonly CharClass[] Table = Build();
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Of(int c)
    {
        var table = Table;
        return (uint)c < (uint)table.Length ? table[c] : Beyond(c);
    }

    private static CharClass Beyond(int c)
    {
        switch (c)
        {
            case (>= 0x2000 and <= 0x200B) or 0x202F or 0x205F or 0x3000 or 0xFEFF:
                return CharClass.Blank;
            case 0x2028 or 0x2029:
                return CharClass.Break;
            case (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE58 or 0xFE63 or 0xFF0D:
                return CharClass.Dash;
            case 0x2022 or 0x2023 or 0x2043 or (>= 0x25A0 and <= 0x25FF) or (>= 0x2700 and <= 0x27BF) or (>= 0xF0A7 and <= 0xF0FE):
                return CharClass.ListMark;
            default:
                return Rune.IsValid(c) && Rune.IsLetter(new Rune(c)) ? CharClass.Lower : CharClass.Other;
        }
    }

    private static CharClass[] Build()
    {
        var table = new CharClass[0x2000];
        for (var c = '\u0080'; c < table.Length; c++) table[c] = char.IsUpper(c) ? CharClass.Upper : c >= '\u00C0' || char.IsLetter(c) ? CharClass.Lower : CharClass.Other;
        for (var c = 'a'; c <= 'z'; c++) table[c] = CharClass.Lower;
        for (var c = 'A'; c <= 'Z'; c++) table[c] = CharClass.Upper;
        for (var c = '0'; c <= '9'; c++) table[c] = CharClass.Digit;
        table['\u00D7'] = table['\u00F7'] = CharClass.Other;
        table[' '] = table['\t'] = table['\u00A0'] = CharClass.Blank;
        table['\n'] = table['\r'] = table['\f'] = table['\v'] = table['\u0085'] = CharClass.Break;
        table['/'] = CharClass.Stroke;
        table['-'] = CharClass.Dash;
        table['.'] = table[','] = CharClass.Point;
        table['+'] = table['*'] = table['\u00B7'] = CharClass.ListMark;
        return table;
    }
}

/// <summary>Sets of ASCII characters, asked of 32 bytes at a time: a table by the lower half of a byte holds a bit for each upper half.</summary>
internal static class AsciiSets
{
    private static readonly Vector256<byte> Halves = Vector256.Create(Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 255, 255, 255, 255, 255, 255, 255, 255), Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 255, 255, 255, 255, 255, 255, 255, 255));
    private static readonly Vector256<byte> Letters = Set(static c => CharClasses.Of(c) is CharClass.Lower or CharClass.Upper);
    private static readonly Vector256<byte> Lone = Set(static c => c == '\n' || (c is > ' ' and < 0x7F && CharClasses.Of(c) is CharClass.Other or CharClass.Point));
    private static readonly Vector256<byte> Digits = Set(static c => CharClasses.Of(c) == CharClass.Digit);
    private static readonly Vector256<byte> Joiners = Set(static c => CharClasses.Of(c) is CharClass.Point or CharClass.Stroke or CharClass.Dash);
    private static readonly Vector256<byte> ListMarks = Set(static c => CharClasses.Of(c) is CharClass.Dash or CharClass.ListMark);
    private static readonly Vector256<byte> Blanks = Set(static c => CharClasses.Of(c) == CharClass.Blank);
    private static readonly Vector256<byte> Romans = Set(static c => c is 'I' or 'V' or 'X' or 'L');

    /// <summary>The masks of 32 bytes; a byte over 127 is in no set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(Vector256<byte> b, out Vector256<byte> letters, out TokenMasks masks)
    {
        var half = Avx2.Shuffle(Halves, (b.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F));
        letters = Has(Letters, b, half);
        masks.Letters = 0;
        masks.Lone = Has(Lone, b, half).ExtractMostSignificantBits();
        masks.Romans = Has(Romans, b, half).ExtractMostSignificantBits();
        masks.Digits = Has(Digits, b, half).ExtractMostSignificantBits();
        masks.Joiners = Has(Joiners, b, half).ExtractMostSignificantBits();
        masks.ListMarks = Has(ListMarks, b, half).ExtractMostSignificantBits();
        masks.Blanks = Has(Blanks, b, half).ExtractMostSignificantBits();
        masks.Breaks = Vector256.Equals(b, Vector256.Create((byte)'\n')).ExtractMostSignificantBits();
    }

    /// <summary>Puts the masks of the later 32 units behind those of the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Append(ref TokenMasks masks, in TokenMasks later)
    {
        masks.Letters |= later.Letters << 32;
        masks.Lone |= later.Lone << 32;
        masks.Digits |= later.Digits << 32;
        masks.Joiners |= later.Joiners << 32;
        masks.ListMarks |= later.ListMarks << 32;
        masks.Romans |= later.Romans << 32;
        masks.Blanks |= later.Blanks << 32;
        masks.Breaks |= later.Breaks << 32;
    }

    // The shuffle gives 0 for a byte over 127, whatever its lower half, and its upper half is never 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Has(Vector256<byte> set, Vector256<byte> b, Vector256<byte> half) => Vector256.Equals(Avx2.Shuffle(set, b) & half, half);

    private static Vector256<byte> Set(Func<int, bool> isMember)
    {
        Span<byte> table = stackalloc byte[32];
        for (var c = 0; c < 0x80; c++)
        {
            if (!isMember(c)) continue;
            table[c & 15] |= (byte)(1 << (c >> 4));
            table[16 + (c & 15)] |= (byte)(1 << (c >> 4));
        }

        return Vector256.Create<byte>(table);
    }
}

internal readonly struct Utf16Codec : ITokenCodec<char>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Read(ReadOnlySpan<char> s, int i, out int length)
    {
        length = 1;
        var c = s[i];
        return char.IsSurrogate(c) ? ReadPair(s, i, out length) : CharClasses.Of(c);
    }

    private static CharClass ReadPair(ReadOnlySpan<char> s, int i, out int length)
    {
        length = 1;
        if (Rune.DecodeFromUtf16(s[i..], out var rune, out var consumed) != OperationStatus.Done) return CharClass.Other;
        length = consumed;
        return CharClasses.Of(rune.Value);
    }

    public static int Value(char unit) => unit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(ref char first, out TokenMasks masks)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref first);
        Half(ref source, out masks);
        Half(ref Unsafe.Add(ref source, 32), out var later);
        AsciiSets.Append(ref masks, later);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(ref ushort source, out TokenMasks masks)
    {
        var low = Vector256.LoadUnsafe(ref source);
        var high = Vector256.LoadUnsafe(ref source, 16);
        // Packing works lane by lane, hence the change of order. What is over 255 packs to 255 or 0: in no ASCII set.
        var bytes = Avx2.Permute4x64(Avx2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16()).AsUInt64(), 0b_11_01_10_00).AsByte();
        var wide = Avx2.Permute4x64(Avx2.PackSignedSaturate(Wide(low).AsInt16(), Wide(high).AsInt16()).AsUInt64(), 0b_11_01_10_00).AsByte();
        AsciiSets.Read(bytes, out var letters, out masks);
        masks.Letters = (letters | wide).ExtractMostSignificantBits();
    }

    // U+00C0 to U+1FFF without × and ÷.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Wide(Vector256<ushort> c)
    {
        var from = c - Vector256.Create((ushort)0xC0);
        return Vector256.AndNot(
            Vector256.Equals(Vector256.Min(from, Vector256.Create((ushort)(0x1FFF - 0xC0))), from),
            Vector256.Equals(c & Vector256.Create((ushort)0xFFDF), Vector256.Create((ushort)0xD7)));
    }
}

internal readonly struct Utf8Codec : ITokenCodec<byte>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Read(ReadOnlySpan<byte> s, int i, out int length)
    {
        length = 1;
        var b = s[i];
        if (b < 0x80) return CharClasses.Of(b);
        if (b is >= 0xC3 and <= 0xDF && i + 1 < s.Length && (s[i + 1] & 0xC0) == 0x80)
        {
            length = 2;
            return CharClasses.Of((b & 0x1F) << 6 | (s[i + 1] & 0x3F));
        }

        return ReadLonger(s, i, out length);
    }

    private static CharClass ReadLonger(ReadOnlySpan<byte> s, int i, out int length)
    {
        length = 1;
        if (Rune.DecodeFromUtf8(s[i..], out var rune, out var consumed) != OperationStatus.Done) return CharClass.Other;
        length = consumed;
        return CharClasses.Of(rune.Value);
    }

    public static int Value(byte unit) => unit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(ref byte first, out TokenMasks masks)
    {
        Half(ref first, out masks, out var two, out var three, out var odd2, out var odd3, out var odd4, out var following, out var signs);
        Half(ref Unsafe.Add(ref first, 32), out var later, out var two1, out var three1, out var odd21, out var odd31, out var odd41, out var following1, out var signs1);
        AsciiSets.Append(ref masks, later);
        two |= two1 << 32;
        three |= three1 << 32;
        odd2 |= odd21 << 32;
        odd3 |= odd31 << 32;
        odd4 |= odd41 << 32;
        following |= following1 << 32;
        signs |= signs1 << 32;

        var behindLetters = (two << 1) | (three << 1) | (three << 2);
        var behindOthers = (odd2 << 1) | (odd3 << 1) | (odd3 << 2) | (odd4 << 1) | (odd4 << 2) | (odd4 << 3);
        // Ill-formed, or × and ÷ among the letters: only what is ASCII is sure.
        if (following == (behindLetters | behindOthers) && (behindLetters & behindOthers) == 0 && (signs & (two << 1)) == 0) masks.Letters |= two | three | behindLetters;
    }

    // C3–DF and E1 lead letters (U+00C0–U+07FF, U+1000–U+1FFF), all other leads something else.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Half(
        ref byte source, out TokenMasks masks, out ulong two, out ulong three, out ulong odd2, out ulong odd3, out ulong odd4, out ulong following, out ulong signs)
    {
        var b = Vector256.LoadUnsafe(ref source);
        AsciiSets.Read(b, out var letters, out masks);
        masks.Letters = letters.ExtractMostSignificantBits();
        var fromC3 = b - Vector256.Create((byte)0xC3);
        two = Vector256.Equals(Vector256.Min(fromC3, Vector256.Create((byte)(0xDF - 0xC3))), fromC3).ExtractMostSignificantBits();
        three = Vector256.Equals(b, Vector256.Create((byte)0xE1)).ExtractMostSignificantBits();
        odd2 = Vector256.Equals(b, Vector256.Create((byte)0xC2)).ExtractMostSignificantBits();
        var fromE2 = b - Vector256.Create((byte)0xE2);
        odd3 = (Vector256.Equals(Vector256.Min(fromE2, Vector256.Create((byte)(0xEF - 0xE2))), fromE2) | Vector256.Equals(b, Vector256.Create((byte)0xE0))).ExtractMostSignificantBits();
        odd4 = Vector256.Equals(Vector256.Max(b, Vector256.Create((byte)0xF0)), b).ExtractMostSignificantBits();
        following = Vector256.Equals(b & Vector256.Create((byte)0xC0), Vector256.Create((byte)0x80)).ExtractMostSignificantBits();
        signs = Vector256.Equals(b & Vector256.Create((byte)0xDF), Vector256.Create((byte)0x97)).ExtractMostSignificantBits();
    }
}
