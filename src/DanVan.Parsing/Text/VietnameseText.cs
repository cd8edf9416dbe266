namespace DanVan.Parsing;

/// <summary>
/// What is special about Vietnamese letters: composing, folding, case. Uses tables of its own, so that the result does not depend on the
/// globalization mode of the runtime. Thread-safe.
/// </summary>
public static partial class VietnameseText
{
    // Each row: one vowel without tone, then with huyền, sắc, hỏi, ngã, nặng.
    private static readonly string[] Vowels =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    // For each UTF-16 unit up to U+1EF9: 1 + 6 × row + tone for a lower-case vowel, +128 for an upper-case one, 0 for anything else.
    private static readonly byte[] VowelTable = BuildVowelTable();

    /// <summary>Whether the character is a dash of any width: hyphen, non-breaking hyphen, en and em dash, minus, small and full-width hyphen.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>Splits a Vietnamese vowel into the vowel without tone and its tone.</summary>
    /// <param name="c">The letter.</param>
    /// <param name="vowel">The vowel without tone (a, ă, â, …) in the case of <paramref name="c"/>.</param>
    /// <param name="tone">0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.</param>
    /// <returns>False where the letter is no Vietnamese vowel.</returns>
    public static bool TrySplitTone(char c, out char vowel, out int tone)
    {
        var entry = c < VowelTable.Length ? VowelTable[c] : 0;
        if (entry == 0)
        {
            (vowel, tone) = (c, 0);
            return false;
        }

        var upper = entry >= 128;
        var index = (entry & 127) - 1;
        tone = index % 6;
        vowel = Vowels[index / 6][0];
        if (upper) vowel = char.ToUpperInvariant(vowel);
        return true;
    }

    /// <summary>The vowel with the tone; the letter itself where it is no Vietnamese vowel.</summary>
    /// <param name="vowel">A Vietnamese vowel; its own tone is replaced.</param>
    /// <param name="tone">0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tone is none of these.</exception>
    public static char WithTone(char vowel, int tone)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tone);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tone, 5);
        var entry = vowel < VowelTable.Length ? VowelTable[vowel] : 0;
        if (entry == 0) return vowel;
        var c = Vowels[((entry & 127) - 1) / 6][tone];
        return entry >= 128 ? char.ToUpperInvariant(c) : c;
    }

    /// <summary>The letter without its marks: a for ặ, d for đ; any other character as it is.</summary>
    public static char Unaccent(char c)
    {
        if (c < '\u00C0') return c;
        if (c is 'đ' or '\u00F0' or '\u0256') return 'd';
        if (c is 'Đ' or '\u00D0' or '\u0189') return 'D';
        if (!TrySplitTone(c, out var vowel, out _)) return c;
        return vowel switch
        {
            'ă' or 'â' => 'a',
            'Ă' or 'Â' => 'A',
            'ê' => 'e',
            'Ê' => 'E',
            'ô' or 'ơ' => 'o',
            'Ô' or 'Ơ' => 'O',
            'ư' => 'u',
            'Ư' => 'U',
            _ => vowel,
        };
    }

    /// <summary>The text without marks, letter by letter; the length stays the same for composed text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Unaccent(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Unaccent(source[i]);
        });
    }

    private static byte[] BuildVowelTable()
    {
        var table = new byte[0x1EFA];
        for (var row = 0; row < Vowels.Length; row++)
        {
            for (var tone = 0; tone < 6; tone++)
            {
                var code = checked((byte)(1 + 6 * row + tone));
                table[Vowels[row][tone]] = code;
                table[char.ToUpperInvariant(Vowels[row][tone])] = checked((byte)(code + 128));
            }
        }

        return table;
    }
}
