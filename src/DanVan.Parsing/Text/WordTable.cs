namespace DanVan.Parsing;

/// <summary>Words and their numbers, looked up by a span without a copy. Ordinal; immutable once built, then thread-safe.</summary>
internal sealed class WordTable
{
    private readonly string[] _words;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _hashes;
    private readonly int _longest;

    /// <param name="words">The words; one that comes again keeps its first number.</param>
    public WordTable(IEnumerable<string> words)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal)];
        _first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _words.Length * 2))];
        _next = new int[_words.Length];
        _hashes = new int[_words.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            _hashes[i] = Hash(_words[i]);
            ref var first = ref _first[_hashes[i] & (_first.Length - 1)];
            _next[i] = first - 1;
            first = i + 1;
            _longest = Math.Max(_longest, _words[i].Length);
        }
    }

    /// <summary>The words, each at its number.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of the word in the order of the list, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > _longest) return -1;
        var hash = Hash(word);
        for (var i = _first[hash & (_first.Length - 1)] - 1; i >= 0; i = _next[i])
        {
            if (_hashes[i] == hash && word.SequenceEqual(_words[i])) return i;
        }

        return -1;
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    // Six letters tell the words of the tables apart; the others are compared.
    private static int Hash(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        var n = word.Length;
        var ends = word[0] | (uint)word[n - 1] << 16;
        var inner = word[n / 2] | (uint)word[n / 4] << 16;
        var near = n < 2 ? 0u : word[1] | (uint)word[n - 2] << 16;
        var hash = unchecked(((ends * 0x9E3779B1 ^ inner) * 0x85EBCA77 ^ near ^ (uint)n) * 0xC2B2AE3D);
        return (int)(hash >> 9 & 0x3FFFFF);
    }
}
