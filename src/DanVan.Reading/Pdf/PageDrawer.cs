using System.Globalization;

namespace DanVan.Reading;

/// <summary>Draws pages in grey by <c>pdftoppm</c>, fine enough to tell lines and letters, not to read them. No file is written.</summary>
internal static class PageDrawer
{
    public const string Tool = "pdftoppm";

    /// <summary>Points in a pixel.</summary>
    public const double Scale = 72.0 / Resolution;

    private const int Resolution = 100;
    private const int MostPagesInCall = 8;

    /// <summary>Draws pages, neighbouring ones by one call and some calls at once; a page that cannot be drawn is passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="numbers">The numbers of the pages, ascending.</param>
    /// <param name="take">Takes the number and the picture of each page, on any thread; the picture lasts until the call is over.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    public static Task DrawAsync(string path, IReadOnlyCollection<int> numbers, Action<int, PagePicture> take, ReaderOptions options, CancellationToken cancellationToken)
    {
        var runs = new List<(int First, int Last)>();
        var share = Math.Clamp((numbers.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount, 1, MostPagesInCall);
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1 && number - runs[^1].First < share) runs[^1] = (runs[^1].First, number);
            else runs.Add((number, number));
        }

        return Parallel.ForEachAsync(runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, async (run, token) =>
        {
            var call = new ToolCall(Tool, "-q", "-cropbox", "-r", Text(Resolution), "-gray", "-aa", "no", "-aaVector", "no", "-f", Text(run.First), "-l", Text(run.Last), Path.GetFullPath(path)) { Memory = options.MaxToolMemory, IsAlone = true };
            var number = run.First;
            await ToolProcess.RunAsync(call, stream => PagePicture.ReadAll(stream, picture => take(number++, picture)), token).ConfigureAwait(false);
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
