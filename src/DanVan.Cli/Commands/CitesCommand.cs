using System.CommandLine;
using System.Globalization;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Graph;
using Spectre.Console;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan cites</c>: which plans cite a document, and where.</summary>
internal static class CitesCommand
{
    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var target = new Argument<string>("NUMBER") { Description = application.Say("number of the cited document (25-NQ/TW), a whole citation in quotes, its identity, or the name of a law", "số hiệu văn bản được viện dẫn (25-NQ/TW), cả câu viện dẫn trong ngoặc kép, định danh, hoặc tên luật") };
        var index = shared.Index();
        var format = shared.Format("table", "json", "csv");
        var date = shared.Date("--date", "date of the cited document, where its number names several (2013-06-03, 03/6/2013, 2013)", "ngày của văn bản được viện dẫn, khi số hiệu chỉ nhiều văn bản (2013-06-03, 03/6/2013, 2013)");
        var kind = shared.Text("--kind", "KIND", "kind of the cited document", "loại của văn bản được viện dẫn");
        var relation = shared.Relation();
        var transitive = new Option<bool>("--transitive") { Description = application.Say("also plans that cite it through others, with the path", "cả kế hoạch viện dẫn gián tiếp, kèm đường đi") };
        var depth = shared.NonNegative("--depth", null, application.Say("the most steps of a path", "số bước tối đa của đường đi"), 8);
        var limit = shared.NonNegative("--limit", "-n", application.Say("the most places of each document; 0 for all", "số chỗ tối đa của mỗi văn bản; 0 là tất cả"), 0);
        var skip = shared.NonNegative("--skip", null, application.Say("the places of each document to leave out at the start", "số chỗ bỏ qua ở đầu của mỗi văn bản"), 0);
        var filter = shared.Filter(withKind: false);
        var command = new Command("cites", application.Say("show which plans cite a document, and where", "cho biết kế hoạch nào viện dẫn một văn bản, và ở đâu")) { target, index, format, limit, skip, date, kind, relation, transitive, depth };
        filter.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(target)))
                throw new CommandException(ExitCodes.WrongCommandLine, application.Say("the number is empty; write one like 25-NQ/TW", "số hiệu để trống; hãy nêu số hiệu, ví dụ 25-NQ/TW"));
            if (!result.GetValue(transitive)) shared.Refuse(result, "without --transitive", "khi không có --transitive", depth);
            if (result.GetValue(format) is "csv") shared.Refuse(result, "in CSV, which has a row for each place; take table or json", "trong CSV, vì mỗi dòng là một chỗ; hãy dùng table hoặc json", transitive);
            using var plans = shared.Open(result.GetValue(index));
            var query = new CitesQuery
            {
                Target = result.GetValue(target)!,
                Date = result.GetValue(date),
                Kind = result.GetValue(kind),
                Relation = result.GetValue(relation),
                Plans = filter.Read(result),
                Skip = result.GetValue(skip),
                Take = result.GetValue(limit),
            };
            var answer = plans.Cites(query, cancellation);
            var alone = ByNumberAlone(query, answer, plans, cancellation);
            var paths = result.GetValue(transitive) ? Paths(plans, answer, result.GetValue(relation), filter.Read(result), Math.Max(1, result.GetValue(depth)), cancellation) : null;
            switch (result.GetValue(format))
            {
                case "json": WriteJson(application, answer, alone, paths); break;
                case "csv": CsvText.Write(application.Terminal.Out, Rows(answer)); break;
                default: WriteTable(application, query, answer, alone, paths, plans); break;
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    /// <summary>For each target, the paths of two steps and more from a plan that the filter leaves; all plans may lie on the way.</summary>
    private static Dictionary<string, List<IReadOnlyList<GraphNode>>> Paths(IPlanIndex plans, CitesResult answer, CitationRelation? relation, PlanFilter filter, int depth, CancellationToken cancellation)
    {
        var graph = plans.Graph(cancellationToken: cancellation);
        var wanted = plans.List(filter, cancellation).Select(static p => p.Source).ToHashSet(StringComparer.Ordinal);
        return answer.Targets.ToDictionary(
            static target => target.Identity,
            target => graph.CitedByPaths(target.Identity, depth, relation).Where(path => path.Count > 2 && path[0].Sources.Any(wanted.Contains)).ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>The plans that name only kind and number of what may be the act that was asked for ("Nghị quyết 57" beside 57-NQ/TW), and the number that shows them; null where there are none.</summary>
    private static (string Number, int Plans, int Total)? ByNumberAlone(CitesQuery query, CitesResult answer, IPlanIndex plans, CancellationToken cancellation)
    {
        if (!DocumentNumber.TryParse(query.Target, out var number) && (answer.Targets.Count == 0 || !DocumentNumber.TryParse(answer.Targets[0].Number, out number))) return null;
        if (number.Form == NumberForm.Short || number.KindCode is not { Length: > 0 } kind || number.IssuerCode is not { Length: > 0 }) return null;
        var open = plans.Cites(query with { Target = $"{number.Sequence}/{kind}", Date = default, Skip = 0, Take = 1 }, cancellation).Targets.Where(static target => IsAlone(target.Number) && target.Date.IsEmpty).ToList();
        return open.Count == 0 ? null : ($"{number.Sequence}/{kind}", open.Sum(static target => target.Plans), open.Sum(static target => target.Total));
    }

    // Every other number has a year or a symbol behind it.
    private static bool IsAlone(string? number) => number is { Length: > 0 } && !number.AsSpan().ContainsAny('/', '-');

    // A number that is cited, but not with the date that was asked for: the dates that it has tell which to ask for.
    private static void WriteNothing(Application application, CitesQuery query, IPlanIndex plans)
    {
        var day = query.Date.IsEmpty ? "" : application.Say(" of ", " ngày ") + Words.Date(query.Date);
        application.Terminal.Out.WriteLine(application.Say($"No plan of the index cites {query.Target}{day}.", $"Không có kế hoạch nào trong chỉ mục viện dẫn {query.Target}{day}."));
        if (query.Plans != new PlanFilter() || query.Relation is not null || query.Kind is not null)
        {
            var all = plans.Cites(new CitesQuery { Target = query.Target, Date = query.Date, Take = 1 }).Targets.Sum(static target => target.Total);
            if (all > 0)
            {
                application.Terminal.Out.WriteLine(application.Say($"Without the other conditions it is cited {Times(all)}.", $"Nếu bỏ các điều kiện khác thì được viện dẫn {all} lần."));
                EmptyAdvice.Write(application, plans, query.Plans);
                return;
            }
        }

        if (query.Date.IsEmpty)
        {
            WriteSimilar(application, query.Target, plans);
            return;
        }

        var dates = plans.Cites(query with { Date = default, Skip = 0, Take = 1 }).Targets.Select(static target => target.Date).Where(static date => !date.IsEmpty).Distinct().Order().ToList();
        if (dates.Count == 0) return;
        var others = string.Join(", ", dates.Select(Words.Date));
        application.Terminal.Out.WriteLine(application.Say($"It is cited with another date: {others}", $"Số này được viện dẫn với ngày khác: {others}"));
    }

    // A number in part (30/2020) or in other words (nghị định 30): the cited documents that have all of its words.
    private static void WriteSimilar(Application application, string target, IPlanIndex plans, bool onlyWhole = false)
    {
        var words = Words.Of(target);
        words.Remove("so");
        if (words.Count == 0) return;
        var similar = plans.Graph().MostCited(int.MaxValue).Where(cited => words.IsSubsetOf(Words.Of(cited.Node.Label)) && !(onlyWhole && IsAlone(cited.Node.Number))).Take(5).Select(static cited => cited.Node.Label).Distinct(StringComparer.Ordinal).ToList();
        if (similar.Count == 0 && !onlyWhole) similar = [.. Mistyped(target, plans)];
        if (similar.Count > 0) application.Terminal.Out.WriteLine(Terminal.OneLine(application.Say("did you mean: ", "có phải ý bạn là: ") + string.Join(", ", similar)));
    }

    // Numbers a slip away that some plan cites.
    private static IEnumerable<string> Mistyped(string target, IPlanIndex plans) => !DocumentNumber.TryParse(target, out _) ? []
        : plans.Search(new SearchQuery { Text = $"cites:\"{target}\"", Take = 0, Passages = 0, Facets = false }).Suggestions.Where(number => plans.Cites(new CitesQuery { Target = number, Take = 1 }).Targets.Count > 0);

    private static IEnumerable<IReadOnlyList<string?>> Rows(CitesResult answer) =>
        answer.Targets.SelectMany(static target => target.Citing, static (target, place) => (IReadOnlyList<string?>)
        [
            target.Identity,
            target.Number ?? target.Name,
            target.Date.ToString(),
            NumberOf(place.Plan),
            place.Plan.Issuer,
            place.Plan.Date.ToString(),
            place.Section,
            EnumText.Of(place.Relation),
            Terminal.OneLine(place.Text),
            Terminal.OneLine(place.Sentence),
            place.Plan.Source,
        ]).Prepend(["identity", "number", "date", "plan", "issuer", "planDate", "section", "relation", "citation", "sentence", "source"]);

    private static void WriteTable(Application application, CitesQuery query, CitesResult answer, (string Number, int Plans, int Total)? alone, Dictionary<string, List<IReadOnlyList<GraphNode>>>? paths, IPlanIndex index)
    {
        var terminal = application.Terminal;
        if (answer.Targets.Count == 0) WriteNothing(application, query, index);

        foreach (var target in answer.Targets)
        {
            var name = string.Join(' ', new[] { target.Number is null ? null : target.Kind, target.Number ?? target.Name ?? target.Identity }.Where(static s => s is not null));
            var day = target.Date.IsEmpty ? "" : application.Say(" of ", " ngày ") + Words.Date(target.Date);
            var heading = $"{name}{day}{(target.Issuer is null ? "" : $", {target.Issuer}")}";
            terminal.Console.Write(new Markup($"[bold]{Terminal.Plain(heading)}[/]\n"));
            if (target.Title is not null) terminal.Out.WriteLine(Terminal.OneLine(target.Title));
            terminal.Out.WriteLine(application.Say($"cited {Times(target.Total)} by {Words.Count(target.Plans, "plan")}  ({target.Identity})", $"được viện dẫn {target.Total} lần trong {target.Plans} kế hoạch  ({target.Identity})"));
            // One plan in several files (a DOCX and its scan) is one row.
            var rows = target.Citing
                .GroupBy(static place => (Plan: place.Plan.Identity ?? place.Plan.Source, place.Section, place.Relation, Text: Terminal.OneLine(place.Text)))
                .Select(static group => (Place: group.MaxBy(static place => place.Sentence.Length)!, Files: group.Select(static place => place.Plan.Source).Distinct(StringComparer.Ordinal).Count()));
            terminal.WriteTable(
                [application.Say("Plan", "Kế hoạch"), application.Say("Issuer", "Cơ quan"), application.Say("Province", "Tỉnh"), application.Say("Date", "Ngày"), application.Say("Section", "Mục"), application.Say("Relation", "Quan hệ"), application.Say("Sentence", "Câu")],
                rows.Select(row => (IReadOnlyList<string>)
                [
                    Terminal.Plain(PlanName(row.Place.Plan) + (row.Files > 1 ? application.Say($" ({Words.Count(row.Files, "file")})", $" ({row.Files} tệp)") : "")),
                    Terminal.Plain(row.Place.Plan.Issuer),
                    Terminal.Plain(row.Place.Plan.Province),
                    Words.Date(row.Place.Plan.Date),
                    Terminal.Plain(row.Place.Section),
                    Words.Relation(application.Speech, row.Place.Relation),
                    Marked(row.Place.Sentence, [row.Place.Mark], around: 90),
                ]));
            if (target.Citing.Count < target.Total) terminal.Out.WriteLine(Shown(application, query.Skip, target));
            if (paths is null || !paths.TryGetValue(target.Identity, out var chains) || chains.Count == 0) continue;
            terminal.WriteTable(
                [application.Say("Through others", "Gián tiếp")],
                chains.Select(static path => (IReadOnlyList<string>)[Terminal.Plain(string.Join(" → ", path.Select(static n => n.Label)))]));
        }

        if (alone is { } open)
        {
            terminal.Out.WriteLine(application.Say(
                $"not counted: {Words.Count(open.Plans, "plan")} with {open.Number.Replace('/', ' ')} alone, without saying which is meant; `danvan cites {open.Number}` shows where",
                $"chưa tính: {open.Plans} kế hoạch chỉ nêu {open.Number.Replace('/', ' ')}, không rõ văn bản nào; xem bằng `danvan cites {open.Number}`"));
        }

        if (answer.Targets.Count > 0 && answer.Targets.All(static target => IsAlone(target.Number)) && !DocumentNumber.TryParse(query.Target, out _)) WriteSimilar(application, query.Target, index, onlyWhole: true);
    }

    private static string Shown(Application application, int skip, CitesTarget target) => target.Citing.Count == 0
        ? application.Say($"none of {target.Total}; --skip 0 begins with the first", $"0 trong {target.Total}; --skip 0 để xem từ đầu")
        : application.Say($"{skip + 1} to {skip + target.Citing.Count} of {target.Total}; --limit 0 shows all", $"{skip + 1} đến {skip + target.Citing.Count} trong {target.Total}; --limit 0 để xem hết");

    /// <summary>The number of a plan, or its symbol and file where the number is blank.</summary>
    public static string PlanName(PlanSummary plan) =>
        plan.Number?.ToString() ?? (NumberOf(plan) is { } blank ? $"{blank} ({Path.GetFileName(plan.Source)})" : Path.GetFileName(plan.Source));

    /// <summary>The number of a plan, with the sign of a blank where its sequence is not filled in; null where it has none.</summary>
    public static string? NumberOf(PlanSummary plan) => plan.Number?.ToString() ?? (plan.Symbol is null ? null : BlankNumber(plan.Symbol));

    /// <summary>
    /// What the files of one plan have in common: its identity, where that says enough to be of no other, with the title where it does not tell what lies around its place
    /// (<see cref="SearchQuery.OneFilePerPlan"/>); else the file.
    /// </summary>
    public static string DocumentOf(PlanSummary plan) => plan switch
    {
        { Identity: null } => plan.Source,
        { Number: null } => plan.Identity,
        _ when plan.Identity.Contains(":undated:", StringComparison.Ordinal) => plan.Source,
        _ when !plan.Identity.Contains('?', StringComparison.Ordinal) => plan.Identity,
        { Title: { Length: > 0 } title } => plan.Identity + " " + VietnameseText.NameKey(title),
        _ => plan.Source,
    };

    /// <summary>A number whose sequence is blank, with the sign that the Party (…-NQ/TU) or the state (…/KH-UBND, …/2024/QĐ-UBND) writes behind it.</summary>
    public static string BlankNumber(string symbol) =>
        symbol.Contains('/', StringComparison.Ordinal) && !char.IsAsciiDigit(symbol[0]) ? "…-" + symbol : "…/" + symbol;

    /// <summary>Text with its marks in colour and between brackets, cut to a window around the first.</summary>
    public static string Marked(string text, IReadOnlyList<TextSpan> marks, int around)
    {
        var ordered = marks.Where(m => !m.IsEmpty && m.End <= text.Length).Order().ToList();
        var from = 0;
        var to = text.Length;
        if (ordered.Count > 0)
        {
            from = WordStart(text, Math.Max(0, ordered[0].Start - around));
            to = WordEnd(text, Math.Min(text.Length, ordered[^1].End + around));
        }

        var builder = new System.Text.StringBuilder(from > 0 ? "… " : "");
        var position = from;
        foreach (var mark in ordered)
        {
            if (mark.Start < position) continue;
            builder.Append(Markup.Escape(Flat(text[position..mark.Start])));
            builder.Append("[yellow]«").Append(Markup.Escape(Flat(text[mark.Start..mark.End]))).Append("»[/]");
            position = mark.End;
        }

        builder.Append(Markup.Escape(Flat(text[position..to])));
        if (to < text.Length) builder.Append(" …");
        return builder.ToString();
    }

    private static string Times(int count) => count == 1 ? "once" : count.ToString(CultureInfo.InvariantCulture) + " times";

    private static string Flat(string text)
    {
        var one = Terminal.OneLine(text);
        if (one.Length > 0 && char.IsWhiteSpace(text[0]) && one[0] != ' ') one = " " + one;
        return text.Length > 0 && char.IsWhiteSpace(text[^1]) ? one + " " : one;
    }

    private static int WordStart(string text, int position)
    {
        while (position > 0 && !char.IsWhiteSpace(text[position - 1])) position--;
        return position;
    }

    private static int WordEnd(string text, int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private static void WriteJson(Application application, CitesResult answer, (string Number, int Plans, int Total)? alone, Dictionary<string, List<IReadOnlyList<GraphNode>>>? paths) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("targets");
        foreach (var target in answer.Targets)
        {
            writer.WriteStartObject();
            writer.WriteString("identity", target.Identity);
            writer.Text("number", target.Number);
            writer.Text("name", target.Name);
            writer.Text("kind", target.Kind);
            writer.Date("date", target.Date);
            writer.Text("issuer", target.Issuer);
            writer.Text("title", target.Title);
            writer.WriteNumber("total", target.Total);
            writer.WriteNumber("plans", target.Plans);
            writer.WriteStartArray("citing");
            foreach (var place in target.Citing)
            {
                writer.WriteStartObject();
                writer.WriteString("source", place.Plan.Source);
                writer.Text("number", place.Plan.Number?.ToString());
                writer.Text("issuer", place.Plan.Issuer);
                writer.Text("province", place.Plan.Province);
                writer.Date("date", place.Plan.Date);
                writer.Text("section", place.Section);
                writer.WriteString("sentence", place.Sentence);
                writer.WriteString("relation", EnumText.Of(place.Relation));
                writer.WriteNumber("start", place.Span.Start);
                writer.WriteNumber("end", place.Span.End);
                writer.WriteString("text", place.Text);
                writer.WriteString("ground", GraphExport.GroundText(place.Ground));
                writer.WriteNumber("confidence", Math.Round(place.Confidence, 3));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (paths is not null && paths.TryGetValue(target.Identity, out var chains))
            {
                writer.WriteStartArray("transitive");
                foreach (var chain in chains)
                {
                    writer.WriteStartArray();
                    foreach (var node in chain)
                    {
                        writer.WriteStartObject();
                        writer.WriteString("identity", node.Id);
                        writer.WriteString("label", node.Label);
                        writer.Names("sources", node.Sources);
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (alone is { } open)
        {
            writer.WriteStartObject("byNumberAlone");
            writer.WriteString("number", open.Number);
            writer.WriteNumber("plans", open.Plans);
            writer.WriteNumber("total", open.Total);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });
}
