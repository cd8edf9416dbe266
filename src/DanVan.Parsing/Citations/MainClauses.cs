namespace DanVan.Parsing.Citations;

/// <summary>"Thực hiện Kế hoạch A về cải cách hành chính, Sở B nghiên cứu …": a sentence that begins with what is done with an act waits for who does what; whatever verb stands behind the body.</summary>
internal static class MainClauses
{
    private const int Farthest = 800;
    private const int MostOfMark = 6;
    private const int LongestTime = 60;

    private static readonly Phrases Frames = new(
        "thực hiện", "căn cứ", "theo", "trên cơ sở", "tiếp tục thực hiện", "tiếp tục triển khai", "triển khai", "triển khai thực hiện", "tổ chức thực hiện", "phúc đáp", "trả lời", "tiếp theo", "nhằm", "để", "xét", "quán triệt", "hưởng ứng", "cụ thể hóa", "sau khi", "qua", "chấp hành", "thi hành", "nghiên cứu", "ngày");

    // What goes on with the name of a body, or with the subject: "của Sở A, Sở B thuộc …", "…, UBND tỉnh giai đoạn 2021 - 2025".
    private static readonly Phrases NoVerbs = new(
        "thuộc", "trực thuộc", "với", "trong", "theo", "tại", "trên", "và", "của", "đối với", "về", "liên quan", "có liên quan", "giai đoạn", "năm", "nhiệm kỳ", "lần", "khóa", "ngày", "quý", "tháng", "các", "những", "ở", "hai cấp", "cơ sở", "khác", "do", "bằng", "từ", "đến", "tới", "cho", "khi", "nơi", "như", "hoặc", "là", "số", "kèm", "để", "nhằm", "mà", "cùng", "gồm", "bao gồm", "được", "bị", "nếu", "vì", "quản lý", "thông qua", "ký", "khu vực", "quy định");

    private static readonly Phrases Verbs = new("cho ý kiến", "cho biết", "trên cơ sở", "cùng với", "cùng các", "được giao", "được phân công", "do chưa", "theo chức năng");

    // When it is done, before who does it: "…, hằng năm, Sở A rà soát", "…, từ năm 2021 đến nay, Sở A duy trì".
    private static readonly Phrases Times = new("hằng năm", "hàng năm", "trong năm", "trong quý", "trong tháng", "trong những năm", "năm", "từ năm", "từ đầu năm", "đầu năm", "cuối năm", "định kỳ", "những năm qua", "thời gian tới", "hiện nay", "trước mắt", "với tinh thần", "trên tinh thần", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "đầu nhiệm kỳ");

    private static readonly Phrases Posts = new("đồn biên phòng", "bí thư", "phó bí thư", "trưởng phòng", "phó trưởng phòng", "trưởng ban", "hiệu trưởng", "hợp tác xã", "chánh thanh tra", "chánh văn phòng", "viện trưởng", "cục trưởng", "chi cục trưởng", "tổ trưởng", "uỷ ban", "thủ trưởng");

    // Who acts, in small letters; of several the first is judged, and what stands behind another is the next of a list ("cấp ủy, chính quyền").
    private static readonly Phrases Small = new("nhà trường", "chi bộ", "đơn vị", "cơ quan, đơn vị", "các xã", "các phường", "các chi bộ", "các trường", "các sở", "các ngành", "các địa phương", "các đơn vị", "địa phương", "xã", "phường", "huyện", "cấp ủy", "chính quyền", "thôn", "tổ dân phố", "cơ quan", "toàn thể đảng viên", "toàn thể cán bộ");
    private static readonly Endings Smalls = new("nhà trường", "chi bộ", "đơn vị", "xã", "phường", "huyện", "tỉnh", "địa phương", "cấp ủy", "chính quyền", "thôn", "tổ dân phố", "cơ quan", "đảng viên", "các sở", "các ngành", "đoàn thể");

    private static readonly Phrases SmallVerbs = new(
        "duy trì", "lựa chọn", "đạt", "quán triệt", "đôn đốc", "nghiên cứu", "phát động", "tuyên truyền", "vận động", "bố trí", "chủ động", "thường xuyên", "kịp thời", "khẩn trương", "tập trung", "chú trọng", "quan tâm", "tổ chức", "xây dựng", "triển khai", "rà soát", "đánh giá", "tổng hợp", "niêm yết", "thành lập", "kiện toàn", "phân công", "đăng ký", "luôn", "tiếp tục", "tiến hành", "cụ thể hóa", "ban hành", "đề nghị", "báo cáo");

    /// <summary>Whether a main clause begins with who acts in small letters.</summary>
    public static bool BeginsInSmall(ReadOnlySpan<char> s, int title, int i) =>
        Small.Matches(s, i, out var end) && SmallVerbs.Matches(s, Chars.SkipBlanks(s, end)) && Chars.SkipBlanksBack(s, i) - 1 is var comma && comma > title && !Smalls.EndAt(s, Chars.SkipBlanksBack(s, comma)) && IsFramed(s, title);

    /// <summary>Whether a time, a comma and a main clause follow in the subject of an act.</summary>
    public static bool BeginsBehindTime(ReadOnlySpan<char> s, int title, int i)
    {
        if (!Times.Matches(s, i, out var time)) return false;
        // "…, năm học 2025 - 2026": a part of the subject.
        if (Chars.Matches(s, i, "năm") && !(Chars.SkipBlanks(s, time) is var year && year < s.Length && Chars.IsDigit(s[year]))) return false;
        var comma = s[time..Math.Min(s.Length, time + LongestTime)].IndexOfAny(',', ';', '.');
        if (comma < 0 || s[time + comma] != ',') return false;
        var body = Chars.SkipBlanks(s, time + comma + 1);
        if (body >= s.Length || !Chars.IsUpper(s[body])) return BeginsInSmall(s, title, body);
        return TitleGrammar.IsBody(s, body) && Begins(s, title, body, Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, body)));
    }

    /// <summary>Whether a main clause begins with a post or a body that begins no subject elsewhere.</summary>
    public static bool BeginsWithPost(ReadOnlySpan<char> s, int title, int i) =>
        Posts.Matches(s, i) && IssuerGrammar.BodyEnd(s, i) is var end && end > i && Begins(s, title, i, Chars.SkipBlanks(s, end));

    /// <summary>Whether a main clause begins behind a comma in the subject of an act.</summary>
    /// <param name="s">The passage.</param>
    /// <param name="title">Where the subject of the act begins.</param>
    /// <param name="body">The name of a body behind the comma.</param>
    /// <param name="verb">What stands behind the name.</param>
    public static bool Begins(ReadOnlySpan<char> s, int title, int body, int verb)
    {
        if (verb >= s.Length || !Chars.IsLower(s[verb]) || (NoVerbs.Matches(s, verb) && !Verbs.Matches(s, verb)) || !IsFramed(s, title)) return false;
        // "của Ban Kiểm soát, Tổng Giám đốc …": one of several bodies.
        var comma = Chars.SkipBlanksBack(s, body) - 1;
        var least = Math.Max(title, comma - Farthest);
        for (var p = comma; p > least; p--)
        {
            if (s[p - 1] is ',' or ';') break;
            if (Chars.IsUpper(s[p]) && Chars.AtWordStart(s, p) && TitleGrammar.IsBody(s, p) && IssuerGrammar.BodyEnd(s, p) >= comma) return false;
        }

        return true;
    }

    // The sentence begins with what is done with the act, behind "1." or "-".
    private static bool IsFramed(ReadOnlySpan<char> s, int title)
    {
        var start = GoverningCues.SentenceStart(s, Math.Max(0, title - Farthest), title, out var broken);
        if (!broken && start > 0) return false;
        start = Chars.SkipBlanks(s, start);
        for (var marks = 0; marks < MostOfMark && start < title && !Chars.IsLetter(s[start]); marks++) start++;
        return start < title && Frames.Matches(s, start);
    }
}
