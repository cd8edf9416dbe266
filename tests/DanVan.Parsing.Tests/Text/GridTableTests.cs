using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Text;

/// <summary>Tables drawn with plus signs and strokes become rows between pipes, and every place leads back to where it was written.</summary>
public class GridTableTests
{
    private const string Table = """
        +----+----------------------+------------+----------+
        | TT | Nội dung             | Chủ trì    | Thời     |
        |    |                      |            | gian     |
        +====+======================+============+==========+
        | I  | Tuyên truyền                                 |
        +----+----------------------+------------+----------+
        | 1  | Tổ chức hội nghị     | Phòng Văn  | Tháng    |
        |    | quán triệt           | hóa - Xã   | 4/2024   |
        |    |                      | hội        |          |
        |    | Chỉ thị số 16/CT-TTg |            |          |
        +----+----------------------+------------+----------+
        """;

    // Of edges, cells and other lines.
    private static readonly string[] Pieces = ["+---+----+----+\n", "+===+====+====+\n", "| 1 | ab | cd |\n", "|   | ệ  | x|y |\n", "| a b     | c  |\n", "|   +----+----+\n", "| 1 | a\u00A0 | b  |\n", "+---+\n", "Họp\n", "\n", "> một dòng có nhiều chữ\n"];

    /// <summary>Texts of those pieces.</summary>
    public static Arbitrary<string> Texts() => Gen.Elements(Pieces).NonEmptyListOf().Select(static pieces => Pieces[0] + Pieces[2] + string.Concat(pieces)).ToArbitrary();

    [Property(Arbitrary = [typeof(GridTableTests)], MaxTest = 2000)]
    public bool EveryLetterLeadsBackToItself(string text)
    {
        var plain = MarkdownText.Plain(text, isMarkdown: false, out var map);
        for (var i = 0; i < plain.Length; i++)
        {
            var span = map.ToSource(new TextSpan(i, 1));
            if (span.End > text.Length || (char.IsLetterOrDigit(plain[i]) && plain[i] is not ('b' or 'r') && !(span.Length == 1 && text[span.Start] == plain[i]))) return false;
        }

        return text.Where(char.IsLetterOrDigit).Order().SequenceEqual(plain.Replace("<br>", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit).Order());
    }

    [Fact]
    public void Cells_are_whole() =>
        Assert.Equal("Việc:\n| TT | Nội dung | Chủ trì | Thời gian |\n| I | Tuyên truyền | | |\n| 1 | Tổ chức hội nghị quán triệt<br>Chỉ thị số 16/CT-TTg | Phòng Văn hóa - Xã hội | Tháng 4/2024 |\nHết", MarkdownText.Plain("Việc:\n" + Table.ReplaceLineEndings("\n") + "\nHết", isMarkdown: false, out _));

    [Fact]
    public void Rows_give_tasks()
    {
        var text = "Số: 1/KH-UBND\n\nKẾ HOẠCH\nKiểm tra công vụ\n\nI. NỘI DUNG\n\n" + Table.ReplaceLineEndings("\n") + "\n";
        var task = Assert.Single(PlanParser.Parse(text).Tasks);
        Assert.Equal("Phòng Văn hóa - Xã hội", task.Lead[0].Name);
        Assert.Equal("Tháng 4/2024", task.Deadlines[0].Text);
        Assert.Equal("16/CT-TTg", Assert.Single(PlanParser.Parse(text).Citations).Number?.ToString());
    }

    [Fact]
    public void What_is_no_table_stays()
    {
        foreach (var text in (string[])["+---+---+\n| a | b |\n", "+---+---+\n| a | b | c\n+---+---+\n", "+ Họp\n+-x\n", "+---+\n| a |\n+---+\n"]) Assert.Equal(text, MarkdownText.Plain(text, isMarkdown: false, out _));
    }
}
