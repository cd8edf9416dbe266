using System.Runtime.CompilerServices;

namespace DanVan.Search.Postings;

/// <summary>Looks up numbers in an order.</summary>
internal static class Sorted
{
    /// <summary>The first place from one on at which a number is at least as high as another; the length where there is none. In time that grows with the logarithm of how far it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(ReadOnlySpan<int> numbers, int from, int least)
    {
        // Mostly it is the next.
        if ((uint)from >= (uint)numbers.Length) return numbers.Length;
        if (numbers[from] >= least) return from;
        return (uint)(from + 1) < (uint)numbers.Length && numbers[from + 1] >= least ? from + 1 : Leap(numbers, from, least);
    }

    private static int Leap(ReadOnlySpan<int> numbers, int from, int least)
    {
        var step = 1;
        while (step < numbers.Length - from && numbers[from + step] < least) step *= 2;

        // What lies before is lower.
        var (low, high) = (from + (step / 2) + 1, Math.Min(numbers.Length, from + step));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (numbers[middle] < least) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
