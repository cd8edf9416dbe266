namespace DanVan.Parsing.Citations;

/// <summary>What may begin with a word, by its letters alone.</summary>
[Flags]
internal enum WordUse : byte
{
    None = 0,

    /// <summary>The name of a kind of document.</summary>
    Kind = 1,

    /// <summary>What says of a citation how it is meant.</summary>
    Cue = 2,

    /// <summary>A place inside an act.</summary>
    Place = 4,

    /// <summary>An abbreviation: its first letter is a capital.</summary>
    Capital = 8,

    /// <summary>What says of a kind before it that it stands for a document named elsewhere ("này", "nêu trên", "số").</summary>
    Pointer = 16,
}

/// <summary>
/// The words of one passage, cut once for all rules that look at every word: where each begins, and which rules have a phrase that begins with it.
/// Belongs to one thread.
/// </summary>
internal sealed class WordIndex
{
    private const int Word = 128;
    private const int Upper = 64;
    private const int IdMask = 31;
    private const int Letters = 6;
    private const int Bits = 12;

    // For each character whether it belongs to a word and is a capital, and the number of its letter without marks.
    private static readonly byte[] Classes = BuildClasses();
    private static readonly WordUse[] Uses = BuildUses();

    private int[] _starts = new int[64];
    private WordUse[] _uses = new WordUse[64];

    /// <summary>How many there is room for.</summary>
    public int Capacity => _starts.Length;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where the word begins.</summary>
    public int StartOf(int word) => _starts[word];

    /// <summary>What may begin with the word.</summary>
    public WordUse UseOf(int word) => _uses[word];

    /// <summary>Cuts a passage, in place of the one before.</summary>
    public void Read(ReadOnlySpan<char> s)
    {
        unchecked
        {
            var (starts, uses) = (_starts, _uses);
            var count = 0;
            for (var i = 0; i < s.Length;)
            {
                var kind = ClassOf(s[i]);
                if (kind < Word)
                {
                    i++;
                    continue;
                }

                var start = i;
                var capital = (kind & Upper) != 0 ? WordUse.Capital : WordUse.None;
                var key = 0u;
                do
                {
                    if (i - start < Letters) key = key << 5 | (uint)(kind & IdMask);
                    i++;
                }
                while (i < s.Length && (kind = ClassOf(s[i])) >= Word);

                if (i - start < Letters) key <<= 5 * (Letters - (i - start));
                if (count == starts.Length)
                {
                    Array.Resize(ref _starts, 2 * count);
                    Array.Resize(ref _uses, 2 * count);
                    (starts, uses) = (_starts, _uses);
                }

                starts[count] = start;
                uses[count++] = Uses[SlotOf(key)] | capital;
            }

            Count = count;
        }
    }

    /// <summary>The first word that begins at or after a position; <see cref="Count"/> where none does.</summary>
    public int From(int position)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_starts[middle] < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int SlotOf(uint key) => (int)(unchecked(key * 0x9E3779B1u) >> (32 - Bits));

    private static int ClassOf(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? classes[c] : Chars.IsWordChar(c) ? Word | (Chars.IsUpper(c) ? Upper : 0) : 0;
    }

    private static WordUse[] BuildUses()
    {
        var uses = new WordUse[1 << Bits];
        if (FastPaths.Plain) Array.Fill(uses, WordUse.Kind | WordUse.Cue | WordUse.Place | WordUse.Pointer);
        Add(KindGrammar.Forward, WordUse.Kind);
        Add(RelationCues.Words, WordUse.Cue);
        Add(PinGrammar.Openers, WordUse.Place);
        Add(ReferenceGrammar.Pointers, WordUse.Pointer);
        return uses;

        void Add(Phrases phrases, WordUse use)
        {
            foreach (var phrase in phrases.All) uses[SlotOf(KeyOf(phrase))] |= use;
        }
    }

    // The key of the first word of a phrase.
    private static uint KeyOf(string phrase)
    {
        var key = 0u;
        var inside = true;
        for (var k = 0; k < Letters; k++)
        {
            inside &= k < phrase.Length && ClassOf(phrase[k]) >= Word;
            key = key << 5 | (inside ? (uint)(ClassOf(phrase[k]) & IdMask) : 0);
        }

        return key;
    }

    private static byte[] BuildClasses()
    {
        var classes = new byte[0x1F00];
        for (var c = '\0'; c < classes.Length; c++)
        {
            if (!Chars.IsWordChar(c)) continue;
            classes[c] = (byte)(Word | (Chars.IsUpper(c) ? Upper : 0) | (Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? letter - 'a' + 1 : 0));
        }

        return classes;
    }
}
