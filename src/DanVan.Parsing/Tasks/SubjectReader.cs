using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Reads who is told to do something at one place of a passage: a body and its verb, or a request and those whom it turns to.</summary>
internal sealed class SubjectReader(PassageText text, Clauses clauses)
{
    private const int PredicateReach = 60;
    private const int MaxNames = 60;
    private const int MaxAnnouncement = 40;
    private const int MaxRounds = 10;
    private const int MaxRole = 8;
    private const int FarthestWork = 14;

    // The first words of what a body says that approves: cơ bản nhất trí, thống nhất với, nhất trí, đồng ý, ghi nhận, biểu dương, đánh giá cao, hoan nghênh.
    private static readonly int[] Approvals = [Organ, Agreed, AgreedSecond, Lexicon.Word("đồng"), Lexicon.Word("ghi"), Lexicon.Word("biểu"), Lexicon.Word("đánh"), Lexicon.Word("hoan")];

    private static readonly int[] Rounds = [Month, Year, Lexicon.Word("quý"), Lexicon.Word("lần"), Lexicon.Word("một"), Lexicon.Word("ba"), Lexicon.Word("sáu"), Lexicon.Word("chín"), Lexicon.Word("tuần"), Lexicon.Word("mỗi"), Lexicon.Word("trong"), Lexicon.Word("ít"), Lexicon.Word("nhất"), Lexicon.Word("tối"), Lexicon.Word("thiểu")];

    private static readonly int Times = Lexicon.Word("lần");

    private static readonly (int First, int Second)[] FirstOfAll =
    [
        (Lexicon.Word("đầu"), Lexicon.Word("tiên")), (Lexicon.Word("đi"), Lexicon.Word("đầu")), (Lexicon.Word("dẫn"), Lexicon.Word("đầu")), (Lexicon.Word("duy"), Lexicon.Word("nhất")), (Lexicon.Word("tiên"), Lexicon.Word("phong")),
    ];

    private static readonly (int First, int Second)[] Places =
    [
        (Lexicon.Word("chuyên"), Lexicon.Word("môn")), (Lexicon.Word("sự"), Lexicon.Word("nghiệp")), (Lexicon.Word("hành"), Lexicon.Word("chính")), (Lexicon.Word("trực"), Lexicon.Word("thuộc")), (Lexicon.Word("quản"), Lexicon.Word("lý")),
    ];

    private static readonly (int First, int Second)[] Grants =
    [
        (Share, Level), (Share, Right), (Lexicon.Word("bổ"), Lexicon.Word("sung")), (Lexicon.Word("chuyển"), For), (Lexicon.Word("đồng"), Lexicon.Word("ý")), (Lexicon.Word("nhất"), Lexicon.Word("trí")),
    ];

    // The first words of what somebody must have to be chosen: "trình độ", "đủ tuổi", "phẩm chất", "năng lực", "sức khỏe", "kinh nghiệm", "thời gian công tác".
    private static readonly int[] States = [.. "trình đủ tuổi độ phẩm năng sức kinh thời bằng".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    private BodyReader Subject => new(text, BodyContext.Heading);

    private PassageShape Shape => new(text, clauses);

    private bool _isPreamble;
    private bool _isReport;

    // From which token one was looked for last, and where it stands: the next "như sau".
    private (int From, int At) _follows = (0, -1);

    /// <summary>Begins anew, after the passage has got other words.</summary>
    /// <param name="isPreamble">Whether the passage stands before the first part.</param>
    /// <param name="isReport">Whether the text is no document of its own but tells of one.</param>
    public SubjectReader Restart(bool isPreamble, bool isReport = false)
    {
        _isPreamble = isPreamble;
        _isReport = isReport;
        _follows = (0, -1);
        return this;
    }

    // "Sở đã ban hành văn bản, hướng dẫn các đơn vị …" tells of what was done, in the whole clause.
    public bool IsTold(int i)
    {
        if (!Sentence.IsHead(i)) return false;
        var end = Sentence.ReadOne(i);
        return text.IsWord(end, Already) || text.IsWord(end, Just) || (text.IsWord(end, Alike) && text.IsWord(end + 1, Already));
    }

    public bool IsStrong(int i)
    {
        // "Ban A cùng Văn phòng B tổ chức …"
        if (text.IsWord(i, Together) && Sentence.IsHead(i + 1)) i = Math.Max(i, Sentence.ReadList(i + 1, text.TakeNames()));
        // "Ngoài nhiệm vụ chung, Phòng A còn theo dõi …"
        if (i < text.Count && Lexicon.Match(text.Tokens, i, Lex.Still, out _) is var still and > 0) i += still;
        return i < text.Count && !text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate);
    }

    public SubjectMatch? ReadAt(int i, bool requestsOnly, out int after)
    {
        after = i;
        if (i >= text.Count || (i > 0 && text[i - 1].Mark == '%')) return null;
        // The list of a place where nobody is named serves the next one.
        var names = text.TakeNames();
        var match = ReadAt(i, requestsOnly, names, out after);
        if (match is null) text.GiveBack(names);
        return match;
    }

    public SubjectMatch? ReadAt(int i, bool requestsOnly, List<BodyMention> names, out int after)
    {
        after = i;
        if (ReadRequest(i, names) is { } asked)
        {
            // "… giao trách nhiệm cho các phòng như sau:" announces what each of them is given.
            if (EndsInFollowing(asked))
            {
                names.Clear();
                return null;
            }

            // "Đề nghị UBND tỉnh giao Sở A chủ trì …": who is to assign it does not do it.
            if (!text.IsWord(i, Given) && text.IsWord(asked, Given))
            {
                var assigned = text.TakeNames();
                if (ReadRequest(asked, assigned) is { } passed && Sentence.IsPredicate(passed))
                {
                    after = passed;
                    return new SubjectMatch(assigned, SubjectFrame.Request, false) { IsAssigned = true };
                }
            }

            after = ReadFurtherRequests(asked, names);
            return new SubjectMatch(names, SubjectFrame.Request, false) { IsAssigned = text.IsWord(i, Given), IsOfStaff = IsOwnStaff(i, names), IsConditional = i > 0 && text.IsWord(i - 1, Then) };
        }

        names.Clear();
        var end = IssuingAct(i);
        var isAct = end > i;
        if (!isAct) end = Subject.ReadList(i, names);
        if (end < 0) return null;
        after = end;
        if (end >= text.Count || (text.IsWord(end - 1, Right) && text.IsWord(end - 2, Have)) || IsRoleOfList(end)) return null;
        var others = text.TakeNames();
        var asking = AfterAnnouncement(end);
        if (asking == end && Lexicon.Match(text.Tokens, end, Lex.Still, out _) is var still and > 0 && Lexicon.Is(text.Tokens, end + still, Lex.Request)) asking = end + still;
        var isToKnow = asking > end && (text.IsWord(asking, InOrderTo) || text.IsWord(asking, For) || text.IsWord(asking, Pause) || text.IsWord(asking, To));
        var list = isToKnow ? Subject.ReadList(asking + 1, others) : -1;
        // "thông báo đến các đơn vị và đề nghị Chủ tịch Công đoàn …": who is asked behind those who are told.
        if (list > 0 && text.IsWord(list, And) && Lexicon.Is(text.Tokens, list + 1, Lex.Request))
        {
            isToKnow = false;
            asking = list + 1;
            others.Clear();
        }

        // "6. Sở A thông báo để Cục B biết.": one that is told does nothing.
        if (isToKnow && !_isPreamble && asking == end + 2 && others.Count == 1 && text[others[0].First].IsUpper && !Lexicon.Is(text.Tokens, others[0].First, Lex.Plural) && i == clauses.SkipNumber() && text.IsWord(list, Know) && list + 2 >= text.Count)
        {
            isToKnow = false;
            asking = end;
            others.Clear();
        }

        // "Ban Quản lý thông báo cho đơn vị về việc từ chối" asks nobody. "Giáo viên chủ nhiệm thông báo đến phụ huynh", an item of a plan: those are
        // told, as by a letter that closes with "trân trọng thông báo đến các bộ./." they are asked.
        // "…, cơ quan thẩm định thông báo để tổ chức bổ sung hồ sơ": whichever office that is, it tells somebody who has come to it.
        if (list > 0 && (text.IsWord(list, About) || (isToKnow && !_isPreamble && !text[i].IsUpper && IsCommonHead(i)) || (isToKnow && !_isPreamble && !text.IsWord(asking, InOrderTo) && asking == end + 2 && text[text.Count - 2].Mark != '/' && !IsToKnowOrDo(list))))
        {
            isToKnow = false;
            asking = end;
            others.Clear();
        }

        if ((isToKnow ? list < 0 ? null : list : ReadRequest(asking, others)) is { } given && !IsOwnStaff(asking, others))
        {
            if (EndsInFollowing(given)) return null;
            after = isToKnow ? given : ReadFurtherRequests(given, others);
            return new SubjectMatch(others, SubjectFrame.Request, false) { IsByIssuer = true };
        }

        // "Ban Thường vụ có Công văn số … yêu cầu các cấp ủy …": those who are asked in it; "Sở A có Công văn số … báo cáo …" tells.
        if (BehindOwnAct(end) is var own and > 0)
        {
            for (var q = own; q < text.Count && q < own + MaxAnnouncement && text[q].Mark is not ('.' or ';' or ':'); q++)
            {
                if ((q > own && text[q - 1].Mark != ',') || text.Titled[q] || text.Quoted[q]) continue;
                others.Clear();
                if (ReadRequest(q, others) is not { } asks) continue;
                after = asks;
                return new SubjectMatch(others, SubjectFrame.Request, false) { IsByIssuer = true };
            }

            text.GiveBack(others);
            return null;
        }

        // "UBND tỉnh chỉ đạo UBND các huyện tổ chức thăm hỏi …" in a report of the press: those who are told to do it.
        if (_isReport && !requestsOnly && text.IsWord(end, Direct) && Lexicon.Match(text.Tokens, end, Lex.Order, out _) is var order and > 0)
        {
            others.Clear();
            if (Subject.ReadList(end + order, others) is var directed and > 0 && Sentence.IsPredicate(directed))
            {
                after = directed;
                return new SubjectMatch(others, SubjectFrame.Request, false) { IsByIssuer = true };
            }
        }

        text.GiveBack(others);
        if (isAct || requestsOnly || IsIssuing(end) || IsPresented(end) || IsApproving(end)) return null;
        // "Văn phòng Chính phủ trân trọng thông báo./."
        if (Lexicon.Match(text.Tokens, end, Lex.Announce, out _) is var told and > 0 && clauses.IsEnd(end + told)) return null;
        if (IsAnswer(end)) return null;
        return IsToDo(names[^1].First, end) ? new SubjectMatch(names, SubjectFrame.Subject, false) : null;
    }

    // "Cục A trả lời để Cục B được biết./.": one that writes an answer has no work of it.
    private bool IsAnswer(int i)
    {
        if (!text.IsWord(i, Answer) && !(text.IsWord(i, Have) && text.IsWord(i + 1, NoteSecond))) return false;
        var last = text.Count - 1;
        while (last > i && text[last].Kind == TokenKind.Mark) last--;
        return text.IsWord(last, Know) || text.IsWord(last, Clear);
    }

    // The token behind the act with a number that a body is said to have sent: "có Công văn số 12/CV-UBND | yêu cầu …"; 0 where it has sent none.
    private int BehindOwnAct(int i)
    {
        if (!text.IsWord(i, Have) || i + 1 >= text.Count || !text.Cited[i + 1]) return 0;
        var end = i + 1;
        while (end < text.Count && text.Cited[end]) end++;
        return end < text.Count ? end : 0;
    }

    // "… thông báo đến các sở biết, thực hiện": what closes a notice.
    private bool IsToKnowOrDo(int at)
    {
        while (text.IsMark(at, ',') || text.IsWord(at, InOrderTo) || text.IsWord(at, And)) at++;
        // "… thông báo cho chủ phương tiện biết vị trí cấm" tells them something.
        if (text.IsWord(at, Know)) return at + 1 >= text.Count || text[at + 1].Kind == TokenKind.Mark || text.IsWord(at + 1, And) || text.IsWord(at + 1, InOrderTo) || Sentence.IsPredicate(at + 1);
        return at < text.Count && Sentence.IsPredicate(at);
    }

    private bool IsTitleOfRole(int last, int end)
    {
        if (!text[last].IsUpper || !(text.IsWord(last, Organ) || text.IsWord(last, Unit)) || last != clauses.SkipNumber()) return false;
        var isOpen = text[text.Count - 1].Mark == ':';
        // "Cơ quan thực hiện số hóa thực hiện các việc sau:" has its tasks below.
        if (isOpen ? text.IsWord(text.Count - 2, Following) && !text.IsWord(text.Count - 3, Like) : text[text.Count - 1].Kind != TokenKind.Word) return false;
        for (var i = end; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number || text[i].Mark is '.' or ';' || Lexicon.Is(text.Tokens, i, Lex.HardModal)) return false;
        }

        return true;
    }

    // "Cơ quan chủ quản dự án, cơ quan | chủ trì dự án, chủ đầu tư": each of a list is told by the part it has.
    private bool IsRoleOfList(int end)
    {
        if (!text.IsWord(end, Lead) || !text.IsWord(end + 1, LeadSecond) || end < 3 || text[end - 2].IsUpper) return false;
        if (!(text.IsWord(end - 2, Organ) && text.IsWord(end - 1, OrganSecond)) && !text.IsWord(end - 2, Unit)) return false;
        if (text[end - 3].Mark == '(') return true;
        if (text[end - 3].Mark != ',' || text.IsWord(end - 4, OrganSecond)) return false;
        for (var i = end + 2; i < text.Count && i < end + MaxRole; i++)
        {
            if (text[i].Mark is ',' or '(') return i > end + 2 && Lexicon.Is(text.Tokens, Math.Min(i + 1, text.Count - 1), Lex.Generic | Lex.Institution | Lex.NamedHead | Lex.Post);
            if (Lexicon.Match(text.Tokens, i, Lex.Act, out _) is var act and > 1)
            {
                i += act - 1;
                continue;
            }

            if (text[i].Kind != TokenKind.Word || (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate))) return false;
        }

        return false;
    }

    private bool EndsInFollowing(int at) => text.IsWord(at, Like) && text.IsWord(at + 1, Following) && text.IsMark(at + 2, ':') && at + 3 == text.Count;

    // "Kế hoạch yêu cầu các cấp ủy …", "Chỉ thị này giao Sở A …": the document speaks for its issuer; "Nội dung này giao Sở A …". The token after it.
    private int IssuingAct(int i)
    {
        if (!text[i].IsUpper || text.Cited[i] || text.Titled[i]) return i;
        var length = Lexicon.Match(text.Tokens, i, Lex.Act, out _);
        if (length == 0 && Lexicon.Match(text.Tokens, i, Lex.Content | Lex.Thing, out _) is var content and > 0 && text.IsWord(i + content, This)) length = content;
        if (length == 0) return i;
        var end = text.IsWord(i + length, This) ? i + length + 1 : i + length;
        return end < text.Count && !text[end].IsUpper && Lexicon.Is(text.Tokens, end, Lex.Request) ? end : i;
    }

    /// <summary>Whether a body stands at the token that only approves what others put forward.</summary>
    public bool IsApproval(int i) => Sentence.IsHead(i) && Subject.ReadList(i, text.TakeNames()) is var end and > 0 && end < text.Count && IsApproving(end);

    // "Thường trực Đảng ủy cơ bản nhất trí với báo cáo; giao Văn phòng …": who approves what others put forward does nothing further.
    private bool IsApproving(int end)
    {
        if (!Lexicon.Is(text.Tokens, end, Lex.Announce)) return false;
        foreach (var word in Approvals)
        {
            if (text.IsWord(end, word)) return true;
        }

        return false;
    }

    // "Ban Giám hiệu phân công giáo viên phụ trách …": who assigns work to persons without a name does that itself.
    private bool IsOwnStaff(int asking, List<BodyMention> others)
    {
        if (!text.IsWord(asking, Share)) return false;
        foreach (var other in others)
        {
            // "Phân công 01 Phó Giám đốc …"
            if (other.First > 0 && text[other.First - 1].Kind == TokenKind.Number && Lexicon.Is(text.Tokens, other.First, Lex.Person | Lex.Post)) continue;
            if (text[other.First].Kind == TokenKind.Number && Lexicon.Is(text.Tokens, other.First + 1, Lex.Person | Lex.Post)) continue;
            for (var i = other.First; i < other.End; i++)
            {
                if (text[i].IsUpper) return false;
            }

            var first = other.First + Lexicon.Match(text.Tokens, other.First, Lex.Plural, out _);
            if (!Lexicon.Is(text.Tokens, other.First, Lex.Person | Lex.Post) && !(text.IsWord(first, City) && text.IsWord(first + 1, Member))) return false;
        }

        return true;
    }

    // "thông báo và đề nghị …", "thông báo để … biết": from the verb of telling to that of asking.
    private int AfterAnnouncement(int i)
    {
        // "Cục trưởng báo để Công ty A biết."
        var told = text.IsWord(i, Deadlines.TimeWords.Report) && text.IsWord(i + 1, InOrderTo) ? 1 : Lexicon.Match(text.Tokens, i, Lex.Announce, out _);
        // "Cục Thuế trả lời để Thuế tỉnh A biết và thực hiện."
        if (told == 0) return !IsAnswer(i) && text.IsWord(i, Answer) && text.IsWord(i + 1, AnswerSecond) && text.IsWord(i + 2, InOrderTo) && Sentence.IsHead(i + 3) ? i + 2 : i;
        for (var q = i + told; q < text.Count && q < i + MaxAnnouncement; q++)
        {
            if (text[q].Mark is '.' or ';' or ':') break;
            if ((text.IsWord(q, And) || text[q].Mark == ',') && Lexicon.Is(text.Tokens, q + 1, Lex.Request)) return q + 1;
            if ((text.IsWord(q, InOrderTo) || (q == i + told && (text.IsWord(q, For) || text.IsWord(q, Pause) || text.IsWord(q, To)))) && Sentence.IsHead(q + 1)) return q;
        }

        return i;
    }

    private int? ReadRequest(int i, List<BodyMention> names)
    {
        if (i >= text.Count || text.Cited[i]) return null;
        var request = Lexicon.Match(text.Tokens, i, Lex.Request, out _);
        if (request == 0) return null;
        // "Chỉ thị các cấp ủy" is a document, "UBND tỉnh chỉ thị các sở" a request.
        if (text.IsWord(i, Direct) && text[i].IsUpper) return null;
        // "giao ban hằng tháng" is a meeting, "giao ban chỉ đạo" and "giao ban Tuyên truyền xã" are none.
        if (text.IsWord(i, Given) && text.IsWord(i + 1, Promulgate) && !text[i + 1].IsUpper && !(i + 2 < text.Count && text[i + 2].IsUpper) && !Lexicon.Is(text.Tokens, i + 1, Lex.NamedByTask) && Lexicon.Match(text.Tokens, i + 1, Lex.Institution | Lex.Generic | Lex.NamedHead, out _) < 3) return null;
        var j = i + request;
        while (j < text.Count && (text.IsWord(j, For) || text.IsWord(j, Pause) || text[j].Mark == ':')) j++;
        // "Phân công công chức phụ trách công tác …" asks for somebody and names nobody.
        if (text.IsWord(i, Share) && j < text.Count && text.IsInCharge(j + Lexicon.Match(text.Tokens, j, Lex.Person, out _))) return null;
        var end = Subject.ReadCounted(j, names);
        // "Phân cấp cho UBND xã quản lý chợ", "Đồng ý để Sở A tổ chức …" give somebody work; "đồng ý cho Công ty A" alone does not.
        if (end >= 0 && IsGranting(i) && ((!Sentence.IsPredicate(end) && !text.IsMark(end, ':')) || (!text[i].IsUpper && text.IsMark(i - 1, ';')))) end = -1;
        if (end < 0 && text.IsWord(i, Given)) end = ReadFieldOffice(j, names);
        return end < 0 ? null : end;
    }

    private bool IsGranting(int i)
    {
        foreach (var (first, second) in Grants)
        {
            if (text.IsWord(i, first) && text.IsWord(i + 1, second)) return !text.IsWord(i + 2, Given);
        }

        return false;
    }

    // "giao Tài chính - Kế toán xã cân đối …": who has that field in a commune.
    private int ReadFieldOffice(int j, List<BodyMention> names)
    {
        var field = j < text.Count && text[j].IsUpper ? Lexicon.Match(text.Tokens, j, Lex.Field, out _) : 0;
        if (field < 3) return -1;
        var end = j + field;
        end += Lexicon.Match(text.Tokens, end, Lex.PlaceNoun, out _);
        if (!Sentence.IsPredicate(end)) return -1;
        names.Add(new BodyMention(j, end));
        return end;
    }

    // "đề nghị Mặt trận tỉnh và phân công 22 sở, ngành …", "đề nghị A; yêu cầu B": the requests that go on with one.
    private int ReadFurtherRequests(int end, List<BodyMention> names)
    {
        while (names.Count < MaxNames && end + 1 < text.Count && (text.IsWord(end, And) || text[end].Mark is ',' or ';'))
        {
            var next = text[end].Mark == ',' && text.IsWord(end + 1, And) ? end + 2 : end + 1;
            if (ReadRequest(next, names) is not { } after) break;
            end = after;
        }

        return end;
    }

    // After the name stands what is to be done: a verb, a colon and text, or "theo chức năng, nhiệm vụ …" and then a verb.
    private bool IsToDo(int last, int end)
    {
        var each = Sentence.SkipEach(end);
        if (each > end && Sentence.IsCountOfEach(each)) return true;
        end = each;
        // "Ban Tuyên giáo cùng Văn phòng Huyện ủy chuẩn bị …"
        if (text.IsWord(end, Together) && Sentence.ReadList(text.IsWord(end + 1, With) ? end + 2 : end + 1, text.TakeNames()) is var company and > 0 && company < text.Count)
        {
            end = company;
            // "Sở A cùng với Sở B và sự tham gia của Hội C tổ chức …"
            if (IsParticipation(company) && Sentence.ReadList(company + 5, text.TakeNames()) is var further and > 0 && further < text.Count) end = further;
        }

        // "Sở A (phối hợp với Hội B) tổ chức …"
        if (text.IsMark(end, '(') && text.IsWord(end + 1, Join) && text.IsWord(end + 2, JoinSecond) && text.IsWord(end + 3, With) && clauses.Closing(end + 1) is var closing && text.IsMark(closing, ')') && closing + 1 < text.Count) end = closing + 1;
        // "Sở A, với sự phối hợp của Đoàn B, tổ chức …"
        var help = text.IsMark(end, ',') ? end + 1 : end;
        if (text.IsWord(help, With) && text.IsWord(help + 1, Participation) && text.IsWord(help + 4, Of) && (text.IsWord(help + 2, Take) || text.IsWord(help + 2, Join) || text.IsWord(help + 2, Help)) && Sentence.ReadList(help + 5, text.TakeNames()) is var helped and > 0 && helped < text.Count)
        {
            end = text.IsMark(helped, ',') ? helped + 1 : helped;
            if (end >= text.Count) return false;
        }

        // "Phó Chủ tịch UBND tỉnh kết luận: …": what is said behind the colon is for others.
        if (Lexicon.Match(text.Tokens, Math.Min(end, text.Count - 1), Lex.Speaks, out _) is var speaks and > 0 && text.IsMark(end + speaks, ':')) return false;
        // "các tổ chức phụ trách bầu cử" tells which ones, "Đồng chí A phụ trách" what he does.
        if (text.IsInCharge(end) && (Lexicon.Is(text.Tokens, last, Lex.Plural) || text.IsMark(end + 2, ':'))) return false;
        // "Cơ quan chủ trì, thành phần, số lượng": who leads, whoever that is; not "Văn phòng chủ trì, phối hợp với …".
        if (text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond) && end - last == 2 && Lexicon.Match(text.Tokens, last, Lex.Generic, out _) == 2
            && end + 3 < text.Count && text[end + 2].Mark == ',' && !Sentence.IsPredicate(end + 3)) return false;
        // "2. Cơ quan chủ trì, phối hợp", "b) Đơn vị thực hiện": the label of those who stand below it.
        if (end - last == 2 && (text.IsWord(last, Organ) || text.IsWord(last, Unit)) && IsBareRole(end)) return false;
        // "2. Cơ quan tiếp nhận và đối tượng kê khai giá:", "Điều 11. Cơ quan thực hiện nhiệm vụ kiểm tra": a title.
        if (end - last == 2 && IsTitleOfRole(last, end)) return false;
        // "Cơ quan chủ trì dự án, cơ quan phối hợp và các đơn vị liên quan.": those who are meant, each by the part it has.
        if (end - last == 2 && IsListOfParts(last, end)) return false;
        // "Sở A kính trình UBND tỉnh xem xét": how a letter closes.
        if (text.IsWord(end, Respectfully)) return false;
        // "Doanh nghiệp đóng vai trò trung tâm": what it is; "Công an tỉnh giữ vai trò nòng cốt, hướng dẫn các xã" does something beside.
        if (text.IsWord(end + 1, Role) && text.IsWord(end + 2, RoleSecond) && !text.IsWord(end, With) && !ActsBeside(end + 3)) return false;
        // "Ủy ban nhân dân tỉnh nhận được Công văn số …": what a letter answers.
        if (text.IsWord(end, Receive) && text.IsWord(end + 1, Passive)) return false;
        // "Địa phương sẽ được cộng điểm": what is done to it.
        if (text.IsWord(end, Will) && text.IsWord(end + 1, Passive)) return false;
        // "Cơ quan A có quyền yêu cầu …" says what it may do.
        // "Mọi thí sinh đều có quyền phúc khảo" likewise.
        if (text.IsWord(end, Have) && text.IsWord(end + 1, Right)) return false;
        if (text.IsWord(end, Alike) && text.IsWord(end + 1, Have) && text.IsWord(end + 2, Right)) return false;
        if (IsQuota(text[end].Mark == ':' ? end + 1 : end)) return false;
        // "Mỗi trường là một đơn vị dự thi": what it counts as; "Tỉnh A là địa phương đầu tiên …": what it is said to be.
        // "Sở A là cơ quan chuyên môn thuộc UBND tỉnh, có chức năng …": its place.
        if (text.IsWord(end, Is) && (text.IsWord(end + 1, One) || IsFirstOfAll(end + 3) || IsPlaceOfOffice(end + 1) || IsAdviser(end + 1))) return false;
        // "Đồng chí A hiện là Phó Chủ tịch, nếu …": what somebody is now.
        if (text.IsWord(end, Execute) && text.IsWord(end + 1, Is)) return false;
        // "Chủ tịch UBND xã là Trưởng ban, chịu trách nhiệm chung"
        if (text.IsWord(end, Is) && end + 1 < text.Count && Lexicon.Match(text.Tokens, end + 1, Lex.Post, out _) is var post and > 0 && text.IsMark(end + 1 + post, ',') && end + 2 + post < text.Count && (Sentence.IsPredicate(end + 2 + post) || Lexicon.Is(text.Tokens, end + 2 + post, Lex.HardModal))) return true;
        if (IsDefinition(last, end)) return false;
        // "Các đồng chí tái cử phải còn thời gian công tác …", "Người dự tuyển phải đủ 18 tuổi": what somebody must be.
        if (text.IsWord(end, Must) && IsStateOfPerson(end + 1) && Lexicon.Is(text.Tokens, last + Lexicon.Match(text.Tokens, last, Lex.Plural, out _), Lex.Person)) return false;
        // "Các chi đoàn đều rất tích cực trong việc …", "Các xã rất quan tâm …": how they are said to be.
        if (text.IsWord(end, Very) || (text.IsWord(end + 1, Very) && Lexicon.Match(text.Tokens, end, Lex.Predicate, out _) == 1)) return false;
        // "Các phòng không phải báo cáo …": what nobody asks of them; "Các tai nạn khác: Không." counts none.
        if (text.IsWord(end, Not) && text.IsWord(end + 1, Must) && Sentence.IsPredicate(end + 2)) return false;
        // "Ban Tổ chức không chịu trách nhiệm về lỗi kết nối" likewise.
        if (text.IsWord(end, Not) && text.IsWord(end + 1, Bear)) return false;
        if (text[end].Mark == ':' && text.IsWord(end + 1, Not) && clauses.IsEnd(end + 2)) return false;
        // "Hội A: Không có khả năng kiện toàn …" tells of it.
        if (text.IsWord(text[end].Mark == ':' ? end + 1 : end, Not) && text.IsWord(text[end].Mark == ':' ? end + 2 : end + 1, Have)) return false;
        // "Ban Thường vụ giao:" announces what others are given.
        if (Lexicon.Match(text.Tokens, end, Lex.Request, out _) is var asks and > 0 && end + asks == text.Count - 1 && text[end + asks].Mark == ':') return false;
        // "Ban Chỉ đạo: Không quá 05 cá nhân" counts.
        if (text.IsWord(text[end].Mark == ':' ? end + 1 : end, Not) && text.IsWord(text[end].Mark == ':' ? end + 2 : end + 1, Beyond)) return false;
        // "Phòng A còn hướng dẫn …"
        if (Lexicon.Match(text.Tokens, end, Lex.Still, out _) is var still and > 0 && Sentence.IsPredicate(end + still)) return true;
        if (Sentence.IsPredicate(end) || Sentence.IsOpenVerb(end, last) || (end < text.Count && text[end].IsUpper && Sentence.IsCapitalOpener(end, last))) return true;
        // "Hai bên 6 tháng một lần họp …", "Sở A 6 tháng, một năm báo cáo …"
        if (AfterRounds(end) is var behind && behind > end && Sentence.IsPredicate(behind)) return true;
        // "Ban Chỉ đạo mỗi quý họp một lần"
        if (text.IsWord(end, Each) && !text[end].IsUpper && Sentence.IsPredicate(end + 2)) return true;
        var isColon = text[end].Mark == ':';
        if (isColon && end + 1 < text.Count && text.BeginsWork(end + 1, orSmall: true)) return true;
        // "Phòng A: cơ quan thường trực của Ban Chỉ đạo, chủ trì …"
        if (isColon && end + 1 < text.Count && !text[end + 1].IsUpper && Lexicon.Is(text.Tokens, end + 1, Lex.Apposition) && ActsBeside(end + 1)) return true;
        // "Sở A: - Chủ trì …"
        if (isColon && text.IsMark(end + 1, '-') && text.BeginsWork(end + 2)) return true;
        // "Bà Trần Thị Na - Phó Chủ tịch: Trưởng ban, phụ trách chung"
        if (isColon && (Subject.IsPersonByName(last) || Lexicon.Match(text.Tokens, last, Lex.Post, out _) == end - last) && Lexicon.Is(text.Tokens, end + 1, Lex.Post) && HasDutyBehindRole(end + 2)) return true;
        // "Sở A: a) Tham mưu …; b) …", "Sở A: 1. Tham mưu …"
        if (isColon && end + 3 < text.Count && text[end + 2].Mark is ')' or '.' && !text[end + 2].Spaced && (text[end + 1].Kind == TokenKind.Number || text[end + 1].End - text[end + 1].Start == 1) && text[end + 3].IsUpper && Lexicon.Is(text.Tokens, end + 3, Lex.Predicate)) return true;
        // "Trung tâm A: (a) Lập kế hoạch …"
        if (isColon && end + 4 < text.Count && text[end + 1].Mark == '(' && text[end + 3].Mark == ')' && Lexicon.Is(text.Tokens, end + 4, Lex.Predicate)) return true;
        var next = isColon || text[end].Mark is ',' or '-' ? end + 1 : end;
        if (next >= text.Count || (text[next].IsUpper && !isColon)) return false;
        // "Đồng chí A - Phó Chủ tịch, phụ trách chung"
        if (next > end && Sentence.IsPredicate(next) && (!text.IsInCharge(next) || Subject.IsPersonByName(last))) return true;
        // "Văn phòng Đảng ủy, với sự hỗ trợ của VNPT tỉnh, rà soát …"
        var isCompany = next > end && !isColon && text.IsWord(next + 1, Participation) && (text.IsWord(next, With) || text.IsWord(next, Have));
        if (!isCompany && !Lexicon.Is(text.Tokens, next, isColon ? Lex.Opening : Lex.Aside)) return false;
        var limit = Math.Min(text.Count, end + PredicateReach);
        for (var i = next + 1; i < limit; i++)
        {
            if (text[i].Mark is '.' or ';' or ':') return text[i].Mark == ':' && i + 1 < text.Count;
            if (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return true;
            if (text[i - 1].Mark == ',' && Sentence.IsPredicate(i)) return true;
        }

        return false;
    }

    // "Cơ quan chủ trì là cơ quan được giao …", "Tổ chức A là tổ chức được …": what a word means; not "… là cơ quan thường trực", "… là cơ quan chịu trách nhiệm …".
    private bool IsDefinition(int first, int end)
    {
        if (!text.IsWord(end, Is) || first != clauses.SkipNumber() || !IsCommonHead(first)) return false;
        var kind = IsCommonHead(end + 1) ? end + 3 : 0;
        if (kind == 0 || Lexicon.Is(text.Tokens, end + 1, Lex.Apposition) || Lexicon.Is(text.Tokens, kind, Lex.HardModal)) return false;
        for (var i = first + 1; i < end; i++)
        {
            if (text[i].IsUpper) return false;
        }

        return true;
    }

    private bool IsCommonHead(int at) => (text.IsWord(at, Organ) && text.IsWord(at + 1, OrganSecond)) || (text.IsWord(at, Unit) && text.IsWord(at + 1, UnitSecond)) || (text.IsWord(at, Organise) && text.IsWord(at + 1, OrganiseSecond));

    // "còn thời gian công tác", "có trình độ đại học", "là đảng viên", "đủ điều kiện"; not "có kế hoạch", "có xác nhận của …".
    private bool IsStateOfPerson(int at) =>
        text.IsWord(at, Remaining) || text.IsWord(at, Is) || text.IsWord(at, Enough) || (text.IsWord(at, Have) && at + 1 < text.Count && Array.IndexOf(States, text[at + 1].Word) >= 0);

    // "… là đơn vị đầu tiên", "… là địa phương đi đầu", "… là cơ quan duy nhất"
    private bool IsFirstOfAll(int at)
    {
        foreach (var (first, second) in FirstOfAll)
        {
            if (text.IsWord(at, first) && text.IsWord(at + 1, second)) return true;
        }

        return false;
    }

    // "cơ quan chuyên môn thuộc …", "đơn vị sự nghiệp công lập trực thuộc …", where no words of duty follow.
    // "Ban Tuyên giáo Tỉnh ủy là cơ quan tham mưu, giúp việc của Tỉnh ủy"
    private bool IsAdviser(int at)
    {
        if (!text.IsWord(at, Organ) || !text.IsWord(at + 2, Advise)) return false;
        var i = text.IsMark(at + 4, ',') ? at + 5 : at + 4;
        return text.IsWord(i, Assist) && text.IsWord(i + 2, Of);
    }

    private bool IsPlaceOfOffice(int at)
    {
        var kind = text.IsWord(at, Organ) && text.IsWord(at + 1, OrganSecond) ? at + 2 : text.IsWord(at, Unit) && text.IsWord(at + 1, UnitSecond) ? at + 2 : 0;
        if (kind == 0 || Array.FindIndex(Places, place => text.IsWord(kind, place.First) && text.IsWord(kind + 1, place.Second)) < 0) return false;
        var stop = clauses.SentenceStop(at);
        for (var i = kind; i < stop; i++)
        {
            if (Lexicon.Is(text.Tokens, i, Lex.HardModal)) return false;
        }

        return true;
    }

    private bool IsParticipation(int at) => text.IsWord(at, And) && text.IsWord(at + 1, Participation) && text.IsWord(at + 2, Take) && text.IsWord(at + 4, Of);

    // "cơ quan chủ trì …" at the beginning, then behind each comma or "và" a further body, and nowhere words that only a predicate has.
    private bool IsListOfParts(int first, int end)
    {
        if (first != clauses.SkipNumber() || !IsCommonHead(first) || !text.IsWord(end, Lead) || !text.IsWord(end + 1, LeadSecond)) return false;
        var parts = 0;
        for (var i = end + 2; i < text.Count; i++)
        {
            if (text[i].Mark is ',' or ';' || text.IsWord(i, And))
            {
                if (!Sentence.IsHead(i + 1)) return false;
                parts++;
                continue;
            }

            if (clauses.IsEnd(i)) break;
            if (text[i].Kind != TokenKind.Word) return false;
            if (Lexicon.Match(text.Tokens, i, Lex.Word | Lex.Act, out _) is var word and > 0) i += word - 1;
            else if (text.IsWord(i, Join) && text.IsWord(i - 1, OrganSecond)) i++;
            else if (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.NameEnds)) return false;
        }

        return parts > 0;
    }

    // Nothing but words for a part in the work, up to the end.
    private bool ActsBeside(int at)
    {
        for (var i = at; i < text.Count && i < at + FarthestWork && text[i].Mark is '\0' or ','; i++)
        {
            if (text[i].Mark == ',' && Sentence.IsPredicate(i + 1)) return true;
        }

        return false;
    }

    private bool IsBareRole(int at)
    {
        while (at < text.Count && (text[at].Mark is ',' or '/' or '-' || text.IsWord(at, And)))
        {
            at++;
        }

        if (at >= text.Count || clauses.IsEnd(at)) return true;
        var isRole = (text.IsWord(at, Lead) && text.IsWord(at + 1, LeadSecond)) || (text.IsWord(at, Join) && text.IsWord(at + 1, JoinSecond)) || (text.IsWord(at, ExecuteFirst) && text.IsWord(at + 1, Execute));
        return isRole && IsBareRole(at + 2);
    }

    // The token behind "6 tháng một lần", "sáu tháng, một năm", "ít nhất 02 lần trong năm"; the same token where no such words stand there.
    private int AfterRounds(int at)
    {
        var end = at;
        var hasMonths = false;
        while (end < text.Count && end < at + MaxRounds && (text[end].Kind == TokenKind.Number || text[end].Mark is ',' or '/' || (text[end].Kind == TokenKind.Word && Array.IndexOf(Rounds, text[end].Word) >= 0)))
        {
            hasMonths |= end > at && (text.IsWord(end, Month) || text.IsWord(end, Times));
            end++;
        }

        return hasMonths ? end : at;
    }

    // The first comma behind a post, and then a verb.
    private bool HasDutyBehindRole(int from)
    {
        for (var i = from; i + 1 < text.Count && i < from + MaxRole; i++)
        {
            if (text[i].Mark == ',') return Sentence.IsPredicate(i + 1);
            if (text[i].Kind == TokenKind.Mark) return false;
        }

        return false;
    }

    // "Mỗi trường được cử không quá 02 đội"
    private bool IsAllowance(int at) =>
        text.IsWord(at, Passive) && ((text.IsWord(at + 2, Not) && text.IsWord(at + 3, Beyond)) || (text.IsWord(at + 2, Most) && text.IsWord(at + 3, MostSecond)));

    // "UBND xã: Xét tối đa 15 tập thể", "Sở A chọn không quá 01 cá nhân" count.
    public bool IsQuota(int verb) => IsAllowance(verb) || (text.IsWord(verb, Each) && (IsAllowance(verb + 2) || IsAllowance(verb + 3))) ||
        (text.IsWord(verb, Consider) || text.IsWord(verb, Choose)) && ((text.IsWord(verb + 1, Most) && text.IsWord(verb + 2, MostSecond)) || (text.IsWord(verb + 1, Not) && text.IsWord(verb + 2, Beyond)));

    // "Sở … ban hành Kế hoạch … như sau:" presents the plan itself.
    private bool IsIssuing(int end)
    {
        // "Để thể chế hóa Nghị quyết, Đảng đoàn xác định các nhiệm vụ sau:" presents them.
        if (text.IsWord(end, Already) || (text.IsWord(end, Alike) && text.IsWord(end + 1, Already)) || (text.IsWord(end, Determine) && Shape.EndsAsFollows)) return true;
        if (!Lexicon.Is(text.Tokens, end, Lex.Issues)) return false;
        var isPlan = false;
        for (var i = end; i < text.Count && i < end + 10 && !isPlan; i++) isPlan = Lexicon.Is(text.Tokens, i, Lex.Act);
        if (!isPlan) return false;
        // "Bộ A ban hành hướng dẫn xử lý …": guidance to come is no plan that is presented.
        if (_isPreamble && (text[text.Count - 1].Mark == ':' || (text.IsWord(end, Promulgate) && !text.IsWord(end + 2, Guide)))) return true;
        return SaysAsFollows(end);
    }

    private bool SaysAsFollows(int end)
    {
        if (end < _follows.From || end > _follows.At)
        {
            var i = end;
            while (i < text.Count && !(text.IsWord(i, Like) && text.IsWord(i + 1, Following))) i++;
            _follows = (end, i);
        }

        return _follows.At < clauses.SentenceStop(end);
    }

    // "Thực hiện Kế hoạch số …, Sở A xây dựng Kế hoạch …", "Căn cứ …, trường B báo cáo kết quả như sau:": what the issuer of the document says
    // of the document itself.
    private bool IsPresented(int end)
    {
        var opensWithAct = text.Count > 2 && (Lexicon.Match(text.Tokens, 0, Lex.ActOpening, out _) is var act and > 0 && (text.Cited[act] || Lexicon.Is(text.Tokens, act, Lex.Act)) || Shape.IsBasis);
        if (!opensWithAct) return false;
        if (text[text.Count - 1].Mark == ':') return SaysAsFollows(end);
        var verb = Lexicon.Match(text.Tokens, end, Lex.Issues, out _);
        return _isPreamble && verb > 0 && Lexicon.Is(text.Tokens, Math.Min(end + verb, text.Count - 1), Lex.Act) && !text.Cited[Math.Min(end + verb, text.Count - 1)];
    }
}
