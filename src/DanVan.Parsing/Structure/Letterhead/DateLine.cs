namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>Place and date as a line of the letterhead prints them.</summary>
/// <param name="Date">The date, partial where it is left blank.</param>
/// <param name="Span">From "ngày" to the year.</param>
/// <param name="Place">Where the place stands; empty where none stands before the date.</param>
/// <param name="IsBlank">Whether day or month is left blank.</param>
internal readonly record struct OwnDate(PartialDate Date, TextSpan Span, TextSpan Place, bool IsBlank);

/// <summary>
/// Reads "Tuyên Quang, ngày 14 tháng 3 năm 2023" and its variants (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4). A date inside a
/// sentence is none: nothing but the name of a place may stand before it and nothing but a mark behind it.
/// </summary>
internal static class DateLine
{
    private const int LongestLine = 160;

    private const int LongestPlace = 40;

    private const int LongestSpoilt = 80;

    /// <summary>How far "ngày" may stand from the start of the line.</summary>
    private const int Reach = 60;

    /// <summary>Signs that may close the line.</summary>
    private const int MostRest = 2;

    private static readonly string[] Months = ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];

    /// <summary>Units of administration that stand in small letters before or in the name of a place.</summary>
    private static readonly string[] Units = ["tinh", "thanh pho", "pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "tran", "dac khu", "khu", "va"];

    /// <summary>Units that bear a number for a name.</summary>
    private static readonly string[] NumberedUnits = ["quan", "phuong", "q.", "p.", "khu pho", "khu vuc"];

    private static readonly string[] WebLabels =
    [
        "ngay cap nhat", "ngay dang", "duoc cap nhat luc", "duoc cap nhat", "cap nhat luc", "cap nhat", "dang ngay", "dang luc", "ngay xuat ban", "ngay tao", "thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "ngay viet",
        "thu 2,", "thu 3,", "thu 4,", "thu 5,", "thu 6,", "thu 7,",
    ];

    /// <summary>What stands before the day on which a web site put a page up.</summary>
    private static readonly string[] WebWords = ["dang", "cap nhat", "xuat ban", "da dang", "dang tai", "dang luc", "tao"];

    /// <summary>Reads a line of the letterhead.</summary>
    public static bool TryRead(string text, int start, int end, out OwnDate date)
    {
        date = default;
        if (end - start > LongestLine) return false;
        var at = FindDay(text, start, end);
        if (at < 0 && Fold.Find(text, start, end, "thang") is >= 0 and var month && month > start && text[Math.Max(start, TrimEnd(text, start, month) - 1)] == ',') at = month;
        // "Mường Chà, 10/3/2015", "Hà Nội, 12 tháng 8 năm 2006"
        var isBare = at < 0 && end - start <= LongestSpoilt && BareDay(text, start, end) is > 0 and var bare && (at = bare) > 0;
        if (at < 0 || at - start > Reach || OpensWebDay(text, start, at) || !TryPlace(text, start, at, out var place)) return false;
        if (!TryWorded(text, at, end, out date)) return false;
        if (isBare && (place.IsEmpty || !date.Date.IsDay)) return false;
        date = date with { Place = place };
        return true;
    }

    // "Đăng ngày 17 - 05 - 2024": when a web site put it up.
    private static bool OpensWebDay(string text, int start, int at) => Fold.MatchAny(text, start, at, WebWords) is >= 0 and var end && TrimEnd(text, start, at) == end;

    /// <summary>Where a day in figures stands right behind the comma of the place; -1 where none does.</summary>
    private static int BareDay(string text, int start, int end)
    {
        if (text.IndexOf(',', start, end - start) is not (> 0 and var comma) || comma == start || !char.IsLetter(text[comma - 1])) return -1;
        var at = SectionLabel.SkipBlanks(text, comma + 1, end);
        var i = at;
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        if (i == at || i - at > 2) return -1;
        var next = SectionLabel.SkipBlanks(text, i, end);
        return next < end && (text[next] is '/' or '-' or '.' || Fold.MatchWord(text, next, end, "thang") >= 0) ? at : -1;
    }

    /// <summary>Reads the date of a page of a web site: after "Ngày cập nhật" or the like, or alone on a line.</summary>
    public static bool TryReadWeb(string text, int start, int end, bool alone, out OwnDate date)
    {
        date = default;
        if (end - start > LongestLine) return false;
        if (start < end && text[start] is '•' or '·' or '*') start = SectionLabel.SkipBlanks(text, start + 1, end);
        foreach (var word in WebLabels)
        {
            // "Thứ tư, 06/11/2025", not "Thủ tướng Chính phủ … ngày 06/11/2025".
            if (Fold.Match(text, start, end, word) is >= 0 and var after && !(after < end && char.IsLetter(text[after]))) return TryNumeric(text, after, end, out date);
        }

        // "11/11/2020 15:05 Số lượt xem: 74"
        if (alone && Fold.Find(text, start, end, "luot xem") is > 0 and var views)
        {
            end = views;
            while (end > start && !char.IsAsciiDigit(text[end - 1])) end--;
        }

        return alone && end - start <= 24 && start > 0 && IsBare(text, start, end) && TryNumeric(text, start, end, out date);
    }

    /// <summary>Reads the place, and the year where it can be read, of a line whose day or month a scan spoilt: "Kiên Giang, ngày Ä thẳng 10 năm 2017".</summary>
    public static bool TrySpoilt(string text, int start, int end, out OwnDate date)
    {
        date = default;
        if (end - start > LongestSpoilt) return false;
        var at = Fold.Find(text, start, end, "ngay");
        if (at < 0)
        {
            // A scan glues the day to its word: "ngàycŸO tháng".
            for (var i = start + 1; i < end && at < 0; i++)
            {
                if (TextLine.IsBlank(text[i - 1]) && (Fold.Match(text, i, end, "ngay") >= 0 || IsSpoiltDay(text, i, end))) at = i;
            }
        }

        if (at <= start || at - start > Reach || text[Math.Max(start, TrimEnd(text, start, at) - 1)] != ',' || !TryPlace(text, start, at, out var place) || place.IsEmpty) return false;
        for (var i = at; i + 4 <= end; i++)
        {
            if (Fold.MatchWord(text, i, end, "nam") is not (>= 0 and var after)) continue;
            var next = after;
            var year = Number(text, ref next, end);
            if (!IsYear(year) || end - next > MostRest) continue;
            date = new OwnDate(MonthBefore(text, at, i) is > 0 and var month ? new PartialDate(year, month) : new PartialDate(year), TextSpan.FromBounds(at, next), place, false);
            return true;
        }

        return false;
    }

    /// <summary>Whether the last letter of "ngày" went into the signs of a day that nobody can read: "ngàW‡{ tháng 5".</summary>
    private static bool IsSpoiltDay(string text, int start, int end)
    {
        if (Fold.Match(text, start, end, "nga") != start + 3) return false;
        var next = start + 3;
        var isWord = true;
        for (; next < end && !TextLine.IsBlank(text[next]); next++) isWord &= char.IsLower(text[next]);
        if (isWord || next - start is not (> 3 and <= 8)) return false;
        next = SectionLabel.SkipBlanks(text, next, end);
        if (Fold.MatchWord(text, next, end, "thang") >= 0) return true;
        // "ngàÿ# ề tháng 3"
        var apart = text.AsSpan(next, end - next).IndexOf(' ');
        return apart is 1 or 2 && Fold.MatchWord(text, SectionLabel.SkipBlanks(text, next + apart, end), end, "thang") >= 0;
    }

    /// <summary>The month that stands right before the year; 0 where none can be read there.</summary>
    private static int MonthBefore(string text, int start, int year)
    {
        for (var i = year - 1; i > start; i--)
        {
            if (MatchLoose(text, i, year, "thang") is not (>= 0 and var after)) continue;
            var month = Number(text, ref after, year);
            return month is >= 1 and <= 12 && TrimEnd(text, after, year) == after ? month : 0;
        }

        return 0;
    }

    /// <summary>Reads the first date written in figures.</summary>
    public static bool TryNumeric(string text, int start, int end, out OwnDate date)
    {
        date = default;
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > start && char.IsAsciiDigit(text[i - 1]))) continue;
            var from = i;
            var at = i;
            var day = Number(text, ref at, end);
            at = SectionLabel.SkipBlanks(text, at, end);
            if (at >= end || text[at] is not ('/' or '-' or '.')) continue;
            at = SectionLabel.SkipBlanks(text, at + 1, end);
            var month = Number(text, ref at, end);
            at = SectionLabel.SkipBlanks(text, at, end);
            if (at >= end || text[at] is not ('/' or '-' or '.')) continue;
            at = SectionLabel.SkipBlanks(text, at + 1, end);
            var year = Number(text, ref at, end);
            if (!IsYear(year) || month is < 1 or > 99 || day is < 1 or > 99) continue;
            date = new OwnDate(new PartialDate(year, month, day), TextSpan.FromBounds(from, at), default, false);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Finds the place before the date. Where another column without a gap stands before it, the place is the words with capitals next to the
    /// date; false where what stands there is a sentence.
    /// </summary>
    private static bool TryPlace(string text, int start, int at, out TextSpan place)
    {
        place = default;
        var end = TrimEnd(text, start, at);
        while (end > start && text[end - 1] is ',' or '.' or ';' or ':' or '…' or '(' or '*' or '_') end = TrimEnd(text, start, end - 1);
        if (end <= start) return true;
        var from = BeforeUnitNumber(text, start, end);
        while (from > start && IsPlaceSign(text[from - 1])) from--;
        from = SectionLabel.SkipBlanks(text, from, end);
        if (from > start && !TextLine.IsBlank(text[from - 1]))
        {
            // The end of a symbol stands in the way: the place begins with the word after it.
            while (from < end && !TextLine.IsBlank(text[from])) from++;
            from = SectionLabel.SkipBlanks(text, from, end);
        }

        while (from < end && !char.IsLetter(text[from])) from++;
        if (from >= end) return from == end && end - start <= 3;
        if (end - from is < 2 or > LongestPlace || !char.IsUpper(text[from])) return false;
        if (from > start && !IsSymbolBefore(text, start, from)) return false;
        if (from == start && StartsSentence(text, from, end) && !Catalog.Provinces.IsName(text[from..end])) return false;
        place = TextSpan.FromBounds(BehindCapitals(text, from, end), end);
        return true;
    }

    /// <summary>Where the place begins behind the name of a body in capitals that a table ran together with it: "ĐOÀN TNCS HỒ CHÍ MINH Phúc Thịnh".</summary>
    private static int BehindCapitals(string text, int start, int end)
    {
        var capitals = 0;
        for (var i = start; i < end; i = SectionLabel.SkipBlanks(text, i, end))
        {
            var word = i;
            while (i < end && !TextLine.IsBlank(text[i])) i++;
            if (Letters.IsUpper(text, word, i)) capitals++;
            else return capitals > 1 ? word : start;
        }

        return start;
    }

    /// <summary>Passes back over the number of "Quận 8" or "Phường 12".</summary>
    private static int BeforeUnitNumber(string text, int start, int end)
    {
        var i = end;
        while (i > start && end - i < 3 && char.IsAsciiDigit(text[i - 1])) i--;
        if (i == end) return end;
        var word = TrimEnd(text, start, i);
        foreach (var unit in NumberedUnits)
        {
            if (word - unit.Length >= start && Fold.Is(text, word - unit.Length, word, unit)) return word;
        }

        return end;
    }

    /// <summary>Whether a small word stands there that no name of a place has.</summary>
    private static bool StartsSentence(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]) && (i == start || TextLine.IsBlank(text[i - 1])) && Fold.MatchAny(text, i, end, Units) < 0) return true;
        }

        return false;
    }

    private static bool IsSymbolBefore(string text, int start, int from) => text.AsSpan(start, from - start).Contains('/');

    private static bool IsPlaceSign(char c) => char.IsLetter(c) || TextLine.IsBlank(c) || VietnameseText.IsDash(c) || c is '.' or '\'' or '’' or '*';

    private static bool TryWorded(string text, int at, int end, out OwnDate date)
    {
        date = default;
        var i = MatchLoose(text, at, end, "ngay") is >= 0 and var afterDay ? afterDay : at;
        // "Ngày: 20-5-2019" of courts.
        if (i > at && i < end && text[i] == ':') i++;
        var day = Number(text, ref i, end);
        var garbled = false;
        var slot = Slot(text, i, end);
        // A point before a digit is the "12.01.2024" of a date, before a blank it stands for what is left out.
        var isDotted = i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]);
        if (slot < end && (isDotted || text[slot] is '/' or '-' or '.') && day > 0 && TryNumeric(text, at, end, out var numeric))
        {
            if (end - numeric.Span.End > MostRest) return false;
            date = numeric;
            return true;
        }

        if (day == 0 && TryBlankNumeric(text, at, slot, end, out date)) return true;
        i = slot;
        if (MatchLoose(text, i, end, "thang") < 0 && Fold.Find(text, i, Math.Min(end, i + 12), "thang") is >= 0 and var later)
        {
            // A scan that cannot read the day leaves signs between "ngày" and "tháng".
            (day, garbled, i) = (0, true, later);
        }

        var month = 0;
        if (MatchLoose(text, i, end, "thang") is >= 0 and var afterMonth)
        {
            i = afterMonth;
            month = Number(text, ref i, end);
            if (month == 0) month = MonthInWords(text, ref i, end);
            i = Slot(text, i, end);
        }
        else if (MatchLoose(text, i, end, "nam") < 0)
        {
            return false;
        }

        if (MatchLoose(text, i, end, "nam") is not (>= 0 and var afterYear)) return false;
        i = afterYear;
        var year = Number(text, ref i, end);
        if (year < 100 && IsSlotOnly(text, i, end))
        {
            // "ngày tháng năm", "ngày … tháng … năm 20…": nothing is filled in.
            date = new OwnDate(default, TextSpan.FromBounds(at, i), default, true);
            return true;
        }

        // "năm 20264": the mark of a footnote.
        if (year is > 9999 and <= 99999 && IsYear(year / 10)) (year, i) = (year / 10, i - 1);
        if (!IsYear(year) || month > 99 || day > 99) return false;
        if (end - SectionLabel.SkipBlanks(text, i, end) > MostRest) return false;
        if (month == 0) day = 0;
        date = new OwnDate(new PartialDate(year, month, day), TextSpan.FromBounds(at, i), default, (month == 0 || day == 0) && !garbled);
        return true;
    }

    /// <summary>Where the word "ngày" stands, also with the day glued to it.</summary>
    private static int FindDay(string text, int start, int end)
    {
        var glued = -1;
        // By its last letter, which is rare.
        for (var i = start + 3; i < end; i++)
        {
            if (Fold.Letter(text[i]) != 'y' || Fold.Letter(text[i - 1]) != 'a' || Fold.Letter(text[i - 2]) != 'g' || Fold.Letter(text[i - 3]) != 'n') continue;
            var first = i - 3;
            if (first > start && CharTraits.IsLetterOrDigit(text[first - 1])) continue;
            if (i + 1 >= end || !CharTraits.IsLetterOrDigit(text[i + 1])) return first;
            if (glued < 0 && first - start <= Reach && char.IsAsciiDigit(text[i + 1])) glued = first;
        }

        return glued;
    }

    /// <summary>Where a word ends that a blank, or a number without one, may follow: "tháng12"; else -1.</summary>
    private static int MatchLoose(string text, int start, int end, string word) =>
        Fold.Match(text, start, end, word) is >= 0 and var stop && (stop >= end || !char.IsLetter(text[stop])) ? stop : -1;

    /// <summary>Reads "ngày __/__/2020" and "ngày /3/2024", in which day or month is left blank.</summary>
    private static bool TryBlankNumeric(string text, int at, int slot, int end, out OwnDate date)
    {
        date = default;
        if (slot >= end || text[slot] != '/') return false;
        var i = slot + 1;
        var month = Number(text, ref i, end);
        i = Slot(text, i, end);
        if (i >= end || text[i] != '/') return false;
        i++;
        var year = Number(text, ref i, end);
        if (!IsYear(year) || month > 99 || end - i > MostRest) return false;
        date = new OwnDate(new PartialDate(year, month, 0), TextSpan.FromBounds(at, i), default, true);
        return true;
    }

    /// <summary>Whether no letters or digits stand there but what is left of a year: "20…".</summary>
    private static bool IsSlotOnly(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return false;
        }

        return end - start <= 20;
    }

    private static int MonthInWords(string text, ref int i, int end)
    {
        var from = SectionLabel.SkipBlanks(text, i, end);
        for (var k = Months.Length - 1; k >= 0; k--)
        {
            // "tháng năm" with nothing between is a month left blank, unless another "năm" follows.
            if (Fold.MatchWord(text, from, end, Months[k]) is not (>= 0 and var stop) || Fold.MatchWord(text, SectionLabel.SkipBlanks(text, stop, end), end, "nam") < 0) continue;
            i = stop;
            return k + 1;
        }

        return 0;
    }

    private static bool IsYear(int year) => year is >= 1930 and <= 2099;

    /// <summary>Whether nothing but a date, maybe with the time of day, stands there, as on pages of web sites.</summary>
    private static bool IsBare(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i]) && text[i] is not ('/' or '-' or '.' or ':' or '|' or ',' or ' ' or 'A' or 'P' or 'M' or 'h')) return false;
        }

        return true;
    }

    private static int Number(string text, ref int i, int end)
    {
        i = Slot(text, i, end);
        var value = 0;
        var from = i;
        var read = 0;
        while (i < end && i - from < 6 && Digits.ValueOf(text[i]) is >= 0 and var digit)
        {
            if (char.IsAsciiDigit(text[i])) read++;
            value = value * 10 + digit;
            i++;
            if (i + 2 < end && text[i] == '*' && text[i + 1] == '*' && char.IsAsciiDigit(text[i + 2])) i += 2;
            else if (read is 1 or 2 && IsTornNumber(text, i, end, read)) i++;
        }

        if (read > 0 && (i >= end || !char.IsLetter(text[i]) || MatchLoose(text, i, end, "thang") >= 0 || MatchLoose(text, i, end, "nam") >= 0)) return value;
        i = from;
        return 0;
    }

    /// <summary>Whether a scan tore a number in two: "ngày 0 4 tháng", "năm 20 22".</summary>
    private static bool IsTornNumber(string text, int gap, int end, int read)
    {
        if (gap + read >= end || text[gap] != ' ') return false;
        for (var i = gap + 1; i <= gap + read; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
        }

        var next = gap + read + 1;
        return next >= end || (TextLine.IsBlank(text[next]) && (read == 2 ? SectionLabel.SkipBlanks(text, next, end) >= end : Fold.MatchWord(text, SectionLabel.SkipBlanks(text, next, end), end, "thang") >= 0 || Fold.MatchWord(text, SectionLabel.SkipBlanks(text, next, end), end, "nam") >= 0));
    }

    private static int Slot(string text, int i, int end)
    {
        while (i < end && (TextLine.IsBlank(text[i]) || text[i] is '.' or '…' or '_' or '*')) i++;
        return i;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && TextLine.IsBlank(text[end - 1])) end--;
        return end;
    }
}
