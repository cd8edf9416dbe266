using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What several citations show together, within a document or over many: conflicts and near misses.</summary>
internal static class CorpusChecks
{
    public static void Run(List<Cited> cited, ActRegister register, List<Finding> findings)
    {
        var numbered = cited.Where(static c => c.Citation.Number is { IsEmpty: false }).ToList();
        foreach (var group in numbered.GroupBy(static c => c.Resolved.Identity.Text, StringComparer.Ordinal))
        {
            var all = group.ToList();
            Dates(all, register, findings);
            Issuers(all, register, findings);
        }

        NearMisses(numbered, findings);
    }

    private static void Dates(List<Cited> all, ActRegister register, List<Finding> findings)
    {
        var days = all.Where(static c => c.Citation.Date.IsDay).GroupBy(static c => c.Citation.Date).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).ToList();
        if (days.Count > 1)
        {
            var identity = all[0].Resolved.Identity;
            var suggestion = identity.Date.IsDay ? identity.Date.ToString() : null;
            Findings.Add(findings, CheckCodes.DateConflict, days.SelectMany(static g => g), suggestion, all[0].Label, string.Join("; ", days.Select(static g => $"{g.Key} ({g.Count()})")));
            return;
        }

        if (days.Count == 0 || CitationChecks.ActOf(all[0], register) is not { Date.IsDay: true } act || act.Date == days[0].Key) return;
        var slip = Similarity.Slips(act.Date, days[0].Key) == 1;
        if (act.Confidence == ActConfidence.Low && !slip) return;
        var code = slip ? CheckCodes.SimilarDate : CheckCodes.RegisterDateConflict;
        // That the year in the number differs too says nothing more.
        var places = days[0].Select(static c => c.Place).ToHashSet();
        findings.RemoveAll(f => string.Equals(f.Code, CheckCodes.YearMismatch, StringComparison.Ordinal) && f.Places.All(places.Contains));
        Findings.Add(findings, code, days[0], act.Confidence == ActConfidence.High ? act.Date.ToString() : null, all[0].Label, days[0].Key.ToString(), act.Date.ToString());
    }

    private static void Issuers(List<Cited> all, ActRegister register, List<Finding> findings)
    {
        var organs = all.Select(static c => (Cited: c, Organ: Organs.Of(c.Citation.Issuer))).Where(static p => p.Organ is not null)
            .GroupBy(static p => p.Organ!, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).ToList();
        if (organs.Count == 0) return;
        var act = CitationChecks.ActOf(all[0], register);
        var registered = Organs.Of(act?.Issuer);
        if (organs.Count > 1)
        {
            Findings.Add(
                findings,
                CheckCodes.IssuerConflict,
                organs.SelectMany(static g => g.Select(static p => p.Cited)),
                act?.Confidence == ActConfidence.High ? registered : null,
                all[0].Label,
                string.Join("; ", organs.Select(static g => $"{g.Key} ({g.Count()})")));
        }
        else if (registered is not null && act is { Confidence: ActConfidence.High } && !string.Equals(registered, organs[0].Key, StringComparison.Ordinal))
        {
            Findings.Add(findings, CheckCodes.RegisterIssuerConflict, organs[0].Select(static p => p.Cited), registered, all[0].Label, organs[0].Key, registered);
        }
    }

    private static void NearMisses(List<Cited> numbered, List<Finding> findings)
    {
        // Two numbers of one day with one sequence whose symbols differ by a letter; or of one day and one title whose sequences differ by a digit.
        foreach (var day in numbered.Where(static c => c.Citation.Date.IsDay).GroupBy(static c => c.Citation.Date))
        {
            var forms = day.GroupBy(static c => c.Citation.Number!.Value.ToString().ToUpperInvariant(), StringComparer.Ordinal)
                .Select(static g => g.ToList()).OrderBy(static g => g[0].Label, StringComparer.Ordinal).ToList();
            if (forms.Count > 2000) continue;
            for (var i = 0; i < forms.Count; i++)
            {
                for (var j = i + 1; j < forms.Count; j++) Compare(forms[i], forms[j], findings);
            }
        }
    }

    private static void Compare(List<Cited> a, List<Cited> b, List<Finding> findings)
    {
        var left = a[0].Citation.Number!.Value;
        var right = b[0].Citation.Number!.Value;
        var sameSequence = string.Equals(IdentityKeys.Pad(left.Sequence), IdentityKeys.Pad(right.Sequence), StringComparison.OrdinalIgnoreCase);
        var sameSymbol = string.Equals(left.Symbol, right.Symbol, StringComparison.OrdinalIgnoreCase);
        if (sameSequence == sameSymbol || a[0].Resolved.Identity == b[0].Resolved.Identity) return;
        var titles = BestTitles(a, b);
        string shared;
        if (sameSequence)
        {
            var (x, y) = (VietnameseText.SearchFold(left.Symbol), VietnameseText.SearchFold(right.Symbol));
            if (Similarity.Edits(x, y, 1) > 1 || titles is >= 0 and < 0.5) return;

            // Kinds one letter apart (KH, KL) are different documents unless they say the same.
            if (left.KindCode is { } k && right.KindCode is { } l && !string.Equals(k, l, StringComparison.OrdinalIgnoreCase) && titles < 0.8) return;
            if (x.Length < 5 && titles < 0.8) return;
            shared = "date";
        }
        else
        {
            if (Similarity.Edits(left.Sequence, right.Sequence, 1) > 1 || titles < 0.9 || !Places(a).Overlaps(Places(b))) return;
            shared = "date, title";
        }

        var (wrong, good) = Suspect(a, b) ? (a, b) : (b, a);

        // A broken code found in the number alone is the same slip.
        var places = wrong.Select(static c => c.Place).ToHashSet();
        findings.RemoveAll(f => string.Equals(f.Code, CheckCodes.BrokenIssuerCode, StringComparison.Ordinal) && f.Places.All(places.Contains)
            && string.Equals(f.Suggestion, good[0].Label, StringComparison.OrdinalIgnoreCase));
        Findings.Add(findings, CheckCodes.SimilarNumber, [.. wrong, .. good], Suspect(a, b) == Suspect(b, a) ? null : good[0].Label, wrong[0].Label, good[0].Label, shared);
    }

    private static HashSet<string> Places(List<Cited> cited) => cited.Select(static c => c.Resolved.Identity.Place ?? "").ToHashSet(StringComparer.Ordinal);

    private static double BestTitles(List<Cited> a, List<Cited> b)
    {
        var best = -1.0;
        foreach (var x in a.Take(8))
        {
            foreach (var y in b.Take(8)) best = Math.Max(best, Similarity.Titles(x.Citation.Title, y.Citation.Title));
        }

        return best;
    }

    /// <summary>Whether <paramref name="a"/> is rather the misprint: its issuer contradicts its code, its code is not known, or fewer say so.</summary>
    private static bool Suspect(List<Cited> a, List<Cited> b)
    {
        var (wrongA, wrongB) = (Weight(a), Weight(b));
        return wrongA != wrongB ? wrongA > wrongB : a.Count < b.Count;
    }

    private static int Weight(List<Cited> cited)
    {
        var weight = 0;
        foreach (var c in cited)
        {
            var parts = c.Citation.Number!.Value.IssuerCode?.Split('-', '/') ?? [];
            if (parts.Length > 0 && Organs.Of(c.Citation.Issuer?.Split(" và ")[0]) is { } organ && Organs.OfCode(parts[0]) is { } own && !string.Equals(organ, own, StringComparison.Ordinal)) weight = 2;
            if (weight == 0 && Array.Exists(parts, static p => CodeTable.Find(p) is null)) weight = 1;
        }

        return weight;
    }
}
