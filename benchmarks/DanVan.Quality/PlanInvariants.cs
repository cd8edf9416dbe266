using DanVan.Parsing;

namespace DanVan.Quality;

/// <summary>What holds for the parse of any string at all.</summary>
public static class PlanInvariants
{
    /// <summary>The first thing that does not hold, or null.</summary>
    public static string? Broken(string text, PlanDocument plan)
    {
        if (!string.Equals(plan.Text, text, StringComparison.Ordinal)) return "the text was changed";
        foreach (var (what, span) in Spans(plan))
        {
            if (span.End > text.Length) return $"{what} {span} ends outside the text of {text.Length}";
        }

        foreach (var (what, span, slice) in Slices(plan))
        {
            if (!span.Slice(text).SequenceEqual(slice)) return $"{what} {span} is not '{slice}'";
        }

        var ids = plan.Citations.Select(static c => c.Id).ToHashSet();
        if (ids.Count != plan.Citations.Count) return "two citations share an id";
        foreach (var citation in plan.Citations)
        {
            if (citation.Within is { } within && (!ids.Contains(within) || within == citation.Id)) return $"citation {citation.Id} is within {within}";
            if (citation.Confidence is < 0 or > 1) return $"citation {citation.Id} has confidence {citation.Confidence}";
        }

        if (!IsSorted(plan.Citations.Select(static c => c.Span.Start))) return "the citations are not in the order of the text";
        if (!IsSorted(plan.Tasks.Select(static t => t.Span.Start))) return "the tasks are not in the order of the text";
        if (!IsSorted(plan.Sections.Select(static s => s.Heading.Start))) return "the sections are not in the order of the text";
        if (plan.BackReferences.FirstOrDefault(r => r.CitationId is { } id && !ids.Contains(id)) is { } open) return $"reference {open.Span} names no citation";
        _ = PlanJson.Serialize(plan);
        return null;
    }

    private static IEnumerable<(string What, TextSpan Span)> Spans(PlanDocument plan)
    {
        var header = plan.Header;
        foreach (var span in new[] { header.NumberSpan, header.IssuerSpan, header.DateSpan, header.TitleSpan, new TextSpan(header.End, 0) }) yield return ("header", span);
        foreach (var section in plan.Sections)
        {
            yield return ("heading", section.Heading);
            yield return ("section", section.Extent);
        }

        foreach (var citation in plan.Citations)
        {
            foreach (var span in new[] { citation.Span, citation.NumberSpan, citation.DateSpan, citation.IssuerSpan, citation.TitleSpan, citation.Context }) yield return ("citation", span);
            foreach (var pin in citation.Pins) yield return ("pin", pin.Span);
        }

        foreach (var task in plan.Tasks)
        {
            yield return ("task", task.Span);
            foreach (var assignee in task.Lead.Concat(task.Support)) yield return ("assignee", assignee.Span);
        }

        foreach (var footnote in plan.Footnotes)
        {
            yield return ("footnote", footnote.Span);
            yield return ("footnote mark", footnote.Reference);
        }

        foreach (var recipient in plan.Recipients) yield return ("recipient", recipient.Span);
        foreach (var annex in plan.Annexes) yield return ("annex", annex.Extent);
        foreach (var diagnostic in plan.Diagnostics) yield return (diagnostic.Code, diagnostic.Span);
        yield return ("signature", plan.Signature.Span);
    }

    private static IEnumerable<(string What, TextSpan Span, string Slice)> Slices(PlanDocument plan)
    {
        foreach (var citation in plan.Citations) yield return ("citation", citation.Span, citation.Text);
        foreach (var reference in plan.BackReferences) yield return ("reference", reference.Span, reference.Text);
        foreach (var task in plan.Tasks)
        {
            yield return ("task", task.Span, task.Text);
            foreach (var deadline in task.Deadlines) yield return ("deadline", deadline.Span, deadline.Text);
            foreach (var target in task.Targets) yield return ("target", target.Span, target.Text);
        }
    }

    private static bool IsSorted(IEnumerable<int> starts)
    {
        var last = -1;
        foreach (var start in starts)
        {
            if (start < last) return false;
            last = start;
        }

        return true;
    }
}
