using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What each document's citations show: duplicates, what is stale, what contradicts its own number, what is missing.</summary>
internal static class CitationChecks
{
    public static void Run(List<Cited> cited, ActRegister register, DateOnly? asOf, List<Finding> findings)
    {
        foreach (var document in cited.Where(static c => !c.IsEvidenceOnly).GroupBy(static c => c.Source, StringComparer.Ordinal))
        {
            var citations = document.ToList();
            Duplicates(citations, findings);
            Stale(citations, register, asOf, findings);
            foreach (var citation in citations) Mismatch(citation, findings);
            Chronology(citations, findings);
            Incomplete(citations, findings);
        }
    }

    private static void Duplicates(List<Cited> citations, List<Finding> findings)
    {
        // A law is cited by its name wherever it is spoken of; only numbers are given once.
        var own = citations.Where(static c => c.Citation is { Class: CitationClass.Numbered, Within: null }).ToList();
        foreach (var group in own.GroupBy(static c => c.Resolved.Identity.Text, StringComparer.Ordinal))
        {
            var places = group.ToList();
            if (places.Count > 1) Findings.Add(findings, CheckCodes.Duplicate, places, null, places[0].Label, places.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Stale(List<Cited> citations, ActRegister register, DateOnly? asOf, List<Finding> findings)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var replaced = citations.Where(static c => c.Citation.Relation is CitationRelation.Replaces or CitationRelation.Repeals or CitationRelation.Amends)
            .Select(static c => c.Resolved.Identity.Text).ToHashSet(StringComparer.Ordinal);
        // Who cites the amending act too knows.
        bool CitesAmendment(ActReference amendment) => citations.Exists(c => c.Citation.Number == amendment.Number);
        foreach (var cited in citations)
        {
            var identity = cited.Resolved.Identity;
            if (replaced.Contains(identity.Text) || !done.Add(identity.Text)) continue;
            if (ActOf(cited, register) is not { } act) continue;
            var first = asOf ?? cited.PlanDate.Earliest;
            var last = asOf ?? cited.PlanDate.Latest;
            if (first is not { } from || last is not { } to) continue;
            var places = citations.Where(c => string.Equals(c.Resolved.Identity.Text, identity.Text, StringComparison.Ordinal));
            var successors = string.Join("; ", act.SupersededBy);
            switch (act.Status)
            {
                case ActStatus.Superseded or ActStatus.TermEnded:
                    var until = act.EffectiveUntil;
                    var guessed = until is null;
                    until ??= act.SupersededBy.Select(register.Find).Select(static a => a?.Date.Latest).Where(static d => d is not null).Order().FirstOrDefault();
                    if (until is not { } end || to <= end) break;
                    if (from > end && !guessed && act.Confidence != ActConfidence.Low)
                        Findings.Add(findings, CheckCodes.OutOfForce, StaleLevel.Stale, places, successors.Length == 0 ? null : successors, cited.Label, Day(end), successors.Length == 0 ? "–" : successors);
                    else
                        Findings.Add(findings, CheckCodes.PerhapsOutOfForce, StaleLevel.Check, places, null, cited.Label, successors.Length == 0 ? Day(end) : successors);
                    break;
                case ActStatus.Amended when act.ChangedFrom is { } changed && from >= changed && !act.AmendedBy.Any(CitesAmendment):
                    Findings.Add(findings, CheckCodes.Amended, StaleLevel.Amended, places, null, cited.Label, string.Join("; ", act.AmendedBy));
                    break;
                case ActStatus.Disputed or ActStatus.Unknown or ActStatus.Obsolete when act.ChangedFrom is { } doubtful && to >= doubtful:
                    Findings.Add(findings, CheckCodes.PerhapsOutOfForce, StaleLevel.Check, places, null, cited.Label, successors.Length > 0 ? successors : string.Join("; ", act.AmendedBy));
                    break;
                default:
                    break;
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The row of the register that a citation means, or null.</summary>
    public static RegisteredAct? ActOf(Cited cited, ActRegister register)
    {
        var identity = cited.Resolved.Identity;
        if (identity.Place is not null || cited.Resolved.Ground is ResolutionGround.Ambiguous or ResolutionGround.Open) return null;
        var found = cited.Citation.Number is { IsEmpty: false } number ? register.Find(number)
            : cited.Citation.Class == CitationClass.Law ? register.FindLaw(cited.Citation.Name ?? cited.Citation.Text) : [];
        if (cited.Citation.Number is { Year: > 0 }) return found.Count == 1 ? found[0] : null;
        var dated = found.Where(a => cited.Citation.Number is not null ? a.Date.Agrees(identity.Date) : DocumentIdentity.Create(a.Number, a.Date) == identity).Take(2).ToList();
        return dated.Count == 1 ? dated[0] : null;
    }

    private static void Mismatch(Cited cited, List<Finding> findings)
    {
        if (cited.Citation.Number is not { IsEmpty: false } number) return;
        if (cited.Citation.Kind is { } kind && number.KindCode is { } code && CodeTable.CodesOf(kind) is { } codes
            && !codes.Any(c => string.Equals(VietnameseText.PlainFold(c), VietnameseText.PlainFold(code), StringComparison.Ordinal)))
        {
            Findings.Add(findings, CheckCodes.KindMismatch, [cited], null, cited.Label, kind, code);
        }

        if (number.Year != 0 && cited.Citation.Date.Year != 0 && number.Year != cited.Citation.Date.Year)
            Findings.Add(findings, CheckCodes.YearMismatch, [cited], null, cited.Label, cited.Citation.Date.ToString());
        if (number.IssuerCode is not { } issuerCode) return;
        Form(cited, number, issuerCode, findings);
        var parts = issuerCode.Split('-', '/');
        foreach (var part in parts)
        {
            if (CodeTable.Find(part) is { } known)
            {
                if (known.Ended is { } ended && cited.Citation.Date.Earliest is { } day && day > ended)
                    Findings.Add(findings, CheckCodes.EndedCode, [cited], null, cited.Label, known.Name, Day(ended));
            }
            else if (CodeTable.Near(part) is { } near && (parts.Length > 1 || string.Equals(VietnameseText.PlainFold(near.Code), VietnameseText.PlainFold(part), StringComparison.Ordinal) || near.Code is "TTg" || NamesIssuer(cited, near)))
            {
                var corrected = number.ToString().Replace(part, near.Code, StringComparison.Ordinal);
                Findings.Add(findings, CheckCodes.BrokenIssuerCode, [cited], corrected, cited.Label, part, near.Code);
            }
        }

        if (Organs.Of(FirstIssuer(cited.Citation.Issuer)) is { } organ && Organs.OfCode(parts[0]) is { } own && !string.Equals(organ, own, StringComparison.Ordinal)
            && Organs.CodeOf(organ) is { } right && !IsChairman(cited.Citation.Issuer, own))
        {
            var corrected = number.ToString().Replace(parts[0], right, StringComparison.Ordinal);
            if (Similarity.Edits(VietnameseText.SearchFold(parts[0]), VietnameseText.SearchFold(right), 1) <= 1 && parts[0].Length > 3)
                Findings.Add(findings, CheckCodes.BrokenIssuerCode, [cited], corrected, cited.Label, parts[0], right);
            else
                Findings.Add(findings, CheckCodes.IssuerMismatch, [cited], null, cited.Label, cited.Citation.Issuer ?? "", parts[0]);
        }
    }

    // The first of several bodies leads and gives the first code.
    private static string? FirstIssuer(string? issuer)
    {
        if (issuer is null) return null;
        var and = issuer.IndexOf(" và ", StringComparison.Ordinal);
        return and < 0 ? issuer : issuer[..and];
    }

    private static bool IsChairman(string? issuer, string organ) =>
        issuer is not null && issuer.StartsWith("Chủ tịch", StringComparison.OrdinalIgnoreCase) && organ is "Ủy ban nhân dân";

    private static bool NamesIssuer(Cited cited, CodeTable.Issuer issuer) =>
        cited.Citation.Issuer is { } name && Similarity.Titles(name, issuer.Name) >= 0.99;

    private static void Form(Cited cited, DocumentNumber number, string issuerCode, List<Finding> findings)
    {
        var party = number.Form == NumberForm.Party;
        if (!party && number.Form != NumberForm.State) return;
        if (number.KindCode is not { } kind || issuerCode.IndexOfAny(['-', '/']) >= 0 || CodeTable.Find(issuerCode) is not { } issuer) return;
        if (issuer.System is not ("party" or "state") || string.Equals(issuer.System, party ? "party" : "state", StringComparison.Ordinal)) return;

        // Committees of both sides share codes (BCĐ), and joint bodies write as the one that leads does.
        if (issuerCode.StartsWith("BC", StringComparison.OrdinalIgnoreCase)) return;
        var corrected = party ? $"{number.Sequence}/{kind}-{issuerCode}" : $"{number.Sequence}-{kind}/{issuerCode}";
        Findings.Add(findings, CheckCodes.FormMismatch, [cited], corrected, cited.Label, party ? "Đảng" : "cơ quan nhà nước", corrected);
    }

    private static void Chronology(List<Cited> citations, List<Finding> findings)
    {
        foreach (var cited in citations)
        {
            if (!cited.Citation.Date.IsEmpty && !cited.Citation.Date.Exists)
                Findings.Add(findings, CheckCodes.ImpossibleDate, [cited], null, cited.Citation.Date.ToString());
        }

        foreach (var later in citations.Where(static c => IdentityResolver.IsAfter(c.Citation.Date, c.PlanDate)).GroupBy(static c => (c.Resolved.Identity.Text, c.Citation.Date)))
        {
            var first = later.First();
            Findings.Add(findings, CheckCodes.LaterThanPlan, later, null, first.Label, first.Citation.Date.ToString(), first.PlanDate.ToString());
        }
    }

    private static void Incomplete(List<Cited> citations, List<Finding> findings)
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cited in citations)
        {
            if (cited.Citation.Class != CitationClass.Numbered || !first.Add(cited.Fact.Key)) continue;
            if (cited.Citation.Within is not null || cited.Fact.IsNormative) continue;
            if (cited.Citation.Date.IsEmpty) Findings.Add(findings, CheckCodes.MissingDate, [cited], null, cited.Label);
        }
    }
}
