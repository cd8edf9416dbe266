using System.Text;
using System.Text.Json;

namespace DanVan.Search;

/// <summary>The small file that says which engine and which layout an index has. It is written last when an index is made.</summary>
internal sealed record IndexManifest(string Engine, int Version)
{
    public const int CurrentVersion = 2;

    private const string FileName = "danvan-index.json";

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    public static IndexManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw PlanIndexException.Missing(folder);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var engine = document.RootElement.GetProperty("engine").GetString();
            var version = document.RootElement.GetProperty("version").GetInt32();
            if (version > CurrentVersion) throw PlanIndexException.Newer(folder, version);
            if (string.IsNullOrEmpty(engine) || version < 1) throw PlanIndexException.Damaged(folder, FileName);
            if (version < CurrentVersion) throw PlanIndexException.Older(folder, version);
            return new IndexManifest(engine, version);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw PlanIndexException.Damaged(folder, FileName, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PlanIndexException.Damaged(folder, FileName, e);
        }
    }

    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var part = path + ".new";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{{\"engine\":\"{Engine}\",\"version\":{Version}}}\n")));
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }
}
