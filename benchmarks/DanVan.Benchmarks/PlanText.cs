using System.Text;

namespace DanVan.Benchmarks;

/// <summary>
/// Text to measure on: the plans of corpus/ with their lines shuffled again for every copy, since a text that repeats itself is learnt by the
/// branch predictor and flatters every scan.
/// </summary>
internal static class PlanText
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The plans of the corpus, in the order of their names.</summary>
    public static IReadOnlyList<string> Plans { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "corpus", "files"), "*.txt").Order(StringComparer.Ordinal).Select(TryRead).OfType<string>()];

    /// <summary>About that many bytes of UTF-8, always the same.</summary>
    public static string Shuffled(int bytes)
    {
        var lines = Plans.SelectMany(static p => p.Split('\n')).Where(static l => l.Length > 0).ToArray();
        var random = new Random(20130603);
        var builder = new StringBuilder();
        var written = 0;
        while (written < bytes)
        {
            random.Shuffle(lines);
            foreach (var line in lines)
            {
                builder.Append(line).Append('\n');
                written += Encoding.UTF8.GetByteCount(line) + 1;
                if (written >= bytes) break;
            }
        }

        return builder.ToString();
    }

    private static string? TryRead(string path)
    {
        try
        {
            // Some samples are in old encodings on purpose; they are no UTF-8 text.
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DanVan.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmarks from inside the repository.");
        return folder;
    }
}
