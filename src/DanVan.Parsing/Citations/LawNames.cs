namespace DanVan.Parsing.Citations;

/// <summary>
/// A tree of names, word by word. A word is one number made of its letters in lower case and, where marks count, its tone, so that "ủy" and "uỷ" are
/// one; the steps from node to node are one table. Built once, then thread-safe.
/// </summary>
internal sealed class LawNames
{
    /// <summary>Where every name begins.</summary>
    public const int Root = 0;

    private const int LetterBits = 6;
    private const int ToneBits = 3;
    private const int MostLetters = (64 - ToneBits) / LetterBits;

    private readonly bool _marks;

    // For each character the number of its letter, 0 for what stands in no name, and above that its tone.
    private readonly ushort[] _letters = new ushort[0x1F00];
    private Node[] _nodes = new Node[1 << 12];
    private int _count = 1;
    private int _steps;
    private Step[] _table = new Step[1 << 14];

    /// <param name="marks">Whether the marks of letters count.</param>
    /// <param name="names">What the names are made of.</param>
    /// <exception cref="InvalidOperationException">There are too many different letters.</exception>
    public LawNames(bool marks, IEnumerable<string> names)
    {
        _marks = marks;
        var seen = new bool[_letters.Length];
        var numbers = new byte[_letters.Length];
        var known = 0;
        foreach (var name in names)
        {
            foreach (var c in name)
            {
                if (seen[c]) continue;
                seen[c] = true;
                ref var number = ref numbers[LetterOf(c, out _)];
                if (number != 0 || LawLexicon.IsBetweenWords(c)) continue;
                number = (byte)++known;
            }
        }

        if (known >= 1 << LetterBits) throw new InvalidOperationException("The names of laws have too many different letters.");
        for (var c = '\0'; c < _letters.Length; c++)
        {
            var letter = LetterOf(c, out var tone);
            if (letter < numbers.Length && numbers[letter] != 0) _letters[c] = (ushort)(numbers[letter] | tone << LetterBits);
        }
    }

    /// <summary>Whether a name ends at the node.</summary>
    public bool IsEnd(int node) => _nodes[node].IsEnd;

    /// <summary>Whether a comma or semicolon stands before the word of the node in some name.</summary>
    public bool FollowsStop(int node) => _nodes[node].FollowsStop;

    /// <summary>Whether a word that begins with the letter may stand behind the node, or two written as one.</summary>
    public bool MayFind(int node, char first) => (_nodes[node].Firsts & FirstOf(first)) != 0;

    /// <summary>The node of the same words in the tree given to <see cref="Pair"/>, and whether the two tell the same of themselves.</summary>
    public int TwinOf(int node, out bool isAlike)
    {
        ref var own = ref _nodes[node];
        isAlike = own.IsAlike;
        return own.Twin;
    }

    /// <summary>The number that a word is looked up by, at most so many letters of it, and where it ends; 0 where no name has such a word.</summary>
    public ulong ReadWord(ReadOnlySpan<char> s, int start, int most, out int end)
    {
        var key = 0UL;
        var tone = 0;
        var letters = _letters;
        var last = Math.Min(s.Length, start + most);
        for (end = start; end < last; end++)
        {
            var c = s[end];
            var letter = c < (uint)letters.Length ? letters[c] : 0;
            if (letter == 0)
            {
                if (!Chars.IsWordChar(c)) break;
                end = Chars.WordEnd(s, end, last - end);
                return 0;
            }

            key = key << LetterBits | (uint)letter & ((1 << LetterBits) - 1);
            if (letter >> LetterBits != 0) tone = letter >> LetterBits;
        }

        return end - start > MostLetters || end == start ? 0 : key << ToneBits | (uint)tone;
    }

    /// <summary>The node of a word behind another.</summary>
    public bool TryFind(int node, ReadOnlySpan<char> word, out int next)
    {
        next = Root;
        return ReadWord(word, 0, word.Length, out var end) is var key && end == word.Length && TryFind(node, key, out next);
    }

    /// <summary>The node of a word behind another, by its number.</summary>
    public bool TryFind(int node, ulong key, out int next)
    {
        next = Root;
        if (key == 0) return false;
        var table = _table;
        for (var slot = SlotOf(node, key, table.Length); table[slot].Key != 0; slot = slot + 1 & (table.Length - 1))
        {
            if (table[slot].Key != key || table[slot].Node != node) continue;
            next = table[slot].Next;
            return true;
        }

        return false;
    }

    /// <summary>The node of a word behind another, added where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The word is too long for the table.</exception>
    public int FindOrAdd(int node, ReadOnlySpan<char> word, bool followsStop)
    {
        var key = ReadWord(word, 0, word.Length, out _);
        if (key == 0) throw new InvalidOperationException($"\"{word}\" in the name of a law has more than {MostLetters} letters.");
        if (!TryFind(node, key, out var next))
        {
            if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
            next = _count++;
            _nodes[node].Firsts |= FirstOf(word[0]);
            if (++_steps * 3 > _table.Length) Grow();
            Put(_table, new Step(key, node, next));
        }

        _nodes[next].FollowsStop |= followsStop;
        return next;
    }

    /// <summary>Marks the end of a name.</summary>
    public void End(int node) => _nodes[node].IsEnd = true;

    /// <summary>Tells which node of another tree has the same words.</summary>
    public void Pair(int node, int twin) => _nodes[node].Twin = twin;

    /// <summary>Looks which nodes tell the same as their twins; both trees must be whole.</summary>
    public void Compare(LawNames other)
    {
        for (var node = 0; node < _count; node++)
        {
            ref var own = ref _nodes[node];
            own.IsAlike = (own.IsEnd, own.FollowsStop) == (other.IsEnd(own.Twin), other.FollowsStop(own.Twin));
        }
    }

    private static uint FirstOf(char c) => Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? 1u << (letter - 'a') : 1u << 31;

    private static int SlotOf(int node, ulong key, int length) =>
        (int)(unchecked((key ^ (ulong)node * 0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15) >> 33) & (length - 1);

    private static void Put(Step[] table, Step step)
    {
        var slot = SlotOf(step.Node, step.Key, table.Length);
        while (table[slot].Key != 0) slot = slot + 1 & (table.Length - 1);
        table[slot] = step;
    }

    private void Grow()
    {
        var larger = new Step[_table.Length * 2];
        foreach (var step in _table)
        {
            if (step.Key != 0) Put(larger, step);
        }

        _table = larger;
    }

    private char LetterOf(char c, out int tone)
    {
        tone = 0;
        var letter = Chars.Fold(c);
        if (_marks) VietnameseText.TrySplitTone(Chars.Lower(c), out letter, out tone);
        // "liệt sỹ" is "liệt sĩ".
        return letter == 'y' ? 'i' : letter;
    }

    private readonly record struct Step(ulong Key, int Node, int Next);

    private struct Node
    {
        public uint Firsts;
        public int Twin;
        public bool IsAlike;
        public bool IsEnd;
        public bool FollowsStop;
    }
}
