using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

public sealed class TextReaderTests : IDisposable
{
    private const string Sample = "ỦY BAN NHÂN DÂN TỈNH\n\nSố: 12/KH-UBND\n\nThực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận.\n";

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le-bom", "utf-16be-bom", "utf-16le", "utf-16be", "windows-1258", "TCVN3", "VNI", "TCVN3 in UTF-8", "VNI in UTF-8", "NFD"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_encoding_gives_the_same_text(string encoding)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("kế hoạch.txt", Encode(Sample, encoding)));
        // The ABC fonts have no capitals with tones of their own.
        Assert.Equal(encoding.StartsWith("TCVN3", StringComparison.Ordinal) ? AbcCapitals(Sample) : Sample, document.Text);
        Assert.Equal("text", document.Format);
        Assert.Equal(encoding is "windows-1258" || encoding.Contains("VNI", StringComparison.Ordinal) || encoding.Contains("TCVN3", StringComparison.Ordinal), document.Diagnostics.Any(static diagnostic => diagnostic.Code is DiagnosticCodes.LegacyEncoding));
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\r\n\r\n", "\n\n")]
    [InlineData("Số: 25-NQ/TW  \t x\n", "Số: 25-NQ/TW  \t x\n")]
    [InlineData("**KẾ HOẠCH**\n", "**KẾ HOẠCH**\n")]
    [InlineData("năm 2024 😀", "năm 2024 😀")]
    public async Task Only_line_ends_change(string content, string expected) =>
        Assert.Equal(expected, (await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", content))).Text);

    [Fact]
    public async Task Line_ends_at_the_edge_of_a_chunk_are_one()
    {
        var text = new StringBuilder();
        while (text.Length < 3 << 20) text.Append("dòng\r\n").Append('x', text.Length % 7);
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", text.ToString()));
        Assert.Equal(text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal), document.Text);
    }

    [Theory]
    [InlineData("Nguyễn Văn A\n\nThe quick brown fox jumps over the lazy dog, again and again.")]
    [InlineData("Café déjà vu, naïve façade, El Niño: mañana señor, über Straße, Ångström, smörgåsbord, garçon, crème brûlée, tête-à-tête.")]
    [InlineData("СИТИС-СПН-1: определение времени эвакуации, программа для расчёта.")]
    public async Task Good_Unicode_is_left_as_it_is(string content) =>
        Assert.Equal(content, (await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", content))).Text);

    [Fact]
    public async Task Damaged_bytes_are_replaced_and_reported()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample + Sample);
        bytes[40] = 0xFF;
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", bytes));
        Assert.Contains('\uFFFD', document.Text);
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.UndecodableBytes);
    }

    [Fact]
    public async Task Blocks_are_paragraphs_rows_headings_and_footnotes_with_their_lines()
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", "# Một\n\nhai\nba¹\n\n| a | b c |\n| | d |\n\n¹ chú thích"));
        Assert.Equal(
            ["Heading 1 # Một", "Paragraph 3 hai\nba¹", "TableRow 6 | a | b c |", "TableRow 7 | | d |", "Footnote 9 ¹ chú thích"],
            document.Blocks.Select(block => $"{block.Kind} {block.Location.Line} {document.Text[block.Span.Start..block.Span.End]}"));
        Assert.Equal(["a", "b c"], document.Blocks[2].Cells.Select(cell => document.Text[cell.Start..cell.End]));
        Assert.Equal(["", "d"], document.Blocks[3].Cells.Select(cell => document.Text[cell.Start..cell.End]));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "windows-1258" => [.. text.SelectMany(Windows1258)],
        "TCVN3" => Encoding.Latin1.GetBytes(Legacy(LegacyTable("TCVN3"), AbcCapitals(text))),
        "VNI" => Encoding.Latin1.GetBytes(Legacy(LegacyTable("VNI"), text)),
        "TCVN3 in UTF-8" => Encoding.UTF8.GetBytes(Legacy(LegacyTable("TCVN3"), AbcCapitals(text))),
        "VNI in UTF-8" => Encoding.UTF8.GetBytes(Legacy(LegacyTable("VNI"), text)),
        "NFD" => Encoding.UTF8.GetBytes(string.Concat(text.Select(Decompose))),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };

    // A letter with its tone apart, the base in its own code: how windows-1258 writes.
    private static IEnumerable<byte> Windows1258(char c)
    {
        var codes = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        if (!VietnameseText.TrySplitTone(c, out var vowel, out var tone) || tone == 0) return codes.GetBytes([c]);
        return [.. codes.GetBytes([vowel]), tone switch { 1 => 0xCC, 2 => 0xEC, 3 => 0xD2, 4 => 0xDE, _ => 0xF2 }];
    }

    private static string Decompose(char c)
    {
        if (!VietnameseText.TrySplitTone(c, out var vowel, out var tone)) return c.ToString();
        var plain = VietnameseText.Unaccent(vowel);
        var shape = char.ToLowerInvariant(vowel) switch { 'ă' => "\u0306", 'â' or 'ê' or 'ô' => "\u0302", 'ơ' or 'ư' => "\u031B", _ => "" };
        var mark = tone switch { 1 => "\u0300", 2 => "\u0301", 3 => "\u0309", 4 => "\u0303", 5 => "\u0323", _ => "" };
        return plain + (tone == 5 && shape is not "\u031B" ? mark + shape : shape + mark);
    }

    private static string AbcCapitals(string text) =>
        string.Concat(text.Select(static c => VietnameseText.TrySplitTone(c, out _, out var tone) && tone > 0 ? char.ToLowerInvariant(c) : c));

    private static Dictionary<char, string> LegacyTable(string name)
    {
        var table = new Dictionary<char, string>();
        using var reader = new StreamReader(typeof(LegacyEncoding).Assembly.GetManifestResourceStream("DanVan.Reading.Data.legacy.csv")!);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (!string.Equals(fields[0], name, StringComparison.Ordinal)) continue;
            table.TryAdd(fields[2][0], string.Concat(fields[1].Split(' ').Select(static code => (char)Convert.ToInt32(code, 16))));
        }

        return table;
    }

    private static string Legacy(Dictionary<char, string> table, string text) => string.Concat(text.Select(c => table.TryGetValue(c, out var codes) ? codes : c.ToString()));
}
