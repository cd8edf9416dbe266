namespace DanVan.Reading;

internal enum PdfToken
{
    End,
    Number,
    Name,

    /// <summary>An operator, <c>obj</c>, <c>true</c> and the like.</summary>
    Word,

    /// <summary>A string of either kind; what it says is not kept.</summary>
    Text,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}

/// <summary>Cuts the bytes of a PDF, or of a content stream, into tokens (ISO 32000-1, 7.2). Every byte is looked at once; broken syntax gives other tokens, never an error.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> bytes, int start)
{
    private const int TextBehindPicture = 12;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; set; } = start;

    /// <summary>The value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>The last name without its slash, or the last word.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public PdfToken Next()
    {
        SkipBlanks();
        if (At >= _bytes.Length) return PdfToken.End;
        var first = _bytes[At];
        switch (first)
        {
            case (byte)'/':
                At++;
                Value = TakeRegular();
                return PdfToken.Name;
            case (byte)'(':
                SkipString();
                return PdfToken.Text;
            case (byte)'<':
                if (At + 1 < _bytes.Length && _bytes[At + 1] == (byte)'<') return Take(2, PdfToken.DictionaryStart);
                var end = _bytes[At..].IndexOf((byte)'>');
                At = end < 0 ? _bytes.Length : At + end + 1;
                return PdfToken.Text;
            case (byte)'>':
                return At + 1 < _bytes.Length && _bytes[At + 1] == (byte)'>' ? Take(2, PdfToken.DictionaryEnd) : Take(1, PdfToken.Word);
            case (byte)'[':
                return Take(1, PdfToken.ArrayStart);
            case (byte)']':
                return Take(1, PdfToken.ArrayEnd);
            case (byte)'{' or (byte)'}' or (byte)')':
                return Take(1, PdfToken.Word);
            default:
                Value = TakeRegular();
                return IsNumber(Value) ? PdfToken.Number : PdfToken.Word;
        }
    }

    /// <summary>Passes over the bytes of a picture that stands in the content itself, behind <c>ID</c> and to <c>EI</c>.</summary>
    public void SkipPicture()
    {
        while (true)
        {
            var end = At < _bytes.Length ? _bytes[At..].IndexOf("EI"u8) : -1;
            if (end < 0)
            {
                At = _bytes.Length;
                return;
            }

            var at = At + end;
            At = at + 2;
            if (at > 0 && IsBlank(_bytes[at - 1]) && (At == _bytes.Length || IsBlank(_bytes[At])) && IsContent(_bytes[At..])) return;
        }

        // What follows a picture is text; its own bytes may hold the two letters.
        static bool IsContent(ReadOnlySpan<byte> rest)
        {
            foreach (var c in rest[..Math.Min(rest.Length, TextBehindPicture)])
            {
                if (c > 126 || (c < 32 && !IsBlank(c))) return false;
            }

            return true;
        }
    }

    public void SkipBlanks()
    {
        while (At < _bytes.Length)
        {
            var c = _bytes[At];
            if (c == (byte)'%')
            {
                var end = _bytes[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? _bytes.Length : At + end;
            }
            else if (!IsBlank(c))
            {
                return;
            }
            else
            {
                At++;
            }
        }
    }

    public static bool IsBlank(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private PdfToken Take(int length, PdfToken token)
    {
        Value = _bytes.Slice(At, length);
        At += length;
        return token;
    }

    private ReadOnlySpan<byte> TakeRegular()
    {
        var from = At;
        while (At < _bytes.Length && !IsBlank(_bytes[At]) && _bytes[At] is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%')) At++;
        return _bytes[from..At];
    }

    private void SkipString()
    {
        var depth = 0;
        for (; At < _bytes.Length; At++)
        {
            switch (_bytes[At])
            {
                case (byte)'\\':
                    At++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    At++;
                    return;
            }
        }

        At = _bytes.Length;
    }

    private bool IsNumber(ReadOnlySpan<byte> text)
    {
        var (value, scale, digits, i) = (0.0, 0.0, 0, 0);
        if (text[0] is (byte)'+' or (byte)'-') i++;
        for (; i < text.Length; i++)
        {
            if (text[i] == (byte)'.' && scale == 0)
            {
                scale = 1;
                continue;
            }

            if (!char.IsAsciiDigit((char)text[i])) return false;
            value = (value * 10) + (text[i] - (byte)'0');
            scale *= 10;
            digits++;
        }

        if (digits == 0) return false;
        Number = (text[0] == (byte)'-' ? -value : value) / (scale == 0 ? 1 : scale);
        return true;
    }
}
