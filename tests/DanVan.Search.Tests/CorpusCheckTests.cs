using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Search.Tests;

/// <summary>The sample plans as one corpus: what was planted in them is found, what is right is left alone, and clean plans are quiet.</summary>
public sealed class CorpusCheckTests
{
    private static readonly string Folder = Path.Combine(Root(), "corpus");

    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "anomalies.json"))).RootElement;

    private static readonly Dictionary<string, PlanDocument> Plans = Directory.EnumerateFiles(Path.Combine(Folder, "files"), "*.txt")
        .ToDictionary(static f => Path.GetFileNameWithoutExtension(f), static f => PlanParser.Parse(File.ReadAllText(f)) with { Source = Path.GetFileNameWithoutExtension(f) }, StringComparer.Ordinal);

    private static readonly IReadOnlyList<Finding> Findings = CheckEngine.Check(Plans.Values);

    [Fact]
    public void Every_planted_anomaly_is_found() => Assert.Empty(Expected.GetProperty("must").EnumerateArray().Where(static e => !Findings.Any(f => Matches(f, e))).Select(static e => e.ToString()));

    [Fact]
    public void Every_rule_has_ten_planted_anomalies()
    {
        var planted = Expected.GetProperty("must").EnumerateArray().GroupBy(static e => e.GetProperty("rule").GetString()!, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        Assert.All(Enum.GetValues<CheckRule>(), rule => Assert.True(planted.GetValueOrDefault(FindingJson.Of(rule)) >= 10, FindingJson.Of(rule)));
    }

    [Fact]
    public void Nothing_right_is_reported()
    {
        var wrong = new List<string>();
        foreach (var entry in Expected.GetProperty("must_not").EnumerateArray())
        {
            // Where documents are named they are the corpus: another document may well be wrong about the number.
            var findings = entry.TryGetProperty("documents", out var documents) ? CheckEngine.Check(documents.EnumerateArray().Select(static d => Plans[d.GetString()!])) : Findings;
            if (findings.Any(f => Matches(f, entry))) wrong.Add(entry.ToString());
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Clean_plans_are_quiet()
    {
        var counts = Expected.GetProperty("clean").EnumerateArray().Select(static n => n.GetString()!)
            .ToDictionary(static n => n, static n => CheckEngine.Check([Plans[n]]).Count, StringComparer.Ordinal);
        Assert.True(counts.Count >= 20);
        Assert.True(counts.Count(static c => c.Value <= 2) >= counts.Count - 1, string.Join(", ", counts.Where(static c => c.Value > 2)));
        Assert.True(counts.Values.Average() <= 0.6);
    }

    [Fact]
    public void Order_of_the_documents_does_not_matter()
    {
        var expected = FindingJson.Serialize(Findings);
        var random = new Random(7);
        for (var round = 0; round < 3; round++) Assert.Equal(expected, FindingJson.Serialize(CheckEngine.Check(Plans.Values.OrderBy(_ => random.Next()).ToList())));
    }

    [Fact]
    public void Index_is_looked_up_and_says_what_reading_all_of_it_says()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        var plans = Plans.Values.OrderBy(static p => p.Source, StringComparer.Ordinal).ToList();
        index.Ingest([.. plans.Select(static p => new IngestItem(p, "index/" + p.Source, p.Source))]);
        foreach (var draft in plans.Where(static (_, i) => i % 6 == 0))
        {
            var all = new CheckRun(new CheckOptions());
            all.Add(draft, isEvidenceOnly: false);
            foreach (var plan in plans) all.Add(plan with { Source = "index/" + plan.Source }, isEvidenceOnly: true);
            Assert.Equal(FindingJson.Serialize(all.Finish(default)), FindingJson.Serialize(CheckEngine.Check([draft], null, index)));
        }
    }

    private static bool Matches(Finding finding, JsonElement expected)
    {
        var number = expected.GetProperty("number").GetString()!;
        if (!string.Equals(FindingJson.Of(finding.Rule), expected.GetProperty("rule").GetString(), StringComparison.Ordinal)) return false;
        if (!string.Equals(finding.Number, number, StringComparison.Ordinal) && !(finding.Rule == CheckRule.Chronology && finding.Places.Any(p => p.Text.Contains(number, StringComparison.Ordinal)))) return false;
        if (expected.TryGetProperty("level", out var level) && !string.Equals(FindingJson.Of(finding.Level), level.GetString(), StringComparison.Ordinal)) return false;
        return !expected.TryGetProperty("documents", out var documents) || documents.EnumerateArray().All(d => finding.Documents.Contains(d.GetString()!, StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder.FullName;
    }
}
