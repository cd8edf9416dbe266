#if DANVAN_LUCENE
using DanVan.Parsing;
using DanVan.Search.Lucene;
using FsCheck.Xunit;
using Lucene.Net.Analysis.TokenAttributes;

namespace DanVan.Conformance.Engine;

public sealed class VietnameseTokenizerTests
{
    [Theory]
    [InlineData("Công tác dân vận", true, "công[0,4)+1 công~tác[0,8)+0 tác[5,8)+1 tác~dân[5,12)+0 dân[9,12)+1 dân~vận[9,16)+0 vận[13,16)+1")]
    [InlineData("Đất, DÂN VẬN", false, "dat[0,3)+1 dan[5,8)+1 dan~van[5,12)+0 van[9,12)+1")]
    [InlineData("25-NQ/TW", true, "25[0,2)+1 nq[3,5)+1 nq~tw[3,8)+0 tw[6,8)+1")]
    [InlineData(" ", true, "")]
    public void Terms_have_their_places(string text, bool marked, string expected) =>
        Assert.Equal(VietnameseText.SearchFold(expected), string.Join(' ', Tokens(text, marked).Select(static t => $"{t.Term.Replace(SearchAnalyzer.PairSign, '~')}[{t.Start},{t.End})+{t.Increment}")));

    [Property]
    public bool Every_token_is_the_word_at_its_place(string? text, bool marked)
    {
        text = "Ủy ban dân vận " + text + " kế hoạch\u0301 " + text;
        var start = 0;
        var words = new List<string>();
        foreach (var token in Tokens(text, marked))
        {
            if (token.Start < start || token.End <= token.Start || token.End > text.Length) return false;
            start = token.Start;
            var inside = string.Join(SearchAnalyzer.PairSign, SearchAnalyzer.Tokens(text[token.Start..token.End]).Select(t => marked ? t.Term : t.Plain));
            if (!string.Equals(inside, token.Term, StringComparison.Ordinal)) return false;
            if (token.Increment == 1) words.Add(token.Term);
        }

        return words.SequenceEqual(SearchAnalyzer.Tokens(text).Select(t => marked ? t.Term : t.Plain), StringComparer.Ordinal);
    }

    private static List<(string Term, int Start, int End, int Increment)> Tokens(string text, bool marked)
    {
        using var analyzer = new VietnameseAnalyzer(marked);
        using var stream = analyzer.GetTokenStream("field", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var tokens = new List<(string, int, int, int)>();
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add((term.ToString(), offset.StartOffset, offset.EndOffset, increment.PositionIncrement));
        stream.End();
        Assert.Equal(text.Length, offset.EndOffset);
        return tokens;
    }
}
#endif
