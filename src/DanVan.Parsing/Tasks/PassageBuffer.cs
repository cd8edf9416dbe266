namespace DanVan.Parsing.Tasks;

/// <summary>
/// Room for the tokens of the passages that are read at one time, used again for the next ones. Each thread keeps one between documents.
/// </summary>
internal sealed class PassageBuffer
{
    /// <summary>A larger one is not kept.</summary>
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static PassageBuffer? _kept;

    private int _charCount;

    private PassageBuffer()
    {
    }

    public char[] Chars { get; private set; } = new char[2048];

    /// <summary>For each character its place in the document, and one behind the last.</summary>
    public int[] Map { get; private set; } = new int[2048];

    public Token[] Tokens { get; private set; } = new Token[512];

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
        if (Chars.Length <= MostKept && Tokens.Length <= MostKept) _kept = this;
    }

    /// <summary>Forgets what was read.</summary>
    public void Reset() => _charCount = TokenCount = 0;

    /// <summary>Takes room for characters; where it begins.</summary>
    public int Take(int length)
    {
        var first = _charCount;
        if (first + length > Chars.Length)
        {
            // What was read before stays in the old arrays, which are copied.
            var size = Math.Max(Chars.Length * 2, first + length);
            var (chars, map) = (new char[size], new int[size]);
            Chars.AsSpan(0, first).CopyTo(chars);
            Map.AsSpan(0, first).CopyTo(map);
            (Chars, Map) = (chars, map);
        }

        _charCount += length;
        return first;
    }

    public void Add(in Token token)
    {
        var tokens = Tokens;
        if (TokenCount == tokens.Length) tokens = Grow();
        tokens[TokenCount++] = token;
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
