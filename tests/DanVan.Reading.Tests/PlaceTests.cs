using DanVan.Parsing;

namespace DanVan.Reading.Tests;

public sealed class PlaceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Runs_of_a_docx()
    {
        var body = Word.P("Mở đầu") + $"<w:p>{Word.R("Theo ")}{Word.R("Nghị quyết số 25")}{Word.R("-NQ/TW")}{Word.R(" năm 2013")}</w:p>" + Word.List("Kế hoạch 859/KH-UBND", 1);
        var numbering = "<w:abstractNum w:abstractNumId=\"1\">" + Word.Level(0, "decimal", "%1.") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        var document = await ReadAsync("a.docx", Word.File(body, numbering));
        Assert.Equal([(2, 2), (2, 3)], Find(document, "Nghị quyết số 25-NQ/TW").Select(static place => (place.Paragraph, place.Run)));
        Assert.Equal([(3, 1)], Find(document, "859/KH-UBND").Select(static place => (place.Paragraph, place.Run)));
        Assert.All(Find(document, "859/KH-UBND"), static place => Assert.Equal("word/document.xml", place.Path));
    }

    [Fact]
    public async Task Runs_of_cells_and_footnotes()
    {
        var body = Word.Table(true, ["TT", "Việc"], ["1", $"<w:p>{Word.R("Theo ")}{Word.R("Luật A")}</w:p>"]) + $"<w:p>{Word.R("Câu")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
        var document = await ReadAsync("a.docx", Word.File(body, footnotes: $"<w:footnote w:id=\"1\"><w:p>{Word.R("Xem ")}{Word.R("Luật B")}</w:p></w:footnote>"));
        Assert.Equal([(4, 2)], Find(document, "Luật A").Select(static place => (place.Paragraph, place.Run)));
        Assert.Equal([("word/footnotes.xml", 2)], Find(document, "Luật B").Select(static place => (place.Path, place.Run)));
    }

    [Fact]
    public async Task Lines_of_a_text()
    {
        var document = await ReadAsync("a.txt", "Mở đầu\n\nDòng ba\nDòng bốn số 25-NQ/TW\n"u8.ToArray());
        Assert.Equal([4], Find(document, "25-NQ/TW").Select(static place => place.Line));
        Assert.Equal([3], Find(document, "Dòng ba").Select(static place => place.Line));
    }

    [Fact]
    public async Task Elements_of_a_page()
    {
        var document = await ReadAsync("a.html", "<html><body><div id=noidung><p>Mở đầu</p><p>Nghị quyết số 25-NQ/TW</p></div></body></html>"u8.ToArray());
        var place = Assert.Single(Find(document, "25-NQ/TW"));
        Assert.EndsWith("div#noidung/p", place.Path, StringComparison.Ordinal);
        Assert.Equal(2, place.Paragraph);
    }

    [Theory]
    [InlineData("a  b\u200Bc  d", "a bc d")]
    [InlineData("e\u0302\u0301  số 25", "ế số 25")]
    [InlineData(" a\n b", "a\nb")]
    public void Places_follow_their_letters_through_cleaning(string text, string clean)
    {
        Assert.Equal(clean, Typed.Clean(text));
        for (var at = 0; at < text.Length; at++)
        {
            var to = Typed.Follow(text, clean, at);
            if (char.IsAsciiLetterOrDigit(text[at]) && text[at] != 'e') Assert.Equal(text[at], clean[to]);
        }
    }

    [Fact]
    public void Nothing_is_nowhere()
    {
        var document = SourceDocument.FromText("Kế hoạch");
        Assert.Empty(document.Locate(default));
        Assert.Empty(document.Locate(new TextSpan(0, 3)));
        Assert.Equal(1, document.ConfidenceOf(new TextSpan(0, 3)));
    }

    public void Dispose() => _folder.Dispose();

    private static IReadOnlyList<SourceLocation> Find(SourceDocument document, string text) =>
        document.Locate(new TextSpan(document.Text.IndexOf(text, StringComparison.Ordinal), text.Length));

    private Task<SourceDocument> ReadAsync(string name, byte[] content) => DocumentReaders.Default.ReadAsync(_folder.Write(name, content));
}
