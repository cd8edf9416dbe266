namespace DanVan.Reading;

/// <summary>A page of a PDF file with what it inherits.</summary>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Resources">What its content names.</param>
/// <param name="Box">What is shown of its sheet: left, bottom, right, top.</param>
/// <param name="Turn">By how many degrees it is turned clockwise: 0, 90, 180 or 270.</param>
internal sealed record PdfSheet(PdfDictionary Dictionary, PdfDictionary? Resources, double[] Box, int Turn)
{
    /// <summary>From the space of its content to points from the top left of the page as it is shown.</summary>
    public Matrix Shown => Turn switch
    {
        90 => new Matrix(0, 1, 1, 0, -Box[1], -Box[0]),
        180 => new Matrix(-1, 0, 0, 1, Box[2], -Box[1]),
        270 => new Matrix(0, -1, -1, 0, Box[3], Box[2]),
        _ => new Matrix(1, 0, 0, -1, -Box[0], Box[3]),
    };

    public double Area => (Box[2] - Box[0]) * (Box[3] - Box[1]);
}

/// <summary>Finds the pages of a PDF file.</summary>
internal static class PdfPages
{
    private const int Deepest = 64;
    private const int MostNodes = 1 << 16;

    /// <summary>The pages in their order, as many as are asked for.</summary>
    /// <exception cref="InvalidDataException">The tree is damaged or turns in a circle.</exception>
    public static List<PdfSheet> Of(PdfFile file, int most)
    {
        var pages = new List<PdfSheet>();
        var nodes = 0;
        Walk(file.Dictionary(file.Dictionary(file.Trailer.Get("Root"))?.Get("Pages")), new Inherited(null, null, null, null), 0);
        return pages;

        void Walk(PdfDictionary? node, Inherited above, int depth)
        {
            if (node is null || depth > Deepest || ++nodes > MostNodes) throw new InvalidDataException();
            var own = new Inherited(node.Get("Resources") ?? above.Resources, node.Get("MediaBox") ?? above.Box, node.Get("CropBox") ?? above.Crop, node.Get("Rotate") ?? above.Turn);
            if (file.Resolve(node.Get("Kids")) is List<object?> kids)
            {
                foreach (var kid in kids)
                {
                    if (pages.Count < most) Walk(file.Dictionary(kid), own, depth + 1);
                }

                return;
            }

            if (node.ContainsKey("UserUnit") || file.Numbers(own.Box) is not [var x0, var y0, var x1, var y1] || x0 == x1 || y0 == y1) throw new InvalidDataException();
            double[] box = [Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1)];
            if (file.Numbers(own.Crop) is [var left, var bottom, var right, var top]) box = Within(box, [Math.Min(left, right), Math.Min(bottom, top), Math.Max(left, right), Math.Max(bottom, top)]);
            var turn = (((int)Math.Clamp(file.Number(own.Turn) ?? 0, -3600, 3600) % 360) + 360) % 360;
            pages.Add(new PdfSheet(node, file.Dictionary(own.Resources), box, turn));
        }
    }

    // What of the sheet is shown; all of it where nothing would be left.
    private static double[] Within(double[] box, double[] crop)
    {
        double[] shown = [Math.Max(box[0], crop[0]), Math.Max(box[1], crop[1]), Math.Min(box[2], crop[2]), Math.Min(box[3], crop[3])];
        return shown[0] < shown[2] && shown[1] < shown[3] ? shown : box;
    }

    private readonly record struct Inherited(object? Resources, object? Box, object? Crop, object? Turn);
}
