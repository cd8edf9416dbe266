using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DanVan.Reading;

/// <summary>A program called for a file: found on the PATH, limited in memory and time, killed with its children when the reading stops or this process dies.</summary>
internal static class ToolProcess
{
    private const string Shell = "/bin/sh";
    private const int MostErrorText = 8192;

    // A program that is fed dies with the pipe that feeds it.
    private const string Limited = "ulimit -v \"$1\" 2>/dev/null; shift; exec \"$@\"";

    // One that is not could outlive this process if that is killed: its standard input stays open as long as we live, and when it ends, so does the
    // program with its children.
    private const string Tethered = """
        ulimit -v "$1" 2>/dev/null
        shift
        exec 3<&0
        if command -v setsid >/dev/null 2>&1; then setsid "$@" </dev/null 3<&- & else "$@" </dev/null 3<&- & fi
        program=$!
        (read -r _ <&3; kill -9 -"$program" || kill -9 "$program") </dev/null >/dev/null 2>&1 &
        guard=$!
        wait "$program"
        code=$?
        kill -9 "$guard" 2>/dev/null
        exit "$code"
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
    /// <param name="name">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">Its standard input, or null.</param>
    /// <param name="output">Reads its standard output to the end.</param>
    /// <param name="memory">The most memory in bytes that it may take, where the system can limit it.</param>
    /// <param name="environment">Variables for it alone.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>The exit code, and the beginning of what it wrote to standard error.</returns>
    /// <exception cref="FileNotFoundException">The program is not installed.</exception>
    public static async Task<(int ExitCode, string Error)> RunAsync(
        string name,
        IReadOnlyList<string> arguments,
        ReadOnlyMemory<byte>? input,
        Func<Stream, CancellationToken, Task> output,
        long memory,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancellationToken)
    {
        var program = Find(name) ?? throw new FileNotFoundException($"The program {name} is not on the PATH.", name);
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        var tethered = false;
        if (!OperatingSystem.IsWindows() && File.Exists(Shell))
        {
            tethered = input is null;
            start.FileName = Shell;
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(tethered ? Tethered : Limited);
            start.ArgumentList.Add("sh");
            start.ArgumentList.Add(memory > 0 ? (memory / 1024).ToString(CultureInfo.InvariantCulture) : "unlimited");
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = program;
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[key] = value;

        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = start };
        process.Start();
        Interlocked.Increment(ref _running);
        try
        {
            // Killing the program closes the pipes, which ends the reads below even where they do not heed the token.
            using var registration = cancellationToken.Register(static state => Kill((Process)state!), process);
            var error = ReadErrorAsync(process.StandardError, cancellationToken);
            var feed = tethered ? Task.CompletedTask : FeedAsync(process, input, cancellationToken);
            try
            {
                await output(process.StandardOutput.BaseStream, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException) when (cancellationToken.IsCancellationRequested)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            await feed.ConfigureAwait(false);
            var errorText = await error.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return (process.ExitCode, errorText);
        }
        finally
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            Interlocked.Decrement(ref _running);
        }
    }

    /// <summary>Runs a program and gives what it wrote.</summary>
    public static async Task<(int ExitCode, byte[] Output, string Error)> CaptureAsync(
        string name, IReadOnlyList<string> arguments, ReadOnlyMemory<byte>? input, long memory, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var (exitCode, error) = await RunAsync(name, arguments, input, (stream, token) => stream.CopyToAsync(buffer, token), memory, environment, cancellationToken).ConfigureAwait(false);
        return (exitCode, buffer.ToArray(), error);
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte>? input, CancellationToken cancellationToken)
    {
        try
        {
            if (input is { } bytes) await process.StandardInput.BaseStream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading all of it; its exit code says why.
        }
    }

    private static async Task<string> ReadErrorAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var kept = new System.Text.StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
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
