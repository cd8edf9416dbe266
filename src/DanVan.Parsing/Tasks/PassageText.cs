namespace DanVan.Parsing.Tasks;

/// <summary>What a token is.</summary>
internal enum TokenKind
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
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Word, int Value, char Mark, bool IsUpper, bool Spaced);

/// <summary>
/// The words of a passage on one line: without bullet or number, marks of bold and italic, footnote marks and line breaks; with the way back
/// to the document.
/// </summary>
internal sealed class PassageText
{
    /// <summary>No real paragraph is longer; a longer one is cut, so that one hostile paragraph cannot take all memory.</summary>
    public const int MaxLength = 200_000;

    private readonly int[] _map;
    private readonly Token[] _tokens;

    private PassageText(string text, int[] map, Token[] tokens, bool[] cited, bool[] titled, bool[] quoted, bool isCut)
    {
        Text = text;
        _map = map;
        _tokens = tokens;
        Cited = cited;
        Titled = titled;
        Quoted = quoted;
        IsCut = isCut;
        var upper = 0;
        var lower = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        IsUpperCase = upper > 3 && lower * 5 < upper;
    }

    /// <summary>The words on one line.</summary>
    public string Text { get; }

    /// <summary>Words, numbers and marks in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    public int Count => _tokens.Length;

    /// <summary>For each token, whether it stands inside a citation (kind, number, date, name).</summary>
    public bool[] Cited { get; }

    /// <summary>For each token, whether it stands inside the issuer or title of a citation.</summary>
    public bool[] Titled { get; }

    /// <summary>For each token, whether it stands between quotes.</summary>
    public bool[] Quoted { get; }

    /// <summary>Whether the passage was longer than <see cref="MaxLength"/>.</summary>
    public bool IsCut { get; }

    /// <summary>Whether it is printed in capitals, so that they tell nothing.</summary>
    public bool IsUpperCase { get; }

    public Token this[int index] => _tokens[index];

    /// <summary>Cuts a passage, or one cell of it, into tokens.</summary>
    /// <param name="source">The document's text.</param>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="contentStart">Where the words begin.</param>
    /// <param name="citations">The document's citations, in order of their start.</param>
    public static PassageText Create(string source, IReadOnlyList<TextSpan> pieces, int contentStart, IReadOnlyList<Citation> citations)
    {
        var buffer = new List<char>();
        var map = new List<int>();
        var isCut = false;
        foreach (var piece in pieces)
        {
            if (buffer.Count > 0) Append(' ', piece.Start);
            for (var i = Math.Max(piece.Start, contentStart); i < piece.End; i++)
            {
                var c = source[i];
                if (c is '*' or '\u200B' or '\u00AD' or '\uFEFF' or '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079')) continue;
                if (buffer.Count >= MaxLength)
                {
                    isCut = true;
                    break;
                }

                Append(char.IsWhiteSpace(c) ? ' ' : c, i);
            }
        }

        map.Add(pieces[^1].End);
        var text = new string([.. buffer]);
        var tokens = Scan(text);
        int[] offsets = [.. map];
        var cited = new bool[tokens.Length];
        var titled = new bool[tokens.Length];
        Mark(citations, tokens, offsets, pieces[0].Start, pieces[^1].End, cited, titled);
        return new PassageText(text, offsets, tokens, cited, titled, Quotes(tokens), isCut);

        void Append(char c, int offset)
        {
            if (c == ' ' && (buffer.Count == 0 || buffer[^1] == ' ')) return;
            buffer.Add(c);
            map.Add(offset);
        }
    }

    /// <summary>The place in the document of the tokens from one to the one before the other.</summary>
    public TextSpan SpanOf(int first, int end) =>
        end <= first ? default : TextSpan.FromBounds(_map[_tokens[first].Start], _map[_tokens[end - 1].End - 1] + 1);

    /// <summary>The words of the tokens from one to the one before the other, on one line.</summary>
    public string TextOf(int first, int end) => end <= first ? "" : Text[_tokens[first].Start.._tokens[end - 1].End];

    /// <summary>Whether the token is the mark.</summary>
    public bool IsMark(int index, char mark) => index >= 0 && index < _tokens.Length && _tokens[index].Mark == mark;

    /// <summary>Whether the token is the word, given by its number in the lexicon.</summary>
    public bool IsWord(int index, int word) => index >= 0 && index < _tokens.Length && _tokens[index].Word == word && word >= 0;

    private static Token[] Scan(string text)
    {
        var tokens = new List<Token>();
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

                tokens.Add(new Token(start, i, TokenKind.Number, -1, value, '\0', false, spaced));
            }
            else if (IsLetter(c))
            {
                i++;
                while (i < text.Length && (IsLetter(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '&' && i + 1 < text.Length && IsLetter(text[i + 1])))) i++;
                tokens.Add(new Token(start, i, TokenKind.Word, Lexicon.Find(text.AsSpan(start, i - start)), -1, '\0', char.IsUpper(c), spaced));
            }
            else
            {
                i++;
                var mark = VietnameseText.IsDash(c) ? '-' : c;
                var word = mark is ',' or '-' or '/' ? Lexicon.Find([mark]) : -1;
                tokens.Add(new Token(start, i, TokenKind.Mark, word, -1, mark, false, spaced));
            }

            spaced = false;
        }

        return [.. tokens];
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || (c >= '\u0300' && c <= '\u036F');

    private static bool[] Quotes(Token[] tokens)
    {
        var quoted = new bool[tokens.Length];
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
                Array.Fill(quoted, true, open, i - open + 1);
                open = -1;
            }
        }

        return quoted;
    }

    private static void Mark(IReadOnlyList<Citation> citations, Token[] tokens, int[] map, int start, int end, bool[] cited, bool[] titled)
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
            Fill(citation.Span, cited);
            if (citation.DateIsShared) Fill(citation.DateSpan, cited);
            // A citation within the title of another one is covered by that title: this keeps nested titles linear.
            if (citation.Within is not null) continue;
            Fill(citation.TitleSpan, titled);
            Fill(citation.IssuerSpan, titled);
        }

        void Fill(TextSpan span, bool[] flags)
        {
            if (span.IsEmpty) return;
            var from = 0;
            var to = tokens.Length;
            while (from < to)
            {
                var middle = (from + to) / 2;
                if (map[tokens[middle].Start] < span.Start) from = middle + 1;
                else to = middle;
            }

            for (var t = from; t < tokens.Length && map[tokens[t].Start] < span.End; t++) flags[t] = true;
        }
    }
}
