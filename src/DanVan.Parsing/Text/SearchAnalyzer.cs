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
/// (25-NQ/TW) is the phrase of its parts (25, nq, tw), so that it is found whole and in parts, however it is joined. Thread-safe.
/// </summary>
public static class SearchAnalyzer
{
    /// <summary>The longest word in UTF-16 code units; a longer run is cut there. Default 64.</summary>
    public const int MaxTermLength = 64;

    /// <summary>The words of a text, in order; each span lies inside the text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IEnumerable<SearchToken> Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Enumerate(text);
    }

    private static IEnumerable<SearchToken> Enumerate(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (!IsWordPart(text[i]) || IsMark(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && i - start < MaxTermLength && IsWordPart(text[i])) i++;
            yield return new SearchToken(TextSpan.FromBounds(start, i), VietnameseText.SearchFold(text[start..i]));
        }
    }

    // Superscript digits are footnote marks, no letters or digits: they end a word.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
