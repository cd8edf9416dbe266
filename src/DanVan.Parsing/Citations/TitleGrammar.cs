namespace DanVan.Parsing.Citations;

/// <summary>What a text says a cited document is about: from its opening word to the end of the clause.</summary>
internal static class TitleGrammar
{
    private const int Longest = 1500;
    private const int LongestClause = 220;
    private const int LeastOfSame = 5;
    private const int LongestShortName = 40;
    private const int MostOfRange = 6;
    private const int LongestRemark = 120;
    private const int LongestOffice = 70;
    private const int LongestAssignment = 200;
    private const int MostOfAddressee = 40;
    private const int MostOfBodies = 4;
    private const int LongestSubject = 160;
    private const int LeastOfContext = 12;
    private const int LeastBeforeAddressee = 5;
    private const int MostOfListed = 6;
    private const int LongestBreak = 8;
    private const int MostPlaces = 3;
    private const int MostOfSession = 18;
    private const int LeastOfDay = 8;
    private const int MostOfPlace = 4;

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create(";.:|\n?");

    private static readonly Phrases ClauseOpeners = new(
        "phải", "đề nghị", "yêu cầu", "kiến nghị các", "trừ trường hợp", "thực hiện như sau", "bảo đảm các nguyên tắc", "đảm bảo các nguyên tắc", "kèm", "kèm theo", "góp phần", "nhằm", "đồng thời", "trong đó", "qua đó", "từ đó", "cho thấy", "điều này", "với mức", "cụ thể", "phấn đấu", "tham mưu", "như sau", "kịp thời", "hoàn thành", "báo cáo kết quả", "trình", "gửi về", "lồng ghép", "trên cơ sở",
        "căn cứ", "sau khi", "dưới sự", "lấy", "coi đây", "gồm", "bao gồm", "tiến tới", "hướng tới", "nay", "tôi", "chúng tôi", "để", "thời gian", "với các", "còn", "theo đó", "đặc biệt là", "gắn với", "tạo chuyển biến", "tạo sự", "bảo đảm đúng", "đảm bảo đúng", "bảo đảm quy định", "bảo đảm tiến độ", "đảm bảo tiến độ", "bảo đảm chất lượng", "đảm bảo chất lượng", "bảo đảm kịp thời", "đảm bảo kịp thời", "bảo đảm hiệu quả", "đảm bảo hiệu quả", "bảo đảm thống nhất", "đảm bảo thống nhất", "bảo đảm đồng bộ", "đảm bảo đồng bộ", "bảo đảm phù hợp", "đảm bảo phù hợp", "bảo đảm hoàn thành", "đảm bảo hoàn thành", "bảo đảm cắt giảm", "đảm bảo cắt giảm", "bảo đảm 100%", "đảm bảo 100%", "bảo đảm thiết thực", "đảm bảo thiết thực", "các cơ quan", "các đơn vị", "các phòng", "các địa phương", "các văn bản", "các quy định", "các hướng dẫn", "các nội dung", "các chỉ thị", "các nghị quyết", "các kế hoạch", "các chương trình", "các quyết định", "các nghị định", "các thông tư", "các công văn", "các thông báo", "các kết luận", "được sử dụng", "được viện dẫn", "được sự thống nhất", "được sự đồng ý", "được sự nhất trí", "bằng các", "từng bước", "mỗi", "toàn tỉnh", "toàn huyện", "toàn thành phố", "toàn xã", "toàn ngành", "coi", "xem", "phù hợp với", "đến nay", "trong thời gian", "thời gian qua", "năm qua", "nhất là các văn bản", "nhất là các điều", "nhất là điều", "nhất là khoản", "nhất là các quy định", "nhất là quy định", "nhất là các nội dung", "xác định", "thường xuyên", "qua triển khai", "qua thực hiện", "qua kiểm tra", "qua theo dõi", "qua tổng hợp", "do ủy viên", "do đồng chí", "do phó thủ tướng", "do thủ tướng", "do bộ trưởng", "do chủ tịch", "do phó chủ tịch");

    private static readonly Phrases ListEnders = new(
        "và các văn bản", "và các quy định", "và các hướng dẫn", "và các chỉ đạo", "và các chỉ thị", "và các nghị quyết", "và các kế hoạch", "và các chương trình", "và những văn bản", "và những quy định", "và những chỉ đạo", "và những nội dung", "và văn bản", "và các nội dung", "và các nguồn hợp pháp", "và các nguồn khác", "và các thông báo", "và các kết luận", "và các công văn", "và các đề án", "và các quyết định", "và các nghị định", "và các thông tư", "và các luật", "và các báo cáo", "và các tờ trình",
        "và báo cáo của", "và xét", "và hướng dẫn của", "và hướng dẫn số", "và quy định tại", "và quy định của", "và chỉ đạo của", "và ý kiến", "và đề nghị", "và tình hình", "và thực tiễn", "và theo đề nghị", "và căn cứ", "vẫn", "và chức năng", "và điều kiện thực tế", "và điều kiện cụ thể", "và điều kiện của", "và điều kiện tình hình", "và có trách nhiệm", "và chịu trách nhiệm", "và được áp dụng từ", "và được áp dụng kể từ", "và được thực hiện từ", "và gần đây", "và mới đây");

    private static readonly Phrases Bodies = new(
        "ủy ban", "ubnd", "sở", "ban", "hội", "phòng", "đảng ủy", "huyện ủy", "thành ủy", "tỉnh ủy", "thị ủy", "quận ủy", "chi bộ", "đảng bộ", "bộ", "trường", "công an", "cục", "chi cục", "trung tâm", "liên đoàn", "đoàn", "mặt trận", "bệnh viện", "thanh tra", "tòa án", "viện", "văn phòng", "công đoàn",
        "bảo hiểm", "kho bạc", "ngân hàng", "chủ tịch", "thường trực", "giám đốc", "hội đồng", "chính phủ", "thủ tướng", "phó thủ tướng", "phó chủ tịch", "đồng chí", "bộ trưởng", "thứ trưởng", "tổng bí thư", "ubmttq", "hđnd", "mttq", "tổng cục", "học viện", "đại học", "nhà trường", "xã", "phường", "tổng công ty", "tổng liên đoàn", "công ty", "ban thường vụ", "ban chấp hành", "khối", "hạt", "trạm", "đài", "tổ", "liên minh", "bch", "btv", "vụ", "tập đoàn", "kiểm toán", "quân khu", "chi đoàn", "chi hội", "thị trấn", "kbnn", "lđlđ", "nhcsxh", "nhnn", "tand", "vksnd", "thads");

    private static readonly Phrases Amended = new("đã được sửa đổi", "được sửa đổi, bổ sung bởi", "được sửa đổi, bổ sung tại", "được sửa đổi, bổ sung theo", "được sửa đổi, bổ sung bằng", "được sửa đổi, bổ sung một số điều", "được sửa đổi, bổ sung cập nhật", "được sửa đổi, bổ sung, cập nhật", "được điều chỉnh bởi", "được điều chỉnh, bổ sung bởi", "được điều chỉnh bổ sung bởi", "được điều chỉnh tại", "được điều chỉnh, bổ sung tại", "được sửa đổi bổ sung bởi", "được sửa đổi bổ sung tại", "được sửa đổi bổ sung theo", "được sửa đổi bổ sung bằng", "được sửa đổi và bổ sung tại", "được sửa đổi và bổ sung bởi", "được bổ sung bởi", "được sửa đổi tại", "được sửa đổi theo", "được sửa đổi bởi", "được thay thế bởi", "được thay thế bằng", "nay thay bằng", "nay thay thế bằng", "nay được thay bằng", "nay được thay thế bằng", "nay được thay thế bởi");

    private static readonly Phrases Followed = new("được tiếp tục thực hiện", "được tiếp tục áp dụng", "được dẫn chiếu", "đã ghi nhận", "đã quy định", "đã nêu", "đã chỉ rõ", "đã xác định", "đã khẳng định", "đã đề ra", "đã chính thức", "đã đưa ra", "đã nhấn mạnh", "đã yêu cầu", "đã cụ thể hóa", "để triển khai", "để tổ chức thực hiện", "để thực thi", "để làm cơ sở", "để làm căn cứ", "để kịp thời", "được nêu rõ", "đến giữa nhiệm kỳ");

    private static readonly Phrases OnTerritory = new("trên địa bàn tỉnh", "trên địa bàn huyện", "trên địa bàn thành phố", "trên địa bàn xã", "trên địa bàn phường", "trên địa bàn thị xã", "trên địa bàn quận");

    private static readonly Phrases Made = new("thành các chương trình", "thành các nhiệm vụ", "thành chương trình", "thành các kế hoạch", "thành kế hoạch", "thành nhiệm vụ", "trình tại cuộc họp", "trình tại kỳ họp", "trình tại hội nghị");

    private static readonly Phrases Judged = new("là hết sức", "là rất", "là cơ sở pháp lý", "là căn cứ pháp lý", "là văn bản", "là một trong", "là chủ trương", "là căn cứ để", "là cơ sở để", "là căn cứ quan trọng", "là cơ sở quan trọng", "là định hướng", "là kim chỉ nam", "là dấu mốc", "là bước", "sẽ");

    // What becomes of an act that is the subject of its sentence: "Từ khi Chỉ thị A về … ra đời".
    private static readonly Phrases Becoming = new("ra đời", "đi vào cuộc sống", "đi vào thực tiễn", "được ban hành", "được thông qua", "được ký ban hành", "được công bố", "được triển khai", "được bãi bỏ", "được thay thế", "có hiệu lực", "hết hiệu lực");

    // What shows before an act that it is such a subject.
    private static readonly Endings BeforeSubject = new("từ khi", "kể từ khi", "sau khi", "trước khi", "khi", "việc", "thời điểm", "trước ngày", "từ ngày", "ngày", "năm thực hiện", "qua 10 năm", "10 năm", "05 năm", "5 năm", "năm");

    private static readonly Phrases Bounds = new("cho đến khi", "cho tới khi", "chỉ quy định", "có nêu", "có ghi", "còn hiệu lực đầy đủ", "còn hiệu lực không", "còn hiệu lực hay");

    // "… về bán đấu giá tài sản tiếp tục có giá trị sử dụng": what is said of a paper issued under the act.
    private static readonly Phrases Lasting = new("tiếp tục có giá trị", "tiếp tục có hiệu lực", "tiếp tục được", "vẫn có giá trị", "vẫn còn giá trị");

    // What issues another document with itself; "ban hành kèm theo Quy chế" says what the act issues.
    private static readonly Phrases Issuing = new("quyết định", "nghị quyết", "thông tư", "nghị định", "công văn", "văn bản", "thông báo", "kế hoạch", "tờ trình", "pháp lệnh", "chỉ thị");

    private static readonly Endings Texts = new("văn bản", "thủ tục", "tthc", "thủ tục hành chính", "quy định", "pháp luật", "nghị quyết", "quyết định", "tiêu chuẩn", "quy chuẩn");

    private static readonly Phrases OutOfForce = new("đã hết hiệu lực", "đã bị bãi bỏ", "đã được bãi bỏ", "đã bị thay thế", "đã được thay thế", "không còn hiệu lực", "không còn áp dụng");

    private static readonly Phrases Validity = new("hết hiệu lực", "có hiệu lực", "và hết hiệu lực", "và có hiệu lực");

    private static readonly Phrases Manner = new("mà", "như sau", "bằng hình thức", "bằng các hình thức", "bằng nhiều hình thức", "nêu rõ", "nhấn mạnh");

    private static readonly Phrases LocalBodies = new("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "ban thường vụ");

    // How an act is carried out, as the verb of a sentence about that.
    private static readonly Phrases Done = new("tiến hành", "triển khai", "thực hiện", "quán triệt", "tổ chức", "quan tâm", "chú trọng", "duy trì", "tăng cường", "đẩy mạnh", "cấp ủy", "nhân dân");

    // When the body that issued an act met: "khóa XV, kỳ họp thứ 7", "nhiệm kỳ 2021 - 2026".
    private static readonly Phrases Sessions = new("khóa", "tại kỳ họp", "kỳ họp", "nhiệm kỳ", "tại phiên họp");

    // What has a name of its own behind a colon.
    private static readonly Endings NamedWorks = new("công trình", "dự án", "hạng mục", "gói thầu", "tiểu dự án", "hạng mục công trình", "đề tài", "sáng kiến", "chuyên đề");

    private static readonly Phrases Looking = new("giám sát", "kiểm tra", "thanh tra", "khảo sát");

    // What is done before it is reported.
    private static readonly Endings Checking = new("rà soát", "tổng kết", "sơ kết", "kiểm tra", "thống kê", "đánh giá", "tổng hợp", "rà soát, đánh giá", "rà soát, thống kê", "rà soát, tổng hợp", "tự kiểm tra", "đôn đốc", "triển khai", "tổ chức thực hiện");

    private static readonly Phrases LookedAt = new("đảng ủy", "chi bộ", "đảng bộ", "huyện ủy", "thành ủy", "thị ủy", "quận ủy", "ban thường vụ", "ban cán sự", "ubnd", "ủy ban nhân dân", "phòng", "sở", "trường", "đồng chí");

    private static readonly Phrases Telling = new("xác định rõ", "xác định mục tiêu", "xác định nhiệm vụ", "yêu cầu các", "yêu cầu cấp ủy", "yêu cầu mỗi");

    private static readonly Phrases Ending = new("thay thế", "bãi bỏ", "hủy bỏ");

    private static readonly Phrases Changing = new("sửa đổi", "điều chỉnh", "bổ sung", "thay thế", "rà soát");

    private static readonly Phrases Rounds = new("hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày");

    private static readonly Phrases MainVerbs = new("ban hành", "xây dựng", "triển khai", "đề ra", "tổ chức", "yêu cầu", "đề nghị", "hướng dẫn", "báo cáo", "thông báo", "lập kế hoạch", "chỉ đạo", "kế hoạch", "đã", "có ý kiến", "giao", "thống nhất", "nhất trí", "cơ bản nhất trí", "cơ bản thống nhất", "hoàn toàn nhất trí", "hoàn toàn thống nhất", "nhận được", "chủ trì", "phối hợp", "tham mưu", "tiếp tục", "tiến hành", "phân công", "chịu trách nhiệm", "có trách nhiệm", "phải", "sẽ", "cử", "đăng ký", "rà soát", "thành lập", "lãnh đạo", "kiểm tra", "phê duyệt", "quyết định", "triệu tập", "triệu", "chỉ thị", "quyết nghị", "kính trình", "kính đề nghị", "kính báo cáo", "trân trọng");

    // What is brought to somebody: the one it is brought to stands behind the subject.
    private static readonly Phrases Conveying = new("phổ biến", "quán triệt", "tuyên truyền", "triển khai", "thông báo", "sao gửi", "sao y", "gửi", "truyền đạt", "học tập", "giới thiệu", "niêm yết", "chuyển", "tập huấn", "cung cấp", "thông tin", "nghiên cứu");

    // The same inside a subject; "triển khai", "chuyển" and "thông tin" mean other things there.
    private static readonly Phrases Imparting = new("phổ biến", "quán triệt", "tuyên truyền", "truyền đạt", "học tập", "giới thiệu", "tập huấn", "thông báo", "gửi", "cung cấp");

    // What has a name of its own: "phê duyệt Đề án: “…”", "ban hành: Quy chế …".
    private static readonly Endings Named = new("đề án", "dự án", "chương trình", "kế hoạch", "chiến lược", "phong trào", "phong trào thi đua", "cuộc vận động", "cuộc thi", "hội thi", "chủ đề", "chuyên đề", "mô hình", "ban hành", "quy chế");

    private static readonly Phrases Everybody = new("toàn thể", "toàn bộ cán bộ", "toàn bộ đảng viên", "toàn bộ đoàn viên", "mọi", "từng", "tất cả", "đông đảo", "100%");

    private static readonly Phrases Audience = new(
        "toàn bộ", "toàn đảng", "toàn dân", "tận", "các cấp", "các tầng lớp", "các chi bộ", "các đảng bộ", "các tổ chức", "các cơ quan", "các đơn vị", "các phòng", "các thôn", "các xã", "các hội", "các đoàn", "các thành viên",
        "các đồng chí", "các địa phương", "các ban", "các sở", "các trường", "các cán bộ", "đội ngũ", "cán bộ", "đảng viên", "công chức", "viên chức", "đoàn viên", "hội viên", "người dân", "nhân dân", "người lao động", "học sinh", "sinh viên", "chi bộ", "cơ sở");

    private static readonly Phrases Everyone = new("các bộ", "các sở", "các ban", "các ngành", "các cấp", "các xã", "các huyện", "các chi bộ", "các đảng bộ", "các thôn", "các trường", "các tổ chức", "các hội", "các đoàn thể", "các khoa", "các cấp ủy", "các đồng chí", "các thành viên", "các doanh nghiệp", "các cấp chính quyền", "từng cơ quan", "từng đơn vị", "từng chi bộ", "cán bộ", "đảng viên", "thủ trưởng", "người đứng đầu", "hằng năm", "hàng năm", "định kỳ", "cơ quan chủ trì", "cơ quan thường trực", "cơ quan soạn thảo", "cơ quan tham mưu", "cơ quan được giao", "đơn vị chủ trì", "đơn vị được giao");

    private static readonly Phrases Predicates = new("đã", "phải", "cần", "có trách nhiệm", "chủ động", "tập trung", "tiến hành", "xây dựng kế hoạch", "nghiêm túc", "khẩn trương", "căn cứ", "chịu trách nhiệm", "báo cáo kết quả", "gửi báo cáo", "tổ chức triển khai", "tổ chức thực hiện tốt", "chấp hành nghiêm", "rà soát", "lập danh sách", "lập kế hoạch", "đăng ký", "phân công");

    // "… về nông thôn mới làm căn cứ xét chọn": what the act is used for.
    private static readonly Phrases Serving = new("làm căn cứ xét", "làm căn cứ đánh giá", "làm căn cứ để xét", "làm căn cứ để đánh giá", "làm căn cứ triển khai", "làm căn cứ xây dựng kế hoạch", "làm cơ sở xét", "làm cơ sở đánh giá", "làm cơ sở để xét", "làm cơ sở để đánh giá", "làm cơ sở triển khai");

    private static readonly Phrases FromIssue = new("kể từ ngày ký", "kể từ ngày ban hành", "kể từ ngày văn bản này", "kể từ ngày kế hoạch này");

    private static readonly Phrases FittingLocal = new("phù hợp với điều kiện", "phù hợp điều kiện", "phù hợp với tình hình", "phù hợp tình hình", "phù hợp với thực tế", "phù hợp thực tế", "phù hợp với thực tiễn", "phù hợp thực tiễn", "phù hợp với đặc điểm", "phù hợp đặc điểm");

    private static readonly Phrases OfHere = new("của xã", "của phường", "của huyện", "của tỉnh", "của thành phố", "của địa phương", "của cơ quan", "của đơn vị", "của ngành", "của từng", "tại địa phương", "ở địa phương", "địa phương", "cơ quan, đơn vị");

    private static readonly Phrases SmallBodies = new("trường", "nhà trường", "phòng", "chi bộ", "đơn vị", "đảng ủy", "cơ quan", "công đoàn", "công an", "ban giám hiệu", "trung tâm", "trạm y tế", "hội", "sở", "ban", "ủy ban");

    // No subject of an act goes on with these behind a body.
    private static readonly Phrases SureVerbs = new("xây dựng kế hoạch", "xây dựng chương trình", "ban hành kế hoạch", "ban hành chương trình", "ban hành quy chế", "ban hành văn bản", "ban hành quyết định", "đã", "đề nghị", "yêu cầu", "báo cáo", "tổ chức triển khai", "triển khai kế hoạch", "triển khai thực hiện", "đề ra");

    // What the subject of a sentence does that stands before "căn cứ": "Các xã căn cứ Kế hoạch A về …, xây dựng kế hoạch thực hiện".
    private static readonly Phrases Works = new("xây dựng kế hoạch", "xây dựng chương trình", "xây dựng phương án", "xây dựng báo cáo", "xây dựng dự toán", "xây dựng và", "ban hành kế hoạch", "ban hành văn bản", "lập kế hoạch", "lập dự toán", "lập danh sách", "lập hồ sơ", "tổ chức thực hiện", "tổ chức triển khai", "tổ chức hội nghị", "tổ chức quán triệt", "tổ chức tuyên truyền", "tổ chức rà soát", "phối hợp với", "phối hợp cùng", "chú trọng", "chỉ đạo các", "chỉ đạo, hướng dẫn", "chủ động", "triển khai thực hiện", "triển khai đến", "triển khai các", "rà soát, bổ sung", "tham mưu");

    private static readonly Phrases Aims = new("để xây dựng kế hoạch", "để xây dựng chương trình", "để xây dựng phương án", "để xây dựng báo cáo", "để lập kế hoạch", "để lập dự toán", "để chỉ đạo", "để quán triệt", "để tuyên truyền", "để tham mưu", "để cụ thể hóa", "để tổ chức triển khai", "để báo cáo", "để phổ biến");

    // What is told of how an act was issued or is carried out: "Kế hoạch số 12/KH-SGTVT triển khai chậm".
    private static readonly Phrases Grades = new("chậm", "muộn", "còn", "chưa", "không", "rất", "khá", "tương đối");
    private static readonly Phrases Marks = new("kịp thời", "đầy đủ", "nghiêm túc", "đúng", "tốt", "có hiệu quả", "hiệu quả", "đồng bộ", "bài bản", "quyết liệt");

    private static readonly Phrases Duties = new("chủ trì", "phối hợp", "thực hiện", "tham mưu", "phụ trách", "hoàn thành", "xong", "trước", "chậm nhất", "quý", "tháng", "hằng", "hàng", "thường xuyên");

    private static readonly Endings Demanded = new("mục đích", "tiêu chuẩn", "nguyên tắc", "nội dung", "khiếu nại", "tố cáo", "kiến nghị", "phản ánh", "điều kiện", "đề xuất");

    private static readonly Endings Sayings = new("có quy định rõ", "có quy định", "đã quy định", "được quy định", "quy định rõ", "quy định cụ thể", "quy định", "có nêu rõ", "có nêu", "đã nêu rõ", "nêu rõ", "chỉ rõ", "ghi rõ", "cũng xác định", "đã xác định", "xác định rõ", "cũng nêu rõ", "đã chỉ rõ", "đã khẳng định", "cũng khẳng định", "khẳng định rõ", "đã nhấn mạnh");

    // "ban hành quy định", "các quy định": a noun.
    private static readonly Endings Ruling = new("ban hành", "các", "những", "một số", "theo", "về", "bộ", "thực hiện", "của", "đúng", "trái", "và", "số", "bổ sung", "sửa đổi", "bãi bỏ");

    private static readonly Phrases Outcomes = new("đã có nhiều", "đã có những", "đã có bước", "đã có chuyển biến", "đã có sự chuyển biến", "đã đạt được", "đã đạt nhiều", "đã đạt những", "đã từng bước", "đã được nâng lên", "đã được nâng cao", "đã được quan tâm", "đã được các cấp", "đã đi vào", "đã góp phần", "đã tạo");

    private static readonly Phrases Remarks = new("đối với", "tỷ lệ", "tỉ lệ", "thống nhất", "trong đó", "không quá", "không bao gồm", "kể cả", "trừ", "bao gồm", "gồm", "nếu", "tối đa", "tối thiểu", "theo đó", "những nội dung", "các nội dung", "nội dung");

    private static readonly Phrases Enclosed = new("có phụ lục", "có biểu mẫu", "có danh sách", "xem phụ lục", "bản chụp", "mẫu số");

    // Behind "do … ban hành": what is told or asked of the act.
    private static readonly Phrases Asked = new("có hiệu lực", "có nội dung", "có", "ra sao", "bao gồm", "quy định", "áp dụng", "được áp dụng", "được", "là", "như thế nào", "thế nào", "còn hiệu lực", "hết hiệu lực");

    // A question, not a subject: "quy định về nội dung gì?"
    private static readonly Phrases Interrogatives = new("gì", "nào", "sao", "bao nhiêu", "thế nào", "ai", "mấy", "khi nào");

    private static readonly Phrases AskingVerbs = new("quy định", "sửa đổi", "hợp nhất", "hướng dẫn", "bãi bỏ", "thay thế", "giải quyết", "áp dụng", "ban hành");

    private static readonly Endings QuestionTails = new("như thế nào", "thế nào", "ra sao", "là gì", "gồm những gì", "hay không", "chi tiết", "cụ thể");

    // Before "gửi" where it is a part of the subject.
    private static readonly Endings SentThings = new("việc", "về", "và", "hợp", "để", "báo cáo", "hồ sơ", "đề nghị", "danh sách", "văn bản", "tài liệu", "kiến nghị", "đơn", "thư", "phải", "được", "phản ánh", "tổng hợp");

    // Before "do … ban hành" where they are what the subject is about.
    private static readonly Endings Issued = new("văn bản", "quy phạm pháp luật", "quyết định", "nghị quyết", "chỉ thị", "nghị định", "thông tư", "thủ tục hành chính", "quy định", "các văn bản", "chính sách", "tiêu chuẩn", "quy chuẩn");

    // What lists in a subject are of.
    private static readonly Endings Listed = new("văn bản", "thủ tục", "tthc", "thủ tục hành chính", "quy định", "danh mục", "pháp luật", "nghị quyết", "quyết định", "chính sách", "nội dung", "tiêu chuẩn", "quy chuẩn", "dự án", "chương trình", "kế hoạch", "đề án");

    private static readonly Phrases Officers = new("bộ trưởng", "thủ tướng", "chủ tịch", "chánh án", "viện trưởng", "tổng giám đốc", "giám đốc", "tổng cục trưởng", "cục trưởng", "chính phủ", "quốc hội", "thống đốc", "tổng thanh tra", "ban chấp hành", "ban bí thư", "bộ chính trị");

    // Behind a name in quotes: what is told of the act, or of who met about it.
    private static readonly Phrases Doings = new("làm việc", "đã", "sẽ", "phải", "có trách nhiệm", "đạt kết quả", "đạt hiệu quả", "diễn ra", "đây là");

    private static readonly Phrases Manners = new("nhằm", "bảo đảm", "đảm bảo", "đúng tiến độ", "đồng bộ");

    /// <summary>Whether the name of a body begins at a position.</summary>
    public static bool IsBody(ReadOnlySpan<char> s, int i) => Bodies.Matches(s, i, out _);

    /// <summary>Whether the words say that something is brought to somebody ("phổ biến", "quán triệt").</summary>
    public static bool Conveys(ReadOnlySpan<char> words) => HasAny(words, Conveying);

    private static bool HasAny(ReadOnlySpan<char> words, Phrases phrases)
    {
        for (var p = 0; p < words.Length; p++)
        {
            if (Chars.IsLetter(words[p]) && Chars.AtWordStart(words, p) && phrases.Matches(words, p, out _)) return true;
        }

        return false;
    }

    /// <summary>Whether a subject begins at a position after the number, the date or the issuer.</summary>
    public static bool TryStart(ReadOnlySpan<char> s, int i, out int start)
    {
        start = i;
        var p = i;
        p = Chars.SkipBlanks(s, Chars.SkipNoteMarks(s, p));
        if (NamedGrammar.TryTerm(s, p, out var term)) p = Chars.SkipBlanks(s, term);
        if (TryRemark(s, p, out var remark) || TryShortName(s, p, out remark)) p = Chars.SkipBlanks(s, remark);
        if (p >= s.Length) return false;
        if (TryAddressee(s, p, out var addressed)) p = addressed;
        // "Nghị quyết liên tịch A với Ủy ban MTTQ tỉnh về …": with whom it was agreed.
        if (Chars.Matches(s, p, "với", out var with) && Chars.SkipBlanks(s, with) is var party && party < s.Length && Chars.IsUpper(s[party]) && IsBody(s, party) && Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, party)) is var agreed && Chars.MatchesAny(s, agreed, ["về việc", "về", "v/v"], out _)) p = agreed;
        // "… của UBND tỉnh: “Về việc …”"
        if (s[p] == ':' && Chars.SkipBlanks(s, p + 1) is var quoted && quoted + 1 < s.Length && IsOpeningQuote(s[quoted]) && Openers.IsOpener(s, quoted + 1, out _)) p = quoted;
        // "… của Thủ tướng Chính phủ: Phê duyệt …"
        if (s[p] == ':' && Chars.SkipBlanks(s, p + 1) is var named && named < s.Length && Chars.IsUpper(s[named]) && Chars.MatchesAny(s, named, ["phê duyệt", "quy định", "về việc", "ban hành"], out _)) p = named;
        // "Nghị quyết số 25-NQ/TW … Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI về …"
        if (Chars.MatchesAny(s, p, ["hội nghị lần thứ", "hội nghị trung ương", "hội nghị ban chấp hành", "kỳ họp thứ"], out _))
        {
            var end = IssuerGrammar.BodyEnd(s, p);
            if (end > p) p = Chars.SkipBlanks(s, end);
            if (p >= s.Length) return false;
        }

        // "… của HĐND tỉnh khóa XII, kỳ họp thứ 11 về …"
        if ((s[p] is ',' or '(' || VietnameseText.IsDash(s[p]) ? Chars.SkipBlanks(s, p + 1) : p) is var session && Sessions.Matches(s, session, out var sitting) && (session > p || Chars.Matches(s, p, "tại") || sitting < s.Length && Chars.SkipBlanks(s, sitting) is var ordinal && ordinal < s.Length && Chars.IsDigit(s[ordinal])))
        {
            var sessionEnd = SessionEnd(s, session);
            if (sessionEnd > session && sessionEnd < s.Length) p = sessionEnd;
        }

        // "Thông tư A của Bộ B; Quy định về …": a misprint for a comma, or for nothing.
        if (s[p] == ';' && p > 0 && Chars.IsLetter(s[p - 1]) && Chars.SkipBlanks(s, p + 1) is var behind && behind < s.Length && (Chars.IsUpper(s[behind]) ? Chars.MatchesAny(s, behind, ["quy định về", "quy định chi tiết", "hướng dẫn về", "về việc"], out _) : Chars.Matches(s, behind, "về việc"))) p = behind;
        if (s[p] == ',')
        {
            var isBehindBody = p > 0 && Chars.IsLetter(s[p - 1]);
            p = Chars.SkipBlanks(s, p + 1);
            // "… của Bộ Chính trị, “về tiếp tục đổi mới …”"
            if (p + 1 < s.Length && IsOpeningQuote(s[p]) && Openers.IsOpener(s, Chars.SkipBlanks(s, p + 1), out _))
            {
                start = p;
                return true;
            }

            // "của Bộ Chính trị, Ban Bí thư về …"
            if (Chars.Matches(s, p, "ban bí thư", out var secretariat)) p = Chars.SkipBlanks(s, secretariat);
            else if (isBehindBody && TryFurtherBodies(s, p, out var subject)) p = subject;
            else if (isBehindBody) p = BehindPlaces(s, p);
            // "Thông tư A của Bộ B, sửa đổi, bổ sung một số điều của Thông tư C"
            if (!Chars.MatchesAny(s, p, ["về việc", "về", "v/v", "v/l", "phê duyệt", "sửa đổi, bổ sung một số điều của", "sửa đổi bổ sung một số điều của"], out _)) return false;
        }

        if (s[p] == '(')
        {
            var q = Chars.SkipBlanks(s, p + 1);
            if (!Chars.MatchesAny(s, q, ["về việc", "về", "v/v", "v/l"], out _)) return false;
            p = q;
        }

        // "Quyết định A — ban hành Quy chế …" in a list of acts
        if (VietnameseText.IsDash(s[p]) && p > 0 && Chars.IsBlank(s[p - 1]) && Chars.SkipBlanks(s, p + 1) is var listed && listed > p + 1 && listed < s.Length && (!Chars.IsUpper(s[listed]) || Chars.MatchesAny(s, listed, ["về việc", "về", "v/v"], out _)) && !Chars.Matches(s, listed, "chi tiết") && Openers.IsOpener(s, listed, out _)) p = listed;

        start = p;
        if (IsOpeningQuote(s[p])) return true;
        // "… tiếp tục được thực hiện": what becomes of the act; "… ban hành vào ngày …", "… ban hành kèm theo …": when and with what.
        return Openers.IsOpener(s, p, out var opener) && !Chars.Matches(s, Chars.SkipBlanks(s, opener), "được") && !TellsIssue(s, p) && !TellsPlace(s, p, opener) && !TellsGrade(s, p, opener);
    }

    // "của UBND xã A, tỉnh B về …": where the place lies; the position behind it, or the same one.
    private static int BehindPlaces(ReadOnlySpan<char> s, int i)
    {
        var p = i;
        for (var places = 0; places < MostPlaces && Chars.MatchesAny(s, p, ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn"], out var after); places++)
        {
            p = Chars.SkipBlanks(s, after);
            var name = p;
            for (var words = 0; words < MostOfPlace && p < s.Length && Chars.IsUpper(s[p]); words++) p = Chars.SkipBlanks(s, Chars.WordEnd(s, p));
            if (p == name) return i;
            if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
            else return p;
        }

        return p;
    }

    // "Nghị định A quy định tại khoản 1 Điều 4 …", "Thông tư B hướng dẫn cụ thể tại Điều 4", "phê duyệt tại Quyết định C": where it says so.
    private static bool TellsPlace(ReadOnlySpan<char> s, int i, int opener)
    {
        if (!Chars.MatchesAny(s, i, ["quy định", "qui định", "hướng dẫn", "phê duyệt", "ban hành"], out _)) return false;
        var p = Chars.SkipBlanks(s, opener);
        if (Chars.Matches(s, p, "rõ")) return true;
        if (Chars.MatchesAny(s, p, ["cụ thể", "chi tiết"], out var closely)) p = Chars.SkipBlanks(s, closely);
        if (!Chars.Matches(s, p, "tại", out var at)) return false;
        p = Chars.SkipBlanks(s, at);
        if (Chars.MatchesAny(s, p, ["các", "điểm", "khoản", "điều", "mục", "phụ lục", "chương"], out _)) return true;
        return p < s.Length && Chars.IsUpper(s[p]) && KindGrammar.TryReadForward(s, p, out _);
    }

    /// <summary>Whether the words at a position tell how well an act was issued or is carried out.</summary>
    // "… triển khai chậm", "… ban hành kịp thời, đúng quy định"; "triển khai kịp thời các chính sách" is a subject.
    public static bool TellsGrade(ReadOnlySpan<char> s, int i, int opener = 0)
    {
        if (!Chars.MatchesAny(s, i, ["triển khai thực hiện", "tổ chức thực hiện", "ban hành", "triển khai", "thực hiện", "tổ chức"], out var verb)) return false;
        var p = Chars.SkipBlanks(s, Math.Max(opener, verb));
        if (Grades.Matches(s, p, out var grade)) return Chars.SkipBlanks(s, grade) is var next && (next >= s.Length || !Chars.MatchesAny(s, next, ["gian", "dùng", "gây", "khí"], out _));
        if (!Marks.Matches(s, p, out var mark)) return false;
        p = Chars.SkipBlanks(s, mark);
        return p >= s.Length || s[p] is ',' or ';' or '.' || Chars.MatchesAny(s, p, ["và", "quy định", "tiến độ", "kế hoạch", "thời gian"], out _);
    }

    private static bool TellsIssue(ReadOnlySpan<char> s, int i)
    {
        if (!Chars.MatchesAny(s, i, ["ban hành", "thông qua"], out var after)) return false;
        var p = Chars.SkipBlanks(s, after);
        // "Đề án số 08 ban hành kèm theo Nghị quyết …": with what.
        if (Chars.Matches(s, p, "kèm theo", out var along) && Chars.SkipBlanks(s, along) is var whole && (whole >= s.Length || s[whole] is ';' or '.' or ',' or ')' || Issuing.Matches(s, whole))) return true;
        if (Chars.Matches(s, p, "vào", out var on)) p = Chars.SkipBlanks(s, on);
        return DateGrammar.TryDayWord(s, p, out _) && DateGrammar.TryRead(s, p, out var day) && day.Value.IsDay;
    }

    // "Thông tư A của Bộ B, Bộ C về …": others issued it too.
    private static bool TryFurtherBodies(ReadOnlySpan<char> s, int i, out int subject)
    {
        subject = i;
        for (var more = 0; more < MostOfBodies && subject < s.Length && Chars.IsUpper(s[subject]) && (IsBody(s, subject) || Chars.Matches(s, subject, "trưởng ban")); more++)
        {
            // "của Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo …": of what he is the head too.
            var end = IssuerGrammar.BodyEnd(s, Chars.Matches(s, subject, "trưởng ban", out _) ? subject + "trưởng ".Length : subject);
            if (end == subject) return false;
            subject = Chars.SkipBlanks(s, end);
            if (Chars.MatchesAny(s, subject, ["về việc", "về", "v/v"], out _)) return true;
            if (subject >= s.Length || s[subject] != ',') return false;
            subject = Chars.SkipBlanks(s, subject + 1);
        }

        return false;
    }

    // The verb behind the subject; "về việc gửi Ủy ban …", "phối hợp gửi Sở …" are the subject.
    private static bool IsSentTo(ReadOnlySpan<char> s, int i, int titleStart)
    {
        if (!Chars.Matches(s, i, "gửi", out var after)) return false;
        var body = Chars.SkipBlanks(s, after);
        if (body >= s.Length || !Chars.IsUpper(s[body]) || !IsBody(s, body)) return false;
        var before = s[titleStart..i];
        return before.Count(' ') >= LeastBeforeAddressee && !SentThings.EndAt(s, Chars.SkipBlanksBack(s, i));
    }

    // "Công văn số … gửi Ủy ban nhân dân các huyện, thành phố về việc …": to whom it was written stands before what it is about.
    private static bool TryAddressee(ReadOnlySpan<char> s, int i, out int subject)
    {
        subject = i;
        if (!Chars.MatchesAny(s, i, ["gửi", "kính gửi", "đã gửi", "gửi đến", "gửi tới", "báo cáo"], out var p)) return false;
        for (var words = 0; words < MostOfAddressee && p < s.Length; words++)
        {
            p = Chars.SkipBlanks(s, p);
            if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
            if (words > 0 && Chars.MatchesAny(s, p, ["về việc", "về", "v/v"], out _))
            {
                subject = p;
                return true;
            }

            var end = Chars.WordEnd(s, p);
            if (end == p) return false;
            p = end;
        }

        return false;
    }

    // "(Văn phòng Ban chủ trì, phối hợp Phòng A, tháng 6/2014)." at the end of the sentence: who does what the passage says, and when.
    private static bool IsAssignment(ReadOnlySpan<char> s, int open)
    {
        var start = Chars.SkipBlanks(s, open + 1);
        if (Chars.MatchesAny(s, start, ["do", "giao"], out var after)) start = Chars.SkipBlanks(s, after);
        if (start >= s.Length || !Chars.IsUpper(s[start]) || !IsBody(s, start)) return false;
        var length = s[start..Math.Min(s.Length, start + LongestAssignment)].IndexOf(')');
        if (length < 0) return false;
        var end = Chars.SkipBlanks(s, start + length + 1);
        if (end < s.Length && s[end] is not ('.' or ';')) return false;
        for (var p = start; p < start + length; p++)
        {
            if (Chars.AtWordStart(s, p) && Duties.Matches(s, p)) return true;
        }

        return false;
    }

    // "… về công khai dự toán (12/05/2022)": when a site put it up.
    private static bool IsDayAlone(ReadOnlySpan<char> s, int open)
    {
        var p = open + 1;
        while (p < s.Length && (Chars.IsDigit(s[p]) || s[p] == '/')) p++;
        return p < s.Length && s[p] == ')' && p - open > LeastOfDay && s[(open + 1)..p].Count('/') == 2;
    }

    // "… về đầu tư (có Phụ lục kèm theo).", "(bản chụp gửi kèm)" where nothing of the subject follows: what is sent with the passage.
    private static bool IsEnclosure(ReadOnlySpan<char> s, int open)
    {
        if (!Enclosed.Matches(s, Chars.SkipBlanks(s, open + 1))) return false;
        var length = s[open..Math.Min(s.Length, open + LongestRemark)].IndexOf(')');
        return length > 0 && Chars.SkipBlanks(s, open + length + 1) is var behind && (behind >= s.Length || !Chars.IsLetter(s[behind]));
    }

    // "… về chợ (đối với các xã vùng cao)." at the end of the sentence: to what of it the passage refers.
    private static bool IsRemarkBehind(ReadOnlySpan<char> s, int open)
    {
        var start = Chars.SkipBlanks(s, open + 1);
        if (start >= s.Length || Chars.IsUpper(s[start]) || !Remarks.Matches(s, start)) return false;
        var length = s[start..Math.Min(s.Length, start + LongestAssignment)].IndexOf(')');
        if (length < 0) return false;
        var end = Chars.SkipBlanks(s, start + length + 1);
        return end >= s.Length || s[end] is ';' or '|' || (s[end] == '.' && EndsSentence(s, end));
    }

    // "phê duyệt Bộ chỉ số chỉ đạo, điều hành … (Bộ chỉ số 766)": what the subject is called from there on.
    private static bool IsCalled(ReadOnlySpan<char> s, int open, int titleStart)
    {
        var start = Chars.SkipBlanks(s, open + 1);
        if (start >= s.Length || !Chars.IsUpper(s[start])) return false;
        var length = s[start..Math.Min(s.Length, start + LongestShortName)].IndexOf(')');
        if (length < 0) return false;
        var name = s.Slice(start, length).TrimEnd();
        var words = name.TrimEnd("0123456789").TrimEnd();
        return words.Length < name.Length && words.Contains(' ') && words.IndexOfAny(",;:.“") < 0 && s[titleStart..open].IndexOf(words, StringComparison.Ordinal) >= 0;
    }

    // "(nay là tỉnh Thái Nguyên)", "(cũ)", "(sau đây gọi tắt là Chỉ thị 33)" between the issuer and the subject.
    private static bool TryRemark(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i >= s.Length || s[i] != '(') return false;
        if (!Chars.MatchesAny(s, Chars.SkipBlanks(s, i + 1), ["nay", "cũ", "trước đây", "sau đây", "gọi tắt", "viết tắt", "viết gọn", "trước sáp nhập", "trước sắp xếp"], out _)) return false;
        var close = s[i..Math.Min(s.Length, i + LongestRemark)].IndexOf(')');
        if (close < 0) return false;
        end = i + close + 1;
        return true;
    }

    // "của Ủy ban nhân dân tỉnh (UBND tỉnh) về …": what the issuer is called from there on.
    private static bool TryShortName(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i + 1 >= s.Length || s[i] != '(' || !Chars.IsUpper(s[i + 1])) return false;
        var length = s[i..Math.Min(s.Length, i + LongestShortName)].IndexOf(')');
        if (length < 0) return false;
        var name = s.Slice(i + 1, length - 1);
        if (name.IndexOfAny(",;:.") >= 0 || name.ContainsAnyInRange('0', '9')) return false;
        var capitals = 0;
        foreach (var c in name)
        {
            if (c == ' ') break;
            if (!Chars.IsUpper(c)) return false;
            capitals++;
        }

        end = i + length + 1;
        return capitals > 1 && Openers.IsOpener(s, Chars.SkipBlanks(s, end), out _);
    }

    // The words up to the opening of the subject, if there are few: "khóa XVIII, kỳ họp thứ 9", "tại Kỳ họp chuyên đề lần thứ hai".
    private static int SessionEnd(ReadOnlySpan<char> s, int i)
    {
        var p = i;
        for (var words = 0; words < MostOfSession && p < s.Length; words++)
        {
            if (words > 0 && Openers.IsOpener(s, p, out _)) return p;
            var end = Chars.WordEnd(s, p);
            if (end == p) return i;
            p = Chars.SkipBlanks(s, end);
            if (p < s.Length && s[p] is ',' or '(' or ')' or '-' or '–') p = Chars.SkipBlanks(s, p + 1);
        }

        return i;
    }

    /// <summary>Whether the words are a link that a site of law or press sets behind an act: "… năm học 2025 - 2026 Tải về".</summary>
    public static bool IsLink(ReadOnlySpan<char> s, int i) =>
        s[i] == 'T' && Chars.AtWordStart(s, i) && Chars.Matches(s, i, "tải về") && Chars.SkipBlanksBack(s, i) is > 0 and var before && !Chars.EndsWith(s, before, "thông vận") && !Chars.EndsWith(s, before, "sở vận") && !Chars.EndsWith(s, before, "bộ vận");

    /// <summary>
    /// Where the clause that begins at <paramref name="i"/> ends, at <paramref name="limit"/> at the latest; also where the passage
    /// stops being a title for another reason than the limit.
    /// </summary>
    public static int End(ReadOnlySpan<char> s, int i, int limit, ref TitleState state)
    {
        limit = Math.Min(limit, s.Length);
        var p = i;
        while (p < limit)
        {
            if (p - state.Start > Longest) return Stop(ref state, p);
            var c = s[p];
            switch (c)
            {
                case '(':
                    if (Chars.MatchesAny(s, Chars.SkipBlanks(s, p + 1), ["sau đây", "gọi tắt", "viết tắt", "gọi chung", "dưới đây gọi", "được gọi", "sửa đổi, bổ sung tại", "sửa đổi, bổ sung bởi", "sửa đổi, bổ sung theo", "gửi", "được gửi", "đã gửi", "được kiện toàn", "đã được kiện toàn", "được gia hạn", "đã được gia hạn", "được đính chính", "đã được đính chính", "được thay thế", "đã được thay thế", "kèm", "ban hành kèm theo", "ban hành theo", "văn bản đính kèm", "văn bản gửi kèm", "văn bản kèm theo", "tài liệu đính kèm", "tài liệu kèm theo", "có văn bản", "có kế hoạch", "có hiệu lực", "hiệu lực từ", "nghị quyết có hiệu lực", "nghị định có hiệu lực", "thông tư có hiệu lực", "quyết định có hiệu lực", "văn bản có hiệu lực", "đính kèm", "giao"], out _)) return Stop(ref state, p);
                    // "(được sửa đổi, bổ sung tại Nghị định …)": what became of the act.
                    if (IsAmended(s, Chars.SkipBlanks(s, p + 1)) || IsEnclosure(s, p) || IsDayAlone(s, p)) return Stop(ref state, p);
                    if (state.Quotes == 0 && IsRemarkBehind(s, p)) return Stop(ref state, p);
                    if (IsReferenceTo(s, Chars.SkipBlanks(s, p + 1)) || IsKindAlone(s, p + 1) || IsCalled(s, p, state.Start) || IsShortOf(s, p, state.Start) || IsAssignment(s, p)) return Stop(ref state, p);
                    state.Brackets++;
                    break;
                case ')':
                    if (state.Brackets == 0) return Stop(ref state, p);
                    state.Brackets--;
                    break;
                case '“' or '«':
                    state.Quotes++;
                    break;
                case '”' or '»':
                    if (state.Quotes == 0) return Stop(ref state, p);
                    if (--state.Quotes == 0 && Doings.Matches(s, Chars.SkipBlanks(s, p + 1))) return Stop(ref state, p + 1);
                    break;
                case '"':
                    // Opened before the citation.
                    if (!state.StraightQuote && ClosesQuote(s, p)) return Stop(ref state, p);
                    state.StraightQuote = !state.StraightQuote;
                    if (!state.StraightQuote && Doings.Matches(s, Chars.SkipBlanks(s, p + 1))) return Stop(ref state, p + 1);
                    break;
                case ';' when state.Quotes == 0 && !state.StraightQuote:
                    if (!IsInside(s, p, state.OwnTitle, ';') && !IsFurtherWork(s, p, state.Start)) return Stop(ref state, p);
                    break;
                case ':' when state.Quotes == 0 && state.Brackets == 0 && !IsInsideOf(s, p, state.Start) && !Chars.MatchesAny(s, Chars.SkipBlanks(s, p + 1), ["từ năm", "từ ngày", "giai đoạn"], out _) && !NamesBehindColon(s, p):
                    return Stop(ref state, p);
                case '|' or '^':
                    return Stop(ref state, p);
                // "… về giáo dục<br>- Nghị quyết số …", "… về giáo dục - Nghị quyết số …" in a cell: the next of the list.
                case '<' when Chars.Matches(s, p + 1, "br") && IsNextItem(s, s[p..Math.Min(s.Length, p + LongestBreak)].IndexOf('>') + p + 1):
                    return Stop(ref state, p);
                case '-' or '–' or '+' when state.Quotes == 0 && state.Brackets == 0 && p > 0 && Chars.IsBlank(s[p - 1]) && p + 1 < s.Length && Chars.IsBlank(s[p + 1]) && IsNextItem(s, p):
                    return Stop(ref state, p);
                case 'T' when IsLink(s, p):
                    return Stop(ref state, p);
                // "… trong năm 2022Ban Tuyên giáo hướng dẫn": the line end is lost.
                case 'B' or 'U' or 'Ủ' or 'S' or 'T' or 'H' or 'Đ' when state.Quotes == 0 && p > 0 && Chars.IsDigit(s[p - 1]) && p + 1 < s.Length && !Chars.IsUpper(s[p + 1]) && IsBody(s, p):
                    return Stop(ref state, p);
                case 'g' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && Chars.MatchesAny(s, p, ["gồm có", "gồm các nội dung", "gồm những nội dung"], out _):
                    return Stop(ref state, p);
                // "… về việc miễn tiền sử dụng đất gửi UBND tỉnh": to whom the act was sent.
                case 'g' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && IsSentTo(s, p, state.Start):
                    return Stop(ref state, p);
                // "về “Học tập …” gắn với “…”": the name is closed, and this is how it is carried out.
                case 'g' when state.Quotes == 0 && state.Brackets == 0 && Chars.Matches(s, p, "gắn với") && Chars.SkipBlanksBack(s, p) is var name and > 0 && s[name - 1] is '”' or '"' or '»':
                    return Stop(ref state, p);
                case '.':
                    if (EndsSentence(s, p) && !(state.Quotes > 0 && ClosesSoon(s, p))) return Stop(ref state, p);
                    break;
                case '…' when state.Quotes == 0 && !(state.Brackets > 0 && p + 1 < s.Length && s[p + 1] == ')'):
                case '?' when state.Quotes == 0:
                    return Stop(ref state, p);
                case ',' when state.Quotes == 0 && state.Brackets == 0 && !state.StraightQuote:
                    if ((StartsClause(s, Chars.SkipBlanks(s, p + 1), state.Start) && !IsInside(s, p, state.OwnTitle, ',')) || IsBehindQuote(s, state.Start, p)) return Stop(ref state, p);
                    if (state.HasSubject && Works.Matches(s, Chars.SkipBlanks(s, p + 1)) && !IsInside(s, p, state.OwnTitle, ',')) return Stop(ref state, p);
                    // "tổng kết Chương trình liên tịch A giai đoạn 2013 - 2018, xây dựng Chương trình mới"
                    if (Chars.Matches(s, Chars.SkipBlanks(s, p + 1), "xây dựng", out var built) && Chars.SkipBlanks(s, built) is var made && made < s.Length && KindGrammar.TryReadForward(s, made, out var newKind) && Chars.Matches(s, Chars.SkipBlanks(s, newKind), "mới")) return Stop(ref state, p);
                    if (IsResolved(s, Chars.SkipBlanks(s, p + 1)) || IsOwnAct(s, Chars.SkipBlanks(s, p + 1)) || IsOutcome(s, Chars.SkipBlanks(s, p + 1))) return Stop(ref state, p);
                    // "…, theo hướng:": how it is carried out.
                    if (Chars.Matches(s, Chars.SkipBlanks(s, p + 1), "theo hướng", out var way) && Chars.SkipBlanks(s, way) is var list && list < s.Length && s[list] == ':') return Stop(ref state, p);
                    if (Chars.Matches(s, Chars.SkipBlanks(s, p + 1), "việc") && !HasWork(s[state.Start..p])) return Stop(ref state, p);
                    if (IsRound(s, Chars.SkipBlanks(s, p + 1)) || IsNextEvent(s, Chars.SkipBlanks(s, p + 1))) return Stop(ref state, p);
                    if (Chars.SkipBlanks(s, p + 1) is var listed && listed < s.Length && Chars.IsUpper(s[listed]) && IsNextOfList(s, listed, state.Start) && !PassageResolver.EndsInPlace(s, state.Start, Chars.SkipBlanksBack(s, p))) return Stop(ref state, p);
                    break;
                case 'm' or 'b' or 'n' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p):
                    if (Manner.Matches(s, p)) return Stop(ref state, p);
                    if (IsEnded(s, p, state.Start) || IsMannerBehind(s, p)) return Stop(ref state, p);
                    break;
                case 't' or 'T' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p):
                    if (IsAudience(s, p, state) || IsConsequence(s, p) || Chars.Matches(s, p, "theo đề nghị của") || Lasting.Matches(s, p) || ToldActs.AgainstThis.Matches(s, p)) return Stop(ref state, p);
                    // "… trong ngành Giáo dục tỉnh A" of an act of the centre.
                    if (state.IsCentral && Chars.Matches(s, p, "trong ngành", out var branch) && IsOfPlace(s, branch)) return Stop(ref state, p);
                    // "Chỉ thị số 03/CT-TTg … về … trên địa bàn tỉnh": the centre rules for all, so this is where it is carried out.
                    if (state.IsCentral && OnTerritory.Matches(s, p)) return Stop(ref state, p);
                    if (state.IsOfCentre && Chars.Matches(s, p, "trên địa bàn") && Chars.SkipBlanksBack(s, p) is var quoted and > 0 && s[quoted - 1] is '”' or '"' or '»') return Stop(ref state, p);
                    // "… tại 02 huyện A, B": where such an act is looked at.
                    if (state.IsCentral && Chars.Matches(s, p, "tại", out var there) && IsSomePlaces(s, there)) return Stop(ref state, p);
                    if (!Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "hoàn") && Made.Matches(s, p)) return Stop(ref state, p);
                    break;
                case 'đ' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p):
                    if (IsAudience(s, p, state)) return Stop(ref state, p);
                    // "phê duyệt Đề án “…” đối với các nhiệm vụ": the name is closed.
                    if (Chars.Matches(s, p, "đối với") && Chars.SkipBlanksBack(s, p) is var closed and > 0 && s[closed - 1] is '”' or '"') return Stop(ref state, p);
                    // "… đã được sửa đổi, bổ sung bởi Nghị định …": what became of the act.
                    if (IsAmended(s, p) || IsOutOfForce(s, p, state)) return Stop(ref state, p);
                    // "… để triển khai thực hiện": what is done with the act.
                    if (IsMannerBehind(s, p) || Followed.Matches(s, p) || Aims.Matches(s, p) || IsBecoming(s, p, state) || IsDoneWith(s, p, state) || IsLookedAt(s, p, state)) return Stop(ref state, p);
                    break;
                case 'r' when state is { IsSubject: true, Quotes: 0, Brackets: 0 } && Chars.AtWordStart(s, p) && IsBecoming(s, p, state):
                    return Stop(ref state, p);
                // "… đến năm 2030 là hết sức cần thiết": what is said of the act.
                case 'l' or 's' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && Judged.Matches(s, p) && !Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "chia"):
                    return Stop(ref state, p);
                case 'l' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && Serving.Matches(s, p):
                    return Stop(ref state, BeforeNoteMark(s, state.Start, p));
                // "Cụ thể hóa Nghị quyết A về … phù hợp điều kiện của xã": how an act of the centre is carried out.
                case 'p' when state is { Quotes: 0, Brackets: 0 } && Chars.AtWordStart(s, p) && ((state.IsCentral && IsFittedHere(s, p)) || IsDoneWith(s, p, state)):
                    return Stop(ref state, p);
                // "Nghị quyết A về … xác định rõ mục tiêu", "… yêu cầu các cấp ủy": what the act says.
                case 'x' or 'y' when state is { IsSubject: true, Quotes: 0, Brackets: 0 } && p > state.Start && Chars.AtWordStart(s, p) && Telling.Matches(s, p):
                    return Stop(ref state, p);
                case 'í' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p):
                    if (Chars.Matches(s, p, "ít nhất", out var least) && IsFrequency(s, least)) return Stop(ref state, p);
                    break;
                // "Thông tư A hướng dẫn … do Bộ B ban hành" at the end of a line: who issued it.
                case 'd' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && IsIssuedBy(s, p, i):
                    return Stop(ref state, p);
                // "… trên địa bàn tỉnh không bao gồm đảng viên …": what is left out of it here.
                case 'k' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && Chars.Matches(s, p, "không bao gồm"):
                    return Stop(ref state, p);
                case 'k' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p) && (IsOutOfForce(s, p, state) || FromIssue.Matches(s, p) || IsEndedFrom(s, p, state.Start)):
                    return Stop(ref state, p);
                case 'h' or 'c' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p):
                    if (IsValidity(s, p) || Bounds.Matches(s, p) || IsBecoming(s, p, state) || IsCountedAudience(s, p, state) || (s[p] == 'c' && IsDoneWith(s, p, state))) return Stop(ref state, p);
                    // "Sửa đổi Quyết định A ban hành … cho phù hợp với Nghị định B": to what end it is changed.
                    if (Chars.Matches(s, p, "cho phù hợp") && HasAny(s[ClauseBefore(s, state.Start)..state.Start], Changing)) return Stop(ref state, p);
                    // The wording of notes in consolidated texts: "Quyết định A sửa đổi … có căn cứ ban hành như sau:"
                    if (Chars.Matches(s, p, "có căn cứ ban hành")) return Stop(ref state, p);
                    // "Trên đây là Kế hoạch thực hiện Thông tư A … về … của UBND tỉnh": the plan is theirs, the act of the centre is not.
                    if (state.IsCentral && Chars.Matches(s, p, "của", out var owner) && Chars.Matches(s, Chars.SkipBlanks(s, 0), "trên đây là") && IsLocalBody(s, Chars.SkipBlanks(s, owner))) return Stop(ref state, p);
                    // "… hoặc Nghị quyết mới": another document.
                    if (Chars.Matches(s, p, "hoặc", out var either) && Chars.SkipBlanks(s, either) is var other && other < s.Length && Chars.IsUpper(s[other]) && KindGrammar.TryReadForward(s, other, out _) && IsNextOfList(s, other, state.Start)) return Stop(ref state, p);
                    break;
                case 'v' or 'V' when state.Quotes == 0 && state.Brackets == 0 && Chars.AtWordStart(s, p):
                    if ((ListEnders.Matches(s, p, out var lister) && !IsNational(s, lister) && !IsAmending(s, lister) && !IsFurtherListed(s, p, lister)) || IsDestination(s, p, state) || IsValidity(s, p) || Lasting.Matches(s, p)) return Stop(ref state, p);
                    // "… và Kết luận tại Hội nghị trực tuyến …": what was said, beside the act.
                    if (Chars.Matches(s, p, "và", out var conclusion) && Chars.SkipBlanks(s, conclusion) is var said && said < s.Length && s[said] == 'K' && Chars.MatchesAny(s, said, ["kết luận tại", "kết luận của"], out _)) return Stop(ref state, p);
                    if (Chars.Matches(s, p, "và", out var joined) && (IsReferenceTo(s, Chars.SkipBlanks(s, joined)) || (Chars.SkipBlanksBack(s, p) > i && EndsPeriod(s, state.Start, p, joined)))) return Stop(ref state, p);
                    // "… và Bộ Tài chính đã ban hành Công văn …": what another body did.
                    if (Chars.Matches(s, p, "và", out var doer) && Chars.SkipBlanks(s, doer) is var body && body < s.Length && Chars.IsUpper(s[body]) && IsBody(s, body) && Chars.MatchesAny(s, Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, body)), ["đã ban hành", "đã có", "đã gửi"], out _)) return Stop(ref state, p);
                    if (joined > p && IsDetailOfAbove(s, joined)) return Stop(ref state, p);
                    // "… và Nghị quyết của Quốc hội", "… và Kế hoạch của Tỉnh ủy": the next of the list, by its issuer alone.
                    if (joined > p && Chars.SkipBlanks(s, joined) is var issued && issued < s.Length && Chars.IsUpper(s[issued]) && KindGrammar.TryReadForward(s, issued, out var issuedEnd) && Chars.Matches(s, Chars.SkipBlanks(s, issuedEnd), "của", out var by)
                        && Chars.SkipBlanks(s, by) is var issuer && issuer < s.Length && Chars.IsUpper(s[issuer]) && (IsBody(s, issuer) || Chars.Matches(s, issuer, "quốc hội")) && IsNextOfList(s, issued, state.Start)) return Stop(ref state, p);
                    // "về Quy chế … và việc triển khai …": another object of what governs the citation, unless the subject is such a noun itself.
                    if (Chars.Matches(s, p, "và việc") && !HasWork(s[state.Start..p])) return Stop(ref state, p);
                    break;
                case '\n':
                    // A bullet on a line of its own begins something else.
                    var q = Chars.SkipBlanks(s, p);
                    if (q == p || (q < s.Length && s[q] == '#')) return Stop(ref state, p);
                    if (q + 1 < s.Length && (s[q] is '-' or '+' or '•' || VietnameseText.IsDash(s[q])) && Chars.IsBlank(s[q + 1])) return Stop(ref state, p);
                    break;
                default:
                    break;
            }

            p++;
        }

        return limit;
    }

    /// <summary>Whether "căn cứ" governs an act and the one who acts upon it stands before, or is left out in an item that orders ("- Căn cứ Kế hoạch A về …, xây dựng …").</summary>
    public static bool IsGroundOfSubject(ReadOnlySpan<char> s, int start)
    {
        var clause = SentenceBefore(s, start);
        for (var p = clause; p < start; p++)
        {
            if (s[p] is not ('c' or 'C') || !Chars.AtWordStart(s, p) || !Chars.Matches(s, p, "căn cứ")) continue;
            var before = Chars.SkipBlanksBack(s, p);
            if (before <= clause || s[before - 1] is ':') return s[^1] != ';' && Chars.SkipBlanks(s, 0) is var first && first < s.Length && (VietnameseText.IsDash(s[first]) || s[first] is '+' or '•' || char.IsAsciiDigit(s[first]) || s[first + 1 < s.Length ? first + 1 : first] == ')');
            return Chars.IsLetter(s[before - 1]) && !Chars.EndsWith(s, before, "các") && !Chars.EndsWith(s, before, "làm") && !Chars.EndsWith(s, before, "là") && !Chars.EndsWith(s, before, "và");
        }

        return false;
    }

    /// <summary>Whether a work stands at a position, and no further one behind a comma of its sentence.</summary>
    public static bool IsLastWork(ReadOnlySpan<char> s, int i)
    {
        // "… triển khai thực hiện Nghị quyết B": what the act is about.
        if (!Works.Matches(s, i, out var work) || (Chars.SkipBlanks(s, work) is var what && what < s.Length && Chars.IsUpper(s[what]) && KindGrammar.TryReadForward(s, what, out _))) return false;
        for (var p = i; p < s.Length && !(s[p] == '.' && EndsSentence(s, p)) && s[p] != ';'; p++)
        {
            if (s[p] == ',' && Works.Matches(s, Chars.SkipBlanks(s, p + 1))) return false;
        }

        return true;
    }

    // Where the sentence that goes up to a position begins; the acts before it may be set apart by semicolons.
    private static int SentenceBefore(ReadOnlySpan<char> s, int end)
    {
        var least = Math.Max(0, end - Longest);
        for (var p = end - 1; p >= least; p--)
        {
            if (s[p] is '|' or '\n' || (s[p] == '.' && EndsSentence(s, p))) return Chars.SkipBlanks(s, p + 1);
        }

        least = Chars.SkipBlanks(s, least);
        while (least < end && (VietnameseText.IsDash(s[least]) || s[least] is '+' or '•')) least = Chars.SkipBlanks(s, least + 1);
        return least;
    }

    // "Việc thực hiện Nghị quyết A về … được tiến hành công khai", "Nghị định A về … được 12/12 xã triển khai": how the act is carried out.
    private static bool IsDoneWith(ReadOnlySpan<char> s, int i, in TitleState state)
    {
        if (i <= state.Start) return false;
        var verb = i;
        if (Chars.MatchesAny(s, i, ["đã", "đang", "chưa", "cần", "phải", "cần phải", "đều", "đều đã"], out var auxiliary)) verb = Chars.SkipBlanks(s, auxiliary);
        if (!Chars.Matches(s, verb, "được", out var passive)) return verb > i && state.IsSubject && (Becoming.Matches(s, verb) || (Chars.Matches(s, i, "đã") && Chars.MatchesAny(s, verb, ["có hiệu quả", "mang lại", "góp phần", "tạo"], out _))) && !IsListed(s, state.Start, i);
        var p = Chars.SkipBlanks(s, passive);
        var isByCount = ToldActs.IsDoneByCount(s, p, out _);
        if (verb > i && state.IsSubject && (isByCount || Done.Matches(s, p) || Becoming.Matches(s, verb) || Chars.MatchesAny(s, p, ["các", "rà soát", "cụ thể hóa", "phổ biến", "tuyên truyền", "học tập", "sửa đổi"], out _))) return !IsListed(s, state.Start, i);
        if (!isByCount && !Done.Matches(s, p)) return false;
        if (IsWork(s, ClauseBefore(s, state.Start))) return !Listed.EndAt(s, Chars.SkipBlanksBack(s, i));
        return isByCount && (state.IsSubject || Chars.IsDigit(s[p])) && !IsListed(s, state.Start, i);
    }

    // Whether a clause begins with the work on an act: "Việc thực hiện", "Công tác triển khai".
    private static bool IsWork(ReadOnlySpan<char> s, int clause) => Chars.MatchesAny(s, clause, ["việc thực hiện", "việc triển khai", "việc tổ chức", "việc thi hành", "việc chấp hành", "việc quán triệt", "công tác triển khai", "công tác tổ chức", "công tác quán triệt", "công tác tuyên truyền", "quá trình thực hiện", "quá trình triển khai"], out _);

    // Where the clause before a subject begins.
    private static int ClauseBefore(ReadOnlySpan<char> s, int titleStart)
    {
        var least = Math.Max(0, titleStart - LongestClause);
        var before = s[least..titleStart];
        for (var p = before.Length - 1; p >= 0; p--)
        {
            if (before[p] is ';' or ':' or '|' or '\n' || (before[p] == '.' && EndsSentence(before, p))) return Chars.SkipBlanks(s, least + p + 1);
        }

        return Chars.SkipBlanks(s, least);
    }

    // "Giám sát việc thực hiện Quy định A về … đối với Đảng ủy xã B": at whom it is looked there.
    private static bool IsLookedAt(ReadOnlySpan<char> s, int i, in TitleState state)
    {
        if (!state.IsOfCentre || !Chars.Matches(s, i, "đối với", out var whom)) return false;
        var body = Chars.SkipBlanks(s, whom);
        if (Chars.MatchesAny(s, body, ["các", "các đồng chí"], out var many)) body = Chars.SkipBlanks(s, many);
        if (body >= s.Length || !Chars.IsUpper(s[body]) || !LookedAt.Matches(s, body)) return false;
        return HasAny(s[ClauseBefore(s, state.Start)..state.Start], Looking);
    }

    // "thay thế Nghị quyết A về … kể từ ngày 01/01/2018": from when the act has no force.
    private static bool IsEndedFrom(ReadOnlySpan<char> s, int i, int titleStart) =>
        Chars.MatchesAny(s, i, ["kể từ ngày", "kể từ"], out var since) && Chars.SkipBlanks(s, since) is var day && day < s.Length && Chars.IsDigit(s[day]) && HasAny(s[ClauseBefore(s, titleStart)..titleStart], Ending);

    // "phổ biến Nghị định A về … cho 46 trưởng thôn": so many were told of it.
    private static bool IsCountedAudience(ReadOnlySpan<char> s, int i, in TitleState state) =>
        state.IsConveyed && Chars.Matches(s, i, "cho", out var whom) && Chars.SkipBlanks(s, whom) is var count && count < s.Length && Chars.IsDigit(s[count]) && HasAny(s[ClauseBefore(s, state.Start)..state.Start], Imparting) && !HasAny(s[state.Start..i], Imparting);

    // "… và Nghị định quy định chi tiết Nghị quyết nêu trên": another act that is still without a number.
    private static bool IsDetailOfAbove(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        if (Chars.Matches(s, p, "các", out var many)) p = Chars.SkipBlanks(s, many);
        if (p >= s.Length || !Chars.IsUpper(s[p]) || !KindGrammar.TryReadForward(s, p, out var kind) || !Chars.MatchesAny(s, Chars.SkipBlanks(s, kind), ["quy định chi tiết", "hướng dẫn"], out var detail)) return false;
        var reach = s[detail..Math.Min(s.Length, detail + LongestOffice)];
        var end = reach.IndexOfAny(ClauseEnds);
        if (end >= 0) reach = reach[..end];
        return reach.IndexOf("nêu trên", StringComparison.Ordinal) >= 0 || reach.IndexOf("nói trên", StringComparison.Ordinal) >= 0 || reach.EndsWith(" này", StringComparison.Ordinal);
    }

    // "“Giải pháp A. Giai đoạn 1”": the quote closes behind a few words.
    private static bool ClosesSoon(ReadOnlySpan<char> s, int stop)
    {
        var rest = s[stop..Math.Min(s.Length, stop + LongestShortName)];
        return rest.IndexOfAny('”', '»') is var close and > 1 && rest[..close].IndexOfAny('“', '«', '\n') < 0;
    }

    // "… năm 2024 và các chương trình mục tiêu quốc gia": of the subject.
    private static bool IsNational(ReadOnlySpan<char> s, int i) => Chars.EndsWith(s, i, "chương trình") && Chars.Matches(s, Chars.SkipBlanks(s, i), "mục tiêu");

    private static bool IsFittedHere(ReadOnlySpan<char> s, int i)
    {
        if (!FittingLocal.Matches(s, i, out var p)) return false;
        for (var words = 0; words < 6; words++)
        {
            p = Chars.SkipBlanks(s, p);
            if (OfHere.Matches(s, p)) return true;
            var end = Chars.WordEnd(s, p);
            if (end == p) return false;
            p = end;
        }

        return false;
    }

    // "… nông thôn1 làm căn cứ": where the subject ends without the mark of a note.
    private static int BeforeNoteMark(ReadOnlySpan<char> s, int start, int i)
    {
        var end = Chars.SkipBlanksBack(s, i);
        var p = end;
        while (p > start && end - p < 2 && Chars.IsDigit(s[p - 1])) p--;
        return p > start && p < end && Chars.IsLetter(s[p - 1]) ? p : i;
    }

    // "ISO 9001:2015", "V/v: phê duyệt …"
    private static bool IsInsideOf(ReadOnlySpan<char> s, int colon, int titleStart) =>
        (colon > 0 && colon + 1 < s.Length && Chars.IsDigit(s[colon - 1]) && Chars.IsDigit(s[colon + 1])) || (Chars.MatchesAny(s, titleStart, ["v/v", "về việc"], out var opener) && Chars.SkipBlanks(s, opener) == colon) || NamesWork(s, colon, titleStart);

    // "… công trình: Đường trục xã A", "gói thầu số 03: Thi công …", "các nhiệm vụ trọng tâm như: cải cách hành chính, …": the name of the work, or some of it.
    private static bool NamesWork(ReadOnlySpan<char> s, int colon, int titleStart)
    {
        var next = colon + 1;
        while (next < s.Length && s[next] is ' ' or '\u00A0') next++;
        if (next >= s.Length || !(Chars.IsLetter(s[next]) || IsOpeningQuote(s[next]))) return false;
        var before = Chars.SkipBlanksBack(s, colon);
        if (Chars.EndsWith(s, before, "như")) return Chars.IsLower(s[next]) && before - titleStart > "như".Length;
        if (Chars.IsLower(s[next])) return false;
        var digits = before;
        while (digits > titleStart && Chars.IsDigit(s[digits - 1])) digits--;
        if (digits < before && before - digits <= 3)
        {
            before = Chars.SkipBlanksBack(s, digits);
            if (Chars.EndsWith(s, before, "số", out var number)) before = Chars.SkipBlanksBack(s, number);
        }

        return before > titleStart && NamedWorks.EndAt(s, before);
    }

    // "bãi bỏ văn bản do Ủy ban nhân dân tỉnh ban hành": what the subject is about was issued by somebody.
    private static bool IsIssuedBy(ReadOnlySpan<char> s, int i, int titleStart)
    {
        if (!Chars.Matches(s, i, "do", out var after)) return false;
        var body = Chars.SkipBlanks(s, after);
        if (body >= s.Length) return false;
        var isBody = Chars.IsUpper(s[body]) && (IsBody(s, body) || Officers.Matches(s, body, out _));
        if (!isBody && !Chars.MatchesAny(s, body, ["tỉnh", "thành phố", "thuế", "huyện", "xã", "phường"], out _)) return false;
        var last = Chars.SkipBlanksBack(s, i);
        if (last <= titleStart || Issued.EndAt(s, last)) return false;
        var reach = s[body..Math.Min(s.Length, body + LongestAssignment)];
        var length = reach.IndexOfAny(ClauseEnds);
        if (length < 0) length = reach.Length;
        var words = reach[..length].TrimEnd(" ,)”\"");
        if (Chars.EndsWith(words, words.Length, "như sau", out var following)) words = words[..following].TrimEnd();
        if (isBody && words.EndsWith("ban hành", StringComparison.Ordinal) && words.Length > "ban hành".Length) return true;
        // "… do tỉnh A ban hành có hiệu lực khi nào": the name in capitals, then the verb, then what is said of the act.
        var at = words.IndexOf(" ban hành", StringComparison.Ordinal);
        if (at <= 0 || at > LongestOffice || words[..at].ContainsAny(',', '(')) return false;
        var next = Chars.SkipBlanks(words, at + " ban hành".Length);
        return next >= words.Length || Asked.Matches(words, next);
    }

    /// <summary>Whether what stands behind a citation inside a subject tells what is done: "… của Luật Lâm nghiệp để quy định …".</summary>
    public static bool EndsBehind(ReadOnlySpan<char> s, int i) =>
        Chars.MatchesAny(s, Chars.SkipBlanks(s, i), ["để", "nhằm", "trước ngày", "trong quý", "trong tháng", "thì", "kịp thời", "và báo cáo", "phải", "không được", "có trách nhiệm"], out _);

    /// <summary>The range without closing punctuation, or the words inside the quotes where all of it is quoted.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<char> s, int start, int end)
    {
        end = TrimEnd(s, start, WithoutOpenBracket(s, start, end));
        var p = start;
        if (Chars.MatchesAny(s, p, ["về việc", "về", "v/v", "v/l"], out var after) && after < end) p = Chars.SkipBlanks(s, after);
        if (p < end && IsOpeningQuote(s[p]))
        {
            var close = p + 1;
            var depth = 1;
            for (; close < end; close++)
            {
                if (s[close] == '"' || s[close] is '”' or '»')
                {
                    if (--depth == 0) break;
                }
                else if (s[close] is '“' or '«')
                {
                    depth++;
                }
            }

            if (close >= end) return p == start ? (p + 1, end) : (start, end);
            if (p == start) return (p + 1, TrimEnd(s, p + 1, close));
            if (TrimEnd(s, close, end) == close + 1 || TrimEnd(s, close, end) == close) return (p + 1, TrimEnd(s, p + 1, close));
        }

        return (start, end);
    }

    /// <summary>Where the subject ends before "quy định:", "nêu rõ như sau": what the act says is told behind it.</summary>
    public static int BeforeSaying(ReadOnlySpan<char> s, int start, int end)
    {
        if (end >= s.Length || !(s[end] == ':' || Chars.Matches(s, end, "như sau"))) return end;
        var last = Chars.SkipBlanksBack(s, end);
        if (!Sayings.TryStart(s, last, out var said) || said < start) return end;
        // "Điều 22 Nghị định A quy định như sau:"
        if (said == start) return start;
        var before = Chars.SkipBlanksBack(s, said);
        return before <= start || Ruling.EndAt(s, before) ? end : before;
    }

    /// <summary>The end of a subject that a question closes, without the words that ask; the start where all of it is the question ("quy định về nội dung gì?").</summary>
    public static int BeforeQuestion(ReadOnlySpan<char> s, int start, int end)
    {
        if (end >= s.Length || s[end] != '?') return end;
        var last = Chars.SkipBlanksBack(s, end);
        if (QuestionTails.TryStart(s, last, out var tail) && tail > start)
        {
            // "… cụ thể ra sao?"
            var asked = Chars.SkipBlanksBack(s, tail);
            return Chars.EndsWith(s, asked, "cụ thể", out var closely) && closely > start ? Chars.SkipBlanksBack(s, closely) : asked;
        }

        if (!AskingVerbs.Matches(s, start)) return last;
        for (var p = start; p < end; p++)
        {
            if (Chars.AtWordStart(s, p) && Interrogatives.Matches(s, p)) return start;
        }

        return last;
    }

    // A bracket that the end of the subject leaves open tells something else.
    private static int WithoutOpenBracket(ReadOnlySpan<char> s, int start, int end)
    {
        var depth = 0;
        for (var p = end - 1; p >= start; p--)
        {
            if (s[p] == ')') depth++;
            else if (s[p] == '(' && --depth < 0) return p;
        }

        return end;
    }

    public static int TrimEnd(ReadOnlySpan<char> s, int start, int end)
    {
        while (end > start)
        {
            var c = s[end - 1];
            if (Chars.IsBlank(c) || c is ',' or ';' or '.' or ':' or '…' or '/' || Chars.IsSuperscript(c) || VietnameseText.IsDash(c)) end--;
            else if (c == ']' && NoteMark(s, start, end) is var mark && mark < end) end = mark;
            else break;
        }

        return end;
    }

    // "… được giao[1]"
    private static int NoteMark(ReadOnlySpan<char> s, int start, int end)
    {
        var p = end - 1;
        while (p > start && Chars.IsDigit(s[p - 1])) p--;
        return p < end - 1 && end - 1 - p <= 3 && p > start && s[p - 1] == '[' ? p - 1 : end;
    }

    /// <summary>Whether the point at <paramref name="i"/> ends a sentence.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> s, int i)
    {
        if (i + 1 >= s.Length) return true;
        if (s[i + 1] is '/' or '”' or '"' or ')') return true;
        var p = i + 1;
        while (p < s.Length && p < i + 4 && Chars.IsSuperscript(s[p])) p++;
        if (p >= s.Length) return true;
        if (s[i + 1] == '.') return i + 2 < s.Length && s[i + 2] == '.' && (i + 3 >= s.Length || Chars.IsBlank(s[i + 3]));
        if (!Chars.IsBlank(s[p])) return false;
        if (Chars.EndsWith(s, i, "tp") || Chars.EndsWith(s, i, "tx") || Chars.EndsWith(s, i, "ths") || Chars.EndsWith(s, i, "ts") || Chars.EndsWith(s, i, "đ/c")) return false;
        var q = Chars.SkipBlanks(s, p);
        return q >= s.Length || q == p || !Chars.IsLetter(s[q]) || Chars.IsUpper(s[q]);
    }

    /// <summary>Whether the words at a position tell by what an act was amended.</summary>
    public static bool IsAmended(ReadOnlySpan<char> s, int i) =>
        Amended.Matches(s, i);

    // "… năm 2018 nhằm nâng cao", "… giai đoạn 2022 - 2025 bảo đảm đúng tiến độ": what is done with the act; in the middle of a subject it is a part of it.
    private static bool IsMannerBehind(ReadOnlySpan<char> s, int i) =>
        Chars.SkipBlanksBack(s, i) is var end and > 0 && i > end && (Chars.IsDigit(s[end - 1]) || s[end - 1] is '”' or '"' or ')') && Manners.Matches(s, i, out _);

    // "…, ngày 29/6/2009 của Ban A ban hành Công văn …", "…, ngày 29/6/2009 Ban A ban hành …": what was done then.
    private static bool IsNextEvent(ReadOnlySpan<char> s, int i)
    {
        if (!DateGrammar.TryDayWord(s, i, out _) || !DateGrammar.TryRead(s, i, out var day) || !day.Value.IsDay) return false;
        var body = Chars.SkipBlanks(s, day.End);
        if (body < s.Length && s[body] == ',') body = Chars.SkipBlanks(s, body + 1);
        if (Chars.Matches(s, body, "của", out var of)) body = Chars.SkipBlanks(s, of);
        if (body >= s.Length || !Chars.IsUpper(s[body]) || !IsBody(s, body)) return false;
        var reach = s[body..Math.Min(s.Length, body + LongestRemark)];
        var verb = reach.IndexOf("ban hành", StringComparison.Ordinal);
        return verb > 0 && reach[..verb].IndexOfAny(ClauseEnds) < 0;
    }

    // "…, hằng quý, …": how often it is done.
    private static bool IsRound(ReadOnlySpan<char> s, int i) =>
        Rounds.Matches(s, i, out var end) && Chars.SkipBlanks(s, end) is var comma && comma < s.Length && s[comma] == ',';

    // "…, QUYẾT ĐỊNH:", "…, Quyết định:"
    private static bool IsResolved(ReadOnlySpan<char> s, int i)
    {
        if (!Chars.Matches(s, i, "quyết định", out var end) && !Chars.Matches(s, i, "quyết nghị", out end)) return false;
        return Chars.IsUpper(s[end - 1]) || (Chars.IsUpper(s[i]) && Chars.SkipBlanks(s, end) is var colon && colon < s.Length && s[colon] == ':');
    }

    // "…, Nghị định này có hiệu lực …": what is said of the act.
    private static bool IsOwnAct(ReadOnlySpan<char> s, int i) =>
        i < s.Length && Chars.IsUpper(s[i]) && KindGrammar.TryReadForward(s, i, out var end) && Chars.MatchesAny(s, Chars.SkipBlanks(s, end), ["này", "nêu trên", "nói trên"], out _);

    // "…, công tác dân vận đã có nhiều chuyển biến": what came of the acts is the main clause.
    private static bool IsOutcome(ReadOnlySpan<char> s, int i)
    {
        var end = Math.Min(s.Length, i + LongestSubject);
        for (var p = i; p < end; p++)
        {
            if (s[p] is ',' or ';' or ':' or '(' or '|' || (s[p] == '.' && EndsSentence(s, p))) return false;
            if (s[p] == 'đ' && p > i && Chars.AtWordStart(s, p) && Outcomes.Matches(s, p)) return true;
        }

        return false;
    }

    // "về danh mục văn bản hết hiệu lực và văn bản bị bãi bỏ": the same noun, with what has become of it.
    private static bool IsFurtherListed(ReadOnlySpan<char> s, int and, int end)
    {
        if (!Chars.EndsWith(s, end, "văn bản") || Chars.Matches(s, Chars.SkipBlanks(s, and), "và các")) return false;
        var next = Chars.SkipBlanks(s, end);
        if (Chars.Matches(s, next, "quy phạm pháp luật", out var kind)) next = Chars.SkipBlanks(s, kind);
        return Chars.MatchesAny(s, next, ["bị", "hết hiệu lực", "được sửa đổi", "được thay thế", "được bãi bỏ"], out _);
    }

    // "một số điều của Luật A và các Luật sửa đổi, bổ sung Luật A": one subject.
    private static bool IsAmending(ReadOnlySpan<char> s, int i) =>
        Chars.EndsWith(s, i, "luật") && Chars.MatchesAny(s, Chars.SkipBlanks(s, i), ["sửa đổi", "bổ sung"], out _);

    // "02 huyện", "05 xã, phường"
    private static bool IsSomePlaces(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        var digits = p;
        while (p < s.Length && Chars.IsDigit(s[p])) p++;
        return p > digits && Chars.MatchesAny(s, Chars.SkipBlanks(s, p), ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "cơ quan", "đơn vị", "doanh nghiệp", "trường"], out _);
    }

    // "về “Tiếp tục đổi mới …”, công tác …": behind a subject that is all quoted only a period or a place goes on with it.
    private static bool IsBehindQuote(ReadOnlySpan<char> s, int start, int comma)
    {
        var before = Chars.SkipBlanksBack(s, comma);
        if (before == 0 || s[before - 1] is not ('”' or '"' or '»')) return false;
        var p = start;
        if (Chars.MatchesAny(s, p, ["về việc", "về", "v/v"], out var after)) p = Chars.SkipBlanks(s, after);
        if (KindGrammar.TryReadForward(s, p, out var kind)) p = Chars.SkipBlanks(s, kind);
        if (!IsOpeningQuote(s[p]) || s[(p + 1)..(before - 1)].IndexOfAny('”', '"', '»') >= 0) return false;
        return !Chars.MatchesAny(s, Chars.SkipBlanks(s, comma + 1), ["giai đoạn", "thời kỳ", "năm", "trên địa bàn", "định hướng", "tầm nhìn", "đến năm", "nhiệm kỳ"], out _);
    }

    // "Báo cáo kết quả thực hiện Chỉ thị … về … về Ban Tuyên giáo trước ngày 15/11": to whom it is sent.
    private static bool IsDestination(ReadOnlySpan<char> s, int p, in TitleState state)
    {
        if (!state.IsReported || p <= state.Start || !Chars.Matches(s, p, "về", out var after)) return false;
        var body = Chars.SkipBlanks(s, after);
        if (body >= s.Length || !Chars.IsUpper(s[body]) || !Bodies.Matches(s, body, out _)) return false;
        var end = Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, body));
        if (end < s.Length && s[end] == ',') end = Chars.SkipBlanks(s, end + 1);
        return end >= s.Length || s[end] is '.' or ';' or '(' || Chars.MatchesAny(s, end, ["trước ngày", "trước", "chậm nhất", "để", "qua", "theo", "trong", "vào"], out _);
    }

    // "… hết hiệu lực kể từ ngày": from when to when, no part of the subject; but "danh mục văn bản hết hiệu lực" is one.
    private static bool IsValidity(ReadOnlySpan<char> s, int i)
    {
        if (!Validity.Matches(s, i, out var p)) return false;
        p = Chars.SkipBlanks(s, p);
        if (Chars.Matches(s, p, "thi hành", out var after)) p = Chars.SkipBlanks(s, after);
        return Chars.MatchesAny(s, p, ["kể từ", "từ ngày", "từ khi"], out _) || (Chars.Matches(s, p, "từ", out var since) && Chars.SkipBlanks(s, since) is var day && day < s.Length && Chars.IsDigit(s[day]));
    }

    // "… về quyết toán dự án đã hết hiệu lực": what has become of the act; but "danh mục văn bản đã hết hiệu lực" is a subject.
    private static bool IsOutOfForce(ReadOnlySpan<char> s, int i, in TitleState state) => i > state.Start && OutOfForce.Matches(s, i) && !IsListed(s, state.Start, i, Texts);

    /// <summary>Whether the words before a citation show that a sentence or a clause tells what becomes of it.</summary>
    public static bool IsSubject(ReadOnlySpan<char> s, int start)
    {
        var before = Chars.SkipBlanksBack(s, start);
        return before == 0 || s[before - 1] is '.' or ']' or '\n' || BeforeSubject.EndAt(s, before);
    }

    // "về danh mục văn bản được ban hành năm 2023": what the subject itself is about.
    private static bool IsBecoming(ReadOnlySpan<char> s, int i, in TitleState state) =>
        state.IsSubject && i > state.Start && Becoming.Matches(s, i) && !IsListed(s, state.Start, i);

    // Whether the noun right before, back to the last joint, is one of what is listed in a subject: texts and procedures.
    private static bool IsListed(ReadOnlySpan<char> s, int titleStart, int i, Endings? nouns = null)
    {
        var start = Chars.SkipBlanksBack(s, i);
        for (var words = 0; words < MostOfListed && start > titleStart; words++)
        {
            if ((nouns ?? Listed).EndAt(s, start)) return true;
            var end = start;
            while (start > titleStart && Chars.IsWordChar(s[start - 1])) start--;
            if (start == end || Chars.Matches(s, start, "và")) return false;
            start = Chars.SkipBlanksBack(s, start);
        }

        return false;
    }

    // "(Kế hoạch số 01)", "và Đề án số 08": a document named before.
    private static bool IsReferenceTo(ReadOnlySpan<char> s, int i)
    {
        if (i >= s.Length || !Chars.IsUpper(s[i]) || !KindGrammar.TryReadForward(s, i, out var p)) return false;
        p = Chars.SkipBlanks(s, p);
        if (Chars.MatchesAny(s, p, ["này", "nêu trên", "nói trên"], out _)) return true;
        if (!Chars.Matches(s, p, "số", out var after)) return false;
        if (BlankNumberGrammar.Follows(s, after)) return true;
        p = Chars.SkipBlanks(s, after);
        var digits = p;
        while (p < s.Length && Chars.IsDigit(s[p])) p++;
        return p > digits && (p >= s.Length || (!Chars.IsWordChar(s[p]) && s[p] != '/' && !VietnameseText.IsDash(s[Chars.SkipBlanks(s, p) is var q && q < s.Length ? q : p])));
    }

    // "(Kế hoạch)", "(Chương trình)"
    private static bool IsKindAlone(ReadOnlySpan<char> s, int i) =>
        i < s.Length && Chars.IsUpper(s[i]) && KindGrammar.TryReadForward(s, i, out var end) && Chars.SkipBlanks(s, end) is var close && close < s.Length && s[close] == ')';

    // "phê duyệt Chương trình mục tiêu quốc gia … (Chương trình MTQG)": what the subject is called from there on.
    private static bool IsShortOf(ReadOnlySpan<char> s, int open, int titleStart)
    {
        var start = Chars.SkipBlanks(s, open + 1);
        if (start >= s.Length || !Chars.IsUpper(s[start]) || !KindGrammar.TryReadForward(s, start, out var end)) return false;
        var inside = s[end..Math.Min(s.Length, end + LongestShortName)];
        var close = inside.IndexOf(')');
        if (close <= 0 || inside[..close].IndexOfAny(",;:.“") >= 0) return false;
        var kind = s[start..end];
        return s[titleStart..open].IndexOf(kind, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // "… của Đảng thì ngoài việc …", "… ít nhất 02 lần/năm": what is done with the act.
    private static bool IsConsequence(ReadOnlySpan<char> s, int p)
    {
        if (Chars.MatchesAny(s, p, ["thì", "trong đó"], out _)) return true;
        if (!Chars.MatchesAny(s, p, ["tối thiểu", "tối đa"], out var after)) return false;
        return IsFrequency(s, after);
    }

    private static bool IsFrequency(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        var digits = p;
        while (p < s.Length && Chars.IsDigit(s[p])) p++;
        return p > digits && Chars.MatchesAny(s, Chars.SkipBlanks(s, p), ["lần", "người", "cuộc", "buổi"], out _);
    }

    private static bool IsLocalBody(ReadOnlySpan<char> s, int i)
    {
        if (!LocalBodies.Matches(s, i)) return false;
        var end = Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, i));
        return end >= s.Length || s[end] is '.' or ';' or ',';
    }

    // "… Giáo dục tỉnh A", "… Y tế Thành phố"
    private static bool IsOfPlace(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        for (var words = 0; words < 8 && p < s.Length; words++)
        {
            if (words > 0 && Chars.MatchesAny(s, p, ["tỉnh", "thành phố", "huyện", "xã", "phường", "thị xã", "quận", "địa phương"], out _)) return true;
            var end = Chars.WordEnd(s, p);
            if (end == p) return false;
            p = Chars.SkipBlanks(s, end);
        }

        return false;
    }

    // "… tầm nhìn đến năm 2045 và Chiến lược …": a period closes the subject, a capital begins another document.
    private static bool EndsPeriod(ReadOnlySpan<char> s, int titleStart, int and, int after)
    {
        var before = Chars.SkipBlanksBack(s, and);
        var next = Chars.SkipBlanks(s, after);
        return before >= 4 && Chars.IsDigit(s[before - 1]) && Chars.IsDigit(s[before - 4]) && next < s.Length && Chars.IsUpper(s[next]) && KindGrammar.TryReadForward(s, next, out var kind) && !IsOfTheSame(s, titleStart, before, kind);
    }

    // "Quy hoạch sử dụng đất quốc gia thời kỳ 2021 - 2030 và Kế hoạch sử dụng đất quốc gia …": the words behind the kind stand in the subject too.
    private static bool IsOfTheSame(ReadOnlySpan<char> s, int titleStart, int titleEnd, int kind)
    {
        var start = Chars.SkipBlanks(s, kind);
        var end = Chars.WordEnd(s, Chars.SkipBlanks(s, Chars.WordEnd(s, start)));
        return end - start >= LeastOfSame && titleStart < titleEnd && !Chars.IsDigit(s[start]) && s[titleStart..titleEnd].IndexOf(s[start..end], StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool HasWork(ReadOnlySpan<char> title)
    {
        for (var p = 0; p < title.Length; p++)
        {
            if (title[p] == 'v' && Chars.AtWordStart(title, p) && Chars.Matches(title, p, "việc")) return true;
        }

        return false;
    }

    // "… về chợ bị bãi bỏ": what becomes of the act; but "danh mục thủ tục bị bãi bỏ" is a subject.
    private static bool IsEnded(ReadOnlySpan<char> s, int i, int titleStart)
    {
        if (!Chars.MatchesAny(s, i, ["bị bãi bỏ", "bị hủy bỏ", "bị thay thế"], out _)) return false;
        var before = Chars.SkipBlanksBack(s, i);
        // "thủ tục hành chính mới ban hành và bị bãi bỏ": the last of several.
        if (before > 0 && (s[before - 1] == ',' || Chars.EndsWith(s, before, "và") || Chars.EndsWith(s, before, "hoặc"))) return false;
        return !IsListed(s, titleStart, i);
    }

    // "Phổ biến Kế hoạch số … về … đến toàn thể công chức": to whom it is brought, unless the subject itself brings something to somebody.
    private static bool IsAudience(ReadOnlySpan<char> s, int p, in TitleState state) =>
        Chars.MatchesAny(s, p, ["đến", "tới"], out var after) && Chars.SkipBlanks(s, after) is var whom && (Everybody.Matches(s, whom, out _) || (state.IsConveyed && Audience.Matches(s, whom, out _) && !ClosesRange(s, state.Start, p))) && !HasAny(s[state.Start..p], Imparting);

    // "từ Trung ương đến cơ sở"
    private static bool ClosesRange(ReadOnlySpan<char> s, int titleStart, int to)
    {
        var p = Chars.SkipBlanksBack(s, to);
        for (var words = 0; words < MostOfRange && p > titleStart; words++)
        {
            var start = Chars.WordStart(s, p);
            if (start == p) return false;
            if (Chars.Matches(s, start, "từ")) return words > 0;
            p = Chars.SkipBlanksBack(s, start);
        }

        return false;
    }

    private static bool ClosesQuote(ReadOnlySpan<char> s, int p) =>
        p > 0 && !Chars.IsBlank(s[p - 1]) && s[p - 1] is not ('(' or '“') && (p + 1 >= s.Length || !Chars.IsWordChar(s[p + 1]));

    // "… Đại hội lần thứ XIV của Đảng; tăng tốc, bứt phá, hoàn thành …": a semicolon or comma of the name, as the title of the document itself shows, which has the same words
    // about it.
    private static bool IsInside(ReadOnlySpan<char> s, int mark, ReadOnlySpan<char> ownTitle, char sign)
    {
        for (var from = 0; from < ownTitle.Length;)
        {
            var found = ownTitle[from..].IndexOf(sign);
            if (found < 0) return false;
            var at = from + found;
            if (AgreesBack(s, mark, ownTitle, at) && AgreesOn(s, mark + 1, ownTitle, at + 1)) return true;
            from = at + 1;
        }

        return false;
    }

    private static bool AgreesBack(ReadOnlySpan<char> s, int i, ReadOnlySpan<char> t, int k)
    {
        for (var letters = 0; letters < LeastOfContext; letters++)
        {
            i = Chars.SkipBlanksBack(s, i) - 1;
            k = Chars.SkipBlanksBack(t, k) - 1;
            if (i < 0 || k < 0 || Chars.Fold(s[i]) != Chars.Fold(t[k])) return false;
        }

        return true;
    }

    private static bool AgreesOn(ReadOnlySpan<char> s, int i, ReadOnlySpan<char> t, int k)
    {
        for (var letters = 0; letters < LeastOfContext; letters++)
        {
            i = Chars.SkipBlanks(s, i);
            k = Chars.SkipBlanks(t, k);
            if (i >= s.Length || k >= t.Length || Chars.Fold(s[i]) != Chars.Fold(t[k])) return false;
            i++;
            k++;
        }

        return true;
    }

    /// <summary>Where a title is cut: what an act rules beside its first subject belongs to no cue behind it, but a title ends at the semicolon.</summary>
    public static int FirstSubjectEnd(ReadOnlySpan<char> s, int start, int end)
    {
        for (var p = start; s[p..end].IndexOf(';') is >= 0 and var at; p += at + 1)
        {
            if (IsFurtherWork(s[..end], p + at, start)) return p + at;
        }

        return end;
    }

    // "hướng dẫn việc tổ chức hội nghị cử tri; việc giới thiệu người ứng cử", "phân quyền, phân cấp; phân định thẩm quyền …": the next of what the act rules.
    private static bool IsFurtherWork(ReadOnlySpan<char> s, int semicolon, int titleStart)
    {
        var next = Chars.SkipBlanks(s, semicolon + 1);
        if (next >= s.Length) return false;
        if (s[next] == 'v') return Chars.Matches(s, next, "việc") && HasWork(s[titleStart..semicolon]);
        return s[next] == 'p' && Chars.MatchesAny(s, next, ["phân định thẩm quyền", "phân quyền, phân cấp", "phân cấp, phân quyền"], out _) && s[titleStart..semicolon].IndexOf("phân ", StringComparison.Ordinal) >= 0;
    }

    private static bool IsOpeningQuote(char c) => c is '“' or '"' or '«';

    private static int Stop(ref TitleState state, int p)
    {
        state.IsClosed = true;
        return p;
    }

    // ", Chiến lược phát triển …" behind a subject that names no such thing first: another document that the sentence lists.
    private static bool IsNextOfList(ReadOnlySpan<char> s, int p, int titleStart)
    {
        if (!KindGrammar.TryReadForward(s, p, out var kind)) return false;
        // "… dự toán ngân sách năm 2020, Kế hoạch tài chính - ngân sách 03 năm": of the subject; an act has a number or an issuer.
        if (Chars.Matches(s, p, "kế hoạch") && Chars.MatchesAny(s, Chars.SkipBlanks(s, kind), ["tài chính", "đầu tư công", "phát triển kinh tế", "sử dụng đất"], out _)) return false;
        for (var i = titleStart; i < p; i++)
        {
            if (Chars.IsUpper(s[i]) && Chars.AtWordStart(s, i) && KindGrammar.TryReadForward(s, i, out _)) return false;
        }

        return true;
    }

    // "phê duyệt Đề án: “Nâng cao …”": the name of what is approved, in quotes or with a capital, in the same line.
    private static bool NamesBehindColon(ReadOnlySpan<char> s, int colon)
    {
        var name = Chars.SkipBlanks(s, colon + 1);
        return name < s.Length && !s[colon..name].Contains('\n') && (IsOpeningQuote(s[name]) || Chars.IsUpper(s[name])) && Named.EndAt(s, Chars.SkipBlanksBack(s, colon));
    }

    // A bullet, or none, and an act by its number.
    private static bool IsNextItem(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        if (p < s.Length && (VietnameseText.IsDash(s[p]) || s[p] is '+' or '•')) p = Chars.SkipBlanks(s, p + 1);
        if (p >= s.Length || !Chars.IsUpper(s[p]) || !KindGrammar.TryReadForward(s, p, out var kind)) return false;
        p = Chars.SkipBlanks(s, kind);
        if (Chars.Matches(s, p, "số", out var number)) p = Chars.SkipBlanks(s, number);
        return p < s.Length && Chars.IsDigit(s[p]);
    }

    // ", trình tự, thủ tục", ", cụ thể hóa", "mục đích, yêu cầu": a further noun or verb of the subject.
    private static bool GoesOn(ReadOnlySpan<char> s, int p, int end, ReadOnlySpan<char> before)
    {
        var next = Chars.SkipBlanks(s, end);
        if (Chars.Matches(s, p, "trình")) return Chars.MatchesAny(s, next, ["tự", "độ", "diễn"], out _);
        if (Chars.Matches(s, p, "cụ thể")) return Chars.Matches(s, next, "hóa");
        if (Chars.Matches(s, p, "xem")) return Chars.Matches(s, next, "xét");
        if (Chars.Matches(s, p, "còn")) return Chars.MatchesAny(s, next, ["hiệu lực", "lại"], out _);
        if (Chars.Matches(s, p, "lấy")) return Chars.Matches(s, next, "ý kiến");
        // "về việc rà soát, báo cáo kết quả thực hiện …": two verbs of one subject.
        if (Chars.Matches(s, p, "báo cáo kết quả")) return Chars.MatchesAny(before, 0, ["về việc", "v/v"], out var work) && Chars.SkipBlanksBack(before, before.Length) is var last && last > 0 && before[last - 1] == ',' && Chars.SkipBlanksBack(before, last - 1) is var verb && Checking.TryStart(before, verb, out var verbStart) && Chars.SkipBlanksBack(before, verbStart) <= work;
        // "tổ chức đại hội Đoàn các cấp, tiến tới Đại hội đại biểu toàn quốc"
        if (Chars.MatchesAny(s, p, ["tiến tới", "hướng tới"], out _)) return Chars.Matches(s, next, "đại hội") && before.Contains("đại hội", StringComparison.OrdinalIgnoreCase);
        var comma = Chars.SkipBlanksBack(s, p);
        return Chars.MatchesAny(s, p, ["yêu cầu", "đề nghị"], out _) && comma > 0 && Demanded.EndAt(s, Chars.SkipBlanksBack(s, comma - 1));
    }

    // ", các bộ, ngành, địa phương đã tập trung …": a verb that no subject of an act has tells the clause.
    private static bool Acts(ReadOnlySpan<char> s, int i)
    {
        var end = Math.Min(s.Length, i + LongestSubject);
        for (var p = i; p < end; p++)
        {
            if (s[p] is ';' or ':' or '(' or '|' || (s[p] == '.' && EndsSentence(s, p))) return false;
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && Predicates.Matches(s, p, out _)) return true;
        }

        return false;
    }

    // ", tỉnh Hà Giang đã ứng dụng …": the place is the subject of the main clause.
    private static bool IsOfPlaceThatActs(ReadOnlySpan<char> s, int i)
    {
        if (!Chars.MatchesAny(s, i, ["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "toàn tỉnh"], out var p)) return false;
        for (var words = 0; words < 5; words++)
        {
            p = Chars.SkipBlanks(s, p);
            if (Chars.MatchesAny(s, p, ["đã", "ban hành", "xây dựng kế hoạch", "tổ chức triển khai"], out _)) return true;
            if (p >= s.Length || !Chars.IsUpper(s[p])) return false;
            p = Chars.WordEnd(s, p);
        }

        return false;
    }

    // ", trường Mầm non Tùng Ảnh xây dựng kế hoạch như sau", ", đơn vị đã ban hành …": a body in small letters is the subject of the main clause.
    private static bool IsSmallBodyThatActs(ReadOnlySpan<char> s, int i)
    {
        if (!SmallBodies.Matches(s, i, out _)) return false;
        var end = IssuerGrammar.BodyEnd(s, i);
        return end > i && SureVerbs.Matches(s, Chars.SkipBlanks(s, end));
    }

    // ", Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau": what the document itself does.
    // "…, góp phần nâng cao năng lực cạnh tranh cấp tỉnh giai đoạn 2017-2020;": subjects end in the years that they are for, sentences go on.
    private static bool EndsInPeriod(ReadOnlySpan<char> s, int p)
    {
        if (!Chars.Matches(s, p, "góp phần")) return false;
        var clause = s[p..Math.Min(s.Length, p + LongestClause)];
        if (clause.IndexOfAny(ClauseEnds) is > 0 and var end) clause = clause[..end];
        var at = clause.LastIndexOf("giai đoạn", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var years = clause[(at + "giai đoạn".Length)..].Trim();
        return years.Length is >= 7 and <= 15 && Chars.IsDigit(years[0]) && Chars.IsDigit(years[^1]) && years.ContainsAny('-', '–');
    }

    private static bool StartsClause(ReadOnlySpan<char> s, int p, int titleStart)
    {
        if (p >= s.Length) return true;
        if (!Chars.IsLetter(s[p])) return false;
        // "…, tiếp theo Công văn số …": what went before.
        if (Chars.Matches(s, p, "tiếp theo", out var before) && Chars.SkipBlanks(s, before) is var earlier && earlier < s.Length && Chars.IsUpper(s[earlier]) && KindGrammar.TryReadForward(s, earlier, out _)) return true;
        if (ClauseOpeners.Matches(s, p, out var opener)) return !GoesOn(s, p, opener, s[titleStart..p]) && !EndsInPeriod(s, p);
        // "…, báo cáo Ủy ban nhân dân huyện trong quý I": to whom it is reported.
        if (Chars.Matches(s, p, "báo cáo", out var reported) && Chars.SkipBlanks(s, reported) is var receiver && receiver < s.Length && Chars.IsUpper(s[receiver]) && Bodies.Matches(s, receiver, out _)) return true;
        if (MainClauses.BeginsBehindTime(s, titleStart, p) || MainClauses.BeginsInSmall(s, titleStart, p)) return true;
        if (Everyone.Matches(s, p, out var subject)) return Acts(s, subject);
        // ", ngày 12/4/2017 Bộ A đã công bố …"
        if (Chars.Lower(s[p]) == 'n' && DateGrammar.TryDayWord(s, p, out _) && DateGrammar.TryRead(s, p, out var day) && day.Value.IsDay)
        {
            var body = Chars.SkipBlanks(s, day.End);
            if (body < s.Length && s[body] == ',') body = Chars.SkipBlanks(s, body + 1);
            if (body < s.Length && Chars.IsUpper(s[body]) && Bodies.Matches(s, body, out _)) return true;
        }

        // ", từ ngày 17/6/2019 đến ngày 26/7/2019, Đoàn thanh tra đã tiến hành …"
        if (Chars.Matches(s, p, "từ ngày", out var span) && s[span..Math.Min(s.Length, span + LongestRemark)].IndexOf(',') is var behind and > 0 && Chars.SkipBlanks(s, span + behind + 1) is var actor && actor < s.Length && Chars.IsUpper(s[actor]) && Bodies.Matches(s, actor) && MainVerbs.Matches(s, Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, actor)))) return true;
        if (!Chars.IsUpper(s[p])) return IsOfPlaceThatActs(s, p) || IsSmallBodyThatActs(s, p);
        if (!Bodies.Matches(s, p, out _)) return MainClauses.BeginsWithPost(s, titleStart, p);
        var bodyEnd = IssuerGrammar.BodyEnd(s, p);
        var q = Chars.SkipBlanks(s, bodyEnd);
        // "… của Đảng, Mặt trận Tổ quốc và các đoàn thể" goes on; a verb after the body begins the main clause.
        if (q < s.Length && s[q] == '(' && s[q..Math.Min(s.Length, q + 80)].IndexOf(')') is var close and > 0) q = Chars.SkipBlanks(s, q + close + 1);
        if (MainVerbs.Matches(s, q, out _)) return true;
        // "…, Huyện ủy, Ban Dân vận ban hành Kế hoạch", "…, Bộ trưởng Bộ A, Bộ trưởng Bộ B, Bộ trưởng Bộ C ban hành Thông tư": several bodies before the verb.
        if (q < s.Length && s[q] == ',' && Chars.SkipBlanks(s, q + 1) is var further && further < s.Length && Chars.IsUpper(s[further]) && Bodies.Matches(s, further)) return BehindBodies(s, further) is var verb && (MainVerbs.Matches(s, verb) || MainClauses.Begins(s, titleStart, p, verb));
        if (MainClauses.Begins(s, titleStart, p, q)) return true;
        var tail = s[q..Math.Min(s.Length, q + LongestClause)];
        var stop = tail.IndexOfAny(';', '.');
        if (stop >= 0) tail = tail[..stop];
        tail = BeforeFurtherBody(tail);
        return tail.IndexOf("ban hành Kế hoạch", StringComparison.Ordinal) >= 0 || tail.IndexOf("xây dựng Kế hoạch", StringComparison.Ordinal) >= 0 || tail.IndexOf("xây dựng kế hoạch", StringComparison.Ordinal) >= 0
            || tail.IndexOf("ban hành kế hoạch", StringComparison.Ordinal) >= 0 || tail.IndexOf("như sau", StringComparison.Ordinal) >= 0 || tail.IndexOf("có ý kiến", StringComparison.Ordinal) >= 0;
    }

    private static int BehindBodies(ReadOnlySpan<char> s, int i)
    {
        for (var more = 0; more < MostOfBodies; more++)
        {
            i = Chars.SkipBlanks(s, IssuerGrammar.BodyEnd(s, i));
            var next = i < s.Length && s[i] == ',' ? Chars.SkipBlanks(s, i + 1) : s.Length;
            if (next >= s.Length || !Chars.IsUpper(s[next]) || !Bodies.Matches(s, next)) break;
            i = next;
        }

        return i;
    }

    // The verb of the main clause stands behind the last body.
    private static ReadOnlySpan<char> BeforeFurtherBody(ReadOnlySpan<char> tail)
    {
        for (var p = 0; p < tail.Length; p++)
        {
            if (tail[p] == ',' && Chars.SkipBlanks(tail, p + 1) is var body && body < tail.Length && Chars.IsUpper(tail[body]) && Bodies.Matches(tail, body)) return tail[..p];
        }

        return tail;
    }
}

/// <summary>What is open while a title is read.</summary>
internal ref struct TitleState
{
    public int Start { get; set; }

    /// <summary>The title of the document that cites.</summary>
    public ReadOnlySpan<char> OwnTitle { get; init; }

    /// <summary>Whether a subject stands before "căn cứ" in its sentence, whose predicate is still to come: "Các xã căn cứ Kế hoạch A về …, xây dựng …".</summary>
    public bool HasSubject { get; init; }

    /// <summary>Whether its sentence tells what becomes of the act: "Từ khi Chỉ thị A về … ra đời".</summary>
    public bool IsSubject { get; init; }

    public int Brackets { get; set; }

    public int Quotes { get; set; }

    public bool StraightQuote { get; set; }

    /// <summary>Whether the act is what is brought to somebody.</summary>
    public bool IsConveyed { get; init; }

    /// <summary>Whether what was done with the act is reported to somebody.</summary>
    public bool IsReported { get; init; }

    /// <summary>Whether the act is one of the centre for the whole country, as its code says: CT-TTg, NQ/TW, NĐ-CP.</summary>
    public bool IsCentral { get; init; }

    /// <summary>Whether the centre issued it, for the whole country or a part of it: QĐ-TTg too.</summary>
    public bool IsOfCentre { get; init; }

    public bool IsClosed { get; set; }
}
