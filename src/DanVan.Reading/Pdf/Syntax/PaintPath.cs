namespace DanVan.Reading;

/// <summary>The path that a content stream builds before it paints it, in the space of the shown page.</summary>
internal sealed class PaintPath
{
    private const int Most = 1 << 16;

    // In points.
    private const double Slant = 0.5;

    private readonly List<(double X, double Y, Step Step)> _points = [];
    private (double X, double Y) _start;

    public bool IsEmpty => _points.Count == 0;

    /// <summary>Whether it has so many points that it is a drawing.</summary>
    public bool IsFull => _points.Count > Most;

    public void Clear() => _points.Clear();

    public void Move((double X, double Y) point)
    {
        _start = point;
        _points.Add((point.X, point.Y, Step.Begin));
    }

    public void Line((double X, double Y) point)
    {
        if (_points.Count > 0) _points.Add((point.X, point.Y, Step.Straight));
        else Move(point);
    }

    /// <summary>Adds an end or a control point of a curve.</summary>
    public void Bend((double X, double Y) point)
    {
        if (_points.Count > 0) _points.Add((point.X, point.Y, Step.Bent));
        else Move(point);
    }

    public void Close()
    {
        if (_points.Count > 0) Line(_start);
    }

    /// <summary>Whether it is a single rectangle along the edges of the page.</summary>
    public bool IsOneRectangle
    {
        get
        {
            if (_points.Count is not (4 or 5)) return false;
            for (var i = 1; i < _points.Count; i++)
            {
                var (from, to) = (_points[i - 1], _points[i]);
                if (to.Step is not Step.Straight || Math.Min(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) > Slant) return false;
            }

            return true;
        }
    }

    /// <summary>The box round the whole of it.</summary>
    public PageBox Box => BoxOf(0, _points.Count);

    /// <summary>The boxes round its parts.</summary>
    public IEnumerable<PageBox> Parts()
    {
        for (var first = 0; first < _points.Count;)
        {
            var end = first + 1;
            while (end < _points.Count && _points[end].Step is not Step.Begin) end++;
            yield return BoxOf(first, end);
            first = end;
        }
    }

    /// <summary>The boxes of the ink that a pen leaves on its straight edges that are level or upright.</summary>
    public IEnumerable<PageBox> Edges(double pen)
    {
        for (var i = 1; i < _points.Count; i++)
        {
            var (from, to) = (_points[i - 1], _points[i]);
            if (to.Step is not Step.Straight) continue;
            var (across, down) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
            if (Math.Min(across, down) > Slant) continue;
            var (x, y) = across >= down ? (0.0, pen / 2) : (pen / 2, 0.0);
            yield return new PageBox(Math.Min(from.X, to.X) - x, Math.Min(from.Y, to.Y) - y, Math.Max(from.X, to.X) + x, Math.Max(from.Y, to.Y) + y);
        }
    }

    private PageBox BoxOf(int first, int end)
    {
        var box = new PageBox(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var i = first; i < end; i++)
        {
            var (x, y, _) = _points[i];
            box = new PageBox(Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y));
        }

        return box;
    }

    private enum Step
    {
        Begin,
        Straight,
        Bent,
    }
}
