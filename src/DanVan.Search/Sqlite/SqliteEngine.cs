namespace DanVan.Search.Sqlite;

/// <summary>The engine that keeps an index in one SQLite file.</summary>
internal sealed class SqliteEngine : ISearchEngine
{
    public string Name => PlanIndex.SqliteEngine;

    public IPlanIndex Create(string folder) => SqlitePlanIndex.Create(folder);

    public IPlanIndex Open(string folder, bool readOnly) => SqlitePlanIndex.Open(folder, readOnly);
}
