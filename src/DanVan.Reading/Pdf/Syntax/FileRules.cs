namespace DanVan.Reading;

/// <summary>Reads the straight lines of pages from the file itself, which costs a small part of drawing them.</summary>
internal static class FileRules
{
    /// <summary>Reads what can be read; other pages are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="count">How many pages it has.</param>
    /// <param name="wanted">The pages to begin with, counted from 0.</param>
    /// <param name="take">Takes the place of a page and its lines, in points from the top left of the page as it is shown; gives how far the table goes on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static void Read(string path, int count, SortedSet<int> wanted, Func<int, PageRules, Beside> take, CancellationToken cancellationToken)
    {
        try
        {
            using var file = PdfFile.Open(path);
            var pages = PdfPages.Of(file, count);
            var tried = new HashSet<int>(wanted);
            var open = new Stack<int>(wanted.Reverse());
            while (open.TryPop(out var i))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (i >= pages.Count || RulesOf(file, pages[i]) is not { } rules) continue;
                var beside = take(i, rules);
                if (beside.HasFlag(Beside.After) && i + 1 < count && tried.Add(i + 1)) open.Push(i + 1);
                if (beside.HasFlag(Beside.Before) && i > 0 && tried.Add(i - 1)) open.Push(i - 1);
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

/// <summary>The pages beside one that its table may go on to.</summary>
[Flags]
internal enum Beside
{
    None = 0,
    Before = 1,
    After = 2,
}
