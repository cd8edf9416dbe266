using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

internal sealed record CitationResult(IReadOnlyList<Citation> Citations, IReadOnlyList<BackReference> BackReferences);

/// <summary>Finds candidates in every passage, then resolves them within the document.</summary>
internal static class CitationParser
{
    public static CitationResult Parse(string text, DocumentStructure structure, List<Diagnostic> diagnostics)
    {
        var builder = new CitationBuilder(text, structure, diagnostics);
        var title = new List<TextSpan>();
        foreach (var passage in structure.Passages)
        {
            // A title set over several lines or paragraphs is read as one.
            if (passage.Zone == Zone.Header && structure.Header.TitleSpan.Overlaps(passage.Span))
            {
                title.AddRange(passage.Pieces);
                continue;
            }

            AddTitle();
            builder.Add(passage);
        }

        AddTitle();
        return builder.Build();

        void AddTitle()
        {
            if (title.Count == 0) return;
            builder.Add(new Passage { Pieces = [.. title], Zone = Zone.Header, ContentStart = title[0].Start });
            title.Clear();
        }
    }
}
