using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Text;

/// <summary>Tables that wide blanks hold in columns become rows between pipes, and every place leads back to where it was printed.</summary>
public class AlignedTablesTests
{
    private const string Table = """
        Số                                       Đơn vị                Đơn vị
        TT   Nội dung công việc                  chủ trì               phối hợp                Thời gian
        I    Công tác tuyên truyền, vận động nhân dân tham gia bảo vệ môi trường
        1    Tổ chức hội nghị quán triệt Chỉ     Phòng Văn hóa -       Đài Truyền thanh;       Tháng 4/2024
             thị số 16/CT-TTg                    Thông tin             các hội

        2    Số hóa hồ sơ                        Phòng Tư pháp         Công an huyện;          Trước
                                                                       UBND các xã             31/8/2024
        """;

    // Of the heading, the rows, the blanks and the page that a program prints.
    private static readonly string[] Pieces =
    [
        "TT   Nội dung            Chủ trì          Thời gian\n", "STT  Việc   Đơn vị\n", "1    Rà soát hộ nghèo    Phòng Nội vụ     Tháng 5\n", "2    Kiểm tra            Công an          Quý II\n", "     xã, phường          huyện\n", "                         tỉnh\n",
        "II   Tuyên truyền\n", "\n", "\f", "                   3\n", "Theo Kế hoạch số 12/KH-UBND.\n", "    một dòng dài đi qua mọi cột của bảng này, không giữ cột nào\n", "TT  ", "   ", "\t", "|", "ệ",
    ];

    /// <summary>Texts of those pieces.</summary>
    public static Arbitrary<string> Texts() => Gen.Elements(Pieces).NonEmptyListOf().Select(static pieces => Pieces[0] + Pieces[2] + Pieces[4] + string.Concat(pieces)).ToArbitrary();

    [Property(Arbitrary = [typeof(AlignedTablesTests)], MaxTest = 2000)]
    public bool EveryLetterLeadsBackToItself(string text)
    {
        var lines = new List<(int Plain, int File)>();
        var plain = AlignedTables.Plain(text, out var map, lines);
        for (var i = 0; i < plain.Length; i++)
        {
            var span = map.ToSource(new TextSpan(i, 1));
            if (span.End > text.Length || (char.IsLetterOrDigit(plain[i]) && !(span.Length == 1 && text[span.Start] == plain[i] && map.ToSource(i) == span.Start))) return false;
        }

        // Nothing is lost: the letters of the text are those of the result, in another order.
        return LettersOf(text).SequenceEqual(LettersOf(plain)) || text.Contains('\f') || plain.Length < text.Length;
    }

    private static IEnumerable<char> LettersOf(string text) => text.Where(char.IsLetterOrDigit).Order();

    [Property(Arbitrary = [typeof(AlignedTablesTests)], MaxTest = 300)]
    public bool APlanIsCountedInTheTextThatWasGiven(string text)
    {
        var whole = "KẾ HOẠCH\nI. NHIỆM VỤ\n" + text;
        var plan = PlanParser.Parse(whole);
        return string.Equals(plan.Text, whole, StringComparison.Ordinal)
            && plan.Citations.All(citation => citation.Span.Slice(plan.Text).SequenceEqual(citation.Text))
            && plan.Tasks.All(task => task.Span.Slice(plan.Text).SequenceEqual(task.Text) && task.Deadlines.All(limit => limit.Span.Slice(plan.Text).SequenceEqual(limit.Text) || limit.Text.Length < limit.Span.Length));
    }

    [Fact]
    public void Cells_that_go_on_below_are_whole()
    {
        var plain = AlignedTables.Plain("Các việc:\n" + Table + "\nHết bảng.\n", out _);
        Assert.Equal(
            """
            Các việc:
            | Số TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
            | I | Công tác tuyên truyền, vận động nhân dân tham gia bảo vệ môi trường |
            | 1 | Tổ chức hội nghị quán triệt Chỉ thị số 16/CT-TTg | Phòng Văn hóa - Thông tin | Đài Truyền thanh; các hội | Tháng 4/2024 |
            | 2 | Số hóa hồ sơ | Phòng Tư pháp | Công an huyện; UBND các xã | Trước 31/8/2024 |
            Hết bảng.

            """.ReplaceLineEndings("\n"),
            plain);
    }

    [Fact]
    public void A_plan_has_its_tasks_with_their_places()
    {
        var text = "UBND HUYỆN HÒA AN\nSố: 12/KH-UBND\nHòa An, ngày 5 tháng 3 năm 2024\n\nKẾ HOẠCH\nCông tác năm 2024\n\nI. NHIỆM VỤ\n" + Table.ReplaceLineEndings("\n") + "\n\nII. TỔ CHỨC THỰC HIỆN\nCác phòng thực hiện Kế hoạch này.\n";
        var plan = PlanParser.Parse(text);
        Assert.Equal(3, plan.Tasks.Count);
        var (first, second) = (plan.Tasks[0], plan.Tasks[1]);
        Assert.Equal("Phòng Văn hóa - Thông tin", Assert.Single(first.Lead).Name);
        Assert.Equal(["Đài Truyền thanh", "các hội"], first.Support.Select(static body => body.Name));
        Assert.Equal("Tháng 4/2024", Assert.Single(first.Deadlines).Text);
        Assert.StartsWith("1    Tổ chức hội nghị", first.Text, StringComparison.Ordinal);
        Assert.EndsWith("các hội", first.Text, StringComparison.Ordinal);
        Assert.Equal("Phòng Tư pháp", Assert.Single(second.Lead).Name);
        Assert.Equal(["Công an huyện", "UBND các xã"], second.Support.Select(static body => body.Name));
        var limit = Assert.Single(second.Deadlines);
        Assert.Equal(("2024-08-31", "Trước 31/8/2024"), (limit.To.ToString(), limit.Text));
        Assert.StartsWith("Trước\n", limit.Span.Slice(text).ToString(), StringComparison.Ordinal);
        // The words of a cell that goes on lie in the file around those of its neighbours.
        Assert.EndsWith("31/8/2024", second.Text, StringComparison.Ordinal);
        var citation = Assert.Single(plan.Citations);
        Assert.Equal("16/CT-TTg", citation.Number?.ToString());
        Assert.StartsWith("Chỉ ", citation.Text, StringComparison.Ordinal);
        Assert.EndsWith("thị số 16/CT-TTg", citation.Text, StringComparison.Ordinal);
        Assert.Equal(["I", "II"], plan.Sections.Select(static section => section.Path));
        Assert.Equal(text[..text.IndexOf("II. TỔ", StringComparison.Ordinal)].Count(static c => c == '\n') + 1, plan.Sections[1].Line);
    }

    [Fact]
    public void Indented_headings_of_two_lines_and_numbers_cut_by_their_cell()
    {
        const string text = "  STT.  Công việc                      Người chịu          Đơn vị             Thời gian\n                                       trách nhiệm         phối hợp           hoàn thành\n  01    Mua vật tư theo Quyết định     Phòng Tài vụ        Trung tâm Y tế     Quý II\n        số 44/QĐ-                                          dự phòng\n        SYT ngày 12/01/2009\n  02    Phun thuốc                     Trung tâm Y tế      Các trạm y tế      Tháng 6\n\nGiao Phòng Nghiệp vụ theo dõi.\n";
        var plan = PlanParser.Parse("KẾ HOẠCH\nPhòng dịch năm 2009\n\nI. NỘI DUNG\n" + text);
        var citation = Assert.Single(plan.Citations);
        Assert.Equal(("44/QĐ-SYT", "2009-01-12"), (citation.Number?.ToString(), citation.Date.ToString()));
        Assert.Equal(["Phòng Tài vụ", "Trung tâm Y tế", "Phòng Nghiệp vụ"], plan.Tasks.Select(static task => Assert.Single(task.Lead).Name));
    }

    [Fact]
    public void A_table_goes_on_over_the_page()
    {
        const string heading = "TT   Nhiệm vụ               Chủ trì            Thời hạn\n";
        var plain = AlignedTables.Plain(heading + "1    Rà soát, thống kê      Phòng Nội vụ       Tháng 5\n     hộ nghèo\n\n                    3\n\f" + heading + "2    Kiểm tra các xã        Công an            Quý II\n                            huyện\n\nNơi nhận:\n", out _);
        Assert.Equal("| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n| 1 | Rà soát, thống kê hộ nghèo | Phòng Nội vụ | Tháng 5 |\n| 2 | Kiểm tra các xã | Công an huyện | Quý II |\n\nNơi nhận:\n", plain);
    }

    // No cell goes on below; words cross the columns; the heading says nothing of who or when; what stands below is no row.
    [Theory]
    [InlineData("TT   Nhiệm vụ      Chủ trì      Thời hạn\n1    Rà soát      Phòng Nội vụ    Tháng 5\n2    Kiểm tra      Công an      Quý II\n")]
    [InlineData("TT   Nhiệm vụ      Chủ trì      Thời hạn\n1    Rà soát       Phòng A      Tháng 5\n     một dòng dài đi qua mọi cột của bảng\n2    Kiểm tra      Công an      Quý II\n")]
    [InlineData("TT   Tên thiết bị      Mã hiệu      Số lượng\n1    Máy xúc           PC200        02\n     bánh xích\n2    Máy ủi            D65          01\n")]
    [InlineData("TT   Nhiệm vụ      Chủ trì      Thời hạn\nCăn cứ Luật Tổ chức chính quyền địa phương;\n")]
    [InlineData("TT   Nhiệm vụ      Chủ trì      Thời hạn")]
    [InlineData("TT  ")]
    public void What_is_not_surely_a_table_stays(string text)
    {
        Assert.Same(text, AlignedTables.Plain(text, out var map));
        Assert.True(map.IsIdentity);
    }
}
