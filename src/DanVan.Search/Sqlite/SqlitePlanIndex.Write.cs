using DanVan.Parsing;
using DanVan.Search.Postings;
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

            foreach (var draft in writer.Drafts(fresh, cancellationToken)) writer.Add(draft);
            writer.ResolveTouched();
            writer.AddSegment();
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
            writer.AddSegment();
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
                    var result = write(_batches ??= new BatchWriter(connection, Register));
                    transaction.Commit();
                    _log.Trim(connection);
                    return result;
                }
                catch
                {
                    // It knows terms that were taken back.
                    ForgetBatches();
                    throw;
                }
            });
        }
    }

    private void ForgetBatches()
    {
        _batches?.Dispose();
        _batches = null;
    }

    /// <summary>The prepared statements of a connection that writes, and what they note between two commits.</summary>
    private sealed partial class BatchWriter : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly ActRegister _register;
        private readonly List<SqliteStatement> _statements = [];
        private readonly SqliteVocabulary _vocabulary = new();
        private readonly List<(string Field, string Term)> _terms = [];
        private readonly SqliteStatement _find;
        private readonly SqliteStatement[] _delete;
        private readonly SqliteStatement _plan;
        private readonly SqliteStatement _content;
        private readonly SqliteStatement _citation;
        private readonly SqliteStatement _task;
        private readonly SqliteStatement _deadline;
        private readonly SqliteStatement _term;
        private readonly SqliteStatement _name;
        private readonly SqliteStatement _meaning;
        private readonly SqliteStatement _facet;
        private readonly SqliteStatement _seal;
        private readonly SqliteStatement _total;
        private readonly SqliteFacets _totals = new();
        private readonly Duties _duties;
        private readonly SqliteStatement _lastPlan;
        private readonly SqliteSegmentWriter _segments;
        private readonly SqliteSeals _seals;
        private readonly SegmentBuilder _builder;
        private Task<SegmentDraft>? _segment;
        private long _nextPlan;

        public BatchWriter(SqliteConnection connection, ActRegister register)
        {
            _connection = connection;
            _register = register;
            _builder = new SegmentBuilder(vocabulary: _vocabulary);
            try
            {
                _term = Prepare("INSERT OR IGNORE INTO vocabulary(field, term) VALUES (?, ?)");
                _find = Prepare("SELECT id, hash FROM plan WHERE source = ?");
                _delete =
                [
                    Prepare("DELETE FROM deadline WHERE plan_id = ?"),
                    Prepare("DELETE FROM task WHERE plan_id = ?"),
                    Prepare("DELETE FROM citation WHERE plan_id = ?"),
                    Prepare("DELETE FROM content WHERE plan_id = ?"),
                    Prepare("DELETE FROM facet WHERE plan_id = ?"),
                    Prepare("DELETE FROM seal WHERE plan_id = ?"),
                    Prepare("DELETE FROM plan WHERE id = ?"),
                ];
                _plan = Sealed("plan", SqliteSchema.PlanColumns);
                _content = Insert("content", "plan_id", "text", "parts");
                _citation = Sealed("citation", SqliteSchema.CitationColumns);
                _name = Insert("name", "text");
                _meaning = Prepare("INSERT OR IGNORE INTO meaning(identity_id, number_id) VALUES (?, ?)");
                _facet = Sealed("facet", SqliteSchema.FacetColumns);
                _seal = Insert("seal", "plan_id", "plan", "citations");
                _total = Prepare("INSERT INTO facet_total(field, value, plans) VALUES (?, ?, ?) ON CONFLICT(field, value) DO UPDATE SET plans = plans + excluded.plans");
                _duties = new Duties(this);
                _task = Sealed("task", SqliteSchema.TaskColumns);
                _deadline = Insert("deadline", "due", "plan_id", "position");
                _lastPlan = Prepare("SELECT seq FROM sqlite_sequence WHERE name = 'plan'");
                _segments = new SqliteSegmentWriter(connection);
                _seals = new SqliteSeals(connection);
                _resolving = new Resolving(this);
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>
        /// What documents put into the tables, in order, that of the next plan first. Their words are made a segment beside the writer, which has their other
        /// rows to write meanwhile.
        /// </summary>
        public IEnumerable<SqliteDraft> Drafts(List<IngestItem> items, CancellationToken cancellation)
        {
            var first = _nextPlan = checked((int)LastPlan() + 1);
            return Preparation.Run(items, _register, Form, cancellation);

            SqliteDraft Form(PreparedPlan plan)
            {
                _builder.Add(plan);
                var draft = SqliteDraft.Of(plan, _vocabulary.TakeNew());
                if (_builder.Plans == items.Count) _segment = Task.Run(() => _builder.Build((int)first));
                return draft;
            }
        }

        /// <summary>Stores the words of what was added since the last call, and keeps the segments few.</summary>
        public void AddSegment()
        {
            if (_segment is { } segment) _segments.Add(segment.GetAwaiter().GetResult());
            _segment = null;
            _segments.Tend();
        }

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
            _resolving.Uncount(old.Id);
            _duties.Remove(old.Id);
            foreach (var statement in _delete) statement.Bind(old.Id).Run();
            _segments.Remove(old.Id);
            return true;
        }

        public void Dispose()
        {
            foreach (var statement in _statements) statement.Dispose();
            _segments?.Dispose();
            _seals?.Dispose();
        }

        public void Add(SqliteDraft draft)
        {
            var prepared = draft.Plan;
            var (item, keys) = (prepared.Item, prepared.Keys);
            var plan = item.Plan;
            var header = plan.Header;

            // Before the row is there: what is stored of the number is read where nothing is known of it yet.
            if (header.Number is { IsEmpty: false } itself)
            {
                var record = Touch(IdentityKeys.NumberKey(itself), itself).Record;
                if (keys.Identity is { } own) record.Bear(Identity(own), NumberRecord.Cut(header.Title));
            }

            var id = _nextPlan++;
            _plan.Bind(id).Bind(item.Source).Bind(item.ContentHash).Bind(item.Format).Bind(header.Kind).Bind(keys.Kind).Bind(header.Number?.ToString()).Bind(keys.Number)
                .Bind(header.Symbol).Bind(keys.NumberSort).Bind(header.Issuer).Bind(keys.Issuer).Bind(header.Province).Bind(keys.Province).Bind((long)header.Level)
                .Bind(header.Date.ToString()).Bind(Day(header.Date.Earliest)).Bind(Day(header.Date.Latest)).Bind(header.Date.Year).Bind(header.Title).Bind(keys.Identity)
                .Bind(plan.Citations.Count).Bind(plan.Tasks.Count).Bind(plan.Text.Length).Run();
            var seal = _plan.Seal;
            _content.Bind(id).Bind(plan.Text).BindBlob(prepared.Parts).Run();
            for (var position = 0; position < draft.Tasks.Count; position++)
            {
                var (assignees, names, leads, dues, json) = draft.Tasks[position];
                foreach (var due in dues) _deadline.Bind(Day(due)).Bind(id).Bind(position).Run();
                if (dues.Count > 0) _duties.Add(id, position, names, dues);
                _task.Bind(id).Bind(position).Bind(assignees).Bind(leads).Bind(dues.Count == 0 ? "" : Day(dues[0])).Bind(json).Run();
                seal += _task.Seal;
            }

            _terms.AddRange(draft.NewTerms);
            _added.Add(new Pending(id, header, prepared.Citations, Observe(id, prepared.Citations), draft.Said, seal));
        }

        // In the order of the table, so that neighbours are written together.
        private void AddTerms()
        {
            _terms.Sort(static (a, b) => string.CompareOrdinal(a.Field, b.Field) is var field and not 0 ? field : string.CompareOrdinal(a.Term, b.Term));
            foreach (var (field, term) in _terms) _term.Bind(field).Bind(term).Run();
            _terms.Clear();
        }

        /// <summary>Notes what a plan says of the numbers that it cites; gives them, null where its own word is enough.</summary>
        private TouchedNumber?[] Observe(long id, IReadOnlyList<CitationRow> rows)
        {
            var numbers = new TouchedNumber?[rows.Count];
            for (var i = 0; i < numbers.Length; i++)
            {
                var row = rows[i];
                if (row.OpenNumber is not { } number) continue;
                var identity = row.Local.Identity;
                numbers[i] = Touch(row.Key, number);
                numbers[i]!.Record.Observe(identity, id, identity.Date.IsDay ? NumberRecord.Cut(row.Title) : null);
            }

            return numbers;
        }

        /// <summary>Stores the citations of a plan with what they mean now that all of the batch is known.</summary>
        private void AddCitations(Pending plan)
        {
            var (id, header, rows, numbers, said, seal) = plan;
            var citations = 0L;
            var cited = new List<(CitationRelation, long)>(rows.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                var (text, bytes) = said[i];
                var local = row.Local;
                var resolved = numbers[i]?.Answer is { } answer ? answer.Apply(local, row.Title, header.Date) : local;
                var own = Name(text);
                var identity = resolved.Identity == local.Identity ? own : Name(resolved.Identity.Text);
                var number = numbers[i]?.Name ?? Name(row.Key);
                cited.Add((row.Relation, row.IsOpenMention ? SqliteFacets.Unlisted : identity));
                Mean(identity, number);
                Meant(_citation.Bind(id).Bind(row.Id).Bind(number).Bind(own).Bind(identity).BindBlob(bytes.Span), local, resolved).Run();
                citations += _citation.Seal;
            }

            var packed = SqliteFacets.Pack(cited);
            var (kind, province, issuer) = (NameOrNull(header.Kind), NameOrNull(header.Province), NameOrNull(header.Issuer));
            _totals.Count(kind, province, issuer, header.Date.Year, packed, 1);
            _facet.Bind(id).Bind(kind).Bind(province).Bind(issuer).Bind(header.Date.Year).BindBlob(packed).Run();
            _seal.Bind(id).Bind(seal).Bind(citations + _facet.Seal).Run();
        }

        private void AddTotals()
        {
            foreach (var (field, value, plans) in _totals.Totals) _total.Bind(field).Bind(value).Bind(plans).Run();
            _totals.Clear();
        }

        private long LastPlan()
        {
            try
            {
                return _lastPlan.Step() ? _lastPlan.Integer(0) : 0;
            }
            finally
            {
                _lastPlan.End();
            }
        }

        private long? NameOrNull(string? text) => text is null ? null : Name(text);

        private SqliteStatement Insert(string table, params string[] columns) =>
            Prepare($"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(static _ => "?"))})");

        private SqliteStatement Sealed(string table, string[] columns) =>
            Prepare($"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(static _ => "?"))})", isSealed: true);

        private SqliteStatement Prepare(string sql, bool isSealed = false)
        {
            var statement = new SqliteStatement(_connection, sql, isSealed);
            _statements.Add(statement);
            return statement;
        }
    }
}
