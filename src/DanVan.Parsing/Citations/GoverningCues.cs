using DanVan.Parsing.Structure;
using static DanVan.Parsing.Citations.AmendmentGrammar;
using static DanVan.Parsing.Citations.ReviewGrammar;
using static DanVan.Parsing.Citations.ToldActs;

namespace DanVan.Parsing.Citations;

/// <summary>Which of the words before an act governs it: the nearest one in its sentence of which the act can be the object.</summary>
internal static class GoverningCues
{
    private const int MostCues = 40;
    private const int LongestBreak = 40;

    // "các nội dung quy định tại …": all that is ruled there, no one thing that it defines.
    private static readonly Endings Contents = new("nội dung", "những việc", "các việc", "nhiệm vụ", "trách nhiệm", "yêu cầu", "biện pháp", "giải pháp", "đúng", "các");

    private static readonly Endings Already = new("đã được", "đã", "được", "mới");

    // To what end texts are issued.
    private static readonly Phrases Ends = new("để", "nhằm", "về", "lãnh đạo", "chỉ đạo", "hướng dẫn", "liên quan", "phục vụ", "quán triệt", "triển khai", "thực hiện", "tổ chức", "cụ thể hóa", "tuyên truyền", "đôn đốc");

    // Before "căn cứ" as a noun.
    private static readonly Endings NounsOfGrounds = new("bỏ", "sử dụng", "các", "những", "viện dẫn", "làm", "phần", "rà soát", "cập nhật", "bổ sung", "có", "là", "của");

    private static readonly Phrases Ordered = new("quy định", "qui định", "nguyên tắc", "hướng dẫn", "chỉ đạo", "yêu cầu", "tinh thần", "chủ trương", "quan điểm");

    private static readonly Phrases Instruments = new(
        "chương trình", "đề án", "quy hoạch", "kế hoạch", "chiến lược", "quy chế", "quy định", "dự án", "phong trào", "cuộc vận động", "bộ tiêu chí", "tiêu chí", "nghị quyết", "chỉ thị", "kết luận", "hướng dẫn", "quyết định", "nghị định", "thông tư", "phương án", "điều lệ", "nội dung", "mục tiêu", "nhiệm vụ", "giải pháp", "chỉ tiêu", "quan điểm", "chủ trương", "định hướng", "chính sách", "danh mục", "thủ tục", "định mức", "quy trình");

    private static readonly Phrases Granted = new("đã giao", "được giao", "đã được giao", "đã bố trí", "được bố trí", "đã cấp", "được cấp", "đã phân bổ", "được phân bổ");

    private static readonly Phrases Carriers = new("qđ", "nq", "quyết định", "thông tư", "nghị quyết", "kế hoạch", "công văn", "nghị định", "chỉ thị", "lệnh");

    private static readonly Phrases Money = new("kinh phí", "nguồn vốn", "vốn", "dự toán", "ngân sách");

    // The nearest word before the position that governs what stands there.
    internal static Verdict Find(ReadOnlySpan<char> s, CueIndex cues, int least, int end, Zone zone, out bool sentenceBroken, Phrases? matter, bool leads = false, int actEnd = -1)
    {
        var clause = SentenceStart(s, least, end, out sentenceBroken);
        if (IsGrant(s, clause, end, out var grantStart, out var grantEnd)) return new Verdict(Cue.Mentions, grantStart, grantEnd);
        Span<CueHit> hits = stackalloc CueHit[MostCues];
        var count = cues.Collect(s, clause, end, hits);
        var ruled = Verdict.None;
        var pastClause = false;
        var reported = !leads && IsReportedThere(s[clause..end]);
        // Where the words before "ban hành kèm theo" end.
        var objectEnd = end;
        for (var k = count - 1; k >= 0; k--)
        {
            var hit = hits[k];
            var gap = s[hit.End..end];
            // "(sau đây gọi tắt là …) và Kế hoạch số …": what is said in brackets ends with them.
            if (ClosesBracket(gap)) continue;
            switch (hit.Cue)
            {
                case Cue.Amends or Cue.Replaces or Cue.Repeals:
                    // "Nghị định A (đã thay thế Nghị định B)": what another act did.
                    if (!leads && Chars.SkipBlanksBack(s, BehindBracket(s, hit.Start)) is var open && open > clause && s[open - 1] == '(' && IsBlank(gap)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    var ofWords = ChangesWords(s, hit, end);
                    if (IsPassive(s, hit.Start, clause) || !(leads ? gap.Length <= 160 && !IsAgent(gap) : ofWords || (objectEnd < end ? IsOfRules(s[hit.End..objectEnd]) : Governs(gap)))) continue;
                    var first = FirstOfGroup(s, hits, k);
                    if (!leads && !ofWords && objectEnd == end && IsOfOther(s, clause, hits[first].Start, gap)) continue;
                    // "điều chỉnh tại Quyết định số …" says where it was done, "các căn cứ điều chỉnh Quy hoạch" on what grounds.
                    if ((!leads && IsAgent(gap)) || Chars.EndsWith(s, Chars.SkipBlanksBack(s, hits[first].Start), "căn cứ")) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    // "… theo Nghị định A và các văn bản sửa đổi, bổ sung, thay thế Nghị định A": whatever changes it.
                    if (!leads && IsOfTexts(s, hits[first].Start)) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    // "Điều 248 của Luật Đất đai sửa đổi, bổ sung Luật Lâm nghiệp": what the act before it did.
                    if (actEnd >= clause && actEnd <= hits[first].Start && Chars.SkipBlanks(s, actEnd) == hits[first].Start) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    if (IsTitleOfAnother(s, hits[first].Start, zone)) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    // "đánh giá tình hình triển khai và đề xuất sửa đổi, bổ sung Quyết định số …": the first verb says it.
                    if (IsProposal(s, hits[first].Start, out var proposal) && first > 0 && Review(s, hits, first - 1, proposal) is { Cue: not Cue.None } review) return review;
                    // "đề xuất sửa đổi Quy chế ban hành kèm theo Quyết định A": the rules stay those that it issued.
                    if (!leads && zone != Zone.Header && IsOrdered(s, clause, hits[first].Start)) return objectEnd < end ? new Verdict(Cue.IssuedWith, objectEnd, Chars.SkipBlanksBack(s, end)) : new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    return new Verdict(ofWords || hits[first].Cue == Cue.Amends ? Cue.Amends : hit.Cue, hits[first].Start, hit.End);
                case Cue.Brings:
                    if (!IsBlank(gap) && !IsContentOf(gap) && !IsOfGoals(gap) && !(Chars.Matches(gap, Chars.SkipBlanks(gap, 0), "của", out var owner) && IsBlank(gap[owner..]))) continue;
                    // "theo đúng yêu cầu tại …": the preposition says it.
                    if (Chars.EndsWith(s, Chars.SkipBlanksBack(s, hit.Start), "theo")) continue;
                    return new Verdict(Cue.Implements, hit.Start, hit.End);
                case Cue.IssuedWith:
                    // "văn bản ban hành theo Quy định số 66-QĐ/TW": in the form that it rules.
                    if (!leads && Chars.Matches(s, hit.Start, "ban hành theo") && !(k > 0 && hits[k - 1].Cue is Cue.Amends or Cue.Replaces or Cue.Repeals) && Chars.SkipBlanks(s, end) is var act && !Carriers.Matches(s, act)) return new Verdict(Cue.Following, hit.Start, hit.End);
                    // "rà soát, thay thế các quy chế ban hành theo Pháp lệnh …": which ones are replaced.
                    if (!leads && IsBlank(gap) && k > 0 && hits[k - 1].Cue is Cue.Amends or Cue.Replaces or Cue.Repeals && s[hits[k - 1].End..hit.Start].IndexOfAny(",;:(") < 0 && Chars.SkipBlanks(s, hits[k - 1].End) is var many && Chars.MatchesAny(s, many, ["các", "những", "một số"], out _) && !IsPlaceInAct(s, many)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "gửi danh sách kèm theo Công văn số …": sent with the letter, not issued with it.
                    if (!leads && Chars.Matches(s, hit.Start, "kèm theo") && IsSent(s, clause, hit.Start)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "nhận được Văn bản A kèm theo Báo cáo B": sent with the act before it.
                    if (actEnd >= clause && actEnd <= hit.Start && Chars.SkipBlanks(s, actEnd) == hit.Start && Chars.Matches(s, hit.Start, "kèm theo")) continue;
                    // "thay thế Quy chế A ban hành kèm theo Quyết định B": the verb says what becomes of both.
                    if (!leads && IsBlank(gap) && k > 0 && hits[k - 1].Cue is Cue.Amends or Cue.Replaces or Cue.Repeals && !IsPassive(s, hits[k - 1].Start, clause) && IsOfRules(s[hits[k - 1].End..hit.Start]))
                    {
                        objectEnd = hit.Start;
                        continue;
                    }

                    if (IsBlank(gap) || leads) return new Verdict(hit.Cue, hit.Start, hit.End);
                    continue;
                case Cue.Mentions or Cue.Proposed:
                    // "…; Các Quyết định ban hành Danh mục; Thông tư số …": another member of the list.
                    if (gap.Contains(';')) continue;
                    // "tiếp tục thực hiện các văn bản đã ban hành: Nghị quyết A": which ones are carried out.
                    if (k > 0 && hits[k - 1].Cue == Cue.Implements && Chars.Matches(s, hit.Start, "ban hành") && IsAttribute(s, hits[k - 1].End, hit.Start) && gap.Contains(':')) continue;
                    if (matter == Reviewed && Chars.EndsWith(s, Chars.SkipBlanksBack(s, hit.Start), "việc")) return new Verdict(Cue.Reviews, hit.Start, hit.End);
                    // "… đã được phê duyệt tại Quyết định số …": a clause about something else; what governs that governs the act.
                    if (hit.Cue != Cue.Proposed && (IsPlace(gap) || IsDoneBy(s, hit.Start, clause)))
                    {
                        pastClause = true;
                        continue;
                    }

                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Ruled:
                    if (ruled.Cue == Cue.None && IsBlank(gap)) ruled = new Verdict(Chars.Matches(s, hit.Start, "giao") ? Cue.Following : zone is Zone.Body or Zone.Annex && IsOfNoun(s, hit, clause) ? Cue.Mentions : hit.Cue, hit.Start, hit.End);
                    continue;
                case Cue.Joins:
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Breaks:
                    if (gap.Length > LongestBreak || gap.IndexOfAny(",;:") >= 0) continue;
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Assesses:
                    // "Các nội dung cần đánh giá, bao gồm:" leads to what is reviewed.
                    if (!leads || gap.Length > LongestBreak || !IsListHead(gap)) continue;
                    return new Verdict(Cue.Reviews, hit.Start, hit.End);
                case Cue.Aside:
                    // "tình huống tương tự Nghị quyết số …", but not "theo quy định tương tự khu công nghiệp, trừ …".
                    // "Căn cứ các Nghị định quy định chi tiết …, bao gồm: Nghị định số …"
                    if (gap.Contains(':') && !leads) continue;
                    // "…, các văn bản hướng dẫn thi hành; Văn bản số …": another member of the list.
                    if (gap.Contains(';')) continue;
                    if (Chars.Matches(s, hit.Start, "tương tự") && (gap.Length > LongestBreak || (gap.Contains(',') && !StartsWithName(gap)))) continue;
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Reviews:
                    if (IsPlace(gap)) continue;
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Years:
                    if (!AfterCount(s, hit.Start))
                    {
                        // "sơ kết 6 tháng đầu năm thực hiện …"
                        if (Review(s, hits, k - 1, hit.Start) is { Cue: not Cue.None } ofMonths) return ofMonths;
                        break;
                    }

                    return Review(s, hits, k - 1, hit.Start) is { Cue: not Cue.None } of ? of : new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Implements:
                    // "…, các văn bản hướng dẫn thi hành; Văn bản số …": the verb has no object.
                    if (gap.Length > 0 && Chars.SkipBlanks(gap, 0) is var object1 && object1 < gap.Length && gap[object1] == ';') continue;
                    // "triển khai các dự án, cụ thể: trồng rừng quy định tại …": which one it is, behind the colon.
                    if (ruled.Cue == Cue.Mentions && gap.Contains(':')) continue;
                    // "Kế hoạch A triển khai chậm; Chương trình B": what is said of the act before.
                    if (actEnd >= clause && Chars.SkipBlanks(s, actEnd) == hit.Start && gap.Contains(';')) continue;
                    // "Nghị quyết A được cụ thể hóa bằng Kế hoạch B": what came of the act before.
                    if (!leads && IsWorkedOutIn(s, hit, gap)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "nghiên cứu việc nâng mức hỗ trợ … bằng mức tại Nghị định số …": the act is no matter of the study.
                    if (IsPlace(gap) && Chars.Matches(s, hit.Start, "nghiên cứu") && !TakesInstrument(gap)) continue;
                    if ((pastClause && !TakesInstrument(gap)) || (IsToldThere(gap) && !TakesInstrument(gap[(gap.LastIndexOfAny(',', ';') + 1)..]))) continue;
                    if (reported && !TakesInstrument(gap)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "đã ban hành các văn bản triển khai: Kế hoạch A; Quyết định B": what was issued is told of.
                    if ((leads || gap.Contains(':')) && TryIssuedTexts(s, hits, k, hit.Start, out var issue)) return new Verdict(Cue.Mentions, hits[issue].Start, hits[issue].End);
                    if (Review(s, hits, k - 1, hit.Start) is { Cue: not Cue.None } reviewed) return reviewed;
                    // "dự thảo Chương trình hành động thực hiện Nghị quyết …": what another document is about.
                    if (IsTitleOfDraft(s, clause, hit.Start)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    if (zone == Zone.Preamble && IsTold(s, clause, hit.Start)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "Điều chỉnh thời gian hoàn thành tại Mục III Kế hoạch số …"
                    if (k > 0 && hits[k - 1].Cue == Cue.Amends && ChangesDetail(s[hits[k - 1].End..end])) continue;
                    return new Verdict(matter is not null && IsResult(s, clause, hit.Start, matter) ? Cue.Reviews : hit.Cue, hit.Start, hit.End);
                case Cue.Following:
                    // "Báo cáo tổng kết thí điểm … theo Nghị quyết số …": the pilot that the act rules is reviewed.
                    if (IsBlank(gap) && k > 0 && hits[k - 1] is { Cue: Cue.Reviews } report && Chars.EndsWith(s, Chars.SkipBlanksBack(s, report.Start), "báo cáo")) return new Verdict(Cue.Reviews, report.Start, report.End);
                    if ((zone == Zone.Preamble && IsTold(s, clause, hit.Start)) || ((reported || (pastClause && !IsApproved(gap))) && !TakesInstrument(gap))) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "bảng lương đã được sửa đổi, bổ sung một số nội dung theo Nghị quyết A": the act changed what is told of.
                    if (IsBlank(gap) && IsChangedBy(s, hit.Start, clause, out var changed)) return new Verdict(Cue.Mentions, changed, hit.Start);
                    // "cho phù hợp với Luật A", "phù hợp với mục tiêu của Nghị quyết A": it is measured by the act; what the act rules in a place or orders is followed.
                    if (Chars.Matches(s, hit.Start, "phù hợp với") && !Orders(gap)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    if (matter == Reviewed && OpensWithMatter(s, clause, hit.Start)) return new Verdict(Cue.Reviews, hit.Start, hit.End);
                    return IsBlank(gap) && IsReviewOfWork(s, hits, k, hit.Start) && Review(s, hits, k - 1, hit.Start) is { Cue: not Cue.None } pilot ? pilot : new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Basis:
                    // "bỏ căn cứ Thông tư …", "hiệu lực của căn cứ pháp lý (Nghị định …)": the grounds of something else.
                    if (!leads && zone is Zone.Body or Zone.Annex && IsNoun(s, hit, clause)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                default:
                    continue;
            }

            // "hàng năm thực hiện": no number of years, the verb alone.
            return new Verdict(Cue.Implements, hit.Start + "năm ".Length, hit.End);
        }

        if (ruled.Cue != Cue.None) return ruled;
        var listed = leads || (Chars.SkipBlanksBack(s, end) is var colon and > 0 && s[colon - 1] == ':');
        if (listed && HasEndOfForce(s, clause, end, out var forceStart, out var forceEnd)) return new Verdict(Cue.Repeals, forceStart, forceEnd);
        return Verdict.None;
    }

    private static bool IsNoun(ReadOnlySpan<char> s, CueHit hit, int clause)
    {
        var before = Chars.SkipBlanksBack(s, hit.Start);
        return before > clause && !Chars.IsUpper(s[hit.Start]) && (Chars.Matches(s, Chars.SkipBlanks(s, hit.End), "pháp lý") || NounsOfGrounds.EndAt(s, before));
    }

    // "theo cấp độ an toàn đã được phê duyệt tại Quyết định số …": what is followed is approved there.
    private static bool IsApproved(ReadOnlySpan<char> gap) => gap.IndexOfAny(",;:") < 0 && (gap.IndexOf(" được phê duyệt tại", StringComparison.Ordinal) >= 0 || gap.IndexOf(" được ban hành tại", StringComparison.Ordinal) >= 0);

    private static bool Orders(ReadOnlySpan<char> gap)
    {
        for (var p = 0; p < gap.Length; p++)
        {
            // "phù hợp với chương trình quy định tại …": the noun is what it fits; "nội dung quy định tại …" is what the act rules itself.
            if (!Chars.IsLetter(gap[p]) || !Chars.AtWordStart(gap, p) || !Ordered.Matches(gap, p)) continue;
            // "phù hợp với (các) quy định của Luật A": the act as a whole.
            if (Chars.MatchesAny(gap, p, ["quy định của", "qui định của"], out var whole) && Chars.SkipBlanks(gap, whole) >= gap.Length) return false;
            return !Chars.MatchesAny(gap, p, ["quy định tại", "qui định tại"], out _) || Chars.SkipBlanks(gap, 0) is var first && (first == p || Chars.MatchesAny(gap, first, ["nội dung", "các nội dung"], out _));
        }

        return false;
    }

    // Where "đã" before a verb begins, or the verb.
    private static int BehindBracket(ReadOnlySpan<char> s, int verb) => Chars.EndsWith(s, Chars.SkipBlanksBack(s, verb), "đã", out var already) ? already : verb;

    /// <summary>Whether a list behind a colon is of texts that somebody has issued, which a verb before the position describes: "ban hành nhiều văn bản để chỉ đạo thực hiện".</summary>
    private static bool TryIssuedTexts(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int from, int verb, out int issue)
    {
        for (issue = from - 1; issue >= 0; issue--)
        {
            if (hits[issue].Cue == Cue.Mentions && Chars.EndsWith(s, hits[issue].End, "ban hành") && AreTexts(s, hits[issue].End, verb)) return true;
        }

        return false;
    }

    /// <summary>The same before a verb that has an act as its object: "đã ban hành các văn bản triển khai Nghị quyết A: Kế hoạch B; Quyết định C".</summary>
    internal static bool IsIssuedText(ReadOnlySpan<char> s, CueIndex cues, int least, int verb, out int start, out int end)
    {
        Span<CueHit> hits = stackalloc CueHit[MostCues];
        var count = cues.Collect(s, SentenceStart(s, least, verb, out _), verb, hits);
        (start, end) = (verb, verb);
        if (!TryIssuedTexts(s, hits, count, verb, out var issue)) return false;
        (start, end) = (hits[issue].Start, hits[issue].End);
        return true;
    }

    // " các văn bản ", " nhiều kế hoạch, công văn để lãnh đạo, chỉ đạo ": texts, and to what end they were issued.
    private static bool AreTexts(ReadOnlySpan<char> s, int start, int end)
    {
        var p = Chars.SkipBlanks(s, start);
        if (Chars.MatchesAny(s, p, ["kịp thời", "đầy đủ"], out var manner)) p = Chars.SkipBlanks(s, manner);
        var isCounted = Chars.MatchesAny(s, p, ["hệ thống các", "hệ thống", "nhiều", "các", "những", "một số", "đầy đủ các"], out var count);
        if (isCounted) p = Chars.SkipBlanks(s, count);
        while (p < end && Chars.IsDigit(s[p])) (p, isCounted) = (p + 1, true);
        p = Chars.SkipBlanks(s, p);
        if (!isCounted && !Chars.Matches(s, p, "văn bản")) return false;
        var texts = 0;
        while (p < end && KindGrammar.TryReadForward(s, p, out var kind) && kind <= end)
        {
            texts++;
            p = Chars.SkipBlanks(s, kind);
            if (p < end && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
            else if (Chars.Matches(s, p, "và", out var and) && KindGrammar.TryReadForward(s, Chars.SkipBlanks(s, and), out _)) p = Chars.SkipBlanks(s, and);
        }

        if (texts == 0 || p >= end) return texts > 0;
        return Ends.Matches(s, p) && !s[p..end].ContainsAny(';', ':');
    }

    // " các văn bản đã " between two verbs.
    private static bool IsAttribute(ReadOnlySpan<char> s, int start, int verb)
    {
        var p = Chars.SkipBlanks(s, start);
        if (Chars.MatchesAny(s, p, ["tốt các", "các", "những", "có hiệu quả các", "nghiêm các"], out var many)) p = Chars.SkipBlanks(s, many);
        return KindGrammar.TryReadForward(s, p, out var kind) && Already.TryStart(s, Chars.SkipBlanksBack(s, verb), out var already) && Chars.SkipBlanks(s, kind) == already;
    }

    private static bool IsWorkedOutIn(ReadOnlySpan<char> s, CueHit hit, ReadOnlySpan<char> gap)
    {
        if (!Chars.MatchesAny(s, hit.Start, ["cụ thể hóa", "thể chế hóa"], out _) || !Chars.EndsWith(s, Chars.SkipBlanksBack(s, hit.Start), "được")) return false;
        return Chars.MatchesAny(gap, Chars.SkipBlanks(gap, 0), ["bằng", "tại", "trong", "thành"], out var agent) && IsBlank(gap[agent..]);
    }

    private static bool StartsWithName(ReadOnlySpan<char> gap) => Chars.SkipBlanks(gap, 0) is var p && p < gap.Length && Chars.IsUpper(gap[p]);

    // A bracket that opened before; "a)" and "1)" open items.
    private static bool ClosesBracket(ReadOnlySpan<char> gap)
    {
        var depth = 0;
        for (var p = 0; p < gap.Length;)
        {
            var next = gap[p..].IndexOfAny('(', ')');
            if (next < 0) return false;
            p += next;
            if (gap[p] == '(') depth++;
            else if (depth > 0) depth--;
            else if (!IsLabel(gap, p)) return true;
            p++;
        }

        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> gap, int close)
    {
        var label = Chars.WordStart(gap, close);
        if (close - label is not (1 or 2)) return false;
        var before = Chars.SkipBlanksBack(gap, label);
        return before == 0 || gap[before - 1] is ';' or ':' or ',' or '.' or '\n' or '-' || Chars.EndsWith(gap, before, "và");
    }

    internal static int SentenceStart(ReadOnlySpan<char> s, int least, int end, out bool broken)
    {
        broken = false;
        for (var p = end - 1; p > least;)
        {
            var found = s[least..p].LastIndexOfAny('|', '.');
            if (found < 0) break;
            p = least + found;
            if (s[p] == '.' && !TitleGrammar.EndsSentence(s, p)) continue;
            broken = true;
            return p + 1;
        }

        return least;
    }

    // "(quy định tại …)", "Đối tượng: Quy định tại …" rule; "tiêu chuẩn quy định tại …" only tells which one is meant.
    private static bool IsOfNoun(ReadOnlySpan<char> s, CueHit hit, int clause)
    {
        if (!Chars.MatchesAny(s, hit.Start, ["quy định tại", "qui định tại", "quy định trong", "quy định từ"], out _)) return false;
        var p = Chars.SkipBlanksBack(s, hit.Start);
        if (Chars.EndsWith(s, p, "được", out var passive)) p = Chars.SkipBlanksBack(s, passive);
        if (Chars.EndsWith(s, p, "và") || Chars.EndsWith(s, p, "hoặc")) return false;
        return p > clause && (Chars.IsWordChar(s[p - 1]) || s[p - 1] is ')' or '”') && !Contents.EndAt(s, p);
    }

    internal static bool IsBlank(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] is ':' or '(' or '“') p = Chars.SkipBlanks(gap, p + 1);
        if (Chars.MatchesAny(gap, p, ["các", "tại", "theo", "với", "điều", "khoản"], out var after)) p = Chars.SkipBlanks(gap, after);
        return p >= gap.Length;
    }

    // "đưa các nội dung của …", "đưa việc thực hiện …"
    private static bool IsContentOf(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (Chars.MatchesAny(gap, p, ["các", "những"], out var many)) p = Chars.SkipBlanks(gap, many);
        if (!Chars.MatchesAny(gap, p, ["nội dung", "quy định", "chỉ tiêu", "nhiệm vụ", "mục tiêu", "yêu cầu", "tinh thần"], out var noun)) return false;
        p = Chars.SkipBlanks(gap, noun);
        if (Chars.MatchesAny(gap, p, ["của", "trong", "về", "tại"], out var of)) p = Chars.SkipBlanks(gap, of);
        return p >= gap.Length;
    }

    // "… từ nguồn kinh phí đã giao cho Công an tỉnh tại …": the act says where the money is, nobody carries it out.
    private static bool IsGrant(ReadOnlySpan<char> s, int least, int end, out int start, out int stop)
    {
        start = stop = end;
        if (!IsPlace(s[least..end])) return false;
        var from = least + s[least..end].LastIndexOfAny(',', ';') + 1;
        var money = false;
        for (var p = from; p < end; p++)
        {
            if (!Chars.IsLetter(s[p]) || !Chars.AtWordStart(s, p)) continue;
            if (Money.Matches(s, p)) money = true;
            else if (money && Granted.Matches(s, p, out stop)) start = p;
            if (start < end) return true;
        }

        return false;
    }

    // What is carried out is an instrument: "thực hiện tốt các Chương trình … đã được phê duyệt tại Quyết định số …", but not "thực hiện rà soát …".
    private static bool TakesInstrument(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        for (var words = 0; words < 5 && p < gap.Length; words++)
        {
            if (Instruments.Matches(gap, p)) return true;
            var end = Chars.WordEnd(gap, p);
            if (end == p) return false;
            p = Chars.SkipBlanks(gap, end);
        }

        return false;
    }
}
