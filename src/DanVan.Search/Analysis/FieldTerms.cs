namespace DanVan.Search;

/// <summary>
/// The terms of the short fields of plans: what plans cite, who issues and leads repeats from plan to plan, so the terms of a piece are kept.
/// Bounded. Not thread-safe.
/// </summary>
internal sealed class FieldTerms
{
    private const int MostPieces = 1 << 15;

    private readonly Dictionary<(QueryField, string), IReadOnlyList<string>> _pieces = [];

    /// <summary>The terms of each piece of a field, in groups that no phrase crosses; an equal piece counts once.</summary>
    /// <param name="field">The field.</param>
    /// <param name="item">The document.</param>
    /// <param name="resolved">What its citations were resolved to.</param>
    /// <param name="isNew">Told the terms of a piece that is not among those that are kept.</param>
    public IReadOnlyList<IReadOnlyList<string>> Of(QueryField field, IngestItem item, IReadOnlyList<ResolvedCitation> resolved, Action<QueryField, IReadOnlyList<string>> isNew)
    {
        if (_pieces.Count > MostPieces) _pieces.Clear();
        var groups = new List<IReadOnlyList<string>>();
        var once = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in QueryFields.Segments(field, item.Plan, item.Source, resolved))
        {
            if (!once.Add(piece)) continue;
            if (!_pieces.TryGetValue((field, piece), out var terms))
            {
                terms = QueryFields.Terms(field, piece);
                isNew(field, terms);
                _pieces.Add((field, piece), terms);
            }

            groups.Add(terms);
        }

        return groups;
    }
}
