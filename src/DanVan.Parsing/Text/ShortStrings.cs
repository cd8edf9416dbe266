using System.Numerics;
using System.Runtime.InteropServices;

namespace DanVan.Parsing;

/// <summary>
/// The short strings that documents repeat ("Nghị định", "Căn cứ", "25-NQ/TW"): each thread keeps those it made last and gives the same one again.
/// The answer is always the string of the characters, whatever is kept.
/// </summary>
internal static class ShortStrings
{
    /// <summary>A longer string is seldom repeated.</summary>
    private const int MostKept = 64;

    private const int Slots = 1024;

    [ThreadStatic]
    private static string?[]? _kept;

    public static string Of(ReadOnlySpan<char> characters)
    {
        if (characters.Length is 0 or > MostKept) return characters.ToString();
        ref var slot = ref (_kept ??= new string?[Slots])[SlotOf(characters)];
        return slot is { } known && characters.SequenceEqual(known) ? known : slot = characters.ToString();
    }

    // Four characters at a time.
    private static int SlotOf(ReadOnlySpan<char> characters)
    {
        unchecked
        {
            var hash = (ulong)characters.Length;
            var rest = characters;
            for (; rest.Length >= 4; rest = rest[4..]) hash = (BitOperations.RotateLeft(hash, 27) ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rest))) * 0x9E3779B97F4A7C15UL;
            foreach (var c in rest) hash = (BitOperations.RotateLeft(hash, 27) ^ c) * 0x9E3779B97F4A7C15UL;
            return (int)(hash >> 40) & (Slots - 1);
        }
    }
}
