using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace DanVan.Search.Postings;

/// <summary>Bytes that grow. Not thread-safe.</summary>
internal sealed class ByteSink
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>How many bytes it keeps room for.</summary>
    public int Capacity => _bytes.Length;

    public void Clear() => Length = 0;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes a text in UTF-8 behind its length in bytes, or more than that.</summary>
    public void WriteText(ReadOnlySpan<char> text, int more = 0)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteNumber(length + more);
        Room(length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes a number in groups of seven bits, the least first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteNumber(uint value)
    {
        var (bytes, length) = (_bytes, Length);
        if (value < 0x80 && (uint)length < (uint)bytes.Length)
        {
            bytes[length] = (byte)value;
            Length = length + 1;
            return;
        }

        WriteLong(value);
    }

    private void WriteLong(uint value)
    {
        if (_bytes.Length - Length < Varint.MaxLength) Room(Varint.MaxLength);
        while (value >= 0x80)
        {
            _bytes[Length++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    public void WriteNumber(int value) => WriteNumber((uint)value);

    private void Room(int more)
    {
        if (_bytes.Length - Length < more) Array.Resize(ref _bytes, Math.Max(checked(2 * _bytes.Length), Length + more));
    }
}

/// <summary>Numbers in groups of seven bits, the least first.</summary>
internal static class Varint
{
    public const int MaxLength = 5;

    /// <exception cref="InvalidDataException">The bytes end or have no such number.</exception>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at) => ReadUnsigned(bytes, ref at) is <= int.MaxValue and var value ? (int)value : throw Malformed();

    /// <exception cref="InvalidDataException">The bytes end or have no such number.</exception>
    public static uint ReadUnsigned(ReadOnlySpan<byte> bytes, ref int at)
    {
        if ((uint)at < (uint)bytes.Length && bytes[at] < 0x80) return bytes[at++];
        var value = 0UL;
        for (var shift = 0; shift < 7 * MaxLength && at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value <= uint.MaxValue ? (uint)value : throw Malformed();
        }

        throw Malformed();
    }

    /// <summary>Goes past numbers without reading them: each ends with its one byte below 128.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public static void Skip(ReadOnlySpan<byte> bytes, ref int at, long count)
    {
        for (; count >= Vector256<byte>.Count && bytes.Length - at >= Vector256<byte>.Count; at += Vector256<byte>.Count)
            count -= Vector256<byte>.Count - BitOperations.PopCount(Vector256.Create(bytes.Slice(at, Vector256<byte>.Count)).ExtractMostSignificantBits());
        for (; count > 0; at++)
        {
            if (at >= bytes.Length) throw Malformed();
            if (bytes[at] < 0x80) count--;
        }
    }

    public static InvalidDataException Malformed() => new("a list of words is malformed");
}
