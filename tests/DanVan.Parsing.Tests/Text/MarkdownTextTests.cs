using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Text;

/// <summary>What Markdown writes for other programs is passed over, and every place leads back to where it was written.</summary>
public class MarkdownTextTests
{
    private static readonly string[] Pieces =
    [
        "\n\\- ", "\n1\\. ", "\\*", "\\", "217\\-QĐ/TW", "&nbsp;", "&amp;", "&lt", "<u>", "</u>", "<p>", "</p>", "<br>", "[Nghị định 30/2020/NĐ-CP](https://a.vn/x \"NĐ (30)\")", "[1](chú)", "a", "Sở Nội vụ", " ", "\n", "|", "ệ",
        "\n> ", "\n>> Các sở, ban, ngành và đoàn thể", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=\"2\">", "<td colspan=\"3\">", "<th>",
    ];

    /// <summary>Texts of those pieces.</summary>
    public static Arbitrary<string> Texts() => Gen.Elements(Pieces).NonEmptyListOf().Select(static pieces => "\n\\- " + string.Concat(pieces)).ToArbitrary();

    [Theory]
    [InlineData("Th&aacute;ng 9, qu&#7923; &#x110;&#X1EA3;ng", "Tháng 9, quỳ Đảng")]
    [InlineData("R&D; A&B &unknown; &#60; &#99999999; &nbsp;&#160;ng", "R&D; A&B &unknown; &#60; &#99999999;   ng")]
    [InlineData("Số: \u200E12/KH-SCT\u200F, ngày \u202A05/01/2025\u202C", "Số: 12/KH-SCT, ngày 05/01/2025")]
    public void Letters_by_name_and_marks_of_direction(string text, string expected)
    {
        var plain = MarkdownText.Plain(text, isMarkdown: false, out var map);
        Assert.Equal(expected, plain);
        Assert.Equal(text.IndexOf("ng", StringComparison.Ordinal), map.ToSource(new TextSpan(plain.IndexOf("ng", StringComparison.Ordinal), 2)).Start);
    }

    [Theory]
    [InlineData("Đã nhận:\n> Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh,\n> xã xây dựng kế hoạch với nội dung sau:\n>\n>> 1. Họp dân ở các thôn, bản trong tháng 3.\n> > Hết", "Đã nhận:\nCăn cứ Kế hoạch của Ủy ban nhân dân tỉnh,\nxã xây dựng kế hoạch với nội dung sau:\n\n1. Họp dân ở các thôn, bản trong tháng 3.\nHết")]
    // Values, and a line that nothing else is quoted beside.
    [InlineData("Tỷ lệ hộ đạt:\n> 80%\n> 90% số hộ\n> 95%", "Tỷ lệ hộ đạt:\n> 80%\n> 90% số hộ\n> 95%")]
    [InlineData("Một\n> Trích lời của người dân ở thôn Nà Lầu\nHai", "Một\n> Trích lời của người dân ở thôn Nà Lầu\nHai")]
    public void Marks_of_quoted_lines_are_left_out(string text, string expected) => Assert.Equal(expected, MarkdownText.Plain(text, isMarkdown: false, out _));

    [Property(Arbitrary = [typeof(MarkdownTextTests)], MaxTest = 2000)]
    public bool EveryLetterLeadsBackToItself(string text)
    {
        var plain = MarkdownText.Plain(text, isMarkdown: true, out var map);
        var before = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var span = map.ToSource(new TextSpan(i, 1));
            if (span.Start < before || span.End > text.Length || (char.IsLetterOrDigit(plain[i]) && !(span.Length == 1 && text[span.Start] == plain[i]) && plain[i] is not ('b' or 'r'))) return false;
            before = span.Start;
        }

        return map.ToSource(plain.Length) <= text.Length;
    }

    [Property(Arbitrary = [typeof(MarkdownTextTests)], MaxTest = 300)]
    public bool APlanIsCountedInTheTextThatWasGiven(string text)
    {
        var plan = PlanParser.Parse("KẾ HOẠCH\n" + text);
        return string.Equals(plan.Text, "KẾ HOẠCH\n" + text, StringComparison.Ordinal)
            && plan.Citations.All(citation => citation.Span.Slice(plan.Text).SequenceEqual(citation.Text))
            && plan.Tasks.All(task => task.Span.Slice(plan.Text).SequenceEqual(task.Text))
            && plan.Sections.All(section => section.Line >= 1 && section.Line <= plan.Text.AsSpan().Count('\n') + 1);
    }

    [Theory]
    [InlineData("\\- Theo Quyết định 217\\-QĐ/TW\\*.", "217-QĐ/TW", "Quyết định 217\\-QĐ/TW")]
    [InlineData("\\- Theo <u>Quyết định</u> 217\\-QĐ/TW</u>.", "217-QĐ/TW", "Quyết định</u> 217\\-QĐ/TW")]
    [InlineData("1\\. Theo [Nghị định 30/2020/NĐ\\-CP](https://a.vn/x).", "30/2020/NĐ-CP", "Nghị định 30/2020/NĐ\\-CP")]
    [InlineData("Theo [Nghị định](https://a.vn/y) [30/2020/NĐ-CP](https://a.vn/x) ngày&nbsp;05/3/2020.", "30/2020/NĐ-CP", "Nghị định](https://a.vn/y) [30/2020/NĐ-CP](https://a.vn/x) ngày&nbsp;05/3/2020")]
    [InlineData("<table><tr><td> \n&nbsp; Theo Nghị định 30/2020/NĐ-CP &nbsp;\n</td></tr></table>", "30/2020/NĐ-CP", "Nghị định 30/2020/NĐ-CP")]
    [InlineData("<table><tr><td>1</td><td>Theo <b>Nghị định</b>\n30/2020/NĐ-CP</td></tr></table>", "30/2020/NĐ-CP", "Nghị định</b>\n30/2020/NĐ-CP")]
    public void ACitationIsWhereItWasWritten(string text, string number, string slice)
    {
        var plan = PlanParser.Parse(text);
        var citation = Assert.Single(plan.Citations);
        Assert.Equal(number, citation.Number?.ToString());
        Assert.Equal(slice, citation.Text);
        Assert.Equal(slice, citation.Span.Slice(text).ToString());
    }

    [Fact]
    public void LinesAreThoseOfTheText()
    {
        var plan = PlanParser.Parse("KẾ HOẠCH\n\n<table>\n<tr>\n<td>Việc</td>\n<td>Sở A</td>\n</tr>\n</table>\n\n1\\. Mục đích\n\nNâng cao.\n\n2\\. Yêu cầu\n\nĐúng hạn.\n");
        Assert.Equal([("1", 10), ("2", 14)], plan.Sections.Select(static section => (section.Path, section.Line)));
    }

    [Fact]
    public void WhatIsNotThereStandsNowhere() => Assert.Equal(default, PlanParser.Parse("\\- Một\n\\- Hai").Signature.Span);
}
