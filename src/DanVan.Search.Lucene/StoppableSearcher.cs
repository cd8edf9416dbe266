using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DanVan.Search.Lucene;

/// <summary>A searcher whose searches end with <see cref="OperationCanceledException"/> when a token is cancelled.</summary>
internal sealed class StoppableSearcher(IndexReader reader, CancellationToken cancellation) : RankingSearcher(reader)
{
    protected override void Search(IList<AtomicReaderContext> leaves, Weight weight, ICollector collector) =>
        base.Search(leaves, weight, new StoppableCollector(collector, cancellation));

    private sealed class StoppableCollector(ICollector collector, CancellationToken cancellation) : ICollector
    {
        // Looked at between so many documents: a look at each would show.
        private const int Step = 1024;

        private int _left = Step;

        public bool AcceptsDocsOutOfOrder => collector.AcceptsDocsOutOfOrder;

        public void Collect(int doc)
        {
            if (--_left == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                _left = Step;
            }

            collector.Collect(doc);
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            cancellation.ThrowIfCancellationRequested();
            collector.SetNextReader(context);
        }

        public void SetScorer(Scorer scorer) => collector.SetScorer(scorer);
    }
}
