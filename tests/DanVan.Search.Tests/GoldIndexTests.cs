using DanVan.Parsing;

namespace DanVan.Search.Tests;

public sealed class GoldIndexTests
{
    private static readonly string[] Names = ["tay-ninh-snn-2024", "tay-ninh-stttt-2024", "hue-snnptnt-2024"];

    [Fact]
    public void Annotated_plans_answer_who_cites_what()
    {
        if (GoldFiles.Folder is not { } gold) return;
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        var result = index.Ingest([.. Names.Select(name => new IngestItem(GoldFiles.Load(gold, name), name + ".txt", "h-" + name))]);
        Assert.Equal(new IngestResult(3, 0, 0), result);

        var cites = index.Cites(new CitesQuery { Target = "25-NQ/TW" });
        var target = Assert.Single(cites.Targets);
        Assert.Equal("nq-tw:2013-06-03:0025", target.Identity);
        Assert.All(target.Citing, static p => Assert.StartsWith("Nghị quyết số 25-NQ/TW", p.Text, StringComparison.Ordinal));
        Assert.All(target.Citing, static p => Assert.Equal(p.Text, p.Mark.Slice(p.Sentence).ToString()));

        var hits = index.Search(new SearchQuery { Text = "dan van kheo" });
        Assert.True(hits.Total >= 2);
        Assert.All(hits.Hits, static h => Assert.NotEmpty(h.Passages));
        Assert.NotEmpty(index.Tasks(new TaskQuery { Assignee = "van phong so" }));
        Assert.Equal(3, index.Statistics().Plans);
    }

    [Fact]
    public void Annotated_plans_come_back_whole()
    {
        if (GoldFiles.Folder is not { } gold) return;
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        foreach (var name in Names)
        {
            var plan = GoldFiles.Load(gold, name);
            index.Ingest([new IngestItem(plan, name, "1")]);
            var stored = Assert.Single(index.Show(name));
            Assert.Equal(PlanJson.Serialize(plan), PlanJson.Serialize(stored.Plan));
            Assert.Equal(plan.Citations.Count, stored.Identities.Count);
        }
    }

    [Fact]
    public void Who_signs_a_joint_plan_comes_back()
    {
        const string Text = "Số: 3/KHLT-CAT-HND\n\nKẾ HOẠCH\nPhối hợp\n\nI. NỘI DUNG\n\nHọp hằng quý.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC CÔNG AN TỈNH\n\nLê Văn Sáu\n\nCHỦ TỊCH HỘI NÔNG DÂN TỈNH\n\nTrần Thị Bảy\n";
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([new IngestItem(PlanParser.Parse(Text), "joint", "1")]);
        var stored = Assert.Single(index.Show("joint")).Plan;
        Assert.Equal(["Lê Văn Sáu", "Trần Thị Bảy"], stored.Cosigners.Prepend(stored.Signature).Select(static signer => signer.Name));
        Assert.Contains("\"cosigners\":[{\"authority\":null,\"position\":\"CHỦ TỊCH HỘI NÔNG DÂN TỈNH\",\"name\":\"Trần Thị Bảy\"}]", PlanJson.Serialize(stored), StringComparison.Ordinal);
    }
}
