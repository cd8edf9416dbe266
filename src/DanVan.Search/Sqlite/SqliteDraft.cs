using DanVan.Parsing;
using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

/// <summary>What one document puts into the tables, made while the documents before it are written, without its words.</summary>
internal sealed class SqliteDraft
{
    // What a thread keeps for the next document.
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static ByteSink? _said;

    private SqliteDraft(PreparedPlan plan) => Plan = plan;

    public PreparedPlan Plan { get; }

    /// <summary>For each citation the identity that the document alone tells, and what is stored of what it says.</summary>
    public required IReadOnlyList<(string Identity, ReadOnlyMemory<byte> Said)> Said { get; init; }

    public required IReadOnlyList<(string Assignees, IReadOnlyList<string> Names, int Leads, IReadOnlyList<DateOnly> Dues, string Json)> Tasks { get; init; }

    /// <summary>Terms that may not be noted yet.</summary>
    public required IReadOnlyList<(string Field, string Term)> NewTerms { get; init; }

    public static SqliteDraft Of(PreparedPlan plan, IReadOnlyList<(string Field, string Term)> newTerms) => new(plan)
    {
        Said = SaidBy(plan.Citations),
        Tasks = [.. plan.Item.Plan.Tasks.Select(Task)],
        NewTerms = newTerms,
    };

    /// <summary>The names of the assignees of a task, as they are stored: as printed and in full, each a line of its own.</summary>
    public static IEnumerable<string> Names(string assignees)
    {
        var lines = assignees.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < lines.Length; i += 2) yield return lines[i] + "\n" + lines[i + 1];
    }

    // One array for all citations of a document.
    private static (string, ReadOnlyMemory<byte>)[] SaidBy(IReadOnlyList<CitationRow> rows)
    {
        var said = _said ??= new ByteSink();
        said.Clear();
        var ends = new int[rows.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            SqliteCitation.Write(rows[i], said);
            ends[i] = said.Length;
        }

        var bytes = said.Written.ToArray();
        if (said.Capacity > MostKept) _said = null;
        var all = new (string, ReadOnlyMemory<byte>)[ends.Length];
        for (var (i, start) = (0, 0); i < all.Length; start = ends[i++]) all[i] = (rows[i].LocalText, bytes.AsMemory(start, ends[i] - start));
        return all;
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
