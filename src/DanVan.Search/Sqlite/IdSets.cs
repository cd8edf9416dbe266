namespace DanVan.Search.Sqlite;

/// <summary>Sets of plans as arrays of their ids in order.</summary>
internal static class IdSets
{
    public static int[] Intersect(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (both, count, j) = (new int[Math.Min(a.Length, b.Length)], 0, 0);
        foreach (var id in a)
        {
            while (j < b.Length && b[j] < id) j++;
            if (j == b.Length) break;
            if (b[j] == id) both[count++] = id;
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
