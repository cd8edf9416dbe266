namespace DanVan.Parsing.Tests.Structure;

/// <summary>Plain text made of pages whose tables keep a line with a pipe before and after every cell and whose blank paragraphs keep their marks.</summary>
public sealed class BorderedTextTests
{
    private const string Head = "|\n**ỦY BAN NHÂN DÂN**\nTỈNH QUẢNG NGÃI\n-------\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: 46/KH-UBND\n|\n*Quảng Ngãi, ngày 15 tháng 02 năm 2024*\n|\n\n**KẾ HOẠCH**\nThực hiện công tác dân vận năm 2024\n\n";

    private const string Columns = "|\n**TT**\n|\n**Nhiệm vụ**\n|\n**Cơ quan chủ trì**\n|\n**Cơ quan phối hợp**\n|\n**Thời gian**\n|\n";

    private const string FirstRow = "|\n1\n|\nBiên soạn sổ tay\nhỏi đáp\n|\nSở Tư pháp\n|\nSở Nội vụ\n|\nQuý II/2024\n|\n";

    /// <summary>Rows of a table; lead | support of each task they give.</summary>
    [Theory]
    [InlineData(Columns + FirstRow, "Sở Tư pháp|Sở Nội vụ")]
    // A group of rows, with a number of one or of many letters, gives nobody anything to do.
    [InlineData(Columns + "|\n**I**\n|\n**Hoàn thiện thể chế**\n|\n" + FirstRow + "|\n**XVIII**\n|\n**Bảo đảm kinh phí**\n|\n", "Sở Tư pháp|Sở Nội vụ")]
    // The heading comes again above a group, without the column of the number.
    [InlineData(Columns + FirstRow + "|\n**II**\n|\n**Đào tạo**\n|\n|\n**Nội dung**\n|\n**Cơ quan chủ trì**\n|\n**Cơ quan phối hợp**\n|\n**Thời gian**\n|\n|\n2.1\n|\nMở lớp bồi dưỡng\n|\nTrường Chính trị tỉnh\n|\nBan Dân vận Tỉnh ủy\n|\nTháng 9/2024\n|\n", "Sở Tư pháp|Sở Nội vụ;Trường Chính trị tỉnh|Ban Dân vận Tỉnh ủy")]
    // Another table follows at once and has other columns.
    [InlineData(Columns + FirstRow + "|\n**TT**\n|\n**Chỉ tiêu**\n|\n**ĐVT**\n|\n**Kết quả**\n|\n**Cơ quan theo dõi**\n|\n|\n1\n|\nTỷ lệ hồ sơ đúng hạn\n|\n%\n|\n95\n|\nVăn phòng UBND tỉnh\n|\n", "Sở Tư pháp|Sở Nội vụ;Văn phòng UBND tỉnh|")]
    // A further row of one table: what looks like a heading of columns is work.
    [InlineData(Columns + FirstRow + "|\n2\n|\nKiểm tra việc thực hiện nhiệm vụ của các cơ quan\n|\nThanh tra tỉnh\n|\nSở Nội vụ\n|\nQuý IV/2024\n|\n", "Sở Tư pháp|Sở Nội vụ;Thanh tra tỉnh|Sở Nội vụ")]
    public void Rows_of_a_bordered_table_are_tasks(string table, string expected)
    {
        var tasks = PlanParser.Parse(Head + "**I. PHÂN CÔNG**\n\n" + table).Tasks.Where(static task => task.Lead.Count > 0);
        Assert.Equal(expected, string.Join(';', tasks.Select(static task => $"{string.Join('+', task.Lead.Select(static body => body.Name))}|{string.Join('+', task.Support.Select(static body => body.Name))}")));
    }

    // The name and the post of the signer over two lines in bold; who signs by order.
    [Theory]
    [InlineData("|\nNơi nhận:\n- Lưu: VT.\n|\n**KT. BỘ TRƯỞNG**\n**THỨ\nTRƯỞNG**\n**Bùi\nXuân Khánh**\n|\n", "KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Bùi Xuân Khánh")]
    [InlineData("|\nNơi nhận:\n- Lưu: VT.\n|\n**TL. CỤC TRƯỞNG**\nTRƯỞNG BAN CHÍNH SÁCH,\nTHUẾ QUỐC TẾ\nLê Thị Na\n|\n", "TL. CỤC TRƯỞNG|TRƯỞNG BAN CHÍNH SÁCH, THUẾ QUỐC TẾ|Lê Thị Na")]
    public void The_signer_is_read_over_two_lines(string tail, string expected)
    {
        var signature = PlanParser.Parse(Head + "**I. NỘI DUNG**\n\nTổ chức hội nghị.\n\n" + tail).Signature;
        Assert.Equal(expected, $"{signature.Authority}|{signature.Position}|{signature.Name}");
    }

    [Fact]
    public void The_post_above_the_basis_is_no_title() =>
        Assert.Equal("VỀ KẾT QUẢ XÁC ĐỊNH TRƯỚC MÃ SỐ", PlanParser.Parse("|\n**CỤC HẢI QUAN**\n|\nSố: 39305/TB-CHQ\n|\n*Hà Nội, ngày 01 tháng 12 năm 2025*\n|\n**THÔNG BÁO**\nVỀ KẾT QUẢ XÁC ĐỊNH TRƯỚC MÃ SỐ\n**CỤC TRƯỞNG CỤC\nHẢI QUAN**\nCăn\ncứ Luật Hải quan ngày 23/6/2014;\nCục trưởng thông báo như sau:\n").Header.Title);

    // The words between the table of those addressed and the table of the tail are no cell.
    [Theory]
    [InlineData("|\n** **\n|\n- Bộ Y tế;\n- Bộ Xây dựng.\n|\nMưa lớn gây ngập, Thủ tướng Chính phủ yêu cầu:\n1. Bộ Y tế chỉ đạo các bệnh viện chuẩn bị thuốc.\n2. Bộ Xây dựng kiểm tra cầu, đường.\n", "1 Bộ Y tế chỉ đạo các bệnh viện chuẩn bị thuốc | 2 Bộ Xây dựng kiểm tra cầu, đường")]
    public void What_stands_between_two_tables_is_text(string body, string expected)
    {
        var plan = PlanParser.Parse(Head.Replace("KẾ HOẠCH", "CÔNG ĐIỆN", StringComparison.Ordinal) + body + Tail);
        Assert.Equal(expected, string.Join(" | ", plan.Sections.Select(static section => section.Path + " " + section.Title)));
    }

    // Parts that are set in frames, a cell each; a group of rows is none.
    [Theory]
    [InlineData("|\n**1. Hàng hóa đề nghị xác định trước\nmã số do tổ chức, cá nhân cung cấp:**** **\n|\n|\n|\nTên thương mại: Bột ngọt\n|\n|\n|\n**2. Tóm tắt mô tả hàng hóa: **Theo hồ sơ\nnhư sau:\n|\n**Thành phần**\n|\n**Hàm lượng**\n|\n|\nNatri\n|\n22\n|\n|\n**3. Kết quả:** Theo Đơn đề nghị.\n|\n", "1 Hàng hóa đề nghị xác định trước mã số do tổ chức, cá nhân cung cấp | 2 Tóm tắt mô tả hàng hóa | 3 Kết quả")]
    [InlineData("|\n**TT**\n|\n**Chỉ tiêu**\n|\n|\n**1. Nông nghiệp**\n|\n|\n1\n|\nNăng suất lúa\n|\n", "")]
    public void Parts_in_frames_are_parts(string body, string expected)
    {
        var plan = PlanParser.Parse(Head.Replace("KẾ HOẠCH", "THÔNG BÁO", StringComparison.Ordinal) + "Cục Hải quan thông báo như sau:\n" + body + "Thông báo này có hiệu lực kể từ ngày ký.\n" + Tail);
        Assert.Equal(expected, string.Join(" | ", plan.Sections.Select(static section => section.Path + " " + section.Title)));
        Assert.DoesNotContain(plan.Tasks, static task => task.Lead.Count > 0);
    }

    private const string Tail = "|\n*Nơi nhận:*\n- Như Điều 2;\n- Lưu: VT.\n|\n**KT. CHỦ TỊCH**\nPHÓ CHỦ TỊCH\nNguyễn Văn Khánh\n|\n";

    [Theory]
    [InlineData("** **\n**QUY CHẾ**\nPHỐI HỢP CÔNG TÁC DÂN VẬN\n*(Ban hành kèm theo Kế hoạch số 46/KH-UBND ngày 15/02/2024)*\n**Điều 1. Phạm vi**\n", "QUY CHẾ")]
    [InlineData("* *\n**DANH MỤC**\nNHIỆM VỤ NĂM 2024\n*(Kèm theo Kế hoạch số 46/KH-UBND ngày 15/02/2024)*\n|\n**TT**\n|\n**Nhiệm vụ**\n|\n", "DANH MỤC")]
    [InlineData("**PHỤ LỤC I**\nCHỈ TIÊU\n|\n**TT**\n|\n**Chỉ tiêu**\n|\n**Cơ quan chủ trì**\n|\n|\n1\n|\nTỷ lệ\n|\nSở Nội vụ\n|\n**PHỤ LỤC II**\nNHIỆM VỤ\n|\n**TT**\n|\n**Nhiệm vụ**\n|\n**Cơ quan chủ trì**\n|\n|\n1\n|\nTập huấn\n|\nSở Tư pháp\n|\n", "PHỤ LỤC I;PHỤ LỤC II")]
    // Marks of bold over two lines; a heading in bold capitals with the first of its parts below it.
    [InlineData("**Phụ\nlục 1**\n**CÁC TÌNH HUỐNG THƯỜNG GẶP**\n*(Kèm theo Công văn số 12/CT-NVT ngày 21/11/2025 của Cục Thuế)*\n**1. Câu hỏi: Nộp ở đâu?**\n", "Phụ lục 1")]
    [InlineData("**HƯỚNG DẪN NỘP HỒ SƠ\nTRỰC TUYẾN TOÀN TRÌNH**\n**I. YÊU\nCẦU CHUNG**\n- Áp dụng đối với mọi thủ tục.\n", "HƯỚNG DẪN NỘP HỒ SƠ TRỰC TUYẾN TOÀN TRÌNH")]
    // No blank line is left between the paragraphs.
    [InlineData("KẾ HOẠCH\nXUẤT KHẨU SẢN PHẨM HÀNG HÓA\nTriển khai kế hoạch năm năm như sau:\nI. MỤC TIÊU\n", "KẾ HOẠCH")]
    [InlineData("KẾ HOẠCH\nKiểm kê tài sản công\n(Kèm theo Kế hoạch số 46/KH-UBND ngày 15/02/2024)\nI. MỤC ĐÍCH\n", "KẾ HOẠCH")]
    public void What_is_issued_with_it_is_an_annex(string annex, string expected)
    {
        var plan = PlanParser.Parse(Head + "**I. NỘI DUNG**\n\nTổ chức hội nghị.\n\n" + Tail + annex);
        Assert.Equal(expected, string.Join(';', plan.Annexes.Select(static annex => annex.Label)));
        Assert.All(plan.Tasks, static task => Assert.DoesNotContain("PHỤ LỤC", task.Text, StringComparison.Ordinal));
    }

    [Theory]
    // Not marked as an annex, but read on from line to line.
    [InlineData("Các văn bản liên quan kèm theo gồm có Luật Khoa học, công nghệ và\nđổi mới sáng tạo số 93/2025/QH15 ngày 27/6/2025; Thông tư\nsố 18/2019/TT-BNNPTNT.\n", "93/2025/QH15;18/2019/TT-BNNPTNT")]
    // A model letter inside an annex ends where the next part begins.
    [InlineData("** **\n**PHỤ LỤC**\nBIỂU MẪU\n\nMẫu 1\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n**GIÁM ĐỐC**\n\nLê Thị Na\n\n2. Căn cứ pháp lý: Luật Bảo vệ môi trường số\n72/2020/QH14 ngày 17/11/2020.\n", "72/2020/QH14")]
    // Its posts stand above a heading in capitals, which counts to the signature.
    [InlineData("\n\nPHỤ LỤC\nBIỂU MẪU\n\nMẫu 1\n\nGIÁM ĐỐC\n\nLê Thị Na\n\nII. BIỂU MẪU BÁO CÁO\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nIII. Theo Kế hoạch số 12/KH-UBND ngày 03/4/2023.\n", "12/KH-UBND")]
    public void Citations_behind_the_tail_go_on_over_the_end_of_a_line(string rest, string expected) =>
        Assert.Equal(expected, string.Join(';', PlanParser.Parse(Head + "**I. NỘI DUNG**\n\nTổ chức hội nghị.\n\n" + Tail + rest).Citations.Select(static citation => citation.Number?.ToString())));

    // A letter is a công văn though it prints no kind; a form that somebody fills in is none.
    [Theory]
    [InlineData("UBND TỈNH A\nSỞ Y TẾ\nSố: 12/SYT-NVY\nHuế, ngày 02 tháng 3 năm 2024\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị báo cáo.\n", "Công văn", null)]
    [InlineData("UBND TỈNH A\nSỞ Y TẾ\nSố:     /SYT-NVY — V/v báo cáo dịch | Huế, ngày    tháng 3 năm 2024\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị báo cáo.\n", "Công văn", "V/v báo cáo dịch")]
    [InlineData("TỈNH ỦY A\n*\nSố 12-CV/TU\nBáo cáo quý\nHuế, ngày 02 tháng 3 năm 2024\n\nTỉnh ủy đề nghị báo cáo.\n", "Công văn", "Báo cáo quý")]
    [InlineData("UBND TỈNH A\nSỞ Y TẾ\nSố: 12/TTr-SYT\nHuế, ngày 02 tháng 3 năm 2024\n\nTỜ TRÌNH\nVề việc bổ sung kinh phí\n\nKính gửi: Ủy ban nhân dân tỉnh.\n\nSở Y tế trình.\n", "Tờ trình", "Về việc bổ sung kinh phí")]
    [InlineData("UBND THÀNH PHỐ A\n\nSỞ Y TẾ\n\nV/v xây hàng rào tại trạm Hà\n\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày 3 tháng 7 năm 2020\n\nNội\n\nKính gửi: Trung tâm A.\n\nSở Y tế đề nghị báo cáo.\n", "Công văn", "V/v xây hàng rào tại trạm Hà")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN ĐỀ NGHỊ\n\nKính gửi: Sở Y tế.\n\nTôi tên là Lan.\n", null, "ĐƠN ĐỀ NGHỊ")]
    [InlineData("**Số hiệu:**\n|\n5435/CT-NVT\n|\n|\n**Loại văn bản:**\n|\nCông văn\n|\n**Nơi ban hành:**\n|\nCục Thuế\n|\n\nCục Thuế có ý kiến như sau.\n", "Công văn", null)]
    public void A_letter_prints_no_kind(string text, string? kind, string? title)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal((kind, title), (header.Kind, header.Title));
    }

    [Theory]
    [InlineData("Công văn số 12/SYT-NVY ngày 02/3/2024")]
    [InlineData("Văn bản số 12/SYT-NVY ngày 02/3/2024")]
    [InlineData("CV 12/SYT-NVY ngày 02/3/2024")]
    public void A_letter_has_more_than_one_name_for_itself(string name) =>
        Assert.Empty(PlanParser.Parse($"UBND TỈNH A\nSỞ Y TẾ\nSố: 12/SYT-NVY\nV/v báo cáo\nHuế, ngày 02 tháng 3 năm 2024\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị báo cáo theo mẫu gửi cùng {name}.\n").Citations);

    [Theory]
    [InlineData("Số: 5348/CT-CS\n*V/v hướng dẫn góp vốn điều lệ*", "Công văn")]
    [InlineData("Số: 1180/KL-QLR\n*V/v phòng cháy, chữa cháy rừng*", "Công văn")]
    [InlineData("Số: 09/CT-UBND", "Chỉ thị")]
    [InlineData("Số: 18/KL-UBND", "Kết luận")]
    [InlineData("Số: 21/2025/TT-BGDĐT", "Thông tư")]
    [InlineData("Số: 15-TT/TU", "Thông tri")]
    public void The_symbol_tells_the_kind_where_no_line_does(string number, string kind) =>
        Assert.Equal(kind, PlanParser.Parse($"CỤC THUẾ\n{number}\n\nHà Nội, ngày 20 tháng 11 năm 2025\n\nKính gửi: Thuế tỉnh Lào Cai\n\nCục Thuế có ý kiến như sau.\n").Header.Kind);

    [Theory]
    [InlineData("|\n**Kính gửi:**\n|\n- Công ty A;\n- Thuế tỉnh B.\n|\nCục Thuế có ý kiến tại Nghị định số\n103/2024/NĐ-CP ngày 30/7/2024 như sau:\n")]
    [InlineData("**Kính gửi:** Bà Huỳnh Thị Lan\n(Địa chỉ: phường Nghĩa Lộ, tỉnh Quảng Ngãi)\nCục Thuế nhận được câu hỏi của Bà về Nghị định số\n103/2024/NĐ-CP ngày 30/7/2024. Cục Thuế trả lời như sau:\n")]
    public void The_words_of_a_letter_begin_behind_its_addressees(string letter) =>
        Assert.Equal(["103/2024/NĐ-CP"], PlanParser.Parse("|\nCỤC THUẾ\n-------\n|\n|\nSố: 5348/CT-CS\n*V/v tiền thuê đất*\n|\n*Hà Nội, ngày 20 tháng 11 năm 2025*\n|\n|\n" + letter).Citations.Select(static citation => citation.Number?.ToString()));
}
