namespace DanVan.Search.Lucene;

/// <summary>The words of a text that stand side by side, without marks, as hashes of 32 bits. Not thread-safe.</summary>
internal sealed class NeighbourSet
{
    // A text with more of them is not told from others by so many rows.
    private const int Most = 1 << 15;

    private const uint Free = 0;

    private readonly uint[] _slots = new uint[2 * Most];
    private readonly List<int> _taken = [];

    /// <summary>The hash of two words without marks, each as <see cref="Shingles.HashOf"/> gives it.</summary>
    public static uint HashOf(ulong first, ulong last)
    {
        var hash = (uint)(unchecked(((first * 0x9E3779B97F4A7C15) ^ (last >> 7)) * 0xFF51AFD7ED558CCD) >> 32);
        return hash == Free ? 1 : hash;
    }

    /// <summary>The hash of two words without marks.</summary>
    public static uint HashOf(string first, string last) => HashOf(Shingles.HashOf(first), Shingles.HashOf(last));

    /// <summary>Each pair once, without those that are terms of their own (<see cref="PairTable"/>); null where there are too many to tell.</summary>
    public uint[]? Of(PairedText text)
    {
        var (words, pairs, next) = (text.Words, text.Pairs, 0);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (next < pairs.Length && pairs[next].At == i)
            {
                next++;
                continue;
            }

            if (_taken.Count == Most) break;
            Add(HashOf(words[i].Shingle, words[i + 1].Shingle));
        }

        var isWhole = _taken.Count < Most;
        var found = isWhole ? new uint[_taken.Count] : null;
        for (var i = 0; i < _taken.Count; i++)
        {
            if (found is not null) found[i] = _slots[_taken[i]];
            _slots[_taken[i]] = Free;
        }

        _taken.Clear();
        return found;
    }

    private void Add(uint hash)
    {
        var at = (int)(hash & (_slots.Length - 1));
        for (; _slots[at] != Free; at = (at + 1) & (_slots.Length - 1))
        {
            if (_slots[at] == hash) return;
        }

        _slots[at] = hash;
        _taken.Add(at);
    }
}
