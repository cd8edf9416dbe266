using System.Diagnostics;
using System.Globalization;
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>
/// A process that ingests, compacts and converts is killed at random moments: what it said was committed must be there, whole, in an index
/// that opens. DANVAN_KILL_POINTS says how often (default 4 for each engine).
/// </summary>
public sealed class CrashTests
{
    public static TheoryData<string> Engines
    {
        get
        {
            CrashChild.Register();
            return [.. SearchEngines.Names];
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Killed_process_loses_nothing_it_committed(string engine)
    {
        var points = int.TryParse(Environment.GetEnvironmentVariable("DANVAN_KILL_POINTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : 4;
        var random = new Random(points);
        using var folder = new TempFolder();
        var committed = -1;
        for (var point = 0; point < points; point++)
        {
            committed = Math.Max(committed, RunAndKill(engine, folder.Index, point % 4 == 0, random.Next(800)));
            if (!PlanIndex.Exists(folder.Index))
            {
                Assert.Equal(-1, committed);
                continue;
            }

            using var index = PlanIndex.Open(folder.Index);
            var batches = index.List().GroupBy(static p => int.Parse(p.Source.Split('/')[0], CultureInfo.InvariantCulture)).ToDictionary(static g => g.Key, static g => g.Count());
            Assert.All(Enumerable.Range(0, committed + 1), batch => Assert.Equal(CrashChild.BatchSize, batches.GetValueOrDefault(batch)));
            Assert.All(batches.Values, static count => Assert.Equal(CrashChild.BatchSize, count));
            Assert.Equal(batches.Count * CrashChild.BatchSize, index.Cites(new CitesQuery { Target = "25-NQ/TW" }).Targets.Sum(static t => t.Citing.Count));
            Assert.Equal(batches.Count * CrashChild.BatchSize, index.Search(new SearchQuery { Text = "dân vận", Take = 1 }).Total);
            Assert.Empty(index.Verify().Problems);
        }

        Assert.True(committed > 0, "the process was never given the time to commit");
    }

    /// <summary>Starts the child, lets it work for a while, counted from its start or from its first commit, and kills it.</summary>
    /// <returns>The last batch that it said was committed, -1 for none.</returns>
    private static int RunAndKill(string engine, string folder, bool fromStart, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["exec", typeof(CrashChild).Assembly.Location, "crash", engine, folder]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var last = -1;
        var line = process.StandardOutput.ReadLine();
        Assert.True(line is "ready", "the child did not start: " + (line is null ? errors.Result : line));
        using (var timer = new Timer(_ => process.Kill(), null, fromStart ? milliseconds : Timeout.Infinite, Timeout.Infinite))
        {
            while ((line = process.StandardOutput.ReadLine()) is not null)
            {
                if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)) continue;
                if (last < 0 && !fromStart) timer.Change(milliseconds, Timeout.Infinite);
                last = batch;
            }

            process.WaitForExit();
        }

        Assert.True(process.ExitCode != 1, "the child failed: " + errors.Result);
        return last;
    }
}

/// <summary>What the killed process does.</summary>
internal static class CrashChild
{
    public const int BatchSize = 5;

    public static void Register()
    {
#if DANVAN_LUCENE
        Search.Lucene.LuceneEngine.Register();
#endif
    }

    /// <summary>A batch of plans whose text is a sentence, said so many times with other numbers.</summary>
    public static IReadOnlyList<IngestItem> Batch(int batch, int words) =>
    [
        .. Enumerable.Range(0, BatchSize).Select(i => new PlanBuilder($"{batch}/{i}").Words(string.Join(' ', Enumerable.Range(0, words).Select(n => $"Công tác dân vận của xã {i + (n * batch)}")))
            .Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Task("Sở Nội vụ", "báo cáo").Item()),
    ];

    public static int Run(string engine, string folder)
    {
        try
        {
            Register();
            Console.WriteLine("ready");
            var index = PlanIndex.OpenOrCreate(folder, engine);
            for (var batch = index.Statistics().Plans / BatchSize; ; batch++)
            {
                index.Ingest(Batch(batch, words: 1));
                Console.WriteLine(batch.ToString(CultureInfo.InvariantCulture));
                if (batch % 4 == 3) index.Compact();
                if (batch % 6 != 5 || SearchEngines.Names.Count < 2) continue;

                // There and back again, so that the index mostly has the engine that is tested.
                index.Dispose();
                foreach (var other in SearchEngines.Names.Where(n => !string.Equals(n, engine, StringComparison.Ordinal)).Append(engine)) PlanIndex.Convert(folder, other);
                index = PlanIndex.OpenOrCreate(folder, engine);
            }
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            return 1;
        }
    }
}
