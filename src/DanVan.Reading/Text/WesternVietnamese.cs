using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Text in windows-1258 that a program took for windows-1252, whose marks became letters behind their vowels ("Kêì hoaòch" for "Kế hoạch").</summary>
internal static class WesternVietnamese
{
    /// <summary>The name of the encoding, for messages.</summary>
    public const string Name = "windows-1258 (windows-1252)";

    private const int Enough = 3;
    private const string Vowels = "êôâãõýÊÔÂÃÕÝ";
    private const string Signs = "ìÌÒÞò";
    private const string Marks = "\u0301\u0300\u0309\u0303\u0323";
    private const string Western = "ðÐõÕýÝãÃ";
    private const string Vietnamese = "đĐơƠưƯăĂ";

    /// <summary>Whether marks stand behind vowels as no language has them, several times, and more often than letters with two marks.</summary>
    public static bool Shows(string text)
    {
        var count = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] >= 'Ì' && text[i] <= 'ò' && Signs.Contains(text[i]) && Vowels.Contains(text[i - 1])) count++;
        }

        return count >= Enough && text.Count(static c => c is >= '\u1E80' and <= '\u1EFF') < count;
    }

    /// <summary>The letters that were meant.</summary>
    public static string Convert(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i > 0 && Signs.IndexOf(c) is >= 0 and var mark && IsVowel(text[i - 1])) result.Append(Marks[mark]);
            else result.Append(Western.IndexOf(c) is >= 0 and var at ? Vietnamese[at] : c);
        }

        return VietnameseText.Compose(result.ToString());
    }

    private static bool IsVowel(char c) => Vowels.Contains(c) || c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'E' or 'I' or 'O' or 'U' or 'Y' or 'ă' or 'Ă';
}
