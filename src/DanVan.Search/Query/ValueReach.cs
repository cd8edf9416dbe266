using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>
/// Says where the value of a field of names ends that was typed without quotation marks (issuer:sở y tế dân vận): it takes as many of the words behind it as
/// some document has together in that field; where none has more than the first, as many as are a name that is known, and at least the first. The rest are words of
/// the text. The same for every engine.
/// </summary>
internal static class ValueReach
{
    // No name is longer; each word more is one look-up more.
    private const int MostWords = 16;

    /// <summary>The query with its values settled, and its text with them in quotation marks; null where it has none with words behind it.</summary>
    /// <param name="store">The documents.</param>
    /// <param name="node">The query as it was parsed.</param>
    /// <param name="text">What it was parsed from.</param>
    /// <param name="withForms">Whether abbreviations and their long forms count as one.</param>
    public static (QueryNode Node, string? Text) Settle(IPlanStore store, QueryNode node, string text, bool withForms)
    {
        var values = new List<TextSpan>();
        var known = new Dictionary<QueryNode, bool>();
        var isPlain = true;
        var settled = Visit(node);
        if (values.Count == 0) return (node, null);
        if (isPlain) return (settled, null);
        for (var i = values.Count - 1; i >= 0; i--) text = text.Insert(values[i].End, "\"").Insert(values[i].Start, "\"");
        return (settled, text);

        QueryNode Visit(QueryNode part) => part switch
        {
            AndNode { Places.Count: > 0 } open => QueryNode.And(Split(open)),
            AndNode and => QueryNode.And([.. and.Nodes.SelectMany(n => n is AndNode { Places.Count: > 0 } open ? Split(open) : [Visit(n)])]),
            OrNode or => QueryNode.Or([.. or.Nodes.Select(Visit)]),
            NotNode not => QueryNode.Not(Visit(not.Node)),
            BoostNode boost => boost with { Node = Visit(boost.Node) },
            _ => part,
        };

        IReadOnlyList<QueryNode> Split(AndNode open)
        {
            var isRuledOut = open.Nodes[0] is NotNode;
            var head = (PhraseNode)(open.Nodes[0] is NotNode ruledOut ? ruledOut.Node : open.Nodes[0]);
            var reach = Reach(words => IsThere(Value(words)));

            // "thành phố" alone is the beginning of many provinces.
            if (reach == 1 || head.Field == QueryField.Province) reach = Math.Max(reach, Reach(words => KnownNames.Has(head.Field, string.Join(' ', Value(words).Terms))));

            // province:huế dân vận says nothing that would have to be said again.
            isPlain &= reach == 1 && IsName(head);
            values.Add(TextSpan.FromBounds(open.Places[0].Start, open.Places[reach - 1].End));
            return [isRuledOut ? QueryNode.Not(Value(reach)) : Value(reach), .. open.Nodes.Skip(reach)];

            int Reach(Predicate<int> isValue)
            {
                for (var words = Math.Min(open.Nodes.Count, MostWords); words > 1; words--)
                {
                    if (open.Nodes[words - 1] is PhraseNode && isValue(words)) return words;
                }

                return 1;
            }

            PhraseNode Value(int words) => words == 1 ? head
                : head with { Terms = [.. head.Terms, .. open.Nodes.Take(words).Skip(1).OfType<PhraseNode>().SelectMany(p => p.Terms).SelectMany(term => QueryFields.Terms(head.Field, term))] };
        }

        static bool IsName(PhraseNode word) =>
            KnownNames.Has(word.Field, word.Terms[0]) || (word.Field is QueryField.Issuer or QueryField.Assignee && Abbreviations.Slugs(word.Terms[0]).Count > 1);

        bool IsThere(QueryNode value)
        {
            if (known.TryGetValue(value, out var isThere)) return isThere;
            return known[value] = store.Search(new SearchQuery { Text = "", Query = withForms ? Abbreviations.Expand(value) : value, Take = 0, Passages = 0, Facets = false }).Total > 0;
        }
    }
}
