namespace DanVan.Parsing.Citations;

/// <summary>The codes of at most eight letters, each packed into one number. Immutable and thread-safe.</summary>
internal sealed class CodeTable
{
    /// <summary>The most letters that one number holds.</summary>
    public const int Longest = 8;

    private readonly ulong[] _keys;
    private readonly CodeUse[] _uses;
    private readonly int _shift;

    /// <param name="codes">The codes; those that are longer or have other letters than ASCII are left out.</param>
    /// <param name="uses">What each stands for.</param>
    public CodeTable(IReadOnlyList<string> codes, IReadOnlyList<CodeUse> uses)
    {
        var size = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, codes.Count * 4));
        _keys = new ulong[size];
        _uses = new CodeUse[size];
        _shift = 64 - System.Numerics.BitOperations.Log2(size);
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Length > Longest || !System.Text.Ascii.IsValid(codes[i])) continue;
            var key = codes[i].Aggregate(0UL, static (key, letter) => key << 8 | letter);
            var slot = SlotOf(key);
            while (_keys[slot] != 0) slot = slot + 1 & (_keys.Length - 1);
            (_keys[slot], _uses[slot]) = (key, uses[i]);
        }
    }

    /// <summary>What the code with these letters, the last in the lowest byte, stands for.</summary>
    public CodeUse Of(ulong key)
    {
        var keys = _keys;
        for (var slot = SlotOf(key); ; slot = slot + 1 & (keys.Length - 1))
        {
            if (keys[slot] == key) return _uses[slot];
            if (keys[slot] == 0) return CodeUse.None;
        }
    }

    private int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);
}
