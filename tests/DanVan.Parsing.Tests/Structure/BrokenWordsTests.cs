using DanVan.Parsing.Structure.Letterhead;

namespace DanVan.Parsing.Tests.Structure;

/// <summary>Names of bodies in the letterhead whose words a converter broke.</summary>
public class BrokenWordsTests
{
    [Theory]
    [InlineData("B Ộ LAO ĐỘNG - THƯƠNG BINH V À X Ã HỘI", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")]
    [InlineData("S Ở NỘI VỤ", "SỞ NỘI VỤ")]
    [InlineData("B AN DÂN VẬN", "BAN DÂN VẬN")]
    [InlineData("HỘI ĐỒNG NH ÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")]
    [InlineData("SỞ VĂN HÓA V À THỂ THAO", "SỞ VĂN HÓA VÀ THỂ THAO")]
    [InlineData("CHI CỤC THUẾ KHU VỰC V AN GIANG", null)]
    [InlineData("UBND TỈNH AN GIANG", null)]
    [InlineData("SỞ NỘI VỤ", null)]
    [InlineData("Tổ b ở xã", null)]
    [InlineData(" B ", null)]
    [InlineData("", null)]
    public void Words_are_whole_again(string line, string? expected) => Assert.Equal(expected, BrokenWords.Joined(line));

    [Theory]
    [InlineData("UBND TỈNH LÀO CAI\nS Ở NỘI VỤ", "SỞ NỘI VỤ")]
    [InlineData("B Ộ LAO ĐỘNG - THƯƠNG BINH\nV À X Ã HỘI", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")]
    public void The_letterhead_names_its_issuer(string letterhead, string expected)
    {
        var plan = PlanParser.Parse(letterhead + "\n\nSố: 12/KH-SNV\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLào Cai, ngày 27 tháng 6 năm 2019\n\nKẾ HOẠCH\nCông tác dân vận\n\nI. MỤC ĐÍCH\n\n1. Rà soát.\n");
        Assert.Equal(expected, plan.Header.Issuer);
        Assert.Equal("Công tác dân vận", plan.Header.Title);
    }
}
