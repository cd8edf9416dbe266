namespace DanVan.Parsing.Tests;

/// <summary>A line is called plain only where nothing in it has to be put in order, at every length and wherever the odd character stands.</summary>
public class PlainLineTests
{
    // Past one and two registers, and a rest behind them.
    private static readonly int[] Lengths = [1, 15, 16, 17, 31, 32, 33, 40];

    public static TheoryData<string, bool> Lines => new()
    {
        { "", true },
        { "Tổ chức thực hiện", true },
        { "“Dân vận khéo” – năm 2026…", true },
        { "Tổ chức  thực hiện", false },
        { "**Tổ chức** thực hiện", false },
        { "Tổ chức\nthực hiện", false },
        { "Tổ chức\u00A0thực hiện", false },
        { "Tổ chức th\u00ADực hiện", false },
        { "Tổ chức thực hiện các nhiệm vụ được giao  năm 2026", false },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Plain_is_told(string line, bool expected) => Assert.Equal(expected && !FastPaths.Plain, PlainLine.Is(line));

    [Fact]
    public void Every_blank_and_mark_is_odd()
    {
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            if (c == ' ' || (c is not '*' and not '\u00AD' && !CharTraits.Is(c, CharTraits.Gap))) continue;
            foreach (var length in Lengths)
            {
                for (var at = 0; at < length; at++)
                {
                    var line = new char[length];
                    Array.Fill(line, 'ế');
                    line[at] = c;
                    Assert.False(PlainLine.Is(line), $"U+{(int)c:X4} at {at} of {length}");
                }
            }
        }
    }
}
