using System.Text.RegularExpressions;

namespace DanVan.Repository.Tests;

/// <summary>The README says what the code does, and the same in both languages.</summary>
public sealed class ReadmeTests
{
    /// <summary>The one program that a README shows; <see cref="PackageTests"/> runs it as it stands.</summary>
    internal static string Program(string file)
    {
        var blocks = Regex.Matches(File.ReadAllText(Repository.PathOf(file)), "```csharp\n(?<program>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        return Assert.Single(blocks).Groups["program"].Value;
    }

    [Fact]
    public void BothLanguagesShowTheSameProgram() => Assert.Equal(Program("README.md"), Program("README.vi.md"));

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
}
