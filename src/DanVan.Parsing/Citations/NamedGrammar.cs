namespace DanVan.Parsing.Citations;

/// <summary>
/// Resolutions and conclusions of a congress or plenum by their names: "Nghị quyết Trung ương 7 (khóa XI)", "Nghị quyết Đại hội đại biểu
/// Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2020 - 2025". A name needs an ordinal, a term or a period of office; without, it is generic.
/// </summary>
internal static class NamedGrammar
{
    private const int MostWords = 40;
    private const int MostPlenums = 8;
    private const int MostOfCommittee = 10;
    private const int MostSharing = 4;

    private static readonly WordTable NameWords = new(
    [
        "trung", "ương", "tw", "hntw", "tư", "hội", "nghị", "lần", "thứ", "ban", "chấp", "hành", "bch", "đảng", "bộ", "đại", "biểu", "toàn", "quốc", "tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn",
        "khóa", "khoá", "nhiệm", "kỳ", "của", "cộng", "sản", "việt", "nam", "các", "cơ", "quan", "khối", "cấp", "đoàn", "công", "phụ", "nữ", "nông", "dân", "cựu", "chiến", "binh", "nhất", "hai", "ba", "bốn", "năm", "sáu", "bảy",
        "bẩy", "tám", "chín", "mười", "một", "và", "doanh", "nghiệp", "chi", "quân", "sự", "an", "liên", "hiệp", "thanh", "niên", "tổ", "mặt", "trận", "trường", "sở", "phòng", "viện", "bệnh", "ty", "thể", "tổng", "lao", "động",
    ]);

    public static bool TryRead(ReadOnlySpan<char> s, int i, out Candidate candidate)
    {
        candidate = default!;
        if (!Chars.Matches(s, i, "nghị quyết", out var kindEnd) && !Chars.Matches(s, i, "kết luận", out kindEnd) && !IsAbbreviated(s, i, out kindEnd)) return false;
        return TryRead(s, i, kindEnd, 0, out candidate);
    }

    // "NQTW4 khóa XII", "NQ TW 4 khóa XII", "NQ Trung ương 4 khóa XII", "NQ ĐH Đảng bộ huyện lần thứ XXIV"
    private static bool IsAbbreviated(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i + 2;
        return end + 3 < s.Length && s[i] == 'N' && s[i + 1] == 'Q' && (Chars.IsBlank(s[end]) || s[end] is 'T' or 'Đ');
    }

    private static bool TryRead(ReadOnlySpan<char> s, int i, int kindEnd, int depth, out Candidate candidate)
    {
        candidate = default!;
        var p = Chars.SkipBlanks(s, kindEnd);
        var ofBody = Chars.Matches(s, p, "của", out var after);
        if (ofBody) p = Chars.SkipBlanks(s, after);
        // "Nghị quyết TW4 (khóa XIII)"
        if (IsGluedPlenum(s, p, out var plenum)) return TryPlenum(s, i, kindEnd, plenum, out candidate);
        var congress = Chars.Matches(s, p, "đại hội") || Chars.Matches(s, p, "đh") || Chars.Matches(s, p, "đhđb");
        if (!congress && !(Chars.Matches(s, p, "tư", out after) && Chars.IsUpper(s[p]) && Chars.IsUpper(s[after - 1])) && !Chars.MatchesAny(s, p, ["trung ương", "tw", "hội nghị", "hntw", "bch trung ương", "ban chấp hành trung ương"], out _) && !IsPlenumOfCentre(s, p)) return false;
        if (ofBody && !congress && !Chars.Matches(s, p, "hội nghị")) return false;

        var end = p;
        var specific = false;
        var hasTerm = false;
        var afterOrdinalWord = false;
        var ofParty = false;
        var afterCapital = false;
        for (var words = 0; words < MostWords && p < s.Length; words++)
        {
            if (s[p] == '(')
            {
                if (!TryBracket(s, p, out var close)) break;
                end = close;
                specific = hasTerm = true;
                p = Chars.SkipBlanks(s, close);
                afterOrdinalWord = false;
                continue;
            }

            if (afterOrdinalWord && TryFurtherPlenums(s, p, out var plenums))
            {
                end = plenums;
                p = Chars.SkipBlanks(s, plenums);
                continue;
            }

            if (s[p] == ',')
            {
                var q = Chars.SkipBlanks(s, p + 1);
                // "Hội nghị lần thứ 7, Ban Chấp hành Trung ương (khóa XI)"
                if (afterOrdinalWord && !congress && TryCommittee(s, q, out var committee))
                {
                    end = committee;
                    p = Chars.SkipBlanks(s, committee);
                    specific = true;
                    afterOrdinalWord = true;
                    continue;
                }

                // "Đảng bộ Mặt trận Tổ quốc, các đoàn thể Trung ương", "Đảng bộ Bộ Văn hóa, Thể thao và Du lịch"
                if (ofParty && !specific && q < s.Length && (Chars.IsUpper(s[q]) || Chars.Matches(s, q, "các đoàn thể")))
                {
                    p = q;
                    continue;
                }

                if (!Chars.Matches(s, q, "nhiệm kỳ", out var term) && !Chars.Matches(s, q, "khóa", out term))
                {
                    // "khóa XI, XII"
                    if (!afterOrdinalWord || !IsRoman(s, q, out var roman)) break;
                    end = roman;
                    p = Chars.SkipBlanks(s, roman);
                    continue;
                }

                if (!IsOrdinal(s, Chars.SkipBlanks(s, term), out _)) break;
                p = q;
                continue;
            }

            if (VietnameseText.IsDash(s[p]))
            {
                p = Chars.SkipBlanks(s, p + 1);
                if (p < s.Length && Chars.IsDigit(s[p])) continue;
                break;
            }

            var wordEnd = Chars.WordEnd(s, p);
            if (wordEnd == p) break;
            // "Ban Chấp hành T.Ư Đảng", "BCHT.W"
            if (wordEnd + 1 < s.Length && s[wordEnd] == '.' && s[wordEnd - 1] == 'T' && s[wordEnd + 1] is 'Ư' or 'W') wordEnd = Chars.WordEnd(s, wordEnd + 1);
            if (Chars.IsDigit(s[p]) || IsRoman(s, p, out _))
            {
                // "Nghị quyết Trung ương 30-NQ/TW": a number, no plenum.
                if (wordEnd < s.Length && s[wordEnd] == '-' && NumberGrammar.TryRead(s, p, false, out _)) return false;
                specific = true;
                hasTerm |= Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "khóa");
                afterOrdinalWord = true;
                end = wordEnd;
            }
            else if (Chars.Matches(s, p, "năm") && DateGrammar.TryRead(s, p, out var year) && year.Value.Month == 0)
            {
                wordEnd = end = year.End;
                specific = true;
            }
            else
            {
                // "Trung ương 4 khóa XII của Ban Chấp hành Trung ương": who passed it, behind a name that is whole.
                if (hasTerm && !congress && Chars.Matches(s, p, "của")) break;
                if (Chars.MatchesAny(s, p, ["và các", "về", "của đảng về", "ban hành", "các cấp", "và nghị quyết", "và kết luận", "và chương trình", "và kế hoạch", "trên địa bàn", "gắn với", "trong", "theo", "được", "đã", "tại", "đến", "vào"], out _)) break;
                // "… lần thứ XVI và nhiệm vụ chính trị"
                if (Chars.Matches(s, p, "nhiệm") && !Chars.Matches(s, p, "nhiệm kỳ")) break;
                // "… của Đảng và tổ chức thành công Đại hội": what else is done; "Khối các cơ quan và doanh nghiệp" is whose congress it was.
                if (Chars.Matches(s, p, "và", out var and) && Chars.SkipBlanks(s, and) is var joined && joined < s.Length && !Chars.IsUpper(s[joined]) && !Chars.MatchesAny(s, joined, ["doanh nghiệp", "các cơ quan", "các doanh nghiệp", "công ty"], out _)) break;
                var capital = Chars.IsUpper(s[p]);
                if (capital && KindGrammar.TryReadForward(s, p, out _)) break;
                // "Đảng bộ Chính phủ", "Đảng bộ Bộ Dân tộc và Tôn giáo"
                var isSecond = ofParty && afterCapital && !specific;
                if (!capital && !isSecond && !Chars.Contains(NameWords, s[p..wordEnd])) break;
                ofParty |= Chars.Matches(s, p, "đảng bộ");
                afterCapital = capital;
                if (!Chars.Matches(s, p, "và") && !Chars.Matches(s, p, "của") && !Chars.Matches(s, p, "các")) end = wordEnd;
                afterOrdinalWord = false;
                if (Chars.Matches(s, p, "thứ") && IsOrdinal(s, Chars.SkipBlanks(s, wordEnd), out var ordinal))
                {
                    specific = true;
                    end = wordEnd = ordinal;
                    afterOrdinalWord = true;
                }
            }

            p = Chars.SkipBlanks(s, wordEnd);
        }

        // "Nghị quyết Đại hội Đảng bộ tỉnh và Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030": the term of both.
        if (!specific && !(congress && ofParty && SharesTerm(s, i, end, depth))) return false;
        end = BeforeMark(s, i, end);
        // "… lần thứ XIII của Đảng": whose congress it was belongs to the name, as in "… Đại hội XI Đảng bộ tỉnh".
        var next = Chars.SkipBlanks(s, end);
        if (Chars.Matches(s, next, "của đảng cộng sản việt nam", out var owner) || Chars.Matches(s, next, "của đảng", out owner)) end = owner;
        var nameEnd = end;
        DateMatch date = default;
        var day = 0;
        // "Nghị quyết Đại hội III (1960)", "(tháng 12/1986)"
        next = Chars.SkipBlanks(s, end);
        if (next < s.Length && s[next] == '(' && TryTime(s, Chars.SkipBlanks(s, next + 1), out date) && date.End < s.Length && s[date.End] == ')')
        {
            day = Chars.SkipBlanks(s, next + 1);
            nameEnd = date.End + 1;
        }

        candidate = new Candidate
        {
            Class = CitationClass.Named,
            Start = i,
            End = nameEnd,
            KindStart = i,
            KindEnd = kindEnd,
            NameEnd = nameEnd,
            Date = day > 0 ? date.Value : default,
            DateStart = day,
            DateEnd = day > 0 ? date.End : 0,
            IsCongress = congress,
        };
        return true;
    }

    private static bool SharesTerm(ReadOnlySpan<char> s, int start, int end, int depth)
    {
        // "Nghị quyết Đại hội Đảng bộ các cấp" is that of none.
        if (depth >= MostSharing || Chars.EndsWith(s, end, "đảng bộ")) return false;
        var p = Chars.SkipBlanks(s, end);
        if (p < s.Length && s[p] == ',') p++;
        else if (!Chars.Matches(s, p, "và", out p)) return false;
        p = Chars.SkipBlanks(s, p);
        return Chars.Matches(s, p, "nghị quyết", out var kindEnd) && Chars.Matches(s, Chars.SkipBlanks(s, kindEnd), "đại hội") && TryRead(s, p, kindEnd, depth + 1, out var next) && next.IsCongress && Chars.Matches(s, start, "nghị quyết");
    }

    // "khóa XI1", "(khóa XII)3": without the mark of a footnote.
    private static int BeforeMark(ReadOnlySpan<char> s, int start, int end)
    {
        var p = end;
        while (p > start && end - p < 2 && Chars.IsDigit(s[p - 1])) p--;
        if (p == end || p == start) return end;
        if (s[p - 1] == ')' || Chars.IsLower(s[p - 1])) return p;
        var roman = p;
        while (roman > start && s[roman - 1] is 'I' or 'V' or 'X' or 'L') roman--;
        return roman < p && Chars.IsBlank(s[roman - 1]) ? p : end;
    }

    // "lần thứ 7 Ban Chấp hành Trung ương khóa XI"
    private static bool IsPlenumOfCentre(ReadOnlySpan<char> s, int i) =>
        Chars.Matches(s, i, "lần thứ", out var after) && IsOrdinal(s, Chars.SkipBlanks(s, after), out var ordinal) && Chars.MatchesAny(s, Chars.SkipBlanks(s, ordinal), ["ban chấp hành trung ương", "bch trung ương", "bch tw", "bchtw"], out _);

    // "Trung ương 6, 7, 8 khóa XII", "Trung ương 4 và 6 (khóa XII)": up to the last of them, where the term follows.
    private static bool TryFurtherPlenums(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        var p = i;
        for (var more = 0; more < MostPlenums; more++)
        {
            if (p < s.Length && s[p] == ',') p++;
            else if (!Chars.Matches(s, p, "và", out p)) return false;
            p = Chars.SkipBlanks(s, p);
            // "TW 8, TW 9 khóa XIII"
            if (Chars.MatchesAny(s, p, ["trung ương", "tw"], out var centre)) p = Chars.SkipBlanks(s, centre);
            var digits = p;
            while (p < s.Length && p - digits < 3 && Chars.IsDigit(s[p])) p++;
            if (p == digits || p - digits > 2) return false;
            end = p;
            p = Chars.SkipBlanks(s, p);
            if (TryTerm(s, p, out _)) return true;
        }

        return false;
    }

    private static bool TryCommittee(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (!Chars.MatchesAny(s, i, ["ban chấp hành", "bch"], out var p)) return false;
        for (var words = 0; words < MostOfCommittee; words++)
        {
            p = Chars.SkipBlanks(s, p);
            if (TryTerm(s, p, out end))
            {
                // "…, Ban Chấp hành Đảng bộ huyện khóa XX ban hành Kế hoạch": who acts.
                var next = Chars.SkipBlanks(s, end);
                return !Openers.IsOpener(s, next, out _) || Chars.Matches(s, next, "về");
            }

            var wordEnd = Chars.WordEnd(s, p);
            if (wordEnd == p || Chars.MatchesAny(s, p, ["về", "ban hành", "đã"], out _)) return false;
            p = wordEnd;
        }

        return false;
    }

    private static bool TryTime(ReadOnlySpan<char> s, int i, out DateMatch date)
    {
        if (i < s.Length && Chars.Lower(s[i]) is 't' or 'n') return DateGrammar.TryRead(s, i, out date);
        date = default;
        if (i + 4 > s.Length || s[i..(i + 4)].ContainsAnyExceptInRange('0', '9')) return false;
        var year = (s[i] - '0') * 1000 + (s[i + 1] - '0') * 100 + (s[i + 2] - '0') * 10 + s[i + 3] - '0';
        date = new DateMatch(new PartialDate(year), i + 4, false, false);
        return year is >= 1930 and <= 2099;
    }

    private static bool IsGluedPlenum(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i + 2 >= s.Length || !s[i..].StartsWith("TW", StringComparison.OrdinalIgnoreCase) || !Chars.IsDigit(s[i + 2])) return false;
        end = Chars.WordEnd(s, i);
        return end - i <= 4;
    }

    private static bool TryPlenum(ReadOnlySpan<char> s, int i, int kindEnd, int end, out Candidate candidate)
    {
        candidate = default!;
        // "TW4, khóa XII"
        var p = Chars.SkipBlanks(s, end);
        if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (!TryTerm(s, p, out var term)) return false;
        // "TW4 khóa XI, XII", "TW4 (khóa XI) và (khóa XII)"
        for (var more = 0; more < MostSharing; more++)
        {
            p = Chars.SkipBlanks(s, term);
            if (p < s.Length && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
            else if (Chars.Matches(s, p, "và", out var and)) p = Chars.SkipBlanks(s, and);
            else break;
            if (!TryTerm(s, p, out var further) && !IsRoman(s, p, out further)) break;
            term = further;
        }

        candidate = new Candidate { Class = CitationClass.Named, Start = i, End = term, KindStart = i, KindEnd = kindEnd, NameEnd = term };
        return true;
    }

    /// <summary>"(khóa XI)", "khóa XI", "(nhiệm kỳ 2020 - 2025)" at a position.</summary>
    public static bool TryTerm(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i < s.Length && s[i] == '(') return TryBracket(s, i, out end);
        if (!Chars.Matches(s, i, "khóa", out var after)) return false;
        return IsOrdinal(s, Chars.SkipBlanks(s, after), out end);
    }

    private static bool TryBracket(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        var p = Chars.SkipBlanks(s, i + 1);
        if (!Chars.MatchesAny(s, p, ["khóa", "nhiệm kỳ", "lần thứ", "lần"], out var after)) return false;
        if (!IsOrdinal(s, Chars.SkipBlanks(s, after), out _)) return false;
        var close = s[after..Math.Min(s.Length, after + 30)].IndexOf(')');
        if (close < 0) return false;
        end = after + close + 1;
        return true;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (i >= s.Length) return false;
        if (Chars.IsDigit(s[i]))
        {
            end = Chars.WordEnd(s, i);
            return true;
        }

        return IsRoman(s, i, out end)
            || Chars.MatchesAny(s, i, ["mười một", "mười hai", "mười ba", "mười bốn", "mười lăm", "nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"], out end);
    }

    private static bool IsRoman(ReadOnlySpan<char> s, int i, out int end)
    {
        end = Chars.WordEnd(s, i, 12);
        if (end == i || (i > 0 && Chars.IsWordChar(s[i - 1]))) return false;
        for (var k = i; k < end; k++)
        {
            if (s[k] is not ('I' or 'V' or 'X' or 'L')) return false;
        }

        return true;
    }
}
