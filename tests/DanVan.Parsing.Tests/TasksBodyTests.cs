using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests;

/// <summary>Who leads and who supports, one passage a case.</summary>
public sealed class TasksBodyTests
{
    [Theory]
    // The body is the subject.
    [InlineData("Văn phòng Sở chủ trì theo dõi việc thực hiện.", "Văn phòng Sở", "")]
    [InlineData("Sở Nội vụ tham mưu UBND tỉnh tổ chức sơ kết.", "Sở Nội vụ", "")]
    [InlineData("Phòng Phát triển nông thôn: tham mưu Lãnh đạo Sở tổ chức thực hiện Chương trình.", "Phòng Phát triển nông thôn", "")]
    [InlineData("Sở Lao động - Thương binh và Xã hội có trách nhiệm hướng dẫn.", "Sở Lao động - Thương binh và Xã hội", "")]
    [InlineData("Phòng Lao động, Thương binh và Xã hội xây dựng kế hoạch.", "Phòng Lao động, Thương binh và Xã hội", "")]
    [InlineData("Phòng Công nghệ thông tin, Bưu chính và Viễn thông đẩy mạnh ứng dụng.", "Phòng Công nghệ thông tin, Bưu chính và Viễn thông", "")]
    [InlineData("Phòng Kinh tế, Hạ tầng và Đô thị rà soát các tuyến đường.", "Phòng Kinh tế, Hạ tầng và Đô thị", "")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch chỉ đạo các đơn vị trực thuộc.", "Sở Văn hóa, Thể thao và Du lịch", "")]
    [InlineData("Ủy ban nhân dân các huyện, thị xã, thành phố triển khai kế hoạch đến cấp xã.", "Ủy ban nhân dân các huyện, thị xã, thành phố", "")]
    [InlineData("Ủy ban nhân dân các huyện Krông Búk, Ea Súp triển khai kế hoạch.", "Ủy ban nhân dân các huyện Krông Búk, Ea Súp", "")]
    [InlineData("UBND các xã Hòa Phong, Hòa Tiến và phường Cẩm Lệ triển khai kế hoạch.", "UBND các xã Hòa Phong, Hòa Tiến | phường Cẩm Lệ", "")]
    [InlineData("UBND xã, phường, thị trấn bố trí cán bộ phụ trách.", "UBND xã, phường, thị trấn", "")]
    [InlineData("UBND các xã, phường và đặc khu nghiêm túc thực hiện.", "UBND các xã, phường và đặc khu", "")]
    [InlineData("Uỷ ban nhân dân xã Tân Bình chủ động nắm tình hình.", "Uỷ ban nhân dân xã Tân Bình", "")]
    [InlineData("Các phòng chuyên môn, đơn vị thuộc và trực thuộc Sở tổ chức triển khai.", "Các phòng chuyên môn, đơn vị thuộc và trực thuộc Sở", "")]
    [InlineData("Các phòng, cơ quan, đơn vị trực thuộc Sở nghiêm túc thực hiện.", "Các phòng, cơ quan, đơn vị trực thuộc Sở", "")]
    [InlineData("Các cơ quan, đơn vị có liên quan theo chức năng, nhiệm vụ được giao phối hợp thực hiện.", "Các cơ quan, đơn vị có liên quan", "")]
    [InlineData("Các sở, ban, ngành, đoàn thể tỉnh gửi báo cáo.", "Các sở, ban, ngành, đoàn thể tỉnh", "")]
    [InlineData("Thủ trưởng các cơ quan, đơn vị xây dựng kế hoạch đối thoại.", "Thủ trưởng các cơ quan, đơn vị", "")]
    [InlineData("Giám đốc Sở quyết định phân công.", "Giám đốc Sở", "")]
    [InlineData("Lãnh đạo các đơn vị thuộc Sở tập trung chỉ đạo.", "Lãnh đạo các đơn vị thuộc Sở", "")]
    [InlineData("Chủ tịch UBND các xã, phường chịu trách nhiệm trước UBND huyện.", "Chủ tịch UBND các xã, phường", "")]
    [InlineData("Trưởng các phòng, ban chuyên môn phân công công chức theo dõi.", "Trưởng các phòng, ban chuyên môn", "")]
    [InlineData("Chánh Thanh tra tỉnh chủ trì kiểm tra.", "Chánh Thanh tra tỉnh", "")]
    [InlineData("Hiệu trưởng các trường học xây dựng kế hoạch của nhà trường.", "Hiệu trưởng các trường học", "")]
    [InlineData("Bí thư các chi bộ chỉ đạo sinh hoạt chuyên đề.", "Bí thư các chi bộ", "")]
    [InlineData("Người đứng đầu cơ quan, tổ chức, đơn vị phải chủ động kiểm tra.", "Người đứng đầu cơ quan, tổ chức, đơn vị", "")]
    [InlineData("Ban Dân vận Tỉnh ủy theo dõi, đôn đốc.", "Ban Dân vận Tỉnh ủy", "")]
    [InlineData("Ban Tuyên giáo và Dân vận Thành ủy hướng dẫn tuyên truyền.", "Ban Tuyên giáo và Dân vận Thành ủy", "")]
    [InlineData("Ban Thường vụ Đảng ủy phân công cấp ủy viên phụ trách.", "Ban Thường vụ Đảng ủy", "")]
    [InlineData("Đảng ủy Công an tỉnh quán triệt đến các chi bộ.", "Đảng ủy Công an tỉnh", "")]
    [InlineData("Các chi bộ trực thuộc tổ chức sinh hoạt chuyên đề.", "Các chi bộ trực thuộc", "")]
    [InlineData("Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương cụ thể hóa hướng dẫn này.", "Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương", "")]
    [InlineData("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động Nhân dân.", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "")]
    [InlineData("Bộ Chỉ huy Quân sự tỉnh tiếp tục tăng cường công tác huấn luyện.", "Bộ Chỉ huy Quân sự tỉnh", "")]
    [InlineData("Bộ đội Biên phòng tỉnh phối hợp tuần tra.", "Bộ đội Biên phòng tỉnh", "")]
    [InlineData("Tòa án nhân dân tỉnh đẩy mạnh hòa giải, đối thoại.", "Tòa án nhân dân tỉnh", "")]
    [InlineData("Viện kiểm sát nhân dân tỉnh tăng cường kiểm sát.", "Viện kiểm sát nhân dân tỉnh", "")]
    [InlineData("Kho bạc Nhà nước khu vực XI thực hiện thanh toán.", "Kho bạc Nhà nước khu vực XI", "")]
    [InlineData("Bảo hiểm xã hội huyện tuyên truyền chính sách.", "Bảo hiểm xã hội huyện", "")]
    [InlineData("Đài Phát thanh và Truyền hình tỉnh xây dựng chuyên mục.", "Đài Phát thanh và Truyền hình tỉnh", "")]
    [InlineData("Liên đoàn Lao động tỉnh phát động phong trào thi đua.", "Liên đoàn Lao động tỉnh", "")]
    [InlineData("Hội Liên hiệp Phụ nữ xã vận động hội viên.", "Hội Liên hiệp Phụ nữ xã", "")]
    [InlineData("Đoàn Thanh niên Sở tổ chức ra quân.", "Đoàn Thanh niên Sở", "")]
    [InlineData("Công đoàn cơ sở phối hợp tổ chức hội nghị.", "Công đoàn cơ sở", "")]
    [InlineData("Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh chủ trì kiểm tra.", "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh", "")]
    [InlineData("Bộ phận xử lý đơn thư phải tham mưu kịp thời.", "Bộ phận xử lý đơn thư", "")]
    [InlineData("Văn phòng HĐND và UBND huyện tổng hợp, báo cáo.", "Văn phòng HĐND và UBND huyện", "")]
    [InlineData("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh tham mưu giám sát.", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "")]
    [InlineData("Chi cục Quản lý chất lượng nông, lâm sản và thủy sản kiểm tra việc chấp hành.", "Chi cục Quản lý chất lượng nông, lâm sản và thủy sản", "")]
    [InlineData("Trung tâm Phục vụ hành chính công niêm yết thủ tục.", "Trung tâm Phục vụ hành chính công", "")]
    [InlineData("Bộ Kế hoạch và Đầu tư chịu trách nhiệm hướng dẫn, đôn đốc.", "Bộ Kế hoạch và Đầu tư", "")]
    [InlineData("Công chức Văn phòng - Thống kê tham mưu báo cáo.", "Công chức Văn phòng - Thống kê", "")]
    [InlineData("Đồng chí Phó Trưởng ban xây dựng Đảng - Ủy viên: Trực tiếp chỉ đạo chuẩn bị.", "Đồng chí Phó Trưởng ban xây dựng Đảng - Ủy viên", "")]
    [InlineData("Các Bộ, ngành liên quan khác trong phạm vi chức năng, nhiệm vụ, tăng cường công tác quản lý.", "Các Bộ, ngành liên quan khác", "")]
    [InlineData("Mỗi tỉnh ủy, thành ủy: chọn cử tối đa 50 người.", "Mỗi tỉnh ủy, thành ủy", "")]
    [InlineData("Sở Tài chính, trên cơ sở đề xuất của các đơn vị, chủ trì tổng hợp trình cấp có thẩm quyền.", "Sở Tài chính", "")]
    [InlineData("Phòng Giáo dục và Đào tạo các huyện, thành phố hướng dẫn các trường.", "Phòng Giáo dục và Đào tạo các huyện, thành phố", "")]
    [InlineData("Phòng Phổ biến, giáo dục pháp luật tham mưu kế hoạch.", "Phòng Phổ biến, giáo dục pháp luật", "")]
    [InlineData("Cục Kinh tế hợp tác và Phát triển nông thôn tổng hợp số liệu.", "Cục Kinh tế hợp tác và Phát triển nông thôn", "")]
    [InlineData("Phòng Hậu cần bảo đảm xe, xăng dầu.", "Phòng Hậu cần", "")]
    [InlineData("Phòng Lao động - Việc làm mở phiên giao dịch.", "Phòng Lao động - Việc làm", "")]
    [InlineData("Trung tâm Dịch vụ việc làm tỉnh tư vấn cho người lao động.", "Trung tâm Dịch vụ việc làm tỉnh", "")]
    [InlineData("Các đồn Biên phòng xây dựng kế hoạch kết nghĩa.", "Các đồn Biên phòng", "")]
    [InlineData("Huyện đoàn lập đội tình nguyện.", "Huyện đoàn", "")]
    [InlineData("Ban Tổ chức - Kiểm tra giúp Thường trực theo dõi, tổng hợp.", "Ban Tổ chức - Kiểm tra", "")]
    [InlineData("Ban Chỉ đạo thực hiện Quy chế dân chủ phường họp vào cuối quý.", "Ban Chỉ đạo thực hiện Quy chế dân chủ phường", "")]
    [InlineData("Chi, đảng bộ cơ sở trực thuộc gửi báo cáo.", "Chi, đảng bộ cơ sở trực thuộc", "")]
    [InlineData("Các chi, đảng bộ trực thuộc tổ chức học tập.", "Các chi, đảng bộ trực thuộc", "")]
    [InlineData("Các huyện, thành đoàn đăng ký phần việc.", "Các huyện, thành đoàn", "")]
    [InlineData("Mỗi cơ sở đoàn đăng ký một phần việc.", "Mỗi cơ sở đoàn", "")]
    [InlineData("Đoàn kiểm tra báo cáo Trưởng Ban Chỉ đạo.", "Đoàn kiểm tra", "")]
    [InlineData("Giáo viên chủ nhiệm gặp gỡ phụ huynh.", "Giáo viên chủ nhiệm", "")]
    [InlineData("Công chức tư pháp phối hợp với Hội Luật gia và già làng tuyên truyền pháp luật.", "Công chức tư pháp", "Hội Luật gia | già làng")]
    [InlineData("Bệnh xá Công an tỉnh bố trí bác sĩ.", "Bệnh xá Công an tỉnh", "")]
    [InlineData("Sở Tư pháp phát hành sổ tay.", "Sở Tư pháp", "")]
    [InlineData("Trạm Y tế chủ trì, phối hợp với UBND các xã tiêm phòng.", "Trạm Y tế", "UBND các xã")]
    [InlineData("Phòng Lao động - Thương binh và Xã hội các huyện, thị xã rà soát danh sách.", "Phòng Lao động - Thương binh và Xã hội các huyện, thị xã", "")]
    [InlineData("Liên đoàn Lao động các huyện, thị, thành phố xây dựng kế hoạch.", "Liên đoàn Lao động các huyện, thị, thành phố", "")]
    [InlineData("Mỗi tháng Chủ tịch UBND phường tiếp dân hai ngày.", "Chủ tịch UBND phường", "")]
    // Several bodies.
    [InlineData("Sở Nội vụ và Sở Tài chính chủ trì thẩm định.", "Sở Nội vụ | Sở Tài chính", "")]
    [InlineData("Sở Nội vụ, Tài chính, Tư pháp có trách nhiệm góp ý.", "Sở Nội vụ | Tài chính | Tư pháp", "")]
    [InlineData("Chi cục Trồng trọt và Bảo vệ thực vật, Chi cục Chăn nuôi và Thú y tích cực vận động.", "Chi cục Trồng trọt và Bảo vệ thực vật | Chi cục Chăn nuôi và Thú y", "")]
    [InlineData("Các sở, ban, ngành và UBND các huyện tổ chức thực hiện.", "Các sở, ban, ngành | UBND các huyện", "")]
    [InlineData("Giám đốc các Sở, Thủ trưởng các ngành, cơ quan cấp tỉnh, UBND các xã, phường xây dựng kế hoạch.", "Giám đốc các Sở | Thủ trưởng các ngành, cơ quan cấp tỉnh | UBND các xã, phường", "")]
    [InlineData("Chánh Văn phòng UBND tỉnh; Giám đốc các Sở; Chủ tịch UBND các huyện chịu trách nhiệm thi hành.", "Chánh Văn phòng UBND tỉnh | Giám đốc các Sở | Chủ tịch UBND các huyện", "")]
    [InlineData("Sở A rà soát quy hoạch; các sở liên quan và UBND các xã rà soát văn bản.", "Sở A | các sở liên quan | UBND các xã", "")]
    // Asked or told.
    [InlineData("Giao Văn phòng Sở chủ trì, phối hợp với các phòng, đơn vị thực hiện.", "Văn phòng Sở", "các phòng, đơn vị")]
    [InlineData("Giao Công an tỉnh chủ trì, phối hợp với Văn phòng UBND tỉnh theo dõi, đôn đốc.", "Công an tỉnh", "Văn phòng UBND tỉnh")]
    [InlineData("Đề nghị Ban Dân vận Huyện ủy quan tâm phối hợp chỉ đạo.", "Ban Dân vận Huyện ủy", "")]
    [InlineData("Đề nghị Thường trực HĐND, UBND, Ủy ban Kiểm tra Đảng ủy xã thường xuyên phối hợp.", "Thường trực HĐND | UBND | Ủy ban Kiểm tra Đảng ủy xã", "")]
    [InlineData("Yêu cầu các phòng, ban, đơn vị và UBND các xã, thị trấn nghiêm túc thực hiện.", "các phòng, ban, đơn vị | UBND các xã, thị trấn", "")]
    [InlineData("UBND tỉnh yêu cầu các Sở, ban, ngành và Ủy ban nhân dân các xã nghiêm túc thực hiện.", "các Sở, ban, ngành | Ủy ban nhân dân các xã", "")]
    [InlineData("UBND huyện giao Phòng Nội vụ chủ trì tham mưu.", "Phòng Nội vụ", "")]
    [InlineData("Phân công Phòng Tổ chức - Hành chính làm đầu mối tổng hợp.", "Phòng Tổ chức - Hành chính", "")]
    [InlineData("Trên đây là Kế hoạch năm 2024, đề nghị các phòng, đơn vị triển khai thực hiện.", "các phòng, đơn vị", "")]
    [InlineData("Nay thông báo ý kiến kết luận của Phó Chủ tịch UBND tỉnh để các sở, ngành, đơn vị có liên quan triển khai thực hiện./.", "các sở, ngành, đơn vị có liên quan", "")]
    // Behind an opening.
    [InlineData("Căn cứ vào Kế hoạch này các phòng chuyên môn, đơn vị triển khai thực hiện.", "các phòng chuyên môn, đơn vị", "")]
    [InlineData("Căn cứ Kế hoạch này, các địa phương xây dựng kế hoạch cụ thể.", "các địa phương", "")]
    [InlineData("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Văn phòng Sở.", "các đơn vị", "")]
    [InlineData("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc các cơ quan, đơn vị, địa phương kịp thời phản ánh.", "các cơ quan, đơn vị, địa phương", "")]
    [InlineData("Trong quá trình thực hiện Thủ trưởng các địa phương chủ động phối hợp với Sở Tài chính, Ban Dân tộc tỉnh để tháo gỡ.", "Thủ trưởng các địa phương", "Sở Tài chính | Ban Dân tộc tỉnh")]
    [InlineData("Thực hiện ý kiến chỉ đạo của UBND tỉnh, Sở Nội vụ chủ trì rà soát.", "Sở Nội vụ", "")]
    [InlineData("Đối với các khiếu nại liên quan đến đại biểu HĐND tỉnh, Ban Thường trực UBMTTQ xã phải kịp thời chuyển đơn.", "Ban Thường trực UBMTTQ xã", "")]
    [InlineData("Tăng cường đối thoại với Nhân dân. Giám đốc Sở xây dựng kế hoạch đối thoại.", "Giám đốc Sở", "")]
    [InlineData("Nếu liên quan đến người được giới thiệu: Ban Thường trực chủ trì xác minh.", "Ban Thường trực", "")]
    // Support.
    [InlineData("Chi cục Kiểm lâm chủ trì, phối hợp với các cơ quan, đơn vị, UBND các huyện, thị xã có liên quan thực hiện hỗ trợ cây giống.", "Chi cục Kiểm lâm", "các cơ quan, đơn vị | UBND các huyện, thị xã có liên quan")]
    [InlineData("Sở Y tế phối hợp chặt chẽ với Công an tỉnh và các cơ quan có liên quan kiểm tra.", "Sở Y tế", "Công an tỉnh | các cơ quan có liên quan")]
    [InlineData("Công an tỉnh chủ trì, phối hợp Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan tham mưu.", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh | sở, ngành có liên quan")]
    [InlineData("Sở Xây dựng chủ trì, phối hợp với Bộ Kế hoạch và Đầu tư và các Bộ, ngành và địa phương liên quan hướng dẫn.", "Sở Xây dựng", "Bộ Kế hoạch và Đầu tư | các Bộ, ngành | địa phương liên quan")]
    [InlineData("Văn phòng Sở phối hợp cùng các phòng tham mưu báo cáo.", "Văn phòng Sở", "các phòng")]
    [InlineData("Sở Nội vụ chủ trì tham mưu, Sở Tài chính phối hợp thực hiện.", "Sở Nội vụ", "Sở Tài chính")]
    [InlineData("Sở Nội vụ phối hợp tổ chức các lớp tập huấn.", "Sở Nội vụ", "")]
    [InlineData("Sở Nội vụ tham mưu ban hành Quy chế phối hợp với Ban Dân vận Tỉnh ủy.", "Sở Nội vụ", "")]
    [InlineData("Sở Y tế phối hợp với Bệnh viện Đa khoa tỉnh (Khoa Nội) khám bệnh miễn phí.", "Sở Y tế", "Bệnh viện Đa khoa tỉnh (Khoa Nội)")]
    [InlineData("Sở Công Thương chủ trì, phối hợp thường xuyên, khẩn trương với Công an tỉnh kiểm tra các chợ.", "Sở Công Thương", "Công an tỉnh")]
    [InlineData("Sở Xây dựng đôn đốc các nhà thầu phối hợp với chính quyền địa phương hoàn trả mặt bằng.", "Sở Xây dựng", "")]
    [InlineData("Đồn Biên phòng phối hợp với lực lượng chức năng và chính quyền cơ sở tuần tra.", "Đồn Biên phòng", "lực lượng chức năng | chính quyền cơ sở")]
    // Words that hold a syllable which is a verb elsewhere.
    [InlineData("Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh đẩy nhanh tiến độ.", "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh", "")]
    [InlineData("Các chủ đầu tư hạ tầng khẩn trương giải phóng mặt bằng.", "Các chủ đầu tư hạ tầng", "")]
    [InlineData("Hiệp hội Hàng không và Hàng hải tỉnh tuyên truyền đến khách hàng.", "Hiệp hội Hàng không và Hàng hải tỉnh", "")]
    // Bodies that are told from others of their kind.
    [InlineData("Các tổ chức, cá nhân được cấp phép khai thác nước dưới đất có trách nhiệm quan trắc định kỳ.", "Các tổ chức, cá nhân được cấp phép khai thác nước dưới đất", "")]
    [InlineData("Các đơn vị kinh doanh xăng dầu chưa lắp đồng hồ đo khẩn trương hoàn thành.", "Các đơn vị kinh doanh xăng dầu chưa lắp đồng hồ đo", "")]
    [InlineData("Yêu cầu các hộ dân có liên quan đến dự án chủ động di dời.", "các hộ dân có liên quan đến dự án", "")]
    [InlineData("Trong quý II, cơ sở giáo dục lựa chọn một mô hình để làm điểm.", "cơ sở giáo dục", "")]
    [InlineData("Chuyên viên phụ trách tôn giáo tham mưu lịch tiếp xúc chức sắc.", "Chuyên viên phụ trách tôn giáo", "")]
    [InlineData("Phòng PV05 chủ trì, phối hợp với Công an huyện tuần tra.", "Phòng PV05", "Công an huyện")]
    [InlineData("Văn phòng chủ trì, phối hợp với Phòng Nội vụ tổng hợp, báo cáo trước ngày 15/5/2024.", "Văn phòng", "Phòng Nội vụ")]
    // A name that lists its members.
    [InlineData("Giao các Sở: Nội vụ, Tài chính, Nông nghiệp và Môi trường góp ý dự thảo.", "các Sở: Nội vụ | Tài chính | Nông nghiệp và Môi trường", "")]
    [InlineData("Đề nghị UBND các xã: Tân Phú, Hòa Lạc rà soát hộ nghèo.", "UBND các xã: Tân Phú, Hòa Lạc", "")]
    // Several subjects.
    [InlineData("Sở Y tế hướng dẫn chuyên môn. Chủ tịch UBND các xã chịu trách nhiệm về kết quả tiêm phòng.", "Sở Y tế | Chủ tịch UBND các xã", "")]
    [InlineData("Giao Phòng Kinh tế chủ trì khảo sát chợ; đồng thời UBND thị trấn đề xuất vị trí mới.", "Phòng Kinh tế | UBND thị trấn", "")]
    [InlineData("Cấp ủy, chính quyền, trước hết là người đứng đầu phải gương mẫu.", "Cấp ủy, chính quyền | người đứng đầu", "")]
    // The one who tells is not the one who does.
    [InlineData("Văn phòng UBND tỉnh thông báo và đề nghị Thủ trưởng các sở, ngành thực hiện.", "Thủ trưởng các sở, ngành", "")]
    [InlineData("Văn phòng Huyện ủy thông báo để các chi bộ biết, thực hiện.", "các chi bộ", "")]
    [InlineData("UBND huyện yêu cầu và đề nghị các hội, đoàn thể vận động hội viên.", "các hội, đoàn thể", "")]
    [InlineData("Quá thời hạn trên mà không nộp hồ sơ, Sở Tư pháp sẽ trả lại đề nghị.", "Sở Tư pháp", "")]
    [InlineData("Điều 4. Chánh Văn phòng Sở, Trưởng các phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành.", "Chánh Văn phòng Sở | Trưởng các phòng | các ông, bà có tên tại Điều 1", "")]
    [InlineData("Công tác thẩm định do Sở Tư pháp chủ trì, Văn phòng Sở phối hợp.", "Sở Tư pháp", "Văn phòng Sở")]
    [InlineData("Việc nhập số liệu được giao cho Phòng Kế toán thực hiện.", "Phòng Kế toán", "")]
    [InlineData("Đối với UBND cấp xã: Bố trí nơi tiếp dân, niêm yết lịch.", "UBND cấp xã", "")]
    [InlineData("Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh thông báo đến các địa phương biết, thực hiện.", "các địa phương", "")]
    [InlineData("Sở Y tế thông báo cho Công ty Cổ phần Hoa Mai được biết và thực hiện.", "Công ty Cổ phần Hoa Mai", "")]
    [InlineData("Giám đốc các đơn vị trực thuộc, cán bộ, công chức, viên chức và người lao động chịu trách nhiệm thi hành.", "Giám đốc các đơn vị trực thuộc | cán bộ, công chức, viên chức và người lao động", "")]
    [InlineData("Đồng chí Phó Bí thư Đảng ủy, Chủ tịch UBND xã chỉ đạo toàn diện.", "Đồng chí Phó Bí thư Đảng ủy, Chủ tịch UBND xã", "")]
    [InlineData("Đối với vụ việc ở nơi công tác thì cơ quan, đơn vị trực tiếp quản lý người lao động có trách nhiệm xác minh.", "cơ quan, đơn vị trực tiếp quản lý người lao động", "")]
    [InlineData("Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã chỉ đạo chung.", "Đồng chí Nguyễn Văn An, Phó Chủ tịch UBND xã", "")]
    [InlineData("Tổ công tác cải cách hành chính tiến hành kiểm tra đột xuất.", "Tổ công tác cải cách hành chính", "")]
    [InlineData("Các cơ quan tham mưu, giúp việc Tỉnh ủy theo dõi, đôn đốc.", "Các cơ quan tham mưu, giúp việc Tỉnh ủy", "")]
    [InlineData("Liên hiệp các tổ chức hữu nghị tỉnh vận động nguồn lực.", "Liên hiệp các tổ chức hữu nghị tỉnh", "")]
    // Labels.
    [InlineData("Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: các sở, ngành; thời gian: quý II.", "Sở Nội vụ", "các sở, ngành")]
    [InlineData("Đơn vị thực hiện: Văn phòng Sở.", "Văn phòng Sở", "")]
    [InlineData("Tổ chức gặp mặt kiều bào (Phòng Lãnh sự chủ trì).", "Phòng Lãnh sự", "")]
    public void A_passage_names_who_leads_and_who_supports(string text, string lead, string support)
    {
        var task = Assert.Single(new TasksPlan().Add(text).Parse(), static task => task.Lead.Count > 0);
        Assert.Equal(lead, TasksPlan.Names(task.Lead));
        Assert.Equal(support, TasksPlan.Names(task.Support));
        Assert.Equal(text, task.Text);
    }

    [Theory]
    [InlineData("Tiếp tục tuyên truyền, quán triệt và triển khai thực hiện có hiệu quả các chủ trương của Đảng.")]
    [InlineData("Công tác dân vận phải đặt dưới sự lãnh đạo thống nhất của cấp ủy Đảng, chính quyền.")]
    [InlineData("Tăng cường phối hợp tổ chức thực hiện Chương trình; hướng dẫn các địa phương thực hiện nội dung cụ thể.")]
    [InlineData("Lãnh đạo các phòng, cơ quan, đơn vị trực thuộc Sở (sau đây gọi tắt là đơn vị); viên chức phụ trách công tác dân vận.")]
    [InlineData("Sở Thông tin và Truyền thông ban hành Kế hoạch thực hiện công tác dân vận năm 2024, cụ thể như sau:")]
    [InlineData("Sở Nông nghiệp và PTNT xây dựng Kế hoạch phối hợp liên ngành như sau:")]
    [InlineData("Sở Nội vụ đã ban hành Kế hoạch số 167/KH-SNV về công tác dân vận.")]
    [InlineData("Tùy vào tình hình thực tế của cơ quan, đơn vị, vận dụng linh hoạt các hình thức tuyên truyền.")]
    [InlineData("Phòng, chống tham nhũng, lãng phí; giữ gìn đoàn kết nội bộ.")]
    [InlineData("Tổ chức tuyên truyền, phổ biến pháp luật cho cán bộ, công chức.")]
    [InlineData("Báo cáo kết quả thực hiện theo quy định.")]
    [InlineData("Ban hành kế hoạch đối thoại với Nhân dân.")]
    [InlineData("Hội nghị tổng kết công tác dân vận.")]
    [InlineData("Bộ máy được sắp xếp tinh gọn, hoạt động hiệu quả.")]
    [InlineData("Các trường hợp vi phạm phải được xử lý nghiêm.")]
    [InlineData("Bản tin sinh hoạt được phát hành hằng tháng trên Cổng thông tin.")]
    [InlineData("Quyết định này có hiệu lực kể từ ngày ký.")]
    [InlineData("Kiến nghị Cục Địa chất, Bộ Nông nghiệp và Môi trường xem xét, tháo gỡ.")]
    [InlineData("Tạo điều kiện để Ban Dân vận, Ủy ban Mặt trận Tổ quốc, các tổ chức chính trị - xã hội tham gia góp ý.")]
    [InlineData("Đơn vị nào chưa thực hiện phải kiểm điểm.")]
    [InlineData("Cấp giấy phép xây dựng phải công khai.")]
    [InlineData("Trong quý I, Sở đã ban hành văn bản hướng dẫn, các đơn vị triển khai nghiêm túc.")]
    [InlineData("Ngày 12/9/2023, Ban Dân vận ban hành kế hoạch kiểm tra.")]
    [InlineData("Các tổ chức phụ trách bầu cử ở xã (Ủy ban bầu cử xã, Tổ bầu cử).")]
    [InlineData("Việc tham gia các đoàn kiểm tra của tỉnh.")]
    [InlineData("DANH SÁCH CÁC ĐƠN VỊ KIỂM TRA NĂM 2024")]
    [InlineData("Chỉ đạo Ban Quản lý dự án số 1 đẩy nhanh tiến độ; Ban Quản lý dự án số 2 hoàn thành nghiệm thu.")]
    [InlineData("Tuyên truyền phải bám sát định hướng; các văn bản của Tỉnh ủy, Ủy ban bầu cử tỉnh, hướng dẫn của Ban Tuyên giáo.")]
    [InlineData("Trường hợp có dịch bệnh thì tổ chức hội nghị trực tuyến hoặc lấy phiếu.")]
    [InlineData("“Văn phòng Sở chủ trì” là cụm từ dùng trong quy chế.")]
    public void A_statement_without_a_body_as_its_subject_is_no_task(string text)
    {
        Assert.DoesNotContain(new TasksPlan().Add(text).Parse(), static task => task.Lead.Count > 0);
    }

    [Fact]
    public void What_a_citation_says_is_no_subject()
    {
        var plan = new TasksPlan().Add("Tiếp tục thực hiện Kế hoạch số 12/KH-UBND ngày 01/3/2024; Sở Nội vụ theo dõi.").Cite("Kế hoạch số 12/KH-UBND ngày 01/3/2024");
        Assert.Equal("Sở Nội vụ", TasksPlan.Names(Assert.Single(plan.Parse()).Lead));
    }

    [Fact]
    public void Only_a_request_counts_in_the_preamble_of_a_plan_with_sections()
    {
        var plan = new TasksPlan()
            .Add("Các cấp, các ngành triển khai thực hiện nghiêm túc, đạt kết quả tích cực.", section: null, zone: Zone.Preamble)
            .Add("Thủ tướng Chính phủ yêu cầu các Bộ trưởng, Chủ tịch Ủy ban nhân dân các tỉnh thực hiện các nhiệm vụ sau:", section: null, zone: Zone.Preamble)
            .Item("1.", "Nhiệm vụ chung của cả nước", "1");
        Assert.Equal("các Bộ trưởng | Chủ tịch Ủy ban nhân dân các tỉnh", TasksPlan.Names(Assert.Single(plan.Parse()).Lead));
    }

    [Fact]
    public void Marks_and_line_breaks_inside_a_name_are_no_part_of_it()
    {
        var task = Assert.Single(new TasksPlan().Add("**Sở Nội\nvụ** chủ trì, phối hợp với các sở,\nban, ngành¹ thực hiện.").Parse());
        Assert.Equal("Sở Nội vụ", TasksPlan.Names(task.Lead));
        Assert.Equal("các sở, ban, ngành", TasksPlan.Names(task.Support));
    }

    // A mark of a footnote that is no superscript stands in no name and no date; where no footnote has it, it is what it looks like.
    [Theory]
    [InlineData("Sở Nội vụ[1] chủ trì, phối hợp với Sở Tài chính[2], Sở Tư pháp, xong trước ngày 15/6/2025.\n\n[1] Gồm 12 xã.\n\n[2] Gồm 5 xã.")]
    [InlineData("Sở Nội vụ[^1] chủ trì, phối hợp với Sở Tài chính[^2], Sở Tư pháp, xong trước ngày 15/6/2025.\n\n[^1]: Gồm 12 xã.\n\n[^2]: Gồm 5 xã.")]
    [InlineData("Sở Nội vụ<sup>1</sup> chủ trì, phối hợp với Sở Tài chính<sup>2</sup>, Sở Tư pháp, xong trước ngày 15/6/2025.\n\n<sup>1</sup> Gồm 12 xã.\n\n<sup>2</sup> Gồm 5 xã.")]
    [InlineData("Sở Nội vụ1 chủ trì, phối hợp với Sở Tài chính2, Sở Tư pháp, xong trước ngày 15/6/20253.\n\n1 Gồm 12 xã.\n\n2 Gồm 5 xã.\n\n3 Theo đề nghị.")]
    [InlineData("Sở Nội vụ (*) chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp, xong trước ngày 15/6/2025.\n\n(*) Gồm 12 xã.")]
    [InlineData("Sở Nội vụ[1] chủ trì, phối hợp với Sở Tài chính[1], Sở Tư pháp[1], xong trước ngày 15/6/2025.\n\n[1] Gồm 12 xã.")]
    public void A_mark_of_a_footnote_is_no_word(string text)
    {
        var task = Assert.Single(PlanParser.Parse("Số: 12/KH-UBND\n\nKẾ HOẠCH\nCông tác dân vận\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. " + text).Tasks);
        Assert.Equal("Sở Nội vụ", TasksPlan.Names(task.Lead));
        Assert.Equal("Sở Tài chính | Sở Tư pháp", TasksPlan.Names(task.Support));
        Assert.Equal("by -..2025-06-15", TasksPlan.Deadlines([task]));
    }

    [Fact]
    public void A_number_that_no_footnote_has_stays_a_word()
    {
        var task = Assert.Single(PlanParser.Parse("Số: 12/KH-UBND\n\nKẾ HOẠCH\nCông tác dân vận\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Tổ dân phố 5 phối hợp với Chi bộ 2 tổ chức họp dân.").Tasks);
        Assert.Equal("Tổ dân phố 5", TasksPlan.Names(task.Lead));
        Assert.Equal("Chi bộ 2", TasksPlan.Names(task.Support));
    }

    [Theory]
    [InlineData("UBND tỉnh", "Ủy ban nhân dân tỉnh")]
    [InlineData("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh")]
    [InlineData("HĐND huyện", "Hội đồng nhân dân huyện")]
    [InlineData("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn")]
    [InlineData("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Phát triển nông thôn")]
    [InlineData("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo")]
    [InlineData("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội")]
    [InlineData("Phòng LĐTBXH", "Phòng Lao động - Thương binh và Xã hội")]
    [InlineData("Sở TN&MT", "Sở Tài nguyên và Môi trường")]
    [InlineData("Sở KH&ĐT", "Sở Kế hoạch và Đầu tư")]
    [InlineData("Sở TT&TT", "Sở Thông tin và Truyền thông")]
    [InlineData("Sở VH-TT&DL", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")]
    [InlineData("UBMTTQ xã", "Ủy ban Mặt trận Tổ quốc xã")]
    [InlineData("LLVT tỉnh", "Lực lượng vũ trang tỉnh")]
    [InlineData("CA tỉnh", "Công an tỉnh")]
    [InlineData("BCH Quân sự huyện", "Ban Chỉ huy Quân sự huyện")]
    [InlineData("BCH QS xã", "Ban Chỉ huy Quân sự xã")]
    [InlineData("BCH Đoàn xã", "Ban Chấp hành Đoàn xã")]
    [InlineData("BTV Huyện ủy", "Ban Thường vụ Huyện ủy")]
    [InlineData("BCĐ cấp huyện", "Ban Chỉ đạo cấp huyện")]
    [InlineData("Hội LHPN xã", "Hội Liên hiệp Phụ nữ xã")]
    [InlineData("Hội CCB huyện", "Hội Cựu chiến binh huyện")]
    [InlineData("LĐLĐ tỉnh", "Liên đoàn Lao động tỉnh")]
    [InlineData("TAND huyện", "Tòa án nhân dân huyện")]
    [InlineData("Viện KSND huyện", "Viện KSND huyện")]
    [InlineData("Cục THADS tỉnh", "Cục Thi hành án dân sự tỉnh")]
    [InlineData("UBND TP. Huế", "Ủy ban nhân dân thành phố Huế")]
    [InlineData("Phòng TC-KH", "Phòng Tài chính - Kế hoạch")]
    [InlineData("Phòng KT-HT", "Phòng Kinh tế - Hạ tầng")]
    [InlineData("VP. UBND xã", "Văn phòng Ủy ban nhân dân xã")]
    [InlineData("Sở GTVT", "Sở Giao thông vận tải")]
    [InlineData("BĐBP tỉnh", "Bộ đội Biên phòng tỉnh")]
    [InlineData("Đảng uỷ xã", "Đảng ủy xã")]
    [InlineData("các tổ chức CT-XH", "các tổ chức chính trị - xã hội")]
    [InlineData("Sở LĐTB&XH-Công-an-Quân-sự", "Sở Lao động - Thương binh và Xã hội-Công-an-Quân-sự")]
    [InlineData("", "")]
    public void A_name_has_one_form(string name, string normalized)
    {
        Assert.Equal(normalized, Tasks.BodyNames.Normalize(name));
    }
    [Theory]
    [InlineData("Giao các Sở: Tài chính, Nội vụ tổ chức thực hiện.", "Sở Tài chính|Sở Nội vụ")]
    [InlineData("Giao Giám đốc các Sở Tài chính, Nội vụ tổ chức thực hiện.", "Giám đốc Sở Tài chính|Giám đốc Sở Nội vụ")]
    [InlineData("Các Ban Tuyên giáo, Dân vận Huyện ủy chủ trì rà soát.", "Ban Tuyên giáo|Ban Dân vận Huyện ủy")]
    public void A_member_of_a_list_has_its_whole_name(string text, string normalized)
    {
        var task = Assert.Single(PlanParser.Parse("KẾ HOẠCH\nNăm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n1. " + text + "\n").Tasks);
        Assert.Equal(normalized, string.Join('|', task.Lead.Select(static lead => lead.Normalized)));
        Assert.All(task.Lead, lead => Assert.Contains(lead.Name, text, StringComparison.Ordinal));
    }
}
