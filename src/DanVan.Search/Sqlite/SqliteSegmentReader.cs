using System.Collections.Concurrent;
using DanVan.Search.Postings;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Finds lists in the segments of one commit. A segment never changes, so its map is read once for all readers. Not thread-safe.</summary>
internal sealed class SqliteSegmentReader : IDisposable
{
    public const string Columns = "id, level, first_plan, last_plan, plans, words, bytes, first_block, blocks";

    private readonly SqliteStatement _block;
    private readonly List<(Segment Segment, SegmentMap Map)> _segments = [];
    private readonly HashSet<int> _gone = [];
    private readonly byte[] _key = new byte[PostingKey.MaxLength];
    private long _loaded = -1;

    /// <exception cref="InvalidDataException">A segment is damaged.</exception>
    public SqliteSegmentReader(SqliteConnection connection, ConcurrentDictionary<long, SegmentMap> maps)
    {
        foreach (var segment in All(connection)) _segments.Add((segment, maps.TryGetValue(segment.Id, out var known) ? known : maps[segment.Id] = ReadMap(connection, segment)));
        if (maps.Count > 2 * (_segments.Count + 8))
        {
            var current = _segments.Select(static s => s.Segment.Id).ToHashSet();
            foreach (var id in maps.Keys)
            {
                if (!current.Contains(id)) maps.TryRemove(id, out _);
            }
        }

        using var gone = new SqliteStatement(connection, "SELECT plan_id FROM gone");
        while (gone.Step()) _gone.Add((int)gone.Integer(0));
        Plans = _segments.Sum(static s => s.Segment.Plans) - _gone.Count;
        Words = _segments.Sum(static s => s.Segment.Words);
        if (Plans < 0 || Words < 0) throw new InvalidDataException("more documents are deleted than there are words of");
        _block = new SqliteStatement(connection, "SELECT block FROM posting WHERE id = ?");
    }

    /// <summary>How many segments there are; the ids of their plans follow each other.</summary>
    public int Count => _segments.Count;

    /// <summary>How many plans there are.</summary>
    public int Plans { get; }

    /// <summary>About how many words all plans have: those of deleted plans count until their segment is written anew.</summary>
    public long Words { get; }

    /// <summary>The segments of a commit, in the order of their plans.</summary>
    public static List<Segment> All(SqliteConnection connection)
    {
        using var statement = new SqliteStatement(connection, $"SELECT {Columns} FROM segment ORDER BY first_plan");
        var segments = new List<Segment>();
        while (statement.Step()) segments.Add(Read(statement));
        return segments;
    }

    /// <exception cref="InvalidDataException">The segment is damaged.</exception>
    public static SegmentMap ReadMap(SqliteConnection connection, Segment segment)
    {
        using var statement = new SqliteStatement(connection, "SELECT directory, plan_table FROM segment WHERE id = ?");
        if (!statement.Bind(segment.Id).Step()) throw new InvalidDataException($"segment {segment.Id} of the words is missing");
        return new SegmentMap(segment, statement.Bytes(0), statement.Bytes(1));
    }

    /// <summary>Whether a block is what was written; else says which it is.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static void Check(ReadOnlySpan<byte> block, long id, long segment)
    {
        if (!Checksums.AreSound(block)) throw new InvalidDataException($"block {id} of segment {segment} of the words is damaged");
    }

    /// <summary>The ids of all plans, in order.</summary>
    public int[] AllPlans()
    {
        var ids = new List<int>(Plans);
        foreach (var (_, map) in _segments)
        {
            foreach (var id in map.Plans)
            {
                if (!_gone.Contains(id)) ids.Add(id);
            }
        }

        return [.. ids];
    }

    /// <summary>How many words each of some plans has, in their order.</summary>
    public int[] LengthsOf(int[] ids)
    {
        var lengths = new int[ids.Length];
        var at = 0;
        foreach (var (segment, map) in _segments)
        {
            for (var plan = 0; at < ids.Length && ids[at] <= segment.Last && plan < map.Plans.Length; plan++)
            {
                if (map.Plans[plan] == ids[at]) lengths[at++] = map.Words[plan];
            }
        }

        return lengths;
    }

    /// <summary>Adds what a segment has of some keys to a buffer; of several lists in no order.</summary>
    /// <param name="segment">The number of the segment.</param>
    /// <param name="range">The keys.</param>
    /// <param name="into">Takes the plans that are not deleted.</param>
    /// <param name="withPlaces">Whether the places are wanted, in columns that have them.</param>
    /// <param name="only">The plans that are wanted, in order; null for all.</param>
    /// <exception cref="InvalidDataException">A block is damaged.</exception>
    public void Read(int segment, KeyRange range, PostingBuffer into, bool withPlaces, int[]? only = null)
    {
        var (itself, map) = _segments[segment];
        var gone = _gone.Count == 0 ? null : _gone;
        for (var block = Math.Max(0, map.BlockOf(range.Prefix)); block < itself.Blocks; block++)
        {
            if (map.KeyOf(block) is var first && first.SequenceCompareTo(range.Prefix) > 0 && (!first.StartsWith(range.Prefix) || range.IsBeyond(first))) return;
            var lists = new BlockReader(Load(itself, block), _key);
            while (lists.Next())
            {
                if (!lists.Key.StartsWith(range.Prefix))
                {
                    if (lists.Key.SequenceCompareTo(range.Prefix) > 0) return;
                    continue;
                }

                if (range.IsBeyond(lists.Key)) return;
                if (range.Has(lists.Key)) PostingList.Read(lists.List, itself.First, gone, into, withPlaces, only);
            }
        }
    }

    public void Dispose() => _block.Dispose();

    private static Segment Read(SqliteStatement row) =>
        new(row.Integer(0), Number(row, 1), Number(row, 2), Number(row, 3), Number(row, 4), row.Integer(5), row.Integer(6), row.Integer(7), Number(row, 8));

    private static int Number(SqliteStatement row, int column) =>
        row.Integer(column) is >= 0 and <= int.MaxValue and var number ? (int)number : throw new InvalidDataException($"segment {row.Integer(0)} of the words is not what was written");

    // What was read last is there until another is: neighbouring words stand in one block.
    private ReadOnlySpan<byte> Load(Segment segment, int block)
    {
        var id = segment.FirstBlock + block;
        if (id == _loaded) return _block.Bytes(0);
        _loaded = -1;
        _block.End();
        if (!_block.Bind(id).Step()) throw new InvalidDataException($"block {id} of segment {segment.Id} of the words is missing");
        Check(_block.Bytes(0), id, segment.Id);
        _loaded = id;
        return _block.Bytes(0);
    }
}
