namespace DanVan.Parsing.Tests;

/// <summary>A parse that is cancelled ends with an exception and leaves nothing behind that the next one could meet.</summary>
public class CancellationTests
{
    private const string Item = "1. Sở Nội vụ chủ trì, phối hợp với Văn phòng thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương, báo cáo trước ngày 15/12/2024.\n";
    private const string Row = "| 1 | Tổ chức đối thoại với Nhân dân | Sở Nội vụ | Quý II |\n";
    private const string Plan = "KẾ HOẠCH\nCông tác dân vận năm 2024\n\nI. NHIỆM VỤ\n" + Item + Item;

    [Fact]
    public void ACancelledTokenStopsAParseBeforeItBegins()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => PlanParser.Parse(Plan, options: null, cancelled));
        Assert.Throws<OperationCanceledException>(() => PlanParser.Parse(SourceDocument.FromText(Plan), options: null, cancelled));
    }

    [Theory]
    [InlineData(Item)]
    [InlineData(Row)]
    public void AParseThatIsUnderWayStopsAndTheNextOneIsAsBefore(string line)
    {
        var before = PlanJson.Serialize(PlanParser.Parse(Plan));
        var text = Plan + string.Concat(Enumerable.Repeat(line, 200_000));
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
        Assert.Equal(source.Token, Assert.Throws<OperationCanceledException>(() => PlanParser.Parse(text, options: null, source.Token)).CancellationToken);
        Assert.Equal(before, PlanJson.Serialize(PlanParser.Parse(Plan)));
    }

    [Fact]
    public void AParseStoppedAnywhereLeavesTheNextOneAsItWas()
    {
        var text = Plan + string.Concat(Enumerable.Repeat(Item, 800)) + string.Concat(Enumerable.Repeat(Row, 800));
        var before = PlanJson.Serialize(PlanParser.Parse(text));
        for (var milliseconds = 1; milliseconds <= 31; milliseconds += 3)
        {
            // Some are through before.
            using var source = new CancellationTokenSource(milliseconds);
            Record.Exception(() => PlanParser.Parse(text, options: null, source.Token));
            Assert.Equal(before, PlanJson.Serialize(PlanParser.Parse(text)));
        }
    }
}
