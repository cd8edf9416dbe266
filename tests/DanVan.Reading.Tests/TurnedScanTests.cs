using System.Globalization;
using System.IO.Compression;
using System.Text;
using DanVan.Parsing;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

/// <summary>Pages that were put on the glass sideways or upside down, and pages that their file turns.</summary>
public sealed class TurnedScanTests(ITestOutputHelper output)
{
    private const string Motto = "CỘNG HÒA";

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(0, 90)]
    [InlineData(3, 90)]
    public async Task A_page_is_read_whichever_way_up_it_lies(int quarters, int rotate)
    {
        if (!Needs.Tools(output, "pdftotext", "pdftoppm", "pdfimages", "tesseract")) return;
        using var folder = new TempFolder();
        var picture = await ScanAsync("hoa-binh-ubnd-2022.scan.pdf");
        var options = new ReaderOptions { RecognitionPasses = 1 };
        var upright = await DocumentReaders.Default.ReadAsync(folder.Write("a.pdf", Pdf(picture, 0)), options);
        var turned = await DocumentReaders.Default.ReadAsync(folder.Write("b.pdf", Pdf(picture.Turn(quarters), rotate)), options);
        var (words, found) = (Words(upright), Words(turned));
        Assert.InRange(words.Intersect(found, StringComparer.Ordinal).Count(), 0.95 * words.Count, words.Count);
        Assert.InRange(turned.Text.Length, 0.97 * upright.Text.Length, 1.03 * upright.Text.Length);
        Assert.Contains("38/KH-UBND", turned.Text, StringComparison.Ordinal);
        // The motto stands at the top right of the page, and where that is on the page as it is shown.
        var (x, y) = Middle(upright);
        var (width, height) = (picture.Width * 72.0 / 200, picture.Height * 72.0 / 200);
        var expected = ((quarters + (rotate / 90)) & 3) switch { 1 => (height - y, x), 2 => (width - x, height - y), 3 => (y, width - x), _ => (x, y) };
        var (shownX, shownY) = Middle(turned);
        Assert.InRange(shownX, expected.Item1 - 4, expected.Item1 + 4);
        Assert.InRange(shownY, expected.Item2 - 4, expected.Item2 + 4);
    }

    [Fact]
    public void A_picture_is_turned_clockwise()
    {
        var picture = PagePicture.Read(new MemoryStream([.. "P5\n3 2\n255\n"u8, 1, 2, 3, 4, 5, 6]))!;
        Assert.Same(picture, picture.Turn(0));
        Assert.Equal("2 3: 4 1 5 2 6 3", Shown(picture.Turn(1)));
        Assert.Equal("3 2: 6 5 4 3 2 1", Shown(picture.Turn(2)));
        Assert.Equal("2 3: 3 6 2 5 1 4", Shown(picture.Turn(3)));

        static string Shown(PagePicture picture) => $"{picture.Width} {picture.Height}: {string.Join(' ', picture.Pixels.ToArray())}";
    }

    // A box of 20 by 10 at 400, 60 of a page as it is read, of 600 by 800 or, on its side, of 800 by 600.
    [Theory]
    [InlineData(0, 300, 400, 400, 60, 420, 70)]
    [InlineData(1, 400, 300, 60, 380, 70, 400)]
    [InlineData(2, 300, 400, 180, 730, 200, 740)]
    [InlineData(3, 400, 300, 530, 400, 540, 420)]
    public void A_box_is_turned_back_to_the_page_as_it_lies(int quarters, double centerX, double centerY, double left, double top, double right, double bottom) =>
        Assert.Equal(new PageBox(left, top, right, bottom), new PageTurn(0, centerX, centerY) { Quarters = quarters }.Back(new PageBox(400, 60, 420, 70)));

    public static TheoryData<string, string, int, bool, int[]> Told => new()
    {
        { "the recognizer is sure", "Page number: 0\nOrientation in degrees: 90\nRotate: 270\nOrientation confidence: 16.99\n", 40, false, [3] },
        { "and that the page lies right", "Rotate: 0\nOrientation confidence: 9.10\n", 40, false, [] },
        { "though its words stand on their sides", "Rotate: 0\nOrientation confidence: 9.10\n", 40, true, [2, 3, 1] },
        { "it is not sure", "Rotate: 180\r\nOrientation confidence: 0.31\r\n", 40, false, [2, 3, 1] },
        { "nor that the page lies right", "Rotate: 0\nOrientation confidence: 0.31\n", 40, false, [2, 3, 1] },
        { "it has no model for it", "", 40, false, [2, 3, 1] },
        { "and the words stand on their sides", "", 40, true, [1, 3] },
        { "hardly any words", "", 5, false, [] },
        { "nonsense", "Rotate: x\nOrientation confidence: y", 5, false, [] },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void The_ways_up_that_are_tried(string what, string told, int words, bool sideways, int[] expected)
    {
        _ = what;
        Assert.Equal(expected, PageOrientation.Others(told, new PageReading(words, sideways, IsDoubtful: true, Score: 0)));
    }

    [Theory]
    [InlineData("Thực hiện kế hoạch công tác dân vận của tỉnh năm nay, các đơn vị báo cáo kết quả", false)]
    [InlineData("8uoun ät en2 tệA upp 2g 8u02 g9 Án Ieị uạI ạA Ấn quị 8uon ẻn á đạn", true)]
    [InlineData("1 Nguyễn Văn An 0912 345 678 Trần Thị Hoa 0987 654 321 Lê Bình", false)]
    public void A_page_that_spells_Vietnamese_is_not_turned(string text, bool doubtful) => Assert.Equal(doubtful, PageOrientation.Judge(Level(text, tall: false), 0).IsDoubtful);

    [Fact]
    public void Words_that_stand_on_their_sides_are_doubtful_however_well_they_are_read()
    {
        const string Text = "Thực hiện kế hoạch công tác dân vận của tỉnh năm nay, các đơn vị báo cáo kết quả";
        Assert.Equal(0, PageOrientation.Judge(Level(Text, tall: true), 0).Score);
        Assert.True(PageOrientation.Judge(Level(Text, tall: true), 0).IsDoubtful);
        // On the page as it lies they stand so when the page was turned, and are level as they are read.
        Assert.False(PageOrientation.Judge(Level(Text, tall: true), 1).IsDoubtful);
        Assert.InRange(PageOrientation.Judge(Level(Text, tall: true), 3).Score, 10, 20);
    }

    private static List<PdfWord> Level(string text, bool tall)
    {
        var at = 50.0;
        return [.. text.Split(' ').Select(word =>
        {
            var (from, to) = (at, at + (word.Length * 6));
            at = to + 4;
            return tall ? new PdfWord(word, 100, from, 112, to) : new PdfWord(word, from, 100, to, 112);
        })];
    }

    private static List<string> Words(SourceDocument document) => [.. document.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static (double X, double Y) Middle(SourceDocument document)
    {
        var places = document.Locate(new TextSpan(document.Text.IndexOf(Motto, StringComparison.Ordinal), Motto.Length));
        return ((places.Min(static place => place.Left) + places.Max(static place => place.Right)) / 2, (places.Min(static place => place.Top) + places.Max(static place => place.Bottom)) / 2);
    }

    private static async Task<PagePicture> ScanAsync(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "corpus", "files"))) folder = folder.Parent;
        PagePicture? picture = null;
        await ToolProcess.RunAsync(new ToolCall("pdftoppm", "-q", "-r", "200", "-gray", "-f", "1", "-l", "1", Path.Combine(folder!.FullName, "corpus", "files", name)), stream => picture = PagePicture.Read(stream), default);
        return picture!;
    }

    // One page that is a picture of 200 dots per inch; the file may tell to turn it.
    private static byte[] Pdf(PagePicture picture, int rotate)
    {
        using var file = new MemoryStream();
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(picture.Pixels);
        var (width, height) = (picture.Width * 72.0 / 200, picture.Height * 72.0 / 200);
        var draw = string.Create(CultureInfo.InvariantCulture, $"q {width:0.##} 0 0 {height:0.##} 0 0 cm /I Do Q");
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Part("<</Type/Catalog/Pages 2 0 R>>");
        Part("<</Type/Pages/Count 1/Kids[3 0 R]>>");
        Part(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:0.##} {height:0.##}]/Rotate {rotate}/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>"));
        Part($"<</Length {draw.Length}>>\nstream\n{draw}\nendstream");
        Part($"<</Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length {packed.Length}>>\nstream\n", packed.ToArray());
        var table = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(static place => $"{place:0000000000} 00000 n \n"))}trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Part(string content, byte[]? data = null)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{content}");
            if (data is not null)
            {
                file.Write(data);
                Write("\nendstream");
            }

            Write("\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }
}
