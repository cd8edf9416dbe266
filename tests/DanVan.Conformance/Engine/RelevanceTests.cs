using DanVan.Search;
using DanVan.SearchBench;

namespace DanVan.Conformance.Engine;

public sealed class RelevanceTests
{
    private const double Floor = 0.95;

    public static TheoryData<string> Engines => CrashTests.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void Judged_queries_show_first_what_is_meant(string engine)
    {
        var corpus = Path.Combine(CorpusFolder.Root, "corpus");
        var queries = Relevance.Load(corpus);
        var plans = Relevance.Plans(corpus);
        Assert.True(queries.Count >= 60);
        Assert.All(queries.SelectMany(static q => q.Judgements.Keys), source => Assert.Contains(plans, p => string.Equals(p.Source, source, StringComparison.Ordinal)));
        using var folder = new EngineFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Path, engine);
        index.Ingest(plans);
        var scores = queries.Select(q => Relevance.Score(q, Relevance.Ranking(index, q.Query))).ToList();
        Assert.True(scores.Average() >= Floor, $"nDCG@10 is {scores.Average():0.000}; the worst: {string.Join(", ", queries.Zip(scores).OrderBy(static p => p.Second).Take(5).Select(static p => p.First.Query))}");
    }
}

/// <summary>Where the repository lies.</summary>
internal static class CorpusFolder
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
