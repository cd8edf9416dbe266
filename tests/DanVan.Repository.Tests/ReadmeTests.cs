using System.Text.RegularExpressions;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Repository.Tests;

/// <summary>The README says what the code does, and the same in both languages.</summary>
public sealed class ReadmeTests
{
    private const string Text = """
        Số: 12/KH-UBND

        Tây Ninh, ngày 05 tháng 02 năm 2024

        KẾ HOẠCH Thực hiện công tác dân vận năm 2024

        Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương về công tác dân vận, Ủy ban nhân dân huyện ban hành Kế hoạch như sau:

        I. MỤC ĐÍCH

        Triển khai Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương.
        """;

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void TheExampleIsTheOneThatRunsHere(string file)
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "DanVan.Repository.Tests", "ReadmeTests.cs"));
        var example = Regex.Match(source, "// example:begin\n(?<example>.*?) *// example:end", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["example"].Value;
        var lines = example.Split('\n').Select(static line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line);
        Assert.Contains("```csharp\n" + string.Join('\n', lines).TrimEnd() + "\n```", File.ReadAllText(Repository.PathOf(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void TheExampleFindsWhatItAsksFor()
    {
        using var temporary = new TemporaryFolder();
        var folder = Path.Combine(temporary.Path, "index");
        var written = new StringWriter();
        RunExample(Text, folder, written);
        var output = written.ToString();
        Assert.Contains("Kế hoạch 12/KH-UBND", output, StringComparison.Ordinal);
        Assert.Contains("Nghị quyết 25-NQ/TW 2013-06-03 at [", output, StringComparison.Ordinal);
        Assert.Contains("12/KH-UBND cites it in I: Triển khai Nghị quyết số 25-NQ/TW", output, StringComparison.Ordinal);
    }

    [Fact]
    public void BothLanguagesHaveTheSameHeadingsCommandsAndTables()
    {
        var english = Shape(File.ReadAllText(Repository.PathOf("README.md")));
        var vietnamese = Shape(File.ReadAllText(Repository.PathOf("README.vi.md")));
        Assert.Equal(english, vietnamese);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.vi.md")]
    public void ItIsShort(string file) => Assert.InRange(File.ReadAllLines(Repository.PathOf(file)).Length, 1, 199);

    /// <summary>Heading levels, table rows by their first cell where it is code, and the commands of shell blocks, in order.</summary>
    private static List<string> Shape(string markdown)
    {
        var shape = new List<string>();
        var inShell = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inShell = line.StartsWith("```sh", StringComparison.Ordinal);
            else if (inShell) shape.Add(line.Split('#')[0].Trim());
            else if (line.StartsWith('#')) shape.Add(line[..(line.LastIndexOf('#') + 1)]);
            else if (line.StartsWith('|')) shape.Add(line.StartsWith("| `", StringComparison.Ordinal) ? line.Split('|')[1].Trim() : $"row of {line.Split('|').Length}");
        }

        return shape;
    }

    private static void RunExample(string text, string folder, StringWriter Console)
    {
        // example:begin
        var plan = PlanParser.Parse(text);
        Console.WriteLine($"{plan.Header.Kind} {plan.Header.Number}, {plan.Header.Issuer}, {plan.Header.Date}");
        foreach (var citation in plan.Citations)
            Console.WriteLine($"{citation.Kind} {citation.Number} {citation.Date} at {citation.Span}");

        using var index = PlanIndex.OpenOrCreate(folder);
        index.Ingest([new IngestItem(plan, "plan.txt", ContentHash: "1")]);
        var answer = index.Cites(new CitesQuery { Target = "25-NQ/TW", Date = new PartialDate(2013, 6, 3) });
        foreach (var place in answer.Targets.SelectMany(target => target.Citing))
            Console.WriteLine($"{place.Plan.Number} cites it in {place.Section}: {place.Sentence}");
        // example:end
    }
}
