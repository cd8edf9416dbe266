using System.Text;
using System.Text.Json;

namespace DanVan.Search;

/// <summary>
/// The small file that says which engine and which layout an index has, and which of the stores in the folder is the one that counts. It is
/// written last and replaced in one step, so that an index is always one whole store.
/// </summary>
internal sealed record IndexManifest(string Engine, int Version, int Generation)
{
    public const int CurrentVersion = 12;

    private const string FileName = "danvan-index.json";

    /// <summary>Whether a folder holds an index: this file, or the names of documents that one has taken in, where it was lost.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName)) || SourceJournal.Read(folder).Count > 0;

    /// <exception cref="PlanIndexException">It is missing, damaged or of another version.</exception>
    public static IndexManifest Read(string folder)
    {
        var manifest = ReadAny(folder);
        if (manifest.Version > CurrentVersion) throw PlanIndexException.Newer(folder, manifest.Version);
        if (manifest.Version < CurrentVersion) throw PlanIndexException.Older(folder, manifest.Version);
        return manifest;
    }

    /// <summary>The manifest, or null where it cannot be read.</summary>
    /// <exception cref="PlanIndexException">The folder holds no index.</exception>
    public static IndexManifest? TryRead(string folder)
    {
        try
        {
            return ReadAny(folder);
        }
        catch (PlanIndexException e) when (e.Problem == IndexProblem.Damaged)
        {
            return null;
        }
    }

    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var part = path + ".new";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{{\"engine\":\"{Engine}\",\"version\":{Version},\"generation\":{Generation}}}\n")));
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    private static IndexManifest ReadAny(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw Exists(folder) ? PlanIndexException.Damaged(folder, new FileNotFoundException(null, path)) : PlanIndexException.Missing(folder);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var engine = document.RootElement.GetProperty("engine").GetString();
            var version = document.RootElement.GetProperty("version").GetInt32();
            var generation = document.RootElement.TryGetProperty("generation", out var number) ? number.GetInt32() : 0;
            if (string.IsNullOrEmpty(engine) || version < 1 || generation < 0) throw PlanIndexException.Damaged(folder, FileName);
            return new IndexManifest(engine, version, generation);
        }
        catch (UnauthorizedAccessException e)
        {
            throw PlanIndexException.Unreadable(folder, FileName, e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException)
        {
            throw PlanIndexException.Damaged(folder, FileName, e);
        }
    }
}
