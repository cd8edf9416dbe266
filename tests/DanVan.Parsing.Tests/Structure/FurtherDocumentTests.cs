namespace DanVan.Parsing.Tests.Structure;

/// <summary>Several documents in one text: told by the number of the next one, where it is a document and no form.</summary>
public class FurtherDocumentTests
{
    private const string First = "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 46/KH-UBND\n\nQuảng Ngãi, ngày 14 tháng 3 năm 2023\n\nKẾ HOẠCH\nCông tác dân vận năm 2023\n\nI. MỤC ĐÍCH\n\n1. Nâng cao nhận thức về Đảng Cộng sản VIỆT NAM.\n\n";
    private const string Tail = "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An\n\n";

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN\nHUYỆN MỘ ĐỨC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 77/KH-UBND\n\nMộ Đức, ngày 20 tháng 4 năm 2023\n\nKẾ HOẠCH\nCải cách hành chính\n\n1. Rà soát.", "77/KH-UBND")]
    [InlineData("| HUYỆN ỦY MỘ ĐỨC | ĐẢNG CỘNG SẢN VIỆT NAM |\n| --- | --- |\n| Số 12-KH/HU | Mộ Đức, ngày 20 tháng 4 năm 2023 |\n\nKẾ HOẠCH\nThực hiện Nghị quyết\n\n1. Quán triệt.", "12-KH/HU")]
    [InlineData("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 77/KH-UBND\nMộ Đức, ngày 20 tháng 4 năm 2023\n\nKẾ HOẠCH\n\n1. Rà soát.\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 78/KH-UBND\nMộ Đức, ngày 21 tháng 4 năm 2023\n\nKẾ HOẠCH\n\n1. Rà soát.", "77/KH-UBND | 78/KH-UBND")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 46/KH-UBND\nQuảng Ngãi, ngày 14 tháng 3 năm 2023\n\nKẾ HOẠCH\n\n1. Rà soát.", "")]
    [InlineData("PHỤ LỤC\nMẫu báo cáo\n\nTÊN CƠ QUAN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố:      /BC-…\n…, ngày … tháng … năm 2023\n\nBÁO CÁO\n\n1. Kết quả.", "")]
    [InlineData("KẾ HOẠCH\nCông tác dân vận\n(Kèm theo Quyết định số 46/KH-UBND)\n\n1. Rà soát theo Kế hoạch số 77/KH-UBND ngày 20/4/2023 của Đảng Cộng sản Việt Nam.", "")]
    [InlineData("", "")]
    public void The_number_of_the_next_one_is_told(string second, string expected)
    {
        var plan = PlanParser.Parse(First + Tail + second);
        var told = plan.Diagnostics.Where(static d => string.Equals(d.Code, DiagnosticCodes.FurtherDocument, StringComparison.Ordinal)).ToList();
        Assert.Equal(expected, string.Join(" | ", told.Select(static d => d.Arguments[0])));
        Assert.All(told, d => Assert.Equal(d.Arguments[0], d.Span.Slice(plan.Text).ToString()));
        Assert.Equal("46/KH-UBND", plan.Header.Number?.ToString());
    }

    [Fact]
    public void Also_where_the_first_has_no_tail() =>
        Assert.Contains(PlanParser.Parse(First + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 77/KH-UBND\nMộ Đức, ngày 20 tháng 4 năm 2023\n").Diagnostics, static d => string.Equals(d.Code, DiagnosticCodes.FurtherDocument, StringComparison.Ordinal));
}
