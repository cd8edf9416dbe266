namespace DanVan.Reading;

/// <summary>Finds the straight lines in a picture of a page.</summary>
internal static class RuleFinder
{
    private const byte Dark = 150;
    private const double LeastAcross = 18;
    private const double LeastDown = 11;

    /// <param name="picture">The picture.</param>
    /// <param name="scale">Points in a pixel.</param>
    public static PageRules Find(PagePicture picture, double scale)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = picture.Pixels;
        var horizontal = new Runs(LeastAcross / scale, 2.5 / scale);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * width, width);
            for (var x = 0; x < width;)
            {
                var next = row[x..].IndexOfAnyInRange((byte)0, Dark);
                if (next < 0) break;
                x += next;
                var end = row[x..].IndexOfAnyExceptInRange((byte)0, Dark);
                end = end < 0 ? width : x + end;
                horizontal.Add(y, x, end);
                x = end;
            }

            horizontal.EndOf(y);
        }

        var vertical = new Runs(LeastDown / scale, 2.5 / scale);
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height;)
            {
                if (pixels[(y * width) + x] > Dark)
                {
                    y++;
                    continue;
                }

                var from = y;
                while (y < height && pixels[(y * width) + x] <= Dark) y++;
                vertical.Add(x, from, y);
            }

            vertical.EndOf(x);
        }

        return new PageRules(horizontal.Rules(scale), vertical.Rules(scale));
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
