using System.Text;

namespace DanVan.Search;

/// <summary>
/// The terms of the short fields of plans: what plans cite, who issues and leads repeats from plan to plan, so the terms of a piece are kept.
/// Bounded. Not thread-safe.
/// </summary>
internal sealed class FieldTerms
{
    private const int MostPieces = 1 << 13;

    private readonly Dictionary<(QueryField, string), FieldPiece> _pieces = [];

    /// <summary>The terms of each piece of a field, which no phrase crosses; an equal piece counts once.</summary>
    public FieldPiece[] Of(QueryField field, IngestItem item, IReadOnlyList<ResolvedCitation> resolved)
    {
        if (_pieces.Count > MostPieces) _pieces.Clear();
        var pieces = new List<FieldPiece>();
        HashSet<FieldPiece>? once = null;
        foreach (var text in QueryFields.Segments(field, item.Plan, item.Source, resolved))
        {
            if (!_pieces.TryGetValue((field, text), out var piece)) _pieces.Add((field, text), piece = new FieldPiece(field, QueryFields.Terms(field, text)));
            if (pieces.Count == 0 || (once ??= [.. pieces]).Add(piece)) pieces.Add(piece);
        }

        return [.. pieces];
    }
}

/// <summary>A piece of a short field as the index knows it: its terms, also in UTF-8. Immutable.</summary>
internal sealed class FieldPiece(QueryField field, IReadOnlyList<string> terms)
{
    /// <summary>Its number among pieces; one that is forgotten and seen again gets another.</summary>
    public int Id { get; } = PieceIds.Next();

    public QueryField Field { get; } = field;

    public IReadOnlyList<string> Terms { get; } = terms;

    public byte[][] Bytes { get; } = [.. terms.Select(static term => Encoding.UTF8.GetBytes(term))];
}

/// <summary>Numbers for the pieces that are seen: most plans bring new ones, so they grow without end.</summary>
internal static class PieceIds
{
    private static int _last;

    public static int Next() => Interlocked.Increment(ref _last);
}

/// <summary>Numbers for the words that lexicons know, by which an engine can note what it has stored: few, since lexicons keep what they know.</summary>
internal static class WordIds
{
    private static int _last;

    public static int Next() => Interlocked.Increment(ref _last);
}
