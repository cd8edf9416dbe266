namespace DanVan.Parsing.Tests.Structure;

/// <summary>Tables that plain text prints without borders: one cell a line, or tabs between the cells.</summary>
public sealed class PlainTableTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSố: 25/KH-UBND\nHòa Bình, ngày 15 tháng 02 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\nI. PHÂN CÔNG NHIỆM VỤ\n\n";

    public static TheoryData<string> Tables =>
    [
        "TT\nNội dung\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n1\nBiên soạn tài liệu hỏi đáp\nSở Tư pháp\nSở Nội vụ\nQuý II/2024\n2\nTập huấn cán bộ cấp xã\nSở Nội vụ\nSở Tài chính\nTrước 30/9/2024\n",
        "STT\tNội dung\tĐơn vị chủ trì\tPhối hợp\tThời gian hoàn thành\n1\tBiên soạn tài liệu hỏi đáp\tSở Tư pháp\tSở Nội vụ\tQuý II/2024\n2\tTập huấn cán bộ cấp xã\tSở Nội vụ\tSở Tài chính\tTrước 30/9/2024\n",
        "STT   Nội dung                     Đơn vị chủ trì   Phối hợp       Thời gian\n1     Biên soạn tài liệu hỏi đáp   Sở Tư pháp       Sở Nội vụ      Quý II/2024\n2     Tập huấn cán bộ cấp xã       Sở Nội vụ        Sở Tài chính   Trước 30/9/2024\n",
        "STT   Nội dung                     Đơn vị chủ trì   Phối hợp       Kinh phí   Thời gian\n1     Biên soạn tài liệu hỏi đáp   Sở Tư pháp       Sở Nội vụ                 Quý II/2024\n2     Tập huấn cán bộ cấp xã       Sở Nội vụ        Sở Tài chính   50 triệu   Trước 30/9/2024\n",
        "TT\nNội dung\nCơ quan\nchủ trì\nCơ quan phối hợp\nThời gian\n1\nBiên soạn tài liệu\nhỏi đáp\nSở Tư pháp\nSở Nội vụ\nQuý II/2024\n2\nTập huấn cán bộ cấp xã\nSở Nội vụ\nSở Tài chính\nTrước 30/9/2024\n",
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_row_is_a_task_and_a_heading_is_none(string table)
    {
        var tasks = PlanParser.Parse(Head + table).Tasks.Where(static task => task.Lead.Count > 0).ToList();
        Assert.Equal(["Sở Tư pháp|Sở Nội vụ|2024-04..2024-06", "Sở Nội vụ|Sở Tài chính|..2024-09-30"], tasks.Select(static task => $"{task.Lead[0].Name}|{task.Support[0].Name}|{task.Deadlines[0].From}..{task.Deadlines[0].To}"));
    }

    [Theory]
    [InlineData("II. KINH PHÍ\n2.1. Nguồn vốn\nNgân sách tỉnh.\n")]
    [InlineData("II. KINH PHÍ\n2.1. Nguồn vốn\nNgân sách tỉnh.\nTT\nNguồn\nĐơn vị\nThời gian\n1\nNgân sách\nSở Tài chính\nQuý I/2024\n2\nXã hội hóa\nSở Nội vụ\nQuý II/2024\n")]
    public void Parts_behind_a_table_of_cells_are_no_rows(string rest) =>
        Assert.Equal("I II II.2.1", string.Join(' ', PlanParser.Parse(Head + "TT\nThiết bị\nĐơn vị\nSố lượng\n1\nMáy chiếu\nChiếc\n02\n2\nLoa kéo\nChiếc\n04\n" + rest).Sections.Select(static section => section.Path)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_cut_at_any_character_parses(string table)
    {
        for (var length = 0; length <= table.Length; length++)
        {
            foreach (var task in PlanParser.Parse(Head + table[..length]).Tasks) Assert.InRange(task.Span.End, task.Span.Start, Head.Length + length);
        }
    }
}
