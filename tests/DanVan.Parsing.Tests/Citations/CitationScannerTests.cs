using System.Text;
using DanVan.Parsing.Citations;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Citations;

public class CitationScannerTests
{
    private const string Text = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Nghị định của Chính phủ số O4/2015/NĐ-CP ngày 09/01/2015; Nghị quyết Trung ương 7 (khóa XI); công văn số 123-ABC; thực hiện 25-NQ/TW (03/6/2013).";

    [Theory]
    [InlineData(CitationForms.Citations, "Luật Tổ chức chính quyền địa phương ngày 19/6/2015 | Nghị định của Chính phủ số O4/2015/NĐ-CP ngày 09/01/2015 | Nghị quyết Trung ương 7 (khóa XI) | 25-NQ/TW (03/6/2013)")]
    [InlineData(CitationForms.Numbered, "Nghị định của Chính phủ số O4/2015/NĐ-CP ngày 09/01/2015 | 25-NQ/TW (03/6/2013)")]
    [InlineData(CitationForms.Laws, "Luật Tổ chức chính quyền địa phương ngày 19/6/2015")]
    [InlineData(CitationForms.Named, "Nghị quyết Trung ương 7 (khóa XI)")]
    [InlineData(CitationForms.Unparsed, "công văn số 123-ABC")]
    [InlineData(CitationForms.None, "")]
    public void Tells_the_forms_that_are_asked_for(CitationForms forms, string expected)
    {
        var found = new List<string>();
        foreach (var candidate in new CitationScanner(Text, forms)) found.Add(candidate.Span.Slice(Text).ToString());
        Assert.Equal(expected, string.Join(" | ", found));
    }

    [Theory]
    [InlineData("thực hiện Luật sửa đổi, bổ sung các luật về thuế và Nghị định số 5/2020/NĐ-CP của Chính phủ", "Luật sửa đổi, bổ sung các luật về thuế | Nghị định số 5/2020/NĐ-CP")]
    [InlineData("thực hiện Luật sửa đổi, bổ sung một số điều của 11 luật liên quan đến quy hoạch, Thông tư số 5/2019/TT-BKHĐT", "Luật sửa đổi, bổ sung một số điều của 11 luật liên quan đến quy hoạch | Thông tư số 5/2019/TT-BKHĐT")]
    public void A_law_that_amends_many_ends_before_the_next_act(string text, string expected)
    {
        var found = new List<string>();
        foreach (var candidate in new CitationScanner(text)) found.Add(candidate.Span.Slice(text).ToString());
        Assert.Equal(expected, string.Join(" | ", found));
    }

    [Fact]
    public void Tells_the_parts_of_a_mention()
    {
        var scanner = new CitationScanner(Text, CitationForms.Numbered);
        Assert.True(scanner.MoveNext());
        var decree = scanner.Current;
        Assert.Equal("Nghị định", decree.KindSpan.Slice(Text).ToString());
        Assert.Equal("Chính phủ", decree.IssuerSpan.Slice(Text).ToString());
        Assert.Equal("O4/2015/NĐ-CP", decree.NumberSpan.Slice(Text).ToString());
        Assert.True(decree.NameSpan.IsEmpty);
        Assert.True(decree.IsRepaired);
        Assert.Equal(new PartialDate(2015, 1, 9), decree.Date);
        Assert.True(decree.TryReadNumber(Text, out var number));
        Assert.Equal("04/2015/NĐ-CP", number.ToString());
        Assert.True(scanner.MoveNext());
        Assert.True(scanner.Current.KindSpan.IsEmpty);
        Assert.False(scanner.MoveNext());
        Assert.False(scanner.Current.IsParsed);
        Assert.False(scanner.MoveNext());
    }

    [Fact]
    public void A_law_has_its_name_and_its_day()
    {
        var scanner = new CitationScanner(Text, CitationForms.Laws);
        Assert.True(scanner.MoveNext());
        Assert.Equal("Luật Tổ chức chính quyền địa phương", scanner.Current.NameSpan.Slice(Text).ToString());
        Assert.Equal("ngày 19/6/2015", scanner.Current.DateSpan.Slice(Text).ToString());
        Assert.False(scanner.Current.TryReadNumber(Text, out _));
    }

    [Fact]
    public void The_default_values_are_empty()
    {
        var scanner = default(CitationScanner);
        Assert.False(scanner.MoveNext());
        Assert.False(default(CitationCandidate).IsParsed);
        Assert.False(default(CitationCandidate).TryReadNumber("", out _));
    }

    [Fact]
    public void A_text_that_is_not_the_scanned_one_is_refused()
    {
        var scanner = new CitationScanner(Text, CitationForms.Numbered);
        Assert.True(scanner.MoveNext());
        var candidate = scanner.Current;
        Assert.Throws<ArgumentOutOfRangeException>(() => candidate.TryReadNumber("25-NQ/TW", out _));
    }

    [Fact]
    public void Finds_what_the_parser_finds()
    {
        var parsed = CitationCases.Body(Text).Select(static citation => citation.Span).ToList();
        var scanned = new List<TextSpan>();
        foreach (var candidate in new CitationScanner(Text)) scanned.Add(candidate.Span);
        Assert.Equal(parsed, scanned);
    }

    [Theory]
    [InlineData("Quyết định số 217, 218-QĐ/TW ngày 12/12/2013", "Quyết định số 217=217-QĐ/TW | 218-QĐ/TW ngày 12/12/2013=218-QĐ/TW")]
    [InlineData("các Nghị định 151, 153 và 226/2025/NĐ-CP; Kế hoạch số 5/KH-UBND", "Nghị định 151=151/2025/NĐ-CP | 153=153/2025/NĐ-CP | 226/2025/NĐ-CP=226/2025/NĐ-CP | Kế hoạch số 5/KH-UBND=5/KH-UBND")]
    [InlineData("Công văn số 12/SNV-CC và Thông báo số 3, số 4 hoặc số 5/TB-VP", "Công văn số 12/SNV-CC=12/SNV-CC | Thông báo số 3=3/TB-VP | số 4=4/TB-VP | số 5/TB-VP=5/TB-VP")]
    [InlineData("gồm 3 xã, 218-QĐ/TW", "218-QĐ/TW=218-QĐ/TW")]
    [InlineData("1 ,136/2025/QH15", "136/2025/QH15=136/2025/QH15")]
    [InlineData("17, 18-QĐ/TW", "18-QĐ/TW=18-QĐ/TW")]
    public void Tells_every_member_of_a_list_that_shares_its_symbol(string text, string expected)
    {
        var found = new List<string>();
        foreach (var candidate in new CitationScanner(text))
        {
            Assert.True(candidate.TryReadNumber(text, out var number));
            found.Add($"{candidate.Span.Slice(text)}={number}");
        }

        Assert.Equal(expected, string.Join(" | ", found));
        Assert.Equal(CitationCases.Body(text).Select(static citation => $"{citation.Text}={citation.Number}"), found);
        AssertSame(Encoding.UTF8.GetBytes(text), CitationForms.Citations);
    }

    // What begins a mention, what only looks like it, and what stands round it, so that anchors fall on every place of a block of characters.
    private static readonly string[] Fragments =
    [
        "Luật ", "luật", "LUẬT ĐẤT ĐAI", "lụât ", "Luat Dat dai ", "Bộ luật Lao động", "bộ  luật\n", "Pháp lệnh ", "pháp luật ", "Hiến pháp", "hiện ", "Nghị quyết ", "nghị ", "NGHỊ QUYẾT TRUNG ƯƠNG 7 ", "Kết luận Hội nghị lần thứ 8 ", "kết ",
        "số ", "số:", "25-NQ/TW", "O4/2015/NĐ-CP", "l5/KH-UBND", "|5/KH-UBND", "!!]1-CT/TW", "30a/2008/NQ-CP", "66.18/2026/NQ-CP", "66.4.2025/NQ-CP", "4814/CCTKV.05-TTKT3 ngày ", "01/CTPH/2018", "04/CP", "46 /\nKH-UBND", "46–KH/TU", "25NQ/TW", "34/201/NQ-HĐND", "185/2007//NĐ-CP", "08 a/2010/TT-BTP", "18/011/TT-BTC", "143 TCTK/PPCĐ ngày ", "58/2014/QH131", "QĐ-TTg", "12/CTr-UBND", "403/2017/NQLT-UBTVQH14-CP", "7/QĐ-BGD&ĐT", "18/11/TT-BTC", "3- Xây dựng", "5/Đường", "12.34.5/ABC", "12./ABC", "123456789/ABC", "1234567890123/AB",
        "03/6/2013", "1.234.567", "15/11", "3-5", "100%", "2013", "12", "0", "l", "O", "I", "Ì", "]", "a", "Đ", "é", ".", ",", ":", "/", "-", "(", ")", "_", "\n", "\n\n", "\t", " ", "  ", "\u00A0", "\uD83D\uDE00", "\uD800", "http://a.vn/12/KH-UBND", "a.pdf", ".doc", "217, ", "số 151 và ", "các Nghị định ", "ngày 03/6/2013 ", " ngày 3 tháng 12 năm 2020", " ngày 03-6-1998/", "quyết định số ", "KẾ HOẠCH ", "QĐ ", "giấy phép số ", "12/GP-UBND", "của Chính phủ ",
        "Kết luận số ", "Thông báo kết luận số ", "bộ luật số ", "hướng dẫn ", "Đổi mới ", "Điều ", "Chương trình ", "Trường ", "Ủy ban ", "tỷ đồng ", "Trung ương ", "ngày 1/2/2023, ", ", ngày 03/6/2013", " , ngày 3.6.2013 ", "- ", " - 2026 ", "/2024.", "2021-2026đ",
        ".\nSố: ", ";\nSố ", "./.\nsố: ", ";\n", "\nII. NỘI DUNG ", "\nTM. ỦY BAN ", ".\n- Phổ biến ", "\n- UBND ", "2. Đối thoại ", "46/HĐCN-ABC", "46/TLST-DS", "; thực hiện ", "214/KH-UBND", "NQ-HQHO1", "số ...2026/NĐ-CP ", "….2026/NĐ-CP", "số ...202r/NĐ-CP ",
    ];

    private static string Mix(int seed, byte size)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, size % 64).Select(_ => Fragments[random.Next(Fragments.Length)]));
    }

    [Property(MaxTest = 2000)]
    public void What_is_passed_over_by_its_first_characters_is_no_number(int seed, byte size)
    {
        var text = Mix(seed, size);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || NumberGrammar.MayBegin(text, i)) continue;
            Assert.False(NumberGrammar.TryRead(text, i, true, out _) || NumberGrammar.TryRead(text, i, false, out _) || CandidateScanner.TryUnparsed(text, i, out _), text[i..]);
        }
    }

    [Property(MaxTest = 2000)]
    public void The_fast_path_finds_what_the_plain_one_finds(int seed, byte size)
    {
        var text = Mix(seed, size);
        var (slow, quick) = (default(ScanState), default(ScanState));
        while (true)
        {
            var plain = CandidateScanner.TryNextPlain(text, ref slow, out var expected);
            var fast = CandidateScanner.TryNextAnchor(text, ref quick, out var actual);
            Assert.True(plain == fast && expected == actual, $"{text}\nplain: {expected}\nfast:  {actual}");
            if (!plain) return;
        }
    }

    [Property(MaxTest = 2000)]
    public void What_is_judged_in_one_go_is_what_the_grammars_tell(int seed, byte size)
    {
        // The plain form looks at a fixed number of characters.
        var text = Mix(seed, size) + new string(' ', 40);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
            {
                var shape = PlainMention.Judge(text, i, out var number, out _);
                if (shape == NumberShape.None && text[i - 1] != '/') Assert.False(NumberGrammar.TryRead(text, i, true, out _) || NumberGrammar.TryRead(text, i, false, out _) || CandidateScanner.TryUnparsed(text, i, out _), text[i..]);
                if (shape == NumberShape.Plain)
                {
                    foreach (var lookAlikes in (bool[])[false, true]) Assert.True(NumberGrammar.TryRead(text, i, lookAlikes, out var whole) && whole == number, text[i..]);
                }
            }

            if (PlainMention.TryDate(text, i, out var date, out var end))
            {
                Assert.True(DateGrammar.TryRead(text, i, out var whole) && whole == new DateMatch(date, end, TwoDigitYear: false, Repaired: false), text[i..]);
            }
        }
    }

    [Theory]
    [InlineData("tháng 5/2023; bố trí", NumberShape.None)]
    [InlineData("giai đoạn 2021 - 2026, Ủy ban", NumberShape.None)]
    [InlineData("số 5/2023/NQ-HĐND", NumberShape.Plain)]
    [InlineData("số 5/2023 /NQ-HĐND", NumberShape.Unknown)]
    [InlineData("số 18/2O11/TT-BTC", NumberShape.Unknown)]
    public void Most_digits_are_judged_by_what_follows(string text, object expected)
    {
        Assert.Equal(expected, PlainMention.Judge(text + new string(' ', 40), text.AsSpan().IndexOfAnyInRange('0', '9'), out _, out _));
    }

    [Theory]
    [InlineData("25-NQ/TW ", 8)]
    [InlineData("30/2020/NĐ-CP,", 13)]
    [InlineData("22/2018/QĐ-TTg.", 14)]
    [InlineData("10/2022/QH15;", 12)]
    public void Reads_the_usual_numbers_in_one_go(string text, int length)
    {
        Assert.Equal(NumberShape.Plain, PlainMention.Judge(text + new string(' ', 40), 0, out var number, out _));
        Assert.Equal(length, number.End);
    }

    [Theory]
    [InlineData("ngày 03/6/2013", 2013, 6, 3)]
    [InlineData("ngày 3-12-1998", 1998, 12, 3)]
    [InlineData("ngày 03 tháng 6 năm 2013", 2013, 6, 3)]
    public void Reads_the_usual_dates_in_one_go(string text, int year, int month, int day)
    {
        Assert.True(PlainMention.TryDate(text + new string(' ', 40), 0, out var date, out var end));
        Assert.Equal((new PartialDate(year, month, day), text.Length), (date, end));
    }

    [Property(MaxTest = 300)]
    public void Finds_in_bytes_what_it_finds_in_characters(int seed, byte size)
    {
        // Many windows in one text, and lone surrogates, which no UTF-8 has, as U+FFFD.
        var text = string.Concat(Enumerable.Range(0, 60).Select(k => Mix(seed / 2 + k, size) + (k % 3 == 0 ? " xã hội chủ nghĩa đoàn kết, dân chủ, vận động nhân dân tham gia. \uD83D\uDE00" : "\n")));
        AssertSame(Encoding.UTF8.GetBytes(text), CitationForms.All);
    }

    [Property(MaxTest = 100)]
    public void Finds_in_damaged_bytes_what_it_finds_in_the_characters_they_are_read_as(int seed, byte size)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(k => Mix(seed / 2 + k, size) + " vận động nhân dân ")));
        for (var k = random.Next(8); k > 0 && bytes.Length > 0; k--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        AssertSame(bytes, CitationForms.Citations);
    }

    private static void AssertSame(byte[] bytes, CitationForms forms)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var offsets = OffsetsOf(bytes);
        Assert.Equal(text.Length, offsets.Count - 1);
        foreach (var window in (int[])[16 * 1024, 32 * 1024, 1 << 20])
        {
            var expected = new CitationScanner(text, forms);
            var actual = new Utf8CitationScanner(bytes, forms, window);
            while (expected.MoveNext())
            {
                Assert.True(actual.MoveNext());
                var (wanted, found) = (expected.Current, actual.Current);
                Assert.Equal(Spans(wanted).Select(span => span.IsEmpty ? default : TextSpan.FromBounds(offsets[span.Start], offsets[span.End])), Spans(found));
                Assert.Equal((wanted.Date, wanted.Class, wanted.IsParsed, wanted.IsRepaired), (found.Date, found.Class, found.IsParsed, found.IsRepaired));
                Assert.Equal(wanted.TryReadNumber(text, out var number), found.TryReadNumber(bytes, out var other));
                Assert.Equal(number, other);
            }

            Assert.False(actual.MoveNext());
            actual.Dispose();
            Assert.False(actual.MoveNext());
        }
    }

    private static TextSpan[] Spans(CitationCandidate candidate) => [candidate.Span, candidate.KindSpan, candidate.NumberSpan, candidate.NameSpan, candidate.IssuerSpan, candidate.DateSpan];

    // For each character of the text that the bytes are read as, and for its end, the byte.
    private static List<int> OffsetsOf(ReadOnlySpan<byte> bytes)
    {
        var offsets = new List<int>();
        var p = 0;
        while (p < bytes.Length)
        {
            Rune.DecodeFromUtf8(bytes[p..], out var rune, out var length);
            for (var k = 0; k < rune.Utf16SequenceLength; k++) offsets.Add(p);
            p += length;
        }

        offsets.Add(p);
        return offsets;
    }

    [Fact]
    public void Bytes_that_are_no_text_hide_no_mention()
    {
        byte[] bytes = [0xFF, 0xC3, .. Encoding.UTF8.GetBytes(" Nghị quyết số 25-NQ/TW"), 0xE1, 0xBA, .. Encoding.UTF8.GetBytes(" và Luật Đất đai."), 0x80];
        var found = new List<string>();
        foreach (var candidate in new Utf8CitationScanner(bytes)) found.Add(Encoding.UTF8.GetString(bytes, candidate.Span.Start, candidate.Span.Length));
        Assert.Equal(["Nghị quyết số 25-NQ/TW", "Luật Đất đai"], found);
        Assert.False(default(Utf8CitationScanner).MoveNext());
    }

    [Fact]
    public void Allocates_nothing_over_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Text + " Luật Quản lýthuế; Nghị quyết Đại hội XIII. ", 500)));
        var count = CountInBytes(bytes);
        Assert.True(count > 2000);
        var again = 0;
        Assert.Equal(0, Allocation.Least(() => again = CountInBytes(bytes)));
        Assert.Equal(count, again);
    }

    private static int CountInBytes(byte[] bytes)
    {
        var count = 0;
        foreach (var candidate in new Utf8CitationScanner(bytes, CitationForms.All)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }

    [Fact]
    public void Allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat(Text + " Luật Quản lýthuế; Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Đê điều; Nghị quyết Đại hội XIII. ", 50));
        var count = Count(text);
        Assert.True(count > 300);
        var again = 0;
        Assert.Equal(0, Allocation.Least(() => again = Count(text)));
        Assert.Equal(count, again);
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var candidate in new CitationScanner(text, CitationForms.All)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }
}
