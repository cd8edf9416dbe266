using System.Buffers.Binary;

namespace DanVan.Search.Lucene;

/// <summary>The checksum at the end of Lucene's files (CRC-32 of ISO 3309), eight bytes at a time. Not thread-safe.</summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[][] Tables = Build();

    // Kept inverted, so that nothing added is zero.
    private uint _value;

    /// <summary>Of all that was added.</summary>
    public readonly long Value => _value;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        var crc = ~_value;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^ tables[4][low >> 24]
                ^ tables[3][high & 0xFF] ^ tables[2][(high >> 8) & 0xFF] ^ tables[1][(high >> 16) & 0xFF] ^ tables[0][high >> 24];
        }

        foreach (var b in bytes) crc = tables[0][(crc ^ b) & 0xFF] ^ (crc >> 8);
        _value = ~crc;
    }

    private static uint[][] Build()
    {
        var tables = new uint[8][];
        for (var t = 0; t < tables.Length; t++) tables[t] = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            tables[0][i] = value;
        }

        for (var t = 1; t < tables.Length; t++)
        {
            for (var i = 0; i < 256; i++) tables[t][i] = (tables[t - 1][i] >> 8) ^ tables[0][tables[t - 1][i] & 0xFF];
        }

        return tables;
    }
}
