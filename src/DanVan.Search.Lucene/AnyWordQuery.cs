using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Documents that have one of many words, which count as one word that is spelled in many ways: how often all of them stand in a document, and how few documents have any. Without a limit on how
/// many. Holds what one commit has.
/// </summary>
/// <param name="counts">How often the documents have them.</param>
/// <param name="ranking">The same of the field by which they are weighed (<see cref="RankingSearcher"/>), or itself.</param>
internal sealed class AnyWordQuery(WordCounts counts, WordCounts ranking) : Query
{
    public override string ToString(string field) => $"{counts.Field}:({string.Join(' ', counts.Terms)})";

    public override Weight CreateWeight(IndexSearcher searcher)
    {
        var documents = Math.Max(counts.Documents, ranking.Documents);
        return new AnyWeight(this, counts, searcher.Similarity, searcher.Similarity.ComputeWeight(Boost, searcher.CollectionStatistics(counts.Field), new TermStatistics(new BytesRef(counts.Field), Math.Max(1, documents), -1)));
    }

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private sealed class AnyWeight(AnyWordQuery query, WordCounts counts, global::Lucene.Net.Search.Similarities.Similarity similarity, global::Lucene.Net.Search.Similarities.Similarity.SimWeight weight) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => weight.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs) =>
            counts.Of(context) is { } times ? new AnyScorer(this, times, acceptDocs, similarity.GetSimScorer(weight, context)) : null;

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer && scorer.Advance(doc) == doc
                ? new ComplexExplanation(match: true, scorer.GetScore(), query.ToString())
                : new ComplexExplanation(match: false, 0, query.ToString());
    }

    private sealed class AnyScorer(Weight weight, byte[] times, IBits? acceptDocs, global::Lucene.Net.Search.Similarities.Similarity.SimScorer scores) : Scorer(weight)
    {
        private int _doc = -1;

        public override int DocID => _doc;

        public override int Freq => times[_doc];

        public override float GetScore() => scores.Score(_doc, times[_doc]);

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target)
        {
            for (_doc = target; _doc < times.Length; _doc++)
            {
                var next = times.AsSpan(_doc).IndexOfAnyExcept((byte)0);
                if (next < 0) break;
                _doc += next;
                if (acceptDocs is null || acceptDocs.Get(_doc)) return _doc;
            }

            return _doc = NO_MORE_DOCS;
        }

        public override long GetCost() => times.Length;
    }
}

/// <summary>How often the documents of a commit have any of some words. Read when first asked for. Not thread-safe.</summary>
internal sealed class WordCounts(IndexReader reader, string column, IReadOnlyList<string> terms)
{
    private Dictionary<object, byte[]>? _times;
    private int _documents;

    public string Field => column;

    public IReadOnlyList<string> Terms => terms;

    /// <summary>How many documents have one of them.</summary>
    public int Documents
    {
        get
        {
            Read();
            return _documents;
        }
    }

    /// <summary>For each document of a segment how often it has them, at most 255 times, which tells no more than as many; null where none has.</summary>
    public byte[]? Of(AtomicReaderContext segment) => Read().GetValueOrDefault(segment.AtomicReader.CoreCacheKey);

    private Dictionary<object, byte[]> Read()
    {
        if (_times is { } known) return known;
        var all = new Dictionary<object, byte[]>();
        DocsEnum? docs = null;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(column)?.GetEnumerator() is not { } found) continue;
            byte[]? times = null;
            foreach (var term in terms)
            {
                if (!found.SeekExact(new BytesRef(term))) continue;
                times ??= new byte[leaf.AtomicReader.MaxDoc];
                docs = found.Docs(leaf.AtomicReader.LiveDocs, docs, DocsFlags.FREQS);
                while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
                {
                    if (times[doc] == 0) _documents++;
                    times[doc] = (byte)Math.Min(byte.MaxValue, times[doc] + docs.Freq);
                }
            }

            if (times is not null) all[leaf.AtomicReader.CoreCacheKey] = times;
        }

        return _times = all;
    }
}
