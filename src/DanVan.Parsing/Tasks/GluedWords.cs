using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Tasks;

/// <summary>Words that a converter set without the blank between them, mostly where a line ended: "trướcngày", "thànhphố", "SởGiáo", "ngày15".</summary>
internal static class GluedWords
{
    private const int Least = 5;
    private const int Longest = 16;
    private const int LongestNumber = 4;

    /// <summary>How long the first of two words of the lexicon is, or of a word before a number; 0 where the word is no such pair.</summary>
    /// <param name="word">A word that the lexicon does not have.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FirstLength(ReadOnlySpan<char> word)
    {
        if (word.Length is < Least or > Longest) return 0;
        var digits = word.IndexOfAnyInRange('0', '9');
        if (digits >= 0) return digits > 2 && word.Length - digits <= LongestNumber && word[digits..].IndexOfAnyExceptInRange('0', '9') < 0 && IsMarked(word[..digits]) && Lexicon.Find(word[..digits]) >= 0 ? digits : 0;
        // Without a mark it may be a foreign word or a name; one syllable has its vowels in one place.
        if (!IsMarked(word) || !HasTwoSyllables(word)) return 0;
        for (var length = 2; length <= word.Length - 2; length++)
        {
            if (Lexicon.Find(word[..length]) >= 0 && Lexicon.Find(word[length..]) >= 0) return length;
        }

        return 0;
    }

    private static bool HasTwoSyllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        var inside = false;
        foreach (var c in word)
        {
            var isVowel = Citations.Chars.Fold(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            if (isVowel && !inside) count++;
            inside = isVowel;
        }

        return count > 1;
    }

    private static bool IsMarked(ReadOnlySpan<char> word) => word.ContainsAnyExceptInRange('\0', '\u007F');
}
