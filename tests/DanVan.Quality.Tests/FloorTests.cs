namespace DanVan.Quality.Tests;

/// <summary>What the parser reaches on corpus/ does not fall below the committed report (corpus/quality.json), in every format that can be read here.</summary>
public sealed class FloorTests
{
    /// <summary>Text recognition reads a little otherwise in each of its versions, and so does the layout of poppler.</summary>
    private static double Slack(string row) => row.StartsWith("scan: ", StringComparison.Ordinal) ? 0.05 : row.StartsWith("pdf: ", StringComparison.Ordinal) ? 0.01 : 0;

    [Fact]
    public async Task NoMeasureFallsBelowItsFloor()
    {
        var floors = Evaluation.ReadReport(Path.Combine(Corpus.Folder, "quality.json"));
        var tallies = await Evaluation.RunAsync(Corpus.Folder, textOnly: false);
        foreach (var format in new[] { "text", "docx", "html" }) Assert.Contains(format, tallies.Keys);

        var reached = Evaluation.Values(tallies);
        var fallen = floors
            .Where(f => tallies.ContainsKey(f.Key[..f.Key.IndexOf(':', StringComparison.Ordinal)]))
            .Where(f => reached.GetValueOrDefault(f.Key) < f.Value - Slack(f.Key))
            .Select(f => $"{f.Key}: floor {f.Value}, now {reached.GetValueOrDefault(f.Key)}");
        Assert.Empty(fallen);
    }

    [Fact]
    public void EveryFormatOfTheCorpusHasFloors()
    {
        var floors = Evaluation.ReadReport(Path.Combine(Corpus.Folder, "quality.json"));
        var formats = floors.Keys.Select(static row => row[..row.IndexOf(':', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal);
        Assert.Equal(["doc", "docx", "html", "lo-html", "lo-pdf", "odt", "pdf", "pdfpig", "rtf", "scan", "text"], formats.Order(StringComparer.Ordinal));
    }
}
