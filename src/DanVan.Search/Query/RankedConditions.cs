using System.Globalization;

namespace DanVan.Search;

/// <summary>The conditions of a query that count for the order of the hits. The same for every engine. Thread-safe.</summary>
internal static class RankedConditions
{
    private const double OfOwnNumber = 40;
    private const double OfCitedNumber = 20;

    /// <summary>
    /// Each with the factor by which it counts. Words outside title, text and section only tell which plans match; what is preferred counts wherever it stands, and
    /// what stands in one of several things asked for only where all of that one is met.
    /// </summary>
    /// <typeparam name="T">Tells where a condition counts.</typeparam>
    /// <param name="node">The query.</param>
    /// <param name="where">Where it is met.</param>
    /// <param name="narrow">Of where something counts, where a node is met.</param>
    /// <param name="factor">The factor by which all of it counts.</param>
    /// <param name="isChoice">Whether it may be met by others than the node.</param>
    public static IEnumerable<(QueryNode Leaf, double Factor, T Where)> Of<T>(QueryNode node, T where, Func<QueryNode, T, T> narrow, double factor = 1, bool isChoice = false) => node switch
    {
        AndNode or PreferNode when isChoice => Of(node, narrow(node, where), narrow, factor),
        AndNode and => and.Nodes.SelectMany(n => Of(n, where, narrow, factor)),
        OrNode or => or.Nodes.SelectMany(n => Of(n, where, narrow, factor, isChoice: true)),
        BoostNode boost => Of(boost.Node, where, narrow, factor * boost.Factor, isChoice),
        PreferNode prefer => Of(prefer.Node, where, narrow, factor).Concat(prefer.Preferred.Select(p => (p, factor, where))),
        _ when TextMatcher.FieldOf(node) is { } field && QueryFields.IsRanked(field) => [(node, factor, where)],
        _ => [],
    };

    /// <summary>What a condition gives that is there because it is preferred (<see cref="Nearness"/>): as much in every plan that meets it; null where it rests on the words.</summary>
    public static double? Fixed(QueryNode leaf) => leaf switch
    {
        PhraseNode { Field: QueryField.Number } => OfOwnNumber,
        PhraseNode { Field: QueryField.Cites } => OfCitedNumber,
        _ => null,
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
