using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Reading;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan parse</c>: what a file means, as a summary or as the whole JSON.</summary>
internal static class ParseCommand
{
    private const int TitleLength = 120;

    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var files = new Argument<string[]>("FILE") { Description = application.Say("files to parse", "tệp cần phân tích"), Arity = ArgumentArity.OneOrMore };
        var format = shared.Format("table", "json");
        var unrecognized = shared.WithoutRecognition();
        var timeout = shared.Timeout();
        var command = new Command("parse", application.Say("parse files and print their parts", "phân tích tệp và in các thành phần")) { files, format, unrecognized, timeout };
        command.SetAction((result, cancellation) =>
        {
            var options = ParsedFiles.Options(recognition: !result.GetValue(unrecognized), result.GetValue(timeout));
            return Task.FromResult(Run(application, result.GetValue(files)!, options, string.Equals(result.GetValue(format), "json", StringComparison.Ordinal), cancellation));
        });
        return command;
    }

    // Whoever reads the offsets has the file, not what its reader made of it.
    private static readonly ParserOptions InFile = new() { OffsetsInFile = true };

    private static int Run(Application application, IReadOnlyList<string> files, ReaderOptions options, bool json, CancellationToken cancellation)
    {
        var failed = false;
        var progress = new ReadingProgress(application, files);
        progress.Show(0);
        var done = 0;
        try
        {
            foreach (var file in ParsedFiles.InOrder(files, options, progress, cancellation, InFile))
            {
                progress.Clear();
                if (file.Failure is { } failure)
                {
                    failed = true;
                    application.Terminal.Error.WriteLine(Failure(application, file.Path, failure));
                }
                else if (json)
                {
                    Json.Write(application.Terminal.Out, writer => PlanJson.Write(file.Plan!, writer));
                }
                else
                {
                    WriteSummary(application, file.Plan!);
                }

                if (file.Plan is { } plan) NoteUnread(application, file.Path, plan);
                progress.Show(++done);
            }
        }
        catch (OperationCanceledException)
        {
            progress.SayStopped();
            throw;
        }

        return failed ? ExitCodes.InputFailedOrFound : ExitCodes.Done;
    }

    /// <summary>Says where the time ran out before all pages of a file were read.</summary>
    public static void NoteUnread(Application application, string file, PlanDocument plan)
    {
        foreach (var diagnostic in plan.Diagnostics)
        {
            if (diagnostic.Code is DiagnosticCodes.OutOfTime) application.Terminal.Error.WriteLine(FailureLine(file, diagnostic.Code, diagnostic.GetMessage(application.Speech.Language) + " (--timeout)"));
        }
    }

    /// <summary>What is said of a file that could not be read, on one line.</summary>
    public static string Failure(Application application, string file, DocumentReadException e) =>
        FailureLine(file, e.Code, e.GetMessage(application.Speech.Language) + (e.Code is DiagnosticCodes.ReadTimeout ? " (--timeout)" : ""));

    /// <summary>The line for a failure; most messages name the file themselves.</summary>
    public static string FailureLine(string file, string code, string message) =>
        Terminal.OneLine(message.Contains(Path.GetFileName(file), StringComparison.Ordinal) ? $"danvan: {message} [{code}]" : $"danvan: {file}: {message} [{code}]");

    private static void WriteSummary(Application application, PlanDocument plan)
    {
        var terminal = application.Terminal;
        var header = plan.Header;
        terminal.WriteTable(
            [application.Say("Document", "Văn bản"), Terminal.Plain(plan.Source)],
            new IReadOnlyList<string>[]
            {
                Row(application.Say("kind", "loại"), header.Kind),
                Row(application.Say("number", "số hiệu"), header.Number?.ToString() ?? (header.Symbol is null ? null : CitesCommand.BlankNumber(header.Symbol))),
                Row(application.Say("issuer", "cơ quan"), header.Issuer),
                Row(application.Say("place", "nơi ban hành"), header.Place),
                Row(application.Say("date", "ngày"), Words.Date(header.Date)),
                Row(application.Say("title", "trích yếu"), header.Title),
                Row(application.Say("sections", "mục"), Count(plan.Sections.Count)),
                Row(application.Say("citations", "viện dẫn"), Count(plan.Citations.Count)),
                Row(application.Say("tasks", "nhiệm vụ"), Count(plan.Tasks.Count)),
                Row(application.Say("footnotes", "chú thích"), Count(plan.Footnotes.Count)),
                Row(application.Say("recipients", "nơi nhận"), Recipients(plan)),
                Row(application.Say("signature", "chữ ký"), Signatures(plan)),
            });
        foreach (var section in plan.Sections) terminal.Out.WriteLine(new string(' ', 2 * section.Level) + TasksCommand.Cut($"{section.Path}  {section.Title}", TitleLength));
        if (plan.Citations.Count > 0)
        {
            var rows = new List<IReadOnlyList<string>>(plan.Citations.Count);
            foreach (var c in plan.Citations)
            {
                rows.Add(
                [
                    Terminal.Plain(c.Number is { } number ? $"{c.Kind} {number}" : c.Name),
                    Words.Date(c.Date),
                    Terminal.Plain(c.Issuer),
                    Words.Relation(application.Speech, c.Relation),
                    Terminal.Plain(c.Section),
                ]);
            }

            terminal.WriteTable([application.Say("Citation", "Viện dẫn"), application.Say("Date", "Ngày"), application.Say("Issuer", "Cơ quan"), application.Say("Relation", "Quan hệ"), application.Say("Section", "Mục")], rows);
        }

        if (plan.Tasks.Count > 0)
        {
            var rows = new List<IReadOnlyList<string>>(plan.Tasks.Count);
            foreach (var task in plan.Tasks)
            {
                rows.Add(
                [
                    Terminal.Plain(TasksCommand.Due(task)),
                    Terminal.Plain(Names(task.Lead)),
                    Terminal.Plain(Names(task.Support)),
                    Terminal.Plain(TasksCommand.Cut(task.Text, TitleLength)),
                    Terminal.Plain(task.Section),
                ]);
            }

            terminal.WriteTable([application.Say("Due", "Hạn"), application.Say("Lead", "Chủ trì"), application.Say("Support", "Phối hợp"), application.Say("Task", "Nhiệm vụ"), application.Say("Section", "Mục")], rows);
        }

        foreach (var diagnostic in plan.Diagnostics)
            terminal.Out.WriteLine(Terminal.OneLine($"{diagnostic.Code} {diagnostic.Span}: {diagnostic.GetMessage(application.Speech.Language)}"));
    }

    private static string[] Row(string name, string? value) => [name, Terminal.Plain(value)];

    // Loops, because a sequence of the framework is compiled anew at every start.
    private static string Recipients(PlanDocument plan)
    {
        var texts = new List<string?>(plan.Recipients.Count);
        foreach (var recipient in plan.Recipients) texts.Add(recipient.Text);
        return string.Join("; ", texts);
    }

    private static string Names(IReadOnlyList<Assignee> assignees)
    {
        var names = new List<string>(assignees.Count);
        foreach (var assignee in assignees) names.Add(assignee.Name);
        return string.Join("; ", names);
    }

    private static string Signatures(PlanDocument plan)
    {
        var signers = Signature(plan.Signature);
        foreach (var signer in plan.Cosigners) signers += "; " + Signature(signer);
        return signers;
    }

    private static string Signature(Signature signature)
    {
        var parts = new List<string>(3);
        foreach (var part in (ReadOnlySpan<string?>)[signature.Authority, signature.Position, signature.Name])
        {
            if (part is not null) parts.Add(part);
        }

        return string.Join(", ", parts);
    }

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
