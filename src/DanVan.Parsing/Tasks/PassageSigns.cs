namespace DanVan.Parsing.Tasks;

/// <summary>
/// What stands anywhere in a passage, noted once from its tokens: which words of the lexicon and which marks. A rule that looks for one of them asks here
/// first, by the same number that it looks for, and reads on only where it is there. Where every fast path is off it says yes to all, so that
/// the rules read everything: both ways give the same.
/// </summary>
internal sealed class PassageSigns
{
    private const int Bits = 64;

    // Marks from here on share one sign.
    private const int Marks = 127;

    private readonly ulong[] _words = new ulong[Lexicon.Count / Bits + 1];
    private ulong _lowMarks;
    private ulong _highMarks;

    /// <summary>Notes the tokens of a passage, in place of the one before.</summary>
    public void Read(ReadOnlySpan<Token> tokens)
    {
        unchecked
        {
            var words = _words;
            Array.Clear(words);
            var (low, high) = (0UL, 0UL);
            foreach (ref readonly var token in tokens)
            {
                if (token.Word >= 0) words[token.Word / Bits] |= 1UL << token.Word;
                if (token.Mark == '\0') continue;
                if (token.Mark < Bits) low |= 1UL << token.Mark;
                else high |= 1UL << Math.Min((int)token.Mark, Marks);
            }

            (_lowMarks, _highMarks) = (low, high);
        }
    }

    /// <summary>Whether the word may stand in the passage; surely not where it says no.</summary>
    /// <param name="word">Its number in the lexicon.</param>
    public bool Has(int word) => FastPaths.Plain || (_words[word / Bits] >> word & 1) != 0;

    /// <summary>Whether the mark may stand in the passage; surely not where it says no.</summary>
    public bool HasMark(char mark) => FastPaths.Plain || ((mark < Bits ? _lowMarks : _highMarks) >> Math.Min((int)mark, Marks) & 1) != 0;
}
