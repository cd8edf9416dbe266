using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan show</c>: one stored plan, with what its citations were resolved to.</summary>
internal static class ShowCommand
{
    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var key = new Argument<string?>("KEY") { Description = application.Say("id, file or number of a plan; without it all plans are listed", "mã, tệp hoặc số hiệu kế hoạch; bỏ trống để liệt kê tất cả"), Arity = ArgumentArity.ZeroOrOne };
        var index = shared.Index();
        var format = shared.Format("table", "json");
        var limit = shared.NonNegative("--limit", "-n", application.Say("the most plans to list; 0 for all", "số kế hoạch tối đa khi liệt kê; 0 là tất cả"), 0);
        var where = new Option<bool>("--where") { Description = application.Say("where each citation stands in the file: page and box, paragraph and run, line or element", "chỗ đứng của từng viện dẫn trong tệp: trang và khung, đoạn và mạch chữ, dòng hoặc phần tử") };
        var filter = shared.Filter();
        var command = new Command("show", application.Say("show a plan of the index, or list all", "hiện một kế hoạch trong chỉ mục, hoặc liệt kê tất cả")) { key, index, format, limit, where };
        filter.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            if (result.GetValue(key) is null) shared.Refuse(result, "where no plan is named", "khi không nêu văn bản", where);
            else shared.Refuse(result, "where a plan is named", "khi đã nêu văn bản", [limit, .. filter.All]);
            using var plans = shared.Open(result.GetValue(index));
            var json = string.Equals(result.GetValue(format), "json", StringComparison.Ordinal);
            if (result.GetValue(key) is not { } wanted)
            {
                List(application, plans.List(filter.Read(result), cancellation), result.GetValue(limit) is var n && n == 0 ? int.MaxValue : n, json);
                return ExitCodes.Done;
            }

            var found = plans.Show(wanted);
            if (found.Count == 0)
                throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"no plan of the index is '{wanted}'; 'danvan show' lists them", $"không có kế hoạch nào trong chỉ mục là '{wanted}'; 'danvan show' liệt kê tất cả"));
            foreach (var plan in found)
            {
                if (result.GetValue(where))
                {
                    await Places.WriteAsync(application, plans, shared.IndexFolder(result.GetValue(index)), plan, json, cancellation).ConfigureAwait(false);
                    continue;
                }

                if (json) Json.Write(application.Terminal.Out, writer => PlanJson.Write(plan.Plan, writer));
                else Write(application, plan);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void List(Application application, IReadOnlyList<PlanSummary> plans, int most, bool json)
    {
        if (json)
        {
            Json.Write(application.Terminal.Out, writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("plans");
                foreach (var plan in plans.Take(most))
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("id", plan.Id);
                    writer.WriteString("source", plan.Source);
                    writer.WriteString("format", plan.Format);
                    writer.Text("kind", plan.Kind);
                    writer.Text("number", plan.Number?.ToString());
                    writer.Text("symbol", plan.Symbol);
                    writer.Text("issuer", plan.Issuer);
                    writer.Text("province", plan.Province);
                    writer.WriteString("level", EnumText.Of(plan.Level));
                    writer.Date("date", plan.Date);
                    writer.Text("title", plan.Title);
                    writer.Text("identity", plan.Identity);
                    writer.WriteNumber("citations", plan.Citations);
                    writer.WriteNumber("tasks", plan.Tasks);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            });
            return;
        }

        application.Terminal.WriteTable(
            ["Id", application.Say("Plan", "Kế hoạch"), application.Say("Issuer", "Cơ quan"), application.Say("Date", "Ngày"), application.Say("Title", "Trích yếu"), application.Say("Citations", "Viện dẫn"), application.Say("Tasks", "Nhiệm vụ"), application.Say("File", "Tệp")],
            plans.Take(most).Select(static plan => (IReadOnlyList<string>)
            [
                Count(plan.Id), Terminal.Plain(CitesCommand.NumberOf(plan)), Terminal.Plain(plan.Issuer), Words.Date(plan.Date), Terminal.Plain(plan.Title), Count(plan.Citations), Count(plan.Tasks), Terminal.Plain(plan.Source),
            ]));
        if (plans.Count > most) application.Terminal.Out.WriteLine(application.Say($"{most} of {plans.Count}; --limit 0 shows all", $"{most} trong {plans.Count}; --limit 0 để xem hết"));
    }

    private static void Write(Application application, StoredPlan stored)
    {
        var plan = stored.Plan;
        var terminal = application.Terminal;
        terminal.WriteTable(
            [Terminal.Plain(CitesCommand.PlanName(stored.Summary)), Terminal.Plain(stored.Summary.Source)],
            new (string Name, string? Value)[]
            {
                ("id", Count(stored.Summary.Id)),
                (application.Say("identity", "định danh"), stored.Summary.Identity),
                (application.Say("kind", "loại"), plan.Header.Kind),
                (application.Say("issuer", "cơ quan"), plan.Header.Issuer),
                (application.Say("date", "ngày"), Words.Date(plan.Header.Date)),
                (application.Say("title", "trích yếu"), plan.Header.Title),
            }.Select(static row => (IReadOnlyList<string>)[row.Name, Terminal.Plain(row.Value)]));
        foreach (var section in plan.Sections) terminal.Out.WriteLine(new string(' ', 2 * section.Level) + Terminal.OneLine($"{section.Path}  {section.Title}"));
        if (plan.Citations.Count == 0) return;
        terminal.WriteTable(
            [application.Say("Citation", "Viện dẫn"), application.Say("Relation", "Quan hệ"), application.Say("Section", "Mục"), application.Say("Identity", "Định danh")],
            plan.Citations.Select((citation, i) => (IReadOnlyList<string>)
            [
                Terminal.Plain(citation.Text),
                Words.Relation(application.Speech, citation.Relation),
                Terminal.Plain(citation.Section),
                Terminal.Plain(i < stored.Identities.Count ? stored.Identities[i].Identity.ToString() : null),
            ]));
    }

    private static string Count(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
