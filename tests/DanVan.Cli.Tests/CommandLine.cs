using DanVan.Cli.Commands;
using DanVan.Cli.Output;

namespace DanVan.Cli.Tests;

/// <summary>Runs the command line in process and keeps what it prints.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("danvan-cli-").FullName;

    public static string Corpus { get; } = FindCorpus();

    public string IndexFolder => Path.Combine(Folder, "index");

    public bool ShowsProgress { get; init; }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public CommandLine With(string name, string? value)
    {
        _environment[name] = value;
        return this;
    }

    public Task<int> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<int> RunAsync(string[] args, CancellationToken interruption)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, isInteractive: false, width: 160) { ShowsProgress = ShowsProgress };
        var speech = Speech.From(args, Environment);
        var code = await new Application(speech, terminal, new FixedClock(), Environment).RunAsync(args, interruption);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private string? Environment(string name) => _environment.GetValueOrDefault(name);

    private static string FindCorpus()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DanVan.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "corpus");
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
