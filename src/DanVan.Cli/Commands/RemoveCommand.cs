using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan index remove</c>: takes documents out of the index; their files stay.</summary>
internal static class RemoveCommand
{
    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var keys = new Argument<string[]>("KEY") { Description = application.Say("file, folder, id or number of what is to be taken out", "tệp, thư mục, mã hoặc số hiệu cần bỏ ra"), Arity = ArgumentArity.OneOrMore };
        var index = shared.Index();
        var dry = new Option<bool>("--dry-run") { Description = application.Say("only say what would be taken out", "chỉ cho biết sẽ bỏ ra những gì") };
        var command = new Command("remove", application.Say("take documents out of the index; the files stay", "bỏ văn bản khỏi chỉ mục; tệp gốc giữ nguyên")) { keys, index, dry };
        command.SetAction((result, cancellation) =>
        {
            var folder = shared.IndexFolder(result.GetValue(index));
            try
            {
                using var plans = PlanIndex.Open(folder, readOnly: result.GetValue(dry));
                var held = plans.List(filter: null, cancellation).Select(static plan => plan.Source).ToList();
                var sources = new SortedSet<string>(result.GetValue(keys)!.SelectMany(key => Named(application, plans, folder, held, key)), StringComparer.Ordinal);
                cancellation.ThrowIfCancellationRequested();
                var removed = result.GetValue(dry) ? 0 : plans.Remove([.. sources]);
                foreach (var source in sources) application.Terminal.Out.WriteLine(Terminal.OneLine(source));
                application.Terminal.Out.WriteLine(result.GetValue(dry)
                    ? application.Say($"{Words.Count(sources.Count, "plan")} would be taken out", $"sẽ bỏ ra {sources.Count} kế hoạch")
                    : application.Say($"{Words.Count(removed, "plan")} taken out", $"đã bỏ ra {removed} kế hoạch"));
                return Task.FromResult(ExitCodes.Done);
            }
            catch (PlanIndexException e)
            {
                throw shared.IndexFailure(e);
            }
        });
        return command;
    }

    /// <summary>A folder names all below it; anything else must name one document, so that nothing is taken out unseen.</summary>
    private static List<string> Named(Application application, IPlanIndex plans, string folder, List<string> held, string key)
    {
        if (held.Contains(key, StringComparer.Ordinal)) return [key];
        if (key.Length > 0)
        {
            var path = Path.GetFullPath(key);
            if (held.Contains(Ingest.SourceName(folder, path), StringComparer.Ordinal)) return [Ingest.SourceName(folder, path)];
            var below = held.FindAll(source => Ingest.IsBelow(Ingest.FileOf(folder, source), path));

            // The folder as the index names it, which counts where there is none of that name here.
            if (below.Count == 0) below = held.FindAll(source => source.StartsWith(key.TrimEnd('/') + "/", StringComparison.Ordinal));
            if (below.Count > 0) return below;
        }

        var found = plans.Show(key).Select(static plan => plan.Summary.Source).Distinct(StringComparer.Ordinal).ToList();
        return found.Count switch
        {
            1 => found,
            0 => throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"no plan of the index is '{key}'; 'danvan show' lists them", $"không có kế hoạch nào trong chỉ mục là '{key}'; 'danvan show' liệt kê tất cả")),
            _ => throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"'{key}' names several: {string.Join(", ", found)}; name the file", $"'{key}' chỉ nhiều kế hoạch: {string.Join(", ", found)}; hãy nêu tên tệp")),
        };
    }
}
