namespace DanVan.Cli.Output;

/// <summary>
/// Writes a table of plain text, character by character as Spectre.Console would without colours: one page is printed sooner than that library is
/// loaded and compiled. What it cannot measure for certain it leaves to it. Belongs to one thread.
/// </summary>
internal sealed class TextTable
{
    private const char Line = '─';

    private readonly string[][] _rows;
    private readonly int[] _widths;

    private TextTable(string[][] rows, int[] widths)
    {
        _rows = rows;
        _widths = widths;
    }

    /// <summary>Writes the table, or nothing where a cell has markup or a character that may not be one column wide, or where no room is left.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="width">The most columns of a line.</param>
    /// <param name="headings">The headings, plain text.</param>
    /// <param name="rows">The cells of each row, as markup.</param>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(TextWriter output, int width, IReadOnlyList<string> headings, List<IReadOnlyList<string>> rows)
    {
        var columns = headings.Count;
        // A line has a blank at each end, one on each side of a cell and one between two columns.
        var room = width - (3 * columns) - 1;
        if (columns == 0 || rows.Count == 0 || room < columns) return false;
        var cells = new string[rows.Count + 1][];
        var widths = new int[columns];
        for (var k = 0; k < cells.Length; k++)
        {
            var row = k == 0 ? headings : rows[k - 1];
            if (row.Count != columns) return false;
            cells[k] = new string[columns];
            for (var i = 0; i < columns; i++)
            {
                if (!IsPlain(row[i])) return false;
                cells[k][i] = row[i];
                widths[i] = Math.Max(widths[i], Math.Min(row[i].Length, room));
            }
        }

        if (!TryFit(widths, room)) return false;
        new TextTable(cells, widths).Write(output);
        return true;
    }

    // Latin letters, digits and marks that take one column each in every terminal, and no blank before the first word.
    private static bool IsPlain(string cell)
    {
        if (cell.StartsWith(' ')) return false;
        foreach (var c in cell)
        {
            if (c is not ((>= ' ' and <= '~' and not '[' and not ']') or (>= '\u00A1' and <= '\u024F' and not '\u00AD') or (>= '\u1EA0' and <= '\u1EF9') or '–' or '—' or '‘' or '’' or '“' or '”' or '…')) return false;
        }

        return true;
    }

    // The widest columns give way first, down to the next widest; what is then too wide still gives up the same everywhere.
    private static bool TryFit(int[] widths, int room)
    {
        while (true)
        {
            var (excess, widest) = (-room, 0);
            foreach (var width in widths)
            {
                excess += width;
                widest = Math.Max(widest, width);
            }

            if (excess <= 0) return true;
            var (next, count) = (1, 0);
            foreach (var width in widths)
            {
                if (width == widest) count++;
                else next = Math.Max(next, width);
            }

            var most = Math.Min(excess, widest - next);
            if (most <= 0) return false;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] != widest) continue;
                var less = Math.Min(most, excess / count);
                widths[i] -= less;
                excess -= less;
                count--;
            }
        }
    }

    private void Write(TextWriter output)
    {
        var total = (3 * _widths.Length) + 1;
        foreach (var width in _widths) total += width;
        var blank = new string(' ', total);
        output.WriteLine(blank);
        for (var k = 0; k < _rows.Length; k++)
        {
            WriteRow(output, _rows[k]);
            if (k == 0) output.WriteLine(new string(Line, total));
        }

        output.WriteLine(blank);
    }

    private void WriteRow(TextWriter output, string[] cells)
    {
        var lines = new List<(int Start, int End)>[cells.Length];
        var height = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            lines[i] = Wrap(cells[i], _widths[i]);
            height = Math.Max(height, lines[i].Count);
        }

        for (var k = 0; k < height; k++)
        {
            output.Write(' ');
            for (var i = 0; i < cells.Length; i++)
            {
                var (start, end) = k < lines[i].Count ? lines[i][k] : default;
                output.Write(' ');
                output.Write(cells[i].AsSpan(start, end - start));
                for (var rest = _widths[i] - (end - start); rest >= 0; rest--) output.Write(' ');
                output.Write(' ');
            }

            output.WriteLine();
        }
    }

    // Lines break at blanks, of which those at the break are left out where they do not fit; a word wider than the column is cut, and so are blanks.
    private static List<(int Start, int End)> Wrap(string cell, int width)
    {
        var lines = new List<(int Start, int End)>();
        if (cell.Length <= width)
        {
            lines.Add((0, cell.Length));
            return lines;
        }

        var start = 0;
        for (var i = 0; i < cell.Length;)
        {
            var (first, isBlank, end) = (i, cell[i] == ' ', i + 1);
            while (end < cell.Length && (cell[end] == ' ') == isBlank) end++;
            while (i < end)
            {
                var part = Math.Min(i + width, end);
                if (part - start > width)
                {
                    lines.Add((start, i));
                    start = isBlank && (i > first || end - first <= width) ? part : i;
                }

                i = part;
            }
        }

        if (start < cell.Length) lines.Add((start, cell.Length));
        return lines;
    }
}
