using DanVan.Parsing.Structure;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Structure;

public class StructurePropertyTests
{
    private const string Sample = "UBND TỈNH BẮC KẠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   SỞ NỘI VỤ                  Độc lập - Tự do - Hạnh phúc\nSố:    /KH-SNV              Bắc Kạn, ngày    tháng 01 năm 2025\n\n**KẾ HOẠCH**\n**Cải cách hành chính năm 2025**\n\nCăn cứ Kế hoạch số 05/KH-UBND ngày 02/01/2025;\n\nSở Nội vụ ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích: Nâng cao nhận thức¹ của cán bộ. Kịp thời.\n\na) Tuyên truyền\n\n- Trên báo, đài của các cơ\n\n¹ Luật Báo chí;\n\nquan, đơn vị.\n\n| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Vận động | Sở A |\n\n|\nA\nB\n|\nC\n|\n\nChương II\nTỔ CHỨC\n\nĐiều 3. Trách nhiệm./.\n\nNơi nhận:                  TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh;                   KT. CHỦ TỊCH\n- Lưu: VT, Đ^{a}.             PHÓ CHỦ TỊCH\n\n                            Nguyễn Văn An\n\nPHỤ LỤC I\nDANH MỤC\n(Kèm theo Kế hoạch số    /KH-SNV)\n\n1. Biểu mẫu\n";

    private static readonly string[] Fragments =
    [
        "I. ", "II- ", "1. ", "1.1. ", "a) ", "(1) ", "- ", "+ ", "| ", " |", "|", "|---|", "\n", "\n\n", "\f", "   ", "\t", "**", "*", "#", "## ", "¹", "² ", "[1]", "[1] ", "^{1}", "<br>", "<sup>1</sup>",
        "Nơi nhận:", "Lưu: VT", "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "CHỦ TỊCH", "Nguyễn Văn An", "PHỤ LỤC", "(Kèm theo", "KẾ HOẠCH", "Số: ", "/KH-UBND", "25-NQ/TW", "ngày 12 tháng 3 năm 2024", "ngày", "tháng", "năm",
        "Kính gửi:", "V/v ", "Căn cứ ", "Chương I", "Điều 1.", "Phần thứ nhất", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI", "Việt Nam", "của", "tỉnh.", "Trên đây là", "12", "2024. ", "“", "”", "đ", "Ệ", "\u0301", "\uD83D", "😀", "\0", ";", ":", "/", "–", "...",
    ];

    private static Arbitrary<string> Texts() =>
        Gen.ListOf(Gen.Frequency((8, Gen.Elements(Fragments)), (1, Gen.Choose(32, 0x1EF9).Select(static code => ((char)code).ToString())))).Select(static parts => string.Concat(parts)).ToArbitrary();

    [Property(MaxTest = 400)]
    public Property Any_text_keeps_the_contracts() => Prop.ForAll(Texts(), static text => Check(text));

    [Property(MaxTest = 200)]
    public Property Any_string_keeps_the_contracts() => Prop.ForAll<string?>(static text => Check(text ?? ""));

    [Fact]
    public void Cutting_a_document_anywhere_keeps_the_contracts()
    {
        for (var length = 0; length <= Sample.Length; length++)
        {
            Check(Sample[..length]);
            Check(Sample[length..]);
        }
    }

    [Fact]
    public void The_sample_is_read_whole()
    {
        var plan = PlanParser.Parse(Sample);
        Assert.Equal("SỞ NỘI VỤ", plan.Header.Issuer);
        Assert.Equal("I I.1 I.1.a Chương II Chương II.Điều 3 1", string.Join(' ', plan.Sections.Select(static section => section.Path)));
        Assert.Equal("UBND tỉnh/Lưu: VT, Đ^{a}", string.Join('/', plan.Recipients.Select(static recipient => recipient.Text)));
        Assert.Equal("Nguyễn Văn An", plan.Signature.Name);
        Assert.Equal("DANH MỤC", Assert.Single(plan.Annexes).Title);
        Assert.Single(plan.Footnotes);
    }

    private static bool Check(string text)
    {
        var diagnostics = new List<Diagnostic>();
        var structure = StructureParser.Parse(text, SourceDocument.FromText(text), diagnostics);
        var owner = new bool[text.Length];
        var previous = -1;
        foreach (var passage in structure.Passages)
        {
            Assert.NotEmpty(passage.Pieces);
            Assert.True(passage.Pieces[0].Start > previous, "passages in order");
            previous = passage.Pieces[0].Start;
            Assert.InRange(passage.ContentStart, passage.Pieces[0].Start, passage.Span.End);
            var end = 0;
            foreach (var piece in passage.Pieces)
            {
                Assert.True(piece.Start >= end && piece.End <= text.Length && piece.Length > 0, "pieces in order and inside the text");
                end = piece.End;
                for (var i = piece.Start; i < piece.End; i++)
                {
                    Assert.False(owner[i], "no character belongs to two passages");
                    owner[i] = true;
                }
            }

            foreach (var cell in passage.Cells) Assert.True(cell.Start >= passage.Span.Start && cell.End <= passage.Span.End, "cells inside the row");
            Assert.Equal(passage.Zone == Zone.Footnote, passage.FootnoteMark is not null);
        }

        var line = 0;
        var start = -1;
        foreach (var section in structure.Sections)
        {
            Assert.True(section.Heading.Start > start && section.Line >= line, "sections in order");
            (start, line) = (section.Heading.Start, section.Line);
            Assert.True(section.Extent.Contains(section.Heading) && section.Extent.End <= text.Length, "heading inside its part");
            Assert.Equal(line, text.AsSpan(0, section.Heading.Start).Count('\n') + 1);
            foreach (var child in section.Children) Assert.True(section.Extent.Contains(child.Extent) && child.Level > section.Level, "children inside");
        }

        Assert.Equal(structure.Sections.Length, structure.Outline.Sum(static section => Count(section)));
        foreach (var footnote in structure.Footnotes) Assert.True(footnote.Span.End <= text.Length && footnote.Reference.End <= text.Length && !footnote.Span.IsEmpty, "footnotes inside");
        foreach (var recipient in structure.Recipients) Assert.True(recipient.Span.End <= text.Length && recipient.Text.Length > 0, "recipients inside");
        foreach (var signer in structure.Cosigners) Assert.True(signer.Span.End <= text.Length && !signer.Span.IsEmpty, "signers inside");
        foreach (var annex in structure.Annexes) Assert.True(annex.Extent.End <= text.Length && !annex.Extent.IsEmpty, "annexes inside");
        foreach (var diagnostic in diagnostics) Assert.True(diagnostic.Span.End <= text.Length, "diagnostics inside");
        var header = structure.Header;
        foreach (var span in (TextSpan[])[header.NumberSpan, header.IssuerSpan, header.DateSpan, header.TitleSpan, structure.Signature.Span]) Assert.True(span.End <= text.Length, "header inside");
        Assert.InRange(header.End, 0, text.Length);
        return true;
    }

    private static int Count(PlanSection section) => 1 + section.Children.Sum(Count);
}
