using static DanVan.Parsing.Tasks.TaskWords;

namespace DanVan.Parsing.Tasks;

/// <summary>Where a name is whole, which words inside it look like its end, and what is left of it behind them.</summary>
internal readonly struct NameBounds(PassageText text, BodyContext context)
{
    private const int MostOfCentre = 8;
    private const int MostOfPurpose = 12;

    private const int MaxDuty = 10;
    private const int MaxFormula = 80;
    private const int MaxRest = 18;
    private const int MaxTitle = 10;
    private const int LongestField = 9;
    private const int MaxForm = 10;
    private const int MaxTrade = 6;

    private static readonly int Numero = Lexicon.Word("số");

    private BodyHeads Heads => new(text, context);

    private NameModifiers Modifiers => new(text, context);

    private static readonly int[] Hanging = [Lexicon.Word("có"), Lexicon.Word("đã"), Lexicon.Word("đang"), Lexicon.Word("trong"), Lexicon.Word("để"), Lexicon.Word("theo"), Lexicon.Word("về"), Lexicon.Word("với"), Lexicon.Word("và"), Lexicon.Word("của"), Lexicon.Word("được"), Lexicon.Word("nơi"), Lexicon.Word("chưa"), Lexicon.Word("khi")];

    // "Các doanh nghiệp tự kê khai", "Các phòng không …", but "Tổ bảo vệ an ninh trật tự", "cảng hàng không".
    private static readonly (int Word, int[] Behind)[] Loose =
    [
        (Lexicon.Word("tự"), [Lexicon.Word("trật"), Lexicon.Word("trình")]), (Lexicon.Word("không"), [Lexicon.Word("hàng"), Lexicon.Word("phòng"), Lexicon.Word("khí")]),
        (Lexicon.Word("phải"), [Lexicon.Word("bên"), Lexicon.Word("bờ")]),
    ];

    // Verbs and adverbs of two syllables that open what a body is to do and are no object of a verb before them.
    private static readonly (int First, int Second)[] Openers =
    [
        (Lexicon.Word("chủ"), Lexicon.Word("trì")), (Lexicon.Word("chủ"), Lexicon.Word("động")), (Lexicon.Word("căn"), Lexicon.Word("cứ")), (Lexicon.Word("khẩn"), Lexicon.Word("trương")),
        (Lexicon.Word("tham"), Lexicon.Word("mưu")), (Lexicon.Word("phối"), Lexicon.Word("hợp")), (Lexicon.Word("trực"), Lexicon.Word("tiếp")), (Lexicon.Word("tiếp"), Lexicon.Word("tục")),
    ];

    // A name that seems to end where no predicate can begin, or at a verb behind which another one surely opens the predicate, goes on to
    // that one: "Phòng Dân số, trẻ em, bảo trợ xã hội chủ trì …", "Trung tâm bảo tồn voi khẩn trương …"; in a list to the next body. The
    // token after it, or 0.
    public int RestOfName(int end, int at)
    {
        if (context == BodyContext.NamesOnly || text.IsUpperCase || end + 1 >= text.Count || !text[at].IsUpper || text.Quoted[at]) return 0;
        var head = Lexicon.Match(text.Tokens, at, Lex.Institution | Lex.NamedHead | Lex.Post, out _);
        if (head == 0 || Lexicon.Is(text.Tokens, at, Lex.PlaceNoun | Lex.Person)) return 0;
        if (BeforeColon(end, at) is var colon and > 0) return colon;
        if (IsWhole(end, at)) return 0;
        var isBroken = text[end].Mark == ',' || text.IsWord(end, And);
        if (isBroken ? !IsRest(end + 1) : !IsVerbOfName(end, end == at + head && head <= 2 && Lexicon.Match(text.Tokens, at, Lex.Generic, out _) == head && !Lexicon.Is(text.Tokens, at, Lex.Post))) return 0;
        isBroken &= Heads.HasCapital(at + head, end);

        var verb = 0;
        var limit = Math.Min(text.Count, end + MaxRest);
        for (var i = end + 1; i < limit; i++)
        {
            ref readonly var token = ref text[i];
            if (text.Cited[i] || text.Quoted[i] || token.Kind == TokenKind.Number) return verb;
            var isBehind = text[i - 1].Mark == ',' || text.IsWord(i - 1, And);
            if (isBehind && Heads.IsHead(i) && !Heads.IsField(i)) return isBroken && i - 1 > end + 1 ? i - 1 : 0;
            if (token.Mark is ',' or '-' or '/') continue;
            if (token.Kind == TokenKind.Mark) return verb;
            // "Viện Nghiên cứu phát triển thành phố | lập …": the place closes the name.
            if (!isBroken && i > end + 1 && Heads.EndsKind(i, end, Lex.PlaceNoun) && (i + 1 == text.Count ? context == BodyContext.Heading : Heads.IsPredicate(i + 1) || IsAfterList(i + 1))) return i + 1;
            if (token.IsUpper || InsideWord(i, at) > 0) continue;
            if (Lexicon.Is(text.Tokens, i, Lex.Plural) && Heads.IsPluralBody(i)) return verb;
            if (Opens(i)) return isBehind ? verb : i;
            if (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return isBroken && !isBehind && verb == 0 ? i : verb;
            if (Lexicon.Is(text.Tokens, i, Lex.NameEnds | Lex.Aside)) return verb;
            if (isBroken && !isBehind && verb == 0 && Lexicon.Is(text.Tokens, i, Lex.Predicate)) verb = i;
        }

        return verb;
    }

    // "Phòng Kiểm tra, kiểm soát nội bộ: Xây dựng …", "Công ty đầu tư hạ tầng khu công nghiệp: vận hành …": what opens a passage and stands before
    // its colon, and behind it what is to be done, is one name where no further body, field or word of duty is in it. The colon, or 0.
    private int BeforeColon(int end, int at)
    {
        if (at > 0 && text[at - 1].Mark is not ('.' or ')' or '-')) return 0;
        var isBroken = text[end].Mark == ',';
        if (!isBroken && IsWhole(end, at)) return 0;
        var limit = Math.Min(text.Count - 1, end + MaxTitle);
        for (var i = end; i < limit; i++)
        {
            if (text[i].Mark == ':') return i > end + 1 && (text[i + 1].IsUpper || Heads.IsPredicate(i + 1)) && text.BeginsWork(i + 1, orSmall: true) ? i : 0;
            if (text[i].Mark is not ('\0' or ',' or '-') || text.Cited[i] || text.Quoted[i]) return 0;
            if (text[i].Kind == TokenKind.Number && !(i > end && text.IsWord(i - 1, Numero))) return 0;
            if (Lexicon.Is(text.Tokens, i, Lex.StrongPredicate | Lex.Modal | Lex.NameEnds | Lex.Aside | Lex.Request | Lex.Order | Lex.TimeLabel | Lex.Apposition | Lex.Plural)) return 0;
            var isBehind = i > 0 && (text[i - 1].Mark is ',' or '-' || text.IsWord(i - 1, And));
            if (isBehind && (Heads.IsHead(i) || (text[i].IsUpper && Lexicon.Is(text.Tokens, i, Lex.Field)))) return 0;
        }

        return 0;
    }

    // A comma, "và" or a semicolon, and then another body.
    private bool IsAfterList(int at) => (text[at].Mark is ',' or ';' || text.IsWord(at, And)) && at + 1 < text.Count && (text[at + 1].IsUpper ? Heads.IsHead(at + 1) : Heads.HeadLength(at + 1, out _) > 1);

    // Whether a verb may be the first word of what an office with a bare head is for, or of what the one in its name takes.
    private bool IsVerbOfName(int at, bool isBare)
    {
        if (text[at].IsUpper || text[at].Kind != TokenKind.Word || Modifiers.IsAuxiliary(at) || text.IsWord(at, Is) || Lexicon.Is(text.Tokens, at, Lex.StrongPredicate)) return false;
        return Lexicon.Is(text.Tokens, at, Lex.Transitive) || (isBare && Lexicon.Is(text.Tokens, at, Lex.Predicate) && !Lexicon.Is(text.Tokens, at, Lex.Issues | Lex.Carries | Lex.Order | Lex.Speaks | Lex.Meets));
    }

    // Whether the words behind a comma or "và" may be a further part of the name before it.
    private bool IsRest(int at)
    {
        if (text[at].Kind != TokenKind.Word || Heads.IsHead(at) || text.Cited[at] || text.Quoted[at] || (text[at].End - text[at].Start > 1 && char.IsUpper(text.Text[text[at].End - 1]))) return false;
        return !Lexicon.Is(text.Tokens, at, Lex.StrongPredicate | Lex.Modal | Lex.NameEnds | Lex.Aside | Lex.Opening | Lex.Connector | Lex.Occasion | Lex.Plural | Lex.Person | Lex.Generic | Lex.PlaceNoun | Lex.Institution | Lex.Post | Lex.NoOne | Lex.NameGoesOn | Lex.Troop | Lex.Request | Lex.Namely | Lex.Still);
    }

    // Words that open a predicate and are no part of what a verb before them takes.
    private bool Opens(int at)
    {
        if (Lexicon.Is(text.Tokens, at, Lex.HardModal)) return true;
        foreach (var (first, second) in Openers)
        {
            if (text.IsWord(at, first) && text.IsWord(at + 1, second)) return true;
        }

        return false;
    }

    // "Công ty cổ phần", "công ty mẹ", "công ty trách nhiệm hữu hạn"
    private static readonly int[] CompanyKinds = [.. "cổ trách hợp mẹ con tnhh cp một hai nhà tư lâm thủy điện xăng cấp môi dược may sản xây thương vận khai quản đầu kinh du viễn chứng bảo xổ dịch công chế vật thi chủ thành trực thuộc và có ở tại trên này đó nêu khác liên".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // What stands between "Công ty" and what it is for: "cổ phần", "TNHH MTV", "trách nhiệm hữu hạn một thành viên".
    private static readonly HashSet<int> Forms = [.. "cổ phần cp tnhh mtv một hai thành viên trách nhiệm hữu hạn".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // What companies and boards of projects are for, one syllable after another.
    private static readonly HashSet<int> TradeWords = [.. "xây dựng giao thông vận tải tư vấn kỹ thuật đầu thương mại dịch vụ sản xuất kinh doanh phát triển đô thị công trình thủy lợi hạ tầng môi trường nước cấp thoát quản lý đường bộ khai thác khoáng chế biến nông lâm hải ngư nhập khẩu thiết kế khảo sát dân dụng nghiệp thôn cơ khí điện năng lượng may dược phẩm vật bị y tế du lịch viễn nghệ tin phần mềm in quảng cáo truyền bảo trì hiểm xăng dầu liệu giống cây trồng nuôi chăn thực hóa chất phân bón nhựa bao bì giấy gỗ kho cảng bến xe khách sắt sửa chữa duy tu nhà và tổng hợp khu cụm kinh thẩm định giá kiểm toán nhân lực kiến trúc quy hoạch địa đo đạc đồ bất động chuyển giao ứng du vệ sinh chiếu sáng viên cầu".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // The last words of a company's form: "TNHH", "cổ phần", "một thành viên", "tư vấn", "đầu tư".
    private static readonly int[] CompanyForms = [.. "tnhh phần viên cp vấn tư".Split(' ').Select(Lexicon.Word).Where(static word => word >= 0)];

    // No name ends with "có", "đã", "trong".
    public bool IsHanging(int at)
    {
        if (text[at].IsUpper || text[at].Word < 0 || (at > 0 && text.IsWord(at, According) && text.IsWord(at - 1, Attached))) return false;
        foreach (var (word, behind) in Loose)
        {
            // "Các phòng | không phải báo cáo" are offices.
            if (text.IsWord(at, word)) return at > 0 && (!IsAny(at - 1, behind) || (at > 1 && text.IsWord(at - 1, OfficeSecond) && Lexicon.Is(text.Tokens, at - 2, Lex.Plural)));
        }

        return IsAny(at, Hanging);
    }

    private bool IsAny(int at, int[] words)
    {
        foreach (var word in words)
        {
            if (text.IsWord(at, word)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a word that no list knows stands behind a name that is whole: what follows "Sở Nội vụ", "UBND xã Tân Bình" or "Đảng ủy các
    /// phường" in small letters is what that body does.
    /// </summary>
    /// <param name="at">The word.</param>
    /// <param name="first">Where the name begins.</param>
    public bool IsOpenVerb(int at, int first)
    {
        var tokens = text.Tokens;
        if (at <= first || at >= text.Count || text.IsUpperCase || tokens[at].Kind != TokenKind.Word || tokens[at].IsUpper || text.Cited[at] || text.Quoted[at]) return false;
        if (Lexicon.Is(tokens, at, Lex.NameGoesOn | Lex.NameEnds | Lex.Plural | Lex.PlaceNoun | Lex.Generic | Lex.Person | Lex.Post | Lex.Modifier | Lex.PlaceKind) || text.IsWord(at, And)) return false;
        // "Phòng Vật tư - Thiết bị y tế": a further field is a part of the name.
        if (Lexicon.Is(tokens, at, Lex.Field) && !Lexicon.Is(tokens, at, Lex.Predicate)) return false;
        // "Chủ tịch UBND xã kết luận …"
        return IsWhole(at, first) && (InsideWord(at, first) == 0 || Lexicon.Is(tokens, at, Lex.Speaks));
    }

    // "Sở Tài chính Các sở, ngành", "UBND xã Tân Bình Công an xã": in a cell whose lines were joined, a name that is whole and behind it, without
    // a comma, the head of another one. A place may be called as a head of one syllable is ("xã Đoàn Kết").
    public bool StartsNext(int at, int first)
    {
        // "Sở Nội vụ Phối hợp: Sở Tài chính": a label whose line was joined.
        if (context == BodyContext.NamesOnly && at > first + 1 && text.IsWord(at, Join) && text.IsWord(at + 1, JoinSecond) && text.IsMark(at + 2, ':') && text[at].IsUpper) return true;
        // "Đảng ủy UBND xã", "Đảng ủy Công an tỉnh": the committee of that body.
        if (text.IsWord(at - 1, PartyCommittee) && text.IsWord(at - 2, Party) && !Lexicon.Is(text.Tokens, at, Lex.Plural)) return false;
        if (context != BodyContext.NamesOnly || at <= first + 1 || !Heads.IsProper(at) || text.IsWord(first, OfficeSecond) || text.IsWord(first, Promulgate) && !Heads.EndsKind(at - 1, first, Lex.PlaceNoun) || !(IsWhole(at, first) || EndsInSector(at, first))) return false;
        var isPlural = Lexicon.Is(text.Tokens, at, Lex.Plural);
        if (!isPlural && !text.IsWord(at, Department) && !text.IsWord(at, Ubnd) && !(text.IsWord(at, Ministry) && text.IsWord(first, Ministry)) && Lexicon.Match(text.Tokens, at, Lex.Institution, out _) < 2) return false;
        return Heads.IsHead(at) && !Lexicon.Is(text.Tokens, at, Lex.Field) && (isPlural || Lexicon.Is(text.Tokens, first, Lex.Institution | Lex.NamedHead | Lex.Plural));
    }

    // "Các sở, ngành | UBND cấp huyện"
    private bool EndsInSector(int end, int first) => Lexicon.Is(text.Tokens, first, Lex.Plural) && (text.IsWord(end - 1, Sector) || (text.IsWord(end - 1, UnitSecond) && text.IsWord(end - 2, Unit)));

    // "… UBND tỉnh kết luận: …"
    public bool Speaks(int at) => !text[at].IsUpper && Lexicon.Match(text.Tokens, at, Lex.Speaks, out _) is var length and > 0 && text.IsMark(at + length, ':');

    // A name is whole after the kind of place, with or without its proper name, after a committee of the Party, and after the field of an
    // office that has no other words in its name.
    public bool IsWhole(int end, int first)
    {
        var tokens = text.Tokens;
        var last = end - 1;
        while (last > first && (tokens[last].Kind == TokenKind.Number || (tokens[last].Kind == TokenKind.Word && tokens[last].IsUpper && !Lexicon.Is(tokens, last, Lex.PlaceNoun)))) last--;
        if (Heads.EndsKind(last, first, Lex.PlaceNoun)) return true;
        // "Đồng chí Nguyễn Văn An | gác …"
        if (last < end - 2 && last < first + Math.Max(1, Lexicon.Match(tokens, first, Lex.Person, out _)) && new NameJoints(text, context).IsPersonByName(first)) return true;
        if (last == end - 1 && text.IsWord(last, PartyCommittee) && last > first) return true;
        // "Công ty | hiệu chỉnh …": the one that the letter turns to; the kinds of companies and what they are for are in the lexicon.
        if (end - first == 2 && text.IsWord(first, Company) && text.IsWord(first + 1, CompanySecond) && end < text.Count && text[end].Kind == TokenKind.Word && !text[end].IsUpper && Array.IndexOf(CompanyKinds, text[end].Word) < 0) return true;
        // "các bộ, cơ quan liên quan | xuất cấp …"
        if (end - first > 2 && text.IsWord(end - 1, Related) && text.IsWord(end - 2, RelatedFirst)) return true;
        // "Đại sứ quán Lào tại Việt Nam | đón …"
        if (end - first > 3 && text[end - 1].IsUpper && text.IsWord(end - 1, CountrySecond) && text.IsWord(end - 2, Country)) return true;
        // "Chánh Thanh tra Sở | trưng tập", "Văn phòng Bộ | lập": nothing goes on behind the office alone.
        if (end - first > 2 && text[end - 1].IsUpper && (text.IsWord(end - 1, Department) || text.IsWord(end - 1, Ministry)) && Lexicon.Is(tokens, first, Lex.Post | Lex.Institution)) return true;
        if (!text.IsWord(first, Department) && !text.IsWord(first, Ministry) && !text.IsWord(first, OfficeSecond) && !text.IsWord(first, Faculty) && !(text.IsWord(first, Promulgate) && !Lexicon.Is(tokens, first, Lex.NamedByTask))) return false;
        return Heads.FieldBeforeVerb(first + 1) == end - first - 1 && tokens[first + 1].IsUpper;
    }

    /// <summary>"Công an xã | Chủ trì", "Sở Tài chính | Tham mưu", "MTTQ | Phối hợp": words that open what a body does, with a capital, behind a name that is whole.</summary>
    public bool IsCapitalOpener(int pos, int at)
    {
        if (context == BodyContext.NamesOnly || text.IsUpperCase || pos + 2 >= text.Count || !text[pos].IsUpper || text[pos + 1].IsUpper || text[pos + 1].Kind != TokenKind.Word || text[pos + 2].Kind != TokenKind.Word && text[pos + 2].Mark != ',') return false;
        foreach (var (first, second) in Openers)
        {
            if (!text.IsWord(pos, first) || !text.IsWord(pos + 1, second)) continue;
            return text[pos - 1].IsUpper ? pos - at == 1 && text[at].End - text[at].Start > 2 && char.IsUpper(text.Text[text[at].End - 1]) && Lexicon.Match(text.Tokens, at, Lex.Institution, out _) == 1 : pos > at + 1 && (Heads.EndsKind(pos - 1, at, Lex.PlaceNoun) || IsWhole(pos, at) || EndsField(pos, at));
        }

        return false;
    }

    public bool IsNational(int at) => at > 0 && text[at - 1].IsUpper && ((text.IsWord(at - 1, Nation) && text.IsWord(at, NationSecond)) || Lexicon.Match(text.Tokens, at - 1, Lex.NoProper, out _) == 2);

    public bool IsRestOfTitle(int pos)
    {
        if (context != BodyContext.Heading || text.Count - pos > MaxDuty) return false;
        for (var i = pos; i < text.Count; i++)
        {
            if ((text[i].Kind == TokenKind.Mark && i < text.Count - 1) || Lexicon.Is(text.Tokens, i, Lex.StrongPredicate)) return false;
        }

        return true;
    }

    public bool FollowsCapitalVerb(int pos, int at)
    {
        var head = Lexicon.Match(text.Tokens, at, Lex.Institution | Lex.NamedHead, out _);
        // "Trung tâm Hỗ trợ | xúc tiến đầu tư …": the verb that ends the head takes an object in any case.
        if (head > 2 && at + head == pos && text[pos - 2].IsUpper && (text.IsWord(pos - 2, Help) || text.IsWord(pos - 2, Serve))) return !Lexicon.Is(text.Tokens, pos, Lex.Issues | Lex.Carries);
        // "Phòng Quản lý | thiết kế, Phòng …": a verb that takes nothing before the next office.
        if (head > 2 && at + head == pos && text[pos - 2].IsUpper && Lexicon.Match(text.Tokens, pos - 2, Lex.Transitive, out _) == 2 && Lexicon.Match(text.Tokens, pos, Lex.Predicate, out _) == 2 && pos + 2 < text.Count && text[pos + 2].Mark is ',' or ';' && IsAfterList(pos + 2)) return true;
        return head > 0 && text[at].IsUpper && at + head < pos && text[at + head].IsUpper && !IsWhole(pos, at) && !Lexicon.Is(text.Tokens, pos, Lex.Issues | Lex.Carries) && Lexicon.Match(text.Tokens, at + head, Lex.Transitive, out _) == pos - at - head;
    }

    /// <summary>Whether what a centre is for goes on to the body that it belongs to, so that the verb is part of its name.</summary>
    public bool BelongsAhead(int pos, int at)
    {
        if (pos - at > MostOfCentre || !text.IsWord(at, Centre) || !text.IsWord(at + 1, Heart) || text[at + 2].IsUpper || !Lexicon.Is(text.Tokens, at + 2, Lex.Predicate | Lex.Transitive)) return false;
        for (var i = pos; i < text.Count && i < pos + MostOfPurpose && text[i].Kind == TokenKind.Word; i++)
        {
            if (text.IsWord(i, Belonging)) return i > pos + 2 && Heads.IsHead(i + 1);
            if (Lexicon.Is(text.Tokens, i, Lex.Modal | Lex.StrongPredicate | Lex.Plural)) return false;
        }

        return false;
    }

    // "công trình", "mặt bằng": a syllable inside a word is no verb and ends no name; the syllables that are left of that word.
    public int InsideWord(int pos, int at)
    {
        var tokens = text.Tokens;
        if (Heads.Builds(pos + 2)) return 0;
        if (TradeOfCompany(pos, at) is var trade and > 0) return trade;
        for (var back = Math.Min(3, pos - at - 1); back >= 0; back--)
        {
            var length = Lexicon.Match(tokens, pos - back, Lex.Word, out _);
            // "Chi hội Nông dân | lập dự toán": the word that begins first is whole, "dân lập" is none here.
            if (back > 1 && length == back)
            {
                back = 1;
                continue;
            }

            if (length <= Math.Max(back, 1)) continue;
            // "Sở Kế hoạch và Đầu tư | xây dựng phương án": the field of the office has its last word.
            if (back > 0) return IsWhole(pos, at) || EndsField(pos, at) ? 0 : length - back;
            return Lexicon.Match(tokens, pos, Lex.NameEnds | Lex.Predicate | Lex.StrongPredicate | Lex.NameGoesOn, out _) >= length ? 0 : length;
        }

        return 0;
    }

    // "Công ty TNHH xây dựng Hòa Bình", "Công ty cổ phần xây dựng và thương mại Hòa Bình": what a company is for stands between its form and its own
    // name; the words up to that, or 0: "Công ty TNHH xây dựng Đề án …" and "… xây dựng nhà máy" say what it does.
    private int TradeOfCompany(int pos, int at)
    {
        if (!text.IsWord(at, Company) || !text.IsWord(at + 1, CompanySecond) || pos < at + 3 || pos > at + MaxForm || !Heads.IsPredicate(pos) || Heads.HasCapital(at + 2, pos) && Lexicon.Match(text.Tokens, pos - 2, Lex.PlaceNoun | Lex.Field, out _) > 0) return 0;
        if (Array.IndexOf(CompanyForms, text[pos - 1].Word) < 0) return 0;
        var name = pos;
        while (name < text.Count && name < pos + MaxTrade && text[name].Kind == TokenKind.Word && !text[name].IsUpper) name++;
        if (name - pos is not (2 or 5) || name >= text.Count || (name - pos == 5 && !text.IsWord(pos + 2, And)) || !Heads.IsProper(name) || Lexicon.Is(text.Tokens, name, Lex.Act | Lex.Scheme | Lex.Content | BodyHeads.Any | Lex.Plural)) return 0;
        var end = name;
        while (end < text.Count && Heads.IsProper(end)) end++;
        return end >= text.Count ? context == BodyContext.NamesOnly ? name - pos : 0 : text[end].Kind == TokenKind.Mark || text.IsWord(end, And) || Heads.IsPredicate(end) ? name - pos : 0;
    }

    /// <summary>"Công ty Cổ phần vận tải và tư vấn kỹ thuật | Hải Đăng", "Ban Quản lý dự án xây dựng công trình giao thông | Cà Mau": the words of a company, a works
    /// or a board of projects up to its own name, where nothing but what such bodies are for stands before that; else 0.</summary>
    /// <param name="at">Where the name begins.</param>
    public int TradeLength(int at)
    {
        if (!text[at].IsUpper || text.IsUpperCase) return 0;
        var isCompany = text.IsWord(at, Company) && text.IsWord(at + 1, CompanySecond);
        var start = at + 2;
        if (isCompany)
        {
            while (start < text.Count && text[start].Word >= 0 && Forms.Contains(text[start].Word)) start++;
            if (start == at + 2) return 0;
        }
        else if (text.IsWord(at, Promulgate) && text.IsWord(at + 1, Manage))
        {
            // "Ban Quản lý dự án", "Ban Quản lý các dự án"
            start = at + 3 + Lexicon.Match(text.Tokens, at + 3, Lex.Plural, out _);
            if (!text.IsWord(start, Attend) || !text.IsWord(start + 1, ProjectSecond)) return 0;
            start += 2;
        }
        else if (!text.IsWord(at, Works) || !text.IsWord(at + 1, WorksSecond)) return 0;

        var name = start;
        while (name < text.Count && name < start + MaxForm && !text[name].IsUpper && (text[name].Word >= 0 ? TradeWords.Contains(text[name].Word) : name > start && text[name].Mark is ',' or '-')) name++;
        if (name - start < 2 || name >= text.Count || text.IsWord(name - 1, And) || text[name - 1].Kind == TokenKind.Mark) return 0;
        if (text[name].Kind == TokenKind.Number) return text[name].Spaced && text[name].Value is > 0 and < 1000 ? name - at : 0;
        return Heads.IsProper(name) && !Lexicon.Is(text.Tokens, name, Lex.Act | Lex.Scheme | Lex.Content | BodyHeads.Any | Lex.Plural) ? name - at : 0;
    }

    // "Bộ trưởng Bộ Lao động - Thương binh và Xã hội | đồng ý …": the field of an office inside the name is over.
    private bool EndsField(int pos, int at)
    {
        for (var start = pos - 2; start > at && start > pos - LongestField; start--)
        {
            if (text[start].IsUpper && Lexicon.Is(text.Tokens, start - 1, Lex.NamedHead) && Heads.FieldBeforeVerb(start) == pos - start) return true;
        }

        return false;
    }

    public int OfficeAround(int at, int pos)
    {
        if (EndsField(pos, at)) return pos;
        for (var back = 1; back <= 3 && pos - back >= at; back++)
        {
            // "Đồn Biên phòng xây dựng …", "Văn phòng kiểm tra …" have no "phòng xây dựng" in them.
            if (pos - back > 0 && Lexicon.Match(text.Tokens, pos - back - 1, Lex.Compound, out _) == 2) continue;
            // "Mỗi khoa, phòng | xây dựng ít nhất 01 đề án"
            if (back == 1 && text.IsMark(pos - 2, ',') && Heads.IsOfficesAtWork(pos - 1)) continue;
            // "Văn phòng Ban chuẩn bị …": the office of the board that issues, no "ban chuẩn bị".
            if (back == 1 && pos - back > at && text[pos - 1].IsUpper && text.IsWord(pos - 1, Promulgate) && !text.IsWord(pos, Direct)) continue;
            // "Tỉnh đoàn kiểm tra …", "Ban Thường vụ Tỉnh đoàn kiểm tra …" have no "đoàn kiểm tra" in them.
            if (pos - back > at && text[pos - back - 1].IsUpper && Lexicon.Match(text.Tokens, pos - back - 1, Lex.Institution | Lex.NamedHead, out var whole) == back + 1 && (whole & Lex.Post) == Lex.None) continue;
            var length = Lexicon.Match(text.Tokens, pos - back, Lex.Institution, out _);
            // "UBND tỉnh ủy quyền cho …" names no "tỉnh ủy".
            if (length > back && Lexicon.Match(text.Tokens, pos, Lex.Predicate, out _) <= length - back) return pos - back + length;
        }

        return pos;
    }

    // "các" right after a full name with a field begins no part of it; after UBND, Thủ trưởng, Giám đốc it does.
    public bool EndsName(int pos, int at)
    {
        var head = Lexicon.Match(text.Tokens, at, BodyHeads.Any | Lex.Plural, out _);
        // "Phòng Lao động - Thương binh và Xã hội các huyện", "Giám đốc Sở Tài nguyên và Môi trường các tỉnh": an office of each place.
        var plural = Lexicon.Match(text.Tokens, pos, Lex.Plural, out _);
        if (Lexicon.Is(text.Tokens, pos + plural, Lex.PlaceNoun)) return false;
        return pos - at > head + 6;
    }

    // "Thành viên Tổ công tác | kiểm tra …", "Trưởng Ban Chỉ đạo | thực hiện …": what the body in the name is for.
    public bool EndsTaskForce(int pos, int at)
    {
        for (var back = 2; back <= 3 && pos - back > at; back++)
        {
            if (text[pos - back].IsUpper && Lexicon.Match(text.Tokens, pos - back, Lex.NamedByTask, out _) == back) return true;
        }

        return false;
    }

    // The subject of a steering committee: "thực hiện Quy chế dân chủ ở cơ sở", "xây dựng nông thôn mới".
    public bool IsSteeringSubject(int pos)
    {
        var tokens = text.Tokens;
        // "Ban Tổ chức - Kiểm tra giúp …": fields joined by a dash are the whole name.
        if (pos > 3 && (tokens[pos - 3].Mark == '-' || tokens[pos - 2].Mark == '-')) return false;
        var holdsPlural = false;
        for (var i = pos; i < text.Count && i < pos + 20; i++)
        {
            // "Chánh Văn phòng Ban Chỉ huy ứng phó sự cố tỉnh;": the subject ends with the place of the body.
            if (tokens[i].Mark is ';' or ',' && i > pos + 2 && Heads.EndsKind(i - 1, pos, Lex.PlaceNoun) && (i + 1 >= text.Count || Heads.IsHead(i + 1))) return true;
            // "Ban Chỉ đạo thực hiện Quy chế dân chủ của trường: xây dựng …"
            if (tokens[i].Mark == ':') return i > pos + 2 && !text.IsWord(i - 1, Following) && !holdsPlural && i + 1 < text.Count && Heads.IsPredicate(i + 1);
            if (tokens[i].Mark is ';' or '.') return false;
            holdsPlural |= Lexicon.Is(tokens, i, Lex.Plural);
            if (i > pos && !tokens[i].IsUpper && tokens[i - 1].Mark != ',' && Lexicon.Is(tokens, i, Lex.StrongPredicate)) return true;
        }

        // "Các thành viên Tổ công tác cải cách thủ tục hành chính và các Giám đốc sở, … chịu trách nhiệm thi hành": words of duty behind a longer list.
        for (var i = pos + 20; i < text.Count && i < pos + MaxFormula && tokens[i].Mark is not (';' or '.' or ':'); i++)
        {
            if (holdsPlural && text.IsWord(i, Bear) && Lexicon.Is(tokens, i, Lex.Formula)) return true;
        }

        // "1. Ban Chỉ đạo xóa nhà tạm, nhà dột nát huyện An Bình": a heading is a name to its end.
        return context == BodyContext.Heading && pos + 20 >= text.Count && tokens[text.Count - 1].Kind == TokenKind.Word;
    }
}
