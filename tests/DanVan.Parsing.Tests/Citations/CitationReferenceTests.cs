using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>Mentions of documents named elsewhere: what they mean, or that they stay open.</summary>
public class CitationReferenceTests
{
    [Theory]
    [InlineData("Nghị định số 30/2020/NĐ-CP về công tác văn thư (sau đây gọi tắt là Nghị định 30). Theo Nghị định 30, văn thư đăng ký.", "Nghị định 30=1 | Nghị định 30=1")]
    [InlineData("Quyết định số 217-QĐ/TW (sau đây gọi là Quy chế 217), Quyết định số 218-QĐ/TW. Thực hiện Quy chế 217 nền nếp.", "Quy chế 217=1 | Quy chế 217=1")]
    [InlineData("Chương trình số 12-CTr/TU và Kế hoạch số 45/KH-UBND (gọi tắt là Kế hoạch tỉnh). Bám sát Kế hoạch tỉnh.", "Kế hoạch tỉnh=2 | Kế hoạch tỉnh=2")]
    [InlineData("Nghị quyết số 25-NQ/TW và Kết luận số 43-KL/TW (sau đây gọi tắt là NQ25). Học NQ25.", "NQ25=1 | NQ25=1")]
    [InlineData("Kế hoạch số 45/KH-UBND của Ủy ban nhân dân tỉnh (sau đây gọi tắt là UBND tỉnh). UBND tỉnh giao.", "")]
    [InlineData("Thực hiện Kế hoạch số 45/KH-UBND (sau đây gọi tắt là Kế hoạch). Kế hoạch tốt.", "")]
    [InlineData("Kế hoạch số 45/KH-UBND (Kế hoạch số 45). Theo Kế hoạch số 45.", "Kế hoạch số 45=1 | Kế hoạch số 45=1")]
    [InlineData("Quyết định số 217-QĐ/TW (sau đây viết tắt là QĐ 217). Theo QĐ 217.", "QĐ 217=1 | QĐ 217=1")]
    [InlineData("Luật Thực hiện dân chủ ở cơ sở (sau đây gọi tắt là Luật Dân chủ). Phổ biến Luật Dân chủ.", "Luật Dân chủ=1 | Luật Dân chủ=1")]
    [InlineData("Luật Chứng khoán số 54/2019/QH14 (sau đây gọi là Luật Chứng khoán).", "")]
    [InlineData("Nghị định số 59/2023/NĐ-CP (gọi tắt là Nghị định 59) và Luật Thanh tra. Theo Điều 5 Nghị định 59.", "Nghị định 59=1 | Nghị định 59=1")]
    [InlineData("Chương trình số 12-CTr/TU (dưới đây gọi tắt là “Chương trình 12”). Bám sát “Chương trình 12”.", "Chương trình 12=1 | Chương trình 12=1")]
    [InlineData("Nghị quyết số 25-NQ/TW (sau đây viết gọn là Nghị quyết 25-NQ/TW). Nghị quyết 25-NQ/TW nêu.", "")]
    [InlineData("Luật số 61/2020/QH14 (sau đây gọi là Luật Đầu tư năm 2020). Theo Luật Đầu tư năm 2020, dự án được cấp phép.", "")]
    public void A_name_given_to_an_act(string text, string expected) => Assert.Equal(expected, References(text));

    [Theory]
    [InlineData("Chỉ thị số 33/CT-TTg và Chỉ thị số 16/CT-TTg. Theo Chỉ thị 33, cơ quan báo cáo.", "Chỉ thị 33=1")]
    [InlineData("Nghị quyết số 25-NQ/TW. Học tập NQ 25.", "NQ 25=1")]
    [InlineData("Chỉ thị số 16/CT-TTg ngày 16/5/2018 và Chỉ thị số 16/CT-TTg ngày 31/3/2020. Theo Chỉ thị 16.", "Chỉ thị 16=?")]
    [InlineData("Thực hiện Nghị quyết 57.", "Nghị quyết 57=?")]
    [InlineData("Dự án 6 của Chương trình.", "")]
    [InlineData("Nghị quyết số 25-NQ/TW. Thực hiện Nghị quyết nêu trên.", "Nghị quyết nêu trên=1")]
    [InlineData("Quyết định số 1/QĐ-UBND, Quyết định số 2/QĐ-UBND. Theo các Quyết định nêu trên.", "Quyết định nêu trên=?")]
    [InlineData("Quyết định số 1/QĐ-UBND. Quyết định số 123-ABC của đơn vị. Theo Quyết định nêu trên.", "Quyết định nêu trên=?")]
    [InlineData("Quyết định số 123-ABC của đơn vị. Quyết định số 1/QĐ-UBND. Theo Quyết định nói trên.", "Quyết định nói trên=1")]
    [InlineData("Văn bản số 35 ngày 24/6/2026 của Sở. Theo Văn bản số 35.", "Văn bản số 35=1")]
    [InlineData("Kế hoạch này có 5 phần.", "Kế hoạch này=self")]
    [InlineData("Luật Đất đai năm 2024. Luật này có 16 chương.", "Luật này=1")]
    [InlineData("Theo công văn nêu trên.", "công văn nêu trên=?")]
    [InlineData("Kế hoạch số 45/KH-UBND ngày 02/3/2024. Sở báo cáo theo Kế hoạch 45.", "Kế hoạch 45=1")]
    [InlineData("Nghị quyết số 30a/2008/NQ-CP. Các huyện theo Nghị quyết 30a; Nghị quyết số 30a hỗ trợ.", "Nghị quyết 30a=1 | Nghị quyết số 30a=1")]
    [InlineData("Chỉ thị số 33/CT-TTg. Thực hiện Chỉ thị trên, các sở báo cáo.", "Chỉ thị trên=1")]
    [InlineData("Chỉ thị số 33/CT-TTg. Chỉ thị trên được phổ biến.", "Chỉ thị trên=1")]
    [InlineData("Kế hoạch số 45/KH-UBND. Triển khai Kế hoạch trên địa bàn xã, Kế hoạch trên cơ sở ý kiến.", "")]
    [InlineData("Nghị quyết số 25-NQ/TW, Nghị quyết số 24-NQ/TW. Thực hiện 02 Nghị quyết trên.", "Nghị quyết trên=?")]
    [InlineData("Nghị quyết số 25-NQ/TW và Chỉ thị số 49-CT/TW. Quán triệt các văn bản trên.", "văn bản trên=?")]
    [InlineData("Công văn số 12/SNV-CC. Thực hiện văn bản nêu trên.", "văn bản nêu trên=1")]
    [InlineData("Văn bản trên có hiệu lực.", "Văn bản trên=?")]
    [InlineData("Quy chế số 01-QC/TU. Quy chế nói trên có hiệu lực.", "Quy chế nói trên=1")]
    [InlineData("Chương trình phối hợp số 79-CTr/BDVTW-BCSĐCP. Sơ kết Chương trình nêu trên.", "Chương trình nêu trên=1")]
    [InlineData("Chỉ thị số 16/CT-TTg và Chỉ thị số 19/CT-TTg. Theo Chỉ thị 16, Chỉ thị 19.", "Chỉ thị 16=1 | Chỉ thị 19=2")]
    [InlineData("Kết luận số 01-KL/TW. KL 01 nêu rõ.", "KL 01=1")]
    [InlineData("Kế hoạch 45 năm 2024; Kế hoạch 5 năm", "")]
    [InlineData("Nghị quyết 18, Nghị quyết 19 của Trung ương", "Nghị quyết 18=? | Nghị quyết 19=?")]
    [InlineData("Hướng dẫn số 05-HD/BTGTW. Thực hiện Hướng dẫn đó.", "Hướng dẫn đó=1")]
    [InlineData("Quyết định số 12/QĐ-UBND. Quyết định số 13/QĐ-UBND. Theo Quyết định vừa nêu.", "Quyết định vừa nêu=2")]
    [InlineData("Nghị định số 30/2020/NĐ-CP. Trình bày đúng Nghị định số 30.", "Nghị định số 30=1")]
    [InlineData("Quyết định số 217-QĐ/TW, Kế hoạch số 217/KH-UBND. Theo Quyết định 217.", "Quyết định 217=1")]
    [InlineData("Hướng dẫn số 43-HD/BTCTW năm 2025; Hướng dẫn số 43-HD/BTCTW ngày 31/10/2025. Theo Hướng dẫn 43.", "Hướng dẫn 43=1")]
    [InlineData("Theo quy định nêu trên, hợp đồng đó có hiệu lực; làm theo hướng dẫn trên.", "")]
    [InlineData("Quy định số 11-QĐi/TW. Theo quy định nêu trên.", "quy định nêu trên=1")]
    [InlineData("Nghị định này; Thông tư này", "Nghị định này=self | Thông tư này=self")]
    [InlineData("Kế hoạch số 5/KH-UBND. Báo cáo Kế hoạch 5/2024.", "")]
    public void A_mention_of_an_act_named_before(string text, string expected) => Assert.Equal(expected, References(text));

    [Fact]
    public void An_open_one_is_reported()
    {
        var diagnostics = new List<Diagnostic>();
        const string Text = "Quyết định số 123-ABC của đơn vị. Theo Quyết định nêu trên.";
        CitationCases.Parse(Text, Zone.Body, diagnostics, new PlanHeader { Kind = "Kế hoạch" });
        Assert.Equal([DiagnosticCodes.UnparsedNumber, DiagnosticCodes.OpenReference], diagnostics.Select(static d => d.Code));
        Assert.Equal(["123-ABC", "Quyết định nêu trên"], diagnostics.Select(d => d.Span.Slice(Text).ToString()));
    }

    [Theory]
    [InlineData("Theo Văn bản số 02 ngày 21/4/2026 của Công ty A.", "Văn bản số 02 ngày 21/4/2026")]
    [InlineData("Căn cứ Công văn số 1234 ngày 05 tháng 3 năm 2021 của Sở Nội vụ.", "Công văn số 1234 ngày 05 tháng 3 năm 2021")]
    [InlineData("Thực hiện Quyết định số 15 của UBND tỉnh, Kế hoạch số 7 (ngày 02/3/2024).", "Quyết định số 15 | Kế hoạch số 7 (ngày 02/3/2024)")]
    [InlineData("Thực hiện Hướng dẫn 07 của Ban Tuyên giáo Trung ương; Kế hoạch 12 của Sở Nội vụ.", "Hướng dẫn 07 | Kế hoạch 12")]
    [InlineData("Theo Dự án 6 của Chương trình, Kế hoạch 5 của Đề án 06, Hướng dẫn 2 bước của Sở.", "")]
    [InlineData("Quyết định số 15/QĐ-UBND. Theo Quyết định số 15 ngày 02/3/2024 của UBND tỉnh.", "")]
    [InlineData("Nghị định số 130/2020/NĐ-CP, Nghị định số 130/2018/NĐ-CP. Theo Nghị định 130/2020, việc kê khai được kiểm tra.", "")]
    [InlineData("Quyết định số 19/QĐ-TTg ngày 02/3/2020. Theo Quyết định số 19/2020, Quyết định số 19/2021.", "Quyết định số 19/2021")]
    [InlineData("NĐ 61/2018/NĐ-CP. Theo NĐ 61/2018 và TT 01/2018, QĐ 12/2020.", "TT 01/2018 | QĐ 12/2020")]
    [InlineData("Theo Nghị quyết số 25 của cấp trên; Chỉ thị 33; Văn bản số 2 ngày nghỉ; nhà số 15 ngày 02/3/2024.", "")]
    public void A_number_without_its_symbol_is_told(string text, string expected)
    {
        var diagnostics = new List<Diagnostic>();
        CitationCases.Parse(text, Zone.Body, diagnostics, new PlanHeader { Kind = "Kế hoạch" });
        Assert.Equal(expected, string.Join(" | ", diagnostics.Where(static d => string.Equals(d.Code, DiagnosticCodes.MissingSymbol, StringComparison.Ordinal)).Select(d => d.Span.Slice(text).ToString())));
    }

    [Theory]
    [InlineData("Căn cứ Thông tư số …/2004/TT-BTC ngày 12/3/2004 của Bộ Tài chính.", "…/2004/TT-BTC")]
    [InlineData("Thực hiện Kế hoạch số    /KH-STP của Sở Tư pháp.", "/KH-STP")]
    [InlineData("Thực hiện Kế hoạch số\n    /KH-STP của Sở Tư pháp.", "/KH-STP")]
    [InlineData("Thực hiện Kế hoạch số ....-KH/TU và Công văn số:___/BNV-TCBC.", "....-KH/TU | ___/BNV-TCBC")]
    [InlineData("Theo Quyết định số xx/QĐ-UBND, Kế hoạch số xxx/KH-BCĐ.", "xx/QĐ-UBND | xxx/KH-BCĐ")]
    [InlineData("Nghị quyết số 12/…/NQ-HĐND; Nghị quyết số …/20…/NQ-HĐND", "12/…/NQ-HĐND | …/20…/NQ-HĐND")]
    [InlineData("Nghị định số …/CP; NQ số ..-NQ/TW", "…/CP | ..-NQ/TW")]
    [InlineData("Quyết định số 866/-TTg; Quyết định số /-TTg", "/-TTg")]
    [InlineData("Quyết định số ...../QĐ-.....; số     /KH-STP; nhà số …/12 phố Huế; số liệu - UBND", "")]
    [InlineData("Kế hoạch số …/KH-UBND; kèm theo Kế hoạch số    /KH-UBND", "")]
    [InlineData("Kế hoạch số 12/KH-UBND; Kế hoạch số 12.../KH-STP", "12.../KH-STP")]
    public void A_number_left_blank_is_reported(string text, string expected)
    {
        var diagnostics = new List<Diagnostic>();
        CitationCases.Parse(text, Zone.Body, diagnostics, new PlanHeader { Kind = "Kế hoạch", Symbol = "KH-UBND" });
        Assert.Equal(expected, string.Join(" | ", diagnostics.Where(static d => string.Equals(d.Code, DiagnosticCodes.BlankCitedNumber, StringComparison.Ordinal)).Select(d => d.Span.Slice(text).ToString())));
    }

    [Theory]
    [InlineData("46/KH-UBND", 0)]
    [InlineData("      /KH-UBND", 0)]
    [InlineData("46/KH-UBND", 1, "Kế hoạch số …/KH-UBND ngày 12/3/2024 của UBND huyện Tân Châu")]
    public void The_own_number_of_a_draft_is_no_blank_citation(string number, int expected, string cited = "Kế hoạch này")
    {
        var plan = PlanParser.Parse($"ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: {number}\n\nTây Ninh, ngày     tháng 3 năm 2024\n\nKẾ HOẠCH\nKiểm tra công vụ năm 2024\n\nI. NỘI DUNG\n\n1. Các sở thực hiện {cited}.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số      /KH-UBND ngày    /3/2024 của UBND tỉnh)\n\nDanh mục cuộc kiểm tra.");
        Assert.Equal(expected, plan.Diagnostics.Count(static d => string.Equals(d.Code, DiagnosticCodes.BlankCitedNumber, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Quyết định số 15/QĐ-UBND và Quyết định số 16/QĐ-UBND ngày 31/6/2024.", 1)]
    [InlineData("Thực hiện Quyết định số 15/QĐ-UBND ngày 31/6/2024; hoàn thành trước ngày 31/6/2024.", 2)]
    [InlineData("Số: 12/KH-UBND\nHà Nội, ngày 31 tháng 6 năm 2024\nKẾ HOẠCH\nVề công tác", 1)]
    public void An_impossible_date_is_reported_once(string text, int expected) =>
        Assert.Equal(expected, PlanParser.Parse(text).Diagnostics.Count(static d => string.Equals(d.Code, DiagnosticCodes.ImpossibleDate, StringComparison.Ordinal)));

    private static string References(string text) => string.Join(" | ", CitationCases.Parse(text, Zone.Body, null, new PlanHeader { Kind = "Kế hoạch" }).BackReferences
        .Select(static r => $"{r.Text}={(r.IsSelf ? "self" : r.CitationId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?")}"));
}
