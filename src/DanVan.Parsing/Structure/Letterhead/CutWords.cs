namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>Words of two syllables, the second of which would be the name of a body if it began a line of its own: "XÃ / HỘI", "MÔI / TRƯỜNG".</summary>
internal static class CutWords
{
    private static readonly (string Second, string[] Firsts)[] Words =
    [
        ("hội", ["xã", "quốc", "đại", "cơ", "lễ", "hiệp", "giáo", "hành", "chi"]),
        ("bộ", ["cán", "toàn", "nội", "tiến", "đồng", "đường", "cục", "đảng", "chi", "trung", "lãnh", "cụm", "một"]),
        ("sở", ["cơ", "trụ", "hội"]),
        ("trường", ["môi", "thị", "hiện", "nhà", "lập", "công", "nông", "lâm", "kiểm", "thương", "tăng", "quảng"]),
        ("phòng", ["quốc", "dự", "biên", "văn", "đề", "phân", "phòng"]),
        ("đoàn", ["tập", "chi", "liên", "công", "quân", "sư"]),
        ("viện", ["bệnh", "học", "thư", "tu"]),
        ("ban", ["ủy", "tiểu", "trưởng", "phó"]),
        ("tổ", ["cải", "gia"]),
        ("đội", ["quân", "bộ", "chi"]),
        ("báo", ["thông", "dự", "cảnh"]),
        ("khoa", ["nhi", "đa"]),
        ("thuế", ["thu", "hoàn", "miễn", "quản"]),
        ("quỹ", ["ngân", "kho", "gây"]),
        ("khối", ["toàn", "liên"]),
        ("cục", ["tổng", "chi", "bố"]),
    ];

    /// <summary>Whether the last word of one line and the first of the next are one.</summary>
    public static bool Join(string text, TextSpan last, int start, int end)
    {
        var wordStart = last.End;
        while (wordStart > last.Start && char.IsLetter(text[wordStart - 1])) wordStart--;
        if (wordStart == last.End) return false;
        foreach (var (second, firsts) in Words)
        {
            if (!StartsWith(text, start, end, second)) continue;
            foreach (var first in firsts)
            {
                if (last.End - wordStart == first.Length && StartsWith(text, wordStart, last.End, first)) return true;
            }
        }

        return false;
    }

    // By their marks: "BÀN" is not "BAN".
    private static bool StartsWith(string text, int start, int end, string word)
    {
        if (end - start < word.Length || (start + word.Length < end && char.IsLetter(text[start + word.Length]))) return false;
        return text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
