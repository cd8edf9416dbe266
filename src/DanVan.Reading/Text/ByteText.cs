using System.Buffers;
using System.Text;
using System.Text.Unicode;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Turns bytes into text: byte order marks, UTF-8, UTF-16, and the single-byte encodings by what their words spell.</summary>
internal static class ByteText
{
    private const int BufferSize = 1 << 20;
    private const int LeastGood = 4;

    private static readonly SearchValues<char> LineSigns = SearchValues.Create("\v\u0085\u2028\u2029");

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
        if (legacy is null && Viqr.IsUsed(text))
        {
            report(DiagnosticCodes.LegacyEncoding, ["VIQR"]);
            text = Viqr.Convert(text);
        }
        else if (legacy is null && WesternVietnamese.Shows(text))
        {
            report(DiagnosticCodes.LegacyEncoding, [WesternVietnamese.Name]);
            text = WesternVietnamese.Convert(text);
        }

        return Mend(legacy is null ? text : legacy.Convert(text), report);
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
    public static string ReadRaw(Stream stream, string? declared, Action<string, string[]> report, out LegacyText? legacy, CancellationToken cancellationToken)
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
            // Bytes that are mostly good UTF-8 are UTF-8 with a few damaged places: hardly any letters of the old encodings happen to make one of its.
            if (survey.Invalid == 0 || survey.Invalid * LeastGood < survey.Multibyte)
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
        // Files that were put together have a mark before each of them.
        if (text.StartsWith('\uFEFF')) text = text.TrimStart('\uFEFF');
        text = WithoutFill(text, report);
        if (TwiceEncoded.Shows(text))
        {
            report(DiagnosticCodes.LegacyEncoding, [TwiceEncoded.Name]);
            text = LineEnds(TwiceEncoded.Convert(text));
        }

        text = PlainLines(text);
        if (legacy is null && !WritesReferences(text) && LegacyText.Detect(text) is { } found)
        {
            legacy = found;
            report(DiagnosticCodes.LegacyEncoding, [legacy.Encoding.Name]);
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
        head = head.TrimEnd((byte)0);
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
        var returns = 0;
        using var chunks = new Utf8Chunks(stream);
        while (chunks.Next(cancellationToken))
        {
            var chars = chunks.Chars;
            multibyte += Math.Max(0, (chunks.Bytes - chars.Length) / 2);
            length += chars.Length;
            // \r\n counts once, and so does the \r\r\n of a file that was converted twice, also where a chunk ends in the middle.
            for (var at = chars; at.Length > 0;)
            {
                if (at[0] == '\r')
                {
                    returns++;
                    at = at[1..];
                    continue;
                }

                if (at[0] == '\n') length -= returns;
                returns = 0;
                var next = at.IndexOf('\r');
                if (next < 0) break;
                at = at[next..];
            }
        }

        return (chunks.Invalid, multibyte, length);
    }

    private static string DecodeUtf8(Stream stream, long length, CancellationToken cancellationToken) =>
        string.Create(checked((int)length), (stream, cancellationToken), static (target, state) =>
        {
            var (position, returns) = (0, 0);
            using var chunks = new Utf8Chunks(state.stream);
            while (chunks.Next(state.cancellationToken))
            {
                foreach (var c in chunks.Chars)
                {
                    if (c == '\r')
                    {
                        returns++;
                        continue;
                    }

                    if (returns > 0) EndLines(target, ref position, c == '\n' ? 0 : returns);
                    returns = 0;
                    target[position++] = c;
                }
            }

            EndLines(target, ref position, returns);

            static void EndLines(Span<char> target, ref int position, int count)
            {
                target.Slice(position, count).Fill('\n');
                position += count;
            }
        });

    private static string DecodeSingleByte(byte[] bytes, string? declared, Action<string, string[]> report, out LegacyText? legacy)
    {
        legacy = null;
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 1 << 17));
        var western = Windows1252.GetString(sample);
        if (WritesReferences(western)) return LineEnds((declared is null || IsUnicode(declared) ? Windows1252 : Find(declared) ?? Windows1252).GetString(bytes));
        var vietnamese = VietnameseText.Compose(Windows1258.GetString(sample));
        var best = Right(vietnamese);
        LegacyEncoding? encoding = null;
        foreach (var candidate in LegacyEncoding.All)
        {
            var right = Right(candidate.Convert(western));
            if (right <= best) continue;
            best = right;
            encoding = candidate;
        }

        if (encoding is not null)
        {
            report(DiagnosticCodes.LegacyEncoding, [encoding.Name]);
            var text = LineEnds(Windows1252.GetString(bytes));
            legacy = new LegacyText(encoding, text);
            return text;
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

    private static string LineEnds(string text)
    {
        if (!text.AsSpan().Contains('\r')) return text;
        return text.Replace("\r\r\n", "\n", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    // The other signs that end a line: that of Word when it saves text, and those of Unicode.
    private static string PlainLines(string text)
    {
        if (text.AsSpan().IndexOfAny(LineSigns) < 0) return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            source.CopyTo(target);
            for (var rest = target; rest.IndexOfAny(LineSigns) is >= 0 and var at; rest = rest[(at + 1)..]) rest[at] = '\n';
        });
    }

    // What a file holds that was being saved when the machine went down.
    private static string WithoutFill(string text, Action<string, string[]> report)
    {
        var content = text.AsSpan().TrimEnd('\0');
        if (content.Length == text.Length || content.IsEmpty) return text;
        report(DiagnosticCodes.UndecodableBytes, [(text.Length - content.Length).ToString(System.Globalization.CultureInfo.InvariantCulture), "NUL"]);
        return content.ToString();
    }

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
