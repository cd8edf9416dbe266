namespace DanVan.Reading;

/// <summary>Finds the straight lines in a picture of a page.</summary>
internal static class RuleFinder
{
    private const double LeastAcross = 18;
    private const double LeastDown = 11;

    // In points, in pixels, and in shades.
    private const double Beside = 1.2;
    private const int LeastContrast = 25;

    /// <summary>
    /// The picture with its thin pale lines dark: hairlines of a scan are no wider than a point, and pale where the page was drawn at another size or turned.
    /// What is darker than the paper on both sides of it is such a line, or a part of a letter; a shaded area is not.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <param name="scale">Points in a pixel.</param>
    public static PagePicture Darken(PagePicture picture, double scale)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = picture.Pixels;
        var dark = pixels.ToArray();
        var step = Math.Max(1, (int)(Beside / scale));
        var palest = (byte)picture.Palest;
        for (var y = step; y < height - step; y++)
        {
            var row = pixels.Slice(y * width, width);
            for (var x = step; x < width - step; x++)
            {
                var found = row[x..(width - step)].IndexOfAnyInRange((byte)(PagePicture.Dark + 1), palest);
                if (found < 0) break;
                x += found;
                var most = row[x] + LeastContrast;
                if ((row[x - step] >= most && row[x + step] >= most) || (pixels[((y - step) * width) + x] >= most && pixels[((y + step) * width) + x] >= most)) dark[(y * width) + x] = PagePicture.Dark;
            }
        }

        return new PagePicture(width, height, dark);
    }

    /// <param name="picture">The picture.</param>
    /// <param name="scale">Points in a pixel.</param>
    public static PageRules Find(PagePicture picture, double scale)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = picture.Pixels;
        var horizontal = new Runs(LeastAcross / scale, 2.5 / scale);
        var columns = new Columns(width, LeastDown / scale / 2);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * width, width);
            for (var x = 0; PagePicture.TryDarkRun(row, ref x, out var end); x = end)
            {
                horizontal.Add(y, x, end);
                columns.Add(y, x, end);
            }

            horizontal.EndOf(y);
        }

        var vertical = new Runs(LeastDown / scale, 2.5 / scale);
        var last = -1;
        foreach (var (x, from, to) in columns.Runs())
        {
            for (; last < x; last++)
            {
                if (last >= 0) vertical.EndOf(last);
            }

            vertical.Add(x, from, to);
        }

        if (last >= 0) vertical.EndOf(last);
        return new PageRules(horizontal.Rules(scale), vertical.Rules(scale));
    }

    /// <summary>The dark runs of the columns, found while the rows are read: a picture lies in memory row by row.</summary>
    private sealed class Columns
    {
        private readonly double _least;
        private readonly int[] _first;
        private readonly int[] _last;
        private readonly List<(int X, int From, int To)> _runs = [];

        public Columns(int width, double least)
        {
            (_least, _first, _last) = (least, new int[width], new int[width]);
            Array.Fill(_last, -2);
        }

        public void Add(int y, int from, int to)
        {
            for (var x = from; x < to; x++)
            {
                if (_last[x] != y - 1)
                {
                    End(x);
                    _first[x] = y;
                }

                _last[x] = y;
            }
        }

        public List<(int X, int From, int To)> Runs()
        {
            for (var x = 0; x < _last.Length; x++) End(x);
            _runs.Sort();
            return _runs;
        }

        private void End(int x)
        {
            if (_last[x] >= 0 && _last[x] + 1 - _first[x] >= _least) _runs.Add((x, _first[x], _last[x] + 1));
            _last[x] = -2;
        }
    }

    /// <summary>Dark runs of neighbouring rows (or columns) that are one line: it may be some pixels thick, and a scan tilts it.</summary>
    private sealed class Runs(double least, double thickest)
    {
        private readonly List<Run> _done = [];
        private List<Run> _open = [];
        private List<Run> _next = [];

        public void Add(int at, int from, int to)
        {
            if (to - from < least / 2) return;
            foreach (var run in _open)
            {
                if (run.To < from - 2 || run.From > to + 2) continue;
                run.From = Math.Min(run.From, from);
                run.To = Math.Max(run.To, to);
                run.Last = at;
                run.Weight += to - from;
                if (!_next.Contains(run)) _next.Add(run);
                return;
            }

            _next.Add(new Run { First = at, Last = at, From = from, To = to, Weight = to - from });
        }

        public void EndOf(int at)
        {
            foreach (var run in _open)
            {
                if (run.Last != at) _done.Add(run);
            }

            (_open, _next) = (_next, _open);
            _next.Clear();
        }

        public List<PageRule> Rules(double scale)
        {
            _done.AddRange(_open);
            _open.Clear();
            var rules = new List<PageRule>();
            foreach (var run in _done)
            {
                // Pictures and shading are no lines: a line is as thick on the whole as its ink over its length.
                if (run.To - run.From < least || (double)run.Weight / (run.To - run.From) > thickest) continue;
                rules.Add(new PageRule((run.First + run.Last + 1) / 2.0 * scale, run.From * scale, run.To * scale));
            }

            return rules;
        }

        private sealed class Run
        {
            public int First { get; init; }

            public int Last { get; set; }

            public int From { get; set; }

            public int To { get; set; }

            public long Weight { get; set; }
        }
    }
}
