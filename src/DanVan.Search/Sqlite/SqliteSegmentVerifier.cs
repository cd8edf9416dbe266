using System.Text;
using DanVan.Search.Postings;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Reads all segments and says what is wrong with them, block by block.</summary>
internal static class SqliteSegmentVerifier
{
    private const int MostProblems = 20;

    private static readonly Dictionary<byte, string> ShortNames = Preparation.ShortFields.ToDictionary(PostingKey.ColumnOf, QueryFields.NameOf);

    public static IReadOnlyList<Fault> Problems(SqliteConnection connection, CancellationToken cancellation)
    {
        var problems = new List<Fault>();
        var gone = Ids(connection, "SELECT plan_id FROM gone ORDER BY plan_id");
        var plans = new List<int>();
        var (blocks, last) = (0L, 0);
        using var read = new SqliteStatement(connection, "SELECT block FROM posting WHERE id = ?");
        using var term = new SqliteStatement(connection, "SELECT 1 FROM vocabulary WHERE field = ? AND term = ?");
        foreach (var segment in SqliteSegmentReader.All(connection))
        {
            cancellation.ThrowIfCancellationRequested();
            if (problems.Count >= MostProblems) return problems;
            blocks += segment.Blocks;
            try
            {
                var map = SqliteSegmentReader.ReadMap(connection, segment);
                if (segment.First <= last || map.Words.Sum(static words => (long)words) != segment.Words) problems.Add(new($"segment {segment.Id} of the words is not what is listed of it", $"phần {segment.Id} của bảng từ không khớp danh sách"));
                last = segment.Last;
                plans.AddRange(map.Plans);
                Check(read, term, segment, map, problems);
            }
            catch (InvalidDataException e)
            {
                problems.Add(Fault.Of(e.Message));
            }
        }

        if (problems.Count > 0) return problems;
        if (IdSets.Except([.. gone], [.. plans]).Length > 0) problems.Add(new("documents are deleted that no segment has", "có văn bản đã xóa mà không phần nào có"));
        if (Count(connection, "SELECT count(*) FROM posting") != blocks) problems.Add(new("blocks of words are of no segment", "có khối từ không thuộc phần nào"));
        if (!IdSets.Except([.. plans], [.. gone]).AsSpan().SequenceEqual([.. Ids(connection, "SELECT id FROM plan ORDER BY id")])) problems.Add(new("words of documents are missing", "thiếu từ của văn bản"));
        return problems;
    }

    private static void Check(SqliteStatement read, SqliteStatement term, Segment segment, SegmentMap map, List<Fault> problems)
    {
        var words = 0L;
        var buffer = new PostingBuffer();
        var (key, last) = (new byte[PostingKey.MaxLength], new ByteSink());
        for (var i = 0; i < segment.Blocks && problems.Count < MostProblems; i++)
        {
            var id = segment.FirstBlock + i;
            try
            {
                var block = read.Bind(id).Step() ? read.Blob(0) : [];
                SqliteSegmentReader.Check(block, id, segment.Id);
                words += Check(block, map.KeyOf(i), segment, key, last, buffer, term);
            }
            catch (Exception e) when (e is InvalidDataException or OverflowException)
            {
                problems.Add(e is InvalidDataException && e.Message.Contains("block", StringComparison.Ordinal) ? Fault.Of(e.Message) : new($"block {id} of segment {segment.Id} of the words is malformed", $"khối {id} thuộc phần {segment.Id} của bảng từ sai dạng"));
            }
            finally
            {
                read.End();
            }
        }

        if (problems.Count == 0 && words != segment.Words) problems.Add(new($"segment {segment.Id} has not the words of its plans", $"phần {segment.Id} không có đủ từ của các kế hoạch"));
    }

    // How many words of titles and bodies the lists of a block have.
    private static long Check(byte[] block, ReadOnlySpan<byte> first, Segment segment, byte[] key, ByteSink last, PostingBuffer buffer, SqliteStatement term)
    {
        var words = 0L;
        var isFirst = true;
        var lists = new BlockReader(block, key);
        while (lists.Next())
        {
            if (lists.Key.SequenceCompareTo(last.Written) <= 0 || (isFirst && !lists.Key.SequenceEqual(first))) throw Varint.Malformed();
            isFirst = false;
            last.Clear();
            last.Write(lists.Key);
            buffer.Clear();
            PostingList.Read(lists.List, segment.First, gone: null, buffer, PostingKey.HasPlaces(lists.Key));
            if (buffer.Count == 0 || buffer.Ids[^1] > segment.Last || buffer.Ids[0] < segment.First) throw Varint.Malformed();
            if (!IsNoted(term, lists.Key)) throw new InvalidDataException("words of a block are missing in the vocabulary");
            if (lists.Key[0] is not (PostingKey.Title or PostingKey.Body)) continue;
            foreach (var times in buffer.Times) words += times;
        }

        return words;
    }

    // A word stands in the vocabulary of its column with its marks, and without them where it has some.
    private static bool IsNoted(SqliteStatement term, ReadOnlySpan<byte> key)
    {
        if (key[0] is PostingKey.Pairs or PostingKey.Mark) return true;
        if (ShortNames.TryGetValue(key[0], out var name)) return Has(name, key[1..]);
        var column = key[0] == PostingKey.Title ? "title" : "body";
        var at = PostingKey.MarkedAt(key);
        return at == key.Length ? Has(column, key[1..]) : Has(column, key[at..]) && Has(column + "_plain", key[1..(at - 1)]);

        bool Has(string field, ReadOnlySpan<byte> word)
        {
            try
            {
                return term.Bind(field).Bind(Encoding.UTF8.GetString(word)).Step();
            }
            finally
            {
                term.End();
            }
        }
    }

    private static List<int> Ids(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        var ids = new List<int>();
        while (statement.Step()) ids.Add(checked((int)statement.Integer(0)));
        return ids;
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }
}
