namespace DanVan.Search.Lucene;

/// <summary>The engine that keeps an index in Lucene. Thread-safe.</summary>
public sealed class LuceneEngine : ISearchEngine
{
    /// <summary>The name of the engine in an index.</summary>
    public const string EngineName = "lucene";

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>Makes the engine known to <see cref="PlanIndex"/>, which then makes new indexes with it.</summary>
    public static void Register() => SearchEngines.Register(new LuceneEngine());

    /// <inheritdoc/>
    public IPlanIndex Create(string folder) => LucenePlanIndex.Create(folder);

    /// <inheritdoc/>
    public IPlanIndex Open(string folder, bool readOnly) => LucenePlanIndex.Open(folder, readOnly);
}
