using DanVan.Benchmarks.Report;

namespace DanVan.Repository.Tests;

/// <summary>The stored results of the benchmarks, their tables and plot, and what the README shows of them.</summary>
public sealed class BenchmarkReportTests
{
    private static readonly BenchmarkReport Made = new("CPU <1>", 2, "Linux", ".NET 10", "0.1.0", "2026-01-02", "full",
    [
        new ReportRow("ScannerBenchmarks.Scanner", "", 1 << 16, 0.2, 0),
        new ReportRow("ScannerBenchmarks.Scanner", "", 1 << 20, 2, 0),
        new ReportRow("ScannerBenchmarks.Scanner", "", 8 << 20, 32, 0),
        new ReportRow("IngestBenchmarks.Ingest", "Engine=lucene", 1_500_000, 1500, 3_000_000),
        new ReportRow("IngestBenchmarks.Ingest", "Engine=sqlite", 1_500_000, 750, 3_000_000),
        new ReportRow("DocxBenchmarks.Reader", "", 0, 12.34, 2000),
    ]);

    private static BenchmarkReport? Stored => BenchmarkReport.Read(Repository.PathOf("benchmarks", "results", "full.json"));

    [Theory]
    [InlineData("README.md", false)]
    [InlineData("README.vi.md", true)]
    public void TheReadmeShowsTheStoredResults(string file, bool vietnamese)
    {
        var readme = File.ReadAllText(Repository.PathOf(file));
        Assert.Equal(ReadmeTable.PutInto(readme, ReadmeTable.Of(Stored, vietnamese)), readme);
    }

    [Fact]
    public void TheTableAndThePlotBesideTheResultsAreOfThem()
    {
        if (Stored is not { } stored) return;
        Assert.Equal(stored.Table(), File.ReadAllText(Repository.PathOf("benchmarks", "results", "full.md")));
        Assert.Equal(ThroughputPlot.Draw(stored), File.ReadAllText(Repository.PathOf("benchmarks", "results", "full.svg")));
    }

    [Fact]
    public void AReportIsReadAsItWasWritten()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "results", "full.json");
        Made.Write(file);
        var read = BenchmarkReport.Read(file)!;
        Assert.Equal(Made.Table(), read.Table());
        Assert.Equal(Made.Rows, read.Rows);
        Assert.Null(BenchmarkReport.Read(file + "x"));
    }

    [Fact]
    public void TheReadmeShowsOneSizeOfEachAndEveryEngine()
    {
        var table = ReadmeTable.Of(Made, vietnamese: false);
        Assert.Contains("| `ScannerBenchmarks.Scanner` | citation scanner | 2.0 ms | 524 |", table, StringComparison.Ordinal);
        Assert.Contains("| `IngestBenchmarks.Ingest` | files to an index (Engine=lucene) | 1,500 ms | 1.0 |", table, StringComparison.Ordinal);
        Assert.Contains("| `IngestBenchmarks.Ingest` | files to an index (Engine=sqlite) | 750 ms | 2.0 |", table, StringComparison.Ordinal);
        Assert.Contains("| `DocxBenchmarks.Reader` | DOCX reader, the files of the corpus | 12.3 ms | – |", table, StringComparison.Ordinal);
        Assert.Equal(table.Split('\n').Length, ReadmeTable.Of(Made, vietnamese: true).Split('\n').Length);
        Assert.Throws<InvalidOperationException>(() => ReadmeTable.PutInto("no place", table));
    }

    [Fact]
    public void ASeriesTellsWhereWorkGrowsFasterThanTheText()
    {
        Assert.Contains("| `ScannerBenchmarks.Scanner` | 328 | 524 | – | 262 | 1.3 |", Made.SeriesTable().Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void ALaterRunKeepsWhatItDidNotMeasure()
    {
        var later = Made with { Rows = [new ReportRow("DocxBenchmarks.Reader", "", 0, 10, 0)] };
        var merged = later.Over(Made);
        Assert.Equal(Made.Rows.Count, merged.Rows.Count);
        Assert.Equal(10, Assert.Single(merged.Rows, static row => string.Equals(row.Name, "DocxBenchmarks.Reader", StringComparison.Ordinal)).MedianMilliseconds);
    }

    [Fact]
    public void ThePlotHasALineForWhatWasMeasuredAtSeveralSizes()
    {
        var plot = ThroughputPlot.Draw(Made)!;
        Assert.Equal(1, plot.Split("<polyline").Length - 1);
        Assert.Contains(">ScannerBenchmarks.Scanner</text>", plot, StringComparison.Ordinal);
        Assert.Null(ThroughputPlot.Draw(Made with { Rows = [Made.Rows[0]] }));
    }
}
