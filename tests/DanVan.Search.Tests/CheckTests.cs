using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Search.Tests;

public sealed class CheckTests
{
    private const string CivilTitle = "về tăng cường và đổi mới công tác dân vận trong tình hình mới";

    [Fact]
    public void Clean_plan_has_no_finding() => Assert.Empty(CheckEngine.Check([
        new PlanBuilder("a")
            .Cite("Nghị quyết", "25-NQ/TW", "2013-06-03", "Ban Chấp hành Trung ương Đảng (khóa XI)", CivilTitle)
            .Cite("Quyết định", "217-QĐ/TW", "2013-12-12", "Bộ Chính trị", "ban hành Quy chế giám sát và phản biện xã hội")
            .Cite("Quyết định", "218-QĐ/TW", "2013-12-12", "Bộ Chính trị", "ban hành Quy định về việc góp ý xây dựng Đảng")
            .Cite("Quy định", "124-QĐ/TW", "2018-02-02", "Ban Bí thư")
            .Cite("Công văn", "1794/UBND-NC", "2016-06-30", "UBND tỉnh")
            .Cite("Công văn", "921-CV/TU", "2015-09-28", "Ban Thường vụ Tỉnh ủy")
            .Cite("Nghị định", "59/2023/NĐ-CP", "2023-08-14", "Chính phủ")
            .Cite("Quyết định", "908/QĐ-UBND", "2023-04-14", "Chủ tịch Ủy ban nhân dân tỉnh")
            .Cite("Chương trình phối hợp", "79-CTr/BDVTW-BCSĐCP", "2016-10-11", "Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ")
            .Cite("Hướng dẫn liên tịch", "03-HD/LT/BDV-BCSĐ", "2015-01-26", "Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh")
            .Law("Luật Thực hiện dân chủ ở cơ sở")
            .Task("Văn phòng Sở", "báo cáo trước ngày 15/11/2024", null, "2024-11-15")
            .Build(),
    ]));

    [Theory]
    [InlineData(CheckCodes.OutOfForce, "6/QĐ-TTg|2025-12-31|826/QĐ-TTg", "vi", "6/QĐ-TTg chỉ có hiệu lực đến ngày 31/12/2025, đã hết hiệu lực vào ngày của văn bản; được thay bằng: 826/QĐ-TTg")]
    [InlineData(CheckCodes.OutOfForce, "6/QĐ-TTg|2025-12-31|826/QĐ-TTg", "en", "6/QĐ-TTg was in force until 2025-12-31 and no longer on the day of the plan; in its place: 826/QĐ-TTg")]
    [InlineData(CheckCodes.DateConflict, "25-NQ/TW|2013-06-03 (86); 2013-06-23 (4); 2013 (1)", "vi", "25-NQ/TW được viện dẫn với các ngày khác nhau: 03/06/2013 (86); 23/06/2013 (4); 2013 (1)")]
    [InlineData(CheckCodes.YearMismatch, "21/2022/QĐ-UBND|2023-05", "vi", "21/2022/QĐ-UBND: năm trong số hiệu không khớp ngày 05/2023")]
    [InlineData(CheckCodes.TermMismatch, "27-NQ/TW|2018-05-21|XII|XI", "vi", "27-NQ/TW: ngày 21/05/2018 thuộc khóa XII, không phải khóa XI")]
    [InlineData(CheckCodes.Unparsed, "12024-01-021/ABC", "vi", "12024-01-021/ABC giống số hiệu văn bản nhưng không hiểu được")]
    [InlineData(CheckCodes.SimilarNumber, "04-CTr/A|04-CTr/B|date", "vi", "04-CTr/A chỉ khác một ký tự so với 04-CTr/B, có cùng ngày")]
    [InlineData(CheckCodes.SimilarNumber, "04-CTr/A|05-CTr/A|date, title", "vi", "04-CTr/A chỉ khác một ký tự so với 05-CTr/A, có cùng ngày và trích yếu")]
    [InlineData(CheckCodes.SimilarNumber, "04-CTr/A|05-CTr/A|date, title", "en", "04-CTr/A is one slip away from 05-CTr/A, which has the same date and title")]
    [InlineData(CheckCodes.FormMismatch, "217/QĐ-TW|cơ quan nhà nước|217-QĐ/TW", "en", "217/QĐ-TW is written in the form of the state; its issuer writes 217-QĐ/TW")]
    [InlineData(CheckCodes.FormMismatch, "12-KH/UBND|Đảng|12/KH-UBND", "en", "12-KH/UBND is written in the form of the Party; its issuer writes 12/KH-UBND")]
    [InlineData(CheckCodes.FormMismatch, "12-KH/UBND|Đảng|12/KH-UBND", "vi", "12-KH/UBND viết theo thể thức của Đảng; cơ quan ban hành viết 12/KH-UBND")]
    public void A_message_is_in_one_language(string code, string arguments, string language, string message) =>
        Assert.Equal(message, CheckCodes.Message(code, arguments.Split('|'), language));

    [Theory]
    [InlineData("Quyết đinh", "12/QĐ-UBND", "Quyết định")]
    [InlineData("quyêt định", "12/QĐ-UBND", "quyết định")]
    [InlineData("Quyet dinh", "12/QĐ-UBND", null)]
    [InlineData("Quyết định", "12/QĐ-UBND", null)]
    [InlineData("Kế hoach", "12/QĐ-UBND", null)]
    public void A_misspelt_kind_is_put_right_as_it_is_printed(string kind, string number, string? expected) => Assert.Equal(
        expected,
        CheckEngine.Check([new PlanBuilder("a").Cite(kind, number, "2024-01-20", "UBND tỉnh").Build()]).SingleOrDefault(static f => string.Equals(f.Code, CheckCodes.MisspeltKind, StringComparison.Ordinal))?.Suggestion);

    // Codes of one body that are no slip of another's, and a code that goes with two kinds.
    [Theory]
    [InlineData("Hướng dẫn", "15-HD/TĐTN-TG", "Ban Thường vụ Tỉnh đoàn")]
    [InlineData("Chương trình phối hợp", "15/CTrPH-BVĐKT-HCTĐ", null)]
    [InlineData("Thông tri", "28/TTr-MTTW-BTT", "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")]
    public void A_code_in_use_is_not_put_right(string kind, string number, string? issuer) =>
        Assert.DoesNotContain(CheckEngine.Check([new PlanBuilder("a").Cite(kind, number, "2018-01-20", issuer).Build()]), static f => f.Severity != DiagnosticSeverity.Info);

    [Fact]
    public void An_amendment_made_after_the_plan_is_not_told()
    {
        var register = ActRegister.Parse(ActRegister.Heading + "\n" + "1/2010/NĐ-CP,Nghị định,Về một việc,Chính phủ,2010-01-05,amended,,,nguồn,high,38/2012/NĐ-CP;22/2025/NĐ-CP,2012-05-06");
        var finding = Assert.Single(CheckEngine.Check([new PlanBuilder("a", date: "2019-05-01").Cite("Nghị định", "1/2010/NĐ-CP", "2010-01-05").Build()], new CheckOptions { Rules = [CheckRule.Stale], Register = register }));
        Assert.Equal(["1/2010/NĐ-CP", "38/2012/NĐ-CP"], finding.Arguments);
    }

    [Theory]
    [InlineData("2336/BTTTT-ƯDCNTT", "2336/BTTT-ƯDCNTT")]
    [InlineData("2336/BTTT-ƯDCNTT", "2336/BTTTT-ƯDCNTT")]
    public void A_code_that_both_numbers_have_does_not_tell_which_is_wrong(string first, string second)
    {
        var finding = Assert.Single(CheckEngine.Check(
            [new PlanBuilder("a").Cite("Công văn", first, "2008-07-21").Cite("Công văn", second, "2008-07-21").Build()], new CheckOptions { Rules = [CheckRule.NearMiss] }));
        Assert.Equal((CheckCodes.SimilarNumber, "2336/BTTT-ƯDCNTT", "2336/BTTTT-ƯDCNTT"), (finding.Code, finding.Number, finding.Suggestion));
    }

    [Theory]
    [InlineData("IV. KẾT LUẬN 17", 0)]
    [InlineData("KẾT LUẬN 17", 0)]
    [InlineData("Các sở tổ chức thực hiện Kết luận 17 theo thẩm quyền.", 1)]
    [InlineData("1. Thực hiện nghiêm Kết luận 17", 1)]
    public void A_heading_with_its_page_is_no_reference(string line, int expected)
    {
        var plan = PlanParser.Parse($"Số: 12/KH-UBND\n\nTây Ninh, ngày 05 tháng 02 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\nMỤC LỤC\n\n{line}\n\nCÁC TỪ VIẾT TẮT\n");
        Assert.Equal(expected, CheckEngine.Check([plan]).Count(static f => string.Equals(f.Code, CheckCodes.OpenReference, StringComparison.Ordinal)));
    }

    [Fact]
    public void Duplicate_names_every_place_but_no_mention_inside_a_title()
    {
        var findings = CheckEngine.Check([
            new PlanBuilder("a")
                .Cite("Kết luận", "114-KL/TW", "2015-07-14", "Ban Bí thư")
                .Cite("Hướng dẫn", "12-HD/BDVTW", "2020-01-05", "Ban Dân vận Trung ương")
                .Cite("Quyết định", "217-QĐ/TW", "2013-12-12", within: true)
                .Cite("Quyết định", "217-QĐ/TW", "2013-12-12", "Bộ Chính trị")
                .Cite("Kết luận", "114-KL/TW", relation: CitationRelation.Basis)
                .Build(),
        ]);
        var finding = Assert.Single(findings);
        Assert.Equal(CheckCodes.Repeated, finding.Code);
        Assert.Equal("114-KL/TW", finding.Number);
        Assert.Equal(2, finding.Places.Count);
        Assert.Contains("2", finding.GetMessage("vi"), StringComparison.Ordinal);
    }

    [Fact]
    public void Namesakes_in_one_plan_are_no_duplicate() => Assert.Empty(CheckEngine.Check([
        new PlanBuilder("a")
            .Cite("Nghị quyết", "25-NQ/TW", "2013-06-03", "Ban Chấp hành Trung ương", "về công tác dân vận")
            .Cite("Nghị quyết", "25-NQ/TW", "2008-07-25", "Ban Chấp hành Trung ương", "về công tác thanh niên")
            .Build(),
    ]));

    [Theory]
    [InlineData("2024-03-25", "2023-03-25", true)]
    [InlineData("2024-03-25", "2024-05-23", true)]
    [InlineData("2024-03-25", "2019-11-02", false)]
    public void Two_dates_of_one_document_conflict(string first, string second, bool conflicts)
    {
        var findings = CheckEngine.Check([
            new PlanBuilder("a", date: "2024-12-01").Cite("Kế hoạch", "859/KH-UBND", first, "UBND tỉnh", "thực hiện công tác dân vận năm 2024").Build(),
            new PlanBuilder("b", date: "2024-12-01").Cite("Kế hoạch", "859/KH-UBND", second, "UBND tỉnh", "thực hiện công tác dân vận năm 2024").Build(),
        ], new CheckOptions { Rules = [CheckRule.Conflict] });
        Assert.Equal(conflicts ? [CheckCodes.DateConflict] : [], findings.Select(static f => f.Code));
        if (!conflicts) return;
        Assert.Equal(["a", "b"], findings[0].Documents);
    }

    [Theory]
    [InlineData("Nghị quyết số 55/2010/QH12 ngày 24/11/2010 của Quốc hội về miễn, giảm thuế sử dụng đất nông nghiệp", false)]
    [InlineData("Luật An toàn thực phẩm số 55/2010/QH12 ngày 17/6/2010", false)]
    [InlineData("Luật An toàn thực phẩm số 55/2010/QH12 ngày 24/11/2010", true)]
    public void Laws_and_resolutions_of_the_National_Assembly_are_numbered_apart(string cited, bool expected)
    {
        var plan = PlanParser.Parse($"Căn cứ {cited};\n");
        Assert.Equal(expected, CheckEngine.Check([plan], new CheckOptions { Rules = [CheckRule.Conflict] }).Count > 0);
    }

    [Theory]
    [InlineData("40/2020/NĐ-CP ngày 06/4/2020 của Chính phủ về công tác văn thư", true)]
    [InlineData("130/2020/NĐ-CP ngày 30/10/2020 của Chính phủ quy định về công tác văn thư", true)]
    [InlineData("30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư", false)]
    [InlineData("40/2020/NĐ-CP ngày 06/4/2020 của Chính phủ về đầu tư công", false)]
    [InlineData("09/2010/NĐ-CP ngày 08/02/2010 của Chính phủ về công tác văn thư", false)]
    [InlineData("09/2010/NĐ-CP ngày 08/02/2010 của Chính phủ về phòng cháy chữa cháy rừng", true)]
    [InlineData("09/2010/NĐ-CP ngày 08/02/2010 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 về công tác văn thư", false)]
    [InlineData("40/2020/NĐ-CP của Chính phủ về công tác văn thư", true)]
    [InlineData("40/2020/NĐ-CP về công tác văn thư", true)]
    [InlineData("30/2020/NĐ-CP của Chính phủ về công tác văn thư", false)]
    [InlineData("40/2020/NĐ-CP của Chính phủ về việc lập sổ theo dõi văn bản đi", false)]
    [InlineData("09/2010/NĐ-CP của Chính phủ về công tác văn thư", false)]
    public void A_short_subject_that_is_that_of_another_act_is_told(string cited, bool expected)
    {
        var plan = PlanParser.Parse($"Căn cứ Nghị định số {cited};\n");
        Assert.Equal(expected, CheckEngine.Check([plan]).Any(static f => string.Equals(f.Code, CheckCodes.RegisterTitleConflict, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("của Chính phủ thực hiện theo phân cấp của Ủy ban nhân dân tỉnh.", 0)]
    [InlineData("của Chính phủ thì chủ rừng có trách nhiệm trồng lại.", 0)]
    [InlineData("của Chính phủ về tuyển dụng giáo viên mầm non công lập.", 1)]
    public void What_a_sentence_says_of_an_act_is_not_its_subject(string behind, int expected)
    {
        var plan = PlanParser.Parse($"Căn cứ Nghị định số 64/2010/NĐ-CP ngày 11/6/2010 của Chính phủ về quản lý cây xanh đô thị;\n\nI. NỘI DUNG\n\nViệc trồng cây theo Điều 21 Nghị định số 64/2010/NĐ-CP ngày 11/6/2010 {behind}\n");
        Assert.Equal(expected, CheckEngine.Check([plan]).Count(static f => string.Equals(f.Code, CheckCodes.TitleConflict, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Thực hiện Nghị định số …/2024/NĐ-CP ngày … tháng … năm 2024 của Chính phủ, đơn vị báo cáo:", 0)]
    [InlineData("Thực hiện Nghị định số …/2024/NĐ-CP ngày 05/3/2024 của Chính phủ, đơn vị báo cáo:", 1)]
    public void A_form_that_others_fill_in_has_blanks(string line, int expected)
    {
        var plan = PlanParser.Parse($"ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nKiểm tra kho hàng năm 2024\n\nI. MỤC ĐÍCH\n\nBảo đảm an toàn.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n\nPHỤ LỤC\nMẪU BÁO CÁO\n\n{line}\n");
        Assert.Equal(expected, CheckEngine.Check([plan]).Count(static f => string.Equals(f.Code, CheckCodes.BlankNumber, StringComparison.Ordinal)));
    }

    // The grounds are those of the act that is consolidated, as are its kind and the gaps in its numbers.
    [Fact]
    public void A_consolidated_text_bears_what_it_consolidates()
    {
        var plan = PlanParser.Parse("BỘ NỘI VỤ\n\nSố: 48/VBHN-BNV\n\nHà Nội, ngày 14 tháng 3 năm 2024\n\nNGHỊ ĐỊNH\nVề công tác văn thư\n\nCăn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ;\n\nĐiều 1. Phạm vi\n\n1. Văn thư.\n\n4. Lưu trữ.\n");
        Assert.DoesNotContain(CheckEngine.Check([plan]), static f => f.Code is CheckCodes.KindMismatch or CheckCodes.OutOfForce or CheckCodes.Numbering);
    }

    // "Chỉ thị số 45" in 45-CT/TW is the directive itself.
    [Fact]
    public void The_own_number_in_short_means_the_document_itself()
    {
        var plan = PlanParser.Parse("BAN CHẤP HÀNH TRUNG ƯƠNG\n\nSố 45-CT/TW\n\nHà Nội, ngày 14 tháng 4 năm 2025\n\nCHỈ THỊ\nvề đại hội đảng bộ các cấp\n\n1. Các cấp ủy thực hiện nghiêm Chỉ thị số 45 và Chỉ thị số 46.\n");
        Assert.Equal(["Chỉ thị số 46"], CheckEngine.Check([plan]).Where(static f => f.Code is CheckCodes.OpenReference or CheckCodes.MissingSymbol).SelectMany(static f => f.Places).Select(static p => p.Text));
    }

    [Fact]
    public void Same_number_in_two_provinces_does_not_conflict() => Assert.Empty(CheckEngine.Check([
        new PlanBuilder("a").Cite("Nghị quyết", "18-NQ/TU", "2013-10-07", "Tỉnh ủy").Build(),
        new PlanBuilder("b", province: "Thừa Thiên Huế").Cite("Nghị quyết", "18-NQ/TU", "2013-11-07", "Tỉnh ủy").Build(),
    ]));

    [Theory]
    [InlineData("Bộ Chính trị", "Ban Chấp hành Trung ương", true)]
    [InlineData("Ban Bí thư Trung ương Đảng", "Ban Bí thư (khóa XIII)", false)]
    [InlineData("Bộ Chính trị khóa XIII", "Bộ Chính trị", false)]
    public void Two_issuers_of_one_document_conflict(string first, string second, bool conflicts)
    {
        var findings = CheckEngine.Check([
            new PlanBuilder("a").Cite("Chỉ thị", "88-CT/TW", "2021-07-30", first).Build(),
            new PlanBuilder("b").Cite("Chỉ thị", "88-CT/TW", "2021-07-30", second).Build(),
        ]).Where(static f => f.Rule == CheckRule.Conflict);
        Assert.Equal(conflicts ? [CheckCodes.IssuerConflict] : [], findings.Select(static f => f.Code));
    }

    [Theory]
    [InlineData("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2012-05-01", null)]
    [InlineData("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2020-03-04", null)]
    [InlineData("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2020-03-05", StaleLevel.Stale)]
    [InlineData("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2024", StaleLevel.Stale)]
    [InlineData("Nghị định", "110/2004/NĐ-CP", "2004-04-08", "2020", StaleLevel.Check)]
    [InlineData("Nghị định", "04/2015/NĐ-CP", "2015-01-09", "2016-02-01", null)]
    [InlineData("Nghị định", "04/2015/NĐ-CP", "2015-01-09", "2024-02-01", StaleLevel.Check)]
    [InlineData("Quyết định", "290-QĐ/TW", "2010-02-25", "2022-01-01", StaleLevel.Stale)]
    [InlineData("Quyết định", "23-QĐ/TW", "2021-07-30", "2022-01-01", null)]
    [InlineData("Luật", "10/2022/QH15", "2022-11-10", "2025-06-30", null)]
    [InlineData("Luật", "10/2022/QH15", "2022-11-10", "2025-07-01", StaleLevel.Amended)]
    public void Stale_is_judged_on_the_day_of_the_plan(string kind, string number, string date, string planDate, StaleLevel? expected)
    {
        var findings = CheckEngine.Check([new PlanBuilder("a", date: planDate).Cite(kind, number, date).Build()], new CheckOptions { Rules = [CheckRule.Stale] });
        Assert.Equal(expected is { } level ? [level] : [], findings.Select(static f => f.Level));
    }

    [Fact]
    public void A_successor_that_ended_on_an_unknown_day_is_not_suggested()
    {
        var register = ActRegister.Default.With(ActRegister.Parse(ActRegister.Heading + "\n" + """
            1/2010/NĐ-CP,Nghị định,Một,Chính phủ,2010-01-05,superseded,2/2016/NĐ-CP,2016-03-01,x,high,,
            2/2016/NĐ-CP,Nghị định,Hai,Chính phủ,2016-01-05,superseded,8/2019/NĐ-CP,,x,high,,
            """));
        var finding = Assert.Single(CheckEngine.Check([new PlanBuilder("a", date: "2024-05-01").Cite("Nghị định", "1/2010/NĐ-CP", "2010-01-05").Build()], new CheckOptions { Rules = [CheckRule.Stale], Register = register }));
        Assert.Equal("8/2019/NĐ-CP", finding.Suggestion);
    }

    [Theory]
    [InlineData("2017-05-01", "2/2016/NĐ-CP", "2/2016/NĐ-CP", "2/2016/NĐ-CP")]
    [InlineData("2020-05-01", "2/2016/NĐ-CP → 3/2019/NĐ-CP", "3/2019/NĐ-CP", "2/2016/NĐ-CP 3/2019/NĐ-CP")]
    [InlineData("2024-05-01", "2/2016/NĐ-CP → 3/2019/NĐ-CP → (4/2023/NĐ-CP; 5/2023/NĐ-CP)", "4/2023/NĐ-CP; 5/2023/NĐ-CP", "2/2016/NĐ-CP 3/2019/NĐ-CP 4/2023/NĐ-CP 5/2023/NĐ-CP")]
    [InlineData("2026-05-01", "2/2016/NĐ-CP → 3/2019/NĐ-CP → (4/2023/NĐ-CP; 5/2023/NĐ-CP → –)", "4/2023/NĐ-CP", "2/2016/NĐ-CP 3/2019/NĐ-CP 4/2023/NĐ-CP 5/2023/NĐ-CP")]
    public void Stale_act_leads_to_what_was_in_force_on_the_day(string planDate, string way, string suggestion, string successors)
    {
        var register = ActRegister.Default.With(ActRegister.Parse(ActRegister.Heading + "\n" + """
            1/2010/NĐ-CP,Nghị định,Một,Chính phủ,2010-01-05,superseded,2/2016/NĐ-CP,2016-03-01,x,high,,
            2/2016/NĐ-CP,Nghị định,Hai,Chính phủ,2016-01-05,superseded,3/2019/NĐ-CP,2019-03-01,x,high,,
            3/2019/NĐ-CP,Nghị định,Ba,Chính phủ,2019-01-05,superseded,4/2023/NĐ-CP; 5/2023/NĐ-CP,2023-03-01,x,high,,
            4/2023/NĐ-CP,Nghị định,Bốn,Chính phủ,2023-01-05,in_force,,,x,high,,
            5/2023/NĐ-CP,Nghị định,Năm,Chính phủ,2023-01-06,term_ended,,2025-12-31,x,high,,
            """));
        var finding = Assert.Single(CheckEngine.Check([new PlanBuilder("a", date: planDate).Cite("Nghị định", "1/2010/NĐ-CP", "2010-01-05").Build()], new CheckOptions { Rules = [CheckRule.Stale], Register = register }));
        Assert.Equal(CheckCodes.OutOfForce, finding.Code);
        Assert.EndsWith("in its place: " + way, finding.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(suggestion, finding.Suggestion);
        Assert.Equal(successors, string.Join(' ', finding.Successors));
        Assert.Contains($"\"successors\":[\"{successors.Replace(" ", "\",\"", StringComparison.Ordinal)}\"]", FindingJson.Serialize([finding]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, các xã quán triệt Nghị quyết 57.", "")]
    [InlineData("Các xã thực hiện Kế hoạch 260 của Tỉnh ủy.", "DV4610 -")]
    [InlineData("Các xã thực hiện Nghị định 123/2015.", "DV4202 - DV4610 123/2015/NĐ-CP")]
    public void A_number_alone_has_no_finding_but_that_it_is_open(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', CheckEngine.Check([PlanParser.Parse($"UBND HUYỆN ÂN THI\nSố: 12/KH-UBND\nÂn Thi, ngày 05 tháng 3 năm 2025\nKẾ HOẠCH\nCông tác dân vận\nI. NỘI DUNG\n1. {text}\n")])
            .Where(static f => f.Code is not CheckCodes.MissingPart).Select(static f => $"{f.Code} {f.Suggestion ?? "-"}")));

    [Fact]
    public void Sentence_about_the_replacement_itself_is_not_stale() => Assert.Empty(CheckEngine.Check([
        new PlanBuilder("a").Cite("Nghị định", "110/2004/NĐ-CP", "2004-04-08", relation: CitationRelation.Replaces).Build(),
    ]));

    [Fact]
    public void As_of_day_replaces_that_of_the_plan()
    {
        var plan = new PlanBuilder("a", date: "2012-05-01").Cite("Nghị định", "110/2004/NĐ-CP", "2004-04-08").Build();
        Assert.Empty(CheckEngine.Check([plan]));
        Assert.Equal(CheckCodes.OutOfForce, Assert.Single(CheckEngine.Check([plan], new CheckOptions { AsOf = new DateOnly(2024, 1, 1) })).Code);
    }

    [Theory]
    [InlineData("79-CTr/BDVTW-BCSDCP", "Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ", "79-CTr/BDVTW-BCSĐCP")]
    [InlineData("04-CTr/BDVTW-BCSĐUBND", "Ban Dân vận Tỉnh ủy và Ban cán sự Đảng UBND tỉnh", "04-CTr/BDVTU-BCSĐUBND")]
    public void Broken_issuer_code_is_a_near_miss_with_its_correction(string number, string issuer, string suggestion)
    {
        var finding = Assert.Single(CheckEngine.Check([new PlanBuilder("a").Cite("Chương trình phối hợp", number, "2016-10-11", issuer).Build()]));
        Assert.Equal(CheckRule.NearMiss, finding.Rule);
        Assert.Equal(suggestion, finding.Suggestion);
    }

    [Fact]
    public void Numbers_one_letter_apart_on_one_day_are_one_near_miss()
    {
        var finding = Assert.Single(CheckEngine.Check([
            new PlanBuilder("a").Cite("Chương trình phối hợp", "04-CTr/BDVTW-BCSĐUBND", "2021-10-21", "Ban Dân vận Tỉnh ủy và Ban cán sự Đảng UBND tỉnh", "về công tác dân vận, giai đoạn 2021 - 2026").Build(),
            new PlanBuilder("b").Cite("Chương trình phối hợp", "04-CTr/BDVTU-BCSĐUBND", "2021-10-21", "Ban Dân vận Tỉnh ủy và Ban cán sự đảng UBND tỉnh", "về công tác dân vận giai đoạn 2021-2026").Build(),
        ]));
        Assert.Equal(CheckCodes.SimilarNumber, finding.Code);
        Assert.Equal("04-CTr/BDVTW-BCSĐUBND", finding.Number);
        Assert.Equal("04-CTr/BDVTU-BCSĐUBND", finding.Suggestion);
        Assert.Equal(["a", "b"], finding.Documents);
    }

    [Fact]
    public void Sequence_one_digit_apart_is_a_near_miss_only_with_one_title()
    {
        var near = CheckEngine.Check([
            new PlanBuilder("a").Cite("Kế hoạch", "859/KH-UBND", "2024-03-12", "UBND tỉnh", "thực hiện công tác dân vận chính quyền năm 2024").Build(),
            new PlanBuilder("b").Cite("Kế hoạch", "869/KH-UBND", "2024-03-12", "UBND tỉnh", "thực hiện công tác dân vận chính quyền năm 2024").Build(),
        ]);
        Assert.Equal([CheckCodes.SimilarNumber], near.Select(static f => f.Code));
    }

    [Theory]
    [InlineData("Quy chế", "11-QĐ/TU", CheckCodes.KindMismatch)]
    [InlineData("Quyết định", "11-QĐ/TU", null)]
    [InlineData("Quy định", "11-QĐ/TU", null)]
    [InlineData("Kế hoạch", "46/QĐ-UBND", CheckCodes.KindMismatch)]
    [InlineData("Chương trình hành động", "34-CTr/TU", null)]
    [InlineData("Công văn", "1794/UBND-NC", null)]
    [InlineData("Công văn", "402/KL-QLR", null)]
    [InlineData("Công văn", "12/KH-UBND", CheckCodes.KindMismatch)]
    [InlineData("Nghị quyết", "17-NQ/TU", null)]
    [InlineData("Quyết định", "217/QĐ-TW", CheckCodes.FormMismatch)]
    [InlineData("Kế hoạch", "46-KH/UBND", CheckCodes.FormMismatch)]
    public void Number_must_go_with_kind_and_form(string kind, string number, string? expected)
    {
        var findings = CheckEngine.Check([new PlanBuilder("a").Cite(kind, number, "2015-02-03", title: "về một việc khác hẳn").Build()], new CheckOptions { Rules = [CheckRule.Mismatch] });
        Assert.Equal(expected is null ? [] : [expected], findings.Select(static f => f.Code));
    }

    [Theory]
    [InlineData("33/CT-TTg", "Chính phủ", true)]
    [InlineData("33/CT-TTg", "Thủ tướng Chính phủ", false)]
    [InlineData("46/KH-UBND", "HĐND tỉnh", true)]
    [InlineData("46/KH-UBND", "Chủ tịch UBND tỉnh", false)]
    [InlineData("46/KH-UBND", "Ủy ban nhân dân tỉnh Tây Ninh", false)]
    public void Issuer_must_go_with_its_code(string number, string issuer, bool expected)
    {
        var findings = CheckEngine.Check([new PlanBuilder("a").Cite(number.Contains("CT", StringComparison.Ordinal) ? "Chỉ thị" : "Kế hoạch", number, "2021-11-26", issuer).Build()], new CheckOptions { Rules = [CheckRule.Mismatch] });
        Assert.Equal(expected ? [CheckCodes.IssuerMismatch] : [], findings.Select(static f => f.Code));
    }

    [Theory]
    [InlineData("12/2025/TT-BNNPTNT", "2025-06-01", true)]
    [InlineData("12/2024/TT-BNNPTNT", "2024-06-01", false)]
    public void Code_of_a_body_that_had_ended(string number, string date, bool expected)
    {
        var findings = CheckEngine.Check([new PlanBuilder("a", date: "2025-12-01").Cite("Thông tư", number, date).Build()]);
        Assert.Equal(expected ? [CheckCodes.EndedCode] : [], findings.Select(static f => f.Code));
    }

    [Fact]
    public void Dates_must_follow_each_other()
    {
        var findings = CheckEngine.Check([
            new PlanBuilder("a", date: "2024-03-14")
                .Cite("Kế hoạch", "46/KH-UBND", "2024-03-20", "UBND tỉnh")
                .Cite("Kế hoạch", "47/KH-UBND", "2023-02-31", "UBND tỉnh")
                .Cite("Nghị định", "999/2015/NĐ-CP", "2016-01-09")
                .Task("Sở Nội vụ", "báo cáo trước ngày 15/11/2023", null, "2023-11-15")
                .Task("Sở Tài chính", "thực hiện từ 01/5 đến 01/4", "2024-05-01", "2024-04-01", DeadlineType.During)
                .Build(),
        ]);
        Assert.Equal(
            [CheckCodes.YearMismatch, CheckCodes.LaterThanPlan, CheckCodes.DeadlineBeforePlan, CheckCodes.PeriodReversed, CheckCodes.ImpossibleDate],
            findings.Select(static f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Wrong_year_of_a_registered_act_is_one_finding_with_the_right_date()
    {
        var finding = Assert.Single(CheckEngine.Check([new PlanBuilder("a").Cite("Nghị định", "30/2020/NĐ-CP", "2021-03-05").Build()]));
        Assert.Equal(CheckCodes.SimilarDate, finding.Code);
        Assert.Equal("2020-03-05", finding.Suggestion);
        Assert.Equal("the date 2021-03-05 of 30/2020/NĐ-CP is one slip away from 2020-03-05 in the register", finding.GetMessage());
    }

    [Theory]
    [InlineData("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2023;", "DV4303: 2022-11-10")]
    [InlineData("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2015;", "DV4104: 2015-06-19")]
    [InlineData("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 25/6/2022;", "DV4104: 2022-11-10")]
    [InlineData("Căn cứ Luật Thực hiện dân chủ ở cơ sở năm 2023;", "DV4303: 2022-11-10")]
    [InlineData("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022; Luật Tiếp công dân năm 2013;", "")]
    [InlineData("Căn cứ Luật Đất đai ngày 14/7/1993; Luật Thư viện ngày 21/11/2019;", "")]
    public void A_law_by_its_name_is_held_against_the_register(string line, string expected)
    {
        var text = "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\n" + line + "\n";
        var findings = CheckEngine.Check([PlanParser.Parse(text)]).Where(static f => f.Code is CheckCodes.SimilarDate or CheckCodes.RegisterDateConflict);
        Assert.Equal(expected, string.Join(" | ", findings.Select(static f => $"{f.Code}: {f.Suggestion}")));
    }

    [Theory]
    [InlineData("Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015;", "DV4201")]
    [InlineData("Căn cứ Luật BHXH năm 2014;", "DV4201")]
    [InlineData("Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025;", "")]
    [InlineData("Thực hiện Thông tư số 05/2023/TT-BNV ngày 03/5/2023 của Bộ trưởng Bộ Tài chính về thi đua.", "DV4402")]
    [InlineData("Thực hiện Thông tư số 05/2023/TT-BNV ngày 03/5/2023 của Bộ trưởng Bộ Nội vụ về thi đua.", "")]
    [InlineData("Thực hiện Kế hoạch số 12/KH-SNV ngày 03/5/2023 của Giám đốc Sở Tài chính về thi đua.", "DV4402")]
    public void Initials_in_names_of_laws_and_who_heads_a_body_are_understood(string line, string expected)
    {
        var text = "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 11 năm 2025\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2026\n\n" + line + "\n";
        var findings = CheckEngine.Check([PlanParser.Parse(text)]).Select(static f => f.Code).Where(static code => code is "DV4201" or "DV4402");
        Assert.Equal(expected, string.Join(" | ", findings));
    }

    [Theory]
    [InlineData("Nghị quyết số 999-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương", "DV4409")]
    [InlineData("Nghị quyết số 999-NQ/TW của Ban Chấp hành Trung ương", "DV4307")]
    [InlineData("Nghị quyết số 99-NQ/TW của Ban Chấp hành Trung ương", "")]
    [InlineData("Nghị định số 999/2023/NĐ-CP của Chính phủ", "DV4307")]
    [InlineData("Nghị định số 20/2023/NĐ-CP ngày 14/12/2023 của Chính phủ", "DV4409")]
    [InlineData("Nghị định số 20/2023/NĐ-CP ngày 04/5/2023 của Chính phủ", "")]
    [InlineData("Nghị định số 01/2018/NĐ-CP ngày 06/8/2018 của Chính phủ", "")]
    [InlineData("Nghị quyết số 111/2024/QH14 ngày 18/01/2024 của Quốc hội", "DV4410: 111/2024/QH15")]
    [InlineData("Nghị quyết số 112/2024/QH14 của Quốc hội", "DV4410")]
    [InlineData("Nghị quyết số 97/2021/UBTVQH14 ngày 01/4/2021 của Ủy ban Thường vụ Quốc hội", "")]
    [InlineData("Nghị quyết số 97/2021/UBTVQH15 ngày 01/8/2021 của Ủy ban Thường vụ Quốc hội", "")]
    [InlineData("Quyết định số 3999/QĐ-UBND ngày 03/01/2024 của Ủy ban nhân dân tỉnh", "")]
    [InlineData("Chỉ thị số 1315/CT-TTg ngày 12/7/2012 của Thủ tướng Chính phủ", "")]
    [InlineData("Quyết định số 1121/1997/QĐ-TTg ngày 23/12/1997 của Thủ tướng Chính phủ", "")]
    public void A_number_that_no_act_can_bear_is_told_though_the_register_lacks_the_act(string cited, string expected)
    {
        var text = "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\nCăn cứ " + cited + ";\n";
        var findings = CheckEngine.Check([PlanParser.Parse(text)]).Where(static f => f.Code is CheckCodes.NumberTooHigh or CheckCodes.NumberOrder or CheckCodes.AssemblyMismatch);
        Assert.Equal(expected, string.Join(" | ", findings.Select(static f => f.Suggestion is { } right ? $"{f.Code}: {right}" : f.Code)));
    }

    [Fact]
    public void A_time_that_no_calendar_has_is_one_finding_wherever_it_stands()
    {
        const string Text = "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\n"
            + "I. NỘI DUNG\n\nHội thi mở vào ngày 31/6/2024.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ hoàn thành trong tháng 13/2026.\n\n2. Sở Tư pháp báo cáo trước ngày 32/5/2024.\n";
        var findings = CheckEngine.Check([PlanParser.Parse(Text)]).Where(static f => f.Code is CheckCodes.ImpossibleDate).Select(static f => $"{f.Places[0].Section}: {f.Places[0].Text}").ToList();
        Assert.Equal(["I: vào ngày 31/6/2024", "II.1: tháng 13/2026", "II.2: trước ngày 32/5/2024"], findings);
    }

    [Fact]
    public void Number_without_a_date_at_first_mention_is_incomplete()
    {
        var findings = CheckEngine.Check([
            new PlanBuilder("a").Cite("Kế hoạch", "46/KH-UBND").Cite("Nghị định", "59/2023/NĐ-CP").Build(),
        ]);
        Assert.Equal([CheckCodes.MissingDate], findings.Select(static f => f.Code));
        Assert.Equal(DiagnosticSeverity.Info, findings[0].Severity);
    }

    [Fact]
    public void Rules_and_ignored_numbers_limit_what_is_reported()
    {
        var plan = new PlanBuilder("a").Cite("Quy chế", "11-QĐ/TU", "2015-02-03").Cite("Quy chế", "11-QĐ/TU", "2015-02-03").Build();
        Assert.Equal([CheckCodes.Duplicate], CheckEngine.Check([plan], new CheckOptions { Rules = [CheckRule.Duplicate] }).Select(static f => f.Code));
        Assert.Empty(CheckEngine.Check([plan], new CheckOptions { Ignore = ["11-QĐ/TU"] }));
        Assert.DoesNotContain(CheckEngine.Check([plan], new CheckOptions { Ignore = ["DV4001"] }), static f => f.Rule == CheckRule.Duplicate);
    }

    [Fact]
    public void Index_is_evidence_for_a_draft_and_is_not_itself_reported()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([new PlanBuilder("old", date: "2024-06-01").Cite("Kế hoạch", "859/KH-UBND", "2024-03-25", "UBND tỉnh").Cite("Quy chế", "11-QĐ/TU", "2015-02-03").Item()]);
        var draft = new PlanBuilder("draft", date: "2024-06-01").Cite("Kế hoạch", "859/KH-UBND", "2023-03-25", "UBND tỉnh").Build();
        var finding = Assert.Single(CheckEngine.Check([draft], null, index));
        Assert.Equal(CheckCodes.DateConflict, finding.Code);
        Assert.Equal(["draft", "old"], finding.Documents);
        Assert.Equal([CheckCodes.KindMismatch], CheckEngine.Check(index).Select(static f => f.Code));
        Assert.Empty(CheckEngine.Check(index, new PlanFilter { SourcePrefix = "none" }));
    }

    [Fact]
    public void Places_of_the_draft_stand_before_those_of_the_index_and_a_draft_is_no_witness_of_itself()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        var draft = new PlanBuilder("m draft", date: "2024-06-01").Cite("Kế hoạch", "859/KH-UBND", "2023-03-25", "UBND tỉnh");
        index.Ingest([
            new PlanBuilder("a old", date: "2024-06-01").Cite("Kế hoạch", "859/KH-UBND", "2024-03-25", "UBND tỉnh").Item(),
            new PlanBuilder("z old", date: "2024-06-01").Cite("Kế hoạch", "859/KH-UBND", "2024-03-25", "UBND tỉnh").Item(),
            draft.Item(),
        ]);
        var finding = Assert.Single(CheckEngine.Check([draft.Build()], null, index));
        Assert.Equal(["m draft", "a old", "z old"], finding.Documents);
        Assert.Equal(["m draft", "a old", "z old"], finding.Places.Select(static p => p.Source));
        Assert.Equal("2024-03-25 (2); 2023-03-25 (1)", finding.Arguments[1]);
    }

    [Fact]
    public void Keys_a_slip_away_are_near() => Assert.Equal(
        ["ctr-bdvtw-bcsdubnd:0004", "kh-mttq-btt:0016", "kh-ubnd:0895"],
        NumberSlips.Near(
            ["kh-ubnd:0859", "ctr-bdvtu-bcsdubnd:0004", "kh-btt-mttq:0016", "nd-cp:0030:2020"],
            ["kh-ubnd:0859", "kh-ubnd:0895", "kh-ubnd:0902", "ctr-bdvtw-bcsdubnd:0004", "kh-mttq-btt:0016", "nd-cp:0031:2021", "qd-ubnd:0859"]));

    [Fact]
    public void Messages_exist_in_both_languages_for_every_code()
    {
        Assert.NotEmpty(CheckCodes.All);
        foreach (var code in CheckCodes.All)
        {
            Assert.Matches("^DV4[0-9]{3}$", code);
            Assert.NotEqual(CheckCodes.Message(code, ["a", "b", "c"], "en"), CheckCodes.Message(code, ["a", "b", "c"], "vi"));
        }

        Assert.Throws<ArgumentException>(() => CheckCodes.Message("DV4001", [], "fr"));
        Assert.Throws<ArgumentException>(() => CheckCodes.RuleOf("DV9999"));
    }

    [Fact]
    public void Json_has_the_documented_shape()
    {
        var findings = CheckEngine.Check([new PlanBuilder("a").Cite("Chương trình phối hợp", "79-CTr/BDVTW-BCSDCP", "2016-10-11").Build()]);
        using var json = JsonDocument.Parse(FindingJson.Serialize(findings));
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(
            ["code", "rule", "level", "severity", "number", "identity", "documents", "places", "successors", "message", "suggestion"],
            finding.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("near miss", finding.GetProperty("rule").GetString());
        Assert.Equal(["source", "start", "end", "text", "section"], finding.GetProperty("places")[0].EnumerateObject().Select(static p => p.Name));
    }

    [Theory]
    [InlineData("near miss")]
    [InlineData("near-miss")]
    [InlineData("NearMiss")]
    public void Rule_words_are_read_as_typed(string word)
    {
        Assert.True(FindingJson.TryRule(word, out var rule));
        Assert.Equal(CheckRule.NearMiss, rule);
        Assert.False(FindingJson.TryRule("other", out _));
    }
}
