namespace DanVan.Parsing.Citations;

/// <summary>
/// The commonest form of a number and of the date behind it, read in one go: 25-NQ/TW, 30/2020/NĐ-CP; "ngày 03/6/2013", "ngày 03 tháng 6 năm 2013".
/// The answers are those of <see cref="NumberGrammar"/> and <see cref="DateGrammar"/>; where anything unusual stands there is none, and those decide.
/// </summary>
internal static class PlainNumber
{
    private const int LongestSequence = 8;
    private const int LongestSegment = 24;
    private const int MostSegments = 6;

    /// <summary>Reads a number whose form alone tells that it is one (<see cref="NumberMatch.IsSure"/>).</summary>
    public static bool TryRead(ReadOnlySpan<char> s, int i, out NumberMatch match)
    {
        match = default;
        var p = i;
        while (p < s.Length && Chars.IsDigit(s[p])) p++;
        var sequenceEnd = p;
        if (p == i || p - i > LongestSequence || p + 2 >= s.Length || s[p] is not ('/' or '-')) return false;
        var year = 0;
        if (s[p] == '/' && Chars.IsDigit(s[p + 1]))
        {
            if (p + 6 >= s.Length || s[p + 5] is not ('/' or '-') || !TryDigits(s.Slice(p + 1, 4), out year) || year is < 1930 or > 2099) return false;
            p += 5;
        }

        p++;
        var symbol = p;
        // An O or I may be a digit of a year that a scan spoilt.
        if (s[p] is 'O' or 'I') return false;
        var segments = 0;
        var kindFirst = false;
        var knownIssuer = false;
        while (true)
        {
            if (segments == MostSegments || !Chars.IsUpper(s[p])) return false;
            var end = p + 1;
            var upper = 1;
            for (; end < s.Length; end++)
            {
                if (Chars.IsUpper(s[end])) upper++;
                else if (!Chars.IsDigit(s[end])) break;
            }

            if (end < s.Length && s[end] is >= 'a' and <= 'z' && upper > 1) end++;
            if (end - p > LongestSegment || (end < s.Length && Chars.IsWordChar(s[end]))) return false;
            var code = Codes.Of(s[p..end]);
            var issuer = (code & CodeUse.Issuer) != 0;
            if (Codes.IsTerm(s[p..end], out var term))
            {
                if (term > 0 && term < end - p) return false;
                issuer = true;
            }

            // A digit behind a code may be the mark of a footnote.
            if (!issuer && !knownIssuer && end - p > 2 && Chars.IsDigit(s[end - 1])) return false;
            if (segments == 0) kindFirst = (code & CodeUse.Kind) != 0;
            knownIssuer |= issuer;
            segments++;
            p = end;
            if (p + 1 < s.Length && s[p] is '/' or '-' && Chars.IsUpper(s[p + 1]))
            {
                p++;
                continue;
            }

            if (!IsEnd(s, p)) return false;
            match = new NumberMatch(p, sequenceEnd, symbol, year, MissingJoiner: false, LookAlikes: false, segments, kindFirst, knownIssuer);
            return match.IsSure;
        }
    }

    /// <summary>Reads a date of a day at the word "ngày".</summary>
    public static bool TryDate(ReadOnlySpan<char> s, int i, out PartialDate date, out int end)
    {
        date = default;
        end = i;
        if (s.Length - i < "ngày 1/1/2000".Length || !s[i..].StartsWith("ngày ", StringComparison.Ordinal)) return false;
        var p = i + "ngày ".Length;
        if (!TryPart(s, ref p, out var day) || p >= s.Length) return false;
        int month;
        if (s[p] is '/' or '-' or '.')
        {
            var separator = s[p++];
            if (!TryPart(s, ref p, out month) || p + 4 >= s.Length || s[p] != separator) return false;
            p++;
        }
        else
        {
            if (!s[p..].StartsWith(" tháng ", StringComparison.Ordinal)) return false;
            p += " tháng ".Length;
            if (!TryPart(s, ref p, out month) || !s[p..].StartsWith(" năm ", StringComparison.Ordinal)) return false;
            p += " năm ".Length;
        }

        if (p + 4 > s.Length || !TryDigits(s.Slice(p, 4), out var year) || year is < 1900 or > 2099) return false;
        p += 4;
        if (p < s.Length && (Chars.IsDigit(s[p]) || s[p] is '/' or '-')) return false;
        date = new PartialDate(year, month, day);
        end = p;
        return true;
    }

    // Whether no further part of the number may follow, as behind "NQ/TW - ", "BGD&ĐT" and "BCSĐ UBND".
    private static bool IsEnd(ReadOnlySpan<char> s, int end)
    {
        if (end >= s.Length) return true;
        if (s[end] is '.' or '&' or '_') return end + 1 >= s.Length || !Chars.IsUpper(s[end + 1]);
        var next = Chars.SkipBlanks(s, end);
        return next >= s.Length || !(s[next] is '/' or '∕' || VietnameseText.IsDash(s[next]) || (s[end - 1] == 'Đ' && Chars.IsUpper(s[next])));
    }

    // One or two digits, not all zero.
    private static bool TryPart(ReadOnlySpan<char> s, ref int p, out int value)
    {
        value = 0;
        if (p >= s.Length || !Chars.IsDigit(s[p])) return false;
        value = s[p++] - '0';
        if (p < s.Length && Chars.IsDigit(s[p])) value = value * 10 + s[p++] - '0';
        return value != 0;
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (!Chars.IsDigit(c)) return false;
            value = value * 10 + c - '0';
        }

        return true;
    }
}
