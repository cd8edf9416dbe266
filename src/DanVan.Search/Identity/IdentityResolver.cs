using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Tells which documents the citations of a plan mean, from what the citation itself says, what other citations of the plan say, the plan's own
/// place and date, and the register, in this order; an index adds what its other documents say. A plan cannot cite what was issued after
/// it. Depends on its arguments alone. Thread-safe.
/// </summary>
public static class IdentityResolver
{
    // A central body gives two or three numbers of a kind a day.
    private const int FarAtTheCentre = 3;

    /// <summary>The identity of a plan itself; none where its number is blank.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public static DocumentIdentity Own(PlanHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Number is not { IsEmpty: false } number) return default;
        var place = Locality.Own(header);
        return DocumentIdentity.Create(number, OnCalendar(header.Date), place);
    }

    /// <summary>Resolves every citation of a plan, in order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="register">The register of acts; null for the one that comes with the library.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static IReadOnlyList<ResolvedCitation> Resolve(PlanDocument plan, ActRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        register ??= ActRegister.Default;
        var own = Locality.Own(plan.Header);
        var facts = new List<Fact>(plan.Citations.Count);
        foreach (var citation in ShortNumbers.Complete(plan.Citations, register)) facts.Add(Fact.Of(citation, own));
        TakePlaces(facts);
        ILookup<(string, string?), Fact>? dated = null;
        ILookup<string, Fact>? laws = null;
        var resolved = new List<ResolvedCitation>(facts.Count);
        foreach (var fact in facts)
        {
            if (!fact.Number)
            {
                laws ??= facts.Where(static f => !f.Number && f.Date.Year != 0).ToLookup(static f => f.Key, StringComparer.Ordinal);
                resolved.Add(Law(fact, laws[fact.Key], plan.Header.Date, register));
            }
            else if (fact.IsComplete)
            {
                resolved.Add(Complete(fact, register));
            }
            else
            {
                dated ??= facts.Where(static f => f.Number && f.Date.IsDay).ToLookup(static f => (f.Key, f.Place));
                resolved.Add(Dated(fact, [.. dated[(fact.Key, fact.Place)]], plan.Header.Date, register));
            }
        }

        return resolved;
    }

    /// <summary>
    /// A mention that names no issuer, or none by its place, means what another mention of the number says: "Kế hoạch số 12/KH-UBND ngày 05/02/2024 của UBND tỉnh Bình Phước", later
    /// "Kế hoạch số 12/KH-UBND" in a plan of another province.
    /// </summary>
    private static void TakePlaces(List<Fact> facts)
    {
        Dictionary<string, List<Fact>>? named = null;
        foreach (var fact in facts)
        {
            if (!fact.Number || fact.Place is null || fact.Citation.Issuer is null || fact.PlaceGround != ResolutionGround.Citation) continue;
            named ??= new Dictionary<string, List<Fact>>(StringComparer.Ordinal);
            if (!named.TryGetValue(fact.Key, out var same)) named[fact.Key] = same = [];
            same.Add(fact);
        }

        if (named is null) return;
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            // "của HĐND tỉnh" in a province that was merged: on the day of the one that is named it is that one's.
            var ofDay = fact.Citation.Issuer is not null;
            if (!fact.Number || fact.PlaceGround != ResolutionGround.CitingPlan || (ofDay && !fact.Date.IsDay) || !named.TryGetValue(fact.Key, out var same)) continue;
            string? place = null;
            var isOne = true;
            foreach (var other in same)
            {
                if (ofDay && other.Date != fact.Date) continue;
                if (!fact.Date.IsEmpty && !other.Date.IsEmpty && !other.Date.Agrees(fact.Date) && !fact.Date.Agrees(other.Date)) continue;
                isOne &= place is null || string.Equals(place, other.Place, StringComparison.Ordinal);
                place = other.Place;
            }

            if (place is not null && isOne) facts[i] = fact with { Place = place, PlaceGround = ResolutionGround.Document };
        }
    }

    /// <summary>The registered acts of the same day that the number is a slip away from, where the register has no act of the number and day.</summary>
    private static List<RegisteredAct> Neighbours(Fact fact, ActRegister register)
    {
        if (!fact.Date.IsDay) return [];
        var ofDay = register.OfDay(fact.Date);
        if (ofDay.Count == 0) return [];
        var number = fact.Citation.Number!.Value;
        var known = register.Find(number, place: null);
        foreach (var act in known)
        {
            if (act.Date.Agrees(fact.Date)) return [];
        }

        List<RegisteredAct>? found = null;
        foreach (var act in ofDay)
        {
            if (RegisteredPlaces.Of(act) is not null || !NumberSlips.IsOne(number, act.Number)) continue;

            // Where there is an act of the printed number the date is as likely wrong; then only the subject tells.
            var isSlip = NumberSlips.IsSlipFor(number, fact.Citation.Title, act)
                || (known.Count == 0 && (NumberSlips.IsTransposed(number, act.Number) || NumberSlips.AreFar(number.Sequence, act.Number.Sequence, FarAtTheCentre)) && Similarity.Titles(fact.Citation.Title, act.Name) < 0);
            if (isSlip) (found ??= []).Add(act);
        }

        return found ?? [];
    }

    private static ResolvedCitation Complete(Fact fact, ActRegister register)
    {
        var identity = fact.Identity(fact.Date);
        if (fact.Place is null && Neighbours(fact, register) is { Count: > 0 } neighbours)
        {
            return new ResolvedCitation(
                fact.Citation.Id,
                identity,
                ResolutionGround.Ambiguous,
                0.4,
                [.. neighbours.Select(static a => DocumentIdentity.Create(a.Number, a.Date)).Append(identity).Distinct().Order()]);
        }

        if (fact.Date.IsDay && !fact.IsNormative)
        {
            // A date one slip away from the register's, about the same thing, is a misprint of it.
            var known = register.Find(fact.Citation.Number!.Value, fact.Place);
            if (known.Count > 0 && !known.Any(a => a.Date.Agrees(fact.Date)))
            {
                var meant = known.Where(a => (Similarity.Slips(a.Date, fact.Date) == 1 && IsMeant(fact, a)) || IsNamed(fact, a)).ToList();
                if (meant.Count == 1) return new ResolvedCitation(fact.Citation.Id, fact.Identity(meant[0].Date), ResolutionGround.Register, 0.7, []);
            }
        }

        var confidence = fact.PlaceGround switch
        {
            ResolutionGround.Citation => 1,
            ResolutionGround.CitingPlan or ResolutionGround.Document => 0.95,
            _ => 0.5,
        };
        return new ResolvedCitation(fact.Citation.Id, identity, fact.PlaceGround, fact.Citation.DateIsShared ? confidence * 0.95 : confidence, []);
    }

    /// <summary>Whether the title is that of a registered act and long enough to be of no other: then number and title outweigh the date.</summary>
    private static bool IsNamed(Fact fact, RegisteredAct act) =>
        Similarity.Words(fact.Citation.Title).Count >= 5 && Similarity.Words(act.Name).Count >= 5 && Similarity.Titles(fact.Citation.Title, act.Name) >= 0.9;

    /// <summary>
    /// Whether a misprinted date means a registered act: the titles agree, or the title says nothing else and both dates lie in one series of
    /// numbers (a term of the Party, a year of the state), in which a number is given once.
    /// </summary>
    private static bool IsMeant(Fact fact, RegisteredAct act)
    {
        var titles = Similarity.Titles(fact.Citation.Title, act.Name);
        if (titles >= 0.6) return true;
        if (titles is >= 0 and < 0.3 || act.Confidence == ActConfidence.Low) return false;
        return fact.Citation.Number!.Value.Form == NumberForm.Party
            ? PartyTerms.Of(fact.Date) is var term && term != 0 && term == PartyTerms.Of(act.Date)
            : fact.Date.Year == act.Date.Year;
    }

    private static ResolvedCitation Dated(Fact fact, List<Fact> others, PartialDate planDate, ActRegister register)
    {
        var candidates = others.Where(o => (fact.Date.IsEmpty || o.Date.Agrees(fact.Date)) && fact.IsOfTerm(o.Date) && !Similarity.AreStrange(fact.Citation.Title, o.Citation.Title)).Select(static o => (o.Date, o.Citation.Title)).DistinctBy(static c => c.Date).ToList();
        if (candidates.Count > 0) return Choose(fact, candidates, ResolutionGround.Document, 0.95);
        var known = register.Find(fact.Citation.Number!.Value, fact.Place)
            .Where(a => (fact.Date.IsEmpty || a.Date.Agrees(fact.Date)) && !IsAfter(a.Date, planDate) && fact.IsOfTerm(a.Date))
            .Select(static a => (a.Date, (string?)a.Name)).ToList();
        if (known.Count > 0) return Choose(fact, known, ResolutionGround.Register, 0.85);

        // The year is all that the identity of a numbered document of the state needs.
        var partial = fact.Citation.Number!.Value.Form != NumberForm.Party && fact.Date.Year != 0;
        return new ResolvedCitation(fact.Citation.Id, fact.Identity(fact.Date), partial ? fact.PlaceGround : ResolutionGround.Open, partial ? 0.8 : 0.4, []);
    }

    private static ResolvedCitation Law(Fact fact, IEnumerable<Fact> others, PartialDate planDate, ActRegister register)
    {
        var citation = fact.Citation;
        if (citation.Class == CitationClass.Law)
        {
            var known = register.FindLaw(citation.Name ?? citation.Text).Where(a => !IsAfter(a.Date, planDate)).ToList();
            var agreed = fact.Date.IsEmpty ? known : [.. known.Where(a => a.Date.Agrees(fact.Date))];
            var inForce = agreed.Count > 1 ? InForce(agreed, planDate) : agreed;
            if (inForce.Count == 1)
                return new ResolvedCitation(citation.Id, DocumentIdentity.Create(inForce[0].Number, inForce[0].Date), ResolutionGround.Register, fact.Date.IsEmpty ? 0.85 : 0.95, []);
            if (inForce.Count > 1)
                return new ResolvedCitation(citation.Id, fact.LawIdentity(fact.Date), ResolutionGround.Ambiguous, 0.4, [.. inForce.Select(static a => DocumentIdentity.Create(a.Number, a.Date))]);
        }

        if (!fact.Date.IsEmpty) return new ResolvedCitation(citation.Id, fact.LawIdentity(fact.Date), ResolutionGround.Citation, 0.9, []);
        var dates = others.Select(static o => o.Date).Distinct().ToList();
        if (dates.Count == 1) return new ResolvedCitation(citation.Id, fact.LawIdentity(dates[0]), ResolutionGround.Document, 0.9, []);
        return new ResolvedCitation(citation.Id, fact.LawIdentity(default), ResolutionGround.Open, 0.5, []);
    }

    /// <summary>Of the versions of a law, the one that was in force on the day of the plan; several where the day is not known well enough.</summary>
    private static List<RegisteredAct> InForce(List<RegisteredAct> versions, PartialDate planDate)
    {
        if (planDate.Earliest is not { } first || planDate.Latest is not { } last) return versions;
        var possible = versions.Where(a => a.EffectiveUntil is not { } until || until >= first).ToList();
        if (possible.Count == 0) return versions;
        return possible[0].EffectiveUntil is not { } end || end >= last ? [possible[0]] : possible;
    }

    /// <summary>The one candidate, or the one whose title is clearly the citation's; else ambiguous.</summary>
    private static ResolvedCitation Choose(Fact fact, List<(PartialDate Date, string? Title)> candidates, ResolutionGround ground, double confidence)
    {
        if (candidates.Count > 1 && fact.Citation.Title is { } title)
        {
            var ranked = candidates.Select(c => (Candidate: c, Score: Similarity.Titles(title, c.Title))).OrderByDescending(static c => c.Score).ThenBy(static c => c.Candidate.Date).ToList();
            if (ranked[0].Score >= 0.6 && ranked[0].Score - ranked[1].Score >= 0.2)
                return new ResolvedCitation(fact.Citation.Id, fact.Identity(ranked[0].Candidate.Date), ground, 0.9 * confidence, []);
        }

        if (candidates.Count == 1) return new ResolvedCitation(fact.Citation.Id, fact.Identity(candidates[0].Date), ground, confidence, []);
        return new ResolvedCitation(
            fact.Citation.Id,
            fact.Identity(fact.Date),
            ResolutionGround.Ambiguous,
            0.4,
            [.. candidates.Select(c => fact.Identity(c.Date)).Order()]);
    }

    internal static bool IsAfter(PartialDate date, PartialDate planDate) =>
        date.Earliest is { } first && planDate.Latest is { } last && first > last;

    /// <summary>The date; of one that the calendar does not have, the year.</summary>
    internal static PartialDate OnCalendar(PartialDate date) => date.IsEmpty || date.Exists ? date : new PartialDate(date.Year);

    /// <summary>What a citation says, in comparable form.</summary>
    internal sealed record Fact(Citation Citation, bool Number, string Key, string Family, string Sequence, string? Place, ResolutionGround PlaceGround, PartialDate Date)
    {
        public bool IsNormative => Citation.Number is { Year: > 0 };

        public bool IsComplete => IsNormative || Date.IsDay;

        /// <summary>The key of what is cited, alone.</summary>
        public static string KeyOf(Citation citation) =>
            citation.Number is { IsEmpty: false } number ? IdentityKeys.NumberKey(number)
            : IdentityKeys.NameKey(citation.Class == CitationClass.Law ? ActRegister.LawNameKey(citation.Name ?? citation.Text) : citation.Name ?? citation.Text);

        public static Fact Of(Citation citation, string own)
        {
            var date = OnCalendar(citation.Date);
            if (citation.Number is { IsEmpty: false } number)
            {
                var forms = NumberForms.Of(number);
                var (place, ground) = Locality.Of(forms.Family, citation.Issuer, own);
                return new Fact(citation, true, forms.Key, forms.Family, forms.Sequence, place, ground, date);
            }

            var name = citation.Name ?? citation.Text;
            var isLaw = citation.Class == CitationClass.Law;
            if (isLaw)
            {
                var key = ActRegister.LawNameKey(name);
                return new Fact(citation, false, IdentityKeys.NameKey(key), IdentityKeys.LawFamily, IdentityKeys.Slug(key), null, ResolutionGround.Citation, date);
            }

            var slug = IdentityKeys.NamedSlug(name);
            return new Fact(citation, false, IdentityKeys.NameKey(name), IdentityKeys.NamedFamily, slug, Locality.OfNamed(name, citation.Issuer, own), ResolutionGround.Citation, date);
        }

        public DocumentIdentity Identity(PartialDate date) => DocumentIdentity.Create(Citation.Number!.Value, date, Place);

        /// <summary>Whether a date lies in the term of the Party that the citation names; true where it names none or is not the Party's.</summary>
        public bool IsOfTerm(PartialDate date) =>
            Citation.Number is not { Form: NumberForm.Party } || PartyTerms.Named(Citation.Issuer) is not (var term and > 0) || PartyTerms.Of(date) is var of && (of == 0 || of == term);

        public DocumentIdentity LawIdentity(PartialDate date) => new(Family, Place, Citation.Class == CitationClass.Law && date.Year != 0 ? new PartialDate(date.Year) : date, Sequence);
    }
}
