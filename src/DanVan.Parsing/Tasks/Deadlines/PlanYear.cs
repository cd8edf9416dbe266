namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>The year of the plan, from which a missing year is taken.</summary>
/// <param name="Year">The year of the title or else of the document, or 0.</param>
/// <param name="IssuedYear">The year of the document, or 0.</param>
/// <param name="IssuedMonth">The month of the document, or 0.</param>
/// <param name="IsTitled">Whether the title gives the year.</param>
internal sealed record PlanYear(int Year, int IssuedYear, int IssuedMonth, bool IsTitled)
{
    // The month from which a plan is one of the second half of its year, the last of the first months of a year and the first of its last.
    private const int SecondHalf = 7;
    private const int LastOfFirst = 3;
    private const int FirstOfLast = 10;

    // Before it is history: "hoạt động cách mạng trước tháng 8 năm 1945".
    private const int FirstYear = 1976;

    // What is prepared in the last months of a year and ends in the first of the next.
    private static readonly string[] AroundNewYear = ["nhập ngũ", "giao quân", "nhận quân", "tuyển quân", "nghĩa vụ quân sự", "năm mới", "tết"];
    private static readonly string[] OtherTet = ["trồng cây", "trung thu", "thiếu nhi"];

    /// <summary>A plan of no known year.</summary>
    public static PlanYear None { get; } = new(0, 0, 0, false);

    /// <summary>Whether the document prints no year of its own, so that this one is only the least it can be.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>Whether the title names what is done from the last months of a year into the next.</summary>
    public bool IsAroundNewYear { get; init; }

    /// <summary>The day of the document, or no date where it is left blank.</summary>
    public PartialDate Issued { get; init; }

    /// <summary>Whether a day with its year lies before that of the plan.</summary>
    public bool IsBefore(PartialDate day) => Issued.IsDay && day.IsDay && (day.Year, day.Month, day.Day).CompareTo((Issued.Year, Issued.Month, Issued.Day)) < 0;

    /// <summary>Whether a year lies before the plan: what happened then is no limit.</summary>
    public bool IsPast(int year) => year > 0 && (year < FirstYear || (IssuedYear > 0 && year < IssuedYear));

    /// <summary>Whether a month lies before the one in which the plan was issued.</summary>
    public bool IsPast(int year, int month) => year > 0 && year == IssuedYear && month > 0 && month < IssuedMonth;

    /// <summary>Whether a month lies more than two months before the one in which the plan was issued.</summary>
    public bool IsLongPast(int year, int month) => IssuedYear > 0 && year > 0 && year * 12 + month + 2 < IssuedYear * 12 + Math.Max(IssuedMonth, 1);

    /// <summary>
    /// The year for a month without one: the plan's, or the next where the plan is issued after that month and names no year, or is issued in the second half
    /// of the year that it names and means one of the first months. A plan for what is done around the New Year has its last months in the year of its issue.
    /// </summary>
    public int For(int month)
    {
        if (Year == 0 || month == 0 || IssuedMonth == 0) return Year;
        if (!IsTitled) return month < IssuedMonth ? Year + 1 : Year;
        if (Year == IssuedYear) return IssuedMonth >= SecondHalf && month <= LastOfFirst ? Year + 1 : Year;
        return IsAroundNewYear && Year == IssuedYear + 1 && IssuedMonth >= FirstOfLast && month >= IssuedMonth ? IssuedYear : Year;
    }

    /// <summary>The latest date of the cited documents, for a plan that prints no year of its own: it was issued then or later.</summary>
    public static PlanYear OfCitations(IReadOnlyList<Citation> citations)
    {
        var last = default(PartialDate);
        foreach (var citation in citations)
        {
            var date = citation.Date;
            if (date.Year is >= 1945 and <= 2100 && (date.Month == 0 || date.Exists) && (date.Year, date.Month, date.Day).CompareTo((last.Year, last.Month, last.Day)) > 0) last = date;
        }

        return new PlanYear(last.Year, last.Year, last.Month, false) { Issued = last, IsGuessed = true };
    }

    /// <summary>Takes the year from the title ("năm 2024"), else from the date of the document.</summary>
    public static PlanYear Of(PlanHeader header)
    {
        var issued = header.Date.Year;
        var titled = 0;
        var isBoth = false;
        var title = header.Title ?? "";
        for (var i = 0; i + 4 <= title.Length; i++)
        {
            if (!char.IsAsciiDigit(title[i])) continue;
            var end = i;
            while (end < title.Length && char.IsAsciiDigit(title[end])) end++;
            if (end - i == 4 && title[i] == '2' && (i == 0 || title[i - 1] is not ('/' or '-')))
            {
                var year = (title[i] - '0') * 1000 + (title[i + 1] - '0') * 100 + (title[i + 2] - '0') * 10 + (title[i + 3] - '0');
                var before = title.AsSpan(0, i).TrimEnd();
                var isNamed = before.EndsWith("năm", StringComparison.OrdinalIgnoreCase) && !IsOfScheme(before[..^3].TrimEnd());
                if (isNamed && (issued == 0 || year == issued || year == issued + 1))
                {
                    // "những tháng cuối năm 2025 và năm 2026" names no one year.
                    isBoth |= titled > 0 && titled != year;
                    titled = year;
                }
            }

            i = end;
        }

        return (titled > 0 && !(isBoth && issued > 0) ? new PlanYear(titled, issued > 0 ? issued : titled, header.Date.Month, true) : new PlanYear(issued, issued, header.Date.Month, false)) with { Issued = header.Date, IsAroundNewYear = NamesNewYear(title) };
    }

    // "Tuyển chọn và gọi công dân nhập ngũ năm 2026", "Đón Tết Nguyên đán năm 2026", not "Tết trồng cây năm 2026".
    private static bool NamesNewYear(string title)
    {
        foreach (var occasion in AroundNewYear)
        {
            for (var at = LetterCase.IndexOf(title, occasion); at >= 0; at = LetterCase.IndexOf(title, occasion, at + 1))
            {
                var end = at + occasion.Length;
                if ((at > 0 && char.IsLetter(title[at - 1])) || (end < title.Length && char.IsLetter(title[end]))) continue;
                if (!Array.Exists(OtherTet, other => title.AsSpan(end).TrimStart().StartsWith(other, StringComparison.OrdinalIgnoreCase))) return true;
            }
        }

        return false;
    }

    // "Đề án … đến năm 2020", "Quyết định số 1956/QĐ-TTg ngày 27 tháng 11 năm 2009": the year of what the title names, not that of the plan.
    private static bool IsOfScheme(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("đến", StringComparison.OrdinalIgnoreCase)) return true;
        return EndsWithNumbered(ref before, "tháng") && EndsWithNumbered(ref before, "ngày");
    }

    private static bool EndsWithNumbered(ref ReadOnlySpan<char> before, string unit)
    {
        var end = before.Length;
        while (end > 0 && char.IsAsciiDigit(before[end - 1])) end--;
        var rest = before[..end].TrimEnd();
        if (end == before.Length || !rest.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) return false;
        before = rest[..^unit.Length].TrimEnd();
        return true;
    }
}
