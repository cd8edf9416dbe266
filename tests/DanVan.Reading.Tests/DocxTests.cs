using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

public sealed class DocxTests : IDisposable
{
    private static string Numbers(string levels) =>
        $"<w:abstractNum w:abstractNumId=\"1\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private readonly TempFolder _folder = new();

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    private static string ThreeLevels => Word.Level(0, "upperRoman", "%1.") + Word.Level(1, "decimal", "%2.") + Word.Level(2, "lowerLetter", "%3)") + Word.Level(3, "bullet", "-");

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "runs of a number", $"<w:p>{Word.R("Nghị quyết số 25")}{Word.R("-N")}<w:bookmarkStart w:id=\"1\" w:name=\"x\"/>{Word.R("Q/")}<w:proofErr w:type=\"spellStart\"/>{Word.R("TW")}</w:p>", "Nghị quyết số 25-NQ/TW" },
        { "hyphens", "<w:p><w:r><w:t>25</w:t><w:noBreakHyphen/><w:t>NQ/TW dân</w:t><w:softHyphen/><w:t>vận</w:t></w:r></w:p>", "25-NQ/TW dânvận" },
        { "non-breaking hyphen as a letter, spaces", Word.P("25\u2011NQ/TW\u00A0 ngày   03\u200B/6"), "25-NQ/TW ngày 03/6" },
        { "line breaks and tabs", "<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Năm</w:t><w:tab/><w:t>2024</w:t></w:r></w:p>", "KẾ HOẠCH\nNăm 2024" },
        { "page break", "<w:p><w:r><w:t>trước</w:t><w:br w:type=\"page\"/><w:t>sau</w:t></w:r></w:p>", "trước\n\nsau" },
        { "decomposed letters", Word.P("Ke\u0302\u0301 hoa\u0323ch"), "Kế hoạch" },
        { "tracked changes", $"<w:p><w:ins w:id=\"1\">{Word.R("mới ")}</w:ins><w:del w:id=\"2\"><w:r><w:delText>cũ </w:delText></w:r></w:del><w:moveFrom w:id=\"3\">{Word.R("đi ")}</w:moveFrom><w:moveTo w:id=\"4\">{Word.R("đến")}</w:moveTo></w:p>", "mới đến" },
        { "paragraph mark struck out", $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{Word.R("một ")}</w:p>{Word.P("hai")}{Word.P("ba")}", "một hai\n\nba" },
        { "a heading and a separator of styles", $"<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{Word.R("Tuyên truyền.")}</w:p><w:p>{Word.R(" Mở chuyên mục.")}</w:p>{Word.P("Hết")}", "Tuyên truyền. Mở chuyên mục.\n\nHết" },
        { "a separator of styles that is off", $"<w:p><w:pPr><w:rPr><w:specVanish w:val=\"0\"/></w:rPr></w:pPr>{Word.R("một")}</w:p>{Word.P("hai")}", "một\n\nhai" },
        { "reading aid over a word", $"<w:p>{Word.R("một ")}<w:r><w:ruby><w:rubyPr/><w:rt>{Word.R("trên")}</w:rt><w:rubyBase>{Word.R("chữ")}</w:rubyBase></w:ruby></w:r></w:p>", "một chữ" },
        { "hidden text", $"<w:p>{Word.R("thấy")}{Word.R(" ẩn", "<w:vanish/>")}{Word.R(" lại thấy", "<w:vanish w:val=\"0\"/>")}</w:p>", "thấy lại thấy" },
        { "capitals", $"<w:p>{Word.R("Kế hoạch", "<w:caps/>")}</w:p>", "KẾ HOẠCH" },
        { "field result", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE \\@ yyyy</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2024</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>", "2024." },
        { "hyperlink, simple field, smart tag", $"<w:p><w:hyperlink>{Word.R("a")}</w:hyperlink><w:fldSimple w:instr=\"X\">{Word.R("b")}</w:fldSimple><w:smartTag w:element=\"x\">{Word.R("c")}</w:smartTag></w:p>", "abc" },
        { "content controls", $"<w:sdt><w:sdtContent>{Word.P("khối")}</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>{Word.R("dòng")}</w:sdtContent></w:sdt></w:p>", "khối\n\ndòng" },
        { "alternate content once", $"<w:p>{Word.R("trước")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>{Word.P("trong khung")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{Word.P("trong khung")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>", "trước\n\ntrong khung" },
        { "old fonts, a letter over two runs", $"<w:p>{Word.R("KÕ ho¹ch ", "<w:rFonts w:ascii=\".VnTime\"/>")}{Word.R("kÕ ho¹ch ", "<w:rFonts w:ascii=\".VnTimeH\"/>")}{Word.R("Coâng ta", "<w:rFonts w:ascii=\"VNI-Times\"/>")}{Word.R("ùc", "<w:rFonts w:ascii=\"VNI-Times\"/>")}{Word.R(" dân vận")}</w:p>", "Kế hoạch KẾ HOẠCH Công tác dân vận" },
        { "soft hyphens are ư in the ABC fonts", $"<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>Nh</w:t><w:softHyphen/><w:t>ng chÊt l\u00ADîng, t</w:t><w:softHyphen/></w:r><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t xml:space=\"preserve\"> t</w:t><w:softHyphen/><w:t>ëng</w:t></w:r></w:p>", "Nhưng chất lượng, tư TƯỞNG" },
        { "small letters that the typist left among capitals of an old font", $"<w:p>{Word.R("PHã TR\u00ADëNG BAN", "<w:rFonts w:ascii=\".VnTime\"/>")}</w:p><w:p>{Word.R("Phã tr\u00ADëng ban", "<w:rFonts w:ascii=\".VnTime\"/>")}</w:p>", "PHÓ TRƯỞNG BAN\n\nPhó trưởng ban" },
        { "old font of the letters with marks only", $"<w:p>{Word.R("KÕ ho¹ch", "<w:rFonts w:hAnsi=\".VnTime\"/>")}</w:p>", "Kế hoạch" },
        { "a letterhead in content controls", $"<w:sdt><w:sdtContent>{Word.Table(false, ["UBND TỈNH A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])}</w:sdtContent></w:sdt>", "UBND TỈNH A\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
        { "custom XML around paragraphs and runs", $"<w:customXml w:element=\"a\">{Word.P("Kế hoạch")}</w:customXml><w:p><w:customXml w:element=\"b\">{Word.R("số ")}<w:smartTag w:element=\"c\"><w:smartTag w:element=\"d\">{Word.R("12")}</w:smartTag></w:smartTag></w:customXml></w:p>", "Kế hoạch\n\nsố 12" },
        { "a text box in a text box", $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Word.P("ngoài")}<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Word.P("trong")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", "ngoài\n\ntrong" },
        { "soft hyphens", "<w:p><w:r><w:t>Kế hoạch chuyển</w:t><w:softHyphen/><w:t>đổi</w:t></w:r></w:p>", "Kế hoạch chuyểnđổi" },
        { "old font named, Unicode typed, words that could be of either kind", $"<w:p>{Word.R("ỦY BAN ", "<w:rFonts w:ascii=\".VnTime\"/>")}{Word.R("NHÂN DÂN ", "<w:rFonts w:ascii=\".VnTimeH\"/>")}{Word.R("với ", "<w:rFonts w:ascii=\".VnTime\"/>")}{Word.R("và")}{Word.R(" công tác", "<w:rFonts w:ascii=\".VnTime\"/>")}</w:p>", "ỦY BAN NHÂN DÂN với và công tác" },
        { "old font named, Unicode typed", $"<w:p>{Word.R("Kế hoạch", "<w:rFonts w:ascii=\".VnTime\"/>")}</w:p>", "Kế hoạch" },
        { "raised digits of a date", $"<w:p>{Word.R("ngày ")}{Word.R("5", "<w:vertAlign w:val=\"superscript\"/>")}{Word.R(" tháng 4 năm 20")}{Word.R("26", "<w:vertAlign w:val=\"superscript\"/>")}{Word.R(", năm 2026")}{Word.R("1", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>", "ngày 5 tháng 4 năm 2026, năm 2026¹" },
        { "raised digits", $"<w:p>{Word.R("nhà nước")}{Word.R("1", "<w:vertAlign w:val=\"superscript\"/>")}{Word.R(", 50 m")}{Word.R("2", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>", "nhà nước¹, 50 m²" },
        { "table", Word.Table(true, ["TT", "Nhiệm vụ"], ["1", Word.P("Một") + Word.P("hai")]), "| TT | Nhiệm vụ |\n| 1 | Một hai |" },
        { "merged cells", Word.Table(true, ["A", "B", "C"], ["<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + Word.P("AB") + "</w:tc>", "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + Word.P("C1") + "</w:tc>"], ["a", "b", "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"]), "| A | B | C |\n| AB | | C1 |\n| a | b | |" },
        { "nested table", Word.Table(true, ["a", Word.Table(true, ["x", "y"]) + Word.P("z")]), "| a | x y z |" },
        { "pipes in cells", Word.Table(true, ["a|b", "c"]), "| a\\|b | c |" },
        { "letterhead", Word.Table(false, ["UBND TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: /KH-UBND", "X, ngày tháng 3 năm 2024"]) + Word.P("KẾ HOẠCH"), "UBND TỈNH X\n\nSố: /KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nX, ngày tháng 3 năm 2024\n\nKẾ HOẠCH" },
        { "letterhead of the Party", Word.Table(true, [Word.P("TỈNH ỦY X") + Word.P("*") + Word.P("Số 12-KH/TU"), Word.P("ĐẢNG CỘNG SẢN VIỆT NAM")]), "TỈNH ỦY X\n\n*\n\nSố 12-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM" },
        { "letterhead by tabs", "<w:p><w:r><w:t>UBND TỈNH X</w:t><w:tab/><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p><w:p><w:r><w:t>Số: 1/KH-UBND</w:t><w:tab/><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>", "UBND TỈNH X\n\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc" },
        { "room for a number and a day", Word.P("Số:        /KH-UBND     X, ngày      tháng 8 năm 2024") + Word.P("KẾ HOẠCH") + Word.P("UBND XÃ X      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + Word.P("Số:        /KH-UBND     X, ngày      tháng 8 năm 2024"), "Số: /KH-UBND X, ngày tháng 8 năm 2024\n\nKẾ HOẠCH\n\nUBND XÃ X\n\nSố: /KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nX, ngày tháng 8 năm 2024" },
        { "letterhead by tabs with lines that have nothing beside them", Tabs("\tUBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "\tỦY BAN NHÂN DÂN\tĐộc lập - Tự do - Hạnh phúc", "\tHUYỆN A\t", "\tSố: 1/KH-UBND\tA, ngày 02 tháng 3 năm 2024") + Word.P("KẾ HOẠCH"), "UBND TỈNH X\n\nỦY BAN NHÂN DÂN\n\nHUYỆN A\n\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nA, ngày 02 tháng 3 năm 2024\n\nKẾ HOẠCH" },
        { "letterhead of a union by tabs", Tabs("HỘI NÔNG DÂN VIỆT NAM\t*", "HỘI NÔNG DÂN TỈNH X\tX, ngày 02 tháng 3 năm 2024", "Số 1-KH/HNDT"), "HỘI NÔNG DÂN VIỆT NAM\n\nHỘI NÔNG DÂN TỈNH X\n\nSố 1-KH/HNDT\n\n*\n\nX, ngày 02 tháng 3 năm 2024" },
        { "recipients and signature by tabs", Word.P("Hết./.") + Tabs("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN", "- UBND tỉnh;\tCHỦ TỊCH", "- Phòng A;", "- Phòng B;\t\tLê Văn An", "- Lưu: VT.") + Word.P("PHỤ LỤC"), "Hết./.\n\nNơi nhận:\n\n- UBND tỉnh;\n\n- Phòng A;\n\n- Phòng B;\n\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC" },
        { "recipients and signature by line breaks", "<w:p><w:r><w:t xml:space=\"preserve\">Hết./.</w:t><w:br/><w:t>Nơi nhận:          GIÁM ĐỐC</w:t><w:br/><w:t>- Phòng A;</w:t><w:br/><w:t>- Lưu: VT.          Lê Văn An</w:t></w:r></w:p>", "Hết./.\n\nNơi nhận:\n\n- Phòng A;\n\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn An" },
        { "a document that is one table", Word.Table(true, ["UBND XÃ X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [Across("KẾ HOẠCH")], [Across("Thực hiện Kế hoạch số 5/KH-UBND của Ủy ban nhân dân huyện, xã xây dựng kế hoạch như sau:")], [Across("1. Họp dân.")], ["Nơi nhận:", "CHỦ TỊCH"]), "UBND XÃ X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\nThực hiện Kế hoạch số 5/KH-UBND của Ủy ban nhân dân huyện, xã xây dựng kế hoạch như sau:\n\n1. Họp dân.\n\nNơi nhận:\n\nCHỦ TỊCH" },
        { "a letterhead without a motto in frames of the title", $"<w:p>{Box("HỘI NÔNG DÂN TỈNH X", "Số 1-KH/HNDT")}{Box("*", "X, ngày 02 tháng 3 năm 2024")}<w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>", "HỘI NÔNG DÂN TỈNH X\n\nSố 1-KH/HNDT\n\n*\n\nX, ngày 02 tháng 3 năm 2024\n\nKẾ HOẠCH" },
        { "recipients and signature", Word.P("Hết./.") + Word.Table(false, [Word.P("Nơi nhận:") + Word.P("- Sở Nội vụ;"), Word.P("KT. CHỦ TỊCH") + Word.P("PHÓ CHỦ TỊCH")]), "Hết./.\n\nNơi nhận:\n\n- Sở Nội vụ;\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH" },
        { "table with a column of two and no letterhead", Word.P("a") + Word.Table(true, ["Sở Nội vụ", "Trước 30/6"]), "a\n\n| Sở Nội vụ | Trước 30/6 |" },
        { "signs of the font Symbol", $"<w:p>{Word.R("đạt ")}<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>{Word.R(" 90%, ")}{Word.R("\uF0A3", "<w:rFonts w:ascii=\"Symbol\"/>")}{Word.R(" 5%")}</w:p>", "đạt ≥ 90%, ≤ 5%" },
        { "signs of Wingdings", "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + Word.R(" Có") + "</w:p><w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F076\"/></w:r>" + Word.R(" Hai") + "</w:p>", "☐ Có\n\n• Hai" },
        { "signs of Wingdings by the codes of letters", $"<w:p>{Word.R("ü", "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>")}{Word.R(" Một")}</w:p><w:p>{Word.R("v ", "<w:rFonts w:ascii=\"Wingdings\"/>")}{Word.R("Hai")}</w:p><w:p>{Word.R("§", "<w:rFonts w:ascii=\"Wingdings\"/>")}{Word.R(" ba\u00A0", "<w:rFonts w:ascii=\"Wingdings\"/>")}{Word.R("bốn")}</w:p><w:p>{Word.R("m", "<w:rFonts w:ascii=\"Symbol\"/>")}{Word.R("g")}</w:p>", "✓ Một\n\n• Hai\n\n• •• bốn\n\nμg" },
        { "words in the font of a bullet", $"<w:p>{Word.R("Phòng", "<w:rFonts w:ascii=\"Wingdings\"/>")}{Word.R(" và", "<w:rFonts w:ascii=\"Symbol\"/>")}{Word.R(" báo", "<w:rFonts w:ascii=\"Symbol\"/>")}</w:p>", "Phòng và báo" },
        { "a sign that is a letter", "<w:p><w:r><w:sym w:font=\"Times New Roman\" w:char=\"2013\"/></w:r>" + Word.R(" Một") + "</w:p>", "– Một" },
        { "the number of a letterhead in a text box", $"<w:p>{Word.R("UBND TỈNH X")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Word.P("Số: 12/KH-UBND")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>{Word.P("KẾ HOẠCH")}", "UBND TỈNH X\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH" },
        { "a letterhead that is a table in a text box", $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{Word.Table(false, ["UBND TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>{Word.P("KẾ HOẠCH")}", "UBND TỈNH X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH" },
        { "a letterhead in frames that hang on the line of the kind", $"<w:p>{Box("UBND TỈNH X", "Số: 12/KH-UBND")}{Box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "X, ngày 12 tháng 3 năm 2024")}{Word.R("KẾ HOẠCH")}</w:p>{Word.P("Năm 2024")}", "UBND TỈNH X\n\nSố: 12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nX, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\n\nNăm 2024" },
        { "the motto in a frame that hangs on the issuer", $"<w:p>{Box("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")}{Word.R("UBND TỈNH X")}</w:p>{Word.P("Số: 12/KH-UBND")}", "UBND TỈNH X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/KH-UBND" },
        { "marks of comments", $"<w:p><w:commentRangeStart w:id=\"1\"/>{Word.R("một")}<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>", "một" },
        { "moved paragraphs", $"<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:p><w:pPr><w:rPr><w:moveFrom w:id=\"2\"/></w:rPr></w:pPr><w:moveFrom w:id=\"3\">{Word.R("cũ")}</w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"1\"/>{Word.P("giữa")}<w:p><w:pPr><w:rPr><w:moveTo w:id=\"4\"/></w:rPr></w:pPr><w:moveTo w:id=\"5\">{Word.R("mới")}</w:moveTo></w:p>", "giữa\n\nmới" },
        { "nested content controls and tables", $"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{Word.Table(true, ["a", Word.P("b") + Word.Table(true, ["c"]) + "<w:p/>"])}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>", "| a | b c |" },
        { "field in a field", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "kết quả" },
        { "field without an end", $"<w:p>{Word.R("một")}{Mark("begin")}<w:r><w:instrText>DATE</w:instrText></w:r>{Word.R(" hai")}</w:p>{Word.P("ba")}<w:p>{Mark("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>{Mark("separate")}{Word.R("4")}{Mark("end")}</w:p>", "một hai\n\nba\n\n4" },
        { "field whose end was struck out", $"<w:p>{Mark("begin")}<w:r><w:instrText>DATE</w:instrText></w:r><w:del w:id=\"1\">{Mark("separate")}{Word.R("cũ")}{Mark("end")}</w:del>{Word.R("mới")}</w:p>{Word.P("sau")}", "mới\n\nsau" },
        { "field with a long code", $"<w:p>{Mark("begin")}{string.Concat(Enumerable.Repeat("<w:r><w:instrText>X</w:instrText></w:r>", 20))}</w:p><w:p>{Word.R("mã")}{Mark("separate")}{Word.R("kết quả")}{Mark("end")}</w:p>", "kết quả" },
        { "alternate content that a later program wrote", $"<w:p><w:r><mc:AlternateContent xmlns:z=\"urn:z\"><mc:Choice Requires=\"z\"><z:thing/></mc:Choice><mc:Fallback><w:t>thay thế</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p><mc:AlternateContent xmlns:z=\"urn:z\"><mc:Choice Requires=\"z\"><z:p/></mc:Choice><mc:Fallback>{Word.P("đoạn")}</mc:Fallback></mc:AlternateContent>", "thay thế\n\nđoạn" },
        { "letters of the font Symbol", "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F067\"/></w:r>" + Word.R(" = 2,75; ") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F044\"/></w:r>" + Word.R("t") + "</w:p>", "γ = 2,75; Δt" },
        { "addressees beside their label", Word.P("a") + Word.Table(false, ["Kính gửi:", Word.P("- Sở Nội vụ;") + Word.P("- Sở Tài chính.")]), "a\n\nKính gửi:\n\n- Sở Nội vụ;\n\n- Sở Tài chính." },
        { "addressees beside a label behind blanks", Word.P("a") + Word.Table(false, ["              Kính gửi:  ", Word.P("- Sở Nội vụ;") + Word.P("- Sở Tài chính.")]), "a\n\nKính gửi:\n\n- Sở Nội vụ;\n\n- Sở Tài chính." },
        { "one addressee beside the label", Word.P("a") + Word.Table(false, ["Kính gửi:", "Sở Nội vụ."]), "a\n\nKính gửi: Sở Nội vụ." },
        { "one addressee behind the colon", Word.P("a") + Word.Table(false, ["Kính gửi", ": Sở Nội vụ."]), "a\n\nKính gửi: Sở Nội vụ." },
        { "addressees in the second row of a letterhead", Word.Table(false, [Word.P("SỞ X") + Word.P("Số: /X"), Word.P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + Word.P("X, ngày 3 tháng 4 năm 2026")], ["Kính gửi:", Word.P("- Sở Nội vụ;") + Word.P("- Sở Tài chính.")]) + Word.P("a"), "SỞ X\n\nSố: /X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nX, ngày 3 tháng 4 năm 2026\n\nKính gửi:\n\n- Sở Nội vụ;\n\n- Sở Tài chính.\n\na" },
        { "one addressee in the last rows of a letterhead", Word.Table(false, ["SỞ X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: /X", "X, ngày 3 tháng 4 năm 2026"], ["Kính gửi:", "Sở Nội vụ"]) + Word.P("a"), "SỞ X\n\nSố: /X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nX, ngày 3 tháng 4 năm 2026\n\nKính gửi: Sở Nội vụ\n\na" },
        { "a signature on the right of a table", Word.P("a") + Word.Table(false, ["", Word.P("Người báo cáo") + Word.P("Lê Văn Bình")]), "a\n\nNgười báo cáo\n\nLê Văn Bình" },
        { "a drawn table with an empty column", Word.P("a") + Word.Table(true, ["Việc", ""], ["Họp", ""]), "a\n\n| Việc | |\n| Họp | |" },
        { "lines that every cell takes out", Word.P("a") + Word.Table(true, [Bare("TRƯỞNG PHÒNG", "nil"), Bare("GIÁM ĐỐC", "none")]), "a\n\nTRƯỞNG PHÒNG\n\nGIÁM ĐỐC" },
        { "lines in white", Word.P("a") + Word.Table(false, [Bare("TRƯỞNG PHÒNG", "single\" w:color=\"FFFFFF"), Bare("GIÁM ĐỐC", "single\" w:color=\"ffffff")]), "a\n\nTRƯỞNG PHÒNG\n\nGIÁM ĐỐC" },
        { "lines that one cell takes out", Word.P("a") + Word.Table(true, [Bare("TRƯỞNG PHÒNG", "nil"), "GIÁM ĐỐC"]), "a\n\n| TRƯỞNG PHÒNG | GIÁM ĐỐC |" },
        { "row struck out", "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>" + Word.P("a") + "</w:tc><w:tc>" + Word.P("b") + "</w:tc></w:tr></w:tbl>", "| a | b |" },
    };

    private static string Tabs(params string[] lines) => string.Concat(lines.Select(static line => $"<w:p>{string.Concat(line.Split('\t').Select(static (part, i) => (i > 0 ? "<w:r><w:tab/></w:r>" : "") + (part.Length > 0 ? Word.R(part) : "")))}</w:p>"));

    private static string Across(string text) => $"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{Word.P(text)}</w:tc>";

    private static string Box(params string[] lines) => $"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{string.Concat(lines.Select(static line => Word.P(line)))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

    private static string Bare(string text, string line) =>
        "<w:tc><w:tcPr><w:tcBorders>" + string.Concat(((string[])["top", "left", "bottom", "right"]).Select(side => $"<w:{side} w:val=\"{line}\"/>")) + "</w:tcBorders></w:tcPr>" + Word.P(text) + "</w:tc>";

    // The type of the main part does not fit the name, and the names of the strict kind of the format.
    [Theory]
    [InlineData("a.docx", "application/vnd.ms-word.document.macroEnabled.main+xml", false)]
    [InlineData("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", false)]
    [InlineData("a.docx", "application/xml", false)]
    [InlineData("a.dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", false)]
    [InlineData("a.docm", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", false)]
    [InlineData("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", true)]
    public async Task Kinds_of_the_format_are_read_alike(string name, string type, bool strict)
    {
        var content = Word.File(Word.P("Kế hoạch") + Word.Table(true, ["TT", "Nhiệm vụ"], ["1", "Tiếp dân"]));
        using var stream = new MemoryStream();
        stream.Write(content);
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(static entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
                text = text.Replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type, StringComparison.Ordinal);
                if (strict)
                {
                    text = text.Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                        .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
                }

                var path = entry.FullName;
                entry.Delete();
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        Assert.Equal("Kế hoạch\n\n| TT | Nhiệm vụ |\n| 1 | Tiếp dân |", (await DocumentReaders.Default.ReadAsync(_folder.Write(name, stream.ToArray()))).Text);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body(string what, string body, string expected)
    {
        _ = what;
        Assert.Equal(expected, (await ReadAsync(Word.File(body))).Text);
    }

    [Fact]
    public async Task Numbers_are_counted_as_Word_prints_them()
    {
        var body = Word.List("MỤC ĐÍCH", 1) + Word.List("Một", 1, 1) + Word.List("Hai", 1, 1) + Word.List("chữ", 1, 2) + Word.List("chữ", 1, 2) + Word.P("giữa")
            + Word.List("NỘI DUNG", 1) + Word.List("Lại một", 1, 1) + Word.List("gạch", 1, 3) + Word.List("từ đầu", 2) + Word.List("tiếp", 2);
        var document = await ReadAsync(Word.File(body, Numbers(ThreeLevels)));
        Assert.Equal("I. MỤC ĐÍCH|1. Một|2. Hai|a) chữ|b) chữ|giữa|II. NỘI DUNG|1. Lại một|- gạch|I. từ đầu|II. tiếp", document.Text.Replace("\n\n", "|", StringComparison.Ordinal));
        Assert.Equal(SourceBlockKind.ListItem, document.Blocks[0].Kind);
    }

    [Fact]
    public async Task The_number_of_paragraphs_that_a_deletion_joined_stands_before_both()
    {
        const string Struck = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\"/></w:rPr>";
        var document = await ReadAsync(Word.File(Word.List("đầu", 1) + Word.P("một ", Struck) + Word.List("hai", 1) + Word.P("", Struck) + Word.List("ba", 1), Numbers(ThreeLevels)));
        Assert.Equal("I. đầu|II. một hai|III. ba", document.Text.Replace("\n\n", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_heading_before_a_separator_of_styles_keeps_its_number()
    {
        const string Apart = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:specVanish/></w:rPr>";
        var document = await ReadAsync(Word.File(Word.P("một.", Apart) + Word.P(" tiếp") + Word.List("hai", 1), Numbers(ThreeLevels)));
        Assert.Equal("I. một. tiếp|II. hai", document.Text.Replace("\n\n", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_names_the_styles_of_its_levels()
    {
        static string Style(string id, string more) => $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{more}</w:style>";
        const string Listed = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        var styles = Style("A", Listed) + Style("B", Listed) + Style("C", "<w:basedOn w:val=\"B\"/>") + Style("D", "<w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>");
        var levels = Word.Level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"A\"/>") + Word.Level(1, "decimal", "%2.", "<w:pStyle w:val=\"B\"/>") + Word.Level(2, "lowerLetter", "%3)");
        static string P(string style, string text, string more = "") => Word.P(text, $"<w:pStyle w:val=\"{style}\"/>{more}");
        var document = await ReadAsync(Word.File(
            P("A", "một") + P("B", "hai") + P("C", "ba") + P("D", "bốn") + P("A", "năm") + P("B", "sáu") + P("B", "bảy", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + P("B", "tám", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            Numbers(levels),
            styles));
        Assert.Equal("I. một|1. hai|2. ba|a) bốn|II. năm|1. sáu|III. bảy|tám", document.Text.Replace("\n\n", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_paragraph_of_a_list_counts()
    {
        var document = await ReadAsync(Word.File(Word.List("một", 1) + Word.List("", 1) + Word.List("ba", 1) + Word.List("", 1, 1) + Word.List("hai", 1, 1), Numbers(ThreeLevels)));
        Assert.Equal("I. một|III. ba|2. hai", document.Text.Replace("\n\n", "|", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("decimal", "%1.%2.", "1.1. x")]
    [InlineData("decimal", "Điều %2.", "Điều 1. x")]
    [InlineData("lowerRoman", "%2)", "i) x")]
    [InlineData("upperLetter", "%1-%2/", "I-A/ x")]
    [InlineData("bullet", "\uF0B7", "• x")]
    [InlineData("bullet", "+", "+ x")]
    [InlineData("bullet", "", "x")]
    [InlineData("none", "", "x")]
    [InlineData("decimalZero", "%2", "01 x")]
    public async Task Formats(string format, string text, string expected)
    {
        var levels = Word.Level(0, "upperRoman", "%1.") + Word.Level(1, format, text, text.StartsWith("%1.%2", StringComparison.Ordinal) ? "<w:isLgl/>" : "");
        var document = await ReadAsync(Word.File(Word.List("đầu", 1) + Word.List("x", 1, 1), Numbers(levels)));
        Assert.Equal("I. đầu\n\n" + expected, document.Text);
    }

    [Theory]
    [InlineData("<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1/\"/></w:lvl></w:lvlOverride>", "", "I. một|C/ hai|1. ba|D/ bốn|1. năm")]
    [InlineData("<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride>", "", "I. một|II. hai|5. ba|III. bốn|5. năm")]
    [InlineData("", "<w:lvlRestart w:val=\"0\"/>", "I. một|II. hai|1. ba|III. bốn|2. năm")]
    public async Task Overrides_and_restarts(string change, string restart, string expected)
    {
        var levels = Word.Level(0, "upperRoman", "%1.") + Word.Level(1, "decimal", "%2.", restart);
        var numbering = $"<w:abstractNum w:abstractNumId=\"1\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>{change}</w:num>";
        var document = await ReadAsync(Word.File(Word.List("một", 1) + Word.List("hai", 2) + Word.List("ba", 2, 1) + Word.List("bốn", 2) + Word.List("năm", 2, 1), numbering));
        Assert.Equal(expected, document.Text.Replace("\n\n", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Legal_numbers_of_several_levels()
    {
        var levels = Word.Level(0, "upperRoman", "Phần %1.") + Word.Level(1, "upperLetter", "%1.%2.", "<w:isLgl/>") + Word.Level(2, "lowerLetter", "%1.%2.%3)", "<w:isLgl/>") + Word.Level(3, "decimal", "%3.%4");
        var body = Word.List("một", 1) + Word.List("hai", 1, 1) + Word.List("ba", 1, 2) + Word.List("bốn", 1, 2) + Word.List("năm", 1, 3) + Word.List("sáu", 1) + Word.List("bảy", 1, 2);
        Assert.Equal("Phần I. một|1.1. hai|1.1.1) ba|1.1.2) bốn|b.1 năm|Phần II. sáu|2.1.1) bảy", (await ReadAsync(Word.File(body, Numbers(levels)))).Text.Replace("\n\n", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_only_names_a_style_of_lists()
    {
        const string Styles = "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"list\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var numbering = $"<w:abstractNum w:abstractNumId=\"1\">{ThreeLevels}<w:styleLink w:val=\"L\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"L\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>";
        Assert.Equal("I. một\n\n1. hai\n\nII. ba\n\nIII. bốn", (await ReadAsync(Word.File(Word.List("một", 2) + Word.List("hai", 2, 1) + Word.List("ba", 1) + Word.List("bốn", 2), numbering, Styles))).Text);
    }

    [Theory]
    [InlineData("Về việc công nhận Điều lệ (sửa đổi, bổ sung)|Quỹ Khuyến học tỉnh X", "Về việc công nhận Điều lệ (sửa đổi, bổ sung)\nQuỹ Khuyến học tỉnh X")]
    [InlineData("Triển khai cuộc vận động|trên địa bàn|tỉnh X", "Triển khai cuộc vận động\ntrên địa bàn\ntỉnh X")]
    [InlineData("Triển khai cuộc vận động||trên địa bàn", "Triển khai cuộc vận động\n\ntrên địa bàn")]
    [InlineData("KẾ HOẠCH|Triển khai cuộc vận động", "KẾ HOẠCH\n\nTriển khai cuộc vận động")]
    [InlineData("Phụ lục I|Danh mục nhiệm vụ|(Kèm theo Kế hoạch số 1/KH-UBND)", "Phụ lục I\n\nDanh mục nhiệm vụ\n\n(Kèm theo Kế hoạch số 1/KH-UBND)")]
    [InlineData("Kính gửi: Sở Nội vụ|Văn phòng", "Kính gửi: Sở Nội vụ\n\nVăn phòng")]
    [InlineData("Chương I|Những quy định chung", "Chương I\n\nNhững quy định chung")]
    [InlineData("X, ngày 01 tháng 3 năm 2024|Về việc công nhận", "X, ngày 01 tháng 3 năm 2024\n\nVề việc công nhận")]
    public async Task Lines_of_a_title_typed_as_paragraphs(string lines, string expected)
    {
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>";
        foreach (var properties in (string[])["<w:jc w:val=\"center\"/>", "<w:pStyle w:val=\"T\"/>"])
        {
            var body = string.Concat(lines.Split('|').Select(line => Word.P(line, properties)));
            Assert.Equal(expected, (await ReadAsync(Word.File(body, styles: styles))).Text);
        }

        var left = string.Concat(lines.Split('|').Select(static line => Word.P(line)));
        Assert.Equal(string.Join("\n\n", lines.Split('|', StringSplitOptions.RemoveEmptyEntries)), (await ReadAsync(Word.File(left, styles: styles))).Text);
    }

    [Fact]
    public async Task A_letterhead_set_apart_by_spaces_behind_an_indent()
    {
        var body = Word.P("     VĂN PHÒNG            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + Word.P("        PHÒNG A               Độc lập - Tự do - Hạnh phúc") + Word.P("PHIẾU TRÌNH");
        Assert.Equal("VĂN PHÒNG\n\nPHÒNG A\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nPHIẾU TRÌNH", (await ReadAsync(Word.File(body))).Text);
    }

    // A style of characters that names no font leaves that of the paragraph; one that names its own does not.
    [Theory]
    [InlineData("", "Phßng T­ ph¸p", "Phòng Tư pháp")]
    [InlineData("<w:rPr><w:b/></w:rPr>", "Phßng T­ ph¸p", "Phòng Tư pháp")]
    [InlineData("<w:rPr><w:rFonts w:ascii=\"Times New Roman\"/></w:rPr>", "10 m × 3 ± 1", "10 m × 3 ± 1")]
    public async Task A_style_of_characters_in_an_old_font(string properties, string given, string expected)
    {
        var styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/><w:rPr><w:rFonts w:ascii=\"Times New Roman\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"Body Text\"/><w:basedOn w:val=\"N\"/><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:style>"
            + $"<w:style w:type=\"character\" w:styleId=\"S\"><w:name w:val=\"Strong\"/>{properties}</w:style>";
        var body = $"<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr>{Word.R("C¸c ")}{Word.R(given, "<w:rStyle w:val=\"S\"/>")}</w:p>";
        Assert.Equal("Các " + expected, (await ReadAsync(Word.File(body, styles: styles))).Text);
    }

    [Fact]
    public async Task The_outline_level_makes_a_heading()
    {
        var document = await ReadAsync(Word.File(Word.P("MỤC ĐÍCH", "<w:outlineLvl w:val=\"1\"/>") + Word.P("chữ", "<w:outlineLvl w:val=\"9\"/>")));
        Assert.Equal([(SourceBlockKind.Heading, 2), (SourceBlockKind.Paragraph, 0)], document.Blocks.Select(static block => (block.Kind, block.Level)));
    }

    [Fact]
    public async Task A_chunk_in_another_format_is_reported()
    {
        var document = await ReadAsync(Word.File(Word.P("một") + "<w:altChunk r:id=\"rId99\"/>" + Word.P("hai")));
        Assert.Equal("một\n\nhai", document.Text);
        Assert.Equal(DiagnosticCodes.PartLeftOut, Assert.Single(document.Diagnostics).Code);
    }

    public static TheoryData<string, byte[], string?> Chunks => new()
    {
        { "text/html", Encoding.UTF8.GetBytes("<html><body><p>hai <b>ba</b></p><ul><li><a href='http://x.gov.vn'>bốn</a></ul></body></html>"), "hai ba\n\n- bốn" },
        { "application/xhtml+xml", Encoding.UTF8.GetBytes("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>hai</p><img src=\"http://x.gov.vn/a.png\"/></body></html>"), "hai" },
        { "text/plain", Encoding.UTF8.GetBytes("hai\r\n\r\nba"), "hai\n\nba" },
        { "text/plain", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("kế hoạch")).ToArray(), "kế hoạch" },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Word.File(Word.P("hai") + Word.Table(true, ["a", "b"])), "hai\n\n| a | b |" },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "không phải DOCX"u8.ToArray(), null },
        { "application/rtf", "{\\rtf1 hai}"u8.ToArray(), null },
        { "message/rfc822", Encoding.ASCII.GetBytes(Archive("Content-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><p>K=E1=BA=BF ho=E1=BA=A1ch</p><ol><li>m=\n=E1=BB=99t</ol></body></html>")), "Kế hoạch\n\n1. một" },
        { "multipart/related", Encoding.ASCII.GetBytes(Archive("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+S+G6vyBob+G6oWNoPC9wPg==")), "Kế hoạch" },
        { "message/rfc822", Encoding.ASCII.GetBytes(Archive("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA")), null },
        { "message/rfc822", "không phải thư"u8.ToArray(), null },
    };

    // As programs on sites put a page into a DOCX.
    private static string Archive(string part) => $"MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----=mhtDocumentPart\"\n\n------=mhtDocumentPart\n{part}\n------=mhtDocumentPart--\n";

    [Theory]
    [MemberData(nameof(Chunks), DisableDiscoveryEnumeration = true)]
    public async Task Chunks_in_formats_of_their_own(string type, byte[] content, string? expected)
    {
        var document = await ReadAsync(Word.File(Word.P("một") + "<w:altChunk r:id=\"c1\"/>" + Word.P("năm"), chunks: ("c1", type, content)));
        Assert.Equal(expected is null ? "một\n\nnăm" : $"một\n\n{expected}\n\nnăm", document.Text);
        Assert.Equal(expected is null ? [DiagnosticCodes.PartLeftOut] : [], document.Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    [Fact]
    public async Task Notes_of_a_chunk_are_counted_with_those_around_it()
    {
        const string Reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        static string Note(string text) => $"<w:footnote w:id=\"2\">{Word.P(text)}</w:footnote>";
        var inner = Word.File($"<w:p>{Word.R("hai")}{Reference}</w:p>", footnotes: Note("trong"));
        var document = await ReadAsync(Word.File($"<w:altChunk r:id=\"c1\"/><w:p>{Word.R("ba")}{Reference}</w:p>", footnotes: Note("ngoài"), chunks: ("c1", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", inner)));
        Assert.Equal("hai¹\n\n¹ trong\n\nba²\n\n² ngoài", document.Text);
        Assert.StartsWith("word/", document.Blocks[0].Location.Path, StringComparison.Ordinal);
        Assert.Contains('!', document.Blocks[0].Location.Path!);
    }

    [Fact]
    public async Task Chunks_in_chunks_end()
    {
        var file = Word.File(Word.P("đáy"));
        for (var i = 0; i < 12; i++) file = Word.File(Word.P("tầng") + "<w:altChunk r:id=\"c1\"/>", chunks: ("c1", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", file));
        var document = await ReadAsync(file);
        Assert.DoesNotContain("đáy", document.Text, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.PartLeftOut, Assert.Single(document.Diagnostics).Code);
    }

    [Theory]
    [InlineData("", "", "¹²³⁴")]
    [InlineData("<w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr>", "", "¹²¹²")]
    [InlineData("", "<w:footnotePr><w:numRestart w:val=\"eachSect\"/></w:footnotePr>", "¹²¹²")]
    [InlineData("<w:footnotePr><w:numStart w:val=\"5\"/></w:footnotePr>", "", "⁵⁶⁷⁸")]
    [InlineData("<w:footnotePr><w:numRestart w:val=\"eachPage\"/></w:footnotePr>", "", "¹¹¹²")]
    public async Task Footnotes_begin_anew_where_the_file_says_so(string settings, string section, string marks)
    {
        static string Noted(int id, string before = "") => $"<w:p><w:r>{before}<w:t>chữ</w:t><w:footnoteReference w:id=\"{id}\"/></w:r></w:p>";
        var body = Noted(2) + Noted(3, "<w:lastRenderedPageBreak/>") + $"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>" + Noted(4) + Noted(5) + $"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p>";
        var notes = string.Concat(Enumerable.Range(2, 4).Select(static id => $"<w:footnote w:id=\"{id}\">{Word.P("chú thích " + id)}</w:footnote>"));
        var document = await ReadAsync(Word.File(body, footnotes: notes, settings: settings.Length > 0 ? settings : null));
        Assert.Equal(marks, string.Concat(document.Text.Split("\n\n").Where(static part => part.StartsWith("chữ", StringComparison.Ordinal)).Select(static part => part[3..])));
        Assert.Equal(marks, string.Concat(document.Text.Split("\n\n").Where(static part => part.Contains("chú thích", StringComparison.Ordinal)).Select(static part => part[..1])));
    }

    [Fact]
    public async Task A_footnote_with_a_mark_of_its_own_takes_no_number()
    {
        var body = $"<w:p>{Word.R("một")}<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>(*)</w:t></w:r>{Word.R(", hai")}<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>";
        const string Footnotes = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>(*) Ghi chú</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/><w:t xml:space=\"preserve\"> Luật B</w:t></w:r></w:p></w:footnote>";
        Assert.Equal("một(*), hai¹\n\n(*) Ghi chú\n\n¹ Luật B", (await ReadAsync(Word.File(body, footnotes: Footnotes))).Text);
    }

    [Fact]
    public async Task Numbers_and_levels_come_from_styles_too()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"own\"/><w:basedOn w:val=\"A\"/></w:style>";
        var document = await ReadAsync(Word.File(Word.P("mục đích", "<w:pStyle w:val=\"A\"/>") + Word.P("nội dung", "<w:pStyle w:val=\"B\"/>"), Numbers(ThreeLevels), Styles));
        Assert.Equal("I. MỤC ĐÍCH\n\nII. NỘI DUNG", document.Text);
        Assert.Equal((SourceBlockKind.Heading, 1), (document.Blocks[0].Kind, document.Blocks[0].Level));
    }

    [Fact]
    public async Task Column_of_automatic_numbers_without_text()
    {
        var cell = Word.List("", 1, 1);
        var document = await ReadAsync(Word.File(Word.Table(true, [cell, "a"], [cell, "b"]), Numbers(ThreeLevels)));
        Assert.Equal("| 1. | a |\n| 2. | b |", document.Text);
    }

    [Fact]
    public async Task Footnotes_and_endnotes_follow_the_text_with_their_marks()
    {
        var body = $"<w:p>{Word.R("một")}<w:r><w:footnoteReference w:id=\"3\"/></w:r>{Word.R(", hai")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{Word.R(", ba")}<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>";
        const string Footnotes = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t xml:space=\"preserve\"> Luật B</w:t></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"3\"><w:p><w:r><w:t>Luật A</w:t></w:r></w:p><w:p><w:r><w:t>và nữa</w:t></w:r></w:p></w:footnote>";
        var document = await ReadAsync(Word.File(body, footnotes: Footnotes, endnotes: "<w:endnote w:id=\"2\"><w:p><w:r><w:t>Cuối</w:t></w:r></w:p></w:endnote>"));
        Assert.Equal("một¹, hai², ba³\n\n¹ Luật A\n\nvà nữa\n\n² Luật B\n\n³ Cuối", document.Text);
        Assert.Equal(4, document.Blocks.Count(static block => block.Kind == SourceBlockKind.Footnote));
    }

    [Fact]
    public async Task Headers_stay_apart_unless_they_hold_the_letterhead()
    {
        var apart = await ReadAsync(Word.File(Word.P("Kế hoạch"), header: Word.P("Trang 2")));
        Assert.Equal("Kế hoạch", apart.Text);
        Assert.Contains(apart.Blocks, static block => block.Kind == SourceBlockKind.Margin && block.Span.IsEmpty);
        var held = await ReadAsync(Word.File(Word.P("Kế hoạch"), header: Word.Table(false, ["UBND TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])));
        Assert.Equal("UBND TỈNH X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKế hoạch", held.Text);
        var union = await ReadAsync(Word.File(Word.P("Kế hoạch"), header: Word.Table(false, [Word.P("TỈNH ĐOÀN X") + Word.P("Số: 1-KH/TĐTN"), "X, ngày 02 tháng 3 năm 2024"])));
        Assert.Equal("TỈNH ĐOÀN X\n\nSố: 1-KH/TĐTN\n\nX, ngày 02 tháng 3 năm 2024\n\nKế hoạch", union.Text);
    }

    [Fact]
    public async Task Blocks_say_where_they_stand()
    {
        var document = await ReadAsync(Word.File(Word.P("một") + Word.P("") + Word.P("ba") + Word.Table(true, ["a", "b"])));
        Assert.Equal([1, 3, 4], document.Blocks.Select(static block => block.Location.Paragraph));
        Assert.All(document.Blocks, static block => Assert.Equal("word/document.xml", block.Location.Path));
        Assert.All(document.Blocks[2].Cells, cell => Assert.Equal(1, cell.Length));
        Assert.Equal(1, document.Blocks[2].Table);
    }

    public void Dispose() => _folder.Dispose();

    private Task<SourceDocument> ReadAsync(byte[] file) => DocumentReaders.Default.ReadAsync(_folder.Write("a.docx", file));
}
