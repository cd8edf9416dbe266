using System.CommandLine;
using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Reading;
using DanVan.Search;
using Spectre.Console;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan ingest</c>: reads, parses and indexes files and folders.</summary>
internal static class IngestCommand
{
    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var paths = new Argument<string[]>("PATH") { Description = application.Say("files and folders", "tệp và thư mục"), Arity = ArgumentArity.OneOrMore };
        var index = shared.Index();
        var format = shared.Format("table", "json");
        var engine = shared.Engine("engine of a new index", "bộ máy của chỉ mục mới");
        var register = new Option<string?>("--register") { Description = application.Say("your own file of acts, by which the citations are resolved (see danvan register)", "tệp danh mục văn bản của bạn, dùng để xác định văn bản được viện dẫn (xem danvan register)"), HelpName = "FILE" };
        var jobs = shared.NonNegative("--jobs", "-j", application.Say("files read at the same time; 0 for one a core", "số tệp đọc cùng lúc; 0 là mỗi lõi một tệp"), 0);
        var pages = shared.NonNegative("--ocr-jobs", null, application.Say("pages of scans recognised at the same time; 0 for one a core", "số trang ảnh quét nhận dạng cùng lúc; 0 là mỗi lõi một trang"), 0);
        var unrecognized = shared.WithoutRecognition();
        var timeout = shared.Timeout();
        var text = shared.NonNegative("--max-text", null, application.Say("the largest text or HTML file in MB; 0 for any", "cỡ tối đa của tệp văn bản hoặc HTML, tính bằng MB; 0 là không giới hạn"), (int)(new IngestLimits().TextBytes >> 20));
        var prune = new Option<bool>("--prune") { Description = application.Say("also take plans out of the index whose files are gone from the folders given here; a folder that cannot be read or is empty loses nothing", "đồng thời bỏ khỏi chỉ mục các kế hoạch mà tệp không còn trong những thư mục nêu ở đây; thư mục không đọc được hoặc trống thì không bỏ gì") };
        var command = new Command("ingest", application.Say("read files and folders into the index", "đọc tệp và thư mục vào chỉ mục")) { paths, index, format, engine, register, jobs, pages, unrecognized, timeout, text, prune };
        command.SetAction(async (result, cancellation) =>
        {
            var folder = shared.IndexFolder(result.GetValue(index));
            var given = result.GetValue(paths)!;
            // A name that is mistyped leaves no empty index behind.
            if (Array.TrueForAll(given, static path => !File.Exists(path) && !Directory.Exists(path)) && !PlanIndex.Exists(folder))
            {
                var names = string.Join(", ", given);
                throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"{names} does not exist; check the name and the folder", $"không có tệp {names}; hãy kiểm tra tên tệp và thư mục") + $" [{DiagnosticCodes.FileMissing}]");
            }

            IPlanIndex plans;
            try
            {
                PlanIndex.OpenOrCreate(folder, result.GetValue(engine)).Dispose();
                UserRegister.Apply(application, folder, result.GetValue(register), cancellation);
                plans = PlanIndex.Open(folder);
            }
            catch (PlanIndexException e)
            {
                throw shared.IndexFailure(e);
            }
            catch (ArgumentException e)
            {
                throw new CommandException(ExitCodes.WrongCommandLine, e.Message);
            }

            using (plans)
            {
                var ingest = new Ingest(application, plans, folder, Limits(result.GetValue(jobs), result.GetValue(pages), result.GetValue(text)) with { Recognition = !result.GetValue(unrecognized), Seconds = result.GetValue(timeout) });
                try
                {
                    await RunAsync(application, ingest, result.GetValue(paths)!, cancellation).ConfigureAwait(false);
                    if (result.GetValue(prune)) ingest.Prune(result.GetValue(paths)!);
                }
                catch (PlanIndexException e)
                {
                    throw shared.IndexFailure(e);
                }

                if (string.Equals(result.GetValue(format), "json", StringComparison.Ordinal)) WriteJson(application, ingest);
                else WriteTable(application, ingest);
                return ingest.Failures.Count > 0 ? ExitCodes.InputFailedOrFound : ExitCodes.Done;
            }
        });
        return command;
    }

    private static IngestLimits Limits(int jobs, int pages, int text) =>
        new() { Jobs = jobs, RecognitionJobs = pages, TextBytes = text > 0 ? (long)text << 20 : ReaderOptions.Default.MaxBytes };

    private static async Task RunAsync(Application application, Ingest ingest, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (!application.Terminal.IsInteractive)
        {
            await ingest.RunAsync(paths, cancellation).ConfigureAwait(false);
            return;
        }

        await application.Terminal.Console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(application.Say("reading", "đang đọc"));
                ingest.Progress = (done, total, files, rate) =>
                {
                    bar.MaxValue = Math.Max(total, 1);
                    bar.Value = done;
                    bar.Description = string.Create(CultureInfo.InvariantCulture, $"{done}/{total}  {files:0} {application.Say("files", "tệp")}/s  {rate:0.0} MB/s");
                };
                await ingest.RunAsync(paths, cancellation).ConfigureAwait(false);
                bar.Value = bar.MaxValue;
            }).ConfigureAwait(false);
    }

    private static void WriteTable(Application application, Ingest ingest)
    {
        var terminal = application.Terminal;
        terminal.WriteTable(
            [application.Say("Format", "Định dạng"), application.Say("Files", "Tệp"), application.Say("Citations", "Viện dẫn"), application.Say("Tasks", "Nhiệm vụ"), "MB"],
            ingest.ByFormat.Select(static row => (IReadOnlyList<string>)
            [
                Terminal.Plain(row.Key), Number(row.Value.Files), Number(row.Value.Citations), Number(row.Value.Tasks), Megabytes(row.Value.Bytes),
            ]));
        var read = ingest.ByFormat.Values.Sum(static f => f.Files);
        var seconds = ingest.Elapsed.TotalSeconds;
        var rate = seconds > 0 ? ingest.Bytes / seconds / 1e6 : 0;
        var files = seconds > 0 ? read / seconds : 0;
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{application.Say("read", "đã đọc")} {read} ({application.Say("new", "mới")} {ingest.Added}, {application.Say("changed", "thay đổi")} {ingest.Replaced}), {application.Say("unchanged", "không đổi")} {ingest.Unchanged}, {application.Say("failed", "lỗi")} {ingest.Failures.Count}; {seconds:0.00} s, {files:0} {application.Say("files", "tệp")}/s, {rate:0.0} MB/s"));
        foreach (var source in ingest.Pruned) terminal.Out.WriteLine(application.Say("removed: ", "đã bỏ: ") + Terminal.OneLine(source));
        if (ingest.LeftOut.Count > 0)
        {
            var endings = string.Join(", ", ingest.LeftOut.Select(left => string.Create(CultureInfo.InvariantCulture, $"{(left.Key.Length == 0 ? application.Say("no ending", "không đuôi") : left.Key)} {left.Value}")));
            terminal.Out.WriteLine(Terminal.OneLine(application.Say($"left out, of no format that can be read: {endings}", $"bỏ qua, không thuộc định dạng đọc được: {endings}")));
        }

        if (ingest.Gone.Count > ingest.Pruned.Count)
        {
            terminal.Out.WriteLine(application.Say(
                $"no longer in these folders, still in the index: {ingest.Gone.Count - ingest.Pruned.Count} (--prune takes them out)",
                $"không còn trong thư mục nhưng vẫn trong chỉ mục: {ingest.Gone.Count - ingest.Pruned.Count} (--prune sẽ bỏ ra)"));
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{application.Say("index", "chỉ mục")} {ingest.Folder}: {application.Say(Words.Count(ingest.Plans, "file"), $"{ingest.Plans} tệp")}"));
    }

    private static void WriteJson(Application application, Ingest ingest) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("index", ingest.Folder);
        writer.WriteNumber("plans", ingest.Plans);
        writer.WriteNumber("added", ingest.Added);
        writer.WriteNumber("replaced", ingest.Replaced);
        writer.WriteNumber("unchanged", ingest.Unchanged);
        writer.Names("removed", ingest.Pruned);
        writer.WriteNumber("seconds", Math.Round(ingest.Elapsed.TotalSeconds, 3));
        writer.WriteNumber("bytes", ingest.Bytes);
        writer.WriteStartObject("formats");
        foreach (var (name, row) in ingest.ByFormat)
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("files", row.Files);
            writer.WriteNumber("citations", row.Citations);
            writer.WriteNumber("tasks", row.Tasks);
            writer.WriteNumber("bytes", row.Bytes);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("failures");
        foreach (var failure in ingest.Failures)
        {
            writer.WriteStartObject();
            writer.WriteString("source", failure.Path);
            writer.WriteString("code", failure.Code);
            writer.WriteString("message", failure.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("leftOut");
        foreach (var (ending, count) in ingest.LeftOut) writer.WriteNumber(ending, count);
        writer.WriteEndObject();
        writer.Names("gone", ingest.Gone);
        writer.Names("passedOver", ingest.PassedOver);
        writer.WriteEndObject();
    });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.00", CultureInfo.InvariantCulture);
}
