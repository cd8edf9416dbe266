using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// The page inside a web archive (MHT, MHTML: RFC 2557), as Word and the browsers save it: the start of the multipart/related, else its first part
/// that is a page. Quoted-printable and base64 are undone (RFC 2045); an archive that was cut off gives what is there of its page.
/// </summary>
internal static class WebArchive
{
    // RFC 2046 allows 70 characters for a boundary; the heads that programs write stay far below this.
    private const int LongestBoundary = 256;
    private const int LongestHead = 1 << 16;
    // What a field has beyond it is left out: joining many short lines is quadratic.
    private const int LongestField = 1 << 12;
    private const int DeepestParts = 8;

    private static readonly SearchValues<char> NameSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>The page of an archive: its bytes as they were saved, and the charset that its part declares, or null.</summary>
    public readonly record struct Page(byte[] Content, string? Charset);

    /// <summary>Whether a file begins as an archive does: fields of a head, MIME-Version and a type that holds a page among them.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head)
    {
        var fields = new Fields(SkipMark(head), out _);
        return fields["MIME-Version"] is not null && fields["Content-Type"] is { } type
            && (IsType(type, "multipart/related") || IsType(type, "multipart/alternative") || IsPage(type));
    }

    /// <summary>The page of an archive.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentReadException">There is no page in the archive, or its parts are nested too deep.</exception>
    public static Page Read(string path, ReadOnlySpan<byte> content, CancellationToken cancellationToken) =>
        Find(path, SkipMark(content), DeepestParts, cancellationToken) ?? throw DocumentReadException.Create(DiagnosticCodes.ReadFailed, path, "the web archive has no page in it");

    private static Page? Find(string path, ReadOnlySpan<byte> part, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0) throw DocumentReadException.Create(DiagnosticCodes.TooDeep, path, DeepestParts.ToString(CultureInfo.InvariantCulture));
        var fields = new Fields(part, out var head);
        var body = part[head..];
        // A part without a type is plain text (RFC 2045, 5.2).
        if (fields["Content-Type"] is not { } type) return null;
        if (IsPage(type)) return new Page(Decode(body, fields["Content-Transfer-Encoding"]), Parameter(type, "charset"));
        if (!type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) || Parameter(type, "boundary") is not { Length: > 0 and <= LongestBoundary } boundary) return null;

        var start = Parameter(type, "start");
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        Page? first = null;
        var at = NextMark(body, mark, out var next, out var last);
        while (at >= 0 && !last)
        {
            cancellationToken.ThrowIfCancellationRequested();
            body = body[next..];
            at = NextMark(body, mark, out next, out last);
            var inner = at < 0 ? body : WithoutLineEnd(body[..at]);
            var isStart = start is not null && string.Equals(new Fields(inner, out _)["Content-ID"], start, StringComparison.Ordinal);
            if (first is not null && !isStart) continue;
            var found = Find(path, inner, depth - 1, cancellationToken);
            if (found is not null && (isStart || start is null)) return found;
            first ??= found;
        }

        return first;
    }

    // The next line that is a boundary; what follows begins after it.
    private static int NextMark(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark, out int next, out bool last)
    {
        (next, last) = (body.Length, false);
        for (var from = 0; body[from..].IndexOf(mark) is >= 0 and var found;)
        {
            var at = from + found;
            var end = at + mark.Length;
            from = end;
            if (at > 0 && body[at - 1] is not ((byte)'\n' or (byte)'\r')) continue;
            last = body[end..].StartsWith("--"u8);
            if (last) end += 2;
            while (end < body.Length && body[end] is (byte)' ' or (byte)'\t') end++;
            if (end < body.Length && body[end] is not ((byte)'\r' or (byte)'\n')) continue;
            if (end < body.Length && body[end] == '\r') end++;
            if (end < body.Length && body[end] == '\n') end++;
            next = end;
            return at;
        }

        last = false;
        return -1;
    }

    // The line end before a boundary belongs to the boundary.
    private static ReadOnlySpan<byte> WithoutLineEnd(ReadOnlySpan<byte> part)
    {
        if (part.EndsWith("\r\n"u8)) return part[..^2];
        return part.Length > 0 && part[^1] is (byte)'\n' or (byte)'\r' ? part[..^1] : part;
    }

    private static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        return content.TrimStart("\r\n \t"u8);
    }

    private static bool IsType(string field, string type) =>
        field.StartsWith(type, StringComparison.OrdinalIgnoreCase) && (field.Length == type.Length || field[type.Length] is ';' or ' ' or '\t');

    private static bool IsPage(string type) => IsType(type, "text/html") || IsType(type, "application/xhtml+xml");

    private static string? Parameter(string field, string name)
    {
        for (var at = field.IndexOf(';', StringComparison.Ordinal); at >= 0 && at < field.Length;)
        {
            var rest = field.AsSpan(at + 1);
            var equals = rest.IndexOf('=');
            if (equals < 0) return null;
            var key = rest[..equals].Trim();
            var value = rest[(equals + 1)..].TrimStart();
            var quoted = value.Length > 0 && value[0] == '"';
            if (quoted) value = value[1..];
            var end = quoted ? value.IndexOf('"') : value.IndexOf(';');
            var whole = end < 0 ? value : value[..end];
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return whole.Trim().ToString();
            if (end < 0) return null;
            var after = field.Length - value.Length + end;
            at = quoted ? field.IndexOf(';', after) : after;
        }

        return null;
    }

    private static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) => encoding switch
    {
        not null when encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase) => QuotedPrintable(body),
        not null when encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) => Base64Bytes(body),
        _ => body.ToArray(),
    };

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        var target = new byte[body.Length];
        var length = 0;
        while (body.IndexOf((byte)'=') is >= 0 and var at)
        {
            body[..at].CopyTo(target.AsSpan(length));
            length += at;
            body = body[(at + 1)..];
            var blank = 0;
            while (blank < body.Length && body[blank] is (byte)' ' or (byte)'\t') blank++;
            if (blank == body.Length || body[blank] is (byte)'\r' or (byte)'\n')
            {
                // A soft line break, blanks that were added on the way included.
                body = body[blank..];
                if (body.Length > 0) body = body[(body.StartsWith("\r\n"u8) ? 2 : 1)..];
            }
            else if (body.Length >= 2 && char.IsAsciiHexDigit((char)body[0]) && char.IsAsciiHexDigit((char)body[1]))
            {
                target[length++] = (byte)((Hex(body[0]) << 4) | Hex(body[1]));
                body = body[2..];
            }
            else
            {
                // Not an escape: it stands for itself (RFC 2045, 6.7, note 2).
                target[length++] = (byte)'=';
            }
        }

        body.CopyTo(target.AsSpan(length));
        return target[..(length + body.Length)];
    }

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    // Signs outside the alphabet are passed over (RFC 2045, 6.8); of letters that were cut off whole bytes are kept.
    private static byte[] Base64Bytes(ReadOnlySpan<byte> body)
    {
        var letters = new byte[body.Length + 3];
        var count = 0;
        foreach (var sign in body)
        {
            if (sign == '=') break;
            if (char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'+' or (byte)'/') letters[count++] = sign;
        }

        // Of a group that was cut off 2 letters hold 1 byte, 3 letters 2; the bits after it are not looked at.
        var kept = count * 3 / 4;
        while (count % 4 != 0) letters[count++] = (byte)'A';
        var target = new byte[count / 4 * 3];
        Base64.DecodeFromUtf8(letters.AsSpan(0, count), target, out _, out _);
        return target[..kept];
    }

    /// <summary>The fields at the start of a part, folded lines joined.</summary>
    private readonly ref struct Fields
    {
        private readonly List<(string Name, string Value)> _fields = [];

        public Fields(ReadOnlySpan<byte> part, out int length)
        {
            length = 0;
            var head = part[..Math.Min(part.Length, LongestHead)];
            while (length < head.Length)
            {
                var end = head[length..].IndexOf((byte)'\n');
                var line = Encoding.Latin1.GetString(end < 0 ? head[length..] : head.Slice(length, end)).TrimEnd('\r');
                var next = end < 0 ? head.Length : length + end + 1;
                if (line.Length == 0)
                {
                    length = next;
                    return;
                }

                if (line[0] is ' ' or '\t')
                {
                    if (_fields.Count > 0 && _fields[^1].Value.Length < LongestField) _fields[^1] = (_fields[^1].Name, $"{_fields[^1].Value} {line.Trim()}".Trim());
                }
                else
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    // The body begins where the blank line before it was lost.
                    if (colon <= 0 || line.AsSpan(0, colon).TrimEnd().ContainsAnyExcept(NameSigns)) return;
                    _fields.Add((line[..colon].TrimEnd(), line[(colon + 1)..].Trim()));
                }

                length = next;
            }
        }

        public string? this[string name]
        {
            get
            {
                foreach (var field in _fields)
                {
                    if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Value;
                }

                return null;
            }
        }
    }
}
