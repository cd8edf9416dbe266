namespace DanVan.Parsing.Tasks;

/// <summary>Boards that are called by what they steer: what they do is part of the name, although it begins with a verb.</summary>
internal static partial class Lexicon
{
    private static readonly string[] Boards = ["ban chỉ đạo", "bcđ", "tổ công tác", "tổ giúp việc ban chỉ đạo"];

    // A number is no word of the lexicon: "06" of "Đề án 06" is read behind the phrase.
    private static readonly string[] Steered =
    [
        "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số", "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số", "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và đề án",
        "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và cải cách hành chính", "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số, cải cách hành chính và đề án",
        "phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số, đề án", "phát triển khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số", "phát triển khoa học công nghệ, đổi mới sáng tạo, chuyển đổi số và đề án",
        "phát triển khoa học và công nghệ, đổi mới sáng tạo và chuyển đổi số", "cải cách hành chính", "cải cách hành chính và chuyển đổi số", "cải cách hành chính, chuyển đổi số", "cải cách hành chính, chuyển đổi số và đề án", "cải cách tư pháp",
        "chuyển đổi số", "chuyển đổi số và đề án", "xây dựng chính quyền điện tử", "xây dựng chính quyền số", "xây dựng, hoàn thiện thể chế",
        "đề án", "thực hiện đề án", "triển khai đề án", "triển khai thực hiện đề án", "thực hiện nghị quyết", "cuộc vận động", "thực hiện cuộc vận động", "phong trào thi đua", "hỗ trợ nhà ở", "thực hiện hỗ trợ nhà ở", "thực hiện chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        "thực hiện hỗ trợ nhà ở cho người có công", "thực hiện hỗ trợ nhà ở cho người có công với cách mạng", "hỗ trợ nhà ở cho người có công với cách mạng", "về an toàn thực phẩm", "về vệ sinh an toàn thực phẩm", "liên ngành về vệ sinh an toàn thực phẩm", "về attp", "attp", "liên ngành về attp", "liên ngành attp",
        "thực hiện quy chế dân chủ", "thực hiện quy chế dân chủ cơ sở", "thực hiện quy chế dân chủ ở cơ sở", "thực hiện dân chủ ở cơ sở", "thực hiện qcdc", "quy chế dân chủ", "xây dựng và thực hiện quy chế dân chủ", "xây dựng và thực hiện quy chế dân chủ ở cơ sở",
        "dân vận", "dân vận khéo", "tôn giáo", "dân tộc", "nhân quyền", "gia đình", "thông tin đối ngoại", "bảo vệ bí mật nhà nước", "bảo vệ nền tảng tư tưởng của đảng", "học tập và làm theo tư tưởng, đạo đức, phong cách hồ chí minh", "thi hành án dân sự",
        "phòng, chống tham nhũng", "phòng, chống tham nhũng, tiêu cực", "phòng, chống tham nhũng, lãng phí, tiêu cực", "phòng, chống lãng phí", "thực hành tiết kiệm, chống lãng phí",
        "phòng, chống tội phạm", "phòng, chống tội phạm, tệ nạn xã hội", "phòng, chống tội phạm và tệ nạn xã hội", "phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc",
        "phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc", "phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ antq", "phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ antq", "phòng, chống tệ nạn xã hội", "phòng, chống ma túy", "phòng, chống hiv/aids", "phòng, chống aids và phòng, chống tệ nạn ma túy, mại dâm",
        "phòng, chống hiv/aids và phòng, chống tệ nạn ma túy, mại dâm", "phòng, chống mua bán người", "phòng, chống khủng bố", "phòng, chống rửa tiền", "phòng, chống bạo lực gia đình",
        "phong trào toàn dân bảo vệ an ninh tổ quốc", "toàn dân bảo vệ an ninh tổ quốc", "bảo vệ an ninh, trật tự", "phòng thủ dân sự", "diễn tập khu vực phòng thủ",
        "phòng, chống dịch", "phòng, chống dịch covid-19", "phòng, chống dịch bệnh", "phòng, chống dịch bệnh ở người", "phòng, chống dịch bệnh động vật", "phòng, chống dịch bệnh cho động vật", "phòng, chống dịch tả lợn châu phi", "phòng, chống thiên tai",
        "phòng, chống thiên tai và tìm kiếm cứu nạn", "ứng phó với biến đổi khí hậu", "ứng phó sự cố, thiên tai và tìm kiếm cứu nạn", "bảo vệ và phát triển rừng", "bảo vệ môi trường", "chống khai thác hải sản bất hợp pháp",
        "chống khai thác iuu", "chống buôn lậu, gian lận thương mại và hàng giả", "phòng, chống buôn lậu, gian lận thương mại và hàng giả", "chống thất thu ngân sách", "chống thất thu và thu hồi nợ đọng thuế",
        "xây dựng nông thôn mới", "chương trình mục tiêu quốc gia xây dựng nông thôn mới", "các chương trình mục tiêu quốc gia", "thực hiện các chương trình mục tiêu quốc gia", "giảm nghèo", "giảm nghèo bền vững", "xóa nhà tạm, nhà dột nát", "phát triển nhà ở xã hội",
        "đổi mới chương trình, sách giáo khoa giáo dục phổ thông", "phổ cập giáo dục", "phổ cập giáo dục, xóa mù chữ", "phổ cập giáo dục - xóa mù chữ", "xây dựng xã hội học tập", "thi tốt nghiệp trung học phổ thông", "thi tốt nghiệp thpt", "kỳ thi tốt nghiệp trung học phổ thông", "y tế trường học",
        "vệ sinh an toàn thực phẩm", "an toàn vệ sinh thực phẩm", "an toàn thực phẩm", "liên ngành về an toàn thực phẩm", "liên ngành vệ sinh an toàn thực phẩm", "an toàn giao thông", "bảo hiểm xã hội, bảo hiểm y tế", "thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế",
        "vận động hiến máu tình nguyện", "phong trào \"toàn dân đoàn kết xây dựng đời sống văn hóa\"", "phong trào toàn dân đoàn kết xây dựng đời sống văn hóa", "xây dựng gia đình văn hóa", "cuộc vận động \"người việt nam ưu tiên dùng hàng việt nam\"",
        "phát triển du lịch", "phát triển kinh tế tập thể", "phát triển kinh tế tập thể, hợp tác xã", "đổi mới và phát triển doanh nghiệp", "hội nhập quốc tế", "giải phóng mặt bằng", "bồi thường, giải phóng mặt bằng", "kiểm kê đất đai", "kiểm kê tài sản công",
        "sắp xếp đơn vị hành chính", "sắp xếp tổ chức bộ máy", "bầu cử", "tổng điều tra kinh tế", "tổng điều tra dân số và nhà ở", "tổng điều tra nông thôn, nông nghiệp",
    ];

    // "Ban Chỉ đạo phòng, chống dịch" is also "Ban Chỉ đạo công tác phòng, chống dịch" and "Ban Chỉ đạo phòng chống dịch".
    private static IEnumerable<(Lex Kind, string Phrases)> BoardNames()
    {
        foreach (var board in Boards)
        {
            foreach (var steered in Steered)
            {
                var joined = steered.Replace("phòng, chống", "phòng chống", StringComparison.Ordinal);
                var names = $"{board} {steered}; {board} công tác {steered}";
                yield return (Lex.Institution | Lex.NamedByTask, string.Equals(joined, steered, StringComparison.Ordinal) ? names : $"{names}; {board} {joined}; {board} công tác {joined}");
            }
        }
    }
}
