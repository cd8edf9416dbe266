using SkiaSharp;

namespace DanVan.CorpusGenerator;

/// <summary>Writes laid out pages as a PDF with text, or as a scan: a PDF that holds one grey picture a page.</summary>
internal static class PdfRenderer
{
    private const float ScanDpi = 200;

    public static byte[] Render(PlanSource source, PageFonts fonts)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(source)))
        {
            foreach (var page in PageLayout.Layout(source, fonts))
            {
                Draw(document.BeginPage(PageLayout.Width, PageLayout.Height), page);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    public static byte[] RenderScan(PlanSource source, PageFonts fonts)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(source)))
        {
            var seed = source.Name.Aggregate(17u, (hash, c) => unchecked(hash * 31 + c));
            foreach (var page in PageLayout.Layout(source, fonts))
            {
                using var image = SKImage.FromEncodedData(Picture(page, ref seed));
                document.BeginPage(PageLayout.Width, PageLayout.Height).DrawImage(image, new SKRect(0, 0, PageLayout.Width, PageLayout.Height));
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private static SKDocumentPdfMetadata Metadata(PlanSource source) => new()
    {
        Title = source.Name,
        Creation = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Modified = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        EncodingQuality = 101,
    };

    private static void Draw(SKCanvas canvas, List<Mark> page)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        using var rule = new SKPaint { Color = SKColors.Black, IsAntialias = true, StrokeWidth = 0.7f, Style = SKPaintStyle.Stroke };
        foreach (var mark in page)
        {
            if (mark.Font is null) canvas.DrawLine(mark.X, mark.Y, mark.ToX, mark.ToY, rule);
            else canvas.DrawText(mark.Text, mark.X, mark.Y, SKTextAlign.Left, mark.Font, ink);
        }
    }

    private static SKData Picture(List<Mark> page, ref uint seed)
    {
        var info = new SKImageInfo((int)(PageLayout.Width * ScanDpi / 72), (int)(PageLayout.Height * ScanDpi / 72), SKColorType.Gray8, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(info);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(248, 248, 248));
            canvas.Scale(ScanDpi / 72);
            var skew = (Next(ref seed) % 9 - 4f) / 10;
            canvas.RotateDegrees(skew, PageLayout.Width / 2, PageLayout.Height / 2);
            Draw(canvas, page);
        }

        var pixels = bitmap.GetPixelSpan().ToArray();
        for (var i = 0; i < pixels.Length; i++)
        {
            var noise = Next(ref seed);
            if (noise % 4099 == 0) pixels[i] = (byte)Math.Min(pixels[i], 120 + noise / 4099 % 60);
            else if (noise % 7 == 0) pixels[i] = (byte)Math.Clamp(pixels[i] + (int)(noise / 7 % 9) - 4, 0, 255);
        }

        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Jpeg, 45);
    }

    private static uint Next(ref uint seed)
    {
        seed = unchecked(seed * 1664525 + 1013904223);
        return seed >> 8;
    }
}
