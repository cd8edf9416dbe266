using DanVan.Parsing;
using DanVan.Parsing.Citations;

namespace DanVan.Search.Checks;

/// <summary>Laws and ordinances cited by their name with a day or a year on which none of that name was passed.</summary>
internal static class LawDateRule
{
    public static void Run(IReadOnlyList<Cited> laws, ActRegister register, Findings findings)
    {
        foreach (var group in laws.Where(static c => !c.Citation.Date.IsEmpty).GroupBy(static c => (Key: ActRegister.LawNameKey(NameOf(c)), c.Citation.Date)))
        {
            // The order of the documents must not choose which of them stands in the message.
            var all = group.OrderBy(static c => c.Source, StringComparer.Ordinal).ThenBy(static c => c.Citation.Span.Start).ToList();
            var date = group.Key.Date;
            var passed = register.FindLaw(NameOf(all[0])).Where(static a => a.Date.IsDay).ToList();
            if (passed.Count == 0 || date.Year < passed[0].Date.Year || passed.Exists(a => a.Date.Agrees(date)) || LawDays.Is(NameOf(all[0]), date)) continue;
            Add(all, passed, date, findings);
        }
    }

    private static void Add(List<Cited> all, List<RegisteredAct> passed, PartialDate date, Findings findings)
    {
        // Of a year the next one is a slip, or the year from which the law is in force; others may be those of laws that the register lacks.
        var near = passed.FindAll(a => date.IsDay ? Similarity.Slips(a.Date, date) == 1 : Math.Abs(a.Date.Year - date.Year) == 1);
        var isSlip = near.Count == 1;
        var right = isSlip ? near[0] : passed.FindAll(a => date.IsDay && a.Date.Year == date.Year) is [var only] ? only : null;
        if (right is null || (!isSlip && right.Confidence == ActConfidence.Low)) return;
        // That the wrong day is to come says nothing more.
        findings.Supersede(all, CheckCodes.LaterThanPlan);
        findings.Add(isSlip ? CheckCodes.SimilarDate : CheckCodes.RegisterDateConflict, all[0], all, right.Confidence == ActConfidence.Low ? null : right.Date.ToString(), all[0].Label, date.ToString(), right.Date.ToString());
    }

    private static string NameOf(Cited cited) => cited.Citation.Name ?? cited.Citation.Text;
}
