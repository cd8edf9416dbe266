namespace DanVan.Parsing.Citations;

/// <summary>
/// The body after "của" (or the two after "giữa"): capitals and the small words that names of bodies are made of, up to "về",
/// "ban hành", a comma or the end.
/// </summary>
internal static class IssuerGrammar
{
    private const int MostWords = 48;
    private const int MostPurpose = 12;
    private const int MostOfName = 24;
    private const int MostBehind = 10;
    private const int LongestRemark = 120;
    private const int LongestInitials = 10;

    // Small words that stand in names of bodies.
    private static readonly WordTable NameWords = new(
    [
        "nhân", "dân", "tỉnh", "thành", "phố", "ủy", "uỷ", "huyện", "quận", "thị", "xã", "phường", "trấn", "đảng", "bộ", "đoàn", "trung", "ương", "chấp", "hành", "thường", "vụ", "trực", "cán", "sự", "vận", "chính", "trị",
        "tổng", "cục", "chi", "hội", "đồng", "liên", "hiệp", "phụ", "nữ", "nông", "binh", "viện", "văn", "phòng", "ngân", "hàng", "nhà", "nước", "tòa", "toà", "án", "sát", "cao", "quân", "khối", "cơ", "quan", "doanh", "nghiệp",
        "thuộc", "đặc", "khu", "quốc", "gia", "khóa", "khoá", "trưởng", "phó", "giám", "đốc", "chủ", "tịch", "thủ", "tướng", "phủ", "cộng", "sản", "mặt", "trận", "tổ", "việt", "nam", "đại", "biểu", "bí", "thư", "hđnd", "ubnd", "kiểm", "lao",
        "công", "an", "bảo", "hiểm", "kho", "bạc", "biên", "cấp", "ban", "chức", "chỉ", "đạo", "chuyên", "trách", "nhiệm", "kỳ", "lần", "thứ", "nghị", "toàn", "thể", "tw", "tư", "các", "ngành", "sở", "quyền", "địa", "phương", "sinh", "tài", "nguyên",
        "thanh", "niên", "cựu", "chiến", "đài", "phát", "thanh", "truyền", "hình", "học", "trường", "trạm", "trung", "tâm", "hợp", "tác", "giáo", "dục", "môi", "thôn", "nội", "ngoại", "y", "tế", "tuyên", "nhất", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười",
        "bầu", "cử", "khoa", "thông", "tin", "kế", "hoạch", "giao", "vận", "tải", "xây", "dựng", "thể", "thao", "du", "lịch", "công", "thương", "sử", "kiểm",
    ]);

    // Small words that go on a name only after "và": "Bộ Giáo dục và đào tạo".
    private static readonly Phrases AfterAnd = new("đào tạo", "truyền thông", "phát triển", "đầu tư", "công nghệ", "môi trường", "xã hội", "du lịch", "thể thao", "dân vận", "tôn giáo", "đô thị", "hạ tầng", "gia đình", "công nghiệp", "thương mại", "khoáng sản", "thủy sản", "bảo vệ", "các cơ quan", "doanh nghiệp", "hội đồng", "ủy ban", "công tác vận động", "chính quyền", "chế xuất", "an ninh");

    private static readonly Phrases Descriptive = new("ban chỉ đạo", "tổ công tác", "tổ chỉ đạo", "hội đồng phối hợp", "hội đồng thi đua", "ban điều hành", "tiểu ban", "ban vận động", "hội đồng chỉ đạo", "bcđ", "ban chỉ huy phòng", "ban tổ chức cuộc", "ban tổ chức hội", "ban tổ chức giải", "công ty", "tổng công ty", "hợp tác xã", "doanh nghiệp");

    // "Bộ Ngoại giao", "Văn phòng Đăng ký đất đai", "Ủy ban hành chính": elsewhere the same words open a subject or end a name.
    private static readonly Phrases Seconds = new("giao", "ký", "kí", "ban hành chính", "huy");
    private static readonly Endings BeforeSeconds = new("ngoại", "đăng", "thư", "ủy", "ban chỉ", "bộ chỉ");

    // "Phòng Tài chính - Kế hoạch": a field here, elsewhere a plan.
    private static readonly Endings BeforePlanning = new("phòng tài chính", "phòng kinh tế", "ban tài chính", "ban kinh tế", "vụ tài chính", "phòng tổng hợp", "phòng nghiệp vụ");

    // Committees whose name may tell with "của" whose they are.
    private static readonly Phrases Committees = new("ban", "trưởng ban", "các ban", "ủy ban", "hội đồng", "thường trực", "chủ nhiệm");
    private static readonly Phrases Assemblies = new("hđnd", "hội đồng nhân dân", "quốc hội");

    // Who else agreed, in small letters.
    private static readonly Phrases FurtherParties = new("và các tổ chức", "và các đoàn thể", "và các hội", "và các ban", "và các cơ quan", "và các ngành", "và các sở");

    private static readonly Phrases After = new("đồng thời", "đồng ý", "đồng tình", "nhiệm vụ", "chức năng", "chỉ tiêu", "chủ trương", "nội dung", "các biện pháp", "các giải pháp", "các nhiệm vụ", "các nội dung", "các chính sách", "các chỉ tiêu", "nghị quyết", "xác định", "hết hiệu lực", "đề ra", "chỉ rõ", "chỉ được", "chỉ có", "khẳng định", "nhấn mạnh", "thể hiện", "mới ban hành", "vừa ban hành", "các văn bản", "các quy định", "toàn bộ", "nhân dịp", "chính thức");

    // The same behind a level or a place only: "Ngân hàng chính sách xã hội", "Sở kế hoạch và đầu tư", "Tổ công tác" are bodies.
    private static readonly Phrases AfterPlaces = new("công tác", "kế hoạch", "chính sách", "chương trình");
    private static readonly Endings OfPlaces = new("tỉnh", "huyện", "thành phố", "xã", "phường", "thị xã", "quận", "chính phủ", "quốc hội", "tỉnh ủy", "huyện ủy", "thành ủy", "đảng ủy", "ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân");

    private static readonly Endings Offices = new("sở", "bộ", "phòng");

    // Meetings of a committee, whose name may tell with "của" whose they are.
    private static readonly Phrases Conferences = new("hội nghị lần thứ", "hội nghị toàn thể", "hội nghị");
    private static readonly Phrases Meeting = new("ban chấp hành", "bch", "trung ương");

    // Groups that a body sends: the name goes on with whose they are.
    private static readonly Endings Groups = new("đoàn giám sát", "đoàn kiểm tra", "đoàn thanh tra", "đoàn khảo sát", "đoàn công tác");

    // What bodies are named for, in small letters: "Cục Bảo vệ thực vật", "Chi cục Thuế khu vực II".
    private static readonly Phrases Fields = new(
        "khu vực", "cảnh sát", "rừng phòng hộ", "rừng đặc dụng", "phong trào bảo vệ an ninh tổ quốc", "chính sách xã hội", "phòng chống dịch", "thực vật", "đa khoa", "giúp việc", "giao thông", "cứu nạn", "cứu hộ", "dự trữ", "kỹ thuật", "chất lượng", "an toàn", "thực phẩm", "thi hành án", "dân sự", "hình sự", "lâm nghiệp", "thủy lợi", "thủy sản", "chăn nuôi", "thú y", "trồng trọt", "khí tượng", "thủy văn",
        "địa chất", "đo lường", "đường bộ", "đường sắt", "đường thủy", "hàng không", "hàng hải", "trí tuệ", "thị trường", "cạnh tranh", "chữa cháy", "di sản", "tín ngưỡng", "dự phòng", "phổ thông", "mầm non", "tiểu học", "trung học", "cao đẳng", "sư phạm", "y học", "cổ truyền", "bệnh tật", "thuốc lá", "thiên tai", "tìm kiếm", "chuyên ngành", "chuyên nghiệp", "nông dân", "người cao tuổi", "khuyết tật", "trẻ em", "thành viên", "quản trị", "đại diện", "đỏ", "chiến lược", "ma túy", "tội phạm", "tham nhũng", "dịch bệnh", "khủng bố", "buôn lậu", "kinh tế", "số quốc gia", "đối ngoại", "phong trào toàn dân bảo vệ an ninh tổ quốc", "mạng và phòng, chống tội phạm sử dụng công nghệ cao", "điều tra tội phạm về trật tự xã hội", "điều tra tội phạm về ma túy", "điều tra tội phạm về kinh tế", "điều tra tội phạm về tham nhũng, kinh tế, buôn lậu");

    // "Chi cục thuế", "Cục hải quan": elsewhere the same words are what an act is about.
    private static readonly Endings Departments = new("cục", "đội", "hạt", "ngành");
    private static readonly Phrases Charges = new("thuế", "hải quan", "thống kê", "kiểm lâm", "phát triển nông thôn", "quản lý thị trường");

    private static readonly Endings OfOthers = new("giúp việc", "quản trị", "đại diện", "thành viên");

    // What bodies are named for although a subject may begin so.
    private static readonly Phrases Tails = new(
        "quản lý hành chính về trật tự xã hội", "tiến bộ của phụ nữ", "tổ chức hữu nghị", "tổ chức phi chính phủ",
        "triển khai đề án 06, cải cách thủ tục hành chính và chuyển đổi số gắn với đề án 06", "triển khai đề án 06, cải cách thủ tục hành chính, chuyển đổi số gắn với đề án 06", "triển khai đề án 06; cải cách thủ tục hành chính và chuyển đổi số gắn với đề án 06", "triển khai đề án 06; cải cách thủ tục hành chính, chuyển đổi số gắn với đề án 06",
        "triển khai đề án 06, cải cách hành chính và chuyển đổi số gắn với đề án 06", "triển khai đề án 06, cải cách hành chính, chuyển đổi số gắn với đề án 06", "triển khai đề án 06; cải cách hành chính, chuyển đổi số gắn với đề án 06", "triển khai đề án 06", "triển khai thực hiện đề án 06", "chữa bệnh", "chống tệ nạn xã hội", "chống mại dâm", "chống bạo lực gia đình", "chống lụt bão", "chống cháy, nổ", "chống cháy nổ", "chống thiên tai", "chống ma túy", "chống tội phạm", "chống tham nhũng", "chống dịch",
        "các dự án", "dự án", "đất đai", "kinh doanh", "phát triển", "đầu tư xây dựng các công trình giao thông", "đầu tư xây dựng các công trình", "đầu tư xây dựng công trình dân dụng và công nghiệp", "đầu tư xây dựng công trình giao thông", "đầu tư xây dựng công trình", "đầu tư xây dựng khu vực", "đầu tư xây dựng");

    // Behind which words they stand.
    // "Hội đồng thẩm định", "Tổ kiểm tra"
    private static readonly Phrases OfCouncils = new("nghĩa vụ quân sự", "thẩm phán", "tuyển sinh", "tiền lương", "kỷ luật", "sáng kiến", "thẩm định", "đánh giá", "phối hợp", "nghiệm thu", "xét duyệt", "xử lý", "tuyển dụng", "thanh lý", "kiểm tra", "thi đua", "khen thưởng", "tư vấn", "quản lý", "chỉ đạo", "bồi thường", "giám sát");
    private static readonly Endings BeforeOfCouncils = new("hội đồng", "tổ");
    // Words that also open a subject, stop a name or are in none, behind the bodies that are named with them: "Đoàn kiểm tra", "Trung tâm điều hành".
    private static readonly Endings Visitors = new("đoàn", "ban", "đội", "tổ", "phòng");
    private static readonly Phrases Visits = new("kiểm tra", "thanh tra", "giám sát", "khảo sát", "xác minh", "phúc tra", "kiểm toán");
    private static readonly Endings Leagues = new("huyện đoàn", "tỉnh đoàn", "thành đoàn", "quận đoàn", "thị đoàn", "đảng đoàn", "liên đoàn", "xã đoàn");
    private static readonly Endings Centres = new("trung tâm");
    private static readonly Phrases OfCentres = new("điều hành", "hỗ trợ nông dân", "phục vụ hành chính công", "kiểm soát", "bồi dưỡng chính trị", "giới thiệu việc làm", "dịch vụ", "phát triển quỹ đất", "xúc tiến", "khuyến nông", "quan trắc", "kiểm nghiệm", "kiểm định");
    private static readonly Endings Gatherings = new("hội nghị");
    private static readonly Phrases OfGatherings = new("giao ban", "trực tuyến", "chuyên đề", "liên tịch", "sơ kết", "tổng kết", "hiệp thương", "cán bộ", "cử tri", "triển khai nhiệm vụ", "công chức", "viên chức", "người lao động");
    private static readonly Endings Organs = new("cơ quan", "phòng", "tổ");
    private static readonly Phrases OfOrgans = new("chủ trì", "chủ quản", "thường trực", "chuyên môn", "có thẩm quyền", "cấp trên");
    private static readonly Endings Boards = new("ban");
    private static readonly Phrases OfBoards = new("giám hiệu", "đại diện", "thanh tra nhân dân");
    private static readonly Endings Commands = new("chỉ huy");
    private static readonly Phrases OfCommands = new("thống nhất");
    private static readonly Endings PartyBodies = new("đảng ủy", "chi bộ", "công đoàn", "đoàn", "đảng bộ");
    private static readonly Phrases Above = new("cấp trên", "cơ sở");
    private static readonly Endings Watchers = new("kiểm", "giám", "khảo", "cảnh");

    // How offices write themselves in small letters: "của nhà trường", "của phòng GD&ĐT quận", "của đồng chí Bộ trưởng".
    private static readonly Phrases SmallHeads = new("phòng", "trường", "nhà trường", "chi bộ", "chi đoàn", "chi hội", "đồng chí", "đ/c", "hiệu trưởng", "bí thư", "phó bí thư", "đơn vị", "trạm", "cơ quan", "bệnh viện", "trưởng", "học viện", "tổ công tác");

    private static readonly Endings BeforeTails = new("cảnh sát", "vì sự", "liên hiệp các", "tổ công tác", "phòng,", "khám,", "dự án", "ban quản lý", "qlda", "đăng ký", "quỹ đầu tư");

    // What boards of the centre are known for, the longest first.
    private static readonly Phrases KnownFields = new(
        "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và đề án 06", "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số", "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số", "phát triển khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số", "phát triển khoa học và công nghệ, đổi mới sáng tạo và chuyển đổi số",
        "phòng, chống tham nhũng, lãng phí, tiêu cực", "phòng, chống tham nhũng, tiêu cực", "phòng, chống tham nhũng", "phòng chống tham nhũng, tiêu cực", "chuyển đổi số", "biến đổi khí hậu", "hội nhập quốc tế", "tăng trưởng xanh", "nhân quyền", "vệ sinh an toàn thực phẩm", "phòng, chống tội phạm");

    private const int LongestBracket = 300;

    // Where the name of a body that goes on in small letters has ended.
    private static readonly Phrases Subjects = new("về việc", "vềviệc", "về", "v/v", "ban hành", "phê duyệt");

    private static readonly Phrases Places = new("tỉnh", "huyện", "thành phố", "thị xã", "quận", "xã", "phường", "trung ương", "quốc gia", "chính phủ", "cấp tỉnh", "cấp huyện", "tỉnh ủy", "huyện ủy");

    /// <summary>Reads the issuer at a position after the number or the date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="i">Where to look.</param>
    /// <param name="limit">Where the next citation begins.</param>
    /// <param name="joint">Whether the act has several issuers, which commas may set apart.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryRead(ReadOnlySpan<char> s, int i, int limit, bool joint, out int start, out int end) => TryRead(s, i, limit, joint, default, out start, out end);

    /// <summary>Reads the issuer at a position after the number or the date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="i">Where to look.</param>
    /// <param name="limit">Where the next citation begins.</param>
    /// <param name="joint">Whether the act has several issuers, which commas may set apart.</param>
    /// <param name="code">The symbol of a number whose date has been read: behind it the issuer may stand without "của".</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool TryRead(ReadOnlySpan<char> s, int i, int limit, bool joint, ReadOnlySpan<char> code, out int start, out int end)
    {
        start = end = i;
        s = s[..limit];
        var p = i;
        p = Chars.SkipBlanks(s, Chars.SkipNoteMarks(s, p));
        if (NamedGrammar.TryTerm(s, p, out var term)) p = Chars.SkipBlanks(s, term);
        if (p < s.Length && s[p] == '(' && Chars.MatchesAny(s, p + 1, ["sửa đổi", "bổ sung", "đã được", "được sửa đổi"], out _))
        {
            var close = s[p..Math.Min(s.Length, p + 40)].IndexOf(')');
            if (close > 0) p = Chars.SkipBlanks(s, p + close + 1);
        }

        // "Quyết định số 468/QĐ-TTg ngày 27/3/2021 (của Thủ tướng Chính phủ)", "Nghị quyết (số 12/NQ-HĐND) của HĐND huyện"
        if (p < s.Length && s[p] == '(' && Chars.Matches(s, Chars.SkipBlanks(s, p + 1), "của")) p = Chars.SkipBlanks(s, p + 1);
        else if (p < s.Length && s[p] is ')' or ']' && Chars.Matches(s, Chars.SkipBlanks(s, p + 1), "của"))
        {
            // "Nghị định A (sửa đổi Nghị định B) của Chính phủ": that of the act before the bracket.
            if (IsSaidOfAnother(s, p)) return false;
            p = Chars.SkipBlanks(s, p + 1);
        }

        // Behind a tab stands the next cell of a row.
        var isBare = p < s.Length && s[p] != ',' && !code.IsEmpty && !s[i..p].Contains('\t');
        if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (Chars.MatchesAny(s, p, ["được ký kết giữa", "ký kết giữa", "ký giữa", "giữa"], out var after))
        {
            start = Chars.SkipBlanks(s, after);
            end = BodiesEnd(s, start, joint: true, between: true);
            // "giữa A với B"
            var with = Chars.SkipBlanks(s, end);
            if (end > start && Chars.Matches(s, with, "và các tổ chức thành viên", out var members)) with = Chars.SkipBlanks(s, end = members);
            if (end > start && Chars.Matches(s, with, "với", out var second) && BodyEnd(s, Chars.SkipBlanks(s, second)) is var last && last > second) end = FurtherEnd(s, last);
            if (end > start) end = PartiesEnd(s, end);
            return end > start;
        }

        // "Nghị quyết số 60-NQ/TW ngày 12/4/2025 Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII"
        if (Chars.MatchesAny(s, p, ["hội nghị lần thứ", "hội nghị trung ương"], out _))
        {
            start = p;
            end = BodyEnd(s, p);
            // "Hội nghị lần thứ 15, Ban Chấp hành Đảng bộ tỉnh khóa XV"
            if (end < s.Length && s[end] == ',' && Chars.SkipBlanks(s, end + 1) is var whose && Chars.MatchesAny(s, whose, ["ban chấp hành", "bch"], out _)) end = BodyEnd(s, whose);
            return end > start;
        }

        // "… ngày 10/12/2020, kỳ họp thứ 14 HĐND huyện khóa XX về": the session, then the body.
        if (Chars.Matches(s, p, "kỳ họp thứ", out after) && !code.IsEmpty)
        {
            p = Chars.SkipBlanks(s, Chars.WordEnd(s, Chars.SkipBlanks(s, after)));
            if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
            if (!Chars.Matches(s, p, "của")) return TryBare(s, p, code, out start, out end);
        }

        // "cảu": a slip of the hand; "cùa" and the like in scans.
        if (!Chars.MatchesAny(s, p, ["của", "cảu"], out after) && !IsGluedOf(s, p, out after) && !(Chars.MatchesAny(s, p, ["cùa", "cúa", "cũa", "cửa"], out after) && Chars.SkipBlanks(s, after) is var scanned && scanned < s.Length && Chars.IsUpper(s[scanned]))) return isBare && TryBare(s, p, code, out start, out end);
        start = Chars.SkipBlanks(s, after);
        if (Chars.Matches(s, start, "của", out after)) start = Chars.SkipBlanks(s, after);
        // "của liên bộ: Ủy ban Dân tộc - Bộ Tài chính"
        if (Chars.MatchesAny(s, start, ["liên bộ", "liên sở", "liên ngành"], out after) && Chars.SkipBlanks(s, after) is var colon && colon < s.Length && s[colon] == ':')
        {
            // Dashes set them apart, or commas.
            var first = Chars.SkipBlanks(s, colon + 1);
            end = BodyEnd(s, first);
            if (!s[first..end].Contains(" - ", StringComparison.Ordinal)) end = BodiesEnd(s, first, joint: true);
            return true;
        }

        end = FieldEnd(s, start, BodiesEnd(s, start, joint));
        // "của Ủy ban A và của Ban B về": two that each sent theirs.
        if (end > start && Chars.Matches(s, Chars.SkipBlanks(s, end), "và của", out var also) && Chars.SkipBlanks(s, also) is var further && further < s.Length && Chars.IsUpper(s[further]) && TitleGrammar.IsBody(s, further)) end = BodyEnd(s, further);
        // "… tại Thông báo số A, của Ban Bí thư tại Kết luận số B": whose the next is.
        if (end > start && after > 0 && Chars.Matches(s, Chars.SkipBlanks(s, end), "tại") && Chars.SkipBlanksBack(s, Chars.SkipBlanksBack(s, start) - "của".Length) is var comma && comma > i && s[comma - 1] == ',') return false;
        return end > start;
    }

    // "giữa Ủy ban A với Công an xã, Hội Phụ nữ xã về …": further parties, where the subject or the end follows.
    private static int FurtherEnd(ReadOnlySpan<char> s, int end)
    {
        var last = end;
        for (var more = 0; more < 8; more++)
        {
            var p = Chars.SkipBlanks(s, last);
            if (p >= s.Length || s[p] != ',') break;
            p = Chars.SkipBlanks(s, p + 1);
            if (p >= s.Length || !Chars.IsUpper(s[p]) || !TitleGrammar.IsBody(s, p)) return end;
            last = BodyEnd(s, p);
        }

        var after = Chars.SkipBlanks(s, last);
        return after >= s.Length || s[after] is ';' or '.' or ')' || Chars.MatchesAny(s, after, ["về việc", "về", "v/v"], out _) ? last : end;
    }

    // "củaChính phủ": the blank is lost.
    private static bool IsGluedOf(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i + "của".Length;
        return end < s.Length && Chars.IsUpper(s[end]) && s[i..end].SequenceEqual("của") && !Chars.IsUpper(s[end - 1]);
    }

    /// <summary>Where the words go on behind a bracket that names another act, if "của" follows it; 0 elsewhere.</summary>
    /// <param name="s">The text.</param>
    /// <param name="i">The end of the act before the bracket.</param>
    /// <param name="next">Where the next act begins.</param>
    public static int BehindBracket(ReadOnlySpan<char> s, int i, int next)
    {
        var p = Chars.SkipBlanks(s, i);
        if (p >= next || s[p] != '(') return 0;
        var close = s[p..Math.Min(s.Length, p + LongestBracket)].IndexOf(')');
        if (close < 0 || p + close < next) return 0;
        return Chars.Matches(s, Chars.SkipBlanks(s, p + close + 1), "của") && IsSaidOfAnother(s, p + close) ? p + close + 1 : 0;
    }

    private static bool IsSaidOfAnother(ReadOnlySpan<char> s, int close)
    {
        var open = s[Math.Max(0, close - LongestBracket)..close].LastIndexOfAny('(', '[');
        if (open < 0) return false;
        var first = Chars.SkipBlanks(s, Math.Max(0, close - LongestBracket) + open + 1);
        return Chars.MatchesAny(s, first, ["sửa đổi", "bổ sung", "thay thế", "bãi bỏ", "hướng dẫn", "thi hành", "quy định chi tiết", "được sửa đổi", "đã được", "đã sửa đổi", "nay là", "nay thay", "nay được thay", "thay cho"], out _);
    }

    // "giữa Ban A với Ủy ban B và các tổ chức chính trị - xã hội về …"
    private static int PartiesEnd(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (!FurtherParties.Matches(s, p, out p)) return end;
        for (var words = 0; words < MostPurpose; words++)
        {
            p = Chars.SkipBlanks(s, p);
            if (p < s.Length && (s[p] == ',' || VietnameseText.IsDash(s[p]))) p = Chars.SkipBlanks(s, p + 1);
            if (Chars.MatchesAny(s, p, ["về việc", "về", "v/v"], out _)) return Chars.SkipBlanksBack(s, p);
            var wordEnd = Chars.WordEnd(s, p);
            if (wordEnd == p || Chars.IsUpper(s[p]) || Openers.IsStop(s, p)) return end;
            p = wordEnd;
        }

        return end;
    }

    // "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ … về …": what the body was set up for belongs to its name where the subject follows,
    // and where the body is known by it.
    private static int FieldEnd(ReadOnlySpan<char> s, int start, int end)
    {
        if (end <= start || !IsSetUp(s[start..end])) return end;
        var about = Chars.SkipBlanks(s, end);
        if (!Chars.Matches(s, about, "về", out var after)) return end;
        var field = Chars.SkipBlanks(s, after);
        // "của Ban Chỉ đạo về chuyển đổi số": what the plan is about, unless a board of the centre is named so.
        var isKnown = KnownFields.Matches(s, field, out var p) && p > field && (s[field..p].Contains(',') || Chars.EndsWith(s, end, "quốc gia") || Chars.EndsWith(s, end, "trung ương") || !Chars.MatchesAny(s, field, ["chuyển đổi số", "biến đổi khí hậu", "hội nhập quốc tế"], out _));
        if (!isKnown && Chars.MatchesAny(s, field, ["việc", "công tác", "tăng cường", "đẩy mạnh", "tiếp tục", "tổng kết", "sơ kết", "tổ chức", "kết quả", "báo cáo", "hướng dẫn"], out _)) return end;
        var least = isKnown ? p : field;
        p = Chars.SkipBlanks(s, least);
        if (isKnown && Openers.IsOpener(s, p, out _)) return least;
        for (var words = 0; words < MostOfName && p < s.Length; words++)
        {
            if (p > field && (Chars.MatchesAny(s, p, ["về việc", "v/v", "ban hành", "phê duyệt"], out _) || (isKnown && Chars.Matches(s, p, "về")))) return Chars.SkipBlanksBack(s, p);
            var wordEnd = Chars.WordEnd(s, p);
            if (wordEnd == p || Chars.IsDigit(s[p]) || Openers.IsStop(s, p) || (p > field && IsKindStart(s, p))) break;
            if (Chars.MatchesAny(s, p, ["giai đoạn", "năm", "thực hiện", "triển khai"], out _)) return end;
            p = Chars.SkipBlanks(s, wordEnd);
            if (p < s.Length && s[p] is ',' or '-') p = Chars.SkipBlanks(s, p + 1);
        }

        return isKnown && (Chars.SkipBlanks(s, least) is var next) && (next >= s.Length || s[next] is ';' or '.' or ',' or ')' or '|' || Chars.Matches(s, next, "và các")) ? least : end;
    }

    private static bool IsSetUp(ReadOnlySpan<char> name)
    {
        for (var p = 0; p < name.Length; p++)
        {
            if (name[p] is 'b' or 'B' or 'ủ' or 'Ủ' or 'u' or 'U' or 'h' or 'H' && Chars.AtWordStart(name, p) && Chars.MatchesAny(name, p, ["ban chỉ đạo", "bcđ", "ủy ban quốc gia", "hội đồng quốc gia", "hội đồng phối hợp"], out _)) return true;
        }

        return false;
    }

    // "Kế hoạch số 15-KH/TU ngày 01/02/2020 Tỉnh ủy Bắc Giang về …": without "của", where what follows shows that no sentence begins with the body.
    private static bool TryBare(ReadOnlySpan<char> s, int p, ReadOnlySpan<char> code, out int start, out int end)
    {
        start = end = p;
        if (p >= s.Length || !Chars.IsUpper(s[p]) || !TitleGrammar.IsBody(s, p) || KindGrammar.TryReadForward(s, p, out _)) return false;
        var bodyEnd = BodyEnd(s, p);
        if (bodyEnd == p) return false;
        var next = Chars.SkipBlanks(s, bodyEnd);
        var isClosed = next >= s.Length || s[next] is ';' or '.' or ')' || Chars.MatchesAny(s, next, ["về việc", "về", "v/v"], out _)
            || (Chars.Matches(s, next, "và", out var and) && Chars.SkipBlanks(s, and) >= s.Length);
        if (!isClosed && !(s[next] is ',' && IsInitials(code, s[p..bodyEnd]))) return false;
        end = bodyEnd;
        return true;
    }

    /// <summary>The position after a remark in brackets that goes with the name of a body: "(nay là tỉnh Đồng Tháp)", "(cũ)"; the end of the name where none stands there.</summary>
    public static int RemarkEnd(ReadOnlySpan<char> s, int end, int limit)
    {
        var open = Chars.SkipBlanks(s, end);
        if (open >= limit || s[open] != '(' || !Chars.MatchesAny(s, Chars.SkipBlanks(s, open + 1), ["nay là", "nay", "cũ", "trước đây", "trước khi", "trước sáp nhập", "trước sắp xếp", "trước hợp nhất"], out _)) return end;
        var close = s[open..Math.Min(limit, open + LongestRemark)].IndexOf(')');
        return close < 0 ? end : open + close + 1;
    }

    /// <summary>Whether the symbol of a number abbreviates the name of a body.</summary>
    // BDVTU for "Ban Dân vận Tỉnh ủy", UBND for "UBND tỉnh": the code is in the number.
    public static bool IsInitials(ReadOnlySpan<char> symbol, ReadOnlySpan<char> body)
    {
        Span<char> initials = stackalloc char[16];
        var n = 0;
        for (var i = 0; i < body.Length && n < initials.Length; i++)
        {
            if (!Chars.IsWordChar(body[i]) || !Chars.AtWordStart(body, i)) continue;
            var word = body[i..Chars.WordEnd(body, i)];
            if (word.Length > 2 && Chars.IsUpper(word[^1]) && symbol.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return true;
            initials[n++] = body[i] is 'Đ' or 'đ' ? 'Đ' : char.ToUpperInvariant(VietnameseText.Unaccent(body[i]));
        }

        for (var length = n; length >= 2; length--)
        {
            if (symbol.EndsWith(initials[..length], StringComparison.OrdinalIgnoreCase) || symbol.StartsWith(initials[..length], StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch …": commas go on where "và" closes the list, or where a title follows.
    private static int BodiesEnd(ReadOnlySpan<char> s, int start, bool joint, bool between = false)
    {
        var end = BodyEnd(s, start);
        if (!joint || end == start) return end;
        var last = end;
        for (var more = 0; more < 8; more++)
        {
            var p = Chars.SkipBlanks(s, last);
            if (p >= s.Length || s[p] != ',') break;
            p = Chars.SkipBlanks(s, p + 1);
            if (p >= s.Length || !Chars.IsUpper(s[p]) || KindGrammar.TryReadForward(s, p, out _) || Openers.IsOpener(s, p, out _)) break;
            var next = BodyEnd(s, p);
            if (next == p) break;
            last = next;
        }

        // "giữa A và B, Sở C xây dựng …": the list was closed before.
        if (last == end || Joins(s[start..end])) return end;
        // Two at least stand behind "giữa".
        if (between) return last;
        var after = Chars.SkipBlanks(s, last);
        // "của liên Bộ Tài chính, Bộ Khoa học và Công nghệ hướng dẫn": without "và" only where the subject or the end follows.
        return after >= s.Length || s[after] is ';' or '.' or ')' or '“' || Openers.IsOpener(s, after, out _) ? last : end;
    }

    private static bool Joins(ReadOnlySpan<char> names)
    {
        for (var p = 0; p + 3 < names.Length; p++)
        {
            if (names[p] == 'v' && Chars.AtWordStart(names, p) && Chars.Matches(names, p, "và", out var after) && Chars.SkipBlanks(names, after) is var next && next < names.Length && Chars.IsUpper(names[next]) && !Chars.MatchesAny(names, next, ["thương mại", "xã hội", "phát triển", "đào tạo", "môi trường", "đầu tư", "công nghệ", "truyền thông", "du lịch", "thể thao"], out _)) return true;
        }

        return false;
    }

    /// <summary>The position after the name of a body, or of several joined by "và" or a dash, that begins at <paramref name="i"/>.</summary>
    public static int BodyEnd(ReadOnlySpan<char> s, int i)
    {
        var p = i;
        var end = i;
        var descriptive = false;
        var head = -1;
        var afterAnd = false;
        var afterCapital = false;
        for (var words = 0; words < MostWords && p < s.Length; words++)
        {
            var c = s[p];
            if (c == 'T' && TitleGrammar.IsLink(s, p)) break;
            if (c == '(')
            {
                if (!NamedGrammar.TryTerm(s, p, out var term) && !TryInitials(s, p, out term)) break;
                end = term;
                p = Chars.SkipBlanks(s, term);
                continue;
            }

            if (VietnameseText.IsDash(c))
            {
                // "Ban Chỉ đạo phòng chống dịch Covid-19 huyện"
                if (p == end && p + 1 < s.Length && Chars.IsDigit(s[p + 1]))
                {
                    end = Chars.WordEnd(s, p + 1);
                    p = Chars.SkipBlanks(s, end);
                    continue;
                }

                var q = Chars.SkipBlanks(s, p + 1);
                if (q >= s.Length || (!Chars.IsUpper(s[q]) && !Chars.Matches(s, q, "thương binh") && !Chars.Matches(s, q, "xã hội")) || (KindGrammar.TryReadForward(s, q, out _) && !IsPlanning(s, end, q))) break;
                p = q;
                continue;
            }

            if (c is '/' or '&' or '.')
            {
                // "TP. Hồ Chí Minh", "HĐND&UBND", "Bộ Kế hoạch & đầu tư"
                if (c == '.' && !Chars.EndsWith(s, p, "tp") && !Chars.EndsWith(s, p, "tx") && !Chars.EndsWith(s, p, "t")) break;
                if (p == i || p + 1 >= s.Length) break;
                // "Sở NN & PTNT" goes on with a capital.
                if (c == '&' && Chars.SkipBlanks(s, p + 1) is var joined && joined < s.Length && !Chars.IsUpper(s[joined]))
                {
                    if (!AfterAnd.Matches(s, joined, out end)) break;
                    p = Chars.SkipBlanks(s, end);
                    continue;
                }

                p = Chars.SkipBlanks(s, p + 1);
                continue;
            }

            if (c == ',')
            {
                if (!IsCommaInsideName(s, p, i, out var next) && !(descriptive && GoesOn(s, next))) break;
                p = next;
                afterCapital = false;
                continue;
            }

            var wordEnd = NameWordEnd(s, p);
            if (wordEnd == p) break;
            if (Chars.Matches(s, p, "và"))
            {
                var q = Chars.SkipBlanks(s, wordEnd);
                if (q >= s.Length) break;
                var goesOn = Chars.IsUpper(s[q]) && !Chars.Matches(s, q, "các") && (!KindGrammar.TryReadForward(s, q, out _) || IsPlanning(s, end, q));
                if (!goesOn && !AfterAnd.Matches(s, q, out _) && !(descriptive && !Chars.Matches(s, q, "các"))) break;
                afterAnd = true;
                p = q;
                continue;
            }

            // "Đoàn giám sát của Ủy ban Thường vụ Quốc hội", "Ban Pháp chế của HĐND tỉnh"
            if (words > 0 && Chars.Matches(s, p, "của") && Chars.SkipBlanks(s, wordEnd) is var owner && owner < s.Length && Chars.IsUpper(s[owner]) && (Groups.EndAt(s, end) ? TitleGrammar.IsBody(s, owner) : Conferences.Matches(s, i) ? Meeting.Matches(s, owner) : Committees.Matches(s, i) && Assemblies.Matches(s, owner)))
            {
                p = owner;
                continue;
            }

            // "Hội nghị lần thứ năm", "thứ nhất", "thứ hai mươi tư"
            if (end > i && Chars.EndsWith(s, end, "thứ") && Chars.MatchesAny(s, p, ["hai mươi tư", "hai mươi ba", "hai mươi hai", "hai mươi mốt", "hai mươi lăm", "hai mươi", "nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm", "mười"], out var ordinal))
            {
                end = ordinal;
                p = Chars.SkipBlanks(s, ordinal);
                continue;
            }

            if (words > 0 && (BeforeTails.EndAt(s, Chars.SkipBlanksBack(s, p)) && Tails.Matches(s, p, out var tail) || BeforeOfCouncils.EndAt(s, Chars.SkipBlanksBack(s, p)) && OfCouncils.Matches(s, p, out tail) || TryCompound(s, p, end, out tail)))
            {
                end = tail;
                p = Chars.SkipBlanks(s, tail);
                afterCapital = false;
                continue;
            }

            var isSecond = words > 0 && !Chars.IsUpper(c) && Seconds.Matches(s, p) && BeforeSeconds.EndAt(s, end);
            if (!isSecond && !IsOfAir(s, p, end) && (words == 0 ? Openers.IsStop(s, p) : Openers.IsStop(s, p) || IsOpener(s, p, end, descriptive, afterAnd))) break;
            // "… khóa XI 05 năm thực hiện …": what follows the body.
            if (words > 0 && Chars.IsDigit(c) && Chars.Matches(s, Chars.SkipBlanks(s, wordEnd), "năm", out var years) && !(Chars.SkipBlanks(s, years) is var behind && behind < s.Length && Chars.IsDigit(s[behind]))) break;
            var upper = Chars.IsUpper(c) || Chars.IsDigit(c);
            // "Bộ trưởng Bộ Y tế chỉ thị": both words are found in names; "đưa Thông tư … của Bộ Công Thương vào hoạt động".
            if (words > 0 && !upper && (Chars.MatchesAny(s, p, ["chỉ thị", "vào", "quyết", "trực tiếp", "thường xuyên"], out _) || IsNextWord(s, p))) break;
            // "Tòa án nhân dân tối cao", but not "… của Chính phủ tối thiểu 40 người".
            if (!upper && Chars.Matches(s, p, "tối cao", out var supreme))
            {
                end = supreme;
                p = Chars.SkipBlanks(s, supreme);
                continue;
            }

            // "của Cục Cảnh sát PCCC cấp ngày 23/10/2023": when they issued it.
            if (c == 'c' && words > 0 && Chars.Matches(s, p, "cấp") && DateGrammar.TryDayWord(s, Chars.SkipBlanks(s, wordEnd), out _)) break;
            // "của Đảng ủy sát với thực tế": a word of "kiểm sát" and "giám sát".
            if (!upper && words > 0 && c == 's' && Chars.Matches(s, p, "sát") && !Watchers.EndAt(s, end)) break;
            if (!upper && !descriptive && !afterAnd && words > 0 && (Fields.Matches(s, p, out var field) || (Departments.EndAt(s, end) && Charges.Matches(s, p, out field))))
            {
                end = field;
                p = Chars.SkipBlanks(s, field);
                afterCapital = false;
                // The next cell of a row; but "Tổ giúp việc Ban Chỉ đạo tỉnh", "Hội đồng quản trị Ngân hàng A" are one body.
                if (p < s.Length && Chars.IsUpper(s[p]) && TitleGrammar.IsBody(s, p) && !OfOthers.EndAt(s, field)) break;
                continue;
            }

            // "Tỉnh ủy Lào Cai xác định …", "Chính phủ chỉ được …"
            if (words > 0 && !upper && !descriptive && !afterAnd && ClosedNames.IsWhole(s, i, end, p)) break;
            if (words == 0 && !upper && SmallHeads.Matches(s, p, out var small))
            {
                end = small;
                p = Chars.SkipBlanks(s, small);
                continue;
            }

            if (!upper && !descriptive && !afterAnd && !afterCapital && !isSecond && !Chars.Contains(NameWords, s[p..wordEnd])) return NameEnd(s, p, end);
            // A lone lower-case word at the start is no body: "của từng cơ quan".
            if (words == 0 && !upper && !Chars.MatchesAny(s, p, ["tỉnh", "ban", "đảng", "huyện", "thành", "bộ", "sở", "ủy", "thủ", "chính", "hội", "liên", "quốc", "công", "cục", "tổng", "chủ", "văn", "cấp", "trung", "đoàn", "mặt", "giám", "thường", "xã", "phường", "ngân", "thanh", "tòa", "viện"], out _)) break;
            if (upper && words > 0 && IsKindStart(s, p)) break;
            if (!descriptive && Descriptive.Matches(s, p, out var afterHead) && !Chars.Matches(s, Chars.SkipBlanks(s, afterHead), "về"))
            {
                descriptive = true;
                end = head = afterHead;
                p = Chars.SkipBlanks(s, afterHead);
                continue;
            }

            if (descriptive && Places.Matches(s, p, out var afterPlace) && !Chars.Matches(s, p, "xã hội"))
            {
                descriptive = false;
                end = PurposeEnd(s, afterPlace);
                if (end > afterPlace) return end;

                p = Chars.SkipBlanks(s, afterPlace);
                continue;
            }

            // "Dân tộc", "Giao thông": a capital begins a word of two syllables.
            // "Ban Chỉ đạo 934 phân công …", "Ban Chỉ đạo 57 Thành ủy thực hiện …": the number is what the board is called by.
            if (descriptive && end == head && Chars.IsDigit(c)) descriptive = false;
            afterCapital = upper && wordEnd - p > 1 && !Chars.IsUpper(s[wordEnd - 1]) && !Chars.IsDigit(c);
            afterAnd = afterAnd && !upper && AfterAnd.Matches(s, p, out _);
            end = wordEnd;
            // "Trung ương Đảngvề": a blank is missing.
            if (wordEnd - p >= 5 && Chars.Lower(s[wordEnd - 2]) == 'v' && Chars.Lower(s[wordEnd - 1]) == 'ề') return wordEnd - 2;
            p = Chars.SkipBlanks(s, wordEnd);
            // Behind a tab stands the next cell of a row.
            if (p > wordEnd && s[wordEnd..p].Contains('\t')) break;
            if (p == wordEnd && p < s.Length && s[p] is not ('-' or '–' or '/' or '&' or '.' or ',' or '(')) break;
        }

        return end;
    }

    // A name goes on with a word that opens a subject elsewhere, where the body before it is named so.
    private static bool TryCompound(ReadOnlySpan<char> s, int i, int end, out int tail)
    {
        tail = i;
        // "HĐND thị xã khoá XVII kỳ họp thứ 8"
        if (s[i] is 'k' or 'K' && Chars.MatchesAny(s, i, ["kỳ họp thứ", "kỳ họp lần thứ"], out tail)) return true;
        if (Visitors.EndAt(s, end) && Visits.Matches(s, i, out tail)) return !Leagues.EndAt(s, end);
        return (Centres.EndAt(s, end) && OfCentres.Matches(s, i, out tail))
            || (Gatherings.EndAt(s, end) && OfGatherings.Matches(s, i, out tail))
            || (Organs.EndAt(s, end) && OfOrgans.Matches(s, i, out tail))
            || (Boards.EndAt(s, end) && OfBoards.Matches(s, i, out tail))
            || (Commands.EndAt(s, end) && OfCommands.Matches(s, i, out tail))
            || (PartyBodies.EndAt(s, end) && Above.Matches(s, i, out tail) && tail > i);
    }

    // "Tổng công ty Cảng hàng không Việt Nam"
    private static bool IsOfAir(ReadOnlySpan<char> s, int i, int end) => s[i] == 'k' && Chars.Matches(s, i, "không") && Chars.EndsWith(s, end, "hàng");

    // Words behind a body whose first syllables are found in names of bodies too: "UBND tỉnh đồng thời …", "Chính phủ nhiệm vụ, giải pháp …".
    private static bool IsNextWord(ReadOnlySpan<char> s, int i) =>
        After.Matches(s, i) || (AfterPlaces.Matches(s, i) && OfPlaces.EndAt(s, Chars.SkipBlanksBack(s, i)));

    // "Ea H'leo", "M’Đrắk"
    private static int NameWordEnd(ReadOnlySpan<char> s, int p)
    {
        var end = Chars.WordEnd(s, p);
        while (end > p && Chars.IsUpper(s[p]) && end + 1 < s.Length && s[end] is '\'' or '’' or '‘' or '`' && Chars.IsLetter(s[end + 1])) end = Chars.WordEnd(s, end + 1);
        return end;
    }

    private static bool IsPlanning(ReadOnlySpan<char> s, int end, int i) =>
        BeforePlanning.EndAt(s, end) && Chars.Matches(s, i, "kế hoạch", out var after) && Chars.SkipBlanks(s, after) is var next && !(next < s.Length && Chars.IsDigit(s[next])) && !Chars.MatchesAny(s, next, ["số", "của", "thực hiện", "triển khai", "này", "công tác"], out _);

    // "Hội Liên hiệp Phụ nữ (LHPN) Việt Nam", "Bộ Giáo dục và Đào tạo (GD&ĐT)": how the name is abbreviated.
    private static bool TryInitials(ReadOnlySpan<char> s, int open, out int end)
    {
        end = open + 1;
        while (end < s.Length && end - open <= LongestInitials && (Chars.IsUpper(s[end]) || s[end] == '&')) end++;
        // "Cục Xây dựng phong trào bảo vệ an ninh Tổ quốc (V05)"
        if (end == open + 2) while (end < s.Length && end - open <= 3 && Chars.IsDigit(s[end])) end++;
        if (end - open < 3 || end >= s.Length || s[end] != ')') return false;
        end++;
        return true;
    }

    // "Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn về việc …": small letters that begin no verb go on with the name where the subject
    // follows.
    private static int NameEnd(ReadOnlySpan<char> s, int i, int end)
    {
        if (end == 0 || Chars.SkipBlanksBack(s, i) != end || Chars.Matches(s, i, "của")) return end;
        var p = i;
        for (var words = 0; words < MostBehind && p < s.Length; words++)
        {
            if (words > 0 && Subjects.Matches(s, p, out _)) return Chars.SkipBlanksBack(s, p);
            var wordEnd = Chars.WordEnd(s, p);
            if (wordEnd == p || Chars.IsDigit(s[p]) || Openers.IsStop(s, p) || (!Chars.IsUpper(s[p]) && Openers.IsOpener(s, p, out _)) || (Chars.IsUpper(s[p]) && IsKindStart(s, p))) return end;
            p = Chars.SkipBlanks(s, wordEnd);
            if (p < s.Length && s[p] == ',')
            {
                p = Chars.SkipBlanks(s, p + 1);
                if (p >= s.Length || Chars.IsUpper(s[p])) return end;
            }
        }

        return end;
    }

    // "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh", "Ban Chỉ đạo phòng, chống tham nhũng huyện": the place closes the name.
    private static bool GoesOn(ReadOnlySpan<char> s, int i)
    {
        var p = i;
        // "…, các xã báo cáo": those who are to act.
        if (Chars.MatchesAny(s, p, ["các", "những", "từng", "mỗi"], out _)) return false;
        for (var words = 0; words < MostOfName && p < s.Length; words++)
        {
            if (Places.Matches(s, p, out _) && !Chars.Matches(s, p, "xã hội")) return words > 0;
            // "… chuyển đổi số, cải cách hành chính và đề án 06 về Kế hoạch …": the subject closes it.
            if (words > 1 && Chars.MatchesAny(s, p, ["về việc", "về", "v/v"], out _)) return true;
            var end = Chars.WordEnd(s, p);
            if (end == p || Openers.IsStop(s, p) || (Chars.IsUpper(s[p]) && !(end - p > 1 && Chars.IsUpper(s[end - 1])) && !Chars.Matches(s, p, "tổ quốc"))) return false;
            p = Chars.SkipBlanks(s, end);
            if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        }

        return false;
    }

    // "Ban Chỉ đạo Trung ương tổng kết Nghị quyết 25 về …": what the body was set up for belongs to its name where the subject follows.
    private static int PurposeEnd(ReadOnlySpan<char> s, int placeEnd)
    {
        var p = Chars.SkipBlanks(s, placeEnd);
        if (Chars.MatchesAny(s, p, ["về", "ban hành", "v/v", "quy định", "phê duyệt"], out _) || !Openers.IsOpener(s, p, out _)) return placeEnd;
        var isFight = Chars.Matches(s, p, "phòng, chống");
        for (var words = 0; words < MostPurpose && p < s.Length; words++)
        {
            if (words > 0 && Chars.MatchesAny(s, p, ["về", "ban hành", "v/v"], out _)) return Chars.SkipBlanksBack(s, p);
            var end = Chars.WordEnd(s, p);
            if (end == p) return placeEnd;
            // "phòng, chống dịch Covid-19"
            if (end + 1 < s.Length && s[end] == '-' && Chars.IsDigit(s[end + 1])) end = Chars.WordEnd(s, end + 1);
            p = Chars.SkipBlanks(s, end);
            if (isFight && (p >= s.Length || s[p] is '.' or ';' or ')')) return end;
            if (isFight && s[p] == ',' && Chars.SkipBlanks(s, p + 1) is var next && next < s.Length && Chars.IsLower(s[next])) p = next;
        }

        return placeEnd;
    }

    private static bool IsOpener(ReadOnlySpan<char> s, int p, int end, bool descriptive, bool afterAnd)
    {
        if (afterAnd && AfterAnd.Matches(s, p, out _)) return false;
        var capital = Chars.IsUpper(s[p]);
        if (capital) return Chars.MatchesAny(s, p, ["về", "ban hành", "v/v", "quy định", "phê duyệt", "sửa đổi", "thông qua", "hướng dẫn", "thực hiện", "triển khai", "tiếp tục", "tăng cường", "thành lập", "cho phép", "bổ sung", "công bố", "công nhận", "phê chuẩn", "bãi bỏ", "kiện toàn", "điều chỉnh", "đính chính", "căn cứ", "không thu", "cho ý kiến", "cho chủ trương", "xin ý kiến", "xin chủ trương"], out _);
        if (descriptive && !Chars.MatchesAny(s, p, ["về", "ban hành", "triển khai", "phối hợp", "hướng dẫn", "kiểm tra", "v/v"], out _)) return false;
        if (!Openers.IsOpener(s, p, out _)) return false;
        // "Ban tổ chức", "Ủy ban kiểm tra": the verb is a part of the name.
        if (Chars.EndsWith(s, end, "đoàn") && !Leagues.EndAt(s, end) && Chars.MatchesAny(s, p, ["giám sát", "kiểm tra", "thanh tra", "khảo sát"], out _)) return false;
        return !(Chars.EndsWith(s, end, "ban") && Chars.MatchesAny(s, p, ["tổ chức", "kiểm tra", "chỉ đạo", "quản lý", "đổi mới", "bảo vệ"], out _));
    }

    private static bool IsKindStart(ReadOnlySpan<char> s, int p) =>
        Chars.MatchesAny(s, p, ["nghị quyết", "quyết định", "chỉ thị", "kết luận", "nghị định", "thông tư", "công văn", "luật", "pháp lệnh", "bộ luật", "hướng dẫn số", "chương trình số", "kế hoạch số", "thông báo số"], out _) && !IsOfLawyers(s, p);

    // "Hội Luật gia", "Đoàn Luật sư", "Trường Đại học Luật"
    private static bool IsOfLawyers(ReadOnlySpan<char> s, int p) =>
        Chars.Matches(s, p, "luật", out var after) && (Chars.MatchesAny(s, Chars.SkipBlanks(s, after), ["gia", "sư"], out _) || Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "đại học"));

    // "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Lao động, Thương binh và Xã hội"
    private static bool IsCommaInsideName(ReadOnlySpan<char> s, int comma, int least, out int next)
    {
        next = Chars.SkipBlanks(s, comma + 1);
        if (comma <= least) return false;
        var before = s[..comma];
        return (Chars.EndsWith(before, comma, "văn hóa") && Chars.MatchesAny(s, next, ["thể thao", "thông tin", "gia đình", "thể dục", "xã hội", "khoa học"], out _))
            || (Chars.EndsWith(before, comma, "lao động") && Chars.Matches(s, next, "thương binh"))
            || (Chars.EndsWith(before, comma, "khoa học") && Chars.Matches(s, next, "công nghệ"))
            || (Chars.EndsWith(before, comma, "bưu chính") && Chars.Matches(s, next, "viễn thông"))
            || (Chars.EndsWith(before, comma, "kinh tế") && Chars.MatchesAny(s, next, ["hạ tầng", "kế hoạch", "ngân sách"], out _))
            || (Chars.EndsWith(before, comma, "nông nghiệp") && Chars.MatchesAny(s, next, ["xây dựng"], out _))
            || (Chars.EndsWith(before, comma, "trung ương đảng") && Chars.MatchesAny(s, next, ["khóa"], out _))
            || (Chars.EndsWith(before, comma, "bộ chính trị") && Chars.MatchesAny(s, next, ["khóa", "ban bí thư"], out _))
            || (Chars.EndsWith(before, comma, "ban bí thư") && Chars.MatchesAny(s, next, ["khóa"], out _))
            || (Chars.EndsWith(before, comma, "bộ trưởng") && Chars.MatchesAny(s, next, ["chủ nhiệm"], out _))
            || (Chars.EndsWith(before, comma, "phòng") && Tails.Matches(s, next, out _))
            || (Chars.EndsWith(before, comma, "quản lý khám") && Chars.Matches(s, next, "chữa bệnh"))
            || (Chars.EndsWith(before, comma, "dân số") && Chars.Matches(s, next, "gia đình"))
            || (Chars.EndsWith(before, comma, "ban chính sách") && Chars.MatchesAny(s, next, ["chiến lược"], out _))
            || AreInitials(s, comma, next);
    }

    // "Bộ VH,TT&DL", "Sở LĐ,TB&XH", "Sở Văn hóa, TT&DL"
    private static bool AreInitials(ReadOnlySpan<char> s, int comma, int next)
    {
        var end = next;
        while (end < s.Length && Chars.IsUpper(s[end])) end++;
        if (end - next is < 2 or > 5 || (end < s.Length && Chars.IsLetter(s[end]))) return false;
        if (Chars.EndsWith(s, comma, "văn hóa")) return end < s.Length && s[end] == '&';
        var start = comma;
        while (start > 0 && Chars.IsUpper(s[start - 1])) start--;
        return comma - start is >= 2 and <= 4 && Chars.SkipBlanksBack(s, start) is var head && head < start && Offices.EndAt(s, head);
    }
}
