namespace DanVan.Parsing.Tasks;

/// <summary>The numbers that the lexicon has for the words which the rules of this stage look at one by one.</summary>
internal static class TaskWords
{
    public static readonly int About = Lexicon.Word("về");
    public static readonly int Above = Lexicon.Word("trên");
    public static readonly int According = Lexicon.Word("theo");
    public static readonly int Agree = Lexicon.Word("ký");
    public static readonly int Agreed = Lexicon.Word("thống");
    public static readonly int AgreedSecond = Lexicon.Word("nhất");
    public static readonly int Already = Lexicon.Word("đã");
    public static readonly int And = Lexicon.Word("và");
    public static readonly int Answer = Lexicon.Word("trả");
    public static readonly int Area = Lexicon.Word("bàn");
    public static readonly int Article = Lexicon.Word("điều");
    public static readonly int At = Lexicon.Word("tại");
    public static readonly int Attend = Lexicon.Word("dự");
    public static readonly int Basis = Lexicon.Word("căn");
    public static readonly int BasisSecond = Lexicon.Word("cứ");
    public static readonly int Bear = Lexicon.Word("chịu");
    public static readonly int Belonging = Lexicon.Word("thuộc");
    public static readonly int Beyond = Lexicon.Word("quá");
    public static readonly int Chairing = Lexicon.Word("trưởng");
    public static readonly int Charge = Lexicon.Word("phụ");
    public static readonly int Chief = Lexicon.Word("chánh");
    public static readonly int Choose = Lexicon.Word("chọn");
    public static readonly int City = Lexicon.Word("thành");
    public static readonly int CityShort = Lexicon.Word("tp");
    public static readonly int Close = Lexicon.Word("chặt");
    public static readonly int CloseSecond = Lexicon.Word("chẽ");
    public static readonly int Combine = Lexicon.Word("kết");
    public static readonly int Consider = Lexicon.Word("xét");
    public static readonly int Condition = Lexicon.Word("điều");
    public static readonly int ConditionSecond = Lexicon.Word("kiện");
    public static readonly int Consist = Lexicon.Word("gồm");
    public static readonly int ContentFirst = Lexicon.Word("nội");
    public static readonly int ContentSecond = Lexicon.Word("dung");
    public static readonly int Council = Lexicon.Word("hội");
    public static readonly int CouncilSecond = Lexicon.Word("đồng");
    public static readonly int Criterion = Lexicon.Word("tiêu");
    public static readonly int CriterionSecond = Lexicon.Word("chí");
    public static readonly int Country = Lexicon.Word("việt");
    public static readonly int CountrySecond = Lexicon.Word("nam");
    public static readonly int Day = Lexicon.Word("ngày");
    public static readonly int Delegated = Lexicon.Word("đại");
    public static readonly int Department = Lexicon.Word("sở");
    public static readonly int Demand = Lexicon.Word("đề");
    public static readonly int Deputy = Lexicon.Word("phó");
    public static readonly int Determine = Lexicon.Word("xác");
    public static readonly int Direct = Lexicon.Word("chỉ");
    public static readonly int Duty = Lexicon.Word("trách");
    public static readonly int DutySecond = Lexicon.Word("nhiệm");
    public static readonly int Each = Lexicon.Word("mỗi");
    public static readonly int Elect = Lexicon.Word("bầu");
    public static readonly int Execute = Lexicon.Word("hiện");
    public static readonly int ExecuteFirst = Lexicon.Word("thực");
    public static readonly int Few = Lexicon.Word("ít");
    public static readonly int Focus = Lexicon.Word("mối");
    public static readonly int Following = Lexicon.Word("sau");
    public static readonly int For = Lexicon.Word("cho");
    public static readonly int Force = Lexicon.Word("lực");
    public static readonly int From = Lexicon.Word("từ");
    public static readonly int Given = Lexicon.Word("giao");
    public static readonly int Have = Lexicon.Word("có");
    public static readonly int Hdnd = Lexicon.Word("hđnd");
    public static readonly int Help = Lexicon.Word("hỗ");
    public static readonly int Here = Lexicon.Word("đây");
    public static readonly int InOrderTo = Lexicon.Word("để");
    public static readonly int Invite = Lexicon.Word("mời");
    public static readonly int Is = Lexicon.Word("là");
    public static readonly int Join = Lexicon.Word("phối");
    public static readonly int JoinSecond = Lexicon.Word("hợp");
    public static readonly int Just = Lexicon.Word("vừa");
    public static readonly int Lead = Lexicon.Word("chủ");
    public static readonly int LeadSecond = Lexicon.Word("trì");
    public static readonly int Leading = Lexicon.Word("lãnh");
    public static readonly int LeadingSecond = Lexicon.Word("đạo");
    public static readonly int Level = Lexicon.Word("cấp");
    public static readonly int Like = Lexicon.Word("như");
    public static readonly int Madam = Lexicon.Word("bà");
    public static readonly int Matter = Lexicon.Word("việc");
    public static readonly int Member = Lexicon.Word("viên");
    public static readonly int Ministry = Lexicon.Word("bộ");
    public static readonly int Meet = Lexicon.Word("họp");
    public static readonly int Mister = Lexicon.Word("ông");
    public static readonly int Most = Lexicon.Word("tối");
    public static readonly int MostSecond = Lexicon.Word("đa");
    public static readonly int Must = Lexicon.Word("phải");
    public static readonly int Nation = Lexicon.Word("quốc");
    public static readonly int NationSecond = Lexicon.Word("gia");
    public static readonly int Need = Lexicon.Word("cần");
    public static readonly int Not = Lexicon.Word("không");
    public static readonly int Note = Lexicon.Word("lưu");
    public static readonly int NoteSecond = Lexicon.Word("ý");
    public static readonly int Now = Lexicon.Word("nay");
    public static readonly int Of = Lexicon.Word("của");
    public static readonly int Office = Lexicon.Word("văn");
    public static readonly int OfficeSecond = Lexicon.Word("phòng");
    public static readonly int Or = Lexicon.Word("hoặc");
    public static readonly int Organ = Lexicon.Word("cơ");
    public static readonly int OrganSecond = Lexicon.Word("quan");
    public static readonly int Organise = Lexicon.Word("tổ");
    public static readonly int OrganiseSecond = Lexicon.Word("chức");
    public static readonly int Participation = Lexicon.Word("sự");
    public static readonly int Party = Lexicon.Word("đảng");
    public static readonly int PartyCommittee = Lexicon.Word("ủy");
    public static readonly int Passive = Lexicon.Word("được");
    public static readonly int Pause = Lexicon.Word("tới");
    public static readonly int Person = Lexicon.Word("người");
    public static readonly int Pioneers = Lexicon.Word("đội");
    public static readonly int Plan = Lexicon.Word("hoạch");
    public static readonly int Programme = Lexicon.Word("trình");
    public static readonly int Principle = Lexicon.Word("nguyên");
    public static readonly int PrincipleSecond = Lexicon.Word("tắc");
    public static readonly int Proposal = Lexicon.Word("kiến");
    public static readonly int ProposalSecond = Lexicon.Word("nghị");
    public static readonly int Promulgate = Lexicon.Word("ban");
    public static readonly int PromulgateSecond = Lexicon.Word("hành");
    public static readonly int Guide = Lexicon.Word("hướng");
    public static readonly int Month = Lexicon.Word("tháng");
    public static readonly int Year = Lexicon.Word("năm");
    public static readonly int Concert = Lexicon.Word("hiệp");
    public static readonly int ConcertSecond = Lexicon.Word("đồng");
    public static readonly int Regarding = Lexicon.Word("đối");
    public static readonly int Quarter = Lexicon.Word("quý");
    public static readonly int Week = Lexicon.Word("tuần");
    public static readonly int Related = Lexicon.Word("quan");
    public static readonly int RelatedFirst = Lexicon.Word("liên");
    public static readonly int Right = Lexicon.Word("quyền");
    public static readonly int Rule = Lexicon.Word("chế");
    public static readonly int Role = Lexicon.Word("vai");
    public static readonly int RoleSecond = Lexicon.Word("trò");
    public static readonly int Serve = Lexicon.Word("phục");
    public static readonly int Share = Lexicon.Word("phân");
    public static readonly int Example = Lexicon.Word("ví");
    public static readonly int ExampleSecond = Lexicon.Word("dụ");
    public static readonly int Faculty = Lexicon.Word("khoa");
    public static readonly int Every = Lexicon.Word("từng");
    public static readonly int Special = Lexicon.Word("chuyên");
    public static readonly int SpecialSecond = Lexicon.Word("môn");
    public static readonly int Staffing = Lexicon.Word("nhân");
    public static readonly int Standard = Lexicon.Word("chuẩn");
    public static readonly int Standing = Lexicon.Word("thường");
    public static readonly int Take = Lexicon.Word("tham");
    public static readonly int Then = Lexicon.Word("thì");
    public static readonly int There = Lexicon.Word("đó");
    public static readonly int This = Lexicon.Word("này");
    public static readonly int Through = Lexicon.Word("do");
    public static readonly int To = Lexicon.Word("đến");
    public static readonly int Together = Lexicon.Word("cùng");
    public static readonly int TownShort = Lexicon.Word("tx");
    public static readonly int Ubnd = Lexicon.Word("ubnd");
    public static readonly int Union = Lexicon.Word("đoàn");
    public static readonly int Unit = Lexicon.Word("đơn");
    public static readonly int Wire = Lexicon.Word("điện");
    public static readonly int Will = Lexicon.Word("sẽ");
    public static readonly int With = Lexicon.Word("với");
    public static readonly int Within = Lexicon.Word("trong");
    public static readonly int Working = Lexicon.Word("công");

    /// <summary>Whether what is to be done begins at the token, which opens a sentence: a verb of the lexicon, or a capital verb of one syllable and small letters or a number behind it ("Cho học sinh nghỉ học …", "In 500 tờ rơi …").</summary>
    public static bool BeginsWork(this PassageText text, int at, bool orSmall = false) =>
        Lexicon.Is(text.Tokens, at, Lex.Predicate)
        || (at + 2 < text.Count && (text[at].IsUpper || orSmall) && !text.IsUpperCase && Lexicon.OpensWork(text[at].Word) && (text[at + 1].Kind == TokenKind.Number || (text[at + 1].Kind == TokenKind.Word && !text[at + 1].IsUpper))
            && Lexicon.Match(text.Tokens, at, Lex.Word | Lex.NoHead, out _) <= 1 && !Lexicon.Is(text.Tokens, at, Lex.Thing | Lex.Content | Lex.Person | Lex.Opening | Lex.Connector | Lex.Aside | Lex.NoEvent | Lex.Field | Lex.Generic | Lex.Post | Lex.Institution | Lex.TimeLabel | Lex.Roll));

    /// <summary>Whether "phụ trách" stands at the token.</summary>
    public static bool IsInCharge(this PassageText text, int at) => text.IsWord(at, Charge) && text.IsWord(at + 1, Duty);

    /// <summary>Whether the word is cut short, so that the full stop behind it ends no sentence: "TP. Vinh", "Tx. Sa Pa", "P. Kế hoạch"; "… của Sở." ends one.</summary>
    public static bool IsShortened(this PassageText text, int at)
    {
        if (at < 0 || !text[at].IsUpper || text[at].End - text[at].Start > 2) return false;
        var last = text.Text[text[at].End - 1];
        return char.IsUpper(last) || last is 'p' or 'x';
    }
}
