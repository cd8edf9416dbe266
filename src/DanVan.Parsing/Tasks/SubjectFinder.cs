namespace DanVan.Parsing.Tasks;

/// <summary>How a passage names who is to do what it says.</summary>
internal enum SubjectFrame
{
    /// <summary>The body is the subject of a verb: "Văn phòng Sở chủ trì".</summary>
    Subject,

    /// <summary>The body is asked or told: "giao Văn phòng Sở", "đề nghị các đơn vị".</summary>
    Request,

    /// <summary>A label names it: "Đơn vị chủ trì: Văn phòng Sở".</summary>
    Label,
}

/// <summary>Who is to do what a passage says.</summary>
/// <param name="Names">The bodies.</param>
/// <param name="Frame">How they are named.</param>
/// <param name="OpensBlock">Whether they stand in the first clause, before anything else that is to be done.</param>
internal sealed record SubjectMatch(List<BodyMention> Names, SubjectFrame Frame, bool OpensBlock)
{
    /// <summary>Whether a label stands before the sentence that they are the subject of.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Whether nothing but a number, a connector or the verb of the request stands before them.</summary>
    public bool BeginsPassage { get; init; }

    /// <summary>Whether another body asks them: "UBND tỉnh yêu cầu các sở".</summary>
    public bool IsByIssuer { get; init; }

    /// <summary>Whether the work is given to them ("giao", "phân công"), not asked for.</summary>
    public bool IsAssigned { get; init; }

    /// <summary>Whether work is shared out among persons without a name, which the body above them does itself.</summary>
    public bool IsOfStaff { get; init; }
}

/// <summary>Finds the first body of a passage that is the subject of what is to be done, and those who work with it.</summary>
internal sealed class SubjectFinder(PassageText text)
{
    private const int MaxOpening = 600;
    private const int PredicateReach = 60;
    private const int MaxNames = 60;
    private const int MaxCandidates = 4;
    private const int MaxAnnouncement = 40;
    private const int MaxManner = 12;
    private const int MaxAgent = 40;
    private const int MaxTitle = 16;
    private const int MaxOrdered = 14;
    private const int MaxLeadIn = 24;
    private const int MaxDescribed = 60;
    private const int MaxBracket = 120;

    // So many tokens may be read behind the openings of all clauses of a passage; then only what stands near is.
    private const int MostRead = 64 * MaxOpening;

    private static readonly int Each = Lexicon.Word("mỗi");
    private static readonly int Single = Lexicon.Word("từng");
    private static readonly int Agree = Lexicon.Word("ký");
    private static readonly int Invite = Lexicon.Word("mời");
    private static readonly int Participation = Lexicon.Word("sự");
    private static readonly int Take = Lexicon.Word("tham");
    private static readonly int Attend = Lexicon.Word("dự");
    private static readonly int Support = Lexicon.Word("hỗ");
    private static readonly int ContentFirst = Lexicon.Word("nội");
    private static readonly int ContentSecond = Lexicon.Word("dung");
    private static readonly int Lead = Lexicon.Word("chủ");
    private static readonly int LeadSecond = Lexicon.Word("trì");
    private static readonly int Join = Lexicon.Word("phối");
    private static readonly int JoinSecond = Lexicon.Word("hợp");
    private static readonly int With = Lexicon.Word("với");
    private static readonly int Together = Lexicon.Word("cùng");
    private static readonly int For = Lexicon.Word("cho");
    private static readonly int And = Lexicon.Word("và");
    private static readonly int Of = Lexicon.Word("của");
    private static readonly int Now = Lexicon.Word("nay");
    private static readonly int InOrderTo = Lexicon.Word("để");
    private static readonly int Promulgate = Lexicon.Word("ban");
    private static readonly int This = Lexicon.Word("này");
    private static readonly int Not = Lexicon.Word("không");
    private static readonly int Beyond = Lexicon.Word("quá");
    private static readonly int Matter = Lexicon.Word("việc");
    private static readonly int Direct = Lexicon.Word("chỉ");
    private static readonly int Special = Lexicon.Word("chuyên");
    private static readonly int SpecialSecond = Lexicon.Word("môn");
    private static readonly int Combine = Lexicon.Word("kết");
    private static readonly int Close = Lexicon.Word("chặt");
    private static readonly int CloseSecond = Lexicon.Word("chẽ");
    private static readonly int Within = Lexicon.Word("trong");
    private static readonly int There = Lexicon.Word("đó");
    private static readonly int Level = Lexicon.Word("cấp");
    private static readonly int Above = Lexicon.Word("trên");
    private static readonly int Given = Lexicon.Word("giao");
    private static readonly int Unto = Lexicon.Word("đến");
    private static readonly int Through = Lexicon.Word("do");
    private static readonly int Day = Lexicon.Word("ngày");
    private static readonly int Article = Lexicon.Word("điều");
    private static readonly int Basis = Lexicon.Word("căn");
    private static readonly int BasisSecond = Lexicon.Word("cứ");
    private static readonly int Share = Lexicon.Word("phân");
    private static readonly int Duty = Lexicon.Word("trách");
    private static readonly int Must = Lexicon.Word("phải");
    private static readonly int Regarding = Lexicon.Word("đối");
    private static readonly int Already = Lexicon.Word("đã");
    private static readonly int Just = Lexicon.Word("vừa");
    private static readonly int Rule = Lexicon.Word("chế");
    private static readonly int Programme = Lexicon.Word("trình");
    private static readonly int Plan = Lexicon.Word("hoạch");
    private static readonly int Like = Lexicon.Word("như");
    private static readonly int Bear = Lexicon.Word("chịu");
    private static readonly int Here = Lexicon.Word("đây");
    private static readonly int Following = Lexicon.Word("sau");
    private static readonly int By = Lexicon.Word("thì");
    private static readonly int Unit = Lexicon.Word("đơn");
    private static readonly int Office = Lexicon.Word("cơ");
    private static readonly int Part = Lexicon.Word("bộ");
    private static readonly int Person = Lexicon.Word("người");
    private static readonly int Execute = Lexicon.Word("hiện");
    private static readonly int Charge = Lexicon.Word("phụ");
    private static readonly int Focus = Lexicon.Word("mối");
    private static readonly int ExecuteFirst = Lexicon.Word("thực");
    private static readonly int Organise = Lexicon.Word("tổ");
    private static readonly int Mister = Lexicon.Word("ông");
    private static readonly int Madam = Lexicon.Word("bà");
    private static readonly int Pause = Lexicon.Word("tới");
    private static readonly int Wire = Lexicon.Word("điện");
    private static readonly int Have = Lexicon.Word("có");
    private static readonly int DutySecond = Lexicon.Word("nhiệm");
    private static readonly int Right = Lexicon.Word("quyền");
    private static readonly int About = Lexicon.Word("về");
    private static readonly int Is = Lexicon.Word("là");
    private static readonly int Passive = Lexicon.Word("được");
    private static readonly int Consider = Lexicon.Word("xét");
    private static readonly int Choose = Lexicon.Word("chọn");
    private static readonly int Most = Lexicon.Word("tối");
    private static readonly int MostSecond = Lexicon.Word("đa");
    private static readonly int Answer = Lexicon.Word("trả");
    private static readonly int Consist = Lexicon.Word("gồm");
    private static readonly int Determine = Lexicon.Word("xác");
    private static readonly int According = Lexicon.Word("theo");
    private static readonly int Need = Lexicon.Word("cần");
    private static readonly int Agreed = Lexicon.Word("thống");
    private static readonly int AgreedSecond = Lexicon.Word("nhất");
    private static readonly int Note = Lexicon.Word("lưu");
    private static readonly int NoteSecond = Lexicon.Word("ý");
    private static readonly int Leading = Lexicon.Word("lãnh");
    private static readonly int LeadingSecond = Lexicon.Word("đạo");

    private readonly BodyReader _sentence = new(text, BodyContext.Sentence);
    private readonly BodyReader _company = new(text, BodyContext.Company);
    private readonly BodyReader _subject = new(text, BodyContext.Heading);
    private readonly BodyReader _names = new(text, BodyContext.NamesOnly);
    private bool _isPreamble;
    private List<BodyMention>? _spare;
    private int _read;

    // From which token one was looked for last, and where it stands: the next "như sau" and the two ends of a sentence.
    private (int From, int At) _follows = (0, -1);
    private (int From, int At) _stop = (0, -1);
    private (int From, int At) _end = (0, -1);

    /// <summary>Begins anew, after the passage has got other words; what was found before stays as it is.</summary>
    /// <param name="isPreamble">Whether the passage stands before the first part.</param>
    public SubjectFinder Restart(bool isPreamble = false)
    {
        _isPreamble = isPreamble;
        _read = 0;
        _follows = _stop = _end = (0, -1);
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
        if (text.IsUpperCase || IsEmptyLabel) return null;
        requestsOnly |= IsRoll;
        var start = SkipNumber();
        // "Phối hợp với Hội A, Hội B; các doanh nghiệp trên địa bàn vận động …": those whom the body above works with.
        var joined = text.IsWord(start, Join) && text.IsWord(start + 1, JoinSecond) && text.IsWord(start + 2, With) ? ReadJoined(start + 3, []) : hasOwner && OpensWithCompany(start) ? ReadJoined(start + 1, []) : -1;
        while (clause < text.Count)
        {
            if (!text.Quoted[clause] && !text.Cited[clause] && clause >= joined)
            {
                isOrder = isOrder ? clause > 0 && text[clause - 1].Mark != '.' : IsOrderOf(clause);
                // "…; mỗi đơn vị chọn 02 việc" counts, "Mỗi đơn vị đăng ký …" tells.
                var match = isOrder ? null : ReadLabel(clause, isLead: true) ?? ReadClause(clause, requestsOnly, hasOwner) ?? (requestsOnly ? null : ReadDuty(clause));
                // "… (các tổ chức huấn luyện do Bộ A thành lập)": what stands in brackets tells which ones, unless words of duty are there.
                if (match is { Frame: SubjectFrame.Subject, IsLabelled: false } && clause > 0 && IsInBrackets(clause) && !IsStrong(match.Names[^1].End)) match = null;
                if (match is not null && clause > 0 && IsFurtherObject(match, clause)) match = null;
                if (match is not null && clause > 0 && !(isFirst && text[clause - 1].Mark == ':') && (text.IsWord(match.Names[0].First, Each) || text.IsWord(match.Names[0].First, Single))) match = null;
                if (match is not null)
                {
                    AddFollowing(match);
                    return match with { OpensBlock = isFirst, BeginsPassage = match.BeginsPassage && isFirst };
                }
            }

            var next = NextClause(clause);
            isFirst &= IsRunIn(clause, next);
            clause = next;
        }

        return ReadIssuer(requestsOnly, hasOwner) ?? (requestsOnly || hasOwner ? null : ReadAgent());
    }

    // "Các đơn vị cấp nước đóng trên địa bàn hoặc có công trình trong rừng có trách nhiệm …", "Chánh Văn phòng Bộ; Giám đốc: Trung tâm A, Trung tâm B
    // và các đơn vị nêu tại Điều 1 chịu trách nhiệm thi hành …": between the beginning of the sentence and the words of duty stand the bodies and
    // what tells them from others, whatever its words.
    private SubjectMatch? ReadDuty(int clause)
    {
        if (clause > 0 && text[clause - 1].Mark != '.') return null;
        return ReadDutyAt(SkipConnectors(clause));
    }

    private SubjectMatch? ReadDutyAt(int first)
    {
        if (first >= text.Count || text.IsUpperCase || !(text[first].IsUpper || Lexicon.Is(text.Tokens, first, Lex.Plural)) || !_sentence.IsHead(first)) return null;
        var duty = DutyAfter(first);
        if (duty < 0) return null;
        var names = new List<BodyMention>();
        for (var at = first; at < duty && names.Count < MaxNames;)
        {
            var before = names.Count;
            var end = _subject.ReadList(at, names);
            if (end < 0) return null;
            names.RemoveAll(name => name.First >= duty);
            if (names.Count == before) break;
            var next = NextMember(Math.Min(end, duty), duty);
            names[^1] = names[^1] with { End = LastWord(next) };
            for (var i = end; i < names[^1].End; i++)
            {
                if (text[i].Mark == ';' && !Lexicon.Is(text.Tokens, i + 1, Lex.Field)) return null;
            }

            at = text.IsWord(next, And) || !text.IsWord(next + 1, And) ? next + 1 : next + 2;
        }

        return names.Count == 0 ? null : new SubjectMatch(names, SubjectFrame.Subject, false) { BeginsPassage = true };
    }

    // Where the words of duty of the sentence begin that its first words are the subject of, or -1.
    private int DutyAfter(int first)
    {
        for (var i = first + 1; i + 1 < text.Count && i < first + MaxOpening; i++)
        {
            if (text[i].Mark is '.' && text[i + 1].Spaced && text[i + 1].IsUpper || text.IsWord(i, By) || text.IsWord(i, InOrderTo) || text.IsWord(i, Already) || text.IsWord(i, Is)) return -1;
            // "…, ........(02)........, tổ chức": the blanks of a form.
            if (text[i].Mark is '…' || (text[i].Mark == '.' && text[i + 1].Mark is '.' or '…')) return -1;
            if (text[i].Mark == '(') i = Closing(i);
            else if (text[i].Mark == ':' && !text[i + 1].IsUpper) return -1;
            else if ((text.IsWord(i, Have) || text.IsWord(i, Bear)) && text.IsWord(i + 1, Duty) && text.IsWord(i + 2, DutySecond) && !text.Cited[i] && !text.Titled[i])
            {
                var duty = text.IsWord(i - 1, Must) ? i - 1 : i;
                return text[duty - 1].Kind == TokenKind.Mark && text[duty - 1].Mark is not ')' || text.IsWord(duty - 1, And) || Lexicon.Is(text.Tokens, duty - 1, Lex.Person) ? -1 : duty;
            }
        }

        return -1;
    }

    // The separator before the next body of a list with a capital or a plural, or the end.
    private int NextMember(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Mark is not (',' or ';') && !text.IsWord(i, And)) continue;
            var next = text.IsWord(i + 1, And) ? i + 2 : i + 1;
            if (next < to && (text[next].IsUpper || Lexicon.Is(text.Tokens, next, Lex.Plural)) && _subject.IsHead(next)) return i;
        }

        return to;
    }

    private int LastWord(int end)
    {
        while (text[end - 1].Mark is ',' or ';' or ':' or '-') end--;
        return end;
    }

    // Whether the clause stands between brackets.
    private bool IsInBrackets(int clause)
    {
        for (var i = clause - 1; i >= 0 && i > clause - MaxBracket; i--)
        {
            if (text[i].Mark == ')') return false;
            if (text[i].Mark == '(') return !(i + 2 < text.Count && text[i + 1].Kind == TokenKind.Number && text[i + 2].Mark == ')');
        }

        return false;
    }

    // "Tập huấn cho cán bộ làm công tác A; cán bộ làm công tác B …": persons behind a semicolon go on with the ones before.
    private bool IsFurtherObject(SubjectMatch match, int clause)
    {
        var first = match.Names[0].First;
        return match.Frame == SubjectFrame.Subject && text[clause - 1].Mark == ';' && !text[first].IsUpper && Lexicon.Is(text.Tokens, first, Lex.Person)
            && !Lexicon.Is(text.Tokens, match.Names[^1].End, Lex.HardModal) && !IsFurtherPerson(match, clause);
    }

    // "Đối tượng: UBND các huyện A, B; mỗi huyện 02 xã", "Thành phần: …": says who takes part, not who does something.
    private bool IsRoll
    {
        get
        {
            var i = SkipNumber();
            var roll = i < text.Count ? Lexicon.Match(text.Tokens, i, Lex.Roll, out _) : 0;
            return roll > 0 && text.IsMark(i + roll, ':');
        }
    }

    // "Cơ quan thực hiện:", what it names stands below.
    private bool IsEmptyLabel
    {
        get
        {
            if (text.Count is < 4 or > 9 || text[text.Count - 1].Mark != ':') return false;
            var i = SkipNumber();
            return IsLabelHead(i) && Lexicon.Is(text.Tokens, i + 2, Lex.Agent | Lex.Predicate);
        }
    }

    private bool IsLabelHead(int i) => (text.IsWord(i, Unit) || text.IsWord(i, Office) || text.IsWord(i, Part) || text.IsWord(i, Person)) && i + 2 < text.Count && !text[i + 2].IsUpper;

    // "Về Điều 5: Các cấp ủy …", "Công tác tuyên truyền: Phòng A …": a label before the first sentence.
    private bool IsRunIn(int clause, int next) =>
        next < text.Count && text[next - 1].Mark == ':' && next - clause <= MaxTitle && (text[next].IsUpper || _sentence.IsHead(next)) && !Lexicon.Is(text.Tokens, SkipConnectors(clause), Lex.Request | Lex.Order | Lex.Modal) && !text.IsWord(next - 2, With)
        && !(Lexicon.Is(text.Tokens, SkipConnectors(clause), Lex.Predicate) && HasBody(clause, next));

    private bool HasBody(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Lexicon.Is(text.Tokens, i, Lex.Plural) || (i > from && text[i].IsUpper && _sentence.IsHead(i))) return true;
        }

        return false;
    }

    // "Ngày …, Ban A đã ký …; để thực hiện, Ban A đề nghị các Ban B …": behind what is told, and behind a list of acts with semicolons, the
    // issuer turns to somebody; "Không tổ chức hội nghị riêng, các chi bộ lồng ghép …": several bodies with their verb behind what is not to be done.
    private SubjectMatch? ReadIssuer(bool requestsOnly, bool hasOwner)
    {
        if (hasOwner) return null;
        var sentence = SentenceEnd(0);
        var start = SkipConnectors(0);
        var isTold = start < text.Count && Lexicon.Is(text.Tokens, start, Lex.Plural) && IsTold(start);
        var hasBody = false;
        for (var q = 1; q < text.Count;)
        {
            if (text[q - 1].Mark is not (',' or ';') || text.Quoted[q] || text.Cited[q] || text.Titled[q] || !(_sentence.IsHead(q) || (isTold && Lexicon.Is(text.Tokens, q, Lex.Request))))
            {
                q++;
                continue;
            }

            // "nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao cho các bộ": a list of those who gave it.
            if (ReadAt(q, requestsOnly, out var after) is { } match && ((match.IsByIssuer && !IsGivenBy(q)) || (isTold && match.Frame == SubjectFrame.Request) || (match.Frame == SubjectFrame.Subject && q < sentence && Lexicon.Is(text.Tokens, q, Lex.Plural) && IsStrong(match.Names[^1].End) && !hasBody && !(hasBody = HasBody(0, q)))))
            {
                AddFollowing(match);
                return match;
            }

            q = Math.Max(after, q + 1);
        }

        return null;
    }

    private bool IsGivenBy(int q)
    {
        if (text[q - 1].Mark != ',') return false;
        for (var i = q - 2; i >= 0 && i > q - MaxCandidates - 2; i--)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Content, out _) is var content and > 0 && i + content < q - 1 && text[i + content].IsUpper) return true;
        }

        return false;
    }

    // "Công tác kiểm tra do Thanh tra tỉnh chủ trì", "Việc tổng hợp được giao cho Văn phòng Sở thực hiện"; behind a verb only where the clause
    // ends with the one who does it: "Nâng cấp mạng nội bộ do Văn phòng thực hiện", "Khảo sát tại 06 huyện, do đồng chí A làm Trưởng đoàn".
    private SubjectMatch? ReadAgent()
    {
        var start = SkipConnectors(0);
        if (start >= text.Count || text.IsWord(start, Regarding)) return null;
        var isVerb = Lexicon.Is(text.Tokens, start, Lex.Predicate);
        var end = Math.Min(SentenceEnd(start), start + MaxAgent);
        for (var q = start; q < end; q++)
        {
            var isBy = text.IsWord(q, Through) && !text.Cited[q] && !text.Titled[q] && !text.Quoted[q];
            var isGiven = !isBy && q > start + 1 && text.IsWord(q, For) && text.IsWord(q - 1, Given) && text.IsWord(q - 2, Passive);
            if (!isBy && !isGiven) continue;
            var names = new List<BodyMention>();
            var after = _subject.ReadList(q + 1, names);
            if (after < 0 || after >= text.Count) continue;
            var verb = Lexicon.Match(text.Tokens, after, Lex.Agent, out _);
            if (verb == 0 || (isVerb && (!EndsClause(after + verb) || !Lexicon.Is(text.Tokens, after, Lex.Carries) || Lexicon.Is(text.Tokens, q + 1, Lex.Plural)))) continue;
            var match = new SubjectMatch(names, SubjectFrame.Subject, false);
            AddFollowing(match);
            return match;
        }

        return null;
    }

    private bool EndsClause(int at) => at >= text.Count || text[at].Mark is ',' or '.' or ';';

    // "Chỉ đạo Ban A đẩy nhanh …; Ban B hoàn thành …": the bodies of the whole sentence are those that somebody else directs.
    private bool IsOrderOf(int clause)
    {
        var i = SkipConnectors(clause);
        var length = i < text.Count ? Lexicon.Match(text.Tokens, i, Lex.Order, out _) : 0;
        return length > 0 && !Lexicon.Is(text.Tokens, i, Lex.Request) && _sentence.IsHead(i + length);
    }

    // "Sở A rà soát …; các sở liên quan và UBND các xã rà soát …": each clause of the sentence, and each sentence after it that begins
    // with a body, has its own subject.
    private void AddFollowing(SubjectMatch match)
    {
        if (match.Frame == SubjectFrame.Label) return;
        var sentence = SentenceStop(match.Names[^1].End);
        var joined = JoinedEnd(match.Names[^1].End, sentence);
        AddJoined(match, sentence);
        for (var clause = NextClause(match.Names[^1].End); clause < text.Count && match.Names.Count < MaxNames; clause = NextClause(clause))
        {
            if (text[clause - 1].Mark is not (';' or '.') || text.Quoted[clause] || text.Cited[clause] || clause < joined) continue;
            var other = clause < sentence ? ReadClause(clause, false, false) : ReadDirect(clause) ?? ReadAfterOpening(clause) ?? ReadFurtherSentence(clause);
            if (other is null || !(other.Frame == SubjectFrame.Subject || clause >= sentence || other.IsByIssuer || ((match.Frame == SubjectFrame.Request || other.IsAssigned) && other.BeginsPassage))) continue;
            if (IsSupportClause(match, other) || text.IsWord(other.Names[0].First, Each) || text.IsWord(other.Names[0].First, Single)) continue;
            foreach (var name in other.Names)
            {
                if (!IsNamedBefore(match.Names, name)) match.Names.Add(name);
            }
        }
    }

    // "Sở A bố trí kinh phí, Sở B cân đối nguồn vốn": a comma behind a whole clause, then another body with a capital and its verb.
    private void AddJoined(SubjectMatch match, int sentence)
    {
        if (match.Frame != SubjectFrame.Subject) return;
        var last = match.Names[^1].End;
        for (var q = last + 3; q < sentence && match.Names.Count < MaxNames; q++)
        {
            if (text[q - 1].Mark is ';' or ':') return;
            if (text[q - 1].Mark != ',' || !(text[q].IsUpper || Lexicon.Is(text.Tokens, q, Lex.Plural)) || text.Titled[q] || text.Quoted[q] || text.Cited[q] || text[q - 2].Kind != TokenKind.Word || text[q - 2].IsUpper) continue;
            if (!Lexicon.Is(text.Tokens, q, Lex.NamedHead | Lex.Institution | Lex.Plural) || !_sentence.IsHead(q) || EndsBody(q - 1)) continue;
            // "…, các cơ quan phối hợp có trách nhiệm phối hợp với cơ quan chủ trì"
            var other = ReadDirect(q);
            if (other is null || text.IsWord(other.Names[^1].End, Join)) other = ReadDutyAt(q) ?? other;
            if (other is null || IsSupportClause(match, other)) continue;
            if (!text[q].IsUpper && !Lexicon.Is(text.Tokens, other.Names[^1].End, Lex.HardModal)) continue;
            foreach (var name in other.Names)
            {
                if (!IsNamedBefore(match.Names, name)) match.Names.Add(name);
            }
        }
    }

    // "Công an tỉnh chủ trì; các sở liên quan phối hợp thực hiện": who is said to join a lead is no lead.
    private bool IsSupportClause(SubjectMatch lead, SubjectMatch other)
    {
        var end = other.Names[^1].End;
        if (!text.IsWord(end, Join) || !text.IsWord(end + 1, JoinSecond) || text.IsWord(end + 2, With)) return false;
        var from = lead.Names[0].End;
        for (var i = from; i < other.Names[0].First && i < from + MaxAgent; i++)
        {
            if (text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond)) return true;
        }

        return false;
    }

    private SubjectMatch? ReadDirect(int clause) =>
        ReadAt(SkipConnectors(clause), false, out _) is { } match && (match.Frame == SubjectFrame.Request ? !match.IsOfStaff : IsStrong(match.Names[^1].End) || (text.IsMark(match.Names[^1].End, ',') && IsStrong(match.Names[^1].End + 1))) ? match : null;

    // "… Bộ A thẩm định các quy hoạch này trên cơ sở …": a body with a capital and any verb opens a further sentence.
    private SubjectMatch? ReadFurtherSentence(int clause)
    {
        if (text[clause - 1].Mark != '.') return null;
        var first = SkipConnectors(clause);
        if (first >= text.Count || !text[first].IsUpper || !Lexicon.Is(text.Tokens, first, Lex.NamedHead | Lex.Institution) || ReadAt(first, false, out _) is not { Frame: SubjectFrame.Subject } match) return null;
        var end = match.Names[^1].End;
        return _sentence.IsPredicate(end) && !text.IsWord(end, Have) && !text.IsWord(end, Answer) && !text.IsWord(end + 1, Passive) && !Lexicon.Is(text.Tokens, end, Lex.Announce) ? match : null;
    }

    // "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị …", "Sau khi kiểm tra, UBND xã lập danh sách …"
    private SubjectMatch? ReadAfterOpening(int clause)
    {
        if (!Lexicon.Is(text.Tokens, clause, Lex.Opening) || SkipConnectors(clause) > clause || ReadClause(clause, false, false) is not { } match) return null;
        if (match.Frame == SubjectFrame.Request) return match;
        // "Trong quá trình thực hiện, các đơn vị báo cáo …" means the ones before, "…, Văn phòng Đảng ủy có trách nhiệm …" another one.
        return (!Lexicon.Is(text.Tokens, clause, Lex.Closing) || Lexicon.Is(text.Tokens, match.Names[0].First, Lex.NamedHead | Lex.Institution)) && _sentence.IsPredicate(match.Names[^1].End) ? match : null;
    }

    // "các đơn vị" after "các phòng, cơ quan, đơn vị trực thuộc Sở" means the same ones.
    private bool IsNamedBefore(List<BodyMention> names, BodyMention name)
    {
        foreach (var other in names)
        {
            var all = true;
            for (var i = name.First; i < name.End && all; i++)
            {
                if (text[i].Kind == TokenKind.Mark || Lexicon.Is(text.Tokens, i, Lex.Plural)) continue;
                var found = false;
                for (var j = other.First; j < other.End && !found; j++) found = text.Text[text[i].Start..text[i].End].Equals(text.Text[text[j].Start..text[j].End], StringComparison.OrdinalIgnoreCase);
                all = found;
            }

            if (all) return true;
        }

        return false;
    }

    /// <summary>Finds who works with the body that leads.</summary>
    /// <param name="lead">The body that leads, where the passage names it; its own words are none of the support.</param>
    /// <param name="found">Where they go.</param>
    /// <returns>The same list.</returns>
    public List<BodyMention> FindSupport(SubjectMatch? lead, List<BodyMention> found)
    {
        var i = lead is null ? 0 : AfterTopic(lead);
        if (lead is null && OpensWithCompany(SkipNumber()) && ReadJoined(SkipNumber() + 1, found) is var company and > 0) i = company;
        while (i < text.Count)
        {
            if (text[i].Word < 0)
            {
                i++;
                continue;
            }

            if (!text.IsWord(i, Join) || !text.IsWord(i + 1, JoinSecond) || text.Cited[i] || text.Quoted[i])
            {
                var other = text.Cited[i] || text.Quoted[i] || text.Titled[i] ? -1 : ReadCompany(i, lead, found);
                i = other > i ? other : i + 1;
                continue;
            }

            var next = ReadSupport(i, lead, found);
            if (next < 0 && lead is not null) next = ReadSupportBefore(i, lead, found);
            i = next > i ? next : i + 2;
        }

        return found;
    }

    // "Với các đơn vị của Bộ A hướng dẫn …" below "Vụ B phối hợp:".
    private bool OpensWithCompany(int start) => text.IsWord(start, With) && text[start].IsUpper && _company.IsHead(start + 1) && !_sentence.IsPredicate(start + 1);

    // "Về đề nghị Bộ A phối hợp với Bộ B …: UBND tỉnh C chủ trì …": what was asked for stands before the colon.
    private int AfterTopic(SubjectMatch lead)
    {
        var start = 0;
        while (start < text.Count && start < 5 && !text.IsWord(start, About)) start++;
        if (!text.IsWord(start, About)) return 0;
        for (var i = lead.Names[0].First - 1; i > start; i--)
        {
            if (text[i].Mark == ':') return i + 1;
        }

        return 0;
    }

    /// <summary>The bodies of a passage that names nothing else, perhaps with "Trách nhiệm của" before.</summary>
    /// <param name="isOpen">Whether the passage ends with a colon, so that its content follows.</param>
    /// <param name="isNumbered">Whether the passage is a numbered one.</param>
    public List<BodyMention>? ReadHeading(bool isNumbered, out bool isOpen)
    {
        isOpen = text.Count > 0 && text[text.Count - 1].Mark == ':';

        // "THỦ TƯỚNG CHÍNH PHỦ điện:" opens the addressees of a telegram and gives nobody a task.
        if (isOpen && text.Count > 2 && text.IsWord(text.Count - 2, Wire) && !text[text.Count - 2].IsUpper) return null;
        var start = SkipNumber();
        var names = new List<BodyMention>();
        if (isNumbered && ReadInCharge(start) is { } persons) return persons;
        var reader = new BodyReader(text, BodyContext.Heading);
        var end = reader.ReadList(start, names);
        if (end < 0)
        {
            var prefix = Lexicon.Match(text.Tokens, Math.Min(start, Math.Max(0, text.Count - 1)), Lex.HeadingPrefix, out _);
            // "Điều 5. Nội dung Sở A có trách nhiệm chủ trì"
            if (prefix == 0 && isNumbered && text.IsWord(start, ContentFirst) && text.IsWord(start + 1, ContentSecond) && FormulaAtEnd(start + 2) > 0) prefix = 2;
            if (prefix == 0) return null;
            start += prefix + (text.IsMark(start + prefix, ':') ? 1 : 0);
            end = reader.ReadList(start, names);
            if (end < 0) return isNumbered && ReadStaff(start) is { } staff ? [staff] : null;
        }

        // "2. Cấp huyện": a level, not a body.
        if (names.Count == 1 && text.IsWord(names[0].First, Level) && Lexicon.Is(text.Tokens, names[0].First + 1, Lex.PlaceNoun | Lex.NoOne) && IsClosed(end)) return null;
        if (IsClosed(end)) return names;
        // "11. Các đơn vị cấp nước có trách nhiệm", "2. Cơ quan chủ trì soạn thảo văn bản có trách nhiệm:": what stands before the formula is the name.
        if (isNumbered && FormulaAtEnd(end) is var formula and > 0)
        {
            if (formula > end) names[^1] = names[^1] with { End = formula };
            return names;
        }

        // "5. Các chủ rừng là tổ chức (các Ban Quản lý rừng …)": what is in brackets behind a title belongs to it.
        if (isNumbered && text[text.Count - 1].Mark == ')' && names.Count == 1 && IsBracketed(end)) return [names[0] with { End = text.Count }];
        // "2. Các cơ sở đào tạo, bồi dưỡng giáo viên": a title has no full stop, and what looks like a verb in it belongs to the name.
        if (!isNumbered || text.Count > MaxTitle || text[text.Count - 1].Kind == TokenKind.Mark || names.Count > 1) return null;
        if (text[end].Mark is not (',' or '-') && Lexicon.Is(text.Tokens, end, Lex.Predicate | Lex.NameEnds)) return null;
        for (var i = end; i < text.Count; i++)
        {
            if (text[i].Mark is not ('\0' or ',' or '-') || Lexicon.Is(text.Tokens, i, Lex.Modal | Lex.StrongPredicate)) return null;
        }

        names[0] = names[0] with { End = text.Count };
        return names;
    }

    /// <summary>
    /// The name of a numbered passage whose verbs tell which bodies are meant, as the content below it shows: "2. Các sở, ngành chủ trì, quản lý
    /// dự án thành phần" above bullets that begin with what is to be done; null where the passage is none.
    /// </summary>
    public List<BodyMention>? ReadDescribedHeading()
    {
        var start = SkipNumber();
        var end = text.Count;
        if (end > start && text[end - 1].Mark == ':') end--;
        if (end - start is < 4 or > MaxDescribed || text[end - 1].Mark is '.' or ';' || start >= text.Count) return null;
        var prefix = start < text.Count ? Lexicon.Match(text.Tokens, start, Lex.HeadingPrefix, out _) : 0;
        start += prefix;
        var names = new List<BodyMention>();
        var stop = _subject.ReadList(start, names);
        if (stop < 0 || stop >= end || names.Count > 1 || !(Lexicon.Is(text.Tokens, start, Lex.Plural) || IsDescribed(start + 1, stop) || (stop - start == 2 && (text.IsWord(start, Office) || text.IsWord(start, Unit)) && text.IsWord(stop, Lead) && text[Math.Min(stop + 2, text.Count - 1)].Kind == TokenKind.Word))) return null;
        var isBracketed = false;
        for (var i = stop; i < end; i++)
        {
            isBracketed |= text[i].Mark == '(';
            if (text.Cited[i] || (!isBracketed && (text[i].Mark is '.' or ';' or ':' || Lexicon.Is(text.Tokens, i, Lex.HardModal | Lex.Order)))) return null;
        }

        return [names[0] with { End = end }];
    }

    // "… nơi đoàn đến giám sát", "… được giao vốn"
    private bool IsDescribed(int from, int to)
    {
        for (var i = from; i <= to && i < text.Count; i++)
        {
            if (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Modifier)) return true;
        }

        return false;
    }

    // Where the formula begins with which the passage ends, or -1.
    private int FormulaAtEnd(int from)
    {
        var last = text.Count - (text[text.Count - 1].Mark == ':' ? 1 : 0);
        for (var i = Math.Max(from, last - 6); i < last; i++)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Formula, out _) is not (var length and > 0) || i + length != last) continue;
            if (i - from > MaxLeadIn || text.IsWord(i, Bear) || (i > from && Lexicon.Is(text.Tokens, from, Lex.NameEnds | Lex.Aside))) return -1;
            for (var q = from; q < i; q++)
            {
                if (text[q].Mark is '.' or ';' or ':' || text.Cited[q] || Lexicon.Match(text.Tokens, q, Lex.Order, out _) == 2 && Lexicon.Is(text.Tokens, q + 2, Lex.Plural)) return -1;
            }

            return i;
        }

        return -1;
    }

    private bool IsBracketed(int end)
    {
        for (var i = end; i < text.Count && i < end + MaxTitle; i++)
        {
            if (text[i].Mark == '(') return true;
            if (text[i].Kind == TokenKind.Mark || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return false;
        }

        return false;
    }

    // "2. Đối với đội ngũ giáo viên", "3. Đối với cán bộ, đảng viên": persons by their work that a heading speaks of.
    private BodyMention? ReadStaff(int start)
    {
        if (start >= text.Count || text.Count > MaxTitle + MaxTitle) return null;
        var i = start + Lexicon.Match(text.Tokens, start, Lex.Plural | Lex.Troop, out _);
        if (!Lexicon.Is(text.Tokens, i, Lex.Person)) return null;
        var end = text[text.Count - 1].Kind == TokenKind.Mark ? text.Count - 1 : text.Count;
        for (var q = i; q < end; q++)
        {
            if (text[q].Mark is '.' or ';' or ':' || Lexicon.Is(text.Tokens, q, Lex.Modal)) return null;
        }

        return new BodyMention(start, end);
    }

    // "6. Phó Chủ tịch phụ trách lĩnh vực Công tác xã hội", "7. Chuyên viên phụ trách Hành chính, Văn phòng": one person by the work.
    private List<BodyMention>? ReadInCharge(int start)
    {
        if (start >= text.Count || text.Count > MaxTitle + MaxTitle) return null;
        var plural = Lexicon.Match(text.Tokens, start, Lex.Plural, out _);
        var head = start + plural < text.Count ? Lexicon.Match(text.Tokens, start + plural, Lex.Person | Lex.Post, out _) : 0;
        if (head == 0 || !IsInCharge(start + plural + head)) return null;
        var end = text[text.Count - 1].Mark == ':' ? text.Count - 1 : text.Count;
        for (var i = start; i < end; i++)
        {
            if (text[i].Mark is '.' or ';' or ':' || Lexicon.Is(text.Tokens, i, Lex.Modal)) return null;
            // "giáo viên phụ trách công tác Đoàn và Tổ Tư vấn"
            if (text.IsWord(i, And) && i + 2 < end && text[i + 1].IsUpper && Lexicon.Is(text.Tokens, i + 1, Lex.NamedHead | Lex.Institution) && !Lexicon.Is(text.Tokens, i + 1, Lex.Field)) return [new BodyMention(start, i), new BodyMention(i + 1, end)];
        }

        return [new BodyMention(start, end)];
    }

    /// <summary>The names of a cell, split even where no head of the lexicon begins them.</summary>
    public List<BodyMention> ReadNames()
    {
        var names = new List<BodyMention>();
        ReadNames(0, text.Count, names);
        return names;
    }

    /// <summary>The names of a cell that holds nothing else, whatever verbs stand in them ("Tổ xây dựng kế hoạch lựa chọn nhà thầu"), or null.</summary>
    public List<BodyMention>? ReadOnlyNames()
    {
        if (text.Count > MaxLeadIn || text[text.Count - 1].Mark == ':') return null;
        var names = new List<BodyMention>();
        for (var i = 0; i < text.Count;)
        {
            if (i > 0 && (text[i].Mark is ',' or ';' or '.' or '-' || text.IsWord(i, And)))
            {
                i++;
                continue;
            }

            if (text.IsWord(i, Join) && text.IsWord(i + 1, JoinSecond)) return null;
            var end = _names.ReadList(i, names);
            if (end < 0) return null;
            i = end;
        }

        return names;
    }

    /// <summary>The names of a cell before and after "phối hợp", or null where the cell has no such word between names.</summary>
    public (List<BodyMention> Lead, List<BodyMention> Support)? ReadLeadAndSupport()
    {
        for (var i = 1; i + 2 < text.Count; i++)
        {
            if (!text.IsWord(i, Join) || !text.IsWord(i + 1, JoinSecond)) continue;
            var from = i + 2;
            while (from < text.Count && (text[from].Mark == ':' || text.IsWord(from, With))) from++;
            var to = i;
            while (to > 0 && text[to - 1].Kind == TokenKind.Mark) to--;
            var (lead, support) = (new List<BodyMention>(), new List<BodyMention>());
            var first = text.IsWord(0, Lead) && text.IsWord(1, LeadSecond) ? 2 : 0;
            ReadNames(first, to, lead);
            ReadNames(from, text.Count, support);
            return lead.Count > 0 && support.Count > 0 ? (lead, support) : null;
        }

        return null;
    }

    private void ReadNames(int from, int to, List<BodyMention> names)
    {
        var i = from;
        while (i < to)
        {
            if (text.IsWord(i, And) || (text[i].Kind == TokenKind.Mark && text[i].Mark is not '(' and not '“'))
            {
                i++;
                continue;
            }

            var end = _names.ReadList(i, names);
            if (end > i)
            {
                // What follows a name without a comma is no name: "theo chức năng, nhiệm vụ được giao".
                i = end;
                while (i < to && text[i].Mark is not (';' or '.' or ',' or '+' or '-') && !text.IsWord(i, And)) i++;
                continue;
            }

            var stop = i;
            while (stop < to && text[stop].Mark is not (';' or '.' or '+') && !(stop > i && text.IsWord(stop, And)) && !(stop > i && text[stop].Mark == ',' && stop + 1 < to && (text[stop + 1].IsUpper || _names.IsHead(stop + 1)))) stop++;
            var isFurther = i > from && text.IsWord(i - 1, And);
            if (stop > i && !isFurther && text[i].Kind == TokenKind.Word && (text[i].IsUpper || names.Count == 0)) names.Add(new BodyMention(i, stop));
            i = stop + 1;
        }
    }

    // Names after a label go on to the end of the sentence or to the next label.
    private int LabelEnd(int from)
    {
        var end = Math.Min(SentenceStop(from), from + MaxOpening);
        for (var i = from; i < end; i++)
        {
            if (text[i].Mark is not (';' or ',')) continue;
            for (var j = i + 1; j < end && j < i + 8; j++)
            {
                if (text[j].Mark is ';' or ',' or '(') break;
                if (text[j].Mark == ':') return i;
            }
        }

        return end;
    }

    /// <summary>Whether the passage is a sentence that closes the document and belongs to no body of a heading.</summary>
    public bool IsClosing => text.Count > 0 && Lexicon.Is(text.Tokens, 0, Lex.Closing);

    /// <summary>Whether the passage begins with "Căn cứ …": without a subject of its own it is that of the heading.</summary>
    public bool IsBasis => text.IsWord(0, Basis) && text.IsWord(1, BasisSecond);

    /// <summary>Whether the passage is a note to what stands before: "Lưu ý: …".</summary>
    public bool IsNote => SkipNumber() is var i && text.IsWord(i, Note) && text.IsWord(i + 1, NoteSecond) && text.IsMark(i + 2, ':');

    /// <summary>Whether the passage is a verb that only announces what follows: "Phân công:".</summary>
    public bool IsBareVerb => text.Count <= 5 && text.Count > 1 && text[text.Count - 1].Mark == ':' && SkipNumber() is var i && Lexicon.Match(text.Tokens, i, Lex.Predicate, out _) == text.Count - 1 - i;

    /// <summary>Whether the passage begins with "Lãnh đạo", which is what a committee of the Party does or who leads an office.</summary>
    public bool OpensWithLeading => SkipNumber() is var i && text.IsWord(i, Leading) && text.IsWord(i + 1, LeadingSecond);

    /// <summary>Finds a body at the beginning that words of duty or of the lead follow: who is told so in a section that tells of other things.</summary>
    public SubjectMatch? FindDuty()
    {
        var i = SkipConnectors(0);
        if (text.IsUpperCase || ReadAt(i, false, out _) is not { Frame: SubjectFrame.Subject } match) return null;
        var end = match.Names[^1].End;
        // "Bảo tàng hạng I phải đạt các tiêu chuẩn sau:" sets a standard.
        var isStandard = text.IsWord(end, Must) && Lexicon.Is(text.Tokens, end + 1, Lex.Aim);
        return (text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond)) || (Lexicon.Is(text.Tokens, end, Lex.HardModal) && !isStandard) ? match with { OpensBlock = true, BeginsPassage = true } : null;
    }

    /// <summary>Whether the passage begins with the name of a thing: nobody is told to do it.</summary>
    public bool OpensWithThing
    {
        get
        {
            var i = SkipNumber();
            if (i >= text.Count) return false;
            if (Lexicon.Is(text.Tokens, i, Lex.Thing)) return !EndsInColon(i);
            return !OpensWithPredicate && (_sentence.IsHead(i) || Lexicon.Is(text.Tokens, i, Lex.Plural));
        }
    }

    // "Việc báo cáo: gửi về …", "Kinh phí: lập dự toán …": what is to be done stands behind the colon.
    private bool EndsInColon(int i)
    {
        for (var j = i; j + 1 < text.Count && j < i + 12; j++)
        {
            if (text[j].Mark is '.' or ';' or ',') return false;
            if (text[j].Mark == ':') return text[j - 1].Kind != TokenKind.Number && Lexicon.Is(text.Tokens, j + 1, Lex.Predicate);
        }

        return false;
    }

    /// <summary>Whether nothing but a formula ("có trách nhiệm:") or a colon stands after the names.</summary>
    public bool IsFormula(SubjectMatch match)
    {
        var end = match.Names[^1].End;
        return text.IsMark(end, ':') || Lexicon.Is(text.Tokens, Math.Min(end, text.Count - 1), Lex.Formula);
    }

    /// <summary>Whether the passage names who leads and who works with them and leaves what they do to those below: "Ban A chủ trì, phối hợp với Ban B:".</summary>
    public bool IsBareLead(SubjectMatch match, List<BodyMention> support)
    {
        var last = text.Count - 1;
        if (match.Frame == SubjectFrame.Label || !match.BeginsPassage || text[last].Mark != ':' || support.Count == 0 || !EndsBare(support[^1].End, last)) return false;
        for (var i = match.Names[^1].End; i < support[0].First; i++)
        {
            if (!(text[i].Mark == ',' || text.IsWord(i, Lead) || text.IsWord(i, LeadSecond) || text.IsWord(i, Join) || text.IsWord(i, JoinSecond) || text.IsWord(i, With) || text.IsWord(i, Together) || text.IsWord(i, And))) return false;
        }


        return true;
    }

    /// <summary>
    /// Those who work with the body above in all that stands below a passage that says no more: "a) Chủ trì, phối hợp với các sở, ngành",
    /// "b) Phối hợp với UBND các xã:"; null where the passage says more or something else.
    /// </summary>
    public List<BodyMention>? ReadCompanyHeading()
    {
        var i = SkipNumber();
        var leads = text.IsWord(i, Lead) && text.IsWord(i + 1, LeadSecond);
        if (leads) i += 2;
        while (leads && (text.IsMark(i, ',') || text.IsWord(i, And))) i++;
        if (!text.IsWord(i, Join) || !text.IsWord(i + 1, JoinSecond)) return null;
        i += 2;
        if (text.IsWord(i, Close) && text.IsWord(i + 1, CloseSecond)) i += 2;
        var found = new List<BodyMention>();
        if (IsClosed(i)) return leads ? found : null;
        if (text.IsWord(i, With)) i++;
        return _company.ReadList(i, found) is var end && end > 0 && IsClosed(end) && text[text.Count - 1].Mark is not ('.' or ';') ? found : null;
    }

    // Nothing but "chỉ đạo", "thực hiện" stands between.
    private bool EndsBare(int from, int to)
    {
        for (var i = from; i < to;)
        {
            var bare = Lexicon.Match(text.Tokens, i, Lex.Carries | Lex.ActOpening, out _);
            if (bare == 0 && (text.IsWord(i, Organise) || (text.IsWord(i, Direct) && Lexicon.Is(text.Tokens, i, Lex.Order)))) bare = 2;
            if (bare == 0) return false;
            i += bare;
        }

        return true;
    }

    /// <summary>Whether the passage asks somebody and ends with the names, so that all that follows says what for: "… yêu cầu Giám đốc các sở:".</summary>
    public bool IsAddress(SubjectMatch match) => match.Frame == SubjectFrame.Request && match.Names[^1].End == text.Count - 1 && text[text.Count - 1].Mark == ':';

    /// <summary>Whether nothing but words of duty and a colon stand behind the bodies: "Giám đốc Sở A có trách nhiệm:".</summary>
    public bool IsBareFormula(SubjectMatch match)
    {
        var end = match.Names[^1].End;
        // "2. Đề nghị Giám đốc Công an tỉnh tổ chức thực hiện" without a full stop heads what is below.
        if (match is { Frame: SubjectFrame.Request, BeginsPassage: true } && end < text.Count && text[text.Count - 1].Kind == TokenKind.Word && EndsBare(end, text.Count)) return true;
        // "Chủ tịch UBND tỉnh chỉ đạo các cơ quan chức năng của tỉnh:"
        if (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text[text.Count - 1].Mark == ':' && Lexicon.Match(text.Tokens, Math.Min(end, text.Count - 1), Lex.Order, out _) is var order and > 0 && _subject.ReadList(end + order, []) == text.Count - 1) return true;
        // "Chủ tịch UBND các tỉnh, trong đó trọng tâm là các tỉnh: A, B và C:"
        if (match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text.IsMark(end, ',') && text.IsWord(end + 1, Within) && text.IsWord(end + 2, There) && text[text.Count - 1].Mark == ':') return true;
        return match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && text[text.Count - 1].Mark == ':' && Lexicon.Match(text.Tokens, end, Lex.Formula, out _) is var formula and > 0 && end + formula == text.Count - 1 && !text.IsWord(end, Bear);
    }

    /// <summary>Whether the passage gives its bodies nothing to do but what follows it: "Ban A phối hợp với Ban B thực hiện các nội dung sau:".</summary>
    public bool IsLeadIn(SubjectMatch match)
    {
        var last = text.Count - 1;
        // "Ngân hàng A chỉ đạo các chi nhánh thực hiện các nội dung sau:" says what to do.
        // "Để …, các sở triển khai những nội dung sau:" says what for.
        return match is { Frame: SubjectFrame.Subject, BeginsPassage: true } && SentenceStop(0) >= last && text.Count - match.Names[^1].End <= MaxLeadIn && EndsAsFollows && !Lexicon.Is(text.Tokens, match.Names[^1].End, Lex.Order);
    }

    /// <summary>Whether the passage ends with "các nội dung sau:", "những nhiệm vụ sau đây:".</summary>
    public bool EndsAsFollows
    {
        get
        {
            var last = text.Count - 1;
            if (last < 4 || text[last].Mark != ':') return false;
            var after = text.IsWord(last - 1, Here) ? last - 2 : last - 1;
            if (!text.IsWord(after, Following)) return false;
            var isContent = false;
            for (var i = after - 1; i > after - 8 && i >= 0; i--)
            {
                // "Kế hoạch luân chuyển gồm các nội dung sau:" says what stands in a document.
                if (text.IsWord(i, Consist)) return false;
                isContent |= Lexicon.Is(text.Tokens, i, Lex.Content);
            }

            return isContent;
        }
    }

    /// <summary>Whether words of duty stand in the passage, or it begins with what is to be reached: "Để …", "Trong thời gian tới".</summary>
    public bool LooksForward
    {
        get
        {
            for (var i = 0; i < text.Count; i++)
            {
                if (text.IsWord(i, InOrderTo) || text.IsWord(i, Need) || text.IsWord(i, Pause) || Lexicon.Is(text.Tokens, i, Lex.Request | Lex.HardModal)) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage goes on with the one before: "Đồng thời, chủ động phối hợp …", "Ngoài ra, tổ chức …".</summary>
    public bool GoesOn
    {
        get
        {
            var i = SkipConnectors(0);
            return i > 0 && i < text.Count && text[0].Kind == TokenKind.Word && _sentence.IsPredicate(i);
        }
    }

    /// <summary>Whether a verb stands anywhere in the passage.</summary>
    public bool HasPredicate
    {
        get
        {
            for (var i = 0; i < text.Count; i++)
            {
                if (Lexicon.Is(text.Tokens, i, Lex.Predicate | Lex.Request)) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage begins with what is to be done.</summary>
    public bool OpensWithPredicate
    {
        get
        {
            if (text.Count == 0) return false;
            var i = SkipNumber();
            var length = Lexicon.Match(text.Tokens, i, Lex.Predicate, out _);
            return length > 0 && !text.IsWord(i + length, Of);
        }
    }

    /// <summary>Reads "Đơn vị phối hợp: …" where the passage or a clause of it is such a label.</summary>
    /// <param name="found">Where they go.</param>
    public void FindSupportLabels(List<BodyMention> found)
    {
        if (!text.Text.Contains(':')) return;
        for (var clause = 0; clause < text.Count; clause = NextClause(clause))
        {
            if (ReadLabel(clause, isLead: false) is { } label) found.AddRange(label.Names);
        }
    }

    /// <summary>Whether the passage announces what follows and names nobody: "Chế độ báo cáo:".</summary>
    public bool IsAnnouncement => text.Count is > 1 and <= 9 && text[text.Count - 1].Mark == ':' && !OpensWithPredicate && !Lexicon.Is(text.Tokens, 0, Lex.Connector);

    /// <summary>Whether the passage is a label "Thời gian …:" and what it says.</summary>
    public bool IsTimeLabel
    {
        get
        {
            var i = SkipConnectors(0);
            if (!Lexicon.Is(text.Tokens, Math.Min(i, Math.Max(0, text.Count - 1)), Lex.TimeLabel)) return false;
            for (var j = i; j < text.Count && j < i + 8; j++)
            {
                if (text[j].Mark == ':') return true;
            }

            return false;
        }
    }

    /// <summary>Whether the passage is a label of who leads.</summary>
    public bool IsLeadLabel => text.Count > 0 && ReadLabel(0, isLead: true) is { Frame: SubjectFrame.Label };

    /// <summary>Whether the passage is a label of those who work with the lead.</summary>
    public bool IsSupportLabel => text.Count > 0 && ReadLabel(0, isLead: false) is not null;

    // "1.", "1)", "(1)" or a mark of a list before the words.
    private int SkipNumber()
    {
        if (IsBracketNumber(0)) return 3;
        var i = 0;
        while (i < text.Count && i < 4 && (text[i].Kind == TokenKind.Mark ? text[i].Mark is '-' or '+' or '.' or ')' or '•' : text[i].Kind == TokenKind.Number && text[i].Value < 100 && i + 1 < text.Count && text[i + 1].Mark is '.' or ')')) i++;
        return i;
    }

    // "(1)", "(a)", "(iv)" before the words.
    private bool IsBracketNumber(int i) =>
        i + 3 < text.Count && text[i].Mark == '(' && text[i + 2].Mark == ')' && (text[i + 1].Kind == TokenKind.Number || (text[i + 1].Kind == TokenKind.Word && !text[i + 1].IsUpper && text[i + 1].End - text[i + 1].Start <= 4 && IsRomanOrLetter(text.Text[text[i + 1].Start..text[i + 1].End])));

    private static bool IsRomanOrLetter(ReadOnlySpan<char> word) => word.Length == 1 || word.IndexOfAnyExcept("ivx") < 0;

    private int NextClause(int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            var mark = text[i].Mark;
            if (mark == '\0' || text.Quoted[i]) continue;
            if (mark == ':' && NamesMembers(i)) continue;
            if (mark is ';' or '(' or ':' or '!' or '?') return i + 1;
            if (mark == '.' && i + 1 < text.Count && text[i + 1].Spaced && text[i + 1].IsUpper && !(i > 0 && text[i - 1].End - text[i - 1].Start <= 2 && text[i - 1].IsUpper)) return i + 1;
        }

        return text.Count;
    }

    // "phối hợp với các Bộ: Nông nghiệp, Xây dựng và các cơ quan liên quan rà soát …": behind the colon stand the members of a list.
    private bool NamesMembers(int colon) =>
        colon > 2 && colon + 1 < text.Count && text[colon + 1].IsUpper && Lexicon.Is(text.Tokens, colon - 2, Lex.Plural) && Lexicon.Match(text.Tokens, colon - 1, Lex.Generic, out _) == 1
        && Lexicon.Match(text.Tokens, colon + 1, Lex.Field, out _) is var field and > 0 && (text[Math.Min(colon + 1 + field, text.Count - 1)].Mark == ',' || text.IsWord(colon + 1 + field, And));

    // Many places of one sentence ask for its end: it is looked for once.
    private int SentenceStop(int from)
    {
        if (from >= _stop.From && from <= _stop.At) return _stop.At;
        var i = Math.Min(from, text.Count);
        while (i < text.Count && !(text[i].Mark is '!' or '?' || (text[i].Mark == '.' && (i + 1 >= text.Count || (text[i + 1].Spaced && text[i + 1].IsUpper))))) i++;
        _stop = (from, i);
        return i;
    }

    private int SentenceEnd(int from)
    {
        if (from >= _end.From && from <= _end.At) return _end.At;
        var i = Math.Min(from, text.Count);
        for (; i < text.Count; i++)
        {
            var mark = text[i].Mark;
            if (mark is '!' or '?' or ';' && !text.Quoted[i]) break;
            if (mark == '.' && (i + 1 >= text.Count || (text[i + 1].Spaced && text[i + 1].IsUpper))) break;
        }

        _end = (from, i);
        return i;
    }

    private SubjectMatch? ReadClause(int clause, bool requestsOnly, bool hasOwner)
    {
        var i = SkipConnectors(clause);
        if (ReadAt(i, requestsOnly, out _) is { } direct)
        {
            direct = direct with { BeginsPassage = !direct.IsByIssuer };
            var isListed = direct.Frame == SubjectFrame.Subject && clause > 0 && text[clause - 1].Mark == ';' && EndsBody(clause - 1);
            return isListed && !IsStrong(direct.Names[^1].End) && !IsFurtherPerson(direct, clause) ? null : direct;
        }

        if (ReadRunIn(i) is { } heading) return heading;
        if (clause == 0 && ReadTitled(i) is { } titled) return titled;
        if (IsTold(i)) return null;
        // "Lấy mẫu các nguồn nước: giếng, bể chứa, trạm …": the things that a verb before the colon takes.
        if (clause > 0 && text[clause - 1].Mark == ':' && !text[i < text.Count ? i : clause - 1].IsUpper && OpensWithPredicate && !Lexicon.Is(text.Tokens, i, Lex.Opening | Lex.Plural)) return null;
        if (hasOwner && clause > 0 && text[clause - 1].Mark == ':' && OpensWithPredicate) return null;
        if (ReadNotice(i) is { } notice) return notice;
        var isThing = text.IsWord(i, Matter);
        if (!IsOpening(i, out var isKnown) && !isThing) return null;
        // "Quán triệt …; đột phá về tư duy …": in a passage of verbs a further clause of unknown words goes on with it.
        if (!isKnown && !isThing && clause > 0 && text[clause - 1].Mark == ';' && OpensWithPredicate) return null;
        var isOccasion = Lexicon.Is(text.Tokens, i, Lex.Occasion);
        // "Hằng năm Sở A …", "Định kỳ Ban B …"
        var opening = Lexicon.Match(text.Tokens, i, Lex.Opening, out _);
        var rhythm = opening > 0 && Lexicon.Match(text.Tokens, i, Lex.StrongPredicate, out _) == opening && !IsBasis ? i + opening : -1;
        var end = Math.Min(clause > 0 && text[clause - 1].Mark == '(' ? Closing(clause) : SentenceEnd(i), i + (_read < MostRead ? MaxOpening : PredicateReach));
        _read += Math.Max(0, end - i);
        var isShort = true;
        var bodyEnd = -1;
        var ofEnd = -1;
        var isOf = false;
        for (var q = i + Math.Max(1, opening); q < end;)
        {
            if (text[q].Mark is ':' or '(') isShort = false;
            // "Về việc bổ sung vốn: Giao Sở A …": what stands behind the colon is read as a clause of its own.
            if (text[q].Mark == ':' && q + 1 < text.Count && (text[q + 1].IsUpper ? Lexicon.Is(text.Tokens, q + 1, Lex.Request) || _sentence.IsHead(q + 1) : Lexicon.Is(text.Tokens, q + 1, Lex.Plural) && _sentence.IsHead(q + 1))) return null;
            if (!isKnown && !isThing && (text.IsWord(q, Must) || text[q].Mark == ':' || (text[q - 1].Mark != ',' && IsStrong(q)))) return null;
            if (text.Quoted[q] || text.Cited[q] || text[q].Kind == TokenKind.Mark)
            {
                q++;
                continue;
            }

            var previous = text[q - 1];
            var isFree = previous.Kind == TokenKind.Word && !previous.IsUpper && Lexicon.Is(text.Tokens, q, text[q].IsUpper ? Lex.Post : Lex.Plural) && !Lexicon.Is(text.Tokens, q - 1, Lex.NameEnds) && previous.Word != Of && previous.Word != And && !IsObject(q);
            var isAsked = isOccasion && previous.Kind == TokenKind.Word && !text[q].IsUpper && IsAskedFreely(q);
            // "Trường hợp các đơn vị có ý kiến khác nhau, cơ quan A …": who stands in the condition is not who acts.
            if (isOccasion && q == i + opening) isFree = false;
            var opens = isFree || isAsked || q == rhythm || previous.Mark == ',' || (previous.Word >= 0 && (previous.Word == This || previous.Word == Above || previous.Word == By || (previous.Word == Given && isShort)));
            if (opens)
            {
                if (IsTold(q)) return null;
                var isPart = false;
                var goesOn = isFree || (bodyEnd == q - 1 && previous.Mark == ',');
                if (ReadAt(q, requestsOnly || isThing, out var after) is { } match && !(match.IsByIssuer && IsGivenBy(q)) && (!goesOn || match.Frame != SubjectFrame.Subject || IsStrong(match.Names[^1].End)) && !(isPart = IsPartOfList(match, q, ofEnd))) return match;
                if (isPart) ofEnd = after;
                // "Căn cứ chức năng, nhiệm vụ, chỉ đạo các đơn vị …": the subject is that of the heading.
                if (hasOwner && previous.Mark == ',' && !text[q].IsUpper && Lexicon.Is(text.Tokens, q, Lex.StrongPredicate)) return null;
                q = Math.Max(after, q + 1);
                continue;
            }

            // A body named before the subject: "của UBND tỉnh, Sở Nội vụ chủ trì" ends at the comma, "kiến nghị Cục A, Bộ B xem xét" does not.
            if (_sentence.IsHead(q))
            {
                // "Là cơ sở để các sở, UBND các xã xây dựng …": for whom something is.
                var skipped = Math.Max(previous.Word == InOrderTo ? _sentence.ReadList(q, []) : _sentence.ReadOne(q), q + 1);
                // "đề nghị của Sở A và Sở B, Sở C thẩm định": the list behind "của" is over with its "và".
                isOf = previous.Word == Of || (isOf && previous.Word == And && bodyEnd < 0);
                bodyEnd = isOf ? -1 : skipped;
                if (isOf) ofEnd = skipped;
                q = skipped;
                continue;
            }

            q++;
        }

        return null;
    }

    // "Theo văn bản của Chính phủ, Bộ, ngành và tỉnh, phối hợp với …", "ứng dụng của quốc gia, bộ, ngành được kết nối, bảo đảm …": a list that a
    // comma parts from the verb goes on with what stands before it.
    private bool IsPartOfList(SubjectMatch match, int q, int ofEnd) =>
        match.Frame == SubjectFrame.Subject && text[q - 1].Mark == ',' && text[Math.Min(match.Names[^1].End, text.Count - 1)].Mark == ','
        && match.Names[^1].End + 1 is var verb && _sentence.IsPredicate(verb) && !text.IsWord(verb, Organise) && (ofEnd == q - 1 || (!text[q].IsUpper && !Lexicon.Is(text.Tokens, q, Lex.Plural) && (text.IsWord(q - 3, Of) || text.IsWord(q - 4, Of))));

    // "… nếu có vướng mắc đề nghị các đơn vị phản ánh", not "theo đề nghị của các đơn vị".
    private bool IsAskedFreely(int q)
    {
        var request = Lexicon.Match(text.Tokens, q, Lex.Request, out _);
        return request > 0 && Lexicon.Is(text.Tokens, q + request, Lex.Plural) && _sentence.IsHead(q + request) && !Lexicon.Is(text.Tokens, q - 1, Lex.NameEnds | Lex.Act | Lex.Opening | Lex.Plural) && !text.IsWord(q - 1, And);
    }

    // "Đồng chí Chủ tịch phụ trách chung; đồng chí Phó Chủ tịch chỉ đạo …": persons who share the work of the sentence.
    private bool IsFurtherPerson(SubjectMatch match, int clause)
    {
        if (!Lexicon.Is(text.Tokens, match.Names[0].First, Lex.Person) || !_sentence.IsPredicate(match.Names[^1].End)) return false;
        var start = SkipConnectors(0);
        return start < clause && Lexicon.Is(text.Tokens, start, Lex.Person | Lex.Post);
    }

    // "Thừa lệnh Chủ tịch UBND tỉnh, …", "báo cáo Giám đốc Sở": the word before takes the body as its object.
    private bool IsObject(int q) => q > 1 && Lexicon.Match(text.Tokens, q - 2, Lex.Behalf | Lex.Order | Lex.StrongPredicate, out _) == 2;

    // "Sở đã ban hành văn bản, hướng dẫn các đơn vị …" tells of what was done, in the whole clause.
    private bool IsTold(int i)
    {
        if (!_sentence.IsHead(i)) return false;
        var end = _sentence.ReadOne(i);
        return text.IsWord(end, Already) || text.IsWord(end, Just);
    }

    private bool IsStrong(int i) => i < text.Count && !text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate);

    // Whether a body is named right before the token: what follows goes on with a list.
    private bool EndsBody(int at)
    {
        for (var q = at - 1; q >= 0 && q >= at - 10; q--)
        {
            if (text[q].Mark is ';' or '.' or ':') return false;
            if (_sentence.IsHead(q) && _sentence.ReadOne(q) == at) return !text.Titled[q] && !text.IsWord(q - 1, Of);
        }

        return false;
    }

    // "Đối với UBND cấp xã: Bố trí phòng tiếp dân …", "Đối với các địa phương chưa có đề án thì khẩn trương …": a heading that runs into its text.
    private SubjectMatch? ReadRunIn(int i)
    {
        if (i >= text.Count || !text.IsWord(i, Regarding)) return null;
        var prefix = Lexicon.Match(text.Tokens, i, Lex.HeadingPrefix, out _);
        if (prefix == 0) return null;
        var names = new List<BodyMention>();
        var end = _subject.ReadList(i + prefix, names);
        // "Đối với cấp xã: Lãnh đạo các cơ quan, đơn vị." names who is meant.
        if (text.IsMark(end, ':') && _subject.ReadList(end + 1, []) is var stop && stop > 0 && IsClosed(stop)) return null;
        // "Đối với các xã còn diện tích đất lúa: cần chỉ đạo …"
        if (end > 0 && names.Count == 1 && Lexicon.Is(text.Tokens, names[0].First, Lex.Plural) && DescribedEnd(end) is var described and > 0)
        {
            names[0] = names[0] with { End = described };
            end = described;
        }

        return end > 0 && (text.IsMark(end, ':') || text.IsWord(end, By)) && !Lexicon.Is(text.Tokens, end + 1, Lex.Request) && Lexicon.Is(text.Tokens, Math.Min(end + 1, text.Count - 1), Lex.Predicate) && end + 1 < text.Count ? new SubjectMatch(names, SubjectFrame.Subject, false) : null;
    }

    // The colon behind words that tell bodies from others of their kind, or 0.
    private int DescribedEnd(int from)
    {
        for (var i = from; i < text.Count && i < from + MaxTitle; i++)
        {
            if (text[i].Mark == ':') return i > from ? i : 0;
            if (text[i].Mark is ',' or ';' or '.' or '(' || text.Cited[i] || text.IsWord(i, By) || Lexicon.Is(text.Tokens, i, Lex.HardModal)) return 0;
        }

        return 0;
    }

    // "Trung tâm Kiểm soát thanh toán BHXH: Chủ trì …", "Cơ sở khám chữa bệnh: Cử cán bộ …": a title before a colon that begins as a name does
    // and in which nothing is done is a name to its end.
    private SubjectMatch? ReadTitled(int i)
    {
        if (i >= text.Count || !(text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.NamedHead | Lex.Institution | Lex.Generic | Lex.Post | Lex.Plural)) || Lexicon.Is(text.Tokens, i, Lex.Thing | Lex.Predicate)) return null;
        var colon = i + 1;
        while (colon < text.Count && colon < i + MaxTitle + MaxTitle && text[colon].Mark is not (':' or '.' or ';')) colon++;
        if (colon + 1 >= text.Count || text[colon].Mark != ':' || !Lexicon.Is(text.Tokens, colon + 1, Lex.Predicate) || IsQuota(colon + 1)) return null;
        // "Quỹ hoạt động theo nguyên tắc sau:" announces what follows.
        if (text.IsWord(colon - 1, Following) || text.IsWord(colon - 2, Following)) return null;
        for (var q = i + 1; q < colon; q++)
        {
            if (text.Cited[q] || text.Quoted[q] || (!text[q].IsUpper && Lexicon.Is(text.Tokens, q, Lex.StrongPredicate | Lex.Speaks))) return null;
        }

        var names = new List<BodyMention>();
        var end = _subject.ReadList(i, names);
        if (end < 0) names.Add(new BodyMention(i, colon));
        else if (end < colon) names[^1] = names[^1] with { End = colon };
        return end > colon ? null : new SubjectMatch(names, SubjectFrame.Subject, false);
    }

    // "Nay thông báo … để các sở, ngành biết, thực hiện"
    private SubjectMatch? ReadNotice(int i)
    {
        if (!text.IsWord(i, Now)) return null;
        for (var q = i + 1; q < text.Count && q < i + MaxOpening; q++)
        {
            if (text[q].Mark is '.' or ';') break;
            if (!text.IsWord(q, InOrderTo)) continue;
            var names = new List<BodyMention>();
            if (_subject.ReadList(q + 1, names) > 0) return new SubjectMatch(names, SubjectFrame.Request, false);
        }

        return null;
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
        isKnown = act > 0 && i + act < text.Count && (text.Cited[i + act] || Lexicon.Is(text.Tokens, i + act, Lex.Act));
        if (isKnown) return true;
        return text[i].Kind != TokenKind.Mark && !text.IsWord(i, Day) && !Lexicon.Is(text.Tokens, i, Lex.Predicate | Lex.Thing | Lex.Request) && !_sentence.IsHead(i);
    }

    // The end of a parenthesis that opens before the token.
    private int Closing(int i)
    {
        var limit = Math.Min(text.Count, i + 2 * MaxOpening);
        while (i < limit && text[i].Mark != ')') i++;
        return i;
    }

    private int SkipConnectors(int i)
    {
        for (var step = 0; step < 4 && i < text.Count; step++)
        {
            if (text[i].Kind == TokenKind.Mark && text[i].Mark is '-' or '+' or ',' or '•')
            {
                i++;
                continue;
            }

            if (i + 1 < text.Count && text[i].Kind == TokenKind.Number && text[i + 1].Mark is '.' or ')')
            {
                i += 2;
                continue;
            }

            // "Điều 3. Chánh Văn phòng Sở …"
            if (text.IsWord(i, Article) && i + 2 < text.Count && text[i + 1].Kind == TokenKind.Number && text[i + 2].Mark is '.' or ':')
            {
                i += 3;
                continue;
            }

            if (i == 0 && IsBracketNumber(0))
            {
                i = 3;
                continue;
            }

            if (SkipAddress(i) is var named && named > i)
            {
                i = named;
                continue;
            }

            var connector = Lexicon.Match(text.Tokens, i, Lex.Connector, out _);
            if (connector == 0) break;
            i += connector;
        }

        return i;
    }

    // "Các ông (bà) Chánh Văn phòng, Trưởng phòng …": the posts behind the address are the bodies.
    private int SkipAddress(int i)
    {
        var j = i + Lexicon.Match(text.Tokens, i, Lex.Plural, out _);
        if (!text.IsWord(j, Mister)) return i;
        var isBracketed = text[j + 1 < text.Count ? j + 1 : j].Mark is '(';
        var lady = j + 1 < text.Count && text[j + 1].Mark is '(' or ',' or '/' or '-' ? j + 2 : j + 1;
        if (!text.IsWord(lady, Madam)) return i;
        var end = isBracketed && text.IsMark(lady + 1, ')') ? lady + 2 : lady + 1;
        if (text.IsMark(end, ':')) end++;
        return end < text.Count && Lexicon.Is(text.Tokens, end, Lex.Post | Lex.NamedHead | Lex.Institution) ? end : i;
    }

    private SubjectMatch? ReadAt(int i, bool requestsOnly, out int after)
    {
        after = i;
        if (i >= text.Count || (i > 0 && text[i - 1].Mark == '%')) return null;
        // The list of a place where nobody is named serves the next one.
        var names = _spare ?? [];
        _spare = null;
        names.Clear();
        var match = ReadAt(i, requestsOnly, names, out after);
        if (match?.Names != names) _spare = names;
        return match;
    }

    private SubjectMatch? ReadAt(int i, bool requestsOnly, List<BodyMention> names, out int after)
    {
        after = i;
        if (ReadRequest(i, names) is { } asked)
        {
            // "Đề nghị UBND tỉnh giao Sở A chủ trì …": who is to assign it does not do it.
            var assigned = new List<BodyMention>();
            if (!text.IsWord(i, Given) && text.IsWord(asked, Given) && ReadRequest(asked, assigned) is { } passed && _sentence.IsPredicate(passed))
            {
                after = passed;
                return new SubjectMatch(assigned, SubjectFrame.Request, false) { IsAssigned = true };
            }

            after = ReadFurtherRequests(asked, names);
            return new SubjectMatch(names, SubjectFrame.Request, false) { IsAssigned = text.IsWord(i, Given), IsOfStaff = IsOwnStaff(i, names) };
        }

        names.Clear();
        var end = IssuingAct(i);
        var isAct = end > i;
        if (!isAct) end = _subject.ReadList(i, names);
        if (end < 0) return null;
        after = end;
        if (end >= text.Count || (text.IsWord(end - 1, Right) && text.IsWord(end - 2, Have))) return null;
        var others = new List<BodyMention>();
        var asking = AfterAnnouncement(end);
        if (asking == end && Lexicon.Match(text.Tokens, end, Lex.Still, out _) is var still and > 0 && Lexicon.Is(text.Tokens, end + still, Lex.Request)) asking = end + still;
        var isToKnow = asking > end && (text.IsWord(asking, InOrderTo) || text.IsWord(asking, For) || text.IsWord(asking, Pause) || text.IsWord(asking, Unto));
        var list = isToKnow ? _subject.ReadList(asking + 1, others) : -1;
        // "thông báo đến các đơn vị và đề nghị Chủ tịch Công đoàn …": who is asked behind those who are told.
        if (list > 0 && text.IsWord(list, And) && Lexicon.Is(text.Tokens, list + 1, Lex.Request))
        {
            isToKnow = false;
            asking = list + 1;
            others.Clear();
        }

        // "Ban Quản lý thông báo cho đơn vị về việc từ chối" asks nobody.
        if (list > 0 && text.IsWord(list, About))
        {
            isToKnow = false;
            asking = end;
            others.Clear();
        }

        if ((isToKnow ? list < 0 ? null : list : ReadRequest(asking, others)) is { } given && !IsOwnStaff(asking, others))
        {
            after = isToKnow ? given : ReadFurtherRequests(given, others);
            return new SubjectMatch(others, SubjectFrame.Request, false) { IsByIssuer = true };
        }

        if (isAct || requestsOnly || IsIssuing(end) || IsPresented(end)) return null;
        // "Văn phòng Chính phủ trân trọng thông báo./."
        if (Lexicon.Match(text.Tokens, end, Lex.Announce, out _) is var told and > 0 && IsEnd(end + told)) return null;
        return IsToDo(names[^1].First, end) ? new SubjectMatch(names, SubjectFrame.Subject, false) : null;
    }

    // "Kế hoạch yêu cầu các cấp ủy …", "Chỉ thị này giao Sở A …": the document speaks for its issuer. The token after it.
    private int IssuingAct(int i)
    {
        if (!text[i].IsUpper || text.Cited[i] || text.Titled[i]) return i;
        var length = Lexicon.Match(text.Tokens, i, Lex.Act, out _);
        if (length == 0) return i;
        var end = text.IsWord(i + length, This) ? i + length + 1 : i + length;
        return end < text.Count && !text[end].IsUpper && Lexicon.Is(text.Tokens, end, Lex.Request) ? end : i;
    }

    // "Ban Giám hiệu phân công giáo viên phụ trách …": who assigns work to persons without a name does that itself.
    private bool IsOwnStaff(int asking, List<BodyMention> others)
    {
        if (!text.IsWord(asking, Share)) return false;
        foreach (var other in others)
        {
            for (var i = other.First; i < other.End; i++)
            {
                if (text[i].IsUpper) return false;
            }

            if (!Lexicon.Is(text.Tokens, other.First, Lex.Person | Lex.Post)) return false;
        }

        return true;
    }

    // "thông báo và đề nghị …", "thông báo để … biết": from the verb of telling to that of asking.
    private int AfterAnnouncement(int i)
    {
        var told = Lexicon.Match(text.Tokens, i, Lex.Announce, out _);
        if (told == 0) return i;
        for (var q = i + told; q < text.Count && q < i + MaxAnnouncement; q++)
        {
            if (text[q].Mark is '.' or ';' or ':') break;
            if ((text.IsWord(q, And) || text[q].Mark == ',') && Lexicon.Is(text.Tokens, q + 1, Lex.Request)) return q + 1;
            if ((text.IsWord(q, InOrderTo) || (q == i + told && (text.IsWord(q, For) || text.IsWord(q, Pause) || text.IsWord(q, Unto)))) && _sentence.IsHead(q + 1)) return q;
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
        if (text.IsWord(i, Given) && text.IsWord(i + 1, Promulgate) && !text[i + 1].IsUpper && !(i + 2 < text.Count && text[i + 2].IsUpper) && !Lexicon.Is(text.Tokens, i + 1, Lex.NamedByTask)) return null;
        var j = i + request;
        while (j < text.Count && (text.IsWord(j, For) || text.IsWord(j, Pause) || text[j].Mark == ':')) j++;
        // "Phân công công chức phụ trách công tác …" asks for somebody and names nobody.
        if (text.IsWord(i, Share) && j < text.Count && IsInCharge(j + Lexicon.Match(text.Tokens, j, Lex.Person, out _))) return null;
        var end = _subject.ReadCounted(j, names);
        return end < 0 ? null : end;
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
        end = _sentence.SkipEach(end);
        // "Phó Chủ tịch UBND tỉnh kết luận: …": what is said behind the colon is for others.
        if (Lexicon.Match(text.Tokens, Math.Min(end, text.Count - 1), Lex.Speaks, out _) is var speaks and > 0 && text.IsMark(end + speaks, ':')) return false;
        // "các tổ chức phụ trách bầu cử" tells which ones, "Đồng chí A phụ trách" what he does.
        if (IsInCharge(end) && (Lexicon.Is(text.Tokens, last, Lex.Plural) || text.IsMark(end + 2, ':'))) return false;
        // "Cơ quan chủ trì, thành phần, số lượng": who leads, whoever that is; not "Văn phòng chủ trì, phối hợp với …".
        if (text.IsWord(end, Lead) && text.IsWord(end + 1, LeadSecond) && end - last == 2 && Lexicon.Match(text.Tokens, last, Lex.Generic, out _) == 2
            && end + 3 < text.Count && text[end + 2].Mark == ',' && !_sentence.IsPredicate(end + 3)) return false;
        // "Cơ quan A có quyền yêu cầu …" says what it may do.
        if (text.IsWord(end, Have) && text.IsWord(end + 1, Right)) return false;
        if (IsQuota(text[end].Mark == ':' ? end + 1 : end)) return false;
        // "Ban Chỉ đạo: Không quá 05 cá nhân" counts.
        if (text.IsWord(text[end].Mark == ':' ? end + 1 : end, Not) && text.IsWord(text[end].Mark == ':' ? end + 2 : end + 1, Beyond)) return false;
        // "Phòng A còn hướng dẫn …"
        if (Lexicon.Match(text.Tokens, end, Lex.Still, out _) is var still and > 0 && _sentence.IsPredicate(end + still)) return true;
        if (_sentence.IsPredicate(end) || _sentence.IsOpenVerb(end, last)) return true;
        // "Ban Chỉ đạo mỗi quý họp một lần"
        if (text.IsWord(end, Each) && !text[end].IsUpper && _sentence.IsPredicate(end + 2)) return true;
        var isColon = text[end].Mark == ':';
        if (isColon && end + 1 < text.Count && Lexicon.Is(text.Tokens, end + 1, Lex.Predicate)) return true;
        // "Trung tâm A: (a) Lập kế hoạch …"
        if (isColon && end + 4 < text.Count && text[end + 1].Mark == '(' && text[end + 3].Mark == ')' && Lexicon.Is(text.Tokens, end + 4, Lex.Predicate)) return true;
        var next = isColon || text[end].Mark is ',' or '-' ? end + 1 : end;
        if (next >= text.Count || (text[next].IsUpper && !isColon)) return false;
        if (next > end && _sentence.IsPredicate(next) && !IsInCharge(next)) return true;
        if (!Lexicon.Is(text.Tokens, next, isColon ? Lex.Opening : Lex.Aside)) return false;
        var limit = Math.Min(text.Count, end + PredicateReach);
        for (var i = next + 1; i < limit; i++)
        {
            if (text[i].Mark is '.' or ';' or ':') return text[i].Mark == ':' && i + 1 < text.Count;
            if (!text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return true;
            if (text[i - 1].Mark == ',' && _sentence.IsPredicate(i)) return true;
        }

        return false;
    }

    // "UBND xã: Xét tối đa 15 tập thể", "Sở A chọn không quá 01 cá nhân" count.
    private bool IsQuota(int verb) =>
        (text.IsWord(verb, Consider) || text.IsWord(verb, Choose)) && ((text.IsWord(verb + 1, Most) && text.IsWord(verb + 2, MostSecond)) || (text.IsWord(verb + 1, Not) && text.IsWord(verb + 2, Beyond)));

    private bool IsInCharge(int i) => text.IsWord(i, Charge) && text.IsWord(i + 1, Duty);

    // "Sở … ban hành Kế hoạch … như sau:" presents the plan itself.
    private bool IsIssuing(int end)
    {
        // "Để thể chế hóa Nghị quyết, Đảng đoàn xác định các nhiệm vụ sau:" presents them.
        if (text.IsWord(end, Already) || (text.IsWord(end, Determine) && EndsAsFollows)) return true;
        if (!Lexicon.Is(text.Tokens, end, Lex.Issues)) return false;
        var isPlan = false;
        for (var i = end; i < text.Count && i < end + 10 && !isPlan; i++) isPlan = Lexicon.Is(text.Tokens, i, Lex.Act);
        if (!isPlan) return false;
        if (_isPreamble && (text[text.Count - 1].Mark == ':' || text.IsWord(end, Promulgate))) return true;
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

        return _follows.At < SentenceStop(end);
    }

    // "Thực hiện Kế hoạch số …, Sở A xây dựng Kế hoạch …", "Căn cứ …, trường B báo cáo kết quả như sau:": what the issuer of the document says
    // of the document itself.
    private bool IsPresented(int end)
    {
        var opensWithAct = text.Count > 2 && (Lexicon.Match(text.Tokens, 0, Lex.ActOpening, out _) is var act and > 0 && (text.Cited[act] || Lexicon.Is(text.Tokens, act, Lex.Act)) || IsBasis);
        if (!opensWithAct) return false;
        if (text[text.Count - 1].Mark == ':') return SaysAsFollows(end);
        var verb = Lexicon.Match(text.Tokens, end, Lex.Issues, out _);
        return _isPreamble && verb > 0 && Lexicon.Is(text.Tokens, Math.Min(end + verb, text.Count - 1), Lex.Act) && !text.Cited[Math.Min(end + verb, text.Count - 1)];
    }

    private bool IsEnd(int at)
    {
        while (at < text.Count && text[at].Mark is '.' or '/') at++;
        return at >= text.Count;
    }

    private bool IsClosed(int end)
    {
        var last = text.Count;
        while (last > end && text[last - 1].Mark is ':' or '.' or ',' or ';') last--;
        return last <= end;
    }

    // "Đơn vị chủ trì: …", "Cơ quan phối hợp: …", "Chủ trì: …"
    private SubjectMatch? ReadLabel(int i, bool isLead)
    {
        i = SkipConnectors(i);
        if (i >= text.Count || text[i].Kind != TokenKind.Word) return null;
        var colon = -1;
        var leads = false;
        var executes = false;
        var joins = false;
        var named = text.IsWord(i, Unit) || text.IsWord(i, Office) || text.IsWord(i, Part) || text.IsWord(i, Person) || text.IsWord(i, Lead) || text.IsWord(i, Join) || IsInCharge(i);
        if (!named && !(text.IsWord(i, Organise) || text.IsWord(i, ExecuteFirst))) return null;
        for (var j = i; j < text.Count && j < i + 9; j++)
        {
            if (text[j].Mark == ':')
            {
                colon = j;
                break;
            }

            if (text[j].Kind == TokenKind.Mark && text[j].Mark is not (',' or '/' or '-')) return null;
            leads |= (text.IsWord(j, Lead) && text.IsWord(j + 1, LeadSecond)) || IsInCharge(j) || text.IsWord(j, Focus);
            executes |= text.IsWord(j, ExecuteFirst) && text.IsWord(j + 1, Execute);
            joins |= text.IsWord(j, Join) && text.IsWord(j + 1, JoinSecond);
        }

        // "Đơn vị phối hợp thực hiện: …"
        leads |= executes && !joins;
        if (colon < 0 || NamesMembers(colon) || (isLead ? !leads || (joins && !leads) : !joins || leads)) return null;
        var names = new List<BodyMention>();
        var plain = new List<BodyMention>();
        var stop = _subject.ReadList(colon + 1, plain);
        // "Cơ quan thực hiện: Sở A tiến hành rà soát …" is a sentence behind a label.
        var labelEnd = LabelEnd(colon + 1);
        if (stop > 0 && stop < labelEnd && _sentence.IsPredicate(stop)) return new SubjectMatch(plain, SubjectFrame.Subject, false) { IsLabelled = true };
        ReadNames(colon + 1, labelEnd, names);
        while (names.Count > 0 && names[^1].First >= labelEnd) names.RemoveAt(names.Count - 1);
        return names.Count == 0 || !(_names.IsHead(colon + 1) || text[colon + 1].IsUpper) ? null : new SubjectMatch(names, SubjectFrame.Label, false);
    }

    // "cùng Phòng A lập dự toán", "với sự tham gia của …", "có sự phối hợp của …", "mời … tham gia": others beside the lead, without the words
    // "phối hợp với".
    private int ReadCompany(int i, SubjectMatch? lead, List<BodyMention> found)
    {
        if (text.IsWord(i, Together))
        {
            var opens = i == 0 || text[i - 1].Mark is ',' or ';' or '(' || (lead is not null && i == lead.Names[^1].End) || (text.IsWord(i - 1, LeadSecond) && text.IsWord(i - 2, Lead));
            if (!opens) return -1;
            var first = text.IsWord(i + 1, With) ? i + 2 : i + 1;
            if (!_sentence.IsHead(first)) return -1;
            var before = found.Count;
            var end = ReadJoined(first, found);
            if (end > 0 && (_sentence.IsPredicate(end) || _sentence.IsOpenVerb(end, found[^1].First))) return end;
            found.RemoveRange(before, found.Count - before);
            return -1;
        }

        // "… chủ động trao đổi, thống nhất với Thường trực HĐND xã …"
        if (text.IsWord(i, Agreed) && text.IsWord(i + 1, AgreedSecond) && text.IsWord(i + 2, With)) return _company.IsHead(i + 3) ? ReadJoined(i + 3, found) : -1;
        // "Kết hợp với các viện nghiên cứu xác định …" that opens the passage
        if (lead is null && text.IsWord(i, Combine) && text.IsWord(i + 1, JoinSecond) && i == SkipNumber())
        {
            var first = text.IsWord(i + 2, With) ? i + 3 : i + 2;
            return _company.IsHead(first) ? ReadJoined(first, found) : -1;
        }

        if (text.IsWord(i, Participation) && (text.IsWord(i - 1, With) || text.IsWord(i - 1, Have)) && text.IsWord(i + 3, Of) && (text.IsWord(i + 1, Take) || text.IsWord(i + 1, Join) || text.IsWord(i + 1, Support)))
        {
            return _sentence.IsHead(i + 4) ? _sentence.ReadList(i + 4, found) : -1;
        }

        if (text.IsWord(i, Invite) && (lead is null || i > lead.Names[0].First) && _sentence.IsHead(AfterDelegate(i + 1)))
        {
            var before = found.Count;
            var end = _sentence.ReadList(AfterDelegate(i + 1), found);
            if (end > 0 && (text.IsWord(end, Take) || text.IsWord(end, Attend) || text.IsWord(end, Join) || text.IsWord(end, Together))) return end;
            found.RemoveRange(before, found.Count - before);
        }

        return -1;
    }

    // "mời đại diện Phòng A": the body, not the person that it sends.
    private int AfterDelegate(int i) => Lexicon.Match(text.Tokens, Math.Min(i, Math.Max(0, text.Count - 1)), Lex.Behalf, out _) is var length and > 0 ? i + length : i;

    // "ký kết chương trình phối hợp với …": to sign it is to work together.
    private bool IsSigned(int i)
    {
        for (var q = i - 1; q >= 0 && q > i - 6; q--)
        {
            if (text[q].Kind == TokenKind.Mark || text.Cited[q]) return false;
            if (text.IsWord(q, Agree) && !text[q].IsUpper || text.IsWord(q, Agree) && q == 0) return true;
        }

        return false;
    }

    private int ReadSupport(int i, SubjectMatch? lead, List<BodyMention> found)
    {
        if (lead is not null && IsNameOf(lead, i)) return -1;
        if (i > 0 && !IsSigned(i) && (text.IsWord(i - 1, Rule) || text.IsWord(i - 1, Programme) || text.IsWord(i - 1, Plan))) return -1;
        if (IsOrdered(i, lead)) return -1;
        var j = i + 2;
        // "Ban Giám hiệu, phối hợp: Công đoàn"
        if (lead is not null && text.IsMark(i - 1, ',') && text.IsMark(j, ':') && _company.IsHead(j + 1)) return ReadAfterWith(j + 1, found);
        // "phối hợp, hỗ trợ chính quyền địa phương, Sở A": who is helped works with the lead.
        if (text.IsMark(j, ',') && Lexicon.Match(text.Tokens, j + 1, Lex.Helps, out _) is var helps and > 0 && _sentence.IsHead(j + 1 + helps)) return ReadAfterWith(j + 1 + helps, found);
        if (j < text.Count && _company.IsHead(j) && !_sentence.IsPredicate(j)) return ReadAfterWith(j, found);
        for (; j < text.Count && j < i + MaxManner; j++)
        {
            if (text.IsWord(j, With) && !text.IsWord(j - 1, Regarding)) return ReadAfterWith(j + 1, found);
            if (text.IsWord(j, Together)) return ReadAfterWith(text.IsWord(j + 1, With) ? j + 2 : j + 1, found);
            if (j == i + 4 && text.IsWord(i + 2, Close) && text[j].IsUpper && Lexicon.Is(text.Tokens, j, Lex.NamedHead | Lex.Institution) && _sentence.IsHead(j)) return ReadAfterWith(j, found);
            if (text[j].IsUpper || text.Cited[j] || (text[j].Kind != TokenKind.Word && text[j].Mark != ',')) return -1;
            if (text[j].Mark == ',' && _sentence.IsHead(j + 1)) return -1;
        }

        return -1;
    }

    // "đôn đốc các chủ đầu tư phối hợp với chính quyền": those who are told to join are no lead, and whom they join no support, but where to tell
    // them is all that the lead does: "UBND các tỉnh chỉ đạo Sở A phối hợp với Sở B …".
    private bool IsOrdered(int i, SubjectMatch? lead)
    {
        for (var q = i - 1; q > 0 && q >= i - MaxOrdered; q--)
        {
            if (text[q].Mark is ';' or '.' or ':') return false;
            if (text[q - 1].Kind != TokenKind.Word || !_sentence.IsHead(q)) continue;
            // "tham mưu UBND tỉnh phối hợp Bộ Y tế …"
            if (q > 1 && Lexicon.Match(text.Tokens, q - 2, Lex.Counsel, out _) == 2 && _sentence.ReadOne(q) == i) return true;
            if (!IsOrder(q) || !EndsAt(q, i)) continue;
            if (lead is not null) return !IsNameOf(lead, q) && !(q - 2 - lead.Names[^1].End is >= 0 and <= 3 && text.IsWord(q - 2, Direct));
            return Lexicon.Is(text.Tokens, q, Lex.Plural) || q - 2 > SkipNumber();
        }

        return false;
    }

    private bool EndsAt(int first, int end)
    {
        var one = _sentence.ReadOne(first);
        if (one > 0 && one < end && (text[one].Mark == ',' || text.IsWord(one, And))) one = _sentence.ReadList(first, []);
        // "… tăng cường phối hợp": an adverb before the verb.
        return one == end || (one > 0 && one < end && Lexicon.Match(text.Tokens, one, Lex.StrongPredicate, out _) == end - one);
    }

    private static bool IsNameOf(SubjectMatch lead, int first)
    {
        foreach (var name in lead.Names)
        {
            if (name.First <= first && first < name.End) return true;
        }

        return false;
    }

    private bool IsOrder(int q) => Lexicon.Match(text.Tokens, Math.Max(0, q - 2), Lex.Order, out _) == 2;

    private int ReadAfterWith(int i, List<BodyMention> found)
    {
        // "phối hợp với chuyên môn vận động …": so unions call the management.
        if (text.IsWord(i, Special) && text.IsWord(i + 1, SpecialSecond) && _sentence.IsPredicate(i + 2))
        {
            found.Add(new BodyMention(i, i + 2));
            return i + 2;
        }

        var before = found.Count;
        var end = ReadJoined(i, found);
        // "phối hợp với cơ quan chủ trì" names nobody.
        if (end > 0 && found.Count == before + 1 && found[before].End - i == 2 && text.IsWord(end, Lead) && !text[i].IsUpper) found.RemoveAt(before);
        // "phối hợp với các địa phương, đặc biệt là với các Sở A"
        if (end > 0 && text.IsMark(end, ',') && Lexicon.Match(text.Tokens, end + 1, Lex.Aside, out _) is var namely and > 0 && text.IsWord(end + 1 + namely, With) && ReadJoined(end + 2 + namely, found) is var further and > 0) end = further;
        return end < 0 ? -1 : end;
    }

    // "chủ trì, phối hợp với Văn phòng UBND tỉnh; Sở A và các cơ quan liên quan tham mưu": what is to be done stands behind the whole list.
    private int ReadJoined(int i, List<BodyMention> found)
    {
        var end = _company.ReadList(i, found);
        if (end < 0 || !IsLeading(i)) return end;
        while (found.Count < MaxNames && text.IsMark(end, ';') && _company.IsHead(end + 1))
        {
            var before = found.Count;
            var next = _company.ReadList(end + 1, found);
            if (next < 0 || (!text.IsMark(next, ';') && (Lexicon.Is(text.Tokens, Math.Min(next, text.Count - 1), Lex.HardModal | Lex.Aside) || text.IsWord(next, Lead) || text.IsWord(next, Join) || !_sentence.IsPredicate(next))))
            {
                found.RemoveRange(before, found.Count - before);
                break;
            }

            end = next;
        }

        return end;
    }

    // "chủ trì, phối hợp với" right before the token, or "Phối hợp với" that opens the passage.
    private bool IsLeading(int i) =>
        text.IsWord(i - 1, With) && text.IsWord(i - 2, JoinSecond) && (SkipNumber() == i - 3 || text.IsWord(i - 4, LeadSecond) || (text.IsMark(i - 4, ',') && text.IsWord(i - 5, LeadSecond)));

    // The end of the list of those whom the lead works with, where it goes on over semicolons.
    private int JoinedEnd(int from, int to)
    {
        for (var i = from; i + 1 < to && i < from + MaxAgent; i++)
        {
            if (text[i].Mark == ';') break;
            if (text.IsWord(i, With) && IsLeading(i + 1)) return ReadJoined(i + 1, []);
        }

        return from;
    }

    // The comma of "các phòng, ban liên quan".
    private bool IsInsideName(int comma, int from)
    {
        for (var h = comma - 1; h >= from && h > comma - 8; h--)
        {
            if (Lexicon.Is(text.Tokens, h, Lex.Plural) && _sentence.ReadOne(h) > comma) return true;
        }

        return false;
    }

    // "Sở A chủ trì, Sở B phối hợp thực hiện": the body right before the verb, after a comma.
    private int ReadSupportBefore(int i, SubjectMatch lead, List<BodyMention> found)
    {
        if (lead.Names.Count == 0 || text.IsMark(i + 2, ':') || IsNameOf(lead, i) || Lexicon.Is(text.Tokens, i + 2, Lex.HardModal)) return -1;
        var after = lead.Names[^1].End;
        var from = Math.Max(after, i - 60);
        var candidates = 0;
        List<BodyMention>? longest = null;
        for (var q = i - 1; q >= from; q--)
        {
            if (text[q].Mark is '.' or ':') break;
            if (text[q].Mark is not (',' or ';') || !_sentence.IsHead(q + 1))
            {
                if (text[q].Mark == ';') break;
                continue;
            }

            if (IsInsideName(q, from)) continue;
            if (++candidates > MaxCandidates) break;
            var names = new List<BodyMention>();
            if (_sentence.ReadList(q + 1, names) == i) longest = names;
            if (text[q].Mark == ';') break;
        }

        if (longest is null) return -1;
        found.AddRange(longest);
        return i + 2;
    }
}
