using System.Text;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    public IngestResult Ingest(IReadOnlyList<IngestItem> batch, CancellationToken cancellationToken = default) => Take(batch, isRenewal: false, cancellationToken);

    public void Renew(IReadOnlyList<IngestItem> batch) => Take(batch, isRenewal: true, CancellationToken.None);

    private IngestResult Take(IReadOnlyList<IngestItem> batch, bool isRenewal, CancellationToken cancellationToken)
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
            var (fresh, replaced) = (new List<IngestItem>(), 0);
            foreach (var item in last.Values)
            {
                if (writer.Find(item.Source) is not { } old)
                {
                    fresh.Add(item);
                }
                else if (isRenewal || !string.Equals(old.Hash, item.ContentHash, StringComparison.Ordinal))
                {
                    writer.Remove(item.Source);
                    replaced++;
                    fresh.Add(item);
                }
            }

            foreach (var plan in writer.Preparation.Prepare(fresh, cancellationToken)) writer.Add(plan);
            writer.ResolveTouched();
            cancellationToken.ThrowIfCancellationRequested();
            return new IngestResult(fresh.Count - replaced, replaced, last.Count - fresh.Count);
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
                    _batches ??= new BatchWriter(connection);
                    _batches.Preparation.Register = Register;
                    var result = write(_batches);
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

        public Preparation Preparation { get; } = new();

        /// <summary>The id and the hash of a document that is there.</summary>
        public (long Id, string Hash)? Find(string source)
        {
            try
            {
                return _find.Bind(source).Step() ? (_find.Integer(0), _find.Text(1)) : null;
            }
            finally
            {
                _find.End();
            }
        }

        public bool Remove(string source)
        {
            if (Find(source) is not { } old) return false;
            Forget(old.Id);
            foreach (var statement in _delete) statement.Bind(old.Id).Run();
            return true;
        }

        public void Dispose()
        {
            foreach (var statement in _statements) statement.Dispose();
        }

        public void Add(PreparedPlan prepared)
        {
            var (item, keys) = (prepared.Item, prepared.Keys);
            var plan = item.Plan;
            var header = plan.Header;
            _plan.Bind(item.Source).Bind(item.ContentHash).Bind(item.Format).Bind(header.Kind).Bind(keys.Kind).Bind(header.Number?.ToString()).Bind(keys.Number)
                .Bind(header.Symbol).Bind(keys.NumberSort).Bind(header.Issuer).Bind(keys.Issuer).Bind(header.Province).Bind(keys.Province).Bind((long)header.Level)
                .Bind(header.Date.ToString()).Bind(Day(header.Date.Earliest)).Bind(Day(header.Date.Latest)).Bind(header.Date.Year).Bind(header.Title).Bind(keys.Identity)
                .Bind(plan.Citations.Count).Bind(plan.Tasks.Count).Bind(plan.Text.Length).Run();
            var id = SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);
            if (header.Number is { IsEmpty: false } itself) Touch(IdentityKeys.NumberKey(itself), itself);
            _content.Bind(id).Bind(plan.Text).BindBlob(prepared.Parts).Run();
            AddCitations(id, plan.Header.Date, prepared.Citations);
            AddTasks(id, plan);
            _words.Bind(id);
            Words(prepared.Title, isTitle: true);
            Words(prepared.Text, isTitle: false);
            foreach (var groups in prepared.Short) _words.Bind(SqliteVocabulary.Field(groups));
            _words.Bind(string.Join(' ', prepared.Marks)).Run();
            _vocabulary.Note(prepared.NewTerms);
            foreach (var (field, term) in _vocabulary.TakeNew()) _term.Bind(field).Bind(term).Run();

            void Words(AnalyzedText analyzed, bool isTitle)
            {
                var (marked, plain) = _vocabulary.BothForms(analyzed, isTitle);
                _words.BindText(marked.Span).BindText(plain.Span);
            }
        }

        private void AddCitations(long id, PartialDate date, IReadOnlyList<CitationRow> rows)
        {
            var seen = new HashSet<(string, string)>();
            foreach (var row in rows)
            {
                var local = row.Local;
                var candidates = Join(local.Candidates);
                _citation.Bind(id).Bind(row.Id).Bind(row.Key).Bind(row.Kind).Bind(row.KindKey).Bind(row.Number).Bind(row.Name).Bind(row.Date.ToString()).Bind(row.Issuer)
                    .Bind(row.Title).Bind((long)row.Relation).Bind((long?)row.Within).Bind(row.Section).Bind(row.SectionTitle).Bind(row.Span.Start).Bind(row.Span.Length)
                    .Bind(row.Context.Start).Bind(row.Context.Length).Bind(local.Identity.Text).Bind((long)local.Ground).Bind(local.Confidence).Bind(candidates)
                    .Bind(local.Identity.Text).Bind((long)local.Ground).Bind(local.Confidence).Bind(candidates).Run();
                if (row.OpenNumber is not { } number) continue;
                Touch(row.Key, number).Added.Add(new StoredCitation(id, row.Id, local, row.Title, date, local));
                if (!local.Identity.Date.IsDay) continue;
                var said = (row.Key, local.Identity.Text);
                var (plans, least) = _observed.GetValueOrDefault(said);
                if (least is null || (row.Title is not null && CodePointComparer.Compare(row.Title, least) < 0)) least = row.Title ?? least;
                _observed[said] = (plans + (seen.Add(said) ? 1 : 0), least);
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
