using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>
/// Citations whose number is that of another act, or of none, while name and day say which act of the register is meant. What other rules would say of the
/// printed number (its day, whether it is in force) is beside the point.
/// </summary>
internal static class WrongNumberRule
{
    // A title that says at least so much of a name, and one that says at most so little of it.
    private const double Fits = 0.6;
    private const double IsStrange = 0.25;
    private const int LeastWords = 3;

    // The numbers of two acts of one name lie further apart than a slip of the pen.
    private const int MostYears = 3;

    /// <summary>Reports such numbers and returns the citations that bear them.</summary>
    public static HashSet<Cited> Run(IEnumerable<Cited> numbered, ActRegister register, Findings findings)
    {
        var wrong = new HashSet<Cited>(ReferenceEqualityComparer.Instance);
        foreach (var group in numbered.Where(static c => c.Resolved.Identity.Place is null && c.Citation.ReadingConfidence >= 1).GroupBy(static c => (Number: c.Label, c.Citation.Date, Law: LawOf(c))))
        {
            // The order of the documents must not choose whose wording stands in the message.
            var all = group.OrderBy(static c => c.Source, StringComparer.Ordinal).ThenBy(static c => c.Citation.Span.Start).ToList();
            var number = all[0].Citation.Number!.Value;
            var known = register.Find(number, place: null);
            if (!(group.Key.Law is { } law ? Law(all, law, number, known, register, findings) : Titled(all, number, known, register, findings))) continue;
            wrong.UnionWith(all);
        }

        return wrong;
    }

    /// <summary>The name of the law where its own number stands behind it, "Luật Tiếp công dân số 42/2013/QH13"; else null.</summary>
    private static string? LawOf(Cited cited) => cited.Citation.Kind is { } kind && OtherActRule.IsNamedLaw(kind) && !OtherActRule.HasChange(kind) ? kind : null;

    private static bool Law(List<Cited> all, string law, DocumentNumber number, IReadOnlyList<RegisteredAct> known, ActRegister register, Findings findings)
    {
        var named = register.FindLaw(law);
        if (named.Count == 0 || named.Any(a => a.Number == number || a.Confidence == ActConfidence.Low)) return false;

        // What amends a law is called by the law's own name.
        if (known.Any(a => OtherActRule.HasChange(a.Name) || string.Equals(ActRegister.LawNameKey(a.Name), ActRegister.LawNameKey(law), StringComparison.Ordinal))) return false;
        var date = all[0].Citation.Date;
        var meant = named.Where(a => date.IsDay ? a.Date == date : known.Count == 0 && (date.IsEmpty || a.Date.Agrees(date)) && IsSlip(number, a.Number)).Take(2).ToList();
        if (meant is not [var right]) return false;
        if (known is [var other]) findings.Add(CheckCodes.OtherAct, all[0], all, right.Number.ToString(), all[0].Label, other.Name, law);
        else findings.Add(CheckCodes.SimilarToRegistered, all[0], all, right.Number.ToString(), all[0].Label, right.Number.ToString(), right.Date.ToString());
        return true;
    }

    // One year brings no two laws of a name, and a law is not passed anew within a few.
    private static bool IsSlip(DocumentNumber number, DocumentNumber meant) =>
        number.Year == meant.Year || (Math.Abs(number.Year - meant.Year) <= MostYears && string.Equals(IdentityKeys.Pad(number.Sequence), IdentityKeys.Pad(meant.Sequence), StringComparison.Ordinal));

    private static bool Titled(List<Cited> all, DocumentNumber number, IReadOnlyList<RegisteredAct> known, ActRegister register, Findings findings)
    {
        var date = all[0].Citation.Date;
        if (!date.IsDay || all[0].Citation.DateIsShared || register.OfDay(date) is not { Count: > 0 } ofDay) return false;
        var series = ofDay.Where(a => a.Confidence != ActConfidence.Low && a.Number != number && RegisteredPlaces.Of(a) is null && HaveOneSymbol(number, a.Number)).ToList();
        var title = all.Where(static c => c.HasSubject).Select(static c => c.Citation.Title).FirstOrDefault();
        if (known.Count == 0)
        {
            if (series.Find(a => HasYearTooMany(number, a.Number, date)) is not { } same || CodeTable.LacksYear(all[0].Citation.Kind, number, date) || Similarity.AreStrange(title, same.Name)) return false;
            findings.Add(CheckCodes.SimilarToRegistered, all[0], all, same.Number.ToString(), all[0].Label, same.Number.ToString(), same.Date.ToString());
            return true;
        }

        // The subject is that of one other act of the day, and of nothing that bears the printed number.
        if (title is null || Similarity.Abbreviates(title) || Similarity.Words(title).Count < LeastWords || known.Any(a => Similarity.Words(a.Name).Count < LeastWords || Similarity.Runs(title, a.Name) > IsStrange)) return false;
        var fitting = series.Select(a => (Act: a, Share: Similarity.Runs(title, a.Name))).Where(static a => a.Share >= Fits && Similarity.Words(a.Act.Name).Count >= LeastWords).OrderByDescending(static a => a.Share).ToList();
        if (fitting.Count == 0 || (fitting.Count > 1 && fitting[1].Share > fitting[0].Share - IsStrange)) return false;
        var meant = fitting[0].Act;
        if (known.FirstOrDefault(a => a.Date.Agrees(date)) is { } here)
        {
            if (here.Confidence == ActConfidence.Low) return false;
            findings.Add(CheckCodes.RegisterTitleConflict, all[0], all, meant.Number.ToString(), all[0].Label, ConflictRule.Short(title), here.Name);
            return true;
        }

        if (!IsNear(number, meant.Number)) return false;
        findings.Add(CheckCodes.SimilarToRegistered, all[0], all, meant.Number.ToString(), all[0].Label, meant.Number.ToString(), meant.Date.ToString());
        return true;
    }

    private static bool HaveOneSymbol(DocumentNumber a, DocumentNumber b) =>
        string.Equals(VietnameseText.SearchFold(a.Symbol), VietnameseText.SearchFold(b.Symbol), StringComparison.Ordinal);

    private static bool IsNear(DocumentNumber a, DocumentNumber b) =>
        NumberSlips.IsOne(a, b) || NumberSlips.IsTransposed(a, b) || (string.Equals(IdentityKeys.Pad(a.Sequence), IdentityKeys.Pad(b.Sequence), StringComparison.Ordinal) && Math.Abs(a.Year - b.Year) <= MostYears);

    // "06/2022/QĐ-TTg" for 06/QĐ-TTg of 2022, and the other way round.
    private static bool HasYearTooMany(DocumentNumber number, DocumentNumber act, PartialDate date) =>
        (number.Year == 0) != (act.Year == 0) && Math.Max(number.Year, act.Year) == date.Year && string.Equals(IdentityKeys.Pad(number.Sequence), IdentityKeys.Pad(act.Sequence), StringComparison.Ordinal);
}
