using System.Buffers.Binary;
using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Which plans of a batch may have two words side by side, without marks: for each pair two rows of bits, one bit for each plan, that both are set where a plan has the pair and seldom
/// elsewhere. A phrase of frequent words is then looked for in few plans, where lists of all pairs would take a third more of an ingest. Each document of the index holds some rows of one block. Not
/// thread-safe.
/// </summary>
internal sealed class NeighbourBlock
{
    /// <summary>The most plans of a block, whose ids follow each other.</summary>
    public const int MostPlans = 256;

    /// <summary>So many rows stand in one document.</summary>
    public const int RowsTogether = 64;

    // Fewer plans are looked at as they are: a block of few has rows of bytes that are mostly empty.
    private const int LeastPlans = 32;

    private const int LeastRowBits = 9;

    /// <summary>The most rows, as a power of two: what a hash tells (<see cref="NeighbourSet"/>).</summary>
    private const int MostRowBits = 16;

    // So many rows for each pair of a plan, or up to twice as many: of the plans without a pair 2 to 8 in 100 have both of its bits.
    private const int RowsOfPair = 6;

    private const int HeaderLength = sizeof(long) + sizeof(short);

    private byte[] _rows = [];

    /// <summary>How many rows a block may have, as powers of two.</summary>
    public static IEnumerable<int> AllRowBits => Enumerable.Range(LeastRowBits, MostRowBits - LeastRowBits + 1);

    /// <summary>The term of the documents that hold a row of the blocks with so many rows.</summary>
    public static string TermOf(int rowBits, int row) => string.Create(CultureInfo.InvariantCulture, $"{rowBits}.{row / RowsTogether}");

    /// <summary>The two rows of a pair.</summary>
    public static (int First, int Second) RowsOf(uint pair, int rowBits) => ((int)(pair & ((1u << rowBits) - 1)), (int)(pair >> (32 - rowBits)));

    /// <summary>The first id and the number of plans of a block, of one of its documents.</summary>
    public static (long First, int Plans) Read(BytesRef block) =>
        (BinaryPrimitives.ReadInt64LittleEndian(block.Bytes.AsSpan(block.Offset)), BinaryPrimitives.ReadInt16LittleEndian(block.Bytes.AsSpan(block.Offset + sizeof(long))));

    /// <summary>A row of a block, of the document that holds it: a bit for each plan, the first the lowest.</summary>
    public static ReadOnlySpan<byte> RowOf(BytesRef block, int row, int plans)
    {
        var length = RowLength(plans);
        return block.Bytes.AsSpan(block.Offset + HeaderLength + (row % RowsTogether * length), length);
    }

    /// <summary>The documents of the plans of a batch.</summary>
    /// <param name="first">The id of the first plan; the others follow.</param>
    /// <param name="plans">The pairs of each (<see cref="NeighbourSet.Of"/>).</param>
    public IEnumerable<Document> Of(long first, List<uint[]?> plans)
    {
        for (var at = 0; plans.Count - at >= LeastPlans; at += MostPlans)
        {
            var count = Math.Min(MostPlans, plans.Count - at);
            var (bits, length) = (Fill(plans, at, count), RowLength(count));
            var of = (first + at).ToString(CultureInfo.InvariantCulture);
            for (var row = 0; row < 1 << bits; row += RowsTogether)
            {
                var block = new byte[HeaderLength + (RowsTogether * length)];
                BinaryPrimitives.WriteInt64LittleEndian(block, first + at);
                BinaryPrimitives.WriteInt16LittleEndian(block.AsSpan(sizeof(long)), (short)count);
                _rows.AsSpan(row * length, RowsTogether * length).CopyTo(block.AsSpan(HeaderLength));
                yield return
                [
                    new StringField(Fields.Neighbours, TermOf(bits, row), Field.Store.NO),
                    new StringField(Fields.NeighboursOf, of, Field.Store.NO),
                    new BinaryDocValuesField(Fields.Neighbours, new BytesRef(block)),
                ];
            }
        }
    }

    private static int RowLength(int plans) => (plans + 7) / 8;

    // How many rows the plans need, all of them filled.
    private int Fill(List<uint[]?> plans, int at, int count)
    {
        long pairs = 0;
        for (var i = 0; i < count; i++) pairs += plans[at + i]?.Length ?? 0;
        var bits = LeastRowBits;
        while (bits < MostRowBits && 1L << bits < RowsOfPair * pairs / count) bits++;
        var length = RowLength(count);
        var size = length << bits;
        if (_rows.Length < size) _rows = new byte[size];
        Array.Clear(_rows);
        for (var i = 0; i < count; i++)
        {
            var (place, bit) = (i / 8, (byte)(1 << (i % 8)));
            if (plans[at + i] is not { } own)
            {
                for (var row = 0; row < 1 << bits; row++) _rows[(row * length) + place] |= bit;
                continue;
            }

            foreach (var pair in own)
            {
                var (one, two) = RowsOf(pair, bits);
                _rows[(one * length) + place] |= bit;
                _rows[(two * length) + place] |= bit;
            }
        }

        return bits;
    }
}
