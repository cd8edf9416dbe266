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
        foreach (var passage in JoinNotes(text, structure.Passages))
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

    // A footnote that runs on over a page comes in two passages with one mark; where the first does not end a sentence they are read as one.
    private static IEnumerable<Passage> JoinNotes(string text, IReadOnlyList<Passage> passages)
    {
        var pieces = new Dictionary<int, List<TextSpan>>();
        var dropped = new HashSet<int>();
        var lastOfMark = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i] is not { Zone: Zone.Footnote, FootnoteMark: { } mark } passage) continue;
            if (lastOfMark.TryGetValue(mark, out var first))
            {
                if (!pieces.TryGetValue(first, out var joined)) joined = [.. passages[first].Pieces];
                if (joined[^1].End <= passage.Pieces[0].Start && text[joined[^1].End - 1] is not ('.' or '!' or '?'))
                {
                    joined.AddRange(passage.Pieces);
                    pieces[first] = joined;
                    dropped.Add(i);
                    continue;
                }
            }

            lastOfMark[mark] = i;
        }

        for (var i = 0; i < passages.Count; i++)
        {
            if (dropped.Contains(i)) continue;
            yield return pieces.TryGetValue(i, out var joined) ? passages[i] with { Pieces = joined } : passages[i];
        }
    }
}
