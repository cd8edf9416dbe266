using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DanVan.Search.Postings;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SimScorer = Lucene.Net.Search.Similarities.Similarity.SimScorer;
using SimWeight = Lucene.Net.Search.Similarities.Similarity.SimWeight;

namespace DanVan.Search.Lucene;

/// <summary>
/// Documents that have any of many words and phrases of a column, as a long list of numbers has: it finds and scores as they do one by one, but what several of them have (the "kh" and "ubnd" of
/// "5/KH-UBND", "6/KH-UBND", …) is looked up and read once. Holds what one commit has. Not thread-safe.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="phrases">What is looked for.</param>
internal sealed class ManyPhrases(string column, IReadOnlyList<ManyPhrases.Phrase> phrases) : Query
{
    // So many documents are read together, which bounds what is held of words that all of them have.
    private const int Window = 1 << 16;

    // What was found in each segment: a search may go through it twice.
    private readonly Dictionary<object, Found?> _found = [];

    public override string ToString(string field) => $"{column}:({string.Join(' ', phrases.Select(static phrase => string.Join('+', phrase.Words)))})";

    public override Weight CreateWeight(IndexSearcher searcher) => new ManyWeight(this, column, phrases, searcher);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Words as terms of the column, the place of each in the phrase, and how much it counts.</summary>
    internal readonly record struct Phrase(string[] Words, int[] Places, float Boost);

    private sealed class ManyWeight : Weight
    {
        private readonly ManyPhrases _query;
        private readonly string _column;
        private readonly IReadOnlyList<Phrase> _phrases;
        private readonly global::Lucene.Net.Search.Similarities.Similarity _similarity;
        private readonly Dictionary<string, (TermContext Context, TermStatistics Statistics)> _words;

        // None for a phrase that has a word of no document.
        private readonly SimWeight?[] _weights;

        public ManyWeight(ManyPhrases query, string column, IReadOnlyList<Phrase> phrases, IndexSearcher searcher)
        {
            (_query, _column, _phrases, _similarity) = (query, column, phrases, searcher.Similarity);
            _words = ((RankingSearcher)searcher).LookUp(column, phrases.SelectMany(static phrase => phrase.Words));
            var all = searcher.CollectionStatistics(column);
            _weights = new SimWeight?[phrases.Count];
            for (var i = 0; i < _weights.Length; i++)
            {
                var words = phrases[i].Words;
                if (Array.TrueForAll(words, word => _words[word].Context.DocFreq > 0)) _weights[i] = _similarity.ComputeWeight(query.Boost * phrases[i].Boost, all, Array.ConvertAll(words, word => _words[word].Statistics));
            }
        }

        public override Query Query => _query;

        public override float GetValueForNormalization() => _weights.Sum(static weight => weight?.GetValueForNormalization() ?? 0);

        public override void Normalize(float norm, float topLevelBoost)
        {
            foreach (var weight in _weights) weight?.Normalize(norm, topLevelBoost);
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_query._found, context.AtomicReader.CoreCacheKey, out var isKnown);
            if (!isKnown) found = Find(context, 0, context.AtomicReader.MaxDoc);
            return found is null ? null : new ManyScorer(this, found, acceptDocs);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var found = Find(context, doc, doc + 1);
            var isMatch = found is not null && found.Docs.Get(doc) && context.AtomicReader.LiveDocs?.Get(doc) != false;
            return new ComplexExplanation(isMatch, isMatch ? found!.Scores[doc] : 0, _query.ToString());
        }

        // In the documents from one up to another.
        private Found? Find(AtomicReaderContext context, int from, int to)
        {
            if (context.AtomicReader.GetTerms(_column)?.GetEnumerator() is not { } terms) return null;
            var words = new Dictionary<string, Word>(StringComparer.Ordinal);
            var asked = new List<(List<(Word Word, int Place)> Words, SimScorer Scores)>();
            for (var i = 0; i < _phrases.Count; i++)
            {
                if (_weights[i] is not { } weight || !Array.TrueForAll(_phrases[i].Words, word => _words[word].Context.Get(context.Ord) is not null)) continue;

                // The rarest first: of the others no more is looked at than there is of it.
                var own = _phrases[i].Words.Select(Of).Zip(_phrases[i].Places).OrderBy(static word => word.First.Documents).ToList();
                foreach (var (word, _) in own) word.Uses++;
                asked.Add((own, _similarity.GetSimScorer(weight, context)));
            }

            if (asked.Count == 0) return null;
            var found = new Found(context.AtomicReader.MaxDoc);
            var left = new Candidates();
            for (var start = from; start < to; start += Window)
            {
                var end = Math.Min(to, start + Window);
                foreach (var (own, scores) in asked)
                {
                    left.Begin(own[0].Word.Between(start, end), own[0].Place);
                    for (var i = 1; i < own.Count && left.Count > 0; i++) left.Keep(own[i].Word, own[i].Place, start, end);
                    left.AddTo(found, scores);
                }
            }

            return found;

            Word Of(string word)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
                if (known is not null) return known;
                terms.SeekExact(new BytesRef(word), _words[word].Context.Get(context.Ord));
                var places = terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) ?? throw new InvalidDataException("the places of a word are missing");
                return known = new Word(places, terms.DocFreq);
            }
        }
    }

    /// <summary>The documents of a segment that have any, deleted ones too, and what each scores.</summary>
    private sealed class Found(int documents)
    {
        public FixedBitSet Docs { get; } = new(documents);

        public float[] Scores { get; } = new float[documents];

        public int Count { get; private set; }

        public void Add(int doc, float score)
        {
            if (!Docs.GetAndSet(doc)) Count++;
            Scores[doc] += score;
        }
    }

    /// <summary>Documents and the places in each.</summary>
    private class Listed
    {
        protected List<int> Docs { get; } = [];

        protected List<int> Ends { get; } = [];

        protected List<int> Places { get; } = [];

        public int Count => Docs.Count;

        public ReadOnlySpan<int> All => CollectionsMarshal.AsSpan(Docs);

        public ReadOnlySpan<int> PlacesOf(int at) => CollectionsMarshal.AsSpan(Places)[(at == 0 ? 0 : Ends[at - 1])..Ends[at]];

        protected void Clear()
        {
            Docs.Clear();
            Ends.Clear();
            Places.Clear();
        }

        protected void End(int doc)
        {
            Docs.Add(doc);
            Ends.Add(Places.Count);
        }
    }

    /// <summary>What a segment has of a word, read from the first document on.</summary>
    private sealed class Word(DocsAndPositionsEnum all, int documents) : Listed
    {
        private int _start = -1;

        public int Documents => documents;

        /// <summary>How many phrases have it.</summary>
        public int Uses { get; set; }

        /// <summary>All that it has in some documents, which is kept until others are asked for.</summary>
        public Word Between(int start, int end)
        {
            if (_start == start) return this;
            _start = start;
            Clear();
            for (var doc = all.DocID < start ? all.Advance(start) : all.DocID; doc < end; doc = all.NextDoc())
            {
                for (var left = all.Freq; left > 0; left--) Places.Add(all.NextPosition());
                End(doc);
            }

            return this;
        }

        /// <summary>Its places in one document, which lies behind those that were asked for before.</summary>
        public ReadOnlySpan<int> PlacesIn(int doc)
        {
            Places.Clear();
            if ((all.DocID < doc ? all.Advance(doc) : all.DocID) == doc)
            {
                for (var left = all.Freq; left > 0; left--) Places.Add(all.NextPosition());
            }

            return CollectionsMarshal.AsSpan(Places);
        }
    }

    /// <summary>The documents that may still have a phrase, and where it would begin.</summary>
    private sealed class Candidates : Listed
    {
        public void Begin(Word word, int place)
        {
            Clear();
            var docs = word.All;
            for (var i = 0; i < docs.Length; i++)
            {
                var before = Places.Count;
                foreach (var at in word.PlacesOf(i))
                {
                    if (at >= place) Places.Add(at - place);
                }

                if (Places.Count > before) End(docs[i]);
            }
        }

        /// <summary>Keeps those where a word stands at its place.</summary>
        public void Keep(Word word, int place, int start, int end)
        {
            var isShared = word.Uses > 1;
            var others = isShared ? word.Between(start, end).All : [];
            var docs = CollectionsMarshal.AsSpan(Docs);
            var ends = CollectionsMarshal.AsSpan(Ends);
            var places = CollectionsMarshal.AsSpan(Places);
            var (kept, keptPlaces, from, next) = (0, 0, 0, 0);
            for (var i = 0; i < docs.Length; i++)
            {
                var (doc, first, last) = (docs[i], from, ends[i]);
                from = last;
                ReadOnlySpan<int> there = [];
                if (isShared)
                {
                    next = Sorted.Next(others, next, doc);
                    if (next == others.Length) break;
                    if (others[next] == doc) there = word.PlacesOf(next);
                }
                else
                {
                    there = word.PlacesIn(doc);
                }

                var before = keptPlaces;
                for (var p = first; p < last && there.Length > 0; p++)
                {
                    var at = Sorted.Next(there, 0, places[p] + place);
                    if (at < there.Length && there[at] == places[p] + place) places[keptPlaces++] = places[p];
                    there = there[at..];
                }

                if (keptPlaces == before) continue;
                (docs[kept], ends[kept]) = (doc, keptPlaces);
                kept++;
            }

            CollectionsMarshal.SetCount(Docs, kept);
            CollectionsMarshal.SetCount(Ends, kept);
            CollectionsMarshal.SetCount(Places, keptPlaces);
        }

        public void AddTo(Found found, SimScorer scores)
        {
            for (var i = 0; i < Count; i++) found.Add(Docs[i], scores.Score(Docs[i], PlacesOf(i).Length));
        }
    }

    private sealed class ManyScorer(Weight weight, Found found, IBits? acceptDocs) : Scorer(weight)
    {
        private int _doc = -1;

        public override int DocID => _doc;

        public override int Freq => 1;

        public override float GetScore() => found.Scores[_doc];

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target)
        {
            while (target < found.Scores.Length && found.Docs.NextSetBit(target) is var next and >= 0)
            {
                if (acceptDocs is null || acceptDocs.Get(next)) return _doc = next;
                target = next + 1;
            }

            return _doc = NO_MORE_DOCS;
        }

        public override long GetCost() => found.Count;
    }
}
