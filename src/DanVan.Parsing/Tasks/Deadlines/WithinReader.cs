using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads what "trong" and "vào" open.</summary>
internal readonly struct WithinReader(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);
    private DurationReader Durations => new(text, plan);
    private TimeSurroundings Around => new(text);
    private TimeLimits Limits => new(text, plan);
    private DayReader Days => new(text, plan);
    private RangeReader Ranges => new(text, plan);
    private RoundDates Dates => new(text, plan);

    public DeadlineMatch? ReadWithin(int i, TimeContext context)
    {
        if (context == TimeContext.Sentence && (Around.IsOfEvent(i) || Around.IsInForce(i) || Around.IsForeseen(i))) return null;
        var j = i + 1;
        if (text.IsWord(j, Time) && (text.IsWord(j + 1, TimeSecond) || text.IsWord(j + 1, Term)))
        {
            var isTerm = text.IsWord(j + 1, Term);
            j += 2;
            var k = text.IsWord(j, Not) && text.IsWord(j + 1, NotOver) ? j + 2 : j;
            if ((isTerm ? Durations.ReadAny(k) : Durations.ReadSpan(k)) is var afterTerm and > 0) return new DeadlineMatch(i, afterTerm, DeadlineType.By);
        }

        if (text.IsWord(i, Within))
        {
            // "trong vòng 05 ngày làm việc", "trong 24 giờ", "trong 05 ngày kể từ ngày …"
            var k = text.IsWord(j, Round) ? j + 1 : j;
            if (Durations.ReadAny(k) is var afterDays and > 0 && !Days.IsSpelledOut(afterDays) && (k > j || text.IsWord(k + 1, HourWord) || text.IsWord(k + 1, Minute) || Durations.ReadCounted(k) > 0)) return new DeadlineMatch(i, afterDays, DeadlineType.By);
            if (text.IsWord(j, Day) && ReadSameDay(i, j) is { } sameDay) return sameDay;
            if (SeasonOrTerm(i, j) is { } season) return season;
            // "trong cả năm 2024", "trong suốt tháng 6/2024"
            if (text.IsWord(j, All) || text.IsWord(j, Throughout) || text.IsWord(j, Entire)) j++;
            if (Days.ReadSpelled(j) is { } spelled) return spelled;
            // "trong hai tháng 7 và 8 năm 2014", "trong ba ngày 12, 13 và 14/6/2024"
            if (Periods.CountAt(j) is >= 2 and <= 12 && (text.IsWord(j + 1, Month) || (text.IsWord(j + 1, Year) && Periods.IsYear(j + 2)) || (text.IsWord(j + 1, Day) && text[j].Kind == TokenKind.Word)) && j + 2 < text.Count && text[j + 2].Kind == TokenKind.Number)
            {
                if (text.IsWord(j + 1, Day) && Days.ReadDays(i, j + 2) is { } several) return several;
                j++;
            }
        }

        if (text.IsWord(j, Every) && text.IsWord(j + 1, Day) && Days.ReadDays(i, j + 2) is { } days) return days;
        // "trong kỳ sinh hoạt tháng 3/2026"
        if (text.IsWord(i, Within) && (text.IsWord(j, TermA) || text.IsWord(j, Session) || text.IsWord(j, Turn) || (text.IsWord(j, Life) && text.IsWord(j + 1, LifeSecond))) && MonthBehind(j) is var month and > 0 && Periods.TryPeriod(month, out var session, out var afterSession) && session is { HasYear: true, IsDay: false } && !Limits.IsOver(session)) return Limits.During(i, afterSession, session);
        if (text.IsWord(j, Every)) j++;
        // "trong tuần này", "dự kiến vào tuần sau"
        if (text.IsWord(j, Week) && (text.IsWord(j + 1, This) || text.IsWord(j + 1, Until) || text.IsWord(j + 1, Next)) && (j + 2 >= text.Count || text[j + 2].Kind == TokenKind.Mark)) return new DeadlineMatch(i, j + 2, DeadlineType.During);
        if (text.IsWord(j, Week) && ReadWeek(i, j) is { } week) return week;
        // "trong 2 tuần đầu tháng 3"
        if (Periods.CountAt(j) > 0 && text.IsWord(j + 1, Week) && Periods.IsEdge(j + 2) && ReadWeek(i, j + 1) is { } weeks) return weeks;
        // "trong 10 ngày đầu của mỗi quý", "trong 5 ngày đầu tháng"
        if (Periods.CountAt(j) > 0 && text.IsWord(j + 1, Day) && Periods.IsEdge(j + 2) && Rounds.ReadEdge(j + 2, out var perEdge) is var afterEdge and > 0) return new DeadlineMatch(i, afterEdge, DeadlineType.Recurring) { EveryMonths = perEdge };
        if (text.IsWord(j, Moment) || text.IsWord(j, Occasion)) j++;
        if (text.IsWord(i, At) && Days.ReadOnDay(j, context) is { } onDay) return onDay with { First = i };
        if (text.IsWord(i, At))
        {
            var hour = j;
            j = Periods.SkipHour(j);
            // "vào 15:00 ngày Chủ nhật hằng tuần"
            if (j > hour && text.IsWord(j, Day) && Periods.SkipWeekday(j + 1) is var weekday && weekday > j + 1 && Rounds.EverySuffix(weekday, out var weekly, out var afterWeek)) return new DeadlineMatch(i, afterWeek, DeadlineType.Recurring) { EveryMonths = weekly };
        }

        if (text.IsWord(j, Approximate) && text.IsWord(j + 1, Time) && text.IsWord(j + 2, TimeSecond)) j += 3;
        if (text.IsWord(j, From)) return Ranges.ReadRange(i, j + 1, context);
        if (j < text.Count && text[j].Kind == TokenKind.Number && text.IsWord(j + 1, Day))
        {
            // "trong 02 ngày 15 - 16/6/2024"
            if (text.IsWord(j + 2, From)) return Ranges.ReadRange(i, j + 3, context);
            if (j + 2 < text.Count && text[j + 2].Kind == TokenKind.Number)
            {
                j += 2;
                // "trong 02 ngày 25 và 26-9-2024"
                if ((text.IsWord(j + 1, And) || text.IsMark(j + 1, ',')) && Days.ReadDays(i, j) is { } listed) return listed;
            }
            else if (text.IsMark(j + 2, ','))
            {
                j = text.IsWord(j + 3, Day) ? j + 4 : j + 3;
                if (Days.ReadDays(i, j) is { } named) return named;
            }
            else return null;
        }

        if (context != TimeContext.Sentence && Periods.TrySchoolYear(j, out var study, out var afterStudy)) return plan.IsPast(study.To.Year) ? null : Limits.During(i, afterStudy, study);
        // "tổ chức hội thi trong năm học 2025 - 2026.": closes its clause.
        if (text.IsWord(i, Within) && Around.IsWorkBefore(i) && Periods.TrySchoolYear(j, out var ofWork, out var afterWork) && (afterWork >= text.Count || text[afterWork].Mark is '.' or ';')) return plan.IsPast(ofWork.To.Year) ? null : Limits.During(i, afterWork, ofWork);
        // "Trong năm học 2024 - 2025, các trường …"
        if (text.IsWord(i, Within) && text[i].IsUpper && Around.OpensClause(i) && Periods.TrySchoolYear(j, out var year, out var afterYear) && text.IsMark(afterYear, ',')) return plan.IsPast(year.To.Year) || Around.IsFollowedByPast(afterYear + 1) ? null : Limits.During(i, afterYear, year);
        if (text.IsWord(j, Year) && (j + 1 >= text.Count || text[j + 1].Kind != TokenKind.Number) && !text.IsWord(j + 1, Now))
        {
            return context == TimeContext.Sentence || text.IsWord(j + 1, Study) || !ClosesCell(i, j + 1) ? null : Limits.Whole(i, j + 1);
        }

        if (Rounds.ReadDayOfRound(i, j) is { } round && !text.IsWord(i, Within)) return round;
        if (text.IsWord(i, At) && Rounds.ReadEdgeOfEach(i, j) is { } edge) return edge;
        if (text.IsWord(i, At) && Rounds.DayOfWeekly(i, i + 1) is var weekdayEnd and > 0) return new DeadlineMatch(i, weekdayEnd, DeadlineType.Recurring);
        // "gửi báo cáo tháng vào ngày 18"
        if (text.IsWord(i, At) && Periods.TryDay(j, out var dayOfMonth, out var afterDayOfMonth) && dayOfMonth.From is { Month: 0, Day: > 0 } && Dates.RoundNamedBefore(i) is var reported and (1 or 3)) return new DeadlineMatch(i, afterDayOfMonth, DeadlineType.Recurring) { EveryMonths = reported, DayOfMonth = dayOfMonth.To.Day };
        if (Periods.TryRange(j, out var from, out var to, out var rangeInferred, out var rangeEnd))
        {
            return plan.IsPast(to.Year) ? null : new DeadlineMatch(i, rangeEnd, DeadlineType.During) { From = from, To = to, YearIsInferred = rangeInferred };
        }

        if (!Periods.TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        if (Limits.IsOver(period)) return null;
        if (text.IsWord(i, At) && period is { HasYear: true } && period.To.Month == 0 && text.IsWord(j, Year) && !Around.IsWorkBefore(i) && !Around.IsReviewOf(i) && !Around.OpensReach(end) && !Around.IsFigureBehind(i, end) && !IsPhaseBefore(i) && !(plan is { Year: > 0, IsGuessed: false } && period.To.Year >= plan.Year && Around.IsAttained(i))) return null;
        if (period is { HasYear: true, To: { Month: 0, Day: 0 } } && text.IsWord(i, Within) && text.IsWord(end, And) && Around.IsReviewed(i)) return null;
        if (context == TimeContext.Sentence && period.To is { Month: 0, Day: 0 } && ((Around.IsOfAim(i, end) && !text.IsWord(i - 1, AtOnce) && !(text.IsWord(i, At) && (Limits.IsLater(period) || Around.OpensReach(end)))) || Around.IsTold(i) || Around.IsDescribed(i) || Around.IsOfTopic(i) || Around.IsOfPurpose(i, Limits.Ongoing(end, out var ongoing) ? ongoing : end) || (text.IsWord(i - 1, Applied) && text.IsWord(i - 2, AppliedFirst)) || text.IsWord(end, Done))) return null;
        if (context == TimeContext.Sentence && text.IsMark(end, ',') && text.IsWord(end + 1, ThoughA) && text.IsWord(end + 2, ThoughB)) return null;
        // "III. NỘI DUNG TRỌNG TÂM TRONG NĂM 2026": a heading in capitals says of what it tells.
        if (context == TimeContext.Sentence && text.IsUpperCase && !period.IsDay && ((end >= text.Count && i > 0) || period.To.Month == 0)) return null;
        // "Trong 10 tháng đầu năm, mặc dù …" in a plan of November
        if (context == TimeContext.Sentence && Limits.IsSpent(period)) return null;
        if (period.To.Month == 0 && text.IsWord(end, Study)) return null;
        if (Rounds.EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        // "vào tháng 6 và tháng 12 hằng năm", "vào ngày 15/6 và ngày 15/12 hằng năm"
        if (Rounds.SharesEvery(end, period, out var shared, out var afterShared)) return new DeadlineMatch(i, afterShared, DeadlineType.Recurring) { EveryMonths = shared };
        // "trong quý I của năm liền kề": it comes back every year.
        if (!period.HasYear && ((text.IsWord(end, Of) && text.IsWord(end + 1, Year)) || (text.IsWord(end, Year) && (text.IsWord(end + 1, Next) || text.IsWord(end + 1, Adjacent)))) && !text.IsWord(end + 2, Now))
        {
            var last = text.IsWord(end, Of) ? end + 2 : end + 1;
            if (!text.IsWord(end, Of) && text.IsWord(last, Next)) last++;
            if (text.IsWord(last, Adjacent)) last += text.IsWord(last + 1, AdjacentSecond) ? 2 : 1;
            return new DeadlineMatch(i, last, DeadlineType.Recurring) { EveryMonths = 12 };
        }

        // "xây dựng nông thôn mới trong giai đoạn 2021 - 2025": the phase of a programme, no limit.
        if (text.IsWord(j, Phase) && context == TimeContext.Sentence && !Around.OpensClause(i)) return null;
        return Limits.During(i, end, period) with { IsPhase = text.IsWord(j, Phase), IsBygone = !period.IsDay && period.HasYear && plan.IsPast(period.To.Year, period.To.Month) };
    }

    /// <summary>"trong tuần thứ 2 của tháng 3/2024", "trong tuần đầu tháng 6": a week is kept as its month.</summary>
    public DeadlineMatch? ReadWeek(int start, int i)
    {
        for (var j = i + 1; j < text.Count && j < i + 5; j++)
        {
            if (text[j].Kind == TokenKind.Mark) return null;
            if (text.IsWord(j, Month)) return Periods.TryPeriod(j, out var month, out var end) && !(month.HasYear && plan.IsPast(month.To.Year)) ? Limits.During(start, end, month) : null;
        }

        return null;
    }

    // "trong mùa mưa năm 2026", "trong học kỳ II năm học 2025 - 2026": closes its clause, or opens one.
    private DeadlineMatch? SeasonOrTerm(int start, int i)
    {
        if (text.IsWord(i, Study) && (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB)))
        {
            var year = text.IsWord(i + 3, Of) ? i + 4 : i + 3;
            return Periods.TrySchoolYear(year, out var study, out var afterStudy) && !plan.IsPast(study.To.Year) && Closes(start, afterStudy) ? new DeadlineMatch(start, afterStudy, DeadlineType.During) : null;
        }

        if (!text.IsWord(i, Season)) return null;
        var named = i + 2;
        while (named < i + 4 && named < text.Count && !text.IsWord(named, Year)) named++;
        if (!text.IsWord(named, Year) || !Periods.IsYear(named + 1) || !Periods.TryPeriod(named, out var period, out var end) || Limits.IsOver(period) || !Closes(start, end)) return null;
        return Around.IsOfAim(start, end) || Around.IsTold(start) || Around.IsFollowedByPast(end) ? null : Limits.During(start, end, period);
    }

    private bool Closes(int start, int end) => end >= text.Count || text[end].Mark is '.' or ';' || (text[end].Mark is ',' or ')' && text[end - 1].Mark != ',') || (text[start].IsUpper && Around.OpensClause(start));

    // "ngay trong ngày (làm việc)", "chậm nhất là trong ngày làm việc tiếp theo", "trả kết quả trong ngày làm việc."
    private DeadlineMatch? ReadSameDay(int i, int day)
    {
        var isWorking = text.IsWord(day + 1, Work) && text.IsWord(day + 2, WorkSecond);
        var end = isWorking ? day + 3 : day + 1;
        var isNext = (text.IsWord(end, Following) && text.IsWord(end + 1, FollowingSecond)) || (text.IsWord(end, NextAfter) && text.IsWord(end + 1, Following)) || (text.IsWord(end, Adjacent) && text.IsWord(end + 1, AdjacentSecond));
        if (isNext) end += 2;
        var isAtOnce = text.IsWord(i - 1, AtOnce);
        var most = text.IsWord(i - 1, Is) ? i - 2 : i - 1;
        var isLatest = text.IsWord(most, Most) && (text.IsWord(most - 1, Slow) || text.IsWord(most - 1, Late));
        // "thủ tục có thời gian giải quyết trong ngày làm việc" says which ones.
        var closes = !Around.OpensClause(i) && !Around.IsTermOf(i) && (end >= text.Count || text[end].Mark is '.' or ';' or ',' or ')');
        // "phải báo cáo Ban Chỉ đạo trong ngày;"
        if (!isWorking && !isAtOnce && !isLatest && closes && !text.IsWord(i - 1, HourWord) && HasMust(i)) return new DeadlineMatch(i, end, DeadlineType.By);
        if (isWorking ? !(isNext || isAtOnce || isLatest || closes) : !(isAtOnce && closes && !Around.OpensClause(i - 1))) return null;
        return new DeadlineMatch(isLatest ? most - 1 : isAtOnce ? i - 1 : i, end, DeadlineType.By);
    }

    private bool HasMust(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 2 * MaxEvent && text[i].Mark is not (';' or '.' or ':'); i--)
        {
            if (text.IsWord(i, TimeSecond)) return false;
            if (text.IsWord(i, Must)) return true;
        }

        return false;
    }

    // "Tổng kết giai đoạn 2021 - 2025 vào năm 2025; giai đoạn 2026 - 2030 vào năm 2030"
    private bool IsPhaseBefore(int i) =>
        i > 4 && Periods.IsYear(i - 1) && text.IsMark(i - 2, '-') && Periods.IsYear(i - 3) && (text.IsWord(i - 4, PhaseSecond) || (text.IsWord(i - 4, Year) && text.IsWord(i - 5, PhaseSecond)));

    private int MonthBehind(int i)
    {
        for (var j = i + 1; j < text.Count && j < i + 6 && text[j].Kind == TokenKind.Word; j++)
        {
            if (text.IsWord(j, Month)) return j;
        }

        return 0;
    }

    // "Thực hiện trong năm", not "đến hết tháng 02 trong năm", "vào thời gian khác trong năm để …"
    private bool ClosesCell(int first, int end) =>
        (end >= text.Count || text[end].Kind == TokenKind.Mark || text.IsWord(end, And)) && (first == 0 || text[first - 1].Kind != TokenKind.Number) && !text.IsWord(first - 1, Other);
}
