using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

/// <summary>What one document puts into the tables, made while the documents before it are written, without its words.</summary>
internal sealed class SqliteDraft
{
    private SqliteDraft(PreparedPlan plan) => Plan = plan;

    public PreparedPlan Plan { get; }

    /// <summary>For each citation, what it may mean besides.</summary>
    public required IReadOnlyList<(string Identity, string Candidates)> Resolved { get; init; }

    public required IReadOnlyList<(string Assignees, IReadOnlyList<string> Names, int Leads, IReadOnlyList<DateOnly> Dues, string Json)> Tasks { get; init; }

    /// <summary>Terms that may not be noted yet.</summary>
    public required IReadOnlyList<(string Field, string Term)> NewTerms { get; init; }

    public static SqliteDraft Of(PreparedPlan plan, IReadOnlyList<(string Field, string Term)> newTerms) => new(plan)
    {
        Resolved = [.. plan.Citations.Select(static row => (row.LocalText, SqlitePlanIndex.Join(row.Local.Candidates)))],
        Tasks = [.. plan.Item.Plan.Tasks.Select(Task)],
        NewTerms = newTerms,
    };

    /// <summary>The names of the assignees of a task, as they are stored: as printed and in full, each a line of its own.</summary>
    public static IEnumerable<string> Names(string assignees)
    {
        var lines = assignees.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < lines.Length; i += 2) yield return lines[i] + "\n" + lines[i + 1];
    }

    private static (string, IReadOnlyList<string>, int, IReadOnlyList<DateOnly>, string) Task(PlanTask task)
    {
        var names = new string[task.Lead.Count + task.Support.Count];
        for (var i = 0; i < names.Length; i++) names[i] = Name(i < task.Lead.Count ? task.Lead[i] : task.Support[i - task.Lead.Count]);

        // One name is set off from the next by a line end, so that words of two names are never found as one.
        var assignees = names.Length == 0 ? "\n" : "\n" + string.Join('\n', names) + "\n";
        return (assignees, names, task.Lead.Count, PlanKeys.Dues(task), PlanStorage.TasksText(task));
    }

    private static string Name(Assignee assignee)
    {
        var printed = IdentityKeys.Slug(assignee.Name);
        return string.Equals(assignee.Name, assignee.Normalized, StringComparison.Ordinal) ? $"-{printed}-\n-{printed}-" : $"-{printed}-\n-{IdentityKeys.Slug(assignee.Normalized)}-";
    }
}
