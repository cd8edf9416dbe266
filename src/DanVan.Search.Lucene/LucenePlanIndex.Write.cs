using System.Globalization;
using DanVan.Parsing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

internal sealed partial class LucenePlanIndex
{
    private const double WriterMemoryMegabytes = 96;
    private const int MostNumbers = 20_000;

    private readonly Documents _documents = new();
    private readonly Dictionary<string, NumberRecord> _numbers = new(StringComparer.Ordinal);

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

        return Write(batch => batch.Ingest([.. last.Values], isRenewal, cancellationToken));
    }

    public int Remove(IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Write(batch => batch.Remove(sources));
    }

    // What was committed last is read, what the batch adds is written meanwhile, and all of it is committed as one.
    private T Write<T>(Func<Batch, T> change) => Change(writer =>
    {
        var snapshot = Acquire();
        try
        {
            _documents.Preparation.Register = Register;
            var batch = new Batch(snapshot, writer, _documents, _numbers);
            var result = change(batch);
            if (!batch.IsEmpty)
            {
                batch.Finish();
                writer.Commit();
                batch.Remember();
            }

            return result;
        }
        finally
        {
            snapshot.Reader.DecRef();
        }
    });

    private T Change<T>(Func<IndexWriter, T> write)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Guard(() =>
            {
                var writer = Writer();
                try
                {
                    var result = write(writer);
                    _stale = true;
                    return result;
                }
                catch
                {
                    Abandon();
                    throw;
                }
            });
        }
    }

    private IndexWriter Writer()
    {
        if (_readOnly) throw PlanIndexException.Unwritable(Folder, new IOException("it was opened for reading only"));
        if (_writer is { } open) return open;
        var analyzer = VietnameseAnalyzer.PerField(Fields.IsMarked);
        var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            Similarity = Ranking,
            RAMBufferSizeMB = WriterMemoryMegabytes,
            CheckIntegrityAtMerge = true,
            WriteLockTimeout = 1000,
        });

        // The lock is held from here: what was committed before by another process must be seen.
        _stale = true;
        return _writer = writer;
    }

    /// <summary>Leaves the last commit as it is; the writer is opened anew when it is needed.</summary>
    private void Abandon()
    {
        var writer = _writer;
        _writer = null;
        _numbers.Clear();
        if (writer is null) return;
        try
        {
            writer.Rollback();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // What made the write fail makes this fail too; the next commit cleans up.
            if (IndexWriter.IsLocked(_directory)) IndexWriter.Unlock(_directory);
        }
    }

    private void CloseWriter()
    {
        var writer = _writer;
        _writer = null;
        if (writer is null) return;
        try
        {
            writer.Dispose(waitForMerges: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Every batch was committed before; only a merge is lost.
        }
    }

    /// <summary>What one batch changes.</summary>
    private sealed class Batch(Snapshot snapshot, IndexWriter writer, Documents documents, Dictionary<string, NumberRecord> numbers)
    {
        private readonly HashSet<long> _gone = [];
        private readonly List<Pending> _added = [];
        private readonly Dictionary<string, NumberRecord> _records = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, Touched> _touched = new(StringComparer.Ordinal);
        private readonly List<(string Key, string Identity)> _retitle = [];
        private Totals _totals = snapshot.Totals;

        public bool IsEmpty => _gone.Count == 0 && _added.Count == 0;

        public IngestResult Ingest(IReadOnlyList<IngestItem> items, bool isRenewal, CancellationToken cancellation)
        {
            var fresh = new List<IngestItem>();
            var old = new List<Card>();
            foreach (var item in items)
            {
                var card = CardOf(snapshot, item.Source);
                if (card is not null && !isRenewal && string.Equals(card.Plan.ContentHash, item.ContentHash, StringComparison.Ordinal)) continue;
                fresh.Add(item);
                if (card is not null) old.Add(card);
            }

            Forget(old);
            foreach (var plan in documents.Preparation.Prepare(fresh, cancellation)) Add(plan);
            cancellation.ThrowIfCancellationRequested();
            return new IngestResult(fresh.Count - old.Count, old.Count, items.Count - fresh.Count);
        }

        public int Remove(IReadOnlyList<string> sources)
        {
            var old = sources.Distinct(StringComparer.Ordinal).Select(source => CardOf(snapshot, source)).OfType<Card>().ToList();
            Forget(old);
            return old.Count;
        }

        /// <summary>Keeps the records of numbers for the next batch, as long as nobody else can write.</summary>
        public void Remember()
        {
            if (numbers.Count > MostNumbers) numbers.Clear();
            foreach (var (key, record) in _records) numbers[key] = record;
        }

        /// <summary>Works out what the citations of all documents mean now, and writes what is left to write before the commit.</summary>
        public void Finish()
        {
            var rewritten = Resolve();
            if (_gone.Count > 0) writer.DeleteDocuments([.. _gone.Select(static id => new Term(Fields.Id, id.ToString(CultureInfo.InvariantCulture)))]);
            foreach (var pending in _added) writer.AddDocument(documents.OfCard(pending.Card));
            foreach (var id in rewritten.Keys.Order())
            {
                if (CardOf(snapshot, id) is not { } card) continue;
                var before = card.Rows;
                foreach (var resolution in rewritten[id]) card = card with { Rows = Apply(card, resolution.Key, resolution.Value) };

                // An answer that changes for a number mostly leaves the single citation as it is.
                if (before.Zip(card.Rows).All(static pair => pair.First.Row.Resolved.SameAs(pair.Second.Row.Resolved))) continue;
                writer.UpdateDocument(new Term(Fields.Card, id.ToString(CultureInfo.InvariantCulture)), documents.OfCard(card));
            }

            foreach (var (key, record) in _records)
            {
                var isEmpty = record.Observed.Count == 0 && record.Documents.Count == 0;
                if (!record.IsStored && !isEmpty) writer.AddDocument(documents.OfRecord(key, record));
                else if (isEmpty) writer.DeleteDocuments(new Term(Fields.Group, Key(key)));
                else writer.UpdateDocument(new Term(Fields.Group, Key(key)), documents.OfRecord(key, record));
                record.IsStored = !isEmpty;
            }

            writer.SetCommitData(_totals.Write());
        }

        private void Forget(IReadOnlyList<Card> old)
        {
            foreach (var card in old) _gone.Add(card.Plan.Id);
            foreach (var card in old)
            {
                _totals = _totals with { Citations = _totals.Citations - card.Plan.Citations, Tasks = _totals.Tasks - card.Plan.Tasks, Characters = _totals.Characters - card.Plan.Length };
                if (card.Plan.Number is { } own && card.Keys.Number is { } ownKey)
                {
                    Touch(ownKey, own);
                    if (card.Plan.Identity is { } identity) Record(ownKey).Documents.Remove((identity, card.Plan.Title));
                }

                var once = new HashSet<(string, string)>();
                foreach (var (row, _, _) in card.Rows)
                {
                    if (row.OpenNumber is not { } number) continue;
                    Touch(row.Key, number);
                    var identity = row.Local.Identity;
                    if (!identity.Date.IsDay) continue;
                    var observed = Record(row.Key).Observed;
                    if (!observed.TryGetValue(identity.Text, out var said)) continue;
                    if (row.Title is not null && string.Equals(row.Title, said.Title, StringComparison.Ordinal)) _retitle.Add((row.Key, identity.Text));
                    if (!once.Add((row.Key, identity.Text))) continue;
                    if (said.Plans > 1) observed[identity.Text] = (said.Plans - 1, said.Title);
                    else observed.Remove(identity.Text);
                }
            }

            foreach (var (key, identity) in _retitle)
            {
                var observed = Record(key).Observed;
                if (observed.TryGetValue(identity, out var said)) observed[identity] = (said.Plans, LeastTitle(key, identity));
            }
        }

        // The terms are in order, so the first that a document still has is the least.
        private string? LeastTitle(string key, string identity)
        {
            var prefix = Documents.SaidPrefix(key, identity);
            if (MultiFields.GetTerms(snapshot.Reader, Fields.Said) is not { } terms) return null;
            var all = terms.GetEnumerator();
            if (all.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) return null;
            var live = MultiFields.GetLiveDocs(snapshot.Reader);
            do
            {
                var term = all.Term.Utf8ToString();
                if (!term.StartsWith(prefix, StringComparison.Ordinal)) return null;
                var docs = all.Docs(live, null, DocsFlags.NONE);
                int doc;
                while ((doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS)
                {
                    if (!_gone.Contains(ReadCard(snapshot, doc).Plan.Id)) return term[prefix.Length..];
                }
            }
            while (all.MoveNext());

            return null;
        }

        private void Add(PreparedPlan plan)
        {
            var id = _totals.NextId == 0 ? 1 : _totals.NextId;
            var card = CardOf(id, plan);
            var pending = new Pending(card);
            _added.Add(pending);
            writer.AddDocument(documents.OfText(card, plan));
            foreach (var task in documents.OfTasks(card, plan.Item.Plan)) writer.AddDocument(task);
            _totals = new Totals(id + 1, _totals.Citations + card.Plan.Citations, _totals.Tasks + card.Plan.Tasks, _totals.Characters + card.Plan.Length);
            if (card.Plan.Number is { } own && card.Keys.Number is { } ownKey)
            {
                Touch(ownKey, own);
                if (card.Plan.Identity is { } identity) Record(ownKey).Documents.Add((identity, card.Plan.Title));
            }

            var seen = new HashSet<(string, string)>();
            foreach (var (row, _, _) in card.Rows)
            {
                if (row.OpenNumber is not { } number) continue;
                Touch(row.Key, number).Added.Add(pending);
                var identity = row.Local.Identity;
                if (identity.Date.IsDay) Record(row.Key).Observe(identity.Text, seen.Add((row.Key, identity.Text)) ? 1 : 0, Documents.Cut(row.Title));
            }
        }

        /// <summary>
        /// The corpus stage: what all documents together say about a number decides which document each citation of it means. Only numbers that a
        /// batch touches are looked at, and all citations of a number only where its answer changes.
        /// </summary>
        /// <returns>For each card that was there before and changes, the numbers whose answer it must take over.</returns>
        private Dictionary<long, List<KeyValuePair<string, NumberGroup.Resolution>>> Resolve()
        {
            var rewritten = new Dictionary<long, List<KeyValuePair<string, NumberGroup.Resolution>>>();
            foreach (var (key, touched) in _touched)
            {
                var record = Record(key);
                var resolution = record.Resolve(touched.Number, documents.Preparation.Register);
                var fingerprint = resolution.Fingerprint;
                var changed = !string.Equals(record.Fingerprint, fingerprint, StringComparison.Ordinal);
                record.Fingerprint = fingerprint;
                foreach (var pending in touched.Added.Distinct()) pending.Card = pending.Card with { Rows = Apply(pending.Card, key, resolution) };
                if (!changed) continue;
                foreach (var doc in DocCollector.Collect(snapshot.Searcher, new TermQuery(new Term(Fields.CitedKey, LucenePlanIndex.Key(key)))))
                {
                    var id = snapshot.IdOf(doc);
                    if (_gone.Contains(id)) continue;
                    if (!rewritten.TryGetValue(id, out var list)) rewritten[id] = list = [];
                    list.Add(new(key, resolution));
                }
            }

            return rewritten;
        }

        private static List<CardRow> Apply(Card card, string key, NumberGroup.Resolution resolution)
        {
            var rows = new List<CardRow>(card.Rows);
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i].Row;
                if (string.Equals(row.Key, key, StringComparison.Ordinal) && row.OpenNumber is not null)
                    rows[i] = rows[i] with { Row = row with { Resolved = resolution.Apply(row.Local, row.Title, card.Plan.Date) } };
            }

            return rows;
        }

        private NumberRecord Record(string key)
        {
            if (_records.TryGetValue(key, out var record)) return record;
            if (numbers.TryGetValue(key, out record)) return _records[key] = record;
            var doc = snapshot.First(new Term(Fields.Group, LucenePlanIndex.Key(key)));
            if (doc < 0)
            {
                record = new NumberRecord();
            }
            else
            {
                var stored = snapshot.Searcher.Doc(doc).GetBinaryValue(Fields.Card) ?? throw new InvalidDataException("the record of a number is missing");
                record = NumberRecord.Read(stored.Bytes, stored.Offset, stored.Length);
                record.IsStored = true;
            }

            return _records[key] = record;
        }

        private Touched Touch(string key, DocumentNumber number)
        {
            if (!_touched.TryGetValue(key, out var touched)) _touched[key] = touched = new Touched(number, []);
            return touched;
        }

        private sealed record Touched(DocumentNumber Number, List<Pending> Added);
    }

    private static Card CardOf(long id, PreparedPlan prepared)
    {
        var (item, plan) = (prepared.Item, prepared.Item.Plan);
        var header = plan.Header;
        var summary = new PlanSummary
        {
            Id = id,
            Source = item.Source,
            ContentHash = item.ContentHash,
            Format = item.Format,
            Kind = header.Kind,
            Number = header.Number is { } number && DocumentNumber.TryParse(number.ToString(), out var own) ? own : null,
            Symbol = header.Symbol,
            Issuer = header.Issuer,
            Province = header.Province,
            Level = header.Level,
            Date = header.Date,
            Title = header.Title,
            Identity = prepared.Keys.Identity,
            Citations = plan.Citations.Count,
            Tasks = plan.Tasks.Count,
            Length = plan.Text.Length,
        };
        var rows = new List<CardRow>(prepared.Citations.Count);
        foreach (var row in prepared.Citations)
        {
            var (sentence, mark) = CitesAnswer.Sentence(plan.Text, row.Span, row.Context);
            rows.Add(new CardRow(row, sentence, mark));
        }

        return new Card(summary, prepared.Keys, rows);
    }

    /// <summary>A plan that a batch adds; its card is written when it is known what its citations mean.</summary>
    private sealed class Pending(Card card)
    {
        public Card Card { get; set; } = card;
    }
}
