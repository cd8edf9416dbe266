using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Finds time limits. Dates are kept as printed, a month as a month; a quarter becomes its first and last month.</summary>
internal readonly struct DeadlineReader(PassageText text, PlanYear plan)
{
    // Words of an event from which days count.
    private const int LongestEvent = 30;

    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);
    private DurationReader Durations => new(text, plan);
    private TimeSurroundings Around => new(text);
    private TimeLimits Limits => new(text, plan);
    private DayReader Days => new(text, plan);
    private RangeReader Ranges => new(text, plan);
    private ByReader By => new(text, plan);
    private WithinReader WithinTimes => new(text, plan);
    private BareTimeReader Bare => new(text, plan);
    private FixedTermReader FixedTerms => new(text, plan);
    private RoundDates Dates => new(text, plan);
    private TimeLabels Labels => new(text, plan);
    private ShortTimeReader Short => new(text, plan);
    private LunarReader Moons => new(text, plan);

    /// <summary>Reads every time limit of the passage.</summary>
    /// <param name="outer">What a heading, label or column outside the passage says about times in it.</param>
    /// <param name="found">Where they go; empty before.</param>
    public void Read(TimeContext outer, List<DeadlineMatch> found)
    {
        // "Địa điểm: …" below a heading on time says where.
        if (text.Count > 0 && Lexicon.Is(text.Tokens, 0, Lex.Thing)) outer = TimeContext.Sentence;
        if (Labels.ReadAgendaDay() is { } agenda)
        {
            found.Add(agenda);
            return;
        }

        if (outer == TimeContext.Month)
        {
            if (Bare.ReadMonths() is { } months)
            {
                found.Add(months);
                return;
            }

            outer = TimeContext.Period;
        }

        var hasFigures = text.Signs.Has(Figure);
        var context = outer;
        var sentence = 0;
        var sentenceFound = 0;
        var periodic = 0;
        var periodicAt = -1;
        var roundsFrom = 0;
        var i = 0;
        while (i < text.Count)
        {
            ref readonly var token = ref text[i];
            if (hasFigures && Around.FiguresEnd(i) is var afterFigures and > 0)
            {
                i = afterFigures;
                continue;
            }

            if (token.Kind == TokenKind.Word && !TimeWords.Contains(token.Word))
            {
                if (token.Word < 0 && Short.IsCandidate(i) && Short.Read(i, context) is { } brief)
                {
                    // "trong T6/2024", "trước Q3/2024"
                    if (found.Count > 0 && found[^1].End > brief.First) found.RemoveAt(found.Count - 1);
                    // "Tháng 4 - T8"
                    if (found.Count > 0 && found[^1] is { Type: DeadlineType.During, From.Month: > 0, To.IsDay: false } begin && brief.Type == DeadlineType.During && begin.End == brief.First - 1 && text.IsMark(begin.End, '-') && begin.To.Month < brief.From.Month) found[^1] = begin with { End = brief.End, From = PeriodReader.WithYear(begin.From, brief.To.Year), To = brief.To };
                    else found.Add(brief);
                    i = brief.End;
                    continue;
                }

                i++;
                continue;
            }

            if (token.Mark is '.' or '!' or '?' && IsSentenceEnd(i))
            {
                Dates.CloseSentence(found, sentenceFound, periodicAt, periodic);
                Dates.CloseRounds(found, roundsFrom);
                roundsFrom = found.Count;
                sentence = i + 1;
                sentenceFound = found.Count;
                (periodicAt, periodic) = (-1, 0);
                context = outer;
                i++;
                continue;
            }

            // What a forecast goes on to say is foreseen too.
            if (i == sentence && Around.OpensForecast(i)) break;
            if (i == sentence && (Around.OpensOpinion(i) || (TellsOfPast(i) && Around.HasPast(i))))
            {
                while (i < text.Count && !(text[i].Mark is '.' or '!' or '?' && IsSentenceEnd(i))) i++;
                continue;
            }

            // "Về điều chuyển số vốn không giải ngân trong năm 2025: Ủy ban nhân dân tỉnh rà soát …"
            if (i == sentence && Around.TopicEnd(i) is var topic and > 0)
            {
                i = topic;
                continue;
            }

            if (token.Mark == ';')
            {
                // A limit before the semicolon is none of the rounds named behind it.
                context = outer;
                if (periodicAt < 0) (sentenceFound, periodic) = (RoundDates.ClauseStart(found, sentenceFound), 0);
            }

            // No time and no label of one begins with another mark.
            if (text.Cited[i] || token is { Kind: TokenKind.Mark, Mark: not ('(' or '≤') })
            {
                i++;
                continue;
            }

            // "Thời điểm tính tuổi: tháng 4/2030"
            if (token.Word == Time && text.IsWord(i + 1, Point) && text.IsWord(i + 2, Counting))
            {
                i = Around.ClauseEnd(i);
                continue;
            }

            if (token.Word == From && Around.CountedEnd(i) is var afterCounted and > 0)
            {
                i = afterCounted;
                continue;
            }

            if (token.Word == From && Ranges.IsReviewedRange(i, out var afterReviewed))
            {
                i = afterReviewed;
                continue;
            }

            if (Labels.IsTimeLabel(i, sentence, out var label, out var afterLabel))
            {
                context = label;
                i = afterLabel;
                continue;
            }

            if (Rounds.IsFixedTerm(i) && Rounds.IsRegime(i))
            {
                _ = Rounds.TryRounds(i + 2, out _, out var afterRegime);
                i = Math.Max(afterRegime, i + 2);
                continue;
            }

            if (text.IsWord(i, Usual) && (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB)) && !text.Titled[i] && text.IsWord(i + 2, Month) && Periods.TryPeriod(i + 2, out var usual, out var afterUsual) && usual is { HasYear: true, IsDay: false })
            {
                if (!plan.IsPast(usual.To.Year, usual.To.Month)) found.Add(Limits.During(i + 2, afterUsual, usual));
                i = afterUsual;
                continue;
            }

            if (Rounds.IsFixedTerm(i))
            {
                if (periodicAt < 0) periodicAt = i;
                if (FixedTerms.Read(i, out var isPhrase) is { } fixedTerm)
                {
                    if (isPhrase) periodic = fixedTerm.EveryMonths;
                    found.Add(context == TimeContext.Sentence ? fixedTerm : fixedTerm with { IsBare = false });
                    i = fixedTerm.End;
                    continue;
                }
            }

            // "“Tháng hành động …” (tháng 6)": the month of a campaign, not of the work.
            if (token.Mark == '(' && text.IsWord(i + 1, Month) && i > 0 && text[i - 1].Mark is '”' or '"' && Periods.TryPeriod(i + 1, out var campaign, out var afterCampaign) && !campaign.HasYear && text.IsMark(afterCampaign, ')'))
            {
                i = afterCampaign;
                continue;
            }

            if (token.Mark == '(' && Dates.ReadBracketedRound(found, i) is { } bracketed)
            {
                if (found.Count > 0 && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true } phrase && phrase.End == i) found.RemoveAt(found.Count - 1);
                found.Add(bracketed);
                i = bracketed.End;
                continue;
            }

            var match = text.Titled[i] || text.Quoted[i] ? null : Rounds.ReadFrequency(i);
            // "trước ngày 31/3, 30/6 và 30/9" where a label says that times follow: the words before the first hold for each.
            // "trước ngày 15/6 và ngày 15/12/2024"
            if (found.Count > 0 && found[^1] is { Type: DeadlineType.By, To.IsDay: true } && (context != TimeContext.Sentence ? token.Kind == TokenKind.Number || token.Word == Day : token.Word == Day && text.IsWord(i - 1, And)) && !text.Titled[i] && !text.Quoted[i] && ReadFurther(found, i, context) is { } listed && (listed.End >= text.Count || text[listed.End].Kind == TokenKind.Mark || text.IsWord(listed.End, And))) match ??= listed;
            match ??= ReadAt(i, context);
            match ??= ReadFurther(found, i, context);
            if (match is { Type: DeadlineType.By, From.IsEmpty: true, To.IsEmpty: true }) match = BehindEvent(BeforeDay(match));
            // "người sinh trước ngày 01/01/1945", "hồ sơ nộp trước ngày 30/6/2020": a day two years before the plan tells whom or what is meant.
            var isOfOld = match is { Type: DeadlineType.By, To.Month: > 0, YearIsInferred: false } && plan.IsPast(match.To.Year + 1);
            if (match is not null && isOfOld)
            {
                i = Math.Max(match.End, i + 1);
                continue;
            }

            if (match is not null)
            {
                i = Add(found, match, i, ref periodicAt, ref periodic);
                continue;
            }

            i++;
        }

        Dates.CloseSentence(found, sentenceFound, periodicAt, periodic);
        Dates.CloseRounds(found, roundsFrom);
        Dates.DropGuessedYears(found);
    }

    // Keeps a limit with what stands around it: a day of the lunar year, an hour or a date of rounds, a further day. Gives the token behind it.
    private bool IsOneClause(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Mark is '.' or ';' or ':' || text.IsWord(i, And)) return false;
        }

        return true;
    }

    private int Add(List<DeadlineMatch> found, DeadlineMatch match, int i, ref int periodicAt, ref int periodic)
    {
        if (LunarEnd(match.End) is var afterMoon and > 0)
        {
            // A day of the lunar calendar has no date here; in brackets it says again what stands before them.
            if (!text.IsMark(match.First - 1, '(')) found.Add(match with { End = afterMoon, From = default, To = default, YearIsInferred = false });
            return afterMoon;
        }

        if (Dates.IsHourOfRound(found, match))
        {
            var closed = text.IsMark(match.End, ')') && HasOpen(found[^1].End - 1, match.First) ? match.End + 1 : match.End;
            found[^1] = found[^1] with { End = closed, IsPhrase = false };
            return closed;
        }

        if (Dates.IsHourOfDaily(found, match)) return Math.Max(match.End, i + 1);
        match = Dates.WithHour(match);
        // "hằng tháng, trước ngày 18": the day of each round.
        if (found.Count > 0 && match is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: > 0 } && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true, EveryMonths: > 0 } every && text.IsMark(every.End, ',') && every.End + 1 == match.First)
        {
            found[^1] = match with { First = every.First, EveryMonths = every.EveryMonths };
            return match.End;
        }

        // "chậm nhất ngày 10/12/2025 (trước ngày bầu cử 95 ngày)": the brackets say the same day again.
        if (found.Count > 0 && match is { Type: DeadlineType.By, To.IsEmpty: true } && found[^1] is { Type: DeadlineType.By, To.IsDay: true } dated && dated.End == match.First - 1 && text.IsMark(dated.End, '(')) return Math.Max(match.End, i + 1);
        // "Định kỳ báo cáo Thủ tướng Chính phủ vào thứ Sáu hàng tuần": the round that is told.
        if (found.Count > 0 && match.Type == DeadlineType.Recurring && found[^1] is { IsBare: true } announced && IsOneClause(announced.End, match.First)) found.RemoveAt(found.Count - 1);
        // "Hằng năm, thường xuyên" in a cell: one phrase.
        if (found.Count > 0 && match is { Type: DeadlineType.Recurring, IsPhrase: false } && text.IsWord(match.First, Often) && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, IsPhrase: true } rounds && text.IsMark(rounds.End, ',') && rounds.End + 1 == match.First)
        {
            found[^1] = rounds with { End = match.End };
            return match.End;
        }

        // "mỗi tuần một lần (vào chiều thứ Sáu hằng tuần)": the brackets say on which day.
        if (found.Count > 0 && match is { Type: DeadlineType.Recurring, To.IsEmpty: true } && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0 } often && often.End == match.First - 1 && text.IsMark(often.End, '(') && text.IsMark(match.End, ')'))
        {
            found[^1] = often with { End = match.End + 1, DayOfMonth = match.DayOfMonth, IsPhrase = false };
            return match.End + 1;
        }

        // "mỗi tháng 02 lần, bắt đầu từ tháng 7/2024", "định kỳ hằng quý, lần đầu trong tháng 4/2024": since when the rounds are.
        if (found.Count > 0 && match is { Type: DeadlineType.During, YearIsInferred: false, From.Month: > 0 } && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, From.IsEmpty: true } since && text.IsMark(since.End, ','))
        {
            if (match.To.IsEmpty && text.IsWord(since.End + 1, Starts) && text.IsWord(since.End + 2, First) && match.First <= since.End + 5)
            {
                found[^1] = since with { End = match.End, From = match.From };
                return match.End;
            }

            if (match.From == match.To && text.IsWord(since.End + 1, Times) && text.IsWord(since.End + 2, First) && match.First <= since.End + 4)
            {
                found[^1] = since with { End = match.End, To = match.To };
                return match.End;
            }
        }

        match = Dates.InBrackets(found, match);
        // "xây dựng kế hoạch hằng năm trước ngày 20/01": a day that is over when the plan is issued comes back each year.
        if (match is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: true } && plan.IsBefore(match.To) && HasEveryYear(match.First)) match = new DeadlineMatch(match.First, match.End, DeadlineType.Recurring) { EveryMonths = 12 };
        var isReview = match is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: false } && Dates.IsReviewRound(i);
        // "báo cáo 6 tháng trước ngày 10/6", "báo cáo 6 tháng vào ngày 10/6"
        var round = !isReview && match.To.IsDay && (match.Type == DeadlineType.By || (match.Type == DeadlineType.During && match.From == match.To && text.IsWord(match.First, At))) ? Dates.RoundBefore(found, i) : -1;
        if (!isReview && match is { Type: DeadlineType.By, To.IsDay: true } && Dates.RoundBehind(match.End, out var afterRoundName) is > 0 and var named) (match, round) = (match with { End = afterRoundName }, named);
        match.OpensClause = i > 0 && text[i - 1].Mark == ';';
        match.IsReview = isReview;
        match.IsOfRound = round >= 0;
        if (round > 0) match.EveryMonths = round;
        // "Thời gian báo cáo: 6 tháng đầu năm trước ngày 05/6": the time that is reported on.
        if (found.Count > 0 && match is { Type: DeadlineType.By, To.IsDay: true } or { IsOfRound: true } && found[^1] is { Type: DeadlineType.During, To.IsDay: false } reported && reported.End == match.First) found.RemoveAt(found.Count - 1);
        if (IsNextDay(found, match)) found[^1] = found[^1] with { End = match.End, From = PeriodReader.WithYear(found[^1].From, match.To.Year), To = match.To, YearIsInferred = match.YearIsInferred };
        else found.Add(match);
        // "báo cáo quý, 6 tháng, năm trước ngày …": the dates are those of the rounds.
        if (match is { IsReport: true, IsYearly: false }) (periodicAt, periodic) = (periodicAt < 0 ? match.First : periodicAt, match.EveryMonths);
        return Math.Max(match.End, i + 1);
    }

    // "Báo cáo tuần: gửi trước 15h thứ Năm": a day of each week.
    private DeadlineMatch? HourOfWeek(int i)
    {
        var end = Periods.SkipHour(i + 1);
        if (end > 0 && text.IsMark(end - 1, ',')) end--;
        if (end < i + 4 || Periods.SkipWeekday(end - 2) != end || (end < text.Count && (text[end].Kind != TokenKind.Mark || text[end].Mark == '(' || (text.IsMark(end, ',') && text.IsWord(end + 1, Day))))) return null;
        for (var j = i - 1; j > 0 && text[j].Mark is not ('.' or ';'); j--)
        {
            if (text.IsWord(j, Week) && text[j - 1].Kind == TokenKind.Word) return new DeadlineMatch(i, end, DeadlineType.Recurring);
        }

        return null;
    }

    private bool HasEveryYear(int first)
    {
        for (var j = first - 1; j > 0 && text[j].Mark is not ('.' or ';' or ':'); j--)
        {
            if (text.IsWord(j, Year) && Rounds.IsEvery(j - 1)) return true;
        }

        return false;
    }

    // "chậm nhất là 40 ngày trước ngày bầu cử 15/3/2026": the days count back from that day, which limits nothing itself.
    private DeadlineMatch BeforeDay(DeadlineMatch match)
    {
        var last = match.End - 1;
        var isBefore = text.IsWord(last, Before);
        if (isBefore) last--;
        else if (!text.IsWord(match.End, Before)) return match;
        if (!text.IsWord(last, Day) && !(text.IsWord(last, WorkSecond) && text.IsWord(last - 1, Work))) return match;
        for (var i = isBefore ? match.End : match.End + 1; i < text.Count && i < match.End + MaxEvent && text[i].Kind != TokenKind.Mark && !text.Cited[i]; i++)
        {
            if (Periods.TryDay(i, out var day, out var end) && day.To.Month > 0) return match with { End = end };
        }

        return match;
    }

    // "02 lần/ngày (trước 9 giờ và trước 16 giờ)": the bracket opened not far before.
    private bool HasOpen(int from, int to)
    {
        for (var i = to - 1; i >= 0 && i > Math.Min(from, to) - MaxEvent; i--)
        {
            if (text[i].Mark is '(' or ')') return text[i].Mark == '(';
        }

        return false;
    }

    // "05 ngày làm việc, kể từ ngày nhận được văn bản này": from when the days count is part of the limit.
    private DeadlineMatch BehindEvent(DeadlineMatch match)
    {
        var before = text.IsMark(match.End, ',') ? match.End + 1 : match.End;
        var isBefore = text.IsWord(before, Before) && (text.IsWord(before + 1, When) || text.IsWord(before + 1, Day));
        if (!isBefore && !Durations.CountsFrom(match.End)) return match;
        var i = before + 2;
        for (; i < text.Count && i < match.End + LongestEvent && text[i].Mark is '\0' or '/' or '-' or '“' or '”' or '"'; i++)
        {
            // Another limit, or what is to be done, is no part of it.
            if (text.IsWord(i, Within) || text.IsWord(i, Before) || text.IsWord(i, Must) || text.IsWord(i, Slow) || text.IsWord(i, NotOver)) return text.IsWord(i - 1, And) ? match with { End = i - 1 } : text.IsWord(i - 1, Not) && text.IsWord(i - 2, And) ? match with { End = i - 2 } : match;
        }

        if (i < text.Count && text[i].Mark == '.' && !IsSentenceEnd(i)) return match;
        return i >= text.Count || text[i].Mark is '.' or ';' or ',' or ')' ? match with { End = i } : match;
    }

    // "chiều ngày 28/12 và cả ngày 29/12/2024", "ngày 15/4, ngày 16/4/2024": days that follow one another are one time.
    private bool IsNextDay(List<DeadlineMatch> found, DeadlineMatch match)
    {
        if (found.Count == 0 || found[^1] is not { Type: DeadlineType.During, To.IsDay: true } last || match is not { Type: DeadlineType.During, To.IsDay: true } || match.From != match.To) return false;
        for (var j = last.End; j < match.First; j++)
        {
            if (text[j].Mark != ',' && !text.IsWord(j, And) && !text.IsWord(j, All)) return false;
        }

        return last.To.Month == match.To.Month && last.To.Day + 1 == match.To.Day && (last.To.Year == match.To.Year || last.YearIsInferred || match.YearIsInferred);
    }

    // "(âm lịch)", "Âm lịch": the token behind, or 0.
    private int LunarEnd(int i)
    {
        if (text.IsWord(i - 1, Month) && text.IsWord(i, LastMoon)) return i + 1;
        var j = text.IsMark(i, '(') ? i + 1 : i;
        if (!text.IsWord(j, Lunar) || !text.IsWord(j + 1, Calendar)) return 0;
        return j > i && text.IsMark(j + 2, ')') ? j + 3 : j + 2;
    }

    // "trong quý IV/2024 và quý I/2025", "tháng 3, 6, 9, 12/2024", "trước ngày 15/6 và 15/12/2023": further times that share the words before the
    // first; a year behind the last of them is theirs too.
    private DeadlineMatch? ReadFurther(List<DeadlineMatch> found, int i, TimeContext context)
    {
        if (found.Count == 0) return null;
        var last = found[^1];
        // "Định kỳ 6 tháng, năm (trước ngày 15/6 và 15/12)": the days of the rounds.
        if (last is { Type: DeadlineType.Recurring, To.IsDay: true } && last.End == i - 1 && text.IsWord(i - 1, And) && Periods.TryDay(i, out var round, out var afterRound) && round.To.Month > 0 && text.IsMark(afterRound, ')')) return new DeadlineMatch(i, afterRound, DeadlineType.Recurring) { To = Periods.Fill(round.To, round.HasYear, out var isGuessed), YearIsInferred = isGuessed, EveryMonths = last.EveryMonths };
        // "vào sáng thứ Năm hằng tuần, Phó Chánh án tiếp vào thứ Ba": the day of the same weeks.
        if (last is { Type: DeadlineType.Recurring, To.IsEmpty: true } && text.IsWord(i, At) && text.IsWord(last.End - 1, Week) && i < last.End + 2 * MaxEvent && SharesWeek(last.End, i) && Periods.SkipHour(i + 1) is var weekday && weekday > i + 2 && Periods.SkipWeekday(weekday - 2) == weekday && (weekday >= text.Count || text[weekday].Mark is '.' or ';' or ',')) return new DeadlineMatch(i, weekday, DeadlineType.Recurring);
        if (last.Type == DeadlineType.Recurring || last.To.IsEmpty || last.End != i - 1 || !(text.IsWord(i - 1, And) || text.IsMark(i - 1, ','))) return null;
        if (text.IsWord(i, Week) && last is { Type: DeadlineType.During, To.IsDay: false }) return WithinTimes.ReadWeek(i, i);
        // "giai đoạn 2021 - 2025 và 2026 - 2030"
        if (last is { Type: DeadlineType.During, From.Month: 0, To.Month: 0 } && last.To.Year > last.From.Year && Periods.IsYear(i) && text[i].Value > last.To.Year && text.IsMark(i + 1, '-') && Periods.IsYear(i + 2)) return Limits.During(i, i + 3, new Period(new PrintedDate(text[i].Value, 0, 0), new PrintedDate(text[i + 2].Value, 0, 0), true));
        if (!Periods.TryFurtherMonth(last.To.IsDay || last.To.Month == 0 ? text.Count : i, out var period, out var end) && !Periods.TryPeriod(i, out period, out end)) return null;
        // "tháng 3-5, 9-11"
        if (context != TimeContext.Sentence && !period.IsDay && period.From == period.To && text.IsMark(end, '-') && Periods.TryFurtherMonth(end + 1, out var upTo, out var afterUpTo) && upTo.To.Month > period.To.Month) (period, end) = (PeriodReader.Join(period, upTo), afterUpTo);
        if (period.IsDay != last.To.IsDay || period.To.Month == 0 || Rounds.EverySuffix(end, out _, out _)) return null;
        if (!period.HasYear && !last.YearIsInferred) return null;
        if (!period.HasYear && end < text.Count && text[end].Kind == TokenKind.Word && !period.IsDay && !text.IsWord(end, And)) return null;
        var further = last.Type == DeadlineType.By ? Limits.By(i, end, period) : Limits.During(i, end, period);
        if (!period.HasYear) return further;
        for (var j = found.Count - 1; j >= 0 && found[j].YearIsInferred && found[j].Type == last.Type && (j == found.Count - 1 || found[j].End == found[j + 1].First - 1); j--)
        {
            if (found[j].To.Month > further.To.Month) break;
            found[j] = found[j] with { From = PeriodReader.WithYear(found[j].From, further.To.Year), To = PeriodReader.WithYear(found[j].To, further.To.Year), YearIsInferred = false };
        }

        return further;
    }

    // Within one sentence, behind a comma or "và" or further on.
    private bool SharesWeek(int first, int end)
    {
        for (var j = first; j < end; j++)
        {
            if (text[j].Mark is ';' or '.' or ':') return false;
        }

        return end > first && (text.IsMark(first, ',') || text.IsWord(first, And));
    }

    // "Năm 2024, toàn huyện đã xảy ra 04 vụ cháy, …": a sentence about a year before the plan.
    private bool TellsOfPast(int i)
    {
        var year = text.IsWord(i, Within) ? i + 1 : i;
        return text.IsWord(year, Year) && Periods.IsYear(year + 1) && plan.IsPast(text[year + 1].Value);
    }

    private bool IsSentenceEnd(int i)
    {
        if (i + 1 >= text.Count) return true;
        return text[i + 1].Spaced && (text[i + 1].IsUpper || text[i + 1].Kind != TokenKind.Word);
    }

    private DeadlineMatch? ReadAt(int i, TimeContext context)
    {
        ref readonly var token = ref text[i];
        // No time begins with a mark.
        if (token.Kind == TokenKind.Mark && token.Mark != '≤') return null;
        var isHidden = text.Titled[i] || text.Quoted[i];
        var word = token.Word;
        if (word >= 0)
        {
            if (!isHidden && Moons.Read(i) is { } lunar) return lunar;
            if (context != TimeContext.Sentence && (word == Before || word == From || word == To || word == Until) && Bare.ReadLoneYear(i) is { } loneYear) return loneYear;
            // "của năm trước đến hết tháng 02", "từ ngày 15/12 năm trước đến …", but "của năm trước ngày 31/3"
            if (word == Before && HourOfWeek(i) is { } hourOfWeek) return hourOfWeek;
            if (word == Before) return Around.IsUntil(i + 1) || (text.IsWord(i - 1, Year) && text.IsWord(i - 2, Of) && !text.IsWord(i + 1, Day)) ? null : By.ReadBy(i, i + 1);
            if ((word == Slow || word == Late) && text.IsWord(i + 1, Most)) return By.ReadBy(i, text.IsWord(i + 2, From) ? i + 3 : Periods.SkipLinks(i + 2));
            if (word == Not && By.AtMost(i) is var most and > 0 && (text.IsWord(most, Day) || text.IsWord(most, Month) || Periods.IsQuarter(most) || (Periods.SkipHour(most) > most && Periods.TryTimed(most, out var latest, out _) && latest.IsDay))) return By.ReadBy(i, most);
            // "không để quá 10 ngày", "không để quá tháng 6/2026"
            if (word == NotOver && !isHidden && text.IsWord(i - 1, InOrder) && text.IsWord(i - 2, Not))
            {
                if (Durations.ReadAtMost(i + 1) is var overdueDays and > 0) return new DeadlineMatch(i, overdueDays, DeadlineType.By);
                if (text.IsWord(i + 1, Month) && Periods.TryPeriod(i + 1, out var overdueMonth, out var afterOverdueMonth) && overdueMonth.HasYear) return Limits.By(i, afterOverdueMonth, overdueMonth);
            }

            // "không để kéo dài quá ngày 28/2/2015"
            if (word == NotOver && !isHidden && text.IsWord(i + 1, Day) && Periods.TryDay(i + 1, out var overdue, out var afterOverdue) && overdue is { HasYear: true, IsDay: true }) return Limits.By(i, afterOverdue, overdue);
            if (word == From) return isHidden ? null : Ranges.ReadRange(i, i + 1, context);
            // "đến hết" is read with "đến".
            if (word == EndOf && Around.IsUntil(i - 1)) return null;
            if (word == To || word == Until || word == EndOf) return By.ReadUntil(i, context, isHidden);
            if (isHidden) return null;
            if (word == Within || word == At) return WithinTimes.ReadWithin(i, context);
            if (word == Finish && text.IsWord(i + 1, FinishSecond)) return By.ReadFinish(i);
            if (word == Conclude && text.IsWord(i + 1, Ends)) return By.ReadEnd(i);
            if (Labels.IsTerm(i)) return By.ReadTerm(i);
            if (word == Planned && text.IsWord(i - 1, Expected)) return Bare.ReadPlanned(i) ?? (text.IsWord(i + 1, Week) ? WithinTimes.ReadWeek(i - 1, i + 1) : null);
            if (Bare.ReadOngoing(i) is { } ongoing) return ongoing;
            if (Rounds.IsEvery(i) || word == Each) return Rounds.ReadEvery(i, context);
            if (Rounds.ReadReportRounds(i) is { } reported) return reported;
            // "Sáu tháng, một năm sơ kết, báo cáo", "Sở Y tế 6 tháng, một năm báo cáo kết quả"
            if (text.IsWord(i + 1, Month) && (Around.OpensClause(i) || (i > 0 && Lexicon.Is(text.Tokens, i - 1, Lex.PlaceNoun))) && Rounds.TryRounds(i, out var every, out var afterRounds) && afterRounds > i + 3 && Lexicon.Is(text.Tokens, afterRounds, Lex.Telling | Lex.Meets)) return new DeadlineMatch(i, afterRounds, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true };
            if ((Periods.IsQuarter(i) || (word == Month && plan.Year > 0 && text.IsMark(i - 1, ','))) && Bare.ClosesClause(i) is { } quarter) return quarter;
            if (Rounds.ReadEdgeOfEach(i, i) is { } edgeOfEach) return edgeOfEach;
            // "Cuối quý, các xã tự chấm điểm …"
            if (Periods.IsEdge(i) && text[i].IsUpper && Around.OpensClause(i) && (Periods.IsQuarter(i + 1) || text.IsWord(i + 1, Month)) && text.IsMark(i + 2, ',')) return new DeadlineMatch(i, i + 2, DeadlineType.Recurring) { EveryMonths = Rounds.MonthsPer(i + 1) };
            if (Periods.IsEdge(i) && (text.IsWord(i + 1, Month) || Periods.IsQuarter(i + 1)) && Bare.ClosesClause(i) is { YearIsInferred: false } edge) return edge;
            if ((word == Month || Periods.IsQuarter(i)) && Bare.IsPerformedIn(i) is { } performed) return performed;
            if ((word == Month || Periods.IsQuarter(i)) && Bare.ReadRound(i) is { } ofTurn) return ofTurn;
            if ((word == Month || Periods.IsQuarter(i)) && Bare.ClosesBracket(i) is { } bracketed) return bracketed;
            // "… - Ban Tổ chức - tháng 4/2024."
            if ((word == Month || Periods.IsQuarter(i)) && i > 1 && text[i - 1] is { Mark: '-', Spaced: true } && text[i].Spaced && text[i - 2].Kind == TokenKind.Word && Periods.TryPeriod(i, out var ofLine, out var afterLine) && ofLine is { HasYear: true, IsDay: false } && !Limits.IsOver(ofLine) && (afterLine >= text.Count || text[afterLine].Mark is '.' or ';')) return Limits.During(i, afterLine, ofLine);
            if (word == Week && Bare.ReadWeek(i, context) is { } week) return week;
            if ((word == Month || word == Year) && Bare.ClosesWork(i) is { } month) return month;
            if (word == Month && Bare.ClosesMeeting(i) is { } ofMeeting) return ofMeeting;
            // "phấn đấu cuối năm 2026 có 75% …"
            if (word == Last && text.IsWord(i - 1, Strive) && text.IsWord(i + 1, Year) && Periods.TryPeriod(i, out var aimed, out var afterAimed) && aimed.HasYear && !Limits.IsOver(aimed)) return Limits.During(i, afterAimed, aimed);
            if (word == Day && Rounds.ReadDayOfRound(i, i) is { } ofRound) return ofRound;
            // "tiến hành hai ngày 11 và 12/5/2013"
            if (word == Day && i > 0 && Periods.CountAt(i - 1) > 1 && text[i - 1].Kind == TokenKind.Word && Days.ReadDays(i - 1, i + 1) is { } several) return several;
            if (word == Day && Days.ReadSetDay(i, context) is { } setDay) return setDay;
            if (word == Year && Bare.YearOfReview(i) is { } review) return review;
            // "Chỉ tiêu 1: Năm 2025 đạt 60% …", "…, năm 2025 đạt 99%"
            if (word == Year && (text[i].IsUpper ? Around.OpensClause(i) : text.IsMark(i - 1, ',') || text.IsMark(i - 1, ';')) && Periods.IsYear(i + 1) && !plan.IsPast(text[i + 1].Value) && Around.OpensReach(i + 2) && Periods.TryPeriod(i, out var reached, out var afterReached) && (text[i].IsUpper || Limits.IsLater(reached) || Around.IsStrivenFor(i))) return Limits.During(i, afterReached, reached);
            if (Bare.OpensWork(i) is { } opening) return opening;
            if (word == Phase && Bare.HeadsPhase(i) is { } heading) return heading;
            if (word == Phase && Around.OpensClause(i) && Bare.PhaseInBrackets(i) is { } numbered) return numbered;
            if (word == Phase && Around.OpensClause(i) && Periods.TryPeriod(i, out var phase, out var afterPhase) && text.IsMark(afterPhase, ',') && !plan.IsPast(phase.To.Year)) return Limits.During(i, afterPhase, phase) with { IsPhase = true };
            if (word == Next && text.IsMark(i - 1, ':') && text.IsWord(i + 1, Day) && Periods.TryPeriod(i + 1, out var after, out var afterDay) && after is { IsDay: true, HasYear: true }) return new DeadlineMatch(i, afterDay, DeadlineType.During) { From = Periods.Fill(after.To, true, out _) };
            // "mỗi lớp không quá 5 ngày" is how long each of them lasts.
            if (word == Not && text.IsWord(i + 1, NotOver) && !text.IsWord(i - 2, Each) && !text.IsWord(i - 3, Each) && Durations.ReadAtMost(i + 2) is var term and > 0) return new DeadlineMatch(i, term, DeadlineType.By);
            if (word == Least && text.IsWord(i + 1, LeastMost) && Durations.ReadCounted(text.IsWord(i + 2, Is) ? i + 3 : i + 2) is var atMost and > 0) return new DeadlineMatch(i, atMost, DeadlineType.By);
            if (((word == Few && text.IsWord(i + 1, Most)) || (word == Least && text.IsWord(i + 1, LeastSecond))) && Durations.ReadAheadOf(i + 2) is var ahead and > 0) return new DeadlineMatch(i, ahead, DeadlineType.By);
            // "gửi trước cho các thành viên ít nhất 5 ngày làm việc"
            if (((word == Few && text.IsWord(i + 1, Most)) || (word == Least && text.IsWord(i + 1, LeastSecond))) && IsSentAhead(i) && Durations.ReadAtMost(i + 2) is var early and > 0) return new DeadlineMatch(i, early, DeadlineType.By);
            if (word == Next && !Around.IsForce(i) && Durations.ReadAfter(i) is { } later) return later;
            if (word == Moment || word == Occasion || word == Session || word == Morning || word == Afternoon || word == Evening || word == Weekday || word == Sunday) return Days.ReadOnDay(i, context);
            if (context != TimeContext.Sentence && Rounds.ReadWholeRounds(i) is { } whole) return whole;
            // "Sau ngày 28/8" in a cell: open at its end.
            if (word == Next && context != TimeContext.Sentence && Around.OpensClause(i) && Periods.TryDay(i + 1, out var since, out var afterSince) && since is { IsDay: true, To.Month: > 0 }) return new DeadlineMatch(i, afterSince, DeadlineType.During) { From = Periods.Fill(since.To, since.HasYear, out var isSinceInferred), YearIsInferred = isSinceInferred };
            if (context != TimeContext.Sentence || Bare.IsAlone(i))
            {
                if (word == Often && text.IsWord(i + 1, OftenSecond))
                {
                    if (context == TimeContext.Sentence || !Bare.IsWhole(i, i + 2)) return null;
                    var also = text.IsMark(i + 2, ',') ? i + 3 : i + 2;
                    var isTerm = Rounds.IsFixedTerm(also);
                    if ((Rounds.IsEvery(also) || isTerm) && Rounds.TryRounds(isTerm ? also + 2 : also, out var months, out var rounds)) return new DeadlineMatch(i, rounds, DeadlineType.Recurring) { EveryMonths = months };
                    return new DeadlineMatch(i, text.IsWord(i + 2, Within) && text.IsWord(i + 3, Year) && !Periods.IsYear(i + 4) ? i + 4 : i + 2, DeadlineType.Recurring);
                }

                if ((word == All || word == Throughout || Periods.IsEdge(i)) && text.IsWord(i + 1, Year) && text.IsWord(i + 2, Study)) return Bare.ReadSchoolYear(i);
                if ((word == All || word == Throughout) && text.IsWord(i + 1, Year)) return Limits.Whole(i, i + 2);
                if (word == Day || word == Month || Periods.IsQuarter(i) || word == Year || word == First || word == Last || word == HalfWord || word == Middle || word == Phase || word == EarlyA || word == EarlyB || ((word == Moon || word == MoonMiddle || word == MoonLast) && text.IsWord(i + 1, Week)) || (word == Every && text.IsWord(i + 1, Day))) return Bare.ReadBare(i, context);
            }
        }

        // "≤ 20 ngày làm việc (trả lại hồ sơ ≤ 5 ngày)"
        if (token.Mark == '≤' && !isHidden && Durations.ReadAny(i + 1) is var atMostDays and > 0) return new DeadlineMatch(i, AfterBrackets(atMostDays), DeadlineType.By);
        if (token.Kind != TokenKind.Number || isHidden) return null;
        if (Rounds.ReadTimesPer(i) is { } perRound) return perRound;
        // "6 tháng đầu năm: kiểm tra 03 chi bộ"
        if (text.IsWord(i + 1, Month) && (text.IsWord(i + 2, First) || text.IsWord(i + 2, Last)) && Around.OpensClause(i) && Periods.TryPeriod(i, out var half, out var afterHalf) && text.IsMark(afterHalf, ':') && !Limits.IsOver(half)) return Limits.During(i, afterHalf, half);
        // "06 tháng và cuối năm báo cáo Ban Chỉ đạo"
        if (text.IsWord(i + 1, Month) && Around.OpensClause(i) && Rounds.TryRounds(i, out var everyNumbered, out var afterNumbered) && afterNumbered > i + 3 && Lexicon.Is(text.Tokens, afterNumbered, Lex.Telling | Lex.Meets)) return new DeadlineMatch(i, afterNumbered, DeadlineType.Recurring) { EveryMonths = everyNumbered, IsPhrase = true };
        if (Rounds.ReadReportRounds(i) is { } reportRounds) return reportRounds;
        if (context is TimeContext.Period or TimeContext.Due or TimeContext.Completion && Durations.ReadCounted(i) is var days and > 0 && text.IsWord(days - 2, Work) && !Days.IsSpelledOut(days)) return new DeadlineMatch(i, days, text.IsWord(i - 1, Approximate) || text.IsMark(days, '/') ? DeadlineType.During : DeadlineType.By);
        if (context is TimeContext.Completion or TimeContext.Due && text.IsMark(i - 1, ':') && Durations.ReadAtMost(i) is var due and > 0) return new DeadlineMatch(i, due, DeadlineType.By);
        // "05 ngày sau khi kết thúc"
        if (context != TimeContext.Sentence && (i == 0 || text[i - 1].Kind == TokenKind.Mark) && text.IsWord(i + 1, Day) && Durations.ReadAny(i) is var behind and > 0 && (text.IsWord(behind, Next) || text.IsWord(behind, Since))) return new DeadlineMatch(i, behind, DeadlineType.By);
        if (context != TimeContext.Sentence && Rounds.ReadWholeRounds(i) is { } wholeRounds) return wholeRounds;
        // "20 hằng tháng", "15 tháng cuối quý" in a cell
        if (context != TimeContext.Sentence && i == 0 && (Rounds.EverySuffix(i + 1, out _, out _) || (text.IsWord(i + 1, Month) && (Periods.IsQuarter(i + 3) || Periods.IsQuarter(i + 4)))) && Rounds.ReadDayOfRound(i, i) is { } dayOfRound) return dayOfRound;
        if (Bare.YearsInBrackets(i) is { } years) return years;
        if (Days.ReadSpelled(i) is { } spelled) return spelled;
        if (Days.ReadDashedDays(i) is { } dashed) return dashed;
        if (Periods.SkipHour(i) > i + 1 && Days.ReadOnDay(i, context) is { } onDay) return onDay;
        return context != TimeContext.Sentence || Bare.IsAlone(i) ? Bare.ReadBare(i, context) : null;
    }

    // "gửi trước", "thông báo trước" not far before in the clause: what follows says how much ahead.
    private bool IsSentAhead(int i)
    {
        for (var j = i - 1; j > 0 && j > i - 2 * MaxEvent && text[j].Kind == TokenKind.Word; j--)
        {
            if (text.IsWord(j, Before)) return text[j - 1].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, j - 1, Lex.Predicate | Lex.Telling) || (j > 1 && Lexicon.Match(text.Tokens, j - 2, Lex.Predicate | Lex.Telling, out _) == 2);
        }

        return false;
    }

    private int AfterBrackets(int i)
    {
        if (!text.IsMark(i, '(')) return i;
        for (var j = i + 1; j < text.Count && j < i + 2 * MaxEvent; j++)
        {
            if (text[j].Mark == ')') return j + 1;
        }

        return i;
    }
}
