using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>One document with two dates, issuers or subjects, in one document or over all of them, and against the register.</summary>
internal static class ConflictRule
{
    // What most say is taken for right where at least so many say it for each that says something else.
    private const int Majority = 3;

    // Enough wordings of one subject to find one that is strange to the others.
    private const int MostTitles = 64;

    public static void Run(IReadOnlyList<Cited> numbered, ActRegister register, Findings findings)
    {
        foreach (var group in numbered.GroupBy(static c => c.Resolved.Identity.Text, StringComparer.Ordinal))
        {
            // The order of the documents must not choose whose wording stands in the message.
            var all = group.OrderBy(static c => c.Source, StringComparer.Ordinal).ThenBy(static c => c.Citation.Span.Start).ToList();
            var act = StaleRule.Act(all[0], register);
            Dates(all, act, findings);
            Issuers(all, act, findings);
            Titles(all, act, register, findings);
        }
    }

    private static void Dates(List<Cited> all, RegisteredAct? act, Findings findings)
    {
        var days = all.Where(static c => c.Citation.Date.IsDay).GroupBy(static c => c.Citation.Date).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key).ToList();
        if (days.Count == 0) return;
        var registered = act is { Date.IsDay: true } ? act.Date : default;
        if (days.Count > 1)
        {
            var right = registered.IsEmpty ? Likely(days) : registered;
            var wrong = days.Where(g => g.Key != right).ToList();
            findings.Supersede(wrong.SelectMany(static g => g), CheckCodes.YearMismatch);
            findings.Add(
                CheckCodes.DateConflict,
                right.IsEmpty ? null : wrong[0].First(),
                days.SelectMany(static g => g),
                right.IsEmpty ? null : right.ToString(),
                all[0].Label,
                string.Join("; ", days.Select(static g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})"))));
        }

        if (act is null || registered.IsEmpty) return;
        foreach (var day in days.Where(g => g.Key != registered))
        {
            var isSlip = Similarity.Slips(registered, day.Key) == 1;
            if (!isSlip && (act.Confidence == ActConfidence.Low || days.Count > 1)) continue;

            // That the year in the number differs too, or that the wrong day is to come, says nothing more.
            findings.Supersede(day, CheckCodes.YearMismatch, CheckCodes.TermMismatch, CheckCodes.LaterThanPlan);
            findings.Add(isSlip ? CheckCodes.SimilarDate : CheckCodes.RegisterDateConflict, day.First(), day, act.Confidence == ActConfidence.Low ? null : registered.ToString(), all[0].Label, day.Key.ToString(), registered.ToString());
        }
    }

    /// <summary>The day that is rather the right one, or no date where nothing says so.</summary>
    private static PartialDate Likely(List<IGrouping<PartialDate, Cited>> days)
    {
        // A document about a year is issued in it or shortly before: "25/3/2023" of a plan for 2024 is the slip.
        var named = days.Where(g => g.Any(c => c.Citation.Title?.Contains(g.Key.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal) == true)).ToList();
        if (named.Count == 1 && named.Count < days.Select(static g => g.Key.Year).Distinct().Count()) return named[0].Key;
        return days[0].Count() >= Majority * days.Skip(1).Sum(static g => g.Count()) ? days[0].Key : default;
    }

    private static void Issuers(List<Cited> all, RegisteredAct? act, Findings findings)
    {
        var organs = all.Where(static c => !c.Citation.IssuerIsShared || c.Fact.Citation.IssuerSpan.IsEmpty).Select(static c => (Cited: c, Organ: Organs.Of(c.Citation.Issuer))).Where(static p => p.Organ is not null)
            .GroupBy(static p => p.Organ!, static p => p.Cited, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).ToList();
        if (organs.Count == 0) return;
        var registered = Organs.Of(act?.Issuer);
        var isSure = act is not null && IsSeen(act);
        if (organs.Exists(g => !Organs.AreOne(g.Key, organs[0].Key)))
        {
            findings.Add(
                CheckCodes.IssuerConflict,
                registered is null ? null : organs.Find(g => !Organs.AreOne(g.Key, registered))?.First(),
                organs.SelectMany(static g => g),
                isSure ? registered : null,
                all[0].Label,
                string.Join("; ", organs.Select(static g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})"))));
        }
        else if (isSure && registered is not null && !Organs.AreOne(registered, organs[0].Key))
        {
            findings.Add(CheckCodes.RegisterIssuerConflict, null, organs[0], registered, all[0].Label, organs[0].Key, registered);
        }
    }

    /// <summary>Whether number, day and issuer of an act were seen in public, even where its status is not sure.</summary>
    private static bool IsSeen(RegisteredAct act) =>
        act.Confidence == ActConfidence.High || (act.Confidence == ActConfidence.Medium && (act.Source.StartsWith("số, ngày: văn bản công khai", StringComparison.Ordinal) || act.Source.StartsWith("http", StringComparison.Ordinal)));

    private static void Titles(List<Cited> all, RegisteredAct? act, ActRegister register, Findings findings)
    {
        // Titles are shortened and paraphrased; the same wording need not be compared twice.
        var titled = all.Where(static c => c.HasSubject).DistinctBy(static c => VietnameseText.NameKey(c.Citation.Title!), StringComparer.Ordinal).Take(MostTitles).ToList();
        for (var i = 1; i < titled.Count; i++)
        {
            var other = titled.Take(i).FirstOrDefault(c => Similarity.AreStrange(c.Citation.Title, titled[i].Citation.Title));
            if (other is null) continue;
            findings.Add(CheckCodes.TitleConflict, titled[i], [other, titled[i]], null, all[0].Label, $"{Short(other.Citation.Title)}; {Short(titled[i].Citation.Title)}");
            return;
        }

        if (act is null || !IsSeen(act) || Similarity.Words(act.Name).Count < 3) return;
        var strange = titled.Where(c => act.Confidence == ActConfidence.High && Similarity.Words(c.Citation.Title).Count >= 4 && ShareNoWord(c.Citation.Title, act.Name) && !MayBeOfAmended(c.Citation.Title!, act, register)).ToList();

        // What stands behind a number without its day is its subject only where it is one that the register has.
        if (strange.Count == 0) strange = [.. titled.Concat(all.Where(static c => c.HasUndatedSubject)).Where(c => IsSubjectOfAnother(c.Citation.Title!, act, register)).Take(MostTitles)];
        if (strange.Count > 0) findings.Add(CheckCodes.RegisterTitleConflict, null, strange, null, all[0].Label, Short(strange[0].Citation.Title), act.Name);
    }

    // A short subject says too little by its words, but it may be that of another act of the kind, word for word.
    private static bool IsSubjectOfAnother(string title, RegisteredAct act, ActRegister register) =>
        Similarity.Words(title).Count >= 2 && Similarity.Runs(title, act.Name) <= 0 && !Similarity.Abbreviates(title) && !OtherActRule.HasChange(act.Name)
        && register.OfSubject(title) is { Count: > 0 } others && others.Any(other => string.Equals(other.Kind, act.Kind, StringComparison.OrdinalIgnoreCase)) && others.All(other => other.Number != act.Number);

    /// <summary>Whether an act that amends others is called by the subject of one of these, or may be: "09/2010/NĐ-CP … về công tác văn thư" for what amends 110/2004/NĐ-CP.</summary>
    private static bool MayBeOfAmended(string title, RegisteredAct act, ActRegister register)
    {
        if (!OtherActRule.HasChange(act.Name)) return false;
        foreach (var word in act.Name.Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.Contains('/', StringComparison.Ordinal) || !DocumentNumber.TryParse(word, out var number) || number.IsEmpty) continue;
            if (register.Find(number) is var amended && (amended.Count == 0 || amended.Any(other => !ShareNoWord(title, other.Name)))) return true;
        }

        return false;
    }

    private static bool ShareNoWord(string? a, string? b) => !Similarity.Words(a).Overlaps(Similarity.Words(b));

    public static string Short(string? title) => title is null ? "" : title.Length <= 80 ? title : title[..80] + "…";
}
