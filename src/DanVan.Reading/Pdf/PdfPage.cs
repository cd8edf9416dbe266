using System.Globalization;
using DanVan.Parsing;

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

    /// <summary>What both hold; its edges are in the wrong order where there is nothing.</summary>
    public PageBox Within(PageBox other) => new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
}

/// <summary>A page with its words in any order.</summary>
internal sealed class PdfPage(int number, double width, double height, List<PdfWord> words)
{
    public int Number { get; } = number;

    public double Width { get; private set; } = width;

    public double Height { get; private set; } = height;

    public List<PdfWord> Words
    {
        get;
        set => (field, Lines, Layout) = (value, null, null);
    } = words;

    /// <summary>Its lines as long as nobody has changed them.</summary>
    public List<PdfLine>? Lines { get; set; }

    /// <summary>Its parts by the columns that the words keep, where they were looked for.</summary>
    public PageLayout? Layout { get; set; }

    /// <summary>The drawn lines, where somebody looked for them.</summary>
    public PageRules? Rules { get; set; }

    /// <summary>Which way its lines run as it is drawn; its own measures are those of the page as it is read.</summary>
    public TextSide Side { get; init; }

    public bool Recognized { get; set; }

    /// <summary>By how many quarters its picture was turned clockwise before it was recognized.</summary>
    public int Quarters { get; set; }

    /// <summary>Exchanges width and height, for words that were read on the page as it lies on its side.</summary>
    public void Swap() => (Width, Height) = (Height, Width);

    /// <summary>Whether the engine broke down at it, so that its words may be missing.</summary>
    public bool Failed { get; init; }

    /// <summary>The lines of stamps that were taken out, top to bottom; at most <see cref="MostStamped"/>.</summary>
    public List<string> Stamped { get; init; } = [];

    /// <summary>Notes lines that were taken out as those of a stamp.</summary>
    public void Note(IEnumerable<PdfLine> lines) => Note(lines.OrderBy(static line => line.Top).Select(static line => line.Text));

    /// <summary>Notes what was taken out as a stamp or a watermark.</summary>
    public void Note(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (Stamped.Count < MostStamped && !Stamped.Contains(text, StringComparer.Ordinal)) Stamped.Add(text);
        }
    }

    private const int MostStamped = 16;
}

/// <summary>A page at which a program broke down.</summary>
/// <param name="Page">Its number.</param>
/// <param name="Tool">The program.</param>
/// <param name="Reason">How it ended; null where it might take no more memory.</param>
/// <param name="Limit">The most memory in bytes that it might take.</param>
internal sealed record PageFailure(int Page, string Tool, string? Reason, long Limit)
{
    /// <summary>Whether the pages after it were given up too.</summary>
    public bool IsLast { get; init; }

    public static PageFailure Of(int page, string tool, ToolResult result, ReaderOptions options) => new(page, tool, result.IsOutOfMemory ? null : result.Reason, options.MaxToolMemory);

    public void Report(SourceBuilder builder) =>
        builder.Report(Reason is null ? DiagnosticCodes.PageOutOfMemory : DiagnosticCodes.PageFailed, Page.ToString(CultureInfo.InvariantCulture) + (IsLast ? ", …" : ""), Tool, Reason ?? Limit.ToString(CultureInfo.InvariantCulture));

    public DocumentReadException ToException(string path) =>
        DocumentReadException.Create(Reason is null ? DiagnosticCodes.ToolOutOfMemory : DiagnosticCodes.ToolFailed, path, Tool, Reason ?? Limit.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Takes the pages of a file as an engine reads them, so that those read before a limit are not lost. Thread-safe.</summary>
/// <param name="most">The most pages wanted.</param>
internal sealed class PdfPageList(int most)
{
    private readonly Lock _lock = new();
    private readonly List<PdfPage> _pages = [];
    private readonly List<PageFailure> _failures = [];
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

    /// <summary>The pages at which the engine broke down.</summary>
    public IReadOnlyList<PageFailure> Failures
    {
        get
        {
            lock (_lock) return [.. _failures];
        }
    }

    /// <summary>Takes back the last page, of which only a part came.</summary>
    public void RemoveLast()
    {
        lock (_lock)
        {
            if (!_closed && _pages.Count > 0) _pages.RemoveAt(_pages.Count - 1);
        }
    }

    /// <summary>Keeps of a page what came before the engine broke down at it, or an empty page of the size of the one before.</summary>
    public void Fail(int number, PageFailure failure)
    {
        lock (_lock)
        {
            if (_closed || number > Last) return;
            _failures.Add(failure);
            var last = _pages.Count > 0 ? _pages[^1] : new PdfPage(number, 595, 842, []);
            if (_pages.Count >= number) _pages.RemoveAt(_pages.Count - 1);
            _pages.Add(new PdfPage(number, last.Width, last.Height, last.Number == number ? last.Words : []) { Failed = true, Rules = last.Number == number ? last.Rules : null });
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
