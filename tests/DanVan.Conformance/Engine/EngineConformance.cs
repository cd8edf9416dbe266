using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Tests;

namespace DanVan.Conformance.Engine;

/// <summary>What every engine must answer alike.</summary>
public abstract class EngineConformance
{
    private protected abstract ISearchEngine Engine { get; }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_queries_find_what_the_reference_finds(int seed)
    {
        var items = EnginePlans.Random(seed, 60);
        var reference = new ReferenceEngine(items);
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        foreach (var batch in items.Chunk(17)) index.Ingest(batch);
        var random = new Random(seed);
        var found = 0;
        for (var i = 0; i < 300; i++)
        {
            var query = EnginePlans.RandomQuery(random);
            var expected = reference.Sources(query);
            var result = index.Search(new SearchQuery { Text = "", Query = query, Take = 1000, Sort = SearchSort.Source, Passages = 2 });
            Assert.True(expected.SequenceEqual(result.Hits.Select(static h => h.Plan.Source), StringComparer.Ordinal), $"{query}\nexpected {string.Join(", ", expected)}\nfound {string.Join(", ", result.Hits.Select(static h => h.Plan.Source))}");
            Assert.Equal(expected.Count, result.Total);
            found += expected.Count is > 0 and < 60 ? 1 : 0;
            foreach (var hit in result.Hits)
            {
                foreach (var passage in hit.Passages)
                {
                    Assert.NotEmpty(passage.Marks);
                    Assert.All(passage.Marks, m => Assert.InRange(m.End, 1, passage.Text.Length));
                }
            }
        }

        Assert.True(found > 100, "the queries tell too little");
    }

    [Theory]
    [InlineData("dan van", 4)]
    [InlineData("\"dan van\"", 3)]
    [InlineData("dân vận", 3)]
    [InlineData("\"dân vận\"", 2)]
    [InlineData("“dân vận”", 2)]
    [InlineData("DÂN VẬN", 3)]
    [InlineData("hòa giải", 2)]
    [InlineData("hoà giải", 2)]
    [InlineData("25-NQ/TW", 2)]
    [InlineData("25 NQ TW", 2)]
    [InlineData("NQ/TW", 2)]
    [InlineData("nq/tw AND khéo", 1)]
    [InlineData("khéo OR giải", 3)]
    [InlineData("dân NOT khéo", 2)]
    [InlineData("dân -khéo", 2)]
    [InlineData("+dân !khéo", 2)]
    [InlineData("dân and not (khéo or giải)", 0)]
    [InlineData("kh*", 3)]
    [InlineData("gi?i", 2)]
    [InlineData("giải~1", 2)]
    [InlineData("gian~1", 2)]
    [InlineData("number:46/KH-UBND", 1)]
    [InlineData("number:0046", 1)]
    [InlineData("number:UBND", 2)]
    [InlineData("number:*/KH-UBND", 2)]
    [InlineData("number:*-UBND", 2)]
    [InlineData("source:*.b", 1)]
    [InlineData("*dân", 3)]
    [InlineData("*v?n*", 4)]
    [InlineData("d?", 0)]
    [InlineData("province:\"Tay Ninh\"", 2)]
    [InlineData("province:\"Thành phố Huế\"", 1)]
    [InlineData("province:\"Thừa Thiên Huế\"", 1)]
    [InlineData("province:thừa thiên huế", 1)]
    [InlineData("province:\"tỉnh Tây Ninh\"", 2)]
    [InlineData("year:2024", 3)]
    [InlineData("year:[2020 TO 2023]", 1)]
    [InlineData("year:{2023 TO *]", 3)]
    [InlineData("date:2024-03", 3)]
    [InlineData("date:[2024-03-10 TO 2024-03-20]", 3)]
    [InlineData("date:14/03/2024", 3)]
    [InlineData("due:[2024-11-01 TO 2024-11-30]", 1)]
    [InlineData("cites:25-NQ/TW", 2)]
    [InlineData("basis:25-NQ/TW", 1)]
    [InlineData("cites:NQ", 2)]
    [InlineData("assignee:\"so noi vu\"", 1)]
    [InlineData("level:province", 4)]
    [InlineData("level:central", 0)]
    [InlineData("level:tỉnh", 4)]
    [InlineData("level:\"trung uong\"", 0)]
    [InlineData("date:14/3/2024", 3)]
    [InlineData("date:14-03-2024", 3)]
    [InlineData("date:3/2024", 3)]
    [InlineData("date:tháng 3/2024", 3)]
    [InlineData("date:\"tháng 3 năm 2024\"", 3)]
    [InlineData("date:(thang 3 nam 2024)", 3)]
    [InlineData("date:[tháng 2/2024 TO quý I năm 2024]", 3)]
    [InlineData("due:quý IV/2024 due:quy 4 nam 2024", 1)]
    [InlineData("date:[1/2/2024 TO 31/3/2024]", 3)]
    [InlineData("25NQ/TW", 2)]
    [InlineData("25nq/tw", 2)]
    [InlineData("025-NQ/TW", 2)]
    [InlineData("25 -NQ/TW", 2)]
    [InlineData("25 / NQ-TW", 2)]
    [InlineData("25 – nq/tw AND khéo", 1)]
    [InlineData("number:46KH/UBND", 1)]
    [InlineData("cites:25NQ/TW", 2)]
    [InlineData("2024 -NQ/TW", 0)]
    [InlineData("\"title :x\"", 0)]
    [InlineData("\"foo:bar\"", 0)]
    [InlineData("foo\\:bar", 0)]
    [InlineData("https://vi.du", 0)]
    [InlineData("8:30", 0)]
    [InlineData("Điều:1", 0)]
    [InlineData("giải: sở", 2)]
    [InlineData("kind:\"ke hoach\"", 4)]
    [InlineData("title:(dân AND vận)", 1)]
    [InlineData("section:\"mục đích\"", 1)]
    [InlineData("source:b", 1)]
    [InlineData("*", 4)]
    [InlineData("", 4)]
    [InlineData("\U0001D49C*", 0)]
    [InlineData("dân\U0001D49C*", 0)]
    [InlineData("title:\U0001D49C*", 0)]
    [InlineData("NOT \U0001D49C*", 4)]
    [InlineData("dân OR \U0001D49C*", 3)]
    [InlineData("dân \u2014*", 3)]
    [InlineData("vận \U0001F600", 3)]
    [InlineData("\U0001F600 OR khéo", 1)]
    [InlineData("khéo -\U0001F600", 1)]
    [InlineData("khéo (\\( OR \"…\")^2", 1)]
    [InlineData("* \u2014", 4)]
    [InlineData("dân^3 vận^0.5", 3)]
    [InlineData("\"giải sở\"", 0)]
    [InlineData("không_có_gì", 0)]
    [InlineData("\"vận dân\"~0", 2)]
    [InlineData("\"dan giai\"~2", 0)]
    [InlineData("\"dan giai\"~3", 1)]
    [InlineData("\"dan giai\"~4", 1)]
    [InlineData("\"dan giai\"~5", 2)]
    [InlineData("\"dân dân\"~0", 3)]
    [InlineData("title:\"vận công\"~1", 0)]
    [InlineData("title:\"vận công\"~2", 1)]
    [InlineData("\"25 khéo\"~4 OR \"giải sở\"~1", 2)]
    public void Query_language_finds(string query, int expected)
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        Assert.Equal(expected, index.Search(new SearchQuery { Text = query }).Total);
    }

    [Theory]
    [InlineData("“dân vận”", "\"dân vận\"")]
    [InlineData("„dân vận“ khéo", "\"dân vận\" khéo")]
    [InlineData("«dân vận»~3 -“khéo tay”", "\"dân vận\"~3 -\"khéo tay\"")]
    [InlineData("”dân vận”^2 OR ＂hòa giải＂", "\"dân vận\"^2 OR \"hòa giải\"")]
    [InlineData("“dân vận\"", "\"dân vận\"")]
    [InlineData("title:“dân vận”", "title:\"dân vận\"")]
    [InlineData("title:(“dân vận” OR «khéo tay»)", "title:(\"dân vận\" OR \"khéo tay\")")]
    [InlineData("issuer:sở y tế “dân vận”", "issuer:sở y tế \"dân vận\"")]
    [InlineData("year:“2024”", "year:2024")]
    [InlineData("thi đua“Dân vận khéo”năm", "thi đua \"Dân vận khéo\" năm")]
    [InlineData("“dân v?n”", "\"dân v?n\"")]
    [InlineData("thi đua “Dân vận khéo", "thi đua Dân vận khéo")]
    [InlineData("thi đua «Dân vận khéo", "thi đua Dân vận khéo")]
    [InlineData("Dân vận khéo” năm 2024", "Dân vận khéo năm 2024")]
    [InlineData("“dân \"vận khéo\"", "dân \"vận khéo\"")]
    [InlineData("\"thi đua “Dân vận khéo” năm\"", "\"thi đua Dân vận khéo năm\"")]
    [InlineData("“” dân «»", "dân")]
    public void Quotation_marks_of_printed_text_are_read_as_those_that_are_typed(string printed, string typed) => Assert.Equal(QueryParser.Parse(typed), QueryParser.Parse(printed), WithoutPlaces);

    // Where the words stand in the text is another matter.
    private static bool WithoutPlaces(QueryNode a, QueryNode b) => Plain(a).Equals(Plain(b));

    private static QueryNode Plain(QueryNode node) => node switch
    {
        AndNode and => new AndNode([.. and.Nodes.Select(Plain)]),
        OrNode or => new OrNode([.. or.Nodes.Select(Plain)]),
        _ => node,
    };

    [Theory]
    [InlineData("\"dân", 4)]
    [InlineData("(dân", 4)]
    [InlineData("dân)", 3)]
    [InlineData("AND", 0)]
    [InlineData("dân AND", 7)]
    [InlineData("dân OR OR vận", 7)]
    [InlineData("year:x", 5)]
    [InlineData("year:[2020 2021]", 11)]
    [InlineData("year:[2020 TO", 13)]
    [InlineData("year:[2021 TO 2020]", 5)]
    [InlineData("title:", 6)]
    [InlineData("foo:bar", 0)]
    [InlineData("dân titel:\"x y\"", 4)]
    [InlineData("dân titel:“x y”", 4)]
    [InlineData("(dân isuer:[1 TO 2])", 5)]
    [InlineData("level:thôn", 6)]
    [InlineData("date:13/2024", 5)]
    [InlineData("title:[a TO b]", 6)]
    [InlineData("level:x", 6)]
    [InlineData("dân~9", 4)]
    [InlineData("\"a b\"~", 6)]
    [InlineData("\"a b\"~1001", 6)]
    [InlineData("\"a b\"~x", 6)]
    [InlineData("number:\"a b\"~3", 12)]
    [InlineData("a^x", 2)]
    [InlineData("dân\\", 4)]
    [InlineData("\\(", 0)]
    [InlineData(" \U0001F600", 1)]
    [InlineData("\u2014*", 0)]
    [InlineData("-\"…\"", 0)]
    [InlineData("title:(\u2014 OR \"!\")", 0)]
    [InlineData("??", 0)]
    [InlineData("dân *a*", 4)]
    [InlineData("title:?a", 6)]
    [InlineData("source:ke?hoach.docx", 7)]
    public void Malformed_query_names_its_place(string query, int position)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(query));
        Assert.Equal(position, error.Span.Start);
        Assert.StartsWith("At position ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2024 2023-05 2023 2020 tên 2026-13 undated")]
    [InlineData("kind:\"kế hoạch\"", "2024 2023-05 2023 2020 tên 2026-13 undated")]
    [InlineData("kind:\"kế hoạch\" -source:2024", "2023-05 2023 2020 tên 2026-13 undated")]
    [InlineData("khéo", "tên 2024 2023-05 2023 2020 2026-13 undated")]
    public void What_fits_alike_comes_latest_first(string query, string expected)
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest([
            new PlanBuilder("2020", date: "2020-04-01").Words("dân vận khéo").Item(), new PlanBuilder("2023", date: "2023").Words("dân vận khéo").Item(), new PlanBuilder("2023-05", date: "2023-05").Words("dân vận khéo").Item(),
            new PlanBuilder("2024", date: "2024-03-05").Words("dân vận khéo").Item(), new PlanBuilder("undated", date: "").Words("dân vận khéo").Item(), new PlanBuilder("tên", date: "2019-01-02", title: "Dân vận khéo").Words("dân vận khéo").Item(),
            // No calendar has the day: nobody knows when it was.
            new PlanBuilder("2026-13", date: "2026-13-45").Words("dân vận khéo").Item(),
        ]);
        Assert.Equal(expected, string.Join(' ', index.Search(new SearchQuery { Text = query }).Hits.Select(static h => h.Plan.Source)));
        Assert.Equal(expected.Split(' ')[1..3], index.Search(new SearchQuery { Text = query, Skip = 1, Take = 2 }).Hits.Select(static h => h.Plan.Source));
        var byDate = index.Search(new SearchQuery { Text = query, Sort = SearchSort.Date }).Hits.Select(static h => h.Plan.Source).ToList();
        Assert.Equal(["2026-13", "undated"], byDate[^2..]);
        for (var skip = 0; skip <= byDate.Count; skip++)
            Assert.Equal(byDate.Skip(skip).Take(2), index.Search(new SearchQuery { Text = query, Sort = SearchSort.Date, Skip = skip, Take = 2 }).Hits.Select(static h => h.Plan.Source));
        Assert.Equal(["2023-05", "2023"], index.Search(new SearchQuery { Text = query, Filter = new PlanFilter { Year = 2023 } }).Hits.Select(static h => h.Plan.Source));
    }

    [Fact]
    public void Pages_and_orders_are_the_same_everywhere()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        Assert.Equal("a c d b", Sources(SearchSort.Date));
        Assert.Equal("a b c d", Sources(SearchSort.Source));
        Assert.Equal("b a c d", Sources(SearchSort.Number));
        var page = index.Search(new SearchQuery { Text = "", Sort = SearchSort.Source, Skip = 1, Take = 2 });
        Assert.Equal((4, "b", "c"), (page.Total, page.Hits[0].Plan.Source, page.Hits[1].Plan.Source));
        Assert.Empty(index.Search(new SearchQuery { Text = "", Skip = 9 }).Hits);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search(new SearchQuery { Text = "", Skip = -1 }));

        string Sources(SearchSort sort) => string.Join(' ', index.Search(new SearchQuery { Text = "", Sort = sort }).Hits.Select(static h => h.Plan.Source));
    }

    [Fact]
    public void Title_counts_for_more_than_the_body()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        Assert.Equal("a", index.Search(new SearchQuery { Text = "dân vận" }).Hits[0].Plan.Source);
    }

    [Theory]
    [InlineData("\"cơ sở dữ\"", "a")]
    [InlineData("\"co so du\"", "a c")]
    [InlineData("\"cơ sở dữ liệu\"", "a")]
    [InlineData("\"dữ liệu\" \"cơ sở\"", "a b")]
    [InlineData("\"sở cơ\"", "b")]
    [InlineData("\"liệu cơ sở\"", "")]
    [InlineData("\"cơ sở cơ sở dữ\"", "")]
    public void Phrase_stands_together_and_in_its_order(string query, string expected)
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(
        [
            new PlanBuilder("a").Words("lập cơ sở dữ liệu").Item(),
            new PlanBuilder("b").Words("sở dữ liệu của cơ sở cơ sở").Item(),
            new PlanBuilder("c").Words("có số dư của cơ sổ").Item(),
        ]);
        Assert.Equal(expected, string.Join(' ', index.Search(new SearchQuery { Text = query, Sort = SearchSort.Source }).Hits.Select(static h => h.Plan.Source)));
    }

    // The command line asks for all of them so.
    [Theory]
    [InlineData(0, int.MaxValue, true)]
    [InlineData(int.MaxValue, 10, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public void Pages_of_any_size(int skip, int take, bool isAll)
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var found = index.Search(new SearchQuery { Text = "dan van", Sort = sort, Skip = skip, Take = take });
            Assert.Equal(4, found.Total);
            Assert.Equal(isAll ? 4 : 0, found.Hits.Count);
        }
    }

    [Fact]
    public void Of_many_values_that_are_as_frequent_the_first_by_name_are_given()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        var numbers = Enumerable.Range(1, 4500).Select(static i => $"{i}/QĐ-UBND").ToList();
        index.Ingest(
        [
            .. numbers.Chunk(30).Select(static (some, i) =>
            {
                var plan = new PlanBuilder($"p{i:000}").Words("dân vận").Cite("Nghị quyết", "25-NQ/TW", "2013-06-03");
                foreach (var number in some) plan.Cite("Quyết định", number, "2020-01-02");
                return plan.Item();
            }),
        ]);
        var all = index.Search(new SearchQuery { Text = "dan van", FacetValues = 10_000 });
        Assert.Equal(4501, all.Facets["cited"].Count);
        Assert.Empty(all.FacetsLeftOut);
        var some = index.Search(new SearchQuery { Text = "dan van", FacetValues = 8 });
        Assert.Equal(all.Facets["cited"].Take(8), some.Facets["cited"]);
        Assert.Equal(4493, some.FacetsLeftOut["cited"]);
    }

    [Fact]
    public void Facets_of_many_hits_are_those_of_few_and_follow_what_comes_and_goes()
    {
        const int Plans = 700;
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        foreach (var some in Enumerable.Range(1, Plans).Chunk(90)) index.Ingest([.. some.Select(static i => Cites(i, i % 7, i % 5).Item())]);
        Check(Enumerable.Range(1, Plans), static i => i % 5);
        Assert.Equal(140, index.Remove([.. Enumerable.Range(1, Plans).Where(static i => i % 5 == 1).Select(static i => $"p{i:0000}")]));
        Check(Enumerable.Range(1, Plans).Where(static i => i % 5 != 1), static i => i % 5);
        index.Ingest([.. Enumerable.Range(1, 300).Where(static i => i % 5 != 1).Select(static i => Cites(i, i % 7, i % 3).Item(hash: "2"))]);
        Check(Enumerable.Range(1, Plans).Where(static i => i % 5 != 1), static i => i <= 300 ? i % 3 : i % 5);
        index.Compact();
        Check(Enumerable.Range(1, Plans).Where(static i => i % 5 != 1), static i => i <= 300 ? i % 3 : i % 5);

        static PlanBuilder Cites(int i, int word, int act) => new PlanBuilder($"p{i:0000}").Words($"dân vận từ{word}").Cite("Quyết định", $"{act + 1}/QĐ-BNV", "2020-01-02").Cite("Quyết định", $"{(i % 250) + 10}/QĐ-TTg", "2021-03-04");

        void Check(IEnumerable<int> there, Func<int, int> act)
        {
            foreach (var (text, counts) in (IEnumerable<(string, Predicate<int>)>)[("\"dân vận\"", static _ => true), ("từ3", static i => i % 7 == 3), ("từ3 từ4 OR từ3", static i => i % 7 == 3)])
            {
                var plans = there.Where(i => counts(i)).ToList();
                var expected = plans.Select(i => $"qd-bnv:2020-01-02:{act(i) + 1:0000}").Concat(plans.Select(static i => $"qd-ttg:2021-03-04:{(i % 250) + 10:0000}"))
                    .CountBy(static identity => identity, StringComparer.Ordinal).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal).Select(static c => new FacetValue(c.Key, c.Value)).ToList();
                var found = index.Search(new SearchQuery { Text = text, FacetValues = 20 });
                Assert.Equal(plans.Count, found.Total);
                Assert.Equal(expected.Take(20), found.Facets["cited"]);
                Assert.Equal(Math.Max(0, expected.Count - 20), found.FacetsLeftOut.GetValueOrDefault("cited"));
                Assert.Equal([new FacetValue("implements", plans.Count)], found.Facets["relation"]);
            }
        }
    }

    [Fact]
    public void Issuers_that_differ_in_spelling_alone_are_one_value_and_one_filter()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        (string Issuer, int Plans)[] issuers = [("ỦY BAN NHÂN DÂN XÃ HOÀ AN", 2), ("UỶ BAN NHÂN DÂN XÃ HÒA AN", 1), ("Ủy ban nhân dân xã Hòa An", 2), ("Ủy ban  nhân dân xã Hoa An", 1), ("Sở Nội vụ", 3)];
        index.Ingest([.. issuers.SelectMany(static of => Enumerable.Range(0, of.Plans).Select(i => new PlanBuilder($"{of.Issuer} {i}", issuer: of.Issuer).Item()))]);
        var all = index.Search(new SearchQuery { Text = "dân vận" });
        Assert.Equal([new FacetValue("Ủy ban nhân dân xã Hòa An", 5), new FacetValue("Sở Nội vụ", 3), new FacetValue("Ủy ban  nhân dân xã Hoa An", 1)], all.Facets["issuer"]);
        var first = index.Search(new SearchQuery { Text = "dân vận", FacetValues = 1 });
        Assert.Equal([new FacetValue("Ủy ban nhân dân xã Hòa An", 5)], first.Facets["issuer"]);
        Assert.Equal(2, first.FacetsLeftOut["issuer"]);
        foreach (var spelling in (string[])["Ủy ban nhân dân xã Hòa An", "UỶ BAN NHÂN DÂN XÃ HOÀ AN", "uỷ ban nhân dân xã hoà an"])
        {
            Assert.Equal(6, index.List(new PlanFilter { Issuer = spelling }).Count);
            Assert.Equal(6, index.Search(new SearchQuery { Text = $"issuer:\"{spelling}\"" }).Total);
        }
    }

    [Fact]
    public void Facets_count_over_all_hits()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        var facets = index.Search(new SearchQuery { Text = "dan van", Take = 1 }).Facets;
        Assert.Equal([new FacetValue("Tây Ninh", 2), new FacetValue("Hà Giang", 1), new FacetValue("Thừa Thiên Huế", 1)], facets["province"]);
        Assert.Equal([new FacetValue("2024", 3), new FacetValue("2022", 1)], facets["year"]);
        Assert.Equal([new FacetValue("nq-tw:2013-06-03:0025", 2)], facets["cited"]);
        Assert.Equal([new FacetValue("basis", 1), new FacetValue("implements", 1)], facets["relation"]);
        Assert.Equal([new FacetValue("Kế hoạch", 4)], facets["kind"]);
        Assert.Empty(index.Search(new SearchQuery { Text = "dan van", Facets = false }).Facets);
        Assert.Equal([new FacetValue("Tây Ninh", 2), new FacetValue("Hà Giang", 1)], index.Search(new SearchQuery { Text = "dan van", FacetValues = 2 }).Facets["province"]);
        Assert.All(index.Search(new SearchQuery { Text = "dan van", FacetValues = 0 }).Facets.Values, Assert.Empty);
        Assert.Empty(index.Search(new SearchQuery { Text = "dan van" }).FacetsLeftOut);
        Assert.Equal(new Dictionary<string, int>(StringComparer.Ordinal) { ["province"] = 2, ["year"] = 1, ["relation"] = 1 }, index.Search(new SearchQuery { Text = "dan van", FacetValues = 1 }).FacetsLeftOut);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Search(new SearchQuery { Text = "dan van", FacetValues = -1 }));
    }

    [Theory]
    [InlineData("quyết định 749", "Quyết định 749 của Thủ tướng")]
    [InlineData("nghị quyết 71", "nghị quyết 71 về quyết định và nghị quyết nêu trên, theo Quyết định 749")]
    public void Passage_begins_where_what_was_asked_for_does(string query, string expected)
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        var before = string.Join(' ', Enumerable.Repeat("trước", 12));
        var after = string.Join(' ', Enumerable.Repeat("sau", 50));
        index.Ingest([new PlanBuilder("a").Words($"{before} nghị quyết 71 về quyết định và nghị quyết nêu trên, theo Quyết định 749 của Thủ tướng {after}").Item()]);
        var passage = Assert.Single(index.Search(new SearchQuery { Text = query }).Hits).Passages[0];
        Assert.StartsWith(expected, passage.Text[passage.Marks[0].Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_stand_on_the_words_that_match()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        var hit = Assert.Single(index.Search(new SearchQuery { Text = "\"nq tw\" AND khéo" }).Hits);
        Assert.Contains(hit.Passages, static p => p.Marks.Any(m => string.Equals(m.Slice(p.Text).ToString(), "NQ/TW", StringComparison.Ordinal)));
        Assert.Contains(hit.Passages, static p => p.Marks.Any(m => string.Equals(m.Slice(p.Text).ToString(), "khéo", StringComparison.Ordinal)));
    }

    [Fact]
    public void Removed_and_replaced_documents_are_no_longer_found()
    {
        using var folder = new EngineFolder();
        using var index = Engine.Create(folder.Path);
        index.Ingest(Small());
        Assert.Equal(1, index.Remove(["a"]));
        Assert.Equal(3, index.Search(new SearchQuery { Text = "dan van" }).Total);
        var changed = Small()[1] with { ContentHash = "2" };
        index.Ingest([changed with { Plan = changed.Plan with { Text = "Cầu đường" } }]);
        Assert.Equal(2, index.Search(new SearchQuery { Text = "dan van" }).Total);
        Assert.Equal(1, index.Search(new SearchQuery { Text = "cầu" }).Total);
    }

    private static List<IngestItem> Small() =>
    [
        Item("a", "Công tác dân vận", "Dân vận khéo theo Nghị quyết số 25-NQ/TW", "Tây Ninh", "46/KH-UBND", new PartialDate(2024, 3, 14), CitationRelation.Basis, "MỤC ĐÍCH", new PartialDate(2024, 11, 15)),
        Item("b", "Việc khác", "Công tác dân vận và hòa giải. Cơ sở theo 25-NQ/TW", "Hà Giang", "05/KH-UBND", new PartialDate(2022, 1, 5), CitationRelation.Implements, null, default),
        Item("c", "Tuyên truyền", "Dan van kheo", "Thừa Thiên Huế", null, new PartialDate(2024, 3), null, null, default),
        Item("d", "Hoà giải", "hoà giải ở cơ sở, vận động dân", "Tây Ninh", null, new PartialDate(2024), null, null, default),
    ];

    private static IngestItem Item(string source, string title, string text, string province, string? number, PartialDate date, CitationRelation? relation, string? section, PartialDate due)
    {
        var at = text.IndexOf("25-NQ/TW", StringComparison.Ordinal);
        return new IngestItem(
            new PlanDocument
            {
                Text = text,
                Header = new PlanHeader
                {
                    Kind = "Kế hoạch",
                    Title = title,
                    Province = province,
                    Level = IssuerLevel.Province,
                    Date = date,
                    Number = number is null ? null : DocumentNumber.Parse(number, null),
                },
                Sections = section is null ? [] : [new PlanSection("I", section, 1, 1, default, default)],
                Citations = relation is { } r
                    ? [new Citation { Id = 1, Class = CitationClass.Numbered, Span = new TextSpan(at, 8), Text = "25-NQ/TW", Number = DocumentNumber.Parse("25-NQ/TW", null), Date = new PartialDate(2013, 6, 3), Relation = r }]
                    : [],
                Tasks = due.IsEmpty
                    ? []
                    : [new PlanTask { Span = default, Text = "", Lead = [new Assignee("Sở Nội vụ", "Sở Nội vụ", default)], Deadlines = [new Deadline { Span = default, Text = "", Type = DeadlineType.By, To = due }] }],
            },
            source,
            "1");
    }
}

internal sealed class EngineFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("danvan-engine ").FullName;

    public string Path => System.IO.Path.Combine(_root, "chỉ mục");

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
