using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>Reads how often something is done: rounds of months, days of a round, times a week or a year.</summary>
internal readonly struct RecurrenceReader(PassageText text, PlanYear plan)
{
    /// <summary>How far behind a report its rounds may stand, in words.</summary>
    private const int MostReported = 30;

    /// <summary>How far behind "học" the sessions of a week may stand, in words.</summary>
    private const int MostTaught = 12;

    // No list of days or weeks of a month goes on further.
    private const int MostDays = 31;
    private const int MostWeeks = 5;
    private const int MostMonths = 12;

    // Words between "mỗi tuần" and "một lần".
    private const int MostBetween = 4;

    // Words between "mỗi quý" and "ít nhất 01 lần".
    private const int MostToTimes = 18;

    private PeriodReader Periods => new(text, plan);

    /// <summary>
    /// "3 tháng, 6 tháng, 9 tháng và năm", "hằng quý, 6 tháng, năm": the shortest of them.
    /// </summary>
    /// <param name="i">The first token.</param>
    /// <param name="every">The months of the shortest; 0 for days and weeks.</param>
    /// <param name="end">The token behind them.</param>
    public bool TryRounds(int i, out int every, out int end)
    {
        end = i;
        every = 0;
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
            else if (!text.IsWord(j, Five) && text.IsWord(j + 1, Month) && Periods.CountAt(j) is > 0 and var spelled)
            {
                // "định kỳ sáu tháng"
                count = spelled;
                j++;
            }
            else if (any && text.IsWord(j, One) && text.IsWord(j + 1, Year))
            {
                // "sáu tháng, một năm"
                j++;
            }

            if (j < text.Count && text[j].Mark == '(') break;
            var unit = UnitMonths(j);
            if (unit < 0)
            {
                if (any && text.IsWord(j, Unplanned) && text.IsWord(j + 1, UnplannedSecond)) j += 2;
                else if (any && (text.IsWord(j, Last) || text.IsWord(j, All)) && text.IsWord(j + 1, Year)) (j, unit, count) = (j + 2, 12, 1);
                else break;
            }
            else
            {
                // "ngày 20", "tháng 6", "năm 2024" are dates, not rounds.
                if (j + 1 < text.Count && text[j + 1].Kind == TokenKind.Number && count == 1 && !text[j].IsUpper) break;
                if (unit == 0 && !IsEvery(i)) break;
                // "định kỳ quý I, 6 tháng"
                if (unit == 3 && j + 1 < text.Count && Array.IndexOf(Romans, text[j + 1].Word) >= 0 && text[j + 1].IsUpper) break;
                j++;
                if (unit == 1 && (text.IsWord(j, First) || text.IsWord(j, Last)) && text.IsWord(j + 1, Year)) j += 2;
            }

            if (unit >= 0)
            {
                var months = unit * Math.Clamp(count, 1, 60);
                every = any ? Math.Min(every, months) : months;
                any = true;
            }

            end = j;
            i = j;
            var k = i;
            if (k < text.Count && text[k].Mark is ',' or '/' or '-') k++;
            if (text.IsWord(k, And) || text.IsWord(k, Or)) k++;
            if (k == i) break;
            i = k;
        }

        return any;
    }

    /// <summary>"hằng năm, …", "mỗi quý một lần"; a programme or a movement "hằng năm" is none.</summary>
    public DeadlineMatch? ReadEvery(int i, TimeContext context)
    {
        if (IsRegime(i)) return null;
        if (!TryRounds(IsEvery(i) ? i : i + 1, out var every, out var end) || (text.IsWord(i, Each) && end == i + 1)) return null;
        var opens = i == 0 || text[i - 1].Mark is '.' or ';' or ':' or '(' or '-' or '+' || (text.IsWord(i - 1, ReportSecond) && i > 1 && text.IsWord(i - 2, Report));
        // "báo cáo … hằng tháng, quý, 6 tháng, năm": a list of rounds is a limit anywhere.
        opens |= i > 0 && text[i - 1].Mark == ',' && IsEvery(i) && Lexicon.Is(text.Tokens, end, Lex.Predicate | Lex.Telling);
        // "…, hằng quý, báo cáo …"
        opens |= i > 0 && text[i - 1].Mark == ',' && IsEvery(i) && end == i + 2 && !text.IsWord(i + 1, Year) && text.IsMark(end, ',') && HasWork(i) && !IsEvery(i - 3) && !IsAttributed(i) && !IsAttribute(i, end);
        // "khảo sát người dân mỗi quý, ít nhất 200 phiếu"
        // "ít nhất 01 tin, bài mỗi quý"
        opens |= text.IsWord(i, Each) && end == i + 2 && (end >= text.Count || text[end].Mark is '.' or ';' or ',') && !IsAttributed(i) && (!IsRate(i) || !IsMeasured(i, i));
        // "ban hành bảng giá … trên địa bàn tỉnh hằng năm": behind the place where something is done stands how often.
        opens |= i > 2 && text[i - 1].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, i - 1, Lex.PlaceNoun) && text.IsWord(i - 2, Area);
        // "được tổ chức hằng năm tại các cơ sở", "tổ chức hằng năm các khóa bồi dưỡng"
        opens |= IsEvery(i) && i > 1 && text.IsWord(i - 1, OrganiseB) && text.IsWord(i - 2, OrganiseA) && !(i > 3 && Lexicon.Match(text.Tokens, i - 4, Lex.Scheme, out _) == 2);
        // "tại phiên họp thường kỳ hằng tháng (của Chính phủ)": what is told at every meeting.
        opens |= (text.IsWord(i - 1, TermA) || text.IsWord(i - 1, TermB)) && (text.IsWord(i - 2, Usual) || text.IsWord(i - 2, Fixed)) && IsMeetingBefore(i - 2);
        if (!opens && (IsAttribute(i, end) || (context == TimeContext.Sentence && !IsReported(i) && IsAttributed(i)))) return null;
        // "Sở Tài chính hằng năm bố trí kinh phí": between who and what.
        opens |= IsEvery(i) && i > 1 && text[i - 1].Kind == TokenKind.Word && end < text.Count && !text[end].IsUpper && Lexicon.Is(text.Tokens, end, Lex.Predicate) && !Lexicon.Is(text.Tokens, i - 1, Lex.NameEnds) && !IsAttributed(i);
        // "các xã hằng quý báo cáo …", "hằng năm tổng hợp": right before what is told; "họp hằng quý", "giao ban hằng tuần": right behind a meeting.
        opens |= Lexicon.Is(text.Tokens, end, Lex.Telling) || EndsMeeting(i);
        // "cung cấp thông tin hằng tháng và khi có vụ việc đột xuất"
        opens |= text.IsWord(end, And) && text.IsWord(end + 1, When);
        // "thông báo cấp cháy rừng hằng ngày trên Đài Phát thanh tỉnh"
        opens |= IsEvery(i) && end == i + 2 && text.IsWord(end, On) && HasWork(i) && !IsAttributed(i);
        // "đánh giá cấp độ dịch hằng tuần (trước 15 giờ thứ Sáu)"
        opens |= IsEvery(i) && text.IsMark(end, '(') && text.IsWord(end + 1, Before) && !IsAttributed(i);
        // "công khai hằng tháng kết quả đánh giá", "rút kinh nghiệm hằng năm về …": right behind what is told or judged, before what of.
        opens |= IsEvery(i) && end < text.Count && text[end].Kind == TokenKind.Word && !text[end].IsUpper && TellsBefore(i) && !IsAttributed(i);
        // "phát thanh hằng ngày vào 05h00": the hour says that it is a time.
        opens |= text.IsWord(end, At) && (Periods.SkipHour(end + 1) > end + 1 || text.IsWord(end + 1, Weekday));
        if (!opens && context == TimeContext.Sentence && end <= i + 3 && !IsReported(i) && !ClosesWork(i, end)) return null;
        return new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true, IsYearly = every == 12, IsReport = IsReported(i) };
    }

    // "giảm 2% mỗi năm", "500 triệu đồng mỗi năm", "bình quân mỗi năm …", "được cấp mỗi năm 02 bộ": a measure, not how often something is done.
    private bool IsMeasured(int first, int end)
    {
        for (var j = first - 1; j >= 0 && j > first - MostToTimes && text[j].Mark is not (';' or '.' or ':'); j--)
        {
            if (text.IsWord(j, Less) || text.IsWord(j, More) || text.IsWord(j, Reach) || text.IsWord(j, Million) || (j == first - 1 && text.IsWord(j, Strive)) || (text.IsWord(j, Passive) && j > first - MaxEvent) || (text.IsWord(j, AverageB) && text.IsWord(j - 1, AverageA)) || (text.IsWord(j, Money) && j > 0 && text[j - 1].Kind == TokenKind.Number)) return true;
        }

        // "mỗi năm được cấp 02 bộ", "mỗi năm học"
        if (end > first && (text.IsWord(end, Passive) || text.IsWord(end, Study))) return true;
        for (var j = end; j < text.Count && j < end + MostBetween + 3 && text[j].Mark is not (';' or '.' or ':' or ','); j++)
        {
            if (text.IsWord(j, Less) || text.IsWord(j, More) || text.IsWord(j, Reach) || text.IsWord(j, Million) || text.IsWord(j, Money) || (text.IsWord(j, AverageB) && text.IsWord(j - 1, AverageA))) return true;
        }

        return false;
    }

    private bool IsRate(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - MostReported && text[j].Mark is not (';' or '.' or ':'); j--)
        {
            if (text[j].Kind == TokenKind.Number) return true;
        }

        return false;
    }

    // "sơ kết hằng năm,", "phát hành hằng tháng.": right behind the word for what is done, at the end of the clause.
    private bool ClosesWork(int i, int end)
    {
        if (end < text.Count && text[end].Mark is not ('.' or ';' or ',' or ')')) return false;
        // "mở chuyên mục hằng tuần."
        if (!text.IsWord(i + 1, Year) && end == i + 2 && IsEvery(i) && i > 0 && text[i - 1].Kind == TokenKind.Word && !IsAttributed(i) && HasWork(i)) return true;
        if (text.IsWord(i - 1, Conclude) || text.IsWord(i - 1, Meet)) return true;
        if (i > 1 && Lexicon.Match(text.Tokens, i - 2, Lex.Telling, out _) == 2 && !IsAttributed(i)) return true;
        if (text.IsWord(i - 1, Executed) && text.IsWord(i - 2, Issued)) return true;
        return text.IsWord(i - 1, Promulgate) && text.IsWord(i - 2, Assign);
    }

    private bool TellsBefore(int i)
    {
        for (var length = 2; length <= 3 && length <= i; length++)
        {
            if (Lexicon.Match(text.Tokens, i - length, Lex.Telling, out _) == length) return !text.IsWord(i - length - 1, WorkSecond) && !text.IsWord(i - length - 1, Result) && !text.IsWord(i - length - 1, PublicSecond) && !text.IsWord(i - length - 1, RegimeSecond);
        }

        return false;
    }

    // Something is done in the clause: a verb stands before it.
    private bool HasWork(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - MostReported && text[j].Mark is not (';' or '.' or ':'); j--)
        {
            if (text[j].Kind == TokenKind.Word && !text[j].IsUpper && Lexicon.Is(text.Tokens, j, Lex.Predicate)) return true;
            if (j == 0 || text[j - 1].Mark is ';' or '.' or ':') return Lexicon.Is(text.Tokens, j, Lex.Predicate);
        }

        return false;
    }

    // "tại phiên họp", "trong cuộc họp … thường kỳ"
    private bool IsMeetingBefore(int i)
    {
        for (var j = i - 1; j > 0 && j > i - 8 && text[j].Kind == TokenKind.Word; j--)
        {
            if (text.IsWord(j, Meet)) return true;
        }

        return false;
    }

    private bool EndsMeeting(int i)
    {
        for (var length = 1; length <= 3 && length <= i; length++)
        {
            if (Lexicon.Match(text.Tokens, i - length, Lex.Meets, out _) == length) return true;
        }

        return false;
    }

    /// <summary>
    /// "báo cáo kết quả quý, 6 tháng, năm về Sở", "báo cáo số liệu theo tháng": rounds of a report that are named without "hằng" or "định kỳ".
    /// </summary>
    public DeadlineMatch? ReadReportRounds(int i)
    {
        var isBy = text.IsWord(i, FollowingSecond) && !text.IsWord(i - 1, Following);
        // "theo từng quý"
        var first = !isBy ? i : text.IsWord(i + 1, Separate) ? i + 2 : i + 1;
        if (first >= text.Count || (text[first].Kind != TokenKind.Number && UnitMonths(first) <= 0) || IsEvery(i - 1) || text.IsWord(i - 1, Each)) return null;
        var isLabelled = text.IsMark(i - 1, ':') && text.IsWord(i - 2, ReportSecond);
        if (i == 0 || (text[i - 1].Kind != TokenKind.Word && !isLabelled) || text.IsWord(i - 1, TermA) || text.IsWord(i - 1, TermB) || text.IsWord(i - 1, Within)) return null;
        if (!TryRounds(first, out var every, out var end) || (!isBy && !IsList(first, end)) || (end < text.Count && (text[end].Kind == TokenKind.Number || text[end].Mark == '/')) || !(isLabelled || IsReported(i)) || IsAttribute(i, end)) return null;
        return new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true, IsReport = true };
    }

    /// <summary>"Quý, 6 tháng, năm", "6 tháng và năm" as all that a cell, or a part of it, says.</summary>
    public DeadlineMatch? ReadWholeRounds(int i)
    {
        if (i > 0 && (text[i - 1].Kind == TokenKind.Word || text[i - 1].Mark == '/')) return null;
        if ((text[i].Kind != TokenKind.Number && UnitMonths(i) <= 0) || !TryRounds(i, out var every, out var end) || every == 0 || !IsList(i, end)) return null;
        return end >= text.Count || text[end].Mark is ';' or '.' or ')' ? new DeadlineMatch(i, end, DeadlineType.Recurring) { EveryMonths = every, IsPhrase = true } : null;
    }

    // Two rounds and more, none of them a half of the year that is told of ("6 tháng đầu năm").
    private bool IsList(int first, int end)
    {
        var isList = false;
        for (var j = first; j < end; j++)
        {
            if (text.IsWord(j, First) || text.IsWord(j, Last)) return false;
            isList |= text[j].Mark is ',' or '/' or '-' || text.IsWord(j, And) || text.IsWord(j, Or);
        }

        return isList;
    }

    // Within the same clause as a report: "báo cáo Chủ tịch UBND tỉnh kết quả thực hiện hằng năm", "báo cáo Tỉnh ủy, UBND tỉnh hằng quý".
    private bool IsReported(int i)
    {
        for (var j = i - 1; j > 0 && j > i - MostReported; j--)
        {
            if (text[j].Mark is ';' or '.' or ':' or '(') return false;
            if (text.IsWord(j, ReportSecond) && text.IsWord(j - 1, Report)) return true;
        }

        return false;
    }

    // "kế hoạch phát triển hằng năm thực hiện …": a noun of what is made each year stands before it in the clause.
    private bool IsAttributed(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 16 && (text[j].Kind == TokenKind.Word || text[j].Mark == '-'); j--)
        {
            if (Lexicon.Is(text.Tokens, j, Lex.Yearly)) return true;
        }

        return false;
    }

    // "kế hoạch hằng năm", "kinh phí hằng năm", "chương trình … hằng năm của tỉnh": which one it is, not how often something is done.
    private bool IsAttribute(int i, int end) =>
        // "trong đời sống hằng ngày", "trong sinh hoạt hằng ngày"
        (text.IsWord(i + 1, Day) && (text.IsWord(i - 1, Living) || (text.IsWord(i - 1, LifeSecond) && text.IsWord(i - 2, Life)))) ||
        // "chương trình công tác toàn khóa, hằng năm"
        (text.IsMark(i - 1, ',') && text.IsWord(i - 3, Entire)) ||
        (end < text.Count && text.IsWord(end, Of) && !text.IsWord(i - 1, ReportSecond)) || (i > 1 && Lexicon.Match(text.Tokens, i - 2, Lex.Yearly, out _) == 2);

    /// <summary>"chế độ báo cáo định kỳ" names a rule; it sets no time unless it is to be kept at the rounds it tells: "thực hiện chế độ báo cáo định kỳ hằng quý".</summary>
    public bool IsRegime(int i)
    {
        if (!text.IsWord(i - 1, ReportSecond) || !text.IsWord(i - 3, RegimeSecond) || !text.IsWord(i - 4, Regime)) return false;
        var round = IsFixedTerm(i) ? i + 2 : i;
        // "2. Thực hiện nghiêm chế độ báo cáo định kỳ hằng tuần" is a heading.
        if (round + 2 >= text.Count || (!IsEvery(round) && text[round].Kind != TokenKind.Number)) return true;
        for (var k = i - 5; k > 0 && k > i - 10; k--)
        {
            if ((text.IsWord(k, TaskWords.Execute) && text.IsWord(k - 1, TaskWords.ExecuteFirst)) || (text.IsWord(k, TaskWords.PromulgateSecond) && text.IsWord(k - 1, TaskWords.Obey))
                || (text.IsWord(k, TaskWords.LeadSecond) && text.IsWord(k - 1, TaskWords.Keep))) return text.IsWord(k - 2, TaskWords.Not);
        }

        return true;
    }

    /// <summary>
    /// "mỗi quý một lần", "ít nhất hai ngày một tuần", "sáu ngày một lần", "hai lần trong năm", "vào thứ Hai hằng tuần": how often, in words.
    /// </summary>
    public DeadlineMatch? ReadFrequency(int start)
    {
        if (start >= text.Count || (text[start].Word < 0 && text[start].Kind != TokenKind.Number)) return null;
        if (ReadWeekday(start) is { } weekday) return weekday;
        if (ReadUnitTimes(start) is { } unitTimes) return unitTimes;
        // "tối đa 11 buổi/tuần": how much at most, not when.
        var cap = text.IsWord(start - 1, Is) ? start - 2 : start - 1;
        if ((text.IsWord(cap, LeastMost) && text.IsWord(cap - 1, Least)) || text.IsWord(cap, NotOver)) return null;
        var i = SkipLeast(start);
        if (IsEvery(i) || text.IsWord(i, Each))
        {
            var unit = text.IsWord(i + 1, HourWord) ? 0 : RoundUnit(i + 1, out _);
            if (unit < 0) return null;
            _ = RoundUnit(i + 1, out var after);
            after = SkipLeast(after);
            // "mỗi quý họp một lần", "mỗi tháng sinh hoạt ít nhất 01 lần"
            for (var skipped = 0; skipped < (text.IsWord(i, Each) ? MostBetween : MostBetween - 1) && !text.IsWord(after, Or) && after < text.Count && text[after].Kind == TokenKind.Word && Periods.CountAt(after) == 0 && !text[after].IsUpper; skipped++) after = SkipLeast(after + 1);
            if (Periods.CountAt(after) > 0 && (text.IsWord(after + 1, Times) || text.IsWord(after + 1, Issue) || text.IsWord(after + 1, Occurrence) || text.IsWord(after + 1, Session) || text.IsWord(after + 1, Day) || text.IsWord(after + 1, TermA) || text.IsWord(after + 1, TermB) || text.IsWord(after + 1, Turn))) return new DeadlineMatch(start, RoundMonths(after + 2), DeadlineType.Recurring) { EveryMonths = unit };
            // "(mỗi quý 01 lớp)", "(mỗi tháng ít nhất 02 tin, bài)"
            if (text.IsMark(start - 1, '(') && unit < 12 && Periods.CountAt(after) > 0 && ClosesBracket(after + 1) is var close and > 0) return new DeadlineMatch(start, close, DeadlineType.Recurring) { EveryMonths = unit };
            // "mở chuyên mục, mỗi tháng ít nhất 02 tin, bài", "mỗi năm 01 lớp": so many of something a round.
            if (text.IsWord(i, Each) && !text.IsWord(i + 1, Day) && CountsThings(after) && !IsMeasured(i, i + 2)) return new DeadlineMatch(start, i + 2, DeadlineType.Recurring) { EveryMonths = unit };
            // "mỗi quý làm việc với các xã, phường ít nhất 01 lần": how often stands far behind.
            return text.IsWord(i, Each) && CountsTimesBehind(i + 2) ? new DeadlineMatch(start, i + 2, DeadlineType.Recurring) { EveryMonths = unit } : null;
        }

        var count = Periods.CountAt(i);
        // What is counted is a word of the lexicon.
        if (count == 0 || i + 1 >= text.Count || text[i + 1].Word < 0) return null;
        // "sáu ngày một lần", "6 tháng một lần", "06 giờ một lần"
        var span = RoundUnit(i + 1, out var end);
        if (text.IsWord(i + 1, HourWord) && text.IsWord(end, One) && text.IsWord(end + 1, Times)) return new DeadlineMatch(start, end + 2, DeadlineType.Recurring);
        if (span >= 0 && SkipLeast(end) is var each && Periods.CountAt(each) is > 0 and var times && (times == 1 || count == 1) && (text.IsWord(each + 1, Times) || (!text.IsWord(i + 1, Day) && (text.IsWord(each + 1, TermA) || text.IsWord(each + 1, Issue)) && (each + 2 >= text.Count || text[each + 2].Kind == TokenKind.Mark)))) return new DeadlineMatch(start, RoundMonths(each + 2), DeadlineType.Recurring) { EveryMonths = span * Math.Clamp(count, 1, 60) / times };
        // "hai năm tổ chức một lần"
        if (span >= 0 && !text.IsWord(i + 1, Day) && Held(end) is var held and > 0) return new DeadlineMatch(start, held, DeadlineType.Recurring) { EveryMonths = span * Math.Clamp(count, 1, 60) };
        // "hai ngày một tuần", "2 buổi/tuần", "hai lần trong năm"
        var isIssue = (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB)) && text.IsWord(i + 2, Each);
        var broadcast = BroadcastEnd(i + 1);
        if (!isIssue && broadcast == 0 && !text.IsWord(i + 1, Day) && !text.IsWord(i + 1, Times) && !text.IsWord(i + 1, Session) && !text.IsWord(i + 1, Turn)) return null;
        var j = broadcast > 0 ? broadcast : i + 2;
        var isWithin = text.IsWord(j, Within);
        if (isWithin && ((!text.IsWord(i + 1, Times) && !IsWithinEach(start, i, j + 1)) || ((text.IsWord(j + 1, Each) || IsOne(j + 1)) && IsAllowed(start)))) return null;
        if (broadcast > 0 && (!text.IsMark(j, '/') || UnitMonths(j + 1) is < 0 or 12)) return null;
        if (!isWithin && !text.IsMark(j, '/') && !text.IsWord(j, Each) && !IsEvery(j) && !text.IsWord(j, One)) return null;
        j++;
        if (isWithin && (text.IsWord(j, Each) || IsOne(j))) j++;
        var per = RoundUnit(j, out var last);
        if (per < 0 || (last < text.Count && (text[last].Kind == TokenKind.Number || text.IsWord(last, Now) || (isWithin && Periods.IsQuarter(last - 1) && text[last].IsUpper && Array.IndexOf(Romans, text[last].Word) >= 0)))) return null;
        if (text.IsWord(last, Study)) last++;
        if (text.IsMark(i + 2, '/') && broadcast == 0 && (IsDensity(i, last) || IsTimetable(i, j))) return null;
        return new DeadlineMatch(start, last, DeadlineType.Recurring) { EveryMonths = per / Math.Clamp(count, 1, 60), IsFrequency = true };
    }

    // "người bị tạm giam được gặp thân nhân một lần trong một tháng": what somebody may, not what is done so often.
    private bool IsAllowed(int start)
    {
        for (var j = start - 1; j > 0 && j > start - MaxEvent && text[j].Kind == TokenKind.Word; j--)
        {
            if (text.IsWord(j, Passive)) return !text.IsWord(j - 1, Must) && !text.IsWord(j - 1, Not) && !text.IsWord(j + 1, PerformedFirst) && !text.IsWord(j + 1, OrganiseA) && !text.IsWord(j + 1, Progress);
        }

        return false;
    }

    private bool IsOne(int i) => text.IsWord(i, One) || (i < text.Count && text[i].Kind == TokenKind.Number && text[i].Value == 1);

    // "phát sóng 2 số/tháng", "01 tin, bài/tuần": the token behind what is broadcast or printed, or 0.
    private int BroadcastEnd(int i)
    {
        if (text.IsWord(i, Issue) || text.IsWord(i, Article) || ((text.IsWord(i, TermA) || text.IsWord(i, TermB)) && text.IsMark(i + 1, '/'))) return i + 1;
        if (text.IsWord(i, Column)) return i + 2;
        if (!text.IsWord(i, News)) return 0;
        var j = text.IsMark(i + 1, ',') ? i + 2 : i + 1;
        return text.IsWord(j, Article) ? j + 1 : i + 1;
    }

    // "ít nhất 1 ngày trong 1 tuần", "định kỳ 02 ngày trong tháng": so many days of each week or month.
    private bool IsWithinEach(int start, int count, int unit)
    {
        if ((!text.IsWord(count + 1, Day) && !text.IsWord(count + 1, Session)) || Periods.CountAt(count) > MostWeeks) return false;
        if (count == start && !text.IsWord(start - 1, TermA) && !text.IsWord(start - 1, TermB)) return false;
        if (text.IsWord(unit, Each) || IsOne(unit)) unit++;
        return UnitMonths(unit) is 0 or 1 && !text.IsWord(unit, Day) && !text.IsWord(unit + 1, That);
    }

    // A number and what it counts, no share and no fraction.
    private bool CountsThings(int i) =>
        Periods.CountAt(i) > 0 && i + 1 < text.Count && text[i + 1] is { Kind: TokenKind.Word, IsUpper: false } && !text.IsWord(i + 1, Month) && !text.IsWord(i + 1, Year);

    private bool CountsTimesBehind(int i)
    {
        for (var j = i; j < text.Count && j < i + MostToTimes; j++)
        {
            if (text[j].Mark is not ('\0' or ',')) return false;
            if (text.IsWord(j, Passive)) return false;
            if (text.IsWord(j, Times)) return j > i + 1 && Periods.CountAt(j - 1) > 0 && (j + 1 >= text.Count || text[j + 1].Mark is '.' or ';' or ',' or ')');
        }

        return false;
    }

    /// <summary>The token behind "/lần", "/01 lần", "một lần" that end the name of rounds, and how often in each.</summary>
    public int AfterTimes(int i, out int times)
    {
        times = 1;
        var j = text.IsMark(i, '/') ? i + 1 : i;
        var count = Periods.CountAt(j);
        if (count is > 0 and < 10)
        {
            times = count;
            j++;
        }

        return j > i && text.IsWord(j, Times) && !text.IsWord(j + 1, Weekday) ? j + 1 : i;
    }

    // "sinh hoạt quý một lần", "họp tháng 02 lần": the round without "mỗi"; "tháng 3 lần thứ hai" is a month.
    private DeadlineMatch? ReadUnitTimes(int i)
    {
        if (i == 0 || text[i].IsUpper || text[i - 1].Word < 0 || text.IsWord(i - 1, Drink) || Periods.CountAt(i - 1) > 0 || text.IsWord(i - 1, HalfWord) || text.IsWord(i - 1, HowMany) || IsEvery(i - 1) || text.IsWord(i - 1, Each) || text.IsWord(i - 1, Within)) return null;
        if (UnitMonths(i) < 0) return null;
        if (Periods.CountAt(i + 1) is not (> 0 and < 5 and var times) || !text.IsWord(i + 2, Times) || text.IsWord(i + 3, Weekday)) return null;
        return new DeadlineMatch(i, i + 3, DeadlineType.Recurring) { EveryMonths = Math.Max(0, UnitMonths(i)) / times };
    }

    /// <summary>"báo cáo tuần vào chiều thứ Năm", "giao ban tuần trước 8 giờ thứ Hai": the day of the week of what is called by the week; the token after the day.</summary>
    public int DayOfWeekly(int start, int i)
    {
        if (text.IsWord(i, Day)) i++;
        var end = Periods.SkipHour(i);
        if (end < i + 2 || Periods.SkipWeekday(end - 2) != end || (end < text.Count && (text[end].Kind == TokenKind.Number || text.IsWord(end, Day))) || (text.IsMark(end, ',') && end + 1 < text.Count && text[end + 1].Kind == TokenKind.Number)) return 0;
        for (var j = start - 1; j > 1 && j > start - MaxEvent && text[j].Kind == TokenKind.Word; j--)
        {
            if (text.IsWord(j, Week) && (text.IsWord(j - 1, ReportSecond) || (text.IsWord(j - 1, Promulgate) && text.IsWord(j - 2, Assign)))) return end;
        }

        return 0;
    }

    /// <summary>"vào cuối mỗi học kỳ", "đầu hằng quý": an edge of each round.</summary>
    public DeadlineMatch? ReadEdgeOfEach(int start, int i) =>
        Periods.IsEdge(i) && (text.IsWord(i + 1, Each) || IsEvery(i + 1)) && ReadEdge(i, out var months) is var end and > 0 ? new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = months } : null;

    // The bracket that closes behind at most four words and commas, or 0.
    private int ClosesBracket(int i)
    {
        for (var j = i; j < text.Count && j < i + 5; j++)
        {
            if (text[j].Mark == ')') return j > i ? j : 0;
            if (text[j].Kind != TokenKind.Word && text[j].Mark != ',') return 0;
        }

        return 0;
    }

    // "(tổ chức) một lần": the token behind, or 0.
    private int Held(int i)
    {
        for (var j = i; j < text.Count && j < i + 4 && text[j].Kind == TokenKind.Word && !text[j].IsUpper; j++)
        {
            if (text.IsWord(j, One) && text.IsWord(j + 1, Times)) return j + 2;
        }

        return 0;
    }

    /// <summary>The token after ", vào tháng 6 và tháng 11" of "mỗi năm hai lần, vào …": the months of the rounds, which have no year.</summary>
    public int RoundMonths(int i)
    {
        var j = text.IsMark(i, ',') || text.IsMark(i, '(') ? i + 1 : i;
        if (!text.IsWord(j, At) && !text.IsWord(j, Within) && !(text.IsMark(i, '(') && text.IsWord(j, Month))) return i;
        if (!text.IsWord(j, Month)) j++;
        // "mỗi năm 01 lần, vào quý IV"
        if (text.IsWord(j - 1, At) && Periods.IsQuarter(j) && Periods.TryPeriod(j, out var quarter, out var afterQuarter) && !quarter.HasYear) return afterQuarter;
        if (text.IsWord(j, Every)) j++;
        if (!text.IsWord(j, Month) || !Periods.TryPeriod(j, out var month, out var end) || month is not { HasYear: false, IsDay: false }) return i;
        while (end < text.Count && (text.IsMark(end, ',') || text.IsWord(end, And)) && ((text.IsWord(end + 1, Month) && Periods.TryPeriod(end + 1, out month, out var next)) || Periods.TryFurtherMonth(end + 1, out month, out next)))
        {
            if (month.HasYear) return i;
            end = next;
        }

        return text.IsMark(i, '(') && text.IsMark(end, ')') ? end + 1 : end;
    }

    public int SkipLeast(int i) =>
        (text.IsWord(i, Few) && text.IsWord(i + 1, Most)) || (text.IsWord(i, Least) && text.IsWord(i + 1, LeastSecond)) ? i + 2 : i;

    // "vào thứ Ba và thứ Năm hằng tuần", "Chủ nhật hằng tuần"
    private DeadlineMatch? ReadWeekday(int start)
    {
        if (!text.Signs.Has(Weekday) && !(text.Signs.Has(Sunday) && text.Signs.Has(SundaySecond))) return null;
        var isFrom = text.IsWord(start, From);
        var i = text.IsWord(start, At) || isFrom ? start + 1 : start;
        if (text.IsWord(i, Every)) i++;
        for (var days = 0; days < 7; days++)
        {
            if (text.IsWord(i, Day) || text.IsWord(i, Session)) i++;
            if (text.IsWord(i, Morning) || text.IsWord(i, Afternoon) || text.IsWord(i, Evening)) i++;
            var after = Periods.SkipWeekday(i);
            if (after == i) return null;
            i = after;
            // "thứ Năm tuần thứ 2 và tuần thứ 4 hằng tháng"
            for (var weeks = 0; weeks < MostWeeks && text.IsWord(i, Week) && text.IsWord(i + 1, Weekday) && Periods.CountAt(i + 2) > 0; weeks++)
            {
                i += 3;
                if (text.IsWord(i, Of)) i++;
                if ((text.IsWord(i, And) || text.IsMark(i, ',')) && text.IsWord(i + 1, Week)) i++;
            }

            // "thứ Sáu cuối tháng", "thứ Hai đầu tuần"
            if ((text.IsWord(i, Last) || text.IsWord(i, First)) && (text.IsWord(i + 1, Week) || text.IsWord(i + 1, Month) || Periods.IsQuarter(i + 1)) && (i + 2 >= text.Count || text[i + 2].Kind != TokenKind.Number)) return new DeadlineMatch(start, i + 2, DeadlineType.Recurring) { EveryMonths = Math.Max(0, UnitMonths(i + 1)) };
            if (text.IsWord(i, Last) || text.IsWord(i, First))
            {
                i++;
                if (text.IsWord(i, Of)) i++;
            }

            if ((IsEvery(i) || text.IsWord(i, Each)) && (text.IsWord(i + 1, Week) || text.IsWord(i + 1, Month))) return new DeadlineMatch(start, i + 2, DeadlineType.Recurring) { EveryMonths = text.IsWord(i + 1, Month) ? 1 : 0 };
            // "thứ Sáu tuần cuối (cùng) của tháng"
            if (text.IsWord(i, Week) && (text.IsWord(i + 1, Last) || text.IsWord(i + 1, First)))
            {
                i += text.IsWord(i + 2, Together) ? 3 : 2;
                if (text.IsWord(i, Of)) i++;
                if (IsEvery(i) || text.IsWord(i, Each)) i++;
                var months = text.IsWord(i, Month) ? 1 : Periods.IsQuarter(i) ? 3 : 0;
                return months == 0 || (i + 1 < text.Count && text[i + 1].Kind == TokenKind.Number) ? null : new DeadlineMatch(start, i + 1, DeadlineType.Recurring) { EveryMonths = months };
            }

            // "từ thứ Hai đến thứ Sáu hằng tuần"
            if (!text.IsMark(i, ',') && !text.IsWord(i, And) && !(days == 0 && (isFrom || text.IsMark(i, '-')) && Periods.SkipTo(ref i))) return null;
            if (text.IsMark(i, ',') || text.IsWord(i, And)) i++;
        }

        return null;
    }

    /// <summary>The token after "02 số/tháng", "01 buổi/quý": a number of anything for a round; 0 where none stands there.</summary>
    public int ReadNumberPer(int i)
    {
        if (i >= text.Count || text[i].Kind != TokenKind.Number) return 0;
        var j = i + 1;
        while (j < text.Count && j < i + 4 && text[j].Kind == TokenKind.Word) j++;
        return j > i + 1 && text.IsMark(j, '/') && UnitMonths(j + 1) >= 0 ? j + 2 : 0;
    }

    /// <summary>The token after "cuối học kỳ", "đầu mỗi quý": the edge of a round; 0 where none stands there.</summary>
    public int ReadEdge(int i, out int months) => ReadEdge(i, isSecond: false, out months);

    private int ReadEdge(int i, bool isSecond, out int months)
    {
        months = 0;
        if (text.IsWord(i, At)) i++;
        if (!text.IsWord(i, Last) && !text.IsWord(i, First) && !text.IsWord(i, Middle)) return 0;
        i++;
        // "ngày đầu của mỗi quý"
        if (text.IsWord(i, Of) && (IsEvery(i + 1) || text.IsWord(i + 1, Each))) i++;
        if (IsEvery(i) || text.IsWord(i, Each)) i++;
        if (i >= text.Count) return 0;
        var unit = RoundUnit(i, out var end);
        // "cuối học kỳ I và cuối học kỳ II"
        if (end > i + 1 && TermNumber(end) && unit > 0)
        {
            months = unit;
            end++;
            return !isSecond && (text.IsWord(end, And) || text.IsMark(end, ',')) && ReadEdge(end + 1, isSecond: true, out _) is var second and > 0 ? second : end;
        }

        if (unit < 0 || (end < text.Count && text[end].Kind == TokenKind.Number)) return 0;
        months = unit;
        return text.IsWord(i, Year) && text.IsWord(end, Study) ? end + 1 : end;
    }

    private bool TermNumber(int i) => i < text.Count && (text[i].Value is 1 or 2 || text.IsWord(i, Romans[0]) || text.IsWord(i, Romans[1]));

    // "tần suất quan trắc: 02 đợt/tháng (18 đợt/năm)": how often something is measured, and how much that makes.
    // "dạy học 2 buổi/ngày", "thời khóa biểu học tập tối đa 11 buổi/tuần": how a school teaches, not when something is done.
    private bool IsTimetable(int i, int per)
    {
        if (text.IsWord(i + 1, Session) && text.IsWord(per, Day)) return true;
        if (!text.IsWord(per, Week)) return false;
        for (var k = i - 1; k >= 0 && k > i - MostTaught && text[k].Mark is not (';' or '.'); k--)
        {
            if (text.IsWord(k, Study)) return true;
        }

        return false;
    }

    private bool IsDensity(int i, int end)
    {
        if (text.IsMark(i - 1, '(') && text.IsMark(end, ')') && i > 3 && text.IsMark(i - 3, '/')) return true;
        for (var j = i - 1; j > 0 && j > i - 6 && text[j].Mark is not (';' or '.' or ','); j--)
        {
            if (text.IsWord(j, DensityB) && text.IsWord(j - 1, DensityA)) return j > 1 && text[j - 2].Kind != TokenKind.Word;
        }

        return false;
    }

    /// <summary>The months of the unit at the token, at least 0.</summary>
    public int MonthsPer(int i) => Math.Max(0, UnitMonths(i));

    /// <summary>"6 tháng/lần", "01 lần/quý", "2 lần/năm"</summary>
    public DeadlineMatch? ReadTimesPer(int i)
    {
        var value = text[i].Value;
        if (value is < 1 or > 60) return null;
        if ((text.IsWord(i + 1, Times) || text.IsWord(i + 1, Turn) || text.IsWord(i + 1, Occurrence)) && text.IsMark(i + 2, '/'))
        {
            // "2 lần/năm", "2 lần/1 năm"
            var j = i + 4 < text.Count && text[i + 3].Kind == TokenKind.Number && text[i + 3].Value == 1 ? i + 4 : i + 3;
            var unit = UnitMonths(j);
            return unit < 0 || text.IsWord(i - 1, NotOver) || IsDensity(i, j + 1) ? null : new DeadlineMatch(i, j + 1, DeadlineType.Recurring) { EveryMonths = unit / value, IsTally = true };
        }

        var months = UnitMonths(i + 1);
        if (months < 0 || !text.IsMark(i + 2, '/')) return null;
        var k = i + 3;
        if (k < text.Count && text[k].Kind == TokenKind.Number) k++;
        return text.IsWord(k, Times) ? new DeadlineMatch(i, k + 1, DeadlineType.Recurring) { EveryMonths = months * value } : null;
    }

    /// <summary>"ngày 20 hằng tháng", "ngày 15 (của) tháng cuối quý", "ngày 05 của tháng đầu quý sau", "ngày 25 của tháng"</summary>
    public DeadlineMatch? ReadDayOfRound(int start, int i)
    {
        if (text.IsWord(i, Week)) return ReadWeekOfRound(start, i);
        if (text.IsWord(i, Every) && text.IsWord(i + 1, Day)) i++;
        if (ReadLastDay(start, i) is { } lastDay) return lastDay;
        if (text.IsWord(i, Day)) i++;
        if (text.IsWord(i, EarlyA) || text.IsWord(i, EarlyB)) i++;
        if (i >= text.Count || text[i].Kind != TokenKind.Number || text[i].Value is < 1 or > 31) return null;
        var day = text[i].Value;
        // "ngày 18-11 hằng năm"
        if (i > 0 && text[i - 1].Kind == TokenKind.Word && i + 2 < text.Count && text[i + 1] is { Mark: '-', Spaced: false } && text[i + 2] is { Kind: TokenKind.Number, Value: >= 1 and <= 12, Spaced: false } && EverySuffix(i + 3, out var yearly, out var afterYearly) && yearly == 12) return new DeadlineMatch(start, afterYearly, DeadlineType.Recurring) { EveryMonths = 12, DayOfMonth = day };
        i++;
        // "ngày 15 và 25 hằng tháng"
        var isSeveral = false;
        for (var days = 1; days < MostDays && (text.IsWord(i, And) || text.IsMark(i, ',')) && DayNumberAt(i + 1) is var further and > 0; days++) (i, isSeveral) = (further, true);
        if (isSeveral) return EverySuffix(i, out var everyMonths, out var afterDays) ? new DeadlineMatch(start, afterDays, DeadlineType.Recurring) { EveryMonths = everyMonths } : null;
        if (EverySuffix(i, out var months, out var end)) return new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = day };
        var isOf = text.IsWord(i, Of);
        if (isOf) i++;
        var isEvery = IsEvery(i) || text.IsWord(i, Each);
        if (isEvery) i++;
        if (!text.IsWord(i, Month) || i + 1 >= text.Count || text[i + 1].Kind == TokenKind.Number) return null;
        if (Periods.MonthName(i + 1) > 0 && !text.IsWord(i + 1, Year)) return null;
        i++;
        // "ngày 25 tháng thứ ba của quý"
        if (text.IsWord(i, Weekday) && Periods.CountAt(i + 1) is >= 1 and <= 3)
        {
            var quarter = text.IsWord(i + 2, Of) || text.IsWord(i + 2, Within) ? i + 3 : i + 2;
            if (IsEvery(quarter) || text.IsWord(quarter, Each)) quarter++;
            return Periods.IsQuarter(quarter) ? new DeadlineMatch(start, quarter + 1, DeadlineType.Recurring) { EveryMonths = 3, DayOfMonth = day } : null;
        }

        // "ngày 24 tháng Chạp" is a day of the lunar year.
        if (!isOf && !isEvery && !text.IsWord(i, Last) && !text.IsWord(i, First) && !text.IsWord(i, Middle) && !text.IsWord(i, Next) && !text.IsWord(i, Before) && !IsFollowing(i)) return null;
        months = 1;
        if (text.IsWord(i, Last) || text.IsWord(i, First) || text.IsWord(i, Middle))
        {
            i++;
            if (text.IsWord(i, Together)) i++;
            if (text.IsWord(i, Of)) i++;
            if (IsEvery(i) || text.IsWord(i, Each)) i++;
            if (Periods.IsQuarter(i)) (months, i) = (3, i + 1);
            else if (text.IsWord(i, TermA) || text.IsWord(i, TermB)) i++;
            else if (text.IsWord(i, Year)) (months, i) = (12, i + 1);
        }

        if (text.IsWord(i, Next) || text.IsWord(i, Before)) i++;
        if (IsFollowing(i)) i += 2;
        if (text.IsWord(i, That)) i++;
        return new DeadlineMatch(start, i, DeadlineType.Recurring) { EveryMonths = months, DayOfMonth = day };
    }

    // "tiếp theo", "kế tiếp", "liền kề"
    private bool IsFollowing(int i) =>
        (text.IsWord(i, Following) && text.IsWord(i + 1, FollowingSecond)) || (text.IsWord(i, NextAfter) && text.IsWord(i + 1, Following)) || (text.IsWord(i, Adjacent) && text.IsWord(i + 1, AdjacentSecond));

    // The token after "25" or "ngày 25" without a month, or 0.
    private int DayNumberAt(int i)
    {
        if (text.IsWord(i, Day)) i++;
        return i < text.Count && text[i].Kind == TokenKind.Number && text[i].Value is >= 1 and <= 31 && !text.IsMark(i + 1, '/') ? i + 1 : 0;
    }

    // "ngày làm việc cuối cùng của tháng", "ngày cuối quý"
    private DeadlineMatch? ReadLastDay(int start, int i)
    {
        if (!text.IsWord(i, Day)) return null;
        i++;
        if (text.IsWord(i, Work) && text.IsWord(i + 1, WorkSecond)) i += 2;
        if (!text.IsWord(i, Last) && !text.IsWord(i, First)) return null;
        i++;
        if (text.IsWord(i, Together)) i++;
        if (text.IsWord(i, Of)) i++;
        if (IsEvery(i) || text.IsWord(i, Each)) i++;
        var unit = UnitMonths(i);
        return unit < 0 || text.IsWord(i, Day) || (i + 1 < text.Count && text[i + 1].Kind == TokenKind.Number) ? null : new DeadlineMatch(start, i + 1, DeadlineType.Recurring) { EveryMonths = unit };
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
            if (Periods.IsQuarter(j)) (months, end) = (3, j + 1);
        }

        return months == 0 ? null : new DeadlineMatch(start, end, DeadlineType.Recurring) { EveryMonths = months };
    }

    /// <summary>
    /// The months of the round whose name ends with the token: "6 tháng", "quý I", "báo cáo tháng", "hằng năm", "năm" behind a comma or a report; 0
    /// where none does.
    /// </summary>
    public int RoundEndingAt(int i)
    {
        if (i < 0) return 0;
        if (i > 0 && Periods.IsQuarter(i - 1)) return 3;
        // "6 tháng đầu năm", "6 tháng cuối năm"
        if (text.IsWord(i, Year) && (text.IsWord(i - 1, First) || text.IsWord(i - 1, Last))) return text.IsWord(i - 2, Month) && i > 2 && text[i - 3].Kind == TokenKind.Number ? 6 : 0;
        var unit = UnitMonths(i);
        if (unit <= 0) return 0;
        if (i > 0 && text[i - 1].Kind == TokenKind.Number) return text.IsWord(i, Month) ? Math.Clamp(text[i - 1].Value, 1, 60) : text.IsWord(i, Year) && text[i - 1].Value == 1 ? 12 : 0;
        if (i == 0 || text[i - 1].Mark is ',' or ';' or ':' or '(' || IsEvery(i - 1) || text.IsWord(i - 1, All) || text.IsWord(i - 1, And)) return unit;
        return (text.IsWord(i - 1, ReportSecond) && text.IsWord(i - 2, Report)) || text.IsWord(i - 1, Conclude) || text.IsWord(i - 1, Result) ? unit : 0;
    }

    public bool EverySuffix(int i, out int months, out int end)
    {
        months = 0;
        end = i;
        if (text.IsMark(i, ',')) i++;
        if (text.IsWord(i, Of)) i++;
        if (!IsEvery(i) && !text.IsWord(i, Each)) return false;
        if (text.IsWord(i + 1, Month)) months = 1;
        else if (Periods.IsQuarter(i + 1)) months = 3;
        else if (text.IsWord(i + 1, Year)) months = 12;
        else if (!text.IsWord(i + 1, Week) && !text.IsWord(i + 1, Day)) return false;
        end = i + 2;
        return true;
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

    private int UnitMonths(int i) =>
        text.IsWord(i, Month) ? 1 : Periods.IsQuarter(i) ? 3 : text.IsWord(i, Year) ? 12 : text.IsWord(i, Week) || text.IsWord(i, Day) ? 0 : -1;

    public bool IsFixedTerm(int i) => text.IsWord(i, Fixed) && (text.IsWord(i + 1, TermA) || text.IsWord(i + 1, TermB));

    public bool IsEvery(int i) => text.IsWord(i, EveryA) || text.IsWord(i, EveryB);

    /// <summary>"trước ngày 01/6 và 15/11 hằng năm", "tháng 6 và tháng 12 hằng năm": rounds that share the words around them.</summary>
    public bool SharesEvery(int end, Period period, out int months, out int after)
    {
        (months, after) = (0, end);
        if (period.HasYear || period.To.Month == 0) return false;
        var next = end;
        for (var more = 0; more < MostMonths && next < text.Count && (text[next].Mark == ',' || text.IsWord(next, And)) && (Periods.TryPeriod(next + 1, out var further, out var afterFurther) || (!period.IsDay && Periods.TryFurtherMonth(next + 1, out further, out afterFurther))) && !further.HasYear && further.IsDay == period.IsDay && further.To.Month > 0; more++) next = afterFurther;
        return next > end && EverySuffix(next, out months, out after);
    }
}
