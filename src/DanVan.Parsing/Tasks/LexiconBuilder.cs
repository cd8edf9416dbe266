using System.Runtime.InteropServices;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// Makes the trie of the lexicon out of its lists. It runs at every start of the program: the lists are read letter by letter where they stand, and
/// a string is made of each word once.
/// </summary>
internal sealed class LexiconBuilder
{
    private const int LongestWord = 64;

    private readonly List<string> _words = new(1 << 12);
    private readonly List<LexiconNode> _nodes = [default];
    private readonly List<(int Node, int Word)> _parents = [default];

    // For the hash of a word its number and one, 0 for none.
    private int[] _slots = new int[1 << 14];

    /// <summary>The words in the order in which they came.</summary>
    public IReadOnlyList<string> Words => _words;

    public LexiconSteps Next { get; } = new();

    /// <summary>Adds phrases that semicolons or line ends part. A comma, a dash and a stroke are words of their own.</summary>
    public void Add(Lex kind, string phrases)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        var node = 0;
        foreach (var c in phrases)
        {
            if (c is not (' ' or ';' or '\n' or '\r' or ',' or '-' or '/'))
            {
                word[length++] = LexiconLetters.Lower(c);
                continue;
            }

            if (length > 0) node = StepFrom(node, word[..length]);
            length = 0;
            if (c is ',' or '-' or '/') node = StepFrom(node, [c]);
            else if (c is ';' or '\n') Close(kind, ref node);
        }

        if (length > 0) node = StepFrom(node, word[..length]);
        Close(kind, ref node);
    }

    /// <summary>Adds a word that begins no phrase.</summary>
    public void AddWord(string word)
    {
        Span<char> small = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++) small[i] = LexiconLetters.Lower(word[i]);
        NumberOf(small[..word.Length]);
    }

    /// <summary>The nodes, each with what goes on from it.</summary>
    public LexiconNode[] ToNodes()
    {
        LexiconNode[] nodes = [.. _nodes];
        for (var node = nodes.Length - 1; node > 0; node--)
        {
            ref var above = ref nodes[_parents[node].Node];
            above = above with { Below = above.Below | nodes[node].Kinds | nodes[node].Below, Words = above.Words | LexiconNode.BitOf(_parents[node].Word) };
        }

        return nodes;
    }

    private void Close(Lex kind, ref int node)
    {
        if (node == 0) return;
        ref var last = ref CollectionsMarshal.AsSpan(_nodes)[node];
        last = last with { Kinds = last.Kinds | kind };
        node = 0;
    }

    private int StepFrom(int node, Span<char> word)
    {
        var number = NumberOf(word);
        var key = LexiconSteps.Key(node, number);
        if (Next.TryGetValue(key, out var child)) return child;
        child = _nodes.Count;
        _nodes.Add(default);
        _parents.Add((node, number));
        Next.Add(key, child);
        return child;
    }

    private int NumberOf(Span<char> word)
    {
        LexiconLetters.MoveTone(word);
        var i = HashOf(word) & (_slots.Length - 1);
        for (; _slots[i] is not 0 and var number; i = (i + 1) & (_slots.Length - 1))
        {
            if (word.SequenceEqual(_words[number - 1])) return number - 1;
        }

        _words.Add(word.ToString());
        _slots[i] = _words.Count;
        if (_words.Count * 2 > _slots.Length) Grow();
        return _words.Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < _words.Count; number++)
        {
            var i = HashOf(_words[number]) & (_slots.Length - 1);
            while (_slots[i] != 0) i = (i + 1) & (_slots.Length - 1);
            _slots[i] = number + 1;
        }
    }

    private static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash >> 8 ^ hash << 1 & 0xFFFF);
    }
}

/// <summary>A word of a phrase behind those before it.</summary>
/// <param name="Kinds">What the phrase is that ends here.</param>
/// <param name="Below">What the phrases may be that go on from here.</param>
/// <param name="Words">A bit for each word that one may go on with, some words together.</param>
internal readonly record struct LexiconNode(Lex Kinds, Lex Below, ulong Words)
{
    public static ulong BitOf(int word) => 1UL << (word & 63);
}
