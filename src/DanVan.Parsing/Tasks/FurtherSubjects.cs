using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Adds the bodies of the clauses and sentences behind the first one.</summary>
internal readonly struct FurtherSubjects(PassageText text, Clauses clauses, SubjectReader subjects, SubjectFinder finder)
{
    private const int MaxNames = 60;
    private const int MaxAgent = 40;

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
            if (text[clause - 1].Mark is not (';' or '.' or '(') || (text[clause - 1].Mark == '(' && !text.IsWord(clause, Given)) || text.Quoted[clause] || text.Cited[clause] || clause < joined) continue;
            var other = clause < sentence ? finder.ReadClause(clause, false, false) : ReadDirect(clause) ?? ReadAfterOpening(clause) ?? ReadFurtherSentence(clause);
            if (other is null || !(other.Frame == SubjectFrame.Subject || clause >= sentence || other.IsByIssuer || ((match.Frame == SubjectFrame.Request || other.IsAssigned) && other.BeginsPassage))) continue;
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
        var isOfPersons = Sentence.IsPersonByName(match.Names[^1].First);
        if (match.Frame != SubjectFrame.Subject && !match.IsAssigned && !isOfPersons) return;
        var last = match.Names[^1].End;
        var company = CompanyEnd(last, sentence);
        for (var q = Math.Max(last + 3, company + 1); q < sentence && match.Names.Count < MaxNames; q++)
        {
            if (text[q - 1].Mark is ';' or ':') return;
            if (text[q - 1].Mark != ',' || !(text[q].IsUpper || Lexicon.Is(text.Tokens, q, Lex.Plural) || (isOfPersons && Sentence.IsPersonByName(q))) || text.Titled[q] || text.Quoted[q] || text.Cited[q] || text[q - 2].Kind != TokenKind.Word || text[q - 2].IsUpper) continue;
            if (!Lexicon.Is(text.Tokens, q, isOfPersons ? Lex.Person | Lex.NamedHead | Lex.Institution | Lex.Plural : Lex.NamedHead | Lex.Institution | Lex.Plural | Lex.Post) || !Sentence.IsHead(q) || finder.EndsBody(q - 1)) continue;
            // "…, các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì"
            var other = ReadDirect(q);
            if (other is null || text.IsWord(other.Names[^1].End, Join)) other = Duties.ReadDutyAt(q) ?? other;
            if (other is null || IsSupportClause(match, other)) continue;
            if (!text[q].IsUpper && !(isOfPersons && Sentence.IsPersonByName(q)) && !Lexicon.Is(text.Tokens, other.Names[^1].End, Lex.HardModal)) continue;
            foreach (var name in other.Names)
            {
                if (!IsNamedBefore(match.Names, name)) match.Names.Add(name);
            }
        }
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
        if (!text.IsWord(end, Join) || !text.IsWord(end + 1, JoinSecond) || text.IsWord(end + 2, With)) return false;
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

    private SubjectMatch? ReadDirect(int clause) =>
        subjects.ReadAt(clauses.SkipConnectors(clause), false, out _) is { } match && (match.Frame == SubjectFrame.Request ? !match.IsOfStaff : subjects.IsStrong(match.Names[^1].End) || (text.IsMark(match.Names[^1].End, ',') && subjects.IsStrong(match.Names[^1].End + 1))) ? match : null;

    // "… Bộ A thẩm định các quy hoạch này trên cơ sở …": a body with a capital and any verb opens a further sentence.
    private SubjectMatch? ReadFurtherSentence(int clause)
    {
        if (text[clause - 1].Mark != '.') return null;
        var first = clauses.SkipConnectors(clause);
        if (first >= text.Count || !text[first].IsUpper || !Lexicon.Is(text.Tokens, first, Lex.NamedHead | Lex.Institution) || subjects.ReadAt(first, false, out _) is not { Frame: SubjectFrame.Subject } match) return null;
        var end = match.Names[^1].End;
        return Sentence.IsPredicate(end) && !text.IsWord(end, Have) && !text.IsWord(end, Answer) && !text.IsWord(end + 1, Passive) && !Lexicon.Is(text.Tokens, end, Lex.Announce) ? match : null;
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
