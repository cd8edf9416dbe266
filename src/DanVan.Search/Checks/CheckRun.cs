using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>One run of the checks: documents are added one by one, what concerns several of them is looked for at the end.</summary>
internal sealed class CheckRun
{
    private readonly CheckOptions _options;
    private readonly ActRegister _register;
    private readonly List<Cited> _cited = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, NumberGroup> _groups = new(StringComparer.Ordinal);

    public CheckRun(CheckOptions options)
    {
        _options = options;
        _register = options.Register ?? ActRegister.Default;
    }

    public void Add(PlanDocument plan, bool isEvidenceOnly)
    {
        var own = Locality.Own(plan.Header);
        var resolved = IdentityResolver.Resolve(plan, _register);
        var itself = IdentityResolver.Own(plan.Header);
        if (!itself.IsEmpty && itself.Date.IsDay && plan.Header.Number is { } number) GroupOf(number).Certain(itself.Place, itself.Date, plan.Header.Title);
        var seen = new HashSet<(string, string?, PartialDate)>();
        for (var i = 0; i < plan.Citations.Count; i++)
        {
            var fact = IdentityResolver.Fact.Of(plan.Citations[i], own);
            _cited.Add(new Cited(plan.Source, plan.Header.Date, fact, resolved[i], isEvidenceOnly));
            if (!fact.Number || fact.IsNormative || !resolved[i].Identity.Date.IsDay) continue;
            var once = seen.Add((fact.Key, resolved[i].Identity.Place, resolved[i].Identity.Date));
            GroupOf(fact.Citation.Number!.Value).Observe(resolved[i].Identity.Place, resolved[i].Identity.Date, fact.Citation.Title, once ? 1 : 0);
        }

        if (!isEvidenceOnly) DocumentChecks.Run(plan, _findings);
    }

    public IReadOnlyList<Finding> Finish()
    {
        var resolutions = _groups.ToDictionary(static g => g.Key, static g => g.Value.Resolve(), StringComparer.Ordinal);
        for (var i = 0; i < _cited.Count; i++)
        {
            var cited = _cited[i];
            if (cited.Fact.Number && !cited.Fact.IsNormative && resolutions.TryGetValue(cited.Fact.Key, out var resolution))
                _cited[i] = cited with { Resolved = resolution.Apply(cited.Resolved, cited.Fact.Citation.Title, cited.PlanDate) };
        }

        CitationChecks.Run(_cited, _register, _options.AsOf, _findings);
        CorpusChecks.Run(_cited, _register, _findings);
        var ignored = _options.Ignore.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _findings
                .Where(f => (_options.Rules is null || _options.Rules.Contains(f.Rule)) && !ignored.Contains(f.Code) && (f.Number is null || !ignored.Contains(f.Number)))
                .OrderBy(static f => f.Rule)
                .ThenBy(static f => f.Documents.Count > 0 ? f.Documents[0] : "", StringComparer.Ordinal)
                .ThenBy(static f => f.Places.Count > 0 ? f.Places[0].Span : default)
                .ThenBy(static f => f.Code, StringComparer.Ordinal)
                .ThenBy(static f => f.Number, StringComparer.Ordinal),
        ];
    }

    private NumberGroup GroupOf(DocumentNumber number)
    {
        var key = IdentityKeys.NumberKey(number);
        if (_groups.TryGetValue(key, out var found)) return found;
        var group = new NumberGroup(number.Form == NumberForm.Party);
        foreach (var act in _register.Find(number)) group.Certain(null, act.Date, act.Name);
        _groups[key] = group;
        return group;
    }
}

/// <summary>A citation with what it was resolved to.</summary>
internal sealed record Cited(string Source, PartialDate PlanDate, IdentityResolver.Fact Fact, ResolvedCitation Resolved, bool IsEvidenceOnly)
{
    public Citation Citation => Fact.Citation;

    public string Label => Citation.Number is { IsEmpty: false } number ? number.ToString() : Citation.Name ?? Citation.Text;

    public FindingPlace Place => new(Source, Citation.Span, Citation.Text, Citation.Section);
}

/// <summary>Makes findings.</summary>
internal static class Findings
{
    public static void Add(List<Finding> findings, string code, IEnumerable<Cited> cited, string? suggestion, params string[] arguments) =>
        Add(findings, code, StaleLevel.None, cited, suggestion, arguments);

    public static void Add(List<Finding> findings, string code, StaleLevel level, IEnumerable<Cited> cited, string? suggestion, params string[] arguments)
    {
        var all = cited.OrderBy(static c => c.Source, StringComparer.Ordinal).ThenBy(static c => c.Citation.Span).ToList();
        if (all.TrueForAll(static c => c.IsEvidenceOnly)) return;
        findings.Add(new Finding
        {
            Code = code,
            Rule = CheckCodes.RuleOf(code),
            Level = level,
            Severity = CheckCodes.SeverityOf(code),
            Number = (all.Find(static c => !c.IsEvidenceOnly) ?? all[0]).Label,
            Identity = all[0].Resolved.Identity.Text,
            Documents = [.. all.Select(static c => c.Source).Distinct(StringComparer.Ordinal)],
            Places = [.. all.Select(static c => c.Place)],
            Arguments = arguments,
            Suggestion = suggestion,
        });
    }

    public static void Add(List<Finding> findings, string code, PlanDocument plan, TextSpan span, string? section, params string[] arguments) =>
        findings.Add(new Finding
        {
            Code = code,
            Rule = CheckCodes.RuleOf(code),
            Severity = CheckCodes.SeverityOf(code),
            Documents = [plan.Source],
            Places = [new FindingPlace(plan.Source, span, span.End <= plan.Text.Length ? span.Slice(plan.Text).ToString() : "", section)],
            Arguments = arguments,
        });
}
