using System.CommandLine;

namespace DanVan.Cli.Commands;

/// <summary>
/// A command: its name, how it is made, an example for its help, whether it opens an index, and whether it writes, so that it is let finish what it
/// has begun when it is interrupted.
/// </summary>
internal sealed record CommandEntry(string Name, Func<Application, Command> Create, string Example, bool OpensIndex = true, bool Writes = false);

/// <summary>The commands in the order of the help.</summary>
internal static class CommandList
{
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        new("parse", ParseCommand.Create, "danvan parse ke-hoach.docx --format json", OpensIndex: false),
        new("ingest", IngestCommand.Create, "danvan ingest van-ban/ --index .danvan", Writes: true),
        new("cites", CitesCommand.Create, "danvan cites 25-NQ/TW --date 2013-06-03 --province \"Tây Ninh\""),
        new("search", SearchCommand.Create, "danvan search \"dân vận chính quyền\" --year 2024"),
        new("tasks", TasksCommand.Create, "danvan tasks --assignee \"Văn phòng Sở\" --due-to 2024-12-31"),
        new("check", CheckCommand.Create, "danvan check du-thao.docx --index .danvan --lang vi"),
        new("graph", GraphCommand.Create, "danvan graph 25-NQ/TW --show cited-by"),
        new("topics", TopicsCommand.Create, "danvan topics --year 2024 --count 20"),
        new("register", RegisterCommand.Create, "danvan register list \"dân vận\" --status superseded", Writes: true),
        new("show", ShowCommand.Create, "danvan show 859/KH-UBND"),
        new("index", IndexCommand.Create, "danvan index verify --index .danvan", Writes: true),
    ];

    /// <summary>Examples of the commands below a command, by their words.</summary>
    public static IReadOnlyList<(string Path, string Example)> Below { get; } =
    [
        ("register list", "danvan register list \"dân vận\" --status superseded"),
        ("register add", "danvan register add 88-CT/TU --date 2026-03-02 --kind \"Chỉ thị\" --name \"Công tác dân vận\" --issuer \"Tỉnh ủy Tây Ninh\""),
        ("register import", "danvan register import acts.csv"),
        ("register apply", "danvan register apply --index .danvan"),
        ("index info", "danvan index info --format json"),
        ("index verify", "danvan index verify --index .danvan"),
        ("index rebuild", "danvan index rebuild --index .danvan"),
        ("index remove", "danvan index remove van-ban/2019 --dry-run"),
        ("index compact", "danvan index compact --index .danvan"),
        ("index convert", "danvan index convert sqlite --index .danvan"),
    ];

    /// <summary>
    /// The commands that a command line needs: the one it names, which its first word does that is neither an option nor the language, or all of
    /// them where it names none, so that help and suggestions are whole.
    /// </summary>
    public static IReadOnlyList<CommandEntry> Needed(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (string.Equals(args[i], "--lang", StringComparison.Ordinal)) i++;
            else if (!args[i].StartsWith('-')) return All.FirstOrDefault(entry => string.Equals(entry.Name, args[i], StringComparison.Ordinal)) is { } named ? [named] : All;
        }

        return All;
    }
}
