using System.Runtime.CompilerServices;

namespace DanVan.Parsing;

/// <summary>
/// Compares words without marks and case, a run of blanks as one blank. Patterns are lower-case ASCII, their words set apart by one blank.
/// </summary>
internal static class Fold
{
    private static readonly char[] Letters = BuildLetters();

    /// <summary>The lower-case letter without marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Letter(char c)
    {
        var letters = Letters;
        return c < (uint)letters.Length ? letters[c] : Find(c);
    }

    private static char Find(char c) => char.ToLowerInvariant(VietnameseText.Unaccent(c));

    /// <summary>Where the pattern ends if it stands at <paramref name="start"/>, else -1. The end may lie inside a word.</summary>
    public static int Match(string text, int start, int end, string pattern)
    {
        // Most patterns differ in the first letter.
        if (start < end && pattern.Length > 0 && Letter(text[start]) != pattern[0] && pattern[0] != ' ') return -1;
        var i = start;
        foreach (var p in pattern)
        {
            if (p == ' ')
            {
                var from = i;
                while (i < end && CharTraits.Is(text[i], CharTraits.Blank)) i++;
                if (i == from) return -1;
                continue;
            }

            if (i >= end || Letter(text[i]) != p) return -1;
            i++;
        }

        return i;
    }

    /// <summary>Where the pattern ends if it stands at <paramref name="start"/> and a word ends with it, else -1.</summary>
    public static int MatchWord(string text, int start, int end, string pattern)
    {
        var stop = Match(text, start, end, pattern);
        return stop >= 0 && (stop >= end || !CharTraits.IsLetterOrDigit(text[stop])) ? stop : -1;
    }

    /// <summary>Where one of the patterns ends as whole words, the first that fits, else -1.</summary>
    public static int MatchAny(string text, int start, int end, ReadOnlySpan<string> patterns)
    {
        if (start >= end) return -1;
        var first = Letter(text[start]);
        foreach (var pattern in patterns)
        {
            if (pattern[0] != first) continue;
            var stop = MatchWord(text, start, end, pattern);
            if (stop >= 0) return stop;
        }

        return -1;
    }

    /// <summary>The first place from <paramref name="start"/> where the pattern stands as whole words, else -1.</summary>
    public static int Find(string text, int start, int end, string pattern)
    {
        for (var i = start; i < end; i++)
        {
            if (Letter(text[i]) != pattern[0] || (i > start && CharTraits.IsLetterOrDigit(text[i - 1]))) continue;
            if (MatchWord(text, i, end, pattern) >= 0) return i;
        }

        return -1;
    }

    /// <summary>Whether the span folds to the pattern, nothing more.</summary>
    public static bool Is(string text, int start, int end, string pattern) => Match(text, start, end, pattern) == end;

    /// <summary>The characters without marks and case.</summary>
    public static string All(ReadOnlySpan<char> words) => string.Create(words.Length, words, static (folded, words) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Letter(words[i]);
    });

    /// <summary>The letters without marks and case, whatever else stands between them left out.</summary>
    public static string OnlyLetters(ReadOnlySpan<char> words)
    {
        var letters = words.Length <= 128 ? stackalloc char[128] : new char[words.Length];
        return new string(letters[..OnlyLetters(words, letters)]);
    }

    /// <summary>Writes the same into a room that is as long as the words; how many letters there are.</summary>
    public static int OnlyLetters(ReadOnlySpan<char> words, Span<char> letters)
    {
        var count = 0;
        foreach (var c in words)
        {
            if (CharTraits.IsLetter(c)) letters[count++] = Letter(c);
        }

        return count;
    }

    private static char[] BuildLetters()
    {
        var letters = new char[0x1F00];
        for (var c = '\0'; c < letters.Length; c++) letters[c] = Find(c);
        return letters;
    }
}
