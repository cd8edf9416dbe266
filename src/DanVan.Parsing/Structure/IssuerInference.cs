using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Structure;

/// <summary>Fills in what the letterhead does not print: issuer, province, level.</summary>
internal static class IssuerInference
{
    private static readonly string[] Verbs = ["ban hanh", "xay dung", "trien khai", "to chuc", "lap", "de ra", "yeu cau", "huong dan", "thong bao", "bao cao", "quyet dinh"];

    private static readonly string[] Bodies =
    [
        "so", "ban", "uy ban", "ubnd", "hdnd", "hoi dong", "bo", "cuc", "chi cuc", "phong", "trung tam", "truong", "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang bo",
        "dang uy", "chi bo", "cong an", "toa an", "vien", "lien doan", "tinh doan", "huyen doan", "doan", "hoi", "mat tran", "van phong", "thanh tra", "kho bac", "bao hiem",
        "chinh phu", "hoc vien", "benh vien", "ngan hang", "kiem toan", "thuong truc",
    ];

    public static PlanHeader Complete(string text, DocumentStructure structure)
    {
        var header = structure.Header;
        var inferred = InferredParts.None;
        if (header.Issuer is null && (header.Kind is not null || header.Symbol is not null))
        {
            foreach (var passage in structure.Passages)
            {
                if (passage.Zone != Zone.Preamble) continue;
                if (Opening(text, passage) is not { } issuer) continue;
                header = header with { Issuer = issuer };
                inferred |= InferredParts.Issuer;
            }
        }

        var province = Province(header);
        if (province is not null) inferred |= InferredParts.Province;
        return header with { Province = province, Inferred = header.Inferred | inferred };
    }

    private static string? Opening(string text, Passage passage)
    {
        var (start, end) = (passage.ContentStart, passage.Pieces[0].End);
        if (Fold.MatchAny(text, start, end, Bodies) < 0 || !char.IsUpper(text[start])) return null;
        foreach (var verb in Verbs)
        {
            var at = Fold.Find(text, start, Math.Min(end, start + 200), verb);
            if (at < 0) continue;
            var name = text[start..at].Trim().TrimEnd(',');
            return name.Contains(',', StringComparison.Ordinal) && name.Length > 80 ? null : name;
        }

        return null;
    }

    private static string? Province(PlanHeader header)
    {
        if (header.Issuer is not null && Provinces.Find(header.Issuer) is { } byIssuer) return byIssuer;
        return header.Place is null ? null : Provinces.Find(header.Place);
    }
}
