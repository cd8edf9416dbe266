using System.Globalization;

namespace DanVan.Search.Lucene;

/// <summary>The engine that keeps an index in Lucene. Thread-safe.</summary>
public sealed class LuceneEngine : IStoreEngine
{
    /// <summary>The name of the engine in an index.</summary>
    public const string EngineName = "lucene";

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <summary>Makes the engine known to <see cref="PlanIndex"/>, which then makes new indexes with it.</summary>
    public static void Register() => SearchEngines.Register(new LuceneEngine());

    /// <inheritdoc/>
    public IPlanIndex Create(string folder) => PlanIndex.Create(this, folder);

    /// <inheritdoc/>
    public IPlanIndex Open(string folder, bool readOnly) => PlanIndex.Open(this, folder, readOnly);

    IPlanStore IStoreEngine.CreateStore(string folder, int generation)
    {
        Delete(folder, generation);
        return LucenePlanIndex.Create(folder, FolderOf(generation));
    }

    IPlanStore IStoreEngine.OpenStore(string folder, int generation, bool readOnly) => LucenePlanIndex.Open(folder, FolderOf(generation), readOnly);

    IReadOnlyList<int> IStoreEngine.Generations(string folder) =>
        [.. Directory.EnumerateDirectories(folder, EngineName + "*").Select(static path => NumberOf(Path.GetFileName(path))).Where(static n => n >= 0)];

    void IStoreEngine.DeleteStore(string folder, int generation) => Delete(folder, generation);

    IEnumerable<Salvaged> IStoreEngine.Salvage(string folder, int generation) => LuceneSalvage.Read(Path.Combine(folder, FolderOf(generation)));

    private static void Delete(string folder, int generation)
    {
        try
        {
            var path = Path.Combine(folder, FolderOf(generation));
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody still reads it; the next one that makes a store tries again.
        }
    }

    private static string FolderOf(int generation) => generation == 0 ? EngineName : string.Create(CultureInfo.InvariantCulture, $"{EngineName}-{generation}");

    private static int NumberOf(string name) =>
        name is EngineName ? 0
        : name.StartsWith(EngineName + "-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(EngineName.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;
}
