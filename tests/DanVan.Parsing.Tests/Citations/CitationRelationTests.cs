using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>What a plan, decision or directive does with the acts it cites, and the words that say it.</summary>
public class CitationRelationTests
{
    [Theory]
    [InlineData("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "basis: Căn cứ")]
    [InlineData("Thực hiện Chỉ thị số 11-CT/TU của Ban Thường vụ Tỉnh ủy và Kế hoạch số 45/KH-UBND của UBND tỉnh, Sở Nội vụ xây dựng kế hoạch", "basis: Thực hiện | basis: Thực hiện")]
    [InlineData("Trên cơ sở Kế hoạch số 45/KH-UBND của UBND tỉnh", "basis: Trên cơ sở")]
    [InlineData("Nhằm cụ thể hóa Nghị quyết số 07-NQ/HU, huyện xây dựng kế hoạch", "basis: cụ thể hóa")]
    [InlineData("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV", "basis: Theo")]
    [InlineData("Xét đề nghị của Sở Công Thương tại Báo cáo số 88/BC-SCT", "mentions: Xét")]
    [InlineData("Ủy ban nhân dân tỉnh nhận được Công văn số 12/SNV-CC", "mentions: nhận được")]
    [InlineData("Phúc đáp Công văn số 12/SNV-CC", "mentions: Phúc đáp")]
    [InlineData("mức chi hiện nay quy định tại Nghị quyết số 15/2021/NQ-HĐND", "mentions: quy định tại")]
    [InlineData("Căn cứ Quy chế làm việc ban hành kèm theo Quyết định số 21/QĐ-UBND", "issued-with: ban hành kèm theo")]
    [InlineData("Tổng kết 10 năm thực hiện Chỉ thị số 05-CT/TW", "reviews: Tổng kết")]
    public void In_the_preamble(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Preamble));

    [Theory]
    [InlineData("Triển khai thực hiện Chỉ thị số 11-CT/TU của Ban Thường vụ Tỉnh ủy", "basis: thực hiện")]
    [InlineData("Sơ kết 3 năm thực hiện Chỉ thị số 11-CT/TU", "reviews: Sơ kết")]
    [InlineData("Sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND", "amends: Sửa đổi, bổ sung")]
    [InlineData("Về việc bãi bỏ Quyết định số 12/2020/QĐ-UBND", "repeals: bãi bỏ")]
    public void In_the_title(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Header));

    [Theory]
    [InlineData("Quán triệt, tuyên truyền Kết luận số 43-KL/TW đến đảng viên", "implements: tuyên truyền")]
    [InlineData("Tổ chức cuộc thi tìm hiểu Luật Trẻ em", "implements: tìm hiểu")]
    [InlineData("Đưa Nghị quyết số 25-NQ/TW vào sinh hoạt thường kỳ", "implements: Đưa")]
    [InlineData("Nắm chắc những điểm mới của Luật Đất đai năm 2024", "implements: Nắm chắc")]
    [InlineData("Giải quyết hồ sơ đúng quy định của Nghị định số 61/2018/NĐ-CP", "implements: đúng quy định")]
    [InlineData("Hồ sơ quy định tại khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP", "implements: quy định tại")]
    [InlineData("Công khai các thủ tục (quy định tại Điều 8 Luật Tiếp cận thông tin)", "implements: quy định tại")]
    [InlineData("Giám sát các tổ bầu cử từ Điều 21 đến Điều 28 của Luật Bầu cử năm 2015", "implements: ")]
    [InlineData("Tiếp tục thực hiện Chương trình mục tiêu quốc gia được phê duyệt tại Quyết định số 1719/QĐ-TTg", "implements: thực hiện")]
    [InlineData("Thực hiện rà soát vướng mắc của quy hoạch đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 866/QĐ-TTg", "mentions: ")]
    [InlineData("Căn cứ Luật Đầu tư công, các phòng lập dự toán", "implements: Căn cứ")]
    [InlineData("theo dõi tiến độ ở Công văn số 12/SNV-CC", "mentions: ")]
    [InlineData("Theo Báo cáo số 12/BC-SNV của Sở Nội vụ", "mentions: Theo")]
    [InlineData("Phổ biến Luật Bảo vệ bí mật nhà nước; các Quyết định của Thủ tướng Chính phủ ban hành Danh mục; Thông tư số 24/2020/TT-BCA", "implements: Phổ biến | implements: Phổ biến")]
    [InlineData("Tự kiểm tra việc chấp hành quy định, khắc phục hạn chế đã được chỉ ra tại Công văn số 4216/UBND-NC", "mentions: ")]
    [InlineData("Triển khai thực hiện nghiêm túc các mục tiêu, nhiệm vụ, giải pháp nêu tại Nghị quyết số 04-NQ/TW", "implements: thực hiện")]
    [InlineData("Cụ thể hóa đầy đủ các nội dung đã được nêu trong Chỉ thị số 11-CT/TU", "implements: Cụ thể hóa")]
    [InlineData("Không nhầm với Nghị quyết số 25-NQ/TW ngày 22/8/2026", "mentions: nhầm với")]
    [InlineData("Sở đã ban hành Công văn số 12/SNV-CC, Kế hoạch số 15/KH-SNV", "mentions: ban hành | mentions: ban hành")]
    [InlineData("Tổ chức thực hiện kế hoạch. Xem thêm Công văn số 12/SNV-CC", "mentions: Xem")]
    [InlineData("| 1 | Thực hiện cải cách | Công văn số 12/SNV-CC |", "mentions: ")]
    public void In_the_body(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Body));

    [Theory]
    [InlineData("Sơ kết 3 năm thực hiện Chỉ thị số 11-CT/TU", "reviews: Sơ kết")]
    [InlineData("Tổ chức sơ kết, đánh giá việc triển khai Quyết định số 217-QĐ/TW", "reviews: sơ kết")]
    [InlineData("Tổng kết 05 năm (2016 - 2021) thực hiện Chương trình phối hợp số 79-CTr/BDVTW-BCSĐCP", "reviews: Tổng kết")]
    [InlineData("Sơ kết Kế hoạch số 12/KH-UBND vào quý II", "reviews: Sơ kết")]
    [InlineData("Tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013", "reviews: Tổng kết | reviews: Tổng kết")]
    [InlineData("Chuẩn bị nội dung 5 năm thực hiện Nghị quyết số 18-NQ/TW", "reviews: năm thực hiện")]
    [InlineData("Đánh giá kết quả 2 năm thực hiện Quyết định số 105/2009/QĐ-TTg", "reviews: Đánh giá kết quả")]
    [InlineData("Đánh giá tình hình triển khai và đề xuất sửa đổi, bổ sung Quyết định số 66/2009/QĐ-TTg", "reviews: Đánh giá tình hình")]
    [InlineData("Báo cáo tổng kết thí điểm cơ chế tài chính - ngân sách, đặc thù theo Nghị quyết số 115/2020/QH14", "reviews: tổng kết")]
    [InlineData("Kinh phí hằng năm thực hiện theo Luật Ngân sách nhà nước", "implements: theo")]
    [InlineData("Chi hội nghị sơ kết, tổng kết theo quy định tại Thông tư số 40/2017/TT-BTC", "implements: theo")]
    [InlineData("Tổng kết công tác năm, thực hiện Quyết định số 23-QĐ/TW", "implements: thực hiện")]
    public void Reviews(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Body));

    [Theory]
    [InlineData("Quyết định này thay thế Quyết định số 15/2019/QĐ-UBND ngày 06/5/2019 của UBND tỉnh", "replaces: thay thế")]
    [InlineData("Kế hoạch này có hiệu lực từ ngày ký và thay thế Kế hoạch số 12/KH-UBND", "replaces: thay thế")]
    [InlineData("Chỉ thị này có hiệu lực kể từ ngày được ký và thay thế Chỉ thị số 03/CT-UBND", "replaces: thay thế")]
    [InlineData("thay thế cho các Quyết định số 5/2010/QĐ-UBND; Quyết định số 6/2011/QĐ-UBND", "replaces: thay thế | replaces: thay thế")]
    [InlineData("Thay thế các quy định về mức chi tại Nghị quyết số 15/2021/NQ-HĐND", "replaces: Thay thế")]
    [InlineData("Quyết định số 15/2019/QĐ-UBND được thay thế bằng Quyết định này", "replaces: được thay thế bằng")]
    [InlineData("Nghị định số 04/2015/NĐ-CP được thay thế bởi Nghị định số 59/2023/NĐ-CP", "mentions:  | mentions: được thay thế")]
    [InlineData("Thay thế thành viên Ban Chỉ đạo tại Quyết định số 12/QĐ-UBND", "mentions: ")]
    public void Replaces(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Body));

    [Theory]
    [InlineData("Bãi bỏ Điều 3, khoản 2 Điều 7 của Quyết định số 15/2019/QĐ-UBND", "repeals: Bãi bỏ")]
    [InlineData("Bãi bỏ toàn bộ Quyết định số 15/2019/QĐ-UBND và Quyết định số 16/2019/QĐ-UBND", "repeals: Bãi bỏ | repeals: Bãi bỏ")]
    [InlineData("Hủy bỏ Công văn số 12/SNV-CC", "repeals: Hủy bỏ")]
    [InlineData("Quyết định số 15/2019/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực", "repeals: hết hiệu lực")]
    [InlineData("Nghị định số 29/2008/NĐ-CP; Nghị định số 164/2013/NĐ-CP và Nghị định số 114/2015/NĐ-CP hết hiệu lực thi hành", "repeals: hết hiệu lực | repeals: hết hiệu lực | repeals: hết hiệu lực")]
    [InlineData("Chỉ thị số 03/CT-UBND về chợ bị bãi bỏ", "repeals: bị bãi bỏ")]
    [InlineData("Pháp lệnh số 34/2007/PL-UBTVQH11 hết hiệu lực từ khi Luật Thực hiện dân chủ ở cơ sở có hiệu lực", "repeals: hết hiệu lực | mentions: ")]
    [InlineData("Bãi bỏ thủ tục tại Điều 4 Quyết định số 15/2019/QĐ-UBND", "repeals: Bãi bỏ")]
    public void Repeals(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Body));

    [Theory]
    [InlineData("Sửa đổi, bổ sung một số điều của Nghị định số 30/2020/NĐ-CP", "amends: Sửa đổi, bổ sung")]
    [InlineData("Sửa đổi khoản 1, bổ sung khoản 1a Điều 5 Quyết định số 15/2019/QĐ-UBND", "amends: bổ sung")]
    [InlineData("Điều chỉnh nội dung Kế hoạch số 12/KH-UBND", "amends: Điều chỉnh")]
    [InlineData("Bổ sung Phụ lục III vào Quyết định số 15/2019/QĐ-UBND", "amends: Bổ sung")]
    [InlineData("Tham mưu sửa đổi, bổ sung hoặc thay thế Quyết định số 15/2019/QĐ-UBND", "amends: sửa đổi, bổ sung hoặc thay thế")]
    [InlineData("Luật Đê điều đã được sửa đổi, bổ sung tại Luật số 60/2020/QH14", "mentions:  | mentions: đã được sửa đổi, bổ sung")]
    [InlineData("Góp ý dự thảo Nghị định sửa đổi, bổ sung một số điều của Nghị định số 29/2008/NĐ-CP", "mentions: sửa đổi, bổ sung")]
    [InlineData("Bổ sung thông tin vào hồ sơ nêu tại Thông tư số 91/2026/TT-BTC", "mentions: ")]
    [InlineData("Phạm vi điều chỉnh của Luật Đấu thầu", "mentions: ")]
    [InlineData("ghi tên hoặc bổ sung tên vào danh sách (quy định tại Điều 30 của Luật Bầu cử)", "implements: quy định tại")]
    public void Amends(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Body));

    [Theory]
    [InlineData("Thực hiện Quy chế ban hành kèm theo Quyết định số 23-QĐ/TW", "issued-with: ban hành kèm theo")]
    [InlineData("theo Quy định (kèm theo Quyết định số 908/QĐ-UBND)", "issued-with: kèm theo")]
    [InlineData("Quy chế ban hành theo Quyết định số 23-QĐ/TW", "issued-with: ban hành theo")]
    [InlineData("mẫu kèm theo Phụ lục của Nghị định số 30/2020/NĐ-CP", "issued-with: kèm theo")]
    [InlineData("(Đính kèm Kế hoạch số 83-KH/TU)", "mentions: Đính kèm")]
    [InlineData("Gửi kèm theo Công văn số 12/SNV-CC", "mentions: Gửi kèm theo")]
    public void Issued_with(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Body));

    [Theory]
    [InlineData("Kể từ ngày Nghị định này có hiệu lực, các văn bản sau đây hết hiệu lực:", "repeals: hết hiệu lực")]
    [InlineData("Bãi bỏ các văn bản sau đây:", "repeals: Bãi bỏ")]
    [InlineData("Sửa đổi, bổ sung các quyết định sau:", "amends: Sửa đổi, bổ sung")]
    [InlineData("Quán triệt, triển khai các văn bản:", "implements: triển khai")]
    [InlineData("Tổ chức tổng kết các văn bản sau:", "reviews: tổng kết")]
    [InlineData("Trong năm đã ban hành các văn bản:", "mentions: ban hành")]
    public void A_sentence_that_leads_to_a_list(string lead, string expected)
    {
        var text = lead + "\n- Quyết định số 15/2019/QĐ-UBND;\n- Quyết định số 16/2019/QĐ-UBND.";
        Assert.Equal($"{expected} | {expected}", Show(CitationCases.Parse(text, null, null, Items(text, Zone.Body)).Citations));
    }

    [Theory]
    [InlineData("Căn cứ pháp lý", "basis: Căn cứ | basis: Căn cứ")]
    [InlineData("Sơ kết, tổng kết", "reviews: Sơ kết | reviews: Sơ kết")]
    [InlineData("Nội dung", "implements:  | implements: ")]
    public void A_heading_says_it_of_the_bare_acts_below(string heading, string expected)
    {
        var text = heading + "\n- Quyết định số 15/2019/QĐ-UBND.\n- Quyết định số 16/2019/QĐ-UBND.";
        var items = Items(text, Zone.Body);
        items[0] = items[0] with { Kind = PassageKind.Numbered };
        Assert.Equal(expected, Show(CitationCases.Parse(text, null, null, items).Citations));
    }

    [Fact]
    public void A_letter_orders_after_its_opening()
    {
        const string Text = "Thực hiện Chỉ thị số 11-CT/TU, Ủy ban nhân dân tỉnh có ý kiến như sau:\n\nGiao Sở Công Thương, căn cứ Luật Hóa chất năm 2025, tham mưu văn bản.";
        Assert.Equal("basis: Thực hiện | implements: căn cứ", Relations(Text, Zone.Preamble));
    }

    private static string Relations(string text, Zone zone) => Show(CitationCases.Parse(text, zone).Citations);

    private static string Show(IReadOnlyList<Citation> citations) => string.Join(" | ", citations.Select(static c => $"{EnumText.Of(c.Relation)}: {c.RelationCue}"));

    private static Passage[] Items(string text, Zone zone)
    {
        var passages = new List<Passage>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var bullet = line.StartsWith('-');
            passages.Add(new Passage { Pieces = [new TextSpan(start, line.Length)], Zone = zone, Section = "I", Kind = bullet ? PassageKind.Bullet : PassageKind.Paragraph, ContentStart = bullet ? start + 2 : start });
            start += line.Length + 1;
        }

        return [.. passages];
    }
}
