namespace DanVan.Search;

/// <summary>What the resolution of a citation rests on, the strongest first.</summary>
public enum ResolutionGround
{
    /// <summary>The citation itself says number, date and, for a local document, the place.</summary>
    Citation,

    /// <summary>Another citation of the same number in the document says what is missing.</summary>
    Document,

    /// <summary>The issuer, province or date of the citing plan.</summary>
    CitingPlan,

    /// <summary>The register of acts.</summary>
    Register,

    /// <summary>Other documents of the index.</summary>
    Corpus,

    /// <summary>Several documents remain.</summary>
    Ambiguous,

    /// <summary>Nothing says what is missing.</summary>
    Open,
}

/// <summary>Which document a citation means. Immutable and thread-safe.</summary>
/// <param name="CitationId">The id of the citation in its document.</param>
/// <param name="Identity">The identity; with <c>undated</c> or <c>?</c> where a part stays open.</param>
/// <param name="Ground">What it rests on: the weakest of the grounds that were needed.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
/// <param name="Candidates">Where several documents remain, all of them in order; else empty.</param>
public sealed record ResolvedCitation(
    int CitationId,
    DocumentIdentity Identity,
    ResolutionGround Ground,
    double Confidence,
    IReadOnlyList<DocumentIdentity> Candidates);
