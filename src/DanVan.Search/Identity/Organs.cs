using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Tells organs apart that one code stands for, or that are mistaken for each other.</summary>
internal static class Organs
{
    /// <summary>The organ that a printed issuer names, or null where it names none of those that are told apart.</summary>
    public static string? Of(string? issuer)
    {
        if (issuer is null) return null;
        var name = " " + VietnameseText.NameKey(issuer) + " ";
        if (Has(name, " bộ chính trị ")) return "Bộ Chính trị";
        if (Has(name, " ban bí thư ")) return "Ban Bí thư";
        if (Has(name, " ban chấp hành trung ương đảng ") || Has(name, " ban chấp hành trung ương ", " đoàn ", " hội ")) return "Ban Chấp hành Trung ương";
        if (Has(name, " ban dân vận trung ương ")) return "Ban Dân vận Trung ương";
        if (Has(name, " ban dân vận ") && (Has(name, " tỉnh ủy ") || Has(name, " thành ủy "))) return "Ban Dân vận Tỉnh ủy";
        if (Has(name, " ủy ban thường vụ quốc hội ") || Has(name, " ubtvqh ")) return "Ủy ban Thường vụ Quốc hội";
        if (Has(name, " thủ tướng chính phủ ")) return "Thủ tướng Chính phủ";
        if (Equals(name, " chính phủ ")) return "Chính phủ";
        if (Equals(name, " quốc hội ")) return "Quốc hội";
        if (Has(name, " hội đồng nhân dân ") || Has(name, " hđnd ")) return Has(name, " văn phòng ") ? null : "Hội đồng nhân dân";
        if (Has(name, " ban cán sự đảng ") || Has(name, " mặt trận tổ quốc ") || Has(name, " văn phòng ")) return null;
        if (Has(name, " ủy ban nhân dân ") || Has(name, " ubnd ")) return "Ủy ban nhân dân";
        return null;
    }

    /// <summary>The organ that a code stands for, or null where it stands for several or none of those.</summary>
    public static string? OfCode(string? code) => code is null ? null : VietnameseText.SearchFold(code) switch
    {
        "cp" => "Chính phủ",
        "ttg" => "Thủ tướng Chính phủ",
        "hđnd" => "Hội đồng nhân dân",
        "ubnd" => "Ủy ban nhân dân",
        "bdvtw" => "Ban Dân vận Trung ương",
        "bdvtu" => "Ban Dân vận Tỉnh ủy",
        _ => null,
    };

    /// <summary>The code that belongs to an organ, or null.</summary>
    public static string? CodeOf(string organ) => organ switch
    {
        "Chính phủ" => "CP",
        "Thủ tướng Chính phủ" => "TTg",
        "Hội đồng nhân dân" => "HĐND",
        "Ủy ban nhân dân" => "UBND",
        "Ban Dân vận Trung ương" => "BDVTW",
        "Ban Dân vận Tỉnh ủy" => "BDVTU",
        "Bộ Chính trị" or "Ban Bí thư" or "Ban Chấp hành Trung ương" => "TW",
        _ => null,
    };

    private static bool Has(string name, string words, params ReadOnlySpan<string> without)
    {
        if (!name.Contains(VietnameseText.SearchFold(words), StringComparison.Ordinal)) return false;
        foreach (var word in without)
        {
            if (name.Contains(VietnameseText.SearchFold(word), StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static bool Equals(string name, string words) => string.Equals(name, VietnameseText.SearchFold(words), StringComparison.Ordinal);
}
