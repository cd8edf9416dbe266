using System.Collections.Frozen;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>Tells organs apart that one code stands for, or that are mistaken for each other.</summary>
internal static class Organs
{
    private const string AnySeat = "?";
    private const string PartyCommittee = "Ban Chấp hành Đảng bộ";

    private static readonly string[] Firms = ["Công ty", "Tổng công ty", "Tập đoàn", "Doanh nghiệp", "Hợp tác xã", "Liên danh", "Chi nhánh", "Ngân hàng TMCP", "Ngân hàng thương mại"];

    private static readonly string[] Heads =
        [.. new[] { "bộ trưởng chủ nhiệm", "bộ trưởng", "thứ trưởng", "phó giám đốc", "giám đốc", "thống đốc", "tổng kiểm toán", "tổng" }.Select(static head => " " + VietnameseText.NameKey(head) + " ")];

    private static readonly string[] Leading = ["ban thường vụ ", "ban chấp hành ", "thường trực ", "btv ", "bch "];

    private static readonly (string Words, string Code)[] Committees =
    [
        ("tỉnh ủy ", "TU"), ("đảng bộ tỉnh ", "TU"), ("huyện ủy ", "HU"), ("quận ủy ", "HU"), ("thị ủy ", "HU"), ("đảng bộ huyện ", "HU"), ("đảng bộ quận ", "HU"), ("đảng ủy xã ", "ĐU"),
        ("đảng ủy phường ", "ĐU"), ("đảng ủy thị trấn ", "ĐU"), ("đảng bộ xã ", "ĐU"), ("đảng bộ phường ", "ĐU"),
    ];

    // What took the place of a body: an old act called by the new name is no contradiction.
    private static readonly (string Old, string New)[] Merged =
    [
        ("Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"), ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"),
        ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"), ("Bộ Giao thông vận tải", "Bộ Xây dựng"), ("Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ"),
        ("Bộ Lao động - Thương binh và Xã hội", "Bộ Nội vụ"), ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo"), ("Bộ Văn hóa - Thông tin", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Ban Dân vận Trung ương", "Ban Tuyên giáo và Dân vận Trung ương"), ("Ban Tuyên giáo Trung ương", "Ban Tuyên giáo và Dân vận Trung ương"),
        ("Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"), ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"), ("Sở Giao thông vận tải", "Sở Xây dựng"), ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"),
    ];

    // Ministries and what stands beside them, and the departments of a province.
    private static readonly (string Key, string Name, string Code)[] Central =
    [
        .. Csv.Resource("issuers.csv").Where(static row => !row[1].Contains('(', StringComparison.Ordinal)
                && ((row[2] is "central" && (row[1].StartsWith("Bộ ", StringComparison.Ordinal) || row[1] is "Ủy ban Dân tộc" or "Thanh tra Chính phủ" or "Văn phòng Chính phủ" or "Ngân hàng Nhà nước Việt Nam" or "Kiểm toán nhà nước"))
                    || (row[2] is "province" && row[1].StartsWith("Sở ", StringComparison.Ordinal))))
            .Select(static row => (row[0], Name: row[1].Replace("PTNT", "Phát triển nông thôn", StringComparison.Ordinal)))
            .Select(static row => (" " + VietnameseText.NameKey(row.Name) + " ", row.Name, row.Item1)).DistinctBy(static row => row.Item1, StringComparer.Ordinal)
            .OrderByDescending(static row => row.Item1.Length),
    ];

    private static readonly FrozenDictionary<string, string> CentralByCode =
        Central.DistinctBy(static row => VietnameseText.SearchFold(row.Code), StringComparer.Ordinal).ToFrozenDictionary(static row => VietnameseText.SearchFold(row.Code), static row => row.Name, StringComparer.Ordinal);

    // The offices that a committee of the Party has at each of its levels; the longer names first.
    private static readonly (string Words, string Code, string Key)[] Offices = Keyed(
    [
        ("ban tuyên giáo và dân vận", "BTGDV"), ("ban tuyên giáo", "BTG"), ("ban dân vận", "BDV"), ("ban tổ chức", "BTC"), ("ban nội chính", "BNC"), ("ban kinh tế", "BKT"),
        ("ban đối ngoại", "BĐN"), ("ủy ban kiểm tra", "UBKT"), ("văn phòng", "VP"),
    ]);

    private static readonly (string Words, string Code, string Key)[] Seats =
        Keyed([("trung ương", "TW"), ("tw", "TW"), ("tỉnh ủy", "TU"), ("thành ủy", AnySeat), ("huyện ủy", "HU"), ("quận ủy", "HU"), ("thị ủy", "HU")]);

    private static readonly (string Code, string Seat)[] SeatCodes = [("tw", "TW"), ("tư", "TW"), ("tu", "TU"), ("thu", "HU"), ("txu", "HU"), ("hu", "HU"), ("qu", "HU")];

    // Bodies outside the Party's committees and the state's that number alike at every level: what their names begin with, and their codes.
    private static readonly (string Name, string[] Words, string[] Codes)[] Bodies = Keyed(
    [
        ("Mặt trận Tổ quốc", ["mặt trận tổ quốc", "mttq", "ủy ban mặt trận tổ quốc", "ủy ban mttq", "ub mttq", "ubmttq", "ủy ban trung ương mặt trận tổ quốc", "ủy ban trung ương mttq", "ubtw mttq"], ["MTTQ", "MTTW", "UBMTTQ", "MTTQVN", "UBMTTQVN", "UBTWMTTQVN", "UBMT", "BTT"]),
        ("Công đoàn", ["liên đoàn lao động", "lđlđ", "tổng liên đoàn lao động", "tổng lđlđ"], ["LĐLĐ", "TLĐ"]),
        ("Đoàn Thanh niên", ["tỉnh đoàn", "thành đoàn", "huyện đoàn", "trung ương đoàn", "đoàn thanh niên", "đoàn tncs"], ["TĐTN", "TWĐTN", "ThĐTN", "ĐTN", "TĐ"]),
        ("Hội Nông dân", ["hội nông dân", "trung ương hội nông dân"], ["HND", "HNDT", "HNDTW", "HNDVN"]),
        ("Hội Liên hiệp Phụ nữ", ["hội liên hiệp phụ nữ", "hội lhpn", "trung ương hội liên hiệp phụ nữ", "trung ương hội lhpn"], ["HLHPN", "HPN"]),
        ("Hội Cựu chiến binh", ["hội cựu chiến binh", "hội ccb", "trung ương hội cựu chiến binh"], ["HCCB", "CCB"]),
        ("Tòa án nhân dân tối cao", ["tòa án nhân dân tối cao", "tandtc", "chánh án tòa án nhân dân tối cao", "chánh án tandtc"], ["TANDTC"]),
        ("Viện kiểm sát nhân dân tối cao", ["viện kiểm sát nhân dân tối cao", "vksndtc", "viện trưởng viện kiểm sát nhân dân tối cao", "viện trưởng vksndtc"], ["VKSNDTC", "VKSTC"]),
        ("Công an tỉnh", ["công an tỉnh", "công an thành phố", "giám đốc công an tỉnh", "giám đốc công an thành phố"], ["CAT"]),
    ]);

    // Who acts for such a body, and what of two names shows that several are named.
    private static readonly string[] Acting = [.. new[] { "ban thường trực", "ban thường vụ", "ban chấp hành", "ban bí thư", "đoàn chủ tịch", "thường trực" }.Select(Begins)];
    private static readonly string[] Joining = [" và ", " với ", ", ", ";", "/", " - ", " – "];

    /// <summary>Whether a printed issuer is a firm, which the rules on the form of documents do not bind.</summary>
    public static bool IsFirm(string? issuer) => issuer is not null && Array.Exists(Firms, firm => issuer.StartsWith(firm, StringComparison.OrdinalIgnoreCase));

    /// <summary>The organ that a printed issuer names, or null where it names none of those that are told apart, or several.</summary>
    public static string? Of(string? issuer)
    {
        if (issuer is null) return null;
        var name = " " + VietnameseText.NameKey(issuer) + " ";
        var (politburo, secretariat) = (Has(name, " bộ chính trị "), Has(name, " ban bí thư "));
        if (politburo && secretariat) return null;
        if (politburo) return "Bộ Chính trị";
        if (secretariat) return "Ban Bí thư";
        if (Has(name, " đoàn thanh niên ") || Has(name, " trung ương đoàn ") || Has(name, " hội liên hiệp ") || Has(name, " hội nông dân ") || Has(name, " hội cựu chiến binh ") || Has(name, " liên đoàn lao động ")) return null;
        if (Has(name, " ban chấp hành trung ương ") || Has(name, " bch trung ương ") || Has(name, " bch tw ") || Has(name, " bchtw ")) return "Ban Chấp hành Trung ương";
        if (Has(name, " ban tuyên giáo và dân vận ")) return Has(name, " trung ương ") ? "Ban Tuyên giáo và Dân vận Trung ương" : IsProvince(name) ? "Ban Tuyên giáo và Dân vận Tỉnh ủy" : null;
        if (Has(name, " ban dân vận trung ương ")) return "Ban Dân vận Trung ương";
        if (Has(name, " ban dân vận ") && IsProvince(name)) return "Ban Dân vận Tỉnh ủy";
        if (Has(name, " ban dân vận ") && Has(name, " huyện ủy ")) return "Ban Dân vận Huyện ủy";
        if (Has(name, " ban cán sự đảng ") || Has(name, " đảng ủy ") || Has(name, " mặt trận tổ quốc ")) return null;
        if (Has(name, " ban thường vụ ") && !Has(name, " quốc hội ")) return "Ban Thường vụ";
        if (Has(name, " ban chấp hành đảng bộ ")) return PartyCommittee;
        if (Has(name, " ủy ban thường vụ quốc hội ") || Has(name, " ubtvqh ")) return "Ủy ban Thường vụ Quốc hội";
        // "của Bộ trưởng Bộ Tài chính": who heads the body signs what it issues.
        var body = name;
        foreach (var head in Heads)
        {
            if (!body.StartsWith(head, StringComparison.Ordinal)) continue;
            body = body[(head.Length - 1)..];
            break;
        }

        foreach (var (key, central, _) in Central)
        {
            if (body.StartsWith(key, StringComparison.Ordinal)) return central;
        }

        if (Has(name, " thủ tướng chính phủ ")) return "Thủ tướng Chính phủ";
        if (Starts(name, " chính phủ ")) return "Chính phủ";
        if (Starts(name, " quốc hội ")) return "Quốc hội";
        if (Has(name, " văn phòng ")) return null;
        if (Has(name, " hội đồng nhân dân ") || Has(name, " hđnd ")) return "Hội đồng nhân dân";
        if (Has(name, " ủy ban nhân dân ") || Has(name, " ubnd ")) return "Ủy ban nhân dân";
        return null;
    }

    /// <summary>The committee of the Party that a printed issuer is itself, by its code: TW, TU, HU (also of a quận or thị xã) or ĐU; null where it is none.</summary>
    public static string? CommitteeOf(string? issuer)
    {
        if (issuer is null) return null;
        if (Of(issuer) is "Bộ Chính trị" or "Ban Bí thư" or "Ban Chấp hành Trung ương") return "TW";
        var name = VietnameseText.NameKey(issuer) + " ";
        foreach (var part in Leading)
        {
            if (name.StartsWith(VietnameseText.SearchFold(part), StringComparison.Ordinal)) name = name[part.Length..];
        }

        foreach (var (words, code) in Committees)
        {
            if (name.StartsWith(VietnameseText.SearchFold(words), StringComparison.Ordinal)) return code;
        }

        return null;
    }

    /// <summary>
    /// Whether an office of a committee of the Party, a union, the Front or a court is named and the code is that of another body, or the other way round: 12-KH/TU of the
    /// Ban Dân vận Tỉnh ủy, 05-HD/BTCTW of the Ban Tuyên giáo Trung ương. False where one of the two is not known, or several bodies are named.
    /// </summary>
    /// <param name="issuer">The printed issuer.</param>
    /// <param name="codes">The codes of the bodies in the number, the first of which leads.</param>
    public static bool IsOfAnotherBody(string issuer, ReadOnlySpan<string> codes)
    {
        var (named, coded) = (BodyOf(issuer), BodyOfCode(codes[0]));
        if ((named is null && coded is null) || (named is null or not { Office: "BTGDV" } && Array.Exists(Joining, join => issuer.Contains(join, StringComparison.OrdinalIgnoreCase)))) return false;
        named ??= Whole(CommitteeOf(issuer) ?? Of(issuer));
        if (named is null || (coded ?? Whole(CommitteeOfCode(codes[0]) ?? OfCode(codes[0]))) is null) return false;
        foreach (var code in codes)
        {
            if (string.Equals(code, named.Value.Office, StringComparison.OrdinalIgnoreCase) || ((BodyOfCode(code) ?? Whole(CommitteeOfCode(code) ?? OfCode(code))) is { } other && AreOne(named.Value, other))) return false;
        }

        return true;
    }

    private static (string Office, string Seat)? Whole(string? organ) => organ is null or "Ban Thường vụ" or PartyCommittee ? null : (organ, "");

    /// <summary>The office of a committee, with its seat, or another body that <see cref="Of"/> does not tell apart; null for others.</summary>
    private static (string Office, string Seat)? BodyOf(string issuer)
    {
        var name = VietnameseText.NameKey(issuer) + " ";
        foreach (var (office, code, _) in Offices)
        {
            if (!name.StartsWith(office, StringComparison.Ordinal)) continue;
            foreach (var (seat, seatCode, _) in Seats)
            {
                if (name.AsSpan(office.Length).StartsWith(seat, StringComparison.Ordinal)) return (code, seatCode);
            }

            return null;
        }

        foreach (var words in Acting)
        {
            if (name.StartsWith(words, StringComparison.Ordinal)) name = name[words.Length..];
        }

        foreach (var (body, beginnings, _) in Bodies)
        {
            if (Array.Exists(beginnings, words => name.StartsWith(words, StringComparison.Ordinal))) return (body, "");
        }

        return null;
    }

    private static string Begins(string words) => VietnameseText.NameKey(words) + " ";

    private static (string Words, string Code, string Key)[] Keyed((string Words, string Code)[] rows) =>
        Array.ConvertAll(rows, static row => (Begins(row.Words), row.Code, VietnameseText.SearchFold(row.Code)));

    private static (string Name, string[] Words, string[] Codes)[] Keyed((string Name, string[] Words, string[] Codes)[] rows) =>
        Array.ConvertAll(rows, static row => (row.Name, Array.ConvertAll(row.Words, Begins), Array.ConvertAll(row.Codes, VietnameseText.SearchFold)));

    private static (string Office, string Seat)? BodyOfCode(string code)
    {
        var folded = VietnameseText.SearchFold(code);
        foreach (var (_, office, key) in Offices)
        {
            if (!folded.StartsWith(key, StringComparison.Ordinal)) continue;
            foreach (var (seat, name) in SeatCodes)
            {
                if (folded.AsSpan(key.Length).SequenceEqual(seat)) return (office, name);
            }
        }

        foreach (var (body, _, codes) in Bodies)
        {
            if (codes.Contains(folded, StringComparer.Ordinal)) return (body, "");
        }

        return null;
    }

    // The office of a city committee is that of a province or of a district; in 2025 two offices became one.
    private static bool AreOne((string Office, string Seat) a, (string Office, string Seat) b) =>
        (string.Equals(a.Office, b.Office, StringComparison.Ordinal) || (a.Office is "BTGDV" && b.Office is "BTG" or "BDV") || (b.Office is "BTGDV" && a.Office is "BTG" or "BDV"))
        && (string.Equals(a.Seat, b.Seat, StringComparison.Ordinal) || (a.Seat is AnySeat && b.Seat is "TU" or "HU") || (b.Seat is AnySeat && a.Seat is "TU" or "HU"));

    /// <summary>The committee of the Party that a code stands for, as in <see cref="CommitteeOf"/>; null for other codes.</summary>
    public static string? CommitteeOfCode(string? code) => code is null ? null : VietnameseText.SearchFold(code) switch
    {
        "tw" or "tư" => "TW",
        "tu" => "TU",
        "hu" or "qu" or "thu" => "HU",
        "đu" => "ĐU",
        _ => null,
    };

    /// <summary>Whether one of two organs took the place of the other, so that both may stand for one.</summary>
    public static bool AreOne(string a, string b)
    {
        foreach (var (old, merged) in Merged)
        {
            if ((string.Equals(a, old, StringComparison.Ordinal) && string.Equals(b, merged, StringComparison.Ordinal))
                || (string.Equals(b, old, StringComparison.Ordinal) && string.Equals(a, merged, StringComparison.Ordinal))) return true;
        }

        return string.Equals(a, b, StringComparison.Ordinal);
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
        "bdvhu" => "Ban Dân vận Huyện ủy",
        "btgdvtw" => "Ban Tuyên giáo và Dân vận Trung ương",
        "btgdvtu" => "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        var key when key.StartsWith("ubtvqh", StringComparison.Ordinal) => "Ủy ban Thường vụ Quốc hội",
        var key when key.StartsWith("qh", StringComparison.Ordinal) && key.Length > 2 && char.IsAsciiDigit(key[2]) => "Quốc hội",
        var key => CentralByCode.GetValueOrDefault(key),
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
        "Ban Dân vận Huyện ủy" => "BDVHU",
        "Ban Tuyên giáo và Dân vận Trung ương" => "BTGDVTW",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy" => "BTGDVTU",
        "Bộ Chính trị" or "Ban Bí thư" or "Ban Chấp hành Trung ương" => "TW",
        _ => Central.FirstOrDefault(row => string.Equals(row.Name, organ, StringComparison.Ordinal)).Code,
    };

    private static bool IsProvince(string name) => Has(name, " tỉnh ủy ") || Has(name, " thành ủy ");

    private static bool Has(string name, string words) => name.Contains(VietnameseText.SearchFold(words), StringComparison.Ordinal);

    private static bool Starts(string name, string words) => name.StartsWith(VietnameseText.SearchFold(words), StringComparison.Ordinal);
}
