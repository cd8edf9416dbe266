using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
    [JsonIgnore]
    public double? MegabytesPerSecond => Bytes > 0 && MedianMilliseconds > 0 ? Bytes / MedianMilliseconds / 1e3 : null;

    /// <summary>The name, with the other parameters behind it.</summary>
    [JsonIgnore]
    public string Label => Parameters.Length > 0 ? $"`{Name}` {Parameters}" : $"`{Name}`";
}

/// <summary>The figures of a run, and on what they were measured.</summary>
internal sealed record BenchmarkReport(string Processor, int Cores, string System, string Runtime, string Version, string Date, string Mode, IReadOnlyList<ReportRow> Rows)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The machine, the versions and the day, in one line.</summary>
    public string Place => $"{Processor}, {Cores} cores, {System}, {Runtime}, DanVan {Version}, {Date}";

    /// <summary>The report in a file, or null where there is none.</summary>
    public static BenchmarkReport? Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<BenchmarkReport>(File.ReadAllText(path), Options) : null;

    /// <summary>Writes the report to a file, whose folder is made.</summary>
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
            $"{Place} ({Mode}):",
            "",
            "| Benchmark | Input | Median | MB/s | Allocated a byte of input |",
            "|---|--:|--:|--:|--:|",
        };
        foreach (var row in Rows)
        {
            var allocated = row.Bytes > 0 ? Figure((double)row.AllocatedBytes / row.Bytes) : Size(row.AllocatedBytes);
            lines.Add($"| {row.Label} | {(row.Bytes > 0 ? Size(row.Bytes) : "–")} | {Figure(row.MedianMilliseconds)} ms | {(row.MegabytesPerSecond is { } rate ? Figure(rate) : "–")} | {allocated} |");
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>
    /// What was measured at several sizes, MB/s by size in one row each, and how many times slower the largest is than the smallest for each byte:
    /// work that grows with the text keeps it near 1.
    /// </summary>
    public string SeriesTable()
    {
        var sizes = Rows.Where(static row => row.Bytes > 0).Select(static row => row.Bytes).Distinct().Order().ToList();
        var lines = new List<string>
        {
            $"{Place} ({Mode}), MB/s by the size of the input:",
            "",
            $"| Benchmark | {string.Join(" | ", sizes.Select(Size))} | Times slower |",
            $"|---|{string.Concat(sizes.Select(static _ => "--:|"))}--:|",
        };
        foreach (var group in Rows.Where(static row => row.MegabytesPerSecond is > 0).GroupBy(static row => row.Label, StringComparer.Ordinal))
        {
            var rates = group.OrderBy(static row => row.Bytes).ToDictionary(static row => row.Bytes, static row => row.MegabytesPerSecond!.Value);
            var slower = rates[rates.Keys.Min()] / rates[rates.Keys.Max()];
            lines.Add($"| {group.Key} | {string.Join(" | ", sizes.Select(size => rates.TryGetValue(size, out var rate) ? Figure(rate) : "–"))} | {Figure(slower)} |");
        }

        return string.Join('\n', lines) + "\n";
    }

    internal static string Figure(double value) => value.ToString(value switch { >= 100 => "#,0", >= 1 => "0.0", 0 => "0", _ => "0.000" }, CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
    };
}
