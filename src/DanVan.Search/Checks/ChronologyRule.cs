using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Dates that cannot follow each other: cited documents, deadlines, the year that a plan is for.</summary>
internal static class ChronologyRule
{
    // What looks back over a year is written in the next one.
    private static readonly string[] LookingBack =
        ["tổng kết", "sơ kết", "kết quả", "báo cáo", "kiểm điểm", "đánh giá", "xếp loại", "khen thưởng", "quyết toán", "kiểm tra", "khắc phục", "thông báo", "kết luận", "kỷ niệm", "giám sát", "thanh tra"];

    // A stage of a year with the month in which it is over; the longer words first.
    private static readonly (string Word, int Month)[] Stages =
    [
        ("quý iv", 12), ("quý iii", 9), ("quý ii", 6), ("quý i", 3), ("6 tháng", 6), ("sáu tháng", 6), ("9 tháng", 9), ("chín tháng", 9), ("sơ kết", 6),
        ("cả năm", 12), ("báo cáo năm", 12), ("hằng năm", 12), ("tổng kết", 12),
    ];

    public static void Citations(IReadOnlyList<Cited> citations, ActRegister register, Findings findings)
    {
        foreach (var cited in citations)
        {
            if (!cited.Citation.Date.IsEmpty && !cited.Citation.Date.Exists)
                findings.Add(CheckCodes.ImpossibleDate, cited, [cited], null, cited.Citation.Date.ToString());
            else if (!cited.IsInTitle && OtherYear(cited.Citation.Kind, cited.Citation.Title, cited.Citation.Date) is { } year && cited.Citation.Class == CitationClass.Numbered && cited.Citation.Number is { Year: 0 })
                findings.Add(CheckCodes.CitedYear, cited, [cited], null, cited.Label, cited.Citation.Date.ToString(), Year(year));
        }

        foreach (var later in citations.Select(c => (Cited: c, Date: Issued(c, register))).Where(static c => IdentityResolver.IsAfter(c.Date, c.Cited.PlanDate)).GroupBy(static c => (c.Cited.Resolved.Identity.Text, c.Date), static c => c.Cited))
        {
            var first = later.First();
            findings.Add(CheckCodes.LaterThanPlan, first, later, null, first.Label, later.Key.Date.ToString(), first.PlanDate.ToString());
        }
    }

    /// <summary>When a cited document was issued: the printed day, else that of the register for a number with its year, else the year in the number.</summary>
    private static PartialDate Issued(Cited cited, ActRegister register)
    {
        if (!cited.Citation.Date.IsEmpty || cited.Citation.Number is not { Year: > 0 } number) return cited.Citation.Date;
        return register.Find(number, cited.Resolved.Identity.Place) is [{ Date.IsDay: true, Confidence: not ActConfidence.Low } act] ? act.Date : new PartialDate(number.Year);
    }

    public static void Document(PlanDocument plan, Findings findings)
    {
        if (plan.Header is { Date: { IsEmpty: false, Exists: false } impossible })
            findings.Add(CheckCodes.ImpossibleDate, plan, plan.Header.DateSpan, null, plan.Header.Number?.ToString(), null, impossible.ToString());
        if (plan.Header is { TitleSpan.IsEmpty: false, Title: { } title } header && OtherYear(header.Kind, title, header.Date) is { } planYear)
            findings.Add(CheckCodes.PlanYear, plan, header.TitleSpan, null, header.Number?.ToString(), null, Year(planYear), header.Date.ToString());
        foreach (var task in plan.Tasks)
        {
            foreach (var deadline in task.Deadlines) Deadline(plan, task, deadline, findings);
            Order(plan, task, findings);
        }

        foreach (var diagnostic in plan.Diagnostics)
        {
            if (string.Equals(diagnostic.Code, DiagnosticCodes.ImpossibleDate, StringComparison.Ordinal) && !IsSaid(plan, diagnostic.Span))
                findings.Add(CheckCodes.ImpossibleDate, plan, diagnostic.Span, PlanPlaces.SectionAt(plan, diagnostic.Span.Start), null, null, diagnostic.Span.End <= plan.Text.Length ? diagnostic.Span.Slice(plan.Text).ToString() : "");
        }
    }

    /// <summary>Whether an impossible date is that of the letterhead, a citation or a limit, of which it is said there.</summary>
    private static bool IsSaid(PlanDocument plan, TextSpan span)
    {
        if (plan.Header.Date is { IsEmpty: false, Exists: false } && Meet(plan.Header.DateSpan)) return true;
        foreach (var citation in plan.Citations)
        {
            if (citation.Date is { IsEmpty: false, Exists: false } && Meet(citation.Span)) return true;
        }

        foreach (var task in plan.Tasks)
        {
            foreach (var deadline in task.Deadlines)
            {
                if ((deadline.To is { IsEmpty: false, Exists: false } || deadline.From is { IsEmpty: false, Exists: false }) && Meet(deadline.Span.IsEmpty ? task.Span : deadline.Span)) return true;
            }
        }

        return false;

        bool Meet(TextSpan other) => other.Start < span.End && span.Start < other.End;
    }

    private static void Deadline(PlanDocument plan, PlanTask task, Deadline deadline, Findings findings)
    {
        var span = deadline.Span.IsEmpty ? task.Span : deadline.Span;

        // Where both years were left out "từ 01/10 đến 31/3" goes over the end of the year.
        if (!deadline.YearIsInferred && deadline.From.Earliest is { } from && deadline.To.Latest is { } to && to < from)
            Add(CheckCodes.PeriodReversed, deadline.Text);
        if ((!deadline.To.IsEmpty && !deadline.To.Exists) || (!deadline.From.IsEmpty && !deadline.From.Exists))
            Add(CheckCodes.ImpossibleDate, deadline.Text);
        if (deadline.Type == DeadlineType.Recurring && IsBrokenRhythm(plan.Text, task, deadline)) Add(CheckCodes.Rhythm, deadline.Text);

        // A round of something that recurs may lie before the plan that orders it; a single day, or a round with its year, may not.
        if ((deadline.Type == DeadlineType.Recurring && !deadline.To.IsDay) || deadline.YearIsInferred || task.Lead.Count == 0) return;
        if (deadline.To.Latest is { } last && PlanPlaces.DateOf(plan) is { Earliest: { } first } date && last < first)
            Add(CheckCodes.DeadlineBeforePlan, deadline.Text, date.ToString());

        void Add(string code, params string[] arguments) => findings.Add(code, plan, span, task.Section, null, null, arguments);
    }

    /// <summary>Deadlines of one task in the wrong order: the first half year due after the year, or a report on what is still to be done.</summary>
    private static void Order(PlanDocument plan, PlanTask task, Findings findings)
    {
        var seen = new List<(int Month, DateOnly Day, Deadline Deadline)>();
        var from = task.Span.Start;
        Deadline? work = null;
        foreach (var deadline in task.Deadlines.Where(d => !d.Span.IsEmpty && d.Span.Start >= task.Span.Start && d.Span.End <= task.Span.End))
        {
            var before = VietnameseText.SearchFold(plan.Text[Math.Clamp(from, 0, deadline.Span.Start)..deadline.Span.Start]);
            var after = VietnameseText.SearchFold(plan.Text[deadline.Span.End..Math.Min(task.Span.End, deadline.Span.End + 30)]);
            from = deadline.Span.End;
            if (after.Contains("năm sau", StringComparison.Ordinal) || after.Contains("tiếp theo", StringComparison.Ordinal) || after.Contains("liền kề", StringComparison.Ordinal)) continue;
            if (deadline.Type == DeadlineType.By && work is { } busy && deadline.To.Latest is { } due && due < busy.From.Earliest && IsReportOnIt(before))
                findings.Add(CheckCodes.DeadlineOrder, plan, deadline.Span, task.Section, null, null, deadline.Text, busy.Text);
            if (deadline is { Type: DeadlineType.During, From.Month: > 0, YearIsInferred: false }) work = deadline;
            if (!deadline.To.IsDay || deadline.To.Latest is not { } day || Stage(before) is not (var month and > 0)) continue;
            if (seen.Exists(s => s.Month < month && s.Day > day && s.Day.Year == day.Year))
                findings.Add(CheckCodes.DeadlineOrder, plan, deadline.Span, task.Section, null, null, deadline.Text, seen.Find(s => s.Month < month && s.Day > day).Deadline.Text);
            seen.Add((month, day, deadline));
        }
    }

    // What another sentence or another body reports may be wanted for the work: the reports from below before the conference of the year.
    private static bool IsReportOnIt(string between) =>
        between.Contains(VietnameseText.SearchFold("báo cáo"), StringComparison.Ordinal) && between.AsSpan().IndexOfAny(";.\n") < 0;

    /// <summary>The stage named last before a deadline, by the month in which it is over; 0 for none.</summary>
    private static int Stage(string before)
    {
        var (at, month) = (-1, 0);
        foreach (var (word, over) in Stages)
        {
            var found = before.LastIndexOf(VietnameseText.SearchFold(word), StringComparison.Ordinal);
            if (found > at && (found + word.Length >= before.Length || !char.IsLetter(before[found + word.Length]))) (at, month) = (found, over);
        }

        return month;
    }

    /// <summary>Whether days are listed that do not follow each other in the months the rhythm says: 15/3, 15/5, 15/9 for every quarter.</summary>
    private static bool IsBrokenRhythm(string text, PlanTask task, Deadline deadline)
    {
        if (deadline.Span.IsEmpty || deadline.EveryMonths is not (1 or 3 or 6)) return false;

        // "quý I trước ngày …, 6 tháng trước ngày …, năm trước ngày …": each day is that of a round of its own.
        if (deadline.To.IsDay && task.Deadlines.Any(d => d.Type == DeadlineType.Recurring && d.EveryMonths != deadline.EveryMonths)) return false;
        if (deadline.EveryMonths == 1)
        {
            var near = text.AsSpan(task.Span.Start, Math.Max(0, Math.Min(deadline.Span.End + 24, text.Length) - task.Span.Start));
            return deadline.DayOfMonth > 30 || near.Contains("ngày 31 hằng tháng", StringComparison.OrdinalIgnoreCase) || near.Contains("ngày 31 hàng tháng", StringComparison.OrdinalIgnoreCase);
        }

        var days = ListedDays(text.AsSpan(deadline.Span.Start, Math.Max(0, Math.Min(task.Span.End, text.Length) - deadline.Span.Start)));
        if (days.Count < 12 / deadline.EveryMonths) return false;
        for (var i = 1; i < days.Count; i++)
        {
            // The last round may be drawn forward by a month: 15/6, then 15/11 for the year.
            var months = (days[i].Month - days[i - 1].Month + 12) % 12;
            if (months != deadline.EveryMonths && !(i == days.Count - 1 && months == deadline.EveryMonths - 1)) return true;
        }

        return false;
    }

    /// <summary>The days written as 15/3 that follow each other with nothing but joining words between them.</summary>
    private static List<(int Day, int Month)> ListedDays(ReadOnlySpan<char> text)
    {
        var days = new List<(int, int)>();
        var gap = 0;
        for (var i = 0; i < text.Length && (days.Count == 0 || gap < 24); i++)
        {
            gap++;
            if (text[i] is '.' or ';' or '\n') break;
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '/'))) continue;
            var at = i;
            if (!Number(text, ref at, out var day) || at >= text.Length || text[at] != '/') continue;
            at++;
            if (!Number(text, ref at, out var month) || day is < 1 or > 31 || month is < 1 or > 12) continue;
            days.Add((day, month));
            i = at;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '/')) i++;
            gap = 0;
        }

        return days;

        static bool Number(ReadOnlySpan<char> text, ref int at, out int value)
        {
            value = 0;
            var start = at;
            while (at < text.Length && at - start < 2 && char.IsAsciiDigit(text[at])) value = value * 10 + (text[at++] - '0');
            return at > start && (at >= text.Length || !char.IsAsciiDigit(text[at]));
        }
    }

    /// <summary>The one year that a title is about, where the date is too far from it; else null.</summary>
    private static int? OtherYear(string? kind, string? title, PartialDate date)
    {
        if (title is null || date.Year == 0 || date.Month == 0) return null;
        var words = VietnameseText.NameKey(title);
        if (kind is not null && Looks(VietnameseText.NameKey(kind))) return null;
        if (Looks(words) || words.Contains(VietnameseText.SearchFold("giai đoạn"), StringComparison.Ordinal)) return null;
        var year = 0;
        var tokens = words.Split(' ');
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Length != 4 || !int.TryParse(tokens[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1990 or > 2099) continue;

            // Another year, a number's year or an aim ("đến năm 2030") says nothing of the year of the plan.
            var isYear = i > 0 && string.Equals(tokens[i - 1], "năm", StringComparison.Ordinal);
            var isAim = (i > 1 && tokens[i - 2] is "đến" or "từ" or "tháng" or "ngày" or "hết") || (i > 2 && tokens[i - 3] is "tháng");
            if (year != 0 || !isYear || isAim || (i + 1 < tokens.Length && tokens[i + 1] is not ("trên" or "của" or "tại" or "và"))) return null;
            year = number;
        }

        // A law is called by its year; a plan for a year is made in it, or in the months before.
        var isOfLaw = Enumerable.Range(0, tokens.Length).Any(i => tokens[i] is "luật" && !(i > 0 && tokens[i - 1] is "pháp"));
        if (year == 0 || isOfLaw || words.Contains(VietnameseText.SearchFold("tầm nhìn"), StringComparison.Ordinal)) return null;
        var isEarly = year == date.Year + 1 ? date.Month < 6 : year > date.Year;
        return isEarly || (year < date.Year && !IsLetter(kind)) ? year : null;

        static bool Looks(string words) => Array.Exists(LookingBack, w => words.Contains(VietnameseText.NameKey(w), StringComparison.Ordinal));
    }

    // A letter asks for and sends what a past year was like as often as not.
    private static bool IsLetter(string? kind) => kind is null || VietnameseText.NameKey(kind) is var words && (words.StartsWith(VietnameseText.SearchFold("công văn"), StringComparison.Ordinal) || words.StartsWith(VietnameseText.SearchFold("văn bản"), StringComparison.Ordinal));

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
