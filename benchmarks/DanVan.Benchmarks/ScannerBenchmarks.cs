using System.Buffers;
using System.Text;
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
    private byte[] _bytes = [];
    private char[] _decoded = [];

    [Params(1 << 16, 1 << 20, 8 << 20)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = PlanText.Shuffled(Bytes);
        _bytes = Encoding.UTF8.GetBytes(_text);
        _decoded = new char[_text.Length];
        if (Utf8Scanner() != Scanner()) throw new InvalidOperationException("The scanner does not find in bytes what it finds in characters.");
        if (RegexOfKinds() < RegexCase()) throw new InvalidOperationException("More kinds find fewer citations.");
        if (Utf8Decoding() != _text.Length) throw new InvalidOperationException("The bytes are not the text.");
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
    public int Utf8Scanner()
    {
        var count = 0;
        foreach (var candidate in new Utf8CitationScanner(_bytes)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }

    [Benchmark]
    public int Utf8Decoding() => Encoding.UTF8.GetChars(_bytes, _decoded);

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

    // The eight words of the other expression are few enough for its vector path; the kinds of a real form are not.
    [Benchmark]
    public int RegexOfKinds() => FormOfKinds().Count(_text);

    [Benchmark]
    public int RegexIgnoreCase() => OneFormIgnoringCase().Count(_text);

    [GeneratedRegex("(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Nghị định|Chương trình|Công văn|Thông tư|Thông tư liên tịch|Hướng dẫn|Thông báo|Quy định|Quy chế|Luật|Bộ luật|Pháp lệnh|Báo cáo|Tờ trình|Công điện|Thông tri|Lệnh|Sắc lệnh|Văn bản|Biên bản|Phương án|Dự án|Đề án|Điều lệ)\\s+số\\s+[0-9]+[a-z]?[-/][0-9A-ZĐa-z/-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FormOfKinds();

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

/// <summary>
/// The scanner over characters and over bytes on texts from 1 to 256 MB, plans and what is hard on it: MB/s must stay about the same from one size to
/// the next. <c>./build.sh bench --series</c> runs them.
/// </summary>
public class ScannerSeriesBenchmarks
{
    private string _text = "";
    private byte[] _bytes = [];

    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    [Params(1 << 20, 16 << 20, 256 << 20)]
    public int Bytes { get; set; }

    public static IEnumerable<string> Shapes => ["plans", "one line", "no blanks", "digits", "slashes", "dashes", "kinds", "laws"];

    [GlobalSetup]
    public void Setup()
    {
        _text = HostileText.Make(Shape, Bytes);
        _bytes = Encoding.UTF8.GetBytes(_text);
        var found = Scan();
        if (ScanUtf8() != found) throw new InvalidOperationException($"{Shape}: the scanner does not find in bytes what it finds in characters.");
        var least = Shape switch
        {
            "plans" => Bytes / 1000,
            "one line" => Bytes / 400,
            "citations" or "laws" => Bytes / 100,
            _ => 0,
        };
        if (found < least) throw new InvalidOperationException($"{Shape}: {found} mentions were found, fewer than {least}.");
    }

    [GlobalCleanup]
    public void Cleanup() => (_text, _bytes) = ("", []);

    [Benchmark]
    public int Scan()
    {
        var count = 0;
        foreach (var candidate in new CitationScanner(_text)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }

    [Benchmark]
    public int ScanUtf8()
    {
        var count = 0;
        foreach (var candidate in new Utf8CitationScanner(_bytes)) count += candidate.Span.IsEmpty ? 0 : 1;
        return count;
    }
}
