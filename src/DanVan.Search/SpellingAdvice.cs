using System.Buffers;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// What may have been meant where nothing is found: words and numbers that the index has and that differ little. And where little is found, because one word of
/// a query that tells marks apart was typed without its own ("kế hoach") or with others ("dân vân"). And where a query is a kind and a figure alone ("NQ 25").
/// </summary>
internal static class SpellingAdvice
{
    // Fewer than these are little, and so are fewer than this many times the root of all plans: in a large index chance alone finds more. A word that so many times
    // more plans have beside its neighbours was meant.
    private const int Little = 20;
    private const int RootsOfAll = 2;
    private const int Times = 5;
    private const int MostWeighed = 10;
    private const int MostLookedUp = 200;
    private const int ShortestPart = 2;
    private const int LongestParted = 24;
    private const int MostCounted = 1000;
    private const int MostWords = 6;
    private const int MostDigits = 5;
    private const int MostOfAbbreviation = 3;

    // A text of more words than a long title was pasted, not typed.
    private const int MostAdvised = 48;

    private static readonly string[] OfNumbers = ["cites:", "basis:", "number:"];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static IReadOnlyList<string> For(IPlanStore store, SearchQuery query, QueryNode node, CancellationToken cancellation)
    {
        if (query.Query is not null || IsLong(node)) return [];
        var numbers = Numbers(store, query.Text).Take(query.Suggestions).ToList();
        if (numbers.Count == 0) numbers = [.. NumbersWithin(store, query.Text).Take(query.Suggestions)];
        if (numbers.Count > 0) return numbers;
        var marked = TextMatcher.AsksForMarks(node);
        var corrected = query.Text;
        foreach (var word in Words(node))
        {
            cancellation.ThrowIfCancellationRequested();
            var term = marked ? word : VietnameseText.Unaccent(word);
            if (term.Length < 2 || IsAbbreviation(term) || Has(store, term, marked)) continue;
            if (Parted(term, IsWord, parts => With(store, parts, marked)) is { } apart) corrected = Put(corrected, term, apart, marked);
            else if (Nearest(store, corrected, term, marked) is { } better) corrected = Put(corrected, term, better, marked);
        }

        corrected = Named(store, corrected, node, cancellation);
        if (marked) corrected = Marked(store, corrected, node, cancellation);
        return string.Equals(corrected, query.Text, StringComparison.Ordinal) ? [] : [corrected];

        // A mark has its place in a syllable only where this stands by itself.
        bool IsWord(string part)
        {
            var token = SearchAnalyzer.Tokens(part).FirstOrDefault();
            return token.Term is not null && Has(store, marked ? token.Term : token.Plain, marked);
        }
    }

    // A body or province that nothing has: with one word changed it is one that something has.
    private static string Named(IPlanStore store, string text, QueryNode node, CancellationToken cancellation)
    {
        foreach (var name in node.Leaves().OfType<PhraseNode>().Where(static p => p.Field is QueryField.Kind or QueryField.Issuer or QueryField.Province or QueryField.Assignee).Distinct())
        {
            cancellation.ThrowIfCancellationRequested();
            // A name that is known is none that was typed wrong: nothing is by it.
            if (KnownNames.Has(name.Field, string.Join(' ', name.Terms)) || Having(store, name) > 0) continue;
            var best = (Term: "", Word: "", Count: 0);
            for (var i = 0; i < name.Terms.Count && best.Count == 0; i++)
            {
                var (at, term) = (i, name.Terms[i]);
                if (term.Length < 2 * ShortestPart || WordsOf(store, name.Field, word => string.Equals(word, term, StringComparison.Ordinal)).Count > 0) continue;
                HashSet<string> known = [.. WordsOf(store, name.Field, word => term.Contains(word, StringComparison.Ordinal))];
                if (Parted(term, known.Contains, Instead) is { } apart) best = (term, IsQuoted(text, term) ? apart : "\"" + apart + "\"", Instead(apart));

                int Instead(string parts) => Having(store, name with { Terms = [.. name.Terms.Take(at), .. parts.Split(' '), .. name.Terms.Skip(at + 1)] });
            }

            for (var i = 0; i < name.Terms.Count && best.Count == 0; i++)
            {
                var (at, term) = (i, name.Terms[i]);
                if (term.Length < 2 || IsAbbreviation(term) || (i == 0 && name.Field is QueryField.Issuer or QueryField.Assignee && KnownNames.BeginsBody(term))) continue;
                var most = term.Length > 4 ? 2 : 1;
                foreach (var word in WordsOf(store, name.Field, word => Similarity.Edits(term, word, most) is > 0 and var edits && edits <= most))
                {
                    var count = Having(store, name with { Terms = [.. name.Terms.Select((t, j) => j == at ? word : t)] });
                    if (count > best.Count) best = (term, word, count);
                }
            }

            if (best.Count > 0) text = Put(text, best.Term, best.Word, marked: false);
        }

        return text;
    }

    /// <summary>Syllables that were written together, apart; null where they are none that stand side by side somewhere. Of several, those that do so most often.</summary>
    private static string? Parted(string term, Predicate<string> isKnown, Func<string, int> count)
    {
        if (term.Length is < 2 * ShortestPart or > LongestParted) return null;
        var best = (Parts: (string?)null, Count: 0);
        for (var i = ShortestPart; i <= term.Length - ShortestPart; i++)
        {
            if (IsPart(term[..i]) && IsPart(term[i..])) Weigh(term[..i] + " " + term[i..]);
        }

        for (var i = ShortestPart; best.Count == 0 && i <= term.Length - (2 * ShortestPart); i++)
        {
            if (!IsPart(term[..i])) continue;
            for (var j = i + ShortestPart; j <= term.Length - ShortestPart; j++)
            {
                if (IsPart(term[i..j]) && IsPart(term[j..])) Weigh(term[..i] + " " + term[i..j] + " " + term[j..]);
            }
        }

        return best.Parts;

        // A syllable has a vowel; "ii" and "iii" number a part, and are what is left of a letter that was typed twice.
        bool IsPart(string part) => part.AsSpan().ContainsAnyExcept('i') && VietnameseText.Unaccent(part).AsSpan().ContainsAny(Vowels) && isKnown(part);

        void Weigh(string parts)
        {
            if (count(parts) is var found && found > best.Count) best = (parts, found);
        }
    }

    // "STC" is no slip for "súc".
    private static bool IsAbbreviation(string term) => term.Length <= MostOfAbbreviation && char.IsLetter(term[0]) && !VietnameseText.Unaccent(term).AsSpan().ContainsAny(Vowels);

    private static bool IsQuoted(string text, string term)
    {
        var token = SearchAnalyzer.Tokens(text).FirstOrDefault(t => string.Equals(t.Plain, term, StringComparison.Ordinal));
        var before = text.AsSpan(0, token.Span.Start);
        return before.Count('"') % 2 == 1 || before.LastIndexOfAny("“„«") > before.LastIndexOfAny("”»");
    }

    // The words of the names that the index has in a field; those of bodies that have tasks are words of the texts.
    private static IReadOnlyList<string> WordsOf(IPlanStore store, QueryField field, Predicate<string> condition)
    {
        if (field != QueryField.Assignee)
        {
            var facets = store.Search(new SearchQuery { Text = "", Query = QueryNode.All, Take = 0, Passages = 0, FacetValues = int.MaxValue }).Facets;
            return [.. facets.GetValueOrDefault(QueryFields.NameOf(field), []).SelectMany(value => QueryFields.Terms(field, value.Value)).Distinct(StringComparer.Ordinal).Where(term => condition(term)).Order(StringComparer.Ordinal)];
        }

        var words = store.Words(marked: false, condition);
        return [.. words.Zip(store.DocumentsWith(words, marked: false)).OrderByDescending(static w => w.Second).ThenBy(static w => w.First, StringComparer.Ordinal).Take(MostWeighed).Select(static w => w.First)];
    }

    private static int Having(IPlanStore store, QueryNode node) =>
        store.Search(new SearchQuery { Text = "", Query = Abbreviations.Expand(node), Take = 0, Passages = 0, Facets = false }).Total;

    /// <summary>The query with the marks that words have beside their neighbours, where they were typed without them or with others.</summary>
    public static IReadOnlyList<string> Remarked(IPlanStore store, SearchQuery query, QueryNode node, int found, CancellationToken cancellation)
    {
        if (query.Query is not null || IsLong(node) || !TextMatcher.AsksForMarks(node) || !Words(node).Skip(1).Any() || !IsLittle(store, found)) return [];
        var corrected = Marked(store, query.Text, node, cancellation);
        return string.Equals(corrected, query.Text, StringComparison.Ordinal) ? [] : [corrected];
    }

    private static bool IsLittle(IPlanStore store, int found) =>
        found < Little || found < RootsOfAll * Math.Sqrt(store.Search(new SearchQuery { Text = "", Query = QueryNode.All, Take = 0, Passages = 0, Facets = false }).Total);

    // A word that was typed without marks is the likelier slip ("kế hoach"): it gets its own first, and again beside a neighbour that was put right.
    private static string Marked(IPlanStore store, string text, QueryNode node, CancellationToken cancellation)
    {
        List<string> plain = [.. Words(node).Where(static term => !HasMarks(term))];
        Dictionary<string, List<string>>? forms = null;
        var known = new Beside(store);
        var better = Remarked(Remarked(text, plain), Words(node).Where(HasMarks));
        return string.Equals(better, text, StringComparison.Ordinal) ? text : Remarked(better, plain);

        string Remarked(string text, IEnumerable<string> terms)
        {
            foreach (var term in terms)
            {
                cancellation.ThrowIfCancellationRequested();
                if (term.Length < 2 || !char.IsLetter(term[0])) continue;
                var near = Neighbours(text, term, marked: true);
                if (near is (null, null)) continue;
                // No form stands beside its neighbours in more plans than all of them together.
                var least = Times * Math.Max(1, Together(store, near, term, marked: true, known));
                if (Together(store, (Unaccented(near.Before), Unaccented(near.After)), VietnameseText.Unaccent(term), marked: false, known) < least) continue;
                forms ??= FormsOf(store, Words(node));
                var best = Best(store, near, [.. forms[VietnameseText.Unaccent(term)].Where(word => !string.Equals(word, term, StringComparison.Ordinal))], least, known);
                if (best is not null) text = Put(text, term, best, marked: true);
            }

            return text;
        }
    }

    private static string? Unaccented(string? word) => word is null ? null : VietnameseText.Unaccent(word);

    // The one of some words with marks that most documents have beside its neighbours, where at least so many do; of as many the one that stands in the most.
    private static string? Best(IPlanStore store, (string? Before, string? After) near, IReadOnlyList<string> words, int least, Beside known)
    {
        var sides = (near.Before is null ? 0 : 1) + (near.After is null ? 0 : 1);
        var best = (Word: (string?)null, Together: least - 1);
        foreach (var (word, count) in Frequent(store, words, marked: true))
        {
            if ((long)count * sides <= best.Together) break;
            if (Together(store, near, word, marked: true, known) is var together && together > best.Together) best = (word, together);
        }

        return best.Word;
    }

    // The words of the index that differ from some by their marks alone, by the word without marks.
    private static Dictionary<string, List<string>> FormsOf(IPlanStore store, IEnumerable<string> terms)
    {
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var lengths = new HashSet<int>();
        foreach (var term in terms)
        {
            lengths.Add(term.Length);
            forms.TryAdd(VietnameseText.Unaccent(term), []);
        }

        foreach (var word in store.Spellings(forms.Keys).Where(word => lengths.Contains(word.Length))) forms[VietnameseText.Unaccent(word)].Add(word);
        return forms;
    }

    private static bool HasMarks(string term) => !string.Equals(VietnameseText.Unaccent(term), term, StringComparison.Ordinal);

    private static bool IsLong(QueryNode node) => Words(node).Skip(MostAdvised).Any();

    private static IEnumerable<string> Words(QueryNode node) =>
        node.Leaves().OfType<PhraseNode>().Where(static p => QueryFields.HasMarks(p.Field)).SelectMany(static p => p.Terms).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The word that differs by its marks alone, else the one with the fewest edits; of several, one whose letters are only in another order, else the one that most
    /// documents have beside the neighbours of the word, else the one that stands in the most.
    /// </summary>
    private static string? Nearest(IPlanStore store, string text, string term, bool marked)
    {
        var near = Neighbours(text, term, marked);
        IReadOnlyList<string> words = marked ? [.. store.Spellings([VietnameseText.Unaccent(term)]).Where(word => word.Length == term.Length)] : [];
        for (var edits = 1; words.Count == 0 && edits <= (term.Length > 4 ? 2 : 1); edits++)
        {
            var most = edits;
            words = store.Words(marked, word => Similarity.Edits(term, word, most) <= most);
        }

        var turned = words.Where(HasSameLetters).ToList();
        return Weighed(store, near, turned.Count > 0 ? turned : words, marked)
            .OrderByDescending(static w => w.Together).ThenByDescending(static w => w.Count).ThenBy(static w => w.Word, StringComparer.Ordinal).FirstOrDefault().Word;

        bool HasSameLetters(string word) => word.Length == term.Length && word.Order().SequenceEqual(term.Order());
    }

    // The most frequent of some words, with how many documents have them beside their neighbours.
    private static IEnumerable<(string Word, int Count, int Together)> Weighed(IPlanStore store, (string? Before, string? After) near, IReadOnlyList<string> words, bool marked) =>
        Frequent(store, words, marked).Select(w => (w.Word, w.Count, Together(store, near, w.Word, marked)));

    private static List<(string Word, int Count)> Frequent(IPlanStore store, IReadOnlyList<string> words, bool marked)
    {
        List<string> few = [.. words.Order(StringComparer.Ordinal).Take(MostLookedUp)];
        return [.. few.Zip(store.DocumentsWith(few, marked)).OrderByDescending(static w => w.Second).ThenBy(static w => w.First, StringComparer.Ordinal).Take(MostWeighed)];
    }

    private static bool Has(IPlanStore store, string word, bool marked) => store.DocumentsWith([word], marked)[0] > 0;

    private static int Together(IPlanStore store, (string? Before, string? After) near, string word, bool marked, Beside? known = null)
    {
        known ??= new Beside(store);
        return (near.Before is { } before ? known.Count(before, word, marked) : 0) + (near.After is { } after ? known.Count(word, after, marked) : 0);
    }

    /// <summary>In how many documents two words stand side by side. What was counted is kept for the next word, whose neighbour is the one before it.</summary>
    private sealed class Beside(IPlanStore store)
    {
        private readonly Dictionary<(string Phrase, bool Marked), int> _known = [];
        private readonly Dictionary<(string First, string Last), WordPair?> _pairs = [];

        public int Count(string first, string last, bool marked)
        {
            if (PairOf(VietnameseText.Unaccent(first), VietnameseText.Unaccent(last)) is { } pair) return marked ? pair.Spelled.GetValueOrDefault(first + " " + last) : pair.Any;
            var phrase = first + " " + last;
            if (!_known.TryGetValue((phrase, marked), out var count)) _known[(phrase, marked)] = count = With(store, phrase, marked);
            return count;
        }

        // A number or a date is several words.
        private WordPair? PairOf(string first, string last)
        {
            if (!first.All(char.IsLetter) || !last.All(char.IsLetter)) return null;
            if (!_pairs.TryGetValue((first, last), out var pair)) _pairs[(first, last)] = pair = store.SideBySide(first, last);
            return pair;
        }
    }

    private static int With(IPlanStore store, string phrase, bool marked)
    {
        // Marks count as soon as one word of a query has some.
        var words = QueryNode.Phrase(phrase);
        if (marked && !TextMatcher.AsksForMarks(words)) words = QueryNode.Or(words, QueryNode.And(words, QueryNode.Phrase("có")));
        return store.Search(new SearchQuery { Text = "", Query = words, Take = 0, Passages = 0, Facets = false }).Total;
    }

    private static (string? Before, string? After) Neighbours(string text, string term, bool marked)
    {
        var tokens = SearchAnalyzer.Tokens(text).ToList();
        var at = tokens.FindIndex(t => string.Equals(marked ? t.Term : t.Plain, term, StringComparison.Ordinal));
        return at < 0 ? default : (at > 0 ? tokens[at - 1].Term : null, at + 1 < tokens.Count ? tokens[at + 1].Term : null);
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

    // The same for one number among other words: the query with another in its place.
    private static IEnumerable<string> NumbersWithin(IPlanStore store, string text)
    {
        var words = text.Split(' ');
        for (var i = 0; words.Length > 1 && i < words.Length; i++)
        {
            var word = words[i].Trim('"', '(', ')', ',', ';');
            if (!word.Contains('/', StringComparison.Ordinal) || !DocumentNumber.TryParse(word, out var number) || number.IsEmpty || store.PlansWith(IdentityKeys.NumberKey(number), 1).Count > 0) continue;
            return Numbers(store, word).Select(near => string.Join(' ', words.Select((w, j) => j == i ? w.Replace(word, near, StringComparison.Ordinal) : w)));
        }

        return [];
    }

    /// <summary>The numbers that a kind and a figure alone ("NQ 25", "nghị quyết số 25", cites:"NQ 25") may mean, the one that most documents have first.</summary>
    public static IReadOnlyList<string> Called(IPlanStore store, SearchQuery query, Lazy<IReadOnlyList<string>> numbers)
    {
        if (query.Query is not null) return [];
        var field = Array.Find(OfNumbers, name => query.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ?? "";
        var words = query.Text[field.Length..].Trim('"').Split((char[])[' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || !words[^1].All(char.IsAsciiDigit) || words[^1].Length > MostDigits) return [];
        var isNamed = IdentityKeys.Slug(words[^2]) is "so" && words.Length > 2;
        string[] kinds = [.. KnownNames.CodesOf(string.Join(' ', words[..(isNamed ? ^2 : ^1)]))];
        if (kinds.Length == 0) return [];
        var sequence = ":" + IdentityKeys.Pad(words[^1]);
        return
        [
            .. numbers.Value
                .Where(key => (key.EndsWith(sequence, StringComparison.Ordinal) || key.Contains(sequence + ":", StringComparison.Ordinal))
                    && Array.Exists(kinds, kind => key.StartsWith(kind, StringComparison.Ordinal) && key[kind.Length] is '-' or ':'))
                .Select(key => (Key: key, Plans: store.PlansWith(key, MostCounted).Count)).OrderByDescending(static k => k.Plans).ThenBy(static k => k.Key, StringComparer.Ordinal).Take(query.Suggestions)
                .Select(k => store.Printed(k.Key)).OfType<string>().Where(static printed => !printed.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal)
                .Select(printed => field + printed),
        ];
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
