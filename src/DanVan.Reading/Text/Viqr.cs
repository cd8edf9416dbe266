using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>VIQR, the mnemonic spelling of Vietnamese in plain ASCII (RFC 1456): "Co^.ng ho`a xa~ ho^.i". Told by what its words spell.</summary>
internal static class Viqr
{
    private const int SampleLength = 1 << 17;
    private const int LeastWords = 8;

    private const string Vowels = "aeiouyAEIOUY";

    // In the order of the tones: none, huyền, sắc, hỏi, ngã, nặng.
    private const string Tones = "\0`'?~.";

    /// <summary>Whether a text is written in VIQR: plain ASCII but for a few signs, with many words that its rules make Vietnamese, and few that they spoil.</summary>
    public static bool IsUsed(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        if (sample.IndexOfAny('^', '~', '`') < 0) return false;
        var (words, marked, _, _) = Vietnamese.Count(sample);
        if (marked * 50 > words) return false;
        var (all, converted, wrong, right) = Vietnamese.Count(Convert(sample));
        return right >= LeastWords && right * 3 >= all && wrong * 6 <= converted;
    }

    /// <summary>Writes the letters that the signs stand for.</summary>
    public static string Convert(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && "'`?~.^(+*dD".Contains(text[i + 1], StringComparison.Ordinal))
            {
                result.Append(text[++i]);
                continue;
            }

            if (c is 'd' or 'D' && i + 1 < text.Length && text[i + 1] is 'd' or 'D')
            {
                result.Append(c == 'd' ? 'đ' : 'Đ');
                i++;
                continue;
            }

            if (!Vowels.Contains(c, StringComparison.Ordinal))
            {
                result.Append(c);
                continue;
            }

            var start = i;
            var letter = c;
            if (i + 1 < text.Length && WithSign(c, text[i + 1]) is { } other)
            {
                letter = other;
                i++;
            }

            if (i + 1 < text.Length && Tones.IndexOf(text[i + 1], StringComparison.Ordinal) is > 0 and var tone && !IsPunctuation(text, start, i + 1))
            {
                letter = VietnameseText.WithTone(letter, tone);
                i++;
            }

            result.Append(letter);
        }

        return result.ToString();
    }

    private static char? WithSign(char vowel, char sign) => (vowel, sign) switch
    {
        ('a', '^') => 'â',
        ('A', '^') => 'Â',
        ('e', '^') => 'ê',
        ('E', '^') => 'Ê',
        ('o', '^') => 'ô',
        ('O', '^') => 'Ô',
        ('a', '(') => 'ă',
        ('A', '(') => 'Ă',
        ('o', '+' or '*') => 'ơ',
        ('O', '+' or '*') => 'Ơ',
        ('u', '+' or '*') => 'ư',
        ('U', '+' or '*') => 'Ư',
        _ => null,
    };

    // A full stop behind the last word of a paragraph, the number of a section (I., V.I) or of an item (a.), an address.
    private static bool IsPunctuation(ReadOnlySpan<char> text, int vowel, int sign)
    {
        if (text[sign] != '.') return false;
        var next = sign + 1;
        if (next == text.Length || text[next] is '\n' or '\r' or '.' or '/') return true;
        if (char.IsLetterOrDigit(text[next])) return false;
        var first = vowel;
        while (first > 0 && char.IsLetter(text[first - 1])) first--;
        if (first > 0 && text[first - 1] is not ('\n' or '\r')) return false;
        return vowel == first || text[first..(vowel + 1)].IndexOfAnyExcept("IVX") < 0;
    }
}
