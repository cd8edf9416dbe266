using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using DanVan.Cli;
using DanVan.Cli.Commands;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Benchmarks;

/// <summary>The plans of the corpus from files to a new index, by the pipeline of the command line, on each engine that is built in.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private const int Files = 220;

    private string _home = "";
    private int _next;

    [ParamsSource(nameof(Engines))]
    public string Engine { get; set; } = "";

    [ParamsSource(nameof(Size))]
    public int Bytes { get; set; }

    public static IEnumerable<string> Engines => EnginesHere.Names;

    public static IEnumerable<int> Size => [IndexedPlans.Texts(Files).Sum(System.Text.Encoding.UTF8.GetByteCount)];

    [GlobalSetup]
    public void Setup()
    {
        _home = Directory.CreateTempSubdirectory("danvan-bench-").FullName;
        var place = Directory.CreateDirectory(Path.Combine(_home, "files")).FullName;
        var i = 0;
        foreach (var text in IndexedPlans.Texts(Files)) File.WriteAllText(Path.Combine(place, $"{i++:000}.txt"), text);
        if (Ingest() != Files) throw new InvalidOperationException("Not every file is in the index.");
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_home, recursive: true);

    [Benchmark]
    public int Ingest()
    {
        var folder = Path.Combine(_home, "index" + _next++);
        using var plans = PlanIndex.OpenOrCreate(folder, Engine);
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, isInteractive: false, width: 100);
        var ingest = new Ingest(new Application(new Speech("en"), terminal, TimeProvider.System, static _ => null), plans, folder, new IngestLimits());
        ingest.RunAsync([Path.Combine(_home, "files")], CancellationToken.None).GetAwaiter().GetResult();
        return ingest.Plans;
    }
}

/// <summary>Questions to an index, on each engine that is built in.</summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private const int Plans = 220;

    private string _folder = "";
    private IPlanIndex? _index;

    [ParamsSource(nameof(Engines))]
    public string Engine { get; set; } = "";

    public static IEnumerable<string> Engines => EnginesHere.Names;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("danvan-bench-").FullName;
        _index = PlanIndex.OpenOrCreate(Path.Combine(_folder, "index"), Engine);
        var plans = IndexedPlans.Texts(Plans).Select(static text => PlanParser.Parse(text)).ToList();
        _index.Ingest([.. plans.Select(static (plan, i) => new IngestItem(plan, $"{i:000}.txt", Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(plan.Text)))))]);
        var expected = plans.Count(static plan => plan.Citations.Any(static c => c.Number?.ToString() is "25-NQ/TW" && c.Date == new PartialDate(2013, 6, 3)));
        if (expected == 0 || Cites() < expected) throw new InvalidOperationException($"{Cites()} plans cite the resolution, {expected} were expected at least.");
        if (Search() == 0 || Tasks() < plans.Sum(static plan => plan.Tasks.Count)) throw new InvalidOperationException("The search or the tasks are not what was parsed.");
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _index?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public int Cites() => _index!.Cites(new CitesQuery { Target = "25-NQ/TW", Date = new PartialDate(2013, 6, 3) }).Targets.SelectMany(static target => target.Citing).Select(static place => place.Plan.Source).Distinct(StringComparer.Ordinal).Count();

    [Benchmark]
    public int Search() => _index!.Search(new SearchQuery { Text = "dân vận chính quyền" }).Total;

    [Benchmark]
    public int Tasks() => _index!.Tasks(new TaskQuery { Take = 0 }).Count;
}

internal static class EnginesHere
{
    public static IEnumerable<string> Names
    {
        get
        {
#if DANVAN_LUCENE
            Search.Lucene.LuceneEngine.Register();
#endif
            return SearchEngines.Names;
        }
    }
}

/// <summary>Plans of the corpus as often as they are needed, each copy a text of its own.</summary>
internal static class IndexedPlans
{
    public static IEnumerable<string> Texts(int count) => Enumerable.Range(0, count).Select(static i => $"{PlanText.Plans[i % PlanText.Plans.Count].TrimEnd()}\n\nBản {i}.\n");
}
