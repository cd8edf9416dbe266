using System.Text;
using DanVan.Parsing;
using DanVan.Search.Postings;
using DanVan.Search.Sqlite;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Tests;

/// <summary>The lists of words that the engine on SQLite keeps, and the segments they stand in.</summary>
public sealed class PostingTests
{
    private static readonly string[] Words = ["dân", "dan", "dẫn", "vận", "van", "vạn", "công", "cong", "tác", "và", "ủy", "xã", "đ", "25", "nq", "ß", "слово", "界", "a\u0323b", "hoà"];

    [Fact]
    public void Numbers_in_order_are_looked_up_and_united()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            List<int[]> sets = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(round % 2 == 0 ? 60 : 100_000)).Distinct().Order().ToArray())];
            Assert.Equal(sets.SelectMany(static set => set).Distinct().Order(), IdSets.Unite(sets));
            if (sets.Count < 2) continue;
            Assert.Equal(sets[0].Intersect(sets[1]).Order(), IdSets.Intersect(sets[0], sets[1]));
            for (var from = 0; from <= sets[0].Length; from++)
            {
                var least = random.Next(-1, 62);
                var next = from;
                while (next < sets[0].Length && sets[0][next] < least) next++;
                Assert.Equal(next, Sorted.Next(sets[0], from, least));
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 5, 1 << 22)]
    [InlineData(2, 7, 40, 1 << 22)]
    [InlineData(3, 60, 300, 1 << 22)]
    [InlineData(4, 7, 40, 0)]
    public void Segment_has_every_word_and_pair_at_its_place(int seed, int plans, int words, int mostDirect)
    {
        var random = new Random(seed);
        var lexicon = new Lexicon();
        var builder = new SegmentBuilder(mostDirect);
        const int First = 4711;

        // Twice, so that what the first left behind shows.
        for (var round = 0; round < 2; round++)
        {
            var expected = new SortedDictionary<string, List<(int Plan, List<int> Places)>>(StringComparer.Ordinal);
            for (var p = 0; p < plans; p++)
            {
                var (title, text) = (Text(random, random.Next(5)), Text(random, random.Next(words)));
                builder.Add(Prepared(lexicon, title, text, ["Mục " + p % 3, "25 nq"]));
                Expect(expected, First + p, title, PostingKey.Title, withPairs: false);
                Expect(expected, First + p, text, PostingKey.Body, withPairs: true);
                foreach (var (word, at) in (ReadOnlySpan<(string, int)>)[("muc", 0), ((p % 3).ToString(System.Globalization.CultureInfo.InvariantCulture), 1), ("25", 4), ("nq", 5)])
                    Note(expected, PostingKey.ColumnOf(QueryField.Section), word, word, First + p, at);
            }

            var draft = builder.Build(First);
            Assert.Equal((plans, First, First + plans - 1), (draft.Contents.Plans, draft.Contents.First, draft.Contents.Last));
            Assert.Equal(expected.Select(static list => (list.Key, Printed(list.Value, list.Key[0] != 'B'))), Lists(draft));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Index_of_many_batches_answers_as_one_of_a_single_batch(int seed)
    {
        var random = new Random(seed);
        using var folder = new TempFolder();
        using var other = new TempFolder();
        var items = Enumerable.Range(0, 160).Select(i => new PlanBuilder($"p{i:000}", title: Text(random, 3)).Words(Text(random, 30)).Item()).ToList();
        using var many = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        var left = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < items.Count;)
        {
            var batch = items.Skip(at).Take(1 + random.Next(4)).ToList();
            many.Ingest(batch);
            left.UnionWith(batch.Select(static item => item.Source));
            at += batch.Count;
            if (random.Next(4) != 0) continue;
            var gone = left.Where(_ => random.Next(10) == 0).ToList();
            many.Remove(gone);
            left.ExceptWith(gone);
        }

        using var single = PlanIndex.OpenOrCreate(other.Index, "sqlite");
        single.Ingest([.. items.Where(item => left.Contains(item.Source))]);
        Assert.InRange(Number(folder, "SELECT count(*) FROM segment"), 2, 30);
        Assert.InRange(Number(folder, "SELECT max(level) FROM segment"), 1, 3);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 60; i++)
            {
                var query = new SearchQuery { Text = Query(random), Sort = SearchSort.Source, Take = 200 };
                var (a, b) = (many.Search(query), single.Search(query));
                Assert.Equal((b.Total, Sources(b)), (a.Total, Sources(a)));
            }

            Assert.Empty(many.Verify().Problems);
            many.Compact();
            Assert.Equal((1, 0), (Number(folder, "SELECT count(*) FROM segment"), Number(folder, "SELECT count(*) FROM gone")));
        }
    }

    [Theory]
    [InlineData("UPDATE posting SET block = zeroblob(length(block)) WHERE id = (SELECT first_block + 1 FROM segment)", "block 2 of segment 1 of the words is damaged", false)]
    [InlineData("UPDATE posting SET block = zeroblob(length(block))", "block 1 of segment 1 of the words is damaged", true)]
    [InlineData("DELETE FROM posting WHERE id = 1", "block 1 of segment 1 of the words is damaged", false)]
    [InlineData("UPDATE posting SET block = (SELECT block FROM posting WHERE id = 1) WHERE id = 2", "block 2 of segment 1 of the words is malformed", false)]
    [InlineData("UPDATE segment SET directory = zeroblob(length(directory))", "the directory of segment 1 of the words is damaged", true)]
    [InlineData("UPDATE segment SET plan_table = zeroblob(length(plan_table))", "the plans of segment 1 of the words are damaged", true)]
    [InlineData("UPDATE segment SET plans = 1000000000000", "segment 1 of the words is not what was written", true)]
    [InlineData("UPDATE segment SET plans = 100000", "segment 1 of the words is not what was written", true)]
    [InlineData("UPDATE segment SET last_plan = 7", "the plans of segment 1 of the words are not those it counts", true)]
    [InlineData("UPDATE segment SET words = words + 1", "segment 1 of the words is not what is listed of it", false)]
    [InlineData("DELETE FROM segment", "blocks of words are of no segment", false)]
    [InlineData("DELETE FROM segment; DELETE FROM posting", "words of documents are missing", false)]
    [InlineData("INSERT INTO gone VALUES (3)", "words of documents are missing", false)]
    [InlineData("INSERT INTO gone VALUES (99)", "documents are deleted that no segment has", false)]
    [InlineData("INSERT INTO gone SELECT id + 100 FROM plan UNION ALL SELECT 999", "documents are deleted that no segment has", true)]
    public void Damage_of_the_words_is_named(string damage, string expected, bool isSeenBySearch)
    {
        using var folder = new TempFolder();
        var random = new Random(5);
        using (var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite"))
            index.Ingest([.. Enumerable.Range(0, 12).Select(i => new PlanBuilder("p" + i).Words(string.Join(' ', Enumerable.Range(0, 900).Select(_ => "w" + random.Next(2000)))).Item())]);
        Execute(folder, damage);
        using var damaged = PlanIndex.Open(folder.Index);
        Assert.Contains(expected, damaged.Verify().Problems);
        if (!isSeenBySearch) return;
        var problem = Assert.Throws<PlanIndexException>(() => damaged.Search(new SearchQuery { Text = "w*" }));
        Assert.Equal(IndexProblem.Damaged, problem.Problem);
    }

    [Fact]
    public void List_that_was_cut_is_refused()
    {
        var buffer = new PostingBuffer();
        for (var i = 0; i < 40; i++)
        {
            buffer.Add(100 + (i * 300), 1 + (i % 3));
            for (var t = 0; t <= i % 3; t++) buffer.AddPlace((t * 200) + i);
        }

        var list = new ByteSink();
        PostingList.Write(buffer, 100, list, new ByteSink(), withPlaces: true);
        var read = new PostingBuffer();
        PostingList.Read(list.Written, 100, gone: null, read, withPlaces: true);
        Assert.Equal(buffer.Ids.ToArray(), read.Ids.ToArray());
        Assert.Equal(buffer.Places.ToArray(), read.Places.ToArray());
        for (var length = 0; length < list.Length; length++)
            Assert.Throws<InvalidDataException>(() => PostingList.Read(list.Written[..length], 100, gone: null, new PostingBuffer(), withPlaces: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(700)]
    public void Places_of_the_plans_that_are_wanted_are_those_of_the_whole_list(int apart)
    {
        // Numbers of one, two and three bytes, in runs that are shorter and longer than what is gone past at once.
        var random = new Random(apart);
        var (list, all) = (new ByteSink(), new PostingBuffer());
        for (var id = 5; id < 1500; id += 1 + random.Next(3))
        {
            var times = 1 + random.Next(random.Next(20) == 0 ? 300 : 12);
            all.Add(id, times);
            for (int t = 0, place = random.Next(100); t < times; t++, place += 1 + random.Next(random.Next(9) == 0 ? 40_000 : 90)) all.AddPlace(place);
        }

        PostingList.Write(all, 5, list, new ByteSink(), withPlaces: true);
        HashSet<int> gone = [.. Enumerable.Range(0, 100).Select(_ => random.Next(1500))];
        int[] only = [.. Enumerable.Range(0, 1600).Where(_ => random.Next(apart) == 0)];
        var read = new PostingBuffer();
        PostingList.Read(list.Written, 5, gone, read, withPlaces: true, only);
        var (ids, places, at) = (new List<int>(), new List<int>(), 0);
        for (var i = 0; i < all.Count; at += all.Times[i++])
        {
            if (!only.Contains(all.Ids[i]) || gone.Contains(all.Ids[i])) continue;
            ids.Add(all.Ids[i]);
            places.AddRange(all.Places.Slice(at, all.Times[i]));
        }

        Assert.Equal(ids, read.Ids.ToArray());
        Assert.Equal(places, read.Places.ToArray());
        Assert.Throws<InvalidDataException>(() => PostingList.Read(list.Written[..^1], 5, gone: null, new PostingBuffer(), withPlaces: true, [all.Ids[^1]]));
    }

    [Fact]
    public void Lists_of_neighbours_are_joined_and_deleted_plans_left_out()
    {
        var (whole, all) = (new ByteSink(), new PostingBuffer());
        var parts = new List<(ReadOnlyMemory<byte> List, int Shift)>();
        foreach (var (first, ids) in ((int First, int[] Ids)[])[(10, [10]), (50, [50, 51, 90]), (400, [444]), (1000, [1000, 70_000])])
        {
            var (part, list) = (new PostingBuffer(), new ByteSink());
            foreach (var id in ids)
            {
                foreach (var buffer in (ReadOnlySpan<PostingBuffer>)[part, all])
                {
                    buffer.Add(id, 1 + (id % 2));
                    for (var t = 0; t <= id % 2; t++) buffer.AddPlace(id + (t * 1000));
                }
            }

            PostingList.Write(part, first, list, new ByteSink(), withPlaces: true);
            parts.Add((list.Written.ToArray(), first - 10));
        }

        PostingList.Write(all, 10, whole, new ByteSink(), withPlaces: true);
        var joined = new ByteSink();
        PostingList.Join(parts, joined, new ByteSink());
        Assert.Equal(whole.Written.ToArray(), joined.Written.ToArray());
        var read = new PostingBuffer();
        PostingList.Read(joined.Written, 10, [51, 70_000], read, withPlaces: true);
        Assert.Equal([10, 50, 90, 444, 1000], read.Ids.ToArray());
        Assert.Equal([10, 50, 90, 444, 1000], read.Places.ToArray());
    }

    [Fact]
    public void Plans_far_apart_are_in_one_list()
    {
        var (joined, read) = (new ByteSink(), new PostingBuffer());
        var parts = new List<(ReadOnlyMemory<byte> List, int Shift)>();
        foreach (var id in (ReadOnlySpan<int>)[1, int.MaxValue - 1])
        {
            var (part, list) = (new PostingBuffer(), new ByteSink());
            part.Add(id, 1);
            PostingList.Write(part, id, list, new ByteSink(), withPlaces: false);
            parts.Add((list.Written.ToArray(), id - 1));
        }

        PostingList.Join(parts, joined, new ByteSink());
        PostingList.Read(joined.Written, 1, gone: null, read, withPlaces: false);
        Assert.Equal([1, int.MaxValue - 1], read.Ids.ToArray());
    }

    private static string Text(Random random, int words) => string.Join(random.Next(4) == 0 ? ", " : " ", Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static string Query(Random random) => random.Next(6) switch
    {
        0 => $"\"{Text(random, 2)}\"",
        1 => $"\"{Text(random, 3)}\"",
        2 => $"title:\"{Text(random, 2)}\"",
        3 => $"\"{Text(random, 2)}\"~{random.Next(4)}",
        4 => $"{Words[random.Next(4)]} -{Words[random.Next(4)]}",
        _ => Words[random.Next(Words.Length)][..1] + "*",
    };

    private static string Sources(SearchResult result) => string.Join(' ', result.Hits.Select(static hit => hit.Plan.Source));

    private static PreparedPlan Prepared(Lexicon lexicon, string title, string text, IReadOnlyList<string> sections)
    {
        var item = new PlanBuilder("a").Item();
        return new PreparedPlan(
            item,
            ActRegister.Default,
            PlanKeys.Of(item.Plan.Header, lexicon.Analyze(text)),
            [],
            [],
            lexicon.Analyze(title),
            lexicon.Analyze(text),
            [],
            [[.. sections.Select(static s => new FieldPiece(QueryField.Section, QueryFields.Terms(QueryField.Section, s)))], .. Enumerable.Repeat<FieldPiece[]>([], 8)]);
    }

    private static void Expect(SortedDictionary<string, List<(int Plan, List<int> Places)>> lists, int plan, string text, byte column, bool withPairs)
    {
        var terms = SearchAnalyzer.Tokens(text).Select(static token => token.Term).ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            Note(lists, column, terms[i], VietnameseText.Unaccent(terms[i]), plan, i);
            if (withPairs && i > 0) Note(lists, PostingKey.Pairs, terms[i - 1] + "\u0001" + terms[i], VietnameseText.Unaccent(terms[i - 1]) + "\u0001" + VietnameseText.Unaccent(terms[i]), plan, i);
        }
    }

    private static void Note(SortedDictionary<string, List<(int Plan, List<int> Places)>> lists, byte column, string marked, string plain, int plan, int at)
    {
        var key = (char)column + plain + (string.Equals(plain, marked, StringComparison.Ordinal) ? "" : "\u0002" + marked);
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        if (list.Count == 0 || list[^1].Plan != plan) list.Add((plan, []));
        list[^1].Places.Add(at);
    }

    private static string Printed(IEnumerable<(int Plan, List<int> Places)> list, bool withPlaces) =>
        string.Join(' ', list.Select(l => $"{l.Plan}:{(withPlaces ? string.Join(',', l.Places) : l.Places.Count)}"));

    private static List<(string Key, string List)> Lists(SegmentDraft draft)
    {
        var lists = new List<(string, string)>();
        foreach (var block in draft.Blocks)
        {
            Assert.True(Checksums.AreSound(block));
            var reader = new BlockReader(block, new byte[PostingKey.MaxLength]);
            while (reader.Next())
            {
                var buffer = new PostingBuffer();
                var withPlaces = PostingKey.HasPlaces(reader.Key);
                PostingList.Read(reader.List, draft.Contents.First, gone: null, buffer, withPlaces);
                var (list, at) = (new List<(int, List<int>)>(), 0);
                for (var i = 0; i < buffer.Count; i++)
                {
                    list.Add((buffer.Ids[i], withPlaces ? [.. buffer.Places.Slice(at, buffer.Times[i])] : [.. Enumerable.Repeat(0, buffer.Times[i])]));
                    at += buffer.Times[i];
                }

                lists.Add((Encoding.UTF8.GetString(reader.Key), Printed(list, withPlaces)));
            }
        }

        return lists;
    }

    private static int Number(TempFolder folder, string sql)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Execute(TempFolder folder, string sql)
    {
        using var connection = Connect(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private static SqliteConnection Connect(TempFolder folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Index, "index.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
