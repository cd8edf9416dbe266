using System.Globalization;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

/// <summary>The straight lines that are read from the file itself: what a page draws, and when only a picture of it can tell.</summary>
public sealed class FileRulesTests(ITestOutputHelper output) : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>What a page of 200 by 300 points draws, and its lines: <c>h y:from-to</c> and <c>v x:from-to</c>, y from the top.</summary>
    public static TheoryData<string, string> Drawings => new()
    {
        { "20 200 m 120 200 l S", "h 100:20-120" },
        { "20 200 m 20 260 l S", "v 20:40-100" },
        { "20 200 m 120 200 l 120 260 l 20 260 l s", "h 40:20-120, h 100:20-120, v 20:40-100, v 120:40-100" },
        { "20 200 100 60 re S", "h 40:20-120, h 100:20-120, v 20:40-100, v 120:40-100" },
        { "20 200 100 .5 re f", "h 99.75:20-120" },
        { "120 200 -100 .5 re f*", "h 99.75:20-120" },
        { "2 0 0 2 10 20 cm 5 90 m 55 90 l S", "h 100:20-120" },
        { "q 2 0 0 2 10 20 cm Q 20 200 m 120 200 l S", "h 100:20-120" },
        // Turned by a quarter.
        { "0 1 -1 0 200 0 cm 20 180 m 80 180 l S", "v 20:220-280" },
        // One piece for each cell, with their corners.
        { "20 200 .5 .5 re f 20.5 200 12 .5 re f 32.5 200 .5 .5 re f 33 200 20 .5 re f", "h 99.75:20-53" },
        { "20 200 15 .5 re f 40 200 15 .5 re f", "" },
        // Pens wider than a line, a slope, a curve, a shaded cell, a short stroke.
        { "5 w 20 200 m 120 200 l S", "" },
        { "20 200 m 120 210 l S", "" },
        { "20 200 m 60 200 90 200 120 200 c S", "" },
        { "20 200 100 60 re f", "" },
        { "20 200 m 30 200 l S", "" },
        // Light lines, in every way to say so.
        { "1 G 20 200 m 120 200 l S", "" },
        { ".9 .9 .9 RG 20 200 m 120 200 l S", "" },
        { "0 0 0 .2 K 20 200 m 120 200 l S", "" },
        { "1 g 20 200 100 .5 re f", "" },
        { "0.6 G 20 200 m 120 200 l S", "h 100:20-120" },
        { "0.85 G 20 200 m 120 200 l S", "" },
        { "1 g 20 200 m 120 200 l S", "h 100:20-120" },
        { ".2 .2 1 RG 20 200 m 120 200 l S", "h 100:20-120" },
        { "0 0 0 1 K 20 200 m 120 200 l S", "h 100:20-120" },
        { "/Ink CS .1 SCN 20 200 m 120 200 l S", "" },
        { "/Ink CS 1 SCN 20 200 m 120 200 l S", "h 100:20-120" },
        { "/Profile cs 1 1 1 sc 20 200 100 .5 re f", "" },
        { "/Profile cs 20 200 100 .5 re f", "h 99.75:20-120" },
        { "/DeviceRGB CS 1 1 1 SC 20 200 m 120 200 l S", "" },
        { "/Glass gs 20 200 m 120 200 l S", "" },
        { "/Wide gs 20 200 m 120 200 l S", "" },
        // What is painted over is not seen; the border of a shaded cell is.
        { "20 200 m 120 200 l S 1 g 0 100 200 150 re f", "" },
        { "20 200 m 120 200 l S 1 g 20 200 100 50 re f", "h 100:20-120" },
        { "1 g 0 100 200 150 re f 20 200 m 120 200 l S", "h 100:20-120" },
        // A clip, beyond the page, no paint.
        { "40 100 60 150 re W n 20 200 m 120 200 l S", "h 100:40-100" },
        { "q 40 100 60 50 re W* n Q 20 200 m 120 200 l S", "h 100:20-120" },
        { "40 100 60 50 re W n 20 200 m 120 200 l S", "" },
        { "-50 200 m 500 200 l S", "h 100:0-200" },
        { "20 200 m 120 200 l n", "" },
        // Letters and pictures that look like operators.
        { "BT /F1 12 Tf (20 200 m \\) 120 200 l S) Tj [(a) -200 (b(c)d)] TJ <32> Tj ET", "" },
        { "BT /F1 12 Tf (\\\\) Tj ET 20 200 m 120 200 l S", "h 100:20-120" },
        { "% 20 200 m 120 200 l S\n20 150 m 120 150 l S", "h 150:20-120" },
        { "/Span <</ActualText (x) /MCID 3>> BDC 20 200 m 120 200 l S EMC [3 2] 0 d 20 150 m 120 150 l S", "h 100:20-120, h 150:20-120" },
        { "q 20 0 0 20 10 10 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \u0001 EI\u00FF\u0080 EI Q 20 200 m 120 200 l S", "h 100:20-120" },
        { "q 30 0 0 30 10 10 cm /Seal Do Q 20 200 m 120 200 l S", "h 100:20-120" },
        // Forms: their own space, their own clip, one in another.
        { "1 0 0 1 10 0 cm /Form Do", "h 80:40-130" },
        { "/Outer Do", "h 75:35-125" },
        { "/Missing Do 20 200 m 120 200 l S", "h 100:20-120" },
        { "Q Q ] >> } 1 2 3 20 200 m bad ( 120 200 l S", "" },
    };

    /// <summary>What only a picture of the page can tell.</summary>
    public static TheoryData<string> Pictures => new()
    {
        "q 200 0 0 300 0 0 cm /Seal Do Q",
        "q 200 0 0 100 0 0 cm /Seal Do Q q 200 0 0 100 0 100 cm /Seal Do Q",
        "q 100 0 0 .5 20 200 cm /Seal Do Q",
        "q 200 0 0 300 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q",
        "/Pattern cs /P1 scn 20 200 100 .5 re f",
        "/Self Do",
        "/Twice0 Do",
        string.Concat(Enumerable.Repeat("q ", 300)),
        string.Concat(Enumerable.Repeat("20 200 100 .5 re f ", 70_000)),
        string.Concat(Enumerable.Repeat("1 1 l ", 70_000)),
        string.Concat(Enumerable.Repeat("20 200 100 .5 re f 0 0 9 9 re f ", 20_000)),
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_page_draws_lines(string content, string expected)
    {
        Assert.Equal(expected, Read(File(content).ToArray()));
        Assert.Equal(expected, Read(File(content).ToPackedArray()));
    }

    [Theory]
    [MemberData(nameof(Pictures), DisableDiscoveryEnumeration = true)]
    public void Some_pages_have_to_be_drawn(string content) => Assert.Null(Read(File(content).ToArray()));

    /// <summary>The sheet, how it is turned, and where a line from 30,210 to 130,210 is shown.</summary>
    [Theory]
    [InlineData("/MediaBox [10 10 210 310]", "h 100:20-120")]
    [InlineData("/MediaBox [210 310 10 10]", "h 100:20-120")]
    [InlineData("/MediaBox [0 0 300 400] /CropBox [10 10 210 310]", "h 100:20-120")]
    [InlineData("/MediaBox [10 10 210 310] /CropBox [0 0 300 400]", "h 100:20-120")]
    [InlineData("/MediaBox [10 10 210 310] /CropBox [400 400 500 500]", "h 100:20-120")]
    [InlineData("/MediaBox [0 0 300 400] /CropBox [10 10 210 310] /Rotate 90", "v 200:20-120")]
    [InlineData("/MediaBox [10 10 210 310] /Rotate 90", "v 200:20-120")]
    [InlineData("/MediaBox [10 10 210 310] /Rotate 180", "h 200:80-180")]
    [InlineData("/MediaBox [10 10 210 310] /Rotate 270", "v 100:80-180")]
    [InlineData("/MediaBox [10 10 210 310] /Rotate -90", "v 100:80-180")]
    public void A_page_is_shown_as_its_sheet_says(string page, string expected) => Assert.Equal(expected, Read(PdfBytes.Page("30 210 m 130 210 l S", page).ToArray()));

    [Fact]
    public void A_page_inherits_from_its_tree()
    {
        var file = PdfBytes.Page("/Form Do", page: "").Add(2, "<</Type/Pages/Kids[5 0 R]/Count 1/MediaBox[0 0 200 300]>>").Add(5, "<</Type/Pages/Kids[3 0 R]/Count 1/Resources 6 0 R/Rotate 180>>")
            .Add(3, "<</Type/Page/Contents[4 0 R 4 0 R]>>").Add(6, "<</XObject<</Form 7 0 R>>>>").Stream(7, "/Subtype/Form", "20 200 m 120 200 l S");
        Assert.Equal("h 200:80-180", Read(file.ToArray()));
    }

    [Fact]
    public void Content_may_be_packed()
    {
        var content = "20 200 m 120 200 l S"u8.ToArray();
        Assert.Equal("h 100:20-120", Read(PdfBytes.Page("").Stream(4, "/Filter/FlateDecode", PdfBytes.Flate(content)).ToArray()));
        Assert.Equal("h 100:20-120", Read(PdfBytes.Page("").Stream(4, "/Filter[/FlateDecode]/DecodeParms[null]", PdfBytes.Flate(content)).ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Stream(4, "/Filter/LZWDecode", content).ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Stream(4, "/Filter[/ASCII85Decode/FlateDecode]", content).ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Stream(4, "/Filter/FlateDecode", content).ToArray()));
    }

    /// <summary>Files that are left to other programs: nothing is read, nothing is thrown, nothing hangs.</summary>
    [Fact]
    public void A_broken_file_is_left_alone()
    {
        var good = PdfBytes.Page("20 200 m 120 200 l S");
        var bytes = good.ToArray();
        Assert.NotNull(Read(bytes));
        Assert.Null(Read(good.ToArray(trailer: "/Encrypt 9 0 R")));
        Assert.Null(Read(good.ToArray(trailer: "/Prev SELF")));
        Assert.Null(Read(good.ToArray(trailer: "/Prev 99999999999")));
        Assert.Null(Read([]));
        Assert.Null(Read("%PDF-1.7 startxref 99999999999999999999999"u8.ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Add(2, "<</Type/Pages/Kids[2 0 R]/Count 1>>").ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Add(2, "2 0 R").ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Add(3, "3 0 R").ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Add(3, new string('[', 100_000)).ToArray()));
        Assert.Null(Read(PdfBytes.Page("", page: "/MediaBox [0 0 0 0]").ToArray()));
        Assert.Null(Read(PdfBytes.Page("", page: "").ToArray()));
        Assert.Null(Read(PdfBytes.Page("").Stream(4, "/Filter/FlateDecode", PdfBytes.Flate(new byte[100 << 20])).ToArray()));
        // Where the table tells a wrong place, others mend it.
        Assert.Null(Read([.. bytes[..20], (byte)'\n', .. bytes[20..]]));
        for (var length = 0; length < bytes.Length; length += 7) Read(bytes[..length]);
        var random = new Random(5);
        for (var i = 0; i < 400; i++)
        {
            var hurt = (i % 2 == 0 ? bytes : good.ToPackedArray()).ToArray();
            for (var j = 0; j < 6; j++) hurt[random.Next(hurt.Length)] = (byte)random.Next(256);
            Read(hurt);
        }
    }

    [Fact]
    public async Task The_lines_of_a_file_are_those_of_its_picture()
    {
        if (!Needs.Tools(output, "pdftotext", PageDrawer.Tool)) return;
        var compared = 0;
        foreach (var path in Corpus())
        {
            var fromFile = new SortedDictionary<int, PageRules>();
            FileRules.Read(path, 4, [0, 1, 2, 3], (i, rules) => { fromFile.Add(i, rules); return Beside.None; }, CancellationToken.None);
            Assert.NotEmpty(fromFile);
            var drawn = new Dictionary<int, PageRules>();
            await PageDrawer.DrawAsync(path, [.. fromFile.Keys.Select(static i => i + 1)], (number, picture) => { lock (drawn) drawn[number - 1] = RuleFinder.Find(picture, PageDrawer.Scale); }, ReaderOptions.Default, CancellationToken.None);
            foreach (var (i, rules) in fromFile)
            {
                var (tables, pictured) = (RuledTable.Of(rules), RuledTable.Of(drawn[i]));
                Assert.Equal(pictured.Count, tables.Count);
                foreach (var (table, other) in tables.Zip(pictured))
                {
                    compared++;
                    Assert.Equal(other.Edges.Count, table.Edges.Count);
                    foreach (var (a, b) in table.Edges.Zip(other.Edges)) Assert.InRange(a, b - 1.5, b + 1.5);
                }
            }
        }

        Assert.True(compared > 3, $"{compared} tables were compared.");
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Corpus()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "corpus", "files"))) folder = folder.Parent!;
        return Directory.GetFiles(Path.Combine(folder.FullName, "corpus", "files"), "*.pdf").Where(static path => !path.EndsWith(".scan.pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(20);
    }

    private static PdfBytes File(string content) => PdfBytes.Page(
            content,
            resources: "/ColorSpace<</Ink[/Separation/Vang/DeviceCMYK 9 0 R]/Profile[/ICCBased 8 0 R]>>/ExtGState<</Glass<</CA .1>>/Wide<</LW 6>>>>/XObject<</Seal 5 0 R/Form 6 0 R/Outer 7 0 R/Self 10 0 R/Twice0 11 0 R>>")
        .Stream(5, "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x")
        .Stream(6, "/Subtype/Form/Matrix[1 0 0 1 10 20]/BBox[20 0 110 300]", "10 200 m 120 200 l S")
        .Stream(7, "/Subtype/Form/Resources<</XObject<</Inner 6 0 R>>>>", "1 0 0 1 5 5 cm /Inner Do")
        .Stream(8, "/N 3", "")
        .Stream(10, "/Subtype/Form", "/Self Do")
        .Stream(11, "/Subtype/Form/Resources<</XObject<</Next 12 0 R>>>>", string.Concat(Enumerable.Repeat("/Next Do ", 5_000)))
        .Stream(12, "/Subtype/Form", new string(' ', 50_000));

    private string? Read(byte[] bytes)
    {
        string? text = null;
        FileRules.Read(_folder.Write("a.pdf", bytes), 1, [0], (_, rules) => { text = Describe(rules); return Beside.After; }, CancellationToken.None);
        return text;
    }

    private static string Describe(PageRules rules) =>
        string.Join(", ", rules.Horizontal.OrderBy(static rule => rule.At).Select(static rule => Line('h', rule)).Concat(rules.Vertical.OrderBy(static rule => rule.At).Select(static rule => Line('v', rule))));

    private static string Line(char kind, PageRule rule) => string.Create(CultureInfo.InvariantCulture, $"{kind} {Math.Round(rule.At, 2)}:{Math.Round(rule.From, 1)}-{Math.Round(rule.To, 1)}");
}
