using System.Globalization;
using System.Security.Cryptography;

namespace DanVan.Search;

/// <summary>
/// The identity of a document without a number: its words, without marks and case, and how often each stands there. The formats of one document have the
/// same words and not the same order: a letterhead in two columns is read line by line from one and column by column from another.
/// </summary>
internal static class TextIdentity
{
    // Fewer words are a blank form or a page that could not be read.
    private const int LeastWords = 30;

    private const string Beginning = "text:undated:h";

    /// <summary>The text form of the identity; null where there are too few words.</summary>
    public static string? Of(AnalyzedText text)
    {
        if (text.Words.Length < LeastWords) return null;
        var counts = new Dictionary<string, (byte[] Bytes, int Times)>(StringComparer.Ordinal);
        foreach (var word in text.Words) counts[word.Plain] = (word.PlainBytes, counts.GetValueOrDefault(word.Plain).Times + 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> times = stackalloc byte[16];
        foreach (var (_, (bytes, count)) in counts.OrderBy(static word => word.Key, StringComparer.Ordinal))
        {
            hash.AppendData(bytes);
            count.TryFormat(times, out var length, " 0\n", CultureInfo.InvariantCulture);
            hash.AppendData(times[..length]);
        }

        return Beginning + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>Whether an identity is that of a document without a number.</summary>
    public static bool Is(string? identity) => identity is not null && identity.StartsWith(Beginning, StringComparison.Ordinal);
}
