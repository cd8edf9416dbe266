using System.Diagnostics.CodeAnalysis;

namespace DanVan.Search;

/// <summary>
/// What a writer knows of numbers as of the last commit, as long as nobody else can write. Bounded by what the records hold: some numbers (1/KH-UBND) are borne by
/// documents of every body, so that a number of records alone would grow with the documents. Not thread-safe.
/// </summary>
/// <param name="mostHeld">The most identities and documents that all records hold together.</param>
internal sealed class NumberRecords(int mostHeld = 150_000)
{
    private const int MostNumbers = 20_000;

    private readonly Dictionary<string, NumberRecord> _records = new(StringComparer.Ordinal);
    private int _held;

    public bool TryGet(string key, [MaybeNullWhen(false)] out NumberRecord record) => _records.TryGetValue(key, out record);

    public void Add(string key, NumberRecord record) => _records[key] = record;

    /// <summary>Ends a batch that looked at some records; forgets all where they have become too many.</summary>
    public void End(IEnumerable<NumberRecord> touched)
    {
        foreach (var record in touched) _held += record.Grown();
        if (_records.Count > MostNumbers || _held > mostHeld) Clear();
    }

    public void Clear()
    {
        _records.Clear();
        _held = 0;
    }
}
