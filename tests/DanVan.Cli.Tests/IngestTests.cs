using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using DanVan.Cli.Commands;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Tests;

/// <summary>The pipeline from files to index.</summary>
public sealed class IngestTests
{
    [Theory]
    [InlineData(1, 512, 24 << 20)]
    [InlineData(7, 512, 24 << 20)]
    [InlineData(7, 3, 24 << 20)]
    [InlineData(7, 512, 5000)]
    public async Task TheAnswersDependOnNeitherWorkersNorRoom(int jobs, int files, int bytes)
    {
        using var line = new CommandLine();
        var expected = await AnswersAsync(line, "one", new IngestLimits { Jobs = 1 });
        var actual = await AnswersAsync(line, "other", new IngestLimits { Jobs = jobs, Files = files, Bytes = bytes });
        Assert.Equal(expected, actual);
        Assert.Contains("25-NQ/TW", expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoMoreThanTheRoomLiesBetweenDiskAndIndex()
    {
        using var line = new CommandLine();
        for (var i = 0; i < 60; i++) line.Write($"in/{i:00}.txt", Text(i));
        line.Write("in/00-large.txt", string.Concat(Enumerable.Repeat("Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013.\n", 400)));
        using var plans = PlanIndex.OpenOrCreate(line.IndexFolder);
        var slow = SlowIndex.Before(plans);
        var ingest = Pipeline(slow, line.IndexFolder, new IngestLimits { Jobs = 4, Files = 8, Bytes = 4096 });
        await ingest.RunAsync([Path.Combine(line.Folder, "in")], CancellationToken.None);
        Assert.Equal(61, ingest.Plans);
        Assert.InRange(ingest.InFlight.PeakFiles, 2, 8);
        Assert.InRange(ingest.InFlight.PeakBytes, 1, 4096);
    }

    [Fact]
    public async Task WhatIsCommittedStaysWhenItIsInterrupted()
    {
        using var line = new CommandLine();
        for (var i = 0; i < 80; i++) line.Write($"in/{i:00}.txt", Text(i));
        var folder = Path.Combine(line.Folder, "in");
        int kept;
        using (var plans = PlanIndex.OpenOrCreate(line.IndexFolder))
        {
            using var interrupt = new CancellationTokenSource();
            var ingest = Pipeline(plans, line.IndexFolder, new IngestLimits { Jobs = 2, Files = 4 });
            ingest.Progress = (done, _, _, _) =>
            {
                if (done == 20) interrupt.Cancel();
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ingest.RunAsync([folder], interrupt.Token));
            kept = plans.Statistics().Plans;
            Assert.InRange(kept, 16, 79);
        }

        using var again = PlanIndex.OpenOrCreate(line.IndexFolder);
        Assert.True(again.Verify().IsSound);
        var rest = Pipeline(again, line.IndexFolder, new IngestLimits());
        await rest.RunAsync([folder], CancellationToken.None);
        Assert.Equal((80, kept), (rest.Plans, rest.Unchanged));
    }

    [Fact]
    public async Task AWriterThatFailsStopsTheReaders()
    {
        using var line = new CommandLine();
        for (var i = 0; i < 40; i++) line.Write($"in/{i:00}.txt", Text(i));
        using var plans = PlanIndex.OpenOrCreate(line.IndexFolder);
        var ingest = Pipeline(SlowIndex.Before(plans, new InvalidOperationException("full")), line.IndexFolder, new IngestLimits { Jobs = 2, Files = 4 });
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ingest.RunAsync([Path.Combine(line.Folder, "in")], CancellationToken.None));
        Assert.Equal("full", failure.Message);
    }

    [Fact]
    public async Task ATextBeyondTheLimitIsReportedAndTheOthersAreTakenIn()
    {
        using var line = new CommandLine();
        line.Write("in/a.txt", Text(1));
        line.Write("in/b.txt", string.Concat(Enumerable.Repeat(Text(2) + "\n\n", 2700)));
        var folder = Path.Combine(line.Folder, "in");
        Assert.Equal(1, await line.RunAsync("ingest", folder, "--index", line.IndexFolder, "--max-text", "1"));
        Assert.Contains("new 1, changed 0), unchanged 0, failed 1", line.Out, StringComparison.Ordinal);
        Assert.Contains($"[{DiagnosticCodes.FileTooLarge}]", line.Error, StringComparison.Ordinal);
        Assert.Contains("raise the limit (--max-text)", line.Error, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", line.IndexFolder, "--max-text", "0"));
        Assert.Contains("new 1, changed 0), unchanged 1, failed 0", line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlansWhoseFilesAreGoneLeaveOnlyWhereThatIsAsked()
    {
        using var line = new CommandLine();
        foreach (var name in (string[])["in/a.txt", "in/b.txt", "in/sub/c.txt", "in/disk/f.txt", "in2/d.txt", "other/e.txt"]) line.Write(name, Text(name[^5]));
        var (folder, next, other) = (Path.Combine(line.Folder, "in"), Path.Combine(line.Folder, "in2"), Path.Combine(line.Folder, "other"));
        Assert.Equal(0, await line.RunAsync("ingest", folder, next, other, "--index", line.IndexFolder));
        foreach (var gone in (string[])["in/b.txt", "in/sub/c.txt", "in/disk/f.txt", "in2/d.txt", "other/e.txt"]) File.Delete(Path.Combine(line.Folder, gone));

        Directory.Delete(Path.Combine(folder, "sub"));

        // Not asked; asked of a folder that is there, with one in it that is empty; of one that is empty; of one that is missing.
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", line.IndexFolder));
        Assert.Contains("6 files", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", line.IndexFolder, "--prune"));
        Assert.Contains("removed: in/b.txt", line.Out, StringComparison.Ordinal);
        Assert.Contains("removed: in/sub/c.txt", line.Out, StringComparison.Ordinal);
        Assert.Contains("4 files", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("ingest", next, "--index", line.IndexFolder, "--prune"));
        Directory.Delete(other);
        Assert.Equal(1, await line.RunAsync("ingest", other, "--index", line.IndexFolder, "--prune", "--format", "json"));
        Assert.Contains("\"removed\":[]", line.Out, StringComparison.Ordinal);
        using var plans = PlanIndex.Open(line.IndexFolder);
        Assert.Equal(["in/a.txt", "in/disk/f.txt", "in2/d.txt", "other/e.txt"], plans.List().Select(static plan => plan.Source));
        Assert.Empty(plans.Verify().Problems);
    }

    [Fact]
    public async Task WhatIsThereUnderAnotherNameOrBehindALinkToNothingIsNotTakenOut()
    {
        if (OperatingSystem.IsWindows()) return;
        using var line = new CommandLine();
        foreach (var name in (string[])["in/a.txt", @"in/b\c.txt", "disk/d.txt"]) line.Write(name, Text(name[^5]));
        var (folder, disk) = (Path.Combine(line.Folder, "in"), Path.Combine(line.Folder, "disk"));
        var link = Path.Combine(folder, "link");
        Directory.CreateSymbolicLink(link, disk);
        Assert.Equal(0, await line.RunAsync("ingest", folder, link, "--index", line.IndexFolder));
        Directory.Delete(disk, recursive: true);
        Assert.Equal(0, await line.RunAsync("ingest", folder, "--index", line.IndexFolder, "--prune"));
        using var plans = PlanIndex.Open(line.IndexFolder);
        Assert.Equal(["in/a.txt", "in/b/c.txt", "in/link/d.txt"], plans.List().Select(static plan => plan.Source));
    }

    [Fact]
    public void WhatWasPreparedIsStoredAsWhatWasNot()
    {
        using var line = new CommandLine();
        string[] stored = ["", ""];
        for (var i = 0; i < 2; i++)
        {
            var item = new IngestItem(PlanParser.Parse(Text(1)), "a.txt", "1");
            if (i == 1) item.Prepare();
            using var plans = PlanIndex.OpenOrCreate(Path.Combine(line.Folder, "index" + i));
            plans.Ingest([item with { Source = "b.txt" }, item]);
            stored[i] = string.Concat(plans.List().Select(plan => $"{plan.Source} {PlanJson.Serialize(plans.Get(plan.Id)!.Plan)}\n"));
        }

        Assert.Equal(stored[0], stored[1]);
        Assert.Contains("b.txt", stored[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoomIsGivenInTheOrderOfAsking()
    {
        var room = new InFlight(10, 100);
        var first = await room.EnterAsync(60, CancellationToken.None);
        var large = room.EnterAsync(1000, CancellationToken.None);
        var small = room.EnterAsync(1, CancellationToken.None);
        Assert.False(large.IsCompleted || small.IsCompleted);
        room.Leave(first);
        Assert.Equal(100, await large);
        Assert.False(small.IsCompleted);
        room.Leave(100);
        Assert.Equal(1, await small);
    }

    [Fact]
    public async Task WhoIsCancelledTakesNoRoom()
    {
        var room = new InFlight(1, 100);
        var first = await room.EnterAsync(1, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        var cancelled = room.EnterAsync(1, cancellation.Token);
        var next = room.EnterAsync(2, CancellationToken.None);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        room.Leave(first);
        Assert.Equal(2, await next);
        Assert.Equal(1, room.PeakFiles);
    }

    private static async Task<string> AnswersAsync(CommandLine line, string name, IngestLimits limits)
    {
        var folder = Path.Combine(line.Folder, name);
        using var plans = PlanIndex.OpenOrCreate(folder);
        var files = Directory.GetFiles(Path.Combine(CommandLine.Corpus, "files")).Where(static f => f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".docx", StringComparison.Ordinal)).ToList();
        await Pipeline(plans, folder, limits).RunAsync(files, CancellationToken.None);
        var answers = new List<string>();
        foreach (var plan in plans.List()) answers.Add($"{plan.Source} {plan.Number} {plan.Date} {plan.Title}");
        foreach (var target in plans.Cites(new CitesQuery { Target = "25-NQ/TW" }).Targets)
        {
            answers.Add($"{target.Number} {target.Date}");
            foreach (var place in target.Citing) answers.Add($"{place.Plan.Source} {place.Section} {place.Text}");
        }

        foreach (var hit in plans.Search(new SearchQuery { Text = "dân vận chính quyền", Take = 100 }).Hits) answers.Add($"{hit.Plan.Source}");
        foreach (var hit in plans.Tasks(new TaskQuery())) answers.Add($"{hit.Plan.Source} {hit.Due} {hit.Task.Span}");
        return string.Join('\n', answers);
    }

    private static Ingest Pipeline(IPlanIndex plans, string folder, IngestLimits limits) =>
        new(new Application(new Speech("en"), new Terminal(TextWriter.Null, TextWriter.Null, isInteractive: false, width: 100), TimeProvider.System, static _ => null), plans, folder, limits);

    private static string Text(int i) => $"""
        Số: {i + 1}/KH-UBND

        Tây Ninh, ngày 05 tháng 02 năm 2024

        KẾ HOẠCH Thực hiện công tác dân vận năm 2024

        Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:

        1. Văn phòng chủ trì, phối hợp với Phòng Nội vụ tổng hợp, báo cáo trước ngày {i % 27 + 1}/5/2024.
        """;

    /// <summary>An index whose writer takes its time, or fails.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "The proxy derives from it.")]
    internal class SlowIndex : DispatchProxy
    {
        private IPlanIndex? _index;
        private Exception? _failure;

        public static IPlanIndex Before(IPlanIndex index, Exception? failure = null)
        {
            var proxy = Create<IPlanIndex, SlowIndex>();
            ((SlowIndex)(object)proxy)._index = index;
            ((SlowIndex)(object)proxy)._failure = failure;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (string.Equals(targetMethod!.Name, nameof(IPlanIndex.Ingest), StringComparison.Ordinal))
            {
                if (_failure is not null) throw _failure;
                Thread.Sleep(5);
            }

            return targetMethod.Invoke(_index, args);
        }
    }
}
