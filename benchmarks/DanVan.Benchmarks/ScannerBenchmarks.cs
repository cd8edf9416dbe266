using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using DanVan.Parsing;
using DanVan.Parsing.Citations;

namespace DanVan.Benchmarks;

/// <summary>
/// The citation scanner, with its plain path and for numbered citations alone, beside regular expressions of one citation form ("Nghị quyết số
/// 25-NQ/TW") and a search for the words of the kinds.
/// </summary>
[MemoryDiagnoser]
public partial class ScannerBenchmarks
{
    // None begins with Đ: one such needle costs the vector path.
    private static readonly SearchValues<string> Kinds = SearchValues.Create(
        ["Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận", "Kế hoạch", "Nghị định", "Chương trình", "Công văn", "Thông tư", "Hướng dẫn", "Thông báo", "Quy định", "Quy chế", "Luật", "Bộ luật", "Pháp lệnh"],
        StringComparison.Ordinal);

    private string _text = "";

    [Params(1 << 20, 8 << 20)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = PlanText.Shuffled(Bytes);
        var (scanner, regex) = (Scanner(), RegexCase());
        if (scanner < regex || regex == 0) throw new InvalidOperationException($"The scanner finds {scanner} citations, fewer than the {regex} of the regular expression.");
        if (ScannerPlain() != Count(CitationForms.All)) throw new InvalidOperationException("The paths of the scanner do not find the same.");
        if (ScannerNumbered() > scanner || SearchValuesOfKinds() < regex) throw new InvalidOperationException("A part of the citations is more than all of them.");
    }

    [Benchmark]
    public int Scanner() => Count(CitationForms.Citations);

    [Benchmark]
    public int ScannerNumbered() => Count(CitationForms.Numbered);

    [Benchmark]
    public int ScannerPlain()
    {
        var (state, count) = (default(ScanState), 0);
        while (CandidateScanner.TryNextPlain(_text, ref state, out _)) count++;
        return count;
    }

    [Benchmark]
    public int SearchValuesOfKinds()
    {
        var count = 0;
        var rest = _text.AsSpan();
        for (int found; (found = rest.IndexOfAny(Kinds)) >= 0; rest = rest[(found + 1)..]) count++;
        return count;
    }

    [Benchmark(Baseline = true)]
    public int RegexCase() => OneForm().Count(_text);

    [Benchmark]
    public int RegexIgnoreCase() => OneFormIgnoringCase().Count(_text);

    private int Count(CitationForms forms)
    {
        var count = 0;
        foreach (var candidate in new CitationScanner(_text, forms)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }

    [GeneratedRegex("(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Nghị định|Chương trình|Công văn) số [0-9]+[a-z]?[-/][0-9A-ZĐa-z/-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OneForm();

    [GeneratedRegex("(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Nghị định|Chương trình|Công văn) số [0-9]+[a-z]?[-/][0-9A-ZĐa-z/-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OneFormIgnoringCase();
}
