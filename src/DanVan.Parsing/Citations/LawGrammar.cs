namespace DanVan.Parsing.Citations;

/// <summary>Laws, codes, ordinances and the constitution by their names: the lexicon first, then the grammar of names it does not know.</summary>
internal static class LawGrammar
{
    private const int LongestName = 400;
    private const int MostWords = 40;
    private const int LongestListed = 100;
    private const int LongestInitials = 6;
    private const int LongestConvention = 60;
    private const int LongLowerCaseName = 6;
    private const int MostDepth = 2;

    // After "luật", these make another word or a back reference.
    private static readonly Phrases NotNames = new(
        "này", "đó", "sư", "gia", "định", "pháp", "học", "khác", "trên", "nêu", "nói", "hiện", "chuyên", "chung", "riêng", "tục", "lệ", "chơi", "nhân quả", "quốc tế", "việt nam", "liên quan",
        "có liên quan", "cũ", "mới", "hiện hành", "và", "của", "về", "thì", "được", "quy định", "có", "là", "số", "sửa đổi này", "sẽ", "đã", "để", "trong", "theo", "các", "tương ứng", "đang", "không", "cho", "vào", "căn cứ", "thay thế", "bãi bỏ", "nghị định", "nghị quyết", "thông tư", "quyết định");

    // Behind "Điều 39 của Luật" without a name: what is done by those whom the article names.
    private static readonly Phrases Predicates = new("nộp", "gửi", "cung cấp", "thực hiện", "tiến hành", "ký", "lập", "sử dụng văn bản", "nhưng", "thuộc", "tự mình", "yêu cầu", "đề nghị", "xem xét", "quyết định", "tổ chức thực hiện", "giải quyết", "trả", "nhận", "khi", "báo cáo", "thông báo", "phối hợp", "chịu trách nhiệm", "làm", "hoặc", "sửa bởi", "sửa đổi bởi");

    // Words that no name of a law goes on with.
    private static readonly Phrases Stops = new(
        "này", "đó", "được", "đã", "là", "thì", "theo", "tại", "để", "khi", "nếu", "mà", "phải", "sẽ", "như", "nhằm", "do", "có hiệu lực", "có quy định", "có liên quan", "quy định", "và các", "và luật", "và bộ luật", "và pháp lệnh",
        "và nghị định", "và nghị quyết", "và thông tư", "và khoản", "và điều", "và điểm", "và mục", "và chương", "và phụ lục", "và quyết định", "và văn bản", "và những", "hoặc", "trên địa bàn", "đến", "cho", "với", "bằng", "trừ", "số", "ngày", "năm", "của luật", "không được", "không quy định", "không có", "không phải", "không áp dụng", "không còn", "còn", "gồm", "bao gồm", "cùng", "trước", "sau",
        "hiện hành", "trong", "từ", "tới", "gắn", "về", "ban hành", "nêu", "chưa", "chỉ", "vẫn", "hết hiệu lực", "bị", "cần", "đảm bảo", "bảo đảm", "mới", "đối với", "một cách", "có", "và quy định", "và quy chế", "và hướng dẫn", "và thực hiện", "vào", "ở", "căn cứ", "áp dụng", "công bố");

    // How the lists of laws begin that one act amended (57/2024/QH15, 43/2024/QH15, 90/2025/QH15, 56/2024/QH15, 03/2022/QH15, 97/2025/QH15, 42/2019/QH14,
    // 106/2016/QH13, 60/2020/QH14, 52/2019/QH14, 47/2019/QH14, 23/2023/QH15, 85/2025/QH15, 09/2026/QH16, 20/2026/QH16).
    private static readonly Phrases KnownLists = new(
        "luật quy hoạch, luật đầu tư, luật đầu tư theo phương thức đối tác công tư", "luật đất đai, luật nhà ở, luật kinh doanh bất động sản", "luật đấu thầu, luật đầu tư theo phương thức đối tác công tư, luật hải quan", "luật chứng khoán, luật kế toán, luật kiểm toán độc lập",
        "luật đầu tư công, luật đầu tư theo phương thức đối tác công tư, luật đầu tư", "luật mặt trận tổ quốc việt nam, luật công đoàn, luật thanh niên", "luật kinh doanh bảo hiểm, luật sở hữu trí tuệ", "luật thuế giá trị gia tăng, luật thuế tiêu thụ đặc biệt và luật quản lý thuế",
        "luật phòng, chống thiên tai và luật đê điều", "luật cán bộ, công chức và luật viên chức", "luật tổ chức chính phủ và luật tổ chức chính quyền địa phương", "luật xuất cảnh, nhập cảnh của công dân việt nam và luật nhập cảnh", "bộ luật tố tụng dân sự, luật tố tụng hành chính", BySemicolons, "luật tiếp công dân, luật khiếu nại, luật tố cáo",
        "luật thuế thu nhập cá nhân, luật thuế giá trị gia tăng, luật thuế thu nhập doanh nghiệp", "luật tần số vô tuyến điện, luật viễn thông, luật giao dịch điện tử");

    // 90/2025/QH15 is also cited with semicolons, up to the law on public property.
    private const string BySemicolons = "luật đấu thầu; luật đầu tư theo phương thức đối tác công tư; luật hải quan";

    // "luật sư", "luật gia"
    private static readonly Phrases NoLaws = new("gia", "sư", "định", "này", "pháp");

    private static readonly Endings OfConstitution = new("luật", "hội đồng", "tòa án", "ủy ban", "ngày", "môn", "khoa", "ngành", "dự thảo", "bản");

    private static readonly Endings NotBefore = new("pháp", "học", "đh", "cđ", "khoa", "ngành", "cử nhân", "thạc sĩ", "tiến sĩ", "công ty", "trường", "kỷ", "qui", "quy");

    /// <summary>Reads a law at the word "Luật", "Bộ luật", "Pháp lệnh" or "Hiến pháp" that begins at <paramref name="i"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, out Candidate candidate)
    {
        candidate = default!;
        if (s[i] == 'B' && i + 1 < s.Length && s[i + 1] == 'L') return TryInitials(s, i, out candidate);
        if (!TryKind(s, i, out var kindEnd)) return TryUnmarked(s, i, out candidate);
        if (Chars.Lower(s[i]) == 'h') return TryConstitution(s, i, kindEnd, out candidate);
        var before = Chars.SkipBlanksBack(s, i);
        // "pháp luật", "khoa Luật"; but "Bộ Tư pháp | Luật Hộ tịch số 60/2014/QH13", where the cells of a row meet.
        var afterNoun = Chars.Lower(s[i]) == 'l' && NotBefore.EndAt(s, before) && !Chars.EndsWith(s, before, "môi trường");
        if (afterNoun && !Chars.IsUpper(s[i])) return false;

        var p = Chars.SkipBlanks(s, kindEnd);
        if (p == kindEnd || p >= s.Length) return false;
        if (Chars.Matches(s, p, "biển") && IsConvention(s[..before])) return false;
        if (IsPerson(s[..before]) && !TryKnownName(s, p, out _, out _)) return false;
        if (s[p] is '“' or '"') p++;
        if (p >= s.Length || !TryName(s, i, p, out var nameEnd)) return false;
        if (afterNoun && !(TryKnownName(s, p, out _, out _) && (IsDated(s, nameEnd) || s[before..i].ContainsAny('\n', '|')))) return false;
        Complete(s, i, kindEnd, nameEnd, out candidate);
        return true;
    }

    /// <summary>Whether a number is that of an act of the National Assembly or its Standing Committee: 24/2018/QH14.</summary>
    public static bool IsNumberOfLaw(ReadOnlySpan<char> s, NumberMatch match) =>
        match.Year != 0 && s[match.SymbolStart..match.End] is ['Q' or 'q', 'H' or 'h', _, ..] or ['U', 'B', 'T', 'V', 'Q', 'H', ..] or ['P', 'L', '-', ..];

    // "Trần Văn Luật"
    private static bool IsPerson(ReadOnlySpan<char> before) => before.EndsWith(" Văn", StringComparison.Ordinal) || before.EndsWith(" Thị", StringComparison.Ordinal);

    // "Công ước của Liên hợp quốc về Luật Biển"
    private static bool IsConvention(ReadOnlySpan<char> before)
    {
        var near = before[Math.Max(0, before.Length - LongestConvention)..];
        return near.LastIndexOf("ông ước", StringComparison.Ordinal) is >= 0 and var word && near[word..].IndexOfAny('.', ';', '\n') < 0;
    }

    private static bool TryKind(ReadOnlySpan<char> s, int i, out int end) =>
        Chars.Matches(s, i, "luật", out end) || Chars.Matches(s, i, "bộ luật", out end) || Chars.Matches(s, i, "pháp lệnh", out end) || Chars.Matches(s, i, "hiến pháp", out end);

    // "khoản 2 Điều 134 BLHS", "BLTTDS năm 2015": codes by their initials; "(BLHS)" only tells how one is called from there on.
    private static bool TryInitials(ReadOnlySpan<char> s, int i, out Candidate candidate)
    {
        candidate = default!;
        var end = Chars.WordEnd(s, i, LongestInitials + 1);
        if (s[i..end] is not ("BLHS" or "BLDS" or "BLTTHS" or "BLTTDS" or "BLLĐ" or "BLHHVN")) return false;
        if (i > 0 && s[i - 1] is '(' or '“' or '"' && end < s.Length && s[end] is ')' or '”' or '"') return false;
        Complete(s, i, end, end, out candidate);
        return true;
    }

    // "Luat Bao ve moi truong": text without marks, where the lexicon knows the name.
    private static bool TryUnmarked(ReadOnlySpan<char> s, int i, out Candidate candidate)
    {
        candidate = default!;
        if (!Chars.MatchesAny(s, i, ["luat", "bo luat", "phap lenh"], out var kindEnd) || !Chars.IsUpper(s[i])) return false;
        var p = Chars.SkipBlanks(s, kindEnd);
        if (p == kindEnd || p >= s.Length || !Chars.IsUpper(s[p]) || !LawLexicon.TryRead(s, p, out var end, out var words) || words < 2) return false;
        Complete(s, i, kindEnd, end, out candidate);
        return true;
    }

    private static bool TryConstitution(ReadOnlySpan<char> s, int i, int kindEnd, out Candidate candidate)
    {
        candidate = default!;
        var p = Chars.SkipBlanks(s, kindEnd);
        var nameEnd = kindEnd;
        if (Chars.Matches(s, p, "nước cộng hòa xã hội chủ nghĩa việt nam", out var after) || Chars.Matches(s, p, "nước chxhcn việt nam", out after) || Chars.Matches(s, p, "nước việt nam dân chủ cộng hòa", out after) || Chars.Matches(s, p, "việt nam", out after)) nameEnd = after;
        Complete(s, i, kindEnd, nameEnd, out var completed);
        if (completed.NameEnd == kindEnd && completed.Date.IsEmpty)
        {
            // "Hiến pháp" alone names the constitution in force; "Luật Hiến pháp" and "Hội đồng Hiến pháp" do not name it.
            if (!Chars.IsUpper(s[i]) || OfConstitution.EndAt(s, Chars.SkipBlanksBack(s, i))) return false;
        }

        candidate = completed;
        return true;
    }

    // "Điều 70 của Luật …", "khoản 1 Điều 4 Luật …".
    private static bool AfterArticle(ReadOnlySpan<char> s, int end)
    {
        if (Chars.EndsWith(s, end, "của", out var start)) end = Chars.SkipBlanksBack(s, start);
        var p = end;
        while (p > 0 && end - p < 6 && Chars.IsDigit(s[p - 1])) p--;
        return p < end && Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "điều");
    }

    private static bool TryName(ReadOnlySpan<char> s, int start, int p, out int end)
    {
        end = p;
        if (TryAmending(s, p, 0, out end)) return true;
        var ordinance = Chars.Lower(s[start]) == 'p';
        if (Chars.Lower(s[start]) == 'l' && NoLaws.Matches(s, p, out _)) return false;
        if (TryKnownName(s, p, out end, out var words))
        {
            // "Luật Đường sắt đô thị số 12/2027/QH16": a later act whose name begins like one that is known.
            if (Chars.SkipBlanks(s, end) is var on && on > end && on < s.Length && Chars.IsLower(s[on]) && !Stops.Matches(s, on, out _) && GrammarEnd(s, p) is var longer && longer > end && IsNumbered(s, longer)) end = longer;
            // "các luật thuế", "áp dụng luật thuế mới": more than one, or none in particular.
            if (words == 1 && Chars.EndsWith(s, end, "thuế") && !IsDated(s, end) && (IsPlural(s, start) || Chars.MatchesAny(s, Chars.SkipBlanks(s, end), ["mới", "cũ", "khác", "này", "hiện hành"], out _))) return false;
            // "luật" in small letters is a field of law ("luật lao động") unless the name has a capital.
            return Chars.IsUpper(s[start]) || Chars.IsUpper(s[p]) || Chars.Lower(s[start]) == 'b' || words >= LongLowerCaseName || IsPlacedOrDated(s, start, end) || FollowsLaw(s, start);
        }

        if (!Chars.IsUpper(s[start])) return ordinance && Chars.IsUpper(s[p]) && !NotNames.Matches(s, p, out _) && (end = GrammarEnd(s, p)) > p;
        // "Pháp lệnh về người tàn tật": the names of old acts begin with "về".
        if (Chars.Matches(s, p, "về", out var about) && !IsPlural(s, start) && Chars.SkipBlanks(s, about) is var subject && subject < s.Length)
        {
            if (TryKnownName(s, subject, out end, out words)) return words >= 2 || IsDated(s, end);
            end = GrammarEnd(s, subject);
            return end > subject && (ordinance || IsDated(s, end));
        }

        if (!Chars.IsLetter(s[p]) || NotNames.Matches(s, p, out _)) return false;
        if (Chars.IsUpper(s[p])) return (end = GrammarEnd(s, p)) > p;
        // Small letters throughout: an ordinance, or what a date, a number or a place in it shows to be an act.
        if (Stops.Matches(s, p, out _)) return false;
        end = GrammarEnd(s, p);
        if (end <= p || Chars.WordEnd(s, p) == end) return false;
        // "Pháp lệnh sửa đổi": which ordinance is said before.
        if (Chars.Matches(s, p, "sửa đổi", out var revised) && revised >= end && !IsDated(s, end)) return false;
        return (ordinance && !OpensSentence(s, start)) || IsDated(s, end) || (AfterArticle(s, Chars.SkipBlanksBack(s, start)) && !Predicates.Matches(s, p));
    }

    // "Luật khiếu nại, luật tố cáo": the next of a list that begins with a capital.
    private static bool FollowsLaw(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (p > 0 && s[p - 1] == ',') p = Chars.SkipBlanksBack(s, p - 1);
        else if (!Chars.EndsWith(s, p, "và", out p)) return false;
        p = Chars.SkipBlanksBack(s, p);
        var least = Math.Max(0, p - LongestListed);
        for (var i = p - 1; i > least; i--)
        {
            if (s[i] is ',' or ';' or '.' or ':') return false;
            if (s[i] == 'L' && Chars.Matches(s, i, "luật", out var after)) return TryKnownName(s, Chars.SkipBlanks(s, after), out var end, out _) && end == p;
        }

        return false;
    }

    // A name of the lexicon, and the abbreviation or the further words by which it goes on: "Luật Thuế TNDN", "Luật thuế XK, thuế NK".
    private static bool TryKnownName(ReadOnlySpan<char> s, int p, out int end, out int words)
    {
        if (!LawLexicon.TryRead(s, p, out end, out words)) return false;
        var taxes = words == 1 && Chars.EndsWith(s, end, "thuế");
        for (var more = 0; more < 4; more++)
        {
            var next = Chars.SkipBlanks(s, end);
            var nextEnd = Chars.WordEnd(s, next, 12);
            if (nextEnd - next >= (taxes ? 2 : 3) && next > end && IsAcronym(s[next..nextEnd]) && !IsAcronym(s[Chars.WordStart(s, end)..end])) end = nextEnd;
            if (!taxes) return true;
            next = Chars.SkipBlanks(s, end);
            if (next < s.Length && s[next] == ',') next = Chars.SkipBlanks(s, next + 1);
            else if (Chars.Matches(s, next, "và", out var and)) next = Chars.SkipBlanks(s, and);
            if (next == end || next >= s.Length || s[next] != 't' || !Chars.Matches(s, next, "thuế", out var tax)) break;
            end = tax;
        }

        // "Luật thuế nông nghiệp": a tax that the lexicon does not know.
        if (Chars.WordEnd(s, p) == end && Chars.SkipBlanks(s, end) is var on && on > end && on < s.Length && Chars.IsLetter(s[on])) end = GrammarEnd(s, p);
        return true;
    }

    private static bool IsDated(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (DateGrammar.TryDayWord(s, p, out _)) return DateGrammar.TryRead(s, p, out _);
        return TryYearAlone(s, p, out _, out _) || IsNumbered(s, p);
    }

    private static bool IsNumbered(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        return Chars.Matches(s, p, "số", out var after) && Chars.SkipBlanks(s, after) is var digit && digit < s.Length && Chars.IsDigit(s[digit]) && NumberGrammar.TryRead(s, digit, false, out var number) && number.KnownIssuer;
    }

    private static bool IsPlural(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        return Chars.EndsWith(s, p, "các") || Chars.EndsWith(s, p, "những");
    }

    private static bool OpensSentence(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        return p == 0 || s[p - 1] is '.' or ':' or '"' or '“' or '-' or '+' or '|' || VietnameseText.IsDash(s[p - 1]);
    }

    // "khoản 2 Điều 5 luật đất đai", "một số điều của luật đất đai", "luật đất đai năm 2013", "luật đất đai số 45/2013/QH13": small letters, and yet an act.
    private static bool IsPlacedOrDated(ReadOnlySpan<char> s, int start, int end)
    {
        var next = Chars.SkipBlanks(s, end);
        if (TryYearAlone(s, next, out _, out _) || IsNumbered(s, next)) return true;
        var before = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, before, "của", out var of)) before = Chars.SkipBlanksBack(s, of);
        if (Chars.EndsWith(s, before, "một số điều")) return true;
        return AfterArticle(s, before);
    }

    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!Chars.IsUpper(c)) return false;
        }

        return true;
    }

    // Words up to punctuation or a word that no name has.
    private static int GrammarEnd(ReadOnlySpan<char> s, int start)
    {
        var p = start;
        var end = start;
        // "Luật BHXH hiện nay": small words behind an abbreviation of the whole name do not belong to it, "Luật PCCC và CNCH" goes on.
        var first = Chars.WordEnd(s, start);
        var isShort = first - start >= 3 && IsAcronym(s[start..first]);
        for (var words = 0; words < MostWords; words++)
        {
            var wordEnd = Chars.WordEnd(s, p);
            if (wordEnd == p) break;
            if (isShort && words == 1 && !Chars.IsUpper(s[p]) && !Chars.Matches(s, p, "và")) break;
            if (words > 0 && (Stops.Matches(s, p, out _) && !IsDigital(s, p) && !(s[p] == 'p' && Chars.EndsWith(s, end, "mắc")) || Chars.IsDigit(s[p]) || (Chars.IsUpper(s[p]) && IsNextAct(s, p)))) break;
            end = wordEnd;
            if (wordEnd + 1 < s.Length && s[wordEnd] is '/' or '&' && Chars.IsUpper(s[wordEnd + 1]) && Chars.IsUpper(s[wordEnd - 1]))
            {
                p = wordEnd + 1;
                continue;
            }

            var next = Chars.SkipBlanks(s, wordEnd);
            if (next == wordEnd || next >= s.Length)
            {
                // "Luật Cán bộ, công chức": a comma and a small letter go on; a comma and a capital, mostly another law, do not.
                if (next < s.Length && s[next] == ',' && words < 4)
                {
                    var q = Chars.SkipBlanks(s, next + 1);
                    if (q > next + 1 && q < s.Length && Chars.IsLetter(s[q]) && !Chars.IsUpper(s[q]) && IsNameTail(s, q))
                    {
                        p = q;
                        continue;
                    }
                }

                break;
            }

            if (!Chars.IsWordChar(s[next])) break;
            p = next;
        }

        // "và" or another link at the end does not belong to the name.
        while (end > start)
        {
            var wordStart = Chars.WordStart(s, end);
            if (!Chars.Matches(s, wordStart, "và") && !Chars.Matches(s, wordStart, "của") && !Chars.Matches(s, wordStart, "các")) break;
            end = Chars.SkipBlanksBack(s, wordStart);
        }

        return end;
    }

    // "Luật Công nghệ số;", "Luật Kinh tế số và …": no number follows, so that the word tells what is digital.
    private static bool IsDigital(ReadOnlySpan<char> s, int i) =>
        Chars.Matches(s, i, "số", out var end) && Chars.SkipBlanks(s, end) is var next && (next >= s.Length || s[next] is ',' or ';' or ')' or '|' || (s[next] == '.' && TitleGrammar.EndsSentence(s, next) && (next + 1 >= s.Length || s[next + 1] != '.')) || Chars.MatchesAny(s, next, ["và", "năm", "được", "có", "của"], out _));

    // A capital kind of two words, or "Luật": another act begins.
    private static bool IsNextAct(ReadOnlySpan<char> s, int i) =>
        KindGrammar.TryReadForward(s, i, out var end) && !Chars.IsUpper(s[end - 1]) && (end > Chars.WordEnd(s, i) || Chars.Matches(s, i, "luật"));

    // "Nghị định số 5/2020/NĐ-CP", but not "các Nghị định về thuế".
    private static bool IsNumberedAct(ReadOnlySpan<char> s, int i)
    {
        if (!IsNextAct(s, i) || !KindGrammar.TryReadForward(s, i, out var end)) return false;
        var p = Chars.SkipBlanks(s, end);
        if (Chars.Matches(s, p, "số", out var after)) p = Chars.SkipBlanks(s, after);
        return p < s.Length && Chars.IsDigit(s[p]);
    }

    private static bool IsNameTail(ReadOnlySpan<char> s, int i) => Chars.MatchesAny(s, i, ["chống", "công chức", "viên chức", "khen thưởng", "chữa bệnh", "sử dụng", "an toàn", "vệ sinh", "giáo dục", "thể thao", "tôn giáo", "tố cáo", "nhập cảnh", "xuất cảnh", "chữa cháy"], out _);

    // "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C"
    private static bool TryAmending(ReadOnlySpan<char> s, int i, int depth, out int end)
    {
        end = i;
        if (i >= s.Length || Chars.Fold(s[i]) is not ('s' or 'b')) return false;
        if (!Chars.MatchesAny(s, i, ["sửa đổi, bổ sung", "sửa đổi bổ sung", "sửa đổi và bổ sung", "sử đổi, bổ sung", "sửa đối, bổ sung", "sửa đổi, bố sung", "sửa đổi", "bổ sung"], out var p)) return false;
        var verbEnd = p;
        p = Chars.SkipBlanks(s, p);
        if ((Chars.Matches(s, p, "năm", out var after) && TryYearAlone(s, p, out _, out _)) || IsNumbered(s, p))
        {
            // "Luật sửa đổi, bổ sung năm 2013", "Luật sửa đổi, bổ sung số 57/2024/QH15"
            end = verbEnd;
            return depth == 0;
        }

        if (Chars.Matches(s, p, "khoản", out after) || Chars.Matches(s, p, "điều", out after))
        {
            var q = Chars.SkipBlanks(s, after);
            var digits = q;
            while (q < s.Length && q - digits < 4 && Chars.IsWordChar(s[q])) q++;
            if (q == digits) return false;
            p = Chars.SkipBlanks(s, q);
            if (Chars.Matches(s, p, "của", out after)) p = Chars.SkipBlanks(s, after);
        }
        else if (!TryKind(s, p, out _) && !IsManyLaws(s, p))
        {
            if (Chars.MatchesAny(s, p, ["một số", "các", "một"], out after)) p = Chars.SkipBlanks(s, after);
            if (!Chars.Matches(s, p, "điều", out after)) return false;
            p = Chars.SkipBlanks(s, after);
            if (Chars.Matches(s, p, "khoản", out after)) p = Chars.SkipBlanks(s, after);
            // "một số điều Luật Các tổ chức tín dụng": also without "của".
            if (Chars.MatchesAny(s, p, ["của", "tại"], out after)) p = Chars.SkipBlanks(s, after);
            else if (!TryKind(s, p, out _)) return false;
            // "một số điều của Phòng, chống thiên tai và Luật Đê điều": the word left out before the first.
            if (!TryKind(s, p, out _) && LawLexicon.TryRead(s, p, out var bare, out var words) && words > 2 && Chars.Matches(s, Chars.SkipBlanks(s, bare), "và", out after) && TryKind(s, Chars.SkipBlanks(s, after), out _)) p = Chars.SkipBlanks(s, after);
        }

        if (IsManyLaws(s, p))
        {
            if (LawLexicon.TryRead(s, i, out end, out _) && end > p && !Chars.Matches(s, Chars.SkipBlanks(s, end), "và sửa đổi")) return true;
            end = GrammarEnd(s, p);
            // "liên quan đến …": the stop list ends too early here, so take the words up to punctuation or a number.
            end = WordsUntilNumber(s, end);
            return true;
        }

        if (!TryInner(s, p, depth, out end)) return false;
        var isKnownList = KnownLists.Matches(s, p);
        var bySemicolons = isKnownList && Chars.Matches(s, p, BySemicolons);
        var closedByAnd = false;
        var numbered = ListedNumberEnd(s, end) > end;
        end = InnerNumberEnd(s, end);
        var first = end;
        // Further laws belong to the name where a number, a date or a year closes the list.
        var last = numbered ? ListedNumberEnd(s, end) : end;
        for (var more = 0; more < 16; more++)
        {
            // "Luật A và Luật B, Luật C": "và" has closed the list.
            if (closedByAnd && !numbered) break;
            var q = Chars.SkipBlanks(s, last);
            var and = false;
            if (q < s.Length && (s[q] == ',' || (bySemicolons && s[q] == ';' && !Chars.EndsWith(s, last, "tài sản công")))) q = Chars.SkipBlanks(s, q + 1);
            else if (Chars.Matches(s, q, "và", out after)) (q, and) = (Chars.SkipBlanks(s, after), true);
            else break;
            if (!and && Chars.Matches(s, q, "và", out after)) (q, and) = (Chars.SkipBlanks(s, after), true);
            q = SkipPlace(s, q);
            if (!TryInner(s, q, depth, out var innerEnd)) break;
            last = numbered ? Math.Max(innerEnd, OwnNumberEnd(s, innerEnd)) : InnerNumberEnd(s, innerEnd);
            closedByAnd = and;
        }

        if (last > first)
        {
            var q = Chars.SkipBlanks(s, last);
            // … or where "và" closes it before the clause ends, or the list is that of a known act.
            if (isKnownList || Chars.MatchesAny(s, q, ["số", "ngày", "năm"], out _) || (closedByAnd && (q >= s.Length || s[q] is ';' or '.' or ')'))) end = last;
        }

        return true;
    }

    // "các Luật về thuế", "11 Luật về quân sự, quốc phòng"
    private static bool IsManyLaws(ReadOnlySpan<char> s, int i)
    {
        if (Chars.Matches(s, i, "các luật")) return true;
        var p = i;
        while (p < s.Length && p - i < 3 && Chars.IsDigit(s[p])) p++;
        return p > i && p - i < 3 && Chars.SkipBlanks(s, p) is var word && word > p && Chars.Matches(s, word, "luật");
    }

    // "Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật …": each amended law with its number.
    private static int ListedNumberEnd(ReadOnlySpan<char> s, int end)
    {
        var number = OwnNumberEnd(s, end);
        if (number == end) return end;
        var p = Chars.SkipBlanks(s, number);
        if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        else if (Chars.Matches(s, p, "và", out var and)) p = Chars.SkipBlanks(s, and);
        else return end;
        return TryInner(s, p, MostDepth, out var inner) && OwnNumberEnd(s, inner) > inner ? number : end;
    }

    private static int OwnNumberEnd(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (!Chars.Matches(s, p, "số", out var after)) return end;
        p = Chars.SkipBlanks(s, after);
        return p < s.Length && Chars.IsDigit(s[p]) && NumberGrammar.TryRead(s, p, false, out var number) ? number.End : end;
    }

    // "… của Bộ luật Hình sự số 100/2015/QH13 số 12/2017/QH14": the number of the amended law belongs to the name where another number follows.
    private static int InnerNumberEnd(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (!Chars.Matches(s, p, "số", out var after)) return end;
        p = Chars.SkipBlanks(s, after);
        if (p >= s.Length || !Chars.IsDigit(s[p]) || !NumberGrammar.TryRead(s, p, false, out var number)) return end;
        p = Chars.SkipBlanks(s, number.End);
        return Chars.Matches(s, p, "số", out after) && Chars.SkipBlanks(s, after) is var q && q < s.Length && Chars.IsDigit(s[q]) ? number.End : end;
    }

    // "… và Điều 121 của Luật Đất đai"
    private static int SkipPlace(ReadOnlySpan<char> s, int i)
    {
        if (!Chars.MatchesAny(s, i, ["điều", "khoản"], out var after)) return i;
        var p = Chars.SkipBlanks(s, after);
        var digits = p;
        while (p < s.Length && p - digits < 4 && Chars.IsWordChar(s[p])) p++;
        if (p == digits) return i;
        p = Chars.SkipBlanks(s, p);
        return Chars.Matches(s, p, "của", out after) ? Chars.SkipBlanks(s, after) : i;
    }

    private static bool TryInner(ReadOnlySpan<char> s, int i, int depth, out int end)
    {
        end = i;
        if (i + 1 < s.Length && s[i] == 'B' && s[i + 1] == 'L' && TryInitials(s, i, out var called))
        {
            // "một số điều của BLHS năm 2015": the year is that of the code, and closes the name.
            end = called.KindEnd;
            return true;
        }

        if (!TryKind(s, i, out var kindEnd)) return false;
        var p = Chars.SkipBlanks(s, kindEnd);
        if (p >= s.Length) return false;
        // A law that amends a law that amends a law: deeper than that no name goes.
        if (depth < MostDepth && TryAmending(s, p, depth + 1, out end)) return true;
        if (TryKnownName(s, p, out end, out _)) return true;
        if (!Chars.IsUpper(s[p])) return false;
        end = GrammarEnd(s, p);
        return end > p;
    }

    private static int WordsUntilNumber(ReadOnlySpan<char> s, int end)
    {
        var p = end;
        for (var words = 0; words < MostWords; words++)
        {
            var next = Chars.SkipBlanks(s, p);
            if (next < s.Length && s[next] == ',')
            {
                var q = Chars.SkipBlanks(s, next + 1);
                if (q >= s.Length || !Chars.IsLetter(s[q]) || Chars.IsUpper(s[q])) break;
                next = q;
            }

            var wordEnd = Chars.WordEnd(s, next);
            // "… các luật về thuế và Nghị định số 5/2020/NĐ-CP"
            if (next < s.Length && Chars.IsUpper(s[next]) && IsNumberedAct(s, next)) return Chars.EndsWith(s, p, "và", out var and) ? Chars.SkipBlanksBack(s, and) : p;
            if (wordEnd == next || Chars.IsDigit(s[next]) || Chars.MatchesAny(s, next, ["ngày", "năm", "được", "đã", "có hiệu lực", "có quy định", "và luật", "quy định", "thì", "là", "tại", "theo", "này", "vào chương trình", "vào năm"], out _)) break;
            // "số 38/2009/QH12" ends the name, "một số điều" does not.
            if (Chars.Matches(s, next, "số", out var number) && Chars.SkipBlanks(s, number) is var digit && digit < s.Length && (Chars.IsDigit(s[digit]) || s[digit] == ':')) break;
            p = wordEnd;
        }

        return p;
    }

    private static void Complete(ReadOnlySpan<char> s, int start, int kindEnd, int nameEnd, out Candidate candidate)
    {
        var end = nameEnd;
        var p = Chars.SkipBlanks(s, end);
        if (p >= s.Length || !MayComplete(s[p]))
        {
            candidate = new Candidate { Class = CitationClass.Law, Start = start, End = Math.Min(end, start + LongestName), KindStart = start, KindEnd = kindEnd, NameEnd = Math.Min(end, start + LongestName) };
            return;
        }

        // "Luật Thương mại nước Cộng hòa xã hội chủ nghĩa Việt Nam"
        if (Chars.Matches(s, p, "nước cộng hòa xã hội chủ nghĩa việt nam", out var state)) nameEnd = state;
        end = AcronymEnd(s, nameEnd);
        p = Chars.SkipBlanks(s, end);
        if (TryRevision(s, p, out var after))
        {
            end = after;
            p = Chars.SkipBlanks(s, end);
        }
        else if (Chars.MatchesAny(s, p, ["sửa đổi, bổ sung", "sửa đổi bổ sung", "sửa đổi"], out after) && TryYearAlone(s, Chars.SkipBlanks(s, after), out _, out _))
        {
            p = Chars.SkipBlanks(s, after);
        }

        var date = default(PartialDate);
        var dateStart = 0;
        var dateEnd = 0;
        var two = false;
        var repaired = false;
        var outerEnd = end;
        if (TryYearAlone(s, p, out var year, out var yearEnd) || TryYearApart(s, ref p, out year, out yearEnd))
        {
            date = year;
            dateStart = p;
            dateEnd = yearEnd;
            end = outerEnd = p > 0 && s[p - 1] == '(' ? yearEnd + 1 : yearEnd;
            if (TryRevision(s, Chars.SkipBlanks(s, end), out after)) end = outerEnd = after;
        }
        else
        {
            var q = p < s.Length && s[p] == ',' ? Chars.SkipBlanks(s, p + 1) : p;
            if (DateGrammar.TryDayWord(s, q, out _) && DateGrammar.TryRead(s, q, out var match))
            {
                date = match.Value;
                dateStart = q;
                dateEnd = match.End;
                outerEnd = match.End;
                two = match.TwoDigitYear;
                repaired = match.Repaired;
            }
            else if (TryPassed(s, p, out var passedAt, out match))
            {
                date = match.Value;
                dateStart = passedAt;
                dateEnd = match.End;
                two = match.TwoDigitYear;
                repaired = match.Repaired;
            }
        }

        candidate = new Candidate
        {
            Class = CitationClass.Law,
            Start = start,
            End = Math.Min(outerEnd, start + LongestName),
            KindStart = start,
            KindEnd = kindEnd,
            NameEnd = Math.Min(end, start + LongestName),
            Date = date,
            DateStart = dateStart,
            DateEnd = dateEnd,
            TwoDigitYear = two,
            Repaired = repaired,
        };
    }

    // What an abbreviation, a revision or a date begins with.
    private static bool MayComplete(char c) => c is '(' or ',' || Chars.IsDigit(c) || Chars.Fold(c) is 'n' or 's' or 'd';

    // "đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XI thông qua ngày 26 tháng 11 năm 2003"
    internal static bool TryPassed(ReadOnlySpan<char> s, int i, out int start, out DateMatch match)
    {
        start = i;
        match = default;
        if (i < s.Length && s[i] == ',') i = Chars.SkipBlanks(s, i + 1);
        if (!Chars.MatchesAny(s, i, ["đã được quốc hội", "được quốc hội", "đã được ủy ban thường vụ quốc hội", "được ủy ban thường vụ quốc hội"], out var p)) return false;
        var most = Math.Min(s.Length, p + 140);
        while (p < most && s[p] is not (';' or '.'))
        {
            if (Chars.Lower(s[p]) == 't' && Chars.Matches(s, p, "thông qua", out var after))
            {
                start = Chars.SkipBlanks(s, after);
                return DateGrammar.TryDayWord(s, start, out _) && DateGrammar.TryRead(s, start, out match);
            }

            p++;
        }

        return false;
    }

    // "Luật Phòng, chống tham nhũng (PCTN) năm 2018": the abbreviation stands inside the name where a year or a number goes on.
    private static int AcronymEnd(ReadOnlySpan<char> s, int nameEnd)
    {
        var p = Chars.SkipBlanks(s, nameEnd);
        if (p >= s.Length || s[p] != '(') return nameEnd;
        var close = p + 1;
        while (close < s.Length && close - p < 14 && (Chars.IsUpper(s[close]) || s[close] is '&' or ',' or '-' || Chars.IsBlank(s[close]))) close++;
        if (close >= s.Length || s[close] != ')' || close - p < 3) return nameEnd;
        return Chars.MatchesAny(s, Chars.SkipBlanks(s, close + 1), ["năm", "số", "ngày"], out _) ? close + 1 : nameEnd;
    }

    // "(sửa đổi)" belongs to the name of a law that replaces another; "(sửa đổi, bổ sung năm 2025)" is said of it.
    private static bool TryRevision(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        // "Luật Báo chí sửa đổi;"
        if (Chars.Matches(s, i, "sửa đổi", out var bare) && Chars.SkipBlanks(s, bare) is var stop && (stop >= s.Length || s[stop] is ';' or '.' or ')' or '(' or ':'))
        {
            end = bare;
            return true;
        }

        if (i >= s.Length || s[i] != '(' || !Chars.Matches(s, Chars.SkipBlanks(s, i + 1), "sửa đổi", out var after)) return false;
        var close = Chars.SkipBlanks(s, after);
        if (close >= s.Length || s[close] != ')') return false;
        end = close + 1;
        return true;
    }

    // "Luật Đất đai (năm 2013)", "Luật Trẻ em (2016)", "Luật Việc làm, năm 2013;"
    private static bool TryYearApart(ReadOnlySpan<char> s, ref int i, out PartialDate date, out int end)
    {
        date = default;
        end = i;
        if (i + 5 >= s.Length || s[i] is not ('(' or ',')) return false;
        var p = s[i] == '(' ? i + 1 : Chars.SkipBlanks(s, i + 1);
        if (s[i] == ',' && !Chars.Matches(s, p, "năm")) return false;
        if (!TryYearAlone(s, p, out date, out end)) return false;
        if (s[i] == '(' ? end >= s.Length || s[end] != ')' : end < s.Length && s[end] is not (',' or ';' or '.' or ')')) return false;
        i = p;
        return true;
    }

    private static bool TryYearAlone(ReadOnlySpan<char> s, int i, out PartialDate date, out int end)
    {
        date = default;
        end = i;
        var p = i;
        if (Chars.Matches(s, i, "năm", out var after)) p = Chars.SkipBlanks(s, after);
        // "năm 20243": the mark of a note lost its place above the line.
        var isMarked = p > i && p + 5 <= s.Length && s[p + 4] is >= '1' and <= '9' && (p + 5 == s.Length || !(Chars.IsWordChar(s[p + 5]) || s[p + 5] == '/'));
        if (p + 4 > s.Length || (!isMarked && p + 4 < s.Length && (Chars.IsWordChar(s[p + 4]) || s[p + 4] == '/'))) return false;
        var year = 0;
        for (var k = 0; k < 4; k++)
        {
            if (!Chars.IsDigit(s[p + k])) return false;
            year = year * 10 + (s[p + k] - '0');
        }

        if (year is < 1945 or > 2099) return false;
        date = new PartialDate(year);
        end = p + 4;
        return true;
    }
}
