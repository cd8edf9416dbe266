namespace DanVan.Parsing.Tests.Structure;

/// <summary>Outlines in the forms that offices of every level print: "path title" joined with " | ".</summary>
public class OutlineFormTests
{
    private const string Head = "Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\nKiểm tra công vụ\n\nUBND tỉnh ban hành Kế hoạch như sau:\n\n";

    private const string Tail = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn An\n";

    [Theory]
    [InlineData("Thi hành Nghị định số 41/2021/NĐ-\nCP của Chính phủ", "Thi hành Nghị định số 41/2021/NĐ-CP của Chính phủ")]
    [InlineData("Thi hành Nghị định số 41/2021/NĐ- CP của Chính phủ", "Thi hành Nghị định số 41/2021/NĐ- CP của Chính phủ")]
    [InlineData("Thi hành các văn bản của Bộ Y\ntế", "Thi hành các văn bản của Bộ Y tế")]
    public void A_symbol_cut_at_the_line_end_is_whole_in_the_title_and_the_heading_ends_with_its_last_letter(string printed, string title)
    {
        var text = Head + "I. NỘI DUNG\nNâng cao nhận thức.\n\n1. " + printed + "\nNội dung.\n\n2. Việc khác\nNội dung." + Tail;
        var section = PlanParser.Parse(text).Sections[1];
        Assert.Equal(title, section.Title);
        Assert.Equal("1. " + printed, text[section.Heading.Start..section.Heading.End]);
    }

    [Theory]
    // Party: strokes and dashes in every form.
    [InlineData("I- MỤC ĐÍCH, YÊU CẦU\n1- Mục đích\n- Nâng cao nhận thức của cán bộ.\n2- Yêu cầu\n- Thiết thực, tiết kiệm.\nII- NỘI DUNG\n1- Tuyên truyền\n1.1- Trên báo, đài\n1.2- Trên mạng xã hội\n2- Vận động", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | I.2 Yêu cầu | II NỘI DUNG | II.1 Tuyên truyền | II.1.1 Trên báo, đài | II.1.2 Trên mạng xã hội | II.2 Vận động")]
    [InlineData("I-MỤC ĐÍCH\n\n1-Mục đích chung\n\nII-NỘI DUNG\n\nIII-TỔ CHỨC THỰC HIỆN", "I MỤC ĐÍCH | I.1 Mục đích chung | II NỘI DUNG | III TỔ CHỨC THỰC HIỆN")]
    [InlineData("I - MỤC ĐÍCH\n\n1 - Mục đích chung\n\na - Với cán bộ\n\nb - Với nhân dân\n\nII - NỘI DUNG", "I MỤC ĐÍCH | I.1 Mục đích chung | I.1.a Với cán bộ | I.1.b Với nhân dân | II NỘI DUNG")]
    [InlineData("I. NỘI DUNG\n1. Về kinh tế\n1.1 - Nông nghiệp\nChuyển đổi cây trồng.\n1.2 - Công nghiệp\nThu hút đầu tư.", "I NỘI DUNG | I.1 Về kinh tế | I.1.1 Nông nghiệp | I.1.2 Công nghiệp")]
    [InlineData("I. NỘI DUNG\n1. Về kinh tế\nTăng trưởng bình quân từ\n1.1 - 1.2 lần mỗi năm.", "I NỘI DUNG | I.1 Về kinh tế")]
    // The first of the items has lost its number, and the next one has items of its own; bullets above it do not end.
    [InlineData("I. MỤC ĐÍCH\n1. Mục đích\nII. NỘI DUNG\nThành phần Tổ kiểm tra\n- Đ/c An - Tổ trưởng\n2. Nhiệm vụ, quyền hạn\n2.1. Nhiệm vụ:\n- Kiểm tra đúng quy trình.\n2.2. Quyền hạn:\n- Yêu cầu cung cấp hồ sơ.\n3. Thời gian", "I MỤC ĐÍCH | I.1 Mục đích | II NỘI DUNG | II.2 Nhiệm vụ, quyền hạn | II.2.1 Nhiệm vụ | II.2.2 Quyền hạn | II.3 Thời gian")]
    [InlineData("I/- MỤC ĐÍCH\n\n1/- Mục đích chung\n\nII/- NỘI DUNG", "I MỤC ĐÍCH | I.1 Mục đích chung | II NỘI DUNG")]
    [InlineData("I). MỤC ĐÍCH\n\n1). Mục đích chung\n\nII). NỘI DUNG", "I MỤC ĐÍCH | I.1 Mục đích chung | II NỘI DUNG")]
    [InlineData("I/. NỘI DUNG\n1/. Mục đích\nNâng cao nhận thức.\n2/. Yêu cầu\na/. Đúng luật.\nb/. Tiết kiệm.\nII/. TỔ CHỨC\n1/. Phòng Nội vụ chủ trì.", "I NỘI DUNG | I.1 Mục đích | I.2 Yêu cầu | I.2.a Đúng luật | I.2.b Tiết kiệm | II TỔ CHỨC | II.1 Phòng Nội vụ chủ trì")]
    [InlineData("1. Di trú dữ liệu theo lộ trình (chi tiết tại Phần II. Phụ lục I kèm theo).\n\n2. Rà soát theo Chương IV. Các phòng báo cáo kết quả.", "1 Di trú dữ liệu theo lộ trình (chi tiết tại Phần II. Phụ lục I kèm theo) | 2 Rà soát theo Chương IV")]
    [InlineData("I. NỘI DUNG\n1. Tổ chức\na, Sở Y tế\n- Hướng dẫn các đơn vị.\nb, Sở Tài chính\n- Bố trí kinh phí.\nII. KINH PHÍ", "I NỘI DUNG | I.1 Tổ chức | I.1.a Sở Y tế | I.1.b Sở Tài chính | II KINH PHÍ")]
    [InlineData("I. NỘI DUNG\nSố liệu lấy theo các mục của\na, Biểu một và biểu hai.\nII. KINH PHÍ", "I NỘI DUNG | II KINH PHÍ")]
    // Headings that end in a word which a number may follow.
    [InlineData("I. NỘI DUNG\n1. Đối tượng kiểm điểm\n1.1. Tập thể\n1.2. Cá nhân\n2. Quan điểm\n3. Chuyển đổi số\n3.1. Hạ tầng số\n3.2. Dữ liệu số\n4. Thành phần\n4.1. Cấp tỉnh", "I NỘI DUNG | I.1 Đối tượng kiểm điểm | I.1.1 Tập thể | I.1.2 Cá nhân | I.2 Quan điểm | I.3 Chuyển đổi số | I.3.1 Hạ tầng số | I.3.2 Dữ liệu số | I.4 Thành phần | I.4.1 Cấp tỉnh")]
    [InlineData("I. NỘI DUNG\n1. Rà soát theo quy định tại điểm\n3 khoản 2 Điều này.\n2. Báo cáo theo mẫu tại khoản\n1.1 Mục này.", "I NỘI DUNG | I.1 Rà soát theo quy định tại điểm 3 khoản 2 Điều này | I.2 Báo cáo theo mẫu tại khoản 1.1 Mục này")]
    // Arabic at the top, decimals below.
    [InlineData("1. MỤC ĐÍCH, YÊU CẦU\n\n1.1. Mục đích\n\n1.2. Yêu cầu\n\n2. NỘI DUNG\n\n2.1. Tuyên truyền\n\n2.1.1. Trên báo\n\n2.1.2. Trên đài\n\n2.2. Vận động\n\n3. TỔ CHỨC THỰC HIỆN", "1 MỤC ĐÍCH, YÊU CẦU | 1.1 Mục đích | 1.2 Yêu cầu | 2 NỘI DUNG | 2.1 Tuyên truyền | 2.1.1 Trên báo | 2.1.2 Trên đài | 2.2 Vận động | 3 TỔ CHỨC THỰC HIỆN")]
    [InlineData("I. NỘI DUNG\n\n1. Tuyên truyền\n\n1.1 Trên báo\n\n1.2 Trên đài\n\n2. Vận động\n\n2.1 Thăm hỏi", "I NỘI DUNG | I.1 Tuyên truyền | I.1.1 Trên báo | I.1.2 Trên đài | I.2 Vận động | I.2.1 Thăm hỏi")]
    [InlineData("01. Mục đích\n\n02. Yêu cầu\n\n03. Nội dung", "1 Mục đích | 2 Yêu cầu | 3 Nội dung")]
    [InlineData("II. NỘI DUNG\n\n2.1. Tuyên truyền\n\n2.2. Vận động\n\nIII. TỔ CHỨC\n\n3.1. Công an tỉnh", "II NỘI DUNG | II.2.1 Tuyên truyền | II.2.2 Vận động | III TỔ CHỨC | III.3.1 Công an tỉnh")]
    [InlineData("2.1. Tuyên truyền rộng rãi.\n\n2.2. Vận động nhân dân.\n\n1. Các sở thực hiện Kế hoạch này.\n\n2. Các huyện báo cáo kết quả.", "2.1 Tuyên truyền rộng rãi | 2.2 Vận động nhân dân | 1 Các sở thực hiện Kế hoạch này | 2 Các huyện báo cáo kết quả")]
    // Articles whose number is in bold alone or in pieces, or stands apart from its mark; chapters with the title glued on.
    [InlineData("**Điều 1**. Ban hành Quy chế.\n\n**Điều ****2****. ****Hiệu lực thi hành**\n\n**Điều 1****1. Điều khoản thi hành**", "Điều 1 Ban hành Quy chế | Điều 2 Hiệu lực thi hành | Điều 11 Điều khoản thi hành")]
    [InlineData("Điều 2 . Đối tượng áp dụng\n\nCán bộ xã.\n\nĐiều 3 : Hiệu lực", "Điều 2 Đối tượng áp dụng | Điều 3 Hiệu lực")]
    [InlineData("### Chương IQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n### Chương IICHÍNH SÁCH HỖ TRỢ\n\nĐiều 2. Mức hỗ trợ", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi | Chương II CHÍNH SÁCH HỖ TRỢ | Chương II.Điều 2 Mức hỗ trợ")]
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\n\nChương II\n\nPHÂN LOẠI, THANH LÝ TÀI SẢN\n\nĐiều 3. Phân loại\n\nPHẦN VIỆC CỦA CÁC BÊN\n\nPHẦN VINH DANH TẬP THỂ\n\nChương VICHÍNH SÁCH", "Chương I QUY ĐỊNH CHUNG | Chương II PHÂN LOẠI, THANH LÝ TÀI SẢN | Chương II.Điều 3 Phân loại | Chương VI CHÍNH SÁCH")]
    // Lines that are cut, and the short one of a heading that is not.
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\nNâng cao nhận thức của cán bộ, công chức về công tác dân vận.\n\n2. Yêu cầu\nLàm đúng tiến độ, thiết thực, tiết kiệm.\n\nII. NHIỆM VỤ\n\na) Phòng Nội vụ chủ trì, phối hợp với Văn phòng tổ chức hội nghị phổ\nbiến quy chế dân chủ ở cơ sở cho cán bộ, công chức và người lao động\ntrong cơ quan.\n\nb) Thanh tra kiểm tra việc tiếp công dân ở các xã, báo cáo kết quả với\nGiám đốc trong quý III và đề xuất hướng xử lý những việc còn kéo dài\nở cơ sở.\n\nc) Tổ công tác xã Hòa\nTiến và xã Hòa Hải.\n\nIII. TỔ CHỨC", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | I.2 Yêu cầu | II NHIỆM VỤ | II.a Phòng Nội vụ chủ trì, phối hợp với Văn phòng tổ chức hội nghị phổ biến quy chế dân chủ ở cơ sở cho cán bộ, công chức và người lao động trong cơ quan | II.b Thanh tra kiểm tra việc tiếp công dân ở các xã, báo cáo kết quả với Giám đốc trong quý III và đề xuất hướng xử lý những việc còn kéo dài ở cơ sở | II.c Tổ công tác xã Hòa Tiến và xã Hòa Hải | III TỔ CHỨC")]
    // Letters that a scan made others of.
    [InlineData("1. Việc làm\n\na) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nð) Năm\n\ne) Sáu\n\nø) Bảy", "1 Việc làm | 1.a Một | 1.b Hai | 1.c Ba | 1.d Bốn | 1.đ Năm | 1.e Sáu | 1.g Bảy")]
    // Numbers of a list that a page sets on lines of their own; not those of cells.
    [InlineData("I.\nMỤC ĐÍCH\n\n1.\nNâng cao nhận thức\n\n2.\nThiết thực.\n\nII.\nNỘI DUNG\n\nTuyên truyền sâu rộng.", "I MỤC ĐÍCH | I.1 Nâng cao nhận thức | I.2 Thiết thực | II NỘI DUNG")]
    [InlineData("I. NỘI DUNG\n\n1.\nMáy chiếu\nChiếc\n\n2.\n- Loa kéo\n\nII. KINH PHÍ", "I NỘI DUNG | II KINH PHÍ")]
    // A number is passed over behind a paragraph without a full stop; a reference to an article and the clauses of another act that are quoted are no parts.
    [InlineData("4. Khoảng cách\n\n4.1. Với nhà dân\n\nKhông ảnh hưởng đến công trình\n\n6. Biện pháp an toàn\n\n- Che chắn.\n\nVI. TỔ CHỨC THỰC HIỆN\n\nGiao các sở thực hiện\n\nVIII. KINH PHÍ", "4 Khoảng cách | 4.1 Với nhà dân | 6 Biện pháp an toàn | VI TỔ CHỨC THỰC HIỆN | VIII KINH PHÍ")]
    [InlineData("4. Khoảng cách\n\nGiữ khoảng cách theo khoản\n\n6. Quy chuẩn này áp dụng chung.\n\nII. KINH PHÍ", "4 Khoảng cách | II KINH PHÍ")]
    [InlineData("4. Khoảng cách\nKhông ảnh hưởng đến công trình\n6. Biện pháp an toàn", "4 Khoảng cách")]
    [InlineData("1. Báo cáo theo quy định tại\nĐiều 17 Thông tư số 23/2024/TT-BCT ngày 07/11/2024.\n2. Lưu hồ sơ.\nĐiều 3. Thông tư này có hiệu lực.", "1 Báo cáo theo quy định tại Điều 17 Thông tư số 23/2024/TT-BCT ngày 07/11/2024 | 2 Lưu hồ sơ | Điều 3 Thông tư này có hiệu lực")]
    [InlineData("1. Căn cứ\n\nKhoản 4 Điều 19 quy định:\n\n“b) Trước khi hết nhiệm kỳ, hội báo cáo lý do;\n\nc) Hết thời gian gia hạn thì xử lý vi phạm;\n\nd) Hội “mạnh” được khen.”\n\n2. Đề xuất\n\na) Gia hạn.\n\nb) Giải thể.", "1 Căn cứ | 2 Đề xuất | 2.a Gia hạn | 2.b Giải thể")]
    [InlineData("1. Chủ đề\n\n“1. Dân vận khéo\n\n2. Đoàn kết là sức mạnh.\n\n3. Tổ chức", "1 Chủ đề | 2 Đoàn kết là sức mạnh | 3 Tổ chức")]
    [InlineData("1. Luật quy định:\n\n\"1. Nhà nước quản lý.\n\n2. Bảo đảm \"tối huệ quốc\" cho bạn hàng.\"\n\n2. Nâng cao hiệu quả", "1 Luật quy định | 2 Nâng cao hiệu quả")]
    [InlineData("1. Chủ đề\n\n\"1. Dân vận khéo\n\n2. Đoàn kết là sức mạnh.\n\n3. Tổ chức", "1 Chủ đề | 2 Đoàn kết là sức mạnh | 3 Tổ chức")]
    // Numbers on lines of their own, as programs write them that take the words out of a PDF.
    [InlineData("I.\n\nMỤC ĐÍCH, YÊU CẦU\n\n1.\n\nMục đích\n\nNâng cao nhận thức.\n\n2.\n\nYêu cầu\n\nII.\n\nTỔ CHỨC\n\n1.\n\nPhòng Nội vụ chủ trì.", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | I.2 Yêu cầu | II TỔ CHỨC | II.1 Phòng Nội vụ chủ trì")]
    [InlineData("I.\nMỤC ĐÍCH\n1.\nNâng cao nhận thức.\n2.\nKịp thời.\nII.\nTỔ CHỨC\n1.\nPhòng Nội vụ chủ trì.", "I MỤC ĐÍCH | I.1 Nâng cao nhận thức | I.2 Kịp thời | II TỔ CHỨC | II.1 Phòng Nội vụ chủ trì")]
    [InlineData("I. MỤC ĐÍCH\n\n1.\n\nNâng cao nhận thức.\n\nII. TỔ CHỨC", "I MỤC ĐÍCH | II TỔ CHỨC")]
    [InlineData("I-\n\nNỘI DUNG\n\n1.\n\nHuyện ủy Krông Pắc rà soát.\n\nII-\n\nTỔ CHỨC THỰC HIỆN\n\n1.\n\nBan Tổ chức.", "I NỘI DUNG | I.1 Huyện ủy Krông Pắc rà soát | II TỔ CHỨC THỰC HIỆN | II.1 Ban Tổ chức")]
    [InlineData("I-\n\nMỤC ĐÍCH\n\n1-\n\nNâng cao nhận thức.\n\n2-\n\nThiết thực.\n\nII-\n\nNỘI DUNG\n\n1-\n\nTuyên truyền\n\na)\n\nPhòng Văn hóa viết bài.\n\nb)\n\nTrạm Y tế phát loa.", "I MỤC ĐÍCH | I.1 Nâng cao nhận thức | I.2 Thiết thực | II NỘI DUNG | II.1 Tuyên truyền | II.1.a Phòng Văn hóa viết bài | II.1.b Trạm Y tế phát loa")]
    [InlineData("I. NỘI DUNG\n\nTheo quy định tại điểm\na)\nKhoản 2 của Quy chế, các tổ\n1-\n2 người.\n\nII. KINH PHÍ", "I NỘI DUNG | II KINH PHÍ")]
    // Bullets are no parts; an item between them is.
    [InlineData("I. NỘI DUNG\n\n1. Tuyên truyền\n- Trên báo.\n+ Báo in.\n+ Báo điện tử.\n- Trên đài.\n2. Vận động\n- Thăm hộ nghèo.\na) Dịp Tết\nb) Dịp lễ", "I NỘI DUNG | I.1 Tuyên truyền | I.2 Vận động | I.2.a Dịp Tết | I.2.b Dịp lễ")]
    [InlineData("1. Nội dung\n\n* Với cán bộ\n\n- Học tập.\n\n* Với nhân dân\n\n- Tuyên truyền.\n\n2. Cách làm", "1 Nội dung | 2 Cách làm")]
    [InlineData("I. NỘI DUNG\n1. Tuyên truyền\n• Trên báo;\n• Trên đài.\n2. Vận động", "I NỘI DUNG | I.1 Tuyên truyền | I.2 Vận động")]
    // Parts, chapters, articles.
    [InlineData("PHẦN THỨ NHẤT\nKẾT QUẢ NĂM 2022\n\nI. ƯU ĐIỂM\n\n1. Tuyên truyền\n\nII. HẠN CHẾ\n\nPHẦN THỨ HAI\nNHIỆM VỤ NĂM 2023\n\nI. MỤC TIÊU\n\nII. GIẢI PHÁP", "Phần thứ nhất KẾT QUẢ NĂM 2022 | Phần thứ nhất.I ƯU ĐIỂM | Phần thứ nhất.I.1 Tuyên truyền | Phần thứ nhất.II HẠN CHẾ | Phần thứ hai NHIỆM VỤ NĂM 2023 | Phần thứ hai.I MỤC TIÊU | Phần thứ hai.II GIẢI PHÁP")]
    [InlineData("Phần I\nĐÁNH GIÁ TÌNH HÌNH\n\nI. THUẬN LỢI\n\nII. KHÓ KHĂN\n\nPhần II\nPHƯƠNG HƯỚNG\n\nI. MỤC TIÊU", "Phần I ĐÁNH GIÁ TÌNH HÌNH | Phần I.I THUẬN LỢI | Phần I.II KHÓ KHĂN | Phần II PHƯƠNG HƯỚNG | Phần II.I MỤC TIÊU")]
    [InlineData("PHẦN A\nTÌNH HÌNH CHUNG\n\nI. KINH TẾ\n\nPHẦN B\nNHIỆM VỤ\n\nI. CHỈ TIÊU", "Phần A TÌNH HÌNH CHUNG | Phần A.I KINH TẾ | Phần B NHIỆM VỤ | Phần B.I CHỈ TIÊU")]
    [InlineData("Phần thứ nhất: KẾT QUẢ THỰC HIỆN\n\nI. ƯU ĐIỂM\n\nPhần thứ hai: NHIỆM VỤ\n\nI. MỤC TIÊU", "Phần thứ nhất KẾT QUẢ THỰC HIỆN | Phần thứ nhất.I ƯU ĐIỂM | Phần thứ hai NHIỆM VỤ | Phần thứ hai.I MỤC TIÊU")]
    [InlineData("CHƯƠNG I\nNHỮNG QUY ĐỊNH CHUNG\n\nĐiều 1: Phạm vi\n\n1. Quy chế này áp dụng trong tỉnh.\n\nĐiều 2: Đối tượng\n\na) Cán bộ;\n\nb) Công chức.\n\nCHƯƠNG II\nTRÁCH NHIỆM\n\nMục I\nCƠ QUAN\n\nĐiều 3: Sở Nội vụ", "Chương I NHỮNG QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi | Chương I.Điều 1.1 Quy chế này áp dụng trong tỉnh | Chương I.Điều 2 Đối tượng | Chương I.Điều 2.a Cán bộ | Chương I.Điều 2.b Công chức | Chương II TRÁCH NHIỆM | Chương II.Mục I CƠ QUAN | Chương II.Mục I.Điều 3 Sở Nội vụ")]
    [InlineData("Chương ]\nNHỮNG QUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nChương I|\nTRÁCH NHIỆM\n\nMục !\nCƠ QUAN\n\nĐiều 2. Sở Nội vụ", "Chương I NHỮNG QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi | Chương II TRÁCH NHIỆM | Chương II.Mục I CƠ QUAN | Chương II.Mục I.Điều 2 Sở Nội vụ")]
    // Run-in headings.
    [InlineData("1. Thời gian: Từ ngày 01/3/2023 đến hết ngày 30/4/2023.\n\n2. Địa điểm: Nhà văn hóa huyện.\n\n3. Thành phần: Cán bộ, công chức các phòng, ban.", "1 Thời gian | 2 Địa điểm | 3 Thành phần")]
    [InlineData("I. MỤC ĐÍCH\n\n1. Rà soát.\n\nII. TỔ CHỨC THỰC HIỆN\n(a) Phòng Y tế chủ trì.\n(b) Phòng Nội vụ báo cáo.\n\nIII. KINH PHÍ (1) Ngân sách xã; (2) Xã hội hóa.", "I MỤC ĐÍCH | I.1 Rà soát | II TỔ CHỨC THỰC HIỆN | III KINH PHÍ")]
    [InlineData("1. Giao Đảng ủy Sở: (i) Rà soát hồ sơ; (ii) Báo cáo.\n2. Kinh phí", "1 Giao Đảng ủy Sở: (i) Rà soát hồ sơ; (ii) Báo cáo | 2 Kinh phí")]
    [InlineData("1. Các đơn vị thực hiện: (1) Rà soát hồ sơ; (2) Báo cáo kết quả.\n\n2. NGUỒN VỐN (NGÂN SÁCH)", "1 Các đơn vị thực hiện: (1) Rà soát hồ sơ; (2) Báo cáo kết quả | 2 NGUỒN VỐN (NGÂN SÁCH)")]
    [InlineData("1. Sở Tài chính. Bố trí kinh phí thực hiện.\n\n2. Sở Y tế. Bảo đảm công tác y tế.", "1 Sở Tài chính | 2 Sở Y tế")]
    [InlineData("4.1. Ông. Trần Văn Bình - Trưởng đoàn: Chịu trách nhiệm chung.\n\n4.2. Bà. Lê Thị Hoa - Thư ký: Ghi biên bản.", "4.1 Ông. Trần Văn Bình - Trưởng đoàn | 4.2 Bà. Lê Thị Hoa - Thư ký")]
    // A label with a number is the title of a paragraph; of a heading with items below it, it is only the beginning.
    [InlineData("I. CÁCH LÀM\n\n1. Bước 1: Từ ngày 10/3 đến ngày 20/3/2020, các xã tự kiểm tra. Riêng xã Hòa An làm trước.\n\n2. Bước 2: Đoàn kiểm tra đến các xã còn lại.\n\nII. KINH PHÍ", "I CÁCH LÀM | I.1 Bước 1 | I.2 Bước 2 | II KINH PHÍ")]
    [InlineData("1. Bước 1: Rà soát danh sách các hộ có đơn.\n\nỦy ban nhân dân xã lập danh sách.\n\n2. Đợt 2: Từ ngày 10/3 đến ngày 20/3/2020\n\na) Tuyên truyền.", "1 Bước 1: Rà soát danh sách các hộ có đơn | 2 Đợt 2: Từ ngày 10/3 đến ngày 20/3/2020 | 2.a Tuyên truyền")]
    // A figure or a lettered list below a heading goes on with nothing.
    [InlineData("A. MỤC TIÊU\n\nB. CHỈ TIÊU ĐẾN NĂM 2025\n- 100% đơn vị có kế hoạch.\n- 90% cán bộ được tập huấn.\n\nC. GIẢI PHÁP", "A MỤC TIÊU | B CHỈ TIÊU ĐẾN NĂM 2025 | C GIẢI PHÁP")]
    [InlineData("I – MỤC TIÊU\n1 – Mục tiêu chung\nNâng cao chất lượng phục vụ.\n2 – Chỉ tiêu\na- 100% nhân viên ký cam kết. b- Không có đơn thư.\nII – NỘI DUNG", "I MỤC TIÊU | I.1 Mục tiêu chung | I.2 Chỉ tiêu | II NỘI DUNG")]
    // The members of a group behind "các …:" are part of a heading that ends in a colon.
    [InlineData("1. Chủ tịch Ủy ban nhân dân các tỉnh bị thiệt hại, trọng tâm là các tỉnh: Quảng Trị, Gia Lai và Đắk Lắk:\n\na) Thống kê nhà hỏng.\n\n2. Giám đốc các Sở: Tài chính, Xây dựng bố trí vốn.", "1 Chủ tịch Ủy ban nhân dân các tỉnh bị thiệt hại, trọng tâm là các tỉnh: Quảng Trị, Gia Lai và Đắk Lắk | 1.a Thống kê nhà hỏng | 2 Giám đốc các Sở")]
    // What ends in "năm" is finished by a heading in capitals; "thực hiện" awaits an act only where one is named.
    [InlineData("B. NỘI DUNG TRÌNH\nI. CÔNG VIỆC ĐỊNH KỲ\n1. Kiểm điểm tập thể và cá nhân hằng năm\nII. CÔNG VIỆC KHÁC\n1. Quý IV năm 2025", "B NỘI DUNG TRÌNH | B.I CÔNG VIỆC ĐỊNH KỲ | B.I.1 Kiểm điểm tập thể và cá nhân hằng năm | B.II CÔNG VIỆC KHÁC | B.II.1 Quý IV năm 2025")]
    [InlineData("1. Mục tiêu\nGiảm nghèo bền vững.\n2. Phạm vi thực hiện\nChương trình được thực hiện trên toàn tỉnh.\n3. Thời gian", "1 Mục tiêu | 2 Phạm vi thực hiện | 3 Thời gian")]
    // Parts of something else, named inside a Roman part whose numbers go on behind them.
    [InlineData("I. MỤC ĐÍCH\n\nII. NỘI DUNG KIỂM TRA\nKiểm tra theo bộ tiêu chí gồm:\nPhần A: Cơ sở vật chất.\nPhần B: Thái độ phục vụ.\n\nIII. THỜI GIAN\n\n1. Đợt một", "I MỤC ĐÍCH | II NỘI DUNG KIỂM TRA | III THỜI GIAN | III.1 Đợt một")]
    [InlineData("I. MỤC ĐÍCH\n\nII. NỘI DUNG\n\nPhần A. Với cấp ủy\n\n1. Học tập\n\nPhần B. Với chính quyền\n\n1. Rà soát\n\nIII. THỜI GIAN", "I MỤC ĐÍCH | II NỘI DUNG | II.Phần A Với cấp ủy | II.Phần A.1 Học tập | II.Phần B Với chính quyền | II.Phần B.1 Rà soát | III THỜI GIAN")]
    // An extract whose items go on from an earlier document; a number alone is none.
    [InlineData("II. NỘI DUNG\n\nGồm các việc sau.\n\n7. Tuyên truyền rộng rãi.\n\n8. Vận động nhân dân.\n\nIII. THỜI GIAN", "II NỘI DUNG | II.7 Tuyên truyền rộng rãi | II.8 Vận động nhân dân | III THỜI GIAN")]
    [InlineData("II. NỘI DUNG\n\nXem mẫu số\n17. Báo cáo theo mẫu đó.\n\nIII. THỜI GIAN", "II NỘI DUNG | III THỜI GIAN")]
    // The first item below a heading that ends in "điểm".
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Tiêu chí và thang điểm\n1. Công tác lãnh đạo, chỉ đạo (10 điểm).\n2. Kết quả thực hiện (20 điểm).", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Tiêu chí và thang điểm | Chương I.Điều 1.1 Công tác lãnh đạo, chỉ đạo (10 điểm) | Chương I.Điều 1.2 Kết quả thực hiện (20 điểm)")]
    // The title of a chapter over two paragraphs; what stands below it in small letters is none of it.
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nChương II\n\nNỘI DUNG THỰC HIỆN\n\nVÀ GIẢI PHÁP\n\nĐiều 2. Nội dung\n1. Tuyên truyền.", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi | Chương II NỘI DUNG THỰC HIỆN VÀ GIẢI PHÁP | Chương II.Điều 2 Nội dung | Chương II.Điều 2.1 Tuyên truyền")]
    [InlineData("## Chương I\n### QUY ĐỊNH CHUNG\n\n### Điều 1. Phạm vi\n\n## Chương II\n### CÁC MỨC HỖ TRỢ", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi | Chương II CÁC MỨC HỖ TRỢ")]
    [InlineData("## Chương II\n### TRÁCH NHIỆM QUẢN LÝ\n### CỦA CÁC SỞ, NGÀNH\n\nĐiều 5. Sở Tài chính", "Chương II TRÁCH NHIỆM QUẢN LÝ CỦA CÁC SỞ, NGÀNH | Chương II.Điều 5 Sở Tài chính")]
    [InlineData("Điều 4. Hồ sơ\n1. Hồ sơ gồm:\na) [7]\nĐơn đề nghị theo mẫu;\nb)[8] Bản sao giấy phép.", "Điều 4 Hồ sơ | Điều 4.1 Hồ sơ gồm | Điều 4.1.a Đơn đề nghị theo mẫu | Điều 4.1.b Bản sao giấy phép")]
    [InlineData("2. Phương án cứu trợ\n- Đưa thuyền tới các thôn bị chia cắt, trước hết là nơi ngập cấp độ\n1. Phát ngay nước sạch cho từng hộ.\n\n3. Báo cáo", "2 Phương án cứu trợ | 3 Báo cáo")]
    [InlineData("II. CÁCH GHI SỔ\n(1) Ngày họp.\n(2) Người chủ trì.\nThư ký ghi đủ các cột (1), (2),\n(3), (4) và ký tên.\n(3) Kết luận.", "II CÁCH GHI SỔ | II.1 Ngày họp | II.2 Người chủ trì | II.3 Kết luận")]
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\n\nPhạm vi áp dụng là toàn huyện.\n\nChương II\nNỘI DUNG", "Chương I QUY ĐỊNH CHUNG | Chương II NỘI DUNG")]
    // Parts below what an annex belongs to, and below a title in capitals, go on from any number.
    [InlineData("I. NỘI DUNG\n\n1. Tuyên truyền.\n\nDANH MỤC NHIỆM VỤ\n\nIII. KINH PHÍ\n1. Dự toán.", "I NỘI DUNG | I.1 Tuyên truyền | III KINH PHÍ | III.1 Dự toán")]
    // Marks of bold that are closed on the next line.
    [InlineData("**1. Cục\nQuản lý đất đai**\n- Rà soát hồ sơ.\n**2. Về dự án trường học Tân\nHòa và Tân Lập**\n- Đẩy nhanh tiến độ.", "1 Cục Quản lý đất đai | 2 Về dự án trường học Tân Hòa và Tân Lập")]
    [InlineData("**I. NỘI DUNG**\n**2.1.\nLựa chọn hồ sơ**\na) Hồ sơ giấy.\n**2.2.\nĐánh giá**\na) Chi phí.", "I NỘI DUNG | I.2.1 Lựa chọn hồ sơ | I.2.1.a Hồ sơ giấy | I.2.2 Đánh giá | I.2.2.a Chi phí")]
    [InlineData("3. Tổng phụ trách\n3.1. Xây dựng kế hoạch\n3.2 . Sinh hoạt chi đội\n3.3 Quản lý học sinh", "3 Tổng phụ trách | 3.1 Xây dựng kế hoạch | 3.2 Sinh hoạt chi đội | 3.3 Quản lý học sinh")]
    [InlineData("1. Mẫu báo cáo\n(1). Tổng số gói thầu;\n(2). Tổng giá trị.\n2. Thời hạn", "1 Mẫu báo cáo | 1.1 Tổng số gói thầu | 1.2 Tổng giá trị | 2 Thời hạn")]
    // A basis begins a sentence, whatever stands above.
    [InlineData("4. Các đơn vị trực thuộc\nCăn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị.\n\n5. Kinh phí", "4 Các đơn vị trực thuộc | 5 Kinh phí")]
    // A label that bold or italic sets apart is the title, whatever follows.
    [InlineData("1. **Công tác tuyên truyền:** đẩy mạnh tuyên truyền; nâng cao nhận thức.\n\n2. **Thời gian**: từ tháng 3 đến tháng 11.\n\n3. Công tác vận động: đẩy mạnh vận động.\n\n**4. Kinh phí:** theo quy định.\n\n5. **Rà soát hồ sơ.** Kết quả: gửi về Sở.", "1 Công tác tuyên truyền | 2 Thời gian | 3 Công tác vận động: đẩy mạnh vận động | 4 Kinh phí | 5 Rà soát hồ sơ")]
    // Numbers that skip, restart or repeat.
    [InlineData("I. NỘI DUNG\n\n1. Tuyên truyền\n\n3. Vận động\n\nII. TỔ CHỨC\n\nIV. KINH PHÍ", "I NỘI DUNG | I.1 Tuyên truyền | I.3 Vận động | II TỔ CHỨC | IV KINH PHÍ")]
    [InlineData("I. MỤC ĐÍCH\n\nI. NỘI DUNG\n\nII. TỔ CHỨC", "I MỤC ĐÍCH | I NỘI DUNG | II TỔ CHỨC")]
    [InlineData("1. MỤC ĐÍCH\n\n1. Mục đích chung\n\n2. Yêu cầu\n\nII. NỘI DUNG\n\n1. Tuyên truyền", "1 MỤC ĐÍCH | 1 Mục đích chung | 2 Yêu cầu | II NỘI DUNG | II.1 Tuyên truyền")]
    // Markdown.
    [InlineData("# I. MỤC ĐÍCH\n\n## 1. Mục đích chung\n\nNâng cao nhận thức.\n\n## 2. Yêu cầu\n\n# II. NỘI DUNG\n\n### a) Tuyên truyền\n\n### b) Vận động", "I MỤC ĐÍCH | I.1 Mục đích chung | I.2 Yêu cầu | II NỘI DUNG | II.a Tuyên truyền | II.b Vận động")]
    [InlineData("**I. MỤC ĐÍCH**\n\n*1. Mục đích chung:*\n\n__2. Yêu cầu__\n\n**II**. **NỘI DUNG**\n\n**1.** **Tuyên truyền:** Trên báo, đài.", "I MỤC ĐÍCH | I.1 Mục đích chung | I.2 Yêu cầu | II NỘI DUNG | II.1 Tuyên truyền")]
    // A number without a mark, in small letters after the numeral.
    [InlineData("I. mục đích, yêu cầu:\n\n1. Nâng cao nhận thức.\n\nII. nội dung\n\n1. Tuyên truyền.", "I mục đích, yêu cầu | I.1 Nâng cao nhận thức | II nội dung | II.1 Tuyên truyền")]
    [InlineData("I MỤC ĐÍCH, YÊU CẦU:\n1 Mục đích:\nNâng cao nhận thức của cán bộ.\n2 Yêu cầu:\nThiết thực, tiết kiệm.\nII NỘI DUNG:\n1 Tuyên truyền:", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | I.2 Yêu cầu | II NỘI DUNG | II.1 Tuyên truyền")]
    // Hard line ends inside headings and items.
    [InlineData("I. MỤC ĐÍCH,\nYÊU CẦU\n\n1. Mục\nđích\n\nNâng cao nhận thức.\n\nII. NỘI DUNG TUYÊN TRUYỀN VÀ\nVẬN ĐỘNG NHÂN DÂN\n\n1. Trên báo", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | II NỘI DUNG TUYÊN TRUYỀN VÀ VẬN ĐỘNG NHÂN DÂN | II.1 Trên báo")]
    [InlineData("1. Tiếp tục thực hiện Chỉ thị\n30-CT/TW và các văn bản của tỉnh.\n\n2. Giao ban định kỳ theo Điều\n5 Quy chế phối hợp; báo cáo đúng hạn.\n\n3. Tổng kết", "1 Tiếp tục thực hiện Chỉ thị 30-CT/TW và các văn bản của tỉnh | 2 Giao ban định kỳ theo Điều 5 Quy chế phối hợp; báo cáo đúng hạn | 3 Tổng kết")]
    [InlineData("I. NỘI DUNG\n\n1. Nâng cao chất lượng công tác chuyển đổi số\n\nTriển khai nền tảng dùng chung trong toàn huyện.\n\n2. Cải cách thủ tục", "I NỘI DUNG | I.1 Nâng cao chất lượng công tác chuyển đổi số | I.2 Cải cách thủ tục")]
    // A page break or a running page number between two halves.
    [InlineData("1. Phối hợp với các cơ quan, đơn vị, địa phương tổ chức các hội nghị tuyên truyền đến người\n\n2\n\ndân trên địa bàn. Báo cáo kết quả.\n\n2. Kiểm tra", "1 Phối hợp với các cơ quan, đơn vị, địa phương tổ chức các hội nghị tuyên truyền đến người dân trên địa bàn | 2 Kiểm tra")]
    [InlineData("1. Phối hợp với các cơ quan, đơn vị, địa phương tổ chức các hội nghị tuyên truyền đến người\n\fdân trên địa bàn. Báo cáo kết quả.\n\n2. Kiểm tra", "1 Phối hợp với các cơ quan, đơn vị, địa phương tổ chức các hội nghị tuyên truyền đến người dân trên địa bàn | 2 Kiểm tra")]
    [InlineData("1. Phối hợp với các cơ quan, đơn vị, địa phương tổ chức các hội nghị tuyên truyền đến người\n- 2 -\ndân trên địa bàn. Báo cáo kết quả.\n\n2. Kiểm tra", "1 Phối hợp với các cơ quan, đơn vị, địa phương tổ chức các hội nghị tuyên truyền đến người dân trên địa bàn | 2 Kiểm tra")]
    // What looks like a label and is none.
    [InlineData("1. Chỉ tiêu\n\nNăm 2023 phấn đấu đạt 1.500 hội viên; tăng\n2.5 lần so với năm 2022.\n\n2. Giải pháp", "1 Chỉ tiêu | 2 Giải pháp")]
    [InlineData("1. Thời gian\n\n7 giờ 30 phút ngày 05 tháng 3 năm 2023.\n\n15/3/2023: tổng kết.\n\n2. Địa điểm", "1 Thời gian | 2 Địa điểm")]
    [InlineData("A. PHẦN CHUNG\n\nI. MỤC ĐÍCH\n\n1. Mục đích chung\n\nB. PHẦN RIÊNG\n\nI. NỘI DUNG\n\nC. TỔ CHỨC THỰC HIỆN", "A PHẦN CHUNG | A.I MỤC ĐÍCH | A.I.1 Mục đích chung | B PHẦN RIÊNG | B.I NỘI DUNG | C TỔ CHỨC THỰC HIỆN")]
    public void The_parts_are_found_in_order(string body, string expected)
    {
        var plan = PlanParser.Parse(Head + body + Tail);
        Assert.Equal(expected, string.Join(" | ", plan.Sections.Select(static section => section.Path + " " + section.Title)));
        Assert.Equal("Nguyễn Văn An", plan.Signature.Name);
    }

    // Lines of a page that were pasted as paragraphs; paragraphs of one short line each stay apart.
    [Theory]
    [InlineData("1. Phối hợp với các cơ quan, đơn vị tổ chức hội nghị\n\ntuyên truyền đến người dân trên địa bàn các xã, báo cáo\n\nkết quả về Ủy ban nhân dân huyện.\n\n2. Kiểm tra việc công khai các khoản thu chi ở các thôn,\n\nbản theo quy định của pháp luật về dân chủ.\n\n3. Sơ kết.", "1 Phối hợp với các cơ quan, đơn vị tổ chức hội nghị tuyên truyền đến người dân trên địa bàn các xã, báo cáo kết quả về Ủy ban nhân dân huyện | 2 Kiểm tra việc công khai các khoản thu chi ở các thôn, bản theo quy định của pháp luật về dân chủ | 3 Sơ kết")]
    [InlineData("1. Công tác tuyên truyền, vận động ở cơ sở\n\n- Họp dân.\n\n2. Công tác kiểm tra, giám sát của cấp trên\n\nđược tiến hành hằng quý ở các xã, thị trấn trong huyện\n\n3. Sơ kết.", "1 Công tác tuyên truyền, vận động ở cơ sở | 2 Công tác kiểm tra, giám sát của cấp trên | 3 Sơ kết")]
    public void Lines_pasted_as_paragraphs_go_on(string body, string expected) =>
        Assert.Equal(expected, string.Join(" | ", PlanParser.Parse(Head + body + Tail).Sections.Select(static section => section.Path + " " + section.Title)));

    [Theory]
    [InlineData("(Kèm theo Kế hoạch số 1/KH-UBND ngày 02/01/2020)", "II NHIỆM VỤ CỦA CÁC SỞ | II.1 Sở Nội vụ")]
    [InlineData("Theo phân công tại mục", "1 Sở Nội vụ")]
    public void An_annex_may_begin_with_a_later_part(string above, string expected) =>
        Assert.Equal(expected, string.Join(" | ", PlanParser.Parse($"{Head}Nâng cao nhận thức.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nCao Văn Trọng\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n{above}\n\nII. NHIỆM VỤ CỦA CÁC SỞ\n1. Sở Nội vụ\n- Tham mưu.\n").Sections.Select(static section => section.Path + " " + section.Title)));

    [Theory]
    [InlineData("I. Quan điểm:\n\n1. Đúng pháp luật.\n\nII. Mục tiêu:\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n", "Điều 1 Điều 1.I Điều 1.I.1 Điều 1.II Điều 2")]
    [InlineData("I. Quan điểm:\n\nĐiều 2. Tổ chức thực hiện\n\n1. Sở Nội vụ chủ trì.\n\nI. Lộ trình", "Điều 1 Điều 1.I Điều 2 Điều 2.1 I")]
    [InlineData("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nI. Quan điểm:\n\n1. Đúng pháp luật.\n\nII. Mục tiêu:\n", "Điều 1 Điều 2 I I.1 II")]
    [InlineData("Thời hạn: 10 ngày (không kể ngày nghỉ\nĐiều 2: Thành lập Đoàn kiểm tra, gồm các ông, bà sau đây:\n1. Ông: Nguyễn Văn An - Phó Giám đốc.\n", "Điều 1 Điều 2 Điều 2.1")]
    public void Parts_before_the_next_article_stand_in_theirs(string body, string expected)
    {
        const string Text = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH PHƯỚC\n\nSố: 12/QĐ-UBND\n\nBình Phước, ngày 02 tháng 01 năm 2020\n\nQUYẾT ĐỊNH\nPhê duyệt Kế hoạch kiểm tra\n\nCăn cứ Luật Thanh tra;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phê duyệt Kế hoạch kiểm tra trên địa bàn tỉnh với các nội dung như sau:\n\n";
        Assert.Equal(expected, string.Join(' ', PlanParser.Parse(Text + body).Sections.Select(static section => section.Path)));
    }

    [Theory]
    [InlineData("Căn cứ Quyết định số 1521/QĐ-TTg\nngày 06/10/2020 của Thủ tướng\nChính phủ;\n\nCăn cứ Kế hoạch số 12/KH-\nUBND ngày 05 tháng\n01 năm 2021 của UBND tỉnh;\n\nI. MỤC ĐÍCH", "1521/QĐ-TTg 2020-10-06 | 12/KH-UBND 2021-01-05")]
    [InlineData("Thực hiện Nghị quyết số 25-\n\n2\n\nNQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương;\n\nI. MỤC ĐÍCH", "25-NQ/TW 2013-06-03")]
    [InlineData("Thực hiện Nghị quyết số 25-NQ/TW ngày 03 tháng 6\n\f3\nnăm 2013 của Ban Chấp hành Trung ương;\n\nI. MỤC ĐÍCH", "25-NQ/TW 2013-06-03")]
    public void A_citation_goes_on_over_line_and_page_ends(string body, string expected) =>
        Assert.Equal(expected, string.Join(" | ", PlanParser.Parse(Head + body + Tail).Citations.Select(static citation => citation.Number + " " + citation.Date)));
}
