using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DanVan.Parsing.Structure;

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
internal sealed class PassageText(NameLists lists, PassageMemo memo)
{
    private static readonly int Comma = Lexicon.Find([',']);
    private static readonly int Dash = Lexicon.Find(['-']);
    private static readonly int Stroke = Lexicon.Find(['/']);

    // The arrays of the buffer as they were when the passage was read: where it grows, what was read before stays in the old ones.
    private string? _source;
    private char[] _chars = [];
    private Token[] _tokens = [];
    private (int Start, int End)[] _places = [];
    private bool[] _cited = [];
    private bool[] _titled = [];
    private bool[] _quoted = [];
    private int _firstChar;
    private int _length;
    private int _firstToken;

    /// <summary>The words on one line.</summary>
    public ReadOnlySpan<char> Text => _source is null ? new(_chars, _firstChar, _length) : _source.AsSpan(_firstChar, _length);

    /// <summary>Words, numbers and marks in order.</summary>
    public ReadOnlySpan<Token> Tokens => Part(_tokens);

    public int Count { get; private set; }

    /// <summary>What stands in it.</summary>
    public PassageSigns Signs { get; } = new();

    /// <summary>What rules have read in it and in the others that are read with it.</summary>
    public PassageMemo Memo => memo;

    /// <summary>Finds the bodies in it; restarted where the passage is read for the first time or for another end.</summary>
    public SubjectFinder Finder => field ??= new SubjectFinder(this);

    /// <summary>An empty list for names, until the buffer is used for other passages.</summary>
    public List<BodyMention> TakeNames() => lists.Take();

    /// <summary>Gives a list back that nobody holds any more.</summary>
    public void GiveBack(List<BodyMention> names) => lists.GiveBack(names);

    /// <summary>For each token, whether it stands inside a citation (kind, number, date, name).</summary>
    public ReadOnlySpan<bool> Cited => Part(_cited);

    /// <summary>For each token, whether it stands inside the issuer or title of a citation.</summary>
    public ReadOnlySpan<bool> Titled => Part(_titled);

    /// <summary>For each token, whether it stands between quotes.</summary>
    public ReadOnlySpan<bool> Quoted => Part(_quoted);

    /// <summary>Whether the passage was longer than <see cref="ParserOptions.MaxPassageLength"/>.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether it is printed in capitals, so that they tell nothing.</summary>
    public bool IsUpperCase { get; private set; }

    public ref readonly Token this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (unchecked((uint)index >= (uint)Count)) ThrowOutside();
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_tokens), unchecked(_firstToken + index));
        }
    }

    // Count tokens from the first on lie in every array of the buffer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<T> Part<T>(T[] array) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), _firstToken), Count);

    [DoesNotReturn]
    private static void ThrowOutside() => throw new ArgumentOutOfRangeException("index");

    /// <summary>Cuts a passage into tokens.</summary>
    /// <param name="source">The document's text.</param>
    /// <param name="pieces">The pieces in order.</param>
    /// <param name="contentStart">Where the words begin.</param>
    /// <param name="citations">The document's citations, in order of their start.</param>
    /// <param name="buffer">Where they are kept; they are gone with its next <see cref="PassageBuffer.Reset"/>, and so is the result.</param>
    public static PassageText Create(string source, SpanList pieces, int contentStart, Citation[] citations, PassageBuffer buffer)
    {
        if (pieces.Count == 1) return Create(source, pieces[0], contentStart, citations, buffer);
        var words = buffer.Next();
        if (!words.TryJoin(source, pieces, contentStart, buffer)) words.Clean(source, pieces, contentStart, buffer);
        words.Mark(citations, pieces[0].Start, pieces[^1].End);
        return words;
    }

    /// <summary>Cuts one piece of the document, a whole passage or one cell of it, into tokens.</summary>
    /// <inheritdoc cref="Create(string, SpanList, int, Citation[], PassageBuffer)"/>
    public static PassageText Create(string source, TextSpan piece, int contentStart, Citation[] citations, PassageBuffer buffer)
    {
        var words = buffer.Next();
        if (!words.TryWhole(source, Math.Max(piece.Start, contentStart), piece.End, buffer)) words.Clean(source, buffer.Only(piece), contentStart, buffer);
        words.Mark(citations, piece.Start, piece.End);
        return words;
    }

    /// <summary>Cuts the lines of a cell into tokens, with a semicolon between those that do not go on with the line above.</summary>
    /// <inheritdoc cref="Create(string, SpanList, int, Citation[], PassageBuffer)"/>
    public static PassageText CreateCell(string source, SpanList lines, Citation[] citations, PassageBuffer buffer)
    {
        var words = buffer.Next();
        words.Clean(source, lines, lines[0].Start, buffer, isParted: true);
        words.Mark(citations, lines[0].Start, lines[^1].End);
        return words;
    }

    // A piece whose words can be read where they stand in the document.
    private bool TryWhole(string source, int start, int end, PassageBuffer buffer)
    {
        var first = buffer.TokenCount;
        var reader = new WordReader(buffer);
        if (FastPaths.Plain || end <= start || end - start > buffer.MaxPassage || source[start] == ' ' || buffer.HasMark(start, end) || !reader.TryRead(source.AsSpan(start, end - start), 0, start))
        {
            buffer.Cut(first);
            return false;
        }

        (_source, _firstChar) = (source, start);
        Take(buffer, first, end - start, false);
        return true;
    }

    // Pieces of that kind, one behind the other with a blank between.
    private bool TryJoin(string source, SpanList pieces, int contentStart, PassageBuffer buffer)
    {
        var capacity = Capacity(pieces, contentStart);
        if (FastPaths.Plain || capacity > buffer.MaxPassage || buffer.HasMark(pieces[0].Start, pieces[^1].End)) return false;
        var first = buffer.TokenCount;
        var firstChar = buffer.Take(capacity);
        var chars = buffer.Chars.AsSpan(firstChar, capacity);
        var reader = new WordReader(buffer);
        var n = 0;
        for (var k = 0; k < pieces.Count; k++)
        {
            var start = Math.Max(pieces[k].Start, contentStart);
            if (n == 0 && start >= pieces[k].End) continue;
            if (n > 0) chars[n++] = ' ';
            if (start >= pieces[k].End || source[start] == ' ' || !reader.TryRead(source.AsSpan(start, pieces[k].End - start), n, start))
            {
                buffer.Cut(first);
                return false;
            }

            source.AsSpan(start, pieces[k].End - start).CopyTo(chars[n..]);
            n += pieces[k].End - start;
        }

        (_source, _firstChar) = (null, firstChar);
        Take(buffer, first, n, false);
        return true;
    }

    private void Clean(string source, SpanList pieces, int contentStart, PassageBuffer buffer, bool isParted = false)
    {
        var capacity = Math.Min(Capacity(pieces, contentStart) + (isParted ? pieces.Count : 0), buffer.MaxPassage + 2);
        var first = buffer.TokenCount;
        (_source, _firstChar) = (null, buffer.Take(capacity));
        var chars = buffer.Chars.AsSpan(_firstChar, capacity);
        var map = buffer.MapOf(capacity);
        var n = Clean(source, pieces, contentStart, isParted, chars, map, buffer, out var isCut);
        if (FastPaths.Plain || !new WordReader(buffer).TryRead(((ReadOnlySpan<char>)chars[..n]).TrimEnd(' '), 0, 0))
        {
            buffer.Cut(first);
            Scan(chars[..n], map, buffer);
        }
        else
        {
            buffer.Locate(first, map);
        }

        Take(buffer, first, n, isCut);
    }

    // So many characters the words have at most.
    private static int Capacity(SpanList pieces, int contentStart)
    {
        var capacity = pieces.Count + 1;
        for (var k = 0; k < pieces.Count; k++) capacity += Math.Max(0, pieces[k].End - Math.Max(pieces[k].Start, contentStart));
        return capacity;
    }

    /// <summary>Lets go of the document and the buffer.</summary>
    public void Forget()
    {
        (_source, _chars, _tokens, _places, _cited, _titled, _quoted) = (null, [], [], [], [], [], []);
        (_firstChar, _length, _firstToken, Count) = (0, 0, 0, 0);
    }

    private void Take(PassageBuffer buffer, int first, int length, bool isCut)
    {
        buffer.ClearFlags(first);
        (_chars, _tokens, _places) = (buffer.Chars, buffer.Tokens, buffer.Places);
        (_cited, _titled, _quoted) = (buffer.Cited, buffer.Titled, buffer.Quoted);
        (_firstToken, _length, Count) = (first, length, buffer.TokenCount - first);
        (IsCut, IsUpperCase) = (isCut, IsInCapitals(Text));
        MarkQuotes();
        Signs.Read(Tokens);
    }

    // More than three capitals, and less than a small letter for five of them. Small letters soon settle it.
    private static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        unchecked
        {
            // Those of ASCII alone nearly always do.
            var small = 0;
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            for (var i = 0; FastPaths.Vectors && i + Vector256<ushort>.Count <= text.Length; i += Vector256<ushort>.Count)
            {
                var letters = Vector256.LoadUnsafe(ref first, (nuint)i) - Vector256.Create((ushort)'a');
                small += BitOperations.PopCount(Vector256.LessThan(letters, Vector256.Create((ushort)26)).ExtractMostSignificantBits());
                if (small * 6 >= text.Length) return false;
            }

            var (upper, lower) = (0, 0);
            for (var i = 0; i < text.Length; i++)
            {
                var kind = TokenChars.Of(text[i]);
                upper += kind / TokenChars.Upper & 1;
                lower += kind / TokenChars.Lower & 1;
                if (lower * 6 >= text.Length) return false;
            }

            return upper > 3 && lower * 5 < upper;
        }
    }

    // Copies a passage without what is left out; how many characters stay.
    private static int Clean(string source, SpanList pieces, int contentStart, bool isParted, Span<char> chars, Span<int> map, PassageBuffer buffer, out bool isCut)
    {
        var n = 0;
        isCut = false;
        for (var k = 0; k < pieces.Count; k++)
        {
            var piece = pieces[k];
            if (isParted && n > 0 && n < buffer.MaxPassage && CellLines.IsApart(source, pieces[k - 1], piece)) (chars[n], map[n++]) = (';', pieces[k - 1].End - 1);
            if (n > 0 && chars[n - 1] != ' ' && n < buffer.MaxPassage) (chars[n], map[n++]) = (' ', piece.Start);
            for (var i = Math.Max(piece.Start, contentStart); i < piece.End; i++)
            {
                if (buffer.SkipMark(i) is var behind && behind > i)
                {
                    i = behind - 1;
                    continue;
                }

                var c = source[i];
                var kind = TokenChars.Of(c);
                if (kind == TokenChars.LeftOut) continue;
                if (n >= buffer.MaxPassage)
                {
                    isCut = true;
                    break;
                }

                if ((kind & TokenChars.Blank) != 0)
                {
                    if (n == 0 || chars[n - 1] == ' ') continue;
                    c = ' ';
                }

                chars[n] = c;
                map[n++] = i;
            }
        }

        return n;
    }

    /// <summary>The place in the document of the tokens from one to the one before the other.</summary>
    public TextSpan SpanOf(int first, int end) =>
        end <= first ? default : TextSpan.FromBounds(Part(_places)[first].Start, Part(_places)[end - 1].End);

    /// <summary>The words of the tokens from one to the one before the other, on one line.</summary>
    public string TextOf(int first, int end) => end <= first ? "" : ShortStrings.Of(Text[Tokens[first].Start..Tokens[end - 1].End]);

    /// <summary>Whether the token is the mark.</summary>
    public bool IsMark(int index, char mark) => unchecked((uint)index < (uint)Count) && this[index].Mark == mark;

    /// <summary>The place of a token among those of all passages that are read with this one.</summary>
    public int PlaceOf(int index) => unchecked(_firstToken + index);

    /// <summary>Whether a colon stands at the token or at one of so many behind it.</summary>
    public bool HasColonWithin(int at, int most)
    {
        if (!Signs.HasMark(':')) return false;
        for (var i = at; i < Count && i <= at + most; i++)
        {
            if (this[i].Mark == ':') return true;
        }

        return false;
    }

    /// <summary>Whether the token is the word, given by its number in the lexicon.</summary>
    public bool IsWord(int index, int word) => unchecked((uint)index < (uint)Count) && this[index].Word == word && word >= 0;

    // The words of a line, and where each of its characters stands in the document.
    private static void Scan(ReadOnlySpan<char> text, ReadOnlySpan<int> map, PassageBuffer buffer)
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
            if (IsLetter(c))
            {
                i = WordEnd(text, i);
                if (Lexicon.Find(text[start..i]) < 0 && GluedWords.FirstLength(text[start..i]) is var first and > 0)
                {
                    buffer.Add(WordAt(text[start..(start + first)], start, spaced), (map[start], map[start + first - 1] + 1));
                    (spaced, start) = (false, start + first);
                }

                buffer.Add(WordAt(text[start..i], start, spaced), (map[start], map[i - 1] + 1));
                spaced = false;
                continue;
            }

            var token = char.IsAsciiDigit(c) ? ReadNumber(text, ref i, spaced) : MarkAt(c, i++, spaced);
            buffer.Add(token, (map[start], map[i - 1] + 1));
            spaced = false;
        }
    }

    private static Token ReadNumber(ReadOnlySpan<char> text, ref int i, bool spaced)
    {
        var start = i;
        var value = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++) value = i - start < 9 ? value * 10 + (text[i] - '0') : -1;
        return new Token(start, i, TokenKind.Number, -1, value, '\0', false, spaced, Lex.None);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int i)
    {
        var start = i;
        for (i++; i < text.Length; i++)
        {
            if (!IsLetter(text[i]) && !char.IsAsciiDigit(text[i]) && !TokenChars.Joins(text, start, i)) break;
        }

        return i;
    }

    /// <summary>The token of a word, or of the number that stands right behind one.</summary>
    public static Token WordAt(ReadOnlySpan<char> word, int start, bool spaced)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            var end = 0;
            return ReadNumber(word, ref end, spaced) with { Start = start, End = start + word.Length };
        }

        var number = Lexicon.Find(word);
        return new Token(start, start + word.Length, TokenKind.Word, number, -1, '\0', (CharTraits.Of(word[0]) & CharTraits.Upper) != 0, spaced, Lexicon.StartsOf(number));
    }

    /// <summary>The token of a mark.</summary>
    public static Token MarkAt(char c, int start, bool spaced)
    {
        var mark = VietnameseText.IsDash(c) ? '-' : c;
        var word = mark switch
        {
            ',' => Comma,
            '-' => Dash,
            '/' => Stroke,
            _ => -1,
        };
        return new Token(start, start + 1, TokenKind.Mark, word, -1, mark, false, spaced, Lexicon.StartsOf(word));
    }

    private static bool IsLetter(char c) => (TokenChars.Of(c) & TokenChars.Letter) != 0;

    private void MarkQuotes()
    {
        if (!Text.ContainsAny('“', '«', '"')) return;
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

    private void Mark(Citation[] citations, int start, int end)
    {
        var low = 0;
        var high = citations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (citations[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < citations.Length && citations[i].Span.Start < end; i++)
        {
            var citation = citations[i];
            Fill(citation.Span, _cited);
            if (citation.DateIsShared) Fill(citation.DateSpan, _cited);
            // A citation within the title of another one is covered by that title: this keeps nested titles linear.
            if (citation.Within is not null) continue;
            Fill(citation.SubjectSpan, _titled);
            Fill(citation.IssuerSpan, _titled);
        }

        void Fill(TextSpan span, bool[] flags)
        {
            if (span.IsEmpty) return;
            var places = Part(_places);
            var from = 0;
            var to = places.Length;
            while (from < to)
            {
                var middle = (from + to) / 2;
                if (places[middle].Start < span.Start) from = middle + 1;
                else to = middle;
            }

            for (var t = from; t < places.Length && places[t].Start < span.End; t++) flags[_firstToken + t] = true;
        }
    }
}
