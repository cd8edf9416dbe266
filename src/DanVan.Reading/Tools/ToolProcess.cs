using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DanVan.Reading;

/// <summary>A program called for a file: found on the PATH, limited in memory and time, killed with its children when the reading stops or this process dies.</summary>
internal static class ToolProcess
{
    public const string Shell = "/bin/sh";

    private const string GroupLeader = "setsid";
    private const int MostErrorText = 8192;

    // A program that is fed dies with the pipe that feeds it.
    private const string Limited = "ulimit -v \"$1\" 2>/dev/null; shift; exec \"$@\"";

    // One that starts no others is left to the keeper, and begins when that knows of it: a death of this process before ends the pipe without a word.
    private const string Kept = "ulimit -v \"$1\" 2>/dev/null; shift; read -r _ || exit 1; exec \"$@\" </dev/null";

    // One that is not could outlive this process if that is killed: its standard input stays open as long as we live, and when it ends without a word,
    // so does the program with its children. A word lets the guard go when the program has ended by itself.
    private const string Tethered = """
        ulimit -v "$1" 2>/dev/null
        shift
        exec 3<&0
        (read -r _ <&3 || kill -9 -$$ || kill -9 $$) </dev/null >/dev/null 2>&1 &
        exec "$@" </dev/null 3<&-
        """;

    private static int _running;

    /// <summary>How many programs run now; zero when nothing is being read.</summary>
    public static int Running => Volatile.Read(ref _running);

    /// <summary>Whether a program of this name is on the PATH.</summary>
    public static bool Exists(string name) => Find(name) is not null;

    public static string? Find(string name)
    {
        if (Path.IsPathRooted(name)) return File.Exists(name) ? name : null;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var candidate in OperatingSystem.IsWindows() ? new[] { name + ".exe" } : [name])
            {
                var path = Path.Combine(folder, candidate);
                if (File.Exists(path)) return path;
            }
        }

        return null;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="output">Reads its standard output to the end.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="FileNotFoundException">The program is not installed.</exception>
    public static Task<ToolResult> RunAsync(ToolCall call, Action<Stream> output, CancellationToken cancellationToken) =>
        // A thread that waits for its pipe costs less than going back to the pool for every few kilobytes: the pool's threads spin before they sleep.
        Task.Factory.StartNew(() => Run(call, output, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs a program and gives what it wrote.</summary>
    public static async Task<(ToolResult Result, byte[] Output)> CaptureAsync(ToolCall call, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var result = await RunAsync(call, stream => stream.CopyTo(buffer), cancellationToken).ConfigureAwait(false);
        return (result, buffer.ToArray());
    }

    private static ToolResult Run(ToolCall call, Action<Stream> output, CancellationToken cancellationToken)
    {
        var program = Find(call.Name) ?? throw new FileNotFoundException($"The program {call.Name} is not on the PATH.", call.Name);
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        var (tethered, kept) = (false, false);
        if (!OperatingSystem.IsWindows() && File.Exists(Shell))
        {
            kept = call.Input is null && call.IsAlone && !IsScript(program);
            tethered = call.Input is null && !kept;
            start.FileName = Shell;
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(tethered ? Tethered : kept ? Kept : Limited);
            start.ArgumentList.Add("sh");
            start.ArgumentList.Add(call.Memory > 0 ? (call.Memory / 1024).ToString(CultureInfo.InvariantCulture) : "unlimited");
            if (tethered && Find(GroupLeader) is { } leader) start.ArgumentList.Add(leader);
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in call.Arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (key, value) in call.Environment) start.Environment[key] = value;

        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = start };
        process.Start();
        Interlocked.Increment(ref _running);
        try
        {
            if (kept)
            {
                ToolKeeper.Default.Add(process.Id);
                Release(process);
            }

            // Killing the program closes the pipes, which ends the reads below.
            using var registration = cancellationToken.Register(() => Stop(process, tethered));
            var error = ReadErrorAsync(process.StandardError);
            var feed = tethered || kept ? Task.CompletedTask : FeedAsync(process, call.Input);
            try
            {
                output(process.StandardOutput.BaseStream);
            }
            catch (IOException) when (cancellationToken.IsCancellationRequested)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            process.WaitForExit();
            feed.GetAwaiter().GetResult();
            var errorText = error.GetAwaiter().GetResult();
            cancellationToken.ThrowIfCancellationRequested();
            return new ToolResult(process.ExitCode, errorText);
        }
        finally
        {
            Kill(process);
            process.WaitForExit();
            if (tethered) Release(process);
            if (kept) ToolKeeper.Default.Remove(process.Id);
            Interlocked.Decrement(ref _running);
        }
    }

    // A script in the place of a program starts others.
    private static bool IsScript(string program)
    {
        try
        {
            Span<byte> head = stackalloc byte[2];
            using var file = new FileStream(program, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("#!"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // A word lets a kept program begin, and the guard of a tethered one go: the number of a program that ended may be another's by the time the pipe is closed.
    private static void Release(Process process)
    {
        try
        {
            using var pipe = process.StandardInput.BaseStream;
            pipe.Write("\n"u8);
            pipe.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The guard is gone: it was killed with the program, or the pipe was closed to make it kill what the program left.
        }
    }

    // A program that ended may have left children that hold its pipes: without a word the guard kills them.
    private static void Stop(Process process, bool tethered)
    {
        Kill(process);
        if (tethered) process.StandardInput.BaseStream.Dispose();
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte>? input)
    {
        try
        {
            if (input is { } bytes) await process.StandardInput.BaseStream.WriteAsync(bytes).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading all of it; its exit code says why.
        }
    }

    private static async Task<string> ReadErrorAsync(StreamReader reader)
    {
        var kept = new System.Text.StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            if (kept.Length < MostErrorText) kept.Append(buffer, 0, read);
        }

        return kept.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself meanwhile.
        }
    }
}

/// <summary>A program to be run.</summary>
/// <param name="Name">Its name on the PATH, or its whole path.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ToolCall(string Name, params IReadOnlyList<string> Arguments)
{
    /// <summary>Its standard input; null for none.</summary>
    public ReadOnlyMemory<byte>? Input { get; init; }

    /// <summary>The most memory in bytes that it may take, where the system can limit it; 0 for no limit.</summary>
    public long Memory { get; init; }

    /// <summary>Whether it starts no programs of its own.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Variables for it alone.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and more for one that a signal ended.</param>
/// <param name="Error">The beginning of what it wrote to standard error.</param>
internal readonly record struct ToolResult(int ExitCode, string Error)
{
    private const int Signals = 128;
    private const int NotStarted = 127;
    private const int BadAlloc = 134;

    // What C libraries, the loader, poppler, leptonica and OpenMP say when the system gives them no more memory.
    private static readonly string[] MemoryWords = ["out of memory", "cannot allocate memory", "bad_alloc", "failed to map segment", "memory exhausted", "cannot create thread", "thread creation failed", "calloc", "malloc"];

    public bool IsGood => ExitCode == 0;

    /// <summary>Whether it could not even be loaded.</summary>
    public bool IsNotStarted => ExitCode == NotStarted;

    /// <summary>Whether it ended because it might take no more memory.</summary>
    public bool IsOutOfMemory
    {
        get
        {
            if (IsGood) return false;
            var error = Error;
            return Array.Exists(MemoryWords, word => error.Contains(word, StringComparison.OrdinalIgnoreCase)) || (ExitCode == BadAlloc && error.Length == 0);
        }
    }

    /// <summary>Whether it broke down, as a program that says why it cannot read a file does not.</summary>
    public bool IsCrash => ExitCode > Signals || IsNotStarted || IsOutOfMemory;

    /// <summary>The last line of what it wrote, or how it ended.</summary>
    public string Reason
    {
        get
        {
            var line = Error.AsSpan().Trim();
            line = line[(line.LastIndexOf('\n') + 1)..].Trim();
            if (line.Length > 0) return line[..Math.Min(line.Length, 200)].ToString();
            return ExitCode > Signals ? string.Create(CultureInfo.InvariantCulture, $"signal {ExitCode - Signals}") : string.Create(CultureInfo.InvariantCulture, $"exit code {ExitCode}");
        }
    }
}
