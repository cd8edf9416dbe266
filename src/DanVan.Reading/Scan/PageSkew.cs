namespace DanVan.Reading;

/// <summary>Measures by how much a page lies askew on the glass of the scanner.</summary>
internal static class PageSkew
{
    private const byte Dark = 140;
    private const int Wanted = 900;
    private const double Most = 5;
    private const double Coarse = 0.5;
    private const double Fine = 0.05;
    private const int FewestPoints = 400;

    /// <summary>
    /// The angle of the lines in radians, positive where they fall to the right: the one at which the lower edges of the letters gather in the
    /// fewest rows. Zero where the page says nothing.
    /// </summary>
    public static double Measure(PagePicture picture)
    {
        var points = Edges(picture);
        if (points.Count < FewestPoints) return 0;
        var best = Search(points, -Most, Most, Coarse);
        best = Search(points, best - Coarse, best + Coarse, Fine);
        return Math.Abs(best) >= Most ? 0 : best * Math.PI / 180;
    }

    private static double Search(List<(int X, int Y)> points, double from, double to, double step)
    {
        var (best, most) = (0.0, 0L);
        for (var angle = from; angle <= to + (step / 2); angle += step)
        {
            var score = Score(points, angle * Math.PI / 180);
            if (score <= most) continue;
            (best, most) = (angle, score);
        }

        return best;
    }

    private static long Score(List<(int X, int Y)> points, double angle)
    {
        var slope = Math.Tan(angle);
        var rows = new Dictionary<int, int>();
        foreach (var (x, y) in points)
        {
            var row = (int)Math.Round(y - (x * slope));
            rows[row] = rows.GetValueOrDefault(row) + 1;
        }

        var score = 0L;
        foreach (var count in rows.Values) score += (long)count * count;
        return score;
    }

    // Dark points with white below them, on a picture made smaller; the edge of the paper does not count.
    private static List<(int X, int Y)> Edges(PagePicture picture)
    {
        var points = new List<(int, int)>();
        var step = Math.Max(1, picture.Width / Wanted);
        var pixels = picture.Pixels;
        var (marginX, marginY) = (picture.Width / 20, picture.Height / 20);
        for (var y = marginY; y + step < picture.Height - marginY; y += step)
        {
            for (var x = marginX; x < picture.Width - marginX; x += step)
            {
                if (pixels[(y * picture.Width) + x] <= Dark && pixels[((y + step) * picture.Width) + x] > Dark) points.Add((x / step, y / step));
            }
        }

        return points;
    }
}
