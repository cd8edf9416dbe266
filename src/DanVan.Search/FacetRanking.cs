namespace DanVan.Search;

/// <summary>Picks the most frequent values of a facet. Most values of a large index stand in one plan each, so that ordering all of them costs more than the search.</summary>
internal static class FacetRanking
{
    /// <summary>Of more values with one count no order worth its time tells which should be given.</summary>
    public const int MostTied = 1_000;

    /// <summary>
    /// The most frequent values, those of the same count in the order of their code points. Where more than <see cref="MostTied"/> values of one count
    /// compete for the last places, none of them is given: a thousand acts that one plan each cites tell nobody anything.
    /// </summary>
    /// <param name="counts">The plans of each value; values of no plan are left out.</param>
    /// <param name="name">What a value is called; asked only for those that may be given.</param>
    /// <param name="most">So many values are given, 0 or more.</param>
    public static List<FacetValue> Top<T>(Dictionary<T, int> counts, Func<T, string> name, int most)
        where T : notnull
    {
        var least = LeastOf(counts, most);
        var top = new List<FacetValue>();
        // The last name of those that are kept is first to go.
        var ties = new PriorityQueue<string, string>(Comparer<string>.Create(static (a, b) => CodePointComparer.Compare(b, a)));
        foreach (var (value, plans) in counts)
        {
            if (plans > least) top.Add(new FacetValue(name(value), plans));
        }

        var room = most - top.Count;
        var tied = 0;
        foreach (var plans in counts.Values)
        {
            if (plans == least) tied++;
        }

        if (tied > MostTied) room = 0;
        foreach (var (value, plans) in counts)
        {
            if (plans != least || least == 0 || room == 0) continue;
            var tie = name(value);
            if (ties.Count < room) ties.Enqueue(tie, tie);
            else ties.EnqueueDequeue(tie, tie);
        }

        foreach (var (tie, _) in ties.UnorderedItems) top.Add(new FacetValue(tie, least));
        top.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : CodePointComparer.Compare(a.Value, b.Value));
        return top;
    }

    // The count of the last value that is given; 0 where all are.
    private static int LeastOf<T>(Dictionary<T, int> counts, int most)
        where T : notnull
    {
        if (most == 0) return int.MaxValue;
        if (counts.Count <= most) return 0;
        var ordered = new int[counts.Count];
        counts.Values.CopyTo(ordered, 0);
        ordered.AsSpan().Sort();
        return Math.Max(0, ordered[^most]);
    }
}
