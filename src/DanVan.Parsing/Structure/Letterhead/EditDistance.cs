using System.Numerics;

namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>How many letters must be changed, left out or put in to make one word of another (Levenshtein).</summary>
internal static class EditDistance
{
    /// <summary>Whether there are at most so many changes; the work grows with the product of the lengths, so only short words are to be compared.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return false;
        // Each change brings in or takes away one letter at most.
        var (ofA, ofB) = (LettersOf(a), LettersOf(b));
        if (BitOperations.PopCount(ofA & ~ofB) > most || BitOperations.PopCount(ofB & ~ofA) > most) return false;
        Span<int> row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var k = 0; k < row.Length; k++) row[k] = k;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                var above = row[k];
                row[k] = Math.Min(Math.Min(row[k] + 1, row[k - 1] + 1), diagonal + (a[i - 1] == b[k - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[k]);
            }

            if (least > most) return false;
        }

        return row[^1] <= most;
    }

    // A bit for each letter; others share them.
    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c & 31);
        return letters;
    }
}
