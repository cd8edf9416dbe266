using System.Text.Json;
using System.Xml.Linq;
using DanVan.Parsing;
using DanVan.Search.Graph;

namespace DanVan.Search.Tests;

public sealed class GraphTests
{
    private const string Resolution = "nq-tw:2013-06-03:0025";
    private const string Province = "kh-ubnd@tay-ninh:2024-03-14:0046";
    private const string Commune = "kh-ubnd@tay-ninh.xa-tan-phong:2024-04-01:0012";

    [Theory]
    [InlineData("Luật Đất đai")]
    [InlineData("luat dat dai")]
    [InlineData("LUẬT ĐẤT ĐAI")]
    public void A_law_is_found_by_its_name(string name)
    {
        var graph = CitationGraph.Of([
            PlanParser.Parse("ỦY BAN NHÂN DÂN TỈNH TÂY NINH\nSố: 46/KH-UBND\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận\n\nCăn cứ Luật Đất đai số 45/2013/QH13 ngày 29/11/2013;\n"),
            PlanParser.Parse("ỦY BAN NHÂN DÂN TỈNH TÂY NINH\nSố: 47/KH-UBND\nTây Ninh, ngày 15 tháng 3 năm 2024\n\nKẾ HOẠCH\nTuyên truyền pháp luật\n\nCăn cứ Luật Thú y;\n"),
        ]);
        Assert.Equal("45/2013/QH13", Assert.Single(graph.FindAll(name)).Number);
        Assert.Single(graph.FindAll("luật thú y"));
        Assert.Empty(graph.FindAll("Luật Nhà ở"));
    }

    [Fact]
    public void Plans_and_what_they_cite_are_nodes_and_no_document_cites_itself()
    {
        var graph = Sample();
        Assert.True(graph.Find(Province)!.IsPlan);
        Assert.Equal("b.txt", Assert.Single(graph.Find(Province)!.Sources));
        Assert.False(graph.Find(Resolution)!.IsPlan);
        Assert.Equal("Nghị quyết 25-NQ/TW", graph.Find(Resolution)!.Label);
        Assert.Equal(IssuerLevel.Central, graph.Find(Resolution)!.Level);
        Assert.DoesNotContain(graph.Edges, static e => e.From == e.To);
        Assert.Equal(Province, graph.Find("b.txt")!.Id);
        Assert.Equal(Province, graph.Find("kh-ubnd@tay-ninh:2024-03-14:46")!.Id);
        Assert.Null(graph.Find("none"));
        Assert.Equal(2, graph.FindAll("25-NQ/TW").Count);
        Assert.Empty(graph.FindAll("none"));
    }

    [Fact]
    public void Edge_counts_mentions_and_points_to_the_first()
    {
        var graph = Sample();
        var edge = graph.Cites(Province).Single(static e => e.To == Resolution);
        Assert.Equal((2, "b.txt", CitationRelation.Implements), (edge.Mentions, edge.Source, edge.Relation));
        Assert.Empty(graph.Cites("none"));
        Assert.Equal(["b.txt", "c.txt", "d.txt"], graph.CitedBy(Resolution).Where(static e => !e.IsThird).Select(static e => e.Source).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Title_gives_an_edge_between_third_documents()
    {
        var edge = Assert.Single(Sample().Edges, static e => e.IsThird);
        Assert.Equal(("ctr-tu@tay-ninh:2013-08-28:0034", Resolution), (edge.From, edge.To));
        Assert.Equal("d.txt", edge.Source);
    }

    [Fact]
    public void Chain_leads_from_the_commune_to_the_central_resolution()
    {
        var graph = Sample();
        var chain = graph.Chains("a.txt")[0];
        Assert.Equal([Commune, Province, Resolution], chain.Select(static n => n.Id));
        Assert.Equal([Commune, Province, Resolution], graph.Path("a.txt", Resolution)!.Select(static n => n.Id));
        Assert.Null(graph.Path(Resolution, "a.txt"));
        Assert.Contains(graph.CitedByPaths(Resolution), static p => p.Select(static n => n.Id).SequenceEqual([Commune, Province, Resolution]));
        Assert.DoesNotContain(graph.CitedByPaths(Resolution, 1), static p => p.Count > 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.Chains("a.txt", 0));
        Assert.Empty(graph.Chains("none"));
    }

    [Fact]
    public void Most_cited_and_cited_together_are_counted_by_document()
    {
        var graph = Sample();
        Assert.Equal((Resolution, 4), (graph.MostCited(1)[0].Node.Id, graph.MostCited(1)[0].Count));
        Assert.Contains(graph.Together(Resolution), static c => c.Node.Id == "nd-cp:2023:0059" && c.Count == 1);
        Assert.Empty(graph.Together("none"));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.MostCited(-1));
    }

    [Fact]
    public void Parts_are_told_apart()
    {
        var parts = Sample().Parts();
        Assert.Equal(2, parts.Count);
        Assert.Equal(["nq-tw:2003-03-12:0025", "plan:e.txt"], parts[1].Select(static n => n.Id));
    }

    [Fact]
    public void Plans_that_should_cite_a_document_are_named()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([
            new PlanBuilder("a").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            new PlanBuilder("b").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            new PlanBuilder("c").Item(),
            new PlanBuilder("other year", date: "2020-01-01").Item(),
        ]);
        var graph = index.Graph();
        Assert.Equal(["plan:c"], graph.MissingFrom(Resolution).Select(static n => n.Id));
        Assert.Empty(graph.MissingFrom(Resolution, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.MissingFrom(Resolution, 0));
    }

    [Fact]
    public void Plans_older_than_a_document_need_not_cite_it() => Assert.Equal(
        ["plan:later"],
        CitationGraph.Of([
            new PlanBuilder("a", date: "2021-12-20").Cite("Chỉ thị", "33/CT-TTg", "2021-11-26").Build(),
            new PlanBuilder("b", date: "2021-12-21").Cite("Chỉ thị", "33/CT-TTg", "2021-11-26").Build(),
            new PlanBuilder("earlier", date: "2021-02-01").Build(),
            new PlanBuilder("later", date: "2021-12-01").Build(),
        ]).MissingFrom("ct-ttg:2021-11-26:0033").Select(static n => n.Id));

    [Fact]
    public void Node_is_found_by_the_name_of_its_file()
    {
        var graph = CitationGraph.Of([new PlanBuilder("kế hoạch/2024/draft.docx").Build(), new PlanBuilder("kế hoạch/2023/draft.docx").Build(), new PlanBuilder("kế hoạch/mydraft.docx").Build()]);
        Assert.Equal(["plan:kế hoạch/2023/draft.docx", "plan:kế hoạch/2024/draft.docx"], graph.FindAll("draft.docx").Select(static n => n.Id));
        Assert.Empty(graph.FindAll("2024/draft.docx.bak"));
    }

    [Fact]
    public void Filter_leaves_its_plans_and_what_they_cite()
    {
        using var folder = new TempFolder();
        using var index = Fill(folder);
        Assert.Equal(["nq-tw:2003-03-12:0025", "plan:e.txt"], index.Graph(new PlanFilter { Province = "Hà Giang" }).Nodes.Select(static n => n.Id));
    }

    [Fact]
    public void Json_and_csv_hold_every_node_and_edge()
    {
        var graph = Sample();
        using var text = new StringWriter();
        GraphExport.WriteJson(graph, text);
        using var json = JsonDocument.Parse(text.ToString());
        Assert.Equal(graph.Nodes.Select(static n => n.Id), json.RootElement.GetProperty("nodes").EnumerateArray().Select(static n => n.GetProperty("id").GetString()));
        Assert.Equal(graph.Edges.Count, json.RootElement.GetProperty("edges").GetArrayLength());
        using var nodes = new StringWriter();
        GraphExport.WriteNodesCsv(graph, nodes);
        using var edges = new StringWriter();
        GraphExport.WriteEdgesCsv(graph, edges);
        Assert.Equal(graph.Nodes.Count + 1, nodes.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(graph.Edges.Count + 1, edges.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("a\"b<c>&\n,;'")]
    [InlineData("=cmd()")]
    [InlineData("x\u0001\u0000y")]
    [InlineData("]]> --> \\\"")]
    public void Exports_survive_every_name(string name)
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([new PlanBuilder(name, title: name, issuer: name).Cite("Nghị quyết", "25-NQ/TW", "2013-06-03", name, name).Item()]);
        var graph = index.Graph();
        using var xml = new StringWriter();
        GraphExport.WriteGraphMl(graph, xml);
        var root = XDocument.Parse(xml.ToString()).Root!;
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        Assert.Equal(2, root.Descendants(ns + "node").Count());
        Assert.Single(root.Descendants(ns + "edge"));
        using var dot = new StringWriter();
        GraphExport.WriteDot(graph, dot);
        Assert.Equal(0, dot.ToString().Replace("\\\\", "", StringComparison.Ordinal).Replace("\\\"", "", StringComparison.Ordinal).Count(static c => c == '"') % 2);
        Assert.DoesNotContain('\0', dot.ToString());
        using var csv = new StringWriter();
        GraphExport.WriteNodesCsv(graph, csv);
        Assert.DoesNotContain(",=", csv.ToString(), StringComparison.Ordinal);
        using var json = new StringWriter();
        GraphExport.WriteJson(graph, json);
        JsonDocument.Parse(json.ToString()).Dispose();
    }

    private static CitationGraph Sample()
    {
        using var folder = new TempFolder();
        using var index = Fill(folder);
        return index.Graph();
    }

    private static IPlanIndex Fill(TempFolder folder)
    {
        var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([
            new PlanBuilder("a.txt", "12/KH-UBND", "2024-04-01", issuer: "UBND xã Tân Phong").Level(IssuerLevel.Commune).Cite("Kế hoạch", "46/KH-UBND", "2024-03-14", "UBND tỉnh").Cite("Kế hoạch", "12/KH-UBND", "2024-04-01", "UBND xã Tân Phong").Item(),
            new PlanBuilder("b.txt", "46/KH-UBND").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            new PlanBuilder("c.txt").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Cite("Nghị định", "59/2023/NĐ-CP", "2023-08-14").Item(),
            new PlanBuilder("d.txt").Cite("Chương trình hành động", "34-CTr/TU", "2013-08-28", "Tỉnh ủy").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03", within: true).Item(),
            new PlanBuilder("e.txt", date: "2005-01-01", province: "Hà Giang").Cite("Nghị quyết", "25-NQ/TW", "2003-03-12").Item(),
        ]);
        return index;
    }
}
