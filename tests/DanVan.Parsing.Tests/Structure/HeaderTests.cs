namespace DanVan.Parsing.Tests.Structure;

/// <summary>Header: kind | number | symbol | issuer | place | date | title, "-" for none.</summary>
public class HeaderTests
{
    [Fact]
    public void Places_of_drawn_lines_stay_in_what_a_span_covers()
    {
        const string text = "KẾ HOẠCH\nDân vận khéo\n\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ chủ trì thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013; 5892801333500báo cáo trước ngày 15/11/2026.\n";
        var plan = PlanParser.Parse(text);
        var task = Assert.Single(plan.Tasks);
        Assert.Equal((text, text[task.Span.Start..task.Span.End]), (plan.Text, task.Text));
        Assert.Contains("5892801333500", task.Text, StringComparison.Ordinal);
        var citation = Assert.Single(plan.Citations);
        Assert.Equal(("25-NQ/TW", text[citation.Span.Start..citation.Span.End]), (citation.Number.ToString(), citation.Text));
        Assert.Equal("Sở Nội vụ", Assert.Single(task.Lead).Name);
    }

    [Theory]
    [InlineData("Sắp xếp trường học năm 2024¹", "Sắp xếp trường học năm 2024")]
    [InlineData("Thực hiện phong trào “Xóm xanh”¹² ở xã", "Thực hiện phong trào “Xóm xanh” ở xã")]
    [InlineData("Cho thuê kho 500 m² đất và 10³ khối cát", "Cho thuê kho 500 m² đất và 10³ khối cát")]
    public void The_mark_of_a_note_is_no_part_of_the_title(string printed, string expected)
    {
        var plan = PlanParser.Parse($"SỞ NỘI VỤ\nSố: 46/KH-SNV\nHuế, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\n{printed}\n\nCăn cứ Luật;\n\nI. B\n\nNơi nhận:\n- Bộ Nội vụ³;\n- Lưu: VT.\n");
        Assert.Equal(expected, plan.Header.Title);
        Assert.Equal(["Bộ Nội vụ", "Lưu: VT"], plan.Recipients.Select(static recipient => recipient.Text));
    }

    // What amends several acts names them all, on one line of a page.
    [Fact]
    public void A_title_may_be_long()
    {
        var acts = string.Join("; ", Enumerable.Range(1, 9).Select(static i => $"Thông tư số {i}/2020/TT-BCT ngày 0{i} tháng 8 năm 2020 của Bộ trưởng Bộ Công Thương về mẫu sổ số {i}"));
        var title = "Sửa đổi, bổ sung một số điều của " + acts;
        var head = "BỘ CÔNG THƯƠNG\n\nSố: 78/2025/TT-BCT\n\nHà Nội, ngày 29 tháng 8 năm 2025\n\nTHÔNG TƯ\n\n" + title;
        Assert.Equal(title, PlanParser.Parse(head + "\n\n________\n\nCăn cứ Luật Điện lực;\n\nĐiều 1. Sửa đổi mẫu.\n").Header.Title);
        Assert.Null(PlanParser.Parse(head + "\n\nBộ Công Thương làm việc đó.\n\nĐiều 1. Sửa đổi mẫu.\n").Header.Title);
    }

    // A row of a letterhead without borders between its lines; marks of direction that pages of the web have before their lines.
    [Theory]
    [InlineData("CHÍNH PHỦ_______ Số: 171/2025/NĐ-CP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập – Tự do – Hạnh phúc_________________ Hà Nội, ngày 30 tháng 6 năm 2025 |\n\n**NGHỊ ĐỊNH**\n\n**Quy định về đào tạo**\n\nĐiều 1. Phạm vi\n", "171/2025/NĐ-CP", "Hà Nội", "2025-06-30")]
    [InlineData("CHÍNH PHỦ\n\nSố: \u200E07/2026/NĐ-CP\n\n\u200EHà Nội, ngày 10 tháng 01 năm 2026\n\nNGHỊ ĐỊNH\n\nSửa đổi quy định\n\nĐiều 1. Phạm vi\n", "07/2026/NĐ-CP", "Hà Nội", "2026-01-10")]
    public void A_date_stands_behind_the_motto_or_a_mark_of_direction(string text, string number, string place, string date)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal((number, place, date), (header.Number?.ToString(), header.Place, header.Date.ToString()));
    }

    [Theory]
    // Both columns line by line, left first.
    [InlineData(
        "ỦY BAN NHÂN DÂN\nTỈNH TUYÊN QUANG\nSố: 46/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTuyên Quang, ngày 14 tháng 3 năm 2023\n\nKẾ HOẠCH\nThực hiện công tác dân vận chính quyền năm 2023\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nI. MỤC ĐÍCH\n",
        "Kế hoạch|46/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG|Tuyên Quang|2023-03-14|Thực hiện công tác dân vận chính quyền năm 2023")]
    // Both columns flattened on one line.
    [InlineData(
        "UBND TỈNH BẮC KẠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   SỞ NỘI VỤ                  Độc lập - Tự do - Hạnh phúc\nSố: 21/KH-SNV              Bắc Kạn, ngày 16 tháng 01 năm 2025\n\nKẾ HOẠCH\nCải cách hành chính năm 2025\n\nCăn cứ Kế hoạch số 05/KH-UBND;\n",
        "Kế hoạch|21/KH-SNV|KH-SNV|SỞ NỘI VỤ|Bắc Kạn|2025-01-16|Cải cách hành chính năm 2025")]
    // One blank between the columns.
    [InlineData(
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LÀO CAI Độc lập - Tự do - Hạnh phúc\nSố: 24/KH-UBND Lào Cai, ngày 18 tháng 01 năm 2024\nKẾ HOẠCH\nTriển khai công tác dân vận năm 2024\nThực hiện Chương trình số 05-CTr/BDVTU ngày 02/01/2024 của Ban Dân vận Tỉnh ủy;\n",
        "Kế hoạch|24/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN TỈNH LÀO CAI|Lào Cai|2024-01-18|Triển khai công tác dân vận năm 2024")]
    // A table for the letterhead.
    [InlineData(
        "| UBND HUYỆN BA BỂ<br>PHÒNG NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n|---|---|\n| Số: 07/BC-PNV | Ba Bể, ngày 05 tháng 6 năm 2019 |\n\n**BÁO CÁO**\n**Kết quả thực hiện quy chế dân chủ 6 tháng đầu năm 2019**\n\nI. KẾT QUẢ\n",
        "Báo cáo|07/BC-PNV|BC-PNV|PHÒNG NỘI VỤ|Ba Bể|2019-06-05|Kết quả thực hiện quy chế dân chủ 6 tháng đầu năm 2019")]
    // The kind and the title above the letterhead.
    [InlineData(
        "# KẾ HOẠCH\n### Xử lý các điểm nghẽn về nước sạch trên địa bàn tỉnh Khánh Hòa\n**(Kèm theo Kế hoạch số 11-KH/BCĐ, ngày 28/7/2026)**\n\n---\n\n**TỈNH ỦY KHÁNH HÒA**\n**BAN CHỈ ĐẠO NƯỚC SẠCH TỈNH**\n*Số 11-KH/BCĐ*\n\n**ĐẢNG CỘNG SẢN VIỆT NAM**\n*Khánh Hòa, ngày 28 tháng 7 năm 2026*\n\n---\n\nCăn cứ Nghị quyết số 57-NQ/TW;\n\nI. MỤC ĐÍCH\n",
        "Kế hoạch|11-KH/BCĐ|KH/BCĐ|BAN CHỈ ĐẠO NƯỚC SẠCH TỈNH|Khánh Hòa|2026-07-28|Xử lý các điểm nghẽn về nước sạch trên địa bàn tỉnh Khánh Hòa")]
    // The right column first.
    [InlineData(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\nBỘ Y TẾ\n-------\nSố: 123/KH-BYT\nHà Nội, ngày 03 tháng 02 năm 2021\nKẾ HOẠCH\nPhòng, chống dịch bệnh năm 2021\n\nĐể chủ động phòng, chống dịch, Bộ Y tế ban hành Kế hoạch như sau:\n",
        "Kế hoạch|123/KH-BYT|KH-BYT|BỘ Y TẾ|Hà Nội|2021-02-03|Phòng, chống dịch bệnh năm 2021")]
    // Party letterhead.
    [InlineData(
        "TỈNH ỦY BẮC KẠN\nBAN DÂN VẬN\n*\nSố 141-KH/BDVTU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nBắc Kạn, ngày 04 tháng 01 năm 2024\n\nKẾ HOẠCH\nkiểm tra công tác dân vận năm 2024\n-----\n\nThực hiện Chương trình công tác năm 2024, Ban Dân vận Tỉnh ủy xây dựng Kế hoạch kiểm tra như sau:\n\nI- MỤC ĐÍCH\n",
        "Kế hoạch|141-KH/BDVTU|KH/BDVTU|Ban Dân vận Tỉnh ủy|Bắc Kạn|2024-01-04|kiểm tra công tác dân vận năm 2024")]
    [InlineData(
        "ĐẢNG BỘ TỈNH PHÚ YÊN        ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY TUY AN\n*                         Tuy An, ngày 12 tháng 5 năm 2015\nSố 35-CT/HU\n\nCHỈ THỊ\nvề tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác dân vận\n-----\n\nTrong những năm qua, công tác dân vận có nhiều chuyển biến.\n",
        "Chỉ thị|35-CT/HU|CT/HU|HUYỆN ỦY TUY AN|Tuy An|2015-05-12|về tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác dân vận")]
    [InlineData(
        "TỈNH ỦY ĐỒNG THÁP\n*\nSố 10-NQ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nĐồng Tháp, ngày 01 tháng 11 năm 2021\n\nNGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề chuyển đổi số đến năm 2025, định hướng đến năm 2030\n\nI- TÌNH HÌNH\n",
        "Nghị quyết|10-NQ/TU|NQ/TU|TỈNH ỦY ĐỒNG THÁP|Đồng Tháp|2021-11-01|về chuyển đổi số đến năm 2025, định hướng đến năm 2030")]
    [InlineData(
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 25-NQ/TW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHà Nội, ngày 03 tháng 6 năm 2013\n\nNGHỊ QUYẾT\nHội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI\n\nI- TÌNH HÌNH VÀ NGUYÊN NHÂN\n",
        "Nghị quyết|25-NQ/TW|NQ/TW|BAN CHẤP HÀNH TRUNG ƯƠNG|Hà Nội|2013-06-03|Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI")]
    // The kind and whose it is on one line, no title.
    [InlineData(
        "# NGHỊ QUYẾT CỦA BỘ CHÍNH TRỊ\n\n**Số: 91-NQ/TW**\n\n**Hà Nội, ngày 21 tháng 7 năm 2025**\n\n## I- TÌNH HÌNH\n\nTrong những năm qua, kết quả còn hạn chế.\n",
        "Nghị quyết|91-NQ/TW|NQ/TW|BỘ CHÍNH TRỊ|Hà Nội|2025-07-21|-")]
    // The standing body of a council on a line of its own.
    [InlineData(
        "THƯỜNG TRỰC\nHĐND - UBND TỈNH HÀ NAM\nSố: 12/QCPH-HĐND-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nam, ngày 02 tháng 3 năm 2018\nQUY CHẾ PHỐI HỢP\nGiữa Thường trực HĐND và UBND tỉnh\nĐiều 1. Phạm vi\n",
        "Quy chế phối hợp|12/QCPH-HĐND-UBND|QCPH-HĐND-UBND|THƯỜNG TRỰC HĐND - UBND TỈNH HÀ NAM|Hà Nam|2018-03-02|Giữa Thường trực HĐND và UBND tỉnh")]
    // Two bodies on one line below the one that stands over the first; who they are is said again below the title.
    [InlineData(
        "TỈNH ỦY AN GIANG\nBAN DÂN VẬN - BỘ CHỈ HUY QUÂN SỰ TỈNH\n*\nSố 15-KHPH/BDVTU-BCHQS\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nAn Giang, ngày 12 tháng 3 năm 2019\n\nKẾ HOẠCH\nphối hợp công tác dân vận năm 2019\n(giữa Ban Dân vận Tỉnh ủy và Bộ Chỉ huy Quân sự tỉnh)\n\nBan Dân vận Tỉnh ủy và Bộ Chỉ huy Quân sự tỉnh thống nhất xây dựng Kế hoạch phối hợp, với các nội dung sau:\n\nI. MỤC ĐÍCH\n",
        "Kế hoạch|15-KHPH/BDVTU-BCHQS|KHPH/BDVTU-BCHQS|Ban Dân vận Tỉnh ủy và Bộ Chỉ huy Quân sự tỉnh|An Giang|2019-03-12|phối hợp công tác dân vận năm 2019")]
    // The committee of the Front below its name, the inspectorate below its department.
    [InlineData(
        "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TỈNH NINH BÌNH\nSố: 41/KH-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNinh Bình, ngày 05 tháng 4 năm 2018\nKẾ HOẠCH\nGiám sát việc tiếp công dân năm 2018\n\nBan Thường trực Ủy ban MTTQ Việt Nam tỉnh Ninh Bình xây dựng Kế hoạch giám sát như sau:\n\nI. MỤC ĐÍCH\n",
        "Kế hoạch|41/KH-MTTQ-BTT|KH-MTTQ-BTT|Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Ninh Bình|Ninh Bình|2018-04-05|Giám sát việc tiếp công dân năm 2018")]
    [InlineData(
        "SỞ GIAO THÔNG VẬN TẢI NINH BÌNH\nTHANH TRA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-TTr\nNinh Bình, ngày 05 tháng 4 năm 2018\n\nKẾ HOẠCH\nThanh tra hoạt động vận tải năm 2018\n\nĐể bảo đảm trật tự, Thanh tra Sở Giao thông vận tải triển khai các nội dung sau:\n\nI. MỤC ĐÍCH\n",
        "Kế hoạch|12/KH-TTr|KH-TTr|Thanh tra Sở Giao thông vận tải|Ninh Bình|2018-04-05|Thanh tra hoạt động vận tải năm 2018")]
    // An express telegram names its sender before those it goes to; a notice without letterhead names him who passes it on at its end.
    [InlineData(
        "CÔNG ĐIỆN\nVỀ CHỦ ĐỘNG ỨNG PHÓ VỚI MƯA LŨ\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ: Công an, Quốc phòng;\n- Chủ tịch Ủy ban nhân dân các tỉnh.\nTrong những ngày qua, mưa lớn xảy ra trên diện rộng, Chính phủ và các địa phương đã chỉ đạo ứng phó.\n1. Bộ Công an chỉ đạo lực lượng tại chỗ.\n",
        "Công điện|-|-|THỦ TƯỚNG CHÍNH PHỦ|-|-|VỀ CHỦ ĐỘNG ỨNG PHÓ VỚI MƯA LŨ")]
    [InlineData(
        "THÔNG BÁO\nKết luận của Phó Thủ tướng tại cuộc họp về cấp nước nông thôn\nSáng nay, Phó Thủ tướng đã chủ trì cuộc họp về cấp nước nông thôn và có ý kiến kết luận:\n1. Các địa phương rà soát công trình đã đầu tư.\n2. Giao các Bộ tổng hợp kết quả.\nVăn phòng Chính phủ xin thông báo để các cơ quan liên quan biết, thực hiện.\n",
        "Thông báo|-|-|Văn phòng Chính phủ|-|-|Kết luận của Phó Thủ tướng tại cuộc họp về cấp nước nông thôn")]
    // Commas in the name of one of those who issue together.
    [InlineData(
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH - SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 88/CTPH-LĐLĐ-SVH,TT,DL\nTrà Vinh, ngày 20 tháng 4 năm 2017\n\nCHƯƠNG TRÌNH PHỐI HỢP\nXây dựng đời sống văn hóa trong công nhân\n\nCăn cứ tình hình thực tế;\n\nI. MỤC ĐÍCH\n",
        "Chương trình phối hợp|88/CTPH-LĐLĐ-SVH,TT,DL|CTPH-LĐLĐ-SVH,TT,DL|LIÊN ĐOÀN LAO ĐỘNG TỈNH - SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH|Trà Vinh|2017-04-20|Xây dựng đời sống văn hóa trong công nhân")]
    // What a scan made of a number written by hand.
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố /2Z/UBND-VX\n\nV/v mở lại trường học\n\nYên Bái, ngày 04 tháng 5 năm 2020\n\nKính gửi: Sở Giáo dục và Đào tạo.\n", "Công văn|-|UBND-VX|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2020-05-04|V/v mở lại trường học")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố:    /2020/QĐ-UBND\n\nYên Bái, ngày 04 tháng 5 năm 2020\n\nQUYẾT ĐỊNH\nVề việc mở lại trường học\n\nCăn cứ Luật Giáo dục;\n", "Quyết định|-|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2020-05-04|Về việc mở lại trường học")]
    // A day that a scan could not read leaves month and year.
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố:/1/1 /CT-UBND\n\nYên Bái, ngàW‡{ tháng 5 năm 2021\n\nCHỈ THỊ\nVề kỳ thi tốt nghiệp\n\nThực hiện Luật Giáo dục.\n", "Chỉ thị|-|CT-UBND|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2021-05|Về kỳ thi tốt nghiệp")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố:/1/1 /CT-UBND\n\nYên Bái, ngàÿ# ề tháng 5 năm 2021\n\nCHỈ THỊ\nVề kỳ thi tốt nghiệp\n\nThực hiện Luật Giáo dục.\n", "Chỉ thị|-|CT-UBND|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2021-05|Về kỳ thi tốt nghiệp")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố: 14/CT-UBND\n\nYên Bái, ngày#Ötháng 01 năm 2025\n\nCHỈ THỊ\nVề kỳ thi tốt nghiệp\n\nThực hiện Luật Giáo dục.\n", "Chỉ thị|14/CT-UBND|CT-UBND|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2025-01|Về kỳ thi tốt nghiệp")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố: 14/CT-UBND\n\nYên Bái, ngày-§ tháng 01 năm 2025\n\nCHỈ THỊ\nVề kỳ thi tốt nghiệp\n\nThực hiện Luật Giáo dục.\n", "Chỉ thị|14/CT-UBND|CT-UBND|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2025-01|Về kỳ thi tốt nghiệp")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH YÊN BÁI\n\nSố: 14/CT-UBND\n\nYên Bái, ngày Ä thẳng ‡0 năm 2025\n\nCHỈ THỊ\nVề kỳ thi tốt nghiệp\n\nThực hiện Luật Giáo dục.\n", "Chỉ thị|14/CT-UBND|CT-UBND|ỦY BAN NHÂN DÂN TỈNH YÊN BÁI|Yên Bái|2025|Về kỳ thi tốt nghiệp")]
    // Councils and organizers by their short names, below the body that set them up.
    [InlineData("UBND HUYỆN LÝ NHÂN\nHĐST HỒ SƠ THĂNG\nHẠNG CHỨC DANH\n\nSố: 9/KH-HĐST\n\nLý Nhân, ngày 04 tháng 5 năm 2020\n\nKẾ HOẠCH\nXét hồ sơ\n\nI. MỤC ĐÍCH\n", "Kế hoạch|9/KH-HĐST|KH-HĐST|HĐST HỒ SƠ THĂNG HẠNG CHỨC DANH|Lý Nhân|2020-05-04|Xét hồ sơ")]
    [InlineData("TỈNH ỦY HÀ NAM\nBTC HỘI THI DÂN VẬN KHÉO\n\nSố: 9-KH/BTC\n\nPhủ Lý, ngày 04 tháng 5 năm 2020\n\nKẾ HOẠCH\nTổ chức vòng sơ khảo\n\nI. MỤC ĐÍCH\n", "Kế hoạch|9-KH/BTC|KH/BTC|BTC HỘI THI DÂN VẬN KHÉO|Phủ Lý|2020-05-04|Tổ chức vòng sơ khảo")]
    // The Pioneers beside the name of the school's league, and as those who issue.
    [InlineData("HĐĐ HUYỆN KRÔNG PA\nLIÊN ĐỘI TRƯỜNG THCS TRẦN PHÚ\n\nĐỘI TNTP HỒ CHÍ MINH\n\nKrông Pa, ngày 24 tháng 11 năm 2016\n\nBÁO CÁO\nCông tác Đội tháng 11\n\n1. Kết quả:\n", "Báo cáo|-|-|LIÊN ĐỘI TRƯỜNG THCS TRẦN PHÚ|Krông Pa|2016-11-24|Công tác Đội tháng 11")]
    [InlineData("ĐỘI TNTP HỒ CHÍ MINH\nHỘI ĐỒNG ĐỘI TRUNG ƯƠNG\n***\nSố: 17-HD/HĐĐTW\n\nHà Nội, ngày 24 tháng 11 năm 2016\n\nHƯỚNG DẪN\nCông tác Đội năm 2017\n\nI. NỘI DUNG\n", "Hướng dẫn|17-HD/HĐĐTW|HD/HĐĐTW|HỘI ĐỒNG ĐỘI TRUNG ƯƠNG|Hà Nội|2016-11-24|Công tác Đội năm 2017")]
    // Blanks of every sort.
    [InlineData("| | |\n|---|---|\n| **UBND TỈNH GIA LAI**<br>Số:      /KH-UBND | *Gia Lai, ngày     tháng 3 năm 2024* |\n\n# KẾ HOẠCH\n\nThực hiện Năm dân vận\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-UBND|UBND TỈNH GIA LAI|Gia Lai|2024-03|Thực hiện Năm dân vận")]
    [InlineData("Số:      /KH-UBND\n\nGia Lai, ngày      tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện Năm dân vận\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-UBND|-|Gia Lai|2024-03|Thực hiện Năm dân vận")]
    [InlineData("Số:      /KH-UBND\n\nGia Lai,ngày      tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện Năm dân vận\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-UBND|-|Gia Lai|2024-03|Thực hiện Năm dân vận")]
    [InlineData("Số: ....../KH-UBND\n\nGia Lai, ngày ....... tháng ....... năm 2024\n\nKẾ HOẠCH\nThực hiện Năm dân vận\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-UBND|-|Gia Lai|2024|Thực hiện Năm dân vận")]
    [InlineData("Số …-KH/HU\n\nKrông Pa, ngày … tháng … năm 2022\n\nKẾ HOẠCH\nThực hiện Năm dân vận\n\nI- MỤC ĐÍCH\n", "Kế hoạch|-|KH/HU|-|Krông Pa|2022|Thực hiện Năm dân vận")]
    [InlineData("Số:____/CTr-SGDĐT\n\nHà Giang, ngày __/__/2020\n\nCHƯƠNG TRÌNH\nCông tác năm 2020\n\nI. MỤC ĐÍCH\n", "Chương trình|-|CTr-SGDĐT|-|Hà Giang|2020|Công tác năm 2020")]
    [InlineData("Số:\n12/KH-UBND\n\nVinh, ngày 5 tháng 11 năm 2018\n\nKẾ HOẠCH\nTổ chức Ngày hội\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-UBND|KH-UBND|-|Vinh|2018-11-05|Tổ chức Ngày hội")]
    [InlineData("Số: 883 /KH-SNN\n\nĐà Lạt, ngày 26/6/2024\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n", "Kế hoạch|883/KH-SNN|KH-SNN|-|Đà Lạt|2024-06-26|Trồng cây")]
    // Number and day stamped into a signed file stand apart from their words, behind blank lines or the motto; wide blanks and tabs are a number left out.
    [InlineData("UBND HUYỆN TÂN YÊN\nPHÒNG NỘI VỤ\nSố: 25\n\n/KH-PNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\nTân Yên, ngày 30\n\ntháng 10 năm 2020\n\nKẾ HOẠCH\nPhát động thi đua\n\nI. MỤC ĐÍCH\n", "Kế hoạch|25/KH-PNV|KH-PNV|PHÒNG NỘI VỤ|Tân Yên|2020-10-30|Phát động thi đua")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 542\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n/TB-UBND\n\nLai Châu, ngày\n\n06 tháng 11 năm 2024\n\nTHÔNG BÁO\nLịch tiếp công dân\n\nI. NỘI DUNG\n", "Thông báo|542/TB-UBND|TB-UBND|ỦY BAN NHÂN DÂN TỈNH LAI CHÂU|Lai Châu|2024-11-06|Lịch tiếp công dân")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố\n\n25 /KH-SYT\n\nLai Châu, ngày 27 tháng 3 năm 2020\n\nKẾ HOẠCH\nTiêm chủng mở rộng\n\nI. MỤC ĐÍCH\n", "Kế hoạch|25/KH-SYT|KH-SYT|SỞ Y TẾ|Lai Châu|2020-03-27|Tiêm chủng mở rộng")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\n     Số :     /KH-SYT\n\nLai Châu, ngày 27 tháng 3 năm 2020\n\nKẾ HOẠCH\nTiêm chủng mở rộng\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-SYT|SỞ Y TẾ|Lai Châu|2020-03-27|Tiêm chủng mở rộng")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: \t     /KH-SYT\n\nLai Châu, ngày 27 tháng 3 năm 2020\n\nKẾ HOẠCH\nTiêm chủng mở rộng\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-SYT|SỞ Y TẾ|Lai Châu|2020-03-27|Tiêm chủng mở rộng")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 7\t/KH-SYT\tLai Châu, ngày 27 tháng 3 năm 2020\n\nKẾ HOẠCH\nTiêm chủng mở rộng\n\nI. MỤC ĐÍCH\n", "Kế hoạch|7/KH-SYT|KH-SYT|SỞ Y TẾ|Lai Châu|2020-03-27|Tiêm chủng mở rộng")]
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 98/SYT-NVY, NVD\nV/v tiêm chủng mở rộng\n\nLai Châu, ngày 27 tháng 3 năm 2020\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đề nghị các đơn vị thực hiện.\n", "Công văn|98/SYT-NVY|SYT-NVY|SỞ Y TẾ|Lai Châu|2020-03-27|V/v tiêm chủng mở rộng")]
    // The dash before the issuer lost; a name behind the kind is no code.
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 86/QĐ UBND\nHà Tĩnh, ngày 5 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch dân vận\n\nCăn cứ Luật Thanh tra;\n\nI. MỤC ĐÍCH\n", "Quyết định|86/QĐ-UBND|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH|Hà Tĩnh|2021-03-05|Ban hành Kế hoạch dân vận")]
    [InlineData("UBND HUYỆN QUẢNG XƯƠNG\nTRƯỜNG MẦM NON\nQUẢNG HÒA\n\nSố:    /KH MNQH\n\nQuảng Hòa, ngày 5 tháng 3 năm 2021\n\nKẾ HOẠCH\nCông tác dân vận\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-MNQH|TRƯỜNG MẦM NON QUẢNG HÒA|Quảng Hòa|2021-03-05|Công tác dân vận")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 86/QĐ Hà Tĩnh, ngày 5 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch dân vận\n\nCăn cứ Luật Thanh tra;\n\nI. MỤC ĐÍCH\n", "Quyết định|86/QĐ|QĐ|ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH|Hà Tĩnh|2021-03-05|Ban hành Kế hoạch dân vận")]
    // The Pioneers' name stands where others have the motto, but a body of theirs is named below it too; unions written short.
    [InlineData("HỘI ĐỒNG ĐỘI HUYỆN TÂN YÊN\nLIÊN ĐỘI TRƯỜNG THCS CAO XÁ\n\nĐỘI TNTP HỒ CHÍ MINH\n\nCao Xá, ngày 24 tháng 11 năm 2014\n\nKẾ HOẠCH\nCông tác Đội tháng 11\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|-|LIÊN ĐỘI TRƯỜNG THCS CAO XÁ|Cao Xá|2014-11-24|Công tác Đội tháng 11")]
    [InlineData("LĐLĐ TỈNH GIA LAI\nCĐ NGÀNH GIÁO DỤC\nSố: 12/KH-CĐN\n\nGia Lai, ngày 5 tháng 3 năm 2021\n\nKẾ HOẠCH\nCông tác dân vận\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-CĐN|KH-CĐN|CĐ NGÀNH GIÁO DỤC|Gia Lai|2021-03-05|Công tác dân vận")]
    // No rest of a number: a blank one above another line of the letterhead, a list below.
    [InlineData("UBND TỈNH LAI CHÂU\nSỞ Y TẾ\nSố: 25\n\n12/3/2020\n\nKẾ HOẠCH\nTiêm chủng mở rộng\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|-|SỞ Y TẾ|-|-|Tiêm chủng mở rộng")]
    // The dash before the kind lost; the body above does not issue together with the one below.
    [InlineData("TỈNH ĐOÀN HÒA BÌNH          ĐOÀN TNCS HỒ CHÍ MINH\nBCH ĐOÀN HUYỆN MAI CHÂU\n***\nSố: 34 KH/ĐTN-TNNT\nMai Châu, ngày 15 tháng 01 năm 2015\n\nKẾ HOẠCH\nTổ chức Tháng Thanh niên\n\nI. MỤC ĐÍCH\n", "Kế hoạch|34-KH/ĐTN-TNNT|KH/ĐTN-TNNT|BCH ĐOÀN HUYỆN MAI CHÂU|Mai Châu|2015-01-15|Tổ chức Tháng Thanh niên")]
    [InlineData("Số: 12KH-UBND\n\nVinh, ngày 5 tháng 11 năm 2018\n\nKẾ HOẠCH\nTổ chức Ngày hội\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-UBND|KH-UBND|-|Vinh|2018-11-05|Tổ chức Ngày hội")]
    [InlineData("Số: 05 - KH/ĐU\n\nTân Lập, ngày 05 tháng 12 năm 2025\n\nKẾ HOẠCH\nhọc tập nghị quyết\n\nI- MỤC ĐÍCH\n", "Kế hoạch|05-KH/ĐU|KH/ĐU|-|Tân Lập|2025-12-05|học tập nghị quyết")]
    [InlineData("Số: 25–NQ/TU\n\nCà Mau, ngày 05 tháng 12 năm 2017\n\nNGHỊ QUYẾT\nvề giảm nghèo\n\nI- TÌNH HÌNH\n", "Nghị quyết|25-NQ/TU|NQ/TU|-|Cà Mau|2017-12-05|về giảm nghèo")]
    [InlineData("Số: 21/2024/NQ-HĐND\n\nHuế, ngày 10 tháng 12 năm 2024\n\nNGHỊ QUYẾT\nQuy định mức hỗ trợ\n\nHỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ\nKHÓA VIII, KỲ HỌP THỨ 10\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", "Nghị quyết|21/2024/NQ-HĐND|NQ-HĐND|HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ|Huế|2024-12-10|Quy định mức hỗ trợ")]
    // The line of the kind lost: who decides stands below the title, and "QUYẾT ĐỊNH:" tells the kind; without it none does.
    [InlineData("VỀ VIỆC QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ CỦA\nSỞ NỘI VỤ TỈNH HÒA BÌNH\nUỶ BAN NHÂN DÂN TỈNH HÒA BÌNH\nCăn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân;\nQUYẾT\nĐỊNH:\nĐiều 1. Vị trí\nSở Nội vụ là cơ quan của tỉnh.\n", "Quyết định|-|-|UỶ BAN NHÂN DÂN TỈNH HÒA BÌNH|-|-|VỀ VIỆC QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ CỦA SỞ NỘI VỤ TỈNH HÒA BÌNH")]
    [InlineData("VỀ VIỆC PHÊ CHUẨN QUYẾT TOÁN\nHỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH\nCăn cứ Luật Ngân sách nhà nước;\nQUYẾT NGHỊ:\nĐiều 1. Phê chuẩn\nPhê chuẩn quyết toán năm 2003.\n", "Nghị quyết|-|-|HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH|-|-|VỀ VIỆC PHÊ CHUẨN QUYẾT TOÁN")]
    [InlineData("VỀ VIỆC PHÊ CHUẨN QUYẾT TOÁN\nHỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH\nCăn cứ Luật Ngân sách nhà nước;\n\nCăn cứ Nghị định của Chính phủ;\n", "-|-|-|HỘI ĐỒNG NHÂN DÂN TỈNH HÒA BÌNH|-|-|VỀ VIỆC PHÊ CHUẨN QUYẾT TOÁN")]
    [InlineData("ỦY BAN NHÂN DÂN\nSố: 47/2005/QĐ-UBND\n\nĐồng Hới, ngày 08 tháng 9 năm 2005\n\nVỀ VIỆC BAN HÀNH QUY ĐỊNH VỀ BẦU TRƯỞNG THÔN\nỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH\nCăn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân;\n", "Quyết định|47/2005/QĐ-UBND|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH|Đồng Hới|2005-09-08|VỀ VIỆC BAN HÀNH QUY ĐỊNH VỀ BẦU TRƯỞNG THÔN")]
    // "V/v" above "Kính gửi" says what a letter is about though nothing else of its head is there; not so above a sentence.
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\nV/v chuẩn bị tổ chức bầu cử\nHà Nội, ngày 24 tháng 2 năm 2021\nKính gửi: Ủy ban bầu cử các tỉnh\nĐề nghị các cơ quan triển khai.\n", "Công văn|-|-|-|Hà Nội|2021-02-24|V/v chuẩn bị tổ chức bầu cử")]
    [InlineData("# V/v hỗ trợ người có công về nhà ở\n\n| BỘ XÂY DỰNG -------\n|---|---\n| Số: 2428/BXD-QLN V/v: Hỗ trợ người có công về nhà ở | Hà Nội, ngày 15 tháng 11 năm 2013\n\nKính gửi: Ủy ban nhân dân các tỉnh\n\nĐề nghị các tỉnh báo cáo.\n", "Công văn|2428/BXD-QLN|BXD-QLN|BỘ XÂY DỰNG|Hà Nội|2013-11-15|V/v: Hỗ trợ người có công về nhà ở")]
    // The name of the Youth Union and the place in one cell; "TP." belongs to the place.
    [InlineData("| BCH ĐOÀN XÃ PHÚC THỊNH *** Số: 12-KH/ĐTN | ĐOÀN TNCS HỒ CHÍ MINH Phúc Thịnh, ngày 7 tháng 1 năm 2025 |\n| --- | --- |\n\nKẾ HOẠCH\nTổ chức đêm nhạc\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12-KH/ĐTN|KH/ĐTN|BCH ĐOÀN XÃ PHÚC THỊNH|Phúc Thịnh|2025-01-07|Tổ chức đêm nhạc")]
    [InlineData("Số: 12/KH-UBND\n\nTP. Hồ Chí Minh, ngày 7 tháng 1 năm 2025\n\nKẾ HOẠCH\nTổ chức đêm nhạc\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-UBND|KH-UBND|-|TP. Hồ Chí Minh|2025-01-07|Tổ chức đêm nhạc")]
    [InlineData("Số: 12/KH-UBND\n\nTP HCM, ngày 7 tháng 1 năm 2025\n\nKẾ HOẠCH\nTổ chức đêm nhạc\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-UBND|KH-UBND|-|TP HCM|2025-01-07|Tổ chức đêm nhạc")]
    // Links past the menus of a page; what a document was issued with, cut behind its first words.
    [InlineData("Skip Ribbon Commands\nSkip to main content\n\nKế hoạch cải cách hành chính năm 2014\n\nThực hiện chỉ đạo của tỉnh, huyện xây dựng kế hoạch như sau:\n", "Kế hoạch|-|-|-|-|-|cải cách hành chính năm 2014")]
    [InlineData("ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\n\nQUY CHẾ LÀM\nVIỆC\nCỦA ỦY\nBAN NHÂN DÂN XÃ AN BÌNH\n(Ban hành\nkèm theo Quyết định số: 59/QĐ-UBND)\nChương I\nNHỮNG QUY ĐỊNH CHUNG\n", "Quy chế|-|-|ỦY BAN NHÂN DÂN XÃ AN BÌNH|-|-|LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ AN BÌNH")]
    // Title on the line of the kind, or over several lines.
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH Kiểm tra công vụ năm 2020\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|Kiểm tra công vụ năm 2020")]
    [InlineData("SỞ NỘI VỤ\nSố: 1/TTr-SNV\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nTỜ TRÌNH\nVề việc phê duyệt Điều lệ (sửa đổi, bổ sung)\nHội Người cao tuổi tỉnh Bắc Ninh\nKính gửi: Ủy ban nhân dân tỉnh\nSở Nội vụ nhận được hồ sơ của Hội về việc phê duyệt Điều lệ, báo cáo như sau:\n\n1. Căn cứ pháp lý\n", "Tờ trình|1/TTr-SNV|TTr-SNV|SỞ NỘI VỤ|Bắc Ninh|2020-01-02|Về việc phê duyệt Điều lệ (sửa đổi, bổ sung) Hội Người cao tuổi tỉnh Bắc Ninh")]
    [InlineData("Số: 1/TB-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nTHÔNG BÁO\nKết luận của Chủ tịch tỉnh tại cuộc họp về\nnhiệm vụ trọng tâm trong thời gian đến\nNgày 01/01/2020, Chủ tịch tỉnh chủ trì cuộc họp, có các sở\nvà kết luận như sau:\n\n1. Giao Sở Nội vụ báo cáo.\n", "Thông báo|1/TB-UBND|TB-UBND|-|Bắc Ninh|2020-01-02|Kết luận của Chủ tịch tỉnh tại cuộc họp về nhiệm vụ trọng tâm trong thời gian đến")]
    // The rest of the kind, then what about, in a paragraph of its own; but not the account of the meeting.
    [InlineData("Số: 1/GM-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nGIẤY MỜI HỌP\n\nVề tình hình triển khai các cụm công nghiệp.\n\nKính gửi: Sở Công Thương\n\nMời dự họp theo lịch.\n", "Giấy mời|1/GM-UBND|GM-UBND|-|Bắc Ninh|2020-01-02|HỌP Về tình hình triển khai các cụm công nghiệp")]
    [InlineData("Số: 1/BC-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nBÁO CÁO THAM LUẬN\n\nKinh nghiệm vận động nhân dân hiến đất làm đường\n\nXã có 12 thôn với 3.000 hộ dân.\n\nI. ĐẶC ĐIỂM\n", "Báo cáo|1/BC-UBND|BC-UBND|-|Bắc Ninh|2020-01-02|THAM LUẬN Kinh nghiệm vận động nhân dân hiến đất làm đường")]
    [InlineData("Số: 1/BB-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nBIÊN BẢN HỌP\n\nHôm nay, ngày 02/01/2020, tại trụ sở, Ban Chỉ đạo đã họp\n\nI. NỘI DUNG\n", "Biên bản|1/BB-UBND|BB-UBND|-|Bắc Ninh|2020-01-02|HỌP")]
    [InlineData("Số: 1/BB-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nBIÊN BẢN HỌP\n\nThành phần dự họp: các thành viên Ban Chỉ đạo\n\nI. NỘI DUNG\n", "Biên bản|1/BB-UBND|BB-UBND|-|Bắc Ninh|2020-01-02|HỌP")]
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\n**KẾ HOẠCH**\n\n**Kiểm tra công vụ năm 2020\ntrên địa bàn tỉnh**\n\nCăn cứ Luật;\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|Kiểm tra công vụ năm 2020 trên địa bàn tỉnh")]
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\n# KẾ HOẠCH\n\nKiểm tra công vụ\n\nnăm 2020\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|Kiểm tra công vụ năm 2020")]
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\nTRIỂN KHAI NGHỊ QUYẾT SỐ 25-NQ/TW\nVỀ CÔNG TÁC DÂN VẬN\nThực hiện Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương, UBND tỉnh ban hành Kế hoạch như sau:\n", "Kế hoạch|1/KH-UBND|KH-UBND|UBND tỉnh|Bắc Ninh|2020-01-02|TRIỂN KHAI NGHỊ QUYẾT SỐ 25-NQ/TW VỀ CÔNG TÁC DÂN VẬN")]
    [InlineData("Số: 8/QĐ-UBND\n\nSơn La, ngày 09 tháng 9 năm 2009\n\nQUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Thành lập Ban Chỉ đạo.\n", "Quyết định|8/QĐ-UBND|QĐ-UBND|-|Sơn La|2009-09-09|Về việc thành lập Ban Chỉ đạo")]
    [InlineData("Số: 8/QĐ-UBND\n\nSơn La, ngày 09 tháng 9 năm 2009\n\nQUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;\n", "Quyết định|8/QĐ-UBND|QĐ-UBND|-|Sơn La|2009-09-09|Về việc thành lập Ban Chỉ đạo")]
    [InlineData("Số: 3/TTr-SNV\n\nHải Dương, ngày 03 tháng 4 năm 2014\n\nTỜ TRÌNH\nVề việc phê duyệt Đề án\n\nKính gửi: Ủy ban nhân dân tỉnh.\n\nCăn cứ Luật;\n", "Tờ trình|3/TTr-SNV|TTr-SNV|-|Hải Dương|2014-04-03|Về việc phê duyệt Đề án")]
    [InlineData("Số: 3/KH-UBND\n\nMỹ Tho, ngày 7 tháng 8 năm 2012\n\n**KẾ HOẠCH**\n\nV/V TRỒNG CÂY\nNĂM 2012\n\nI. MỤC ĐÍCH\n", "Kế hoạch|3/KH-UBND|KH-UBND|-|Mỹ Tho|2012-08-07|V/V TRỒNG CÂY NĂM 2012")]
    [InlineData("BAN CHỈ ĐẠO 389\nSố: 695 /BCĐ 389/TP-CQTT\n\nHà Nội, ngày 31 tháng 7 năm 2020\n\n**THÔNG BÁO**\n\nVề việc tăng cường kiểm tra\n\nThực hiện Luật Thanh tra.\n", "Thông báo|695/BCĐ389/TP-CQTT|BCĐ389/TP-CQTT|BAN CHỈ ĐẠO 389|Hà Nội|2020-07-31|Về việc tăng cường kiểm tra")]
    [InlineData("Số: 3/CT-UBND\n\nMỹ Tho, ngày 07 tháng\n8 năm 2012\n\n**CHỈ\nTHỊ**\n\nVỀ VIỆC TRỒNG CÂY\n\nThực hiện Luật Lâm nghiệp.\n", "Chỉ thị|3/CT-UBND|CT-UBND|-|Mỹ Tho|2012-08-07|VỀ VIỆC TRỒNG CÂY")]
    [InlineData("Số: 3/KH-UBND\n\n*Mỹ Tho, ngày **07** tháng 8năm\n201**2***\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n", "Kế hoạch|3/KH-UBND|KH-UBND|-|Mỹ Tho|2012-08-07|Trồng cây")]
    [InlineData("CHỦ TỊCH ỦY\nBAN NHÂN DÂN\nTỈNH LONG AN\n\nSố: 3/QĐ-CTUBND\n\nLong An, ngày 7 tháng 8 năm 2012\n\nQUYẾT ĐỊNH\nVề việc trồng cây\n\nCăn cứ Luật Lâm nghiệp;\n", "Quyết định|3/QĐ-CTUBND|QĐ-CTUBND|CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN|Long An|2012-08-07|Về việc trồng cây")]
    [InlineData("QUYẾT ĐỊNH SỐ 12/2005/QĐ-TTg NGÀY 14/01/2005 CỦA THỦ TƯỚNG CHÍNH PHỦ\nPHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN CHỢ NÔNG THÔN\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;\n", "Quyết định|12/2005/QĐ-TTg|QĐ-TTg|THỦ TƯỚNG CHÍNH PHỦ|-|2005-01-14|PHÊ DUYỆT ĐỀ ÁN PHÁT TRIỂN CHỢ NÔNG THÔN")]
    [InlineData("CHỈ THỊ SỐ 15/2006/CT-UBND NGÀY 10/5/2006 CỦA ỦY BAN NHÂN DÂN TỈNH VỀ BẢO VỆ RỪNG MÙA KHÔ\n\nThời gian qua, việc bảo vệ rừng có nhiều chuyển biến.\n", "Chỉ thị|15/2006/CT-UBND|CT-UBND|ỦY BAN NHÂN DÂN TỈNH|-|2006-05-10|VỀ BẢO VỆ RỪNG MÙA KHÔ")]
    [InlineData("CHỈ THỊ\nCỦA BAN BÍ THƯ\n\nSỐ 49-CT/TW, NGÀY 20-10-2015\n\nVề công tác dân vận vùng đồng bào dân tộc thiểu số\n-----\nTrong những năm qua, công tác dân vận có nhiều đổi mới.\n", "Chỉ thị|49-CT/TW|CT/TW|BAN BÍ THƯ|-|2015-10-20|Về công tác dân vận vùng đồng bào dân tộc thiểu số")]
    [InlineData("NGHỊ ĐỊNH\n\nCỦA CHÍNH PHỦ SỐ 37/2007/NĐ-CP NGÀY 09 THÁNG 3 NĂM 2007\n\nVỀ MINH BẠCH TÀI SẢN\n\nCHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;\n", "Nghị định|37/2007/NĐ-CP|NĐ-CP|CHÍNH PHỦ|-|2007-03-09|VỀ MINH BẠCH TÀI SẢN")]
    [InlineData("QUYẾT ĐỊNH\nCỦA BỘ TRƯỞNG BỘ Y TẾ\nSỐ 19/2006/QĐ-BYT NGÀY 07/7/2006\nBAN HÀNH QUY CHẾ BỆNH VIỆN\n\nBỘ TRƯỞNG BỘ Y TẾ\n\nCăn cứ Nghị định số 49/2003/NĐ-CP;\n", "Quyết định|19/2006/QĐ-BYT|QĐ-BYT|BỘ TRƯỞNG BỘ Y TẾ|-|2006-07-07|BAN HÀNH QUY CHẾ BỆNH VIỆN")]
    [InlineData("CHỈ THỊ\n\nCỦA BAN BÍ THƯ SỐ 25-CT/TW, NGÀY 13-10-2023\n\nVỀ TĂNG CƯỜNG CÔNG TÁC DÂN VẬN\n\nThời gian qua, công tác dân vận có bước tiến.\n", "Chỉ thị|25-CT/TW|CT/TW|BAN BÍ THƯ|-|2023-10-13|VỀ TĂNG CƯỜNG CÔNG TÁC DÂN VẬN")]
    [InlineData("NGHỊ QUYẾT\nCỦA HỘI ĐỒNG NHÂN DÂN TỈNH SỐ 12/2008/NQ-HĐND\nNGÀY 25/7/2008\nVề việc quy định mức hỗ trợ\n\nHỘI ĐỒNG NHÂN DÂN TỈNH\n\nCăn cứ Luật;\n", "Nghị quyết|12/2008/NQ-HĐND|NQ-HĐND|HỘI ĐỒNG NHÂN DÂN TỈNH|-|2008-07-25|Về việc quy định mức hỗ trợ")]
    [InlineData("THÔNG TƯ LIÊN TỊCH\nCỦA BỘ NỘI VỤ - BỘ TÀI CHÍNH SỐ 02/2008/TTLT-BNV-BTC NGÀY 22 THÁNG 02 NĂM 2008\nHƯỚNG DẪN CHẾ ĐỘ\n\nCăn cứ Luật;\n", "Thông tư liên tịch|02/2008/TTLT-BNV-BTC|TTLT-BNV-BTC|BỘ NỘI VỤ - BỘ TÀI CHÍNH|-|2008-02-22|HƯỚNG DẪN CHẾ ĐỘ")]
    [InlineData("Số: 9/KH-UBND\n\nVinh, ngày 7 tháng 8 năm 2012\n\nCHƯƠNG TRÌNH\nCỦA TỈNH ỦY THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024\n\nI. MỤC ĐÍCH\n", "Chương trình|9/KH-UBND|KH-UBND|-|Vinh|2012-08-07|CỦA TỈNH ỦY THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024")]
    [InlineData("KẾ HOẠCH\nCỦA ỦY BAN NHÂN DÂN TỈNH THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024\nNăm 2025\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|-|-|-|-|CỦA ỦY BAN NHÂN DÂN TỈNH THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024 Năm 2025")]
    [InlineData("UBND TỈNH BẾN TRE\nSỞ NỘI VỤ\n\nSố: 6ÉÉ/TB-SNV\n\nBến Tre, ngày 4 tháng 12 năm 2011\n\nTHÔNG BÁO\nVề việc giới thiệu chữ ký\n\nCăn cứ Luật;\n", "Thông báo|-|TB-SNV|SỞ NỘI VỤ|Bến Tre|2011-12-04|Về việc giới thiệu chữ ký")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH ĐẮK NÔNG\n\nĐIỀU LỆ (SỬA ĐỔI)\nLIÊN ĐOÀN CỜ TỈNH ĐẮK NÔNG\n(Kèm theo Quyết định số /QĐ-UBND)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Tên gọi\n", "Điều lệ|-|-|ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG|-|-|(SỬA ĐỔI) LIÊN ĐOÀN CỜ TỈNH ĐẮK NÔNG")]
    [InlineData("HUYỆN ỦY LỘC HÀ\nCHI BỘ THANH TRA\n\nLộc Hà, ngày 4 tháng 12 năm 2011\n\nBẢN TỰ KIỂM ĐIỂM\nĐÁNH GIÁ ĐẢNG VIÊN\n\n1. Tự kiểm điểm:\n", "-|-|-|CHI BỘ THANH TRA|Lộc Hà|2011-12-04|BẢN TỰ KIỂM ĐIỂM ĐÁNH GIÁ ĐẢNG VIÊN")]
    [InlineData("K Ế   H O Ạ C H\nTuyên truyền năm 2016\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|-|-|-|-|Tuyên truyền năm 2016")]
    // Pages that cut the letterhead into narrow columns, or lost a line of it.
    [InlineData("ỦY\nBAN NHÂN DÂN\nTỈNH TIỀN GIANG\n-------\n|\nSố:\n33/KH-UBND\n|\nMỹ\nTho, ngày 24 tháng 12 năm 2009\n|\nKẾ HOẠCH\nTHỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ\nCăn cứ Luật Lâm nghiệp;\n", "Kế hoạch|33/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN TỈNH TIỀN GIANG|Mỹ Tho|2009-12-24|THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ")]
    [InlineData("UBND HUYỆN CÁI BÈ\nPHÒNG NỘI VỤ\nSố: 33/KH-PNV\nPhòng Nội vụ\nCái Bè, ngày 24 tháng 12 năm 2009\nKẾ HOẠCH\nVề công tác thanh niên\nCăn cứ Luật Thanh niên;\n", "Kế hoạch|33/KH-PNV|KH-PNV|PHÒNG NỘI VỤ|Cái Bè|2009-12-24|Về công tác thanh niên")]
    [InlineData("UBND HUYỆN YÊN LẠC\nVĂN PHÒNG\nSố:\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n/TTr-VP\n\nYên Lạc, ngày\n\ntháng\n\nnăm 2016\n\nTỜ TRÌNH\nVề dự thảo Quy chế làm việc (sửa đổi)\n(trình phiên họp tháng 8/2016)\nKính gửi: Ủy ban nhân dân huyện\n", "Tờ trình|-|TTr-VP|VĂN PHÒNG|Yên Lạc|2016|Về dự thảo Quy chế làm việc (sửa đổi)")]
    [InlineData("ĐẢNG BỘ HUYỆN LỤC NAM\nĐẢNG ỦY XÃ TAM DỊ\n*\nSố      -/ĐU\n\nTam Dị, ngày      tháng 10 năm 2021\n\nQUYẾT ĐỊNH\nBan hành Quy chế dân vận\n\nCăn cứ Điều lệ Đảng;\n", "Quyết định|-|ĐU|ĐẢNG ỦY XÃ TAM DỊ|Tam Dị|2021-10|Ban hành Quy chế dân vận")]
    [InlineData("NGHỊ QUYẾT LIÊN TỊCH\n\nVề phối hợp công tác dân vận\n\n_______\n\nCHÍNH PHỦ -\n\nỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM\n\nCăn cứ Luật Mặt trận Tổ quốc Việt Nam;\n", "Nghị quyết liên tịch|-|-|CHÍNH PHỦ - ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM|-|-|Về phối hợp công tác dân vận")]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VINH\nSố: 51/QĐ-UBND\nVinh, ngày 30 tháng 8 năm 2023\nQUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ HOẠT ĐỘNG CỦA TỔ CÔNG TÁC\nDÂN VẬN\nCHỦ TỊCH ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VINH\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", "Quyết định|51/QĐ-UBND|QĐ-UBND|ỦY BAN NHÂN DÂN THÀNH PHỐ VINH|Vinh|2023-08-30|BAN HÀNH QUY CHẾ HOẠT ĐỘNG CỦA TỔ CÔNG TÁC DÂN VẬN")]
    [InlineData("BỘ Y TẾ\nSố: 51/KH-BYT\nHà Nội, ngày 30 tháng 8 năm 2023\nKẾ HOẠCH\nNÂNG CAO NĂNG LỰC ĐỘI NGŨ\nTRƯỞNG BAN CÔNG TÁC MẶT TRẬN\nNĂM 2024\nCăn cứ Luật Mặt trận Tổ quốc Việt Nam;\n", "Kế hoạch|51/KH-BYT|KH-BYT|BỘ Y TẾ|Hà Nội|2023-08-30|NÂNG CAO NĂNG LỰC ĐỘI NGŨ TRƯỞNG BAN CÔNG TÁC MẶT TRẬN NĂM 2024")]
    [InlineData("ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 41/2019/QĐ-UBND | Quảng Trị, ngày 22 tháng 10 năm 2019 |\nBAN HÀNH QUY ĐỊNH CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ\nỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ\nCăn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy định.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n", "Quyết định|41/2019/QĐ-UBND|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ|Quảng Trị|2019-10-22|BAN HÀNH QUY ĐỊNH CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ")]
    [InlineData("| ỦY BAN NHÂN DÂN TỈNH LÀO CAI Số: /UBND-KT V/v chủ trương di dời cụm công nghiệp và đầu tư hạ tầng các cụm công nghiệp mới trên địa bàn các phường. | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Lào Cai, ngày tháng 6 năm 2026 |\n| --- | --- |\n\nKính gửi: Sở Công Thương.\n\nXét đề nghị của Sở Công Thương, Ủy ban nhân dân tỉnh có ý kiến như sau:\n", "Công văn|-|UBND-KT|ỦY BAN NHÂN DÂN TỈNH LÀO CAI|Lào Cai|2026-06|V/v chủ trương di dời cụm công nghiệp và đầu tư hạ tầng các cụm công nghiệp mới trên địa bàn các phường")]
    // Công văn.
    [InlineData("UBND TỈNH KON TUM\nSỞ TƯ PHÁP\n\nSố: 512/STP-PBGDPL\nV/v tuyên truyền Luật Thực hiện\ndân chủ ở cơ sở\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKon Tum, ngày 20 tháng 4 năm 2023\n\nKính gửi:\n- Các sở, ban, ngành;\n- UBND các huyện, thành phố.\n\nThực hiện Công văn số 900/UBND-NC, Sở Tư pháp đề nghị:\n\n1. Phổ biến Luật.\n", "Công văn|512/STP-PBGDPL|STP-PBGDPL|SỞ TƯ PHÁP|Kon Tum|2023-04-20|V/v tuyên truyền Luật Thực hiện dân chủ ở cơ sở")]
    [InlineData("    ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      XÃ TÂN PHÚ                     Độc lập - Tự do - Hạnh phúc\n  Số: 77/UBND-VP                 Tân Phú, ngày 08 tháng 7 năm 2025\n V/v báo cáo kết quả\n   dân vận khéo\n\n              Kính gửi: Ban Dân vận.\n\n   Ủy ban nhân dân xã báo cáo như sau:\n", "Công văn|77/UBND-VP|UBND-VP|ỦY BAN NHÂN DÂN XÃ TÂN PHÚ|Tân Phú|2025-07-08|V/v báo cáo kết quả dân vận khéo")]
    // No letterhead: the opening sentence names the issuer.
    [InlineData("Số: /KH-SVHTTDL\n\nHòa Bình, ngày tháng năm 2022\n\nKẾ HOẠCH Công tác gia đình năm 2022\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 12/01/2022 của Ủy ban nhân dân tỉnh; Sở Văn hóa, Thể thao và Du lịch ban hành Kế hoạch công tác gia đình năm 2022, cụ thể như sau:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-SVHTTDL|Sở Văn hóa, Thể thao và Du lịch|Hòa Bình|2022|Công tác gia đình năm 2022")]
    [InlineData("Số: /KH-STC\n\nLong An, ngày tháng năm 2022\n\nKẾ HOẠCH Tiết kiệm năm 2022\n\nCăn cứ Luật Thực hành tiết kiệm, chống lãng phí ngày 26/11/2013;\n\nI. MỤC ĐÍCH\n\n1. Quán triệt Luật.\n\nTrên đây là Kế hoạch tiết kiệm năm 2022 của Sở Tài chính, đề nghị các phòng thực hiện./.\n", "Kế hoạch|-|KH-STC|Sở Tài chính|Long An|2022|Tiết kiệm năm 2022")]
    // Wrapped letterheads.
    [InlineData("ỦY BAN\nMẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH TRÀ VINH\n\nSố: 12/HD-MTTQ-BTT\n\nTrà Vinh, ngày 7 tháng 8 năm 2012\n\nHƯỚNG DẪN\nTổ chức Ngày hội đại đoàn kết\n\nI. MỤC ĐÍCH\n", "Hướng dẫn|12/HD-MTTQ-BTT|HD-MTTQ-BTT|ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH TRÀ VINH|Trà Vinh|2012-08-07|Tổ chức Ngày hội đại đoàn kết")]
    [InlineData("UBND TỈNH THÁI BÌNH\nSỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN\n\nSố: 5/KH-SNNPTNT\n\nThái Bình, ngày 7 tháng 8 năm 2012\n\nKẾ HOẠCH\nPhòng chống lụt bão\n\nI. MỤC ĐÍCH\n", "Kế hoạch|5/KH-SNNPTNT|KH-SNNPTNT|SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN|Thái Bình|2012-08-07|Phòng chống lụt bão")]
    [InlineData("ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ HÀ NỘI\nĐộc lập - Tự do\n- Hạnh phúc\nSố: 99/KH-UBND\nHà Nội, ngày 7\ntháng 8 năm 2012\n\nKẾ HOẠCH\nTrồng hoa\n\nI. MỤC ĐÍCH\n", "Kế hoạch|99/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI|Hà Nội|2012-08-07|Trồng hoa")]
    // A converter ran the two organs together.
    [InlineData("| UBND TỈNH YÊN BÁI SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |\n| Số: 46/KH-SYT | Yên Bái, ngày 07 tháng 3 năm 2018 |\n\nKẾ HOẠCH\n\nCông tác năm 2018\n\nI. MỤC ĐÍCH\n", "Kế hoạch|46/KH-SYT|KH-SYT|SỞ Y TẾ|Yên Bái|2018-03-07|Công tác năm 2018")]
    [InlineData("TRUNG ƯƠNG HỘI LHPN VIỆT NAM HỘI LIÊN HIỆP PHỤ NỮ TỈNH SƠN LA\nSố: 46/KH-BTV\nSơn La, ngày 07 tháng tư năm 2018\n\nKẾ HOẠCH\nCông tác năm 2018\n\nI. MỤC ĐÍCH\n", "Kế hoạch|46/KH-BTV|KH-BTV|HỘI LIÊN HIỆP PHỤ NỮ TỈNH SƠN LA|Sơn La|2018-04-07|Công tác năm 2018")]
    [InlineData("ỦY BAN NHÂN DÂN XÃ TÂN HỘI\nSố: 46/KH-UBND\nTân Hội, ngày 07 tháng 3 năm 2018\n\nKẾ HOẠCH\nCông tác năm 2018\n\nI. MỤC ĐÍCH\n", "Kế hoạch|46/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN XÃ TÂN HỘI|Tân Hội|2018-03-07|Công tác năm 2018")]
    [InlineData("TRUNG ƯƠNG ĐOÀN TNCS HỒ CHÍ MINH\n\nTỈNH ĐOÀN SƠN LA\n\n**ĐOÀN TNCS HỒ CHÍ MINH**\n\nSố: 214-KH/TĐTN\n\nSơn La, ngày 27 tháng 3 năm 2024\n\n**KẾ HOẠCH**\n\nTháng Thanh niên\n\nI. MỤC ĐÍCH\n", "Kế hoạch|214-KH/TĐTN|KH/TĐTN|TỈNH ĐOÀN SƠN LA|Sơn La|2024-03-27|Tháng Thanh niên")]
    // What scans make of a letterhead.
    [InlineData("ỦY BAN NHÂN DÂN CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH QUANG NGAI Đặc lập - Tự do - Hạnh phúc\nSố: đ@ /CT-UBND Quảng Ngãi, ngày Ø3 tháng 4 năm 2018\nCHỈTH -\nVề việc quản lý đất đai\n\nTrong thời gian qua, công tác quản lý có nhiều cố gắng.\n", "Chỉ thị|-|CT-UBND|ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI|Quảng Ngãi|2018-04-03|Về việc quản lý đất đai")]
    // A headline with the stop of an editor; a sentence that tells what became of a document is none.
    [InlineData("Chỉ thị về việc tăng cường phòng cháy rừng mùa khô.\n\nTrong thời gian qua, cháy rừng vẫn xảy ra. Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Nông nghiệp kiểm tra.\n", "Chỉ thị|-|-|Thủ tướng Chính phủ|-|-|về việc tăng cường phòng cháy rừng mùa khô")]
    [InlineData("Chỉ thị số 12/CT-BGDĐT về nhiệm vụ năm học.\n\nNăm học mới có nhiều thuận lợi. Bộ trưởng Bộ Giáo dục và Đào tạo chỉ thị:\n\n1. Các sở giáo dục và đào tạo triển khai chương trình.\n", "Chỉ thị|12/CT-BGDĐT|CT-BGDĐT|Bộ trưởng Bộ Giáo dục và Đào tạo|-|-|về nhiệm vụ năm học")]
    [InlineData("Kế hoạch số 12/KH-UBND về trồng cây đã hoàn thành trước thời hạn.\n\nCác xã tiếp tục chăm sóc cây.\n", "-|-|-|-|-|-|-")]
    [InlineData("Kế hoạch về trồng cây sẽ gửi sau. Các xã chuẩn bị.\n\nCác xã tiếp tục chăm sóc cây.\n", "-|-|-|-|-|-|-")]
    [InlineData("KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ SẮP XẾP TỔ CHỨC BỘ MÁY\n\nI- MỤC TIÊU\n1. Bảo đảm các nguyên tắc.\n", "Kết luận|127-KL/TW|KL/TW|BỘ CHÍNH TRỊ, BAN BÍ THƯ|-|-|VỀ SẮP XẾP TỔ CHỨC BỘ MÁY")]
    [InlineData("Kế hoạch 130/KH-UBND và những việc cần làm ngay\n\nCác xã tiếp tục chăm sóc cây.\n", "Kế hoạch|-|-|-|-|-|130/KH-UBND và những việc cần làm ngay")]
    [InlineData("Nghị quyết của Ban Chấp hành Đảng bộ tỉnh khóa XIII về xây dựng kết cấu hạ tầng giai đoạn 2016-2020\n\nNhững năm qua, tỉnh có nhiều cố gắng.\n\nI- QUAN ĐIỂM\n", "Nghị quyết|-|-|Ban Chấp hành Đảng bộ tỉnh khóa XIII|-|-|về xây dựng kết cấu hạ tầng giai đoạn 2016-2020")]
    [InlineData("Kế hoạch của Sở Nội vụ và những điều cần biết\n\nNhững năm qua, tỉnh có nhiều cố gắng.\n\nI- QUAN ĐIỂM\n", "Kế hoạch|-|-|-|-|-|của Sở Nội vụ và những điều cần biết")]
    [InlineData("CHỈ THỊ\n\nVỀ VIỆC THỰC HIỆN CÔNG TÁC ĐÀO TẠO NGHỀ\n\nTrong suốt thời gian qua, các cấp đã quan tâm.\n\nĐể làm tốt hơn nữa, Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh, thành phố:\n\n1. Chỉ đạo các cấp.\n", "Chỉ thị|-|-|Thủ tướng Chính phủ|-|-|VỀ VIỆC THỰC HIỆN CÔNG TÁC ĐÀO TẠO NGHỀ")]
    [InlineData("KẾ HOẠCH\n\nĐÀO TẠO NGHỀ\n\nNgày 01/02/2020, Thủ tướng Chính phủ yêu cầu Chủ tịch Ủy ban nhân dân các tỉnh, thành phố:\n\n1. Chỉ đạo các cấp.\n", "Kế hoạch|-|-|-|-|-|ĐÀO TẠO NGHỀ")]
    // The title of the page where the letterhead below its list prints none; an article behind the first below "QUYẾT ĐỊNH:"; when a council met.
    [InlineData("Quyết định 1383/QĐ-BNV năm 2012 phê duyệt Đề án đo lường sự hài lòng của người dân do Bộ Nội vụ ban hành\nSố hiệu: | 1383/QĐ-BNV | Loại văn bản: | Quyết định |\nNơi ban hành: | Bộ Nội vụ | Người ký: | Nguyễn Tiến An |\nNgày ban hành: | 28/12/2012 | Ngày hiệu lực: | Đang cập nhật |\nBỘ NỘI VỤ |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 1383/QĐ-BNV |\nHà Nội, ngày 28 tháng 12 năm 2012 |\nBỘ TRƯỞNG BỘ NỘI VỤ\nCăn cứ Nghị định số 61/2012/NĐ-CP;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án.\n", "Quyết định|1383/QĐ-BNV|QĐ-BNV|BỘ NỘI VỤ|Hà Nội|2012-12-28|phê duyệt Đề án đo lường sự hài lòng của người dân")]
    [InlineData("ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 41/2019/QĐ-UBND | Quảng Trị, ngày 22 tháng 10 năm 2019 |\nBAN HÀNH QUY ĐỊNH CHẾ ĐỘ BÁO CÁO TRÊN ĐỊA BÀN TỈNH QUẢNG TRỊ\nỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ\nCăn cứ Luật ngày 19 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n", "Quyết định|41/2019/QĐ-UBND|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ|Quảng Trị|2019-10-22|BAN HÀNH QUY ĐỊNH CHẾ ĐỘ BÁO CÁO TRÊN ĐỊA BÀN TỈNH QUẢNG TRỊ")]
    [InlineData("HỘI ĐỒNG NHÂN DÂN\nTỈNH AN GIANG\nSố: 02/2007/NQ-HĐND\nLong Xuyên, ngày 13 tháng 7 năm 2007\nNGHỊ QUYẾT\nVỀ VIỆC QUY ĐỊNH LỆ PHÍ THUỘC THẨM QUYỀN CỦA HỘI ĐỒNG NHÂN DÂN TỈNH\nHỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG\nKHÓA VII KỲ HỌP THỨ 9\n(Từ ngày 11 đến ngày 13/7/2007)\nCăn cứ Pháp lệnh Phí và lệ phí;\n", "Nghị quyết|02/2007/NQ-HĐND|NQ-HĐND|HỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG|Long Xuyên|2007-07-13|VỀ VIỆC QUY ĐỊNH LỆ PHÍ THUỘC THẨM QUYỀN CỦA HỘI ĐỒNG NHÂN DÂN TỈNH")]
    // The day alone and the controls of a page are no titles.
    [InlineData("Hà Nội, ngày 04 tháng 9 năm 2020\n\nTHƯ GỬI NGÀNH GIÁO DỤC NHÂN DỊP KHAI GIẢNG\n\nThân ái gửi các thầy giáo, cô giáo.\n", "-|-|-|-|Hà Nội|2020-09-04|THƯ GỬI NGÀNH GIÁO DỤC NHÂN DỊP KHAI GIẢNG")]
    [InlineData("Skip Ribbon Commands\nSkip to main content\n\nKế hoạch cấp nước sạch nông thôn năm 2014\n\nBan điều hành Chương trình xây dựng kế hoạch với các nội dung sau:\n\nI. TÌNH HÌNH\n", "Kế hoạch|-|-|Ban điều hành Chương trình|-|-|cấp nước sạch nông thôn năm 2014")]
    [InlineData("Ke hoach trong cay nam 2014\n\nCac xa tiep tuc cham soc cay.\n", "Kế hoạch|-|-|-|-|-|trong cay nam 2014")]
    // What a rule is issued with, cut by its column.
    [InlineData("ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\n|\nQUY CHẾ LÀM\nVIỆC\nCỦA ỦY\nBAN NHÂN DÂN XÃ TÂN PHÚ NHIỆM KỲ 2021 - 2026\n(Ban hành\nkèm theo Quyết định số: 9/QĐ-UBND\nNgày 22 tháng\n7 năm 2021 của Ủy ban nhân dân xã)\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n", "Quy chế|-|-|ỦY BAN NHÂN DÂN XÃ TÂN PHÚ|-|-|LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ TÂN PHÚ NHIỆM KỲ 2021 - 2026")]
    // A letterhead lost, and who issues it in the sentence that ends the preamble.
    [InlineData("Số: 09/2025/NĐ-CP\n\nNGHỊ ĐỊNH\nQuy định về hỗ trợ sản xuất nông nghiệp\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nChính phủ ban hành Nghị định quy định về hỗ trợ sản xuất nông nghiệp.\n\nĐiều 1. Phạm vi\n", "Nghị định|09/2025/NĐ-CP|NĐ-CP|Chính phủ|-|-|Quy định về hỗ trợ sản xuất nông nghiệp")]
    [InlineData("BỘ TÀI CHÍNH\nC**ỤC THUẾ**\n-------\nSố: 5/CT-CS\nV/v chính sách thuế\nHà Nội, ngày 01 tháng 12 năm 2025\n\nKính gửi: Thuế tỉnh Sơn La.\n\nCục Thuế có ý kiến như sau:\n", "Công văn|5/CT-CS|CT-CS|CỤC THUẾ|Hà Nội|2025-12-01|V/v chính sách thuế")]
    [InlineData("BỘ NÔNG NGHIỆP\nVÀ MÔI TR**ƯỜNG**\n-------\nSố: 5/BNNMT-VP\nV/v kiểm tra\nHà Nội, ngày 01 tháng 12 năm 2025\n\nKính gửi: Sở Y tế.\n\nBộ có ý kiến như sau:\n", "Công văn|5/BNNMT-VP|BNNMT-VP|BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG|Hà Nội|2025-12-01|V/v kiểm tra")]
    // A place cut by its column, below the subject of a letter; what stands there is not always a place.
    [InlineData("CỤC THUẾ\n-------\n|\nSố: 812/CT-CS\nV/v tiền thuê đất\n|\nHà\nNội, ngày 03 tháng 12 năm 2025\n|\nKính gửi: Thuế tỉnh Sơn La.\nCục Thuế có ý kiến như sau:\n", "Công văn|812/CT-CS|CT-CS|CỤC THUẾ|Hà Nội|2025-12-03|V/v tiền thuê đất")]
    [InlineData("ỦY BAN NHÂN DÂN\n-------\n|\nSố: 85/UBND-ĐT\nV/v rà soát số nhà\n|\nThành\nphố Hồ Chí Minh, ngày 25 tháng 11 năm 2025\n|\nKính gửi: Sở Xây dựng.\nThực hiện chương trình năm:\n", "Công văn|85/UBND-ĐT|UBND-ĐT|ỦY BAN NHÂN DÂN|Thành phố Hồ Chí Minh|2025-11-25|V/v rà soát số nhà")]
    [InlineData("ỦY BAN NHÂN DÂN\n-------\n|\nSố: 85/UBND-ĐT\nV/v rà soát số nhà\n|\nThành phố\nHồ Chí Minh, ngày 25 tháng 11 năm 2025\n|\nKính gửi: Sở Xây dựng.\nThực hiện chương trình năm:\n", "Công văn|85/UBND-ĐT|UBND-ĐT|ỦY BAN NHÂN DÂN|Thành phố Hồ Chí Minh|2025-11-25|V/v rà soát số nhà")]
    [InlineData("CỤC THUẾ\n-------\n|\nSố: 812/CT-CS\nV/v tiền thuê đất\n|\nBản sao\nHà Nội, ngày 03 tháng 12 năm 2025\n|\nKính gửi: Thuế tỉnh Sơn La.\nCục Thuế có ý kiến như sau:\n", "Công văn|812/CT-CS|CT-CS|CỤC THUẾ|Hà Nội|2025-12-03|V/v tiền thuê đất")]
    // A summary above the document, and a column in which the number stands below its word.
    [InlineData("Ngày 03/12/2025, Bộ trưởng Bộ Nội vụ ký ban hành một thông tư mới về văn thư. Một số điểm đáng chú ý của văn bản này được nêu dưới đây để bạn đọc tiện theo dõi và thực hiện, gồm những điều được bãi bỏ, những điều được giữ nguyên và cách chuyển tiếp đối với hồ sơ đã nộp trước ngày văn bản này có hiệu lực thi hành.\n(1) Bãi bỏ hai điều về việc lập danh mục hồ sơ và nộp lưu hồ sơ giấy vào lưu trữ.\n(2) Giữ nguyên các điều còn lại.\nThông tư có hiệu lực từ ngày ký.\n|\nBỘ NỘI VỤ\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n|\nSố:\n12/2025/TT-BNV\n|\nHà Nội, ngày 03\ntháng 12 năm 2025\n|\nTHÔNG TƯ\nBÃI BỎ MỘT SỐ ĐIỀU VỀ VĂN THƯ\nCăn cứ Luật Lưu trữ;\nĐiều 1. Bãi bỏ.\n", "Thông tư|12/2025/TT-BNV|TT-BNV|BỘ NỘI VỤ|Hà Nội|2025-12-03|BÃI BỎ MỘT SỐ ĐIỀU VỀ VĂN THƯ")]
    [InlineData("Ngày 03/12/2025, Bộ trưởng Bộ Nội vụ ký ban hành một thông tư mới về văn thư. Một số điểm đáng chú ý của văn bản này được nêu dưới đây để bạn đọc tiện theo dõi và thực hiện, gồm những điều được bãi bỏ, những điều được giữ nguyên và cách chuyển tiếp đối với hồ sơ đã nộp trước ngày văn bản này có hiệu lực thi hành.\n(1) Bãi bỏ hai điều về việc lập danh mục hồ sơ và nộp lưu hồ sơ giấy vào lưu trữ.\n(2) Giữ nguyên các điều còn lại.\n|\nBỘ NỘI VỤ\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\nSố: 12/2025/TT-BNV\n|\n*Hà Nội, ngày 03 tháng 12 năm 2025*\n|\nTHÔNG TƯ\nBÃI BỎ MỘT SỐ ĐIỀU VỀ VĂN THƯ\nCăn cứ Luật Lưu trữ;\nĐiều 1. Bãi bỏ.\n", "Thông tư|12/2025/TT-BNV|TT-BNV|BỘ NỘI VỤ|Hà Nội|2025-12-03|BÃI BỎ MỘT SỐ ĐIỀU VỀ VĂN THƯ")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH BÀ RỊA - VŨNG TÀU\n|\nSố: 8/KH-UBND\n|\nBà Rịa - Vũng\nTàu, ngày 08 tháng 01 năm 2023\n|\nKẾ HOẠCH\nTRIỂN KHAI TRUYỀN THÔNG TRÊN ĐỊA\nBÀN TỈNH GIAI ĐOẠN\n2023 - 2025\nThực hiện Chỉ thị số 7/CT-TTg, UBND tỉnh ban hành Kế hoạch như sau:\n", "Kế hoạch|8/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU|Bà Rịa - Vũng Tàu|2023-01-08|TRIỂN KHAI TRUYỀN THÔNG TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN 2023 - 2025")]
    // The number of another document in a title in capitals.
    [InlineData("CHƯƠNG TRÌNH\nTHỰC HIỆN KẾ HOẠCH\nSỐ 164-KH/TU NGÀY 24 THÁNG 8 NĂM 2022 CỦA TỈNH ỦY\nCăn cứ Kế hoạch số 164-KH/TU, Ủy ban nhân dân tỉnh ban hành Chương trình thực hiện như sau:\n", "Chương trình|-|-|Ủy ban nhân dân tỉnh|-|-|THỰC HIỆN KẾ HOẠCH SỐ 164-KH/TU NGÀY 24 THÁNG 8 NĂM 2022 CỦA TỈNH ỦY")]
    // A title in paragraphs, each apart from the next.
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\n\nTổ chức đợt thi đua cao điểm chào mừng 70 năm\n\nNgày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2017)\n\nThực hiện Kế hoạch số 9/KH-UBND, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|Ủy ban nhân dân xã|Bắc Ninh|2020-01-02|Tổ chức đợt thi đua cao điểm chào mừng 70 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2017)")]
    [InlineData("Số: 7/TB-UBND\n\nVinh, ngày 02 tháng 01 năm 2020\n\nTHÔNG BÁO\n\nKết luận của đồng chí Lê Văn An - Phó Bí thư Tỉnh ủy, Chủ tịch\n\nỦy ban nhân dân tỉnh tại buổi kiểm tra tiến độ\n\nChương trình trồng rừng ven biển\n\nnăm 2019\n\nNgày 28/12/2019, Chủ tịch Ủy ban nhân dân tỉnh kiểm tra thực địa.\n", "Thông báo|7/TB-UBND|TB-UBND|-|Vinh|2020-01-02|Kết luận của đồng chí Lê Văn An - Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh tại buổi kiểm tra tiến độ Chương trình trồng rừng ven biển năm 2019")]
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\n\nthực hiện Chỉ thị số 40-CT/TW ngày 22/11/2014\n\nBan Bí thư về tín dụng chính sách\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|thực hiện Chỉ thị số 40-CT/TW ngày 22/11/2014 Ban Bí thư về tín dụng chính sách")]
    // A title that is quoted as a whole, over its paragraphs; one that only begins with a quotation.
    [InlineData("Số: 1/QĐ-THCS\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nQUYẾT ĐỊNH\n\n“V/v Phân công nhiệm vụ giáo viên, nhân viên\n\nNăm học 2019 - 2020”\n\nHIỆU TRƯỞNG TRƯỜNG THCS TÂN LẬP\n\nCăn cứ Điều lệ trường trung học cơ sở;\n\nĐiều 1. Phân công nhiệm vụ.\n", "Quyết định|1/QĐ-THCS|QĐ-THCS|-|Bắc Ninh|2020-01-02|V/v Phân công nhiệm vụ giáo viên, nhân viên Năm học 2019 - 2020")]
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\n\n“Dân vận khéo” trong xây dựng nông thôn mới\n\nCăn cứ Luật Lâm nghiệp;\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|“Dân vận khéo” trong xây dựng nông thôn mới")]
    // A form begins with the mottos, which are no title.
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập – Tự do – Hạnh phúc\n\nĐƠN ĐỀ NGHỊ HỖ TRỢ\n\nKính gửi: .................................\n\nHọ và tên:\n", "-|-|-|-|-|-|ĐƠN ĐỀ NGHỊ HỖ TRỢ")]
    // What stands apart below a title need not belong to it.
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\n\nTrồng cây đầu xuân\n\nỦy ban nhân dân xã Tân Lập\n\nCăn cứ Luật Lâm nghiệp;\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|Trồng cây đầu xuân")]
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 02 tháng 01 năm 2020\n\nKẾ HOẠCH\n\nTrồng cây đầu xuân\n\nNăm nay thời tiết thuận lợi, bà con phấn khởi.\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-01-02|Trồng cây đầu xuân")]
    // A code alone behind a number left blank; a subject in quotes; a subject that goes on below a comma.
    [InlineData("UBND TỈNH KON TUM\nBAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ\n\nSố:        /BCĐ\nV/v đôn đốc\nnhiệm vụ quý III\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKon Tum, ngày     tháng 8 năm 2023\n\nKính gửi: Các sở, ban, ngành.\n\nThực hiện chương trình năm, Ban Chỉ đạo đề nghị:\n", "Công văn|-|BCĐ|BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ|Kon Tum|2023-08|V/v đôn đốc nhiệm vụ quý III")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH\nCÔNG ĐOÀN NGÀNH Y TẾ\n\nSố: 31/CĐN\n“V/v hồ sơ, sổ sách\nnhiệm kỳ 2017 - 2022”\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKon Tum, ngày 22 tháng 11 năm 2017\n\nKính gửi: Công đoàn cơ sở trực thuộc.\n\nThực hiện chương trình toàn khóa.\n", "Công văn|31/CĐN|CĐN|CÔNG ĐOÀN NGÀNH Y TẾ|Kon Tum|2017-11-22|V/v hồ sơ, sổ sách nhiệm kỳ 2017 - 2022")]
    [InlineData("ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\n\nSố: 77/UBND-VP\n\nV/v báo cáo kết quả dân vận khéo,\n\nĐề án 06 trên địa bàn\n\nTân Phú, ngày 08 tháng 7 năm 2025\n\nKính gửi: Ban Dân vận.\n\nỦy ban nhân dân xã báo cáo như sau:\n", "Công văn|77/UBND-VP|UBND-VP|ỦY BAN NHÂN DÂN XÃ TÂN PHÚ|Tân Phú|2025-07-08|V/v báo cáo kết quả dân vận khéo, Đề án 06 trên địa bàn")]
    // Web pages.
    [InlineData("Tin công đoàn\n\nThứ 6, 02/03/2018 | 08:40\nA- A A+  |\n\nKế hoạch công tác Công đoàn tháng 10\n\nĐọc bài Lưu\n", "Kế hoạch|-|-|-|-|2018-03-02|công tác Công đoàn tháng 10")]
    [InlineData("Thứ Năm, 15/10/2020, 16:21 (GMT+7)\n.\n\nNghị quyết về công tác dân vận nhiệm kỳ mới\n\nBáo điện tử trân trọng giới thiệu toàn văn Nghị quyết.\n\nI. TÌNH HÌNH\n", "Nghị quyết|-|-|-|-|2020-10-15|về công tác dân vận nhiệm kỳ mới")]
    [InlineData("# Kế hoạch xét tặng danh hiệu thi đua năm 2022\n\nThực hiện Công văn số 65/HĐTĐ ngày 08/4/2022 của Hội đồng Thi đua, Nhà trường thông báo kế hoạch như sau:\n\nThời gian | Nội dung\n06/5/2022 | Hạn cuối cùng các khoa nộp hồ sơ.\n20/5/2022 | Hội đồng họp xét.\n", "Kế hoạch|-|-|-|-|-|xét tặng danh hiệu thi đua năm 2022")]
    [InlineData("Trang chủ » Tin tức\n\nNgày đăng: 16/02/2023 - Lượt xem: 402\n\nTriển khai kế hoạch dân vận khéo năm 2023\n\nNgày 10/02/2023, Huyện ủy ban hành Kế hoạch số 117-KH/HU.\n", "-|-|-|-|-|2023-02-16|Triển khai kế hoạch dân vận khéo năm 2023")]
    [InlineData("ĐỀ CƯƠNG TUYÊN TRUYỀN SẮP XẾP CÁC XÃ CỦA HUYỆN NĂM 2024\n\nĐăng ngày 17 - 05 - 2024\n\nI. Căn cứ\n\nCăn cứ Nghị quyết của Đảng;\n", "Đề cương|-|-|-|-|2024-05-17|TUYÊN TRUYỀN SẮP XẾP CÁC XÃ CỦA HUYỆN NĂM 2024")]
    [InlineData("Chuẩn bị Đại hội đại biểu các dân tộc thiểu số của thành phố (13:59 04/06/2019)\n\nBan Chỉ đạo vừa họp phiên thứ hai.\n", "-|-|-|-|-|2019-06-04|Chuẩn bị Đại hội đại biểu các dân tộc thiểu số của thành phố")]
    [InlineData("Tuyên truyền kỷ niệm 60 năm Ngày thành lập xã (19/5/1965 - 19/5/2025)\n\nBan Chỉ đạo vừa họp phiên thứ hai.\n", "-|-|-|-|-|-|Tuyên truyền kỷ niệm 60 năm Ngày thành lập xã (19/5/1965 - 19/5/2025)")]
    // The act that a page without letterhead came with tells the issuer.
    [InlineData("QUY ĐỊNH\nCÔNG TÁC VĂN THƯ TRÊN ĐỊA BÀN TỈNH\n(Ban hành kèm theo Quyết định số 63/2010/QĐ-UBND ngày 29 tháng 9 năm 2010 của\nUBND tỉnh)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n", "Quy định|-|-|UBND tỉnh|-|2010-09-29|CÔNG TÁC VĂN THƯ TRÊN ĐỊA BÀN TỈNH")]
    [InlineData("KẾ HOẠCH\nTHỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2023 (Kèm theo Quyết định số 54/QĐ-UBND ngày 17/02/2023 của Chủ tịch Ủy ban nhân dân tỉnh)\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao nhận thức.\n", "Kế hoạch|-|-|Chủ tịch Ủy ban nhân dân tỉnh|-|2023-02-17|THỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2023")]
    [InlineData("KẾ HOẠCH\nTHỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2023 (Kèm theo Quyết định số 54/QĐ-UBND ngày 31/02/2023 của Chủ tịch Ủy ban nhân dân tỉnh)\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao nhận thức.\n", "Kế hoạch|-|-|Chủ tịch Ủy ban nhân dân tỉnh|-|-|THỰC HIỆN CÔNG TÁC DÂN VẬN NĂM 2023")]
    [InlineData("TỜ TRÌNH\nVề việc sửa đổi Quy chế làm việc (ban hành kèm theo Quyết định số 54/QĐ-UBND ngày 17/02/2023 của Chủ tịch Ủy ban nhân dân tỉnh)\n\nI. SỰ CẦN THIẾT\n\n1. Cơ sở pháp lý.\n", "Tờ trình|-|-|-|-|-|Về việc sửa đổi Quy chế làm việc")]
    // Places of drawn lines: 928 and 2,100 times 635; the number of an account is no such pair.
    [InlineData("| UBND TỈNH LÀO CAI SỞ CÔNG THƯƠNG 5295902915400 Số: /KH-SCT | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc 7931151327900 Lào Cai, ngày tháng 4 năm 2026 |\n\nKẾ HOẠCH\nDân vận khéo ngành Công Thương\n19152161333500\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n", "Kế hoạch|-|KH-SCT|SỞ CÔNG THƯƠNG|Lào Cai|2026-04|Dân vận khéo ngành Công Thương")]
    [InlineData("| UBND TỈNH LÀO CAI SỞ CÔNG THƯƠNG 5892801333500Số: /KH-SCT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập – Tự do - Hạnh phúc 6572251587500Lào Cai, ngày tháng năm 2026 |\n\nKẾ HOẠCH\nDân vận khéo ngành Công Thương\n18141955461000\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n", "Kế hoạch|-|KH-SCT|SỞ CÔNG THƯƠNG|Lào Cai|2026|Dân vận khéo ngành Công Thương")]
    [InlineData("| 574263190500Số: /KH-SCT |  | 7631463154400Lào Cai, ngày tháng 5 năm 2026 |\n\nKẾ HOẠCH\nDân vận khéo ngành Công Thương\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n", "Kế hoạch|-|KH-SCT|-|Lào Cai|2026-05|Dân vận khéo ngành Công Thương")]
    [InlineData("UBND HUYỆN THANH BA\nTRƯỜNG THCS ĐỖ XUYÊN\nĐịa chỉ: Khu 5, xã Đỗ Xuyên\nĐiện thoại: 0210 3885 123\nSố: 45/KH-THCS\n\nThanh Ba, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\nCông tác năm học\n\nI. MỤC ĐÍCH\n", "Kế hoạch|45/KH-THCS|KH-THCS|TRƯỜNG THCS ĐỖ XUYÊN|Thanh Ba|2024-03-12|Công tác năm học")]
    [InlineData("SỞ Y TẾ CÀ MAU\nBỆNH VIỆN ĐA KHOA NĂM CĂN\nMã định danh: 000.12.34.H12\nSố điện thoại 0290 3831 234\nSố: 12/KH-BVĐK\n\nNăm Căn, ngày 03 tháng 02 năm 2022\n\nKẾ HOẠCH\nPhòng, chống dịch\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-BVĐK|KH-BVĐK|BỆNH VIỆN ĐA KHOA NĂM CĂN|Năm Căn|2022-02-03|Phòng, chống dịch")]
    [InlineData("UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố: 12/KH-SCT\nLào Cai, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nQuyên góp vào tài khoản 37110123456789\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n", "Kế hoạch|12/KH-SCT|KH-SCT|SỞ CÔNG THƯƠNG|Lào Cai|2026-03-05|Quyên góp vào tài khoản 37110123456789")]
    [InlineData("QUY ĐỊNH\nCÔNG TÁC VĂN THƯ TRÊN ĐỊA BÀN TỈNH\n(Ban hành kèm theo Quyết định số 63/2010/QĐ-UBND ngày 29 tháng 9 năm 2010 của Sở Nội vụ, có sửa đổi)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n", "Quy định|-|-|-|-|-|CÔNG TÁC VĂN THƯ TRÊN ĐỊA BÀN TỈNH")]
    [InlineData("Hướng dẫn tuyên truyền kỷ niệm Ngày thành lập xã\n\nBan Tuyên giáo Tỉnh ủy Hà Nam vừa có văn bản hướng dẫn các nội dung tuyên truyền như sau:\n\n1. Nội dung\n", "Hướng dẫn|-|-|Ban Tuyên giáo Tỉnh ủy Hà Nam|-|-|tuyên truyền kỷ niệm Ngày thành lập xã")]
    [InlineData("QUY CHẾ\nTIẾP XÚC, ĐỐI THOẠI VỚI NHÂN DÂN\n(Kèm theo Quyết định số 45-QĐ/TU ngày 29 tháng 9 năm 2018 của Ban Thường vụ Tỉnh ủy)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n", "Quy chế|-|-|Ban Thường vụ Tỉnh ủy|-|2018-09-29|TIẾP XÚC, ĐỐI THOẠI VỚI NHÂN DÂN")]
    [InlineData("Kế hoạch thực hiện Quy chế dân chủ năm học 2022-2023\n\nCăn cứ Luật Giáo dục;\n\nTrường THPT Nguyễn Huệ vừa xây dựng kế hoạch như sau:\n\n1. Nội dung\n", "Kế hoạch|-|-|Trường THPT Nguyễn Huệ|-|-|thực hiện Quy chế dân chủ năm học 2022-2023")]
    // Brackets round "V/v", notes of the act it came with, a second kind, a number and a line of who decides are no words of the title; a line that begins with a kind ends the name of the body.
    [InlineData("CÔNG TY SÔNG LÔ\n\nViệt Trì, ngày 13 tháng 5 năm 2022\n\nQUYẾT ĐỊNH\n\n(V/v: Thành lập Ban dự án)\n\nCHỦ TỊCH HĐQT\n\nCÔNG TY CỔ PHẦN SÔNG LÔ\n\n- Căn cứ Điều lệ công ty;\n\nĐiều 1. Thành lập Ban dự án.\n", "Quyết định|-|-|CÔNG TY SÔNG LÔ|Việt Trì|2022-05-13|V/v: Thành lập Ban dự án")]
    [InlineData("TRƯỜNG CAO ĐẲNG A\nSố: 3/TB-CĐA\n(V/v quản lý lớp học và tư vấn)\nHuế, ngày 13 tháng 5 năm 2022\n\nTHÔNG BÁO\n\nKính gửi: Các khoa.\n\nNhà trường thông báo:\n", "Thông báo|3/TB-CĐA|TB-CĐA|TRƯỜNG CAO ĐẲNG A|Huế|2022-05-13|V/v quản lý lớp học và tư vấn")]
    [InlineData("CÔNG TY SÔNG LÔ\n\nViệt Trì, ngày 13 tháng 5 năm 2022\n\nTỜ TRÌNH 02\n\nĐẠI HỘI ĐỒNG CỔ ĐÔNG THƯỜNG NIÊN\n\n(V/v thông qua phương án tăng vốn (đợt 2))\n\nNỘI DUNG 1: Loại cổ phiếu\n\n1. Phổ thông.\n", "Tờ trình|-|-|CÔNG TY SÔNG LÔ|Việt Trì|2022-05-13|V/v thông qua phương án tăng vốn (đợt 2)")]
    [InlineData("SỞ NỘI VỤ\nSố: 3/KH-SNV\nHuế, ngày 13 tháng 5 năm 2022\n\nKẾ HOẠCH\nVề đào tạo (giai đoạn 2)\n\nCăn cứ Luật;\n\nI. NỘI DUNG\n", "Kế hoạch|3/KH-SNV|KH-SNV|SỞ NỘI VỤ|Huế|2022-05-13|Về đào tạo (giai đoạn 2)")]
    [InlineData("SỞ NỘI VỤ\nHuế, ngày 13 tháng 5 năm 2022\n\nQUY CHẾ\nHoạt động của Ban Biên tập\n(Ban hành theo Quyết định số   /QĐ-SNV ngày   tháng 5 năm 2022 của Sở Nội vụ)\n\nChương I\nQUY ĐỊNH CHUNG\n", "Quy chế|-|-|SỞ NỘI VỤ|Huế|2022-05-13|Hoạt động của Ban Biên tập")]
    [InlineData("SỞ NỘI VỤ\nHuế, ngày 13 tháng 5 năm 2022\n\nCHƯƠNG TRÌNH VÀ DỰ TOÁN KINH PHÍ\nĐÀO TẠO CÁN BỘ XÃ\n\nCăn cứ Luật;\n\nI. NỘI DUNG\n", "Chương trình|-|-|SỞ NỘI VỤ|Huế|2022-05-13|CHƯƠNG TRÌNH VÀ DỰ TOÁN KINH PHÍ ĐÀO TẠO CÁN BỘ XÃ")]
    [InlineData("TỔNG CÔNG TY SÔNG LÔ\nKẾ HOẠCH MUA SẮM VẬT TƯ\nNĂM 2026\nSố: 8/KH-SL\n\nMục I. Phạm vi\n\nVật tư sửa chữa thường xuyên của các đội.\n", "Kế hoạch|8/KH-SL|KH-SL|TỔNG CÔNG TY SÔNG LÔ|-|-|MUA SẮM VẬT TƯ NĂM 2026")]
    [InlineData("BAN CHỈ ĐẠO THỰC HIỆN\nKẾ HOẠCH PHÁT TRIỂN NÔNG THÔN\nSố: 8/KH-BCĐ\nHuế, ngày 13 tháng 5 năm 2022\n\nKẾ HOẠCH\nLàm đường\n\nCăn cứ Luật;\n\nI. NỘI DUNG\n", "Kế hoạch|8/KH-BCĐ|KH-BCĐ|BAN CHỈ ĐẠO THỰC HIỆN KẾ HOẠCH PHÁT TRIỂN NÔNG THÔN|Huế|2022-05-13|Làm đường")]
    [InlineData("CÔNG TY CP CẢNG SÔNG LÔ\nChi nhánh Cảng Việt Trì\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nVướng mắc khi cấp phiếu\n\nCăn cứ Luật;\n\nI. NỘI DUNG\n", "Báo cáo|-|-|Chi nhánh Cảng Việt Trì|-|-|Vướng mắc khi cấp phiếu")]
    [InlineData("BỘ TIÊU CHÍ\nĐánh giá chuyển đổi số\n\nI. NỘI DUNG\n", "-|-|-|-|-|-|-")]
    [InlineData("TỜ TRÌNH\nVề việc xin kinh phí\n\nCăn cứ Luật;\n\nUBND thị trấn Nho Quan có tờ trình xin ý kiến một số nội dung như sau:\n\n1. Kinh phí.\n", "Tờ trình|-|-|UBND thị trấn Nho Quan|-|-|Về việc xin kinh phí")]
    [InlineData("BIÊN BẢN\nKiểm tra kho\n\nHôm nay, ngày 13/5/2022, Sở Công Thương tiến hành kiểm tra công tác nghiệm thu công trình và thống nhất các nội dung như sau:\n\n1. Ông An.\n", "Biên bản|-|-|Sở Công Thương|-|-|Kiểm tra kho")]
    // Which meeting it is of stands before what it is about.
    [InlineData("TỈNH ỦY HÀ NAM\n*\nSố 45-KL/TU\n\nPhủ Lý, ngày 13 tháng 5 năm 2022\n\nKẾT LUẬN\nHỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XX)\nvề xây dựng hạ tầng đồng bộ đến năm 2025\n\nSau khi thảo luận, Hội nghị kết luận:\n\nI. TÌNH HÌNH\n", "Kết luận|45-KL/TU|KL/TU|TỈNH ỦY HÀ NAM|Phủ Lý|2022-05-13|về xây dựng hạ tầng đồng bộ đến năm 2025")]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 24-NQ/TW\n\nHà Nội, ngày 3 tháng 6 năm 2013\n\nNGHỊ QUYẾT\nHội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI\nvề chủ động ứng phó với biến đổi khí hậu\n\nI. TÌNH HÌNH\n", "Nghị quyết|24-NQ/TW|NQ/TW|BAN CHẤP HÀNH TRUNG ƯƠNG|Hà Nội|2013-06-03|về chủ động ứng phó với biến đổi khí hậu")]
    [InlineData("TỈNH ỦY HÀ NAM\n*\nSố 45-TB/TU\n\nPhủ Lý, ngày 13 tháng 5 năm 2022\n\nTHÔNG BÁO\nHội nghị lần thứ bảy bàn việc\nxây dựng hạ tầng\n\nSau khi thảo luận, Hội nghị kết luận:\n\nI. TÌNH HÌNH\n", "Thông báo|45-TB/TU|TB/TU|TỈNH ỦY HÀ NAM|Phủ Lý|2022-05-13|Hội nghị lần thứ bảy bàn việc xây dựng hạ tầng")]
    // The line of who decides completes the name.
    [InlineData("ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 2165/QĐ-UBND | Phủ Lý, ngày 31 tháng 10 năm 2017 |\nQUYẾT ĐỊNH\nVề quy chế phối hợp\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", "Quyết định|2165/QĐ-UBND|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH HÀ NAM|Phủ Lý|2017-10-31|Về quy chế phối hợp")]
    [InlineData("| BAN CHẤP HÀNH TRUNG ƯƠNG **VĂN PHÒNG** ***** | **ĐẢNG CỘNG SẢN VIỆT NAM** --------------- |\n| --- | --- |\n| Số 43-TB/VPTW | *Hà Nội, ngày 26 tháng 11 năm 2025* |\n\n**THÔNG BÁO**\nVề chăm sóc trẻ em\n\nVăn phòng Trung ương Đảng xin thông báo để các cơ quan biết.\n", "Thông báo|43-TB/VPTW|TB/VPTW|Văn phòng Trung ương Đảng|Hà Nội|2025-11-26|Về chăm sóc trẻ em")]
    [InlineData("Trang chủ\nTin tức\nTRIỂN KHAI CÔNG TÁC DÂN VẬN NĂM 2021\nNgày cập nhật 15/02/2021\n\nSở Công Thương vừa ban hành Kế hoạch số 20/KH-SCT ngày 10/02/2021.\n", "-|-|-|-|-|2021-02-15|TRIỂN KHAI CÔNG TÁC DÂN VẬN NĂM 2021")]
    [InlineData("Hội nghị tổng kết công tác dân vận năm 2019\nĐăng ngày: 31-12-2019\n\nSáng nay, Ban Dân vận tổ chức hội nghị.\n", "-|-|-|-|-|2019-12-31|Hội nghị tổng kết công tác dân vận năm 2019")]
    // Nothing of a header.
    [InlineData("Công tác dân vận là nhiệm vụ của cả hệ thống chính trị.", "-|-|-|-|-|-|-")]
    [InlineData("", "-|-|-|-|-|-|-")]
    // A date that no calendar has stays as printed.
    [InlineData("Số: 1/KH-UBND\n\nBắc Ninh, ngày 31 tháng 6 năm 2020\n\nKẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n", "Kế hoạch|1/KH-UBND|KH-UBND|-|Bắc Ninh|2020-06-31|Kiểm tra")]
    // Joint documents.
    [InlineData("BAN DÂN VẬN TỈNH ỦY\nBAN CÁN SỰ ĐẢNG UBND TỈNH\n*\nSố 05-CTrPH/BDVTU-BCSĐUBND\n\nTuyên Quang, ngày 9 tháng 3 năm 2021\n\nCHƯƠNG TRÌNH PHỐI HỢP\nvề công tác dân vận giai đoạn 2021 - 2026\n\nI- MỤC ĐÍCH\n", "Chương trình phối hợp|05-CTrPH/BDVTU-BCSĐUBND|CTrPH/BDVTU-BCSĐUBND|BAN DÂN VẬN TỈNH ỦY BAN CÁN SỰ ĐẢNG UBND TỈNH|Tuyên Quang|2021-03-09|về công tác dân vận giai đoạn 2021 - 2026")]
    // A document on one line.
    [InlineData("UBND TỈNH HÒA BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc Số: 45/KH-SNV Hòa Bình, ngày 12 tháng 3 năm 2021 KẾ HOẠCH Triển khai công tác dân vận chính quyền năm 2021 Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2021 của Ủy ban nhân dân tỉnh; Sở Nội vụ ban hành Kế hoạch như sau: I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích Nâng cao nhận thức của cán bộ. 2. Yêu cầu Bảo đảm thiết thực. II. TỔ CHỨC THỰC HIỆN 1. Văn phòng Sở tham mưu. Nơi nhận: - UBND tỉnh; - Lưu: VT. GIÁM ĐỐC Nguyễn Văn An\n", "Kế hoạch|45/KH-SNV|KH-SNV|SỞ NỘI VỤ|Hòa Bình|2021-03-12|Triển khai công tác dân vận chính quyền năm 2021")]
    [InlineData("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM HUYỆN MƯỜNG ẢNG Độc lập – Tự do – Hạnh phúc Số: /QĐ-UBND Mường Ảng, ngày tháng năm 2014 QUYẾT ĐỊNH Ban hành Quy chế tiếp công dân của huyện Mường Ảng CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MƯỜNG ẢNG Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003; Xét đề nghị của Chánh Thanh tra huyện, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân. Điều 2. Giao Thanh tra huyện theo dõi./.\n", "Quyết định|-|QĐ-UBND|ỦY BAN NHÂN DÂN HUYỆN MƯỜNG ẢNG|Mường Ảng|2014|Ban hành Quy chế tiếp công dân của huyện Mường Ảng")]
    // A title in small letters over three lines, the second of which begins with the name of a body.
    [InlineData("KẾ HOẠCH\nTổ chức đại hội, tiến tới Đại hội đại biểu\nHội Nông dân huyện Đại Từ lần thứ X,\nnhiệm kỳ 2018 - 2023\nCăn cứ Điều lệ Hội Nông dân Việt Nam;\n", "Kế hoạch|-|-|-|-|-|Tổ chức đại hội, tiến tới Đại hội đại biểu Hội Nông dân huyện Đại Từ lần thứ X, nhiệm kỳ 2018 - 2023")]
    // A portal lists the document above it; narrow columns cut the names.
    [InlineData("Số hiệu: 46/KH-UBND\nLoại văn bản: Kế hoạch\nNơi ban hành: Tỉnh Tuyên Quang\nNgười ký: Nguyễn Văn Sơn\nNgày ban hành: 14/03/2023\nNgày hiệu lực: Đã biết\nTình trạng: Đã biết\n\nỦY\nBAN NHÂN DÂN\nTỈNH TUYÊN QUANG\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n46/KH-UBND\n|\nTuyên\nQuang, ngày 14 tháng 3 năm 2023\n|\nKẾ\nHOẠCH\nTHỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN\nNĂM 2023\nThực hiện Chương trình số 12, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n1. Mục đích\n", "Kế hoạch|46/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG|Tuyên Quang|2023-03-14|THỰC HIỆN CÔNG TÁC DÂN VẬN CHÍNH QUYỀN NĂM 2023")]
    // A commune's Party cell of a school.
    [InlineData("| ĐẢNG ỦY XÃ MƯỜNG PHĂNG<br>CHI BỘ TRƯỜNG TIỂU HỌC SỐ 2<br>\\* | ĐẢNG CỘNG SẢN VIỆT NAM |\n|---|---|\n| Số 07-KH/CB | Mường Phăng, ngày 05 tháng 9 năm 2024 |\n\n**KẾ HOẠCH**\n**kiểm tra, giám sát năm 2024**\n\nI- MỤC ĐÍCH\n", "Kế hoạch|07-KH/CB|KH/CB|CHI BỘ TRƯỜNG TIỂU HỌC SỐ 2|Mường Phăng|2024-09-05|kiểm tra, giám sát năm 2024")]
    // Tabs between the columns.
    [InlineData("PHÒNG GD&ĐT HUYỆN ĐÔNG ANH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG MẦM NON HOA SEN\tĐộc lập – Tự do – Hạnh phúc\nSố: 35/KH-MNHS\tĐông Anh, ngày 15 tháng 9 năm 2022\n\nKẾ HOẠCH\nThực hiện quy chế dân chủ trong hoạt động của nhà trường\nNăm học 2022 - 2023\n\nCăn cứ Thông tư 11/2020/TT-BGDĐT;\n", "Kế hoạch|35/KH-MNHS|KH-MNHS|TRƯỜNG MẦM NON HOA SEN|Đông Anh|2022-09-15|Thực hiện quy chế dân chủ trong hoạt động của nhà trường Năm học 2022 - 2023")]
    // A draft of a hospital.
    [InlineData("DỰ THẢO LẦN 2\n\nSỞ Y TẾ VĨNH PHÚC\nBỆNH VIỆN ĐA KHOA KHU VỰC PHÚC YÊN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố:       /KH-BVPY\nPhúc Yên, ngày      tháng      năm 2022\n\nKẾ HOẠCH\n(Dự thảo)\nXây dựng cơ quan đạt chuẩn văn hóa\n\nI. MỤC ĐÍCH\n", "Kế hoạch|-|KH-BVPY|BỆNH VIỆN ĐA KHOA KHU VỰC PHÚC YÊN|Phúc Yên|2022|Xây dựng cơ quan đạt chuẩn văn hóa")]
    // Two bodies with a dash between.
    [InlineData("BAN DÂN VẬN TỈNH ỦY - BAN CHỈ HUY QUÂN SỰ TỈNH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 03/CTPH-BDV-BCHQS\n\nQuảng Trị, ngày 02 tháng 3 năm 2020\n\nCHƯƠNG TRÌNH PHỐI HỢP\nGiữa Ban Dân vận Tỉnh ủy và Bộ Chỉ huy Quân sự tỉnh\nvề thực hiện công tác dân vận năm 2020\n\nI. MỤC ĐÍCH\n", "Chương trình phối hợp|03/CTPH-BDV-BCHQS|CTPH-BDV-BCHQS|BAN DÂN VẬN TỈNH ỦY - BAN CHỈ HUY QUÂN SỰ TỈNH|Quảng Trị|2020-03-02|Giữa Ban Dân vận Tỉnh ủy và Bộ Chỉ huy Quân sự tỉnh về thực hiện công tác dân vận năm 2020")]
    // The Youth Union.
    [InlineData("ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH LONG AN\n***\nSố: 155-KH/TĐTN-TCKT\nĐOÀN TNCS HỒ CHÍ MINH\nTân An, ngày 03 tháng 4 năm 2023\n\nKẾ HOẠCH\nTổ chức Tháng Thanh niên năm 2023\n-----------\n\nThực hiện Chương trình công tác, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|155-KH/TĐTN-TCKT|KH/TĐTN-TCKT|BCH TỈNH LONG AN|Tân An|2023-04-03|Tổ chức Tháng Thanh niên năm 2023")]
    // A union of women, the title over two lines.
    [InlineData("HỘI LHPN VIỆT NAM    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN THƯỜNG VỤ HỘI LHPN      Độc lập - Tự do - Hạnh phúc\n     TỈNH CÀ MAU\n   Số: 88/KH-BTV            Cà Mau, ngày 01 tháng 02 năm 2019\n\n               KẾ HOẠCH\n   Thực hiện cuộc vận động “Xây dựng gia đình\n            5 không, 3 sạch” năm 2019\n               __________\n\n   Thực hiện Nghị quyết số 12/NQ-BCH, Ban Thường vụ ban hành Kế hoạch như sau:\n", "Kế hoạch|88/KH-BTV|KH-BTV|BAN THƯỜNG VỤ HỘI LHPN TỈNH CÀ MAU|Cà Mau|2019-02-01|Thực hiện cuộc vận động “Xây dựng gia đình 5 không, 3 sạch” năm 2019")]
    [InlineData("TỈNH UỶ VĨNH LONG\nBAN DÂN VẬN - BAN CÁN SỰ ĐẢNG UBND TỈNH\n*\nSố 09-CTr/BDVTU-BCSĐUBND\nĐẢNG CỘNG SẢN VIỆT NAM\nVĩnh Long, ngày 10 tháng 3 năm 2021\n\nCHƯƠNG TRÌNH\nphối hợp công tác dân vận chính quyền năm 2021\n---\nI- MỤC ĐÍCH\n", "Chương trình|09-CTr/BDVTU-BCSĐUBND|CTr/BDVTU-BCSĐUBND|BAN DÂN VẬN - BAN CÁN SỰ ĐẢNG UBND TỈNH|Vĩnh Long|2021-03-10|phối hợp công tác dân vận chính quyền năm 2021")]
    // A citation inside the title.
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÓC TRĂNG\nCÔNG ĐOÀN VIÊN CHỨC\nSố: 21/KH-CĐVC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSóc Trăng, ngày tháng năm 2023\nKẾ HOẠCH\nThực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị về đổi mới tổ chức và hoạt động\ncủa Công đoàn Việt Nam trong tình hình mới\nCăn cứ Kế hoạch số 03;\n", "Kế hoạch|21/KH-CĐVC|KH-CĐVC|CÔNG ĐOÀN VIÊN CHỨC|Sóc Trăng|2023|Thực hiện Nghị quyết số 02-NQ/TW ngày 12/6/2021 của Bộ Chính trị về đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới")]
    // Slips of a scan.
    [InlineData("ỦY BAN NHÂN DÂN CỌNG HOÀ XÃ HỘI CHÙ NGHĨA VIỆT NAM\nHUYỆN CƯ MGAR Đôc lập - Tự do - Hạnh phúc\nSô: l27 /KH-UBND Cư Mgar, ngày 0 4 tháng 5 năm 2022\nKÉ HOẠCH\nTriển khai thực hiện Luật Thực hiện dân chủ ở cơ sở\nThực hiện Kế hoạch số 12/KH-UBND; Ủy ban nhân dân huyện ban hành Kế hoạch như sau:\n", "Kế hoạch|127/KH-UBND|KH-UBND|ỦY BAN NHÂN DÂN HUYỆN CƯ MGAR|Cư Mgar|2022-05-04|Triển khai thực hiện Luật Thực hiện dân chủ ở cơ sở")]
    // No letterhead at all.
    [InlineData("KẾ HOẠCH\nPhòng, chống thiên tai và tìm kiếm cứu nạn xã Đăk Tơ Re năm 2025\n(Ban hành kèm theo Quyết định số 45/QĐ-UBND ngày 12/3/2025 của Chủ tịch UBND xã)\n\nI. ĐẶC ĐIỂM TÌNH HÌNH\n1. Vị trí địa lý\n", "Kế hoạch|-|-|Chủ tịch UBND xã|-|2025-03-12|Phòng, chống thiên tai và tìm kiếm cứu nạn xã Đăk Tơ Re năm 2025")]
    // Headings of markdown.
    [InlineData("# UBND THÀNH PHỐ CẦN THƠ\n## SỞ TÀI CHÍNH\n\n**Số: 1203/KH-STC**\n\n*Cần Thơ, ngày 21 tháng 8 năm 2025*\n\n# KẾ HOẠCH\n## Cải cách hành chính năm 2026 của Sở Tài chính\n\nThực hiện Kế hoạch số 15/KH-UBND ngày 10/8/2025;\n\n## I. MỤC TIÊU\n### 1. Mục tiêu chung\n", "Kế hoạch|1203/KH-STC|KH-STC|SỞ TÀI CHÍNH|Cần Thơ|2025-08-21|Cải cách hành chính năm 2026 của Sở Tài chính")]
    // A steering board of the Party.
    [InlineData("BAN CHỈ ĐẠO\nTHỰC HIỆN QUY CHẾ DÂN CHỦ\nỞ CƠ SỞ TỈNH\n*\nSố 05-KH/BCĐ\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nLào Cai, ngày 10 tháng 02 năm 2022\n\nKẾ HOẠCH\nkiểm tra việc thực hiện quy chế dân chủ ở cơ sở năm 2022\n-----\n\nI- MỤC ĐÍCH\n", "Kế hoạch|05-KH/BCĐ|KH/BCĐ|BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ TỈNH|Lào Cai|2022-02-10|kiểm tra việc thực hiện quy chế dân chủ ở cơ sở năm 2022")]
    // Nothing of the date filled in but the place.
    [InlineData("CÔNG AN TỈNH ĐIỆN BIÊN       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   PHÒNG PX03                   Độc lập - Tự do - Hạnh phúc\n Số:  15 /KH-PX03-Đ2      Điện Biên, ngày   tháng   năm 20\n\nKẾ HOẠCH\nPhát động thi đua\n\nI. MỤC ĐÍCH\n", "Kế hoạch|15/KH-PX03-Đ2|KH-PX03-Đ2|PHÒNG PX03|Điện Biên|-|Phát động thi đua")]
    // The kind before "số".
    [InlineData("QUỐC HỘI\nLuật số: 84/2025/QH15\n\nHà Nội, ngày 25 tháng 6 năm 2025\n\nLUẬT\nTHANH TRA\n\nCăn cứ Hiến pháp;\n", "Luật|84/2025/QH15|QH15|QUỐC HỘI|Hà Nội|2025-06-25|THANH TRA")]
    // Wide blanks inside the date.
    [InlineData("SỞ XÂY DỰNG\nSố: 12 /KH-SXD                 Lào Cai, ngày 23 tháng               7    năm 2026\n\nKẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-SXD|KH-SXD|SỞ XÂY DỰNG|Lào Cai|2026-07-23|Kiểm tra")]
    // The number below the kind.
    [InlineData("PHƯƠNG ÁN PHÒNG CHỐNG LỤT BÃO\nSố: 01/PA-BQL\nCông trình: Hồ chứa nước\n\nI. CĂN CỨ\n", "Phương án|01/PA-BQL|PA-BQL|-|-|-|PHÒNG CHỐNG LỤT BÃO")]
    // Whose document it is, then its title.
    [InlineData("CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ\n\nTHỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TW\n(Ban hành kèm theo Nghị quyết số 12/NQ-CP)\n\nI. MỤC TIÊU\n", "Chương trình hành động|-|-|CHÍNH PHỦ|-|-|THỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TW")]
    // The organ of a committee that the line below the kind names.
    [InlineData("TỈNH ỦY LÂM HÀ\tĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 31-CT/TU\tLâm Hà, ngày 28 tháng 7 năm 2017\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề công tác dân vận\n-----\nThời gian qua, công tác dân vận có chuyển biến.\n1. Các cấp ủy tổ chức quán triệt.\n", "Chỉ thị|31-CT/TU|CT/TU|BAN THƯỜNG VỤ TỈNH ỦY LÂM HÀ|Lâm Hà|2017-07-28|về công tác dân vận")]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 221-KL/TW\tHà Nội, ngày 28 tháng 11 năm 2025\n\nKẾT LUẬN\nCỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ\nvề tình hình hoạt động của bộ máy\n\nTại phiên họp, Bộ Chính trị kết luận như sau:\n1. Tiếp tục thực hiện.\n", "Kết luận|221-KL/TW|KL/TW|BỘ CHÍNH TRỊ, BAN BÍ THƯ|Hà Nội|2025-11-28|về tình hình hoạt động của bộ máy")]
    // A công văn of the Party, its subject without a mark.
    [InlineData("ĐẢNG BỘ TỈNH NINH THUẬN\nĐẢNG ỦY XÃ PHƯỚC HÀ\n*\nSố       -CV/ĐU\nTham mưu triển khai\nKế hoạch số 83-KH/TU của Tỉnh ủy\nĐẢNG CỘNG SẢN VIỆT NAM\nPhước Hà, ngày     tháng 6 năm 2025\n\nKính gửi: Các chi bộ.\n\nThực hiện Kế hoạch số 83-KH/TU, Đảng ủy yêu cầu:\n", "Công văn|-|CV/ĐU|ĐẢNG ỦY XÃ PHƯỚC HÀ|Phước Hà|2025-06|Tham mưu triển khai Kế hoạch số 83-KH/TU của Tỉnh ủy")]
    // Lists of acts and annexes have no head.
    [InlineData("Kính gửi:\n- Các vụ, cục thuộc Bộ;\n- Trung tâm Thông tin.\n\nThủ tướng Chính phủ đã ban hành Chỉ thị số 33/CT-TTg ngày 06/11/2025.\n\n1. Các đơn vị báo cáo.\n", "-|-|-|-|-|-|-")]
    [InlineData("Phụ lục\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/10/2017)\n\n| STT | Nội dung | Thời gian |\n| 1 | Tổ chức hội nghị | trước ngày 12/6/2025 |\n", "-|-|-|-|-|-|DANH MỤC NHIỆM VỤ")]
    [InlineData("1. Luật Hóa chất ngày 21/11/2007 của Quốc hội, an toàn trong hoạt động hóa chất.\n\n2. Nghị định số 113/2017/NĐ-CP ngày 09/10/2017 của Chính phủ.\n", "-|-|-|-|-|-|-")]
    // A number left open with its year, a kind in small letters, a standing board below its committee, the last line of a title that stands apart.
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố:   /2024/QĐ-UBND\nLong An, ngày    tháng    năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy định quản lý bến thủy\n\nCăn cứ Luật Giao thông đường thủy nội địa;\n", "Quyết định|-|QĐ-UBND|ỦY BAN NHÂN DÂN TỈNH LONG AN|Long An|2024|Ban hành Quy định quản lý bến thủy")]
    [InlineData("UBND TỈNH LAI CHÂU\n\nKẾ HOẠCH\nsố 12/KH-UBND ngày 02/3/2024\nvề trồng cây năm 2024\n\nCăn cứ Công văn số 5/SNN-TT, UBND tỉnh ban hành kế hoạch:\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-UBND|KH-UBND|UBND TỈNH LAI CHÂU|-|2024-03-02|về trồng cây năm 2024")]
    [InlineData("TỈNH ỦY LAI CHÂU\n*\n\nKẾ HOẠCH\nSố 12-KH/TU ngày 02/3/2024 của Tỉnh ủy\nvề trồng cây năm 2024\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12-KH/TU|KH/TU|TỈNH ỦY LAI CHÂU|-|2024-03-02|về trồng cây năm 2024")]
    [InlineData("KẾ HOẠCH\nsố 12/KH-UBND\nTrồng cây năm 2024\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-UBND|KH-UBND|-|-|-|Trồng cây năm 2024")]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nCHỈ THỊ\n(Số 12/CT-UBND)\nVề việc trồng cây\n\nThời gian qua, việc trồng cây được các cấp quan tâm.\n", "Chỉ thị|12/CT-UBND|CT-UBND|ỦY BAN NHÂN DÂN TỈNH LAI CHÂU|-|-|Về việc trồng cây")]
    [InlineData("BAN TỔ CHỨC TRUNG ƯƠNG\nSố: 20-HD/BTCTW\nHà Nội, ngày 10 tháng 10 năm 2008\n\nHƯỚNG DẪN\n\nVỀ ĐÁNH GIÁ TỔ CHỨC CƠ SỞ\n\nA -MỤC ĐÍCH, YÊU CẦU\n\n1. Đánh giá đúng.\n", "Hướng dẫn|20-HD/BTCTW|HD/BTCTW|BAN TỔ CHỨC TRUNG ƯƠNG|Hà Nội|2008-10-10|VỀ ĐÁNH GIÁ TỔ CHỨC CƠ SỞ")]
    [InlineData("Thứ tư 5/10/2022\nin trang\nTuyên truyền kết quả hội nghị toàn quốc\n\nNgày 24/2, UBND xã họp bàn về việc tuyên truyền.\n", "-|-|-|-|-|2022-10-05|Tuyên truyền kết quả hội nghị toàn quốc")]
    [InlineData("Được cập nhật lúc : 31/05/2012 8:16 CH\nChức năng - nhiệm vụ\n\n- Căn cứ Điều lệ của Hội;\n", "-|-|-|-|-|2012-05-31|Chức năng - nhiệm vụ")]
    [InlineData("Gần 200 cán bộ được tập huấn về tổ chức đại hội\n\n11/11/2020 15:05 Số lượt xem: 74\n\nNgày 10-11, Hội tổ chức lớp tập huấn.\n", "-|-|-|-|-|2020-11-11|Gần 200 cán bộ được tập huấn về tổ chức đại hội")]
    [InlineData("Huyện Ba Vì tổ chức hội nghị triển khai đại hội\n  • Cập nhật: 01/12/2020\n  • Lượt xem: 262 lượt xem\n\nSáng 26/11, Hội đã họp.\n", "-|-|-|-|-|2020-12-01|Huyện Ba Vì tổ chức hội nghị triển khai đại hội")]
    [InlineData("Kế hoạch triển khai công tác bầu cử nhiệm kỳ 2021 - 2026\n\nTT\n\nNội dung công việc\n\nNgày phải xong\n\n1\n\nHọp Ủy ban bầu cử.\n\n21/01/2021\n", "Kế hoạch|-|-|-|-|-|triển khai công tác bầu cử nhiệm kỳ 2021 - 2026")]
    [InlineData("SỞ GD&ĐT QUẢNG TRỊ TRƯỜNG THPT CHUYÊN\n\nLÊ QUÝ ĐÔN Số: …/KH-LQĐ\n\nĐông Hà, ngày 15 tháng 9 năm 2020\n\nKẾ HOẠCH\n\nHoạt động ngoài giờ năm học 2020 - 2021\n\nCăn cứ Công văn số 5 của Sở.\n", "Kế hoạch|-|KH-LQĐ|TRƯỜNG THPT CHUYÊN LÊ QUÝ ĐÔN|Đông Hà|2020-09-15|Hoạt động ngoài giờ năm học 2020 - 2021")]
    [InlineData("BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 23-QĐ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 30 tháng 7 năm 2021\n\nQUYẾT ĐỊNH\n\nban hành Quy chế làm việc\n\n- Căn cứ Điều lệ Đảng;\n\nBỘ CHÍNH TRỊ QUYẾT ĐỊNH\n\nĐiều 1. Ban hành Quy chế.\n\nNơi nhận:\n- Lưu Văn phòng.\n\nT/M BỘ CHÍNH TRỊ\nTỔNG BÍ THƯ\nNguyễn Văn An\n", "Quyết định|23-QĐ/TW|QĐ/TW|BỘ CHÍNH TRỊ|Hà Nội|2021-07-30|ban hành Quy chế làm việc")]
    [InlineData("UỶ\nBAN NHÂN DÂN |\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 01/2012/QĐ-UBND |\nLạng sơn, ngày 20 tháng 01 năm 2012 |\n\nQUYẾT ĐỊNH\n\nVỀ VIỆC PHÊ DUYỆT QUY HOẠCH\nCHỢ ĐẾN NĂM 2020\nỦY\nBAN NHÂN DÂN TỈNH LẠNG SƠN\nCăn\ncứ Luật Đất đai ngày 26 tháng 11 năm 2003;\n", "Quyết định|01/2012/QĐ-UBND|QĐ-UBND|UỶ BAN NHÂN DÂN|Lạng sơn|2012-01-20|VỀ VIỆC PHÊ DUYỆT QUY HOẠCH CHỢ ĐẾN NĂM 2020")]
    [InlineData("UBND TỈNH KHÁNH HÒA\nSỞ Y TẾ\nKẾ HOẠCH\nSố: 12/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKhánh Hòa, ngày 05 tháng 3 năm 2024\nPhòng bệnh năm 2024\n\nCăn cứ Kế hoạch số 5/KH-UBND;\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-SYT|KH-SYT|SỞ Y TẾ|Khánh Hòa|2024-03-05|-")]
    [InlineData("HUYỆN ỦY ĐỨC LINH\n*\nTHÔNG BÁO\n(số 15-TB/HU, ngày 05/4/2019)\nkết luận về công tác cán bộ\n\nNgày 01/4/2019, Ban Thường vụ Huyện ủy họp.\n", "Thông báo|15-TB/HU|TB/HU|HUYỆN ỦY ĐỨC LINH|-|2019-04-05|kết luận về công tác cán bộ")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG QUẬN 5\n\nKẾT LUẬN\nSố      /KL-LĐLĐ\nVề giám sát quỹ công đoàn\n\n1. Kết quả\n", "Kết luận|-|KL-LĐLĐ|LIÊN ĐOÀN LAO ĐỘNG QUẬN 5|-|-|Về giám sát quỹ công đoàn")]
    [InlineData("TRƯỜNG THPT LÊ LỢI\nTỔ TOÁN\nKẾ HOẠCH\nsố 03/KH-TT ngày 5/9/2023 của Tổ Toán về dạy thêm học kỳ I\n\nI. MỤC ĐÍCH\n", "Kế hoạch|03/KH-TT|KH-TT|TỔ TOÁN|-|2023-09-05|về dạy thêm học kỳ I")]
    [InlineData("Quyết định\ncủa Chủ tịch Ủy ban nhân dân tỉnh Long An\nVề việc thành lập Tổ công tác\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LONG AN\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ công tác.\n", "Quyết định|-|-|Chủ tịch Ủy ban nhân dân tỉnh Long An|-|-|Về việc thành lập Tổ công tác")]
    [InlineData("ỦY BAN MTTQ VIỆT NAM\nXÃ ĐÔNG SƠN\nBAN THƯỜNG TRỰC\nSố: 12/KH-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐông Sơn, ngày 12 tháng 8 năm 2025\n\nKẾ HOẠCH\nTổ chức Ngày hội thôn\n\nI. MỤC ĐÍCH\n", "Kế hoạch|12/KH-MTTQ-BTT|KH-MTTQ-BTT|BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ ĐÔNG SƠN|Đông Sơn|2025-08-12|Tổ chức Ngày hội thôn")]
    [InlineData("BỘ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 31/QĐ-BTC\nHà Nội, ngày 06 tháng 02 năm 2026\n\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch thống kê của ngành\n\nTài chính năm 2026\n\nBỘ TRƯỞNG BỘ TÀI CHÍNH\n\nCăn cứ Luật Thống kê;\n", "Quyết định|31/QĐ-BTC|QĐ-BTC|BỘ TÀI CHÍNH|Hà Nội|2026-02-06|Về việc ban hành Kế hoạch thống kê của ngành Tài chính năm 2026")]
    [InlineData("CÔNG ĐOÀN NGÀNH THAN\nVIỆT NAM\n-----\nSố: 21/CT-CĐ\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-----\nHà Nội, ngày 08 tháng 3 năm 2015\n\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ CÔNG ĐOÀN NGÀNH THAN VIỆT NAM KHÓA IV\nvề “Đổi mới việc chăm lo đời sống\nngười lao động”\n\nNhững năm qua các cấp công đoàn đã cố gắng nhiều.\n1. Công đoàn cơ sở xây dựng kế hoạch.\n", "Chỉ thị|21/CT-CĐ|CT-CĐ|CÔNG ĐOÀN NGÀNH THAN VIỆT NAM|Hà Nội|2015-03-08|về “Đổi mới việc chăm lo đời sống người lao động”")]
    [InlineData("SỞ NỘI VỤ\nSố: 21/KH-SNV\nHà Giang, ngày 08 tháng 3 năm 2015\n\nKẾ HOẠCH\nCủa Sở Nội vụ năm 2015\n\nCăn cứ Luật Cán bộ, công chức, Sở Nội vụ ban hành kế hoạch.\nI. MỤC ĐÍCH\n", "Kế hoạch|21/KH-SNV|KH-SNV|SỞ NỘI VỤ|Hà Giang|2015-03-08|Của Sở Nội vụ năm 2015")]
    [InlineData("ĐẢNG ỦY XÃ TÂN HẢI\n*\nSố 31-TB/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nTân Hải, ngày 30 tháng 10 năm 2025\nTHÔNG BÁO\nKẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY\nVề nội dung cuộc họp tháng 10\n-----\nCuối tháng, Ban Thường vụ Đảng ủy họp và thống nhất kết luận như sau:\n- Giao Văn phòng tổng hợp.\n", "Thông báo|31-TB/ĐU|TB/ĐU|ĐẢNG ỦY XÃ TÂN HẢI|Tân Hải|2025-10-30|KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY Về nội dung cuộc họp tháng 10")]
    // The day of a page with the number of its weekday.
    [InlineData("Tin công đoàn\nThứ 6, 02/03/2018 | 08:40\nKế hoạch công tác Công đoàn tháng 3\nKẾ HOẠCH CÔNG TÁC CÔNG ĐOÀN THÁNG 3\n1. Nội dung công việc.\n", "Kế hoạch|-|-|-|-|2018-03-02|CÔNG TÁC CÔNG ĐOÀN THÁNG 3")]
    public void Reads_the_header(string text, string expected)
    {
        var header = PlanParser.Parse(text).Header;
        string?[] parts = [header.Kind, header.Number?.ToString(), header.Symbol, header.Issuer, header.Place, header.Date.IsEmpty ? null : header.Date.ToString(), header.Title];
        Assert.Equal(expected, string.Join('|', parts.Select(static part => part ?? "-")));
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN\nTỈNH TUYÊN QUANG\nSố: 46/KH-UBND\nTuyên Quang, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", "Tuyên Quang", IssuerLevel.Province)]
    [InlineData("UBND TỈNH BẮC KẠN\nSỞ NỘI VỤ\nSố: 46/KH-SNV\nBắc Kạn, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", "Bắc Kạn", IssuerLevel.Province)]
    [InlineData("ỦY BAN NHÂN DÂN\nHUYỆN CỦ CHI\nSố: 46/KH-UBND\nCủ Chi, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", null, IssuerLevel.District)]
    [InlineData("ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN THÀNH\nSố: 46/KH-UBND\nBến Thành, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", null, IssuerLevel.Commune)]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG\nSố: 46/KH-UBND\nĐà Nẵng, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", "Thành phố Đà Nẵng", IssuerLevel.Province)]
    [InlineData("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ PLEIKU\nSố: 46/KH-UBND\nPleiku, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", null, IssuerLevel.District)]
    [InlineData("BỘ NỘI VỤ\nSố: 46/KH-BNV\nHà Nội, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", null, IssuerLevel.Central)]
    [InlineData("BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nSố: 46/KH-BNN\nHà Nội, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", null, IssuerLevel.Central)]
    [InlineData("SỞ GIÁO DỤC VÀ ĐÀO TẠO PHÚ YÊN\nTRƯỜNG THPT NGUYỄN HUỆ\nSố: 46/KH-NH\nTuy Hòa, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI. B\n", "Phú Yên", IssuerLevel.Province)]
    [InlineData("UBND THÀNH PHỐ HUE\nSố: 46/KH-UBND\nHue, ngày 14 tháng 3 năm 2026\nKẾ HOẠCH\nA\n\nI. B\n", "Thành phố Huế", IssuerLevel.Province)]
    [InlineData("TỈNH ỦY HÀ GIANG\n*\nSố 46-KH/TU\nHà Giang, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nI- B\n", "Hà Giang", IssuerLevel.Province)]
    [InlineData("Số: 46/KH-STTTT\nTây Ninh, ngày 14 tháng 3 năm 2023\nKẾ HOẠCH\nA\n\nSở Thông tin và Truyền thông ban hành Kế hoạch như sau:\n\nI. B\n", "Tây Ninh", IssuerLevel.Province)]
    public void Infers_province_and_level(string text, string? province, IssuerLevel level)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal(province, header.Province);
        Assert.Equal(level, header.Level);
        Assert.True(header.Inferred.HasFlag(InferredParts.Level));
        Assert.Equal(province is not null, header.Inferred.HasFlag(InferredParts.Province));
    }

    [Theory]
    [InlineData("Số: 46/KH-SNV\nKẾ HOẠCH\nA\n\nSở Nội vụ ban hành Kế hoạch như sau:\n\nI. B\n", true)]
    [InlineData("SỞ NỘI VỤ\nSố: 46/KH-SNV\nKẾ HOẠCH\nA\n\nSở Nội vụ ban hành Kế hoạch như sau:\n\nI. B\n", false)]
    public void Marks_an_issuer_that_no_letterhead_prints(string text, bool inferred)
    {
        var header = PlanParser.Parse(text).Header;
        Assert.Equal("SỞ NỘI VỤ", header.Issuer, ignoreCase: true);
        Assert.Equal(inferred, header.Inferred.HasFlag(InferredParts.Issuer));
        Assert.Equal(inferred, header.IssuerSpan.IsEmpty);
    }

    [Theory]
    [InlineData("Số:    /KH-SNV\nHuế, ngày   tháng   năm 2024\nKẾ HOẠCH\nA\n\nI. B\n", "DV2001 DV2002")]
    [InlineData("Số: 3/KH-SNV\nHuế, ngày 31 tháng 11 năm 2024\nKẾ HOẠCH\nA\n\nI. B\n", "DV2004")]
    [InlineData("Số: 3/KH-SNV\nHuế, ngày 30 tháng 11 năm 2024\nKẾ HOẠCH\nA\n\nI. B\n", "")]
    public void Reports_what_is_blank(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', PlanParser.Parse(text).Diagnostics.Where(static d => d.Code.StartsWith("DV2", StringComparison.Ordinal)).Select(static d => d.Code).Order(StringComparer.Ordinal)));

    /// <summary>What a scan does not show was not read: nobody can tell whether it is blank.</summary>
    [Fact]
    public void Reports_what_a_scan_does_not_tell()
    {
        var source = new SourceDocument("a.pdf", "scan", "Số:    /KH-SNV\nHuế, ngày   tháng   năm 2024\nKẾ HOẠCH\nA\n\nI. B\n", [], []);
        Assert.Equal(["DV2009", "DV2010"], PlanParser.Parse(source).Diagnostics.Select(static d => d.Code).Order(StringComparer.Ordinal));
    }

    // What a scan makes of a number written by hand; the symbol is printed.
    [Theory]
    [InlineData("Số@4_ /BTC-CV", "BTC-CV")]
    [InlineData("Só $3 /KCN-VP", "KCN-VP")]
    [InlineData("Số: J0TB-KCN", "TB-KCN")]
    [InlineData("sá: 2£ẤUBND-TM", "UBND-TM")]
    [InlineData("só:42©Ê /QĐ-SYT", "QĐ-SYT")]
    [InlineData("- Số: 2jSTTTT-CNTT", "STTTT-CNTT")]
    [InlineData("/SNV-VP", "SNV-VP")]
    // The kind behind the number is no part of it.
    [InlineData("Số: /KH-SNV — KẾ HOẠCH Kiểm tra công vụ", "KH-SNV")]
    [InlineData("Số: /BC-SNV - BÁO CÁO", "BC-SNV")]
    [InlineData("Số nhà 5/KH-SNV", null)]
    [InlineData("Số @4 /ABC-XYZ", null)]
    public void The_symbol_is_kept_of_a_number_that_a_scan_spoilt(string line, string? symbol)
    {
        var header = PlanParser.Parse($"UBND TỈNH BẮC GIANG\nSỞ NỘI VỤ\n{line}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBắc Giang, ngày 12 tháng 3 năm 2024\n\nKính gửi: Các phòng\n\nSở Nội vụ đề nghị các phòng báo cáo.\n").Header;
        Assert.Equal((null, symbol), (header.Number?.ToString(), header.Symbol));
        if (symbol is not null) Assert.Equal("SỞ NỘI VỤ", header.Issuer);
    }

    // The mark of a footnote glued to the year, and numbers over three lines.
    [Theory]
    [InlineData("Luật số:\n\n93/\n\n2025/QH15", "2025", "93/2025/QH15", "2025-06-27")]
    [InlineData("Nghị quyết số: 202/\n2025/QH15", "20251", "202/2025/QH15", "2025-06-27")]
    [InlineData("Số: 93\n\n/\n\n2025/QH15", "20254", "93/2025/QH15", "2025-06-27")]
    [InlineData("Số: 542\n\n/TB-VPQH", "2025", "542/TB-VPQH", "2025-06-27")]
    public void A_number_may_stand_on_several_lines(string lines, string year, string number, string date)
    {
        var header = PlanParser.Parse($"QUỐC HỘI\n\n{lines}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày 27 tháng 6 năm {year}\n\nLUẬT\nKHOA HỌC VÀ CÔNG NGHỆ\n\nĐiều 1. Phạm vi\n").Header;
        Assert.Equal((number, "QUỐC HỘI", date, "KHOA HỌC VÀ CÔNG NGHỆ"), (header.Number?.ToString(), header.Issuer, header.Date.ToString(), header.Title));
    }

    /// <summary>Digits of which the recognition was not sure are told, not stated.</summary>
    [Theory]
    [InlineData(0.48, 0.96, null, "2024-03-12", "DV2011 46/KH-SNV")]
    [InlineData(0.96, 0.4, "46/KH-SNV", "2024-03", "DV2012 ngày 12 tháng 3 năm 2024")]
    [InlineData(0.96, 0.96, "46/KH-SNV", "2024-03-12", "")]
    public void Number_and_day_of_a_scan_are_as_sure_as_the_recognition(double number, double day, string? printed, string date, string told)
    {
        const string Text = "SỞ NỘI VỤ\nSố: 46 /KH-SNV\nHuế, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\nKiểm tra\n\nI. MỤC ĐÍCH\n";
        var place = new SourceLocation(1);
        var source = new SourceDocument("a.pdf", "scan", Text, [new SourceBlock(SourceBlockKind.Paragraph, new TextSpan(0, Text.Length), place) { Confidence = 0.2 }], [])
        {
            Anchors = [.. Words(Text).Select(start => new SourceAnchor(start, place, start == Text.IndexOf("46", StringComparison.Ordinal) ? number : start == Text.IndexOf("12 ", StringComparison.Ordinal) ? day : 0.96))],
        };
        var plan = PlanParser.Parse(source);
        Assert.Equal((printed, "KH-SNV", date), (plan.Header.Number?.ToString(), plan.Header.Symbol, plan.Header.Date.ToString()));
        Assert.Equal(told, string.Join(';', plan.Diagnostics.Where(static d => d.Code.StartsWith("DV20", StringComparison.Ordinal)).Select(static d => d.Code + " " + string.Join(',', d.Arguments))));

        static IEnumerable<int> Words(string text) => Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])));
    }

    // Papers of none of the kinds: what their heading says.
    [Theory]
    [InlineData("GIẤY PHÉP\n\nVẬN CHUYỂN HÀNG HÓA NGUY HIỂM\n\nTheo đề nghị của: Công ty A,", "GIẤY PHÉP VẬN CHUYỂN HÀNG HÓA NGUY HIỂM")]
    [InlineData("GIẤY PHÉP SẢN XUẤT RƯỢU\n\n------\n\nGIÁM ĐỐC SỞ CÔNG THƯƠNG\n\nCăn cứ Luật A;", "GIẤY PHÉP SẢN XUẤT RƯỢU")]
    [InlineData("PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC\n\nKính gửi: Giám đốc Sở", "PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC")]
    [InlineData("THAM LUẬN\nCông tác dân vận của Hội Nông dân trong xây dựng nông thôn mới\n\nKính thưa các đồng chí!", "THAM LUẬN Công tác dân vận của Hội Nông dân trong xây dựng nông thôn mới")]
    [InlineData("Mẫu số 15\n\nBẢNG TỔNG HỢP HÌNH THỨC KHEN THƯỞNG\n\n| TT | Đơn vị |\n| 1 | A |", "BẢNG TỔNG HỢP HÌNH THỨC KHEN THƯỞNG")]
    [InlineData("ĐƠN KHỞI KIỆN\n(Về việc: Chia tài sản)\nKính gửi: Tòa án", "ĐƠN KHỞI KIỆN (Về việc: Chia tài sản)")]
    [InlineData("PHÂN CÔNG NHIỆM VỤ\nCÁC THÀNH VIÊN BAN CHỈ ĐẠO\n(Kèm theo Quyết định số 3/QĐ-UBND)\n\n1. Ông A.", "PHÂN CÔNG NHIỆM VỤ CÁC THÀNH VIÊN BAN CHỈ ĐẠO")]
    [InlineData("THÔNG TIN CHUNG:\n\n1. Tên.", null)]
    [InlineData("I. NỘI DUNG\n\n1. Việc.", null)]
    [InlineData("Sở Công Thương trả lời như sau:\n\nI. NỘI DUNG", null)]
    public void The_heading_of_a_paper_of_no_kind_is_its_title(string heading, string? title)
    {
        var header = PlanParser.Parse("UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLào Cai, ngày 5 tháng 3 năm 2026\n\n" + heading + "\n").Header;
        Assert.Equal((null, title, "SỞ CÔNG THƯƠNG"), (header.Kind, header.Title, header.Issuer));
    }

    // Annexes and lists that are sent alone.
    [Theory]
    [InlineData("Phụ lục II\n\nDANH MỤC NHIỆM VỤ NĂM 2026\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/3/2026 của UBND xã A)\n\n| STT | Việc |\n| 1 | Họp |\n", "DANH MỤC NHIỆM VỤ NĂM 2026")]
    [InlineData("PHỤ LỤC VIII: CẮT GIẢM, PHÂN QUYỀN THỦ TỤC\n\n1. Sở A làm việc.\n", "CẮT GIẢM, PHÂN QUYỀN THỦ TỤC")]
    [InlineData("TỈNH QUẢNG BÌNH Biểu mẫu số 01\n\nBẢNG TỔNG HỢP HÌNH THỨC KHEN THƯỞNG\n\n| TT | Đơn vị |\n| 1 | A |\n", "BẢNG TỔNG HỢP HÌNH THỨC KHEN THƯỞNG")]
    [InlineData("BIỂU MẪU SỐ 2\nDANH SÁCH\nCÁN BỘ ĐI HỌC NĂM 2026\n\n| TT | Tên |\n| 1 | A |\n", "DANH SÁCH CÁN BỘ ĐI HỌC NĂM 2026")]
    [InlineData("LỜI NÓI ĐẦU\n\nĐất nước ta đang đổi mới.\n", null)]
    public void The_heading_of_an_annex_sent_alone_is_its_title(string text, string? title) => Assert.Equal(title, PlanParser.Parse(text).Header.Title);

    /// <summary>The left column of a letterhead goes on with the addressees, and the right one stands below them.</summary>
    [Fact]
    public void The_right_column_of_a_letterhead_may_stand_below_the_addressees()
    {
        var plan = PlanParser.Parse("UBND TỈNH HẢI DƯƠNG\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: 12/STTTT-CNTT\n\nV/v góp ý dự thảo Nghị định\n\nKính gửi:\n\n- Báo Hải Dương;\n\n- Các doanh nghiệp.\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nHải Dương, ngày 19 tháng 7 năm 2023\n\nThực hiện Công văn số 2809/BTTTT ngày 14/7/2023, Sở đề nghị góp ý.\n");
        Assert.Equal(("12/STTTT-CNTT", "Hải Dương", "2023-07-19", "V/v góp ý dự thảo Nghị định"), (plan.Header.Number?.ToString(), plan.Header.Place, plan.Header.Date.ToString(), plan.Header.Title));
        Assert.StartsWith("Thực hiện", plan.Text[plan.Header.End..], StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_of_the_header_slice_to_their_text()
    {
        const string Text = "SỞ NỘI VỤ\nSố: 46/KH-SNV\nHuế, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\nKiểm tra\n\nCăn cứ Luật;\n\nI. B\n";
        var header = PlanParser.Parse(Text).Header;
        Assert.Equal("46/KH-SNV", header.NumberSpan.Slice(Text).ToString());
        Assert.Equal("SỞ NỘI VỤ", header.IssuerSpan.Slice(Text).ToString());
        Assert.Equal("ngày 12 tháng 3 năm 2024", header.DateSpan.Slice(Text).ToString());
        Assert.Equal("Kiểm tra", header.TitleSpan.Slice(Text).ToString());
        Assert.Equal("Căn cứ Luật;", Text[header.End..(header.End + 12)]);
    }
}
