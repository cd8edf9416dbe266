using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Tasks;

/// <summary>What a character is where a passage is cut into tokens, in one look. Thread-safe.</summary>
internal static class TokenChars
{
    /// <summary>A letter, or a mark that is written over one.</summary>
    public const byte Letter = 1;
    public const byte Upper = 2;
    public const byte Lower = 4;
    public const byte Blank = 8;

    /// <summary>One of 0 to 9.</summary>
    public const byte Digit = 16;

    /// <summary>Emphasis, footnote marks and what shows as nothing; a character with it has no other.</summary>
    public const byte LeftOut = 32;

    private static readonly byte[] Classes = Build();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? classes[c] : Find(c);
    }

    /// <summary>
    /// Whether what stands between the beginning of a word and a letter belongs to the word: the sign of "R&amp;D", and the apostrophe behind the first
    /// letter of a name of the highlands ("Cư M'gar", "Đắk R’lấp", "H'Nga Niê").
    /// </summary>
    /// <param name="text">The text the word stands in.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="i">Where the sign stands, behind the letters of the word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Joins(ReadOnlySpan<char> text, int start, int i)
    {
        if (i + 1 >= text.Length) return false;
        var c = text[i];
        return (c == '&' || (i == start + 1 && (c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4') && (Of(text[start]) & Upper) != 0)) && (Of(text[i + 1]) & Letter) != 0;
    }

    // General Punctuation, with its dashes and quotes, ends at U+206F, the superscripts at U+2079.
    private static byte[] Build()
    {
        var classes = new byte[0x2080];
        for (var c = '\0'; c < classes.Length; c++) classes[c] = Find(c);
        return classes;
    }

    private static byte Find(char c)
    {
        if (c is '*' or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079')) return LeftOut;
        var traits = CharTraits.Of(c);
        var found = 0;
        if (c < '\u0080' ? char.IsAsciiLetter(c) : (traits & CharTraits.Letter) != 0 || (c >= '\u0300' && c <= '\u036F')) found |= Letter;
        if ((traits & CharTraits.Upper) != 0) found |= Upper;
        if ((traits & CharTraits.Lower) != 0) found |= Lower;
        if ((traits & CharTraits.Blank) != 0) found |= Blank;
        if (char.IsAsciiDigit(c)) found |= Digit;
        return (byte)found;
    }
}
