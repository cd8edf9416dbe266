using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Brings the text of a file to what a clerk would type: NFC, plain spaces, no invisible characters.</summary>
internal static class Typed
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The number in superscript digits.</summary>
    public static string Superscript(int number) => Superscript(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The text with its digits as superscript digits.</summary>
    public static string Superscript(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = source[i] is >= '0' and <= '9' ? Superscripts[source[i] - '0'] : source[i];
    });

    public static bool IsSuperscriptDigit(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>The value of a superscript digit.</summary>
    public static int SuperscriptValue(char c) => Superscripts.IndexOf(c, StringComparison.Ordinal);

    /// <summary>Cleans a paragraph; its line breaks stay, without spaces around them.</summary>
    public static string Clean(string text)
    {
        var composed = VietnameseText.Compose(text);
        if (IsClean(composed)) return composed;
        var result = new StringBuilder(composed.Length);
        var space = false;
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            if (IsSpace(c))
            {
                space = true;
            }
            else if (c == '\n')
            {
                if (result.Length > 0 && result[^1] != '\n') result.Append('\n');
                space = false;
            }
            else if (!IsInvisible(c))
            {
                if (space && result.Length > 0 && result[^1] != '\n') result.Append(' ');
                space = false;
                result.Append(Plain(c));
            }
        }

        while (result.Length > 0 && result[^1] is '\n' or ' ') result.Length--;
        return result.ToString();
    }

    /// <summary>Cleans the text of a cell to one line.</summary>
    public static string CleanCell(string text)
    {
        var clean = Clean(text);
        return clean.AsSpan().IndexOfAny('\n', '|') < 0
            ? clean
            : clean.Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);
    }

    /// <summary>Where a place of a text lies after cleaning.</summary>
    public static int Follow(string text, string clean, int at) => new Follower(text, clean).MoveTo(at);

    /// <summary>Follows places of a text, in rising order, into the cleaned text: both have the same letters, apart from spaces and loose marks.</summary>
    public struct Follower(string text, string clean)
    {
        private readonly bool _same = ReferenceEquals(text, clean);
        private int _from;
        private int _to;

        public int MoveTo(int at)
        {
            if (_same) return at;
            for (; _from < at && _from < text.Length; _from++)
            {
                if (!Counts(text[_from])) continue;
                Skip();
                _to++;
            }

            Skip();
            return _to;
        }

        private void Skip()
        {
            while (_to < clean.Length && !Counts(clean[_to])) _to++;
        }

        private static bool Counts(char c) => !IsSpace(c) && !IsInvisible(c) && c is not ('\n' or '\\' or (>= '\u0300' and <= '\u036F'));
    }

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is > ' ' and < '\u007F' or (>= '\u00C0' and <= '\u02FF') or (>= '\u1E00' and <= '\u1EFF')) continue;
            if (c == ' ' && i > 0 && i + 1 < text.Length && text[i - 1] is not (' ' or '\n') && text[i + 1] != '\n') continue;
            if (c > '\u0300' && !IsSpace(c) && !IsInvisible(c) && Plain(c) == c) continue;
            return false;
        }

        return true;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    private static bool IsInvisible(char c) =>
        (c < ' ' && c != '\n') || c is (>= '\u007F' and <= '\u009F') or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\uFFFE' or '\uFFFF';

    // Bullets of symbol fonts live in the private use area; the non-breaking hyphen is the dash that it prints; the capital of the Icelandic eth
    // looks like Đ and is what broken keyboards write for it.
    private static char Plain(char c) => c switch
    {
        '\u2011' => '-',
        '\u00D0' or '\u0189' => 'Đ',
        '\uF0B7' or '\uF0A7' or '\uF06E' or '\uF0D8' or '\uF076' or '\uF0FC' or '\uF0B2' or '\uF071' or '\uF075' or '\uF09F' => '•',
        '\uF02D' or '\uF0BE' => '-',
        '\uF02B' => '+',
        '\uF06F' or '\uF0A3' or '\uF0A8' => '☐',
        '\uF0FE' => '☒',
        '\uF0E0' => '→',
        _ => c,
    };
}
