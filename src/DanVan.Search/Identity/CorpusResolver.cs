using DanVan.Parsing;
using DanVan.Search.Graph;

namespace DanVan.Search;

/// <summary>
/// Resolves the citations of many documents together, without an index: what all of them say about a number decides what each citation of it
/// means. The answer depends on which documents were added, not on their order. Not thread-safe.
/// </summary>
public sealed class CorpusResolver
{
    private readonly ActRegister _register;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, NumberGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberGroup.Resolution> _resolutions = new(StringComparer.Ordinal);

    /// <summary>Makes an empty corpus.</summary>
    /// <param name="register">The register of acts; null for the one that comes with the library.</param>
    public CorpusResolver(ActRegister? register = null) => _register = register ?? ActRegister.Default;

    /// <summary>The number of documents.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a document: its own number, and what it says of others, are evidence for all.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public void Add(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var own = Locality.Own(plan.Header);
        var itself = IdentityResolver.Own(plan.Header);
        if (!itself.IsEmpty && itself.Date.IsDay && plan.Header.Number is { } number) GroupOf(IdentityKeys.NumberKey(number), number).Certain(itself.Place, itself.Date, plan.Header.Title);
        var resolved = IdentityResolver.Resolve(plan, _register);
        var citations = new Cited[resolved.Count];
        var seen = new HashSet<(string, string?, PartialDate)>();
        for (var i = 0; i < citations.Length; i++)
        {
            var fact = IdentityResolver.Fact.Of(plan.Citations[i], own);
            citations[i] = new Cited(fact.Citation, fact.Number && !fact.IsNormative ? fact.Key : null, resolved[i]);
            if (citations[i].Key is null || !resolved[i].Identity.Date.IsDay) continue;
            var once = seen.Add((fact.Key, resolved[i].Identity.Place, resolved[i].Identity.Date));
            GroupOf(fact.Key, fact.Citation.Number!.Value).Observe(resolved[i].Identity.Place, resolved[i].Identity.Date, fact.Citation.Title, once ? 1 : 0);
        }

        _entries.Add(new Entry(_entries.Count, plan.Source, plan.Header, itself, citations));
        _resolutions.Clear();
    }

    /// <summary>What the citations of a document mean in the light of all that were added, in order.</summary>
    /// <param name="index">The document, from 0 in the order of adding.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public IReadOnlyList<ResolvedCitation> Resolve(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _entries.Count);
        var entry = _entries[index];
        return [.. entry.Citations.Select(c => c.Key is { } key ? ResolutionOf(key).Apply(c.Local, c.Citation.Title, entry.Header.Date) : c.Local)];
    }

    /// <summary>The graph of the documents.</summary>
    internal CitationGraph Graph()
    {
        var builder = new GraphBuilder();
        foreach (var entry in _entries)
        {
            builder.Add(new PlanSummary
            {
                Id = entry.Index,
                Source = entry.Source,
                ContentHash = "",
                Format = "",
                Kind = entry.Header.Kind,
                Number = entry.Header.Number,
                Symbol = entry.Header.Symbol,
                Issuer = entry.Header.Issuer,
                Province = entry.Header.Province,
                Level = entry.Header.Level,
                Date = entry.Header.Date,
                Title = entry.Header.Title,
                Identity = entry.Identity.IsEmpty ? null : entry.Identity.Text,
            });
            var resolved = Resolve(entry.Index);
            for (var i = 0; i < resolved.Count; i++)
            {
                var citation = entry.Citations[i].Citation;
                builder.Add(new GraphCitation(
                    entry.Index,
                    citation.Id,
                    citation.Within,
                    resolved[i].Identity.Text,
                    citation.Relation,
                    citation.Kind,
                    citation.Number?.ToString(),
                    citation.Name,
                    citation.Date,
                    citation.Issuer,
                    citation.Title,
                    citation.Section,
                    citation.Span,
                    resolved[i].Ground,
                    resolved[i].Confidence,
                    citation.Context));
            }
        }

        return builder.Build();
    }

    private NumberGroup.Resolution ResolutionOf(string key)
    {
        if (_resolutions.TryGetValue(key, out var known)) return known;
        return _resolutions[key] = _groups.TryGetValue(key, out var group) ? group.Resolve() : new NumberGroup(isParty: false).Resolve();
    }

    private NumberGroup GroupOf(string key, DocumentNumber number)
    {
        if (_groups.TryGetValue(key, out var found)) return found;
        var group = new NumberGroup(number.Form == NumberForm.Party);
        foreach (var act in _register.Find(number)) group.Certain(null, act.Date, act.Name);
        return _groups[key] = group;
    }

    private readonly record struct Cited(Citation Citation, string? Key, ResolvedCitation Local);

    private sealed record Entry(int Index, string Source, PlanHeader Header, DocumentIdentity Identity, Cited[] Citations);
}
