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
        // Nobody has these yet, and each stands in the document once.
        var lines = text.AsSpan().Count('\n') == plan.Text.AsSpan().Count('\n') ? null : new LineStarts(text);
        for (var i = 0; i < plan.Sections.Count; i++) plan.Sections[i].Relocate(map, lines);
        var whole = new WholeText(text);
        for (var i = 0; i < plan.Citations.Count; i++) plan.Citations[i].Relocate(whole, map);
        for (var i = 0; i < plan.Recipients.Count; i++) plan.Recipients[i].Relocate(whole, map);
        var bodies = new Bodies(map);
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
            BackReferences = Each(plan.BackReferences, reference => Place(reference.Span, text, map) is var (span, slice) ? reference with { Span = span, Text = slice } : reference),
            Tasks = Each(plan.Tasks, task => Task(task, whole, map, bodies)),
            Aims = Each(plan.Aims, aim => aim with { Span = map.ToSource(aim.Span), Targets = Targets(aim.Targets, whole, map) }),
            Footnotes = Each(plan.Footnotes, footnote => footnote with { Span = map.ToSource(footnote.Span), Reference = map.ToSource(footnote.Reference) }),
            Signature = plan.Signature with { Span = map.ToSource(plan.Signature.Span) },
            Cosigners = Each(plan.Cosigners, signer => signer with { Span = map.ToSource(signer.Span) }),
            Annexes = Each(plan.Annexes, annex => annex with { Extent = map.ToSource(annex.Extent) }),
            Diagnostics = Each(plan.Diagnostics, diagnostic => diagnostic with { Span = map.ToSource(diagnostic.Span) }),
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

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> moved)
    {
        if (items.Count == 0) return items;
        var result = new T[items.Count];
        for (var i = 0; i < result.Length; i++) result[i] = moved(items[i]);
        return result;
    }

    private static (TextSpan Span, string Slice) Place(TextSpan span, string text, OffsetMap map)
    {
        var place = map.ToSource(span);
        return (place, place.Slice(text).ToString());
    }

    private static PlanTask Task(PlanTask task, WholeText whole, OffsetMap map, Bodies bodies) => task with
    {
        Place = (whole, map.ToSource(task.Span)),
        Lead = bodies.Moved(task.Lead),
        Support = bodies.Moved(task.Support),
        Deadlines = Each(task.Deadlines, deadline => map.IsTorn(deadline.Span) ? deadline with { Span = map.ToSource(deadline.Span) } : Place(deadline.Span, whole.Text, map) is var (place, words) ? deadline with { Span = place, Text = words } : deadline),
        Targets = Targets(task.Targets, whole, map),
    };

    private static IReadOnlyList<Target> Targets(IReadOnlyList<Target> targets, WholeText whole, OffsetMap map) =>
        Each(targets, target => map.IsTorn(target.Span) ? target with { Span = map.ToSource(target.Span) } : Place(target.Span, whole.Text, map) is var (place, words) ? target with { Span = place, Text = words } : target);

    /// <summary>The lines of a text.</summary>
    internal sealed class LineStarts
    {
        private readonly List<int> _starts = [0];

        public LineStarts(string text)
        {
            for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1)) _starts.Add(i + 1);
        }

        /// <summary>The 1-based line of a place.</summary>
        public int LineOf(int offset) => _starts.BinarySearch(offset) is var found && found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The bodies of tasks; the tasks below one heading share those of the heading, one behind the other.</summary>
    private sealed class Bodies(OffsetMap map)
    {
        private IReadOnlyList<Assignee>? _last;
        private IReadOnlyList<Assignee> _moved = [];

        public IReadOnlyList<Assignee> Moved(IReadOnlyList<Assignee> bodies)
        {
            if (bodies.Count == 0) return bodies;
            if (!ReferenceEquals(bodies, _last)) (_last, _moved) = (bodies, Each(bodies, body => body with { Span = map.ToSource(body.Span) }));
            return _moved;
        }
    }
}
