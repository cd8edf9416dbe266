using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Upper(char c) => c < (uint)Uppers.Length ? Uppers[c] : char.ToUpperInvariant(c);

    /// <summary>The small letter; what is none stays as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < (uint)Lowers.Length ? Lowers[c] : char.ToLowerInvariant(c);

    /// <summary>Whether the words begin with others, whatever their case.</summary>
    public static bool Begins(ReadOnlySpan<char> words, ReadOnlySpan<char> others)
    {
        if (words.Length < others.Length) return false;
        for (var i = 0; i < others.Length; i++)
        {
            if (words[i] != others[i] && Upper(words[i]) != Upper(others[i])) return false;
        }

        return true;
    }

    /// <summary>Where a phrase stands first in the words, whatever the case of either; -1 where it does not. It is looked for by its last marked letter, which few words have.</summary>
    /// <param name="words">The words.</param>
    /// <param name="phrase">The phrase; at least one letter.</param>
    /// <param name="from">Where the search begins.</param>
    public static int IndexOf(ReadOnlySpan<char> words, ReadOnlySpan<char> phrase, int from = 0)
    {
        var marked = phrase.Length - 1;
        while (marked > 0 && char.IsAscii(phrase[marked])) marked--;
        var (small, capital) = (Lower(phrase[marked]), Upper(phrase[marked]));
        for (var next = from + marked; next < words.Length; next++)
        {
            if (words[next..].IndexOfAny(small, capital) is not (>= 0 and var more)) return -1;
            next += more;
            if (Begins(words[(next - marked)..], phrase)) return next - marked;
        }

        return -1;
    }

    /// <summary>Whether a phrase stands in the words, whatever the case of either.</summary>
    public static bool Contains(ReadOnlySpan<char> words, ReadOnlySpan<char> phrase) => IndexOf(words, phrase) >= 0;

    /// <summary>Whether one of several phrases in capitals stands somewhere in the words, whatever the case of those.</summary>
    /// <param name="words">The words.</param>
    /// <param name="capitals">The phrases.</param>
    /// <param name="firsts">What <see cref="FirstsOf"/> says of the phrases.</param>
    public static bool ContainsAny(ReadOnlySpan<char> words, string[] capitals, ulong firsts)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var first = Upper(words[i]);
            if ((firsts & 1UL << (first & 63)) == 0) continue;
            foreach (var phrase in capitals)
            {
                if (phrase[0] == first && Begins(words[i..], phrase)) return true;
            }
        }

        return false;
    }

    /// <summary>The first letters of phrases, one bit for some of the letters each.</summary>
    public static ulong FirstsOf(string[] phrases)
    {
        var firsts = 0UL;
        foreach (var phrase in phrases) firsts |= 1UL << (phrase[0] & 63);
        return firsts;
    }

    private static char[] Build(Func<char, char> letter)
    {
        var letters = new char[Count];
        for (var c = '\0'; c < Count; c++) letters[c] = letter(c);
        return letters;
    }
}
