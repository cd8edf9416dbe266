namespace DanVan.Parsing.Tests;

/// <summary>Time limits, one passage a case; the plan is for 2024, issued on 15/02/2024.</summary>
public sealed class TasksDeadlineTests
{
    [Theory]
    // Done by a day.
    [InlineData("Báo cáo trước ngày 03/8/2024.", "by -..2024-08-03")]
    [InlineData("Báo cáo trước ngày 15/11.", "by -..2024-11-15")]
    [InlineData("Báo cáo trước 30/6/2024.", "by -..2024-06-30")]
    [InlineData("Gửi trước ngày 25 tháng 10 năm 2024.", "by -..2024-10-25")]
    [InlineData("Gửi trước ngày 25 tháng 10.", "by -..2024-10-25")]
    [InlineData("Gửi trước ngày 26/ 6/2024.", "by -..2024-06-26")]
    [InlineData("Gửi trước ngày 05.7.2024.", "by -..2024-07-05")]
    [InlineData("Gửi trước ngày 05-7-2024.", "by -..2024-07-05")]
    [InlineData("Gửi trước ngày 30/6/24.", "by -..2024-06-30")]
    [InlineData("Gửi trước 17 giờ 00 ngày 20/12/2024.", "by -..2024-12-20")]
    [InlineData("Gửi trước 17h00 ngày 20/12/2024.", "by -..2024-12-20")]
    [InlineData("Chậm nhất ngày 20/12/2024 gửi báo cáo.", "by -..2024-12-20")]
    [InlineData("Chậm nhất là ngày 20/12 gửi báo cáo.", "by -..2024-12-20")]
    [InlineData("Báo cáo chậm nhất vào ngày 10 tháng 12 năm 2024.", "by -..2024-12-10")]
    [InlineData("Muộn nhất trước ngày 01/9/2024.", "by -..2024-09-01")]
    [InlineData("Hoàn thành trước tháng 9/2024.", "by -..2024-09")]
    [InlineData("Hoàn thành xong trước ngày 30/9.", "by -..2024-09-30")]
    [InlineData("Hoàn thành ngày 30/9/2024.", "by -..2024-09-30")]
    [InlineData("Đến hết năm 2025, hoàn thành chương trình.", "by -..2025")]
    [InlineData("Đến năm 2025, hoàn thành việc số hóa 100% hồ sơ.", "by -..2025")]
    [InlineData("Phấn đấu trong năm 2024 giảm 2% hộ nghèo.", "")]
    [InlineData("Phấn đấu đến cuối năm 2024 có 5 mô hình.", "by -..2024")]
    [InlineData("Thực hiện đến hết ngày 30/9/2024.", "by -..2024-09-30")]
    [InlineData("Dừng xem xét hồ sơ trước ngày bầu cử 10 ngày.", "by -..-")]
    [InlineData("Thời hạn báo cáo năm 2024: trước ngày 22 tháng 10 năm 2024.", "by -..2024-10-22")]
    [InlineData("Thời gian hoàn thành: 30/6/2024.", "by -..2024-06-30")]
    [InlineData("Báo cáo 6 tháng trước ngày 15/6 và báo cáo năm trước ngày 15/12.", "recurring -..2024-06-15 every 6; recurring -..2024-12-15 every 12")]
    // Done within a period.
    [InlineData("Ra quân từ ngày 16 - 30/7/2024.", "during 2024-07-16..2024-07-30")]
    [InlineData("Ra quân từ ngày 16 đến ngày 30 tháng 7 năm 2024.", "during 2024-07-16..2024-07-30")]
    [InlineData("Ra quân từ ngày 01/3 đến ngày 30/4/2024.", "during 2024-03-01..2024-04-30")]
    [InlineData("Ra quân từ 15/6 đến 30/6.", "during 2024-06-15..2024-06-30")]
    [InlineData("Ra quân từ ngày 15/12/2024 đến ngày 15/01/2025.", "during 2024-12-15..2025-01-15")]
    [InlineData("Kiểm tra từ tháng 3 đến tháng 5/2024.", "during 2024-03..2024-05")]
    [InlineData("Kiểm tra từ tháng 3 đến 5/2024.", "during 2024-03..2024-05")]
    [InlineData("Kiểm tra từ quý I đến quý III/2024.", "during 2024-01..2024-09")]
    [InlineData("Thực hiện từ năm 2024 đến năm 2026.", "during 2024..2026")]
    [InlineData("Thực hiện từ nay đến hết ngày 30/9.", "during -..2024-09-30")]
    [InlineData("Thực hiện từ nay đến cuối năm 2024.", "during -..2024")]
    [InlineData("Thực hiện từ năm 2026.", "during 2026..-")]
    [InlineData("Hoàn thành trong tháng 6.", "during 2024-06..2024-06")]
    [InlineData("Trong tháng 3/2024 tổ chức hội nghị.", "during 2024-03..2024-03")]
    [InlineData("Trong tháng 3 năm 2025 tổ chức hội nghị.", "during 2025-03..2025-03")]
    [InlineData("Báo cáo Thủ tướng Chính phủ trong quý III năm 2024.", "during 2024-07..2024-09")]
    [InlineData("Hoàn thành trong quý II/2024.", "during 2024-04..2024-06")]
    [InlineData("Hoàn thành trong quý 4/2024.", "during 2024-10..2024-12")]
    [InlineData("Hoàn thành trong quý II, III/2024.", "during 2024-04..2024-09")]
    [InlineData("Hoàn thành trong năm 2024.", "during 2024..2024")]
    [InlineData("Hoàn thành trong 6 tháng đầu năm.", "during 2024-01..2024-06")]
    [InlineData("Hoàn thành trong 6 tháng cuối năm 2024.", "during 2024-07..2024-12")]
    [InlineData("Tổng kết vào tháng 12/2024.", "during 2024-12..2024-12")]
    [InlineData("Giải quyết trong thời hạn 05 ngày kể từ ngày nhận đơn.", "by -..-")]
    [InlineData("Tổ chức diễn đàn (quý II/2024).", "during 2024-04..2024-06")]
    [InlineData("Thời gian thực hiện: Quý II/2024.", "during 2024-04..2024-06")]
    [InlineData("Thời gian: tháng 5 - 6/2024.", "during 2024-05..2024-06")]
    [InlineData("Thời gian thực hiện: Năm 2026 và các năm tiếp theo.", "during 2026..-")]
    [InlineData("Thời gian thực hiện: Quý IV năm 2025 và các năm tiếp theo.", "during 2025-10..-")]
    [InlineData("Thời gian: cả năm.", "during 2024..2024")]
    // Told, foreseen, counted, in force: no limits.
    [InlineData("Theo báo cáo của Sở Tư pháp, tính đến hết ngày 30/01/2024, có 15 xã nộp hồ sơ.", "")]
    [InlineData("Theo báo cáo của Sở Tư pháp, đến ngày 10/02/2024 đã có 15 xã nộp hồ sơ.", "")]
    [InlineData("Đến 12h00 ngày 14/02/2024, toàn tỉnh ghi nhận 03 nhà bị sập.", "")]
    [InlineData("Theo dự báo của Đài Khí tượng, từ ngày 17/02/2024 đến ngày 20/02/2024 có mưa to.", "")]
    [InlineData("Từ đêm nay (15/02) đến hết ngày 17/02, ở vùng núi có mưa.", "")]
    [InlineData("Hồi 16 giờ ngày 16/02/2024, vị trí tâm bão ở vào khoảng 12 độ vĩ Bắc.", "")]
    [InlineData("Lũy kế đến cuối năm có 16 dự án vận hành.", "")]
    [InlineData("Là số liệu từ ngày 01/10 đến ngày 20/11 của năm báo cáo.", "")]
    [InlineData("Thông tư có hiệu lực từ ngày 02/3/2024 đến hết ngày 24/02/2030.", "")]
    [InlineData("Từ nay đến hết năm 2024 chỉ còn 10 tháng.", "")]
    [InlineData("Theo Thông báo ngày 19/8/2024 (thứ Hai), hội thi gồm hai phần.", "")]
    [InlineData("Tựu trường ngày 19/8/2024 (thứ Hai).", "during 2024-08-19..2024-08-19")]
    [InlineData("Giải ngân hết các nguồn vốn đã giao trong năm 2024.", "")]
    [InlineData("Phương hướng, nhiệm vụ công tác văn phòng trong năm 2025.", "")]
    [InlineData("KẾT QUẢ TRONG NĂM 2024 VÀ NHIỆM KỲ 2020 - 2025", "")]
    [InlineData("Cuộc bầu cử là nhiệm vụ trọng tâm của toàn tỉnh trong năm 2025.", "")]
    [InlineData("Kiểm điểm kết quả thực hiện nhiệm vụ quý III.", "")]
    [InlineData("Chỉ tiêu 2: Đến năm 2024 đạt 80% số xã có câu lạc bộ.", "by -..2024")]
    [InlineData("Phấn đấu đến cuối năm 2024 đạt các mục tiêu, chỉ tiêu sau:", "by -..2024")]
    [InlineData("Đến năm 2025, 100% xã đạt chuẩn.", "by -..2025")]
    [InlineData("Từ nay đến cuối năm 2024, hoàn thành các chỉ tiêu sau:", "during -..2024")]
    [InlineData("Từ năm 2024 trở đi, 100% xã có tin, bài.", "")]
    [InlineData("Về số vốn không giải ngân trong năm 2024: Ủy ban nhân dân tỉnh rà soát trong tháng 3/2024.", "during 2024-03..2024-03")]
    [InlineData("Tổ chức thực hiện Quy hoạch bến cảng từ nay đến năm 2030 đã được phê duyệt.", "")]
    [InlineData("Chậm nhất là 05 năm kể từ ngày 01/7/2025 phải bảo đảm số lượng.", "by -..-")]
    [InlineData("Thành phố vẫn còn một số tồn tại, hạn chế như: tăng trưởng chưa đạt mục tiêu cả năm (10%).", "")]
    [InlineData("Áp dụng không sớm hơn 15 giờ 00 ngày 20/11/2024.", "")]
    [InlineData("Áp dụng không muộn hơn 15 giờ 00 ngày 20/11/2024.", "by -..2024-11-20")]
    [InlineData("Thăm hỏi dịp Tết từ ngày 02/02/2025 đến ngày 15/02/2025 (từ ngày 05 - 18 tháng 01 Âm lịch).", "during 2025-02-02..2025-02-15")]
    [InlineData("Tổ chức lễ hội từ ngày 12 đến ngày 15 tháng 4 âm lịch.", "during -..-")]
    [InlineData("Căn cứ tình hình thiệt hại đến sáng ngày 15/02/2024.", "")]
    [InlineData("Đợt 1: Cao điểm trong 10 ngày làm việc (từ ngày 20/11/2024 đến ngày 03/12/2024).", "during 2024-11-20..2024-12-03")]
    [InlineData("Nghị quyết này áp dụng trong năm 2024.", "")]
    [InlineData("Đưa công trình vào sử dụng trong năm 2024.", "during 2024..2024")]
    [InlineData("Chương trình xóa nhà tạm trong năm 2024 đã được hoàn thành.", "")]
    // Again and again.
    [InlineData("Ban hành kế hoạch công tác hằng năm, xong trước ngày 15/02.", "recurring -..- every 12")]
    [InlineData("Mở chuyên mục, mỗi tháng 1 kỳ.", "recurring -..- every 1")]
    [InlineData("Cung cấp thông tin về tình hình nhân dân hằng tháng và khi có vụ việc đột xuất.", "recurring -..- every 1")]
    [InlineData("Báo cáo trước 15:00 ngày thứ Sáu hằng tuần.", "recurring -..-")]
    [InlineData("Gửi hồ sơ, hạn cuối ngày 15 tháng 12 hằng năm.", "recurring -..- every 12 on 15")]
    [InlineData("Thời hạn giải quyết tối đa là 15 ngày kể từ ngày nhận hồ sơ.", "by -..-")]
    [InlineData("Chậm nhất ngày 20 hằng tháng gửi báo cáo.", "recurring -..- every 1 on 20")]
    [InlineData("Tổ liên gia họp mỗi quý một lần.", "recurring -..- every 3")]
    [InlineData("Trực tại nhà văn hóa ít nhất ba ngày một tuần.", "recurring -..-")]
    [InlineData("Tuyên truyền tại bến đò năm ngày một lần.", "recurring -..-")]
    [InlineData("Họp giao ban 3 tháng một lần.", "recurring -..- every 3")]
    [InlineData("Đối thoại ít nhất hai lần trong năm.", "recurring -..- every 6")]
    [InlineData("Phát thanh 3 buổi/tuần.", "recurring -..-")]
    [InlineData("Gặp gỡ học sinh mỗi học kỳ ít nhất 01 lần.", "recurring -..- every 6")]
    [InlineData("Tiếp dân vào thứ Tư hằng tuần.", "recurring -..-")]
    [InlineData("Tiếp dân vào thứ Hai và thứ Sáu hằng tuần.", "recurring -..-")]
    [InlineData("Dọn vệ sinh Chủ nhật hằng tuần.", "recurring -..-")]
    [InlineData("Tổng hợp tình hình, hằng tháng báo cáo Thường trực.", "recurring -..- every 1")]
    [InlineData("Xây dựng kế hoạch trước ngày 20/3/2024; báo cáo kết quả định kỳ 6 tháng.", "by -..2024-03-20; recurring -..- every 6")]
    [InlineData("Thẩm định trong vòng 05 ngày làm việc.", "by -..-")]
    [InlineData("Báo cáo nhanh trong 24 giờ.", "by -..-")]
    [InlineData("Thông báo lịch trước ít nhất 03 ngày.", "by -..-")]
    [InlineData("Tập huấn cho báo cáo viên quý III.", "during 2024-07..2024-09")]
    [InlineData("Tập huấn cho tổ dân vận: quý III năm 2024 và các năm tiếp theo.", "during 2024-07..-")]
    [InlineData("Bộ máy vừa sắp xếp lại từ ngày 01/7/2025.", "")]
    [InlineData("Báo cáo trước ngày 25 hàng tháng.", "recurring -..- every 1 on 25")]
    [InlineData("Báo cáo trước ngày 15 tháng cuối quý.", "recurring -..- every 3 on 15")]
    [InlineData("Báo cáo trước ngày 15 của tháng cuối quý.", "recurring -..- every 3 on 15")]
    [InlineData("Báo cáo vào ngày 20 của tháng.", "recurring -..- every 1 on 20")]
    [InlineData("Sinh hoạt vào đúng ngày mồng 3 hằng tháng.", "recurring -..- every 1 on 3")]
    [InlineData("Gửi vào tuần cuối cùng của tháng thứ 3 trong quý.", "recurring -..- every 3")]
    [InlineData("Định kỳ 3 tháng, 6 tháng, 9 tháng và năm báo cáo kết quả.", "recurring -..- every 3")]
    [InlineData("Định kỳ hằng quý báo cáo kết quả.", "recurring -..- every 3")]
    [InlineData("Định kỳ hằng năm hoặc đột xuất báo cáo kết quả.", "recurring -..- every 12")]
    [InlineData("Định kỳ 6 tháng (trước ngày 15/6/2024), năm (trước ngày 15/12/2024) gửi báo cáo.", "recurring -..2024-06-15 every 6; recurring -..2024-12-15 every 12")]
    [InlineData("Các đơn vị định kỳ hàng năm (trước ngày 10/12) báo cáo.", "recurring -..- every 12")]
    [InlineData("Tự chấm điểm từ ngày 16 đến ngày 31 tháng 12 hằng năm.", "recurring -..- every 12")]
    [InlineData("Hằng năm, các đơn vị tự chấm điểm từ ngày 10 đến ngày 15 tháng 12.", "recurring -..- every 12")]
    [InlineData("Trong quý I của năm liền kề đánh giá, tiến hành rà soát.", "recurring -..- every 12")]
    [InlineData("Hàng năm, tiến hành rà soát các khu công nghiệp.", "recurring -..- every 12")]
    [InlineData("Báo cáo kịp thời cho UBND tỉnh hằng tháng, quý, 6 tháng, năm.", "recurring -..- every 1")]
    [InlineData("Báo cáo Chủ tịch UBND tỉnh kết quả thực hiện hằng năm theo quy định.", "recurring -..- every 12")]
    [InlineData("Tổ chức giao ban 01 lần/quý.", "recurring -..- every 3")]
    [InlineData("Tổ chức kiểm tra 6 tháng/lần.", "recurring -..- every 6")]
    [InlineData("Thời gian thực hiện: Thường xuyên.", "recurring -..-")]
    [InlineData("Thời gian thực hiện: Hằng năm.", "recurring -..- every 12")]
    [InlineData("Sở Tài chính trình bảng giá đất trên địa bàn tỉnh hằng năm.", "recurring -..- every 12")]
    [InlineData("Phổ biến trong kỳ họp định kỳ tháng 4/2024 của tổ dân phố.", "during 2024-04..2024-04")]
    [InlineData("Thời gian trình: 2025-2026.", "during 2025..2026")]
    [InlineData("Thời gian trình: 2025.", "during 2025..2025")]
    [InlineData("Hoàn thành chậm nhất trong quý III năm 2024.", "by -..2024-09")]
    [InlineData("Thời gian thực hiện: Cả năm 2025.", "during 2025..2025")]
    [InlineData("Tổ chức trong các ngày 05, 06/9/2024.", "during 2024-09-05..2024-09-06")]
    [InlineData("Tổng kết vào cuối năm 2024.", "during 2024..2024")]
    [InlineData("Thời gian: 1,5 ngày (bắt đầu từ 13h30 thứ Hai ngày 06/5/2024).", "during 2024-05-06..-")]
    [InlineData("Khai mạc vào lúc 8 giờ 00, ngày 20/3/2024.", "during 2024-03-20..2024-03-20")]
    // Rounds of work, hours, times behind a comma, a day that needs no "ngày".
    [InlineData("Kiểm tra chợ 02 đợt: đợt 1 tháng 6/2024, đợt 2 quý IV/2024.", "during 2024-06..2024-06; during 2024-10..2024-12")]
    [InlineData("Tuần tra đê 06 giờ một lần.", "recurring -..-")]
    [InlineData("Phát tin mưa lũ mỗi giờ một lần khi có lệnh.", "recurring -..-")]
    [InlineData("Tập huấn cho cộng tác viên thôn, quý II/2024.", "during 2024-04..2024-06")]
    [InlineData("Tổng hợp số liệu, hằng quý, gửi phòng chuyên môn.", "recurring -..- every 3")]
    [InlineData("Niêm yết bảng giá, chậm nhất từ 15/3/2024.", "by -..2024-03-15")]
    [InlineData("Sửa xong mái nhà văn hóa, hoàn thành 30/11/2024.", "by -..2024-11-30")]
    [InlineData("Ngày 19 và ngày 20/5/2024: Trạm Y tế khám cho người cao tuổi.", "during 2024-05-19..2024-05-20")]
    public void A_passage_tells_when(string text, string expected)
    {
        var plan = new TasksPlan().Add(text);
        var tasks = plan.Parse();
        Assert.Equal(expected, TasksPlan.Deadlines(tasks));
        Assert.All(tasks.SelectMany(static task => task.Deadlines), deadline => Assert.Equal(plan.Text[deadline.Span.Start..deadline.Span.End], deadline.Text));
    }

    [Theory]
    [InlineData("Chào mừng 79 năm Cách mạng Tháng Tám (19/8/1945 - 19/8/2024) và Quốc khánh 02/9 (02/9/1945 - 02/9/2024).")]
    [InlineData("Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030.")]
    [InlineData("Thực hiện Quy hoạch thời kỳ 2021 - 2030, tầm nhìn đến năm 2050.")]
    [InlineData("Chiến lược phát triển thanh niên Việt Nam đến năm 2030.")]
    [InlineData("Phát động thi đua nhân dịp 02/9 và ngày 22/12.")]
    [InlineData("Thường xuyên kiểm tra, thanh tra công vụ.")]
    [InlineData("Phấn đấu trong năm 2026 giảm 2% hộ nghèo.")]
    [InlineData("Thời gian: Duy trì thường xuyên trong giờ hành chính.")]
    [InlineData("Tích cực thực hiện tốt các phong trào thi đua hằng năm.")]
    [InlineData("Thực hiện Chương trình công tác hằng năm của UBND tỉnh.")]
    [InlineData("Kiểm tra định kỳ và đột xuất.")]
    [InlineData("Trước khi quyết định phải lấy ý kiến của Nhân dân.")]
    [InlineData("So với năm trước, kết quả đã được nâng lên.")]
    [InlineData("Trong năm 2023, các đơn vị đã tổ chức 15 hội nghị.")]
    [InlineData("Thống nhất từ tỉnh đến cơ sở; tiếp dân từ 7h30 đến 11h30.")]
    [InlineData("Luật có hiệu lực từ ngày 01/7/2025; quyết định có hiệu lực kể từ ngày ký.")]
    [InlineData("Số liệu tính đến ngày 30/9/2024.")]
    [InlineData("Nhiệm kỳ 2020 - 2025; năm học 2024 - 2025.")]
    [InlineData("Là Ngày hội của toàn dân (ngày 15/3/2026).")]
    [InlineData("Tuyên truyền từ nay đến lễ bế mạc.")]
    [InlineData("Tuyên truyền sau ngày bầu cử 15/3/2026.")]
    [InlineData("Mục tiêu đến hết năm 2026:")]
    [InlineData("Đạt tốc độ tăng bình quân 12%/năm trong giai đoạn 2026-2030.")]
    [InlineData("Báo cáo có số liệu so sánh từ năm 2018 đến năm 2023.")]
    [InlineData("Gặp gỡ cha mẹ học sinh vào đầu năm học.")]
    [InlineData("Kiểm tra chế độ báo cáo định kỳ hằng tuần.")]
    [InlineData("Gửi về Văn phòng Sở (nhằm ngày 24 tháng Chạp năm Tân Sửu).")]
    public void Not_every_date_is_a_limit(string text)
    {
        Assert.Equal("", TasksPlan.Deadlines(new TasksPlan().Add(text).Parse()));
    }

    [Fact]
    public void The_date_of_a_cited_document_is_no_limit()
    {
        var plan = new TasksPlan()
            .Add("Báo cáo theo Kế hoạch số 12/KH-UBND trước ngày 15/11/2023 và trước ngày 15/12/2024.")
            .Cite("Kế hoạch số 12/KH-UBND trước ngày 15/11/2023");
        Assert.Equal("by -..2024-12-15", TasksPlan.Deadlines(plan.Parse()));
    }

    [Fact]
    public void A_period_in_the_title_of_a_cited_document_is_no_limit()
    {
        var plan = new TasksPlan()
            .Add("Thực hiện Kế hoạch số 12/KH-UBND về truyền thông trong năm 2025.")
            .Cite("Kế hoạch số 12/KH-UBND", "về truyền thông trong năm 2025");
        Assert.Equal("", TasksPlan.Deadlines(plan.Parse()));
    }

    [Theory]
    [InlineData("Sở Nội vụ lập danh sách người hoạt động cách mạng trước Tháng 8 năm 1945.", "")]
    [InlineData("Sở Nội vụ hoàn thành báo cáo trước tháng 8 năm 1985.", "by -..1985-08")]
    public void What_is_history_is_no_limit_of_a_plan_without_a_date(string text, string expected) =>
        Assert.Equal(expected, TasksPlan.Deadlines(new TasksPlan { Header = new PlanHeader() }.Add(text).Parse()));

    [Fact]
    public void A_missing_year_is_that_of_the_title_and_marked()
    {
        var header = new PlanHeader { Title = "Công tác dân vận năm 2025", Date = new PartialDate(2024, 12, 20) };
        var deadline = Assert.Single(new TasksPlan { Header = header }.Add("Báo cáo trước ngày 15/11.").Parse()).Deadlines[0];
        Assert.Equal("2025-11-15", deadline.To.ToString());
        Assert.True(deadline.YearIsInferred);
    }

    // What no year is printed for: the plan's title, its day, one sentence, the limits.
    [Theory]
    [InlineData("Công tác dân vận năm 2026", "2025-12-15", "Hoàn thành trong 6 tháng đầu năm.", "during 2026-01..2026-06 inferred")]
    [InlineData("Công tác dân vận năm 2025", "2025-12-15", "Hoàn thành trong 6 tháng đầu năm.", "")]
    [InlineData("Rà soát hộ nghèo năm 2025", "2025-12-28", "Báo cáo trước ngày 10/01.", "by -..2026-01-10 inferred")]
    [InlineData("Rà soát hộ nghèo năm 2025", "2025-12-28", "Báo cáo trước ngày 30/12.", "by -..2025-12-30 inferred")]
    [InlineData("Rà soát hộ nghèo năm 2025", "2025-04-05", "Hoàn thành trong tháng 02.", "during 2025-02..2025-02 inferred")]
    [InlineData("Tuyển chọn, gọi công dân nhập ngũ năm 2026", "2025-11-05", "Khám tuyển từ 01/12 đến 31/12.", "during 2025-12-01..2025-12-31 inferred")]
    [InlineData("Tuyển chọn, gọi công dân nhập ngũ năm 2026", "2025-11-05", "Tổng kết trước ngày 15/3.", "by -..2026-03-15 inferred")]
    [InlineData("Đón Tết Nguyên đán năm 2026", "2025-12-15", "Báo cáo trước ngày 20/12.", "by -..2025-12-20 inferred")]
    [InlineData("Tổ chức Tết trồng cây năm 2026", "2025-11-05", "Báo cáo trước ngày 30/11.", "by -..2026-11-30 inferred")]
    [InlineData("Công tác dân vận năm 2026", "2025-11-05", "Báo cáo trước ngày 30/11.", "by -..2026-11-30 inferred")]
    [InlineData("Công tác dân vận năm 2026", "2025-11-05", "Cao điểm từ 20/12 đến 10/01.", "during 2025-12-20..2026-01-10 inferred")]
    // The rounds of a plan for one year have their days in that year; those of a programme come back.
    [InlineData("Công tác dân vận năm 2026", "2026-01-05", "Báo cáo 6 tháng trước ngày 12/6, báo cáo năm trước ngày 12/11.", "recurring -..2026-06-12 every 6 inferred; recurring -..2026-11-12 every 12 inferred")]
    [InlineData("Thi đua dân vận khéo giai đoạn 2026 - 2028", "2026-01-05", "Báo cáo 6 tháng trước ngày 12/6, báo cáo năm trước ngày 12/11.", "recurring -..- every 6; recurring -..- every 12")]
    [InlineData("Thi đua dân vận khéo giai đoạn 2026 - 2028", "2026-01-05", "Báo cáo 6 tháng vào ngày 12/6, báo cáo năm vào ngày 12/11.", "recurring -..- every 6; recurring -..- every 12")]
    [InlineData("Thi đua dân vận khéo giai đoạn 2026 - 2028", "2026-01-05", "Định kỳ 6 tháng (trước ngày 12/6), hằng năm (trước ngày 12/11) báo cáo.", "recurring -..- every 6; recurring -..- every 12")]
    [InlineData("Thi đua dân vận khéo giai đoạn 2026 - 2028", "2026-01-05", "Báo cáo 6 tháng trước ngày 12/6, báo cáo năm trước ngày 12/11/2026.", "by -..2026-06-12 inferred; by -..2026-11-12")]
    public void A_year_that_is_not_printed_is_that_of_the_plan_or_the_one_beside_it(string title, string day, string text, string expected)
    {
        Assert.True(PartialDate.TryParse(day, null, out var date));
        var plan = new TasksPlan { Header = new PlanHeader { Title = title, Date = date } }.Add("Sở Nội vụ báo cáo. " + text).Parse();
        Assert.Equal(expected, string.Join("; ", plan.SelectMany(static task => task.Deadlines).Select(static deadline => TasksPlan.Show(deadline) + (deadline.YearIsInferred ? " inferred" : ""))));
    }

    [Fact]
    public void A_month_before_the_issue_of_a_plan_without_a_year_is_in_the_next()
    {
        var header = new PlanHeader { Title = "Tổ chức Tết trồng cây", Date = new PartialDate(2024, 12, 20) };
        Assert.Equal("by -..2025-01-15", TasksPlan.Deadlines(new TasksPlan { Header = header }.Add("Báo cáo trước ngày 15/01.").Parse()));
    }

    [Fact]
    public void A_quarter_that_has_begun_at_the_issue_of_a_plan_is_of_one_year()
    {
        var header = new PlanHeader { Title = "Kiểm kê tài sản", Date = new PartialDate(2024, 11, 28) };
        Assert.Equal("during 2024-10..2024-12", TasksPlan.Deadlines(new TasksPlan { Header = header }.Add("Sở Tài chính tổ chức kiểm kê quý IV.").Parse()));
    }

    [Fact]
    public void Without_any_year_a_limit_has_no_date()
    {
        var deadline = Assert.Single(new TasksPlan { Header = new PlanHeader() }.Add("Báo cáo trước ngày 15/11.").Parse()).Deadlines[0];
        Assert.True(deadline.To.IsEmpty);
        Assert.Equal("trước ngày 15/11", deadline.Text);
    }

    [Fact]
    public void A_day_that_no_calendar_has_is_kept_and_reported()
    {
        var plan = new TasksPlan().Add("Báo cáo trước ngày 31/6/2024.");
        Assert.Equal("by -..2024-06-31", TasksPlan.Deadlines(plan.Parse()));
        Assert.Equal(DiagnosticCodes.ImpossibleDate, Assert.Single(plan.Diagnostics).Code);
    }

    [Fact]
    public void A_section_on_time_makes_a_bare_period_a_limit()
    {
        var plan = new TasksPlan().Item("3.", "Thời gian thực hiện", "II.3").Add("Quý II và quý III năm 2024.", section: "II.3");
        Assert.Equal("during 2024-04..2024-09", TasksPlan.Deadlines(plan.Parse()));
    }

    [Theory]
    [InlineData("100% cán bộ, công chức được quán triệt.", 100, TargetComparison.Exactly, "%", "cán bộ, công chức")]
    [InlineData("Trên 80% hộ gia đình đạt chuẩn văn hóa.", 80, TargetComparison.MoreThan, "%", "hộ gia đình")]
    [InlineData("Phấn đấu ít nhất 02 mô hình dân vận khéo.", 2, TargetComparison.AtLeast, "mô hình", "mô hình dân vận khéo")]
    [InlineData("Có từ 95,5% trở lên người dân hài lòng.", 95.5, TargetComparison.AtLeast, "%", "người dân hài lòng")]
    [InlineData("Xét tối đa 15 tập thể.", 15, TargetComparison.AtMost, "tập thể", "tập thể")]
    [InlineData("Giảm tỷ lệ hộ nghèo còn dưới 1,5% số hộ.", 1.5, TargetComparison.LessThan, "%", "số hộ")]
    [InlineData("Không quá 5% đơn thư tồn đọng.", 5, TargetComparison.AtMost, "%", "đơn thư tồn đọng")]
    [InlineData("Tỷ lệ lấp đầy đạt 60-70% diện tích.", 60, TargetComparison.AtLeast, "%", "diện tích")]
    [InlineData("Có ≥ 90% hồ sơ đúng hạn.", 90, TargetComparison.AtLeast, "%", "hồ sơ đúng hạn")]
    [InlineData("Xây dựng 05 mô hình điểm.", 5, TargetComparison.Exactly, "mô hình", "mô hình điểm")]
    [InlineData("Mức độ hài lòng không thấp hơn 85% người dân.", 85, TargetComparison.AtLeast, "%", "người dân")]
    [InlineData("Tối thiểu 1.200 người tham gia.", 1200, TargetComparison.AtLeast, "người", "người")]
    public void A_number_that_is_an_aim_is_a_target(string text, double value, TargetComparison comparison, string unit, string of)
    {
        var target = Assert.Single(new TasksPlan().Add(text).Parse().SelectMany(static task => task.Targets).Concat(new TasksPlan().Add(text).ParseAims().SelectMany(static aim => aim.Targets)));
        Assert.Equal((decimal)value, target.Value);
        Assert.Equal(comparison, target.Comparison);
        Assert.Equal(unit, target.Unit);
        Assert.Equal(of, target.Of);
    }
}
