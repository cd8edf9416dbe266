namespace DanVan.Reading;

/// <summary>
/// Words of a PDF whose fonts say the numbers of the glyphs instead of the letters, as files do that went through a printer driver or Ghostscript: the
/// fonts that Windows writes Vietnamese with have their glyphs in one order, so that "Vӕ" or "V͙" is "số" and "1Ĉ&amp;3", with control characters for digits and
/// dashes, "NĐ-CP". A word may have its plain letters right and only the Vietnamese ones wrong ("sӱ dөng").
/// </summary>
internal static class GlyphNumbers
{
    // A glyph's number and the letter: plain letters are 29 apart; behind them the order of the Macintosh glyphs, less two that these fonts lack.
    private const int Plain = 29;
    private const string Accented = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙ";

    // The number of Ạ, the first of the row of Vietnamese letters, in the upright fonts and in those beside them.
    private static readonly int[] Rows = [0x4A4, 0x328];

    /// <summary>Puts the words of a page right, in their order.</summary>
    /// <param name="words">The words.</param>
    /// <returns>One letter that stood for another one, and that one; null where the fonts are right.</returns>
    public static (string Given, string Printed)? Mend(List<PdfWord> words)
    {
        var (marked, right) = (0, 0);
        (string, string)? example = null;
        foreach (var word in words)
        {
            if (RowAt(word.Text) is not (>= 0 and var at)) continue;
            marked++;
            if (Shifted(word.Text) is null && !IsWord(Letters(word.Text))) continue;
            right++;
            example ??= (word.Text[at].ToString(), Letter(word.Text[at])!.Value.ToString());
        }

        if (right < 3 || right * 4 < marked * 3) return null;
        bool? shifted = null;
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            var own = IsShifted(text);
            shifted = own ?? shifted ?? words.Skip(i + 1).Take(50).Select(static word => IsShifted(word.Text)).FirstOrDefault(static next => next is not null) ?? false;
            words[i].Text = Mend(text, own, shifted.Value);
        }

        LostBrackets.Restore(words);
        return example;
    }

    private static string Mend(string text, bool? own, bool around)
    {
        var controls = text.AsSpan().IndexOfAnyInRange('\u0003', '\u001F') >= 0;
        if (controls) return Shift(text).Trim();
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\uFFFF') || !text.Any(static c => Letter(c) is not null))
        {
            // A word of plain letters among those that say glyphs; "XD" is xây dựng, and would be no word.
            return around && text.Length > 1 && text.All(static c => c < 0x80) && !text.Any(char.IsAsciiDigit) && text is not "XD" && !IsWord(text) && IsWord(Shift(text)) ? Shift(text) : text;
        }

        var (letters, shifted) = (Letters(text), Shifted(text));
        if (own is not null || IsWord(letters) != shifted is not null) return IsWord(letters) && own is not true ? letters : shifted ?? letters;
        if (shifted is not null) return around ? shifted : letters;
        var all = Shift(text);
        // Nothing of it is a word: an abbreviation ("QĐ-UBND") or part of one.
        return around && (all.All(char.IsUpper) || !text.Any(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '/')) ? all : letters;
    }

    // Whether the plain letters of a word are glyphs as well, where the word itself tells.
    private static bool? IsShifted(string text)
    {
        if (RowAt(text) < 0) return null;
        var (letters, shifted) = (IsWord(Letters(text)), Shifted(text) is not null);
        return letters == shifted ? null : shifted;
    }

    // The word that the glyphs spell, if they do: all of them, those between marks in a font that is right, or those that are no small letters.
    private static string? Shifted(string text)
    {
        if (Shift(text) is var all && IsWord(all)) return all;
        var (head, tail) = (text[0] is '(' or '“' or '"' ? 1 : 0, Tail(text));
        if (head + tail >= text.Length) return null;
        if (head + tail > 0 && Shift(text[head..^tail]) is var body && IsWord(body)) return text[..head] + body + text[^tail..];
        if (!text.Any(char.IsAsciiLetterLower) || IsWord(Letters(text))) return null;
        var some = text[..head] + string.Concat(text[head..^tail].Select(static c => char.IsAsciiLetterLower(c) ? c.ToString() : Shift(c.ToString()))) + text[^tail..];
        return !string.Equals(some, Letters(text), StringComparison.Ordinal) && IsWord(some) ? some : null;
    }

    // Marks that close a word in a font that is right.
    private static int Tail(string text)
    {
        var tail = 0;
        while (tail < text.Length - 1 && text[^(tail + 1)] is ',' or '.' or ';' or ':' or ')' or '"' or '”') tail++;
        return tail;
    }

    private static bool IsWord(string text)
    {
        var word = text.AsSpan().Trim("().,;:\"“”- ");
        // P alone begins no word but foreign ones.
        if (!Vietnamese.IsSyllable(word) || (word.Length > 1 && word[0] is 'p' or 'P' && word[1] is not ('h' or 'H'))) return false;
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return false;
        }

        return !text.StartsWith('+');
    }

    private static int RowAt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\u00FF' && Row(text[i]) is not null) return i;
        }

        return -1;
    }

    private static string Letters(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Letter(source[i]) ?? source[i];
    });

    private static string Shift(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = source[i];
            span[i] = Letter(c) ?? c switch
            {
                < '\u0003' => c,
                <= (char)('~' - Plain) => (char)(c + Plain),
                'é' => 'Ý',
                'ê' => 'ý',
                _ => c - ('~' - Plain + 1) is var at && at < Accented.Length ? Accented[at] : c,
            };
        }
    });

    private static char? Letter(char c) => c switch
    {
        'ÿ' => 'đ',
        '\u0108' => 'Đ',
        'Ă' or 'ă' => c,
        '\u01AC' => 'Ĩ',
        '\u01AD' => 'ĩ',
        '\u01C9' => 'Ũ',
        '\u01CA' => 'ũ',
        '\u01E3' => 'Ỳ',
        '\u01E4' => 'ỳ',
        _ => Row(c),
    };

    private static char? Row(char c)
    {
        foreach (var first in Rows)
        {
            switch (c - first)
            {
                case -0x3A: return 'Ơ';
                case -0x39: return 'ơ';
                case -0x38: return 'Ư';
                case -0x37: return 'ư';
                case >= 0 and <= 'ự' - 'Ạ' and var at: return (char)('Ạ' + at);

                // Ỳ and ỳ stand with the letters of Welsh.
                case > 'ự' - 'Ạ' and <= 'ỹ' - 'Ạ' - 2 and var at: return (char)('Ạ' + at + 2);
            }
        }

        return null;
    }
}
