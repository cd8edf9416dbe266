namespace DanVan.Search;

/// <summary>Errors of a query that stand at no place of it.</summary>
internal static class QueryErrors
{
    public static QuerySyntaxException TooManyWords() => new(
        "The pattern stands for too many words: a longer beginning was expected.",
        default,
        "Mẫu tìm ứng với quá nhiều từ: cần phần đầu dài hơn.");

    public static QuerySyntaxException TooManyConditions(int most) => new(
        $"The query has more than {most} different words, phrases and conditions: fewer were expected.",
        default,
        $"Truy vấn có hơn {most} từ, cụm từ và điều kiện khác nhau: cần ít hơn.");

    public static QuerySyntaxException TooManyWordsInPhrases(int most) => new(
        $"The phrases of the query have more than {most} words: fewer were expected.",
        default,
        $"Các cụm từ của truy vấn có hơn {most} từ: cần ít từ hơn.");

    public static QuerySyntaxException TooManyPatterns(int most) => new(
        $"The query has more than {most} different words with '*', '?' or '~': fewer were expected.",
        default,
        $"Truy vấn có hơn {most} từ khác nhau có '*', '?' hoặc '~': cần ít hơn.");
}
