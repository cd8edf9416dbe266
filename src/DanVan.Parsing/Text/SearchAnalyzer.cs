using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using DanVan.Parsing.Catalog;

namespace DanVan.Parsing;

/// <summary>A word of a text as the index knows it. Immutable and thread-safe.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Term">Its key with marks (<see cref="VietnameseText.SearchFold"/>).</param>
public readonly record struct SearchToken(TextSpan Span, string Term)
{
    /// <summary>Its key without marks.</summary>
    public string Plain => Term is null ? "" : VietnameseText.Unaccent(Term);
}

/// <summary>
/// Cuts a text into the words that every search engine of DanVan indexes: runs of letters, digits and combining marks. A number of a document
/// (25-NQ/TW) is the phrase of its parts (25, nq, tw), so that it is found whole and in parts, however it is joined. Two syllables that
/// stand side by side in most plans (dân vận, kế hoạch) are one term besides, so that they are found without reading places. Thread-safe.
/// </summary>
public static class SearchAnalyzer
{
    /// <summary>The longest word in UTF-16 code units; a longer run is cut there. Default 64.</summary>
    public const int MaxTermLength = 64;

    /// <summary>The longest term in UTF-16 code units, pairs included.</summary>
    public const int MaxPairLength = 2 * MaxTermLength + 1;

    /// <summary>Stands between the two words of a pair: a character for private use, which is no part of a word.</summary>
    public const char PairSign = '\uE001';

    // For each unit up to U+1EFF: the folded letter of a word, 0 for what is no part of one. Combining marks fold to themselves.
    private static readonly char[] Letters = BuildLetters();

    /// <summary>The words of a text, in order; each span lies inside the text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IEnumerable<SearchToken> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Enumerate(text);
    }

    /// <summary>Finds the next word of a text without allocating.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to look from, and afterwards the end of the word; 0 at first.</param>
    /// <param name="term">Takes the key of the word with marks; at least <see cref="MaxTermLength"/> long.</param>
    /// <param name="length">The length of the key.</param>
    /// <param name="start">Where the word begins; it ends at <paramref name="position"/>.</param>
    /// <returns>False where there is no further word.</returns>
    /// <exception cref="ArgumentException"><paramref name="term"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative.</exception>
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, Span<char> term, out int length, out int start)
    {
        if (term.Length < MaxTermLength) throw new ArgumentException($"A span of at least {MaxTermLength} characters is needed.", nameof(term));
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        var isFound = TryRun(text, ref position, out start);
        length = isFound ? Fold(text[start..position], term) : 0;
        return isFound;
    }

    /// <summary>Finds the next word of a text as <see cref="TryNext"/> does, without its key.</summary>
    internal static bool TryRun(ReadOnlySpan<char> text, ref int position, out int start)
    {
        var i = position;
        while (i < text.Length && (Letter(text[i]) == '\0' || IsMark(text[i]))) i++;
        start = i;
        var last = Math.Min(text.Length, start + MaxTermLength);
        while (i < last && Letter(text[i]) != '\0') i++;
        position = i;
        return i > start;
    }

    /// <summary>Writes the key of a word that <see cref="TryRun"/> found.</summary>
    /// <returns>The length of the key.</returns>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> term)
    {
        var length = 0;
        var isPlain = true;
        foreach (var c in word)
        {
            var letter = Letter(c);
            if (letter >= '\u0080')
            {
                isPlain = false;
                if (IsMark(letter) && length > 0 && VietnameseText.TryCompose(term[length - 1], letter, out var composed))
                {
                    term[length - 1] = composed;
                    continue;
                }
            }

            term[length++] = letter;
        }

        if (!isPlain) VietnameseText.PlaceTones(term[..length]);
        return length;
    }

    /// <summary>Takes the marks off the key of a word, in place.</summary>
    public static void RemoveMarks(Span<char> term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (term[i] >= '\u00C0') term[i] = VietnameseText.Unaccent(term[i]);
        }
    }

    /// <summary>Whether two words (keys joined by <see cref="PairSign"/>) are a term of their own, because they stand side by side in most plans.</summary>
    /// <param name="pair">The two keys.</param>
    /// <param name="marked">Whether the keys have their marks.</param>
    public static bool IsPair(ReadOnlySpan<char> pair, bool marked) => marked ? Pairs.Marked.Contains(pair) : Pairs.Plain.Contains(pair);

    private static IEnumerable<SearchToken> Enumerate(string text)
    {
        var term = new char[MaxTermLength];
        var position = 0;
        while (TryNext(text, ref position, term, out var length, out var start))
            yield return new SearchToken(TextSpan.FromBounds(start, position), new string(term, 0, length));
    }

    // Superscript digits are footnote marks, no letters or digits: they end a word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Letter(char c) => c < Letters.Length ? Letters[c] : char.IsLetterOrDigit(c) ? VietnameseText.LowerLetter(c) : '\0';

    /// <summary>Whether a character stands in a word.</summary>
    internal static bool IsOfWord(char c) => Letter(c) != '\0';

    /// <summary>Whether it is a combining mark, with which no word begins.</summary>
    internal static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static char[] BuildLetters()
    {
        var letters = new char[0x1F00];
        for (var c = '\0'; c < letters.Length; c++)
        {
            if (IsMark(c)) letters[c] = c;
            else if (char.IsLetterOrDigit(c)) letters[c] = VietnameseText.LowerLetter(c);
        }

        return letters;
    }

    private static class Pairs
    {
        public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Marked = Build(static pair => VietnameseText.SearchFold(pair));

        public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Build(static pair => VietnameseText.PlainFold(pair));

        private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Build(Func<string, string> fold) =>
            Csv.Resource("pairs.csv").Select(row => fold(row[0]).Replace(' ', PairSign)).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
