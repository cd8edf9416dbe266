using System.Collections.Frozen;

namespace DanVan.Parsing.Catalog;

/// <summary>The kinds of document with their codes (Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III; Party kinds).</summary>
internal static class DocumentKinds
{
    private const int LongestCode = 32;

    private static readonly FrozenSet<string> Codes = Csv.Resource("kinds.csv")
        .Select(static row => row[1].Trim())
        .Where(static code => code.Length > 0)
        .Select(static code => code.ToUpperInvariant())
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CodesBySpan = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Names = Csv.Resource("kinds.csv")
        .Where(static row => row[1].Trim().Length > 0 && !row[0].Contains('(', StringComparison.Ordinal) && !row[0].Contains(" của ", StringComparison.Ordinal))
        .GroupBy(static row => row[1].Trim().ToUpperInvariant(), StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.First()[0].Trim(), StringComparer.Ordinal);

    /// <summary>
    /// The name of the kind with this code, or null. A year in the number tells the thông tư of the state from the thông tri of the Party, which
    /// share "TT" (Nghị định 78/2025/NĐ-CP).
    /// </summary>
    public static string? NameOf(string code, bool hasYear = false) =>
        hasYear && code.Equals("TT", StringComparison.OrdinalIgnoreCase) ? "Thông tư" : Names.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>Whether the text is the code of a kind, whatever its case.</summary>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestCode) return false;
        Span<char> upper = stackalloc char[text.Length];
        text.ToUpperInvariant(upper);
        return CodesBySpan.Contains(upper);
    }
}
