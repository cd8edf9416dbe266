using System.Runtime.InteropServices;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>The facets of an answer, each with its most frequent values, and how many of each are not given. Not thread-safe.</summary>
internal sealed class FacetCounts
{
    public Dictionary<string, IReadOnlyList<FacetValue>> Given { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a facet.</summary>
    /// <param name="facet">Its name.</param>
    /// <param name="counts">The plans of each value; values of no plan are left out.</param>
    /// <param name="name">What a value is called; asked only for those that may be given.</param>
    /// <param name="most">So many values are given, 0 or more.</param>
    /// <param name="inOrder">Values with their names, in the order of the code points of these, all that were counted among them; for facets of many values whose names have to be looked up.</param>
    public void Add<T>(string facet, Dictionary<T, int> counts, Func<T, string> name, int most, Func<IEnumerable<(T Value, string Name)>>? inOrder = null)
        where T : notnull
    {
        var values = 0;
        foreach (var plans in counts.Values)
        {
            if (plans > 0) values++;
        }

        var top = FacetRanking.Top(counts, name, most, inOrder);
        Given.Add(facet, top);
        if (values > top.Count) LeftOut.Add(facet, values - top.Count);
    }

    /// <summary>
    /// Adds a facet of names: those that differ in case, the place of a tone, blanks or punctuation alone (ỦY BAN, Uỷ ban) are one value, called by the
    /// spelling of the most plans, of several such by the one that is not in capitals throughout.
    /// </summary>
    /// <param name="facet">Its name.</param>
    /// <param name="counts">The plans of each value; values of no plan are left out.</param>
    /// <param name="name">What a value is called.</param>
    /// <param name="most">So many values are given, 0 or more.</param>
    public void AddNames<T>(string facet, Dictionary<T, int> counts, Func<T, string> name, int most)
        where T : notnull
    {
        var merged = new Dictionary<string, (int Plans, string Name, int OfName)>(StringComparer.Ordinal);
        foreach (var (value, plans) in counts)
        {
            if (plans <= 0) continue;
            var spelling = name(value);
            var key = VietnameseText.NameKey(spelling);
            ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(merged, key.Length > 0 ? key : spelling, out var known);
            all.Plans += plans;
            if (!known || IsBetter(spelling, plans, all.Name, all.OfName)) (all.Name, all.OfName) = (spelling, plans);
        }

        Add(facet, merged.Values.ToDictionary(static all => all.Name, static all => all.Plans, StringComparer.Ordinal), static spelling => spelling, most);
    }

    private static bool IsBetter(string spelling, int plans, string other, int ofOther) =>
        plans != ofOther ? plans > ofOther
        : IsInCapitals(spelling) != IsInCapitals(other) ? IsInCapitals(other)
        : CodePointComparer.Compare(spelling, other) < 0;

    private static bool IsInCapitals(string name) => !name.Any(char.IsLower);
}

/// <summary>Picks the most frequent values of a facet. Most values of a large index stand in one plan each, so that asking for the names of all costs more than the search.</summary>
internal static class FacetRanking
{
    /// <summary>The names of so many values of one count are looked up one by one; of more the first are found by going through all names in their order.</summary>
    public const int MostTied = 4_000;

    /// <summary>The most frequent values, those of the same count in the order of their code points.</summary>
    /// <param name="counts">The plans of each value; values of no plan are left out.</param>
    /// <param name="name">What a value is called; asked only for those that may be given.</param>
    /// <param name="most">So many values are given, 0 or more.</param>
    /// <param name="inOrder">Values with their names, in the order of the code points of these, all that were counted among them.</param>
    public static List<FacetValue> Top<T>(Dictionary<T, int> counts, Func<T, string> name, int most, Func<IEnumerable<(T Value, string Name)>>? inOrder = null)
        where T : notnull
    {
        var least = LeastOf(counts, most);
        var top = new List<FacetValue>();
        var tied = 0;
        foreach (var (value, plans) in counts)
        {
            if (plans > least) top.Add(new FacetValue(name(value), plans));
            else if (plans == least) tied++;
        }

        if (least > 0 && most > top.Count) AddTied();
        top.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : CodePointComparer.Compare(a.Value, b.Value));
        return top;

        void AddTied()
        {
            var room = most - top.Count;
            if (tied > MostTied && inOrder is not null)
            {
                foreach (var (value, known) in inOrder())
                {
                    if (!counts.TryGetValue(value, out var plans) || plans != least) continue;
                    top.Add(new FacetValue(known, least));
                    if (--room == 0) return;
                }

                return;
            }

            // The last name of those that are kept is first to go.
            var ties = new PriorityQueue<string, string>(Comparer<string>.Create(static (a, b) => CodePointComparer.Compare(b, a)));
            foreach (var (value, plans) in counts)
            {
                if (plans != least) continue;
                var tie = name(value);
                if (ties.Count < room) ties.Enqueue(tie, tie);
                else ties.EnqueueDequeue(tie, tie);
            }

            foreach (var (tie, _) in ties.UnorderedItems) top.Add(new FacetValue(tie, least));
        }
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
