using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// A searcher that ranks as the engine on SQLite does: what a word tells rests on how many plans have it in their text, and a title has it once or not at all, however long it is. Lucene counts
/// all documents, of which a plan has one for each of its tasks, so that words of every plan would tell much and every text would be a long one; and it counts the words of titles apart.
/// </summary>
internal class RankingSearcher(IndexReader reader) : IndexSearcher(reader)
{
    /// <summary>What its <see cref="IndexSearcher.Similarity"/> is to be; what is written has that of texts.</summary>
    public static global::Lucene.Net.Search.Similarities.Similarity Ranking { get; } = new FieldRanking();

    public override CollectionStatistics CollectionStatistics(string field)
    {
        var own = base.CollectionStatistics(field);
        var plans = BodyOf(field) is { } body ? Math.Max(own.DocCount, base.CollectionStatistics(body).DocCount) : own.DocCount;
        return plans <= 0 ? own : new CollectionStatistics(field, plans, own.DocCount, own.SumTotalTermFreq, own.SumDocFreq);
    }

    public override TermStatistics TermStatistics(Term term, TermContext context)
    {
        var own = base.TermStatistics(term, context);
        return BodyOf(term.Field) is { } body ? new TermStatistics(term.Bytes, Math.Max(own.DocFreq, IndexReader.DocFreq(new Term(body, term.Bytes))), -1) : own;
    }

    /// <summary>Where many words of a column stand, and what each tells; all of them are looked up segment by segment, in their order.</summary>
    public Dictionary<string, (TermContext Context, TermStatistics Statistics)> LookUp(string column, IEnumerable<string> words)
    {
        List<BytesRef> inOrder = [.. words.Distinct(StringComparer.Ordinal).Select(static word => new BytesRef(word)).Order()];
        var own = ContextsOf(column, inOrder);
        var body = BodyOf(column) is { } field ? ContextsOf(field, inOrder) : own;
        var found = new Dictionary<string, (TermContext, TermStatistics)>(StringComparer.Ordinal);
        for (var i = 0; i < inOrder.Count; i++) found.Add(inOrder[i].Utf8ToString(), (own[i], new TermStatistics(inOrder[i], Math.Max(own[i].DocFreq, body[i].DocFreq), -1)));
        return found;
    }

    private TermContext[] ContextsOf(string column, List<BytesRef> inOrder)
    {
        var contexts = new TermContext[inOrder.Count];
        for (var i = 0; i < contexts.Length; i++) contexts[i] = new TermContext(TopReaderContext);
        foreach (var leaf in TopReaderContext.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(column)?.GetEnumerator() is not { } terms) continue;
            for (var i = 0; i < contexts.Length; i++)
            {
                if (terms.SeekExact(inOrder[i])) contexts[i].Register(terms.GetTermState(), leaf.Ord, terms.DocFreq, terms.TotalTermFreq);
            }
        }

        return contexts;
    }

    private static string? BodyOf(string field) => field switch
    {
        Fields.Title => Fields.Body,
        Fields.TitlePlain => Fields.BodyPlain,
        _ => null,
    };

    private sealed class FieldRanking : PerFieldSimilarityWrapper
    {
        private static readonly BM25Similarity OfText = new();
        private static readonly BM25Similarity OfTitle = new(0, 0);

        public override global::Lucene.Net.Search.Similarities.Similarity Get(string name) => BodyOf(name) is null ? OfText : OfTitle;
    }
}
