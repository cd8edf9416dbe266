using System.Text;

namespace DanVan.Parsing;

public static partial class VietnameseText
{
    /// <summary>
    /// The key under which a word is searched: lower case, Ð and ð as đ, any dash as a plain one, and the tone of each syllable where the
    /// older spelling puts it, so that hoà and hòa, uỷ and ủy, của and cuả have one key. Marks stay: "dân" and "dan" have different keys.
    /// A composed text keeps its length, letter for letter; combining marks after a vowel are composed first.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string SearchFold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = ComposeMarks(text);
        return string.Create(source.Length, source, static (span, s) =>
        {
            for (var i = 0; i < s.Length; i++) span[i] = LowerLetter(s[i]);
            PlaceTones(span);
        });
    }

    /// <summary>
    /// The key under which a word is found without its marks: that of <see cref="SearchFold"/> with a for ặ and d for đ.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string PlainFold(string text) => Unaccent(SearchFold(text));

    /// <summary>
    /// A name or title in one comparable form: <see cref="SearchFold"/>, every run of blanks, punctuation and quotes as one blank, none at the ends.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string NameKey(string text)
    {
        var folded = SearchFold(text);
        var builder = new StringBuilder(folded.Length);
        var gap = false;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && builder.Length > 0) builder.Append(' ');
                gap = false;
                builder.Append(c);
            }
            else
            {
                gap = true;
            }
        }

        return builder.ToString();
    }

    internal static char LowerLetter(char c)
    {
        if (c < '\u0080') return char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        if (c is '\u00D0' or '\u0110' or '\u0189' or '\u00F0' or '\u0256') return 'đ';
        if (IsDash(c)) return '-';
        return char.ToLowerInvariant(c);
    }

    internal static void PlaceTones(Span<char> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!TrySplitTone(text[i], out _, out _))
            {
                i++;
                continue;
            }

            var start = i;
            var toned = -1;
            var tones = 0;
            while (i < text.Length && TrySplitTone(text[i], out _, out var tone))
            {
                if (tone != 0)
                {
                    toned = i;
                    tones++;
                }

                i++;
            }

            if (tones != 1 || i - start < 2) continue;
            var place = TonePlace(text, start, i);
            if (place == toned) continue;
            TrySplitTone(text[toned], out var bare, out var moved);
            text[toned] = bare;
            text[place] = WithTone(text[place], moved);
        }
    }

    // The rule of the older spelling: on the vowel with a mark of its own (the last of two), else before a final consonant on the last vowel,
    // else on the middle one of three and the first of two. After q the u, after g the i belongs to the consonant.
    private static int TonePlace(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            TrySplitTone(text[i], out var vowel, out _);
            if (vowel is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')) return i;
        }

        if (end < text.Length && char.IsLetter(text[end])) return end - 1;
        if (start > 0 && end - start > 1)
        {
            TrySplitTone(text[start], out var first, out _);
            if ((text[start - 1], first) is ('q', 'u') or ('g', 'i')) start++;
        }

        return end - start >= 3 ? start + 1 : start;
    }

    private static string ComposeMarks(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F');
        if (first < 0) return text;
        var builder = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < '\u0300' or > '\u036F' || builder.Length == 0 || !TryCompose(builder[^1], c, out var composed)) builder.Append(c);
            else builder[^1] = composed;
        }

        return builder.ToString();
    }

    internal static bool TryCompose(char letter, char mark, out char composed)
    {
        composed = letter;
        var tone = mark switch
        {
            '\u0300' => 1,
            '\u0301' => 2,
            '\u0309' => 3,
            '\u0303' => 4,
            '\u0323' => 5,
            _ => 0,
        };
        if (!TrySplitTone(letter, out var vowel, out var present)) return false;
        if (tone != 0)
        {
            if (present != 0) return false;
            composed = WithTone(vowel, tone);
            return true;
        }

        var shaped = (vowel, mark) switch
        {
            ('a', '\u0302') => 'â',
            ('A', '\u0302') => 'Â',
            ('e', '\u0302') => 'ê',
            ('E', '\u0302') => 'Ê',
            ('o', '\u0302') => 'ô',
            ('O', '\u0302') => 'Ô',
            ('a', '\u0306') => 'ă',
            ('A', '\u0306') => 'Ă',
            ('o', '\u031B') => 'ơ',
            ('O', '\u031B') => 'Ơ',
            ('u', '\u031B') => 'ư',
            ('U', '\u031B') => 'Ư',
            _ => '\0',
        };
        if (shaped == '\0') return false;
        composed = WithTone(shaped, present);
        return true;
    }
}
