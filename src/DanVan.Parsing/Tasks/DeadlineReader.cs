using System.Runtime.InteropServices;

namespace DanVan.Parsing.Tasks;

/// <summary>A time limit found in a passage: tokens from <see cref="First"/> to the one before <see cref="End"/>.</summary>
internal sealed record DeadlineMatch(int First, int End, DeadlineType Type)
{
    public PartialDate From { get; init; }

    public PartialDate To { get; init; }

    public bool YearIsInferred { get; init; }

    public int EveryMonths { get; init; }

    public int DayOfMonth { get; init; }

    /// <summary>Whether it is a phrase like "định kỳ 6 tháng" that names no day.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether it is a phase of several years ("giai đoạn 2021 - 2025"), which limits a task and nothing else.</summary>
    public bool IsPhase { get; init; }

    /// <summary>Whether the phrase says "every year" in these words.</summary>
    public bool IsYearly { get; init; }
}

/// <summary>In what surroundings a time stands; a bare "quý II" is a limit only where a label or a column says so.</summary>
internal enum TimeContext
{
    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>Under a label or in a column "thời gian".</summary>
    Period,

    /// <summary>Under a label or in a column "hoàn thành", "thời hạn": a day is the last one.</summary>
    Completion,
}

/// <summary>Finds time limits. Dates are kept as printed, a month as a month; a quarter becomes its first and last month.</summary>
internal readonly struct DeadlineReader(PassageText text, PlanYear plan)
{
    private static readonly int Day = Lexicon.Word("ngày");
    private static readonly int Month = Lexicon.Word("tháng");
    private static readonly int Year = Lexicon.Word("năm");
    private static readonly int Quarter = Lexicon.Word("quý");
    private static readonly int QuarterB = Lexicon.Word("quí");
    private static readonly int Week = Lexicon.Word("tuần");
    private static readonly int Before = Lexicon.Word("trước");
    private static readonly int EndOf = Lexicon.Word("hết");
    private static readonly int From = Lexicon.Word("từ");
    private static readonly int To = Lexicon.Word("đến");
    private static readonly int Until = Lexicon.Word("tới");
    private static readonly int Now = Lexicon.Word("nay");
    private static readonly int Within = Lexicon.Word("trong");
    private static readonly int At = Lexicon.Word("vào");
    private static readonly int Slow = Lexicon.Word("chậm");
    private static readonly int Late = Lexicon.Word("muộn");
    private static readonly int Most = Lexicon.Word("nhất");
    private static readonly int Last = Lexicon.Word("cuối");
    private static readonly int First = Lexicon.Word("đầu");
    private static readonly int Middle = Lexicon.Word("giữa");
    private static readonly int EveryA = Lexicon.Word("hằng");
    private static readonly int EveryB = Lexicon.Word("hàng");
    private static readonly int Each = Lexicon.Word("mỗi");
    private static readonly int Fixed = Lexicon.Word("định");
    private static readonly int TermA = Lexicon.Word("kỳ");
    private static readonly int TermB = Lexicon.Word("kì");
    private static readonly int Often = Lexicon.Word("thường");
    private static readonly int OftenSecond = Lexicon.Word("xuyên");
    private static readonly int HourWord = Lexicon.Word("giờ");
    private static readonly int HourH = Lexicon.Word("h");
    private static readonly int HourG = Lexicon.Word("g");
    private static readonly int Minute = Lexicon.Word("phút");
    private static readonly int And = Lexicon.Word("và");
    private static readonly int Or = Lexicon.Word("hoặc");
    private static readonly int Of = Lexicon.Word("của");
    private static readonly int Is = Lexicon.Word("là");
    private static readonly int Point = Lexicon.Word("điểm");
    private static readonly int Time = Lexicon.Word("thời");
    private static readonly int TimeSecond = Lexicon.Word("gian");
    private static readonly int Term = Lexicon.Word("hạn");
    private static readonly int Finish = Lexicon.Word("hoàn");
    private static readonly int FinishSecond = Lexicon.Word("thành");
    private static readonly int Progress = Lexicon.Word("tiến");
    private static readonly int ProgressSecond = Lexicon.Word("độ");
    private static readonly int Counting = Lexicon.Word("tính");
    private static readonly int Since = Lexicon.Word("kể");
    private static readonly int Half = Lexicon.Word("nửa");
    private static readonly int All = Lexicon.Word("cả");
    private static readonly int Next = Lexicon.Word("sau");
    private static readonly int Times = Lexicon.Word("lần");
    private static readonly int Every = Lexicon.Word("các");
    private static readonly int Phase = Lexicon.Word("giai");
    private static readonly int PhaseSecond = Lexicon.Word("đoạn");
    private static readonly int Report = Lexicon.Word("báo");
    private static readonly int ReportSecond = Lexicon.Word("cáo");
    private static readonly int Study = Lexicon.Word("học");
    private static readonly int Strive = Lexicon.Word("đấu");
    private static readonly int NotOver = Lexicon.Word("quá");
    private static readonly int Not = Lexicon.Word("không");
    private static readonly int Unplanned = Lexicon.Word("đột");
    private static readonly int UnplannedSecond = Lexicon.Word("xuất");
    private static readonly int EarlyA = Lexicon.Word("mồng");
    private static readonly int EarlyB = Lexicon.Word("mùng");
    private static readonly int That = Lexicon.Word("đó");
    private static readonly int Some = Lexicon.Word("những");
    private static readonly int Following = Lexicon.Word("tiếp");
    private static readonly int FollowingSecond = Lexicon.Word("theo");
    private static readonly int Performed = Lexicon.Word("hiện");
    private static readonly int Result = Lexicon.Word("quả");
    private static readonly int Force = Lexicon.Word("lực");
    private static readonly int Executed = Lexicon.Word("hành");
    private static readonly int Applied = Lexicon.Word("dụng");
    private static readonly int Adjacent = Lexicon.Word("liền");
    private static readonly int AdjacentSecond = Lexicon.Word("kề");
    private static readonly int Approximate = Lexicon.Word("khoảng");
    private static readonly int Done = Lexicon.Word("đã");
    private static readonly int Just = Lexicon.Word("vừa");
    private static readonly int Few = Lexicon.Word("ít");
    private static readonly int Least = Lexicon.Word("tối");
    private static readonly int LeastSecond = Lexicon.Word("thiểu");
    private static readonly int Weekday = Lexicon.Word("thứ");
    private static readonly int Sunday = Lexicon.Word("chủ");
    private static readonly int SundaySecond = Lexicon.Word("nhật");
    private static readonly int Session = Lexicon.Word("buổi");
    private static readonly int Issue = Lexicon.Word("số");
    private static readonly int Round = Lexicon.Word("vòng");
    private static readonly int Work = Lexicon.Word("làm");
    private static readonly int WorkSecond = Lexicon.Word("việc");
    private static readonly int One = Lexicon.Word("một");
    private static readonly int Four = Lexicon.Word("bốn");
    private static readonly int Five = Lexicon.Word("năm");
    private static readonly int Three = Lexicon.Word("ba");
    private static readonly int Two = Lexicon.Word("hai");
    private static readonly int Six = Lexicon.Word("sáu");
    private static readonly int Moment = Lexicon.Word("lúc");
    private static readonly int Regime = Lexicon.Word("chế");
    private static readonly int RegimeSecond = Lexicon.Word("độ");
    private static readonly int Area = Lexicon.Word("bàn");
    private static readonly int Aim = Lexicon.Word("tiêu");
    private static readonly int[] Romans = [Lexicon.Word("i"), Lexicon.Word("ii"), Lexicon.Word("iii"), Lexicon.Word("iv")];
    private static readonly int[] MonthNames =
    [
        Lexicon.Word("giêng"), Lexicon.Word("hai"), Lexicon.Word("ba"), Lexicon.Word("tư"), Lexicon.Word("năm"), Lexicon.Word("sáu"),
        Lexicon.Word("bảy"), Lexicon.Word("tám"), Lexicon.Word("chín"), Lexicon.Word("mười"),
    ];

    /// <summary>Reads every time limit of the passage.</summary>
    /// <param name="outer">What a heading, label or column outside the passage says about times in it.</param>
    public List<DeadlineMatch> Read(TimeContext outer)
    {
        var found = new List<DeadlineMatch>();
        // "Địa điểm: …" below a heading on time says where.
        if (text.Count > 0 && Lexicon.Is(text.Tokens, 0, Lex.Thing)) outer = TimeContext.Sentence;
        var context = outer;
        var sentence = 0;
        var sentenceFound = 0;
        var periodic = 0;
        var hasPeriodic = false;
        var i = 0;
        while (i < text.Count)
        {
            var token = text[i];
            if (token.Mark is '.' or '!' or '?' && IsSentenceEnd(i))
            {
                CloseSentence(found, sentenceFound, hasPeriodic, periodic);
                sentence = i + 1;
                sentenceFound = found.Count;
                (hasPeriodic, periodic) = (false, 0);
                context = outer;
                i++;
                continue;
            }

            if (token.Mark == ';')
            {
                // A limit before the semicolon is none of the rounds named behind it.
                context = outer;
                if (!hasPeriodic) (sentenceFound, periodic) = (ClauseStart(found, sentenceFound), 0);
            }

            if (text.Cited[i])
            {
                i++;
                continue;
            }

            if (IsTimeLabel(i, sentence, out var label, out var afterLabel))
            {
                context = label;
                i = afterLabel;
                continue;
            }

            if (IsFixedTerm(i) && IsRegime(i))
            {
                _ = ReadRounds(i + 2, out var afterRegime);
                i = Math.Max(afterRegime, i + 2);
                continue;
            }

            if (IsFixedTerm(i))
            {
                hasPeriodic = true;
                var every = ReadRounds(i + 2, out var end);
                if (every > 0)
                {
                    periodic = every;
                    found.Add(new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true, IsYearly = every == 12 && (IsEvery(i + 2) || text.IsWord(end - 1, Year) && IsEvery(end - 2)) });
                    i = end;
                    continue;
                }

                // "trong sinh hoạt định kỳ tháng 6/2026": the round of that month.
                if (!text.Titled[i] && !text.Quoted[i] && text.IsWord(i + 2, Month) && TryPeriod(i + 2, out var round, out var afterRound) && round is { HasYear: true, IsDay: false })
                {
                    found.Add(During(i + 2, afterRound, round));
                    i = afterRound;
                    continue;
                }
            }

            var match = text.Titled[i] || text.Quoted[i] ? null : ReadFrequency(i);
            match ??= ReadAt(i, context);
            if (match is not null)
            {
                found.Add(match);
                i = Math.Max(match.End, i + 1);
                // "quý I và quý III": the second needs no label of its own.
                continue;
            }

            i++;
        }

        CloseSentence(found, sentenceFound, hasPeriodic, periodic);
        return found;
    }

    // In a sentence that says "định kỳ", dates with "trước" are those of the rounds: the phrase itself is then no entry of its own. The date of
    // a round that comes back every year has no year, so it is none.
    private static void CloseSentence(List<DeadlineMatch> found, int from, bool hasPeriodic, int every)
    {
        if (found.Count - from < 2) return;
        var span = CollectionsMarshal.AsSpan(found)[from..];
        var isYearly = false;
        foreach (var match in span) isYearly |= match is { Type: DeadlineType.Recurring, EveryMonths: 12, DayOfMonth: 0, IsYearly: true };
        if (!hasPeriodic && !isYearly) return;
        var hasDates = false;
        foreach (var match in span) hasDates |= IsRound(match, isYearly);
        if (!hasDates) return;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Type == DeadlineType.Recurring || !IsRound(span[i], isYearly)) continue;
            span[i] = isYearly && span[i].YearIsInferred
                ? span[i] with { Type = DeadlineType.Recurring, EveryMonths = 12, From = default, To = default, YearIsInferred = false }
                : span[i] with { Type = DeadlineType.Recurring, EveryMonths = every };
        }

        for (var i = found.Count - 1; i >= from; i--)
        {
            if (found[i] is { Type: DeadlineType.Recurring, To.IsEmpty: true, DayOfMonth: 0, IsPhrase: true }) found.RemoveAt(i);
        }
    }

    // Rounds of every year go on over semicolons.
    private static int ClauseStart(List<DeadlineMatch> found, int from)
    {
        for (var i = from; i < found.Count; i++)
        {
            if (found[i].Type == DeadlineType.Recurring) return from;
        }

        return found.Count;
    }

    private static bool IsRound(DeadlineMatch match, bool isYearly) =>
        match.Type == DeadlineType.By || (match.Type == DeadlineType.During && isYearly && match.YearIsInferred) || (match.Type == DeadlineType.Recurring && match.DayOfMonth > 0);

    private bool IsSentenceEnd(int i)
    {
        if (i + 1 >= text.Count) return true;
        return text[i + 1].Spaced && (text[i + 1].IsUpper || text[i + 1].Kind != TokenKind.Word);
    }

    private bool IsFixedTerm(int i) => text.IsWord(i, Fixed) && (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB));

    // "chế độ báo cáo định kỳ hằng tuần" names a rule; it sets no time.
    private bool IsRegime(int i) => text.IsWord(i - 1, ReportSecond) && text.IsWord(i - 3, RegimeSecond) && text.IsWord(i - 4, Regime);

    private bool IsQuarter(int i) => text.IsWord(i, Quarter) || text.IsWord(i, QuarterB);

    private bool IsEvery(int i) => text.IsWord(i, EveryA) || text.IsWord(i, EveryB);

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
        else if (text.IsWord(i, Term)) context = TimeContext.Completion;
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
            if (text.IsWord(j, Term)) context = TimeContext.Completion;
        }

        return false;
    }

    private DeadlineMatch? ReadAt(int i, TimeContext context)
    {
        var token = text[i];
        var isHidden = text.Titled[i] || text.Quoted[i];
        var word = token.Word;
        if (word >= 0)
        {
            if (word == Before) return ReadBy(i, i + 1, context);
            if ((word == Slow || word == Late) && text.IsWord(i + 1, Most)) return ReadBy(i, SkipLinks(i + 2), context);
            if (word == Not && text.IsWord(i + 1, NotOver) && text.IsWord(i + 2, Day)) return ReadBy(i, i + 2, context);
            if (word == From) return isHidden ? null : ReadRange(i, i + 1);
            if (word == To || word == Until || word == EndOf) return ReadUntil(i, context, isHidden);
            if (isHidden) return null;
            if (word == Within || word == At) return ReadWithin(i, context);
            if (word == Finish && text.IsWord(i + 1, FinishSecond)) return ReadFinish(i);
            if (IsEvery(i) || word == Each) return ReadEvery(i, context);
            if (IsQuarter(i) && ClosesClause(i) is { } quarter) return quarter;
            if (word == Day && ReadDayOfRound(i, i) is { } ofRound) return ofRound;
            if (context != TimeContext.Sentence || IsAlone(i))
            {
                if (word == Often && text.IsWord(i + 1, OftenSecond))
                {
                    if (context == TimeContext.Sentence || !IsWhole(i, i + 2)) return null;
                    var also = text.IsMark(i + 2, ',') ? i + 3 : i + 2;
                    var every = IsEvery(also) ? ReadRounds(also, out var rounds) : rounds = 0;
                    return new DeadlineMatch(i, every > 0 ? rounds : i + 2, DeadlineType.Recurring) { EveryMonths = every };
                }

                if (word == All && text.IsWord(i + 1, Year)) return Whole(i, i + 2, context);
                if (word == Day || word == Month || IsQuarter(i) || word == Year || word == First || word == Last || word == Half || word == Middle) return ReadBare(i, context);
            }
        }

        if (token.Kind != TokenKind.Number || isHidden) return null;
        if (ReadTimesPer(i) is { } perRound) return perRound;
        return context != TimeContext.Sentence || IsAlone(i) ? ReadBare(i, context) : null;
    }

    // "(quý II/2024)", ": tháng 6/2024.": a time that fills a parenthesis or what follows a colon.
    private bool IsAlone(int i)
    {
        if (i == 0 || text[i - 1].Mark is not ('(' or ':')) return false;
        if (!TryPeriod(i, out _, out var end) || end <= i) return false;
        // A day in brackets tells of an event, a year of anything.
        if (text.IsWord(i, Year) || text.IsWord(i, Day) || (text[i].Kind == TokenKind.Number && !text.IsWord(i + 1, Month))) return false;
        end = Ongoing(end, out var ongoing) ? ongoing : end;
        if (end >= text.Count) return true;
        return text[i - 1].Mark == '(' ? text[end].Mark == ')' : text[end].Mark is '.' or ';';
    }

    // "tập huấn cho hòa giải viên quý II.", "tổng kết quý IV/2020;": a quarter that closes the clause after what is done, not after a
    // report or a meeting that is called by its quarter.
    private DeadlineMatch? ClosesClause(int i)
    {
        if (i == 0 || text[i - 1].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds) || text.IsWord(i - 1, ReportSecond) || text.IsWord(i - 1, Of) || text.IsWord(i - 1, And)) return null;
        if (!TryPeriod(i, out var period, out var end) || end <= i + 1) return null;
        if (end < text.Count && text[end].Mark is not ('.' or ';')) return null;
        return period.HasYear && plan.IsPast(period.To.Year) ? null : During(i, end, period);
    }

    // "Thường xuyên" is a limit where it is all that a cell or a label says, not where something is done often.
    private bool IsWhole(int first, int end) =>
        (first == 0 || text[first - 1].Kind == TokenKind.Mark) && (end >= text.Count || text[end].Kind == TokenKind.Mark || text.IsWord(end, Within) || IsEvery(end));

    private int SkipLinks(int i)
    {
        var limit = i + 6;
        while (i < text.Count && i < limit)
        {
            if (text.IsWord(i, Is) || text.IsWord(i, At) || text.IsWord(i, To) || text.IsWord(i, Within) || text.IsWord(i, Before) || text.IsWord(i, EndOf) || text[i].Mark == ':') i++;
            else break;
        }

        return i;
    }

    // "17 giờ 00", "17h00", "16g30"
    private int SkipHour(int i)
    {
        if (i >= text.Count || text[i].Kind != TokenKind.Number) return i;
        var j = i + 1;
        if (text.IsWord(j, HourWord) || text.IsWord(j, HourH) || text.IsWord(j, HourG))
        {
            j++;
            if (j < text.Count && text[j].Kind == TokenKind.Number) j++;
            if (text.IsWord(j, Minute)) j++;
        }
        else if (j < text.Count && text[j].Kind == TokenKind.Word && !text[j].Spaced && text.Text[text[j].Start] is 'h' or 'g' && text[j].End - text[j].Start <= 3) j++;
        else return i;
        if (text.IsMark(j, ',')) j++;
        if (text.IsWord(j, Weekday) && CountAt(j + 1) > 0) j += 2;
        return text.IsMark(j, ',') ? j + 1 : j;
    }

    private DeadlineMatch? ReadBy(int start, int at, TimeContext context)
    {
        _ = context;
        var i = SkipLinks(at);
        if (text.IsWord(i, Time) && text.IsWord(i + 1, Point)) i += 2;
        i = SkipHour(i);
        if (ReadDayOfRound(start, i) is { } round) return round;
        if (ReadRelative(start, i) is { } relative) return relative;
        if (!TryPeriod(i, out var period, out var end)) return null;
        if (period.From is { Month: 0, Day: > 0 }) return null;
        // "trước năm 2025" in prose tells of the past as often as of a limit.
        if (period.To is { Month: 0 } && period.HasYear && plan.IsPast(period.To.Year)) return null;
        var isLatest = !text.IsWord(start, Before) || text.IsWord(i - 1, EndOf);
        var to = period.IsDay || period.IsEndOfSomething || isLatest ? period.To : period.From;
        if (EverySuffix(end, out var months, out var afterSuffix) && !period.HasYear)
        {
            return new DeadlineMatch(start, afterSuffix, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        // "trước ngày 01/6 và 15/11 hằng năm": rounds that share the words around them.
        if (!period.HasYear && period.IsDay)
        {
            var next = end;
            while (next < text.Count && (text[next].Mark == ',' || text.IsWord(next, And)) && TryPeriod(next + 1, out var further, out var afterFurther) && further is { IsDay: true, HasYear: false }) next = afterFurther;
            if (next > end && EverySuffix(next, out months, out afterSuffix)) return new DeadlineMatch(start, afterSuffix, DeadlineType.Recurring) { EveryMonths = months };
        }

        return new DeadlineMatch(start, end, DeadlineType.By) { To = Fill(to, period.HasYear, out var inferred), YearIsInferred = inferred };
    }

    // "ngày 20 hằng tháng", "ngày 15 (của) tháng cuối quý", "ngày 05 của tháng đầu quý sau", "ngày 25 của tháng"
    private DeadlineMatch? ReadDayOfRound(int start, int i)
    {
        if (text.IsWord(i, Week)) return ReadWeekOfRound(start, i);
        if (text.IsWord(i, Day)) i++;
        if (text.IsWord(i, EarlyA) || text.IsWord(i, EarlyB)) i++;
        if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 31) return null;
        var day = text[i].Value;
        i++;
        if (EverySuffix(i, out var months, out var end)) return new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = day };
        var isOf = text.IsWord(i, Of);
        if (isOf) i++;
        var isEvery = IsEvery(i) || text.IsWord(i, Each);
        if (isEvery) i++;
        if (!text.IsWord(i, Month) || i + 1 >= text.Count || text[i + 1].Kind == TokenKind.Number) return null;
        if (MonthName(i + 1) > 0 && !text.IsWord(i + 1, Year)) return null;
        i++;
        // "ngày 24 tháng Chạp" is a day of the lunar year.
        if (!isOf && !isEvery && !text.IsWord(i, Last) && !text.IsWord(i, First) && !text.IsWord(i, Middle) && !text.IsWord(i, Next) && !text.IsWord(i, Before)) return null;
        months = 1;
        if (text.IsWord(i, Last) || text.IsWord(i, First) || text.IsWord(i, Middle))
        {
            i++;
            if (IsEvery(i) || text.IsWord(i, Each) || text.IsWord(i, Of)) i++;
            if (IsQuarter(i)) (months, i) = (3, i + 1);
            else if (text.IsWord(i, TermA) || text.IsWord(i, TermB)) i++;
            else if (text.IsWord(i, Year)) (months, i) = (12, i + 1);
        }

        if (text.IsWord(i, Next) || text.IsWord(i, Before)) i++;
        if (text.IsWord(i, That)) i++;
        return new DeadlineMatch(start, i, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = day };
    }

    // "tuần cuối (cùng) của tháng thứ 3 trong quý", "tuần đầu hằng tháng"
    private DeadlineMatch? ReadWeekOfRound(int start, int i)
    {
        var months = 0;
        var end = i;
        for (var j = i + 1; j < text.Count && j < i + 12; j++)
        {
            if (text[j].Kind == TokenKind.Mark || text.Cited[j]) break;
            if (text[j].Kind == TokenKind.Number && text.IsWord(j - 1, Month)) return null;
            if (text.IsWord(j, Month)) (months, end) = (Math.Max(months, 1), j + 1);
            if (IsQuarter(j)) (months, end) = (3, j + 1);
        }

        return months == 0 ? null : new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = months };
    }

    // "chậm nhất 05 ngày (làm việc)", "trước ngày bầu cử 10 ngày": a limit without a date.
    private DeadlineMatch? ReadRelative(int start, int i)
    {
        if (text.IsWord(start, Before))
        {
            var least = SkipLeast(i);
            if (least > i && CountAt(least) > 0 && (text.IsWord(least + 1, Day) || text.IsWord(least + 1, HourWord))) return new DeadlineMatch(start, least + 2, DeadlineType.By);
            if (!text.IsWord(i, Day) || i + 1 >= text.Count || text[i + 1].Kind != TokenKind.Word || text[i + 1].IsUpper) return null;
            for (var j = i + 2; j < text.Count && j < i + 8; j++)
            {
                if (text[j].Kind == TokenKind.Mark) return null;
                if (text[j].Kind == TokenKind.Number && text.IsWord(j + 1, Day)) return new DeadlineMatch(start, j + 2, DeadlineType.By);
            }

            return null;
        }

        if (i >= text.Count || text[i].Kind != TokenKind.Number) return null;
        return text.IsWord(i + 1, Day) || text.IsWord(i + 1, HourWord) || (text.IsWord(i + 1, Month) && i + 2 < text.Count && text[i + 2].Kind == TokenKind.Word)
            ? new DeadlineMatch(start, i + 2, DeadlineType.By)
            : null;
    }

    private bool EverySuffix(int i, out int months, out int end)
    {
        months = 0;
        end = i;
        if (text.IsMark(i, ',')) i++;
        if (text.IsWord(i, Of)) i++;
        if (!IsEvery(i) && !text.IsWord(i, Each)) return false;
        if (text.IsWord(i + 1, Month)) months = 1;
        else if (IsQuarter(i + 1)) months = 3;
        else if (text.IsWord(i + 1, Year)) months = 12;
        else if (!text.IsWord(i + 1, Week)) return false;
        end = i + 2;
        return true;
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
        j = SkipHour(j);
        if (isHidden && !isEnd) return null;
        var isNamed = text.IsWord(j, Day) || text.IsWord(j, Month) || IsQuarter(j) || text.IsWord(j, Last);
        if (!TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
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

        if (plan.IsPast(period.To.Year) && period.HasYear) return null;
        if (EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        return new DeadlineMatch(i, end, DeadlineType.By) { To = Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred };
    }

    // "từ ngày 16 - 30/7/2024", "từ tháng 3 đến tháng 5/2024", "từ nay đến hết ngày 30/9"
    private DeadlineMatch? ReadRange(int start, int i)
    {
        if (start > 0 && text.IsWord(start - 1, Since)) return null;
        if (text.IsWord(i, Now))
        {
            i++;
            if (text.IsMark(i, ',')) i++;
            if (!SkipTo(ref i)) return null;
            // "từ nay đến kết thúc cuộc bầu cử" ends with an occasion.
            if (!TryPeriod(i, out var until, out var after)) return null;
            return new DeadlineMatch(start, after, DeadlineType.During) { To = Fill(until.To, until.HasYear, out var inferred), YearIsInferred = inferred };
        }

        if (TryRange(i, out var from, out var to, out var isInferred, out var end))
        {
            // "số liệu từ năm 2013 đến năm 2018": years that are over.
            if (from is { Month: 0, Year: > 0 } && plan.IsPast(from.Year) && to.Year <= plan.IssuedYear) return null;
            if (isInferred && EverySuffix(end, out var months, out var afterEvery)) return new DeadlineMatch(start, afterEvery, DeadlineType.Recurring) { EveryMonths = months };
            return new DeadlineMatch(start, end, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        }

        // "từ năm 2026", "từ 13h30 thứ Hai ngày 01/7/2025": open at its end.
        i = SkipHour(i);
        if (start > 0 && (text.IsWord(start - 1, PhaseSecond) || text.IsWord(start - 1, Force) || text.IsWord(start - 1, Executed) || text.IsWord(start - 1, Applied))) return null;
        if (IsTold(start) || !TryPeriod(i, out var only, out var afterOnly) || !only.HasYear || plan.IsPast(only.From.Year)) return null;
        return new DeadlineMatch(start, afterOnly, DeadlineType.During) { From = Fill(only.From, true, out _) };
    }

    // "vừa sắp xếp lại từ ngày 01/7/2025", "đã hoạt động từ …": what has happened is no limit.
    private bool IsTold(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 8; i--)
        {
            if (text[i].Kind == TokenKind.Mark) return false;
            if (text.IsWord(i, Done) || text.IsWord(i, Just)) return true;
        }

        return false;
    }

    private bool SkipTo(ref int i)
    {
        var start = i;
        if (text.IsWord(i, To) || text.IsWord(i, Until) || text.IsMark(i, '-')) i++;
        else if (text.IsWord(i, And) && (text.IsWord(i + 1, To) || text.IsWord(i + 1, Until))) i += 2;
        if (i == start) return false;
        if (text.IsWord(i, EndOf)) i++;
        return true;
    }

    private bool TryRange(int i, out PartialDate from, out PartialDate to, out bool inferred, out int end)
    {
        (from, to, inferred, end) = (default, default, false, i);
        i = SkipHour(i);
        if (text.IsWord(i, First) && text.IsWord(i + 1, Month)) i++;
        var hasLeft = TryPeriod(i, out var left, out var middle, isLeft: true);
        if (!hasLeft)
        {
            // "từ 16 đến 30/7/2024"
            if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 31) return false;
            left = new Period(new Loose(0, 0, text[i].Value), new Loose(0, 0, text[i].Value), false);
            middle = i + 1;
        }

        var j = middle;
        if (!SkipTo(ref j)) return false;
        j = SkipHour(j);
        if (IsQuarter(i) && RomanOrNumber(j) > 0 && !IsQuarter(j)) j = QuarterTail(j, ref left, out to, out inferred, out from, out end);
        if (j < 0) return true;
        if (text.IsWord(i, Month) && j < text.Count && text[j].Kind == TokenKind.Number && !IsDaySlash(j))
        {
            // "từ tháng 3 đến 5/2024"
            if (!TryMonthTail(j, out var month, out end)) return false;
            return Close(left, new Period(month, month, month.Year > 0), out from, out to, out inferred);
        }

        if (!TryPeriod(j, out var right, out end)) return false;
        if (right.To is { Month: 0, Day: > 0 }) return false;
        if (!hasLeft && right.To.Day == 0) return false;
        return Close(left, right, out from, out to, out inferred);
    }

    private int QuarterTail(int j, ref Period left, out PartialDate to, out bool inferred, out PartialDate from, out int end)
    {
        var quarter = RomanOrNumber(j);
        var year = YearTail(j + 1, out end);
        var right = new Period(new Loose(year, quarter * 3 - 2, 0), new Loose(year, quarter * 3, 0), year > 0);
        Close(left, right, out from, out to, out inferred);
        return -1;
    }

    private bool Close(Period left, Period right, out PartialDate from, out PartialDate to, out bool inferred)
    {
        var end = right.To;
        var begin = left.From;
        if (begin.Month == 0 && begin.Day > 0) begin = begin with { Month = end.Month };
        if (begin.Year == 0 && end.Year > 0) begin = begin with { Year = begin.Month > end.Month && end.Month > 0 ? end.Year - 1 : end.Year };
        if (end.Year == 0 && begin.Year > 0) end = end with { Year = begin.Year };
        from = Fill(begin, begin.Year > 0, out var fromInferred);
        to = Fill(end, end.Year > 0, out var toInferred);
        inferred = fromInferred || toInferred;
        return !to.IsEmpty || !from.IsEmpty;
    }

    private DeadlineMatch? ReadWithin(int i, TimeContext context)
    {
        var j = i + 1;
        if (text.IsWord(j, Time) && (text.IsWord(j + 1, TimeSecond) || text.IsWord(j + 1, Term)))
        {
            var isTerm = text.IsWord(j + 1, Term);
            j += 2;
            var k = text.IsWord(j, Not) && text.IsWord(j + 1, NotOver) ? j + 2 : j;
            if (isTerm && k < text.Count && text[k].Kind == TokenKind.Number && (text.IsWord(k + 1, Day) || text.IsWord(k + 1, Month) || text.IsWord(k + 1, HourWord))) return new DeadlineMatch(i, k + 2, DeadlineType.During);
        }

        if (text.IsWord(i, Within))
        {
            // "trong vòng 05 ngày làm việc", "trong 24 giờ"
            var k = text.IsWord(j, Round) ? j + 1 : j;
            if (k < text.Count && text[k].Kind == TokenKind.Number && (text.IsWord(k + 1, HourWord) || (k > j && (text.IsWord(k + 1, Day) || text.IsWord(k + 1, Month))) || (text.IsWord(k + 1, Day) && text.IsWord(k + 2, Work) && text.IsWord(k + 3, WorkSecond)))) return new DeadlineMatch(i, k + 2, DeadlineType.During);
        }

        if (text.IsWord(j, Every) && text.IsWord(j + 1, Day) && ReadDays(i, j + 2) is { } days) return days;
        if (text.IsWord(j, Every)) j++;
        if (text.IsWord(j, Moment)) j = SkipHour(j + 1);
        if (text.IsWord(j, Approximate) && text.IsWord(j + 1, Time) && text.IsWord(j + 2, TimeSecond)) j += 3;
        if (text.IsWord(j, From)) return ReadRange(i, j + 1);
        if (j < text.Count && text[j].Kind == TokenKind.Number && text.IsWord(j + 1, Day))
        {
            // "trong 02 ngày 15 - 16/6/2024"
            if (text.IsWord(j + 2, From)) return ReadRange(i, j + 3);
            if (j + 2 < text.Count && text[j + 2].Kind == TokenKind.Number) j += 2;
            else if (text.IsMark(j + 2, ',')) j += 3;
            else return null;
        }

        if (text.IsWord(j, Year) && (j + 1 >= text.Count || text[j + 1].Kind != TokenKind.Number) && !text.IsWord(j + 1, Now))
        {
            return context == TimeContext.Sentence || text.IsWord(j + 1, Study) ? null : Whole(i, j + 1, context);
        }

        if (ReadDayOfRound(i, j) is { } round && !text.IsWord(i, Within)) return round;
        if (TryRange(j, out var from, out var to, out var rangeInferred, out var rangeEnd))
        {
            return plan.IsPast(to.Year) ? null : new DeadlineMatch(i, rangeEnd, DeadlineType.During) { From = from, To = to, YearIsInferred = rangeInferred };
        }

        if (!TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        if (period.HasYear && plan.IsPast(period.To.Year)) return null;
        if (text.IsWord(i, At) && period is { HasYear: true } && period.To.Month == 0 && text.IsWord(j, Year)) return null;
        if (period.To.Month == 0 && text.IsWord(end, Study)) return null;
        if (EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        // "trong quý I của năm liền kề": it comes back every year.
        if (!period.HasYear && ((text.IsWord(end, Of) && text.IsWord(end + 1, Year)) || (text.IsWord(end, Year) && (text.IsWord(end + 1, Next) || text.IsWord(end + 1, Adjacent)))) && !text.IsWord(end + 2, Now))
        {
            var last = text.IsWord(end, Of) ? end + 2 : end + 1;
            if (text.IsWord(last, Adjacent)) last += text.IsWord(last + 1, AdjacentSecond) ? 2 : 1;
            return new DeadlineMatch(i, last, DeadlineType.Recurring) { EveryMonths = 12 };
        }

        return During(i, end, period) with { IsPhase = text.IsWord(j, Phase) };
    }

    // "trong các ngày 05, 06 và 07/9/2024"
    private DeadlineMatch? ReadDays(int start, int i)
    {
        var first = i < text.Count && text[i].Kind == TokenKind.Number ? text[i].Value : 0;
        if (first is < 1 or > 31) return null;
        var j = i;
        while (j + 2 < text.Count && text[j].Kind == TokenKind.Number && (text[j + 1].Mark is ',' or '-' || text.IsWord(j + 1, And)) && text[j + 2].Kind == TokenKind.Number) j += 2;
        if (j == i || !TryDay(j, out var last, out var end) || last.To.Month == 0) return null;
        var from = last.To with { Day = first };
        return new DeadlineMatch(start, end, DeadlineType.During) { From = Fill(from, last.HasYear, out var inferred), To = Fill(last.To, last.HasYear, out _), YearIsInferred = inferred };
    }

    // "hoàn thành (xong) ngày 30/6", "hoàn thành quý II/2024"
    private DeadlineMatch? ReadFinish(int i)
    {
        var j = i + 2;
        if (!text.IsWord(j, Day) && !text.IsWord(j, Month) && !IsQuarter(j)) return null;
        if (!TryPeriod(j, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        return period.IsDay
            ? new DeadlineMatch(i, end, DeadlineType.By) { To = Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred }
            : During(i, end, period);
    }

    // "hằng năm, …", "mỗi quý một lần"; a programme or a movement "hằng năm" is none.
    private DeadlineMatch? ReadEvery(int i, TimeContext context)
    {
        if (IsRegime(i)) return null;
        var every = ReadRounds(IsEvery(i) ? i : i + 1, out var end);
        if (every <= 0 || (text.IsWord(i, Each) && end == i + 1)) return null;
        var opens = i == 0 || text[i - 1].Mark is '.' or ';' or ':' or '(' or '-' or '+' || (text.IsWord(i - 1, ReportSecond) && i > 1 && text.IsWord(i - 2, Report));
        // "báo cáo … hằng tháng, quý, 6 tháng, năm": a list of rounds is a limit anywhere.
        opens |= i > 0 && text[i - 1].Mark == ',' && Lexicon.Is(text.Tokens, end, Lex.StrongPredicate);
        // "ban hành bảng giá … trên địa bàn tỉnh hằng năm": behind the place where something is done stands how often.
        opens |= i > 2 && text[i - 1].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, i - 1, Lex.PlaceNoun) && text.IsWord(i - 2, Area);
        if (!opens && context == TimeContext.Sentence && end <= i + 3 && !IsReported(i)) return null;
        return new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true, IsYearly = every == 12 };
    }

    // "báo cáo Chủ tịch UBND tỉnh kết quả thực hiện hằng năm": within the same clause as the report, right after what is reported.
    private bool IsReported(int i)
    {
        if (!text.IsWord(i - 1, Performed) && !text.IsWord(i - 1, Result)) return false;
        for (var j = i - 1; j > 0 && j > i - 20; j--)
        {
            if (text[j].Mark is ',' or ';' or '.') return false;
            if (text.IsWord(j, ReportSecond) && text.IsWord(j - 1, Report)) return true;
        }

        return false;
    }

    // "mỗi quý một lần", "ít nhất hai ngày một tuần", "sáu ngày một lần", "hai lần trong năm", "vào thứ Hai hằng tuần": how often, in words.
    private DeadlineMatch? ReadFrequency(int start)
    {
        if (start >= text.Count || (text[start].Word < 0 && text[start].Kind != TokenKind.Number)) return null;
        if (ReadWeekday(start) is { } weekday) return weekday;
        var i = SkipLeast(start);
        if (IsEvery(i) || text.IsWord(i, Each))
        {
            var unit = RoundUnit(i + 1, out var after);
            if (unit < 0) return null;
            after = SkipLeast(after);
            if (CountAt(after) > 0 && (text.IsWord(after + 1, Times) || text.IsWord(after + 1, Issue) || text.IsWord(after + 1, Session))) return new DeadlineMatch(start, after + 2, DeadlineType.Recurring) { EveryMonths = unit };
            return null;
        }

        var count = CountAt(i);
        if (count == 0) return null;
        // "sáu ngày một lần", "6 tháng một lần"
        var span = RoundUnit(i + 1, out var end);
        if (span >= 0 && CountAt(end) == 1 && text.IsWord(end + 1, Times)) return new DeadlineMatch(start, end + 2, DeadlineType.Recurring) { EveryMonths = span * Math.Clamp(count, 1, 60) };
        // "hai ngày một tuần", "2 buổi/tuần", "hai lần trong năm"
        if (!text.IsWord(i + 1, Day) && !text.IsWord(i + 1, Times) && !text.IsWord(i + 1, Session)) return null;
        var j = i + 2;
        var isWithin = text.IsWord(j, Within);
        if (isWithin && !text.IsWord(i + 1, Times)) return null;
        if (!isWithin && !text.IsMark(j, '/') && !text.IsWord(j, Each) && !IsEvery(j) && !text.IsWord(j, One)) return null;
        j++;
        if (isWithin && (text.IsWord(j, Each) || text.IsWord(j, One))) j++;
        var per = RoundUnit(j, out var last);
        if (per < 0 || (last < text.Count && (text[last].Kind == TokenKind.Number || text.IsWord(last, Now)))) return null;
        return new DeadlineMatch(start, last, DeadlineType.Recurring) { EveryMonths = per / Math.Clamp(count, 1, 60) };
    }

    private int SkipLeast(int i) =>
        (text.IsWord(i, Few) && text.IsWord(i + 1, Most)) || (text.IsWord(i, Least) && text.IsWord(i + 1, LeastSecond)) ? i + 2 : i;

    // "vào thứ Ba và thứ Năm hằng tuần", "Chủ nhật hằng tuần"
    private DeadlineMatch? ReadWeekday(int start)
    {
        var i = text.IsWord(start, At) ? start + 1 : start;
        for (var days = 0; days < 6; days++)
        {
            if (text.IsWord(i, Weekday) && CountAt(i + 1) is >= 2 and <= 7) i += 2;
            else if (text.IsWord(i, Sunday) && text.IsWord(i + 1, SundaySecond)) i += 2;
            else return null;
            if (text.IsWord(i, Last) || text.IsWord(i, First))
            {
                i++;
                if (text.IsWord(i, Of)) i++;
            }

            if ((IsEvery(i) || text.IsWord(i, Each)) && (text.IsWord(i + 1, Week) || text.IsWord(i + 1, Month))) return new DeadlineMatch(start, i + 2, DeadlineType.Recurring) { EveryMonths = text.IsWord(i + 1, Month) ? 1 : 0 };
            if (!text.IsMark(i, ',') && !text.IsWord(i, And)) return null;
            i++;
        }

        return null;
    }

    // The months of a day, a week, a month, a quarter, a year or a term of school; -1 for anything else.
    private int RoundUnit(int i, out int end)
    {
        end = i + 1;
        if (text.IsWord(i, Study) && (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB)))
        {
            end = i + 2;
            return 6;
        }

        return UnitMonths(i);
    }

    // A small number in digits or in words, or 0.
    private int CountAt(int i)
    {
        if (i >= text.Count) return 0;
        if (text[i].Kind == TokenKind.Number) return text[i].Value is >= 1 and <= 60 ? text[i].Value : 0;
        if (text.IsWord(i, One)) return 1;
        if (text.IsWord(i, Two)) return 2;
        if (text.IsWord(i, Three)) return 3;
        if (text.IsWord(i, Four)) return 4;
        if (text.IsWord(i, Five)) return 5;
        if (text.IsWord(i, Six)) return 6;
        return MonthName(i) is >= 4 and var value ? value : 0;
    }

    // "6 tháng/lần", "01 lần/quý", "2 lần/năm"
    private DeadlineMatch? ReadTimesPer(int i)
    {
        var value = text[i].Value;
        if (value is < 1 or > 60) return null;
        if (text.IsWord(i + 1, Times) && text.IsMark(i + 2, '/'))
        {
            var unit = UnitMonths(i + 3);
            return unit < 0 ? null : new DeadlineMatch(i, i + 4, DeadlineType.Recurring) { EveryMonths = unit / value };
        }

        var months = UnitMonths(i + 1);
        if (months < 0 || !text.IsMark(i + 2, '/')) return null;
        var j = i + 3;
        if (j < text.Count && text[j].Kind == TokenKind.Number) j++;
        return text.IsWord(j, Times) ? new DeadlineMatch(i, j + 1, DeadlineType.Recurring) { EveryMonths = months * value } : null;
    }

    private int UnitMonths(int i) =>
        text.IsWord(i, Month) ? 1 : IsQuarter(i) ? 3 : text.IsWord(i, Year) ? 12 : text.IsWord(i, Week) || text.IsWord(i, Day) ? 0 : -1;

    // "3 tháng, 6 tháng, 9 tháng và năm", "hằng quý, 6 tháng, năm": the shortest of them in months; 0 where none stands there.
    private int ReadRounds(int i, out int end)
    {
        end = i;
        var every = 0;
        var any = false;
        var limit = Math.Min(text.Count, i + 40);
        while (i < limit)
        {
            var j = i;
            if (IsEvery(j) || text.IsWord(j, Each)) j++;
            var count = 1;
            if (j < text.Count && text[j].Kind == TokenKind.Number)
            {
                count = text[j].Value;
                j++;
            }

            if (j < text.Count && text[j].Mark == '(') break;
            var unit = UnitMonths(j);
            if (unit < 0)
            {
                if (any && text.IsWord(j, Unplanned) && text.IsWord(j + 1, UnplannedSecond)) j += 2;
                else if (any && text.IsWord(j, Last) && text.IsWord(j + 1, Year)) (j, unit, count) = (j + 2, 12, 1);
                else break;
            }
            else
            {
                // "ngày 20", "tháng 6", "năm 2024" are dates, not rounds.
                if (j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number && count == 1 && !text[j].IsUpper) break;
                if (unit == 0 && !IsEvery(i)) break;
                j++;
                if (unit == 1 && (text.IsWord(j, First) || text.IsWord(j, Last)) && text.IsWord(j + 1, Year)) j += 2;
            }

            if (unit >= 0)
            {
                any = true;
                var months = Math.Max(1, unit * Math.Clamp(count, 1, 60));
                every = every == 0 ? months : Math.Min(every, months);
            }

            end = j;
            i = j;
            var k = i;
            if (k < text.Count && text[k].Mark is ',' or '/' or '-') k++;
            if (text.IsWord(k, And) || text.IsWord(k, Or)) k++;
            if (k == i) break;
            i = k;
        }

        return any ? every : 0;
    }

    private DeadlineMatch? ReadBare(int i, TimeContext context)
    {
        if (TryRange(i, out var from, out var to, out var isInferred, out var rangeEnd))
        {
            return new DeadlineMatch(i, rangeEnd, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        }

        if (IsYear(i))
        {
            var isRange = (text.IsMark(i + 1, '-') || text.IsWord(i + 1, To)) && IsYear(i + 2);
            var last = isRange ? i + 2 : i;
            var isWhole = (i == 0 || text[i - 1].Mark is ':' or ',' or ';' or '(') && (last + 1 >= text.Count || text[last + 1].Mark is ',' or ';' or '.' or ')' || text.IsWord(last + 1, And));
            return isWhole ? During(i, last + 1, new Period(new Loose(text[i].Value, 0, 0), new Loose(text[last].Value, 0, 0), true)) : null;
        }

        if (!TryPeriod(i, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        // A number alone is none: "15 ngày", "02 lớp".
        if (text[i].Kind == TokenKind.Number && !period.IsDay && period.To.Month == 0) return null;
        if (EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        if (period.IsDay && context == TimeContext.Completion)
        {
            return new DeadlineMatch(i, end, DeadlineType.By) { To = Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred };
        }

        return During(i, end, period);
    }

    private DeadlineMatch During(int first, int end, Period period)
    {
        if (Ongoing(end, out var last)) return new DeadlineMatch(first, last, DeadlineType.During) { From = Fill(period.From, period.HasYear, out var isInferred), YearIsInferred = isInferred };

        var from = Fill(period.From, period.HasYear, out var inferred);
        return new DeadlineMatch(first, end, DeadlineType.During) { From = from, To = Fill(period.To, period.HasYear, out _), YearIsInferred = inferred };
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
        if (IsYear(end))
        {
            var printed = new PartialDate(text[end].Value);
            return new DeadlineMatch(first, end + 1, DeadlineType.During) { From = printed, To = printed };
        }

        if (plan.Year == 0) return null;
        var year = new PartialDate(plan.Year);
        return new DeadlineMatch(first, end, DeadlineType.During) { From = year, To = year, YearIsInferred = true };
    }

    private PartialDate Fill(Loose date, bool hasYear, out bool inferred)
    {
        inferred = !hasYear;
        var year = hasYear ? date.Year : plan.For(date.Month);
        if (year is < 1 or > 9999 || date.Month > 99 || date.Day > 99) return default;
        return date.Month == 0 ? new PartialDate(year) : new PartialDate(year, date.Month, date.Day);
    }

    private readonly record struct Loose(int Year, int Month, int Day);

    private readonly record struct Period(Loose From, Loose To, bool HasYear)
    {
        public bool IsDay => To.Day > 0;

        public bool IsEndOfSomething { get; init; }
    }

    // A day, a month, a quarter, a half or a whole year.
    private bool TryPeriod(int i, out Period period, out int end, bool isLeft = false)
    {
        period = default;
        end = i;
        if (i >= text.Count) return false;
        if (text.IsWord(i, Last) || text.IsWord(i, First) || text.IsWord(i, Middle))
        {
            // "cuối năm 2024", "đầu tháng 6", "cuối quý III"
            if (!TryPeriod(i + 1, out period, out end, isLeft) || text.IsWord(i + 1, Last) || text.IsWord(i + 1, First) || text.IsWord(i + 1, Middle))
            {
                if (!text.IsWord(i + 1, Year) || plan.Year == 0) return false;
                period = new Period(new Loose(0, 0, 0), new Loose(0, 0, 0), false);
                end = i + 2;
            }

            period = period with { IsEndOfSomething = text.IsWord(i, Last) };
            return !period.IsDay;
        }

        if (text.IsWord(i, Half) && (text.IsWord(i + 1, First) || text.IsWord(i + 1, Last)) && text.IsWord(i + 2, Year))
        {
            return HalfYear(text.IsWord(i + 1, First) ? 1 : 7, text.IsWord(i + 1, First) ? 6 : 12, i + 3, out period, out end);
        }

        if (text[i].Kind == TokenKind.Number && text.IsWord(i + 1, Month) && (text.IsWord(i + 2, First) || text.IsWord(i + 2, Last)) && text.IsWord(i + 3, Year) && text[i].Value is >= 1 and <= 12)
        {
            var months = text[i].Value;
            return text.IsWord(i + 2, First) ? HalfYear(1, months, i + 4, out period, out end) : HalfYear(13 - months, 12, i + 4, out period, out end);
        }

        if (IsQuarter(i)) return TryQuarter(i, out period, out end, isLeft);
        if (text.IsWord(i, Month)) return TryMonth(i, out period, out end, isLeft);
        if (text.IsWord(i, Year))
        {
            if (text.IsWord(i + 1, Now) && plan.Year > 0)
            {
                period = new Period(default, default, false);
                end = i + 2;
                return true;
            }

            if (!IsYear(i + 1)) return false;
            // "năm 2024 - 2025" of a school year or a phase is a range of its own.
            period = new Period(new Loose(text[i + 1].Value, 0, 0), new Loose(text[i + 1].Value, 0, 0), true);
            end = i + 2;
            return true;
        }

        if (text.IsWord(i, Phase) && text.IsWord(i + 1, PhaseSecond) && IsYear(i + 2) && text.IsMark(i + 3, '-') && IsYear(i + 4))
        {
            period = new Period(new Loose(text[i + 2].Value, 0, 0), new Loose(text[i + 4].Value, 0, 0), true);
            end = i + 5;
            return true;
        }

        return TryDay(i, out period, out end);
    }

    private bool HalfYear(int from, int to, int i, out Period period, out int end)
    {
        var year = 0;
        end = i;
        if (IsYear(i)) (year, end) = (text[i].Value, i + 1);
        else if (text.IsWord(i, Now)) end = i + 1;
        period = new Period(new Loose(year, from, 0), new Loose(year, to, 0), year > 0);
        return true;
    }

    private bool IsYear(int i) => i < text.Count && text[i].Kind == TokenKind.Number && text[i].Value is >= 1900 and <= 2100 && text[i].End - text[i].Start == 4;

    private int RomanOrNumber(int i)
    {
        if (i >= text.Count) return 0;
        if (text[i].Kind == TokenKind.Number) return text[i].Value is >= 1 and <= 4 ? text[i].Value : 0;
        for (var n = 0; n < Romans.Length; n++)
        {
            if (text[i].IsUpper && text.IsWord(i, Romans[n])) return n + 1;
        }

        return 0;
    }

    private int YearTail(int i, out int end)
    {
        end = i;
        if ((text.IsMark(i, '/') || text.IsMark(i, '-') || text.IsMark(i, '.') || text.IsWord(i, Year)) && IsYear(i + 1))
        {
            end = i + 2;
            return text[i + 1].Value;
        }

        if (text.IsMark(i, ',') && text.IsWord(i + 1, Year) && IsYear(i + 2))
        {
            end = i + 3;
            return text[i + 2].Value;
        }

        return 0;
    }

    private bool TryQuarter(int i, out Period period, out int end, bool isLeft)
    {
        period = default;
        end = i;
        var quarter = RomanOrNumber(i + 1);
        if (quarter == 0) return false;
        var last = quarter;
        var j = i + 2;
        // "quý II, III/2024", "quý II-III", "quý I và quý II"
        while (!isLeft && j + 1 < text.Count && (text[j].Mark is ',' or '-' || text.IsWord(j, And) || text.IsWord(j, To)))
        {
            var k = IsQuarter(j + 1) ? j + 2 : j + 1;
            var next = RomanOrNumber(k);
            if (next <= last || (next != last + 1 && text[j].Mark != '-' && !text.IsWord(j, To)) || (text[k].Kind == TokenKind.Number && !IsQuarter(j + 1))) break;
            last = next;
            j = k + 1;
        }

        var year = YearTail(j, out end);
        period = new Period(new Loose(year, quarter * 3 - 2, 0), new Loose(year, last * 3, 0), year > 0);
        return true;
    }

    private bool TryMonth(int i, out Period period, out int end, bool isLeft)
    {
        period = default;
        end = i;
        var j = i + 1;
        var month = j < text.Count && text[j].Kind == TokenKind.Number ? text[j].Value : 0;
        if (month is < 1 or > 12) return false;
        j++;
        // "tháng 30/6" is a slip for a day; "tháng 6/2024" has its year.
        if (text.IsMark(j, '/') && j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number && !IsYear(j + 1)) return false;
        var last = month;
        var any = false;
        while (!isLeft && j + 1 < text.Count && (text[j].Mark is ',' or '-' || text.IsWord(j, And)))
        {
            var k = text.IsWord(j + 1, Month) ? j + 2 : j + 1;
            if (k >= text.Count || text[k].Kind != TokenKind.Number || text[k].Value is < 1 or > 12 || text[k].Value <= last) break;
            if (text[k].Value != last + 1 && text[j].Mark != '-') break;
            if (k + 1 < text.Count && (text[k + 1].Mark == '%' || (text[k + 1].Kind == TokenKind.Word && k == j + 1 && !text.IsWord(k + 1, Year) && !text.IsWord(k + 1, EveryA) && !text.IsWord(k + 1, EveryB)))) break;
            last = text[k].Value;
            any = true;
            j = k + 1;
        }

        _ = any;
        var year = YearTail(j, out end);
        period = new Period(new Loose(year, month, 0), new Loose(year, last, 0), year > 0);
        return true;
    }

    private bool TryMonthTail(int i, out Loose month, out int end)
    {
        month = default;
        end = i;
        if (i >= text.Count || text[i].Value is < 1 or > 12) return false;
        var year = YearTail(i + 1, out end);
        month = new Loose(year, text[i].Value, 0);
        return true;
    }

    private bool IsDaySlash(int i) => text.IsMark(i + 1, '/') && i + 2 < text.Count && text[i + 2].Kind == TokenKind.Number && !IsYear(i + 2);

    private bool TryDay(int i, out Period period, out int end)
    {
        period = default;
        end = i;
        var isNamed = text.IsWord(i, Day);
        if (isNamed) i++;
        // "ngày bầu cử 15/3/2026"
        for (var skipped = 0; isNamed && skipped < 3 && i + 3 < text.Count && text[i].Kind == TokenKind.Word && !text[i].IsUpper; skipped++)
        {
            if (text[i + 1].Kind == TokenKind.Number && text[i + 2].Mark == '/')
            {
                i++;
                break;
            }

            if (text[i + 1].Kind != TokenKind.Word || text[i + 1].IsUpper) break;
            i++;
        }

        if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 99 || text[i].End - text[i].Start > 2) return false;
        var day = text[i].Value;
        var j = i + 1;
        if (j < text.Count && text[j].Mark is '/' or '.' or '-' && j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number)
        {
            var mark = text[j].Mark;
            if (mark != '/' && (text[j].Spaced || text[j + 1].Spaced)) return DayOnly(isNamed, day, j, out period, out end);
            var second = text[j + 1].Value;
            if (text.IsMark(j + 2, mark) && j + 3 < text.Count && text[j + 3].Kind == TokenKind.Number && (mark == '/' || !text[j + 3].Spaced))
            {
                var length = text[j + 3].End - text[j + 3].Start;
                var year = length == 4 ? text[j + 3].Value : length == 2 ? 2000 + text[j + 3].Value : 0;
                if (year is < 1900 or > 2100 || second is < 1 or > 99) return false;
                period = Of(new Loose(year, second, day));
                end = j + 4;
                return true;
            }

            if (mark == '/' && IsYear(j + 1))
            {
                if (day > 12) return false;
                period = Of(new Loose(second, day, 0));
                end = j + 2;
                return true;
            }

            if (mark == '/' || (isNamed && mark == '.'))
            {
                if (second is < 1 or > 12 || day > 31 || text[j + 1].End - text[j + 1].Start > 2) return false;
                var year = text.IsWord(j + 2, Year) && IsYear(j + 3) ? text[j + 3].Value : 0;
                end = year > 0 ? j + 4 : j + 2;
                period = Of(new Loose(year, second, day));
                return true;
            }
        }

        if (text.IsWord(j, Month) || (text.IsMark(j, ',') && text.IsWord(j + 1, Month)))
        {
            if (text.IsMark(j, ',')) j++;
            var month = j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number ? text[j + 1].Value : MonthName(j + 1);
            if (month is >= 1 and <= 99)
            {
                var year = YearTail(j + 2, out end);
                if (year == 0 && text.IsWord(j + 2, Year) && text.IsWord(j + 3, Now)) end = j + 4;
                period = Of(new Loose(year, month, day));
                return true;
            }
        }

        return DayOnly(isNamed, day, j, out period, out end);

        static Period Of(Loose date) => new(date, date, date.Year > 0);
    }

    private static bool DayOnly(bool isNamed, int day, int after, out Period period, out int end)
    {
        period = new Period(new Loose(0, 0, day), new Loose(0, 0, day), false);
        end = after;
        return isNamed;
    }

    private int MonthName(int i)
    {
        for (var n = 0; n < MonthNames.Length; n++)
        {
            if (text.IsWord(i, MonthNames[n])) return n + 1;
        }

        return 0;
    }
}

/// <summary>The year of the plan, from which a missing year is taken.</summary>
/// <param name="Year">The year of the title or else of the document, or 0.</param>
/// <param name="IssuedYear">The year of the document, or 0.</param>
/// <param name="IssuedMonth">The month of the document, or 0.</param>
/// <param name="IsTitled">Whether the title gives the year.</param>
internal readonly record struct PlanYear(int Year, int IssuedYear, int IssuedMonth, bool IsTitled)
{
    /// <summary>Whether a year lies before the plan: what happened then is no limit.</summary>
    public bool IsPast(int year) => year > 0 && IssuedYear > 0 && year < IssuedYear;

    /// <summary>The year for a month without one: the plan's, or the next where the plan is issued after that month and names no year.</summary>
    public int For(int month) => Year > 0 && !IsTitled && month > 0 && IssuedMonth > 0 && month < IssuedMonth ? Year + 1 : Year;

    /// <summary>The latest year of the cited documents, for a plan that prints no year of its own.</summary>
    public static PlanYear OfCitations(IReadOnlyList<Citation> citations)
    {
        var year = 0;
        foreach (var citation in citations)
        {
            if (citation.Date.Year is >= 1945 and <= 2100) year = Math.Max(year, citation.Date.Year);
        }

        return new PlanYear(year, 0, 0, false);
    }

    /// <summary>Takes the year from the title ("năm 2024"), else from the date of the document.</summary>
    public static PlanYear Of(PlanHeader header)
    {
        var issued = header.Date.Year;
        var titled = 0;
        var title = header.Title ?? "";
        for (var i = 0; i + 4 <= title.Length; i++)
        {
            if (!char.IsAsciiDigit(title[i])) continue;
            var end = i;
            while (end < title.Length && char.IsAsciiDigit(title[end])) end++;
            if (end - i == 4 && title[i] == '2' && (i == 0 || title[i - 1] is not ('/' or '-')))
            {
                var year = (title[i] - '0') * 1000 + (title[i + 1] - '0') * 100 + (title[i + 2] - '0') * 10 + (title[i + 3] - '0');
                var follows = title.AsSpan(Math.Max(0, i - 4), Math.Min(4, i)).Trim();
                var isNamed = follows.EndsWith("năm", StringComparison.OrdinalIgnoreCase);
                if (isNamed && (issued == 0 || year == issued || year == issued + 1)) titled = year;
            }

            i = end;
        }

        return titled > 0 ? new PlanYear(titled, issued > 0 ? issued : titled, header.Date.Month, true) : new PlanYear(issued, issued, header.Date.Month, false);
    }
}
