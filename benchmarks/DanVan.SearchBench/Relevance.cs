using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.SearchBench;

/// <summary>A query and which plans it should show first (0 not meant, 3 what was meant).</summary>
internal sealed record JudgedQuery(string Query, string Kind, IReadOnlyDictionary<string, int> Judgements);

/// <summary>How well a search ranks the plans of a corpus: nDCG at 10 over judged queries.</summary>
internal static class Relevance
{
    public const int Depth = 10;

    public static IReadOnlyList<JudgedQuery> Load(string corpus)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(corpus, "relevance.json")));
        return
        [
            .. document.RootElement.GetProperty("queries").EnumerateArray().Select(static q => new JudgedQuery(
                q.GetProperty("query").GetString()!,
                q.GetProperty("kind").GetString()!,
                q.GetProperty("judgements").EnumerateObject().ToDictionary(static j => j.Name, static j => j.Value.GetInt32(), StringComparer.Ordinal))),
        ];
    }

    /// <summary>The text files of the corpus, parsed; the source of each is its name without the extension.</summary>
    public static IReadOnlyList<IngestItem> Plans(string corpus) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(corpus, "files"), "*.txt").Order(StringComparer.Ordinal)
            .Select(static file => new IngestItem(PlanParser.Parse(File.ReadAllText(file)), Path.GetFileNameWithoutExtension(file), "1")),
    ];

    /// <summary>nDCG at 10 of one ranking, with gains 2^grade - 1.</summary>
    public static double Score(JudgedQuery query, IEnumerable<string> ranking)
    {
        var gained = Gain(ranking.Take(Depth).Select(source => query.Judgements.GetValueOrDefault(source)));
        var best = Gain(query.Judgements.Values.OrderDescending().Take(Depth));
        return best == 0 ? 1 : gained / best;
    }

    /// <summary>What a search shows first; what is offered in its place counts where a query was mistyped.</summary>
    public static IEnumerable<string> Ranking(IPlanIndex index, string query)
    {
        var found = index.Search(new SearchQuery { Text = query, Take = Depth, Passages = 0, Facets = false });
        if (found.Suggestions is [var meant, ..]) found = index.Search(new SearchQuery { Text = meant, Take = Depth, Passages = 0, Facets = false });
        return found.Hits.Select(static h => h.Plan.Source);
    }

    private static double Gain(IEnumerable<int> grades)
    {
        var rank = 1;
        return grades.Sum(grade => (Math.Pow(2, grade) - 1) / Math.Log2(++rank));
    }
}
