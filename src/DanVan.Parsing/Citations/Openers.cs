namespace DanVan.Parsing.Citations;

/// <summary>The words with which the subject of a cited document begins, and those that end the name of its issuer.</summary>
internal static class Openers
{
    private static readonly Phrases Words = new(
        "về việc", "vềviệc", "về", "v/v", "v/l", "nghị định về", "nghị định quy định", "ban hành", "quy định", "qui định", "quy đinh", "tiếp thu", "hướng dẫn", "sửa đổi", "bổ sung", "thông qua", "phê duyệt", "công bố", "thành lập", "kiện toàn", "giao", "triển khai", "thực hiện", "tổ chức",
        "tăng cường", "đẩy mạnh", "nâng cao", "tiếp tục", "phối hợp", "đổi mới", "phát động", "chỉ đạo", "điều chỉnh", "bãi bỏ", "thay thế", "hợp nhất", "xây dựng", "phát triển", "cụ thể hóa", "kiểm tra", "giám sát",
        "sơ kết", "tổng kết", "phát huy", "hỗ trợ", "dự kiến kế hoạch", "cho phép", "chấp thuận", "phân công", "phân cấp", "ủy quyền", "quán triệt", "công nhận", "khắc phục", "đánh giá", "tuyên truyền", "nhân rộng", "thí điểm", "đưa",
        "chi tiết", "hủy bỏ", "ngăn chặn", "rà soát", "chấn chỉnh", "khen thưởng", "tặng", "bảo đảm", "đảm bảo", "học tập", "phòng, chống", "quản lý", "bảo vệ", "phát hành", "cải cách", "đào tạo", "bồi dưỡng", "sắp xếp", "ứng dụng", "xử lý", "xử phạt", "tập trung", "kéo dài", "lãnh đạo", "ứng phó", "thông báo", "kết luận", "trả lời", "góp ý", "lấy ý kiến", "giải quyết", "truyền đạt", "chuẩn bị", "phân bổ", "cấp phép", "ủng hộ", "thi hành", "cho ý kiến", "cho chủ trương", "xin ý kiến", "xin chủ trương", "một số vấn đề", "một số chủ trương", "một số giải pháp", "một số nhiệm vụ", "một số chính sách",
        "đính chính", "chấm dứt hiệu lực", "chấm dứt hoạt động", "gia hạn", "phê chuẩn", "thu hồi đất", "thu hồi quyết định", "thu hồi giấy", "điều động", "bổ nhiệm", "miễn nhiệm", "cử đoàn", "cử cán bộ", "cử công chức", "cử viên chức", "chuyển mục đích", "sáp nhập", "đổi tên", "đôn đốc", "quyết định việc", "quyết định chủ trương", "quyết nghị về", "quyết nghị việc", "giải thể", "xếp hạng", "mời dự", "mời họp", "bố trí kinh phí", "rút kinh nghiệm", "dự toán ngân sách", "bảng giá đất", "danh mục dự án", "lịch tiếp công dân", "yêu cầu báo cáo", "đồng ý chủ trương", "nhiệm vụ, giải pháp", "định hướng phát triển");

    private static readonly Phrases Stops = new("về", "vềviệc", "ban hành", "với", "đối với", "để", "nhằm", "đã", "được", "là", "theo", "trong", "tại", "có", "cho", "yêu cầu", "đề nghị", "gồm", "bao gồm", "phải", "sẽ", "khi", "đến", "từ", "thì", "nêu", "và các", "trên", "bằng", "còn", "như", "cũng", "này", "nhất là", "gắn", "đang", "chưa", "hoặc", "thống nhất", "chỉ áp dụng", "nghị định về", "nghị định quy định", "chỉ thực hiện", "gửi", "kèm", "khác", "chủ trì", "chủ động", "liên quan", "ngày", "không", "ký", "kí", "một số", "vướng mắc", "hiện đang", "hiện nay", "hiện còn", "hiện có", "công khai", "bảo đảm", "đảm bảo");

    // How an act is carried out, behind "bảo đảm": "thực hiện Kế hoạch số 12/KH-UBND bảo đảm đúng tiến độ".
    private static readonly Phrases Measures = new("đúng", "kịp thời", "theo", "nghiêm túc", "chậm nhất", "đầy đủ", "đồng bộ", "thời gian", "yêu cầu", "mục tiêu", "có hiệu quả", "thiết thực");

    private static readonly Phrases Qualities = new("hiệu quả", "tiến độ", "chất lượng", "thống nhất", "phù hợp");

    /// <summary>Whether a subject may begin at <paramref name="i"/>.</summary>
    // "Điều 5 Nghị định A sửa đổi, bổ sung như sau:" changes A. "giao" hands something over; "giao thông" and "giao dịch" do not.
    public static bool IsOpener(ReadOnlySpan<char> s, int i, out int end) =>
        Words.Matches(s, i, out end) && !IsManner(s, i, end) && !(s[i] is 's' or 'b' && AmendmentGrammar.IsChangedHere(s, i, out _)) && !(end - i == 4 && Chars.Lower(s[i]) == 'g' && Chars.MatchesAny(s, Chars.SkipBlanks(s, end), ["thông", "dịch", "lưu", "tiếp", "thương"], out _));

    // "bảo đảm hiệu quả;", "tập trung vào …"; but "bảo đảm chất lượng giáo dục" is a subject.
    private static bool IsManner(ReadOnlySpan<char> s, int i, int end)
    {
        var next = Chars.SkipBlanks(s, end);
        if (Chars.MatchesAny(s, i, ["bảo đảm", "đảm bảo"], out _))
        {
            if (Measures.Matches(s, next)) return true;
            if (!Qualities.Matches(s, next, out var quality)) return false;
            var behind = Chars.SkipBlanks(s, quality);
            return behind >= s.Length || !Chars.IsLetter(s[behind]) || Chars.MatchesAny(s, behind, ["và", "theo", "cao"], out _);
        }

        return Chars.Matches(s, i, "tập trung") && Chars.Matches(s, next, "vào");
    }

    public static bool IsStop(ReadOnlySpan<char> s, int i) => !Chars.IsUpper(s[i]) && Stops.Matches(s, i, out _);
}
