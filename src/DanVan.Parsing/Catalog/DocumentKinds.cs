namespace DanVan.Parsing.Catalog;

/// <summary>The kinds of document with their codes (Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III; Party kinds).</summary>
internal static class DocumentKinds
{
    private const int LongestCode = 32;

    private static readonly WordTable Codes = new(Csv.Resource("kinds.csv").Select(static row => row[1].Trim().ToUpperInvariant()).Where(static code => code.Length > 0));
    private static readonly Dictionary<string, string> Names = BuildNames();

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
        return Codes.Contains(upper);
    }

    private static Dictionary<string, string> BuildNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Csv.Resource("kinds.csv"))
        {
            if (row[1].Trim() is not { Length: > 0 } code || row[0].Contains('(', StringComparison.Ordinal) || row[0].Contains(" của ", StringComparison.Ordinal)) continue;
            names.TryAdd(code.ToUpperInvariant(), row[0].Trim());
        }

        return names;
    }
}
