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

    private static readonly int Class = Lexicon.Word("lớp");

    private static readonly int NotYet = Lexicon.Word("chưa");

    private static readonly int[] Sending = [Lexicon.Word("nộp"), Lexicon.Word("gửi")];

    private static readonly (int First, int Second)[] Adverbs =
    [
        (Lexicon.Word("chủ"), Lexicon.Word("động")), (Lexicon.Word("khẩn"), Lexicon.Word("trương")), (Lexicon.Word("nghiêm"), Lexicon.Word("túc")), (Lexicon.Word("tiếp"), Lexicon.Word("tục")),
        (Lexicon.Word("tích"), Lexicon.Word("cực")), (Lexicon.Word("tập"), Lexicon.Word("trung")), (Lexicon.Word("tăng"), Lexicon.Word("cường")), (Lexicon.Word("kịp"), Lexicon.Word("thời")), (Lexicon.Word("định"), Lexicon.Word("kỳ")), (Lexicon.Word("thường"), Lexicon.Word("xuyên")),
    ];

    // What an office is called by: "cơ quan soạn thảo", "đơn vị thi công".
    private static readonly (int First, int Second)[] Roles =
    [
        (Lexicon.Word("soạn"), Lexicon.Word("thảo")), (Lexicon.Word("thẩm"), Lexicon.Word("định")), (Lexicon.Word("thẩm"), Lexicon.Word("tra")), (Lexicon.Word("chủ"), Lexicon.Word("trì")),
        (Lexicon.Word("ký"), Lexicon.Word("kết")), (Lexicon.Word("quản"), Lexicon.Word("lý")), (Lexicon.Word("giải"), Lexicon.Word("quyết")), (Lexicon.Word("tiếp"), Lexicon.Word("nhận")),
        (Lexicon.Word("tuyển"), Lexicon.Word("dụng")), (Lexicon.Word("phê"), Lexicon.Word("duyệt")), (Lexicon.Word("kiểm"), Lexicon.Word("tra")), (Lexicon.Word("giám"), Lexicon.Word("sát")),
        (Lexicon.Word("thi"), Lexicon.Word("công")), (Lexicon.Word("tư"), Lexicon.Word("vấn")), (Lexicon.Word("vận"), Lexicon.Word("hành")), (Lexicon.Word("khai"), Lexicon.Word("thác")),
        (Lexicon.Word("cung"), Lexicon.Word("cấp")), (Lexicon.Word("xử"), Lexicon.Word("phạt")), (Lexicon.Word("bổ"), Lexicon.Word("nhiệm")), (Lexicon.Word("mời"), Lexicon.Word("thầu")),
        (Lexicon.Word("đấu"), Lexicon.Word("giá")), (Lexicon.Word("thanh"), Lexicon.Word("tra")), (Lexicon.Word("điều"), Lexicon.Word("tra")),
    ];

    // Of these, what offices live on.
    private static readonly (int First, int Second)[] Trades =
    [
        (Lexicon.Word("cung"), Lexicon.Word("cấp")), (Lexicon.Word("thi"), Lexicon.Word("công")), (Lexicon.Word("tư"), Lexicon.Word("vấn")), (Lexicon.Word("vận"), Lexicon.Word("hành")), (Lexicon.Word("khai"), Lexicon.Word("thác")),
        (Lexicon.Word("quản"), Lexicon.Word("lý")),
    ];

    // What a team is for, each a verb that takes an object.
    private static readonly (int First, int Second)[] Functions =
    [
        (Lexicon.Word("hướng"), Lexicon.Word("dẫn")), (Lexicon.Word("hỗ"), Lexicon.Word("trợ")), (Lexicon.Word("theo"), Lexicon.Word("dõi")), (Lexicon.Word("kiểm"), Lexicon.Word("tra")), (Lexicon.Word("giám"), Lexicon.Word("sát")), (Lexicon.Word("tổng"), Lexicon.Word("hợp")),
        (Lexicon.Word("tuyên"), Lexicon.Word("truyền")), (Lexicon.Word("vận"), Lexicon.Word("động")), (Lexicon.Word("tiếp"), Lexicon.Word("nhận")), (Lexicon.Word("xử"), Lexicon.Word("lý")), (Lexicon.Word("quản"), Lexicon.Word("lý")), (Lexicon.Word("kiểm"), Lexicon.Word("soát")),
        (Lexicon.Word("xây"), Lexicon.Word("dựng")), (Lexicon.Word("triển"), Lexicon.Word("khai")), (Lexicon.Word("rà"), Lexicon.Word("soát")), (Lexicon.Word("thẩm"), Lexicon.Word("định")), (Lexicon.Word("phục"), Lexicon.Word("vụ")), (Lexicon.Word("thống"), Lexicon.Word("kê")),
    ];

    // What one takes part in.
    private static readonly (int First, int Second)[] Events =
    [
        (Lexicon.Word("diễn"), Lexicon.Word("tập")), (Lexicon.Word("tập"), Lexicon.Word("huấn")), (Lexicon.Word("huấn"), Lexicon.Word("luyện")), (Lexicon.Word("biểu"), Lexicon.Word("diễn")), (Lexicon.Word("diễu"), Lexicon.Word("hành")),
    ];

    // Verbs that say how or to what end another one is done.
    private static readonly (int First, int Second)[] Ends =
    [
        (Lexicon.Word("bảo"), Lexicon.Word("đảm")), (Lexicon.Word("đảm"), Lexicon.Word("bảo")), (Lexicon.Word("báo"), Lexicon.Word("cáo")), (Lexicon.Word("đăng"), Lexicon.Word("ký")), (Lexicon.Word("phục"), Lexicon.Word("vụ")), (Lexicon.Word("sử"), Lexicon.Word("dụng")), (Lexicon.Word("gửi"), -1), (Lexicon.Word("trình"), -1), (Lexicon.Word("không"), -1),
        (Lexicon.Word("cùng"), -1), (Lexicon.Word("được"), -1), (Lexicon.Word("định"), Lexicon.Word("kỳ")), (Lexicon.Word("thường"), Lexicon.Word("xuyên")), (Lexicon.Word("hằng"), -1), (Lexicon.Word("hàng"), -1), (Lexicon.Word("kịp"), Lexicon.Word("thời")), (Lexicon.Word("nghiêm"), Lexicon.Word("túc")), (Lexicon.Word("kiến"), Lexicon.Word("nghị")),
    ];

    // What any office does, whether it is competent or not.
    private static readonly (int First, int Second)[] Common =
    [
        (Lexicon.Word("chủ"), Lexicon.Word("trì")), (Lexicon.Word("cung"), Lexicon.Word("cấp")), (Lexicon.Word("soạn"), Lexicon.Word("thảo")), (Lexicon.Word("khai"), Lexicon.Word("thác")),
    ];

    // How a verb is done, which no verb follows of necessity: "Đơn vị giải quyết kịp thời kiến nghị".
    private static readonly (int First, int Second)[] Manners =
    [
        (Lexicon.Word("kịp"), Lexicon.Word("thời")), (Lexicon.Word("nghiêm"), Lexicon.Word("túc")), (Lexicon.Word("thường"), Lexicon.Word("xuyên")), (Lexicon.Word("nhanh"), Lexicon.Word("chóng")),
        (Lexicon.Word("linh"), Lexicon.Word("hoạt")), (Lexicon.Word("quyết"), Lexicon.Word("liệt")), (Lexicon.Word("kiên"), Lexicon.Word("quyết")), (Lexicon.Word("đồng"), Lexicon.Word("thời")),
        (Lexicon.Word("tích"), Lexicon.Word("cực")), (Lexicon.Word("định"), Lexicon.Word("kỳ")), (Lexicon.Word("hằng"), Lexicon.Word("năm")), (Lexicon.Word("hàng"), Lexicon.Word("năm")),
        (Lexicon.Word("hằng"), Lexicon.Word("tháng")), (Lexicon.Word("hàng"), Lexicon.Word("tháng")), (Lexicon.Word("trực"), Lexicon.Word("tiếp")),
    ];

    // Verbs that are no part of an object, unlike "đầu tư", "đăng ký".
    private static readonly (int First, int Second)[] Works =
    [
        (Lexicon.Word("tổ"), Lexicon.Word("chức")), (Lexicon.Word("trả"), Lexicon.Word("lời")), (Lexicon.Word("thỏa"), Lexicon.Word("thuận")), (Lexicon.Word("ra"), Lexicon.Word("quyết")),
        (Lexicon.Word("ra"), Lexicon.Word("văn")), (Lexicon.Word("xem"), Lexicon.Word("xét")), (Lexicon.Word("thực"), Lexicon.Word("hiện")), (Lexicon.Word("lập"), -1),
        (Lexicon.Word("công"), Lexicon.Word("bố")), (Lexicon.Word("cử"), -1), (Lexicon.Word("ban"), Lexicon.Word("hành")),
        (Lexicon.Word("thông"), Lexicon.Word("báo")),
    ];

    // Nouns behind which a verb says what they are for.
    private static readonly (int First, int Second)[] Objects =
    [
        (Lexicon.Word("nhiệm"), Lexicon.Word("vụ")), (Lexicon.Word("công"), Lexicon.Word("tác")), (Lexicon.Word("thủ"), Lexicon.Word("tục")), (Lexicon.Word("quy"), Lexicon.Word("trình")),
        (Lexicon.Word("chi"), Lexicon.Word("phí")),
    ];

    private static readonly (int First, int Second)[] Projects =
    [
        (Lexicon.Word("dự"), Lexicon.Word("án")), (Lexicon.Word("công"), Lexicon.Word("trình")), (Lexicon.Word("nhiệm"), Lexicon.Word("vụ")), (Lexicon.Word("công"), Lexicon.Word("tác")),
        (Lexicon.Word("thủ"), Lexicon.Word("tục")),
    ];

    // What an office is told by and does as well: "đăng ký" behind a noun is no work.
    private static readonly (int First, int Second)[] Registering =
    [
        (Lexicon.Word("đăng"), Lexicon.Word("ký")), (Lexicon.Word("đăng"), Lexicon.Word("kí")),
    ];

    private static readonly (int First, int Second)[] Selecting =
    [
        (Lexicon.Word("lựa"), Lexicon.Word("chọn")),
    ];

    // Further verbs of an office towards those who come to it.
    private static readonly (int First, int Second)[] Handling =
    [
        (Lexicon.Word("kiểm"), Lexicon.Word("tra")), (Lexicon.Word("tiếp"), Lexicon.Word("nhận")), (Lexicon.Word("giải"), Lexicon.Word("quyết")), (Lexicon.Word("xác"), Lexicon.Word("nhận")),
        (Lexicon.Word("thẩm"), Lexicon.Word("định")), (Lexicon.Word("thẩm"), Lexicon.Word("tra")), (Lexicon.Word("xác"), Lexicon.Word("minh")), (Lexicon.Word("quyết"), Lexicon.Word("định")),
        (Lexicon.Word("thông"), Lexicon.Word("báo")), (Lexicon.Word("cấp"), -1), (Lexicon.Word("thụ"), Lexicon.Word("lý")), (Lexicon.Word("niêm"), Lexicon.Word("yết")),
        (Lexicon.Word("thu"), Lexicon.Word("hồi")),
    ];

    private static readonly (int First, int Second)[] Caring = [(Lexicon.Word("quan"), Lexicon.Word("tâm")), (Lexicon.Word("chú"), Lexicon.Word("trọng")), (Lexicon.Word("cơ"), Lexicon.Word("bản")), (Lexicon.Word("đồng"), Lexicon.Word("loạt"))];

    // Of which kind of work a verb tells.
    private static readonly (int First, int Second)[] KindsOfWork =
    [
        (Lexicon.Word("công"), Lexicon.Word("tác")), (Lexicon.Word("hoạt"), Lexicon.Word("động")), (Lexicon.Word("nhiệm"), Lexicon.Word("vụ")), (Lexicon.Word("phong"), Lexicon.Word("trào")),
    ];

    // How the clause of place is meant.
    private static readonly (int First, int Second)[] Asides =
    [
        (Lexicon.Word("dự"), Lexicon.Word("kiến")), (Lexicon.Word("đã"), -1), (Lexicon.Word("đang"), -1), (Lexicon.Word("sẽ"), -1),
    ];

    // What ends a clause of place.
    private static readonly (int First, int Second)[] Conditions =
    [
        (Lexicon.Word("khi"), -1), (Lexicon.Word("nếu"), -1), (Lexicon.Word("để"), -1), (Lexicon.Word("theo"), -1),
        (Lexicon.Word("trong"), -1), (Lexicon.Word("thì"), -1), (Lexicon.Word("nhằm"), -1), (Lexicon.Word("sau"), -1),
        (Lexicon.Word("trước"), -1),
    ];

    // Verbs of a clause of place.
    private static readonly (int First, int Second)[] Dwelling =
    [
        (Lexicon.Word("cư"), Lexicon.Word("trú")), (Lexicon.Word("thường"), Lexicon.Word("trú")), (Lexicon.Word("tạm"), Lexicon.Word("trú")), (Lexicon.Word("sinh"), Lexicon.Word("sống")),
        (Lexicon.Word("công"), Lexicon.Word("tác")), (Lexicon.Word("làm"), Lexicon.Word("việc")), (Lexicon.Word("giao"), Lexicon.Word("dịch")), (Lexicon.Word("xảy"), Lexicon.Word("ra")), (Lexicon.Word("diễn"), Lexicon.Word("ra")),
        (Lexicon.Word("học"), Lexicon.Word("tập")),
    ];

    // What stands before "về" and a field.
    private static readonly (int First, int Second)[] Offices =
    [
        (Lexicon.Word("chuyên"), Lexicon.Word("môn")), (Lexicon.Word("nhà"), Lexicon.Word("nước")), (Lexicon.Word("quản"), Lexicon.Word("lý")), (Lexicon.Word("chuyên"), Lexicon.Word("ngành")), (Lexicon.Word("nghề"), Lexicon.Word("nghiệp")),
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

    /// <summary>"các sở, ngành | là thành viên Ban Chỉ đạo | căn cứ …": the body that they are members of, where what they do or the next body follows; its length, or 0.</summary>
    /// <param name="pos">The word "là".</param>
    public int MembershipLength(int pos)
    {
        // "Các bộ, ngành là đơn vị chủ trì có trách nhiệm …"
        if ((text.IsWord(pos + 1, Unit) || text.IsWord(pos + 1, Organ)) && Lexicon.Is(text.Tokens, pos + 3, Lex.StrongPredicate) && ((text.IsWord(pos + 3, Lead) && text.IsWord(pos + 4, LeadSecond)) || (text.IsWord(pos + 3, Join) && text.IsWord(pos + 4, JoinSecond)))) return Lexicon.Is(text.Tokens, pos + 5, Lex.HardModal | Lex.Aside) || (pos + 5 < text.Count && (text[pos + 5].Mark is ',' or ':' || text.IsWord(pos + 5, Regarding))) ? 5 : 0;
        if (!text.IsWord(pos + 1, City) || !text.IsWord(pos + 2, Member)) return 0;
        var body = text.IsWord(pos + 3, Of) ? pos + 4 : pos + 3;
        if (!Heads.IsHead(body) || new BodyReader(text, context).ReadName(body, false, false, out _) is not (> 0 and var end)) return 0;
        return end < text.Count && (Heads.IsPredicate(end) || text[end].Mark is ',' or ':' || text.IsWord(end, And) || Lexicon.Is(text.Tokens, end, Lex.Aside | Lex.Modal)) || (end >= text.Count && context == BodyContext.Heading) ? end - pos : 0;
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

    // "… từ xã | đến các chi bộ", "… từ cấp tỉnh | đến cấp xã": the token after it, or 0.
    public int RangeOfLevels(int pos)
    {
        var first = LevelEnd(pos + 1);
        if (first == 0 || !text.IsWord(first, To)) return 0;
        var last = LevelEnd(first + 1);
        // "… đến các thôn, bản"
        while (last > 0 && text.IsMark(last, ',') && last + 1 < text.Count && !text[last + 1].IsUpper && Lexicon.Match(text.Tokens, last + 1, Lex.PlaceNoun, out _) is var place and > 0) last += 1 + place;
        return last;
    }

    private int LevelEnd(int at)
    {
        at += at < text.Count ? Lexicon.Match(text.Tokens, at, Lex.Plural, out _) : 0;
        if (text.IsWord(at, Level)) at++;
        if (at >= text.Count || text[at].IsUpper) return 0;
        return Lexicon.Match(text.Tokens, at, Lex.PlaceNoun | Lex.Generic, out _) is var level and > 0 ? at + level : 0;
    }

    // What somebody is in charge of, where what is to be done follows it; the token after it, or 0.
    public int EndOfCharge(int pos)
    {
        if (pos + 2 >= text.Count || text[pos + 2].Kind == TokenKind.Mark) return 0;
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

            // "phụ trách hậu cần"
            if (Lexicon.Match(text.Tokens, i - 1, Lex.Compound, out _) == 2) continue;
            // "phụ trách chi bộ | tham dự sinh hoạt …": the verb begins before the one that the lexicon finds in it.
            if (Lexicon.Is(text.Tokens, i, Lex.Modal | Lex.StrongPredicate)) return Lexicon.Match(text.Tokens, i - 1, Lex.Predicate, out _) > 1 && !text[i - 1].IsUpper ? i - 1 : i;
            if ((text[i - 1].IsUpper || Heads.EndsKind(i - 1, pos + 1, Lex.PlaceNoun)) && Heads.IsPredicate(i)) return i;
            if (i > pos + 3 && IsBehindField(i)) return i;
        }

        return 0;
    }

    /// <summary>"phụ trách phần mềm | cập nhật dữ liệu": a verb behind what somebody is in charge of; not "phụ trách bộ phận tiếp nhận và trả kết quả".</summary>
    public bool IsBehindField(int at) =>
        context != BodyContext.NamesOnly && Lexicon.Match(text.Tokens, at, Lex.Predicate, out _) > 1 && Heads.IsPredicate(at) && !(Heads.IsOrganise(at) && Heads.IsOrganisation(at)) && !text[at].IsUpper && !text.IsWord(at - 1, And) && !text.IsWord(at - 1, Portion) && !IsWorkNoun(text, at - 1)
        && !Lexicon.Is(text.Tokens, at - 1, Lex.Generic | Lex.Predicate | Lex.Plural) && !Lexicon.Is(text.Tokens, at - 2, Lex.Generic) && Lexicon.Match(text.Tokens, at - 1, Lex.Compound, out _) != 2;

    /// <summary>Whether "công tác", "lĩnh vực" or "mảng" ends with the token: the field behind it is called by its verb.</summary>
    public static bool IsWorkNoun(PassageText text, int last) =>
        (text.IsWord(last, WorkSecond) && text.IsWord(last - 1, Company)) || (text.IsWord(last, DomainSecond) && text.IsWord(last - 1, Domain)) || text.IsWord(last, Section) || text.IsWord(last, Bloc);

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
        // "Các xã chưa báo cáo kết quả rà soát | khẩn trương gửi …": what they have not done yet goes on to the words that open what they are to do.
        if (text.IsWord(pos, NotYet) && OpenerBehind(pos) is var opener and > 0) return opener - pos;
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
            // "các đơn vị đã đẩy mạnh công tác tuyên truyền"
            if (predicate > 0 && (IsAuxiliary(i - 1) || text.IsWord(i - 1, Matter) || (text.IsWord(pos, Already) && i > pos + 3 && Stands(KindsOfWork, i - 2))))
            {
                // "các đơn vị chưa thực hiện báo cáo khẩn trương …"; "… đã triển khai thực hiện": one verb
                i += predicate - 1;
                if (text.IsWord(i + 1, ExecuteFirst) && text.IsWord(i + 2, Execute)) i += 2;
                continue;
            }

            // "các đơn vị chưa nộp báo cáo | khẩn trương …"
            if (predicate > 0 && text.IsWord(pos, NotYet) && Array.IndexOf(Sending, tokens[i - 1].Word) >= 0 && text.IsWord(i, Telling))
            {
                i += predicate - 1;
                continue;
            }

            if (predicate == 0 && !tokens[i].IsUpper && IsPlace(i - 1)) predicate = Lexicon.Match(tokens, i, Lex.Predicate, out _);
            // "các địa phương đã ban hành văn bản và tổ chức tốt …" tells what was done.
            // "các cơ quan đã triển khai thực hiện nghiêm túc." likewise.
            // "địa phương đã tích cực chấn chỉnh kỷ cương" likewise: how it was done stands before it.
            // "các xã đã quan tâm bố trí kinh phí" likewise.
            if (predicate > 0 && text.IsWord(pos, Already) && (text.IsWord(i - 1, And) || (i == pos + 3 && Stands(Caring, pos + 1)) || (IsAdverb(i) && i + predicate >= text.Count - 1) || (IsAdverb(pos + 1) && !Lexicon.Is(tokens, i, Lex.HardModal)))) return 0;
            // "… trên địa bàn tự rà soát"
            if (predicate > 0 && !tokens[i - 1].IsUpper && Lexicon.Match(tokens, i - 1, Lex.Predicate, out _) > predicate) return i - 1 - pos;
            if (predicate > 0 && Bounds.InsideWord(i, pos) == 0) return tokens[i - 1].Mark == ',' ? i - 1 - pos : i - pos;
        }

        return 0;
    }

    // "khẩn trương", "tập trung", "phải", "có trách nhiệm", "hoàn thành trước …" behind what was not done, in the same clause; or 0.
    private int OpenerBehind(int pos)
    {
        for (var i = pos + 2; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (text[i].Mark is ';' or '.' or ':' or '(' || text.IsWord(i, And) || text.IsWord(i, Then)) return 0;
            if (text[i].IsUpper || text[i].Kind == TokenKind.Mark) continue;
            var isLast = text.IsWord(i, Finish) && text.IsWord(i + 1, City) && (text.IsWord(i + 2, Before) || text.IsWord(i + 2, Done) || text.IsWord(i + 2, Within));
            if ((isLast || IsAdverb(i) || Lexicon.Is(text.Tokens, i, Lex.HardModal) || text.IsWord(i, Need)) && !IsAuxiliary(i - 1) && i > pos + 2) return text[i - 1].Mark == ',' ? i - 1 : i;
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
            if (text[i].Kind == TokenKind.Mark || text.IsWord(i, And) || (Lexicon.Is(text.Tokens, i, Lex.NameEnds) && !Lexicon.Is(text.Tokens, i, Lex.Modal) && !text.IsWord(i, This))) return 0;
            if (text[i].IsUpper || Bounds.InsideWord(i, pos) > 0) continue;
            // "Các lực lượng tham gia thực hiện Kế hoạch này phải …"
            // "Các đơn vị tham gia diễn tập | chuẩn bị …"
            if (i == pos + 2 && ((text.IsWord(i, ExecuteFirst) && text.IsWord(i + 1, Execute)) || Stands(Events, i)))
            {
                i++;
                continue;
            }

            // "… tham gia phối hợp chi trả" says what they do.
            if (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return IsAdverb(i) || i == pos + 2 ? 0 : i - pos;
            // "Mỗi đơn vị dự thi | lập 01 bản …"; "Chương trình bồi dưỡng" is what they take part in.
            if (Lexicon.Is(text.Tokens, i, Lex.Predicate) && !text[i - 1].IsUpper && !text[i - 2].IsUpper) return 0;
        }

        return 0;
    }

    /// <summary>"UBND huyện | chỉ đạo Phòng A có trách nhiệm:", "Ban Thường vụ | giao Ban B có nhiệm vụ:": whether somebody is told to do it.</summary>
    /// <param name="at">The token behind the name.</param>
    public bool IsOrderTo(int at)
    {
        var body = at + Lexicon.Match(text.Tokens, at, Lex.Order | Lex.Request, out _);
        if (body == at || body >= text.Count) return false;
        return text[body].IsUpper ? Lexicon.Is(text.Tokens, body, Lex.Generic | Lex.Institution | Lex.NamedHead) || Heads.IsHead(body) : Lexicon.Is(text.Tokens, body, Lex.Plural) && Heads.IsHead(body);
    }

    // "các đơn vị sử dụng ngân sách có trách nhiệm …": a verb before the words of duty tells which ones.
    public int DutyLength(int pos)
    {
        // "Tổ chức, cá nhân | phải chịu trách nhiệm …"; "Trạm y tế là cơ sở có nhiệm vụ …" says what it is.
        if (text.IsWord(pos, Must) || text.IsWord(pos, Is)) return 0;
        // "Ban Giám hiệu | phân công Tổ Toán có trách nhiệm"; "Cơ quan yêu cầu Hội đồng định giá có trách nhiệm" tells which one, "Ban Giám hiệu | yêu cầu các tổ …" does not.
        if (((!text.IsWord(pos, Demanding) && !text.IsWord(pos, Demand)) || Lexicon.Is(text.Tokens, pos + 2, Lex.Plural)) && IsOrderTo(pos)) return 0;
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

    /// <summary>"Cơ quan soạn thảo | tổng hợp ý kiến", "Đơn vị quản lý tuyến đường | tổ chức …": the verb that a common noun is told by, with its object, before
    /// the verb of the sentence; its length, or 0 where no further verb follows ("Đơn vị lập 01 bộ hồ sơ").</summary>
    /// <param name="at">Where the name begins.</param>
    /// <param name="pos">The verb.</param>
    public int RoleLength(int at, int pos)
    {
        var isCompetent = text.IsWord(pos - 1, Right) && text.IsWord(pos - 2, Competent);
        // "Các tổ chức cung cấp nước sạch | rà soát …": several are told by what they live on, "Các đơn vị kiểm tra …" do it.
        var plural = Lexicon.Match(text.Tokens, at, Lex.Plural, out _);
        var isContest = text.IsWord(pos, Organise) && text.IsWord(pos + 2, Contest);
        if (plural > 0 && !isCompetent && !isContest && !Stands(Trades, pos)) return 0;
        var isSchool = plural > 0 && isContest && pos == at + plural + 1 && text.IsWord(pos - 1, MemberList.School);
        at += plural;
        if (!isCompetent && !isSchool && !(pos == at + 2 && ((text.IsWord(at, Organ) && text.IsWord(at + 1, OrganSecond)) || (text.IsWord(at, Unit) && text.IsWord(at + 1, UnitSecond)) || (text.IsWord(at, Organise) && text.IsWord(at + 1, OrganiseSecond))))) return 0;
        var verb = RoleVerb(pos, isCompetent);
        if (verb == 0) return 0;
        var told = 0;
        for (var i = pos + verb; i < text.Count && i < pos + MaxModifier; i++)
        {
            // "… thi vào lớp 10 | bố trí"
            if (text.IsWord(i + 1, Class) || (text[i].Kind == TokenKind.Number && text.IsWord(i - 1, Class))) continue;
            if (text[i].Kind != TokenKind.Word || text.IsWord(i, And) || text.IsWord(i, Have) || text.IsWord(i, Matter) || Lexicon.Is(text.Tokens, i, Lex.Plural)) return told;
            if (text[i].IsUpper) continue;
            if (Bounds.InsideWord(i, at) is var inside and > 0)
            {
                i += inside - 1;
                continue;
            }

            if (Lexicon.Match(text.Tokens, i, Lex.Predicate | Lex.StrongPredicate, out _) is var length and > 0)
            {
                var isFirst = i == pos + verb;
                if (isFirst && Stands(Manners, i)) return 0;
                if (text.IsWord(i, ConcertSecond)) return told;
                var isStrong = Lexicon.Is(text.Tokens, i, Lex.StrongPredicate) && !Stands(Registering, i);
                // "thẩm định báo cáo đánh giá tác động | tổ chức họp", "phê duyệt kết quả lựa chọn nhà thầu | gửi": an object, where another verb follows.
                if (isStrong && told == 0 && ((isFirst && text.IsWord(i, Telling)) || Stands(Selecting, i)))
                {
                    told = i - pos;
                    i += length - 1;
                    continue;
                }

                if (isStrong || (Stands(Works, i) && !Stands(Objects, i - 2) && (!isFirst || text.IsWord(pos, Lead)))) return i - pos;
                i += length - 1;
                continue;
            }

            if (Lexicon.Is(text.Tokens, i, Lex.NameEnds)) return told;
        }

        return told;
    }

    /// <summary>"Tổ hướng dẫn dịch vụ công | hỗ trợ …", "Văn phòng tổng hợp | tham mưu …": what a team with no other words in its name is for, before the verb
    /// of the sentence; its length, or 0: "Tổ theo dõi việc thi công, báo cáo …", "Văn phòng tổng hợp báo cáo" say what it does.</summary>
    /// <param name="at">Where the name begins.</param>
    /// <param name="pos">The verb.</param>
    public int FunctionLength(int at, int pos)
    {
        if (!Stands(Functions, pos)) return 0;
        var isOffice = pos == at + 2 && text.IsWord(at, Office) && text.IsWord(at + 1, OfficeSecond);
        var isAcross = pos == at + 3 && text.IsWord(pos - 1, Sector) && text.IsWord(pos - 2, RelatedFirst);
        if (!isOffice && !isAcross && !(Lexicon.Is(text.Tokens, pos, Lex.StrongPredicate) && pos - at <= 2 && Lexicon.Match(text.Tokens, at, Lex.NamedByTask, out _) == pos - at && !text.IsWord(at, Promulgate) && !text.IsWord(at, Council))) return 0;
        for (var i = pos + 2; i < text.Count && i < pos + MaxDuty; i++)
        {
            if (text[i].Kind != TokenKind.Word || text[i].IsUpper || text.IsWord(i, And) || text.IsWord(i, Matter) || IsWorkNoun(text, i) || Lexicon.Is(text.Tokens, i, Lex.Plural)) return 0;
            var isDirect = i == pos + 2;
            if (Bounds.InsideWord(i, pos) is var inside and > 0)
            {
                i += inside - 1;
                continue;
            }

            if (Stands(Ends, i)) return 0;
            var modal = Lexicon.Is(text.Tokens, i, Lex.HardModal) || (Lexicon.Is(text.Tokens, i, Lex.Modal) && !Lexicon.Is(text.Tokens, i, Lex.NameEnds | Lex.Telling | Lex.Counsel));
            if (isDirect ? modal || (text.IsWord(i, Advise) && text.IsWord(i + 1, AdviseSecond)) : !isOffice && Heads.IsPredicate(i)) return i - pos;
            // "Bộ phận theo dõi thi đua | tổng hợp …"
            if (isDirect && text.IsWord(i, Contest) && text.IsWord(i + 1, Rivalry))
            {
                i++;
                continue;
            }

            if (isDirect && (isOffice || Heads.IsPredicate(i))) return 0;
            if (Lexicon.Is(text.Tokens, i, Lex.NameEnds)) return 0;
        }

        return 0;
    }

    // The length of a verb by which an office is called, or 0.
    private int RoleVerb(int pos, bool isCompetent)
    {
        if (isCompetent && text.IsWord(pos, Level)) return 1;
        // "phối hợp với cơ quan chủ trì …" names nobody.
        if (context == BodyContext.Company && text.IsWord(pos, Lead)) return 0;
        if (text.IsWord(pos, Organise) && text.IsWord(pos + 1, OrganiseSecond)) return (text.IsWord(pos + 2, Contest) && !text.IsWord(pos + 3, Rivalry)) || text.IsWord(pos + 2, Auction) ? 3 : 0;
        return Stands(Roles, pos) && !(isCompetent && Stands(Common, pos)) ? 2 : 0;
    }

    private bool Stands((int First, int Second)[] words, int at)
    {
        foreach (var (first, second) in words)
        {
            if (text.IsWord(at, first) && (second < 0 || text.IsWord(at + 1, second))) return true;
        }

        return false;
    }

    /// <summary>"… nơi đặt trụ sở | thực hiện", "… nơi có đất thu hồi | chủ trì": the clause that tells which one, with its own verb, before the verb of the sentence; its length, or 0.</summary>
    /// <param name="pos">The word "nơi".</param>
    public int WhereLength(int pos)
    {
        if (text.IsWord(pos + 1, There) || text.IsWord(pos + 1, This) || text.IsWord(pos + 1, Here) || (pos > 0 && Lexicon.Is(text.Tokens, pos - 1, Lex.Plural))) return 0;
        var first = 0;
        var found = 0;
        for (var i = pos + 1; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (text[i].Kind == TokenKind.Mark || text.IsWord(i, And)) return found;
            if (text[i].Kind != TokenKind.Word || text[i].IsUpper) continue;
            // "… nơi dự kiến bố trí trung tâm | có trách nhiệm …"
            if (Lexicon.Match(text.Tokens, i, Lex.HardModal, out _) > 1) return i - pos;
            if (found > 0 || Stands(Asides, i)) continue;
            // "… nơi tổ chức đặt trụ sở có thẩm quyền …"
            if (first > 0 && i > first + 1 && text.IsWord(i, Have)) return i - pos;
            var verb = first > 0 ? 0 : Stands(Dwelling, i) ? 2 : text.IsWord(i, Have) || text.IsWord(i, Passive) || text.IsWord(i, Put) ? 1 : 0;
            if (verb == 0 && Bounds.InsideWord(i, pos) is var inside and > 0)
            {
                i += inside - 1;
                continue;
            }

            if (first > 0 && (Stands(Conditions, i) || (text.IsWord(i, Passive) && i > first + 1))) return Stands(Conditions, i) && i > first + 1 ? i - pos : 0;
            var predicate = verb > 0 ? verb : Lexicon.Match(text.Tokens, i, Lex.Predicate | Lex.StrongPredicate, out _);
            if (predicate == 0) continue;
            // "… nơi đơn vị cung cấp dịch vụ A, B đặt trụ sở | có văn bản …"
            if (first == 0 && i == pos + 3 && Lexicon.Is(text.Tokens, pos + 1, Lex.Generic) && EndOfSeat(i) is var seat and > 0) return seat - pos;
            // "Cơ quan nơi đi | phối hợp với …": the clause has a verb that no list knows.
            if (first == 0 && i > pos + 1 && verb == 0 && !Stands(Asides, i - 1) && Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.Carries) && !Stands(Registering, i)) return i - pos;
            if (first == 0) first = i;
            else if (!(text.IsWord(first, Passive) && i == first + 1) && !IsObjectVerb(i) && !Stands(Asides, i - 1) && !Stands(Registering, i) && (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.Modal) || Stands(Works, i) || Stands(Handling, i))) found = i - pos;
            i += predicate - 1;
        }

        return found;
    }

    private int EndOfSeat(int i)
    {
        for (var end = Math.Min(text.Count, i + MaxModifier) - 2; i < end && text[i].Mark is not ('.' or ';' or ':'); i++)
        {
            if (text.IsWord(i, Put) && text.IsWord(i + 1, Seat) && text.IsWord(i + 2, Department)) return i + 3;
        }

        return 0;
    }

    // "đất | thu hồi", "dự án | đầu tư", "điểm | tiếp nhận"
    private bool IsObjectVerb(int at) =>
        (text.IsWord(at - 1, Land) && text.IsWord(at, Collect)) || text.IsWord(at - 1, Point) || (Stands(Projects, at - 2) && !Lexicon.Is(text.Tokens, at, Lex.StrongPredicate) && !Stands(Works, at));

    /// <summary>"cơ quan chuyên môn | về xây dựng", "cơ quan quản lý nhà nước | về đất đai cấp tỉnh": the field behind a common noun; its length, or 0.</summary>
    /// <param name="pos">The word "về".</param>
    public int FieldOfCommon(int pos)
    {
        if (!text.IsWord(pos, About) || pos + 1 >= text.Count || !Stands(Offices, pos - 2)) return 0;
        var end = pos + 1 + Lexicon.Match(text.Tokens, pos + 1, Lex.Field, out _);
        for (; end == pos + 1 || (end < pos + MaxTelling && end < text.Count && text[end].Kind == TokenKind.Word && !Heads.IsPredicate(end) && !text.IsWord(end, And) && !text.IsWord(end, Or) && !text.IsWord(end, Level)); end++)
        {
            if (end >= text.Count || text[end].Kind != TokenKind.Word) return 0;
        }

        if (text.IsWord(end, Level) && Lexicon.Match(text.Tokens, end + 1, Lex.PlaceNoun, out _) is var place and > 0) end += 1 + place;
        return end < text.Count && (text[end].Kind == TokenKind.Mark || text.IsWord(end, And) || text.IsWord(end, Or) || Heads.IsPredicate(end) || Lexicon.Is(text.Tokens, end, Lex.NameEnds)) || end == text.Count ? end - pos : 0;
    }

    /// <summary>"… quy định tại điểm a khoản 2 Điều 15 Luật này": which ones the rule means; its length, or 0.</summary>
    /// <param name="pos">The word "quy".</param>
    public int PlaceOfRule(int pos)
    {
        if (!text.IsWord(pos, Rules) || !text.IsWord(pos + 1, Appoint) || !text.IsWord(pos + 2, At)) return 0;
        var end = pos + 3;
        while (end + 1 < text.Count && (text.IsWord(end, Point) || text.IsWord(end, Clause) || text.IsWord(end, Article)) && (text[end + 1].Kind == TokenKind.Number || text[end + 1].End - text[end + 1].Start <= 2))
        {
            end += 2;
            while (end + 1 < text.Count && (text[end].Mark == ',' || text.IsWord(end, And)) && (text[end + 1].Kind == TokenKind.Number || text.IsWord(end + 1, Point) || text.IsWord(end + 1, Clause) || text.IsWord(end + 1, Article))) end += text[end + 1].Kind == TokenKind.Number ? 2 : 1;
        }

        // "… khoản 1 Điều này", "… Điều 6 Nghị định này", "… Điều 14 của Luật này"
        var act = text.IsWord(end, Of) ? end + 1 : end;
        while (act < text.Count && text.Cited[act]) act++;
        for (var i = act; i < text.Count && i < act + MaxTelling && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.IsWord(i, This)) return i + 1 - pos;
            if (!text[i].IsUpper && !(i > act && text[i - 1].IsUpper)) break;
        }

        if (end == pos + 3) return 0;
        if (act > end + 1 || (act > end && !text.IsWord(end, Of))) end = act;
        return end - pos;
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
            // "Các tổ chức, cá nhân khai thác nước: thực hiện đầy đủ …"
            if (text[i].Mark == ':') return i > pos + 2 && Lexicon.Is(text.Tokens, pos, Lex.Transitive) && !Lexicon.Is(text.Tokens, pos, Lex.Issues | Lex.Carries) && text.BeginsWork(i + 1, orSmall: true) ? i - pos : 0;
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

    /// <summary>Whether "được giao làm nhiệm vụ" stands at the token.</summary>
    public bool IsGivenDuty(int pos) => Lexicon.Match(text.Tokens, pos, Lex.Appointed, out _) is var given and > 0 && text.IsWord(pos + given, Does) && text.IsWord(pos + given + 1, Mission) && text.IsWord(pos + given + 2, MissionSecond);

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
        // "các cơ quan được giao chủ trì | chủ động …", "các đơn vị được phân công phối hợp | có trách nhiệm …"
        if (Lexicon.Is(text.Tokens, verb + length, Lex.HardModal) || (length == 2 && IsAdverb(verb + length))) return verb + length - pos;
        for (var i = verb + length + 1; i < text.Count && i < pos + MaxModifier; i++)
        {
            if (Lexicon.Match(text.Tokens, i, Lex.Word, out _) is var phrase and > 4)
            {
                i += phrase - 1;
                continue;
            }

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
            // "Các cơ quan được giao nhiệm vụ tại Kế hoạch này | chủ động xây dựng …"
            if (text.IsWord(i, This) && Heads.IsPredicate(i + 1)) return i + 1 - pos;
            // "các đồng chí được phân công quản lý, phụ trách địa bàn | tiếp tục …", "các đơn vị được phân công chủ trì, | chủ động …"
            if (isDescribed && IsAdverb(i)) return text[i - 1].Mark == ',' ? i - 1 - pos : i - pos;
            if (isDescribed && text[i].Mark == ',' && i + 1 < text.Count && !text[i + 1].IsUpper && !Lexicon.Is(text.Tokens, i + 1, Lex.Plural) && !Lexicon.Is(text.Tokens, i + 1, Lex.Aside | Lex.Connector)) continue;
            if (text[i].Kind == TokenKind.Mark) return 0;
        }

        return 0;
    }
}
