using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DanVan.Parsing;

/// <summary>What the rules know of a word by its printed letters alone, whatever stands round it.</summary>
internal interface IWordFacts<TSelf>
    where TSelf : struct, IWordFacts<TSelf>
{
    /// <summary>What is known of the word, worked out from its letters.</summary>
    static abstract TSelf Of(ReadOnlySpan<char> word);
}

/// <summary>
/// Keeps what was worked out of the words of a text: nearly all of them come again, and two numbers tell whether a word is one of those. A word that
/// falls on the place of another one takes it, so that no text costs more than its words. Belongs to one thread.
/// </summary>
internal sealed class WordMemo<T>
    where T : struct, IWordFacts<T>
{
    /// <summary>A longer word is worked out each time.</summary>
    public const int Longest = 8;

    private const int Bits = 11;
    private const int Half = Longest / 2;

    // For each length the bits of the first four letters that belong to the word, and those of the next four.
    private static readonly ulong[] Low = Masks(0);
    private static readonly ulong[] High = Masks(Half);

    private readonly Entry[] _entries = new Entry[1 << Bits];
    private T _other;

    /// <summary>What is known of a word; until the next one is asked for.</summary>
    /// <param name="s">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends; behind <paramref name="start"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly T Of(ReadOnlySpan<char> s, int start, int end)
    {
        unchecked
        {
            // Eight characters are read whatever the length of the word.
            if ((uint)(end - start - 1) >= Longest || (uint)start > (uint)(s.Length - Longest) || s.Length < Longest) return ref WorkOut(s[start..end]);
            ref var letters = ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(s), start));
            var low = Unsafe.ReadUnaligned<ulong>(ref letters) & Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Low), end - start);
            var high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref letters, sizeof(ulong))) & Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(High), end - start);
            ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), SlotOf(low, high));
            if (entry.Low != low || entry.High != high) Note(ref entry, low, high, s[start..end]);
            return ref entry.Facts;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Note(ref Entry entry, ulong low, ulong high, ReadOnlySpan<char> word) => entry = new Entry { Low = low, High = high, Facts = T.Of(word) };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T WorkOut(ReadOnlySpan<char> word)
    {
        _other = T.Of(word);
        return ref _other;
    }

    private static int SlotOf(ulong low, ulong high) => (int)(unchecked((low ^ high * 0xC2B2AE3D27D4EB4FUL) * 0x9E3779B97F4A7C15UL) >> (64 - Bits));

    private static ulong[] Masks(int before)
    {
        var masks = new ulong[Longest + 1];
        for (var length = 0; length < masks.Length; length++)
        {
            for (var k = before; k < Math.Min(length, before + Half); k++) masks[length] |= (ulong)char.MaxValue << (16 * (k - before));
        }

        return masks;
    }

    // No word is without letters, so that an empty entry is that of none.
    private struct Entry
    {
        public ulong Low;
        public ulong High;
        public T Facts;
    }
}
