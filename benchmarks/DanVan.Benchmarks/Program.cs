using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DanVan.Benchmarks;

// --quick: fewer runs and no process of their own, for a look; the committed figures come from the full run.
var quick = args.Contains("--quick", StringComparer.Ordinal);
var config = DefaultConfig.Instance
    .AddColumn(new ThroughputColumn(), StatisticColumn.Median)
    .AddJob(quick ? Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance) : Job.Default);
var rest = args.Where(static a => a != "--quick").ToArray();
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"], config);
