using DanVan.Cli.Output;

namespace DanVan.Cli.Tests;

/// <summary>The table that is written without Spectre.Console is the one that Spectre.Console writes.</summary>
public sealed class TextTableTests
{
    private const string Marks = "aâđưệỹẠẾ09/.,;:-–—‘’“”…()*|ÐŁƠ«»~";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void IsTheSameForMadeUpTables(int seed)
    {
        var random = new Random(seed);
        var written = 0;
        for (var round = 0; round < 3000; round++)
        {
            var columns = random.Next(1, 7);
            var most = random.Next(1, 60);
            var rows = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (IReadOnlyList<string>)Row(random, columns, most)).ToList();
            if (Agrees(random.Next(12, 201), [.. Row(random, columns, 6)], rows)) written++;
        }

        Assert.True(written > 2000, $"only {written} of 3000 tables were written without Spectre.Console");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("một từ", true)]
    [InlineData("mộttừrấtdàikhôngcódấucáchnàoởgiữađểngắtdònghếtcảđoạn", true)]
    [InlineData("cuối dòng có dấu cách   ", true)]
    [InlineData(" đầu dòng có dấu cách", false)]
    [InlineData("ngoặc [[vuông]]", false)]
    [InlineData("[yellow]màu[/]", false)]
    [InlineData("漢字", false)]
    [InlineData("chữ te\u0323\u0302 tổ hợp", false)]
    [InlineData("hai\ndòng", false)]
    public void LeavesToSpectreWhatItCannotMeasure(string cell, bool isPlain) => Assert.Equal(isPlain, Agrees(40, ["Tên", "Giá trị"], [["cột", cell], [cell, "thực hiện nhiệm vụ được giao trong năm"]]));

    [Fact]
    public void EveryCharacterThatItTakesIsOneColumnWide()
    {
        for (var c = ' '; c < '\uD800'; c++)
        {
            var cell = "a" + c + "b";
            if (c is '[' or ']' || !TextTable.TryWrite(TextWriter.Null, 30, ["A"], [[cell]])) continue;
            Assert.True(Agrees(30, ["A"], [[cell]]), $"U+{(int)c:X4}");
        }
    }

    // Whether it was written without Spectre.Console; where it was, both must say the same.
    private static bool Agrees(int width, string[] headings, List<IReadOnlyList<string>> rows)
    {
        using var plain = new StringWriter();
        if (!TextTable.TryWrite(plain, width, headings, rows))
        {
            Assert.Equal("", plain.ToString());
            return false;
        }

        using var rich = new StringWriter();
        new Terminal(rich, TextWriter.Null, isInteractive: false, width).WriteMarkup(headings, rows);
        Assert.Equal(rich.ToString(), plain.ToString());
        return true;
    }

    private static string[] Row(Random random, int columns, int most)
    {
        var row = new string[columns];
        for (var i = 0; i < columns; i++)
        {
            var letters = new char[random.Next(3) == 0 ? 0 : random.Next(most)];
            for (var k = 0; k < letters.Length; k++) letters[k] = k > 0 && random.Next(5) == 0 ? ' ' : Marks[random.Next(Marks.Length)];
            row[i] = new string(letters);
        }

        return row;
    }
}
