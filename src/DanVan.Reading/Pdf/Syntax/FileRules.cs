namespace DanVan.Reading;

/// <summary>Reads the straight lines of pages from the file itself, which costs a small part of drawing them.</summary>
internal static class FileRules
{
    /// <summary>Reads what can be read; other pages are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="wanted">The pages, counted from 0, ascending.</param>
    /// <param name="take">Takes the place of a page and its lines, in points from the top left of the page as it is shown.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static void Read(string path, IReadOnlyList<int> wanted, Action<int, PageRules> take, CancellationToken cancellationToken)
    {
        try
        {
            using var file = PdfFile.Open(path);
            var pages = PdfPages.Of(file, wanted[^1] + 1);
            foreach (var i in wanted)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (i < pages.Count && RulesOf(file, pages[i]) is { } rules) take(i, rules);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Such a file is drawn.
        }
    }

    private static PageRules? RulesOf(PdfFile file, PdfSheet page)
    {
        try
        {
            return DrawnRules.Of(file, page);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
