using System.Buffers;
using System.Runtime.CompilerServices;

namespace DanVan.Parsing.Citations;

/// <summary>
/// Finds mentions of documents in one pass: numbers by their shape, laws and named resolutions by their first word. Every look-around
/// is bounded, so the time is linear in the length of the text. What belongs together is decided later.
/// </summary>
internal static class CandidateScanner
{
    private const int MostForms = 12;
    private const int ShortForm = 3;
    private const int ShortAbbreviation = 7;
    private const int MostAbbreviated = 5;
    private const int LongestBody = 60;
    private const int LongestParties = 150;
    private const int MostOfKind = 6;
    private const int LongestContract = 80;
    private const int LongestContractName = 36;

    private const int MostOfYear = 3;

    // "ngày 12 tháng 11 năm 2022", with a few blanks more.
    private const int LongestDay = 34;

    // From the end of one number of a list to the next.
    private const int MostToNext = 8;

    // Acts that bear a year in their number.
    private static readonly Phrases YearlyKinds = new("nghị định", "thông tư liên tịch", "thông tư", "nghị quyết liên tịch", "nghị quyết", "quyết định", "luật", "pháp lệnh", "nđ", "ttlt", "tt", "nq", "qđ", "pl");

    private static readonly SearchValues<char> ContractEnds = SearchValues.Create(",;:.()/");
    private static readonly SearchValues<char> VowelsOfOf = SearchValues.Create("ủỦảẢ");

    private static readonly Endings CuesOfKinds = new("thực hiện", "triển khai", "theo", "căn cứ", "quán triệt", "ký", "ban hành");

    private static readonly string[] SessionWords = ["khóa", "kỳ họp thứ"];

    // "các nghị quyết chiến lược của …": no kind of its own.
    private static readonly Endings Resolutions = new("nghị quyết chiến lược", "nghị quyết quan trọng", "nghị quyết trụ cột", "nghị quyết lớn", "nghị quyết mới");

    private static readonly Endings FormWords = new("mẫu", "biểu", "biểu mẫu", "phụ lục", "ký hiệu", "phiếu", "bảng", "bảng kê", "mã hồ sơ", "mã số", "hợp phần", "biển", "tờ khai", "seri", "sêri", "tài khoản", "hồ sơ",
        // The judgement of a court and a voucher are no documents of an office: nobody carries them out.
        "lô đất", "lô", "thửa đất", "căn hộ", "ki ốt", "kiốt", "ki-ốt", "xét nghiệm", "bệnh án", "công chứng", "chứng chỉ", "văn bằng", "kết hôn", "khai sinh", "bản án", "sơ thẩm", "phúc thẩm", "phiếu chi", "phiếu thu", "hóa đơn", "biên lai", "quyển");

    /// <summary>Adds the mentions in <paramref name="s"/> to <paramref name="found"/>, in the order of the text, without overlap.</summary>
    public static void Scan(ReadOnlySpan<char> s, List<Candidate> found)
    {
        var state = default(ScanState);
        while (TryNext(s, ref state, out var candidate)) found.Add(candidate);
    }

    /// <summary>The next mention.</summary>
    /// <param name="s">The text, the same one in every call.</param>
    /// <param name="state">Where to go on; the default value at first.</param>
    /// <param name="found">The mention.</param>
    public static bool TryNext(ReadOnlySpan<char> s, ref ScanState state, out Candidate found) =>
        FastPaths.Vectors ? TryNextAnchor(s, ref state, out found) : TryNextPlain(s, ref state, out found);

    /// <summary>The same from the places up to one, which is looked at too.</summary>
    /// <param name="s">The text.</param>
    /// <param name="last">The place behind which none is looked at.</param>
    /// <param name="state">Where to go on; it ends behind the mention or behind the places that were looked at.</param>
    /// <param name="found">The mention.</param>
    public static bool TryNextUpTo(ReadOnlySpan<char> s, int last, ref ScanState state, out Candidate found)
    {
        state.Anchors.Most = last + CandidateAnchors.LongestRun;
        return TryNextAnchor(s, ref state, out found);
    }

    /// <summary>The plain path: every character is looked at.</summary>
    internal static bool TryNextPlain(ReadOnlySpan<char> s, ref ScanState state, out Candidate found)
    {
        var i = state.Position;
        while (i < s.Length)
        {
            var c = s[i];
            if (Chars.IsDigit(c) || (Chars.IsDigitLookAlike(c) && LooksLikeNumberSlot(s, i)))
            {
                if (TryNumber(s, ref i, ref state, default, out found)) return true;
                continue;
            }

            if (Chars.IsLetter(c))
            {
                if (TryWord(s, i, ref state, out found)) return true;
                i++;
                while (i < s.Length && s[i] is >= 'a' and <= 'z') i++;
                continue;
            }

            i++;
        }

        state.Position = i;
        found = default;
        return false;
    }

    /// <summary>The fast path: only the places that <see cref="CandidateAnchors"/> finds are looked at.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryNextAnchor(ReadOnlySpan<char> s, ref ScanState state, out Candidate found)
    {
        var i = state.Position;
        // Behind a mention the scan may stand inside a run of digits.
        if (i > 0 && i == state.Taken && i < s.Length && Chars.IsDigit(s[i]) && TryNumber(s, ref i, ref state, default, out found)) return true;
        var last = state.Anchors.Most > 0 ? state.Anchors.Most - CandidateAnchors.LongestRun : s.Length;
        while (CandidateAnchors.TryNext(s, i, ref state.Anchors, out var anchor) && anchor <= last)
        {
            if (Chars.IsDigit(s[anchor]))
            {
                var shape = PlainMention.Read(s, anchor, state.Taken, out var number, out var digitsEnd, out found);
                if (shape >= NumberShape.Mention)
                {
                    state.Position = state.Taken = found.End;
                    return true;
                }

                if (shape == NumberShape.None)
                {
                    i = digitsEnd;
                    continue;
                }

                i = SlotStart(s, anchor, i);
                if (TryNumber(s, ref i, ref state, shape == NumberShape.Plain && i == anchor ? number : default, out found)) return true;
                continue;
            }

            // "Bộ luật" is found by its second word.
            if (anchor - i >= 3 && Chars.Fold(s[anchor]) == 'l')
            {
                var code = Chars.SkipBlanksBack(s, anchor) - 2;
                if (code >= i && TryWord(s, code, ref state, out found)) return true;
            }

            if (TryWord(s, anchor, ref state, out found)) return true;
            i = anchor + 1;
        }

        state.Position = last < s.Length ? i : s.Length;
        found = default;
        return false;
    }

    /// <summary>Reads the number with its first digit at a place, or the look-alikes before it; what stands before it is known to be no name.</summary>
    /// <param name="s">The text.</param>
    /// <param name="digit">The first digit of a run.</param>
    /// <param name="least">Where the scan has come to.</param>
    /// <param name="taken">Where the last mention ended.</param>
    /// <param name="known">The number, where it was read already; else the default value.</param>
    /// <param name="found">The mention.</param>
    /// <param name="next">Where the scan goes on.</param>
    public static bool TryNumberAt(ReadOnlySpan<char> s, int digit, int least, int taken, NumberMatch known, out Candidate found, out int next)
    {
        var start = SlotStart(s, digit, least);
        return TryNumber(s, start, taken, start == digit ? known : default, out found, out next);
    }

    // "l5/KH-UBND": the first of the look-alikes before the digits that stands for a digit.
    private static int SlotStart(ReadOnlySpan<char> s, int digit, int least)
    {
        var start = digit;
        while (start > least && digit - start < 5 && !Chars.IsDigit(s[start - 1]) && Chars.IsDigitLookAlike(s[start - 1])) start--;
        while (start < digit && !LooksLikeNumberSlot(s, start)) start++;
        return start;
    }

    private static bool TryNumber(ReadOnlySpan<char> s, ref int i, ref ScanState state, NumberMatch known, out Candidate found)
    {
        if (!TryNumber(s, i, state.Taken, known, out found, out i)) return false;
        state.Position = i;
        state.Taken = found.End;
        return true;
    }

    private static bool TryWord(ReadOnlySpan<char> s, int i, ref ScanState state, out Candidate found)
    {
        found = default;
        if (!CandidateAnchors.IsWord(s, i) || !(Chars.AtWordStart(s, i) || (Chars.IsUpper(s[i]) && !Chars.IsUpper(s[i - 1]))) || !TryWord(s, i, out found)) return false;
        state.Position = state.Taken = found.End;
        return true;
    }

    private static bool TryWord(ReadOnlySpan<char> s, int i, out Candidate found)
    {
        if (!(s[i] is 'N' or 'n' or 'K' or 'k' ? NamedGrammar.TryRead(s, i, out found) : LawGrammar.TryRead(s, i, out found))) return false;

        // "Nghị quyết Trung ương 7 (khóa XI) số …" and "Luật Đất đai số …" are found by their number.
        AddNumber(s, ref found);
        return true;
    }

    // "Luật Bảo vệ môi trường số 52/2005/QH11": the number makes it a numbered citation that begins at the kind.
    private static void AddNumber(ReadOnlySpan<char> s, ref Candidate candidate)
    {
        var p = Chars.SkipBlanks(s, candidate.NameEnd);
        var parliament = 0;
        if (Chars.Matches(s, p, "của quốc hội", out var of))
        {
            // "Luật Doanh nghiệp của Quốc hội khóa XI, kỳ họp thứ 8, số 60/2005/QH11"
            parliament = of;
            p = SkipParliament(s, of);
            if (!Chars.Matches(s, p, "số")) return;
        }

        // "Luật Đường sắt (số 95/2025/QH15)"
        var isBracketed = p < s.Length && s[p] == '(';
        if (isBracketed || (p < s.Length && s[p] == ',')) p = Chars.SkipBlanks(s, p + 1);
        if (p + 2 > s.Length) return;
        var hasWord = TryNumberWord(s, p + 2, out var word) && word == p;
        if (hasWord)
        {
            p = Chars.SkipBlanks(s, p + 2);
            if (p < s.Length && s[p] == ':') p = Chars.SkipBlanks(s, p + 1);
        }
        else if (!Chars.IsDigit(s[p]))
        {
            return;
        }

        if (!(FastPaths.Vectors && PlainMention.Judge(s, p, out var match, out _) == NumberShape.Plain) && !NumberGrammar.TryRead(s, p, hasWord, out match)) return;
        // "Luật An ninh mạng 24/2018/QH14"
        if ((isBracketed || !hasWord) && !LawGrammar.IsNumberOfLaw(s, match)) return;
        var end = match.End;
        var (date, dateStart, dateEnd, two, repaired) = ReadDate(s, isBracketed && end < s.Length && s[end] == ')' ? end + 1 : end);
        candidate = candidate with
        {
            Class = CitationClass.Numbered,
            NumberStart = p,
            NumberEnd = end,
            // "Luật Tiếp công dân số 42/2013/QH13": the kind is every word before "số".
            KindEnd = candidate.NameEnd,
            HasNumberWord = hasWord,
            Date = date.IsEmpty ? candidate.Date : date,
            DateStart = date.IsEmpty ? candidate.DateStart : dateStart,
            DateEnd = date.IsEmpty ? candidate.DateEnd : dateEnd,
            IssuerStart = parliament == 0 ? 0 : parliament - "Quốc hội".Length,
            IssuerEnd = parliament,
            TwoDigitYear = two,
            Repaired = repaired || match.LookAlikes || match.MissingJoiner,
            End = Math.Max(end, dateEnd),
        };
    }

    private static int SkipParliament(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        if (Chars.MatchesAny(s, p, ["nước cộng hòa xã hội chủ nghĩa việt nam", "nước chxhcn việt nam"], out var state)) p = Chars.SkipBlanks(s, state);
        foreach (var word in SessionWords)
        {
            var q = p < s.Length && s[p] == ',' ? Chars.SkipBlanks(s, p + 1) : p;
            if (Chars.Matches(s, q, word, out var after)) p = Chars.SkipBlanks(s, Chars.WordEnd(s, Chars.SkipBlanks(s, after)));
        }

        return p < s.Length && s[p] == ',' ? Chars.SkipBlanks(s, p + 1) : p;
    }

    private static bool LooksLikeNumberSlot(ReadOnlySpan<char> s, int i)
    {
        if (i + 1 >= s.Length || (i > 0 && Chars.IsWordChar(s[i - 1]))) return false;
        var p = i;
        var real = false;
        while (p < s.Length && p - i < 6 && Chars.DigitOf(s[p]) >= 0) real |= Chars.IsDigit(s[p++]);
        if (!real || p >= s.Length || p - i == 6) return false;
        p = Chars.SkipBlanks(s, p);
        return p < s.Length && (s[p] == '/' || VietnameseText.IsDash(s[p]));
    }

    // The match is empty where the number was not read yet.
    private static bool TryNumber(ReadOnlySpan<char> s, int i, int taken, NumberMatch match, out Candidate found, out int next)
    {
        found = default;
        next = i;
        while (next < s.Length && (Chars.IsDigit(s[next]) || (next == i && !Chars.IsDigit(s[i])))) next++;
        var isKnown = match.End > i;
        if (!isKnown && !NumberGrammar.MayBegin(s, i)) return TryShort(s, i, taken, ref next, out found);
        if (IsInsideOther(s, i)) return false;
        // What is no number in any reading needs none of the words before it.
        if (!isKnown && !NumberGrammar.TryRead(s, i, lookAlikes: true, out match) && !TryUnparsed(s, i, out _)) return TryShort(s, i, taken, ref next, out found);
        var context = ReadBefore(s, i, taken);
        var hasKind = context.KindEnd > context.KindStart;
        if (!hasKind && (IsForm(s, context.Start) || (isKnown || match.End > i) && s[match.SymbolStart..match.End] is var code && (IsContract(s, context.Start, code) || IsCaseFile(s, context.Start, code)))) return false;
        if (hasKind && IsNickname(s, context.KindStart, match))
        {
            next = match.End;
            return false;
        }

        var led = context.HasNumberWord || hasKind;
        // A number that is read without look-alikes is the same where they are looked for.
        if ((match.End == 0 || match.LookAlikes) && !NumberGrammar.TryRead(s, i, lookAlikes: context.HasNumberWord || !Chars.IsDigit(s[i]), out match))
        {
            if (!led || !TryUnparsed(s, i, out var unparsedEnd)) return false;
            found = Unparsed(context, i, unparsedEnd);
            next = unparsedEnd;
            return true;
        }

        if (!Chars.IsDigit(s[i]) && !led) return false;
        if (i > 0 && Chars.IsWordChar(s[i - 1]) && !led) return false;
        if (!IsAccepted(s, i, match, context, led) && !IsNextOfList(s, i, taken, match))
        {
            if (!hasKind || context.KindEnd == i || IsNoDocument(s, context.KindStart) || (!context.HasNumberWord && match.End - match.SymbolStart < 2)) return false;
            found = Unparsed(context, i, match.End);
            next = match.End;
            return true;
        }

        if (IsFileName(s, match.End))
        {
            next = match.End;
            return false;
        }

        // "Nghị quyết (số 12/NQ-HĐND) ngày 10/12/2022"
        var bracketed = hasKind && match.End < s.Length && s[match.End] is ')' or ']' && s[Chars.SkipBlanks(s, context.KindEnd)] is '(' or '[';
        found = Numbered(s, context, i, match, bracketed ? match.End + 1 : match.End);
        next = found.End;
        return true;
    }

    private static Candidate Numbered(ReadOnlySpan<char> s, in Before context, int number, in NumberMatch match, int dateFrom)
    {
        var (date, dateStart, dateEnd, two, repaired) = ReadDate(s, dateFrom);
        if (date.IsEmpty && context.DayStart > 0 && DateGrammar.TryRead(s, context.DayStart, out var before)) (date, dateStart, dateEnd, two, repaired) = (before.Value, context.DayStart, before.End, before.TwoDigitYear, before.Repaired);
        return new Candidate
        {
            Class = CitationClass.Numbered,
            Start = context.Start,
            End = Math.Max(match.End, dateEnd),
            KindStart = context.KindStart,
            KindEnd = context.KindEnd,
            IssuerStart = context.IssuerStart,
            IssuerEnd = context.IssuerEnd,
            NumberStart = number,
            NumberEnd = match.End,
            Date = date,
            DateStart = dateStart,
            DateEnd = dateEnd,
            TwoDigitYear = two,
            HasNumberWord = context.HasNumberWord,
            Repaired = repaired || match.LookAlikes || match.MissingJoiner,
        };
    }

    // "Nghị định 123/2015", "các Nghị định 31/2021, 35/2021": an act called by its number and year alone.
    private static bool TryShort(ReadOnlySpan<char> s, int i, int taken, ref int next, out Candidate found)
    {
        found = default;
        if (!NumberGrammar.TryReadShort(s, i, out var match) || IsInsideOther(s, i)) return false;
        var context = ReadBefore(s, i, taken);
        var hasKind = context.KindEnd > context.KindStart;
        // "NQ 2018/2020": a term; only decisions come to thousands a year.
        if (match.SequenceEnd - i > MostOfYear && !(hasKind && s[context.KindStart] is 'q' or 'Q')) return false;
        if (hasKind ? !IsYearly(s, context, i) : !IsNextOfYears(s, context.Start, taken)) return false;
        found = Numbered(s, context, i, match, match.End);
        // "Thông tư 02/2019, tháng 4/2019": the year is told, so that only a day adds to it.
        if (found.Date.Day == 0) found = found with { End = match.End, Date = default, DateStart = 0, DateEnd = 0, TwoDigitYear = false, Repaired = false };
        next = found.End;
        return true;
    }

    // "nghị quyết 6/2023" may be that of a month.
    private static bool IsYearly(ReadOnlySpan<char> s, in Before context, int number)
    {
        if (!YearlyKinds.Matches(s, context.KindStart, out var end) || end != context.KindEnd) return false;
        if (context.HasNumberWord || Chars.IsUpper(s[context.KindStart]) || s[context.KindStart] == 't' || (s[context.KindStart] == 'n' && s[context.KindEnd - 1] == 'h')) return true;
        return Chars.IsDigit(s[number + 1]) && (s[number] > '1' || s[number + 1] > '2' || Chars.IsDigit(s[number + 2]));
    }

    private static bool IsNextOfYears(ReadOnlySpan<char> s, int start, int taken)
    {
        if (taken < 5 || start <= taken || start - taken > MostToNext || s[taken - 5] != '/' || !Chars.IsDigit(s[taken - 1])) return false;
        // "… ngày 14/5/2016, 15/2016": behind a day stands no list of numbers.
        var first = taken - 5;
        while (first > 0 && Chars.IsDigit(s[first - 1])) first--;
        if (first > 0 && (s[first - 1] is '/' or '.' || VietnameseText.IsDash(s[first - 1]))) return false;
        var p = Chars.SkipBlanks(s, taken);
        if (s[p] is ',' or ';') return Chars.SkipBlanks(s, p + 1) is var after && (after == start || JoinsTo(s, after, start));
        return JoinsTo(s, p, start);
    }

    private static bool JoinsTo(ReadOnlySpan<char> s, int i, int start) =>
        (Chars.Matches(s, i, "và", out var end) || Chars.Matches(s, i, "hoặc", out end)) && Chars.SkipBlanks(s, end) == start;

    private static Candidate Unparsed(Before context, int start, int end) => new()
    {
        Class = CitationClass.Numbered,
        Start = context.Start,
        End = end,
        KindStart = context.KindStart,
        KindEnd = context.KindEnd,
        NumberStart = start,
        NumberEnd = end,
        IsUnparsed = true,
    };

    private static bool IsAccepted(ReadOnlySpan<char> s, int number, NumberMatch match, Before context, bool led)
    {
        if (context.KindEnd > context.KindStart && IsNoDocument(s, context.KindStart)) return false;
        var symbol = s[match.SymbolStart..match.End];
        if (symbol.StartsWith("GP", StringComparison.Ordinal) && (symbol.Length == 2 || !Chars.IsLetter(symbol[2]))) return false;
        if (!led && match.MissingJoiner && IsAmount(s, match.SequenceEnd)) return false;
        // "Kế hoạch số 12 KH/HPN", but not "05 CT-XH".
        if (!led && match is { MissingJoiner: true, Year: 0 } && !(match.KnownIssuer && s[match.SymbolStart..match.End].Contains('/')) && !DateGrammar.TryDayWord(s, NumberGrammar.SkipComma(s, match.End), out _)) return false;
        if (match.IsSure)
        {
            // "1/QĐ" has no issuer and "3-CT/2" no code: two parts, or the words that lead to it, are needed.
            return true;
        }

        if (match.Segments == 1)
        {
            // "lô CT1-CT4": names of plots or houses.
            if (match.Year == 0 && context.KindEnd == number && context.KindEnd > context.KindStart) return false;
            // 04/CP, 29-CP, 135/HĐBT
            return led && (match.KnownIssuer || match.KindFirst || Codes.IsGlued(symbol) || (match.Year != 0 && symbol.Length >= 2)
                || (symbol.Length >= 3 && DateGrammar.TryDayWord(s, Chars.SkipBlanks(s, match.End), out _))
                || (symbol.Length >= 2 && context.HasNumberWord && context.KindEnd > context.KindStart && (IsDescribed(s, match.End) || IsOfOffice(s, match, symbol))));
        }

        if (led) return symbol.Length >= 3;
        return match.Year != 0 && symbol.Length >= 4;
    }

    // "Đề án 06/CP": what the scheme is called; the decision that approves it has a number of its own.
    private static bool IsNickname(ReadOnlySpan<char> s, int kind, NumberMatch match) =>
        match.Segments == 1 && match.Year == 0 && !match.KindFirst && Chars.Matches(s, kind, "đề án");

    // "1.200 CB-CNV"
    private static bool IsAmount(ReadOnlySpan<char> s, int end) => end >= 5 && s[end - 4] == '.' && Chars.IsDigit(s[end - 5]);

    // A licence and a contract have numbers, but nobody looks them up.
    private static bool IsNoDocument(ReadOnlySpan<char> s, int kind) => Chars.Matches(s, kind, "giấy phép") || Chars.Matches(s, kind, "hợp đồng");

    // "Tòa án thụ lý số 222/2024/TLST-DS": the file of a case.
    private static bool IsCaseFile(ReadOnlySpan<char> s, int start, ReadOnlySpan<char> symbol) => symbol.StartsWith("TL", StringComparison.Ordinal) && Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "thụ lý");

    // "hợp đồng chuyển nhượng vốn góp số 01/2022/HĐCNVG": its code begins with that of a contract and is no council's.
    private static bool IsContract(ReadOnlySpan<char> s, int start, ReadOnlySpan<char> symbol)
    {
        if (!symbol.StartsWith("HĐ", StringComparison.Ordinal)) return false;
        var code = symbol[..Chars.WordEnd(symbol, 0)];
        // "hợp đồng tín dụng số 12/2023/HĐTD-NHNN": the word stands right before the number, whoever else bears the code.
        return (Codes.Of(code) is CodeUse.None or CodeUse.Kind || NamesContract(s, start)) && s[Math.Max(0, start - LongestContract)..start].LastIndexOf("ợp đồng", StringComparison.Ordinal) >= 0;
    }

    private static bool NamesContract(ReadOnlySpan<char> s, int start)
    {
        var least = Math.Max(0, start - LongestContractName);
        var at = s[least..start].LastIndexOf("ợp đồng", StringComparison.Ordinal);
        return at >= 0 && s[(least + at)..start].IndexOfAny(ContractEnds) < 0;
    }

    // "Công văn số 3418/BVNT", "Công văn số 3980/C04": capitals tight behind the number are the code of an office, but "02/T10" tells the month.
    private static bool IsOfOffice(ReadOnlySpan<char> s, NumberMatch match, ReadOnlySpan<char> symbol)
    {
        if (match.MissingJoiner || match.SymbolStart != match.SequenceEnd + 1 || s[match.SequenceEnd] != '/') return false;
        var letters = 0;
        foreach (var c in symbol)
        {
            if (Chars.IsUpper(c) && (c < '\u0080' || c is 'Đ' or 'Ư' or '\u00D0')) letters++;
            else if (!Chars.IsDigit(c)) return false;
        }

        return letters == symbol.Length ? letters >= 3 : letters >= 1 && symbol[0] is not ('T' or 'Q') && symbol.Length - letters == 2;
    }

    // 78/HĐNN, 20-NV: a code of one part that no table knows is one where a date or an issuer follows.
    private static bool IsDescribed(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (DateGrammar.TryDayWord(s, p, out _)) return true;
        if (!Chars.MatchesAny(s, p, ["của", "năm"], out var after)) return false;
        p = Chars.SkipBlanks(s, after);
        return p < s.Length && (Chars.IsUpper(s[p]) || Chars.IsDigit(s[p]));
    }

    // "công văn số 12/SNV-CC ngày 1/2/2020 và 34/XYZ-TB ngày 3/4/2020": the next of a list, with its date.
    private static bool IsNextOfList(ReadOnlySpan<char> s, int i, int taken, NumberMatch match)
    {
        if (taken == 0 || i - taken is < 2 or > 5) return false;
        // "Quyết định số 25/CP và 26/CP": the symbol of the one before.
        var symbol = s[match.SymbolStart..match.End];
        if (!(symbol.Length >= 2 && s[..taken].EndsWith(symbol, StringComparison.Ordinal)) && (match.Segments < 2 || !DateGrammar.TryDayWord(s, Chars.SkipBlanks(s, match.End), out _))) return false;
        var p = Chars.SkipBlanks(s, taken);
        return p < i && (s[p] == ',' || Chars.Matches(s, p, "và", out _));
    }

    // A part of a longer token: an address, a standard (TCVN 6909:2001/…), a decimal, a path.
    private static bool IsInsideOther(ReadOnlySpan<char> s, int i)
    {
        if (i == 0) return false;
        var c = s[i - 1];
        if (c == ' ') return false;
        if (c == ':' && i > 1 && Chars.IsDigit(s[i - 2])) return true;
        if (c is '/' or '_' or '@' or '#' or '=' or '%') return true;
        if (c is '.' or ',' && i > 1 && Chars.IsWordChar(s[i - 2])) return c == '.' ? !EndsNumberWord(s, i - 1) : Chars.IsDigit(s[i - 2]);
        if (VietnameseText.IsDash(c) && i > 1 && Chars.IsWordChar(s[i - 2])) return !EndsNumberWord(s, i - 1);
        // An address in the net.
        var p = i;
        var least = Math.Max(0, i - 60);
        while (p > least && !Chars.IsBlank(s[p - 1]))
        {
            p--;
            if (s[p] == ':' && p + 2 < s.Length && s[p + 1] == '/' && s[p + 2] == '/') return true;
            if (s[p] is '@') return true;
        }

        return p + 4 < s.Length && s[p..].StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    // "Mẫu số 01/ĐNHT", "Biểu số 03-CT", "ký hiệu 02/TNDN": a form, no document.
    private static bool IsForm(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanksBack(s, end);
        // "các mẫu số 09A/PL-TNCN, 09B/PL-TNCN": the next of a list of forms.
        for (var more = 0; more < MostForms && p > 0; more++)
        {
            if (s[p - 1] == ',') p = Chars.SkipBlanksBack(s, p - 1);
            else if (Chars.EndsWith(s, p, "và", out var and)) p = Chars.SkipBlanksBack(s, and);
            else break;
            var token = p;
            while (token > 0 && p - token < 24 && !Chars.IsBlank(s[token - 1])) token--;
            // "các Mẫu số 03, 04 và 06/BHYT-QĐ": some of them bare numbers.
            if (s[token..p].IndexOf('/') < 0 && !(p - token <= ShortForm && Chars.IsDigit(s[token]))) break;
            p = Chars.SkipBlanksBack(s, token);
            if (Chars.EndsWith(s, p, "số", out var word)) p = Chars.SkipBlanksBack(s, word);
        }

        return FormWords.EndAt(s, p);
    }

    private static bool EndsNumberWord(ReadOnlySpan<char> s, int end) => Chars.EndsWith(s, end, "số") || Chars.EndsWith(s, end, "s");

    internal static bool IsFileName(ReadOnlySpan<char> s, int end)
    {
        if (end + 3 >= s.Length || s[end] is not ('.' or '_')) return false;
        var tail = s[end..];
        return tail.StartsWith(".pdf", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(".doc", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(".xls", StringComparison.OrdinalIgnoreCase)
            || tail.StartsWith(".zip", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(".rar", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(".jpg", StringComparison.OrdinalIgnoreCase)
            || tail.StartsWith(".png", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(".sign", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(".ppt", StringComparison.OrdinalIgnoreCase);
    }

    // "số 123/…": digits, a stroke or dash and letters that no form explains.
    internal static bool TryUnparsed(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        var p = i;
        while (p < s.Length && p - i < 12 && (Chars.IsDigit(s[p]) || s[p] == '.')) p++;
        if (p == i || p - i >= 12) return false;
        var q = Chars.SkipBlanks(s, p);
        if (q >= s.Length || (s[q] != '/' && !VietnameseText.IsDash(s[q]))) return false;
        q = Chars.SkipBlanks(s, q + 1);
        // "18/011/TT-BTC": a year that is none.
        var year = q;
        while (year < s.Length && year - q <= 5 && Chars.IsDigit(s[year])) year++;
        if (year > q && year - q <= 5 && year + 1 < s.Length && s[year] == '/') q = p = Chars.SkipBlanks(s, year + 1);
        if (q >= s.Length || !Chars.IsUpper(s[q]) || q - p > 3) return false;
        var wordEnd = Chars.WordEnd(s, q);
        // "Tiểu dự án 2 - Dự án 5": a word behind a dash of its own.
        if (wordEnd - q < 2 || (wordEnd - q == 2 && Chars.IsLower(s[q + 1]) && p < s.Length && Chars.IsBlank(s[p]) && Chars.IsBlank(s[q - 1]))) return false;
        // "số 12 - Đường Lê Lợi" is an address: a word, no code.
        var upper = 0;
        for (var k = q; k < wordEnd; k++)
        {
            // "5/ĐườngLUẬT": a word to which the next is glued.
            if (Chars.IsUpper(s[k]) && k > q && Chars.IsLower(s[k - 1]) && upper * 2 <= k - q) return false;
            if (Chars.IsUpper(s[k])) upper++;
        }

        if (upper * 2 < wordEnd - q) return false;
        end = wordEnd;
        return true;
    }

    private static bool IsBracketedMark(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i + 1;
        if (i >= s.Length || s[i] != '(') return false;
        while (end < s.Length && end - i <= 2 && Chars.IsDigit(s[end])) end++;
        return end > i + 1 && end < s.Length && s[end++] == ')';
    }

    /// <summary>The date behind a number that ends at <paramref name="end"/>; empty where none stands there.</summary>
    internal static (PartialDate Date, int Start, int End, bool TwoDigitYear, bool Repaired) ReadDate(ReadOnlySpan<char> s, int end)
    {
        var p = Chars.SkipBlanks(s, end);
        if (p < s.Length && (s[p] is ';' or '.' || VietnameseText.IsDash(s[p])) && TryDayBehindMark(s, p, end, out var marked)) return (marked.Value, Chars.SkipBlanks(s, p + 1), marked.End, marked.TwoDigitYear, marked.Repaired);
        if (FastPaths.Vectors && p < s.Length)
        {
            if (PlainMention.TryDate(s, p, out var date, out var dateEnd)) return (date, p, dateEnd, false, false);
            if (LeadsToNoDate(s[p]) && !(s[p] is 'c' or 'd' && p + 1 < s.Length && s[p + 1] is 'ù' or 'o')) return default;
        }

        p = Chars.SkipBlanks(s, Chars.SkipNoteMarks(s, p));
        // "Nghị định số 58/2001/NĐ-CP(1) ngày …"
        if (IsBracketedMark(s, p, out var mark) && DateGrammar.TryDayWord(s, NumberGrammar.SkipComma(s, mark), out _)) p = Chars.SkipBlanks(s, mark);
        // "hồi 8 giờ 30 ngày 10/9/2024": urgent telegrams tell the hour.
        var told = p < s.Length && s[p] == ',' ? Chars.SkipBlanks(s, p + 1) : p;
        if (Chars.MatchesAny(s, told, ["hồi", "lúc"], out var hour) && HourEnd(s, hour) is var day && DateGrammar.TryDayWord(s, day, out _)) p = day;
        // "05-CTrPH/BDVTU-BCSĐ UBND tỉnh ngày …": the level after the issuer's code.
        if (Chars.MatchesAny(s, p, ["tỉnh", "huyện", "thành phố"], out var level) && DateGrammar.TryDayWord(s, Chars.SkipBlanks(s, level), out _)) p = Chars.SkipBlanks(s, level);
        if (NamedGrammar.TryTerm(s, p, out var term)) p = Chars.SkipBlanks(s, term);
        // "số 70/KH-UBND và số 71/KH-UBND cùng ngày 05/4/2016", "…, cùng ngày 05/4/2016"
        var common = p < s.Length && s[p] is ',' or '(' ? Chars.SkipBlanks(s, p + 1) : p;
        if (Chars.Matches(s, common, "cùng", out var same) && DateGrammar.TryDayWord(s, Chars.SkipBlanks(s, same), out var sameDay))
        {
            p = common;
            // "Quyết định A ngày 05/4/2016 và Quyết định B cùng ngày": the day is told before.
            if (!DateGrammar.TryRead(s, Chars.SkipBlanks(s, same), out _)) return (default, p, sameDay, false, false);
            p = Chars.SkipBlanks(s, same);
        }

        // "Nghị định số 24/2024/NĐ-CP do Chính phủ ban hành ngày 27/02/2024"
        if (Chars.Matches(s, p, "do", out var body)) return TryIssuedBy(s, body, out var issuedAt) && DateGrammar.TryRead(s, issuedAt, out var of) ? (of.Value, issuedAt, of.End, of.TwoDigitYear, of.Repaired) : default;
        var bracket = false;
        if (p < s.Length && s[p] is ',' or '(')
        {
            bracket = s[p] == '(';
            p = Chars.SkipBlanks(s, p + 1);
        }

        if (Chars.MatchesAny(s, p, ["ban hành vào", "được ban hành vào", "ban hành", "được ban hành", "đã ban hành", "đã được ban hành", "thông qua", "được thông qua", "ký", "được ký", "đã ký", "đã được ký", "đề", "ra"], out var issued))
        {
            var q = Chars.SkipBlanks(s, issued);
            if (!DateGrammar.TryDayWord(s, q, out _)) return default;
            p = q;
        }

        if (!DateGrammar.TryRead(s, p, out var match))
        {
            if (bracket) return default;
            if (TryBareYear(s, p, out var year)) return (year, p, p + 4, false, false);
            return DateGrammar.TryDayOfNoYear(s, p, out var dayEnd) ? (default, p, dayEnd, false, false) : default;
        }

        // Without "ngày", "năm 2024" after a comma or in a bracket is not the day of issue.
        if (match.Value.Month == 0 && bracket) return default;
        // "năm 2023 ngày 14/8/2023", "năm 2023 ban hành ngày 14/8/2023": the day of the same year.
        if (match.Value.Month == 0 && TryDayBehind(s, match, out var ofYear)) match = ofYear;
        var close = match.End;
        if (bracket)
        {
            var q = Chars.SkipBlanks(s, close);
            if (q < s.Length && s[q] == ')') close = q + 1;
            else close = match.End;
        }

        return (match.Value, p, close, match.TwoDigitYear, match.Repaired);
    }

    // "Công văn số 14/UBND-NC - ngày 07/01/2024", "Chỉ thị số 18-CT/TW; ngày 26/10/2022 của Ban Bí thư": the sign is a slip where whose act it is follows, or the
    // end of what is said of it.
    private static bool TryDayBehindMark(ReadOnlySpan<char> s, int mark, int end, out DateMatch day)
    {
        day = default;
        var p = Chars.SkipBlanks(s, mark + 1);
        if (p == mark + 1 || p >= s.Length || !(s[p] == 'n' || Chars.IsDigit(s[p]))) return false;
        var isDash = s[mark] is not (';' or '.');
        if (isDash ? mark == end : s[p] != 'n') return false;
        if ((s[p] == 'n' && !DateGrammar.TryDayWord(s, p, out _)) || !DateGrammar.TryRead(s, p, out day) || !day.Value.IsDay) return false;
        var next = Chars.SkipBlanks(s, day.End);
        if (Chars.Matches(s, next, "của", out var of)) return Chars.SkipBlanks(s, of) is var body && body < s.Length && Chars.IsUpper(s[body]);
        return isDash && (next >= s.Length || s[next] is ';' or '.' or ',' or ')' or '|' || Chars.MatchesAny(s, next, ["về việc", "về", "v/v"], out _));
    }

    private static bool TryIssuedBy(ReadOnlySpan<char> s, int i, out int day)
    {
        for (day = i; day < s.Length && day - i < LongestBody && s[day] is not (',' or ';' or '.' or '(' or '\n'); day++)
        {
            if (s[day] != 'b' || !Chars.Matches(s, day, "ban hành", out var after)) continue;
            day = Chars.SkipBlanks(s, after);
            return DateGrammar.TryDayWord(s, day, out _);
        }

        return false;
    }

    // "Quyết định 1644/QĐ-UBND 2025 phê duyệt …": a year alone, but not the first of a term ("2021 - 2026") nor an amount.
    private static bool TryBareYear(ReadOnlySpan<char> s, int i, out PartialDate date)
    {
        date = default;
        if (i == 0 || s[i - 1] != ' ' || i + 4 > s.Length || s[i] is not ('1' or '2')) return false;
        var year = 0;
        for (var k = i; k < i + 4; k++)
        {
            if (!Chars.IsDigit(s[k])) return false;
            year = year * 10 + s[k] - '0';
        }

        if (year is < 1990 or > 2099) return false;
        if (i + 4 < s.Length && (Chars.IsWordChar(s[i + 4]) || s[i + 4] is '/' or '%' || VietnameseText.IsDash(s[i + 4]) || (s[i + 4] is '.' or ',' && i + 5 < s.Length && Chars.IsDigit(s[i + 5])))) return false;
        var next = Chars.SkipBlanks(s, i + 4);
        if (next < s.Length && (s[next] == '/' || VietnameseText.IsDash(s[next]) || Chars.Matches(s, next, "đến"))) return false;
        date = new PartialDate(year);
        return true;
    }

    private static bool TryDayBehind(ReadOnlySpan<char> s, DateMatch year, out DateMatch day)
    {
        var p = Chars.SkipBlanks(s, year.End);
        if (Chars.MatchesAny(s, p, ["ban hành", "được ban hành", "ký"], out var issued)) p = Chars.SkipBlanks(s, issued);
        day = default;
        return DateGrammar.TryDayWord(s, p, out _) && DateGrammar.TryRead(s, p, out day) && day.Value.Day != 0 && day.Value.Year == year.Value.Year;
    }

    // "8 giờ", "8 giờ 30", "8 giờ 30 phút", "8h30"
    private static int HourEnd(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        for (var parts = 0; parts < 4 && p < s.Length; parts++)
        {
            while (p < s.Length && (Chars.IsDigit(s[p]) || s[p] is ':' or 'h')) p++;
            p = Chars.SkipBlanks(s, p);
            if (!Chars.MatchesAny(s, p, ["giờ", "phút"], out var unit)) break;
            p = Chars.SkipBlanks(s, unit);
        }

        if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        return p;
    }

    // What no date and no word before one begins with.
    private static bool LeadsToNoDate(char c) => c is '.' or ';' or ')' or ':' or '-' or '|' or '*' or 'c' or 'v' or 's' or 'd' or 'g' or 'q' or 'p' or 'm';

    private readonly record struct Before(int Start, int KindStart, int KindEnd, bool HasNumberWord, int IssuerStart, int IssuerEnd, int DayStart = 0);

    // What leads to a number: the kind, "của …", the word "số".
    private static Before ReadBefore(ReadOnlySpan<char> s, int i, int taken)
    {
        var p = Chars.SkipBlanksBack(s, i);
        if (p > taken && s[p - 1] is ':' or '.') p = Chars.SkipBlanksBack(s, p - 1);
        // "Nghị định số-12/2024/NĐ-CP"
        else if (p > taken && VietnameseText.IsDash(s[p - 1]) && Chars.SkipBlanksBack(s, p - 1) is var dash && TryNumberWord(s, dash, out _)) p = dash;
        var word = TryNumberWord(s, p, out var wordStart);
        // "Nghị quyết (số 12/NQ-HĐND)", "Chỉ thị (33/CT-TTg)"
        var open = Chars.SkipBlanksBack(s, word ? wordStart : i);
        if (open > taken + 1 && s[open - 1] is '(' or '[' && KindGrammar.TryReadBack(s, Chars.SkipBlanksBack(s, open - 1), out var outerStart) && outerStart >= taken && (Chars.IsUpper(s[outerStart]) || word) && IsOfKind(s, outerStart, i))
            return new Before(outerStart, outerStart, Chars.SkipBlanksBack(s, open - 1), word, 0, 0);
        if (word && TryNumberWord(s, Chars.SkipBlanksBack(s, wordStart), out var twice) && twice < wordStart) wordStart = twice;
        var start = word ? wordStart : i;
        var kindEnd = Chars.SkipBlanksBack(s, word ? wordStart : Chars.SkipBlanksBack(s, i));
        // "các Nghị quyết: 18-NQ/TW, 19-NQ/TW"
        if (!word && p < i && kindEnd > taken && s[kindEnd - 1] == ':' && KindGrammar.TryReadBack(s, p, out var listStart) && listStart >= taken && p - listStart > MostAbbreviated && Chars.IsUpper(s[listStart]) && NumberGrammar.TryRead(s, i, lookAlikes: false, out var listed) && listed.KindFirst && IsOfKind(s, listStart, i)) return new Before(listStart, listStart, p, false, 0, 0);
        // "Công điện: số 007/CĐ-UBND"
        if (word && kindEnd > taken && s[kindEnd - 1] == ':') kindEnd = Chars.SkipBlanksBack(s, kindEnd - 1);
        if (word) kindEnd = SkipAbbreviationBack(s, kindEnd, taken);
        if (kindEnd <= taken && taken > 0) return new Before(Math.Max(start, taken), 0, 0, word, 0, 0);
        if (KindGrammar.TryReadBack(s, kindEnd, out var kindStart) && kindStart >= taken) return new Before(kindStart, kindStart, kindEnd, word, 0, 0);
        if (word && TryDayBefore(s, kindEnd, taken, out kindStart, out var kindBefore, out var day)) return new Before(kindStart, kindStart, kindBefore, word, 0, 0, day);
        if (word && KindGrammar.TryReadQualified(s, kindEnd, taken, out kindStart)) return new Before(kindStart, kindStart, kindEnd, word, 0, 0);
        if (word && KindGrammar.TryReadDeciding(s, kindEnd, taken, out kindStart) && IsOfKind(s, kindStart, i)) return new Before(kindStart, kindStart, kindEnd, word, 0, 0);
        if (word && TryKindWithBody(s, kindEnd, taken, out kindStart, out var bodyKindEnd, out var bodyStart)) return new Before(kindStart, kindStart, bodyKindEnd, word, bodyStart, kindEnd);
        if (word && TryKindWithParties(s, kindEnd, taken, out kindStart, out var partiesKindEnd, out var partiesStart)) return new Before(kindStart, kindStart, partiesKindEnd, word, partiesStart, kindEnd);
        if (word && TryKindBehindCue(s, kindEnd, taken, out kindStart) && NumberGrammar.TryRead(s, i, lookAlikes: false, out var coded) && coded.SymbolStart > i && coded.End - coded.SymbolStart > 2) return new Before(kindStart, kindStart, kindEnd, word, 0, 0);
        var kindWordsEnd = kindEnd;
        var issuerStart = kindEnd;
        if (word && TryKindWithIssuer(s, kindEnd, taken, out kindStart, out kindWordsEnd, out issuerStart)) return new Before(kindStart, kindStart, kindWordsEnd, word, issuerStart, kindEnd);
        // "các nghị quyết chiến lược của Bộ Chính trị: số 57-NQ/TW": the list begins with the number, whose symbol tells the kind.
        if (word && kindWordsEnd < kindEnd && Resolutions.EndAt(s, kindWordsEnd) && Chars.IsUpper(s[issuerStart])) return new Before(start, 0, 0, word, issuerStart, kindEnd);
        return new Before(start, 0, 0, word, 0, 0);
    }

    // "Quyết định ngày 12/3/2022 số 15/QĐ-UBND"
    private static bool TryDayBefore(ReadOnlySpan<char> s, int end, int taken, out int kindStart, out int kindEnd, out int day)
    {
        if (end > taken && s[end - 1] == ',') end = Chars.SkipBlanksBack(s, end - 1);
        (kindStart, kindEnd, day) = (end, end, end);
        if (end <= taken || !Chars.IsDigit(s[end - 1])) return false;
        var least = Math.Max(taken, end - LongestDay);
        while (--day > least)
        {
            if (!DateGrammar.TryDayWord(s, day, out _) || !Chars.AtWordStart(s, day)) continue;
            kindEnd = Chars.SkipBlanksBack(s, day);
            return DateGrammar.TryRead(s, day, out var date) && date.End == end && date.Value.IsDay && KindGrammar.TryReadBack(s, kindEnd, out kindStart) && kindStart >= taken;
        }

        return false;
    }

    // "Chỉ thị (CT) số 05-CT/TW"
    private static int SkipAbbreviationBack(ReadOnlySpan<char> s, int end, int taken)
    {
        if (end <= taken || s[end - 1] != ')') return end;
        var open = end - 2;
        while (open > taken && end - open < ShortAbbreviation && Chars.IsLetter(s[open])) open--;
        return open > taken && s[open] == '(' && Chars.IsUpper(s[open + 1]) && end - open > 2 ? Chars.SkipBlanksBack(s, open) : end;
    }

    // "Đề án (số 12/QĐ-UBND)": the code is that of the decision which approves the scheme.
    private static bool IsOfKind(ReadOnlySpan<char> s, int kindStart, int i)
    {
        if (!NumberGrammar.TryRead(s, i, lookAlikes: false, out var match) || !match.KindFirst) return true;
        var code = s[match.SymbolStart..Chars.WordEnd(s, match.SymbolStart)];
        if (Chars.Fold(code[0]) != Chars.Fold(s[kindStart])) return false;
        return code.Length != 2 || Chars.SkipBlanks(s, Chars.WordEnd(s, kindStart)) is var second && Chars.Fold(code[1]) == Chars.Fold(s[second]);
    }

    private static bool TryNumberWord(ReadOnlySpan<char> s, int end, out int start)
    {
        start = end;
        if (end >= 2 && Chars.Fold(s[end - 1]) == 'o' && Chars.Fold(s[end - 2]) == 's' && Chars.Lower(s[end - 1]) is 'ố' or 'ô' or 'o' or 'ồ' or 'ó' or 'ổ' or 'ỗ' or 'ộ')
        {
            start = end - 2;
            // "Quyết địnhsố" has the word glued to the kind.
            return start == 0 || !Chars.IsWordChar(s[start - 1]) || KindGrammar.TryReadBack(s, start, out _);
        }

        return false;
    }

    // "Nghị quyết HĐND tỉnh số 45/NQ-HĐND": the body right behind the kind.
    private static bool TryKindWithBody(ReadOnlySpan<char> s, int end, int taken, out int kindStart, out int kindEnd, out int bodyStart)
    {
        kindStart = kindEnd = bodyStart = end;
        var least = Math.Max(taken, end - LongestBody);
        for (var p = end - 1; p > least; p--)
        {
            if (!Chars.IsLetter(s[p]) && !Chars.IsBlank(s[p])) return false;
            if (!Chars.IsUpper(s[p]) || !Chars.AtWordStart(s, p) || !TitleGrammar.IsBody(s, p)) continue;
            kindEnd = Chars.SkipBlanksBack(s, p);
            if (kindEnd == p || !KindGrammar.TryReadBack(s, kindEnd, out kindStart) || kindStart < taken || !Chars.IsUpper(s[kindStart]) || IssuerGrammar.BodyEnd(s[..end], p) != end) continue;
            bodyStart = p;
            return true;
        }

        return false;
    }

    // "Chương trình phối hợp công tác dân vận giữa Ban Dân vận Thành ủy và Ban cán sự đảng số 05-CTr/BDVTU-BCSĐ"
    private static bool TryKindWithParties(ReadOnlySpan<char> s, int end, int taken, out int kindStart, out int kindEnd, out int partiesStart)
    {
        kindStart = kindEnd = partiesStart = end;
        var least = Math.Max(taken, end - LongestParties);
        if (FastPaths.Vectors && end > least && !s[least..end].ContainsAny('ữ', 'Ữ')) return false;
        for (var p = end - 1; p > least; p--)
        {
            if (s[p] is ',' or ';' or '.' or ':' or '(' or ')' or '“' or '”' || Chars.IsDigit(s[p]) || (s[p] == '\n' && s[p - 1] == '\n')) return false;
            if (s[p] is not 'g' || !Chars.AtWordStart(s, p) || !Chars.Matches(s, p, "giữa", out var after)) continue;
            partiesStart = Chars.SkipBlanks(s, after);
            kindEnd = Chars.SkipBlanksBack(s, p);
            return partiesStart < end && Chars.IsUpper(s[partiesStart]) && (KindGrammar.TryReadBack(s, kindEnd, out kindStart) || KindGrammar.TryReadQualified(s, kindEnd, taken, out kindStart)) && kindStart >= taken;
        }

        return false;
    }

    // "thực hiện Giao kèo thi đua số 02/GK-KTĐ", "theo Bản ghi lời số 12/BG-VP": whatever noun with a capital a cue brings with a number is its kind.
    private static bool TryKindBehindCue(ReadOnlySpan<char> s, int end, int taken, out int kindStart)
    {
        kindStart = end;
        var p = end;
        for (var words = 0; words < MostOfKind; words++)
        {
            var wordStart = Chars.WordStart(s, p);
            if (wordStart == p || wordStart <= taken || !Chars.IsLetter(s[wordStart])) return false;
            var before = Chars.SkipBlanksBack(s, wordStart);
            if (Chars.IsUpper(s[wordStart]))
            {
                kindStart = wordStart;
                return before > taken && before < wordStart && !Chars.IsUpper(s[wordStart + 1]) && p - wordStart > 1 && words > 0 && CuesOfKinds.EndAt(s, before) && !TitleGrammar.IsBody(s, wordStart) && !FormWords.EndAt(s, end);
            }

            if (before == wordStart) return false;
            p = before;
        }

        return false;
    }

    // "Nghị định của Chính phủ số 04/2015/NĐ-CP"
    private static bool TryKindWithIssuer(ReadOnlySpan<char> s, int end, int taken, out int kindStart, out int kindEnd, out int issuerStart)
    {
        kindStart = kindEnd = issuerStart = end;
        var least = Math.Max(taken, end - 90);
        // Most numbers have no "của" before them, whichever of its vowels bears the tone.
        if (FastPaths.Vectors && end > least && !s[least..end].ContainsAny(VowelsOfOf)) return false;
        for (var p = end; p > least + 3; p--)
        {
            var c = s[p - 1];
            if (c is ',' or ';' or '.' or ':' or '(' or ')' or '“' or '”' || Chars.IsDigit(c) || (c == '\n' && s[p - 2] == '\n')) return false;
            if (Chars.IsBlank(c) && Chars.EndsWith(s, p - 1, "của", out var start))
            {
                kindEnd = Chars.SkipBlanksBack(s, start);
                issuerStart = p;
                return KindGrammar.TryReadBack(s, kindEnd, out kindStart) && kindStart >= taken && (Chars.IsUpper(s[issuerStart]) || Chars.MatchesAny(s, issuerStart, ["liên sở", "liên bộ", "liên ngành", "tỉnh", "huyện", "thành phố"], out _));
            }
        }

        return false;
    }
}
