using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Checks;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>Every long call ends when its token is cancelled, and the index answers as before.</summary>
public abstract class CancellationConformance
{
    private const int Plans = 600;

    private protected abstract ISearchEngine Engine { get; }

    private static readonly string[] Names = ["list", "cites", "search", "filtered", "sorted", "pattern", "tasks", "due", "graph", "similar", "check", "drafts"];

    public static TheoryData<string> Calls => [.. Names];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_cancelled_call_throws_and_the_next_one_answers(string call)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest(EnginePlans.Random(7, 40));
        var before = Call(index, call, default);
        Assert.Throws<OperationCanceledException>(() => Call(index, call, new CancellationToken(canceled: true)));
        Assert.Equal(before, Call(index, call, default));
        Assert.True(index.Verify().IsSound);
    }

    // Cancelled at any moment of the call, which may be through before.
    [Fact]
    public void A_call_stopped_on_its_way_leaves_the_index_as_it_was()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        foreach (var batch in EnginePlans.Random(11, Plans).Chunk(100)) index.Ingest(batch);
        var stopped = 0;
        foreach (var call in Names)
        {
            var before = Call(index, call, default);
            for (var milliseconds = 1; milliseconds <= 8; milliseconds++)
            {
                using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
                if (Record.Exception(void () => Call(index, call, source.Token)) is not { } error) continue;
                Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(error).CancellationToken);
                stopped++;
            }

            Assert.Equal(before, Call(index, call, default));
        }

        Assert.True(stopped > 0);
    }

    private static string Call(IPlanIndex index, string call, CancellationToken cancellation) => call switch
    {
        "list" => string.Join(' ', index.List(filter: null, cancellation).Select(static plan => plan.Source)),
        "cites" => string.Join(' ', index.Cites(new CitesQuery { Target = "25-NQ/TW" }, cancellation).Targets.Select(static target => $"{target.Identity} {target.Citing.Count}")),
        "search" => Found(index.Search(new SearchQuery { Text = "dân vận", Take = 1000 }, cancellation)),
        "filtered" => Found(index.Search(new SearchQuery { Text = "kind:\"kế hoạch\" OR year:2024", Filter = new PlanFilter { Year = 2024 }, OneFilePerPlan = true }, cancellation)),
        "sorted" => Found(index.Search(new SearchQuery { Text = "dan van", Sort = SearchSort.Date }, cancellation)),
        "pattern" => Found(index.Search(new SearchQuery { Text = "d* OR hoa~1", Take = 1000, Explain = true }, cancellation)),
        "tasks" => string.Join(' ', index.Tasks(new TaskQuery { Assignee = "Sở Nội vụ" }, cancellation).Select(static hit => hit.Plan.Source)),
        "due" => string.Join(' ', index.Tasks(new TaskQuery { DueFrom = new PartialDate(2024, 3, 0), DueTo = new PartialDate(2024, 9, 0) }, cancellation).Select(static hit => hit.Plan.Source)),
        "graph" => string.Join(' ', index.Graph(filter: null, cancellation).Nodes.Select(static node => node.Id)),
        "similar" => string.Join(' ', index.Similar(index.List(filter: null, cancellation)[0].Id, 20, cancellation).Select(static similar => similar.Plan.Source)),
        "check" => string.Join(' ', CheckEngine.Check(index, filter: null, options: null, cancellation).Select(static finding => finding.Code + finding.Number)),
        _ => string.Join(' ', CheckEngine.Check([index.Get(index.List(filter: null, cancellation)[0].Id)!.Plan], options: null, index, cancellation).Select(static finding => finding.Code + finding.Number)),
    };

    private static string Found(SearchResult result) => $"{result.Total}: {string.Join(' ', result.Hits.Select(static hit => hit.Plan.Source))}; {string.Join(' ', result.Facets.SelectMany(static facet => facet.Value))}";
}
