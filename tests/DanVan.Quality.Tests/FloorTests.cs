namespace DanVan.Quality.Tests;

/// <summary>What the parser reaches on corpus/ does not fall below the committed report (corpus/quality.json).</summary>
public sealed class FloorTests
{
    [Fact]
    public async Task NoMeasureFallsBelowItsFloor()
    {
        var corpus = CorpusFolder();
        var floors = Evaluation.ReadReport(Path.Combine(corpus, "quality.json"));
        Assert.Contains(floors, static f => f.Key.StartsWith("text: ", StringComparison.Ordinal));

        var reached = Evaluation.Values(await Evaluation.RunAsync(corpus, textOnly: true));
        var fallen = floors
            .Where(static f => f.Key.StartsWith("text: ", StringComparison.Ordinal))
            .Where(f => reached.GetValueOrDefault(f.Key) < f.Value)
            .Select(f => $"{f.Key}: floor {f.Value}, now {reached.GetValueOrDefault(f.Key)}");
        Assert.Empty(fallen);
    }

    private static string CorpusFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DanVan.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "corpus");
    }
}
