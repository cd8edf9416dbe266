using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// The names of those who have a task. A name, which a slug keeps short, is a term from each of its words on, and no places are kept: who looks for words that follow each other in it reads the
/// tasks of the few terms that begin with them, where a phrase would read those of each word and compare their places.
/// </summary>
internal static class BodyNames
{
    private const char Separator = '-';

    /// <summary>The terms of names.</summary>
    /// <param name="slugs">The names.</param>
    /// <param name="hasLead">Whether the task has somebody who leads it.</param>
    public static IEnumerable<string> Terms(IEnumerable<string> slugs, bool hasLead)
    {
        foreach (var slug in slugs)
        {
            for (var at = 0; at >= 0; at = slug.IndexOf(Separator, at) is var next and >= 0 ? next + 1 : -1) yield return TermOf(slug.AsSpan(at), hasLead);
        }
    }

    /// <summary>The tasks of those in whose names the words of one of some slugs follow each other.</summary>
    /// <param name="slugs">The slugs.</param>
    /// <param name="isLed">Whether only tasks with somebody who leads them are meant.</param>
    public static Query Having(IReadOnlyList<string> slugs, bool isLed) => new ConstantScoreQuery(new Named([.. slugs.Distinct(StringComparer.Ordinal)], isLed));

    private static string TermOf(ReadOnlySpan<char> words, bool hasLead) => string.Concat(hasLead ? "1" : "0", words, [Separator]);

    private sealed class Named(string[] slugs, bool isLed) : Filter
    {
        private readonly BytesRef[] _beginnings = [.. slugs.SelectMany(slug => isLed ? [TermOf(slug, true)] : new[] { TermOf(slug, true), TermOf(slug, false) }).Select(static term => new BytesRef(term))];

        public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
        {
            var reader = context.AtomicReader;
            if (reader.GetTerms(Fields.Assignee)?.GetEnumerator() is not { } terms) return null;
            DocsEnum? first = null, docs = null;
            FixedBitSet? all = null;
            foreach (var beginning in _beginnings)
            {
                if (terms.SeekCeil(beginning) == TermsEnum.SeekStatus.END) continue;
                do
                {
                    if (!StringHelper.StartsWith(terms.Term, beginning)) break;
                    if (first is null)
                    {
                        first = terms.Docs(acceptDocs, null, DocsFlags.NONE);
                        continue;
                    }

                    if (all is null)
                    {
                        all = new FixedBitSet(reader.MaxDoc);
                        all.Or(first);
                    }

                    docs = terms.Docs(acceptDocs, docs, DocsFlags.NONE);
                    all.Or(docs);
                }
                while (terms.MoveNext());
            }

            return all is not null ? all : first is not null ? new OfTerm(first) : null;
        }

        public override bool Equals(object? obj) => obj is Named other && other.IsLed == isLed && other.Slugs.AsSpan().SequenceEqual(slugs);

        public override int GetHashCode() => HashCode.Combine(isLed, slugs.Length, slugs[0]);

        private bool IsLed => isLed;

        private string[] Slugs => slugs;
    }

    private sealed class OfTerm(DocsEnum docs) : DocIdSet
    {
        public override DocIdSetIterator GetIterator() => docs;
    }
}
