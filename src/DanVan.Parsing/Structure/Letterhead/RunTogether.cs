namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// Cuts what a scan or a converter put behind the name of a body on one line: "SỞ CÔNG THƯƠNG Số: /KH-SCT", "SỞ Y TẾ Kiên Giang, ngày 3 tháng …",
/// and behind the last words of such a name: "LÊ QUÝ ĐÔN Số: …/KH-LQĐ".
/// </summary>
internal static class RunTogether
{
    /// <summary>The most words in the name of a place.</summary>
    private const int MostPlaceWords = 5;

    /// <summary>Where the number or the place and date begin behind a name in capitals; -1 where none does.</summary>
    public static int Cut(string text, int start, int end)
    {
        var isOrgan = Organs.Match(text, start, end) >= 0;
        for (var i = start + 3; i < end; i++)
        {
            if (!TextLine.IsBlank(text[i - 1]) || text[i] is not ('S' or 's' or 'n' or 'N')) continue;
            if (Fold.MatchWord(text, i, end, "so") is >= 0 and var label && label < end && text[label] == ':') return IsName(text, start, i) && (isOrgan || NumberLine.TryRead(text, i, end, out _)) ? i : -1;
            if (!isOrgan) continue;
            if (Fold.Match(text, i, end, "ngay") >= 0) return PlaceBefore(text, start, i) is > 0 and var place && IsName(text, start, place) ? place : -1;
        }

        return -1;
    }

    private static bool IsName(string text, int start, int end) => end - start >= 4 && Letters.IsUpper(text, start, end);

    /// <summary>Where the words with a capital begin that stand between a name in capitals and ", ngày".</summary>
    private static int PlaceBefore(string text, int start, int day)
    {
        var i = day;
        while (i > start && (TextLine.IsBlank(text[i - 1]) || text[i - 1] is ',' or '.')) i--;
        if (i == day || !text.AsSpan(i, day - i).Contains(',')) return -1;
        var place = -1;
        for (var words = 0; words < MostPlaceWords && i > start; words++)
        {
            var from = i;
            while (from > start && !TextLine.IsBlank(text[from - 1])) from--;
            if (i - from < 2 || !char.IsUpper(text[from]) || Letters.IsUpper(text, from, i)) return place;
            place = from;
            i = from;
            while (i > start && TextLine.IsBlank(text[i - 1])) i--;
        }

        return place;
    }
}
