namespace DanVan.Parsing.Tasks;

/// <summary>
/// Reports days, months and quarters that no calendar has ("tháng 13/2026", "quý V/2024", "ngày 45/6") wherever they stand: what is no time makes no limit, and nobody
/// would learn that one was meant.
/// </summary>
internal static class ImpossibleTimes
{
    private const int LongestYear = 4;
    private const int LeapYear = 2024;

    // The first letter may be a capital.
    private const string DayTail = "gày ";
    private const string MonthTail = "háng ";
    private const string QuarterTail = "uý ";

    private static readonly string[] Openers = ["trong", "trước", "hết", "đến", "đầu", "cuối", "giữa"];

    /// <summary>Adds what it finds and nothing has been said of.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="diagnostics">What was found before, in the order of the text; afterwards likewise.</param>
    public static void Report(string text, List<Diagnostic> diagnostics)
    {
        var known = diagnostics.Count;
        var days = new Found(text, diagnostics, known);
        Days(text, ref days);
        var months = new Found(text, diagnostics, known);
        for (var at = 0; Next(text, MonthTail, ref at) is >= 0 and var start;) Month(text, start, at, ref months);
        var quarters = new Found(text, diagnostics, known);
        for (var at = 0; Next(text, QuarterTail, ref at) is >= 0 and var start;) Quarter(text, start, at, ref quarters);
        if (diagnostics.Count > known) diagnostics.Sort(static (a, b) => a.Span.CompareTo(b.Span) is var order and not 0 ? order : string.CompareOrdinal(a.Code, b.Code));
    }

    private static void Days(string text, ref Found found)
    {
        for (var at = 0; Next(text, DayTail, ref at) is >= 0 and var start;)
        {
            var i = at;
            if (Number(text, ref i, 2) is not (> 0 and var day)) continue;
            if (i < text.Length && text[i] is '/' or '-' or '.')
            {
                var sign = text[i++];
                if (Number(text, ref i, 2) is not (>= 0 and var month)) continue;
                var isWhole = i < text.Length && text[i] == sign && Year(text, i + 1) > 0;
                if (isWhole) Day(start, i + 1 + LongestYear, day, month, Year(text, i + 1), ref found);

                // "ngày 30-31/6" are days, "ngày 35/40 hộ", "ngày 24/24 giờ" figures.
                else if (sign == '/' && EndsTime(text, i) && !(day == month && day == 24)) Day(start, YearBehind(text, i, out var end) > 0 ? end : i, day, month, YearBehind(text, i, out _), ref found);
            }
            else if (Skip(text, i, " tháng ") is > 0 and var behind)
            {
                i = behind;
                if (Number(text, ref i, 2) is >= 0 and var month && YearBehind(text, i, out var end) is var year) Day(start, end, day, month, year, ref found);
            }
        }
    }

    // 29/2 without its year may be that of a leap year.
    private static void Day(int start, int end, int day, int month, int year, ref Found found)
    {
        if (month == 0 || !new PartialDate(year > 0 ? year : LeapYear, month, day).Exists) found.Add(start, end);
    }

    private static void Month(string text, int start, int at, ref Found found)
    {
        var i = at;
        if (Number(text, ref i, 2) is not (> 12 and var month)) return;
        var year = i < text.Length && text[i] == '/' ? Year(text, i + 1) : 0;
        var end = year > 0 ? i + 1 + LongestYear : i;
        if (year == 0) year = YearBehind(text, i, out end);

        // "lương tháng 13 năm 2025" is a thirteenth wage; "ngày 15 tháng 13" is a day; "tháng 30/6" a slip for one.
        var before = text.AsSpan(0, start).TrimEnd(' ');
        if (Ends(before, "lương") || Ends(before, "thưởng") || (!before.IsEmpty && char.IsAsciiDigit(before[^1]))) return;
        if (year > 0 || (Opens(before) && EndsTime(text, i) && (i >= text.Length || text[i] != '/')))
            found.Add(start, Math.Max(end, i));
        else if (i < text.Length && text[i] == '/' && Opens(before)) Slip(text, start, i, month, ref found);
    }

    // "trước tháng 30/6" means a day, which may be none either.
    private static void Slip(string text, int start, int sign, int day, ref Found found)
    {
        var i = sign + 1;
        if (Number(text, ref i, 2) is >= 0 and var month && EndsTime(text, i) && (month is 0 or > 12 || day > 31)) found.Add(start, i);
    }

    private static void Quarter(string text, int start, int at, ref Found found)
    {
        var i = at;
        if (i < text.Length && text[i] is 'V' or 'I' or 'X')
        {
            while (i < text.Length && text[i] is 'V' or 'I' or 'X') i++;
            if (text.AsSpan(at, i - at) is "I" or "II" or "III" or "IV") return;
        }
        else if (Number(text, ref i, 1) is not (0 or > 4))
        {
            return;
        }

        var year = i < text.Length && text[i] == '/' ? Year(text, i + 1) : 0;
        var end = year > 0 ? i + 1 + LongestYear : i;
        if (year == 0) year = YearBehind(text, i, out end);
        if (year > 0 || (Opens(text.AsSpan(0, start).TrimEnd(' ')) && EndsTime(text, i) && (i >= text.Length || text[i] != '/'))) found.Add(start, Math.Max(end, i));
    }

    /// <summary>The beginning of the next word with these last letters before a figure or a letter; -1 for none.</summary>
    private static int Next(string text, string tail, ref int at)
    {
        while (text.AsSpan(at).IndexOf(tail, StringComparison.Ordinal) is >= 0 and var found)
        {
            var start = at + found - 1;
            at += found + tail.Length;
            if (start >= 0 && text[start] is 'n' or 'N' or 't' or 'T' or 'q' or 'Q' && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))) return start;
        }

        return -1;
    }

    /// <summary>A number of so many digits at most, and no longer one; -1 for none.</summary>
    private static int Number(string text, ref int i, int most)
    {
        var (start, value) = (i, 0);
        while (i < text.Length && i - start < most && char.IsAsciiDigit(text[i])) value = (value * 10) + (text[i++] - '0');
        return i == start || (i < text.Length && char.IsAsciiDigit(text[i])) ? -1 : value;
    }

    private static int Year(string text, int i)
    {
        var end = i;
        return Number(text, ref end, LongestYear) is >= 1900 and <= 2100 and var year ? year : 0;
    }

    /// <summary>"… năm 2026" behind a day, month or quarter; 0 for none.</summary>
    private static int YearBehind(string text, int i, out int end)
    {
        end = i;
        if (Skip(text, i, " năm ") is not (> 0 and var behind) || Year(text, behind) is not (> 0 and var year)) return 0;
        end = behind + LongestYear;
        return year;
    }

    private static int Skip(string text, int i, string words) => text.AsSpan(i).StartsWith(words, StringComparison.Ordinal) ? i + words.Length : 0;

    private static bool EndsTime(string text, int i)
    {
        if (i >= text.Length || text[i] is '\n' or ';' or ',' or ')' or ':') return true;
        if (text[i] == '.') return i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]);
        return Skip(text, i, " năm ") > 0 || Skip(text, i, " hằng năm") > 0 || Skip(text, i, " hàng năm") > 0 || Skip(text, i, " đến ") > 0;
    }

    private static bool Opens(ReadOnlySpan<char> before)
    {
        foreach (var opener in Openers)
        {
            if (Ends(before, opener)) return true;
        }

        return false;
    }

    // The first letter may be a capital.
    private static bool Ends(ReadOnlySpan<char> before, string word) =>
        before.Length >= word.Length && before[^(word.Length - 1)..].SequenceEqual(word.AsSpan(1)) && char.ToLowerInvariant(before[^word.Length]) == word[0]
        && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]));

    /// <summary>What was found, of which nothing is said that a citation, a limit or the letterhead has said before; places come in the order of the text.</summary>
    private struct Found(string text, List<Diagnostic> diagnostics, int known)
    {
        private int _next;

        public void Add(int start, int end)
        {
            while (_next < known && (diagnostics[_next].Span.End <= start || !IsDate(diagnostics[_next]))) _next++;
            if (_next < known && diagnostics[_next].Span.Start < end) return;
            var span = new TextSpan(start, end - start);
            diagnostics.Add(Diagnostic.Create(DiagnosticCodes.ImpossibleDate, span, span.Slice(text).ToString()));
        }

        private static bool IsDate(Diagnostic diagnostic) => string.Equals(diagnostic.Code, DiagnosticCodes.ImpossibleDate, StringComparison.Ordinal);
    }
}
