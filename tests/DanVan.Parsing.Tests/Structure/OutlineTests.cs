using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Structure;

/// <summary>Sections: "path title" joined with " | ".</summary>
public class OutlineTests
{
    private const string Head = "Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\nKiểm tra công vụ\n\nUBND tỉnh ban hành Kế hoạch như sau:\n\n";

    [Theory]
    [InlineData("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nNâng cao nhận thức.\n\n2. Yêu cầu\n\na) Đúng quy định.\n\nb) Kịp thời;\n\nII. NỘI DUNG\n\n1. Tuyên truyền:\n\n- Trên báo.", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | I.2 Yêu cầu | I.2.a Đúng quy định | I.2.b Kịp thời | II NỘI DUNG | II.1 Tuyên truyền")]
    // Party style.
    [InlineData("I- MỤC ĐÍCH\n\n1- Mục đích\n\nNâng cao.\n\n2- Yêu cầu\n\nKịp thời.\n\nII- NỘI DUNG\n\n1- Công tác tuyên truyền", "I MỤC ĐÍCH | I.1 Mục đích | I.2 Yêu cầu | II NỘI DUNG | II.1 Công tác tuyên truyền")]
    [InlineData("I – MỤC ĐÍCH\n\n1 – Mục đích chung\n\nII – NỘI DUNG", "I MỤC ĐÍCH | I.1 Mục đích chung | II NỘI DUNG")]
    [InlineData("I/ MỤC ĐÍCH\n\n1/ Mục đích chung\n\nII/ NỘI DUNG", "I MỤC ĐÍCH | I.1 Mục đích chung | II NỘI DUNG")]
    [InlineData("I.- MỤC ĐÍCH\n\n1.- Mục đích chung\n\nII.- NỘI DUNG", "I MỤC ĐÍCH | I.1 Mục đích chung | II NỘI DUNG")]
    [InlineData("I.MỤC ĐÍCH\n\n1.Mục đích chung\n\n2.Yêu cầu", "I MỤC ĐÍCH | I.1 Mục đích chung | I.2 Yêu cầu")]
    // Markdown.
    [InlineData("## I. MỤC ĐÍCH\n\n### 1. Mục đích chung\n\n**2. Yêu cầu:**\n\n**a) Kịp thời**\n\n*b) Đầy đủ*", "I MỤC ĐÍCH | I.1 Mục đích chung | I.2 Yêu cầu | I.2.a Kịp thời | I.2.b Đầy đủ")]
    [InlineData("**I.** **MỤC ĐÍCH**\n\n**1**. Mục đích chung\n\n**2.** Yêu cầu", "I MỤC ĐÍCH | I.1 Mục đích chung | I.2 Yêu cầu")]
    // Decimal numbering.
    [InlineData("I. NỘI DUNG\n\n1. Tuyên truyền\n\n1.1. Trên báo\n\n1.2. Trên mạng\n\n2. Vận động\n\n2.1. Ở xã\n\n2.1.1. Thôn bản\n\n2.1.2. Tổ dân phố\n\n2.2. Ở huyện", "I NỘI DUNG | I.1 Tuyên truyền | I.1.1 Trên báo | I.1.2 Trên mạng | I.2 Vận động | I.2.1 Ở xã | I.2.1.1 Thôn bản | I.2.1.2 Tổ dân phố | I.2.2 Ở huyện")]
    [InlineData("1. Tuyên truyền\n\n1.1 Trên báo\n\na) Báo in\n\nb) Báo điện tử\n\n1.2 Trên mạng", "1 Tuyên truyền | 1.1 Trên báo | 1.1.a Báo in | 1.1.b Báo điện tử | 1.2 Trên mạng")]
    [InlineData("I. NỘI DUNG\n\nI.1. Tuyên truyền\n\nI.2. Vận động\n\nII. TỔ CHỨC\n\nII.1. Các sở", "I NỘI DUNG | I.1 Tuyên truyền | I.2 Vận động | II TỔ CHỨC | II.1 Các sở")]
    // A heading of two sentences without a stop at its end is whole.
    [InlineData("1. Quán triệt các chỉ thị, nghị quyết của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận. Đẩy mạnh tuyên truyền trong toàn ngành\n\nNâng cao nhận thức.\n\n2. Kiểm tra", "1 Quán triệt các chỉ thị, nghị quyết của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận. Đẩy mạnh tuyên truyền trong toàn ngành | 2 Kiểm tra")]
    [InlineData("1. Thực hiện các nhiệm vụ, giải pháp về chuyển đổi số theo hướng dẫn tại mục 2.1. Phụ lục ban hành kèm theo Kế hoạch của Ủy ban nhân dân tỉnh\n\n2. Kiểm tra", "1 Thực hiện các nhiệm vụ, giải pháp về chuyển đổi số theo hướng dẫn tại mục 2.1. Phụ lục ban hành kèm theo Kế hoạch của Ủy ban nhân dân tỉnh | 2 Kiểm tra")]
    // Letters that first come below numbers of a Roman part are lower than they, unless Roman numbers begin anew within them; "I" behind "H" is a letter.
    [InlineData("I. MỤC TIÊU\n\nII. CHƯƠNG TRÌNH\n\nII.1. Khối lượng\n\nChương trình gồm:\n\nA. KIẾN THỨC CHUNG\n\nB. THỰC TẬP\n\nII.2. Kế hoạch\n\nIII. TỔ CHỨC", "I MỤC TIÊU | II CHƯƠNG TRÌNH | II.1 Khối lượng | II.1.A KIẾN THỨC CHUNG | II.1.B THỰC TẬP | II.2 Kế hoạch | III TỔ CHỨC")]
    [InlineData("I. MỤC TIÊU\n\n1. Chung\n\nNâng cao nhận thức.\n\nA. TÌNH HÌNH\n\n1. Ưu điểm\n\nB. ĐỊNH HƯỚNG\n\nI. QUAN ĐIỂM\n\nII. GIẢI PHÁP", "I MỤC TIÊU | I.1 Chung | A TÌNH HÌNH | A.1 Ưu điểm | B ĐỊNH HƯỚNG | B.I QUAN ĐIỂM | B.II GIẢI PHÁP")]
    [InlineData("1. Danh sách\n\nA. An\n\nB. Bình\n\nC. Cảnh\n\nD. Dung\n\nE. Yên\n\nF. Phú\n\nG. Gia\n\nH. Hòa\n\nI. Ích\n\nJ. Giang", "1 Danh sách | 1.A An | 1.B Bình | 1.C Cảnh | 1.D Dung | 1.E Yên | 1.F Phú | 1.G Gia | 1.H Hòa | 1.I Ích | 1.J Giang")]
    // Numbers that run on over the parts, or behind items with another number.
    [InlineData("A. PHẦN MỘT\n\n1. Một\n\n2. Hai\n\n3. Ba\n\n4. Bốn\n\n5. Năm\n\n6. Sáu\n\nB. PHẦN HAI\n\n7. Bảy\n\n8. Tám", "A PHẦN MỘT | A.1 Một | A.2 Hai | A.3 Ba | A.4 Bốn | A.5 Năm | A.6 Sáu | B PHẦN HAI | B.7 Bảy | B.8 Tám")]
    [InlineData("1. Một\n\n2. Hai\n\n3. Ba\n\n4. Bốn\n\n5. Nhiệm vụ\n\n4.1. Việc này.\n\n4.2. Việc kia.\n\n6. Giải pháp\n\n7. Tổ chức\n\n7.1. Sở A.", "1 Một | 2 Hai | 3 Ba | 4 Bốn | 5 Nhiệm vụ | 4.1 Việc này | 4.2 Việc kia | 6 Giải pháp | 7 Tổ chức | 7.1 Sở A")]
    [InlineData("NỘI DUNG 1: Thông qua báo cáo\n\n1. Kết quả\n\nNỘI DUNG 2: Bầu ban kiểm soát\n\nNội dung 3 và 4 để sau.", "Nội dung 1 Thông qua báo cáo | Nội dung 1.1 Kết quả | Nội dung 2 Bầu ban kiểm soát")]
    [InlineData("1. Tuyên truyền\n\nNội dung 1: Tập huấn cho cán bộ.\n\nNội dung 2: Biên soạn tài liệu.\n\n2. Kiểm tra\n", "1 Tuyên truyền | 2 Kiểm tra")]
    // A list within a bracket.
    [InlineData("I. HỒ SƠ\n\nGửi văn bản (kèm theo gồm: 1. Danh mục văn bản;\n\n2. Danh mục quy chuẩn; 3. Danh mục tiêu chuẩn).\n\nII. NƠI NỘP (theo khoản 1\n\n1. Sở A: a) Trực tiếp; b) Qua mạng.", "I HỒ SƠ | II NƠI NỘP (theo khoản 1 | II.1 Sở A: a) Trực tiếp; b) Qua mạng")]
    // "V/v" is no numeral.
    [InlineData("V/v trồng cây\n\nI. MỤC ĐÍCH\n\nV/V TRỒNG RỪNG\n\nII. NỘI DUNG", "I MỤC ĐÍCH | II NỘI DUNG")]
    // Letters.
    [InlineData("A . TÌNH HÌNH\nI . Lãnh đạo\n1 . Quán triệt\nII . Nhiệm vụ\na . Tuyên truyền.\nb . Kiểm tra.\nB . PHƯƠNG HƯỚNG", "A TÌNH HÌNH | A.I Lãnh đạo | A.I.1 Quán triệt | A.II Nhiệm vụ | A.II.a Tuyên truyền | A.II.b Kiểm tra | B PHƯƠNG HƯỚNG")]
    [InlineData("I. LỚP HỌC\nLớp 9\nA . . . . . . . .\nb .................\nII. GIÁO VIÊN", "I LỚP HỌC | II GIÁO VIÊN")]
    [InlineData("A. TÌNH HÌNH\n\nI. KẾT QUẢ\n\n1. Ưu điểm\n\nII. HẠN CHẾ\n\nB. NHIỆM VỤ\n\nI. MỤC TIÊU", "A TÌNH HÌNH | A.I KẾT QUẢ | A.I.1 Ưu điểm | A.II HẠN CHẾ | B NHIỆM VỤ | B.I MỤC TIÊU")]
    [InlineData("I. TÌNH HÌNH\n\nA. KẾT QUẢ\n\n1. Ưu điểm\n\nB. HẠN CHẾ\n\nII. NHIỆM VỤ\n\nA. MỤC TIÊU", "I TÌNH HÌNH | I.A KẾT QUẢ | I.A.1 Ưu điểm | I.B HẠN CHẾ | II NHIỆM VỤ | II.A MỤC TIÊU")]
    [InlineData("1. Việc làm\n\na) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm\n\ne) Sáu\n\ng) Bảy\n\nh) Tám\n\ni) Chín\n\nk) Mười", "1 Việc làm | 1.a Một | 1.b Hai | 1.c Ba | 1.d Bốn | 1.đ Năm | 1.e Sáu | 1.g Bảy | 1.h Tám | 1.i Chín | 1.k Mười")]
    [InlineData("1. Việc làm\n\na. Một việc\n\nb. Hai việc\n\n2. Kết quả", "1 Việc làm | 1.a Một việc | 1.b Hai việc | 2 Kết quả")]
    [InlineData("1. Việc làm\n\na) Nội dung:\n\n1) Việc thứ nhất\n\n2) Việc thứ hai\n\nb) Cách làm", "1 Việc làm | 1.a Nội dung | 1.a.1 Việc thứ nhất | 1.a.2 Việc thứ hai | 1.b Cách làm")]
    [InlineData("1. Dự án\n\na) Chủ đầu tư thi công.\n\nb) Kiến nghị:\n\n(i) Về vốn.\n\n(ii) Về mặt bằng.\n\n2. Tổ chức thực hiện\n\n(i) Bố trí vốn; (ii) Bàn giao mặt bằng.\n\n(v) Kiểm tra.", "1 Dự án | 1.a Chủ đầu tư thi công | 1.b Kiến nghị | 1.b.i Về vốn | 1.b.ii Về mặt bằng | 2 Tổ chức thực hiện")]
    [InlineData("I. NỘI DUNG\n\n1. Việc làm\n\n(1) Tuyên truyền.\n\n(2) Vận động.\n\n2. Kết quả", "I NỘI DUNG | I.1 Việc làm | I.1.1 Tuyên truyền | I.1.2 Vận động | I.2 Kết quả")]
    // Phần, Chương, Mục, Điều.
    [InlineData("Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\n\n1. Quy chế này quy định việc phối hợp.\n\na) Trao đổi thông tin;\n\nĐiều 2. Đối tượng\n\nChương II\n\nQUY ĐỊNH CỤ THỂ\n\nĐiều 3. Nguyên tắc", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi điều chỉnh | Chương I.Điều 1.1 Quy chế này quy định việc phối hợp | Chương I.Điều 1.1.a Trao đổi thông tin | Chương I.Điều 2 Đối tượng | Chương II QUY ĐỊNH CỤ THỂ | Chương II.Điều 3 Nguyên tắc")]
    [InlineData("Phần thứ nhất\nKẾT QUẢ NĂM 2019\n\nI. ƯU ĐIỂM\n\nPhần thứ hai\nNHIỆM VỤ NĂM 2020\n\nI. MỤC TIÊU", "Phần thứ nhất KẾT QUẢ NĂM 2019 | Phần thứ nhất.I ƯU ĐIỂM | Phần thứ hai NHIỆM VỤ NĂM 2020 | Phần thứ hai.I MỤC TIÊU")]
    [InlineData("Chương II\nNỘI DUNG\n\nMục 1. TRÁCH NHIỆM\n\nĐiều 5. Sở Nội vụ\n\nMục 2. QUYỀN HẠN\n\nĐiều 6. Thanh tra tỉnh", "Chương II NỘI DUNG | Chương II.Mục 1 TRÁCH NHIỆM | Chương II.Mục 1.Điều 5 Sở Nội vụ | Chương II.Mục 2 QUYỀN HẠN | Chương II.Mục 2.Điều 6 Thanh tra tỉnh")]
    [InlineData("Điều 1. Thành lập Ban Chỉ đạo gồm các ông, bà có tên sau:\n\n1. Ông Nguyễn Văn A, Trưởng ban;\n\n2. Bà Trần Thị B, Phó Trưởng ban.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký. Bãi bỏ các quy định trước đây.\n\nĐiều 3. Chánh Văn phòng chịu trách nhiệm thi hành./.", "Điều 1 Thành lập Ban Chỉ đạo gồm các ông, bà có tên sau | Điều 1.1 Ông Nguyễn Văn A, Trưởng ban | Điều 1.2 Bà Trần Thị B, Phó Trưởng ban | Điều 2 Quyết định này có hiệu lực kể từ ngày ký | Điều 3 Chánh Văn phòng chịu trách nhiệm thi hành")]
    // Run-in headings.
    [InlineData("1. Văn phòng Sở: Tham mưu lãnh đạo Sở tổ chức thực hiện. Báo cáo kết quả.\n\n2. Phòng Kế hoạch: bố trí kinh phí thực hiện. Báo cáo kết quả.\n\n3. Các phòng. Thực hiện Kế hoạch này.", "1 Văn phòng Sở | 2 Phòng Kế hoạch: bố trí kinh phí thực hiện | 3 Các phòng")]
    [InlineData("1. Đợt 1: Trong tháng 3\n\n2. Đợt 2: Trong tháng 9", "1 Đợt 1: Trong tháng 3 | 2 Đợt 2: Trong tháng 9")]
    [InlineData("1. Hoàn thiện hạ tầng, nền tảng số\n1.1. Mở rộng mạng nội bộ.\n1.2. Trang bị máy tính.", "1 Hoàn thiện hạ tầng, nền tảng số | 1.1 Mở rộng mạng nội bộ | 1.2 Trang bị máy tính")]
    [InlineData("1. Đề nghị: Liên minh Hợp tác xã tỉnh, Hội Nông dân tỉnh\n\na) Vận động hội viên.\n\n2. Đợt 1: Từ ngày 01/3/2024 đến ngày 31/3/2024\n\n3. Khối xã (gồm các xã: Tân Lập, Tân Phú)", "1 Đề nghị | 1.a Vận động hội viên | 2 Đợt 1: Từ ngày 01/3/2024 đến ngày 31/3/2024 | 3 Khối xã (gồm các xã: Tân Lập, Tân Phú)")]
    [InlineData("1. Các bước\n\n1.1. Bước 1:\n\n1.1.a. Thành lập tổ công tác:\n\n- Ở xã.\n\n1.1.b. Tiếp nhận hồ sơ:\n\n- Ở huyện.", "1 Các bước | 1.1 Bước 1 | 1.1.a Thành lập tổ công tác | 1.1.b Tiếp nhận hồ sơ")]
    [InlineData("I. tình hình chung:\nTỉnh có 12 xã.\nIi. mục đích, yêu cầu:\n- Đúng đối tượng.\nIii. nội dung\n1. Đối tượng:\nHộ nghèo.\nIv. tổ chức thực hiện\nVi. chính sách", "I tình hình chung | II mục đích, yêu cầu | III nội dung | III.1 Đối tượng | IV tổ chức thực hiện")]
    [InlineData("Điều 1.\n\nThông qua báo cáo kết quả giám sát.\n\nĐiều 2. Tổ chức thực hiện", "Điều 1  | Điều 2 Tổ chức thực hiện")]
    [InlineData("1. Quán triệt nghị quyết. Tăng cường tuyên truyền\n\n- Trên báo.\n\n2. TP. Hồ Chí Minh tổ chức lễ hội. Báo cáo kết quả.\n\n3. Giao TS. Nguyễn Văn A chủ trì. Báo cáo kết quả.", "1 Quán triệt nghị quyết. Tăng cường tuyên truyền | 2 TP. Hồ Chí Minh tổ chức lễ hội | 3 Giao TS. Nguyễn Văn A chủ trì")]
    [InlineData("1. Học tập “*Tư tưởng Hồ Chí Minh*”...\n\n2. **Công tác khác:**", "1 Học tập “Tư tưởng Hồ Chí Minh” | 2 Công tác khác")]
    // Wrapped lines and page breaks.
    [InlineData("I. NỘI DUNG PHỐI HỢP HOẠT ĐỘNG\nTRONG ĐỢT RA QUÂN\n\n1. Đẩy mạnh công tác tuyên truyền, giáo dục\nnâng cao nhận thức\n\n- Trên báo.", "I NỘI DUNG PHỐI HỢP HOẠT ĐỘNG TRONG ĐỢT RA QUÂN | I.1 Đẩy mạnh công tác tuyên truyền, giáo dục nâng cao nhận thức")]
    [InlineData("1. Chủ động phối hợp với các cơ quan, đơn vị, địa phương đăng tin, bài để tuyên truyền trực tiếp\n\nđến người dân theo quy định của pháp luật. Báo cáo kết quả.\n\n2. Kinh phí", "1 Chủ động phối hợp với các cơ quan, đơn vị, địa phương đăng tin, bài để tuyên truyền trực tiếp đến người dân theo quy định của pháp luật | 2 Kinh phí")]
    // Whole pages run together in one line.
    [InlineData("Thực hiện chỉ đạo của cấp trên về công tác này, cơ quan xây dựng kế hoạch như sau: I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích Nâng cao nhận thức của cán bộ, công chức về công tác dân vận trong tình hình mới, góp phần thực hiện nhiệm vụ chính trị của cơ quan. 2. Yêu cầu Kịp thời, đúng quy định của pháp luật. II. NỘI DUNG Tuyên truyền trên báo: a) Báo in; b) Báo điện tử. III. TỔ CHỨC THỰC HIỆN 1. Văn phòng: Chủ trì thực hiện.", "I MỤC ĐÍCH, YÊU CẦU | I.1 Mục đích | I.2 Yêu cầu | II NỘI DUNG | II.a Báo in | II.b Báo điện tử | III TỔ CHỨC THỰC HIỆN | III.1 Văn phòng")]
    [InlineData("Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26/11/2003; Căn cứ Luật Tiếp công dân; Thực hiện Điều 1. Điều 2 của Quy chế cũ; Xét đề nghị của Chánh Thanh tra huyện, QUYẾT ĐỊNH: Điều 1. Ban hành Quy chế tiếp công dân của huyện. Điều 2. Giao Thanh tra huyện theo dõi việc thực hiện. Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành theo Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.", "Điều 1 Ban hành Quy chế tiếp công dân của huyện | Điều 2 Giao Thanh tra huyện theo dõi việc thực hiện | Điều 3 Chánh Văn phòng chịu trách nhiệm thi hành theo Điều 2")]
    [InlineData("Chương\nI\n\nQUY ĐỊNH CHUNG\n\nĐiều\n1. Phạm vi điều chỉnh, đối tượng áp dụng của Quy chế\n\n1. Phạm vi điều chỉnh\n\nĐiều\n2. Giải thích các từ ngữ trong Quy chế này", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi điều chỉnh, đối tượng áp dụng của Quy chế | Chương I.Điều 1.1 Phạm vi điều chỉnh | Chương I.Điều 2 Giải thích các từ ngữ trong Quy chế này")]
    [InlineData("**Chương\nI**** **\n\n**QUY ĐỊNH CHUNG**\n\n**Điều 1.****\n**Ban hành kèm theo Quyết định này Quy chế.\n\n**1.**\nPhạm vi điều chỉnh của Quy chế này.", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Ban hành kèm theo Quyết định này Quy chế | Chương I.Điều 1.1 Phạm vi điều chỉnh của Quy chế này")]
    [InlineData("1. Kết quả\n\nThực hiện Kế hoạch số\n01/KH-UBND của tỉnh.\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    // What only looks like a heading.
    [InlineData("1. Kết quả\n\n2024. Trong năm, toàn tỉnh đạt kết quả tốt.\n\n12/5/2024 là ngày khai mạc.\n\n1.200 hộ được hỗ trợ.\n\n1,5 tỷ đồng đã giải ngân.\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    [InlineData("1. Kết quả\n\n| 1. | Tuyên truyền | Sở A |\n|---|---|---|\n| 2. | Vận động | Sở B |\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    [InlineData("1. Kết quả\n\nThực hiện theo quy định tại khoản\n3. Điều 5 của Nghị định và các văn bản khác có liên quan đến việc này của\ncấp trên.\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    [InlineData("1. Kết quả\n\nV.I. Lênin đã viết về dân vận.\n\nC. Mác cũng vậy.\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    [InlineData("1. Kết quả\n\n- 100% xã có tổ dân vận.\n\n+ 1. Tổ dân vận xã A.\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    [InlineData("1. Kết quả\n\nngày\n\n30 tháng 4 là ngày lễ.\n\n2. Hạn chế", "1 Kết quả | 2 Hạn chế")]
    // An excerpt that begins with a later part, and a heading that a line end cuts after a word that cannot end it.
    [InlineData("D. TỔ CHỨC THỰC HIỆN\n\n1. Sở A\n\nĐ. KINH PHÍ", "D TỔ CHỨC THỰC HIỆN | D.1 Sở A | Đ KINH PHÍ")]
    [InlineData("I. MỤC ĐÍCH\n\n1. Tiếp tục triển khai thực hiện chỉ thị của\nThủ tướng Chính phủ nhằm tạo chuyển biến.\n\n2. Kịp thời.", "I MỤC ĐÍCH | I.1 Tiếp tục triển khai thực hiện chỉ thị của Thủ tướng Chính phủ nhằm tạo chuyển biến | I.2 Kịp thời")]
    // A table of contents.
    [InlineData("MỤC LỤC\n\nI. MỤC ĐÍCH ......................... 2\n\n1. Tuyên truyền . . . . . . . . . 3\n\nII. NHIỆM VỤ\t4\n\nI. MỤC ĐÍCH\n\n1. Tuyên truyền\n\nII. NHIỆM VỤ", "I MỤC ĐÍCH | I.1 Tuyên truyền | II NHIỆM VỤ")]
    // What a scan makes of II and III, settled by the number to come; a letter or number of its own stays.
    [InlineData("I. MỤC ĐÍCH\n\n1. Mục đích\n\nH. NỘI DUNG\n\n1. Tuyên truyền\n\nHI. TỔ CHỨC THỰC HIỆN\n\n1. Sở A", "I MỤC ĐÍCH | I.1 Mục đích | II NỘI DUNG | II.1 Tuyên truyền | III TỔ CHỨC THỰC HIỆN | III.1 Sở A")]
    [InlineData("I. MỤC ĐÍCH\n\nIl. NỘI DUNG\n\n1. Tuyên truyền\n\n2. Vận động\n\n111. TỔ CHỨC THỰC HIỆN", "I MỤC ĐÍCH | II NỘI DUNG | II.1 Tuyên truyền | II.2 Vận động | III TỔ CHỨC THỰC HIỆN")]
    [InlineData("I. MỤC ĐÍCH\n\nI. NỘI DUNG", "I MỤC ĐÍCH | I NỘI DUNG")]
    [InlineData("I. VIỆC ĐỊNH KỲ\n1. Họp giao ban.\n2. Đánh giá, xếp loại chi bộ hằng năm\nII. VIỆC KHÁC\n1. Quý IV năm 2025\nBáo cáo tiến độ mỗi tháng\n2. Năm 2026", "I VIỆC ĐỊNH KỲ | I.1 Họp giao ban | I.2 Đánh giá, xếp loại chi bộ hằng năm | II VIỆC KHÁC | II.1 Quý IV năm 2025 | II.2 Năm 2026")]
    [InlineData("1. Nhiệm kỳ 05 năm\n2. Phạm vi thực hiện\nChương trình được làm ở mọi thôn.\n3. Thời gian", "1 Nhiệm kỳ 05 năm | 2 Phạm vi thực hiện | 3 Thời gian")]
    [InlineData("1. Tổng kết việc thực hiện\nNghị quyết số 25-NQ/TW ngày 03/6/2013\n2. Báo cáo trước ngày\n20. Các chi bộ nộp kết quả.", "1 Tổng kết việc thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 | 2 Báo cáo trước ngày 20")]
    // Cut lines: a number alone, and the first syllable of a heading, are no whole headings; a thing of one syllable that stands in no cut text is.
    [InlineData("I. KẾT QUẢ\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\nII. NHIỆM VỤ\n1.\nĐẩy mạnh vận động hiến đất\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n2. Sở\nTài chính\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n3. Đài\nTruyền thanh huyện\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.", "I KẾT QUẢ | II NHIỆM VỤ | II.1 Đẩy mạnh vận động hiến đất | II.2 Sở Tài chính | II.3 Đài Truyền thanh huyện")]
    [InlineData("I. NHIỆM VỤ\n1. Họp\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n2. Sở\nNông nghiệp và Môi trường, các phòng chuyên môn và đơn vị của Sở, chi\ncục Kiểm lâm\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n3. Thuế\nthành phố\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n4. Thuế\nRà soát hộ kinh doanh, gửi kết quả.", "I NHIỆM VỤ | I.1 Họp | I.2 Sở Nông nghiệp và Môi trường, các phòng chuyên môn và đơn vị của Sở, chi cục Kiểm lâm | I.3 Thuế thành phố | I.4 Thuế")]
    [InlineData("I. ĐÁNH GIÁ\n1. Những kết quả đạt được\nTrong năm qua các tổ dân vận đã hoạt động đều.\n2. Hạn chế, tồn tại\nCông tác nắm tình hình còn chậm.\n3. Thời gian làm việc\nTừ ngày 01/3 đến ngày 05/3/2024.\n4. Lý do\nCán bộ kiêm nhiệm.\n5. Những việc đã được\nHội đồng nhân dân xã giao\n6. Những vướng mắc tại\nỦy ban nhân dân các xã\n", "I ĐÁNH GIÁ | I.1 Những kết quả đạt được | I.2 Hạn chế, tồn tại | I.3 Thời gian làm việc | I.4 Lý do | I.5 Những việc đã được Hội đồng nhân dân xã giao | I.6 Những vướng mắc tại Ủy ban nhân dân các xã")]
    [InlineData("- Căn cứ Nghị quyết Đại hội Chi bộ nhiệm kỳ 2020 - 2025,\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này quy định lề lối làm việc theo các khoản 1, 2,\n3 của Điều lệ.\n", "Chương I QUY ĐỊNH CHUNG | Chương I.Điều 1 Phạm vi")]
    [InlineData("I. NHIỆM VỤ\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n1. Giao\nGiám đốc Sở Nội vụ hướng dẫn, theo dõi, kiểm tra, đôn đốc việc thực\nhiện kế hoạch này.\n2. Chánh\nVăn phòng Sở tổng hợp kết quả thực hiện của các phòng, các đơn vị trực\nthuộc.\n3. Họp\nTrong năm qua các xã đã vận động bà con hiến đất làm đường, góp công\nsửa nhà văn hóa, dọn vệ sinh kênh mương; các chi bộ đã họp dân để nghe ý\nkiến, ghi sổ theo dõi và trả lời từng việc một cho người dân được biết, được\nbàn và được giám sát.\n", "I NHIỆM VỤ | I.1 Giao Giám đốc Sở Nội vụ hướng dẫn, theo dõi, kiểm tra, đôn đốc việc thực hiện kế hoạch này | I.2 Chánh Văn phòng Sở tổng hợp kết quả thực hiện của các phòng, các đơn vị trực thuộc | I.3 Họp")]
    [InlineData("I. NHIỆM VỤ\n1. Thuế\nRà soát hộ kinh doanh.\n2. Điện lực\nSửa đường dây.", "I NHIỆM VỤ | I.1 Thuế | I.2 Điện lực")]
    // A text that cuts the first line of each paragraph short: a wide line goes on with the one above, whatever letter it begins with.
    [InlineData("I. KẾT QUẢ\n1. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n2. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n3. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n4. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n5. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n6. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n7. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n8. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n9. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n10. Trong quý qua các xóm và\nthôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh\nmương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết.\n11. Giao cán bộ văn hóa\nThông tin và Truyền thanh của xã phối hợp các thôn ghi âm, ghi hình những buổi họp\nđể phát lại trên loa vào mỗi buổi chiều.\n12. Ghi rõ trách nhiệm của\ntừng người, từng thôn trong việc giữ gìn đường sá, kênh mương do Công an xã\n- Thường trực Tổ an ninh cùng các thôn trông coi vào ban đêm và những ngày mưa bão\nlớn.\n13.\nTu sửa kênh mương chính của xã;\nnạo vét lòng kênh và đắp lại bờ ở những nơi đã sạt lở trong mùa mưa năm ngoái.\n14. Kinh phí\nLấy từ quỹ thôn.", "I KẾT QUẢ | I.1 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.2 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.3 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.4 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.5 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.6 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.7 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.8 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.9 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.10 Trong quý qua các xóm và thôn đã họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh các kênh mương trong mùa khô, ghi sổ theo dõi rồi trả lời từng việc một cho bà con được biết | I.11 Giao cán bộ văn hóa Thông tin và Truyền thanh của xã phối hợp các thôn ghi âm, ghi hình những buổi họp để phát lại trên loa vào mỗi buổi chiều | I.12 Ghi rõ trách nhiệm của từng người, từng thôn trong việc giữ gìn đường sá, kênh mương do Công an xã - Thường trực Tổ an ninh cùng các thôn trông coi vào ban đêm và những ngày mưa bão lớn | I.13 Tu sửa kênh mương chính của xã; nạo vét lòng kênh và đắp lại bờ ở những nơi đã sạt lở trong mùa mưa năm ngoái | I.14 Kinh phí")]
    // A name that a line end cuts in two.
    [InlineData("I. NỘI DUNG\n1. Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn\nvệ sinh kênh mương trong mùa khô.\n2. Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn\nvệ sinh kênh mương trong mùa khô.\n3. Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn\nvệ sinh kênh mương trong mùa khô.\n4. Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn\nvệ sinh kênh mương trong mùa khô.\n5. Lập đoàn đi học cách làm của tỉnh Quảng\nTrị\n6. Xin ý kiến của Thủ tướng\nChính phủ\n7. Đặt mua máy bơm của Tổng công ty Thủy lợi Việt\nNam", "I NỘI DUNG | I.1 Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh kênh mương trong mùa khô | I.2 Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh kênh mương trong mùa khô | I.3 Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh kênh mương trong mùa khô | I.4 Các thôn họp dân bàn việc hiến đất làm đường, sửa nhà văn hóa và dọn vệ sinh kênh mương trong mùa khô | I.5 Lập đoàn đi học cách làm của tỉnh Quảng Trị | I.6 Xin ý kiến của Thủ tướng Chính phủ | I.7 Đặt mua máy bơm của Tổng công ty Thủy lợi Việt Nam")]
    public void Finds_the_sections(string body, string expected)
    {
        var plan = PlanParser.Parse(Head + body + "\n");
        Assert.Equal(expected, string.Join(" | ", plan.Sections.Select(static section => section.Path + " " + section.Title)));
    }

    /// <summary>In a scan a stroke may be lost: the second "I." is II.</summary>
    [Theory]
    [InlineData("scan", "I MỤC ĐÍCH | II NỘI DUNG | II.1 Tuyên truyền | III TỔ CHỨC THỰC HIỆN | IV KINH PHÍ")]
    [InlineData("text", "I MỤC ĐÍCH | I NỘI DUNG | I.1 Tuyên truyền | II TỔ CHỨC THỰC HIỆN | IV KINH PHÍ")]
    public void Lost_strokes_are_restored_in_scans(string format, string expected)
    {
        const string Text = Head + "I. MỤC ĐÍCH\n\nI. NỘI DUNG\n\n1. Tuyên truyền\n\nII. TỔ CHỨC THỰC HIỆN\n\nIV. KINH PHÍ\n";
        var plan = PlanParser.Parse(new SourceDocument("", format, Text, [], []));
        Assert.Equal(expected, string.Join(" | ", plan.Sections.Select(static section => section.Path + " " + section.Title)));
    }

    [Theory]
    [InlineData("I. A B\n\n1. Một\n\n3. Ba", "1 3")]
    [InlineData("I. A B\n\nIII. C D", "I III")]
    [InlineData("I. A B\n\n1. Một\n\n2. Hai\n\n1. Lại một", "2 1")]
    [InlineData("I. A B\n\n1. Một\n\nII. C D\n\n1. Một\n\n2. Hai", "")]
    [InlineData("Chương I\nA B\n\nĐiều 1. Một\n\nChương II\nC D\n\nĐiều 2. Hai", "")]
    [InlineData("1. Một\n\na) A\n\nb) B\n\nc) C\n\nd) D\n\ne) E", "")]
    public void Reports_numbering_that_skips_or_restarts(string body, string expected) =>
        Assert.Equal(expected, string.Join(" | ", PlanParser.Parse(Head + body + "\n").Diagnostics.Where(static d => d.Code is DiagnosticCodes.NumberingGap).Select(static d => string.Join(' ', d.Arguments))));

    [Fact]
    public void Lines_levels_extents_and_children_agree()
    {
        const string Body = "I. MỤC ĐÍCH\n\n1. Mục đích chung\n\nNâng cao nhận thức.\n\n2. Yêu cầu: Kịp thời.\n\nII. NỘI DUNG\n\nTuyên truyền.\n";
        var text = Head + Body;
        var plan = PlanParser.Parse(text);
        Assert.Equal([10, 12, 16, 18], plan.Sections.Select(static section => section.Line));
        Assert.Equal([1, 2, 2, 1], plan.Sections.Select(static section => section.Level));
        Assert.Equal("I II", string.Join(" ", plan.Outline.Select(static section => section.Path)));
        Assert.Equal("I.1 I.2", string.Join(" ", plan.Outline[0].Children.Select(static section => section.Path)));
        Assert.Equal("2. Yêu cầu", plan.Sections[2].Heading.Slice(text).ToString());
        Assert.Equal(plan.Sections[3].Heading.Start, plan.Sections[0].Extent.End);
        Assert.Equal(plan.Sections[2].Heading.Start, plan.Sections[1].Extent.End);
        Assert.Equal(text.TrimEnd().Length, plan.Sections[3].Extent.End);
    }

    [Theory]
    [InlineData("Tuyên truyền tới từng cơ\n\nquan, đơn vị.", "Tuyên truyền tới từng cơ|quan, đơn vị.")]
    [InlineData("- Tuyên truyền tới từng cơ quan, phối hợp với các tổ chức chính trị - xã hội thuộc\n\nMặt trận Tổ quốc.", "- Tuyên truyền tới từng cơ quan, phối hợp với các tổ chức chính trị - xã hội thuộc|Mặt trận Tổ quốc.")]
    [InlineData("Câu thứ nhất.\n\ncâu thứ hai.", "Câu thứ nhất. / câu thứ hai.")]
    [InlineData("- Một;\n- Hai;\n+ Ba;\n• Bốn.", "- Một; / - Hai; / + Ba; / • Bốn.")]
    [InlineData("giai đoạn 2021\n- 2025 của tỉnh.", "giai đoạn 2021|- 2025 của tỉnh.")]
    [InlineData("| A | B |\n|---|---|\n| 1 | 2 |\n\nXong.", "| A | B | / | 1 | 2 | / Xong.")]
    public void Joins_what_is_interrupted(string body, string expected)
    {
        var text = Head + "I. NỘI DUNG\n\n" + body + "\n";
        var structure = StructureParser.Parse(text, SourceDocument.FromText(text), []);
        var passages = structure.Passages.Where(static p => p.Section is "I" && p.Kind != PassageKind.Numbered);
        Assert.Equal(expected, string.Join(" / ", passages.Select(passage => string.Join('|', passage.Pieces.Select(piece => piece.Slice(text).ToString())))));
    }

    [Fact]
    public void Cells_of_rows_are_trimmed()
    {
        const string Text = "I. NỘI DUNG\n\n| TT | Nội dung | Chủ trì |\n|---|:---:|---|\n| 1 | Tuyên truyền |  |\n\n|\nA\nB\n|\nC\n|\n";
        var rows = StructureParser.Parse(Text, SourceDocument.FromText(Text), []).Passages.Where(static p => p.Kind == PassageKind.TableRow).ToList();
        Assert.Equal("TT,Nội dung,Chủ trì/1,Tuyên truyền,/A\nB,C", string.Join("/", rows.Select(static row => string.Join(",", row.Cells.Select(static cell => cell.Slice(Text).ToString())))));
        Assert.Equal([1, 1, 2], rows.Select(static row => row.Table));
    }

    [Fact]
    public void Zones_follow_the_parts_of_the_document()
    {
        const string Text = Head + "I. NỘI DUNG\n\nTuyên truyền¹.\n\n¹ Luật Báo chí.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 1/KH-UBND)\n\n1. Biểu mẫu\n";
        var zones = StructureParser.Parse(Text, SourceDocument.FromText(Text), []).Passages.Select(static p => p.Zone).ToList();
        Assert.Equal([Zone.Header, Zone.Preamble, Zone.Body, Zone.Footnote, Zone.Recipients, Zone.Signature, Zone.Annex], zones.Distinct());
    }
}
