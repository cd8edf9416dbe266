namespace DanVan.Reading;

/// <summary>
/// Parts words that a converter set without the blank between them ("DỤCVÀ", "quyđịnh"): letters that are no syllable, whose marks show that they are Vietnamese, and
/// that can be parted into syllables with marks in one way only.
/// </summary>
internal static class GluedSyllables
{
    private const int Shortest = 2;
    private const int Longest = 7;
    private const int MostLetters = 40;

    /// <summary>The word with blanks between its syllables, or the word itself.</summary>
    public static string Part(string word)
    {
        var letters = word.AsSpan().TrimEnd(",.;:)”\"").TrimStart("(“\"");
        if (letters.Length is < 2 * Shortest or > MostLetters || !IsVietnamese(letters) || Vietnamese.IsSyllable(letters)) return word;
        // How many ways there are to part what lies before each place, and where the last part of the one way begins.
        Span<int> ways = stackalloc int[letters.Length + 1];
        Span<int> from = stackalloc int[letters.Length + 1];
        ways.Clear();
        ways[0] = 1;
        for (var end = Shortest; end <= letters.Length; end++)
        {
            for (var start = Math.Max(0, end - Longest); start <= end - Shortest; start++)
            {
                if (ways[start] == 0 || !IsPart(letters[start..end]) || (start > 0 && !BeginsWithConsonant(letters[start]))) continue;
                ways[end] = Math.Min(2, ways[end] + ways[start]);
                from[end] = start;
            }
        }

        if (ways[letters.Length] != 1) return word;
        var text = word;
        var offset = word.AsSpan().IndexOf(letters);
        for (var at = from[letters.Length]; at > 0; at = from[at]) text = text.Insert(offset + at, " ");
        return text;
    }

    // Foreign words can be parted too (lôgarit, milimét), but into syllables without marks; the small first letter of a part has no capital behind it.
    private static bool IsPart(ReadOnlySpan<char> part) => part.IndexOfAnyExceptInRange('\0', '\u007F') >= 0 && Vietnamese.IsSyllable(part) && !(char.IsLower(part[0]) && part[1..].IndexOfAnyInRange('A', 'Z') >= 0);

    // A misspelled word can be parted before its vowel ("tưọng").
    private static bool BeginsWithConsonant(char letter) => "bcdđghklmnpqrstvx".Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);

    private static bool IsVietnamese(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!char.IsLetter(c)) return false;
        }

        return letters.IndexOfAnyExceptInRange('\0', '\u007F') >= 0;
    }
}
