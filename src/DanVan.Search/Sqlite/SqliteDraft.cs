using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

/// <summary>What one document puts into the tables, made while the documents before it are written, without its words.</summary>
internal sealed class SqliteDraft
{
    private SqliteDraft(PreparedPlan plan) => Plan = plan;

    public PreparedPlan Plan { get; }

    /// <summary>For each citation, what it may mean besides.</summary>
    public required IReadOnlyList<(string Identity, string Candidates)> Resolved { get; init; }

    public required IReadOnlyList<(string Assignees, int Leads, IReadOnlyList<DateOnly> Dues, string Json)> Tasks { get; init; }

    /// <summary>Terms that may not be noted yet.</summary>
    public IReadOnlyList<(string Field, string Term)> NewTerms { get; private set; } = [];

    public static SqliteDraft Of(PreparedPlan plan, SqliteVocabulary vocabulary)
    {
        var draft = new SqliteDraft(plan)
        {
            Resolved = [.. plan.Citations.Select(static row => (row.Local.Identity.Text, SqlitePlanIndex.Join(row.Local.Candidates)))],
            Tasks = [.. plan.Item.Plan.Tasks.Select(static task => (Assignees(task), task.Lead.Count, PlanKeys.Dues(task), PlanStorage.TasksText(task)))],
        };
        foreach (var word in plan.Title.Words) vocabulary.Note(word, isTitle: true);
        foreach (var word in plan.Text.Words) vocabulary.Note(word, isTitle: false);
        foreach (var piece in plan.Short.SelectMany(static pieces => pieces)) vocabulary.Note(piece);
        draft.NewTerms = vocabulary.TakeNew();
        return draft;
    }

    /// <summary>The names of the assignees of a task, as they are stored: as printed and in full, each a line of its own.</summary>
    public static IEnumerable<string> Names(string assignees)
    {
        var lines = assignees.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < lines.Length; i += 2) yield return lines[i] + "\n" + lines[i + 1];
    }

    // One name is set off from the next by a line end, so that words of two names are never found as one.
    private static string Assignees(PlanTask task)
    {
        var assignees = new StringBuilder("\n");
        foreach (var assignee in task.Lead.Concat(task.Support))
        {
            assignees.Append('-').Append(IdentityKeys.Slug(assignee.Name)).Append("-\n-").Append(IdentityKeys.Slug(assignee.Normalized)).Append("-\n");
        }

        return assignees.ToString();
    }
}
