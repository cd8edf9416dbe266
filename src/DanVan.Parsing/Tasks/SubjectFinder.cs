using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Finds the first body of a passage that is the subject of what is to be done, and those who work with it.</summary>
internal sealed class SubjectFinder(PassageText text)
{
    // "Trân trọng thông báo"
    private const int LongNotice = 4;

    private const int MaxOpening = 600;
    private const int PredicateReach = 60;
    private const int MaxCandidates = 4;
    private const int MaxAgent = 40;
    private const int MaxTitle = 16;
    private const int MaxTime = 24;
    private const int MaxDay = 8;

    // No year of a document that is read here lies before it.
    private const int FirstYear = 1900;

    // What a label begins with that names nobody.
    private const Lex NoRole = Lex.Predicate | Lex.Thing | Lex.Content | Lex.Act | Lex.TimeLabel | Lex.Roll | Lex.NameEnds | Lex.Opening | Lex.Request | Lex.Connector | Lex.Scheme | Lex.Yearly | Lex.Aim | Lex.HeadingPrefix | Lex.NoHead;

    // So many tokens may be read behind the openings of all clauses of a passage; then only what stands near is.
    private const int MostRead = 64 * MaxOpening;

    // The second syllable, or -1 where the first one alone is meant.
    private static readonly (int First, int Second)[] OfOthers =
    [
        (Lexicon.Word("kiểm"), Lexicon.Word("tra")), (Lexicon.Word("thanh"), Lexicon.Word("tra")), (Lexicon.Word("giám"), -1), (Lexicon.Word("khảo"), -1), (Lexicon.Word("khen"), -1), (Lexicon.Word("biểu"), -1), (Lexicon.Word("tuyên"), Lexicon.Word("dương")),
        (Lexicon.Word("tặng"), -1), (Lexicon.Word("trao"), -1), (Lexicon.Word("thăm"), -1), (Lexicon.Word("gặp"), -1), (Lexicon.Word("gửi"), -1), (Lexicon.Word("mời"), -1), (Lexicon.Word("báo"), -1), (Lexicon.Word("trình"), -1),
        (Lexicon.Word("nộp"), -1), (Lexicon.Word("nhận"), Lexicon.Word("báo")), (Lexicon.Word("thành"), -1), (Lexicon.Word("kiện"), -1), (Join, -1), (Combine, -1), (Lexicon.Word("huy"), -1), (Lexicon.Word("sử"), -1), (Take, -1), (Attend, Lexicon.Word("họp")), (Lexicon.Word("xét"), -1),
        (Choose, -1), (Lexicon.Word("lựa"), -1), (Lexicon.Word("lấy"), -1), (Lexicon.Word("xin"), -1), (Lexicon.Word("thí"), -1), (Lexicon.Word("áp"), -1), (Lexicon.Word("sáp"), -1), (Lexicon.Word("bổ"), -1), (Lexicon.Word("bầu"), -1), (Lexicon.Word("đăng"), Lexicon.Word("ký")),
    ];

    // What there is to care for at an event, each with the body that does: "Âm thanh, ánh sáng: Trung tâm Văn hóa", "Lễ tân: Hội Phụ nữ".
    private static readonly (int First, int Second)[] PartsOfEvents =
    [
        (Lexicon.Word("âm"), Lexicon.Word("thanh")), (Lexicon.Word("ánh"), Lexicon.Word("sáng")), (Lexicon.Word("lễ"), Lexicon.Word("tân")), (Lexicon.Word("trang"), Lexicon.Word("trí")), (Lexicon.Word("khánh"), Lexicon.Word("tiết")),
        (Lexicon.Word("hậu"), Lexicon.Word("cần")), (Lexicon.Word("nước"), Lexicon.Word("uống")), (Lexicon.Word("loa"), Lexicon.Word("đài")), (Lexicon.Word("băng"), Lexicon.Word("rôn")), (Lexicon.Word("kịch"), Lexicon.Word("bản")),
        (Lexicon.Word("giấy"), Lexicon.Word("mời")), (Lexicon.Word("văn"), Lexicon.Word("nghệ")), (Lexicon.Word("quà"), Lexicon.Word("tặng")), (Lexicon.Word("ma"), Lexicon.Word("két")), (Lexicon.Word("maket"), -1), (Lexicon.Word("market"), -1),
        (Lexicon.Word("cơ"), Lexicon.Word("sở")), (Lexicon.Word("tài"), Lexicon.Word("liệu")), (Lexicon.Word("an"), Lexicon.Word("ninh")), (Lexicon.Word("hoa"), -1), (Lexicon.Word("bàn"), Lexicon.Word("ghế")), (Lexicon.Word("phông"), -1), (Company, Lexicon.Word("tác")),
        (Lexicon.Word("dẫn"), Lexicon.Word("chương")), (Lexicon.Word("mc"), -1), (Lexicon.Word("khẩu"), Lexicon.Word("hiệu")), (Lexicon.Word("ảnh"), -1), (Lexicon.Word("hội"), Lexicon.Word("trường")), (Lexicon.Word("sân"), Lexicon.Word("khấu")), (Lexicon.Word("đón"), Lexicon.Word("tiếp")), (Lexicon.Word("điều"), Lexicon.Word("hành")), (Lexicon.Word("phục"), Lexicon.Word("vụ")),
    ];

    private static readonly (int First, int Second)[] Workers = [(Lexicon.Word("bảo"), Lexicon.Word("vệ")), (Lexicon.Word("phục"), Lexicon.Word("vụ")), (Lexicon.Word("lao"), Company), (Lexicon.Word("tạp"), Lexicon.Word("vụ")), (Lexicon.Word("kế"), Lexicon.Word("toán")), (Lexicon.Word("văn"), Lexicon.Word("thư")), (Lexicon.Word("cấp"), Lexicon.Word("dưỡng"))];

    // Likewise, behind a comma too.
    private static readonly (int First, int Second)[] OfPlaces =
    [
        (Lexicon.Word("sửa"), -1), (Lexicon.Word("nâng"), Lexicon.Word("cấp")), (Lexicon.Word("cải"), Lexicon.Word("tạo")), (Lexicon.Word("mở"), Lexicon.Word("rộng")), (Lexicon.Word("tu"), -1), (Lexicon.Word("đầu"), Lexicon.Word("tư")),
        (Lexicon.Word("sắp"), Lexicon.Word("xếp")), (Lexicon.Word("xây"), Lexicon.Word("mới")), (Lexicon.Word("tham"), Lexicon.Word("quan")),
    ];

    private static readonly int[] Teams = [Lexicon.Word("nhóm"), Lexicon.Word("tổ"), Lexicon.Word("đội"), Lexicon.Word("đoàn"), Lexicon.Word("khối"), Lexicon.Word("cụm")];

    private static readonly int Look = Lexicon.Word("nhìn");
    private static readonly int LookSecond = Lexicon.Word("chung");

    private static readonly int PrepareSecond = Lexicon.Word("bị");

    private static readonly int Issued = Lexicon.Word("hành");

    private static readonly int Decided = Lexicon.Word("quyết");

    private static readonly int[] OpeningTimes = [.. "định kỳ kì hằng hàng trước trong vào từ đến hết chậm muộn nhất là ngày tháng năm quý quí tuần giờ phút cuối đầu giữa mỗi của".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    private readonly Clauses _clauses = new(text);
    private SubjectReader? _reader;
    private bool _isPreamble;
    private bool _isReport;
    private int _pastBefore;
    private PartialDate _issued;
    private int _read;

    /// <summary>What the passage begins and ends with.</summary>
    public PassageShape Shape => new(text, _clauses);

    /// <summary>The first token behind the number of the passage.</summary>
    public int FirstWord => _clauses.SkipNumber();

    /// <summary>The passage as a heading.</summary>
    public BodyHeading Heading => new(text, _clauses);

    /// <summary>
    /// The office that opens the passage and asks others ("6. Sở A yêu cầu các trường …"), as the one who does it: so it is where somebody else has issued the document; null for
    /// others.
    /// </summary>
    public SubjectMatch? Asker
    {
        get
        {
            var start = _clauses.SkipNumber();
            if (start >= text.Count || !text[start].IsUpper || !(text.IsWord(start, Department) || text.IsWord(start, OfficeSecond) || (text.IsWord(start, Company) && text.IsWord(start + 1, PoliceSecond)) || (text.IsWord(start, Promulgate) && text.IsWord(start + 1, Manage)))) return null;
            var names = text.TakeNames();
            return Subject.ReadList(start, names) is var end and > 0 && names.Count == 1 && Lexicon.Is(text.Tokens, end, Lex.Request) ? new SubjectMatch(names, SubjectFrame.Subject, false) { BeginsPassage = true, OpensBlock = true } : null;
        }
    }

    /// <summary>The passage as a label or a cell.</summary>
    public LabelReader Labels => new(text, _clauses);

    /// <summary>Those who work with the lead.</summary>
    public SupportFinder Support => new(text, _clauses);

    /// <summary>The passage as one that leaves the work to those below it.</summary>
    public LeadIn LeadIn => new(text, _clauses);

    /// <summary>Whether the passage, perhaps behind what it is about, opens with a body that approves: "Về thời gian: Ban Thường vụ nhất trí …".</summary>
    public bool Approves
    {
        get
        {
            var start = _clauses.SkipNumber();
            if (Subjects.IsApproval(start)) return true;
            if (!text.Signs.HasMark(':')) return false;
            for (var i = start + 1; i < text.Count && i < start + MaxAgent; i++)
            {
                if (text[i - 1].Mark is '.' or ';') return false;
                if (text[i - 1].Mark == ':') return Subjects.IsApproval(i);
            }

            return false;
        }
    }

    private SubjectReader Subjects => _reader ??= new SubjectReader(text, _clauses).Restart(_isPreamble, _isReport);

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    private BodyReader Subject => new(text, BodyContext.Heading);

    private DutyReader Duties => new(text, _clauses);

    private RunInReader RunIns => new(text, _clauses, Subjects);

    private FurtherSubjects Further => new(text, _clauses, Subjects, this);

    /// <summary>Begins anew, after the passage has got other words; what was found before stays as it is.</summary>
    /// <param name="isPreamble">Whether the passage stands before the first part.</param>
    /// <param name="pastBefore">The year before which all is told and nothing to be done, or 0.</param>
    /// <param name="isReport">Whether the text is no document of its own but tells of one.</param>
    /// <param name="issued">The day of the document, or no date.</param>
    public SubjectFinder Restart(bool isPreamble = false, int pastBefore = 0, bool isReport = false, PartialDate issued = default)
    {
        _isPreamble = isPreamble;
        _isReport = isReport;
        _pastBefore = pastBefore;
        _issued = issued;
        _read = 0;
        _clauses.Restart();
        _reader?.Restart(isPreamble, isReport);
        return this;
    }

    /// <summary>Finds who is to do it.</summary>
    /// <param name="requestsOnly">Whether only requests count: in the preamble a body and a verb tell what was done.</param>
    /// <param name="hasOwner">Whether a heading already names a body, so that a verb without subject is that body's.</param>
    public SubjectMatch? Find(bool requestsOnly, bool hasOwner)
    {
        var clause = 0;
        var isFirst = true;
        var isOrder = false;
        var isOld = false;
        var isTold = false;
        SubjectMatch? each = null;
        if (text.IsUpperCase || Labels.IsEmptyLabel || Shape.IsTopic || NamesContact() || AnnouncesBodies() || Shape.IsTitleOfWork || Shape.IsCourtesy || (_isPreamble && Shape.TellsOfMeeting)) return null;
        requestsOnly |= Labels.IsRoll;
        var namesSupport = Labels.IsSupportLabel || (Labels.OpensWithPart && !Labels.NamesLead);
        var start = _clauses.SkipNumber();
        // "Phối hợp với Hội A, Hội B; các doanh nghiệp trên địa bàn vận động …": those whom the body above works with.
        var joined = Support.JoinedAtStart(start) is var opened and > 0 ? opened : hasOwner && Support.OpensWithCompany(start) ? Support.ReadJoined(start + 1, text.TakeNames()) : -1;
        while (clause < text.Count)
        {
            // "Cơ quan phối hợp: …" names those who help, and "cơ quan" is no body.
            if (!text.Quoted[clause] && !text.Cited[clause] && clause >= joined && !(namesSupport && clause == 0))
            {
                isOrder = isOrder ? clause > 0 && text[clause - 1].Mark != '.' : IsOrderOf(clause);
                // "…; mỗi đơn vị chọn 02 việc" counts, "Mỗi đơn vị đăng ký …" tells.
                var isAsked = isOrder && clause == 0 && !requestsOnly && !hasOwner;
                isOld = isOld ? clause > 0 && text[clause - 1].Mark != '.' : IsOfPastYear(clause);
                // What such a sentence asks of somebody is still to be done.
                isTold = isTold ? clause > 0 && text[clause - 1].Mark != '.' : IsOfPastTimes(_clauses.SkipConnectors(clause));
                var isRequest = requestsOnly || isTold;
                // "Kiểm tra các phường (Tổ A chủ trì)": who does it stands in brackets.
                var isInBrackets = isOrder && clause > 0 && text[clause - 1].Mark == '(';
                var match = isOld ? null : isAsked ? ReadEncouraged(_clauses.SkipConnectors(0)) : isOrder && !isInBrackets ? null : (clause == 0 && !requestsOnly && !hasOwner ? ReadAsked(_clauses.SkipConnectors(0)) : null) ?? Labels.ReadLabel(clause, isLead: true) ?? ReadClause(clause, isRequest, hasOwner) ?? (isRequest ? null : Duties.ReadDuty(clause) ?? ReadBracketed(clause));
                if (isInBrackets && match is not null && !(match is { Frame: SubjectFrame.Subject } && IsBracketedAgent(clause, match))) match = null;
                // "… (các tổ chức huấn luyện do Bộ A thành lập)": what stands in brackets tells which ones, unless words of duty are there.
                if (match is { Frame: SubjectFrame.Subject, IsLabelled: false } && clause > 0 && _clauses.IsInBrackets(clause) && !Subjects.IsStrong(match.Names[^1].End) && !IsBracketedAgent(clause, match)) match = null;
                if (match is not null && clause > 0 && IsFurtherObject(match, clause)) match = null;
                if (match is not null && IsDefined(match)) match = null;
                if (match is not null && IsFurtherAgent(match))
                {
                    var after = match.Names[^1].End + Lexicon.Match(text.Tokens, match.Names[^1].End, Lex.Issues, out _);
                    match = text.IsMark(after, ',') ? ReadClause(after + 1, isRequest, hasOwner) : null;
                }

                // "Các khu phố: mỗi khu phố huy động …": those before the colon, all of them.
                if (match is not null && clause > start && clause > 0 && text[clause - 1].Mark == ':' && (text.IsWord(match.Names[0].First, Each) || text.IsWord(match.Names[0].First, Every)) && Subject.ReadList(start, text.TakeNames()) == clause - 1)
                {
                    match.Names.Clear();
                    Subject.ReadList(start, match.Names);
                }

                // "Sở A: Cơ quan thường trực Ban Chỉ đạo, có nhiệm vụ …": what the body before the colon is.
                if (match is { Frame: SubjectFrame.Subject } && clause > start && text[clause - 1].Mark == ':' && Lexicon.Is(text.Tokens, match.Names[0].First, Lex.Apposition) && Subject.ReadList(start, text.TakeNames()) == clause - 1)
                {
                    match.Names.Clear();
                    Subject.ReadList(start, match.Names);
                }

                // "Tiếp tục thực hiện …; mỗi chi bộ đăng ký …": theirs where nobody else is named.
                if (match is not null && clause > 0 && !(isFirst && text[clause - 1].Mark == ':') && (text.IsWord(match.Names[0].First, Each) || text.IsWord(match.Names[0].First, Every))) (each, match) = (each ?? match, null);
                if (match is not null)
                {
                    Further.AddFollowing(match);
                    // "Mỗi đơn vị đăng ký 01 mô hình. Cán bộ kỹ thuật phải …"
                    if (each is { Frame: SubjectFrame.Subject } && match.Frame == SubjectFrame.Subject && !requestsOnly && !hasOwner && IsWorkOfEach(each)) match.Names.InsertRange(0, each.Names);
                    match.OpensBlock = isFirst;
                    match.BeginsPassage &= isFirst;
                    return match;
                }
            }

            var next = _clauses.NextClause(clause);
            isFirst &= IsRunIn(clause, next);
            clause = next;
        }

        var isOfPast = IsOfPastTimes(_clauses.SkipConnectors(0));
        each ??= requestsOnly || hasOwner || isOfPast ? null : ReadEachBehindComma();
        if (each is { Frame: SubjectFrame.Subject } && !requestsOnly && !hasOwner && !isOfPast && text[each.Names[0].First - 1].Mark is ';' or '.' or ',' && IsWorkOfEach(each))
        {
            Further.AddFollowing(each);
            each.BeginsPassage = false;
            return each;
        }

        return IsOfPastYear(0) ? null : ReadIssuer(requestsOnly || isOfPast, hasOwner) ?? (requestsOnly || hasOwner || isOfPast ? null : ReadAgent() ?? Labels.ReadDashedLabel());
    }

    /// <summary>Whether the passage is nothing but bodies and a semicolon, perhaps behind "giao": "Điều 3. Chánh Văn phòng UBND tỉnh;".</summary>
    public bool IsOpenList
    {
        get
        {
            var start = _clauses.SkipConnectors(0);
            if (start >= text.Count || text.IsUpperCase || !text.IsMark(text.Count - 1, ';')) return false;
            start += Lexicon.Match(text.Tokens, start, Lex.Request, out _);
            return start < text.Count && (text[start].IsUpper || Lexicon.Is(text.Tokens, start, Lex.Plural)) && Subject.ReadList(start, text.TakeNames()) == text.Count - 1;
        }
    }

    // "Năm 2024, Thanh tra tỉnh tổ chức 04 cuộc thanh tra" in a plan of 2025 tells of what was done.
    private bool IsOfPastYear(int clause)
    {
        if (_pastBefore == 0) return false;
        var i = _clauses.SkipConnectors(clause);
        if (text.IsWord(i, Within)) i++;
        return text.IsWord(i, Year) && i + 2 < text.Count && text[i + 1].Kind == TokenKind.Number && text[i + 1].Value > FirstYear && text[i + 1].Value < _pastBefore && text[i + 2].Mark == ',';
    }

    // "Trong thời gian qua, các tỉnh đã có nhiều cố gắng", "Những năm qua, …"
    private bool IsOfPastTimes(int i)
    {
        // "Vừa qua, …", "Nhìn chung, …", "Từ đầu năm đến nay, …"
        if (text.IsWord(i, Just) && text.IsWord(i + 1, Past) && text.IsMark(i + 2, ',')) return true;
        if (text.IsWord(i, Look) && text.IsWord(i + 1, LookSecond) && text.IsMark(i + 2, ',')) return true;
        if (text.IsWord(i, From) && text.IsWord(i + 1, Deadlines.TimeWords.First) && text.IsWord(i + 3, To) && text.IsWord(i + 4, Now) && text.IsMark(i + 5, ',')) return true;
        if (text.IsWord(i, Within)) i++;
        // "Năm qua, …"
        if (text.IsWord(i, Year) && text.IsWord(i + 1, Past) && text.IsMark(i + 2, ',')) return true;
        if (!text.IsWord(i + 2, Past) && !(text.IsWord(i + 2, Deadlines.TimeWords.Just) && text.IsWord(i + 3, Past))) return false;
        return (text.IsWord(i, Deadlines.TimeWords.Time) && text.IsWord(i + 1, Span)) || ((text.IsWord(i, Those) || text.IsWord(i, Several) || text.IsWord(i, Many)) && text.IsWord(i + 1, Year));
    }

    // "Các đội tham gia hội thi là những đội đạt giải …": says who they are.
    private bool IsDefined(SubjectMatch match)
    {
        var verb = match.Names[^1].End;
        if (match.Frame != SubjectFrame.Subject || !((text.IsWord(verb, Take) && text.IsWord(verb + 1, TakeSecond)) || text.IsWord(verb, Attend))) return false;
        for (var i = verb + 2; i + 1 < text.Count && i < verb + MaxTitle && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.IsWord(i, Is) && (text.IsWord(i + 1, Person) || text.IsWord(i + 1, Deadlines.TimeWords.Some))) return true;
        }

        return false;
    }

    // "Thông tin chi tiết đề nghị liên hệ: Phòng A, Sở B": whom to ask.
    private bool NamesContact()
    {
        if (!text.Signs.Has(Contact) || !text.Signs.HasMark(':')) return false;
        for (var i = _clauses.SkipNumber(); i + 2 < text.Count && i < MaxTitle && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.IsWord(i, Contact) && text.IsWord(i + 1, ContactSecond)) return text[i + 2].Mark == ':';
        }

        return false;
    }

    // "Các cơ quan sau đây chịu trách nhiệm tổ chức thực hiện:" announces those who stand below it.
    private bool AnnouncesBodies()
    {
        if (text.Count == 0 || !text.Signs.Has(Here) || text[text.Count - 1].Mark != ':') return false;
        var start = _clauses.SkipConnectors(0);
        if (start >= text.Count || !Lexicon.Is(text.Tokens, start, Lex.Plural)) return false;
        var end = Subject.ReadList(start, text.TakeNames());
        return end > 2 && (text.IsWord(end, Following) ? text.IsWord(end + 1, Here) : text.IsWord(end - 2, Following) && text.IsWord(end - 1, Here));
    }

    // "Tập huấn cho cán bộ làm công tác A; cán bộ làm công tác B …": persons behind a semicolon go on with the ones before.
    private bool IsFurtherObject(SubjectMatch match, int clause)
    {
        var first = match.Names[0].First;
        return match.Frame == SubjectFrame.Subject && text[clause - 1].Mark == ';' && !text[first].IsUpper && Lexicon.Is(text.Tokens, first, Lex.Person)
            && !Lexicon.Is(text.Tokens, match.Names[^1].End, Lex.HardModal) && !IsFurtherPerson(match, clause);
    }

    // "… các quyết định do Ban A, Ban B ban hành": behind a comma one of those by whom it was issued.
    private bool IsFurtherAgent(SubjectMatch match)
    {
        var first = match.Names[0].First;
        if (match.Frame != SubjectFrame.Subject || first == 0 || text[first - 1].Mark is not (',' or ';') || !Lexicon.Is(text.Tokens, match.Names[^1].End, Lex.Issues)) return false;
        for (var i = first - 2; i >= 0 && i > first - MaxTime && text[i].Mark is '\0' or ',' or ';' or '-'; i--)
        {
            if (text.IsWord(i, Through)) return Subject.ReadList(i + 1, text.TakeNames()) > first;
        }

        return false;
    }

    // "Về Điều 5: Các cấp ủy …", "Công tác tuyên truyền: Phòng A …": a label before the first sentence.
    private bool IsRunIn(int clause, int next) =>
        next < text.Count && text[next - 1].Mark == ':' && next - clause <= MaxTitle && (text[next].IsUpper || Sentence.IsHead(next) || _clauses.IsBracketNumber(next)) && !Lexicon.Is(text.Tokens, _clauses.SkipConnectors(clause), Lex.Request | Lex.Order | Lex.Modal) && !text.IsWord(next - 2, With)
        && !(Lexicon.Is(text.Tokens, _clauses.SkipConnectors(clause), Lex.Predicate) && HasBody(clause, next));

    /// <summary>Whether persons come first and no words of duty follow: "Các đồng chí thành viên Ban Tổ chức, Tổ Thư ký, giúp việc".</summary>
    public bool IsOfPersons(SubjectMatch match)
    {
        var first = match.Names[0].First + Lexicon.Match(text.Tokens, match.Names[0].First, Lex.Plural, out _);
        return Lexicon.Is(text.Tokens, first, Lex.Person | Lex.Behalf) && !Lexicon.Is(text.Tokens, match.Names[^1].End, Lex.HardModal);
    }

    /// <summary>"Mỗi đơn vị đăng ký 01 việc": below the heading of those units it says what each of them does.</summary>
    public bool IsOfEach(SubjectMatch match) =>
        match is { Frame: SubjectFrame.Subject, Names: [var only] } && text.IsWord(only.First, Each) && only.End - only.First == 3 && (text.IsWord(only.First + 1, Unit) || text.IsWord(only.First + 1, Organ));

    private bool HasBody(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lexicon.Is(text.Tokens, i, Lex.Plural) || (i > from && text[i].IsUpper && Sentence.IsHead(i))) return true;
        }

        return false;
    }

    // "Ngày …, Ban A đã ký …; để thực hiện, Ban A đề nghị các Ban B …": behind what is told, and behind a list of acts with semicolons, the
    // issuer turns to somebody; "Không tổ chức hội nghị riêng, các chi bộ lồng ghép …": several bodies with their verb behind what is not to be done.
    private SubjectMatch? ReadIssuer(bool requestsOnly, bool hasOwner)
    {
        if (hasOwner || !(text.Signs.HasMark(',') || text.Signs.HasMark(';'))) return null;
        var sentence = _clauses.SentenceEnd(0);
        var start = _clauses.SkipConnectors(0);
        var isTold = start < text.Count && Lexicon.Is(text.Tokens, start, Lex.Plural) && Subjects.IsTold(start);
        var hasBody = false;
        var isPast = false;
        var mayBePast = text.Signs.Has(Already);
        for (var q = 1; q < text.Count;)
        {
            isPast |= mayBePast && (text.IsWord(q - 1, Already) || text.IsWord(q, Already));
            if (text[q - 1].Mark is not (',' or ';'))
            {
                q++;
                continue;
            }

            // "Thống nhất chủ trương đầu tư, giao Ban A hoàn thiện hồ sơ": behind what was agreed or is to be held; not behind what was done.
            if (!requestsOnly && !isPast && text[q - 1].Mark == ',' && text.IsWord(q, Given) && !text.Quoted[q] && !text.Cited[q] && !text.Titled[q] && q + 1 < text.Count && Sentence.IsHead(q + 1) && Subjects.ReadAt(q, false, out _) is { Frame: SubjectFrame.Request } given)
            {
                Further.AddFollowing(given);
                return given;
            }

            if (text.Quoted[q] || text.Cited[q] || text.Titled[q] || !(Sentence.IsHead(q) || (isTold && Lexicon.Is(text.Tokens, q, Lex.Request))))
            {
                q++;
                continue;
            }

            // "nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao cho các bộ": a list of those who gave it.
            if (Subjects.ReadAt(q, requestsOnly, out var after) is { } match && ((match.IsByIssuer && !IsGivenBy(q)) || (isTold && match.Frame == SubjectFrame.Request) || (match.Frame == SubjectFrame.Subject && Lexicon.Is(text.Tokens, q, Lex.Plural) && ((q < sentence && Subjects.IsStrong(match.Names[^1].End) && !hasBody && !(hasBody = HasBody(0, q))) || (text.IsWord(match.Names[^1].End, Must) && !EndsBody(q - 1))))))
            {
                Further.AddFollowing(match);
                return match;
            }

            q = Math.Max(after, q + 1);
        }

        return null;
    }

    // "Lựa chọn, nhân rộng các điển hình, mỗi sở, ngành đăng ký …"
    private SubjectMatch? ReadEachBehindComma()
    {
        if (!text.Signs.Has(Each) && !text.Signs.Has(Every)) return null;
        for (var q = 2; q + 2 < text.Count; q++)
        {
            // "… đảm bảo từng ngành, từng cấp nhận thức đúng": on all of whom it works.
            if (text[q - 1].Mark != ',' || !(text.IsWord(q, Each) || text.IsWord(q, Every)) || (text.IsWord(q, Every) && q > 2 && (text.IsWord(q - 3, Every) || text.IsWord(q - 4, Every))) || text.Titled[q] || text.Quoted[q] || text.Cited[q]) continue;
            return Subjects.ReadAt(q, false, out _) is { Frame: SubjectFrame.Subject } match && Sentence.IsPredicate(match.Names[^1].End) && !text.IsWord(match.Names[^1].End, Have) ? match : null;
        }

        return null;
    }

    /// <summary>Whether each of several bodies has something to do: "Mỗi chi bộ đăng ký 01 mô hình", not "Mỗi cá nhân chỉ được cấp …", "Mỗi học sinh đều có …".</summary>
    public bool IsWorkOfEach(SubjectMatch each) => (text.IsWord(each.Names[0].First, Each) || text.IsWord(each.Names[0].First, Every)) && Sentence.IsPredicate(each.Names[^1].End) && !Lexicon.Is(text.Tokens, each.Names[^1].End, Lex.Aim) && !Lexicon.Is(text.Tokens, each.Names[0].First + 1, Lex.Person);

    private bool IsGivenBy(int q)
    {
        if (text[q - 1].Mark != ',') return false;
        for (var i = q - 2; i >= 0 && i > q - MaxCandidates - 2; i--)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Content, out _) is var content and > 0 && i + content < q - 1 && text[i + content].IsUpper) return true;
        }

        return false;
    }

    private bool HasAgent(int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            if (text.IsWord(i, Through)) return true;
        }

        return false;
    }

    // "Công tác kiểm tra do Thanh tra tỉnh chủ trì", "Việc tổng hợp được giao cho Văn phòng Sở thực hiện"; behind a verb only where the clause
    // ends with the one who does it: "Nâng cấp mạng nội bộ do Văn phòng thực hiện", "Khảo sát tại 06 huyện, do đồng chí A làm Trưởng đoàn".
    private SubjectMatch? ReadAgent()
    {
        if (!text.Signs.Has(Through) && !text.Signs.HasMark('-') && !(text.Signs.Has(Given) && (text.Signs.Has(For) || text.Signs.Has(Matter)))) return null;
        var start = _clauses.SkipConnectors(0);
        if (start >= text.Count || (text.IsWord(start, Regarding) && text.IsWord(start + 1, With))) return null;
        var sentence = _clauses.SentenceEnd(start);
        var found = ReadAgent(start, sentence);
        for (var tries = 0; found is null && tries < MaxCandidates && sentence + 1 < text.Count && text.Signs.Has(Through) && HasAgent(sentence); tries++)
        {
            // "Kinh phí chi từ nguồn thường xuyên; văn phòng phẩm do Phòng A bảo đảm.", "Kiện toàn Hội đồng theo Luật. Ở cấp tỉnh do Sở A tham mưu, …"
            var isPart = text.IsMark(sentence, ';');
            if (!isPart && !text.IsWord(sentence + 1, Level) && !text.IsWord(sentence + 2, Level)) break;
            var next = sentence + 1;
            sentence = _clauses.SentenceEnd(next);
            found = ReadAgent(_clauses.SkipConnectors(next), sentence, endsClause: isPart);
        }

        return found;
    }

    /// <summary>Finds who does what a further clause tells of: "…; nội dung gợi ý do Ban A chuẩn bị", "… . Việc xét duyệt giao Ban B chủ trì".</summary>
    /// <param name="clause">Where the clause begins.</param>
    /// <returns>The bodies, or null.</returns>
    public SubjectMatch? ReadAgentOf(int clause)
    {
        if (!text.Signs.Has(Through) && !text.Signs.Has(Given)) return null;
        var start = _clauses.SkipConnectors(clause);
        if (start >= text.Count || text[start].Kind != TokenKind.Word || Sentence.IsHead(start) || Lexicon.Is(text.Tokens, start, Lex.Predicate | Lex.Opening | Lex.Occasion | Lex.Request)) return null;
        return ReadAgent(start, _clauses.SentenceEnd(start), isFurther: true);
    }

    private SubjectMatch? ReadAgent(int start, int sentence, bool endsClause = false, bool isFurther = false)
    {
        if (start >= text.Count) return null;
        var isVerb = Lexicon.Is(text.Tokens, start, Lex.Predicate);
        var end = Math.Min(sentence, start + MaxAgent);
        for (var q = start; q < end; q++)
        {
            var isBy = text.IsWord(q, Through) && !text.IsWord(q - 1, Not) && !text.Cited[q] && !text.Titled[q] && !text.Quoted[q];
            var isGiven = !isBy && q > start + 1 && text.IsWord(q, For) && text.IsWord(q - 1, Given) && (text.IsWord(q - 2, Passive) || text.IsWord(start, Matter));
            // "Việc rà soát giao cho Phòng A thực hiện": without "được" too.
            // "Đề án 2: Triển khai bệnh án điện tử - Phòng A chủ trì, …"
            var isDashed = !isBy && !isGiven && q > start + 2 && text[q].Mark == '-' && text[q].Spaced && q + 1 < text.Count && text[q + 1].Spaced && text[q + 1].IsUpper;
            // "Việc xét duyệt giao Ban A chủ trì"
            var isAssigned = !isBy && !isGiven && !isDashed && q > start + 1 && text.IsWord(q, Given) && (text.IsWord(start, Matter) || (text.IsWord(start, Working) && text.IsWord(start + 1, WorkSecond))) && !text.IsWord(q - 1, Passive) && !text.Cited[q] && !text.Titled[q] && !text.Quoted[q];
            if (!isBy && !isGiven && !isDashed && !isAssigned) continue;
            var names = text.TakeNames();
            var after = Subject.ReadList(q + 1, names);
            if (after < 0 || after >= text.Count) continue;
            // "Kinh phí do Phòng A phối hợp với Văn phòng cân đối"
            var isJoined = isBy && text.IsWord(after, Join) && text.IsWord(after + 1, JoinSecond);
            if (isJoined && after + 2 < text.Count && Lexicon.Is(text.Tokens, after + 2, Lex.Agent)) (after, isJoined) = (after + 2, false);
            else if (isJoined) after = Support.ReadJoined(text.IsWord(after + 2, With) ? after + 3 : after + 2, text.TakeNames());
            if (after < 0 || after >= text.Count || (isAssigned && !text[q + 1].IsUpper && !Lexicon.Is(text.Tokens, q + 1, Lex.Plural))) continue;
            if (isDashed && !(Lexicon.Match(text.Tokens, after, Lex.Agent, out _) is var ends and > 0 && _clauses.EndsClause(after + ends))) continue;
            // "Kinh phí cấp huyện do cấp huyện chủ động bố trí" names a level, no body.
            if (isBy && text.IsWord(q + 1, Level) && text.IsWord(after, Lead) && !text.IsWord(after + 1, LeadSecond)) continue;
            var verb = Lexicon.Match(text.Tokens, after, isJoined ? Lex.Agent | Lex.Predicate : Lex.Agent, out _);
            if ((verb == 0 && !(isAssigned && _clauses.EndsClause(after))) || (isVerb && (!_clauses.EndsClause(after + verb) || !(Lexicon.Is(text.Tokens, after, Lex.Carries) || (text[q - 1].Mark == ',' && IsAgentOfAll(after))) || Lexicon.Is(text.Tokens, q + 1, Lex.Plural)))) continue;
            if (endsClause && (!_clauses.EndsClause(after + verb) || text.IsWord(after, Decided) || Lexicon.Is(text.Tokens, after, Lex.Issues))) continue;
            // "2. Danh mục tài liệu do Sở A cung cấp:" heads what stands below it.
            if (isBy && after + verb == text.Count - 1 && text.IsMark(after + verb, ':') && !Lexicon.Is(text.Tokens, after, Lex.Carries) && !IsAgentOfAll(after)) continue;
            // "Kiện toàn Ban Chỉ đạo, do đồng chí Bí thư làm Trưởng ban": the head of a body that is set up.
            if (text.IsWord(after, Does) && (isVerb ? IsSettingUp(start) : Sentence.IsHead(start))) continue;
            var match = new SubjectMatch(names, SubjectFrame.Subject, false);
            // "thiết bị do Bộ A cung cấp" says which one.
            if (isFurther) return (isAssigned || isJoined || Lexicon.Is(text.Tokens, after, Lex.Carries) || IsAgentOfAll(after) || (text.IsWord(after, Standard) && text.IsWord(after + 1, PrepareSecond))) && (text[q + 1].IsUpper || Lexicon.Is(text.Tokens, q + 1, Lex.Plural)) ? match : null;
            Further.AddFollowing(match);
            if (isBy) AddAgents(after, names);
            return match;
        }

        return null;
    }

    // "Ở cấp tỉnh do Sở A tham mưu, …; cấp huyện do Phòng B tham mưu"
    private void AddAgents(int from, List<BodyMention> names)
    {
        for (var q = from; q < text.Count && names.Count < MaxAgent; q++)
        {
            if (!text.IsWord(q, Through) || !text.IsWord(text[q - 1].Mark == ',' ? q - 3 : q - 2, Level) || text.Cited[q] || text.Titled[q] || text.Quoted[q]) continue;
            var others = text.TakeNames();
            var after = Subject.ReadList(q + 1, others);
            if (after > 0 && after < text.Count && Lexicon.Is(text.Tokens, after, Lex.Agent) && !text.IsWord(after, Does)) names.AddRange(others);
        }
    }

    // "…, do Thanh tra Sở tham mưu", "…, do Phòng A chủ trì": behind a comma these are said of all that stands before.
    private bool IsAgentOfAll(int verb) => (text.IsWord(verb, Lead) && text.IsWord(verb + 1, LeadSecond)) || (text.IsWord(verb, Advise) && text.IsWord(verb + 1, AdviseSecond)) || (text.IsWord(verb, Organise) && text.IsWord(verb + 1, OrganiseSecond));

    // "(Phòng A thực hiện, cập nhật hằng quý)", "(Phòng A thực hiện trước ngày 31/8)": what opens a bracket and takes no object is said of all that stands
    // before it.
    private bool IsBracketedAgent(int clause, SubjectMatch match)
    {
        if (text[clause - 1].Mark != '(') return false;
        var verb = match.Names[^1].End;
        var isAgent = Lexicon.Is(text.Tokens, verb, Lex.Carries) || IsAgentOfAll(verb) || IsWorkOfSome(clause, verb) || (!text.IsWord(clause, Through) && Lexicon.Is(text.Tokens, verb, Lex.Agent));
        if (!isAgent) return false;
        var end = verb + Math.Max(Lexicon.Match(text.Tokens, verb, Lex.Carries, out _), Lexicon.Match(text.Tokens, verb, Lex.Agent | Lex.Predicate, out _));
        return end >= text.Count || text[end].Mark is ',' or ';' or ')' or '.' || text.IsWord(end, Before) || text.IsWord(end, Within) || text.IsWord(end, From) || text.IsWord(end, Join) || text.IsWord(end, Finish) || text.IsWord(end, Done);
    }

    // "(do Ban Thanh niên, Hội Phụ nữ vận động, bàn giao trước ngày 19/8)", not "(do Bộ Y tế ban hành, có hiệu lực từ …)".
    private bool IsWorkOfSome(int clause, int verb) =>
        text.IsWord(clause, Through) && Lexicon.Match(text.Tokens, verb, Lex.Predicate, out _) is var length and > 0 && !Lexicon.Is(text.Tokens, verb, Lex.Issues) && text.IsMark(verb + length, ',') && Lexicon.Is(text.Tokens, verb + length + 1, Lex.Predicate);

    // "(Phòng Tổ chức cán bộ, tháng 6/2023)": nothing but who does it and when.
    private SubjectMatch? ReadBracketed(int clause)
    {
        if (clause < 2 || text[clause - 1].Mark != '(' || !text[clause].IsUpper || !Lexicon.Is(text.Tokens, clause, Lex.NamedHead | Lex.Institution)) return null;
        var close = _clauses.Closing(clause);
        if (close >= text.Count || !_clauses.IsEnd(close + 1)) return null;
        var names = text.TakeNames();
        var end = Subject.ReadList(clause, names);
        if (end < 0 || !text.IsMark(end, ',') || end + 1 >= close) return null;
        var time = end + 1;
        var isTime = text.IsWord(time, Month) || text.IsWord(time, Quarter) || text.IsWord(time, Before) || text.IsWord(time, Within) || text.IsWord(time, Done) || (text.IsWord(time, Finish) && close > time + 2);
        return isTime ? new SubjectMatch(names, SubjectFrame.Label, false) : null;
    }

    private bool IsSettingUp(int start) => (text.IsWord(start, Establish) && text.IsWord(start + 1, EstablishSecond)) || (text.IsWord(start, Fill) && text.IsWord(start + 1, FillSecond)) || (text.IsWord(start, Consolidate) && text.IsWord(start + 1, ConsolidateSecond));

    // "Chỉ đạo Ban A đẩy nhanh …; Ban B hoàn thành …": the bodies of the whole sentence are those that somebody else directs.
    private bool IsOrderOf(int clause)
    {
        var i = _clauses.SkipConnectors(clause);
        var length = i < text.Count ? Lexicon.Match(text.Tokens, i, Lex.Order, out _) : 0;
        return length > 0 && !Lexicon.Is(text.Tokens, i, Lex.Request) && Sentence.IsHead(i + length);
    }

    /// <summary>Finds a body at the beginning that words of duty or of the lead follow: who is told so in a section that tells of other things.</summary>
    public SubjectMatch? FindDuty()
    {
        if (text.IsUpperCase) return null;
        var first = _clauses.SkipConnectors(0);
        var stop = Math.Min(_clauses.SentenceEnd(first), first + PredicateReach);
        for (var i = first; i < stop; i++)
        {
            // "Bên cạnh kết quả đạt được, tỉnh A cần khắc phục …"
            if (i > first && (text[i - 1].Mark != ',' || !Sentence.IsHead(i))) continue;
            if (Subjects.ReadAt(i, false, out _) is not { Frame: SubjectFrame.Subject } match) continue;
            var end = match.Names[^1].End;
            // "Bảo tàng hạng I phải đạt các tiêu chuẩn sau:" sets a standard.
            var isStandard = text.IsWord(end, Must) && Lexicon.Is(text.Tokens, end + 1, Lex.Aim);
            if (i > first ? text.IsWord(end, Need) && Sentence.IsPredicate(end + 1) : (text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond)) || (Lexicon.Is(text.Tokens, end, Lex.HardModal) && !isStandard) || (text.IsWord(end, Need) && Sentence.IsPredicate(end + 1)))
            {
                match.OpensBlock = true;
                match.BeginsPassage = i == first;
                return match;
            }
        }

        return null;
    }

    /// <summary>
    /// Finds the bodies behind the colon of an item that says what is to be done before it and holds nothing else: "- Chuẩn bị hội trường,
    /// âm thanh: Văn phòng Sở.".
    /// </summary>
    public SubjectMatch? FindNamed()
    {
        if (text.IsUpperCase || NamesContact()) return null;
        if (FindInTrailingBrackets() is { } trailing) return trailing;
        if (FindBetweenDashes() is { } dashed) return dashed;
        List<BodyMention>? names = null;
        for (var start = _clauses.SkipNumber(); start < text.Count;)
        {
            var colon = ColonOfWork(start);
            // "…: Sở A (chủ trì), Sở B (phối hợp); thực hiện thường xuyên."
            if (colon == 0 && names is { Count: > 0 } && start < text.Count && !text[start].IsUpper && Lexicon.Is(text.Tokens, start, Lex.Predicate | Lex.TimeLabel) && !HasBody(start, text.Count)) return new SubjectMatch(names, SubjectFrame.Request, false);
            if (colon == 0 || !text[colon + 1].IsUpper || !Lexicon.Is(text.Tokens, colon + 1, Lex.NamedHead | Lex.Institution | Lex.Post | Lex.Person)) return null;
            var end = Subject.ReadList(colon + 1, names ??= []);
            // "Mua quà tặng: Kế toán", "Chụp ảnh: Giáo viên Tin học"
            if (end < 0 && names.Count == 0 && text.Count <= MaxTitle) end = new BodyReader(text, BodyContext.NamesOnly).ReadList(colon + 1, names);
            if (end < 0) return null;
            // "…: Phòng A, xong trước ngày 10/3."
            if (text.IsMark(end, ',') && (Lexicon.Is(text.Tokens, end + 1, Lex.Predicate | Lex.TimeLabel | Lex.NameEnds) || text.IsWord(end + 1, Done)) && !text[end + 1].IsUpper && !HasBody(end + 1, text.Count)) return new SubjectMatch(names, SubjectFrame.Request, false);
            if (_clauses.IsClosed(end)) return text[text.Count - 1].Mark != ':' ? new SubjectMatch(names, SubjectFrame.Request, false) : null;
            if (text[end].Mark != ';') return null;
            start = end + 1;
        }

        return null;
    }

    /// <summary>
    /// Finds whom a few words before a colon name, whatever they are, in a list whose items begin so with bodies: "- Y tế học đường, bảo vệ: đảm bảo
    /// vệ sinh" beside "- Tổ chuyên môn: Xây dựng …".
    /// </summary>
    public SubjectMatch? FindRole()
    {
        var first = _clauses.SkipNumber();
        // "Bảo vệ: Trông giữ xe …", "Phục vụ: …": the workers who are called by what they do.
        if (text.IsUpperCase || first >= text.Count || !text[first].IsUpper || (Lexicon.Is(text.Tokens, first, NoRole) && !(text.IsMark(first + 2, ':') && Stands(Workers, first)))) return null;
        var colon = first + 1;
        for (; colon < text.Count && text[colon].Mark != ':'; colon++)
        {
            if (colon - first >= MaxDay || text[colon].Kind == TokenKind.Number || text.Cited[colon] || text.Quoted[colon] || text[colon].Mark is '.' or ';') return null;
            if (!text[colon].IsUpper && text[colon].Kind == TokenKind.Word && text[colon - 1].Mark != ',' && Lexicon.Is(text.Tokens, colon, Lex.StrongPredicate | Lex.Act | Lex.TimeLabel)) return null;
        }

        return colon < text.Count && text.BeginsWork(colon + 1, orSmall: true) && !(text.IsWord(colon + 1, Not) && _clauses.IsEnd(colon + 2)) ? new SubjectMatch([new BodyMention(first, colon)], SubjectFrame.Subject, true) { BeginsPassage = true } : null;
    }

    /// <summary>
    /// Finds whom an item names before its colon in a part that shares out the work, whatever it says of the work: "Văn phòng: giấy mời, khánh tiết",
    /// "Các sở, ngành phụ trách tiêu chí: theo chức năng hướng dẫn …".
    /// </summary>
    public SubjectMatch? FindAssigned()
    {
        var first = _clauses.SkipNumber();
        if (text.IsUpperCase || first >= text.Count || !text[first].IsUpper || !text.Signs.HasMark(':')) return null;
        var names = text.TakeNames();
        var end = Subject.ReadList(first, names);
        // "Nhóm 2: các xã ven biển"
        if (end < 0 && IsNumberedTeam(first)) names.Add(new BodyMention(first, end = first + 2));
        // "Cấp ủy viên được phân công theo dõi chi bộ: …"
        if (end < 0 && first + Lexicon.Match(text.Tokens, first, Lex.Plural, out _) is var noun && Lexicon.Match(text.Tokens, noun, Lex.Person, out _) is var person and > 1) names.Add(new BodyMention(first, end = noun + person));
        if (end < 0) return null;
        var colon = end;
        for (; colon < text.Count && text[colon].Mark != ':'; colon++)
        {
            if (colon - first > MaxTitle || text[colon].Kind != TokenKind.Word || text.Cited[colon] || text.Quoted[colon] || (Lexicon.Is(text.Tokens, colon, Lex.Act | Lex.TimeLabel | Lex.HardModal | Lex.Request | Lex.Order) && !text.IsWord(colon - 1, Passive))) return null;
        }

        if (colon + 2 >= text.Count || !(colon == end ? IsShare(colon + 1) : OpensShare(colon + 1))) return null;
        if (colon > end) names[^1] = names[^1] with { End = colon };
        return new SubjectMatch(names, SubjectFrame.Subject, true) { BeginsPassage = true, OpensBlock = true };
    }

    private bool IsNumberedTeam(int at) => Array.IndexOf(Teams, text[at].Word) >= 0 && at + 1 < text.Count && text[at + 1].Kind == TokenKind.Number;

    // What is to be done or cared for: no number, person, place or body ("Sở A: 02 đồng chí", "Sở B: Ông Nguyễn Văn An", "Xã C: Hội trường UBND xã") and no answer ("Không", "đạt 100%").
    private bool IsShare(int at)
    {
        if (OpensShare(at)) return true;
        // "cấp đủ vật tư", not "cấp xã 02 lần"
        if (Lexicon.OpensWork(text[at].Word) && text[at + 1].Kind == TokenKind.Word && !text[at + 1].IsUpper && !Sentence.IsHead(at) && !Lexicon.Is(text.Tokens, at + 1, Lex.PlaceNoun) && Lexicon.Match(text.Tokens, at, Lex.Word | Lex.NoHead | Lex.NoEvent, out _) <= 1) return true;
        // "QĐ bổ nhiệm, bằng cấp"
        if (text[at].End - text[at].Start > 1 && char.IsUpper(text.Text[text[at].Start + 1])) return false;
        if (text[at].Kind != TokenKind.Word || text.Cited[at] || text.Quoted[at] || Sentence.IsHead(at) || text.IsWord(at, Not) || text.IsWord(at, Have) || text.IsWord(at, At) || (text[at].IsUpper && text[at + 1].IsUpper)) return false;
        if (Lexicon.Is(text.Tokens, at, BodyHeads.Any | Lex.Rank | Lex.Thing | Lex.Roll | Lex.Aim | Lex.TimeLabel | Lex.NoOne | Lex.Plural | Lex.NameEnds | Lex.Request | Lex.Act | Lex.Opening | Lex.Connector | Lex.NoHead | Lex.NoEvent) && !Stands(PartsOfEvents, at)) return false;
        // "Hội trường UBND xã" is a place.
        if (text[at].IsUpper && HasBody(at, text.Count)) return false;
        for (var i = at; i < text.Count; i++)
        {
            if (text[i].Mark is '%' or '/' && !_clauses.IsEnd(i + 1)) return false;
        }

        return true;
    }

    private bool OpensShare(int at) => text.BeginsWork(at, orSmall: true) && !Lexicon.Is(text.Tokens, at, Lex.Aim | Lex.Request) && !text.IsWord(at, Not) || Lexicon.Is(text.Tokens, at, Lex.Aside) || text.IsWord(at, Each);

    /// <summary>
    /// Finds the bodies at the end of a line of a calendar, behind dashes: "Tháng 3: Sinh hoạt chuyên đề - Chi ủy - Công đoàn". The first one
    /// leads, the others work with it.
    /// </summary>
    public List<BodyMention>? FindInCalendar()
    {
        if (text.IsUpperCase || text.Count < 6 || !(text.IsWord(0, Month) || text.IsWord(0, Day) || text.IsWord(0, Quarter) || text.IsWord(0, Week)) || text[1].Kind == TokenKind.Mark || text[text.Count - 1].Mark is ':' or ';') return null;
        for (var q = 3; q + 1 < text.Count; q++)
        {
            if (text[q].Mark != '-' || !text[q].Spaced || !text[q + 1].Spaced || !text[q + 1].IsUpper) continue;
            var names = text.TakeNames();
            var end = new BodyReader(text, BodyContext.NamesOnly).ReadList(q + 1, names);
            if (end > 0 && _clauses.IsClosed(end)) return names;
        }

        return null;
    }

    // "Số hóa hồ sơ (Phòng Nội vụ, hoàn thành tháng 6/2024).", "Xây dựng cơ sở dữ liệu (Công an xã)": what is to be done, and who does it in the brackets that close it.
    private SubjectMatch? FindInTrailingBrackets()
    {
        var close = text.Count - 1;
        while (close > 0 && text[close].Mark is '.' or ';') close--;
        if (close < 4 || text[close].Mark != ')') return null;
        var open = close - 1;
        while (open > 0 && close - open < MaxTitle && text[open].Mark is not ('(' or ')')) open--;
        var start = _clauses.SkipNumber();
        if (text[open].Mark != '(' || open < start + 3 || !text[start].IsUpper || !text[open + 1].IsUpper || !Lexicon.Is(text.Tokens, open + 1, Lex.NamedHead | Lex.Institution | Lex.Post)) return null;
        if (Lexicon.Match(text.Tokens, start, Lex.Predicate, out _) is var verb && (verb == 0 || Lexicon.Match(text.Tokens, start, Lex.Order | Lex.Request | Lex.Thing | Lex.Roll | Lex.Opening, out _) >= verb) || IsOfOthers(start) || HasBody(start, open)) return null;
        for (var i = start; i < open; i++)
        {
            if (text[i].Mark is ':' or ';' or '.' || text.Cited[i] || text.IsWord(i, At) || text.IsWord(i, With) || text.IsWord(i, Of)) return null;
        }

        var names = text.TakeNames();
        var end = Subject.ReadList(open + 1, names);
        if (end == close || (end > 0 && text[end].Mark is ',' or ';' or '-' && !HasBody(end + 1, close))) return new SubjectMatch(names, SubjectFrame.Request, false);
        text.GiveBack(names);
        return null;
    }

    // "Xây dựng kế hoạch tuyển dụng - Phòng Tổ chức cán bộ - hoàn thành trước ngày 30/4/2024": what is to be done, who does it and when.
    private SubjectMatch? FindBetweenDashes()
    {
        var start = _clauses.SkipNumber();
        if (!text.Signs.HasMark('-') || start + 4 >= text.Count || !text[start].IsUpper || !Lexicon.Is(text.Tokens, start, Lex.Predicate) || Lexicon.Is(text.Tokens, start, Lex.Order | Lex.Request | Lex.Roll | Lex.Opening)) return null;
        for (var q = start + 2; q + 3 < text.Count; q++)
        {
            if (text[q].Mark is ':' or ';' || text.Cited[q]) return null;
            if (text[q].Mark != '-' || !text[q].Spaced || !text[q + 1].Spaced || !text[q + 1].IsUpper) continue;
            var names = text.TakeNames();
            var end = Subject.ReadList(q + 1, names);
            var time = end + 1;
            if (end > 0 && text.IsMark(end, '-') && text[end].Spaced && time < text.Count && (text.IsWord(time, Finish) || text.IsWord(time, Done) || text.IsWord(time, Before) || text.IsWord(time, Within) || text.IsWord(time, Month) || text.IsWord(time, Quarter) || text.IsWord(time, Day) || Lexicon.Is(text.Tokens, time, Lex.TimeLabel)) && !HasBody(time, text.Count)) return new SubjectMatch(names, SubjectFrame.Request, false);
            text.GiveBack(names);
        }

        return null;
    }

    // The colon behind words that say what is to be done and name nobody, or 0.
    private int ColonOfWork(int start)
    {
        if (start >= text.Count || !(text[start].IsUpper || text[Math.Max(0, start - 1)].Mark == ';')) return 0;
        var isPart = Stands(PartsOfEvents, start);
        if (!isPart && (!Lexicon.Is(text.Tokens, start, Lex.Predicate) || Lexicon.Is(text.Tokens, start, Lex.Order | Lex.Request | Lex.Thing | Lex.Roll | Lex.Opening) || IsOfOthers(start))) return 0;
        var colon = start;
        while (colon < text.Count && text[colon].Mark != ':')
        {
            if (colon - start > MaxTitle || text.Cited[colon] || text.Quoted[colon] || text[colon].Kind == TokenKind.Number || (text[colon].Kind == TokenKind.Mark && text[colon].Mark is not (',' or '-' or '('))) return 0;
            // "(quý II)" says when.
            if (text[colon].Mark == '(')
            {
                var close = colon + 1;
                while (close < text.Count && close < colon + MaxTitle && text[close].Mark is not (')' or ':' or '(')) close++;
                if (!text.IsMark(close, ')')) return 0;
                colon = close + 1;
                continue;
            }

            if ((colon == start || text[colon - 1].Mark == ',' || text.IsWord(colon - 1, And)) && Stands(OfPlaces, colon)) return 0;
            if (Lexicon.Is(text.Tokens, colon, Lex.Plural) || text.IsWord(colon, At) || text.IsWord(colon, Consist) || (text[colon].IsUpper && colon > start && Sentence.IsHead(colon))) return 0;
            colon++;
        }

        // "Lãnh đạo phụ trách: Ông A": who watches over the work does not do it.
        return (colon - start < 3 && !isPart) || colon + 1 >= text.Count || text.IsInCharge(colon - 2) || Lexicon.Is(text.Tokens, colon - 1, Lex.NameEnds) ? 0 : colon;
    }

    // "Kiểm tra đột xuất: UBND xã A", "Khen thưởng tập thể: Phòng B": verbs that take the bodies behind the colon.
    private bool IsOfOthers(int start) => Stands(OfOthers, start);

    private bool Stands((int First, int Second)[] verbs, int at)
    {
        foreach (var (first, second) in verbs)
        {
            if (text.IsWord(at, first) && (second < 0 || text.IsWord(at + 1, second))) return true;
        }

        return false;
    }

    /// <summary>Finds who leads in a passage that stands in brackets: "(Phòng A chủ trì, phối hợp với Phòng B)", "(Giao Phòng C tổng hợp)".</summary>
    public SubjectMatch? FindBracketed()
    {
        // "(Đơn vị chủ trì: Sở A; đơn vị phối hợp: Sở B; thời gian: Quý II)"
        if (!text.IsUpperCase && Labels.ReadLabel(1, isLead: true) is { } label)
        {
            label.OpensBlock = true;
            return label;
        }

        if (text.IsUpperCase) return null;
        // "(Thời gian: tháng 11/2026; đơn vị thực hiện: Phòng A)"
        for (var i = 2; i < text.Count && i < MaxAgent; i++)
        {
            if (text[i - 1].Mark != ';' || Labels.ReadLabel(i, isLead: true) is not { } later) continue;
            later.OpensBlock = true;
            return later;
        }

        if (Subjects.ReadAt(1, false, out _) is { } match)
        {
            var end = match.Names[^1].End;
            if (match.Frame == SubjectFrame.Request ? text.IsWord(1, Given) : (text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond)) || new BareAssignment(text).Follows(match)) return match;
        }

        // "(Phòng A; tháng 3)"
        var names = text.TakeNames();
        if (new BodyReader(text, BodyContext.Company).ReadList(1, names) is var stop and > 1 && text[1].IsUpper && stop + 1 < text.Count && text[stop].Mark is ',' or ';' or '-' && (Lexicon.Is(text.Tokens, stop + 1, Lex.TimeLabel) || IsOfTime(stop + 1))) return new SubjectMatch(names, SubjectFrame.Label, true);
        text.GiveBack(names);
        return null;
    }

    public SubjectMatch? ReadClause(int clause, bool requestsOnly, bool hasOwner)
    {
        var i = _clauses.SkipConnectors(clause);
        if (Subjects.ReadAt(i, requestsOnly, out _) is { } direct)
        {
            if (clause == 0 && direct is { Frame: SubjectFrame.Subject, Names: [var only] } && only.First == i && RunIns.ReadUnitTitle(i, only.End) is { } unit) return unit;
            direct.BeginsPassage = !direct.IsByIssuer;
            var isListed = direct.Frame == SubjectFrame.Subject && i == clause && clause > 0 && text[clause - 1].Mark == ';' && EndsBody(clause - 1, orAny: !text[i].IsUpper || !HasBody(0, clause - 1));
            return isListed && !Subjects.IsStrong(direct.Names[^1].End) && !IsFurtherPerson(direct, clause) ? null : direct;
        }

        // "… (do Phòng A chủ trì, Công đoàn phối hợp; xong trước ngày 30/4)"
        if (!requestsOnly && clause > 0 && text[clause - 1].Mark == '(' && text.IsWord(i, Through) && Subjects.ReadAt(i + 1, false, out _) is { Frame: SubjectFrame.Subject } doer && IsBracketedAgent(clause, doer)) return doer;
        // "Đối với hạ tầng viễn thông: Do các doanh nghiệp đầu tư …"
        if (!requestsOnly && clause > 0 && text[clause - 1].Mark == ':' && text.IsWord(i, Through) && Subjects.ReadAt(i + 1, false, out _) is { Frame: SubjectFrame.Subject } agent) return agent;
        if (RunIns.ReadRunIn(i) is { } heading) return heading;
        if (clause == 0 && RunIns.ReadTitled(i) is { } titled) return titled;
        if (Subjects.IsTold(i)) return null;
        // "Lấy mẫu các nguồn nước: giếng, bể chứa, trạm …": the things that a verb before the colon takes.
        if (clause > 0 && text[clause - 1].Mark == ':' && !text[i < text.Count ? i : clause - 1].IsUpper && Shape.OpensWithPredicate && !Lexicon.Is(text.Tokens, i, Lex.Opening | Lex.Plural)) return null;
        if (hasOwner && clause > 0 && text[clause - 1].Mark == ':' && Shape.OpensWithPredicate) return null;
        if (ReadNotice(i) is { } notice) return notice;
        if (clause == 0 && !hasOwner && !requestsOnly && ReadJoint(i) is { } joint) return joint;
        var isThing = text.IsWord(i, Matter);
        if (!IsOpening(i, out var isKnown) && !isThing) return null;
        // "Quán triệt …; đột phá về tư duy …": in a passage of verbs a further clause of unknown words goes on with it.
        if (!isKnown && !isThing && clause > 0 && text[clause - 1].Mark == ';' && Shape.OpensWithPredicate) return null;
        var isOccasion = Lexicon.Is(text.Tokens, i, Lex.Occasion);
        // "Hằng năm Sở A …", "Định kỳ Ban B …"
        var opening = Lexicon.Match(text.Tokens, i, Lex.Opening, out _);
        var rhythm = opening > 0 && Lexicon.Match(text.Tokens, i, Lex.StrongPredicate, out _) == opening && !Shape.IsBasis ? i + opening : -1;
        var timed = TimeEnd(i);
        var end = Math.Min(clause > 0 && text[clause - 1].Mark == '(' ? _clauses.Closing(clause) : _clauses.SentenceEnd(i), i + (_read < MostRead ? MaxOpening : PredicateReach));
        _read += Math.Max(0, end - i);
        var isShort = true;
        var bodyEnd = -1;
        var ofEnd = -1;
        var ofAt = -1;
        var isOf = false;
        SubjectMatch? last = null;
        for (var q = i + Math.Max(1, opening); q < end;)
        {
            // "Căn cứ kết quả rà soát, trước ngày 15/4 Sở A …"
            if (q > timed && text[q - 1].Mark == ',' && !text.Cited[q] && IsOfTime(q) && TimeEnd(q) is > 0 and var later && !text.IsWord(later - 1, Of)) timed = later;
            // "Định kỳ hằng quý Sở A …" names no "quý Sở".
            if (q < timed)
            {
                q++;
                continue;
            }

            if (text[q].Mark is ':' or '(') isShort = false;
            // "Kiên trì xây dựng nếp sống … để từng gia đình, từng thôn, tổ dân phố …": what it is for.
            if (hasOwner && !isKnown && text.IsWord(q, InOrderTo) && Lexicon.Is(text.Tokens, q + 1, Lex.Plural)) return null;
            // "Về việc bổ sung vốn: Giao Sở A …", "Đối với các thôn: (1) Trưởng ban A …": what stands behind the colon is read as a clause of its own.
            if (text[q].Mark == ':' && _clauses.IsBracketNumber(q + 1) && text[q + 4].IsUpper && Sentence.IsHead(q + 4)) return null;
            if (text[q].Mark == ':' && q + 1 < text.Count && (text[q + 1].IsUpper ? Lexicon.Is(text.Tokens, q + 1, Lex.Request) || Sentence.IsHead(q + 1) : (Lexicon.Is(text.Tokens, q + 1, Lex.Plural) && Sentence.IsHead(q + 1)) || (text.IsWord(q + 1, Given) && Sentence.IsHead(q + 2)))) return null;
            if (!isKnown && !isThing && (text.IsWord(q, Must) || text[q].Mark == ':' || (text[q - 1].Mark != ',' && Subjects.IsStrong(q)))) return null;
            if (text.Quoted[q] || text.Cited[q] || text[q].Kind == TokenKind.Mark)
            {
                q++;
                continue;
            }

            ref readonly var previous = ref text[q - 1];
            var isFree = previous.Kind == TokenKind.Word && !previous.IsUpper && Lexicon.Is(text.Tokens, q, text[q].IsUpper ? Lex.Post : Lex.Plural) && !Lexicon.Is(text.Tokens, q - 1, Lex.NameEnds) && previous.Word != Of && previous.Word != And && !IsObject(q);
            var isAsked = isOccasion && previous.Kind == TokenKind.Word && !text[q].IsUpper && IsAskedFreely(q);
            // "Trường hợp các đơn vị có ý kiến khác nhau, cơ quan A …": who stands in the condition is not who acts.
            if (isOccasion && q == i + opening) isFree = false;
            var opens = isFree || isAsked || q == rhythm || q == timed || previous.Mark == ',' || (previous.Word >= 0 && (previous.Word == This || previous.Word == Above || previous.Word == Then || (previous.Word == Given && isShort)));
            if (opens)
            {
                if (Subjects.IsTold(q)) return null;
                var isPart = false;
                var goesOn = isFree || (bodyEnd == q - 1 && previous.Mark == ',');
                var match = Subjects.ReadAt(q, requestsOnly || isThing, out var after);
                if (match is not null && !(match.IsByIssuer && IsGivenBy(q)) && (!goesOn || match.Frame != SubjectFrame.Subject || Subjects.IsStrong(match.Names[^1].End) || text.IsWord(match.Names[^1].End, Together)) && !(isPart = IsPartOfList(match, q, ofEnd)))
                {
                    if (isKnown && previous.Mark == ',') TakeOpeningOff(match, i, goesOn, ofEnd == q - 1 ? ofAt : -1);
                    return match;
                }

                if (isPart) ofEnd = after;
                // "Trên cơ sở thống nhất với A, B, cơ quan C quyết định …": where nothing else is the subject, the last one of the list is.
                if (isKnown && clause == 0 && rhythm < 0 && goesOn && !isFree && !isPart && text[q].IsUpper && last is null && match is { Frame: SubjectFrame.Subject } listed && (Sentence.IsPredicate(listed.Names[^1].End) || text.IsWord(listed.Names[^1].End, Together))) last = listed with { Names = [listed.Names[^1]] };
                // "Căn cứ chức năng, nhiệm vụ, chỉ đạo các đơn vị …": the subject is that of the heading.
                if (hasOwner && previous.Mark == ',' && !text[q].IsUpper && Lexicon.Is(text.Tokens, q, Lex.StrongPredicate)) return null;
                q = Math.Max(after, q + 1);
                continue;
            }

            // A body named before the subject: "của UBND tỉnh, Sở Nội vụ chủ trì" ends at the comma, "kiến nghị Cục A, Bộ B xem xét" does not.
            // "Ngoài nhiệm vụ nêu trên, Sở A …" names no office.
            if (Sentence.IsHead(q) && !(text.IsWord(q, MissionSecond) && text.IsWord(q - 1, Mission) && (text.IsWord(q + 2, Above) || text.IsWord(q + 1, Above))))
            {
                // "Là cơ sở để các sở, UBND các xã xây dựng …": for whom something is.
                // "Các đơn vị đã được Sở A, UBND tỉnh công nhận …": by whom something was done.
                var skipped = Math.Max(previous.Word == InOrderTo || previous.Word == Passive ? Sentence.ReadList(q, text.TakeNames()) : Sentence.ReadOne(q), q + 1);
                // "đề nghị của Sở A và Sở B, Sở C thẩm định": the list behind "của" is over with its "và".
                if (previous.Word == Of) ofAt = q - 1;
                isOf = previous.Word == Of || (isOf && previous.Word == And && bodyEnd < 0);
                bodyEnd = isOf ? -1 : skipped;
                if (isOf) ofEnd = skipped;
                q = skipped;
                continue;
            }

            q++;
        }

        return last;
    }

    // "Theo hướng dẫn của Bộ A, | Bộ B; Sở C tham mưu": the list that a body before the comma or "của" begins goes on to the semicolon.
    private void TakeOpeningOff(SubjectMatch match, int opening, bool isListed, int of)
    {
        var names = match.Names;
        if (match.Frame != SubjectFrame.Subject || names.Count < 2) return;
        if (of < 0)
        {
            // "hướng dẫn của Trung ương, Tỉnh ủy; Sở A …"
            of = names[0].First - 2;
            while (of > opening && (text[of].IsUpper || text.IsWord(of, CentreSecond))) of--;
        }

        // "Theo đề nghị của Sở A, | Sở B, UBND tỉnh quyết định": those of the same kind as the first have put it forward.
        if (text.IsWord(of, Of) && text.IsWord(of - 1, ProposalSecond) && text.IsWord(of - 2, Demand))
        {
            while (names.Count > 1 && text[names[0].First].Word >= 0 && text[names[0].First].Word == text[of + 1].Word) names.RemoveAt(0);
            return;
        }

        var stop = isListed || text.IsWord(of, Of) ? names.FindIndex(name => text[name.End].Mark == ';') : -1;
        // "…, Sở A; Sở B; Sở C tổ chức": parted by nothing else.
        if (stop < 0 || stop == names.Count - 1 || (stop == 0 && names.FindLastIndex(names.Count - 2, name => text[name.End].Mark == ';') > 0)) return;
        names.RemoveRange(0, stop + 1);
    }

    // "Định kỳ hằng quý (trước ngày 20) Sở A báo cáo", "Trước ngày 15/11/2024 các đơn vị gửi …": the body right behind the time that opens the
    // clause, without a comma; -1 where none stands there.
    private int TimeEnd(int i)
    {
        var holdsUnit = false;
        var q = i;
        for (; q < text.Count && q < i + MaxTime; q++)
        {
            ref readonly var token = ref text[q];
            if (token.Mark == '(')
            {
                var close = q + 1;
                while (close < text.Count && close < q + MaxTitle && text[close].Mark is not (')' or '(' or ':')) close++;
                if (!text.IsMark(close, ')')) return -1;
                q = close;
                continue;
            }

            if (token.Kind == TokenKind.Number || token.Mark is '/' or '-') continue;
            if (token.Mark == ',' && q + 1 < text.Count && IsOfTime(q + 1)) continue;
            // "quý II"
            if (q > i && text.IsWord(q - 1, Quarter) && text.Text[token.Start..token.End].IndexOfAnyExcept("IV") < 0) continue;
            if (token.Kind != TokenKind.Word || (token.IsUpper && q > i) || !IsOfTime(q)) break;
            holdsUnit |= text.IsWord(q, Day) || text.IsWord(q, Month) || text.IsWord(q, Year) || text.IsWord(q, Quarter) || text.IsWord(q, Week);
        }

        return holdsUnit && q > i + 1 && q < text.Count && text[q - 1].Mark != ',' && (text[q].IsUpper || Lexicon.Is(text.Tokens, q, Lex.Plural)) && Sentence.IsHead(q) ? q : -1;
    }

    private bool IsOfTime(int at) => text[at].Kind == TokenKind.Number || Array.IndexOf(OpeningTimes, text[at].Word) >= 0;

    // "Theo văn bản của Chính phủ, Bộ, ngành và tỉnh, phối hợp với …", "ứng dụng của quốc gia, bộ, ngành được kết nối, bảo đảm …": a list that a
    // comma parts from the verb goes on with what stands before it.
    private bool IsPartOfList(SubjectMatch match, int q, int ofEnd) =>
        match.Frame == SubjectFrame.Subject && text[q - 1].Mark == ',' && text[Math.Min(match.Names[^1].End, text.Count - 1)].Mark == ','
        && match.Names[^1].End + 1 is var verb && Sentence.IsPredicate(verb) && !text.IsWord(verb, Organise) && (ofEnd == q - 1 || (!text[q].IsUpper && !Lexicon.Is(text.Tokens, q, Lex.Plural) && (text.IsWord(q - 3, Of) || text.IsWord(q - 4, Of))));

    // "… nếu có vướng mắc đề nghị các đơn vị phản ánh", not "theo đề nghị của các đơn vị".
    private bool IsAskedFreely(int q)
    {
        var request = Lexicon.Match(text.Tokens, q, Lex.Request, out _);
        return request > 0 && Lexicon.Is(text.Tokens, q + request, Lex.Plural) && Sentence.IsHead(q + request) && !Lexicon.Is(text.Tokens, q - 1, Lex.NameEnds | Lex.Act | Lex.Opening | Lex.Plural) && !text.IsWord(q - 1, And);
    }

    // "Đồng chí Chủ tịch phụ trách chung; đồng chí Phó Chủ tịch chỉ đạo …": persons who share the work of the sentence.
    private bool IsFurtherPerson(SubjectMatch match, int clause)
    {
        if (!Lexicon.Is(text.Tokens, match.Names[0].First, Lex.Person) || !Sentence.IsPredicate(match.Names[^1].End)) return false;
        var start = _clauses.SkipConnectors(0);
        return start < clause && Lexicon.Is(text.Tokens, start, Lex.Person | Lex.Post);
    }

    // "Thừa lệnh Chủ tịch UBND tỉnh, …", "báo cáo Giám đốc Sở": the word before takes the body as its object.
    private bool IsObject(int q) => q > 1 && Lexicon.Match(text.Tokens, q - 2, Lex.Behalf | Lex.Order | Lex.StrongPredicate, out _) == 2;

    /// <summary>Whether the subject opens a further clause, with a capital, of a passage that begins with what is to be done.</summary>
    public bool StandsApart(SubjectMatch match)
    {
        var (first, end) = (match.Names[0].First, match.Names[^1].End);
        // "Thanh tra hoạt động …" is what is done.
        var isNamed = Lexicon.Is(text.Tokens, first, Lex.Plural) || (end - first == 2 && Subjects.IsStrong(end));
        for (var i = first + 2; i < end && !isNamed; i++) isNamed = text[i].IsUpper;
        return isNamed && first > 0 && text[first - 1].Mark is ';' or '.' && text[first].IsUpper && Shape.OpensWithPredicate && !Shape.OpensWithJoining && !EndsBody(first - 1, orAny: false);
    }

    // Whether a body is named right before the token: what follows goes on with a list. "… công tác dân vận chính quyền" names none of one.
    public bool EndsBody(int at, bool orAny = true, bool skipsSmall = false)
    {
        for (var q = at - 1; q >= 0 && q >= at - 10; q--)
        {
            if (text[q].Mark is ';' or '.' or ':') return false;
            // "dự báo dịch" names no newspaper.
            if (!text[q].IsUpper && q > 0 && Lexicon.Match(text.Tokens, q - 1, Lex.Predicate, out _) == 2 && Lexicon.Match(text.Tokens, q, BodyHeads.Any, out _) == 1) continue;
            if (skipsSmall && !text[q].IsUpper && !Lexicon.Is(text.Tokens, q, Lex.Plural)) continue;
            if (Sentence.IsHead(q) && !IsInWord(q) && Sentence.ReadOne(q) == at) return (orAny || text[q].IsUpper || Lexicon.Is(text.Tokens, q, Lex.Plural)) && !text.Titled[q] && !text.IsWord(q - 1, Of) && !text.IsWord(q - 1, At);
        }

        return false;
    }

    // "xã hội hóa" holds neither a commune nor an association.
    private bool IsInWord(int at)
    {
        for (var back = 1; back <= 2 && back <= at; back++)
        {
            if (Lexicon.Match(text.Tokens, at - back, Lex.Word | Lex.NoHead, out _) > back) return true;
        }

        return false;
    }

    // "Nay thông báo … để các sở, ngành biết, thực hiện", "Trân trọng thông báo kết luận … đến các cơ quan biết, thực hiện"
    private SubjectMatch? ReadNotice(int i)
    {
        var isNow = text.IsWord(i, Now);
        if (!isNow && (i >= text.Count || !text[i].IsUpper || Lexicon.Match(text.Tokens, i, Lex.Announce, out _) < LongNotice)) return null;
        for (var q = i + 1; q < text.Count && q < i + MaxOpening; q++)
        {
            if (text[q].Mark is '.' or ';') break;
            if (!text.IsWord(q, InOrderTo) && (isNow || !text.IsWord(q, To) && !text.IsWord(q, Pause))) continue;
            var names = text.TakeNames();
            if (Subject.ReadList(q + 1, names) is var end and > 0 && (isNow || text.IsWord(end, Know) || text.IsWord(end + 1, Know))) return new SubjectMatch(names, SubjectFrame.Request, false);
        }

        return null;
    }

    // "Phối hợp chặt chẽ giữa Ban Giám hiệu, Đoàn trường và Công đoàn trong …": all of them do it.
    private SubjectMatch? ReadJoint(int i)
    {
        if (!text.IsWord(i, Join) || !text.IsWord(i + 1, JoinSecond)) return null;
        var between = text.IsWord(i + 2, Close) && text.IsWord(i + 3, CloseSecond) ? i + 4 : i + 2;
        if (!text.IsWord(between, Between)) return null;
        var names = text.TakeNames();
        return Subject.ReadList(between + 1, names) > 0 && names.Count > 1 ? new SubjectMatch(names, SubjectFrame.Subject, false) { BeginsPassage = true } : null;
    }

    // "Khuyến khích các tổ chức, doanh nghiệp tham gia …": asked of several or of bodies by their names.
    private SubjectMatch? ReadEncouraged(int i)
    {
        if (!text.IsWord(i, Encourage) || !text.IsWord(i + 1, EncourageSecond) || !text[i].IsUpper || i + 2 >= text.Count) return null;
        if (!text[i + 2].IsUpper && !Lexicon.Is(text.Tokens, i + 2, Lex.Plural)) return null;
        var names = text.TakeNames();
        var end = Subject.ReadList(i + 2, names);
        return end > 0 && Subject.IsPredicate(end) ? new SubjectMatch(names, SubjectFrame.Request, false) { BeginsPassage = true } : null;
    }

    // "Mời Sở A cử người …", "Chỉ định Sở A làm …": verbs that ask somebody only where they open the passage; elsewhere they are what the body before them does.
    private SubjectMatch? ReadAsked(int i)
    {
        if (i >= text.Count || !text[i].IsUpper) return null;
        var first = text.IsWord(i, Invite) ? i + 1 : text.IsWord(i, Direct) && text.IsWord(i + 1, Appoint) ? i + 2 : text.IsWord(i, Given) && text.IsWord(i + 1, Mission) && text.IsWord(i + 2, MissionSecond) ? i + 3 : 0;
        if (first == 0 || first >= text.Count || (!text[first].IsUpper && !Lexicon.Is(text.Tokens, first, Lex.Plural))) return null;
        var names = text.TakeNames();
        var end = Subject.ReadList(first, names);
        return end > 0 && Subject.IsPredicate(end) ? new SubjectMatch(names, SubjectFrame.Request, false) { BeginsPassage = true } : null;
    }

    // "Ngày 25 hằng tháng, …": it comes back, where "Ngày 15/3, …" may tell of what was done.
    private bool IsDayOfRound(int i)
    {
        for (var q = i + 1; q < text.Count && q < i + MaxDay && text[q].Mark != ','; q++)
        {
            if (text.IsWord(q, Deadlines.TimeWords.EveryA) || text.IsWord(q, Deadlines.TimeWords.EveryB)) return true;
        }

        return false;
    }

    // "Ngày 22/12, Hội A tổ chức …": a day without a year that opens the item of a plan; "Ngày 22/12, Hội A đã tổ chức …" tells of what was done.
    private bool IsDayToCome(int i)
    {
        if (_isPreamble || i + 5 >= text.Count || !(i == _clauses.SkipNumber() ? text[i].IsUpper : text.IsMark(i - 1, ';'))) return false;
        if (text[i + 1].Kind != TokenKind.Number || !(text[i + 2].Mark == '/' || text.IsWord(i + 2, Month)) || text[i + 3].Kind != TokenKind.Number) return false;
        // "Ngày 22/5/2026, …" in a plan of 5/3/2026
        if (text[i + 4].Mark == '/' || text.IsWord(i + 4, Year)) return text[i + 5].Kind == TokenKind.Number && _issued.IsDay && (text[i + 5].Value, text[i + 3].Value, text[i + 1].Value).CompareTo((_issued.Year, _issued.Month, _issued.Day)) > 0;
        if (text[i + 4].Mark != ',') return false;
        var end = _clauses.SentenceEnd(i);
        for (var q = i + 5; q < end; q++)
        {
            if (text.IsWord(q, Already) || (text.IsWord(q, Promulgate) && text.IsWord(q + 1, Issued)) || text[q].Mark == '“') return false;
        }

        return true;
    }

    // A clause that begins with a verb tells to do something itself, and the bodies in it are its objects; anything else may stand before
    // a subject.
    private bool IsOpening(int i, out bool isKnown)
    {
        isKnown = false;
        if (i >= text.Count) return false;
        // "Theo dõi …" opens with no "theo".
        isKnown = Lexicon.Match(text.Tokens, i, Lex.Opening, out _) is var opening and > 0 && !(opening == 1 && text.IsWord(i, According) && Lexicon.Match(text.Tokens, i, Lex.Predicate, out _) > 1);
        if (isKnown) return true;
        var act = Lexicon.Match(text.Tokens, i, Lex.ActOpening, out _);
        isKnown = (act > 0 && i + act < text.Count && (text.Cited[i + act] || Lexicon.Is(text.Tokens, i + act, Lex.Act))) || (text.IsWord(i, Day) && (IsDayOfRound(i) || IsDayToCome(i)));
        if (isKnown) return true;
        return text[i].Kind != TokenKind.Mark && !text.IsWord(i, Day) && !Lexicon.Is(text.Tokens, i, Lex.Predicate | Lex.Thing | Lex.Request) && !Sentence.IsHead(i);
    }
}
