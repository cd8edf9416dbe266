using DanVan.Parsing.Catalog;

namespace DanVan.Parsing.Citations;

/// <summary>The days on which laws and ordinances were passed, by name. Thread-safe.</summary>
internal static class LawDays
{
    private static readonly Lazy<ILookup<string, PartialDate>> ByName = new(static () => Csv.Resource("laws.csv")
        .Where(static row => row.Length > 3 && row[3].Length > 0)
        .ToLookup(static row => ActRegister.LawNameKey(row[0] + " " + row[1]), static row => PartialDate.TryParse(row[3], null, out var day) ? day : default, StringComparer.Ordinal));

    /// <summary>Whether a law of a name, kind included, was passed on a day.</summary>
    public static bool Is(ReadOnlySpan<char> name, PartialDate day) => ByName.Value[ActRegister.LawNameKey(name.ToString())].Contains(day);
}
