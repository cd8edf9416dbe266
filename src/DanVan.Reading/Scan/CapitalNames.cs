using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Posts that stand alone on a line, and bodies that begin one, in the capitals of a letterhead or signature: a scan that lost their marks says no other words.</summary>
internal static class CapitalNames
{
    private const int LongestLine = 120;

    private static readonly (string Plain, string Name)[] Posts = Pairs(
        "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "BÍ THƯ", "PHÓ BÍ THƯ",
        "CỤC TRƯỞNG", "BỘ TRƯỞNG, CHỦ NHIỆM", "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "PHÓ CỤC TRƯỞNG", "CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA", "THỦ TƯỚNG", "PHÓ THỦ TƯỚNG",
        "KẾ HOẠCH", "QUYẾT ĐỊNH", "CHỈ THỊ", "THÔNG BÁO", "NGHỊ QUYẾT", "CHƯƠNG TRÌNH", "HƯỚNG DẪN", "BÁO CÁO", "TỜ TRÌNH", "PHỤ LỤC");

    private static readonly (string Plain, string Name)[] Bodies = Pairs("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "BAN CHỈ ĐẠO", "BAN CHẤP HÀNH", "BAN THƯỜNG VỤ", "BAN THƯỜNG TRỰC",
        "ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH ĐOÀN", "HUYỆN ĐOÀN", "THÀNH ĐOÀN", "TỈNH ỦY", "HUYỆN ỦY", "THÀNH ỦY", "ĐẢNG ỦY", "BAN DÂN VẬN", "ỦY BAN MẶT TRẬN TỔ QUỐC", "HỘI NÔNG DÂN", "HỘI CỰU CHIẾN BINH",
        "HỘI LIÊN HIỆP PHỤ NỮ", "LIÊN ĐOÀN LAO ĐỘNG", "ĐOÀN KIỂM TRA");

    private static readonly string[] Leads = ["KT. ", "TM. ", "TL. ", "Q. "];

    public static PieceBlock Repair(PieceBlock piece)
    {
        for (var start = 0; start < piece.Text.Length;)
        {
            var end = piece.Text.IndexOf('\n', start);
            if (end < 0) end = piece.Text.Length;
            if (end - start <= LongestLine && Name(piece.Text.AsSpan(start, end - start)) is (var at, var name))
            {
                // What was run together is shorter than its name by the blank.
                var length = Math.Min(name.Length, end - start - at);
                piece = LookAlikes.Replace(piece, start + at, length, name);
                end += name.Length - length;
            }

            start = end + 1;
        }

        return piece;
    }

    private static (int At, string Name)? Name(ReadOnlySpan<char> line)
    {
        // ủ and Ủ differ in their size only.
        if (line.StartsWith("Ủy BAN ") && !line[2..].ToString().Any(char.IsLower)) return (0, "ỦY");
        foreach (var c in line)
        {
            if (char.IsLower(c)) return null;
        }

        var at = 0;
        foreach (var lead in Leads)
        {
            if (line.StartsWith(lead, StringComparison.Ordinal)) at = lead.Length;
        }

        var words = line[at..];
        var plain = VietnameseText.Unaccent(words.ToString());
        foreach (var (known, name) in Posts)
        {
            if (string.Equals(plain, known, StringComparison.Ordinal)) return words.SequenceEqual(name) ? null : (at, name);
        }

        // KEHOẠCH
        if (at == 0 && plain.IndexOf(' ', StringComparison.Ordinal) < 0 && Array.Find(Posts, post => post.Plain.Length == plain.Length + 1 && string.Equals(post.Plain.Replace(" ", "", StringComparison.Ordinal), plain, StringComparison.Ordinal)) is { Name: { } whole }) return (0, whole);

        foreach (var (known, name) in Bodies)
        {
            if (!plain.StartsWith(known, StringComparison.Ordinal) || (plain.Length > known.Length && plain[known.Length] != ' ')) continue;
            // UỶ is ỦY in another spelling.
            return words.StartsWith(name) || (words.StartsWith("UỶ") && words[2..].StartsWith(name.AsSpan(2))) || (words.StartsWith(name.Replace("ỦY", "UỶ", StringComparison.Ordinal)) || words.StartsWith(name.Replace("HÒA", "HOÀ", StringComparison.Ordinal))) ? null : (at, name);
        }

        return null;
    }

    private static (string Plain, string Name)[] Pairs(params string[] names) => Array.ConvertAll(names, static name => (VietnameseText.Unaccent(name), name));
}
