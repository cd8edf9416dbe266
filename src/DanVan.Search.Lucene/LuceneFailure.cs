namespace DanVan.Search.Lucene;

/// <summary>Tells what a wrong length, number or pointer in a file of Lucene leads to from other failures.</summary>
internal static class LuceneFailure
{
    public static bool IsDamage(Exception e) =>
        e.StackTrace?.Contains("Lucene.Net.", StringComparison.Ordinal) == true
        && (e is IndexOutOfRangeException or ArgumentException or OverflowException or InvalidOperationException or NullReferenceException or KeyNotFoundException or FormatException
                or NotSupportedException or OutOfMemoryException
            || e.GetType().FullName?.StartsWith("Lucene.Net.", StringComparison.Ordinal) == true);
}
