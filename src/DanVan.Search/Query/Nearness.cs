namespace DanVan.Search;

/// <summary>
/// Ranks documents higher where the words that stand side by side in a query do so in the document too: Vietnamese words are mostly two
/// syllables, which a query has as two. A number of a document that somebody bears comes before one that is only cited.
/// </summary>
internal static class Nearness
{
    /// <summary>A query whose documents come in the order of one that was asked for before its words were given their other forms.</summary>
    public static QueryNode Prefer(QueryNode node, QueryNode asked, bool withForms)
    {
        List<QueryNode> preferred = asked switch
        {
            AndNode all => Preferred(all.Nodes),
            PhraseNode { Field: QueryField.Text, IsPrefix: false, Terms.Count: > 1 } phrase when IsNumber(phrase) => [Own(phrase)],
            _ => [],
        };
        if (preferred.Count == 0) return node;
        return new PreferNode(node, withForms ? [.. Abbreviations.Expand(asked, preferred).SelectMany(static p => p.Leaves()).Distinct()] : preferred);
    }

    private static List<QueryNode> Preferred(IReadOnlyList<QueryNode> nodes)
    {
        var preferred = new List<QueryNode>();
        var run = new List<string>();
        foreach (var node in nodes)
        {
            if (node is PhraseNode { Field: QueryField.Text, IsPrefix: false } phrase)
            {
                run.AddRange(phrase.Terms);
                continue;
            }

            End();
        }

        End();
        return preferred;

        void End()
        {
            if (run.Count > 2) preferred.Add(new PhraseNode(QueryField.Text, [.. run], false));
            for (var i = 0; i + 1 < run.Count; i++) preferred.Add(new PhraseNode(QueryField.Text, [run[i], run[i + 1]], false));
            var whole = new PhraseNode(QueryField.Text, [.. run], false);
            if (IsNumber(whole)) preferred.Add(Own(whole));
            run.Clear();
        }
    }

    private static bool IsNumber(PhraseNode phrase) => phrase.Terms.Count is > 1 and < 8 && char.IsAsciiDigit(phrase.Terms[0][0]);

    // As the number stands in the letterhead of the one that bears it: the index of numbers does not rank, the title of a list does.
    private static QueryNode Own(PhraseNode phrase) => QueryNode.Phrase(string.Join(' ', phrase.Terms), QueryField.Number);
}
