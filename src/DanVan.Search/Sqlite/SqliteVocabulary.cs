using System.Collections;
using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Notes the terms of each field for a table, in which patterns look: the segments keep them too, each its own. A term that it has forgotten is only noted
/// once more. A word without marks is noted with those that have marks, and not again (<see cref="Fields"/>). Not thread-safe.
/// </summary>
internal sealed class SqliteVocabulary : ITermNotes
{
    private const int MostTerms = 1 << 16;

    private readonly HashSet<string>[] _terms = [.. Enum.GetValues<QueryField>().Select(static _ => new HashSet<string>(StringComparer.Ordinal))];
    private readonly BitArray _inTitles = new(1 << 16);
    private readonly BitArray _inBodies = new(1 << 16);
    private readonly HashSet<int> _pieces = [];
    private List<(string Field, string Term)> _new = [];

    /// <summary>The fields of the table that know the terms of columns, as a list for SQL; with marks left out, a term counts only where it has none.</summary>
    public static string Fields(QueryField field, bool marked)
    {
        var columns = SqliteSchema.Columns(field, marked);
        return string.Join(", ", (marked || !QueryFields.HasMarks(field) ? columns : columns.Concat(SqliteSchema.Columns(field, marked: true))).Select(static c => "'" + c + "'"));
    }

    /// <summary>The terms that came in since the last call.</summary>
    public IReadOnlyList<(string Field, string Term)> TakeNew()
    {
        if (_new.Count == 0) return [];
        var taken = _new;
        _new = [];
        return taken;
    }

    public void Note(LexiconWord word, bool isTitle)
    {
        if (!IsNew(isTitle ? _inTitles : _inBodies, word.Id)) return;
        _new.Add((isTitle ? "title" : "body", word.Marked));
        if (word.HasMarks) _new.Add((isTitle ? "title_plain" : "body_plain", word.Plain));
    }

    public void Note(FieldPiece piece)
    {
        if (!_pieces.Add(piece.Id)) return;
        if (_pieces.Count > MostTerms) _pieces.Clear();
        var known = _terms[(int)piece.Field];
        if (known.Count > MostTerms) known.Clear();
        foreach (var term in piece.Terms)
        {
            if (known.Add(term)) _new.Add((QueryFields.NameOf(piece.Field), term));
        }
    }

    private static bool IsNew(BitArray known, int id)
    {
        if (id >= known.Length) known.Length = Math.Max(id + 1, 2 * known.Length);
        if (known[id]) return false;
        known[id] = true;
        return true;
    }
}
