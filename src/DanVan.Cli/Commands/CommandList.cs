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
        new("register", RegisterCommand.Create, "danvan register list \"dân vận\" --status superseded", OpensIndex: false, Writes: true),
        new("show", ShowCommand.Create, "danvan show 859/KH-UBND"),
        new("index", IndexCommand.Create, "danvan index verify --index .danvan", Writes: true),
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
