using DanVan.Parsing.Structure;

namespace DanVan.Parsing;

/// <summary>
/// Turns the tables of a text that wide blanks hold in columns, as programs print the pages of a PDF, and whose cells go on below their first line into rows
/// between pipes, one a line. Read are tables whose heading begins with the number of the row ("TT", "STT") and whose rows begin with theirs; what is not
/// surely one stays as it is printed.
/// </summary>
internal static class AlignedTables
{
    /// <summary>The text with such tables as rows between pipes; the same text where it has none.</summary>
    /// <param name="text">The text, with <c>\n</c> line ends.</param>
    /// <param name="map">Leads the result back to <paramref name="text"/>.</param>
    /// <param name="lines">Takes the lines of the result, counted from 1, from which on the text counts otherwise, each with its line in the text.</param>
    public static string Plain(string text, out OffsetMap map, List<(int Plain, int File)>? lines = null)
    {
        map = OffsetMap.Identity;
        if (!text.Contains(AlignedTable.Gap, StringComparison.Ordinal)) return text;
        MappedText? plain = null;
        var (from, line, removed) = (0, 1, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start);
            if (!HeadsTable(text, start, end))
            {
                (start, line) = (end + 1, line + 1);
                continue;
            }

            if (AlignedTable.Read(text, from, start, line, out var seen) is not { } table)
            {
                (start, line) = seen;
                continue;
            }

            plain ??= new MappedText();
            plain.Copy(text, from, table.Start - from);
            var row = table.Line - removed;
            foreach (var printed in table.Print(plain)) lines?.Add((row++, printed));
            (from, start, line) = (table.End, table.End, table.Line + table.Lines);
            removed = line - row;
            lines?.Add((row, line));
        }

        if (plain is null) return text;
        plain.Copy(text, from, text.Length - from);
        map = plain.Map();
        return plain.ToString();
    }

    /// <summary>Whether a line begins with the heading of the column of numbers, and other headings may stand behind it.</summary>
    public static bool HeadsTable(string text, int start, int end)
    {
        while (start < end && TextLine.IsBlank(text[start])) start++;
        if (end - start > AlignedTable.MostWidth || start >= end || text[start] is not ('T' or 't' or 'S' or 's')) return false;
        var gap = text.IndexOf(AlignedTable.Gap, start, end - start, StringComparison.Ordinal);
        return gap > 0 && PlainTable.IsNumberHeading(text, start, gap);
    }

    /// <summary>Where the line that begins or goes on at a place ends.</summary>
    public static int LineEnd(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
}
