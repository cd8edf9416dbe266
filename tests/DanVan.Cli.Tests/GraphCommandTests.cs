using System.Text.Json;
using System.Xml.Linq;

namespace DanVan.Cli.Tests;

public sealed class GraphCommandTests
{
    private static string Plan(string number, string date, string body) => $"""
        ỦY BAN NHÂN DÂN
        TỈNH TÂY NINH

        Số: {number}

        Tây Ninh, {date}

        KẾ HOẠCH
        Thực hiện công tác dân vận năm 2024

        {body}

        I. MỤC ĐÍCH

        Nâng cao chất lượng công tác dân vận.
        """;

    [Fact]
    public async Task TransitiveCitationsComeWithTheirPath()
    {
        using var line = await Ingested();
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--transitive", "--index", line.IndexFolder));
        Assert.Contains("Kế hoạch 46/KH-UBND → Kế hoạch 12/KH-UBND → Nghị quyết 25-NQ/TW", line.Out, StringComparison.Ordinal);
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--transitive", "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        var path = Assert.Single(json.RootElement.GetProperty("targets")[0].GetProperty("transitive").EnumerateArray());
        Assert.Equal(3, path.GetArrayLength());
        Assert.Equal("nq-tw:2013-06-03:0025", path[2].GetProperty("identity").GetString());
        Assert.Equal(0, await line.RunAsync("cites", "25-NQ/TW", "--transitive", "--year", "2023", "--format", "json", "--index", line.IndexFolder));
        using var none = JsonDocument.Parse(line.Out);
        Assert.All(none.RootElement.GetProperty("targets").EnumerateArray(), static t => Assert.Empty(t.GetProperty("transitive").EnumerateArray()));
    }

    [Theory]
    [InlineData("cites", "12/KH-UBND", 1)]
    [InlineData("cited-by", "25-NQ/TW", 1)]
    [InlineData("together", "25-NQ/TW", 0)]
    [InlineData("up", "46/KH-UBND", 1)]
    [InlineData("down", "25-NQ/TW", 2)]
    [InlineData("missing", "25-NQ/TW", 1)]
    public async Task EveryQuestionIsAnsweredAsJson(string show, string key, int answers)
    {
        using var line = await Ingested();
        Assert.Equal(0, await line.RunAsync("graph", key, "--show", show, "--format", "json", "--index", line.IndexFolder));
        using var json = JsonDocument.Parse(line.Out);
        Assert.Equal(show, json.RootElement.GetProperty("show").GetString());
        Assert.Equal(answers, json.RootElement.GetProperty("documents")[0].GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public async Task OnePlanIsExportedAsAkomaNtoso()
    {
        using var line = await Ingested();
        Assert.Equal(0, await line.RunAsync("graph", "46/KH-UBND", "--format", "akn", "--index", line.IndexFolder));
        var document = XDocument.Parse(line.Out[line.Out.IndexOf("<akomaNtoso", StringComparison.Ordinal)..]);
        Assert.Contains(document.Descendants(), static e => e.Name.LocalName is "ref" && e.Attribute("href")!.Value is "/akn/vn/act/kh-ubnd/tay-ninh/2024-01-05/0012");
        Assert.Equal(2, await line.RunAsync("graph", "--format", "akn", "--index", line.IndexFolder));
        Assert.Equal(1, await line.RunAsync("graph", "99/KH-UBND", "--format", "akn", "--index", line.IndexFolder));
    }

    [Fact]
    public async Task PartsAndFilters()
    {
        using var line = await Ingested();
        Assert.Equal(0, await line.RunAsync("graph", "--parts", "--index", line.IndexFolder));
        Assert.Contains("3", line.Out, StringComparison.Ordinal);
        Assert.Equal(1, await line.RunAsync("graph", "25-NQ/TW", "--year", "1999", "--index", line.IndexFolder));
    }

    [Theory]
    [InlineData("--limit|1", "the first 1; --limit 0 shows all")]
    [InlineData("46/KH-UBND|--show|cites|--limit|0", "")]
    [InlineData("25-NQ/TW|--show|down|--limit|1", "the first 1; --limit 0 shows all")]
    [InlineData("25-NQ/TW|--show|down", "")]
    [InlineData("25-NQ/TW|--show|down|--limit|1|--lang|vi", "1 dòng đầu; --limit 0 để xem hết")]
    [InlineData("25-NQ/TW|--show|down|--limit|1|--format|json", "\"more\":true")]
    [InlineData("25-NQ/TW|--show|down|--format|json", "\"more\":false")]
    public async Task AnswerThatIsCutSaysSo(string arguments, string said)
    {
        using var line = await Ingested();
        Assert.Equal(0, await line.RunAsync(["graph", .. arguments.Split('|'), "--index", line.IndexFolder]));
        Assert.Contains(said, line.Out, StringComparison.Ordinal);
        if (said.Length == 0) Assert.DoesNotContain("--limit", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dot", 2)]
    [InlineData("edges.csv", 2)]
    [InlineData("json", 0)]
    public async Task ExportOfTheWholeGraphTakesNoDocument(string format, int code)
    {
        using var line = await Ingested();
        Assert.Equal(code, await line.RunAsync("graph", "25-NQ/TW", "--format", format, "--index", line.IndexFolder));
        if (code != 0) Assert.Contains($"--format {format} exports the whole graph", line.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25-NQ/TW", "cites", "en", "Cites: none")]
    [InlineData("46/KH-UBND", "cited-by", "vi", "Được viện dẫn bởi: không có")]
    [InlineData("25-NQ/TW", "up", "en", "Chain: none")]
    [InlineData("25-NQ/TW", "together", "en", "Cited together with it: none")]
    public async Task NothingToShowIsSaid(string key, string show, string language, string said)
    {
        using var line = await Ingested();
        Assert.Equal(0, await line.RunAsync("graph", key, "--show", show, "--lang", language, "--index", line.IndexFolder));
        Assert.Contains(said, line.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LawsThatAreCalledByNameHaveTheirNumber()
    {
        using var line = await Ingested();
        line.Write("in/c.txt", Plan("47/KH-UBND", "ngày 15 tháng 3 năm 2024", "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024; Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024; Luật Đất đai ngày 29 tháng 11 năm 2013;"));
        await line.RunAsync("ingest", Path.Combine(line.Folder, "in"), "--index", line.IndexFolder);
        Assert.Equal(0, await line.RunAsync("graph", "--index", line.IndexFolder));
        Assert.Contains("Luật Đất đai (31/2024/QH15)", line.Out, StringComparison.Ordinal);
    }

    private static async Task<CommandLine> Ingested()
    {
        var line = new CommandLine();
        line.Write("in/a.txt", Plan("12/KH-UBND", "ngày 05 tháng 01 năm 2024", "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"));
        line.Write("in/b.txt", Plan("46/KH-UBND", "ngày 14 tháng 3 năm 2024", "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh, Sở Nội vụ ban hành Kế hoạch như sau:"));
        await line.RunAsync("ingest", Path.Combine(line.Folder, "in"), "--index", line.IndexFolder);
        return line;
    }
}
