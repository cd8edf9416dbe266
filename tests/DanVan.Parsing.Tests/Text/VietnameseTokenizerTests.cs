using System.Runtime.Intrinsics.X86;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Parsing.Tests.Text;

public class VietnameseTokenizerTests
{
    private static readonly string[] Fragments =
    [
        "Nghị quyết", "số", " ", " ", " ", "  ", "\u00A0", "\t", "25-NQ/TW", "30/2020/NĐ-CP", "03/6/2013", "1.000", "12,5", "2020-2025", "\n", "\r\n", "\r", "- ", "–", "+", "*", "•", "I", "IV", "XXIX", "L", "LX", "VX", "IIII", "V",
        "L-CTN", "KH-UBND", "Covid-19", "và/hoặc", "30a", "H5N1", "×", "÷", "“", "”", "…", "(", ")", ";", ".", ",", "/", "-", "ủy", "u\u0309y", "Ð", "đ", "Đ", "中文", "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "ก", "Љ", "ǅ", "TTg", "CTr", "QĐi", "\uF0B7", "a", "A", "1",
        "một dòng chữ khá dài để một khối sáu mươi tư đơn vị không đủ chỗ cho nó", "khoảngkhôngcódấucáchnàodàihơnmộtkhốisáumươitưđơnvịđểthửđườngthẳngcủabộtáchtừ",
    ];

    public static TheoryData<string, string> Cases => new()
    {
        { "", "" },
        { " \t\u00A0", "" },
        { "công tác dân vận", "w:công w:tác w:dân w:vận" },
        { "Kế hoạch số 46/KH-UBND ngày 14/3/2023", "w:Kế w:hoạch w:số s:46/KH-UBND w:ngày n:14/3/2023" },
        { "25-NQ/TW, 30a/2008/NQ-CP; 10/2022/QH15.", "s:25-NQ/TW p:, s:30a/2008/NQ-CP p:; s:10/2022/QH15 p:." },
        { "19/2008/NQLT/CP-UBTƯMTTQVN", "s:19/2008/NQLT/CP-UBTƯMTTQVN" },
        { "79-CTr/BDVTW-BCSĐCP 11-QĐi/TW 07/L-CTN 66.18/2026/NQ-CP", "s:79-CTr/BDVTW-BCSĐCP s:11-QĐi/TW s:07/L-CTN s:66.18/2026/NQ-CP" },
        { "ký hiệu KH-UBND, NQ/TW, L-CTN", "w:ký w:hiệu s:KH-UBND p:, s:NQ/TW p:, s:L-CTN" },
        { "25–NQ/TW 25‑NQ/TW", "s:25–NQ/TW s:25‑NQ/TW" },
        { "giai đoạn 2021-2025, 1.000 hộ, 12,5%, 30a, 5G", "w:giai w:đoạn n:2021-2025 p:, n:1.000 w:hộ p:, n:12,5 p:% p:, w:30a p:, w:5G" },
        { "và/hoặc 24/7 COVID-19 H5N1", "w:và p:/ w:hoặc n:24/7 w:COVID p:- n:19 w:H5N1" },
        { "ngày 03.6.2013.", "w:ngày n:03.6.2013 p:." },
        { "3-Tổ chức 2/Hội", "n:3 p:- w:Tổ w:chức n:2 p:/ w:Hội" },
        { "I. MỤC ĐÍCH", "r:I p:. w:MỤC w:ĐÍCH" },
        { "khóa XIII, phần IV và LXXXIX; L, IIII, VX, XC, I1", "w:khóa r:XIII p:, w:phần r:IV w:và r:LXXXIX p:; w:L p:, w:IIII p:, w:VX p:, w:XC p:, w:I1" },
        { "V/v triển khai", "r:V p:/ w:v w:triển w:khai" },
        { "- Một\n + Hai\n• Ba -\n-5 độ\n---", "b:- w:Một | b:+ w:Hai | b:• w:Ba p:- | p:- n:5 w:độ | p:- p:- p:-" },
        { "một\r\nhai\rba\u2028bốn\f", "w:một | w:hai | w:ba | w:bốn |" },
        { "phu\u0309 h\u01A1\u0323p", "w:phu\u0309 w:h\u01A1\u0323p" },
        { "a\u00D7b \uD83D\uDE00 \uD800", "w:a p:\u00D7 w:b p:\uD83D\uDE00 p:\uD800" },
        { "chữ 中文 và ไทย", "w:chữ w:中文 w:và w:ไทย" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_these_tokens(string text, string expected)
    {
        // Padded, the text is long enough for the fast path, and stands at every place of a block.
        for (var pad = 0; pad < 70; pad++)
        {
            var padded = new string(' ', pad) + text + new string(' ', 70);
            Assert.Equal(expected, Dump(padded, Read(padded, 64, vectors: true)));
        }

        Assert.Equal(expected, Dump(text, Read(text, 64, vectors: false)));
        Assert.Equal(expected, Dump(text, ReferenceTokenizer.Tokens(text)));
    }

    [Property(MaxTest = 500)]
    public Property Any_mix_of_fragments_is_cut_as_the_reference_cuts_it() =>
        Prop.ForAll(Gen.Elements(Fragments).ArrayOf().ToArbitrary(), static parts => Check(string.Concat(parts)));

    [Property(MaxTest = 300)]
    public void Any_string_is_cut_as_the_reference_cuts_it(string? text) => Check(text ?? "");

    [Property(MaxTest = 300)]
    public void Any_bytes_are_cut_alike_with_and_without_vectors(byte[]? start, byte[]? end)
    {
        byte[] bytes = [.. start ?? [], .. Encoding.UTF8.GetBytes("Căn cứ Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 – “về công tác dân vận”"), .. end ?? [], .. new byte[] { 0xC3, 0xE1, 0xBB, 0x80, 0x97 }, .. start ?? []];
        Assert.Equal(ReadUtf8(bytes, 64, vectors: false), ReadUtf8(bytes, 64, vectors: true));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("Thực hiện Kế hoạch số 46/KH-UBND ngày 14/3/2023 của Ủy ban nhân dân tỉnh;\n", 200));
        var bytes = Encoding.UTF8.GetBytes(text);
        var expected = Count(text, bytes);
        var counted = (0, 0);
        Assert.Equal(0, Allocation.Least(() => counted = Count(text, bytes)));
        Assert.Equal(expected, counted);
        Assert.Equal((200 * 16, 200 * 16), counted);
    }

    [Fact]
    public void The_default_values_are_empty()
    {
        Assert.Equal(new TextSpan(0, 0), default(VietnameseToken).Span);
        Assert.Equal(VietnameseTokenKind.Word, default(VietnameseToken).Kind);
        Assert.Equal(0, default(VietnameseTokenizer).Read(new VietnameseToken[1]));
        Assert.Equal(0, new VietnameseTokenizer("a").Read([]));
        foreach (var _ in default(VietnameseUtf8Tokenizer)) Assert.Fail("A default tokenizer has a token.");
    }

    private static (int Chars, int Bytes) Count(string text, byte[] bytes)
    {
        var (chars, utf8) = (0, 0);
        foreach (var token in new VietnameseTokenizer(text)) chars += token.Length > 0 ? 1 : 0;
        foreach (var token in new VietnameseUtf8Tokenizer(bytes)) utf8 += token.Length > 0 ? 1 : 0;
        return (chars, utf8);
    }

    private static void Check(string text)
    {
        var expected = ReferenceTokenizer.Tokens(text);
        Assert.Equal(expected, Read(text, 64, vectors: true));
        Assert.Equal(expected, Read(text, 64, vectors: false));
        Assert.Equal(expected, Read(text, 256, vectors: true));
        Assert.Equal(expected, Read(text, 3, vectors: true));
        Assert.Equal(expected, Enumerated(text));

        var position = 0;
        foreach (var token in expected)
        {
            Assert.True(token.Start >= position && token.Length > 0 && token.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[position..token.Start].Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal)), "A gap between two tokens holds more than blanks.");
            position = token.End;
        }

        // Half a surrogate pair has no form in UTF-8.
        if (text.EnumerateRunes().Any(static r => r.Value == 0xFFFD)) return;
        var bytes = Encoding.UTF8.GetBytes(text);
        var inBytes = expected.ConvertAll(t =>
        {
            var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, t.Start));
            return new VietnameseToken(start, Encoding.UTF8.GetByteCount(t.Span.Slice(text)), t.Kind);
        });
        Assert.Equal(inBytes, ReadUtf8(bytes, 64, vectors: true));
        Assert.Equal(inBytes, ReadUtf8(bytes, 256, vectors: true));
        Assert.Equal(inBytes, ReadUtf8(bytes, 5, vectors: false));
    }

    private static List<VietnameseToken> Read(string text, int room, bool vectors)
    {
        var state = TokenState.Beginning;
        var tokens = new VietnameseToken[room];
        var all = new List<VietnameseToken>();
        int read;
        do
        {
            read = TokenReader<char, Utf16Codec>.Read(text, ref state, tokens, vectors && Avx2.IsSupported);
            all.AddRange(tokens.AsSpan(0, read));
        }
        while (read == room);
        return all;
    }

    private static List<VietnameseToken> ReadUtf8(byte[] text, int room, bool vectors)
    {
        var state = TokenState.Beginning;
        var tokens = new VietnameseToken[room];
        var all = new List<VietnameseToken>();
        int read;
        do
        {
            read = TokenReader<byte, Utf8Codec>.Read(text, ref state, tokens, vectors && Avx2.IsSupported);
            all.AddRange(tokens.AsSpan(0, read));
        }
        while (read == room);
        return all;
    }

    private static List<VietnameseToken> Enumerated(string text)
    {
        var all = new List<VietnameseToken>();
        foreach (var token in new VietnameseTokenizer(text)) all.Add(token);
        return all;
    }

    private static string Dump(string text, List<VietnameseToken> tokens) =>
        string.Join(' ', tokens.Select(t => t.Kind == VietnameseTokenKind.LineBreak ? "|" : $"{Letter(t.Kind)}:{t.Span.Slice(text)}"));

    private static char Letter(VietnameseTokenKind kind) => kind switch
    {
        VietnameseTokenKind.Word => 'w',
        VietnameseTokenKind.Number => 'n',
        VietnameseTokenKind.DocumentSymbol => 's',
        VietnameseTokenKind.Punctuation => 'p',
        VietnameseTokenKind.Bullet => 'b',
        VietnameseTokenKind.RomanNumeral => 'r',
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
