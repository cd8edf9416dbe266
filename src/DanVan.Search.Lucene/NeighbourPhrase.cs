using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>A phrase in the texts, whose words are looked for side by side only in plans that may have them so (<see cref="NeighbourBlock"/>). It finds and scores as the phrase alone does.</summary>
/// <param name="phrase">The phrase.</param>
/// <param name="pairs">Its neighbours (<see cref="NeighbourSet"/>) that are no terms of their own.</param>
internal sealed class NeighbourPhrase(PhraseQuery phrase, IReadOnlyList<uint> pairs) : Query
{
    // The places of a word that fewer texts have are read in less time than the blocks.
    private const int Few = 2_000;

    private static readonly ConditionalWeakTable<object, Places> PlacesOf = [];
    private static readonly ConditionalWeakTable<IndexReader, LastPlans> PlansOf = [];

    public override string ToString(string field) => phrase.ToString(field);

    public override void ExtractTerms(ISet<Term> terms) => phrase.ExtractTerms(terms);

    public override Weight CreateWeight(IndexSearcher searcher)
    {
        var own = (PhraseQuery)phrase.Clone();
        own.Boost = Boost;
        var weight = own.CreateWeight(searcher);
        if (own.GetTerms().Any(term => searcher.IndexReader.DocFreq(term) < Few)) return weight;
        return new Narrowed(this, weight, new Lazy<PossiblePlans?>(() => PlansOf.GetValue(searcher.IndexReader, static _ => new LastPlans()).Of(searcher.IndexReader, pairs), LazyThreadSafetyMode.None));
    }

    public override bool Equals(object? obj) => obj is NeighbourPhrase other && base.Equals(obj) && phrase.Equals(other.Phrase);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), phrase);

    /// <summary>The plans that may have two words (without marks) side by side; null where there is no need to know, or where too many may.</summary>
    public static PossiblePlans? Plans(IndexReader reader, string first, string last)
    {
        if (reader.DocFreq(new Term(Fields.BodyPlain, first)) < Few || reader.DocFreq(new Term(Fields.BodyPlain, last)) < Few) return null;
        return PlansOf.GetValue(reader, static _ => new LastPlans()).Of(reader, [NeighbourSet.HashOf(first, last)]);
    }

    /// <summary>The texts of such plans in a segment, of those that are accepted.</summary>
    public static FixedBitSet Texts(PossiblePlans possible, AtomicReaderContext context, IBits? acceptDocs)
    {
        var texts = PlacesOf.GetValue(context.AtomicReader.CoreCacheKey, _ => new Places(context.AtomicReader));
        return possible.Texts(context.AtomicReader.CoreCacheKey, acceptDocs, () => texts.Of(possible, context.AtomicReader.MaxDoc, acceptDocs));
    }

    private PhraseQuery Phrase => phrase;

    private sealed class Narrowed(Query query, Weight whole, Lazy<PossiblePlans?> plans) : Weight
    {
        public override Query Query => query;

        public override Explanation Explain(AtomicReaderContext context, int doc) => whole.Explain(context, doc);

        public override float GetValueForNormalization() => whole.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => whole.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs)
        {
            if (plans.Value is not { } possible) return whole.GetScorer(context, acceptDocs);
            return whole.GetScorer(context, Texts(possible, context, acceptDocs));
        }
    }

    /// <summary>What was asked for last of a commit: who looks for other marks asks for the same neighbours again and again. Thread-safe.</summary>
    private sealed class LastPlans
    {
        private volatile Tuple<IReadOnlyList<uint>, PossiblePlans?>? _last;

        public PossiblePlans? Of(IndexReader reader, IReadOnlyList<uint> pairs)
        {
            if (_last is { } known && known.Item1.SequenceEqual(pairs)) return known.Item2;
            var plans = PossiblePlans.Of(reader, pairs);
            _last = Tuple.Create(pairs, plans);
            return plans;
        }
    }

    /// <summary>The texts of a segment with the ids of their plans; what was deleted later is among them. Immutable.</summary>
    private sealed class Places
    {
        private readonly List<(int Doc, long Id)> _texts = [];

        public Places(AtomicReader segment)
        {
            if (segment.GetNumericDocValues(Fields.Id) is not { } ids || segment.GetTerms(Fields.Type)?.GetEnumerator() is not { } types || !types.SeekExact(new BytesRef(Fields.TextType))) return;
            var docs = types.Docs(null, null, DocsFlags.NONE);
            while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) _texts.Add((doc, ids.Get(doc)));
        }

        public FixedBitSet Of(PossiblePlans possible, int count, IBits? acceptDocs)
        {
            var found = new FixedBitSet(count);
            foreach (var (doc, id) in _texts)
            {
                if (possible.Has(id) && (acceptDocs is null || acceptDocs.Get(doc))) found.Set(doc);
            }

            return found;
        }
    }
}

/// <summary>The ids of plans that may have some neighbours. Thread-safe.</summary>
internal sealed class PossiblePlans
{
    private const int Bits = 64;

    // By id, set where a plan cannot have them.
    private readonly ulong[] _without;

    // The texts of these plans by segment.
    private readonly ConcurrentDictionary<object, (IBits? Accepted, FixedBitSet Texts)> _texts = new();

    private PossiblePlans(ulong[] without) => _without = without;

    public bool Has(long id) => id < 0 || id / Bits >= _without.Length || (_without[id / Bits] >> (int)(id % Bits) & 1) == 0;

    /// <summary>The texts of these plans in a segment, of those that are accepted; looked up once where that is asked again.</summary>
    public FixedBitSet Texts(object segment, IBits? accepted, Func<FixedBitSet> find)
    {
        if (_texts.TryGetValue(segment, out var known) && ReferenceEquals(known.Accepted, accepted)) return known.Texts;
        var texts = find();
        _texts[segment] = (accepted, texts);
        return texts;
    }

    /// <summary>The terms (<see cref="Fields.NeighboursOf"/>) of the blocks of which no plan is left.</summary>
    public static List<string> Gone(LucenePlanIndex.Snapshot snapshot)
    {
        var gone = new List<string>();
        var bytes = new BytesRef();
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(Fields.NeighboursOf)?.GetEnumerator() is not { } terms || leaf.AtomicReader.GetBinaryDocValues(Fields.Neighbours) is not { } values) continue;
            while (terms.MoveNext())
            {
                if (terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE) is var docs && docs.NextDoc() is var doc && doc == DocIdSetIterator.NO_MORE_DOCS) continue;
                values.Get(doc, bytes);
                var (first, plans) = NeighbourBlock.Read(bytes);
                var isGone = true;
                for (var id = first; id < first + plans && isGone; id++) isGone = snapshot.CardOf(id, isOneOfMany: true) < 0;
                if (isGone) gone.Add(terms.Term.Utf8ToString());
            }
        }

        return gone;
    }

    /// <summary>Those that may have all of some pairs; null where the blocks rule out too few to be of use.</summary>
    public static PossiblePlans? Of(IndexReader reader, IReadOnlyList<uint> pairs)
    {
        // Of each block, by its first id, the plans that may have what was looked at so far.
        var blocks = new Dictionary<long, (ulong[] Possible, int Plans)>();
        var bytes = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(Fields.Neighbours)?.GetEnumerator() is not { } terms || leaf.AtomicReader.GetBinaryDocValues(Fields.Neighbours) is not { } values) continue;
            DocsEnum? docs = null;
            foreach (var partBits in NeighbourBlock.AllPartBits)
            {
                foreach (var pair in pairs) Narrow(NeighbourBlock.TermOf(partBits, pair), pair);
            }

            void Narrow(string term, uint pair)
            {
                if (!terms.SeekExact(new BytesRef(term))) return;
                docs = terms.Docs(leaf.AtomicReader.LiveDocs, docs, DocsFlags.NONE);
                while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
                {
                    values.Get(doc, bytes);
                    var (first, plans) = NeighbourBlock.Read(bytes);
                    if (!blocks.TryGetValue(first, out var block))
                    {
                        blocks[first] = block = (new ulong[(plans + Bits - 1) / Bits], plans);
                        Array.Fill(block.Possible, ulong.MaxValue);
                    }

                    NeighbourBlock.Keep(bytes, pair, block.Possible);
                }
            }
        }

        if (blocks.Count == 0) return null;
        var (last, all, ruledOut) = (blocks.Max(static block => block.Key), 0L, 0L);
        var without = new ulong[((last + NeighbourBlock.MostPlans) / Bits) + 2];
        foreach (var (first, (possible, plans)) in blocks)
        {
            all += plans;
            for (var i = 0; i < possible.Length; i++)
            {
                var left = plans - (i * Bits);
                var gone = ~possible[i] & (left >= Bits ? ulong.MaxValue : (1UL << left) - 1);
                ruledOut += BitOperations.PopCount(gone);
                var (word, shift) = ((first / Bits) + i, (int)(first % Bits));
                without[word] |= gone << shift;
                if (shift > 0) without[word + 1] |= gone >> (Bits - shift);
            }
        }

        return ruledOut < all / 2 ? null : new PossiblePlans(without);
    }
}
