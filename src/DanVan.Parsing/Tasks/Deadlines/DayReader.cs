using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads days on which something is done: lists of days, days behind an hour or a part of the day, days with their weekday.</summary>
internal readonly struct DayReader(PassageText text, PlanYear plan)
{
    // No list of days goes on further.
    private const int MostDays = 31;

    // Years; a longer time is that of an anniversary.
    private const int LongestPhase = 15;

    private PeriodReader Periods => new(text, plan);
    private TimeSurroundings Around => new(text);
    private TimeLimits Limits => new(text, plan);

    /// <summary>"tựu trường ngày 19/8/2024 (thứ Hai)", "Lễ khai giảng: Ngày 05/9/2024.": a day with its weekday, or one that is all that a label says.</summary>
    public DeadlineMatch? ReadSetDay(int i, TimeContext context)
    {
        // "tổ chức ngày 15 và 16 tháng 5 năm 2024"
        if (context == TimeContext.Sentence && ReadDays(i, i + 1) is { YearIsInferred: false } several && IsHeldOn(i, several.End)) return several;
        if (context != TimeContext.Sentence || !Periods.TryDay(i, out var day, out var end) || !day.HasYear || day.To.Month == 0 || Limits.IsBygone(day) || Limits.IsBefore(day)) return null;
        // "theo Thông báo ngày 19/8/2024 (thứ Hai)": the day of a document.
        if (i > 1 && Lexicon.Match(text.Tokens, i - 2, Lex.Act, out _) == 2) return null;
        var hasWeekday = text.IsMark(end, '(') && Periods.SkipWeekday(end + 1) is var afterWeekday && afterWeekday > end + 1 && text.IsMark(afterWeekday, ')');
        var isAll = text.IsMark(i - 1, ':') && (end >= text.Count || text[end].Mark is '.' or ';');
        return hasWeekday || isAll || IsHeldOn(i, end) ? Limits.During(i, end, day) : null;
    }

    // "tổ chức mít tinh, diễu hành cấp tỉnh ngày 25/11/2024;": an event is held on the day that closes the clause.
    private bool IsHeldOn(int i, int end)
    {
        // "…, tại Nhà văn hóa tỉnh"
        var isAt = text.IsWord(text.IsMark(end, ',') ? end + 1 : end, AtPlace);
        if ((end < text.Count && !isAt && text[end].Mark is not ('.' or ';' or ',')) || Around.IsOfEvent(text.IsWord(i - 1, At) ? i - 1 : i)) return false;
        for (var j = i - 1; j > 0 && j > i - 2 * MaxEvent && text[j].Mark is not (';' or '.' or ':') && !text.Cited[j]; j--)
        {
            if (text.IsWord(j, OrganiseB) && text.IsWord(j - 1, OrganiseA)) return true;
            // "khai giảng lớp học ngày 15/4/2024"
            if ((text.IsWord(j, Opening) || text.IsWord(j, Closing)) && (text.IsWord(j + 1, OfSchool) || text.IsWord(j + 1, OfFestival))) return true;
        }

        return false;
    }

    /// <summary>"lúc 08 giờ 00 phút, ngày 15/4", "sáng thứ Hai, ngày 15/4": a day behind an hour or a part of it.</summary>
    public DeadlineMatch? ReadOnDay(int i, TimeContext context)
    {
        // "tài sản tại thời điểm 0h00 ngày 01/01/2025"
        if (text.IsWord(i - 1, Point)) return null;
        // "không sớm hơn 15 giờ ngày 20/11": when it may begin.
        if (text.IsWord(i - 1, Than) || Around.IsUntil(i - 1) || (text.IsWord(i - 1, Approximate) && context == TimeContext.Sentence)) return null;
        if (text.IsWord(i - 1, At) && Around.IsOfEvent(i - 1)) return null;
        // "Hồi 16 giờ ngày 26/11, vị trí tâm bão …": tells.
        var opening = text.IsWord(i - 1, Occasion) ? i - 1 : i;
        if (text.IsWord(opening, Occasion) && context == TimeContext.Sentence) return null;
        var j = text.IsWord(i, Moment) || text.IsWord(i, Occasion) ? i + 1 : i;
        if (Periods.SkipHour(j) == j || !Periods.TryTimed(j, out var period, out var end)) return null;
        // "chiều ngày 20, sáng ngày 21/5/2024": the first of two days has the month of the second.
        if (period is { IsDay: true, To.Month: 0 } && (text.IsMark(end, ',') || text.IsWord(end, And)) && Periods.SkipHour(end + 1) > end + 1 && Periods.TryTimed(end + 1, out var second, out var afterSecond) && second is { IsDay: true, To.Month: > 0 } && second.To.Day > period.To.Day)
        {
            var first = second.To with { Day = period.To.Day };
            (period, end) = (second with { From = first }, afterSecond);
        }

        if (period is not { IsDay: true, To.Month: > 0 }) return null;
        // "bầu cử đại biểu Quốc hội khóa XVI (Chủ nhật, ngày 15/3/2026)": when it is, not when the work is done.
        if (context == TimeContext.Sentence && text.IsMark(i - 1, '(') && text.IsMark(end, ')') && Around.NamesElection(i - 1)) return null;
        return Limits.IsOver(period) || (Limits.IsBefore(period) && context == TimeContext.Sentence) || Around.IsTold(i) || Around.IsFollowedByPast(end) ? null : context is TimeContext.Completion or TimeContext.Due ? Limits.By(i, end, period) : Limits.During(i, end, period);
    }

    /// <summary>"tổ chức 01/7/2024-30/9/2024": from one day with its year to another.</summary>
    public DeadlineMatch? ReadDashedDays(int i)
    {
        if (text.IsMark(i - 1, '/') || !Periods.TryDay(i, out var first, out var dash) || !first.HasYear || first.To.Month == 0 || !text.IsMark(dash, '-')) return null;
        return Periods.TryDay(dash + 1, out var last, out var end) && last is { HasYear: true, To.Month: > 0 } && (last.To.Year - first.To.Year) is 0 or 1 && !Limits.IsBygone(first) ? Limits.Both(i, end, first, last) : null;
    }

    /// <summary>"02 ngày (15 - 16/4/2024)", "2 năm (2024 - 2025)": how long, and in brackets when.</summary>
    public DeadlineMatch? ReadSpelled(int i)
    {
        if (!(text.IsWord(i + 1, Day) || text.IsWord(i + 1, Month) || text.IsWord(i + 1, Year)) || !text.IsMark(i + 2, '(')) return null;
        var j = text.IsWord(i + 3, From) ? i + 4 : i + 3;
        var first = text.IsWord(i - 1, Within) ? i - 1 : i;
        if (Periods.TryRange(j, out var from, out var to, out var inferred, out var end) && text.IsMark(end, ')')) return plan.IsPast(to.Year) || to.Year - from.Year > LongestPhase ? null : new DeadlineMatch(first, end + 1, DeadlineType.During) { From = from, To = to, YearIsInferred = inferred };
        if (first < i && text.IsWord(i + 1, Year) && Periods.IsYear(j) && text.IsMark(j + 1, '-') && Periods.IsYear(j + 2) && text.IsMark(j + 3, ')') && !plan.IsPast(text[j + 2].Value)) return Limits.During(first, j + 4, new Period(new PrintedDate(text[j].Value, 0, 0), new PrintedDate(text[j + 2].Value, 0, 0), true));
        if (text.IsWord(i + 1, Day) && ReadDays(first, j) is { } days && text.IsMark(days.End, ')')) return days with { End = days.End + 1 };
        return text.IsWord(i + 1, Day) && Periods.TryTimed(j, out var day, out end) && day is { IsDay: true, To.Month: > 0 } && text.IsMark(end, ')') && !Limits.IsOver(day) ? Limits.During(first, end + 1, day) : null;
    }

    /// <summary>"trong 10 ngày làm việc (từ ngày 20/11 đến ngày 03/12/2025)": the brackets say when.</summary>
    public bool IsSpelledOut(int i) => text.IsMark(i, '(') && Periods.TryRange(text.IsWord(i + 1, From) ? i + 2 : i + 1, out _, out _, out _, out _);

    /// <summary>"trong các ngày 05, 06 và 07/9/2024".</summary>
    public DeadlineMatch? ReadDays(int start, int i)
    {
        var first = i < text.Count && text[i].Kind == TokenKind.Number ? text[i].Value : 0;
        if (first is < 1 or > 31) return null;
        var j = i;
        while (j < i + 3 * MostDays && j + 2 < text.Count && text[j].Kind == TokenKind.Number && (text[j + 1].Mark is ',' or '-' || text.IsWord(j + 1, And)) && !(text[j + 1].Mark == '-' && Periods.TryDay(j, out var whole, out _) && whole.To.Month > 0))
        {
            // "ngày 19 và ngày 20/5/2015"
            var next = text.IsWord(j + 2, Day) && text.IsWord(j + 1, And) ? j + 3 : j + 2;
            if (next >= text.Count || text[next].Kind != TokenKind.Number) break;
            j = next;
        }

        if (j == i || !Periods.TryDay(j, out var last, out var end) || last.To.Month == 0 || !last.IsDay) return null;
        var from = last.To with { Day = first };
        if (last.HasYear && plan.IsBefore(Periods.Fill(last.To, true, out _))) return null;
        return new DeadlineMatch(start, end, DeadlineType.During) { From = Periods.Fill(from, last.HasYear, out var inferred), To = Periods.Fill(last.To, last.HasYear, out _), YearIsInferred = inferred };
    }
}
