using DanVan.Search.Graph;

namespace DanVan.Search;

/// <summary>
/// An index in its folder: a store of some engine, with what is the same for all of them: who may write, the journal of sources, the
/// expansion of abbreviations, and what is offered where nothing is found. Thread-safe.
/// </summary>
internal sealed class FolderIndex(string folder, IPlanStore store, bool readOnly) : IPlanIndex
{
    private readonly Lock _writing = new();
    private WriterLock? _lock;
    private bool _disposed;

    public string Folder => folder;

    public string Engine => store.Engine;

    public IngestResult Ingest(IReadOnlyList<IngestItem> batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var item in batch) ArgumentNullException.ThrowIfNull(item, nameof(batch));
        return Write(() =>
        {
            SourceJournal.Append(folder, batch.Select(static i => i.Source), []);
            return store.Ingest(batch, cancellationToken);
        });
    }

    public int Remove(IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Write(() =>
        {
            // A removal that is written down and not done would lose the name; the other way round it is only read once more.
            var removed = store.Remove(sources);
            SourceJournal.Append(folder, [], sources);
            return removed;
        });
    }

    public void Compact(CancellationToken cancellationToken = default) => Write(() =>
    {
        store.Compact(cancellationToken);
        return 0;
    });

    public string? HashOf(string source) => store.HashOf(source);

    public IReadOnlyList<PlanSummary> List(PlanFilter? filter = null, CancellationToken cancellationToken = default) => store.List(filter, cancellationToken);

    public IEnumerable<string> Sources(string prefix = "") => store.Sources(prefix);

    public IReadOnlyList<StoredPlan> Show(string key) => store.Show(key);

    public StoredPlan? Get(long id) => store.Get(id);

    public CitesResult Cites(CitesQuery query, CancellationToken cancellationToken = default) => store.Cites(query, cancellationToken);

    public SearchResult Search(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var parsed = query.Query ?? QueryParser.Parse(query.Text);
        QuerySize.Check(parsed);
        var (node, settled) = ValueReach.Settle(store, parsed, query.Text, query.Abbreviations);
        var meant = query.Abbreviations ? Abbreviations.Expand(node) : node;
        var numbers = new Lazy<IReadOnlyList<string>>(store.NumberKeys);
        if (query.Sort == SearchSort.Relevance) meant = Nearness.Prefer(meant, node, query.Abbreviations, numbers);
        var result = store.Search(query with { Query = QuerySize.Merge(meant) }, cancellationToken);
        if (query.Query is not null) return result;
        if (settled is not null)
        {
            query = query with { Text = settled };
            result = result with { ReadAs = settled };
        }

        if (query.Suggestions <= 0) return result;
        if (SpellingAdvice.Called(store, query, numbers) is { Count: > 0 } called)
            return query.Text.Contains(':', StringComparison.Ordinal) ? result with { Suggestions = [.. called.Where(FindsMore)] } : result with { Suggestions = called };
        var advice = result.Total == 0 ? SpellingAdvice.For(store, query, node, cancellationToken) : SpellingAdvice.Remarked(store, query, node, result.Total, cancellationToken);
        return advice.Count == 0 ? result : result with { Suggestions = [.. advice.Where(FindsMore)] };

        bool FindsMore(string text) => store.Search(query with { Query = QueryParser.Parse(text), Skip = 0, Take = 0, Passages = 0, Facets = false, Explain = false }, cancellationToken).Total > result.Total;
    }

    public IReadOnlyList<TaskHit> Tasks(TaskQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return TaskChoice.Of(query, most => store.Tasks(query with { Take = most }, cancellationToken));
    }

    public CitationGraph Graph(PlanFilter? filter = null, CancellationToken cancellationToken = default) => store.Graph(filter, cancellationToken);

    public IReadOnlyList<SimilarPlan> Similar(long id, int take = 10, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return store.Get(id) is { } plan ? SimilarPlans.Find(store, plan, take, cancellationToken) : [];
    }

    /// <summary>
    /// The documents that say something of numbers, or of numbers a slip away from them: those that bear or cite them, at most so many for each number;
    /// in the order of their ids.
    /// </summary>
    public IEnumerable<StoredPlan> PlansAbout(IReadOnlyCollection<string> numberKeys, int most)
    {
        var ids = new SortedSet<long>();
        foreach (var key in numberKeys.Concat(NumberSlips.Near(numberKeys, store.NumberKeys()))) ids.UnionWith(store.PlansWith(key, most));
        foreach (var id in ids)
        {
            if (store.Get(id) is { } plan) yield return plan;
        }
    }

    public IndexStatistics Statistics() => store.Statistics();

    public IndexReport Verify(CancellationToken cancellationToken = default)
    {
        var report = store.Verify(cancellationToken);
        if (!report.IsSound) return report;
        // The journal is read last: what is taken in meanwhile stands there before it stands in the store.
        var sources = store.Sources().ToList();
        var named = SourceJournal.Read(folder);
        var unnamed = sources.FindAll(source => !named.Contains(source));
        return unnamed.Count == 0 ? report : IndexReport.Of(
            report.Plans,
            [new($"the journal of sources does not name {unnamed.Count} documents, '{unnamed[0]}' among them; rebuilding writes it anew", $"nhật ký nguồn không nêu {unnamed.Count} văn bản, trong đó có '{unnamed[0]}'; dựng lại chỉ mục sẽ ghi lại nhật ký")]);
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _disposed = true;
            store.Dispose();
            _lock?.Dispose();
            _lock = null;
        }
    }

    private T Write<T>(Func<T> write)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (readOnly) throw PlanIndexException.Unwritable(folder, WriteObstacle.OpenedForReading, null);
            if (_lock is null)
            {
                // Who wrote in between may have given the index other acts.
                _lock = WriterLock.Acquire(folder);
                store.Register = IndexRegister.Merged(folder);
            }

            return write();
        }
    }
}
