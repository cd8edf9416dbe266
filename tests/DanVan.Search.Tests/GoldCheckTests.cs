using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Search.Tests;

public sealed class GoldCheckTests
{
    private static readonly string[] Names = ["tay-ninh-snn-2024", "tay-ninh-stttt-2024", "hue-snnptnt-2024"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_must_be_found_is_found_and_nothing_of_what_must_not(bool parsed)
    {
        if (GoldFiles.Folder is not { } gold) return;
        var findings = CheckEngine.Check(Names.Select(name => parsed
            ? PlanParser.Parse(File.ReadAllText(Path.Combine(gold, name + ".txt"))) with { Source = name }
            : GoldFiles.Load(gold, name)));
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(gold, "anomalies.json")));
        var missing = json.RootElement.GetProperty("must").EnumerateArray().Where(m => !findings.Any(f => Matches(f, m, exact: true))).Select(static m => m.ToString());
        var wrong = json.RootElement.GetProperty("must_not").EnumerateArray().Where(m => findings.Any(f => Matches(f, m, exact: false))).Select(static m => m.ToString());
        Assert.Empty(missing);
        Assert.Empty(wrong);
    }

    private static bool Matches(Finding finding, JsonElement expected, bool exact)
    {
        if (!string.Equals(FindingJson.Of(finding.Rule), expected.GetProperty("rule").GetString(), StringComparison.Ordinal)) return false;
        if (!string.Equals(finding.Number, expected.GetProperty("number").GetString(), StringComparison.Ordinal)) return false;
        if (expected.TryGetProperty("level", out var level) && !string.Equals(FindingJson.Of(finding.Level), level.GetString(), StringComparison.Ordinal)) return false;
        if (!expected.TryGetProperty("documents", out var documents)) return true;
        var named = documents.EnumerateArray().Select(static d => d.GetString()!).Order(StringComparer.Ordinal).ToList();
        return exact ? finding.Documents.SequenceEqual(named, StringComparer.Ordinal) : named.Exists(n => finding.Documents.Contains(n, StringComparer.Ordinal));
    }
}
