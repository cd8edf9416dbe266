using System.Globalization;
using System.Text;

namespace DanVan.Reading;

/// <summary>Reads what <c>pdftotext -bbox-layout</c> writes. Not an XML parser: the program writes control characters that XML does not allow.</summary>
internal static class BboxParser
{
    /// <summary>Adds the pages as they come.</summary>
    public static async Task ReadAsync(Stream stream, PdfPageList pages, CancellationToken cancellationToken)
    {
        List<PdfWord>? words = null;
        var number = 0;
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            var at = line.AsSpan().TrimStart();
            if (at.StartsWith("<word "))
            {
                var close = at.IndexOf('>');
                var end = at.LastIndexOf("</word>");
                if (words is null || close < 0 || end < close) continue;
                var tag = at[..close];
                var text = Decode(at[(close + 1)..end]);
                if (text.Length == 0) continue;
                words.Add(new PdfWord(text, Number(tag, "xMin=\""), Number(tag, "yMin=\""), Number(tag, "xMax=\""), Number(tag, "yMax=\"")));
            }
            else if (at.StartsWith("<page "))
            {
                words = [];
                pages.Add(new PdfPage(++number, Number(at, "width=\""), Number(at, "height=\""), words));
            }
        }
    }

    private static double Number(ReadOnlySpan<char> tag, string attribute)
    {
        var at = tag.IndexOf(attribute, StringComparison.Ordinal);
        if (at < 0) return 0;
        var value = tag[(at + attribute.Length)..];
        var end = value.IndexOf('"');
        return end > 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
    }

    private static string Decode(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('&') < 0) return text.ToString();
        return text.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }
}
