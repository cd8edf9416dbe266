using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads what "từ" opens: from one time to another, from now or an event until a time, from a time on.</summary>
internal readonly struct RangeReader(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);
    private TimeSurroundings Around => new(text);
    private TimeLimits Limits => new(text, plan);

    /// <summary>"từ ngày 16 - 30/7/2024", "từ tháng 3 đến tháng 5/2024", "từ nay đến hết ngày 30/9".</summary>
    public DeadlineMatch? ReadRange(int start, int i, TimeContext context)
    {
        // "các nhiệm vụ đề ra ngay từ đầu năm 2026"
        if (text.IsWord(start - 1, AtOnce) && text.IsWord(i, First) && Around.IsTold(start - 1)) return null;
        if (UntilEvent(start, i) is { } untilEvent) return untilEvent;
        if (UntilFromEvent(start, i) is { } fromEvent) return fromEvent;
        // "Kể từ ngày 01/7/2025" in a cell is open at its end; elsewhere it says from when something is counted.
        if (text.IsWord(start - 1, Since) && !(context != TimeContext.Sentence && (start < 2 || text[start - 2].Kind == TokenKind.Mark)) && !Periods.TryRange(i, out _, out _, out _, out _)) return null;
        // "Từ ngày ban hành Kế hoạch trở đi" in a cell or behind a label
        if (context != TimeContext.Sentence && IsIssueDay(i) && OnwardsEnd(i) is var onwards and > 0) return new DeadlineMatch(start, onwards, DeadlineType.During);
        // "Tuyên truyền: Từ khi triển khai đến khi kết thúc cuộc bầu cử."
        if ((context != TimeContext.Sentence || (text.IsMark(start - 1, ':') && text[start].IsUpper)) && UntilConclusion(start, i) is { } untilConclusion) return untilConclusion;
        if (Around.IsCriterion(start)) return null;
        if (text.IsWord(i, Now))
        {
            i++;
            if (text.IsMark(i, ',')) i++;
            if (!Periods.SkipTo(ref i)) return null;
            if (!Periods.TryPeriod(i, out var until, out var after)) return ConclusionEnd(i) is var over and > 0 ? new DeadlineMatch(start, over, DeadlineType.During) : null;
            if (Around.IsRest(after) || Around.IsReached(after)) return null;
            var isOpenPhase = context == TimeContext.Sentence && until.To.Month == 0 && !text.IsWord(i - 1, EndOf) && !text.IsWord(i, Last) && !(start == 0 && text.IsMark(after, ','));
            return new DeadlineMatch(start, after, DeadlineType.During) { To = Periods.Fill(until.To, until.HasYear, out var inferred), YearIsInferred = inferred, IsPhase = isOpenPhase };
        }

        if (Periods.TryRange(i, out var from, out var to, out var isInferred, out var end))
        {
            if (from.Month == 0 && Around.IsOfScheme(start)) return null;
            if (Around.IsFollowedByPast(end) || Around.IsOfFigures(start) || Around.IsInForce(start) || Around.IsRest(end)) return null;
            if (isInferred && Rounds.EverySuffix(end, out var months, out var afterEvery)) return new DeadlineMatch(start, afterEvery, DeadlineType.Recurring) { EveryMonths = months };
            // "từ ngày 01/01 đến ngày 31/12 của năm báo cáo" says which year is meant, not when something is done.
            if (isInferred && Periods.OtherYearEnd(end) is var otherYear and > 0) return new DeadlineMatch(start, otherYear, DeadlineType.During);
            return new DeadlineMatch(start, end, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        }

        // "từ năm học 2026 - 2027", "từ năm học 2026 - 2027 đến năm học 2029 - 2030"
        if (Periods.TrySchoolYear(i, out var study, out var afterStudy))
        {
            // "giáo viên được tuyển dụng mới từ năm học …", "quy định về chính sách học phí từ năm học …"
            if (plan.IsPast(study.From.Year) || Around.IsForce(start) || Around.IsTold(start) || text.IsWord(start - 1, New) || Around.IsRuled(start) || text.IsWord(afterStudy, As)) return null;
            var next = afterStudy;
            var isRange = Periods.SkipTo(ref next) && Periods.TrySchoolYear(next, out study, out next);
            return new DeadlineMatch(start, isRange ? next : afterStudy, DeadlineType.During) { From = new PartialDate(text[i + 2].Value), To = isRange ? new PartialDate(study.To.Year) : default };
        }

        // "từ năm 2026", "từ 13h30 thứ Hai ngày 01/7/2025": open at its end.
        if (Around.IsForce(start) || Around.IsTold(start) || !Periods.TryTimed(i, out var only, out var afterOnly)) return null;
        // "từ ngày 15/4 và kết thúc vào ngày 30/4/2024"
        var ends = text.IsMark(afterOnly, ',') || text.IsMark(afterOnly, ';') || text.IsWord(afterOnly, And) ? afterOnly + 1 : afterOnly;
        if (text.IsWord(ends, Conclude) && text.IsWord(ends + 1, Ends) && Periods.TryTimed(Periods.SkipLinks(ends + 2), out var last, out var afterLast) && last.IsDay == only.IsDay && last.To.Month > 0) return Limits.Both(start, afterLast, only, last);
        // "Từ 01/4" alone in a cell
        if (!only.HasYear && only is { IsDay: true, From.Month: > 0 } && context != TimeContext.Sentence && start == 0 && afterOnly == text.Count && plan.Year > 0) return new DeadlineMatch(start, afterOnly, DeadlineType.During) { From = Periods.Fill(only.From, false, out var isOnlyInferred), YearIsInferred = isOnlyInferred };
        if (!only.HasYear || plan.IsPast(only.From.Year) || IsUpToNow(afterOnly)) return null;
        // "chuyển sang kê khai từ ngày 01/01/2026 theo Nghị quyết số …": what that act says.
        if (text.IsWord(afterOnly, FollowingSecond) && afterOnly + 1 < text.Count && text.Cited[afterOnly + 1]) return null;
        // "từ năm 2025 trở đi": since when a rule or an aim holds.
        if (only.To is { Month: 0, Day: 0 } && text.IsWord(afterOnly, Turning) && text.IsWord(afterOnly + 1, TurningSecond)) return null;
        // "Từ 7h30, ngày 15/4/2024: Họp": the hour is that of the day.
        if (only.IsDay && Periods.SkipHour(i) is var day && day > i && text.IsMark(day - 1, ',') && text.IsWord(day, Day)) return Limits.During(start, afterOnly, only);
        return new DeadlineMatch(start, afterOnly, DeadlineType.During) { From = Periods.Fill(only.From, true, out _) };
    }

    /// <summary>"số liệu từ năm 2013 đến năm 2018", "các vụ việc từ 01/01/2023 đến 31/3/2024": a time before the plan, which it looks back on.</summary>
    public bool IsReviewedRange(int start, out int end)
    {
        if (!Periods.TryRange(start + 1, out var from, out var to, out var isInferred, out end)) return false;
        if (!isInferred && plan.IsBefore(to)) return true;
        if (!plan.IsPast(from.Year)) return false;
        if (from.Month == 0) return to.Year <= plan.IssuedYear || Around.IsReviewed(start);
        return Around.IsReviewed(start) || (from.IsDay && plan.IsLongPast(from.Year, from.Month));
    }

    // "từ ngày ký đến hết ngày 30/4/2024", "từ khi ban hành kế hoạch đến 30/11": begins with an event.
    private DeadlineMatch? UntilFromEvent(int start, int i)
    {
        if (!(text.IsWord(i, When) || (text.IsWord(i, Day) && i + 1 < text.Count && text[i + 1].Kind == TokenKind.Word)) || Around.IsReviewed(start) || (text.IsWord(start - 1, Since) && (Around.IsInForce(start) || (text.IsWord(start - 2, Worth) && text.IsWord(start - 3, WorthFirst))))) return null;
        for (var j = i + 1; j < text.Count && j < start + 2 * MaxEvent; j++)
        {
            if (text[j].Kind is TokenKind.Mark or TokenKind.Number) return null;
            var k = j;
            if (!Periods.SkipTo(ref k)) continue;
            // "từ ngày ban hành Kế hoạch đến khi Đại hội thành công": from one event to another.
            if (text.IsWord(k, When) && IsIssueDay(i)) return new DeadlineMatch(start, k + 1, DeadlineType.During);
            return Periods.TryTimed(k, out var until, out var end) && until.To is not { Month: 0, Day: > 0 } && !Limits.IsOver(until)
                ? new DeadlineMatch(start, end, DeadlineType.During) { To = Periods.Fill(until.To, until.HasYear, out var inferred), YearIsInferred = inferred }
                : null;
        }

        return null;
    }

    // "Từ khi thành lập đến khi kết thúc nhiệm vụ" in a cell or behind a label
    private DeadlineMatch? UntilConclusion(int start, int i)
    {
        if (!text.IsWord(i, When) && !text.IsWord(i, Day)) return null;
        for (var j = i + 1; j < text.Count && j < start + 2 * MaxEvent && (text[j].Kind == TokenKind.Word || text.IsMark(j, ',')); j++)
        {
            var k = j;
            if (Periods.SkipTo(ref k) && ConclusionEnd(k) is var end and > 0) return new DeadlineMatch(start, end, DeadlineType.During);
        }

        return null;
    }

    // "(khi, ngày) kết thúc cuộc bầu cử": the token behind the clause, or 0.
    private int ConclusionEnd(int i)
    {
        if (text.IsWord(i, When) || text.IsWord(i, Day)) i++;
        if (!text.IsWord(i, Conclude) || !text.IsWord(i + 1, Ends)) return 0;
        i += 2;
        var last = Math.Min(text.Count, i + MaxEvent);
        while (i < last && text[i].Kind == TokenKind.Word) i++;
        return i;
    }

    // "kể từ sáng ngày 15/9/2024 (thứ Hai) đến khi bão tan": up to an event.
    private DeadlineMatch? UntilEvent(int start, int i)
    {
        if (!Periods.TryTimed(i, out var day, out var end) || day is not { IsDay: true, To.Month: > 0 } || (day.HasYear && Limits.IsOver(day)) || Around.IsTold(start)) return null;
        if (text.IsMark(end, '(') && Periods.SkipWeekday(end + 1) is var weekday && weekday > end + 1 && text.IsMark(weekday, ')')) end = weekday + 1;
        return (text.IsWord(end, To) || text.IsWord(end, Until)) && text.IsWord(end + 1, When) ? new DeadlineMatch(start, end + 2, DeadlineType.During) { From = Periods.Fill(day.From, day.HasYear, out var inferred), YearIsInferred = inferred } : null;
    }

    // The token behind "trở đi", not far behind an event, or 0.
    private int OnwardsEnd(int i)
    {
        for (var j = i; j < text.Count && j < i + MaxEvent && text[j].Kind == TokenKind.Word; j++)
        {
            if (text.IsWord(j, Turning) && text.IsWord(j + 1, TurningSecond)) return j + 2;
        }

        return 0;
    }

    // "từ ngày ký", "từ ngày ban hành", "từ khi Kế hoạch được ban hành"
    private bool IsIssueDay(int i)
    {
        for (var j = i + 1; j < text.Count && j < i + 6; j++)
        {
            if (text.IsWord(j, Signed) || (text.IsWord(j, Promulgate) && text.IsWord(j + 1, Executed))) return true;
        }

        return false;
    }

    // "từ ngày 01/01/2021 đến thời điểm kiểm tra", "từ năm 2020 đến nay": the years that are looked at.
    private bool IsUpToNow(int i) => text.IsWord(i, To) && (text.IsWord(i + 1, Now) || (text.IsWord(i + 1, Time) && text.IsWord(i + 2, Point)));
}
