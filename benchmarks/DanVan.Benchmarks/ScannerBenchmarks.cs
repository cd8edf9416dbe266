using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using DanVan.Parsing.Citations;

namespace DanVan.Benchmarks;

/// <summary>The citation scanner beside regular expressions of one citation form ("Nghị quyết số 25-NQ/TW").</summary>
[MemoryDiagnoser]
public partial class ScannerBenchmarks
{
    private readonly List<Candidate> _found = [];
    private string _text = "";

    [Params(1 << 20, 8 << 20)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = PlanText.Shuffled(Bytes);
        var (scanner, regex) = (Scanner(), RegexCase());
        if (scanner < regex || regex == 0) throw new InvalidOperationException($"The scanner finds {scanner} citations, fewer than the {regex} of the regular expression.");
    }

    [Benchmark]
    public int Scanner()
    {
        _found.Clear();
        CandidateScanner.Scan(_text, _found);
        return _found.Count;
    }

    [Benchmark(Baseline = true)]
    public int RegexCase() => OneForm().Count(_text);

    [Benchmark]
    public int RegexIgnoreCase() => OneFormIgnoringCase().Count(_text);

    [GeneratedRegex("(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Nghị định|Chương trình|Công văn) số [0-9]+[a-z]?[-/][0-9A-ZĐa-z/-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OneForm();

    [GeneratedRegex("(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Nghị định|Chương trình|Công văn) số [0-9]+[a-z]?[-/][0-9A-ZĐa-z/-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OneFormIgnoringCase();
}
