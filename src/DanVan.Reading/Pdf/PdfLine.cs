using System.Text;

namespace DanVan.Reading;

/// <summary>Words of one baseline without a wide gap between them.</summary>
internal sealed class PdfLine
{
    private const double GlueGap = 0.1;
    private string? _text;
    private int[] _starts = [];

    public PdfLine(PdfWord first)
    {
        Words.Add(first);
        (Left, Top, Right, Bottom) = (first.Left, first.Top, first.Right, first.Bottom);
    }

    public List<PdfWord> Words { get; } = [];

    public int Page { get; set; }

    public double Left { get; private set; }

    public double Top { get; private set; }

    public double Right { get; private set; }

    public double Bottom { get; private set; }

    public double Center => (Left + Right) / 2;

    /// <summary>The height of its letters: the median over its words, weighted by their length.</summary>
    public double Size
    {
        get
        {
            if (Words.Count == 1) return Words[0].Height;
            var heights = Words.Select(static word => (word.Height, word.Text.Length)).OrderBy(static pair => pair.Height).ToArray();
            var half = heights.Sum(static pair => pair.Length) / 2;
            foreach (var (height, length) in heights)
            {
                half -= length;
                if (half < 0) return height;
            }

            return heights[^1].Height;
        }
    }

    public double Confidence => Words.Min(static word => word.Confidence);

    public string Text => _text ??= Join();

    /// <summary>Where each word begins in the text.</summary>
    public ReadOnlySpan<int> Starts
    {
        get
        {
            _text ??= Join();
            return _starts;
        }
    }

    public void Add(PdfWord word)
    {
        Words.Add(word);
        Left = Math.Min(Left, word.Left);
        Right = Math.Max(Right, word.Right);
        Top = Math.Min(Top, word.Top);
        Bottom = Math.Max(Bottom, word.Bottom);
        _text = null;
    }

    public void Add(PdfLine line)
    {
        foreach (var word in line.Words) Add(word);
    }

    /// <summary>Gives a word of the line another text.</summary>
    public void Replace(PdfWord word, string text)
    {
        word.Text = text;
        _text = null;
    }

    /// <summary>Takes the first of several words out.</summary>
    public void RemoveFirst()
    {
        Words.RemoveAt(0);
        Left = Words.Min(static word => word.Left);
        _text = null;
    }

    // Words that touch are one; small raised digits are marks of footnotes (or powers) and belong to the word before.
    private string Join()
    {
        var size = Size;
        var middle = MiddleOfText(size);
        var text = new StringBuilder();
        PdfWord? last = null;
        _starts = new int[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            var raised = IsRaised(word, size, middle);
            var gap = last is null ? 0 : word.Left - last.Right;
            // Numbers stamped into a form touch the words beside them.
            var stamped = last is not null && !raised && char.IsAsciiDigit(word.Text[0]) && char.IsLower(last.Text[^1]) && last.Text.Length > 2;
            // Text recognition has told the words apart by the letters, not by the gaps.
            var apart = last is { Confidence: < 1 } && word.Confidence < 1 && !raised;
            if (last is not null && (apart || stamped || gap > GlueGap * Math.Min(word.Height, last.Height)) && !(raised && gap < 0.35 * size)) text.Append(' ');
            _starts[i] = text.Length;
            text.Append(raised ? Typed.Superscript(word.Text.Trim('(', ')', '[', ']')) : word.Text);
            last = word;
        }

        return text.ToString();
    }

    private double MiddleOfText(double size)
    {
        foreach (var word in Words)
        {
            if (word.Height > 0.9 * size) return word.Middle;
        }

        return (Top + Bottom) / 2;
    }

    private static bool IsRaised(PdfWord word, double size, double middle)
    {
        if (word.Height > 0.82 * size || word.Middle > middle - (0.04 * size)) return false;
        var text = word.Text.AsSpan().Trim("()[]");
        return text.Length is > 0 and <= 3 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
