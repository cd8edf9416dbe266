using System.Collections;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Notes the terms of each field for a table: FTS5 keeps them too, but reads every posting to list them. A term that it has forgotten is only noted
/// once more. Not thread-safe.
/// </summary>
internal sealed class SqliteVocabulary
{
    private readonly BitArray _inTitles = new(1 << 16);
    private readonly BitArray _known = new(1 << 16);
    private List<(string Field, string Term)> _new = [];

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
        if (!IsNew(isTitle ? _inTitles : _known, word.Id)) return;
        _new.Add((isTitle ? "title" : "body", word.Marked));
        _new.Add((isTitle ? "title_plain" : "body_plain", word.Plain));
    }

    public void Note(FieldPiece piece)
    {
        if (!IsNew(_known, piece.Id)) return;
        foreach (var term in piece.Terms) _new.Add((QueryFields.NameOf(piece.Field), term));
    }

    private static bool IsNew(BitArray known, int id)
    {
        if (id >= known.Length) known.Length = Math.Max(id + 1, 2 * known.Length);
        if (known[id]) return false;
        known[id] = true;
        return true;
    }
}
