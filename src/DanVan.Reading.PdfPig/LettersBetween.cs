namespace DanVan.Reading.PdfPig;

/// <summary>
/// Tells gaps that are filled by letters of another font, which a program prints after the rest of the line: where a font lacks "ị", those of the text come
/// as "t" and "nh". A space between two such letters stands there as well.
/// </summary>
/// <param name="letters">The middle of each letter along its line, and where its line stands.</param>
internal sealed class LettersBetween(IEnumerable<(double Along, double Across)> letters)
{
    // Baselines nearer than this are one.
    private const double Near = 1;

    private readonly Dictionary<int, double[]> _lines = letters
        .GroupBy(static letter => (int)Math.Floor(letter.Across / Near))
        .ToDictionary(static line => line.Key, static line => line.Select(static letter => letter.Along).Order().ToArray());

    /// <summary>Whether a letter or a space stands between two places of a line.</summary>
    public bool Any(double from, double to, double across)
    {
        var line = (int)Math.Floor(across / Near);
        for (var near = line - 1; near <= line + 1; near++)
        {
            if (!_lines.TryGetValue(near, out var places)) continue;
            var at = Array.BinarySearch(places, from);
            if (at < 0) at = ~at;
            if (at < places.Length && places[at] < to) return true;
        }

        return false;
    }
}
