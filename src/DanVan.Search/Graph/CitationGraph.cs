using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>A document of the graph: a plan of the index, a document that is only cited, or both. Immutable and thread-safe.</summary>
public sealed record GraphNode
{
    /// <summary>The identity, or <c>plan:</c> and the source for a plan without a number of its own.</summary>
    public required string Id { get; init; }

    /// <summary>What a reader calls it: kind and number, the name, or the source.</summary>
    public required string Label { get; init; }

    /// <summary>Whether it is in the index; a stub is only known from those who cite it.</summary>
    public bool IsPlan { get; init; }

    /// <summary>The sources of the index that hold it; several where the same plan is there in several files.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The number, or null.</summary>
    public string? Number { get; init; }

    /// <summary>The kind, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>The date, or no date.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The issuer, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>The province of a plan, or null.</summary>
    public string? Province { get; init; }

    /// <summary>The level of the issuer of a plan; central for a cited document of a central body.</summary>
    public IssuerLevel Level { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }
}

/// <summary>That one document cites another, with one relation. Immutable and thread-safe.</summary>
/// <param name="From">The id of the citing node.</param>
/// <param name="To">The id of the cited node; never that of the citing one.</param>
/// <param name="Relation">What it does with it.</param>
/// <param name="Mentions">How often.</param>
/// <param name="Source">The document of the index that says so; for an edge between third documents the one whose citation's title says so.</param>
/// <param name="Section">The section of the first mention, or null.</param>
/// <param name="Span">The place of the first mention in <paramref name="Source"/>.</param>
/// <param name="IsThird">Whether the citing document is itself only cited: what is known comes from its title.</param>
/// <param name="Ground">What the resolution of the first mention rests on.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
public sealed record GraphEdge(
    string From,
    string To,
    CitationRelation Relation,
    int Mentions,
    string Source,
    string? Section,
    TextSpan Span,
    bool IsThird,
    ResolutionGround Ground,
    double Confidence);

/// <summary>A document and a number that says how much. Immutable and thread-safe.</summary>
/// <param name="Node">The document.</param>
/// <param name="Count">The number.</param>
public readonly record struct GraphCount(GraphNode Node, int Count);

/// <summary>Who cites whom, as a whole. Immutable and thread-safe; a snapshot that does not change with the index.</summary>
public sealed class CitationGraph
{
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int> _bySource;
    private readonly int[][] _out;
    private readonly int[][] _in;
    private readonly int[] _from;
    private readonly int[] _to;

    internal CitationGraph(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges)
    {
        Nodes = nodes;
        Edges = edges;
        _byId = new Dictionary<string, int>(nodes.Count, StringComparer.Ordinal);
        _bySource = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            _byId[nodes[i].Id] = i;
            foreach (var source in nodes[i].Sources) _bySource[source] = i;
        }

        _from = [.. edges.Select(e => _byId[e.From])];
        _to = [.. edges.Select(e => _byId[e.To])];
        _out = Adjacency(nodes.Count, _from);
        _in = Adjacency(nodes.Count, _to);
    }

    /// <summary>Every document, by id (ordinal).</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>Every edge, by citing id, cited id and relation.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>The node with an id, or that of a source; null where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public GraphNode? Find(string key) => IndexOf(key) is var i and >= 0 ? Nodes[i] : null;

    /// <summary>The nodes that a key names: an id, a source, a number, which several documents may bear, or a citation with a number; by id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public IReadOnlyList<GraphNode> FindAll(string key)
    {
        if (Find(key) is { } node) return [node];
        var date = default(PartialDate);
        if (!DocumentNumber.TryParse(key, out var number) && !TypedCitation.TryParse(key, out number, out date)) return [];
        var wanted = IdentityKeys.NumberKey(number);
        return [.. Nodes.Where(n => (date.IsEmpty || n.Date.IsEmpty || n.Date.Agrees(date)) && DocumentNumber.TryParse(n.Number, out var own) && string.Equals(IdentityKeys.NumberKey(own), wanted, StringComparison.Ordinal))];
    }

    /// <summary>The edges to a document: who cites it. Empty where the document is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IReadOnlyList<GraphEdge> CitedBy(string id) => IndexOf(id) is var i and >= 0 ? [.. _in[i].Select(e => Edges[e])] : [];

    /// <summary>The edges from a document: whom it cites. Empty where the document is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IReadOnlyList<GraphEdge> Cites(string id) => IndexOf(id) is var i and >= 0 ? [.. _out[i].Select(e => Edges[e])] : [];

    /// <summary>The documents most cited, by the number of documents that cite them, then by id.</summary>
    /// <param name="take">The most to give.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<GraphCount> MostCited(int take = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return [.. Enumerable.Range(0, Nodes.Count).Select(i => new GraphCount(Nodes[i], Distinct(_in[i], _from))).Where(static c => c.Count > 0).OrderByDescending(static c => c.Count).ThenBy(static c => c.Node.Id, StringComparer.Ordinal).Take(take)];
    }

    /// <summary>The documents cited by those that cite a document, by the number of documents that cite both, then by id.</summary>
    /// <param name="id">The document.</param>
    /// <param name="take">The most to give.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<GraphCount> Together(string id, int take = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var node = IndexOf(id);
        if (node < 0) return [];
        var counts = new Dictionary<int, int>();
        foreach (var citing in _in[node].Select(e => _from[e]).Distinct())
        {
            foreach (var other in _out[citing].Select(e => _to[e]).Distinct())
            {
                if (other != node) counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }

        return [.. counts.Select(c => new GraphCount(Nodes[c.Key], c.Value)).OrderByDescending(static c => c.Count).ThenBy(static c => c.Node.Id, StringComparer.Ordinal).Take(take)];
    }

    /// <summary>
    /// Every document from which a document is reached by citations, directly or through others, with the shortest path from it; by the length of
    /// the path, then by id.
    /// </summary>
    /// <param name="id">The cited document.</param>
    /// <param name="depth">The most edges of a path, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is less than 1.</exception>
    public IReadOnlyList<IReadOnlyList<GraphNode>> CitedByPaths(string id, int depth = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        return [.. Walk(IndexOf(id), _in, _from, depth).Select(static path => (IReadOnlyList<GraphNode>)[.. path.Reverse()])];
    }

    /// <summary>
    /// The chains from a document up to what it rests on in the end: the shortest path to each document that itself cites nothing known, central
    /// documents first, then by length and id. A commune's plan leads through those of its district and province to the central resolution.
    /// </summary>
    /// <param name="id">The document to start from.</param>
    /// <param name="depth">The most edges of a chain, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is less than 1.</exception>
    public IReadOnlyList<IReadOnlyList<GraphNode>> Chains(string id, int depth = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        return
        [
            .. Walk(IndexOf(id), _out, _to, depth)
                .Where(path => _out[_byId[path[^1].Id]].Length == 0)
                .OrderByDescending(static path => path[^1].Level == IssuerLevel.Central)
                .ThenBy(static path => path.Count)
                .ThenBy(static path => path[^1].Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The shortest path of citations from one document to another, or null where there is none.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<GraphNode>? Path(string from, string to)
    {
        var target = IndexOf(to);
        if (target < 0) return null;
        return Walk(IndexOf(from), _out, _to, int.MaxValue).FirstOrDefault(path => ReferenceEquals(path[^1], Nodes[target]));
    }

    /// <summary>The connected parts, the largest first, then by their first id; within each by id.</summary>
    public IReadOnlyList<IReadOnlyList<GraphNode>> Parts()
    {
        var part = new int[Nodes.Count];
        Array.Fill(part, -1);
        var parts = new List<List<int>>();
        var queue = new Queue<int>();
        for (var start = 0; start < part.Length; start++)
        {
            if (part[start] >= 0) continue;
            var members = new List<int>();
            part[start] = parts.Count;
            queue.Enqueue(start);
            while (queue.TryDequeue(out var node))
            {
                members.Add(node);
                foreach (var next in _out[node].Select(e => _to[e]).Concat(_in[node].Select(e => _from[e])))
                {
                    if (part[next] >= 0) continue;
                    part[next] = parts.Count;
                    queue.Enqueue(next);
                }
            }

            members.Sort();
            parts.Add(members);
        }

        return [.. parts.OrderByDescending(static p => p.Count).ThenBy(static p => p[0]).Select(p => (IReadOnlyList<GraphNode>)[.. p.Select(i => Nodes[i])])];
    }

    /// <summary>
    /// Plans that do not cite a document although at least a share of their like does: those of the same level, year and kind. By id.
    /// </summary>
    /// <param name="id">The cited document.</param>
    /// <param name="share">The least share of a group that cites it, above 0 up to 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not above 0 and at most 1.</exception>
    public IReadOnlyList<GraphNode> MissingFrom(string id, double share = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var node = IndexOf(id);
        if (node < 0) return [];
        var citing = _in[node].Select(e => _from[e]).ToHashSet();
        return
        [
            .. Enumerable.Range(0, Nodes.Count).Where(i => Nodes[i].IsPlan && i != node)
                .GroupBy(i => (Nodes[i].Level, Nodes[i].Date.Year, Kind: Nodes[i].Kind is { } kind ? IdentityKeys.Slug(kind) : ""))
                .Where(g => g.Any(citing.Contains) && g.Count(citing.Contains) >= share * g.Count())
                .SelectMany(g => g.Where(i => !citing.Contains(i)))
                .Order()
                .Select(i => Nodes[i]),
        ];
    }

    private static int[][] Adjacency(int nodes, int[] ends)
    {
        var counts = new int[nodes];
        foreach (var end in ends) counts[end]++;
        var lists = new int[nodes][];
        for (var i = 0; i < nodes; i++) lists[i] = counts[i] == 0 ? [] : new int[counts[i]];
        Array.Clear(counts);
        for (var e = 0; e < ends.Length; e++) lists[ends[e]][counts[ends[e]]++] = e;
        return lists;
    }

    private static int Distinct(int[] edges, int[] ends) => edges.Select(e => ends[e]).Distinct().Count();

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_byId.TryGetValue(key, out var i) || _bySource.TryGetValue(key, out i)) return i;
        return DocumentIdentity.TryParse(key, out var identity) && _byId.TryGetValue(identity.Text, out i) ? i : -1;
    }

    // Breadth first: the first path to a node is a shortest one, and neighbours come by id.
    private List<IReadOnlyList<GraphNode>> Walk(int start, int[][] adjacency, int[] ends, int depth)
    {
        var paths = new List<IReadOnlyList<GraphNode>>();
        if (start < 0) return paths;
        var before = new Dictionary<int, int> { [start] = -1 };
        var level = new List<int> { start };
        for (var d = 0; d < depth && level.Count > 0; d++)
        {
            var next = new List<int>();
            foreach (var node in level)
            {
                foreach (var neighbour in adjacency[node].Select(e => ends[e]).Distinct().Order())
                {
                    if (before.TryAdd(neighbour, node)) next.Add(neighbour);
                }
            }

            next.Sort();
            foreach (var node in next)
            {
                var path = new List<GraphNode>();
                for (var at = node; at >= 0; at = before[at]) path.Add(Nodes[at]);
                path.Reverse();
                paths.Add(path);
            }

            level = next;
        }

        return paths;
    }
}
