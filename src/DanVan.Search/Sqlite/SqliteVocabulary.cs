using System.Buffers;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Makes the texts that are indexed and notes the terms of each field in a table: FTS5 keeps them too, but reads every posting to list them.
/// What it knows to be noted is bounded; a term that it has forgotten is only noted once more. Not thread-safe.
/// </summary>
internal sealed class SqliteVocabulary
{
    private const int TitleColumns = 1;
    private const int BodyColumns = 2;

    private static readonly byte[] Gap = System.Text.Encoding.UTF8.GetBytes(SqliteSchema.Gap);

    private readonly List<(string Field, string Term)> _new = [];
    private readonly ArrayBufferWriter<byte> _marked = new();
    private readonly ArrayBufferWriter<byte> _plain = new();

    /// <summary>The terms that came in since the last call.</summary>
    public IReadOnlyList<(string Field, string Term)> TakeNew()
    {
        var taken = _new.ToArray();
        _new.Clear();
        return taken;
    }

    /// <summary>
    /// The words of a text with and without marks, then the pairs among them, each for its own column, in UTF-8. They hold until the next call.
    /// </summary>
    public (ReadOnlyMemory<byte> Marked, ReadOnlyMemory<byte> Plain) BothForms(AnalyzedText text, bool isTitle)
    {
        _marked.ResetWrittenCount();
        _plain.ResetWrittenCount();
        var column = isTitle ? TitleColumns : BodyColumns;
        foreach (var word in text.Words)
        {
            if ((word.Known & column) == 0)
            {
                word.Known |= column;
                _new.Add((isTitle ? "title" : "body", word.Marked));
                _new.Add((isTitle ? "title_plain" : "body_plain", word.Plain));
            }

            Write(_marked, word.MarkedBytes);
            Write(_plain, word.PlainBytes);
        }

        if (text.Pairs.Count == 0) return (_marked.WrittenMemory, _plain.WrittenMemory);
        _marked.Write(Gap);
        _plain.Write(Gap);
        foreach (var (_, pair) in text.Pairs)
        {
            if (pair.MarkedBytes is { } marked) Write(_marked, marked);
            Write(_plain, pair.PlainBytes);
        }

        return (_marked.WrittenMemory, _plain.WrittenMemory);
    }

    /// <summary>The terms of a short field as text for its column.</summary>
    public static string Field(IReadOnlyList<IReadOnlyList<string>> groups) => string.Join(SqliteSchema.Gap, groups.Select(static terms => string.Join(' ', terms)));

    public void Note(IReadOnlyList<(QueryField Field, string Term)> terms)
    {
        foreach (var (field, term) in terms) _new.Add((QueryFields.NameOf(field), term));
    }

    private static void Write(ArrayBufferWriter<byte> to, byte[] word)
    {
        var span = to.GetSpan(word.Length + 1);
        word.CopyTo(span);
        span[word.Length] = (byte)' ';
        to.Advance(word.Length + 1);
    }
}
