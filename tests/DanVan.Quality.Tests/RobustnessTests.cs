using System.Diagnostics;
using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Quality.Tests;

/// <summary>What holds for every plan of the corpus, however it is cut, written or read.</summary>
public sealed class RobustnessTests
{
    /// <summary>How far two cuts of one plan lie apart; each plan begins at another place, so that all residues are met.</summary>
    private const int Stride = 61;

    [Fact]
    public void CutAtAnyCharacterAPlanKeepsTheContracts()
    {
        Parallel.For(0, Corpus.Texts.Count, index =>
        {
            var text = Corpus.Texts[index];
            for (var cut = index % Stride; cut < text.Length; cut += Stride)
            {
                foreach (var piece in new[] { text[..cut], text[cut..] }) Assert.Null(PlanInvariants.Broken(piece, PlanParser.Parse(piece)));
            }
        });
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
            Assert.Equal(Parts(PlanParser.Parse(text)), Parts(plan));
        }
    }

    /// <summary>Every part, its place given by the words that stand there.</summary>
    private static List<string?> Parts(PlanDocument plan)
    {
        string Words(TextSpan span) => VietnameseText.Compose(span.Slice(plan.Text).ToString());
        var header = plan.Header;
        List<string?> parts = [header.Kind, header.Number?.ToString(), header.Symbol, header.Issuer, header.Place, header.Title, header.Date.ToString(), Words(header.NumberSpan), Words(header.IssuerSpan), Words(header.DateSpan), Words(header.TitleSpan)];
        foreach (var section in plan.Sections) parts.Add($"{section.Path} {section.Title} {section.Line} {Words(section.Heading)} {Words(section.Extent)} {section.Children.Count}");
        foreach (var citation in plan.Citations)
        {
            parts.Add($"{citation.Id} {citation.Kind} {citation.Number} {citation.Name} {citation.Date} {citation.Issuer} {citation.Title} {citation.Relation} {citation.Within} {Words(citation.Span)} {Words(citation.Context)}");
            parts.AddRange(citation.Pins.Select(pin => Words(pin.Span)));
        }

        foreach (var task in plan.Tasks)
        {
            parts.Add($"{task.Section} {Words(task.Span)}");
            parts.AddRange(task.Lead.Concat(task.Support).Select(a => $"{a.Name} {Words(a.Span)}"));
            parts.AddRange(task.Deadlines.Select(d => $"{d.From} {d.To} {Words(d.Span)}"));
            parts.AddRange(task.Targets.Select(t => $"{t.Value} {Words(t.Span)}"));
        }

        parts.AddRange(plan.Footnotes.Select(f => $"{f.Mark} {Words(f.Span)} {Words(f.Reference)}"));
        parts.AddRange(plan.Recipients.Select(r => $"{r.Text} {Words(r.Span)}"));
        parts.AddRange(plan.Annexes.Select(a => $"{a.Label} {a.Title} {Words(a.Extent)}"));
        parts.AddRange(plan.Diagnostics.Select(d => $"{d.Code} {Words(d.Span)}"));
        parts.Add($"{plan.Signature.Authority} {plan.Signature.Position} {plan.Signature.Name} {Words(plan.Signature.Span)}");
        return parts;
    }
}
