using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>
/// Places inside cited acts. A place is written from the small to the large: "a.2.5" is điểm a khoản 2 Điều 5; "m" marks a mục, "c" a
/// chương or phần, "p" a phụ lục; "=" tells the citation by its number in the text.
/// </summary>
public class CitationPinTests
{
    [Theory]
    [InlineData("theo khoản 1, khoản 3 Điều 8 và Điều 10 Luật Thanh tra", "1: .1.8 .3.8 ..10")]
    [InlineData("tại điểm a, điểm c khoản 2 Điều 5 Nghị định số 59/2023/NĐ-CP", "1: a.2.5 c.2.5")]
    [InlineData("các điểm a, b, c và d khoản 1 Điều 12 Luật Đất đai", "1: a.1.12 b.1.12 c.1.12 d.1.12")]
    [InlineData("từ điểm a đến điểm đ khoản 3 Điều 9 của Luật Đất đai", "1: a-đ.3.9")]
    [InlineData("khoản 1 và khoản 2 Điều 3, khoản 4 Điều 7 Nghị định số 30/2020/NĐ-CP", "1: .1.3 .2.3 .4.7")]
    [InlineData("khoản 1, 2, 3 và điểm a khoản 4 Điều 21 Luật Cư trú", "1: .1.21 .2.21 .3.21 a.4.21")]
    [InlineData("khoản 2 đến khoản 5 Điều 6 Luật Cư trú", "1: .2-5.6")]
    [InlineData("khoản 2-5 Điều 6 Luật Cư trú", "1: .2-5.6")]
    [InlineData("từ Điều 4 đến hết Điều 9 Luật Cư trú", "1: ..4-9")]
    [InlineData("Điều 76a, 76b Luật Đầu tư công", "1: ..76a ..76b")]
    [InlineData("điểm g1 khoản 1 Điều 4 Luật Cư trú", "1: g1.1.4")]
    [InlineData("khoản 1(đ) Điều 7 Luật Cư trú", "1: đ.1.7")]
    [InlineData("Điều 7(2)(a) Luật Cư trú", "1: a.2.7")]
    [InlineData("Điều 7(2) Luật Cư trú", "1: .2.7")]
    [InlineData("khoản 1 (sửa đổi) Điều 7 Luật Cư trú", "1: ..7")]
    [InlineData("theo các điều 14, 15 và 16 Luật Hộ tịch", "1: ..14 ..15 ..16")]
    [InlineData("theo các điều từ 14 đến 16 Luật Hộ tịch", "1: ..14-16")]
    [InlineData("khoản 1 các Điều 5, 6 và 7 Luật Hộ tịch", "1: .1.5 .1.6 .1.7")]
    [InlineData("khoản 1 Điều 5, Điều 6 và Điều 7 Luật Hộ tịch", "1: .1.5 ..6 ..7")]
    [InlineData("Điều 14 và Điều 15, Luật Hộ tịch", "1: ..14 ..15")]
    [InlineData("khoản 3, Điều 14, Luật Hộ tịch", "1: .3.14")]
    [InlineData("Điều 5, khoản 2 Điều 7 và các khoản 1, 3 Điều 9 Luật Thanh tra", "1: ..5 .2.7 .1.9 .3.9")]
    [InlineData("Khoản 9, 10 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế", "1: .9.1 .10.1")]
    public void Points_clauses_and_articles_before_an_act(string text, string expected) => Assert.Equal(expected, Pins(text));

    [Theory]
    [InlineData("Luật Thanh tra tại Điều 5 và Điều 9", "1: ..5 ..9")]
    [InlineData("Luật Thanh tra (khoản 2 Điều 5; Điều 9)", "1: .2.5 ..9")]
    [InlineData("Nghị định số 59/2023/NĐ-CP, Điều 15, khoản 2", "1: .2.15")]
    [InlineData("Nghị định số 59/2023/NĐ-CP của Chính phủ (Điều 4, Điều 6)", "1: ..4 ..6")]
    [InlineData("Luật Tố cáo, Điều 9, khoản 1, điểm b", "1: b.1.9")]
    [InlineData("Luật Hộ tịch. Điều 5 của kế hoạch", "")]
    public void Places_behind_an_act(string text, string expected) => Assert.Equal(expected, Pins(text));

    [Theory]
    [InlineData("Điều 5 Luật Thanh tra và Điều 7 Luật Tiếp công dân", "1: ..5 | 2: ..7")]
    [InlineData("khoản 2 Điều 5 Luật Thanh tra, điểm b khoản 1 Điều 9 Luật Tố cáo", "1: .2.5 | 2: b.1.9")]
    [InlineData("Điều 3 Quyết định số 1/QĐ-UBND và Quyết định số 2/QĐ-UBND", "1: ..3")]
    [InlineData("quy định tại Điều 3 Nghị định này và Điều 5 Luật Thanh tra", "1: ..5")]
    [InlineData("Luật Khiếu nại; Điều 4 Luật Tố cáo; Luật Tiếp công dân", "2: ..4")]
    [InlineData("Chương II Luật Thanh tra, Chương III Luật Tố cáo và Điều 8 Luật Khiếu nại", "1: cII | 2: cIII | 3: ..8")]
    [InlineData("Sửa đổi Điều 2. Luật Cư trú quy định", "")]
    public void Several_acts_in_one_sentence(string text, string expected) => Assert.Equal(expected, Pins(text));

    [Theory]
    [InlineData("Chương ] Nghị định số 30/2020/NĐ-CP", "1: cI")]
    [InlineData("Chương l| và Chương II| Nghị định số 30/2020/NĐ-CP", "1: cII cIII")]
    [InlineData("mục ! phần V| Kế hoạch số 45/KH-UBND", "1: mI cVI")]
    [InlineData("mục 2 phần II Kế hoạch số 45/KH-UBND", "1: m2 cII")]
    [InlineData("tiểu mục 2.1 mục 2 phần II Kế hoạch số 45/KH-UBND", "1: m2.1 cII")]
    [InlineData("tiểu mục 3 mục IV Kế hoạch số 45/KH-UBND", "1: mIV.3")]
    [InlineData("mục III.2 Kế hoạch số 45/KH-UBND", "1: mIII.2")]
    [InlineData("điểm 2.3 mục II Hướng dẫn số 12-HD/BDVTU", "1: 2.3.. mII")]
    [InlineData("điểm a khoản 2 Mục III Kế hoạch số 45/KH-UBND", "1: a.2. mIII")]
    [InlineData("gạch đầu dòng thứ hai điểm 3 mục I Chỉ thị số 33/CT-TTg", "1: 3.. mI")]
    [InlineData("tiết a điểm 2.1 khoản 2 Điều 1 Quyết định số 23/QĐ-TTg", "1: 2.1.a.2.1")]
    [InlineData("mục 1.2, mục 3 phần B Thông tư số 03/2007/TT-BLĐTBXH", "1: m1.2 cB m3 cB")]
    [InlineData("điểm 1 khoản 2 phần II Kết luận số 01-KL/TW", "1: 1.2. cII")]
    [InlineData("Mục 3 Chương II Luật Thanh tra", "1: m3 cII")]
    [InlineData("Chương III, Chương IV Nghị định số 59/2023/NĐ-CP", "1: cIII cIV")]
    [InlineData("các Chương II, III và V của Luật Đất đai", "1: cII cIII cV")]
    [InlineData("Phần thứ hai của Bộ luật Dân sự", "1: cthứ hai")]
    [InlineData("Phần I và Phần III Quyết định số 749/QĐ-TTg", "1: cI cIII")]
    [InlineData("Điều 10, Điều 11 và Mục 2 Chương IV Luật Thực hiện dân chủ ở cơ sở", "1: ..10 ..11 m2 cIV")]
    public void Sections_chapters_and_parts(string text, string expected) => Assert.Equal(expected, Pins(text));

    [Theory]
    [InlineData("Phụ lục I, II Nghị định số 30/2020/NĐ-CP", "1: pI pII")]
    [InlineData("Phụ lục số 03 kèm theo Thông tư số 01/2022/TT-BNV", "1: p03")]
    [InlineData("Phụ lục số 03 ban hành kèm theo Thông tư số 01/2022/TT-BNV", "1: p03")]
    [InlineData("các Phụ lục I và IV kèm theo Nghị định số 30/2020/NĐ-CP", "1: pI pIV")]
    [InlineData("nhiệm vụ số 5 Phụ lục II Kế hoạch số 45/KH-UBND", "1: pII")]
    [InlineData("Mẫu số 02 Phụ lục III Nghị định số 30/2020/NĐ-CP", "1: pIII")]
    [InlineData("Phụ lục A Kế hoạch số 45/KH-UBND", "1: pA")]
    [InlineData("khoản 1 Điều 4, Điều 10, Phụ lục II của Thông tư số 43/2022/TT-BCT", "1: .1.4 ..10 pII")]
    [InlineData("các khoản 1, 2 Điều 1; khoản 3 Điều 3; Chương II; các Phụ lục I và IV của Thông tư số 43/2022/TT-BCT", "1: .1.1 .2.1 .3.3 cII pI pIV")]
    [InlineData("Điều 8, Phụ lục VI ban hành kèm theo Nghị định số 75/2021/NĐ-CP", "1: ..8 pVI")]
    [InlineData("Điều 7 Phụ lục I Nghị định số 75/2021/NĐ-CP", "1: ..7 pI")]
    [InlineData("mục 1, Phụ lục II Nghị định số 75/2021/NĐ-CP", "1: m1 pII")]
    [InlineData("khoản 2, Điều 5, Mục 1, Chương II Nghị định số 75/2021/NĐ-CP", "1: .2.5 m1 cII")]
    public void Annexes(string text, string expected) => Assert.Equal(expected, Pins(text));

    [Theory]
    [InlineData("Điều 3 của Quy định ban hành kèm theo Quyết định số 12/2021/QĐ-UBND", "1: ..3")]
    [InlineData("khoản 2 Điều 7 Quy chế phối hợp trong công tác dân vận ban hành kèm theo Quyết định số 12/2021/QĐ-UBND", "1: .2.7")]
    [InlineData("điểm a mục 2 Kế hoạch kèm theo Quyết định số 12/QĐ-UBND", "1: a.. m2")]
    [InlineData("Điều 3 Quy chế này; Quy định ban hành kèm theo Quyết định số 12/2021/QĐ-UBND", "")]
    [InlineData("Điều 3 Quy chế. Quy định ban hành kèm theo Quyết định số 12/2021/QĐ-UBND", "")]
    public void Places_in_what_an_act_was_issued_with(string text, string expected) => Assert.Equal(expected, Pins(text));

    [Theory]
    [InlineData("thời hạn 2 năm, mục tiêu 5, chương trình 135, phần mềm, điều kiện, điểm nhấn của Luật Thanh tra")]
    [InlineData("khoản kinh phí 2 tỷ đồng theo Luật Ngân sách nhà nước")]
    [InlineData("21 điểm, đạt 95 điểm theo Quyết định số 766/QĐ-TTg")]
    public void Other_uses_of_the_words_are_no_places(string text) => Assert.Equal("", Pins(text));

    private static string Pins(string text) => string.Join(" | ", CitationCases.Parse(text, Zone.Body).Citations.Where(static c => c.Pins.Count > 0).Select(static c => $"{c.Id}: {string.Join(' ', c.Pins.Select(Show))}"));

    private static string Show(Pin pin)
    {
        var place = pin.Point is null && pin.Clause is null && pin.Article is null ? "" : $"{pin.Point}.{pin.Clause}.{pin.Article}";
        return string.Join(' ', ((string[])[place, pin.Section is null ? "" : "m" + pin.Section, pin.Chapter is null ? "" : "c" + pin.Chapter, pin.Annex is null ? "" : "p" + pin.Annex]).Where(static part => part.Length > 0));
    }
}
