using System.CommandLine;
using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Graph;

namespace DanVan.Cli.Commands;

/// <summary><c>danvan graph</c>: the graph of citations of an index.</summary>
internal static class GraphCommand
{
    public static Command Create(Application application)
    {
        var shared = new SharedOptions(application);
        var key = new Argument<string?>("KEY") { Description = application.Say("a number, identity, name or file; without it the most cited documents", "số hiệu, định danh, tên hoặc tệp; bỏ trống để xem các văn bản được viện dẫn nhiều nhất"), Arity = ArgumentArity.ZeroOrOne };
        var index = shared.Index();
        var format = shared.Format("table", "json", "dot", "graphml", "nodes.csv", "edges.csv", "akn");
        var limit = shared.Limit(20);
        var show = new Option<string>("--show")
        {
            Description = application.Say("what to show of the document: whom it cites, who cites it, what is cited with it, the chains up from it or down to it, which plans of its kind do not cite it", "xem gì của văn bản: viện dẫn ai, ai viện dẫn, được viện dẫn cùng, chuỗi đi lên hoặc đi xuống, kế hoạch cùng loại không viện dẫn"),
            HelpName = "cites|cited-by|together|up|down|missing",
            DefaultValueFactory = static _ => "cited-by",
        };
        show.AcceptOnlyFromAmong("cites", "cited-by", "together", "up", "down", "missing");
        var parts = new Option<bool>("--parts") { Description = application.Say("the connected parts of the graph, the largest first", "các phần liên thông của đồ thị, lớn nhất trước") };
        var filter = shared.Filter();
        var command = new Command("graph", application.Say("show or export the graph of citations", "xem hoặc xuất đồ thị viện dẫn")) { key, index, format, limit, show, parts };
        filter.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var wanted = result.GetValue(key);
            var form = result.GetValue(format)!;
            if (wanted is null) shared.Refuse(result, "where no document is named", "khi không nêu văn bản", show);
            else shared.Refuse(result, "where a document is named", "khi đã nêu văn bản", parts);
            if (form is not "table") shared.Refuse(result, "in this form", "với dạng này", parts);
            if (form is "akn" && wanted is null)
                throw new CommandException(ExitCodes.WrongCommandLine, application.Say("--format akn takes one plan of the index ('danvan show' lists them)", "--format akn cần một văn bản trong chỉ mục ('danvan show' liệt kê)"));
            using var plans = shared.Open(result.GetValue(index));
            if (string.Equals(form, "akn", StringComparison.Ordinal))
            {
                WriteAkomaNtoso(application, plans, wanted);
                return Task.FromResult(ExitCodes.Done);
            }

            if (wanted is not null && form is not ("table" or "json"))
                throw new CommandException(ExitCodes.WrongCommandLine, application.Say(
                    $"--format {form} exports the whole graph and takes no document; leave '{wanted}' out, or take --format table or json",
                    $"--format {form} xuất cả đồ thị, không nhận văn bản riêng; hãy bỏ '{wanted}', hoặc dùng --format table hay json"));
            var graph = plans.Graph(filter.Read(result), cancellation);
            var take = result.GetValue(limit) is var n && n == 0 ? int.MaxValue : n;
            var isJson = string.Equals(form, "json", StringComparison.Ordinal);
            if (!(isJson && wanted is not null) && Export(application.Terminal.Out, graph, form)) return Task.FromResult(ExitCodes.Done);
            if (wanted is null)
            {
                bool isCut;
                if (result.GetValue(parts)) WriteParts(application, First(graph.Parts(), take, out isCut));
                else WriteCounts(application, application.Say("Most cited", "Được viện dẫn nhiều nhất"), First(graph.MostCited(OneMore(take)), take, out isCut));
                WriteCut(application, isCut, take);
                return Task.FromResult(ExitCodes.Done);
            }

            var nodes = graph.FindAll(wanted);
            if (nodes.Count == 0)
                throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"'{wanted}' is not in the graph; 'danvan graph' shows what is cited most", $"'{wanted}' không có trong đồ thị; 'danvan graph' cho xem văn bản được viện dẫn nhiều nhất"));
            if (isJson) WriteJson(application, graph, nodes, result.GetValue(show)!, take);
            else foreach (var node in nodes) WriteNode(application, graph, node, result.GetValue(show)!, take);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void WriteAkomaNtoso(Application application, IPlanIndex plans, string? wanted)
    {
        var found = wanted is null ? [] : plans.Show(wanted);
        if (found.Count == 0)
            throw new CommandException(ExitCodes.InputFailedOrFound, application.Say($"--format akn takes one plan of the index; '{wanted}' is none ('danvan show' lists them)", $"--format akn cần một văn bản trong chỉ mục; không có '{wanted}' ('danvan show' liệt kê)"));
        AkomaNtoso.Write(found[0].Plan, found[0].Identities, application.Terminal.Out);
        application.Terminal.Out.WriteLine();
    }

    private static void WriteParts(Application application, IEnumerable<IReadOnlyList<GraphNode>> parts) => application.Terminal.WriteTable(
        [application.Say("Documents", "Văn bản"), application.Say("Plans", "Kế hoạch"), application.Say("For example", "Ví dụ")],
        parts.Select(static part => (IReadOnlyList<string>)[Number(part.Count), Number(part.Count(static n => n.IsPlan)), Terminal.Plain(string.Join(", ", part.Take(3).Select(Named)))]));

    private static void WriteJson(Application application, CitationGraph graph, IReadOnlyList<GraphNode> nodes, string show, int take) => Json.Write(application.Terminal.Out, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("show", show);
        writer.WriteStartArray("documents");
        foreach (var node in nodes)
        {
            writer.WriteStartObject();
            Node(node);
            var isMore = false;
            writer.WriteStartArray("answers");
            switch (show)
            {
                case "cites" or "cited-by":
                    foreach (var edge in First(show is "cites" ? graph.Cites(node.Id) : graph.CitedBy(node.Id), take, out isMore))
                    {
                        writer.WriteStartObject();
                        Node(graph.Find(show is "cites" ? edge.To : edge.From)!);
                        writer.WriteString("relation", EnumText.Of(edge.Relation));
                        writer.WriteNumber("mentions", edge.Mentions);
                        writer.Text("section", edge.Section);
                        writer.WriteBoolean("third", edge.IsThird);
                        writer.WriteString("ground", GraphExport.GroundText(edge.Ground));
                        writer.WriteNumber("confidence", Math.Round(edge.Confidence, 3));
                        writer.WriteEndObject();
                    }

                    break;
                case "together":
                    foreach (var count in First(graph.Together(node.Id, OneMore(take)), take, out isMore))
                    {
                        writer.WriteStartObject();
                        Node(count.Node);
                        writer.WriteNumber("count", count.Count);
                        writer.WriteEndObject();
                    }

                    break;
                case "missing":
                    foreach (var missing in First(graph.MissingFrom(node.Id), take, out isMore))
                    {
                        writer.WriteStartObject();
                        Node(missing);
                        writer.WriteEndObject();
                    }

                    break;
                default:
                    foreach (var path in First(show is "up" ? graph.Chains(node.Id) : graph.CitedByPaths(node.Id), take, out isMore))
                    {
                        writer.WriteStartArray();
                        foreach (var step in path)
                        {
                            writer.WriteStartObject();
                            Node(step);
                            writer.WriteEndObject();
                        }

                        writer.WriteEndArray();
                    }

                    break;
            }

            writer.WriteEndArray();
            writer.WriteBoolean("more", isMore);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Node(GraphNode node)
        {
            writer.WriteString("id", node.Id);
            writer.WriteString("label", node.Label);
            writer.Text("number", node.Number);
            writer.Date("date", node.Date);
            writer.Text("issuer", node.Issuer);
            writer.Text("province", node.Province);
            writer.Text("title", node.Title);
            writer.WriteBoolean("plan", node.IsPlan);
        }
    });

    private static bool Export(TextWriter output, CitationGraph graph, string format)
    {
        switch (format)
        {
            case "json":
                GraphExport.WriteJson(graph, output);
                return true;
            case "dot":
                GraphExport.WriteDot(graph, output);
                return true;
            case "graphml":
                GraphExport.WriteGraphMl(graph, output);
                return true;
            case "nodes.csv":
                GraphExport.WriteNodesCsv(graph, output);
                return true;
            case "edges.csv":
                GraphExport.WriteEdgesCsv(graph, output);
                return true;
            default:
                return false;
        }
    }

    private static void WriteNode(Application application, CitationGraph graph, GraphNode node, string show, int take)
    {
        application.Terminal.Out.WriteLine(Terminal.OneLine($"{Named(node)} ({node.Id})"));
        bool isCut;
        switch (show)
        {
            case "cites":
                WriteEdges(application, application.Say("Cites", "Viện dẫn"), First(graph.Cites(node.Id), take, out isCut).Select(e => (graph.Find(e.To), e)));
                break;
            case "cited-by":
                WriteEdges(application, application.Say("Cited by", "Được viện dẫn bởi"), First(graph.CitedBy(node.Id), take, out isCut).Select(e => (graph.Find(e.From), e)));
                break;
            case "together":
                WriteCounts(application, application.Say("Cited together with it", "Được viện dẫn cùng"), First(graph.Together(node.Id, OneMore(take)), take, out isCut));
                break;
            case "missing":
                WriteRows(application, application.Say("Plans of its kind that do not cite it", "Kế hoạch cùng loại không viện dẫn"), First(graph.MissingFrom(node.Id), take, out isCut).Select(Named));
                break;
            default:
                var paths = show is "up" ? graph.Chains(node.Id) : graph.CitedByPaths(node.Id);
                WriteRows(application, application.Say("Chain", "Chuỗi"), First(paths, take, out isCut).Select(static path => string.Join(" → ", path.Select(Named))));
                break;
        }

        WriteCut(application, isCut, take);
    }

    // Laws are called by their names, which several may have.
    private static string Named(GraphNode node) =>
        node.Number is { } number && !node.Label.Contains(number, StringComparison.Ordinal) ? $"{node.Label} ({number})" : node.Label;

    private static int OneMore(int take) => take == int.MaxValue ? take : take + 1;

    // Looks one further, since counting paths is as much work as making them.
    private static List<T> First<T>(IEnumerable<T> all, int take, out bool isMore)
    {
        var first = all.Take(OneMore(take)).ToList();
        isMore = first.Count > take;
        if (isMore) first.RemoveAt(take);
        return first;
    }

    private static void WriteCut(Application application, bool isCut, int take)
    {
        if (isCut) application.Terminal.Out.WriteLine(application.Say($"the first {take}; --limit 0 shows all", $"{take} dòng đầu; --limit 0 để xem hết"));
    }

    private static void WriteTable(Application application, string[] headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0) application.Terminal.WriteTable(headings, all);
        else application.Terminal.Out.WriteLine(application.Say($"{headings[0]}: none", $"{headings[0]}: không có"));
    }

    private static void WriteEdges(Application application, string heading, IEnumerable<(GraphNode? Node, GraphEdge Edge)> edges) => WriteTable(
        application,
        [heading, application.Say("Relation", "Quan hệ"), application.Say("Section", "Mục"), application.Say("Mentions", "Số lần")],
        edges.Select(row => (IReadOnlyList<string>)
        [
            Terminal.Plain(row.Node is { } node ? Named(node) : null),
            Words.Relation(application.Speech, row.Edge.Relation),
            Terminal.Plain(row.Edge.Section),
            Number(row.Edge.Mentions),
        ]));

    private static void WriteCounts(Application application, string heading, IEnumerable<GraphCount> counts) => WriteTable(
        application,
        [heading, application.Say("Title", "Trích yếu"), application.Say("Plans", "Kế hoạch")],
        counts.Select(static row => (IReadOnlyList<string>)[Terminal.Plain(Named(row.Node)), Terminal.Plain(row.Node.Title), Number(row.Count)]));

    private static void WriteRows(Application application, string heading, IEnumerable<string> rows) =>
        WriteTable(application, [heading], rows.Select(static row => (IReadOnlyList<string>)[Terminal.Plain(row)]));

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
