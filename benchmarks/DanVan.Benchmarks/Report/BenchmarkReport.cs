using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Reports;

namespace DanVan.Benchmarks.Report;

/// <summary>One benchmark with one set of parameters.</summary>
/// <param name="Name">Class and method, as they are in the code; they never change.</param>
/// <param name="Parameters">The other parameters, or an empty text.</param>
/// <param name="Bytes">The bytes of input, or 0 where it has no size.</param>
/// <param name="MedianMilliseconds">The median of the runs.</param>
/// <param name="AllocatedBytes">The bytes allocated in one run.</param>
internal sealed record ReportRow(string Name, string Parameters, long Bytes, double MedianMilliseconds, long AllocatedBytes)
{
    /// <summary>MB of input a second at the median, or null where the input has no size.</summary>
    public double? MegabytesPerSecond => Bytes > 0 ? Bytes / MedianMilliseconds / 1e3 : null;
}

/// <summary>The figures of a run, and on what they were measured.</summary>
internal sealed record BenchmarkReport(string Processor, int Cores, string System, string Runtime, string Version, string Date, string Mode, IReadOnlyList<ReportRow> Rows)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What BenchmarkDotNet measured; a benchmark that failed is left out.</summary>
    public static BenchmarkReport Of(IEnumerable<Summary> summaries, string mode)
    {
        var all = summaries.ToList();
        var rows =
            from summary in all
            from report in summary.Reports
            where report.ResultStatistics is not null
            let parameters = report.BenchmarkCase.Parameters.Items
            select new ReportRow(
                report.BenchmarkCase.Descriptor.Type.Name + "." + report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
                string.Join(", ", parameters.Where(static p => p.Name is not "Bytes").Select(static p => $"{p.Name}={p.Value}")),
                parameters.FirstOrDefault(static p => p.Name is "Bytes")?.Value is int bytes ? bytes : 0,
                Math.Round(report.ResultStatistics!.Median / 1e6, 4),
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
        return new BenchmarkReport(
            all.FirstOrDefault()?.HostEnvironmentInfo.Cpu.Value?.ProcessorName ?? "unknown",
            Environment.ProcessorCount,
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            typeof(DanVan.Parsing.PlanParser).Assembly.GetName().Version?.ToString(3) ?? "",
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            mode,
            [.. rows]);
    }

    public static BenchmarkReport? Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<BenchmarkReport>(File.ReadAllText(path), Options) : null;

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");
    }

    /// <summary>This run with what an earlier one measured of other benchmarks.</summary>
    public BenchmarkReport Over(BenchmarkReport? earlier)
    {
        if (earlier is null) return this;
        var own = Rows.Select(static row => row.Name).ToHashSet(StringComparer.Ordinal);
        return this with { Rows = [.. earlier.Rows.Where(row => !own.Contains(row.Name)).Concat(Rows).OrderBy(static row => row.Name, StringComparer.Ordinal).ThenBy(static row => row.Parameters, StringComparer.Ordinal).ThenBy(static row => row.Bytes)] };
    }

    /// <summary>The figures as a Markdown table.</summary>
    public string Table()
    {
        var lines = new List<string>
        {
            $"{Processor}, {Cores} cores, {System}, {Runtime}, DanVan {Version}, {Date} ({Mode}):",
            "",
            "| Benchmark | Input | Median | MB/s | Allocated a byte of input |",
            "|---|--:|--:|--:|--:|",
        };
        foreach (var row in Rows)
        {
            var name = row.Parameters.Length > 0 ? $"`{row.Name}` {row.Parameters}" : $"`{row.Name}`";
            var allocated = row.Bytes > 0 ? Figure((double)row.AllocatedBytes / row.Bytes) : Size(row.AllocatedBytes);
            lines.Add($"| {name} | {(row.Bytes > 0 ? Size(row.Bytes) : "–")} | {Figure(row.MedianMilliseconds)} ms | {(row.MegabytesPerSecond is { } rate ? Figure(rate) : "–")} | {allocated} |");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Figure(double value) => value.ToString(value switch { >= 100 => "#,0", >= 1 => "0.0", 0 => "0", _ => "0.000" }, CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
    };
}
