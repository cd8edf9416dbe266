using System.Runtime.InteropServices;
using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>Puts a graph together from the rows of an engine. The result does not depend on their order.</summary>
internal sealed class GraphBuilder
{
    private readonly List<(string Id, PlanSummary Plan)> _plans = [];
    private readonly Dictionary<long, int> _planIds = [];
    private readonly Dictionary<string, string> _firstOfFiles = new(StringComparer.Ordinal);
    private readonly List<Row> _rows = [];
    private readonly Pool _identities = new();

    // The first word stands for none.
    private readonly Pool _words = new();
    private readonly Dictionary<double, ushort> _confidences = [];

    public GraphBuilder() => _words.Of("");

    public void Add(PlanSummary plan)
    {
        // Two drafts with a blank day would share an undated identity: only a full one names a node.
        var id = plan.Identity is { } text && DocumentIdentity.TryParse(text, out var identity) && identity.Date.Year != 0 && !text.Contains('?', StringComparison.Ordinal) ? text : "plan:" + plan.Source;
        if (Together(plan) is { } files && (!_firstOfFiles.TryGetValue(files, out var first) || string.CompareOrdinal(plan.Source, first) < 0)) _firstOfFiles[files] = plan.Source;
        _planIds[plan.Id] = _plans.Count;
        _plans.Add((id, plan));
    }

    /// <summary>Adds a citation of a plan that was added before.</summary>
    public void Add(GraphCitation citation)
    {
        ref var confidence = ref CollectionsMarshal.GetValueRefOrAddDefault(_confidences, citation.Confidence, out var known);
        if (!known) confidence = (ushort)(_confidences.Count - 1);
        _rows.Add(new Row
        {
            Plan = _planIds[citation.PlanId],
            Citation = citation.CitationId,
            Within = citation.Within ?? -1,
            Identity = _identities.Of(citation.Identity),
            KindWord = _words.Of(citation.Kind),
            Number = _words.Of(citation.Number),
            Name = _words.Of(citation.Name),
            Issuer = _words.Of(citation.Issuer),
            Title = _words.Of(citation.Title),
            Section = _words.Of(citation.Section),
            Date = citation.Date,
            Span = citation.Span,
            Sentence = citation.Sentence,
            Relation = citation.Relation,
            Ground = citation.Ground,
            Confidence = confidence,
        });
    }

    public CitationGraph Build()
    {
        // What has no number, or one of a place that is not told, goes by the first of its files.
        for (var i = 0; i < _plans.Count; i++)
        {
            if (_plans[i].Plan is var plan && Together(plan) is { } files) _plans[i] = ("plan:" + _firstOfFiles[files], plan);
        }

        var rows = CollectionsMarshal.AsSpan(_rows);
        var plansById = _plans.Select(static (p, i) => (p.Id, Index: i)).GroupBy(static p => p.Id, static p => p.Index, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.ToList(), StringComparer.Ordinal);
        string[] ids = [.. plansById.Keys.Concat(_identities.All.Where(id => !plansById.ContainsKey(id)))];
        Array.Sort(ids, StringComparer.Ordinal);
        var position = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++) position[ids[i]] = i;

        var nodes = new GraphNode[ids.Length];
        foreach (var (id, same) in plansById) nodes[position[id]] = Node(id, [.. same.Select(i => _plans[i].Plan).OrderBy(static p => p.Source, StringComparer.Ordinal)]);
        var byIdentity = Ordered(rows, _identities.All.Count, static row => row.Identity, out var starts);
        var counts = new Dictionary<int, int>();
        var cited = new int[_identities.All.Count];
        for (var identity = 0; identity < cited.Length; identity++)
        {
            cited[identity] = position[_identities.All[identity]];
            nodes[cited[identity]] ??= Stub(_identities.All[identity], rows, byIdentity.AsSpan(starts[identity], starts[identity + 1] - starts[identity]), counts);
        }

        int[] planNodes = [.. _plans.Select(p => position[p.Id])];
        return new CitationGraph(nodes, Edges(rows, planNodes, cited));
    }

    // What the files of a plan have in common whose identity is none of a node: their words, or an identity that a title makes sure (PlanFiles).
    private static string? Together(PlanSummary plan) =>
        plan.Identity is not { } identity ? null
        : TextIdentity.Is(identity) ? identity
        : PlanFiles.NeedsTitle(identity) && plan.Title is { Length: > 0 } title ? identity + "\n" + IdentityKeys.Slug(title)
        : null;

    private static GraphNode Node(string id, List<PlanSummary> same)
    {
        var plan = same[0];
        return new GraphNode
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

    private GraphNode Stub(string id, ReadOnlySpan<Row> rows, ReadOnlySpan<int> citing, Dictionary<int, int> counts)
    {
        var identity = DocumentIdentity.TryParse(id, out var parsed) ? parsed : default;
        var kind = Most(rows, citing, counts, static row => row.KindWord);
        var number = Most(rows, citing, counts, static row => row.Number);
        var name = Most(rows, citing, counts, static row => row.Name);
        var date = identity.Date;
        if (!date.IsDay)
        {
            PartialDate least = default;
            foreach (var row in citing)
            {
                if (rows[row].Date.IsDay && (least.IsEmpty || rows[row].Date.CompareTo(least) < 0)) least = rows[row].Date;
            }

            if (!least.IsEmpty) date = least;
        }

        return new GraphNode
        {
            Id = id,
            Label = Label(kind, number, name) ?? id,
            Number = number,
            Kind = kind,
            Date = date,
            Issuer = Most(rows, citing, counts, static row => row.Issuer),
            Level = identity.Place is null ? IssuerLevel.Central : IssuerLevel.Unknown,
            Title = Most(rows, citing, counts, static row => row.Title),
        };
    }

    private static string? Label(string? kind, string? number, string? name) =>
        name ?? (number is null ? null : kind is null ? number : kind + " " + number);

    /// <summary>The word that most of the rows have; of several the least.</summary>
    private string? Most(ReadOnlySpan<Row> rows, ReadOnlySpan<int> citing, Dictionary<int, int> counts, Func<Row, int> word)
    {
        counts.Clear();
        foreach (var row in citing)
        {
            var w = word(rows[row]);
            if (w > 0) CollectionsMarshal.GetValueRefOrAddDefault(counts, w, out _)++;
        }

        var (best, most) = (0, 0);
        foreach (var (w, count) in counts)
        {
            if (count > most || (count == most && string.CompareOrdinal(_words.All[w], _words.All[best]) < 0)) (best, most) = (w, count);
        }

        return best == 0 ? null : _words.All[best];
    }

    private EdgeTable Edges(ReadOnlySpan<Row> rows, int[] planNodes, int[] cited)
    {
        var sourceRank = new int[_plans.Count];
        int[] bySource = [.. Enumerable.Range(0, _plans.Count).OrderBy(i => _plans[i].Plan.Source, StringComparer.Ordinal)];
        for (var i = 0; i < bySource.Length; i++) sourceRank[bySource[i]] = i;

        var keys = new List<EdgeKey>(rows.Length);
        var byPlan = Ordered(rows, _plans.Count, static row => row.Plan, out var starts);
        var numbered = new Dictionary<int, int>();
        for (var plan = 0; plan < _plans.Count; plan++)
        {
            var own = byPlan.AsSpan(starts[plan], starts[plan + 1] - starts[plan]);
            numbered.Clear();
            foreach (var row in own) numbered[rows[row].Citation] = row;
            foreach (var row in own)
            {
                Put(planNodes[plan], row, rows[row], cited, isThird: false);
                if (rows[row].Within >= 0 && numbered.TryGetValue(rows[row].Within, out var title)) Put(cited[rows[title].Identity], row, rows[row], cited, isThird: true);
            }
        }

        var sorted = CollectionsMarshal.AsSpan(keys);
        sorted.Sort(static (a, b) => EdgeKey.Order(a, b));
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !sorted[i].IsSameEdge(sorted[i - 1])) distinct++;
        }

        var confidences = new double[_confidences.Count];
        foreach (var (value, index) in _confidences) confidences[index] = value;
        var table = new EdgeTable(distinct, [.. _plans.Select(static p => p.Plan.Source)], [.. _words.All.Select(static (w, i) => i == 0 ? null : w)], confidences);
        var (e, inFile) = (-1, 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || !sorted[i].IsSameEdge(sorted[i - 1]))
            {
                e++;
                inFile = 0;
                ref readonly var first = ref rows[sorted[i].Row];
                table.From[e] = sorted[i].From;
                table.To[e] = sorted[i].To;
                table.Rests[e] = new EdgeTable.Rest
                {
                    From = sorted[i].From,
                    To = sorted[i].To,
                    Kind = new EdgeKind(first.Relation, first.Ground, sorted[i].IsThird),
                    Source = first.Plan,
                    Section = first.Section,
                    Span = first.Span,
                    Sentence = first.Sentence,
                    Confidence = first.Confidence,
                };
            }

            // The files of one plan say the same once.
            if (inFile > 0 && !sorted[i].IsThird && rows[sorted[i].Row].Plan != rows[sorted[i - 1].Row].Plan) inFile = 0;
            table.Rests[e].Mentions = Math.Max(table.Rests[e].Mentions, ++inFile);
        }

        return table;

        void Put(int from, int row, in Row citation, int[] to, bool isThird)
        {
            var target = to[citation.Identity];
            if (from != target) keys.Add(new EdgeKey(from, target, citation.Relation, isThird, sourceRank[citation.Plan], citation.Span.Start, row));
        }
    }

    /// <summary>The rows in the order of a key from 0 to <paramref name="count"/> - 1, and where those of each key start.</summary>
    private static int[] Ordered(ReadOnlySpan<Row> rows, int count, Func<Row, int> key, out int[] starts)
    {
        starts = new int[count + 1];
        foreach (ref readonly var row in rows) starts[key(row) + 1]++;
        for (var i = 0; i < count; i++) starts[i + 1] += starts[i];
        var next = starts[..^1];
        var ordered = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++) ordered[next[key(rows[i])]++] = i;
        return ordered;
    }

    private struct Row
    {
        public int Plan;
        public int Citation;
        public int Within;
        public int Identity;
        public int KindWord;
        public int Number;
        public int Name;
        public int Issuer;
        public int Title;
        public int Section;
        public PartialDate Date;
        public TextSpan Span;
        public TextSpan Sentence;
        public CitationRelation Relation;
        public ResolutionGround Ground;
        public ushort Confidence;
    }

    /// <summary>Sorts by citing node, cited node, relation and third; then by source and place.</summary>
    private readonly struct EdgeKey(int from, int to, CitationRelation relation, bool isThird, int source, int start, int row)
    {
        private readonly ulong _ends = (ulong)(uint)from << 32 | (uint)to;
        private readonly int _kind = (int)relation * 2 + (isThird ? 1 : 0);
        private readonly ulong _place = (ulong)(uint)source << 32 | (uint)start;

        public int Row { get; } = row;

        public int From => (int)(_ends >> 32);

        public int To => (int)(_ends & uint.MaxValue);

        public bool IsThird => (_kind & 1) != 0;

        public bool IsSameEdge(in EdgeKey other) => _ends == other._ends && _kind == other._kind;

        public static int Order(in EdgeKey a, in EdgeKey b) =>
            a._ends != b._ends ? a._ends.CompareTo(b._ends) : a._kind != b._kind ? a._kind.CompareTo(b._kind) : a._place.CompareTo(b._place);
    }

    /// <summary>Words by number, from 0 in the order in which they come; null is 0.</summary>
    private sealed class Pool
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> All { get; } = [];

        public int Of(string? word)
        {
            if (word is null) return 0;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, word, out var known);
            if (known) return number;
            number = All.Count;
            All.Add(word);
            return number;
        }
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
    double Confidence,
    TextSpan Sentence = default);
