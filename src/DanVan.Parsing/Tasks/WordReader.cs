using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// Cuts text that needs no cleaning into tokens where it stands: on one line, with single blanks, without a character that is left out. Says so
/// where the text is none of that kind, as nearly none is.
/// </summary>
internal ref struct WordReader(PassageBuffer buffer)
{
    private const uint Letter = TokenChars.Letter << 16;
    private const uint Digit = TokenChars.Digit << 16;
    private const uint Blank = TokenChars.Blank << 16;
    private const uint LeftOut = TokenChars.LeftOut << 16;
    private const int UpperBit = 17;
    private const int LowerBit = 18;

    // For each character its small letter as the lexicon has it, and above that what it is.
    private static readonly uint[] Entries = Build();

    /// <summary>How many capitals there were.</summary>
    public int Upper { get; private set; }

    /// <summary>How many small letters there were.</summary>
    public int Lower { get; private set; }

    /// <summary>Adds the tokens of a piece to the buffer; false where it needs cleaning, with some of them added.</summary>
    /// <param name="s">The piece.</param>
    /// <param name="at">Where it begins in the line of words.</param>
    /// <param name="source">Where it begins in the document.</param>
    public bool TryRead(ReadOnlySpan<char> s, int at, int source)
    {
        unchecked
        {
            var entries = Entries;
            var spaced = at > 0;
            var (upper, lower) = (0u, 0u);
            var i = 0;
            while (i < s.Length)
            {
                var c = s[i];
                var entry = c < (uint)entries.Length ? entries[c] : Find(c);
                var start = i;
                Token token;
                if ((entry & Letter) != 0)
                {
                    var isUpper = (entry >> UpperBit & 1) != 0;
                    var (low, high) = (0UL, 0UL);
                    do
                    {
                        upper += entry >> UpperBit & 1;
                        lower += entry >> LowerBit & 1;
                        var n = i - start;
                        if (n < 4) low |= (ulong)(entry & 0xFFFF) << (16 * n);
                        else if (n < 8) high |= (ulong)(entry & 0xFFFF) << (16 * n - 64);
                        if (++i >= s.Length) break;
                        c = s[i];
                        entry = c < (uint)entries.Length ? entries[c] : Find(c);
                    }
                    while ((entry & (Letter | Digit)) != 0 || (c == '&' && i + 1 < s.Length && (TokenChars.Of(s[i + 1]) & TokenChars.Letter) != 0));
                    var word = Lexicon.Find(new WordKey(low, high), s[start..i]);
                    if (word < 0 && GluedWords.FirstLength(s[start..i]) is var first and > 0)
                    {
                        buffer.Add(PassageText.WordAt(s[start..(start + first)], at + start, spaced), (source + start, source + start + first));
                        (spaced, start) = (false, start + first);
                        token = PassageText.WordAt(s[start..i], at + start, false);
                    }
                    else
                    {
                        token = new Token(at + start, at + i, TokenKind.Word, word, -1, '\0', isUpper, spaced, Lexicon.StartsOf(word));
                    }
                }
                else if ((entry & Blank) != 0)
                {
                    if (spaced || c != ' ') return false;
                    spaced = true;
                    i++;
                    continue;
                }
                else if ((entry & Digit) != 0)
                {
                    var value = 0;
                    for (; i < s.Length && char.IsAsciiDigit(s[i]); i++) value = i - start < 9 ? value * 10 + (s[i] - '0') : -1;
                    token = new Token(at + start, at + i, TokenKind.Number, -1, value, '\0', false, spaced, Lex.None);
                }
                else if (entry >> 16 != LeftOut >> 16)
                {
                    i++;
                    token = PassageText.MarkAt(c, at + start, spaced);
                }
                else
                {
                    return false;
                }

                buffer.Add(token, (source + start, source + i));
                spaced = false;
            }

            Upper += (int)upper;
            Lower += (int)lower;
            return !spaced;
        }
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
