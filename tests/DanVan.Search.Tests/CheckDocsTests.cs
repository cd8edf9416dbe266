using DanVan.Parsing;
using DanVan.Search.Checks;

namespace DanVan.Search.Tests;

/// <summary>Every code has its section in docs/checks.md, and what the section shows is what the check does.</summary>
public sealed class CheckDocsTests
{
    private const string Head = "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\nSố: 46/KH-UBND\n\nTây Ninh, ngày 14 tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện công tác dân vận năm 2024\n\n";

    private static readonly IReadOnlyList<Section> Sections = Read();

    public static TheoryData<string> Codes => [.. CheckCodes.All];

    [Fact]
    public void Every_code_has_its_section_and_every_section_its_code() => Assert.Equal(CheckCodes.All, Sections.Select(static s => s.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Section_names_rule_and_severity(string code)
    {
        var text = Sections.Single(s => string.Equals(s.Code, code, StringComparison.Ordinal)).Text;
        Assert.Contains($"Rule {FindingJson.Of(CheckCodes.RuleOf(code))}, ", text, StringComparison.Ordinal);
        Assert.Contains($"severity {EnumText.Of(CheckCodes.SeverityOf(code))}.", text, StringComparison.Ordinal);
        Assert.Contains("Reason: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Example_is_reported_and_its_counterpart_is_not(string code)
    {
        var examples = Sections.Single(s => string.Equals(s.Code, code, StringComparison.Ordinal)).Examples;
        Assert.Equal(2, examples.Count);
        Assert.Contains(code, Reported(examples[0]));
        Assert.DoesNotContain(code, Reported(examples[1]));
    }

    private static IEnumerable<string> Reported(string example)
    {
        var text = example.StartsWith("Số:", StringComparison.Ordinal) ? "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n\n" + example : Head + example;
        return CheckEngine.Check([PlanParser.Parse(text + "\n\nNơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.\n") with { Source = "example" }]).Select(static f => f.Code);
    }

    private static List<Section> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DanVan.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        var sections = new List<Section>();
        foreach (var part in File.ReadAllText(Path.Combine(folder.FullName, "docs", "checks.md")).Split("\n## ").Skip(1))
        {
            var pieces = part.Split("```");
            var examples = pieces.Where(static (_, i) => i % 2 == 1).Select(static p => p["text\n".Length..].TrimEnd('\n')).ToList();
            sections.Add(new Section(part[..part.IndexOf('\n', StringComparison.Ordinal)], part, examples));
        }

        return sections;
    }

    private sealed record Section(string Code, string Text, IReadOnlyList<string> Examples);
}
