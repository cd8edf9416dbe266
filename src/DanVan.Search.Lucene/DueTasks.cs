using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// The tasks that are due between two days, both included, in the order of their days, sources and places. Days are read for what a search finds; the sources, which take longer to compare, of
/// the days alone that are asked for. Not thread-safe.
/// </summary>
/// <param name="from">The first day, or null.</param>
/// <param name="to">The last day, or null.</param>
internal sealed class DueTasks(DateOnly? from, DateOnly? to) : ICollector
{
    // Where there is no day the value is the highest, by which those tasks are last.
    private readonly int _first = from is { } first ? QueryCompiler.Number(first) : 1;
    private readonly int _last = to is { } last ? QueryCompiler.Number(last) : int.MaxValue - 1;
    private readonly List<AtomicReaderContext> _segments = [];

    // By day, in the order of segments.
    private readonly Dictionary<int, List<(int Segment, int Doc)>> _found = [];
    private NumericDocValues? _days;

    // Out of order Lucene makes what finds them twice.
    public bool AcceptsDocsOutOfOrder => false;

    public void SetNextReader(AtomicReaderContext context)
    {
        _segments.Add(context);
        _days = context.AtomicReader.GetNumericDocValues(Fields.Due);
    }

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        if (_days is null || (int)_days.Get(doc) is var day && (day < _first || day > _last)) return;
        if (!_found.TryGetValue(day, out var found)) _found[day] = found = [];
        found.Add((_segments.Count - 1, doc));
    }

    /// <summary>The documents of the first tasks. A task with several of the days counts with the first.</summary>
    public IEnumerable<int> InOrder(int most)
    {
        var columns = new Columns?[_segments.Count];
        var seen = new HashSet<(long Id, long Place)>();
        foreach (var day in _found.Keys.Order())
        {
            foreach (var (segment, doc) in OfDay(_found[day], columns))
            {
                if (seen.Count == most) yield break;
                var of = columns[segment]!;
                if (seen.Add((of.Ids.Get(doc), of.Places.Get(doc)))) yield return _segments[segment].DocBase + doc;
            }
        }
    }

    // The values of a segment are numbered in their order, and the tasks of a plan follow each other: of each segment only the next source is looked up.
    private IEnumerable<(int Segment, int Doc)> OfDay(List<(int Segment, int Doc)> found, Columns?[] columns)
    {
        var next = new PriorityQueue<(int Segment, (int Source, int Doc)[] All, int At), (string Source, int Segment)>(
            Comparer<(string Source, int Segment)>.Create(static (a, b) => CodePointComparer.Compare(a.Source, b.Source) is var source and not 0 ? source : a.Segment.CompareTo(b.Segment)));
        for (int at = 0, end; at < found.Count; at = end)
        {
            var segment = found[at].Segment;
            for (end = at + 1; end < found.Count && found[end].Segment == segment;) end++;
            var of = columns[segment] ??= new Columns(_segments[segment].AtomicReader);
            var all = new (int Source, int Doc)[end - at];
            for (var i = 0; i < all.Length; i++) all[i] = (of.Sources.GetOrd(found[at + i].Doc), found[at + i].Doc);
            Array.Sort(all);
            next.Enqueue((segment, all, 0), (of.SourceOf(all[0].Source), segment));
        }

        while (next.TryDequeue(out var first, out var place))
        {
            var (segment, all, at) = first;
            yield return (segment, all[at].Doc);
            if (at + 1 < all.Length) next.Enqueue((segment, all, at + 1), all[at + 1].Source == all[at].Source ? place : (columns[segment]!.SourceOf(all[at + 1].Source), segment));
        }
    }

    private sealed class Columns(AtomicReader segment)
    {
        private readonly BytesRef _bytes = new();

        public NumericDocValues Ids { get; } = segment.GetNumericDocValues(Fields.Id) ?? throw Missing(Fields.Id);

        public NumericDocValues Places { get; } = segment.GetNumericDocValues(Fields.Position) ?? throw Missing(Fields.Position);

        public SortedDocValues Sources { get; } = segment.GetSortedDocValues(Fields.Source) ?? throw Missing(Fields.Source);

        public string SourceOf(int number)
        {
            Sources.LookupOrd(number, _bytes);
            return _bytes.Utf8ToString();
        }

        private static InvalidDataException Missing(string field) => new($"the field '{field}' of a segment is missing");
    }
}
