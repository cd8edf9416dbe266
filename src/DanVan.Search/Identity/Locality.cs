using System.Collections.Concurrent;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// The place of a local body: the province's slug, with the unit below it after a point (<c>tay-ninh.xa-tan-phong</c>). A commune is named
/// without its district, which texts often leave out.
/// </summary>
internal static class Locality
{
    /// <summary>Stands for central bodies whose code exists at every level.</summary>
    public const string Country = "vn";

    private static readonly (string Marker, string Type, CodeLevel Level)[] Markers =
    [
        ("huyện ủy", "huyen", CodeLevel.District),
        ("quận ủy", "quan", CodeLevel.District),
        ("thị ủy", "thi-xa", CodeLevel.District),
        ("thành ủy", "thanh-pho", CodeLevel.District),
        ("thị trấn", "thi-tran", CodeLevel.Commune),
        ("thị xã", "thi-xa", CodeLevel.District),
        ("thành phố", "thanh-pho", CodeLevel.District),
        ("đặc khu", "dac-khu", CodeLevel.Commune),
        ("tp.", "thanh-pho", CodeLevel.District),
        ("tp", "thanh-pho", CodeLevel.District),
        ("tx.", "thi-xa", CodeLevel.District),
        ("xã", "xa", CodeLevel.Commune),
        ("phường", "phuong", CodeLevel.Commune),
        ("huyện", "huyen", CodeLevel.District),
        ("quận", "quan", CodeLevel.District),
    ];

    // Cities that are provinces; another city bears the name of the province that it lies in ("thành phố Vĩnh Long").
    private static readonly string[] Cities = ["ha-noi", "ho-chi-minh", "da-nang", "hai-phong", "can-tho", "hue"];

    // Issuers repeat from citation to citation and plan to plan.
    private const int MostScanned = 1 << 12;

    private static readonly ConcurrentDictionary<string, (string? Province, string? Unit, CodeLevel Generic)> Scanned = new(StringComparer.Ordinal);

    /// <summary>The place of the issuer of a plan; <c>?</c> where the province is not known.</summary>
    public static string Own(PlanHeader header)
    {
        var named = Scan(header.Issuer ?? "");
        var province = Provinces.SlugOf(header.Province) ?? named.Province ?? Provinces.SlugOf(header.Place) ?? DocumentIdentity.UnknownPlace;
        var place = Scan((header.Level == IssuerLevel.Commune ? "xã " : header.Level == IssuerLevel.District ? "huyện " : "") + (header.Place ?? ""));
        return header.Level switch
        {
            IssuerLevel.Central => Country,
            IssuerLevel.Province => province,
            _ when named.Unit is { } unit => province + "." + unit,
            IssuerLevel.District or IssuerLevel.Commune when place.Unit is { } unit => province + "." + unit,
            _ => province,
        };
    }

    /// <summary>The place of the congress whose resolution is named: "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX"; null for those of the centre.</summary>
    public static string? OfNamed(string name, string? issuer, string own)
    {
        var folded = VietnameseText.SearchFold(name + " " + issuer);
        if (!folded.Contains(VietnameseText.SearchFold("đảng bộ"), StringComparison.Ordinal) && !folded.Contains(VietnameseText.SearchFold("chi bộ"), StringComparison.Ordinal)) return null;
        var named = Scan(name + " " + issuer);
        var point = own.IndexOf('.', StringComparison.Ordinal);
        var province = named.Province ?? (point < 0 ? own : own[..point]);
        if (string.Equals(province, Country, StringComparison.Ordinal)) province = DocumentIdentity.UnknownPlace;
        if (named.Unit is { } unit) return province + "." + unit;
        return named.Generic is CodeLevel.District or CodeLevel.Commune ? point > 0 ? own : province + "." + DocumentIdentity.UnknownPlace : province;
    }

    /// <summary>The place of the issuer of a cited document and what it rests on.</summary>
    /// <param name="family">The family of its identity.</param>
    /// <param name="issuer">The issuer as printed, or null.</param>
    /// <param name="own">The place of the citing plan.</param>
    public static (string? Place, ResolutionGround Ground) Of(string family, string? issuer, string own)
    {
        var level = IdentityKeys.LevelOf(family);
        if (level == CodeLevel.Central) return (null, ResolutionGround.Citation);
        var point = own.IndexOf('.', StringComparison.Ordinal);
        var ownProvince = point < 0 ? own : own[..point];
        if (string.Equals(ownProvince, Country, StringComparison.Ordinal)) ownProvince = DocumentIdentity.UnknownPlace;
        var named = Scan(Former(issuer) ?? "");
        if (level == CodeLevel.Any && issuer is not null && named is { Province: null, Unit: null, Generic: CodeLevel.Any } && IsCentralName(issuer))
            return (Country, ResolutionGround.Citation);
        var province = named.Province ?? ownProvince;
        var ground = string.Equals(province, DocumentIdentity.UnknownPlace, StringComparison.Ordinal) ? ResolutionGround.Open
            : named.Province is null ? ResolutionGround.CitingPlan
            : ResolutionGround.Citation;
        if (named.Unit is { } unit) return (province + "." + unit, ground);
        var target = named.Generic != CodeLevel.Any ? named.Generic : level;
        if (target is CodeLevel.District or CodeLevel.Commune)
        {
            // "UBND huyện" in a plan of that district; from a commune its district is not known by name.
            var ownIsDistrict = point > 0 && IsDistrict(own[(point + 1)..]);
            if (point > 0 && ownIsDistrict == (target == CodeLevel.District)) return (own, ground);
            return (province + "." + DocumentIdentity.UnknownPlace, ResolutionGround.Open);
        }

        if (target == CodeLevel.Any && named.Province is null && issuer is null && string.Equals(own, Country, StringComparison.Ordinal)) return (Country, ResolutionGround.CitingPlan);

        // A code that exists at every level, without an issuer: the plan's own body, most likely.
        if (target == CodeLevel.Any && named.Province is null && point > 0) return (own, ResolutionGround.CitingPlan);
        return (province, ground);
    }

    // "UBND tỉnh Tiền Giang (nay là tỉnh Đồng Tháp)" issued it as the body of the former province.
    private static string? Former(string? issuer) =>
        issuer is not null && issuer.IndexOf('(', StringComparison.Ordinal) is var open and > 0 ? issuer[..open].TrimEnd() : issuer;

    private static bool IsDistrict(string unit) =>
        unit.StartsWith("huyen-", StringComparison.Ordinal) || unit.StartsWith("quan-", StringComparison.Ordinal)
        || unit.StartsWith("thi-xa-", StringComparison.Ordinal) || unit.StartsWith("thanh-pho-", StringComparison.Ordinal);

    private static bool IsCentralName(string issuer)
    {
        var name = VietnameseText.SearchFold(issuer);
        return name.Contains("trung ương", StringComparison.Ordinal) || name.Contains("chính phủ", StringComparison.Ordinal)
            || name.Contains("quốc gia", StringComparison.Ordinal) || name.Contains("việt nam", StringComparison.Ordinal)
            || name.StartsWith("bộ ", StringComparison.Ordinal);
    }

    /// <summary>The province, the unit below it, and the level that a name states without naming the unit ("UBND tỉnh").</summary>
    private static (string? Province, string? Unit, CodeLevel Generic) Scan(string name)
    {
        if (name.Length == 0) return (null, null, CodeLevel.Any);
        if (Scanned.TryGetValue(name, out var known)) return known;
        if (Scanned.Count >= MostScanned) Scanned.Clear();
        return Scanned[name] = Read(name);
    }

    private static (string? Province, string? Unit, CodeLevel Generic) Read(string name)
    {
        string? unit = null;
        string? city = null;
        var unitLevel = CodeLevel.Any;
        var generic = CodeLevel.Any;
        var folded = VietnameseText.SearchFold(name);
        var rest = folded.ToCharArray();
        foreach (var (marker, type, level) in Markers)
        {
            var at = -1;
            while ((at = folded.IndexOf(marker, at + 1, StringComparison.Ordinal)) >= 0)
            {
                var end = at + marker.Length;
                if ((at > 0 && char.IsLetter(folded[at - 1])) || (end < folded.Length && char.IsLetter(folded[end])) || rest[at] == '\0') continue;
                // "Thành ủy Thành phố Hồ Chí Minh", "Quận ủy Quận 5": the place behind the committee has its own kind.
                if (marker.EndsWith("ủy", StringComparison.Ordinal) && OpensPlace(folded, end)) continue;
                var last = NameEnd(name, end);
                if (last == end)
                {
                    // "thành phố" alone is the province-level city or a district; only the others say a level.
                    if (type is not "thanh-pho" && !IsFollowedByLetter(name, end) && generic == CodeLevel.Any) generic = level;
                    continue;
                }

                var slug = IdentityKeys.Slug(name[end..last]);

                // "HUYỆN ỦY LỆ THỦY" was taken by the longer marker already.
                if (slug.StartsWith("uy-", StringComparison.Ordinal)) continue;
                for (var i = at; i < last; i++) rest[i] = '\0';
                if (type is "thanh-pho" && Provinces.SlugOf(slug) is { } province)
                {
                    city = province;
                    if (Array.IndexOf(Cities, province) >= 0) continue;
                }

                // The smallest unit that is named is the issuer's.
                if (unit is null || (level == CodeLevel.Commune && unitLevel != CodeLevel.Commune)) (unit, unitLevel) = (type + "-" + slug, level);
            }
        }

        var slugged = "-" + IdentityKeys.Slug(new string([.. rest.Select(static c => c == '\0' ? ' ' : c)])) + "-";
        string? found = null;
        foreach (var slug in Provinces.Slugs)
        {
            if (!slugged.Contains("-" + slug + "-", StringComparison.Ordinal)) continue;
            found = Provinces.SlugOf(slug);
            break;
        }

        if (generic == CodeLevel.Any && (slugged.Contains("-tinh-", StringComparison.Ordinal) || slugged.Contains("-thanh-uy-", StringComparison.Ordinal))) generic = CodeLevel.Province;
        return (found ?? city, unit, generic);
    }

    private static bool OpensPlace(string folded, int from)
    {
        while (from < folded.Length && char.IsWhiteSpace(folded[from])) from++;
        foreach (var (marker, _, _) in Markers)
        {
            if (string.CompareOrdinal(folded, from, marker, 0, marker.Length) == 0 && from + marker.Length is var end && (end >= folded.Length || !char.IsLetter(folded[end]))) return true;
        }

        return false;
    }

    // The name of a unit: words with a capital or a digit, up to a comma or a small word.
    private static int NameEnd(string name, int from)
    {
        var end = from;
        var i = from;
        while (i < name.Length)
        {
            while (i < name.Length && char.IsWhiteSpace(name[i])) i++;
            if (i >= name.Length || !(char.IsUpper(name[i]) || char.IsAsciiDigit(name[i]))) break;
            while (i < name.Length && (char.IsLetterOrDigit(name[i]) || name[i] is '\'' or '-' or '\u0027')) i++;
            end = i;
            if (i < name.Length && !char.IsWhiteSpace(name[i])) break;
        }

        return end;
    }

    private static bool IsFollowedByLetter(string name, int from)
    {
        while (from < name.Length && char.IsWhiteSpace(name[from])) from++;
        return from < name.Length && char.IsLetter(name[from]);
    }
}
