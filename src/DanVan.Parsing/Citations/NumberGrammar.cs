namespace DanVan.Parsing.Citations;

/// <summary>Where the parts of a số hiệu stand.</summary>
/// <param name="End">The position after it.</param>
/// <param name="SequenceEnd">The position after the sequence number.</param>
/// <param name="SymbolStart">Where the symbol begins.</param>
/// <param name="Year">The year inside it, or 0.</param>
/// <param name="MissingJoiner">Whether the dash or stroke before the symbol is missing.</param>
/// <param name="LookAlikes">Whether a digit is printed as a letter.</param>
/// <param name="Segments">How many parts the symbol has.</param>
/// <param name="KindFirst">Whether the first part is the code of a kind.</param>
/// <param name="KnownIssuer">Whether a part is the code of an issuer, or of the National Assembly with its term.</param>
internal readonly record struct NumberMatch(
    int End, int SequenceEnd, int SymbolStart, int Year, bool MissingJoiner, bool LookAlikes, int Segments, bool KindFirst, bool KnownIssuer)
{
    /// <summary>Whether the form alone tells that it is the number of a document.</summary>
    public bool IsSure => Segments >= 2 ? KindFirst || KnownIssuer : Year != 0 && (KnownIssuer || KindFirst);
}

/// <summary>
/// Số hiệu in all its forms (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for the Party): 25-NQ/TW, 46/KH-UBND, 30/2020/NĐ-CP,
/// 10/2022/QH15, 66.18/2026/NQ-CP, 30a/2008/NQ-CP, 04/CP; blanks and one line break anywhere inside, any dash.
/// </summary>
internal static class NumberGrammar
{
    private const int LongestSequence = 8;
    private const int LongestRun = LongestSequence + 5;
    private const int ShortNumber = 128;
    private const int LongestShort = 4;

    // Acts bear a year in their number since the law on their making of 1996.
    private const int FirstOfYearly = 1996;

    /// <summary>Words that a missing blank glues to the end of a number.</summary>
    private static readonly string[] GluedWords = ["ngày", "ngầy", "của", "về", "và", "ban", "giữa", "quy", "do"];

    /// <summary>
    /// Whether digits at <paramref name="i"/> may begin a number, by the next few characters alone: most digits in a text are dates, amounts and
    /// headings. True may be wrong, false is not.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<char> s, int i)
    {
        if (!Chars.IsDigit(s[i])) return true;
        var p = i + 1;
        while (p < s.Length && (Chars.IsDigit(s[p]) || s[p] == '.')) p++;
        if (p - i > LongestRun || p >= s.Length) return false;
        var ended = s[p - 1] == '.';
        var c = s[p];
        if (!IsJoiner(c))
        {
            if (Chars.IsLetter(c) || Chars.DigitOf(c) >= 0) return Chars.IsUpper(c) || Chars.DigitOf(c) >= 0 || (Chars.SkipBlanks(s, p + 1) is var next && next < s.Length && IsJoiner(s[next]));
            p = Chars.SkipBlanks(s, p);
            if (p >= s.Length) return false;
            c = s[p];
            if (!IsJoiner(c))
            {
                // "08 a/2010/TT-BTP"
                if (!Chars.IsLetter(c) || Chars.IsUpper(c)) return !ended && Chars.IsUpper(c) && !IsWord(s, p);
                p = Chars.SkipBlanks(s, p + 1);
                if (p >= s.Length || !IsJoiner(s[p])) return false;
            }
        }

        // Behind the stroke or dash: a code, or a year, whole or spoilt, with one behind it.
        p = Chars.SkipBlanks(s, p + 1);
        if (p >= s.Length) return false;
        if (!Chars.IsDigit(s[p])) return Chars.DigitOf(s[p]) >= 0 || IsJoiner(s[p]) || (Chars.IsLetter(s[p]) && !IsWord(s, p));
        while (p < s.Length && Chars.DigitOf(s[p]) >= 0) p++;
        p = Chars.SkipBlanks(s, p);
        if (p >= s.Length || !IsJoiner(s[p])) return p < s.Length && Chars.IsUpper(s[p]);
        p = Chars.SkipBlanks(s, p + 1);
        if (p < s.Length && IsJoiner(s[p])) p = Chars.SkipBlanks(s, p + 1);
        return p < s.Length && !Chars.IsDigit(s[p]);
    }

    /// <summary>
    /// "12 - Xây": a capital, then small letters throughout, and no known code. The word may end in one that a missing blank glued to a code, where a
    /// g or r stands before its end.
    /// </summary>
    public static bool IsWord(ReadOnlySpan<char> s, int i)
    {
        var end = i + 1;
        var cut = false;
        while (end < s.Length && end - i < 12 && Chars.IsLetter(s[end]) && !Chars.IsUpper(s[end]))
        {
            cut |= end > i + 1 && s[end - 1] is 'g' or 'r';
            end++;
        }

        if (cut || end - i < 3 || (end < s.Length && Chars.IsWordChar(s[end]))) return false;
        return Chars.IsUpper(s[i]) && Codes.Of(s[i..end]) == CodeUse.None && !Codes.IsTerm(s[i..end], out _);
    }

    // "số ...2026/NĐ-CP": what is left to be filled in, and its year.
    private static bool IsYearOfGap(ReadOnlySpan<char> s, int start, int end) =>
        end - start == 4 && start > 1 && s[start - 1] is '.' or '…' or '_' && (s[start - 1] == '…' || s[start - 2] is '.' or '…' or '_') && s[start..end] is ['1', '9', ..] or ['2', '0', ..];

    public static bool TryRead(ReadOnlySpan<char> s, int i, bool lookAlikes, out NumberMatch match)
    {
        match = default;
        if (!TrySequence(s, i, lookAlikes, out var sequenceEnd, out var repaired)) return false;
        var p = Chars.SkipBlanks(s, sequenceEnd);
        if (p >= s.Length) return false;
        var missing = false;
        var joinerIsSlash = false;
        if (IsJoiner(s[p]) || (p == sequenceEnd && IsPointedYear(s, p)))
        {
            joinerIsSlash = IsStroke(s[p]) || s[p] == '.';
            if (joinerIsSlash && IsYearOfGap(s, i, sequenceEnd)) return false;
            p = Chars.SkipBlanks(s, p + 1);
            // "866/-TTg": the code of the kind is left out.
            if (joinerIsSlash && p + 1 < s.Length && VietnameseText.IsDash(s[p]) && Chars.IsUpper(s[p + 1])) p++;
        }
        else if (Chars.IsUpper(s[p]) && p - sequenceEnd <= 2)
        {
            missing = true;
        }
        else
        {
            return false;
        }

        var year = 0;
        if (!missing && joinerIsSlash && p + 4 < s.Length && s[p] is '0' or '1' or '2' && Chars.IsDigit(s[p + 1]) && Chars.IsDigit(s[p + 2]) && s[p + 3] == '/')
        {
            // "34/201/NQ-HĐND": a year that lost a digit stays as printed.
            p = Chars.SkipBlanks(s, p + 4);
            repaired = true;
        }
        else if (!missing && joinerIsSlash && IsLongYear(s, p))
        {
            // "01/12011/TT-BNV": one that has a digit too many.
            p = Chars.SkipBlanks(s, p + 6);
            repaired = true;
        }
        else if (!missing && joinerIsSlash && IsOddYear(s, p))
        {
            // "142/2205/NĐ-CP"
            p = Chars.SkipBlanks(s, p + 5);
            repaired = true;
        }
        else if (!missing && TryYear(s, p, lookAlikes, out var value, out var afterYear, out var yearRepaired))
        {
            // "2027-2028 - ĐD 500 kV": from year to year.
            if (!joinerIsSlash && sequenceEnd - i == 4 && TryYear(s, i, lookAlikes: false, out _, out _, out _)) return false;
            var q = Chars.SkipBlanks(s, afterYear);
            if (q < s.Length && IsJoiner(s[q]))
            {
                year = value;
                // "185/2007//NĐ-CP"
                if (q + 1 < s.Length && s[q] == '/' && s[q + 1] == '/') q++;
                p = Chars.SkipBlanks(s, q + 1);
                repaired |= yearRepaired;
            }
            else if (q < s.Length && joinerIsSlash && Chars.IsUpper(s[q]) && q - afterYear <= 1)
            {
                year = value;
                p = q;
                repaired |= yearRepaired;
                missing = true;
            }
            else
            {
                return false;
            }
        }

        if (!TrySymbol(s, p, year, !missing, out var end, out var segments, out var kindFirst, out var knownIssuer)) return false;
        // "143 TCTK/PPCĐ ngày …": without the dash a number has the code of its kind first, or a date behind it, as those before 1997.
        if (missing && !(kindFirst && segments >= 2 && (knownIssuer || (year == 0 && AllUpper(s[p..end])))) && !(year != 0 && (kindFirst || IsTermOnly(s[p..end]))) && !(year == 0 && AllUpper(s[p..end]) && DateGrammar.TryDayWord(s, SkipComma(s, end), out _))) return false;
        // "115/NĐ-CP/2018", "01/CTPH/2018": the year stands last.
        if (year == 0 && (segments > 1 ? kindFirst : !missing && end - p >= 3 && AllUpper(s[p..end])) && TryYearBehind(s, end, out var last)) (year, end) = (last, end + 5);
        match = new NumberMatch(end, sequenceEnd, p, year, missing, repaired, segments, kindFirst, knownIssuer);
        return true;
    }

    // "66.4.2025/NQ-CP": a point where the stroke before the year belongs.
    private static bool IsPointedYear(ReadOnlySpan<char> s, int point) =>
        s[point] == '.' && point > 2 && Chars.IsDigit(s[point - 1]) && (s[point - 2] == '.' || s[point - 3] == '.')
        && TryYear(s, point + 1, lookAlikes: false, out var year, out var end, out _) && year >= FirstOfYearly && end + 1 < s.Length && s[end] == '/' && Chars.IsUpper(s[end + 1]);

    private static bool TryYearBehind(ReadOnlySpan<char> s, int end, out int year)
    {
        year = 0;
        if (end + 5 > s.Length || s[end] != '/' || !TryYear(s, end + 1, lookAlikes: false, out year, out var after, out _) || after != end + 5 || year < FirstOfYearly) return false;
        return after >= s.Length || !(Chars.IsWordChar(s[after]) || IsJoiner(s[after]));
    }

    /// <summary>Reads a number and its year of which the symbol is left out: "Nghị định 123/2015", "Nghị quyết 30a/2008".</summary>
    public static bool TryReadShort(ReadOnlySpan<char> s, int i, out NumberMatch match)
    {
        match = default;
        var sequence = i;
        while (sequence < s.Length && sequence - i <= LongestShort && Chars.IsDigit(s[sequence])) sequence++;
        if (sequence == i || sequence - i > LongestShort) return false;
        if (sequence + 1 < s.Length && s[sequence] is >= 'a' and <= 'e' && s[sequence + 1] == '/') sequence++;
        var end = sequence + 5;
        if (end > s.Length || s[sequence] != '/' || !TryYear(s, sequence + 1, lookAlikes: false, out var year, out _, out _) || year < FirstOfYearly) return false;
        if (end < s.Length && (Chars.IsWordChar(s[end]) || IsJoiner(s[end]) || s[end] == '%' || (s[end] is '.' or ',' && end + 1 < s.Length && Chars.IsDigit(s[end + 1])))) return false;
        match = new NumberMatch(end, sequence, end, year, MissingJoiner: false, LookAlikes: false, Segments: 0, KindFirst: false, KnownIssuer: false);
        return true;
    }

    /// <summary>Reads the symbol alone, where the number before it is left open; it must tell by its codes that it is one.</summary>
    public static bool TryReadSymbol(ReadOnlySpan<char> s, int i, int year, out int end) =>
        TrySymbol(s, i, year, false, out end, out var segments, out var kindFirst, out var knownIssuer) && (segments >= 2 ? kindFirst || knownIssuer : knownIssuer);

    /// <summary>The number without blanks, with plain dashes, digits for their look-alikes and a joiner where it is missing.</summary>
    public static string Format(ReadOnlySpan<char> s, int start, NumberMatch match, out string printed)
    {
        var length = match.End - start;
        Span<char> formatted = length < ShortNumber ? stackalloc char[ShortNumber] : new char[length + 1];
        Span<char> raw = length < ShortNumber ? stackalloc char[ShortNumber] : new char[length];
        var n = 0;
        var m = 0;
        for (var i = start; i < match.End; i++)
        {
            var c = s[i];
            if (i == match.SymbolStart && match.MissingJoiner)
            {
                formatted[n++] = match.Year != 0 || HasDash(s[match.SymbolStart..match.End]) ? '/' : '-';
            }

            if (Chars.IsBlank(c))
            {
                // A dash that was lost, but "BDVTU-BCSĐ UBND tỉnh" has none there.
                if (i > match.SymbolStart && IsLostDash(s, i, match.SymbolStart, formatted[..n])) formatted[n++] = '-';
                continue;
            }

            if (VietnameseText.IsDash(c)) c = '-';
            else if (IsStroke(c)) c = '/';
            raw[m++] = c;
            if (i == match.SequenceEnd && c == '.') c = '/';
            if (c is '/' or '-' && n > 0 && formatted[n - 1] == '/') continue;
            formatted[n++] = i < match.SymbolStart && Chars.DigitOf(c) >= 0 && !(i == match.SequenceEnd - 1 && Chars.IsLetter(c) && !match.LookAlikes) ? (char)('0' + Chars.DigitOf(c)) : c;
        }

        var number = ShortStrings.Of(formatted[..n]);
        printed = raw[..m].SequenceEqual(number) ? number : new string(raw[..m]);
        return RepairTerm(number);
    }

    private static bool IsLostDash(ReadOnlySpan<char> s, int blank, int symbol, ReadOnlySpan<char> formatted)
    {
        if (!Chars.IsWordChar(s[blank - 1]) || !TryLostDash(s, blank, out _)) return false;
        var word = Chars.WordStart(s, blank);
        // The kind, or a code that itself stands behind a lost dash.
        return (word == symbol && Codes.IsKind(s[word..blank])) || (word > symbol && s[word - 1] == ' ' && formatted.Length > blank - word && formatted[^(blank - word + 1)] == '-');
    }

    // "144/2025QH15": the stroke before the code of the National Assembly is lost.
    private static bool IsTermOnly(ReadOnlySpan<char> symbol) => Codes.IsTerm(symbol, out var length) && length == symbol.Length && symbol.Length > 2;

    private static bool IsLongYear(ReadOnlySpan<char> s, int i)
    {
        if (i + 7 > s.Length || s[i] is not ('1' or '2') || s[i + 5] != '/') return false;
        for (var k = i + 1; k < i + 5; k++)
        {
            if (!Chars.IsDigit(s[k])) return false;
        }

        return true;
    }

    // Four digits between strokes that are no year of an act.
    private static bool IsOddYear(ReadOnlySpan<char> s, int i)
    {
        if (i + 5 > s.Length || s[i] is not ('1' or '2') || s[i + 4] != '/') return false;
        for (var k = i + 1; k < i + 4; k++)
        {
            if (!Chars.IsDigit(s[k])) return false;
        }

        return !TryYear(s, i, lookAlikes: false, out _, out _, out _);
    }

    /// <summary>The position behind blanks and a comma.</summary>
    public static int SkipComma(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        return p < s.Length && s[p] == ',' ? Chars.SkipBlanks(s, p + 1) : p;
    }

    private static bool AllUpper(ReadOnlySpan<char> symbol)
    {
        foreach (var c in symbol)
        {
            if (Chars.IsWordChar(c) && !Chars.IsUpper(c)) return false;
        }

        return true;
    }

    private static bool HasDash(ReadOnlySpan<char> symbol)
    {
        foreach (var c in symbol)
        {
            if (c == '/') return false;
            if (VietnameseText.IsDash(c)) return true;
        }

        return false;
    }

    // UBTVQH1O0, QH1O: an O printed among the digits of the term.
    private static string RepairTerm(string number)
    {
        var at = number.LastIndexOf("QH", StringComparison.Ordinal);
        if (at < 0 || at + 2 >= number.Length || number.IndexOf('O', at) < 0) return number;
        var tail = number.AsSpan(at + 2);
        if (tail.Length > 3) return number;
        foreach (var c in tail)
        {
            if (!Chars.IsDigit(c) && c != 'O') return number;
        }

        var dropped = tail.ToString().Replace("O", "", StringComparison.Ordinal);
        var digits = dropped.Length == 2 ? dropped : tail.ToString().Replace('O', '0');
        return number[..(at + 2)] + digits;
    }

    private static bool IsJoiner(char c) => IsStroke(c) || VietnameseText.IsDash(c);

    // Scans and converted files have the strokes of fractions and of division too.
    private static bool IsStroke(char c) => c is '/' or '\u2044' or '\u2215';

    private static bool TrySequence(ReadOnlySpan<char> s, int i, bool lookAlikes, out int end, out bool repaired)
    {
        end = i;
        repaired = false;
        var p = i;
        var real = 0;
        var read = 0;
        while (p < s.Length && read <= LongestSequence)
        {
            if (Chars.IsDigit(s[p])) real++;
            else if (!lookAlikes || s[p] is not ('O' or 'o' or 'l' or 'I' or '|')) break;
            read++;
            p++;
        }

        if (real == 0 || read > LongestSequence) return false;
        // 66.18/2026/NQ-CP, but no 1.234.567.
        if (p + 1 < s.Length && s[p] == '.' && Chars.IsDigit(s[p + 1]))
        {
            var q = p + 1;
            while (q < s.Length && q - p <= 4 && Chars.IsDigit(s[q])) q++;
            if (q < s.Length && (Chars.IsDigit(s[q]) || (s[q] == '.' && !IsPointedYear(s, q)))) return false;
            p = q;
        }

        repaired = real != read;
        // 30a, 30c, 8B: one letter before the joiner.
        if (p < s.Length && Chars.IsLetter(s[p]) && Chars.Fold(s[p]) is >= 'a' and <= 'z')
        {
            var q = Chars.SkipBlanks(s, p + 1);
            if (q < s.Length && IsJoiner(s[q])) p++;
        }
        else if (p + 2 < s.Length && s[p] == ' ' && s[p + 1] is 'a' or 'b' or 'c' or 'd' or 'A' or 'B' && s[p + 2] == '/')
        {
            // "08 a/2010/TT-BTP"
            p += 2;
        }

        end = p;
        return true;
    }

    private static bool TryYear(ReadOnlySpan<char> s, int i, bool lookAlikes, out int year, out int end, out bool repaired)
    {
        year = 0;
        repaired = false;
        end = i;
        if (i + 4 > s.Length) return false;
        var real = 0;
        for (var k = 0; k < 4; k++)
        {
            var c = s[i + k];
            if (Chars.IsDigit(c)) real++;
            else if (!lookAlikes && c is not ('O' or 'o' or 'l')) return false;
            var digit = Chars.DigitOf(c);
            if (digit < 0) return false;
            year = year * 10 + digit;
        }

        if (real < 2) return false;
        repaired = real != 4;
        end = i + 4;
        return year is >= 1930 and <= 2099 && (end >= s.Length || !Chars.IsDigit(s[end]));
    }

    private static bool TrySymbol(ReadOnlySpan<char> s, int i, int year, bool mayLackDash, out int end, out int segments, out bool kindFirst, out bool knownIssuer)
    {
        end = i;
        segments = 0;
        kindFirst = false;
        knownIssuer = false;
        var p = i;
        var spaced = false;
        var small = false;
        var lacksDash = false;
        while (segments < 12)
        {
            var wordEnd = Chars.WordEnd(s, p, 48);
            if (wordEnd == p || !Chars.IsLetter(s[p])) break;
            if (wordEnd < s.Length && wordEnd - p == 48) break;
            var segmentEnd = CutGlued(s, p, wordEnd);
            var glued = segmentEnd < wordEnd;
            var segment = s[p..segmentEnd];
            if (Codes.IsTerm(segment, out var termLength) && termLength > 0 && termLength < segment.Length)
            {
                // A footnote mark after the term: QH151.
                if (AllDigits(segment[termLength..]))
                {
                    segmentEnd = p + termLength;
                    segment = s[p..segmentEnd];
                    glued = true;
                }
                else if (!HasO(segment))
                {
                    break;
                }
            }

            // "919-CV/VPTW/nb": nội bộ, kept inside the Party.
            if (year == 0 && knownIssuer && !spaced && segment.Equals("nb", StringComparison.Ordinal))
            {
                segments++;
                end = segmentEnd;
                break;
            }

            var isKind = Codes.IsKind(segment);
            var isIssuer = Codes.IsIssuer(segment) || Codes.IsTerm(segment, out _);
            if (!isIssuer && (!knownIssuer || (segments == 1 && kindFirst)) && segment.Length > 2 && Chars.IsDigit(segment[^1]))
            {
                // A footnote mark after a complete known code: 126-KL/TW1.
                var cut = segment.Length;
                while (cut > 0 && Chars.IsDigit(segment[cut - 1])) cut--;
                if (segment.Length - cut <= 2 && cut > 0 && segment[cut] != '0' && Codes.IsIssuer(segment[..cut]) && !HasOwnDigit(segment[..cut], year) && !IsTermOfElected(s, p + cut, segmentEnd, segment[..cut]))
                {
                    segmentEnd = p + cut;
                    segment = s[p..segmentEnd];
                    isIssuer = true;
                    glued = true;
                }
            }

            if (!Codes.IsCodeLike(segment) && !(isKind && (segments == 0 || small) && AllLower(segment)) && !(small && isIssuer) && !(segments == 0 && year != 0 && Codes.IsTerm(segment, out _)) && !(segments > 0 && !spaced && (isKind || isIssuer || segment.Length <= 3) && (isIssuer || Chars.IsUpper(segment[0])) && !HasMarkedLower(segment))) break;
            if (spaced && !isIssuer && !isKind && (segment.Length < 2 || HasLower(segment) || IsHeadline(s, segment, segmentEnd))) break;
            if (segments == 0) (kindFirst, small) = (isKind, AllLower(segment));
            if (isIssuer) knownIssuer = true;
            segments++;
            end = segmentEnd;
            // "20-KH/BCĐ 57 ngày": a blank before the number of what the board steers.
            if (segment.Equals("BCĐ", StringComparison.Ordinal) && TryTerm(s, segmentEnd, out var afterBoard) && DateGrammar.TryDayWord(s, SkipComma(s, afterBoard), out _))
            {
                end = afterBoard;
                break;
            }

            // "43/2013/QH 13": a blank before the term.
            if (IsParliament(segment) && TryTerm(s, segmentEnd, out var afterTerm))
            {
                end = afterTerm;
                knownIssuer = true;
                break;
            }

            // "QĐ-BCA(H11)": the office inside the ministry; "TT-BGD ĐT": a blank for the "và" of Giáo dục và Đào tạo.
            if ((isIssuer && TryInnerOffice(s, segmentEnd, out var afterInner)) || (segment is ['B' or 'S' or 'P', 'G', 'D'] && TryTraining(s, segmentEnd, out afterInner)))
            {
                end = afterInner;
                break;
            }

            // "4814/CCTKV.05-TTKT3 ngày …": the branch of an office in the field.
            if (!glued && TryBranch(s, segmentEnd, out var afterBranch)) end = segmentEnd = afterBranch;

            if (glued) break;
            if (TryOffice(s, segmentEnd, out var afterOffice))
            {
                end = afterOffice;
                segments++;
                break;
            }

            if (TryJoiner(s, segmentEnd, out p, out spaced))
            {
                lacksDash = false;
                continue;
            }

            lacksDash = mayLackDash && ((segments == 1 && kindFirst) || lacksDash) && TryLostDash(s, segmentEnd, out p);
            if (!lacksDash) break;
        }

        return segments > 0;
    }

    private static bool IsParliament(ReadOnlySpan<char> segment) => segment.Equals("QH", StringComparison.Ordinal) || segment.Equals("UBTVQH", StringComparison.Ordinal);

    private static bool TryTerm(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i >= s.Length || s[i] != ' ') return false;
        var p = i + 1;
        while (p < s.Length && Chars.IsDigit(s[p])) p++;
        if (p == i + 1 || p > i + 3 || (p < s.Length && (Chars.IsWordChar(s[p]) || s[p] is '/' or '.' || VietnameseText.IsDash(s[p])) && !(s[p] == '.' && (p + 1 >= s.Length || Chars.IsBlank(s[p + 1]))))) return false;
        end = p;
        return true;
    }

    // "93/CT-05", "15/CV-01": an office that goes by two digits.
    private static bool TryTraining(ReadOnlySpan<char> s, int i, out int end)
    {
        var p = Chars.SkipBlanks(s, i);
        end = Chars.WordEnd(s, p, 3);
        return p > i && s[p..end] is "ĐT";
    }

    private static bool TryInnerOffice(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i + 3 >= s.Length || s[i] != '(' || s[i + 1] is < 'A' or > 'Z') return false;
        var p = i + 2;
        while (p < s.Length && p - i <= 4 && Chars.IsDigit(s[p])) p++;
        if (p == i + 2 || p >= s.Length || s[p] != ')') return false;
        end = p + 1;
        return true;
    }

    private static bool TryBranch(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i + 3;
        if (end >= s.Length || s[i] != '.' || !Chars.IsDigit(s[i + 1]) || !Chars.IsDigit(s[i + 2])) return false;
        return VietnameseText.IsDash(s[end]) ? end + 1 < s.Length && Chars.IsUpper(s[end + 1]) : DateGrammar.TryDayWord(s, Chars.SkipBlanks(s, end), out _);
    }

    private static bool TryOffice(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i + 3;
        if (end > s.Length || !VietnameseText.IsDash(s[i]) || !Chars.IsDigit(s[i + 1]) || !Chars.IsDigit(s[i + 2])) return false;
        return end == s.Length || !(Chars.IsWordChar(s[end]) || IsJoiner(s[end]) || s[end] == '.' && end + 1 < s.Length && Chars.IsDigit(s[end + 1]));
    }

    // "86/QĐ UBND", "30/2020/NĐ CP": a blank stands for the dash before the code of the issuer.
    private static bool TryLostDash(ReadOnlySpan<char> s, int i, out int next)
    {
        next = i + 1;
        return next < s.Length && s[i] == ' ' && Chars.IsUpper(s[next]) && Chars.WordEnd(s, next) is var end && end - next >= 2 && Codes.IsIssuer(s[next..end]);
    }

    private static bool TryJoiner(ReadOnlySpan<char> s, int i, out int next, out bool spaced)
    {
        next = i;
        spaced = false;
        var p = Chars.SkipBlanks(s, i);
        if (p >= s.Length) return false;
        if (IsJoiner(s[p]))
        {
            next = Chars.SkipBlanks(s, p + 1);
            spaced = p > i && next > p + 1;
            return next < s.Length;
        }

        // "BKH-KTĐP &LT"
        if (p == i + 1 && s[p] == '&' && p + 2 < s.Length && Chars.IsUpper(s[p + 1]) && Chars.IsUpper(s[p + 2]) && Chars.WordEnd(s, p + 1) is var end && end - p <= 12 && !HasLower(s[(p + 1)..end]))
        {
            next = p + 1;
            return true;
        }

        // "SXD-QLN& TTBĐS"
        if (p == i && s[p] == '&' && p + 3 < s.Length && s[p + 1] == ' ' && Chars.IsUpper(s[p + 2]) && Chars.IsUpper(s[p + 3]) && Chars.WordEnd(s, p + 2) is var codeEnd && codeEnd - p <= 12 && !HasLower(s[(p + 2)..codeEnd]))
        {
            next = p + 2;
            return true;
        }

        if (p == i && s[p] is '.' or '&' or '_' or '+' && p + 1 < s.Length && Chars.IsUpper(s[p + 1]))
        {
            // A point between two codes, but not the end of a sentence; "EVNNPC-KT+ĐĐ" has a plus.
            var wordEnd = Chars.WordEnd(s, p + 1);
            if (s[p] == '.' && HasLower(s[(p + 1)..wordEnd]) && !Codes.IsIssuer(s[(p + 1)..wordEnd])) return false;
            next = p + 1;
            return true;
        }

        // "SVH,TT&DL", "SLĐ,TB&XH": the comma of the body's name.
        if (p == i && s[p] == ',' && p + 2 < s.Length && Chars.IsUpper(s[p + 1]) && Chars.IsUpper(s[p + 2]) && IsCommaInsideCode(s, p))
        {
            next = p + 1;
            return true;
        }

        // "BDVTU-BCSĐ UBND tỉnh": a known issuer set apart by a blank.
        if (p > i && Chars.IsUpper(s[p]) && Chars.EndsWith(s, i, "bcsđ"))
        {
            var wordEnd = Chars.WordEnd(s, p);
            if (!Codes.IsIssuer(s[p..wordEnd])) return false;
            next = p;
            return true;
        }

        return false;
    }

    private static bool IsCommaInsideCode(ReadOnlySpan<char> s, int comma)
    {
        var before = s[..comma];
        var after = s[(comma + 1)..];
        return (before.EndsWith("VH", StringComparison.Ordinal) || before.EndsWith("TT", StringComparison.Ordinal) || before.EndsWith("LĐ", StringComparison.Ordinal) || before.EndsWith("DL", StringComparison.Ordinal))
            && (after.StartsWith("TT", StringComparison.Ordinal) || after.StartsWith("DL", StringComparison.Ordinal) || after.StartsWith("GĐ", StringComparison.Ordinal) || after.StartsWith("TB", StringComparison.Ordinal) || after.StartsWith("XH", StringComparison.Ordinal));
    }

    private static int CutGlued(ReadOnlySpan<char> s, int start, int end)
    {
        for (var i = start + 2; i < end; i++)
        {
            if (Chars.IsUpper(s[i]) || !Chars.IsUpper(s[i - 1]) && !Chars.IsDigit(s[i - 1]) && s[i - 1] is not ('g' or 'r')) continue;
            foreach (var word in GluedWords)
            {
                if (end - i >= word.Length && Chars.Matches(s[..end], i, word, out var after) && after == end) return i;
            }
        }

        // "58/2014/QH13đang": a complete code, then small letters.
        for (var i = start + 2; i < end; i++)
        {
            if (!Chars.IsLetter(s[i]) || Chars.IsUpper(s[i]) || Chars.IsLetter(s[i - 1]) && !Chars.IsUpper(s[i - 1])) continue;
            var code = s[start..i];
            if ((Codes.IsIssuer(code) || (Codes.IsTerm(code, out var length) && length == code.Length)) && !Codes.IsIssuer(s[start..end]) && !Codes.IsKind(s[start..end]) && AllSmall(s[i..end])) return i;
        }

        return end;
    }

    private static bool AllSmall(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (!Chars.IsLetter(c) || Chars.IsUpper(c)) return false;
        }

        return s.Length >= 2;
    }

    // QĐ-NHNN7 (until 2003 the State Bank added its department), LCT/HĐNN8 (the State Council its term), KH/BCĐ57 (boards are called by the number of
    // what they steer): the digit belongs to the code.
    private static bool HasOwnDigit(ReadOnlySpan<char> code, int year) =>
        code.Equals("HĐNN", StringComparison.Ordinal) || code.Equals("BCĐ", StringComparison.Ordinal) || (code.Equals("NHNN", StringComparison.Ordinal) && year is > 0 and < 2004);

    // "422/BC-UBPLTP15 ngày …", "191/2015/NQ-HĐND17 ngày …": the term of a council or a committee of the National Assembly before the day; a mark stands behind the mention.
    private static bool IsTermOfElected(ReadOnlySpan<char> s, int digits, int end, ReadOnlySpan<char> code)
    {
        var term = 0;
        for (var i = digits; i < end; i++) term = term * 10 + (s[i] - '0');
        if (term is < 7 or > 20 || !(code.StartsWith("HĐND", StringComparison.Ordinal) || (code.StartsWith("UB", StringComparison.Ordinal) && !code.StartsWith("UBND", StringComparison.Ordinal) && !code.StartsWith("UBMT", StringComparison.Ordinal)) || code.Equals("PC", StringComparison.Ordinal))) return false;
        var next = Chars.SkipBlanks(s, end);
        if (next == end || next >= s.Length) return false;
        if (s[next] == '(') next++;
        return Chars.Matches(s, next, "của") || DateGrammar.TryDayWord(s, next, out _) || DateGrammar.TryRead(s, next, out _);
    }

    private static bool AllDigits(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (!Chars.IsDigit(c)) return false;
        }

        return s.Length is > 0 and <= 2;
    }

    private static bool HasO(ReadOnlySpan<char> s) => s.IndexOf('O') >= 0;

    private static bool AllLower(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (Chars.IsUpper(c)) return false;
        }

        return true;
    }

    private static bool HasLower(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (Chars.IsLetter(c) && !Chars.IsUpper(c)) return true;
        }

        return false;
    }

    // "30/2020/NĐ-CP - VĂN THƯ": behind a dash between blanks a word that no code is written like, or one of several in capitals, begins other words.
    private static bool IsHeadline(ReadOnlySpan<char> s, ReadOnlySpan<char> segment, int end)
    {
        foreach (var c in segment)
        {
            if (c > 'z' && c is not ('Đ' or 'Ư' or '\u00D0' or '\u0189')) return true;
        }

        var next = Chars.SkipBlanks(s, end);
        return next > end && next + 1 < s.Length && Chars.IsUpper(s[next]) && Chars.IsUpper(s[next + 1]) && Chars.WordEnd(s, next) is var nextEnd && !HasLower(s[next..nextEnd]) && Codes.Of(s[next..nextEnd]) == CodeUse.None;
    }

    private static bool HasMarkedLower(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
        {
            if (c > 'z' && Chars.IsLetter(c) && !Chars.IsUpper(c) && c != 'đ') return true;
        }

        return false;
    }
}
