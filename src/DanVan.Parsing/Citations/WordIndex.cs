using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>What says of a kind before it that it stands for a document named elsewhere ("này", "nêu trên", "số"), and every number.</summary>
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
    private const int Digit = 32;

    // From the flags of capitals and digits to WordUse.Capital and WordUse.Pointer.
    private const int UpperShift = 3;
    private const int DigitShift = 1;
    private const int MostAhead = sizeof(ulong);
    private const ulong Pointers = 0x0101_0101_0101_0101 * (ulong)WordUse.Pointer;
    private const int LetterBits = 8;
    private const int IdMask = 31;
    private const int Letters = 6;
    private const int Bits = 12;

    // For each character whether it belongs to a word and is a capital, and the number of its letter without marks.
    private static readonly byte[] Classes = BuildClasses();
    private static readonly WordUse[] UsesBySlot = BuildUses();

    private readonly WordRuns _runs = new(Chars.IsWordChar);
    private readonly WordMemo<Facts> _memo = new();
    private WordUse[] _uses = new WordUse[64];

    /// <summary>How many there is room for.</summary>
    public int Capacity => _runs.Capacity;

    /// <summary>How many words there are.</summary>
    public int Count => _runs.Count;

    /// <summary>Where the word begins.</summary>
    public int StartOf(int word) => _runs.Edges[2 * word];

    /// <summary>What may begin with the word.</summary>
    public WordUse UseOf(int word) => _uses[word];

    /// <summary>What may begin with each of the words.</summary>
    public ReadOnlySpan<WordUse> Uses => _uses.AsSpan(0, _runs.Count);

    /// <summary>Whether one of so many words behind the word is a <see cref="WordUse.Pointer"/>.</summary>
    public bool PointsWithin(int word, int most)
    {
        var ahead = Math.Min(most, Count - word - 1);
        if (ahead <= 0) return false;
        var uses = _uses.AsSpan(word + 1);
        if (ahead > MostAhead || uses.Length < MostAhead)
        {
            foreach (var use in uses[..ahead])
            {
                if ((use & WordUse.Pointer) != WordUse.None) return true;
            }

            return false;
        }

        // The last ones are what the passage before left there.
        return (BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(uses)) << (8 * (MostAhead - ahead)) & Pointers) != 0;
    }

    /// <summary>Cuts a passage, in place of the one before.</summary>
    public void Read(ReadOnlySpan<char> s)
    {
        _runs.Read(s);
        var edges = _runs.Edges;
        if (_uses.Length < _runs.Count) _uses = new WordUse[_runs.Capacity];
        var uses = _uses.AsSpan(0, _runs.Count);
        unchecked
        {
            for (var k = 0; k < uses.Length; k++)
            {
                var (start, end) = (edges[2 * k], edges[2 * k + 1]);
                uses[k] = FastPaths.Plain ? UseOf(s[start..end]) : _memo.Of(s, start, end).Use;
            }
        }
    }

    private static WordUse UseOf(ReadOnlySpan<char> word)
    {
        var first = ClassOf(word[0]);
        return UsesBySlot[SlotOf(KeyOf(word))] | (WordUse)((first & Upper) >> UpperShift | (first & Digit) >> DigitShift);
    }

    private static ulong IdOf(char c) => unchecked((ulong)ClassOf(c)) & IdMask;

    /// <summary>The first word that begins at or after a position; <see cref="Count"/> where none does.</summary>
    public int From(int position)
    {
        var edges = _runs.Edges;
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (edges[2 * middle] < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> (64 - Bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ClassOf(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? classes[c] : FindClass(c);
    }

    private static int FindClass(char c) => Chars.IsWordChar(c) ? Word | (Chars.IsUpper(c) ? Upper : 0) : 0;

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
    private static ulong KeyOf(ReadOnlySpan<char> phrase)
    {
        var length = 0;
        while (length < Letters && length < phrase.Length && ClassOf(phrase[length]) >= Word) length++;
        var key = 0UL;
        for (var k = length - 1; k >= 0; k--) key = key << LetterBits | IdOf(phrase[k]);
        return key;
    }

    private static byte[] BuildClasses()
    {
        // To the dashes and quotes, which may stand behind a word.
        var classes = new byte[0x2070];
        for (var c = '\0'; c < classes.Length; c++)
        {
            if (!Chars.IsWordChar(c)) continue;
            classes[c] = (byte)(Word | (Chars.IsUpper(c) ? Upper : 0) | (Chars.IsDigit(c) ? Digit : 0) | (Chars.Fold(c) is >= 'a' and <= 'z' and var letter ? letter - 'a' + 1 : 0));
        }

        return classes;
    }

    private readonly record struct Facts(WordUse Use) : IWordFacts<Facts>
    {
        public static Facts Of(ReadOnlySpan<char> word) => new(UseOf(word));
    }
}
