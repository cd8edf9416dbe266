namespace DanVan.Parsing;

/// <summary>Cyrillic letters that look like Latin ones: typed by a wrong keyboard or put in against copying, they stand inside the codes of numbers ("NĐ-CР").</summary>
internal static class LetterTwins
{
    private const string Cyrillic = "АВСЕНІКМОРТХаесіорху";
    private const string Latins = "ABCEHIKMOPTXaeciopxy";

    /// <summary>The Latin letter that looks the same; every other letter is itself.</summary>
    public static char Latin(char c) => c is >= '\u0400' and <= '\u04FF' && Cyrillic.IndexOf(c) is >= 0 and var at ? Latins[at] : c;

    /// <summary>The text with Latin letters throughout; the text itself where it has no others.</summary>
    public static string Latin(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') < 0) return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Latin(source[i]);
        });
    }
}
