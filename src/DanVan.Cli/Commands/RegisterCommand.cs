using System.CommandLine;
using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan register</c>: the acts that are known, and the user's own file of them.</summary>
internal static class RegisterCommand
{
    private static readonly string[] Statuses = [.. Enum.GetValues<ActStatus>().Select(EnumText.Of)];
    private static readonly string[] Confidences = [.. Enum.GetValues<ActConfidence>().Select(EnumText.Of)];

    public static Command Create(Application application) =>
        new("register", application.Say("list the acts that are known, add your own, import a file of them", "xem danh mục văn bản đã biết, thêm văn bản, nhập từ tệp"))
        {
            List(application), Add(application), Import(application), Apply(application),
        };

    private static Option<string?> File(Application application) => new("--register")
    {
        Description = application.Say("your own file of acts (default: the settings, DANVAN_REGISTER, danvan-register.csv)", "tệp danh mục của bạn (mặc định: thiết lập, DANVAN_REGISTER, danvan-register.csv)"),
        HelpName = "FILE",
    };

    private static Command List(Application application)
    {
        var shared = new SharedOptions(application);
        var words = new Argument<string?>("WORDS") { Description = application.Say("number, or words of the name, the kind or the issuer, with or without marks", "số hiệu, hoặc từ trong tên, loại, cơ quan, có dấu hoặc không"), Arity = ArgumentArity.ZeroOrOne };
        var file = File(application);
        var format = shared.Format("table", "json", "csv");
        var limit = shared.Limit(50);
        var status = new Option<string?>("--status") { Description = application.Say("only acts of this status", "chỉ văn bản có tình trạng này"), HelpName = string.Join('|', Statuses) };
        status.AcceptOnlyFromAmong(Statuses);
        var command = new Command("list", application.Say("list acts with their dates and status", "liệt kê văn bản với ngày và tình trạng hiệu lực")) { words, file, format, limit, status };
        command.SetAction(result =>
        {
            var option = result.GetValue(file);
            var path = UserRegister.PathOf(application, option, Settings.Read(application, named: null));
            var (user, merged) = UserRegister.Load(application, path, isNamed: !string.IsNullOrEmpty(option));
            var own = user?.Acts.Select(static a => (a.Number, a.Date)).ToHashSet() ?? [];
            var acts = merged.Acts
                .Where(a => IsWanted(a, result.GetValue(words), result.GetValue(status)))
                .OrderBy(static a => a.Date).ThenBy(static a => a.Number.ToString(), StringComparer.Ordinal).ToList();
            switch (result.GetValue(format))
            {
                case "json":
                    WriteJson(application, acts, own);
                    break;
                case "csv":
                    ActRegister.Of(acts).Write(application.Terminal.Out);
                    break;
                default:
                    WriteTable(application, acts, own, result.GetValue(limit));
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Add(Application application)
    {
        var shared = new SharedOptions(application);
        var number = new Argument<string>("NUMBER") { Description = application.Say("số hiệu of the act: 25-NQ/TW", "số hiệu văn bản: 25-NQ/TW") };
        var date = shared.Date("--date", "the day of the act", "ngày ban hành");
        date.Required = true;
        var kind = Required("--kind", "KIND", "Nghị quyết, Quyết định …", "loại: Nghị quyết, Quyết định …");
        var name = Required("--name", "TEXT", "what it is about", "trích yếu");
        var issuer = Required("--issuer", "BODY", "who issued it", "cơ quan ban hành");
        var status = new Option<string>("--status") { Description = application.Say("whether it is in force", "tình trạng hiệu lực"), HelpName = string.Join('|', Statuses), DefaultValueFactory = static _ => "in_force" };
        status.AcceptOnlyFromAmong(Statuses);
        var by = shared.Text("--superseded-by", "NUMBER", "what took its place", "văn bản thay thế");
        var until = shared.Date("--until", "the last day in force", "ngày cuối cùng còn hiệu lực");
        var amended = shared.Text("--amended-by", "NUMBER", "what amended it", "văn bản sửa đổi");
        var from = shared.Date("--changed-from", "the first day as amended", "ngày bắt đầu theo bản sửa đổi");
        var source = shared.Text("--source", "TEXT", "where you have it from", "nguồn");
        var confidence = new Option<string>("--confidence") { Description = application.Say("how sure it is", "mức tin cậy"), HelpName = string.Join('|', Confidences), DefaultValueFactory = static _ => "high" };
        confidence.AcceptOnlyFromAmong(Confidences);
        var file = File(application);
        var command = new Command("add", application.Say("add an act to your own file, or replace it there", "thêm hoặc thay một văn bản trong tệp của bạn")) { number, date, kind, name, issuer, status, by, until, amended, from, source, confidence, file };
        command.SetAction(result =>
        {
            string[] row =
            [
                result.GetValue(number)!, result.GetValue(kind)!, result.GetValue(name)!, result.GetValue(issuer)!, result.GetValue(date).ToString(), result.GetValue(status)!, result.GetValue(by) ?? "",
                result.GetValue(until).ToString(), result.GetValue(source) ?? "own", result.GetValue(confidence)!, result.GetValue(amended) ?? "", result.GetValue(from).ToString(),
            ];
            return Put(application, result.GetValue(file), ActRegister.Heading + "\n" + string.Join(',', row.Select(static f => "\"" + f.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")) + "\n", result.GetValue(number)!, isTyped: true);
        });
        return command;

        Option<string> Required(string option, string help, string english, string vietnamese) => new(option) { Description = application.Say(english, vietnamese), HelpName = help, Required = true };
    }

    private static Command Import(Application application)
    {
        var csv = new Argument<string>("CSV") { Description = application.Say("a file with the columns of 'danvan register list --format csv'", "tệp có các cột như 'danvan register list --format csv'") };
        var file = File(application);
        var command = new Command("import", application.Say("take the rows of a file into your own; rows with the same number and date are replaced", "nhập các dòng của một tệp; dòng trùng số và ngày được thay")) { csv, file };
        command.SetAction(result =>
        {
            var path = result.GetValue(csv)!;
            try
            {
                return Put(application, result.GetValue(file), System.IO.File.ReadAllText(path), path, isTyped: false);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"'{path}' cannot be read: {e.Message}", $"không đọc được '{path}': {e.Message}"));
            }
        });
        return command;
    }

    private static Command Apply(Application application)
    {
        var shared = new SharedOptions(application);
        var file = File(application);
        var index = shared.Index();
        var command = new Command("apply", application.Say("resolve the citations of an index anew by your own file", "xác định lại văn bản được viện dẫn trong chỉ mục theo tệp của bạn")) { file, index };
        command.SetAction((result, cancellation) =>
        {
            try
            {
                var done = UserRegister.Apply(application, shared.IndexFolder(result.GetValue(index)), result.GetValue(file), cancellation);
                if (done < 0) throw new CommandException(ExitCodes.InputFailedOrFound, application.Say("there is no register of your own; 'danvan register add' makes one", "chưa có danh mục của bạn; hãy tạo bằng 'danvan register add'"));
                application.Terminal.Out.WriteLine(application.Say($"{Words.Count(done, "document")} resolved anew", $"đã xác định lại {done} văn bản"));
                return Task.FromResult(ExitCodes.Done);
            }
            catch (PlanIndexException e)
            {
                throw shared.IndexFailure(e);
            }
        });
        return command;
    }

    /// <summary>Takes rows into the user's file once they, the file and the program's rows agree; the file changes whole or not at all.</summary>
    private static int Put(Application application, string? option, string csv, string what, bool isTyped)
    {
        var path = UserRegister.PathOf(application, option, Settings.Read(application, named: null));
        try
        {
            var added = ActRegister.Parse(csv);
            var own = UserRegister.Read(application, path) is { } present ? present.With(added) : added;
            _ = ActRegister.Default.With(own);
            var draft = path + ".new";
            using (var writer = new StreamWriter(draft)) own.Write(writer);
            System.IO.File.Move(draft, path, overwrite: true);
            application.Terminal.Out.WriteLine(application.Say($"{Words.Count(added.Acts.Count, "act")} taken in; '{path}' has {own.Acts.Count}", $"đã nhận {added.Acts.Count} văn bản; '{path}' có {own.Acts.Count}"));
            return ExitCodes.Done;
        }
        catch (ActRegisterException e)
        {
            // What was typed has no lines.
            throw UserRegister.Refused(application, what, isTyped && e.Line > 0 ? new ActRegisterException(Without(e, "en", "Line", what), 0, Without(e, "vi", "Dòng", what)) : e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"'{path}' cannot be written: {e.Message}", $"không ghi được '{path}': {e.Message}"));
        }
    }

    private static string Without(ActRegisterException e, string language, string line, string number)
    {
        var message = e.GetMessage(language);
        foreach (var place in (string[])[$"{line} {e.Line} ({number}): ", $"{line} {e.Line}: "])
        {
            if (message.StartsWith(place, StringComparison.Ordinal)) return message[place.Length..];
        }

        return message;
    }

    private static bool IsWanted(RegisteredAct act, string? words, string? status)
    {
        if (status is not null && !string.Equals(EnumText.Of(act.Status), status, StringComparison.Ordinal)) return false;
        if (string.IsNullOrWhiteSpace(words)) return true;
        if (DocumentNumber.TryParse(words, out var number)) return act.Number == number;
        var text = VietnameseText.PlainFold($"{act.Kind} {act.Number} {act.Name} {act.Issuer}");
        return VietnameseText.PlainFold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static void WriteTable(Application application, List<RegisteredAct> acts, HashSet<(DocumentNumber, PartialDate)> own, int limit)
    {
        var shown = acts.Take(limit == 0 ? int.MaxValue : limit).ToList();
        application.Terminal.WriteTable(
            [
                application.Say("Act", "Văn bản"), application.Say("Date", "Ngày"), application.Say("Name", "Trích yếu"), application.Say("Issuer", "Cơ quan"), application.Say("Status", "Tình trạng"), application.Say("Until", "Đến"),
                application.Say("Successor", "Thay bằng"), application.Say("Source", "Nguồn"),
            ],
            shown.Select(act => (IReadOnlyList<string>)
            [
                Terminal.Plain($"{act.Kind} {act.Number}"), Words.Date(act.Date), Terminal.Plain(act.Name), Terminal.Plain(act.Issuer), EnumText.Of(act.Status), Day(act.EffectiveUntil),
                Terminal.Plain(string.Join("; ", act.SupersededBy)), Terminal.Plain(own.Contains((act.Number, act.Date)) ? application.Say("yours", "của bạn") : EnumText.Of(act.Confidence)),
            ]));
        application.Terminal.Out.WriteLine(application.Say(Words.Count(acts.Count, "act"), $"{acts.Count} văn bản") + (acts.Count > shown.Count ? application.Say($", {acts.Count - shown.Count} not shown", $", {acts.Count - shown.Count} không hiện") : ""));
    }

    private static void WriteJson(Application application, List<RegisteredAct> acts, HashSet<(DocumentNumber, PartialDate)> own) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("acts");
        foreach (var act in acts)
        {
            writer.WriteStartObject();
            writer.WriteString("number", act.Number.ToString());
            writer.WriteString("kind", act.Kind);
            writer.WriteString("name", act.Name);
            writer.WriteString("issuer", act.Issuer);
            writer.Date("date", act.Date);
            writer.WriteString("status", EnumText.Of(act.Status));
            writer.Names("supersededBy", act.SupersededBy.Select(static r => r.ToString()));
            writer.Names("amendedBy", act.AmendedBy.Select(static r => r.ToString()));
            writer.Text("effectiveUntil", act.EffectiveUntil is null ? null : Day(act.EffectiveUntil));
            writer.Text("changedFrom", act.ChangedFrom is null ? null : Day(act.ChangedFrom));
            writer.WriteString("source", act.Source);
            writer.WriteString("confidence", EnumText.Of(act.Confidence));
            writer.WriteBoolean("own", own.Contains((act.Number, act.Date)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
