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
                Bind(command, "$first", FirstDue(command, take, isOfSomePlans, where.ToString(), due.ToString()));
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

    // On the last day of many plans more tasks are due than a page shows: so many are sorted by the names of their plans, of more the plans are gone
    // through in that order.
    private const int MostSorted = 500;

    /// <summary>
    /// The tasks due in a range, each with its first day, as a JSON array of plan, position and day: in the order of their days as many as are wanted (all
    /// for less than none), and perhaps more of the last day, whose order the names of the plans tell.
    /// </summary>
    private static string FirstDue(SqliteCommand command, int wanted, bool isOfSomePlans, string where, string due)
    {
        const string Task = "CROSS JOIN task k ON k.plan_id = d.plan_id AND k.position = d.position";
        var seen = new HashSet<(long Plan, long Position)>();
        var first = new List<(long Plan, long Position, string Due)>();
        var (day, ofDay, isCut) = ("", 0, false);

        // The table of plans is asked only for what it alone can tell.
        command.CommandText = $"SELECT d.plan_id, d.position, d.due FROM deadline d {Task} {(isOfSomePlans ? "CROSS JOIN plan p ON p.id = d.plan_id" : "")} WHERE 1{where}{due} ORDER BY d.due, d.plan_id, d.position";
        using (var reader = command.ExecuteReader())
        {
            while (!isCut && reader.Read())
            {
                var on = reader.GetString(2);
                if (!string.Equals(on, day, StringComparison.Ordinal))
                {
                    if (wanted >= 0 && first.Count >= wanted) break;
                    (day, ofDay) = (on, first.Count);
                }

                isCut = wanted >= 0 && first.Count >= wanted + MostSorted;
                if (seen.Add((reader.GetInt64(0), reader.GetInt64(1)))) first.Add((reader.GetInt64(0), reader.GetInt64(1), on));
            }
        }

        if (isCut)
        {
            foreach (var (plan, position, _) in first[ofDay..]) seen.Remove((plan, position));
            first.RemoveRange(ofDay, first.Count - ofDay);
            command.CommandText = $"SELECT d.plan_id, d.position FROM plan p CROSS JOIN deadline d ON d.plan_id = p.id {Task} WHERE d.due = $day{where} ORDER BY p.source, d.position";
            Bind(command, "$day", day);
            using var reader = command.ExecuteReader();
            while (first.Count < wanted && reader.Read())
            {
                if (seen.Add((reader.GetInt64(0), reader.GetInt64(1)))) first.Add((reader.GetInt64(0), reader.GetInt64(1), day));
            }
        }

        var json = new StringBuilder("[");
        foreach (var (plan, position, on) in first) json.Append(CultureInfo.InvariantCulture, $"{(json.Length == 1 ? "" : ",")}[{plan},{position},\"{on}\"]");
        return json.Append(']').ToString();
    }
}
