namespace DanVan.Reading;

/// <summary>The signs of the fonts Symbol and Wingdings, which Word stores in the private area of Unicode (U+F020 to U+F0FF), as letters that say the same.</summary>
internal static class DocxSymbols
{
    private const char First = '\uF020';
    private const char Last = '\uF0FF';
    private const int MostSigns = 2;

    public static bool Has(ReadOnlySpan<char> text) => text.ContainsAnyInRange(First, Last);

    /// <summary>A text set in a font; the few letters of one in such a font are its signs, by whichever of their codes they are stored.</summary>
    public static string Map(string text, string? font)
    {
        if (font is null || !IsFewCodes(text, IsOfPictures(font) ? '\u00FF' : font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) ? '~' : ' ')) return MapPrivate(text, font);
        return MapPrivate(string.Create(text.Length, text, static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsWhiteSpace(state[i]) ? state[i] : (char)(state[i] + '\uF000');
        }), font);
    }

    private static bool IsOfPictures(string font) => font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase);

    // A whole word is none of signs: the font of a bullet was left on what was typed behind it.
    private static bool IsFewCodes(string text, char last)
    {
        var codes = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (c < '!' || c > last || ++codes > MostSigns) return false;
        }

        return codes > 0;
    }

    private static string MapPrivate(string text, string? font) => Has(text) ? string.Create(text.Length, (text, font), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Map(state.text[i], state.font);
    }) : text;

    /// <summary>The sign; a bullet for one that says nothing.</summary>
    public static char Map(char c, string? font)
    {
        if (c is < First or > Last) return c;
        var code = c - '\uF000';
        return font is not null && IsOfPictures(font) ? Wingding(code) : Symbol(code);
    }

    // The letters of the font from A and a on; ϖ, ϑ, ς and the like are variants of its letters.
    private const string Capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private const string Small = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static char Symbol(int code) => code switch
    {
        >= 'A' and <= 'Z' => Capitals[code - 'A'],
        >= 'a' and <= 'z' => Small[code - 'a'],
        0x2D => '-',
        < 0x41 or (>= 0x5B and <= 0x5F and not 0x5C) or (>= 0x7B and <= 0x7D) => (char)code,
        0xA3 => '≤',
        0xA5 => '∞',
        0xAE or 0xBE => '→',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xB8 => '÷',
        0xB9 => '≠',
        0xBB => '≈',
        0xBC => '…',
        0xD7 => '·',
        0xDE => '⇒',
        _ => '•',
    };

    private static char Wingding(int code) => code switch
    {
        0x20 => ' ',
        0x6F or 0x71 or 0xA8 => '☐',
        0xFE or 0x52 => '☑',
        0xFD or 0x54 => '☒',
        0xFC => '✓',
        0xFB => '✗',
        0xE0 or 0xE8 or 0xF0 => '→',
        _ => '•',
    };
}
