namespace DanVan.Reading;

/// <summary>A table by its drawn lines.</summary>
internal sealed class RuledTable : PagePart
{
    private const double Near = 3;
    private const double LongVertical = 24;
    private const int MostRules = 2000;
    private const double WidestSliver = 12;

    private readonly List<double> _xs;
    private readonly List<double> _ys;
    private readonly int[] _cells;

    // Where each column of the drawn grid stands among those of the table.
    private readonly int[] _places;

    private RuledTable(List<double> xs, List<double> ys, int[] cells)
    {
        (_xs, _ys, _cells) = (xs, ys, cells);
        _places = Places(xs, ys.Count - 1, cells);
        Edges = _places[^1] == xs.Count - 1 ? xs : [.. xs.Where((_, i) => i == xs.Count - 1 || _places[i + 1] > _places[i])];
    }

    public override double Top => _ys[0];

    public override double Bottom => _ys[^1];

    public double Left => _xs[0];

    public double Right => _xs[^1];

    /// <summary>The edges of its columns; tables of one plan that go on over pages have the same.</summary>
    public IReadOnlyList<double> Edges { get; }

    public List<PdfWord> Words { get; } = [];

    private int Columns => _xs.Count - 1;

    private int Rows => _ys.Count - 1;

    /// <summary>The tables that the lines of a page draw: crossing lines with at least two columns.</summary>
    public static List<RuledTable> Of(PageRules rules)
    {
        var tables = new List<RuledTable>();
        var horizontal = Merge(rules.Horizontal);
        // Stems of letters are short and hang free; lines of a table begin and end at lines across.
        var vertical = Merge(rules.Vertical).FindAll(rule => (Meets(rule.From) && Meets(rule.To)) || (rule.To - rule.From > LongVertical && (Meets(rule.From) || Meets(rule.To))));
        bool Meets(double y) => horizontal.Exists(rule => Math.Abs(rule.At - y) <= Near);
        if (horizontal.Count < 2 || vertical.Count < 2 || horizontal.Count + vertical.Count > MostRules) return tables;

        // Lines that meet belong to one table.
        var group = Enumerable.Range(0, horizontal.Count + vertical.Count).ToArray();
        for (var h = 0; h < horizontal.Count; h++)
        {
            for (var v = 0; v < vertical.Count; v++)
            {
                if (horizontal[h].From - Near <= vertical[v].At && vertical[v].At <= horizontal[h].To + Near && vertical[v].From - Near <= horizontal[h].At && horizontal[h].At <= vertical[v].To + Near)
                {
                    Union(group, h, horizontal.Count + v);
                }
            }
        }

        foreach (var members in Enumerable.Range(0, group.Length).GroupBy(i => Root(group, i)))
        {
            var own = members.ToList();
            var hs = own.Where(i => i < horizontal.Count).Select(i => horizontal[i]).ToList();
            var vs = own.Where(i => i >= horizontal.Count).Select(i => vertical[i - horizontal.Count]).ToList();
            if (hs.Count < 2 || vs.Count < 2) continue;
            foreach (var (across, down) in Parted(hs, vs))
            {
                if (Build(across, down) is { } table) tables.Add(table);
            }
        }

        tables.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        // A table inside a cell of another one is read as part of that cell.
        tables.RemoveAll(inner => tables.Exists(outer => !ReferenceEquals(inner, outer) && outer.Top <= inner.Top && outer.Bottom >= inner.Bottom && outer.Left <= inner.Left && outer.Right >= inner.Right));
        return tables;
    }

    public bool Contains(PdfWord word) => word.Middle > Top - 1 && word.Middle < Bottom + 1 && (word.Left + word.Right) / 2 > Left - 1 && (word.Left + word.Right) / 2 < Right + 1;

    /// <summary>The boxes of its cells, row by row.</summary>
    public IEnumerable<PageBox> Cells()
    {
        var boxes = new Dictionary<int, (PageBox Box, int Fields)>();
        for (var i = 0; i < _cells.Length; i++)
        {
            var field = Field(i);
            boxes[_cells[i]] = boxes.TryGetValue(_cells[i], out var known) ? (known.Box.With(field), known.Fields + 1) : (field, 1);
        }

        for (var i = 0; i < _cells.Length; i++)
        {
            var (box, fields) = boxes[_cells[i]];
            // What is no rectangle, where a rule is broken, comes in its pieces.
            var whole = (Index(_xs, box.Right - Near) - Index(_xs, box.Left) + 1) * (Index(_ys, box.Bottom - Near) - Index(_ys, box.Top) + 1) == fields;
            if (!whole) yield return Field(i);
            else if (_cells[i] == i) yield return box;
        }

        PageBox Field(int i) => new(_xs[i % Columns], _ys[i / Columns], _xs[(i % Columns) + 1], _ys[(i / Columns) + 1]);
    }

    public TableBlock Read(PdfPage page)
    {
        var words = new Dictionary<int, List<PdfWord>>();
        foreach (var word in Words)
        {
            var cell = _cells[(Index(_ys, word.Middle) * Columns) + Index(_xs, (word.Left + word.Right) / 2)];
            if (!words.TryGetValue(cell, out var list)) words[cell] = list = [];
            list.Add(word);
        }

        var rows = new List<List<TableCell>>();
        for (var r = 0; r < Rows; r++)
        {
            var row = new List<TableCell>();
            for (var c = 0; c < Columns; c++)
            {
                var id = _cells[(r * Columns) + c];
                if (c > 0 && _cells[(r * Columns) + c - 1] == id) continue;
                var span = 1;
                while (c + span < Columns && _cells[(r * Columns) + c + span] == id) span++;
                var continued = r > 0 && _cells[((r - 1) * Columns) + c] == id;
                var blocks = continued || !words.TryGetValue(id, out var own) ? [] : PdfParagraphs.OfCell(LinesOf(page, own, _xs[c], _xs[c + span]));
                if (_places[c + span] > _places[c]) row.Add(new TableCell(blocks, _places[c], _places[c + span] - _places[c], continued));
            }

            rows.Add(row);
        }

        return new TableBlock(rows, _places[^1], Borderless: false, new DanVan.Parsing.SourceLocation(page.Number, Left: Math.Round(Left, 1), Top: Math.Round(Top, 1), Right: Math.Round(Right, 1), Bottom: Math.Round(Bottom, 1)));
    }

    private static List<PdfLine> LinesOf(PdfPage page, List<PdfWord> words, double left, double right)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in PdfLayout.Lines(new PdfPage(page.Number, page.Width, page.Height, SidewaysText.Upright(words, page))))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Bottom - line.Bottom) < 0.4 * line.Size) rows[^1].Add(line);
            else rows.Add([line]);
        }

        var lines = new List<PdfLine>(rows.Count);
        foreach (var row in rows)
        {
            row.Sort(static (a, b) => a.Left.CompareTo(b.Left));
            lines.Add(row[0]);
            foreach (var line in row.Skip(1)) row[0].Add(line);
        }

        MarkCuts(lines, left, right);
        return lines;
    }

    // A word that is wider than its cell goes on in the next line: "VNACCS/VCI" and "S", "1" and "0".
    private static void MarkCuts(List<PdfLine> lines, double left, double right)
    {
        if (lines.Count < 2) return;
        var room = right - left - (2 * Math.Clamp(Math.Min(lines.Min(static line => line.Left) - left, right - lines.Max(static line => line.Right)), 0, WidestMargin));
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i], lines[i + 1].Words[0]);
            if (line.Right - line.Left + ((next.Right - next.Left) / next.Text.Length) > room && IsCutWord(line.Text, FirstOf(lines[i + 1].Text))) line.IsCut = true;
        }
    }

    private const double WidestMargin = 5.6;
    private const int LongestRest = 3;

    private static string FirstOf(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;

    private static bool IsCutWord(string word, string rest)
    {
        if (word.Contains(' ', StringComparison.Ordinal)) return false;
        if (char.IsAsciiDigit(word[^1])) return rest.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (rest.Length < word.Length || word.Length == 1);
        var (start, end) = (word.Length, 0);
        while (start > 0 && char.IsLetter(word[start - 1])) start--;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        if (end == 0 || start == word.Length || char.IsUpper(word[^1]) != char.IsUpper(rest[0])) return false;
        var (first, second) = (Vietnamese.IsSyllable(word.AsSpan(start)), Vietnamese.IsSyllable(rest.AsSpan(0, end)));
        if (first && second) return false;
        return Vietnamese.IsSyllable(string.Concat(word.AsSpan(start), rest.AsSpan(0, end))) || (!first && !second && end <= LongestRest && end < word.Length);
    }

    // Tables that touch, the one below the other: above and below a line from edge to edge no column goes on.
    private static IEnumerable<(List<PageRule> Across, List<PageRule> Down)> Parted(List<PageRule> hs, List<PageRule> vs)
    {
        var ys = Positions(hs);
        var (left, right) = (hs.Min(static rule => rule.From), hs.Max(static rule => rule.To));
        var cuts = new List<double>();
        var columns = new List<double>();
        var open = -1;
        for (var r = 0; r + 1 < ys.Count; r++)
        {
            var middle = (ys[r] + ys[r + 1]) / 2;
            var own = vs.Where(rule => rule.From <= middle && middle <= rule.To && rule.At > left + WidestSliver && rule.At < right - WidestSliver).Select(static rule => rule.At).ToList();
            if (own.Count == 0)
            {
                // A row from edge to edge is the head of what is below.
                if (open < 0) open = r;
                continue;
            }

            var cut = open < 0 ? r : open;
            open = -1;
            if (columns.Count > 0 && !own.Exists(at => columns.Exists(column => Math.Abs(column - at) <= WidestSliver)) && hs.Exists(rule => Math.Abs(rule.At - ys[cut]) <= Near && rule.From <= left + Near && rule.To >= right - Near))
            {
                cuts.Add(ys[cut]);
                columns.Clear();
            }

            columns.AddRange(own.Where(at => !columns.Contains(at)));
        }

        var from = double.MinValue;
        foreach (var to in cuts.Append(double.MaxValue))
        {
            var (top, bottom) = (from, to);
            yield return (hs.FindAll(rule => rule.At >= top - Near && rule.At <= bottom + Near), cuts.Count == 0 ? vs : [.. vs.Where(rule => rule.To > top + Near && rule.From < bottom - Near).Select(rule => rule with { From = Math.Max(rule.From, top), To = Math.Min(rule.To, bottom) })]);
            from = to;
        }
    }

    private static RuledTable? Build(List<PageRule> hs, List<PageRule> vs)
    {
        var ys = Positions(hs);
        var xs = Positions(vs);
        // Tables open at the sides: the horizontal lines reach beyond the outer vertical ones.
        var (left, right) = (hs.Min(static rule => rule.From), hs.Max(static rule => rule.To));
        if (left < xs[0] - (4 * Near)) xs.Insert(0, left);
        if (right > xs[^1] + (4 * Near)) xs.Add(right);
        // Open above or below, where a page end cut a row: the lines down reach beyond the outer ones across.
        if (OpenEnd(vs, static rule => rule.From, ys[0], -1) is { } above) ys.Insert(0, above);
        if (OpenEnd(vs, static rule => rule.To, ys[^1], 1) is { } below) ys.Add(below);
        var (columns, rows) = (xs.Count - 1, ys.Count - 1);
        if (columns < 2 || rows < 1 || columns > 60 || rows > 500) return null;

        var cells = Enumerable.Range(0, columns * rows).ToArray();
        for (var r = 0; r < rows; r++)
        {
            var middle = (ys[r] + ys[r + 1]) / 2;
            for (var c = 0; c < columns; c++)
            {
                var center = (xs[c] + xs[c + 1]) / 2;
                if (c + 1 < columns && !vs.Exists(rule => Math.Abs(rule.At - xs[c + 1]) <= Near && rule.From <= middle && middle <= rule.To)) Union(cells, (r * columns) + c, (r * columns) + c + 1);
                if (r + 1 < rows && !hs.Exists(rule => Math.Abs(rule.At - ys[r + 1]) <= Near && rule.From <= center && center <= rule.To)) Union(cells, (r * columns) + c, ((r + 1) * columns) + c);
            }
        }

        for (var i = 0; i < cells.Length; i++) cells[i] = Root(cells, i);
        return cells.Distinct().Count() < 2 ? null : new RuledTable(xs, ys, cells);
    }

    // Where two lines down or more end beyond the last one across, one as far as the other.
    private static double? OpenEnd(List<PageRule> vs, Func<PageRule, double> end, double last, int step)
    {
        double? farthest = null;
        foreach (var rule in vs)
        {
            if ((end(rule) - last) * step > 4 * Near && (farthest is not { } known || (end(rule) - known) * step > 0)) farthest = end(rule);
        }

        return farthest is { } at && vs.Count(rule => Math.Abs(end(rule) - at) <= Near) >= LeastOpen ? at : null;
    }

    private const int LeastOpen = 2;

    // A rule that somebody moved in some rows makes two of one: what lies between them is nowhere a column of its own.
    private static int[] Places(List<double> xs, int rows, int[] cells)
    {
        var columns = xs.Count - 1;
        var places = new int[columns + 1];
        for (var c = 0; c < columns; c++) places[c + 1] = places[c] + (IsSliver(c) ? 0 : 1);
        return places;

        bool IsSliver(int c)
        {
            if (xs[c + 1] - xs[c] > WidestSliver) return false;
            for (var r = 0; r < rows; r++)
            {
                var id = cells[(r * columns) + c];
                if (!(c > 0 && cells[(r * columns) + c - 1] == id) && !(c + 1 < columns && cells[(r * columns) + c + 1] == id)) return false;
            }

            return true;
        }
    }

    private static int Index(List<double> edges, double at)
    {
        var index = 0;
        while (index < edges.Count - 2 && at >= edges[index + 1]) index++;
        return index;
    }

    private static List<double> Positions(List<PageRule> rules)
    {
        var positions = new List<double>();
        foreach (var at in rules.Select(static rule => rule.At).Order())
        {
            if (positions.Count == 0 || at - positions[^1] > Near) positions.Add(at);
        }

        return positions;
    }

    // Pieces of one line: at the same place, end to end.
    private static List<PageRule> Merge(List<PageRule> rules)
    {
        var merged = new List<PageRule>();
        var place = new List<PageRule>();
        foreach (var rule in rules.OrderBy(static rule => rule.At))
        {
            if (place.Count > 0 && rule.At - place[0].At > Near) Flush();
            place.Add(rule);
        }

        Flush();
        return merged;

        void Flush()
        {
            var first = merged.Count;
            foreach (var rule in place.OrderBy(static rule => rule.From))
            {
                if (merged.Count > first && rule.From <= merged[^1].To + Near) merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, rule.To) };
                else merged.Add(rule);
            }

            place.Clear();
        }
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }

    private static void Union(int[] parents, int a, int b)
    {
        var (x, y) = (Root(parents, a), Root(parents, b));
        if (x != y) parents[Math.Max(x, y)] = Math.Min(x, y);
    }
}
