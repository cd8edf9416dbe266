using System.Numerics;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Search.Graph;

/// <summary>
/// Who cites whom, as a whole. Immutable and thread-safe; a snapshot that does not change with the index. Lists that may be long are made item
/// by item as they are read, so that an answer costs what the reader takes of it.
/// </summary>
public sealed class CitationGraph
{
    private static readonly string[] Laws = ["Luật", "Bộ luật", "Pháp lệnh"];

    private readonly GraphNode[] _nodes;
    private readonly EdgeTable _edges;
    private readonly string[] _ids;
    private readonly Dictionary<string, int> _byId;
    private readonly Dictionary<string, int> _bySource;
    private readonly Dictionary<string, List<int>> _byNumber;
    private readonly int[] _outStart;
    private readonly int[] _inStart;
    private readonly int[] _in;
    private readonly int[] _citing;
    private readonly int[] _ranked;
    private readonly int[][] _parts;
    private readonly int[] _group;
    private readonly List<List<int>> _groups;

    internal CitationGraph(GraphNode[] nodes, EdgeTable edges)
    {
        string[] ids = [.. nodes.Select(static n => n.Id)];
        (_nodes, _edges, _ids) = (nodes, edges, ids);
        _byId = new Dictionary<string, int>(nodes.Length, StringComparer.Ordinal);
        _bySource = new Dictionary<string, int>(StringComparer.Ordinal);
        _byNumber = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            _byId[nodes[i].Id] = i;
            foreach (var source in nodes[i].Sources) _bySource[source] = i;
            if (!DocumentNumber.TryParse(nodes[i].Number, out var number)) continue;
            var key = IdentityKeys.NumberKey(number);
            if (!_byNumber.TryGetValue(key, out var bearers)) _byNumber[key] = bearers = [];
            bearers.Add(i);
        }

        _outStart = Starts(nodes.Length, edges.From);
        _inStart = Starts(nodes.Length, edges.To);
        _in = new int[edges.Count];
        var next = _inStart[..^1];
        for (var e = 0; e < edges.Count; e++) _in[next[edges.To[e]]++] = e;
        edges.Arrange(_in);
        _citing = new int[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            // The edges are in the order of the citing node, and so are those to one node.
            var last = -1;
            foreach (var e in In(i))
            {
                if (edges.From[e] == last) continue;
                last = edges.From[e];
                _citing[i]++;
            }
        }

        _ranked = [.. Enumerable.Range(0, nodes.Length).Where(i => _citing[i] > 0)];
        Array.Sort(_ranked, (a, b) => _citing[a] != _citing[b] ? _citing[b].CompareTo(_citing[a]) : a.CompareTo(b));
        _parts = FindParts();
        (_group, _groups) = FindGroups();
        Nodes = Array.AsReadOnly(nodes);
        Edges = new LazyList<GraphEdge>(edges.Count, e => edges.Edge(e, ids));
    }

    /// <summary>Every document, by id (ordinal).</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>Every edge, by citing id, cited id and relation.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>The graph of plans that are in no index; what all of them say together decides which documents their citations mean.</summary>
    /// <param name="plans">The plans, read once; their order does not matter.</param>
    /// <param name="register">The register of acts; null for the one that comes with the library.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plans"/> is null.</exception>
    public static CitationGraph Of(IEnumerable<PlanDocument> plans, ActRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var corpus = new CorpusResolver(register ?? ActRegister.Default);
        foreach (var plan in plans) corpus.Add(plan);
        return corpus.Graph();
    }

    /// <summary>The node with an id, or that of a source; null where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public GraphNode? Find(string key) => IndexOf(key) is var i and >= 0 ? _nodes[i] : null;

    /// <summary>
    /// The nodes that a key names: an id, a source or the file name of one, a number, which several documents may bear, a citation with a number, or the name of a law, with or without marks, or
    /// of another document without a number; by id.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public IReadOnlyList<GraphNode> FindAll(string key)
    {
        if (Find(key) is { } node) return [node];
        if (FilesOf(key) is { Count: > 0 } files) return files;
        var date = default(PartialDate);
        if (!DocumentNumber.TryParse(key, out var number) && !TypedCitation.TryParse(key, out number, out date)) return NamedSo(key);
        return [.. _byNumber.GetValueOrDefault(IdentityKeys.NumberKey(number), []).Select(i => _nodes[i]).Where(n => date.IsEmpty || n.Date.IsEmpty || n.Date.Agrees(date))];
    }

    private GraphNode[] NamedSo(string key)
    {
        string[] names = [IdentityKeys.NameKey(key), IdentityKeys.NameKey(ActRegister.LawNameKey(key))];
        return [.. _nodes.Where(node => IsName(node.Label) || (node.Kind is { } kind && Array.Exists(Laws, law => kind.StartsWith(law, StringComparison.OrdinalIgnoreCase)) && (IsName(node.Title) || (OtherActRule.IsNamedLaw(kind) && IsName(kind)))))];

        bool IsName(string? name) => name is not null && (names.Contains(IdentityKeys.NameKey(name), StringComparer.Ordinal) || names.Contains(IdentityKeys.NameKey(ActRegister.LawNameKey(name)), StringComparer.Ordinal));
    }

    /// <summary>The edges to a document: who cites it. Empty where the document is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IReadOnlyList<GraphEdge> CitedBy(string id)
    {
        if (IndexOf(id) is not (var i and >= 0)) return [];
        var start = _inStart[i];
        return new LazyList<GraphEdge>(_inStart[i + 1] - start, e => _edges.EdgeAt(start + e, _ids));
    }

    /// <summary>The edges from a document: whom it cites. Empty where the document is not there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IReadOnlyList<GraphEdge> Cites(string id)
    {
        if (IndexOf(id) is not (var i and >= 0)) return [];
        var start = _outStart[i];
        return new LazyList<GraphEdge>(_outStart[i + 1] - start, e => _edges.Edge(start + e, _ids));
    }

    /// <summary>The documents most cited, by the number of documents that cite them, then by id.</summary>
    /// <param name="take">The most to give.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<GraphCount> MostCited(int take = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return new LazyList<GraphCount>(Math.Min(take, _ranked.Length), i => new GraphCount(_nodes[_ranked[i]], _citing[_ranked[i]]));
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
        if (node < 0 || take == 0) return [];
        var counts = new int[_nodes.Length];
        var citing = -1;
        foreach (var e in In(node))
        {
            if (_edges.From[e] == citing) continue;
            citing = _edges.From[e];
            var last = -1;
            for (var other = _outStart[citing]; other < _outStart[citing + 1]; other++)
            {
                if (_edges.To[other] == last) continue;
                last = _edges.To[other];
                counts[last]++;
            }
        }

        counts[node] = 0;

        // The best so far, the least of them first: most documents are cited once and never come in.
        var best = new PriorityQueue<int, (int Count, int Node)>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0 || (best.Count == take && counts[i] <= counts[best.Peek()])) continue;
            best.Enqueue(i, (counts[i], -i));
            if (best.Count > take) best.Dequeue();
        }

        var result = new GraphCount[best.Count];
        for (var i = result.Length - 1; i >= 0; i--)
        {
            var other = best.Dequeue();
            result[i] = new GraphCount(_nodes[other], counts[other]);
        }

        return result;
    }

    /// <summary>
    /// Every document from which a document is reached by citations, directly or through others, with the shortest path from it; by the length of
    /// the path, then by id.
    /// </summary>
    /// <param name="id">The cited document.</param>
    /// <param name="depth">The most edges of a path, 1 or more.</param>
    /// <param name="relation">Only edges of this relation; null for all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is less than 1.</exception>
    public IReadOnlyList<IReadOnlyList<GraphNode>> CitedByPaths(string id, int depth = 8, CitationRelation? relation = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var walk = Walk(IndexOf(id), up: false, depth, relation);
        return new LazyList<IReadOnlyList<GraphNode>>(walk.Reached.Count, i => walk.Path(i, _nodes, reversed: false));
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
        var walk = Walk(IndexOf(id), up: true, depth, relation: null);
        return
        [
            .. Enumerable.Range(0, walk.Reached.Count)
                .Where(i => _outStart[walk.Reached[i]] == _outStart[walk.Reached[i] + 1])
                .Select(i => walk.Path(i, _nodes, reversed: true))
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
        var start = IndexOf(from);
        if (target < 0 || target == start) return null;
        var walk = Walk(start, up: true, int.MaxValue, relation: null, target);
        var at = walk.Reached.IndexOf(target);
        return at < 0 ? null : walk.Path(at, _nodes, reversed: true);
    }

    /// <summary>The connected parts, the largest first, then by their first id; within each by id.</summary>
    public IReadOnlyList<IReadOnlyList<GraphNode>> Parts() =>
        new LazyList<IReadOnlyList<GraphNode>>(_parts.Length, p => new LazyList<GraphNode>(_parts[p].Length, i => _nodes[_parts[p][i]]));

    /// <summary>
    /// Plans that do not cite a document although at least a share of their like does: those of the same level, year and kind. Plans older than the document
    /// are left out. By id.
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
        var citing = new Marks(_nodes.Length);
        var counts = new int[_groups.Count];
        foreach (var e in In(node))
        {
            var from = _edges.From[e];
            if (citing.Add(from) && _group[from] >= 0) counts[_group[from]]++;
        }

        var missing = new Marks(_nodes.Length);
        var found = 0;
        for (var g = 0; g < counts.Length; g++)
        {
            if (counts[g] == 0) continue;
            var size = _groups[g].Count - (_group[node] == g ? 1 : 0);
            if (counts[g] < share * size) continue;
            foreach (var i in _groups[g])
            {
                if (i == node || citing.Has(i) || IdentityResolver.IsAfter(_nodes[node].Date, _nodes[i].Date)) continue;
                missing.Add(i);
                found++;
            }
        }

        var members = missing.ToArray(found);
        return new LazyList<GraphNode>(found, i => _nodes[members[i]]);
    }

    private static int[] Starts(int nodes, int[] ends)
    {
        var starts = new int[nodes + 1];
        foreach (var end in ends) starts[end + 1]++;
        for (var i = 0; i < nodes; i++) starts[i + 1] += starts[i];
        return starts;
    }

    private ReadOnlySpan<int> In(int node) => _in.AsSpan(_inStart[node], _inStart[node + 1] - _inStart[node]);

    private List<GraphNode> FilesOf(string name)
    {
        var files = new List<GraphNode>();
        if (name.Length == 0 || !name.Contains('.', StringComparison.Ordinal) || name.AsSpan().IndexOfAny('/', '\\') >= 0) return files;
        foreach (var node in _nodes)
        {
            if (node.Sources.Any(s => s.Length > name.Length && s[^(name.Length + 1)] is '/' or '\\' && s.EndsWith(name, StringComparison.Ordinal))) files.Add(node);
        }

        return files;
    }

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_byId.TryGetValue(key, out var i) || _bySource.TryGetValue(key, out i)) return i;
        return DocumentIdentity.TryParse(key, out var identity) && _byId.TryGetValue(identity.Text, out i) ? i : -1;
    }

    private int[][] FindParts()
    {
        var parent = new int[_nodes.Length];
        for (var i = 0; i < parent.Length; i++) parent[i] = i;
        for (var e = 0; e < _edges.Count; e++)
        {
            var (a, b) = (Root(_edges.From[e]), Root(_edges.To[e]));
            if (a != b) parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        var sizes = new int[_nodes.Length];
        for (var i = 0; i < parent.Length; i++) sizes[Root(i)]++;
        var parts = new Dictionary<int, int[]>();
        var filled = new int[_nodes.Length];
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(i);
            if (!parts.TryGetValue(root, out var members)) parts[root] = members = new int[sizes[root]];
            members[filled[root]++] = i;
        }

        return [.. parts.Values.OrderByDescending(static p => p.Length).ThenBy(static p => p[0])];

        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }
    }

    private (int[] Group, List<List<int>> Groups) FindGroups()
    {
        var group = new int[_nodes.Length];
        var groups = new List<List<int>>();
        var byKey = new Dictionary<(IssuerLevel, int, string), int>();
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _nodes.Length; i++)
        {
            group[i] = -1;
            var node = _nodes[i];
            if (!node.IsPlan) continue;
            if (!kinds.TryGetValue(node.Kind ?? "", out var kind)) kinds[node.Kind ?? ""] = kind = node.Kind is null ? "" : IdentityKeys.Slug(node.Kind);
            var key = (node.Level, node.Date.Year, kind);
            if (!byKey.TryGetValue(key, out group[i]))
            {
                byKey[key] = group[i] = groups.Count;
                groups.Add([]);
            }

            groups[group[i]].Add(i);
        }

        return (group, groups);
    }

    // Breadth first: the first path to a node is a shortest one, and neighbours come by id.
    private Reach Walk(int start, bool up, int depth, CitationRelation? relation, int target = -1)
    {
        var reach = new Reach(start, start < 0 ? [] : new int[_nodes.Length]);
        if (start < 0) return reach;
        Array.Fill(reach.Before, -1);
        reach.Before[start] = start;
        List<int> level = [start];
        for (var d = 0; d < depth && level.Count > 0; d++)
        {
            var next = new List<int>();
            foreach (var node in level)
            {
                var (first, last) = up ? (_outStart[node], _outStart[node + 1]) : (_inStart[node], _inStart[node + 1]);
                for (var at = first; at < last; at++)
                {
                    var e = up ? at : _in[at];
                    if (relation is { } only && _edges.Kind(e).Relation != only) continue;
                    var neighbour = up ? _edges.To[e] : _edges.From[e];
                    if (reach.Before[neighbour] >= 0) continue;
                    reach.Before[neighbour] = node;
                    next.Add(neighbour);
                }
            }

            level = Sorted(next);
            reach.Reached.AddRange(level);
            if (target >= 0 && reach.Before[target] >= 0) break;
        }

        return reach;
    }

    private List<int> Sorted(List<int> nodes)
    {
        const int Few = 4096;
        if (nodes.Count < Few)
        {
            nodes.Sort();
            return nodes;
        }

        var marks = new Marks(_nodes.Length);
        foreach (var node in nodes) marks.Add(node);
        return [.. marks.ToArray(nodes.Count)];
    }

    /// <summary>What a walk reached, in order, and from where.</summary>
    private sealed class Reach(int start, int[] before)
    {
        public int[] Before => before;

        public List<int> Reached { get; } = [];

        public List<GraphNode> Path(int index, GraphNode[] nodes, bool reversed)
        {
            var path = new List<GraphNode>();
            var at = Reached[index];
            while (at != start)
            {
                path.Add(nodes[at]);
                at = before[at];
            }

            path.Add(nodes[start]);
            if (reversed) path.Reverse();
            return path;
        }
    }

    /// <summary>A set of node numbers, one bit each.</summary>
    private sealed class Marks(int nodes)
    {
        private readonly ulong[] _bits = new ulong[(nodes + 63) / 64];

        public bool Has(int node) => (_bits[node >> 6] & 1UL << (node & 63)) != 0;

        public bool Add(int node)
        {
            var bit = 1UL << (node & 63);
            ref var word = ref _bits[node >> 6];
            if ((word & bit) != 0) return false;
            word |= bit;
            return true;
        }

        /// <summary>The members in order; there are <paramref name="count"/> of them.</summary>
        public int[] ToArray(int count)
        {
            var members = new int[count];
            var filled = 0;
            for (var word = 0; word < _bits.Length; word++)
            {
                for (var rest = _bits[word]; rest != 0; rest &= rest - 1) members[filled++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }

            return members;
        }
    }
}
