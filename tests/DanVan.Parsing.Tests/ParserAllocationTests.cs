using System.Text;

namespace DanVan.Parsing.Tests;

/// <summary>What a parse allocates for each byte of its text: no part of it may grow faster than the text, and none is made twice.</summary>
public class ParserAllocationTests
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          HUYỆN TÂN AN                     Độc lập - Tự do - Hạnh phúc
        Số: 47/KH-UBND                  Tân An, ngày 12 tháng 3 năm 2024

        KẾ HOẠCH
        Thực hiện công tác dân vận chính quyền năm 2024

        Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022;
        Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới;
        Thực hiện Kế hoạch số 15/KH-UBND ngày 22/01/2024 của Ủy ban nhân dân tỉnh về công tác dân vận chính quyền năm 2024,
        Ủy ban nhân dân huyện ban hành kế hoạch như sau:

        I. MỤC ĐÍCH, YÊU CẦU
        1. Nâng cao nhận thức của cán bộ, công chức về công tác dân vận chính quyền.
        2. Giải quyết kịp thời kiến nghị của Nhân dân ngay từ cơ sở, không để kéo dài.

        II. NHIỆM VỤ
        1. Phòng Nội vụ chủ trì, phối hợp với Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện tham mưu việc đối thoại với Nhân dân, hoàn thành trước ngày 30/6/2024.
        2. Phòng Tư pháp theo dõi việc thi hành Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ, báo cáo định kỳ 6 tháng, năm.
        3. Ủy ban nhân dân các xã, thị trấn tiếp công dân hằng tuần; phấn đấu 95% đơn thư được giải quyết đúng hạn.

        III. TỔ CHỨC THỰC HIỆN
        Giao Phòng Nội vụ theo dõi, đôn đốc và tổng hợp kết quả, báo cáo Ủy ban nhân dân huyện trước ngày 15/12/2024.

        Nơi nhận:                                    TM. ỦY BAN NHÂN DÂN
        - UBND tỉnh;                                     KT. CHỦ TỊCH
        - Các phòng, ban huyện;                         PHÓ CHỦ TỊCH
        - Lưu: VT.
                                                       Trần Văn Hòa
        """;

    [Theory]
    [InlineData(false, 4.8)]
    [InlineData(true, 22.8)]
    public void AParseTakesFewBytesForEachOfItsText(bool decomposed, double most)
    {
        var text = decomposed ? Plan.Normalize(NormalizationForm.FormD) : Plan;
        var bytes = Encoding.UTF8.GetByteCount(Plan);
        Assert.True(PlanParser.Parse(text).Citations.Count >= 4);
        Assert.InRange(Allocation.Least(() => _ = PlanParser.Parse(text)) / (double)bytes, 0, most);
    }

    // More passages than those of any plan: what holds them serves again for the next text.
    [Fact]
    public void ThePassagesOfALongTextServeAgain()
    {
        var lines = string.Concat(Enumerable.Range(1, 6000).Select(static i => $"- Các hộ ở thôn {i} tham gia.\n"));
        var text = Plan.Insert(Plan.IndexOf("\nNơi nhận:", StringComparison.Ordinal), lines);
        Assert.InRange(Allocation.Least(() => _ = PlanParser.Parse(text)) / (double)Encoding.UTF8.GetByteCount(text), 0, 0.08);
    }

    // Titles and recipients over several lines are put together where somebody asks for them.
    [Fact]
    public void WordsOverLinesAreNotMade()
    {
        var items = string.Concat(Enumerable.Range(1, 300).Select(static i => $"{i}. Tiếp tục tuyên truyền, vận động hội viên và Nhân dân ở thôn {i} tham gia giữ gìn\nvệ sinh đường làng, ngõ xóm, trồng và chăm sóc cây xanh, hoa ở các tuyến đường\nvà giữ cho nhà văn hóa luôn sạch sẽ, gọn gàng.\n"));
        var text = Plan.Insert(Plan.IndexOf("\nIII. ", StringComparison.Ordinal), items);
        var (start, end) = (text.IndexOf("- Các phòng", StringComparison.Ordinal), text.IndexOf("- Lưu", StringComparison.Ordinal));
        text = text.Remove(start, end - start).Insert(start, string.Concat(Enumerable.Range(1, 300).Select(static i => $"- Chi hội phụ nữ thôn {i}, chi đoàn thanh niên và chi hội\nnông dân của thôn;\n")));
        var plan = PlanParser.Parse(text);
        Assert.Contains(plan.Sections, static section => section.Title is "Tiếp tục tuyên truyền, vận động hội viên và Nhân dân ở thôn 7 tham gia giữ gìn vệ sinh đường làng, ngõ xóm, trồng và chăm sóc cây xanh, hoa ở các tuyến đường và giữ cho nhà văn hóa luôn sạch sẽ, gọn gàng");
        Assert.Contains(plan.Recipients, static recipient => recipient.Text is "Chi hội phụ nữ thôn 7, chi đoàn thanh niên và chi hội nông dân của thôn");
        Assert.InRange(Allocation.Least(() => _ = PlanParser.Parse(text)) / (double)Encoding.UTF8.GetByteCount(text), 0, 0.4);
    }

    // One recipient over all lines.
    [Fact]
    public void ARecipientOverManyLinesTakesLinearTime()
    {
        const int Lines = 4000;
        var text = Plan[..(Plan.IndexOf("Nơi nhận:", StringComparison.Ordinal) + "Nơi nhận:".Length)] + "\n- Các phòng, ban huyện" + string.Concat(Enumerable.Repeat("\nvà các xã, thị trấn trong huyện", Lines)) + "\n";
        var plan = PlanParser.Parse(text);
        Assert.EndsWith("và các xã, thị trấn trong huyện", plan.Recipients[^1].Text, StringComparison.Ordinal);
        Assert.InRange(Allocation.Least(() => _ = PlanParser.Parse(text)) / (double)text.Length, 0, 0.5);
    }
}
