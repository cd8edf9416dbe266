namespace DanVan.Parsing.Structure;

/// <summary>
/// Ranks, degrees and honours before the name of one who signs. They may be printed there (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 7,
/// điểm b).
/// </summary>
internal static class PersonTitles
{
    private static readonly string[] Words =
    [
        "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "chuan do doc", "pho do doc", "do doc", "dai ta", "thuong ta", "trung ta", "thieu ta", "dai uy", "thuong uy", "trung uy", "thieu uy",
        "tien si", "thac si", "thac sy", "tien sy", "bac si", "bac sy", "duoc si", "duoc sy", "ky su", "kien truc su", "luat su", "cu nhan", "giao su", "pho giao su", "nha giao uu tu", "nha giao nhan dan", "thay thuoc uu tu", "thay thuoc nhan dan",
        "chuyen khoa i", "chuyen khoa ii", "linh muc", "hoa thuong", "thuong toa", "dai duc", "ni truong", "ni su", "muc su",
    ];

    private static readonly string[] Abbreviations =
    [
        "ts", "tskh", "ths", "pgs", "gs", "bs", "bscki", "bsckii", "bsck", "bsnt", "cki", "ckii", "ck", "ds", "dscki", "dsckii", "dsck", "ks", "kts", "ls", "cn", "ncs", "ngut", "ngnd", "ttut", "ttnd", "bsi", "bsii", "i", "ii",
    ];

    /// <summary>Where the titles end that stand at <paramref name="start"/>; <paramref name="start"/> where none does.</summary>
    public static int Skip(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            var next = Fold.MatchAny(text, i, end, Words);
            if (next < 0) next = SkipAbbreviation(text, i, end, i > start);
            if (next < 0) return i;
            while (next < end && (text[next] is '.' or ',' or '-' || TextLine.IsBlank(text[next]))) next++;
            i = next;
        }

        return i;
    }

    // "TS.", "PGS.TS", "BS.CKII.", "BSCK2": letters in capitals but for "ThS", joined by full stops. A lone numeral goes on with what stands before it.
    private static int SkipAbbreviation(string text, int start, int end, bool goesOn)
    {
        var i = start;
        var any = false;
        while (i < end && char.IsUpper(text[i]))
        {
            var stop = i;
            while (stop < end && char.IsLetter(text[stop])) stop++;
            var isKnown = false;
            foreach (var abbreviation in Abbreviations) isKnown |= abbreviation.Length == stop - i && Fold.Is(text, i, stop, abbreviation);
            if (!isKnown || (text[i] == 'I' && !any && !goesOn) || (stop - i > 1 && char.IsLower(text[stop - 1]))) return -1;
            any = true;
            while (stop < end && (char.IsAsciiDigit(text[stop]) || text[stop] == '.')) stop++;
            i = stop;
        }

        return any && (i >= end || TextLine.IsBlank(text[i]) || text[i] is ',' or '-') ? i : -1;
    }
}
