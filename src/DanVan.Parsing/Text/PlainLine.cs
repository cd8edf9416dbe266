using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DanVan.Parsing;

/// <summary>Tells most lines that are the same once their blanks and marks are put in order.</summary>
internal static class PlainLine
{
    /// <summary>
    /// Whether no blank but a single space and no mark of bold stands between the words. False for some that are of this kind, and for all where the plain
    /// paths are asked for.
    /// </summary>
    public static bool Is(ReadOnlySpan<char> words)
    {
        if (FastPaths.Plain) return false;
        ref var text = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(words));
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; at <= words.Length - Vector256<ushort>.Count; at += Vector256<ushort>.Count)
            {
                if (OddOf(Vector256.LoadUnsafe(ref text, (nuint)at)) != Vector256<ushort>.Zero) return false;
            }
        }

        for (; at < words.Length; at++)
        {
            if (IsOdd(words[at])) return false;
        }

        return words.IndexOf("  ", StringComparison.Ordinal) < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> OddOf(Vector256<ushort> c) =>
        ~(In(c, ' ', '~') | In(c, '\u00A1', '\u167F') | In(c, '\u1681', '\u1FFF') | In(c, '\u2010', '\u2027')) | Vector256.Equals(c, Vector256.Create((ushort)'*')) | Vector256.Equals(c, Vector256.Create((ushort)'\u00AD'));

    // Every blank but the space and every character that shows as nothing is one of these.
    private static bool IsOdd(char c) => c is '*' or '\u00AD' or not ((>= ' ' and <= '~') or (>= '\u00A1' and <= '\u167F') or (>= '\u1681' and <= '\u1FFF') or (>= '\u2010' and <= '\u2027'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> In(Vector256<ushort> c, char first, char last) =>
        Vector256.LessThanOrEqual(c - Vector256.Create((ushort)first), Vector256.Create((ushort)(last - first)));
}
