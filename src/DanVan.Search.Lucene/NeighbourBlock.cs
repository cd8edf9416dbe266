using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using DanVan.Search.Postings;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Which plans of a batch have two words side by side, without marks: the pairs of all of them in the order of their hashes, each with the plans that have it. A phrase of frequent words is then
/// looked for in few plans, where lists of all pairs as terms would take a third more of an ingest. Each document of the index holds the pairs of one block whose hashes begin alike. Not thread-safe.
/// </summary>
internal sealed class NeighbourBlock
{
    /// <summary>The most plans of a block, whose ids follow each other.</summary>
    public const int MostPlans = 256;

    // Fewer plans are looked at as they are.
    private const int LeastPlans = 32;

    // A block of longer texts has fewer plans, which bounds what is held of it.
    private const int MostPairs = 1 << 19;

    // So much is kept of a hash of 32 bits: of the pairs that a block does not have one in some hundreds seems to be there.
    private const int KeyBits = 26;

    // What is read to look up a pair, in bytes.
    private const int PartSize = 1 << 11;
    private const int MostPartBits = 10;

    private const int HeaderLength = sizeof(long) + sizeof(short) + 1;
    private const uint Taken = 1u << 31;
    private const int WordBits = 64;

    // The pairs by their hashes, and the plans of each as bits.
    private uint[] _slots = new uint[1 << 16];
    private int[] _rowOf = new int[1 << 16];
    private ulong[] _rows = [];
    private readonly List<uint> _keys = [];

    // In their order.
    private uint[] _sorted = [];
    private int[] _order = [];
    private readonly ByteSink _part = new();

    /// <summary>By how many first bits of the hashes a block may be divided.</summary>
    public static IEnumerable<int> AllPartBits => Enumerable.Range(0, MostPartBits + 1);

    /// <summary>The term of the documents that hold a pair in the blocks that are divided by so many bits.</summary>
    public static string TermOf(int partBits, uint pair) => Term(partBits, PartOf(KeyOf(pair), partBits));

    /// <summary>The first id and the number of plans of a block, of one of its documents.</summary>
    public static (long First, int Plans) Read(BytesRef block) =>
        (BinaryPrimitives.ReadInt64LittleEndian(block.Bytes.AsSpan(block.Offset)), BinaryPrimitives.ReadInt16LittleEndian(block.Bytes.AsSpan(block.Offset + sizeof(long))));

    /// <summary>Leaves the plans of a block that have a pair, of the document that holds it, and those of which too little is known.</summary>
    /// <param name="block">The document.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="possible">The plans that may have it, a bit for each, the first the lowest.</param>
    public static void Keep(BytesRef block, uint pair, Span<ulong> possible)
    {
        var (key, plans) = (KeyOf(pair), Read(block).Plans);
        var rest = block.Bytes.AsSpan(block.Offset, block.Length)[HeaderLength..];
        Span<ulong> kept = stackalloc ulong[MostPlans / WordBits];
        kept.Clear();
        if (block.Bytes[block.Offset + HeaderLength - 1] != 0)
        {
            ReadBits(rest[..RowLength(plans)], kept);
            rest = rest[RowLength(plans)..];
        }

        for (uint at = 0; rest.Length > 0;)
        {
            at += ReadNumber(ref rest);
            var count = rest[0] + 1;
            rest = rest[1..];
            if (at >= key)
            {
                if (at == key) ReadPlans(rest, count, plans, kept);
                break;
            }

            rest = rest[SizeOf(count, plans)..];
        }

        for (var i = 0; i < possible.Length; i++) possible[i] &= kept[i];
    }

    /// <summary>The documents of the plans of a batch.</summary>
    /// <param name="first">The id of the first plan; the others follow.</param>
    /// <param name="plans">The pairs of each (<see cref="NeighbourSet.Of"/>).</param>
    public IEnumerable<Document> Of(long first, List<uint[]?> plans)
    {
        for (int at = 0, count; plans.Count - at >= LeastPlans; at += count)
        {
            count = Next(plans, at);
            var unknown = Fill(plans, at, count);
            var of = (first + at).ToString(CultureInfo.InvariantCulture);
            var partBits = Sort(count);
            var next = 0;
            for (uint part = 0; part < 1u << partBits; part++)
            {
                var block = Write(first + at, count, unknown, part, partBits, ref next);
                yield return
                [
                    new StringField(Fields.Neighbours, Term(partBits, part), Field.Store.NO),
                    new StringField(Fields.NeighboursOf, of, Field.Store.NO),
                    new BinaryDocValuesField(Fields.Neighbours, new BytesRef(block)),
                ];
            }
        }
    }

    private static string Term(int partBits, uint part) => string.Create(CultureInfo.InvariantCulture, $"{partBits}.{part}");

    private static uint KeyOf(uint pair) => pair >> (32 - KeyBits);

    private static uint SlotOf(uint key) => unchecked(key * 0x9E3779B1) >> 7;

    private static uint PartOf(uint key, int partBits) => key >> (KeyBits - partBits);

    private static int RowLength(int plans) => (plans + 7) / 8;

    // The plans that have a pair, or those that have it not, or bits: what is shortest.
    private static int SizeOf(int count, int plans) => Math.Min(Math.Min(count, plans - count), RowLength(plans));

    // How many plans the next block has.
    private static int Next(List<uint[]?> plans, int at)
    {
        var (count, pairs) = (0, 0L);
        while (count < MostPlans && at + count < plans.Count)
        {
            pairs += plans[at + count]?.Length ?? 0;
            if (pairs > MostPairs && count >= LeastPlans) break;
            count++;
        }

        return count;
    }

    private static uint ReadNumber(ref Span<byte> rest)
    {
        uint number = 0;
        for (int i = 0, shift = 0; ; i++, shift += 7)
        {
            number |= (uint)(rest[i] & 0x7F) << shift;
            if (rest[i] >= 0x80) continue;
            rest = rest[(i + 1)..];
            return number;
        }
    }

    private static void ReadBits(ReadOnlySpan<byte> bits, Span<ulong> plans)
    {
        for (var i = 0; i < bits.Length; i++) plans[i / sizeof(ulong)] |= (ulong)bits[i] << (8 * (i % sizeof(ulong)));
    }

    private static void ReadPlans(ReadOnlySpan<byte> rest, int count, int plans, Span<ulong> found)
    {
        if (count == SizeOf(count, plans))
        {
            foreach (var plan in rest[..count]) found[plan / WordBits] |= 1UL << (plan % WordBits);
        }
        else if (plans - count == SizeOf(count, plans))
        {
            Span<ulong> without = stackalloc ulong[MostPlans / WordBits];
            without.Clear();
            foreach (var plan in rest[..(plans - count)]) without[plan / WordBits] |= 1UL << (plan % WordBits);
            for (var i = 0; i < found.Length; i++) found[i] |= ~without[i];
        }
        else
        {
            ReadBits(rest[..RowLength(plans)], found);
        }
    }

    private static int CountOf(ReadOnlySpan<ulong> row)
    {
        var count = 0;
        foreach (var bits in row) count += BitOperations.PopCount(bits);
        return count;
    }

    // The plans of which too little is known, as bits; empty for none.
    private ulong[] Fill(List<uint[]?> plans, int at, int count)
    {
        Array.Clear(_slots);
        _keys.Clear();
        var words = (count + WordBits - 1) / WordBits;
        ulong[] unknown = [];
        for (var i = 0; i < count; i++)
        {
            if (plans[at + i] is not { } own)
            {
                if (unknown.Length == 0) unknown = new ulong[words];
                unknown[i / WordBits] |= 1UL << (i % WordBits);
                continue;
            }

            foreach (var pair in own)
            {
                // The array may be another after it.
                var row = RowOf(KeyOf(pair), words);
                _rows[row + (i / WordBits)] |= 1UL << (i % WordBits);
            }
        }

        return unknown;
    }

    // Where the bits of a key begin.
    private int RowOf(uint key, int words)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = SlotOf(key) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == (key | Taken)) return _rowOf[slot] * words;
        }

        (_slots[slot], _rowOf[slot]) = (key | Taken, _keys.Count);
        _keys.Add(key);
        if (_rows.Length < _keys.Count * words) Array.Resize(ref _rows, Math.Max(2 * _rows.Length, 1 << 16));
        _rows.AsSpan((_keys.Count - 1) * words, words).Clear();
        if (2 * _keys.Count > _slots.Length) Grow();
        return (_keys.Count - 1) * words;
    }

    private void Grow()
    {
        (_slots, _rowOf) = (new uint[2 * _slots.Length], new int[2 * _slots.Length]);
        var mask = (uint)_slots.Length - 1;
        for (var row = 0; row < _keys.Count; row++)
        {
            var slot = SlotOf(_keys[row]) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            (_slots[slot], _rowOf[slot]) = (_keys[row] | Taken, row);
        }
    }

    // By how many bits the block is divided.
    private int Sort(int plans)
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        if (_sorted.Length < keys.Length) (_sorted, _order) = (new uint[2 * keys.Length], new int[2 * keys.Length]);
        keys.CopyTo(_sorted);
        for (var i = 0; i < keys.Length; i++) _order[i] = i;
        Array.Sort(_sorted, _order, 0, keys.Length);
        const int OfKey = 3;
        var words = (plans + WordBits - 1) / WordBits;
        long size = 0;
        for (var row = 0; row < keys.Length; row++) size += OfKey + SizeOf(CountOf(_rows.AsSpan(row * words, words)), plans);
        var bits = 0;
        while (bits < MostPartBits && PartSize << bits < size) bits++;
        return bits;
    }

    private byte[] Write(long first, int plans, ulong[] unknown, uint part, int partBits, ref int next)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt64LittleEndian(header, first);
        BinaryPrimitives.WriteInt16LittleEndian(header[sizeof(long)..], (short)plans);
        header[^1] = (byte)(unknown.Length > 0 ? 1 : 0);
        _part.Clear();
        _part.Write(header);
        var words = (plans + WordBits - 1) / WordBits;
        Span<byte> list = stackalloc byte[MostPlans];
        if (unknown.Length > 0) _part.Write(Bits(unknown, plans, list));
        for (uint at = 0; next < _keys.Count && PartOf(_sorted[next], partBits) == part; next++)
        {
            var row = _rows.AsSpan(_order[next] * words, words);
            var count = CountOf(row);
            _part.WriteNumber(_sorted[next] - at);
            at = _sorted[next];
            list[0] = (byte)(count - 1);
            _part.Write(list[..1]);
            var size = SizeOf(count, plans);
            if (size == RowLength(plans) && size != count && size != plans - count) _part.Write(Bits(row, plans, list));
            else _part.Write(List(row, plans, isThere: count == size, list));
        }

        return _part.Written.ToArray();
    }

    private static ReadOnlySpan<byte> Bits(ReadOnlySpan<ulong> row, int plans, Span<byte> bytes)
    {
        var found = bytes[..RowLength(plans)];
        for (var i = 0; i < found.Length; i++) found[i] = unchecked((byte)(row[i / sizeof(ulong)] >> (8 * (i % sizeof(ulong)))));
        return found;
    }

    // The plans that have a bit, or those that have none.
    private static ReadOnlySpan<byte> List(ReadOnlySpan<ulong> row, int plans, bool isThere, Span<byte> list)
    {
        var count = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var bits = isThere ? row[i] : ~row[i];
            if (i == row.Length - 1 && plans % WordBits > 0) bits &= (1UL << (plans % WordBits)) - 1;
            for (; bits != 0; bits &= bits - 1) list[count++] = (byte)((i * WordBits) + BitOperations.TrailingZeroCount(bits));
        }

        return list[..count];
    }
}
