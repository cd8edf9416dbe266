namespace DanVan.Search.Tests;

/// <summary>The most frequent values are those of a full ordering, cut short.</summary>
public class FacetRankingTests
{
    [Fact]
    public void Gives_the_first_values_of_a_full_ordering()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            // Few counts, so that many values tie; zero and less stand for what was taken back.
            var counts = Enumerable.Range(0, random.Next(40)).ToDictionary(static id => id, _ => random.Next(-1, 4));
            var names = counts.ToDictionary(static c => c.Key, c => string.Concat(random.Next(3) == 0 ? "\U0001D49C" : random.Next(2) == 0 ? "\uFFFD" : "a", c.Key));
            var all = counts.Where(static c => c.Value > 0).Select(c => new FacetValue(names[c.Key], c.Value))
                .OrderByDescending(static f => f.Count).ThenBy(static f => f.Value, Comparer<string>.Create(CodePointComparer.Compare)).ToList();
            for (var most = 0; most <= counts.Count + 1; most++)
                Assert.Equal(all.Take(most), FacetRanking.Top(counts, id => names[id], most));
        }
    }

    [Fact]
    public void Asks_for_the_names_of_values_that_may_be_given_only()
    {
        var counts = Enumerable.Range(0, 1000).ToDictionary(static id => id, static id => id < 3 ? 2 : 1);
        var asked = 0;
        Assert.Equal(["0", "1", "2"], FacetRanking.Top(counts, Name, 3).Select(static f => f.Value));
        Assert.Equal(3, asked);

        string Name(int id)
        {
            asked++;
            return id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
