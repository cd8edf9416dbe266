using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Conformance.Engine;

/// <summary>The slow and obvious answer that every engine must give: looks at every document, word by word.</summary>
internal sealed class ReferenceEngine(IReadOnlyList<IngestItem> items)
{
    public IReadOnlyList<string> Sources(QueryNode query)
    {
        var marked = TextMatcher.AsksForMarks(query);
        return [.. items.Where(i => Matches(query, i, marked)).Select(static i => i.Source).Order(StringComparer.Ordinal)];
    }

    private static bool Matches(QueryNode node, IngestItem item, bool marked)
    {
        var date = item.Plan.Header.Date;
        switch (node)
        {
            case AllNode: return true;
            case AndNode and: return and.Nodes.All(n => Matches(n, item, marked));
            case OrNode or: return or.Nodes.Any(n => Matches(n, item, marked));
            case PreferNode prefer: return Matches(prefer.Node, item, marked);
            case BoostNode boost: return Matches(boost.Node, item, marked);
            case NotNode not: return !Matches(not.Node, item, marked);
            case LevelNode level: return item.Plan.Header.Level == level.Level;
            case RangeNode { Field: QueryField.Due } due:
                return item.Plan.Tasks.SelectMany(static t => t.Deadlines).Any(d => d.To.Latest is { } last && (due.Low is not { } low || last >= low) && (due.High is not { } high || last <= high));
            case RangeNode range:
                return date.Earliest is { } first && (range.Low is not { } from || date.Latest >= from) && (range.High is not { } to || first <= to);
            default:
                var field = TextMatcher.FieldOf(node)!.Value;
                var withMarks = marked || !QueryFields.HasMarks(field);
                var leaf = TextMatcher.Comparable(node, withMarks);
                foreach (var segment in QueryFields.Segments(field, item.Plan, item.Source, CitationRow.Of(item.Plan, IdentityResolver.Resolve(item.Plan))))
                {
                    var terms = QueryFields.Terms(field, segment);
                    if (!withMarks) terms = [.. terms.Select(VietnameseText.Unaccent)];
                    for (var i = 0; i < terms.Count; i++)
                    {
                        if (TextMatcher.MatchAt(leaf, terms, i) > 0) return true;
                    }
                }

                return false;
        }
    }
}
