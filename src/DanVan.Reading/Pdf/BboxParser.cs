using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace DanVan.Reading;

/// <summary>Reads what <c>pdftotext -bbox</c> writes, one element a line. Not an XML parser: the program writes control characters that XML does not allow.</summary>
internal static class BboxParser
{
    private const int FirstBuffer = 1 << 15;

    /// <summary>Adds the pages as they come.</summary>
    /// <param name="stream">What the program writes.</param>
    /// <param name="pages">Takes the pages.</param>
    /// <param name="first">The number of the first page.</param>
    /// <returns>Whether the last page was whole; true where there was none.</returns>
    public static bool Read(Stream stream, PdfPageList pages, int first)
    {
        var parser = new Parser(pages, first);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var filled = 0;
            int read;
            while ((read = stream.Read(buffer.AsSpan(filled))) > 0)
            {
                filled += read;
                var used = parser.Take(buffer.AsSpan(0, filled));
                buffer.AsSpan(used, filled - used).CopyTo(buffer);
                filled -= used;
                if (filled < buffer.Length) continue;
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            parser.Line(buffer.AsSpan(0, filled));
            return parser.IsWhole;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed class Parser(PdfPageList pages, int first)
    {
        private List<PdfWord>? _words;
        private int _number = first - 1;

        public bool IsWhole { get; private set; } = true;

        /// <summary>Reads the whole lines; how many bytes they take.</summary>
        public int Take(ReadOnlySpan<byte> bytes)
        {
            var used = 0;
            int end;
            while ((end = bytes[used..].IndexOf((byte)'\n')) >= 0)
            {
                Line(bytes.Slice(used, end));
                used += end + 1;
            }

            return used;
        }

        public void Line(ReadOnlySpan<byte> line)
        {
            var at = line.TrimStart((byte)' ');
            if (at.StartsWith("<word "u8))
            {
                var close = at.IndexOf((byte)'>');
                var end = at.LastIndexOf("</word>"u8);
                if (_words is null || close < 0 || end <= close + 1) return;
                var tag = at[..close];
                _words.Add(new PdfWord(Decode(at[(close + 1)..end]), Number(tag, "xMin=\""u8), Number(tag, "yMin=\""u8), Number(tag, "xMax=\""u8), Number(tag, "yMax=\""u8)));
            }
            else if (at.StartsWith("<page "u8))
            {
                _words = [];
                IsWhole = false;
                pages.Add(new PdfPage(++_number, Number(at, "width=\""u8), Number(at, "height=\""u8), _words));
            }
            else if (at.StartsWith("</page>"u8))
            {
                IsWhole = true;
            }
        }
    }

    private static double Number(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute)
    {
        var at = tag.IndexOf(attribute);
        if (at < 0) return 0;
        var value = tag[(at + attribute.Length)..];
        return Utf8Parser.TryParse(value, out double number, out var length) && length < value.Length && value[length] == (byte)'"' && double.IsFinite(number) ? number : 0;
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (!text.Contains('&', StringComparison.Ordinal)) return text;
        return text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
