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
                    var result = write(_batches ??= new BatchWriter(connection));
                    transaction.Commit();
                    return result;
                }
                catch
                {
                    // It knows terms that were taken back.
                    _batches?.Dispose();
                    _batches = null;
                    throw;
                }
            });
        }
    }

    // In the order of the columns.
    private static readonly QueryField[] ShortFields =
    [
        QueryField.Section, QueryField.Number, QueryField.Kind, QueryField.Issuer, QueryField.Province, QueryField.Cites, QueryField.Basis, QueryField.Assignee,
        QueryField.Source,
    ];

    private enum PutOutcome
    {
        Unchanged,
        Added,
        Replaced,
    }

    /// <summary>The prepared statements of a connection that writes, and what they note between two commits.</summary>
    private sealed partial class BatchWriter : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly List<SqliteStatement> _statements = [];
        private readonly SqliteVocabulary _vocabulary = new();
        private readonly SqliteStatement _find;
        private readonly SqliteStatement[] _delete;
        private readonly SqliteStatement _plan;
        private readonly SqliteStatement _content;
        private readonly SqliteStatement _citation;
        private readonly SqliteStatement _task;
        private readonly SqliteStatement _deadline;
        private readonly SqliteStatement _words;
        private readonly SqliteStatement _observe;
        private readonly SqliteStatement _term;

        public BatchWriter(SqliteConnection connection)
        {
            _connection = connection;
            try
            {
                _term = Prepare("INSERT OR IGNORE INTO vocabulary(field, term) VALUES (?, ?)");
                _find = Prepare("SELECT id, hash FROM plan WHERE source = ?");
                _delete =
                [
                    Prepare("DELETE FROM words WHERE rowid = ?"),
                    Prepare("DELETE FROM deadline WHERE plan_id = ?"),
                    Prepare("DELETE FROM task WHERE plan_id = ?"),
                    Prepare("DELETE FROM citation WHERE plan_id = ?"),
                    Prepare("DELETE FROM content WHERE plan_id = ?"),
                    Prepare("DELETE FROM plan WHERE id = ?"),
                ];
                _plan = Insert(
                    "plan",
                    "source", "hash", "format", "kind", "kind_key", "number", "number_key", "symbol", "number_sort", "issuer", "issuer_key", "province",
                    "province_key", "level", "date", "date_first", "date_last", "year", "title", "identity", "citations", "tasks", "length");
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
                    INSERT INTO observation(number_key, identity, plans, title) VALUES (?, ?, ?, ?)
                    ON CONFLICT(number_key, identity) DO UPDATE SET plans = plans + excluded.plans,
                        title = CASE WHEN title IS NULL OR excluded.title < title THEN excluded.title ELSE title END
                    """);
                _resolving = new Resolving(this);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public PutOutcome Put(IngestItem item)
        {
            long? old = null;
            try
            {
                if (_find.Bind(item.Source).Step())
                {
                    if (string.Equals(_find.Text(1), item.ContentHash, StringComparison.Ordinal)) return PutOutcome.Unchanged;
                    old = _find.Integer(0);
                }
            }
            finally
            {
                _find.End();
            }

            if (old is { } id) Delete(id);
            Add(item);
            return old is null ? PutOutcome.Added : PutOutcome.Replaced;
        }

        public bool Remove(string source)
        {
            long id;
            try
            {
                if (!_find.Bind(source).Step()) return false;
                id = _find.Integer(0);
            }
            finally
            {
                _find.End();
            }

            Delete(id);
            return true;
        }

        public void Dispose()
        {
            foreach (var statement in _statements) statement.Dispose();
        }

        private void Delete(long id)
        {
            Forget(id);
            foreach (var statement in _delete) statement.Bind(id).Run();
        }

        private void Add(IngestItem item)
        {
            var plan = item.Plan;
            var header = plan.Header;
            var keys = PlanKeys.Of(header);
            _plan.Bind(item.Source).Bind(item.ContentHash).Bind(item.Format).Bind(header.Kind).Bind(keys.Kind).Bind(header.Number?.ToString()).Bind(keys.Number)
                .Bind(header.Symbol).Bind(keys.NumberSort).Bind(header.Issuer).Bind(keys.Issuer).Bind(header.Province).Bind(keys.Province).Bind((long)header.Level)
                .Bind(header.Date.ToString()).Bind(Day(header.Date.Earliest)).Bind(Day(header.Date.Latest)).Bind(header.Date.Year).Bind(header.Title).Bind(keys.Identity)
                .Bind(plan.Citations.Count).Bind(plan.Tasks.Count).Bind(plan.Text.Length).Run();
            var id = SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);
            if (header.Number is { IsEmpty: false } itself) Touch(IdentityKeys.NumberKey(itself), itself);
            _content.Bind(id).Bind(plan.Text).BindBlob(PlanStorage.Write(item)).Run();
            var resolved = IdentityResolver.Resolve(plan);
            AddCitations(id, plan, resolved);
            AddTasks(id, plan);
            var text = _vocabulary.Analyze(plan.Text);
            _words.Bind(id);
            Words(_vocabulary.Analyze(header.Title ?? ""), isTitle: true);
            Words(text, isTitle: false);
            foreach (var field in ShortFields) _words.Bind(_vocabulary.Field(field, item, resolved));
            _words.Bind(string.Join(' ', Shingles.Marks(text))).Run();
            foreach (var (field, term) in _vocabulary.TakeNew()) _term.Bind(field).Bind(term).Run();

            void Words(AnalyzedText analyzed, bool isTitle)
            {
                var (marked, plain) = _vocabulary.BothForms(analyzed, isTitle);
                _words.BindText(marked.Span).BindText(plain.Span);
            }
        }

        private void AddCitations(long id, PlanDocument plan, IReadOnlyList<ResolvedCitation> resolved)
        {
            var seen = new HashSet<(string, string)>();
            foreach (var row in CitationRow.Of(plan, resolved))
            {
                var local = row.Local;
                var candidates = Join(local.Candidates);
                _citation.Bind(id).Bind(row.Id).Bind(row.Key).Bind(row.Kind).Bind(row.KindKey).Bind(row.Number).Bind(row.Name).Bind(row.Date.ToString()).Bind(row.Issuer)
                    .Bind(row.Title).Bind((long)row.Relation).Bind((long?)row.Within).Bind(row.Section).Bind(row.SectionTitle).Bind(row.Span.Start).Bind(row.Span.Length)
                    .Bind(row.Context.Start).Bind(row.Context.Length).Bind(local.Identity.Text).Bind((long)local.Ground).Bind(local.Confidence).Bind(candidates)
                    .Bind(local.Identity.Text).Bind((long)local.Ground).Bind(local.Confidence).Bind(candidates).Run();
                if (row.OpenNumber is not { } number) continue;
                Touch(row.Key, number).Added.Add(new StoredCitation(id, row.Id, local, row.Title, plan.Header.Date, local));
                if (!local.Identity.Date.IsDay) continue;
                _observe.Bind(row.Key).Bind(local.Identity.Text).Bind(seen.Add((row.Key, local.Identity.Text)) ? 1 : 0).Bind(row.Title).Run();
            }
        }

        private void AddTasks(long id, PlanDocument plan)
        {
            for (var position = 0; position < plan.Tasks.Count; position++)
            {
                var task = plan.Tasks[position];
                var dues = PlanKeys.Dues(task);
                foreach (var due in dues) _deadline.Bind(Day(due)).Bind(id).Bind(position).Run();

                // One name is set off from the next by a line end, so that words of two names are never found as one.
                var assignees = new StringBuilder("\n");
                foreach (var assignee in task.Lead.Concat(task.Support))
                {
                    assignees.Append('-').Append(IdentityKeys.Slug(assignee.Name)).Append("-\n-").Append(IdentityKeys.Slug(assignee.Normalized)).Append("-\n");
                }

                _task.Bind(id).Bind(position).Bind(assignees.ToString()).Bind(task.Lead.Count).Bind(dues.Count == 0 ? "" : Day(dues[0])).Bind(PlanStorage.TasksText(task)).Run();
            }
        }

        private SqliteStatement Insert(string table, params string[] columns) =>
            Prepare($"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(static _ => "?"))})");

        private SqliteStatement Prepare(string sql)
        {
            var statement = new SqliteStatement(_connection, sql);
            _statements.Add(statement);
            return statement;
        }
    }
}
