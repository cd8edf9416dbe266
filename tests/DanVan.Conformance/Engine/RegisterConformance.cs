using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Graph;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>What an index must answer when it is given acts of its own.</summary>
public abstract class RegisterConformance
{
    private static readonly ActRegister Own = ActRegister.Parse(ActRegister.Heading + """

        88-CT/TU,Chỉ thị,Công tác dân vận của chính quyền,Ban Thường vụ Tỉnh ủy Tây Ninh,2021-03-02,in_force,,,own,high,,
        77/QĐ-UBND,Quyết định,Quy chế tiếp công dân,Ủy ban nhân dân tỉnh Tây Ninh,2022-05-06,in_force,,,own,high,,
        101/2029/QH15,Luật,Luật Công tác dân vận,Quốc hội,2029-11-20,in_force,,,own,high,,

        """);

    private protected abstract ISearchEngine Engine { get; }

    [Fact]
    public void Own_acts_decide_what_undated_citations_mean()
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest(Plans());
        Assert.Equal("2021-04-02", Dated(folder.Index, "88-CT/TU"));
        Assert.True(PlanIndex.SetRegister(folder.Index, Own) > 0);
        Assert.Equal("2021-03-02", Dated(folder.Index, "88-CT/TU"));
        Assert.Equal("2029", Dated(folder.Index, "Luật Công tác dân vận"));
        Assert.Equal("2029", Dated(folder.Index, "101/2029/QH15"));
        Assert.Contains(PlanIndex.RegisterOf(folder.Index).Acts, static a => a.Number == DocumentNumber.Parse("88-CT/TU", null));
        Assert.Equal(0, PlanIndex.SetRegister(folder.Index, Own));
        using var opened = PlanIndex.Open(folder.Index);
        Assert.Empty(opened.Verify().Problems);
        Assert.Equal(Plans().Count, opened.List().Count);
        var again = opened.Ingest(Plans());
        Assert.Equal((0, 0), (again.Added, again.Replaced));
    }

    [Fact]
    public void Answers_do_not_depend_on_which_came_first()
    {
        var answers = new List<string>();
        foreach (var order in (string[])["acts, plans", "plans, acts", "half, acts, half", "plans, acts, none, acts", "interrupted"])
        {
            using var folder = new TempFolder();
            var plans = Plans();
            using (var index = Engine.Create(folder.Index)) index.Ingest(order.StartsWith("plans", StringComparison.Ordinal) || order is "interrupted" ? plans : order is "acts, plans" ? [] : [.. plans.Take(plans.Count / 2)]);
            if (order is "interrupted")
            {
                using var stop = new CancellationTokenSource();
                stop.Cancel();
                Assert.Throws<OperationCanceledException>(() => PlanIndex.SetRegister(folder.Index, Own, progress: null, stop.Token));
            }

            PlanIndex.SetRegister(folder.Index, Own);
            if (order is "plans, acts, none, acts")
            {
                PlanIndex.SetRegister(folder.Index, ActRegister.Of([]));
                PlanIndex.SetRegister(folder.Index, Own);
            }

            using (var index = PlanIndex.Open(folder.Index)) index.Ingest(plans);
            answers.Add(Answers(folder.Index));
        }

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }

    [Fact]
    public void Acts_taken_away_leave_the_index_as_it_was()
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest(Plans());
        var before = Answers(folder.Index);
        PlanIndex.SetRegister(folder.Index, Own);
        Assert.NotEqual(before, Answers(folder.Index));
        PlanIndex.SetRegister(folder.Index, ActRegister.Of([]));
        Assert.Equal(before, Answers(folder.Index));
    }

    [Fact]
    public void Acts_stay_when_the_index_is_made_anew()
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest(Plans());
        PlanIndex.SetRegister(folder.Index, Own);
        var before = Answers(folder.Index);
        PlanIndex.Rebuild(folder.Index);
        Assert.Equal(before, Answers(folder.Index));
    }

    [Fact]
    public void Damaged_acts_are_reported_and_can_be_given_again()
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest(Plans());
        PlanIndex.SetRegister(folder.Index, Own);
        var before = Answers(folder.Index);
        var file = Assert.Single(Directory.EnumerateFiles(folder.Index, "danvan-register*"));
        File.WriteAllText(file, "nothing of the kind");
        var damage = Assert.Throws<PlanIndexException>(() => PlanIndex.Open(folder.Index));
        Assert.Equal(IndexProblem.Damaged, damage.Problem);
        Assert.Contains("danvan-register", damage.Message, StringComparison.Ordinal);
        PlanIndex.SetRegister(folder.Index, Own);
        Assert.Equal(before, Answers(folder.Index));
    }

    [Fact]
    public void Damaged_acts_are_put_aside_when_the_index_is_made_anew_and_the_report_says_so()
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest(Plans());
        var plain = Answers(folder.Index);
        PlanIndex.SetRegister(folder.Index, Own);
        Assert.Null(PlanIndex.Rebuild(folder.Index).RegisterPutAside);
        var file = Assert.Single(Directory.EnumerateFiles(folder.Index, "danvan-register*"));
        File.WriteAllText(file, "nothing of the kind");
        var report = PlanIndex.Rebuild(folder.Index);
        Assert.Equal("nothing of the kind", File.ReadAllText(Assert.IsType<string>(report.RegisterPutAside)));
        Assert.Equal(plain, Answers(folder.Index));
    }

    private static List<IngestItem> Plans()
    {
        var plans = EnginePlans.Random(11, 30);
        plans.Add(new PlanBuilder("chỉ thị không ngày", date: "2023-05-04").Cite("Chỉ thị", "88-CT/TU").Item());
        plans.Add(new PlanBuilder("chỉ thị ngày khác", date: "2024-05-04").Cite("Chỉ thị", "88-CT/TU", "2021-04-02").Cite("Quyết định", "77/QĐ-UBND", "2022-05-06").Item());
        plans.Add(new PlanBuilder("một số nhầm", date: "2024-05-05").Cite("Chỉ thị", "89-CT/TU", "2021-03-02").Cite("Quyết định", "78/QĐ-UBND").Item());
        plans.Add(new PlanBuilder("luật", date: "2030-01-02").Law("Luật Công tác dân vận").Item());
        return plans;
    }

    private static string Dated(string folder, string target)
    {
        using var index = PlanIndex.Open(folder, readOnly: true);
        return string.Join(' ', index.Cites(new CitesQuery { Target = target }).Targets.Select(static t => t.Date.ToString()));
    }

    private static string Answers(string folder)
    {
        using var index = PlanIndex.Open(folder, readOnly: true);
        using var writer = new StringWriter();
        GraphExport.WriteNodesCsv(index.Graph(), writer);
        GraphExport.WriteEdgesCsv(index.Graph(), writer);
        return writer.ToString();
    }
}
