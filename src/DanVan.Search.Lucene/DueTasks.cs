using System.Runtime.InteropServices;
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

    public bool AcceptsDocsOutOfOrder => true;

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
            foreach (var (_, segment, doc) in OfDay(_found[day], most, columns))
            {
                if (seen.Count == most) yield break;
                var of = columns[segment]!;
                if (seen.Add((of.Ids.Get(doc), of.Places.Get(doc)))) yield return _segments[segment].DocBase + doc;
            }
        }
    }

    // Of each segment as many as are wanted in all: those that came with an earlier day are among them.
    private List<(string Source, int Segment, int Doc)> OfDay(List<(int Segment, int Doc)> found, int most, Columns?[] columns)
    {
        var day = new List<(string Source, int Segment, int Doc)>();
        var inSegment = new List<(int Source, int Doc)>();
        for (var at = 0; at < found.Count;)
        {
            var segment = found[at].Segment;
            var of = columns[segment] ??= new Columns(_segments[segment].AtomicReader);
            inSegment.Clear();
            for (; at < found.Count && found[at].Segment == segment; at++) inSegment.Add((of.Sources.GetOrd(found[at].Doc), found[at].Doc));

            // The values of a segment are numbered in their order, and the tasks of a plan follow each other.
            inSegment.Sort();
            foreach (var (source, doc) in CollectionsMarshal.AsSpan(inSegment)[..Math.Min(most, inSegment.Count)])
            {
                of.Sources.LookupOrd(source, of.Bytes);
                day.Add((of.Bytes.Utf8ToString(), segment, doc));
            }
        }

        day.Sort(static (a, b) => CodePointComparer.Compare(a.Source, b.Source) is var source and not 0 ? source : a.Segment != b.Segment ? a.Segment.CompareTo(b.Segment) : a.Doc.CompareTo(b.Doc));
        return day;
    }

    private sealed class Columns(AtomicReader segment)
    {
        public NumericDocValues Ids { get; } = segment.GetNumericDocValues(Fields.Id) ?? throw Missing(Fields.Id);

        public NumericDocValues Places { get; } = segment.GetNumericDocValues(Fields.Position) ?? throw Missing(Fields.Position);

        public SortedDocValues Sources { get; } = segment.GetSortedDocValues(Fields.Source) ?? throw Missing(Fields.Source);

        public BytesRef Bytes { get; } = new();

        private static InvalidDataException Missing(string field) => new($"the field '{field}' of a segment is missing");
    }
}
