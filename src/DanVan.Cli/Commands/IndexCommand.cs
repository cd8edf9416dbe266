using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Reading;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan index</c>: looks after an index: what it holds, whether it is sound, and how to bring it back.</summary>
internal static class IndexCommand
{
    public static Command Create(Application application)
    {
        var command = new Command("index", application.Say("look after an index: what it holds, whether it is sound, repair, what to take out, engine", "chăm sóc chỉ mục: nội dung, kiểm tra, sửa chữa, bỏ bớt, bộ máy"))
        {
            Info(application), Verify(application), Rebuild(application), RemoveCommand.Create(application), Compact(application), Convert(application),
        };
        return command;
    }

    private static Command Info(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var format = shared.Format("table", "json");
        var command = new Command("info", application.Say("show what the index holds and which engine keeps it", "cho biết chỉ mục có gì và do bộ máy nào lưu")) { index, format };
        command.SetAction(result =>
        {
            using var plans = shared.Open(result.GetValue(index));
            var s = plans.Statistics();

            // A plan that stands in several files is one.
            var distinct = plans.Search(new SearchQuery { Text = "", OneFilePerPlan = true, Take = 0, Facets = false, Suggestions = 0 }).Total;
            (string Name, string Label, long Value)[] counts =
            [
                ("plans", application.Say("plans", "kế hoạch"), distinct), ("files", application.Say("files", "tệp"), s.Plans), ("citations", application.Say("citations", "viện dẫn"), s.Citations),
                ("identities", application.Say("cited documents", "văn bản được viện dẫn"), s.Identities), ("tasks", application.Say("tasks", "nhiệm vụ"), s.Tasks),
                ("characters", application.Say("characters", "ký tự"), s.Characters), ("bytes", application.Say("bytes on disk", "byte trên đĩa"), s.Bytes), ("version", application.Say("version", "phiên bản"), s.Version),
            ];
            if (IsJson(result.GetValue(format)))
            {
                Json.Write(application.Terminal.Out, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("engine", s.Engine);
                    foreach (var (name, _, value) in counts) writer.WriteNumber(name, value);
                    writer.WriteStartObject("formats");
                    foreach (var (name, count) in s.Formats) writer.WriteNumber(name, count);
                    writer.WriteEndObject();
                    writer.WriteEndObject();
                });
                return ExitCodes.Done;
            }

            application.Terminal.WriteTable(
                [application.Say("Index", "Chỉ mục"), Terminal.Plain(plans.Folder)],
                counts.Select(static c => (IReadOnlyList<string>)[c.Label, c.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)]).Prepend([application.Say("engine", "bộ máy"), s.Engine]));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Verify(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var format = shared.Format("table", "json");
        var command = new Command("verify", application.Say("read the whole index and say what is wrong with it", "đọc toàn bộ chỉ mục và cho biết có gì sai")) { index, format };
        command.SetAction((result, cancellation) => Task.FromResult(Guarded(shared, () =>
        {
            using var plans = shared.Open(result.GetValue(index));
            var report = plans.Verify(cancellation);
            if (IsJson(result.GetValue(format)))
            {
                Json.Write(application.Terminal.Out, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteBoolean("sound", report.IsSound);
                    writer.WriteNumber("plans", report.Plans);
                    writer.Names("problems", report.Problems);
                    writer.WriteEndObject();
                });
            }
            else
            {
                foreach (var problem in report.ProblemsIn(application.Speech.Language)) application.Terminal.Out.WriteLine(Terminal.OneLine(problem));
                application.Terminal.Out.WriteLine(report.IsSound
                    ? application.Say($"sound: {Words.Count(report.Plans, "file")} read", $"nguyên vẹn: đã đọc {report.Plans} tệp")
                    : application.Say($"{Words.Count(report.Problems.Count, "problem")}; 'danvan index rebuild' brings back what can be read", $"{report.Problems.Count} lỗi; 'danvan index rebuild' khôi phục phần còn đọc được"));
            }

            return report.IsSound ? ExitCodes.Done : ExitCodes.IndexUnusable;
        })));
        return command;
    }

    private static Command Rebuild(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var engine = shared.Engine("engine of the new index (default: the one it has)", "bộ máy của chỉ mục mới (mặc định: bộ máy hiện có)");
        var command = new Command("rebuild", application.Say("make the index anew from what can be read of it, and from the files for the rest", "dựng lại chỉ mục từ phần còn đọc được, phần còn lại đọc từ các tệp gốc")) { index, engine };
        command.SetAction((result, cancellation) => Task.FromResult(Guarded(shared, () =>
        {
            var folder = shared.IndexFolder(result.GetValue(index));
            var report = PlanIndex.Rebuild(folder, result.GetValue(engine), source => Read(folder, source, cancellation), Progress(application, 0), cancellation);
            application.Terminal.Out.WriteLine(application.Say(
                $"{Words.Count(report.Kept, "plan")} from the index, {report.Reread} from their files, {report.Lost.Count} lost",
                $"{report.Kept} kế hoạch từ chỉ mục, {report.Reread} từ tệp gốc, mất {report.Lost.Count}"));
            foreach (var lost in report.Lost) application.Terminal.Error.WriteLine(application.Say("lost: ", "mất: ") + Terminal.OneLine(lost));
            if (report.RegisterPutAside is { } aside)
                application.Terminal.Error.WriteLine(application.Say($"your own acts could not be read; they are in '{aside}', 'danvan register apply' gives them again", $"không đọc được danh mục riêng; tệp cũ là '{aside}', hãy nạp lại bằng 'danvan register apply'"));
            return report.Lost.Count == 0 && report.RegisterPutAside is null ? ExitCodes.Done : ExitCodes.InputFailedOrFound;
        })));
        return command;
    }

    private static Command Compact(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var command = new Command("compact", application.Say("write the index anew so that it takes the least room", "ghi lại chỉ mục cho gọn nhất")) { index };
        command.SetAction((result, cancellation) => Task.FromResult(Guarded(shared, () =>
        {
            using var plans = PlanIndex.Open(shared.IndexFolder(result.GetValue(index)));
            var before = plans.Statistics().Bytes;
            plans.Compact(cancellation);
            application.Terminal.Out.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{before / 1e6:0.0} MB → {plans.Statistics().Bytes / 1e6:0.0} MB"));
            return ExitCodes.Done;
        })));
        return command;
    }

    private static Command Convert(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var engine = new Argument<string>("ENGINE") { Description = application.Say("engine to move to: ", "bộ máy chuyển sang: ") + string.Join(", ", SearchEngines.Names) };
        var command = new Command("convert", application.Say("move the index to another engine", "chuyển chỉ mục sang bộ máy khác")) { engine, index };
        command.SetAction((result, cancellation) => Task.FromResult(Guarded(shared, () =>
        {
            var folder = shared.IndexFolder(result.GetValue(index));
            var wanted = result.GetValue(engine)!;
            if (shared.UnknownEngine(wanted) is { } unknown) throw new CommandException(ExitCodes.WrongCommandLine, unknown);
            var moved = PlanIndex.Convert(folder, wanted, (done, total) => Progress(application, total)?.Invoke(done), cancellation);
            application.Terminal.Out.WriteLine(moved == 0
                ? application.Say($"the index is kept by {wanted} already, or is empty", $"chỉ mục đã dùng {wanted}, hoặc còn trống")
                : application.Say($"{Words.Count(moved, "plan")} moved to {wanted}", $"đã chuyển {moved} kế hoạch sang {wanted}"));
            return ExitCodes.Done;
        })));
        return command;
    }

    private static Action<int>? Progress(Application application, int total) => application.Terminal.IsInteractive
        ? done => application.Terminal.Error.Write(total > 0 ? $"\r{done}/{total} " : $"\r{done} ")
        : null;

    /// <summary>Reads a document again from the file whose name it bears; null where that cannot be done.</summary>
    private static IngestItem? Read(string folder, string source, CancellationToken cancellation)
    {
        var home = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) ?? "";
        var path = Path.IsPathRooted(source) ? source : Path.Combine(home, source);
        if (!File.Exists(path)) return null;
        try
        {
            var document = Readers.All.ReadAsync(path, options: null, cancellation).GetAwaiter().GetResult();
            var hash = System.Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
            return new IngestItem(PlanParser.Parse(document with { Source = source }, cancellationToken: cancellation), source, hash, document.Format);
        }
        catch (Exception e) when (e is DocumentReadException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Guarded(SharedOptions shared, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (PlanIndexException e)
        {
            throw shared.IndexFailure(e);
        }
    }

    private static bool IsJson(string? format) => string.Equals(format, "json", StringComparison.Ordinal);
}
