namespace DanVan.Search;

/// <summary>Keeps what a query costs within bounds, whatever somebody pastes into it: what is asked for twice is looked for once, and there is a most of what is different. The same for every engine.</summary>
internal static class QuerySize
{
    /// <summary>The most different words, phrases and other conditions: more than any paragraph has.</summary>
    public const int MostConditions = 1024;

    /// <summary>The most words in all of them.</summary>
    public const int MostWords = 4096;

    /// <summary>The most different patterns, beginnings and words with other letters: for each the words of the index are gone through.</summary>
    public const int MostPatterns = 32;

    /// <exception cref="QuerySyntaxException">The query has too many different words or patterns.</exception>
    public static void Check(QueryNode query)
    {
        var conditions = query.Conditions().ToHashSet();
        if (conditions.Count(static c => c is PatternNode or FuzzyNode or PhraseNode { IsPrefix: true }) > MostPatterns) throw QueryErrors.TooManyPatterns(MostPatterns);
        if (conditions.Count > MostConditions) throw QueryErrors.TooManyConditions(MostConditions);
        if (conditions.Sum(static c => c switch { PhraseNode phrase => (long)phrase.Terms.Count, NearNode near => near.Terms.Count, _ => 1 }) > MostWords) throw QueryErrors.TooManyWordsInPhrases(MostWords);
    }

    /// <summary>The query with each condition once beside those it is joined with; one that is asked for so many times counts so many times for the rank.</summary>
    public static QueryNode Merge(QueryNode query) => query switch
    {
        AndNode and => QueryNode.And(Merge(and.Nodes)),
        OrNode or => QueryNode.Or(Merge(or.Nodes)),
        NotNode not => QueryNode.Not(Merge(not.Node)),
        BoostNode boost => boost with { Node = Merge(boost.Node) },
        PreferNode prefer => new PreferNode(Merge(prefer.Node), [.. prefer.Preferred.Distinct()]),
        _ => query,
    };

    private static List<QueryNode> Merge(IReadOnlyList<QueryNode> nodes)
    {
        var merged = new List<QueryNode>(nodes.Count);
        var places = new Dictionary<QueryNode, (int At, int Times)>();
        foreach (var part in nodes)
        {
            var node = Merge(part);
            if (places.TryGetValue(node, out var known))
            {
                places[node] = (known.At, known.Times + 1);
                continue;
            }

            places.Add(node, (merged.Count, 1));
            merged.Add(node);
        }

        foreach (var (node, (at, times)) in places)
        {
            if (times > 1 && node is not (NotNode or AllNode)) merged[at] = new BoostNode(node, times);
        }

        return merged;
    }
}
