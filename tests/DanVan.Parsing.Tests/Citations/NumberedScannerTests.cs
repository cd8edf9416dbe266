using DanVan.Parsing.Catalog;
using DanVan.Parsing.Citations;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>What the scanner finds where numbered citations alone are asked for is what it finds of them among all.</summary>
public class NumberedScannerTests
{
    // What names a law or a resolution, kinds with which such a name could go on, numbers in every form, and what stands between.
    private static readonly string[] Fragments =
    [
        "Luật ", "luật ", "Luật Đất đai ", "Luật Đầu tư công", "Luật Đầu tư ", "Luật Quy hoạch ", "Luật Báo chí và ", "Luật Thống kê ", "Luật Viễn thông ", "Bộ luật Lao động ", "BLHS ", "Pháp lệnh ", "Pháp lệnh về ", "Hiến pháp ", "Hiến pháp năm 2013", "Luật Đất đai năm 2013",
        "Luật Nhà ở12", "luat Dat dai ", "sửa đổi, bổ sung một số điều của ", "sửa đổi, bổ sung các luật về thuế ", "của Quốc hội khóa XI, ", "Nghị quyết Trung ương 7 (khóa XI, ", "Nghị quyết Đại hội XIII ", "Kết luận Hội nghị lần thứ 8 ",
        "Nghị quyết số ", "Nghị định số ", "Kế hoạch số ", "kế hoạch số ", "Công văn số ", "Chỉ thị số ", "Thông tư ", "Thông tư số ", "Văn bản số ", "quyết định số ", "Báo cáo kết quả số ", "Nghị quyết của Hội đồng nhân dân tỉnh | ", "Giấy phép của Sở | ", "Mẫu số ", "QĐ số ", "các Nghị định ",
        "số ", "Số: ", "Số : ", "(số ", "5/2020/NĐ-CP", "45/2013/QH13", "33-CT/TW", "25-NQ/TW ngày 03/6/2013 ", "217, 218-QĐ/TW", "30a/2008/NQ-CP", "66.18/2026/NQ-CP", "O4/2015/NĐ-CP", "25NQ/TW ", "04/CP", "123/ABC", "12/XYZ-TB ngày 3/4/2020 ", "123/2015", "31/2021, 35/2021 ",
        "18/011/TT-BTC", "12/GP-UBND", "12/KH-UBND.pdf", "03/6/2013", "ngày 5/6/2020 ", "tháng 5/2023", "2", "13", "1234567890123456789", "và ", "/và ", "của ", "theo ", "hiện ", "căn cứ ", ", ", "; ", ". ", ": ", "|", "*", "(", ")", "“", "”", "-", "/", "\n", "\n- Các ", "\n\n", " ", "\u00A0", "vận động nhân dân ",
        ".\nSố: ", ";\nSố ", "./.\nsố: ", "\nII. NỘI DUNG ", "\nTM. ỦY BAN ", ".\n- Phổ biến ", "\n- UBND ", "2. Đối thoại ", "46/HĐCN-ABC", "Thông tư liên tịch số ", "Quy chế ",
    ];

    [Property(MaxTest = 3000)]
    public void Numbers_alone_are_those_found_among_all(int seed, byte size)
    {
        var random = new Random(seed);
        AssertSame(string.Concat(Enumerable.Range(0, size % 48).Select(_ => Fragments[random.Next(Fragments.Length)])));
    }

    [Fact]
    public void No_name_of_a_law_goes_on_into_the_mention_behind_it_unseen()
    {
        foreach (var row in Csv.Resource("laws.csv"))
        {
            foreach (var kind in (string[])["Nghị định", "Quyết định", "Chỉ thị", "Kế hoạch", "Thông tư", "Công văn", "công văn", "Văn bản", "Quy định", "Quy hoạch", "Báo cáo", "Phương án", "Pháp lệnh", "Luật"])
            {
                foreach (var between in (string[])[" ", ", ", "; ", " và ", ". "]) AssertSame($"Thực hiện các quy định có liên quan của Luật {row[1]}{between}{kind} số 5/2020/NĐ-CP ngày 03/6/2020 của Chính phủ về công tác dân vận ở xã, phường, thị trấn.");
            }
        }
    }

    [Theory]
    [InlineData("1/")]
    [InlineData("/")]
    [InlineData("1 ")]
    [InlineData("5/A ")]
    [InlineData("1234567890")]
    [InlineData("12/9/2018 ")]
    [InlineData("số 5/A-B ")]
    [InlineData("luật 5/A-B ")]
    [InlineData("25-NQ/TW")]
    [InlineData("Số: 5/ ")]
    [InlineData("66.18.")]
    public void Texts_that_are_hard_on_a_scanner_are_read_in_time(string part) => AssertSame(string.Concat(Enumerable.Repeat(part, 400_000 / part.Length)));

    [Fact]
    public void A_place_far_behind_the_last_mention_is_read_with_what_stands_before_it()
    {
        var gap = string.Concat(Enumerable.Repeat("vận động nhân dân tham gia ", 200));
        AssertSame($"{gap}Luật Tiếp công dân số 42/2013/QH13, {gap}217, 218-QĐ/TW {gap}Luật Đầu tư {gap}Nghị quyết Trung ương 8 (khóa XI, Nghị quyết số 33-NQ/TW){gap}");
    }

    [Fact]
    public void Allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("Căn cứ Luật Tiếp công dân số 42/2013/QH13; thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013, các Quyết định số 217, 218-QĐ/TW.\nSố: 12/KH-UBND\n", 100));
        var count = Count(text);
        Assert.Equal(500, count);
        var again = 0;
        Assert.Equal(0, Allocation.Least(() => again = Count(text)));
        Assert.Equal(count, again);
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var candidate in new CitationScanner(text, CitationForms.Numbered)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }

    private static void AssertSame(string text)
    {
        var (all, alone) = (default(ScanState), default(ScanState));
        while (true)
        {
            bool isExpected;
            Candidate expected;
            do
            {
                all.TakenBefore = all.Taken;
                isExpected = CandidateScanner.TryNextAnchor(text, ref all, out expected);
            }
            while (isExpected && expected.Class != CitationClass.Numbered);
            var isFound = NumberedScanner.TryNext(text, ref alone, out var found);
            // Where nothing is shared it does not matter what stands before.
            var isShared = isExpected && !expected.HasKind && all.TakenBefore != alone.TakenBefore && Shares(text, expected, all.TakenBefore) != Shares(text, found, alone.TakenBefore);
            Assert.True(isExpected == isFound && expected == found && !isShared, $"{(text.Length > 2000 ? text[..2000] : text)}\namong all: {expected}\nalone: {found}");
            if (!isExpected) return;
        }
    }

    private static bool Shares(string text, in Candidate found, int least)
    {
        var members = default(SharedMembers);
        return SharedSymbols.TryFind(text, found, least, ref members);
    }
}
