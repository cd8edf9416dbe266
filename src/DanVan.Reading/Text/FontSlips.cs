using System.Collections.Frozen;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Letters that the tables of old Vietnamese fonts name wrongly when Word writes a PDF: the horned U comes out as the Latin gha (Ƣ ƣ), of which
/// Vietnamese has no use, and in the same files the capital Ò as Õ. Text copied from such a file carries them on.
/// </summary>
internal static class FontSlips
{
    // No further is a word looked at.
    private const int LongestSyllable = 7;

    // Syllables in which Õ is right.
    private static readonly FrozenSet<string> Tilde = new[] { "RÕ", "DÕI", "VÕ", "NGÕ", "LÕI", "CÕI", "GÕ", "MÕ", "SÕI", "CÕNG", "NÕN", "XÕA" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TildeLookup = Tilde.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text shows the fault.</summary>
    public static bool Show(ReadOnlySpan<char> text) => text.IndexOfAny('ƣ', 'Ƣ') >= 0;

    /// <summary>Whether a word shows that the file has the fault in its capitals: the motto of every letterhead has HÒA, and no word is HÕA.</summary>
    public static bool ShowCapitals(string word) => string.Equals(word, "HÕA", StringComparison.Ordinal);

    /// <summary>The text of a file that shows the fault, put right; as long as it was.</summary>
    public static string Repair(string text)
    {
        if (text.AsSpan().IndexOfAny('ƣ', 'Ƣ', 'Õ') < 0) return text;
        return string.Create(text.Length, text, static (span, source) =>
        {
            source.CopyTo(span);
            for (var i = 0; i < span.Length; i++)
            {
                if (span[i] == 'ƣ') span[i] = 'ư';
                else if (span[i] == 'Ƣ') span[i] = 'Ư';
                else if (span[i] == 'Õ' && !IsTilde(span, i)) span[i] = 'Ò';
            }
        });
    }

    public static void Report(Action<string, string[]> report, bool capitals = false) => report(DiagnosticCodes.FontSlip, capitals ? ["Õ", "Ò"] : ["ƣ", "ư"]);

    private static bool IsTilde(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < LongestSyllable && char.IsLetter(text[start - 1])) start--;
        while (end < text.Length && end - at <= LongestSyllable && char.IsLetter(text[end])) end++;
        return TildeLookup.Contains(text[start..end]);
    }
}
