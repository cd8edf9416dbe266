namespace DanVan.Parsing.Citations;

/// <summary>Settles what the mentions of one passage say together: shared kinds, dates and issuers, titles and what stands inside them.</summary>
internal static class PassageResolver
{
    private const int LongestDay = 32;
    private const int ShortestDay = 13;
    private const int LongestQuote = 400;

    // What a body has: "… của UBND tỉnh" behind it ends no title.
    // What is done together, behind "trong".
    private static readonly Phrases Fields = new("công tác", "việc", "lĩnh vực", "điều tra", "xây dựng", "quản lý", "bảo vệ", "hoạt động", "giải quyết", "xử lý", "phòng", "tuyên truyền", "đấu tranh", "thi hành", "tiếp công dân", "giám sát", "kiểm tra", "vận động");

    private static readonly Endings Owned = new("làm việc", "hoạt động", "quyền hạn", "nhiệm vụ", "trách nhiệm", "thẩm quyền", "cơ cấu tổ chức", "bộ máy", "biên chế", "chương trình hành động", "kế hoạch hành động", "chương trình công tác", "chức năng", "trụ sở", "lãnh đạo", "quản lý", "điều hành", "hội nghị", "thành viên", "văn bản", "tài sản", "con dấu", "chi tiêu nội bộ", "giám sát", "phản biện xã hội", "kết luận", "ý kiến");

    // Before a day that is a limit of time, not the day of the act.
    private static readonly Endings Limits = new("từ", "trước", "sau", "đến", "tới", "vào", "nhất", "hết", "là", "và", "trong", "qua", "hoặc", "cho", "có hiệu lực");

    // Acts that rank below those that the title of another can carry out.
    private static readonly Phrases Lower = new("kế hoạch", "công văn", "hướng dẫn", "thông báo", "báo cáo", "tờ trình", "công điện", "giấy mời", "chương trình phối hợp", "chương trình công tác");
    private static readonly Phrases Normative = new("nghị định", "thông tư", "luật", "bộ luật", "pháp lệnh");

    private static readonly Phrases Centre = new("bộ chính trị", "ban bí thư", "ban chấp hành", "bch", "trung ương", "hội nghị");

    // Bodies that issue nothing with the code of the centre.
    private static readonly Phrases Local = new(
        "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "sở", "phòng", "công an tỉnh", "công an thành phố", "công an huyện", "công an xã", "công an phường", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy xã", "đảng ủy phường", "đảng ủy thị trấn", "đảng bộ", "chi bộ",
        "tỉnh", "huyện", "xã", "phường", "thị trấn", "quận", "thị xã", "thành phố", "trường", "nhà trường", "cơ quan", "đơn vị", "trung tâm", "chi cục", "bệnh viện", "ban thường vụ tỉnh ủy", "ban thường vụ huyện ủy", "ban thường vụ thành ủy", "ban thường vụ đảng ủy", "chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "các");

    private static readonly Phrases RulesPlaces = new("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "tỉnh", "huyện", "xã", "phường", "thị trấn", "quận", "thị xã", "thành phố", "chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "thường trực hđnd");

    private static readonly Phrases Letters = new("tờ trình", "công văn", "văn bản", "báo cáo", "thông báo");

    private static readonly Endings ThenWords = new("vì vậy", "do vậy", "do đó", "vì thế", "sau đó", "tiếp đó", "vừa qua", "trước đó");

    private static readonly Endings Ended = new("bãi bỏ", "thay thế", "thay thế cho");

    private static readonly Phrases Orders = new("tổ chức", "xây dựng", "phối hợp", "chỉ đạo", "rà soát", "chuẩn bị");

    // What stands with the places of an act where its clause begins with them: "Căn cứ theo quy định tại khoản 2 Điều 4".
    private static readonly Phrases Places = new("điểm", "khoản", "điều", "mục", "tiểu mục", "chương", "phần", "phụ lục");
    private static readonly Phrases Leads = new("căn cứ", "trên cơ sở", "theo", "tại", "vào", "quy định", "của", "và", "đến", "các", "số", "đồng thời", "ngoài ra", "bên cạnh đó", "còn", "cụ thể", "theo đó", "trong đó", "do đó", "tuy nhiên", "lưu ý", "đối chiếu", "cũng", "như vậy", "hiện nay", "trước đây", "hiện hành", "nội dung", "những");

    private const int LongestVerb = 120;
    private const int LongestPlace = 80;
    private const int LongestPlaceNumber = 4;
    private const int LongestRemark = 240;
    private const int LongestHead = 160;
    private const int LongestBracketHead = 400;
    private const int LongestMember = 600;
    private const int LongestBracketRemark = 120;

    public static List<Draft> Resolve(ReadOnlySpan<char> s, List<Candidate> candidates, DraftPool pool, ReadOnlySpan<char> ownTitle = default)
    {
        var drafts = pool.Begin(candidates);
        ReadSameDays(s, drafts);
        ReadIssuers(s, drafts);
        ShareKinds(s, drafts);
        ShareBackwards(s, drafts);
        ReadDatesBefore(s, drafts);
        ReadPassedDays(s, drafts);
        ReadTitles(s, drafts, ownTitle);
        ReadShortNames(s, drafts);
        UnshareInner(s, drafts);
        ShareCommonDays(s, drafts);
        return drafts;
    }

    // "Chỉ thị số 27/CT-TTg ngày … về … (sau đây viết tắt là Chỉ thị 27)", "… đến năm 2030 (Nghị quyết số 50/NQ-CP)": a name for the act before the bracket.
    private static void ReadShortNames(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Within >= 0 || draft.HasTitle) continue;
            var close = Chars.SkipBlanks(s, draft.Found.End);
            if (close < s.Length && s[close] is '”' or '"' or '»') close = Chars.SkipBlanks(s, close + 1);
            if (close >= s.Length || s[close] != ')') continue;
            var isCalled = AliasGrammar.Leads(s, draft.Found.Start);
            var open = isCalled ? s[..draft.Found.Start].LastIndexOf('(') : Chars.SkipBlanksBack(s, draft.Found.Start) - 1;
            if (open < 0 || s[open] != '(' || draft.Found.Start - open > LongestRemark || s[open..draft.Found.Start].Contains(')')) continue;
            var named = i - 1;
            while (drafts[named].Within >= 0) named = drafts[named].Within;
            var act = drafts[named];
            if (!isCalled && (act.Found.Class != CitationClass.Numbered || draft.Found.Class != CitationClass.Numbered || !s[act.Found.NumberStart..act.Found.NumberEnd].SequenceEqual(s[draft.Found.NumberStart..draft.Found.NumberEnd]))) continue;
            var end = Chars.SkipBlanksBack(s, open);
            if (end == act.Found.End || end == act.DateEnd || end == act.IssuerEnd || end == act.TitleEnd) draft.Within = named;
        }
    }

    // "Luật Khiếu nại số 02/2011/QH13 được Quốc hội thông qua ngày 11/11/2011"
    private static void ReadPassedDays(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (!draft.Date.IsEmpty || draft.Found.Class != CitationClass.Numbered || !IsLaw(s, draft) || !LawGrammar.TryPassed(s, Chars.SkipBlanks(s, draft.Found.End), out var start, out var day) || !day.Value.IsDay) continue;
            (draft.Date, draft.DateStart, draft.DateEnd) = (day.Value, start, day.End);
        }
    }

    // "Hướng dẫn A về thực hiện Chỉ thị số 30-CT/TW; Chỉ thị số 10-CT/TW của Ban Bí thư": TW may mean three, so whose the next is says nothing of what stands
    // inside the title of A.
    private static void UnshareInner(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        for (var i = 0; i + 1 < drafts.Count; i++)
        {
            var (draft, next) = (drafts[i], drafts[i + 1]);
            if (draft.Within < 0 || next.Within == draft.Within || next.Within == i) continue;
            if (draft.IssuerIsShared && draft.IssuerStart >= next.Found.Start && draft.Found.Class == CitationClass.Numbered && Symbol(s, draft.Found).EndsWith("TW", StringComparison.Ordinal)) (draft.IssuerStart, draft.IssuerEnd, draft.IssuerIsShared) = (0, 0, false);
            if (draft.DateIsShared && draft.DateStart >= next.Found.Start) (draft.Date, draft.DateStart, draft.DateEnd, draft.DateIsShared) = (default, 0, 0, false);
        }
    }

    // "… ngày 05/4/2016 và Quyết định B cùng ngày"
    private static void ReadSameDays(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (draft, before) = (drafts[i], drafts[i - 1]);
            if (draft.Date.IsEmpty && draft.DateEnd > draft.DateStart && before.Date.IsDay && draft.Found.Start - before.Found.End <= LongestMember && Chars.Matches(s, draft.DateStart, "cùng")) draft.Date = before.Date;
        }
    }

    // "Kế hoạch A về … và Kế hoạch B cùng ngày 05/4/2016 về …": the day of both.
    private static void ShareCommonDays(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var (draft, before) = (drafts[i], drafts[i - 1]);
            if (!before.Date.IsEmpty || !draft.Date.IsDay || draft.DateIsShared || !before.HasTitle || draft.Found.Class != CitationClass.Numbered || before.Found.Class != CitationClass.Numbered || draft.Within != before.Within || !SameKind(s, before, draft) || !IsCommonDay(s, draft.DateStart)) continue;
            if (before.TitleEnd > draft.Found.Start || !OnlySeparators(s, before.TitleEnd, draft.Found.Start) || YearInNumber(s, before.Found) is var year && year != 0 && year != draft.Date.Year) continue;
            (before.Date, before.DateStart, before.DateEnd, before.DateIsShared) = (draft.Date, draft.DateStart, draft.DateEnd, true);
        }
    }

    /// <summary>Whether two drafts cite documents of one kind.</summary>
    private static bool SameKind(ReadOnlySpan<char> s, Draft a, Draft b)
    {
        if (a.Found.Class == CitationClass.Law && b.Found.Class == CitationClass.Law) return true;
        var x = s[a.KindStart..a.KindEnd];
        var y = s[b.KindStart..b.KindEnd];
        if (y.IsEmpty) return true;
        if (x.Length != y.Length) return false;
        for (var i = 0; i < x.Length; i++)
        {
            if (Chars.Fold(x[i]) != Chars.Fold(y[i])) return false;
        }

        return true;
    }

    /// <summary>Whether only commas, "và" and the like stand between two positions.</summary>
    internal static bool OnlySeparators(ReadOnlySpan<char> s, int start, int end)
    {
        if (start > end || end - start > 40) return false;
        var p = start;
        var any = false;
        while (p < end)
        {
            var c = s[p];
            if (Chars.IsBlank(c))
            {
                p++;
            }
            else if (Chars.SkipNoteMarks(s[..end], p) is var marks && marks > p)
            {
                p = marks;
            }
            else if (c is ',' or '&')
            {
                any = true;
                p++;
            }
            else if (Chars.MatchesAny(s, p, ["và", "hoặc", "cùng", "với", "các", "hay"], out var after) && after <= end)
            {
                any = true;
                p = after;
            }
            else
            {
                return false;
            }
        }

        return any;
    }

    private static void ReadIssuers(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var found = draft.Found;
            if (found.IssuerEnd > found.IssuerStart)
            {
                draft.IssuerStart = found.IssuerStart;
                draft.IssuerEnd = found.IssuerEnd;
                continue;
            }

            if (found.Class == CitationClass.Named && !(!found.IsCongress && Chars.Matches(s, Chars.SkipBlanks(s, found.End), "của", out var of) && Chars.MatchesAny(s, Chars.SkipBlanks(s, of), ["ban chấp hành", "bch"], out _))) continue;
            var limit = i + 1 < drafts.Count ? drafts[i + 1].Found.Start : s.Length;
            if (found.End > limit) continue;
            var from = found.End;
            if (limit < s.Length && IssuerGrammar.BehindBracket(s, from, limit) is var behind && behind > limit)
            {
                from = behind;
                limit = s.Length;
                for (var k = i + 1; k < drafts.Count && limit == s.Length; k++)
                {
                    if (drafts[k].Found.Start >= behind) limit = drafts[k].Found.Start;
                }
            }

            if (!IssuerGrammar.TryRead(s, from, limit, IsJoint(s, found), found.Class == CitationClass.Numbered && found.DateEnd > found.NumberEnd ? Symbol(s, found) : default, out var start, out var end)) continue;
            if (found.Class == CitationClass.Law && !Chars.Matches(s, start, "quốc hội") && !Chars.Matches(s, start, "ủy ban thường vụ quốc hội")) continue;
            if (found.Class == CitationClass.Numbered && IsOfOther(s, found, start)) continue;
            draft.IssuerStart = start;
            draft.IssuerEnd = end = IssuerGrammar.RemarkEnd(s, end, limit);
            // "… của Bộ Chính trị ngày 03/6/2013": the date after the issuer.
            if (!draft.Date.IsEmpty) continue;
            var p = Chars.SkipBlanks(s, end);
            var isBracketed = p < limit && s[p] == '(';
            if (isBracketed || (p < limit && s[p] == ',')) p = Chars.SkipBlanks(s, p + 1);
            if (Chars.MatchesAny(s, p, ["ký", "kí", "ban hành vào", "ban hành", "thông qua", "cấp"], out var signed)) p = Chars.SkipBlanks(s, signed);
            if (p >= limit || !DateGrammar.TryRead(s, p, out var date) || date.Value.Month == 0) continue;
            // "của UBND tỉnh (05/02/2024)"
            if (!DateGrammar.TryDayWord(s, p, out _) && !(isBracketed && date.Value.IsDay && date.End < limit && s[date.End] == ')')) continue;
            draft.Date = date.Value;
            draft.DateStart = p;
            draft.DateEnd = date.End;
            if (found.Class == CitationClass.Numbered) draft.Found = found with { End = date.End, TwoDigitYear = date.TwoDigitYear, Repaired = found.Repaired || date.Repaired };
        }
    }

    // "Trên đây là báo cáo kết quả thực hiện Nghị quyết số 25-NQ/TW của Đảng ủy xã A": no act with such a code is theirs; the report is.
    private static bool IsOfOther(ReadOnlySpan<char> s, Candidate found, int body)
    {
        if (found.DateEnd > found.NumberEnd || !Local.Matches(s, body)) return false;
        return BodyOf(Symbol(s, found)) switch
        {
            >= 2 and <= 4 => true,
            6 or 7 => !RulesPlaces.Matches(s, body) && Chars.Matches(s, Chars.SkipBlanks(s, 0), "trên đây là"),
            _ => false,
        };
    }

    // A joint act has several issuers, set apart by commas.
    private static bool IsJoint(ReadOnlySpan<char> s, Candidate found)
    {
        var kind = s[found.KindStart..found.KindEnd];
        if (LetterCase.Contains(kind, " liên ") || LetterCase.Contains(kind, "phối hợp")) return true;
        if (found.Class != CitationClass.Numbered || found.NumberEnd <= found.NumberStart) return false;
        return s[found.NumberStart..found.NumberEnd].IndexOf("LT", StringComparison.Ordinal) >= 0;
    }

    // "Quyết định của UBND tỉnh: số A …; số B …": the colon says that a list follows.
    private static bool HeadsList(ReadOnlySpan<char> s, in Candidate found) => found.IssuerEnd > found.IssuerStart && found.NumberStart > found.IssuerEnd && s[found.IssuerEnd..found.NumberStart].Contains(':');

    private static void ShareKinds(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        Draft? plural = null;
        Draft? head = null;
        for (var i = 0; i < drafts.Count; i++) ReadHead(s, drafts[i], i > 0 ? drafts[i - 1].Found.End : 0);
        for (var i = 1; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var previous = drafts[i - 1];
            if ((previous.Found.HasKind && (IsPlural(s, previous.KindStart) || HeadsList(s, previous.Found))) || previous.HeadStart >= 0) plural = previous;
            if (previous.HeadIssuerEnd > 0) head = previous;
            if (head is not null) GoOnWithHead(s, head, draft);
            if (draft.Found.HasKind || draft.Found.Class != CitationClass.Numbered || draft.KindEnd > draft.KindStart || previous.KindEnd == previous.KindStart) continue;
            var ownEnd = Math.Max(previous.Found.End, Math.Max(previous.IssuerEnd, previous.DateEnd));
            var before = Chars.SkipBlanksBack(s, draft.Found.Start);
            var joined = OnlySeparators(s, ownEnd, draft.Found.Start)
                || (draft.Found.HasNumberWord && before > 0 && (s[before - 1] is ',' or ';' || Chars.EndsWith(s, before, "và")))
                // "Nghị định: 32/2024/NĐ-CP (cụm công nghiệp); 31/2021/NĐ-CP (đầu tư)"
                || (BehindRemark(s, ownEnd) is var remarked && remarked > ownEnd && (OnlySeparators(s, remarked, draft.Found.Start) || (Chars.SkipBlanks(s, remarked) is var semicolon && semicolon + 1 == before && s[semicolon] == ';')) && SameKindCode(s, previous.Found, draft.Found))
                // "Công điện số 280/CĐ-TTg; 968/CĐ-TTg", "các Luật số 65/2025/QH15; 72/2025/QH15"
                || (before > 0 && s[before - 1] == ';' && Chars.SkipBlanksBack(s, before - 1) <= ownEnd && ownEnd <= before && (SameKindCode(s, previous.Found, draft.Found) || AreLaws(s, previous.Found, draft.Found)));
            // "… một số điều của Luật A; số B": no decree shares the kind of a law.
            joined &= previous.Found.Class == CitationClass.Numbered || (NumberGrammar.TryRead(s, draft.Found.NumberStart, true, out var match) && LawGrammar.IsNumberOfLaw(s, match));
            // "các Quyết định của Thủ tướng Chính phủ số: A ban hành …; B quy định …": one kind for all of them, and one issuer.
            if (!joined && plural is not null && before > 0 && (s[before - 1] is ',' or ';' || Chars.EndsWith(s, before, "và")) && SameKindCode(s, plural.Found, draft.Found))
            {
                if (!draft.HasIssuer && plural.Found.IssuerEnd > plural.Found.IssuerStart) (draft.IssuerStart, draft.IssuerEnd) = (plural.IssuerStart, plural.IssuerEnd);
                previous = plural;
                joined = true;
            }

            if (!joined) continue;
            // "các Quyết định của Thủ tướng Chính phủ số A, số B": whose the first is, the others are.
            if (plural is not null && previous.KindStart == plural.KindStart && plural.Found.IssuerEnd > plural.Found.IssuerStart && !draft.HasIssuer) (draft.IssuerStart, draft.IssuerEnd) = (plural.IssuerStart, plural.IssuerEnd);
            // "Nghị định của Chính phủ số A, số B"
            if (!draft.HasIssuer && previous.HasIssuer && previous.IssuerStart > previous.KindStart && previous.IssuerEnd <= previous.Found.NumberStart && SameIssuerCode(s, previous.Found, draft.Found)) (draft.IssuerStart, draft.IssuerEnd) = (previous.IssuerStart, previous.IssuerEnd);
            draft.KindStart = previous.KindStart;
            draft.KindEnd = previous.KindEnd;
            draft.KindIsShared = true;
            if (head is not null) GoOnWithHead(s, head, draft);
        }
    }

    // "Các Quyết định của Thủ tướng Chính phủ phê duyệt, cụ thể: số A …; số B …", "các Nghị định của Chính phủ … (số A, số B)": the kind of all, and
    // whose they are, stand at the head of the list.
    private static void ReadHead(ReadOnlySpan<char> s, Draft draft, int least)
    {
        if (draft.Found.Class != CitationClass.Numbered) return;
        var opening = Chars.SkipBlanksBack(s, draft.Found.Start);
        // "các Quyết định của Thủ tướng: 263/QĐ-TTg, 318/QĐ-TTg"
        if (opening == 0 || s[opening - 1] is not (':' or '(') || !(draft.Found.HasNumberWord || draft.Found.HasKind || s[opening - 1] == ':')) return;
        // What the bracket numbers may itself cite an act ("… của Luật A (số B …)").
        least = s[opening - 1] == '(' && !draft.Found.HasKind ? Math.Max(0, opening - LongestBracketHead) : Math.Max(least, opening - LongestHead);
        for (var p = opening - 2; p >= least; p--)
        {
            if (s[p] is ';' or ':' or '|' || (s[p] == '.' && TitleGrammar.EndsSentence(s, p))) return;
            if (!IsCount(s, p, out var many)) continue;
            var kind = Chars.SkipBlanks(s, many);
            if (!KindGrammar.TryReadForward(s, kind, out var end)) continue;
            if (draft.Found.HasKind ? !s[kind..end].Equals(s[draft.KindStart..draft.KindEnd], StringComparison.OrdinalIgnoreCase) : !NumberGrammar.TryRead(s, Math.Max(draft.Found.NumberStart, draft.Found.SharedFrom), true, out var match) || !match.KindFirst || Chars.Fold(s[match.SymbolStart]) != Chars.Fold(s[kind])) continue;
            if (!draft.Found.HasKind) (draft.KindStart, draft.KindEnd, draft.KindIsShared) = (kind, end, true);
            draft.HeadStart = p;
            if (IssuerGrammar.TryRead(s, end, opening - 1, joint: false, out var body, out var bodyEnd) && Chars.Matches(s, Chars.SkipBlanks(s, end), "của")) (draft.HeadIssuerStart, draft.HeadIssuerEnd) = (body, bodyEnd);
            if (!draft.HasIssuer && draft.HeadIssuerEnd > draft.HeadIssuerStart) (draft.IssuerStart, draft.IssuerEnd, draft.IssuerIsShared) = (body, bodyEnd, true);
            return;
        }
    }

    // "các", "03", "hai" before the kind of what is listed.
    private static bool IsCount(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        if (!Chars.AtWordStart(s, i)) return false;
        while (end < s.Length && Chars.IsDigit(s[end])) end++;
        if (end > i) return end - i <= 2 && end < s.Length && s[end] == ' ';
        return s[i] is 'c' or 'C' or 'n' or 'N' or 'h' or 'H' or 'b' or 'B' && Chars.MatchesAny(s, i, ["các", "những", "hai", "ba", "bốn"], out end);
    }

    // The next of a list whose head tells whose its members are.
    private static void GoOnWithHead(ReadOnlySpan<char> s, Draft previous, Draft draft)
    {
        if (previous.HeadIssuerEnd <= previous.HeadIssuerStart || draft.Found.Class != CitationClass.Numbered || !SameKind(s, previous, draft)) return;
        var before = Chars.SkipBlanksBack(s, draft.Found.Start);
        if (before == 0 || !(s[before - 1] is ',' or ';' || Chars.EndsWith(s, before, "và"))) return;
        if (draft.Found.Start - previous.Found.End is < 0 or > LongestMember) return;
        var gap = s[previous.Found.End..draft.Found.Start];
        if (gap.IndexOfAny(':', '|') >= 0 || ClosesMore(gap)) return;
        for (var dot = gap.IndexOf('.'); dot >= 0; dot = gap[(dot + 1)..].IndexOf('.') is var more and >= 0 ? dot + 1 + more : -1)
        {
            if (TitleGrammar.EndsSentence(gap, dot)) return;
        }

        (draft.HeadIssuerStart, draft.HeadIssuerEnd) = (previous.HeadIssuerStart, previous.HeadIssuerEnd);
        if (!draft.HasIssuer) (draft.IssuerStart, draft.IssuerEnd, draft.IssuerIsShared) = (previous.HeadIssuerStart, previous.HeadIssuerEnd, true);
    }

    // Behind "(cụm công nghiệp)", what a list says of one of its acts; the same position where no bracket stands there.
    private static int BehindRemark(ReadOnlySpan<char> s, int end)
    {
        var open = Chars.SkipBlanks(s, end);
        if (open >= s.Length || s[open] != '(') return end;
        var close = s[open..Math.Min(s.Length, open + LongestBracketRemark)].IndexOf(')');
        return close < 0 ? end : open + close + 1;
    }

    // Whether more brackets close than open there.
    private static bool ClosesMore(ReadOnlySpan<char> gap)
    {
        var open = 0;
        foreach (var c in gap)
        {
            if (c == '(') open++;
            else if (c == ')' && --open < 0) return true;
        }

        return false;
    }

    private static bool SameKindCode(ReadOnlySpan<char> s, Candidate a, Candidate b)
    {
        var x = Symbol(s, a);
        var y = Symbol(s, b);
        var length = x.IndexOfAny('-', '/', '–');
        return length > 0 && length < y.Length && y[length] is '-' or '/' or '–' && x[..length].Equals(y[..length], StringComparison.OrdinalIgnoreCase) && Codes.IsKind(x[..length]);
    }

    private static bool AreLaws(ReadOnlySpan<char> s, Candidate a, Candidate b) =>
        NumberGrammar.TryRead(s, a.NumberStart, true, out var x) && NumberGrammar.TryRead(s, b.NumberStart, true, out var y) && LawGrammar.IsNumberOfLaw(s, x) && LawGrammar.IsNumberOfLaw(s, y);

    private static bool IsPlural(ReadOnlySpan<char> s, int kindStart)
    {
        var p = Chars.SkipBlanksBack(s, kindStart);
        return Chars.EndsWith(s, p, "các") || Chars.EndsWith(s, p, "những");
    }

    // One date or issuer that closes a list belongs to each member without its own.
    private static void ShareBackwards(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            var draft = drafts[i];
            var next = drafts[i + 1];
            if (draft.Found.Class == CitationClass.Law && next.Found.Class == CitationClass.Law && draft.Date.IsEmpty && next.Date.IsDay && !Chars.Matches(s, Chars.SkipBlanks(s, next.KindEnd), "sửa đổi") && OnlySeparators(s, draft.Found.End, next.Found.Start) && LawDays.Is(s[draft.Found.Start..draft.Found.End], next.Date))
            {
                // "Luật Khiếu nại, Luật Tố cáo ngày 11/11/2011": both are of that day; "Luật Biên giới quốc gia, Luật Phòng, chống ma túy ngày 09/12/2000" are not.
                (draft.Date, draft.DateStart, draft.DateEnd, draft.DateIsShared) = (next.Date, next.DateStart, next.DateEnd, true);
                continue;
            }

            if (draft.Found.Class != CitationClass.Numbered || next.Found.Class != CitationClass.Numbered || draft.HasIssuer) continue;
            // "Thông tư A được sửa đổi, bổ sung tại Thông tư B của Bộ trưởng …": one issuer, each its own day.
            if (next.HasIssuer && SameKind(s, draft, next) && SameIssuerCode(s, draft.Found, next.Found) && draft.Found.End < next.Found.Start && AmendmentGrammar.IsAmendedBy(s, draft.Found.End, next.Found.Start, out _, out _) && !ClosesWith(s, draft.Found.End, next.IssuerEnd))
            {
                (draft.IssuerStart, draft.IssuerEnd, draft.IssuerIsShared) = (next.IssuerStart, next.IssuerEnd, true);
                continue;
            }

            // "Luật Khiếu nại số 02/2011/QH13 và Luật Tố cáo số 03/2011/QH13 ngày 11/11/2011"
            if (draft.Date.IsEmpty && next.Date.IsDay && IsLaw(s, draft) && IsLaw(s, next) && YearInNumber(s, draft.Found) == next.Date.Year && OnlySeparators(s, draft.Found.End, next.Found.Start) && LawDays.Is(s[draft.KindStart..draft.KindEnd], next.Date))
            {
                (draft.Date, draft.DateStart, draft.DateEnd, draft.DateIsShared) = (next.Date, next.DateStart, next.DateEnd, true);
                continue;
            }

            if (!OnlySeparators(s, draft.Found.End, next.Found.Start))
            {
                // "Quyết định số 290/QĐ-TTg; Quyết định số 62/QĐ-TTg … của Thủ tướng Chính phủ": the code says that they have one issuer; TW may mean three.
                // "Chỉ thị 06-CT/TW (khóa X), Chỉ thị 03-CT/TW (khóa XI) của Bộ Chính trị": so does a remark in brackets between them.
                var remarked = BehindRemark(s, draft.Found.End);
                if (next.HasIssuer && SameKind(s, draft, next) && remarked <= next.Found.Start && (IsListed(s, draft.Found.End, next.Found.Start) || (remarked > draft.Found.End && (OnlySeparators(s, remarked, next.Found.Start) || IsListed(s, remarked, next.Found.Start)))) && SameIssuerCode(s, draft.Found, next.Found))
                {
                    (draft.IssuerStart, draft.IssuerEnd, draft.IssuerIsShared) = (next.IssuerStart, next.IssuerEnd, true);
                }

                continue;
            }

            // Nghị quyết số 43/2022/QH15 and Nghị quyết số 11/NQ-CP are no acts of one body, nor of one day.
            // "Chỉ thị A và Công điện B, cùng ngày 31/3/2020": it says so itself.
            // "Nghị quyết 66, Nghị quyết số 202/2025/QH15 ngày 12/6/2025": what is called by its number alone was told elsewhere.
            if (draft.Date.IsEmpty && draft.DateEnd <= draft.DateStart && !next.Date.IsEmpty && (next.Found.IsBare || !draft.Found.IsBare) && (IsCommonDay(s, next.DateStart) || (SameKind(s, draft, next) && !OfOtherBody(s, draft.Found, next.Found))) && (YearInNumber(s, draft.Found) is var year && (year == 0 || year == next.Date.Year)))
            {
                draft.Date = next.Date;
                draft.DateStart = next.DateStart;
                draft.DateEnd = next.DateEnd;
                draft.DateIsShared = true;
            }

            // "Hướng dẫn A và Chương trình phối hợp B giữa …": who agreed on B did not issue A.
            if (next.HasIssuer && IsJoint(s, next.Found) && !IsJoint(s, draft.Found) && Chars.EndsWith(s, Chars.SkipBlanksBack(s, next.IssuerStart), "giữa")) continue;
            // No code tells the bodies of "Chỉ thị số 36, 37" apart.
            if (next.HasIssuer && ((draft.Found.IsBare && next.Found.IsBare && SameKind(s, draft, next)) || SameIssuerCode(s, draft.Found, next.Found, s[next.IssuerStart..next.IssuerEnd])))
            {
                draft.IssuerStart = next.IssuerStart;
                draft.IssuerEnd = next.IssuerEnd;
                draft.IssuerIsShared = true;
            }
        }
    }

    // 25-NQ/TW and 98-KH/TU have no issuer in common, whatever closes the list; 575/UBND-NC and 859/KH-UBND have.
    private static bool SameIssuerCode(ReadOnlySpan<char> s, Candidate a, Candidate b, ReadOnlySpan<char> issuer = default)
    {
        var x = Symbol(s, a);
        var y = Symbol(s, b);
        var p = 0;
        while (TryCode(x, ref p, out var code))
        {
            var q = 0;
            while (TryCode(y, ref q, out var other))
            {
                // A committee of the centre (BCĐTW) issues what is its own; the centre itself may close a list with both.
                if (code.Length >= 2 && other.Length >= 2 && (EndsAlike(code, other) || EndsAlike(other, code)) && (code.Length == other.Length || !IsCentre(code) || Centre.Matches(issuer, 0))) return true;
            }
        }

        return false;
    }

    // "A (được sửa đổi tại B của Ban C)": the bracket closes behind the issuer, which is that of B.
    private static bool ClosesWith(ReadOnlySpan<char> s, int start, int end) =>
        Chars.SkipBlanks(s, start) is var open && open < s.Length && s[open] == '(' && Chars.SkipBlanks(s, end) is var close && close < s.Length && s[close] == ')';

    private static bool IsCommonDay(ReadOnlySpan<char> s, int day) => Chars.EndsWith(s, Chars.SkipBlanksBack(s, day), "cùng");

    private static bool IsCentre(ReadOnlySpan<char> code) => code.Equals("TW", StringComparison.OrdinalIgnoreCase);

    // Both end with the code of a body, and of another one: the Party's, the Government's, the National Assembly's.
    private static bool OfOtherBody(ReadOnlySpan<char> s, Candidate a, Candidate b) => (BodyOf(Symbol(s, a)) is var x and not 0 && BodyOf(Symbol(s, b)) is var y and not 0 && x != y) || AreOfMinistries(Symbol(s, a), Symbol(s, b));

    // TT-BGDĐT and TT-BTC are of two ministries.
    private static bool AreOfMinistries(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.StartsWith("TT-B", StringComparison.Ordinal) && b.StartsWith("TT-B", StringComparison.Ordinal) && a.Length > 5 && b.Length > 5 && a["TT-".Length..].IndexOf('-') < 0 && b["TT-".Length..].IndexOf('-') < 0 && !a.SequenceEqual(b);

    private static int BodyOf(ReadOnlySpan<char> symbol)
    {
        var code = symbol[(symbol.LastIndexOfAny('/', '-', '–') + 1)..];
        return Codes.IsTerm(code, out _) ? 1
            : code.Equals("CP", StringComparison.OrdinalIgnoreCase) ? 2
            : code.Equals("TTg", StringComparison.OrdinalIgnoreCase) ? 3
            : code.Equals("TW", StringComparison.OrdinalIgnoreCase) ? 4
            : code.Equals("TU", StringComparison.OrdinalIgnoreCase) ? 5
            : code.Equals("HĐND", StringComparison.OrdinalIgnoreCase) ? 6
            : code.Equals("UBND", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
    }

    private static bool EndsAlike(ReadOnlySpan<char> code, ReadOnlySpan<char> end) => code.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    // Empty for an act that is named without a number.
    private static ReadOnlySpan<char> Symbol(ReadOnlySpan<char> s, Candidate found)
    {
        if (found.NumberEnd <= found.NumberStart) return default;
        if (!NumberGrammar.TryRead(s, found.WholeStart, true, out var match)) return s[found.NumberStart..found.NumberEnd];
        if (found.SharedFrom > 0) return s[match.SymbolStart..match.End];
        return match.SymbolStart < found.NumberEnd ? s[match.SymbolStart..Math.Min(match.End, found.NumberEnd)] : s[found.NumberStart..found.NumberEnd];
    }

    // The next part of a symbol that is no code of a kind.
    private static bool TryCode(ReadOnlySpan<char> symbol, ref int p, out ReadOnlySpan<char> code)
    {
        while (p < symbol.Length)
        {
            if (!Chars.IsWordChar(symbol[p]))
            {
                p++;
                continue;
            }

            var end = Chars.WordEnd(symbol, p);
            code = symbol[p..end];
            // "TCT06": the number of what the body was set up for.
            var letters = code.TrimEnd("0123456789");
            if (letters.Length >= 3) code = letters;
            var first = p == 0;
            p = end;
            if (first && end < symbol.Length && Codes.IsKind(code)) continue;
            return true;
        }

        code = default;
        return false;
    }

    private static bool SameNumber(ReadOnlySpan<char> s, Candidate a, Candidate b) =>
        a.Class == CitationClass.Numbered && b.Class == CitationClass.Numbered && s[a.NumberStart..a.NumberEnd].Equals(s[b.NumberStart..b.NumberEnd], StringComparison.OrdinalIgnoreCase);

    // A date of another year than the one inside the number belongs to the next only.
    private static int YearInNumber(ReadOnlySpan<char> s, Candidate found) =>
        NumberGrammar.TryRead(s, found.WholeStart, true, out var match) ? match.Year : 0;

    // "Ngày 12/9/2018, Ban Dân vận ban hành Kế hoạch số 62-KH/BDVTU"
    private static void ReadDatesBefore(ReadOnlySpan<char> s, List<Draft> drafts)
    {
        var previousEnd = 0;
        foreach (var draft in drafts)
        {
            // The year alone behind the number ("… ban hành Công điện số 159/CĐ-TTg năm 2025") leaves the day to the words before it.
            if (draft.Date.Month == 0 && draft.Found.Class == CitationClass.Numbered && draft.Found.Start - previousEnd > 8)
            {
                var least = Math.Max(previousEnd, draft.Found.Start - 300);
                for (var p = draft.Found.Start - 1; p >= least; p--)
                {
                    if (s[p] == ';' || (s[p] == '.' && TitleGrammar.EndsSentence(s, p) && p + 2 < draft.Found.Start)) break;
                    if (Chars.Lower(s[p]) != 'n' || !Chars.AtWordStart(s, p) || !DateGrammar.TryDayWord(s, p, out _)) continue;
                    if (!(OpensSentence(s, p) || OpensClause(s, p)) || !DateGrammar.TryRead(s, p, out var date) || !date.Value.IsDay || date.End > draft.Found.Start) break;
                    if (!Issues(s[date.End..draft.Found.Start]) || (!draft.Date.IsEmpty && draft.Date.Year != date.Value.Year)) break;
                    draft.Date = date.Value;
                    draft.DateStart = p;
                    draft.DateEnd = date.End;
                    break;
                }
            }

            previousEnd = draft.Found.End;
        }
    }

    private static bool OpensSentence(ReadOnlySpan<char> s, int p)
    {
        var before = Chars.SkipBlanksBack(s, p);
        return before == 0 || s[before - 1] is '.' or ';' or '-' or '+' or '–' or ':' or ')' or '|' || Chars.IsSuperscript(s[before - 1]) || Chars.EndsWith(s, before, "vào") || Chars.EndsWith(s, before, "giờ");
    }

    // "Vì vậy ngày 12/9/2018, Ban Dân vận ban hành …", "Qua kiểm tra, ngày 12/9/2018 Ban Dân vận đã có …": a body follows and acts.
    private static bool OpensClause(ReadOnlySpan<char> s, int p)
    {
        var before = Chars.SkipBlanksBack(s, p);
        if (before == 0 || !(s[before - 1] == ',' || ThenWords.EndAt(s, before)) || !DateGrammar.TryRead(s, p, out var date)) return false;
        var body = Chars.SkipBlanks(s, date.End);
        if (body < s.Length && s[body] == ',') body = Chars.SkipBlanks(s, body + 1);
        return body < s.Length && Chars.IsUpper(s[body]) && TitleGrammar.IsBody(s, body);
    }

    private static bool Issues(ReadOnlySpan<char> between)
    {
        // "Ngày 22/10/2025, tại Thông báo số …"
        var place = Chars.SkipBlanksBack(between, between.Length);
        if (Chars.EndsWith(between, place, "tại", out var at) && (Chars.SkipBlanksBack(between, at) is 0 || (Chars.SkipBlanksBack(between, at) is 1 && between[0] == ','))) return true;
        var least = Math.Max(0, between.Length - 40);
        for (var p = between.Length - 1; p >= least; p--)
        {
            if (Chars.AtWordStart(between, p) && Chars.MatchesAny(between, p, ["ban hành", "ký", "có", "ra", "phê duyệt", "thông qua"], out _)) return true;
        }

        return false;
    }

    private static void ReadTitles(ReadOnlySpan<char> s, List<Draft> drafts, ReadOnlySpan<char> ownTitle)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Found.Class == CitationClass.Law || (draft.Found.IsCongress && draft.Within >= 0)) continue;
            // A title is not shared over a list.
            if ((draft.IssuerIsShared && draft.HeadIssuerEnd == 0) || draft.DateIsShared) continue;
            var hard = draft.Within >= 0 ? drafts[draft.Within].TitleEnd : s.Length;
            var after = Math.Max(draft.Found.End, Math.Max(Follows(draft.IssuerEnd, draft), draft.DateEnd));
            var j = i + 1;
            // "Nghị định A (sửa đổi Nghị định B) của Chính phủ về …"
            for (; j < drafts.Count && draft.IssuerStart >= drafts[j].Found.End; j++) drafts[j].Within = i;
            if (TryBehindRemark(s[..hard], after, IsNowCalled(s, draft.Found.Start), out var behind))
            {
                after = behind;
                while (j < drafts.Count && drafts[j].Found.Start < behind) j++;
            }

            var next = j < drafts.Count ? drafts[j].Found.Start : s.Length;
            if (after > hard || after > next || !(TitleGrammar.TryStart(s[..hard], after, out var start) || TryRequest(s[..hard], draft, after, out start) || TryField(s[..hard], draft, after, out start)) || start >= next || IsOrder(s, draft, start)) continue;
            if (IsTold(s, draft, start))
            {
                var told = new TitleState { Start = start };
                (draft.ToldStart, draft.ToldEnd) = (start, TitleGrammar.End(s, start, hard, ref told));
                continue;
            }

            // "… Nghị quyết Đại hội Đảng bộ xã lần thứ I đảm bảo đạt …": behind a name without a number a verb tells what is done.
            if (draft.Found.Class == CitationClass.Named && Chars.IsLetter(s[start]) && !Chars.MatchesAny(s, start, ["về việc", "về", "v/v"], out _)) continue;

            var hasSubject = draft.Within < 0 && TitleGrammar.IsGroundOfSubject(s, draft.Found.Start);
            // "Các khoa, phòng căn cứ Quyết định A của Giám đốc Trung tâm tổ chức thực hiện": what they do.
            if (hasSubject && TitleGrammar.IsLastWork(s, start)) continue;
            var state = new TitleState { Start = start, OwnTitle = Names(ownTitle, s, draft.Found) ? default : ownTitle, IsConveyed = draft.Within < 0 && IsConveyed(s, draft.Found.Start), IsReported = draft.Within < 0 && IsReported(s, draft.Found.Start), IsCentral = IsCentral(s, draft.Found), IsOfCentre = IsOfCentre(s, draft.Found), IsSubject = draft.Within < 0 && TitleGrammar.IsSubject(s, draft.Found.Start), HasSubject = hasSubject };
            var cursor = start;
            var end = start;
            while (true)
            {
                var limit = j < drafts.Count ? Math.Min(drafts[j].Found.Start, hard) : hard;
                end = TitleGrammar.End(s, cursor, limit, ref state);
                if (state.IsClosed || j >= drafts.Count || limit == hard) break;
                if (!IsQuoted(s, state, drafts[j].Found.End) && !IsInside(s, drafts, i, j, start, out var cut))
                {
                    end = cut;
                    break;
                }

                drafts[j].Within = i;
                cursor = drafts[j].Found.End;
                j++;
                if (state.Quotes == 0 && !state.StraightQuote && state.Brackets == 0 && TitleGrammar.EndsBehind(s, cursor))
                {
                    end = cursor;
                    break;
                }
            }

            end = Math.Min(end, hard);
            // "Chỉ thị A về … của Thủ tướng Chính phủ ngày 06/01/2024": the day behind the issuer that closes the title.
            if (draft is { HasIssuer: false, Within: < 0 } && draft.Date.IsEmpty && j == i + 1 && TryDayBefore(s, start, TitleGrammar.TrimEnd(s, start, end), out var lastDay, out var closing) && Chars.SkipBlanksBack(s, lastDay) is var beforeDay && FindsIssuerAtEnd(s, draft, start, beforeDay, out _, out _, out _) && YearInNumber(s, draft.Found) is var numberYear && (numberYear == 0 || numberYear == closing.Value.Year))
            {
                (draft.Date, draft.DateStart, draft.DateEnd) = (closing.Value, lastDay, closing.End);
                end = beforeDay;
            }

            var (ofStart, bodyStart, bodyEnd) = (end, end, end);
            // "A sửa đổi một số điều của B của Chính phủ": whose B is, and nobody says whose A is.
            var hasIssuerBehind = !draft.HasIssuer && FindsIssuerAtEnd(s, draft, start, end, out ofStart, out bodyStart, out bodyEnd) && !(j > i + 1 && drafts[j - 1].HasIssuer && drafts[j - 1].IssuerStart == bodyStart);
            if (hasIssuerBehind)
            {
                draft.IssuerStart = bodyStart;
                draft.IssuerEnd = bodyEnd;
                end = ofStart;
                ShareTrailingIssuer(s, drafts, i);
            }

            end = TakeDayAtEnd(s, drafts, i, j, start, end, hasIssuerBehind);
            var (from, to) = TitleGrammar.Trim(s, start, TitleGrammar.BeforeQuestion(s[..hard], start, TitleGrammar.BeforeSaying(s[..hard], start, end)));
            // "Thông tư A của Bộ B hướng dẫn:": what the act says follows, and its subject is not told.
            if (to <= from || (Openers.IsOpener(s, from, out var opener) && opener >= to)) continue;
            draft.TitleStart = from;
            draft.TitleEnd = to;
            // What was taken for the inside but lies behind the end is not.
            for (var k = i + 1; k < j; k++)
            {
                if (drafts[k].Found.Start >= end && drafts[k].Within == i) drafts[k].Within = -1;
            }
        }
    }

    // Where the title cites the act itself, its semicolons set apart what the document does.
    private static bool Names(ReadOnlySpan<char> ownTitle, ReadOnlySpan<char> s, Candidate found)
    {
        var name = found.Class == CitationClass.Numbered ? s[found.NumberStart..found.NumberEnd] : s[found.Start..found.NameEnd];
        // A number by its digits first, which no case is asked of.
        var digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits])) digits++;
        if (digits > 0 && ownTitle.IndexOf(name[..digits]) < 0) return false;
        return name.IsEmpty || LetterCase.Contains(ownTitle, name);
    }

    // "Tờ trình số … đề nghị ban hành …": what a proposal is about; behind any other act the word asks the reader.
    private static bool TryRequest(ReadOnlySpan<char> s, Draft draft, int after, out int start)
    {
        start = Chars.SkipBlanks(s, after);
        return draft.KindEnd > draft.KindStart && Chars.Matches(s, draft.KindStart, "tờ trình") && Chars.MatchesAny(s, start, ["đề nghị", "xin ý kiến", "xin phê duyệt"], out _);
    }

    // "Quy chế phối hợp số … giữa A và B trong công tác …": what several bodies do together.
    private static bool TryField(ReadOnlySpan<char> s, Draft draft, int after, out int start)
    {
        start = Chars.SkipBlanks(s, after);
        if (!Chars.Matches(s, start, "trong", out var field) || draft.KindEnd <= draft.KindStart || !Fields.Matches(s, Chars.SkipBlanks(s, field))) return false;
        var kind = s[draft.KindStart..draft.KindEnd];
        return LetterCase.Contains(kind, "phối hợp") || LetterCase.Contains(kind, "liên ngành") || (draft.HasIssuer && LetterCase.Contains(kind, "liên tịch"));
    }

    // "Căn cứ Kế hoạch số 12/KH-UBND tổ chức lập danh sách": behind a bare number the verb orders.
    private static bool IsOrder(ReadOnlySpan<char> s, Draft draft, int start)
    {
        if (draft.HasIssuer || !draft.Date.IsEmpty || !Orders.Matches(s, start)) return false;
        var before = s[..draft.Found.Start];
        var least = Math.Max(0, before.Length - LongestVerb);
        var clause = Chars.SkipBlanks(s, least + before[least..].LastIndexOfAny(';', '.') + 1);
        while (clause < before.Length && (VietnameseText.IsDash(s[clause]) || s[clause] is '+' or '•')) clause = Chars.SkipBlanks(s, clause + 1);
        return Chars.MatchesAny(s, clause, ["căn cứ", "trên cơ sở"], out _) && s[^1] != ';';
    }

    // "Theo khoản 3 Điều 12 Nghị định A quy định về tách hộ …": without a day and an issuer the verb tells what the article says; "quy định chi tiết" is a
    // subject all the same.
    private static bool IsTold(ReadOnlySpan<char> s, Draft draft, int start)
    {
        if (draft.HasIssuer || draft.Date.IsDay || draft.Found.Class != CitationClass.Numbered || Chars.IsUpper(s[start]) || !Chars.MatchesAny(s, start, ["quy định", "qui định", "hướng dẫn"], out var verb)) return false;
        if (Chars.MatchesAny(s, Chars.SkipBlanks(s, verb), ["chi tiết", "biện pháp"], out _)) return false;
        var before = s[..draft.Found.Start];
        before = before[(before.LastIndexOfAny(";.:\n") + 1)..];
        if (before.Length > LongestVerb) return false;
        var places = 0;
        for (var p = 0; p < before.Length;)
        {
            p = Chars.SkipBlanks(before, p);
            if (p < before.Length && (before[p] is ',' or '(' or '+' or '*' || VietnameseText.IsDash(before[p])))
            {
                p++;
                continue;
            }

            var end = Chars.WordEnd(before, p);
            if (end == p) break;
            if (Places.Matches(before, p)) places++;
            else if (end - p > 2 && !before[p..end].ContainsAnyInRange('0', '9') && !Leads.Matches(before, p, out end)) return false;
            p = end;
        }

        return places > 0;
    }

    // "Nghị định A (được sửa đổi, bổ sung bởi Nghị định B) về …", "Nghị định A (nay là Nghị định B) về …": the subject stands behind the bracket.
    private static bool TryBehindRemark(ReadOnlySpan<char> s, int after, bool isNow, out int behind)
    {
        behind = after;
        var p = Chars.SkipBlanks(s, after);
        if (p >= s.Length) return false;
        var close = s[p..Math.Min(s.Length, p + LongestRemark)].IndexOf(')');
        if (close < 0 || (isNow && close > 0)) return false;
        // "Nghị quyết A (mục II, phần III) về …"
        if (!isNow && !(s[p] == '(' && (TitleGrammar.IsAmended(s, Chars.SkipBlanks(s, p + 1)) || (FurtherPlace.IsPlace(s[..(p + close)], Chars.SkipBlanks(s, p + 1)) && Chars.MatchesAny(s, Chars.SkipBlanks(s, p + close + 1), ["về việc", "về", "v/v"], out _))))) return false;
        behind = p + close + 1;
        return true;
    }

    /// <summary>Whether the words before a mention tell that an act goes by it now.</summary>
    internal static bool IsNowCalled(ReadOnlySpan<char> s, int start) =>
        Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "nay là", out var now) && now > 0 && s[now - 1] == '(';

    // "Kế hoạch A về …; Quyết định B về … của Ủy ban MTTQ xã": an issuer that closes a list of acts with titles.
    private static void ShareTrailingIssuer(ReadOnlySpan<char> s, List<Draft> drafts, int last)
    {
        var draft = drafts[last];
        var next = draft;
        for (var i = last - 1; i > draft.Within; i--)
        {
            var sibling = drafts[i];
            if (sibling.Within != draft.Within) continue;
            if (sibling.HasIssuer || sibling.Found.Class != CitationClass.Numbered) return;
            if (!(draft.Within >= 0 && i == last - 1 && SameKind(s, sibling, draft)) && !(SameIssuerCode(s, sibling.Found, draft.Found) && IsListed(s, sibling.Extent, next.Found.Start))) return;
            (sibling.IssuerStart, sibling.IssuerEnd, sibling.IssuerIsShared) = (draft.IssuerStart, draft.IssuerEnd, true);
            next = sibling;
        }
    }

    private static bool IsListed(ReadOnlySpan<char> s, int start, int end)
    {
        if (start > end) return false;
        var p = Chars.SkipBlanks(s, start);
        if (p >= end || s[p] is not (';' or ',')) return false;
        p = Chars.SkipBlanks(s, p + 1);
        if (Chars.Matches(s, p, "và", out var and)) p = Chars.SkipBlanks(s, and);
        return p == end;
    }

    // "Phổ biến, quán triệt Nghị quyết số …": within the sentence, not behind another act's clause.
    private static bool IsConveyed(ReadOnlySpan<char> s, int start)
    {
        var before = s[Math.Max(0, start - LongestVerb)..start];
        var stop = before.LastIndexOfAny(";.:");
        return TitleGrammar.Conveys(stop >= 0 ? before[(stop + 1)..] : before);
    }

    // "Báo cáo kết quả thực hiện …", "gửi kết quả …": within the sentence.
    private static bool IsReported(ReadOnlySpan<char> s, int start)
    {
        var before = s[Math.Max(0, start - LongestVerb)..start];
        before = before[(before.LastIndexOfAny(";.:") + 1)..];
        for (var p = 0; p < before.Length; p++)
        {
            if (before[p] is 'b' or 'B' or 'g' or 'G' && Chars.AtWordStart(before, p) && Chars.MatchesAny(before, p, ["báo cáo", "gửi"], out _)) return true;
        }

        return false;
    }

    // "Chỉ thị số 33/CT-TTg về tăng cường … của Thủ tướng Chính phủ": the issuer closes the title; the code in the number confirms it.
    private static bool FindsIssuerAtEnd(ReadOnlySpan<char> s, Draft draft, int start, int end, out int ofStart, out int bodyStart, out int bodyEnd)
    {
        ofStart = bodyStart = bodyEnd = end;
        var found = draft.Found;
        if (found.Class != CitationClass.Numbered || found.NumberEnd <= found.NumberStart) return false;
        var last = TitleGrammar.TrimEnd(s, start, end);
        var least = Math.Max(start, last - 80);
        for (var p = last - 4; p > least; p--)
        {
            if (Chars.Lower(s[p]) != 'c' || !Chars.AtWordStart(s, p) || !Chars.Matches(s, p, "của", out var after)) continue;
            var body = Chars.SkipBlanks(s, after);
            // "… sửa đổi, bổ sung một số điều của Nghị định 178/2024/NĐ-CP": an act, no body.
            if (KindGrammar.TryReadForward(s, body, out _) || IssuerGrammar.BodyEnd(s[..last], body) != last) return false;
            var code = s[found.NumberStart..found.NumberEnd];
            var fits = (EndsWithCode(code, "TTg") && Chars.Matches(s, body, "thủ tướng"))
                || (EndsWithCode(code, "CP") && Chars.Matches(s, body, "chính phủ"))
                || (EndsWithCode(code, "TW") && Chars.MatchesAny(s, body, ["bộ chính trị", "ban bí thư", "ban chấp hành", "hội nghị lần thứ", "hội nghị trung ương"], out _))
                || (EndsWithCode(code, "TU") && Chars.MatchesAny(s, body, ["tỉnh ủy", "thành ủy", "ban thường vụ", "ban chấp hành"], out _))
                || (EndsWithCode(code, "UBND") && Chars.MatchesAny(s, body, ["ubnd", "ủy ban nhân dân", "chủ tịch"], out _))
                || (EndsWithCode(code, "HĐND") && Chars.MatchesAny(s, body, ["hđnd", "hội đồng nhân dân"], out _));
            fits |= EndsInDayOf(s, found, start, Chars.SkipBlanksBack(s, p));
            if (!fits && (IsJoint(s, found) || !IssuerGrammar.IsInitials(Symbol(s, found), s[body..last]))) return false;
            // "thuộc thẩm quyền quyết định của UBND cấp tỉnh": all of a level, none that issues.
            if (s[body..last].IndexOf(" cấp ", StringComparison.Ordinal) >= 0 || s[body..last].IndexOf(" các cấp", StringComparison.Ordinal) >= 0) return false;
            // "ban hành Quy chế làm việc của UBND tỉnh": whose it is, not who issued it.
            if (Owned.EndAt(s, Chars.SkipBlanksBack(s, p))) return false;
            (ofStart, bodyStart, bodyEnd) = (p, body, last);
            return true;
        }

        return false;
    }

    // "… do Thống đốc Ngân hàng Nhà nước Việt Nam ban hành ngày …"
    private static int BeforeIssuer(ReadOnlySpan<char> s, int start, int end)
    {
        var least = Math.Max(start, end - LongestPlace);
        var by = s[least..end].LastIndexOf(" do ", StringComparison.Ordinal);
        if (by < 0) return end;
        var body = Chars.SkipBlanks(s, least + by + " do ".Length);
        return body < end && Chars.IsUpper(s[body]) && !s[body..end].ContainsAny(',', ';') ? Chars.SkipBlanksBack(s, least + by) : end;
    }

    // "… ngày 30/05/2014 của Bộ Khoa học và Công nghệ" behind a number of 2014: the day and who issued it close the title.
    private static bool EndsInDayOf(ReadOnlySpan<char> s, Candidate found, int start, int end) => TryDayBefore(s, start, end, out _, out var day) && day.Value.Year == YearInNumber(s, found);

    // The whole date with its word that ends at a place.
    private static bool TryDayBefore(ReadOnlySpan<char> s, int start, int end, out int dayStart, out DateMatch day)
    {
        day = default;
        var least = Math.Max(start, end - LongestDay);
        for (dayStart = end - ShortestDay; dayStart > least; dayStart--)
        {
            if (s[dayStart] is 'n' or 'N' && Chars.AtWordStart(s, dayStart) && DateGrammar.TryDayWord(s, dayStart, out _) && DateGrammar.TryRead(s, dayStart, out day) && day.End == end) return day.Value.IsDay;
        }

        return false;
    }

    // "Thông tư 16/2018/TT-BQP Ban hành Quy chế … ngày 03/02/2018", "Nghị định 31/2021/NĐ-CP Quy định … ban hành ngày 26/03/2021", "Quyết định 225/QĐ-TTg phê duyệt … ngày 04/02/2016 của Thủ tướng Chính phủ":
    // the day of the act itself, as its year, the word or the issuer behind it tells;
    // the end of its subject, where none stands there the end as it was.
    private static int TakeDayAtEnd(ReadOnlySpan<char> s, List<Draft> drafts, int outer, int next, int start, int end, bool hasIssuerBehind)
    {
        var draft = drafts[outer];
        if (draft.Found.Class != CitationClass.Numbered || draft.Within >= 0 || draft.Date.IsDay || !TryDayBefore(s, start, TitleGrammar.TrimEnd(s, start, end), out var dayStart, out var day)) return end;
        var titleEnd = Chars.SkipBlanksBack(s, dayStart);
        // "Nghị quyết A về … và Nghị quyết B về … cùng ngày 05/5/2021"
        var isCommon = Chars.EndsWith(s, titleEnd, "cùng", out var common);
        if (isCommon) titleEnd = Chars.SkipBlanksBack(s, common);
        var isIssued = Chars.EndsWith(s, titleEnd, "ban hành", out var issued);
        if (isIssued) titleEnd = BeforeIssuer(s, start, Chars.SkipBlanksBack(s, issued));
        else if (!isCommon && Limits.EndAt(s, titleEnd)) return end;
        var year = YearInNumber(s, draft.Found);
        if (titleEnd <= start || !(year == day.Value.Year || (year == 0 && (isIssued || isCommon || hasIssuerBehind))) || !LeaveDay(s, drafts, outer, next, day)) return end;
        (draft.Date, draft.DateStart, draft.DateEnd) = (day.Value, dayStart, day.End);
        return titleEnd;
    }

    // The act that the subject cites last gives up a day that is not its own, as its year or the day of the law tells; false where it is.
    private static bool LeaveDay(ReadOnlySpan<char> s, List<Draft> drafts, int outer, int next, in DateMatch day)
    {
        for (var k = outer + 1; k < next; k++)
        {
            var inner = drafts[k];
            if (inner.Within != outer || inner.DateEnd != day.End) continue;
            var isNumbered = inner.Found.Class == CitationClass.Numbered;
            var own = isNumbered ? YearInNumber(s, inner.Found) : 0;
            if (isNumbered ? own == 0 || own == day.Value.Year : inner.Found.NameEnd == inner.Found.End || LawDays.Is(s[inner.Found.Start..inner.Found.NameEnd], day.Value)) return false;
            (inner.Date, inner.DateStart, inner.DateEnd) = (default, 0, 0);
            inner.Found = inner.Found with { End = isNumbered ? inner.Found.NumberEnd : inner.Found.NameEnd, Date = default, DateStart = 0, DateEnd = 0 };
        }

        return true;
    }

    // Decisions of the Thủ tướng and resolutions of the Quốc hội may be about one province.
    private static bool IsCentral(ReadOnlySpan<char> s, Candidate found)
    {
        if (found.Class != CitationClass.Numbered || found.NumberEnd <= found.NumberStart) return false;
        var number = s[found.NumberStart..found.NumberEnd];
        return EndsWithCode(number, "CT-TTg") || EndsWithCode(number, "CT/TW") || EndsWithCode(number, "NQ/TW") || EndsWithCode(number, "KL/TW") || EndsWithCode(number, "NĐ-CP") || EndsWithCode(number, "QĐ/TW")
            || (YearInNumber(s, found) > 0 && (EndsWithCode(number, "QĐ-TTg") || number.IndexOf("/TT-", StringComparison.OrdinalIgnoreCase) > 0));
    }

    private static bool IsOfCentre(ReadOnlySpan<char> s, Candidate found)
    {
        if (found.Class != CitationClass.Numbered || found.NumberEnd <= found.NumberStart) return false;
        var number = s[found.NumberStart..found.NumberEnd];
        return EndsWithCode(number, "TTg") || EndsWithCode(number, "CP") || EndsWithCode(number, "TW");
    }

    internal static bool EndsWithCode(ReadOnlySpan<char> number, string code) =>
        number.EndsWith(code, StringComparison.OrdinalIgnoreCase) && number.Length > code.Length && !Chars.IsLetter(number[^(code.Length + 1)]);

    // "theo quy định tại khoản 2 Điều 40 của": a place in an act that is followed.
    private static bool FollowsPlace(ReadOnlySpan<char> s, int least, int end, out int start)
    {
        start = end;
        var window = s[Math.Max(least, end - LongestPlace)..end];
        var at = window.LastIndexOf("theo quy định tại", StringComparison.Ordinal);
        if (at < 0 || window[at..].IndexOfAny(",;:") >= 0 || !Chars.MatchesAny(window, Chars.SkipBlanks(window, at + "theo quy định tại".Length), ["điều", "khoản", "điểm", "các điều", "chương", "mục"], out _)) return false;
        start = end - window.Length + at;
        return true;
    }

    private static bool IsLaw(ReadOnlySpan<char> s, Draft draft) => draft.KindEnd > draft.KindStart && KindGrammar.IsLaw(s[draft.KindStart..draft.KindEnd]);

    private static bool IsKindOf(ReadOnlySpan<char> s, Draft draft, Phrases kinds) => draft.KindEnd > draft.KindStart && kinds.Matches(s, draft.KindStart);

    // A circular or a decision, a decree, a law; 0 for what has no rank among them.
    private static int Ranks(ReadOnlySpan<char> s, Draft draft)
    {
        if (draft.KindEnd <= draft.KindStart) return 0;
        if (Chars.MatchesAny(s, draft.KindStart, ["luật", "bộ luật", "pháp lệnh"], out _)) return 3;
        if (Chars.Matches(s, draft.KindStart, "nghị định")) return 2;
        return Chars.MatchesAny(s, draft.KindStart, ["thông tư", "quyết định"], out _) ? 1 : 0;
    }

    private static bool IsGuided(ReadOnlySpan<char> words) =>
        LetterCase.Contains(words, "một số điều") || LetterCase.Contains(words, "thi hành") || LetterCase.Contains(words, "chi tiết");

    /// <summary>Whether words end in a place of an act: "khoản 2, Điều 8", "Phụ lục II".</summary>
    internal static bool EndsInPlace(ReadOnlySpan<char> s, int least, int end)
    {
        var number = Chars.WordStart(s, end);
        if (number <= least || end - number > LongestPlaceNumber || !(Chars.IsDigit(s[number]) || s[number] is 'I' or 'V' or 'X')) return false;
        var word = Chars.WordStart(s, Chars.SkipBlanksBack(s, number));
        return word >= least && Chars.MatchesAny(s, word, ["điều", "khoản", "lục", "mục", "chương"], out _);
    }

    /// <summary>Whether a mention that fills a bracket has the kind of the act before it and the first digits of its number, or is the number of one that was named.</summary>
    internal static bool IsShortOf(ReadOnlySpan<char> s, Draft act, Draft mention)
    {
        var found = mention.Found;
        if (found.Class != CitationClass.Numbered || !found.HasKind || found.End >= s.Length || s[found.End] != ')' || !SameKind(s, act, mention)) return false;
        if (act.Found.Class == CitationClass.Named) return !act.Found.IsCongress;
        if (!found.IsBare || act.Found.Class != CitationClass.Numbered) return false;
        var digits = s[found.NumberStart..found.NumberEnd].TrimStart('0');
        var number = s[act.Found.NumberStart..act.Found.NumberEnd].TrimStart('0');
        return number.StartsWith(digits) && number.Length > digits.Length && !Chars.IsDigit(number[digits.Length]);
    }

    // Between quotes all is inside, where the text closes them.
    private static bool IsQuoted(ReadOnlySpan<char> s, in TitleState state, int end)
    {
        if (state.Quotes == 0 && !state.StraightQuote) return false;
        var rest = s[end..Math.Min(s.Length, end + LongestQuote)];
        return state.Quotes > 0 ? rest.IndexOfAny('”', '»') is var close and >= 0 && rest[..close].IndexOfAny('“', '«') < 0 : rest.IndexOf('"') >= 0;
    }

    private static int Follows(int issuerEnd, Draft draft) => issuerEnd > draft.Found.End ? issuerEnd : 0;

    // A citation in the middle of a title: after a verb or a preposition it belongs to the title; after a comma or "và" it is the next one.
    private static bool IsInside(ReadOnlySpan<char> s, List<Draft> drafts, int outer, int next, int titleStart, out int cut)
    {
        var start = drafts[next].Found.Start;
        var p = Chars.SkipBlanksBack(s, start);
        // "Kết luận số 80-KL/TW … của cán bộ, Nhân dân (Kết luận số 80-KL/TW)": by what it is cited from there on.
        if (p > titleStart && s[p - 1] == '(' && SameNumber(s, drafts[outer].Found, drafts[next].Found))
        {
            cut = p - 1;
            return false;
        }

        // "… khoa học, công nghệ (Nghị quyết 57)", "Nghị quyết Trung ương 6 khóa XII về … (Nghị quyết số 18-NQ/TW)": likewise.
        if (p > titleStart && s[p - 1] == '(' && IsShortOf(s, drafts[outer], drafts[next]))
        {
            cut = p - 1;
            return false;
        }

        // "… năm học mới (Công văn số …)": by what it is carried on.
        if (p > titleStart && s[p - 1] == '(' && drafts[next] is { Found: { Class: CitationClass.Numbered, HasKind: true } } aside && Chars.IsUpper(s[aside.KindStart]) && !aside.Date.IsEmpty)
        {
            cut = p - 1;
            return false;
        }

        while (p > titleStart && s[p - 1] is '“' or '"' or '(') p = Chars.SkipBlanksBack(s, p - 1);
        foreach (var word in (ReadOnlySpan<string>)["các", "những", "một số", "toàn bộ"])
        {
            if (Chars.EndsWith(s, p, word, out var wordStart)) p = Chars.SkipBlanksBack(s, wordStart);
        }

        cut = p;
        if (p <= titleStart) return true;
        // "… theo quy định tại Điều 40 Luật Kế toán": what is followed, not what the subject is.
        if (drafts[next].Found.Class == CitationClass.Law && FollowsPlace(s, titleStart, p, out var following))
        {
            cut = following;
            return false;
        }

        // "Thực hiện Thông tư A … thi hành Nghị định B và Kế hoạch C": no circular carries out a plan.
        if (Chars.EndsWith(s, p, "và", out var besides) && IsKindOf(s, drafts[outer], Normative) && IsKindOf(s, drafts[next], Lower))
        {
            cut = besides;
            return false;
        }

        // "Điều 3 Quy định A về … và điểm 2 Hướng dẫn B": a place in each of them; "sửa đổi một số điều của A và Điều 3 B" changes both.
        if (!Chars.MatchesAny(s, titleStart, ["sửa đổi, bổ sung", "sửa đổi bổ sung", "sửa đổi một số"], out _) && FurtherPlace.Joins(s, drafts[outer].Found.Start, titleStart, p, out var joined))
        {
            cut = joined;
            return false;
        }

        // "Nghị quyết số … về thí điểm … tại Tờ trình số …": where it is proposed, unless letter answers letter.
        if (Chars.EndsWith(s, p, "tại", out var place) && IsKindOf(s, drafts[next], Letters) && !IsKindOf(s, drafts[outer], Letters))
        {
            cut = Chars.SkipBlanksBack(s, place);
            return false;
        }

        if (next > outer + 1 && drafts[next - 1].Within == outer)
        {
            var previous = drafts[next - 1];
            var previousEnd = Math.Max(previous.Found.End, previous.IssuerIsShared ? 0 : previous.IssuerEnd);
            // "về thực hiện Chỉ thị A … và Chỉ thị B …" inside a Công văn: one list, unless B is of the outer kind. A short mention of A and a
            // full one of B are no list: B stands beside the outer one.
            var adjacent = OnlySeparators(s, previousEnd, start);
            var alike = previous.Found.Class != CitationClass.Numbered || !previous.Date.IsEmpty || drafts[next].Date.IsEmpty;
            var outerKind = SameKind(s, drafts[outer], drafts[next]);
            if (alike && (SameKind(s, previous, drafts[next]) || (adjacent && IsLaw(s, previous) && IsLaw(s, drafts[next]) && !IsLaw(s, drafts[outer]))) && (adjacent || (!outerKind && !OfOtherBody(s, previous.Found, drafts[next].Found)))) return true;
            if (alike && adjacent && !outerKind && previous.Found.Class == CitationClass.Numbered && drafts[next].Found.Class == CitationClass.Numbered && Chars.EndsWith(s, p, "và")) return true;
            // "hướng dẫn một số điều của Luật A và Nghị định B" in a circular: what it guides ranks above it.
            if (adjacent && !outerKind && previous.Found.Class == CitationClass.Law && drafts[next].Date.IsEmpty && Chars.EndsWith(s, p, "và") && IsKindOf(s, drafts[outer], Lower) && Ranks(s, drafts[next]) == 2) return true;
            // "về thực hiện Kết luận số A-KL/TW, Chỉ thị số B-CT/TW": both of the centre, and the outer one is not.
            if (adjacent && !outerKind && previous.Found.Class == CitationClass.Numbered && drafts[next].Found.Class == CitationClass.Numbered && BodyOf(Symbol(s, previous.Found)) is var body and not 0 && body == BodyOf(Symbol(s, drafts[next].Found)) && body != BodyOf(Symbol(s, drafts[outer].Found)) && BodyOf(Symbol(s, drafts[outer].Found)) != 0) return true;
            // "Luật A sửa đổi, bổ sung một số điều của Luật B, Luật C"
            if (adjacent && IsLaw(s, previous) && IsLaw(s, drafts[next]) && drafts[next].Date.IsEmpty && Chars.MatchesAny(s, titleStart, ["sửa đổi, bổ sung một số điều", "sửa đổi bổ sung một số điều", "sửa đổi một số điều"], out _)) return true;
            if (adjacent && previous.Found.Class == CitationClass.Law && Chars.EndsWith(s, p, "và") && Ranks(s, drafts[outer]) is var rank and > 0 && Ranks(s, drafts[next]) > rank && IsGuided(s[titleStart..previous.Found.Start])) return true;
        }

        // "sửa đổi khoản 2, Điều 8, Nghị định B": the comma stands behind a place in the next act.
        if (s[p - 1] == ',' && Chars.SkipBlanks(s, p) == start && EndsInPlace(s, titleStart, Chars.SkipBlanksBack(s, p - 1))) return true;
        if (s[p - 1] is ',' or ';') return false;
        // "Tờ trình A về việc ban hành Nghị quyết … thay thế Nghị quyết B": what is proposed, not what the document does.
        var proposed = (drafts[outer] is { KindEnd: > 0 } proposal && Chars.Matches(s, proposal.KindStart, "tờ trình")) || s[titleStart..p].Contains("dự thảo", StringComparison.OrdinalIgnoreCase);
        if (!proposed && Ended.TryStart(s, p, out var repealStart))
        {
            // "Quyết định A ngày … của UBND tỉnh thay thế Quyết định B": all that it is about.
            if (repealStart <= titleStart && drafts[outer].HasIssuer && drafts[outer].Date.IsDay) return true;
            var link = Chars.SkipBlanksBack(s, repealStart);
            cut = Chars.EndsWith(s, link, "và", out var linkStart) ? linkStart : link;
            return false;
        }

        if (Chars.EndsWith(s, p, "và", out var andStart) || Chars.EndsWith(s, p, "hoặc", out andStart) || Chars.EndsWith(s, p, "cùng với", out andStart))
        {
            cut = andStart;
            return false;
        }

        // "… gắn với thực hiện Chỉ thị số …" tells what else is done.
        var least = Math.Max(titleStart, p - 50);
        for (var q = p; q > least; q--)
        {
            if (Chars.AtWordStart(s, q) && Chars.MatchesAny(s, q, ["gắn với", "kết hợp với", "đồng thời", "phù hợp với", "cho phù hợp với"], out var after) && after <= p)
            {
                cut = q;
                return false;
            }
        }

        return true;
    }
}
