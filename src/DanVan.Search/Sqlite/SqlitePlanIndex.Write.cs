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

        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() =>
            {
                var connection = Writer();
                using var transaction = connection.BeginTransaction(deferred: false);
                using var writer = new BatchWriter(connection, transaction);
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
                transaction.Commit();
                return new IngestResult(added, replaced, unchanged);
            });
        }
    }

    public int Remove(IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() =>
            {
                var connection = Writer();
                using var transaction = connection.BeginTransaction(deferred: false);
                using var writer = new BatchWriter(connection, transaction);
                var removed = 0;
                foreach (var source in sources)
                {
                    if (writer.Remove(source)) removed++;
                }

                writer.ResolveTouched();

                transaction.Commit();
                return removed;
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

        public BatchWriter(SqliteConnection connection, SqliteTransaction transaction)
        {
            _connection = connection;
            _transaction = transaction;
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
                "rowid", "title", "title_plain", "body", "body_plain", "section", "number", "kind", "issuer", "province", "cites", "basis", "assignee", "source");
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
            var own = IdentityResolver.Own(header);
            Fill(
                _plan,
                [
                    item.Source, item.ContentHash, item.Format, header.Kind, header.Kind is null ? null : IdentityKeys.Slug(header.Kind),
                    header.Number?.ToString(), header.Number is { IsEmpty: false } number ? IdentityKeys.NumberKey(number) : null, header.Symbol,
                    own.IsEmpty ? null : own.Family + ":" + own.Sequence, header.Issuer, header.Issuer is null ? null : IdentityKeys.Slug(header.Issuer),
                    header.Province, header.Province is null ? null : Provinces.SlugOf(header.Province) ?? IdentityKeys.Slug(header.Province),
                    (int)header.Level, header.Date.ToString(), Day(header.Date.Earliest), Day(header.Date.Latest), header.Date.Year, header.Title,
                    own.IsEmpty ? null : own.Text, plan.Citations.Count, plan.Tasks.Count, plan.Text.Length,
                ]);
            var id = (long)_plan.ExecuteScalar()!;
            if (header.Number is { IsEmpty: false } itself) Touch(IdentityKeys.NumberKey(itself), itself);
            Run(_content, id, plan.Text, PlanStorage.Write(plan));
            var resolved = IdentityResolver.Resolve(plan);
            AddCitations(id, plan, resolved);
            AddTasks(id, plan);
            var (body, bodyPlain) = BothForms(plan.Text);
            var (title, titlePlain) = BothForms(header.Title ?? "");
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
                Words(QueryField.Source));

            string Words(QueryField field) =>
                string.Join(SqliteSchema.Gap, QueryFields.Segments(field, plan, item.Source, resolved).Select(s => string.Join(' ', QueryFields.Terms(field, s))).Distinct(StringComparer.Ordinal));
        }

        private void AddCitations(long id, PlanDocument plan, IReadOnlyList<ResolvedCitation> resolved)
        {
            var titles = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var section in plan.Sections) titles.TryAdd(section.Path, section.Title);
            var own = Locality.Own(plan.Header);
            var seen = new HashSet<(string, string)>();
            for (var i = 0; i < plan.Citations.Count; i++)
            {
                var citation = plan.Citations[i];
                var local = resolved[i];
                var fact = IdentityResolver.Fact.Of(citation, own);
                var candidates = Join(local.Candidates);
                Run(
                    _citation,
                    id,
                    citation.Id,
                    fact.Key,
                    citation.Kind,
                    citation.Kind is null ? null : IdentityKeys.Slug(citation.Kind),
                    citation.Number?.ToString(),
                    citation.Name,
                    citation.Date.ToString(),
                    citation.Issuer,
                    citation.Title,
                    (int)citation.Relation,
                    citation.Within,
                    citation.Section,
                    citation.Section is null ? null : titles.GetValueOrDefault(citation.Section),
                    citation.Span.Start,
                    citation.Span.Length,
                    citation.Context.Start,
                    citation.Context.Length,
                    local.Identity.Text,
                    (int)local.Ground,
                    local.Confidence,
                    candidates,
                    local.Identity.Text,
                    (int)local.Ground,
                    local.Confidence,
                    candidates);
                if (!fact.Number || fact.IsNormative) continue;
                var number = citation.Number!.Value;
                Touch(fact.Key, number).Added.Add(new StoredCitation(id, citation.Id, local, citation.Title, plan.Header.Date));
                if (!local.Identity.Date.IsDay) continue;
                Run(_observe, fact.Key, local.Identity.Text, seen.Add((fact.Key, local.Identity.Text)) ? 1 : 0, citation.Title);
            }
        }

        private void AddTasks(long id, PlanDocument plan)
        {
            for (var position = 0; position < plan.Tasks.Count; position++)
            {
                var task = plan.Tasks[position];
                var first = "";
                foreach (var deadline in task.Deadlines)
                {
                    var due = Day(deadline.To.Latest);
                    if (due.Length == 0) continue;
                    if (first.Length == 0 || string.CompareOrdinal(due, first) < 0) first = due;
                    Run(_deadline, due, id, position);
                }

                // One name is set off from the next by a line end, so that words of two names are never found as one.
                var assignees = new StringBuilder("\n");
                foreach (var assignee in task.Lead.Concat(task.Support))
                {
                    assignees.Append('-').Append(IdentityKeys.Slug(assignee.Name)).Append("-\n-").Append(IdentityKeys.Slug(assignee.Normalized)).Append("-\n");
                }

                Run(_task, id, position, assignees.ToString(), task.Lead.Count, first, PlanStorage.TasksText(task));
            }
        }

        private static (string Marked, string Plain) BothForms(string text)
        {
            var marked = new StringBuilder(text.Length);
            foreach (var token in SearchAnalyzer.Tokens(text)) marked.Append(token.Term).Append(' ');
            var terms = marked.ToString();
            return (terms, VietnameseText.Unaccent(terms));
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
