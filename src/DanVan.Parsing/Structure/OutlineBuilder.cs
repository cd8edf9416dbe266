using System.Buffers;

namespace DanVan.Parsing.Structure;

/// <summary>Follows the numbering through a document: which labels open a part, at which level, under which path.</summary>
internal sealed class OutlineBuilder
{
    private const int MostSkipped = 4;

    /// <summary>A longer path is made anew each time.</summary>
    private const int LongestPath = 32;

    /// <summary>A longer list of entries is not kept.</summary>
    private const int MostKept = 1 << 12;

    // Each thread keeps the lists between documents.
    [ThreadStatic]
    private static Lists? _kept;

    private readonly Lists _lists;
    private readonly List<Level> _stack;
    private readonly double?[] _ranks;
    private readonly List<Entry> _entries;
    private readonly List<Diagnostic> _diagnostics;
    private int _filled;

    // The path of the article that the parts now stand in, or null.
    private string? _enclosing;

    // The number of the last article.
    private int _lastArticle;

    // The last plain number at any level: numbers may run on over the parts.
    private int _lastNumber;

    public OutlineBuilder(List<Diagnostic> diagnostics)
    {
        _diagnostics = diagnostics;
        _lists = _kept ?? new Lists();
        _kept = null;
        (_stack, _ranks, _entries) = (_lists.Stack, _lists.Ranks, _lists.Entries);
    }

    /// <summary>What came before a label.</summary>
    /// <param name="Unfinished">Whether running text before it breaks off.</param>
    /// <param name="SameBlock">Whether no blank line stands between.</param>
    /// <param name="AfterHeading">Whether the heading of the innermost open part stands directly before it.</param>
    /// <param name="Apart">Whether it stands in a paragraph of its own with a title in a capital, behind no word that a number belongs to.</param>
    /// <param name="HasRomans">Whether Roman numbers begin anew behind it.</param>
    public readonly record struct Context(bool Unfinished, bool SameBlock, bool AfterHeading, bool Apart, bool HasRomans = false);

    public string? CurrentPath => _stack.Count == 0 ? _enclosing : _stack[^1].Path;

    public int Count => _entries.Count;

    /// <summary>The Roman number to come at the level that is open; 0 where none is.</summary>
    public int NextRoman => Find(LabelStyle.Roman) is >= 0 and var level ? _stack[level].Index + 1 : 0;

    /// <summary>Whether a Roman part is open, with no part inside it yet.</summary>
    public bool IsRomanOpen => _stack.Count > 0 && _stack[^1].Style == LabelStyle.Roman;

    /// <summary>Whether a part ("Phần thứ nhất") is open.</summary>
    public bool HasPart => Find(LabelStyle.Part) >= 0;

    /// <summary>Whether the number goes on from the one before it.</summary>
    public bool Follows(in SectionLabel label) => label.Index > 1 && label.Index == Expected(label);

    public bool Accepts(in SectionLabel label, in Context context, bool upperTitle)
    {
        var expected = Expected(label);
        if (label.IsBare) return label.Index == expected && (!context.Unfinished || (Find(label.Style) is >= 0 and var before && _stack[before].IsBare));
        // "a, Sở Y tế": behind a line that breaks off it goes on.
        if (label.IsWeak && label.Style == LabelStyle.LowerLetter) return label.Index == expected && !context.Unfinished;
        if (label.IsWeak) return label.Index == expected && expected > 1 && !context.SameBlock && !context.Unfinished;
        switch (label.Style)
        {
            case LabelStyle.UpperLetter:
                if (label.Index == 1 && expected == 1) return upperTitle || !context.Unfinished;
                if (_entries.Count == 0 && upperTitle && !context.Unfinished) return label.Index <= 8;
                return expected > 1 && label.Index >= expected && label.Index <= expected + 2;
            case LabelStyle.Part or LabelStyle.Chapter or LabelStyle.Heading or LabelStyle.SubHeading or LabelStyle.Article:
                return !context.Unfinished || label.Index == expected;
            case LabelStyle.Roman:
                return label.Index == expected || label.Index == 1 || (!context.Unfinished && Math.Abs(label.Index - expected) <= MostSkipped + 1) || (context.Apart && upperTitle && expected > 1 && Math.Abs(label.Index - expected) == 1);
            case LabelStyle.LowerLetter:
                if (context.Unfinished && context.SameBlock && label.Index != expected) return false;
                return label.Index == 1 || (expected > 1 && label.Index >= expected - 1 && label.Index <= expected + 3);
            // "(v)" or "(x)" alone may be a mark.
            case LabelStyle.BracketedRoman:
                return label.Index == 1 || (expected > 1 && label.Index >= expected && label.Index <= expected + 1);
            default:
                if (label.Index == expected || label.Index == 1 || (RunsOn(label) && !context.Unfinished)) return true;
                if (context.Unfinished) return context.Apart && expected > 1 && label.Index == expected + 1;
                if (_entries.Count == 0) return label.Index <= 20;
                return label.Index <= expected + MostSkipped;
        }
    }

    /// <summary>Opens a part; its path.</summary>
    public string Enter(in SectionLabel label, in Context context, TextSpan at)
    {
        if (label.Prefix.Count > 0) return EnterPrefixed(label, at);
        var known = Find(label.Style);
        if (known >= 0)
        {
            var previous = _stack[known];
            Check(label, previous.Index + 1, previous.Component, at);
            _stack.RemoveRange(known, _stack.Count - known);
            return Push(label, label.Component);
        }

        var rank = RankOf(label.Style);
        if (label is { Style: LabelStyle.UpperLetter, Index: 1 } && !context.HasRomans && _ranks[(int)LabelStyle.UpperLetter] is null && Find(LabelStyle.Roman) is >= 0 and var roman && roman < _stack.Count - 1)
        {
            // "III.1", then "A", "B", and "III.2": letters that first come below Roman numbers are lower than they and than the numbers open below them.
            var above = _stack.FindLastIndex(static level => level.Style <= LabelStyle.Decimal);
            rank = RankOf(_stack[above].Style) + 0.25;
            _ranks[(int)LabelStyle.UpperLetter] = rank;
        }
        else if (_stack.Count > 0 && label.Index == 1 && _stack[^1].Style != LabelStyle.Decimal && _ranks[(int)label.Style] is null && RankOf(_stack[^1].Style) > rank && (context.AfterHeading || label.Style is LabelStyle.UpperLetter or LabelStyle.Roman))
        {
            var top = _stack[^1];
            if (context.AfterHeading || top.Style is LabelStyle.UpperLetter or LabelStyle.Roman)
            {
                rank = RankOf(top.Style) + 0.25;
                _ranks[(int)label.Style] = rank;
            }
        }

        while (_stack.Count > 0 && RankOf(_stack[^1].Style) >= rank) _stack.RemoveAt(_stack.Count - 1);
        if (label.Index > 1 && label.Style != LabelStyle.Article && !RunsOn(label)) Check(label, 1, "", at);
        _ranks[(int)label.Style] ??= rank;
        return Push(label, label.Component);
    }

    /// <summary>Forgets the numbering: an annex begins.</summary>
    public void Restart()
    {
        Leave();
        (_lastArticle, _lastNumber) = (0, 0);
    }

    /// <summary>Begins the numbering anew beside the articles, whose numbers go on.</summary>
    public void Leave()
    {
        _stack.Clear();
        _enclosing = null;
    }

    /// <summary>Begins the numbering anew within the article that is open; <see cref="Leave"/> leads out of it.</summary>
    public void Nest()
    {
        if (Find(LabelStyle.Article) is >= 0 and var level) _enclosing = _stack[level].Path;
        _stack.Clear();
    }

    /// <summary>Keeps a place for a section whose title is not yet known; <see cref="Fill"/> follows in the same order.</summary>
    public void Reserve(string path, int line, int level) => _entries.Add(new Entry(path, default, line, level, default));

    public void Fill(LazyText title, TextSpan heading)
    {
        _entries[_filled] = _entries[_filled] with { Title = title, Heading = heading };
        _filled++;
    }

    public int CurrentLevel => _stack.Count + (_enclosing is null ? 0 : 1);

    /// <summary>The sections, flat and nested. A part ends where the next of the same or a higher level begins.</summary>
    public (PlanSection[] Flat, PlanSection[] Outline) Build(int end)
    {
        var count = _entries.Count;
        if (count == 0) return ([], []);
        var ends = ArrayPool<int>.Shared.Rent(count);
        var open = ArrayPool<int>.Shared.Rent(count);
        var depth = 0;
        for (var i = 0; i < count; i++)
        {
            while (depth > 0 && _entries[open[depth - 1]].Level >= _entries[i].Level) ends[open[--depth]] = _entries[i].Heading.Start;
            open[depth++] = i;
        }

        while (depth > 0) ends[open[--depth]] = Math.Max(end, _entries[^1].Heading.End);

        // From the last one on: those that are open are the parts, in the order of the text from the top, that have none above them yet.
        var flat = new PlanSection[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var entry = _entries[i];
            var parts = 0;
            while (parts < depth && _entries[open[depth - 1 - parts]].Level > entry.Level) parts++;
            flat[i] = new PlanSection(entry.Path, entry.Title, entry.Line, entry.Level, entry.Heading, TextSpan.FromBounds(entry.Heading.Start, ends[i])) { Children = Pop(parts) };
            open[depth++] = i;
        }

        var outline = Pop(depth);
        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<int>.Shared.Return(open);
        return (flat, outline);

        PlanSection[] Pop(int parts)
        {
            if (parts == 0) return [];
            var sections = new PlanSection[parts];
            for (var k = 0; k < parts; k++) sections[k] = flat[open[--depth]];
            return sections;
        }
    }

    /// <summary>Gives back what was kept for a moment; the outline may not be used any more.</summary>
    public void Return()
    {
        if (_entries.Capacity > MostKept) return;
        _entries.Clear();
        _stack.Clear();
        Array.Clear(_ranks);
        _kept = _lists;
    }

    private string EnterPrefixed(in SectionLabel label, TextSpan at)
    {
        var prefix = string.Join('.', label.Prefix);
        for (var k = _stack.Count - 1; k >= 0; k--)
        {
            var path = _stack[k].Path;
            if (_stack[k].Printed > label.Prefix.Count || !path.EndsWith(prefix, StringComparison.Ordinal) || (path.Length > prefix.Length && path[^(prefix.Length + 1)] is not ('.' or ' '))) continue;
            var last = k + 1 < _stack.Count && _stack[k + 1].Style == label.Style ? _stack[k + 1].Index : 0;
            if (label.Index != last + 1) Report(at, last == 0 ? prefix : prefix + "." + last.ToString(System.Globalization.CultureInfo.InvariantCulture), prefix + "." + label.Component);
            _stack.RemoveRange(k + 1, _stack.Count - k - 1);
            return Push(label, label.Component);
        }

        var rank = RankOf(LabelStyle.Arabic);
        while (_stack.Count > 0 && RankOf(_stack[^1].Style) >= rank) _stack.RemoveAt(_stack.Count - 1);
        return Push(label, prefix + "." + label.Component);
    }

    private string Push(in SectionLabel label, string component)
    {
        var path = (_stack.Count == 0 ? _enclosing : _stack[^1].Path) is { } above ? Join(above, component) : component;
        if (label.Style == LabelStyle.Article) _lastArticle = label.Index;
        else if (label is { Style: LabelStyle.Arabic, Prefix.Count: 0 }) _lastNumber = label.Index;
        _stack.Add(new Level(label.Style, label.Index, label.Component, path, label.Prefix.Count + 1, label.IsBare));
        return path;
    }

    // Nearly every document has "II.1".
    private static string Join(string path, string component)
    {
        var length = path.Length + 1 + component.Length;
        if (length > LongestPath) return path + "." + component;
        Span<char> joined = stackalloc char[LongestPath];
        path.CopyTo(joined);
        joined[path.Length] = '.';
        component.CopyTo(joined[(path.Length + 1)..]);
        return ShortStrings.Of(joined[..length]);
    }

    private void Check(in SectionLabel label, int expected, string previous, TextSpan at)
    {
        if (label.Index == expected || (label.Style == LabelStyle.LowerLetter && label.Index == expected + 1) || (label is { Style: LabelStyle.UpperLetter, Component: "E" } && previous is "D")) return;
        Report(at, previous, label.Component);
    }

    private void Report(TextSpan at, string from, string to) => _diagnostics.Add(Diagnostic.Create(DiagnosticCodes.NumberingGap, at, from, to));

    private int Expected(in SectionLabel label)
    {
        if (label.Prefix.Count > 0)
        {
            var prefix = string.Join('.', label.Prefix) + ".";
            for (var k = _stack.Count - 1; k >= 0; k--)
            {
                if (_stack[k].Style == label.Style && _stack[k].Printed == label.Prefix.Count + 1 && _stack[k].Path.Contains(prefix, StringComparison.Ordinal)) return _stack[k].Index + 1;
            }

            return 1;
        }

        var known = Find(label.Style);
        return known >= 0 ? _stack[known].Index + 1 : label.Style == LabelStyle.Article ? _lastArticle + 1 : 1;
    }

    /// <summary>Whether a number goes on from the last one though a heading of a higher level stands between ("A": 1 to 9, "B": 10 to 14), or items that bear another number ("5.", "4.1.", "6.").</summary>
    private bool RunsOn(in SectionLabel label) =>
        label is { Style: LabelStyle.Arabic, Prefix.Count: 0 } && _lastNumber > 0 && label.Index == _lastNumber + 1 && Find(LabelStyle.Arabic) < 0 && Find(LabelStyle.Article) < 0;

    /// <summary>Whether "I." is the letter behind "H.", not a Roman number below it.</summary>
    public bool IsLetter(in SectionLabel label) =>
        label is { Style: LabelStyle.Roman, Index: 1, Prefix.Count: 0 } && _stack.Count > 0 && Find(LabelStyle.UpperLetter) is >= 0 and var level && _stack[level].Component is "H" && (_ranks[(int)LabelStyle.Roman] is not { } rank || rank < RankOf(LabelStyle.UpperLetter));

    private int Find(LabelStyle style)
    {
        for (var k = _stack.Count - 1; k >= 0; k--)
        {
            if (_stack[k].Style == style) return k;
        }

        return -1;
    }

    private double RankOf(LabelStyle style) => _ranks[(int)style] ?? (double)style;

    private readonly record struct Level(LabelStyle Style, int Index, string Component, string Path, int Printed, bool IsBare);

    private readonly record struct Entry(string Path, LazyText Title, int Line, int Level, TextSpan Heading);

    private sealed class Lists
    {
        public List<Level> Stack { get; } = [];

        // By style; null for one that was not seen. No dictionary: its comparer would be made and compiled at every start of the program.
        public double?[] Ranks { get; } = new double?[(int)LabelStyle.BracketedRoman + 1];

        public List<Entry> Entries { get; } = [];
    }
}
