using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// Cuts text that needs no cleaning into tokens where it stands: on one line, with single blanks, without a character that is left out. Says so
/// where the text is none of that kind, as nearly none is.
/// </summary>
internal ref struct WordReader(PassageBuffer buffer)
{
    private const uint Digit = TokenChars.Digit << 16;
    private const int UpperBit = 17;
    private const int LetterBits = 16;

    // For each character its small letter as the lexicon has it, and above that what it is.
    private static readonly uint[] Entries = Build();

    /// <summary>Adds the tokens of a piece to the buffer; false where it needs cleaning, with some of them added.</summary>
    /// <param name="s">The piece.</param>
    /// <param name="at">Where it begins in the line of words.</param>
    /// <param name="source">Where it begins in the document.</param>
    public bool TryRead(ReadOnlySpan<char> s, int at, int source)
    {
        unchecked
        {
            var runs = buffer.Runs;
            runs.Read(s);
            var edges = runs.Edges;
            var spaced = at > 0;
            var i = 0;
            for (var k = 0; k + 1 < edges.Length; k += 2)
            {
                var (start, end) = (edges[k], edges[k + 1]);
                // Nearly always one blank.
                if (start == i + 1 && s[i] == ' ' && !spaced) spaced = true;
                else if (!TryReadBetween(s[..start], i, at, source, ref spaced)) return false;
                i = end;
                var entry = EntryOf(s[start]);
                if ((entry & Digit) != 0)
                {
                    start = ReadNumber(s, start, end, at, source, ref spaced);
                    if (start == end) continue;
                    entry = EntryOf(s[start]);
                }

                // "R&D"
                for (; end + 1 < s.Length && s[end] == '&' && (TokenChars.Of(s[end + 1]) & TokenChars.Letter) != 0; k += 2) end = i = edges[k + 3];
                var word = Lexicon.Find(KeyOf(s, start, end), s[start..end], out var starts);
                if (word < 0 && GluedWords.FirstLength(s[start..end]) is var glued and > 0) AddGlued(s[start..end], glued, at + start, source + start, spaced);
                else buffer.AddWord(at + start, at + end, word, (entry >> UpperBit & 1) != 0, spaced, starts, source + start);
                spaced = false;
            }

            return TryReadBetween(s, i, at, source, ref spaced) && !spaced;
        }
    }

    // What is rare stays outside the loop, which has its numbers in registers then. Gives the place behind the digits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadNumber(ReadOnlySpan<char> s, int start, int end, int at, int source, ref bool spaced)
    {
        var first = start;
        var value = 0;
        for (; start < end && char.IsAsciiDigit(s[start]); start++) value = start - first < 9 ? value * 10 + (s[start] - '0') : -1;
        buffer.Add(new Token(at + first, at + start, TokenKind.Number, -1, value, '\0', false, spaced, Lex.None), (source + first, source + start));
        spaced = false;
        return start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddGlued(ReadOnlySpan<char> words, int first, int at, int source, bool spaced)
    {
        buffer.Add(PassageText.WordAt(words[..first], at, spaced), (source, source + first));
        buffer.Add(PassageText.WordAt(words[first..], at + first, false), (source + first, source + words.Length));
    }

    // The marks from one place to the end, single blanks between them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadBetween(ReadOnlySpan<char> s, int i, int at, int source, ref bool spaced)
    {
        for (; i < s.Length; i++)
        {
            var c = s[i];
            if (c == ' ')
            {
                if (spaced) return false;
                spaced = true;
                continue;
            }

            if ((TokenChars.Of(c) & (TokenChars.Blank | TokenChars.LeftOut)) != 0) return false;
            buffer.Add(PassageText.MarkAt(c, at + i, spaced), (source + i, source + i + 1));
            spaced = false;
        }

        return true;
    }

    // Eight letters are read whatever the length of the word, since a loop would end at another place for each.
    private static WordKey KeyOf(ReadOnlySpan<char> s, int start, int end)
    {
        unchecked
        {
            var length = end - start;
            if (length > WordKey.Longest || start + WordKey.Longest > s.Length) return Lexicon.KeyOf(s[start..end]);
            var c = s.Slice(start, WordKey.Longest);
            var entries = Entries;
            // All eight are in the table where the bits of all together are.
            if ((c[0] | c[1] | c[2] | c[3] | c[4] | c[5] | c[6] | c[7]) >= entries.Length) return Lexicon.KeyOf(s[start..end]);
            ref var table = ref MemoryMarshal.GetArrayDataReference(entries);
            var low = LetterAt(ref table, c[0]) | LetterAt(ref table, c[1]) << LetterBits | LetterAt(ref table, c[2]) << (2 * LetterBits) | LetterAt(ref table, c[3]) << (3 * LetterBits);
            var high = LetterAt(ref table, c[4]) | LetterAt(ref table, c[5]) << LetterBits | LetterAt(ref table, c[6]) << (2 * LetterBits) | LetterAt(ref table, c[7]) << (3 * LetterBits);
            // A shift by 64 leaves the number as it is, so that it goes in two steps.
            var behind = LetterBits * Math.Max(0, 4 - length);
            var behindHigh = LetterBits / 2 * Math.Min(4, WordKey.Longest - length);
            return new WordKey(low << behind >> behind, high << behindHigh << behindHigh >> behindHigh >> behindHigh);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LetterAt(ref uint entries, char c) => unchecked((ushort)Unsafe.Add(ref entries, c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EntryOf(char c)
    {
        var entries = Entries;
        return c < (uint)entries.Length ? entries[c] : Find(c);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint Find(char c) => (uint)TokenChars.Of(c) << 16 | Lexicon.LowerLetter(c);

    private static uint[] Build()
    {
        var entries = new uint[0x2080];
        for (var c = '\0'; c < entries.Length; c++) entries[c] = Find(c);
        return entries;
    }
}
