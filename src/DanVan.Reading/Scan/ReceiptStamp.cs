namespace DanVan.Reading;

/// <summary>
/// The frame of a stamp of receipt in the picture of a page: a box of four lines that stands alone beside the letterhead or over it, a little askew. What it
/// lies over is read when its lines and what stands in them are gone. Immutable.
/// </summary>
internal sealed class ReceiptStamp
{
    // In points: 35 mm by 50 mm at most, 10 mm by 30 mm at least, and what may touch it.
    private const double Widest = 200;
    private const double Narrowest = 84;
    private const double Highest = 110;
    private const double Lowest = 25;
    private const double Touching = 150;

    /// <summary>How far its corners may lie from where they should.</summary>
    private const double Askew = 8;

    private const double Cell = 0.86;
    private const int Slopes = 16;
    private const double Slope = 0.004;
    private const int MostLines = 14;
    private const int MostBoxes = 64;
    private const int Gap = 4;
    private const double Whole = 0.6;
    private const double LowestHead = 6;
    private const double HighestHead = 24;

    /// <summary>The part of a page above which it stands.</summary>
    private const double UpperPart = 0.5;

    // In points: as far from the lines of the frame a stroke is a part of them; what lies deeper in the box is of the stamp.
    private const double Thickness = 1.4;
    private const double ThickestLine = 1.9;
    private const double Deep = 2.5;
    private const double DeepAtFoot = 4.5;

    private readonly (double X, double Y) _topLeft;
    private readonly (double X, double Y) _topRight;
    private readonly (double X, double Y) _footLeft;
    private readonly (double X, double Y) _footRight;
    private readonly double _scale;

    private ReceiptStamp((double X, double Y) topLeft, (double X, double Y) topRight, (double X, double Y) footLeft, (double X, double Y) footRight, double scale) =>
        (_topLeft, _topRight, _footLeft, _footRight, _scale) = (topLeft, topRight, footLeft, footRight, scale);

    private int Left => (int)Math.Min(_topLeft.X, _footLeft.X);

    private int Right => (int)Math.Max(_topRight.X, _footRight.X);

    private int Top => (int)Math.Min(_topLeft.Y, _topRight.Y);

    private int Bottom => (int)Math.Max(_footLeft.Y, _footRight.Y);

    /// <summary>Finds such a frame; null where there is none.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scale">Points in a pixel.</param>
    public static ReceiptStamp? Find(PagePicture picture, double scale) => Find(picture, scale, Cell) ?? Find(picture, scale, 2 * Cell);

    // Lines with gaps are whole when the points are larger.
    private static ReceiptStamp? Find(PagePicture picture, double scale, double size)
    {
        var cell = Math.Max(1, (int)Math.Round(size / scale));
        var (width, height) = (picture.Width / cell, (int)(picture.Height * UpperPart) / cell);
        var dark = new bool[Math.Max(0, width * height)];
        for (var y = 0; y < height * cell; y++)
        {
            var row = picture.Pixels.Slice(y * picture.Width, width * cell);
            for (var x = 0; PagePicture.TryDarkRun(row, ref x, out var end); x = end)
            {
                for (var i = x / cell; i <= (end - 1) / cell; i++) dark[(y / cell * width) + i] = true;
            }
        }

        var unit = cell * scale;
        var found = 0;
        var stack = new Stack<int>();
        for (var start = 0; start < dark.Length && found < MostBoxes; start++)
        {
            if (!dark[start]) continue;
            var cells = Component(dark, width, height, start, stack);
            var (left, right) = (cells.Min(at => at % width), cells.Max(at => at % width));
            var (top, bottom) = (cells[0] / width, cells.Max(at => at / width));
            var (across, down) = ((right - left + 1) * unit, (bottom - top + 1) * unit);
            if (across < Narrowest || across > Widest + Touching || down < Lowest || down > Highest + Touching) continue;
            found++;
            if (new Box(cells, width, left, top, right, bottom, unit).Find() is not { } frame) continue;
            return new ReceiptStamp(At(frame.TopLeft), At(frame.TopRight), At(frame.FootLeft), At(frame.FootRight), scale);

            (double X, double Y) At((double X, double Y) corner) => ((corner.X + left + 0.5) * cell, (corner.Y + top + 0.5) * cell);
        }

        return null;
    }

    /// <summary>The part of the picture that the stamp takes.</summary>
    public PagePicture Inside(PagePicture picture) => picture.Part(Left, Top, Right, Bottom);

    /// <summary>The picture without the stamp; the letters that its lines cross stay.</summary>
    public PagePicture Without(PagePicture picture)
    {
        var edge = (int)(12 / _scale);
        var (left, top, right, bottom) = (Math.Max(0, Left - edge), Math.Max(0, Top - edge), Math.Min(picture.Width, Right + edge), Math.Min(picture.Height, Bottom + edge));
        var (width, height) = (right - left, bottom - top);
        var pixels = picture.Pixels.ToArray();
        var most = (int)(ThickestLine / _scale);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                if (picture.Pixels[(y * picture.Width) + x] == 255) continue;
                var (toTop, toFoot, toLeft, toRight) = Depths(x, y);
                var along = Math.Min(Math.Min(toTop, toFoot), Math.Min(toLeft, toRight)) > -Thickness;
                if (along && (Math.Abs(toTop) < Thickness || Math.Abs(toFoot) < Thickness) && Run(picture, x, y, 1) <= most) pixels[(y * picture.Width) + x] = 255;
                if (along && (Math.Abs(toLeft) < Thickness || Math.Abs(toRight) < Thickness) && Run(picture, x, y, 0) <= most) pixels[(y * picture.Width) + x] = 255;
            }
        }

        // What stands inside as a whole.
        var dark = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) dark[(y * width) + x] = pixels[((y + top) * picture.Width) + x + left] < 230;
        }

        var stack = new Stack<int>();
        for (var start = 0; start < dark.Length; start++)
        {
            if (!dark[start]) continue;
            var cells = Component(dark, width, height, start, stack);
            var (x, y) = ((cells.Min(at => at % width) + cells.Max(at => at % width)) / 2.0, (cells[0] / width + cells.Max(at => at / width)) / 2.0);
            var (toTop, toFoot, toLeft, toRight) = Depths(x + left, y + top);
            if (toTop < Deep || toFoot < DeepAtFoot || toLeft < Deep || toRight < Deep) continue;
            foreach (var at in cells) pixels[((at / width) + top) * picture.Width + (at % width) + left] = 255;
        }

        return new PagePicture(picture.Width, picture.Height, pixels);
    }

    // How deep in the box a point lies from each of its lines, in points; less than nothing outside.
    private (double Top, double Foot, double Left, double Right) Depths(double x, double y) =>
        ((y - On(_topLeft.X, _topLeft.Y, _topRight.X, _topRight.Y, x)) * _scale, (On(_footLeft.X, _footLeft.Y, _footRight.X, _footRight.Y, x) - y) * _scale,
            (x - On(_topLeft.Y, _topLeft.X, _footLeft.Y, _footLeft.X, y)) * _scale, (On(_topRight.Y, _topRight.X, _footRight.Y, _footRight.X, y) - x) * _scale);

    private static double On(double from, double first, double to, double second, double at) => first + ((second - first) * (at - from) / Math.Max(1, to - from));

    // How many dark points stand side by side there, across (0) or down (1).
    private static int Run(PagePicture picture, int x, int y, int down)
    {
        var count = 1;
        for (var i = 1; i < 40 && IsInk(x - ((1 - down) * i), y - (down * i)); i++) count++;
        for (var i = 1; i < 40 && IsInk(x + ((1 - down) * i), y + (down * i)); i++) count++;
        return count;

        bool IsInk(int atX, int atY) => atX >= 0 && atY >= 0 && atX < picture.Width && atY < picture.Height && picture.Pixels[(atY * picture.Width) + atX] <= PagePicture.Dark;
    }

    // The dark points that touch each other, from the first of them; they are taken out. The first one is in the topmost row.
    private static List<int> Component(bool[] dark, int width, int height, int start, Stack<int> stack)
    {
        var cells = new List<int>();
        stack.Push(start);
        dark[start] = false;
        while (stack.TryPop(out var at))
        {
            cells.Add(at);
            var (x, y) = (at % width, at / width);
            for (var nextY = Math.Max(0, y - 1); nextY <= Math.Min(height - 1, y + 1); nextY++)
            {
                for (var nextX = Math.Max(0, x - 1); nextX <= Math.Min(width - 1, x + 1); nextX++)
                {
                    var next = (nextY * width) + nextX;
                    if (!dark[next]) continue;
                    dark[next] = false;
                    stack.Push(next);
                }
            }
        }

        return cells;
    }

    /// <summary>The points of what may be a stamp, by their place in the smallest box around them.</summary>
    private sealed class Box
    {
        private readonly int _width;
        private readonly int _height;
        private readonly double _unit;
        private readonly bool[] _dark;

        public Box(List<int> cells, int width, int left, int top, int right, int bottom, double unit)
        {
            (_width, _height, _unit) = (right - left + 1, bottom - top + 1, unit);
            _dark = new bool[_width * _height];
            foreach (var at in cells) _dark[((at / width) - top) * _width + (at % width) - left] = true;
        }

        public Frame? Find()
        {
            var lines = Lines();
            Frame? best = null;
            var highest = 0.0;
            foreach (var top in lines)
            {
                foreach (var foot in lines)
                {
                    if (Math.Abs(top.Slope - foot.Slope) > 2 * Slope + 0.0001 || Math.Abs(top.From - foot.From) * _unit > Askew || Math.Abs(top.To - foot.To) * _unit > Askew) continue;
                    var (across, down) = ((top.To - top.From) * _unit, (foot.Point(foot.From).Y - top.Point(foot.From).Y) * _unit);
                    if (across < Narrowest || across > Widest || down < Lowest || down > Highest || down <= highest) continue;
                    if (Down(top, foot, top.From, foot.From) is { } left && Down(top, foot, top.To, foot.To) is { } right) (best, highest) = (new Frame(left.Top, right.Top, left.Foot, right.Foot), down);
                }
            }

            return best is { } frame ? WithHead(frame, lines) : null;
        }

        // The name of the office stands in a strip of its own over the blanks, whose upper line may be broken.
        private Frame WithHead(Frame frame, List<Line> lines)
        {
            var (left, right) = (frame.TopLeft, frame.TopRight);
            var slope = (right.Y - left.Y) / (right.X - left.X);
            foreach (var line in lines)
            {
                var middle = (Math.Max(line.From, left.X) + Math.Min(line.To, right.X)) / 2;
                var above = left.Y + (slope * (middle - left.X)) - line.Point(middle).Y;
                if (above * _unit < LowestHead || above * _unit > HighestHead || Math.Abs(line.Slope - slope) > 4 * Slope) continue;
                if (3 * (Math.Min(line.To, right.X) - Math.Max(line.From, left.X)) < right.X - left.X || line.From * _unit < (left.X * _unit) - Askew || line.To * _unit > (right.X * _unit) + Askew) continue;
                return frame with { TopLeft = (left.X + (slope * above), left.Y - above), TopRight = (right.X + (slope * above), right.Y - above) };
            }

            return frame;
        }

        // The longest lines that lie nearly level.
        private List<Line> Lines()
        {
            var lines = new List<Line>();
            var extra = (int)(Slopes * Slope * _width) + 2;
            var votes = new int[_height + (2 * extra)];
            for (var k = -Slopes; k <= Slopes; k++)
            {
                Array.Clear(votes);
                for (var y = 0; y < _height; y++)
                {
                    for (var x = 0; x < _width; x++)
                    {
                        if (_dark[(y * _width) + x]) votes[(int)Math.Round(y - (k * Slope * x)) + extra]++;
                    }
                }

                for (var at = 0; at < votes.Length; at++)
                {
                    if (votes[at] * _unit >= Narrowest / 2) lines.Add(new Line(k * Slope, at - extra, votes[at], 0, 0));
                }
            }

            lines.Sort(static (a, b) => b.Votes.CompareTo(a.Votes));
            var best = new List<Line>();
            foreach (var line in lines)
            {
                if (best.Count == MostLines) break;
                var middle = line.Point(_width / 2.0).Y;
                if (best.Exists(other => Math.Abs(other.Point(_width / 2.0).Y - middle) <= 3)) continue;
                best.Add(Extent(line));
            }

            return best;
        }

        private Line Extent(Line line)
        {
            var (from, to, start, last) = (0, 0, -1, -1);
            for (var x = 0; x < _width; x++)
            {
                var y = (int)Math.Round(line.Point(x).Y);
                if (!IsDark(x, y) && !IsDark(x, y - 1) && !IsDark(x, y + 1)) continue;
                if (start < 0 || x - last > Gap) start = x;
                last = x;
                if (last - start > to - from) (from, to) = (start, last);
            }

            return line with { From = from, To = to };
        }

        // The line down at one end, where one of the two level lines ends: the other one may go on with a letter that touches it.
        private ((double X, double Y) Top, (double X, double Y) Foot)? Down(Line top, Line foot, int topEnd, int footEnd)
        {
            var down = foot.Point(footEnd).Y - top.Point(topEnd).Y;
            var lean = down * (top.Slope + foot.Slope) / 2;
            var byTop = (Top: top.Point(topEnd), Foot: foot.Point(topEnd - lean));
            var byFoot = (Top: top.Point(footEnd + lean), Foot: foot.Point(footEnd));
            var (first, second) = (Share(byTop.Top, byTop.Foot), Share(byFoot.Top, byFoot.Foot));
            return Math.Max(first, second) < Whole ? null : first >= second ? byTop : byFoot;
        }

        // How much of a line down is there.
        private double Share((double X, double Y) top, (double X, double Y) foot)
        {
            var (from, to) = ((int)Math.Ceiling(top.Y), (int)foot.Y);
            var covered = 0;
            for (var y = from; y <= to; y++)
            {
                var x = (int)Math.Round(top.X + ((foot.X - top.X) * (y - top.Y) / Math.Max(1, foot.Y - top.Y)));
                if (IsDark(x, y) || IsDark(x - 1, y) || IsDark(x + 1, y) || IsDark(x - 2, y) || IsDark(x + 2, y)) covered++;
            }

            return covered / (double)Math.Max(1, to - from + 1);
        }

        private bool IsDark(int x, int y) => x >= 0 && y >= 0 && x < _width && y < _height && _dark[(y * _width) + x];
    }

    private readonly record struct Frame((double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) FootLeft, (double X, double Y) FootRight);

    private readonly record struct Line(double Slope, double At, int Votes, int From, int To)
    {
        public (double X, double Y) Point(double x) => (x, At + (Slope * x));
    }
}
