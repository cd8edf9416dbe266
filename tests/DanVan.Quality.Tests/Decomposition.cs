using System.Collections.Frozen;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Quality.Tests;

/// <summary>Takes Vietnamese letters apart as form D does, by asking which letter and mark compose to each; works without ICU.</summary>
internal static class Decomposition
{
    private static readonly FrozenDictionary<char, string> Parts = Find();

    public static string Of(string text)
    {
        var builder = new StringBuilder(text.Length * 2);
        foreach (var c in text) Append(c, builder);
        return builder.ToString();
    }

    private static void Append(char c, StringBuilder builder)
    {
        if (!Parts.TryGetValue(c, out var parts))
        {
            builder.Append(c);
            return;
        }

        Append(parts[0], builder);
        builder.Append(parts[1]);
    }

    private static FrozenDictionary<char, string> Find()
    {
        var parts = new Dictionary<char, string>();
        foreach (var mark in "\u0323\u0302\u0306\u031B\u0300\u0301\u0303\u0309")
        {
            foreach (var letter in "aeiouyAEIOUYâăêôơưÂĂÊÔƠƯạẹọẠẸỌ")
            {
                var composed = VietnameseText.Compose($"{letter}{mark}");
                if (composed.Length == 1) parts.TryAdd(composed[0], $"{letter}{mark}");
            }
        }

        return parts.ToFrozenDictionary();
    }
}
