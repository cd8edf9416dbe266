namespace DanVan.Reading;

/// <summary>Tables of a page: by their drawn lines where there are, else by the columns that their words keep.</summary>
internal static class PdfTables
{
    public static Task FindRulesAsync(string path, List<PdfPage> pages, ReaderOptions options, CancellationToken cancellationToken)
    {
        _ = (path, pages, options);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    public static TableBlock Read(PdfPage page, PageRegion region)
    {
        var columns = region.Columns();
        var all = region.Lines;
        // A row begins where the first column has a line, or where every column leaves a wider gap than inside a cell.
        var tops = new List<double>();
        var pitch = Pitch(columns);
        foreach (var line in columns[0]) tops.Add(line.Top);
        if (columns[0].Count == 0 || columns[0].Count * 4 < columns.Max(static column => column.Count))
        {
            // Column of numbers only, or empty.
        }
        else if (columns[0].Count > 1)
        {
            // Lines of one cell in the first column belong together.
            for (var i = columns[0].Count - 1; i > 0; i--)
            {
                if (columns[0][i].Top - columns[0][i - 1].Top < 1.25 * pitch && !Begins(columns[0][i].Text)) tops.RemoveAt(i);
            }
        }

        if (tops.Count == 0) tops.Add(region.Top);
        tops[0] = Math.Min(tops[0], all.Min(static line => line.Top));
        tops.Sort();
        var rows = new List<List<TableCell>>();
        for (var r = 0; r < tops.Count; r++)
        {
            var (from, to) = (tops[r] - 2, r + 1 < tops.Count ? tops[r + 1] - 2 : double.MaxValue);
            var row = new List<TableCell>();
            for (var c = 0; c < columns.Count; c++)
            {
                var lines = columns[c].Where(line => line.Top >= from && line.Top < to).ToList();
                row.Add(new TableCell(PdfParagraphs.OfCell(page, lines), c, 1, Continued: false));
            }

            rows.Add(row);
        }

        return new TableBlock(rows, columns.Count, Borderless: false, PdfParagraphs.Locate(page.Number, all));
    }

    private static bool Begins(string text) => ParagraphText.BeginsItem(text) || (text.Length <= 4 && text.All(static c => char.IsAsciiDigit(c) || c is '.' or 'I' or 'V' or 'X'));

    private static double Pitch(List<List<PdfLine>> columns)
    {
        var pitches = new List<double>();
        foreach (var column in columns)
        {
            for (var i = 1; i < column.Count; i++)
            {
                var pitch = column[i].Top - column[i - 1].Top;
                if (pitch > 2 && pitch < 3 * column[i].Size) pitches.Add(pitch);
            }
        }

        if (pitches.Count == 0) return 14;
        pitches.Sort();
        return pitches[pitches.Count / 4];
    }
}
