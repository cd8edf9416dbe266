using System.Runtime.InteropServices;
using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Tells the dates of rounds from dates of their own: "báo cáo 6 tháng trước ngày 20/6", "hằng quý (trước ngày 25 tháng cuối quý)".</summary>
internal readonly struct RoundDates(PassageText text, PlanYear plan)
{
    // Tokens of "16 giờ 30 phút chiều thứ Sáu".
    private const int LongestHour = 8;

    // No sentence has more limits before a semicolon.
    private const int MostInSentence = 64;

    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);

    /// <summary>The dates of rounds have no year where the title of the document gives none: they come back every year.</summary>
    public void DropGuessedYears(List<DeadlineMatch> found)
    {
        if (plan is { IsTitled: true, IsGuessed: false }) return;
        var span = CollectionsMarshal.AsSpan(found);
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] is { Type: DeadlineType.Recurring, YearIsInferred: true }) span[i] = span[i] with { From = default, To = default, YearIsInferred = false };
        }
    }

    /// <summary>"hằng ngày, trước 9 giờ": the hour of each round.</summary>
    public bool IsHourOfRound(List<DeadlineMatch> found, DeadlineMatch match)
    {
        if (found.Count == 0 || found[^1] is not { Type: DeadlineType.Recurring } round || !(round.IsPhrase || round.IsFrequency || round.IsTally) || match is not { Type: DeadlineType.By, To.IsEmpty: true } || !text.IsWord(match.First, Before)) return false;
        var after = text.IsMark(round.End, ',') || text.IsMark(round.End, '(') || (text.IsWord(round.End, And) && text.IsWord(round.End - 1, HourWord)) ? round.End + 1 : round.End;
        return after == match.First && Periods.SkipHour(match.First + 1) > match.First + 1;
    }

    /// <summary>"báo cáo hàng ngày về Sở A trước 16 giờ", "vào thứ Năm hằng tuần trước 14 giờ": an hour without a day further on in the sentence of daily or weekly rounds.</summary>
    public bool IsHourOfDaily(List<DeadlineMatch> found, DeadlineMatch match)
    {
        if (found.Count == 0 || found[^1] is not { Type: DeadlineType.Recurring, EveryMonths: 0 } round || match is not { Type: DeadlineType.By, To.IsEmpty: true } || !text.IsWord(match.First, Before) || Periods.SkipHour(match.First + 1) != match.End) return false;
        for (var j = round.End; j < match.First; j++)
        {
            if (text[j].Mark is '.' or ';' or ':') return false;
        }

        return true;
    }

    /// <summary>"vào 16h00 hàng ngày", "hằng ngày vào lúc 16h30", "hằng tuần vào chiều thứ Sáu": the hour right before or behind daily or weekly rounds belongs to them.</summary>
    public DeadlineMatch WithHour(DeadlineMatch round)
    {
        if (round is not { Type: DeadlineType.Recurring, EveryMonths: 0, To.IsEmpty: true }) return round;
        for (var first = round.First - 1; first >= 0 && first > round.First - LongestHour; first--)
        {
            if (Periods.SkipHour(first) != round.First) continue;
            // "từ 7 giờ đến 22 giờ hàng ngày" is how long each day.
            if (text.IsWord(first - 1, To) || text.IsMark(first - 1, '-') || text.IsMark(first - 1, '/') || text.IsWord(first - 1, HourWord)) return round;
            if (text.IsWord(first - 1, Moment)) first--;
            return round with { First = text.IsWord(first - 1, At) ? first - 1 : first };
        }

        var hour = text.IsWord(round.End, At) ? round.End + 1 : round.End;
        if (text.IsWord(hour, Moment)) hour++;
        return hour > round.End && Periods.SkipHour(hour) is var end && end > hour ? round with { End = text.IsMark(end - 1, ',') ? end - 1 : end } : round;
    }

    /// <summary>
    /// "sơ kết 6 tháng trước ngày 20/6/2024", "tổng kết năm trước ngày 05/12/2024": with its year the review is held once; a report comes in rounds.
    /// </summary>
    public bool IsReviewRound(int i)
    {
        var j = text.IsMark(i - 1, '(') ? i - 2 : i - 1;
        if (text.IsWord(j, Month) && j > 1 && text[j - 1].Kind == TokenKind.Number) j -= 2;
        else if (text.IsWord(j, Year)) j--;
        else return false;
        return text.IsWord(j, Conclude) && (text.IsWord(j - 1, Preliminary) || text.IsWord(j - 1, Sum));
    }

    /// <summary>
    /// "hằng quý (trước ngày 25 tháng cuối quý)", "hằng năm (trước ngày 15/11)": the date in brackets stands for the phrase before them, and one
    /// that comes back every year has no year.
    /// </summary>
    public DeadlineMatch InBrackets(List<DeadlineMatch> found, DeadlineMatch match)
    {
        if (match is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: true } && IsDoneEveryYear(match.First))
        {
            var first = match.First;
            if (found.Count > 0 && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true, EveryMonths: 12 } yearly && yearly.End == first - 1)
            {
                first = yearly.First;
                found.RemoveAt(found.Count - 1);
            }

            return match with { First = first, Type = DeadlineType.Recurring, EveryMonths = 12, To = default, YearIsInferred = false };
        }

        if (!text.IsMark(match.First - 1, '(') || match.Type == DeadlineType.During) return match;
        if (found.Count > 0 && found[^1] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true } phrase && phrase.End == match.First - 1)
        {
            found.RemoveAt(found.Count - 1);
            match = match with { EveryMonths = match.EveryMonths > 0 ? match.EveryMonths : phrase.EveryMonths, Type = DeadlineType.Recurring };
        }

        var isYearly = text.IsWord(match.First - 2, Year) && Rounds.IsEvery(match.First - 3);
        return isYearly && match is { To.IsDay: true, YearIsInferred: true } ? match with { Type = DeadlineType.Recurring, EveryMonths = 12, To = default, YearIsInferred = false } : match;
    }

    // "ban hành kế hoạch hằng năm, xong trước ngày 15/02", "hằng năm, hoàn thành trước …", "hằng năm, trước ngày 15/02"
    private bool IsDoneEveryYear(int first)
    {
        var i = text.IsWord(first - 1, Through) ? first - 2 : text.IsWord(first - 1, FinishSecond) && text.IsWord(first - 2, Finish) ? first - 3 : text.IsMark(first - 1, ',') ? first - 1 : -1;
        if (text.IsMark(i, ',')) i--;
        return i > 0 && text.IsWord(i, Year) && Rounds.IsEvery(i - 1);
    }

    /// <summary>"hằng tháng (ngày 20), 6 tháng (ngày 10/6)": the day of the round in brackets behind its name.</summary>
    public DeadlineMatch? ReadBracketedRound(List<DeadlineMatch> found, int i)
    {
        if (text.Quoted[i] || text.Titled[i] || Rounds.RoundEndingAt(i - 1) is not (> 0 and var every)) return null;
        var j = i + 1;
        if (!Periods.TryDay(j, out var day, out var end) || !text.IsMark(end, ')') || (!text.IsWord(j, Day) && !day.HasYear)) return null;
        var first = found.Count > 0 && found[^1].End == i ? found[^1].First : Rounds.IsEvery(i - 2) ? i - 2 : i;
        return day.To.Month == 0
            ? new DeadlineMatch(first, end + 1, DeadlineType.Recurring) { DayOfMonth = day.To.Day, EveryMonths = every }
            : new DeadlineMatch(first, end + 1, DeadlineType.Recurring) { To = Periods.Fill(day.To, day.HasYear, out var inferred), YearIsInferred = inferred, EveryMonths = every };
    }

    /// <summary>"báo cáo quý I (trước …", "6 tháng trước …", "năm trước …", "hai lần trong năm học (trước … và trước …)".</summary>
    public int RoundBefore(List<DeadlineMatch> found, int i)
    {
        if (RoundNamedBefore(i) is var months and > 0) return months;
        // The second of two dates that share the name of the rounds.
        if (found.Count == 0 || found[^1] is not { IsOfRound: true } and not { IsFrequency: true }) return -1;
        var last = found[^1].End;
        if (last != i - 1) return -1;
        var shares = found[^1].IsFrequency ? text.IsMark(last, '(') : text.IsWord(last, And) || text.IsMark(last, ',') || text.IsMark(last, ';');
        return shares ? found[^1].EveryMonths : -1;
    }

    /// <summary>"trước ngày 10/6/2024 (6 tháng)", "trước ngày 30/11 (đối với báo cáo năm)": the round named in brackets behind its date.</summary>
    public int RoundBehind(int open, out int end)
    {
        end = open;
        if (!text.IsMark(open, '(')) return 0;
        var i = text.IsWord(open + 1, TaskWords.Regarding) && text.IsWord(open + 2, TaskWords.With) ? open + 3 : open + 1;
        if (text.IsWord(i, Report) && text.IsWord(i + 1, ReportSecond)) i += 2;
        for (var j = i; j < text.Count && j < i + 4; j++)
        {
            if (!text.IsMark(j, ')')) continue;
            end = j + 1;
            return Rounds.RoundEndingAt(j - 1);
        }

        return 0;
    }

    public int RoundNamedBefore(int i)
    {
        var before = i - 1;
        if (text.IsMark(before, '(') || text.IsMark(before, ':') || text.IsMark(before, ',')) before--;
        return Rounds.RoundEndingAt(before) is var months and > 0 ? months : ReportedRound(before);
    }

    // "báo cáo năm gửi về Sở A trước ngày …": the round of the report, earlier in the same clause.
    private int ReportedRound(int before)
    {
        for (var j = before; j > 1 && j > before - MaxEvent; j--)
        {
            if (text[j].Kind == TokenKind.Mark || text.IsWord(j, Before)) return 0;
            var isNamed = text.IsWord(j - 1, ReportSecond) && text.IsWord(j - 2, Report);
            if (!isNamed && text[j - 1].Kind == TokenKind.Number) isNamed = text.IsWord(j - 2, ReportSecond);
            if (isNamed && text[j + 1].Kind != TokenKind.Number && Rounds.RoundEndingAt(j) is var months and > 0) return months;
        }

        return 0;
    }

    /// <summary>
    /// "báo cáo 6 tháng trước ngày 20/6, báo cáo năm trước ngày 05/12": dates behind the names of rounds, at least two of them or one beside a
    /// limit that comes back anyhow, are those of the rounds. With a year ("báo cáo 6 tháng trước ngày 20/6, báo cáo năm trước ngày 05/12/2024")
    /// each is one day, unless the sentence says how often: "02 lần trong năm (trước ngày 05/6/2024 và …)".
    /// </summary>
    public void CloseRounds(List<DeadlineMatch> found, int from)
    {
        var span = CollectionsMarshal.AsSpan(found)[from..];
        var (named, recurring, isDated, isFrequent) = (0, false, false, false);
        foreach (var match in span)
        {
            isFrequent |= match.IsFrequency;
            if (match.IsOfRound && match.Type != DeadlineType.Recurring)
            {
                named++;
                isDated |= !match.YearIsInferred;
            }
            else recurring |= match is { Type: DeadlineType.Recurring, IsYearly: false } && (match.EveryMonths > 0 || !match.IsPhrase);
        }

        var isRound = recurring ? named > 0 : named > 1 && !isDated;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Type == DeadlineType.Recurring || !span[i].IsOfRound) continue;
            if (!isRound || (!isFrequent && isDated)) span[i] = span[i] with { EveryMonths = 0 };
            else span[i] = span[i] with { Type = DeadlineType.Recurring, From = default };
        }

        // "hai lần trong năm (trước ngày … và trước ngày …)": the dates stand for the phrase.
        for (var i = found.Count - 1; i > from; i--)
        {
            if (found[i - 1] is not { Type: DeadlineType.Recurring, To.IsEmpty: true } often) continue;
            // "6 tháng, năm tổng hợp báo cáo Sở A (6 tháng trước ngày 10/6, năm trước ngày 10/12)"
            if (often is { IsPhrase: true, DayOfMonth: 0 } && found[i].IsOfRound && OpensBracket(found[i].First))
            {
                found.RemoveAt(i - 1);
                continue;
            }

            if ((often.IsFrequency && found[i].IsOfRound) || ((often.IsFrequency || often.IsTally) && (found[i].Type == DeadlineType.By || found[i] is { Type: DeadlineType.During, YearIsInferred: false } || IsNumberedRound(often.End)) && IsInBracketsAt(often.End, found[i].First))) found.RemoveAt(i - 1);
        }
    }

    // The name of a round and the bracket that it opens stand right before its date.
    private bool OpensBracket(int first)
    {
        for (var j = first - 1; j > 0 && j > first - 4; j--)
        {
            if (text[j].Kind == TokenKind.Mark) return text[j].Mark == '(';
        }

        return false;
    }

    // "02 lần trong năm (lần 1 trong tháng 4, …"
    private bool IsNumberedRound(int open) =>
        (text.IsWord(open + 1, Times) || text.IsWord(open + 1, Turn)) && open + 2 < text.Count && (text[open + 2].Kind == TokenKind.Number || text.IsWord(open + 2, Weekday));

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

    /// <summary>
    /// In a sentence that says "định kỳ", dates with "trước" are those of the rounds: the phrase itself is then no entry of its own. The date of
    /// a round that comes back every year has no year, so it is none.
    /// </summary>
    public void CloseSentence(List<DeadlineMatch> found, int from, int periodicAt, int every)
    {
        RemoveBare(found, from);
        RemoveRepeated(found, from);
        if (found.Count - from < 2) return;
        var span = CollectionsMarshal.AsSpan(found)[from..];
        var isYearly = false;
        foreach (var match in span) isYearly |= match is { Type: DeadlineType.Recurring, EveryMonths: 12, DayOfMonth: 0, IsYearly: true };
        // "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm": the last words hold for all of them.
        isYearly |= span[^1] is { Type: DeadlineType.Recurring, EveryMonths: 12, DayOfMonth: > 0 };
        // "xây dựng kế hoạch hằng năm và định kỳ báo cáo trước ngày 20/11"
        isYearly |= every == 0 && periodicAt >= 0 && SaysEveryYear(periodicAt);
        // A day or a week has no date of its own year.
        if ((periodicAt < 0 || IsShort(span)) && !isYearly) return;
        var hasDates = false;
        // "theo định kỳ (báo cáo quý trước ngày 20 của tháng cuối quý, báo cáo năm trước ngày 30/11/2025)": a day with its year beside rounds that have
        // their own is one of its own, as in a sentence that says no more than "hằng năm".
        var hasOwn = periodicAt < 0;
        foreach (var match in span) hasOwn |= match is { Type: DeadlineType.Recurring, DayOfMonth: > 0, EveryMonths: < 12 };
        foreach (var match in span) hasDates |= IsRound(match, isYearly) && !IsApart(match, periodicAt, hasOwn);
        if (!hasDates) return;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Type == DeadlineType.Recurring || !IsRound(span[i], isYearly)) continue;
            if (IsApart(span[i], periodicAt, hasOwn)) continue;
            span[i] = isYearly && span[i].YearIsInferred
                ? span[i] with { Type = DeadlineType.Recurring, EveryMonths = 12, From = default, To = default, YearIsInferred = false }
                : span[i] with { Type = DeadlineType.Recurring, From = default, EveryMonths = span[i].IsOfRound && span[i].EveryMonths > 0 ? span[i].EveryMonths : every };
        }

        for (var i = found.Count - 1; i >= from; i--)
        {
            if (found[i] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true }) found.RemoveAt(i);
        }
    }

    // "hằng quý báo cáo về Huyện ủy trước ngày 20 của tháng cuối quý", "kê khai hằng năm hoàn thành trước ngày 31/12/2024": the day says more.
    private void RemoveRepeated(List<DeadlineMatch> found, int from)
    {
        for (var i = found.Count - 2; i >= from; i--)
        {
            if (found[i] is not { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true, EveryMonths: > 0 } phrase) continue;
            var next = found[i + 1];
            var isDay = next is { Type: DeadlineType.Recurring, DayOfMonth: > 0 } && next.EveryMonths == phrase.EveryMonths && !HasSemicolon(phrase.End, next.First);
            var isOnce = phrase.EveryMonths == 12 && next is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: false } && !HasSemicolon(phrase.End, next.First);
            if (isDay || isOnce) found.RemoveAt(i);
        }
    }

    private bool HasSemicolon(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Mark == ';') return true;
        }

        return false;
    }

    // "xong trước ngày …", "hoàn thành trước ngày …"
    private bool IsDone(int first) => text.IsWord(first - 1, Through) || (text.IsWord(first - 1, FinishSecond) && text.IsWord(first - 2, Finish));

    private bool SaysEveryYear(int periodicAt)
    {
        for (var i = periodicAt - 1; i > 0 && i > periodicAt - 3 * MaxEvent && text[i].Mark is not ('.' or ';' or ':'); i--)
        {
            if (text.IsWord(i, Year) && Rounds.IsEvery(i - 1)) return true;
        }

        return false;
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

    // A date with a year of its own that opens a clause, that other words part from the rounds behind it ("gửi kế hoạch trước ngày 10/3/2024
    // và thực hiện báo cáo hằng tháng"), or that a clause of its own gives behind them ("hằng quý; báo cáo năm trước ngày 15/11/2024"), is none of theirs.
    private bool IsApart(DeadlineMatch match, int periodicAt, bool hasOwn)
    {
        // "hoàn thành trước ngày 30/6/2024 và định kỳ báo cáo …"
        if (match is { Type: DeadlineType.By, IsOfRound: false } && match.End <= periodicAt && IsDone(match.First)) return true;
        // "định kỳ mỗi quý một lần, riêng tuyến A xong trước ngày 31/8"
        if (match is { Type: DeadlineType.By, To.IsDay: true, YearIsInferred: true, IsOfRound: false }) return periodicAt >= 0 && IsDone(match.First) && HasTimes(periodicAt, match.First);
        return match is { YearIsInferred: false, Type: DeadlineType.By } && ((hasOwn && match.To.IsDay) || (!match.IsOfRound && (match.OpensClause || match.End + 2 < periodicAt)) || IsReportedApart(periodicAt, match.First));
    }

    private bool HasTimes(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsWord(i, Times)) return true;
        }

        return false;
    }

    private bool IsReportedApart(int periodicAt, int first)
    {
        // "tiếp công dân định kỳ 02 ngày/tháng; tổ chức đối thoại xong trước ngày 30/9/2024"
        var isDone = IsDone(first);
        for (var i = first - 1; i > periodicAt && periodicAt >= 0; i--)
        {
            // "06 tháng/lần, trong đó cuộc thứ nhất tổ chức trước ngày 30/5/2024"
            if (text.IsWord(i, Within) && text.IsWord(i + 1, That)) return true;
            if (text[i].Mark == ';') return isDone || IsOtherWork(i + 1) || (text.IsWord(i + 1, Report) && text.IsWord(i + 2, ReportSecond));
        }

        return false;
    }

    // "định kỳ thứ Hai hằng tuần tổng hợp; xây dựng báo cáo tổng thể trước ngày 06/7/2025": what is made once.
    private bool IsOtherWork(int i) =>
        (i + 1 < text.Count && text.IsWord(i + 1, Build) && !text[i].IsUpper) || (text.IsWord(i, OrganiseA) && text.IsWord(i + 1, OrganiseB)) || (text.IsWord(i, Promulgate) && text.IsWord(i + 1, Executed));

    /// <summary>Rounds of every year go on over semicolons.</summary>
    public static int ClauseStart(List<DeadlineMatch> found, int from)
    {
        for (var i = Math.Max(from, found.Count - MostInSentence); i < found.Count; i++)
        {
            if (found[i].Type == DeadlineType.Recurring) return from;
        }

        return found.Count;
    }

    // "trong vòng 24 giờ", "ngay trong ngày" count from an event, not from a round.
    private bool IsRound(DeadlineMatch match, bool isYearly) =>
        !(match is { Type: DeadlineType.By, To.IsEmpty: true } && ((text.IsWord(match.First, Within) && IsOfHours(match)) || IsSameDay(match.First))) && IsDateOfRound(match, isYearly);

    private bool IsSameDay(int first)
    {
        var i = text.IsWord(first, AtOnce) ? first + 1 : first;
        return text.IsWord(i, Within) && text.IsWord(i + 1, Day);
    }

    private bool IsOfHours(DeadlineMatch match)
    {
        for (var i = match.First + 1; i < match.End && i < match.First + MaxEvent; i++)
        {
            if (text[i].Kind == TokenKind.Number) return text.IsWord(i + 1, HourWord) || text.IsWord(i + 1, HourH);
        }

        return false;
    }

    private static bool IsDateOfRound(DeadlineMatch match, bool isYearly) =>
        (match is { Type: DeadlineType.By, IsReview: false } && (match.To.IsEmpty || match.To.Month > 0)) || (match.Type == DeadlineType.During && (isYearly || match.IsOfRound) && match.YearIsInferred) || (match.Type == DeadlineType.Recurring && match.DayOfMonth > 0);
}
