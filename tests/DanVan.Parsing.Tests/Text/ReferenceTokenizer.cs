using System.Text;
using System.Text.RegularExpressions;

namespace DanVan.Parsing.Tests.Text;

/// <summary>The rules of the tokens written down slowly: each character as a letter for its class, and one regular expression over those.</summary>
internal static partial class ReferenceTokenizer
{
    public static List<VietnameseToken> Tokens(string text)
    {
        var classes = new StringBuilder();
        var starts = new List<int>();
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            classes.Append(length == 1 && char.IsSurrogate(text[i]) ? 'o' : ClassOf(rune));
            starts.Add(i);
            i += length;
        }

        starts.Add(text.Length);
        var tokens = new List<VietnameseToken>();
        var shape = classes.ToString();
        var atLineStart = true;
        for (var k = 0; k < shape.Length;)
        {
            if (shape[k] == 'b')
            {
                k++;
                continue;
            }

            var (count, kind) = First(shape, k, text, starts, atLineStart);
            tokens.Add(new VietnameseToken(starts[k], starts[k + count] - starts[k], kind));
            atLineStart = kind == VietnameseTokenKind.LineBreak;
            k += count;
        }

        return tokens;
    }

    private static (int Count, VietnameseTokenKind Kind) First(string shape, int k, string text, List<int> starts, bool atLineStart)
    {
        if (LineBreak().Match(shape, k) is { Success: true } line) return (line.Length, VietnameseTokenKind.LineBreak);
        if (Number().Match(shape, k) is { Success: true } number)
        {
            if (number.Groups["symbol"].Success) return (number.Length, VietnameseTokenKind.DocumentSymbol);
            return (number.Length, number.Groups["joined"].Success || number.Value.All(static c => c == 'd') ? VietnameseTokenKind.Number : VietnameseTokenKind.Word);
        }

        if (Word().Match(shape, k) is { Success: true } word)
        {
            if (Roman().IsMatch(text[starts[k]..starts[k + word.Length]])) return (word.Length, VietnameseTokenKind.RomanNumeral);
            if (Codes().Match(shape, k) is { Success: true } codes) return (codes.Length, VietnameseTokenKind.DocumentSymbol);
            return (word.Length, VietnameseTokenKind.Word);
        }

        var opens = atLineStart && shape[k] is '-' or '*' && atLineStart
            && (k + 1 == shape.Length || (shape[k + 1] != 'd' && !(shape[k + 1] is '-' or '*' && text[starts[k + 1]] == text[starts[k]])));
        return (1, opens ? VietnameseTokenKind.Bullet : VietnameseTokenKind.Punctuation);
    }

    private static char ClassOf(Rune rune)
    {
        var c = rune.Value;
        return c switch
        {
            '\r' => 'R',
            '\n' => 'N',
            '\f' or '\v' or 0x85 or 0x2028 or 0x2029 => 'n',
            ' ' or '\t' or 0xA0 or (>= 0x2000 and <= 0x200B) or 0x202F or 0x205F or 0x3000 or 0xFEFF => 'b',
            '/' => '/',
            '.' or ',' => '.',
            '-' or (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE58 or 0xFE63 or 0xFF0D => '-',
            '+' or '*' or 0xB7 or 0x2022 or 0x2023 or 0x2043 or (>= 0x25A0 and <= 0x25FF) or (>= 0x2700 and <= 0x27BF) or (>= 0xF0A7 and <= 0xF0FE) => '*',
            >= '0' and <= '9' => 'd',
            >= 'a' and <= 'z' => 'l',
            >= 'A' and <= 'Z' => 'u',
            0xD7 or 0xF7 => 'o',
            >= 0xC0 and < 0x2000 => char.IsUpper((char)c) ? 'u' : 'l',
            >= 0x80 when Rune.IsLetter(rune) => 'l',
            _ => 'o',
        };
    }

    [GeneratedRegex(@"\G(?:RN|[RNn])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\Gd[lud]*(?<joined>(?:[/-]|(?<=d)\.)d[lud]*)*(?<symbol>[/-](?=uu|u[/-]u)u[lud]*(?:[/-][ud][lud]*|(?<=d)\.d[lud]*)*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[lu][lud]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G(?=uu|u[/-]u)u[lud]*(?:[/-]u[lud]*)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^(?!L?\z)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Roman();
}
