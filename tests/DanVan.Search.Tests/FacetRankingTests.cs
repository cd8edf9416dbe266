using System.Globalization;

namespace DanVan.Search.Tests;

public sealed class FacetRankingTests
{
    // So many values of two plans, so many of one, and how many of them a hundred places take.
    [Theory]
    [InlineData(3, 40, 3, 40)]
    [InlineData(3, 1_000, 3, 97)]
    [InlineData(3, 1_001, 3, 0)]
    [InlineData(1_001, 5, 0, 0)]
    [InlineData(100, 5_000, 100, 0)]
    [InlineData(0, 100, 0, 100)]
    public void Values_that_nothing_tells_apart_take_no_places(int ofTwo, int ofOne, int twoGiven, int oneGiven)
    {
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < ofTwo + ofOne; i++) counts.Add(i, i < ofTwo ? 2 : 1);
        var names = 0;
        var top = FacetRanking.Top(counts, Name, 100);
        Assert.Equal((twoGiven, oneGiven), (top.Count(static value => value.Count == 2), top.Count(static value => value.Count == 1)));
        Assert.Equal(top.OrderByDescending(static value => value.Count).ThenBy(static value => value.Value, StringComparer.Ordinal), top);
        Assert.InRange(names, top.Count, 100 + FacetRanking.MostTied);

        string Name(int value)
        {
            names++;
            return value.ToString("D5", CultureInfo.InvariantCulture);
        }
    }
}
