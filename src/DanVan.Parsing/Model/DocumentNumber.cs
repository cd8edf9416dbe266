using DanVan.Parsing.Catalog;

namespace DanVan.Parsing;

/// <summary>The form in which a number is written.</summary>
public enum NumberForm
{
    /// <summary>No number.</summary>
    None,

    /// <summary>State, individual: 46/KH-UBND, 1794/UBND-NC, 76/NQ-CP.</summary>
    State,

    /// <summary>Legal normative, with its year: 30/2020/NĐ-CP, 10/2022/QH15.</summary>
    Normative,

    /// <summary>Party: dash before the kind, slash before the issuer: 25-NQ/TW.</summary>
    Party,

    /// <summary>Before about 1998: 04/CP, 29-CP.</summary>
    Old,

    /// <summary>The symbol left out, as an act with its year is called in speech: 123/2015; or the year too, where the text tells the day: 35 of "Văn bản số 35 ngày 24/6/2026".</summary>
    Short,
}

/// <summary>
/// Số hiệu of a document: a sequence number, sometimes a year, and a symbol, which only the form <see cref="NumberForm.Short"/> leaves out. Kept as printed, without blanks and with plain dashes;
/// two numbers are equal where they differ only in letter case, in Ð (U+00D0) for Đ or in Cyrillic letters for the Latin ones that they look like. The default value is no number.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>Forms: Nghị định 30/2020/NĐ-CP, Phụ lục I and III; for the Party Hướng dẫn 36-HD/VPTW and 05-HD/VPTW.</remarks>
public readonly struct DocumentNumber : IEquatable<DocumentNumber>, ISpanParsable<DocumentNumber>
{
    // None is longer, so that the places fit in two bytes.
    private const int Longest = 400;

    private readonly string? _text;
    private readonly ushort _sequenceLength;
    private readonly ushort _symbolStart;
    private readonly short _year;
    private readonly byte _form;

    private DocumentNumber(string text, int sequenceLength, int symbolStart, int year, NumberForm form)
    {
        _text = text;
        _sequenceLength = (ushort)sequenceLength;
        _symbolStart = (ushort)symbolStart;
        _year = (short)year;
        _form = (byte)form;
    }

    /// <summary>The form in which it is written.</summary>
    public NumberForm Form => (NumberForm)_form;

    /// <summary>The year inside the number, or 0.</summary>
    public int Year => _year;

    /// <summary>Whether there is no number.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>The sequence number with its suffix: <c>25</c>, <c>30a</c>, <c>66.18</c>.</summary>
    public string Sequence => _text is null ? "" : _text[.._sequenceLength];

    /// <summary>The part after the number and the year: <c>NQ/TW</c>, <c>KH-UBND</c>, <c>QH15</c>; empty in <see cref="NumberForm.Short"/>.</summary>
    public string Symbol => _text is null ? "" : _text[_symbolStart..];

    /// <summary>The code of the kind inside the symbol (<c>NQ</c>, <c>KH</c>), or null where it has none (<c>UBND-NC</c>, <c>QH15</c>).</summary>
    public string? KindCode
    {
        get
        {
            Split(SymbolChars, Form, out var kind, out _);
            return kind.IsEmpty ? null : kind.ToString();
        }
    }

    /// <summary>The code of the issuer inside the symbol (<c>TW</c>, <c>UBND</c>, <c>BDVTU-BCSĐUBND</c>), or null where it has none.</summary>
    public string? IssuerCode
    {
        get
        {
            Split(SymbolChars, Form, out _, out var issuer);
            return issuer.IsEmpty ? null : issuer.ToString();
        }
    }

    /// <summary><see cref="Sequence"/> in small letters without zeros before it.</summary>
    internal string SequenceKey
    {
        get
        {
            var digits = _text.AsSpan(0, _sequenceLength).TrimStart('0');
            Span<char> key = stackalloc char[digits.Length];
            return ShortStrings.Of(key[..digits.ToLowerInvariant(key)]);
        }
    }

    private ReadOnlySpan<char> SymbolChars => _text.AsSpan(_symbolStart);

    /// <summary>Whether <see cref="IssuerCode"/> is this code.</summary>
    internal bool IsIssuedBy(string code)
    {
        Split(SymbolChars, Form, out _, out var issuer);
        return issuer.SequenceEqual(code);
    }

    /// <summary>Whether <see cref="KindCode"/> begins with these letters.</summary>
    internal bool HasKindLike(string letters)
    {
        Split(SymbolChars, Form, out var kind, out _);
        return kind.StartsWith(letters);
    }

    /// <summary>A number of which only the sequence is told.</summary>
    internal static DocumentNumber OfSequence(string sequence) => new(sequence, sequence.Length, sequence.Length, 0, NumberForm.Short);

    /// <summary>Reads a number; blanks are dropped and any dash is read as a plain one.</summary>
    /// <exception cref="FormatException">The text is no number of a document.</exception>
    public static DocumentNumber Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a number; blanks are dropped and any dash is read as a plain one.</summary>
    /// <exception cref="FormatException">The text is no number of a document.</exception>
    public static DocumentNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException($"'{s}' is no number of a document: write 25-NQ/TW, 46/KH-UBND or 30/2020/NĐ-CP.");

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out DocumentNumber result) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DocumentNumber result)
    {
        result = default;
        if (s.Length > Longest) return false;
        Span<char> compact = stackalloc char[s.Length];
        var length = 0;
        foreach (var c in s)
        {
            if (!char.IsWhiteSpace(c) && c is not '\u200B' and not '\u00AD') compact[length++] = VietnameseText.IsDash(c) ? '-' : c;
        }

        return TryParseCompact(ShortStrings.Of(compact[..length]), out result);
    }

    /// <summary>Reads a number; false where the text is none.</summary>
    public static bool TryParse(string? s, out DocumentNumber result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>Whether the two are one number.</summary>
    public bool Equals(DocumentNumber other) => string.Equals(_text, other._text, StringComparison.Ordinal) || string.Equals(Key, other.Key, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DocumentNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Key);

    /// <summary>Whether the two are one number.</summary>
    public static bool operator ==(DocumentNumber left, DocumentNumber right) => left.Equals(right);

    /// <summary>Whether the two are different numbers.</summary>
    public static bool operator !=(DocumentNumber left, DocumentNumber right) => !left.Equals(right);

    /// <summary>The number as printed, without blanks and with plain dashes; empty for none.</summary>
    public override string ToString() => _text ?? "";

    private string Key => LetterTwins.Latin(_text ?? "").Replace('\u00D0', 'Đ').Replace('\u0189', 'Đ');

    private static bool TryParseCompact(string text, out DocumentNumber result)
    {
        result = default;
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i == 0) return false;
        while (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        }

        if (i < text.Length && char.IsAsciiLetter(text[i]) && i + 1 < text.Length && text[i + 1] is '/' or '-') i++;
        var sequence = i;
        if (i >= text.Length || text[i] is not ('/' or '-')) return false;
        var joiner = text[i++];
        if (joiner == '/' && i + 4 == text.Length && IsYear(text.AsSpan(i), out var own))
        {
            result = new DocumentNumber(text, sequence, text.Length, own, NumberForm.Short);
            return true;
        }

        var year = 0;
        // "19-2018/NQ-CP": a dash before the year, as the Government numbers the resolution of each new year on competitiveness.
        if (i + 5 <= text.Length && (joiner == '/' || text.AsSpan(i + 5).Contains('-') ? text[i + 4] is '/' or '-' : text[i + 4] == '-') && IsYear(text.AsSpan(i, 4), out year)) i += 5;
        // "34/201/NQ-HĐND": a year that lost a digit is none, and no part of the symbol.
        else if (i + 4 < text.Length && joiner == '/' && text[i + 3] == '/' && text[i] is >= '0' and <= '2' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])) i += 4;
        // "01/12011/TT-BNV": nor is one with a digit too many.
        else if (i + 6 < text.Length && joiner == '/' && text[i + 5] == '/' && text[i] is '1' or '2' && text.AsSpan(i, 5).IndexOfAnyExceptInRange('0', '9') < 0) i += 6;
        // "142/2205/NĐ-CP": nor four digits that are none.
        else if (i + 5 < text.Length && joiner == '/' && text[i + 4] == '/' && text[i] is '1' or '2' && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0) i += 5;
        if (i >= text.Length || !IsSymbol(text.AsSpan(i))) return false;
        var symbol = text.AsSpan(i);
        var form = year != 0 ? NumberForm.Normative
            : joiner == '-' ? symbol.Contains('/') ? NumberForm.Party : NumberForm.Old
            : symbol.IndexOfAny('-', '/') >= 0 ? NumberForm.State
            : NumberForm.Old;
        result = new DocumentNumber(text, sequence, i, year, form);
        return true;
    }

    private static bool IsYear(ReadOnlySpan<char> s, out int year)
    {
        year = 0;
        foreach (var c in s)
        {
            if (!char.IsAsciiDigit(c)) return false;
            year = year * 10 + (c - '0');
        }

        return year is >= 1930 and <= 2099;
    }

    private static bool IsSymbol(ReadOnlySpan<char> s)
    {
        if (!char.IsLetter(s[0]) || s[^1] is '-' or '/' or '.' or '&' or '+') return false;
        for (var i = 0; i < s.Length; i++)
        {
            // "CTPH-LĐLĐ-SVH,TT,DL"
            if (s[i] == ',' && i + 1 < s.Length && char.IsUpper(s[i - 1]) && char.IsUpper(s[i + 1])) continue;
            if (!char.IsLetterOrDigit(s[i]) && s[i] is not ('-' or '/' or '.' or '&' or '_' or '+' or '(' or ')')) return false;
        }

        return true;
    }

    // Each empty where the symbol has none.
    private static void Split(ReadOnlySpan<char> symbol, NumberForm form, out ReadOnlySpan<char> kind, out ReadOnlySpan<char> issuer)
    {
        kind = issuer = default;
        if (form == NumberForm.Party)
        {
            var slash = symbol.LastIndexOf('/');
            kind = symbol[..slash];
            if (kind.IndexOf('/') is >= 0 and var inner) kind = kind[..inner];
            issuer = symbol[(slash + 1)..];
            return;
        }

        var cut = symbol.IndexOfAny('-', '/');
        var head = cut < 0 ? symbol : symbol[..cut];
        if (!DocumentKinds.IsCode(head)) issuer = symbol;
        else
        {
            kind = head;
            if (cut >= 0) issuer = symbol[(cut + 1)..];
        }
    }
}
