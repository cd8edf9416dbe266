using System.Text;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>
/// The terms that the index has had in each field: FTS5 keeps them too, but reads every posting to list them. Makes the texts that are
/// indexed, since it sees every term of them. Not thread-safe.
/// </summary>
internal sealed class SqliteVocabulary
{
    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);
    private readonly List<(string Field, string Term)> _new = [];
    private readonly char[] _term = new char[SearchAnalyzer.MaxTermLength];
    private readonly char[] _pair = new char[SearchAnalyzer.MaxPairLength];

    public static SqliteVocabulary Load(SqliteConnection connection, SqliteTransaction transaction)
    {
        var vocabulary = new SqliteVocabulary();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT field, term FROM vocabulary";
        using var reader = command.ExecuteReader();
        while (reader.Read()) vocabulary.Of(reader.GetString(0)).Add(reader.GetString(1));
        return vocabulary;
    }

    public void Add(string field, ReadOnlySpan<char> term)
    {
        if (Of(field).GetAlternateLookup<ReadOnlySpan<char>>().Add(term)) _new.Add((field, term.ToString()));
    }

    /// <summary>The terms that came in since the last call.</summary>
    public IReadOnlyList<(string Field, string Term)> TakeNew()
    {
        var taken = _new.ToArray();
        _new.Clear();
        return taken;
    }

    /// <summary>The words of a text with and without marks, then the pairs among them, each for its own column.</summary>
    public (string Marked, string Plain) BothForms(string text, bool isTitle) =>
        (Form(text, isTitle ? "title" : "body", marked: true), Form(text, isTitle ? "title_plain" : "body_plain", marked: false));

    private string Form(string text, string field, bool marked)
    {
        var words = new StringBuilder(text.Length + 16);
        var pairs = new StringBuilder();
        var known = Of(field).GetAlternateLookup<ReadOnlySpan<char>>();
        var position = 0;
        var before = 0;
        while (SearchAnalyzer.TryNext(text, ref position, _term, out var length, out _))
        {
            var term = _term.AsSpan(0, length);
            if (!marked) SearchAnalyzer.RemoveMarks(term);
            if (known.Add(term)) _new.Add((field, term.ToString()));
            words.Append(term).Append(' ');

            // The word before stands at the beginning of the pair.
            if (before > 0)
            {
                _pair[before] = SearchAnalyzer.PairSign;
                term.CopyTo(_pair.AsSpan(before + 1));
                var pair = _pair.AsSpan(0, before + 1 + length);
                if (SearchAnalyzer.IsPair(pair, marked)) pairs.Append(pair).Append(' ');
            }

            term.CopyTo(_pair);
            before = length;
        }

        if (pairs.Length > 0) words.Append(SqliteSchema.Gap).Append(pairs);
        return words.ToString();
    }

    private HashSet<string> Of(string field)
    {
        if (!_known.TryGetValue(field, out var terms)) _known[field] = terms = new HashSet<string>(StringComparer.Ordinal);
        return terms;
    }
}
