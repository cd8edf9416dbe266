namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>Words in capitals that a converter broke behind their first consonants: "B Ộ LAO ĐỘNG", "S Ở NỘI VỤ", "V À X Ã HỘI".</summary>
internal static class BrokenWords
{
    private const int LongestPiece = 3;

    /// <summary>Whether the line is the name of a body once its words are whole.</summary>
    public static bool IsOrgan(string text, int start, int end) => Count(text.AsSpan(start, end - start)) > 0 && Joined(text[start..end]) is { } whole && Organs.Match(whole, 0, whole.Length) >= 0;

    /// <summary>The line with its words whole; null where none is broken.</summary>
    public static string? Joined(string line)
    {
        if (Count(line) == 0) return null;
        var many = Count(line) > 1;
        var joined = new System.Text.StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ' && IsBreak(line, i, many)) continue;
            joined.Append(line[i]);
        }

        return joined.Length < line.Length ? joined.ToString() : null;
    }

    private static int Count(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ' && IsBreak(line, i, many: true)) count++;
        }

        return count;
    }

    // Consonants alone before the blank, a vowel behind it. One numeral (V, X, I) is not enough unless a lone vowel follows it.
    private static bool IsBreak(ReadOnlySpan<char> line, int blank, bool many)
    {
        var start = blank;
        while (start > 0 && char.IsLetter(line[start - 1]) && blank - start < LongestPiece + 1) start--;
        if (start == blank || blank - start > LongestPiece || (start > 0 && line[start - 1] != ' ') || blank + 1 >= line.Length || !IsVowel(line[blank + 1]) || !char.IsUpper(line[blank + 1])) return false;
        for (var k = start; k < blank; k++)
        {
            if (!char.IsUpper(line[k]) || IsVowel(line[k])) return false;
        }

        if (blank - start > 1) return line[start..blank] is "TH" or "NH" or "PH" or "CH" or "KH" or "TR" or "NG" or "GI" or "NGH" or "GH" or "QU";
        return many || line[start] is not ('V' or 'X' or 'C' or 'D' or 'L' or 'M') || blank + 2 >= line.Length || line[blank + 2] == ' ';
    }

    private static bool IsVowel(char c) => Fold.Letter(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
