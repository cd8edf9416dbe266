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
}
