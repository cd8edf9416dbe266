using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Acts that were out of force, amended or in doubt on the day of the citing document.</summary>
internal static class StaleRule
{
    private static readonly string[] Changes = ["thay thế", "bãi bỏ", "hủy bỏ", "sửa đổi", "hết hiệu lực", "không còn hiệu lực"];

    public static void Run(IReadOnlyList<Cited> citations, ActRegister register, DateOnly? asOf, Findings findings)
    {
        foreach (var group in citations.GroupBy(static c => c.Resolved.Identity.Text, StringComparer.Ordinal))
        {
            var places = group.ToList();

            // A sentence about the replacement, a review of what was done under the old act, and the title of another act rely on nothing.
            if (places.Exists(static c => c.IsSaidReplaced || c.Citation.Relation is CitationRelation.Replaces or CitationRelation.Repeals or CitationRelation.Amends || TellsOfChange(c.Citation.RelationCue))) continue;
            places.RemoveAll(static c => c.IsWithin || c.IsOfPast || c.Citation.Relation == CitationRelation.Reviews);
            if (places.Count == 0 || Act(places[0], register) is not { } act) continue;
            var cited = places[0];
            if ((asOf ?? cited.PlanDate.Earliest) is not { } from || (asOf ?? cited.PlanDate.Latest) is not { } to) continue;
            var succession = Succession.Of(act, register, from);
            var successors = succession.Text;
            var until = Succession.EndOf(act, register);
            if (act.Status is ActStatus.Superseded or ActStatus.TermEnded && until is { } end && to > end)
            {
                if (from > end && act.EffectiveUntil is not null && act.Confidence != ActConfidence.Low)
                {
                    var suggestion = succession.InForce.Count == 0 ? null : string.Join("; ", succession.InForce);
                    findings.Add(CheckCodes.OutOfForce, StaleLevel.Stale, places, succession, suggestion, cited.Label, Findings.Day(end), successors.Length == 0 ? "–" : successors);
                }
                else
                {
                    findings.Add(CheckCodes.PerhapsOutOfForce, StaleLevel.Check, places, succession, null, cited.Label, successors.Length == 0 ? Findings.Day(end) : successors);
                }
            }
            else if (act.Status is ActStatus.Amended or ActStatus.Superseded && !places.Exists(static c => c.IsSaidAmended) && IsAmended(cited, citations, act, from))
            {
                findings.Add(CheckCodes.Amended, StaleLevel.Amended, null, places, null, cited.Label, string.Join("; ", act.AmendedBy.Where(a => Precedes(a, register, from))));
            }
            else if (act.Status is ActStatus.Disputed or ActStatus.Unknown or ActStatus.Obsolete && act.ChangedFrom is { } doubtful && to >= doubtful && !IsKnown(citations, act))
            {
                findings.Add(CheckCodes.PerhapsOutOfForce, StaleLevel.Check, places, succession, null, cited.Label, successors.Length > 0 ? successors : string.Join("; ", act.AmendedBy));
            }
        }
    }

    /// <summary>Whether an amendment may have been made by a day; one of which neither the register nor its number tells when counts.</summary>
    private static bool Precedes(ActReference amendment, ActRegister register, DateOnly day) =>
        register.Find(amendment)?.Date.Earliest is { } issued ? issued <= day : amendment.Number.Year <= day.Year;

    // "Nghị định A thay thế Nghị định B" in a plan that itself replaces nothing.
    private static bool TellsOfChange(string? cue) => cue is not null && Array.Exists(Changes, change => cue.Contains(change, StringComparison.OrdinalIgnoreCase));

    // A law called by its name is called as it stands.
    private static bool IsAmended(Cited cited, IReadOnlyList<Cited> citations, RegisteredAct act, DateOnly from) =>
        cited.Citation.Class == CitationClass.Numbered && act.AmendedBy.Count > 0 && act.ChangedFrom is { } changed && from >= changed
        && !IsKnown(citations, act);

    // Who cites the amending act too knows of it.
    private static bool IsKnown(IReadOnlyList<Cited> citations, RegisteredAct act) => act.AmendedBy.Any(amendment => citations.Any(c => c.Citation.Number == amendment.Number));

    /// <summary>The row of the register that a citation means, or null.</summary>
    public static RegisteredAct? Act(Cited cited, ActRegister register)
    {
        var identity = cited.Resolved.Identity;
        if (cited.Resolved.Ground is ResolutionGround.Ambiguous or ResolutionGround.Open) return null;
        var found = cited.Citation.Number is { IsEmpty: false } number ? register.Find(number, identity.Place)
            : cited.Citation.Class == CitationClass.Law ? register.FindLaw(cited.Citation.Name ?? cited.Citation.Text) : [];
        if (cited.Citation.Number is { Year: > 0 })
        {
            // 100/2015/QH13 is a code and a resolution: the kind tells which.
            if (found.Count > 1) found = [.. found.Where(a => cited.Citation.Kind is { } kind && kind.StartsWith(a.Kind, StringComparison.OrdinalIgnoreCase))];
            return found is [var only] && !IsOfOtherSeries(cited.Citation, only) ? only : null;
        }

        var dated = found.Where(a => cited.Citation.Number is not null ? a.Date.Agrees(identity.Date) : DocumentIdentity.Create(a.Number, a.Date) == identity).Take(2).ToList();
        return dated.Count == 1 ? dated[0] : null;
    }

    // The National Assembly numbers its resolutions in a series of their own, and so does its committee: 55/2010/QH12 is a law and a resolution, though the register may know only one of them.
    private static bool IsOfOtherSeries(Citation citation, RegisteredAct act) =>
        citation.Number is { } number && (number.Symbol.StartsWith("QH", StringComparison.OrdinalIgnoreCase) || number.Symbol.StartsWith("UBTVQH", StringComparison.OrdinalIgnoreCase))
        && citation.Kind is { } kind && IsResolution(kind) != IsResolution(act.Kind);

    private static bool IsResolution(string kind) => kind.StartsWith("Nghị quyết", StringComparison.OrdinalIgnoreCase);
}
