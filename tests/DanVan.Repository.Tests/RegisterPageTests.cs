using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Repository.Tests;

/// <summary>docs/register.md says what the rows of the register rest on, counted from their sources.</summary>
public sealed class RegisterPageTests
{
    private const string Memory = "memory";

    [Theory]
    [InlineData("public text alone", false, false)]
    [InlineData("public text, a part of the row from memory", true, false)]
    [InlineData("memory alone", true, true)]
    public void Page_counts_the_rows_by_what_they_rest_on(string ground, bool hasMemory, bool isMemory)
    {
        var rows = ActRegister.Default.Acts
            .Where(act => act.Source.Contains(Memory, StringComparison.Ordinal) == hasMemory && string.Equals(act.Source, Memory, StringComparison.Ordinal) == isMemory)
            .Select(static act => act.Confidence).ToList();
        var counts = new[] { rows.Count, Count(ActConfidence.High), Count(ActConfidence.Medium), Count(ActConfidence.Low) };
        var line = File.ReadLines(Repository.PathOf("docs", "register.md")).Single(line => line.StartsWith($"| {ground} |", StringComparison.Ordinal));
        Assert.Equal($"| {ground} | {string.Join(" | ", counts.Select(static count => count.ToString(CultureInfo.InvariantCulture)))} |", line);

        int Count(ActConfidence confidence) => rows.Count(row => row == confidence);
    }

    [Fact]
    public void Nothing_that_is_sure_is_from_memory() =>
        Assert.All(ActRegister.Default.Acts.Where(static act => act.Confidence == ActConfidence.High), static act => Assert.DoesNotContain(Memory, act.Source, StringComparison.Ordinal));
}
