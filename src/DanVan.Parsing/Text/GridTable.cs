using System.Text;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing;

/// <summary>
/// One table drawn with "+---+" between its rows and "|" between its cells, as pandoc writes it: its rows become lines between pipes. A blank line in a cell
/// ends a paragraph of it, a line that had room for the next word ends there.
/// </summary>
internal sealed class GridTable
{
    private const int MostWidth = 400;
    private const int MostLines = 20_000;
    private const int MostColumns = 60;
    private const int LeastColumns = 2;

    private readonly string _text;
    private readonly List<(int Start, int End)> _lines = [];
    private readonly List<int> _edges = [];

    private GridTable(string text) => _text = text;

    /// <summary>Adds the rows of the table that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins that may be its upper edge.</param>
    /// <param name="rows">Takes for each row how many lines below that one it begins, and nothing merged.</param>
    /// <param name="put">Takes the rows.</param>
    /// <param name="seen">Before this no other table begins; afterwards behind what was looked at.</param>
    /// <returns>How long the table is; 0 where none can be told for sure.</returns>
    public static int Read(string text, int start, List<(int Below, int[] Merged)> rows, ref MappedText? put, ref int seen)
    {
        if (start < seen || start + 1 >= text.Length || text[start + 1] is not ('-' or '=') || (start > 0 && text[start - 1] != '\n')) return 0;
        var table = new GridTable(text);
        var isTable = table.ReadLines(start) && table.FindEdges();
        if (table._lines.Count > 0) seen = table._lines[^1].End;
        if (!isTable) return 0;
        put ??= new MappedText();
        var before = put.Length;
        table.Print(rows, put);
        return put.Length > before ? table._lines[^1].End - start : 0;
    }

    // Every line is as long as the first and ends with an edge.
    private bool ReadLines(int start)
    {
        var width = -1;
        for (var at = start; at < _text.Length && _lines.Count < MostLines;)
        {
            var stop = AlignedTables.LineEnd(_text, at);
            var end = Math.Min(stop, at + MostWidth + 1);
            while (end > at && TextLine.IsBlank(_text[end - 1])) end--;
            if (end == at || _text[at] is not ('+' or '|')) break;
            if (width < 0) width = end - at;
            if (end - at != width || width > MostWidth || _text[end - 1] is not ('+' or '|')) return false;
            if (_lines.Count == 0 && !IsRule(at, end)) return false;
            _lines.Add((at, end));
            at = stop + 1;
        }

        return _lines.Count > 2 && IsRule(_lines[^1].Start, _lines[^1].End);
    }

    private bool IsRule(int start, int end) => _text[start] == '+' && _text[end - 1] == '+' && _text.AsSpan(start, end - start).IndexOfAnyExcept("+-=:") < 0;

    // A rule below some cells, beside those that go on.
    private bool IsPartOfRule(int start, int end) => _text.AsSpan(start, end - start) is var line && (line.Contains("+--", StringComparison.Ordinal) || line.Contains("--+", StringComparison.Ordinal));

    private bool FindEdges()
    {
        var found = new SortedSet<int>();
        foreach (var (start, end) in _lines)
        {
            if (!IsRule(start, end)) continue;
            for (var i = start; i < end; i++)
            {
                if (_text[i] == '+') found.Add(i - start);
            }
        }

        _edges.AddRange(found);
        return _edges.Count > LeastColumns && _edges.Count <= MostColumns + 1;
    }

    private void Print(List<(int Below, int[] Merged)> rows, MappedText into)
    {
        var printed = -1;
        for (var first = 1; first < _lines.Count;)
        {
            var last = first;
            while (last < _lines.Count && !IsRule(_lines[last].Start, _lines[last].End) && !IsPartOfRule(_lines[last].Start, _lines[last].End)) last++;
            if (last > first && PrintRow(first, last, into, printed))
            {
                rows.Add((first, []));
                printed = last - 1;
            }

            first = last + 1;
        }
    }

    private bool PrintRow(int first, int last, MappedText into, int above)
    {
        var words = new StringBuilder();
        var parts = new List<RowPart>();
        for (var column = 0; column + 1 < _edges.Count;)
        {
            var next = column + 1;
            while (next + 1 < _edges.Count && !IsEdge(first, last, _edges[next])) next++;
            words.Append("| ");
            if (PrintCell(first, last, _edges[column] + 1, _edges[next], words, parts)) words.Append(' ');
            for (; column < next - 1; column++) words.Append("| ");
            column = next;
        }

        if (parts.Count == 0) return false;
        words.Append('|');
        if (above >= 0) into.Copy(_text, _lines[above].End, 1);
        into.PutRow(words.ToString(), _lines[first].Start, _lines[last - 1].End - _lines[first].Start, [.. parts]);
        return true;
    }

    private bool IsEdge(int first, int last, int edge)
    {
        for (var i = first; i < last; i++)
        {
            if (_text[_lines[i].Start + edge] is not ('|' or '+')) return false;
        }

        return true;
    }

    private bool PrintCell(int first, int last, int left, int right, StringBuilder words, List<RowPart> parts)
    {
        var from = words.Length;
        var room = right - left - 2;
        // The line above in the cell, and whether a blank one stands between.
        var (above, apart) = (default(TextSpan), false);
        for (var i = first; i < last; i++)
        {
            var (start, end) = (_lines[i].Start + left, _lines[i].Start + right);
            while (start < end && _text[start] == ' ') start++;
            while (end > start && _text[end - 1] == ' ') end--;
            if (_text.AsSpan(start, end - start).IsWhiteSpace())
            {
                apart = true;
                continue;
            }

            if (!above.IsEmpty) words.Append(apart ? "<br>" : Between(above, start, end, room));
            parts.Add(new RowPart(words.Length, end - start, start));
            words.Append(_text, start, end - start).Replace('|', '/', words.Length - (end - start), end - start);
            (above, apart) = (TextSpan.FromBounds(start, end), false);
        }

        return words.Length > from;
    }

    // Words that no blank holds apart are cut where the cell ends, as are those of a cell that has room for one letter.
    private string Between(TextSpan above, int start, int end, int room)
    {
        var before = _text.AsSpan(above.Start, above.Length);
        var line = _text.AsSpan(start, end - start);
        if (room <= 2 || line[0] == '\u00A0' || before[^1] == '\u00A0' || (before.Length >= room && before.Contains('\u00A0') && !before.Contains(' '))) return "";
        var word = line.IndexOf(' ');
        return before.Length + 1 + (word < 0 ? line.Length : word) <= room ? "<br>" : " ";
    }
}
