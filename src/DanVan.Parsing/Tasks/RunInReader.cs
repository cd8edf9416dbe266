using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Reads a title that runs into its text: "Đối với UBND cấp xã: Bố trí …", "Trung tâm A: Chủ trì …".</summary>
internal readonly struct RunInReader(PassageText text, Clauses clauses, SubjectReader subjects)
{
    private const int MaxTitle = 16;
    private const int MaxUnitRest = 8;

    private BodyReader Subject => new(text, BodyContext.Heading);

    // "Đối với UBND cấp xã: Bố trí phòng tiếp dân …", "Đối với các địa phương chưa có đề án thì khẩn trương …": a heading that runs into its text.
    public SubjectMatch? ReadRunIn(int i)
    {
        if (i >= text.Count || !text.IsWord(i, Regarding)) return null;
        var prefix = Lexicon.Match(text.Tokens, i, Lex.HeadingPrefix, out _);
        if (prefix == 0) return null;
        var names = text.TakeNames();
        var end = Subject.ReadList(i + prefix, names);
        // "Đối với học sinh: thực hiện …"
        var ofPersons = end < 0;
        if (ofPersons && i + prefix < text.Count && Lexicon.Match(text.Tokens, i + prefix, Lex.Person, out _) is var person and > 0 && text.IsMark(i + prefix + person, ':'))
        {
            names.Add(new BodyMention(i + prefix, i + prefix + person));
            end = i + prefix + person;
        }

        // "Đối với cấp xã: Lãnh đạo các cơ quan, đơn vị." names who is meant.
        if (text.IsMark(end, ':') && Subject.ReadList(end + 1, text.TakeNames()) is var stop && stop > 0 && clauses.IsClosed(stop)) return null;
        // "Đối với các xã còn diện tích đất lúa: cần chỉ đạo …"
        if (end > 0 && names.Count == 1 && Lexicon.Is(text.Tokens, names[0].First, Lex.Plural) && DescribedEnd(end) is var described and > 0)
        {
            names[0] = names[0] with { End = described };
            end = described;
        }

        if (end > 0 && !ofPersons && IsDutyOf(end)) return new SubjectMatch(names, SubjectFrame.Subject, false);
        if (end < 0 || !(text.IsMark(end, ':') || text.IsWord(end, Then)) || end + 1 >= text.Count) return null;
        // "Đối với Mặt trận và các đoàn thể: Đề nghị tuyên truyền, vận động …": those of the title are asked, where the request names nobody.
        var asks = Lexicon.Match(text.Tokens, end + 1, Lex.Request, out _);
        var verb = end + 1 + asks;
        if (asks > 0 && (verb >= text.Count || Subject.IsHead(verb))) return null;
        // "Đối với học sinh: phấn đấu 100% …" sets an aim.
        if (ofPersons && Lexicon.Is(text.Tokens, Math.Min(verb, text.Count - 1), Lex.Aim)) return null;
        return Lexicon.Is(text.Tokens, Math.Min(verb, text.Count - 1), Lex.Predicate) || (!ofPersons && IsDutyBehind(verb)) ? new SubjectMatch(names, SubjectFrame.Subject, false) : null;
    }

    // "Đối với các chi bộ cần kiện toàn …", "Đối với các trường học, đề nghị xây dựng …": words of duty right behind those who are meant, in a
    // sentence that names nobody else: "Đối với các xã phải sáp nhập, Sở A hướng dẫn …" and "… thì …" tell which ones.
    private bool IsDutyOf(int end)
    {
        var asks = text.IsMark(end, ',') ? Lexicon.Match(text.Tokens, end + 1, Lex.Request, out _) : 0;
        var duty = asks > 0 ? 0 : Lexicon.Match(text.Tokens, end, Lex.HardModal, out _);
        if (asks == 0 && duty == 0 && text.IsWord(end, Need)) duty = 1;
        var verb = asks > 0 ? end + 1 + asks : end + duty;
        if (asks + duty == 0 || !Subject.IsPredicate(verb) && !Lexicon.Is(text.Tokens, Math.Min(verb, text.Count - 1), Lex.Predicate) || (asks > 0 && Subject.IsHead(verb)) || text.IsWord(verb, Passive)) return false;
        var stop = clauses.SentenceEnd(verb);
        for (var i = verb; i < stop; i++)
        {
            if (text.IsWord(i, Then) || (text[i].Mark == ',' && i + 1 < stop && text[i + 1].IsUpper && Subject.IsHead(i + 1))) return false;
        }

        return true;
    }

    // "…: khi rà soát, đăng ký cần xác định rõ …": an occasion in small letters and then words of duty, of nobody else.
    private bool IsDutyBehind(int from)
    {
        if (from >= text.Count || text[from].IsUpper || !Lexicon.Is(text.Tokens, from, Lex.Aside | Lex.Occasion)) return false;
        var end = clauses.SentenceEnd(from);
        for (var i = from + 1; i < end; i++)
        {
            if (text[i].IsUpper && Subject.IsHead(i)) return false;
            if (text.IsWord(i, Need) || text.IsWord(i, Must)) return Subject.IsPredicate(i + 1);
        }

        return false;
    }

    // The colon behind words that tell bodies from others of their kind, or 0.
    private int DescribedEnd(int from)
    {
        for (var i = from; i < text.Count && i < from + MaxTitle; i++)
        {
            if (text[i].Mark == ':') return i > from ? i : 0;
            if (text[i].Mark is ',' or ';' or '.' or '(' || text.Cited[i] || text.IsWord(i, Then) || Lexicon.Is(text.Tokens, i, Lex.HardModal)) return 0;
        }

        return 0;
    }

    // "Trung tâm Kiểm soát thanh toán BHXH: Chủ trì …", "Cơ sở khám chữa bệnh: Cử cán bộ …": a title before a colon that begins as a name does
    // and in which nothing is done is a name to its end.
    public SubjectMatch? ReadTitled(int i)
    {
        if (i >= text.Count || !(text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.NamedHead | Lex.Institution | Lex.Generic | Lex.Post | Lex.Plural)) || Lexicon.Is(text.Tokens, i, Lex.Thing | Lex.Predicate)) return null;
        var colon = i + 1;
        while (colon < text.Count && colon < i + MaxTitle + MaxTitle && text[colon].Mark is not (':' or '.' or ';')) colon++;
        if (colon + 1 >= text.Count || text[colon].Mark != ':' || !(Lexicon.Is(text.Tokens, i, Lex.PlaceNoun) ? Lexicon.Is(text.Tokens, colon + 1, Lex.Predicate) : text.BeginsWork(colon + 1)) || subjects.IsQuota(colon + 1)) return null;
        // "Hội A: Không có khả năng kiện toàn …" tells of it.
        if (text.IsWord(colon + 1, Not) && (text.IsWord(colon + 2, Have) || clauses.IsEnd(colon + 2))) return null;
        // "Quỹ hoạt động theo nguyên tắc sau:" announces what follows.
        // "Tổ chức nộp hồ sơ trực tiếp, tài liệu gồm: …" lists.
        if (text.IsWord(colon - 1, Following) || text.IsWord(colon - 2, Following) || text.IsWord(colon - 1, Consist)) return null;
        for (var q = i + 1; q < colon; q++)
        {
            if (text.Cited[q] || text.Quoted[q] || (!text[q].IsUpper && Lexicon.Is(text.Tokens, q, Lex.StrongPredicate | Lex.Speaks | Lex.Announce))) return null;
        }

        var names = text.TakeNames();
        var end = Subject.ReadList(i, names);
        // "Hội thao: giao Ban Tổ chức …", "Hội khỏe Phù Đổng: giao Đoàn xã …": what is held, and somebody is asked behind it.
        if (end < 0 && Lexicon.Match(text.Tokens, colon + 1, Lex.Request, out _) is var asks and > 0 && Subject.IsHead(colon + 1 + asks)) return null;
        // "Hội thao: giao lưu bóng chuyền …"
        if (end < 0 && text.IsWord(i, Council) && Lexicon.Match(text.Tokens, i, Lex.NoHead, out _) > 1) return null;
        if (end < 0) names.Add(new BodyMention(i, colon));
        else if (end < colon) names[^1] = names[^1] with { End = colon };
        return end > colon ? null : new SubjectMatch(names, SubjectFrame.Subject, false);
    }

    /// <summary>
    /// "3. Đội Tham mưu tổng hợp: Theo dõi …": a verb behind the first words of an office, which alone are not whole, belongs to its name where a
    /// colon closes the title and what is to be done begins behind it.
    /// </summary>
    /// <param name="i">Where the passage begins.</param>
    /// <param name="end">Where the name seems to end.</param>
    public SubjectMatch? ReadUnitTitle(int i, int end)
    {
        if (end >= text.Count || text[end].IsUpper || text[end].Kind != TokenKind.Word || !text[i].IsUpper || !Lexicon.Is(text.Tokens, i, Lex.NamedHead) || Lexicon.Is(text.Tokens, i, Lex.Plural | Lex.PlaceNoun | Lex.Post | Lex.Person)) return null;
        if (!text[i + 1].IsUpper || Lexicon.Is(text.Tokens, end, Lex.Issues | Lex.Carries | Lex.Order | Lex.Speaks | Lex.Meets | Lex.Modal) || text.IsWord(end, Organise) || new NameBounds(text, BodyContext.Heading).IsWhole(end, i)) return null;
        var colon = end;
        while (colon < text.Count && colon < end + MaxUnitRest && text[colon].Kind == TokenKind.Word)
        {
            // "Ban Quản lý Dự án là đầu mối tổ chức bồi dưỡng: Lập kế hoạch …": what it is.
            if (text.IsWord(colon, Is) || text.IsWord(colon, Lead) || text.IsWord(colon, Join) || text.IsWord(colon, Following) || Lexicon.Is(text.Tokens, colon, Lex.HardModal)) return null;
            colon++;
        }

        if (!text.IsMark(colon, ':') || colon + 1 >= text.Count || !text[colon + 1].IsUpper || !Lexicon.Is(text.Tokens, colon + 1, Lex.Predicate) || subjects.IsQuota(colon + 1)) return null;
        return new SubjectMatch([new BodyMention(i, colon)], SubjectFrame.Subject, false);
    }
}
