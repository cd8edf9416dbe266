namespace DanVan.Parsing.Tests.Citations;

/// <summary>Citations as offices of every level print them, broken, in capitals, in old forms, and what only looks like one; the cases are in Data/.</summary>
public sealed class CitationGenreTests
{
    private const string BelowHeading = "I. NỘI DUNG\n\n";
    private const string Item = "KẾ HOẠCH\nCông tác dân vận năm 2024\n\nI. NỘI DUNG\n1. Nội dung thực hiện\n- ";

    public static TheoryData<string, string> Citations => CaseFile.Read("citations.cases");

    public static TheoryData<string, string> Relations => CaseFile.Read("relations.cases");

    [Theory]
    [MemberData(nameof(Citations))]
    public void A_text_gives_its_citations(string text, string expected) => Assert.Equal(expected, string.Join('\n', PlanParser.Parse($"{BelowHeading}{text}\n").Citations.Select(Show)));

    [Theory]
    [MemberData(nameof(Relations))]
    public void An_item_tells_its_relations(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', PlanParser.Parse($"{Item}{text}\n").Citations.Select(static c => $"{NameOf(c)} {EnumText.Of(c.Relation)}: {c.RelationCue}".Trim())));

    [Theory]
    [InlineData("Ngày 10/9/2025, Ban Thường vụ Tỉnh ủy ban hành Nghị quyết số 08-NQ/TU về công tác dân vận. Để triển khai kịp thời, Đảng ủy xã xây dựng kế hoạch như sau:", "basis: Để triển khai")]
    [InlineData("Ngày 10/9/2025, Ban Thường vụ Tỉnh ủy ban hành Nghị quyết số 08-NQ/TU về công tác dân vận.\n\nThực hiện chỉ đạo của Tỉnh ủy, Đảng ủy xã xây dựng kế hoạch như sau:", "basis: Thực hiện chỉ đạo")]
    [InlineData("Luật Hộ tịch được Quốc hội thông qua ngày 23/4/2026. Nhằm triển khai thi hành Luật, UBND huyện ban hành kế hoạch như sau:", "basis: Nhằm triển khai")]
    [InlineData("Ngày 10/9/2025, Huyện ủy ban hành Chỉ thị số 12-CT/HU nhằm tăng cường kỷ cương; kết quả bước đầu khá tốt.", "mentions: ban hành")]
    [InlineData("Trong thời gian qua, công tác triển khai thi hành Luật Hộ tịch trên địa bàn đã đi vào nền nếp.", "mentions: thi hành")]
    [InlineData("Căn cứ Nghị định số 61/2018/NĐ-CP, được sửa đổi, bổ sung tại Nghị định số 107/2021/NĐ-CP; Luật Cư trú; Nghị quyết số 01/NQ-HĐND;", "basis: Căn cứ + mentions: được sửa đổi, bổ sung + basis: Căn cứ + basis: Căn cứ")]
    [InlineData("Căn cứ Luật Ngân sách nhà nước;\n\nTheo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 44/TTr-NV.", "basis: Căn cứ + basis: Theo đề nghị")]
    public void The_preamble_tells_its_grounds(string text, string expected) =>
        Assert.Equal(expected, string.Join(" + ", PlanParser.Parse($"KẾ HOẠCH\nCông tác dân vận năm 2025\n\n{text}\n\nI. NỘI DUNG\n1. Phổ biến.\n").Citations.Select(static c => $"{EnumText.Of(c.Relation)}: {c.RelationCue}")));

    // What the title of the document has in the same words stays one title, whatever its commas and semicolons.
    [Theory]
    [InlineData("Thi đua chào mừng Đại hội của Đảng; tăng tốc, bứt phá, hoàn thành thắng lợi các mục tiêu", "về phong trào chào mừng Đại hội của Đảng; tăng tốc, bứt phá, hoàn thành thắng lợi các mục tiêu")]
    [InlineData("Công tác dân vận năm 2025", "về phong trào chào mừng Đại hội của Đảng")]
    public void The_own_title_tells_how_far_that_of_an_act_goes(string title, string expected) =>
        Assert.Equal(expected, Assert.Single(PlanParser.Parse($"KẾ HOẠCH\n{title}\n\nThực hiện Quyết định số 2437/QĐ-TTg ngày 04/11/2025 của Thủ tướng Chính phủ về phong trào chào mừng Đại hội của Đảng; tăng tốc, bứt phá, hoàn thành thắng lợi các mục tiêu.\n\nI. NỘI DUNG\n1. Phổ biến.\n").Citations, static c => c.Class == CitationClass.Numbered).Title);

    [Theory]
    [InlineData("Kết quả triển khai Nghị quyết số 25-NQ/TW ở các xã.", "reviews")]
    [InlineData("Tình hình quán triệt, thực hiện Quyết định số 217-QĐ/TW.", "reviews")]
    [InlineData("Tiếp tục thực hiện Nghị quyết số 25-NQ/TW trong thời gian tới.", "implements")]
    public void A_plan_of_a_review_reviews_what_was_carried_out(string text, string expected) =>
        Assert.Equal(expected, EnumText.Of(Assert.Single(PlanParser.Parse($"KẾ HOẠCH\nTổng kết 10 năm công tác dân vận\n\nI. NỘI DUNG\n1. Nội dung báo cáo\n- {text}\n").Citations).Relation));

    [Theory]
    [InlineData("Kết quả thực hiện Nghị quyết 25, tập trung vào:", "Công tác hòa giải ở thôn theo Quy định số 11-QĐi/TW.", "reviews")]
    [InlineData("Tình hình thực hiện Nghị quyết 25, gồm:", "Việc ban hành Chương trình số 17-CTr/TU.", "reviews")]
    [InlineData("Nhiệm vụ thời gian tới:", "Tiếp công dân theo Quy định số 11-QĐi/TW.", "implements")]
    public void What_a_review_lists_is_reviewed(string lead, string item, string expected) =>
        Assert.Equal(expected, EnumText.Of(PlanParser.Parse($"KẾ HOẠCH\nTổng kết 10 năm công tác dân vận\n\nI. NỘI DUNG\n1. Đề cương\n2. {lead}\n- {item}\n").Citations[^1].Relation));

    [Theory]
    [InlineData("Bãi bỏ toàn bộ các văn bản sau đây", "repeals")]
    [InlineData("Bãi bỏ một số quyết định của Ủy ban nhân dân xã", "repeals")]
    [InlineData("Thay thế 02 Quyết định về quản lý chợ", "replaces")]
    [InlineData("Sửa đổi, bổ sung một số điều của các Quyết định về quản lý chợ", "amends")]
    [InlineData("Hủy quyết định thành lập tổ công tác", "implements")]
    [InlineData("Bổ sung nhiệm vụ cho các thôn", "implements")]
    public void What_a_heading_does_to_acts_holds_for_those_below_it(string heading, string expected) =>
        Assert.Equal(expected, EnumText.Of(Assert.Single(PlanParser.Parse($"ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 15/QĐ-UBND\nTân Hòa, ngày 03 tháng 7 năm 2024\nQUYẾT ĐỊNH\nVề quản lý chợ\n\nCăn cứ chương trình công tác;\n\nĐiều 1. {heading}\n\n1. Quyết định số 12/2010/QĐ-UBND ngày 02/3/2010 của Ủy ban nhân dân xã về chợ phiên.\n\nĐiều 2. Hiệu lực\n\nThi hành từ ngày ký.\n").Citations).Relation));

    // The title of what is issued, and the first sentences below it.
    [Theory]
    [InlineData("V/v trả lời kiến nghị", CitationRelation.Mentions)]
    [InlineData("KẾ HOẠCH\nKiểm tra hồ sơ", CitationRelation.Implements)]
    public void A_letter_only_tells_the_grounds_of_its_answer(string title, CitationRelation expected) =>
        Assert.Equal(expected, PlanParser.Parse($"SỞ TƯ PHÁP\nSố: 15/STP-VP\nHà Nam, ngày 03 tháng 7 năm 2024\n{title}\n\n1. Về hồ sơ\nCăn cứ khoản 2 Điều 5 Nghị định số 23/2015/NĐ-CP, hồ sơ được nhận tại xã.\n").Citations[^1].Relation);

    [Fact]
    public void What_is_issued_with_a_decision_carries_out_what_its_title_names() =>
        Assert.Equal(
            [CitationRelation.Implements, CitationRelation.Basis],
            PlanParser.Parse("ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 15/QĐ-UBND\nHà Nam, ngày 03 tháng 7 năm 2024\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch dọn dẹp kho lưu trữ\n\nCăn cứ chương trình công tác;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Kế hoạch.\n\nĐiều 2. Thi hành từ ngày ký.\n\nNơi nhận:\n- Như Điều 2.\n\nCHỦ TỊCH\nTrần Văn Sơn\n\nKẾ HOẠCH\nTRIỂN KHAI QUYẾT ĐỊNH SỐ 812/QĐ-BNV\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 03 tháng 7 năm 2024)\n\nThực hiện Chỉ thị số 07/CT-TTg của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n\n1. Kho gọn gàng.\n").Citations.Select(static citation => citation.Relation));

    [Theory]
    [InlineData("Triển khai Quyết định số 812/QĐ-BNV của Bộ Nội vụ", CitationRelation.Implements)]
    [InlineData("Triển khai Quyết định số 812/QĐ-BNV của Bộ Nội vụ.", CitationRelation.Basis)]
    public void Below_the_kind_of_what_is_issued_stands_its_title(string line, CitationRelation expected) =>
        Assert.Equal(expected, Assert.Single(PlanParser.Parse($"ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 15/QĐ-UBND\nHà Nam, ngày 03 tháng 7 năm 2024\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch dọn dẹp kho lưu trữ\n\nCăn cứ chương trình công tác;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Kế hoạch.\n\nĐiều 2. Thi hành từ ngày ký.\n\nNơi nhận:\n- Như Điều 2.\n\nCHỦ TỊCH\nTrần Văn Sơn\n\nKẾ HOẠCH\n{line}\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 03 tháng 7 năm 2024)\n\nI. MỤC ĐÍCH\n\n1. Kho gọn gàng.\n").Citations).Relation);

    [Fact]
    public void A_ground_goes_on_below_the_post_that_a_line_ends_with() =>
        Assert.Equal(
            [CitationRelation.Basis, CitationRelation.Basis],
            PlanParser.Parse("ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 15/QĐ-UBND\nHà Nam, ngày 03 tháng 7 năm 2024\nQUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính\n\nCăn cứ Quyết định số 812/QĐ-BXD ngày 14/8/2023 của Bộ Xây\ndựng về việc công bố bổ sung thủ tục hành chính cấp huyện;\nTheo đề nghị của Giám đốc Sở Xây dựng và Chánh Văn phòng\nUBND tỉnh Hà Nam tại Tờ trình số 70/TTr-SXD ngày 20/6/2024.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Công bố kèm theo Quyết định này danh mục thủ tục.\n").Citations.Select(static citation => citation.Relation));

    [Fact]
    public void Acts_that_are_applied_are_only_listed() =>
        Assert.Equal([CitationRelation.Mentions, CitationRelation.Mentions], PlanParser.Parse("KẾ HOẠCH\nKiểm tra năm 2024\n\nI. MỤC ĐÍCH\n1. Chấn chỉnh.\nII. Các văn bản áp dụng khi kiểm tra:\n- Luật Dược.\n- Thông tư số 15/2011/TT-BYT.\n").Citations.Select(static citation => citation.Relation));

    [Theory]
    [InlineData("ngày 03 tháng 7 năm 2019", "Pháp lệnh Ưu đãi người có công với cách mạng")]
    [InlineData("ngày 03 tháng 7 năm 2021", "Pháp lệnh Ưu đãi người có công với cách mạng năm 2020")]
    public void No_law_is_of_a_year_to_come(string date, string expected) =>
        Assert.Equal(expected, Assert.Single(PlanParser.Parse($"ỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 15/KH-UBND\nHà Nam, {date}\nKẾ HOẠCH\nChi trả trợ cấp\n\nI. NỘI DUNG\n1. Dự toán\n- Lập dự toán thực hiện Pháp lệnh Ưu đãi người có công với cách mạng năm 2020 và kế hoạch vốn.\n").Citations).Name);

    [Fact]
    public void A_semicolon_of_a_name_that_the_title_shows_belongs_to_it() =>
        Assert.Equal(
            "phát động Đợt thi đua chào mừng ngày hội lớn của tỉnh; bứt phá về đích năm 2025",
            PlanParser.Parse("KẾ HOẠCH\nTriển khai Đợt thi đua chào mừng ngày hội lớn của tỉnh; bứt phá về đích năm 2025\n\nThực hiện Quyết định số 12/QĐ-UBND của UBND tỉnh phát động Đợt thi đua chào mừng ngày hội lớn của tỉnh; bứt phá về đích năm 2025; UBND xã xây dựng kế hoạch:\n\nI. NỘI DUNG\n1. Phổ biến.\n").Citations[0].Title);

    [Fact]
    public void What_the_title_carries_out_is_a_ground_of_the_preamble() =>
        Assert.Equal([CitationRelation.Implements, CitationRelation.Basis], PlanParser.Parse("KẾ HOẠCH\nTriển khai Quyết định số 217-QĐ/TW\n\nVừa qua, Bộ Chính trị đã ban hành Quyết định số 217-QĐ/TW về giám sát. Ban Thường trực xây dựng kế hoạch như sau:\n\nI. NỘI DUNG\n1. Phổ biến.\n").Citations.Select(static citation => citation.Relation));

    [Theory]
    [InlineData("Ban hành Quy chế dân chủ, thay thế Quyết định số 290-QĐ/TW ngày 25/02/2010.")]
    [InlineData("Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP.")]
    [InlineData("Bãi bỏ Quyết định số 15/2019/QĐ-UBND.")]
    public void A_note_changes_no_act(string text) =>
        Assert.Equal(CitationRelation.Mentions, Assert.Single(CitationCases.Parse(text, DanVan.Parsing.Structure.Zone.Footnote).Citations).Relation);

    private static string NameOf(Citation citation) => citation.Number?.ToString() ?? citation.Name!;

    private static string Show(Citation citation)
    {
        var date = citation.Date.ToString();
        return string.Join(" | ", citation.Class == CitationClass.Numbered ? citation.Kind ?? "-" : EnumText.Of(citation.Class), NameOf(citation), date.Length == 0 ? "-" : date, citation.Issuer ?? "-", citation.Title ?? "-")
            + (citation.Within is { } outer ? $" | in {outer}" : "");
    }
}
