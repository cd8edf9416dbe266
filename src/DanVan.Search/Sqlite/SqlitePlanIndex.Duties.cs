namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    private sealed partial class BatchWriter
    {
        private const int MostAssignees = 50_000;

        /// <summary>Who has to do what on which day: a row for each name of a task and each of its days, so that a body's are found in their order.</summary>
        private sealed class Duties(BatchWriter writer)
        {
            private readonly Dictionary<string, long> _assignees = new(StringComparer.Ordinal);
            private readonly Dictionary<string, long> _left = new(StringComparer.Ordinal);
            private readonly SqliteStatement _any = writer.Prepare("SELECT 1 FROM duty WHERE assignee_id = ? LIMIT 1");
            private readonly SqliteStatement _forget = writer.Prepare("DELETE FROM assignee WHERE id = ?");
            private readonly SqliteStatement _find = writer.Prepare("SELECT id FROM assignee WHERE text = ?");
            private readonly SqliteStatement _name = writer.Insert("assignee", "text");
            private readonly SqliteStatement _duty = writer.Prepare("INSERT OR IGNORE INTO duty(assignee_id, due, plan_id, position) VALUES (?, ?, ?, ?)");
            private readonly SqliteStatement _drop = writer.Prepare("DELETE FROM duty WHERE assignee_id = ? AND due = ? AND plan_id = ? AND position = ?");
            private readonly SqliteStatement _known = writer.Prepare("SELECT k.assignees, d.due, d.position FROM deadline d JOIN task k ON k.plan_id = d.plan_id AND k.position = d.position WHERE d.plan_id = ?");

            /// <summary>Ends a batch: names that no task has any more go, and no more are kept in memory than there is room for.</summary>
            public void End()
            {
                foreach (var (name, id) in _left)
                {
                    if (Resolving.Rows(_any.Bind(id), static row => row.Integer(0)).Count > 0) continue;
                    _forget.Bind(id).Run();
                    _assignees.Remove(name);
                }

                _left.Clear();
                if (_assignees.Count > MostAssignees) _assignees.Clear();
            }

            public void Add(long plan, long position, IReadOnlyList<string> names, IReadOnlyList<DateOnly> dues)
            {
                foreach (var name in names)
                {
                    var id = Id(name);
                    foreach (var due in dues) _duty.Bind(id).Bind(Day(due)).Bind(plan).Bind(position).Run();
                }
            }

            /// <summary>Takes back what a plan that is about to be deleted has.</summary>
            public void Remove(long plan)
            {
                foreach (var (assignees, due, position) in Resolving.Rows(_known.Bind(plan), static row => (row.Text(0), row.Text(1), row.Integer(2))))
                {
                    foreach (var name in SqliteDraft.Names(assignees))
                    {
                        _left[name] = Id(name);
                        _drop.Bind(_left[name]).Bind(due).Bind(plan).Bind(position).Run();
                    }
                }
            }

            private long Id(string name)
            {
                if (_assignees.TryGetValue(name, out var id)) return id;
                if (Resolving.Rows(_find.Bind(name), static row => row.Integer(0)) is [var known, ..]) return _assignees[name] = known;
                _name.Bind(name).Run();
                return _assignees[name] = SQLitePCL.raw.sqlite3_last_insert_rowid(writer._connection.Handle);
            }
        }
    }
}
