using System.Globalization;

namespace DanVan.Benchmarks.Report;

/// <summary>The part of the results that README.md and README.vi.md show, between two marks.</summary>
internal static class ReadmeTable
{
    /// <summary>What stands before the table.</summary>
    public const string Begin = "<!-- benchmarks:begin -->";

    /// <summary>What stands behind it.</summary>
    public const string End = "<!-- benchmarks:end -->";

    // The size at which those are shown that were measured at several.
    private const long ShownBytes = 1 << 20;

    private static readonly (string Name, string English, string Vietnamese)[] Shown =
    [
        ("TokenizerBenchmarks.Enumerate", "tokenizer, token by token", "bộ tách từ, từng từ một"),
        ("TokenizerBenchmarks.Bulk", "tokenizer, in bulk", "bộ tách từ, hàng loạt"),
        ("TokenizerBenchmarks.PlainTable", "beside it: a plain table of classes", "để so sánh: bảng lớp ký tự đơn giản"),
        ("TokenizerBenchmarks.LuceneStandardTokenizer", "beside it: Lucene.Net", "để so sánh: Lucene.Net"),
        ("ScannerBenchmarks.Scanner", "citation scanner", "bộ tìm viện dẫn"),
        ("ScannerBenchmarks.ScannerNumbered", "the same, numbers only", "như trên, chỉ số hiệu"),
        ("ScannerBenchmarks.Utf8Scanner", "the same over UTF-8", "như trên, trên UTF-8"),
        ("ScannerBenchmarks.Utf8Decoding", "beside it: decoding UTF-8 alone", "để so sánh: chỉ giải mã UTF-8"),
        ("ScannerBenchmarks.RegexCase", "beside it: a regex, one form, eight kinds", "để so sánh: biểu thức chính quy, một dạng, tám loại"),
        ("ScannerBenchmarks.RegexOfKinds", "the same with twenty-nine kinds", "như trên với hai mươi chín loại"),
        ("ScannerBenchmarks.RegexIgnoreCase", "the same with eight, ignoring case", "như trên với tám loại, không phân biệt hoa thường"),
        ("ParserBenchmarks.Shuffled", "whole parser, one long text", "toàn bộ việc phân tích, một văn bản dài"),
        ("CorpusBenchmarks.EveryPlan", "whole parser, the plans of the corpus", "toàn bộ việc phân tích, các kế hoạch trong corpus"),
        ("DocxBenchmarks.Reader", "DOCX reader, the files of the corpus", "bộ đọc DOCX, các tệp trong corpus"),
        ("DocxBenchmarks.BareWalk", "beside it: a bare walk over the text", "để so sánh: chỉ duyệt qua chữ"),
        ("IngestBenchmarks.Ingest", "files to an index", "từ tệp vào chỉ mục"),
    ];

    /// <summary>The table of a report, or what to do where there is none.</summary>
    /// <param name="report">The report of the full run.</param>
    /// <param name="vietnamese">Whether the words are Vietnamese, else English.</param>
    public static string Of(BenchmarkReport? report, bool vietnamese)
    {
        if (report is null) return vietnamese ? "Chưa có kết quả nào được lưu; `./build.sh bench` sẽ đo.\n" : "No results are stored yet; `./build.sh bench` measures them.\n";
        var lines = new List<string>
        {
            vietnamese ? $"{report.Place}; MB UTF-8 mỗi giây trên một lõi, trung vị:" : $"{report.Place}; MB of UTF-8 a second on one core, medians:",
            "",
            vietnamese ? "| Phép đo | | Thời gian | MB/s |" : "| Benchmark | | Time | MB/s |",
            "|---|---|--:|--:|",
        };
        foreach (var (name, english, words) in Shown)
        {
            foreach (var row in report.Rows.Where(row => string.Equals(row.Name, name, StringComparison.Ordinal)).GroupBy(static row => row.Parameters, StringComparer.Ordinal).Select(static sizes => sizes.MinBy(static row => Math.Abs(row.Bytes - ShownBytes))!))
            {
                var about = vietnamese ? words : english;
                if (row.Parameters.Length > 0) about += $" ({row.Parameters})";
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"| `{name}` | {about} | {BenchmarkReport.Figure(row.MedianMilliseconds)} ms | {(row.MegabytesPerSecond is { } rate ? BenchmarkReport.Figure(rate) : "–")} |"));
            }
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The text of a README with the table in its place.</summary>
    /// <exception cref="InvalidOperationException">The marks are missing.</exception>
    public static string PutInto(string readme, string table)
    {
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException($"The README has no place for the table: put {Begin} and {End} there.");
        return $"{readme[..(begin + Begin.Length)]}\n\n{table}\n{readme[end..]}";
    }
}
