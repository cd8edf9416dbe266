using System.Collections.Concurrent;
using System.Globalization;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Counts what stands in the rows of facets. What a plan cites is packed into bytes: the relations as bits, then the number of each identity, in order and
/// once, as the difference to the one before; all in groups of seven bits, the least first.
/// </summary>
internal sealed class SqliteFacets
{
    private readonly Dictionary<long, int> _kinds = [];
    private readonly Dictionary<long, int> _provinces = [];
    private readonly Dictionary<long, int> _issuers = [];
    private readonly Dictionary<long, int> _years = [];
    private readonly Dictionary<long, int> _cited = [];
    private readonly int[] _relations = new int[64];

    public static byte[] Pack(IReadOnlyList<(CitationRelation Relation, long Identity)> cited)
    {
        var relations = 0UL;
        foreach (var (relation, _) in cited) relations |= 1UL << (int)relation;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt64((long)relations);
        var last = 0L;
        foreach (var identity in cited.Select(static c => c.Identity).Distinct().Order())
        {
            writer.Write7BitEncodedInt64(identity - last);
            last = identity;
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Adds the rows of a query of kind, province, issuer, year and what is cited.</summary>
    /// <exception cref="InvalidDataException">A row is damaged.</exception>
    public void Count(SqliteDataReader reader)
    {
        while (reader.Read())
        {
            Add(_kinds, reader, 0);
            Add(_provinces, reader, 1);
            Add(_issuers, reader, 2);
            if (reader.GetInt64(3) is var year and not 0) Add(_years, year);
            var packed = reader.GetFieldValue<byte[]>(4).AsSpan();
            var relations = (ulong)Next(ref packed);
            for (var i = 0; relations != 0; i++, relations >>= 1) _relations[i] += (int)(relations & 1);
            for (var identity = 0L; packed.Length > 0;) Add(_cited, identity += Next(ref packed));
        }
    }

    /// <summary>What was counted, by facet, the most frequent first.</summary>
    /// <param name="connection">Where the rows were read.</param>
    /// <param name="names">Names by their number that are known already; those that are not are added.</param>
    public Dictionary<string, IReadOnlyList<FacetValue>> Read(SqliteConnection connection, ConcurrentDictionary<long, string> names)
    {
        using var find = new SqliteStatement(connection, "SELECT text FROM name WHERE id = ?");
        return new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal)
        {
            ["kind"] = Order(_kinds, Name),
            ["province"] = Order(_provinces, Name),
            ["year"] = Order(_years, static year => year.ToString(CultureInfo.InvariantCulture)),
            ["issuer"] = Order(_issuers, Name),
            ["cited"] = Order(_cited, Name),
            ["relation"] = Order(Enumerable.Range(0, _relations.Length).Where(i => _relations[i] > 0).ToDictionary(static i => (long)i, i => _relations[i]), static i => EnumText.Of((CitationRelation)i)),
        };

        string Name(long id)
        {
            if (names.TryGetValue(id, out var known)) return known;
            try
            {
                if (!find.Bind(id).Step()) throw new InvalidDataException("a name is missing");
                return names[id] = find.Text(0);
            }
            finally
            {
                find.End();
            }
        }
    }

    private static IReadOnlyList<FacetValue> Order(Dictionary<long, int> counts, Func<long, string> name) =>
        [.. counts.Select(c => new FacetValue(name(c.Key), c.Value)).OrderByDescending(static f => f.Count).ThenBy(static f => f.Value, Comparer<string>.Create(CodePointComparer.Compare))];

    private static void Add(Dictionary<long, int> counts, SqliteDataReader reader, int column)
    {
        if (!reader.IsDBNull(column)) Add(counts, reader.GetInt64(column));
    }

    private static void Add(Dictionary<long, int> counts, long value) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;

    private static long Next(ref Span<byte> packed)
    {
        var value = 0L;
        for (var shift = 0; shift < 64 && packed.Length > 0; shift += 7)
        {
            var part = packed[0];
            packed = packed[1..];
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new InvalidDataException("what a plan cites is malformed");
    }
}
