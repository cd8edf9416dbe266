using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Search;

/// <summary>
/// The words of runs of characters as texts have them. A run of up to eight characters, as nearly all are, is its own key: two numbers, compared without
/// following a reference. Not thread-safe.
/// </summary>
internal sealed class RunTable
{
    private const int Longest = 8;

    // From which place on, so many of eight characters are kept and the others blanked.
    private static ReadOnlySpan<ushort> Kept => [0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly Dictionary<string, LexiconWord?>.AlternateLookup<ReadOnlySpan<char>> _long = new Dictionary<string, LexiconWord?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private Slot[] _slots = new Slot[1 << 12];
    private int _short;

    public int Count => _short + _long.Dictionary.Count;

    public void Clear()
    {
        Array.Clear(_slots);
        _long.Dictionary.Clear();
        _short = 0;
    }

    /// <summary>Where the word of a run stands or is to be put; null where it is not known yet. Valid until the next call.</summary>
    /// <param name="text">The text; only what the run has of it counts.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="length">How long it is.</param>
    public ref LexiconWord? Find(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > Longest) return ref CollectionsMarshal.GetValueRefOrAddDefault(_long, text.Slice(start, length), out _);
        var (low, high) = Key(text, start, length);
        if (2 * _short >= _slots.Length) Grow();
        ref var slot = ref Place(_slots, low, high);
        if (slot.IsFree)
        {
            (slot.Low, slot.High) = (low, high);
            _short++;
        }

        return ref slot.Word;
    }

    // Eight characters are read at once where the text has as many, and those behind the run blanked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) Key(ReadOnlySpan<char> text, int start, int length)
    {
        if (text.Length - start < Longest) return LastKey(text.Slice(start, length));
        var run = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text[start..]))) & Vector128.LoadUnsafe(in MemoryMarshal.GetReference(Kept[(Longest - length)..]));
        return (run.AsUInt64()[0], run.AsUInt64()[1]);
    }

    private static (ulong Low, ulong High) LastKey(ReadOnlySpan<char> run)
    {
        Span<char> padded = stackalloc char[Longest];
        padded.Clear();
        run.CopyTo(padded);
        var last = MemoryMarshal.Cast<char, ulong>(padded);
        return (last[0], last[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Place(Slot[] slots, ulong low, ulong high)
    {
        var mask = slots.Length - 1;
        var at = (int)(unchecked((low ^ (high * 0x9E3779B97F4A7C15)) * 0xFF51AFD7ED558CCD) >> 40) & mask;
        while (slots[at] is { IsFree: false } taken && (taken.Low != low || taken.High != high)) at = (at + 1) & mask;
        return ref slots[at];
    }

    private void Grow()
    {
        var larger = new Slot[2 * _slots.Length];
        foreach (var slot in _slots)
        {
            if (!slot.IsFree) Place(larger, slot.Low, slot.High) = slot;
        }

        _slots = larger;
    }

    // No run is all zeros: a word has a letter or a digit first.
    private struct Slot
    {
        public ulong Low;
        public ulong High;
        public LexiconWord? Word;

        public readonly bool IsFree => Low == 0;
    }
}
