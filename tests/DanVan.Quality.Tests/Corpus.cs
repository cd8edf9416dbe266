namespace DanVan.Quality.Tests;

/// <summary>The sample plans of the repository.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Path.Combine(Root(), "corpus");

    public static IReadOnlyList<string> Texts { get; } = [.. Evaluation.Texts(Folder)];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DanVan.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
