using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>The edges of a graph in columns, by citing node, cited node, relation and third: about 50 bytes an edge.</summary>
internal sealed class EdgeTable(int count, string[] sources, string?[] sections, double[] confidences)
{
    public int Count => count;

    public int[] From { get; } = new int[count];

    public int[] To { get; } = new int[count];

    public EdgeKind[] Kind { get; } = new EdgeKind[count];

    public int[] Mentions { get; } = new int[count];

    public int[] Source { get; } = new int[count];

    public int[] Section { get; } = new int[count];

    public TextSpan[] Span { get; } = new TextSpan[count];

    public TextSpan[] Sentence { get; } = new TextSpan[count];

    public ushort[] Confidence { get; } = new ushort[count];

    public GraphEdge Edge(int e, GraphNode[] nodes) => new(
        nodes[From[e]].Id,
        nodes[To[e]].Id,
        Kind[e].Relation,
        Mentions[e],
        sources[Source[e]],
        sections[Section[e]],
        Span[e],
        Kind[e].IsThird,
        Kind[e].Ground,
        confidences[Confidence[e]])
    {
        Sentence = Sentence[e],
    };
}

/// <summary>Relation, third and ground of an edge in three bytes.</summary>
internal readonly struct EdgeKind(CitationRelation relation, ResolutionGround ground, bool isThird)
{
    private readonly byte _relation = (byte)relation;
    private readonly byte _ground = (byte)ground;

    public CitationRelation Relation => (CitationRelation)_relation;

    public ResolutionGround Ground => (ResolutionGround)_ground;

    public bool IsThird { get; } = isThird;
}
