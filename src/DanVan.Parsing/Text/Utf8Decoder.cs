using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace DanVan.Parsing;

/// <summary>UTF-8 to UTF-16 as <see cref="Encoding.UTF8"/> decodes it, sixty-four bytes at a time where the machine can put characters together.</summary>
internal static class Utf8Decoder
{
    /// <summary>How many characters of room are needed behind those that the bytes become.</summary>
    public const int Slack = 64;

    private const int Width = 64;
    private const char Replacement = '\uFFFD';

    // By the last six bits of a first byte: whether it begins no character, one of four bytes, or one whose second byte is bound further.
    private static readonly Vector512<byte> Unusual = MakeUnusual();

    /// <summary>Whether this machine has what the fast path needs.</summary>
    public static bool IsFast => Avx512Vbmi2.IsSupported && FastPaths.Vectors;

    /// <summary>Decodes bytes that end with a whole character or with the text; what is no UTF-8 becomes U+FFFD.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="target">Room for as many characters as there are bytes, and <see cref="Slack"/> more.</param>
    /// <param name="isWhole">False where bytes were no UTF-8; it may be false where the text itself has U+FFFD.</param>
    /// <returns>The number of characters.</returns>
    public static int Decode(ReadOnlySpan<byte> source, Span<char> target, out bool isWhole)
    {
        if (IsFast && TryDecode(source, target, out var length, out isWhole)) return length;
        length = Encoding.UTF8.GetChars(source, target);
        isWhole = target[..length].IndexOf(Replacement) < 0;
        return length;
    }

    /// <summary>How many bytes characters take that were decoded without loss; <see cref="Slack"/> more must stand behind them, whatever they are.</summary>
    public static int CountBytes(ReadOnlySpan<char> chars, int count)
    {
        var bytes = 0;
        if (!Vector512.IsHardwareAccelerated)
        {
            foreach (var c in chars[..count]) bytes += c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
            return bytes;
        }

        for (; count >= Utf8Lengths.Width; count -= Utf8Lengths.Width)
        {
            bytes += new Utf8Lengths(chars).Total;
            chars = chars[Utf8Lengths.Width..];
        }

        return bytes + new Utf8Lengths(chars).Before(count);
    }

    // Gives up where a byte is not one of the usual: ASCII, two bytes, three bytes without U+0800 to U+0FFF and U+D000 to U+DFFF.
    private static bool TryDecode(ReadOnlySpan<byte> source, Span<char> target, out int length, out bool isWhole)
    {
        isWhole = false;
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(target));
        var unusual = Unusual;
        length = 0;
        var p = 0;
        // The bytes that must go on with a character of the block before.
        var carried = 0UL;
        while (source.Length - p >= Width + 2 && target.Length - length >= Width + Slack)
        {
            var bytes = Vector512.LoadUnsafe(ref from, (nuint)p);
            var wide = bytes.ExtractMostSignificantBits();
            var follows = Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)-64)).ExtractMostSignificantBits();
            var begins = wide & ~follows;
            var three = Vector512.GreaterThanOrEqual(bytes, Vector512.Create((byte)0xE0)).ExtractMostSignificantBits();
            var odd = (~Vector512.Equals(Avx512Vbmi.PermuteVar64x8(unusual, bytes), Vector512<byte>.Zero)).ExtractMostSignificantBits();
            if ((begins << 1 | three << 2 | carried) != follows || (odd & begins) != 0) return false;
            carried = begins >> 63 | three >> 62;
            Put(ref Unsafe.Add(ref from, p), ref Unsafe.Add(ref to, length));
            length += BitOperations.PopCount(~follows & uint.MaxValue);
            Put(ref Unsafe.Add(ref from, p + 32), ref Unsafe.Add(ref to, length));
            length += BitOperations.PopCount(~follows >> 32);
            p += Width;
        }

        if (carried != 0)
        {
            while ((source[p - 1] & 0xC0) == 0x80) p--;
            p--;
            length--;
        }

        var rest = Encoding.UTF8.GetChars(source[p..], target[length..]);
        isWhole = target.Slice(length, rest).IndexOf(Replacement) < 0;
        length += rest;
        return true;
    }

    // Thirty-two bytes: every first byte with the two behind it, of which those of two bytes and ASCII leave out what is not theirs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref byte from, ref ushort to)
    {
        var first = Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref from));
        var low = Vector512.Create((ushort)0x3F);
        var second = Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref from, 1)) & low;
        var third = Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref from, 2)) & low;
        var ofTwo = first << 6 & Vector512.Create((ushort)0x7C0) | second;
        var ofThree = first << 12 | second << 6 | third;
        var character = Vector512.ConditionalSelect(Vector512.LessThan(first, Vector512.Create((ushort)0x80)), first, ofTwo);
        character = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(first, Vector512.Create((ushort)0xE0)), ofThree, character);
        var begins = ~Vector512.Equals(first & Vector512.Create((ushort)0xC0), Vector512.Create((ushort)0x80));
        Avx512Vbmi2.Compress(Vector512<ushort>.Zero, begins, character).StoreUnsafe(ref to);
    }

    private static Vector512<byte> MakeUnusual()
    {
        Span<byte> table = stackalloc byte[Width];
        table.Clear();
        foreach (var first in (ReadOnlySpan<byte>)[0xC0, 0xC1, 0xE0, 0xED]) table[first & 0x3F] = 1;
        table[(0xF0 & 0x3F)..].Fill(1);
        return Vector512.Create<byte>(table);
    }
}

/// <summary>How many bytes of UTF-8 each of sixty-four characters takes, as masks of bits; for characters decoded without loss.</summary>
internal readonly struct Utf8Lengths
{
    /// <summary>How many characters are looked at.</summary>
    public const int Width = 64;

    private readonly ulong _two;
    private readonly ulong _three;

    /// <param name="text">The characters, at least as many; those behind them are not looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    public Utf8Lengths(ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(text.Length, Width, nameof(text));
        ref var chars = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var (low, high) = (Vector512.LoadUnsafe(ref chars), Vector512.LoadUnsafe(ref chars, Width / 2));
        _two = Above(low, 0x7F) | Above(high, 0x7F) << 32;
        // A surrogate stands for half of four bytes.
        _three = (Above(low, 0x7FF) & ~Surrogates(low)) | (Above(high, 0x7FF) & ~Surrogates(high)) << 32;
    }

    /// <summary>The bytes of all of them.</summary>
    public int Total => Width + BitOperations.PopCount(_two) + BitOperations.PopCount(_three);

    /// <summary>The bytes of the first characters, fewer than <see cref="Width"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Before(int count)
    {
        var mask = ulong.MaxValue << count;
        return count + BitOperations.PopCount(_two & ~mask) + BitOperations.PopCount(_three & ~mask);
    }

    /// <summary>The byte of a character, where the first of these stands at a byte; 0 for a character before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Behind(int start, int first, int index) => index < first ? 0 : start + Before(index - first);

    private static ulong Above(Vector512<ushort> chars, ushort most) => Vector512.GreaterThan(chars, Vector512.Create(most)).ExtractMostSignificantBits();

    private static ulong Surrogates(Vector512<ushort> chars) => Vector512.Equals(chars & Vector512.Create((ushort)0xF800), Vector512.Create((ushort)0xD800)).ExtractMostSignificantBits();
}
