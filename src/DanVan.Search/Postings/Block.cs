using System.Buffers.Binary;
using System.Numerics;

namespace DanVan.Search.Postings;

/// <summary>Takes a finished block and the first of its keys.</summary>
internal delegate void BlockHandler(byte[] block, ReadOnlySpan<byte> first);

/// <summary>
/// Puts lists into blocks, in the order of their keys: a checksum (CRC-32C), then for each list how many bytes its key shares with the one before, the others,
/// and the list, each with its length. A list that is larger than a block has one to itself. Not thread-safe.
/// </summary>
internal sealed class BlockWriter(BlockHandler handle)
{
    // Two pages of the file: a look-up reads no more than it must, and a segment of two thousand plans has some thousands of blocks.
    private const int Target = 8000;

    private readonly ByteSink _block = new();
    private readonly byte[] _first = new byte[PostingKey.MaxLength];
    private readonly byte[] _last = new byte[PostingKey.MaxLength];
    private int _firstLength;
    private int _lastLength;
    private bool _isEmpty = true;

    /// <exception cref="InvalidOperationException">The key does not follow the one before.</exception>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> list)
    {
        var last = _last.AsSpan(0, _lastLength);
        if (key.SequenceCompareTo(last) <= 0) throw new InvalidOperationException("Keys were expected in their order.");
        if (!_isEmpty && _block.Length + key.Length + list.Length > Target) Flush();
        var shared = 0;
        if (_isEmpty)
        {
            _isEmpty = false;
            _block.Clear();
            _block.Write([0, 0, 0, 0]);
            key.CopyTo(_first);
            _firstLength = key.Length;
        }
        else
        {
            shared = key.CommonPrefixLength(last);
        }

        _block.WriteNumber(shared);
        _block.WriteNumber(key.Length - shared);
        _block.Write(key[shared..]);
        _block.WriteNumber(list.Length);
        _block.Write(list);
        key.CopyTo(_last);
        _lastLength = key.Length;
    }

    public void Flush()
    {
        if (_isEmpty) return;
        _isEmpty = true;
        handle(Checksums.Sealed(_block), _first.AsSpan(0, _firstLength));
    }
}

/// <summary>Reads the lists of a block, in order.</summary>
internal ref struct BlockReader
{
    private readonly ReadOnlySpan<byte> _block;
    private readonly Span<byte> _key;
    private int _at = Checksums.Length;
    private int _keyLength;

    /// <param name="block">The block; it was checked.</param>
    /// <param name="key">Takes the keys; <see cref="PostingKey.MaxLength"/> long.</param>
    public BlockReader(ReadOnlySpan<byte> block, Span<byte> key)
    {
        _block = block;
        _key = key;
    }

    public readonly ReadOnlySpan<byte> Key => _key[.._keyLength];

    public ReadOnlySpan<byte> List { get; private set; }

    /// <summary>Where <see cref="List"/> begins in the block.</summary>
    public int ListAt { get; private set; }

    /// <exception cref="InvalidDataException">The block is malformed.</exception>
    public bool Next()
    {
        if (_at >= _block.Length) return false;
        var shared = Varint.Read(_block, ref _at);
        var length = Varint.Read(_block, ref _at);
        if (shared > _keyLength || length > _block.Length - _at || shared + length > _key.Length) throw Varint.Malformed();
        _block.Slice(_at, length).CopyTo(_key[shared..]);
        _keyLength = shared + length;
        _at += length;
        length = Varint.Read(_block, ref _at);
        if (length > _block.Length - _at) throw Varint.Malformed();
        ListAt = _at;
        List = _block.Slice(_at, length);
        _at += length;
        return true;
    }
}

/// <summary>Checksums in front of what they are of (CRC-32C).</summary>
internal static class Checksums
{
    public const int Length = sizeof(uint);

    /// <summary>Whether bytes are what was sealed.</summary>
    public static bool AreSound(ReadOnlySpan<byte> bytes) => bytes.Length >= Length && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Of(bytes[Length..]);

    /// <summary>The bytes of a sink, whose first are kept for it, with their checksum.</summary>
    public static byte[] Sealed(ByteSink bytes)
    {
        var all = bytes.Written.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(all, Of(all.AsSpan(Length)));
        return all;
    }

    private static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
