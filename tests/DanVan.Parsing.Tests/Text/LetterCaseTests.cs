namespace DanVan.Parsing.Tests.Text;

public sealed class LetterCaseTests
{
    [Fact]
    public void EveryLetterHasTheCaseOfTheFramework()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            Assert.Equal((char.ToUpperInvariant(c), char.ToLowerInvariant(c)), (LetterCase.Upper(c), LetterCase.Lower(c)));
        }
    }

    [Theory]
    [InlineData("Mục tiêu chung", "Mục tiêu", true)]
    [InlineData("MỤC TIÊU", "Mục tiêu", true)]
    [InlineData("Mục đích", "Mục tiêu", false)]
    [InlineData("Mục", "Mục tiêu", false)]
    [InlineData("", "Các ", false)]
    public void WordsBeginWithOthersWhateverTheirCase(string words, string others, bool expected)
    {
        Assert.Equal(expected, LetterCase.Begins(words, others));
        Assert.Equal(words.StartsWith(others, StringComparison.OrdinalIgnoreCase), LetterCase.Begins(words, others));
    }

    [Theory]
    [InlineData("Nhiệm vụ và giải pháp", true)]
    [InlineData("CÁC GIẢI PHÁP", true)]
    [InlineData("Những việc phải làm", false)]
    [InlineData("giải ngân", false)]
    [InlineData("giải phá", false)]
    [InlineData("", false)]
    public void OneOfSeveralPhrasesStandsSomewhere(string words, bool expected)
    {
        string[] phrases = ["NHIỆM VỤ", "GIẢI PHÁP"];
        Assert.Equal(expected, LetterCase.ContainsAny(words, phrases, LetterCase.FirstsOf(phrases)));
        Assert.Equal(phrases.Any(phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase)), LetterCase.ContainsAny(words, phrases, LetterCase.FirstsOf(phrases)));
    }
}
