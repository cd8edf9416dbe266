using DanVan.Parsing.Citations;
using DanVan.Parsing.Structure;
using DanVan.Parsing.Tasks;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Words = DanVan.Parsing.Tasks.PassageText;

namespace DanVan.Parsing.Tests.Text;

/// <summary>Words that are cut once for many rules: the quick reading gives what the careful one gives, and no rule misses a word.</summary>
public class SharedWordTests
{
    private static readonly string[] Parts =
    [
        "Căn cứ", "thực hiện", "Nghị quyết", "số 25-NQ/TW", "ngày 03/6/2013", "của", "UBND tỉnh", "NQ số 12", "điểm a khoản 2 Điều 5", "Luật Đất đai", "LĐ-TB&XH", "uỷ ban", "ủy ban", "hoà", "QUYẾT ĐỊNH",
        "30a", "H5N1", "1.000", "100%", "“chỉ đạo”", "«điểm»", "(theo)", ",", ";", ".", ":", "-", "–", "/", "…", "này", "nêu trên", "chủ trì, phối hợp với", "báo cáo", "hằng năm", "thuo\u0309ng", "Ðiều", "đ/c", "a", "I.", "…/KH",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", "", "  ", "\t", "\u00A0", "*", "\u200B"];

    /// <summary>Texts of those parts with those gaps.</summary>
    public static Arbitrary<string> Texts() =>
        Gen.Elements(Parts).SelectMany(static part => Gen.Elements(Gaps).Select(gap => part + gap)).ListOf().Select(static parts => string.Concat(parts).Trim()).ToArbitrary();

    [Property(Arbitrary = [typeof(SharedWordTests)], MaxTest = 400)]
    public bool ReadWhereItStandsAndCleanedItIsTheSame(string text)
    {
        // A character that is left out has the same words read with care.
        if (text.Length == 0) return true;
        return string.Equals(Read(text, [new TextSpan(0, text.Length)]), Read(text + "\u200B", [new TextSpan(0, text.Length + 1)]), StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(SharedWordTests)], MaxTest = 400)]
    public bool JoinedAndCleanedItIsTheSame(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0) return true;
        var text = first + "\n" + second + "\u200B";
        var from = first.Length + 1;
        return string.Equals(
            Read(text, [new TextSpan(0, first.Length), new TextSpan(from, second.Length)]),
            Read(text, [new TextSpan(0, first.Length), new TextSpan(from, second.Length + 1)]),
            StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(SharedWordTests)], MaxTest = 400)]
    public bool NoRuleMissesAWord(string text)
    {
        var words = new WordIndex();
        words.Read(text);
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Chars.IsWordChar(text[i]) || !Chars.AtWordStart(text, i)) continue;
            if (next == words.Count || words.StartOf(next) != i || words.From(i) != next) return false;
            var use = words.UseOf(next++);
            if (KindGrammar.Forward.Matches(text, i) && !use.HasFlag(WordUse.Kind)) return false;
            if (RelationCues.At(text, i, out _) != Cue.None && !use.HasFlag(WordUse.Cue)) return false;
            if (PinGrammar.Openers.Matches(text, i) && !use.HasFlag(WordUse.Place)) return false;
            if (Chars.IsUpper(text[i]) != use.HasFlag(WordUse.Capital)) return false;
        }

        return next == words.Count && words.From(text.Length) == words.Count;
    }

    [Fact]
    public void WordsAreCutWithoutAllocating()
    {
        const string Text = "Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013, giao Sở Nội vụ chủ trì, phối hợp với UBND các xã báo cáo trước ngày 15/12 hằng năm.";
        var words = new WordIndex();
        var buffer = PassageBuffer.Rent();
        var pieces = new SpanList(new TextSpan(0, Text.Length));
        long Cut()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var k = 0; k < 100; k++)
            {
                buffer.Reset();
                words.Read(Text);
                _ = Words.Create(Text, pieces, 0, [], buffer);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // What the runtime itself makes while it compiles is not made each time.
        var least = Cut();
        for (var k = 0; k < 5 && least > 0; k++) least = Math.Min(least, Cut());
        Assert.Equal(0, FastPaths.Plain ? 0 : least);
    }

    [Fact]
    public void TheTextOfATaskIsThatOfItsSpan()
    {
        const string Document = "1. Giao Sở Nội vụ chủ trì.";
        var sliced = new PlanTask(new WholeText(Document), new TextSpan(3, 15));
        var given = new PlanTask { Span = new TextSpan(3, 15), Text = "Giao Sở Nội vụ " };
        Assert.Equal("Giao Sở Nội vụ ", sliced.Text);
        Assert.Same(sliced.Text, sliced.Text);
        Assert.Equal(given, sliced);
        Assert.Equal(given.GetHashCode(), sliced.GetHashCode());
        Assert.NotEqual(given with { Text = "Giao" }, sliced);
        Assert.Equal("Giao", (sliced with { Text = "Giao" }).Text);
    }

    [Fact]
    public void TheTextAndTheTitleOfACitationAreThoseOfTheirSpans()
    {
        const string Document = "Căn cứ Nghị quyết số 25-NQ/TW ngày 03/6/2013 về công tác dân vận trong tình hình mới.";
        var (span, title) = (Of(Document, "Nghị quyết số 25-NQ/TW ngày 03/6/2013"), Of(Document, "về công tác dân vận trong tình hình mới"));
        var sliced = new Citation(1, CitationClass.Numbered, new WholeText(Document), span, PlacedText.Of(new WholeText(Document), title));
        var given = new Citation { Id = 1, Class = CitationClass.Numbered, Span = span, Text = "Nghị quyết số 25-NQ/TW ngày 03/6/2013", Title = "về công tác dân vận trong tình hình mới", TitleSpan = title };
        Assert.Equal(given.Text, sliced.Text);
        Assert.Equal(given.Title, sliced.Title);
        Assert.Same(sliced.Text, sliced.Text);
        Assert.Equal(given, sliced);
        Assert.Equal(given.GetHashCode(), sliced.GetHashCode());
        Assert.Equal(given.ToString(), sliced.ToString());
        Assert.NotEqual(given with { Title = null }, sliced);
        Assert.NotEqual(given with { Title = "" }, given with { Title = null });
        Assert.Null((sliced with { Title = null }).Title);
        Assert.Equal("Căn cứ", (sliced with { Text = "Căn cứ" }).Text);
    }

    // A place that is changed takes no other words along.
    [Fact]
    public void WordsStayWhereTheirPlaceMoves()
    {
        const string Document = "Nghị quyết số 25-NQ/TW\nvề công tác\ndân vận trong tình hình mới.";
        var whole = new WholeText(Document);
        var (span, title) = (Of(Document, "Nghị quyết số 25-NQ/TW"), Of(Document, "về công tác\ndân vận"));
        var citation = new Citation(1, CitationClass.Numbered, whole, span, PlacedText.Of(LazyText.Read(whole, title.Start, "về công tác dân vận"), title));
        Assert.Equal(title, citation.TitleSpan);
        var moved = citation with { Span = new TextSpan(0, 4), TitleSpan = new TextSpan(5, 3) };
        Assert.Equal((new TextSpan(0, 4), new TextSpan(5, 3)), (moved.Span, moved.TitleSpan));
        Assert.Equal(("Nghị quyết số 25-NQ/TW", "về công tác dân vận"), (moved.Text, moved.Title));
        Assert.NotEqual(citation, moved);
        Assert.Equal(citation, moved with { Span = span, TitleSpan = title });
        Assert.Equal(span, (citation with { Text = "NQ" }).Span);
        Assert.True((citation with { Title = null }).TitleSpan.IsEmpty);

        var recipient = new Recipient(LazyText.OfLine(whole, title), title);
        Assert.Equal("về công tác dân vận", (recipient with { Span = span }).Text);
        var task = new PlanTask(whole, span);
        Assert.Equal("Nghị quyết số 25-NQ/TW", (task with { Span = title }).Text);
        Assert.NotEqual(task, task with { Span = title });
    }

    [Fact]
    public void ACitationIsAsSureAsItWasToldToBe()
    {
        var citation = new Citation { Id = 1, Class = CitationClass.Numbered, Span = default, Text = "" };
        Assert.Equal((1, 1), (citation.Confidence, citation.ReadingConfidence));
        var less = citation with { Confidence = 0.85 };
        Assert.Equal((0.85, 1), (less.Confidence, less.ReadingConfidence));
        Assert.Equal((0.85, 0.3), ((less with { ReadingConfidence = 0.3 }).Confidence, (less with { ReadingConfidence = 0.3 }).ReadingConfidence));
        Assert.Equal(citation, less with { Confidence = 1 });
        Assert.Equal(citation with { Confidence = 0.85 }, less);
        Assert.NotEqual(citation, less);
    }

    [Fact]
    public void TheTitleOfASectionIsThatOfItsHeading()
    {
        const string Document = "III. TỔ CHỨC THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO";
        var (heading, title) = (new TextSpan(0, Document.Length), TextSpan.FromBounds(5, Document.Length));
        var sliced = new PlanSection("III", LazyText.Of(new WholeText(Document), title), 1, 1, heading, heading);
        var given = new PlanSection("III", "TỔ CHỨC THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO", 1, 1, heading, heading) { Children = sliced.Children };
        Assert.Equal(given.Title, sliced.Title);
        Assert.Equal(given, sliced);
        Assert.Equal(given.ToString(), sliced.ToString());
        Assert.NotEqual(given with { Title = "TỔ CHỨC" }, sliced);
        var (path, named, line, level, place, extent) = sliced;
        Assert.Equal(("III", given.Title, 1, 1, heading, heading), (path, named, line, level, place, extent));
    }

    [Fact]
    public void TheTextOfARecipientIsThatOfItsSpan()
    {
        const string Document = "- Các phòng, ban, ngành;";
        var span = Of(Document, "Các phòng, ban, ngành");
        var sliced = new Recipient(LazyText.Of(new WholeText(Document), span), span);
        var given = new Recipient("Các phòng, ban, ngành", span);
        Assert.Equal(given.Text, sliced.Text);
        Assert.Same(sliced.Text, sliced.Text);
        Assert.Equal(given, sliced);
        Assert.Equal(given.ToString(), sliced.ToString());
        Assert.NotEqual(given with { Text = "Các phòng" }, sliced);
        Assert.Equal("Các phòng", (sliced with { Text = "Các phòng" }).Text);
    }

    // What stands on several lines is one line for whoever asks; a place that says something else gives way to a string.
    [Theory]
    [InlineData("1. Công tác\n   dân vận của các **cấp ủy**\nvà chính quyền:", 3, "Công tác dân vận của các cấp ủy và chính quyền")]
    [InlineData("1. **Công tác dân vận**", 3, "Công tác dân vận")]
    [InlineData("1. Công tác dân vận", 3, "Công tác")]
    [InlineData("1. Công  tác\u00A0 dân\u00AD vận của xã", 3, "Công tác dân vận")]
    [InlineData("1. Công tác\n| dân vận", 3, "Công tác dân vận")]
    [InlineData("1. Công tác\ndân", 3, "Công tác dân vận")]
    [InlineData("1. Công tác dân vận", 3, "Công  tác")]
    [InlineData("1. Công tác\n dân vận", 3, "Công tác ")]
    [InlineData("1. Công tác", 11, "")]
    public void WordsOverLinesAreReadFromTheirPlace(string document, int start, string words)
    {
        var read = LazyText.Read(new WholeText(document), start, words);
        var buffer = Array.Empty<char>();
        Assert.Equal(words, read.CharsIn(ref buffer).ToString());
        Assert.Equal<LazyText>(words, read);
        Assert.Equal(((LazyText)words).GetHashCode(), read.GetHashCode());
        Assert.Equal(words, LazyText.CharsOf(ref read).ToString());
        Assert.Equal(words, LazyText.Read(ref read));
        Assert.Same(LazyText.Read(ref read), LazyText.Read(ref read));
    }

    [Theory]
    [InlineData("- Các phòng,\n  ban **huyện**;", 2, 28, "Các phòng, ban huyện")]
    [InlineData("- Các phòng;", 1, 11, "Các phòng")]
    public void ASpanIsPutOnOneLine(string document, int start, int end, string words)
    {
        var read = LazyText.OfLine(new WholeText(document), TextSpan.FromBounds(start, end));
        Assert.Equal(words, LazyText.CharsOf(ref read).ToString());
        Assert.Equal(words, LazyText.Read(ref read));
    }

    // Where one thread makes the string, another still reads the characters.
    [Fact]
    public void ManyThreadsThatAskAtOnceGetTheSameWords()
    {
        var document = string.Concat(Enumerable.Repeat("Ban Dân vận ", 40));
        var whole = new WholeText(document);
        for (var round = 0; round < 200; round++)
        {
            var span = new TextSpan(round, 30);
            var task = new PlanTask(whole, span);
            var expected = document.Substring(round, 30);
            Parallel.For(0, 4, _ =>
            {
                Assert.True(task.Chars.SequenceEqual(expected));
                Assert.Equal(expected, task.Text);
                Assert.Equal(expected, (task with { Section = "I" }).Text);
            });
        }
    }

    // Whoever asks for it gets the words on one line, as before.
    [Theory]
    [InlineData("Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2023 của UBND tỉnh về công tác\ncải cách hành chính  năm 2023.", "về công tác cải cách hành chính năm 2023")]
    [InlineData("Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2023 của UBND tỉnh về công tác cải cách hành chính năm 2023.", "về công tác cải cách hành chính năm 2023")]
    [InlineData("Thực hiện Kế hoạch số 12/KH-UBND ngày 03/02/2023 của UBND tỉnh về công tác **cải cách** hành chính năm 2023.", "về công tác cải cách hành chính năm 2023")]
    public void TitlesAreOnOneLine(string text, string title) => Assert.Equal(title, Assert.Single(PlanParser.Parse(text).Citations).Title);

    private static TextSpan Of(string document, string words) => new(document.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static string Read(string text, TextSpan[] pieces)
    {
        var buffer = PassageBuffer.Rent();
        SpanList list = [.. pieces];
        var words = Words.Create(text, list, 0, [], buffer);
        var tokens = new List<string>();
        for (var i = 0; i < words.Count; i++) tokens.Add($"{words[i]} {words.SpanOf(i, i + 1)} {words.Quoted[i]} {words.TextOf(i, i + 1)}");
        return $"{words.IsUpperCase} {string.Join('\n', tokens)}";
    }
}
