using DanVan.Parsing.Catalog;
using DanVan.Parsing.Structure.Letterhead;

namespace DanVan.Parsing.Tests.Structure;

public class FirstLettersTests
{
    [Fact]
    public void A_place_has_the_names_that_begin_with_its_two_letters_in_the_order_of_the_list()
    {
        foreach (var kind in HeaderKinds.All)
        {
            var text = kind.Name.ToUpperInvariant() + " 2024";
            var expected = HeaderKinds.All.Where(other => other.Folded.AsSpan(0, 2).SequenceEqual(kind.Folded.AsSpan(0, 2))).ToArray();
            Assert.Equal(expected, HeaderKinds.ByLetters.At(text, 0, text.Length).ToArray());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("K")]
    [InlineData("5 kế hoạch")]
    [InlineData("k. hoạch")]
    [InlineData("xyz")]
    public void A_place_where_none_begins_has_none(string text) => Assert.Empty(HeaderKinds.ByLetters.At(text, 0, text.Length).ToArray());

    [Theory]
    [InlineData("doclaptudohanhphuc", "doclaptudohanhphuc", 0, true)]
    [InlineData("daclaptudohanhphuc", "doclaptudohanhphuc", 1, true)]
    [InlineData("zzclaptudohanhphuc", "doclaptudohanhphuc", 1, false)]
    [InlineData("zxclaptudohanhphuc", "doclaptudohanhphuc", 2, true)]
    [InlineData("doclaptudohanhphu", "doclaptudohanhphuc", 1, true)]
    [InlineData("docclaptudohanhphuc", "doclaptudohanhphuc", 0, false)]
    [InlineData("abc", "def", 2, false)]
    [InlineData("abc", "def", 3, true)]
    [InlineData("abcdef", "fedcba", 3, false)]
    public void Words_are_within_so_many_changes(string a, string b, int most, bool expected) => Assert.Equal(expected, EditDistance.IsWithin(a, b, most));
}
