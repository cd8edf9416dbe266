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
/// <param name="Mentions">How often; of a plan that stands in several files in the one that has most.</param>
/// <param name="Source">The document of the index that says so; for an edge between third documents the one whose citation's title says so.</param>
/// <param name="Section">The section of the first mention, or null.</param>
/// <param name="Span">The place of the first mention in <paramref name="Source"/>.</param>
/// <param name="IsThird">Whether the citing document is itself only cited: what is known comes from its title.</param>
/// <param name="Ground">What the resolution of the first mention rests on.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
public readonly record struct GraphEdge(
    string From,
    string To,
    CitationRelation Relation,
    int Mentions,
    string Source,
    string? Section,
    TextSpan Span,
    bool IsThird,
    ResolutionGround Ground,
    double Confidence)
{
    /// <summary>The sentence of the first mention, in <see cref="Source"/>; empty where it is not known.</summary>
    public TextSpan Sentence { get; init; }
}

/// <summary>A document and a number that says how much. Immutable and thread-safe.</summary>
/// <param name="Node">The document.</param>
/// <param name="Count">The number.</param>
public readonly record struct GraphCount(GraphNode Node, int Count);
