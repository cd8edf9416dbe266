using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What a document shows alone, apart from its citations: deadlines, and what the parser could not settle.</summary>
internal static class DocumentChecks
{
    public static void Run(PlanDocument plan, List<Finding> findings)
    {
        foreach (var task in plan.Tasks)
        {
            foreach (var deadline in task.Deadlines)
            {
                var span = deadline.Span.IsEmpty ? task.Span : deadline.Span;
                if (deadline.From.Earliest is { } from && deadline.To.Latest is { } to && to < from)
                    Findings.Add(findings, CheckCodes.PeriodReversed, plan, span, task.Section, deadline.Text);
                if ((!deadline.To.IsEmpty && !deadline.To.Exists) || (!deadline.From.IsEmpty && !deadline.From.Exists))
                    Findings.Add(findings, CheckCodes.ImpossibleDate, plan, span, task.Section, deadline.Text);

                // A round of something that recurs may lie before the plan that orders it; a single day may not.
                if (deadline.Type == DeadlineType.Recurring || deadline.YearIsInferred) continue;
                if (deadline.To.Latest is { } last && plan.Header.Date.Earliest is { } first && last < first)
                    Findings.Add(findings, CheckCodes.DeadlineBeforePlan, plan, span, task.Section, deadline.Text, plan.Header.Date.ToString());
            }
        }

        foreach (var diagnostic in plan.Diagnostics)
        {
            var code = diagnostic.Code switch
            {
                DiagnosticCodes.UnparsedNumber => CheckCodes.Unparsed,
                DiagnosticCodes.OpenReference => CheckCodes.OpenReference,
                _ => null,
            };
            if (code is null) continue;
            Findings.Add(findings, code, plan, diagnostic.Span, SectionAt(plan, diagnostic.Span.Start), diagnostic.Arguments.Count > 0 ? diagnostic.Arguments[0] : diagnostic.Span.Slice(plan.Text).ToString());
        }
    }

    private static string? SectionAt(PlanDocument plan, int position)
    {
        string? path = null;
        foreach (var section in plan.Sections)
        {
            if (section.Heading.Start <= position) path = section.Path;
        }

        return path;
    }
}
