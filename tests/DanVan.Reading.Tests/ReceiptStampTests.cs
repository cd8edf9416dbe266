using DanVan.Parsing;
using Xunit.Abstractions;

namespace DanVan.Reading.Tests;

/// <summary>Stamps of receipt that lie over the letterhead of a scan, drawn by the tests.</summary>
public sealed class ReceiptStampTests(ITestOutputHelper output) : IDisposable
{
    private const int Width = 2067;
    private const int Height = 2923;
    private const double Scale = 72.0 / 250;

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(0.02, false)]
    [InlineData(-0.035, false)]
    [InlineData(0.015, true)]
    public void The_frame_and_what_stands_in_it_go(double slope, bool broken)
    {
        var picture = Stamped(slope, broken, sides: true);
        var stamp = Assert.IsType<ReceiptStamp>(ReceiptStamp.Find(picture, Scale));
        var clean = stamp.Without(picture);
        // A letter inside, the frame away from letters; a letter that the frame crosses, one beside it.
        Assert.True(IsDark(picture, 400, 500) && !IsDark(clean, 400, 500));
        Assert.DoesNotContain(Enumerable.Range(330, 60), y => IsDark(clean, 520, y));
        Assert.True(Enumerable.Range(0, 30).All(y => IsDark(clean, 306, 390 + (int)(6 * slope) - 15 + y) || Math.Abs(y - 15) < 4));
        Assert.True(IsDark(clean, 900, 500));
    }

    [Fact]
    public void Lines_that_make_no_box_are_none()
    {
        Assert.Null(ReceiptStamp.Find(Stamped(0, broken: false, sides: false), Scale));
        Assert.Null(ReceiptStamp.Find(new PagePicture(Width, Height, Paper()), Scale));
        Assert.Null(ReceiptStamp.Find(new PagePicture(1, 1, [0]), Scale));
        var black = new byte[Width * Height];
        Assert.Null(ReceiptStamp.Find(new PagePicture(Width, Height, black), Scale));
    }

    [Theory]
    [InlineData("CỔNG THÔNG TIN ĐIỆN TỬ|ĐẾN Giờ: 8|Ngày: 11/4/2024", true)]
    [InlineData("CONG VĂN|ĐỀN|Sg:..|Ngày thâng", true)]
    [InlineData("SỞ NỘI VỤ|ĐẾN|Số: 12", true)]
    [InlineData("Mã số: QT-01|Ngày ban hành|Lần: 2", false)]
    [InlineData("từ ngày 01/3|đến ngày 02/3", false)]
    [InlineData("KẾ HOẠCH|ĐẾN|NĂM 2030", false)]
    public void What_is_no_stamp_of_receipt_stays(string lines, bool expected)
    {
        var words = lines.Split('|').SelectMany(static (line, row) => line.Split(' ').Select((text, i) => new PdfWord(text, 10 + (40 * i), 10 + (12 * row), 40 + (40 * i), 20 + (12 * row)))).ToList();
        Assert.Equal(expected, ScanDirt.SaysReceived(words));
    }

    [Fact]
    public async Task A_number_and_a_title_under_a_stamp_are_read()
    {
        if (Drawn.Face is null || !Needs.Tools(output, "pdftotext", "pdftoppm", "tesseract")) return;
        const string Text = "Thực hiện Kế hoạch số 859/KH-UBND ngày 25 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh về công tác dân vận chính quyền năm 2024, Văn phòng thông báo kết luận như sau đây để các cơ quan biết và thực hiện.";
        var page = new Drawn().Page().Centered(180, 90, "VĂN PHÒNG CHÍNH PHỦ").Centered(410, 90, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12).Centered(410, 106, "Độc lập - Tự do - Hạnh phúc").Centered(180, 130, "Số: 153/TB-VPCP").Centered(410, 130, "Hà Nội, ngày 10 tháng 4 năm 2024")
            .Centered(310, 205, "THÔNG BÁO", 14).Centered(310, 224, "Kết luận tại phiên họp về công tác dân vận");
        var y = 260f;
        for (var i = 0; i < 4; i++) page.Paragraph(ref y, Text);
        page.Text(62, 145, "CỔNG THÔNG TIN ĐIỆN TỬ", 9).Text(64, 166, "ĐẾN", 12).Text(100, 160, "Giờ:.....", 8).Text(100, 174, "Ngày: 11/4/2024", 8);
        // Over the lower half of the number, and askew.
        page.Line(56, 134, 196, 131).Line(56, 134, 57, 182).Line(196, 131, 197, 179).Line(57, 182, 197, 179);
        var document = await DocumentReaders.Default.ReadAsync(_folder.Write("a.pdf", page.Scan(200)));
        Assert.Contains("Số: 153/TB-VPCP", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ĐẾN", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Diagnostics, static diagnostic => diagnostic.Code is DiagnosticCodes.StampLeftOut);
    }

    public void Dispose() => _folder.Dispose();

    // A box of 50 mm by 17 mm from 200,390, strokes in it, one that its upper line crosses, and one beside it.
    private static PagePicture Stamped(double slope, bool broken, bool sides)
    {
        var pixels = Paper();
        for (var x = 200; x < 690; x++)
        {
            if (broken && x % 24 < 4) continue;
            Fill(x, 390 + (int)((x - 300) * slope), 1, 3);
            Fill(x, 555 + (int)((x - 300) * slope), 1, 3);
        }

        for (var y = 0; sides && y < 165; y++)
        {
            if (broken && y % 24 < 4) continue;
            Fill(200 - (int)(y * slope), 390 + (int)(-100 * slope) + y, 3, 1);
            Fill(689 - (int)(y * slope), 390 + (int)(389 * slope) + y, 3, 1);
        }

        for (var i = 0; i < 8; i++) Fill(395 + (30 * i), 490, 10, 20);
        Fill(300, 370, 12, 40);
        Fill(895, 490, 12, 24);
        return new PagePicture(Width, Height, pixels);

        void Fill(int x, int y, int across, int down)
        {
            for (var i = 0; i < down; i++) pixels.AsSpan(((y + i) * Width) + x, across).Clear();
        }
    }

    private static byte[] Paper()
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)255);
        return pixels;
    }

    private static bool IsDark(PagePicture picture, int x, int y) => picture.Pixels[(y * picture.Width) + x] <= PagePicture.Dark;
}
