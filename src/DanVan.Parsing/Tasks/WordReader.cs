using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// Cuts text that needs no cleaning into tokens where it stands: on one line, with single blanks, without a character that is left out. Says so
/// where the text is none of that kind, as nearly none is.
/// </summary>
internal ref struct WordReader(PassageBuffer buffer)
{
    /// <summary>Adds the tokens of a piece to the buffer; false where it needs cleaning, with some of them added.</summary>
    /// <param name="s">The piece.</param>
    /// <param name="at">Where it begins in the line of words.</param>
    /// <param name="source">Where it begins in the document.</param>
    public bool TryRead(ReadOnlySpan<char> s, int at, int source)
    {
        unchecked
        {
            var runs = buffer.Runs;
            var words = buffer.Words;
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
                if (char.IsAsciiDigit(s[start]))
                {
                    start = ReadNumber(s, start, end, at, source, ref spaced);
                    if (start == end) continue;
                }

                for (; TokenChars.Joins(s, start, end); k += 2) end = i = edges[k + 3];
                ref readonly var word = ref words.Of(s, start, end);
                if (word.Glued > 0) AddGlued(s[start..end], word.Glued, at + start, source + start, spaced);
                else buffer.AddWord(at + start, at + end, word.Number, word.IsUpper, spaced, word.Starts, source + start);
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
}
