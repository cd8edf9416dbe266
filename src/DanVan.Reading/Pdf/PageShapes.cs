namespace DanVan.Reading;

/// <summary>Tells pages whose letters are drawn as shapes from empty ones: they have no text and no picture either.</summary>
internal static class PageShapes
{
    // A line of text has some 70, a frame or a rule one or none.
    private const int Fewest = 150;

    /// <summary>Of these pages, those that show as many shapes as some lines of text.</summary>
    public static async Task<HashSet<int>> FindAsync(string path, List<int> numbers, ReaderOptions options, CancellationToken cancellationToken)
    {
        var found = new HashSet<int>();
        if (numbers.Count == 0 || !ToolProcess.Exists(PageDrawer.Tool)) return found;
        await PageDrawer.DrawAsync(
            path,
            numbers,
            (number, picture) =>
            {
                if (Count(picture) < Fewest) return;
                lock (found) found.Add(number);
            },
            options,
            cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>How many dark shapes begin below a white row, which is as good as how many there are.</summary>
    public static int Count(PagePicture picture)
    {
        var width = picture.Width;
        var pixels = picture.Pixels;
        ReadOnlySpan<byte> above = [];
        var count = 0;
        for (var y = 0; y < picture.Height; y++)
        {
            var row = pixels.Slice(y * width, width);
            for (var x = 0; PagePicture.TryDarkRun(row, ref x, out var end); x = end)
            {
                if (above.Length == 0 || above[Math.Max(0, x - 1)..Math.Min(width, end + 1)].IndexOfAnyInRange((byte)0, PagePicture.Dark) < 0) count++;
            }

            above = row;
        }

        return count;
    }
}
