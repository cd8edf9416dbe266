using FsCheck.Xunit;

namespace DanVan.Parsing.Tests;

public sealed class SearchAnalyzerTests
{
    [Theory]
    [InlineData("Công tác DÂN VẬN", "công tác dân vận")]
    [InlineData("Số: 25-NQ/TW, ngày 03/6/2013", "số 25 nq tw ngày 03 6 2013")]
    [InlineData("UBND tỉnh¹ (Uỷ ban)", "ubnd tỉnh ủy ban")]
    [InlineData("hoà\u00A0giải–hòa", "hòa giải hòa")]
    [InlineData("ho\u0300a", "hòa")]
    [InlineData("\u0301a", "a")]
    [InlineData("NÐ-CP", "nđ cp")]
    [InlineData("", "")]
    [InlineData("—…!", "")]
    [InlineData("日本 Ω2", "日本 ω2")]
    public void Words_of_a_text(string text, string expected) =>
        Assert.Equal(VietnameseText.SearchFold(expected), string.Join(' ', SearchAnalyzer.Tokens(text).Select(static t => t.Term)));

    [Theory]
    [InlineData("dân vận", true)]
    [InlineData("kế hoạch", true)]
    [InlineData("uỷ ban", true)]
    [InlineData("vận dân", false)]
    public void Frequent_neighbours_are_a_term(string words, bool expected)
    {
        var pair = VietnameseText.SearchFold(words).Replace(' ', SearchAnalyzer.PairSign);
        Assert.Equal(expected, SearchAnalyzer.IsPair(pair, marked: true));
        Assert.Equal(expected, SearchAnalyzer.IsPair(VietnameseText.Unaccent(pair), marked: false));
    }

    // The slow and obvious way: cut at what is no letter, digit or mark, fold each piece.
    [Property]
    public bool Words_are_those_of_the_plain_way(string? text)
    {
        text = Mixed(text);
        var expected = new List<(int Start, int End, string Term)>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && i - start < SearchAnalyzer.MaxTermLength && (char.IsLetterOrDigit(text[i]) || text[i] is >= '\u0300' and <= '\u036F')) i++;
            expected.Add((start, i, VietnameseText.SearchFold(text[start..i])));
        }

        return expected.SequenceEqual(SearchAnalyzer.Tokens(text).Select(static t => (t.Span.Start, t.Span.End, t.Term)));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        const string Text = "Thực hiện Nghị quyết số 25-NQ/TW về công tác dân vận của Uỷ ban nhân dân tỉnh năm 2024 ho\u0300a";
        var term = new char[SearchAnalyzer.MaxTermLength];
        var count = Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) count += Count();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(101 * 22, count);

        int Count()
        {
            var (position, words) = (0, 0);
            while (SearchAnalyzer.TryNext(Text, ref position, term, out var length, out _))
            {
                SearchAnalyzer.RemoveMarks(term.AsSpan(0, length));
                words++;
            }

            return words;
        }
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var position = 0;
        Assert.Throws<ArgumentException>(() => SearchAnalyzer.TryNext("a", ref position, new char[3], out _, out _));
        position = -1;
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchAnalyzer.TryNext("a", ref position, new char[64], out _, out _));
        Assert.Throws<ArgumentNullException>(() => SearchAnalyzer.Tokens(null!));
    }

    // Random strings have few Vietnamese letters of their own.
    private static string Mixed(string? text) => string.Concat((text ?? "").Select(static (c, i) => (i % 4) switch { 0 => "Uỷ", 1 => "o\u0300", 2 => " Ða", _ => "" } + c));
}
