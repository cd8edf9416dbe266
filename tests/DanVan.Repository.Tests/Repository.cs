using System.Diagnostics;
using System.Text;

namespace DanVan.Repository.Tests;

/// <summary>The checked-out repository and the programs that its tests start.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The files that git knows of, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], Root).Output
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(static file => File.Exists(Path.Combine(Root, file)))
            .Order(StringComparer.Ordinal)];

    public static RunResult Run(string program, IEnumerable<string> arguments, string folder, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        // The test host hands down MSBuild settings of its own, which must not reach a build that a test starts.
        foreach (var name in start.Environment.Keys.Where(static n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = new StringBuilder();
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(output, e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new RunResult(process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null) return;
        lock (output) output.Append(line).Append('\n');
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DanVan.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("DanVan.sln is in no folder above the tests.");
        return folder;
    }
}

internal sealed record RunResult(int ExitCode, string Output);

/// <summary>A folder under the temporary folder that is deleted with the object.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("danvan-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
