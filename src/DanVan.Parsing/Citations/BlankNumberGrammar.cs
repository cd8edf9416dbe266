namespace DanVan.Parsing.Citations;

/// <summary>A mention whose number, or the year inside it, was left to be filled in.</summary>
/// <param name="KindStart">Where its kind begins.</param>
/// <param name="KindEnd">Where its kind ends.</param>
/// <param name="Start">Where the gap begins, or the digits before it.</param>
/// <param name="SymbolStart">Where the symbol behind it begins.</param>
/// <param name="End">The position after the symbol.</param>
internal readonly record struct BlankNumber(int KindStart, int KindEnd, int Start, int SymbolStart, int End);

/// <summary>
/// Numbers that a draft leaves open: "Thông tư số …/2004/TT-BTC", "Kế hoạch số    /KH-UBND", "Kế hoạch số ....-KH/TU", "Nghị quyết số
/// 12/…/NQ-HĐND", "Quyết định số xx/QĐ-UBND".
/// </summary>
internal static class BlankNumberGrammar
{
    /// <summary>The longest gap; drafts leave some centimetres of blanks or points.</summary>
    private const int LongestGap = 60;

    /// <summary>Adds the mentions in <paramref name="s"/> in the order of the text.</summary>
    public static void Scan(ReadOnlySpan<char> s, List<BlankNumber> found)
    {
        for (var i = 0; i < s.Length;)
        {
            var next = s[i..].IndexOfAny('ố', 'Ố');
            if (next < 0) return;
            i += next + 1;
            if (i < 2 || Chars.Lower(s[i - 2]) != 's' || (i < s.Length && Chars.IsWordChar(s[i]))) continue;
            var kindEnd = Chars.SkipBlanksBack(s, i - 2);
            if (!TryRead(s, i, out var start, out var symbolStart, out var end) || !KindGrammar.TryReadBack(s, kindEnd, out var kindStart)) continue;
            found.Add(new BlankNumber(kindStart, kindEnd, start, symbolStart, end));
            i = end;
        }
    }

    /// <summary>Whether the word "số" that ends at <paramref name="i"/> leads to a number left open.</summary>
    public static bool Follows(ReadOnlySpan<char> s, int i) => TryRead(s, i, out _, out _, out _);

    private static bool TryRead(ReadOnlySpan<char> s, int i, out int start, out int symbolStart, out int end)
    {
        symbolStart = end = start = i;
        var p = Chars.SkipBlanks(s, i);
        if (p < s.Length && s[p] == ':') i = p + 1;
        start = Chars.SkipBlanks(s, i);
        if (!TryPart(s, i, 8, out p, out var open) || !TryJoiner(s, ref p)) return false;

        // The year, whole, begun ("20…") or left open.
        var year = 0;
        if (TryPart(s, p, 4, out var afterYear, out var openYear))
        {
            var value = s[Chars.SkipBlanks(s, p)..afterYear];
            if (!openYear && (value.Length != 4 || !int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out year))) return false;
            if (openYear || year is >= 1930 and <= 2099)
            {
                p = afterYear;
                if (!TryJoiner(s, ref p)) return false;
                open |= openYear;
            }
        }

        if (!open || !NumberGrammar.TryReadSymbol(s, p, year, out end)) return false;
        symbolStart = p;
        return true;
    }

    // Digits, signs that hold a place open, or nothing but blanks: up to the stroke or dash.
    private static bool TryPart(ReadOnlySpan<char> s, int i, int mostDigits, out int end, out bool open)
    {
        end = i;
        open = false;
        var p = i;
        var digits = 0;
        var signs = 0;
        var breaks = 0;
        for (; p < s.Length && p - i < LongestGap; p++)
        {
            var c = s[p];
            if (c == '\n' && ++breaks > 1) return false;
            if (Chars.IsBlank(c)) continue;
            // The point of 66.18/2026/NQ-CP holds no place open.
            if (Chars.IsDigit(c) || (c == '.' && p > i && Chars.IsDigit(s[p - 1]) && p + 1 < s.Length && Chars.IsDigit(s[p + 1]))) digits++;
            else if (c is '.' or '…' or '_' or '*' or '?') signs++;
            else if (c is 'x' or 'X' && signs < 5 && (p == i || !Chars.IsLetter(s[p - 1]) || s[p - 1] is 'x' or 'X')) signs++;
            else break;
        }

        if (p >= s.Length || !(s[p] == '/' || VietnameseText.IsDash(s[p])) || digits > mostDigits) return false;
        open = signs > 0 || digits == 0;
        end = p;
        return true;
    }

    private static bool TryJoiner(ReadOnlySpan<char> s, ref int p)
    {
        if (p >= s.Length || !(s[p] == '/' || VietnameseText.IsDash(s[p]))) return false;
        p = Chars.SkipBlanks(s, p + 1);
        return p < s.Length;
    }
}
