using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing.Citations;

/// <summary>
/// The kinds as they are usually printed, in small letters or with a capital first, one blank between words: found by their last four characters and
/// compared in one go. Immutable and thread-safe.
/// </summary>
internal sealed class KindWords
{
    /// <summary>How many characters before the end of the kind are looked at.</summary>
    public const int Width = 32;

    private const int TailLength = 4;

    private readonly ushort[] _patterns;
    private readonly Entry[] _entries;

    // The number of the first entry of a slot and one more, 0 for none.
    private readonly byte[] _first;
    private readonly int _shift;

    /// <param name="kinds">The kinds, lower case with marks; the commonest first.</param>
    /// <param name="goesOn">The letters before a kind with which a longer one goes on, one bit each from a.</param>
    public KindWords(IEnumerable<string> kinds, Func<string, uint> goesOn)
    {
        // The tail of the shortest has their first letter, in either case.
        var spelt = kinds.Where(static kind => kind.Length is >= TailLength and < Width).Distinct(StringComparer.Ordinal)
            .SelectMany(static kind => kind.Length == TailLength ? [kind, Capital(kind[0]) + kind[1..]] : new[] { kind }).ToList();
        _entries = new Entry[spelt.Count];
        _patterns = new ushort[spelt.Count * Width];
        var size = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)spelt.Count * 8);
        _first = new byte[size];
        _shift = 64 - System.Numerics.BitOperations.Log2(size);
        for (var k = spelt.Count - 1; k >= 0; k--)
        {
            var kind = spelt[k];
            MemoryMarshal.Cast<char, ushort>(kind).CopyTo(_patterns.AsSpan((k + 1) * Width - kind.Length));
            ref var first = ref _first[SlotOf(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(kind.AsSpan(kind.Length - TailLength))))];
            _entries[k] = new Entry(kind[0], Capital(kind[0]), (byte)kind.Length, first, goesOn(kind));
            first = checked((byte)(k + 1));
        }
    }

    /// <summary>
    /// The length of the kind that ends before a place, which must be the longest that does. 0 where none is printed as usual there, and where
    /// the table does not tell which is the longest.
    /// </summary>
    /// <param name="end">The character behind the kind; at least <see cref="Width"/> and two more must stand before it.</param>
    public int LengthBefore(ref char end)
    {
        var number = _first[SlotOf(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Subtract(ref end, TailLength))))] - 1;
        if (number < 0) return 0;
        var text = Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Subtract(ref end, Width)));
        do
        {
            ref var entry = ref _entries[number];
            var same = Vector512.Equals(text, Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_patterns), (nuint)(number * Width))).ExtractMostSignificantBits();
            ref var start = ref Unsafe.Subtract(ref end, (int)entry.Length);
            if ((same ^ uint.MaxValue) >> (Width + 1 - entry.Length) == 0 && (start == entry.First || start == entry.Capital)) return IsWhole(ref start, entry.GoesOn) ? entry.Length : 0;
            number = entry.Next - 1;
        }
        while (number >= 0);
        return 0;
    }

    // Whether the kind begins a word and no longer one ends with it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWhole(ref char start, uint goesOn)
    {
        var before = Unsafe.Subtract(ref start, 1);
        if (Chars.IsWordChar(before)) return false;
        if (goesOn == 0) return true;
        var last = Unsafe.Subtract(ref start, 2);
        if (before != ' ' || Chars.IsBlank(last)) return false;
        var letter = Chars.Fold(last) - 'a';
        return letter is < 0 or >= 26 || (goesOn >> letter & 1) == 0;
    }

    private static char Capital(char letter) => char.ToUpperInvariant(letter);

    private int SlotOf(ulong tail) => (int)(unchecked(tail * 0x9E3779B97F4A7C15) >> _shift);

    private readonly record struct Entry(char First, char Capital, byte Length, byte Next, uint GoesOn);
}
