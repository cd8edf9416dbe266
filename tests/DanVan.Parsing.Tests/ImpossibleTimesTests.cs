namespace DanVan.Parsing.Tests;

/// <summary>Times that no calendar has, wherever they stand; what is given is reported, each place once.</summary>
public sealed class ImpossibleTimesTests
{
    [Theory]
    [InlineData("Hoàn thành trong tháng 13/2026.", "tháng 13/2026")]
    [InlineData("Sở Nội vụ hoàn thành trong tháng 13.", "tháng 13")]
    [InlineData("Hoàn thành trước tháng 15 năm 2026.", "tháng 15 năm 2026")]
    [InlineData("Thực hiện từ tháng 10/2024 đến tháng 14/2024.", "tháng 14/2024")]
    [InlineData("Hoàn thành quý V/2024.", "quý V/2024")]
    [InlineData("Quý 5 năm 2024 tổ chức kiểm tra.", "Quý 5 năm 2024")]
    [InlineData("Báo cáo trước ngày 45/6.", "ngày 45/6")]
    [InlineData("Báo cáo trước ngày 15/13.", "ngày 15/13")]
    [InlineData("Hội nghị mở ngày 31/6/2024 tại thành phố.", "ngày 31/6/2024")]
    [InlineData("Hội nghị mở ngày 30 tháng 02.", "ngày 30 tháng 02")]
    [InlineData("Hội nghị mở ngày 29/02/2023 và ngày 31-4-2024.", "ngày 29/02/2023 | ngày 31-4-2024")]
    [InlineData("Sở Nội vụ báo cáo trước ngày 31/6/2024.", "2024-06-31")]
    [InlineData("Căn cứ Kế hoạch số 12/KH-UBND ngày 31/6/2023 của Ủy ban nhân dân tỉnh;", "ngày 31/6/2023")]
    [InlineData("Chi lương tháng 13 năm 2025; tiền thưởng tháng 13/2025.", "")]
    [InlineData("Hội nghị mở ngày 29/02; trực 24/24 giờ; cả ngày 24/24; 13 tháng; tháng 12/2024.", "")]
    [InlineData("Các ngày 30-31/5/2024, mỗi ngày 35/40 hộ, ngày 1/2, ngày 35.000 đồng.", "")]
    [InlineData("Quý IV/2024, quý I năm 2025, Quý vị đại biểu, quý 3/2024.", "")]
    public void Each_is_reported_once_with_its_place(string line, string expected)
    {
        var plan = PlanParser.Parse("Số: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nCông tác năm 2024\n\nI. NỘI DUNG\n\n" + line + "\n");
        var found = plan.Diagnostics.Where(static d => string.Equals(d.Code, DiagnosticCodes.ImpossibleDate, StringComparison.Ordinal)).ToList();
        Assert.Equal(expected, string.Join(" | ", found.Select(static d => d.Arguments[0])));
        Assert.All(found, d => Assert.False(d.Span.IsEmpty));
    }

    [Fact]
    public void Many_of_them_take_time_by_their_number_only()
    {
        var text = string.Concat(Enumerable.Repeat("Hoàn thành trong tháng 13/2026, ngày 45/6, quý V/2026.\n", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(60_000, PlanParser.Parse(text).Diagnostics.Count(static d => string.Equals(d.Code, DiagnosticCodes.ImpossibleDate, StringComparison.Ordinal)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }
}
