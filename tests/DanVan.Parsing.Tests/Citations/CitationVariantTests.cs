using System.Globalization;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>
/// The ways in which numbers, dates and words were seen written, each with what it stands for. Broken encodings and fonts are cases of the
/// readers, signature marks cases of the tail.
/// </summary>
public class CitationVariantTests
{
    [Theory]
    [InlineData("Nghị định số: O4 /2015/ND-CP", "04/2015/ND-CP")]
    [InlineData("Nghị quyết số 55/NQ-UBTVQH1O0 ngay 30 thang 8 nam 1998", "55/NQ-UBTVQH10 1998-08-30")]
    [InlineData("Quyết định số 34O/QĐ-TTg", "340/QĐ-TTg")]
    [InlineData("Công văn số 12-CV/U", "12-CV/U")]
    [InlineData("Công văn số 144-CV/BXĐĐ", "144-CV/BXĐĐ")]
    [InlineData("Kế hoạch số 883 /KH-SNN", "883/KH-SNN")]
    [InlineData("Thông tư số 32 /2026/TT- NHNN", "32/2026/TT-NHNN")]
    [InlineData("Quy định Số:\n23-QĐ/TW", "23-QĐ/TW")]
    [InlineData("Quyết định 939 QĐ/TU", "939-QĐ/TU")]
    [InlineData("Quyết định 217/QĐ-TW", "217/QĐ-TW")]
    [InlineData("Chương trình 17-CTR/TU", "17-CTR/TU")]
    [InlineData("Chương trình 05-CTrPH/BDVTU-BCSĐ UBND tỉnh", "05-CTrPH/BDVTU-BCSĐUBND")]
    [InlineData("Chương trình 85-CTr/BDVTU- BCSĐUBND", "85-CTr/BDVTU-BCSĐUBND")]
    [InlineData("Nghị quyết 25 -NQ/TW", "25-NQ/TW")]
    [InlineData("Nghị quyết 25\u2013NQ/TW", "25-NQ/TW")]
    [InlineData("Nghị quyết 25\u2011NQ/TW", "25-NQ/TW")]
    [InlineData("Nghị định 30/2020/N\u00D0-CP", "30/2020/NĐ-CP")]
    [InlineData("Nghị định 30/2020/ND-CP", "30/2020/ND-CP")]
    [InlineData("Nghị định 04/CP", "04/CP")]
    [InlineData("NQ số 25-NQ/TW", "25-NQ/TW")]
    [InlineData("Nghị quyết 25-NQ/TW", "25-NQ/TW")]
    [InlineData("Nghị quyết số 30c/NQ-CP", "30c/NQ-CP")]
    [InlineData("các Nghị quyết 24-NQ/TW, 25-NQ/TW", "24-NQ/TW + 25-NQ/TW")]
    [InlineData("Quyết định 217-QĐ/TW, 218-QĐ/TW ngày 12/12/2013", "217-QĐ/TW 2013-12-12 + 218-QĐ/TW 2013-12-12")]
    [InlineData("Nghị quyết liên tịch 19/2008/NQLT/CP-UBTƯMTTQVN", "19/2008/NQLT/CP-UBTƯMTTQVN")]
    [InlineData("Luật Biên giới quốc gia, Luật Phòng, chống ma túy ngày 09/12/2000; Quyết định số 7/QĐ-UBND", "Luật Biên giới quốc gia + Luật Phòng, chống ma túy 2000-12-09 + 7/QĐ-UBND")]
    [InlineData("Luật Khiếu nại, Luật Tố cáo ngày 11/11/2011; Quyết định số 7/QĐ-UBND", "Luật Khiếu nại 2011-11-11 + Luật Tố cáo 2011-11-11 + 7/QĐ-UBND")]
    [InlineData("tuyên truyền Luật khiếu nại, luật tố cáo có hiệu lực", "Luật khiếu nại + luật tố cáo")]
    [InlineData("25-NQ/TW (03/6/2013)", "25-NQ/TW 2013-06-03")]
    [InlineData("25-NQ/TW, ngày 03/6/2013", "25-NQ/TW 2013-06-03")]
    public void A_number_as_it_is_printed(string text, string expected) =>
        Assert.Equal(Number(expected), Number(string.Join(" + ", CitationCases.Body(text).Select(static c => c.Date.IsEmpty ? c.Number?.ToString() ?? c.Name : $"{c.Number?.ToString() ?? c.Name} {c.Date}"))));

    [Theory]
    [InlineData("ngày l5 tháng lÌ năm 2010", "2010-11-15")]
    [InlineData("ngày 15 tháng 1] năm 2010", "2010-11-15")]
    [InlineData("ngày 26/ 6/2024", "2024-06-26")]
    [InlineData("09/ 01/ 2015", "2015-01-09")]
    [InlineData("3/6/2013", "2013-06-03")]
    [InlineData("12-1-2022", "2022-01-12")]
    [InlineData("03.6.2013", "2013-06-03")]
    [InlineData("ngày 03 tháng 6 năm 2013", "2013-06-03")]
    [InlineData("ngày 03 tháng bốn năm 2018", "2018-04-03")]
    [InlineData("ngày 16\ntháng 01 năm 2025", "2025-01-16")]
    [InlineData("ngày     tháng 01 năm 2025", "2025-01")]
    [InlineData("03/6/13", "2013-06-03", DiagnosticCodes.TwoDigitYear)]
    [InlineData("31/6/2024", "2024-06-31", DiagnosticCodes.ImpossibleDate)]
    public void A_date_as_it_is_printed(string date, string expected, string? diagnostic = null)
    {
        var diagnostics = new List<Diagnostic>();
        var citation = Assert.Single(CitationCases.Parse($"Nghị quyết số 25-NQ/TW {date} về", Zone.Body, diagnostics).Citations);
        Assert.Equal(expected, citation.Date.ToString());
        Assert.Equal(diagnostic, diagnostics.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("Nghị quyết số 25 nêu trên", "")]
    [InlineData("Nghị quyết số 25-NQ/TW. Nghị quyết số 25", "Nghị quyết số 25=1")]
    [InlineData("Nghị quyết số 25-NQ/TW ngày 12/3/2003, Nghị quyết số 25-NQ/TW ngày 03/6/2013. Nghị quyết số 25", "Nghị quyết số 25=?")]
    public void A_bare_number_means_the_only_act_that_has_it(string text, string expected)
    {
        var references = CitationCases.Parse(text, Zone.Body).BackReferences.Where(static r => r.CitationId is not null || r.Text.Length < 20);
        if (expected.Length == 0) Assert.DoesNotContain(references, static r => r.CitationId is not null);
        else Assert.Equal(expected, string.Join(' ', references.Select(static r => $"{r.Text}={r.CitationId?.ToString(CultureInfo.InvariantCulture) ?? "?"}")));
    }

    [Theory]
    [InlineData("ĐẢNG ỦY XÃ BÌNH MINH", "12-CV/U", "12-CV/ĐU")]
    [InlineData("ĐẢNG ỦY XÃ BÌNH MINH", "12-CV/ĐU", "12-CV/ĐU")]
    [InlineData("HUYỆN ỦY NẬM PỒ", "12-CV/U", "12-CV/U")]
    [InlineData("ĐẢNG ỦY PHƯỜNG TÂN AN\nBAN XÂY DỰNG ĐẢNG", "144-CV/BXĐĐ", "144-CV/BXDĐ")]
    [InlineData("ĐẢNG ỦY PHƯỜNG TÂN AN\nBAN XÂY DỰNG ĐẢNG", "144-CV/BXDĐ", "144-CV/BXDĐ")]
    [InlineData("TỈNH ỦY LÀO CAI\nBAN DÂN VẬN", "144-CV/BXĐĐ", "144-CV/BXĐĐ")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH", "12/KH-UBND", "12/KH-UBND")]
    [InlineData("ĐẢNG ỦY XÃ BÌNH MINH", "12-CV/VP", "12-CV/VP")]
    public void The_letterhead_settles_the_stroke_of_its_own_code(string issuer, string printed, string expected)
    {
        var plan = PlanParser.Parse($"{issuer}\nSố {printed}\n\nTân An, ngày 12 tháng 3 năm 2026\n\nKính gửi: Các chi bộ.\n\nĐề nghị các chi bộ báo cáo.");
        Assert.Equal(expected, plan.Header.Number.ToString());
        Assert.Equal(string.Equals(printed, expected, StringComparison.Ordinal) ? "" : $"{printed} {expected}", string.Join(' ', plan.Diagnostics.Where(static d => string.Equals(d.Code, DiagnosticCodes.RepairedNumber, StringComparison.Ordinal)).SelectMany(static d => d.Arguments)));
    }

    [Theory]
    [InlineData("V/v")]
    [InlineData("V/L")]
    [InlineData("V/l")]
    [InlineData("Vv")]
    public void The_mark_before_the_subject_of_a_letter(string mark)
    {
        var header = PlanParser.Parse($"SỞ NỘI VỤ\nSố: 12/SNV-CC\n{mark} rà soát hồ sơ công chức\n\nTây Ninh, ngày 12 tháng 3 năm 2024\n\nKính gửi: Các phòng.").Header;
        Assert.Equal("V/v rà soát hồ sơ công chức", header.Title);
    }

    [Theory]
    [InlineData("hoà giải", "hòa giải")]
    [InlineData("Uỷ ban", "Ủy ban")]
    [InlineData("Đảng uỷ", "Đảng ủy")]
    [InlineData("công tác", "co\u0302ng ta\u0301c")]
    public void Two_spellings_of_one_word(string one, string other) => Assert.Equal(Title(one), Title(other));

    [Theory]
    [InlineData("Kế hoạch số 12/KH-UBND V/v tổ chức hội nghị", "V/v tổ chức hội nghị")]
    [InlineData("Kế hoạch số 12/KH-UBND v/v tổ chức hội nghị", "v/v tổ chức hội nghị")]
    [InlineData("Công văn số 12/SNV-CC V/L tổ chức hội nghị", "V/L tổ chức hội nghị")]
    public void The_subject_marker_of_a_letter(string text, string title) => Assert.Equal(title, Assert.Single(CitationCases.Body(text)).Title);

    private static string Title(string word) =>
        VietnameseText.SearchFold(Assert.Single(PlanParser.Parse($"Thực hiện Kế hoạch số 12/KH-UBND của Sở Nội vụ về {word} năm 2024.").Citations).Title!);

    private static string Number(string text) => text.Replace('\u00D0', 'Đ');
}
