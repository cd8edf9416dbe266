using System.Globalization;

namespace DanVan.Parsing.Citations;

/// <summary>A date found in a text.</summary>
/// <param name="Value">As printed; it may be one that no calendar has.</param>
/// <param name="End">The position after it.</param>
/// <param name="TwoDigitYear">Whether the year has two digits.</param>
/// <param name="Repaired">Whether a digit was read out of another glyph.</param>
internal readonly record struct DateMatch(PartialDate Value, int End, bool TwoDigitYear, bool Repaired);

/// <summary>
/// Dates as documents print them, always day, month, year: "ngày 03 tháng 6 năm 2013", "03/6/2013", "3-6-2013", "03.6.2013",
/// "ngày     tháng 01 năm 2025", "tháng bốn năm 2018", "năm 2022". Scans put O for 0 and l, I, Ì, ] for 1; they are read as digits
/// inside a date only.
/// </summary>
internal static class DateGrammar
{
    private static readonly (string Words, int Month)[] MonthWords =
    [
        ("mười một", 11), ("mười hai", 12), ("một", 1), ("giêng", 1), ("hai", 2), ("ba", 3), ("tư", 4), ("bốn", 4), ("năm", 5), ("sáu", 6),
        ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười", 10), ("chạp", 12),
    ];

    /// <summary>Reads a date at <paramref name="i"/>; with or without the word "ngày".</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        if (TryDayWord(s, i, out var after))
        {
            var p = Chars.SkipBlanks(s, after);
            if (p < s.Length && s[p] == ':') p = Chars.SkipBlanks(s, p + 1);
            // "ngày ngày 02/02/2025"
            else if (TryDayWord(s, p, out var again)) p = Chars.SkipBlanks(s, again);
            return TryNumeric(s, p, out match) || TryNumericOfYear(s, p, out match) || TryLong(s, p, out match) || TryBlankDay(s, after, out match);
        }

        return TryNumeric(s, i, out match) || TryMonth(s, i, out match) || TryYear(s, i, out match);
    }

    /// <summary>The word "ngày", also misspelt ("ngầy", "ngay") or glued to the day.</summary>
    public static bool TryDayWord(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i + 4 > s.Length || Chars.Fold(s[i]) != 'n' || Chars.Fold(s[i + 1]) != 'g' || Chars.Fold(s[i + 2]) != 'a' || Chars.Fold(s[i + 3]) != 'y') return false;
        if (i + 4 < s.Length && Chars.IsLetter(s[i + 4]) && !Chars.IsDigitLookAlike(s[i + 4])) return false;
        end = i + 4;
        return true;
    }

    /// <summary>"ngày 3/4", "ngày 5 tháng 4" without a year, in which letters of one year cite each other; <paramref name="end"/> is the position after it.</summary>
    public static bool TryDayOfNoYear(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        var repaired = false;
        if (!TryDayWord(s, i, out var p) || !TryNumber(s, Chars.SkipBlanks(s, p), 2, ref repaired, out var day, out p) || day is 0 or > 31) return false;
        var q = Chars.SkipBlanks(s, p);
        if (Chars.Matches(s, q, "tháng", out var month)) p = Chars.SkipBlanks(s, month);
        else if (!TrySeparator(s, ref p, out _)) return false;
        if (!TryNumber(s, p, 2, ref repaired, out var number, out p) || number is 0 or > 12) return false;
        if (p < s.Length && (Chars.IsWordChar(s[p]) || s[p] == '/' || VietnameseText.IsDash(s[p]) || (s[p] == '.' && p + 1 < s.Length && Chars.IsDigit(s[p + 1])))) return false;
        end = p;
        return true;
    }

    private static bool TryNumeric(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        match = default;
        var repaired = false;
        if (!TryNumber(s, i, 2, ref repaired, out var day, out var p) || day == 0) return false;
        if (!TrySeparator(s, ref p, out var first)) return false;
        if (TryGluedYear(s, p, first, day, out match)) return true;
        if (!TryNumber(s, p, 2, ref repaired, out var month, out p) || month == 0) return false;
        if (!TrySeparator(s, ref p, out var second) || (first == '.' && second != '.') || (second == '.' && first != '.')) return false;
        var digits = p;
        if (!TryNumber(s, p, 4, ref repaired, out var year, out p)) return false;
        if (p < s.Length && Chars.IsDigit(s[p])) return false;
        if (p + 1 < s.Length && s[p] is '/' or '-' && Chars.IsWordChar(s[p + 1]) && !Chars.IsLetter(s[p + 1])) return false;
        var length = p - digits;
        if (length == 2)
        {
            match = new DateMatch(new PartialDate(year >= 45 ? 1900 + year : 2000 + year, month, day), p, true, repaired);
            return true;
        }

        if (length != 4 || year is < 1900 or > 2099) return false;
        match = new DateMatch(new PartialDate(year, month, day), p, false, repaired);
        return true;
    }

    // "05/02 năm 2024"
    private static bool TryNumericOfYear(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        match = default;
        var repaired = false;
        if (!TryNumber(s, i, 2, ref repaired, out var day, out var p) || day == 0 || !TrySeparator(s, ref p, out _) || !TryNumber(s, p, 2, ref repaired, out var month, out p) || month == 0) return false;
        if (!TryYear(s, Chars.SkipBlanks(s, p), out var year)) return false;
        match = new DateMatch(new PartialDate(year.Value.Year, month, day), year.End, false, repaired || year.Repaired);
        return true;
    }

    // "09-62025", "26-52025": the dash before the year was lost with a line break. The month is what the year leaves.
    private static bool TryGluedYear(ReadOnlySpan<char> s, int i, char separator, int day, out DateMatch match)
    {
        match = default;
        var end = i;
        while (end < s.Length && end - i < 7 && Chars.IsDigit(s[end])) end++;
        var digits = end - i;
        if (separator is not ('-' or '/') || digits is not (5 or 6) || (end < s.Length && (Chars.IsWordChar(s[end]) || s[end] is '/' or '-'))) return false;
        var year = int.Parse(s[(end - 4)..end], NumberStyles.None, CultureInfo.InvariantCulture);
        var month = int.Parse(s[i..(end - 4)], NumberStyles.None, CultureInfo.InvariantCulture);
        if (year is < 1945 or > 2099 || month is 0 or > 12) return false;
        match = new DateMatch(new PartialDate(year, month, day), end, false, true);
        return true;
    }

    private static bool TrySeparator(ReadOnlySpan<char> s, ref int p, out char separator)
    {
        separator = '\0';
        var q = Chars.SkipBlanks(s, p);
        if (q >= s.Length || q - p > 2) return false;
        if (s[q] is not ('/' or '.') && !VietnameseText.IsDash(s[q])) return false;
        separator = s[q] is '/' or '.' ? s[q] : '-';
        q++;
        var r = Chars.SkipBlanks(s, q);
        if (r - q > 2) return false;
        p = r;
        return true;
    }

    // The day (may be missing) and then "tháng M năm Y".
    private static bool TryLong(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        match = default;
        var repaired = false;
        if (!TryNumber(s, i, 2, ref repaired, out var day, out var p) || day == 0) return false;
        p = Chars.SkipBlanks(s, p);
        if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (!TryMonth(s, p, out var month)) return false;
        if (month.Value.Month == 0) return false;
        match = new DateMatch(new PartialDate(month.Value.Year, month.Value.Month, day), month.End, month.TwoDigitYear, repaired || month.Repaired);
        return true;
    }

    private static bool TryBlankDay(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        var p = i;
        var end = Math.Min(s.Length, i + 40);
        while (p < end && (Chars.IsBlank(s[p]) || s[p] is '.' or '…' or '_')) p++;
        if (p < s.Length && s[p] == '/')
        {
            var q = Chars.SkipBlanks(s, p + 1);
            var repaired = false;
            if (TryNumber(s, q, 2, ref repaired, out var month, out q) && month != 0 && TrySeparator(s, ref q, out _) && TryNumber(s, q, 4, ref repaired, out var year, out q) && year is >= 1900 and <= 2099)
            {
                match = new DateMatch(new PartialDate(year, month), q, false, repaired);
                return true;
            }

            match = default;
            return false;
        }

        return TryMonth(s, p, out match);
    }

    // "tháng M năm Y", "tháng M/Y", "tháng      năm Y".
    private static bool TryMonth(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        match = default;
        if (i + 5 > s.Length || Chars.Fold(s[i]) != 't' || Chars.Fold(s[i + 1]) != 'h' || Chars.Fold(s[i + 2]) != 'a' || Chars.Fold(s[i + 3]) != 'n' || Chars.Fold(s[i + 4]) != 'g') return false;
        var afterWord = i + 5;
        var p = Chars.SkipBlanks(s, afterWord);
        var repaired = false;
        if (TryNumber(s, p, 2, ref repaired, out var month, out var q) && month != 0)
        {
            p = q;
        }
        else
        {
            month = 0;
            foreach (var (words, value) in MonthWords)
            {
                if (!Chars.Matches(s, p, words, out q)) continue;
                // "tháng năm 2024" leaves the month blank: the word is "năm" for year.
                if (value == 5 && StartsYear(s, Chars.SkipBlanks(s, q))) continue;
                month = value;
                p = q;
                break;
            }

            if (month == 0)
            {
                p = afterWord;
                var end = Math.Min(s.Length, p + 40);
                while (p < end && (Chars.IsBlank(s[p]) || s[p] is '.' or '…' or '_')) p++;
            }
        }

        var r = Chars.SkipBlanks(s, p);
        if (r < s.Length && s[r] == ',') r = Chars.SkipBlanks(s, r + 1);
        if (month != 0 && r < s.Length && (s[r] is '/' or '.' || VietnameseText.IsDash(s[r])))
        {
            r = Chars.SkipBlanks(s, r + 1);
            if (!TryNumber(s, r, 4, ref repaired, out var short4, out r) || short4 is < 1900 or > 2099) return false;
            match = new DateMatch(new PartialDate(short4, month), r, false, repaired);
            return true;
        }

        if (!TryYear(s, r, out var year)) return false;
        match = new DateMatch(new PartialDate(year.Value.Year, month), year.End, year.TwoDigitYear, repaired || year.Repaired);
        return true;
    }

    private static bool TryYear(ReadOnlySpan<char> s, int i, out DateMatch match)
    {
        match = default;
        if (i + 3 > s.Length || Chars.Fold(s[i]) != 'n' || Chars.Fold(s[i + 1]) != 'a' || Chars.Fold(s[i + 2]) != 'm') return false;
        var p = Chars.SkipBlanks(s, i + 3);
        var repaired = false;
        if (!TryNumber(s, p, 4, ref repaired, out var year, out var end) || end - p != 4 || year is < 1900 or > 2099) return false;
        match = new DateMatch(new PartialDate(year), end, false, repaired);
        return true;
    }

    private static bool StartsYear(ReadOnlySpan<char> s, int i)
    {
        var repaired = false;
        return TryNumber(s, i, 4, ref repaired, out var year, out var end) && end - i == 4 && year is >= 1900 and <= 2099;
    }

    private static bool TryNumber(ReadOnlySpan<char> s, int i, int most, ref bool repaired, out int value, out int end)
    {
        value = 0;
        var p = i;
        var real = 0;
        while (p < s.Length && p - i < most)
        {
            var digit = Chars.DigitOf(s[p]);
            if (digit < 0) break;
            if (Chars.IsDigit(s[p])) real++;
            value = value * 10 + digit;
            p++;
        }

        end = p;
        // One look-alike alone is only a digit beside a real one, save in "lÌ".
        if (p == i || (real == 0 && (p - i < 2 || s[i] is not ('l' or 'I' or '|' or 'Ì')))) return false;
        if (real != p - i) repaired = true;
        return true;
    }
}
