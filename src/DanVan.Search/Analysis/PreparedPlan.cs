using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What every engine stores of a document, worked out from the document alone. Immutable and thread-safe.</summary>
/// <param name="Item">The document.</param>
/// <param name="Register">The acts by which its citations were resolved.</param>
/// <param name="Keys">The comparable forms of its header.</param>
/// <param name="Citations">Its citations, in order, with what they mean by the document alone.</param>
/// <param name="Parts">Everything but the text, as it is stored.</param>
/// <param name="Title">The words of the title.</param>
/// <param name="Text">The words of the text.</param>
/// <param name="Marks">The shingles by which copies are found.</param>
/// <param name="Short">The pieces of each of <see cref="Preparation.ShortFields"/>.</param>
internal sealed record PreparedPlan(
    IngestItem Item,
    ActRegister Register,
    PlanKeys Keys,
    IReadOnlyList<CitationRow> Citations,
    byte[] Parts,
    AnalyzedText Title,
    AnalyzedText Text,
    IReadOnlyList<ulong> Marks,
    IReadOnlyList<FieldPiece[]> Short);
