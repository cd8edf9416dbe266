using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

public class CitationFieldTests
{
    private const string Number = "Nghị quyết số 25-NQ/TW";

    [Theory]
    [InlineData("ngày 03/6/2013", "2013-06-03")]
    [InlineData(", ngày 03/6/2013", "2013-06-03")]
    [InlineData("ngày 3/6/2013", "2013-06-03")]
    [InlineData("ngày 26/ 6/2024", "2024-06-26")]
    [InlineData("09/ 01/ 2015", "2015-01-09")]
    [InlineData("ngày 12-1-2022", "2022-01-12")]
    [InlineData("ngày 03.6.2013", "2013-06-03")]
    [InlineData("ngày 03 tháng 6 năm 2013", "2013-06-03")]
    [InlineData("ngày 03 tháng bốn năm 2018", "2018-04-03")]
    [InlineData("ngày 10 tháng mười hai năm 2018", "2018-12-10")]
    [InlineData("ngày 10 tháng năm năm 2018", "2018-05-10")]
    [InlineData("ngày 16\ntháng 01 năm 2025", "2025-01-16")]
    [InlineData("ngày\n05/02/2024", "2024-02-05")]
    [InlineData("ngày 24 tháng 05 năm\n2021", "2021-05-24")]
    [InlineData("ngày     tháng 01 năm 2025", "2025-01")]
    [InlineData("ngày ... tháng 01 năm 2025", "2025-01")]
    [InlineData("ngày   tháng   năm 2025", "2025")]
    [InlineData("ngày   /01/2025", "2025-01")]
    [InlineData("(03/6/2013)", "2013-06-03")]
    [InlineData("(ngày 03/6/2013)", "2013-06-03")]
    [InlineData("03/6/13", "2013-06-03")]
    [InlineData("ngày 03/6/98", "1998-06-03")]
    [InlineData("ngày 31/6/2024", "2024-06-31")]
    [InlineData("ngầy 18/01/2024", "2024-01-18")]
    [InlineData("ngay 18/01/2024", "2024-01-18")]
    [InlineData("ngày18/01/2024", "2024-01-18")]
    [InlineData("ngày l5 tháng lÌ năm 2010", "2010-11-15")]
    [InlineData("ngày 15 tháng 1] năm 2010", "2010-11-15")]
    [InlineData("ngày O5/12/2020", "2020-12-05")]
    [InlineData("năm 2013", "2013")]
    [InlineData("tháng 6/2013", "2013-06")]
    [InlineData("tháng 6 năm 2013", "2013-06")]
    [InlineData("ban hành ngày 03/6/2013", "2013-06-03")]
    [InlineData("(khóa XI) ngày 03/6/2013", "2013-06-03")]
    [InlineData("của Bộ Chính trị ngày 03/6/2013", "2013-06-03")]
    [InlineData("¹ ngày 03/6/2013", "2013-06-03")]
    [InlineData("; ngày 03/6/2013", "")]
    [InlineData("và ngày 03/6/2013", "")]
    [InlineData("(2013)", "")]
    [InlineData("trước ngày 03/6/2013", "")]
    [InlineData("đến ngày 03/6/2013", "")]
    public void Reads_the_date(string after, string expected) =>
        Assert.Equal(expected, Assert.Single(CitationCases.Body($"{Number} {after} về")).Date.ToString());

    [Theory]
    [InlineData("Ngày 12/9/2018, Ban Dân vận Tỉnh ủy ban hành Kế hoạch số 62-KH/BDVTU về công tác", "2018-09-12")]
    [InlineData("Ngày 08 tháng 02 năm 2018, hai cơ quan đã ký kết Kế hoạch số 1573-KH/BDVTW-BCSĐCP", "2018-02-08")]
    [InlineData("- Ngày 12/9/2018 Tỉnh ủy đã ban hành Chỉ thị 12-CT/TU", "2018-09-12")]
    [InlineData("Báo cáo trước ngày 12/9/2018 theo Kế hoạch số 62-KH/BDVTU", "")]
    [InlineData("Ngày 12/9/2018 họp. Sở ban hành Kế hoạch số 62-KH/BDVTU", "")]
    [InlineData("Ngày 07/9/2025, Thủ tướng Chính phủ ban hành Công điện số 159/CĐ-TTg năm 2025 về tài khóa", "2025-09-07")]
    [InlineData("Ngày 07/9/2025, Sở ban hành lại Công văn số 159/SNV-CC năm 2024", "2024")]
    public void Reads_a_date_that_stands_before(string text, string expected) => Assert.Equal(expected, Assert.Single(CitationCases.Body(text)).Date.ToString());

    [Theory]
    [InlineData("Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013", "2013-12-12* 2013-12-12")]
    [InlineData("Quyết định số 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013", "2013-12-12* 2013-12-12")]
    [InlineData("Nghị quyết số 1-NQ/TU, Kế hoạch số 2-KH/TU ngày 12/12/2013", " 2013-12-12")]
    [InlineData("Quyết định số 217-QĐ/TW; Quyết định số 218-QĐ/TW ngày 12/12/2013", " 2013-12-12")]
    [InlineData("Quyết định số 217-QĐ/TW ngày 11/12/2013 và Quyết định số 218-QĐ/TW ngày 12/12/2013", "2013-12-11 2013-12-12")]
    [InlineData("Quyết định số 217-QĐ/TW của Bộ Chính trị và Quyết định số 218-QĐ/TW ngày 12/12/2013", " 2013-12-12")]
    public void Shares_a_date_that_closes_a_list(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', CitationCases.Body(text).Select(static c => c.Date + (c.DateIsShared ? "*" : ""))));

    [Theory]
    [InlineData("ngày 31/6/2024", DiagnosticCodes.ImpossibleDate)]
    [InlineData("ngày 15/13/2024", DiagnosticCodes.ImpossibleDate)]
    [InlineData("ngày 29/02/2023", DiagnosticCodes.ImpossibleDate)]
    [InlineData("ngày 03/6/13", DiagnosticCodes.TwoDigitYear)]
    public void Reports_a_doubtful_date(string date, string code)
    {
        var diagnostics = new List<Diagnostic>();
        var text = $"{Number} {date}";
        var citation = Assert.Single(CitationCases.Parse(text, Zone.Body, diagnostics).Citations);
        Assert.True(citation.Confidence < 1);
        Assert.Equal(code, Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("của Ban Chấp hành Trung ương Đảng (khóa XI) về “Tăng cường”", "Ban Chấp hành Trung ương Đảng (khóa XI)")]
    [InlineData("của Bộ Chính trị khóa XI về việc ban hành", "Bộ Chính trị khóa XI")]
    [InlineData("của Ban Bí thư về giám sát", "Ban Bí thư")]
    [InlineData("của Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và công tác vận động quần chúng tỉnh về phối hợp", "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và công tác vận động quần chúng tỉnh")]
    [InlineData("của Ban Dân vận thực hiện công tác dân vận", "Ban Dân vận")]
    [InlineData("của Ban Dân vận – Ban Cán sự Đảng Ủy ban nhân dân tỉnh phối hợp thực hiện", "Ban Dân vận – Ban Cán sự Đảng Ủy ban nhân dân tỉnh")]
    [InlineData("của Tỉnh ủy Thừa Thiên Huế thông qua Đề án", "Tỉnh ủy Thừa Thiên Huế")]
    [InlineData("của Chính phủ quy định chi tiết", "Chính phủ")]
    [InlineData("của Chính phủ với trọng tâm", "Chính phủ")]
    [InlineData("của Chủ tịch Ủy ban nhân dân tỉnh Ban hành Quy định", "Chủ tịch Ủy ban nhân dân tỉnh")]
    [InlineData("giữa Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ về công tác", "Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ")]
    [InlineData("của Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh về hướng dẫn", "Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh")]
    [InlineData("của Bộ Nông nghiệp và PTNT về tăng cường", "Bộ Nông nghiệp và PTNT")]
    [InlineData("của Bộ Nông nghiệp và phát triển nông thôn về", "Bộ Nông nghiệp và phát triển nông thôn")]
    [InlineData("của Bộ Văn hóa, Thể thao và Du lịch quy định", "Bộ Văn hóa, Thể thao và Du lịch")]
    [InlineData("của Bộ Lao động - Thương binh và Xã hội hướng dẫn", "Bộ Lao động - Thương binh và Xã hội")]
    [InlineData("của Ủy ban Dân tộc về việc", "Ủy ban Dân tộc")]
    [InlineData("của Ủy ban Thường vụ Quốc hội về", "Ủy ban Thường vụ Quốc hội")]
    [InlineData("của Bộ trưởng Bộ Nội vụ về việc", "Bộ trưởng Bộ Nội vụ")]
    [InlineData("của Giám đốc Sở Nông nghiệp và PTNT).", "Giám đốc Sở Nông nghiệp và PTNT")]
    [InlineData("của Ban Dân vận Tỉnh ủy, Sở Nông nghiệp đã ban hành", "Ban Dân vận Tỉnh ủy")]
    [InlineData("của UBND tỉnh; phối hợp", "UBND tỉnh")]
    [InlineData("của UBND tỉnh và các văn bản khác", "UBND tỉnh")]
    [InlineData("của Ủy ban bầu cử xã Phố Bảng về việc", "Ủy ban bầu cử xã Phố Bảng")]
    [InlineData("của Hội đồng nhân dân tỉnh khóa XVIII về", "Hội đồng nhân dân tỉnh khóa XVIII")]
    [InlineData("của Thủ tướng chính phủ về", "Thủ tướng chính phủ")]
    [InlineData("của Đảng ủy các cơ quan Đảng tỉnh về", "Đảng ủy các cơ quan Đảng tỉnh")]
    [InlineData("của UBND TP. Hồ Chí Minh về", "UBND TP. Hồ Chí Minh")]
    [InlineData("của Ban Tổ chức Trung ương và Ban Tuyên giáo Trung ương về", "Ban Tổ chức Trung ương và Ban Tuyên giáo Trung ương")]
    [InlineData("của Ủy ban Kiểm tra Trung ương hướng dẫn", "Ủy ban Kiểm tra Trung ương")]
    [InlineData("của Ủy ban Dân tộc Hướng dẫn thực hiện", "Ủy ban Dân tộc")]
    [InlineData("CỦA TỈNH ỦY THỰC HIỆN NGHỊ QUYẾT", "TỈNH ỦY")]
    [InlineData("của Chính phủ nghị định về xử lý kỷ luật", "Chính phủ")]
    [InlineData("giữa Ban Dân vận Tỉnh ủy với Ủy ban nhân dân tỉnh về công tác", "Ban Dân vận Tỉnh ủy với Ủy ban nhân dân tỉnh")]
    [InlineData("giữa Ban Dân vận Tỉnh ủy và Công an tỉnh, Sở Nội vụ xây dựng kế hoạch", "Ban Dân vận Tỉnh ủy và Công an tỉnh")]
    [InlineData("của Ban Thường vụ Thành ủy Hà Nội về", "Ban Thường vụ Thành ủy Hà Nội")]
    [InlineData("của Tổng Liên đoàn Lao động Việt Nam về", "Tổng Liên đoàn Lao động Việt Nam")]
    [InlineData("của Thường trực HĐND tỉnh về", "Thường trực HĐND tỉnh")]
    [InlineData("của Sở NN & PTNT tỉnh Hà Nam về", "Sở NN & PTNT tỉnh Hà Nam")]
    [InlineData("của Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XIII về", "Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa XIII")]
    [InlineData(", kỳ họp thứ 14 HĐND huyện khóa XX về", "HĐND huyện khóa XX")]
    [InlineData("về công tác dân vận", null)]
    [InlineData("của các cấp ủy", null)]
    [InlineData("Ban Bí thư về công tác dân vận", "Ban Bí thư")]
    [InlineData("Tỉnh ủy Bắc Giang về việc ban hành", "Tỉnh ủy Bắc Giang")]
    [InlineData("Chủ tịch UBND tỉnh; Công văn", "Chủ tịch UBND tỉnh")]
    [InlineData("Ban Thường vụ Huyện ủy.", "Ban Thường vụ Huyện ủy")]
    [InlineData("Sở Nội vụ tham mưu triển khai", null)]
    [InlineData(", Sở Nội vụ về cơ sở kiểm tra", null)]
    [InlineData("Sở Nội vụ, các phòng tổ chức triển khai", null)]
    [InlineData("Trung ương hướng dẫn", null)]
    [InlineData("của Hội đồng thành viên Tập đoàn Điện lực Việt Nam và các văn bản khác", "Hội đồng thành viên Tập đoàn Điện lực Việt Nam")]
    [InlineData("của Ban đại diện Hội đồng quản trị Ngân hàng Chính sách xã hội tỉnh về tín dụng", "Ban đại diện Hội đồng quản trị Ngân hàng Chính sách xã hội tỉnh")]
    [InlineData("của Ban Chính sách, chiến lược Trung ương", "Ban Chính sách, chiến lược Trung ương")]
    [InlineData("của Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh, các huyện trực ban", "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh")]
    [InlineData("của Ban Chỉ đạo Phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh", "Ban Chỉ đạo Phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh")]
    [InlineData("của Ban Vì sự tiến bộ của phụ nữ tỉnh", "Ban Vì sự tiến bộ của phụ nữ tỉnh")]
    [InlineData("của Ban Quản lý các khu công nghiệp và chế xuất Hà Nội", "Ban Quản lý các khu công nghiệp và chế xuất Hà Nội")]
    [InlineData("của Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông tỉnh về tiến độ", "Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông tỉnh")]
    [InlineData("của Liên hiệp các tổ chức hữu nghị thành phố về đối ngoại", "Liên hiệp các tổ chức hữu nghị thành phố")]
    [InlineData("của Hội Chữ thập đỏ tỉnh", "Hội Chữ thập đỏ tỉnh")]
    [InlineData("của Ủy ban Quốc gia về chuyển đổi số về kế hoạch năm", "Ủy ban Quốc gia về chuyển đổi số")]
    [InlineData("của Ban Chỉ đạo tỉnh về chuyển đổi số", "Ban Chỉ đạo tỉnh")]
    [InlineData("của Ủy ban Dân số, Gia đình và Trẻ em", "Ủy ban Dân số, Gia đình và Trẻ em")]
    [InlineData("của Cục Cảnh sát quản lý hành chính về trật tự xã hội về cấp thẻ", "Cục Cảnh sát quản lý hành chính về trật tự xã hội")]
    [InlineData("của Hội đồng Giáo dục quốc phòng và an ninh Quân khu 5", "Hội đồng Giáo dục quốc phòng và an ninh Quân khu 5")]
    [InlineData("của Tổ công tác triển khai Đề án 06 Chính phủ hướng dẫn", "Tổ công tác triển khai Đề án 06 Chính phủ")]
    [InlineData("của liên Sở: Nội vụ - Tài chính, Ủy ban nhân dân tỉnh xây dựng kế hoạch", "liên Sở: Nội vụ - Tài chính")]
    public void Reads_the_issuer(string after, string? expected) =>
        Assert.Equal(expected, Assert.Single(CitationCases.Body($"Quyết định số 99-QĐ/TW ngày 03/10/2017 {after}")).Issuer);

    [Theory]
    [InlineData("Sửa đổi Quy chế dân chủ số 12/QC-THPTLL ngày 10/10/2023", "Quy chế dân chủ")]
    [InlineData("theo Kế hoạch cải cách hành chính số 12/KH-SNV", "Kế hoạch cải cách hành chính")]
    [InlineData("Kế hoạch này thực hiện theo số 12/KH-SNV", null)]
    [InlineData("Quyết định của Sở tại Công văn số 12/SNV-CC", "Công văn")]
    public void A_kind_may_carry_a_qualifier(string text, string? expected) => Assert.Equal(expected, Assert.Single(CitationCases.Body(text)).Kind);

    [Theory]
    [InlineData("Tổng kết Nghị quyết Đại hội XI của Đảng về công tác dân vận.", "về công tác dân vận")]
    [InlineData("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XI; các chương trình", null)]
    [InlineData("Quyết định số 4/QĐ-UBND ban hành Chương trình thực hiện Nghị quyết Đại hội XI về cải cách hành chính", null)]
    public void A_resolution_of_a_congress_has_a_title_of_its_own(string text, string? expected) => Assert.Equal(expected, CitationCases.Body(text)[^1].Title);

    [Theory]
    [InlineData("Hướng dẫn số 03-HD/BDVTU ngày 26/01/2024 Ban Dân vận Tỉnh ủy, UBND xã xây dựng kế hoạch", "Ban Dân vận Tỉnh ủy")]
    [InlineData("Công văn số 123/SNV-CCHC ngày 02/3/2022 Sở Nội vụ, các phòng báo cáo", "Sở Nội vụ")]
    [InlineData("Kế hoạch số 12/KH-UBND ngày 02/3/2022 UBND tỉnh, các sở báo cáo", "UBND tỉnh")]
    [InlineData("Kế hoạch số 12/KH-UBND ngày 02/3/2022 Phòng Nội vụ, các xã báo cáo", null)]
    [InlineData("Kế hoạch số 12/KH-UBND Phòng Nội vụ về", null)]
    public void An_issuer_may_stand_without_of_behind_a_date(string text, string? expected) => Assert.Equal(expected, Assert.Single(CitationCases.Body(text)).Issuer);

    [Theory]
    [InlineData("Phổ biến Kế hoạch số 14/KH-SNV ngày 02/3/2022 của Sở Nội vụ về cải cách hành chính năm 2022 tới toàn thể cán bộ.", "về cải cách hành chính năm 2022")]
    [InlineData("Quán triệt Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương về công tác dân vận đến cán bộ, đảng viên.", "về công tác dân vận")]
    [InlineData("Thực hiện Quyết định số 12/QĐ-UBND của UBND tỉnh ban hành Quy chế làm việc đến toàn thể công chức.", "ban hành Quy chế làm việc")]
    [InlineData("Sao gửi Công văn số 14/SNV-CC về việc rà soát hồ sơ công chức đến các phòng chuyên môn.", "về việc rà soát hồ sơ công chức")]
    [InlineData("Phổ biến Kế hoạch số 14/KH-SNV về đưa thông tin về cơ sở giai đoạn đến năm 2030.", "về đưa thông tin về cơ sở giai đoạn đến năm 2030")]
    [InlineData("Phổ biến Kế hoạch số 14/KH-STP về tuyên truyền Luật đến cán bộ, công chức.", "về tuyên truyền Luật đến cán bộ, công chức")]
    [InlineData("Thực hiện Kế hoạch số 14/KH-STP về nâng cao chất lượng phục vụ đến các xã.", "về nâng cao chất lượng phục vụ đến các xã")]
    [InlineData("Kế hoạch số 14/KH-SNV về cải cách hành chính. Phổ biến đến cán bộ.", "về cải cách hành chính")]
    public void To_whom_an_act_is_brought_is_no_part_of_its_title(string text, string title) => Assert.Equal(title, CitationCases.Body(text)[0].Title);

    [Theory]
    [InlineData("Quyết định số 99-QĐ/TW, ngày 03 tháng 10 năm 2017 và Quy định số 124-QĐ/TW, ngày 02 tháng 02 năm 2018 của Ban Bí thư về giám sát", "Ban Bí thư* | Ban Bí thư")]
    [InlineData("Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị (khóa XI)", "Bộ Chính trị (khóa XI)* | Bộ Chính trị (khóa XI)")]
    [InlineData("Chỉ thị số 1-CT/TW về công tác A; Chỉ thị số 2-CT/TW của Ban Bí thư", " | Ban Bí thư")]
    [InlineData("Nghị định của Chính phủ số 04/2015/NĐ-CP", "Chính phủ")]
    [InlineData("Nghị quyết số 25-NQ/TW và Kế hoạch số 98-KH/TU của Ban Thường vụ Tỉnh ủy", " | Ban Thường vụ Tỉnh ủy")]
    [InlineData("Công văn số 575/UBND-NC và Kế hoạch số 859/KH-UBND của UBND tỉnh", "UBND tỉnh* | UBND tỉnh")]
    [InlineData("Nghị định số 181/2024/NĐCP và Nghị định số 146/2025/NĐ-CP của Chính phủ", "Chính phủ* | Chính phủ")]
    [InlineData("Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng dẫn", "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")]
    [InlineData("Thông tư liên tịch số 55/2014/TTLT-BTC-BKHCN của liên Bộ Tài chính, Bộ Khoa học và Công nghệ hướng dẫn", "liên Bộ Tài chính, Bộ Khoa học và Công nghệ")]
    [InlineData("Hướng dẫn liên ngành số 12/HDLN-CAT-VKS-TA của Công an tỉnh, Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh về", "Công an tỉnh, Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh")]
    [InlineData("Luật Tiếp công dân số 42/2013/QH13 và Thông tư số 04/2021/TT-TTCP của Thanh tra Chính phủ", " | Thanh tra Chính phủ")]
    public void Shares_an_issuer_that_closes_a_list(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", CitationCases.Body(text).Select(static c => c.Issuer + (c.IssuerIsShared ? "*" : ""))));

    [Theory]
    [InlineData("của Bộ Chính trị về “Tăng cường công tác dân vận”;", "Tăng cường công tác dân vận")]
    [InlineData("của Bộ Chính trị “về tăng cường công tác dân vận”.", "về tăng cường công tác dân vận")]
    [InlineData("của Bộ Chính trị về việc ban hành Quy chế;", "về việc ban hành Quy chế")]
    [InlineData("của Bộ Chính trị ban hành Quy chế công tác dân vận. Thực hiện", "ban hành Quy chế công tác dân vận")]
    [InlineData("về triển khai thực hiện công tác dân vận năm 2024.", "về triển khai thực hiện công tác dân vận năm 2024")]
    [InlineData("của Chính phủ với trọng tâm: bảo đảm", null)]
    [InlineData("của Bộ Chính trị.", null)]
    [InlineData("của Bộ Chính trị, đề nghị các đơn vị", null)]
    [InlineData("của Bộ Chính trị về đẩy mạnh phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025 và các văn bản chỉ đạo của UBND tỉnh", "về đẩy mạnh phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025")]
    [InlineData("của Bộ Chính trị về công tác dân vận, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận, Sở Nội vụ xây dựng Kế hoạch", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về tổ chức chính trị - xã hội, nhân dân tham gia;", "về tổ chức chính trị - xã hội, nhân dân tham gia")]
    [InlineData("của Bộ Chính trị về công tác dân vận (sau đây gọi tắt là Quyết định 99), các sở", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về chương trình (CCHC) nhà nước;", "về chương trình (CCHC) nhà nước")]
    [InlineData("của Bộ Chính trị về xây dựng\nĐảng;", "về xây dựng Đảng")]
    [InlineData("của Bộ Chính trị V/v tăng cường;", "V/v tăng cường")]
    [InlineData("của Bộ Chính trị về công tác tại TP. Huế, xã Phú;", "về công tác tại TP. Huế, xã Phú")]
    [InlineData("của Bộ Chính trị về công tác dân vận...", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận./.", "về công tác dân vận")]
    [InlineData("được triển khai đến cơ sở", null)]
    [InlineData("của Bộ Chính trị về công tác dân vận hết hiệu lực kể từ ngày ký", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị quy định về công tác dân vận có hiệu lực thi hành từ ngày 01/11/2017", "quy định về công tác dân vận")]
    [InlineData("của Bộ Chính trị công bố danh mục văn bản hết hiệu lực thi hành năm 2016", "công bố danh mục văn bản hết hiệu lực thi hành năm 2016")]
    [InlineData("của Bộ Chính trị về công tác dân vận như sau:", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận mà tỉnh vẫn thực hiện", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về quy tập hài cốt liệt sĩ từ nay đến năm 2020 và những năm tiếp theo;", "về quy tập hài cốt liệt sĩ từ nay đến năm 2020 và những năm tiếp theo")]
    [InlineData("của Bộ Chính trị về Quy chế quản lý chợ và việc triển khai quy hoạch", "về Quy chế quản lý chợ")]
    [InlineData("của Bộ Chính trị về việc lập và việc duyệt dự toán;", "về việc lập và việc duyệt dự toán")]
    [InlineData("của Bộ Chính trị về công tác dân vận (Kế hoạch số 01), các đơn vị", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận và Đề án số 08 ban hành kèm theo;", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận đến năm 2045 và Chiến lược quốc gia;", "về công tác dân vận đến năm 2045")]
    [InlineData("của Bộ Chính trị về công tác dân vận, Phó Thủ tướng Thường trực Chính phủ có ý kiến như sau", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về dự án, giai đoạn I: từ năm 2021 đến năm 2025;", "về dự án, giai đoạn I: từ năm 2021 đến năm 2025")]
    [InlineData("của Bộ Chính trị về công tác dân vận (tháng …/2026)", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận bị bãi bỏ từ ngày ký", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận đã được sửa đổi, bổ sung bởi Quyết định số 5-QĐ/TW", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận trên địa bàn tỉnh", "về công tác dân vận")]
    [InlineData("của Bộ Chính trị về công tác dân vận trên địa bàn dân cư", "về công tác dân vận trên địa bàn dân cư")]
    // What is done with the act, how often and where; another act behind "hoặc".
    [InlineData("của Bộ Y tế về việc ban hành mẫu phiếu khảo sát người bệnh, hằng quý, nhập lên phần mềm.", "về việc ban hành mẫu phiếu khảo sát người bệnh")]
    [InlineData("của Bộ Y tế quy định trình tự cấp chứng nhận hoàn thành chương trình tập huấn; giao Sở Y tế", "quy định trình tự cấp chứng nhận hoàn thành chương trình tập huấn")]
    [InlineData("của Bộ Y tế về việc công bố thủ tục hành chính (đã gửi qua trục liên thông), Sở có ý kiến", "về việc công bố thủ tục hành chính")]
    [InlineData("của Quốc hội quy định về sắp xếp bộ máy hoặc Nghị quyết mới thay cho nó", "quy định về sắp xếp bộ máy")]
    [InlineData("của Đảng ủy xã dự kiến kế hoạch đầu tư công năm 2026.", "dự kiến kế hoạch đầu tư công năm 2026")]
    [InlineData("của Cục Quản lý môi trường y tế, Bộ Y tế về vệ sinh lao động", "về vệ sinh lao động")]
    [InlineData("của Bộ Y tế, Sở Y tế xây dựng kế hoạch", null)]
    [InlineData(", Bộ Tài chính xin báo cáo nội dung chỉnh lý dự thảo Luật về thuế", null)]
    public void Reads_the_title(string after, string? expected) =>
        Assert.Equal(expected, CitationCases.Body($"Quyết định số 99-QĐ/TW ngày 03/10/2017 {after}")[0].Title);

    [Theory]
    [InlineData("Chỉ thị số 33/CT-TTg ngày 26/11/2021 về tăng cường công tác dân vận của Thủ tướng Chính phủ", "Thủ tướng Chính phủ", "về tăng cường công tác dân vận")]
    [InlineData("Chỉ thị số 33/CT-TTg ngày 26/11/2021 về nâng cao trách nhiệm của cán bộ", null, "về nâng cao trách nhiệm của cán bộ")]
    [InlineData("Thông báo số 30-TB/TGV ngày 13/6/2025 của Tổ giúp việc Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thông báo kết luận cuộc họp", "Tổ giúp việc Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số", "thông báo kết luận cuộc họp")]
    public void An_issuer_may_close_the_title(string text, string? issuer, string title)
    {
        var citation = Assert.Single(CitationCases.Body(text));
        Assert.Equal(issuer, citation.Issuer);
        Assert.Equal(title, citation.Title);
    }

    [Theory]
    [InlineData("Kết luận số 65-KL/TW ngày 04/3/2010 của Ban Bí thư về việc tiếp tục thực hiện Chỉ thị số 30-CT/TW ngày 18/02/1998 của Bộ Chính trị về dân chủ; Luật Thanh tra", "0 1 0")]
    [InlineData("Hướng dẫn số 03-HD/LT/BDV-BCSĐ về hướng dẫn Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị; Công văn số 921-CV/TU", "0 1 1 0")]
    [InlineData("Nghị định số 59/2023/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật thực hiện dân chủ ở cơ sở; Luật Đất đai", "0 1 0")]
    [InlineData("Quyết định số 217-QĐ/TW của Bộ Chính trị về Quy chế giám sát, Quyết định số 218-QĐ/TW của Bộ Chính trị về góp ý", "0 0")]
    [InlineData("Quyết định số 1/QĐ-UBND của UBND tỉnh ban hành Kế hoạch và Quyết định số 2/QĐ-UBND của UBND tỉnh ban hành Quy chế", "0 0")]
    [InlineData("Nghị quyết số 18-NQ/TU của Tỉnh ủy về thực hiện Nghị quyết Trung ương 7 (khóa XI) về tăng cường", "0 1")]
    [InlineData("Công văn số 5104/BTTTT-PTTH về triển khai Chỉ thị 09/CT-TTg ngày 31/3/2021 về thông tin và Chỉ thị 07/CT-TTg ngày 21/3/2023 về truyền thông", "0 1 1")]
    [InlineData("Kế hoạch số 75/KH-UBND về thực hiện Nghị quyết số 137/NQ-CP ngày 31/12/2017 của Chính phủ và Chương trình số 27-CTr/TU ngày 12/3/2018 của Tỉnh ủy", "0 1 1")]
    [InlineData("Công văn số 1105-CV/BDVTW về tổng kết Nghị quyết số 25-NQ/TW và Kế hoạch số 98-KH/TU, ngày 09/3/2018 của Tỉnh ủy", "0 1 0")]
    [InlineData("Nghị định số 61/2023/NĐ-CP về hương ước thay thế Quyết định số 22/2018/QĐ-TTg", "0 0")]
    [InlineData("Nghị quyết số 18-NQ/TU của Tỉnh ủy về công tác cán bộ gắn với thực hiện Chỉ thị số 05-CT/TW", "0 0")]
    [InlineData("Kế hoạch số 1/KH-UBND thực hiện Chương trình số 2-CTr/TU về thực hiện Nghị quyết số 25-NQ/TW", "0 1 2")]
    public void Finds_what_stands_inside_a_title(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', CitationCases.Body(text).Select(static c => c.Within ?? 0)));

    [Theory]
    [InlineData("Căn cứ Luật Tổ chức chính quyền địa phương; Nghị định số 30/2020/NĐ-CP;", nameof(Zone.Preamble), "basis basis")]
    [InlineData("Thực hiện Nghị quyết số 09-NQ/TU; Kế hoạch số 29-KH/BCĐ", nameof(Zone.Preamble), "basis basis")]
    [InlineData("Theo đề nghị của Sở Nội vụ tại Tờ trình số 12/TTr-SNV", nameof(Zone.Preamble), "basis")]
    [InlineData("Sở đã ban hành Kế hoạch số 167/KH-SNNPTNT", nameof(Zone.Preamble), "mentions")]
    [InlineData("Nhằm thực hiện tốt Chương trình số 12-CTr/BDVTU", nameof(Zone.Preamble), "basis")]
    [InlineData("Quán triệt, triển khai thực hiện Chỉ thị số 33/CT-TTg", nameof(Zone.Body), "implements")]
    [InlineData("phổ biến tới cán bộ về Đề án số 08-ĐA/TU", nameof(Zone.Body), "implements")]
    [InlineData("theo các nội dung quy định tại Nghị định số 59/2023/NĐ-CP", nameof(Zone.Body), "implements")]
    [InlineData("Tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW", nameof(Zone.Body), "reviews")]
    [InlineData("Sơ kết việc thực hiện Quyết định số 23-QĐ/TW", nameof(Zone.Body), "reviews")]
    [InlineData("Tổng kết công tác năm, thực hiện Quyết định số 23-QĐ/TW", nameof(Zone.Body), "implements")]
    [InlineData("Kế hoạch này thay thế Kế hoạch số 12/KH-UBND", nameof(Zone.Body), "replaces")]
    [InlineData("Bãi bỏ Quyết định số 15/2021/QĐ-UBND", nameof(Zone.Body), "repeals")]
    [InlineData("Quyết định số 15/2021/QĐ-UBND hết hiệu lực kể từ ngày", nameof(Zone.Body), "repeals")]
    [InlineData("Quyết định số 15/2021/QĐ-UBND của UBND tỉnh về chợ hết hiệu lực kể từ ngày", nameof(Zone.Body), "repeals")]
    [InlineData("Sửa đổi, bổ sung khoản 2 Điều 5 Nghị định số 04/2015/NĐ-CP", nameof(Zone.Body), "amends")]
    [InlineData("tham mưu sửa đổi, bổ sung hoặc thay thế Quyết định số 15/2021/QĐ-UBND", nameof(Zone.Body), "mentions")]
    [InlineData("Quy chế (ban hành kèm theo Quyết định số 403/QĐ-SNN)", nameof(Zone.Body), "issued-with")]
    [InlineData("Xem đầy đủ Kế hoạch số 167/KH-SNNPTNT tại tập tin", nameof(Zone.Body), "mentions")]
    [InlineData("Kết luận số 65-KL/TW", nameof(Zone.Body), "mentions")]
    [InlineData("Kết luận số 65-KL/TW", nameof(Zone.Footnote), "implements")]
    [InlineData("Thực hiện Kết luận số 65-KL/TW về tiếp tục thực hiện Chỉ thị số 30-CT/TW; Luật Thanh tra", nameof(Zone.Body), "implements mentions implements")]
    [InlineData("Căn cứ Kế hoạch số 12/KH-UBND, các sở triển khai", nameof(Zone.Body), "implements")]
    [InlineData("những điểm mới so với Nghị định số 07/1999/NĐ-CP", nameof(Zone.Body), "mentions")]
    [InlineData("hoàn thành thắng lợi Nghị quyết Đại hội XIII của Đảng", nameof(Zone.Body), "implements")]
    [InlineData("Chỉ thị số 1-CT/TU (sau đây gọi tắt là Chỉ thị số 1-CT/TU)", nameof(Zone.Body), "mentions mentions")]
    [InlineData("Căn cứ Luật Trẻ em;\n\nThực hiện Quyết định số 1/QĐ-TTg;\n\nTheo đề nghị tại Tờ trình số 2/TTr-SNV", nameof(Zone.Preamble), "basis basis basis")]
    [InlineData("Quán triệt Nghị quyết số 1-NQ/TU của Tỉnh ủy về A; Kế hoạch số 2-KH/TU của Tỉnh ủy về B; Chỉ thị số 3-CT/TU", nameof(Zone.Body), "implements implements implements")]
    public void Tells_the_relation(string text, string zone, string expected) =>
        Assert.Equal(expected, string.Join(' ', CitationCases.Parse(text, Enum.Parse<Zone>(zone)).Citations.Select(static c => EnumText.Of(c.Relation))));

    [Theory]
    [InlineData("thực hiện Nghị quyết số 25-NQ/TW", "thực hiện")]
    [InlineData("ban hành kèm theo Quyết định số 403/QĐ-SNN", "ban hành kèm theo")]
    [InlineData("Tổng kết 5 năm thực hiện Chỉ thị số 05-CT/TW", "Tổng kết")]
    [InlineData("Chỉ thị số 05-CT/TW", null)]
    public void Names_the_cue(string text, string? expected) => Assert.Equal(expected, Assert.Single(CitationCases.Body(text)).RelationCue);

    [Theory]
    [InlineData("theo điểm a, b khoản 2 và khoản 5 Điều 15 Nghị định số 59/2023/NĐ-CP", "a.2.15 b.2.15 .5.15")]
    [InlineData("Điều 7 Luật Thanh tra", "..7")]
    [InlineData("khoản 1, 2 và 3 Điều 5 của Luật Thanh tra", ".1.5 .2.5 .3.5")]
    [InlineData("các Điều 5, 6 và 7 Luật Thanh tra", "..5 ..6 ..7")]
    [InlineData("từ Điều 5 đến Điều 8 Luật Thanh tra", "..5-8")]
    [InlineData("điểm đ khoản 3 Điều 76a của Luật Thanh tra", "đ.3.76a")]
    [InlineData("Luật Thanh tra, Điều 5", "..5")]
    [InlineData("Nghị định số 59/2023/NĐ-CP (Điều 15, khoản 2, điểm a)", "a.2.15")]
    [InlineData("Điều 5 của Quy chế này và Luật Thanh tra", "")]
    [InlineData("Điều 5. Luật Thanh tra", "")]
    public void Finds_places_inside(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Assert.Single(CitationCases.Body(text)).Pins.Select(static p => $"{p.Point}.{p.Clause}.{p.Article}")));

    [Theory]
    [InlineData("Chương II Luật Thanh tra", "II", null)]
    [InlineData("Phụ lục III ban hành kèm theo Nghị định số 30/2020/NĐ-CP", null, null)]
    [InlineData("Phụ lục III Nghị định số 30/2020/NĐ-CP", null, "III")]
    [InlineData("Phụ lục kèm theo Nghị định số 30/2020/NĐ-CP", null, "")]
    public void Finds_chapters_and_annexes(string text, string? chapter, string? annex)
    {
        var pins = Assert.Single(CitationCases.Body(text)).Pins;
        if (chapter is null && annex is null) return;
        var pin = Assert.Single(pins);
        Assert.Equal(chapter, pin.Chapter);
        Assert.Equal(annex, pin.Annex);
    }

    [Theory]
    [InlineData("Nghị quyết số 25-NQ/TW. Nghị quyết nêu trên", "Nghị quyết nêu trên>1")]
    [InlineData("Chỉ thị số 33/CT-TTg; theo Chỉ thị 33, NQ 25", "Chỉ thị 33>1 NQ 25>?")]
    [InlineData("Kế hoạch này", "Kế hoạch này>self")]
    [InlineData("Nghị quyết số 25-NQ/TW (sau đây gọi tắt là Nghị quyết số 25)", "Nghị quyết số 25>1")]
    [InlineData("Nghị quyết số 25-NQ/TW ngày 12/3/2003, Nghị quyết số 25-NQ/TW ngày 03/6/2013; Nghị quyết 25", "Nghị quyết 25>?")]
    [InlineData("Chương trình 135, Kế hoạch 5 năm, Đề án 06 người", "")]
    [InlineData("Quyết định số 12/QĐ-UBND ngày 01/01/2020; Quyết định 12", "Quyết định 12>1")]
    public void Follows_back_references(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', CitationCases.Parse(text, Zone.Body).BackReferences.Select(static r => $"{r.Text}>{(r.IsSelf ? "self" : r.CitationId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?")}")));

    [Fact]
    public void An_open_reference_is_reported()
    {
        var diagnostics = new List<Diagnostic>();
        CitationCases.Parse("theo Chỉ thị 33", Zone.Body, diagnostics);
        Assert.Equal(DiagnosticCodes.OpenReference, Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("(Kèm theo Kế hoạch số 46/KH-UBND ngày 14/3/2023 của UBND tỉnh)")]
    [InlineData("(Ban hành kèm theo Kế hoạch số 46/KH-UBND)")]
    [InlineData("Xem Kế hoạch số 46/KH-UBND ngày 14/3/2023")]
    [InlineData("Số: 46/KH-UBND")]
    public void The_own_number_is_no_citation(string text)
    {
        var header = new PlanHeader { Kind = "Kế hoạch", Number = DocumentNumber.Parse("46/KH-UBND", System.Globalization.CultureInfo.InvariantCulture), Date = new PartialDate(2023, 3, 14) };
        Assert.Empty(CitationCases.Parse(text, Zone.Annex, header: header).Citations);
    }

    [Fact]
    public void A_page_break_inside_a_title_is_one_blank()
    {
        const string Text = "thực hiện Chỉ thị số 05/CT-UBND ngày 06/6/2013 của UBND tỉnh về nâng cao thời gian làm việc\n\n¹ Luật Thanh tra.\n\ntrong các cơ quan; Luật Trẻ em";
        var cut = Text.IndexOf("\n\n¹", StringComparison.Ordinal);
        var note = cut + 2;
        var on = Text.IndexOf("trong các", StringComparison.Ordinal);
        var result = CitationCases.Parse(
            Text,
            null,
            null,
            [
                new Passage { Pieces = [TextSpan.FromBounds(0, cut), TextSpan.FromBounds(on, Text.Length)], Zone = Zone.Body, ContentStart = 0 },
                new Passage { Pieces = [TextSpan.FromBounds(note, on - 2)], Zone = Zone.Footnote, ContentStart = note + 2, FootnoteMark = "1" },
            ]).Citations;
        Assert.Equal("05/CT-UBND + Luật Thanh tra + Luật Trẻ em", string.Join(" + ", result.Select(static c => c.Number?.ToString() ?? c.Name)));
        Assert.Equal("về nâng cao thời gian làm việc trong các cơ quan", result[0].Title);
        Assert.Equal([1, 2, 3], result.Select(static c => c.Id));
    }

    [Fact]
    public void A_number_broken_by_a_page_is_one()
    {
        const string Text = "thực hiện Nghị quyết số 25-\n\nNQ/TW ngày 03/6/2013";
        var cut = Text.IndexOf("\n\n", StringComparison.Ordinal);
        var citation = Assert.Single(CitationCases.Parse(Text, null, null, [new Passage { Pieces = [TextSpan.FromBounds(0, cut), TextSpan.FromBounds(cut + 2, Text.Length)], Zone = Zone.Body, ContentStart = 0 }]).Citations);
        Assert.Equal("25-NQ/TW", citation.Number.ToString());
        Assert.Equal("Nghị quyết số 25-\n\nNQ/TW ngày 03/6/2013", citation.Text);
    }

    [Theory]
    [InlineData("Sơ kết các văn bản về công tác dân vận¹ trong năm.\n\n¹ Nghị quyết số 25-NQ/TW.", CitationRelation.Reviews)]
    [InlineData("Thực hiện nghiêm các quy định về khoáng sản¹.\n\n¹ Các quy định của Luật Khoáng sản.", CitationRelation.Implements)]
    [InlineData("Cấp phép cho các mỏ¹.\n\n¹ Quy định tại Điều 5 Luật Khoáng sản.", CitationRelation.Mentions)]
    public void A_footnote_does_what_its_sentence_does(string text, CitationRelation relation)
    {
        var mark = text.IndexOf('¹', StringComparison.Ordinal);
        var note = text.LastIndexOf('¹');
        var structure = new DocumentStructure
        {
            Header = new PlanHeader(),
            Passages =
            [
                new Passage { Pieces = [TextSpan.FromBounds(0, note - 2)], Zone = Zone.Body, ContentStart = 0 },
                new Passage { Pieces = [TextSpan.FromBounds(note, text.Length)], Zone = Zone.Footnote, ContentStart = note + 2, FootnoteMark = "1" },
            ],
            Footnotes = [new Footnote("1", TextSpan.FromBounds(note, text.Length), new TextSpan(mark, 1))],
        };
        Assert.Equal(relation, Assert.Single(DanVan.Parsing.Citations.CitationParser.Parse(text, structure, []).Citations).Relation);
    }
}
