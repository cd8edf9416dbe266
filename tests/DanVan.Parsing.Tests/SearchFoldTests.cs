using FsCheck.Xunit;

namespace DanVan.Parsing.Tests;

public sealed class SearchFoldTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("uỷ", "ủy")]
    [InlineData("Uỷ ban", "Ủy ban")]
    [InlineData("Đảng UỶ", "đảng ủy")]
    [InlineData("thuý", "thúy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("của", "cuả")]
    [InlineData("quý", "qúy")]
    [InlineData("già", "gìa")]
    [InlineData("người", "ngừơi")]
    [InlineData("ngoài", "ngòai")]
    [InlineData("NÐ-CP", "NĐ-CP")]
    [InlineData("25–NQ/TW", "25-nq/tw")]
    [InlineData("công tác", "co\u0302ng ta\u0301c")]
    [InlineData("vận", "va\u0323\u0302n")]
    [InlineData("vận", "v\u1EA1\u0302n")]
    [InlineData("Ủy", "U\u0309y")]
    [InlineData("đường", "đ\u01B0o\u031B\u0300ng")]
    public void One_word_has_one_key(string a, string b) => Assert.Equal(VietnameseText.SearchFold(a), VietnameseText.SearchFold(b));

    [Theory]
    [InlineData("dân", "dan")]
    [InlineData("hòa", "hóa")]
    [InlineData("mã", "ma")]
    [InlineData("đa", "da")]
    public void Marks_tell_words_apart(string a, string b)
    {
        Assert.NotEqual(VietnameseText.SearchFold(a), VietnameseText.SearchFold(b), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Dân vận khéo", "dan van kheo")]
    [InlineData("ĐẶNG Ủy", "dang uy")]
    [InlineData("25-NQ/TW", "25-nq/tw")]
    public void Key_without_marks(string text, string expected) => Assert.Equal(expected, VietnameseText.PlainFold(text));

    [Theory]
    [InlineData("  “Tăng cường”, và\nđổi mới… ", "tăng cường và đổi mới")]
    [InlineData("", "")]
    [InlineData("...", "")]
    public void Name_in_comparable_form(string text, string expected) => Assert.Equal(expected, VietnameseText.NameKey(text));

    [Theory]
    [InlineData("của ngày tại với đổi mới hòa khỏe ủy quý giá giữa người hoàn thành toàn tuyến ngoài khuỷu thuở quyết quỹ mía gì hội giới giếng gìn")]
    public void Usual_spelling_stays_as_it_is(string text) => Assert.Equal(text, VietnameseText.SearchFold(text));

    [Property]
    public bool Folding_twice_changes_nothing(string? text) =>
        string.Equals(VietnameseText.SearchFold(VietnameseText.SearchFold(text ?? "")), VietnameseText.SearchFold(text ?? ""), StringComparison.Ordinal);

    [Property]
    public bool Composed_text_keeps_its_length(string? text)
    {
        var composed = new string([.. (text ?? "").Where(static c => c is < '\u0300' or > '\u036F')]);
        return VietnameseText.SearchFold(composed).Length == composed.Length;
    }

    [Fact]
    public void Every_letter_folds_to_one_letter_in_either_case()
    {
        const string Letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
        foreach (var letter in Letters)
        {
            Assert.Equal(letter.ToString(), VietnameseText.SearchFold(letter.ToString()));
            Assert.Equal(letter.ToString(), VietnameseText.SearchFold(char.ToUpperInvariant(letter).ToString()));
            Assert.True(char.IsAsciiLetterLower(VietnameseText.PlainFold(letter.ToString())[0]));
        }
    }

    [Theory]
    [InlineData("Nghị quyết số 25-NQ/TW¹", "nghị|quyết|số|25|nq|tw")]
    [InlineData("30/2020/NĐ-CP", "30|2020|nđ|cp")]
    [InlineData("¹²³ …!", "")]
    [InlineData("a\u0301b", "áb")]
    [InlineData("10/2022/QH15", "10|2022|qh15")]
    public void Words_of_a_text(string text, string expected)
    {
        var folded = string.Join('|', expected.Split('|').Select(VietnameseText.SearchFold));
        Assert.Equal(folded, string.Join('|', SearchAnalyzer.Tokens(text).Select(static t => t.Term)));
    }

    [Property]
    public bool Words_lie_in_the_text_in_order(string? text)
    {
        text ??= "";
        var end = 0;
        foreach (var token in SearchAnalyzer.Tokens(text))
        {
            if (token.Span.Start < end || token.Span.End > text.Length || token.Span.IsEmpty || token.Term.Length == 0 || token.Span.Length > SearchAnalyzer.MaxTermLength) return false;
            if (!string.Equals(token.Term, VietnameseText.SearchFold(text.Substring(token.Span.Start, token.Span.Length)), StringComparison.Ordinal)) return false;
            end = token.Span.End;
        }

        return true;
    }
}
