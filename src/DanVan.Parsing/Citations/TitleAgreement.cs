using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>
/// Ends the title of an act of the centre where another mention of it in the document ends it: "Nghị quyết A về cải thiện môi trường kinh doanh;" in the preamble tells that
/// "trên địa bàn thành phố B" behind the same words is where the document carries it out.
/// </summary>
internal static class TitleAgreement
{
    private const int LeastLength = 24;

    private static readonly Phrases Places = new("trên địa bàn", "tại địa bàn", "tại tỉnh", "tại thành phố", "tại huyện", "tại xã", "tại phường", "tại địa phương", "tại cơ quan", "tại đơn vị", "trong toàn tỉnh", "trong toàn huyện", "trong toàn xã", "trong ngành", "trong đảng bộ");

    public static void Apply(string text, Citation[] citations)
    {
        Dictionary<(DocumentNumber Number, PartialDate Date), int>? closed = null;
        for (var i = 0; i < citations.Length; i++)
        {
            var citation = citations[i];
            if (citation.Number is not { } number || citation.Date.IsEmpty || citation.TitleSpan.Length <= LeastLength || !IsOfCentre(number) || !NamesPlace(text, citation.TitleSpan)) continue;
            closed ??= Closed(text, citations);
            if (!closed.TryGetValue((number, citation.Date), out var other) || other == i) continue;
            var (longer, shorter) = (citation.Title!, citations[other].Title!);
            if (longer.Length <= shorter.Length || !longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) || longer[shorter.Length] != ' ' || !Places.Matches(longer, shorter.Length + 1)) continue;
            var end = Walk(text, citation.TitleSpan, shorter);
            if (Holds(citations, i, end)) continue;
            citations[i] = citation with { Title = longer[..shorter.Length], TitleSpan = TextSpan.FromBounds(citation.TitleSpan.Start, end) };
        }
    }

    // What a province issues may itself be about the province.
    private static bool IsOfCentre(DocumentNumber number) => number.IsIssuedBy("CP") || number.IsIssuedBy("TTg") || number.IsIssuedBy("TW") || number.HasKindLike("QH");

    private static bool NamesPlace(string text, TextSpan title)
    {
        for (var p = title.Start + LeastLength; p < title.End; p++)
        {
            if (text[p] is 't' or 'T' && TextLine.IsBlank(text[p - 1]) && Places.Matches(text.AsSpan(0, title.End), p)) return true;
        }

        return false;
    }

    // The shortest title of each act that a semicolon or the end of the sentence closes.
    private static Dictionary<(DocumentNumber Number, PartialDate Date), int> Closed(string text, Citation[] citations)
    {
        var closed = new Dictionary<(DocumentNumber Number, PartialDate Date), int>();
        for (var i = 0; i < citations.Length; i++)
        {
            var citation = citations[i];
            if (citation.Number is not { } number || citation.Date.IsEmpty || citation.TitleSpan.Length < LeastLength || citation.TitleSpan.End >= text.Length || text[citation.TitleSpan.End] is not (';' or '.')) continue;
            if (!closed.TryGetValue((number, citation.Date), out var other) || citation.TitleSpan.Length < citations[other].TitleSpan.Length) closed[(number, citation.Date)] = i;
        }

        return closed;
    }

    // The end in the text of as many letters as the words have.
    private static int Walk(string text, TextSpan title, string words)
    {
        var left = 0;
        foreach (var c in words)
        {
            if (!TextLine.IsBlank(c)) left++;
        }

        var end = title.Start;
        for (; end < title.End && left > 0; end++)
        {
            if (!TextLine.IsBlank(text[end]) && text[end] is not ('\n' or '\r' or '\f')) left--;
        }

        return end;
    }

    private static bool Holds(Citation[] citations, int outer, int end)
    {
        var id = citations[outer].Id;
        for (var i = outer + 1; i < citations.Length && citations[i].Span.Start < citations[outer].TitleSpan.End; i++)
        {
            if (citations[i].Within == id && citations[i].Span.Start >= end) return true;
        }

        return false;
    }
}
