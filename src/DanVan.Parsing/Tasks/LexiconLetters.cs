namespace DanVan.Parsing.Tasks;

/// <summary>
/// The letters as the lexicon has them: small, marks composed, every dash as "-". Apart from <see cref="Lexicon"/>, whose constructor uses them: as long as
/// it runs, each use of one of its own members would ask who runs it.
/// </summary>
internal static class LexiconLetters
{
    private static readonly char[] Small = BuildSmall();

    /// <summary>The small letter that the lexicon has for a printed one.</summary>
    public static char Lower(char c)
    {
        var small = Small;
        return c < (uint)small.Length ? small[c] : LowerOf(c);
    }

    /// <summary>A printed word as the lexicon has it.</summary>
    public static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (var i = 0; i < word.Length; i++) folded[i] = Lower(word[i]);
        MoveTone(folded[..word.Length]);
    }

    /// <summary>Both "uỷ" and "ủy", "hoà" and "hòa" are in use: the tone mark of a word in small letters goes to the first vowel.</summary>
    public static void MoveTone(Span<char> word)
    {
        var last = word.Length - 1;
        if (last < 1 || word[last - 1] is not ('o' or 'u')) return;
        if (word[last - 1] == 'u' && last >= 2 && word[last - 2] == 'q') return;
        if (!VietnameseText.TrySplitTone(word[last], out var vowel, out var tone) || tone == 0) return;
        var moves = word[last - 1] == 'o' ? vowel is 'a' or 'e' : vowel == 'y';
        if (!moves) return;
        word[last - 1] = VietnameseText.WithTone(word[last - 1], tone);
        word[last] = vowel;
    }

    /// <summary>Whether <see cref="MoveTone"/> may change the printed word: only a mark on its last letter goes to the one before.</summary>
    public static bool MayMoveTone(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] >= '\u0080' && Lower(word[^2]) is 'o' or 'u';

    private static char LowerOf(char c)
    {
        c = char.ToLowerInvariant(c);
        return c is '\u00F0' or '\u0256' ? 'đ' : VietnameseText.IsDash(c) ? '-' : c;
    }

    private static char[] BuildSmall()
    {
        var small = new char[0x1F00];
        for (var c = '\0'; c < small.Length; c++) small[c] = LowerOf(c);
        return small;
    }
}
