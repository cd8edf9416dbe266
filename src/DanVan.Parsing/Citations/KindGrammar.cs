namespace DanVan.Parsing.Citations;

/// <summary>
/// The words that name a kind of document, as they stand before a number: "Nghị quyết", "Chương trình phối hợp", "Hướng dẫn liên tịch", "NQ".
/// Compared without blanks and marks, so that "Nghị  quyết", "Quyết địnhsố" and text without diacritics are found too.
/// </summary>
internal static class KindGrammar
{
    private const int MostBlanks = 4;

    private static readonly string[] Plain =
    [
        "nghị quyết", "quyết định", "chỉ thị", "quy chế", "quy định", "qui định", "qui chế", "thông cáo", "thông báo", "hướng dẫn", "chương trình", "kế hoạch", "phương án",
        "đề án", "dự án", "báo cáo", "biên bản", "tờ trình", "hợp đồng", "công văn", "công điện", "bản ghi nhớ", "bản thỏa thuận", "văn bản thỏa thuận", "thỏa thuận",
        "giấy ủy quyền", "giấy mời", "giấy giới thiệu", "phiếu gửi", "phiếu chuyển", "phiếu báo", "thư công", "thư", "kết luận", "thông tri", "tuyên bố",
        "lời kêu gọi", "quy hoạch", "chiến lược", "điều lệ", "nghị định", "thông tư", "luật", "bộ luật", "pháp lệnh", "lệnh", "sắc lệnh", "sắc luật",
        "văn bản", "văn bản hợp nhất", "quy trình", "quy tắc", "đề cương", "quyết nghị", "công bố", "công hàm", "điện", "điện báo", "thư mời", "giấy phép",
        "chương trình hành động", "chương trình phối hợp", "chương trình công tác", "chương trình phối hợp công tác", "chương trình phối hợp hành động",
        "chương trình liên tịch", "chương trình hành động phối hợp", "chương trình phối hợp liên tịch", "chương trình phối hợp liên ngành", "chương trình liên ngành",
        "kế hoạch phối hợp", "kế hoạch liên tịch", "kế hoạch liên ngành", "kế hoạch hành động", "kế hoạch phối hợp liên ngành", "kế hoạch công tác", "kế hoạch hoạt động",
        "kế hoạch phối hợp công tác", "kế hoạch triển khai", "kế hoạch thực hiện", "kế hoạch tổ chức", "kế hoạch kiểm tra", "kế hoạch giám sát", "kế hoạch tuyên truyền",
        "quy chế phối hợp", "quy chế liên tịch", "quy chế liên ngành", "quy chế phối hợp liên ngành", "quy chế phối hợp công tác", "quy chế làm việc",
        "hướng dẫn liên tịch", "hướng dẫn liên ngành", "nghị quyết liên tịch", "thông tư liên tịch", "thông tư liên bộ", "thông tư liên ngành", "quyết định liên tịch",
        "thông báo kết luận", "thông báo kết luận kiểm tra", "thông báo kết luận giám sát", "thông báo kết luận thanh tra", "thông báo kết luận cuộc họp", "thông báo kết luận hội nghị", "báo cáo tổng kết", "báo cáo chuyên đề", "công văn hướng dẫn", "công văn hỏa tốc", "công văn khẩn", "công văn mật", "văn bản khẩn", "văn bản mật", "văn bản chỉ đạo", "công văn chỉ đạo", "công văn đôn đốc", "văn bản đôn đốc", "điện khẩn", "điện mật", "điện hỏa tốc", "công điện mật", "báo cáo nhanh", "báo cáo mật", "báo cáo tóm tắt", "báo cáo bổ sung", "tờ trình bổ sung", "kế hoạch bổ sung", "thông báo bổ sung", "quyết định bổ sung", "công văn bổ sung", "báo cáo thẩm tra bổ sung", "công điện khẩn", "công điện hỏa tốc", "nghị quyết chuyên đề",
        "thông báo liên tịch", "công văn liên tịch", "công văn liên ngành", "văn bản liên tịch", "văn bản liên ngành", "văn bản hướng dẫn", "biên bản ghi nhớ", "tờ trình liên ngành",
        "phương án liên ngành", "mệnh lệnh", "kế hoạch hành động chiến lược", "thông báo ý kiến kết luận", "phiếu trình", "phiếu chuyển đơn", "nội quy", "bản cam kết", "thư kêu gọi", "giao ước thi đua", "thỏa thuận hợp tác", "quyết định cá biệt", "chỉ thị liên tịch", "thông tri liên tịch", "quy định phối hợp", "quy trình phối hợp",
        "báo cáo thẩm tra", "báo cáo thẩm định", "báo cáo giải trình", "báo cáo sơ kết", "báo cáo kết quả", "báo cáo giám sát", "báo cáo kiểm tra", "báo cáo công tác", "báo cáo đánh giá",
        "biên bản họp", "biên bản cuộc họp", "biên bản làm việc", "biên bản kiểm tra", "biên bản thẩm định", "kết luận thanh tra", "kết luận kiểm tra", "kết luận giám sát", "kết luận cuộc họp",
        "thông báo thẩm định", "văn bản thẩm định", "công văn thẩm định", "kế hoạch thanh tra", "quyết định thanh tra", "quyết định kiểm tra",
        "chương trình hợp tác", "biên bản hợp tác", "án lệ", "biên bản thỏa thuận", "đề án liên tịch", "cáo trạng", "bản cáo trạng", "kết luận giám định", "bản kết luận giám định", "kết luận định giá", "kết luận định giá tài sản", "bản kết luận định giá tài sản",
    ];

    // Written in capitals only: "NQ số 25-NQ/TW", "theo QĐ 217-QĐ/TW".
    private static readonly string[] Abbreviated =
        ["nq", "qđ", "ct", "kl", "qc", "hd", "tb", "tt", "ctr", "kh", "đa", "bc", "cv", "nđ", "ttlt", "ttr", "pl", "nqlt", "vbhn", "tbkl", "qyđ", "cthđ", "cđ", "bb", "tc", "pa", "vb"];

    private const int MostQualifiers = 6;
    private const int MostOfDeciding = 16;
    private const int MostOfJoint = 9;
    private const int LongestAbbreviation = 5;

    // Words that govern a number or go on with a sentence and qualify no kind.
    private static readonly Phrases NoQualifiers = new(
        "tại", "của", "về", "theo", "có", "là", "và", "do", "này", "đó", "với", "cho", "trong", "trên", "kèm", "ngày", "năm", "bằng", "từ", "đến", "được", "nêu", "việc", "hiện", "khai", "thế", "bỏ", "sung", "đổi", "cứ", "gồm", "các", "những", "mang", "qua", "vào", "khi", "sau", "trước", "để", "thì", "hoặc", "tỉnh", "huyện", "xã");

    private static readonly Phrases Deciding = new("kiện toàn", "thành lập", "phân công", "bổ nhiệm", "điều động", "công nhận", "khen thưởng", "phê chuẩn", "chỉ định", "cử", "giải thể", "sáp nhập");

    // What a report or a record is of, behind a comma.
    private static readonly Phrases OfReports = new(
        "tiếp thu", "giải trình", "chỉnh lý", "giám sát", "đối chiếu", "thẩm định", "thẩm tra", "đánh giá", "xác minh", "nghiệm thu", "bàn giao", "kiểm tra", "khảo sát", "rà soát", "làm rõ", "bổ sung", "góp ý");

    private static readonly KindEnds Ends = new(Plain.Select(Key), Abbreviated.Select(Key));

    /// <summary>The kinds as they are usually printed. A licence and a contract are no documents, whatever their number, and left to the grammar.</summary>
    public static KindWords Words { get; } = new(Plain.Where(static name => name[0] != 'g' && name[1] != 'ợ'), LettersBefore);

    /// <summary>The same with a licence and a contract, lower case.</summary>
    public static IEnumerable<string> Names => Plain;

    /// <summary>The kinds with marks, lower case, longest first: for reading forward.</summary>
    public static Phrases Forward { get; } = new([.. Plain.OrderByDescending(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal)]);

    /// <summary>The kind that ends at <paramref name="end"/>: the longest that is known.</summary>
    public static bool TryReadBack(ReadOnlySpan<char> s, int end, out int start)
    {
        start = end;
        var node = 0;
        var blanks = 0;
        for (var p = end; p > 0; p--)
        {
            var c = s[p - 1];
            if (!Ends.TryStep(ref node, Chars.Fold(c)))
            {
                if (Chars.IsBlank(c) && ++blanks <= MostBlanks) continue;
                break;
            }

            blanks = 0;
            if (Ends.IsName(node, out var abbreviated) && IsBoundary(s, p - 1) && !IsSecretariat(s, p - 1, end) && !IsOfAllLaw(s, p - 1, end) && !IsStrategic(s, p - 1, end) && (!abbreviated || IsAllUpper(s[(p - 1)..end])) && !(start < end && Chars.IsUpper(s[start]) && s[p - 1] == 'v')) start = p - 1;
        }

        return start < end;
    }

    /// <summary>
    /// The kind with a qualifier that no list has, before the word "số": "Quy chế dân chủ", "Kế hoạch cải cách hành chính". It begins with a capital,
    /// and only plain small words of it follow; the names of branches behind "liên ngành" have capitals too ("Kết luận liên ngành Tư pháp Trung ương").
    /// </summary>
    public static bool TryReadQualified(ReadOnlySpan<char> s, int end, int least, out int start)
    {
        start = end;
        var p = end;
        var capitals = false;
        var most = MostQualifiers;
        for (var words = 0; words < MostOfJoint; words++)
        {
            var wordStart = Chars.WordStart(s, p);
            if (wordStart == p || wordStart <= least || Chars.IsDigit(s[wordStart]) || (NoQualifiers.Matches(s, wordStart, out var stop) && stop == p && !(words > 0 && JoinsQualifiers(s, wordStart, p)))) return false;
            capitals |= Chars.IsUpper(s[wordStart]);
            var first = wordStart;
            p = Chars.SkipBlanksBack(s, wordStart);
            // "Báo cáo giải trình, tiếp thu số …", "Báo cáo tiếp thu, giải trình ý kiến góp ý số …", "Biên bản kiểm tra, đối chiếu số …"
            if (words > 0 && p > least && s[p - 1] == ',' && !capitals && OfReports.Matches(s, first, out _))
            {
                p = Chars.SkipBlanksBack(s, p - 1);
                most = MostOfJoint;
            }
            // "Thông tư liên Bộ Tài chính - Lao động số …"
            else if (words > 0 && p > least + 1 && p < wordStart && VietnameseText.IsDash(s[p - 1]) && s[p - 2] == ' ' && capitals) p = Chars.SkipBlanksBack(s, p - 1);
            if (p == wordStart || p <= least || s[p - 1] is ',' or ';' or '.' or ':' or ')' or '”' or '"') return false;
            if (words == 0 || !TryReadBack(s, p, out var kindStart) || kindStart < least || !Chars.IsUpper(s[kindStart]) || p - kindStart <= LongestAbbreviation) continue;
            // "Quy định thi hành Điều lệ Đảng"
            var isOfStatute = Chars.Matches(s, first, "thi hành điều lệ");
            if (!isOfStatute && Chars.EndsWith(s, Chars.SkipBlanksBack(s, kindStart), "thi hành")) continue;
            if ((capitals || words >= most) && !isOfStatute && !Chars.MatchesAny(s, first, ["liên ngành", "liên tịch", "liên bộ", "liên sở"], out _)
                && !Chars.EndsWith(s, p, "liên ngành") && !Chars.EndsWith(s, p, "liên tịch") && !Chars.EndsWith(s, p, "liên bộ")) return false;
            start = kindStart;
            return true;
        }

        return false;
    }

    // "Chương trình phối hợp và thống nhất hành động", "Quy chế tổ chức và hoạt động"; but no second kind: "Chỉ thị và công văn hỏa tốc".
    private static bool JoinsQualifiers(ReadOnlySpan<char> s, int start, int end) =>
        Chars.Matches(s, start, "và") && Chars.SkipBlanks(s, end) is var next && Chars.IsLower(s[next]) && !TryReadForward(s, next, out _);

    /// <summary>
    /// The kind with what it decides, before the word "số": "Quyết định kiện toàn Ban Chỉ đạo". The names in it have capitals, so the code of the number
    /// must be that of the kind.
    /// </summary>
    public static bool TryReadDeciding(ReadOnlySpan<char> s, int end, int least, out int start)
    {
        start = end;
        var p = end;
        for (var words = 0; words < MostOfDeciding; words++)
        {
            var wordStart = Chars.WordStart(s, p);
            if (wordStart == p || wordStart <= least || Chars.IsDigit(s[wordStart])) return false;
            p = Chars.SkipBlanksBack(s, wordStart);
            if (p == wordStart || p <= least || s[p - 1] is not '-' && !Chars.IsLetter(s[p - 1])) return false;
            if (s[p - 1] == '-') p = Chars.SkipBlanksBack(s, p - 1);
            if (!Deciding.Matches(s, wordStart) || !TryReadBack(s, p, out var kindStart) || kindStart < least || !Chars.IsUpper(s[kindStart]) || p - kindStart <= LongestAbbreviation) continue;
            start = kindStart;
            return true;
        }

        return false;
    }

    /// <summary>The longest kind, written out, that begins at <paramref name="i"/>.</summary>
    public static bool TryReadForward(ReadOnlySpan<char> s, int i, out int end) => Forward.Matches(s, i, out end);

    /// <summary>Whether the text between is a law, code or ordinance.</summary>
    public static bool IsLaw(ReadOnlySpan<char> kind) => Chars.Matches(kind, 0, "luật") || Chars.Matches(kind, 0, "bộ luật") || Chars.Matches(kind, 0, "pháp lệnh") || Chars.Matches(kind, 0, "hiến pháp");

    // "của Ban Bí thư số 49-CT/TW", "Báo cáo giải trình, tiếp thu số 492/BC-UBND": no letter.
    private static bool IsSecretariat(ReadOnlySpan<char> s, int start, int end) =>
        Chars.Fold(s[start]) == 't' && end - start == "thư".Length && Chars.SkipBlanksBack(s, start) is var before && (Chars.EndsWith(s, before, "bí") || Chars.EndsWith(s, before, "tiếp"));

    // "văn bản quy phạm pháp luật số 15/2024/QĐ-UBND", "Tạp chí Pháp luật số 12/2024", "kỷ luật số 355-QĐ/TW": no act of that kind.
    private static bool IsOfAllLaw(ReadOnlySpan<char> s, int start, int end) =>
        end - start == "luật".Length && Chars.Lower(s[start]) == 'l' && Chars.SkipBlanksBack(s, start) is var before && (Chars.EndsWith(s, before, "pháp") || Chars.EndsWith(s, before, "kỷ") || Chars.EndsWith(s, before, "quy"));

    // "các nghị quyết chiến lược của Bộ Chính trị: số 57-NQ/TW": of what kind the resolutions are.
    private static bool IsStrategic(ReadOnlySpan<char> s, int start, int end) =>
        s[start] == 'c' && end - start >= "chiến lược".Length && Chars.Matches(s, start, "chiến lược") && Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "nghị quyết");

    private static bool IsBoundary(ReadOnlySpan<char> s, int i) =>
        i == 0 || !Chars.IsWordChar(s[i - 1]) || (Chars.IsUpper(s[i]) && !Chars.IsUpper(s[i - 1]));

    private static bool IsAllUpper(ReadOnlySpan<char> s)
    {
        if (s.Length > 5) return false;
        for (var i = 0; i < s.Length; i++)
        {
            if (!Chars.IsUpper(s[i]) && !(i > 0 && s[i] is 'r' or 'R' or 'y')) return false;
        }

        return true;
    }

    // The letters before a name with which a longer one goes on, one bit each.
    private static uint LettersBefore(string name)
    {
        var node = 0;
        var key = Key(name);
        for (var i = key.Length - 1; i >= 0; i--) Ends.TryStep(ref node, key[i]);
        var letters = 0u;
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var next = node;
            if (Ends.TryStep(ref next, letter) || (letter is 'p' or 'y' && string.Equals(name, "luật", StringComparison.Ordinal))) letters |= 1u << (letter - 'a');
        }

        return letters;
    }

    private static string Key(string name)
    {
        Span<char> key = stackalloc char[name.Length];
        var n = 0;
        foreach (var c in name)
        {
            if (c != ' ') key[n++] = Chars.Fold(c);
        }

        return new string(key[..n]);
    }
}
