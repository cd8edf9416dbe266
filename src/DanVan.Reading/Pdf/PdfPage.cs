namespace DanVan.Reading;

/// <summary>A word of a page with its box in points from the top left.</summary>
internal sealed class PdfWord(string text, double left, double top, double right, double bottom)
{
    private readonly PageBox? _place;

    public string Text { get; set; } = text;

    public double Left { get; } = left;

    public double Top { get; } = top;

    public double Right { get; } = right;

    public double Bottom { get; } = bottom;

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public double Confidence { get; init; } = 1;

    /// <summary>Where it stands on the page as it is, which a scan's layout may have straightened.</summary>
    public PageBox Place { get => _place ?? new PageBox(Left, Top, Right, Bottom); init => _place = value; }
}

/// <summary>A rectangle in points from the top left of a page.</summary>
internal readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;

    public PageBox With(PageBox other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>A page with its words in any order.</summary>
internal sealed class PdfPage(int number, double width, double height, List<PdfWord> words)
{
    public int Number { get; } = number;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public List<PdfWord> Words { get; set; } = words;

    /// <summary>The drawn lines, where somebody looked for them.</summary>
    public PageRules? Rules { get; set; }

    public bool Recognized { get; set; }
}

/// <summary>Takes the pages of a file as an engine reads them, so that those read before a limit are not lost. Thread-safe.</summary>
/// <param name="most">The most pages wanted.</param>
internal sealed class PdfPageList(int most)
{
    private readonly Lock _lock = new();
    private readonly List<PdfPage> _pages = [];
    private bool _closed;

    /// <summary>The last page that an engine should read: one more than wanted, which tells that there are more.</summary>
    public int Last { get; } = (int)Math.Min(int.MaxValue, Math.Max(1, most) + 1L);

    /// <summary>How many pages were read.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _pages.Count;
        }
    }

    /// <summary>Adds a page; once the list is closed it is dropped.</summary>
    public void Add(PdfPage page)
    {
        lock (_lock)
        {
            if (!_closed && _pages.Count < Last) _pages.Add(page);
        }
    }

    /// <summary>The pages wanted, and whether there were more; nothing is added from now on.</summary>
    public (List<PdfPage> Pages, bool More) Close()
    {
        lock (_lock)
        {
            _closed = true;
            var more = _pages.Count >= Last;
            return (more ? _pages[..(Last - 1)] : _pages, more);
        }
    }
}

/// <summary>The straight lines drawn on a page, in points.</summary>
internal sealed record PageRules(List<PageRule> Horizontal, List<PageRule> Vertical);

/// <param name="At">The y of a horizontal line, the x of a vertical one.</param>
/// <param name="From">Where it begins along its direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PageRule(double At, double From, double To);
