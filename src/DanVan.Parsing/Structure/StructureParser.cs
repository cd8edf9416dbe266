namespace DanVan.Parsing.Structure;

/// <summary>Finds header, outline, footnotes and tail, and cuts the text into passages.</summary>
internal static class StructureParser
{
    public static DocumentStructure Parse(string text, SourceDocument source, List<Diagnostic> diagnostics)
    {
        _ = source;
        var lines = TextLine.Scan(text);
        var headerParser = new HeaderParser(text, lines);
        var header = headerParser.Parse(diagnostics);
        var tail = TailParser.Parse(text, lines, headerParser.BodyLine);
        var structure = new BodyBuilder(text, lines, tail.Zones, diagnostics).Build(header, headerParser.BodyLine, tail);
        return structure with { Header = IssuerInference.Complete(text, structure) };
    }
}
