namespace DanVan.Parsing.Tests.Citations;

public class CitationLawTests
{
    [Theory]
    [InlineData("thực hiện nghiêm Luật tiếp công dân, Quy chế dân chủ ở cơ sở", "Luật tiếp công dân")]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở năm 2022; Nghị định", "Luật Thực hiện dân chủ ở cơ sở năm 2022")]
    [InlineData("Luật Đất đai 2013 và các văn bản", "Luật Đất đai 2013")]
    [InlineData("Luật Đất đai năm 2013", "Luật Đất đai năm 2013")]
    [InlineData("Luật Đất đai (sửa đổi)", "Luật Đất đai (sửa đổi)")]
    [InlineData("Luật Nghĩa vụ quân sự; Luật An ninh mạng; Luật Tín ngưỡng tôn giáo; Luật Hôn nhân gia đình", "Luật Nghĩa vụ quân sự + Luật An ninh mạng + Luật Tín ngưỡng tôn giáo + Luật Hôn nhân gia đình")]
    [InlineData("Luật Tiếp công dân, Luật Khiếu nại, Luật tố cáo", "Luật Tiếp công dân + Luật Khiếu nại + Luật tố cáo")]
    [InlineData("Luật Khiếu nại, tố cáo năm 1998", "Luật Khiếu nại, tố cáo năm 1998")]
    [InlineData("Luật Phòng, chống tham nhũng và Luật Thực hành tiết kiệm, chống lãng phí", "Luật Phòng, chống tham nhũng + Luật Thực hành tiết kiệm, chống lãng phí")]
    [InlineData("Luật phòng chống tham nhũng", "Luật phòng chống tham nhũng")]
    [InlineData("Luật Cán bộ, công chức; Luật Viên chức", "Luật Cán bộ, công chức + Luật Viên chức")]
    [InlineData("Luật Thi đua, khen thưởng năm 2022", "Luật Thi đua, khen thưởng năm 2022")]
    [InlineData("Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ được Quốc hội thông qua", "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ")]
    [InlineData("Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam", "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam")]
    [InlineData("Luật Mặt trận Tổ quốc Việt Nam và Điều lệ Mặt trận", "Luật Mặt trận Tổ quốc Việt Nam")]
    [InlineData("Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015", "Luật Ban hành văn bản quy phạm pháp luật")]
    [InlineData("Luật Phòng cháy và chữa cháy quy định", "Luật Phòng cháy và chữa cháy")]
    [InlineData("Luật Giao thông đường bộ", "Luật Giao thông đường bộ")]
    [InlineData("Luật Trật tự, an toàn giao thông đường bộ và Luật Đường bộ", "Luật Trật tự, an toàn giao thông đường bộ + Luật Đường bộ")]
    [InlineData("Luật Hoà giải ở cơ sở", "Luật Hoà giải ở cơ sở")]
    [InlineData("Luật Đầu tư theo phương thức đối tác công tư", "Luật Đầu tư theo phương thức đối tác công tư")]
    [InlineData("Luật Đầu tư theo quy định", "Luật Đầu tư")]
    [InlineData("Luật Xây dựng, Luật Nhà ở, Luật Đấu thầu và các luật khác", "Luật Xây dựng + Luật Nhà ở + Luật Đấu thầu")]
    [InlineData("Luật Giá có hiệu lực", "Luật Giá")]
    [InlineData("Luật Luật sư", "Luật Luật sư")]
    [InlineData("Luật Các tổ chức tín dụng", "Luật Các tổ chức tín dụng")]
    [InlineData("Bộ luật Hình sự năm 2015", "Bộ luật Hình sự năm 2015")]
    [InlineData("Bộ Luật Lao động", "Bộ Luật Lao động")]
    [InlineData("bộ luật dân sự", "bộ luật dân sự")]
    [InlineData("Bộ luật Tố tụng dân sự và Luật Thi hành án dân sự", "Bộ luật Tố tụng dân sự + Luật Thi hành án dân sự")]
    [InlineData("Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn năm 2007", "Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn năm 2007")]
    [InlineData("Pháp lệnh Ưu đãi người có công với cách mạng", "Pháp lệnh Ưu đãi người có công với cách mạng")]
    [InlineData("Pháp lệnh Dân số", "Pháp lệnh Dân số")]
    [InlineData("Hiến pháp năm 2013", "Hiến pháp năm 2013")]
    [InlineData("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992")]
    [InlineData("theo Luật Quản lýthuế", "Luật Quản lýthuế")]
    [InlineData("quy định của Luật Phá sản; doanh nghiệp tư nhân đáp ứng", "Luật Phá sản")]
    [InlineData("quy định của Luật Phá sản, doanh nghiệp tư nhân đáp ứng", "Luật Phá sản")]
    [InlineData("quy định của Luật Khiếu nại, tố cáo", "Luật Khiếu nại, tố cáo")]
    [InlineData("theo Luật Quản lý thuếthì được xử lý", "Luật Quản lý thuế")]
    [InlineData("theo Luật Quản lý thuê và Điêu 42", "Luật Quản lý thuê")]
    [InlineData("Luật Quản lý, sử dụng vũ khí, vật liệu nổ ngày 29/6/2024", "Luật Quản lý, sử dụng vũ khí, vật liệu nổ")]
    [InlineData("một số điều của luật quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "luật quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ")]
    [InlineData("một số điều của luật đấu thầu về lựa chọn", "luật đấu thầu")]
    [InlineData("khoản 2 Điều 5 luật đất đai", "luật đất đai")]
    [InlineData("chuyên gia luật đất đai", "")]
    [InlineData("Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)", "Bộ luật Hình sự năm 2015")]
    [InlineData("Luật Bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp", "Luật Bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của các Luật về thuế và sửa đổi, bổ sung một số điều của các Nghị định về thuế", "Luật sửa đổi, bổ sung một số điều của các Luật về thuế và sửa đổi, bổ sung một số điều của các Nghị định về thuế")]
    [InlineData("Luật Xử phạt vi phạm hành chính và Khoản 2", "Luật Xử phạt vi phạm hành chính")]
    [InlineData("Hiến pháp năm 2013 (sửa đổi, bổ sung năm 2025)", "Hiến pháp năm 2013")]
    [InlineData("Căn cứ Hiến pháp;", "Hiến pháp")]
    [InlineData("Điều 70 của Hiến pháp", "Hiến pháp")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của Luật Đất đai", "Luật sửa đổi, bổ sung một số điều của Luật Đất đai")]
    [InlineData("Luật Sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019", "Luật Sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức năm 2019")]
    [InlineData("Luật sửa đổi, bổ sung Luật Bảo vệ bí mật nhà nước", "Luật sửa đổi, bổ sung Luật Bảo vệ bí mật nhà nước")]
    [InlineData("Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp", "Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp")]
    [InlineData("Luật Công nghiệp công nghệ số được ban hành", "Luật Công nghiệp công nghệ số")]
    [InlineData("Luật Vận tải hàng không vũ trụ; Kế hoạch", "Luật Vận tải hàng không vũ trụ")]
    [InlineData("LUẬT ĐẤT ĐAI", "LUẬT ĐẤT ĐAI")]
    [InlineData("Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)", "Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)")]
    [InlineData("Luật Phòng, chống HIV/AIDS", "Luật Phòng, chống HIV/AIDS")]
    [InlineData("Luật Thuế TNDN, Luật thuế GTGT", "Luật Thuế TNDN + Luật thuế GTGT")]
    [InlineData("Luật HN&GĐ, Luật BVMT", "Luật HN&GĐ + Luật BVMT")]
    [InlineData("Luật Đường sắt Việt Nam", "Luật Đường sắt Việt Nam")]
    [InlineData("Luật Khoa học, công nghệ và đổi mới sáng tạo", "Luật Khoa học, công nghệ và đổi mới sáng tạo")]
    [InlineData("Luật sử đổi, bổ sung một số điều của Luật Tổ chức Quốc hội", "Luật sử đổi, bổ sung một số điều của Luật Tổ chức Quốc hội")]
    [InlineData("Luật Phòng không nhân dân; Luật Dữ liệu", "Luật Phòng không nhân dân + Luật Dữ liệu")]
    [InlineData("Luật\nTrẻ em", "Luật Trẻ em")]
    [InlineData("Luật **Trẻ em**", "Luật Trẻ em")]
    public void Finds_laws_by_name(string text, string expected) => Assert.Equal(expected, CitationCases.Names(text));

    [Theory]
    [InlineData("Luật Bảo vệ môi trường số 52/2005/QH11", "52/2005/QH11")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ bản số 38/2009/QH12", "38/2009/QH12")]
    [InlineData("Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19/02/2025", "65/2025/QH15")]
    [InlineData("Luật Đất đai, số 45/2013/QH13", "45/2013/QH13")]
    [InlineData("Pháp lệnh Tín ngưỡng, tôn giáo số 21/2004/PL-UBTVQH11", "21/2004/PL-UBTVQH11")]
    [InlineData("Luật Thanh tra (Luật số 11/2022/QH15)", "Luật Thanh tra + 11/2022/QH15")]
    [InlineData("Bộ luật Lao động số 45/2019/QH14", "45/2019/QH14")]
    public void A_number_behind_the_name_makes_it_numbered(string text, string expected) => Assert.Equal(expected, CitationCases.Names(text));

    [Theory]
    [InlineData("pháp luật, luật sư, Luật sư, Luật gia, Hội Luật gia tỉnh, theo luật định")]
    [InlineData("các quy định của pháp luật; Pháp luật Việt Nam")]
    [InlineData("Trường Đại học Luật Hà Nội")]
    [InlineData("tuân thủ Hiến pháp và pháp luật")]
    [InlineData("Hiến pháp, pháp luật của Nhà nước")]
    [InlineData("luật này, Luật này, Luật nêu trên, các luật khác, bộ luật này")]
    [InlineData("kỷ luật Đảng, kỷ luật lao động, quy luật tự nhiên")]
    [InlineData("văn bản quy phạm pháp luật Đất đai")]
    [InlineData("vi phạm luật lao động, luật pháp")]
    [InlineData("Luật và các văn bản hướng dẫn")]
    [InlineData("dự án luật, pháp lệnh trình Quốc hội")]
    public void Other_uses_of_the_word_are_no_citations(string text) => Assert.Equal("", CitationCases.Names(text));

    [Theory]
    [InlineData("Luật Phòng, chống ma túy ngày 09 tháng 12 năm 2000", "Luật Phòng, chống ma túy", "2000-12-09")]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở năm 2022", "Luật Thực hiện dân chủ ở cơ sở năm 2022", "2022")]
    [InlineData("Luật Tổ chức Chính phủ ngày 19/6/2015;", "Luật Tổ chức Chính phủ", "2015-06-19")]
    [InlineData("Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;", "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương", "2019-11-22")]
    [InlineData("Luật Trẻ em", "Luật Trẻ em", "")]
    [InlineData("Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân đã được Quốc hội khóa XI thông qua ngày 26 tháng 11 năm 2003", "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "2003-11-26")]
    public void The_date_of_a_law(string text, string name, string date)
    {
        var citation = Assert.Single(CitationCases.Body(text));
        Assert.Equal(CitationClass.Law, citation.Class);
        Assert.Equal(name, citation.Name);
        Assert.Equal(date, citation.Date.ToString());
    }

    [Theory]
    [InlineData("Nghị quyết Trung ương 7 (khóa XI) về tăng cường", "Nghị quyết Trung ương 7 (khóa XI)")]
    [InlineData("Nghị quyết Trung ương 4 khóa XI, XII", "Nghị quyết Trung ương 4 khóa XI, XII")]
    [InlineData("Nghị quyết Trung ương 4 (khoá XII)", "Nghị quyết Trung ương 4 (khoá XII)")]
    [InlineData("Nghị quyết Hội nghị Trung ương 7 khóa XI", "Nghị quyết Hội nghị Trung ương 7 khóa XI")]
    [InlineData("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII về", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII")]
    [InlineData("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng;", "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng")]
    [InlineData("Nghị quyết Đại hội XIII của Đảng và Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XXII, nhiệm kỳ 2020 - 2025", "Nghị quyết Đại hội XIII của Đảng + Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XXII, nhiệm kỳ 2020 - 2025")]
    [InlineData("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI về cải cách hành chính", "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI")]
    [InlineData("Nghị quyết Đại hội XI Đảng bộ tỉnh", "Nghị quyết Đại hội XI Đảng bộ tỉnh")]
    [InlineData("Nghị quyết Đại hội Đảng bộ huyện Cần Giờ nhiệm kỳ 2020 – 2025", "Nghị quyết Đại hội Đảng bộ huyện Cần Giờ nhiệm kỳ 2020 – 2025")]
    [InlineData("Kết luận Hội nghị Trung ương 4 khóa XIII về đẩy mạnh", "Kết luận Hội nghị Trung ương 4 khóa XIII")]
    [InlineData("nghị quyết Đại hội lần thứ XIV của Đảng", "nghị quyết Đại hội lần thứ XIV của Đảng")]
    public void Finds_resolutions_by_name(string text, string expected) => Assert.Equal(expected, CitationCases.Names(text));

    [Theory]
    [InlineData("nghị quyết đại hội đảng các cấp")]
    [InlineData("Nghị quyết của Trung ương, Nghị quyết của Đảng, Nghị quyết của Tỉnh ủy")]
    [InlineData("Nghị quyết Đại hội Đảng bộ các cấp")]
    [InlineData("các Chỉ thị, Nghị quyết của Đảng, chính sách, pháp luật của Nhà nước")]
    [InlineData("kết luận của Thường trực Tỉnh ủy tại cuộc họp")]
    public void A_resolution_without_an_ordinal_is_generic(string text) => Assert.Equal("", CitationCases.Names(text));

    [Fact]
    public void The_name_of_the_land_in_a_long_line_is_no_letterhead()
    {
        var text = "Cơ quan đại diện Việt Nam ở nước ngoài có trách nhiệm thông tin về tình hình nước sở tại, " + string.Concat(Enumerable.Repeat("về quan hệ song phương, ", 12))
            + "theo quy định tại Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài, Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013.";
        Assert.Equal(["Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013"], PlanParser.Parse(text).Citations.Select(static c => c.Name));
    }
}
