using DanVan.Parsing.Citations;

namespace DanVan.Parsing.Tests.Citations;

public sealed class PhrasesTests
{
    private static readonly string[] All = ["các cơ quan", "các đơn vị", "các", "của", "theo tinh thần", "theo", "thực hiện chỉ đạo", "thực hiện", "thi hành", "ký", "ở các", "v/v", "v/l", "hòa giải", "các cơ quan khác", "ủy ban", "để"];

    // The first of the list that stands there, as each would be found by itself.
    [Theory]
    [InlineData("các cơ quan khác", "các cơ quan")]
    [InlineData("các đơn vị", "các đơn vị")]
    [InlineData("các sở", "các")]
    [InlineData("cách làm", null)]
    [InlineData("Của", "của")]
    [InlineData("Theo  tinh thần", "theo tinh thần")]
    [InlineData("theo đề nghị", "theo")]
    [InlineData("THỰC HIỆN CHỈ ĐẠO", "thực hiện chỉ đạo")]
    [InlineData("thực hành", null)]
    [InlineData("ký", "ký")]
    [InlineData("kỳ", null)]
    [InlineData("ở\ncác xã", "ở các")]
    [InlineData("V/v", "v/v")]
    [InlineData("v/l", "v/l")]
    [InlineData("hoà giải", "hòa giải")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("để", "để")]
    [InlineData("đ", null)]
    [InlineData("", null)]
    public void TheFirstOfTheListThatStandsThereCounts(string text, string? expected)
    {
        var phrases = new Phrases(All);
        var found = phrases.Find(text, 0, out var end);
        Assert.Equal(expected, found < 0 ? null : All[found]);
        Assert.Equal(expected is not null, phrases.Matches(text, 0));
        Assert.Equal(Array.FindIndex(All, phrase => Chars.Matches(text, 0, phrase)), found);
        if (found >= 0)
        {
            Assert.True(Chars.Matches(text, 0, All[found], out var alone));
            Assert.Equal(alone, end);
        }
    }

    [Fact]
    public void AReferenceIsLookedForWhereAPointerStandsSoNear()
    {
        string[] passages = ["Kế hoạch này", "Kế hoạch của tỉnh về việc nêu trên", "Nghị quyết 33", "một hai ba bốn năm sáu bảy tám chín mười số", "Kế hoạch", "a b c d e f g h 1", "Thực hiện kế hoạch đã đề ra của các cấp"];
        var words = new WordIndex();
        foreach (var passage in (string[])[string.Join(' ', passages), .. passages])
        {
            words.Read(passage);
            for (var word = 0; word < words.Count; word++)
            {
                for (var most = 0; most <= 12; most++)
                {
                    var expected = false;
                    for (var next = word + 1; next < words.Count && next <= word + most; next++) expected |= (words.UseOf(next) & WordUse.Pointer) != WordUse.None;
                    Assert.Equal(expected, words.PointsWithin(word, most));
                }
            }
        }
    }

    [Theory]
    [InlineData("33", true)]
    [InlineData("này", true)]
    [InlineData("tỉnh", false)]
    public void NumbersAndWordsThatPointAreTold(string word, bool expected)
    {
        var words = new WordIndex();
        words.Read(word);
        Assert.Equal(expected || FastPaths.Plain, (words.UseOf(0) & WordUse.Pointer) != WordUse.None);
    }
}
