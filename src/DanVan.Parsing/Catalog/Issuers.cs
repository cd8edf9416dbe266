namespace DanVan.Parsing.Catalog;

/// <summary>The codes of issuers with their level.</summary>
internal static class Issuers
{
    private static readonly Dictionary<string, IssuerLevel> Levels = Csv.Resource("issuers.csv")
        .GroupBy(static row => row[0].Trim().ToUpperInvariant(), StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => Level(group.First()), StringComparer.Ordinal);

    /// <summary>The level of an issuer's code, unknown where the code is used at several levels or is not in the table.</summary>
    public static IssuerLevel LevelOf(string code) => Levels.GetValueOrDefault(code.ToUpperInvariant());

    private static IssuerLevel Level(string[] row)
    {
        if (row.Length > 4 && (row[4].Contains("every level", StringComparison.Ordinal) || row[4].Contains("all levels", StringComparison.Ordinal))) return IssuerLevel.Unknown;
        return row[2].Trim() switch
        {
            "central" => IssuerLevel.Central,
            "province" => IssuerLevel.Province,
            "district" => IssuerLevel.District,
            "commune" => IssuerLevel.Commune,
            _ => IssuerLevel.Unknown,
        };
    }
}
