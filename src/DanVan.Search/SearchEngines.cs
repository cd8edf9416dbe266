using System.Collections.Concurrent;
using DanVan.Search.Sqlite;

namespace DanVan.Search;

/// <summary>A way to keep an index. Implementations are thread-safe.</summary>
public interface ISearchEngine
{
    /// <summary>Its name as written in an index, lower case.</summary>
    string Name { get; }

    /// <summary>Makes an empty index in a folder and opens it.</summary>
    /// <exception cref="PlanIndexException">The folder cannot be written.</exception>
    IPlanIndex Create(string folder);

    /// <summary>Opens the index of a folder.</summary>
    /// <exception cref="PlanIndexException">It is damaged or of a newer version.</exception>
    IPlanIndex Open(string folder, bool readOnly);
}

/// <summary>The engines of this program. SQLite is always there; another is registered once at the start. Thread-safe.</summary>
public static class SearchEngines
{
    private static readonly ConcurrentDictionary<string, ISearchEngine> Registered = new(StringComparer.Ordinal)
    {
        [PlanIndex.SqliteEngine] = new SqliteEngine(),
    };

    /// <summary>The names of the engines, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. Registered.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The engine of a new index where none is asked for: <c>lucene</c> where it is registered, else <c>sqlite</c>.</summary>
    public static string Default => Registered.ContainsKey("lucene") ? "lucene" : PlanIndex.SqliteEngine;

    internal static IEnumerable<ISearchEngine> All => Registered.Values;

    /// <summary>Adds an engine; one of the same name is replaced.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="engine"/> is null.</exception>
    public static void Register(ISearchEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        Registered[engine.Name] = engine;
    }

    internal static ISearchEngine? Find(string name) => Registered.GetValueOrDefault(name);
}
