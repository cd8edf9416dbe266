using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads last days: "trước", "chậm nhất", "đến", "hạn cuối", "kết thúc", "hoàn thành".</summary>
internal readonly struct ByReader(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);
    private DurationReader Durations => new(text, plan);
    private TimeSurroundings Around => new(text);
    private TimeLimits Limits => new(text, plan);
    private RoundDates Dates => new(text, plan);

    public DeadlineMatch? ReadBy(int start, int at)
    {
        var i = Periods.SkipLinks(at);
        if (text.IsWord(i, Time) && text.IsWord(i + 1, Point)) i += 2;
        var timed = i;
        i = Periods.SkipHour(i);
        // "trước 16 giờ hằng ngày"
        if (i > timed && Rounds.EverySuffix(i, out var hourly, out var afterHourly)) return new DeadlineMatch(start, afterHourly, DeadlineType.Recurring) { EveryMonths = hourly };
        // "trước 15:00 ngày thứ Sáu hằng tuần"
        if (i > timed && text.IsWord(i, Day) && Periods.SkipWeekday(i + 1) is var weekday && weekday > i + 1 && Rounds.EverySuffix(weekday, out var weekly, out var afterWeek)) return new DeadlineMatch(start, afterWeek, DeadlineType.Recurring) { EveryMonths = weekly };
        // "hằng tuần, trước 16 giờ 00 ngày thứ Sáu"
        if (i > timed && text.IsWord(i, Day) && Periods.SkipWeekday(i + 1) is var alone && alone > i + 1 && !Periods.TryTimed(timed, out _, out _)) return new DeadlineMatch(start, alone, DeadlineType.By);
        if (Rounds.DayOfWeekly(start, timed) is var ofWeek and > 0) return new DeadlineMatch(start, ofWeek, DeadlineType.Recurring);
        if (MonthBeforeEvent(i) is var eventMonth and > 0) return new DeadlineMatch(start, eventMonth, DeadlineType.By);
        if (Rounds.ReadDayOfRound(start, i) is { } round) return round;
        var isTimed = Periods.TryDashedDay(timed, out var period, out var end) || Periods.TryTimed(timed, out period, out end);
        if (!(isTimed && period.To.Month > 0) && !text.Titled[start] && ReadRelative(start, i, timed) is { } relative) return relative;
        if (!isTimed) return text.IsWord(start, Before) ? ReadBeforeEvent(start) : ReadLater(start, at);
        if (period.From is { Month: 0, Day: > 0 })
        {
            // "báo cáo tháng trước ngày 13": the day of each round.
            return Dates.RoundNamedBefore(start) is var rounds and (1 or 3) ? new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = rounds, DayOfMonth = period.To.Day } : null;
        }

        if (text.IsWord(start, Before) && Around.IsState(start)) return null;
        // "trước năm 2025" in prose tells of the past as often as of a limit.
        if (period.To is { Month: 0 } && Limits.IsOver(period)) return null;
        var isLatest = !text.IsWord(start, Before) || text.IsWord(i - 1, EndOf);
        var to = period.IsDay || period.IsEndOfSomething || isLatest ? period.To : period.From;
        if (Rounds.EverySuffix(end, out var months, out var afterSuffix) && !period.HasYear)
        {
            return new DeadlineMatch(start, afterSuffix, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        if (Rounds.SharesEvery(end, period, out months, out afterSuffix)) return new DeadlineMatch(start, afterSuffix, DeadlineType.Recurring) { EveryMonths = months };
        // "trước ngày 15/01 của năm sau liền kề" comes back with every such year.
        if (!period.HasYear && Periods.OtherYearEnd(end) is var otherYear and > 0) return new DeadlineMatch(start, otherYear, DeadlineType.By);
        return new DeadlineMatch(start, end, DeadlineType.By) { To = Periods.Fill(to, period.HasYear, out var inferred), YearIsInferred = inferred, IsBygone = text.IsWord(start, Before) && Limits.IsBygone(period) };
    }

    // "ngày 15 (của) tháng liền kề trước (của) tháng đoàn kiểm tra đến": the token behind the month before that of an event, or 0.
    private int MonthBeforeEvent(int i)
    {
        if (text.IsWord(i, Day)) i++;
        if (i >= text.Count || text[i].Kind != TokenKind.Number) return 0;
        var j = text.IsWord(i + 1, Of) ? i + 2 : i + 1;
        if (!text.IsWord(j, Month) || !text.IsWord(j + 1, Adjacent) || !text.IsWord(j + 2, AdjacentSecond) || !text.IsWord(j + 3, Before)) return 0;
        var month = text.IsWord(j + 4, Of) ? j + 5 : j + 4;
        return text.IsWord(month, Month) && month + 1 < text.Count && text[month + 1].Kind == TokenKind.Word ? month + 1 : 0;
    }

    // "chậm nhất 05 ngày (làm việc)", "trước ngày bầu cử 10 ngày": a limit without a date.
    private DeadlineMatch? ReadRelative(int start, int i, int timed)
    {
        if (text.IsWord(start, Before)) return Durations.ReadAhead(start, timed);
        // "chậm nhất sau 02 giờ": no hour of a day.
        if ((i >= text.Count || text[i].Kind != TokenKind.Number) && Durations.ReadAtMost(timed) is var hours and > 0) return new DeadlineMatch(start, hours, DeadlineType.By);
        if (i >= text.Count || text[i].Kind != TokenKind.Number) return null;
        // "chậm nhất là 05 năm kể từ ngày 01/7/2025"
        if (text.IsWord(i + 1, Year) && Durations.IsCounted(i + 2)) return new DeadlineMatch(start, i + 2, DeadlineType.By);
        // "chậm nhất trước 12 tháng 6" is a date.
        return Durations.ReadAny(i) is var end and > 0 && (!text.IsWord(end - 1, Month) || (end < text.Count && text[end].Kind == TokenKind.Word)) ? new DeadlineMatch(start, end, DeadlineType.By) : null;
    }

    // "trước Tết Nguyên đán 2026", "trước ngày khai giảng năm học mới", "xong trước khi Luật có hiệu lực": an event that ends the clause, without a date.
    private DeadlineMatch? ReadBeforeEvent(int start)
    {
        var i = start + 1;
        if (text.Titled[start] || text.Quoted[start] || text.IsUpperCase || text.IsWord(start - 1, From) || Around.IsUntil(start - 1) || text.IsWord(start - 1, Day) || text.IsWord(start - 1, WorkSecond) || text.IsWord(start - 1, HourWord)) return null;
        if (text.IsWord(i, NewYear)) return ReadBeforeNewYear(start, i + 1);
        if (text.IsWord(i, Season)) return ReadBeforeSeason(start, i + 1);
        // "trước vụ mùa", "xong trước vụ Đông Xuân"
        if (text.IsWord(i, DutySecond) && Around.IsDoneBefore(start)) return ReadBeforeSeason(start, i + 1);
        var isDay = text.IsWord(i, Day);
        var isSchool = text.IsWord(i, Opening) && text.IsWord(i + 1, OfSchool) && text.IsWord(i + 2, Year) && text.IsWord(i + 3, Study);
        if (!isDay && !isSchool && !text.IsWord(i, When)) return null;
        var isKnown = isSchool || (isDay && text.IsWord(i + 1, Opening) && (text.IsWord(i + 2, OfSchool) || text.IsWord(i + 2, OfFestival)));
        // "trước khi kết thúc năm học"
        isKnown |= text.IsWord(i + 1, Conclude) && text.IsWord(i + 2, Ends) && text.IsWord(i + 3, Year) && text.IsWord(i + 4, Study);
        if (!isKnown && !Around.IsDoneBefore(start)) return null;
        var end = i + 1;
        while (end < text.Count && end < i + 2 * MaxEvent && (text[end].Kind != TokenKind.Mark || (text.IsMark(end, '-') && Periods.IsYear(end - 1) && Periods.IsYear(end + 1)))) end++;
        return end > i + 2 && (end >= text.Count || text[end].Mark is '.' or ';' or ',' or ')') ? new DeadlineMatch(start, end, DeadlineType.By) : null;
    }

    // "trước mùa mưa bão năm 2026,"
    private DeadlineMatch? ReadBeforeSeason(int start, int i)
    {
        var end = i;
        while (end < text.Count && end < i + 3 && text[end].Kind == TokenKind.Word && !text.IsWord(end, Year)) end++;
        if (end > i && text.IsWord(end, Year) && Periods.IsYear(end + 1))
        {
            if (plan.IsPast(text[end + 1].Value)) return null;
            end += 2;
        }

        return end > i && (end >= text.Count || text[end].Mark is '.' or ';' or ',' or ')') ? new DeadlineMatch(start, end, DeadlineType.By) : null;
    }

    private DeadlineMatch? ReadBeforeNewYear(int start, int i)
    {
        if (!(text.IsWord(i, NewYearA) && text.IsWord(i + 1, NewYearB)) && !(text.IsWord(i, OldA) && text.IsWord(i + 1, OldB))) return null;
        i += 2;
        // "Bính Ngọ", "năm Bính Ngọ"
        if (text.IsWord(i, Year)) i++;
        for (var names = 0; names < 2 && i < text.Count && text[i].Kind == TokenKind.Word && text[i].IsUpper; names++) i++;
        if (text.IsWord(i, Year)) i++;
        if (Periods.IsYear(i))
        {
            if (plan.IsPast(text[i].Value)) return null;
            i++;
        }

        return text.IsWord(i - 1, Year) || (i < text.Count && text[i].Mark is '-') ? null : new DeadlineMatch(start, i, DeadlineType.By);
    }

    // "chậm nhất gửi báo cáo về Sở A ngày 23/3": the day behind what is due.
    private DeadlineMatch? ReadLater(int start, int at)
    {
        for (var j = at; j < text.Count && j < at + 2 * MaxEvent; j++)
        {
            if (text[j].Kind == TokenKind.Mark || text.Cited[j] || text.IsWord(j, Before) || text.IsWord(j, From)) return null;
            if (text.IsWord(j, Day) && Periods.TryDay(j, out var day, out var end) && day.To.Month > 0) return Limits.By(start, end, day);
        }

        return null;
    }

    public DeadlineMatch? ReadUntil(int i, TimeContext context, bool isHidden)
    {
        if (i > 0 && (text.IsWord(i - 1, Counting) || text.IsWord(i - 1, From))) return null;
        var j = i;
        var isEnd = false;
        var limit = i + 4;
        while (j < text.Count && j < limit && (text.IsWord(j, To) || text.IsWord(j, Until) || text.IsWord(j, EndOf)))
        {
            isEnd |= text.IsWord(j, EndOf);
            j++;
        }

        // "tháng 5 đến tháng 8": the end of a range that no "từ" opens.
        if (context == TimeContext.Sentence && i > 1 && text[i - 1].Kind == TokenKind.Number && text.IsWord(i - 2, Month) && text.IsWord(j, Month)) return null;
        j = Periods.SkipHour(j);
        if (isHidden && !isEnd) return null;
        var isNamed = text.IsWord(j, Day) || text.IsWord(j, Month) || Periods.IsQuarter(j) || text.IsWord(j, Last);
        if (!Periods.TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        // "2. Mục tiêu cụ thể đến năm 2030" sets a limit to all aims below it; "II. MỤC TIÊU ĐẾN NĂM 2030" is the title of a part, "Định hướng đến năm 2045" looks further.
        var isVision = false;
        var heads = period is { IsDay: false, To.Month: 0 } && Around.HeadsAims(i, end, out isVision);
        if (heads && (isVision || text.IsUpperCase)) return null;
        if (period is { IsDay: false } && period.To.Month == 0 && !isEnd && !text.IsWord(j, Last))
        {
            // "đến năm 2030" names a scheme more often than a limit: only where it opens a clause.
            var opens = i == 0 || text[i - 1].Mark is '.' or ';' or ':' or '(' or '-' || text.IsWord(i - 1, Strive) || heads || Around.OpensReach(end) || Around.IsFigureBefore(i) || Around.IsAimedAt(i, end) || Around.IsFinishedBy(i, end) || context != TimeContext.Sentence;
            if (!opens || isHidden || (end < text.Count && text[end].Kind == TokenKind.Word && context != TimeContext.Sentence)) return null;
        }
        else if (!isEnd && !isNamed && !period.HasYear && !IsPlainDay(i, end, period) && !(context != TimeContext.Sentence && i == 0 && end == text.Count && period is { IsDay: true, To.Month: > 0 }))
        {
            return null;
        }

        if (Limits.IsOver(period) || Around.IsKept(i, context != TimeContext.Sentence) || Around.IsCriterion(i) || Around.IsOfWeather(i) || Around.IsSummed(i)) return null;
        // "theo báo cáo của Sở A, đến ngày 10/4 đã có 15 xã …": what has been reached.
        if (Around.IsRest(end) || (period.To.Month > 0 && Around.IsTally(i, end)) || (context == TimeContext.Sentence && (Around.IsReached(end) || Limits.IsBefore(period) || Limits.IsToday(period)))) return null;
        // "tính từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12": the time that is counted.
        for (var q = i - 1; q > 0 && q > i - MaxEvent; q--)
        {
            if (text.IsWord(q, From) && (text.IsWord(q - 1, Counting) || Around.IsReviewed(q))) return null;
        }

        if (Rounds.EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        if (!period.HasYear && Periods.OtherYearEnd(end) is var otherYear and > 0) return new DeadlineMatch(i, otherYear, DeadlineType.By);
        return Limits.By(i, end, period);
    }

    // "Đến 30/6, các trường hoàn thành …", "kéo dài đến 30/9.": a day without its word that no fraction could be.
    private bool IsPlainDay(int i, int end, Period period) =>
        period.IsDay && period.To.Day > period.To.Month && (Around.OpensClause(i) ? text.IsMark(end, ',') || (text.IsWord(end, Finish) && text.IsWord(end + 1, FinishSecond)) : text.IsWord(i - 2, Draw) || (text.IsWord(i - 1, FinishSecond) && text.IsWord(i - 2, Finish)));

    /// <summary>"kết thúc (vào) ngày 30/6": the last day.</summary>
    public DeadlineMatch? ReadEnd(int i)
    {
        var j = text.IsWord(i + 2, At) ? i + 3 : i + 2;
        if (!Periods.TryTimed(j, out var period, out var end) || Limits.IsOver(period)) return null;
        // "Kết thúc năm 2025, UBND tỉnh báo cáo …"
        if (period is { HasYear: true, To: { Month: 0, Day: 0 } } && Around.OpensClause(i) && text.IsMark(end, ',')) return Limits.By(i, end, period);
        if (period is not { IsDay: true, To.Month: > 0 }) return null;
        return Limits.By(i, end, period);
    }

    /// <summary>"hạn cuối là ngày 30/6", "thời hạn nộp bài ngày 30/6": what falls due is named by its day.</summary>
    public DeadlineMatch? ReadTerm(int i)
    {
        var isNamed = text.IsWord(i + 1, Last) || text.IsWord(i + 1, Final);
        if (!isNamed && !text.IsWord(i - 1, Time) && i > 0 && text[i - 1].Kind != TokenKind.Mark) return null;
        for (var j = i + 1; j < text.Count && j < i + MaxEvent; j++)
        {
            if (text[j].Kind == TokenKind.Mark && text[j].Mark != ':') return null;
            if (text[j].Word >= 0 && (text.IsWord(j, Before) || text.IsWord(j, To) || text.IsWord(j, From) || text.IsWord(j, Within) || text.IsWord(j, Slow))) return null;
            if (!text.IsWord(j, Day) && text[j].Kind != TokenKind.Number) continue;
            if (!Periods.TryTimed(j, out var period, out var end) || period is not { IsDay: true, To.Month: > 0 }) continue;
            var first = text.IsWord(i - 1, Time) ? i - 1 : i;
            return Rounds.EverySuffix(end, out var months, out var afterEvery) && !period.HasYear ? new DeadlineMatch(first, afterEvery, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day } : Limits.By(first, end, period);
        }

        return null;
    }

    /// <summary>"không quá ngày", "không muộn hơn ngày", "không chậm quá ngày": the token behind, or 0.</summary>
    public int AtMost(int i)
    {
        if (text.IsWord(i + 1, NotOver)) return i + 2;
        return (text.IsWord(i + 1, Late) || text.IsWord(i + 1, Slow)) && (text.IsWord(i + 2, Than) || text.IsWord(i + 2, NotOver)) ? i + 3 : 0;
    }

    /// <summary>"hoàn thành (xong) ngày 30/6", "hoàn thành quý II/2024".</summary>
    public DeadlineMatch? ReadFinish(int i)
    {
        var j = i + 2;
        // "hoàn thành 30/11/2020": a day with its year needs no "ngày".
        if (Periods.TryDay(j, out var day, out var afterDay) && day is { HasYear: true, To.Month: > 0 }) return Limits.By(i, afterDay, day);
        // "…, hoàn thành năm 2026;": a year that closes the clause, not before the plan's.
        if (text.IsWord(j, Year) && Periods.IsYear(j + 1) && plan.Year > 0 && text[j + 1].Value >= plan.Year && (j + 2 >= text.Count || text[j + 2].Mark is '.' or ';' or ',' or ')')) return Limits.Whole(i, j + 1);
        if (!text.IsWord(j, Day) && !text.IsWord(j, Month) && !Periods.IsQuarter(j) && !text.IsWord(j, Last) && !text.IsWord(j, First) && !text.IsWord(j, Middle)) return null;
        if (!Periods.TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        return period.IsDay
            ? new DeadlineMatch(i, end, DeadlineType.By) { To = Periods.Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred }
            : Limits.During(i, end, period);
    }
}
