using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DanVan.Parsing;

/// <summary>
/// Writes the tokens of a block of 64 units from the bits of their first and last units: the numbers of the bits that are set are squeezed together
/// and eight tokens made of them at once, so that neither their count nor their kinds are branches to guess.
/// </summary>
internal static class TokenWriter
{
    private const int Block = 64;

    // Tokens that are written at a time; those too much are overwritten by what follows.
    private const int Step = 8;

    // A token in memory: the length, in the three highest bits of its number the kind, behind it the start.
    private const int KindInByte = 5;
    private const int KindByte = 24;
    private const int StartBit = 32;

    private static readonly Vector512<byte> Places = Each(static i => i);
    private static readonly Vector512<byte> ByteOf = Each(static i => i / 8);
    private static readonly Vector512<byte> BitOf = Each(static i => 1 << (i % 8));

    /// <summary>Whether this machine has what <see cref="Write"/> needs.</summary>
    public static bool IsFast
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512Vbmi2.IsSupported;
    }

    /// <summary>How many tokens there must be room for where so many are written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RoomFor(int count) => count + Step - 1;

    /// <summary>Writes the tokens that begin at the bits of <paramref name="opens"/> and end with those of <paramref name="ends"/>.</summary>
    /// <param name="target">Where the first is written.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="count">How many bits either has.</param>
    /// <param name="opens">The first units.</param>
    /// <param name="ends">The last units.</param>
    /// <param name="kinds">What they are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref VietnameseToken target, int start, int count, ulong opens, ulong ends, in TokenKinds kinds)
    {
        unchecked
        {
            var kind = Spread(kinds.First, 1) | Spread(kinds.Second, 2) | Spread(kinds.Third, 4);
            var opening = Spread(opens);
            var first = Avx512Vbmi2.Compress(Vector512<byte>.Zero, opening, Places);
            var last = Avx512Vbmi2.Compress(Vector512<byte>.Zero, Spread(ends), Places);
            kind = Avx512Vbmi2.Compress(Vector512<byte>.Zero, opening, kind);
            var length = last - first + Vector512<byte>.One;
            var from = Vector512.Create((ulong)start << StartBit);
            ref var to = ref Unsafe.As<VietnameseToken, ulong>(ref target);
            for (var k = 0; k < count; k += Step)
            {
                (((Widen(first) << StartBit) + from) | (Widen(kind) << KindByte) | Widen(length)).StoreUnsafe(ref to, (nuint)k);
                (first, kind, length) = (Next(first), Next(kind), Next(length));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Widen(Vector512<byte> bytes) => Avx512F.ConvertToVector512UInt64(bytes.GetLower().GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Next(Vector512<byte> bytes) => Avx512F.AlignRight64(bytes.AsUInt64(), bytes.AsUInt64(), 1).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Spread(ulong bits, int kind) => Spread(bits) & Vector512.Create((byte)(kind << KindInByte));

    // A byte of ones for each bit that is set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Spread(ulong bits)
    {
        var bit = BitOf;
        return Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), ByteOf) & bit, bit);
    }

    private static Vector512<byte> Each(Func<int, int> value)
    {
        Span<byte> bytes = stackalloc byte[Block];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)value(i);
        return Vector512.Create<byte>(bytes);
    }
}

/// <summary>The three bits of the number of each token's kind, at the token's first unit; that of a word is 0.</summary>
internal readonly struct TokenKinds(ulong numbers, ulong punctuation, ulong breaks, ulong bullets)
{
    public readonly ulong First = numbers | punctuation | bullets;

    public readonly ulong Second = punctuation;

    public readonly ulong Third = breaks | bullets;
}
