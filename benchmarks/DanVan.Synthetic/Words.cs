namespace DanVan.Synthetic;

/// <summary>The words of made plans: provinces, offices, subjects and sentences in the style of the genre.</summary>
internal static class Words
{
    /// <summary>The 63 provinces of before 01/7/2025 with the slug by which identities name them.</summary>
    public static readonly (string Name, string Slug)[] Provinces =
    [
        ("An Giang", "an-giang"), ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"), ("Bạc Liêu", "bac-lieu"), ("Bắc Giang", "bac-giang"), ("Bắc Kạn", "bac-kan"),
        ("Bắc Ninh", "bac-ninh"), ("Bến Tre", "ben-tre"), ("Bình Dương", "binh-duong"), ("Bình Định", "binh-dinh"), ("Bình Phước", "binh-phuoc"),
        ("Bình Thuận", "binh-thuan"), ("Cà Mau", "ca-mau"), ("Cao Bằng", "cao-bang"), ("Cần Thơ", "can-tho"), ("Đà Nẵng", "da-nang"),
        ("Đắk Lắk", "dak-lak"), ("Đắk Nông", "dak-nong"), ("Điện Biên", "dien-bien"), ("Đồng Nai", "dong-nai"), ("Đồng Tháp", "dong-thap"),
        ("Gia Lai", "gia-lai"), ("Hà Giang", "ha-giang"), ("Hà Nam", "ha-nam"), ("Hà Nội", "ha-noi"), ("Hà Tĩnh", "ha-tinh"),
        ("Hải Dương", "hai-duong"), ("Hải Phòng", "hai-phong"), ("Hậu Giang", "hau-giang"), ("Hòa Bình", "hoa-binh"), ("Hồ Chí Minh", "ho-chi-minh"),
        ("Hưng Yên", "hung-yen"), ("Khánh Hòa", "khanh-hoa"), ("Kiên Giang", "kien-giang"), ("Kon Tum", "kon-tum"), ("Lai Châu", "lai-chau"),
        ("Lạng Sơn", "lang-son"), ("Lào Cai", "lao-cai"), ("Lâm Đồng", "lam-dong"), ("Long An", "long-an"), ("Nam Định", "nam-dinh"),
        ("Nghệ An", "nghe-an"), ("Ninh Bình", "ninh-binh"), ("Ninh Thuận", "ninh-thuan"), ("Phú Thọ", "phu-tho"), ("Phú Yên", "phu-yen"),
        ("Quảng Bình", "quang-binh"), ("Quảng Nam", "quang-nam"), ("Quảng Ngãi", "quang-ngai"), ("Quảng Ninh", "quang-ninh"), ("Quảng Trị", "quang-tri"),
        ("Sóc Trăng", "soc-trang"), ("Sơn La", "son-la"), ("Tây Ninh", "tay-ninh"), ("Thái Bình", "thai-binh"), ("Thái Nguyên", "thai-nguyen"),
        ("Thanh Hóa", "thanh-hoa"), ("Thừa Thiên Huế", "hue"), ("Tiền Giang", "tien-giang"), ("Trà Vinh", "tra-vinh"), ("Tuyên Quang", "tuyen-quang"),
        ("Vĩnh Long", "vinh-long"), ("Vĩnh Phúc", "vinh-phuc"), ("Yên Bái", "yen-bai"),
    ];

    public static readonly string[] Cities = ["Cần Thơ", "Đà Nẵng", "Hà Nội", "Hải Phòng", "Hồ Chí Minh"];

    /// <summary>Kinds of local documents with their code and issuer; a bar stands where the name of the province goes.</summary>
    public static readonly (string Kind, string Symbol, bool IsParty, string Issuer)[] Local =
    [
        ("Kế hoạch", "KH-UBND", false, "Ủy ban nhân dân tỉnh"),
        ("Quyết định", "QĐ-UBND", false, "Ủy ban nhân dân tỉnh"),
        ("Chỉ thị", "CT-UBND", false, "Ủy ban nhân dân tỉnh"),
        ("Chỉ thị", "CT/TU", true, "Ban Thường vụ Tỉnh ủy"),
        ("Nghị quyết", "NQ/TU", true, "Tỉnh ủy"),
        ("Kế hoạch", "KH/TU", true, "Ban Thường vụ Tỉnh ủy"),
        ("Chương trình", "CTr/TU", true, "Tỉnh ủy"),
        ("Kế hoạch", "KH/BDVTU", true, "Ban Dân vận Tỉnh ủy"),
        ("Hướng dẫn", "HD/BDVTU", true, "Ban Dân vận Tỉnh ủy"),
        ("Nghị quyết", "NQ-HĐND", false, "Hội đồng nhân dân tỉnh"),
    ];

    public static readonly string[] Subjects =
    [
        "công tác dân vận của hệ thống chính trị", "công tác dân vận chính quyền", "phong trào thi đua Dân vận khéo", "thực hiện dân chủ ở cơ sở", "cải cách hành chính",
        "công tác tiếp công dân, giải quyết khiếu nại, tố cáo", "xây dựng nông thôn mới", "giảm nghèo bền vững", "công tác dân tộc", "công tác tôn giáo",
        "đối thoại giữa người đứng đầu với nhân dân", "giám sát và phản biện xã hội", "văn hóa công vụ", "phòng, chống tham nhũng, lãng phí", "chuyển đổi số",
        "phổ biến, giáo dục pháp luật", "hòa giải ở cơ sở", "bảo vệ môi trường", "quốc phòng, an ninh", "an toàn giao thông", "bình đẳng giới", "chăm sóc người có công",
        "phát triển kinh tế tập thể", "quản lý đất đai", "giải phóng mặt bằng các dự án trọng điểm", "vệ sinh an toàn thực phẩm", "phòng cháy, chữa cháy", "công tác thanh niên",
    ];

    public static readonly string[] Actions = ["về", "về tăng cường", "về nâng cao chất lượng", "triển khai", "về đẩy mạnh", "tổ chức thực hiện"];

    public static readonly string[] Offices = ["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Thanh tra tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "Ban Dân tộc tỉnh"];

    public static readonly string[] Sentences =
    [
        "Người đứng đầu từng cơ quan phân công một lãnh đạo phụ trách, mỗi quý nghe báo cáo một lần và ghi kết quả vào hồ sơ đánh giá cuối năm.",
        "Hồ sơ trễ hẹn phải có thư xin lỗi gửi người dân trước khi hết hạn và nêu rõ ngày trả lại.",
        "Mỗi thôn, tổ dân phố chọn một việc cụ thể trong năm để nhân dân bàn, nhân dân làm và nhân dân giám sát.",
        "Bộ phận một cửa niêm yết số điện thoại của người chịu trách nhiệm và trả lời phản ánh trong năm ngày làm việc.",
        "Các buổi đối thoại được ghi biên bản, kết luận gửi lại người hỏi và đăng trên trang thông tin của cơ quan.",
        "Cán bộ xuống cơ sở phải nghe dân nói trước, giải thích sau, không hứa điều ngoài thẩm quyền.",
        "Việc bình chọn mô hình dựa trên kết quả nhìn thấy được, không dựa trên độ dài của báo cáo.",
    ];
}
