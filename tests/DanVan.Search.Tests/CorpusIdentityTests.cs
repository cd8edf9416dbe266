using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Graph;

namespace DanVan.Search.Tests;

/// <summary>The identities of the sample plans against the annotated ones, and the graph of all of them.</summary>
public sealed class CorpusIdentityTests
{
    private static readonly string Folder = Path.Combine(Root(), "corpus");

    private static readonly List<PlanDocument> Plans =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder, "files"), "*.txt").Order(StringComparer.Ordinal)
            .Select(static f => PlanParser.Parse(File.ReadAllText(f)) with { Source = Path.GetFileNameWithoutExtension(f) }),
    ];

    [Fact]
    public void Pairs_of_citations_are_put_together_and_kept_apart()
    {
        var resolver = new CorpusResolver();
        foreach (var plan in Plans) resolver.Add(plan);
        var (both, found, truth) = (new Dictionary<(string, string), long>(), new Dictionary<string, long>(), new Dictionary<string, long>());
        var annotated = 0;
        using var identities = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "identities.json")));
        for (var p = 0; p < Plans.Count; p++)
        {
            var resolved = resolver.Resolve(p);
            var expected = identities.RootElement.GetProperty(Plans[p].Source).EnumerateArray().Select(static e => e.GetString()!).ToList();
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "gold", Plans[p].Source + ".gold.json")));
            var spans = gold.RootElement.GetProperty("citations").EnumerateArray().Select(static c => (c.GetProperty("start").GetInt32(), c.GetProperty("end").GetInt32())).ToList();
            Assert.Equal(spans.Count, expected.Count);
            for (var i = 0; i < spans.Count; i++)
            {
                annotated++;
                truth[expected[i]] = truth.GetValueOrDefault(expected[i]) + 1;
                var at = Enumerable.Range(0, resolved.Count).FirstOrDefault(c => (Plans[p].Citations[c].Span.Start, Plans[p].Citations[c].Span.End) == spans[i], -1);

                // A citation that the parser missed, or that stays ambiguous, is put together with none.
                var identity = at < 0 || resolved[at].Ground == ResolutionGround.Ambiguous ? $"{p}:{i}" : resolved[at].Identity.Text;
                found[identity] = found.GetValueOrDefault(identity) + 1;
                both[(identity, expected[i])] = both.GetValueOrDefault((identity, expected[i])) + 1;
            }
        }

        Assert.True(annotated > 400);
        var precision = Pairs(both.Values) / Pairs(found.Values);
        var recall = Pairs(both.Values) / Pairs(truth.Values);
        Assert.True(precision >= 0.995 && recall >= 0.98, $"precision {precision:0.0000}, recall {recall:0.0000}");
    }

    [Fact]
    public void Twenty_orders_give_one_graph()
    {
        var expected = Text(Plans);
        var random = new Random(20130603);
        for (var round = 0; round < 20; round++) Assert.Equal(expected, Text(Plans.OrderBy(_ => random.Next())));
    }

    private static string Text(IEnumerable<PlanDocument> plans)
    {
        using var writer = new StringWriter();
        GraphExport.WriteJson(CitationGraph.Of(plans), writer);
        return writer.ToString();
    }

    private static double Pairs(IEnumerable<long> counts) => counts.Sum(static n => n * (n - 1) / 2.0);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}
