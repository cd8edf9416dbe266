using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Tells which documents the citations of a plan mean. Thread-safe.</summary>
public static class IdentityResolver
{
    /// <summary>The identity of a plan itself; none where its number is blank.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public static DocumentIdentity Own(PlanHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.Number is { IsEmpty: false } number
            ? DocumentIdentity.Create(number, header.Date, Provinces.SlugOf(header.Province ?? header.Place))
            : default;
    }

    /// <summary>Resolves every citation of a plan, in order, with what the plan and the register say.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static IReadOnlyList<ResolvedCitation> Resolve(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var place = Provinces.SlugOf(plan.Header.Province ?? plan.Header.Place);
        var resolved = new List<ResolvedCitation>(plan.Citations.Count);
        foreach (var citation in plan.Citations)
        {
            var identity = citation.Number is { IsEmpty: false } number
                ? DocumentIdentity.Create(number, citation.Date, place)
                : new DocumentIdentity(citation.Class == CitationClass.Law ? "luat" : "van-ban", null, citation.Date, IdentityKeys.Slug(citation.Name ?? citation.Text));
            var open = identity.Date.IsEmpty || string.Equals(identity.Place, DocumentIdentity.UnknownPlace, StringComparison.Ordinal);
            resolved.Add(new ResolvedCitation(
                citation.Id,
                identity,
                open ? ResolutionGround.Open : identity.Place is null ? ResolutionGround.Citation : ResolutionGround.CitingPlan,
                open ? 0.5 : identity.Place is null ? 1 : 0.9,
                []));
        }

        return resolved;
    }
}
