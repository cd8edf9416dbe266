using DanVan.Parsing;
using DanVan.Search.Graph;

namespace DanVan.Search;

/// <summary>
/// Resolves the citations of many documents together, without an index: what all of them say about a number decides what each citation of it
/// means. The answer depends on which documents were added, not on their order. Not thread-safe.
/// </summary>
public sealed class CorpusResolver
{
    // A number that so few documents cite with a date may be a slip of one that so many, or so many times as many, cite.
    private const int Rare = 2;
    private const int Many = 3;

    // Numbers of one day so far apart are hardly two documents; nearer ones may be, unless so many more cite the one.
    private const int FarInADay = 10;
    private const int Outweighs = 10;

    private readonly ActRegister _register;
    private readonly Lexicon _lexicon = new();
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, NumberGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberGroup.Resolution> _resolutions = new(StringComparer.Ordinal);
    private Dictionary<(string Family, string Place, PartialDate Date), List<(string Sequence, NumberGroup.Cluster Cluster)>>? _series;

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
        var citations = Observe(plan);
        _entries.Add(new Entry(_entries.Count, plan.Source, plan.Header, OwnOf(plan), citations));
    }

    /// <summary>What the citations of a document mean in the light of all that were added, in order.</summary>
    /// <param name="index">The document, from 0 in the order of adding.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such document.</exception>
    public IReadOnlyList<ResolvedCitation> Resolve(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _entries.Count);
        return Resolve(_entries[index].Citations, _entries[index].Header.Date);
    }

    private string? OwnOf(PlanDocument plan) =>
        IdentityResolver.Own(plan.Header) is { IsEmpty: false } own ? own.Text : plan.Header.Number is { IsEmpty: false } ? null : TextIdentity.Of(_lexicon.Analyze(plan.Text));

    /// <summary>Takes what a document says as evidence without keeping the document.</summary>
    internal Cited[] Observe(PlanDocument plan)
    {
        var itself = IdentityResolver.Own(plan.Header);
        if (!itself.IsEmpty && itself.Date.IsDay && plan.Header.Number is { } number) GroupOf(IdentityKeys.NumberKey(number), number).Certain(itself.Place, itself.Date, plan.Header.Title);
        var citations = Read(plan);
        var seen = new HashSet<(string, string?, PartialDate)>();
        foreach (var (citation, key, local) in citations)
        {
            if (key is null || !local.Identity.Date.IsDay) continue;
            var once = seen.Add((key, local.Identity.Place, local.Identity.Date));
            GroupOf(key, citation.Number!.Value).Observe(local.Identity.Place, local.Identity.Date, citation.Title, once ? 1 : 0);
        }

        _resolutions.Clear();
        _series = null;
        return citations;
    }

    /// <summary>What the citations of a document, kept or not, mean in the light of all that was observed.</summary>
    internal IReadOnlyList<ResolvedCitation> Resolve(PlanDocument plan) => Resolve(Read(plan), plan.Header.Date);

    private Cited[] Read(PlanDocument plan)
    {
        var own = Locality.Own(plan.Header);
        var resolved = IdentityResolver.Resolve(plan, _register);
        var citations = new Cited[resolved.Count];
        for (var i = 0; i < citations.Length; i++)
        {
            var fact = IdentityResolver.Fact.Of(plan.Citations[i], own);
            citations[i] = new Cited(fact.Citation, fact.Number && !fact.IsNormative ? fact.Key : null, resolved[i]);
        }

        return citations;
    }

    private ResolvedCitation[] Resolve(Cited[] citations, PartialDate planDate)
    {
        var resolved = new ResolvedCitation[citations.Length];
        for (var i = 0; i < citations.Length; i++)
        {
            var (citation, key, local) = citations[i];
            resolved[i] = key is null ? local : Doubt(ResolutionOf(key).Apply(local, citation.Title, planDate), local, key, citation.Title);
        }

        return resolved;
    }

    /// <summary>
    /// A number that hardly anybody cites with its date, a digit away from one of the same series and day that many cite, may be a slip of it: where
    /// the subjects agree, or nothing else can be said, both remain.
    /// </summary>
    private ResolvedCitation Doubt(ResolvedCitation resolved, ResolvedCitation local, string key, string? title)
    {
        var printed = local.Identity;
        if (!printed.Date.IsDay || resolved.Ground is ResolutionGround.Ambiguous or ResolutionGround.Open || printed.Place?.Contains('?', StringComparison.Ordinal) == true) return resolved;
        var resolution = ResolutionOf(key);
        var support = resolution.Support(printed.Place ?? "", printed.Date);
        if (support > Rare || resolution.Clusters.Any(c => c.IsCertain && c.Date == printed.Date && string.Equals(c.Place, printed.Place ?? "", StringComparison.Ordinal))) return resolved;
        _series ??= Series();
        if (!_series.TryGetValue((printed.Family, printed.Place ?? "", printed.Date), out var same)) return resolved;
        List<DocumentIdentity>? others = null;
        foreach (var (sequence, cluster) in same)
        {
            if (!cluster.IsCertain && cluster.Count < Math.Max(Many, Many * support)) continue;
            if (Similarity.Edits(sequence, printed.Sequence, 1) != 1) continue;
            var titles = Similarity.Titles(title, cluster.Title);
            var isOnlyDay = titles < 0 && (resolved.Identity.Date != printed.Date || NumberSlips.AreFar(sequence, printed.Sequence, FarInADay) || cluster.Count >= Outweighs * Math.Max(1, support));
            if (titles >= 0.8 || isOnlyDay) (others ??= [resolved.Identity]).Add(new DocumentIdentity(printed.Family, printed.Place, printed.Date, sequence));
        }

        return others is null ? resolved : resolved with { Ground = ResolutionGround.Ambiguous, Confidence = 0.4, Candidates = [.. others.Distinct().Order()] };
    }

    /// <summary>The documents that more than a few cite or that are certain, by series and day.</summary>
    private Dictionary<(string Family, string Place, PartialDate Date), List<(string Sequence, NumberGroup.Cluster Cluster)>> Series()
    {
        var series = new Dictionary<(string, string, PartialDate), List<(string, NumberGroup.Cluster)>>();
        foreach (var key in _groups.Keys)
        {
            var colon = key.IndexOf(':', StringComparison.Ordinal);
            foreach (var cluster in ResolutionOf(key).Clusters)
            {
                if (!cluster.IsCertain && cluster.Count < Many) continue;
                var day = (key[..colon], cluster.Place, cluster.Date);
                if (!series.TryGetValue(day, out var same)) series[day] = same = [];
                same.Add((key[(colon + 1)..], cluster));
            }
        }

        return series;
    }

    /// <summary>The graph of the documents.</summary>
    internal CitationGraph Graph()
    {
        var builder = new GraphBuilder();
        foreach (var entry in _entries) Put(builder, entry.Index, entry.Source, entry.Header, entry.Identity, [.. entry.Citations.Select(static c => c.Citation)], Resolve(entry.Index));
        return builder.Build();
    }

    /// <summary>Puts a document with what its citations mean into a graph.</summary>
    internal static void Put(GraphBuilder builder, int index, string source, PlanHeader header, string? identity, IReadOnlyList<Citation> citations, IReadOnlyList<ResolvedCitation> resolved)
    {
        builder.Add(new PlanSummary
        {
            Id = index,
            Source = source,
            ContentHash = "",
            Format = "",
            Kind = header.Kind,
            Number = header.Number,
            Symbol = header.Symbol,
            Issuer = header.Issuer,
            Province = header.Province,
            Level = header.Level,
            Date = header.Date,
            Title = header.Title,
            Identity = identity,
        });
        for (var i = 0; i < resolved.Count; i++)
        {
            var citation = citations[i];
            if (citation.IsMention)
            {
                if (ShortNumbers.MeantBy(citation, citations) is not { } meant) continue;
                citation = citation with { Number = meant.Number };
            }

            builder.Add(new GraphCitation(
                index,
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

    private NumberGroup.Resolution ResolutionOf(string key)
    {
        if (_resolutions.TryGetValue(key, out var known)) return known;
        return _resolutions[key] = _groups.TryGetValue(key, out var group) ? group.Resolve() : new NumberGroup(isParty: false).Resolve();
    }

    private NumberGroup GroupOf(string key, DocumentNumber number)
    {
        if (_groups.TryGetValue(key, out var found)) return found;
        var group = new NumberGroup(number.Form == NumberForm.Party);
        foreach (var act in _register.Find(number)) group.Certain(RegisteredPlaces.Of(act), act.Date, act.Name);
        return _groups[key] = group;
    }

    /// <summary>A citation, the key of its number (null where the corpus says nothing about it), and what the document itself says.</summary>
    internal readonly record struct Cited(Citation Citation, string? Key, ResolvedCitation Local);

    private sealed record Entry(int Index, string Source, PlanHeader Header, string? Identity, Cited[] Citations);
}
