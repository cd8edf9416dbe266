using DanVan.Search.Postings;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Puts segments into the tables and keeps them few: eight neighbours of one level are merged into one of the next, as long as they are not too large, so that
/// one commit never does more than a bounded work; deleted plans leave with the merge. All inside the transaction of the batch. Not thread-safe.
/// </summary>
internal sealed class SqliteSegmentWriter : IDisposable
{
    private const int Together = 8;

    // A segment of about two thousand plans has 30 MB: larger ones are made by compacting alone.
    private const long LargestOfBatches = 128L << 20;
    private const long LargestOfCompact = 256L << 20;

    // Where more than one in so many plans of a segment is deleted, it is written anew.
    private const int MostGone = 4;

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _block;
    private readonly SqliteStatement _read;
    private readonly SqliteStatement _drop;
    private readonly SqliteStatement _dropBlocks;
    private readonly SqliteStatement _last;
    private readonly SqliteStatement _gone;
    private readonly SqliteStatement _goneOf;
    private readonly SqliteStatement _dropGone;

    public SqliteSegmentWriter(SqliteConnection connection)
    {
        _connection = connection;
        _insert = new SqliteStatement(connection, "INSERT INTO segment(level, first_plan, last_plan, plans, words, bytes, first_block, blocks, plan_table, directory) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _block = new SqliteStatement(connection, "INSERT INTO posting(id, block) VALUES (?, ?)");
        _read = new SqliteStatement(connection, "SELECT block FROM posting WHERE id = ?");
        _drop = new SqliteStatement(connection, "DELETE FROM segment WHERE id = ?");
        _dropBlocks = new SqliteStatement(connection, "DELETE FROM posting WHERE id >= ? AND id < ?");
        _last = new SqliteStatement(connection, "SELECT max(id) FROM posting");
        _gone = new SqliteStatement(connection, "INSERT OR IGNORE INTO gone(plan_id) VALUES (?)");
        _goneOf = new SqliteStatement(connection, "SELECT plan_id FROM gone WHERE plan_id >= ? AND plan_id <= ?");
        _dropGone = new SqliteStatement(connection, "DELETE FROM gone WHERE plan_id >= ? AND plan_id <= ?");
    }

    /// <summary>Notes that a plan is deleted.</summary>
    public void Remove(long plan) => _gone.Bind(plan).Run();

    public void Add(SegmentDraft draft)
    {
        var first = NextBlock();
        for (var i = 0; i < draft.Blocks.Count; i++) _block.Bind(first + i).BindBlob(draft.Blocks[i]).Run();
        Add(draft.Contents, first, level: 0);
    }

    /// <summary>Merges what has become many, and writes anew one segment most of whose plans are deleted.</summary>
    public void Tend()
    {
        var segments = SqliteSegmentReader.All(_connection);
        while (segments.Count >= Together)
        {
            var last = segments[^Together..];
            if (last.Exists(s => s.Level != last[0].Level) || last.Sum(static s => s.Bytes) > LargestOfBatches) break;
            Merge(last, last[0].Level + 1);
            segments = SqliteSegmentReader.All(_connection);
        }

        var sparse = segments.Select(s => (Segment: s, Gone: GoneOf(s).Count)).Where(static s => s.Gone * MostGone > s.Segment.Plans).OrderByDescending(static s => s.Gone).FirstOrDefault();
        if (sparse.Gone > 0) Merge([sparse.Segment], sparse.Segment.Level);
    }

    /// <summary>Merges all that may be together, without what is deleted.</summary>
    public void Compact(CancellationToken cancellation)
    {
        var run = new List<Segment>();
        foreach (var segment in SqliteSegmentReader.All(_connection))
        {
            cancellation.ThrowIfCancellationRequested();
            if (run.Count > 0 && run.Sum(static s => s.Bytes) + segment.Bytes > LargestOfCompact)
            {
                MergeRun();
                run.Clear();
            }

            run.Add(segment);
        }

        MergeRun();

        void MergeRun()
        {
            if (run.Count > 1 || (run.Count == 1 && GoneOf(run[0]).Count > 0)) Merge([.. run], run.Max(static s => s.Level) + 1);
        }
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_insert, _block, _read, _drop, _dropBlocks, _last, _gone, _goneOf, _dropGone]) statement.Dispose();
    }

    private static void Merge(List<Cursor> cursors, int first, HashSet<int> gone, BlockWriter blocks)
    {
        var (list, scratch, buffer) = (new ByteSink(), new ByteSink(), new PostingBuffer());
        var lists = new List<(ReadOnlyMemory<byte> List, int Shift)>();
        var least = new List<Cursor>();
        while (cursors.Count > 0)
        {
            least.Clear();
            foreach (var cursor in cursors)
            {
                var order = least.Count == 0 ? -1 : cursor.Key.SequenceCompareTo(least[0].Key);
                if (order > 0) continue;
                if (order < 0) least.Clear();
                least.Add(cursor);
            }

            var key = least[0].Key;
            list.Clear();
            if (gone.Count == 0)
            {
                lists.Clear();
                foreach (var cursor in least) lists.Add((cursor.List, cursor.Segment.First - first));
                PostingList.Join(lists, list, scratch);
                blocks.Add(key, list.Written);
            }
            else
            {
                var hasPlaces = PostingKey.HasPlaces(key);
                buffer.Clear();
                foreach (var cursor in least) PostingList.Read(cursor.List.Span, cursor.Segment.First, gone, buffer, hasPlaces);
                if (buffer.Count > 0)
                {
                    PostingList.Write(buffer, first, list, scratch, hasPlaces);
                    blocks.Add(key, list.Written);
                }
            }

            foreach (var cursor in least)
            {
                if (!cursor.Next()) cursors.Remove(cursor);
            }
        }
    }

    private void Merge(List<Segment> segments, int level)
    {
        var contents = new SegmentContents();
        var gone = new HashSet<int>();
        foreach (var segment in segments)
        {
            gone.UnionWith(GoneOf(segment));
            var map = SqliteSegmentReader.ReadMap(_connection, segment);
            for (var i = 0; i < map.Plans.Length; i++)
            {
                if (!gone.Contains(map.Plans[i])) contents.AddPlan(map.Plans[i], map.Words[i]);
            }
        }

        if (contents.Plans > 0)
        {
            var (start, next) = (NextBlock(), NextBlock());
            var blocks = new BlockWriter((block, first) =>
            {
                _block.Bind(next++).BindBlob(block).Run();
                contents.AddBlock(block, first);
            });
            Merge([.. segments.Select(s => new Cursor(s, _read)).Where(static c => c.Next())], contents.First, gone, blocks);
            blocks.Flush();
            Add(contents, start, level);
        }

        foreach (var segment in segments)
        {
            _dropBlocks.Bind(segment.FirstBlock).Bind(segment.FirstBlock + segment.Blocks).Run();
            _drop.Bind(segment.Id).Run();
            _dropGone.Bind(segment.First).Bind(segment.Last).Run();
        }
    }

    private void Add(SegmentContents contents, long firstBlock, int level) =>
        _insert.Bind(level).Bind(contents.First).Bind(contents.Last).Bind(contents.Plans).Bind(contents.Words).Bind(contents.Bytes).Bind(firstBlock).Bind(contents.Blocks)
            .BindBlob(contents.PlanTable()).BindBlob(contents.Directory()).Run();

    private long NextBlock()
    {
        try
        {
            return _last.Step() ? _last.Integer(0) + 1 : 1;
        }
        finally
        {
            _last.End();
        }
    }

    private List<int> GoneOf(Segment segment)
    {
        var gone = new List<int>();
        _goneOf.Bind(segment.First).Bind(segment.Last);
        while (_goneOf.Step()) gone.Add((int)_goneOf.Integer(0));
        _goneOf.End();
        return gone;
    }

    /// <summary>Goes through the lists of a segment, block by block.</summary>
    private sealed class Cursor(Segment segment, SqliteStatement read)
    {
        private readonly byte[] _key = new byte[PostingKey.MaxLength];
        private readonly ByteSink _keys = new();
        private readonly List<(int Key, int KeyLength, int List, int Length)> _lists = [];
        private byte[] _block = [];
        private int _next;
        private int _at;

        public Segment Segment => segment;

        public ReadOnlySpan<byte> Key => _keys.Written.Slice(_lists[_at].Key, _lists[_at].KeyLength);

        /// <summary>The list, until the next call of <see cref="Next"/>.</summary>
        public ReadOnlyMemory<byte> List => _block.AsMemory(_lists[_at].List, _lists[_at].Length);

        /// <summary>Goes to the next list, at first to the first.</summary>
        /// <exception cref="InvalidDataException">The next block is damaged.</exception>
        public bool Next()
        {
            if (++_at < _lists.Count) return true;
            if (_next == segment.Blocks) return false;
            var id = segment.FirstBlock + _next++;
            var length = read.Bind(id).Step() ? Copy(read.Bytes(0)) : 0;
            read.End();
            var block = _block.AsSpan(0, length);
            SqliteSegmentReader.Check(block, id, segment.Id);
            _keys.Clear();
            _lists.Clear();
            var lists = new BlockReader(block, _key);
            while (lists.Next())
            {
                _lists.Add((_keys.Length, lists.Key.Length, lists.ListAt, lists.List.Length));
                _keys.Write(lists.Key);
            }

            _at = 0;
            return true;
        }

        private int Copy(ReadOnlySpan<byte> bytes)
        {
            if (_block.Length < bytes.Length) _block = new byte[Math.Max(bytes.Length, 2 * _block.Length)];
            bytes.CopyTo(_block);
            return bytes.Length;
        }
    }
}
