namespace DanVan.Parsing;

/// <summary>
/// Capital and small letters in one look, as <see cref="char.ToUpperInvariant"/> and <see cref="char.ToLowerInvariant"/> tell them, which search tables for
/// letters beyond ASCII. Thread-safe.
/// </summary>
internal static class LetterCase
{
    // The letters of Vietnamese end at U+1EF9.
    private const int Count = 0x1F00;

    private static readonly char[] Uppers = Build(char.ToUpperInvariant);
    private static readonly char[] Lowers = Build(char.ToLowerInvariant);

    /// <summary>The capital letter; what is none stays as it is.</summary>
    public static char Upper(char c) => c < (uint)Uppers.Length ? Uppers[c] : char.ToUpperInvariant(c);

    /// <summary>The small letter; what is none stays as it is.</summary>
    public static char Lower(char c) => c < (uint)Lowers.Length ? Lowers[c] : char.ToLowerInvariant(c);

    /// <summary>Whether the words begin with others, whatever their case.</summary>
    public static bool Begins(ReadOnlySpan<char> words, string others)
    {
        if (words.Length < others.Length) return false;
        for (var i = 0; i < others.Length; i++)
        {
            if (words[i] != others[i] && Upper(words[i]) != Upper(others[i])) return false;
        }

        return true;
    }

    /// <summary>Whether words in capitals stand somewhere in others, whatever the case of those.</summary>
    public static bool Contains(ReadOnlySpan<char> words, string capitals)
    {
        for (var i = 0; i + capitals.Length <= words.Length; i++)
        {
            if (Upper(words[i]) != capitals[0]) continue;
            var k = 1;
            while (k < capitals.Length && Upper(words[i + k]) == capitals[k]) k++;
            if (k == capitals.Length) return true;
        }

        return false;
    }

    private static char[] Build(Func<char, char> letter)
    {
        var letters = new char[Count];
        for (var c = '\0'; c < Count; c++) letters[c] = letter(c);
        return letters;
    }
}
