using System.Collections;
using System.Globalization;
using DanVan.Conformance.Engine;
using DanVan.Search;
using DanVan.SearchBench;

namespace DanVan.Conformance.Topics;

/// <summary>What every topic engine must do.</summary>
public abstract class TopicConformance
{
    private protected abstract ITopicEngine Engine { get; }

    private protected abstract string Name { get; }

    [Theory]
    [InlineData(12, 5, 7)]
    [InlineData(10, 5, 23)]
    [InlineData(10, 0, 5)]
    public void Planted_topics_are_found(int ofEach, int count, int seed)
    {
        using var index = new Made(TopicPlans.Planted(ofEach, seed));
        var report = index.Topics(Engine, new TopicOptions { Count = count });
        Assert.Equal(Name, report.Engine);
        Assert.Equal(TopicPlans.Topics.Count, report.Topics.Count);
        Assert.Empty(report.WithoutTopic);
        foreach (var topic in report.Topics)
        {
            var planted = Assert.Single(topic.Plans.Select(static plan => plan.Plan.Source[0]).Distinct());
            Assert.Equal(ofEach, topic.Plans.Count);
            Assert.Equal(TopicPlans.Topics[planted - '0'].Name.Replace(",", "", StringComparison.Ordinal), topic.Label[0]);
            Assert.InRange(topic.Label.Count, 2, 4);
            Assert.Equal(topic.Label.Count, topic.Label.Distinct(StringComparer.Ordinal).Count());
            Assert.All(topic.Plans, static plan => Assert.InRange(plan.Closeness, 0.1, 1));
            Assert.Equal(topic.Plans.OrderByDescending(static plan => plan.Closeness).ThenBy(static plan => plan.Plan.Source, StringComparer.Ordinal), topic.Plans);
        }
    }

    [Fact]
    public void The_order_of_the_plans_the_run_and_the_store_change_nothing()
    {
        var plans = TopicPlans.Planted(6);
        using var index = new Made(plans);
        var first = Render(index.Topics(Engine, new TopicOptions { Count = 7 }));
        Assert.Equal(first, Render(index.Topics(Engine, new TopicOptions { Count = 7 })));
        foreach (var engine in SearchEngines.Names)
        {
            var shuffled = plans.ToArray();
            new Random(3).Shuffle(shuffled);
            using var other = new Made(shuffled, engine);
            Assert.Equal(first, Render(other.Topics(Engine, new TopicOptions { Count = 7 })));
        }
    }

    [Fact]
    public async Task Many_may_ask_at_once()
    {
        using var index = new Made(TopicPlans.Planted(6));
        var alone = Render(index.Topics(Engine));
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Render(index.Topics(Engine)))));
        Assert.All(together, report => Assert.Equal(alone, report));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(TopicOptions.MostTopics)]
    public void There_are_never_more_topics_than_plans(int count)
    {
        using var index = new Made(TopicPlans.Planted(1));
        var report = index.Topics(Engine, new TopicOptions { Count = count });
        Assert.Equal(5, report.Topics.Count);
        Assert.All(report.Topics, static topic => Assert.Equal(1, Assert.Single(topic.Plans).Closeness, 5));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(TopicOptions.MostTopics + 1)]
    [InlineData(int.MaxValue)]
    public void A_count_out_of_range_is_refused(int count)
    {
        using var index = new Made([]);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Topics(Engine, new TopicOptions { Count = count }));
    }

    [Fact]
    public void An_empty_index_has_no_topic()
    {
        using var index = new Made([]);
        var report = index.Topics(Engine);
        Assert.Empty(report.Topics);
        Assert.Empty(report.WithoutTopic);
        Assert.Empty(report.Near("0/00.txt"));
        Assert.Null(report.TopicOf("0/00.txt"));
    }

    [Fact]
    public void One_plan_is_one_topic_named_by_its_words()
    {
        using var index = new Made([TopicPlans.Plan("a", "Phòng, chống thiên tai năm 2024", "Ứng phó bão lũ.")]);
        var topic = Assert.Single(index.Topics(Engine).Topics);
        Assert.Equal("a", Assert.Single(topic.Plans).Plan.Source);
        Assert.Contains(topic.Label, static term => term.Contains("thiên tai", StringComparison.Ordinal));
    }

    // The tone of "giảm" stands on the wrong letter once; neither capitals nor a misprint are how a word is printed.
    [Fact]
    public void Labels_are_printed_as_the_plans_mostly_print_them()
    {
        using var index = new Made(
        [
            TopicPlans.Plan("a", "GIẢM NGHÈO bền vững", "Hỗ trợ gỉam nghèo, giảm nghèo đa chiều cho hộ nghèo."),
            TopicPlans.Plan("b", "Giảm nghèo bền vững", "Vốn vay giảm nghèo cho hộ cận nghèo; tập huấn cán bộ giảm nghèo."),
        ]);
        Assert.Contains(index.Topics(Engine, new TopicOptions { Count = 1 }).Topics.SelectMany(static t => t.Label), static term => term.Contains("giảm nghèo", StringComparison.Ordinal));
        Assert.DoesNotContain(index.Topics(Engine, new TopicOptions { Count = 1 }).Topics.SelectMany(static t => t.Label), static term => term.Contains("gỉam", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_plans_are_one_topic()
    {
        var one = TopicPlans.Planted(1)[0];
        using var index = new Made([.. Enumerable.Range(0, 9).Select(i => one with { Source = $"{i}.txt" })]);
        var topic = Assert.Single(index.Topics(Engine, new TopicOptions { Count = 4 }).Topics);
        Assert.Equal(Enumerable.Range(0, 9).Select(static i => $"{i}.txt"), topic.Plans.Select(static plan => plan.Plan.Source));
        Assert.All(topic.Plans, static plan => Assert.Equal(1, plan.Closeness, 5));
    }

    [Fact]
    public void Plans_without_words_are_listed_apart()
    {
        var plans = TopicPlans.Planted(4);
        plans.Add(TopicPlans.Plan("x/numbers", null, "12/2024 - 35; 46.000"));
        plans.Add(TopicPlans.Plan("x/empty", "", ""));
        using var index = new Made(plans);
        var report = index.Topics(Engine);
        Assert.Equal(["x/empty", "x/numbers"], report.WithoutTopic.Select(static plan => plan.Source));
        Assert.Equal(20, report.Topics.Sum(static topic => topic.Plans.Count));
        Assert.Empty(report.Near("x/empty"));
        Assert.Null(report.TopicOf("x/empty"));
    }

    [Fact]
    public void A_filter_leaves_plans_out()
    {
        using var index = new Made(TopicPlans.Planted(3));
        var report = index.Topics(Engine, filter: new PlanFilter { SourcePrefix = "2/" });
        Assert.Equal(["2/00.txt", "2/01.txt", "2/02.txt"], report.Topics.SelectMany(static topic => topic.Plans).Select(static plan => plan.Plan.Source).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Near_a_plan_are_those_of_its_topic()
    {
        using var index = new Made(TopicPlans.Planted(8));
        var report = index.Topics(Engine);
        foreach (var source in report.Topics.SelectMany(static topic => topic.Plans).Select(static plan => plan.Plan.Source))
        {
            var near = report.Near(source, 5);
            Assert.Equal(5, near.Count);
            Assert.All(near, plan => Assert.Equal(source[0], plan.Plan.Source[0]));
            Assert.DoesNotContain(near, plan => string.Equals(plan.Plan.Source, source, StringComparison.Ordinal));
            Assert.Equal(near.OrderByDescending(static plan => plan.Closeness), near);
            Assert.Contains(report.TopicOf(source)!.Plans, plan => string.Equals(plan.Plan.Source, source, StringComparison.Ordinal));
        }

        Assert.Empty(report.Near("0/00.txt", 0));
        Assert.Empty(report.Near("nowhere"));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Near("0/00.txt", -1));
    }

    // Plans of the corpus that speak of one thing in the words of different places and years, and some that do not. All of them are about dân vận or dân chủ
    // cơ sở, so that little parts the groups: one pair in each list may fall the other way.
    [Fact]
    public void Plans_of_the_corpus_fall_together_as_a_reader_would_have_them()
    {
        (string, string)[] together =
        [
            ("gia-lai-thanh-tra-2021", "vinh-long-ubnd-xa-2026"),
            ("gia-lai-thanh-tra-2021", "ha-noi-quy-che-quan-2015"),
            ("hoa-binh-ubnd-2022", "ninh-binh-du-thao-2024"),
            ("hoa-binh-ubnd-2022", "ho-chi-minh-phuong-2025"),
            ("bac-kan-ubnd-2025", "binh-phuoc-du-thao-2021"),
            ("tuyen-quang-tong-ket-2023", "ben-tre-huyen-uy-2014"),
            ("ben-tre-huyen-uy-2014", "son-la-tinh-uy-2013"),
            ("tien-giang-ldld-2020", "quang-tri-so-ldtbxh-2013"),
            ("kon-tum-cong-van-2022", "tra-vinh-huyen-uy-2020"),
            ("dak-nong-du-thao-2019", "gia-lai-ubnd-tinh-2023"),
        ];
        (string, string)[] apart =
        [
            ("gia-lai-thanh-tra-2021", "kon-tum-cong-van-2022"),
            ("gia-lai-thanh-tra-2021", "ben-tre-huyen-uy-2014"),
            ("hoa-binh-ubnd-2022", "tra-vinh-huyen-uy-2020"),
            ("hoa-binh-ubnd-2022", "vinh-long-ubnd-xa-2026"),
            ("tien-giang-ldld-2020", "dak-nong-du-thao-2019"),
            ("bac-kan-ubnd-2025", "son-la-tinh-uy-2013"),
        ];
        using var index = new Made(Relevance.Plans(Path.Combine(CorpusFolder.Root, "corpus")));
        var report = index.Topics(Engine);
        Assert.InRange(report.Topics.Count, 4, 8);
        Assert.All(report.Topics, static topic => Assert.InRange(topic.Plans.Count, 2, 30));
        // With six groups one pair in six falls together by chance.
        Assert.True(together.Count(pair => !AreOne(pair)) <= 3, "apart are " + string.Join(", ", together.Where(pair => !AreOne(pair))));
        Assert.True(apart.Count(AreOne) <= 1, "together are " + string.Join(", ", apart.Where(AreOne)));

        bool AreOne((string First, string Second) pair) => ReferenceEquals(Assert.IsType<Topic>(report.TopicOf(pair.First)), report.TopicOf(pair.Second));
    }

    [Fact]
    public void A_cancelled_token_stops_the_work()
    {
        using var index = new Made(TopicPlans.Planted(2));
        Assert.Throws<OperationCanceledException>(() => index.Topics(Engine, cancellation: new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => Engine.Group([], 3, 1, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_token_cancelled_amid_the_work_stops_it(int after)
    {
        using var cancellation = new CancellationTokenSource();
        var vectors = new Tripwire(Vectors(60, 5), after, cancellation);
        Assert.ThrowsAny<OperationCanceledException>(() => Engine.Group(vectors, 5, 1, cancellation.Token));
    }

    [Fact]
    public void Groups_of_vectors_keep_what_the_interface_says()
    {
        Assert.Throws<ArgumentNullException>(() => Engine.Group(null!, 3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine.Group([], 0, 1));
        Assert.Empty(Engine.Group([], 3, 1));
        Assert.All(Engine.Group(Vectors(5, 5), 1, 1), static group => Assert.Equal(0, group));
        Assert.All(Engine.Group([new TopicVector(default, default), .. Vectors(4, 2)], 9, int.MaxValue), static group => Assert.InRange(group, 0, 8));
        Assert.All(Engine.Group([.. Enumerable.Repeat(new TopicVector(default, default), 4)], 3, -1), static group => Assert.InRange(group, 0, 2));

        // Each vector four times: as many groups as vectors differ, equal ones together.
        var vectors = Vectors(6, 6).SelectMany(static vector => Enumerable.Repeat(vector, 4)).ToList();
        var groups = Engine.Group(vectors, 24, 5);
        Assert.Equal(24, groups.Count);
        Assert.Equal(6, groups.Distinct().Count());
        Assert.All(groups.Chunk(4), static four => Assert.Single(four.Distinct()));
        Assert.Equal(groups, Engine.Group(vectors, 24, 5));
    }

    [Fact]
    public void Vectors_that_hardly_differ_do_no_harm()
    {
        var vectors = Enumerable.Range(0, 30).Select(static i => new TopicVector(new[] { 0, 1 }, new[] { 1 - (i * 1e-7f), i * 1e-7f })).ToList();
        Assert.All(Engine.Group(vectors, 10, 1), static group => Assert.InRange(group, 0, 9));
    }

    /// <summary>So many vectors in so many directions that share nothing; within one no two are alike where there are several.</summary>
    private static List<TopicVector> Vectors(int count, int directions) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var (direction, side) = (i % directions * 10, 0.05f * (i / directions));
            var length = MathF.Sqrt(1 + (side * side));
            return new TopicVector(new[] { direction, direction + 1 }, new[] { 1 / length, side / length });
        }),
    ];

    private static string Render(TopicReport report) => string.Join('\n', report.Topics.Select(static topic =>
        string.Join(", ", topic.Label) + ": " + string.Join(' ', topic.Plans.Select(static plan => string.Create(CultureInfo.InvariantCulture, $"{plan.Plan.Source}={plan.Closeness:R}")))));

    private sealed class Made : IDisposable
    {
        private readonly EngineFolder _folder = new();
        private readonly IPlanIndex _index;

        public Made(IReadOnlyList<IngestItem> plans, string engine = "sqlite")
        {
            _index = PlanIndex.OpenOrCreate(_folder.Path, engine);
            foreach (var batch in plans.Chunk(25)) _index.Ingest(batch);
        }

        public TopicReport Topics(ITopicEngine engine, TopicOptions? options = null, PlanFilter? filter = null, CancellationToken cancellation = default) =>
            TopicReport.Of(_index, filter, options, engine, cancellation);

        public void Dispose()
        {
            _index.Dispose();
            _folder.Dispose();
        }
    }

    /// <summary>Vectors that cancel a token after they have been looked at so often.</summary>
    private sealed class Tripwire(IReadOnlyList<TopicVector> vectors, int after, CancellationTokenSource cancellation) : IReadOnlyList<TopicVector>
    {
        private int _looks;

        public int Count => vectors.Count;

        public TopicVector this[int index]
        {
            get
            {
                if (Interlocked.Increment(ref _looks) == after) cancellation.Cancel();
                return vectors[index];
            }
        }

        public IEnumerator<TopicVector> GetEnumerator()
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
