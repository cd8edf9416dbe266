using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads times without a word before them that says what they are: what fills a cell or a bracket, what opens or closes a clause of work.</summary>
internal readonly struct BareTimeReader(PassageText text, PlanYear plan)
{
    private const int LongestNumber = 4;
    private const int MostWeeks = 5;

    private PeriodReader Periods => new(text, plan);
    private RecurrenceReader Rounds => new(text, plan);
    private TimeSurroundings Around => new(text);
    private TimeLimits Limits => new(text, plan);
    private DayReader Days => new(text, plan);

    public DeadlineMatch? ReadBare(int i, TimeContext context)
    {
        if (context != TimeContext.Sentence && Periods.TrySchoolYear(i, out var study, out var afterStudy))
        {
            var term = TermOfStudy(i);
            var isAll = (term == 0 || text[term - 1].Mark is ':' or ',' or ';' or '(') && (afterStudy >= text.Count || text[afterStudy].Mark is '.' or ';' or ',' or ')');
            return isAll && !plan.IsPast(study.To.Year) ? Limits.During(term, afterStudy, study) : null;
        }

        // What "từ" opens is read with it or is none.
        if (text.IsWord(i, Year) && i > 0 && text[i - 1].Kind == TokenKind.Word && !text.IsWord(i - 1, Performed) && !text.IsWord(i - 1, FinishSecond)) return null;
        if (IsSession(i) || Around.IsNamedBy(i) || (text.IsWord(i - 1, Month) && Around.IsNamedBy(i - 1))) return null;
        if (text.IsWord(i - 1, From) || (text.IsWord(i - 1, Day) && text.IsWord(i - 2, From)) || Around.IsUntil(i - 1)) return null;
        // "Dịp 13/10" in a cell names an occasion.
        if (text.IsWord(i - 1, Feast) || (text.IsWord(i - 1, Day) && text.IsWord(i - 2, Feast))) return null;
        // Within a date, or the name of a round of the year: "Đợt 3/2: …".
        if (text.IsMark(i - 1, '/') || (text.IsWord(i - 1, Turn) && Around.OpensClause(i - 1))) return null;
        if (Days.ReadDays(i, text.IsWord(i, Every) && text.IsWord(i + 1, Day) ? i + 2 : text.IsWord(i, Day) ? i + 1 : i) is { } days) return days;
        if (Periods.TryRange(i, out var from, out var to, out var isInferred, out var rangeEnd))
        {
            return new DeadlineMatch(i, rangeEnd, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        }

        if (Periods.IsYear(i))
        {
            var isRange = (text.IsMark(i + 1, '-') || text.IsWord(i + 1, To)) && Periods.IsYear(i + 2);
            var last = isRange ? i + 2 : i;
            var isWhole = (i == 0 || text[i - 1].Mark is ':' or ',' or ';' or '(') && (last + 1 >= text.Count || text[last + 1].Mark is ',' or ';' or '.' or ')' || text.IsWord(last + 1, And));
            if (!isWhole) return null;
            var years = new Period(new PrintedDate(text[i].Value, 0, 0), new PrintedDate(text[last].Value, 0, 0), true);
            return Limits.During(i, last + 1, years);
        }

        if (!Periods.TryPeriod(i, out var period, out var end) || (period.From.Month == 0 && period.From.Day > 0)) return null;
        // A number alone is none: "15 ngày", "02 lớp".
        if (text[i].Kind == TokenKind.Number && !period.IsDay && period.To.Month == 0) return null;
        if (Rounds.EverySuffix(end, out var months, out var after) && !period.HasYear)
        {
            return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = period.To.Day };
        }

        if (Rounds.SharesEvery(end, period, out months, out after)) return new DeadlineMatch(i, after, DeadlineType.Recurring) { EveryMonths = months };
        if (period.IsDay && context is TimeContext.Completion or TimeContext.Due)
        {
            return new DeadlineMatch(i, end, DeadlineType.By) { To = Periods.Fill(period.To, period.HasYear, out var inferred), YearIsInferred = inferred };
        }

        return Limits.During(i, end, period);
    }

    /// <summary>"Cả năm học", "Đầu năm học": without its years it has no dates here.</summary>
    public DeadlineMatch? ReadSchoolYear(int i)
    {
        if (!Periods.TrySchoolYear(i + 1, out var study, out var end)) return new DeadlineMatch(i, i + 3, DeadlineType.During);
        return Periods.IsEdge(i) || plan.IsPast(study.To.Year) ? null : Limits.During(i, end, study);
    }

    /// <summary>"Đến 2030", "Trước 2030", "Từ 2026" as all that a cell says.</summary>
    public DeadlineMatch? ReadLoneYear(int i)
    {
        if (i > 0 || !Periods.IsYear(i + 1) || (i + 2 < text.Count && !(i + 3 == text.Count && text[i + 2].Mark == '.')) || plan.IsPast(text[i + 1].Value)) return null;
        var year = new PartialDate(text[i + 1].Value);
        return text.IsWord(i, From) ? new DeadlineMatch(i, i + 2, DeadlineType.During) { From = year } : new DeadlineMatch(i, i + 2, DeadlineType.By) { To = year };
    }

    // "Học kỳ I năm học 2024 - 2025", "Học kỳ I (năm học …": where the term begins.
    private int TermOfStudy(int year)
    {
        var term = text.IsMark(year - 1, '(') || text.IsMark(year - 1, ',') ? year - 4 : year - 3;
        return term >= 0 && text.IsWord(term, Study) && (text.IsWord(term + 1, TermA) || text.IsWord(term + 1, TermB)) ? term : year;
    }

    /// <summary>"3", "03/2024", "4 - 6", "3, 4" as all that a cell below "Tháng" says.</summary>
    public DeadlineMatch? ReadMonths()
    {
        if (text.Count == 0 || !Periods.TryFurtherMonth(0, out var first, out var end)) return null;
        var last = first;
        if (end + 1 < text.Count && (text[end].Mark is '-' or ',' || text.IsWord(end, And)) && Periods.TryFurtherMonth(end + 1, out last, out var after) && last.To.Month > first.To.Month) end = after;
        else last = first;
        return end == text.Count ? Limits.Both(0, end, first, last) : null;
    }

    /// <summary>"(quý II/2024)", ": tháng 6/2024.": a time that fills a parenthesis or what follows a colon.</summary>
    public bool IsAlone(int i)
    {
        var before = i - 1;
        // "(dự kiến tháng 11/2024)"
        if (text.IsWord(before, Planned) || text.IsWord(before, Approximate)) before -= text.IsWord(before, Planned) ? 2 : 1;
        if (before < 0 || !(text[before].Mark is '(' or ':' || IsBehindBody(before))) return false;
        if (!Periods.TryPeriod(i, out _, out var end) || end <= i) return false;
        if (text[before].Mark == ',') return text.IsMark(end, ')') && (text.IsWord(i, Month) || Periods.IsQuarter(i));
        if (text[before].Mark == '(' && ContinuesEvery(end)) return true;
        // A day in brackets tells of an event, a year of anything.
        if (text.IsWord(i, Year) || text.IsWord(i, Day) || (text[i].Kind == TokenKind.Number && (!text.IsWord(i + 1, Month) || Periods.TryDay(i, out _, out _)))) return false;
        end = Limits.Ongoing(end, out var ongoing) ? ongoing : end;
        // "(quý IV/2013, quý I/2014)"
        while (end < text.Count && (text[end].Mark == ',' || text.IsWord(end, And)) && Periods.IsQuarter(end + 1) && Periods.TryPeriod(end + 1, out _, out var further)) end = further;
        if (text[before].Mark == '(' && ContinuesEvery(end)) return true;
        if (end >= text.Count) return true;
        return text[before].Mark == '(' ? text[end].Mark == ')' : text[end].Mark is '.' or ';';
    }

    // "Xây dựng quy chế (Phòng Nội vụ, tháng 3)": the last part of brackets that a body opens.
    private bool IsBehindBody(int comma)
    {
        if (text[comma].Mark != ',') return false;
        for (var j = comma - 1; j > 0 && j > comma - 2 * MaxEvent && text[j].Mark is not (')' or ';' or '.'); j--)
        {
            if (text[j].Mark == '(') return text[j + 1].IsUpper && Lexicon.Is(text.Tokens, j + 1, Lex.NamedHead | Lex.Institution | Lex.Post | Lex.Plural);
        }

        return false;
    }

    // "(năm 2024 và hằng năm)", "(quý IV/2024 và thường xuyên)", "(năm 2024 và kiện toàn thường xuyên hằng năm)": what fills the brackets goes on as a round.
    private bool ContinuesEvery(int end) => text.IsWord(end, And) && OngoingEnd(end + 1) is > 0;

    /// <summary>The token behind "hằng năm", "thường xuyên" or both where they close the brackets, at most two words behind the token; 0 where they do not.</summary>
    private int OngoingEnd(int i)
    {
        for (var j = i; j < text.Count && j < i + 4 && text[j].Kind == TokenKind.Word; j++)
        {
            var k = text.IsWord(j, Often) && text.IsWord(j + 1, OftenSecond) ? j + 2 : j;
            if (Rounds.IsEvery(k) && (text.IsWord(k + 1, Year) || text.IsWord(k + 1, Month) || Periods.IsQuarter(k + 1))) k += 2;
            if (k > j && text.IsMark(k, ')')) return k;
        }

        return 0;
    }

    /// <summary>The round that goes on with the time that fills a pair of brackets: "(năm 2024 và hằng năm)".</summary>
    public DeadlineMatch? ReadOngoing(int i)
    {
        if (!text.IsWord(i, Often) && !Rounds.IsEvery(i)) return null;
        for (var and = i - 1; and > i - 4 && and > 0 && text[and].Kind == TokenKind.Word; and--)
        {
            if (!text.IsWord(and, And)) continue;
            if (text[and - 1].Kind != TokenKind.Number && !text.IsWord(and - 1, Year)) return null;
            for (var open = and - 1; open >= 0 && open > and - 12; open--)
            {
                if (text.IsMark(open, '(')) return OngoingEnd(i) is var end and > 0 ? new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = Rounds.IsEvery(end - 2) ? Rounds.MonthsPer(end - 1) : 0 } : null;
            }

            return null;
        }

        return null;
    }

    /// <summary>
    /// "tập huấn cho hòa giải viên quý II.", "tổng kết quý IV/2020;": a quarter that closes the clause after what is done, not after a
    /// report or a meeting that is called by its quarter.
    /// </summary>
    public DeadlineMatch? ClosesClause(int i)
    {
        // "…, quý II/2020.": behind a comma with its year.
        if (i > 1 && text[i - 1].Mark == ',' && text[i - 2].Kind == TokenKind.Word && !Periods.IsQuarter(i - 3) && !Around.IsNamedBy(i) && Periods.TryPeriod(i, out var apart, out var afterApart) && apart.HasYear && !plan.IsPast(apart.To.Year) && (afterApart >= text.Count || text[afterApart].Mark is '.' or ';')) return Limits.During(i, afterApart, apart);
        if (i == 0 || text[i - 1].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds) || text.IsWord(i - 1, ReportSecond) || text.IsWord(i - 1, Of) || text.IsWord(i - 1, And) || Around.IsUntil(i - 1) || Around.IsNamedBy(i) || IsSession(i)) return null;
        if (!Periods.TryPeriod(i, out var period, out var end) || end <= i + 1) return null;
        if (end < text.Count && text[end].Mark is not ('.' or ';')) return null;
        return period.HasYear && plan.IsPast(period.To.Year) ? null : Limits.During(i, end, period);
    }

    /// <summary>"(Văn phòng chủ trì; thực hiện quý II, quý IV)", "kiểm tra các xã, thực hiện tháng 6": a clause that says nothing but when it is done.</summary>
    public DeadlineMatch? IsPerformedIn(int i)
    {
        if (i < 3 || !text.IsWord(i - 1, Performed) || !text.IsWord(i - 2, PerformedFirst) || text[i - 2].IsUpper || text[i - 3].Mark is not (',' or ';' or '(')) return null;
        if (!Periods.TryPeriod(i, out var period, out var end) || period.IsDay || Limits.IsOver(period)) return null;
        return end >= text.Count || text[end].Kind == TokenKind.Mark || text.IsWord(end, And) ? Limits.During(i, end, period) : null;
    }

    // "kỳ họp cuối năm 2024": which meeting it is.
    private bool IsSession(int i) => text.IsWord(i - 1, Meet) && (text.IsWord(i - 2, TermA) || text.IsWord(i - 2, TermB));

    /// <summary>"sơ kết tháng 6/2024, tổng kết tháng 12/2024": a month that closes a clause right behind the word for what is done then.</summary>
    public DeadlineMatch? ClosesWork(int i)
    {
        if (!Around.IsWorkBefore(i) || !Periods.TryPeriod(i, out var period, out var end) || !period.HasYear || plan.IsPast(period.To.Year)) return null;
        // "tổng kết năm 2024" is the review of that year, in a plan of a year before it a time.
        if (text.IsWord(i, Year) && (plan.Year == 0 || period.To.Year <= plan.Year || !text.IsWord(i - 1, Conclude))) return null;
        return end >= text.Count || text[end].Mark is '.' or ';' or ',' or ')' || text.IsWord(end, And) ? Limits.During(i, end, period) : null;
    }

    /// <summary>"đối thoại với nông dân tháng 10/2024,": a month with its year that closes a clause on a meeting; not "tổ chức hội nghị giao ban tháng 10/2024".</summary>
    public DeadlineMatch? ClosesMeeting(int i)
    {
        if (i < 2 || text[i - 1].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds) || Around.IsUntil(i - 1) || text.IsWord(i - 1, From) || text.IsWord(i - 1, And) || text.IsWord(i - 1, Of) || Around.IsNamedBy(i)) return null;
        if (!Periods.TryPeriod(i, out var period, out var end) || !period.HasYear || plan.IsPast(period.To.Year) || plan.IsPast(period.To.Year, period.To.Month)) return null;
        if (end < text.Count && text[end].Mark is not ('.' or ';' or ',')) return null;
        var isMeeting = false;
        for (var j = i - 1; j > 0 && j > i - 2 * MaxEvent && text[j].Mark is not (';' or '.' or ':') && !text.Cited[j]; j--)
        {
            if (text.IsWord(j, ReportSecond) || text.IsWord(j, Result) || text.IsWord(j, Figure) || text.IsWord(j, Meet) || text.IsWord(j, Done) || text.IsWord(j, Situation) || text.IsWord(j, Assign)) return null;
            isMeeting |= text.IsWord(j, Dialogue) || text.IsWord(j, Meeting);
        }

        return isMeeting && !Around.IsFollowedByPast(end) ? Limits.During(i, end, period) : null;
    }

    /// <summary>"(Phòng A chủ trì, tháng 6/2024)", "(Phòng B, quý II/2024)": a time behind a comma that closes a bracket.</summary>
    public DeadlineMatch? ClosesBracket(int i) =>
        text.IsMark(i - 1, ',') && Periods.TryPeriod(i, out var period, out var end) && period.HasYear && !plan.IsPast(period.To.Year) && text.IsMark(end, ')') ? Limits.During(i, end, period) : null;

    /// <summary>"đợt 1 tháng 6/2020, đợt 2 quý IV/2020": when a round of the work is done.</summary>
    public DeadlineMatch? ReadRound(int i)
    {
        var turn = text.IsMark(i - 1, ':') || text.IsMark(i - 1, ',') ? i - 3 : i - 2;
        if (turn < 0 || !text.IsWord(turn, Turn) || text[turn + 1].Kind != TokenKind.Number) return null;
        return Periods.TryPeriod(i, out var period, out var end) && period is { HasYear: true, IsDay: false } && !plan.IsPast(period.To.Year) && !Around.IsFollowedByPast(end) ? Limits.During(i, end, period) : null;
    }

    /// <summary>"Tuần 3 tháng 3/2009", "Tuần thứ 2 tháng 5", "Tuần 1, 2 tháng 5", "Tuần 3, tháng 6" in a cell, behind a label, before a colon or in brackets.</summary>
    public DeadlineMatch? ReadWeek(int i, TimeContext context)
    {
        var of = i + 1;
        if (text.IsWord(of, Weekday)) of++;
        if (!IsNumberOfWeek(of) && !Periods.IsEdge(of) && !(of > i + 1 && Periods.CountAt(of) > 0)) return null;
        of++;
        while (of + 1 < text.Count && (text[of].Mark is ',' or '-' || text.IsWord(of, And)) && IsNumberOfWeek(of + 1)) of += 2;
        if (context != TimeContext.Sentence && WeekOfMonth(i, of) is { } ofMonth) return ofMonth;
        if (text.IsWord(of, TimeWords.Of) || (text.IsMark(of, ',') && text.IsWord(of + 1, Month))) of++;
        if (!text.IsWord(of, Month)) return null;
        // "Tuần 3 tháng 4/2024: Kiểm tra các xã"
        return Periods.TryPeriod(of, out var month, out var end) && !Limits.IsOver(month) && (context != TimeContext.Sentence || (Around.OpensClause(i) && text.IsMark(end, ':')) || (month.HasYear && text.IsMark(i - 1, '(') && text.IsMark(end, ')'))) ? Limits.During(i, end, month) : null;
    }

    // "Tuần 1/4", "Tuần 3, 4/4/2025", "Tuần 1 T4" in a cell: weeks of a month, which has no more than five.
    private DeadlineMatch? WeekOfMonth(int week, int end)
    {
        var named = new ShortTimeReader(text, plan).MonthAt(end);
        var isShort = named > 0;
        if (!isShort && !(text.IsMark(end, '/') && end + 1 < text.Count && text[end + 1] is { Kind: TokenKind.Number, Value: >= 1 and <= 12 })) return null;
        for (var i = week + 1; i < end; i++)
        {
            if (text[i] is { Kind: TokenKind.Number, Value: < 1 or > MostWeeks }) return null;
        }

        var month = isShort ? named : text[end + 1].Value;
        var after = isShort ? end + 1 : end + 2;
        var year = text.IsMark(after, '/') && Periods.IsYear(after + 1) ? text[after + 1].Value : 0;
        var period = new Period(new PrintedDate(year, month, 0), new PrintedDate(year, month, 0), year > 0);
        return Limits.IsOver(period) ? null : Limits.During(week, year > 0 ? after + 2 : after, period);
    }

    private bool IsNumberOfWeek(int i) => i < text.Count && (text[i].Kind == TokenKind.Number || Array.IndexOf(Romans, text[i].Word) >= 0);

    /// <summary>"Quý IV/2024, Sở A tổ chức …", "Tháng 6: Tổ chức …", "Ngày 15/4/2024: Khai mạc": a time that opens a clause of work.</summary>
    public DeadlineMatch? OpensWork(int i)
    {
        if (!text.IsWord(i, Month) && !text.IsWord(i, Day) && !text.IsWord(i, Year) && !Periods.IsQuarter(i) && !Periods.IsEdge(i) && !text.IsWord(i, HalfWord)) return null;
        if (i > 0 && text[i - 1].Mark is not ('.' or ';' or ':' or '-' or '+') && !(text[i - 1].Mark == ',' && Periods.IsQuarter(i))) return null;
        // "Hồi … giờ … ngày ….. tháng 12 năm 2025": a form with blanks.
        if (text.IsMark(i - 1, '.') && i > 1 && text[i - 2].Mark is '.' or '…') return null;
        if (text.IsMark(i - 1, '-') && i > 1 && text[i - 2].Kind == TokenKind.Number) return null;
        // "Ngày 19 và ngày 20/5/2015: …"
        if (text.IsWord(i, Day) && Days.ReadDays(i, i + 1) is { } days && text.IsMark(days.End, ':')) return days;
        if (!Periods.TryPeriod(i, out var period, out var end) || end >= text.Count || Limits.IsOver(period) || period.To is { Month: 0, Day: > 0 }) return null;
        if (text.IsWord(i, Year)) return !Around.IsFollowedByPast(end) && IsYearOfWork(i, end, period) && !Around.IsOfAim(i, end) ? Limits.During(i, end, period) : null;
        if (text.IsWord(end, EveryA) || text.IsWord(end, EveryB) || Rounds.SharesEvery(end, period, out _, out _)) return null;
        if (period.IsDay && IsBeforeBody(i, end, period)) return Limits.During(i, end, period);
        // "Lễ ra quân: ngày 15/4/2024, tại xã A": the day and the place of an event.
        // "Ngày 15/3: Khai mạc hội thi"
        if (period.IsDay && !period.HasYear) return i == 0 && period.To.Month > 0 && text.IsMark(AfterWeekday(end), ':') ? Limits.During(i, end, period) : null;
        if (period.IsDay) return period.HasYear && (text.IsMark(end, ':') || (text.IsMark(i - 1, ':') && text.IsWord(text.IsMark(end, ',') ? end + 1 : end, AtPlace))) ? Limits.During(i, end, period) : null;
        if (Periods.IsEdge(i) && !period.HasYear && period.To.Month == 0) return null;
        var opens = text.IsMark(end, ':') || (text.IsMark(end, '(') && (text.IsMark(i - 1, ':') || (i == 0 && text[text.Count - 1].Mark == ':'))) || (text.IsMark(end, ',') && (period.HasYear || i == 0 || text.IsMark(i - 1, ';'))) || ((period.HasYear || (text.IsMark(i - 1, ';') && text.IsWord(i, Month))) && (text[end].IsUpper || Lexicon.Is(text.Tokens, end, Lex.Predicate)))
            || (Periods.IsQuarter(i) && (i == 0 || text.IsMark(i - 1, ';')) && !text[end].IsUpper && Lexicon.Is(text.Tokens, end, Lex.StrongPredicate));
        return opens && !Around.IsFollowedByPast(end) ? Limits.During(i, end, period) : null;
    }

    // "Ngày 22/12, Hội A tổ chức …": a day to come and who does something on it; "Ngày 22/12, Hội A đã tổ chức …" and what an act did on it tell.
    private bool IsBeforeBody(int i, int end, Period period)
    {
        if (!plan.Issued.IsDay || !text[i].IsUpper || period.To.Month == 0 || !text.IsMark(end, ',') || end + 1 >= text.Count || !text[end + 1].IsUpper || !Lexicon.Is(text.Tokens, end + 1, Lex.NamedHead | Lex.Institution | Lex.Post | Lex.Person | Lex.Plural)) return false;
        var day = Periods.Fill(period.To, period.HasYear, out _);
        if (plan.IsBefore(day) || day == plan.Issued || Around.IsFollowedByPast(end)) return false;
        for (var q = end; q < text.Count && text[q].Mark is not ('.' or ';'); q++)
        {
            if (text.Cited[q]) return false;
        }

        return true;
    }

    // "Ngày 15/3 (thứ Sáu): …"
    private int AfterWeekday(int end) => text.IsMark(end, '(') && Periods.SkipWeekday(end + 1) is var after && after > end + 1 && text.IsMark(after, ')') ? after + 1 : end;

    // "Năm 2026: Trình ban hành …", "năm 2026, hoàn thành …", "năm 2030 tổng kết …"
    private bool IsYearOfWork(int i, int end, Period period)
    {
        if (plan.Year == 0 || period.From.Year < plan.Year) return false;
        if (text.IsMark(end, ':')) return i == 0 && end + 1 < text.Count && text[end + 1].Kind == TokenKind.Word;
        var work = text.IsMark(end, ',') ? end + 1 : end;
        return (period.From.Year > plan.Year && IsWorkAt(work)) || (work > end && text.IsWord(work, Finish) && text.IsWord(work + 1, FinishSecond));
    }

    // "sơ kết", "tổ chức tổng kết": what a plan has done in a later year.
    private bool IsWorkAt(int i)
    {
        if (text.IsWord(i, OrganiseA) && text.IsWord(i + 1, OrganiseB)) i += 2;
        return (text.IsWord(i, Preliminary) || text.IsWord(i, Sum)) && text.IsWord(i + 1, Conclude);
    }

    /// <summary>"dự kiến ngày 15/4/2024", "dự kiến quý III": what is planned needs no other word of time.</summary>
    public DeadlineMatch? ReadPlanned(int i)
    {
        if (Periods.TryRange(i + 1, out var from, out var to, out var isInferred, out var afterRange) && !plan.IsPast(to.Year)) return new DeadlineMatch(i - 1, afterRange, DeadlineType.During) { From = from, To = to, YearIsInferred = isInferred };
        return (i < 2 || text[i - 2].Kind == TokenKind.Mark || !text.IsWord(i + 1, Day)) && Periods.TryTimed(i + 1, out var period, out var end) && period.To is not { Month: 0, Day: > 0 } && !Limits.IsOver(period) && (period.To.Month > 0 || text.IsWord(i + 1, Year) || Periods.IsEdge(i + 1)) ? Limits.During(i - 1, end, period) : null;
    }

    /// <summary>"… cung cấp dịch vụ công trực tuyến (2027 - 2030).", "… (2026 trở đi).": years in brackets that close an item, none of them before the plan's.</summary>
    public DeadlineMatch? YearsInBrackets(int i)
    {
        if (plan.IssuedYear == 0 || !Periods.IsYear(i) || text[i].Value < plan.IssuedYear) return null;
        var open = i - 1;
        var isThrough = text.IsWord(open, Throughout);
        if (isThrough) open -= text[open - 1].Kind == TokenKind.Word ? 2 : 1;
        if (open < 1 || !text.IsMark(open, '(') || text[open - 1].Kind != TokenKind.Word) return null;
        // "kế hoạch 5 năm (2026 - 2030)", "giai đoạn (2026 - 2030)", "nhiệm kỳ (2025 - 2030)": what is called by its years.
        if (text.IsWord(open - 1, Year) || text.IsWord(open - 1, PhaseSecond) || text.IsWord(open - 1, TermA) || text.IsWord(open - 1, TermB) || text.IsWord(open - 1, Study)) return null;
        var isOpen = text.IsWord(i + 1, Turning) && text.IsWord(i + 2, TurningSecond);
        if (!isOpen && !(text.IsMark(i + 1, '-') && Periods.IsYear(i + 2) && text[i + 2].Value > text[i].Value)) return null;
        if (!text.IsMark(i + 3, ')') || (i + 4 < text.Count && !(i + 4 == text.Count - 1 && text[i + 4].Mark is '.' or ';'))) return null;
        var first = isThrough ? open + 1 : i;
        var from = new PartialDate(text[i].Value);
        return isOpen ? new DeadlineMatch(first, i + 3, DeadlineType.During) { From = from } : new DeadlineMatch(first, i + 3, DeadlineType.During) { From = from, To = new PartialDate(text[i + 2].Value) };
    }

    /// <summary>"báo cáo giữa kỳ thực hiện Kế hoạch (năm 2030)", "tổng kết (năm 2035)": the later year of a report or a review in brackets.</summary>
    public DeadlineMatch? YearOfReview(int i)
    {
        if (plan.Year == 0 || !text.IsMark(i - 1, '(') || !Periods.IsYear(i + 1) || text[i + 1].Value <= plan.Year || !text.IsMark(i + 2, ')')) return null;
        for (var j = i - 2; j > 0 && j > i - MaxEvent && text[j].Kind == TokenKind.Word; j--)
        {
            if ((text.IsWord(j, ReportSecond) && text.IsWord(j - 1, Report)) || (text.IsWord(j, Conclude) && (text.IsWord(j - 1, Preliminary) || text.IsWord(j - 1, Sum)))) return Limits.Whole(i, i + 1);
        }

        return null;
    }

    /// <summary>"Giai đoạn 1 (2024 - 2025): …".</summary>
    public DeadlineMatch? PhaseInBrackets(int i)
    {
        var open = i + 3;
        if (!text.IsMark(open, '(') || !Periods.IsYear(open + 1) || !text.IsMark(open + 2, '-') || !Periods.IsYear(open + 3) || !text.IsMark(open + 4, ')') || plan.IsPast(text[open + 3].Value)) return null;
        return Limits.During(open + 1, open + 4, new Period(new PrintedDate(text[open + 1].Value, 0, 0), new PrintedDate(text[open + 3].Value, 0, 0), true));
    }

    /// <summary>"2. Giai đoạn 2031 - 2035": the heading of what is done in those years.</summary>
    public DeadlineMatch? HeadsPhase(int i) =>
        i <= LongestNumber && (Around.OpensClause(i) || text[i - 1].Mark == ')') && Periods.TryPeriod(i, out var years, out var end) && years is { HasYear: true, To.Month: 0 } && years.To.Year > years.From.Year && !plan.IsPast(years.To.Year)
        && (end >= text.Count || (end == text.Count - 1 && text[end].Mark is ':' or '.')) ? Limits.During(i, end, years) : null;

    /// <summary>"Thường xuyên" is a limit where it is all that a cell or a label says, not where something is done often.</summary>
    public bool IsWhole(int first, int end) =>
        (first == 0 || text[first - 1].Kind == TokenKind.Mark || (text.IsWord(first - 1, Performed) && (first == 2 || text.IsMark(first - 3, ':'))) || (first == 2 && Lexicon.Match(text.Tokens, 0, Lex.Content, out _) == 2)) && (end >= text.Count || text[end].Kind == TokenKind.Mark || text.IsWord(end, Within) || Rounds.IsEvery(end));
}
