using System.Globalization;

namespace DanVan.Search;

/// <summary>Months, quarters, years and days as documents write them ("tháng 3 năm 2024", "quý I/2026", "năm 2024", "ngày 3 tháng 6 năm 2013"), with marks or without.</summary>
internal static class TimeWords
{
    private static readonly string[] Quarters = ["I", "II", "III", "IV", "1", "2", "3", "4"];

    /// <summary>The span of days that stands at the start of a text, and how many characters say it; null where none does.</summary>
    public static (int Length, DateOnly First, DateOnly Last)? At(ReadOnlySpan<char> text)
    {
        var at = 0;
        var (day, month, months) = (0, 1, 12);
        if (Word(text, ref at, "quý", "quy"))
        {
            var quarter = Array.FindIndex(Quarters, TermAt(text, at).Equals);
            if (quarter < 0) return null;
            at += Quarters[quarter].Length;
            (month, months) = ((quarter % 4 * 3) + 1, 3);
            if (!Sign(text, ref at) && !Word(text, ref at, "năm", "nam") && !Blanks(text, ref at)) return null;
        }
        else if (!Word(text, ref at, "năm", "nam"))
        {
            var isMonth = Word(text, ref at, "tháng", "thang");
            if (!isMonth)
            {
                var isDay = Word(text, ref at, "ngày", "ngay");
                day = Number(text, ref at, 2);
                if (day == 0 || !(Word(text, ref at, "tháng", "thang") || (isDay && Sign(text, ref at)))) return null;
            }

            (month, months) = (Number(text, ref at, 2), 1);
            if (!Word(text, ref at, "năm", "nam") && !Sign(text, ref at)) return null;
        }

        var start = at;
        var year = Number(text, ref at, 4);
        if (at - start != 4 || year is < 1900 or > 2199 || month is < 1 or > 12 || day > DateTime.DaysInMonth(year, month)) return null;
        if (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (')' or ']' or '}' or '"' or '”' or '^')) return null;
        var first = new DateOnly(year, month, Math.Max(day, 1));
        return (at, first, day > 0 ? first : first.AddMonths(months).AddDays(-1));
    }

    private static bool Word(ReadOnlySpan<char> text, ref int at, string marked, string plain)
    {
        var next = at;
        Blanks(text, ref next);
        var rest = text[next..];
        var length = rest.StartsWith(marked, StringComparison.OrdinalIgnoreCase) ? marked.Length : rest.StartsWith(plain, StringComparison.OrdinalIgnoreCase) ? plain.Length : 0;
        next += length;
        if (length == 0 || !Blanks(text, ref next)) return false;
        at = next;
        return true;
    }

    private static bool Sign(ReadOnlySpan<char> text, ref int at)
    {
        var next = at;
        Blanks(text, ref next);
        if (next >= text.Length || text[next] is not ('/' or '.' or '-')) return false;
        at = next + 1;
        Blanks(text, ref at);
        return true;
    }

    private static bool Blanks(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at > start;
    }

    private static int Number(ReadOnlySpan<char> text, ref int at, int most)
    {
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at])) at++;
        return at == start ? 0 : int.Parse(text[start..at], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string TermAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        return text[at..end].ToString().ToUpperInvariant();
    }
}
