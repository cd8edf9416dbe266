using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>What a plan, decision or directive does with the acts it cites, and the words that say it.</summary>
public class CitationRelationTests
{
    [Theory]
    [InlineData(IssuerLevel.Province, "Sửa đổi, bổ sung Quyết định số 15/2019/QĐ-UBND", "amends")]
    [InlineData(IssuerLevel.District, "Chỉ thị này sửa đổi, bổ sung Quyết định số 15/2019/QĐ-UBND", "amends")]
    [InlineData(IssuerLevel.Province, "Sửa đổi Nghị định số 105/2020/NĐ-CP", "mentions")]
    [InlineData(IssuerLevel.Commune, "Bãi bỏ Quyết định số 22/2018/QĐ-TTg", "mentions")]
    [InlineData(IssuerLevel.Central, "Trình Chính phủ ban hành Nghị định thay thế Nghị định số 105/2020/NĐ-CP", "mentions")]
    [InlineData(IssuerLevel.Unknown, "Sửa đổi Nghị định số 105/2020/NĐ-CP", "amends")]
    public void Work_on_an_act_counts_where_the_act_is_in_reach(IssuerLevel level, string text, string expected) =>
        Assert.Equal(expected, EnumText.Of(Assert.Single(CitationCases.Parse(text, Zone.Body, header: new PlanHeader { Kind = "Kế hoạch", Level = level }).Citations).Relation));

    [Theory]
    [InlineData("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "basis: Căn cứ")]
    [InlineData("Thực hiện Chỉ thị số 11-CT/TU của Ban Thường vụ Tỉnh ủy và Kế hoạch số 45/KH-UBND của UBND tỉnh, Sở Nội vụ xây dựng kế hoạch", "basis: Thực hiện | basis: Thực hiện")]
    [InlineData("Trên cơ sở Kế hoạch số 45/KH-UBND của UBND tỉnh", "basis: Trên cơ sở")]
    [InlineData("Nhằm cụ thể hóa Nghị quyết số 07-NQ/HU, huyện xây dựng kế hoạch", "basis: cụ thể hóa")]
    [InlineData("Thực hiện Chỉ thị số 11-CT/TU, Ủy ban nhân dân xã ban hành Kế hoạch triển khai thi hành Luật Căn cước trên địa bàn xã với các nội dung như sau:", "basis: Thực hiện | basis: thi hành")]
    [InlineData("Ủy ban nhân dân xã ban hành Kế hoạch triển khai thi hành Luật Căn cước. Kế hoạch này gửi các thôn", "basis: thi hành")]
    [InlineData("Để việc thực hiện Chỉ thị số 11-CT/TU đạt kết quả, Ủy ban nhân dân xã yêu cầu các thôn thực hiện các nội dung sau:", "basis: thực hiện")]
    [InlineData("Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV", "basis: Theo đề nghị")]
    [InlineData("Xét đề nghị của Sở Công Thương tại Báo cáo số 88/BC-SCT", "basis: Xét")]
    [InlineData("Ủy ban nhân dân tỉnh nhận được Công văn số 12/SNV-CC", "mentions: nhận được")]
    [InlineData("Phúc đáp Công văn số 12/SNV-CC", "mentions: Phúc đáp")]
    [InlineData("mức chi hiện nay quy định tại Nghị quyết số 15/2021/NQ-HĐND", "mentions: quy định tại")]
    [InlineData("Căn cứ Quy chế làm việc ban hành kèm theo Quyết định số 21/QĐ-UBND", "issued-with: ban hành kèm theo")]
    [InlineData("Tổng kết 10 năm thực hiện Chỉ thị số 05-CT/TW", "reviews: Tổng kết")]
    public void In_the_preamble(string text, string expected) => Assert.Equal(expected, Relations(text, Zone.Preamble));

    [Theory]
    [InlineData("Triển khai thực hiện Chỉ thị số 11-CT/TU của Ban Thường vụ Tỉnh ủy", "implements: thực hiện")]
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
    [InlineData("Hồ sơ quy định tại khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP", "mentions: quy định tại")]
    [InlineData("Công khai các thủ tục (quy định tại Điều 8 Luật Tiếp cận thông tin)", "mentions: quy định tại")]
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
    [InlineData("| 1 | Sửa đổi Quyết định số 12/2019/QĐ-UBND | Thanh tra huyện |", "mentions: Sửa đổi")]
    [InlineData("Căn cứ Điều 14 Nghị định số 161/2024/NĐ-CP; giao Sở Y tế rà soát thủ tục thay thế được công bố tại Quyết định số 1744/QĐ-BGTVT", "implements: Căn cứ | mentions: ")]
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

    // The title of a law is lost, its number is not.
    [Theory]
    [InlineData("23/2008/QH12", "replaces")]
    [InlineData("23/2008/NĐ-CP", "mentions")]
    public void A_law_is_changed_by_what_has_the_number_of_one(string number, string expected)
    {
        Assert.True(DocumentNumber.TryParse(number, out var own));
        var citation = Assert.Single(CitationCases.Parse("Luật này thay thế Luật Giao thông đường bộ ngày 29 tháng 6 năm 2001", Zone.Body, header: new PlanHeader { Number = own }).Citations);
        Assert.Equal(expected, EnumText.Of(citation.Relation));
    }

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
    [InlineData("Rà soát, kiến nghị sửa đổi, bổ sung Luật Đất đai, Luật Giá", "mentions: sửa đổi, bổ sung | mentions: sửa đổi, bổ sung")]
    [InlineData("Tham mưu UBND tỉnh thay thế Quyết định số 12/2020/QĐ-UBND", "mentions: thay thế")]
    [InlineData("Tham mưu sửa đổi, bổ sung hoặc thay thế Quyết định số 15/2019/QĐ-UBND", "mentions: sửa đổi, bổ sung hoặc thay thế")]
    [InlineData("Luật Đê điều đã được sửa đổi, bổ sung tại Luật số 60/2020/QH14", "mentions:  | mentions: đã được sửa đổi, bổ sung")]
    [InlineData("Góp ý dự thảo Nghị định sửa đổi, bổ sung một số điều của Nghị định số 29/2008/NĐ-CP", "mentions: sửa đổi, bổ sung")]
    [InlineData("Bổ sung thông tin vào hồ sơ nêu tại Thông tư số 91/2026/TT-BTC", "mentions: ")]
    [InlineData("Phạm vi điều chỉnh của Luật Đấu thầu", "mentions: ")]
    [InlineData("ghi tên hoặc bổ sung tên vào danh sách (quy định tại Điều 30 của Luật Bầu cử)", "mentions: quy định tại")]
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
    [InlineData("1. Bãi bỏ các văn bản sau:\na) Quyết định số 15/2019/QĐ-UBND.\n2. Chi trả tại Điều 5 Quyết định số 16/2019/QĐ-UBND.", "repeals: Bãi bỏ | implements: ")]
    [InlineData("1. Bãi bỏ các văn bản sau:\na) Quyết định số 15/2019/QĐ-UBND.\nb) Quyết định số 16/2019/QĐ-UBND.", "repeals: Bãi bỏ | repeals: Bãi bỏ")]
    [InlineData("1. Bãi bỏ các văn bản sau:\n- Quyết định số 15/2019/QĐ-UBND.\n2. Nội dung chi:\n- Quyết định số 16/2019/QĐ-UBND.", "repeals: Bãi bỏ | implements: ")]
    [InlineData("1. Bãi bỏ các quy định sau:\na) Khoản 1 Điều 4, Phụ lục II ban hành kèm theo Quyết định số 15/2019/QĐ-UBND;\nb) Điều 24 Quyết định số 16/2019/QĐ-UBND.", "repeals: Bãi bỏ | repeals: Bãi bỏ")]
    [InlineData("1. Thực hiện các văn bản sau:\na) Quy chế làm việc ban hành kèm theo Quyết định số 15/2019/QĐ-UBND;\nb) Quyết định số 16/2019/QĐ-UBND.", "issued-with: ban hành kèm theo | implements: Thực hiện")]
    [InlineData("1. Thay thế các cụm từ sau:\n- Cụm từ “Phụ lục I” bằng cụm từ “Phụ lục II ban hành kèm theo Quyết định số 15/2019/QĐ-UBND” tại Điều 4.", "issued-with: ban hành kèm theo")]
    public void What_leads_to_a_list_ends_with_its_item(string items, string expected)
    {
        var text = "KẾ HOẠCH\nRà soát văn bản\n\nI. NỘI DUNG\n\n" + items.Replace("\n", "\n\n", StringComparison.Ordinal);
        Assert.Equal(expected, Show(PlanParser.Parse(text).Citations));
    }

    [Theory]
    [InlineData("Căn cứ pháp lý", "basis: Căn cứ | basis: Căn cứ")]
    [InlineData("Sơ kết, tổng kết", "reviews: Sơ kết | reviews: Sơ kết")]
    [InlineData("Nội dung", "implements:  | implements: ")]
    [InlineData("Căn cứ pháp lý:", "basis: Căn cứ | basis: Căn cứ")]
    [InlineData("Căn cứ pháp lý của thủ tục hành chính:", "mentions: Căn cứ | mentions: Căn cứ")]
    [InlineData("Căn cứ pháp lý của TTHC:", "mentions: Căn cứ | mentions: Căn cứ")]
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

    [Theory]
    [InlineData("Tuyên truyền sâu rộng Nghị quyết số 43-NQ/TW ngày 24/11/2023 trong đoàn viên.", "implements: Tuyên truyền")]
    [InlineData("Đẩy mạnh học tập và làm theo Kết luận số 01-KL/TW ngày 18/5/2021.", "implements: theo")]
    [InlineData("Đôn đốc các xã hoàn thiện hồ sơ theo đúng yêu cầu tại Công văn số 512/SNV-XDCQ.", "implements: theo")]
    [InlineData("Tham mưu Ban Thường vụ tổng kết 15 năm thực hiện Chỉ thị số 40-CT/TW.", "reviews: tổng kết")]
    [InlineData("Kiểm điểm 3 năm thi hành Luật Thực hiện dân chủ ở cơ sở năm 2022.", "reviews: năm thi hành")]
    [InlineData("Rà soát kết quả sau 5 năm triển khai Đề án số 12-ĐA/TU.", "reviews: năm triển khai")]
    [InlineData("Kế hoạch này thay thế Kế hoạch số 88/KH-UBND và bãi bỏ Công văn số 903/UBND-NC.", "replaces: thay thế | repeals: bãi bỏ")]
    [InlineData("Các quy định trái với Quyết định này đều bãi bỏ, gồm Quyết định số 10/2015/QĐ-UBND.", "repeals: bãi bỏ")]
    [InlineData("Quyết định số 31/2017/QĐ-UBND hết hiệu lực thi hành kể từ ngày 01/01/2025.", "repeals: hết hiệu lực")]
    [InlineData("Đính chính một số nội dung tại Quyết định số 622/QĐ-UBND.", "amends: Đính chính")]
    [InlineData("Bổ sung 02 nhiệm vụ vào Kế hoạch số 19/KH-STP.", "amends: Bổ sung")]
    [InlineData("Mẫu báo cáo thực hiện theo Phụ lục II ban hành kèm theo Thông tư số 01/2022/TT-BNV.", "issued-with: ban hành kèm theo")]
    [InlineData("Nội dung chi thực hiện theo Nghị quyết số 07/2021/NQ-HĐND.", "implements: theo")]
    [InlineData("Ban Dân vận đã tham mưu ban hành Chỉ thị số 21-CT/TU về công tác dân vận vùng giáo.", "mentions: ban hành")]
    [InlineData("Ủy ban nhân dân tỉnh nhận được Công văn số 2207/BNV-TGCP.", "mentions: nhận được")]
    [InlineData("Ngày 14/6/2023, Tỉnh ủy ký Quyết định số 811-QĐ/TU thành lập Ban Chỉ đạo.", "mentions: ")]
    [InlineData("Chuẩn bị nội dung trình Hội nghị dự thảo Nghị quyết thay thế Nghị quyết số 09-NQ/TU.", "mentions: thay thế")]
    [InlineData("Sơ kết 02 năm thực hiện Quyết định số 23-QĐ/TW và 01 năm thực hiện Kế hoạch số 54-KH/TU.", "reviews: Sơ kết | reviews: năm thực hiện")]
    [InlineData("Lồng ghép Luật Bình đẳng giới và Luật Phòng, chống bạo lực gia đình vào sinh hoạt chi bộ.", "implements: Lồng ghép | implements: Lồng ghép")]
    [InlineData("Xử lý nghiêm hành vi vi phạm Luật Tiếp cận thông tin năm 2016.", "mentions: vi phạm")]
    [InlineData("Tiếp công dân đúng Luật Tiếp công dân, giải quyết đơn thư theo Luật Khiếu nại, Luật Tố cáo.", "implements: đúng | implements: theo | implements: theo")]
    [InlineData("Niêm yết công khai các nội dung quy định tại Điều 11 Luật Thực hiện dân chủ ở cơ sở.", "mentions: quy định tại")]
    [InlineData("Thành lập đoàn kiểm tra việc chấp hành Quy định số 37-QĐ/TW.", "implements: chấp hành")]
    [InlineData("Mục tiêu phấn đấu phù hợp với Quyết định số 749/QĐ-TTg.", "mentions: phù hợp với")]
    [InlineData("Kinh phí bố trí tại Quyết định số 2901/QĐ-UBND giao dự toán ngân sách.", "mentions: ")]
    [InlineData("Thực hiện nhiệm vụ từ nguồn kinh phí đã giao cho Công an tỉnh tại Quyết định số 2566/QĐ-UBND.", "mentions: đã giao")]
    [InlineData("Thực hiện các nhiệm vụ được giao tại Nghị quyết số 57-NQ/TW.", "implements: Thực hiện")]
    [InlineData("Thu hồi Quyết định số 90/QĐ-UBND về giao đất.", "repeals: Thu hồi")]
    [InlineData("Tạm dừng thực hiện Kế hoạch số 31/KH-UBND.", "mentions: Tạm dừng thực hiện")]
    [InlineData("Tiếp tục đưa Nghị quyết số 18-NQ/TW vào cuộc sống.", "implements: đưa")]
    [InlineData("Cán bộ dân vận nắm vững Quy chế ban hành theo Quy định số 66-QĐ/TW.", "implements: ban hành theo")]
    [InlineData("Đánh giá tình hình, kết quả triển khai các văn bản, trọng tâm là Quyết định số 23-QĐ/TW; Chương trình số 01-CTr/BDVTW.", "reviews: Đánh giá tình hình | reviews: Đánh giá tình hình")]
    [InlineData("Thực hiện Nghị định số 05/2015/NĐ-CP, được sửa đổi bởi Nghị định số 148/2018/NĐ-CP.", "implements: Thực hiện | mentions: được sửa đổi")]
    [InlineData("Thực hiện Chỉ thị số 32-CT/TW về phổ biến pháp luật (Chỉ thị số 32-CT/TW), các sở báo cáo.", "implements: Thực hiện | mentions: ")]
    [InlineData("Năm 2023, cơ quan đã gửi các xã Công văn số 12/SNV-CC.", "mentions: đã gửi")]
    [InlineData("Chỉ thị số 26/CT-TTg phải được các phòng, đơn vị nghiêm túc triển khai.", "implements: được các phòng, đơn vị nghiêm túc triển khai")]
    [InlineData("Luật Căn cước cần được Công an xã tuyên truyền đến từng hộ.", "implements: được Công an xã tuyên truyền")]
    [InlineData("Quyết định số 44/QĐ-UBND đã được các xã góp ý để thực hiện.", "mentions: ")]
    [InlineData("Bảo đảm chất lượng đúng yêu cầu của Nghị quyết số 02/NQ-CP.", "implements: đúng")]
    [InlineData("Nâng thứ hạng của tỉnh, đáp ứng mục tiêu Nghị quyết số 76/NQ-CP.", "implements: đáp ứng mục tiêu")]
    [InlineData("Xây dựng báo cáo sơ kết 6 tháng đầu năm thực hiện Nghị quyết số 02/NQ-CP.", "reviews: sơ kết")]
    [InlineData("Tự chủ tài chính theo Nghị định số 60/2021/NĐ-CP và các văn bản sửa đổi, bổ sung, thay thế Nghị định số 60/2021/NĐ-CP (nếu có).", "implements: theo | mentions: sửa đổi, bổ sung, thay thế")]
    [InlineData("Xây dựng các văn bản thay thế Quyết định số 12/2019/QĐ-UBND.", "mentions: thay thế")]
    [InlineData("Chi theo Thông tư số 338/2016/TT-BTC của Bộ Tài chính, Thông tư số 42/2022/TT-BTC của Bộ Tài chính, sửa đổi, bổ sung một số điều của Thông tư số 338/2016/TT-BTC; Nghị quyết số 17/2023/NQ-HĐND của tỉnh.", "implements: theo | implements: theo | mentions:  | implements: theo")]
    public void In_the_body_of_a_plan(string text, string expected) =>
        Assert.Equal(expected, Show(PlanParser.Parse($"KẾ HOẠCH\nCông tác dân vận năm 2024\n\nI. NỘI DUNG\n1. Nội dung thực hiện\n- {text}\n").Citations));

    [Theory]
    [InlineData("Căn cứ Nghị định số 45/2010/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 33/2012/NĐ-CP;\n\nThực hiện Công văn số 88/BDVTU-CV;\n\nXét đề nghị của Trưởng ban tại Tờ trình số 12-TTr/BDVTU", "basis: Căn cứ | mentions: được sửa đổi, bổ sung | basis: Thực hiện | basis: Xét")]
    [InlineData("Xét đề nghị của hai đơn vị gồm: Công ty A tại Văn bản số 05/CV-LV ngày 21/4/2026; Công ty B tại Văn bản số 26/CV-DC ngày 15/4/2026", "basis: Xét | basis: Xét")]
    [InlineData("Thực hiện Kế hoạch số 120-KH/TU của Tỉnh ủy về tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW, Huyện ủy xây dựng kế hoạch như sau:", "basis: Thực hiện | mentions: ")]
    [InlineData("Để chuẩn bị tổng kết 20 năm thực hiện Pháp lệnh Cựu chiến binh, Hội xây dựng kế hoạch như sau:", "reviews: tổng kết")]
    [InlineData("Trên cơ sở kết luận của Thường trực Tỉnh ủy tại Thông báo số 15-TB/TU, ý kiến của Thường trực HĐND tại Công văn số 42/HĐND-DT và đề xuất của Sở A tại Tờ trình số 3/TTr-SNV, Ủy ban ban hành Kế hoạch như sau:", "basis: Trên cơ sở | basis: Trên cơ sở | basis: Trên cơ sở")]
    [InlineData("Thực hiện Công văn số 9/BTP-PBGDPL về hướng dẫn phổ biến pháp luật; xây dựng cấp xã đạt chuẩn năm 2020 và Công văn số 14/UBND-NC, Sở hướng dẫn như sau:", "basis: Thực hiện | basis: Thực hiện")]
    [InlineData("Tuy nhiên, việc thực hiện Chỉ thị số 03-CT/TU còn hình thức ở nhiều xã. Nhằm đẩy mạnh việc thực hiện Chỉ thị số 03-CT/TU, huyện xây dựng kế hoạch như sau:", "mentions: thực hiện | basis: thực hiện")]
    [InlineData("Phúc đáp Công văn số 66/SNV-CCVC của Sở Nội vụ, Trường có ý kiến như sau:", "mentions: Phúc đáp")]
    [InlineData("Được sự nhất trí của Huyện ủy tại Thông báo số 22-TB/HU, Ủy ban nhân dân huyện xây dựng kế hoạch như sau:", "basis: Được sự nhất trí")]
    [InlineData("Ngày 27/11/2023, Quốc hội khóa XV đã thông qua Luật Căn cước, có hiệu lực từ ngày 01/7/2024. Để triển khai thi hành Luật, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", "basis: Để triển khai")]
    public void Before_the_first_section(string text, string expected) => Assert.Equal(expected, Show(PlanParser.Parse($"KẾ HOẠCH\nCông tác dân vận năm 2024\n\n{text}\n\nI. NỘI DUNG\n1. Phổ biến.\n").Citations));

    [Theory]
    [InlineData("Thực hiện Nghị quyết số 11-NQ/TU về dân vận.\n\nĐề nghị các phòng quán triệt Kế hoạch số 62-KH/BDVTU.", "basis: Thực hiện | implements: quán triệt")]
    [InlineData("Trong năm qua, thực hiện Chỉ thị số 07-CT/TU, các xã đã có nhiều chuyển biến trong công tác vận động quần chúng.\n\nThực hiện nghiêm Luật Tiếp công dân.", "basis: thực hiện | implements: Thực hiện")]
    [InlineData("Ngày 01/3/2021, Ủy ban nhân dân tỉnh đã ban hành Công văn số 1066/UBND-VXNV chỉ đạo các sở, ban, ngành.\n\nTheo đó, các xã rà soát theo Quyết định số 491/QĐ-TTg.", "mentions: ban hành | implements: theo")]
    [InlineData("Ngày 05/3/2024, Ủy ban nhân dân tỉnh ban hành Công văn số 1234/UBND-NC về kỷ luật hành chính. Để triển khai thực hiện, Sở Nội vụ đề nghị các đơn vị rà soát.", "basis: Để triển khai")]
    public void Of_a_letter_without_sections(string text, string expected) => Assert.Equal(expected, Show(CitationCases.Parse(text, null, null, [.. Split(text)]).Citations));

    [Theory]
    [InlineData("Nghị quyết")]
    [InlineData("Chỉ thị")]
    [InlineData("Công văn")]
    [InlineData("Thông báo")]
    [InlineData("Tờ trình")]
    [InlineData("Báo cáo")]
    [InlineData("Quyết định")]
    [InlineData("Hướng dẫn")]
    [InlineData("Chương trình")]
    public void The_kind_of_the_document_changes_no_citation(string kind)
    {
        const string Body = """

            Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

            Thực hiện Chỉ thị số 11-CT/TU ngày 04/9/2023 của Ban Thường vụ Tỉnh ủy về công tác dân vận, Ủy ban nhân dân tỉnh có ý kiến như sau:

            1. Quán triệt Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương; tổng kết 05 năm thực hiện Đề án số 08-ĐA/TU ngày 27/3/2020.

            2. Bãi bỏ Thông báo số 12/TB-UBND ngày 05/01/2022; thay thế Tờ trình số 33/TTr-SNV ngày 10/02/2022 và Báo cáo số 41/BC-SNV.

            3. Niêm yết theo khoản 2 Điều 11 Luật Thực hiện dân chủ ở cơ sở năm 2022.
            """;
        Assert.Equal(Cited("Kế hoạch"), Cited(kind));

        string Cited(string of)
        {
            var title = string.Equals(of, "Công văn", StringComparison.Ordinal) ? "V/v tăng cường công tác dân vận" : $"{of.ToUpperInvariant()}\nVề tăng cường công tác dân vận";
            var text = $"ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nSố: 77/UBND-NC\n\nSơn La, ngày 12 tháng 3 năm 2026\n\n{title}\n{Body}";
            return string.Join('\n', PlanParser.Parse(text).Citations.Select(static c => $"{c.Text} {c.Issuer} {c.Title} {c.Relation} {c.Pins.Count}"));
        }
    }

    private static IEnumerable<Passage> Split(string text)
    {
        var start = 0;
        foreach (var part in text.Split("\n\n"))
        {
            yield return new Passage { Pieces = [new TextSpan(start, part.Length)], Zone = Zone.Preamble, ContentStart = start };
            start += part.Length + 2;
        }
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
