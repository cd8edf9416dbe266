using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Who has to do what by when.</summary>
internal sealed partial class SqlitePlanIndex
{
    public IReadOnlyList<TaskHit> Tasks(TaskQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(connection =>
        {
            using var command = connection.CreateCommand();
            var where = new StringBuilder();
            if (query.Assignee is { } assignee)
            {
                where.Append(" AND instr(k.assignees, $assignee) > 0");
                Bind(command, "$assignee", "-" + IdentityKeys.Slug(assignee) + "-");
            }

            if (!query.IncludeUnassigned) where.Append(" AND k.lead_count > 0");
            var assigned = where.Length;
            if (query.Plan is { } plan)
            {
                var ids = Find(connection, plan);
                where.Append(" AND p.id IN (").AppendJoin(',', ids.Select(static p => p.Id.ToString(CultureInfo.InvariantCulture))).Append(')');
            }

            AppendFilter(command, where, query.Plans);
            var isOfSomePlans = where.Length > assigned;
            var due = new StringBuilder();
            if (query.DueFrom.Earliest is { } from)
            {
                due.Append(" AND d.due >= $from");
                Bind(command, "$from", Day(from));
            }

            if (query.DueTo.Latest is { } to)
            {
                due.Append(" AND d.due <= $to");
                Bind(command, "$to", Day(to));
            }

            if (query.OverdueAsOf is { } day)
            {
                due.Append(" AND d.due < $overdue");
                Bind(command, "$overdue", Day(day));
            }

            var take = query.Take > 0 ? query.Take : -1;
            if (due.Length == 0)
            {
                command.CommandText = $"""
                    SELECT {SummaryColumns}, k.task, k.due AS first_due FROM task k JOIN plan p ON p.id = k.plan_id
                    WHERE 1{where} ORDER BY k.due = '', k.due, p.source, k.position LIMIT $take
                    """;
            }
            else
            {
                // In the order of their days, and no further than the page: the table of plans is asked early only for what it alone can tell.
                command.CommandText = $"""
                    SELECT d.due, d.plan_id, d.position FROM deadline d CROSS JOIN task k ON k.plan_id = d.plan_id AND k.position = d.position
                    {(isOfSomePlans ? "CROSS JOIN plan p ON p.id = d.plan_id" : "")} WHERE 1{where}{due} ORDER BY d.due, d.plan_id, d.position
                    """;
                Bind(command, "$first", FirstDue(command, take));
                command.CommandText = $"""
                    SELECT {SummaryColumns}, k.task, i.value ->> 2 AS first_due FROM json_each($first) i
                    CROSS JOIN task k ON k.plan_id = i.value ->> 0 AND k.position = i.value ->> 1 JOIN plan p ON p.id = k.plan_id
                    ORDER BY first_due, p.source, k.position LIMIT $take
                    """;
            }

            Bind(command, "$take", take);
            var hits = new List<TaskHit>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var task = PlanStorage.ReadTask(reader.GetString(16));
                hits.Add(new TaskHit(
                    Summary(reader, 0),
                    task,
                    DateOnly.TryParseExact(reader.GetString(17), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null));
            }

            return (IReadOnlyList<TaskHit>)hits;
        });
    }

    /// <summary>
    /// The tasks that a statement tells in the order of their days, each with its first one, as a JSON array of plan, position and day: as many as are
    /// wanted (all for less than none) and what else is due on the day of the last of them, whose order the names of the plans tell.
    /// </summary>
    private static string FirstDue(SqliteCommand command, int wanted)
    {
        var seen = new HashSet<(long Plan, long Position)>();
        var first = new StringBuilder("[");
        var last = "";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var due = reader.GetString(0);
            if (wanted >= 0 && seen.Count >= wanted && !string.Equals(due, last, StringComparison.Ordinal)) break;
            var (plan, position) = (reader.GetInt64(1), reader.GetInt64(2));
            if (!seen.Add((plan, position))) continue;
            if (seen.Count <= wanted) last = due;
            first.Append(CultureInfo.InvariantCulture, $"{(seen.Count == 1 ? "" : ",")}[{plan},{position},\"{due}\"]");
        }

        return first.Append(']').ToString();
    }
}
