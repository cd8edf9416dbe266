using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Counts what stands in the rows of facets. What a plan cites is packed into bytes: the relations as bits, then the number of each identity, in order and
/// once, as the difference to the one before; all in groups of seven bits, the least first.
/// </summary>
internal sealed class SqliteFacets
{
    private enum Field
    {
        Kind,
        Province,
        Issuer,
        Year,
        Cited,
        Relation,
        Plan,
    }

    /// <summary>In place of the identity of a citation that only its relation counts of.</summary>
    public const long Unlisted = 0;

    private const int LongestNumber = 10;

    private readonly Dictionary<long, int>[] _counts = [.. Enum.GetValues<Field>().Select(static _ => new Dictionary<long, int>())];

    public static byte[] Pack(IReadOnlyList<(CitationRelation Relation, long Identity)> cited)
    {
        var relations = 0UL;
        var identities = ArrayPool<long>.Shared.Rent(cited.Count);
        var packed = ArrayPool<byte>.Shared.Rent((cited.Count + 1) * LongestNumber);
        for (var i = 0; i < cited.Count; i++)
        {
            relations |= 1UL << (int)cited[i].Relation;
            identities[i] = cited[i].Identity;
        }

        var length = Write(packed, relations);
        Array.Sort(identities, 0, cited.Count);
        for (var (i, last) = (0, 0L); i < cited.Count; last = identities[i++])
        {
            if (identities[i] != last) length += Write(packed.AsSpan(length), (ulong)(identities[i] - last));
        }

        var bytes = packed.AsSpan(0, length).ToArray();
        ArrayPool<long>.Shared.Return(identities);
        ArrayPool<byte>.Shared.Return(packed);
        return bytes;

        static int Write(Span<byte> into, ulong value)
        {
            var at = 0;
            for (; value >= 0x80; value >>= 7) into[at++] = (byte)((value & 0x7F) | 0x80);
            into[at++] = (byte)value;
            return at;
        }
    }

    /// <summary>The field of the totals that counts the plans by what they cite.</summary>
    public static int CitedField => (int)Field.Cited;

    /// <summary>The field of the totals that counts the plans themselves.</summary>
    public static int PlanField => (int)Field.Plan;

    /// <summary>What was counted, as rows of a field, a value and a number of plans.</summary>
    public IEnumerable<(long Field, long Value, long Plans)> Totals =>
        _counts.SelectMany(static (counts, of) => counts.Where(static c => c.Value != 0).OrderBy(static c => c.Key).Select(c => ((long)of, c.Key, (long)c.Value)));

    /// <summary>Whether all that was counted was taken back.</summary>
    public bool IsZero => _counts.All(static counts => counts.Values.All(static plans => plans == 0));

    /// <summary>Adds rows of <see cref="Totals"/> that were stored.</summary>
    /// <exception cref="InvalidDataException">A row is damaged.</exception>
    public void AddTotals(SqliteDataReader reader)
    {
        while (reader.Read())
        {
            var field = reader.GetInt64(0);
            if (field < 0 || field >= _counts.Length) throw new InvalidDataException("a count is of no field");
            Add((Field)field, reader.GetInt64(1), reader.GetInt32(2));
        }
    }

    /// <summary>Adds the rows of a query of kind, province, issuer, year and what is cited, each so many times: 1, or -1 to take it back.</summary>
    /// <exception cref="InvalidDataException">A row is damaged.</exception>
    public void Count(SqliteDataReader reader, int times = 1)
    {
        while (reader.Read())
            Count(Number(reader, 0), Number(reader, 1), Number(reader, 2), reader.GetInt64(3), reader.GetFieldValue<byte[]>(4), times);
    }

    /// <summary>Adds one row so many times.</summary>
    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public void Count(long? kind, long? province, long? issuer, long year, ReadOnlySpan<byte> packed, int times)
    {
        Add(Field.Plan, 0, times);
        if (kind is { } kindId) Add(Field.Kind, kindId, times);
        if (province is { } provinceId) Add(Field.Province, provinceId, times);
        if (issuer is { } issuerId) Add(Field.Issuer, issuerId, times);
        if (year != 0) Add(Field.Year, year, times);
        CountCited(packed, times);
    }

    /// <summary>Adds what a plan cites so many times.</summary>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    public void CountCited(ReadOnlySpan<byte> packed, int times)
    {
        var relations = (ulong)Next(ref packed);
        for (var i = 0; relations != 0; i++, relations >>= 1)
        {
            if ((relations & 1) != 0) Add(Field.Relation, i, times);
        }

        for (var identity = 0L; packed.Length > 0;) Add(Field.Cited, identity += Next(ref packed), times);
    }

    public void Clear()
    {
        foreach (var counts in _counts) counts.Clear();
    }

    /// <summary>What was counted, by facet, the most frequent first.</summary>
    /// <param name="connection">Where the rows were read.</param>
    /// <param name="names">Names by their number that are known already; those that are not are added.</param>
    /// <param name="most">So many values of each facet are given.</param>
    public FacetCounts Read(SqliteConnection connection, ConcurrentDictionary<long, string> names, int most)
    {
        using var find = new SqliteStatement(connection, "SELECT text FROM name WHERE id = ?");
        var facets = new FacetCounts();
        Add("kind", Field.Kind, Name);
        Add("province", Field.Province, Name);
        Add("year", Field.Year, static year => year.ToString(CultureInfo.InvariantCulture));
        facets.AddNames("issuer", _counts[(int)Field.Issuer], Name, most);
        Add("cited", Field.Cited, Name);
        Add("relation", Field.Relation, static i => EnumText.Of((CitationRelation)i));
        return facets;

        void Add(string facet, Field field, Func<long, string> name) => facets.Add(facet, _counts[(int)field], name, most, field == Field.Cited ? InOrder : null);

        IEnumerable<(long, string)> InOrder()
        {
            using var all = new SqliteStatement(connection, "SELECT id, text FROM name ORDER BY text");
            while (all.Step()) yield return (all.Integer(0), all.Text(1));
        }

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

    private static long? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private void Add(Field field, long value, int times) => CollectionsMarshal.GetValueRefOrAddDefault(_counts[(int)field], value, out _) += times;

    private static long Next(ref ReadOnlySpan<byte> packed)
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
