using System.Buffers;
using System.Text;
using System.Xml;

namespace DanVan.Reading;

/// <summary>
/// How deep the elements of an XML part nest and whether it declares a document type, found without building anything. Exact for what a parser
/// accepts; what it does not accept is left to the one that reads the part.
/// </summary>
internal static class XmlShape
{
    private const int FirstBuffer = 1 << 16;
    private const int LongestDeclaration = 256;

    private static readonly SearchValues<byte> EndsTag = SearchValues.Create(">\"'"u8);

    /// <summary>Whether a document type is declared, and the deepest nesting, which is looked for up to a limit only.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="limit">The deepest nesting of interest.</param>
    /// <param name="settings">For parts in an encoding that is not a superset of ASCII.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="XmlException">The part is no XML.</exception>
    public static (bool HasType, int Depth) Measure(Stream stream, int limit, XmlReaderSettings settings, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var filled = stream.ReadAtLeast(buffer, LongestDeclaration, throwOnEndOfStream: false);
            if (!IsAscii(buffer.AsSpan(0, filled)))
            {
                using var whole = new Joined(buffer.AsMemory(0, filled), stream);
                return Parse(whole, limit, settings, cancellationToken);
            }

            var scanner = new Scanner(limit);
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var used = scanner.Take(buffer.AsSpan(0, filled));
                if (scanner.HasType || scanner.Depth > limit) return (scanner.HasType, scanner.Depth);
                buffer.AsSpan(used, filled - used).CopyTo(buffer);
                filled -= used;
                if (filled == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                // The whole buffer, so that a tag longer than it is looked at once for each doubling.
                var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
                if (read == 0) return (scanner.HasType, scanner.Depth);
                filled += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (bool HasType, int Depth) Parse(Stream stream, int limit, XmlReaderSettings settings, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(stream, settings);
        var depth = 0;
        for (var i = 0; reader.Read(); i++)
        {
            if ((i & 4095) == 0) cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.DocumentType) return (true, depth);
            if (reader.NodeType == XmlNodeType.Element) depth = Math.Max(depth, reader.Depth);
            if (depth > limit) break;
        }

        return (false, depth);
    }

    // UTF-8, declared or not, and nothing before the first tag but a byte order mark and white space.
    private static bool IsAscii(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        if (head.IsEmpty) return true;
        if (head[0] != (byte)'<' || (head.Length > 1 && head[1] == 0)) return false;
        if (!head.StartsWith("<?xml"u8)) return true;
        var end = head.IndexOf("?>"u8);
        if (end < 0) return false;
        var declared = Encoding.ASCII.GetString(head[..end]);
        var at = declared.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0) return true;
        var name = declared.AsSpan(at + 8).Trim("= \t\r\n\"'?");
        return name.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) || name.StartsWith("us-ascii", StringComparison.OrdinalIgnoreCase);
    }

    private sealed class Scanner(int limit)
    {
        private int _depth = -1;

        public int Depth { get; private set; }

        public bool HasType { get; private set; }

        /// <summary>Goes over whole tags, comments and sections; how many bytes they and the text before them take.</summary>
        public int Take(ReadOnlySpan<byte> bytes)
        {
            var used = 0;
            while (Depth <= limit && !HasType)
            {
                var open = bytes[used..].IndexOf((byte)'<');
                if (open < 0) return bytes.Length;
                used += open;
                var length = Tag(bytes[used..]);
                if (length == 0) return used;
                used += length;
            }

            return used;
        }

        // How many bytes the tag takes; 0 where its end is not there yet.
        private int Tag(ReadOnlySpan<byte> tag)
        {
            if (tag.Length < 2) return 0;
            if (tag[1] == (byte)'?') return Until(tag, "?>"u8);
            if (tag[1] == (byte)'!')
            {
                if (tag.Length < 9) return 0;
                if (tag.StartsWith("<!--"u8)) return tag[4..].IndexOf("-->"u8) is >= 0 and var comment ? comment + 7 : 0;
                if (tag.StartsWith("<![CDATA["u8)) return Until(tag, "]]>"u8);
                HasType = true;
                return tag.Length;
            }

            var end = 1;
            while (true)
            {
                var next = tag[end..].IndexOfAny(EndsTag);
                if (next < 0) return 0;
                end += next;
                if (tag[end] == (byte)'>') break;
                var quote = tag[(end + 1)..].IndexOf(tag[end]);
                if (quote < 0) return 0;
                end += quote + 2;
            }

            if (tag[1] == (byte)'/')
            {
                _depth--;
            }
            else
            {
                Depth = Math.Max(Depth, ++_depth);
                if (tag[end - 1] == (byte)'/') _depth--;
            }

            return end + 1;
        }

        private static int Until(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> end) => tag.IndexOf(end) is >= 0 and var at ? at + end.Length : 0;
    }

    /// <summary>What was read of a stream already, and the rest of it.</summary>
    private sealed class Joined(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_head.IsEmpty) return rest.Read(buffer, offset, count);
            var length = Math.Min(count, _head.Length);
            _head.Span[..length].CopyTo(buffer.AsSpan(offset));
            _head = _head[length..];
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
