namespace DanVan.Parsing;

/// <summary>
/// Leads a document that was parsed from composed text back to the text it was composed from: every span, and every <c>Text</c> that is the slice
/// of a span. Names, numbers and titles stay composed, so that they compare.
/// </summary>
internal static class Relocation
{
    /// <summary>The document with every span counted in <paramref name="text"/>.</summary>
    /// <param name="plan">A document whose spans count in the composed text.</param>
    /// <param name="text">The text before it was composed.</param>
    /// <param name="map">Leads from the composed text back to <paramref name="text"/>.</param>
    public static PlanDocument ToSource(PlanDocument plan, string text, OffsetMap map)
    {
        var sections = new List<PlanSection>(plan.Sections.Count);
        return plan with
        {
            Text = text,
            Header = plan.Header with
            {
                NumberSpan = map.ToSource(plan.Header.NumberSpan),
                IssuerSpan = map.ToSource(plan.Header.IssuerSpan),
                DateSpan = map.ToSource(plan.Header.DateSpan),
                TitleSpan = map.ToSource(plan.Header.TitleSpan),
                End = map.ToSource(plan.Header.End),
            },
            Outline = [.. plan.Outline.Select(section => Section(section, map, sections))],
            Sections = sections,
            Citations = [.. plan.Citations.Select(citation => Citation(citation, text, map))],
            BackReferences = [.. plan.BackReferences.Select(reference => Place(reference.Span, text, map) is var (span, slice) ? reference with { Span = span, Text = slice } : reference)],
            Tasks = [.. plan.Tasks.Select(task => Task(task, text, map))],
            Footnotes = [.. plan.Footnotes.Select(footnote => footnote with { Span = map.ToSource(footnote.Span), Reference = map.ToSource(footnote.Reference) })],
            Recipients = [.. plan.Recipients.Select(recipient => recipient with { Span = map.ToSource(recipient.Span) })],
            Signature = plan.Signature with { Span = map.ToSource(plan.Signature.Span) },
            Cosigners = [.. plan.Cosigners.Select(signer => signer with { Span = map.ToSource(signer.Span) })],
            Annexes = [.. plan.Annexes.Select(annex => annex with { Extent = map.ToSource(annex.Extent) })],
            Diagnostics = [.. plan.Diagnostics.Select(diagnostic => diagnostic with { Span = map.ToSource(diagnostic.Span) })],
        };
    }

    /// <summary>The document of a reader with its text composed and its blocks counted in the composed text.</summary>
    /// <param name="source">A document whose text is not composed.</param>
    /// <param name="composed">Its text composed.</param>
    /// <param name="map">Leads from the composed text back to that of <paramref name="source"/>.</param>
    public static SourceDocument Compose(SourceDocument source, string composed, OffsetMap map) => source with
    {
        Text = composed,
        Blocks = [.. source.Blocks.Select(block => block with { Span = map.FromSource(block.Span), Cells = [.. block.Cells.Select(map.FromSource)] })],
        Anchors = [.. source.Anchors.Select(anchor => anchor with { Start = map.FromSource(new TextSpan(anchor.Start, 0)).Start })],
    };

    private static (TextSpan Span, string Slice) Place(TextSpan span, string text, OffsetMap map)
    {
        var place = map.ToSource(span);
        return (place, place.Slice(text).ToString());
    }

    /// <summary>Parents come before their children, as in the flat list.</summary>
    private static PlanSection Section(PlanSection section, OffsetMap map, List<PlanSection> flat)
    {
        var at = flat.Count;
        flat.Add(section);
        var moved = section with
        {
            Heading = map.ToSource(section.Heading),
            Extent = map.ToSource(section.Extent),
            Children = [.. section.Children.Select(child => Section(child, map, flat))],
        };
        flat[at] = moved;
        return moved;
    }

    private static Citation Citation(Citation citation, string text, OffsetMap map)
    {
        var (span, slice) = Place(citation.Span, text, map);
        return citation with
        {
            Span = span,
            Text = slice,
            NumberSpan = map.ToSource(citation.NumberSpan),
            DateSpan = map.ToSource(citation.DateSpan),
            IssuerSpan = map.ToSource(citation.IssuerSpan),
            TitleSpan = map.ToSource(citation.TitleSpan),
            Context = map.ToSource(citation.Context),
            Pins = [.. citation.Pins.Select(pin => pin with { Span = map.ToSource(pin.Span) })],
        };
    }

    private static PlanTask Task(PlanTask task, string text, OffsetMap map)
    {
        var (span, slice) = Place(task.Span, text, map);
        return task with
        {
            Span = span,
            Text = slice,
            Lead = [.. task.Lead.Select(assignee => assignee with { Span = map.ToSource(assignee.Span) })],
            Support = [.. task.Support.Select(assignee => assignee with { Span = map.ToSource(assignee.Span) })],
            Deadlines = [.. task.Deadlines.Select(deadline => Place(deadline.Span, text, map) is var (place, words) ? deadline with { Span = place, Text = words } : deadline)],
            Targets = [.. task.Targets.Select(target => Place(target.Span, text, map) is var (place, words) ? target with { Span = place, Text = words } : target)],
        };
    }
}
