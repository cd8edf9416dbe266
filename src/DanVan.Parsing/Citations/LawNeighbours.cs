using System.Runtime.InteropServices;

namespace DanVan.Parsing.Citations;

/// <summary>
/// Which words of the names of laws stand before a word that begins a kind, as "đầu tư" before "công" of "công văn": there a name could go on into the kind.
/// By the last two letters of the one without marks and the first four characters of the kind; a pair that is none may be told. Immutable and thread-safe.
/// </summary>
internal sealed class LawNeighbours
{
    private const int Bits = 13;
    private const int LongestFirst = 8;

    private readonly ulong[] _pairs = new ulong[1 << (Bits - 6)];

    /// <param name="kinds">The kinds, lower case with marks, at least four characters each.</param>
    /// <param name="neighbours">Every two words that stand behind each other in a name, without marks.</param>
    public LawNeighbours(IEnumerable<string> kinds, IEnumerable<(string Word, string Next)> neighbours)
    {
        var starts = kinds.ToLookup(static kind => First(kind), StringComparer.Ordinal);
        foreach (var (word, next) in neighbours)
        {
            foreach (var kind in starts[First(next)])
            {
                var slot = SlotOf(Last(word, word.Length), Four(kind, 0));
                _pairs[slot >> 6] |= 1UL << (slot & 63);
            }
        }
    }

    /// <summary>Whether a name with the word that ends before <paramref name="end"/> may go on with the kind at <paramref name="start"/>, which is printed as usual.</summary>
    public bool MayMeet(ReadOnlySpan<char> s, int end, int start)
    {
        var slot = SlotOf(Last(s, end), Four(s, start));
        return (_pairs[slot >> 6] >> (slot & 63) & 1) != 0;
    }

    private static uint Last(ReadOnlySpan<char> s, int end) => (uint)Chars.Fold(s[end - 1]) << 16 | (end > 1 && Chars.IsLetter(s[end - 2]) ? (uint)Chars.Fold(s[end - 2]) : 0);

    // The first word, without marks.
    private static string First(string words) => string.Concat(words.TakeWhile(Chars.IsLetter).Take(LongestFirst).Select(Chars.Fold));

    // Capitals differ from small letters by one of two bits, those of Đ and đ too.
    private static ulong Four(ReadOnlySpan<char> s, int start) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(s.Slice(start, 4))) | 0x21;

    private static int SlotOf(uint last, ulong first) => (int)(unchecked((first ^ (ulong)last * 0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15) >> (64 - Bits));
}
