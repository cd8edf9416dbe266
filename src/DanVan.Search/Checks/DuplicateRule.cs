using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>One document cited more than once in one document in the same role: not inside another's title, nor in the document's own.</summary>
internal static class DuplicateRule
{
    public static void Run(IReadOnlyList<Cited> citations, Findings findings)
    {
        // A law is cited by its name wherever it is spoken of; only numbers are given once.
        var own = citations.Where(static c => c.Citation.Class == CitationClass.Numbered && !c.IsWithin && !c.IsInTitle && !c.IsShortName && !c.IsEnclosing);
        foreach (var group in own.GroupBy(static c => c.Resolved.Identity.Text, StringComparer.Ordinal))
        {
            var places = group.ToList();
            places.RemoveAll(c => places.Exists(c.IsCompletedBy));

            // A number without a kind is that of a form or a file as often as that of a document.
            places.RemoveAll(static c => c.Citation.Kind is null && !c.IsFull);
            if (places.Count < 2) continue;
            var code = places.Count(static c => c.IsFull) > 1 ? CheckCodes.Duplicate : CheckCodes.Repeated;
            findings.Add(code, null, places, null, places[0].Label, places.Count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
