using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads what "định kỳ" says: rounds, their months or edges, or nothing more than that there are some.</summary>
internal readonly struct FixedTermReader(PassageText text, PlanYear plan)
{
    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);
    private TimeLimits Limits => new(text, plan);

    /// <summary>Reads the limit that begins with "định kỳ".</summary>
    /// <param name="i">The token of "định".</param>
    /// <param name="isPhrase">Whether it names its rounds, so that dates beside it are theirs.</param>
    public DeadlineMatch? Read(int i, out bool isPhrase)
    {
        // "định kỳ (6 tháng, năm)"
        var isBracketed = text.IsMark(i + 2, '(');
        isPhrase = Rounds.TryRounds(isBracketed ? i + 3 : i + 2, out var every, out var end);
        if (isBracketed) isPhrase &= text.IsMark(end++, ')');
        // "định kỳ 3 tháng/lần", "định kỳ mỗi quý một lần"
        if (isPhrase && !isBracketed && Rounds.AfterTimes(end, out var times) is var afterTimes && afterTimes > end) return new DeadlineMatch(i, afterTimes, DeadlineType.Recurring) { EveryMonths = every / times, IsPhrase = true, IsYearly = every == 12 && times == 1 && Rounds.IsEvery(end - 2) };
        if (isPhrase) return new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true, IsYearly = every == 12 && (Rounds.IsEvery(i + 2) || text.IsWord(end - 1, Year) && Rounds.IsEvery(end - 2)) };
        var isHidden = text.Titled[i] || text.Quoted[i];
        if (!isHidden)
        {
            if (Rounds.ReadNumberPer(i + 2) is var afterNumber and > 0) return new DeadlineMatch(i, afterNumber, DeadlineType.Recurring) { EveryMonths = Rounds.MonthsPer(afterNumber - 1) };
            // "định kỳ 02 ngày trong tháng"
            if (Rounds.ReadFrequency(i + 2) is { } often) return often with { First = i };
            // "định kỳ cuối học kỳ", "định kỳ đầu mỗi quý"
            if (Rounds.ReadEdge(i + 2, out var months) is var afterEdge and > 0) return new DeadlineMatch(i, afterEdge, DeadlineType.Recurring) { EveryMonths = months };
            if (IsBareRound(i)) return new DeadlineMatch(i, i + 2, DeadlineType.Recurring) { IsPhrase = true, IsBare = true };
        }

        // "định kỳ vào tháng 6 và tháng 12"
        if (Rounds.RoundMonths(i + 2) is var afterMonths && afterMonths > i + 2) return Rounds.EverySuffix(afterMonths, out var perRound, out var afterEvery) ? new DeadlineMatch(i, afterEvery, DeadlineType.Recurring) { EveryMonths = perRound } : new DeadlineMatch(i, afterMonths, DeadlineType.Recurring);
        // "trong sinh hoạt định kỳ tháng 6/2026": the round of that month.
        return !isHidden && text.IsWord(i + 2, Month) && Periods.TryPeriod(i + 2, out var round, out var afterRound) && round is { HasYear: true, IsDay: false } ? Limits.During(i + 2, afterRound, round) : null;
    }

    // "định kỳ tổng hợp, báo cáo …", "báo cáo định kỳ về Sở", "báo cáo … định kỳ và đột xuất": how often is said in no other words.
    private bool IsBareRound(int i)
    {
        var next = text.IsMark(i + 2, ',') ? i + 3 : i + 2;
        // "báo cáo theo định kỳ", "kiểm tra theo định kỳ hoặc đột xuất"
        if (text.IsWord(i - 1, FollowingSecond)) return true;
        if (next >= text.Count) return false;
        // "Định kỳ, Văn phòng tổng hợp …"
        if (next > i + 2 && (i == 0 || text[i - 1].Mark == '.')) return true;
        // "khám sức khỏe định kỳ, khám sàng lọc": which examination it is.
        if (next > i + 2 && i > 0 && text[i - 1].Kind == TokenKind.Word && !text.IsWord(i - 1, And)) return false;
        var isReport = text.IsWord(i - 1, ReportSecond) && text.IsWord(i - 2, Report);
        if (isReport) return (text.IsWord(next, About) && !text[next].IsUpper) || (next == i + 2 && text[next].IsUpper && new BodyReader(text, BodyContext.Sentence).IsHead(next));
        if (text[next].Kind == TokenKind.Word && !text[next].IsUpper && (Lexicon.Match(text.Tokens, next, Lex.Predicate, out _) > 1 || Lexicon.Is(text.Tokens, next, Lex.Meets)) && !text.IsWord(next, Unplanned)) return i == 0 || text[i - 1].Kind == TokenKind.Mark || text.IsWord(i - 1, And) || !Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds);
        if (!(text.IsWord(i + 2, And) || text.IsWord(i + 2, Or)) || !text.IsWord(i + 3, Unplanned)) return false;
        for (var j = i - 1; j > 0 && j > i - 50 && text[j].Mark is not (';' or '.' or ':'); j--)
        {
            if (text.IsWord(j, ReportSecond) && text.IsWord(j - 1, Report)) return true;
        }

        return false;
    }
}
