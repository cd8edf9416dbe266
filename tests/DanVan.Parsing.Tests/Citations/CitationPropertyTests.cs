using System.Diagnostics;
using DanVan.Parsing.Structure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Citations;

public class CitationPropertyTests
{
    private static readonly string[] Fragments =
    [
        "Nghị quyết ", "số ", "25-NQ/TW", "30/2020/NĐ-CP", " ngày ", "03/6/2013", "Luật ", "Luật Đất đai", " năm 2013", ", ", " và ", "; ", ". ", "của Bộ Chính trị", " về ", "“", "”", "(", ")", "\n", "\n\n", "¹", "Điều 5 ", "khoản 1 ", "điểm a ",
        "Kế hoạch này", "Chỉ thị 33", "thực hiện ", "thay thế ", "bãi bỏ ", "sơ kết ", "ban hành ", "được ", " do ", "theo ", "quy định tại ", " hết hiệu lực", "kèm theo ", "năm thực hiện ", ": ", "Luật Quản lýthuế ", "LUẬT ", "luật ", "Trung ương 7 ", "khóa XI", "| ", "- ", "tháng ", "năm ", "31/6/2024", "*", "\\", "1", "/", "-", "QH15", "sửa đổi, bổ sung một số điều của ", "giữa ", "\u00AD", "\uD83D\uDE00", "\uD800",
    ];

    [Property(MaxTest = 300)]
    public Property Any_mix_of_fragments_keeps_the_invariants() =>
        Prop.ForAll(Gen.Elements(Fragments).ArrayOf().ToArbitrary(), static parts => Check(string.Concat(parts)));

    [Theory]
    [InlineData("25-NQ/TW về Luật Đất đai thực hiện Luật Quản lý thuế")]
    [InlineData("Luật Đất đai về Luật Quản lý thuế thực hiện Luật Kế toán")]
    public void A_law_without_a_number_has_no_symbol(string text) => Check(text);

    [Property(MaxTest = 200)]
    public void Any_string_keeps_the_invariants(string? text) => Check(text ?? "");

    [Fact]
    public void Every_cut_keeps_the_invariants()
    {
        const string Text = "Thực hiện điểm a khoản 2 Điều 5 Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở năm 2022; Kết luận số 126-KL/TW¹, ngày 14 tháng 02 năm 2025 của Bộ Chính trị “về một số nội dung” (sau đây gọi tắt là Kết luận 126); Nghị quyết Trung ương 7 (khóa XI); Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 34/2009/QH12. Nghị quyết nêu trên.";
        for (var i = 0; i <= Text.Length; i++)
        {
            Check(Text[..i]);
            Check(Text[i..]);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("1/")]
    [InlineData("Luật ")]
    [InlineData("Luật")]
    [InlineData("Luật A và ")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của ")]
    [InlineData("số ")]
    [InlineData("số 1/")]
    [InlineData("Nghị quyết ")]
    [InlineData("Nghị quyết Đại hội XI ")]
    [InlineData("25-NQ/TW")]
    [InlineData("25-NQ/TW ")]
    [InlineData("25-NQ/TW, ")]
    [InlineData("Nghị quyết số 25-NQ/TW về thực hiện ")]
    [InlineData("Nghị quyết số 25-NQ/TW của Bộ ")]
    [InlineData("ngày ")]
    [InlineData("ngày 1/1/2020 ")]
    [InlineData("Điều 1, ")]
    [InlineData("khoản 1 Điều 1 và ")]
    [InlineData("A")]
    [InlineData("a.")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("*")]
    [InlineData("Chỉ thị 33 ")]
    [InlineData("1/2020/A-")]
    [InlineData("Nghị quyết số 1/QĐ-UBND về a. ")]
    [InlineData("Căn cứ Kế hoạch số 12/KH-UBND tổ chức ")]
    public void Hostile_text_takes_linear_time(string unit)
    {
        var small = Time(unit, 10_000);
        var large = Time(unit, 160_000);
        // A quadratic scan of sixteen times the text takes 256 times as long; the bound in seconds leaves room for a busy machine.
        Assert.True(large < TimeSpan.FromSeconds(20) || large < 64 * small, $"{small} for 10,000 and {large} for 160,000 characters");
    }

    private static TimeSpan Time(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var watch = Stopwatch.StartNew();
        CitationCases.Parse(text, null, null, [new Passage { Pieces = [TextSpan.FromBounds(0, text.Length)], Zone = Zone.Body, ContentStart = 0 }]);
        return watch.Elapsed;
    }

    [Theory]
    [InlineData("theo Công điện: số 007/CĐ-UBND ngày 17/11/2025", "Công điện", null)]
    [InlineData("Thực hiện Quyết định của Thủ tướng\nChính phủ: số 1400/QĐ-TTg ngày 30/9/2008", "Quyết định", "Thủ tướng Chính phủ")]
    public void A_colon_may_stand_before_the_number(string text, string kind, string? issuer)
    {
        var citation = Assert.Single(CitationCases.Parse(text, Zone.Body).Citations);
        Assert.Equal((kind, issuer), (citation.Kind, citation.Issuer));
    }

    [Fact]
    public void What_is_said_of_a_law_in_brackets_is_no_part_of_its_name()
    {
        var citation = Assert.Single(CitationCases.Parse("quy định tại Luật Bầu cử năm 2015 (được sửa đổi, bổ sung năm 2025) về hiệp thương", Zone.Body).Citations);
        Assert.Equal("Luật Bầu cử năm 2015", citation.Name);
    }

    [Theory]
    [InlineData("Luật “")]
    [InlineData("Bộ luật \"")]
    [InlineData("Pháp lệnh “")]
    public void A_kind_at_the_end_is_nothing(string text)
    {
        Check(text);
        Assert.Empty(CitationCases.Parse(text, Zone.Body).Citations);
    }

    private static void Check(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var result = CitationCases.Parse(text, Zone.Body, diagnostics);
        var last = -1;
        foreach (var citation in result.Citations)
        {
            Assert.Equal(citation.Text, citation.Span.Slice(text).ToString());
            Assert.True(citation.Span.Length > 0);
            Assert.True(citation.Span.Start >= last);
            last = citation.Span.Start;
            foreach (var span in (TextSpan[])[citation.NumberSpan, citation.DateSpan, citation.IssuerSpan, citation.TitleSpan, citation.Context, .. citation.Pins.Select(static pin => pin.Span)]) Assert.True(span.End <= text.Length);
            Assert.True(citation.Within is null || (citation.Within > 0 && citation.Within < citation.Id));
            Assert.InRange(citation.Confidence, 0, 1);
            Assert.Equal(citation.Class == CitationClass.Numbered, citation.Number is not null);
            Assert.Equal(citation.Class == CitationClass.Numbered, citation.Name is null);
            Assert.Equal(citation.Title is null, citation.TitleSpan.IsEmpty);
            Assert.Equal(citation.Issuer is null, citation.IssuerSpan.IsEmpty);
        }

        foreach (var reference in result.BackReferences) Assert.Equal(reference.Text, reference.Span.Slice(text).ToString());
        foreach (var diagnostic in diagnostics) Assert.True(diagnostic.Span.End <= text.Length);
        var again = CitationCases.Parse(text, Zone.Body);
        Assert.Equal(result.Citations.Select(static c => (c.Span, c.Title, c.Issuer, c.Relation, c.Within)), again.Citations.Select(static c => (c.Span, c.Title, c.Issuer, c.Relation, c.Within)));
    }
}
