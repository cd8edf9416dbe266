using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DanVan.Search.Lucene;

/// <summary>Where the card of each plan stands in a commit, by the id of the plan. Immutable and thread-safe.</summary>
internal sealed class CardPlaces
{
    private const int PageBits = 12;

    // Ids are never given twice, so that pages of plans that have gone stay empty.
    private readonly Dictionary<long, int[]> _pages = [];

    public CardPlaces(IndexReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetNumericDocValues(Fields.Id) is not { } ids || leaf.AtomicReader.GetTermDocsEnum(new Term(Fields.Type, Fields.CardType)) is not { } cards) continue;
            int doc;
            while ((doc = cards.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS)
            {
                var id = ids.Get(doc);
                if (!_pages.TryGetValue(id >> PageBits, out var page)) _pages[id >> PageBits] = page = new int[1 << PageBits];
                page[id & ((1 << PageBits) - 1)] = leaf.DocBase + doc + 1;
            }
        }
    }

    /// <summary>The document of a card, -1 where there is none.</summary>
    public int Of(long id) => _pages.TryGetValue(id >> PageBits, out var page) ? page[id & ((1 << PageBits) - 1)] - 1 : -1;
}
