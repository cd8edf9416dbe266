using DanVan.Parsing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

internal sealed partial class LucenePlanIndex
{
    public IReadOnlyList<SimilarPlan> Similar(long id, int take = 10, CancellationToken cancellationToken = default) => Get(id) is { } plan ? SimilarPlans.Find(this, plan, take, cancellationToken) : [];

    public IndexReport Verify(CancellationToken cancellationToken = default)
    {
        var problems = new List<Fault>();
        try
        {
            Guard(() =>
            {
                using var details = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
                var status = new CheckIndex(_directory) { InfoStream = details }.DoCheckIndex();
                if (status.Clean) return true;
                if (status.MissingSegments || status.CantOpenSegments || status.MissingSegmentVersion) problems.Add(new("the list of segments cannot be read", "không đọc được danh sách các phần"));
                foreach (var segment in status.SegmentInfos.Where(static s => !s.OpenReaderPassed || s.FieldNormStatus?.Error is not null || s.TermIndexStatus?.Error is not null
                    || s.StoredFieldStatus?.Error is not null || s.DocValuesStatus?.Error is not null)) problems.Add(new($"segment {segment.Name} is damaged", $"phần {segment.Name} bị hỏng"));
                if (problems.Count == 0) problems.Add(new("a segment is damaged", "một phần bị hỏng"));
                return false;
            }, reads: true);
        }
        catch (PlanIndexException e)
        {
            problems.Add(Fault.Of(e));
        }

        return IndexVerifier.Verify(this, problems, cancellationToken);
    }

    public void Compact(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Change(writer =>
        {
            foreach (var block in Read(PossiblePlans.Gone)) writer.DeleteDocuments(new Term(Fields.NeighboursOf, block));
            writer.ForceMerge(1, doWait: true);
            writer.Commit();
            return 0;
        });
    }

    public IReadOnlyList<string> Words(bool marked, Predicate<string> condition) => Read(snapshot =>
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Fields.Words(QueryField.Text, marked))
        {
            if (MultiFields.GetTerms(snapshot.Reader, field) is not { } terms) continue;
            var all = terms.GetEnumerator();
            while (all.MoveNext())
            {
                var term = all.Term.Utf8ToString();
                if (term.Contains(SearchAnalyzer.PairSign, StringComparison.Ordinal)) continue;
                var word = marked ? TwoForms.Marked(term) : term;
                if (condition(word)) words.Add(word);
            }
        }

        return (IReadOnlyList<string>)[.. words];
    });

    // They are neighbours, which takes no look at all the others.
    public IReadOnlyList<string> Spellings(IReadOnlyCollection<string> plain) => Read(snapshot =>
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Fields.Words(QueryField.Text, marked: true))
        {
            foreach (var leaf in snapshot.Reader.Leaves)
            {
                if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms) continue;
                foreach (var word in plain)
                {
                    for (var isThere = terms.SeekCeil(new BytesRef(word)) != TermsEnum.SeekStatus.END; isThere; isThere = terms.MoveNext())
                    {
                        var term = terms.Term.Utf8ToString();
                        if (!term.StartsWith(word, StringComparison.Ordinal) || (term.Length > word.Length && term[word.Length] != TwoForms.Sign)) break;
                        words.Add(TwoForms.Marked(term));
                    }
                }
            }
        }

        return (IReadOnlyList<string>)[.. words];
    });

    public WordPair? SideBySide(string first, string last) => SearchAnalyzer.IsPair(first + SearchAnalyzer.PairSign + last, marked: false) ? null : Read(snapshot => new SpelledPairs(first, last).Of(snapshot.Reader));

    public IReadOnlyList<int> DocumentsWith(IReadOnlyList<string> words, bool marked) => Read(snapshot =>
    {
        var counts = new int[words.Count];
        string[] fields = Fields.Words(QueryField.Text, marked);

        // Spellings of a word stand together: in their order each is found beside the last.
        var order = Enumerable.Range(0, words.Count).OrderBy(i => Fields.TermOf(fields[0], words[i]), StringComparer.Ordinal).ToList();
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var reader = leaf.AtomicReader;
            var (titles, texts) = (reader.GetTerms(fields[0])?.GetEnumerator(), reader.GetTerms(fields[1])?.GetEnumerator());
            DocsEnum? inTitles = null, inTexts = null;
            foreach (var i in order)
            {
                var term = new BytesRef(Fields.TermOf(fields[0], words[i]));
                var (isInTitles, isInTexts) = (titles?.SeekExact(term) == true, texts?.SeekExact(term) == true);
                if (isInTitles) inTitles = titles!.Docs(reader.LiveDocs, inTitles, DocsFlags.NONE);
                if (isInTexts) inTexts = texts!.Docs(reader.LiveDocs, inTexts, DocsFlags.NONE);

                // Without marks a word stands in as many lists as it has spellings, and how many documents have one of them is not written down.
                var isCounted = isInTexts && marked && reader.LiveDocs is null;
                counts[i] += (isCounted ? texts!.DocFreq : 0) + Either(isInTitles ? inTitles : null, isInTexts ? inTexts : null, isCounted);
            }
        }

        return (IReadOnlyList<int>)counts;

        // How many documents have one or the other list; of those that the second has only where they are not counted yet.
        static int Either(DocsEnum? one, DocsEnum? other, bool isOtherCounted)
        {
            var (count, doc) = (0, one?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS);
            if (isOtherCounted)
            {
                for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = one!.NextDoc())
                {
                    if ((other!.DocID < doc ? other.Advance(doc) : other.DocID) != doc) count++;
                }

                return count;
            }

            var second = other?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS;
            while (Math.Min(doc, second) is var least and not DocIdSetIterator.NO_MORE_DOCS)
            {
                count++;
                if (doc == least) doc = one!.NextDoc();
                if (second == least) second = other!.NextDoc();
            }

            return count;
        }
    });

    public IReadOnlyList<string> NumberKeys() => Read(snapshot =>
        (IReadOnlyList<string>)[.. Terms(snapshot, Fields.CitedKey).Where(static key => !key.StartsWith("name:", StringComparison.Ordinal)).Union(Terms(snapshot, Fields.NumberKey), StringComparer.Ordinal)]);

    public string? Printed(string numberKey) => Read(snapshot =>
    {
        var key = Key(numberKey);
        var any = new BooleanQuery { { new TermQuery(new Term(Fields.CitedKey, key)), Occur.SHOULD }, { new TermQuery(new Term(Fields.NumberKey, key)), Occur.SHOULD } };
        string? best = null;
        foreach (var doc in snapshot.Searcher.Search(QueryCompiler.Both(QueryCompiler.OfType(Fields.CardType), any), 100).ScoreDocs)
        {
            var card = ReadCard(snapshot, doc.Doc);
            if (string.Equals(card.Keys.Number, numberKey, StringComparison.Ordinal)) best = NumberForms.Better(numberKey, best, card.Plan.Number?.ToString());
            foreach (var row in card.Rows)
            {
                if (string.Equals(row.Row.Key, numberKey, StringComparison.Ordinal)) best = NumberForms.Better(numberKey, best, row.Row.Number);
            }
        }

        return best;
    });

    public IReadOnlyList<PlanSummary> Sharing(IReadOnlyCollection<string> marks, long except, int most, CancellationToken cancellationToken) => Read(snapshot =>
    {
        var any = new BooleanQuery();
        foreach (var mark in marks.Take(BooleanQuery.MaxClauseCount)) any.Add(new TermQuery(new Term(Fields.Sketch, mark)), Occur.SHOULD);
        var top = snapshot.Searcher.Search(any, null, Math.Max(1, (int)Math.Min(most + 1L, snapshot.Reader.MaxDoc)), OrderOf(SearchSort.Relevance));
        return (IReadOnlyList<PlanSummary>)
        [
            .. top.ScoreDocs.Select(doc => snapshot.IdOf(doc.Doc)).Where(id => id != except).Take(most)
                .Select(id => CardOf(snapshot, id)?.Plan ?? throw new InvalidDataException("a card is missing")),
        ];
    }, cancellationToken);
}
