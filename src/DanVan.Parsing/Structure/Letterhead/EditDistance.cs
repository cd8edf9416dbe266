namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>How many letters must be changed, left out or put in to make one word of another (Levenshtein).</summary>
internal static class EditDistance
{
    /// <summary>The number of changes; the work grows with the product of the lengths, so only short words are to be compared.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var k = 0; k < row.Length; k++) row[k] = k;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                var above = row[k];
                row[k] = Math.Min(Math.Min(row[k] + 1, row[k - 1] + 1), diagonal + (a[i - 1] == b[k - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
