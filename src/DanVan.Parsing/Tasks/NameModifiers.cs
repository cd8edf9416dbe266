using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>What tells bodies from others of their kind: what they were given, are in charge of or do.</summary>
internal readonly struct NameModifiers(PassageText text, BodyContext context)
{
    private const int MaxModifier = 24;
    private const int MaxDuty = 10;
    private const int MaxTelling = 5;
    private const int MaxTaking = 12;

    private BodyHeads Heads => new(text, context);

    private NameBounds Bounds => new(text, context);

    private NameJoints Joints => new(text, context);

    private static readonly int[] Auxiliaries = [Lexicon.Word("chưa"), Lexicon.Word("đã"), Lexicon.Word("đang"), Lexicon.Word("được"), Lexicon.Word("bị"), Lexicon.Word("không"), Lexicon.Word("có")];

    private static readonly (int First, int Second)[] Adverbs =
    [
        (Lexicon.Word("chủ"), Lexicon.Word("động")), (Lexicon.Word("khẩn"), Lexicon.Word("trương")), (Lexicon.Word("nghiêm"), Lexicon.Word("túc")), (Lexicon.Word("tiếp"), Lexicon.Word("tục")),
        (Lexicon.Word("tích"), Lexicon.Word("cực")), (Lexicon.Word("tập"), Lexicon.Word("trung")), (Lexicon.Word("tăng"), Lexicon.Word("cường")), (Lexicon.Word("kịp"), Lexicon.Word("thời")), (Lexicon.Word("định"), Lexicon.Word("kỳ")), (Lexicon.Word("thường"), Lexicon.Word("xuyên")),
    ];

    // "… trên địa bàn | thực hiện", "… trên địa bàn tỉnh | thực hiện"
    private bool IsPlace(int at) => text.IsWord(at, Area) || (text.IsWord(at - 1, Area) && Lexicon.Is(text.Tokens, at, Lex.PlaceNoun)) || (text.IsWord(at - 2, Area) && Lexicon.Match(text.Tokens, at - 1, Lex.PlaceNoun, out _) == 2);

    public bool IsAuxiliary(int at)
    {
        foreach (var word in Auxiliaries)
        {
            if (text.IsWord(at, word)) return true;
        }

        return false;
    }

    public int RangeOfPlaces(int pos)
    {
        var i = pos + 1;
        while (Heads.IsProper(i)) i++;
        if (i == pos + 1 || !text.IsWord(i, To) || !Heads.IsProper(i + 1)) return 0;
        i++;
        while (Heads.IsProper(i)) i++;
        return i;
    }

    // What somebody is in charge of, where what is to be done follows it; the token after it, or 0.
    public int EndOfCharge(int pos)
    {
        if (text.IsMark(pos + 2, ',')) return 0;
        for (var i = pos + 3; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (text[i].Mark == ',' && Heads.IsPluralBody(i + 1)) return i;
            if (text[i].Mark == ',' && i + 1 < text.Count && !text[i + 1].IsUpper && (!Heads.IsPredicate(i + 1) || (Heads.IsOrganise(i + 1) && Heads.IsOrganisation(i + 1)))) continue;
            if (text[i].Kind == TokenKind.Mark && text[i].Mark != '-') return 0;
            if (text[i].IsUpper || Bounds.InsideWord(i, pos) > 0) continue;
            // "phụ trách công tác tuyên truyền", "phụ trách lĩnh vực kiểm tra": the field is called by its verb.
            if (IsWorkNoun(text, i - 1) && Lexicon.Match(text.Tokens, i, Lex.Predicate | Lex.StrongPredicate, out _) is var field and > 0 && !Lexicon.Is(text.Tokens, i, Lex.Modal))
            {
                i += field - 1;
                continue;
            }

            if (Lexicon.Is(text.Tokens, i, Lex.Modal | Lex.StrongPredicate)) return i;
            if ((text[i - 1].IsUpper || Heads.EndsKind(i - 1, pos + 1, Lex.PlaceNoun)) && Heads.IsPredicate(i)) return i;
        }

        return 0;
    }

    /// <summary>Whether "công tác", "lĩnh vực" or "mảng" ends with the token: the field behind it is called by its verb.</summary>
    public static bool IsWorkNoun(PassageText text, int last) =>
        (text.IsWord(last, WorkSecond) && text.IsWord(last - 1, Company)) || (text.IsWord(last, DomainSecond) && text.IsWord(last - 1, Domain)) || text.IsWord(last, Section);

    // "Phó Hiệu trưởng phụ trách chuyên môn (bà …)": what the holder of the post is in charge of tells who it is where a name in brackets
    // follows; the token after the bracket, or 0.
    public int NamedInBrackets(int pos)
    {
        for (var i = pos + 2; i < text.Count && i < pos + MaxDuty; i++)
        {
            if (text[i].Mark == '(')
            {
                var end = Joints.GoOnAfterMark(i, pos, false, false);
                return end > i && end < text.Count && Heads.IsPredicate(end) ? end : 0;
            }

            if (text[i].Kind == TokenKind.Mark) return 0;
        }

        return 0;
    }

    // "Phó Hiệu trưởng phụ trách chuyên môn trực tiếp theo dõi …": the work of the holder up to the words that only a predicate has; the token
    // after it, or 0.
    public int ChargeOf(int pos)
    {
        // "đồng chí A - Phó Chủ tịch phụ trách, theo dõi": what he does.
        if (pos + 2 >= text.Count || text[pos + 2].Kind == TokenKind.Mark) return 0;
        for (var i = pos + 3; i < text.Count && i < pos + MaxDuty; i++)
        {
            if (text[i].Kind == TokenKind.Mark && text[i].Mark != '-') return 0;
            if (IsNextOf(i)) return i;
            if (Lexicon.Is(text.Tokens, i, Lex.Modal)) return i;
        }

        return 0;
    }

    // "… phụ trách chuyên môn | và Văn phòng …": another body behind what somebody is in charge of.
    public bool IsNextOf(int at) => text.IsWord(at, And) && at + 1 < text.Count && text[at + 1].IsUpper && Lexicon.Is(text.Tokens, at + 1, Lex.NamedHead | Lex.Institution) && !Lexicon.Is(text.Tokens, at + 1, Lex.Field) && Heads.IsHead(at + 1);

    // "các tổ chức, cá nhân được cấp giấy phép thăm dò có trách nhiệm …", "các đơn vị hoạt động khoáng sản phải …": what tells these from
    // others of their kind goes on to the words that only a predicate has; in a cell of names to its end.
    public int ModifierLength(int pos)
    {
        var tokens = text.Tokens;
        var opening = Lexicon.Match(tokens, pos, Lex.Modifier, out _);
        if (Lexicon.Match(tokens, pos, Lex.Modal | Lex.StrongPredicate, out _) >= opening || Lexicon.Match(tokens, pos, Lex.NameEnds, out _) > opening) return 0;
        // "Mỗi tổ có ít nhất 05 thành viên" says how many.
        // "Mỗi học sinh có một hồ sơ …" likewise.
        if (pos + opening < text.Count && (tokens[pos + opening].Kind == TokenKind.Number || text.IsWord(pos + opening, Few) || text.IsWord(pos + opening, One))) return 0;
        for (var i = pos + opening; i < text.Count && i < pos + MaxModifier; i++)
        {
            // "Đề nghị các đơn vị được giao làm chủ đầu tư dự án:" ends with what tells them from others.
            if (tokens[i].Mark == ':' && i == text.Count - 1 && context == BodyContext.Heading && i > pos + opening) return i - pos;
            if (tokens[i].Mark is ';' or '.' or ':' or '(') return 0;
            // "Các đơn vị đã được Sở A, UBND tỉnh công nhận | tiếp tục …": by whom it was done.
            if (text.IsWord(i - 1, Passive) && tokens[i].IsUpper && new BodyReader(text, context).ReadList(i, text.TakeNames()) is var agents && agents > i)
            {
                i = agents - 1;
                continue;
            }

            if (text.IsWord(i, Then)) return i - pos;
            if (tokens[i].Mark == ',' && (Heads.IsPluralBody(i + 1) || (i + 1 < text.Count && tokens[i + 1].IsUpper && Lexicon.Is(tokens, i + 1, Lex.NamedHead | Lex.Institution) && Heads.IsHead(i + 1)))) return i - pos;
            var predicate = tokens[i].IsUpper ? 0 : Lexicon.Match(tokens, i, Lex.Modal | Lex.StrongPredicate, out _);
            if (predicate > 0 && (IsAuxiliary(i - 1) || text.IsWord(i - 1, Matter)))
            {
                // "các đơn vị chưa thực hiện báo cáo khẩn trương …"; "… đã triển khai thực hiện": one verb
                i += predicate - 1;
                if (text.IsWord(i + 1, ExecuteFirst) && text.IsWord(i + 2, Execute)) i += 2;
                continue;
            }

            if (predicate == 0 && !tokens[i].IsUpper && IsPlace(i - 1)) predicate = Lexicon.Match(tokens, i, Lex.Predicate, out _);
            // "các địa phương đã ban hành văn bản và tổ chức tốt …" tells what was done.
            // "các cơ quan đã triển khai thực hiện nghiêm túc." likewise.
            // "địa phương đã tích cực chấn chỉnh kỷ cương" likewise: how it was done stands before it.
            if (predicate > 0 && text.IsWord(pos, Already) && (text.IsWord(i - 1, And) || (IsAdverb(i) && i + predicate >= text.Count - 1) || (IsAdverb(pos + 1) && !Lexicon.Is(tokens, i, Lex.HardModal)))) return 0;
            // "… trên địa bàn tự rà soát"
            if (predicate > 0 && !tokens[i - 1].IsUpper && Lexicon.Match(tokens, i - 1, Lex.Predicate, out _) > predicate) return i - 1 - pos;
            if (predicate > 0 && Bounds.InsideWord(i, pos) == 0) return tokens[i - 1].Mark == ',' ? i - 1 - pos : i - pos;
        }

        return 0;
    }

    // "Các đội tham gia Hội thi | chuẩn bị …", "Các trường dự giải | phải đăng ký …": what they take part in tells which ones, up to the words that only a
    // predicate has.
    public int TakingPartLength(int pos)
    {
        var isPart = (text.IsWord(pos, Take) && (text.IsWord(pos + 1, TakeSecond) || text.IsWord(pos + 1, Attend))) || text.IsWord(pos, Attend);
        if (!isPart) return 0;
        for (var i = pos + 2; i < text.Count && i < pos + MaxTaking; i++)
        {
            if (text[i].Kind == TokenKind.Mark || text.IsWord(i, And) || Lexicon.Is(text.Tokens, i, Lex.NameEnds) && !Lexicon.Is(text.Tokens, i, Lex.Modal)) return 0;
            if (text[i].IsUpper || Bounds.InsideWord(i, pos) > 0) continue;
            // "… tham gia phối hợp chi trả" says what they do.
            if (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return IsAdverb(i) || i == pos + 2 ? 0 : i - pos;
            // "Mỗi đơn vị dự thi | lập 01 bản …"; "Chương trình bồi dưỡng" is what they take part in.
            if (Lexicon.Is(text.Tokens, i, Lex.Predicate) && !text[i - 1].IsUpper && !text[i - 2].IsUpper) return 0;
        }

        return 0;
    }

    // "các đơn vị sử dụng ngân sách có trách nhiệm …": a verb before the words of duty tells which ones.
    public int DutyLength(int pos)
    {
        // "Tổ chức, cá nhân | phải chịu trách nhiệm …"
        if (text.IsWord(pos, Must)) return 0;
        if ((Lexicon.Is(text.Tokens, pos, Lex.Aside) && Lexicon.Is(text.Tokens, pos, Lex.Modal)) || (text.IsWord(pos, Not) && Lexicon.Is(text.Tokens, pos + 1, Lex.HardModal))) return 0;
        var aside = 0;
        for (var i = pos + 1; i < text.Count && i < pos + MaxModifier; i++)
        {
            // "Tổ chức, cá nhân khai thác, sử dụng dữ liệu có trách nhiệm …"
            if (text[i].Mark == ',' && i + 1 < text.Count && !text[i + 1].IsUpper && !Lexicon.Is(text.Tokens, i + 1, Lex.StrongPredicate | Lex.Plural | Lex.Connector | Lex.Aside)) continue;
            // "Cơ quan thẩm định văn bản (Sở A, Phòng B) phải …"
            if (text[i].Mark == '(' && i > pos + 1 && Joints.GoOnAfterMark(i, pos, false, false) is var bracket && bracket > i && Lexicon.Is(text.Tokens, Math.Min(bracket, text.Count - 1), Lex.HardModal)) return bracket - pos;
            if (text[i].Kind != TokenKind.Word || IsOther(i)) return 0;
            // "… quản lý quy hoạch | theo chức năng, nhiệm vụ được giao có trách nhiệm"
            if (aside == 0 && text.IsWord(i, According) && Lexicon.Is(text.Tokens, i, Lex.Modal)) aside = i;
            if (text.IsWord(i, Not) && Lexicon.Is(text.Tokens, i + 1, Lex.HardModal)) return 0;
            if (Lexicon.Match(text.Tokens, i, Lex.HardModal, out _) is var modal and > 0) return (modal > 1 ? text[i - 1].Kind == TokenKind.Word && !text.IsWord(i - 1, And) : i < pos + 6) ? (aside > 0 ? aside : i) - pos : 0;
        }

        return 0;
    }

    // "bàn giao hồ sơ cho cơ quan mới hoặc cơ quan có nhiệm vụ …", "không ban hành văn bản, cơ quan có thẩm quyền …": other bodies than the one described.
    private bool IsOther(int at)
    {
        var isGiven = text.IsWord(at - 1, For) || text.IsWord(at - 1, Or);
        return text.IsWord(at, Organ) && text.IsWord(at + 1, OrganSecond) ? isGiven || text[at - 1].Mark == ',' : isGiven && text.IsWord(at, Unit);
    }

    public bool IsPart(int at, int pos) =>
        (text.IsWord(at, Organ) || text.IsWord(at, Unit)) && ((text.IsWord(pos, Lead) && text.IsWord(pos + 1, LeadSecond)) || (text.IsWord(pos, Join) && text.IsWord(pos + 1, JoinSecond)))
        && (Lexicon.Is(text.Tokens, pos + 2, Lex.HardModal) || (text.IsWord(pos + 2, Have) && text.IsWord(pos + 3, Right)));

    // "các đơn vị giao kế hoạch, các chủ đầu tư …": a short verb phrase before the next "các" of the list tells which ones.
    public int TellingLength(int pos)
    {
        for (var i = pos + 1; i < text.Count && i < pos + MaxTelling; i++)
        {
            if (text[i].Mark == ',') return Lexicon.Is(text.Tokens, i + 1, Lex.Plural) && Heads.IsPluralBody(i + 1) ? i - pos : 0;
            if (text[i].Kind != TokenKind.Word || Lexicon.Is(text.Tokens, i, Lex.Plural)) return 0;
        }

        return 0;
    }

    // How something is to be done, which nobody is given.
    private bool IsAdverb(int at)
    {
        foreach (var (first, second) in Adverbs)
        {
            if (text.IsWord(at, first) && text.IsWord(at + 1, second)) return true;
        }

        return false;
    }

    // "các đơn vị được giao thực hiện thủ tục | rà soát …": what they were given to do, before the words that only a predicate has; behind
    // "nhiệm vụ" only words of duty are told from it.
    public int GivenLength(int pos)
    {
        var given = Lexicon.Match(text.Tokens, pos, Lex.Appointed, out _);
        if (given == 0) return 0;
        var verb = pos + given;
        var isTask = text.IsWord(verb, Mission) && text.IsWord(verb + 1, MissionSecond);
        if (isTask) verb += 2;
        var length = verb < text.Count ? Lexicon.Match(text.Tokens, verb, Lex.Predicate | Lex.StrongPredicate, out _) : 0;
        if (length == 0 || verb + length >= text.Count || text[verb + length].Kind == TokenKind.Mark || IsAdverb(verb) || Lexicon.Is(text.Tokens, verb, Lex.HardModal)) return 0;
        for (var i = verb + length + 1; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (text[i].Mark == ',' && i + 1 < text.Count && !text[i + 1].IsUpper && !Heads.IsPredicate(i + 1) && !Lexicon.Is(text.Tokens, i + 1, Lex.Plural | Lex.Connector | Lex.Aside)) continue;
            if (text[i].Kind == TokenKind.Mark) return 0;
            if (text[i].IsUpper || text.IsWord(i - 1, And) || Bounds.InsideWord(i, pos) > 0) continue;
            if (Lexicon.Is(text.Tokens, i, isTask ? Lex.HardModal : Lex.Modal | Lex.StrongPredicate)) return i - pos;
            // "cơ quan được giao lập chiến lược | có thể lựa chọn tư vấn", "… xử lý tài sản | được tạm ứng"
            if (text.IsWord(i, Have) || text.IsWord(i, Passive)) return 0;
        }

        return context == BodyContext.NamesOnly && text.Count <= pos + MaxModifier ? text.Count - pos : 0;
    }

    // "Các cơ quan được phân công chủ trì thực hiện nhiệm vụ theo Kế hoạch này có trách nhiệm …": what they were given tells who they are.
    public int AppointedLength(int pos, bool isDescribed)
    {
        if (!Lexicon.Is(text.Tokens, pos, Lex.Appointed)) return 0;
        for (var i = pos + 2; i < text.Count && i < pos + 20; i++)
        {
            if (text.IsWord(i, Have) && text.IsWord(i + 1, Duty)) return i - pos;
            // "các đồng chí được phân công quản lý, phụ trách địa bàn | tiếp tục …", "các đơn vị được phân công chủ trì, | chủ động …"
            if (isDescribed && IsAdverb(i)) return text[i - 1].Mark == ',' ? i - 1 - pos : i - pos;
            if (isDescribed && text[i].Mark == ',' && i + 1 < text.Count && !text[i + 1].IsUpper && !Lexicon.Is(text.Tokens, i + 1, Lex.Plural) && !Lexicon.Is(text.Tokens, i + 1, Lex.Aside | Lex.Connector)) continue;
            if (text[i].Kind == TokenKind.Mark) return 0;
        }

        return 0;
    }
}
