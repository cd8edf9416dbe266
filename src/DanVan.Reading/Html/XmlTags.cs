using System.Collections.Frozen;
using System.Text;

namespace DanVan.Reading;

/// <summary>
/// A page in XML may close any element in its first tag ("&lt;title/&gt;"); read as HTML it would stay open and hold all that follows. Such tags get an end
/// tag, but those of HTML's elements without content.
/// </summary>
internal static class XmlTags
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Close(string text)
    {
        StringBuilder? result = null;
        var written = 0;
        for (var from = 0; text.AsSpan(from).IndexOf("/>", StringComparison.Ordinal) is >= 0 and var next;)
        {
            var before = text.AsSpan(from, next);
            var at = from + next;
            from = at + 2;
            var open = before.LastIndexOf('<');
            if (open < 0) continue;
            var tag = before[(open + 1)..];
            var length = 0;
            while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
            if (length == 0 || (length < tag.Length && !char.IsWhiteSpace(tag[length])) || Empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag[..length])) continue;
            result ??= new StringBuilder(text.Length + 64);
            result.Append(text, written, at - written).Append("></").Append(tag[..length]).Append('>');
            written = at + 2;
        }

        return result is null ? text : result.Append(text, written, text.Length - written).ToString();
    }
}
