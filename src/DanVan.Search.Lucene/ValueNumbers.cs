using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace DanVan.Search.Lucene;

/// <summary>
/// Numbers for the values of a field that answers have met, the same in every segment: a segment numbers its values by itself, and comparing names for each answer
/// takes longer than counting. Holds a bounded number of them. Thread-safe.
/// </summary>
internal sealed class ValueNumbers
{
    private const int Most = 1 << 20;

    private readonly Lock _adding = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    // By segment, for each ordinal the number and one; zero where no answer has met it.
    private readonly ConditionalWeakTable<object, int[]> _segments = [];

    /// <summary>Whether it is time to begin anew.</summary>
    public bool IsFull
    {
        get
        {
            lock (_adding) return _names.Count >= Most;
        }
    }

    public string NameOf(int number)
    {
        lock (_adding) return _names[number];
    }

    /// <summary>Adds the counts of the ordinals of a segment to those of the values.</summary>
    public void Add(AtomicReader segment, SortedSetDocValues values, int[] ofOrdinals, Dictionary<int, int> counts)
    {
        var known = _segments.GetValue(segment.CoreCacheKey, _ => new int[ofOrdinals.Length]);
        var bytes = new BytesRef();
        for (var ord = 0; ord < ofOrdinals.Length; ord++)
        {
            if (ofOrdinals[ord] == 0) continue;
            var number = known[ord] - 1;
            if (number < 0)
            {
                values.LookupOrd(ord, bytes);
                known[ord] = (number = NumberOf(bytes.Utf8ToString())) + 1;
            }

            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _) += ofOrdinals[ord];
        }
    }

    private int NumberOf(string name)
    {
        lock (_adding)
        {
            if (_numbers.TryGetValue(name, out var number)) return number;
            _numbers[name] = _names.Count;
            _names.Add(name);
            return _names.Count - 1;
        }
    }
}
