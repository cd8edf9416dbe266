using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DanVan.Search.Lucene;

/// <summary>Collects every document that a query matches, in the order of the index.</summary>
internal sealed class DocCollector : ICollector
{
    private readonly List<int> _docs = [];
    private int _base;

    public bool AcceptsDocsOutOfOrder => false;

    public static List<int> Collect(IndexSearcher searcher, Query query)
    {
        var collector = new DocCollector();
        searcher.Search(query, collector);
        return collector._docs;
    }

    public void Collect(int doc) => _docs.Add(_base + doc);

    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    public void SetScorer(Scorer scorer)
    {
    }
}
