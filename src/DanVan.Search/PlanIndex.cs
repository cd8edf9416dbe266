namespace DanVan.Search;

/// <summary>Makes and opens indexes. Thread-safe.</summary>
public static class PlanIndex
{
    /// <summary>The name of the engine that is part of this library.</summary>
    public const string SqliteEngine = "sqlite";

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
    /// <exception cref="PlanIndexException">It is missing, damaged, of a newer version or of another engine.</exception>
    public static IPlanIndex Open(string folder, bool readOnly = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var manifest = IndexManifest.Read(folder);
        return EngineOf(folder, manifest.Engine).Open(folder, readOnly);
    }

    /// <summary>Opens the index of a folder, or makes one where the folder holds none. The folder is made where it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="engine">The engine of a new index; an index that is there keeps its own. Null for the best one that is registered.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="PlanIndexException">It is damaged, of a newer version or of another engine, or cannot be written.</exception>
    public static IPlanIndex OpenOrCreate(string folder, string? engine = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (IndexManifest.Exists(folder)) return Open(folder);
        return EngineOf(folder, engine ?? SearchEngines.Default).Create(folder);
    }

    private static ISearchEngine EngineOf(string folder, string name) =>
        SearchEngines.Find(name) ?? throw PlanIndexException.Unknown(folder, name);
}
