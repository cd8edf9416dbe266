using System.Diagnostics;
using System.Globalization;

namespace DanVan.Benchmarks;

/// <summary>How long commands take as whole processes, in turn, so that all of them meet the same load: <c>./build.sh bench --startup</c>.</summary>
internal static class StartUp
{
    private const int Runs = 20;

    public static int Run()
    {
        var program = Path.Combine(PlanText.Root, "artifacts", "bin", "DanVan.Cli", "release", "danvan.dll");
        var plans = Directory.GetFiles(Path.Combine(PlanText.Root, "corpus", "files"), "*.txt").OrderBy(static file => new FileInfo(file).Length).ThenBy(static file => file, StringComparer.Ordinal).ToList();
        var page = plans[plans.Count / 2];
        string[][] commands = [["--version"], ["parse", page], ["parse", page, "--format", "json"], ["parse", Path.ChangeExtension(page, ".docx")], ["cites", "--help"]];
        var times = commands.Select(static _ => new List<double>()).ToArray();
        for (var run = -1; run < Runs; run++)
        {
            for (var i = 0; i < commands.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. commands[i]]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
                var error = process.StandardError.ReadToEndAsync();
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode != 0 || output.Length == 0) throw new InvalidOperationException($"danvan {string.Join(' ', commands[i])}: {process.ExitCode} {error.Result}");
                if (run >= 0) times[i].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"command",-60} {"least",10} {"median",10}   of {Runs} runs in turn"));
        for (var i = 0; i < commands.Length; i++)
        {
            times[i].Sort();
            var name = "danvan " + string.Join(' ', commands[i].Select(static word => Path.GetFileName(word)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60} {times[i][0],7:0} ms {times[i][Runs / 2],7:0} ms"));
        }

        return 0;
    }
}
