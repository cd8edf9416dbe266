namespace DanVan.Parsing.Tests;

/// <summary>Measures what work allocates on its own thread.</summary>
internal static class Allocation
{
    private const int Runs = 3;

    /// <summary>
    /// The fewest bytes of some runs: code that is compiled anew on its way, or a pool that a collection has just emptied, may cost once; work that
    /// allocates does so each time.
    /// </summary>
    public static long Least(Action work)
    {
        var least = long.MaxValue;
        for (var run = 0; run < Runs && least > 0; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
