using AngleSharp.Dom;

namespace DanVan.Reading;

/// <summary>
/// The footnotes of a page told by what they do, whatever a program calls them: a raised number leads to an element, in which a link leads back to it.
/// Built once; thread-safe afterwards.
/// </summary>
internal sealed class PageNotes
{
    private const int DeepestMark = 3;

    private readonly Dictionary<IElement, string> _notes = [];
    private readonly Dictionary<IElement, string> _marks = [];
    private readonly HashSet<IElement> _waysBack = [];

    private PageNotes()
    {
    }

    /// <summary>No notes.</summary>
    public static PageNotes None { get; } = new();

    /// <summary>The notes in a part of a page.</summary>
    public static PageNotes Of(IElement content)
    {
        var marks = new Dictionary<string, (IElement Link, string Mark)>(StringComparer.Ordinal);
        var ways = new List<(IElement Link, string Target)>();
        foreach (var link in content.Descendants<IElement>())
        {
            if (link.LocalName is not "a" || link.GetAttribute("href") is not ['#', _, ..] href) continue;
            ways.Add((link, href[1..]));
            if (IsRaised(link) && HtmlWalker.Mark(link) is { } mark) marks.TryAdd(href[1..], (link, mark));
        }

        if (marks.Count == 0) return None;
        var found = new PageNotes();
        foreach (var (link, target) in ways)
        {
            // The way back stands in the note that a mark leads to, and leads to that mark.
            for (var note = link.ParentElement; note is not null && !ReferenceEquals(note, content); note = note.ParentElement)
            {
                if (note.Id is not { Length: > 0 } id || !marks.TryGetValue(id, out var known)) continue;
                if (!HasId(known.Link, target) || ReferenceEquals(known.Link, link) || !PageContent.IsBlock(note.LocalName)) break;
                found._notes[note] = known.Mark;
                found._marks[known.Link] = known.Mark;
                found._waysBack.Add(link);
                break;
            }
        }

        return found;
    }

    /// <summary>The mark of the note that an element is; null for others.</summary>
    public string? MarkBefore(IElement element) => _notes.GetValueOrDefault(element);

    /// <summary>The mark in the text that a link is; null for others.</summary>
    public string? MarkOf(IElement link) => _marks.GetValueOrDefault(link);

    /// <summary>Whether a link leads from a note back to its mark; what it shows is no part of the note.</summary>
    public bool IsWayBack(IElement link) => _waysBack.Contains(link);

    private static bool IsRaised(IElement link)
    {
        if (link.TextContent.AsSpan().Trim() is ['[', .., ']']) return true;
        var element = link.ParentElement;
        for (var i = 0; i < DeepestMark && element is not null; i++, element = element.ParentElement)
        {
            if (element.LocalName is "sup") return true;
            if (PageContent.IsBlock(element.LocalName)) break;
        }

        return link.QuerySelector("sup") is not null;
    }

    // The id of the mark may be that of the link, of the raised number around it or within it.
    private static bool HasId(IElement link, string id)
    {
        if (string.Equals(link.Id, id, StringComparison.Ordinal) || string.Equals(link.GetAttribute("name"), id, StringComparison.Ordinal)) return true;
        if (link.ParentElement is { LocalName: "sup" or "span" } around && string.Equals(around.Id, id, StringComparison.Ordinal)) return true;
        foreach (var inner in link.Children)
        {
            if (string.Equals(inner.Id, id, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
