using System.Text;
using BenchmarkDotNet.Attributes;
using DanVan.Parsing;

namespace DanVan.Benchmarks;

/// <summary>The whole parser: every plan of the corpus by itself, and one long text of growing size, whose time must grow with it and no faster.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private string _text = "";

    [Params(1 << 18, 1 << 20, 1 << 22)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = PlanText.Shuffled(Bytes);
        if (Shuffled() != Shuffled()) throw new InvalidOperationException("Two parses of one text differ.");
    }

    [Benchmark]
    public int Shuffled() => PlanParser.Parse(_text).Citations.Count;
}

/// <summary>The plans of the corpus, each parsed by itself.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    [ParamsSource(nameof(Size))]
    public int Bytes { get; set; }

    public static IEnumerable<int> Size => [PlanText.Plans.Sum(Encoding.UTF8.GetByteCount)];

    [Benchmark]
    public int EveryPlan() => PlanText.Plans.Sum(static plan => PlanParser.Parse(plan).Citations.Count);
}
