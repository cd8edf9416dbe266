using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>Puts a graph together from the rows of an engine. The result does not depend on their order.</summary>
internal sealed class GraphBuilder
{
    private readonly Dictionary<string, List<PlanSummary>> _plans = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (string Id, string Source)> _planIds = [];
    private readonly List<GraphCitation> _citations = [];

    public void Add(PlanSummary plan)
    {
        // Two drafts with a blank day would share an undated identity: only a full one names a node.
        var id = plan.Identity is { } text && DocumentIdentity.TryParse(text, out var identity) && identity.Date.Year != 0 && !text.Contains('?', StringComparison.Ordinal) ? text : "plan:" + plan.Source;
        _planIds[plan.Id] = (id, plan.Source);
        if (!_plans.TryGetValue(id, out var same)) _plans[id] = same = [];
        same.Add(plan);
    }

    public void Add(GraphCitation citation) => _citations.Add(citation);

    public CitationGraph Build()
    {
        var nodes = new SortedDictionary<string, GraphNode>(StringComparer.Ordinal);
        foreach (var (id, same) in _plans)
        {
            same.Sort(static (a, b) => string.CompareOrdinal(a.Source, b.Source));
            var plan = same[0];
            nodes[id] = new GraphNode
            {
                Id = id,
                Label = Label(plan.Kind, plan.Number?.ToString(), null) ?? plan.Title ?? plan.Source,
                IsPlan = true,
                Sources = [.. same.Select(static p => p.Source)],
                Number = plan.Number?.ToString(),
                Kind = plan.Kind,
                Date = plan.Date,
                Issuer = plan.Issuer,
                Province = plan.Province,
                Level = plan.Level,
                Title = plan.Title,
            };
        }

        foreach (var cited in _citations.GroupBy(static c => c.Identity, StringComparer.Ordinal))
        {
            if (nodes.ContainsKey(cited.Key)) continue;
            var identity = DocumentIdentity.TryParse(cited.Key, out var parsed) ? parsed : default;
            var kind = Most(cited.Select(static c => c.Kind));
            var number = Most(cited.Select(static c => c.Number));
            var name = Most(cited.Select(static c => c.Name));
            nodes[cited.Key] = new GraphNode
            {
                Id = cited.Key,
                Label = Label(kind, number, name) ?? cited.Key,
                Number = number,
                Kind = kind,
                Date = identity.Date.IsDay ? identity.Date : cited.Where(static c => c.Date.IsDay).Select(static c => c.Date).DefaultIfEmpty(identity.Date).Min(),
                Issuer = Most(cited.Select(static c => c.Issuer)),
                Level = identity.Place is null ? IssuerLevel.Central : IssuerLevel.Unknown,
                Title = Most(cited.Select(static c => c.Title)),
            };
        }

        var edges = new Dictionary<(string From, string To, CitationRelation Relation, bool IsThird), List<GraphCitation>>();
        foreach (var plan in _citations.GroupBy(static c => c.PlanId))
        {
            var byId = plan.ToDictionary(static c => c.CitationId);
            var id = _planIds[plan.Key].Id;
            foreach (var citation in plan)
            {
                Put(id, citation, isThird: false);
                if (citation.Within is { } outer && byId.TryGetValue(outer, out var title)) Put(title.Identity, citation, isThird: true);
            }
        }

        return new CitationGraph(
            [.. nodes.Values],
            [
                .. edges.Select(e => Edge(e.Key, e.Value))
                    .OrderBy(static e => e.From, StringComparer.Ordinal)
                    .ThenBy(static e => e.To, StringComparer.Ordinal)
                    .ThenBy(static e => e.Relation)
                    .ThenBy(static e => e.IsThird),
            ]);

        void Put(string from, GraphCitation citation, bool isThird)
        {
            if (string.Equals(from, citation.Identity, StringComparison.Ordinal)) return;
            var key = (from, citation.Identity, citation.Relation, isThird);
            if (!edges.TryGetValue(key, out var mentions)) edges[key] = mentions = [];
            mentions.Add(citation);
        }
    }

    private static string? Label(string? kind, string? number, string? name) =>
        name ?? (number is null ? null : kind is null ? number : kind + " " + number);

    private static string? Most(IEnumerable<string?> values) =>
        values.Where(static v => v is not null).GroupBy(static v => v!, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key).FirstOrDefault();

    private GraphEdge Edge((string From, string To, CitationRelation Relation, bool IsThird) key, List<GraphCitation> mentions)
    {
        var first = mentions.OrderBy(m => _planIds[m.PlanId].Source, StringComparer.Ordinal).ThenBy(static m => m.Span).First();
        return new GraphEdge(key.From, key.To, key.Relation, mentions.Count, _planIds[first.PlanId].Source, first.Section, first.Span, key.IsThird, first.Ground, first.Confidence);
    }
}

/// <summary>A citation as the graph needs it.</summary>
internal sealed record GraphCitation(
    long PlanId,
    int CitationId,
    int? Within,
    string Identity,
    CitationRelation Relation,
    string? Kind,
    string? Number,
    string? Name,
    PartialDate Date,
    string? Issuer,
    string? Title,
    string? Section,
    TextSpan Span,
    ResolutionGround Ground,
    double Confidence);
