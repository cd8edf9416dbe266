using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DanVan.Benchmarks;

// --quick: fewer runs and no process of their own, for a look; the committed figures come from the full run.
// --series: the texts from 1 to 64 MB, each parsed once a measurement; too long for the other runs.
var quick = args.Contains("--quick", StringComparer.Ordinal);
var series = args.Contains("--series", StringComparer.Ordinal);
var config = DefaultConfig.Instance
    .AddColumn(new ThroughputColumn(), StatisticColumn.Median)
    .AddFilter(new SimpleFilter(benchmark => series == (benchmark.Descriptor.Type == typeof(SeriesBenchmarks))))
    .AddJob(series ? Series() : quick ? Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance) : Job.Default);
var rest = args.Where(static a => a is not ("--quick" or "--series")).ToArray();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"], config);

static Job Series() => Job.Default.WithStrategy(RunStrategy.Monitoring).WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(2).WithToolchain(InProcessEmitToolchain.Instance);
