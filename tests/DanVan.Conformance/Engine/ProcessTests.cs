using System.Diagnostics;
using System.Globalization;
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>Several processes share an index: one writes, the others read the last commit and never wait. What a full disk takes away is nothing.</summary>
public sealed class ProcessTests
{
    public static TheoryData<string> Engines => CrashTests.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Readers_in_other_processes_see_whole_batches_and_a_second_writer_is_refused(string engine)
    {
        using var folder = new TempFolder();
        using (PlanIndex.OpenOrCreate(folder.Index, engine))
        {
            // An index that is there is read by all from the start.
        }

        using var writer = Child("write", engine, folder.Index);
        Assert.Equal("0", await writer.StandardOutput.ReadLineAsync());
        using var first = Child("read", engine, folder.Index);
        using var second = Child("read", engine, folder.Index);
        using var refused = Child("second", engine, folder.Index);
        Assert.Contains("Another process is writing to the index in '" + folder.Index + "'", await refused.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        var seen = await Task.WhenAll(first.StandardOutput.ReadToEndAsync(), second.StandardOutput.ReadToEndAsync());
        Assert.False(writer.HasExited, writer.HasExited ? $"the writer ended by itself with status {writer.ExitCode}: " + await writer.StandardError.ReadToEndAsync() : "");
        try
        {
            await writer.StandardInput.WriteLineAsync("stop");
        }
        catch (IOException)
        {
            // A killed process leaves no word, but its status: 137 of a machine without memory.
            await writer.WaitForExitAsync();
            Assert.Fail($"the writer ended by itself with status {writer.ExitCode}: " + await writer.StandardError.ReadToEndAsync());
        }

        var last = int.Parse((await writer.StandardOutput.ReadToEndAsync()).Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
        foreach (var child in (Process[])[writer, first, second, refused])
        {
            await child.WaitForExitAsync();
            Assert.Equal(0, child.ExitCode);
        }

        // Each reader says how many documents it saw, from one time to the next.
        foreach (var counts in seen.Select(static s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static n => int.Parse(n, CultureInfo.InvariantCulture)).ToList()))
        {
            Assert.Equal(counts.Order(), counts);
            Assert.All(counts, static count => Assert.Equal(0, count % CrashChild.BatchSize));
            Assert.True(counts.Distinct().Count() > 1, "the reader saw no commit while the other process wrote");
        }

        using var index = PlanIndex.Open(folder.Index);
        Assert.Equal((last + 1) * CrashChild.BatchSize, index.Verify().Plans);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Full_disk_is_reported_and_keeps_what_is_committed(string engine)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var blocks in (int[])[600, 1100, 1700])
        {
            using var folder = new TempFolder();
            using (PlanIndex.OpenOrCreate(folder.Index, engine))
            {
                // It is made while there is room.
            }

            // No file may grow beyond so many blocks of 1,024 bytes; a write beyond fails as one to a full disk does.
            using var child = Start("bash", "-c", $"trap '' XFSZ; ulimit -f {blocks.ToString(CultureInfo.InvariantCulture)}; exec dotnet exec \"$0\" disk \"$1\" \"$2\"", typeof(CrashChild).Assembly.Location, engine, folder.Index);
            var said = (await child.StandardOutput.ReadToEndAsync()).Trim().Split('\n');
            var errors = await child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            Assert.True(child.ExitCode == 0, errors);
            Assert.StartsWith("Unwritable The index in '" + folder.Index + "' cannot be written: ", said[^1], StringComparison.Ordinal);
            Assert.Matches(": (đĩa đã đầy|đĩa báo lỗi|đĩa không nhận tệp lớn hơn)$", said[^1]);
            var committed = said.Length - 1;
            Assert.True(committed > 0, "nothing was committed before the disk was full");
            using var index = PlanIndex.Open(folder.Index);
            Assert.Empty(index.Verify().Problems);
            Assert.Equal(committed * CrashChild.BatchSize, index.Statistics().Plans);
            index.Ingest([new PlanBuilder("sau").Words("có chỗ trở lại").Item()]);
            Assert.Equal(1, index.Search(new SearchQuery { Text = "\"có chỗ trở lại\"" }).Total);
        }
    }

    // A small disk in memory, which the system lets a user have in a space of its own; where it does not, nothing is tested.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Full_disk_is_no_damage_where_the_index_is_compacted(string engine)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Index);
        using var child = Start("unshare", "-rm", "bash", "-c", "mount -t tmpfs -o size=4m none \"$2\" || exit 99; exec dotnet exec \"$0\" compact \"$1\" \"$2/plans\"", typeof(CrashChild).Assembly.Location, engine, folder.Index);
        var said = (await child.StandardOutput.ReadToEndAsync()).Trim().Split('\n');
        var errors = await child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (said is [""] && (child.ExitCode == 99 || errors.Contains("unshare", StringComparison.Ordinal))) return;
        Assert.True(child.ExitCode == 0, errors);
        Assert.Equal("Unwritable đĩa đã đầy", said[^1]);
    }

    private static Process Child(string what, string engine, string folder) => Start("dotnet", "exec", typeof(CrashChild).Assembly.Location, what, engine, folder);

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // Without it the runtime makes a file of two gigabytes in memory, which a limit on files counts.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }
}

/// <summary>What the other processes do.</summary>
internal static class ProcessChild
{
    public static int Run(string what, string engine, string folder)
    {
        CrashChild.Register();
        if (what is "compact") return Compact(engine, folder);
        using var index = PlanIndex.Open(folder);
        return what switch
        {
            "write" => Write(index),
            "read" => Read(index),
            "second" => Second(index),
            _ => Fill(index),
        };
    }

    private static int Write(IPlanIndex index)
    {
        var stop = Task.Run(Console.ReadLine);
        for (var batch = 0; !stop.IsCompleted; batch++)
        {
            index.Ingest(CrashChild.Batch(batch, words: 1));
            Console.WriteLine(batch.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static int Read(IPlanIndex index)
    {
        var last = -1;
        for (var (changes, tries) = (0, 0); changes < 5 && tries < 20_000; tries++)
        {
            var count = index.Search(new SearchQuery { Text = "\"dân vận\"", Take = 1, Facets = false }).Total;
            if (count == last) continue;
            Console.WriteLine(count.ToString(CultureInfo.InvariantCulture));
            last = count;
            changes++;
        }

        return 0;
    }

    private static int Second(IPlanIndex index)
    {
        try
        {
            index.Ingest(CrashChild.Batch(1_000_000, words: 1));
            return 1;
        }
        catch (PlanIndexException e) when (e.Problem == IndexProblem.Locked)
        {
            Console.WriteLine(e.Message);
            return index.List().Count > 0 ? 0 : 1;
        }
    }

    // Takes in as much as there is room for, then leaves too little to put it together.
    private static int Compact(string engine, string folder)
    {
        using var index = PlanIndex.OpenOrCreate(folder, engine);
        try
        {
            for (var batch = 0; ; batch++) index.Ingest(Strange(batch, sentences: 20));
        }
        catch (PlanIndexException e) when (e.Problem == IndexProblem.Unwritable)
        {
            try
            {
                index.Compact();
                Console.WriteLine("done");
            }
            catch (PlanIndexException full)
            {
                Console.WriteLine($"{full.Problem} {full.GetMessage("vi").Split(": ")[^1]}");
            }

            return index.Verify().IsSound ? 0 : 1;
        }
    }

    private static IReadOnlyList<IngestItem> Strange(int batch, int sentences)
    {
        var random = new Random(batch);
        return
        [
            .. Enumerable.Range(0, CrashChild.BatchSize).Select(i => new PlanBuilder($"{batch}/{i}").Words(string.Join(' ', Enumerable.Range(0, sentences).Select(_ => "Công tác dân vận của xã " + random.GetString("abcdeghiklmnopqrstuvxy", 60))))
                .Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Task("Sở Nội vụ", "báo cáo").Item()),
        ];
    }

    // Writes until the disk is full, says why, and can read what is there.
    private static int Fill(IPlanIndex index)
    {
        for (var batch = 0; ; batch++)
        {
            try
            {
                // They grow by their part, so that what one batch writes soon meets the limit whatever an engine puts together later; of words that no other has, so that little text does.
                index.Ingest(Strange(batch, sentences: (int)(40 * Math.Pow(1.4, batch))));
                Console.WriteLine(batch.ToString(CultureInfo.InvariantCulture));
            }
            catch (PlanIndexException e)
            {
                Console.WriteLine($"{e.Problem} {e.Message.ReplaceLineEndings(" ")} {e.GetMessage("vi").ReplaceLineEndings(" ")}");
                return index.Search(new SearchQuery { Text = "\"dân vận\"" }).Total == batch * CrashChild.BatchSize ? 0 : 1;
            }
        }
    }
}
