using System.Globalization;

namespace DanVan.Search.Tests;

public sealed class FacetRankingTests
{
    // So many values of two plans, so many of one, and how many of them a hundred places take.
    [Theory]
    [InlineData(3, 40, 3, 40)]
    [InlineData(3, 1_000, 3, 97)]
    [InlineData(3, 5_000, 3, 97)]
    [InlineData(5_000, 5, 100, 0)]
    [InlineData(100, 5_000, 100, 0)]
    [InlineData(0, 100, 0, 100)]
    public void Values_that_are_as_frequent_are_given_by_name_and_the_others_counted(int ofTwo, int ofOne, int twoGiven, int oneGiven)
    {
        var counts = new Dictionary<int, int> { [-1] = 0 };
        for (var i = ofTwo + ofOne - 1; i >= 0; i--) counts.Add(i, i < ofTwo ? 2 : 1);
        var names = 0;
        var facets = new FacetCounts();
        facets.Add("known", counts, Name, 100, () => Enumerable.Range(0, 20_000).Select(static i => (i, Printed(i))));
        facets.Add("unknown", counts, Printed, 100);
        var top = facets.Given["known"];
        Assert.Equal((twoGiven, oneGiven), (top.Count(static value => value.Count == 2), top.Count(static value => value.Count == 1)));
        Assert.Equal(Enumerable.Range(0, twoGiven).Concat(Enumerable.Range(ofTwo, oneGiven)).Select(Printed), top.Select(static value => value.Value));
        Assert.Equal(top, facets.Given["unknown"]);
        Assert.Equal(ofTwo + ofOne - twoGiven - oneGiven, facets.LeftOut.GetValueOrDefault("known"));
        Assert.Equal(facets.LeftOut.GetValueOrDefault("known"), facets.LeftOut.GetValueOrDefault("unknown"));
        Assert.InRange(names, 0, 100 + FacetRanking.MostTied);

        string Name(int value)
        {
            names++;
            return Printed(value);
        }
    }

    [Fact]
    public void None_is_given_where_none_is_wanted()
    {
        var facets = new FacetCounts();
        facets.Add("year", new Dictionary<int, int> { [2024] = 3, [2025] = 0 }, Printed, 0);
        Assert.Empty(facets.Given["year"]);
        Assert.Equal(1, facets.LeftOut["year"]);
    }

    private static string Printed(int value) => value.ToString("D5", CultureInfo.InvariantCulture);
}
