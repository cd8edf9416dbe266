using DanVan.Parsing.Citations;

namespace DanVan.Parsing.Tests;

public class WordRunsTests
{
    // Letters and what stands beside them in the tables of characters, marks, and what is asked for one by one.
    private const string Alphabet = "aZ09đĐếẾỹ Ơ×÷ªµº²\u00A0«»ẠỿἀĿɏɐ–“…\u0301ⁱⁿ漢٣_/-&|\n";

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(" Kế hoạch số 12/KH-UBND ")]
    [InlineData("ngày 5×7")]
    public void Runs_are_those_of_the_characters(string text) => Assert.Equal(Expected(text), Runs(text));

    [Fact]
    public void Runs_of_any_text_are_those_of_its_characters()
    {
        var random = new Random(64);
        for (var length = 0; length < 300; length++)
        {
            var text = string.Create(length, random, static (room, random) => random.GetItems(Alphabet, room));
            Assert.Equal(Expected(text), Runs(text));
        }
    }

    private static (int, int)[] Runs(string text)
    {
        // What was cut before is forgotten.
        var runs = new WordRuns(Chars.IsWordChar);
        runs.Read(new string('b', 1000));
        runs.Read(text);
        return [.. Enumerable.Range(0, runs.Count).Select(k => (runs.Edges[2 * k], runs.Edges[2 * k + 1]))];
    }

    private static (int, int)[] Expected(string text)
    {
        var runs = new List<(int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Chars.IsWordChar(text[i])) continue;
            var start = i;
            while (i < text.Length && Chars.IsWordChar(text[i])) i++;
            runs.Add((start, i));
        }

        return [.. runs];
    }
}
