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

/// <summary>
/// The whole parser on texts from 1 to 64 MB, plans and shapes that are hard on it: MB/s must stay about the same from one size to the next, or
/// the work grows faster than the text. <c>./build.sh bench --series</c> runs them.
/// </summary>
public class SeriesBenchmarks
{
    private string _text = "";

    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    [Params(1 << 20, 4 << 20, 16 << 20, 64 << 20)]
    public int Bytes { get; set; }

    public static IEnumerable<string> Shapes => HostileText.Shapes;

    [GlobalSetup]
    public void Setup()
    {
        _text = HostileText.Make(Shape, Bytes);

        // The answer: what stands in the text is there, at its place.
        var plan = PlanParser.Parse(_text);
        if (plan.Text != _text) throw new InvalidOperationException("The text was changed.");
        if (plan.Citations.Any(citation => !citation.Span.Slice(_text).SequenceEqual(citation.Text))) throw new InvalidOperationException("A citation is not where it says.");
        var (found, least) = Shape switch
        {
            "plans" => (plan.Citations.Count, Bytes / 2000),
            "one line" => (plan.Citations.Count, Bytes / 400),
            "citations" => (plan.Citations.Count, Bytes / 80),
            "headings" => (plan.Sections.Count, Bytes / 40),
            "nested" => (plan.Sections.Count, Bytes / 20),
            "rows" => (plan.Tasks.Count, 0),
            _ => (plan.Text.Length, 1),
        };
        if (found < least) throw new InvalidOperationException($"{Shape}: {found} parts were found, fewer than {least}.");
    }

    [GlobalCleanup]
    public void Cleanup() => _text = "";

    [Benchmark]
    public int Parse() => PlanParser.Parse(_text).Citations.Count;
}
