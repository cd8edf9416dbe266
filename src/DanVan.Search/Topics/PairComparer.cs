namespace DanVan.Search;

/// <summary>
/// Hashes pairs of syllables: the hash of a number of the framework is one half laid over the other, which is the same for very many pairs of small numbers.
/// Thread-safe.
/// </summary>
internal sealed class PairComparer : IEqualityComparer<long>
{
    public static readonly PairComparer Instance = new();

    private PairComparer()
    {
    }

    public bool Equals(long x, long y) => x == y;

    public int GetHashCode(long obj) => (int)(unchecked((ulong)obj * 0x9E3779B97F4A7C15) >> 33);
}
