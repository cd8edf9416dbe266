using System.Runtime.InteropServices;
using static DanVan.Parsing.Tasks.TimeWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Finds time limits. Dates are kept as printed, a month as a month; a quarter becomes its first and last month.</summary>
internal readonly struct DeadlineReader(PassageText text, PlanYear plan)
{
    private const int MaxEvent = 12;

    // No list of days or months goes on further, and no sentence has more limits before a semicolon.
    private const int MostDays = 31;
    private const int MostMonths = 12;
    private const int MostInSentence = 64;

    // Years; a longer time is that of an anniversary.
    private const int LongestPhase = 15;

    private readonly PeriodReader _periods = new(text, plan);
    private readonly RecurrenceReader _rounds = new(text, new PeriodReader(text, plan));
    private readonly DurationReader _durations = new(text, new PeriodReader(text, plan), new RecurrenceReader(text, new PeriodReader(text, plan)));
    private readonly TimeSurroundings _around = new(text);

    /// <summary>Reads every time limit of the passage.</summary>
    /// <param name="outer">What a heading, label or column outside the passage says about times in it.</param>
    /// <param name="found">Where they go; empty before.</param>
    public void Read(TimeContext outer, List<DeadlineMatch> found)
    {
        // "Địa điểm: …" below a heading on time says where.
        if (text.Count > 0 && Lexicon.Is(text.Tokens, 0, Lex.Thing)) outer = TimeContext.Sentence;
        if (IsAgendaDay()) return;
        var isAim = _around.IsAim();
        var context = outer;
        var sentence = 0;
        var sentenceFound = 0;
        var periodic = 0;
        var periodicAt = -1;
        var roundsFrom = 0;
        var i = 0;
        while (i < text.Count)
        {
            var token = text[i];
            if (token.Mark is '.' or '!' or '?' && IsSentenceEnd(i))
            {
                CloseSentence(found, sentenceFound, periodicAt, periodic);
                CloseRounds(found, roundsFrom);
                roundsFrom = found.Count;
                sentence = i + 1;
                sentenceFound = found.Count;
                (periodicAt, periodic) = (-1, 0);
                context = outer;
                i++;
                continue;
            }

            // What a forecast goes on to say is foreseen too.
            if (i == sentence && _around.OpensForecast(i)) break;
            // "Về điều chuyển số vốn không giải ngân trong năm 2025: Ủy ban nhân dân tỉnh rà soát …"
            if (i == sentence && _around.TopicEnd(i) is var topic and > 0)
            {
                i = topic;
                continue;
            }

            if (token.Mark == ';')
            {
                // A limit before the semicolon is none of the rounds named behind it.
                context = outer;
                if (periodicAt < 0) (sentenceFound, periodic) = (ClauseStart(found, sentenceFound), 0);
            }

            if (text.Cited[i] || (token.Kind == TokenKind.Word && !TimeWords.Contains(token.Word)))
            {
                i++;
                continue;
            }

            if (token.Word == From && IsReviewedRange(i, out var afterReviewed))
            {
                i = afterReviewed;
                continue;
            }

            if (IsTimeLabel(i, sentence, out var label, out var afterLabel))
            {
                context = label;
                i = afterLabel;
                continue;
            }

            if (_rounds.IsFixedTerm(i) && _rounds.IsRegime(i))
            {
                _ = _rounds.TryRounds(i + 2, out _, out var afterRegime);
                i = Math.Max(afterRegime, i + 2);
                continue;
            }

            if (text.IsWord(i, Usual) && (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB)) && !text.Titled[i] && text.IsWord(i + 2, Month) && _periods.TryPeriod(i + 2, out var usual, out var afterUsual) && usual is { HasYear: true, IsDay: false })
            {
                if (!plan.IsPast(usual.To.Year, usual.To.Month)) found.Add(During(i + 2, afterUsual, usual));
                i = afterUsual;
                continue;
            }

            if (_rounds.IsFixedTerm(i))
            {
                if (periodicAt < 0) periodicAt = i;
                // "định kỳ (6 tháng, năm)"
                var isBracketed = text.IsMark(i + 2, '(');
                var isRounds = _rounds.TryRounds(isBracketed ? i + 3 : i + 2, out var every, out var end);
                if (isBracketed) isRounds &= text.IsMark(end++, ')');
                if (!isRounds && !text.Titled[i] && !text.Quoted[i])
                {
                    if (_rounds.ReadNumberPer(i + 2) is var afterNumber and > 0)
                    {
                        found.Add(new DeadlineMatch(i, afterNumber, DeadlineType.Recurring) { EveryMonths = _rounds.MonthsPer(afterNumber - 1) });
                        i = afterNumber;
                        continue;
                    }

                    // "định kỳ cuối học kỳ", "định kỳ đầu mỗi quý"
                    if (_rounds.ReadEdge(i + 2, out var months) is var afterEdge and > 0)
                    {
                        found.Add(new DeadlineMatch(i, afterEdge, DeadlineType.Recurring) { EveryMonths = months });
                        i = afterEdge;
                        continue;
                    }

                    if (IsBareRound(i))
                    {
                        found.Add(new DeadlineMatch(i, i + 2, DeadlineType.Recurring) { IsPhrase = true, IsBare = true });
                        i += 2;
                        continue;
                    }
                }

                if (isRounds)
                {
                    periodic = every;
                    found.Add(new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true, IsYearly = every == 12 && (_rounds.IsEvery(i + 2) || text.IsWord(end - 1, Year) && _rounds.IsEvery(end - 2)) });
                    i = end;
                    continue;
                }

                // "định kỳ vào tháng 6 và tháng 12"
                if (_rounds.RoundMonths(i + 2) is var afterMonths && afterMonths > i + 2)
                {
                    found.Add(new DeadlineMatch(i, afterMonths, DeadlineType.Recurring));
                    i = afterMonths;
                    continue;
                }

                // "trong sinh hoạt định kỳ tháng 6/2026": the round of that month.
                if (!text.Titled[i] && !text.Quoted[i] && text.IsWord(i + 2, Month) && _periods.TryPeriod(i + 2, out var round, out var afterRound) && round is { HasYear: true, IsDay: false })
                {
                    found.Add(During(i + 2, afterRound, round));
                    i = afterRound;
                    continue;
                }
            }

            // "“Tháng hành động …” (tháng 6)": the month of a campaign, not of the work.
            if (token.Mark == '(' && text.IsWord(i + 1, Month) && i > 0 && text[i - 1].Mark is '”' or '"' && _periods.TryPeriod(i + 1, out var campaign, out var afterCampaign) && !campaign.HasYear && text.IsMark(afterCampaign, ')'))
            {
                i = afterCampaign;
                continue;
            }

            if (token.Mark == '(' && ReadBracketedRound(found, i) is { } bracketed)
            {
                if (found.Count > 0 && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true } phrase && phrase.End == i) found.RemoveAt(found.Count - 1);
                found.Add(bracketed);
                i = bracketed.End;
                continue;
            }

            var match = text.Titled[i] || text.Quoted[i] ? null : _rounds.ReadFrequency(i);
            match ??= ReadAt(i, context);
            match ??= ReadFurther(found, i);
            if (isAim && match is { Type: not DeadlineType.Recurring })
            {
                i = Math.Max(match.End, i + 1);
                continue;
            }

            if (match is not null && LunarEnd(match.End) is var afterMoon and > 0)
            {
                // A day of the lunar calendar has no date here; in brackets it says again what stands before them.
                if (!text.IsMark(match.First - 1, '(')) found.Add(match with { End = afterMoon, From = default, To = default, YearIsInferred = false });
                i = afterMoon;
                continue;
            }

            if (match is not null)
            {
                if (IsHourOfRound(found, match))
                {
                    found[^1] = found[^1] with { End = match.End };
                    i = match.End;
                    continue;
                }

                match = InBrackets(found, match);
                var isReview = match is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: false } && IsReviewRound(i);
                var round = !isReview && match.Type == DeadlineType.By && match.To.IsDay ? RoundBefore(found, i) : -1;
                if (!isReview && match is { Type: DeadlineType.By, To.IsDay: true } && RoundBehind(match.End, out var afterRoundName) is > 0 and var named) (match, round) = (match with { End = afterRoundName }, named);
                match = match with { OpensClause = i > 0 && text[i - 1].Mark == ';', IsReview = isReview, IsOfRound = round >= 0, EveryMonths = round > 0 ? round : match.EveryMonths };
                if (IsNextDay(found, match)) found[^1] = found[^1] with { End = match.End, From = WithYear(found[^1].From, match.To.Year), To = match.To, YearIsInferred = match.YearIsInferred };
                else found.Add(match);
                // "báo cáo quý, 6 tháng, năm trước ngày …": the dates are those of the rounds.
                if (match is { IsReport: true, IsYearly: false }) (periodicAt, periodic) = (periodicAt < 0 ? match.First : periodicAt, match.EveryMonths);
                i = Math.Max(match.End, i + 1);
                // "quý I và quý III": the second needs no label of its own.
                continue;
            }

            i++;
        }

        CloseSentence(found, sentenceFound, periodicAt, periodic);
        CloseRounds(found, roundsFrom);
    }

    // "hằng ngày, trước 9 giờ": the hour of each round.
    private bool IsHourOfRound(List<DeadlineMatch> found, DeadlineMatch match)
    {
        if (found.Count == 0 || found[^1] is not { Type: DeadlineType.Recurring, IsPhrase: true } round || match is not { Type: DeadlineType.By, To.IsEmpty: true } || !text.IsWord(match.First, Before)) return false;
        var after = text.IsMark(round.End, ',') || text.IsMark(round.End, '(') ? round.End + 1 : round.End;
        return after == match.First && _periods.SkipHour(match.First + 1) > match.First + 1;
    }

    // "Ngày 1: Thứ Hai, ngày 15/4/2024": heads a day of the agenda; when the work is done is said elsewhere.
    private bool IsAgendaDay()
    {
        if (text.Count < 5 || !text.IsWord(0, Day) || text[1].Kind != TokenKind.Number || text[1].Value > 31 || text[2].Mark != ':') return false;
        return _periods.TryTimed(3, out var day, out var end) && day.IsDay && end >= text.Count;
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

    // "sơ kết 6 tháng trước ngày 20/6/2024", "tổng kết năm trước ngày 05/12/2024": with its year the review is held once; a report comes in rounds.
    private bool IsReviewRound(int i)
    {
        var j = text.IsMark(i - 1, '(') ? i - 2 : i - 1;
        if (text.IsWord(j, Month) && j > 1 && text[j - 1].Kind == TokenKind.Number) j -= 2;
        else if (text.IsWord(j, Year)) j--;
        else return false;
        return text.IsWord(j, Conclude) && (text.IsWord(j - 1, Preliminary) || text.IsWord(j - 1, Sum));
    }

    // "hằng quý (trước ngày 25 tháng cuối quý)", "hằng năm (trước ngày 15/11)": the date in brackets stands for the phrase before them, and one
    // that comes back every year has no year.
    private DeadlineMatch InBrackets(List<DeadlineMatch> found, DeadlineMatch match)
    {
        if (match is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: true } && IsDoneEveryYear(match.First)) return match with { Type = DeadlineType.Recurring, EveryMonths = 12, To = default, YearIsInferred = false };
        if (!text.IsMark(match.First - 1, '(') || match.Type == DeadlineType.During) return match;
        if (found.Count > 0 && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true } phrase && phrase.End == match.First - 1)
        {
            found.RemoveAt(found.Count - 1);
            match = match with { EveryMonths = match.EveryMonths > 0 ? match.EveryMonths : phrase.EveryMonths, Type = DeadlineType.Recurring };
        }

        var isYearly = text.IsWord(match.First - 2, Year) && _rounds.IsEvery(match.First - 3);
        return isYearly && match is { To.IsDay: true, YearIsInferred: true } ? match with { Type = DeadlineType.Recurring, EveryMonths = 12, To = default, YearIsInferred = false } : match;
    }

    // "ban hành kế hoạch hằng năm, xong trước ngày 15/02", "hằng năm, hoàn thành trước …"
    private bool IsDoneEveryYear(int first)
    {
        var i = text.IsWord(first - 1, Through) ? first - 2 : text.IsWord(first - 1, FinishSecond) && text.IsWord(first - 2, Finish) ? first - 3 : -1;
        if (text.IsMark(i, ',')) i--;
        return i > 0 && text.IsWord(i, Year) && _rounds.IsEvery(i - 1);
    }

    // "(âm lịch)", "Âm lịch": the token behind, or 0.
    private int LunarEnd(int i)
    {
        var j = text.IsMark(i, '(') ? i + 1 : i;
        if (!text.IsWord(j, Lunar) || !text.IsWord(j + 1, Calendar)) return 0;
        return j > i && text.IsMark(j + 2, ')') ? j + 3 : j + 2;
    }

    // "trong quý IV/2024 và quý I/2025", "tháng 3, 6, 9, 12/2024", "trước ngày 15/6 và 15/12/2023": further times that share the words before the
    // first; a year behind the last of them is theirs too.
    private DeadlineMatch? ReadFurther(List<DeadlineMatch> found, int i)
    {
        if (found.Count == 0) return null;
        var last = found[^1];
        if (last.Type == DeadlineType.Recurring || last.To.IsEmpty || last.End != i - 1 || !(text.IsWord(i - 1, And) || text.IsMark(i - 1, ','))) return null;
        if (text.IsWord(i, Week) && last is { Type: DeadlineType.During, To.IsDay: false }) return ReadWeek(i, i);
        if (!_periods.TryFurtherMonth(last.To.IsDay || last.To.Month == 0 ? text.Count : i, out var period, out var end) && !_periods.TryPeriod(i, out period, out end)) return null;
        if (period.IsDay != last.To.IsDay || period.To.Month == 0 || _rounds.EverySuffix(end, out _, out _)) return null;
        if (!period.HasYear && !last.YearIsInferred) return null;
        if (!period.HasYear && end < text.Count && text[end].Kind == TokenKind.Word && !period.IsDay && !text.IsWord(end, And)) return null;
        var further = last.Type == DeadlineType.By ? By(i, end, period) : During(i, end, period);
        if (!period.HasYear) return further;
        for (var j = found.Count - 1; j >= 0 && found[j].YearIsInferred && found[j].Type == last.Type && (j == found.Count - 1 || found[j].End == found[j + 1].First - 1); j--)
        {
            if (found[j].To.Month > further.To.Month) break;
            found[j] = found[j] with { From = WithYear(found[j].From, further.To.Year), To = WithYear(found[j].To, further.To.Year), YearIsInferred = false };
        }

        return further;
    }

    private static PartialDate WithYear(PartialDate date, int year) =>
        date.IsEmpty ? date : date.IsDay ? new PartialDate(year, date.Month, date.Day) : date.Month > 0 ? new PartialDate(year, date.Month) : new PartialDate(year);

    // "báo cáo 6 tháng trước ngày 20/6, báo cáo năm trước ngày 05/12": dates behind the names of rounds, at least two of them or one beside a
    // limit that comes back anyhow, are those of the rounds.
    private void CloseRounds(List<DeadlineMatch> found, int from)
    {
        var span = CollectionsMarshal.AsSpan(found)[from..];
        var (named, recurring) = (0, false);
        foreach (var match in span)
        {
            if (match.IsOfRound && match.Type == DeadlineType.By) named++;
            else recurring |= match is { Type: DeadlineType.Recurring, IsYearly: false } && (match.EveryMonths > 0 || !match.IsPhrase);
        }

        var isRound = named > 1 || (named == 1 && recurring);
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Type != DeadlineType.By || !span[i].IsOfRound) continue;
            if (!isRound) span[i] = span[i] with { EveryMonths = 0 };
            else span[i] = span[i] with { Type = DeadlineType.Recurring };
        }

        // "hai lần trong năm (trước ngày … và trước ngày …)": the dates stand for the phrase.
        for (var i = found.Count - 1; i > from; i--)
        {
            if (found[i - 1] is not { Type: DeadlineType.Recurring, To.IsEmpty: true } often) continue;
            if ((often.IsFrequency && found[i].IsOfRound) || ((often.IsFrequency || often.IsTally) && found[i].Type == DeadlineType.By && IsInBracketsAt(often.End, found[i].First))) found.RemoveAt(i - 1);
        }
    }

    // "02 lần/năm (lần 1 xong trước 30/6, …"
    private bool IsInBracketsAt(int open, int i)
    {
        if (!text.IsMark(open, '(')) return false;
        for (var j = open + 1; j < i; j++)
        {
            if (text[j].Mark is ')' or '.' or ';' || j > open + 3 * MaxEvent) return false;
        }

        return true;
    }

    // "báo cáo quý I (trước …", "6 tháng trước …", "năm trước …", "hai lần trong năm học (trước … và trước …)"
    private int RoundBefore(List<DeadlineMatch> found, int i)
    {
        if (RoundNamedBefore(i) is var months and > 0) return months;
        // The second of two dates that share the name of the rounds.
        if (found.Count == 0 || found[^1] is not { IsOfRound: true } and not { IsFrequency: true }) return -1;
        var last = found[^1].End;
        if (last != i - 1) return -1;
        var shares = found[^1].IsFrequency ? text.IsMark(last, '(') : text.IsWord(last, And) || text.IsMark(last, ',') || text.IsMark(last, ';');
        return shares ? found[^1].EveryMonths : -1;
    }

    // "trước ngày 10/6/2024 (6 tháng)", "trước ngày 30/11/2024 (báo cáo năm)": the round named in brackets behind its date.
    private int RoundBehind(int open, out int end)
    {
        end = open;
        if (!text.IsMark(open, '(')) return 0;
        var i = text.IsWord(open + 1, Report) && text.IsWord(open + 2, ReportSecond) ? open + 3 : open + 1;
        for (var j = i; j < text.Count && j < i + 4; j++)
        {
            if (!text.IsMark(j, ')')) continue;
            end = j + 1;
            return _rounds.RoundEndingAt(j - 1);
        }

        return 0;
    }

    // "báo cáo năm gửi về Sở A trước ngày …": the round of the report, earlier in the same clause.
    private int ReportedRound(int before)
    {
        for (var j = before; j > 1 && j > before - MaxEvent; j--)
        {
            if (text[j].Kind == TokenKind.Mark || text.IsWord(j, Before)) return 0;
            var isNamed = text.IsWord(j - 1, ReportSecond) && text.IsWord(j - 2, Report);
            if (!isNamed && text[j - 1].Kind == TokenKind.Number) isNamed = text.IsWord(j - 2, ReportSecond);
            if (isNamed && text[j + 1].Kind != TokenKind.Number && _rounds.RoundEndingAt(j) is var months and > 0) return months;
        }

        return 0;
    }

    // "hằng tháng (ngày 20), 6 tháng (ngày 10/6)": the day of the round in brackets behind its name.
    private DeadlineMatch? ReadBracketedRound(List<DeadlineMatch> found, int i)
    {
        if (text.Quoted[i] || text.Titled[i] || _rounds.RoundEndingAt(i - 1) is not (> 0 and var every)) return null;
        var j = i + 1;
        if (!_periods.TryDay(j, out var day, out var end) || !text.IsMark(end, ')') || (!text.IsWord(j, Day) && !day.HasYear)) return null;
        var first = found.Count > 0 && found[^1].End == i ? found[^1].First : i;
        return day.To.Month == 0
            ? new DeadlineMatch(first, end + 1, DeadlineType.Recurring) { DayOfMonth = day.To.Day, EveryMonths = every }
            : new DeadlineMatch(first, end + 1, DeadlineType.Recurring) { To = _periods.Fill(day.To, day.HasYear, out var inferred), YearIsInferred = inferred, EveryMonths = every };
    }

    // In a sentence that says "định kỳ", dates with "trước" are those of the rounds: the phrase itself is then no entry of its own. The date of
    // a round that comes back every year has no year, so it is none.
    private void CloseSentence(List<DeadlineMatch> found, int from, int periodicAt, int every)
    {
        RemoveBare(found, from);
        if (found.Count - from < 2) return;
        var span = CollectionsMarshal.AsSpan(found)[from..];
        var isYearly = false;
        foreach (var match in span) isYearly |= match is { Type: DeadlineType.Recurring, EveryMonths: 12, DayOfMonth: 0, IsYearly: true };
        // "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm": the last words hold for all of them.
        isYearly |= span[^1] is { Type: DeadlineType.Recurring, EveryMonths: 12, DayOfMonth: > 0 };
        // A day or a week has no date of its own year.
        if ((periodicAt < 0 || IsShort(span)) && !isYearly) return;
        var hasDates = false;
        foreach (var match in span) hasDates |= IsRound(match, isYearly) && !IsApart(match, periodicAt);
        if (!hasDates) return;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Type == DeadlineType.Recurring || !IsRound(span[i], isYearly)) continue;
            if (IsApart(span[i], periodicAt)) continue;
            span[i] = isYearly && span[i].YearIsInferred
                ? span[i] with { Type = DeadlineType.Recurring, EveryMonths = 12, From = default, To = default, YearIsInferred = false }
                : span[i] with { Type = DeadlineType.Recurring, EveryMonths = span[i].IsOfRound && span[i].EveryMonths > 0 ? span[i].EveryMonths : every };
        }

        for (var i = found.Count - 1; i >= from; i--)
        {
            if (found[i] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true }) found.RemoveAt(i);
        }
    }

    private static bool IsShort(ReadOnlySpan<DeadlineMatch> span)
    {
        var isShort = false;
        foreach (var match in span)
        {
            if (match is not { Type: DeadlineType.Recurring, IsPhrase: true, IsBare: false }) continue;
            if (match.EveryMonths > 0) return false;
            isShort = true;
        }

        return isShort;
    }

    // "định kỳ báo cáo kết quả hằng năm": how often is said further on in the same clause.
    private void RemoveBare(List<DeadlineMatch> found, int from)
    {
        if (found.Count <= from) return;
        var kept = found.Count - 1;
        // No comma stands between it and the one that is kept.
        var clear = found[kept].First;
        for (var i = kept - 1; i >= from; i--)
        {
            if (found[i].IsBare && found[kept].Type == DeadlineType.Recurring && !HasComma(found[i].End, clear))
            {
                clear = found[i].End;
                continue;
            }

            found[--kept] = found[i];
            clear = found[kept].First;
        }

        found.RemoveRange(from, kept - from);
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Mark is ',' or ';') return true;
        }

        return false;
    }

    // A date with a year of its own that opens a clause, or that other words part from the rounds behind it ("gửi kế hoạch trước ngày 10/3/2024
    // và thực hiện báo cáo hằng tháng"), is none of theirs.
    private static bool IsApart(DeadlineMatch match, int periodicAt) =>
        match is { YearIsInferred: false, IsOfRound: false, Type: DeadlineType.By } && (match.OpensClause || match.End + 2 < periodicAt);

    // Rounds of every year go on over semicolons.
    private static int ClauseStart(List<DeadlineMatch> found, int from)
    {
        for (var i = Math.Max(from, found.Count - MostInSentence); i < found.Count; i++)
        {
            if (found[i].Type == DeadlineType.Recurring) return from;
        }

        return found.Count;
    }

    private static bool IsRound(DeadlineMatch match, bool isYearly) =>
        match is { Type: DeadlineType.By, IsReview: false } || (match.Type == DeadlineType.During && isYearly && match.YearIsInferred) || (match.Type == DeadlineType.Recurring && match.DayOfMonth > 0);

    // "định kỳ tổng hợp, báo cáo …", "báo cáo định kỳ về Sở", "báo cáo … định kỳ và đột xuất": how often is said in no other words.
    private bool IsBareRound(int i)
    {
        var next = text.IsMark(i + 2, ',') ? i + 3 : i + 2;
        // "báo cáo theo định kỳ", "kiểm tra theo định kỳ hoặc đột xuất"
        if (text.IsWord(i - 1, FollowingSecond)) return true;
        if (next >= text.Count) return false;
        // "Định kỳ, Văn phòng tổng hợp …"
        if (next > i + 2 && (i == 0 || text[i - 1].Mark == '.')) return true;
        var isReport = text.IsWord(i - 1, ReportSecond) && text.IsWord(i - 2, Report);
        if (isReport) return text.IsWord(next, About) && !text[next].IsUpper;
        if (text[next].Kind == TokenKind.Word && !text[next].IsUpper && Lexicon.Is(text.Tokens, next, Lex.Predicate) && !text.IsWord(next, Unplanned)) return i == 0 || text[i - 1].Kind == TokenKind.Mark || text.IsWord(i - 1, And) || !Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds);
        if (!(text.IsWord(i + 2, And) || text.IsWord(i + 2, Or)) || !text.IsWord(i + 3, Unplanned)) return false;
        for (var j = i - 1; j > 0 && j > i - 50 && text[j].Mark is not (';' or '.' or ':'); j--)
        {
            if (text.IsWord(j, ReportSecond) && text.IsWord(j - 1, Report)) return true;
        }

        return false;
    }

    private bool IsSentenceEnd(int i)
    {
        if (i + 1 >= text.Count) return true;
        return text[i + 1].Spaced && (text[i + 1].IsUpper || text[i + 1].Kind != TokenKind.Word);
    }

    // "Thời gian thực hiện:", "Thời hạn báo cáo năm 2024:", "Tiến độ:", "Hoàn thành:" at the start of a sentence or clause.
    private bool IsTimeLabel(int i, int sentence, out TimeContext context, out int after)
    {
        context = TimeContext.Period;
        after = i;
        if (i > sentence && text[i - 1].Mark is not (';' or '(' or ',' or ':' or '-' or '+' or '.')) return false;
        if (text.IsWord(i, Time) && text.IsWord(i + 1, TimeSecond)) context = TimeContext.Period;
        else if (text.IsWord(i, Time) && (text.IsWord(i + 1, Term) || text.IsWord(i + 1, Point))) context = TimeContext.Completion;
        else if (text.IsWord(i, Progress) && text.IsWord(i + 1, ProgressSecond)) context = TimeContext.Period;
        else if (text.IsWord(i, Finish) && text.IsWord(i + 1, FinishSecond)) context = TimeContext.Completion;
        else if (IsTerm(i)) context = TimeContext.Completion;
        else return false;
        for (var j = i + 1; j < text.Count && j < i + 24; j++)
        {
            var token = text[j];
            if (token.Mark == ':')
            {
                after = j + 1;
                return true;
            }

            if (token.Kind == TokenKind.Mark && token.Mark is not (',' or '-' or '(' or ')' or '/')) return false;
            if (text.IsWord(j, Finish) && text.IsWord(j + 1, FinishSecond)) context = TimeContext.Completion;
            if (IsTerm(j)) context = TimeContext.Completion;
        }

        return false;
    }

    // "hạn", not "hạn chế".
    private bool IsTerm(int i) => text.IsWord(i, Term) && !text.IsWord(i + 1, Regime);

    private DeadlineMatch? ReadAt(int i, TimeContext context)
    {
        var token = text[i];
        var isHidden = text.Titled[i] || text.Quoted[i];
        var word = token.Word;
        if (word >= 0)
        {
            // "của năm trước đến hết tháng 02", but "của năm trước ngày 31/3"
            if (word == Before) return text.IsWord(i - 1, Year) && text.IsWord(i - 2, Of) && !text.IsWord(i + 1, Day) ? null : ReadBy(i, i + 1, context);
            if ((word == Slow || word == Late) && text.IsWord(i + 1, Most)) return ReadBy(i, SkipLinks(i + 2), context);
            if (word == Not && AtMost(i) is var most and > 0 && (text.IsWord(most, Day) || text.IsWord(most, Month) || _periods.IsQuarter(most) || (_periods.SkipHour(most) > most && _periods.TryTimed(most, out var latest, out _) && latest.IsDay))) return ReadBy(i, most, context);
            if (word == From) return isHidden ? null : ReadRange(i, i + 1);
            // "đến hết" is read with "đến".
            if (word == EndOf && IsUntil(i - 1)) return null;
            if (word == To || word == Until || word == EndOf) return ReadUntil(i, context, isHidden);
            if (isHidden) return null;
            if (word == Within || word == At) return ReadWithin(i, context);
            if (word == Finish && text.IsWord(i + 1, FinishSecond)) return ReadFinish(i);
            if (word == Conclude && text.IsWord(i + 1, Ends)) return ReadEnd(i);
            if (IsTerm(i)) return ReadTerm(i);
            if (word == Planned && text.IsWord(i - 1, Expected)) return ReadPlanned(i);
            if (_rounds.IsEvery(i) || word == Each) return _rounds.ReadEvery(i, context);
            if (_rounds.ReadReportRounds(i) is { } reported) return reported;
            if (_periods.IsQuarter(i) && ClosesClause(i) is { } quarter) return quarter;
            if ((word == Month || word == Year) && ClosesWork(i) is { } month) return month;
            if (word == Day && _rounds.ReadDayOfRound(i, i) is { } ofRound) return ofRound;
            if (word == Day && ReadSetDay(i, context) is { } setDay) return setDay;
            if (OpensWork(i) is { } opening) return opening;
            if (word == Phase && OpensClause(i) && PhaseInBrackets(i) is { } numbered) return numbered;
            if (word == Phase && OpensClause(i) && _periods.TryPeriod(i, out var phase, out var afterPhase) && text.IsMark(afterPhase, ',') && !plan.IsPast(phase.To.Year)) return During(i, afterPhase, phase) with { IsPhase = true };
            if (word == Next && text.IsMark(i - 1, ':') && text.IsWord(i + 1, Day) && _periods.TryPeriod(i + 1, out var after, out var afterDay) && after is { IsDay: true, HasYear: true }) return new DeadlineMatch(i, afterDay, DeadlineType.During) { From = _periods.Fill(after.To, true, out _) };
            if (word == Not && text.IsWord(i + 1, NotOver) && _durations.ReadAtMost(i + 2) is var term and > 0) return new DeadlineMatch(i, term, DeadlineType.By);
            if (word == Least && text.IsWord(i + 1, LeastMost) && _durations.ReadCounted(text.IsWord(i + 2, Is) ? i + 3 : i + 2) is var atMost and > 0) return new DeadlineMatch(i, atMost, DeadlineType.By);
            if (word == Next && !_around.IsForce(i) && _durations.ReadAfter(i) is { } later) return later;
            if (word == Moment || word == Occasion || word == Session || word == Morning || word == Afternoon || word == Evening || word == Weekday || word == Sunday) return ReadOnDay(i, context);
            if (context != TimeContext.Sentence || IsAlone(i))
            {
                if (word == Often && text.IsWord(i + 1, OftenSecond))
                {
                    if (context == TimeContext.Sentence || !IsWhole(i, i + 2)) return null;
                    var also = text.IsMark(i + 2, ',') ? i + 3 : i + 2;
                    if (_rounds.IsEvery(also) && _rounds.TryRounds(also, out var every, out var rounds)) return new DeadlineMatch(i, rounds, DeadlineType.Recurring) { EveryMonths = every };
                    return new DeadlineMatch(i, text.IsWord(i + 2, Within) && text.IsWord(i + 3, Year) && !_periods.IsYear(i + 4) ? i + 4 : i + 2, DeadlineType.Recurring);
                }

                if (word == All && text.IsWord(i + 1, Year)) return Whole(i, i + 2, context);
                if (word == Day || word == Month || _periods.IsQuarter(i) || word == Year || word == First || word == Last || word == HalfWord || word == Middle || word == Phase || word == EarlyA || word == EarlyB || (word == Every && text.IsWord(i + 1, Day))) return ReadBare(i, context);
            }
        }

        // "≤ 20 ngày làm việc (trả lại hồ sơ ≤ 5 ngày)"
        if (token.Mark == '≤' && !isHidden && _durations.ReadAny(i + 1) is var atMostDays and > 0) return new DeadlineMatch(i, AfterBrackets(atMostDays), DeadlineType.By);
        if (token.Kind != TokenKind.Number || isHidden) return null;
        if (_rounds.ReadTimesPer(i) is { } perRound) return perRound;
        if (_rounds.ReadReportRounds(i) is { } reportRounds) return reportRounds;
        if (context == TimeContext.Period && text.IsWord(i + 2, Work) && _durations.ReadCounted(i) is var days and > 0) return new DeadlineMatch(i, days, text.IsWord(i - 1, Approximate) || text.IsMark(days, '/') ? DeadlineType.During : DeadlineType.By);
        if (context == TimeContext.Completion && text.IsMark(i - 1, ':') && _durations.ReadAtMost(i) is var due and > 0) return new DeadlineMatch(i, due, DeadlineType.By);
        if (ReadSpelled(i) is { } spelled) return spelled;
        if (ReadDashedDays(i) is { } dashed) return dashed;
        if (_periods.SkipHour(i) > i + 1 && ReadOnDay(i, context) is { } onDay) return onDay;
        return context != TimeContext.Sentence || IsAlone(i) ? ReadBare(i, context) : null;
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

    // "không quá ngày", "không muộn hơn ngày", "không chậm quá ngày": the token behind, or 0.
    private int AtMost(int i)
    {
        if (text.IsWord(i + 1, NotOver)) return i + 2;
        return (text.IsWord(i + 1, Late) || text.IsWord(i + 1, Slow)) && (text.IsWord(i + 2, Than) || text.IsWord(i + 2, NotOver)) ? i + 3 : 0;
    }

    // "kết thúc (vào) ngày 30/6": the last day.
    private DeadlineMatch? ReadEnd(int i)
    {
        var j = text.IsWord(i + 2, At) ? i + 3 : i + 2;
        if (!_periods.TryTimed(j, out var period, out var end) || IsOver(period)) return null;
        // "Kết thúc năm 2025, UBND tỉnh báo cáo …"
        if (period is { HasYear: true, To: { Month: 0, Day: 0 } } && OpensClause(i) && text.IsMark(end, ',')) return By(i, end, period);
        if (period is not { IsDay: true, To.Month: > 0 }) return null;
        return By(i, end, period);
    }

    // "hạn cuối là ngày 30/6", "thời hạn nộp bài ngày 30/6": what falls due is named by its day.
    private DeadlineMatch? ReadTerm(int i)
    {
        var isNamed = text.IsWord(i + 1, Last) || text.IsWord(i + 1, Final);
        if (!isNamed && !text.IsWord(i - 1, Time) && i > 0 && text[i - 1].Kind != TokenKind.Mark) return null;
        for (var j = i + 1; j < text.Count && j < i + MaxEvent; j++)
        {
            if (text[j].Kind == TokenKind.Mark && text[j].Mark != ':') return null;
            if (text[j].Word >= 0 && (text.IsWord(j, Before) || text.IsWord(j, To) || text.IsWord(j, From) || text.IsWord(j, Within) || text.IsWord(j, Slow))) return null;
            if (!text.IsWord(j, Day) && text[j].Kind != TokenKind.Number) continue;
            if (!_periods.TryTimed(j, out var period, out var end) || period is not { IsDay: true, To.Month: > 0 }) continue;
            var first = text.IsWord(i - 1, Time) ? i - 1 : i;
            return _rounds.EverySuffix(end, out var months, out var afterEvery) && !period.HasYear ? new DeadlineMatch(first, afterEvery, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day } : By(first, end, period);
        }

        return null;
    }

    // "dự kiến ngày 15/4/2024", "dự kiến quý III": what is planned needs no other word of time.
    private DeadlineMatch? ReadPlanned(int i)
    {
        if (_periods.TryRange(i + 1, out var from, out var to, out var isInferred, out var afterRange) && !plan.IsPast(to.Year)) return new DeadlineMatch(i - 1, afterRange, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        return (i < 2 || text[i - 2].Kind == TokenKind.Mark || !text.IsWord(i + 1, Day)) && _periods.TryTimed(i + 1, out var period, out var end) && period.To is not { Month: 0, Day: > 0 } && !IsOver(period) && (period.To.Month > 0 || text.IsWord(i + 1, Year) || _periods.IsEdge(i + 1)) ? During(i - 1, end, period) : null;
    }

    // "tựu trường ngày 19/8/2024 (thứ Hai)", "Lễ khai giảng: Ngày 05/9/2024.": a day with its weekday, or one that is all that a label says.
    private DeadlineMatch? ReadSetDay(int i, TimeContext context)
    {
        if (context != TimeContext.Sentence || !_periods.TryDay(i, out var day, out var end) || !day.HasYear || day.To.Month == 0 || IsBygone(day) || IsBefore(day)) return null;
        // "theo Thông báo ngày 19/8/2024 (thứ Hai)": the day of a document.
        if (i > 1 && Lexicon.Match(text.Tokens, i - 2, Lex.Act, out _) == 2) return null;
        var hasWeekday = text.IsMark(end, '(') && _periods.SkipWeekday(end + 1) is var afterWeekday && afterWeekday > end + 1 && text.IsMark(afterWeekday, ')');
        var isAll = text.IsMark(i - 1, ':') && (end >= text.Count || text[end].Mark is '.' or ';');
        return hasWeekday || isAll || IsHeldOn(i, end) ? During(i, end, day) : null;
    }

    // "tổ chức mít tinh, diễu hành cấp tỉnh ngày 25/11/2024;": an event is held on the day that closes the clause.
    private bool IsHeldOn(int i, int end)
    {
        if (end < text.Count && text[end].Mark is not ('.' or ';')) return false;
        for (var j = i - 1; j > 0 && j > i - 2 * MaxEvent && text[j].Mark is not (';' or '.' or ':') && !text.Cited[j]; j--)
        {
            if (text.IsWord(j, OrganiseB) && text.IsWord(j - 1, OrganiseA)) return true;
        }

        return false;
    }

    // "lúc 08 giờ 00 phút, ngày 15/4", "sáng thứ Hai, ngày 15/4": a day behind an hour or a part of it.
    private DeadlineMatch? ReadOnDay(int i, TimeContext context)
    {
        // "tài sản tại thời điểm 0h00 ngày 01/01/2025"
        if (text.IsWord(i - 1, Point)) return null;
        // "không sớm hơn 15 giờ ngày 20/11": when it may begin.
        if (text.IsWord(i - 1, Than) || IsUntil(i - 1) || (text.IsWord(i - 1, Approximate) && context == TimeContext.Sentence)) return null;
        // "Hồi 16 giờ ngày 26/11, vị trí tâm bão …": tells.
        var opening = text.IsWord(i - 1, Occasion) ? i - 1 : i;
        if (text.IsWord(opening, Occasion) && OpensClause(opening) && context == TimeContext.Sentence) return null;
        var j = text.IsWord(i, Moment) || text.IsWord(i, Occasion) ? i + 1 : i;
        if (_periods.SkipHour(j) == j || !_periods.TryTimed(j, out var period, out var end) || period is not { IsDay: true, To.Month: > 0 }) return null;
        return IsOver(period) || (IsBefore(period) && context == TimeContext.Sentence) || _around.IsTold(i) || _around.IsFollowedByPast(end) ? null : context == TimeContext.Completion ? By(i, end, period) : During(i, end, period);
    }

    // "tổ chức 01/7/2024-30/9/2024": from one day with its year to another.
    private DeadlineMatch? ReadDashedDays(int i)
    {
        if (text.IsMark(i - 1, '/') || !_periods.TryDay(i, out var first, out var dash) || !first.HasYear || first.To.Month == 0 || !text.IsMark(dash, '-')) return null;
        return _periods.TryDay(dash + 1, out var last, out var end) && last is { HasYear: true, To.Month: > 0 } && (last.To.Year - first.To.Year) is 0 or 1 && !IsBygone(first) ? Both(i, end, first, last) : null;
    }

    // "Giai đoạn 1 (2024 - 2025): …"
    private DeadlineMatch? PhaseInBrackets(int i)
    {
        var open = i + 3;
        if (!text.IsMark(open, '(') || !_periods.IsYear(open + 1) || !text.IsMark(open + 2, '-') || !_periods.IsYear(open + 3) || !text.IsMark(open + 4, ')') || plan.IsPast(text[open + 3].Value)) return null;
        return During(open + 1, open + 4, new Period(new PrintedDate(text[open + 1].Value, 0, 0), new PrintedDate(text[open + 3].Value, 0, 0), true));
    }

    // "02 ngày (15 - 16/4/2024)", "2 năm (2024 - 2025)": how long, and in brackets when.
    private DeadlineMatch? ReadSpelled(int i)
    {
        if (!(text.IsWord(i + 1, Day) || text.IsWord(i + 1, Month) || text.IsWord(i + 1, Year)) || !text.IsMark(i + 2, '(')) return null;
        var j = text.IsWord(i + 3, From) ? i + 4 : i + 3;
        var first = text.IsWord(i - 1, Within) ? i - 1 : i;
        if (_periods.TryRange(j, out var from, out var to, out var inferred, out var end) && text.IsMark(end, ')')) return plan.IsPast(to.Year) || to.Year - from.Year > LongestPhase ? null : new DeadlineMatch(first, end + 1, DeadlineType.During) { From = from, To = to, YearIsInferred = inferred };
        if (first < i && text.IsWord(i + 1, Year) && _periods.IsYear(j) && text.IsMark(j + 1, '-') && _periods.IsYear(j + 2) && text.IsMark(j + 3, ')') && !plan.IsPast(text[j + 2].Value)) return During(first, j + 4, new Period(new PrintedDate(text[j].Value, 0, 0), new PrintedDate(text[j + 2].Value, 0, 0), true));
        if (text.IsWord(i + 1, Day) && ReadDays(first, j) is { } days && text.IsMark(days.End, ')')) return days with { End = days.End + 1 };
        return text.IsWord(i + 1, Day) && _periods.TryTimed(j, out var day, out end) && day is { IsDay: true, To.Month: > 0 } && text.IsMark(end, ')') && !IsOver(day) ? During(first, end + 1, day) : null;
    }

    // "Quý IV/2024, Sở A tổ chức …", "Tháng 6: Tổ chức …", "Ngày 15/4/2024: Khai mạc": a time that opens a clause of work.
    private DeadlineMatch? OpensWork(int i)
    {
        if (!text.IsWord(i, Month) && !text.IsWord(i, Day) && !text.IsWord(i, Year) && !_periods.IsQuarter(i) && !_periods.IsEdge(i) && !text.IsWord(i, HalfWord)) return null;
        if (i > 0 && text[i - 1].Mark is not ('.' or ';' or ':' or '-' or '+') && !(text[i - 1].Mark == ',' && _periods.IsQuarter(i))) return null;
        if (text.IsMark(i - 1, '-') && i > 1 && text[i - 2].Kind == TokenKind.Number) return null;
        if (!_periods.TryPeriod(i, out var period, out var end) || end >= text.Count || IsOver(period) || period.To is { Month: 0, Day: > 0 }) return null;
        if (text.IsWord(i, Year)) return !_around.IsFollowedByPast(end) && IsYearOfWork(i, end, period) && !_around.IsOfAim(i, end) ? During(i, end, period) : null;
        if (text.IsWord(end, EveryA) || text.IsWord(end, EveryB)) return null;
        if (period.IsDay) return text.IsMark(end, ':') && period.HasYear ? During(i, end, period) : null;
        if (_periods.IsEdge(i) && !period.HasYear && period.To.Month == 0) return null;
        var opens = text.IsMark(end, ':') || (text.IsMark(end, '(') && text.IsMark(i - 1, ':')) || (text.IsMark(end, ',') && (period.HasYear || i == 0)) || (period.HasYear && (text[end].IsUpper || Lexicon.Is(text.Tokens, end, Lex.Predicate)));
        return opens && !_around.IsFollowedByPast(end) ? During(i, end, period) : null;
    }

    // "Năm 2026: Trình ban hành …", "năm 2026, hoàn thành …", "năm 2030 tổng kết …"
    private bool IsYearOfWork(int i, int end, Period period)
    {
        if (plan.Year == 0 || period.From.Year < plan.Year) return false;
        if (text.IsMark(end, ':')) return i == 0 && end + 1 < text.Count && text[end + 1].Kind != TokenKind.Number;
        var work = text.IsMark(end, ',') ? end + 1 : end;
        return (period.From.Year > plan.Year && IsWorkAt(work)) || (work > end && text.IsWord(work, Finish) && text.IsWord(work + 1, FinishSecond));
    }

    // "sơ kết", "tổ chức tổng kết": what a plan has done in a later year.
    private bool IsWorkAt(int i)
    {
        if (text.IsWord(i, OrganiseA) && text.IsWord(i + 1, OrganiseB)) i += 2;
        return (text.IsWord(i, Preliminary) || text.IsWord(i, Sum)) && text.IsWord(i + 1, Conclude);
    }

    // Over before the plan was issued.
    private bool IsOver(Period period) => period.HasYear && plan.IsPast(period.To.Year);

    private bool IsBefore(Period period) => period is { HasYear: true, IsDay: true } && plan.IsBefore(_periods.Fill(period.To, true, out _));

    // A day before the month of the plan: told of, or a limit that a draft or a late plan still sets somebody.
    private bool IsBygone(Period period) => period is { HasYear: true, IsDay: true } && (IsOver(period) || plan.IsPast(period.To.Year, period.To.Month));

    // After the plan's own year, within which an aim is a limit like any other.
    private bool IsLater(Period period) => plan.Year > 0 && period.HasYear && period.To.Year > plan.Year;

    private DeadlineMatch By(int first, int end, Period period) =>
        new(first, end, DeadlineType.By) { To = _periods.Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred, IsBygone = IsBygone(period) };

    private bool IsUntil(int i) => text.IsWord(i, To) || text.IsWord(i, Until) || text.IsWord(i, EndOf);

    private bool OpensClause(int i) => i == 0 || text[i - 1].Mark is '.' or ';' or ':' or '(' or '-' or '+';

    // "(quý II/2024)", ": tháng 6/2024.": a time that fills a parenthesis or what follows a colon.
    private bool IsAlone(int i)
    {
        var before = i - 1;
        // "(dự kiến tháng 11/2024)"
        if (text.IsWord(before, Planned) || text.IsWord(before, Approximate)) before -= text.IsWord(before, Planned) ? 2 : 1;
        if (before < 0 || text[before].Mark is not ('(' or ':')) return false;
        if (!_periods.TryPeriod(i, out _, out var end) || end <= i) return false;
        // A day in brackets tells of an event, a year of anything.
        if (text.IsWord(i, Year) || text.IsWord(i, Day) || (text[i].Kind == TokenKind.Number && (!text.IsWord(i + 1, Month) || _periods.TryDay(i, out _, out _)))) return false;
        end = Ongoing(end, out var ongoing) ? ongoing : end;
        if (end >= text.Count) return true;
        return text[before].Mark == '(' ? text[end].Mark == ')' : text[end].Mark is '.' or ';';
    }

    // "tập huấn cho hòa giải viên quý II.", "tổng kết quý IV/2020;": a quarter that closes the clause after what is done, not after a
    // report or a meeting that is called by its quarter.
    private DeadlineMatch? ClosesClause(int i)
    {
        if (i == 0 || text[i - 1].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds) || text.IsWord(i - 1, ReportSecond) || text.IsWord(i - 1, Of) || text.IsWord(i - 1, And) || IsUntil(i - 1) || _around.IsNamedBy(i)) return null;
        if (!_periods.TryPeriod(i, out var period, out var end) || end <= i + 1) return null;
        if (end < text.Count && text[end].Mark is not ('.' or ';')) return null;
        return period.HasYear && plan.IsPast(period.To.Year) ? null : During(i, end, period);
    }

    // "sơ kết tháng 6/2024, tổng kết tháng 12/2024": a month that closes a clause right behind the word for what is done then.
    private DeadlineMatch? ClosesWork(int i)
    {
        if (!IsWorkBefore(i) || !_periods.TryPeriod(i, out var period, out var end) || !period.HasYear || plan.IsPast(period.To.Year)) return null;
        // "tổng kết năm 2024" is the review of that year, in a plan of a year before it a time.
        if (text.IsWord(i, Year) && (plan.Year == 0 || period.To.Year <= plan.Year || !text.IsWord(i - 1, Conclude))) return null;
        return end >= text.Count || text[end].Mark is '.' or ';' or ',' or ')' || text.IsWord(end, And) ? During(i, end, period) : null;
    }

    // "sơ kết", "tổng kết", "hoàn thành", "xong", "ban hành", "tổ chức", "thực hiện", "triển khai" right before the token.
    private bool IsWorkBefore(int i) =>
        text.IsWord(i - 1, Through) || ((text.IsWord(i - 1, Conclude) && (text.IsWord(i - 2, Preliminary) || text.IsWord(i - 2, Sum))) || (text.IsWord(i - 1, FinishSecond) && text.IsWord(i - 2, Finish)) || (text.IsWord(i - 1, Executed) && text.IsWord(i - 2, Promulgate)));

    // "sơ kết 05 năm vào năm 2027", "tổng kết việc thực hiện Kế hoạch vào năm 2030"
    private bool IsReviewOf(int i)
    {
        for (var j = i - 1; j > 0 && j > i - MaxEvent && text[j].Kind != TokenKind.Mark; j--)
        {
            if (text.IsWord(j, Conclude) && (text.IsWord(j - 1, Preliminary) || text.IsWord(j - 1, Sum))) return true;
        }

        return false;
    }

    // "Thường xuyên" is a limit where it is all that a cell or a label says, not where something is done often.
    private bool IsWhole(int first, int end) =>
        (first == 0 || text[first - 1].Kind == TokenKind.Mark || (text.IsWord(first - 1, Performed) && text.IsMark(first - 3, ':'))) && (end >= text.Count || text[end].Kind == TokenKind.Mark || text.IsWord(end, Within) || _rounds.IsEvery(end));

    private int SkipLinks(int i)
    {
        var limit = i + 6;
        while (i < text.Count && i < limit)
        {
            if (text.IsWord(i, Is) || text.IsWord(i, At) || text.IsWord(i, To) || text.IsWord(i, Within) || text.IsWord(i, Before) || text.IsWord(i, Next) || text.IsWord(i, EndOf) || text[i].Mark == ':') i++;
            else if (text.IsWord(i, Not) && text.IsWord(i + 1, NotOver)) i += 2;
            else break;
        }

        return i;
    }

    private DeadlineMatch? ReadBy(int start, int at, TimeContext context)
    {
        _ = context;
        var i = SkipLinks(at);
        if (text.IsWord(i, Time) && text.IsWord(i + 1, Point)) i += 2;
        var timed = i;
        i = _periods.SkipHour(i);
        // "trước 16 giờ hằng ngày"
        if (i > timed && _rounds.EverySuffix(i, out var hourly, out var afterHourly)) return new DeadlineMatch(start, afterHourly, DeadlineType.Recurring) { EveryMonths = hourly };
        // "trước 15:00 ngày thứ Sáu hằng tuần"
        if (i > timed && text.IsWord(i, Day) && _periods.SkipWeekday(i + 1) is var weekday && weekday > i + 1 && _rounds.EverySuffix(weekday, out var weekly, out var afterWeek)) return new DeadlineMatch(start, afterWeek, DeadlineType.Recurring) { EveryMonths = weekly };
        if (_rounds.ReadDayOfRound(start, i) is { } round) return round;
        var isTimed = _periods.TryTimed(timed, out var period, out var end);
        if (!(isTimed && period.To.Month > 0) && !text.Titled[start] && ReadRelative(start, i, timed) is { } relative) return relative;
        if (!isTimed) return text.IsWord(start, Before) ? null : ReadLater(start, at);
        if (period.From is { Month: 0, Day: > 0 })
        {
            // "báo cáo tháng trước ngày 13": the day of each round.
            return RoundNamedBefore(start) is var rounds and (1 or 3) ? new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = rounds, DayOfMonth = period.To.Day } : null;
        }

        // "trước năm 2025" in prose tells of the past as often as of a limit.
        if (period.To is { Month: 0 } && IsOver(period)) return null;
        var isLatest = !text.IsWord(start, Before) || text.IsWord(i - 1, EndOf);
        var to = period.IsDay || period.IsEndOfSomething || isLatest ? period.To : period.From;
        if (_rounds.EverySuffix(end, out var months, out var afterSuffix) && !period.HasYear)
        {
            return new DeadlineMatch(start, afterSuffix, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        if (SharesEvery(end, period, out months, out afterSuffix)) return new DeadlineMatch(start, afterSuffix, DeadlineType.Recurring) { EveryMonths = months };
        return new DeadlineMatch(start, end, DeadlineType.By) { To = _periods.Fill(to, period.HasYear, out var inferred), YearIsInferred = inferred, IsBygone = IsBygone(period) };
    }

    // "trước ngày 01/6 và 15/11 hằng năm", "tháng 6 và tháng 12 hằng năm": rounds that share the words around them.
    private bool SharesEvery(int end, Period period, out int months, out int after)
    {
        (months, after) = (0, end);
        if (period.HasYear || period.To.Month == 0) return false;
        var next = end;
        for (var more = 0; more < MostMonths && next < text.Count && (text[next].Mark == ',' || text.IsWord(next, And)) && _periods.TryPeriod(next + 1, out var further, out var afterFurther) && !further.HasYear && further.IsDay == period.IsDay && further.To.Month > 0; more++) next = afterFurther;
        return next > end && _rounds.EverySuffix(next, out months, out after);
    }

    // "chậm nhất 05 ngày (làm việc)", "trước ngày bầu cử 10 ngày": a limit without a date.
    private DeadlineMatch? ReadRelative(int start, int i, int timed)
    {
        if (text.IsWord(start, Before)) return _durations.ReadAhead(start, timed);
        if (i >= text.Count || text[i].Kind != TokenKind.Number) return null;
        // "chậm nhất là 05 năm kể từ ngày 01/7/2025"
        if (text.IsWord(i + 1, Year) && _durations.IsCounted(i + 2)) return new DeadlineMatch(start, i + 2, DeadlineType.By);
        // "chậm nhất trước 12 tháng 6" is a date.
        return _durations.ReadAny(i) is var end and > 0 && (!text.IsWord(end - 1, Month) || (end < text.Count && text[end].Kind == TokenKind.Word)) ? new DeadlineMatch(start, end, DeadlineType.By) : null;
    }

    // "chậm nhất gửi báo cáo về Sở A ngày 23/3": the day behind what is due.
    private DeadlineMatch? ReadLater(int start, int at)
    {
        for (var j = at; j < text.Count && j < at + 2 * MaxEvent; j++)
        {
            if (text[j].Kind == TokenKind.Mark || text.Cited[j] || text.IsWord(j, Before) || text.IsWord(j, From)) return null;
            if (text.IsWord(j, Day) && _periods.TryDay(j, out var day, out var end) && day.To.Month > 0) return By(start, end, day);
        }

        return null;
    }

    private int RoundNamedBefore(int i)
    {
        var before = i - 1;
        if (text.IsMark(before, '(') || text.IsMark(before, ':') || text.IsMark(before, ',')) before--;
        return _rounds.RoundEndingAt(before) is var months and > 0 ? months : ReportedRound(before);
    }

    private DeadlineMatch? ReadUntil(int i, TimeContext context, bool isHidden)
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

        // "Mục tiêu đến hết năm 2026:" heads aims.
        if (text.IsWord(i - 1, Aim) || (text.IsWord(i - 1, To) && text.IsWord(i - 2, Aim))) return null;
        j = _periods.SkipHour(j);
        if (isHidden && !isEnd) return null;
        var isNamed = text.IsWord(j, Day) || text.IsWord(j, Month) || _periods.IsQuarter(j) || text.IsWord(j, Last);
        if (!_periods.TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        if (period is { IsDay: false } && period.To.Month == 0 && !isEnd && !text.IsWord(j, Last))
        {
            // "đến năm 2030" names a scheme more often than a limit: only where it opens a clause.
            var opens = i == 0 || text[i - 1].Mark is '.' or ';' or ':' or '(' or '-' || text.IsWord(i - 1, Strive) || context != TimeContext.Sentence;
            if (!opens || isHidden || (end < text.Count && text[end].Kind == TokenKind.Word && context != TimeContext.Sentence)) return null;
        }
        else if (!isEnd && !isNamed && !period.HasYear)
        {
            return null;
        }

        if (IsOver(period) || _around.IsKept(i) || _around.IsCriterion(i) || _around.IsOfWeather(i) || _around.IsSummed(i)) return null;
        // "theo báo cáo của Sở A, đến ngày 10/4 đã có 15 xã …": what has been reached.
        if (_around.IsRest(end) || (context == TimeContext.Sentence && (_around.IsReached(end) || IsBefore(period)))) return null;
        if (period.To is { Month: 0, Day: 0 } && IsLater(period) && _around.IsOfAim(i, end)) return null;
        for (var q = i - 1; q > 0 && q > i - 10; q--)
        {
            if (text.IsWord(q, From) && _around.IsReviewed(q)) return null;
        }

        if (_rounds.EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        return By(i, end, period);
    }

    // "từ ngày 16 - 30/7/2024", "từ tháng 3 đến tháng 5/2024", "từ nay đến hết ngày 30/9"
    private DeadlineMatch? ReadRange(int start, int i)
    {
        if (text.IsWord(start - 1, Since) && !_periods.TryRange(i, out _, out _, out _, out _)) return null;
        if (UntilFromEvent(start, i) is { } fromEvent) return fromEvent;
        if (_around.IsCriterion(start)) return null;
        if (text.IsWord(i, Now))
        {
            i++;
            if (text.IsMark(i, ',')) i++;
            if (!_periods.SkipTo(ref i)) return null;
            // "từ nay đến kết thúc cuộc bầu cử" ends with an occasion.
            if (!_periods.TryPeriod(i, out var until, out var after)) return null;
            if (_around.IsRest(after) || _around.IsReached(after)) return null;
            var isOpenPhase = until.To.Month == 0 && !text.IsWord(i - 1, EndOf) && !text.IsWord(i, Last) && !(start == 0 && text.IsMark(after, ','));
            return new DeadlineMatch(start, after, DeadlineType.During) { To = _periods.Fill(until.To, until.HasYear, out var inferred), YearIsInferred = inferred, IsPhase = isOpenPhase };
        }

        if (_periods.TryRange(i, out var from, out var to, out var isInferred, out var end))
        {
            if (from.Month == 0 && _around.IsOfScheme(start)) return null;
            if (_around.IsFollowedByPast(end) || _around.IsOfFigures(start) || _around.IsInForce(start) || _around.IsRest(end)) return null;
            if (isInferred && _rounds.EverySuffix(end, out var months, out var afterEvery)) return new DeadlineMatch(start, afterEvery, DeadlineType.Recurring) { EveryMonths = months };
            return new DeadlineMatch(start, end, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        }

        // "từ năm 2026", "từ 13h30 thứ Hai ngày 01/7/2025": open at its end.
        if (_around.IsForce(start) || _around.IsTold(start) || !_periods.TryTimed(i, out var only, out var afterOnly)) return null;
        // "từ ngày 15/4 và kết thúc vào ngày 30/4/2024"
        var ends = text.IsMark(afterOnly, ',') || text.IsMark(afterOnly, ';') || text.IsWord(afterOnly, And) ? afterOnly + 1 : afterOnly;
        if (text.IsWord(ends, Conclude) && text.IsWord(ends + 1, Ends) && _periods.TryTimed(SkipLinks(ends + 2), out var last, out var afterLast) && last.IsDay == only.IsDay && last.To.Month > 0) return Both(start, afterLast, only, last);
        if (!only.HasYear || plan.IsPast(only.From.Year) || IsUpToNow(afterOnly)) return null;
        // "từ năm 2025 trở đi": since when a rule or an aim holds.
        if (only.To is { Month: 0, Day: 0 } && text.IsWord(afterOnly, Turning) && text.IsWord(afterOnly + 1, TurningSecond)) return null;
        return new DeadlineMatch(start, afterOnly, DeadlineType.During) { From = _periods.Fill(only.From, true, out _) };
    }

    // "số liệu từ năm 2013 đến năm 2018", "các vụ việc từ 01/01/2023 đến 31/3/2024": a time before the plan, which it looks back on.
    private bool IsReviewedRange(int start, out int end)
    {
        if (!_periods.TryRange(start + 1, out var from, out var to, out var isInferred, out end)) return false;
        if (!isInferred && plan.IsBefore(to)) return true;
        if (!plan.IsPast(from.Year)) return false;
        if (from.Month == 0) return to.Year <= plan.IssuedYear || _around.IsReviewed(start);
        return _around.IsReviewed(start) || (from.IsDay && plan.IsLongPast(from.Year, from.Month));
    }

    private DeadlineMatch Both(int start, int end, Period left, Period right)
    {
        var both = PeriodReader.Join(left, right);
        return new DeadlineMatch(start, end, DeadlineType.During) { From = _periods.Fill(both.From, both.HasYear, out var inferred), To = _periods.Fill(both.To, both.HasYear, out _), YearIsInferred = inferred };
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

    // "từ ngày ký đến hết ngày 30/4/2024", "từ khi ban hành kế hoạch đến 30/11": begins with an event.
    private DeadlineMatch? UntilFromEvent(int start, int i)
    {
        if (!(text.IsWord(i, When) || (text.IsWord(i, Day) && i + 1 < text.Count && text[i + 1].Kind == TokenKind.Word)) || _around.IsReviewed(start)) return null;
        for (var j = i + 1; j < text.Count && j < start + 2 * MaxEvent; j++)
        {
            if (text[j].Kind is TokenKind.Mark or TokenKind.Number) return null;
            var k = j;
            if (!_periods.SkipTo(ref k)) continue;
            // "từ ngày ban hành Kế hoạch đến khi Đại hội thành công": from one event to another.
            if (text.IsWord(k, When) && IsIssueDay(i)) return new DeadlineMatch(start, k + 1, DeadlineType.During);
            return _periods.TryTimed(k, out var until, out var end) && until.To is not { Month: 0, Day: > 0 } && !IsOver(until)
                ? new DeadlineMatch(start, end, DeadlineType.During) { To = _periods.Fill(until.To, until.HasYear, out var inferred), YearIsInferred = inferred }
                : null;
        }

        return null;
    }

    // "từ ngày 01/01/2021 đến thời điểm kiểm tra", "từ năm 2020 đến nay": the years that are looked at.
    private bool IsUpToNow(int i) => text.IsWord(i, To) && (text.IsWord(i + 1, Now) || (text.IsWord(i + 1, Time) && text.IsWord(i + 2, Point)));

    private DeadlineMatch? ReadWithin(int i, TimeContext context)
    {
        var j = i + 1;
        if (text.IsWord(j, Time) && (text.IsWord(j + 1, TimeSecond) || text.IsWord(j + 1, Term)))
        {
            var isTerm = text.IsWord(j + 1, Term);
            j += 2;
            var k = text.IsWord(j, Not) && text.IsWord(j + 1, NotOver) ? j + 2 : j;
            if ((isTerm ? _durations.ReadAny(k) : _durations.ReadCounted(k)) is var afterTerm and > 0) return new DeadlineMatch(i, afterTerm, DeadlineType.By);
        }

        if (text.IsWord(i, Within))
        {
            // "trong vòng 05 ngày làm việc", "trong 24 giờ", "trong 05 ngày kể từ ngày …"
            var k = text.IsWord(j, Round) ? j + 1 : j;
            if (_durations.ReadAny(k) is var afterDays and > 0 && (k > j || text.IsWord(k + 1, HourWord) || text.IsWord(k + 1, Minute) || _durations.ReadCounted(k) > 0)) return new DeadlineMatch(i, afterDays, DeadlineType.By);
            // "trong cả năm 2024", "trong suốt tháng 6/2024"
            if (text.IsWord(j, All) || text.IsWord(j, Throughout) || text.IsWord(j, Entire)) j++;
            if (ReadSpelled(j) is { } spelled) return spelled;
            // "trong hai tháng 7 và 8 năm 2014", "trong ba ngày 12, 13 và 14/6/2024"
            if (_periods.CountAt(j) is >= 2 and <= 12 && (text.IsWord(j + 1, Month) || (text.IsWord(j + 1, Year) && _periods.IsYear(j + 2)) || (text.IsWord(j + 1, Day) && text[j].Kind == TokenKind.Word)) && j + 2 < text.Count && text[j + 2].Kind == TokenKind.Number)
            {
                if (text.IsWord(j + 1, Day) && ReadDays(i, j + 2) is { } several) return several;
                j++;
            }
        }

        if (text.IsWord(j, Every) && text.IsWord(j + 1, Day) && ReadDays(i, j + 2) is { } days) return days;
        // "trong kỳ sinh hoạt tháng 3/2026"
        if (text.IsWord(i, Within) && (text.IsWord(j, TermA) || text.IsWord(j, Session) || text.IsWord(j, Turn) || (text.IsWord(j, Life) && text.IsWord(j + 1, LifeSecond))) && MonthBehind(j) is var month and > 0 && _periods.TryPeriod(month, out var session, out var afterSession) && session is { HasYear: true, IsDay: false } && !IsOver(session)) return During(i, afterSession, session);
        if (text.IsWord(j, Every)) j++;
        if (text.IsWord(j, Week) && ReadWeek(i, j) is { } week) return week;
        if (text.IsWord(j, Moment) || text.IsWord(j, Occasion)) j++;
        if (text.IsWord(i, At) && ReadOnDay(j, context) is { } onDay) return onDay with { First = i };
        if (text.IsWord(i, At))
        {
            var hour = j;
            j = _periods.SkipHour(j);
            // "vào 15:00 ngày Chủ nhật hằng tuần"
            if (j > hour && text.IsWord(j, Day) && _periods.SkipWeekday(j + 1) is var weekday && weekday > j + 1 && _rounds.EverySuffix(weekday, out var weekly, out var afterWeek)) return new DeadlineMatch(i, afterWeek, DeadlineType.Recurring) { EveryMonths = weekly };
        }

        if (text.IsWord(j, Approximate) && text.IsWord(j + 1, Time) && text.IsWord(j + 2, TimeSecond)) j += 3;
        if (text.IsWord(j, From)) return ReadRange(i, j + 1);
        if (j < text.Count && text[j].Kind == TokenKind.Number && text.IsWord(j + 1, Day))
        {
            // "trong 02 ngày 15 - 16/6/2024"
            if (text.IsWord(j + 2, From)) return ReadRange(i, j + 3);
            if (j + 2 < text.Count && text[j + 2].Kind == TokenKind.Number) j += 2;
            else if (text.IsMark(j + 2, ','))
            {
                j = text.IsWord(j + 3, Day) ? j + 4 : j + 3;
                if (ReadDays(i, j) is { } named) return named;
            }
            else return null;
        }

        if (text.IsWord(j, Year) && (j + 1 >= text.Count || text[j + 1].Kind != TokenKind.Number) && !text.IsWord(j + 1, Now))
        {
            return context == TimeContext.Sentence || text.IsWord(j + 1, Study) || !ClosesCell(i, j + 1) ? null : Whole(i, j + 1, context);
        }

        if (_rounds.ReadDayOfRound(i, j) is { } round && !text.IsWord(i, Within)) return round;
        if (_periods.TryRange(j, out var from, out var to, out var rangeInferred, out var rangeEnd))
        {
            return plan.IsPast(to.Year) ? null : new DeadlineMatch(i, rangeEnd, DeadlineType.During) { From = from, To = to, YearIsInferred = rangeInferred };
        }

        if (!_periods.TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        if (IsOver(period)) return null;
        if (text.IsWord(i, At) && period is { HasYear: true } && period.To.Month == 0 && text.IsWord(j, Year) && !IsWorkBefore(i) && !IsReviewOf(i)) return null;
        if (period is { HasYear: true, To: { Month: 0, Day: 0 } } && text.IsWord(i, Within) && text.IsWord(end, And) && _around.IsReviewed(i)) return null;
        if (context == TimeContext.Sentence && period.To is { Month: 0, Day: 0 } && (_around.IsOfAim(i, end) || _around.IsTold(i) || _around.IsDescribed(i) || _around.IsForce(i) || text.IsWord(end, Done))) return null;
        // "Trong 10 tháng đầu năm, mặc dù …" in a plan of November
        if (context == TimeContext.Sentence && IsSpent(period)) return null;
        if (period.To.Month == 0 && text.IsWord(end, Study)) return null;
        if (_rounds.EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        // "trong quý I của năm liền kề": it comes back every year.
        if (!period.HasYear && ((text.IsWord(end, Of) && text.IsWord(end + 1, Year)) || (text.IsWord(end, Year) && (text.IsWord(end + 1, Next) || text.IsWord(end + 1, Adjacent)))) && !text.IsWord(end + 2, Now))
        {
            var last = text.IsWord(end, Of) ? end + 2 : end + 1;
            if (!text.IsWord(end, Of) && text.IsWord(last, Next)) last++;
            if (text.IsWord(last, Adjacent)) last += text.IsWord(last + 1, AdjacentSecond) ? 2 : 1;
            return new DeadlineMatch(i, last, DeadlineType.Recurring) { EveryMonths = 12 };
        }

        // "xây dựng nông thôn mới trong giai đoạn 2021 - 2025": the phase of a programme, no limit.
        if (text.IsWord(j, Phase) && context == TimeContext.Sentence && !OpensClause(i)) return null;
        return During(i, end, period) with { IsPhase = text.IsWord(j, Phase), IsBygone = !period.IsDay && period.HasYear && plan.IsPast(period.To.Year, period.To.Month) };
    }

    // The first months of the year that are over when the plan is issued.
    private bool IsSpent(Period period) =>
        period is { IsDay: false, From.Month: 1, To.Month: > 3 and < 12 } && plan.IsPast(period.HasYear ? period.To.Year : plan.IssuedYear, period.To.Month);

    // "Thực hiện trong năm", not "đến hết tháng 02 trong năm", "vào thời gian khác trong năm để …"
    private bool ClosesCell(int first, int end) =>
        (end >= text.Count || text[end].Kind == TokenKind.Mark || text.IsWord(end, And)) && (first == 0 || text[first - 1].Kind != TokenKind.Number) && !text.IsWord(first - 1, Other);

    private int MonthBehind(int i)
    {
        for (var j = i + 1; j < text.Count && j < i + 6 && text[j].Kind == TokenKind.Word; j++)
        {
            if (text.IsWord(j, Month)) return j;
        }

        return 0;
    }

    // "trong tuần thứ 2 của tháng 3/2024", "trong tuần đầu tháng 6": a week is kept as its month.
    private DeadlineMatch? ReadWeek(int start, int i)
    {
        for (var j = i + 1; j < text.Count && j < i + 5; j++)
        {
            if (text[j].Kind == TokenKind.Mark) return null;
            if (text.IsWord(j, Month)) return _periods.TryPeriod(j, out var month, out var end) && !(month.HasYear && plan.IsPast(month.To.Year)) ? During(start, end, month) : null;
        }

        return null;
    }

    // "trong các ngày 05, 06 và 07/9/2024"
    private DeadlineMatch? ReadDays(int start, int i)
    {
        var first = i < text.Count && text[i].Kind == TokenKind.Number ? text[i].Value : 0;
        if (first is < 1 or > 31) return null;
        var j = i;
        while (j < i + 2 * MostDays && j + 2 < text.Count && text[j].Kind == TokenKind.Number && (text[j + 1].Mark is ',' or '-' || text.IsWord(j + 1, And)) && text[j + 2].Kind == TokenKind.Number) j += 2;
        if (j == i || !_periods.TryDay(j, out var last, out var end) || last.To.Month == 0) return null;
        var from = last.To with { Day = first };
        if (last.HasYear && plan.IsBefore(_periods.Fill(last.To, true, out _))) return null;
        return new DeadlineMatch(start, end, DeadlineType.During) { From = _periods.Fill(from, last.HasYear, out var inferred), To = _periods.Fill(last.To, last.HasYear, out _), YearIsInferred = inferred };
    }

    // "hoàn thành (xong) ngày 30/6", "hoàn thành quý II/2024"
    private DeadlineMatch? ReadFinish(int i)
    {
        var j = i + 2;
        if (!text.IsWord(j, Day) && !text.IsWord(j, Month) && !_periods.IsQuarter(j) && !text.IsWord(j, Last) && !text.IsWord(j, First) && !text.IsWord(j, Middle)) return null;
        if (!_periods.TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        return period.IsDay
            ? new DeadlineMatch(i, end, DeadlineType.By) { To = _periods.Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred }
            : During(i, end, period);
    }

    private DeadlineMatch? ReadBare(int i, TimeContext context)
    {
        // What "từ" opens is read with it or is none.
        if (text.IsWord(i, Year) && i > 0 && text[i - 1].Kind == TokenKind.Word && !text.IsWord(i - 1, Performed) && !text.IsWord(i - 1, FinishSecond)) return null;
        if (text.IsWord(i - 1, From) || (text.IsWord(i - 1, Day) && text.IsWord(i - 2, From)) || IsUntil(i - 1)) return null;
        // Within a date, or the name of a round of the year: "Đợt 3/2: …".
        if (text.IsMark(i - 1, '/') || (text.IsWord(i - 1, Turn) && OpensClause(i - 1))) return null;
        if (ReadDays(i, text.IsWord(i, Every) && text.IsWord(i + 1, Day) ? i + 2 : text.IsWord(i, Day) ? i + 1 : i) is { } days) return days;
        if (_periods.TryRange(i, out var from, out var to, out var isInferred, out var rangeEnd))
        {
            return new DeadlineMatch(i, rangeEnd, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        }

        if (_periods.IsYear(i))
        {
            var isRange = (text.IsMark(i + 1, '-') || text.IsWord(i + 1, To)) && _periods.IsYear(i + 2);
            var last = isRange ? i + 2 : i;
            var isWhole = (i == 0 || text[i - 1].Mark is ':' or ',' or ';' or '(') && (last + 1 >= text.Count || text[last + 1].Mark is ',' or ';' or '.' or ')' || text.IsWord(last + 1, And));
            return isWhole ? During(i, last + 1, new Period(new PrintedDate(text[i].Value, 0, 0), new PrintedDate(text[last].Value, 0, 0), true)) : null;
        }

        if (!_periods.TryPeriod(i, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        // A number alone is none: "15 ngày", "02 lớp".
        if (text[i].Kind == TokenKind.Number && !period.IsDay && period.To.Month == 0) return null;
        if (_rounds.EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        if (SharesEvery(end, period, out months, out after)) return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months };
        if (period.IsDay && context == TimeContext.Completion)
        {
            return new DeadlineMatch(i, end, DeadlineType.By) { To = _periods.Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred };
        }

        return During(i, end, period);
    }

    private DeadlineMatch During(int first, int end, Period period)
    {
        var isOngoing = Ongoing(end, out var last);
        var from = _periods.Fill(period.From, period.HasYear, out var inferred);
        // "giai đoạn 2026 - 2030 và những năm tiếp theo" keeps the end that is printed.
        if (isOngoing && period.From.Year == period.To.Year) return new DeadlineMatch(first, last, DeadlineType.During) { From = from, YearIsInferred = inferred };
        return new DeadlineMatch(first, last, DeadlineType.During) { From = from, To = _periods.Fill(period.To, period.HasYear, out _), YearIsInferred = inferred };
    }

    // "Năm 2026 và các năm tiếp theo": open at its end.
    private bool Ongoing(int end, out int last)
    {
        last = end;
        if (!text.IsWord(end, And)) return false;
        var i = text.IsWord(end + 1, Every) || text.IsWord(end + 1, Some) ? end + 2 : end + 1;
        if (!text.IsWord(i, Year) || (!text.IsWord(i + 1, Following) && !text.IsWord(i + 1, Next))) return false;
        last = text.IsWord(i + 1, Following) && text.IsWord(i + 2, FollowingSecond) ? i + 3 : i + 2;
        return true;
    }

    private DeadlineMatch? Whole(int first, int end, TimeContext context)
    {
        _ = context;
        if (_periods.IsYear(end))
        {
            var printed = new PartialDate(text[end].Value);
            return new DeadlineMatch(first, end + 1, DeadlineType.During) { From = printed, To = printed };
        }

        if (plan.Year == 0) return null;
        var year = new PartialDate(plan.Year);
        return new DeadlineMatch(first, end, DeadlineType.During) { From = year, To = year, YearIsInferred = true };
    }
}
