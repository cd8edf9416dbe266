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

    [Theory]
    [InlineData("Phương án chốt SỐ LIỆU năm 2024", "số liệu", 0, 15)]
    [InlineData("Phương án chốt số lieu", "số liệu", 0, -1)]
    [InlineData("tết, Tết", "TẾT", 0, 0)]
    [InlineData("tết, Tết", "TẾT", 1, 5)]
    [InlineData("tết, Tết", "TẾT", 6, -1)]
    [InlineData("liệu số liệ", "số liệu", 0, -1)]
    [InlineData("THEO theo", "theo", 1, 5)]
    [InlineData("ế", "tết", 0, -1)]
    [InlineData("", "tết", 0, -1)]
    public void A_phrase_is_found_by_its_last_marked_letter(string words, string phrase, int from, int expected)
    {
        Assert.Equal(expected, LetterCase.IndexOf(words, phrase, from));
        Assert.Equal(words.Length < from ? -1 : words.IndexOf(phrase, from, StringComparison.OrdinalIgnoreCase), LetterCase.IndexOf(words, phrase, from));
    }
}
