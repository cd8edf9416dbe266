using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Cli.Commands;
using DanVan.Search.Checks;

namespace DanVan.Cli;

/// <summary>What <c>.danvan.json</c> sets for a folder and those below it; the command line wins.</summary>
internal sealed record Settings
{
    public const string FileName = ".danvan.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly string[] Names = ["index", "register", "rules", "ignore", "severity", "asOf", "format"];

    /// <summary>The folder of an index that is evidence for drafts.</summary>
    public string? Index { get; init; }

    /// <summary>A register of acts whose rows win over those of the program.</summary>
    public string? Register { get; init; }

    /// <summary>The rules to apply; none for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Codes and numbers that are not reported.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The least severity that gives exit status 1.</summary>
    public string? Severity { get; init; }

    /// <summary>The day on which a cited act must be in force.</summary>
    public string? AsOf { get; init; }

    /// <summary>The form of the output of a check.</summary>
    public string? Format { get; init; }

    /// <summary>Reads the file that is named, or the nearest one from the current folder upwards; empty settings where there is none.</summary>
    /// <exception cref="CommandException">The file is missing or malformed.</exception>
    public static Settings Read(Application application, string? named)
    {
        var file = !string.IsNullOrEmpty(named) ? named : application.Environment("DANVAN_CONFIG") is { Length: > 0 } path ? path : Nearest();
        if (file is null) return new Settings();
        try
        {
            var text = File.ReadAllText(file);
            using (var json = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }))
            {
                if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.EnumerateObject().FirstOrDefault(static p => !Names.Contains(p.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
                    throw Unusable(Wrong(application, unknown.Name));
            }

            var settings = JsonSerializer.Deserialize<Settings>(text, Options) ?? new Settings();
            settings.Validate(application);
            var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
            return settings with { Index = Resolved(settings.Index, folder), Register = Resolved(settings.Register, folder) };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCodes.WrongCommandLine, application.Say($"there is no file of settings '{file}'", $"không có tệp thiết lập '{file}'"));
        }
        catch (JsonException e)
        {
            throw Unusable(e.Path?.StartsWith("$.", StringComparison.Ordinal) == true ? Wrong(application, e.Path[2..].Split('.', '[')[0]) : application.Say($"line {e.LineNumber + 1} is no JSON", $"dòng {e.LineNumber + 1} không phải là JSON"));
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(e.Message);
        }

        CommandException Unusable(string why) => new(ExitCodes.WrongCommandLine, application.Say($"'{file}' cannot be used as settings: {why}", $"không dùng được '{file}' làm thiết lập: {why}"));
    }

    private static string Wrong(Application application, string name) => Names.Contains(name, StringComparer.Ordinal)
        ? application.Say($"\"{name}\" has a value of another kind", $"\"{name}\" có giá trị không đúng kiểu")
        : application.Say($"there is no setting \"{name}\"; there are {string.Join(", ", Names)}", $"không có thiết lập \"{name}\"; có {string.Join(", ", Names)}");

    /// <summary>Whether something has the form of a code (DV4001) and no check reports it; the others are numbers of documents.</summary>
    public static bool IsUnknownCode(string ignored) =>
        ignored is ['D' or 'd', 'V' or 'v', _, ..] && ignored.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0 && !CheckCodes.All.Contains(ignored, StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes that there are, in few words.</summary>
    public static string FirstAndLastCode { get; } = $"{CheckCodes.All[0]} … {CheckCodes.All[^1]}";

    private static string? Resolved(string? path, string folder) => string.IsNullOrEmpty(path) ? null : Path.Combine(folder, path);

    private static string? Nearest()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, FileName);
            if (File.Exists(file)) return file;
        }

        return null;
    }

    private void Validate(Application application)
    {
        foreach (var rule in Rules)
        {
            if (!FindingJson.TryRule(rule, out _)) throw Wrong("rules", $"'{rule}' is no rule", $"'{rule}' không phải là quy tắc");
        }

        if (Ignore.FirstOrDefault(IsUnknownCode) is { } unknown) throw Wrong("ignore", $"no check has the code '{unknown}'", $"không kiểm tra nào có mã '{unknown}'");
        if (Severity is not (null or "info" or "warning" or "error")) throw Wrong("severity", $"'{Severity}' is none of info, warning, error", $"không có giá trị '{Severity}'; có info, warning, error");
        if (Format is not (null or "table" or "json" or "csv" or "sarif")) throw Wrong("format", $"'{Format}' is none of table, json, csv, sarif", $"không có giá trị '{Format}'; có table, json, csv, sarif");
        if (AsOf is not null && !SharedOptions.TryDate(AsOf, out _)) throw Wrong("asOf", $"'{AsOf}' is no date", $"'{AsOf}' không phải là ngày");

        FormatException Wrong(string name, string english, string vietnamese) => new($"\"{name}\": {application.Say(english, vietnamese)}");
    }
}
