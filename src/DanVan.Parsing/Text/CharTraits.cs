using System.Runtime.CompilerServices;

namespace DanVan.Parsing;

/// <summary>What a character is, in one look; the framework searches its tables for letters beyond Latin-1. Thread-safe.</summary>
internal static class CharTraits
{
    public const byte Letter = 1;
    public const byte Upper = 2;
    public const byte Lower = 4;
    public const byte Blank = 8;
    public const byte Digit = 16;

    /// <summary>A blank, or a character that shows as nothing where files have one.</summary>
    public const byte Gap = 32;

    // The letters of Vietnamese end at U+1EF9.
    private static readonly byte[] Classes = Build();

    /// <summary>The flags of a character, as <see cref="char.IsLetter(char)"/>, <see cref="char.IsUpper(char)"/>, <see cref="char.IsLower(char)"/> and <see cref="char.IsWhiteSpace(char)"/> tell them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Of(char c)
    {
        var classes = Classes;
        return c < (uint)classes.Length ? classes[c] : Find(c);
    }

    /// <summary>Whether the character has one of the flags.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(char c, byte flags)
    {
        var classes = Classes;
        return ((c < (uint)classes.Length ? classes[c] : Find(c)) & flags) != 0;
    }

    public static bool IsUpper(char c) => Is(c, Upper);

    public static bool IsLower(char c) => Is(c, Lower);

    public static bool IsLetter(char c) => Is(c, Letter);

    /// <summary>As <see cref="char.IsLetterOrDigit(char)"/>.</summary>
    public static bool IsLetterOrDigit(char c) => Is(c, Letter | Digit);

    private static byte[] Build()
    {
        var classes = new byte[0x1F00];
        for (var c = '\0'; c < classes.Length; c++) classes[c] = Find(c);
        return classes;
    }

    private static byte Find(char c)
    {
        var found = char.IsLetter(c) ? Letter : 0;
        if (char.IsUpper(c)) found |= Upper;
        if (char.IsLower(c)) found |= Lower;
        if (char.IsWhiteSpace(c)) found |= Blank | Gap;
        if (char.IsDigit(c)) found |= Digit;
        if (c is '\u00A0' or '\uFEFF' or (>= '\u200B' and <= '\u200F')) found |= Gap;
        return (byte)found;
    }
}
