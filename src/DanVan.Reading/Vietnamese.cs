using System.Buffers;
using System.Collections.Frozen;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Tells text that spells Vietnamese from text whose letters went wrong (old encodings, broken font maps, bad recognition).</summary>
internal static class Vietnamese
{
    private static readonly SearchValues<char> Consonants = SearchValues.Create("bcdđghklmnpqrstvx");

    private static readonly string[] Onsets = ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"];

    private static readonly FrozenSet<string> Rimes = (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
        "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi " +
        "om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy " +
        "uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn y ych yêm yên yêng yêt yêu ynh yt yn ym")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimeLookup = Rimes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts of words with letters beyond ASCII, and of those that could be Vietnamese syllables.</summary>
    /// <param name="text">The text.</param>
    /// <returns>All words; the words with a letter beyond ASCII; those of them that are no Vietnamese syllable; and the words that are syllables with a mark.</returns>
    public static (int Words, int Marked, int Wrong, int Right) Count(ReadOnlySpan<char> text)
    {
        var (words, marked, wrong) = (0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var beyond = false;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] is >= '\u0080' and <= '\u00FF' and not ('\u00A0' or '«' or '»')))
            {
                beyond |= text[i] >= '\u0080';
                i++;
            }

            words++;
            if (!beyond) continue;
            marked++;
            if (!IsSyllable(text[start..i])) wrong++;
        }

        return (words, marked, wrong, marked - wrong);
    }

    /// <summary>Whether the word could be a Vietnamese syllable by its spelling.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7) return false;
        Span<char> plain = stackalloc char[word.Length];
        var tones = 0;
        for (var i = 0; i < word.Length; i++)
        {
            VietnameseText.TrySplitTone(word[i], out var vowel, out var tone);
            if (tone > 0) tones++;
            plain[i] = char.ToLowerInvariant(vowel);
        }

        if (tones > 1) return false;
        if (RimeLookup.Contains(plain)) return true;
        foreach (var onset in Onsets)
        {
            if (!plain.StartsWith(onset, StringComparison.Ordinal)) continue;
            var rest = plain[onset.Length..];
            if (rest.Length == 0 ? string.Equals(onset, "gi", StringComparison.Ordinal) : RimeLookup.Contains(rest)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the letters of a text went wrong: many words with marks, too many of which no Vietnamese word is spelled like, or many words without
    /// any vowel.
    /// </summary>
    public static bool IsBroken(ReadOnlySpan<char> text)
    {
        var (words, marked, wrong, _) = Count(text);
        return (marked >= 8 && marked * 10 >= words && wrong * 4 > marked) || HasHoles(text);
    }

    // Letters that the font table does not name are not there at all: "nh n d n" for "nhân dân". Syllables have vowels; the signs of formulas and units
    // stand beside numbers and marks, not between words.
    private static bool HasHoles(ReadOnlySpan<char> text)
    {
        var (words, holes) = (0, 0);
        var candidate = false;
        var end = -1;
        for (var i = 0; TryWord(text, ref i, out var start);)
        {
            words++;
            var beside = start == end + 1 && end > 0 && text[end] is ' ' or '\n';
            if (candidate && beside) holes++;
            candidate = beside && i - start <= 3 && text[start..i].IndexOfAnyExcept(Consonants) < 0;
            end = i;
        }

        return holes >= 12 && holes * 12 > words;
    }

    /// <summary>Finds the next word, letters without anything between them; false behind the last one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to look from; then where the word ends.</param>
    /// <param name="start">Where the word begins.</param>
    public static bool TryWord(ReadOnlySpan<char> text, ref int position, out int start)
    {
        while (position < text.Length && !char.IsLetter(text[position])) position++;
        start = position;
        while (position < text.Length && char.IsLetter(text[position])) position++;
        return position > start;
    }

    /// <summary>
    /// Whether a text layer over a picture looks like the work of a recognizer that knew no Vietnamese, as office scanners hide behind their pages
    /// ("c6ng nghiQp"): Vietnamese without its marks, or with too many that are wrong.
    /// </summary>
    public static bool IsDoubtful(ReadOnlySpan<char> text)
    {
        var (words, marked, wrong, _) = Count(text);
        return words >= 12 && (marked * 100 < words * 38 || wrong * 100 > marked * 12);
    }

    /// <summary>How well a text spells Vietnamese, 0 to 1: the share of its words that are syllables with their marks, less the wrong ones.</summary>
    public static double Spelling(ReadOnlySpan<char> text)
    {
        var (words, _, wrong, right) = Count(text);
        return words == 0 ? 0 : Math.Max(0, right - wrong) / (double)words;
    }
}
