namespace DanVan.Search.Lucene;

/// <summary>Tells what a wrong length, number or pointer in a file of Lucene leads to from other failures.</summary>
internal static class LuceneFailure
{
    /// <summary>Whether a file could not grow: the runtime tells of a file too large for its system by an argument that no caller gave.</summary>
    public static bool IsTooLarge(Exception e)
    {
        for (Exception? cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is ArgumentOutOfRangeException { ParamName: "value" } && cause.StackTrace?.Contains("System.IO.", StringComparison.Ordinal) == true) return true;
        }

        return false;
    }

    public static bool IsDamage(Exception e) =>
        e.StackTrace?.Contains("Lucene.Net.", StringComparison.Ordinal) == true
        && (e is IndexOutOfRangeException or ArgumentException or OverflowException or InvalidOperationException or NullReferenceException or KeyNotFoundException or FormatException
                or NotSupportedException or OutOfMemoryException
            || e.GetType().FullName?.StartsWith("Lucene.Net.", StringComparison.Ordinal) == true);
}
