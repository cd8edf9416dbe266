using DanVan.Search;

namespace DanVan.Cli;

/// <summary>Tells what an index keeps in its folder from the plans that may lie beside it.</summary>
internal static class IndexFiles
{
    /// <summary>Whether a file is a store of an index or one of the small files beside it.</summary>
    public static bool Holds(string path)
    {
        if (Path.GetDirectoryName(path) is not { Length: > 0 } folder) return false;
        var name = Path.GetFileName(path);
        if ((IsBeside(name) || IsStore(name)) && PlanIndex.Exists(folder)) return true;
        return IsOfEngine(Path.GetFileName(folder)) && Path.GetDirectoryName(folder) is { Length: > 0 } above && PlanIndex.Exists(above);
    }

    // danvan-index.json, danvan-register.csv.damaged; a plan may be called danvan-2024.docx.
    private static bool IsBeside(string name)
    {
        foreach (var own in (ReadOnlySpan<string>)["danvan-index.", "danvan-register.", "danvan-sources.", "danvan-write."])
        {
            if (name.StartsWith(own, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // index.db, index-2.db-wal
    private static bool IsStore(string name) => name.StartsWith("index", StringComparison.Ordinal) && Path.GetExtension(name) is ".db" or ".db-wal" or ".db-shm" or ".db-journal";

    // lucene, lucene-2
    private static bool IsOfEngine(string folder)
    {
        foreach (var engine in SearchEngines.Names)
        {
            if (folder.StartsWith(engine, StringComparison.Ordinal) && (folder.Length == engine.Length || (folder[engine.Length] == '-' && folder.AsSpan(engine.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0))) return true;
        }

        return false;
    }
}
