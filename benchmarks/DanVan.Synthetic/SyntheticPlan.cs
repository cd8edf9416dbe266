using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Synthetic;

/// <summary>A made plan with what it truly cites.</summary>
/// <param name="Source">Its name: province, year and number.</param>
/// <param name="Document">The plan with its text and every citation at its place, as a parser without faults would give it.</param>
/// <param name="Truth">For each citation, the document that is meant, also where its date is left out or misprinted.</param>
public sealed record SyntheticPlan(string Source, PlanDocument Document, IReadOnlyList<DocumentIdentity> Truth)
{
    /// <summary>The text of the plan, to be parsed or searched.</summary>
    public string Text => Document.Text;

    /// <summary>The plan as an index takes it in.</summary>
    public IngestItem Item() => new(Document, Source + ".txt", Source);
}
