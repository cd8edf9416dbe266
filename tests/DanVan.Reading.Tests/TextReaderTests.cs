using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

public sealed class TextReaderTests : IDisposable
{
    private const string Sample = "ỦY BAN NHÂN DÂN TỈNH\n\nSố: 12/KH-UBND\n\nThực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận.\n";

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le-bom", "utf-16be-bom", "utf-16le", "utf-16be", "windows-1258", "TCVN3", "VNI", "VISCII", "TCVN3 in UTF-8", "VNI in UTF-8", "NFD"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_encoding_gives_the_same_text(string encoding)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("kế hoạch.txt", Encode(Sample, encoding)));
        // The ABC fonts have no capitals with tones of their own; the words around them tell.
        Assert.Equal(Sample, document.Text);
        Assert.Equal("text", document.Format);
        Assert.Equal(encoding is "windows-1258" or "VISCII" || encoding.Contains("VNI", StringComparison.Ordinal) || encoding.Contains("TCVN3", StringComparison.Ordinal), document.Diagnostics.Any(static diagnostic => diagnostic.Code is DiagnosticCodes.LegacyEncoding));
    }

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\r\n\r\n", "\n\n")]
    [InlineData("a\r\r\nb\r\r\n", "a\nb\n")]
    [InlineData("a\r\r\rb\r", "a\n\n\nb\n")]
    [InlineData("KẾ HOẠCH\vI. MỤC ĐÍCH\u20281. Một\u2029\u2029Hai\u0085", "KẾ HOẠCH\nI. MỤC ĐÍCH\n1. Một\n\nHai\n")]
    [InlineData("\uFEFF\uFEFFKẾ HOẠCH", "KẾ HOẠCH")]
    [InlineData("Số: 25-NQ/TW  \t x\n", "Số: 25-NQ/TW  \t x\n")]
    [InlineData("**KẾ HOẠCH**\n", "**KẾ HOẠCH**\n")]
    [InlineData("năm 2024 😀", "năm 2024 😀")]
    public async Task Only_line_ends_change(string content, string expected) =>
        Assert.Equal(expected, (await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", content))).Text);

    [Theory]
    [InlineData("a.md", "Số: 05/KH\\-UBND (\\*) a\\|b c\\\nd", "Số: 05/KH-UBND (*) a\\|b c\nd")]
    [InlineData("a.txt", "**I\\. MỤC ĐÍCH**\n\n\\- Chủ trì\\.\nC:\\\\x", "**I. MỤC ĐÍCH**\n\n- Chủ trì.\nC:\\x")]
    // Nothing opens an item behind a backslash: no Markdown.
    [InlineData("a.txt", "Tệp \\\\may1\\-vanban ở D:\\.\n", "Tệp \\\\may1\\-vanban ở D:\\.\n")]
    [InlineData("a.txt", "**<u>I. MỤC ĐÍCH</u>** x<sup>1</sup><br>&nbsp;A &amp; B", "**I. MỤC ĐÍCH** x<sup>1</sup><br> A & B")]
    [InlineData("a.txt", "tỷ lệ <b và c> 5%, a < b", "tỷ lệ <b và c> 5%, a < b")]
    [InlineData("a.md", "<p align=\"center\">KẾ HOẠCH</p><p>Năm 2024</p>\n", "KẾ HOẠCH\nNăm 2024\n")]
    [InlineData("a.md", "x <table><tr><th>TT</th><th>Chủ trì</th></tr>\n<tr><td>1</td><td rowspan=\"2\"><p>Sở A</p><p>Sở | B</p></td></tr><tr><td>2\nhai</td></tr><tr><td colspan='2'>3</td></tr></table>y", "x \n| TT | Chủ trì |\n| 1 | Sở A<br>Sở \\| B |\n| 2 hai | |\n| 3 | |\ny")]
    [InlineData("a.md", "<table><tr><td>không đóng", "<table><tr><td>không đóng")]
    [InlineData("a.txt", "Theo [Nghị định 30/2020/NĐ-CP](https://a.vn/x?y=1 \"Nghị định (30)\") và [1](ghi chú), [2] (x), ![ảnh](https://a.vn/b.png)", "Theo Nghị định 30/2020/NĐ-CP và [1](ghi chú), [2] (x), ![ảnh](https://a.vn/b.png)")]
    public async Task What_markdown_writes_for_programs_is_left_out(string name, string content, string expected) =>
        Assert.Equal(expected, (await DocumentReaders.Default.ReadAsync(_folder.Write(name, content))).Text);

    [Fact]
    public async Task Offsets_in_the_file_are_those_of_its_content()
    {
        const string Content = "# KẾ HOẠCH\n\n\\- Theo [Nghị định 30/2020/NĐ\\-CP](https://a.vn/x) và\n\n<table>\n<tr><td>Quyết định</td><td>số 217\\-QĐ/TW</td></tr>\n</table>\n\n1\\. Mục đích\n";
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", Content));
        var inText = PlanParser.Parse(document);
        var inFile = PlanParser.Parse(document, new ParserOptions { OffsetsInFile = true });
        Assert.Equal((document.Text, Content), (inText.Text, inFile.Text));
        Assert.Equal(["Nghị định 30/2020/NĐ-CP", "số 217-QĐ/TW"], inText.Citations.Select(static citation => citation.Text));
        Assert.Equal(["Nghị định 30/2020/NĐ\\-CP", "số 217\\-QĐ/TW"], inFile.Citations.Select(citation => citation.Span.Slice(Content).ToString()));
        Assert.Equal(inFile.Citations.Select(static citation => citation.Span), inText.Citations.Select(citation => document.InFile(citation.Span)));
        Assert.Equal((7, 9), (Assert.Single(inText.Sections).Line, Assert.Single(inFile.Sections).Line));
    }

    [Theory]
    [InlineData("Kêì hoaòch vêÌ công tác dân vâòn, ðýõòc UÒy ban tiÒnh phê duyêòt; gaÞy ðôÒ, nãm, ĐãÒng", "Kế hoạch về công tác dân vận, được Ủy ban tỉnh phê duyệt; gãy đổ, năm, Đẳng", true)]
    [InlineData("cửa hàng ở Ìraq, ðã xong, hò hẹn, êì", "cửa hàng ở Ìraq, ðã xong, hò hẹn, êì", false)]
    public async Task Windows_1258_that_was_taken_for_another_encoding_is_read(string content, string expected, bool converted)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", content));
        Assert.Equal(expected, document.Text);
        Assert.Equal(converted ? ["windows-1258 (windows-1252)"] : [], document.Diagnostics.SelectMany(static diagnostic => diagnostic.Arguments));
    }

    [Fact]
    public async Task Utf8_that_was_taken_for_another_encoding_is_read()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        foreach (var taken in (Encoding[])[western, Encoding.Latin1])
        {
            var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", taken.GetString(Encoding.UTF8.GetBytes(Sample.Replace("lãnh đạo", "lãnh đạo, bố trí, chuyển đổi số", StringComparison.Ordinal))) + "Kế hoạch"));
            Assert.Equal(Sample.Replace("lãnh đạo", "lãnh đạo, bố trí, chuyển đổi số", StringComparison.Ordinal) + "Kế hoạch", document.Text);
            Assert.Equal(["UTF-8 (windows-1252)"], document.Diagnostics.SelectMany(static diagnostic => diagnostic.Arguments));
        }

        // What is told of such letters is not it.
        const string Told = "Tệp lỗi phông hiện \"NGUYá»†N Tháº¿ Viá»‡t\" khi mở bằng máy cũ; Café »x« là tên quán.\n";
        Assert.Equal(Told, (await DocumentReaders.Default.ReadAsync(_folder.Write("b.txt", Told))).Text);
    }

    [Theory]
    [InlineData("U?Y BAN NHA^N DA^N TI?NH\nSo^': 12/KH-UBND\n\nI. MU.C DDI'CH\n\na. Thu+.c hie^.n nhie^.m vu. ddu+o+.c giao cu?a nga`nh (na(m 2004).\n", "ỦY BAN NHÂN DÂN TỈNH\nSố: 12/KH-UBND\n\nI. MỤC ĐÍCH\n\na. Thực hiện nhiệm vụ được giao của ngành (năm 2004).\n", true)]
    [InlineData("KE^' HOA.CH co^ng ta'c\nBa'o ca'o, so+ ke^'t, to^?ng ke^'t; thu+ ddie^.n tu+? snv\\.x@x.gov.vn va` lu+u tru+~.\n", "KẾ HOẠCH công tác\nBáo cáo, sơ kết, tổng kết; thư điện tử snv.x@x.gov.vn và lưu trữ.\n", true)]
    [InlineData("Kế hoạch công tác (năm 2024), x^2 + y^2 = a^2; e^x, o^n, a~b.\n", "Kế hoạch công tác (năm 2024), x^2 + y^2 = a^2; e^x, o^n, a~b.\n", false)]
    [InlineData("The sum of a^2 and o^2 is given. Use `code` and ~ for home; do it again in a loop, see the notes on page 3.\n", "The sum of a^2 and o^2 is given. Use `code` and ~ for home; do it again in a loop, see the notes on page 3.\n", false)]
    [InlineData("UBND TINH. Ke hoach cong tac nam 2004. ~~ ^ ~~ Thuc hien nhiem vu duoc giao cua nganh.\n", "UBND TINH. Ke hoach cong tac nam 2004. ~~ ^ ~~ Thuc hien nhiem vu duoc giao cua nganh.\n", false)]
    public async Task Viqr_is_told_by_what_it_spells(string content, string expected, bool converted)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", content));
        Assert.Equal(expected, document.Text);
        Assert.Equal(converted ? ["VIQR"] : [], document.Diagnostics.SelectMany(static diagnostic => diagnostic.Arguments));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r\r\n")]
    [InlineData("\r")]
    public async Task Line_ends_at_the_edge_of_a_chunk_are_one(string end)
    {
        var text = new StringBuilder();
        while (text.Length < 3 << 20) text.Append("dòng").Append(end).Append('x', 1 + (text.Length % 7));
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), Encoding.Unicode])
        {
            var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())]));
            Assert.Equal(text.ToString().Replace(end, "\n", StringComparison.Ordinal), document.Text);
        }
    }

    [Fact]
    public async Task Text_with_a_few_letters_in_another_encoding_stays_what_it_is()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sample), .. Encoding.Latin1.GetBytes("café résumé")];
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", bytes));
        Assert.Equal(Sample + "caf\uFFFD r\uFFFDsum\uFFFD", document.Text);
        Assert.Equal(["3", "UTF-8"], Assert.Single(document.Diagnostics).Arguments);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    public async Task What_the_system_filled_a_file_up_with_is_left_out_and_told(string encoding)
    {
        byte[] bytes = [.. Encode(Sample, encoding), .. new byte[6000]];
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", bytes));
        Assert.Equal(Sample, document.Text);
        Assert.Equal(DiagnosticCodes.UndecodableBytes, Assert.Single(document.Diagnostics).Code);
    }

    [Theory]
    [InlineData("Nguyễn Văn A\n\nThe quick brown fox jumps over the lazy dog, again and again.")]
    [InlineData("Café déjà vu, naïve façade, El Niño: mañana señor, über Straße, Ångström, smörgåsbord, garçon, crème brûlée, tête-à-tête.")]
    [InlineData("СИТИС-СПН-1: определение времени эвакуации, программа для расчёта.")]
    [InlineData("Súng МЦ-12 và ИЖ-27, ống Ф76 mm; А, В.")]
    public async Task Good_Unicode_is_left_as_it_is(string content) =>
        Assert.Equal(content, (await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", content))).Text);

    /// <summary>TCVN 5712:1993, the codes of VN3 from A1 to FE in the order of the standard's table.</summary>
    [Theory]
    [InlineData("Số 06/2026/TT-BTС và ВСТ.\n\nр) Theo điều 2 củа Luật\n", "Số 06/2026/TT-BTC và BCT.\n\np) Theo điều 2 của Luật\n")]
    [InlineData("| củа | ВСТ |\nmáy Ф76\n", "| của | ВСТ |\nmáy Ф76\n")]
    public async Task Letters_of_another_script_become_those_that_are_meant(string content, string expected)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", Encoding.UTF8.GetBytes(content)));
        Assert.Equal(expected, document.Text);
        Assert.Equal(DiagnosticCodes.FontSlip, Assert.Single(document.Diagnostics).Code);
    }

    public static TheoryData<string, char> Abc => Pairs(
        "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ".Select(static code => code.ToString()),
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ");

    /// <summary>VNI for Windows: a vowel and its mark; í, ì, ỉ, ĩ, ị, ỵ, đ, ơ and ư have a code of their own.</summary>
    public static TheoryData<string, char> Vni => Pairs(
        ("aù aø aû aõ aï eù eø eû eõ eï où oø oû oõ oï uù uø uû uõ uï yù yø yû yõ aâ aá aà aå aã aä eâ eá eà eå eã eä oâ oá oà oå oã oä aê aé aè aú aü aë "
            + "ô ôù ôø ôû ôõ ôï ö öù öø öû öõ öï ñ í ì æ ó ò î "
            + "AÙ AØ AÛ AÕ AÏ EÙ EØ EÛ EÕ EÏ OÙ OØ OÛ OÕ OÏ UÙ UØ UÛ UÕ UÏ YÙ YØ YÛ YÕ AÂ AÁ AÀ AÅ AÃ AÄ EÂ EÁ EÀ EÅ EÃ EÄ OÂ OÁ OÀ OÅ OÃ OÄ AÊ AÉ AÈ AÚ AÜ AË "
            + "Ô ÔÙ ÔØ ÔÛ ÔÕ ÔÏ Ö ÖÙ ÖØ ÖÛ ÖÕ ÖÏ Ñ Í Ì Æ Ó Ò Î").Split(' '),
        "áàảãạéèẻẽẹóòỏõọúùủũụýỳỷỹâấầẩẫậêếềểễệôốồổỗộăắằẳẵặơớờởỡợưứừửữựđíìỉĩịỵ"
            + "ÁÀẢÃẠÉÈẺẼẸÓÒỎÕỌÚÙỦŨỤÝỲỶỸÂẤẦẨẪẬÊẾỀỂỄỆÔỐỒỔỖỘĂẮẰẲẴẶƠỚỜỞỠỢƯỨỪỬỮỰĐÍÌỈĨỊỴ");

    [Theory]
    [MemberData(nameof(Abc))]
    public void Every_letter_of_the_ABC_fonts(string codes, char letter) => Assert.Equal(letter.ToString(), LegacyEncoding.Tcvn3.Convert(codes));

    [Theory]
    [InlineData("ủY BAN NHÂN DÂN Xã Hà Lễ", "ỦY BAN NHÂN DÂN XÃ HÀ LỄ")]
    [InlineData("ủY BAN NHÂN DÂN\nXã Hà", "ỦY BAN NHÂN DÂN\nXã Hà")]
    [InlineData("Kế HOạCH\nVề công tác dân vận", "KẾ HOẠCH\nVề công tác dân vận")]
    [InlineData("Về QUY CHế DÂN CHủ ở CƠ Sở", "VỀ QUY CHẾ DÂN CHỦ Ở CƠ SỞ")]
    [InlineData("Số: 12/QĐ-UBND ở UBND xã và Sở Y tế, HĐND ở cơ sở", "Số: 12/QĐ-UBND ở UBND xã và Sở Y tế, HĐND ở cơ sở")]
    [InlineData("| Kế HOạCH | Sở | ở |", "| KẾ HOẠCH | Sở | ở |")]
    [InlineData("PHó CHủ TịCH Lê Văn Tý", "PHÓ CHỦ TỊCH Lê Văn Tý")]
    [InlineData("ý Cơ Số", "ý Cơ Số")]
    public void Capitals_of_the_ABC_fonts_are_raised_among_capitals(string converted, string text) => Assert.Equal(text, LegacyEncoding.Tcvn3.RaiseCapitals(converted));

    [Theory]
    [MemberData(nameof(Vni))]
    public void Every_letter_of_the_VNI_fonts(string codes, char letter) => Assert.Equal(letter.ToString(), LegacyEncoding.Vni.Convert(codes));

    [Theory]
    [InlineData("nh-ng", "nhưng")]
    [InlineData("n-íc,", "nước,")]
    [InlineData("(t-", "(tư")]
    [InlineData("-u", "ưu")]
    [InlineData("-¬ng", "ương")]
    [InlineData("H-ng", "Hưng")]
    [InlineData("tÕ-x·", "tế-xã")]
    [InlineData("M¸c-Lªnin", "Mác-Lênin")]
    [InlineData("25-NQ/TW", "25-NQ/TW")]
    [InlineData("NQ-§H", "NQ-ĐH")]
    [InlineData("2001-2005", "2001-2005")]
    [InlineData("T-1", "T-1")]
    [InlineData("-", "-")]
    [InlineData("t--", "t--")]
    public void A_hyphen_of_a_PDF_in_the_ABC_fonts_is_ư_where_a_syllable_comes_of_it(string printed, string text) => Assert.Equal(text, LegacyEncoding.Tcvn3.ConvertPrinted(printed));

    [Theory]
    [InlineData(".VnTime", "TCVN3", false)]
    [InlineData(".VnTimeH", "TCVN3", true)]
    [InlineData(".VnArialH", "TCVN3", true)]
    [InlineData("VNI-Times", "VNI", false)]
    [InlineData("VNI-Helve", "VNI", false)]
    [InlineData("Times New Roman", null, false)]
    [InlineData("", null, false)]
    public void The_font_names_the_encoding(string font, string? encoding, bool capitals)
    {
        var found = LegacyEncoding.OfFont(font);
        Assert.Equal(encoding, found?.Encoding.Name);
        Assert.Equal(capitals, found?.Capitals ?? false);
    }

    [Fact]
    public async Task Every_letter_of_windows_1258()
    {
        const string Letters = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâđêôơư";
        // Among words that spell Vietnamese, a line of capitals and one of small letters.
        var text = Sample + string.Join(' ', Letters.Select(static c => "t" + c)) + "\n" + Letters.ToUpperInvariant() + "\n";
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", [.. text.SelectMany(Windows1258)]));
        Assert.Equal(text, document.Text);
    }

    [Theory]
    [InlineData("ABC under a new letterhead", "ỦY BAN NHÂN DÂN XÃ HÀ LỄ\n\nKẾ HOẠCH\nVề công tác dân vận\n\nC¨n cø ChØ thÞ sè 05-CT/TU vÒ c«ng t¸c d©n vËn; c¸c ngµnh, ®oµn thÓ triÓn khai thùc hiÖn nghiªm tóc.\n\nC¸c tæ d©n phè\n\nbáo cáo kết quả hàng quý trước ngày 25.\n", "ỦY BAN NHÂN DÂN XÃ HÀ LỄ\n\nKẾ HOẠCH\nVề công tác dân vận\n\nCăn cứ Chỉ thị số 05-CT/TU về công tác dân vận; các ngành, đoàn thể triển khai thực hiện nghiêm túc.\n\nCác tổ dân phố\n\nbáo cáo kết quả hàng quý trước ngày 25.\n")]
    [InlineData("VNI under a new letterhead", "ỦY BAN NHÂN DÂN XÃ HÀ LỄ\n\nKẾ HOẠCH\nVề công tác dân vận\n\nCaên cöù Chæ thò soá 05-CT/TU veà coâng taùc daân vaän; caùc ngaønh, ñoaøn theå trieån khai thöïc hieän nghieâm tuùc.\n\nCaùc toå daân phoá\n\nbáo cáo kết quả hàng quý trước ngày 25.\n", "ỦY BAN NHÂN DÂN XÃ HÀ LỄ\n\nKẾ HOẠCH\nVề công tác dân vận\n\nCăn cứ Chỉ thị số 05-CT/TU về công tác dân vận; các ngành, đoàn thể triển khai thực hiện nghiêm túc.\n\nCác tổ dân phố\n\nbáo cáo kết quả hàng quý trước ngày 25.\n")]
    [InlineData("one line of many", "Căn cứ Chỉ thị số 05-CT/TU; các cấp ủy lãnh đạo, chỉ đạo công tác dân vận. Ban Thường vụ yêu cầu các chi bộ thực hiện những nội dung được giao trong năm.\n\nCông tác\n\nUû ban nh©n d©n c¸c x· phèi hîp víi MÆt trËn Tæ quèc triÓn khai.\n", "Căn cứ Chỉ thị số 05-CT/TU; các cấp ủy lãnh đạo, chỉ đạo công tác dân vận. Ban Thường vụ yêu cầu các chi bộ thực hiện những nội dung được giao trong năm.\n\nCông tác\n\nUỷ ban nhân dân các xã phối hợp với Mặt trận Tổ quốc triển khai.\n")]
    [InlineData("a title alone", "KÕ ho¹ch §¹i héi\n", "Kế hoạch Đại hội\n")]
    public async Task Lines_in_an_old_encoding_are_converted_beside_Unicode(string what, string content, string expected)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", content));
        Assert.Equal(expected, document.Text);
        Assert.True(document.Diagnostics.Count(static diagnostic => diagnostic.Code is DiagnosticCodes.LegacyEncoding) == 1, what);
    }

    [Theory]
    [InlineData("Kế hoạch hợp tác với các địa phương\n\nSociété d'Économie Mixte, Besançon; théâtre, forêt, crème brûlée, façade, élève, première, où, là, à côté, naïve.\n")]
    [InlineData("Bảng mã của phần mềm quản lý văn bản\n\n'Ä' => 'ä',\n'Ë' => 'ë',\n'Ç' => 'ç',\n'Ñ' => 'ñ',\n'Ø' => 'ø',\n'Å' => 'å',\n'Ö' => 'ö',\n")]
    [InlineData("Xã Krông Nô, xã Krông Ana, xã Nâm N'Jang, xã Quảng Phú\n\nKrông Nô, Krông Ana, Krông Búk, Krông Năng, Krông Bông, Krông Pắc, Lắk\n\nCông tác dân vận, các xã\n")]
    public async Task Other_languages_and_tables_of_letters_are_no_old_encoding(string content)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.txt", content));
        Assert.Equal(content, document.Text);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void No_plan_in_Unicode_is_taken_for_an_old_encoding()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent!;
        var plans = Directory.GetFiles(Path.Combine(folder.FullName, "corpus", "files"), "*.txt");
        Assert.NotEmpty(plans);
        foreach (var plan in plans)
        {
            var text = File.ReadAllText(plan);
            Assert.Null(LegacyText.Detect(text));
            // Nor is any part of one, down to a title, a name or a heading in capitals.
            foreach (var line in text.Split('\n')) Assert.True(LegacyText.Detect(line) is null, line);
            Assert.Null(LegacyText.Detect(text.ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData("PHÕNG, CHỐNG THAM NHŨNG; Thủ tƣớng Chính phủ", "PHÒNG, CHỐNG THAM NHŨNG; Thủ tướng Chính phủ")]
    [InlineData("NHÀ NƢỚC THEO DÕI, LÀM RÕ", "NHÀ NƯỚC THEO DÕI, LÀM RÕ")]
    [InlineData("CỘNG HÕA", "CỘNG HÕA")]
    public async Task Letters_of_a_broken_font_table_are_put_right(string written, string expected)
    {
        foreach (var file in (string[])[_folder.Write("a.txt", written), _folder.Write("a.html", $"<html><body><p>{written}</p></body></html>"), _folder.Write("a.docx", Word.File(Word.P(written)))])
        {
            var document = await DocumentReaders.Default.ReadAsync(file);
            Assert.Equal(expected, document.Text);
            Assert.Equal(expected.Equals(written, StringComparison.Ordinal) ? 0 : 1, document.Diagnostics.Count(static diagnostic => diagnostic.Code is DiagnosticCodes.FontSlip));
        }
    }

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
    public async Task Blocks_are_paragraphs_rows_and_headings_with_their_lines()
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", "# Một\n\nhai\nba¹\n\n| a | b c |\n| | d |\n\n¹ chú thích"));
        Assert.Equal(
            ["Heading 1 # Một", "Paragraph 3 hai\nba¹", "TableRow 6 | a | b c |", "TableRow 7 | | d |", "Paragraph 9 ¹ chú thích"],
            document.Blocks.Select(block => $"{block.Kind} {block.Location.Line} {document.Text[block.Span.Start..block.Span.End]}"));
        Assert.Equal(["a", "b c"], document.Blocks[2].Cells.Select(cell => document.Text[cell.Start..cell.End]));
        Assert.Equal(["", "d"], document.Blocks[3].Cells.Select(cell => document.Text[cell.Start..cell.End]));
    }

    [Theory]
    [InlineData("<p>Một</p><p>Hai</p>\n\n<table>\n<tr><td>a</td>\n<td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>\n\nBa &amp; bốn", "1 Một\nHai + 4 | a | b | + 6 | c | d | + 9 Ba & bốn")]
    [InlineData("Một <table><tr><td>a</td></tr><tr><td>b</td></tr></table> hai\n\nba", "1 Một  + 1 | a | + 1 | b | + 1  hai + 3 ba")]
    [InlineData("<span\nclass=\"x\">Một</span>\n\nhai", "1 Một + 4 hai")]
    [InlineData("<u>Một</u>\n\n&lt;hai&gt;", "1 Một + 3 <hai>")]
    public async Task Blocks_have_the_lines_of_the_file_whatever_is_taken_out_of_it(string content, string expected)
    {
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.md", content));
        Assert.Equal(expected, string.Join(" + ", document.Blocks.Select(block => $"{block.Location.Line} {document.Text[block.Span.Start..block.Span.End]}")));
    }

    public void Dispose() => _folder.Dispose();

    private static TheoryData<string, char> Pairs(IEnumerable<string> codes, string letters)
    {
        var all = codes.ToArray();
        Assert.Equal(letters.Length, all.Length);
        var data = new TheoryData<string, char>();
        for (var i = 0; i < all.Length; i++) data.Add(all[i], letters[i]);
        return data;
    }

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
        "VISCII" => Encoding.Latin1.GetBytes(Legacy(LegacyTable("VISCII"), text)),
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
