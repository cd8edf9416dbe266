using System.Text;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    public IngestResult Ingest(IReadOnlyList<IngestItem> batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var last = new Dictionary<string, IngestItem>(StringComparer.Ordinal);
        foreach (var item in batch)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(batch));
            last[item.Source] = item;
        }

        return Write(writer =>
        {
            var (added, replaced, unchanged) = (0, 0, 0);
            foreach (var item in last.Values)
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (writer.Put(item))
                {
                    case PutOutcome.Added: added++; break;
                    case PutOutcome.Replaced: replaced++; break;
                    default: unchanged++; break;
                }
            }

            writer.ResolveTouched();
            cancellationToken.ThrowIfCancellationRequested();
            return new IngestResult(added, replaced, unchanged);
        });
    }

    public int Remove(IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Write(writer =>
        {
            var removed = 0;
            foreach (var source in sources)
            {
                if (writer.Remove(source)) removed++;
            }

            writer.ResolveTouched();
            return removed;
        });
    }

    private T Write<T>(Func<BatchWriter, T> write)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() =>
            {
                var connection = Writer();
                try
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    _vocabulary ??= SqliteVocabulary.Load(connection, transaction);
                    using var writer = new BatchWriter(connection, transaction, _vocabulary);
                    var result = write(writer);
                    transaction.Commit();
                    return result;
                }
                catch
                {
                    // It knows terms that were taken back.
                    _vocabulary = null;
                    throw;
                }
            });
        }
    }

    private enum PutOutcome
    {
        Unchanged,
        Added,
        Replaced,
    }

    /// <summary>The prepared statements of one batch.</summary>
    private sealed partial class BatchWriter : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteTransaction _transaction;
        private readonly List<SqliteCommand> _commands = [];
        private readonly SqliteCommand _find;
        private readonly SqliteCommand[] _delete;
        private readonly SqliteCommand _plan;
        private readonly SqliteCommand _content;
        private readonly SqliteCommand _citation;
        private readonly SqliteCommand _task;
        private readonly SqliteCommand _deadline;
        private readonly SqliteCommand _words;
        private readonly SqliteCommand _observe;
        private readonly SqliteCommand _term;
        private readonly SqliteVocabulary _vocabulary;

        public BatchWriter(SqliteConnection connection, SqliteTransaction transaction, SqliteVocabulary vocabulary)
        {
            _connection = connection;
            _transaction = transaction;
            _vocabulary = vocabulary;
            _term = Prepare("INSERT OR IGNORE INTO vocabulary(field, term) VALUES ($field, $term)", "$field", "$term");
            _find = Prepare("SELECT id, hash FROM plan WHERE source = $source", "$source");
            _delete =
            [
                Prepare("DELETE FROM words WHERE rowid = $id", "$id"),
                Prepare("DELETE FROM deadline WHERE plan_id = $id", "$id"),
                Prepare("DELETE FROM task WHERE plan_id = $id", "$id"),
                Prepare("DELETE FROM citation WHERE plan_id = $id", "$id"),
                Prepare("DELETE FROM content WHERE plan_id = $id", "$id"),
                Prepare("DELETE FROM plan WHERE id = $id", "$id"),
            ];
            _plan = Insert(
                "plan",
                "source", "hash", "format", "kind", "kind_key", "number", "number_key", "symbol", "number_sort", "issuer", "issuer_key", "province",
                "province_key", "level", "date", "date_first", "date_last", "year", "title", "identity", "citations", "tasks", "length");
            _plan.CommandText += " RETURNING id";
            _content = Insert("content", "plan_id", "text", "parts");
            _citation = Insert(
                "citation",
                "plan_id", "id", "number_key", "kind", "kind_key", "number", "name", "date", "issuer", "title", "relation", "within", "section",
                "section_title", "start", "length", "context_start", "context_length", "identity", "ground", "confidence", "candidates", "local_identity",
                "local_ground", "local_confidence", "local_candidates");
            _task = Insert("task", "plan_id", "position", "assignees", "lead_count", "due", "task");
            _deadline = Insert("deadline", "due", "plan_id", "position");
            _words = Insert(
                "words",
                "rowid", "title", "title_plain", "body", "body_plain", "section", "number", "kind", "issuer", "province", "cites", "basis", "assignee", "source", "sketch");
            _observe = Prepare(
                """
                INSERT INTO observation(number_key, identity, plans, title) VALUES ($number_key, $identity, $plans, $title)
                ON CONFLICT(number_key, identity) DO UPDATE SET plans = plans + excluded.plans,
                    title = CASE WHEN title IS NULL OR excluded.title < title THEN excluded.title ELSE title END
                """,
                "$number_key",
                "$identity",
                "$plans",
                "$title");
        }

        public PutOutcome Put(IngestItem item)
        {
            _find.Parameters[0].Value = item.Source;
            long? old = null;
            using (var reader = _find.ExecuteReader())
            {
                if (reader.Read())
                {
                    if (string.Equals(reader.GetString(1), item.ContentHash, StringComparison.Ordinal)) return PutOutcome.Unchanged;
                    old = reader.GetInt64(0);
                }
            }

            if (old is { } id) Delete(id);
            Add(item);
            return old is null ? PutOutcome.Added : PutOutcome.Replaced;
        }

        public bool Remove(string source)
        {
            _find.Parameters[0].Value = source;
            if (_find.ExecuteScalar() is not long id) return false;
            Delete(id);
            return true;
        }

        public void Dispose()
        {
            foreach (var command in _commands) command.Dispose();
        }

        private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
        {
            Fill(command, values);
            command.ExecuteNonQuery();
        }

        private static void Fill(SqliteCommand command, ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        private void Delete(long id)
        {
            Forget(id);
            foreach (var command in _delete) Run(command, id);
        }

        private void Add(IngestItem item)
        {
            var plan = item.Plan;
            var header = plan.Header;
            var keys = PlanKeys.Of(header);
            Fill(
                _plan,
                [
                    item.Source, item.ContentHash, item.Format, header.Kind, keys.Kind, header.Number?.ToString(), keys.Number, header.Symbol, keys.NumberSort,
                    header.Issuer, keys.Issuer, header.Province, keys.Province, (int)header.Level, header.Date.ToString(), Day(header.Date.Earliest),
                    Day(header.Date.Latest), header.Date.Year, header.Title, keys.Identity, plan.Citations.Count, plan.Tasks.Count, plan.Text.Length,
                ]);
            var id = (long)_plan.ExecuteScalar()!;
            if (header.Number is { IsEmpty: false } itself) Touch(IdentityKeys.NumberKey(itself), itself);
            Run(_content, id, plan.Text, PlanStorage.Write(item));
            var resolved = IdentityResolver.Resolve(plan);
            AddCitations(id, plan, resolved);
            AddTasks(id, plan);
            var (title, titlePlain) = _vocabulary.BothForms(header.Title ?? "", isTitle: true);
            var (body, bodyPlain) = _vocabulary.BothForms(plan.Text, isTitle: false);
            Run(
                _words,
                id,
                title,
                titlePlain,
                body,
                bodyPlain,
                Words(QueryField.Section),
                Words(QueryField.Number),
                Words(QueryField.Kind),
                Words(QueryField.Issuer),
                Words(QueryField.Province),
                Words(QueryField.Cites),
                Words(QueryField.Basis),
                Words(QueryField.Assignee),
                Words(QueryField.Source),
                string.Join(' ', Shingles.Marks(plan.Text)));
            foreach (var (field, term) in _vocabulary.TakeNew()) Run(_term, field, term);

            string Words(QueryField field) => string.Join(
                SqliteSchema.Gap,
                QueryFields.Segments(field, plan, item.Source, resolved).Distinct(StringComparer.Ordinal).Select(s =>
                {
                    var terms = QueryFields.Terms(field, s);
                    foreach (var term in terms) _vocabulary.Add(QueryFields.NameOf(field), term);
                    return string.Join(' ', terms);
                }));
        }

        private void AddCitations(long id, PlanDocument plan, IReadOnlyList<ResolvedCitation> resolved)
        {
            var seen = new HashSet<(string, string)>();
            foreach (var row in CitationRow.Of(plan, resolved))
            {
                var local = row.Local;
                var candidates = Join(local.Candidates);
                Run(
                    _citation,
                    id,
                    row.Id,
                    row.Key,
                    row.Kind,
                    row.KindKey,
                    row.Number,
                    row.Name,
                    row.Date.ToString(),
                    row.Issuer,
                    row.Title,
                    (int)row.Relation,
                    row.Within,
                    row.Section,
                    row.SectionTitle,
                    row.Span.Start,
                    row.Span.Length,
                    row.Context.Start,
                    row.Context.Length,
                    local.Identity.Text,
                    (int)local.Ground,
                    local.Confidence,
                    candidates,
                    local.Identity.Text,
                    (int)local.Ground,
                    local.Confidence,
                    candidates);
                if (row.OpenNumber is not { } number) continue;
                Touch(row.Key, number).Added.Add(new StoredCitation(id, row.Id, local, row.Title, plan.Header.Date, local));
                if (!local.Identity.Date.IsDay) continue;
                Run(_observe, row.Key, local.Identity.Text, seen.Add((row.Key, local.Identity.Text)) ? 1 : 0, row.Title);
            }
        }

        private void AddTasks(long id, PlanDocument plan)
        {
            for (var position = 0; position < plan.Tasks.Count; position++)
            {
                var task = plan.Tasks[position];
                var dues = PlanKeys.Dues(task);
                foreach (var due in dues) Run(_deadline, Day(due), id, position);

                // One name is set off from the next by a line end, so that words of two names are never found as one.
                var assignees = new StringBuilder("\n");
                foreach (var assignee in task.Lead.Concat(task.Support))
                {
                    assignees.Append('-').Append(IdentityKeys.Slug(assignee.Name)).Append("-\n-").Append(IdentityKeys.Slug(assignee.Normalized)).Append("-\n");
                }

                Run(_task, id, position, assignees.ToString(), task.Lead.Count, dues.Count == 0 ? "" : Day(dues[0]), PlanStorage.TasksText(task));
            }
        }

        private SqliteCommand Insert(string table, params string[] columns) =>
            Prepare($"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(static c => "$" + c))})", [.. columns.Select(static c => "$" + c)]);

        private SqliteCommand Prepare(string sql, params string[] parameters)
        {
            var command = _connection.CreateCommand();
            _commands.Add(command);
            command.Transaction = _transaction;
            command.CommandText = sql;
            foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, null));
            return command;
        }
    }
}
