namespace DanVan.Parsing.Tasks;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, a number or a mark of a passage. Offsets count in <see cref="PassageText.Text"/>.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Word">The lexicon's number of the word, or -1.</param>
/// <param name="Value">The value of a number of up to nine digits, or -1.</param>
/// <param name="Mark">The mark, dashes as '-', or '\0'.</param>
/// <param name="IsUpper">Whether the first letter is a capital.</param>
/// <param name="Spaced">Whether a blank stands before it.</param>
/// <param name="Starts">What the phrases of the lexicon may be that begin with the word.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Word, int Value, char Mark, bool IsUpper, bool Spaced, Lex Starts);

/// <summary>
/// The words of a passage on one line: without bullet or number, marks of bold and italic, footnote marks and line breaks; with the way back
/// to the document.
/// </summary>
internal sealed class PassageText
{
    /// <summary>No real paragraph is longer; a longer one is cut, so that one hostile paragraph cannot take all memory.</summary>
    public const int MaxLength = 200_000;

    // The arrays of the buffer as they were when the passage was read: where it grows, what was read before stays in the old ones.
    private readonly char[] _chars;
    private readonly int[] _map;
    private readonly Token[] _tokens;
    private readonly bool[] _cited;
    private readonly bool[] _titled;
    private readonly bool[] _quoted;
    private readonly int _firstChar;
    private readonly int _length;
    private readonly int _firstToken;

    private PassageText(PassageBuffer buffer, int firstChar, int length, int firstToken, bool isCut, bool isUpperCase)
    {
        (_chars, _map, _tokens) = (buffer.Chars, buffer.Map, buffer.Tokens);
        (_cited, _titled, _quoted) = (buffer.Cited, buffer.Titled, buffer.Quoted);
        _firstChar = firstChar;
        _length = length;
        _firstToken = firstToken;
        Count = buffer.TokenCount - firstToken;
        IsCut = isCut;
        IsUpperCase = isUpperCase;
    }

    /// <summary>The words on one line.</summary>
    public ReadOnlySpan<char> Text => new(_chars, _firstChar, _length);

    /// <summary>Words, numbers and marks in order.</summary>
    public ReadOnlySpan<Token> Tokens => new(_tokens, _firstToken, Count);

    public int Count { get; }

    /// <summary>For each token, whether it stands inside a citation (kind, number, date, name).</summary>
    public ReadOnlySpan<bool> Cited => new(_cited, _firstToken, Count);

    /// <summary>For each token, whether it stands inside the issuer or title of a citation.</summary>
    public ReadOnlySpan<bool> Titled => new(_titled, _firstToken, Count);

    /// <summary>For each token, whether it stands between quotes.</summary>
    public ReadOnlySpan<bool> Quoted => new(_quoted, _firstToken, Count);

    /// <summary>Whether the passage was longer than <see cref="MaxLength"/>.</summary>
    public bool IsCut { get; }

    /// <summary>Whether it is printed in capitals, so that they tell nothing.</summary>
    public bool IsUpperCase { get; }

    public ref readonly Token this[int index] => ref new ReadOnlySpan<Token>(_tokens, _firstToken, Count)[index];

    /// <summary>Cuts a passage, or one cell of it, into tokens.</summary>
    /// <param name="source">The document's text.</param>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="contentStart">Where the words begin.</param>
    /// <param name="citations">The document's citations, in order of their start.</param>
    /// <param name="buffer">Where they are kept; they are gone with its next <see cref="PassageBuffer.Reset"/>.</param>
    public static PassageText Create(string source, IReadOnlyList<TextSpan> pieces, int contentStart, IReadOnlyList<Citation> citations, PassageBuffer buffer)
    {
        var capacity = pieces.Count + 1;
        for (var k = 0; k < pieces.Count; k++) capacity += Math.Max(0, pieces[k].End - Math.Max(pieces[k].Start, contentStart));
        capacity = Math.Min(capacity, MaxLength + 1);
        var firstChar = buffer.Take(capacity);
        var firstToken = buffer.TokenCount;
        var chars = buffer.Chars.AsSpan(firstChar, capacity);
        var map = buffer.Map.AsSpan(firstChar, capacity);
        var isCut = false;
        if (!TryPlain(source, pieces, contentStart, chars, map, buffer, out var n, out var upper, out var lower))
        {
            buffer.Cut(firstToken);
            n = Clean(source, pieces, contentStart, chars, map, out isCut, out upper, out lower);
            Scan(chars[..n], buffer);
        }

        buffer.ClearFlags(firstToken);
        map[n] = pieces[^1].End;
        var words = new PassageText(buffer, firstChar, n, firstToken, isCut, upper > 3 && lower * 5 < upper);
        words.Mark(citations, pieces[0].Start, pieces[^1].End);
        words.MarkQuotes();
        return words;
    }

    // Copies and cuts a passage without any character that is left out, as nearly all are, in one go; false where one stands in it.
    private static bool TryPlain(string source, IReadOnlyList<TextSpan> pieces, int contentStart, Span<char> chars, Span<int> map, PassageBuffer buffer, out int n, out int upper, out int lower)
    {
        (n, upper, lower) = (0, 0, 0);
        if (chars.Length > MaxLength) return false;
        var spaced = false;
        for (var k = 0; k < pieces.Count; k++)
        {
            var piece = pieces[k];
            if (n > 0 && chars[n - 1] != ' ') (chars[n], map[n++], spaced) = (' ', piece.Start, true);
            var i = Math.Max(piece.Start, contentStart);
            while (i < piece.End)
            {
                var c = source[i];
                var kind = TokenChars.Of(c);
                var start = n;
                if ((kind & TokenChars.Letter) != 0)
                {
                    var isUpper = (kind & TokenChars.Upper) != 0;
                    var key = default(WordKey);
                    while (true)
                    {
                        if ((kind & TokenChars.Upper) != 0) upper++;
                        else if ((kind & TokenChars.Lower) != 0) lower++;
                        key.Add(c, n - start);
                        (chars[n], map[n++]) = (c, i++);
                        if (i >= piece.End) break;
                        c = source[i];
                        kind = TokenChars.Of(c);
                        if ((kind & (TokenChars.Letter | TokenChars.Digit)) == 0 && (c != '&' || i + 1 >= piece.End || (TokenChars.Of(source[i + 1]) & TokenChars.Letter) == 0)) break;
                    }

                    var word = Lexicon.Find(key, chars[start..n]);
                    buffer.Add(new Token(start, n, TokenKind.Word, word, -1, '\0', isUpper, spaced, Lexicon.StartsOf(word)));
                }
                else if ((kind & TokenChars.Blank) != 0)
                {
                    if (n > 0 && chars[n - 1] != ' ') (chars[n], map[n++]) = (' ', i);
                    spaced = n > 0;
                    i++;
                    continue;
                }
                else if ((kind & TokenChars.Digit) != 0)
                {
                    var value = 0;
                    for (; i < piece.End && char.IsAsciiDigit(source[i]); (chars[n], map[n++]) = (source[i], i++)) value = n - start < 9 ? value * 10 + (source[i] - '0') : -1;
                    buffer.Add(new Token(start, n, TokenKind.Number, -1, value, '\0', false, spaced, Lex.None));
                }
                else if (kind != TokenChars.LeftOut)
                {
                    (chars[n], map[n++]) = (c, i++);
                    AddMark(c, start, spaced, buffer);
                }
                else
                {
                    return false;
                }

                spaced = false;
            }
        }

        return true;
    }

    // Copies a passage without what is left out; how many characters stay.
    private static int Clean(string source, IReadOnlyList<TextSpan> pieces, int contentStart, Span<char> chars, Span<int> map, out bool isCut, out int upper, out int lower)
    {
        var n = 0;
        isCut = false;
        (upper, lower) = (0, 0);
        for (var k = 0; k < pieces.Count; k++)
        {
            var piece = pieces[k];
            if (n > 0 && chars[n - 1] != ' ' && n < MaxLength) (chars[n], map[n++]) = (' ', piece.Start);
            for (var i = Math.Max(piece.Start, contentStart); i < piece.End; i++)
            {
                var c = source[i];
                if (TokenChars.Of(c) == TokenChars.LeftOut) continue;
                if (n >= MaxLength)
                {
                    isCut = true;
                    break;
                }

                var kind = CharTraits.Of(c);
                if ((kind & CharTraits.Upper) != 0) upper++;
                else if ((kind & CharTraits.Lower) != 0) lower++;
                else if ((kind & CharTraits.Blank) != 0) c = ' ';
                if (c == ' ' && (n == 0 || chars[n - 1] == ' ')) continue;
                (chars[n], map[n++]) = (c, i);
            }
        }

        return n;
    }

    /// <summary>The place in the document of the tokens from one to the one before the other.</summary>
    public TextSpan SpanOf(int first, int end) =>
        end <= first ? default : TextSpan.FromBounds(Map[Tokens[first].Start], Map[Tokens[end - 1].End - 1] + 1);

    /// <summary>The words of the tokens from one to the one before the other, on one line.</summary>
    public string TextOf(int first, int end) => end <= first ? "" : Text[Tokens[first].Start..Tokens[end - 1].End].ToString();

    /// <summary>Whether the token is the mark.</summary>
    public bool IsMark(int index, char mark) => unchecked((uint)index) < (uint)Count && _tokens[_firstToken + index].Mark == mark;

    /// <summary>Whether the token is the word, given by its number in the lexicon.</summary>
    public bool IsWord(int index, int word) => unchecked((uint)index) < (uint)Count && _tokens[_firstToken + index].Word == word && word >= 0;

    private ReadOnlySpan<int> Map => new(_map, _firstChar, _length + 1);

    private static void Scan(ReadOnlySpan<char> text, PassageBuffer buffer)
    {
        var i = 0;
        var spaced = false;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == ' ')
            {
                spaced = true;
                i++;
                continue;
            }

            var start = i;
            if (char.IsAsciiDigit(c))
            {
                var value = 0;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    value = i - start < 9 ? value * 10 + (text[i] - '0') : -1;
                    i++;
                }

                buffer.Add(new Token(start, i, TokenKind.Number, -1, value, '\0', false, spaced, Lex.None));
            }
            else if (IsLetter(c))
            {
                i++;
                while (i < text.Length && (IsLetter(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '&' && i + 1 < text.Length && IsLetter(text[i + 1])))) i++;
                var word = Lexicon.Find(text[start..i]);
                buffer.Add(new Token(start, i, TokenKind.Word, word, -1, '\0', (CharTraits.Of(c) & CharTraits.Upper) != 0, spaced, Lexicon.StartsOf(word)));
            }
            else
            {
                i++;
                AddMark(c, start, spaced, buffer);
            }

            spaced = false;
        }

    }

    private static void AddMark(char c, int start, bool spaced, PassageBuffer buffer)
    {
        var mark = VietnameseText.IsDash(c) ? '-' : c;
        var word = mark is ',' or '-' or '/' ? Lexicon.Find([mark]) : -1;
        buffer.Add(new Token(start, start + 1, TokenKind.Mark, word, -1, mark, false, spaced, Lexicon.StartsOf(word)));
    }

    private static bool IsLetter(char c) => (TokenChars.Of(c) & TokenChars.Letter) != 0;

    private void MarkQuotes()
    {
        var tokens = Tokens;
        var quoted = _quoted.AsSpan(_firstToken, Count);
        var open = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var mark = tokens[i].Mark;
            if (mark is '“' or '«' || (mark == '"' && open < 0))
            {
                open = i;
            }
            else if (mark is '”' or '»' or '"' && open >= 0)
            {
                quoted[open..(i + 1)].Fill(true);
                open = -1;
            }
        }
    }

    private void Mark(IReadOnlyList<Citation> citations, int start, int end)
    {
        var low = 0;
        var high = citations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (citations[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < citations.Count && citations[i].Span.Start < end; i++)
        {
            var citation = citations[i];
            Fill(citation.Span, _cited);
            if (citation.DateIsShared) Fill(citation.DateSpan, _cited);
            // A citation within the title of another one is covered by that title: this keeps nested titles linear.
            if (citation.Within is not null) continue;
            Fill(citation.TitleSpan, _titled);
            Fill(citation.IssuerSpan, _titled);
        }

        void Fill(TextSpan span, bool[] flags)
        {
            if (span.IsEmpty) return;
            var tokens = Tokens;
            var map = Map;
            var from = 0;
            var to = tokens.Length;
            while (from < to)
            {
                var middle = (from + to) / 2;
                if (map[tokens[middle].Start] < span.Start) from = middle + 1;
                else to = middle;
            }

            for (var t = from; t < tokens.Length && map[tokens[t].Start] < span.End; t++) flags[_firstToken + t] = true;
        }
    }
}
