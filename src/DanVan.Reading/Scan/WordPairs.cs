using System.Collections.Frozen;
using System.Text;
using DanVan.Parsing;
using DanVan.Parsing.Catalog;

namespace DanVan.Reading;

/// <summary>
/// Words of two syllables in official writing, from <c>Data/words.csv</c>: they settle which of two readings of a syllable is right and, where they
/// are names of bodies, what a mark must be that text recognition got wrong.
/// </summary>
internal static class WordPairs
{
    private const string Edges = ".,;:()[]“”\"'-/!?…";

    private static readonly FrozenSet<string> Known;
    private static readonly FrozenDictionary<string, (string First, string Second)?> Names;

    static WordPairs()
    {
        using var stream = typeof(WordPairs).Assembly.GetManifestResourceStream("DanVan.Reading.Data.words.csv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, (string, string)?>(StringComparer.Ordinal);
        foreach (var row in Csv.Parse(reader.ReadToEnd()).Skip(1))
        {
            if (row.Length < 2) continue;
            var syllables = row[1].Trim().Split(' ');
            known.Add(Key(syllables[0]) + ' ' + Key(syllables[1]));
            if (row[0] is not "name") continue;
            // What has several names without its marks settles nothing.
            var plain = Plain(syllables[0]) + ' ' + Plain(syllables[1]);
            names[plain] = names.ContainsKey(plain) ? null : (syllables[0], syllables[1]);
        }

        Known = known.ToFrozenSet(StringComparer.Ordinal);
        Names = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether the two syllables make a word of the table, wherever their tone marks are placed (hoà, hòa).</summary>
    public static bool IsKnown(string first, string second) => Known.Contains(Key(first.Trim(Edges.ToCharArray())) + ' ' + Key(second.Trim(Edges.ToCharArray())));

    /// <summary>Whether two syllables differ in their marks only.</summary>
    public static bool AreAlike(string first, string second) => string.Equals(Plain(first), Plain(second), StringComparison.Ordinal);

    /// <summary>The name that two syllables are but for one mark; null where they are one as they stand, or none.</summary>
    public static (string First, string Second)? NameLike(string first, string second) =>
        Names.GetValueOrDefault(Plain(first) + ' ' + Plain(second)) is not { } name || IsKnown(first, second) ? null : Correct((first, second), name);

    /// <summary>A name in the letters of what was read, where that differs from it in one mark; else null.</summary>
    public static (string First, string Second)? Correct((string First, string Second) read, (string First, string Second) name) =>
        Differences(read.First, name.First) + Differences(read.Second, name.Second) == 1 ? (Cased(name.First, read.First), Cased(name.Second, read.Second)) : null;

    private static int Differences(string read, string right)
    {
        if (string.Equals(Key(read), Key(right), StringComparison.Ordinal)) return 0;
        if (read.Length != right.Length) return 2;
        var count = 0;
        for (var i = 0; i < read.Length; i++) count += char.ToLowerInvariant(read[i]) == char.ToLowerInvariant(right[i]) ? 0 : 1;
        return count;
    }

    private static string Cased(string name, string like)
    {
        // As it was read where it is right, tone placement and all.
        if (string.Equals(Key(name), Key(like), StringComparison.Ordinal)) return like;
        if (like.Length > 1 && char.IsUpper(like[1])) return name.ToUpperInvariant();
        return char.IsUpper(like[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    private static string Plain(string syllable) => VietnameseText.Unaccent(syllable).ToLowerInvariant();

    // Its letters without the tone, and the tone: the same wherever the tone mark stands.
    private static string Key(string syllable)
    {
        var key = new StringBuilder(syllable.Length + 1);
        var all = 0;
        foreach (var c in syllable)
        {
            VietnameseText.TrySplitTone(c, out var vowel, out var tone);
            key.Append(char.ToLowerInvariant(vowel));
            if (tone > 0) all = tone;
        }

        return key.Append((char)('0' + all)).ToString();
    }
}
