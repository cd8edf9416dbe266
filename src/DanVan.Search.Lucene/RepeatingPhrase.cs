using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// A phrase that has a word several times, which is looked for only in documents that have the word as often: Lucene goes through the places of a word once for each time the phrase has it, in
/// every document that has it at all. It finds and scores as the phrase alone does.
/// </summary>
/// <param name="phrase">The phrase.</param>
/// <param name="repeated">The words that it has several times, and how often.</param>
internal sealed class RepeatingPhrase(Query phrase, IReadOnlyList<(Term Term, int Times)> repeated) : Query
{
    /// <summary>How often a word stands in the document that has it most often; 0 where none has it.</summary>
    public static int MostTimes(IndexReader reader, Term term)
    {
        var most = 0;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(term) is not { } docs) continue;
            while (docs.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS) most = Math.Max(most, docs.Freq);
        }

        return most;
    }

    public override string ToString(string field) => phrase.ToString(field);

    public override void ExtractTerms(ISet<Term> terms) => phrase.ExtractTerms(terms);

    public override Weight CreateWeight(IndexSearcher searcher)
    {
        var own = (Query)phrase.Clone();
        own.Boost = Boost;
        return new Narrowed(this, own.CreateWeight(searcher), repeated);
    }

    public override bool Equals(object? obj) => obj is RepeatingPhrase other && base.Equals(obj) && phrase.Equals(other.Phrase);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), phrase);

    private Query Phrase => phrase;

    private sealed class Narrowed(Query query, Weight whole, IReadOnlyList<(Term Term, int Times)> repeated) : Weight
    {
        public override Query Query => query;

        public override Explanation Explain(AtomicReaderContext context, int doc) => whole.Explain(context, doc);

        public override float GetValueForNormalization() => whole.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => whole.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            foreach (var (term, times) in repeated)
            {
                if (Having(context.AtomicReader, term, times, acceptDocs) is not { } narrower) return null;
                acceptDocs = narrower;
            }

            return whole.GetScorer(context, acceptDocs);
        }

        private static FixedBitSet? Having(AtomicReader segment, Term term, int times, IBits? acceptDocs)
        {
            if (segment.GetTerms(term.Field)?.GetEnumerator() is not { } terms || !terms.SeekExact(term.Bytes)) return null;
            FixedBitSet? found = null;
            var docs = terms.Docs(acceptDocs, null, DocsFlags.FREQS);
            while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
            {
                if (docs.Freq >= times) (found ??= new FixedBitSet(segment.MaxDoc)).Set(doc);
            }

            return found;
        }
    }
}
