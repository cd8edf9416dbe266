using DanVan.Parsing.Structure;
using DanVan.Parsing.Structure.Letterhead;

namespace DanVan.Parsing.Citations;

internal sealed record CitationResult(IReadOnlyList<Citation> Citations, IReadOnlyList<BackReference> BackReferences);

/// <summary>Finds candidates in every passage, then resolves them within the document.</summary>
internal static class CitationParser
{
    public static CitationResult Parse(string text, DocumentStructure structure, List<Diagnostic> diagnostics, CancellationToken cancellation = default)
    {
        var builder = new CitationBuilder(text, structure, diagnostics);
        var title = new List<TextSpan>();
        Passage? open = null;
        var passages = structure.Passages;
        var notes = JoinNotes(text, passages);
        for (var i = 0; i < passages.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var passage = passages[i];
            if (notes is not null && notes.TryGetValue(i, out var pieces))
            {
                if (pieces is null) continue;
                passage = passage with { Pieces = pieces };
            }

            // A title set over several lines or paragraphs is read as one.
            if (passage.Zone == Zone.Header && structure.Header.TitleSpan.Overlaps(passage.Span))
            {
                title.AddRange(passage.Pieces);
                continue;
            }

            AddTitle();
            // "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" and "SỐ 1050/QĐ-SCT" on two lines of the letterhead.
            var whole = open is null ? passage : passage with { Pieces = [.. open.Pieces, .. passage.Pieces], ContentStart = open.ContentStart };
            open = passage.Zone == Zone.Header && AttachedAct.EndsWith(text, passage.Span.Start, passage.Span.End) ? whole : null;
            if (open is null) builder.Add(whole);
        }

        if (open is not null) builder.Add(open);
        AddTitle();
        return builder.Build();

        void AddTitle()
        {
            if (title.Count == 0) return;
            builder.Add(new Passage { Pieces = [.. title], Zone = Zone.Header, ContentStart = title[0].Start });
            title.Clear();
        }
    }

    // A footnote that runs on over a page comes in two passages with one mark; where the first does not end a sentence they are read as one: the pieces
    // of the first, and none for those that go with it. Null where no footnote does.
    private static Dictionary<int, SpanList?>? JoinNotes(string text, List<Passage> passages)
    {
        var notes = 0;
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i] is { Zone: Zone.Footnote, FootnoteMark: not null }) notes++;
        }

        if (notes < 2) return null;
        Dictionary<int, SpanList?>? pieces = null;
        var lastOfMark = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i] is not { Zone: Zone.Footnote, FootnoteMark: { } mark } passage) continue;
            if (lastOfMark.TryGetValue(mark, out var first))
            {
                var joined = pieces?.GetValueOrDefault(first);
                var end = joined is null ? passages[first].Pieces[^1].End : joined[^1].End;
                if (end <= passage.Pieces[0].Start && text[end - 1] is not ('.' or '!' or '?'))
                {
                    joined ??= [.. passages[first].Pieces];
                    foreach (var piece in passage.Pieces) joined.Add(piece);
                    pieces ??= [];
                    pieces[first] = joined;
                    pieces[i] = null;
                    continue;
                }
            }

            lastOfMark[mark] = i;
        }

        return pieces;
    }
}
