using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Reading;
using DanVan.Search.Checks;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan check</c>: what a careful reader would ask about in drafts or in the whole index.</summary>
internal static class CheckCommand
{
    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var files = new Argument<string[]>("FILE") { Description = application.Say("drafts to check, files or folders; without them the whole index is checked", "dự thảo cần kiểm tra, tệp hoặc thư mục; không nêu thì kiểm tra cả chỉ mục"), Arity = ArgumentArity.ZeroOrMore };
        var index = shared.Index();
        var format = shared.Format("table", "json", "csv", "sarif");
        var limit = shared.Limit(0);
        var asOf = shared.Date("--as-of", "the day on which a cited act must be in force (default: the day of each plan)", "ngày mà văn bản được viện dẫn phải còn hiệu lực (mặc định: ngày của từng kế hoạch)");
        var words = Enum.GetValues<CheckRule>().Select(static rule => FindingJson.Of(rule).Replace(' ', '-')).ToArray();
        var rules = new Option<string[]>("--rule") { Description = application.Say("only this rule (may be given again)", "chỉ quy tắc này (có thể nêu nhiều lần)"), HelpName = string.Join('|', words), Arity = ArgumentArity.OneOrMore };
        rules.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!FindingJson.TryRule(token.Value, out _)) result.AddError(application.Say($"'{token.Value}' is no rule; there are {string.Join(", ", words)}", $"'{token.Value}' không phải là quy tắc; có {string.Join(", ", words)}"));
            }
        });
        var ignore = new Option<string[]>("--ignore") { Description = application.Say("a code (DV4001) or number (25-NQ/TW) that is not reported (may be given again)", "mã (DV4001) hoặc số hiệu (25-NQ/TW) không báo (có thể nêu nhiều lần)"), HelpName = "CODE|NUMBER", Arity = ArgumentArity.OneOrMore };
        ignore.Validators.Add(result =>
        {
            foreach (var code in result.Tokens.Select(static token => token.Value).Where(Settings.IsUnknownCode))
                result.AddError(application.Say($"no check has the code '{code}'; there are {Settings.FirstAndLastCode} (docs/checks.md)", $"không có mã kiểm tra '{code}'; có {Settings.FirstAndLastCode} (docs/checks.md)"));
        });
        var register = new Option<string?>("--register") { Description = application.Say("your own file of acts, whose rows win (see danvan register)", "tệp danh mục văn bản của bạn, được ưu tiên (xem danvan register)"), HelpName = "FILE" };
        var config = new Option<string?>("--config") { Description = application.Say("settings (default: DANVAN_CONFIG, else the nearest .danvan.json from here upwards)", "tệp thiết lập (mặc định: DANVAN_CONFIG, hoặc .danvan.json gần nhất tính từ thư mục này lên)"), HelpName = "FILE" };
        var severity = new Option<string>("--severity") { Description = application.Say("the least severity that gives exit status 1 (default: warning)", "mức thấp nhất cho mã thoát 1 (mặc định: warning)"), HelpName = "info|warning|error" };
        var annotate = shared.Text("--annotate", "FILE.html", "also write a page that shows the drafts with each finding marked where it stands", "ghi thêm một trang hiện dự thảo, đánh dấu từng phát hiện tại chỗ");
        var unrecognized = shared.WithoutRecognition();
        var timeout = shared.Timeout();
        severity.AcceptOnlyFromAmong("info", "warning", "error");
        var command = new Command("check", application.Say("check the citations, dates and form of drafts or of the index", "kiểm tra viện dẫn, ngày tháng, thể thức của dự thảo hoặc của chỉ mục")) { files, index, format, limit, asOf, rules, ignore, severity, register, config, annotate, unrecognized, timeout };
        command.SetAction(async (result, cancellation) =>
        {
            var settings = Settings.Read(application, result.GetValue(config));
            var own = result.GetValue(register);
            var folder = result.GetValue(index) ?? settings.Index;
            var asked = result.GetValue(rules) is { Length: > 0 } named ? named : settings.Rules;
            var options = new CheckOptions
            {
                AsOf = result.GetValue(asOf).Latest ?? (SharedOptions.TryDate(settings.AsOf ?? "", out var day) ? day.Latest : null),
                Rules = asked.Count == 0 ? null : [.. asked.Select(static w => FindingJson.TryRule(w, out var rule) ? rule : default)],
                Ignore = [.. settings.Ignore, .. result.GetValue(ignore) ?? []],
                Register = UserRegister.For(application, own, settings, folder),
            };
            var drafts = result.GetValue(files) ?? [];
            var page = result.GetValue(annotate);
            if (page is not null) RequirePage(application, page, drafts);
            var outcome = drafts.Length == 0
                ? CheckIndex(shared, folder, options, cancellation)
                : await CheckDraftsAsync(application, shared, Apart(drafts, page), folder, options, ParsedFiles.Options(recognition: !result.GetValue(unrecognized), result.GetValue(timeout)), cancellation).ConfigureAwait(false);
            if (page is not null) await WritePageAsync(application, page, outcome, cancellation).ConfigureAwait(false);
            var form = result.GetResult(format) is { Implicit: false } ? result.GetValue(format)! : settings.Format ?? result.GetValue(format)!;
            CheckOutput.Write(application, outcome, form, result.GetValue(limit));
            var least = Enum.Parse<DiagnosticSeverity>(result.GetValue(severity) ?? settings.Severity ?? "warning", ignoreCase: true);
            return outcome.Unread > 0 || outcome.Findings.Any(f => f.Severity >= least) ? ExitCodes.InputFailedOrFound : ExitCodes.Done;
        });
        return command;
    }

    // The page is a file of its own: a draft whose name stands in its place would be lost.
    private static void RequirePage(Application application, string page, string[] drafts)
    {
        if (drafts.Length == 0)
            throw new CommandException(ExitCodes.WrongCommandLine, application.Say("--annotate needs drafts to show", "--annotate cần có dự thảo để hiện"));
        if (Path.GetExtension(page).ToLowerInvariant() is not (".html" or ".htm"))
            throw new CommandException(ExitCodes.WrongCommandLine, application.Say($"--annotate writes a page: '{page}' must end in .html", $"--annotate ghi ra một trang: '{page}' phải có đuôi .html"));
        if (File.Exists(page) && !IsOurs(page))
            throw new CommandException(ExitCodes.WrongCommandLine, application.Say($"'{page}' is there and is no page of this command; choose another name", $"đã có '{page}' và tệp đó không do lệnh này ghi; hãy chọn tên khác"));
    }

    // The page of the last time may lie beside the drafts.
    private static IEnumerable<FolderEntry> Apart(string[] drafts, string? page)
    {
        var entries = drafts.SelectMany(static path => DocumentFolder.Enumerate(path)).Where(static entry => !IndexFiles.Holds(Path.GetFullPath(entry.Path)));
        return page is null ? entries : entries.Where(entry => !string.Equals(Path.GetFullPath(entry.Path), Path.GetFullPath(page), StringComparison.Ordinal));
    }

    private static bool IsOurs(string page)
    {
        try
        {
            return File.ReadLines(page).Take(AnnotatedPage.HeadLines).Contains(AnnotatedPage.Sign, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task WritePageAsync(Application application, string page, CheckOutcome outcome, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(page, AnnotatedPage.Write(application, outcome), cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"'{page}' cannot be written: {e.Message}", $"không ghi được '{page}': {e.Message}"));
        }
    }

    private static CheckOutcome CheckIndex(SharedOptions shared, string? folder, CheckOptions options, CancellationToken cancellation)
    {
        using var plans = shared.Open(folder);
        var findings = CheckEngine.Check(plans, filter: null, options, cancellation);
        var held = plans.Statistics();
        return new CheckOutcome(findings, held.Plans, held.Citations);
    }

    private static async Task<CheckOutcome> CheckDraftsAsync(
        Application application, SharedOptions shared, IEnumerable<FolderEntry> entries, string? folder, CheckOptions options, ReaderOptions reading, CancellationToken cancellation)
    {
        var drafts = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        var plans = new List<PlanDocument>();
        var unread = 0;
        var files = new List<string>();
        foreach (var entry in entries)
        {
            if (entry.Problem is not { } problem)
            {
                files.Add(entry.Path);
                continue;
            }

            if (!Ingest.IsPassedOver(entry)) unread++;
            await application.Terminal.Error.WriteLineAsync(ParseCommand.FailureLine(entry.Path, problem.Code, problem.GetMessage(application.Speech.Language))).ConfigureAwait(false);
        }

        var progress = new ReadingProgress(application, files);
        progress.Show(0);
        var done = 0;
        foreach (var file in ParsedFiles.InOrder(files, reading, progress, cancellation))
        {
            if (file.Failure is { } failure)
            {
                unread++;
                progress.Clear();
                await application.Terminal.Error.WriteLineAsync(ParseCommand.Failure(application, file.Path, failure)).ConfigureAwait(false);
            }
            else
            {
                drafts[file.Source!.Source] = file.Source;
                plans.Add(file.Plan!);
                progress.Clear();
                ParseCommand.NoteUnread(application, file.Path, file.Plan!);
            }

            progress.Show(++done);
        }

        progress.Clear();

        await NoteUndatedAsync(application, plans, options).ConfigureAwait(false);
        IReadOnlyList<Finding> findings;
        if (string.IsNullOrEmpty(folder))
        {
            findings = CheckEngine.Check(plans, options, index: null, cancellation);
        }
        else
        {
            using var evidence = shared.Open(folder);
            findings = CheckEngine.Check(plans, options, evidence, cancellation);
        }

        return new CheckOutcome(findings, plans.Count, plans.Sum(static plan => plan.Citations.Count)) { Unread = unread, Drafts = drafts };
    }

    /// <summary>A draft that does not even name its year could cite anything that has ended: silence would be taken for a clean bill.</summary>
    private static async Task NoteUndatedAsync(Application application, List<PlanDocument> plans, CheckOptions options)
    {
        if (options.AsOf is not null || options.Rules?.Contains(CheckRule.Stale) == false) return;
        var undated = plans.Count(static plan => plan.Header.Date.Year == 0 && plan.Citations.Count > 0);
        if (undated == 0) return;
        await application.Terminal.Error.WriteLineAsync(application.Say(
            $"danvan: {Words.Count(undated, "document")} without a date: whether what is cited was in force was not looked at; name a day with --as-of",
            $"danvan: {undated} văn bản không ghi ngày, tháng, năm: chưa kiểm tra hiệu lực của văn bản được viện dẫn; hãy nêu ngày bằng --as-of")).ConfigureAwait(false);
    }
}
