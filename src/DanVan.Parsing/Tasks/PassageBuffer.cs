using System.Runtime.CompilerServices;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// Room for the tokens of the passages that are read at one time, used again for the next ones. Each thread keeps one between documents.
/// </summary>
internal sealed class PassageBuffer
{
    /// <summary>A larger one is not kept.</summary>
    private const int MostKept = 1 << 16;

    /// <summary>A longer list of passages is not kept.</summary>
    private const int MostPassages = 256;

    [ThreadStatic]
    private static PassageBuffer? _kept;

    private readonly List<PassageText> _passages = [];
    private int _charCount;
    private int _passageCount;
    private readonly SpanList _only = new();
    private readonly PassageMemo _memo = new();

    /// <summary>Lists for the names that are read in the passages, until <see cref="Reset"/>.</summary>
    public NameLists Names { get; } = new();

    /// <summary>What is noted of the document.</summary>
    public TaskLists Lists { get; } = new();

    /// <summary>A longer passage is cut.</summary>
    public int MaxPassage { get; set; } = ParserOptions.UsualPassage;

    private int[] _map = [];
    private Dictionary<int, int> _marks = [];
    private int[] _markStarts = [];

    /// <summary>Where the words of the text stand that is cut last.</summary>
    public WordRuns Runs { get; } = new(static c => (TokenChars.Of(c) & (TokenChars.Letter | TokenChars.Digit)) != 0);

    /// <summary>What is known of the words that were cut, in this passage or before.</summary>
    public WordMemo<PrintedWord> Words { get; } = new();

    private PassageBuffer()
    {
    }

    public char[] Chars { get; private set; } = new char[2048];

    public Token[] Tokens { get; private set; } = new Token[512];

    /// <summary>For each token its place in the document.</summary>
    public (int Start, int End)[] Places { get; private set; } = new (int Start, int End)[512];

    public bool[] Cited { get; private set; } = new bool[512];

    public bool[] Titled { get; private set; } = new bool[512];

    public bool[] Quoted { get; private set; } = new bool[512];

    public int TokenCount { get; private set; }

    /// <summary>The thread's own buffer, or a new one where it is in use.</summary>
    public static PassageBuffer Rent()
    {
        var buffer = _kept ?? new PassageBuffer();
        _kept = null;
        buffer.Reset();
        return buffer;
    }

    /// <summary>Gives the buffer back; nothing that was read into it may be used any more.</summary>
    public void Return()
    {
        if (Chars.Length > MostKept || Tokens.Length > MostKept || Runs.Capacity > MostKept || _passages.Count > MostPassages || !Lists.TryClear()) return;
        // They would keep the text of the document.
        foreach (var passage in _passages) passage.Forget();
        LeaveOut([]);
        _kept = this;
    }

    /// <summary>Forgets what was read.</summary>
    public void Reset()
    {
        _charCount = _passageCount = TokenCount = 0;
        Names.Reset();
        _memo.Clear();
    }

    /// <summary>A passage without words, used again after the next <see cref="Reset"/>.</summary>
    public PassageText Next()
    {
        if (_passageCount == _passages.Count) _passages.Add(new PassageText(Names, _memo));
        return _passages[_passageCount++];
    }

    /// <summary>Tells where marks of footnotes stand in the document, and where each ends; they are left out of what is read.</summary>
    public void LeaveOut(Dictionary<int, int> marks)
    {
        (_marks, _markStarts) = (marks, marks.Count == 0 ? [] : [.. marks.Keys]);
        Array.Sort(_markStarts);
    }

    /// <summary>Whether a mark that is left out begins between two places of the document.</summary>
    public bool HasMark(int start, int end)
    {
        if (_markStarts.Length == 0) return false;
        var at = Array.BinarySearch(_markStarts, start);
        if (at < 0) at = ~at;
        return at < _markStarts.Length && _markStarts[at] < end;
    }

    /// <summary>The place behind the mark that is left out and begins here, or the same place.</summary>
    public int SkipMark(int at) => _markStarts.Length > 0 && _marks.TryGetValue(at, out var end) ? end : at;

    /// <summary>Room for the places of the characters of one passage, until it is asked for again.</summary>
    public Span<int> MapOf(int length)
    {
        if (_map.Length < length) _map = new int[Math.Max(length, 2 * _map.Length)];
        return _map.AsSpan(0, length);
    }

    /// <summary>A list of the piece alone, until it is asked for again.</summary>
    public SpanList Only(TextSpan piece)
    {
        _only.Set(piece);
        return _only;
    }

    /// <summary>Takes room for characters; where it begins.</summary>
    public int Take(int length)
    {
        var first = _charCount;
        if (first + length > Chars.Length)
        {
            // What was read before stays in the old array, which is copied.
            var chars = new char[Math.Max(Chars.Length * 2, first + length)];
            Chars.AsSpan(0, first).CopyTo(chars);
            Chars = chars;
        }

        _charCount += length;
        return first;
    }

    public void Add(in Token token, (int Start, int End) place)
    {
        var tokens = Tokens;
        if (TokenCount == tokens.Length) tokens = Grow();
        Places[TokenCount] = place;
        tokens[TokenCount++] = token;
    }

    /// <summary>Adds a word; its token is made where it stays, since a copy would have to wait for its parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWord(int start, int end, int word, bool isUpper, bool spaced, Lex starts, int source)
    {
        var count = TokenCount;
        var tokens = Tokens;
        if (count == tokens.Length) tokens = Grow();
        Places[count] = (source, source + end - start);
        tokens[count] = new Token(start, end, TokenKind.Word, word, -1, '\0', isUpper, spaced, starts);
        TokenCount = count + 1;
    }

    /// <summary>Sets the places of the tokens from this one on, which have those in the line of words.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="map">Where each character of the line stands in the document.</param>
    public void Locate(int first, ReadOnlySpan<int> map)
    {
        for (var i = first; i < TokenCount; i++) Places[i] = (map[Tokens[i].Start], map[Tokens[i].End - 1] + 1);
    }

    /// <summary>Forgets the tokens from this one on.</summary>
    public void Cut(int first) => TokenCount = first;

    /// <summary>Takes the flags off the tokens from this one on.</summary>
    public void ClearFlags(int first)
    {
        Array.Clear(Cited, first, TokenCount - first);
        Array.Clear(Titled, first, TokenCount - first);
        Array.Clear(Quoted, first, TokenCount - first);
    }

    private Token[] Grow()
    {
        var size = Tokens.Length * 2;
        Places = Grown(Places, size);
        Cited = Grown(Cited, size);
        Titled = Grown(Titled, size);
        Quoted = Grown(Quoted, size);
        return Tokens = Grown(Tokens, size);
    }

    private static T[] Grown<T>(T[] array, int size)
    {
        var grown = new T[size];
        array.CopyTo(grown, 0);
        return grown;
    }
}
