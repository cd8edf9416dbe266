using System.Collections.Frozen;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>
/// The pairs of words that stand side by side in one of ten texts of 11,000 characters and more (plans and legal documents were counted), and those that are
/// terms everywhere (<see cref="SearchAnalyzer.IsPair"/>). Immutable and thread-safe.
/// </summary>
internal sealed class Neighbours
{
    private static readonly Lazy<Neighbours> Table = new(static () => new Neighbours());

    private readonly FrozenSet<string> _marked;
    private readonly FrozenSet<string> _plain;

    private Neighbours()
    {
        var rows = Csv.Resource("neighbours.csv").Concat(Csv.Resource("pairs.csv")).Select(static row => VietnameseText.SearchFold(row[0])).ToList();
        _marked = rows.Select(static row => row.Replace(' ', SearchAnalyzer.PairSign)).ToFrozenSet(StringComparer.Ordinal);
        var plain = rows.Select(VietnameseText.Unaccent).ToList();
        _plain = plain.Select(static row => row.Replace(' ', SearchAnalyzer.PairSign)).ToFrozenSet(StringComparer.Ordinal);
        First = plain.Select(static row => row[..row.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);
        Last = plain.Select(static row => row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The words that begin a pair, without marks.</summary>
    public FrozenSet<string> First { get; }

    /// <summary>The words that end a pair, without marks.</summary>
    public FrozenSet<string> Last { get; }

    public static Neighbours Read() => Table.Value;

    /// <summary>Whether two words (keys joined by <see cref="SearchAnalyzer.PairSign"/>) are such a pair.</summary>
    public bool AreFrequent(string pair, bool marked) => marked ? _marked.Contains(pair) : _plain.Contains(pair);
}
