using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Adds the bodies of the clauses and sentences behind the first one.</summary>
internal readonly struct FurtherSubjects(PassageText text, Clauses clauses, SubjectReader subjects, SubjectFinder finder)
{
    private const int MaxNames = 60;
    private const int MaxAgent = 40;

    // Words behind which a body and its verb tell more of what stands before them: "… do Bộ A ban hành, Bộ B hướng dẫn".
    private static readonly int[] Dependent = [.. "do được bị mà khi nếu để theo trình của thuộc tại như gồm là với cùng giữa đến tới cho gửi".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // Words whose object goes on behind a comma: "vận động Nhân dân, các doanh nghiệp hưởng ứng".
    private static readonly int[] Taking = [.. "với cùng giữa cho vận tuyên giúp hỗ khuyến chỉ hướng đôn nhắc yêu đề mời giao phân huy phổ quán kêu thông quản bồi gửi đến tới nhất đặc đối các những và".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // What those do to whom the work goes up, and what says how somebody is; the second syllable, or -1.
    private static readonly (int First, int Second)[] Deciding =
    [
        (Lexicon.Word("phê"), -1), (Lexicon.Word("chấp"), Lexicon.Word("thuận")), (Lexicon.Word("thông"), Lexicon.Word("qua")), (Lexicon.Word("ban"), Lexicon.Word("hành")), (Lexicon.Word("quyết"), Lexicon.Word("định")), (Lexicon.Word("công"), Lexicon.Word("nhận")),
        (Lexicon.Word("công"), Lexicon.Word("bố")), (Lexicon.Word("cho"), Lexicon.Word("phép")), (Lexicon.Word("đồng"), Lexicon.Word("ý")), (Lexicon.Word("xem"), Lexicon.Word("xét")), (Lexicon.Word("xét"), -1), (Lexicon.Word("chỉ"), Lexicon.Word("đạo")), (Lexicon.Word("lãnh"), Lexicon.Word("đạo")),
        (Lexicon.Word("giao"), -1), (Lexicon.Word("quy"), -1), (Lexicon.Word("ký"), -1), (Lexicon.Word("khen"), -1), (Lexicon.Word("tặng"), -1), (Lexicon.Word("đều"), -1), (Lexicon.Word("luôn"), -1), (Lexicon.Word("không"), -1), (Lexicon.Word("biết"), -1), (Lexicon.Word("nắm"), -1),
        (Lexicon.Word("ra"), -1), (Lexicon.Word("nên"), -1), (Lexicon.Word("cùng"), -1), (Lexicon.Word("thống"), Lexicon.Word("nhất")), (Lexicon.Word("phát"), Lexicon.Word("động")),
    ];

    private BodyReader Sentence => new(text, BodyContext.Sentence);

    private BodyReader Directed => new(text, BodyContext.Company);

    private DutyReader Duties => new(text, clauses);

    private SupportFinder Support => new(text, clauses);

    // "Sở A rà soát …; các sở liên quan và UBND các xã rà soát …": each clause of the sentence, and each sentence after it that begins
    // with a body, has its own subject.
    public void AddFollowing(SubjectMatch match)
    {
        if (match.Frame == SubjectFrame.Label) return;
        var sentence = clauses.SentenceStop(match.Names[^1].End);
        var joined = Support.JoinedEnd(match.Names[^1].End, sentence);
        AddJoined(match, sentence);
        for (var clause = clauses.NextClause(match.Names[^1].End); clause < text.Count && match.Names.Count < MaxNames; clause = clauses.NextClause(clause))
        {
            // "… đăng ký chỉ tiêu (giao Ban A tổng hợp)"
            if (text[clause - 1].Mark is not (';' or '.' or '(' or ':') || (text[clause - 1].Mark is '(' or ':' && (!text.IsWord(clause, Given) || match.Names[^1].End == clause - 1)) || text.Quoted[clause] || text.Cited[clause] || clause < joined) continue;
            // "… tham gia các quy trình (Tổ chuyên gia; Hội đồng đấu thầu; Tổ thẩm định)": a list in brackets.
            if (text[clause - 1].Mark == ';' && clauses.IsInBrackets(clause) && !clauses.IsInBrackets(match.Names[0].First)) continue;
            var other = clause < sentence ? finder.ReadClause(clause, false, false) ?? finder.ReadAgentOf(clause) : ReadDirect(clause) ?? ReadAfterOpening(clause) ?? ReadFurtherSentence(clause) ?? ReadFurtherRunIn(clause, match) ?? finder.ReadAgentOf(clause);
            if (other is null || !(other.Frame == SubjectFrame.Subject || clause >= sentence || other.IsByIssuer || ((match.Frame == SubjectFrame.Request || other.IsAssigned) && other.BeginsPassage))) continue;
            // "… Hội A đảm nhận mô hình X, Hội B đảm nhận mô hình Y": those of the further sentence too.
            if (clause >= sentence && other.Frame == SubjectFrame.Subject) AddJoined(other, clauses.SentenceStop(other.Names[^1].End));
            if (GoesOnWithObject(clause, other) || IsSupportClause(match, other) || IsCase(other) || text.IsWord(other.Names[0].First, Each) || text.IsWord(other.Names[0].First, Every)) continue;
            foreach (var name in other.Names)
            {
                if (!IsNamedBefore(match.Names, name)) match.Names.Add(name);
            }
        }
    }

    // "… đôn đốc, hướng dẫn các sở và các tổ chức A; các xã, phường và đơn vị thuộc tỉnh tổ chức …", "chỉ đạo Ban A; ban thường vụ các huyện xây dựng …": those whom the first of the clause directs go on behind
    // the semicolon.
    private bool GoesOnWithObject(int clause, SubjectMatch other)
    {
        if (text[clause - 1].Mark != ';' || other.Frame != SubjectFrame.Subject || text[clause].IsUpper || Lexicon.Is(text.Tokens, other.Names[^1].End, Lex.HardModal)) return false;
        for (var i = clause - 2; i > 0 && i > clause - MaxNames && text[i].Mark is not (';' or '.' or ':'); i--)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Order, out _) is not (> 1 and var order) || i + order >= clause) continue;
            return Directed.ReadList(i + order, text.TakeNames()) == clause - 1;
        }

        return false;
    }

    // "Sở A bố trí kinh phí, Sở B cân đối nguồn vốn", "đồng chí A phụ trách, đồng chí B theo dõi": a comma behind a whole clause, then another body with a capital and its verb.
    private void AddJoined(SubjectMatch match, int sentence)
    {
        var isOfPersons = IsComrade(match.Names[^1].First);
        if (match.Frame != SubjectFrame.Subject && (match.IsByIssuer || match.IsOfStaff) && !match.IsAssigned && !isOfPersons) return;
        var last = match.Names[^1].End;
        var verb = last;
        var company = CompanyEnd(last, sentence);
        for (var q = Math.Max(last + 3, company + 1); q < sentence && match.Names.Count < MaxNames; q++)
        {
            if (text[q - 1].Mark is ';' or ':') return;
            if (text[q - 1].Mark != ',' || !(text[q].IsUpper || Lexicon.Is(text.Tokens, q, Lex.Plural) || (isOfPersons && IsComrade(q)) || IsOfSameKind(match, q)) || text.Titled[q] || text.Quoted[q] || text.Cited[q] || !(text[q - 2].Kind == TokenKind.Word || text[q - 2].Mark is '”' or '"' or '’') || (text[q - 2].IsUpper && !(MemberList.IsAbbreviated(text, q - 2) && !Sentence.IsHead(q - 2)))) continue;
            if (!Lexicon.Is(text.Tokens, q, isOfPersons ? Lex.Person | Lex.NamedHead | Lex.Institution | Lex.Plural : Lex.NamedHead | Lex.Institution | Lex.Plural | Lex.Post) || !Sentence.IsHead(q)) continue;
            var direct = ReadDirect(q);
            // "Công an xã cử lực lượng dân quân, Trạm Y tế cử y sĩ": the same verb of both parts them, whatever the first one takes.
            if (finder.EndsBody(q - 1, orAny: true, skipsSmall: direct is { Names.Count: 1 } && IsSame(verb, direct.Names[^1].End))) continue;
            // "…, các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì"
            var isDecided = direct is { Frame: SubjectFrame.Subject } && Decides(direct.Names[^1].End) && IsOfOthers(verb, q - 1);
            var other = isDecided ? null : direct ?? (isOfPersons && IsComrade(q) ? subjects.ReadAt(q, false, out _) : text[q].IsUpper ? null : Duties.ReadDutyAt(q)) ?? ReadPlain(q, verb, text[q].Word >= 0 && text[q].Word == text[match.Names[0].First].Word && IsSeveral(match.Names[0].First));
            if (other is null || text.IsWord(other.Names[^1].End, Join)) other = Duties.ReadDutyAt(q) ?? other;
            if (other is null || IsSupportClause(match, other)) continue;
            if (!text[q].IsUpper && !(isOfPersons && IsComrade(q)) && !IsOfSameKind(match, q) && !Lexicon.Is(text.Tokens, other.Names[^1].End, Lex.HardModal) && !IsApart(verb, q)) continue;
            verb = other.Names[^1].End;
            foreach (var name in other.Names)
            {
                if (!IsNamedBefore(match.Names, name)) match.Names.Add(name);
            }
        }
    }

    // "đồng chí Lê Thị Na", "đồng chí Chủ tịch UBND phường"
    private bool IsComrade(int at) => Sentence.IsPersonByName(at) || (Lexicon.Match(text.Tokens, at, Lex.Person, out _) is var person and > 0 && at + person < text.Count && text[at + person].IsUpper && Lexicon.Is(text.Tokens, at + person, Lex.Post));

    // "Ngành Y tế …, | ngành Công Thương …"
    private bool IsOfSameKind(SubjectMatch match, int q) => text[q].Word >= 0 && text[q].Word == text[match.Names[^1].First].Word && q + 1 < text.Count && text[q + 1].IsUpper;

    private bool IsSame(int verb, int other) => verb < text.Count && text.IsWord(other, text[verb].Word) && Sentence.IsPredicate(verb);

    // "Sở A cân đối kinh phí, Sở B thẩm định biên chế": a body with a capital and a verb that one who works beside another has, where nothing in the
    // clause before speaks of what was done, or by whom, or goes up to somebody who decides.
    private SubjectMatch? ReadPlain(int q, int verb, bool isOfKind)
    {
        if (text.IsUpperCase || !(text[q].IsUpper ? Lexicon.Is(text.Tokens, q, Lex.NamedHead | Lex.Institution) && (text.IsWord(q, Office) || !Lexicon.Is(text.Tokens, q, Lex.Post)) : Lexicon.Is(text.Tokens, q, Lex.Plural)) || !(Sentence.IsPredicate(verb) || Lexicon.Is(text.Tokens, verb, Lex.Transitive))) return null;
        var isDependent = IsDependent(verb, q - 1, Dependent);
        // "Hội A đảm nhận mô hình “X”, Hội B đảm nhận mô hình “Y”": both have the same verb.
        if (isDependent && text[q - 2].Kind == TokenKind.Word) return null;
        for (var i = verb + 1; i < q - 1; i++)
        {
            if (text[i].IsUpper && !text.Quoted[i] && Sentence.IsHead(i)) return null;
        }

        if (subjects.ReadAt(q, false, out _) is not { Frame: SubjectFrame.Subject, Names: [var only] } || only.End - q < 2 || (isDependent && !IsSame(verb, only.End))) return null;
        // "Văn phòng Thừa phát lại", "Cục Cảnh sát quản lý …": what the name goes on with looks like a verb.
        var last = only.End - 1;
        if (text[last].IsUpper && !text[last - 1].IsUpper && !Lexicon.Is(text.Tokens, last, Lex.Field) && text[last].End - text[last].Start > 1 && !char.IsUpper(text.Text[text[last].End - 1])) return null;
        // "UBND các xã lập quy hoạch, UBND các huyện phê duyệt": one of the kind of the first decides in its turn.
        return Sentence.IsPredicate(only.End) && !Lexicon.Is(text.Tokens, only.End, Lex.Announce | Lex.Request) && (!Decides(only.End) || (isOfKind && IsSeveral(only.First) && clauses.EndsClause(only.End + 2))) ? new SubjectMatch([only], SubjectFrame.Subject, false) : null;
    }

    // "UBND các xã"
    private bool IsSeveral(int first) => Lexicon.Match(text.Tokens, first, Lex.Institution | Lex.NamedHead, out _) is var head and > 0 && Lexicon.Is(text.Tokens, first + head, Lex.Plural);

    private bool Decides(int verb)
    {
        foreach (var (first, second) in Deciding)
        {
            if (text.IsWord(verb, first) && (second < 0 || text.IsWord(verb + 1, second))) return true;
        }

        return false;
    }

    // "… hồ sơ do các huyện đề nghị, UBND tỉnh quyết định", "… văn bản của Tỉnh ủy, UBND tỉnh ban hành": whose it is, and the next one that has to do with it.
    private bool IsOfOthers(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsWord(i, Through) ? Sentence.IsHead(i + 1) : text.IsWord(i, Of) && Sentence.IsHead(i + 1) && Sentence.ReadOne(i + 1) == to) return true;
        }

        return false;
    }

    private bool IsDependent(int from, int to, int[] words)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Cited[i] || text.Quoted[i] || text[i].Mark is '(' or ':' || (text[i].Word >= 0 && Array.IndexOf(words, text[i].Word) >= 0)) return true;
        }

        return false;
    }

    // "Sở A giám sát dịch tễ, các trung tâm y tế khoanh vùng ổ dịch": several bodies in small letters, where nothing that the clause before takes goes on with them.
    private bool IsApart(int verb, int q)
    {
        var before = text[q - 2];
        return Lexicon.Is(text.Tokens, q, Lex.Plural) && before.Kind == TokenKind.Word && !before.IsUpper && !IsDependent(verb, q - 1, Dependent) && !IsDependent(verb, q - 1, Taking)
            && !Lexicon.Is(text.Tokens, q - 2, Lex.Person | Lex.Generic | Lex.PlaceNoun) && !Lexicon.Is(text.Tokens, q - 3, Lex.Person | Lex.Generic | Lex.PlaceNoun);
    }

    // "… phối hợp với Sở B, Sở C triển khai": the end of the list of those who work with the lead.
    private int CompanyEnd(int from, int to)
    {
        for (var i = from; i + 3 < to && i < from + MaxAgent; i++)
        {
            if (text[i].Mark is ';' or ':') break;
            if (text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond) && text.IsWord(i + 2, With)) return Support.ReadJoined(i + 3, text.TakeNames());
        }

        return -1;
    }

    // "Đơn vị không hoàn thành nhiệm vụ phải kiểm điểm": whichever that is.
    private bool IsCase(SubjectMatch other) =>
        other is { Frame: SubjectFrame.Subject, Names: [var only] } && only.End - only.First == 2 && (text.IsWord(only.First, Unit) || text.IsWord(only.First, Organ)) && (text.IsWord(only.End, Not) || text.IsWord(only.End, Whichever));

    // "Công an tỉnh chủ trì; các sở liên quan phối hợp thực hiện": who is said to join a lead is no lead.
    private bool IsSupportClause(SubjectMatch lead, SubjectMatch other)
    {
        var end = other.Names[^1].End;
        // "(Sở A chủ trì; Sở B, Sở C tham gia)"
        if (Support.IsTakingPart(end)) return Support.IsLed(lead);
        if (!text.IsWord(end, Join) || !text.IsWord(end + 1, JoinSecond) || text.IsWord(end + 2, With) || (clauses.NextClause(lead.Names[0].First) <= other.Names[0].First && Directed.IsHead(end + 2) && text[end + 2].IsUpper)) return false;
        // "Giao Văn phòng tham mưu …; Công đoàn phối hợp thực hiện.", "(Mặt trận hướng dẫn, Phòng A phối hợp)"
        var stop = text.IsWord(end + 2, ExecuteFirst) && text.IsWord(end + 3, Execute) ? end + 4 : end + 2;
        if ((lead.IsAssigned && clauses.EndsClause(stop)) || text.IsMark(stop, ')')) return true;
        var from = lead.Names[0].End;
        for (var i = from; i < other.Names[0].First && i < from + MaxAgent; i++)
        {
            if (text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond)) return true;
        }

        // "Phòng A thực hiện, Phòng B phối hợp."
        return clauses.EndsClause(stop) && Support.IsLed(lead);
    }

    private SubjectMatch? ReadDirect(int clause)
    {
        if (subjects.ReadAt(clauses.SkipConnectors(clause), false, out _) is not { } match) return null;
        if (match.Frame == SubjectFrame.Request) return match.IsOfStaff ? null : match;
        // "Hội A, Hội B mỗi tổ chức đăng ký …"
        var verb = Sentence.SkipEach(match.Names[^1].End);
        return subjects.IsStrong(text.IsMark(verb, ',') ? verb + 1 : verb) ? match : null;
    }

    // "… Bộ A thẩm định các quy hoạch này trên cơ sở …": a body with a capital and any verb opens a further sentence.
    private SubjectMatch? ReadFurtherSentence(int clause)
    {
        if (text[clause - 1].Mark != '.') return null;
        var first = clauses.SkipConnectors(clause);
        if (first >= text.Count || !text[first].IsUpper || !(Lexicon.Is(text.Tokens, first, Lex.NamedHead | Lex.Institution) || IsNamedPost(first)) || subjects.ReadAt(first, false, out _) is not { Frame: SubjectFrame.Subject } match) return null;
        var end = match.Names[^1].End;
        return Sentence.IsPredicate(end) && !text.IsWord(end, Have) && !text.IsWord(end, Answer) && !text.IsWord(end + 1, Passive) && !Lexicon.Is(text.Tokens, end, Lex.Announce) ? match : null;
    }

    // "Phòng A: Tổng hợp danh sách. | Phòng B: Bố trí kinh phí."
    private SubjectMatch? ReadFurtherRunIn(int clause, SubjectMatch first)
    {
        if (text[clause - 1].Mark != '.' || !text.IsMark(first.Names[^1].End, ':') || clause >= text.Count || !text[clause].IsUpper) return null;
        return subjects.ReadAt(clause, false, out _) is { Frame: SubjectFrame.Subject } match && match.Names[^1].End is var end && text.IsMark(end, ':') && end + 1 < text.Count && text.BeginsWork(end + 1, orSmall: true) ? match : null;
    }

    // "Bí thư Huyện ủy đối thoại …", "Đồng chí Chủ tịch UBND tỉnh đối thoại …"
    private bool IsNamedPost(int first)
    {
        var post = first + (IsComrade(first) ? Lexicon.Match(text.Tokens, first, Lex.Person, out _) : 0);
        return Lexicon.Match(text.Tokens, post, Lex.Post, out _) is var length and > 0 && post + length < text.Count && text[post + length].IsUpper;
    }

    // "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị …", "Sau khi kiểm tra, UBND xã lập danh sách …"
    private SubjectMatch? ReadAfterOpening(int clause)
    {
        if (!Lexicon.Is(text.Tokens, clause, Lex.Opening) || clauses.SkipConnectors(clause) > clause || finder.ReadClause(clause, false, false) is not { } match) return null;
        if (match.Frame == SubjectFrame.Request) return match;
        // "Trong quá trình thực hiện, các đơn vị báo cáo …" means the ones before, "…, Văn phòng Đảng ủy có trách nhiệm …" another one.
        return (!Lexicon.Is(text.Tokens, clause, Lex.Closing) || Lexicon.Is(text.Tokens, match.Names[0].First, Lex.NamedHead | Lex.Institution)) && Sentence.IsPredicate(match.Names[^1].End) ? match : null;
    }

    // "các đơn vị" after "các phòng, cơ quan, đơn vị trực thuộc Sở" means the same ones.
    private bool IsNamedBefore(List<BodyMention> names, BodyMention name)
    {
        foreach (var other in names)
        {
            // The words in their order: "Tỉnh đoàn" does not stand in "Liên đoàn Lao động tỉnh".
            var all = true;
            var from = other.First;
            for (var i = name.First; i < name.End && all; i++)
            {
                if (text[i].Kind == TokenKind.Mark || Lexicon.Is(text.Tokens, i, Lex.Plural)) continue;
                while (from < other.End && !text.Text[text[i].Start..text[i].End].Equals(text.Text[text[from].Start..text[from].End], StringComparison.OrdinalIgnoreCase)) from++;
                all = from++ < other.End;
            }

            if (all) return true;
        }

        return false;
    }
}
