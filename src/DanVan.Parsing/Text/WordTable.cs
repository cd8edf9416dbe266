namespace DanVan.Parsing;

/// <summary>Words and their numbers, looked up by a span without a copy. Ordinal; immutable once built, then thread-safe.</summary>
internal sealed class WordTable
{
    private readonly string[] _words;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int _longest;

    /// <param name="words">The words; one that comes again keeps its first number.</param>
    public WordTable(IEnumerable<string> words)
    {
        _words = [.. words.Distinct(StringComparer.Ordinal)];
        _first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _words.Length * 2))];
        _next = new int[_words.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            ref var first = ref _first[Hash(_words[i]) & (_first.Length - 1)];
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
        for (var i = _first[Hash(word) & (_first.Length - 1)] - 1; i >= 0; i = _next[i])
        {
            if (word.SequenceEqual(_words[i])) return i;
        }

        return -1;
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word) hash = unchecked((hash ^ c) * 0x9E3779B1);
        return (int)(hash >> 9 & 0x3FFFFF);
    }
}
