using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search.Tests;

public sealed class NumberRecordsTests
{
    // What is kept of numbers is bounded by what all of them hold, not by how many they are.
    [Theory]
    [InlineData(10, 100, true)]
    [InlineData(100, 10, true)]
    [InlineData(11, 100, false)]
    [InlineData(1, 1001, false)]
    [InlineData(25_000, 0, false)]
    public void Records_are_kept_until_they_hold_too_much(int numbers, int each, bool areKept)
    {
        var records = new NumberRecords(mostHeld: 1000);
        for (var i = 0; i < numbers; i++)
        {
            var number = DocumentNumber.Parse($"{i + 1}/KH-UBND", CultureInfo.InvariantCulture);
            var record = new NumberRecord(number, ActRegister.Default);
            for (var day = 0; day < each; day++) record.LoadBearer(DocumentIdentity.Create(number, new PartialDate(2000 + day / 28, 1, 1 + day % 28)), null);
            records.Add(number.ToString(), record);
            records.End([record]);
            records.End([record]);
        }

        Assert.Equal(areKept, records.TryGet("1/KH-UBND", out _));
    }

    // However often a plan cites an act it is one plan, in the batch after the next too; the least title stays.
    [Theory]
    [InlineData("1", 1)]
    [InlineData("1 1 1", 1)]
    [InlineData("1 2 2 3", 3)]
    [InlineData("1 1 / 2 2 / 3", 3)]
    [InlineData("1 / / 2", 2)]
    public void Plans_that_cite_are_counted_once(string plans, int expected)
    {
        var number = DocumentNumber.Parse("25-NQ/TW", CultureInfo.InvariantCulture);
        var identity = DocumentIdentity.Create(number, new PartialDate(2013, 6, 3));
        var record = new NumberRecord(number, ActRegister.Default);
        List<(DocumentIdentity Identity, int Plans, string? Title)> stored = [];
        foreach (var batch in plans.Split('/'))
        {
            record.Begin();
            foreach (var plan in batch.Split(' ', StringSplitOptions.RemoveEmptyEntries)) record.Observe(identity, long.Parse(plan, CultureInfo.InvariantCulture), "về " + plan);
            var changes = record.Changes().ToList();
            Assert.Equal(batch.Any(char.IsAsciiDigit) ? 1 : 0, changes.Count);
            if (changes.Count > 0) stored = changes;
        }

        Assert.Equal([(identity, expected, "về 1")], stored);
    }
}
