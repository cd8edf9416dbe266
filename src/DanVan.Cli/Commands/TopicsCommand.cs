using System.CommandLine;
using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan topics</c>: what the plans of an index are about, and which plans speak of the same as one.</summary>
internal static class TopicsCommand
{
    // So many plans of a topic are shown in a table where no limit is given; the other forms give all.
    private const int Shown = 3;

    // The engine of the optional project, whose name its own type has where it is built in.
    private const string LearningEngine = "ml";

    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var index = shared.Index();
        var format = shared.Format("table", "json", "csv");
        var count = shared.NonNegative("--count", "-c", application.Say("how many topics; 0 for as many as suit the plans", "số nhóm chủ đề; 0 là tự chọn theo số kế hoạch"), 0);
        var engine = new Option<string>("--engine")
        {
            Description = application.Say("what groups the plans", "bộ máy phân nhóm"),
            HelpName = string.Join('|', TopicEngines.Names),
            DefaultValueFactory = static _ => PlainTopicEngine.EngineName,
        };
        var near = shared.Text("--plan", "KEY", "instead: the plans that speak of the same as this one (number, file or id)", "thay vào đó: các kế hoạch gần chủ đề với kế hoạch này (số hiệu, tệp hoặc mã)");
        var limit = new Option<int?>("--limit", "-n") { Description = application.Say("the most plans of each topic, or near a plan; 0 for all", "số kế hoạch tối đa của mỗi nhóm, hoặc gần một kế hoạch; 0 là tất cả"), HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number < 0)
                result.AddError(application.Say("--limit takes 0 or more", "--limit nhận số từ 0 trở lên"));
        });
        var filter = shared.Filter();
        var command = new Command("topics", application.Say("show what the plans are about, in groups", "cho biết các kế hoạch nói về việc gì, theo nhóm")) { index, format, count, engine, near, limit };
        filter.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var wanted = result.GetValue(count);
            if (wanted > TopicOptions.MostTopics)
                throw new CommandException(ExitCodes.WrongCommandLine, application.Say($"--count takes at most {TopicOptions.MostTopics}", $"--count nhận nhiều nhất {TopicOptions.MostTopics}"));
            var name = result.GetValue(engine)!;
            var grouping = TopicEngines.Find(name) ?? throw Missing(application, name);
            using var plans = shared.Open(result.GetValue(index));
            var form = result.GetValue(format)!;
            var key = result.GetValue(near);
            var most = result.GetValue(limit) switch { null => key is null ? form is "table" ? Shown : int.MaxValue : 20, 0 => int.MaxValue, var n => n.Value };
            var asked = key is null ? null : Asked(application, plans, key);
            var report = TopicReport.Of(plans, filter.Read(result), new TopicOptions { Count = wanted }, grouping, cancellation);
            if (asked is null) Write(application, report, form, most);
            else WriteNear(application, report, asked, form, most);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static CommandException Missing(Application application, string name)
    {
        var names = string.Join(", ", TopicEngines.Names);
        return new CommandException(ExitCodes.WrongCommandLine, name is LearningEngine
            ? application.Say(
                $"this program was built without the topic engine '{name}': build DanVan.Search.ML, which needs the package Microsoft.ML; there are {names}",
                $"chương trình này được dựng không có bộ máy phân nhóm '{name}': cần dựng DanVan.Search.ML với gói Microsoft.ML; có {names}")
            : application.Say(
                $"'{name}' is no topic engine of this program; there are {names}",
                $"chương trình này không có bộ máy phân nhóm '{name}'; có {names}"));
    }

    private static PlanSummary Asked(Application application, IPlanIndex plans, string key) =>
        plans.Show(key) is [var plan, ..]
            ? plan.Summary
            : throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"no plan of the index is '{key}'; 'danvan show' lists them", $"không có kế hoạch nào trong chỉ mục là '{key}'; 'danvan show' liệt kê tất cả"));

    private static void Write(Application application, TopicReport report, string format, int most)
    {
        switch (format)
        {
            case "json":
                WriteJson(application, report, most);
                break;
            case "csv":
                CsvText.Write(application.Terminal.Out, report.Topics
                    .SelectMany((topic, i) => topic.Plans.Take(most).Select(plan => Row(plan.Plan, Number(i + 1), LabelOf(topic), Number(plan.Closeness))))
                    .Concat(report.WithoutTopic.Select(static plan => Row(plan, null, null, null)))
                    .Prepend(["topic", "label", "closeness", "plan", "title", "issuer", "date", "source"]));
                break;
            default:
                WriteTable(application, report, most);
                break;
        }
    }

    private static void WriteTable(Application application, TopicReport report, int most)
    {
        var plans = report.Topics.Sum(static topic => topic.Distinct().Count());
        application.Terminal.Out.WriteLine(application.Say($"{Words.Count(plans, "plan")}, {Words.Count(report.Topics.Count, "topic")}", $"{plans} kế hoạch, {report.Topics.Count} nhóm chủ đề"));
        if (report.Topics.Count > 0)
        {
            application.Terminal.WriteTable(
                [application.Say("Topic", "Chủ đề"), application.Say("Plans", "Số kế hoạch"), application.Say("Most central", "Tiêu biểu")],
                report.Topics.Select(topic => (IReadOnlyList<string>)
                [
                    Terminal.Plain(LabelOf(topic)),
                    Number(topic.Distinct().Count()),
                    string.Join("\n", topic.Distinct().Take(most).Select(static plan => Terminal.Plain(Describe(plan.Plan)))),
                ]));
        }

        if (report.WithoutTopic.Count > 0)
            application.Terminal.Out.WriteLine(Terminal.OneLine(application.Say("without words: ", "không có chữ để xét: ") + string.Join(", ", report.WithoutTopic.Take(20).Select(static plan => plan.Source)) + (report.WithoutTopic.Count > 20 ? " …" : "")));
    }

    private static void WriteNear(Application application, TopicReport report, PlanSummary asked, string format, int most)
    {
        // In the table a plan in several files (a DOCX and its scan) is one row, and the one that was asked for none.
        var source = asked.Source;
        var near = format is "table"
            ? [.. report.Near(source, int.MaxValue).DistinctBy(static plan => CitesCommand.DocumentOf(plan.Plan), StringComparer.Ordinal)
                .Where(plan => !string.Equals(CitesCommand.DocumentOf(plan.Plan), CitesCommand.DocumentOf(asked), StringComparison.Ordinal)).Take(most)]
            : report.Near(source, most);
        var topic = report.TopicOf(source);
        switch (format)
        {
            case "json":
                Json.Write(application.Terminal.Out, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("source", source);
                    writer.Names("topic", topic?.Label ?? []);
                    WritePlans(writer, "near", near);
                    writer.WriteEndObject();
                });
                break;
            case "csv":
                CsvText.Write(application.Terminal.Out, near.Select(static plan => Row(plan.Plan, Number(plan.Closeness))).Prepend(["closeness", "plan", "title", "issuer", "date", "source"]));
                break;
            default:
                if (topic is not null) application.Terminal.Out.WriteLine(Terminal.OneLine(application.Say("topic: ", "chủ đề: ") + LabelOf(topic)));
                if (near.Count == 0)
                {
                    application.Terminal.Out.WriteLine(application.Say("No plan speaks of the same.", "Không có kế hoạch nào gần chủ đề."));
                    break;
                }

                application.Terminal.WriteTable(
                    [application.Say("Near", "Gần"), application.Say("Plan", "Kế hoạch"), application.Say("Issuer", "Cơ quan"), application.Say("Date", "Ngày"), application.Say("Title", "Trích yếu"), application.Say("File", "Tệp")],
                    near.Select(static plan => (IReadOnlyList<string>)
                    [
                        plan.Closeness.ToString("0.00", CultureInfo.InvariantCulture),
                        Terminal.Plain(CitesCommand.PlanName(plan.Plan)),
                        Terminal.Plain(plan.Plan.Issuer),
                        Words.Date(plan.Plan.Date),
                        Terminal.Plain(plan.Plan.Title),
                        Terminal.Plain(plan.Plan.Source),
                    ]));
                break;
        }
    }

    private static void WriteJson(Application application, TopicReport report, int most) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("engine", report.Engine);
        writer.WriteStartArray("topics");
        foreach (var topic in report.Topics)
        {
            writer.WriteStartObject();
            writer.Names("label", topic.Label);
            writer.WriteNumber("count", topic.Plans.Count);
            writer.WriteNumber("distinct", topic.Distinct().Count());
            WritePlans(writer, "plans", topic.Plans.Take(most));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.Names("withoutTopic", report.WithoutTopic.Select(static plan => plan.Source));
        writer.WriteEndObject();
    });

    private static void WritePlans(System.Text.Json.Utf8JsonWriter writer, string name, IEnumerable<TopicPlan> plans)
    {
        writer.WriteStartArray(name);
        foreach (var (plan, closeness) in plans)
        {
            writer.WriteStartObject();
            writer.WriteString("source", plan.Source);
            writer.Text("number", plan.Number?.ToString());
            writer.Text("title", plan.Title);
            writer.Text("issuer", plan.Issuer);
            writer.Date("date", plan.Date);
            writer.WriteNumber("closeness", Math.Round(closeness, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static IReadOnlyList<string?> Row(PlanSummary plan, params string?[] first) =>
        [.. first, CitesCommand.NumberOf(plan), plan.Title, plan.Issuer, plan.Date.IsEmpty ? null : plan.Date.ToString(), plan.Source];

    private static string Describe(PlanSummary plan) =>
        CitesCommand.PlanName(plan) + (plan.Title is not { Length: > 0 } title ? "" : " " + (title.Length <= 100 ? title : title[..title.LastIndexOf(' ', 100, 100)] + " …"));

    private static string LabelOf(Topic topic) => string.Join(", ", topic.Label);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double closeness) => closeness.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>The topic engines that this program was built with.</summary>
internal static class TopicEngines
{
    public static IReadOnlyList<string> Names { get; } =
    [
#if DANVAN_ML
        "ml",
#endif
        PlainTopicEngine.EngineName,
    ];

    public static ITopicEngine? Find(string name) => name switch
    {
        PlainTopicEngine.EngineName => new PlainTopicEngine(),
#if DANVAN_ML
        "ml" => ML(),
#endif
        _ => null,
    };

#if DANVAN_ML
    // By itself, so that nothing of Microsoft.ML is loaded before it is asked for.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static Search.ML.MLTopicEngine ML() => new();
#endif
}
