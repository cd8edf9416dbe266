namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Numbers and days of documents are often written by hand, which text recognition reads as other digits: what it was not sure of is not stated, but told
/// with what it may be.
/// </summary>
internal static class UnsureReading
{
    // Of the numbers of real scans whose files tell the true one, five of six above it were right, four of fourteen below.
    private const double SureNumber = 0.85;
    private const double SureDay = 0.6;

    /// <summary>The header without what the recognition was not sure of.</summary>
    public static PlanHeader Drop(string text, SourceDocument source, PlanHeader header, List<Diagnostic> diagnostics)
    {
        if (header.Number is { } number && !header.NumberSpan.IsEmpty && source.ConfidenceOf(Figures(text, header.NumberSpan)) < SureNumber)
        {
            diagnostics.Add(Diagnostic.Create(DiagnosticCodes.UnsureNumber, header.NumberSpan, number.ToString()));
            header = header with { Number = null };
        }

        if (header.Date.IsDay && !header.DateSpan.IsEmpty && DayOf(text, header.DateSpan) is { IsEmpty: false } day && source.ConfidenceOf(day) < SureDay)
        {
            diagnostics.Add(Diagnostic.Create(DiagnosticCodes.UnsureDate, header.DateSpan, Letters.OneLine(text, [header.DateSpan])));
            header = header with { Date = new PartialDate(header.Date.Year, header.Date.Month) };
        }

        return header;
    }

    // The digits before the first stroke or dash.
    private static TextSpan Figures(string text, TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && text[end] != '/' && !VietnameseText.IsDash(text[end])) end++;
        return TextSpan.FromBounds(span.Start, Math.Max(end, span.Start + 1));
    }

    // "14" in "ngày 14 tháng 3 năm 2023" and in "14/3/2023"
    private static TextSpan DayOf(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && !char.IsAsciiDigit(text[start])) start++;
        var end = start;
        while (end < span.End && char.IsAsciiDigit(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }
}
