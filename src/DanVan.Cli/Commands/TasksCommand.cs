using System.CommandLine;
using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan tasks</c>: who has to do what by when.</summary>
internal static class TasksCommand
{
    private const int Shown = 50;

    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var format = shared.Format("table", "json", "csv", "ics");
        var limit = shared.LimitOfTable(Shown);
        var assignee = shared.Text("--assignee", "WORDS", "words of who leads or supports, with or without marks", "các từ trong tên đơn vị chủ trì hoặc phối hợp, có dấu hoặc không dấu");
        var from = shared.Date("--due-from", "due on this day or later", "hạn từ ngày này");
        var to = shared.Date("--due-to", "due on this day or earlier", "hạn đến ngày này");
        var plan = shared.Text("--plan", "KEY", "only tasks of this plan (number, file or id)", "chỉ nhiệm vụ của kế hoạch này (số hiệu, tệp hoặc mã)");
        var overdue = new Option<bool>("--overdue") { Description = application.Say("only what was due before today (or --as-of)", "chỉ việc đã quá hạn tính đến hôm nay (hoặc --as-of)") };
        var asOf = shared.Date("--as-of", "the day that counts as today", "ngày được coi là hôm nay");
        var filter = shared.Filter();
        var command = new Command("tasks", application.Say("list who has to do what by when", "liệt kê ai phải làm gì, khi nào")) { index, format, limit, assignee, from, to, plan, overdue, asOf };
        filter.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            using var plans = shared.Open(result.GetValue(index));
            var today = result.GetValue(asOf).Earliest ?? application.Today;
            if (result.GetValue(from).Earliest is { } first && result.GetValue(to).Latest is { } last && last < first)
                throw new CommandException(ExitCodes.WrongCommandLine, application.Say("--due-to lies before --due-from", "--due-to sớm hơn --due-from"));
            if (result.GetValue(plan) is { Length: > 0 } key && plans.Show(key).Count == 0)
                throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"no plan of the index is '{key}'; 'danvan show' lists them", $"không có kế hoạch nào trong chỉ mục là '{key}'; 'danvan show' liệt kê tất cả"));
            var filtered = filter.Read(result);
            var isOverdue = result.GetValue(overdue) || !result.GetValue(asOf).IsEmpty;
            var hits = plans.Tasks(new TaskQuery
            {
                Assignee = result.GetValue(assignee),
                DueFrom = result.GetValue(from),
                DueTo = result.GetValue(to),
                OverdueAsOf = isOverdue ? today : null,
                Plan = result.GetValue(plan),
                Plans = filtered,
                OneFilePerPlan = true,
            }, cancellation);

            var form = result.GetValue(format);
            var most = SharedOptions.Most(result.GetValue(limit), Shown, form is "table");
            switch (form)
            {
                case "json": WriteJson(application, hits.Take(most)); break;
                case "csv": CsvText.Write(application.Terminal.Out, Rows(hits.Take(most))); break;
                case "ics": application.Terminal.Out.Write(ICalendar.Write(hits.Take(most), application.Clock.GetUtcNow(), application.Speech.Language)); break;
                default:
                    WriteTable(application, hits, most);
                    if (hits.Count == 0) EmptyAdvice.Write(application, plans, filtered, result.GetValue(assignee));
                    break;
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void WriteTable(Application application, IReadOnlyList<TaskHit> hits, int most)
    {
        if (hits.Count == 0)
        {
            application.Terminal.Out.WriteLine(application.Say("No task.", "Không có nhiệm vụ nào."));
            return;
        }

        application.Terminal.WriteTable(
            [application.Say("Due", "Hạn"), application.Say("Lead", "Chủ trì"), application.Say("Support", "Phối hợp"), application.Say("Task", "Nhiệm vụ"), application.Say("Plan", "Kế hoạch"), application.Say("Section", "Mục")],
            hits.Take(most).Select(static hit => (IReadOnlyList<string>)
            [
                Terminal.Plain(Due(hit.Task)),
                Terminal.Plain(string.Join("; ", hit.Task.Lead.Select(static a => a.Name))),
                Terminal.Plain(string.Join("; ", hit.Task.Support.Select(static a => a.Name))),
                Terminal.Plain(Cut(hit.Task.Text, 160)),
                Terminal.Plain(CitesCommand.PlanName(hit.Plan)),
                Terminal.Plain(hit.Task.Section),
            ]));
        if (hits.Count > most) application.Terminal.Out.WriteLine(application.Say($"{most} of {hits.Count}; --limit 0 shows all", $"{most} trong {hits.Count}; --limit 0 để xem hết"));
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(IEnumerable<TaskHit> hits) =>
        hits.Select(static hit => (IReadOnlyList<string?>)
        [
            hit.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string.Join("; ", hit.Task.Lead.Select(static a => a.Name)),
            string.Join("; ", hit.Task.Support.Select(static a => a.Name)),
            Terminal.OneLine(hit.Task.Text),
            string.Join("; ", hit.Task.Deadlines.Select(static d => Terminal.OneLine(d.Text))),
            CitesCommand.NumberOf(hit.Plan),
            hit.Task.Section,
            hit.Plan.Source,
        ]).Prepend(["due", "lead", "support", "task", "deadline", "plan", "section", "source"]);

    /// <summary>Every day on which something of a task falls due, since the first of them may be over; where there is none, the time limits as printed.</summary>
    public static string Due(PlanTask task)
    {
        if (task.Deadlines.Count == 0) return "";
        // By their numbers: sorting dates costs the command line more to compile than to do.
        List<int> days = [];
        foreach (var deadline in task.Deadlines)
        {
            if (deadline.To.Latest is { } day && !days.Contains(day.DayNumber)) days.Add(day.DayNumber);
        }

        days.Sort();
        return days.Count > 0
            ? string.Join("; ", days.ConvertAll(static day => DateOnly.FromDayNumber(day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)))
            : string.Join("; ", task.Deadlines.Select(static d => d.Text));
    }

    /// <summary>Text on one line, cut between two words where it is longer.</summary>
    public static string Cut(string text, int length)
    {
        var one = Terminal.OneLine(text);
        if (one.Length <= length) return one;
        var end = one.LastIndexOf(' ', length);
        return one[..(end > 0 ? end : length)] + " …";
    }

    private static void WriteJson(Application application, IEnumerable<TaskHit> hits) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tasks");
        foreach (var hit in hits)
        {
            writer.WriteStartObject();
            writer.WriteString("source", hit.Plan.Source);
            writer.Text("identity", hit.Plan.Identity);
            writer.Text("plan", hit.Plan.Number?.ToString() ?? hit.Plan.Symbol);
            writer.Text("section", hit.Task.Section);
            writer.WriteString("text", hit.Task.Text);
            writer.Names("lead", hit.Task.Lead.Select(static a => a.Name));
            writer.Names("support", hit.Task.Support.Select(static a => a.Name));
            writer.WriteStartArray("deadlines");
            foreach (var deadline in hit.Task.Deadlines)
            {
                writer.WriteStartObject();
                writer.WriteString("text", deadline.Text);
                writer.WriteString("type", EnumText.Of(deadline.Type));
                writer.Date("from", deadline.From);
                writer.Date("to", deadline.To);
                writer.WriteBoolean("yearInferred", deadline.YearIsInferred);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.Text("due", hit.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
