using System.Text;

namespace DanVan.Reading;

/// <summary>Words of one baseline without a wide gap between them.</summary>
internal sealed class PdfLine
{
    private const double GlueGap = 0.1;

    // In heights of the letters, and in parts of the spaces of the line.
    private const double LeastSpace = 0.06;
    private const double NarrowSpace = 0.8;

    // Gaps between the letters of a word that is set wide, in the layers of office scanners, in parts of the spaces of its line.
    private const double WideSet = 0.65;
    private const int LongestSyllable = 8;
    private string? _text;
    private int[] _starts = [];

    public PdfLine(PdfWord first)
    {
        Words.Add(first);
        (Left, Top, Right, Bottom) = (first.Left, first.Top, first.Right, first.Bottom);
    }

    public List<PdfWord> Words { get; } = [];

    public int Page { get; set; }

    /// <summary>Whether its last word goes on in the next line.</summary>
    public bool IsCut { get; set; }

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

    /// <summary>Takes the words from one on out; the line that they are.</summary>
    public PdfLine Cut(int start)
    {
        var rest = new PdfLine(Words[start]) { Page = Page };
        foreach (var word in Words.Skip(start + 1)) rest.Add(word);
        Words.RemoveRange(start, Words.Count - start);
        (Left, Top, Right, Bottom) = (Words.Min(static word => word.Left), Words.Min(static word => word.Top), Words.Max(static word => word.Right), Words.Max(static word => word.Bottom));
        _text = null;
        return rest;
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
        double? space = null;
        // Behind the last part of a word in parts.
        var end = 0;
        _starts = new int[Words.Count];
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            var gap = last is null ? 0 : word.Left - last.Right;
            // What was stamped or typed into a blank is only smaller.
            var raised = IsRaised(word, size, middle) && !(last is not null && (gap >= 0.35 * size || word.Confidence < 1) && last.Text is ("Số:" or "số:" or "Số" or ":" or "ngày" or "tháng")) && !IsPartOfDate(i);
            // Numbers stamped into a form touch the words beside them.
            var stamped = last is not null && !raised && char.IsAsciiDigit(word.Text[0]) && char.IsLower(last.Text[^1]) && last.Text.Length > 2;
            // Text recognition has told the words apart by the letters, not by the gaps.
            var apart = last is { Confidence: < 1 } && word.Confidence < 1 && !raised;
            var inside = i < end;
            if (!inside && word.Confidence >= 1) end = i + PartsOfWord(i, ref space);
            var parted = apart || stamped || (!inside && last is not null && (gap > GlueGap * Math.Min(word.Height, last.Height) || IsCondensed(i, gap, ref space)));
            if (last is not null && parted && !(raised && gap < 0.35 * size)) text.Append(' ');
            _starts[i] = text.Length;
            text.Append(raised ? Typed.Superscript(word.Text.Trim('(', ')', '[', ']')) : word.Text);
            last = word;
        }

        return text.ToString();
    }

    // In condensed letters, as letterheads often are, spaces are as narrow as the gaps inside words elsewhere; but they stand between whole words, or all
    // of the line are so narrow.
    private bool IsCondensed(int index, double gap, ref double? space)
    {
        if (gap < LeastSpace * Math.Min(Words[index].Height, Words[index - 1].Height)) return false;
        var (last, word) = (Words[index - 1].Text, Words[index].Text);
        if (IsCondensed(last, word, gap, ref space)) return true;
        var (before, behind) = (Whole(index - 1, -1), Whole(index, 1));
        return (before.Length > last.Length || behind.Length > word.Length) && IsCondensed(before, behind, gap, ref space);
    }

    private bool IsCondensed(string before, string behind, double gap, ref double? space)
    {
        var left = before.AsSpan().TrimStart("(“\"[").TrimEnd(",.;:");
        var right = behind.AsSpan().TrimStart("(“\"[").TrimEnd(",.;:)”\"]");
        // A single vowel may be the middle of a word in three parts.
        if (left.IsEmpty || right.IsEmpty || (right.Length == 1 && char.IsLetter(right[0])) || (before.EndsWith(left, StringComparison.Ordinal) && behind.StartsWith(right, StringComparison.Ordinal) && Vietnamese.IsSyllable(string.Concat(left, right)))) return false;
        var syllables = (Vietnamese.IsSyllable(left) ? 1 : 0) + (Vietnamese.IsSyllable(right) ? 1 : 0);
        return syllables == 2 || ((syllables == 1 || IsAbbreviation(left)) && IsWhole(left) && IsWhole(right) && gap >= NarrowSpace * (space ??= Space()));

        static bool IsWhole(ReadOnlySpan<char> text) => Vietnamese.IsSyllable(text) || IsAbbreviation(text) || text.IndexOfAnyExceptInRange('0', '9') < 0;

        // UBND
        static bool IsAbbreviation(ReadOnlySpan<char> text) => text.Length > 1 && text.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }

    // A word with the parts that touch it: its letters may come from several fonts.
    private string Whole(int index, int step)
    {
        var text = Words[index].Text;
        for (var next = index + step; next >= 0 && next < Words.Count && text.Length < LongestSyllable; next += step)
        {
            var (left, right) = step > 0 ? (Words[next - 1], Words[next]) : (Words[next], Words[next + 1]);
            if (right.Left - left.Right >= LeastSpace * Math.Min(left.Height, right.Height)) break;
            text = step > 0 ? text + Words[next].Text : Words[next].Text + text;
        }

        return text;
    }

    // The width of most of the wider gaps.
    private double Space()
    {
        var gaps = new List<double>(Words.Count);
        for (var i = 1; i < Words.Count; i++) gaps.Add(Words[i].Left - Words[i - 1].Right);
        gaps.Sort();
        return gaps[gaps.Count * 3 / 4];
    }

    // How many words from one on are parts of one word that is set wide: "V", "iệ" and "t".
    private int PartsOfWord(int from, ref double? space)
    {
        if (from + 1 == Words.Count || !MayGoOn(from)) return 1;
        var narrow = WideSet * (space ??= Space());
        if (Words[from + 1].Left - Words[from].Right >= narrow) return 1;
        var text = Words[from].Text;
        var (parts, isWord) = (1, IsWord(text));
        while (from + parts < Words.Count && MayGoOn(from + parts - 1) && Words[from + parts].Left - Words[from + parts - 1].Right < narrow)
        {
            var next = Words[from + parts++].Text;
            text += next;
            isWord &= IsWord(next);
        }

        return !isWord && Vietnamese.IsSyllable(text.AsSpan().TrimEnd(",.;:)”\"")) ? parts : 1;

        static bool IsWord(string text) => text.AsSpan().TrimEnd(",.;:)”\"") is var bare && Vietnamese.IsSyllable(bare) && (bare.Length > 1 || bare[0] is 'y' or 'Y' or 'ý' or 'Ý' or 'à' or 'ở' or 'Ở' or 'ô' or 'Ô');
    }

    private bool MayGoOn(int index)
    {
        var (word, next) = (Words[index], Words[index + 1]);
        return word.Text.Length < LongestSyllable && next.Text.Length <= LongestSyllable && char.IsLetter(word.Text[^1]) && char.IsLower(next.Text[0])
            && Math.Abs(word.Bottom - next.Bottom) <= 0.05 * word.Height && Math.Abs(word.Height - next.Height) <= 0.05 * word.Height;
    }

    private double MiddleOfText(double size)
    {
        foreach (var word in Words)
        {
            if (word.Height > 0.9 * size) return word.Middle;
        }

        return (Top + Bottom) / 2;
    }

    // ngày 15 tháng 5 năm: no mark of a note stands there, however small it is.
    private bool IsPartOfDate(int i) => i > 0 && i + 1 < Words.Count && (Words[i - 1].Text, Words[i + 1].Text) is ("ngày", "tháng") or ("tháng", "năm");

    private static bool IsRaised(PdfWord word, double size, double middle)
    {
        if (word.Height > 0.82 * size || word.Middle > middle - (0.04 * size)) return false;
        var text = word.Text.AsSpan().Trim("()[]");
        return text.Length is > 0 and <= 3 && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
