using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Conformance.Topics;

/// <summary>Plans of known topics: each speaks of its own in phrases drawn from a few, amid sentences that stand in every plan. The same seed gives the same plans.</summary>
internal static class TopicPlans
{
    private static readonly string[] Furniture =
    [
        "Các đơn vị căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch cụ thể và tổ chức thực hiện nghiêm túc.",
        "Định kỳ báo cáo kết quả thực hiện về cơ quan thường trực để tổng hợp, theo dõi.",
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh để xem xét, giải quyết.",
        "Nâng cao trách nhiệm của người đứng đầu, huy động sự tham gia của cả hệ thống chính trị.",
        "Kinh phí thực hiện bảo đảm từ nguồn ngân sách nhà nước theo phân cấp hiện hành.",
    ];

    private static readonly string[] Places = ["Tây Ninh", "Long An", "Hà Giang", "Nghệ An", "Cà Mau", "Lào Cai"];

    /// <summary>The topics: what the titles say, and the phrases of the texts.</summary>
    public static IReadOnlyList<(string Name, string[] Phrases)> Topics { get; } =
    [
        ("dân vận chính quyền", ["dân vận khéo", "tiếp công dân", "đối thoại với nhân dân", "quy chế dân chủ ở cơ sở", "khối vận ấp, khóm", "vận động quần chúng"]),
        ("chuyển đổi số", ["nền tảng số dùng chung", "dữ liệu mở", "chữ ký số", "hạ tầng viễn thông", "định danh điện tử", "kỹ năng số cho người dân", "an toàn thông tin mạng"]),
        ("phòng, chống thiên tai", ["ứng phó bão lũ", "sạt lở bờ sông", "cứu hộ, cứu nạn", "phương châm bốn tại chỗ", "cảnh báo mưa lớn", "di dời hộ dân vùng nguy hiểm"]),
        ("tiêm chủng mở rộng", ["vắc xin sởi", "trạm y tế xã", "dây chuyền lạnh", "tiêm bù cho trẻ em", "bệnh truyền nhiễm", "cán bộ y tế thôn bản"]),
        ("trồng rừng phòng hộ", ["cây giống lâm nghiệp", "khoán bảo vệ rừng", "cháy rừng mùa khô", "kiểm lâm địa bàn", "đất lâm nghiệp", "dịch vụ môi trường rừng"]),
    ];

    /// <summary>So many plans of each topic; the name of the topic begins the source.</summary>
    public static List<IngestItem> Planted(int ofEach, int seed = 7)
    {
        var random = new Random(seed);
        var plans = new List<IngestItem>();
        for (var t = 0; t < Topics.Count; t++)
        {
            var (name, phrases) = Topics[t];
            for (var i = 0; i < ofEach; i++)
            {
                var place = Places[random.Next(Places.Length)];
                var lines = new List<string>();
                for (var line = 0; line < 6; line++)
                {
                    lines.Add(Furniture[random.Next(Furniture.Length)]);
                    lines.Add($"Tập trung {phrases[random.Next(phrases.Length)]}, gắn với {phrases[random.Next(phrases.Length)]} trên địa bàn tỉnh {place}.");
                }

                plans.Add(Plan($"{t}/{i:00}.txt", $"Thực hiện công tác {name} trên địa bàn tỉnh {place} năm {2020 + random.Next(6)}", string.Join("\n\n", lines), place));
            }
        }

        return plans;
    }

    public static IngestItem Plan(string source, string? title, string text, string? place = null) =>
        new(new PlanDocument { Source = source, Text = text, Header = new PlanHeader { Kind = "Kế hoạch", Title = title, Place = place, Province = place, Issuer = place is null ? null : "Ủy ban nhân dân tỉnh " + place } }, source, "1");
}
