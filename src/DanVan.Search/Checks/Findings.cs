using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>Makes findings and holds those made so far.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    /// <summary>Adds a finding about citations; nothing where all of them are evidence only.</summary>
    /// <param name="code">The code.</param>
    /// <param name="about">The citation that is at fault, whose number stands for the finding; null for the first place.</param>
    /// <param name="cited">Every citation concerned.</param>
    /// <param name="suggestion">What to write instead, where that is certain.</param>
    /// <param name="arguments">What the message names.</param>
    public void Add(string code, Cited? about, IEnumerable<Cited> cited, string? suggestion, params string[] arguments) =>
        Add(code, StaleLevel.None, about, cited, suggestion, arguments);

    public void Add(string code, StaleLevel level, Cited? about, IEnumerable<Cited> cited, string? suggestion, params string[] arguments) =>
        Add(code, level, about, cited, successors: [], suggestion, arguments);

    /// <summary>Adds a finding about an act that has ended, with what followed it.</summary>
    public void Add(string code, StaleLevel level, IEnumerable<Cited> cited, Succession succession, string? suggestion, params string[] arguments) =>
        Add(code, level, about: null, cited, [.. succession.Acts.Select(static act => act.ToString())], suggestion, arguments);

    private void Add(string code, StaleLevel level, Cited? about, IEnumerable<Cited> cited, IReadOnlyList<string> successors, string? suggestion, string[] arguments)
    {
        // Who checks a draft looks for the place in it, not for those of the plans that say otherwise.
        var all = cited.OrderBy(static c => c.IsEvidenceOnly).ThenBy(static c => c.Source, StringComparer.Ordinal).ThenBy(static c => c.Citation.Span).ToList();
        if (all.TrueForAll(static c => c.IsEvidenceOnly)) return;
        about ??= all.Find(static c => !c.IsEvidenceOnly) ?? all[0];
        _all.Add(new Finding
        {
            Code = code,
            Rule = CheckCodes.RuleOf(code),
            Level = level,
            Severity = CheckCodes.SeverityOf(code),
            Number = about.Label,
            Identity = about.Resolved.Identity.Text,
            Documents = [.. all.Select(static c => c.Source).Distinct(StringComparer.Ordinal)],
            Places = [.. all.Select(static c => c.Place)],
            Arguments = arguments,
            Successors = successors,
            Suggestion = suggestion,
        });
    }

    /// <summary>Adds a finding about a place that is no citation.</summary>
    public void Add(string code, PlanDocument plan, TextSpan span, string? section, string? number, string? suggestion, params string[] arguments) =>
        _all.Add(new Finding
        {
            Code = code,
            Rule = CheckCodes.RuleOf(code),
            Severity = CheckCodes.SeverityOf(code),
            Number = number,
            Documents = [plan.Source],
            Places = [new FindingPlace(plan.Source, span, span.End <= plan.Text.Length ? span.Slice(plan.Text).ToString() : "", section)],
            Arguments = arguments,
            Suggestion = suggestion,
        });

    /// <summary>Adds a finding about one thing said at several places of a plan.</summary>
    public void Add(string code, PlanDocument plan, IReadOnlyList<TextSpan> spans, string? suggestion, params string[] arguments) =>
        _all.Add(new Finding
        {
            Code = code,
            Rule = CheckCodes.RuleOf(code),
            Severity = CheckCodes.SeverityOf(code),
            Suggestion = suggestion,
            Documents = [plan.Source],
            Places = [.. spans.Select(span => new FindingPlace(plan.Source, span, span.Slice(plan.Text).ToString(), PlanPlaces.SectionAt(plan, span.Start)))],
            Arguments = arguments,
        });

    /// <summary>Takes back findings of codes whose every place is among those of a graver one, which says the same and more.</summary>
    public void Supersede(IEnumerable<Cited> by, params ReadOnlySpan<string> codes)
    {
        var places = by.Select(static c => c.Place).ToHashSet();
        foreach (var code in codes)
        {
            var outdone = code;
            _all.RemoveAll(f => string.Equals(f.Code, outdone, StringComparison.Ordinal) && f.Places.All(places.Contains));
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
