using System.Text;

namespace DanVan.Search;

/// <summary>
/// The terms of the short fields of plans: what plans cite, who issues and leads repeats from plan to plan, so the terms of a piece are kept.
/// Bounded. Not thread-safe.
/// </summary>
internal sealed class FieldTerms
{
    private const int MostPieces = 1 << 13;

    private readonly Dictionary<QueryField, Dictionary<string, Kept>> _pieces = [];
    private readonly List<FieldPiece> _of = [];
    private int _asked;
    private int _count;

    /// <summary>The terms of each piece of a field, which no phrase crosses; an equal piece counts once.</summary>
    public FieldPiece[] Of(QueryField field, IngestItem item, IReadOnlyList<CitationRow> rows)
    {
        if (_count > MostPieces)
        {
            _pieces.Clear();
            _count = 0;
        }

        if (!_pieces.TryGetValue(field, out var known)) _pieces[field] = known = new Dictionary<string, Kept>(StringComparer.Ordinal);
        _of.Clear();
        _asked++;
        foreach (var text in QueryFields.Segments(field, item.Plan, item.Source, rows))
        {
            if (!known.TryGetValue(text, out var kept))
            {
                known.Add(text, kept = new Kept(new FieldPiece(field, QueryFields.Terms(field, text))));
                _count++;
            }

            if (kept.Asked == _asked) continue;
            kept.Asked = _asked;
            _of.Add(kept.Piece);
        }

        return [.. _of];
    }

    /// <summary>A piece, and for which plan and field it was given last.</summary>
    private sealed class Kept(FieldPiece piece)
    {
        public FieldPiece Piece { get; } = piece;

        public int Asked { get; set; }
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
