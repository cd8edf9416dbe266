#if DANVAN_LUCENE
using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Lucene;

namespace DanVan.Conformance.Engine;

/// <summary>Both engines take in, replace and remove the same plans and must then say the same, answer by answer.</summary>
public sealed class EngineComparison
{
    private static readonly string[] Numbers = ["25-NQ/TW", "05-CT/TU", "859/KH-UBND", "30/2020/NĐ-CP", "17-CTr/TU", "25 nq tw", "nq-tw:2013-06-03:25", "1/KH-UBND", "Luật Đất đai", ""];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Engines_answer_alike(int seed)
    {
        using var folder = new EngineFolder();
        using var sqlite = SearchEngines.Find("sqlite")!.Create(Path.Combine(folder.Path, "s"));
        using var lucene = new LuceneEngine().Create(Path.Combine(folder.Path, "l"));
        var random = new Random(seed);
        var items = EnginePlans.Random(seed, 80);
        var others = EnginePlans.Random(seed + 1000, 80);
        for (var round = 0; round < 12; round++)
        {
            // Some are new, some changed, some the same, some go.
            var from = random.Next(70);
            var batch = items.GetRange(from, 10).Select((item, i) => random.Next(3) == 0 ? item with { Plan = others[from + i].Plan, ContentHash = "other" } : item).ToList();
            Assert.Equal(sqlite.Ingest(batch), lucene.Ingest(batch));
            if (round % 4 != 3) continue;
            var gone = Enumerable.Range(0, 8).Select(_ => items[random.Next(items.Count)].Source).ToList();
            Assert.Equal(sqlite.Remove(gone), lucene.Remove(gone));
            Compare(sqlite, lucene, random);
        }
    }

    private static void Compare(IPlanIndex a, IPlanIndex b, Random random)
    {
        Same(a.Statistics() with { Bytes = 0, Engine = "" }, b.Statistics() with { Bytes = 0, Engine = "" });
        foreach (var filter in Filters())
        {
            Same(Plain(a.List(filter)), Plain(b.List(filter)));
            Same(a.Graph(filter).Nodes, b.Graph(filter).Nodes);
            Same(a.Graph(filter).Edges, b.Graph(filter).Edges);
        }

        foreach (var plan in a.List())
        {
            Assert.Equal(plan.ContentHash, b.HashOf(plan.Source));
            foreach (var key in (string?[])[plan.Source, Path.GetFileName(plan.Source), plan.Number?.ToString(), plan.Identity])
            {
                if (key is null) continue;
                Same(a.Show(key).Select(static s => (Plain([s.Summary]), s.Identities)), b.Show(key).Select(static s => (Plain([s.Summary]), s.Identities)));
            }
        }

        foreach (var number in Numbers)
        {
            foreach (var query in (CitesQuery[])[new() { Target = number }, new() { Target = number, Relation = CitationRelation.Basis }, new() { Target = number, Date = new PartialDate(2014) }, new() { Target = number, Plans = new PlanFilter { Province = "Tây Ninh" } }, new() { Target = number, Take = 3 }, new() { Target = number, Skip = 2, Take = 4 }])
            {
                Same(a.Cites(query).Targets.Select(static t => t with { Citing = [.. t.Citing.Select(Plain)] }), b.Cites(query).Targets.Select(static t => t with { Citing = [.. t.Citing.Select(Plain)] }));
            }
        }

        foreach (var query in Tasks()) Same(a.Tasks(query).Select(Plain), b.Tasks(query).Select(Plain));
        for (var i = 0; i < 60; i++)
        {
            var node = EnginePlans.RandomQuery(random);
            foreach (var sort in Enum.GetValues<SearchSort>())
            {
                var query = new SearchQuery { Text = "", Query = node, Sort = sort, Skip = random.Next(3), Take = sort == SearchSort.Relevance ? 1000 : random.Next(12), FacetValues = random.Next(6), OneFilePerPlan = random.Next(2) == 0 };
                var (left, right) = (a.Search(query), b.Search(query));
                Assert.Equal(left.Total, right.Total);
                Same(left.Facets, right.Facets);
                Same(left.FacetsLeftOut, right.FacetsLeftOut);
                if (sort != SearchSort.Relevance) Same(left.Hits.Select(Plain), right.Hits.Select(Plain));
            }
        }
    }

    private static IEnumerable<PlanFilter> Filters() =>
    [
        new(), new() { Kind = "quyet dinh" }, new() { Province = "Tây Ninh" }, new() { Province = "Huế" }, new() { Issuer = "nhan dan" }, new() { Issuer = "an dan" },
        new() { Level = IssuerLevel.Province }, new() { Year = 2023 }, new() { From = new PartialDate(2023, 5) }, new() { To = new PartialDate(2024, 2, 1) },
        new() { SourcePrefix = "thư mục 1/" }, new() { Province = "Hà Giang", Year = 2022, Kind = "Kế hoạch" },
    ];

    private static IEnumerable<TaskQuery> Tasks() =>
    [
        new(), new() { Assignee = "noi vu" }, new() { Assignee = "cac huyen" }, new() { Assignee = "vu cac" }, new() { DueFrom = new PartialDate(2024, 3) },
        new() { DueTo = new PartialDate(2024, 6, 15) }, new() { DueFrom = new PartialDate(2024, 2), DueTo = new PartialDate(2024, 11), Take = 5 },
        new() { OverdueAsOf = new DateOnly(2024, 7, 1) }, new() { OverdueAsOf = new DateOnly(2024, 9, 1), OneFilePerPlan = true, Take = 4 }, new() { IncludeUnassigned = false, Take = 7 }, new() { Plan = "2/KH-UBND" }, new() { Plans = new PlanFilter { Province = "Long An" } },
    ];

    // Ids are each engine's own; the parts of a stored plan are compared as they are written.
    private static IEnumerable<PlanSummary> Plain(IEnumerable<PlanSummary> plans) => plans.Select(static p => p with { Id = 0 });

    private static CitingPlace Plain(CitingPlace place) => place with { Plan = place.Plan with { Id = 0 } };

    private static TaskHit Plain(TaskHit hit) => hit with { Plan = hit.Plan with { Id = 0 } };

    private static SearchHit Plain(SearchHit hit) => hit with { Plan = hit.Plan with { Id = 0 }, Score = 0 };

    private static void Same(object expected, object actual) => Assert.Equal(JsonSerializer.Serialize(expected, Json), JsonSerializer.Serialize(actual, Json));

    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
#endif
