using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>Tells where the words of a query stand in a text, and whether the query asks for marks.</summary>
internal sealed class TextMatcher
{
    private readonly List<QueryNode> _leaves;

    public TextMatcher(QueryNode query)
    {
        IsMarked = AsksForMarks(query);
        _leaves = [.. query.Leaves().Where(static l => FieldOf(l) is QueryField.Text or QueryField.Title).Distinct()];
    }

    /// <summary>Whether a word with a Vietnamese mark is asked for: then marks count for all words of text and title, else for none.</summary>
    public bool IsMarked { get; }

    public int Count => _leaves.Count;

    public static bool AsksForMarks(QueryNode query) => query switch
    {
        AndNode and => and.Nodes.Any(AsksForMarks),
        OrNode or => or.Nodes.Any(AsksForMarks),
        NotNode not => AsksForMarks(not.Node),
        BoostNode boost => AsksForMarks(boost.Node),
        PreferNode prefer => AsksForMarks(prefer.Node),
        PhraseNode phrase => QueryFields.HasMarks(phrase.Field) && phrase.Terms.Any(HasMark),
        NearNode near => near.Terms.Any(HasMark),
        PatternNode pattern => QueryFields.HasMarks(pattern.Field) && HasMark(pattern.Pattern),
        FuzzyNode fuzzy => QueryFields.HasMarks(fuzzy.Field) && HasMark(fuzzy.Term),
        _ => false,
    };

    /// <summary>Whether a key of a word has a Vietnamese mark.</summary>
    public static bool HasMark(string term) => !string.Equals(term, VietnameseText.Unaccent(term), StringComparison.Ordinal);

    public static QueryField? FieldOf(QueryNode leaf) => leaf switch
    {
        PhraseNode phrase => phrase.Field,
        NearNode near => near.Field,
        PatternNode pattern => pattern.Field,
        FuzzyNode fuzzy => fuzzy.Field,
        _ => null,
    };

    /// <summary>How many words a leaf matches at a position, 0 for none.</summary>
    public static int MatchAt(QueryNode leaf, IReadOnlyList<string> terms, int at)
    {
        switch (leaf)
        {
            case PhraseNode phrase:
                if (phrase.Terms.Count > terms.Count - at) return 0;
                for (var i = 0; i < phrase.Terms.Count; i++)
                {
                    var isLast = i == phrase.Terms.Count - 1;
                    if (isLast && phrase.IsPrefix ? !terms[at + i].StartsWith(phrase.Terms[i], StringComparison.Ordinal) : !string.Equals(terms[at + i], phrase.Terms[i], StringComparison.Ordinal)) return 0;
                }

                return phrase.Terms.Count;
            case NearNode near:
                return Run(near, terms, at);
            case PatternNode pattern:
                return QueryFields.Matches(pattern.Pattern, terms[at]) ? 1 : 0;
            case FuzzyNode fuzzy:
                return Similarity.Edits(fuzzy.Term, terms[at], fuzzy.Edits) <= fuzzy.Edits ? 1 : 0;
            default:
                return 0;
        }
    }

    /// <summary>The leaf with its words as they are compared: without marks where the query asks for none.</summary>
    public static QueryNode Comparable(QueryNode leaf, bool marked) => marked ? leaf : leaf switch
    {
        PhraseNode phrase => phrase with { Terms = [.. phrase.Terms.Select(VietnameseText.Unaccent)] },
        NearNode near => near with { Terms = [.. near.Terms.Select(VietnameseText.Unaccent).Distinct(StringComparer.Ordinal)] },
        PatternNode pattern => pattern with { Pattern = VietnameseText.Unaccent(pattern.Pattern) },
        FuzzyNode fuzzy => fuzzy with { Term = VietnameseText.Unaccent(fuzzy.Term) },
        _ => leaf,
    };

    /// <summary>Every match in a text, in order: its place and the number of the leaf. Of words near each other each is a match.</summary>
    public List<(TextSpan Span, int Leaf)> Find(string text)
    {
        var leaves = _leaves.ConvertAll(l => Comparable(l, IsMarked));
        var (places, terms) = Read(text, leaves);
        var matches = new List<(TextSpan, int)>();
        var near = leaves.Exists(static leaf => leaf is NearNode);

        // Whole words by the first of their phrases, so that a long query reads a text no slower than a short one.
        var (byWord, others) = (new Dictionary<string, List<int>>(StringComparer.Ordinal), new List<int>());
        for (var l = 0; l < leaves.Count; l++)
        {
            if (leaves[l] is NearNode run) AddRuns(run, l);
            else if (leaves[l] is not PhraseNode phrase || (phrase.IsPrefix && phrase.Terms.Count == 1)) others.Add(l);
            else if (byWord.TryGetValue(phrase.Terms[0], out var known)) known.Add(l);
            else byWord.Add(phrase.Terms[0], [l]);
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Length == 0) continue;
            if (byWord.TryGetValue(terms[i], out var asked)) Add(i, asked);
            if (others.Count > 0) Add(i, others);
        }

        return near ? [.. matches.OrderBy(static m => m.Item1.Start).ThenBy(static m => m.Item1.Length).ThenBy(static m => m.Item2)] : [.. matches.OrderBy(static m => m.Item1.Start).ThenBy(static m => m.Item2)];

        void Add(int at, List<int> asked)
        {
            foreach (var leaf in asked)
            {
                if (MatchAt(leaves[leaf], terms, at) is > 0 and var length) matches.Add((TextSpan.FromBounds(places[at].Start, places[at + length - 1].End), leaf));
            }
        }

        void AddRuns(NearNode words, int leaf)
        {
            var numbers = words.Terms.Index().ToDictionary(static w => w.Item, static w => w.Index, StringComparer.Ordinal);
            var run = new List<(int Place, int Word)>();
            for (var i = 0; i < terms.Count; i++)
            {
                if (numbers.TryGetValue(terms[i], out var word)) run.Add((i, word));
            }

            // From each word the shortest run that has all of them; its end never goes back.
            var seen = new int[numbers.Count];
            var (missing, end, added) = (seen.Length, 0, 0);
            for (var start = 0; start < run.Count; start++)
            {
                while (missing > 0 && end < run.Count)
                {
                    if (seen[run[end++].Word]++ == 0) missing--;
                }

                if (missing > 0) break;
                if (run[end - 1].Place - run[start].Place < words.Terms.Count + words.Others)
                {
                    for (added = Math.Max(added, start); added < end; added++) matches.Add((places[run[added].Place], leaf));
                }

                if (--seen[run[start].Word] == 0) missing++;
            }
        }
    }

    // The words of a text and their places. Where every word is asked for as it stands, the others are empty: no word of a query is.
    private (List<TextSpan> Places, List<string> Terms) Read(string text, List<QueryNode> leaves)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var leaf in leaves)
        {
            isWhole &= leaf is PhraseNode { IsPrefix: false } or NearNode;
            asked.UnionWith(leaf switch { PhraseNode phrase => phrase.Terms, NearNode near => near.Terms, _ => [] });
        }

        // Most words are told by their first letter.
        var beginnings = asked.Aggregate(0UL, static (all, term) => all | (1UL << (term[0] & 63)));
        var known = asked.GetAlternateLookup<ReadOnlySpan<char>>();
        var places = new List<TextSpan>(text.Length / 5);
        var terms = new List<string>(text.Length / 5);
        var buffer = new char[SearchAnalyzer.MaxTermLength];
        var position = 0;
        while (SearchAnalyzer.TryNext(text, ref position, buffer, out var length, out var start))
        {
            var term = buffer.AsSpan(0, length);
            if (!IsMarked) SearchAnalyzer.RemoveMarks(term);
            places.Add(TextSpan.FromBounds(start, position));
            terms.Add(!isWhole ? term.ToString() : (beginnings >> (term[0] & 63) & 1) != 0 && known.TryGetValue(term, out var word) ? word : "");
        }

        return (places, terms);
    }

    // The shortest run from here that has every word; it must begin with one.
    private static int Run(NearNode near, IReadOnlyList<string> terms, int at)
    {
        if (!near.Terms.Contains(terms[at], StringComparer.Ordinal)) return 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var end = Math.Min(terms.Count, at + near.Terms.Count + near.Others);
        for (var i = at; i < end; i++)
        {
            if (near.Terms.Contains(terms[i], StringComparer.Ordinal) && seen.Add(terms[i]) && seen.Count == near.Terms.Count) return i - at + 1;
        }

        return 0;
    }
}
