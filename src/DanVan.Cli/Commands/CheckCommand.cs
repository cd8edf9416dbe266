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
        var files = new Argument<string[]>("FILE") { Description = application.Say("drafts to check; without files the whole index is checked", "dự thảo cần kiểm tra; không nêu tệp thì kiểm tra cả chỉ mục"), Arity = ArgumentArity.ZeroOrMore };
        var index = shared.Index();
        var format = shared.Format("table", "json", "sarif");
        var limit = shared.Limit(0);
        var asOf = shared.Date("--as-of", "the day on which a cited act must be in force (default: the day of each plan)", "ngày mà văn bản được viện dẫn phải còn hiệu lực (mặc định: ngày của từng kế hoạch)");
        var words = Enum.GetValues<CheckRule>().Select(FindingJson.Of).ToArray();
        var rules = new Option<string[]>("--rule") { Description = application.Say("only this rule (may be given again)", "chỉ quy tắc này (có thể nêu nhiều lần)"), HelpName = string.Join('|', words).Replace(' ', '-'), Arity = ArgumentArity.OneOrMore };
        rules.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!FindingJson.TryRule(token.Value, out _)) result.AddError(application.Say($"'{token.Value}' is no rule; there are {string.Join(", ", words)}", $"'{token.Value}' không phải là quy tắc; có {string.Join(", ", words)}"));
            }
        });
        var ignore = new Option<string[]>("--ignore") { Description = application.Say("a code (DV4001) or number (25-NQ/TW) that is not reported (may be given again)", "mã (DV4001) hoặc số hiệu (25-NQ/TW) không báo (có thể nêu nhiều lần)"), HelpName = "CODE|NUMBER", Arity = ArgumentArity.OneOrMore };
        var register = new Option<string?>("--register") { Description = application.Say("your own file of acts, whose rows win (see danvan register)", "tệp danh mục văn bản của bạn, được ưu tiên (xem danvan register)"), HelpName = "FILE" };
        var config = new Option<string?>("--config") { Description = application.Say("settings (default: DANVAN_CONFIG, else the nearest .danvan.json from here upwards)", "tệp thiết lập (mặc định: DANVAN_CONFIG, hoặc .danvan.json gần nhất tính từ thư mục này lên)"), HelpName = "FILE" };
        var severity = new Option<string>("--severity") { Description = application.Say("the least severity that gives exit status 1 (default: info)", "mức thấp nhất cho mã thoát 1 (mặc định: info)"), HelpName = "info|warning|error" };
        severity.AcceptOnlyFromAmong("info", "warning", "error");
        var command = new Command("check", application.Say("check the citations, dates and form of drafts or of the index", "kiểm tra viện dẫn, ngày tháng, thể thức của dự thảo hoặc của chỉ mục")) { files, index, format, limit, asOf, rules, ignore, severity, register, config };
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
            var (findings, failed) = drafts.Length == 0
                ? (CheckIndex(shared, folder, options), false)
                : await CheckDraftsAsync(application, shared, drafts, folder, options, cancellation).ConfigureAwait(false);
            var form = result.GetResult(format) is { Implicit: false } ? result.GetValue(format)! : settings.Format ?? result.GetValue(format)!;
            Write(application, findings, form, result.GetValue(limit));
            var least = Enum.Parse<DiagnosticSeverity>(result.GetValue(severity) ?? settings.Severity ?? "info", ignoreCase: true);
            return failed || findings.Any(f => f.Severity >= least) ? ExitCodes.InputFailedOrFound : ExitCodes.Done;
        });
        return command;
    }

    private static IReadOnlyList<Finding> CheckIndex(SharedOptions shared, string? folder, CheckOptions options)
    {
        using var plans = shared.Open(folder);
        return CheckEngine.Check(plans, filter: null, options);
    }

    private static async Task<(IReadOnlyList<Finding> Findings, bool Failed)> CheckDraftsAsync(
        Application application, SharedOptions shared, IReadOnlyList<string> files, string? folder, CheckOptions options, CancellationToken cancellation)
    {
        var plans = new List<PlanDocument>();
        var failed = false;
        foreach (var file in files)
        {
            try
            {
                plans.Add(PlanParser.Parse(await Readers.All.ReadAsync(file, options: null, cancellation).ConfigureAwait(false)));
            }
            catch (DocumentReadException e)
            {
                failed = true;
                await application.Terminal.Error.WriteLineAsync(ParseCommand.Failure(application, file, e)).ConfigureAwait(false);
            }
        }

        if (string.IsNullOrEmpty(folder)) return (CheckEngine.Check(plans, options), failed);
        using var evidence = shared.Open(folder);
        return (CheckEngine.Check(plans, options, evidence), failed);
    }

    private static void Write(Application application, IReadOnlyList<Finding> findings, string format, int limit)
    {
        var terminal = application.Terminal;
        if (string.Equals(format, "json", StringComparison.Ordinal))
        {
            Json.Write(terminal.Out, writer => FindingJson.Write(findings, writer));
            return;
        }

        if (string.Equals(format, "sarif", StringComparison.Ordinal))
        {
            Json.Write(terminal.Out, writer => Sarif.Write(writer, findings, application.Speech.Language, Application.Version));
            return;
        }

        if (findings.Count == 0)
        {
            terminal.Out.WriteLine(application.Say("Nothing found.", "Không phát hiện gì."));
            return;
        }

        List<Finding> shown = [.. findings.OrderByDescending(static f => f.Severity).Take(limit == 0 ? int.MaxValue : limit)];
        terminal.WriteTable(
            [application.Say("Code", "Mã"), application.Say("Rule", "Quy tắc"), application.Say("Citation", "Viện dẫn"), application.Say("Finding", "Phát hiện"), application.Say("Where", "Ở đâu")],
            shown.Select(finding => (IReadOnlyList<string>)
            [
                finding.Code,
                FindingJson.Of(finding.Level) is { } level && finding.Level != StaleLevel.Stale ? $"{FindingJson.Of(finding.Rule)} ({level})" : FindingJson.Of(finding.Rule),
                Terminal.Plain(finding.Number),
                Terminal.Plain(finding.GetMessage(application.Speech.Language) + (finding.Suggestion is null ? "" : " → " + finding.Suggestion)),
                Terminal.Plain(string.Join("; ", finding.Places.Select(static p => $"{Path.GetFileName(p.Source)}{(p.Section is null ? "" : " " + p.Section)}").Distinct(StringComparer.Ordinal).Take(4))),
            ]));
        var more = findings.Count - shown.Count;
        terminal.Out.WriteLine(application.Say(Words.Count(findings.Count, "finding"), $"{findings.Count} phát hiện") + (more > 0 ? application.Say($", {more} not shown", $", {more} không hiện") : ""));
    }
}
