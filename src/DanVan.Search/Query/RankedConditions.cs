using System.Globalization;

namespace DanVan.Search;

/// <summary>The conditions of a query that count for the order of the hits. The same for every engine. Thread-safe.</summary>
internal static class RankedConditions
{
    /// <summary>
    /// Each with the factor by which it counts. Words outside title, text and section only tell which plans match; what is preferred counts wherever it stands.
    /// </summary>
    /// <param name="node">The query.</param>
    /// <param name="factor">The factor by which all of it counts.</param>
    /// <param name="counts">Whether a node that asks for several things at once counts; null where each that is there does by itself.</param>
    public static IEnumerable<(QueryNode Leaf, double Factor)> Of(QueryNode node, double factor = 1, Predicate<QueryNode>? counts = null) => node switch
    {
        AndNode or PreferNode when counts?.Invoke(node) == false => [],
        AndNode and => and.Nodes.SelectMany(n => Of(n, factor, counts)),
        OrNode or => or.Nodes.SelectMany(n => Of(n, factor, counts)),
        BoostNode boost => Of(boost.Node, factor * boost.Factor, counts),
        PreferNode prefer => Of(prefer.Node, factor, counts).Concat(prefer.Preferred.Select(p => (p, factor))),
        _ when TextMatcher.FieldOf(node) is { } field && QueryFields.IsRanked(field) => [(node, factor)],
        _ => [],
    };

    /// <summary>A condition as the query language writes it.</summary>
    public static string Printed(QueryNode leaf)
    {
        var field = TextMatcher.FieldOf(leaf)!.Value;
        var words = leaf switch
        {
            PhraseNode { Terms: [var word], IsPrefix: true } => word + "*",
            PhraseNode phrase => $"\"{string.Join(' ', phrase.Terms)}\"{(phrase.IsPrefix ? "*" : "")}",
            NearNode near => string.Create(CultureInfo.InvariantCulture, $"\"{string.Join(' ', near.Terms)}\"~{near.Others}"),
            PatternNode pattern => pattern.Pattern,
            FuzzyNode fuzzy => string.Create(CultureInfo.InvariantCulture, $"{fuzzy.Term}~{fuzzy.Edits}"),
            _ => "",
        };
        return field == QueryField.Text ? words : $"{QueryFields.NameOf(field)}:{words}";
    }
}
