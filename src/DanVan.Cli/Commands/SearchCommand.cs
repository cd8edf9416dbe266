using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan search</c>: full text, with or without marks.</summary>
internal static class SearchCommand
{
    // By the identities of the index; made where a table shows some.
    private static readonly Lazy<Dictionary<string, string>> ActNames = new(static () =>
    {
        var acts = ActRegister.Default.Acts.DistinctBy(static act => DocumentIdentity.Create(act.Number, act.Date).Text, StringComparer.Ordinal).ToList();
        // "Chỉ thị 02/CT-TTg" of several years: only the day tells them apart.
        var named = acts.CountBy(static act => $"{act.Kind} {act.Number}", StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return acts.ToDictionary(
            static act => DocumentIdentity.Create(act.Number, act.Date).Text,
            act => $"{act.Kind} {act.Number}" is var name && named[name] > 1 && !act.Date.IsEmpty ? $"{name} {Words.Date(act.Date)}" : name,
            StringComparer.Ordinal);
    });

    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var syntax = application.Say(
            "words (all must be there), \"phrases\", \"words near\"~5, wild*, fuzzy~, AND OR NOT ( ), field:value, field:[a TO b]; fields: title, section, number, kind, issuer, province, level, year, date, cites, basis, assignee, due, source",
            "các từ (phải có đủ), \"cụm từ\", \"các từ gần nhau\"~5, đầu từ*, gần đúng~, AND OR NOT ( ), trường:giá trị, trường:[a TO b]; trường: title (trích yếu), section (mục), number (số hiệu), kind (loại), issuer (cơ quan), province (tỉnh), level (cấp), year (năm), date (ngày), cites (viện dẫn), basis (căn cứ), assignee (đơn vị), due (hạn), source (tệp)");
        var words = new Argument<string[]>("QUERY") { Description = syntax, Arity = ArgumentArity.ZeroOrMore };
        var index = shared.Index();
        var format = shared.Format("table", "json");
        var limit = shared.Limit(20);
        var skip = shared.NonNegative("--skip", null, application.Say("how many hits to leave out at the start", "bỏ qua số kết quả đầu"), 0);
        var sort = new Option<string>("--sort") { Description = application.Say("order of the hits", "thứ tự kết quả"), HelpName = "relevance|date|number", DefaultValueFactory = static _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "date", "number");
        var explain = new Option<bool>("--explain") { Description = application.Say("say how each score comes about", "giải thích điểm của từng kết quả") };
        var like = shared.Text("--like", "KEY", "instead of a query: plans that share text with this one (number, file or id)", "thay cho truy vấn: các kế hoạch có đoạn giống kế hoạch này (số hiệu, tệp hoặc mã)");
        var filter = shared.Filter();
        var command = new Command("search", application.Say("search the texts of the plans", "tìm trong toàn văn kế hoạch")) { words, index, format, limit, skip, sort, explain, like };
        filter.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            if (result.GetValue(like) is not null)
            {
                if (result.GetValue(words) is { Length: > 0 }) throw new CommandException(ExitCodes.WrongCommandLine, application.Say("--like stands instead of a query; give one of them", "--like thay cho truy vấn; chỉ nêu một trong hai"));
                shared.Refuse(result, "beside --like", "khi có --like", [skip, sort, explain, .. filter.All]);
            }

            using var plans = shared.Open(result.GetValue(index));
            var take = result.GetValue(limit);
            if (result.GetValue(like) is { } key)
            {
                SimilarOutput.Write(application, plans, key, take == 0 ? int.MaxValue : take, string.Equals(result.GetValue(format), "json", StringComparison.Ordinal), cancellation);
                return Task.FromResult(ExitCodes.Done);
            }

            // Conditions alone are a question too.
            var asked = filter.Read(result);
            if (result.GetValue(words) is not { Length: > 0 } && asked == new PlanFilter())
                throw new CommandException(ExitCodes.WrongCommandLine, application.Say("give a query, a condition (--province, --year, --issuer, --level, --kind) or --like KEY", "hãy nêu truy vấn, một điều kiện (--province, --year, --issuer, --level, --kind) hoặc --like KHÓA"));
            var isJson = string.Equals(result.GetValue(format), "json", StringComparison.Ordinal);
            var query = new SearchQuery
            {
                Text = string.Join(' ', result.GetValue(words) ?? []),
                Filter = asked,
                Skip = result.GetValue(skip),
                Take = take == 0 ? int.MaxValue : take,
                Sort = Enum.Parse<SearchSort>(result.GetValue(sort)!, ignoreCase: true),
                Explain = result.GetValue(explain),
                OneFilePerPlan = !isJson,
            };
            SearchResult answer;
            try
            {
                answer = plans.Search(query, cancellation);
            }
            catch (QuerySyntaxException e)
            {
                throw new CommandException(ExitCodes.WrongCommandLine, e.GetMessage(application.Speech.Language));
            }

            if (isJson) WriteJson(application, answer);
            else WriteTable(application, plans, answer, query, Typed(result.GetValue(words) ?? []));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    // The shell takes away the quotation marks of field:"some words", and so one argument is left: they are what was typed.
    private static string Typed(IEnumerable<string> words) => string.Join(' ', words.Select(static word =>
        word.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && word.AsSpan(colon).ContainsAny(' ', '\u00A0') ? $"{word[..(colon + 1)]}\"{word[(colon + 1)..]}\"" : word));

    // What is read of a scan or of a page without its layout may be named by half of it: a table stays one to look through.
    private const int LongestTitle = 300;
    private const int LongestName = 120;

    private static void WriteTable(Application application, IPlanIndex plans, SearchResult answer, SearchQuery query, string typed)
    {
        application.Terminal.Out.WriteLine(application.Say(Words.Count(answer.Total, "plan"), $"{answer.Total} kế hoạch"));
        if (answer.ReadAs is { } read && !string.Equals(read, typed, StringComparison.Ordinal)) application.Terminal.Out.WriteLine(Terminal.OneLine(application.Say("read as: ", "đọc là: ") + read));
        if (answer.Suggestions.Count > 0) application.Terminal.Out.WriteLine(Terminal.OneLine(application.Say("did you mean: ", "có phải ý bạn là: ") + string.Join(", ", answer.Suggestions)));
        if (answer.Total == 0) EmptyAdvice.Write(application, plans, query.Filter);
        if (answer.Hits.Count == 0)
        {
            if (query.Skip > 0 && answer.Total > 0) application.Terminal.Out.WriteLine(application.Say($"none of {answer.Total}; --skip 0 begins with the first", $"0 trong {answer.Total}; --skip 0 để xem từ đầu"));
            return;
        }


        // Numbers that begin anew each year are told apart by their files.
        var rows = answer.Hits.Select(static hit => (Hit: hit, Files: (List<string>)[hit.Plan.Source, .. hit.OtherFiles])).ToList();
        var names = rows.CountBy(static row => CitesCommand.PlanName(row.Hit.Plan), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        application.Terminal.WriteTable(
            [application.Say("Plan", "Kế hoạch"), application.Say("Issuer", "Cơ quan"), application.Say("Date", "Ngày"), application.Say("Title", "Trích yếu"), application.Say("Passage", "Đoạn")],
            rows.Select(row => (IReadOnlyList<string>)
            [
                Terminal.Plain(Name(row.Hit.Plan, row.Files)),
                Terminal.Plain(row.Hit.Plan.Issuer is { } issuer ? TasksCommand.Cut(issuer, LongestName) : null),
                Words.Date(row.Hit.Plan.Date),
                Terminal.Plain(row.Hit.Plan.Title is { } title ? TasksCommand.Cut(title, LongestTitle) : null),
                string.Join("\n", row.Hit.Passages.Take(1).Select(static p => (p.Section is null ? "" : Terminal.Plain(p.Section) + ": ") + CitesCommand.Marked(p.Text, p.Marks, around: 100))),
            ]));
        if (query.Skip + answer.Hits.Count is var last && (query.Skip > 0 || last < answer.Total))
            application.Terminal.Out.WriteLine(application.Say($"{query.Skip + 1} to {last} of {answer.Total}", $"{query.Skip + 1} đến {last} trong {answer.Total}") + (last < answer.Total ? application.Say($"; --skip {last} shows the next", $"; --skip {last} để xem tiếp") : ""));
        foreach (var hit in answer.Hits)
        {
            if (hit.Explanation is { } explanation) application.Terminal.Out.WriteLine($"{Terminal.OneLine(hit.Plan.Source)}: {explanation.GetMessage(application.Speech.Language)}");
        }

        foreach (var (name, values) in answer.Facets.OrderBy(static f => f.Key, StringComparer.Ordinal))
        {
            if (values.Count == 0) continue;
            var shown = values.Take(8).Select(v => $"{Value(application, plans, name, v.Value)} ({v.Count})").ToList();
            var others = values.Count - shown.Count + answer.FacetsLeftOut.GetValueOrDefault(name);
            if (others > 0) shown.Add(application.Say($"{others} more", $"còn {others} giá trị khác"));
            application.Terminal.Out.WriteLine(Terminal.OneLine($"{Label(application, name)}: {string.Join(", ", shown)}"));
        }

        string Name(PlanSummary plan, List<string> files)
        {
            var name = CitesCommand.PlanName(plan);
            var isUnclear = plan.Number is null ? files.Count > 1 : files.Count > 1 || names[name] > 1;
            if (!isUnclear) return name;
            var others = files.Skip(plan.Number is null ? 1 : 0).Select(Path.GetFileName);
            return $"{name} ({string.Join(", ", others)})";
        }
    }

    /// <summary>A value as a reader says it: a relation in the language chosen, an act by its kind and number, one that the register does not know as it was cited.</summary>
    private static string Value(Application application, IPlanIndex plans, string facet, string value) => facet switch
    {
        "relation" when EnumText.TryRelation(value, out var relation) => Words.Relation(application.Speech, relation),
        "cited" => ActNames.Value.GetValueOrDefault(value) ?? AsCited(plans, value),
        _ => TasksCommand.Cut(value, LongestName),
    };

    private static string AsCited(IPlanIndex plans, string identity)
    {
        if (plans.Cites(new CitesQuery { Target = identity, Take = 1 }).Targets.FirstOrDefault(target => string.Equals(target.Identity, identity, StringComparison.Ordinal)) is not { } cited) return identity;
        if (cited.Number is null) return cited.Name ?? identity;
        return $"{cited.Kind} {cited.Number}".TrimStart() + (cited.Date.IsEmpty ? "" : $" {Words.Date(cited.Date)}");
    }

    private static string Label(Application application, string facet) => facet switch
    {
        "kind" => application.Say("kind", "loại"),
        "province" => application.Say("province", "tỉnh"),
        "year" => application.Say("year", "năm"),
        "issuer" => application.Say("issuer", "cơ quan"),
        "relation" => application.Say("relation", "quan hệ"),
        "cited" => application.Say("cited", "viện dẫn"),
        _ => facet,
    };

    private static void WriteJson(Application application, SearchResult answer) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("total", answer.Total);
        if (answer.ReadAs is { } read) writer.WriteString("readAs", read);
        writer.WriteStartArray("hits");
        foreach (var hit in answer.Hits)
        {
            writer.WriteStartObject();
            writer.WriteString("source", hit.Plan.Source);
            writer.Text("identity", hit.Plan.Identity);
            writer.Text("kind", hit.Plan.Kind);
            writer.Text("number", hit.Plan.Number?.ToString());
            writer.Text("title", hit.Plan.Title);
            writer.Text("issuer", hit.Plan.Issuer);
            writer.Date("date", hit.Plan.Date);
            writer.WriteNumber("score", Math.Round(hit.Score, 6));
            if (hit.Explanation is { } explanation)
            {
                writer.WriteStartArray("explanation");
                foreach (var part in explanation.Parts)
                {
                    writer.WriteStartObject();
                    writer.WriteString("condition", part.Condition);
                    writer.WriteNumber("score", Math.Round(part.Score, 6));
                    writer.WriteNumber("boost", part.Boost);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteStartArray("passages");
            foreach (var passage in hit.Passages)
            {
                writer.WriteStartObject();
                writer.WriteString("text", passage.Text);
                writer.WriteStartArray("marks");
                foreach (var mark in passage.Marks)
                {
                    writer.WriteStartArray();
                    writer.WriteNumberValue(mark.Start);
                    writer.WriteNumberValue(mark.End);
                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
                writer.Text("section", passage.Section);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (answer.Suggestions.Count > 0) writer.Names("suggestions", answer.Suggestions);
        writer.WriteStartObject("facets");
        foreach (var (name, values) in answer.Facets.OrderBy(static f => f.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject(name);
            foreach (var value in values) writer.WriteNumber(value.Value, value.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (answer.FacetsLeftOut.Count > 0)
        {
            writer.WriteStartObject("facetsLeftOut");
            foreach (var (name, values) in answer.FacetsLeftOut.OrderBy(static f => f.Key, StringComparer.Ordinal)) writer.WriteNumber(name, values);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });
}
