#if DANVAN_LUCENE
using System.Globalization;
using DanVan.Parsing;
using DanVan.Search;
using DanVan.Search.Lucene;
using DanVan.Search.Tests;
using Fields = DanVan.Search.Lucene.Fields;

namespace DanVan.Conformance.Engine;

/// <summary>What Lucene keeps of words that stand side by side.</summary>
public sealed class NeighbourTests
{
    private const int MostPairs = 1 << 15;

    [Theory]
    [InlineData(31, 20, 1)]
    [InlineData(32, 1, 2)]
    [InlineData(60, 200, 3)]
    [InlineData(256, 40, 4)]
    [InlineData(300, 300, 5)]
    [InlineData(600, 3_000, 6)]
    [InlineData(64, MostPairs, 7)]
    public void A_block_leaves_the_plans_that_have_a_pair(int plans, int pairs, int seed)
    {
        var random = new Random(seed);
        var all = new List<uint[]?>();
        for (var i = 0; i < plans; i++)
        {
            // Some that all plans have, some that many have, and others.
            var own = new HashSet<uint>();
            for (var p = 0; p < pairs; p++) own.Add(Pair(random.Next(3) switch { 0 => p, 1 => 100_000 + random.Next(2 * pairs), _ => random.Next(1 << 30) }));
            all.Add(random.Next(40) == 0 ? null : [.. own]);
        }

        var first = 1_000L;
        var parts = new NeighbourBlock().Of(first, all).Select(static document => (document.GetField(Fields.Neighbours).GetStringValue(CultureInfo.InvariantCulture), document.Fields.Select(static field => field.GetBinaryValue()).First(static bytes => bytes is not null))).ToList();
        Assert.True(parts.TrueForAll(static part => NeighbourBlock.Read(part.Item2).Plans is >= 32 and <= NeighbourBlock.MostPlans));
        var told = parts.Select(static part => NeighbourBlock.Read(part.Item2)).Distinct().OrderBy(static block => block.First).ToList();
        Assert.Equal(plans < 32 ? 0 : plans - (plans % NeighbourBlock.MostPlans is < 32 and var rest ? rest : 0), told.Sum(static block => block.Plans));
        var (possible, wrong) = (new ulong[NeighbourBlock.MostPlans / 64], 0);
        foreach (var pair in (uint[])[Pair(0), Pair(pairs - 1), .. Enumerable.Range(0, 200).Select(_ => Pair(random.Next(1 << 30))), .. all.OfType<uint[]>().Take(20).Select(static own => own[^1])])
        {
            foreach (var (begin, count) in told)
            {
                Array.Fill(possible, ulong.MaxValue);
                var held = parts.Where(part => NeighbourBlock.Read(part.Item2).First == begin && NeighbourBlock.AllPartBits.Any(bits => string.Equals(part.Item1, NeighbourBlock.TermOf(bits, pair), StringComparison.Ordinal))).ToList();
                NeighbourBlock.Keep(Assert.Single(held).Item2, pair, possible);
                for (var i = 0; i < count; i++)
                {
                    var isLeft = (possible[i / 64] >> (i % 64) & 1) != 0;
                    var own = all[checked((int)(begin - first)) + i];
                    if (own is null || own.Contains(pair)) Assert.True(isLeft);
                    else if (isLeft) wrong++;
                }
            }
        }

        // Others seldom.
        Assert.True(wrong <= plans, $"{wrong}");

        static uint Pair(int number) => NeighbourSet.HashOf(unchecked((ulong)number * 0x9E3779B97F4A7C15), (ulong)number);
    }

    [Fact]
    public void Spellings_of_two_words_are_counted_as_a_search_for_each_counts_them()
    {
        using var folder = new TempFolder();
        var items = EnginePlans.Random(seed: 17, count: 120);
        using var index = LucenePlanIndex.Create(folder.Path, "store");
        foreach (var batch in items.Chunk(25)) index.Ingest(batch);
        index.Remove([.. items.Where(static (_, i) => i % 9 == 0).Select(static item => item.Source)]);
        string[] words = ["dân", "vận", "dan", "van", "hòa", "hoa", "ủy", "đất", "dat", "mới", "xã", "tác"];
        var found = 0;
        foreach (var first in words)
        {
            foreach (var last in words)
            {
                if (index.SideBySide(VietnameseText.Unaccent(first), VietnameseText.Unaccent(last)) is not { } pair) continue;
                Assert.Equal(Count(QueryNode.Phrase(VietnameseText.Unaccent(first) + " " + VietnameseText.Unaccent(last))), pair.Any);
                var spelled = QueryNode.Phrase(first + " " + last);

                // Marks count where a word of the query has some.
                var marked = QueryNode.Or(spelled, QueryNode.And(spelled, QueryNode.Phrase("đ")));
                Assert.Equal(Count(marked), pair.Spelled.GetValueOrDefault(first + " " + last));
                found += pair.Spelled.GetValueOrDefault(first + " " + last);
            }
        }

        Assert.True(found > 100, $"{found}");
        foreach (var marked in (bool[])[true, false])
        {
            List<string> asked = [.. words.Select(word => marked ? word : VietnameseText.Unaccent(word)), "không-có"];
            Assert.Equal(asked.Select(word => Count(marked ? QueryNode.Or(QueryNode.Phrase(word), QueryNode.And(QueryNode.Phrase(word), QueryNode.Phrase("đ"))) : QueryNode.Phrase(word))), index.DocumentsWith(asked, marked));
        }

        int Count(QueryNode node) => index.Search(new SearchQuery { Text = "", Query = node, Take = 0, Facets = false }).Total;
    }
}
#endif
