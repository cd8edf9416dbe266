namespace DanVan.Parsing;

/// <summary>
/// The short strings that documents repeat ("Nghị định", "Căn cứ", "25-NQ/TW"): each thread keeps those it made last and gives the same one again.
/// The answer is always the string of the characters, whatever is kept.
/// </summary>
internal static class ShortStrings
{
    /// <summary>A longer string is seldom repeated.</summary>
    private const int MostKept = 32;

    private const int Slots = 512;

    [ThreadStatic]
    private static string?[]? _kept;

    public static string Of(ReadOnlySpan<char> characters)
    {
        if (characters.Length is 0 or > MostKept) return characters.ToString();
        var hash = unchecked((uint)characters.Length);
        foreach (var c in characters) hash = unchecked((hash * 31) + c);
        ref var slot = ref (_kept ??= new string?[Slots])[unchecked((hash ^ (hash >> 9) ^ (hash >> 18)) & (Slots - 1))];
        return slot is { } known && characters.SequenceEqual(known) ? known : slot = characters.ToString();
    }
}
