using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DanVan.Search.Lucene;

internal sealed partial class LucenePlanIndex
{
    // So many cards are looked up one by one; for more the places of all are noted, once for each commit.
    private const int FewCards = 200;

    private volatile ValueNumbers _citedNumbers = new();

    public SearchResult Search(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Take, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.FacetValues, nameof(query));
        var node = query.Query ?? QueryParser.Parse(query.Text);
        var words = new TextMatcher(node);
        return Read(snapshot =>
        {
            var compiler = new QueryCompiler(snapshot.Reader, words.IsMarked);
            var compiled = compiler.Compile(node);
            var counted = QueryCompiler.Filter(Fields.TextType, query.Filter);
            Dictionary<long, List<string>>? others = null;
            if (query.OneFilePerPlan && snapshot.Files is { IsEmpty: false } files)
            {
                var several = new FileCollector(files);
                snapshot.Searcher.Search(compiled, new QueryWrapperFilter(counted), several);
                (var leftOut, others) = files.Choose(several.Found);
                if (leftOut.Count > 0) counted.Add(new AnyTermQuery(Fields.Id, leftOut.Select(static id => id.ToString(CultureInfo.InvariantCulture))), Occur.MUST_NOT);
            }

            var filter = new QueryWrapperFilter(counted);
            var most = (int)Math.Min(Math.Min((long)query.Skip + query.Take, int.MaxValue), snapshot.Reader.MaxDoc);
            var facets = query.Facets ? new FacetCollector() : null;
            int total;
            ScoreDoc[] docs = [];
            if (most > query.Skip)
            {
                var top = TopFieldCollector.Create(OrderOf(query.Sort), most, fillFields: false, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: false);
                snapshot.Searcher.Search(compiled, filter, facets is null ? top : MultiCollector.Wrap(top, facets));
                total = top.TotalHits;
                docs = top.GetTopDocs(query.Skip).ScoreDocs;
            }
            else
            {
                var counter = new TotalHitCountCollector();
                snapshot.Searcher.Search(compiled, filter, facets is null ? counter : MultiCollector.Wrap(counter, facets));
                total = counter.TotalHits;
            }

            var hits = new List<SearchHit>(docs.Length);
            foreach (var doc in docs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var hasPassages = query.Passages > 0 && words.Count > 0;
                var stored = hasPassages ? snapshot.Searcher.Doc(doc.Doc) : snapshot.Searcher.Doc(doc.Doc, PlanOnly);
                var summary = PlanOf(stored);
                IReadOnlyList<SearchPassage> passages = [];
                if (hasPassages)
                {
                    var (text, parts) = ContentOf(stored);
                    passages = Passages.Find(text, words, query.Passages, PlanStorage.ReadSections(parts, summary.Source, summary.ContentHash, text));
                }

                hits.Add(new SearchHit(summary, doc.Score, passages)
                {
                    Explanation = query.Explain ? ScoreExplanation.Of(doc.Score, Explain(snapshot, compiler, node, doc.Doc)) : null,
                    OtherFiles = others?.GetValueOrDefault(summary.Id) ?? [],
                });
            }

            var counts = facets?.Count(snapshot, CitedNumbers(), query.FacetValues) ?? new FacetCounts();
            return new SearchResult(total, hits, counts.Given) { FacetsLeftOut = counts.LeftOut };
        }, cancellationToken);
    }

    public IReadOnlyList<TaskHit> Tasks(TaskQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(snapshot =>
        {
            // Bodies are named by tasks alone, which then need no list of all of them.
            var tasks = QueryCompiler.Filter(query.Assignee is null ? Fields.TaskType : null, query.Plans);
            var ranged = !query.DueFrom.IsEmpty || !query.DueTo.IsEmpty || query.OverdueAsOf is not null;
            if (query.Assignee is { } assignee) tasks.Add(BodyNames.Having(Abbreviations.Slugs(assignee), isLed: !query.IncludeUnassigned), Occur.MUST);
            else if (!query.IncludeUnassigned) tasks.Add(new TermQuery(new Term(Fields.Lead, "1")), Occur.MUST);
            if (query.Plan is { } key)
            {
                var any = new BooleanQuery();
                foreach (var card in Find(snapshot, key)) any.Clauses.Add(new BooleanClause(QueryCompiler.OfId(card.Plan.Id), Occur.SHOULD));
                tasks.Add(any, Occur.MUST);
            }

            var hits = new List<TaskHit>();
            var plans = new Dictionary<long, PlanSummary>();
            var wanted = query.Take > 0 ? query.Take : int.MaxValue;
            if (ranged)
            {
                var last = query.DueTo.Latest;
                if (query.OverdueAsOf is { } day && (day.DayNumber == 0 ? day : day.AddDays(-1)) is var before && (last is null || before < last)) last = before;
                var due = new DueTasks(query.DueFrom.Earliest, last);
                snapshot.Searcher.Search(tasks, due);
                foreach (var doc in due.InOrder(wanted)) Add(doc);
                return (IReadOnlyList<TaskHit>)hits;
            }

            tasks.Add(new TermQuery(new Term(Fields.IsFirst, "1")), Occur.MUST);
            var order = new Sort(
                new SortField(Fields.Due, SortFieldType.INT32),
                new SortField(Fields.Source, SortFieldType.STRING),
                new SortField(Fields.Position, SortFieldType.INT32));
            foreach (var doc in snapshot.Searcher.Search(tasks, null, Math.Max(1, Math.Min(wanted, snapshot.Reader.MaxDoc)), order).ScoreDocs) Add(doc.Doc);
            return hits;

            void Add(int doc)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var id = snapshot.IdOf(doc);
                var stored = snapshot.Searcher.Doc(doc);
                if (!plans.TryGetValue(id, out var plan)) plans[id] = plan = PlanOf(stored);
                var task = PlanStorage.ReadTask(stored.GetField(Fields.Task)?.GetStringValue(CultureInfo.InvariantCulture) ?? throw new InvalidDataException("a task is missing"));
                hits.Add(new TaskHit(plan, task, DayOf((int)snapshot.Value(doc, Fields.Due))));
            }
        }, cancellationToken);
    }

    private ValueNumbers CitedNumbers()
    {
        var numbers = _citedNumbers;
        return numbers.IsFull ? _citedNumbers = new ValueNumbers() : numbers;
    }

    private static IEnumerable<ScorePart> Explain(Snapshot snapshot, QueryCompiler compiler, QueryNode node, int doc)
    {
        foreach (var (leaf, factor, counts) in RankedConditions.Of(node, true, (part, counts) => counts && snapshot.Searcher.Explain(compiler.Compile(part), doc).IsMatch))
        {
            if (!counts) continue;
            double score = snapshot.Searcher.Explain(compiler.Ranked(leaf, factor), doc).Value;
            if (score != 0) yield return new ScorePart(RankedConditions.Printed(leaf), score, factor);
        }
    }

    private static readonly HashSet<string> PlanOnly = [Fields.Plan];

    private static PlanSummary PlanOf(global::Lucene.Net.Documents.Document stored) =>
        stored.GetBinaryValue(Fields.Plan) is { } bytes ? Card.ReadPlan(bytes.Bytes, bytes.Offset, bytes.Length) : throw new InvalidDataException("the summary of a plan is missing");

    private static DateOnly? DayOf(int number) => number == int.MaxValue ? null : new DateOnly(number / 10000, number / 100 % 100, number % 100);

    private static Sort OrderOf(SearchSort sort)
    {
        var (latest, source) = (new SortField(Fields.Date, SortFieldType.STRING, reverse: true), new SortField(Fields.Source, SortFieldType.STRING));
        return sort switch
        {
            SearchSort.Date => new Sort(latest, source),
            SearchSort.Number => new Sort(LastWhereMissing(Fields.NumberSort), source),
            SearchSort.Source => new Sort(source),
            _ => new Sort(SortField.FIELD_SCORE, latest, source),
        };
    }

    private static SortField LastWhereMissing(string field)
    {
        var sort = new SortField(field, SortFieldType.STRING);
        sort.SetMissingValue(SortField.STRING_LAST);
        return sort;
    }

    /// <summary>The hits that belong to plans with several files.</summary>
    private sealed class FileCollector(PlanFiles files) : ICollector
    {
        private readonly global::Lucene.Net.Util.BytesRef _bytes = new();
        private NumericDocValues? _id;
        private SortedDocValues? _source;

        public List<(long Id, string Source)> Found { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void Collect(int doc)
        {
            if (_id is null || _source is null || _id.Get(doc) is var id && !files.Contains(id)) return;
            _source.Get(doc, _bytes);
            Found.Add((_id.Get(doc), _bytes.Utf8ToString()));
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            _id = context.AtomicReader.GetNumericDocValues(Fields.Id);
            _source = context.AtomicReader.GetSortedDocValues(Fields.Source);
        }

        public void SetScorer(Scorer scorer)
        {
        }
    }

    /// <summary>Counts the values of all hits.</summary>
    private sealed class FacetCollector : ICollector
    {
        private static readonly string[] Headers = [Fields.Kind, Fields.Province, Fields.Issuer];

        private readonly Dictionary<string, int>[] _headers = [.. Headers.Select(static _ => new Dictionary<string, int>(StringComparer.Ordinal))];
        private readonly Dictionary<long, int> _years = [];
        private readonly List<long> _ids = [];
        private readonly SortedDocValues?[] _values = new SortedDocValues?[Headers.Length];
        private readonly int[][] _counts = new int[Headers.Length][];
        private NumericDocValues? _id;
        private NumericDocValues? _year;

        public bool AcceptsDocsOutOfOrder => true;

        public void Collect(int doc)
        {
            for (var i = 0; i < _values.Length; i++)
            {
                if (_values[i] is { } values && values.GetOrd(doc) is var ord and >= 0) _counts[i][ord]++;
            }

            if (_year is not null && _year.Get(doc) is var year and not 0) _years[year] = _years.GetValueOrDefault(year) + 1;
            if (_id is not null) _ids.Add(_id.Get(doc));
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            Flush();
            for (var i = 0; i < _values.Length; i++)
            {
                _values[i] = context.AtomicReader.GetSortedDocValues(Headers[i]);
                _counts[i] = new int[_values[i]?.ValueCount ?? 0];
            }

            _id = context.AtomicReader.GetNumericDocValues(Fields.Id);
            _year = context.AtomicReader.GetNumericDocValues(Fields.Year);
        }

        public void SetScorer(Scorer scorer)
        {
        }

        public FacetCounts Count(Snapshot snapshot, ValueNumbers numbers, int most)
        {
            Flush();
            Array.Clear(_values);
            var (cited, relations) = CountCitations(snapshot, numbers);
            var counts = new FacetCounts();
            counts.Add("kind", _headers[0], static value => value, most);
            counts.Add("province", _headers[1], static value => value, most);
            counts.Add("year", _years, static year => year.ToString(CultureInfo.InvariantCulture), most);
            counts.AddNames("issuer", _headers[2], static value => value, most);
            counts.Add("cited", cited, numbers.NameOf, most);
            counts.Add("relation", relations, static value => value, most);
            return counts;
        }

        private void Flush()
        {
            for (var i = 0; i < _values.Length; i++)
            {
                if (_values[i] is not { } values) continue;
                var bytes = new global::Lucene.Net.Util.BytesRef();
                for (var ord = 0; ord < _counts[i].Length; ord++)
                {
                    if (_counts[i][ord] == 0) continue;
                    values.LookupOrd(ord, bytes);
                    var value = bytes.Utf8ToString();
                    _headers[i][value] = _headers[i].GetValueOrDefault(value) + _counts[i][ord];
                }
            }
        }

        private (Dictionary<int, int> Cited, Dictionary<string, int> Relations) CountCitations(Snapshot snapshot, ValueNumbers numbers)
        {
            var cited = new Dictionary<int, int>();
            var relations = new Dictionary<string, int>(StringComparer.Ordinal);
            if (_ids.Count == 0) return (cited, relations);
            var cards = new global::Lucene.Net.Util.FixedBitSet(snapshot.Reader.MaxDoc);
            foreach (var id in _ids)
            {
                if (snapshot.CardOf(id, _ids.Count > FewCards) is var card and >= 0) cards.Set(card);
            }

            foreach (var leaf in snapshot.Reader.Leaves)
            {
                var reader = leaf.AtomicReader;
                var end = leaf.DocBase + reader.MaxDoc;
                var card = reader.MaxDoc == 0 ? -1 : cards.NextSetBit(leaf.DocBase);
                if (card < 0 || card >= end) continue;
                var cites = new OrdinalCounter(reader.GetSortedSetDocValues(Fields.Cited));
                var relates = new OrdinalCounter(reader.GetSortedSetDocValues(Fields.Relation));
                while (card >= 0 && card < end)
                {
                    cites.Count(card - leaf.DocBase);
                    relates.Count(card - leaf.DocBase);
                    card = card + 1 < end ? cards.NextSetBit(card + 1) : -1;
                }

                cites.AddTo(cited, numbers, reader);
                relates.AddTo(relations);
            }

            return (cited, relations);
        }
    }

    /// <summary>Counts the values of a field of a segment by their ordinals.</summary>
    private sealed class OrdinalCounter(SortedSetDocValues? values)
    {
        private readonly int[] _counts = values is null ? [] : new int[checked((int)values.ValueCount)];

        public void Count(int doc)
        {
            if (values is null) return;
            values.SetDocument(doc);
            long ord;
            while ((ord = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS) _counts[ord]++;
        }

        public void AddTo(Dictionary<int, int> counts, ValueNumbers numbers, AtomicReader segment)
        {
            if (values is not null) numbers.Add(segment, values, _counts, counts);
        }

        public void AddTo(Dictionary<string, int> counts)
        {
            if (values is null) return;
            var bytes = new global::Lucene.Net.Util.BytesRef();
            for (var ord = 0; ord < _counts.Length; ord++)
            {
                if (_counts[ord] == 0) continue;
                values.LookupOrd(ord, bytes);
                var value = bytes.Utf8ToString();
                counts[value] = counts.GetValueOrDefault(value) + _counts[ord];
            }
        }
    }
}
