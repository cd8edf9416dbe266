using Lucene.Net.Analysis;

namespace DanVan.Search.Lucene;

/// <summary>Analyzes Vietnamese text with <see cref="VietnameseTokenizer"/>. Thread-safe.</summary>
public sealed class VietnameseAnalyzer : Analyzer
{
    private readonly Func<string, bool> _isMarked;

    /// <summary>Creates an analyzer.</summary>
    /// <param name="marked">Whether words keep their marks: "dân" and "dan" are two words.</param>
    public VietnameseAnalyzer(bool marked)
        : this(_ => marked, GLOBAL_REUSE_STRATEGY)
    {
    }

    private VietnameseAnalyzer(Func<string, bool> isMarked, ReuseStrategy reuse)
        : base(reuse) => _isMarked = isMarked;

    /// <summary>An analyzer that keeps the marks of some fields only.</summary>
    /// <param name="isMarked">Whether the field of a name keeps them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="isMarked"/> is null.</exception>
    public static VietnameseAnalyzer PerField(Func<string, bool> isMarked)
    {
        ArgumentNullException.ThrowIfNull(isMarked);
        return new VietnameseAnalyzer(isMarked, PER_FIELD_REUSE_STRATEGY);
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new VietnameseTokenizer(reader, _isMarked(fieldName)));
}
