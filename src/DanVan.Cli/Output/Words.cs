using DanVan.Parsing;

namespace DanVan.Cli.Output;

/// <summary>The words of a table for values of the model.</summary>
internal static class Words
{
    public static string Relation(Speech speech, CitationRelation relation) => speech.IsVietnamese
        ? relation switch
        {
            CitationRelation.Basis => "căn cứ",
            CitationRelation.Implements => "thực hiện",
            CitationRelation.Reviews => "tổng kết",
            CitationRelation.Amends => "sửa đổi",
            CitationRelation.Replaces => "thay thế",
            CitationRelation.Repeals => "bãi bỏ",
            CitationRelation.IssuedWith => "ban hành kèm theo",
            _ => "nhắc đến",
        }
        : EnumText.Of(relation);

    public static string Severity(Speech speech, DiagnosticSeverity severity) => speech.IsVietnamese
        ? severity switch
        {
            DiagnosticSeverity.Error => "lỗi",
            DiagnosticSeverity.Warning => "cảnh báo",
            _ => "lưu ý",
        }
        : EnumText.Of(severity);

    /// <summary>A count with its noun in English, whose plural has an s: 1 plan, 2 plans, 0 plans. Vietnamese has one form.</summary>
    public static string Count(long count, string noun) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The words and numbers of a text without marks and case, numbers without the zeros before them.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new System.Text.StringBuilder();
        foreach (var c in VietnameseText.PlainFold(text) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            var bare = word.ToString().TrimStart('0');
            if (word.Length > 0) words.Add(bare.Length > 0 ? bare : "0");
            word.Clear();
        }

        return words;
    }

    /// <summary>The words of a date as Vietnamese write it: 14/3/2024, 3/2024, 2024.</summary>
    public static string Date(PartialDate date) =>
        date.IsEmpty ? ""
        : date.IsDay ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Day:00}/{date.Month:00}/{date.Year}")
        : date.Month != 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{date.Month:00}/{date.Year}")
        : date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
