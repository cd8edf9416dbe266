using DanVan.Parsing;

namespace DanVan.Search.Graph;

/// <summary>
/// The edges of a graph by citing node, cited node, relation and third, about 56 bytes each: the ends in columns, which the questions go through; all
/// that is given out side by side, once <see cref="Arrange"/> was called in the order of the cited nodes. A resolution of the centre is cited by tens of
/// thousands and is read in one go; no plan cites more than a few.
/// </summary>
internal sealed class EdgeTable(int count, string[] sources, string?[] sections, double[] confidences)
{
    private readonly int[] _place = new int[count];

    public int Count => count;

    public int[] From { get; } = new int[count];

    public int[] To { get; } = new int[count];

    /// <summary>What the edges say; until they are arranged by edge, then by their place in the order given.</summary>
    public Rest[] Rests { get; private set; } = new Rest[count];

    /// <summary>Puts what the edges say in another order: first that of edge <c>order[0]</c>.</summary>
    public void Arrange(int[] order)
    {
        var arranged = new Rest[count];
        for (var place = 0; place < count; place++)
        {
            arranged[place] = Rests[order[place]];
            _place[order[place]] = place;
        }

        Rests = arranged;
    }

    public EdgeKind Kind(int e) => Rests[_place[e]].Kind;

    public GraphEdge Edge(int e, string[] ids) => EdgeAt(_place[e], ids);

    /// <summary>The edge at a place of the order in which the table was arranged.</summary>
    public GraphEdge EdgeAt(int place, string[] ids)
    {
        ref readonly var rest = ref Rests[place];
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
