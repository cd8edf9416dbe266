using System.Collections.Frozen;
using DanVan.Parsing.Catalog;

namespace DanVan.Search;

/// <summary>The provinces of before and after 01/7/2025 (Nghị quyết 202/2025/QH15).</summary>
internal static class Provinces
{
    private static readonly (string Old, string New)[] Rows = [.. Csv.Resource("provinces.csv").Select(static row => (row[0], row[1]))];

    private static readonly FrozenDictionary<string, string> BySlug = BuildSlugs();

    private static readonly (string? Old, string New)[] Mergers = [.. Rows.Select(static row => (SlugOf(row.Old), row.New))];

    /// <summary>The slug of a province's name, old or new, with or without "tỉnh" or "thành phố"; null where it is none.</summary>
    public static string? SlugOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var slug = IdentityKeys.Slug(name);
        foreach (var prefix in (ReadOnlySpan<string>)["tinh-", "thanh-pho-", "tp-"])
        {
            if (slug.StartsWith(prefix, StringComparison.Ordinal)) slug = slug[prefix.Length..];
        }

        return BySlug.GetValueOrDefault(slug);
    }

    /// <summary>The slugs that a province's name stands for in a filter: itself, and the provinces merged into it.</summary>
    public static IReadOnlyList<string> Covered(string name)
    {
        var slug = SlugOf(name);
        if (slug is null) return [];
        var covered = new SortedSet<string>(StringComparer.Ordinal) { slug };
        foreach (var (old, merged) in Rows)
        {
            if (string.Equals(SlugOf(merged), slug, StringComparison.Ordinal) && SlugOf(old) is { } part) covered.Add(part);
        }

        return [.. covered];
    }

    /// <summary>The name of the province that one was merged into, where its name is another.</summary>
    public static IEnumerable<string> MergedInto(string? name)
    {
        var slug = SlugOf(name);
        if (slug is null) yield break;
        foreach (var (old, merged) in Mergers)
        {
            if (!string.Equals(old, slug, StringComparison.Ordinal) || string.Equals(merged, name, StringComparison.Ordinal)) continue;
            yield return merged;
            yield break;
        }
    }

    /// <summary>Every slug, the longest first, for scanning a name.</summary>
    public static IReadOnlyList<string> Slugs { get; } = [.. BySlug.Keys.OrderByDescending(static s => s.Length).ThenBy(static s => s, StringComparer.Ordinal)];

    private static FrozenDictionary<string, string> BuildSlugs()
    {
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (old, merged) in Rows)
        {
            Add(old);
            Add(merged);
        }

        // Renamed on 01/01/2025, the territory unchanged: one place.
        slugs["thua-thien-hue"] = "hue";
        slugs["hcm"] = "ho-chi-minh";
        return slugs.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string name)
        {
            var slug = IdentityKeys.Slug(name);
            if (slug.StartsWith("thanh-pho-", StringComparison.Ordinal)) slug = slug["thanh-pho-".Length..];
            slugs.TryAdd(slug, slug);
        }
    }
}
