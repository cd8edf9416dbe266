namespace DanVan.Quality.Tests;

/// <summary>A test that needs the scoring tool and the documents of the guidelines, which are not part of the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedToolFactAttribute : FactAttribute
{
    public SharedToolFactAttribute()
    {
        if (Tool is null) Skip = "The scoring tool (../shared/tools/score.py) is not beside the repository.";
    }

    public static string? Tool { get; } = Find();

    public static string Gold => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Tool!))!, "gold");

    /// <summary>The tool in a folder "shared" beside one of the folders above.</summary>
    private static string? Find()
    {
        for (var folder = new DirectoryInfo(Corpus.Folder).Parent; folder is not null; folder = folder.Parent)
        {
            var tool = Path.Combine(folder.FullName, "shared", "tools", "score.py");
            if (File.Exists(tool)) return tool;
        }

        return null;
    }
}
