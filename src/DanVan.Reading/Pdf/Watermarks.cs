namespace DanVan.Reading;

/// <summary>
/// Takes out what is printed across the text: "BẢN SAO" on a slant, the name of the reader all over the page, huge letters behind the lines. A watermark's
/// words would mix with those that it lies over.
/// </summary>
internal static class Watermarks
{
    private const int FewestWords = 12;

    // Words on a slant come in parts, each of a few letters only.
    private const int LongestPart = 5;
    private const int FewestParts = 4;
    private const int MostParts = 4000;
    private const int FewestTouching = 2;
    private const int FewestCovered = 2;

    // A page that lies on a slant as a whole.
    private const double MostOfPage = 0.9;

    // In heights of a letter.
    private const double Touching = 0.01;
    private const double WidestSpace = 0.7;
    private const double Neighbour = 0.8;
    private const double Alike = 1.1;

    // Slants as tangents; a scan that lies awry does so by less. The corners of letters on one slanting line lie on it, but for what programs round.
    private const double LeastSlant = 0.1;
    private const double SteepestSlant = 8;
    private const double SameSlant = 0.003;
    private const double SameHeight = 0.005;

    // In points.
    private const double Rounding = 0.05;

    // In heights of most words.
    private const double Huge = 1.8;
    private const double Thick = 1.3;

    private enum Run
    {
        Level,
        Up,
        Down,
    }

    /// <summary>Takes the words out of the pages.</summary>
    /// <param name="pages">The pages, which note what they lose.</param>
    public static void Remove(List<PdfPage> pages)
    {
        var found = new List<(PdfPage Page, List<Chain> Chains)>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page.Words.Count >= FewestParts && Slanting(page.Words) is { Count: > 0 } chains)
            {
                found.Add((page, chains));
                // The names of bars in a chart stand on a slant too, beside other words.
                if (Covers(page.Words, chains)) texts.UnionWith(chains.Select(static chain => chain.Text));
            }
        }

        foreach (var (page, chains) in found) Take(page, chains.FindAll(chain => texts.Contains(chain.Text)));
        foreach (var page in pages) TakeHuge(page);
    }

    private static void Take(PdfPage page, List<Chain> chains)
    {
        var taken = new HashSet<PdfWord>(chains.SelectMany(static chain => chain.Words), ReferenceEqualityComparer.Instance);
        if (taken.Count == 0) return;
        TakeRests(page.Words, taken);
        page.Words = page.Words.FindAll(word => !taken.Contains(word));
        page.Note(chains.Select(static chain => chain.Text));
    }

    private static List<Chain> Slanting(List<PdfWord> words)
    {
        var chains = new List<Chain>();
        var parts = words.FindAll(static word => word.Text.Length <= LongestPart);
        if (parts.Count < FewestParts) return chains;
        var rows = new Rows(words);
        var free = new HashSet<PdfWord>(parts.Where(part => !rows.HasNeighbour(part)), ReferenceEqualityComparer.Instance);
        if (free.Count < FewestParts || parts.Count > MostParts) return chains;
        var used = new HashSet<PdfWord>(ReferenceEqualityComparer.Instance);
        foreach (var run in (ReadOnlySpan<Run>)[Run.Level, Run.Up, Run.Down])
        {
            foreach (var near in (ReadOnlySpan<bool>)[true, false]) new Slope(parts, free, run, near).Find(chains, used);
        }

        return Letters(used) > MostOfPage * Letters(words) ? [] : chains;
    }

    private static int Letters(IEnumerable<PdfWord> words) => words.Sum(static word => word.Text.Length);

    private static bool Covers(List<PdfWord> words, List<Chain> chains)
    {
        var own = new HashSet<PdfWord>(chains.SelectMany(static chain => chain.Words), ReferenceEqualityComparer.Instance);
        var covered = 0;
        foreach (var word in words)
        {
            if (own.Contains(word) || !own.Any(part => part.Left < word.Right && word.Left < part.Right && part.Top < word.Middle && word.Middle < part.Bottom)) continue;
            if (++covered == FewestCovered) return true;
        }

        return false;
    }

    // What the edge of the page cut off the slanting words, and single letters between two lines: of a height that no word of the text has.
    private static void TakeRests(List<PdfWord> words, HashSet<PdfWord> taken)
    {
        var heights = taken.GroupBy(static word => Math.Round(word.Height, 2)).Where(static group => group.Count() > 1).Select(static group => group.Key).ToList();
        foreach (var height in heights)
        {
            var rests = words.FindAll(word => !taken.Contains(word) && Math.Abs(word.Height - height) <= SameHeight * height);
            if (rests.Count > 0 && 2 * rests.Count <= taken.Count && rests.TrueForAll(static word => word.Text.Length <= LongestPart)) taken.UnionWith(rests);
        }
    }

    // Letters so large that others lie inside them.
    private static void TakeHuge(PdfPage page)
    {
        if (page.Words.Count < FewestWords) return;
        var heights = page.Words.Select(static word => word.Height).Order().ToList();
        var body = heights[heights.Count / 2];
        var huge = page.Words.FindAll(word => word.Height > Huge * body && Math.Min(word.Height, word.Right - word.Left) > Thick * body);
        if (huge.Count == 0) return;
        var sure = huge.FindAll(word => page.Words.Count(other => other.Height < 0.6 * word.Height && IsInside(other, word)) > 1);
        if (sure.Count == 0) return;
        huge.RemoveAll(word => !sure.Exists(other => IsAlike(other.Height, word.Height) || IsAlike(other.Right - other.Left, word.Right - word.Left)));
        page.Words = page.Words.FindAll(word => !huge.Contains(word));
        page.Note(huge.Select(static word => word.Text));

        // Lines on their side have their height across.
        static bool IsAlike(double size, double other) => Math.Abs(size - other) <= 0.05 * size;

        static bool IsInside(PdfWord word, PdfWord huge)
        {
            var (x, edge) = ((word.Left + word.Right) / 2, 0.2 * huge.Height);
            return x > huge.Left && x < huge.Right && word.Middle > huge.Top + edge && word.Middle < huge.Bottom - edge;
        }
    }

    private readonly record struct Chain(List<PdfWord> Words, string Text);

    // Words by the lines that they stand on, level or on their side: what has another beside it there is no part of a slanting line.
    private sealed class Rows
    {
        private readonly HashSet<PdfWord> _beside = new(ReferenceEqualityComparer.Instance);

        public Rows(List<PdfWord> words)
        {
            Join([.. words.OrderBy(static word => word.Bottom).ThenBy(static word => word.Left)], static word => (word.Left, word.Right, word.Bottom, word.Height));
            Join([.. words.OrderBy(static word => word.Top).ThenBy(static word => word.Left)], static word => (word.Left, word.Right, word.Top, word.Height));
            Join([.. words.Where(SidewaysText.IsTall).OrderBy(static word => word.Left).ThenBy(static word => word.Top)], static word => (word.Top, word.Bottom, word.Left, word.Right - word.Left));
        }

        public bool HasNeighbour(PdfWord word) => _beside.Contains(word);

        private void Join(List<PdfWord> words, Func<PdfWord, (double From, double To, double Line, double Size)> place)
        {
            for (var i = 1; i < words.Count; i++)
            {
                var (one, other) = (place(words[i - 1]), place(words[i]));
                var size = Math.Min(one.Size, other.Size);
                if (Math.Max(one.Size, other.Size) > Alike * size || Math.Abs(one.Line - other.Line) > Touching * size || Math.Max(one.From, other.From) - Math.Min(one.To, other.To) > Neighbour * size) continue;
                _beside.Add(words[i - 1]);
                _beside.Add(words[i]);
            }
        }
    }

    // The parts of words whose corners lie on one slanting line, each beginning where the one before ends. One in between may stand beside a word of the text.
    private sealed class Slope(List<PdfWord> parts, HashSet<PdfWord> free, Run run, bool near)
    {
        private readonly PdfWord[] _parts = [.. parts.OrderBy(word => From(word, run))];

        public void Find(List<Chain> chains, HashSet<PdfWord> used)
        {
            foreach (var first in _parts)
            {
                if (used.Contains(first) || !free.Contains(first)) continue;
                foreach (var second in Behind(first, used))
                {
                    if (!free.Contains(second) || SlantOf(first, second) is not { } slant) continue;
                    var chain = new List<PdfWord> { first, second };
                    while (Behind(chain[^1], used).FirstOrDefault(next => Follows(chain[^1], next, slant)) is { } next) chain.Add(next);
                    var touching = 0;
                    for (var i = 1; i < chain.Count; i++)
                    {
                        if (Gap(chain[i - 1], chain[i]) <= Touching * Size(chain[i])) touching++;
                    }

                    if (chain.Count(free.Contains) < FewestParts || touching < FewestTouching || !IsOfOneSize(chain)) continue;
                    used.UnionWith(chain);
                    chains.Add(new Chain(chain, TextOf(chain)));
                    break;
                }
            }
        }

        // A part of several letters is higher by the slant of its line, one letter is as high as the other.
        private bool IsOfOneSize(List<PdfWord> chain)
        {
            var letter = chain.Min(Size);
            return chain.TrueForAll(word => word.Text.Length == 1 ? Size(word) <= (1 + SameHeight) * letter : Size(word) > (1 + SameHeight) * letter);
        }

        private string TextOf(List<PdfWord> chain)
        {
            var text = new System.Text.StringBuilder(chain[0].Text);
            for (var i = 1; i < chain.Count; i++)
            {
                if (Gap(chain[i - 1], chain[i]) > 2 * Touching * Size(chain[i])) text.Append(' ');
                text.Append(chain[i].Text);
            }

            return text.ToString();
        }

        private IEnumerable<PdfWord> Behind(PdfWord word, HashSet<PdfWord> used)
        {
            var size = Size(word);
            var (from, to) = (To(word) - (Touching * size), To(word) + (WidestSpace * size));
            var (low, high) = (0, _parts.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (From(_parts[middle], run) < from) low = middle + 1;
                else high = middle;
            }

            for (; low < _parts.Length && From(_parts[low], run) <= to; low++)
            {
                if (!ReferenceEquals(_parts[low], word) && !used.Contains(_parts[low])) yield return _parts[low];
            }
        }

        private bool Follows(PdfWord word, PdfWord next, double slant)
        {
            var along = From(next, run) - From(word, run);
            return along > 0 && Math.Abs(Across(next) - Across(word) - (slant * along)) <= Math.Max(SameSlant * along * Math.Max(1, Math.Abs(slant)), Rounding);
        }

        private double? SlantOf(PdfWord word, PdfWord next)
        {
            var (along, across) = (From(next, run) - From(word, run), Across(next) - Across(word));
            if (along <= 0) return null;
            var slant = across / along;
            return Math.Abs(slant) is >= LeastSlant and <= SteepestSlant ? slant : null;
        }

        private double Gap(PdfWord word, PdfWord next) => From(next, run) - To(word);

        private static double From(PdfWord word, Run run) => run switch
        {
            Run.Up => -word.Bottom,
            Run.Down => word.Top,
            _ => word.Left,
        };

        private double To(PdfWord word) => run switch
        {
            Run.Up => -word.Top,
            Run.Down => word.Bottom,
            _ => word.Right,
        };

        // The corner at which the first letter stands: that of a rising word is the lower one.
        private double Across(PdfWord word) => run switch
        {
            Run.Level => near ? word.Bottom : word.Top,
            _ => near ? word.Left : word.Right,
        };

        private double Size(PdfWord word) => run is Run.Level ? word.Height : word.Right - word.Left;
    }
}
