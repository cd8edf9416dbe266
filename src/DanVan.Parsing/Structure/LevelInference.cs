using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>
/// Tells the level of administration from the name of a body: the smallest unit that it names. Commune, district (until 30/6/2025), province and
/// centre, as in Luật Tổ chức chính quyền địa phương 2015 and 2025; the bodies of the Party, the Front and the unions follow the same units.
/// </summary>
internal static class LevelInference
{
    /// <summary>The month from which Huế is a city under the central government (Nghị quyết 175/2024/QH15).</summary>
    private const int HueYear = 2025;

    private static readonly string[] CommuneWords = ["xã", "phường", "thị trấn", "đặc khu", "xã đoàn", "phường đoàn", "thôn", "tổ dân phố", "khu phố", "ấp", "buôn"];

    private static readonly string[] DistrictWords = ["huyện", "quận", "thị xã", "huyện ủy", "huyện uỷ", "quận ủy", "quận uỷ", "thị ủy", "thị uỷ", "huyện đoàn", "quận đoàn", "thị đoàn"];

    private static readonly string[] CityWords = ["thành phố", "tp", "thành ủy", "thành uỷ", "thành đoàn"];

    private static readonly string[] ProvinceWords = ["tỉnh", "tỉnh ủy", "tỉnh uỷ", "tỉnh đoàn", "liên tỉnh"];

    private static readonly string[] CentralWords =
    [
        "trung ương", "tw", "chính phủ", "quốc hội", "chủ tịch nước", "bộ chính trị", "ban bí thư", "tối cao", "tổng cục", "tổng liên đoàn", "kiểm toán nhà nước", "quân ủy trung ương", "ủy ban dân tộc", "ngân hàng nhà nước việt nam", "bảo hiểm xã hội việt nam",
        "thủ tướng", "tổng bí thư", "đài truyền hình việt nam", "đài tiếng nói việt nam", "thông tấn xã việt nam", "học viện chính trị quốc gia hồ chí minh",
    ];

    /// <summary>Words before a unit that make another word of the two.</summary>
    private static readonly (string Unit, string[] Before)[] NotAfter = [("xã", ["thị", "tác", "bưu", "thông tấn", "hợp tác"]), ("thôn", ["nông"]), ("quận", [])];

    /// <summary>Words behind a unit that make another word of the two: xã hội, phường hội.</summary>
    private static readonly (string Unit, string[] After)[] NotBefore = [("xã", ["hội", "viên"]), ("phường", ["hội"]), ("ấp", ["ủ"]), ("tp", [])];

    /// <summary>The level of the body.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="place">The place of the letterhead, which tells which city "UBND thành phố" is; or null.</param>
    /// <param name="year">The year of the document; 0 where it is not known.</param>
    public static IssuerLevel Of(string name, string? place, int year)
    {
        var words = name.ToLowerInvariant();
        if (HasAny(words, CommuneWords)) return IssuerLevel.Commune;
        if (HasAny(words, DistrictWords)) return IssuerLevel.District;
        if (HasAny(words, CityWords)) return IsProvince(name, place, year) ? IssuerLevel.Province : IssuerLevel.District;
        if (HasAny(words, ProvinceWords) || StartsPart(words, "sở")) return IssuerLevel.Province;
        if (HasAny(words, CentralWords) || IsMinistry(words)) return IssuerLevel.Central;
        return IssuerLevel.Unknown;
    }

    /// <summary>Whether the city that is meant is ruled by the central government; Huế is one only since 2025.</summary>
    private static bool IsProvince(string name, string? place, int year)
    {
        var found = Provinces.Find(name) ?? (place is null ? null : Provinces.Find(place));
        if (found is null || !found.StartsWith("Thành phố ", StringComparison.Ordinal)) return false;
        return year is 0 or >= HueYear || !found.EndsWith("Huế", StringComparison.Ordinal);
    }

    /// <summary>Whether a ministry or its head opens the name; Bộ Chỉ huy and Bộ Tư lệnh of a unit are none.</summary>
    private static bool IsMinistry(string words)
    {
        foreach (var opener in (string[])["bộ", "bộ trưởng", "thứ trưởng", "văn phòng bộ", "thanh tra bộ", "đảng ủy bộ", "đảng bộ bộ"])
        {
            if (At(words, 0, opener) && !At(words, 0, "bộ chỉ huy") && !At(words, 0, "bộ phận")) return true;
        }

        return StartsPart(words, "bộ") && !Has(words, "bộ chỉ huy") && !Has(words, "bộ tư lệnh") && !Has(words, "đảng bộ") && !Has(words, "chi bộ") && !Has(words, "cán bộ") && !Has(words, "bộ đội");
    }

    /// <summary>Whether the word opens the name or the name of a body behind a comma, dash or "và".</summary>
    private static bool StartsPart(string words, string word)
    {
        for (var i = words.IndexOf(word, StringComparison.Ordinal); i >= 0; i = words.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            if (!At(words, i, word)) continue;
            if (i == 0) return true;
            if (i >= 2 && words[i - 1] == ' ' && (words[i - 2] is ',' || VietnameseText.IsDash(words[i - 2]) || words.AsSpan(0, i - 1).EndsWith(" và", StringComparison.Ordinal) || words.AsSpan(0, i - 1).EndsWith("phòng", StringComparison.Ordinal) || words.AsSpan(0, i - 1).EndsWith("đốc", StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static bool HasAny(string words, string[] units)
    {
        foreach (var unit in units)
        {
            if (Has(words, unit)) return true;
        }

        return false;
    }

    private static bool Has(string words, string unit)
    {
        for (var i = words.IndexOf(unit, StringComparison.Ordinal); i >= 0; i = words.IndexOf(unit, i + 1, StringComparison.Ordinal))
        {
            if (At(words, i, unit) && !IsOther(words, i, unit)) return true;
        }

        return false;
    }

    private static bool At(string words, int i, string word) =>
        string.CompareOrdinal(words, i, word, 0, word.Length) == 0
        && (i == 0 || !char.IsLetterOrDigit(words[i - 1])) && (i + word.Length == words.Length || !char.IsLetterOrDigit(words[i + word.Length]));

    private static bool IsOther(string words, int i, string unit)
    {
        foreach (var (word, before) in NotAfter)
        {
            if (!string.Equals(word, unit, StringComparison.Ordinal)) continue;
            foreach (var left in before)
            {
                if (i > left.Length && words.AsSpan(0, i - 1).EndsWith(left, StringComparison.Ordinal)) return true;
            }
        }

        foreach (var (word, after) in NotBefore)
        {
            if (!string.Equals(word, unit, StringComparison.Ordinal)) continue;
            foreach (var right in after)
            {
                if (i + unit.Length + 1 < words.Length && At(words, i + unit.Length + 1, right)) return true;
            }
        }

        return false;
    }
}
