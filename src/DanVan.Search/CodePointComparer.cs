namespace DanVan.Search;

/// <summary>The order of code points, which is also that of the bytes of UTF-8 and so that of the engines.</summary>
internal static class CodePointComparer
{
    public static int Compare(string a, string b)
    {
        var shared = a.AsSpan().CommonPrefixLength(b);
        if (shared == a.Length || shared == b.Length) return a.Length.CompareTo(b.Length);
        return Rank(a[shared]).CompareTo(Rank(b[shared]));
    }

    // Surrogates stand for code points above every other unit.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
