using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading.Tests;

/// <summary>Pages built as the sites build them, around a text of our own: the whole act comes out, and nothing of the site.</summary>
public sealed class HtmlSiteTests : IDisposable
{
    private const string Issuer = "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH";
    private const string Motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";
    private const string Number = "Số: 172/KH-UBND";
    private const string Date = "An Bình, ngày 14 tháng 3 năm 2023";

    private static readonly string[] Body =
    [
        "KẾ HOẠCH",
        "Thực hiện công tác dân vận chính quyền năm 2023",
        "Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Nâng cao trách nhiệm của cán bộ, công chức trong tiếp xúc, giải quyết công việc của người dân.",
        "2. Các nội dung phải cụ thể, dễ làm, dễ kiểm tra.",
        "II. TỔ CHỨC THỰC HIỆN",
        "Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tham mưu, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2023./.",
    ];

    private static readonly string[] Recipients = ["Nơi nhận:", "- Ban Dân vận Tỉnh ủy;", "- Các sở, ban, ngành;", "- Lưu: VT, NC."];

    private static readonly string Act = string.Join("\n\n", (string[])[Issuer, Number, Motto, Date, .. Body, .. Recipients, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Lê Văn Bình"]);

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("vbpl")]
    [InlineData("thuvienphapluat")]
    [InlineData("luatvietnam")]
    [InlineData("luatvietnam, another tab open")]
    [InlineData("chinhphu")]
    [InlineData("DNN")]
    [InlineData("Liferay")]
    [InlineData("SharePoint")]
    [InlineData("motto in the banner")]
    [InlineData("breaks only")]
    [InlineData("a short act among long news")]
    [InlineData("named anchors")]
    [InlineData("a list of new documents amid the text")]
    [InlineData("a list of new documents before the text")]
    [InlineData("a table of new documents behind the text")]
    [InlineData("links to other news amid the text")]
    [InlineData("attributes behind the text")]
    [InlineData("the signature apart")]
    [InlineData("attributes in boxes behind the text")]
    [InlineData("attributes in a list behind the text")]
    [InlineData("the pages before and after")]
    [InlineData("advertisements amid the text")]
    public async Task The_act_and_nothing_of_the_site(string site)
    {
        Assert.Equal(Act, (await ReadAsync(Page(site))).Text);
    }

    [Theory]
    [InlineData("<div class='it'><a href='/1'>Kế hoạch số 12/KH-UBND về công tác dân vận</a></div><div class='it'><a href='/2'>Quyết định số 845/QĐ-UBND về kiểm tra</a></div><div class='it'><a href='/3'>Công văn 30/UBND-NC</a></div>", "Kế hoạch số 12/KH-UBND về công tác dân vận\n\nQuyết định số 845/QĐ-UBND về kiểm tra\n\nCông văn 30/UBND-NC")]
    [InlineData("<div class='it'><div>12/KH-UBND</div><div><a href='/1'>Kế hoạch công tác dân vận năm 2024 của Ủy ban nhân dân tỉnh</a></div></div><div class='it'><div>25-NQ/TU</div><div><a href='/2'>Nghị quyết về công tác dân vận trong tình hình mới</a></div></div>", "12/KH-UBND\n\nKế hoạch công tác dân vận năm 2024 của Ủy ban nhân dân tỉnh\n\n25-NQ/TU\n\nNghị quyết về công tác dân vận trong tình hình mới")]
    [InlineData("<ul><li><a href='/1'>30/2020/NĐ-CP: công tác văn thư</a></li><li><a href='/2'>06/2024/QĐ-UBND: chế độ báo cáo định kỳ</a></li></ul>", "- 30/2020/NĐ-CP: công tác văn thư\n\n- 06/2024/QĐ-UBND: chế độ báo cáo định kỳ")]
    public async Task A_list_of_documents_in_boxes_is_the_content_of_its_page(string list, string expected)
    {
        var menu = string.Concat(Enumerable.Range(1, 12).Select(static i => $"<div><a href='/m{i}'>Chuyên mục số {i} của cổng</a></div>"));
        var document = await ReadAsync($"<html><body><div id='top'>{menu}</div><div class='wrap'><div class='left'>{menu}</div><div class='list'>{list}</div></div><div class='foot'>Cổng thông tin điện tử tỉnh A. Địa chỉ: số 1 đường B, điện thoại 0123</div></body></html>");
        Assert.Contains(expected, document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyên mục", document.Text, StringComparison.Ordinal);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("<html><body><app-root></app-root><script>load()</script></body></html>")]
    [InlineData("<html><body><div class='menu'><a href='/1'>Trang chủ</a> <a href='/2'>Giới thiệu chung</a> <a href='/3'>Văn bản chỉ đạo điều hành</a></div><img src='a.jpg'></body></html>")]
    [InlineData("<html><head><title>Just a moment...</title></head><body><div class='main-wrapper'><h1>vanban.example.vn</h1><h2>Performing security verification</h2><p>This website uses a security service to protect itself.</p></div></body></html>")]
    [InlineData("<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 1234567890<br><a href='javascript:history.back();'>[Go Back]</a></body></html>")]
    [InlineData("<html><head><title>vanban.example.vn</title></head><body><p>Hệ thống đang kiểm tra trình duyệt của bạn, xin chờ 5 giây.</p></body></html>")]
    [InlineData("<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>")]
    [InlineData("<html><head><title>404 - File or directory not found.</title></head><body><div><h1>Server Error</h1></div><div><h2>404 - File or directory not found.</h2><h3>The resource you are looking for might have been removed.</h3></div></body></html>")]
    [InlineData("<html><head><title>Not Found</title></head><body><h1>Not Found</h1><p>The requested URL /van-ban/12 was not found on this server.</p></body></html>")]
    public async Task A_page_without_text_says_so(string page) => Assert.Equal(DiagnosticCodes.EmptyPage, Assert.Single((await ReadAsync(page)).Diagnostics).Code);

    [Fact]
    public async Task What_is_issued_with_the_act_stays()
    {
        var page = Frame($"<div class='detail'>{Letterhead()}{Paragraphs(Body)}{Signature()}</div><div class='detail'><p>PHỤ LỤC</p><p>(Kèm theo Kế hoạch số 172/KH-UBND)</p><table border=1><tr><td>TT<td>Nhiệm vụ</tr><tr><td>1<td>Tiếp công dân</table></div>");
        Assert.Equal(Act + "\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 172/KH-UBND)\n\n| TT | Nhiệm vụ |\n| 1 | Tiếp công dân |", (await ReadAsync(page)).Text);
    }

    [Fact]
    public async Task Parts_without_a_name_that_an_editor_cut_stay()
    {
        var forms = string.Concat(Enumerable.Range(1, 3).Select(static i => $"<p>Mẫu số 0{i}. Phiếu tổng hợp ý kiến của Nhân dân về thái độ phục vụ của cán bộ, công chức, viên chức tại bộ phận một cửa trong quý; phiếu do tổ công tác lập và gửi về Sở Nội vụ.</p>"));
        var text = (await ReadAsync(Frame($"<div class='root'><div>{Letterhead()}{Paragraphs(Body)}{Signature()}</div><div>{forms}</div></div>"))).Text;
        Assert.StartsWith(Act + "\n\nMẫu số 01. Phiếu", text);
        var page = await ReadAsync(Frame($"<div class='root'><div>{Letterhead()}{Paragraphs(Body)}{Signature()}</div><div><p>Tin liên quan</p>{forms}</div></div>"));
        Assert.Equal(Act, page.Text);
    }

    [Fact]
    public async Task A_section_does_not_go_on_with_the_title_of_its_chapter()
    {
        const string Page = "<html><body><p align='center'>Chương II<br>CÔNG TÁC DÂN VẬN</p><p align='center'>Mục 1</p><p align='center'>TIẾP CÔNG DÂN</p><p align='center'>Phong trào thi đua của</p><p align='center'>Mục tiêu quốc gia</p></body></html>";
        Assert.Equal("Chương II\nCÔNG TÁC DÂN VẬN\n\nMục 1\n\nTIẾP CÔNG DÂN\n\nPhong trào thi đua của\nMục tiêu quốc gia", (await ReadAsync(Page)).Text);
    }

    [Fact]
    public async Task Lines_that_a_converter_placed_on_the_page_are_one_paragraph()
    {
        (int Top, int Left, string Text)[] placed =
        [
            (94, 179, "TỈNH ỦY AN BÌNH"), (119, 144, "HUYỆN ỦY BÌNH SƠN"), (144, 251, "*"), (169, 203, "Số 86-KH/HU"), (94, 500, "ĐẢNG CỘNG SẢN VIỆT NAM"), (131, 474, "Bình Sơn, ngày 12 tháng 02 năm 2014"),
            (215, 417, "KẾ HOẠCH"), (248, 232, "học tập, quán triệt các nghị quyết của Trung ương"), (272, 322, "về công tác dân vận năm 2014"),
            (339, 170, "Ban Thường vụ Huyện ủy xây dựng kế hoạch học tập nghị quyết và giao các chi"), (363, 128, "bộ trực thuộc tổ chức thực hiện như sau:"),
            (418, 170, "1- Các chi bộ tổ chức học tập xong trước ngày 15/4/2014, có kiểm tra việc tiếp"), (442, 128, "thu của đảng viên, báo cáo kết quả."), (466, 170, "2- Ban Dân vận theo dõi."),
        ];
        var lines = string.Concat(placed.Select(static line => $"<p style=\"position:absolute;top:{line.Top}px;left:{line.Left}px;white-space:nowrap\" class=\"ft00\">{line.Text.Replace(" ", "&#160;", StringComparison.Ordinal)}</p>\n"));
        var text = (await ReadAsync($"<html><body><div id=\"page1-div\" style=\"position:relative;width:892px;height:1263px;\">\n{lines}</div></body></html>")).Text;
        Assert.StartsWith("TỈNH ỦY AN BÌNH\nHUYỆN ỦY BÌNH SƠN\n\n*\nSố 86-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM", text);
        Assert.Contains("\n\nKẾ HOẠCH\nhọc tập, quán triệt các nghị quyết của Trung ương\nvề công tác dân vận năm 2014\n\n", text, StringComparison.Ordinal);
        Assert.Contains("\n\nBan Thường vụ Huyện ủy xây dựng kế hoạch học tập nghị quyết và giao các chi\nbộ trực thuộc tổ chức thực hiện như sau:\n\n1- Các chi bộ tổ chức học tập xong trước ngày 15/4/2014, có kiểm tra việc tiếp\nthu của đảng viên, báo cáo kết quả.\n\n2- Ban Dân vận theo dõi.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_the_act_itself_stay()
    {
        const string List = "<p>Văn bản mới thay thế gồm:</p><ul><li><a href='/1'>Luật A</a></li><li>Luật B</li><li>Luật C</li></ul>";
        const string Form = "<table><tr><td>Số ký hiệu</td><td>Ngày ban hành</td><td>Trích yếu</td></tr><tr><td>01/KH-SNV</td><td>02/3/2023</td><td>Dân vận</td></tr></table>";
        const string Linked = "<p>Căn cứ:</p><ul><li><a href='/1'>Luật A</a> năm 2013;</li><li><a href='/2'>Luật B</a> năm 2015;</li><li><a href='/3'>Luật C</a> năm 2022, của Quốc hội ban hành và các văn bản hướng dẫn thi hành Luật này.</li></ul>";
        var text = (await ReadAsync(Frame($"<div class='d'>{Letterhead()}{Paragraphs(Body[..2])}{Linked}{Paragraphs(Body[2..])}{List}{Form}{Signature()}</div>"))).Text;
        Assert.Contains("Căn cứ:\n\n- Luật A năm 2013;\n\n- Luật B năm 2015;\n\n- Luật C năm 2022", text, StringComparison.Ordinal);
        Assert.Contains("Văn bản mới thay thế gồm:\n\n- Luật A\n\n- Luật B\n\n- Luật C", text, StringComparison.Ordinal);
        Assert.Contains("| Số ký hiệu | Ngày ban hành | Trích yếu |", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GIÁM ĐỐC", true)]
    [InlineData("PHÓ TRƯỞNG BAN", true)]
    [InlineData("Trưởng ban biên tập", false)]
    public async Task A_signature_under_the_foot_of_the_text_stays(string position, bool stays)
    {
        var text = (await ReadAsync(Frame($"<div class='d'>{Letterhead()}{Paragraphs(Body)}{Paragraphs(Recipients)}<div class='doc-footer'><p>{position}</p><p>Lê Văn Bình</p></div></div>"))).Text;
        Assert.EndsWith(stays ? $"- Lưu: VT, NC.\n\n{position}\n\nLê Văn Bình" : "- Lưu: VT, NC.", text);
    }

    [Fact]
    public async Task A_letterhead_of_an_attachment_does_not_begin_the_document()
    {
        var form = "<div class='page'>" + Letterhead("SỞ NỘI VỤ", "Số: ……/BC-SNV") + "<p>BÁO CÁO</p><p>Kết quả thực hiện công tác dân vận quý I năm 2023 của đơn vị, gồm các nội dung theo đề cương kèm theo Kế hoạch này.</p><p>Nơi nhận:</p></div>";
        var text = (await ReadAsync(Frame($"<div class='page'>{Letterhead()}{Paragraphs(Body)}{Paragraphs(Body)}</div><div class='page'>{Paragraphs(Body)}{Signature()}</div>{form}"))).Text;
        Assert.StartsWith(Issuer, text);
        Assert.EndsWith("Nơi nhận:", text);
    }

    [Fact]
    public async Task A_party_document_in_an_article()
    {
        var page = Frame("""
            <div class="detail-page"><div class="breadcrumbs"><a href="/">Trang chủ</a> &raquo; <a href="/van-kien">Văn kiện</a></div>
            <h1 class="title-detail">Chương trình hành động thực hiện Nghị quyết Trung ương</h1>
            <div class="date-time">Thứ ba, 14/3/2023, 08:30 (GMT+7)</div>
            <div class="box-attr"><table><tr><td>Số, ký hiệu</td><td>21-CTr/TU</td></tr><tr><td>Ngày ban hành</td><td>06/3/2023</td></tr><tr><td>Loại văn bản</td><td>Chương trình</td></tr></table></div>
            <div class="content-detail"><table width="100%"><tr><td><p>TỈNH ỦY AN BÌNH<br>*<br>Số 21-CTr/TU</p></td><td><p><u>ĐẢNG CỘNG SẢN VIỆT NAM</u></p><p><i>An Bình, ngày 06 tháng 3 năm 2023</i></p></td></tr></table>
            <p>CHƯƠNG TRÌNH HÀNH ĐỘNG</p><p>Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương, Ban Thường vụ Tỉnh ủy xây dựng Chương trình hành động với những nhiệm vụ sau đây, trong đó trọng tâm là công tác dân vận của chính quyền các cấp và phong trào thi đua ở cơ sở.</p>
            <p>I- MỤC TIÊU</p><p>1- Củng cố niềm tin của Nhân dân đối với Đảng và chính quyền.</p>
            <table><tr><td><u>Nơi nhận</u>:<br>- Các huyện ủy;<br>- Lưu.</td><td>T/M BAN THƯỜNG VỤ<br>PHÓ BÍ THƯ<br><br>Trần Thị Hoa</td></tr></table></div>
            <div class="tags">Từ khóa: <a href="#">dân vận</a>, <a href="#">nghị quyết</a></div><div class="social-share">Chia sẻ bài viết</div></div>
            """);
        var text = (await ReadAsync(page)).Text;
        Assert.StartsWith("TỈNH ỦY AN BÌNH\n*\nSố 21-CTr/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nAn Bình, ngày 06 tháng 3 năm 2023\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG", text);
        Assert.EndsWith("- Lưu.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Thị Hoa", text);
    }

    [Fact]
    public async Task An_article_without_letterhead_loses_its_counters_and_lists()
    {
        var links = string.Concat(Enumerable.Range(1, 8).Select(static i => $"<li><a href='/tin/{i}'>Hội nghị sơ kết công tác dân vận lần thứ {i}</a> <span>(0{i}/3/2023 08:00)</span></li>"));
        var page = Frame($"""
            <div class="news-detail"><p>Trang chủ » Tin tức</p><h1>Công tác dân vận năm 2023</h1><p>14/03/2023 | 10:25 AM</p><p>Lượt xem: 318</p><div class="font-size">A- A A+</div>
            <div class="body">{Paragraphs(Body)}</div><p>Nguồn tin: Cổng thông tin điện tử tỉnh</p><p>Lượt xem: 318</p><p>Các tin khác</p><ul class="list">{links}</ul><p>Gửi bình luận</p></div>
            """);
        Assert.Equal("Công tác dân vận năm 2023\n\n14/03/2023 | 10:25 AM\n\n" + string.Join("\n\n", Body), (await ReadAsync(page)).Text);
    }

    [Fact]
    public async Task A_list_of_documents_is_what_its_page_holds()
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(static i => $"<tr><td><span>{i}/KH-SNV</span></td><td><a href='/v/{i}'>Kế hoạch tuyên truyền, vận động Nhân dân tham gia phong trào thi đua của tỉnh năm 202{i}</a></td><td>0{i}/3/2023</td></tr>"));
        var text = (await ReadAsync(Frame($"<div class='list'><div class='all'>Tổng số: 6</div><div><table border='1'><tr><th>Số hiệu văn bản</th><th>Trích yếu</th><th>Ngày ban hành</th></tr>{rows}</table></div></div>"))).Text;
        Assert.Contains("| Số hiệu văn bản | Trích yếu | Ngày ban hành |\n| 1/KH-SNV | Kế hoạch tuyên truyền, vận động Nhân dân tham gia phong trào thi đua của tỉnh năm 2021 | 01/3/2023 |\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Chuyên mục", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_attributes_inside_the_table_of_the_page()
    {
        const string Links = "<ul><li><a href='/1'>Kế hoạch công tác năm của ngành</a></li><li><a href='/2'>Thông báo kết luận của lãnh đạo</a></li><li><a href='/3'>Chỉ thị về phong trào thi đua</a></li></ul>";
        var page = $"<html><body><table width='100%'><tr><td class='left'>{Links}</td><td class='main'><table><tr><td><div>Kế hoạch tuyên truyền, vận động Nhân dân năm 2023</div><table><tr><td>Số ký hiệu</td><td>172/KH-UBND</td></tr><tr><td>Ngày ban hành</td><td>14/03/2023</td></tr><tr><td>Người ký</td><td>Lê Văn Bình</td></tr></table></td></tr></table></td><td class='right'>{Links}</td></tr></table></body></html>";
        Assert.Equal("Kế hoạch tuyên truyền, vận động Nhân dân năm 2023\n\n| Số ký hiệu | 172/KH-UBND |\n| Ngày ban hành | 14/03/2023 |\n| Người ký | Lê Văn Bình |", (await ReadAsync(page)).Text);
    }

    [Fact]
    public async Task A_page_saved_by_Word()
    {
        const string Page = """
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
            <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><title>KẾ HOẠCH</title>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
            <body lang=EN-US style='tab-interval:36.0pt'><div class=WordSection1>
            <table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'><tr><td width=246 valign=top style='padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center><span style='font-size:13.0pt'>SỞ NỘI VỤ<o:p></o:p></span></p>
            <p class=MsoNormal align=center>Số: 19/KH-SNV<o:p></o:p></p></td><td width=378 valign=top><p class=MsoNormal align=center><b>CỘNG HÒA XÃ HỘI
              CHỦ NGHĨA VIỆT NAM<o:p></o:p></b></p><p class=MsoNormal align=center><i>An Bình, ngày 02 tháng 02 năm 2024<o:p></o:p></i></p></td></tr></table>
            <p class=MsoNormal align=center><b>KẾ HOẠCH<o:p></o:p></b></p>
            <p class=MsoNormal>Căn cứ Nghị quyết số 25<span style='mso-bookmark:a'>-NQ/TW</span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a><o:p></o:p></p>
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Mục đích<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Nắm tình hình Nhân dân.<o:p></o:p></p>
            <p class=MsoNormal><span style='mso-hide:all;display:none'>chữ ẩn</span><o:p>&nbsp;</o:p></p>
            </div><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
            <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> Ngày 03/6/2013.<o:p></o:p></p></div></div></body></html>
            """;
        Assert.Equal(
            "SỞ NỘI VỤ\n\nSố: 19/KH-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nAn Bình, ngày 02 tháng 02 năm 2024\n\nKẾ HOẠCH\n\nCăn cứ Nghị quyết số 25-NQ/TW¹\n\n1. Mục đích\n\n- Nắm tình hình Nhân dân.\n\n¹ Ngày 03/6/2013.",
            (await ReadAsync(Page)).Text);
    }

    [Fact]
    public async Task Sections_that_Word_saves_side_by_side()
    {
        var page = $"<html><body><div class=WordSection1>{Letterhead()}{Paragraphs(Body)}{Paragraphs(Body)}{Signature()}</div><span><br clear=all></span><div class=WordSection2><p>Danh sách phân công</p></div><div style='mso-element:footnote-list'><div id=ftn1><p><a href='#_ftnref1'>[1]</a> Luật A</p></div></div></body></html>";
        Assert.EndsWith("Lê Văn Bình\n\nDanh sách phân công\n\n¹ Luật A", (await ReadAsync(page)).Text);
    }

    public void Dispose() => _folder.Dispose();

    private static string Page(string site)
    {
        var act = Letterhead() + Paragraphs(Body) + Signature();
        var related = string.Concat(Enumerable.Range(1, 12).Select(static i => $"<div class='item'><p><a href='/v/{i}'>Kế hoạch {i}/KH-UBND về công tác dân vận chính quyền</a></p><p>Ban hành: 0{i % 9 + 1}/03/2022</p><p>Hiệu lực: Đã biết</p><p>Tình trạng: Đã biết</p></div>"));
        var news = string.Concat(Enumerable.Range(1, 6).Select(static i => $"<div class='story'><h4><a href='/t/{i}'>Tin số {i}</a></h4><span>Sáng ngày {i}/3, tại hội trường trung tâm, lãnh đạo tỉnh đã dự và phát biểu chỉ đạo hội nghị tổng kết phong trào thi đua, trao thưởng cho nhiều tập thể, cá nhân có thành tích xuất sắc trong năm qua.</span></div>"));
        var entries = string.Concat(Enumerable.Range(1, 7).Select(static i => $"<li><a href='/v/{i}'>Kế hoạch số {i}/KH-UBND</a> <span>ngày 0{i}/03/2022 về phong trào thi đua của tỉnh</span></li>"));
        var rows = string.Concat(Enumerable.Range(1, 7).Select(static i => $"<tr><td>{i}</td><td><a href='/v/{i}'>{i}/KH-UBND</a></td><td>Về việc thực hiện phong trào thi đua {i}</td></tr>"));
        return site switch
        {
            "a list of new documents amid the text" => Frame($"<div class='d'>{Letterhead()}{Paragraphs(Body[..4])}<div class='box'><h3>VĂN BẢN MỚI</h3><ul>{entries}</ul></div>{Paragraphs(Body[4..])}{Signature()}</div>"),
            "a list of new documents before the text" => Frame($"<div class='d'><h3>Văn bản mới nhất</h3><ul>{entries}</ul>{act}</div>"),
            "a table of new documents behind the text" => Frame($"<div class='d'>{act}<h3>Các văn bản mới ban hành</h3><table class='tbl'><tr><th>STT</th><th>Số hiệu</th><th>Trích yếu</th></tr>{rows}</table></div>"),
            "links to other news amid the text" => Frame($"<div class='d'>{Letterhead()}{Paragraphs(Body[..4])}<p><a href='/x'>&gt;&gt;&gt; Xem thêm: Công tác dân vận của tỉnh năm 2022</a></p>{Paragraphs(Body[4..])}{Signature()}</div>"),
            "attributes behind the text" => Frame($"<div class='d'>{act}<table class='attr'><tr><td>Số ký hiệu</td><td>172/KH-UBND</td></tr><tr><td>Ngày ban hành</td><td>14/03/2023</td></tr><tr><td>Người ký:</td><td>Lê Văn Bình</td></tr><tr><td>Trích yếu</td><td>Thực hiện công tác dân vận</td></tr><tr><td>Tệp đính kèm</td><td><a href='/a.pdf'>172.pdf</a></td></tr></table></div>"),
            "attributes in boxes behind the text" => Frame($"<div class='d'>{act}<div class='row'><div class='c3'>Số ký hiệu</div><div class='c9'>172/KH-UBND</div></div><div class='row'><div class='c3'>Ngày ban hành</div><div class='c9'>14/03/2023</div></div><div class='row'><div class='c3'>Người ký</div><div class='c9'>Lê Văn Bình</div></div></div>"),
            "attributes in a list behind the text" => Frame($"<div class='d'>{act}<ul><li>Số hiệu: 172/KH-UBND</li><li>Loại văn bản: Kế hoạch</li><li>Ngày ban hành: 14/03/2023</li></ul></div>"),
            "the pages before and after" => Frame($"<div class='item-page'>{act}<ul class='pager pagenav'><li class='previous'><a href='/1'>&lt; Trước</a></li><li class='next'><a href='/2'>Kế tiếp &gt;</a></li></ul></div>"),
            "advertisements amid the text" => Frame($"<div class='content'>{Letterhead()}{Paragraphs(Body[..4])}<div class='code-block'><p>QUẢNG CÁO</p></div>{Paragraphs(Body[4..])}{Signature()}</div>"),
            "the signature apart" => Frame($"<div class='d'><div class='content'>{Letterhead()}{Paragraphs(Body)}{Paragraphs(Recipients)}</div><div class='sign'><p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</p><p>Lê Văn Bình</p></div><div class='rel'><h3>Văn bản liên quan</h3><ul>{entries}</ul></div></div>"),
            "vbpl" => Frame($"""
                <div class="box-tab-vb"><ul class="nav nav-tabs"><li><a href="#1">Toàn văn</a></li><li><a href="#2">Thuộc tính</a></li><li><a href="#3">Lịch sử</a></li></ul><div class="content"><div class="fulltext">
                <div class="vbInfo"><ul><li class="red"><span>Hiệu lực: </span>Còn hiệu lực</li><li class="green"><span>Ngày có hiệu lực: </span>14/03/2023</li></ul></div><div>
                <table width="30%" align="left"><tbody><tr><td align="center"><div><b>{Break(Issuer)}</b></div><div style="border-bottom:1px solid #000000;width:40px;"></div><div>{Number}</div></td></tr></tbody></table>
                <table width="40%" align="right"><tbody><tr><td><div><b>{Break(Motto)}</b></div><div><i>{Date}</i></div></td></tr></tbody></table>
                <article style="display:none"><textarea>{act}</textarea></article><div class="toanvancontent" id="toanvancontent">{Paragraphs(Body)}{Paragraphs(Recipients)}
                <table class="table_cqbh_cd_nk" style="width:100%"><tr><td><p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</p><p>Lê Văn Bình</p></td></tr></table></div>
                <div class="vbFile"><div class="header"><div>Tải file đính kèm</div></div><div class="content"><ul><li><span>Bản PDF:</span> <a href="#">172-KH.pdf</a></li></ul></div></div>
                <div class="vbLienQuan"><div class="header"><span><a href="#">Gửi phản hồi</a></span></div><div class="content">{related}</div></div></div></div></div></div>
                """),
            "thuvienphapluat" => $"""
                <html><body><form id="aspnetForm"><table id="tblcontainer"><tr><td><table><tr><td><table><tr><td><p>Từ khoá: Số Hiệu, Tiêu đề hoặc Nội dung ngắn gọn của Văn Bản...</p></td></tr></table></td></tr><tr><td>
                <div id="divNoiDung"><h1>Kế hoạch 172/KH-UBND năm 2023</h1><table border="1"><tr><td>Số hiệu:</td><td>172/KH-UBND</td><td>Loại văn bản:</td><td>Kế hoạch</td></tr><tr><td>Nơi ban hành:</td><td>Tỉnh An Bình</td><td>Người ký:</td><td>Lê Văn Bình</td></tr></table>
                <div class="ttlq"><p>Theo đó, kế hoạch đặt ra nhiều mục tiêu đáng chú ý về công tác dân vận của chính quyền trong năm 2023, cụ thể như sau đây để bạn đọc tiện theo dõi.</p></div>
                <div id="tab1" class="contentDoc"><div style="padding:10px"><div id="pnlDocContent"><div id="divContentDoc" class="cldivContentDocVn"><div class="content1"><div><div>{act}</div></div></div><div><a href="#">Lưu trữ</a> <a href="#">Ghi chú</a> <a href="#">Ý kiến</a></div></div><div class="fb"><a href="#">Facebook</a></div></div></div></div>
                <div id="tab2"><p>Bạn Chưa Đăng Nhập Thành Viên!</p><p>Vì chưa Đăng Nhập nên Bạn chỉ xem được Thuộc tính của văn bản.</p></div></div>
                <div><p>Kế hoạch 172/KH-UBND về công tác dân vận chính quyền năm 2023 do tỉnh An Bình ban hành</p><p>Tải Văn bản tiếng Việt</p><p>Văn bản liên quan</p>{related}{related}</div></td><td>{news}</td></tr></table></td></tr></table></form></body></html>
                """,
            "luatvietnam" => Frame($"""<div class="content-left"><article class="the-document"><div class="tab-content"><div id="tomtat" hidden><p>Tóm tắt nội dung văn bản</p></div><div id="noidung" class="tab-noi-dung"><div class="the-document-body">{Followed(act)}</div></div></div></article></div>"""),
            "luatvietnam, another tab open" => Frame($"""<div class="content-left"><article class="the-document"><h1>Kế hoạch 172/KH-UBND</h1><div class="tab-content"><div id="tomtat"><p>Tóm tắt: Kế hoạch đề ra nhiệm vụ về công tác dân vận.</p></div><div id="noidung" class="tab-noi-dung" hidden><div class="the-document-body">{Followed(act)}</div><div class="the-document-foot"><p>Bạn chưa đăng nhập tài khoản</p></div></div><div hidden id="english"><p>SOCIALIST REPUBLIC OF VIET NAM</p><p>{news}{news}{news}</p></div></div></article></div>"""),
            "chinhphu" => Frame($"""
                <div class="detail__left"><h1 class="detail-title">TOÀN VĂN: Kế hoạch 172/KH-UBND</h1><div class="detail-time">14/03/2023 08:15</div><h2 class="detail-sapo">Chủ tịch UBND tỉnh vừa ký ban hành kế hoạch về công tác dân vận.</h2>
                <div class="detail-content afcbc-body">{Letterhead()}{Paragraphs(Body[..4])}<div class="VCSortableInPreviewMode" type="RelatedOneNews"><div class="relate-news"><a href="#">Phong trào thi đua dân vận khéo được phát động</a><span>Mời bạn xem</span></div></div>{Paragraphs(Body[4..])}{Signature()}</div>
                <div class="detail-tag"><a href="#">dân vận</a></div><div class="detail-comment"><p>Gửi bình luận</p></div><div class="box-related-news"><p>Tham khảo thêm</p>{news}</div></div>
                """),
            "DNN" => Frame($"""
                <form id="Form"><div id="dnn_ContentPane"><div class="DnnModule DnnModule-Articles"><div id="dnn_ctr412_ModuleContent"><div class="Breadcrumb"><a href="/">Trang chủ</a></div><h2 class="title">Kế hoạch công tác dân vận</h2><span class="date">14/03/2023 08:15 AM</span><div class="article-body">{act}</div>
                <div class="tin-lien-quan"><h3>Tin liên quan</h3>{news}</div><div class="share-buttons"><span>Chia sẻ</span></div></div></div></div><div id="dnn_RightPane">{news}</div></form>
                """),
            "Liferay" => Frame($"""
                <div class="columns-2" id="main-content"><div class="portlet-column" id="column-1"><div class="portlet-dropzone"><div class="portlet-boundary"><section class="portlet"><header class="portlet-topper"><h1 class="portlet-title">Chỉ đạo điều hành</h1></header><div class="portlet-content"><div class="asset-full-content"><h1 class="header-title">Kế hoạch công tác dân vận</h1>
                <div class="asset-content"><div class="journal-content-article">{act}</div></div><div class="asset-ratings taglib-ratings">Trung bình (0 bình chọn)</div></div></div></section></div></div></div><div class="portlet-column" id="column-2">{news}</div></div>
                """),
            "SharePoint" => $"<html><body><form id='aspnetForm'><div id='s4-workspace'><div id='s4-bodyContainer'><div class='ms-webpart-zone'><div class='ms-WPBody'><div class='DetailView'><div class='Title'>Kế hoạch công tác dân vận</div><div class='Date'>14/03/2023 08:15</div><div class='ms-rtestate-field'>{act}</div></div></div></div><div class='ms-webpart-zone'>{news}{news}</div></div></div></form></body></html>",
            "motto in the banner" => $"<html><body><div class='wrap'><div class='top-banner'><p>{Break(Motto)}</p><p>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH AN BÌNH</p></div><div class='row'><div class='col'>{news}</div><div class='col'>{act}</div></div></div></body></html>",
            "breaks only" => Frame("<div class='txt'>" + Letterhead() + string.Join("<br><br>\n", Body) + "<br><br>" + string.Join("<br>", Recipients) + "<br><br>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Lê Văn Bình</div>" + "<div class='other'>" + news + "</div>"),
            "a short act among long news" => Frame($"<div class='a'>{news}{news}{news}</div><div class='b'><div>{act}</div></div><div class='c'>{news}{news}{news}</div>"),
            "named anchors" => Frame($"<div class='content1'>{Letterhead()}{string.Concat(Body.Select(static (p, i) => $"<p><a name='dieu_{i}'>{p}</a></p>"))}{Signature()}</div>"),
            _ => throw new ArgumentOutOfRangeException(nameof(site)),
        };
    }

    private static string Frame(string content)
    {
        var menu = string.Concat(Enumerable.Range(1, 15).Select(static i => $"<li><a href='/m/{i}'>Chuyên mục {i}</a></li>"));
        return $"""
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title></head><body><div id="wrapper"><div class="header"><div class="logo"><a href="/">CỔNG THÔNG TIN ĐIỆN TỬ TỈNH AN BÌNH</a></div></div><div class="main-menu"><ul>{menu}</ul></div>
            <div class="container"><div class="left-col"><ul>{menu}</ul></div><div class="main-col">{content}</div></div>
            <div id="footer"><p>Cơ quan chủ quản: Ủy ban nhân dân tỉnh An Bình. Địa chỉ: số 1 đường Hùng Vương. Điện thoại: 0200 3123456. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></div></div></body></html>
            """;
    }

    private static string Letterhead(string issuer = Issuer, string number = Number) =>
        $"<table border='0' cellpadding='0'><tr><td width='40%'><p align='center'><b>{Break(issuer)}</b></p></td><td><p align='center'><b>CỘNG\n   HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p></td></tr><tr><td><p>{number}</p></td><td><p><i>{Date}</i></p></td></tr></table>";

    private static string Signature() => $"<table><tr><td><p><b><i>Nơi nhận:</i></b><br>{string.Join("<br>", Recipients[1..])}</p></td><td><p><b>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br><br>Lê Văn Bình</b></p></td></tr></table>";

    private static string Followed(string act) => act.Replace("</p><p>", "</p><span class=\"tooltip-button\"><span class=\"bg-theo-doi\">Đang theo dõi</span></span><p>", StringComparison.Ordinal);

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(static paragraph => $"<p>{Break(paragraph)}</p>"));

    private static string Break(string text) => text.Replace("\n", "<br>", StringComparison.Ordinal);

    private Task<SourceDocument> ReadAsync(string html) => DocumentReaders.Default.ReadAsync(_folder.Write("a.html", Encoding.UTF8.GetBytes(html)));
}
