namespace DanVan.Parsing.Citations;

/// <summary>Where the name of a body is whole: behind a level ("UBND huyện"), a body of the centre ("Chính phủ") or a name in capitals ("Tỉnh ủy Lào Cai"). Small letters there begin what is said next.</summary>
internal static class ClosedNames
{
    private const int MostOfPlace = 6;

    private static readonly Endings Levels = new("tỉnh", "huyện", "quận", "thành phố", "thị xã", "thị trấn", "phường", "xã", "đặc khu", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy");
    private static readonly Endings OfCentre = new("chính phủ", "quốc hội", "bộ chính trị", "ban bí thư");

    // "UBND tỉnh Thái nguyên": one syllable in capitals may go on in small letters.
    private const int LeastOfPlace = 2;

    // "Tỉnh ủy Lào Cai khóa XX", "UBND huyện đảo Lý Sơn", "Bảo hiểm xã hội".
    private static readonly Phrases GoesOn = new(
        "khóa", "nhiệm kỳ", "kỳ họp", "lần thứ", "tỉnh", "huyện", "quận", "thành phố", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "tp", "tx", "ủy", "đoàn", "hội", "đội", "đảo", "thuộc", "trực thuộc", "nước", "việt nam", "liên bang", "điện tử", "cũ", "lâm thời", "mở rộng", "chi nhánh", "cơ sở", "khen thưởng", "tổ quốc", "nhân dân");

    // Heads of one syllable, whose field begins with a capital too: "liên Sở Tài chính", "Giám đốc Công an".
    private static readonly Phrases Heads = new(
        "bộ", "sở", "ban", "cục", "vụ", "phòng", "hội", "đoàn", "viện", "trường", "tòa", "ủy", "đảng", "chi", "công", "văn", "trung", "tổng", "liên", "kho", "ngân", "mặt", "chủ", "giám", "phó", "trưởng", "bí", "thủ", "quân", "học", "nhà", "đài", "trạm", "tổ", "khối", "đội", "đồn", "hạt", "hải", "bệnh", "thanh", "tập", "quỹ", "cụm", "cảng", "hợp", "tiểu", "lữ", "sư", "y");

    /// <summary>Whether the name that ends before a word in small letters is whole, so that the word is none of its own.</summary>
    public static bool IsWhole(ReadOnlySpan<char> s, int start, int end, int next)
    {
        if (end <= start || GoesOn.Matches(s, next)) return false;
        var last = Chars.WordStart(s, end);
        if (OfCentre.EndAt(s, end)) return true;
        if (Chars.IsLower(s[last]) || !Chars.IsLower(s[end - 1])) return Levels.EndAt(s, end);
        var syllables = 0;
        var isDashed = false;
        for (var p = end; syllables < MostOfPlace; syllables++)
        {
            var word = Chars.WordStart(s, p);
            if (word <= start || word == p) return false;
            // "Trường Tiểu học Tân Lập", "Tập đoàn Điện lực Việt Nam": a name of its own behind small letters; of three the last may begin the next word ("Việt Nam Dân chủ").
            if (!Chars.IsUpper(s[word]) || (p - word > 1 && Chars.IsUpper(s[p - 1]))) return syllables == LeastOfPlace && !isDashed && !Heads.Matches(s, Chars.SkipBlanks(s, p));
            var before = Chars.SkipBlanksBack(s, word);
            // "Bà Rịa - Vũng Tàu"
            if (before > start && VietnameseText.IsDash(s[before - 1])) (before, isDashed) = (Chars.SkipBlanksBack(s, before - 1), true);
            if (before == word) return false;
            if (Levels.EndAt(s, before)) return syllables + 1 >= LeastOfPlace;
            p = before;
        }

        return false;
    }
}
