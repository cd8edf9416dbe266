using SkiaSharp;

namespace DanVan.Reading.Tests;

/// <summary>Draws PDF pages: text layer, lines, or a picture of the page only.</summary>
internal sealed class Drawn
{
    private readonly List<Action<SKCanvas>> _pages = [];
    private Action<SKCanvas> _page = static _ => { };
    private bool _outlined;
    private float _turn;

    public const float Width = 595;
    public const float Height = 842;
    public const float Left = 85;
    public const float Right = 540;

    public static SKTypeface? Face { get; } = FindFace();

    public Drawn Page()
    {
        _page = static _ => { };
        _outlined = false;
        _turn = 0;
        _pages.Add(_page);
        return this;
    }

    /// <summary>The letters of the page are drawn as shapes, as some printers' programs do: the page has no text.</summary>
    public Drawn Outlined()
    {
        _outlined = true;
        return this;
    }

    /// <summary>What follows on the page runs up it, or down; 0 0 is then the corner where its first line begins.</summary>
    public Drawn Sideways(bool up)
    {
        _turn = up ? -90 : 90;
        return this;
    }

    public Drawn Text(float x, float y, string text, float size = 13)
    {
        var outlined = _outlined;
        Add(canvas =>
        {
            using var font = new SKFont(Face, size);
            using var paint = new SKPaint { Color = SKColors.Black };
            if (!outlined)
            {
                canvas.DrawText(text, x, y, font, paint);
                return;
            }

            using var path = font.GetTextPath(text, new SKPoint(x, y));
            canvas.DrawPath(path, paint);
        });
        return this;
    }

    /// <summary>Letters on a small picture, as programs that sign put in the number of a document.</summary>
    public Drawn Pictured(float x, float y, string text, float size = 15)
    {
        Add(canvas =>
        {
            const float Scale = 3;
            using var font = new SKFont(Face, size * Scale);
            using var paint = new SKPaint { Color = SKColors.Black };
            using var bitmap = new SKBitmap((int)(font.MeasureText(text) + (4 * Scale)), (int)(size * Scale * 1.4f), SKColorType.Rgba8888, SKAlphaType.Premul);
            using (var picture = new SKCanvas(bitmap))
            {
                picture.Clear(SKColors.Transparent);
                picture.DrawText(text, 2 * Scale, size * Scale * 1.1f, font, paint);
            }

            using var image = SKImage.FromBitmap(bitmap);
            canvas.DrawImage(image, SKRect.Create(x, y - (size * 1.1f), bitmap.Width / Scale, bitmap.Height / Scale));
        });
        return this;
    }

    /// <summary>A watermark: grey letters around a point, at so many degrees counterclockwise.</summary>
    public Drawn Watermark(float x, float y, float degrees, string text, float size)
    {
        Add(canvas =>
        {
            using var font = new SKFont(Face, size);
            using var paint = new SKPaint { Color = SKColors.LightGray };
            canvas.Translate(x, y);
            canvas.RotateDegrees(-degrees);
            canvas.DrawText(text, -font.MeasureText(text) / 2, size / 3, font, paint);
        });
        return this;
    }

    public static float Measure(string text, float size = 13)
    {
        using var font = new SKFont(Face, size);
        return font.MeasureText(text);
    }

    public Drawn Centered(float x, float y, string text, float size = 13)
    {
        using var font = new SKFont(Face, size);
        return Text(x - (font.MeasureText(text) / 2), y, text, size);
    }

    /// <summary>Justified text as Word sets it: first line indented, all lines but the last from edge to edge.</summary>
    public Drawn Paragraph(ref float y, string text, float size = 13, float indent = 28, float left = Left, float right = Right, float leading = 1.45f)
    {
        using var font = new SKFont(Face, size);
        var line = new List<string>();
        var start = left + indent;
        foreach (var word in text.Split(' '))
        {
            if (line.Count > 0 && start + font.MeasureText(string.Join(' ', line) + " " + word) > right)
            {
                Justify(font, start, right, y, line, size);
                y += size * leading;
                line.Clear();
                start = left;
            }

            line.Add(word);
        }

        Text(start, y, string.Join(' ', line), size);
        y += (size * leading) + 6;
        return this;
    }

    public Drawn Line(float x0, float y0, float x1, float y1)
    {
        Add(canvas =>
        {
            using var paint = new SKPaint { Color = SKColors.Black, StrokeWidth = 0.5f, IsStroke = true };
            canvas.DrawLine(x0, y0, x1, y1, paint);
        });
        return this;
    }

    public byte[] Pdf()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            foreach (var page in _pages)
            {
                using var canvas = document.BeginPage(Width, Height);
                page(canvas);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>The pages as pictures, as an office scanner makes them.</summary>
    /// <param name="resolution">In dots per inch.</param>
    /// <param name="layer">Pages whose text lies behind the pictures; null for none.</param>
    public byte[] Scan(int resolution, Drawn? layer = null)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            for (var i = 0; i < _pages.Count; i++)
            {
                using var bitmap = Bitmap(_pages[i], resolution);
                using var canvas = document.BeginPage(Width, Height);
                using var image = SKImage.FromBitmap(bitmap);
                layer?._pages[i](canvas);
                canvas.DrawImage(image, new SKRect(0, 0, Width, Height));
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>The last page as a picture.</summary>
    /// <param name="resolution">In dots per inch.</param>
    public byte[] Png(int resolution)
    {
        using var bitmap = Bitmap(_pages[^1], resolution);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    private static SKBitmap Bitmap(Action<SKCanvas> page, int resolution)
    {
        var scale = resolution / 72f;
        var bitmap = new SKBitmap((int)(Width * scale), (int)(Height * scale), SKColorType.Gray8, SKAlphaType.Opaque);
        using var picture = new SKCanvas(bitmap);
        picture.Clear(SKColors.White);
        picture.Scale(scale);
        page(picture);
        return bitmap;
    }

    private void Justify(SKFont font, float left, float right, float y, List<string> words, float size)
    {
        var spare = right - left - words.Sum(word => font.MeasureText(word));
        var gap = words.Count > 1 ? spare / (words.Count - 1) : 0;
        var x = left;
        foreach (var word in words)
        {
            Text(x, y, word, size);
            x += font.MeasureText(word) + gap;
        }
    }

    private void Add(Action<SKCanvas> draw)
    {
        var before = _pages[^1];
        var turn = _turn;
        _pages[^1] = canvas =>
        {
            before(canvas);
            canvas.Save();
            if (turn != 0) canvas.Translate(turn > 0 ? Width : 0, turn > 0 ? 0 : Height);
            canvas.RotateDegrees(turn);
            draw(canvas);
            canvas.Restore();
        };
    }

    // Any font of the machine that has Vietnamese letters.
    private static SKTypeface? FindFace()
    {
        foreach (var family in SKFontManager.Default.FontFamilies.Order(StringComparer.Ordinal).Prepend("DejaVu Serif").Prepend("Times New Roman"))
        {
            var face = SKFontManager.Default.MatchFamily(family);
            if (face is not null && face.GetGlyph('ệ') != 0 && face.GetGlyph('Đ') != 0 && face.GetGlyph('a') != 0) return face;
        }

        return null;
    }
}
