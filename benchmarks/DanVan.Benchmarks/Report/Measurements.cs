using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Reports;
using DanVan.Parsing;

namespace DanVan.Benchmarks.Report;

/// <summary>What BenchmarkDotNet measured, as a report.</summary>
internal static class Measurements
{
    /// <summary>The report of a run; a benchmark that failed is left out.</summary>
    public static BenchmarkReport Of(IReadOnlyList<Summary> summaries, string mode)
    {
        var rows =
            from summary in summaries
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
            summaries.Count > 0 ? summaries[0].HostEnvironmentInfo.Cpu.Value?.ProcessorName ?? "unknown" : "unknown",
            Environment.ProcessorCount,
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            typeof(PlanParser).Assembly.GetName().Version?.ToString(3) ?? "",
            DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            mode,
            [.. rows]);
    }
}
