using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

public sealed class HtmlTests : IDisposable
{
    private const string Long = "Thực hiện Kế hoạch số 859/KH-UBND ngày 25/3/2024 của Ủy ban nhân dân tỉnh về công tác dân vận chính quyền, Sở Nội vụ ban hành kế hoạch như sau";

    private readonly TempFolder _folder = new();

    private const string Blanks = "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;";

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "what was struck out of a draft", "<p>trước ngày <del>10/12/2025</del><ins>15/12/2025</ins></p>", "trước ngày 15/12/2025" },
        { "paragraphs", "<p>một</p><p>hai <b>ba</b></p>", "một\n\nhai ba" },
        { "entities", "<p>Qu&#7923;nh &amp; K&ecirc;nh&nbsp;&nbsp;25&#8209;NQ/TW</p>", "Quỳnh & Kênh 25-NQ/TW" },
        { "single break", "<p>KẾ HOẠCH<br>Năm 2024</p>", "KẾ HOẠCH\nNăm 2024" },
        { "breaks as paragraphs", "<div>I. MỤC ĐÍCH<br>1. Một việc.<br>Hai việc<br><br>ba<br>- bốn</div>", "I. MỤC ĐÍCH\n\n1. Một việc.\n\nHai việc\n\nba\n\n- bốn" },
        { "lists", "<ol><li>một<li>hai</ol><ol type=a start=3><li><p>ba</p><p>bốn</p></ol><ul><li>năm<li>- sáu</ul><ol><li>1. bảy</ol>", "1. một\n\n2. hai\n\nc) ba\n\nbốn\n\n- năm\n\n- sáu\n\n1. bảy" },
        { "numbers that items set, lists counted down", "<ol start=2147483647><li>một<li value=-3>hai<li>ba</ol><ol reversed><li>bốn<!-- x --><li>năm</ol><ol reversed start=9 type=i><li>sáu<li>bảy</ol>", "2147483647. một\n\n-3. hai\n\n-2. ba\n\n2. bốn\n\n1. năm\n\nix. sáu\n\nviii. bảy" },
        { "marks of lists by their style", "<ol style='list-style-type: upper-roman'><li>một<li style='list-style:lower-alpha'>hai</ol><ol style='list-style: none outside' type=I><li>ba</ol><ul style='margin:0;list-style:none'><li>bốn</ul><ul style='list-style-type:disc'><li>năm</ul><ol style='list-style:url(a.png) inside' type=A><li>sáu</ol>", "I. một\n\nb) hai\n\nba\n\nbốn\n\n- năm\n\nA. sáu" },
        { "numbers of lists that classes set", "<style>ol.r{list-style-type:upper-roman} .l, ol.m { list-style : lower-alpha inside } ul.n{list-style:none}</style><ol class=r><li>một</ol><ol class='x l'><li>hai</ol><ol class=m type=A><li>ba</ol><ul class=n><li>bốn</ul><ol class=r style='list-style-type:decimal'><li>năm</ol>", "I. một\n\na) hai\n\na) ba\n\nbốn\n\n1. năm" },
        { "lists of a name or inside something are reset by sites", "<style>ol, ul{list-style:none} .menu ol{list-style:upper-roman} @media print{ol.a{list-style:none}} ol.b.c{list-style:upper-roman}</style><ol class=a><li>một</ol><ul><li>hai</ul><ol class=b><li>ba</ol><ol class='c b'><li>bốn</ol>", "1. một\n\n- hai\n\n1. ba\n\nI. bốn" },
        { "marks that Google writes before items", "<style>@import url('a.css');ol.k-0{list-style-type:none}.k-0>li{counter-increment:c-0}.k-0>li:before{content:\"\" counter(c-0,upper-roman) \". \"}.k-1 > li::before{content:\"Mục \" counter(c-0,decimal) \".\" counter(c-1,decimal) \"; \"}/* a{} */ul.k-2{list-style-type:none}.k-2>li:before{content:\"\\002b  \"}.k-3>li:before{content:\"\"}</style><ol class='k-0 start' start=1><li>một</ol><ol class='k-1 start' start=1><li>hai<li>ba</ol><ol class=k-0 start=2><li>bốn</ol><ol class='k-1 start' start=1><li>năm</ol><ul class=k-2><li>sáu</ul><ul class=k-3><li>bảy</ul>", "I. một\n\nMục 1.1; hai\n\nMục 1.2; ba\n\nII. bốn\n\nMục 2.1; năm\n\n+ sáu\n\nbảy" },
        { "hidden by a class", "<style>.an{display:none}.tab{display:none}.tab.on{display:block}#x{visibility:hidden !important}@media screen{.mo{display:block}}.mo{display:none}</style><p>a</p><p class=an>b</p><p class='tab on'>c</p><p class=tab>d</p><p id=x>e</p><p class='an' style='display:block'>g</p><p class=mo>h</p>", "a\n\nc\n\nd\n\ng\n\nh" },
        { "capitals of a style", "<style>.u{text-transform:uppercase}</style><p>Tổ <span style='text-transform:uppercase'>chức <b style='text-transform:none'>thực</b> hiện</span> việc</p><h3 class=u>Mục đích</h3><p style='text-transform:capitalize'>yêu cầu</p>", "Tổ CHỨC thực HIỆN việc\n\nMỤC ĐÍCH\n\nyêu cầu" },
        { "lines shown as blocks", "<style>.d{display:block}img{display:block}</style><span class=d>một</span><span style='display: block'>hai <span>ba</span></span>S<img src=a.png>Ở<span style='display:inline-block'> bốn</span>", "một\n\nhai ba\n\nSỞ bốn" },
        { "centred by a class", "<style>p.g{text-align:center}</style><p class=g>QUYẾT ĐỊNH</p><p class=g>Về việc công nhận Điều lệ (sửa đổi)</p><p class=g>Quỹ Khuyến học tỉnh X</p>", "QUYẾT ĐỊNH\n\nVề việc công nhận Điều lệ (sửa đổi)\nQuỹ Khuyến học tỉnh X" },
        { "comments of reviewers in a page of Word", "<p>với <a style='mso-comment-reference:A_1'>Phòng Tư pháp</a><span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span> mở hội nghị</p><div style='mso-element: comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id='_com_1' class=msocomtxt><p class=MsoCommentText>Xem lại</p></div></div></div>", "với Phòng Tư pháp mở hội nghị" },
        { "footnotes of mammoth", "<p>nhà nước<sup><a href='#footnote-1' id='footnote-ref-1'>[1]</a></sup>, cơ sở<sup><a href='#footnote-2' id='footnote-ref-2'>[2]</a></sup></p><ol><li id='footnote-1'><p> Luật A <a href='#footnote-ref-1'>↑</a></p></li><li id='footnote-2'><p>Luật B <a href='#footnote-ref-2'>↑</a></p><p>sửa đổi</p></li></ol><p>sau</p>", "nhà nước¹, cơ sở²\n\n¹ Luật A\n\n² Luật B\n\nsửa đổi\n\nsau" },
        { "footnotes of pandoc", "<p>nhà nước<a href='#fn3' class='footnote-ref' id='fnref3' role='doc-noteref'><sup>3</sup></a></p><section class='footnotes' role='doc-endnotes'><hr><ol start=3><li id=fn3><p>Luật A <a href='#fnref3' class='footnote-back'>↩︎</a></p></li></ol></section>", "nhà nước³\n\n³ Luật A" },
        { "links there and back that are no notes", "<p><a href='#p1' id='m1'>1</a> <a href='#p2' id='m2'>Mục hai</a>, 50 m<sup>2</sup></p><ol><li id=p1>một <a href='#m1'>về đầu</a><li id=p2>hai</ol>", "1 Mục hai, 50 m²\n\n1. một về đầu\n\n2. hai" },
        { "headings", "<h2>Tiêu đề</h2><p>a</p>", "Tiêu đề\n\na" },
        { "table", "<p>x</p><table border=1><tr><td rowspan=2>a<td colspan=2>b<tr><td><p>c</p><p>d</p><td>e</table>", "x\n\n| a | b | |\n| | c d | e |" },
        { "letterhead", "<table><tr><td>UBND TỈNH X<br>Số: 1/KH-UBND<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table><p>KẾ HOẠCH</p>", "UBND TỈNH X\nSố: 1/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH" },
        { "letterhead of a form", string.Concat(Enumerable.Repeat($"<p>{Long}.</p>", 14)) + "<table border=1><tr><td>UBND XÃ X<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</table><table border=1><tr><td>TT<td>b</table>", string.Concat(Enumerable.Repeat(Long + ".\n\n", 14)) + "UBND XÃ X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n| TT | b |" },
        { "headline above the letterhead", "<h1>Công tác dân vận năm 2024</h1><div>Lượt xem: 318</div><table><tr><td>UBND TỈNH X<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table><p>KẾ HOẠCH</p>", "UBND TỈNH X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH" },
        { "signature", "<p>./.</p><table><tr><td><b>Nơi nhận:</b><br>- Sở A;<br>- Sở B.<td>KT. CHỦ TỊCH</table>", "./.\n\nNơi nhận:\n\n- Sở A;\n\n- Sở B.\n\nKT. CHỦ TỊCH" },
        { "signature in one cell", "<p>./.</p><table><tr><td>&nbsp;<td><p><b>CHỦ TỊCH QUỐC HỘI<br><br>Lê Văn Bình</b></p></table>", "./.\n\nCHỦ TỊCH QUỐC HỘI\n\nLê Văn Bình" },
        { "signature in cells without lines", "<p>./.</p><table border=1 style='border:none'><tr><td style='border:none'>&nbsp;<td style='border:none;padding:0cm'><p>CHỦ TỊCH QUỐC HỘI<br><br>Lê Văn Bình</p></table>", "./.\n\nCHỦ TỊCH QUỐC HỘI\n\nLê Văn Bình" },
        { "signature beside an empty cell with lines", "<p>./.</p><table border=1><tr><td>&nbsp;<td><p>KT. BỘ TRƯỞNG</p><p>THỨ TRƯỞNG</p><p>Lê Văn Bình</p></table>", "./.\n\nKT. BỘ TRƯỞNG\n\nTHỨ TRƯỞNG\n\nLê Văn Bình" },
        { "lines in the colour of the paper", "<p>./.</p><table border=1 style='border:1px solid #ffffff'><tr><td style='border-color: #FFFFFF'>Nơi lưu: VT<td style='border:1px solid white'><p>NGƯỜI LẬP</p><p>Lê Văn Bình</p></table>", "./.\n\nNơi lưu: VT\n\nNGƯỜI LẬP\n\nLê Văn Bình" },
        { "letters of another script", "<p>Số 06/2026/TT-BTС, củа Sở</p><table border=1><tr><td>A, В<td>С</table>", "Số 06/2026/TT-BTC, của Sở\n\n| A, B | C |" },
        { "letterhead and signature beside each other by blanks in one paragraph", "<h2>Tin mới</h2><p>TỈNH ỦY X" + Blanks + "ĐẢNG CỘNG SẢN VIỆT NAM<br>*" + Blanks + "X, ngày 06 tháng 9 năm 2013<br>Số 22-CTr/TU" + Blanks + "<br>CHƯƠNG TRÌNH<br>1. Họp dân.<br>Nơi nhận:" + Blanks + "BÍ THƯ<br>- Các huyện ủy,<br>- Lưu." + Blanks + "Lê Văn An</p>", "TỈNH ỦY X\n\n*\n\nSố 22-CTr/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nX, ngày 06 tháng 9 năm 2013\n\nCHƯƠNG TRÌNH\n\n1. Họp dân.\n\nNơi nhận:\n\n- Các huyện ủy,\n\n- Lưu.\n\nBÍ THƯ\n\nLê Văn An" },
        { "sheet of a workbook", "<table border=1><tr><td colspan=5>Mẫu số 05<tr><td colspan=2>UBND XÃ X<td colspan=3>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td colspan=5>DANH SÁCH<tr><td>TT<td>Họ tên<td>Năm sinh<td>Nơi ở<td>Ghi chú<tr><td>1<td>A<td>1980<td>Thôn B<td>&nbsp;</table>", "Mẫu số 05\n\nUBND XÃ X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nDANH SÁCH\n\n| TT | Họ tên | Năm sinh | Nơi ở | Ghi chú |\n| 1 | A | 1980 | Thôn B | |" },
        { "sheet of a workbook that is a whole plan", "<table border=0><tr><td colspan=2>UBND XÃ X<td colspan=2>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" + string.Concat(Enumerable.Range(1, 13).Select(static i => $"<tr><td colspan=4>{i}. Việc thứ {i}")) + "<tr><td>TT<td>Việc<td>Ai<td>Hạn<tr><td>1<td>A<td>B<td>C<tr><td colspan=4>II. TỔ CHỨC<tr><td colspan=2>Nơi nhận:<td colspan=2>CHỦ TỊCH<tr><td colspan=2>- Như trên.<td colspan=2>Lê Văn Bình</table>", "UBND XÃ X\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n" + string.Concat(Enumerable.Range(1, 13).Select(static i => $"{i}. Việc thứ {i}\n\n")) + "| TT | Việc | Ai | Hạn |\n| 1 | A | B | C |\n\nII. TỔ CHỨC\n\nNơi nhận:\n\n- Như trên.\n\nCHỦ TỊCH\n\nLê Văn Bình" },
        { "signs that were written twice", "<p>Th&amp;aacute;ng 9&amp;nbsp;năm 2025, R&amp;D; c&amp;ocirc;ng t&amp;#7845;t &amp;lt; 5</p>", "Tháng 9 năm 2025, R&D; công tất < 5" },
        { "hidden", "<p>a<span style='display: none'>b</span></p><script>c</script><p hidden>d</p>", "a" },
        { "footnotes of Word", "<p>nhà nước<a href='#_ftn1'><sup>[1]</sup></a></p><div id=ftn1><p><a href='#_ftnref1'>[1]</a> Luật A</p></div>", "nhà nước¹\n\n¹ Luật A" },
        { "endnotes of Word", "<p>nhà nước<a href='#_edn1'>[1]</a></p><div id=edn1><p><span><a href='#_ednref1'>[1]</a></span> Luật A</p></div>", "nhà nước¹\n\n¹ Luật A" },
        { "footnotes of LibreOffice", "<p>nhà nước<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a></p><div id='sdfootnote1'><p><font><a class='sdfootnotesym' href='#sdfootnote1anc'>1</a></font> Luật A</p></div>", "nhà nước¹\n\n¹ Luật A" },
        { "column of numbers without text", "<table border=1><tr><td><ol><li><p></p></li></ol></td><td>a</td><td>b</td></tr><tr><td><ol start=2><li></li></ol></td><td>c</td><td>d</td></tr></table><ol><li></li></ol><p>e</p>", "| 1. | a | b |\n| 2. | c | d |\n\ne" },
        { "title in paragraphs", "<p align=center>QUYẾT ĐỊNH</p><p style='text-align: center'>Về việc công nhận Điều lệ (sửa đổi)</p><p align=CENTER>Quỹ Khuyến học tỉnh X</p><p>Căn cứ</p><div style='text-align:center'>Độc lập - Tự do - Hạnh phúc</div><center>Văn phòng</center>", "QUYẾT ĐỊNH\n\nVề việc công nhận Điều lệ (sửa đổi)\nQuỹ Khuyến học tỉnh X\n\nCăn cứ\n\nĐộc lập - Tự do - Hạnh phúc\n\nVăn phòng" },
        { "centred lines apart", "<p align=center>Về việc công nhận</p><p align=center>&nbsp;</p><p align=center>Quỹ Khuyến học</p>", "Về việc công nhận\n\nQuỹ Khuyến học" },
        { "numbers of a date that are raised", "<p>An Bình, ngày <sup>5</sup> tháng <sup>4</sup>năm <sup>20</sup><sup>26</sup></p><p>ngày 5 tháng 4 năm <sup>202</sup><sup>6</sup></p><p>trong năm 2026<sup>3</sup>, cây lâu năm<sup>18</sup>, hằng tháng<sup>2</sup>, theo ngày <sup>(1)</sup></p>", "An Bình, ngày 5 tháng 4năm 2026\n\nngày 5 tháng 4 năm 2026\n\ntrong năm 2026³, cây lâu năm¹⁸, hằng tháng², theo ngày ¹" },
        { "powers", "<p>50 m<sup>2</sup></p>", "50 m²" },
        { "white space", "<p>\n  một\n  hai </p>", "một hai" },
        { "preformatted", "<pre>một\nhai</pre>", "một\nhai" },
    };

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html><head><title/><script src=\"a.js\"/><style/></head><body><a name=\"x\"/><p>một<br/>hai <b/>ba</p><textarea rows=\"2\"/><p>bốn</p></body></html>", "một\nhai ba\n\nbốn")]
    [InlineData("<html><head><title>a</title></head><body><p>một<br/>hai <a href=/x/>ba</a></p></body></html>", "một\nhai ba")]
    public async Task Elements_of_a_page_in_xml_close_in_their_first_tag(string page, string expected) => Assert.Equal(expected, (await ReadAsync(page)).Text);

    private const string Script = "function show(item, value, index) { var result = document.getElementById('menu'); if (result) { result.value = value; result.index = index; } return result; } ";

    [Theory]
    [InlineData("raw", "<p>C¨n cø ChØ thÞ sè 25/CT-TTg cña Thñ t&shy;íng ChÝnh phñ, ñy ban nh©n d©n tØnh, n\u00ADíc</p>", "Căn cứ Chỉ thị số 25/CT-TTg của Thủ tướng Chính phủ, ủy ban nhân dân tỉnh, nước")]
    [InlineData("references", "<p>K&Otilde; ho&sup1;ch c&ntilde;a ChÝnh ph&ntilde;, ñy ban nh&copy;n d&copy;n t&Oslash;nh, n&shy;&iacute;c</p>", "Kế hoạch của Chính phủ, ủy ban nhân dân tỉnh, nước")]
    [InlineData("numbers", "<p>K&#213; ho&#185;ch c&#241;a Ch&#221;nh ph&#241;, &#241;y ban nh&#169;n d&#169;n t&#216;nh, n&#173;&#237;c</p>", "Kế hoạch của Chính phủ, ủy ban nhân dân tỉnh, nước")]
    [InlineData("VNI", "<p>Ke&aacute; hoa&iuml;ch co&acirc;ng ta&ugrave;c da&acirc;n va&auml;n, nhie&auml;m vu&iuml; cu&ucirc;a ca&ugrave;c ca&aacute;p</p>", "Kế hoạch công tác dân vận, nhiệm vụ của các cấp")]
    [InlineData("fonts of Word", "<p style='mso-fareast-font-family:Arial;font-family:.VnTimeH'>kÕ ho¹ch <span style='mso-bidi-font-family:Arial'>th¸ng</span></p><p>cña ChÝnh phñ, ñy ban nh©n d©n</p>", "KẾ HOẠCH THÁNG\n\ncủa Chính phủ, ủy ban nhân dân")]
    [InlineData("classes", "<style><!-- p.VH, li.VH {font-family:\".VnTimeH\"} .VT{font-family:.VnTime} --></style><p class=VH>kÕ ho¹ch</p><p class=VT>cña ChÝnh phñ, ñy ban nh©n d©n tØnh</p>", "KẾ HOẠCH\n\ncủa Chính phủ, ủy ban nhân dân tỉnh")]
    [InlineData("script", "<script>" + Script + Script + Script + Script + "</script><p>K&Otilde; ho&sup1;ch c&ntilde;a ChÝnh ph&ntilde;, ñy ban nh&copy;n d&copy;n t&Oslash;nh, n&shy;&iacute;c</p>", "Kế hoạch của Chính phủ, ủy ban nhân dân tỉnh, nước")]
    [InlineData("raw and references", "<p>C¨n cø KÕ ho&sup1;ch c&ntilde;a ChÝnh ph&ntilde;, ñy ban nh&copy;n d©n tØnh, n&shy;íc s&sup1;ch</p>", "Căn cứ Kế hoạch của Chính phủ, ủy ban nhân dân tỉnh, nước sạch")]
    [InlineData("Unicode beside them", "<p><font face='Times New Roman'>XÃ HÀ LỄ, các xã, công tác của tỉnh</font></p><p><font face='.VnTime'>C¨n cø ChØ thÞ cña Thñ t&shy;íng ChÝnh phñ vÒ d©n vËn</font></p><p><font face='.VnTime'>C¸c cã</font> <font face='Times New Roman'>công tác</font></p>", "XÃ HÀ LỄ, các xã, công tác của tỉnh\n\nCăn cứ Chỉ thị của Thủ tướng Chính phủ về dân vận\n\nCác có công tác")]
    [InlineData("capitals", "<p><font face='.VnTimeH, serif'>kÕ ho¹ch <span style='font-family:.VnTime'>th¸ng</span> n¨m</font> cña ChÝnh phñ, ñy ban nh©n d©n</p>", "KẾ HOẠCH tháng NĂM của Chính phủ, ủy ban nhân dân")]
    public async Task Fonts_before_Unicode(string what, string body, string expected)
    {
        var document = await ReadAsync($"<html><body>{body}</body></html>");
        Assert.Equal(expected, document.Text);
        Assert.True(document.Diagnostics.Count(static diagnostic => diagnostic.Code is DiagnosticCodes.LegacyEncoding) == 1, what);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    [InlineData(null)]
    public async Task Letters_as_references_leave_the_charset_alone(string? charset)
    {
        // As Word saves a page: what the charset has in its own bytes (ó, à, ã, Ò), the rest as references.
        const string Text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, khóa XVI, công tác bình đẳng của xã, nhiệm kỳ 2026 - 2031 và các năm sau";
        var written = string.Concat(Text.Select(static c => c < 256 ? c.ToString() : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&#{(int)c};")));
        var meta = charset is null ? "" : $"<meta http-equiv=Content-Type content=\"text/html; charset={charset}\">";
        var page = Encoding.Latin1.GetBytes($"<html><head>{meta}</head><body><p>{written}</p></body></html>");
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.htm", page));
        Assert.Equal(Text, document.Text);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("LibreOffice 24.2 (Linux)", "SỞ NỘI VỤ")]
    [InlineData("other", "S Ở NỘI VỤ")]
    public async Task A_drawing_inside_a_word(string generator, string expected) =>
        Assert.Equal(expected, (await ReadAsync($"<html><head><meta name=\"generator\" content=\"{generator}\"/></head><body><p><b>S<img src=\"a.gif\" align=\"left\"/>\nỞ\n\t\tNỘI VỤ</b></p></body></html>")).Text);

    [Theory]
    [InlineData("S<img src=\"a.gif\" align=\"left\"/>\n  <br clear=\"left\"/>\n</img>\nố: /KH-SCT", "Số: /KH-SCT")]
    [InlineData("S<img src=\"a.gif\" align=\"left\"/>\n<span dir=\"ltr\" style=\"float: left; width: 1in\"><p><b>DỰ\nTHẢO</b></p>\n\t</span>ố: /KH-SCT", "DỰ THẢO\n\nSố: /KH-SCT")]
    [InlineData("Một đo<span style=\"float: left\"></span>ạn, trong đó có ha<span style=\"float: left\"></span>i khung rỗng.</p><p>Đoạn sau.", "Một đoạn, trong đó có hai khung rỗng.\n\nĐoạn sau.")]
    [InlineData("Hết chữ<span style=\"float: left\"></span></p><p>Đoạn sau.", "Hết chữ\n\nĐoạn sau.")]
    [InlineData("Hết chữ<span style=\"float: left\"><p>Khung.</p></span></p><table><tr><td>Một</td><td>Hai</td></tr></table><p>Cuối.", "Hết chữ\n\nKhung.\n\n| Một | Hai |\n\nCuối.")]
    [InlineData("Hết chữ<span style=\"float: left\"><p>Khung.</p>\n\t</span> đoạn sau.", "Hết chữ\n\nKhung.\n\nđoạn sau.")]
    [InlineData("S<span style=\"float: left\"><p>DỰ THẢO</p><p>lần 2</p></span>ố: /KH-SCT", "DỰ THẢO\n\nlần 2\n\nSố: /KH-SCT")]
    public async Task A_drawing_or_frame_that_keeps_the_text_clear_inside_a_word(string body, string expected) =>
        Assert.Equal(expected, (await ReadAsync($"<html><head><meta name=\"generator\" content=\"LibreOffice 7.4 (Linux)\"/></head><body><p><font>{body}</font></p></body></html>")).Text);

    [Theory]
    [InlineData("LibreOffice 24.2 (Linux)", true)]
    [InlineData("Microsoft Word 15 (filtered)", true)]
    [InlineData("WordPress 6.5", false)]
    public async Task A_page_of_an_office_program_is_a_document_as_a_whole(string generator, bool whole)
    {
        var body = $"<p>Phụ lục trước văn bản</p><div><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>{Long}; {Long}; {Long}.</p><p>Nơi nhận:</p><p>- Lưu: VT.</p></div>";
        var text = (await ReadAsync($"<html><head><meta name=\"generator\" content=\"{generator}\"/></head><body>{body}</body></html>")).Text;
        Assert.Equal(whole, text.StartsWith("Phụ lục", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body(string what, string body, string expected)
    {
        _ = what;
        Assert.Equal(expected, (await ReadAsync("<html><head><title>Tiêu đề trang</title></head><body>" + body + "</body></html>")).Text);
    }

    [Theory]
    [InlineData("<div id='menu'>{links}</div><div class='content'>{text}</div><div id='footer'>Bản quyền thuộc về UBND tỉnh</div>")]
    [InlineData("<nav>{links}</nav><main><article>{text}</article><aside>{links}</aside></main><footer>Điện thoại</footer>")]
    [InlineData("<form id='aspnetForm'><table><tr><td>{links}</td><td><div>{text}</div><div class='tin-khac'>{links}</div></td></tr></table></form>")]
    [InlineData("<div class='wrapper'><div><ul>{links}</ul></div><div><div><div>{text}</div></div></div><div class='breadcrumb'>{links}</div></div>")]
    public async Task The_document_is_told_from_the_site_around_it(string page)
    {
        var links = string.Concat(Enumerable.Range(0, 30).Select(static i => $"<li><a href='#{i}'>Chuyên mục tin tức số {i}</a></li>"));
        var text = $"<p>KẾ HOẠCH</p><p>{Long}:</p><p>I. MỤC ĐÍCH</p><p>{Long}.</p><p>Nơi nhận:</p>";
        var document = await ReadAsync("<!DOCTYPE html><html><body>" + page.Replace("{links}", links, StringComparison.Ordinal).Replace("{text}", text, StringComparison.Ordinal) + "</body></html>");
        Assert.Equal($"KẾ HOẠCH\n\n{Long}:\n\nI. MỤC ĐÍCH\n\n{Long}.\n\nNơi nhận:", document.Text);
    }

    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "<meta charset=\"windows-1252\">")]
    [InlineData("utf-16", "")]
    [InlineData("windows-1258", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\">")]
    [InlineData("windows-1258", "")]
    public async Task Charsets(string encoding, string meta)
    {
        var html = $"<html><head>{meta}</head><body><p>Thực hiện kế hoạch công tác dân vận của tỉnh</p></body></html>";
        var bytes = encoding switch
        {
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(html)],
            "windows-1258" => CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(string.Concat(html.Select(static c =>
                VietnameseText.TrySplitTone(c, out var vowel, out var tone) && tone > 0 ? vowel + "\u0300\u0301\u0309\u0303\u0323".Substring(tone - 1, 1) : c.ToString()))),
            _ => Encoding.UTF8.GetBytes(html),
        };
        Assert.Equal("Thực hiện kế hoạch công tác dân vận của tỉnh", (await DocumentReaders.Default.ReadAsync(_folder.Write("a.html", bytes))).Text);
    }

    [Theory]
    [InlineData("<frameset rows='*,39'><frame src='a.files/sheet001.htm'><noframes><body><p>This page uses frames</p></body></noframes></frameset>", "", "a.files/sheet001.htm")]
    [InlineData("<body><p>Kế hoạch</p><iframe src='/f/12-KH.PDF?x=1'></iframe><iframe src='https://example.vn/ads'></iframe></body>", "Kế hoạch", "/f/12-KH.PDF?x=1")]
    public async Task Documents_that_a_page_only_shows_are_reported(string page, string text, string outside)
    {
        var document = await ReadAsync("<html><head><title>x</title></head>" + page + "</html>");
        Assert.Equal(text, document.Text);
        Assert.Equal([outside], Assert.Single(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.ExternalPart).Arguments);
    }

    [Fact]
    public async Task Every_prefix_of_a_page_reads()
    {
        const string Page = "<html><body><table border=1><tr><td>Kế hoạch<td>b</table><ol><li>Một</ol><p>hai<br>ba</p></body></html>";
        for (var length = 14; length < Page.Length; length++)
        {
            var document = await ReadAsync(Page[..length]);
            Assert.All(document.Blocks, block => Assert.InRange(block.Span.End, 0, document.Text.Length));
        }
    }

    public void Dispose() => _folder.Dispose();

    private Task<SourceDocument> ReadAsync(string html) => DocumentReaders.Default.ReadAsync(_folder.Write("a.html", html));
}
