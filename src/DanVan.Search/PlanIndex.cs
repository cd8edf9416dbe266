using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Makes, opens, converts and repairs indexes. Thread-safe.</summary>
public static class PlanIndex
{
    /// <summary>The name of the engine that is part of this library.</summary>
    public const string SqliteEngine = "sqlite";

    private const int BatchDocuments = 256;
    private const long BatchCharacters = 8L * 1024 * 1024;

    /// <summary>Whether a folder holds an index, whole or damaged.</summary>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    public static bool Exists(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexManifest.Exists(folder);
    }

    /// <summary>Opens the index of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="readOnly">Whether writing is to fail with <see cref="IndexProblem.Unwritable"/>; a folder without write permission can be opened so.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="PlanIndexException">It is missing, damaged, of another version or of another engine.</exception>
    public static IPlanIndex Open(string folder, bool readOnly = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Open(EngineOf(folder, IndexManifest.Read(folder).Engine), folder, readOnly);
    }

    /// <summary>Opens the index of a folder, or makes one where the folder holds none. The folder is made where it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="engine">The engine of a new index; an index that is there keeps its own. Null for the best one that is registered.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="PlanIndexException">It is damaged, of another version or of another engine, or cannot be written.</exception>
    public static IPlanIndex OpenOrCreate(string folder, string? engine = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (IndexManifest.Exists(folder)) return Open(folder);
        return EngineOf(folder, engine ?? SearchEngines.Default).Create(folder);
    }

    /// <summary>
    /// Moves an index to another engine. The new store is made beside the old one and takes its place in one step; whatever happens before
    /// leaves the index as it was. Documents get new ids.
    /// </summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="engine">The engine to move to.</param>
    /// <param name="progress">Told how many documents of how many are moved.</param>
    /// <param name="cancellationToken">Stops; the index stays as it was.</param>
    /// <returns>How many documents were moved, 0 where the index has the engine already.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="PlanIndexException">The index is missing or damaged, an engine is not part of this program, or somebody else is writing.</exception>
    public static int Convert(string folder, string engine, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(engine);
        var target = EngineOf(folder, engine);
        var manifest = IndexManifest.Read(folder);
        var origin = EngineOf(folder, manifest.Engine);
        if (string.Equals(manifest.Engine, engine, StringComparison.Ordinal)) return 0;
        using var writing = WriterLock.Acquire(folder);
        int total;
        using (var index = origin.OpenStore(folder, manifest.Generation, readOnly: true)) total = index.Statistics().Plans;
        var documents = origin.Salvage(folder, manifest.Generation).Select(found => found.Item ?? throw PlanIndexException.Damaged(folder, $"'{found.Source}' cannot be read"));
        var moved = Replace(folder, target, IndexRegister.Merged(folder), documents, count => progress?.Invoke(count, total), cancellationToken);
        return moved.Count == total ? moved.Count : throw PlanIndexException.Damaged(folder, "documents are missing");
    }

    /// <summary>
    /// Makes an index anew from what can still be read of a damaged one. What cannot be read is read again from its source where
    /// <paramref name="read"/> can; the report names the rest. The new store takes the place of the old one in one step.
    /// </summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="engine">The engine of the new store, or null for the one it has.</param>
    /// <param name="read">Reads a document by its source, or says null; null reads none.</param>
    /// <param name="progress">Told how many documents are done.</param>
    /// <param name="cancellationToken">Stops; the index stays as it was.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="PlanIndexException">The folder holds no index, an engine is not part of this program, or somebody else is writing.</exception>
    public static RebuildReport Rebuild(string folder, string? engine = null, Func<string, IngestItem?>? read = null, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var manifest = IndexManifest.TryRead(folder);
        if (manifest?.Version > IndexManifest.CurrentVersion) throw PlanIndexException.Newer(folder, manifest.Version);
        using var writing = WriterLock.Acquire(folder);
        var stores = manifest is not null
            ? [(EngineOf(folder, manifest.Engine), manifest.Generation)]
            : SearchEngines.All.OfType<IStoreEngine>().SelectMany(e => e.Generations(folder).Select(g => (e, g))).ToList();
        var target = EngineOf(folder, engine ?? (stores.Count > 0 ? stores[0].Item1.Name : SearchEngines.Default));
        var lost = new SortedSet<string>(SourceJournal.Read(folder), StringComparer.Ordinal);
        var kept = 0;
        var reread = 0;
        var register = IndexRegister.Repaired(folder, out var aside);
        Replace(folder, target, register, Documents(), progress, cancellationToken);
        return new RebuildReport(kept, reread, [.. lost]) { RegisterPutAside = aside };

        IEnumerable<IngestItem> Documents()
        {
            foreach (var (origin, generation) in stores)
            {
                foreach (var (source, item) in origin.Salvage(folder, generation))
                {
                    if (item is null)
                    {
                        lost.Add(source);
                        continue;
                    }

                    lost.Remove(source);
                    kept++;
                    yield return item;
                }
            }

            foreach (var source in lost.ToArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (read?.Invoke(source) is not { } item) continue;
                lost.Remove(source);
                reread++;
                yield return item with { Source = source };
            }
        }
    }

    /// <summary>The acts by which the index of a folder resolves its citations: those of the library and those given by <see cref="SetRegister"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="PlanIndexException">The file of own acts is damaged.</exception>
    public static ActRegister RegisterOf(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return IndexRegister.Merged(folder);
    }

    /// <summary>
    /// Gives an index own acts, which win over those of the library (a local act at the place that its issuer names), and resolves the documents anew that cite a number or name of an act that is new, gone
    /// or changed. The acts are kept in the folder of the index. What an index says depends on its documents and acts alone, not on which came first. After
    /// an interruption the index answers as before for some documents and as it will for others; doing it again finishes it.
    /// </summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="own">The own acts; an empty register takes all away.</param>
    /// <param name="progress">Told how many documents of how many are done.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>How many documents were resolved anew.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="own"/> is null.</exception>
    /// <exception cref="ActRegisterException">The acts contradict those of the library.</exception>
    /// <exception cref="PlanIndexException">The index is missing or damaged, or somebody else is writing.</exception>
    public static int SetRegister(string folder, ActRegister own, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(own);
        var merged = ActRegister.Default.With(own);
        var manifest = IndexManifest.Read(folder);
        using var writing = WriterLock.Acquire(folder);
        var isKnown = IndexRegister.TryChanges(folder, own, out var changed);
        if (isKnown && changed.Count == 0) return 0;
        try
        {
            IndexRegister.Announce(folder, own);
            var ids = new SortedSet<long>();
            using (var store = EngineOf(folder, manifest.Engine).OpenStore(folder, manifest.Generation, readOnly: false))
            {
                store.Register = merged;
                if (isKnown)
                {
                    var keys = changed.SelectMany(IndexRegister.Keys).ToHashSet(StringComparer.Ordinal);
                    foreach (var key in keys.Concat(NumberSlips.Near(keys, store.NumberKeys()))) ids.UnionWith(store.PlansWith(key, most: 0));
                }
                else
                {
                    ids.UnionWith(store.List(filter: null, cancellationToken).Select(static plan => plan.Id));
                }

                var done = 0;
                foreach (var batch in ids.Chunk(BatchDocuments))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    store.Renew([.. batch.Select(store.Get).OfType<StoredPlan>().Select(static s => new IngestItem(s.Plan, s.Summary.Source, s.Summary.ContentHash, s.Summary.Format))]);
                    progress?.Invoke(done += batch.Length, ids.Count);
                }
            }

            IndexRegister.Establish(folder);
            return ids.Count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PlanIndexException.Unwritable(folder, e);
        }
    }

    internal static IPlanIndex Create(IStoreEngine engine, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var writing = WriterLock.Acquire(folder);
            if (IndexManifest.Exists(folder)) return Open(engine, folder, readOnly: false);
            var store = engine.CreateStore(folder, 0);
            try
            {
                new IndexManifest(engine.Name, IndexManifest.CurrentVersion, 0).Write(folder);
            }
            catch
            {
                store.Dispose();
                throw;
            }

            return new FolderIndex(folder, store, readOnly: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PlanIndexException.Unwritable(folder, e);
        }
    }

    internal static IPlanIndex Open(IStoreEngine engine, string folder, bool readOnly)
    {
        var manifest = IndexManifest.Read(folder);
        if (!string.Equals(manifest.Engine, engine.Name, StringComparison.Ordinal)) engine = EngineOf(folder, manifest.Engine);
        var store = engine.OpenStore(folder, manifest.Generation, readOnly);
        try
        {
            store.Register = IndexRegister.Merged(folder);
            return new FolderIndex(folder, store, readOnly);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Fills a new store and puts it in the place of the old one.</summary>
    private static HashSet<string> Replace(string folder, IStoreEngine engine, ActRegister register, IEnumerable<IngestItem> documents, Action<int>? progress, CancellationToken cancellation)
    {
        var all = SearchEngines.All.OfType<IStoreEngine>().ToList();
        var generation = all.SelectMany(e => e.Generations(folder)).DefaultIfEmpty(-1).Max() + 1;
        var sources = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using (var store = engine.CreateStore(folder, generation))
            {
                store.Register = register;
                var batch = new List<IngestItem>();
                var characters = 0L;
                foreach (var item in documents)
                {
                    cancellation.ThrowIfCancellationRequested();
                    batch.Add(item);
                    sources.Add(item.Source);
                    characters += item.Plan.Text.Length;
                    if (batch.Count >= BatchDocuments || characters >= BatchCharacters) Commit();
                }

                Commit();

                void Commit()
                {
                    if (batch.Count > 0) store.Ingest(batch, cancellation);
                    batch.Clear();
                    characters = 0;
                    progress?.Invoke(sources.Count);
                }
            }

            new IndexManifest(engine.Name, IndexManifest.CurrentVersion, generation).Write(folder);
            SourceJournal.Replace(folder, sources.Order(StringComparer.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            engine.DeleteStore(folder, generation);
            throw PlanIndexException.Unwritable(folder, e);
        }
        catch
        {
            engine.DeleteStore(folder, generation);
            throw;
        }

        foreach (var other in all)
        {
            foreach (var old in other.Generations(folder))
            {
                if (old != generation || !string.Equals(other.Name, engine.Name, StringComparison.Ordinal)) other.DeleteStore(folder, old);
            }
        }

        return sources;
    }

    private static IStoreEngine EngineOf(string folder, string name) =>
        SearchEngines.Find(name) as IStoreEngine ?? throw PlanIndexException.Unknown(folder, name);
}
