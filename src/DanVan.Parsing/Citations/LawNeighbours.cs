namespace DanVan.Parsing.Citations;

/// <summary>
/// Which words of the names of laws stand before a word that begins a kind, as "đầu tư" before "công" of "công văn": there a name could go on into the kind.
/// By the last two letters of the one and the first eight of the other, without marks; a pair that is none may be told. Immutable and thread-safe.
/// </summary>
internal sealed class LawNeighbours
{
    private const int Bits = 13;

    private readonly ulong[] _pairs = new ulong[1 << (Bits - 6)];

    /// <param name="firsts">The first words of the kinds.</param>
    /// <param name="neighbours">Every two words that stand behind each other in a name.</param>
    public LawNeighbours(IEnumerable<string> firsts, IEnumerable<(string Word, string Next)> neighbours)
    {
        var kinds = new HashSet<ulong>(firsts.Select(static word => First(word, 0)));
        foreach (var (word, next) in neighbours)
        {
            var first = First(next, 0);
            if (!kinds.Contains(first)) continue;
            var slot = SlotOf(Last(word, word.Length), first);
            _pairs[slot >> 6] |= 1UL << (slot & 63);
        }
    }

    /// <summary>Whether a name with the word that ends before <paramref name="end"/> may go on with the one at <paramref name="start"/>.</summary>
    public bool MayMeet(ReadOnlySpan<char> s, int end, int start)
    {
        var slot = SlotOf(Last(s, end), First(s, start));
        return (_pairs[slot >> 6] >> (slot & 63) & 1) != 0;
    }

    private static uint Last(ReadOnlySpan<char> s, int end) => (uint)Chars.Fold(s[end - 1]) << 16 | (end > 1 && Chars.IsLetter(s[end - 2]) ? (uint)Chars.Fold(s[end - 2]) : 0);

    private static ulong First(ReadOnlySpan<char> s, int start)
    {
        var first = 0UL;
        for (var i = start; i < start + 8 && i < s.Length && Chars.IsLetter(s[i]); i++) first = first << 8 | (byte)Chars.Fold(s[i]);
        return first;
    }

    private static int SlotOf(uint last, ulong first) => (int)(unchecked((first ^ (ulong)last * 0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15) >> (64 - Bits));
}
