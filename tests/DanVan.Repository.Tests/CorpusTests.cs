using System.Text.Json;
using DanVan.CorpusGenerator;

namespace DanVan.Repository.Tests;

/// <summary>The sample plans are what their sources give, and their annotations fit their texts.</summary>
public sealed class CorpusTests
{
    private static readonly string[] Classes = ["numbered", "law", "named"];
    private static readonly string[] Relations = ["basis", "implements", "reviews", "amends", "replaces", "repeals", "issued-with", "mentions"];
    private static readonly string[] Rules = ["duplicate", "conflict", "stale", "near miss", "mismatch", "chronology", "incomplete"];

    private static string Folder => Repository.PathOf("corpus");

    private static IEnumerable<string> Plans =>
        Directory.EnumerateFiles(Path.Combine(Folder, "gold"), "*.gold.json").Select(static file => Path.GetFileName(file)[..^".gold.json".Length]).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Plans];

    [Fact]
    public void FilesAreWhatTheSourcesGive() => Assert.Equal(0, Program.Main([Folder, "--check"]));

    [Fact]
    public void EverySourceIsAnnotated() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Folder, "sources"), "*.plan").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            Plans);

    [Fact]
    public void EveryFormatIsThere()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "files")).Select(static file => Path.GetFileName(file)).ToList();
        Assert.True(Plans.Count() >= 40);
        Assert.Equal(Plans.Count(), files.Count(static file => file.EndsWith(".txt", StringComparison.Ordinal)));
        Assert.True(files.Count(static file => file.EndsWith(".docx", StringComparison.Ordinal)) >= 12);
        Assert.True(files.Count(static file => file.EndsWith(".html", StringComparison.Ordinal)) >= 12);
        Assert.True(files.Count(static file => file.EndsWith(".pdf", StringComparison.Ordinal) && !file.EndsWith(".scan.pdf", StringComparison.Ordinal)) >= 12);
        Assert.True(files.Count(static file => file.EndsWith(".scan.pdf", StringComparison.Ordinal)) >= 6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnnotationsFitTheText(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "files", name + ".txt"));
        Assert.True(text.IsNormalized(System.Text.NormalizationForm.FormC));
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "gold", name + ".gold.json")));
        var lines = text.Split('\n');
        foreach (var section in gold.RootElement.GetProperty("sections").EnumerateArray())
        {
            var number = section.GetProperty("path").GetString()!.Split('.')[^1];
            var line = lines[section.GetProperty("line").GetInt32() - 1];

            // "Phần thứ nhất" has its number in words.
            if (!line.StartsWith("Phần thứ ", StringComparison.Ordinal)) Assert.Contains(number, line, StringComparison.Ordinal);
        }

        var ids = new HashSet<int>();
        foreach (var citation in gold.RootElement.GetProperty("citations").EnumerateArray())
        {
            AssertSlice(text, citation);
            ids.Add(citation.GetProperty("id").GetInt32());
            Assert.Contains(citation.GetProperty("class").GetString(), Classes);
            Assert.Contains(citation.GetProperty("relation").GetString(), Relations);
            if (citation.GetProperty("within").ValueKind != JsonValueKind.Null) Assert.Contains(citation.GetProperty("within").GetInt32(), ids);
        }

        foreach (var task in gold.RootElement.GetProperty("tasks").EnumerateArray()) AssertSlice(text, task);
    }

    [Fact]
    public void AnomaliesNameWhatStandsInTheText()
    {
        using var anomalies = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "anomalies.json")));
        var names = Plans.ToHashSet(StringComparer.Ordinal);
        foreach (var list in new[] { "must", "must_not" })
        {
            foreach (var entry in anomalies.RootElement.GetProperty(list).EnumerateArray())
            {
                Assert.Contains(entry.GetProperty("rule").GetString(), Rules);
                if (!entry.TryGetProperty("documents", out var documents)) continue;
                foreach (var document in documents.EnumerateArray())
                {
                    var text = File.ReadAllText(Path.Combine(Folder, "files", document.GetString() + ".txt"));
                    Assert.Contains(entry.GetProperty("number").GetString()!, Joined(text), StringComparison.Ordinal);
                }
            }
        }

        Assert.All(anomalies.RootElement.GetProperty("clean").EnumerateArray(), clean => Assert.Contains(clean.GetString()!, names));
    }

    private static string Joined(string text) =>
        string.Concat(text.Where(static c => !char.IsWhiteSpace(c))).Replace('–', '-');

    private static void AssertSlice(string text, JsonElement element)
    {
        var start = element.GetProperty("start").GetInt32();
        var end = element.GetProperty("end").GetInt32();
        Assert.Equal(element.GetProperty("text").GetString(), text[start..end]);
    }
}
