namespace DanVan.Parsing.Tasks;

/// <summary>The steps from node to node, in a table of open addresses: made at every start of the program, so quick to make as well as to read.</summary>
internal sealed class LexiconSteps
{
    /// <summary>Nodes and words are fewer than so many bits can tell.</summary>
    public const int NodeBits = 21;

    private const int Most = 1 << NodeBits;

    // A key and the node it leads to in one number, so that the slots lie near one another; 0 for none.
    private ulong[] _slots = new ulong[1 << 16];
    private int _shift = 64 - 16;
    private int _count;

    /// <summary>What leads on from a node by a word.</summary>
    public static ulong Key(int node, int word) => (ulong)(uint)node << (2 * NodeBits) | (ulong)(uint)word << NodeBits;

    /// <summary>Adds a step that is not there yet.</summary>
    public void Add(ulong key, int node)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, Most);
        if (++_count * 3 > _slots.Length)
        {
            var slots = _slots;
            _slots = new ulong[slots.Length * 2];
            _shift--;
            foreach (var slot in slots)
            {
                if (slot != 0) Put(slot);
            }
        }

        Put(key | (uint)node);
    }

    public bool TryGetValue(ulong key, out int node)
    {
        var slots = _slots;
        for (var i = SlotOf(key); ; i = (i + 1) & (slots.Length - 1))
        {
            var slot = slots[i];
            node = unchecked((int)slot) & (Most - 1);
            if (slot == 0) return false;
            if ((slot ^ key) < Most) return true;
        }
    }

    private void Put(ulong slot)
    {
        var i = SlotOf(slot & ~(Most - 1UL));
        while (_slots[i] != 0) i = (i + 1) & (_slots.Length - 1);
        _slots[i] = slot;
    }

    private int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> _shift);
}
