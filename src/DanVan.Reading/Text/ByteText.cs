using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Turns bytes into text: byte order marks, UTF-8, UTF-16, and the single-byte encodings by what their words spell.</summary>
internal static class ByteText
{
    private const int BufferSize = 1 << 20;

    private static readonly Encoding Windows1258 = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads a stream from its start to its end; line ends become <c>\n</c>, a byte order mark is dropped, the text is composed.</summary>
    /// <param name="stream">The stream; read twice.</param>
    /// <param name="declared">The encoding that the file declares for itself, or null; bytes that are good UTF-8 win over it.</param>
    /// <param name="report">Takes what was noticed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static string Read(Stream stream, string? declared, Action<string, string[]> report, CancellationToken cancellationToken)
    {
        var text = ReadRaw(stream, declared, report, out var legacy, cancellationToken);
        return Mend(legacy is null ? text : legacy.RaiseCapitals(legacy.Convert(text)), report);
    }

    /// <summary>Composes marks that stand apart and puts letters of broken font tables right.</summary>
    public static string Mend(string text, Action<string, string[]> report)
    {
        var composed = VietnameseText.Compose(text);
        if (!FontSlips.Show(composed)) return composed;
        FontSlips.Report(report);
        return FontSlips.Repair(composed);
    }

    /// <summary>Reads a stream as <see cref="Read"/> does, but neither mends it nor converts the letters of an old font.</summary>
    /// <param name="stream">The stream; read twice.</param>
    /// <param name="declared">The encoding that the file declares for itself, or null.</param>
    /// <param name="report">Takes what was noticed.</param>
    /// <param name="legacy">The encoding of that font, reported already; null where there are none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static string ReadRaw(Stream stream, string? declared, Action<string, string[]> report, out LegacyEncoding? legacy, CancellationToken cancellationToken)
    {
        legacy = null;
        var head = new byte[Math.Min(4096, stream.Length)];
        stream.ReadExactly(head);
        var (encoding, skip) = OfBytes(head);
        string text;
        if (encoding is null)
        {
            stream.Position = skip;
            var survey = Survey(stream, cancellationToken);
            // Bytes that are mostly good UTF-8 are UTF-8 with a few damaged places.
            if (survey.Invalid == 0 || survey.Invalid * 20 < survey.Multibyte)
            {
                if (survey.Invalid > 0) report(DiagnosticCodes.UndecodableBytes, [survey.Invalid.ToString(System.Globalization.CultureInfo.InvariantCulture), "UTF-8"]);
                stream.Position = skip;
                text = DecodeUtf8(stream, survey.Length, cancellationToken);
            }
            else
            {
                text = DecodeSingleByte(ReadAll(stream, 0), declared, report, out legacy);
            }
        }
        else
        {
            text = LineEnds(encoding.GetString(ReadAll(stream, skip)));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (legacy is null && !WritesReferences(text) && LegacyEncoding.Detect(text) is { } found)
        {
            legacy = found;
            report(DiagnosticCodes.LegacyEncoding, [legacy.Name]);
        }

        return text;
    }

    private static (Encoding? Encoding, int Skip) OfBytes(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (null, 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        return (Utf16(head), 0);
    }

    /// <summary>UTF-16 without a byte order mark, by the zero bytes of its spaces and plain letters; else null.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var pairs = head.Length / 2;
        if (pairs >= 4 && odd * 2 > pairs && even * 20 < pairs) return Encoding.Unicode;
        return pairs >= 4 && even * 2 > pairs && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }

    private static (long Invalid, long Multibyte, long Length) Survey(Stream stream, CancellationToken cancellationToken)
    {
        var (multibyte, length) = (0L, 0L);
        var lastReturn = false;
        using var chunks = new Utf8Chunks(stream);
        while (chunks.Next(cancellationToken))
        {
            var chars = chunks.Chars;
            multibyte += Math.Max(0, (chunks.Bytes - chars.Length) / 2);
            length += chars.Length;
            // A pair of \r and \n counts once, also where a chunk ends between them.
            for (var at = chars; at.Length > 0;)
            {
                if (lastReturn && at[0] == '\n') length--;
                var next = at.IndexOf('\r');
                lastReturn = next >= 0;
                if (next < 0) break;
                at = at[(next + 1)..];
            }
        }

        return (chunks.Invalid, multibyte, length);
    }

    private static string DecodeUtf8(Stream stream, long length, CancellationToken cancellationToken) =>
        string.Create(checked((int)length), (stream, cancellationToken), static (target, state) =>
        {
            var position = 0;
            var lastReturn = false;
            using var chunks = new Utf8Chunks(state.stream);
            while (chunks.Next(state.cancellationToken))
            {
                foreach (var c in chunks.Chars)
                {
                    var second = lastReturn && c == '\n';
                    lastReturn = c == '\r';
                    if (!second) target[position++] = lastReturn ? '\n' : c;
                }
            }
        });

    private static string DecodeSingleByte(byte[] bytes, string? declared, Action<string, string[]> report, out LegacyEncoding? legacy)
    {
        legacy = null;
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 1 << 17));
        var western = Windows1252.GetString(sample);
        if (WritesReferences(western)) return LineEnds((declared is null || IsUnicode(declared) ? Windows1252 : Find(declared) ?? Windows1252).GetString(bytes));
        var vietnamese = VietnameseText.Compose(Windows1258.GetString(sample));
        var best = Right(vietnamese);
        foreach (var candidate in (LegacyEncoding[])[LegacyEncoding.Tcvn3, LegacyEncoding.Vni])
        {
            var right = Right(candidate.Convert(western));
            if (right <= best) continue;
            best = right;
            legacy = candidate;
        }

        if (legacy is not null)
        {
            report(DiagnosticCodes.LegacyEncoding, [legacy.Name]);
            return LineEnds(Windows1252.GetString(bytes));
        }

        if (best <= 0 && declared is not null && !IsUnicode(declared) && Find(declared) is { } own) return LineEnds(own.GetString(bytes));
        report(DiagnosticCodes.LegacyEncoding, ["windows-1258"]);
        return LineEnds(Windows1258.GetString(bytes));

        static int Right(ReadOnlySpan<char> text)
        {
            var (_, _, wrong, right) = Vietnamese.Count(text);
            return right - (2 * wrong);
        }
    }

    private static bool IsUnicode(string charset) => charset.StartsWith("utf", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a page writes the letters that its charset lacks as references ("&amp;#7875;" for ể), as Word does in windows-1252: then its bytes are
    /// what it declares, and what they spell without those letters says nothing.
    /// </summary>
    private static bool WritesReferences(ReadOnlySpan<char> text)
    {
        const int Enough = 3;
        var count = 0;
        while (count < Enough)
        {
            var at = text.IndexOf("&#", StringComparison.Ordinal);
            if (at < 0 || at + 2 >= text.Length) return false;
            text = text[(at + 2)..];
            var hexadecimal = text[0] is 'x' or 'X';
            var digits = hexadecimal ? text[1..] : text;
            var length = 0;
            while (length < digits.Length && length < 7 && char.IsAsciiHexDigit(digits[length])) length++;
            var style = hexadecimal ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
            if (int.TryParse(digits[..length], style, System.Globalization.CultureInfo.InvariantCulture, out var code) && code is (>= 0x0100 and < 0x0250) or (>= 0x1EA0 and <= 0x1EF9)) count++;
        }

        return true;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static byte[] ReadAll(Stream stream, int skip)
    {
        stream.Position = skip;
        var bytes = new byte[stream.Length - skip];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string LineEnds(string text) => text.AsSpan().Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private sealed class Utf8Chunks : IDisposable
    {
        private readonly Stream _stream;
        private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(BufferSize);
        private readonly char[] _chars = ArrayPool<char>.Shared.Rent(BufferSize + 16);
        private int _start;
        private int _held;
        private int _written;
        private bool _ended;

        public Utf8Chunks(Stream stream) => _stream = stream;

        public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _written);

        public int Bytes { get; private set; }

        public long Invalid { get; private set; }

        public bool Next(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_ended) return false;
            _bytes.AsSpan(_start, _held).CopyTo(_bytes);
            var read = _stream.Read(_bytes, _held, BufferSize - _held);
            _ended = read == 0;
            var available = _held + read;
            var used = 0;
            _written = 0;
            while (used < available)
            {
                var status = Utf8.ToUtf16(_bytes.AsSpan(used, available - used), _chars.AsSpan(_written), out var consumed, out var produced, replaceInvalidSequences: false, isFinalBlock: _ended);
                used += consumed;
                _written += produced;
                if (status != OperationStatus.InvalidData) break;
                _chars[_written++] = '\uFFFD';
                used++;
                Invalid++;
            }

            (_start, _held, Bytes) = (used, available - used, used);
            return true;
        }

        public void Dispose()
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            ArrayPool<char>.Shared.Return(_chars);
        }
    }
}
