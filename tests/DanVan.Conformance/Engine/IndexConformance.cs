using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>What every engine must keep, find and refuse alike, whatever it is written in.</summary>
public abstract class IndexConformance
{
    private protected abstract ISearchEngine Engine { get; }

    public static TheoryData<string> Hostile => new()
    {
        "'", "\"", "\"\"", "';DROP TABLE plan;--", "' OR '1'='1", "%", "_", "\0", "\n", "a\0b", "NEAR(a b)", "a AND", "* ", "^x", "body:x", "{body}:x",
        "title_plain : \"x\"", "(", ")", "\\", "$source", "@p0", "x'41'", "😀", "\u0301", "Ω≈ç", "-1", "1e9", "0x1F", "../../etc/passwd", new string('"', 999),
        new string('a', 5000), "dân\u0000vận", "--", "/*", "?", ":a", "a*", "25-NQ/TW\"", "unicode61", "rank MATCH 'bm25'", "\u202E",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Every_string_is_data(string text)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var source = "s" + text;
        index.Ingest([
            new PlanBuilder("other", "46/KH-UBND").Words("dân vận khéo").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Task("Văn phòng Sở", "báo cáo").Item(),
            new IngestItem(new PlanBuilder(text, issuer: text, title: text).Words(text).Task(text, text).Cite("Kế hoạch", "9/KH-UBND", title: text, issuer: text).Build(), source, text, text),
        ]);
        Assert.Equal(2, index.Statistics().Plans);
        Assert.Equal(text, index.HashOf(source));
        Assert.Equal(source, Assert.Single(index.Show(source)).Summary.Source);
        Assert.True(index.Cites(new CitesQuery { Target = text, Kind = text, Plans = new PlanFilter { Province = text, Issuer = text, Kind = text, SourcePrefix = text } }).Targets.Count <= 1);
        Assert.True(index.Tasks(new TaskQuery { Assignee = text, Plan = text }).Count <= 2);
        Assert.True(index.List(new PlanFilter { SourcePrefix = source }).Count == 1);
        Assert.Empty(index.List(new PlanFilter { Province = "x" + text }));
        try
        {
            Assert.InRange(index.Search(new SearchQuery { Text = text }).Total, 0, 2);
        }
        catch (QuerySyntaxException e)
        {
            Assert.InRange(e.Span.End, 0, text.Length);
        }

        Assert.Equal(1, index.Remove([source, text]));
        Assert.Equal("other", Assert.Single(index.List()).Source);
    }

    [Fact]
    public void Sources_are_those_of_the_list_in_its_order()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        Assert.Empty(index.Sources());
        index.Ingest([.. ((string[])["b/2", "b", "a/\U0001D49C", "a/\uFF21", "b/10", "c%_"]).Select(static source => new PlanBuilder(source).Item())]);
        Assert.Equal(index.List().Select(static plan => plan.Source), index.Sources());
        Assert.Equal(["b/10", "b/2"], index.Sources("b/"));
        Assert.Equal(["a/\uFF21", "a/\U0001D49C"], index.Sources("a/"));
        Assert.Equal(["c%_"], index.Sources("c%"));
        Assert.Empty(index.Sources("%"));
        index.Remove(["b/10"]);
        Assert.Equal(["b/2"], index.Sources("b/"));
        Assert.Throws<ArgumentNullException>(() => index.Sources(null!));
    }

    [Fact]
    public void Changed_source_is_replaced_and_unchanged_one_left()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        Assert.Equal(new IngestResult(1, 0, 0), index.Ingest([new PlanBuilder("a", "46/KH-UBND").Words("trồng rừng").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item("1")]));
        Assert.Equal(new IngestResult(0, 0, 1), index.Ingest([new PlanBuilder("a", "47/KH-UBND").Item("1")]));
        Assert.Equal("46/KH-UBND", index.List()[0].Number.ToString());
        Assert.Equal(new IngestResult(0, 1, 0), index.Ingest([new PlanBuilder("a", "47/KH-UBND").Words("nuôi cá").Item("2")]));
        Assert.Equal("47/KH-UBND", index.List()[0].Number.ToString());
        Assert.Empty(index.Cites(new CitesQuery { Target = "25-NQ/TW" }).Targets);
        Assert.Equal(0, index.Search(new SearchQuery { Text = "\"trồng rừng\"" }).Total);
        Assert.Equal(1, index.Search(new SearchQuery { Text = "\"nuôi cá\"" }).Total);
        Assert.Equal(0, index.Statistics().Citations);
    }

    // A name that hundreds share words of, one of a single body, and both after a plan went and another changed.
    [Fact]
    public void Due_tasks_of_few_and_of_many_bodies_come_in_order()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        var items = Enumerable.Range(0, 300).Select(static i => new PlanBuilder($"p{i:000}").Task($"Ban số {i}", "báo cáo", to: $"2024-{1 + i % 12:00}-{1 + i % 28:00}", support: "Sở Nội vụ").Item()).ToList();
        index.Ingest(items);
        index.Remove(["p007"]);
        index.Ingest([new PlanBuilder("p009").Task("Ban số 9", "báo cáo", to: "2026-01-01").Item("2")]);
        Assert.Equal(299, Due("Ban số"));
        Assert.Equal(298, Due("Sở Nội vụ"));
        Assert.Equal(1, Due("Ban số 12"));
        Assert.Equal(1, Due("ban so 9"));
        Assert.Equal(0, Due("Ban số 7"));
        Assert.Equal(0, Due("số 12 Ban"));

        int Due(string assignee)
        {
            var all = index.Tasks(new TaskQuery { Assignee = assignee, DueFrom = new PartialDate(2024), Take = 0 });
            Assert.Equal(all.OrderBy(static t => t.Due).ThenBy(static t => t.Plan.Source, StringComparer.Ordinal).Select(static t => t.Plan.Source), all.Select(static t => t.Plan.Source));
            Assert.Equal(all.Take(20).Select(static t => t.Plan.Source), index.Tasks(new TaskQuery { Assignee = assignee, DueFrom = new PartialDate(2024), Take = 20 }).Select(static t => t.Plan.Source));
            return all.Count;
        }
    }

    // More tasks of one day than are sorted: of one name, of twenty names and of anybody, behind those of an earlier day, in an order that is not that of ingest.
    [Fact]
    public void Due_tasks_of_one_crowded_day_come_in_the_order_of_their_plans()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([.. Enumerable.Range(0, 700).Select(static i => new PlanBuilder($"p{i * 37 % 700:000}", $"{1 + i}/KH-UBND", province: i % 2 == 0 ? "Hà Giang" : "Tây Ninh")
            .Task($"Ban số {i % 20}", "báo cáo", to: "2024-12-31", support: "Sở Nội vụ").Task("Sở Nội vụ", "tổng hợp", to: i % 233 == 0 ? "2024-11-30" : "2024-12-31").Item())]);
        foreach (var query in (TaskQuery[])[new(), new() { Assignee = "Sở Nội vụ" }, new() { Assignee = "Ban số" }, new() { Assignee = "so 7" }, new() { Assignee = "Sở Nội vụ", IncludeUnassigned = false }, new() { Assignee = "nội vụ", Plans = new PlanFilter { Province = "Tây Ninh" } }])
        {
            var all = Places(query with { DueFrom = new PartialDate(2024) });
            Assert.Equal(all.OrderBy(static t => t.Due).ThenBy(static t => t.Source, StringComparer.Ordinal).ThenBy(static t => t.Start), all);
            foreach (var take in (int[])[1, 20, 500, 5000]) Assert.Equal(all.Take(take), Places(query with { DueFrom = new PartialDate(2024), Take = take }));
        }

        List<(DateOnly? Due, string Source, int Start)> Places(TaskQuery query) => [.. index.Tasks(query).Select(static t => (t.Due, t.Plan.Source, t.Task.Span.Start))];
    }

    [Fact]
    public void Of_one_source_twice_in_a_batch_the_last_counts()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        Assert.Equal(new IngestResult(1, 0, 0), index.Ingest([new PlanBuilder("a", "1/KH-UBND").Item("1"), new PlanBuilder("a", "2/KH-UBND").Item("2")]));
        Assert.Equal("2/KH-UBND", index.List()[0].Number.ToString());
    }

    [Fact]
    public void Cancelled_batch_leaves_nothing()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([new PlanBuilder("kept").Item()]);
        using var cancel = new CancellationTokenSource();
        var batch = Enumerable.Range(0, 20).Select(static i => new PlanBuilder("new" + i).Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item()).ToList();
        batch[10] = batch[10] with { Plan = batch[10].Plan with { Tasks = new CancellingList(cancel) } };
        Assert.Throws<OperationCanceledException>(() => index.Ingest(batch, cancel.Token));
        Assert.Equal(["kept"], index.List().Select(static p => p.Source));
        Assert.Equal(0, index.Statistics().Citations);
        index.Ingest([new PlanBuilder("later").Item()]);
        Assert.Equal(2, index.Statistics().Plans);
    }

    [Fact]
    public void Failing_batch_leaves_nothing()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        Assert.Throws<ArgumentNullException>(() => index.Ingest([new PlanBuilder("a").Item(), null!]));
        Assert.Throws<ArgumentNullException>(() => index.Ingest(null!));
        Assert.Empty(index.List());
    }

    [Fact]
    public void Index_that_is_closed_and_opened_again_holds_everything()
    {
        using var folder = new TempFolder();
        using (var index = Engine.Create(folder.Index)) index.Ingest([new PlanBuilder("a", "46/KH-UBND").Item()]);
        using (var index = Engine.Open(folder.Index, readOnly: true))
        {
            Assert.Equal(Engine.Name, index.Engine);
            Assert.Single(index.List());
            var refused = Assert.Throws<PlanIndexException>(() => index.Ingest([new PlanBuilder("b").Item()]));
            Assert.Equal(IndexProblem.Unwritable, refused.Problem);
        }

        using (var index = Engine.Open(folder.Index, readOnly: false)) Assert.Single(index.List());
    }

    [Fact]
    public void Disposed_index_says_so()
    {
        using var folder = new TempFolder();
        var index = Engine.Create(folder.Index);
        index.Dispose();
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.List());
        Assert.Throws<ObjectDisposedException>(() => index.Ingest([]));
    }

    [Fact]
    public void Missing_index_is_reported_as_missing()
    {
        using var folder = new TempFolder();
        Assert.False(PlanIndex.Exists(folder.Index));
        Assert.Equal(IndexProblem.Missing, Assert.Throws<PlanIndexException>(() => PlanIndex.Open(folder.Index)).Problem);
        Assert.Throws<ArgumentException>(() => PlanIndex.Open(""));
    }

    [Fact]
    public async Task Readers_see_whole_batches_while_a_writer_writes()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        using var stop = new CancellationTokenSource();
        const int Batch = 7;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            using var own = Engine.Open(folder.Index, readOnly: true);
            var seen = 0;
            do
            {
                foreach (var reader in (IPlanIndex[])[index, own])
                {
                    var statistics = reader.Statistics();
                    Assert.Equal(0, statistics.Plans % Batch);
                    Assert.Equal(statistics.Plans, statistics.Citations);
                    var cites = reader.Cites(new CitesQuery { Target = "25-NQ/TW" });
                    Assert.Equal(0, cites.Targets.Sum(static t => t.Citing.Count) % Batch);
                    Assert.Equal(0, reader.Search(new SearchQuery { Text = "nông thôn", Take = 1 }).Total % Batch);
                    seen++;
                }
            }
            while (!stop.IsCancellationRequested);


            return seen;
        })).ToList();
        for (var batch = 0; batch < 15; batch++)
        {
            index.Ingest([.. Enumerable.Range(0, Batch).Select(i => new PlanBuilder($"p{batch}-{i}").Words("xây dựng nông thôn mới").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item())]);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), static seen => Assert.True(seen > 0));
        Assert.Equal(15 * Batch, index.Statistics().Plans);
    }

    [Fact]
    public void Filters_leave_what_they_name()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("x/a", "1/KH-UBND", "2024-03-14", "Tây Ninh").Item(),
            new PlanBuilder("x/b", "2/KH-UBND", "2023-05-01", "Long An").Item(),
            new PlanBuilder("y/c", "3/QĐ-UBND", "2025", "Thừa Thiên Huế", kind: "Quyết định").Item(),
            new PlanBuilder("y/d", null, "", null, issuer: "Thủ tướng Chính phủ").Item(),
        ]);
        Assert.Equal(["x/a"], Sources(new PlanFilter { Year = 2024 }));
        Assert.Equal(["x/a", "x/b"], Sources(new PlanFilter { Province = "tay ninh" }));
        Assert.Equal(["x/b"], Sources(new PlanFilter { Province = "Long An" }));
        Assert.Equal(["y/c"], Sources(new PlanFilter { Province = "Thành phố Huế" }));
        Assert.Equal(["y/c"], Sources(new PlanFilter { Kind = "quyet dinh" }));
        Assert.Equal(["y/c"], Sources(new PlanFilter { Kind = "QĐ" }));
        Assert.Equal(["x/a", "x/b", "y/d"], Sources(new PlanFilter { Kind = "kh" }));
        Assert.Equal(["x/a", "x/b", "y/d"], Sources(new PlanFilter { Kind = "Kế hoạch" }));
        Assert.Equal(["y/d"], Sources(new PlanFilter { Issuer = "TTg" }));
        Assert.Equal(["y/d"], Sources(new PlanFilter { Level = IssuerLevel.Central }));
        Assert.Equal(["y/d"], Sources(new PlanFilter { Issuer = "thủ tướng" }));
        Assert.Equal(["x/a", "x/b"], Sources(new PlanFilter { SourcePrefix = "x/" }));
        Assert.Equal(["x/a", "y/c"], Sources(new PlanFilter { From = new PartialDate(2024) }));
        Assert.Equal(["x/b"], Sources(new PlanFilter { To = new PartialDate(2023, 12) }));
        Assert.Empty(Sources(new PlanFilter { Province = "Nowhere" }));

        IEnumerable<string> Sources(PlanFilter filter) => index.List(filter).Select(static p => p.Source);
    }

    [Fact]
    public void Documents_are_shown_by_source_file_name_number_identity_and_id()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([new PlanBuilder("kế hoạch/năm 2024/a.docx", "46/KH-UBND").Item(), new PlanBuilder("b.docx", "46/KH-UBND", province: "Hà Giang").Item()]);
        var id = index.List()[1].Id;
        foreach (var key in (string[])["kế hoạch/năm 2024/a.docx", "a.docx", "kh-ubnd@tay-ninh:2024-03-14:46", id.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        {
            Assert.Equal("kế hoạch/năm 2024/a.docx", Assert.Single(index.Show(key)).Summary.Source);
        }

        Assert.Equal(2, index.Show("46 / KH-UBND").Count);
        Assert.Empty(index.Show(""));
        Assert.Empty(index.Show("docx"));
        Assert.Null(index.Get(999));
    }

    [Fact]
    public void Cites_is_filtered_by_date_relation_and_citing_plan()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a", date: "2024-03-14").Section("I", "MỤC ĐÍCH").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03", relation: CitationRelation.Basis).Item(),
            new PlanBuilder("b", date: "2023-03-14", province: "Hà Giang").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
            new PlanBuilder("c", date: "2010-03-14").Cite("Nghị quyết", "25-NQ/TW", "2003-03-12").Item(),
            new PlanBuilder("d", date: "").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Item(),
        ]);
        var all = index.Cites(new CitesQuery { Target = " 25 - nq/tw " }).Targets;
        Assert.Equal([new PartialDate(2013, 6, 3), new PartialDate(2003, 3, 12)], all.Select(static t => t.Date));
        Assert.Equal(["a", "b", "d"], all[0].Citing.Select(static c => c.Plan.Source));
        Assert.Equal(("I", "MỤC ĐÍCH"), (all[0].Citing[0].Section, all[0].Citing[0].SectionTitle));
        Assert.Equal(["c"], Citing(new CitesQuery { Target = "25-NQ/TW", Date = new PartialDate(2003) }));
        Assert.Equal(["a"], Citing(new CitesQuery { Target = "25-NQ/TW", Relation = CitationRelation.Basis }));
        Assert.Equal(["b"], Citing(new CitesQuery { Target = "25-NQ/TW", Plans = new PlanFilter { Province = "Hà Giang" } }));
        Assert.Equal(["a", "b", "d"], Citing(new CitesQuery { Target = "nq-tw:2013-06-03:25" }));
        Assert.Empty(Citing(new CitesQuery { Target = "25-NQ/TW", Kind = "Quyết định" }));
        Assert.Equal(Citing(new CitesQuery { Target = "25-NQ/TW", Kind = "Nghị quyết" }), Citing(new CitesQuery { Target = "25-NQ/TW", Kind = "NQ" }));
        Assert.Empty(Citing(new CitesQuery { Target = "26-NQ/TW" }));

        IEnumerable<string> Citing(CitesQuery query) => index.Cites(query).Targets.SelectMany(static t => t.Citing).Select(static c => c.Plan.Source);
    }

    // One act of two days; three hundred plans, in an order that is not that of ingest, of which some stand in two files and some cite it twice.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    [InlineData(int.MaxValue)]
    public void Pages_of_who_cites_join_to_the_whole(int take)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([.. Enumerable.Range(0, 300).Select(static i =>
        {
            var same = i < 20 ? i % 10 : i;
            var plan = new PlanBuilder($"p{i * 37 % 300:000}", $"{1 + same}/KH-UBND", date: $"202{same % 4}-0{1 + same % 9}-14").Section("I", "CĂN CỨ").Cite("Nghị quyết", "25-NQ/TW", i % 5 == 0 ? "2003-03-12" : "2013-06-03", title: i % 3 == 0 ? "về đổi mới công tác dân vận" : "về công tác dân vận");
            return (i % 4 == 0 ? plan.Section("II", "NỘI DUNG").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03") : plan).Item();
        })]);
        var whole = index.Cites(new CitesQuery { Target = "25-NQ/TW" }).Targets;
        Assert.Equal([315, 60], whole.Select(static t => t.Citing.Count));
        foreach (var target in whole)
        {
            Assert.Equal(target.Citing.Count, target.Total);
            Assert.Equal(target.Citing.Select(static c => c.Plan.Identity).Distinct(StringComparer.Ordinal).Count(), target.Plans);
            Assert.True(target.Plans < target.Citing.Select(static c => c.Plan.Source).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(target.Citing.OrderByDescending(static c => c.Plan.Date.ToString(), StringComparer.Ordinal).ThenBy(static c => c.Plan.Source, StringComparer.Ordinal).ThenBy(static c => c.Span.Start), target.Citing);
        }

        var pages = whole.Select(static _ => new List<CitingPlace>()).ToList();
        for (var skip = 0; skip < 400; skip += Math.Min(take, 400))
        {
            var page = index.Cites(new CitesQuery { Target = "25-NQ/TW", Skip = skip, Take = take }).Targets;
            Assert.Equal(whole.Select(static t => t with { Citing = [] }), page.Select(static t => t with { Citing = [] }));
            for (var i = 0; i < pages.Count; i++) pages[i].AddRange(page[i].Citing);
            if (take == 1 && skip == 20) skip = 290;
        }

        for (var i = 0; i < pages.Count; i++) Assert.Equal(take > 1 ? whole[i].Citing : [.. whole[i].Citing.Take(21), .. whole[i].Citing.Skip(291)], pages[i]);
        var beyond = Assert.Single(index.Cites(new CitesQuery { Target = "25-NQ/TW", Date = new PartialDate(2013), Skip = 500, Take = take }).Targets);
        Assert.Empty(beyond.Citing);
        Assert.Equal(whole[0] with { Citing = [] }, beyond with { Citing = [] });
    }

    [Theory]
    [InlineData("59/2020/QH14", "Luật Doanh nghiệp")]
    [InlineData("30/2020/NĐ-CP", "về công tác văn thư")]
    [InlineData("999/2021/QH14", "cho tổ chức, cá nhân")]
    public void Law_is_called_by_its_name(string target, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a").Cite("Luật", "59/2020/QH14", "2020-06-17", title: "cho tổ chức, cá nhân").Cite("Nghị định", "30/2020/NĐ-CP", "2020-03-05", title: "về công tác văn thư").Cite("Luật", "999/2021/QH14", title: "cho tổ chức, cá nhân").Item(),
            new PlanBuilder("b").Cite("Luật", "59/2020/QH14", "2020-06-17").Item(),
        ]);
        Assert.Equal(expected, Assert.Single(index.Cites(new CitesQuery { Target = target }).Targets).Title);
    }

    // Two files of one plan are no two plans, and two places in one plan are no two either.
    [Theory]
    [InlineData("Luật Đất đai", "2013-11-29 2024-01-18 2003-11-26")]
    [InlineData("859/KH-UBND", "2024-02-01 2023-05-06 ")]
    public void What_most_plans_cite_comes_first_then_the_latest(string target, string expected)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            .. Enumerable.Range(1, 3).Select(static i => new PlanBuilder($"2013 {i}", $"{i}/KH-UBND").Cite("Luật", "45/2013/QH13", "2013-11-29").Item()),
            new PlanBuilder("2003").Cite("Luật", "13/2003/QH11", "2003-11-26").Section("I", "NỘI DUNG").Cite("Luật", "13/2003/QH11", "2003-11-26").Cite("Luật", "13/2003/QH11", "2003-11-26").Cite("Luật", "13/2003/QH11", "2003-11-26").Item(),
            new PlanBuilder("2024", "9/KH-UBND").Cite("Luật", "31/2024/QH15", "2024-01-18").Cite("Kế hoạch", "859/KH-UBND", "2024-02-01", "UBND tỉnh").Item(),
            new PlanBuilder("2024 scan", "9/KH-UBND").Cite("Luật", "31/2024/QH15", "2024-01-18").Cite("Kế hoạch", "859/KH-UBND", "2024-02-01", "UBND tỉnh").Item(),
            new PlanBuilder("2023", province: "Lào Cai").Cite("Kế hoạch", "859/KH-UBND", "2023-05-06", "UBND tỉnh").Item(),
            new PlanBuilder("undated", province: "Hà Giang").Cite("Kế hoạch", "859/KH-UBND", issuer: "UBND tỉnh").Item(),
        ]);
        Assert.Equal(expected, string.Join(' ', index.Cites(new CitesQuery { Target = target }).Targets.Select(static t => t.Date.ToString())));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Negative_number_of_places_is_an_error(int skip, int take)
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Cites(new CitesQuery { Target = "25-NQ/TW", Skip = skip, Take = take }));
    }

    [Fact]
    public void Law_is_found_by_name_and_by_number()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("name").Law("Luật Thực hiện dân chủ ở cơ sở").Item(),
            new PlanBuilder("year").Law("Luật thực hiện dân chủ ở cơ sở năm 2022", "2022").Item(),
            new PlanBuilder("number").Cite("Luật", "10/2022/QH15", "2022-11-10").Item(),
            new PlanBuilder("unknown").Law("Luật Chưa có trong danh mục").Item(),
        ]);
        foreach (var key in (string[])["10/2022/QH15", "Luật Thực hiện dân chủ ở cơ sở", "luat thuc hien dan chu o co so", "LUAT THUC HIEN DAN CHU O CO SO NAM 2022", "qh15:2022:10"])
        {
            Assert.Equal(["name", "number", "year"], Assert.Single(index.Cites(new CitesQuery { Target = key }).Targets).Citing.Select(static c => c.Plan.Source).Order(StringComparer.Ordinal));
        }

        Assert.Equal("unknown", Assert.Single(Assert.Single(index.Cites(new CitesQuery { Target = "luật chưa có trong danh mục" }).Targets).Citing).Plan.Source);
    }

    [Fact]
    public void Tasks_are_found_by_assignee_and_due_day()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a")
                .Task("Sở Nội vụ", "báo cáo trước ngày 15/11/2024", null, "2024-11-15", support: "Sở Tài chính")
                .Task("Văn phòng Sở", "tổng hợp trong tháng 6", "2024-06", "2024-06", DeadlineType.During)
                .Task("UBND các huyện", "thường xuyên")
                .Task("", "thời gian: năm 2024", "2024-01-01", "2024-12-31", DeadlineType.During)
                .Item(),
            new PlanBuilder("b", province: "Hà Giang").Task("Sở Nội vụ", "trước 01/3/2024", null, "2024-03-01").Item(),
        ]);
        Assert.Equal([new DateOnly(2024, 3, 1), new DateOnly(2024, 6, 30), new DateOnly(2024, 11, 15), new DateOnly(2024, 12, 31), null], index.Tasks(new TaskQuery()).Select(static t => t.Due));
        Assert.Equal(2, index.Tasks(new TaskQuery { Assignee = "so noi vu" }).Count);
        Assert.Single(index.Tasks(new TaskQuery { Assignee = "Sở Tài chính" }));
        Assert.Empty(index.Tasks(new TaskQuery { Assignee = "vụ Sở" }));
        Assert.Equal(4, index.Tasks(new TaskQuery { IncludeUnassigned = false }).Count);
        Assert.Equal(["b"], index.Tasks(new TaskQuery { OverdueAsOf = new DateOnly(2024, 6, 30) }).Select(static t => t.Plan.Source));
        Assert.Equal([new DateOnly(2024, 6, 30)], index.Tasks(new TaskQuery { DueFrom = new PartialDate(2024, 6), DueTo = new PartialDate(2024, 6) }).Select(static t => t.Due!.Value));
        Assert.Equal(["a"], index.Tasks(new TaskQuery { Plan = "a", Take = 1 }).Select(static t => t.Plan.Source));
        Assert.Empty(index.Tasks(new TaskQuery { Plan = "none" }));
        Assert.Equal(["b"], index.Tasks(new TaskQuery { Plans = new PlanFilter { Province = "Hà Giang" } }).Select(static t => t.Plan.Source));
    }

    [Fact]
    public void Overdue_is_what_somebody_can_be_late_with()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            new PlanBuilder("a").Task("Sở Nội vụ", "báo cáo", null, "2023-01-31").Task("", "trước ngày 31/12/2023", null, "2023-12-31").Task("", "trước ngày 30/4/2024", null, "2024-04-30").Item(),
            new PlanBuilder("b", kind: "Thông tư").Task("", "đến ngày 01/7/2024", null, "2024-07-01").Task("", "đến ngày 02/7/2024", null, "2024-07-02", support: "Sở Nội vụ").Item(),
            new PlanBuilder("c", date: "").Task("", "trước ngày 30/5/2024", null, "2024-05-30").Item(),
            new PlanBuilder("d", kind: "Công văn").Task("", "trước ngày 30/6/2024", null, "2024-06-30").Task("", "trước ngày 30/6/2025", null, "2025-06-30").Item(),
        ]);
        var query = new TaskQuery { OverdueAsOf = new DateOnly(2025, 1, 1) };
        string[] expected = ["a 2023-01-31", "a 2024-04-30", "d 2024-06-30", "b 2024-07-02"];
        Assert.Equal(expected, Found(query));
        for (var take = 1; take <= 5; take++) Assert.Equal(expected.Take(take), Found(query with { Take = take }));
        Assert.Equal(["b 2024-07-02"], Found(query with { DueFrom = new PartialDate(2024, 7, 1) }));
        Assert.Equal(["a 2023-01-31", "b 2024-07-02"], Found(query with { Assignee = "so noi vu" }));
        Assert.Equal(7, index.Tasks(new TaskQuery { DueTo = new PartialDate(2024) }).Count);

        IEnumerable<string> Found(TaskQuery asked) => index.Tasks(asked).Select(static hit => $"{hit.Plan.Source} {hit.Due:yyyy-MM-dd}");
    }

    [Fact]
    public void Tasks_of_a_plan_in_several_files_are_given_once_where_it_is_asked_for()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([
            .. new[] { "kh.pdf", "kh.docx" }.Select(static source => new PlanBuilder(source, "46/KH-UBND").Task("Sở Nội vụ", source.EndsWith("pdf", StringComparison.Ordinal) ? "báo\ncáo" : "báo cáo", null, "2024-06-30").Task("Sở Tài chính", "cấp kinh phí").Item()),
            new PlanBuilder("khác.docx", "47/KH-UBND").Task("Sở Nội vụ", "báo cáo", null, "2024-06-30").Item(),
        ]);
        Assert.Equal(5, index.Tasks(new TaskQuery()).Count);
        string[] expected = ["kh.docx", "khác.docx", "kh.docx"];
        for (var take = 0; take <= 4; take++) Assert.Equal(take == 0 ? expected : expected.Take(take), index.Tasks(new TaskQuery { OneFilePerPlan = true, Take = take }).Select(static hit => hit.Plan.Source));
    }

    [Fact]
    public void Any_page_of_the_tasks_due_begins_the_whole_list()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([.. Enumerable.Range(0, 12).Select(static i =>
            new PlanBuilder($"{(char)('z' - i)}", province: i % 3 == 0 ? "Hà Giang" : "Tây Ninh")
                .Task("Sở Nội vụ", "báo cáo", null, i % 2 == 0 ? "2024-12-31" : "2024-06-30")
                .Task(i % 4 == 0 ? "" : "Sở Tài chính", "tổng hợp", null, "2024-12-31", support: "Sở Nội vụ")
                .Task("Sở Nội vụ", "rà soát", null, $"2024-{1 + i:00}-15")
                .Item())]);
        foreach (var query in (TaskQuery[])[
            new() { DueFrom = new PartialDate(2024) }, new() { Assignee = "Sở Nội vụ", DueTo = new PartialDate(2024) }, new() { Assignee = "Sở Tài chính", OverdueAsOf = new DateOnly(2025, 1, 1) },
            new() { DueFrom = new PartialDate(2024, 6), IncludeUnassigned = false }, new() { DueFrom = new PartialDate(2024), Plans = new PlanFilter { Province = "Hà Giang" } }])
        {
            var whole = index.Tasks(query).Select(Key).ToList();
            Assert.Equal(whole.Order(StringComparer.Ordinal), whole);
            Assert.True(whole.Count > 8);
            for (var take = 1; take <= whole.Count + 1; take++) Assert.Equal(whole.Take(take), index.Tasks(query with { Take = take }).Select(Key));
        }

        static string Key(TaskHit hit) => $"{hit.Due:O} {hit.Plan.Source} {hit.Task.Span.Start:0000000}";
    }

    [Fact]
    public void Of_many_tasks_due_on_one_day_those_of_the_first_plans_come_first()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        index.Ingest([.. Enumerable.Range(0, 14).Select(static i =>
        {
            var plan = new PlanBuilder($"{(char)('z' - i)}").Task("Sở Nội vụ", "báo cáo", null, i == 5 ? "2024-03-01" : "2024-12-31");
            for (var task = 0; task < 60; task++) plan.Task(task % 3 == 0 ? "Sở Tài chính" : "Sở Nội vụ", "tổng hợp", null, "2024-12-31");
            return plan.Item();
        })]);
        foreach (var query in (TaskQuery[])[new() { DueFrom = new PartialDate(2024) }, new() { Assignee = "Sở Nội vụ", DueFrom = new PartialDate(2024, 2), DueTo = new PartialDate(2025) }])
        {
            var whole = index.Tasks(query).Select(Key).ToList();
            Assert.Equal(whole.Order(StringComparer.Ordinal), whole);
            Assert.True(whole.Count > 550);
            foreach (var take in (int[])[1, 2, 45, 300, whole.Count]) Assert.Equal(whole.Take(take), index.Tasks(query with { Take = take }).Select(Key));
        }

        static string Key(TaskHit hit) => $"{hit.Due:O} {hit.Plan.Source} {hit.Task.Span.Start:0000000}";
    }

    [Fact]
    public void Statistics_count_what_is_there()
    {
        using var folder = new TempFolder();
        using var index = Engine.Create(folder.Index);
        Assert.Equal(0, index.Statistics().Plans);
        var item = new PlanBuilder("a").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03").Task("Sở Nội vụ", "báo cáo").Item();
        index.Ingest([item, new PlanBuilder("b").Item() with { Format = "docx" }]);
        var statistics = index.Statistics();
        Assert.Equal((2, 2, 1, 1), (statistics.Plans, statistics.Citations, statistics.Identities, statistics.Tasks));
        Assert.Equal(["docx=1", "text=1"], statistics.Formats.Select(static f => f.Key + "=" + f.Value));
        Assert.True(statistics.Bytes > 0);
        Assert.Equal(index.List().Sum(static p => p.Length), statistics.Characters);
    }

    /// <summary>Cancels when it is looked at, in the middle of the batch.</summary>
    private sealed class CancellingList(CancellationTokenSource source) : IReadOnlyList<PlanTask>
    {
        public int Count
        {
            get
            {
                source.Cancel();
                return 0;
            }
        }

        public PlanTask this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<PlanTask> GetEnumerator() => Enumerable.Empty<PlanTask>().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
