namespace DanVan.Reading;

/// <summary>Takes what a page paints, and keeps what are pieces of lines.</summary>
/// <param name="area">The size of the page.</param>
internal sealed class RulePainter(double area)
{
    // Pictures that take more of their page than a figure does may be the page itself, scanned.
    private const double MostPictures = 0.5;
    private const double LongPicture = 9;

    // What is lighter is no line; what covers less shows what lies below.
    private const double Lightest = 0.7;
    private const double Covers = 0.9;

    private readonly RulePieces _pieces = new();
    private double _pictures;

    /// <summary>Whether something was painted that only a picture of the page can tell.</summary>
    public bool IsLost { get; private set; }

    public PageRules Rules() => _pieces.Rules();

    public void Stroke(PaintPath path, PaintState state)
    {
        foreach (var edge in path.Edges(Math.Max(0, state.LineWidth * state.Space.Scale))) Line(edge, state, state.Stroke.Grey, state.StrokeAlpha);
    }

    public void Fill(PaintPath path, PaintState state)
    {
        foreach (var box in path.Parts())
        {
            if (RulePieces.IsThin(box)) Line(box, state, state.Fill.Grey, state.FillAlpha);
            else if (state.FillAlpha >= Covers && path.IsOneRectangle) _pieces.Cover(state.Clip.Within(box));
        }

        IsLost |= _pieces.IsFull;
    }

    /// <summary>Takes a picture that is painted over this box.</summary>
    public void Picture(PageBox box, PaintState state)
    {
        var seen = state.Clip.Within(box);
        var (width, height) = (seen.Right - seen.Left, seen.Height);
        if (width <= 0 || height <= 0) return;
        _pictures += width * height;
        // Some programs draw lines as pictures of one point.
        IsLost |= _pictures > MostPictures * area || (RulePieces.IsThin(seen) && Math.Max(width, height) > LongPicture);
    }

    private void Line(PageBox box, PaintState state, double grey, double alpha)
    {
        var seen = state.Clip.Within(box);
        if (!RulePieces.IsThin(seen) || seen.Right < seen.Left || seen.Height < 0) return;
        IsLost |= _pieces.IsFull || double.IsNaN(grey);
        if ((grey * alpha) + 1 - alpha < Lightest) _pieces.Add(seen);
    }
}
