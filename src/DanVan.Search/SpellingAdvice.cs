using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What may have been meant where nothing is found: words and numbers that the index has and that differ little.</summary>
internal static class SpellingAdvice
{
    public static IReadOnlyList<string> For(IPlanStore store, SearchQuery query, QueryNode node)
    {
        if (query.Query is not null) return [];
        var numbers = Numbers(store, query.Text).Take(query.Suggestions).ToList();
        if (numbers.Count > 0) return numbers;
        var marked = TextMatcher.AsksForMarks(node);
        var corrected = query.Text;
        foreach (var word in node.Leaves().OfType<PhraseNode>().Where(static p => QueryFields.HasMarks(p.Field)).SelectMany(static p => p.Terms).Distinct(StringComparer.Ordinal))
        {
            var term = marked ? word : VietnameseText.Unaccent(word);
            if (term.Length < 2 || store.DocumentsWith(term, marked) > 0) continue;
            if (Nearest(store, term, marked) is { } better) corrected = Put(corrected, term, better, marked);
        }

        return string.Equals(corrected, query.Text, StringComparison.Ordinal) ? [] : [corrected];
    }

    /// <summary>The word with the fewest edits; of several, one whose letters are only in another order, else the one that stands in the most documents.</summary>
    private static string? Nearest(IPlanStore store, string term, bool marked)
    {
        for (var edits = 1; edits <= (term.Length > 4 ? 2 : 1); edits++)
        {
            var most = edits;
            var near = store.Words(marked, word => Similarity.Edits(term, word, most) <= most);
            if (near.Count == 0) continue;
            return near.OrderByDescending(HasSameLetters).ThenBy(static word => word, StringComparer.Ordinal).Take(200).Select(word => (Word: word, Count: store.DocumentsWith(word, marked)))
                .OrderByDescending(w => HasSameLetters(w.Word)).ThenByDescending(static w => w.Count).ThenBy(static w => w.Word, StringComparer.Ordinal).First().Word;
        }

        return null;

        bool HasSameLetters(string word) => word.Length == term.Length && word.Order().SequenceEqual(term.Order());
    }

    // A number that nobody bears or cites: those that differ in one or two signs, the nearest first.
    private static IEnumerable<string> Numbers(IPlanStore store, string text)
    {
        var value = text.Trim().Trim('"');
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0) value = value[(colon + 1)..].Trim('"');
        if (!DocumentNumber.TryParse(value, out var number) || number.IsEmpty) return [];
        var key = IdentityKeys.NumberKey(number);
        return store.NumberKeys().Select(known => (Key: known, Edits: Similarity.Edits(key, known, 2))).Where(static k => k.Edits is 1 or 2)
            .OrderBy(static k => k.Edits).ThenBy(static k => k.Key, StringComparer.Ordinal).Take(20)
            .Select(k => store.Printed(k.Key)).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static string Put(string text, string term, string better, bool marked)
    {
        foreach (var token in SearchAnalyzer.Tokens(text))
        {
            if (string.Equals(marked ? token.Term : token.Plain, term, StringComparison.Ordinal))
                return string.Concat(text.AsSpan(0, token.Span.Start), better, text.AsSpan(token.Span.End));
        }

        return text;
    }
}
