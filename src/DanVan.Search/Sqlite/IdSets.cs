using System.Numerics;
using DanVan.Search.Postings;

namespace DanVan.Search.Sqlite;

/// <summary>Sets of plans as arrays of their ids in order.</summary>
internal static class IdSets
{
    private const int Bits = 64;

    public static int[] Intersect(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var few = a.Length <= b.Length ? a : b;
        var many = a.Length <= b.Length ? b : a;
        var (both, count, j) = (new int[few.Length], 0, 0);
        foreach (var id in few)
        {
            j = Sorted.Next(many, j, id);
            if (j == many.Length) break;
            if (many[j] == id) both[count++] = id;
        }

        Array.Resize(ref both, count);
        return both;
    }

    public static int[] Unite(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (all, count, i, j) = (new int[a.Length + b.Length], 0, 0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i] < b[j]))
            {
                all[count++] = a[i++];
                continue;
            }

            if (i < a.Length && a[i] == b[j]) i++;
            all[count++] = b[j++];
        }

        Array.Resize(ref all, count);
        return all;
    }

    /// <summary>What stands in any of several sets.</summary>
    public static int[] Unite(IReadOnlyList<int[]> sets)
    {
        if (sets.Count <= 2) return sets.Count == 0 ? [] : sets.Count == 1 ? sets[0] : Unite(sets[0], sets[1]);
        var (sum, last) = (0L, -1);
        foreach (var set in sets)
        {
            sum += set.Length;
            if (set.Length > 0) last = Math.Max(last, set[^1]);
        }

        if (sum < last / Bits) return [.. sets.SelectMany(static set => set).Distinct().Order()];

        // Each once, whatever the number of sets.
        var bits = new ulong[(last / Bits) + 1];
        foreach (var set in sets)
        {
            foreach (var id in set) bits[id / Bits] |= 1UL << (id % Bits);
        }

        var (united, count) = (new int[bits.Sum(static word => BitOperations.PopCount(word))], 0);
        for (var i = 0; i < bits.Length; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1) united[count++] = (i * Bits) + BitOperations.TrailingZeroCount(word);
        }

        return united;
    }

    public static int[] Except(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (rest, count, j) = (new int[a.Length], 0, 0);
        foreach (var id in a)
        {
            while (j < b.Length && b[j] < id) j++;
            if (j == b.Length || b[j] != id) rest[count++] = id;
        }

        Array.Resize(ref rest, count);
        return rest;
    }
}
