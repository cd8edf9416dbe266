using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Documents whose day lies between two, both included, told by the one value that each has: for queries that leave few, which are looked at one by one in place
/// of finding all documents of those days first.
/// </summary>
/// <param name="field">The field of values (<see cref="QueryCompiler.Number"/>).</param>
/// <param name="from">The first day, or null.</param>
/// <param name="to">The last day, or null.</param>
internal sealed class DayRange(string field, DateOnly? from, DateOnly? to) : Filter
{
    // Where there is no day there is no value, which reads as zero, or the highest, by which those documents are last.
    private readonly int _first = from is { } first ? QueryCompiler.Number(first) : 1;
    private readonly int _last = to is { } last ? QueryCompiler.Number(last) : int.MaxValue - 1;

    /// <summary>What of a query lies in the range.</summary>
    public FilteredQuery Of(Query query) => new(query, this, FilteredQuery.QUERY_FIRST_FILTER_STRATEGY);

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        context.AtomicReader.GetNumericDocValues(field) is { } values ? new Days(context.AtomicReader.MaxDoc, acceptDocs, values, _first, _last) : null;

    private sealed class Days(int count, IBits acceptDocs, NumericDocValues values, int first, int last) : FieldCacheDocIdSet(count, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => values.Get(doc) is var day && day >= first && day <= last;
    }
}
