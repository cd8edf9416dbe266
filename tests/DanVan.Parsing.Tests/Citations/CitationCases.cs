using DanVan.Parsing.Citations;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tests.Citations;

/// <summary>Parses short texts as passages of one zone.</summary>
internal static class CitationCases
{
    public static CitationResult Parse(string text, Zone zone, List<Diagnostic>? diagnostics = null, PlanHeader? header = null) =>
        Parse(text, diagnostics, header, [.. Paragraphs(text).Select(span => new Passage { Pieces = [span], Zone = zone, ContentStart = span.Start, Section = zone == Zone.Body ? "I" : null })]);

    public static CitationResult Parse(string text, List<Diagnostic>? diagnostics, PlanHeader? header, Passage[] passages) =>
        CitationParser.Parse(text, new DocumentStructure { Header = header ?? new PlanHeader(), Passages = [.. passages] }, diagnostics ?? []);

    public static IReadOnlyList<Citation> Body(string text) => Parse(text, Zone.Body).Citations;

    /// <summary>What each citation names: the number, or the name of a law or resolution.</summary>
    public static string Names(string text) => string.Join(" + ", Body(text).Select(static citation => citation.Number?.ToString() ?? citation.Name));

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (end > start) yield return TextSpan.FromBounds(start, end);
            start = end + 2;
        }
    }
}
