using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Days of ISO 8601 in a text, as Vietnamese write them.</summary>
internal static class VietnameseDays
{
    private const int Length = 10;

    /// <summary>The text with every 2025-12-31 as 31/12/2025, and, where it is nothing but a month, 2025-12 as 12/2025.</summary>
    public static string In(string text)
    {
        if (text.Length == 7 && PartialDate.TryParse(text, null, out var month) && month is { Month: > 0, Day: 0 }) return $"{text[5..]}/{text[..4]}";
        StringBuilder? said = null;
        var done = 0;
        for (var i = 0; i + Length <= text.Length; i++)
        {
            if (!IsDay(text, i)) continue;
            said ??= new StringBuilder(text.Length);
            said.Append(text, done, i - done).Append(text, i + 8, 2).Append('/').Append(text, i + 5, 2).Append('/').Append(text, i, 4);
            done = i + Length;
            i = done - 1;
        }

        return said is null ? text : said.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsDay(string text, int start)
    {
        if (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) return false;
        if (start + Length < text.Length && char.IsAsciiLetterOrDigit(text[start + Length])) return false;
        for (var i = 0; i < Length; i++)
        {
            if (i is 4 or 7 ? text[start + i] != '-' : !char.IsAsciiDigit(text[start + i])) return false;
        }

        return true;
    }
}
