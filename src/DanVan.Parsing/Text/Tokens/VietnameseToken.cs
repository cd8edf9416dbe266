namespace DanVan.Parsing;

/// <summary>What a token of a text is.</summary>
public enum VietnameseTokenKind : byte
{
    /// <summary>A syllable or any run of letters, with digits or combining marks inside (<c>dân</c>, <c>H5N1</c>, <c>30a</c>).</summary>
    Word = 0,

    /// <summary>Digits, also joined by <c>. , / -</c> to further digits (<c>2024</c>, <c>1.000</c>, <c>03/6/2013</c>, <c>2020-2025</c>).</summary>
    Number,

    /// <summary>The number of a document, or the codes of one alone (<c>25-NQ/TW</c>, <c>30/2020/NĐ-CP</c>, <c>KH-UBND</c>), without blanks inside.</summary>
    DocumentSymbol,

    /// <summary>One sign that belongs to no other token; a surrogate pair is one sign.</summary>
    Punctuation,

    /// <summary><c>\n</c>, <c>\r</c>, the pair of both, or a line or paragraph separator.</summary>
    LineBreak,

    /// <summary>A sign that opens a line as a mark of a list: dash, plus, star or a bullet sign.</summary>
    Bullet,

    /// <summary>A Roman numeral from I to LXXXIX in capitals, as parts, congresses and terms are counted; a lone L is a word.</summary>
    RomanNumeral,
}

/// <summary>A token: where it stands and what it is. The default value is an empty word at 0. Immutable and thread-safe.</summary>
public readonly record struct VietnameseToken
{
    private const int KindShift = 29;
    private const uint LengthMask = (1u << KindShift) - 1;

    private readonly uint _kindAndLength;

    internal VietnameseToken(int start, int length, VietnameseTokenKind kind)
    {
        Start = start;
        _kindAndLength = unchecked(((uint)kind << KindShift) | (uint)length);
    }

    /// <summary>The longest token in code units (or bytes); a longer run is cut there.</summary>
    internal const int MaxLength = (int)LengthMask;

    /// <summary>0-based index of the first UTF-16 code unit, or of the first byte where the text is UTF-8.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 code units, or of bytes where the text is UTF-8. At most 536,870,911.</summary>
    public int Length => unchecked((int)(_kindAndLength & LengthMask));

    /// <summary>0-based index after the last code unit or byte.</summary>
    public int End => Start + Length;

    /// <summary>What the token is.</summary>
    public VietnameseTokenKind Kind => (VietnameseTokenKind)(_kindAndLength >> KindShift);

    /// <summary>Where the token stands.</summary>
    public TextSpan Span => new(Start, Length);
}
