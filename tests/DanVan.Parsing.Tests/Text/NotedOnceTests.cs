using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Words = DanVan.Parsing.Tasks.PassageText;

namespace DanVan.Parsing.Tests.Text;

/// <summary>What is noted of words and passages once says what looking again says.</summary>
public class NotedOnceTests
{
    private static readonly string[] Parts =
    [
        "Giao", "Sở", "Sở Nội vụ", "UBND các huyện", "các phòng, ban", "chủ trì", "phối hợp với", "Đồng chí Lê Thị Na", "Chánh Văn phòng", "và", "cùng", "mời", "tham gia", "do", "đã", "Đơn vị thực hiện:", "LĐ-TB&XH", "uỷ ban", "HOÀ",
        "trướcngày", "ngày15", "30a", "12", "3/2024", "thứ Sáu", "hằng tuần", ",", ";", ".", ":", "(", ")", "-", "–", "“", "”", "≤", "…", "nghiêng", "nghiêngngả", "thuo\u0309ng", "Ðiều", "a", "ủ", "báo cáo", "Liên hệ:", "Ban Thanh tra nhân dân",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", "", "*", "\u200B"];

    /// <summary>Texts of those parts with those gaps.</summary>
    public static Arbitrary<string> Texts() =>
        Gen.Elements(Parts).SelectMany(static part => Gen.Elements(Gaps).Select(gap => part + gap)).NonEmptyListOf().Select(static parts => string.Concat(parts).Trim()).ToArbitrary();

    [Property(Arbitrary = [typeof(NotedOnceTests)], MaxTest = 400)]
    public bool AWordIsKnownByItsLetters(string text)
    {
        var memo = new WordMemo<PrintedWord>();
        for (var round = 0; round < 2; round++)
        {
            for (var start = 0; start < text.Length; start++)
            {
                for (var end = start + 1; end <= Math.Min(text.Length, start + WordMemo<PrintedWord>.Longest + 2); end++)
                {
                    if (memo.Of(text, start, end) != PrintedWord.Of(text.AsSpan(start, end - start))) return false;
                }
            }
        }

        return true;
    }

    [Property(Arbitrary = [typeof(NotedOnceTests)], MaxTest = 400)]
    public bool SignsAreThoseOfTheTokens(string text)
    {
        if (text.Length == 0) return true;
        var buffer = PassageBuffer.Rent();
        // Of the passage before nothing is left.
        Read("Mời Sở A; do (đã): “cùng” phối hợp – tham gia, Hiệp đồng", buffer);
        var words = Read(text, buffer);
        for (var word = 0; word < Lexicon.Count; word++)
        {
            var stands = false;
            foreach (var token in words.Tokens) stands |= token.Word == word;
            if (words.Signs.Has(word) != (stands || FastPaths.Plain)) return false;
        }

        for (var mark = '!'; mark < '\u007F'; mark++)
        {
            var stands = false;
            foreach (var token in words.Tokens) stands |= token.Mark == mark;
            if (words.Signs.HasMark(mark) != (stands || FastPaths.Plain)) return false;
        }

        foreach (var token in words.Tokens)
        {
            if (token.Mark != '\0' && !words.Signs.HasMark(token.Mark)) return false;
        }

        buffer.Return();
        return true;
    }

    [Property(Arbitrary = [typeof(NotedOnceTests)], MaxTest = 300)]
    public bool ANameReadAgainIsTheSame(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0) return true;
        var buffer = PassageBuffer.Rent();
        Words[] passages = [Read(first, buffer), Read(second, buffer)];
        for (var round = 0; round < 2; round++)
        {
            foreach (var words in passages)
            {
                // One more, which a rule that goes on behind the last word asks for too.
                for (var at = words.Count; at >= 0; at--)
                {
                    foreach (var context in Enum.GetValues<BodyContext>())
                    {
                        var text = words == passages[0] ? first : second;
                        var reader = new BodyReader(words, context);
                        if ((reader.ReadOne(at), reader.IsHead(at), reader.ReadName(at, false, true, out _)) != Alone(text, at, context)) return false;
                    }
                }
            }
        }

        buffer.Return();
        return true;
    }

    [Theory]
    [InlineData("UBND xã", "Ủy ban nhân dân xã")]
    [InlineData("Sở Nội vụ", "Sở Nội vụ")]
    [InlineData("Uỷ ban", "Ủy ban")]
    [InlineData("Sở Văn hoá", "Sở Văn hóa")]
    [InlineData("Ban quản lý", "Ban quản lý")]
    [InlineData("Bộ Lao động – Thương binh", "Bộ Lao động - Thương binh")]
    [InlineData("Chi cục Thuế, hộ quý", "Chi cục Thuế, hộ quý")]
    [InlineData("tổ 3a TP. Vinh", "tổ 3a thành phố Vinh")]
    public void ANameGetsItsForm(string name, string form) => Assert.Equal(form, BodyNames.Normalize(name));

    [Fact]
    public void ANameInItsFormIsNoCopy()
    {
        const string Name = "Ban Thanh tra nhân dân";
        Assert.Same(Name, BodyNames.Normalize(Name));
    }

    private static Words Read(string text, PassageBuffer buffer) => Words.Create(text, new SpanList(new TextSpan(0, text.Length)), 0, [], buffer);

    private static (int Name, bool IsHead, int End) Alone(string text, int at, BodyContext context)
    {
        var buffer = PassageBuffer.Rent();
        var reader = new BodyReader(Read(text, buffer), context);
        var name = reader.ReadOne(at);
        buffer.Reset();
        var isHead = new BodyReader(Read(text, buffer), context).IsHead(at);
        buffer.Return();
        return (name, isHead, name);
    }
}
