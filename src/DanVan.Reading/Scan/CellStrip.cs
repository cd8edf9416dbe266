namespace DanVan.Reading;

/// <summary>
/// Cells of the ruled tables of a scanned page, set below each other without the rules around them. Beside each other the recognizer takes the rules for
/// letters and runs the lines of neighbouring cells together.
/// </summary>
internal sealed class CellStrip
{
    // In points.
    private const double NearRule = 2.5;
    private const double ThickestRule = 2.2;
    private const double Space = 10;
    private const double Speck = 0.6;
    private const double Around = 1.5;

    private const int PaperSpread = 8;

    // The recognizer takes pictures up to 32,767 pixels high.
    private const int MostHeight = 12_000;

    private readonly List<(double Top, double ByX, double ByY)> _places;

    private CellStrip(PagePicture picture, List<(double, double, double)> places) => (Picture, _places) = (picture, places);

    public PagePicture Picture { get; }

    /// <summary>Where a box of the strip stands on the page, both in points.</summary>
    public PageBox Back(PageBox box)
    {
        var middle = (box.Top + box.Bottom) / 2;
        var (from, to) = (0, _places.Count);
        while (to - from > 1)
        {
            var half = (from + to) / 2;
            if (_places[half].Top <= middle) from = half;
            else to = half;
        }

        var (_, x, y) = _places[from];
        return new PageBox(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);
    }

    /// <summary>The strips of a page, and the page without what they hold.</summary>
    /// <param name="picture">The page, its lines level.</param>
    /// <param name="rules">The lines drawn on it.</param>
    /// <param name="scale">Points in a pixel.</param>
    public static (PagePicture Around, List<CellStrip> Strips) Of(PagePicture picture, PageRules rules, double scale)
    {
        var tables = RuledTable.Of(rules);
        if (tables.Count == 0) return (picture, []);
        var space = (int)(Space / scale);
        var palest = picture.Palest;
        var strips = new List<CellStrip>();
        var pieces = new List<Piece>();
        var height = space;
        foreach (var box in tables.SelectMany(static table => table.Cells()))
        {
            if (Piece.Of(picture, box, scale, palest) is not { } piece) continue;
            if (pieces.Count > 0 && height + piece.Height + space > MostHeight) Flush();
            pieces.Add(piece);
            height += piece.Height + space;
        }

        Flush();
        return (picture.Without(tables.ConvertAll(table => Pixels(new PageBox(table.Left, table.Top, table.Right, table.Bottom), scale, NearRule))), strips);

        void Flush()
        {
            if (pieces.Count == 0) return;
            strips.Add(Stack(pieces, height, space, scale));
            pieces.Clear();
            height = space;
        }
    }

    private static CellStrip Stack(List<Piece> pieces, int height, int space, double scale)
    {
        var width = pieces.Max(static piece => piece.Width) + (2 * space);
        var pixels = new byte[width * height];
        Array.Fill(pixels, byte.MaxValue);
        var places = new List<(double, double, double)>(pieces.Count);
        var top = space;
        foreach (var piece in pieces)
        {
            for (var y = 0; y < piece.Height; y++) piece.Row(y).CopyTo(pixels.AsSpan(((top + y) * width) + space));
            places.Add(((top - (space / 2)) * scale, (piece.Left - space) * scale, (piece.Top - top) * scale));
            top += piece.Height + space;
        }

        return new CellStrip(new PagePicture(width, height, pixels), places);
    }

    private static (int Left, int Top, int Right, int Bottom) Pixels(PageBox box, double scale, double more) =>
        ((int)((box.Left - more) / scale), (int)((box.Top - more) / scale), (int)((box.Right + more) / scale) + 1, (int)((box.Bottom + more) / scale) + 1);

    /// <summary>The edge of a cell.</summary>
    /// <param name="near">How many points of the picture it may take.</param>
    /// <param name="thickest">How many the rule may take.</param>
    /// <param name="palest">The palest shade of a rule.</param>
    private readonly struct Edge(int near, int thickest, int palest)
    {
        // Makes the rule at an edge of the cell white, and what is left of the cell beyond it: from outside in, one row or column of points.
        public void Clear(byte[] pixels, int start, int step)
        {
            // The rule lies where the strip of points has its dark run that is nearest to the middle.
            var (middle, end, best) = (near / 2, 0, int.MaxValue);
            for (var i = 0; i < near;)
            {
                if (pixels[start + (i * step)] > palest)
                {
                    i++;
                    continue;
                }

                var from = i;
                while (i < near && pixels[start + (i * step)] <= palest) i++;
                var off = from <= middle && middle < i ? 0 : Math.Min(Math.Abs(from - middle), Math.Abs(i - 1 - middle));
                if (off >= best) continue;
                (best, end) = (off, Math.Min(i, Math.Max(from, middle - (thickest / 2)) + thickest));
            }

            // Where the rule is broken, only what lies beyond it goes.
            if (end == 0) end = middle;
            else if (end < near && pixels[start + (end * step)] > palest) end++;
            for (var i = 0; i < end; i++) pixels[start + (i * step)] = byte.MaxValue;
        }
    }

    /// <summary>The writing in a cell.</summary>
    private sealed class Piece
    {
        private readonly byte[] _pixels;
        private readonly int _stride;
        private readonly int _start;

        private Piece(byte[] pixels, int stride, int start) => (_pixels, _stride, _start) = (pixels, stride, start);

        public int Left { get; private init; }

        public int Top { get; private init; }

        public int Width { get; private init; }

        public int Height { get; private init; }

        public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(_start + (y * _stride), Width);

        public static Piece? Of(PagePicture picture, PageBox box, double scale, int palest)
        {
            var (left, top, right, bottom) = Pixels(box, scale, NearRule);
            (left, top, right, bottom) = (Math.Max(0, left), Math.Max(0, top), Math.Min(picture.Width, right), Math.Min(picture.Height, bottom));
            var (width, height) = (right - left, bottom - top);
            var near = (int)(2 * NearRule / scale) + 1;
            if (width <= 2 * near || height <= 2 * near) return null;
            var pixels = new byte[width * height];
            for (var y = 0; y < height; y++) picture.Pixels.Slice(((top + y) * picture.Width) + left, width).CopyTo(pixels.AsSpan(y * width));
            var thickest = (int)(ThickestRule / scale);
            var edge = new Edge(near, thickest, palest);
            for (var y = 0; y < height; y++)
            {
                edge.Clear(pixels, y * width, 1);
                edge.Clear(pixels, ((y + 1) * width) - 1, -1);
            }

            for (var x = 0; x < width; x++)
            {
                edge.Clear(pixels, x, width);
                edge.Clear(pixels, ((height - 1) * width) + x, -width);
            }

            if (Ink(pixels, width, height, Math.Max(1, (int)(Speck / scale)), (int)(Around / scale)) is not var (x0, y0, x1, y1)) return null;
            var piece = new Piece(pixels, width, (y0 * width) + x0) { Left = left + x0, Top = top + y0, Width = x1 - x0, Height = y1 - y0 };
            piece.Whiten();
            return piece;
        }

        // Grey paper beside the white between the pieces would count as writing.
        private void Whiten()
        {
            Span<int> counts = stackalloc int[256];
            counts.Clear();
            for (var y = 0; y < Height; y++)
            {
                foreach (var pixel in Row(y)) counts[pixel]++;
            }

            var paper = PagePicture.Dark + 1;
            for (var shade = paper; shade < counts.Length; shade++)
            {
                if (counts[shade] > counts[paper]) paper = shade;
            }

            var lightest = Math.Max(PagePicture.Dark, paper - PaperSpread);
            for (var y = 0; y < Height; y++)
            {
                foreach (ref var pixel in _pixels.AsSpan(_start + (y * _stride), Width)) pixel = (byte)Math.Min(byte.MaxValue, pixel * byte.MaxValue / lightest);
            }
        }

        // The box around the dark points that are no specks; null where there are none.
        private static (int Left, int Top, int Right, int Bottom)? Ink(byte[] pixels, int width, int height, int speck, int edge)
        {
            var (left, top, right, bottom) = (width, height, 0, 0);
            for (var y = 0; y < height; y++)
            {
                var row = pixels.AsSpan(y * width, width);
                for (var x = 0; PagePicture.TryDarkRun(row, ref x, out var end); x = end)
                {
                    if (end - x <= speck) continue;
                    (left, right) = (Math.Min(left, x), Math.Max(right, end));
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y + 1));
                }
            }

            return bottom - top <= speck ? null : (Math.Max(0, left - edge), Math.Max(0, top - edge), Math.Min(width, right + edge), Math.Min(height, bottom + edge));
        }
    }
}
