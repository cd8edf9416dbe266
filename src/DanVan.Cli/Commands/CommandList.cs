using System.CommandLine;

namespace DanVan.Cli.Commands;

/// <summary>The commands in the order of the help, each with an example.</summary>
internal static class CommandList
{
    public static IEnumerable<(Command Command, string Example)> Create(Application application) =>
    [
        (ParseCommand.Create(application), "danvan parse ke-hoach.docx --format json"),
        (IngestCommand.Create(application), "danvan ingest van-ban/ --index .danvan"),
        (CitesCommand.Create(application), "danvan cites 25-NQ/TW --date 2013-06-03 --province \"Tây Ninh\""),
        (SearchCommand.Create(application), "danvan search \"dân vận chính quyền\" --year 2024"),
        (TasksCommand.Create(application), "danvan tasks --assignee \"Văn phòng Sở\" --due-to 2024-12-31"),
        (CheckCommand.Create(application), "danvan check du-thao.docx --index .danvan --lang vi"),
        (GraphCommand.Create(application), "danvan graph 25-NQ/TW --show cited-by"),
        (RegisterCommand.Create(application), "danvan register list \"dân vận\" --status superseded"),
        (ShowCommand.Create(application), "danvan show 859/KH-UBND"),
        (IndexCommand.Create(application), "danvan index verify --index .danvan"),
    ];
}
