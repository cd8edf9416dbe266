namespace DanVan.Search;

/// <summary>Errors of a query that only an engine can find.</summary>
internal static class QueryErrors
{
    public static QuerySyntaxException TooManyWords() => new(
        "The pattern stands for too many words: a longer beginning was expected.",
        default,
        "Mẫu tìm ứng với quá nhiều từ: cần phần đầu dài hơn.");
}
