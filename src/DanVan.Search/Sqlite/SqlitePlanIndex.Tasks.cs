using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Who has to do what by when.</summary>
internal sealed partial class SqlitePlanIndex
{
    public IReadOnlyList<TaskHit> Tasks(TaskQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(connection =>
        {
            using var command = connection.CreateCommand();
            var where = new StringBuilder();
            var assignee = query.Assignee is { } name ? Abbreviations.Slugs(name) : null;
            var isOfBody = assignee is null ? "" : " AND " + HasAny(command, "k.assignees", "$assignee", assignee);
            if (!query.IncludeUnassigned) where.Append(" AND k.lead_count > 0");
            var isOfAnyTask = where.Length == 0;
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
                    WHERE 1{isOfBody}{where} ORDER BY k.due = '', k.due, p.source, k.position LIMIT $take
                    """;
            }
            else
            {
                Bind(command, "$first", FirstDue(connection, command, take, isOfSomePlans ? null : assignee, new DueConditions(isOfBody, where.ToString(), due.ToString(), isOfAnyTask, isOfSomePlans)));
                command.CommandText = $"""
                    SELECT {SummaryColumns}, k.task, i.value ->> 2 FROM json_each($first) i
                    CROSS JOIN task k ON k.plan_id = i.value ->> 0 AND k.position = i.value ->> 1 JOIN plan p ON p.id = k.plan_id ORDER BY i.key
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
        }, cancellationToken);
    }

    /// <summary>What due tasks must meet.</summary>
    /// <param name="Body">On <c>k</c>: whose they are; empty for anybody.</param>
    /// <param name="Others">On <c>k</c> and <c>p</c>: the rest but the days.</param>
    /// <param name="Days">On <c>d</c>.</param>
    /// <param name="IsOfAnyTask">Whether nothing of the rest is on <c>k</c>.</param>
    /// <param name="IsOfSomePlans">Whether some of the rest is on <c>p</c>.</param>
    private sealed record DueConditions(string Body, string Others, string Days, bool IsOfAnyTask, bool IsOfSomePlans);

    // Of fewer tasks of one day each is looked up.
    private const int LeastSorted = 500;

    // With more names the plans of a day are asked by its tasks.
    private const int MostProbed = 8;

    // A name that so many have parts of is found soon in the order of all days.
    private const int MostNamed = 256;

    /// <summary>The numbers of the names that have one of some names in them, whole words; null for too many.</summary>
    private static List<long>? NamesWith(SqliteConnection connection, IReadOnlyList<string> assignee)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id FROM assignee WHERE {HasAny(command, "text", "$assignee", assignee)} LIMIT {MostNamed + 1}";
        var names = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) names.Add(reader.GetInt64(0));
        return names.Count > MostNamed ? null : names;
    }

    /// <summary>The rows of several names in one order.</summary>
    private static IEnumerable<(string Due, long Plan, long Position)> InOrder(SqliteConnection connection, SqliteCommand values, List<long> names, string sql)
    {
        var readers = new List<IEnumerator<(string Due, long Plan, long Position)>>(names.Count);
        try
        {
            var next = new PriorityQueue<IEnumerator<(string Due, long Plan, long Position)>, (string Due, long Plan, long Position)>(
                Comparer<(string Due, long Plan, long Position)>.Create(static (a, b) => string.CompareOrdinal(a.Due, b.Due) is var due and not 0 ? due : a.Plan != b.Plan ? a.Plan.CompareTo(b.Plan) : a.Position.CompareTo(b.Position)));
            foreach (var name in names)
            {
                var reader = Rows(connection, values, sql, name).GetEnumerator();
                readers.Add(reader);
                if (reader.MoveNext()) next.Enqueue(reader, reader.Current);
            }

            while (next.TryDequeue(out var reader, out var row))
            {
                yield return row;
                if (reader.MoveNext()) next.Enqueue(reader, reader.Current);
            }
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }
    }

    private static IEnumerable<(string Due, long Plan, long Position)> Rows(SqliteConnection connection, SqliteCommand values, string sql, long name = 0)
    {
        using var command = Same(connection, values, sql);
        Bind(command, "$name", name);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>
    /// The tasks due in a range, each with its first day, as a JSON array of plan, position and day: in the order of their days, of the names of their plans
    /// and of their places as many as are wanted (all for less than none).
    /// </summary>
    private static string FirstDue(SqliteConnection connection, SqliteCommand command, int wanted, IReadOnlyList<string>? assignee, DueConditions conditions)
    {
        const string Task = "CROSS JOIN task k ON k.plan_id = d.plan_id AND k.position = d.position";
        var seen = new HashSet<(long Plan, long Position)>();
        var first = new List<(long Plan, long Position, string Due)>();
        var (day, ofDay, isCut) = ("", 0, false);

        // Of a day whose tasks are few each is looked up to tell their order; of more the plans are gone through in that order. Both take as long where the tasks are
        // about the root of the plans times what is wanted.
        var mostSorted = wanted < 0 ? int.MaxValue : Math.Max(LeastSorted, (int)Math.Sqrt((double)wanted * Number(connection, "SELECT coalesce(max(id), 0) FROM plan")));

        // The tables of tasks and plans are asked only for what they alone can tell. A body's days are in order for each of its names, if these are not too many.
        var names = assignee is null ? null : NamesWith(connection, assignee);
        var rows = names is not null
            ? InOrder(connection, command, names, $"SELECT d.due, d.plan_id, d.position FROM duty d {(conditions.IsOfAnyTask ? "" : Task)} WHERE d.assignee_id = $name{conditions.Others}{conditions.Days} ORDER BY d.due, d.plan_id, d.position")
            : Rows(connection, command, $"SELECT d.due, d.plan_id, d.position FROM deadline d {(conditions.IsOfAnyTask && conditions.Body.Length == 0 ? "" : Task)} {(conditions.IsOfSomePlans ? "CROSS JOIN plan p ON p.id = d.plan_id" : "")} WHERE 1{conditions.Body}{conditions.Others}{conditions.Days} ORDER BY d.due, d.plan_id, d.position");
        foreach (var (on, plan, position) in rows)
        {
            if (!string.Equals(on, day, StringComparison.Ordinal))
            {
                if (wanted >= 0 && first.Count >= wanted) break;
                (day, ofDay) = (on, first.Count);
            }

            isCut = first.Count - ofDay >= mostSorted;
            if (isCut) break;
            if (seen.Add((plan, position))) first.Add((plan, position, on));
        }

        List<(long Plan, long Position, string Due)> last = [];
        if (isCut)
        {
            foreach (var (plan, position, _) in first[ofDay..]) seen.Remove((plan, position));
            first.RemoveRange(ofDay, first.Count - ofDay);
            var isOfNames = names is { Count: <= MostProbed };
            var of = isOfNames ? $"duty d ON d.assignee_id IN ({string.Join(',', names!)}) AND d.due = $day AND d.plan_id = p.id" : "deadline d INDEXED BY deadline_due ON d.due = $day AND d.plan_id = p.id";
            using var walk = Same(connection, command, $"SELECT d.plan_id, d.position FROM plan p CROSS JOIN {of} {(conditions.IsOfAnyTask && (isOfNames || conditions.Body.Length == 0) ? "" : Task)} WHERE 1{(isOfNames ? "" : conditions.Body)}{conditions.Others} ORDER BY p.source, d.position");
            Bind(walk, "$day", day);
            using var reader = walk.ExecuteReader();
            while (first.Count + last.Count < wanted && reader.Read())
            {
                if (seen.Add((reader.GetInt64(0), reader.GetInt64(1)))) last.Add((reader.GetInt64(0), reader.GetInt64(1), day));
            }
        }

        Sort(connection, first);
        first.AddRange(last);
        var json = new StringBuilder("[");
        foreach (var (plan, position, on) in wanted < 0 ? first : first.Take(wanted)) json.Append(CultureInfo.InvariantCulture, $"{(json.Length == 1 ? "" : ",")}[{plan},{position},\"{on}\"]");
        return json.Append(']').ToString();
    }

    /// <summary>Puts tasks of one day in the order of the names of their plans.</summary>
    private static void Sort(SqliteConnection connection, List<(long Plan, long Position, string Due)> tasks)
    {
        using var named = new SqliteStatement(connection, "SELECT source FROM plan WHERE id = ?");
        var sources = new Dictionary<long, string>(tasks.Count);
        foreach (var (plan, _, _) in tasks)
        {
            if (sources.ContainsKey(plan)) continue;
            try
            {
                sources.Add(plan, named.Bind(plan).Step() ? named.Text(0) : throw new InvalidDataException("a plan is missing"));
            }
            finally
            {
                named.End();
            }
        }

        tasks.Sort((a, b) => string.CompareOrdinal(a.Due, b.Due) is var due and not 0 ? due
            : CodePointComparer.Compare(sources[a.Plan], sources[b.Plan]) is var source and not 0 ? source
            : a.Position.CompareTo(b.Position));
    }
}
