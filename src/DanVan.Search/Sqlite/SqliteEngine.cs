using System.Globalization;

namespace DanVan.Search.Sqlite;

/// <summary>The engine that keeps an index in one SQLite file.</summary>
internal sealed class SqliteEngine : IStoreEngine
{
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    public string Name => PlanIndex.SqliteEngine;

    public IPlanIndex Create(string folder) => PlanIndex.Create(this, folder);

    public IPlanIndex Open(string folder, bool readOnly) => PlanIndex.Open(this, folder, readOnly);

    public IPlanStore CreateStore(string folder, int generation)
    {
        DeleteStore(folder, generation);
        return SqlitePlanIndex.Create(folder, FileOf(generation));
    }

    public IPlanStore OpenStore(string folder, int generation, bool readOnly) => SqlitePlanIndex.Open(folder, FileOf(generation), readOnly);

    public IReadOnlyList<int> Generations(string folder) =>
        [.. Directory.EnumerateFiles(folder, "index*.db").Select(static path => Path.GetFileNameWithoutExtension(path)).Select(NumberOf).Where(static n => n >= 0)];

    public void DeleteStore(string folder, int generation)
    {
        foreach (var suffix in Suffixes)
        {
            try
            {
                File.Delete(Path.Combine(folder, FileOf(generation) + suffix));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody still reads it; the next one that makes a store tries again.
            }
        }
    }

    public IEnumerable<Salvaged> Salvage(string folder, int generation) => SqliteSalvage.Read(Path.Combine(folder, FileOf(generation)));

    private static string FileOf(int generation) => generation == 0 ? "index.db" : string.Create(CultureInfo.InvariantCulture, $"index-{generation}.db");

    private static int NumberOf(string name) =>
        name is "index" ? 0 : name.StartsWith("index-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
