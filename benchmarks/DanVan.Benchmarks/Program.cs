using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DanVan.Benchmarks;
using DanVan.Benchmarks.Report;
using Perfolizer.Horology;

// --quick: few short runs and no process of their own, for a look; a table at the end.
// --series: texts from 1 to 64 MB through the parser and to 256 MB through the scanners, each once; too long for the other runs.
// --table: the table of the committed results, as README.md has it; --table quick: all of the last quick run.
// --startup: whole processes of the command line.
// The full run and the series go to benchmarks/results, the quick run to artifacts; each with a table and a plot beside it. The full run also puts
// its table into README.md and README.vi.md.
var quick = args.Contains("--quick", StringComparer.Ordinal);
var series = args.Contains("--series", StringComparer.Ordinal);
var name = quick ? "quick" : series ? "series" : "full";
var folder = quick ? Path.Combine(PlanText.Root, "artifacts", "bench") : Path.Combine(PlanText.Root, "benchmarks", "results");
if (args is ["--startup"]) return StartUp.Run();
if (args is ["--table", ..])
{
    var ofQuick = args.Length > 1 && args[1] is "quick";
    var path = ofQuick ? Path.Combine(PlanText.Root, "artifacts", "bench", "quick.json") : Path.Combine(PlanText.Root, "benchmarks", "results", "full.json");
    var stored = BenchmarkReport.Read(path);
    Console.Write(stored is null ? $"There are no results in {path}; ./build.sh bench makes them.\n" : ofQuick ? stored.Table() : ReadmeTable.Of(stored, vietnamese: false));
    return stored is null ? 1 : 0;
}

var config = DefaultConfig.Instance
    .AddColumn(new ThroughputColumn(), StatisticColumn.Median)
    .AddFilter(new SimpleFilter(benchmark => series == (benchmark.Descriptor.Type == typeof(SeriesBenchmarks) || benchmark.Descriptor.Type == typeof(ScannerSeriesBenchmarks)) && Peers.Has(benchmark.Descriptor.WorkloadMethod.Name) && Fits(benchmark)))
    .AddJob(series ? Series() : quick ? Quick() : Full());
var rest = args.Where(static a => a is not ("--quick" or "--series")).ToArray();
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"], config).ToList();
if (summaries.Sum(static summary => summary.Reports.Length) == 0) return 1;

var file = Path.Combine(folder, name + ".json");
var report = Measurements.Of(summaries, name);
if (rest.Length > 0) report = report.Over(BenchmarkReport.Read(file));
report.Write(file);
var table = series ? report.SeriesTable() : report.Table();
File.WriteAllText(Path.ChangeExtension(file, ".md"), table);
if (ThroughputPlot.Draw(report) is { } plot) File.WriteAllText(Path.ChangeExtension(file, ".svg"), plot);
Console.WriteLine();
Console.Write(table);
if (!quick && !series)
{
    foreach (var (readme, vietnamese) in new[] { ("README.md", false), ("README.vi.md", true) })
    {
        var path = Path.Combine(PlanText.Root, readme);
        File.WriteAllText(path, ReadmeTable.PutInto(File.ReadAllText(path), ReadmeTable.Of(report, vietnamese)));
    }

    Console.WriteLine();
    Console.Write(ReadmeTable.Of(report, vietnamese: false));
}

return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static r => !r.Success)) ? 1 : 0;

// What a text of short lines is parsed into takes a hundred bytes of memory for each of its own.
static bool Fits(BenchmarkCase benchmark) => benchmark.Descriptor.Type != typeof(SeriesBenchmarks) || benchmark.Parameters["Bytes"] is not > (16 << 20) || benchmark.Parameters["Shape"] is string shape && !HostileText.IsDense(shape);

static Job Quick() => Job.Default.WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithToolchain(InProcessEmitToolchain.Instance);

static Job Full() => Job.Default.WithLaunchCount(1).WithWarmupCount(2).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(250)).WithToolchain(InProcessEmitToolchain.Instance);

// The check before each measurement has warmed it up.
static Job Series() => Job.Default.WithStrategy(RunStrategy.Monitoring).WithLaunchCount(1).WithWarmupCount(0).WithIterationCount(1).WithInvocationCount(1).WithUnrollFactor(1).WithToolchain(InProcessEmitToolchain.Instance);
