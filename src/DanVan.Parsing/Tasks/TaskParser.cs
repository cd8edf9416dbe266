using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Tasks;

/// <summary>Finds tasks, their assignees, deadlines and targets.</summary>
internal static class TaskParser
{
    public static IReadOnlyList<PlanTask> Parse(string text, DocumentStructure structure, IReadOnlyList<Citation> citations, List<Diagnostic> diagnostics)
    {
        _ = text;
        _ = structure;
        _ = citations;
        _ = diagnostics;
        return [];
    }
}
