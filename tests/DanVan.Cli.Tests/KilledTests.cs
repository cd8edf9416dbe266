using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DanVan.Cli.Tests;

/// <summary>Tests that count the programs of the whole process run while no other test starts one.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What a killed run leaves: no program that it called, and no temporary file that the next run does not take away.</summary>
[Collection(nameof(Alone))]
public sealed class KilledTests : IDisposable
{
    private readonly CommandLine _line = new();

    public static TheoryData<string, string> Calls => new()
    {
        { "pdftotext", "a.pdf" },
        { "soffice", "a.rtf" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_killed_run_leaves_no_program_behind(string tool, string file)
    {
        if (!OperatingSystem.IsLinux()) return;
        var temporary = Directory.CreateDirectory(Path.Combine(_line.Folder, "tmp")).FullName;
        var started = Path.Combine(_line.Folder, "started");
        // It hangs, and so does its child.
        Tool(tool, $"sleep 600 & echo $$ $! > '{started}.new'; mv '{started}.new' '{started}'; wait");
        using var run = Start(temporary, "parse", _line.Write(file, file.EndsWith("pdf", StringComparison.Ordinal) ? "%PDF-1.4\n" : "{\\rtf1 x}"));
        var programs = await StartedAsync(started);
        Assert.All(programs, static id => Assert.True(IsAlive(id)));

        run.Kill();
        await run.WaitForExitAsync();
        for (var i = 0; i < 100 && Array.Exists(programs, IsAlive); i++) await Task.Delay(100);
        Assert.DoesNotContain(programs, IsAlive);

        var left = Directory.GetDirectories(temporary, $"danvan-{run.Id}-*");
        Assert.Equal(tool is "soffice" ? 1 : 0, left.Length);
        // A young one could belong to a process that is not seen from here; an old one cannot.
        foreach (var folder in left) Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddHours(-1));
        Tool("soffice", "exit 1");
        using var next = Start(temporary, "parse", _line.Write("b.rtf", "{\\rtf1 x}"));
        await next.WaitForExitAsync();
        Assert.Equal(1, next.ExitCode);
        Assert.Empty(Directory.GetDirectories(temporary, "danvan-*"));
    }

    [Fact]
    public async Task A_killed_run_leaves_no_busy_program_behind()
    {
        if (!OperatingSystem.IsLinux() || !DanVan.Reading.PopplerDocumentReader.IsInstalled) return;
        // Forms that draw one another ten times, twelve deep: pdftotext itself is busy for days.
        var file = new System.Text.StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj 3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<</XObject<</F 4 0 R>>>>>> endobj\n");
        for (var i = 4; i < 16; i++) file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i} 0 obj <</Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<</F {i + 1} 0 R>>>>/Length 60>>stream\n/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do \nendstream endobj\n");
        var path = _line.Write("busy.pdf", file.Append("16 0 obj <</Subtype/Form/BBox[0 0 200 300]/Length 6>>stream\n0 0 m \nendstream endobj\ntrailer <</Root 1 0 R>>\n").ToString());
        using var run = Start(Directory.CreateDirectory(Path.Combine(_line.Folder, "tmp")).FullName, "parse", path);
        var programs = Readers(path, run.Id);
        for (var i = 0; i < 600 && programs.Length == 0; i++, programs = Readers(path, run.Id)) await Task.Delay(100);
        Assert.NotEmpty(programs);
        run.Kill();
        await run.WaitForExitAsync();
        for (var i = 0; i < 100 && Array.Exists(programs, IsAlive); i++) await Task.Delay(100);
        Assert.DoesNotContain(programs, IsAlive);
    }

    // The programs but one that were called for a file.
    private static int[] Readers(string path, int own) => [.. Process.GetProcesses().Select(static process => process.Id).Where(id => id != own && CommandOf(id).Contains(path, StringComparison.Ordinal))];

    private static string CommandOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [Fact]
    public async Task An_interrupted_ingest_writes_what_was_read_and_says_so()
    {
        if (!OperatingSystem.IsLinux()) return;
        var temporary = Directory.CreateDirectory(Path.Combine(_line.Folder, "tmp")).FullName;
        var started = Path.Combine(_line.Folder, "started");
        Tool("pdftotext", $"echo $$ > '{started}.new'; mv '{started}.new' '{started}'; exec sleep 600");
        _line.Write("in/a.txt", "KẾ HOẠCH\nThực hiện công tác dân vận");
        _line.Write("in/b.pdf", "%PDF-1.4\n");
        using var run = Start(temporary, "ingest", Path.Combine(_line.Folder, "in"), "--engine", "sqlite", "--index", _line.IndexFolder);
        await StartedAsync(started);
        await SignalAsync("-TERM", run.Id);
        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("interrupted; what was committed stays", error, StringComparison.Ordinal);
        Assert.Equal(0, await _line.RunAsync("show", "in/a.txt", "--index", _line.IndexFolder));
    }

    [Fact]
    public void The_first_signal_asks_and_the_second_ends()
    {
        using var interruption = new Interruption(writes: true);
        var (first, second) = (new PosixSignalContext(PosixSignal.SIGTERM), new PosixSignalContext(PosixSignal.SIGINT));
        Assert.False(interruption.Token.IsCancellationRequested);
        interruption.Take(first);
        Assert.True(first.Cancel);
        Assert.True(interruption.Token.IsCancellationRequested);
        interruption.Take(second);
        Assert.False(second.Cancel);
    }

    [Fact]
    public async Task A_pipe_is_refused()
    {
        if (!OperatingSystem.IsLinux()) return;
        var pipe = Path.Combine(_line.Folder, "pipe.txt");
        using (var make = Process.Start("mkfifo", [pipe])) await make.WaitForExitAsync();
        Assert.Equal(1, await _line.RunAsync("parse", pipe));
        Assert.Contains("is a pipe or a device; save what it gives to a file and name that [DV1023]", _line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    [InlineData("-TERM", "-TERM")]
    [InlineData("-INT", "-TERM")]
    public async Task A_command_that_waits_for_a_program_ends_without_a_trace(params string[] signals)
    {
        // What a shell runs in the background ignores interrupts, and so do its children.
        if (!OperatingSystem.IsLinux() || (signals.Contains("-INT") && IgnoresInterrupts())) return;
        var started = Path.Combine(_line.Folder, "started");
        Tool("pdftotext", $"echo $$ > '{started}.new'; mv '{started}.new' '{started}'; exec sleep 600");
        using var run = Start(_line.Folder, "parse", _line.Write("a.pdf", "%PDF-1.4\n"));
        await StartedAsync(started);
        foreach (var signal in signals)
        {
            await SignalAsync(signal, run.Id);
            await Task.Delay(100);
        }

        var error = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(error.Length == 0 || (error.StartsWith("danvan: interrupted", StringComparison.Ordinal) && error.TrimEnd().IndexOf('\n', StringComparison.Ordinal) < 0), error);
        Assert.Contains(run.ExitCode, new[] { 130, 143 });
    }

    [Theory]
    [InlineData("echo %PDF; exit 3", 3)]
    [InlineData("kill -9 $$", 137)]
    public async Task The_exit_code_is_the_program_s_own(string does, int expected)
    {
        if (OperatingSystem.IsWindows()) return;
        var path = Tool("own", does);
        var watch = Stopwatch.StartNew();
        var (result, output) = await DanVan.Reading.ToolProcess.CaptureAsync(new DanVan.Reading.ToolCall(path) { Memory = 1L << 31 }, CancellationToken.None);
        Assert.Equal(expected, result.ExitCode);
        Assert.Equal(does.StartsWith("echo", StringComparison.Ordinal) ? 5 : 0, output.Length);
        Assert.Equal(0, DanVan.Reading.ToolProcess.Running);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "the program's end was not seen");
    }

    public void Dispose() => _line.Dispose();

    private static async Task<int[]> StartedAsync(string file)
    {
        for (var i = 0; i < 600 && !File.Exists(file); i++) await Task.Delay(100);
        return [.. (await File.ReadAllTextAsync(file)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task SignalAsync(string signal, int id)
    {
        using var kill = Process.Start("kill", [signal, id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static bool IgnoresInterrupts()
    {
        var ignored = File.ReadLines("/proc/self/status").First(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
    }

    private static bool IsAlive(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/status").Contains("State:\tZ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Process Start(string temporary, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.Ordinal)) start.FileName = "dotnet";
        foreach (var argument in (string[])[typeof(DanVan.Cli.Commands.Application).Assembly.Location, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["PATH"] = Path.Combine(_line.Folder, "bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["TMPDIR"] = temporary;
        return Process.Start(start)!;
    }

    private string Tool(string name, string does)
    {
        var path = _line.Write(Path.Combine("bin", name), "#!/bin/sh\n" + does + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
