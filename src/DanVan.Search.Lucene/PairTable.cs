using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Lucene;

/// <summary>Finds the neighbours in texts that are a term of their own, and knows those it has found. Holds a bounded number. Not thread-safe.</summary>
internal sealed class PairTable
{
    // Pairs that were looked up lately, each in the place that its words' numbers tell.
    private const int Lately = 1 << 14;

    private const int MostPairs = 1 << 18;

    private readonly Dictionary<(LexiconWord, LexiconWord), LexiconPair?> _pairs = [];
    private readonly (LexiconWord? First, LexiconWord? Last, LexiconPair? Pair)[] _lately = new (LexiconWord?, LexiconWord?, LexiconPair?)[Lately];
    private readonly List<(int At, LexiconPair Pair)> _found = [];

    public PairedText Of(AnalyzedText text)
    {
        if (_pairs.Count > MostPairs)
        {
            _pairs.Clear();
            Array.Clear(_lately);
        }

        _found.Clear();
        var words = text.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].BeginsPair && words[i + 1].EndsPair && PairOf(words[i], words[i + 1]) is { } pair) _found.Add((i, pair));
        }

        return new PairedText(words, [.. _found]);
    }

    private LexiconPair? PairOf(LexiconWord first, LexiconWord last)
    {
        ref var lately = ref _lately[unchecked((uint)((first.Id * 0x9E3779B1L) + last.Id)) % Lately];
        if (ReferenceEquals(lately.First, first) && ReferenceEquals(lately.Last, last)) return lately.Pair;
        if (!_pairs.TryGetValue((first, last), out var pair)) _pairs[(first, last)] = pair = Make(first, last);
        lately = (first, last, pair);
        return pair;
    }

    private static LexiconPair? Make(LexiconWord first, LexiconWord last)
    {
        var plain = first.Plain + SearchAnalyzer.PairSign + last.Plain;
        if (!SearchAnalyzer.IsPair(plain, marked: false)) return null;
        return new LexiconPair(TwoForms.Of(first.Marked + SearchAnalyzer.PairSign + last.Marked, plain));
    }
}

/// <summary>Two words that are a term of their own where they stand side by side (<see cref="SearchAnalyzer.IsPair"/> without their marks).</summary>
/// <param name="term">Both forms of it (<see cref="TwoForms"/>).</param>
internal sealed class LexiconPair(string term)
{
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(term);
}

/// <summary>The words of a text in order, and the pairs among them, each at the place of its first word. Immutable.</summary>
internal sealed record PairedText(LexiconWord[] Words, (int At, LexiconPair Pair)[] Pairs);
