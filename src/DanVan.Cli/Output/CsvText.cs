namespace DanVan.Cli.Output;

/// <summary>Writes rows as CSV (RFC 4180): every line ends with CR LF; a field with a comma, quotation mark or line break is quoted.</summary>
internal static class CsvText
{
    public static void Write(TextWriter output, IEnumerable<IReadOnlyList<string?>> rows)
    {
        foreach (var row in rows) output.Write(string.Join(',', row.Select(Field)) + "\r\n");
    }

    // A field that begins like a formula is taken for one by spreadsheets; a leading apostrophe keeps it text.
    private static string Field(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        if (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        return value.AsSpan().ContainsAny(",\"\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }
}
