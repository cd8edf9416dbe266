using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>Looks up one term after the other in a commit, without making anew for each what finds it. Not thread-safe.</summary>
internal sealed class TermLookup(IndexReader reader)
{
    private readonly Dictionary<string, TermsEnum?[]> _terms = new(StringComparer.Ordinal);
    private readonly BytesRef _bytes = new();
    private DocsEnum? _docs;

    /// <summary>The documents that have a term and were not deleted, in order.</summary>
    public IEnumerable<int> Documents(string field, string term)
    {
        var terms = Terms(field);
        for (var leaf = 0; leaf < terms.Length; leaf++)
        {
            _bytes.CopyChars(term);
            if (terms[leaf] is not { } all || !all.SeekExact(_bytes)) continue;
            var context = reader.Leaves[leaf];
            var docs = _docs = all.Docs(context.AtomicReader.LiveDocs, _docs, DocsFlags.NONE);
            while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS) yield return context.DocBase + doc;
        }
    }

    /// <summary>The first document with a term, -1 where there is none.</summary>
    public int First(string field, string term)
    {
        foreach (var doc in Documents(field, term)) return doc;
        return -1;
    }

    /// <summary>Where the terms of a field stand in each segment; null where it has none.</summary>
    public TermsEnum?[] Terms(string field)
    {
        if (!_terms.TryGetValue(field, out var terms)) _terms[field] = terms = [.. reader.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
        return terms;
    }
}
