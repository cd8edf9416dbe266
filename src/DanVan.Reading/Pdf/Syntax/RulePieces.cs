namespace DanVan.Reading;

/// <summary>
/// Gathers what is drawn on a page and joins it to straight lines: programs draw a line in pieces, one for each cell, as a stroke or as a thin rectangle.
/// </summary>
internal sealed class RulePieces
{
    private const double Thickest = 2.5;
    private const double LeastAcross = 18;
    private const double LeastDown = 11;
    private const double Gap = 1.5;
    private const double SamePlace = 1;
    private const int Most = 1 << 16;
    private const int MostLooks = 1 << 24;

    // A border reaches half its width into the shading of its cell.
    private const double Border = 1.5;

    private readonly List<PageBox> _across = [];
    private readonly List<PageBox> _down = [];
    private int _looks;

    /// <summary>Whether there are so many that no table is drawn by them.</summary>
    public bool IsFull => _across.Count + _down.Count > Most || _looks > MostLooks;

    /// <summary>Whether a box is a piece of a line.</summary>
    public static bool IsThin(PageBox box) => Math.Min(box.Right - box.Left, box.Height) <= Thickest;

    /// <summary>Adds what is drawn over this box.</summary>
    public void Add(PageBox box)
    {
        if (box.Height <= Thickest) _across.Add(box);
        if (box.Right - box.Left <= Thickest) _down.Add(box);
    }

    /// <summary>Takes out what something drawn later covers.</summary>
    public void Cover(PageBox box)
    {
        if (IsFull) return;
        _looks += _across.Count + _down.Count;
        _across.RemoveAll(IsCovered);
        _down.RemoveAll(IsCovered);

        bool IsCovered(PageBox piece) => piece.Left > box.Left + Border && piece.Right < box.Right - Border && piece.Top > box.Top + Border && piece.Bottom < box.Bottom - Border;
    }

    /// <summary>The lines of the page.</summary>
    public PageRules Rules() => new(
        Join(_across.ConvertAll(static box => new PageRule((box.Top + box.Bottom) / 2, box.Left, box.Right)), LeastAcross),
        Join(_down.ConvertAll(static box => new PageRule((box.Left + box.Right) / 2, box.Top, box.Bottom)), LeastDown));

    private static List<PageRule> Join(List<PageRule> pieces, double least)
    {
        var rules = new List<PageRule>();
        pieces.Sort(static (a, b) => a.At.CompareTo(b.At));
        for (var first = 0; first < pieces.Count;)
        {
            var end = first;
            while (end < pieces.Count && pieces[end].At - pieces[first].At <= SamePlace) end++;
            var place = pieces.GetRange(first, end - first);
            place.Sort(static (a, b) => a.From.CompareTo(b.From));
            var rule = place[0];
            foreach (var piece in place)
            {
                if (piece.From <= rule.To + Gap)
                {
                    rule = rule with { To = Math.Max(rule.To, piece.To) };
                    continue;
                }

                if (rule.To - rule.From >= least) rules.Add(rule);
                rule = piece;
            }

            if (rule.To - rule.From >= least) rules.Add(rule);
            first = end;
        }

        return rules;
    }
}
