using static DanVan.Parsing.Tasks.Deadlines.TimeWords;

namespace DanVan.Parsing.Tasks.Deadlines;

/// <summary>What the words around a time say about it: that it tells of the past, of a period under review or of an aim, and so limits no work.</summary>
internal readonly struct TimeSurroundings(PassageText text)
{
    private const int Near = 10;
    private const int MaxClause = 40;
    private const int LongestAimsHeading = 12;

    /// <summary>"chốt số liệu từ ngày 15/12/2023 …", "báo cáo kết quả từ …": the time that is told of.</summary>
    public bool IsReviewed(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - Near; i--)
        {
            if (text[i].Mark is ';' or '.' or ':') return false;
            if (text.IsWord(i, Result) || text.IsWord(i, Figure) || text.IsWord(i, Situation) || text.IsWord(i, Mark) || (text.IsWord(i, Annual) && text.IsWord(i + 1, ProgressSecond)) || (text.IsWord(i, ReportSecond) && text.IsWord(i - 1, Report))) return true;
        }

        return false;
    }

    /// <summary>"có đủ tuổi đảng từ ngày 01/3 đến hết tháng 5", "sinh từ ngày 01/01/1997": what somebody must meet, not when something is done.</summary>
    public bool IsCriterion(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 2 * Near && (text[i].Kind != TokenKind.Mark || text[i].Mark == '/'); i--)
        {
            if (text.IsWord(i, Enough) && (text.IsWord(i + 1, Age) || (text[i + 1].Kind == TokenKind.Number && (text.IsWord(i + 2, Age) || text.IsWord(i + 2, Year))))) return true;
            if (text.IsWord(i, Life) && IsBorn(i)) return true;
        }

        return false;
    }

    // "công dân sinh từ …", "người sinh trước …", not "tuyển sinh từ …", "vệ sinh trong …".
    private bool IsBorn(int i)
    {
        if (!text.IsWord(i + 1, From) && !text.IsWord(i + 1, Before) && !text.IsWord(i + 1, Next) && !text.IsWord(i + 1, Within) && !text.IsWord(i + 1, Day) && !text.IsWord(i + 1, Year)) return false;
        return i == 0 || text[i - 1].Kind == TokenKind.Mark || text.IsWord(i - 1, Citizen) || text.IsWord(i - 1, Person) || text.IsWord(i - 1, Member) || text.IsWord(i - 1, Annual) || text.IsWord(i - 1, Child) || text.IsWord(i - 1, Male) || text.IsWord(i - 1, Female);
    }

    /// <summary>"vừa sắp xếp lại từ ngày 01/7/2025", "đã hoạt động từ …": what has happened is no limit.</summary>
    public bool IsTold(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 8; i--)
        {
            if (text[i].Kind == TokenKind.Mark) return false;
            if (text.IsWord(i, Done) || text.IsWord(i, Just)) return true;
            // "các nghị định mới ban hành trong năm 2025", "các nhiệm vụ được giao hoàn thành trong năm 2025"
            if (i == start - 3 && text.IsWord(i, New) && !text[i].IsUpper && !IsWork(i + 1) && Lexicon.Match(text.Tokens, i + 1, Lex.Predicate, out _) == 2) return true;
            if (i >= start - 3 && text.IsWord(i, Assign) && IsDuty(text.IsWord(i - 1, Passive) ? i - 2 : i - 1)) return true;
            // "những thuận lợi, khó khăn trong năm 2026"
            if (i == start - 1 && text.IsWord(i, HardB) && text.IsWord(i - 1, HardA)) return true;
            // "các mục tiêu đề ra trong năm 2026"
            if (i == start - 1 && text.IsWord(i, SetOut) && text.IsWord(i - 1, SetOutFirst)) return true;
        }

        return false;
    }

    /// <summary>"người nghỉ hưu trước 01/7/2025", "giao dịch phát sinh trước ngày 01/7/2025": what tells persons or things from others; not "cho nghỉ hưu trước …".</summary>
    /// <param name="start">The word "trước".</param>
    public bool IsState(int start) =>
        (text.IsWord(start - 1, Retired) && !text.IsWord(start - 3, TaskWords.For) && !text.IsWord(start - 4, Settled)) || (text.IsWord(start - 1, Life) && text.IsWord(start - 2, Issued));

    /// <summary>"Nghị quyết này quy định về … từ năm học 2025 - 2026": what an act rules on.</summary>
    public bool IsRuled(int start)
    {
        for (var i = start - 1; i > 0 && i > start - MaxClause && text[i].Mark is not (';' or '.' or ':'); i--)
        {
            if (text.IsWord(i, Fixed) && text.IsWord(i - 1, Ruled) && (text.IsWord(i + 1, About) || text.IsWord(i - 2, This))) return true;
        }

        return false;
    }

    private bool IsDuty(int i) => text.IsWord(i, DutySecond) && text.IsWord(i - 1, Duty);

    /// <summary>
    /// "phục vụ Hội nghị toàn quốc tổ chức vào quý I", "tại Lễ kỷ niệm diễn ra vào ngày 15/4", "(được tiến hành vào ngày 15/4)": when an event is held
    /// that something else is done for or at.
    /// </summary>
    public bool IsOfEvent(int start)
    {
        var verb = start - 2;
        if (verb < 0 || !((text.IsWord(verb + 1, OrganiseB) && text.IsWord(verb, OrganiseA)) || (text.IsWord(verb, HappenA) && text.IsWord(verb + 1, HappenB)) || (text.IsWord(verb, Progress) && text.IsWord(verb + 1, Executed)))) return false;
        var isPassive = text.IsWord(verb - 1, Passive);
        if (isPassive && text.IsMark(verb - 2, '(')) return true;
        var hasName = false;
        for (var i = verb - 1; i >= 0 && i > verb - MaxEvent && text[i].Kind != TokenKind.Mark; i--)
        {
            if (hasName && !text[i].IsUpper && (text.IsWord(i, AtPlace) || (text.IsWord(i, ServeB) && text.IsWord(i - 1, ServeA)) || (text.IsWord(i, Expected) && !text.IsWord(i + 1, Planned)))) return true;
            hasName |= text[i].IsUpper;
        }

        return false;
    }

    /// <summary>"tháng 6/2024, UBND tỉnh đã ban hành …": what the clause behind a time says has happened.</summary>
    public bool IsFollowedByPast(int end)
    {
        // The subject of a sentence that the time opens may have a long name.
        var reach = text.IsMark(end, ',') ? 2 * MaxEvent : MaxEvent;
        for (var i = end; i < text.Count && i < end + reach; i++)
        {
            if (text[i].Mark is ';' or '.') return false;
            if (text.IsWord(i, Done) || text.IsWord(i, Being)) return true;
            // "Trong quý III năm 2025, mặc dù còn nhiều khó khăn …"
            if (text.IsWord(i, ThoughA) && text.IsWord(i + 1, ThoughB) && i <= end + 1) return true;
        }

        return false;
    }

    /// <summary>"Mục tiêu cụ thể đến năm 2030", "Định hướng đến hết năm 2045:": a heading of aims that the year closes.</summary>
    /// <param name="start">The first token of the year's phrase.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="isVision">Whether it says where things are to go ("định hướng", "tầm nhìn"), not what is to be reached.</param>
    public bool HeadsAims(int start, int end, out bool isVision)
    {
        isVision = false;
        if (start is 0 or > LongestAimsHeading || (end < text.Count && !(end == text.Count - 1 && text[end].Mark is ':' or '.' or ';'))) return false;
        var first = text.IsWord(0, One) && text.IsWord(1, Issue) ? 2 : text.IsWord(0, Every) ? 1 : 0;
        isVision = text.IsWord(first, Fixed) && text.IsWord(first + 1, CourseSecond);
        for (var i = first + 2; i < start && !isVision; i++) isVision = text.IsWord(i, Sight) && text.IsWord(i + 1, SightSecond);
        return isVision || ((text.IsWord(first, Only) || text.IsWord(first, AimFirst)) && text.IsWord(first + 1, Aim));
    }

    /// <summary>"… đến năm 2030 đạt 1.700 ha", "… đến năm 2030 phấn đấu đạt trên 20 tấn": what is to be reached by then.</summary>
    public bool OpensReach(int end)
    {
        var i = end + 1 < text.Count && (text.IsWord(end + 1, Strive) || (text.IsWord(end, Expected) && text.IsWord(end + 1, Planned))) ? end + 2 : end;
        return text.IsWord(i, Reach) && i + 1 < text.Count && !text[i].IsUpper;
    }

    /// <summary>"tỷ lệ lao động nữ đạt 50% | đến năm 2027": a figure right before the year by which it is to be reached, and no scheme whose name ends in the year.</summary>
    public bool IsFigureBefore(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - Near && text[i].Kind != TokenKind.Mark; i--)
        {
            if (text[i].Kind == TokenKind.Word && (text.Cited[i] || text.Quoted[i] || Lexicon.Is(text.Tokens, i, Lex.Scheme | Lex.Act))) return false;
            if (i > 0 && (text[i - 1].Mark == '%' || (text[i].Kind == TokenKind.Number && Lexicon.Is(text.Tokens, i - 1, Lex.Aim)))) return true;
        }

        return start > 0 && text[start - 1].Mark == '%';
    }

    /// <summary>"phấn đấu đạt 100% …, | năm 2018 đạt 99%": what is to be reached, where "Kết quả …, năm 2018 đạt 99%" tells what has been.</summary>
    public bool IsStrivenFor(int start)
    {
        for (var i = start - 1; i > 0 && text[i].Mark != '.'; i--)
        {
            if (text.IsWord(i, Strive)) return true;
        }

        return false;
    }

    /// <summary>"Vào năm 2027, 80% hộ dân …": a figure behind the year that opens the clause.</summary>
    public bool IsFigureBehind(int start, int end)
    {
        if (!OpensClause(start) || !text.IsMark(end, ',')) return false;
        for (var i = end + 1; i < text.Count && i < end + Near && text[i].Mark is not (',' or ';' or '.'); i++)
        {
            if (text[i].Mark == '%') return true;
        }

        return false;
    }

    /// <summary>"đạt mục tiêu đến năm 2030 tỷ lệ bao phủ đạt trên 95%": an aim in running words, with a figure that is to be reached by then.</summary>
    public bool IsAimedAt(int start, int end)
    {
        if (!text.IsWord(start - 1, Aim) || !(text.IsWord(start - 2, AimFirst) || text.IsWord(start - 2, Only))) return false;
        for (var i = end; i < text.Count && i < end + Near && text[i].Kind != TokenKind.Mark; i++)
        {
            // "… có ít nhất 20% người dân"
            if (text.IsWord(i, Reach) || (text[i].Kind == TokenKind.Number && text.IsMark(i + 1, '%'))) return true;
        }

        return false;
    }

    /// <summary>The colon behind a topic that opens a sentence: "Về …:"; 0 where none does.</summary>
    public int TopicEnd(int start)
    {
        if (!text.IsWord(start, About) || !text[start].IsUpper) return 0;
        for (var i = start + 1; i < text.Count && i < start + 4 * MaxClause; i++)
        {
            if (text[i].Mark == ';' || (text[i].Mark == '.' && i + 1 < text.Count && text[i + 1].Spaced)) return 0;
            if (text[i].Mark == ':') return i;
        }

        return 0;
    }

    /// <summary>"Theo dự báo, từ ngày 15/4 …", "Dự báo …": a sentence that says what will happen and sets no limit.</summary>
    public bool OpensForecast(int start)
    {
        var i = text.IsWord(start, FollowingSecond) ? start + 1 : start;
        return text.IsWord(i, Expected) && text.IsWord(i + 1, Report);
    }

    /// <summary>"tập huấn xong trước khi …", "hoàn thành trước ngày …": work that is to be done, not what "đã" or "được" tell of.</summary>
    public bool IsDoneBefore(int start)
    {
        if (!text.IsWord(start - 1, Through) && !(text.IsWord(start - 1, FinishSecond) && text.IsWord(start - 2, Finish))) return false;
        for (var i = start - 1; i >= 0 && i > start - MaxClause && text[i].Mark is not (';' or '.' or ':'); i--)
        {
            if (text.IsWord(i, Done) || text.IsWord(i, NotYet)) return false;
        }

        return true;
    }

    /// <summary>"Theo nhận định của …, lũ lớn tập trung trong tháng 10": a sentence that says what somebody thinks will happen.</summary>
    public bool OpensOpinion(int start) => text.IsWord(start, FollowingSecond) && text.IsWord(start + 1, NotingSecond) && text.IsWord(start + 2, Fixed);

    /// <summary>Whether a sentence says that something has happened.</summary>
    public bool HasPast(int start)
    {
        for (var i = start; i < text.Count && i < start + MaxClause && text[i].Mark is not (';' or '.'); i++)
        {
            if (text.IsWord(i, Done)) return true;
        }

        return false;
    }

    /// <summary>"bầu cử đại biểu Hội đồng nhân dân các cấp (": the name of an election ends there.</summary>
    public bool NamesElection(int open)
    {
        for (var i = open - 1; i > 0 && i > open - MaxClause && text[i].Mark is not (';' or '.' or ':' or ','); i--)
        {
            if (text.IsWord(i, OrganiseB) && text.IsWord(i - 1, OrganiseA)) return false;
            if (text.IsWord(i, ElectB) && text.IsWord(i - 1, ElectA)) return true;
        }

        return false;
    }

    /// <summary>"bão có khả năng đổ bộ vào ngày 17/11": what may happen then.</summary>
    public bool IsForeseen(int start)
    {
        for (var i = start - 1; i > 1 && i > start - MaxEvent && text[i].Kind != TokenKind.Mark; i--)
        {
            if (text.IsWord(i, AbleSecond) && text.IsWord(i - 1, Able) && text.IsWord(i - 2, Have)) return true;
        }

        return false;
    }

    /// <summary>"Để hoàn thành các chỉ tiêu trong năm 2026, UBND tỉnh yêu cầu …": a clause of purpose tells what for, not when.</summary>
    public bool IsOfPurpose(int start, int end)
    {
        if (!text.IsMark(end, ',')) return false;
        for (var i = start - 1; i >= 0 && i > start - MaxClause; i--)
        {
            if (text[i].Mark is ';' or '.' or ':') return false;
            if (text[i].IsUpper && (text.IsWord(i, InOrder) || text.IsWord(i, Aiming)) && (i == 0 || text[i - 1].Mark is '.' or ')')) return true;
        }

        return false;
    }

    /// <summary>"từ đêm nay đến hết ngày 02/11", "từ tối nay (31/10) đến …": what the weather will be.</summary>
    public bool IsOfWeather(int start)
    {
        var i = start - 1;
        if (text.IsMark(i, ')'))
        {
            for (var open = i - 1; open >= 0 && open > i - Near; open--)
            {
                if (!text.IsMark(open, '(')) continue;
                i = open - 1;
                break;
            }
        }

        return text.IsWord(i, Now) && (text.IsWord(i - 1, Night) || text.IsWord(i - 1, Evening) || text.IsWord(i - 1, Afternoon) || text.IsWord(i - 1, Noon) || text.IsWord(i - 1, Morning));
    }

    /// <summary>"lũy kế đến cuối năm", "cộng dồn đến hết tháng 9": up to when figures are counted.</summary>
    public bool IsSummed(int start) =>
        (text.IsWord(start - 1, NextAfter) && text.IsWord(start - 2, Summed)) || (text.IsWord(start - 1, AddedSecond) && text.IsWord(start - 2, Added));

    /// <summary>"số liệu từ ngày 01/10 đến ngày 20/11", "cộng dồn từ đầu năm đến …": the time that figures are about.</summary>
    public bool IsOfFigures(int start)
    {
        if (IsSummed(start)) return true;
        for (var i = start - 1; i > 0 && i > start - Near && text[i].Kind != TokenKind.Mark; i--)
        {
            if (text.IsWord(i, Figure) && text.IsWord(i - 1, Issue)) return true;
            if (text[i].Kind == TokenKind.Word && !text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Predicate)) return false;
        }

        return false;
    }

    /// <summary>
    /// "Thời gian chốt số liệu báo cáo năm: Tính từ ngày 15/12 năm trước đến ngày 14/12 của kỳ báo cáo", "(số liệu tính từ … đến …)": the token behind
    /// the time that figures are taken from (the form of Nghị định 09/2019/NĐ-CP, Điều 12), within which nobody has to do anything; 0 where the clause
    /// that begins here tells of none.
    /// </summary>
    public int FiguresEnd(int start)
    {
        if (start > 0 && text[start - 1].Mark is not ('.' or ';' or '(' or ',' or ':' or ')')) return 0;
        var i = start;
        while (i < text.Count && i < start + MaxEvent && text[i].Kind == TokenKind.Word && !(text.IsWord(i, Figure) && text.IsWord(i - 1, Issue))) i++;
        // "thu thập số liệu" is work.
        if (!text.IsWord(i, Figure) || !(i == start + 1 || text.IsWord(i - 2, Settle) || text.IsWord(i - 2, Take) || text.IsWord(i - 2, Counting) || text.IsWord(i - 2, TimeSecond) || text.IsWord(i - 2, TermA) || text.IsWord(i - 2, TermB))) return 0;
        var from = i + 1;
        while (from < text.Count && from < i + 2 * MaxEvent && !text.IsWord(from, From) && (text[from].Kind != TokenKind.Mark || text[from].Mark is ':' or '(')) from++;
        if (!text.IsWord(from, From)) return 0;
        var to = CountedUntil(from, out _);
        return to == 0 ? 0 : EndOfCount(to);
    }

    /// <summary>
    /// "Báo cáo quý I từ ngày 15/12 năm trước đến ngày 14/3 của năm báo cáo": the token behind a time that "từ" opens in the year or month before, so that
    /// it can only be told of; 0 where none is opened here.
    /// </summary>
    public int CountedEnd(int from) => CountedUntil(from, out var isOfBefore) is > 0 and var to && isOfBefore ? EndOfCount(to) : 0;

    private int CountedUntil(int from, out bool isOfBefore)
    {
        isOfBefore = false;
        for (var i = from + 1; i < text.Count && i < from + 2 * MaxEvent && !EndsClause(i); i++)
        {
            if (IsUntil(i)) return i;
            isOfBefore |= text.IsWord(i, Before) && (text.IsWord(i - 1, Year) || text.IsWord(i - 1, Month) || text.IsWord(i - 1, Quarter));
        }

        return 0;
    }

    private int EndOfCount(int to)
    {
        while (to < text.Count && !EndsClause(to) && text[to].Mark != ',' && !text.IsWord(to, And) && !OpensWork(to)) to++;
        return to;
    }

    // "của kỳ báo cáo" names what is reported.
    private bool OpensWork(int i) => text[i].Kind == TokenKind.Word && !text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Predicate) && !text.IsWord(i, Report) && !text.IsWord(i, Conclude);

    /// <summary>"có thời gian giải quyết trong ngày làm việc": how long something takes that is named by it.</summary>
    public bool IsTermOf(int start)
    {
        for (var i = start - 1; i > 1 && i > start - MaxEvent && text[i].Kind == TokenKind.Word; i--)
        {
            if (text.IsWord(i - 1, Time) && (text.IsWord(i, TimeSecond) || text.IsWord(i, Term))) return text.IsWord(i - 2, Have);
        }

        return false;
    }

    /// <summary>The mark that ends the clause of the token, or the end of the passage.</summary>
    public int ClauseEnd(int i)
    {
        while (i < text.Count && !EndsClause(i)) i++;
        return i;
    }

    private bool EndsClause(int i) => text[i].Mark is ';' or ')' || (text[i].Mark == '.' && (i + 1 >= text.Count || text[i + 1].Spaced));

    /// <summary>"có hiệu lực từ ngày 02/12/2025 đến hết ngày 24/02/2030", "phát sinh từ ngày … đến …": what is in force or comes up then.</summary>
    public bool IsInForce(int start)
    {
        var i = text.IsWord(start - 1, Since) ? start - 2 : start - 1;
        if (text.IsWord(i, Executed)) i -= 2;
        return (text.IsWord(i, Force) && text.IsWord(i - 1, ForceFirst)) || (text.IsWord(i, Life) && text.IsWord(i - 1, Issued));
    }

    /// <summary>"từ nay đến hết năm chỉ còn 02 tháng": how long is left.</summary>
    public bool IsRest(int end) => text.IsWord(end, Only) && text.IsWord(end + 1, Left);

    /// <summary>"nhiệm vụ quý III", "công tác quý II": whose quarter it is, not when something is done.</summary>
    public bool IsNamedBy(int start) =>
        (text.IsWord(start - 1, DutySecond) && text.IsWord(start - 2, Duty)) || (text.IsWord(start - 1, PublicSecond) && text.IsWord(start - 2, Public))
        || (text.IsWord(start - 1, Result) && text.IsWord(start - 2, Conclude)) || (text.IsWord(start - 1, Situation) && text.IsWord(start - 2, SituationFirst))
        || (text.IsWord(start - 1, CourseSecond) && text.IsWord(start - 2, Course));

    /// <summary>
    /// "phương hướng, nhiệm vụ trong năm 2024", "… là nhiệm vụ trọng tâm trong năm 2024": a year that a heading or a description has beside its noun,
    /// without a verb between.
    /// </summary>
    public bool IsDescribed(int start)
    {
        for (var i = start - 1; i >= 0 && i > start - MaxClause; i--)
        {
            if (text[i].Kind == TokenKind.Word && !text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Predicate) && !IsNoun(i - 1)) return false;
            if (text.IsWord(i, Is)) return true;
            if (i > 0 && text[i - 1].Mark is not ('.' or ';' or ':')) continue;
            return (text.IsWord(i, Course) && text.IsWord(i + 1, CourseSecond)) || (text.IsWord(i, SituationFirst) && text.IsWord(i + 1, Situation)) || (text.IsWord(i, Conclude) && text.IsWord(i + 1, Result))
                || (text.IsWord(i, AimFirst) && text.IsWord(i + 1, Aim)) || (text.IsWord(i, Duty) && text.IsWord(i + 1, DutySecond));
        }

        return false;
    }

    /// <summary>"Đối với các nhiệm vụ triển khai trong năm 2025, …": which ones are meant.</summary>
    public bool IsOfTopic(int start)
    {
        for (var i = start - 1; i > 0 && i > start - MaxClause && text[i].Kind != TokenKind.Mark; i--)
        {
            if (text.IsWord(i, TaskWords.With) && text.IsWord(i - 1, TaskWords.Regarding)) return text[i - 1].IsUpper;
        }

        return false;
    }

    // "giải pháp thực hiện", "kết quả triển khai", "việc tổ chức": the verb belongs to a noun.
    private bool IsNoun(int i) => text.IsWord(i, WorkSecond) || text.IsWord(i, Result) || text.IsWord(i, Situation) || text.IsWord(i, WayB);

    /// <summary>"đến ngày 19/11, đã có 15 xã …", "… mưa lũ đã làm", "… toàn tỉnh ghi nhận": what has been reached by then, before anything is to be done.</summary>
    public bool IsReached(int end)
    {
        for (var i = end; i < text.Count && i < end + MaxEvent; i++)
        {
            if (text[i].Mark is ';' or '.') return false;
            if (text.IsWord(i, Done) || (text.IsWord(i, Noting) && text.IsWord(i + 1, NotingSecond))) return true;
            if (text[i].Kind == TokenKind.Word && !text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Predicate)) return false;
        }

        return false;
    }

    /// <summary>"lũy kế giải ngân đến 31/5 đạt 45%", "kết quả đến ngày 31/5 là 12 dự án", "đến 31/12 ước đạt 95%": the day up to which something was counted.</summary>
    public bool IsTally(int start, int end)
    {
        var isEstimate = text.IsWord(end, Estimate);
        var i = isEstimate ? end + 1 : end;
        if (!isEstimate && !text.IsWord(i, Reach) && !text.IsWord(i, Is) && !text.IsWord(i, Left) && !text.IsWord(i, Have) && !text.IsWord(i, Passive)) return false;
        if (!isEstimate && !(i + 1 < text.Count && text[i + 1].Kind == TokenKind.Number)) return false;
        var isCounted = isEstimate;
        for (var q = start - 1; q >= 0 && q > start - MaxClause && text[q].Mark is not (';' or '.' or ':'); q--)
        {
            if (IsWork(q) || text.IsWord(q, Strive) || (text.IsWord(q, Ensure) && (text.IsWord(q - 1, EnsureB) || text.IsWord(q + 1, EnsureB))) || (text.IsWord(q, Expected) && text.IsWord(q + 1, Planned))) return false;
            isCounted |= (text.IsWord(q, Summed) && text.IsWord(q + 1, NextAfter)) || (text.IsWord(q, Conclude) && text.IsWord(q + 1, Result));
        }

        return isCounted;
    }

    /// <summary>"có hiệu lực (từ giữa năm 2024)", "giai đoạn từ …": since when something is in force or what a phase is called by.</summary>
    public bool IsForce(int start)
    {
        var i = text.IsMark(start - 1, '(') ? start - 2 : start - 1;
        // "Thời gian áp dụng từ ngày …"
        if (text.IsWord(i, Applied) && text.IsWord(i - 2, TimeSecond)) return false;
        return text.IsWord(i, PhaseSecond) || text.IsWord(i, Force) || text.IsWord(i, Executed) || text.IsWord(i, Applied);
    }

    /// <summary>"xây dựng kế hoạch thực hiện Luật từ năm 2024 đến năm 2028": the years of the scheme that is to be made.</summary>
    public bool IsOfScheme(int start)
    {
        for (var i = start - 1; i > 0 && i > start - MaxClause && text[i].Kind != TokenKind.Mark; i--)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Scheme, out _) > 0 && (text.IsWord(i - 1, Build) || text.IsWord(i - 1, Executed))) return true;
        }

        return false;
    }

    /// <summary>"tạm dừng đóng phí đến hết tháng 6": how long something is kept up or put off.</summary>
    /// <param name="start">Where the time stands.</param>
    /// <param name="ofWork">Whether a label says that it is the time of the work, which may be drawn out ("kéo dài").</param>
    public bool IsKept(int start, bool ofWork)
    {
        for (var i = start - 1; i >= 0 && i > start - MaxClause; i--)
        {
            if (text[i].Mark is ';' or '.' or ':') return false;
            if (text[i].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, i, Lex.Kept)) return !(ofWork && text.IsWord(i, Draw));
        }

        return false;
    }

    /// <summary>
    /// "đến hết năm 2030, có ít nhất 50% số xã …", "phấn đấu đạt 20% trong năm 2025": a year beside a figure in per cent that is to be reached
    /// or behind "đạt" tells of an aim; "hoàn thành 100%" in the same clause tells of work.
    /// </summary>
    public bool IsOfAim(int start, int end)
    {
        var figure = -1;
        // Behind it the clause goes on over the first comma or colon.
        for (var i = end; i < text.Count && i < end + MaxClause; i++)
        {
            if (text[i].Mark is ';' or '.' or '(' || (text[i].Mark == ',' && i > end)) break;
            if (IsWork(i)) return false;
            if (IsFigure(i)) figure = i;
        }

        var (hasAim, hasLeast, isMade) = (false, false, false);
        for (var i = start - 1; i >= 0 && i > start - MaxClause && (text.Quoted[i] || text[i].Mark is not (';' or '.' or ':')) && !PartsClauses(i); i--)
        {
            if (IsWork(i)) return false;
            if (IsFigure(i)) figure = i;
            // "xây dựng ít nhất 01 mô hình trong năm 2024" says how many are made.
            isMade |= IsMaking(i);
            if (text[i].Kind != TokenKind.Word || !Lexicon.Is(text.Tokens, i, Lex.Aim)) continue;
            if (IsLeast(i)) hasLeast = true;
            else hasAim = true;
        }

        return figure > end || (figure >= 0 && (hasAim || (hasLeast && !isMade)));
    }

    // "số xã, phường" lists; ", tổ chức …" goes on to other work.
    private bool PartsClauses(int i) =>
        text[i].Mark == ',' && !text.Quoted[i] && i + 1 < text.Count && (text[i + 1].Kind != TokenKind.Word || text[i + 1].IsUpper || Lexicon.Is(text.Tokens, i + 1, Lex.Predicate));

    private bool IsFigure(int i) =>
        text[i].Mark is '%' or '≥' || (text[i].Kind == TokenKind.Number && (text.IsWord(i - 1, Reach) || (text.IsWord(i - 2, Reach) && text[i - 1].Kind == TokenKind.Word))) || (text[i].Kind == TokenKind.Number && ((text.IsWord(i - 1, Most) && text.IsWord(i - 2, Few)) || (text.IsWord(i - 1, LeastSecond) && text.IsWord(i - 2, Least))));

    private bool IsLeast(int i) => (text.IsWord(i, Few) && text.IsWord(i + 1, Most)) || (text.IsWord(i, Least) && text.IsWord(i + 1, LeastSecond));

    // "xây dựng", "tổ chức", "thành lập"
    private bool IsMaking(int i) => (text.IsWord(i, Build) && i > 0 && !text[i - 1].IsUpper) || (text.IsWord(i, OrganiseA) && text.IsWord(i + 1, OrganiseB));

    private bool IsWork(int i) => text.IsWord(i, Finish) && text.IsWord(i + 1, FinishSecond);

    public bool OpensClause(int i) => i == 0 || text[i - 1].Mark is '.' or ';' or ':' or '(' or '-' or '+';

    public bool IsUntil(int i) => text.IsWord(i, To) || text.IsWord(i, Until) || text.IsWord(i, EndOf);

    /// <summary>"sơ kết", "tổng kết", "hoàn thành", "xong", "ban hành", "tổ chức", "thực hiện", "triển khai" right before the token.</summary>
    public bool IsWorkBefore(int i) =>
        text.IsWord(i - 1, Through) || ((text.IsWord(i - 1, Conclude) && (text.IsWord(i - 2, Preliminary) || text.IsWord(i - 2, Sum))) || (text.IsWord(i - 1, FinishSecond) && text.IsWord(i - 2, Finish)) || (text.IsWord(i - 1, Executed) && text.IsWord(i - 2, Promulgate)));

    /// <summary>
    /// "hoàn thành số hóa đến năm 2026;", "xây xong 500 căn nhà đến năm 2026.": a year that closes a clause of what is finished, with no scheme between that
    /// could have it in its name.
    /// </summary>
    public bool IsFinishedBy(int start, int end)
    {
        if (end < text.Count && text[end].Mark is not ('.' or ';' or ',' or ')')) return false;
        // "đến năm 2025, tầm nhìn đến năm 2030" is the name of a scheme.
        for (var q = end + 1; q < text.Count && q < end + 5 && text[end].Mark == ','; q++)
        {
            if (IsUntil(q)) return false;
        }

        for (var q = start - 1; q >= 0 && q > start - MaxClause && text[q].Mark is not (';' or '.' or ':' or '('); q--)
        {
            if (IsWork(q) || text.IsWord(q, Through)) return true;
            if (Lexicon.Is(text.Tokens, q, Lex.Scheme) || text.IsWord(q, PhaseSecond) || text.IsWord(q, Aim) || (text.IsWord(q, DutySecond) && text.IsWord(q - 1, Duty)) || text.IsWord(q, CourseSecond) || text.IsWord(q, Done)) return false;
        }

        return false;
    }

    /// <summary>
    /// "Giải quyết căn bản hồ sơ tồn đọng vào năm 2026", "giảm còn dưới 4% vào năm 2030": a clause that says what is done or reached in the year; not "Luật
    /// được thông qua vào năm 2026", "các dự án kết thúc vào năm 2026", which say what else happens then.
    /// </summary>
    public bool IsAttained(int start)
    {
        if (text.IsWord(start - 1, Ends) || text.IsWord(start - 1, Force) || text.IsWord(start - 1, Term) || text.IsWord(start - 1, Retired) || text.IsWord(start - 1, Life)) return false;
        var (isWork, hasFigure, isPassive) = (false, false, false);
        for (var i = start - 1; i >= 0 && i > start - MaxClause && (text[i].Mark is not (';' or '.' or ':' or '(') || (text[i].Mark == '.' && !text[i + 1].Spaced)); i--)
        {
            if (text.IsWord(i, Done) || text.IsWord(i, Just) || text.IsWord(i, Estimate)) return false;
            isPassive |= text.IsWord(i, Passive);
            hasFigure |= text[i].Mark is '%' or '≥' || (text[i].Kind == TokenKind.Number && i > 0 && (text.IsWord(i - 1, Below) || Lexicon.Is(text.Tokens, i - 1, Lex.Aim)));
            isWork |= text[i].Kind == TokenKind.Word && Lexicon.Is(text.Tokens, i, Lex.Predicate);
        }

        return hasFigure || (isWork && !isPassive);
    }

    /// <summary>"sơ kết 05 năm vào năm 2027", "tổng kết việc thực hiện Kế hoạch vào năm 2030".</summary>
    public bool IsReviewOf(int i)
    {
        for (var j = i - 1; j > 0 && j > i - MaxEvent && text[j].Kind != TokenKind.Mark; j--)
        {
            if (text.IsWord(j, Conclude) && (text.IsWord(j - 1, Preliminary) || text.IsWord(j - 1, Sum))) return true;
        }

        return false;
    }
}
