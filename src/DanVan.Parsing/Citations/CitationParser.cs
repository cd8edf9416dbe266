using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

internal sealed record CitationResult(IReadOnlyList<Citation> Citations, IReadOnlyList<BackReference> BackReferences);

/// <summary>Finds candidates in every passage, then resolves them within the document.</summary>
internal static class CitationParser
{
    public static CitationResult Parse(string text, DocumentStructure structure, List<Diagnostic> diagnostics)
    {
        var builder = new CitationBuilder(text, structure, diagnostics);
        foreach (var passage in structure.Passages) builder.Add(passage);
        return builder.Build();
    }
}
