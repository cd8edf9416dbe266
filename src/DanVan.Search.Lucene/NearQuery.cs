using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Words near each other, in any order: a run that has each of them and at most so many others. Each place of one of them from which such a run begins counts once, as on SQLite. Lucene's own
/// query tries the runs one by one, which takes longer with each word; this one goes through the places of a document once.
/// </summary>
/// <param name="terms">The words, each once, of one field.</param>
/// <param name="others">How many other words may stand among them.</param>
internal sealed class NearQuery(IReadOnlyList<Term> terms, int others) : Query
{
    public override string ToString(string field) => $"{terms[0].Field}:\"{string.Join(' ', terms.Select(static term => term.Text))}\"~{others}";

    public override void ExtractTerms(ISet<Term> all)
    {
        foreach (var term in terms) all.Add(term);
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new NearWeight(this, searcher);

    public override bool Equals(object? obj) => obj is NearQuery other && base.Equals(obj) && others == other.Others && terms.SequenceEqual(other.Terms);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), others, terms[0], terms.Count);

    private IReadOnlyList<Term> Terms => terms;

    private int Others => others;

    private sealed class NearWeight : Weight
    {
        private readonly NearQuery _query;
        private readonly global::Lucene.Net.Search.Similarities.Similarity _similarity;
        private readonly global::Lucene.Net.Search.Similarities.Similarity.SimWeight _weight;

        public NearWeight(NearQuery query, IndexSearcher searcher)
        {
            (_query, _similarity) = (query, searcher.Similarity);
            var statistics = query.Terms.Select(term => searcher.TermStatistics(term, TermContext.Build(searcher.TopReaderContext, term))).ToArray();
            _weight = _similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(query.Terms[0].Field), statistics);
        }

        public override Query Query => _query;

        public override float GetValueForNormalization() => _weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => _weight.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            if (context.AtomicReader.GetTerms(_query.Terms[0].Field) is not { } field) return null;
            var words = new (DocsAndPositionsEnum Places, int Documents)[_query.Terms.Count];
            for (var i = 0; i < words.Length; i++)
            {
                var found = field.GetEnumerator();
                if (!found.SeekExact(_query.Terms[i].Bytes) || found.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE) is not { } places) return null;
                words[i] = (places, found.DocFreq);
            }

            Array.Sort(words, static (a, b) => a.Documents.CompareTo(b.Documents));
            return new NearScorer(this, Array.ConvertAll(words, static word => word.Places), _query.Others + words.Length, _similarity.GetSimScorer(_weight, context));
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer && scorer.Advance(doc) == doc
                ? new ComplexExplanation(match: true, scorer.GetScore(), _query.ToString())
                : new ComplexExplanation(match: false, 0, _query.ToString());
    }

    private sealed class NearScorer(Weight weight, DocsAndPositionsEnum[] words, int most, global::Lucene.Net.Search.Similarities.Similarity.SimScorer scores) : Scorer(weight)
    {
        private readonly int[] _seen = new int[words.Length];

        // Place and word of each, in one number, so that they are sorted as numbers.
        private long[] _places = new long[256];
        private int _doc = -1;
        private int _times;

        public override int DocID => _doc;

        public override int Freq => _times;

        public override float GetScore() => scores.Score(_doc, _times);

        public override int NextDoc() => Find(words[0].NextDoc());

        public override int Advance(int target) => Find(words[0].Advance(target));

        public override long GetCost() => words[0].GetCost();

        private int Find(int doc)
        {
            while (doc != NO_MORE_DOCS)
            {
                var next = doc;
                for (var i = 1; i < words.Length && next == doc; i++) next = words[i].DocID < doc ? words[i].Advance(doc) : words[i].DocID;
                if (next != doc)
                {
                    doc = next == NO_MORE_DOCS ? next : words[0].Advance(next);
                    continue;
                }

                _times = Runs();
                if (_times > 0) return _doc = doc;
                doc = words[0].NextDoc();
            }

            return _doc = NO_MORE_DOCS;
        }

        private int Runs()
        {
            var count = 0;
            for (var i = 0; i < words.Length; i++)
            {
                var word = words[i];
                var times = word.Freq;
                if (_places.Length < count + times) Array.Resize(ref _places, Math.Max(count + times, 2 * _places.Length));
                for (var left = times; left > 0; left--) _places[count++] = ((long)word.NextPosition() << 32) | (uint)i;
            }

            var places = _places.AsSpan(0, count);
            places.Sort();
            Array.Clear(_seen);

            // From each word the shortest run that has all of them; its end never goes back.
            var (runs, missing, end) = (0, _seen.Length, 0);
            for (var start = 0; start < places.Length; start++)
            {
                while (missing > 0 && end < places.Length)
                {
                    if (_seen[WordAt(places[end++])]++ == 0) missing--;
                }

                if (missing > 0) break;
                if ((places[end - 1] >> 32) - (places[start] >> 32) < most) runs++;
                if (--_seen[WordAt(places[start])] == 0) missing++;
            }

            return runs;
        }

        private static int WordAt(long place) => (int)(place & uint.MaxValue);
    }
}
