using System.Text;
using DanVan.Parsing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DanVan.Reading.Tests;

public class ComposeTests
{
    private const string Letters = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐbcnz àáảãạắằẳẵặấầẩẫậéẻệỉịọồộờợụừựỳỵỸ.-/1";
    private static readonly char[] Marks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031B'];

    [Theory]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("e\u0302\u0323", "ệ")]
    [InlineData("ê\u0323", "ệ")]
    [InlineData("ẹ\u0302", "ệ")]
    [InlineData("ơ\u0323", "ợ")]
    [InlineData("U\u031B\u0301", "Ứ")]
    [InlineData("u\u0301\u031B", "ứ")]
    [InlineData("y\u0309", "ỷ")]
    [InlineData("C\u030Cư M'gar", "Čư M'gar")]
    [InlineData("đ\u0301", "đ\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("", "")]
    public void Composes(string text, string expected)
    {
        Assert.Equal(expected, VietnameseText.Compose(text));
        Assert.Equal(expected, VietnameseText.Compose(expected));
    }

    [Fact]
    public void Composed_text_is_the_same_string()
    {
        var text = new string("Kế hoạch số 25-NQ/TW".ToCharArray());
        Assert.Same(text, VietnameseText.Compose(text));
    }

    [Property(MaxTest = 500)]
    public Property Agrees_with_the_runtime()
    {
        var letter = Gen.Elements(Letters.ToCharArray());
        var cluster = from c in letter from count in Gen.Choose(0, 3) from marks in Gen.ArrayOf(Gen.Elements(Marks), count) select c + new string(marks);
        return Prop.ForAll(Arb.From(Gen.ArrayOf(cluster)), static parts =>
        {
            var text = string.Concat(parts);
            var expected = text.Normalize(NormalizationForm.FormC);
            // Under invariant globalization the runtime does not compose; there is nothing to compare with.
            return string.Equals("e\u0301".Normalize(NormalizationForm.FormC), "e\u0301", StringComparison.Ordinal) || string.Equals(VietnameseText.Compose(text), expected, StringComparison.Ordinal);
        });
    }

    [Property(MaxTest = 500)]
    public bool Map_leads_back_to_what_was_composed(string before, string after)
    {
        var source = (before ?? "").Replace('\u0323', ' ') + " e\u0323\u0302. " + after;
        var composed = VietnameseText.Compose(source, out var map);
        var at = composed.IndexOf(" ệ. ", StringComparison.Ordinal) + 1;
        var span = map.ToSource(new TextSpan(at, 1));
        return at > 0 && VietnameseText.Compose(source[span.Start..span.End]) is "ệ" && map.ToSource(composed.Length) == source.Length && map.ToSource(0) == 0;
    }

    [Fact]
    public void A_letter_may_get_longer()
    {
        var text = string.Concat(Enumerable.Repeat("ṍ\u0323", 300));
        Assert.Equal(string.Concat(Enumerable.Repeat("ọ\u0303\u0301", 300)), VietnameseText.Compose(text, out var map));
        Assert.Equal(text.Length, map.ToSource(900));
    }

    [Fact]
    public void Hostile_marks_take_linear_time()
    {
        var text = "e" + new string('\u0323', 2_000_000);
        Assert.Equal(text.Length, VietnameseText.Compose(text).Length);
    }
}
