using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace DanVan.Parsing.Citations;

/// <summary>The codes of at most eight letters, each packed into one number, its first letter in the lowest byte. Immutable and thread-safe.</summary>
internal sealed class CodeTable
{
    /// <summary>The most letters that one number holds.</summary>
    public const int Longest = 8;

    private readonly Entry[] _entries;
    private readonly int _shift;

    /// <param name="codes">The codes; those that are longer or have other letters than ASCII are left out.</param>
    /// <param name="uses">What each stands for.</param>
    public CodeTable(IReadOnlyList<string> codes, Func<string, CodeUse> uses)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, codes.Count * 4));
        _entries = new Entry[size];
        _shift = 64 - BitOperations.Log2(size);
        for (var k = 0; k < codes.Count; k++)
        {
            var code = codes[k];
            if (code.Length is 0 or > Longest || !Ascii.IsValid(code)) continue;
            var key = 0UL;
            for (var i = code.Length - 1; i >= 0; i--) key = key << 8 | code[i];
            var slot = SlotOf(key);
            while (_entries[slot].Key != 0) slot = slot + 1 & (_entries.Length - 1);
            _entries[slot] = new Entry(key, uses(code));
        }
    }

    /// <summary>What the code with these letters stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CodeUse Of(ulong key)
    {
        var entries = _entries;
        for (var slot = SlotOf(key); ; slot = slot + 1 & (entries.Length - 1))
        {
            ref var entry = ref entries[slot];
            if (entry.Key == key) return entry.Use;
            if (entry.Key == 0) return CodeUse.None;
        }
    }

    private int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);

    private readonly record struct Entry(ulong Key, CodeUse Use);
}
