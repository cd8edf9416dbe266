using System.Globalization;
using DanVan.Parsing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

internal sealed partial class LucenePlanIndex
{
    private const double WriterMemoryMegabytes = 96;

    private readonly Documents _documents = new();
    private readonly NumberRecords _numbers = new();

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
            var batch = new Batch(snapshot, writer, _documents, _numbers, Register);
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
        if (_readOnly) throw PlanIndexException.Unwritable(Folder, WriteObstacle.OpenedForReading, null);
        if (_writer is { } open) return open;
        var analyzer = VietnameseAnalyzer.PerField(Fields.IsMarked);
        var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            Codec = new TermTreeCodec(),
            Similarity = Ranking,
            RAMBufferSizeMB = WriterMemoryMegabytes,

            // Each commit makes a segment, whose files would be written a second time into one.
            UseCompoundFile = false,
            MergePolicy = new CheckedMerges(),
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
    private sealed class Batch(Snapshot snapshot, IndexWriter writer, Documents documents, NumberRecords numbers, ActRegister register)
    {
        private readonly TermLookup _lookup = new(snapshot.Reader);
        private readonly HashSet<long> _gone = [];
        private readonly List<Card> _added = [];
        private readonly List<uint[]?> _neighbours = [];
        private readonly Dictionary<string, NumberRecord> _records = new(StringComparer.Ordinal);
        private readonly List<(string Key, DocumentIdentity Identity)> _retitle = [];
        private Totals _totals = snapshot.Totals;

        public bool IsEmpty => _gone.Count == 0 && _added.Count == 0;

        public IngestResult Ingest(IReadOnlyList<IngestItem> items, bool isRenewal, CancellationToken cancellation)
        {
            var fresh = new List<IngestItem>();
            var old = new List<Card>();
            foreach (var item in items)
            {
                var card = CardOf(Fields.CardSource, Key(item.Source));
                if (card is not null && !isRenewal && string.Equals(card.Plan.ContentHash, item.ContentHash, StringComparison.Ordinal)) continue;
                fresh.Add(item);
                if (card is not null) old.Add(card);
            }

            Forget(old);
            foreach (var draft in Preparation.Run(fresh, register, plan => LuceneDraft.Of(plan, documents.Pairs, documents.Neighbours), cancellation)) Add(draft);
            cancellation.ThrowIfCancellationRequested();
            return new IngestResult(fresh.Count - old.Count, old.Count, items.Count - fresh.Count);
        }

        public int Remove(IReadOnlyList<string> sources)
        {
            var old = sources.Distinct(StringComparer.Ordinal).Select(source => CardOf(Fields.CardSource, Key(source))).OfType<Card>().ToList();
            Forget(old);
            return old.Count;
        }

        /// <summary>Keeps the records of numbers for the next batch, as long as nobody else can write.</summary>
        public void Remember()
        {
            foreach (var (key, record) in _records) numbers.Add(key, record);
            numbers.End(_records.Values);
        }

        /// <summary>Works out what the citations of all documents mean now, and writes what is left to write before the commit.</summary>
        public void Finish()
        {
            var (answers, rewritten) = Resolve();
            if (_gone.Count > 0) writer.DeleteDocuments([.. _gone.Select(static id => new Term(Fields.Id, id.ToString(CultureInfo.InvariantCulture)))]);
            foreach (var card in _added) writer.AddDocument(documents.OfCard(Apply(card, answers) ?? card));
            foreach (var id in rewritten)
            {
                // An answer that changes for a number mostly leaves the single citation as it is.
                var key = id.ToString(CultureInfo.InvariantCulture);
                if (CardOf(Fields.Card, key) is { } card && Apply(card, answers) is { } changed) writer.UpdateDocument(new Term(Fields.Card, key), documents.OfCard(changed));
            }

            if (_added.Count > 0)
            {
                foreach (var block in documents.Blocks.Of(_added[0].Plan.Id, _neighbours)) writer.AddDocument(block);
            }

            writer.SetCommitData(_totals.Write());
        }

        private Card? CardOf(string field, string term) => _lookup.First(field, term) is var doc and >= 0 ? ReadCard(snapshot, doc) : null;

        private void Forget(IReadOnlyList<Card> old)
        {
            foreach (var card in old) _gone.Add(card.Plan.Id);
            foreach (var card in old)
            {
                _totals = _totals with { Citations = _totals.Citations - card.Plan.Citations, Tasks = _totals.Tasks - card.Plan.Tasks, Characters = _totals.Characters - card.Plan.Length };
                if (card.Plan.Number is { } own && card.Keys.Number is { } ownKey)
                {
                    var record = Record(ownKey, own);
                    if (card.Keys.Identity is { } identity) record.Unbear(CardRow.Identity(identity), NumberRecord.Cut(card.Plan.Title));
                }

                var once = new HashSet<(string, DocumentIdentity)>();
                foreach (var (row, _, _) in card.Rows)
                {
                    if (row.OpenNumber is not { } number) continue;
                    var record = Record(row.Key, number);
                    var identity = row.Local.Identity;
                    if (identity.Date.IsDay && record.IsTitle(identity, NumberRecord.Cut(row.Title))) _retitle.Add((row.Key, identity));
                    if (once.Add((row.Key, identity))) record.Forget(identity);
                }
            }

            foreach (var (key, identity) in _retitle) _records[key].Retitle(identity, LeastTitle(key, identity.Text));
        }

        // The terms are in order, so the first that a document still has is the least.
        private string? LeastTitle(string key, string identity)
        {
            var prefix = Documents.Said(key, identity);
            if (MultiFields.GetTerms(snapshot.Reader, Fields.Said) is not { } terms) return null;
            var all = terms.GetEnumerator();
            if (all.SeekCeil(new BytesRef(prefix)) == TermsEnum.SeekStatus.END) return null;
            var live = MultiFields.GetLiveDocs(snapshot.Reader);
            do
            {
                var term = all.Term.Utf8ToString();
                if (!term.StartsWith(prefix, StringComparison.Ordinal)) return null;
                if (term.Length == prefix.Length) continue;
                var docs = all.Docs(live, null, DocsFlags.NONE);
                int doc;
                while ((doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS)
                {
                    if (!_gone.Contains(snapshot.IdOf(doc))) return term[prefix.Length..];
                }
            }
            while (all.MoveNext());

            return null;
        }

        private void Add(LuceneDraft draft)
        {
            var id = _totals.NextId == 0 ? 1 : _totals.NextId;
            var card = draft.Card with { Plan = draft.Card.Plan with { Id = id } };
            _added.Add(card);
            _neighbours.Add(draft.Neighbours);
            var summary = Card.WritePlan(card.Plan);
            writer.AddDocument(documents.OfText(card, summary, draft));
            foreach (var task in documents.OfTasks(card, summary, draft.Tasks)) writer.AddDocument(task);
            _totals = new Totals(id + 1, _totals.Citations + card.Plan.Citations, _totals.Tasks + card.Plan.Tasks, _totals.Characters + card.Plan.Length);
            if (card.Plan.Number is { } own && card.Keys.Number is { } ownKey)
            {
                var record = Record(ownKey, own);
                if (card.Keys.Identity is { } identity) record.Bear(CardRow.Identity(identity), NumberRecord.Cut(card.Plan.Title));
            }

            foreach (var (row, _, _) in card.Rows)
            {
                if (row.OpenNumber is not { } number) continue;
                var identity = row.Local.Identity;
                Record(row.Key, number).Observe(identity, id, identity.Date.IsDay ? NumberRecord.Cut(row.Title) : null);
            }
        }

        /// <summary>
        /// The corpus stage: what all documents together say about a number decides which document each citation of it means. Only numbers that a
        /// batch touches are looked at, and of their citations only those whose answer may have changed.
        /// </summary>
        /// <returns>The answers, and the plans that were there before and whose cards must take them over.</returns>
        private (Dictionary<string, NumberGroup.Resolution> Answers, SortedSet<long> Rewritten) Resolve()
        {
            var answers = new Dictionary<string, NumberGroup.Resolution>(_records.Count, StringComparer.Ordinal);
            var rewritten = new SortedSet<long>();
            foreach (var (key, record) in _records)
            {
                answers[key] = record.Answer(out var affected);
                foreach (var identity in affected)
                {
                    foreach (var doc in _lookup.Documents(Fields.Said, Documents.Said(key, identity.Text)))
                    {
                        if (snapshot.IdOf(doc) is var id && !_gone.Contains(id)) rewritten.Add(id);
                    }
                }
            }

            return (answers, rewritten);
        }

        /// <summary>The card with what its citations mean now; null where it stays as it is.</summary>
        private static Card? Apply(Card card, Dictionary<string, NumberGroup.Resolution> answers)
        {
            CardRow[]? rows = null;
            for (var i = 0; i < card.Rows.Count; i++)
            {
                var row = card.Rows[i].Row;
                if (row.OpenNumber is null || !answers.TryGetValue(row.Key, out var answer)) continue;
                var resolved = answer.Apply(row.Local, row.Title, card.Plan.Date);
                if (resolved.SameAs(row.Resolved)) continue;
                rows ??= [.. card.Rows];
                rows[i] = rows[i] with { Row = row with { Resolved = resolved } };
            }

            return rows is null ? null : card with { Rows = rows };
        }

        private NumberRecord Record(string key, DocumentNumber number)
        {
            if (_records.TryGetValue(key, out var record)) return record;
            if (!numbers.TryGet(key, out record)) record = Load(key, number);
            record.Begin();
            return _records[key] = record;
        }

        private NumberRecord Load(string key, DocumentNumber number)
        {
            var record = new NumberRecord(number, register);
            var prefix = Documents.SaidOf(key);
            var segments = _lookup.Terms(Fields.Said);
            for (var leaf = 0; leaf < segments.Length; leaf++)
            {
                if (segments[leaf] is not { } terms) continue;
                var live = snapshot.Reader.Leaves[leaf].AtomicReader.LiveDocs;
                var more = terms.SeekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
                while (more && terms.Term.Utf8ToString() is var term && term.StartsWith(prefix, StringComparison.Ordinal))
                {
                    var (identity, title, isBearer) = Documents.ReadSaid(term, key);
                    var plans = Plans(terms, live);
                    if (isBearer)
                    {
                        if (plans > 0) record.LoadBearer(identity, title, plans);
                        more = terms.MoveNext();
                        continue;
                    }

                    // The titles follow in order: the first that a document still has is the least, the rest say nothing more.
                    string? least = null;
                    while (plans > 0 && least is null && (more = terms.MoveNext()) && terms.Term.Utf8ToString() is var said && said.StartsWith(term, StringComparison.Ordinal))
                    {
                        if (Plans(terms, live) > 0) least = said[term.Length..];
                    }

                    if (plans > 0) record.Load(identity, plans, least);
                    more = more && terms.SeekCeil(new BytesRef(Documents.AfterSaid(key, identity.Text))) != TermsEnum.SeekStatus.END;
                }
            }

            return record;
        }

        private static int Plans(TermsEnum terms, IBits? live)
        {
            if (live is null) return terms.DocFreq;
            var docs = terms.Docs(live, null, DocsFlags.NONE);
            var count = 0;
            while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) count++;
            return count;
        }
    }
}
