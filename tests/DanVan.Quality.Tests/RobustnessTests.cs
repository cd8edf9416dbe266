using System.Diagnostics;
using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Quality.Tests;

/// <summary>What holds for every plan of the corpus, however it is cut, written or read.</summary>
public sealed class RobustnessTests
{
    /// <summary>How far two cuts of one long plan lie apart; each plan begins at another place, so that all residues are met.</summary>
    private const int Stride = 61;

    /// <summary>Shorter plans are cut at every character.</summary>
    private const int Short = 1700;

    /// <summary>How much is kept on either side of a cut near the start or end of a line, where the structure is told.</summary>
    private const int Window = 700;

    [Fact]
    public void CutAtAnyCharacterAPlanKeepsTheContracts()
    {
        Assert.Contains(Corpus.Texts, static text => text.Length < Short);
        Parallel.For(0, Corpus.Texts.Count, index =>
        {
            var text = Corpus.Texts[index];
            var stride = text.Length < Short ? 1 : Stride;
            for (var cut = index % stride; cut < text.Length; cut += stride) Check(text[..cut], text[cut..]);
        });
    }

    [Fact]
    public void CutAroundTheEndOfAnyLineAPlanKeepsTheContracts() =>
        Parallel.ForEach(Corpus.Texts, static text =>
        {
            for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
            {
                // Inside the last word of the line, before and after its end, and inside the number or mark that opens the next one.
                for (var cut = Math.Max(0, end - 1); cut <= Math.Min(text.Length, end + 4); cut++)
                    Check(text[Math.Max(0, cut - Window)..cut], text[cut..Math.Min(text.Length, cut + Window)]);
            }
        });

    [Fact]
    public void ParsingTwiceGivesTheSameResult() =>
        Parallel.ForEach(Corpus.Texts, static text => Assert.Equal(PlanDump.Of(PlanParser.Parse(text), byWords: false), PlanDump.Of(PlanParser.Parse(new string(text)), byWords: false)));

    private static void Check(params string[] pieces)
    {
        foreach (var piece in pieces) Assert.Null(PlanInvariants.Broken(piece, PlanParser.Parse(piece)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void TheResultDoesNotDependOnTheCulture(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            var expected = Evaluation.Digest(Corpus.Folder);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Evaluation.Digest(Corpus.Folder));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    public async Task TheResultDoesNotDependOnInvariantGlobalization(string invariant)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Evaluation).Assembly.Location, Corpus.Folder, "--digest"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant;
        using var process = Process.Start(start)!;
        var digest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(Evaluation.Digest(Corpus.Folder), digest.Trim());
    }

    [Fact]
    public void DecomposedTextGivesTheSameParts()
    {
        foreach (var text in Corpus.Texts)
        {
            var decomposed = Decomposition.Of(text);
            Assert.NotEqual(text.Length, decomposed.Length);
            Assert.Equal(text, VietnameseText.Compose(decomposed));
            var plan = PlanParser.Parse(decomposed);
            Assert.Null(PlanInvariants.Broken(decomposed, plan));
            Assert.Equal(PlanDump.Of(PlanParser.Parse(text), byWords: true), PlanDump.Of(plan, byWords: true));
        }
    }
}
