using System.Buffers.Binary;
using System.Numerics;

namespace DanVan.Search.Sqlite;

/// <summary>
/// A checksum (CRC-32C) of the values of a row with their types, in their order: what a bit of the file that fell over leaves of a row is not what was sealed. The
/// seals of several rows are added up.
/// </summary>
internal struct RowSeal
{
    public const byte Text = 3;
    public const byte Blob = 4;

    private const byte Integer = 1;
    private const byte Real = 2;
    private const byte Null = 5;

    private uint _crc;

    public readonly long Value => _crc;

    public void Add(long value) => _crc = BitOperations.Crc32C(BitOperations.Crc32C(_crc, Integer), (ulong)value);

    public void Add(double value) => _crc = BitOperations.Crc32C(BitOperations.Crc32C(_crc, Real), BitConverter.DoubleToUInt64Bits(value));

    public void AddNull() => _crc = BitOperations.Crc32C(_crc, Null);

    public void Add(byte type, ReadOnlySpan<byte> bytes)
    {
        var crc = BitOperations.Crc32C(BitOperations.Crc32C(_crc, type), (ulong)bytes.Length);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        _crc = crc;
    }
}
