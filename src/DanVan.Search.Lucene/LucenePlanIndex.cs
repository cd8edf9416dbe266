using System.Globalization;
using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Graph;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Directory = System.IO.Directory;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace DanVan.Search.Lucene;

/// <summary>An index in the files of Lucene: one writer, readers that see the last commit. Thread-safe.</summary>
internal sealed partial class LucenePlanIndex : IPlanStore
{
    private const int MaxKeyLength = 8000;
    private const int PlainIoError = unchecked((int)0x80131620);
    private static readonly BM25Similarity Ranking = new();

    private readonly LuceneDirectory _directory;
    private readonly string _path;
    private readonly bool _readOnly;
    private readonly System.Threading.Lock _writing = new();
    private readonly System.Threading.Lock _opening = new();
    private IndexWriter? _writer;
    private Snapshot? _snapshot;
    private volatile bool _stale = true;
    private volatile bool _disposed;

    private LucenePlanIndex(string folder, string subfolder, bool readOnly)
    {
        Folder = folder;
        _path = System.IO.Path.Combine(folder, subfolder);
        _readOnly = readOnly;
        _directory = new MappedDirectory(_path);
        _register = new WriterRegister(_writing, _numbers.Clear);
    }

    public string Folder { get; }

    public string Engine => LuceneEngine.EngineName;

    public static LucenePlanIndex Create(string folder, string subfolder)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(folder, subfolder));
        var index = new LucenePlanIndex(folder, subfolder, readOnly: false);
        try
        {
            index.Change(static writer =>
            {
                writer.SetCommitData(new Totals().Write());
                writer.Commit();
                return 0;
            });
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public static LucenePlanIndex Open(string folder, string subfolder, bool readOnly)
    {
        if (!Directory.Exists(System.IO.Path.Combine(folder, subfolder))) throw PlanIndexException.Damaged(folder, subfolder + " is missing");
        var index = new LucenePlanIndex(folder, subfolder, readOnly);
        try
        {
            index.Read(static snapshot => snapshot.Totals);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public string? HashOf(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(snapshot => CardOf(snapshot, source)?.Plan.ContentHash);
    }

    public IReadOnlyList<PlanSummary> List(PlanFilter? filter = null, CancellationToken cancellationToken = default) => Read(snapshot =>
    {
        var plans = new List<PlanSummary>();
        foreach (var card in Cards(snapshot, QueryCompiler.Filter(Fields.CardType, filter ?? new PlanFilter()))) plans.Add(card.Plan);
        plans.Sort(static (a, b) => CodePointComparer.Compare(a.Source, b.Source));
        return (IReadOnlyList<PlanSummary>)plans;
    }, cancellationToken);

    public IEnumerable<string> Sources(string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return Read(snapshot =>
        {
            var sources = new List<string>();
            foreach (var card in Cards(snapshot, QueryCompiler.Filter(Fields.CardType, new PlanFilter { SourcePrefix = prefix }))) sources.Add(card.Plan.Source);
            sources.Sort(CodePointComparer.Compare);
            return sources;
        });
    }

    public IReadOnlyList<StoredPlan> Show(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Read(snapshot => (IReadOnlyList<StoredPlan>)[.. Find(snapshot, key).Select(card => Load(snapshot, card))]);
    }

    public StoredPlan? Get(long id) => Read(snapshot => CardOf(snapshot, id) is { } card ? Load(snapshot, card) : null);

    public IndexStatistics Statistics() => Read(snapshot =>
    {
        var formats = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var format in Terms(snapshot, Fields.Format))
        {
            var count = Count(snapshot, new TermQuery(new Term(Fields.Format, format)));
            if (count > 0) formats[format] = count;
        }

        var totals = snapshot.Totals;
        return new IndexStatistics
        {
            Plans = Count(snapshot, QueryCompiler.OfType(Fields.CardType)),
            Citations = checked((int)totals.Citations),
            Tasks = checked((int)totals.Tasks),
            Characters = totals.Characters,
            Identities = Terms(snapshot, Fields.Cited).Count(),
            Formats = formats,
            Bytes = SizeOnDisk(),
            Engine = Engine,
            Version = IndexManifest.CurrentVersion,
        };
    });

    public CitationGraph Graph(PlanFilter? filter = null, CancellationToken cancellationToken = default) => Read(snapshot =>
    {
        var builder = new GraphBuilder();
        foreach (var card in Cards(snapshot, QueryCompiler.Filter(Fields.CardType, filter ?? new PlanFilter())))
        {
            builder.Add(card.Plan);
            foreach (var (row, _, _) in card.Rows)
            {
                if (row.IsOpenMention) continue;
                builder.Add(new GraphCitation(
                    card.Plan.Id,
                    row.Id,
                    row.Within,
                    row.Resolved.Identity.Text,
                    row.Relation,
                    row.Kind,
                    row.Number,
                    row.Name,
                    row.Date,
                    row.Issuer,
                    row.Title,
                    row.Section,
                    row.Span,
                    row.Resolved.Ground,
                    row.Resolved.Confidence,
                    row.Context));
            }
        }

        return builder.Build();
    }, cancellationToken);

    public void Dispose()
    {
        lock (_writing)
        {
            if (_disposed) return;
            _disposed = true;
            CloseWriter();
        }

        lock (_opening)
        {
            _snapshot?.Reader.DecRef();
            _snapshot = null;
        }

        _directory.Dispose();
    }

    /// <summary>A value as a term: one that is too long for Lucene keeps its beginning and gets a hash.</summary>
    internal static string Key(string value) =>
        value.Length <= MaxKeyLength ? value : string.Concat(value.AsSpan(0, MaxKeyLength / 2), "\0", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(value))));

    private static int Count(Snapshot snapshot, Query query)
    {
        var counter = new TotalHitCountCollector();
        snapshot.Searcher.Search(query, counter);
        return counter.TotalHits;
    }

    private static Card ReadCard(Snapshot snapshot, int doc) => ReadCard(snapshot.Reader, doc);

    private static Card ReadCard(IndexReader reader, int doc)
    {
        var stored = reader.Document(doc, CardOnly).GetBinaryValue(Fields.Card) ?? throw new InvalidDataException("a card is missing");
        return Card.Read(stored.Bytes, stored.Offset, stored.Length);
    }

    private static readonly HashSet<string> CardOnly = [Fields.Card];

    private static Card? CardOf(Snapshot snapshot, long id) => CardAt(snapshot, Fields.Card, id.ToString(CultureInfo.InvariantCulture));

    private static Card? CardOf(Snapshot snapshot, string source) => CardAt(snapshot, Fields.CardSource, Key(source));

    private static Card? CardAt(Snapshot snapshot, string field, string value) => snapshot.First(new Term(field, value)) is var doc and >= 0 ? ReadCard(snapshot, doc) : null;

    private static IEnumerable<Card> Cards(Snapshot snapshot, Query query)
    {
        foreach (var doc in DocCollector.Collect(snapshot.Searcher, query))
        {
            snapshot.Cancellation.ThrowIfCancellationRequested();
            yield return ReadCard(snapshot, doc);
        }
    }

    private static List<Card> Find(Snapshot snapshot, string key)
    {
        var named = new BooleanQuery { { new TermQuery(new Term(Fields.Source, Key(key))), Occur.SHOULD } };
        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) named.Add(QueryCompiler.OfId(id), Occur.SHOULD);
        if (DocumentNumber.TryParse(key, out var number)) named.Add(new TermQuery(new Term(Fields.NumberKey, Key(IdentityKeys.NumberKey(number)))), Occur.SHOULD);
        if (DocumentIdentity.TryParse(key, out var identity)) named.Add(new TermQuery(new Term(Fields.Own, Key(identity.Text))), Occur.SHOULD);
        var found = Cards(snapshot, QueryCompiler.Both(QueryCompiler.OfType(Fields.CardType), named)).ToList();
        if (found.Count == 0 && key.Length > 0)
            found = [.. Cards(snapshot, QueryCompiler.Both(QueryCompiler.OfType(Fields.CardType), new TermQuery(new Term(Fields.Tail, Key(key)))))];
        found.Sort(static (a, b) => CodePointComparer.Compare(a.Plan.Source, b.Plan.Source));
        return found;
    }

    private static StoredPlan Load(Snapshot snapshot, Card card) =>
        new(card.Plan, LoadPlan(snapshot, card.Plan), [.. card.Rows.Select(static r => r.Row.Resolved).OrderBy(static r => r.CitationId)]);

    private static PlanDocument LoadPlan(Snapshot snapshot, PlanSummary plan)
    {
        var top = snapshot.Searcher.Search(QueryCompiler.Both(QueryCompiler.OfType(Fields.TextType), QueryCompiler.OfId(plan.Id)), 1);
        if (top.ScoreDocs.Length == 0) throw new InvalidDataException("a document has no content");
        return LoadPlan(snapshot.Searcher.Doc(top.ScoreDocs[0].Doc), plan);
    }

    private static PlanDocument LoadPlan(global::Lucene.Net.Documents.Document stored, PlanSummary plan)
    {
        var (text, parts) = ContentOf(stored);
        return PlanStorage.Read(parts, plan.Source, plan.ContentHash, text);
    }

    private static (string Text, byte[] Parts) ContentOf(global::Lucene.Net.Documents.Document stored) =>
        stored.GetField(Fields.Text)?.GetStringValue(CultureInfo.InvariantCulture) is { } text && stored.GetBinaryValue(Fields.Parts) is { } parts
            ? (text, parts.Bytes.AsSpan(parts.Offset, parts.Length).ToArray())
            : throw new InvalidDataException("a document has no content");

    /// <summary>The terms of a field that a document still has, in order.</summary>
    private static IEnumerable<string> Terms(Snapshot snapshot, string field)
    {
        var terms = MultiFields.GetTerms(snapshot.Reader, field);
        if (terms is null) yield break;
        var live = MultiFields.GetLiveDocs(snapshot.Reader);
        var all = terms.GetEnumerator();
        DocsEnum? docs = null;
        while (all.MoveNext())
        {
            if (live is not null)
            {
                docs = all.Docs(live, docs, DocsFlags.NONE);
                if (docs.NextDoc() == DocIdSetIterator.NO_MORE_DOCS) continue;
            }

            yield return all.Term.Utf8ToString();
        }
    }

    private long SizeOnDisk()
    {
        long bytes = 0;
        foreach (var file in new DirectoryInfo(_path).EnumerateFiles())
        {
            try
            {
                bytes += file.Length;
            }
            catch (FileNotFoundException)
            {
                // A merge has just deleted it.
            }
        }

        return bytes;
    }

    /// <summary>Runs a read on the last commit, which stays whole while it runs.</summary>
    private T Read<T>(Func<Snapshot, T> read, CancellationToken cancellation = default) => Guard(() =>
    {
        cancellation.ThrowIfCancellationRequested();
        var snapshot = Acquire();
        try
        {
            return read(cancellation.CanBeCanceled ? snapshot.StoppedBy(cancellation) : snapshot);
        }
        finally
        {
            snapshot.Reader.DecRef();
        }
    }, reads: true);

    private Snapshot Acquire()
    {
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);

            // While this index holds the lock of the writer nobody else commits.
            if (_snapshot is null)
            {
                _stale = false;
                _snapshot = new Snapshot(new PlainView(DirectoryReader.Open(_directory)));
            }
            else if (_stale || _writer is null)
            {
                _stale = false;
                if (LuceneFiles.LastCommit(_path) != _snapshot.Reader.IndexCommit.Generation && DirectoryReader.OpenIfChanged(_snapshot.Reader) is { } newer)
                {
                    var old = _snapshot;
                    _snapshot = new Snapshot(newer);
                    old.Reader.DecRef();
                }
            }

            _snapshot.Reader.IncRef();
            return _snapshot;
        }
    }

    private T Guard<T>(Func<T> action, bool reads = false)
    {
        try
        {
            return action();
        }
        catch (UnauthorizedAccessException e) when (reads)
        {
            throw PlanIndexException.Unreadable(Folder, System.IO.Path.GetFileName(_path), e);
        }
        catch (Exception e) when (Translate(e) is not null)
        {
            throw Translate(e)!;
        }
    }

    // Lucene tells a lock that somebody holds and one that may not be taken by the same exception.
    private bool MayLock()
    {
        try
        {
            File.OpenHandle(System.IO.Path.Combine(_path, IndexWriter.WRITE_LOCK_NAME), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return e is IOException;
        }
    }

    // What Lucene throws on files that are not what it wrote: apart from its own exception, whatever a wrong length or number leads to.
    private PlanIndexException? Translate(Exception e) => e switch
    {
        PlanIndexException => null,
        IndexFormatTooNewException => PlanIndexException.Newer(Folder, IndexManifest.CurrentVersion + 1),
        LockObtainFailedException => MayLock() ? PlanIndexException.Locked(Folder, e) : PlanIndexException.Unwritable(Folder, WriteObstacle.NoRight, e),
        CorruptIndexException or IndexNotFoundException or IndexFormatTooOldException or EndOfStreamException or FileNotFoundException or DirectoryNotFoundException
            or InvalidDataException or JsonException => PlanIndexException.Damaged(Folder, e),
        ObjectDisposedException or QuerySyntaxException or OperationCanceledException => null,
        UnauthorizedAccessException => PlanIndexException.Unwritable(Folder, e),
        _ when LuceneFailure.IsTooLarge(e) => PlanIndexException.Unwritable(Folder, WriteObstacle.FileTooLarge, e),

        // What stopped a merge ("background merge hit exception") is wrapped: the disk may be full.
        { InnerException: { } cause } when e is MergePolicy.MergeException or IOException { HResult: PlainIoError } => Translate(cause) ?? PlanIndexException.Damaged(Folder, e),

        // Lucene.Net reports a checksum that does not match as a plain IOException; what comes from the system bears its error number.
        IOException { HResult: PlainIoError } => PlanIndexException.Damaged(Folder, e),
        IOException => PlanIndexException.Unwritable(Folder, e),
        _ when LuceneFailure.IsDamage(e) => PlanIndexException.Damaged(Folder, e),
        _ => null,
    };

    /// <summary>A commit that is being read. The reader is counted.</summary>
    internal sealed class Snapshot
    {
        private readonly Lazy<PlanFiles> _files;
        private readonly Lazy<CardPlaces> _cards;

        public Snapshot(DirectoryReader reader)
        {
            _files = new Lazy<PlanFiles>(() => FilesOf(reader));
            _cards = new Lazy<CardPlaces>(() => new CardPlaces(reader));
            Reader = reader;
            Searcher = new RankingSearcher(reader) { Similarity = RankingSearcher.Ranking };
            Totals = Totals.Read(reader.IndexCommit.UserData);
        }

        private Snapshot(Snapshot whole, CancellationToken cancellation)
        {
            (_files, _cards, Reader, Totals, Cancellation) = (whole._files, whole._cards, whole.Reader, whole.Totals, cancellation);
            Searcher = new StoppableSearcher(whole.Reader, cancellation) { Similarity = RankingSearcher.Ranking };
        }

        /// <summary>The plans that stand in several files; looked up when first asked for.</summary>
        public PlanFiles Files => _files.Value;

        public DirectoryReader Reader { get; }

        public IndexSearcher Searcher { get; }

        public Totals Totals { get; }

        /// <summary>What stops those who read through it.</summary>
        public CancellationToken Cancellation { get; }

        /// <summary>The same commit, whose searches a token stops.</summary>
        public Snapshot StoppedBy(CancellationToken cancellation) => new(this, cancellation);

        private static PlanFiles FilesOf(DirectoryReader reader)
        {
            var files = new PlanFiles();
            if (MultiFields.GetTerms(reader, Fields.Own) is not { } terms) return files;
            var (live, all, same) = (MultiFields.GetLiveDocs(reader), terms.GetEnumerator(), new List<long>());
            var ids = MultiDocValues.GetNumericValues(reader, Fields.Id) ?? throw new InvalidDataException($"the field '{Fields.Id}' of a segment is missing");
            DocsEnum? docs = null;
            while (all.MoveNext())
            {
                if (all.DocFreq < 2) continue;
                var identity = all.Term.Utf8ToString();
                var isSure = PlanFiles.IsSure(identity);
                if (!isSure && !PlanFiles.NeedsTitle(identity)) continue;
                docs = all.Docs(live, docs, DocsFlags.NONE);
                same.Clear();
                int doc;
                while ((doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS) same.Add(isSure ? ids.Get(doc) : doc);
                if (isSure) files.Add(same);
                else if (same.Count > 1) files.AddByTitle([.. same.Select(card => (ids.Get((int)card), ReadCard(reader, (int)card).Plan.Title))]);
            }

            return files;
        }

        /// <summary>The first document with a term, -1 where there is none.</summary>
        public int First(Term term)
        {
            foreach (var leaf in Reader.Leaves)
            {
                if (leaf.AtomicReader.GetTermDocsEnum(term) is { } docs && docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) return leaf.DocBase + doc;
            }

            return -1;
        }

        /// <summary>The card of a plan, -1 where there is none; <paramref name="isOneOfMany"/> where so many are asked for that the places of all are worth noting.</summary>
        public int CardOf(long id, bool isOneOfMany) =>
            isOneOfMany || _cards.IsValueCreated ? _cards.Value.Of(id) : First(new Term(Fields.Card, id.ToString(CultureInfo.InvariantCulture)));

        /// <summary>The id of the plan that a document belongs to.</summary>
        public long IdOf(int doc) => Value(doc, Fields.Id);

        public long Value(int doc, string field)
        {
            var leaf = Reader.Leaves[ReaderUtil.SubIndex(doc, Reader.Leaves)];
            return leaf.AtomicReader.GetNumericDocValues(field)?.Get(doc - leaf.DocBase) ?? throw new InvalidDataException($"the field '{field}' of a segment is missing");
        }
    }

    /// <summary>Counts that every commit carries.</summary>
    internal readonly record struct Totals(long NextId, long Citations, long Tasks, long Characters)
    {
        public Dictionary<string, string> Write() => new(StringComparer.Ordinal)
        {
            ["version"] = IndexManifest.CurrentVersion.ToString(CultureInfo.InvariantCulture),
            ["nextId"] = NextId.ToString(CultureInfo.InvariantCulture),
            ["citations"] = Citations.ToString(CultureInfo.InvariantCulture),
            ["tasks"] = Tasks.ToString(CultureInfo.InvariantCulture),
            ["characters"] = Characters.ToString(CultureInfo.InvariantCulture),
        };

        public static Totals Read(IDictionary<string, string> data)
        {
            return new Totals(Value("nextId"), Value("citations"), Value("tasks"), Value("characters"));

            long Value(string name) => data.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new InvalidDataException("the commit lacks its counts");
        }
    }
}
