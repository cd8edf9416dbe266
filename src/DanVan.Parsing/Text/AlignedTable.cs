using System.Text;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing;

/// <summary>One table that wide blanks hold in columns.</summary>
internal sealed class AlignedTable
{
    /// <summary>What parts two cells.</summary>
    public const string Gap = "  ";

    /// <summary>No printed line is longer.</summary>
    public const int MostWidth = 400;

    private const int MostLines = 4000;
    private const int MostHeadingLines = 4;
    private const int MostBlankLines = 2;
    private const int MostColumns = 12;
    private const int LeastColumns = 3;
    private const int LongestHeading = 60;

    /// <summary>How far a number may stand right of its heading.</summary>
    private const int Slack = 3;

    private readonly string _text;
    private readonly List<Row> _rows = [];
    private readonly List<(int Left, int Right)> _columns = [];

    // Behind the widest number of a row.
    private int _numbers;

    private AlignedTable(string text) => _text = text;

    /// <summary>Where its first line begins.</summary>
    public int Start => _rows[0].Lines[0].Start;

    /// <summary>Where the line behind its last begins.</summary>
    public int End => Math.Min(_text.Length, _rows[^1].Lines[^1].End + 1);

    /// <summary>Its first line, counted from 1.</summary>
    public int Line => _rows[0].Lines[0].Number;

    /// <summary>How many lines of the text it takes.</summary>
    public int Lines => _rows[^1].Lines[^1].Number - Line + 1;

    /// <summary>Words between two wide blanks; <paramref name="Left"/> is the column of signs in which they begin.</summary>
    private readonly record struct Words(int Start, int End, int Left)
    {
        public int Right => Left + End - Start;
    }

    private readonly record struct Printed(int Start, int End, int Number, List<Words> Words);

    /// <summary>A row, or the heading, by the lines that it takes; <paramref name="IsGroup"/> where its words stand over all columns.</summary>
    private readonly record struct Row(List<Printed> Lines, bool IsGroup);

    /// <summary>Reads the table whose heading has a line at the place; null where none can be told for sure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="least">Before this nothing belongs to the table.</param>
    /// <param name="start">Where the line with the heading of the numbers begins.</param>
    /// <param name="number">That line, counted from 1.</param>
    /// <param name="seen">The line behind what was looked at, and where it begins.</param>
    public static AlignedTable? Read(string text, int least, int start, int number, out (int Start, int Number) seen)
    {
        var table = new AlignedTable(text);
        var isTable = table.ReadHeading(least, start, number) && table.ReadRows() && table.FindColumns() && table.Fits();
        var last = table._rows.Count == 0 ? table.Split(start, number) : table._rows[^1].Lines[^1];
        seen = (last.End + 1, last.Number + 1);
        return isTable ? table : null;
    }

    /// <summary>Adds the rows between pipes, one a line.</summary>
    /// <param name="into">The text that takes them.</param>
    /// <returns>For each of them the line on which it begins.</returns>
    public IEnumerable<int> Print(MappedText into)
    {
        var words = new StringBuilder();
        var parts = new List<RowPart>();
        foreach (var row in _rows)
        {
            words.Clear();
            parts.Clear();
            for (var column = 0; column < (row.IsGroup ? 2 : _columns.Count); column++)
            {
                words.Append('|');
                foreach (var line in row.Lines)
                {
                    foreach (var piece in line.Words)
                    {
                        if ((row.IsGroup ? Math.Min(1, ColumnOf(piece)) : ColumnOf(piece)) != column) continue;
                        words.Append(' ');
                        parts.Add(new RowPart(words.Length, piece.End - piece.Start, piece.Start));
                        words.Append(_text, piece.Start, piece.End - piece.Start);
                    }
                }

                words.Append(' ');
            }

            words.Append('|');
            var (first, last) = (row.Lines[0], row.Lines[^1]);
            into.PutRow(words.ToString(), first.Start, last.End - first.Start, [.. parts]);
            if (last.End < _text.Length) into.Copy(_text, last.End, 1);
            yield return first.Number;
        }
    }

    // The line with "TT", what stands of the other headings above it, and below it up to the first row or a blank line.
    private bool ReadHeading(int least, int start, int number)
    {
        var heading = new List<Printed> { Split(start, number) };
        if (heading[0].Words.Count < 2) return false;
        _numbers = heading[0].Words[0].Right;
        for (var (from, line) = (start, number - 1); from > least && heading.Count < MostHeadingLines; line--)
        {
            var stop = from - 1;
            var room = Math.Min(stop - least, MostWidth + 1);
            var before = room > 0 ? _text.LastIndexOf('\n', stop - 1, room) : -1;
            if (before < 0 && room < stop - least) break;
            from = before < 0 ? least : before + 1;
            var above = Split(from, line);
            if (above.Words.Count == 0 || !IsOfHeading(above) || (above.Words.Count < 2 && !Fold.Is(_text, above.Words[0].Start, above.Words[0].End, "so"))) break;
            heading.Insert(0, above);
        }

        for (var next = heading[^1]; next.End < _text.Length && heading.Count < MostHeadingLines + 1;)
        {
            next = Split(next.End + 1, next.Number + 1);
            if (next.Words.Count == 0 || IsRow(next) || !IsOfHeading(next)) break;
            heading.Add(next);
        }

        var says = false;
        foreach (var line in heading)
        {
            foreach (var words in line.Words) says |= PlainTable.SaysWhoOrWhen(_text, words.Start, words.End);
        }

        _rows.Add(new Row(heading, IsGroup: false));
        return says;
    }

    private bool IsOfHeading(in Printed line)
    {
        foreach (var words in line.Words)
        {
            if (words.End - words.Start > LongestHeading) return false;
        }

        return (line.Words[0].Left > _numbers || line.Words[0].Right <= _numbers + Slack) && _text[line.Words[^1].End - 1] is not ('.' or ';' or ':');
    }

    private bool ReadRows()
    {
        var (blanks, further, page) = (0, 0, false);
        var next = _rows[0].Lines[^1];
        while (next.End < _text.Length && next.Number - Line < MostLines)
        {
            next = Split(next.End + 1, next.Number + 1);
            page |= next.Start < _text.Length && _text[next.Start] == '\f';
            if (next.End - next.Start > MostWidth || _text.AsSpan(next.Start, next.End - next.Start).ContainsAny('\t', '|')) break;
            if (next.Words.Count == 0)
            {
                if (++blanks > MostBlankLines && !page && !TurnsPage(next.End)) break;
                continue;
            }

            if (IsRow(next))
            {
                var isGroup = next.Words.Count == 2;
                _rows.Add(new Row([next], isGroup));
                (blanks, page) = (0, false);
                continue;
            }

            if (IsPageNumber(next)) continue;
            if (page && SkipHeading(ref next))
            {
                blanks = 0;
                continue;
            }

            if (_rows.Count < 2 || (blanks > 0 && !page) || next.Words[0].Left <= _numbers) break;
            _rows[^1].Lines.Add(next);
            (blanks, page) = (0, false);
            further++;
        }

        return _rows.Count > 2 && further > 0;
    }

    /// <summary>Passes over the heading that the table has again on a new page.</summary>
    private bool SkipHeading(ref Printed line)
    {
        var heading = _rows[0].Lines;
        var next = line;
        for (var i = 0; i < heading.Count; i++)
        {
            if (i > 0)
            {
                if (next.End >= _text.Length) return false;
                next = Split(next.End + 1, next.Number + 1);
            }

            if (next.Words.Count != heading[i].Words.Count) return false;
            for (var k = 0; k < next.Words.Count; k++)
            {
                if (!Of(next.Words[k]).SequenceEqual(Of(heading[i].Words[k]))) return false;
            }
        }

        line = next;
        return true;
    }

    private ReadOnlySpan<char> Of(in Words words) => _text.AsSpan(words.Start, words.End - words.Start);

    private bool IsRow(in Printed line) =>
        line.Words.Count > 1 && line.Words[0].Left <= _numbers + Slack && line.Words[1].Left > line.Words[0].Right && PlainTable.IsRowNumber(_text, line.Words[0].Start, line.Words[0].End);

    private bool IsPageNumber(in Printed line) => line.Words.Count == 1 && line.Words[0].Left > _numbers && Of(line.Words[0]) is { Length: <= 4 } words && !words.ContainsAnyExceptInRange('0', '9') && TurnsPage(line.End);

    // Whether nothing but blanks stands between a place and the end of the page.
    private bool TurnsPage(int at)
    {
        for (var i = at; i < _text.Length && i < at + MostWidth && char.IsWhiteSpace(_text[i]); i++)
        {
            if (_text[i] == '\f') return true;
        }

        return false;
    }

    // Columns by what the heading and the rows with several cells have in each column of signs.
    private bool FindColumns()
    {
        Span<bool> taken = stackalloc bool[MostWidth + 1];
        foreach (var row in _rows)
        {
            if (row.IsGroup) continue;
            // Of a row the first line alone: below it other words may stand behind the table.
            for (var i = 0; i < (ReferenceEquals(row.Lines, _rows[0].Lines) ? row.Lines.Count : 1); i++)
            {
                foreach (var words in row.Lines[i].Words) taken[words.Left..Math.Min(MostWidth, words.Right)].Fill(true);
            }
        }

        for (var i = 0; i < MostWidth; i++)
        {
            if (!taken[i]) continue;
            var left = i;
            while (taken[i]) i++;
            _columns.Add((left, i));
        }

        if (_columns.Count is < LeastColumns or > MostColumns || _columns[0].Right > _numbers + Slack) return false;
        // No two headings of one line share a column.
        foreach (var line in _rows[0].Lines)
        {
            for (var k = 1; k < line.Words.Count; k++)
            {
                if (ColumnOf(line.Words[k]) == ColumnOf(line.Words[k - 1])) return false;
            }
        }

        return true;
    }

    // The cells that go on below must keep to the columns; behind the last row other words may stand.
    private bool Fits()
    {
        for (var r = 1; r < _rows.Count; r++)
        {
            var lines = _rows[r].Lines;
            for (var k = _rows[r].IsGroup ? 1 : 0; k < lines.Count; k++)
            {
                var fits = true;
                foreach (var words in lines[k].Words) fits &= !Crosses(words) || _rows[r].IsGroup;
                if (fits) continue;
                if (r < _rows.Count - 1 || k == 0) return false;
                lines.RemoveRange(k, lines.Count - k);
            }
        }

        return true;
    }

    private bool Crosses(in Words words)
    {
        var count = 0;
        foreach (var (left, right) in _columns)
        {
            if (words.Left < right && words.Right > left) count++;
        }

        return count > 1;
    }

    // The column in which most of the words stand, or the nearest.
    private int ColumnOf(in Words words)
    {
        var (best, most) = (0, int.MinValue);
        for (var i = 0; i < _columns.Count; i++)
        {
            var shared = Math.Min(words.Right, _columns[i].Right) - Math.Max(words.Left, _columns[i].Left);
            if (shared > most) (best, most) = (i, shared);
        }

        return best;
    }

    private Printed Split(int start, int number)
    {
        var end = AlignedTables.LineEnd(_text, start);
        var words = new List<Words>();
        var origin = start;
        while (origin < end && _text[origin] == '\f') origin++;
        for (var i = origin; i < end && end - start <= MostWidth;)
        {
            if (TextLine.IsBlank(_text[i]))
            {
                i++;
                continue;
            }

            var gap = _text.IndexOf(Gap, i, end - i, StringComparison.Ordinal);
            var stop = gap < 0 ? end : gap;
            while (TextLine.IsBlank(_text[stop - 1])) stop--;
            words.Add(new Words(i, stop, i - origin));
            i = gap < 0 ? end : gap;
        }

        return new Printed(start, end, number, words);
    }
}
