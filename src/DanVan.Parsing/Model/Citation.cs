namespace DanVan.Parsing;

/// <summary>In which way a citation names its document.</summary>
public enum CitationClass
{
    /// <summary>By its number (số hiệu).</summary>
    Numbered,

    /// <summary>A law, code, ordinance or the constitution by its name alone.</summary>
    Law,

    /// <summary>A resolution or conclusion of a congress or plenum by its name alone.</summary>
    Named,
}

/// <summary>What the citing document does with the cited one.</summary>
public enum CitationRelation
{
    /// <summary>None of the others; every citation inside another's title.</summary>
    Mentions,

    /// <summary>Căn cứ, thực hiện … in the preamble.</summary>
    Basis,

    /// <summary>Thực hiện, triển khai, quán triệt, theo … in the body or a footnote.</summary>
    Implements,

    /// <summary>Sơ kết, tổng kết.</summary>
    Reviews,

    /// <summary>Sửa đổi, bổ sung.</summary>
    Amends,

    /// <summary>Thay thế.</summary>
    Replaces,

    /// <summary>Bãi bỏ, hết hiệu lực.</summary>
    Repeals,

    /// <summary>Ban hành kèm theo.</summary>
    IssuedWith,
}

/// <summary>A place inside a cited document: điểm a khoản 2 Điều 15. Parts that are not named are null. Immutable and thread-safe.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Point">Điểm.</param>
/// <param name="Clause">Khoản.</param>
/// <param name="Article">Điều.</param>
/// <param name="Section">Mục.</param>
/// <param name="Chapter">Chương.</param>
/// <param name="Annex">Phụ lục, empty where it has no number.</param>
public sealed record Pin(
    TextSpan Span,
    string? Point = null,
    string? Clause = null,
    string? Article = null,
    string? Section = null,
    string? Chapter = null,
    string? Annex = null);

/// <summary>
/// A mention of another document, specific enough to look up. Fields are as printed unless said otherwise. Immutable and thread-safe.
/// </summary>
public sealed record Citation
{
    /// <summary>1-based, in the order of the text.</summary>
    public required int Id { get; init; }

    /// <summary>In which way it names its document.</summary>
    public required CitationClass Class { get; init; }

    /// <summary>From the first letter of the kind to the end of the date, the number or the name.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The words before "số", first letter in upper case; null where the citation names no kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The number without blanks and with plain dashes; null for laws and named documents.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>Where the number stands; empty where there is none.</summary>
    public TextSpan NumberSpan { get; init; }

    /// <summary>The whole name of a law or named document; null for numbered ones.</summary>
    public string? Name { get; init; }

    /// <summary>The day the cited document was issued, as printed; no date where the text gives none.</summary>
    public PartialDate Date { get; init; }

    /// <summary>Where the date stands; outside <see cref="Span"/> where it is shared.</summary>
    public TextSpan DateSpan { get; init; }

    /// <summary>Whether the date closes a list and stands for several citations.</summary>
    public bool DateIsShared { get; init; }

    /// <summary>Who issued it, as printed; null where the text does not say.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the issuer stands; empty where there is none.</summary>
    public TextSpan IssuerSpan { get; init; }

    /// <summary>Whether the issuer closes a list and stands for several citations.</summary>
    public bool IssuerIsShared { get; init; }

    /// <summary>What the text says the cited document is about, with its opening word; null where it says nothing.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands; empty where there is none.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>What the citing document does with the cited one.</summary>
    public CitationRelation Relation { get; init; }

    /// <summary>The word that gave the relation, as printed, or null.</summary>
    public string? RelationCue { get; init; }

    /// <summary>The id of the citation whose title contains this one, or null.</summary>
    public int? Within { get; init; }

    /// <summary>The places inside the cited document that are named with it.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>How sure it is, 0 to 1: 1 for a full form, less where something was repaired or inferred.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How sure the text recognition is of the letters of <see cref="Span"/>, 0 to 1: that of the least sure word; 1 where the text was typed.</summary>
    public double ReadingConfidence { get; init; } = 1;

    /// <summary>The path of the section it stands in (<c>III.1.a</c>), or null before the first.</summary>
    public string? Section { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public TextSpan Context { get; init; }
}

/// <summary>
/// A mention of a document named before, or of the document itself: "Nghị quyết nêu trên", "Chỉ thị 33", "Kế hoạch này".
/// Immutable and thread-safe.
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The text of the span.</param>
/// <param name="CitationId">The citation it means; null where it is the document itself or stays open.</param>
/// <param name="IsSelf">Whether it means the document itself.</param>
public sealed record BackReference(TextSpan Span, string Text, int? CitationId, bool IsSelf);
