using System.Collections.Frozen;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>Names that the tables of the administration know: provinces, kinds of documents, bodies and the long forms of their abbreviations. Thread-safe.</summary>
internal static class KnownNames
{
    private static readonly FrozenSet<string> Kinds = Slugs(Csv.Resource("kinds.csv").Select(static row => row[0]));

    private static readonly FrozenSet<string> Bodies = Slugs([.. Csv.Resource("issuers.csv").Select(static row => row[1]), .. Csv.Resource("abbreviations.csv").Select(static row => row[1])]);

    // "Sở", "Bộ", "Ban": what a body is.
    private static readonly FrozenSet<string> BodyWords = Bodies.Select(static slug => slug.Split('-')[0]).ToFrozenSet(StringComparer.Ordinal);

    // A code that is also called otherwise ("NQ") is itself a name.
    private static readonly ILookup<string, string> Symbols = Csv.Resource("kinds.csv").Where(static row => row[1].Length > 0)
        .SelectMany(static row => (IEnumerable<(string Name, string Symbol)>)[(Whole(row[0]), row[1]), (IdentityKeys.Slug(row[1]), row[1])])
        .Distinct().ToLookup(static name => name.Name, static name => name.Symbol, StringComparer.Ordinal);

    private static readonly ILookup<string, (string Code, string Name)> Codes = Csv.Resource("kinds.csv").Where(static row => row[1].Length > 0)
        .ToLookup(static row => IdentityKeys.Slug(row[1]), static row => (row[1], Whole(row[0])), StringComparer.Ordinal);

    /// <summary>The codes of a kind in numbers, in lower-case ASCII, by its name or by one of them; none where the words are no kind.</summary>
    public static IEnumerable<string> CodesOf(string words) => SymbolsOf(words).Select(IdentityKeys.Slug).Distinct(StringComparer.Ordinal);

    /// <summary>The same as they are written (QĐ).</summary>
    public static IEnumerable<string> SymbolsOf(string words) => Symbols[IdentityKeys.Slug(words)];

    /// <summary>The kinds that a code (QĐ) stands for in numbers, as slugs; of "quyết định" and "quyết định của Thủ tướng" the shorter. Typed with its mark, HĐ is no HD.</summary>
    public static IReadOnlyList<string> KindsOf(string code)
    {
        List<string> names = [.. Codes[IdentityKeys.Slug(code)].Where(row => !code.Contains('đ', StringComparison.OrdinalIgnoreCase) || string.Equals(row.Code, code, StringComparison.OrdinalIgnoreCase)).Select(static row => row.Name).Distinct(StringComparer.Ordinal)];
        return names.FindAll(name => !names.Exists(other => name.StartsWith(other + "-", StringComparison.Ordinal)));
    }

    /// <summary>Whether words are a whole name of what a field holds, with or without marks.</summary>
    public static bool Has(QueryField field, string words) => field switch
    {
        QueryField.Province => Provinces.SlugOf(words) is not null,
        QueryField.Kind => Kinds.Contains(IdentityKeys.Slug(words)),
        QueryField.Issuer or QueryField.Assignee => Bodies.Contains(IdentityKeys.Slug(words)),
        _ => false,
    };

    /// <summary>Whether the name of a body begins with a word, which is without marks.</summary>
    public static bool BeginsBody(string word) => BodyWords.Contains(word);

    /// <summary>A name of a table without what stands between brackets, which tells its variants apart.</summary>
    public static string WithoutVariant(string name) => name.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;

    private static FrozenSet<string> Slugs(IEnumerable<string> names) =>
        names.Select(Whole).ToFrozenSet(StringComparer.Ordinal);

    private static string Whole(string name) => IdentityKeys.Slug(WithoutVariant(name));
}
