using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

/// <summary>Cells that a file merges over several rows say the same of each of them.</summary>
public sealed class MergedCellTests : IDisposable
{
    private const string Head = "TT;Nội dung;Cơ quan chủ trì;Cơ quan phối hợp;Thời gian";

    private readonly TempFolder _folder = new();

    // "^" goes on with the cell above, "" is a cell of its own without words.
    public static TheoryData<string, string> Tables => new()
    {
        { "1;Mở lớp tập huấn;Phòng Nội vụ;Phòng Tư pháp;Quý I/2024#2;Biên tập sổ tay;Phòng Tư pháp;;^#3;Khảo sát cơ sở;Thanh tra huyện;Phòng Nội vụ;^", "Phòng Nội vụ+Phòng Tư pháp@Quý I/2024|Phòng Tư pháp+@Quý I/2024|Thanh tra huyện+Phòng Nội vụ@Quý I/2024" },
        { "1;Mở lớp tập huấn;Phòng Nội vụ;Các phòng, ban;Quý I/2024#2;Biên tập sổ tay;Phòng Tư pháp;^;Quý II/2024#3;Khảo sát cơ sở;Thanh tra huyện;;Quý III/2024", "Phòng Nội vụ+Các phòng, ban@Quý I/2024|Phòng Tư pháp+Các phòng, ban@Quý II/2024|Thanh tra huyện+@Quý III/2024" },
        { "1;Mở lớp tập huấn;Phòng Nội vụ;Phòng Tư pháp;Quý I/2024#2;Biên tập sổ tay;^;;Quý II/2024#3;Khảo sát cơ sở;^;Phòng Y tế;Quý III/2024#4;Tổng kết;;Phòng Thống kê;Quý IV/2024", "Phòng Nội vụ+Phòng Tư pháp@Quý I/2024|Phòng Nội vụ+@Quý II/2024|Phòng Nội vụ+Phòng Y tế@Quý III/2024|+@Quý IV/2024" },
        // Two bodies share what is to be done and its time.
        { "1;Mở lớp tập huấn;Phòng Nội vụ;;Quý I/2024#^;^;Phòng Tư pháp;;^", "Phòng Nội vụ+@Quý I/2024|Phòng Tư pháp+@Quý I/2024" },
        // The title of a group takes none of the time that stands beside it, and what stands below it goes on.
        { "1;Mở lớp tập huấn;Phòng Nội vụ;;Năm 2024#II;Công tác kiểm tra;;;^#2;Khảo sát cơ sở;Thanh tra huyện;;^", "Phòng Nội vụ+@Năm 2024|Thanh tra huyện+@Năm 2024" },
        // Nothing is merged: who acts is not left open, when may be.
        { "1;Mở lớp tập huấn;Phòng Nội vụ;;Quý I/2024#2;Biên tập sổ tay;;Phòng Tư pháp;", "Phòng Nội vụ+@Quý I/2024|Phòng Nội vụ+Phòng Tư pháp@" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Of_a_docx(string rows, string expected)
    {
        var cells = rows.Split('#').Select(static row => row.Split(';')).ToList();
        var table = Word.Table(true, [Head.Split(';'), .. cells.Select((row, r) => row.Select((cell, c) => cell switch
        {
            "^" => "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>",
            _ when r + 1 < cells.Count && cells[r + 1][c] is "^" => "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + Word.P(cell) + "</w:tc>",
            _ => cell,
        }).ToArray())]);
        Assert.Equal(expected, Tasks(await DocumentReaders.Default.ReadAsync(_folder.Write("a.docx", Word.File(Word.P("I. NHIỆM VỤ") + table)))));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Of_a_page(string rows, string expected)
    {
        var cells = rows.Split('#').Select(static row => row.Split(';')).ToList();
        var body = string.Concat(cells.Select((row, r) => "<tr>" + string.Concat(row.Select((cell, c) => cell is "^" ? "" : $"<td rowspan={(1 + cells.Skip(r + 1).TakeWhile(next => next[c] is "^").Count()).ToString(CultureInfo.InvariantCulture)}>{cell}</td>")) + "</tr>"));
        var page = $"<html><body><p>I. NHIỆM VỤ</p><table border=1><tr>{string.Concat(Head.Split(';').Select(static cell => $"<th>{cell}</th>"))}</tr>{body}</table></body></html>";
        Assert.Equal(expected, Tasks(await DocumentReaders.Default.ReadAsync(_folder.Write("a.html", page))));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Of_a_table_in_markdown(string rows, string expected)
    {
        var cells = rows.Split('#').Select(static row => row.Split(';')).ToList();
        var body = string.Concat(cells.Select((row, r) => "<tr>" + string.Concat(row.Select((cell, c) => cell is "^" ? "" : $"<td rowspan=\"{(1 + cells.Skip(r + 1).TakeWhile(next => next[c] is "^").Count()).ToString(CultureInfo.InvariantCulture)}\">{cell}</td>")) + "</tr>\n"));
        var text = $"I. NHIỆM VỤ\n\n<table>\n<tr>{string.Concat(Head.Split(';').Select(static cell => $"<th>{cell}</th>"))}</tr>\n{body}</table>\n";
        Assert.Equal(expected, Tasks(await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", text))));
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.md")]
    public async Task They_are_told_by_their_place(string name)
    {
        var page = "<table border=1><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d<tr><td rowspan=2 colspan=2>e<td>g<tr><td>h</table>";
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write(name, page));
        Assert.Equal("| a | | b |\n| c | d | |\n| e | | g |\n| | | h |", document.Text);
        Assert.Equal(["", "2", "", "0,1"], document.Blocks.Select(static block => string.Join(',', block.Continued)));
    }

    public void Dispose() => _folder.Dispose();

    private static string Tasks(SourceDocument document) =>
        string.Join('|', PlanParser.Parse(document).Tasks.Select(static task => $"{string.Join(',', task.Lead.Select(static body => body.Name))}+{string.Join(',', task.Support.Select(static body => body.Name))}@{string.Join(',', task.Deadlines.Select(static limit => limit.Text))}"));
}
