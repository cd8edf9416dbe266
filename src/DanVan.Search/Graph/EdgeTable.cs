using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>
/// The edges of a graph by citing node, cited node, relation and third, about 52 bytes each: what the questions go through in columns, what is only
/// given out side by side, so that an edge that is read costs few reaches into memory.
/// </summary>
internal sealed class EdgeTable(int count, string[] sources, string?[] sections, double[] confidences)
{
    public int Count => count;

    public int[] From { get; } = new int[count];

    public int[] To { get; } = new int[count];

    public Rest[] Rests { get; } = new Rest[count];

    public GraphEdge Edge(int e, string[] ids)
    {
        ref readonly var rest = ref Rests[e];
        return new GraphEdge(
            ids[rest.From],
            ids[rest.To],
            rest.Kind.Relation,
            rest.Mentions,
            sources[rest.Source],
            sections[rest.Section],
            rest.Span,
            rest.Kind.IsThird,
            rest.Kind.Ground,
            confidences[rest.Confidence])
        {
            Sentence = rest.Sentence,
        };
    }

    /// <summary>All that an edge says, its ends again.</summary>
    internal struct Rest
    {
        public int From;
        public int To;
        public TextSpan Span;
        public TextSpan Sentence;
        public int Mentions;
        public int Source;
        public int Section;
        public ushort Confidence;
        public EdgeKind Kind;
    }
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
