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
// --series: the texts from 1 to 64 MB, each parsed once a measurement; too long for the other runs.
// --table: the table of the committed results, as README.md has it; --table quick of the last quick run.
// --startup: whole processes of the command line.
// The full run and the series go to benchmarks/results, the quick run to artifacts; each with a table and a plot beside it.
var quick = args.Contains("--quick", StringComparer.Ordinal);
var series = args.Contains("--series", StringComparer.Ordinal);
var name = quick ? "quick" : series ? "series" : "full";
var folder = quick ? Path.Combine(PlanText.Root, "artifacts", "bench") : Path.Combine(PlanText.Root, "benchmarks", "results");
if (args is ["--startup"]) return StartUp.Run();
if (args is ["--table", ..])
{
    var path = args.Length > 1 && args[1] is "quick" ? Path.Combine(PlanText.Root, "artifacts", "bench", "quick.json") : Path.Combine(PlanText.Root, "benchmarks", "results", "full.json");
    var stored = BenchmarkReport.Read(path);
    Console.Write(stored?.Table() ?? $"There are no results in {path}; ./build.sh bench makes them.\n");
    return stored is null ? 1 : 0;
}

var config = DefaultConfig.Instance
    .AddColumn(new ThroughputColumn(), StatisticColumn.Median)
    .AddFilter(new SimpleFilter(benchmark => series == (benchmark.Descriptor.Type == typeof(SeriesBenchmarks)) && Peers.Has(benchmark.Descriptor.WorkloadMethod.Name)))
    .AddJob(series ? Series() : quick ? Quick() : Job.Default);
var rest = args.Where(static a => a is not ("--quick" or "--series")).ToArray();
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"], config).ToList();
if (summaries.Sum(static summary => summary.Reports.Length) == 0) return 1;

var file = Path.Combine(folder, name + ".json");
var report = BenchmarkReport.Of(summaries, name);
if (rest.Length > 0) report = report.Over(BenchmarkReport.Read(file));
report.Write(file);
File.WriteAllText(Path.ChangeExtension(file, ".md"), report.Table());
if (ThroughputPlot.Draw(report) is { } plot) File.WriteAllText(Path.ChangeExtension(file, ".svg"), plot);
Console.WriteLine();
Console.Write(report.Table());
return summaries.Any(static summary => summary.HasCriticalValidationErrors || summary.Reports.Any(static r => !r.Success)) ? 1 : 0;

static Job Quick() => Job.Default.WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(3).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithToolchain(InProcessEmitToolchain.Instance);

static Job Series() => Job.Default.WithStrategy(RunStrategy.Monitoring).WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(2).WithToolchain(InProcessEmitToolchain.Instance);
