using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>What a sentence before a list, a footnote mark or a heading says of the acts that follow it, and the words that say it.</summary>
internal readonly record struct Lead(CitationRelation Relation, string Cue);

/// <summary>
/// What the citing document does with a cited one: the zone first (what is carried out in the preamble is a basis), then the nearest
/// word before it that governs it, or what is said of it behind ("… hết hiệu lực"); a list shares what its first member has.
/// </summary>
internal static class RelationRules
{
    private const int Farthest = 600;
    private const int MostCues = 40;
    private const int LongestPassive = 80;
    private const int LongestProposal = 80;
    private const int LongestBreak = 40;
    private const int LongestIssuer = 60;
    private const int LeastOfQuote = 30;

    private readonly record struct Verdict(Cue Cue, int Start, int End)
    {
        public static Verdict None => default;
    }

    // What is amended, replaced or repealed: an act, a place in it, or words of it.
    private static readonly Phrases Objects = new(
        "điều", "khoản", "điểm", "tiết", "mục", "chương", "phần", "phụ lục", "biểu", "mẫu", "bảng", "danh mục", "cụm từ", "một số từ", "từ “", "đoạn", "quy định", "các quy định", "những quy định", "một số quy định", "nội dung", "các nội dung",
        "một số nội dung", "một số điều", "một số điểm", "một số khoản", "một số mục", "các điều", "các khoản", "các điểm", "các mục", "các phụ lục", "các biểu", "các mẫu", "các chương", "toàn bộ", "hiệu lực", "gạch đầu dòng", "các văn bản", "những văn bản", "văn bản",
        "các nghị định", "các quyết định", "các nghị quyết", "các thông tư", "các chỉ thị", "các luật", "các pháp lệnh", "các kế hoạch", "các công văn", "một phần", "thủ tục", "các thủ tục", "cho", "đối với");

    // What a plan says that is changed there.
    private static readonly Phrases Details = new("thời gian", "thời hạn", "tiến độ", "lộ trình", "chỉ tiêu", "mục tiêu", "nhiệm vụ", "phân công", "tên", "số liệu", "kinh phí", "mức chi", "đối tượng", "một số chỉ tiêu", "một số nhiệm vụ", "các chỉ tiêu", "các nhiệm vụ");

    // Between the word for a review and the word for what was carried out.
    private static readonly Phrases CoordinateReviews = new("đánh giá", "rút kinh nghiệm", "kiểm điểm", "tổng kết", "sơ kết", "báo cáo", "khen thưởng", "nhân rộng", "biểu dương", "bình xét", "kết quả", "tình hình", "việc", "toàn diện", "khách quan", "trung thực", "đầy đủ", "sâu sắc", "thực chất", "cụ thể", "nghiêm túc", "đúng thực chất", "làm rõ");

    // What is done with an act, as the object of a review: "kết quả lãnh đạo, chỉ đạo, triển khai thực hiện".
    private static readonly Endings Work = new("lãnh đạo", "chỉ đạo", "quán triệt", "triển khai", "tuyên truyền", "phổ biến", "học tập", "cụ thể hóa", "thể chế hóa", "ban hành", "tham mưu", "kiểm tra", "giám sát", "nghiên cứu", "thực hiện", "tổ chức", "xây dựng", "kết quả", "tình hình");

    // "các nội dung quy định tại …": all that is ruled there, no one thing that it defines.
    private static readonly Endings Contents = new("nội dung", "những việc", "các việc", "nhiệm vụ", "trách nhiệm", "yêu cầu", "biện pháp", "giải pháp", "đúng", "các");

    private static readonly Endings Routine = new("theo dõi", "đôn đốc", "kiểm tra", "giám sát", "hướng dẫn", "báo cáo");

    private static readonly Phrases WorkNouns = new("kết quả", "tình hình", "việc", "quá trình", "thực trạng", "mức độ");

    private static readonly Phrases Results = new("kết quả", "tình hình");

    // What an item of a review is about.
    private static readonly Phrases Reviewed = new("kết quả", "tình hình", "việc", "công tác", "quá trình", "thực trạng", "mức độ");

    // Before words that are told as another said or wrote them.
    private static readonly Endings Telling = new("giao", "yêu cầu", "nêu", "nêu rõ", "chỉ đạo", "kết luận", "nhấn mạnh", "ghi rõ", "quy định", "khẳng định", "kiến nghị", "đề nghị");

    // How an act is carried out, said behind it.
    private static readonly Phrases CarriedOut = new("triển khai", "thực hiện", "thi hành", "quán triệt", "tuyên truyền", "phổ biến", "cụ thể hóa", "chấp hành", "áp dụng");

    // Acts that report or propose; nobody carries them out.
    private static readonly Phrases Reports = new("báo cáo", "tờ trình", "biên bản", "giấy mời", "thư mời", "phiếu", "giấy giới thiệu");

    private static readonly Phrases Instruments = new(
        "chương trình", "đề án", "quy hoạch", "kế hoạch", "chiến lược", "quy chế", "quy định", "dự án", "phong trào", "cuộc vận động", "bộ tiêu chí", "tiêu chí", "nghị quyết", "chỉ thị", "kết luận", "hướng dẫn", "quyết định", "nghị định", "thông tư", "phương án", "điều lệ", "nội dung", "mục tiêu", "nhiệm vụ", "giải pháp", "quan điểm", "chủ trương", "định hướng", "chính sách");

    private static readonly Phrases Granted = new("đã giao", "được giao", "đã được giao", "đã bố trí", "được bố trí", "đã cấp", "được cấp", "đã phân bổ", "được phân bổ");

    private static readonly Phrases Passive = new("đã được sửa đổi, bổ sung", "được sửa đổi, bổ sung", "đã được sửa đổi bổ sung", "được sửa đổi bổ sung", "được sửa đổi và bổ sung", "đã được sửa đổi", "được sửa đổi", "đã được bổ sung", "được bổ sung", "đã được thay thế", "được thay thế", "bị thay thế", "sửa đổi, bổ sung", "và bổ sung", "sửa đổi");

    private static readonly Phrases Carriers = new("quyết định", "thông tư", "nghị quyết", "kế hoạch", "công văn", "nghị định", "chỉ thị", "lệnh");

    private static readonly Phrases Money = new("kinh phí", "nguồn vốn", "vốn", "dự toán", "ngân sách");

    // What a body has said, as the ground of what another does.
    private static readonly Phrases Opinions = new("ý kiến", "đề nghị", "đề xuất", "kết luận", "chỉ đạo", "chủ trương", "sự thống nhất", "thông báo", "yêu cầu", "qua kết quả", "kết quả", "của");

    // The same in the body, where the bare nouns may be verbs of another clause.
    private static readonly Phrases Directions = new("ý kiến chỉ đạo của", "chỉ đạo của", "sự chỉ đạo của", "ý kiến của", "kết luận của", "chủ trương của", "tinh thần chỉ đạo của", "yêu cầu của", "quan điểm của", "ý kiến kết luận của", "hướng dẫn của", "của");

    private static readonly Phrases Proposals = new("kiến nghị", "đề xuất", "tham mưu", "đề nghị");

    private static readonly Phrases EndOfForce = new("hết hiệu lực", "sẽ hết hiệu lực", "không còn hiệu lực", "chấm dứt hiệu lực", "bị bãi bỏ", "được bãi bỏ", "bị hủy bỏ", "được hủy bỏ", "chấm dứt việc thực hiện");

    // What is said of an act that is the subject of its clause.
    private static readonly Phrases Predicates = new("có hiệu lực", "đã", "được quốc hội", "được chính phủ", "được ban hành", "được thông qua", "quy định rõ", "quy định:", "nêu rõ", "xác định", "là", "không quy định", "chưa quy định", "ra đời", "quy định", "yêu cầu", "chỉ rõ", "nhấn mạnh", "khẳng định", "nêu", "đề ra", "cho phép");

    private static readonly Phrases Replaced = new("được thay thế bằng", "được thay thế bởi", "bị thay thế bởi", "được thay thế");

    /// <summary>Sets the relation and its cue on every draft of a passage.</summary>
    /// <param name="s">The passage.</param>
    /// <param name="cues">The cues of the passage.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="basisBlock">Whether it belongs to the lines that begin with "Căn cứ".</param>
    /// <param name="contentStart">Where its words begin.</param>
    /// <param name="drafts">The citations in it.</param>
    /// <param name="inherited">What a sentence before the passage says of it.</param>
    /// <param name="isItem">Whether it is an item of the body: one that opens with an act names what is to be carried out.</param>
    /// <param name="reviewing">Whether the document, or what leads to the passage, reviews: there "kết quả thực hiện" an act is what is reviewed.</param>
    /// <param name="isListed">Whether a colon leads to the passage.</param>
    public static void Apply(ReadOnlySpan<char> s, CueIndex cues, Zone zone, bool basisBlock, int contentStart, List<Draft> drafts, Lead? inherited, bool isItem, bool reviewing, bool isListed = false)
    {
        reviewing &= zone is Zone.Body or Zone.Annex;
        var reviewed = !reviewing ? null : isListed && inherited is { Relation: CitationRelation.Reviews } ? Reviewed : Results;
        var from = contentStart;
        Draft? previous = null;
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (draft.Within >= 0)
            {
                draft.Relation = CitationRelation.Mentions;
                continue;
            }

            if (IsRepeatedInBrackets(s, drafts, index))
            {
                draft.Relation = CitationRelation.Mentions;
                continue;
            }

            var start = ObjectStart(s, draft, from);
            // "Nghị định A, (đã) được sửa đổi, bổ sung bởi Nghị định B": who follows A as it stands now follows B.
            if (previous is not null && start > from && IsAmendedBy(s, from, start, out var passive, out var passiveEnd))
            {
                Follow(draft, previous);
                if (draft.CueEnd == draft.CueStart && draft.CueText is null) (draft.CueStart, draft.CueEnd) = (passive, passiveEnd);
                from = Math.Max(draft.Extent, draft.Found.End);
                continue;
            }

            // "Nghị định A (nay là Nghị định B)"
            if (previous is not null && PassageResolver.IsNowCalled(s, start))
            {
                Follow(draft, previous);
                from = Math.Max(draft.Extent, draft.Found.End);
                continue;
            }

            var least = Math.Max(Math.Min(from, start), start - Farthest);
            var verdict = After(s, draft.Found.Start, draft.Extent);
            if (verdict.Cue != Cue.None)
            {
                Set(draft, verdict, zone, basisBlock);
                SpreadBack(s, drafts, index);
            }
            else
            {
                verdict = Find(s, cues, least, start, zone, out var sentenceBroken, reviewed, actEnd: index > 0 ? drafts[index - 1].Found.End : -1);
                if (draft.Found.Class == CitationClass.Numbered && HasWord(s, start, out var has)) verdict = new Verdict(Cue.Mentions, has, Chars.SkipBlanksBack(s, start));
                else if ((verdict.Cue is not (Cue.None or Cue.Aside) && IsQuoted(s, start, contentStart)) || IsInsertedInto(s, draft)) verdict = new Verdict(Cue.Mentions, start, start);
                else if (verdict.Cue == Cue.None && previous is null && IsAgentOfChange(s, start, out var change)) verdict = new Verdict(Cue.Mentions, change, Chars.SkipBlanksBack(s, start));
                else if (draft.Found.Class == CitationClass.Law && IsDraft(s, start)) verdict = new Verdict(Cue.Mentions, start, start);
                if (verdict.Cue == Cue.Mentions && previous is not null && IsWithinTitleOf(s, previous, verdict.Start, verdict.End, start)) verdict = Verdict.None;
                if (verdict.Cue == Cue.Joins && previous is { Relation: CitationRelation.Reviews } && !sentenceBroken && IsBlank(s[verdict.End..start]))
                {
                    Follow(draft, previous);
                }
                else if (verdict.Cue != Cue.None)
                {
                    Set(draft, verdict, zone, basisBlock);
                    Soften(s, draft, verdict.Cue, zone, basisBlock);
                }
                else if (previous is not null && !sentenceBroken && (!IsPlace(s[Math.Min(from, start)..start]) || IsOpinion(s[Math.Min(from, start)..start], zone) || IsDetailOf(s[Math.Min(from, start)..start])))
                {
                    Follow(draft, previous);
                }
                else if (IsCarriedOut(s, draft.Extent, out var doneStart, out var doneEnd))
                {
                    Set(draft, new Verdict(Cue.Implements, doneStart, doneEnd), zone, basisBlock);
                }
                else if (inherited is { } lead)
                {
                    draft.Relation = lead.Relation;
                    draft.CueText = lead.Cue;
                }
                else
                {
                    // A place in an act that the body names is to be followed; an act that an item opens with and says something of is not.
                    draft.Relation = !IsReport(s, draft) && !(start < draft.Found.Start && IsToldThere(s[..start])) && !(isItem && start == draft.Found.Start && Predicates.Matches(s, Chars.SkipBlanks(s, draft.Extent))) && (isItem && start == contentStart || zone == Zone.Body && start < draft.Found.Start) ? CitationRelation.Implements : CitationRelation.Mentions;
                }
            }

            // A note tells what became of an act; the document itself does nothing to it there.
            if (zone == Zone.Footnote && draft.Relation is CitationRelation.Amends or CitationRelation.Replaces or CitationRelation.Repeals) draft.Relation = CitationRelation.Mentions;

            // What is said behind an act does not hold for the next one.
            if (verdict.Start > draft.Found.Start) previous = null;
            else if (verdict.Cue != Cue.Aside) previous = draft;
            from = Math.Max(draft.Extent, draft.Found.End);
        }
    }

    private static void Follow(Draft draft, Draft previous)
    {
        draft.Relation = previous.Relation;
        (draft.CueStart, draft.CueEnd, draft.CueText) = (previous.CueStart, previous.CueEnd, previous.CueText);
    }

    /// <summary>Whether only "được sửa đổi, bổ sung bởi" and the like stands between two acts, and what says it.</summary>
    public static bool IsAmendedBy(ReadOnlySpan<char> s, int from, int start, out int cueStart, out int cueEnd)
    {
        cueStart = cueEnd = start;
        if (start - from > LongestPassive) return false;
        var p = Chars.SkipBlanks(s, from);
        if (p < start && s[p] is ',' or '(') p = Chars.SkipBlanks(s, p + 1);
        if (Chars.Matches(s, p, "và", out var and)) p = Chars.SkipBlanks(s, and);
        cueStart = p;
        if (!Passive.Matches(s, p, out cueEnd)) return false;
        p = Chars.SkipBlanks(s, cueEnd);
        while (p < start && Passive.Matches(s, p, out var more)) p = Chars.SkipBlanks(s, cueEnd = more);
        if (Chars.MatchesAny(s, p, ["một số điều", "một số nội dung", "năm"], out var what)) p = Chars.SkipBlanks(s, what);
        while (p < start && Chars.IsDigit(s[p])) p++;
        p = Chars.SkipBlanks(s, p);
        if (!Chars.MatchesAny(s, p, ["bởi các", "bởi", "bằng", "tại các", "tại", "theo các", "theo"], out var agent)) return false;
        return Chars.SkipBlanks(s, agent) == start;
    }

    // "UBND huyện đã có Công văn số …": who wrote the act, nothing that is done with it.
    private static bool HasWord(ReadOnlySpan<char> s, int start, out int has)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (!Chars.EndsWith(s, p, "có", out has) && !Chars.EndsWith(s, p, "có các", out has)) return false;
        p = Chars.SkipBlanksBack(s, has);
        if (Chars.EndsWith(s, p, "đã", out var already)) has = already;
        return true;
    }

    // "giao “các bộ … cập nhật theo Kế hoạch số …”": what another body orders or wrote.
    private static bool IsQuoted(ReadOnlySpan<char> s, int start, int contentStart)
    {
        var least = Math.Max(contentStart, start - Farthest);
        var open = least + s[least..start].LastIndexOf('“');
        if (open < least || start - open < LeastOfQuote || s[open..start].ContainsAny('”', '|')) return false;
        var before = Chars.SkipBlanksBack(s, open);
        if (Telling.EndAt(s, before)) return true;
        // "Sửa đổi khoản 1 như sau: “…”" gives the words of the document itself.
        return before > 0 && s[before - 1] == ':' && !Chars.EndsWith(s, Chars.SkipBlanksBack(s, before - 1), "sau");
    }

    // "đưa nội dung vào (dự thảo) Luật …": the act is still to be made.
    private static bool IsInsertedInto(ReadOnlySpan<char> s, Draft draft)
    {
        if (draft.Found.Class != CitationClass.Law) return false;
        var p = Chars.SkipBlanksBack(s, draft.Found.Start);
        if (Chars.EndsWith(s, p, "dự thảo", out var bill) || Chars.EndsWith(s, p, "dự án", out bill)) p = Chars.SkipBlanksBack(s, bill);
        else if (!Chars.Matches(s, Chars.SkipBlanks(s, draft.KindEnd), "sửa đổi")) return false;
        return Chars.EndsWith(s, p, "vào");
    }

    // "Chỉ thị 681 …; sửa đổi bằng Công văn số …"
    private static bool IsAgentOfChange(ReadOnlySpan<char> s, int start, out int change)
    {
        change = start;
        var p = Chars.SkipBlanksBack(s, start);
        if (!Chars.EndsWith(s, p, "bằng", out var agent) && !Chars.EndsWith(s, p, "bởi", out agent)) return false;
        p = Chars.SkipBlanksBack(s, agent);
        return Chars.EndsWith(s, p, "sửa đổi", out change) || Chars.EndsWith(s, p, "bổ sung", out change) || Chars.EndsWith(s, p, "thay thế", out change) || Chars.EndsWith(s, p, "bãi bỏ", out change);
    }

    // "Thực hiện Luật A, hướng dẫn tại Nghị định B": what explains the act is followed with it.
    private static bool IsDetailOf(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] is ',' or '(') p = Chars.SkipBlanks(gap, p + 1);
        if (Chars.Matches(gap, p, "được", out var passive)) p = Chars.SkipBlanks(gap, passive);
        return Chars.MatchesAny(gap, p, ["hướng dẫn tại", "hướng dẫn chi tiết tại", "hướng dẫn cụ thể tại", "quy định chi tiết tại"], out _);
    }

    // "Kết luận số 80-KL/TW … (Kết luận số 80-KL/TW)"
    private static bool IsRepeatedInBrackets(ReadOnlySpan<char> s, List<Draft> drafts, int index)
    {
        var found = drafts[index].Found;
        if (found.Class != CitationClass.Numbered || found.Start == 0 || s[found.Start - 1] != '(' || found.End >= s.Length || s[found.End] != ')') return false;
        var number = s[found.NumberStart..found.NumberEnd];
        for (var i = index - 1; i >= 0; i--)
        {
            var other = drafts[i].Found;
            if (found.Start - other.End > Farthest) return false;
            if (other.Class == CitationClass.Numbered && s[other.NumberStart..other.NumberEnd].Equals(number, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Thực hiện Công văn A về …; xây dựng cấp xã …; và Công văn B": the verb goes on with what A is about, "và" with what governs A.
    private static bool IsWithinTitleOf(ReadOnlySpan<char> s, Draft previous, int cueStart, int cueEnd, int start)
    {
        if (!previous.HasTitle || cueStart < previous.Extent) return false;
        var before = Chars.SkipBlanksBack(s, cueStart);
        return before > 0 && s[before - 1] is ';' or ',' && cueEnd < start && Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "và");
    }

    // ", ý kiến của Thường trực HĐND tại …", "và đề xuất của Sở A tại …": the next ground of a list.
    private static bool IsOpinion(ReadOnlySpan<char> gap, Zone zone)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] is ',' or ';') p = Chars.SkipBlanks(gap, p + 1);
        else if (!Chars.Matches(gap, p, "và")) return false;
        if (Chars.Matches(gap, p, "và", out var and)) p = Chars.SkipBlanks(gap, and);
        return zone == Zone.Preamble ? Opinions.Matches(gap, p) : Directions.Matches(gap, p);
    }

    // "… để Luật Đất đai được thực hiện thống nhất", "… đưa Nghị quyết vào cuộc sống": said behind the act, within its sentence.
    private static bool IsCarriedOut(ReadOnlySpan<char> s, int after, out int start, out int end)
    {
        start = end = after;
        var window = s[after..Math.Min(s.Length, after + LongestProposal * 2)];
        for (var p = 0; p < window.Length; p++)
        {
            if (window[p] is ';' or ':' || (window[p] == '.' && TitleGrammar.EndsSentence(window, p))) return false;
            if (!Chars.IsLetter(window[p]) || !Chars.AtWordStart(window, p)) continue;
            if (Chars.Matches(window, p, "vào cuộc sống", out var life))
            {
                (start, end) = (after + p, after + life);
                return true;
            }

            if (!Chars.Matches(window, p, "được", out var passive)) continue;
            var verb = Chars.SkipBlanks(window, passive);
            if (Chars.MatchesAny(window, verb, ["tổ chức", "nghiêm túc", "kịp thời"], out var manner)) verb = Chars.SkipBlanks(window, manner);
            if (!CarriedOut.Matches(window, verb, out var verbEnd)) continue;
            (start, end) = (after + p, after + verbEnd);
            return true;
        }

        return false;
    }

    /// <summary>What a sentence that leads to a list or a footnote says of what follows; null where it says nothing.</summary>
    /// <param name="s">The passage.</param>
    /// <param name="cues">The cues of the passage.</param>
    /// <param name="start">Where its words begin.</param>
    /// <param name="end">Where the list or the mark begins.</param>
    /// <param name="zone">Where it stands.</param>
    /// <param name="reviewing">Whether the document reviews.</param>
    public static Lead? OfLead(ReadOnlySpan<char> s, CueIndex cues, int start, int end, Zone zone, bool reviewing)
    {
        var verdict = Find(s, cues, Math.Max(0, end - Farthest), end, zone, out _, reviewing && zone is Zone.Body or Zone.Annex ? Results : null, leads: true);
        if (verdict.Cue is Cue.None or Cue.Aside) return null;
        // "Các văn bản áp dụng khi kiểm tra:" lists acts; nothing is done with them there.
        if (verdict.Cue == Cue.Implements && Chars.MatchesAny(s, start, ["các văn bản", "văn bản", "những văn bản", "danh mục văn bản", "danh mục các văn bản"], out _) && Chars.Matches(s, verdict.Start, "áp dụng")) return new Lead(CitationRelation.Mentions, Chars.Squeeze(s[verdict.Start..verdict.End]));
        return new Lead(ToRelation(verdict.Cue, zone, basisBlock: false), Chars.Squeeze(s[verdict.Start..verdict.End]));
    }

    // The places named before an act belong to it: the cue stands before them.
    private static int ObjectStart(ReadOnlySpan<char> s, Draft draft, int from)
    {
        if (draft.HeadStart >= from) return draft.HeadStart;
        var start = draft.Found.Start;
        foreach (var pin in draft.Pins)
        {
            if (pin.Start < from || pin.Start >= start || pin.End > draft.Found.Start) continue;
            // "theo Phụ lục II ban hành kèm theo Thông tư …": the word between says it.
            if (s[pin.End..draft.Found.Start].IndexOf("theo", StringComparison.OrdinalIgnoreCase) < 0) start = pin.Start;
        }

        if (start < draft.Found.Start && Chars.MatchesAny(s, start, ["tại các", "tại", "từ", "các"], out var after)) start = Chars.SkipBlanks(s, after);
        return start;
    }

    private static void Set(Draft draft, Verdict verdict, Zone zone, bool basisBlock)
    {
        draft.Relation = ToRelation(verdict.Cue, zone, basisBlock);
        (draft.CueStart, draft.CueEnd) = (verdict.Start, verdict.End);
    }

    // "theo Báo cáo số …" outside the preamble: the report is where it is said, it is not carried out.
    private static void Soften(ReadOnlySpan<char> s, Draft draft, Cue cue, Zone zone, bool basisBlock)
    {
        if (cue == Cue.Following && draft.KindEnd > draft.KindStart && Chars.Matches(s, draft.KindStart, "tờ trình"))
        {
            draft.Relation = CitationRelation.Mentions;
            return;
        }

        if (cue is not (Cue.Following or Cue.Implements or Cue.Basis) || zone == Zone.Preamble || basisBlock) return;
        if (IsReport(s, draft)) draft.Relation = CitationRelation.Mentions;
    }

    private static bool IsReport(ReadOnlySpan<char> s, Draft draft) => draft.KindEnd > draft.KindStart && Reports.Matches(s[draft.KindStart..draft.KindEnd], 0);

    // "Nghị định A; Nghị định B và Nghị định C hết hiệu lực": what is said behind the last holds for the list.
    private static void SpreadBack(ReadOnlySpan<char> s, List<Draft> drafts, int index)
    {
        var last = drafts[index];
        var next = last;
        for (var i = index - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.Within >= 0) continue;
            var start = ObjectStart(s, next, draft.Extent);
            if (draft.CueEnd > draft.CueStart || draft.Extent > start || !IsListGap(s[draft.Extent..start])) return;
            draft.Relation = last.Relation;
            (draft.CueStart, draft.CueEnd) = (last.CueStart, last.CueEnd);
            next = draft;
        }
    }

    private static bool IsListGap(ReadOnlySpan<char> gap)
    {
        var p = 0;
        while (p < gap.Length)
        {
            if (Chars.IsBlank(gap[p]) || gap[p] is ',' or ';') p++;
            else if (Chars.SkipNoteMarks(gap, p) is var marks && marks > p) p = marks;
            else if (Chars.MatchesAny(gap, p, ["và", "các"], out var after)) p = after;
            else return false;
        }

        return true;
    }

    private static CitationRelation ToRelation(Cue cue, Zone zone, bool basisBlock) => cue switch
    {
        // The title stands before the first section, as the preamble does.
        Cue.Basis or Cue.Implements or Cue.Following or Cue.Joins => zone is Zone.Preamble or Zone.Header || basisBlock ? CitationRelation.Basis : CitationRelation.Implements,
        Cue.Ruled => basisBlock ? CitationRelation.Basis : zone is Zone.Preamble or Zone.Header ? CitationRelation.Mentions : CitationRelation.Implements,
        Cue.Years => zone == Zone.Preamble ? CitationRelation.Basis : CitationRelation.Reviews,
        Cue.Reviews => CitationRelation.Reviews,
        Cue.Amends => CitationRelation.Amends,
        Cue.Replaces => CitationRelation.Replaces,
        Cue.Repeals => CitationRelation.Repeals,
        Cue.IssuedWith => CitationRelation.IssuedWith,
        _ => CitationRelation.Mentions,
    };

    // The nearest word before the position that governs what stands there.
    private static Verdict Find(ReadOnlySpan<char> s, CueIndex cues, int least, int end, Zone zone, out bool sentenceBroken, Phrases? matter, bool leads = false, int actEnd = -1)
    {
        var clause = SentenceStart(s, least, end, out sentenceBroken);
        if (IsGrant(s, clause, end, out var grantStart, out var grantEnd)) return new Verdict(Cue.Mentions, grantStart, grantEnd);
        Span<CueHit> hits = stackalloc CueHit[MostCues];
        var count = cues.Collect(s, clause, end, hits);
        var ruled = Verdict.None;
        var pastClause = false;
        for (var k = count - 1; k >= 0; k--)
        {
            var hit = hits[k];
            var gap = s[hit.End..end];
            // "(sau đây gọi tắt là …) và Kế hoạch số …": what is said in brackets ends with them.
            if (ClosesBracket(gap)) continue;
            switch (hit.Cue)
            {
                case Cue.Amends or Cue.Replaces or Cue.Repeals:
                    // "Nghị định A (thay thế Nghị định B)": what another act did.
                    if (!leads && Chars.SkipBlanksBack(s, hit.Start) is var open && open > clause && s[open - 1] == '(' && IsBlank(gap)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    if (IsPassive(s, hit.Start, clause) || !(leads ? gap.Length <= 160 && !IsAgent(gap) : Governs(gap))) continue;
                    var first = FirstOfGroup(s, hits, k);
                    // "Điều 248 của Luật Đất đai sửa đổi, bổ sung Luật Lâm nghiệp": what the act before it did.
                    if (actEnd >= clause && actEnd <= hits[first].Start && Chars.SkipBlanks(s, actEnd) == hits[first].Start) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    if (IsTitleOfAnother(s, hits[first].Start, zone)) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    // "đánh giá tình hình triển khai và đề xuất sửa đổi, bổ sung Quyết định số …": the first verb says it.
                    if (IsProposal(s, hits[first].Start, out var proposal) && first > 0 && Review(s, hits, first - 1, proposal) is { Cue: not Cue.None } review) return review;
                    // "kiến nghị sửa đổi, bổ sung Luật …", "tham mưu UBND tỉnh thay thế Quyết định …": others are to do it.
                    if (!leads && IsProposed(s, clause, hits[first].Start)) return new Verdict(Cue.Mentions, hits[first].Start, hit.End);
                    return new Verdict(hits[first].Cue == Cue.Amends ? Cue.Amends : hit.Cue, hits[first].Start, hit.End);
                case Cue.Brings:
                    if (!IsBlank(gap) && !IsContentOf(gap) && !(Chars.Matches(gap, Chars.SkipBlanks(gap, 0), "của", out var owner) && IsBlank(gap[owner..]))) continue;
                    return new Verdict(Cue.Implements, hit.Start, hit.End);
                case Cue.IssuedWith:
                    // "văn bản ban hành theo Quy định số 66-QĐ/TW": in the form that it rules.
                    if (!leads && Chars.Matches(s, hit.Start, "ban hành theo") && !(k > 0 && hits[k - 1].Cue is Cue.Amends or Cue.Replaces or Cue.Repeals) && Chars.SkipBlanks(s, end) is var act && !Carriers.Matches(s, act)) return new Verdict(Cue.Following, hit.Start, hit.End);
                    // "rà soát, thay thế các quy chế ban hành theo Pháp lệnh …": which ones are replaced.
                    if (!leads && IsBlank(gap) && k > 0 && hits[k - 1].Cue is Cue.Amends or Cue.Replaces or Cue.Repeals && s[hits[k - 1].End..hit.Start].IndexOfAny(",;:(") < 0 && Chars.MatchesAny(s, Chars.SkipBlanks(s, hits[k - 1].End), ["các", "những", "một số"], out _)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    // "nhận được Văn bản A kèm theo Báo cáo B": sent with the act before it.
                    if (actEnd >= clause && actEnd <= hit.Start && Chars.SkipBlanks(s, actEnd) == hit.Start && Chars.Matches(s, hit.Start, "kèm theo")) continue;
                    if (IsBlank(gap) || leads) return new Verdict(hit.Cue, hit.Start, hit.End);
                    continue;
                case Cue.Mentions:
                    // "…; Các Quyết định ban hành Danh mục; Thông tư số …": another member of the list.
                    if (gap.Contains(';')) continue;
                    if (matter == Reviewed && Chars.EndsWith(s, Chars.SkipBlanksBack(s, hit.Start), "việc")) return new Verdict(Cue.Reviews, hit.Start, hit.End);
                    // "… đã được phê duyệt tại Quyết định số …": a clause about something else; what governs that governs the act.
                    if (!Chars.MatchesAny(s, hit.Start, ["xét", "theo đề nghị", "như đề nghị", "theo đề xuất", "căn cứ đề nghị", "căn cứ đề xuất", "trên cơ sở đề nghị", "trên cơ sở đề xuất"], out _) && (IsPlace(gap) || IsDoneBy(s, hit.Start, clause)))
                    {
                        pastClause = true;
                        continue;
                    }

                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Ruled:
                    if (ruled.Cue == Cue.None && IsBlank(gap)) ruled = new Verdict(zone is Zone.Body or Zone.Annex && IsOfNoun(s, hit, clause) ? Cue.Mentions : hit.Cue, hit.Start, hit.End);
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
                    if (Chars.Matches(s, hit.Start, "tương tự") && (gap.Length > LongestBreak || gap.IndexOfAny(",;:") >= 0)) continue;
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Reviews:
                    if (IsPlace(gap)) continue;
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Years:
                    if (!AfterCount(s, hit.Start)) break;
                    return Review(s, hits, k - 1, hit.Start) is { Cue: not Cue.None } of ? of : new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Implements:
                    // "nghiên cứu việc nâng mức hỗ trợ … bằng mức tại Nghị định số …": the act is no matter of the study.
                    if (IsPlace(gap) && Chars.Matches(s, hit.Start, "nghiên cứu") && !TakesInstrument(gap)) continue;
                    if ((pastClause && !TakesInstrument(gap)) || (IsToldThere(gap) && !TakesInstrument(gap[(gap.LastIndexOfAny(',', ';') + 1)..]))) continue;
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
                    if (zone == Zone.Preamble && IsTold(s, clause, hit.Start)) return new Verdict(Cue.Mentions, hit.Start, hit.End);
                    if (matter == Reviewed && OpensWithMatter(s, clause, hit.Start)) return new Verdict(Cue.Reviews, hit.Start, hit.End);
                    return IsBlank(gap) && IsReviewOfWork(s, hits, k, hit.Start) && Review(s, hits, k - 1, hit.Start) is { Cue: not Cue.None } pilot ? pilot : new Verdict(hit.Cue, hit.Start, hit.End);
                case Cue.Basis:
                    return new Verdict(hit.Cue, hit.Start, hit.End);
                default:
                    continue;
            }

            // "hàng năm thực hiện": no number of years, the verb alone.
            return new Verdict(Cue.Implements, hit.Start + "năm ".Length, hit.End);
        }

        if (ruled.Cue != Cue.None) return ruled;
        if (leads && HasEndOfForce(s, clause, end, out var forceStart, out var forceEnd)) return new Verdict(Cue.Repeals, forceStart, forceEnd);
        return Verdict.None;
    }

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

    private static int SentenceStart(ReadOnlySpan<char> s, int least, int end, out bool broken)
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

    // "tổng kết thí điểm mô hình … theo Nghị quyết …", but not "chế độ sơ kết, tổng kết công tác … theo Quyết định …".
    private static bool IsReviewOfWork(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int k, int end) =>
        k > 0 && (hits[k - 1].Cue != Cue.Reviews || s[hits[k - 1].End..end].IndexOf("thí điểm", StringComparison.OrdinalIgnoreCase) >= 0);

    // "(quy định tại …)", "Đối tượng: Quy định tại …" rule; "tiêu chuẩn quy định tại …" only tells which one is meant.
    private static bool IsOfNoun(ReadOnlySpan<char> s, CueHit hit, int clause)
    {
        if (!Chars.MatchesAny(s, hit.Start, ["quy định tại", "qui định tại", "quy định trong", "quy định từ"], out _)) return false;
        var p = Chars.SkipBlanksBack(s, hit.Start);
        if (Chars.EndsWith(s, p, "được", out var passive)) p = Chars.SkipBlanksBack(s, passive);
        if (Chars.EndsWith(s, p, "và") || Chars.EndsWith(s, p, "hoặc")) return false;
        return p > clause && (Chars.IsWordChar(s[p - 1]) || s[p - 1] is ')' or '”') && !Contents.EndAt(s, p);
    }

    private static bool IsListHead(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] == ',') p = Chars.SkipBlanks(gap, p + 1);
        return p >= gap.Length || Chars.MatchesAny(gap, p, ["bao gồm", "gồm", "cụ thể", "như sau", "các nội dung", "những nội dung", "các nhiệm vụ", "trên các", "về các"], out _);
    }

    // "Sơ kết 3 năm thực hiện", "tổng kết, đánh giá việc triển khai", "Đánh giá kết quả lãnh đạo, thực hiện": a review of what was carried out.
    private static Verdict Review(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int from, int end)
    {
        var assessed = Verdict.None;
        for (var k = from; k >= 0; k--)
        {
            var hit = hits[k];
            if (hit.Cue is not (Cue.Implements or Cue.Joins or Cue.Reviews or Cue.Years or Cue.Assesses)) break;
            var gap = s[hit.End..end];
            if (!IsOneObject(s, hit.End, end)) break;
            if (hit.Cue == Cue.Reviews || (hit.Cue == Cue.Years && AfterCount(s, hit.Start))) return new Verdict(Cue.Reviews, hit.Start, hit.End);
            // "Tổ chức sơ kết, đánh giá việc …": the first word says it.
            if (hit.Cue == Cue.Assesses && HasWorkNoun(gap) && !IsRoutine(s, hit.Start)) assessed = new Verdict(Cue.Reviews, hit.Start, hit.End);
        }

        return assessed;
    }

    // "theo dõi, đôn đốc, kiểm điểm tình hình …": what is done all the time, no review.
    private static bool IsRoutine(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (p > 0 && s[p - 1] == ',') p = Chars.SkipBlanksBack(s, p - 1);
        else if (Chars.EndsWith(s, p, "và", out var and)) p = Chars.SkipBlanksBack(s, and);
        else return false;
        return Routine.EndAt(s, p);
    }

    // Whether the words up to a verb are one object with it: its commas only set apart what is done with one act.
    private static bool IsOneObject(ReadOnlySpan<char> s, int start, int end)
    {
        var gap = s[..end];
        for (var p = start; p < end; p++)
        {
            if (gap[p] == '(' && Period(gap, p) is var close and > 0) p = close;
            if (gap[p] is ';' or ':' or '(') return false;
            if (gap[p] == ',' && !CoordinateReviews.Matches(gap, Chars.SkipBlanks(gap, p + 1)) && !Work.EndAt(gap, Chars.SkipBlanksBack(gap, p))) return false;
        }

        return true;
    }

    private static bool HasWorkNoun(ReadOnlySpan<char> gap)
    {
        for (var p = 0; p < gap.Length; p++)
        {
            if (Chars.IsLetter(gap[p]) && Chars.AtWordStart(gap, p) && WorkNouns.Matches(gap, p)) return true;
        }

        return false;
    }

    // "Trong thời gian qua, công tác triển khai Luật … đã đạt kết quả": the preamble tells what has been, it carries nothing out.
    private static bool IsTold(ReadOnlySpan<char> s, int clause, int verb)
    {
        var p = Chars.SkipBlanks(s, clause);
        if (!Chars.MatchesAny(s, p, ["trong thời gian qua", "thời gian qua", "trong những năm qua", "những năm qua", "trong những năm gần đây", "những năm gần đây", "hiện nay", "thời gian gần đây", "đến nay"], out var opening)) return false;
        for (p = opening; p < verb; p++)
        {
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && Chars.MatchesAny(s, p, ["công tác", "việc", "tình hình", "kết quả"], out _)) return true;
        }

        return false;
    }

    // "Kết quả triển khai, thực hiện …": the verb is the object of such a noun.
    private static bool IsResult(ReadOnlySpan<char> s, int clause, int verb, Phrases nouns)
    {
        for (var p = verb - 1; p >= Math.Max(clause, verb - LongestPassive); p--)
        {
            if (s[p] is ';' or ':') return false;
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && nouns.Matches(s, p, out var noun) && noun <= verb) return IsOneObject(s, noun, verb);
        }

        return false;
    }

    // "công tác tiếp công dân, đối thoại theo Quy định số …": the member of a list that names what is reviewed.
    private static bool OpensWithMatter(ReadOnlySpan<char> s, int clause, int end)
    {
        var start = clause + s[clause..end].LastIndexOfAny(';', ':') + 1;
        var p = Chars.SkipBlanks(s, start);
        while (p < end && (VietnameseText.IsDash(s[p]) || s[p] is '+' or '•')) p = Chars.SkipBlanks(s, p + 1);
        return Reviewed.Matches(s, p);
    }

    // "(2016 - 2021)"
    private static int Period(ReadOnlySpan<char> gap, int open)
    {
        for (var p = open + 1; p < gap.Length; p++)
        {
            if (gap[p] == ')') return p;
            if (Chars.IsLetter(gap[p])) return -1;
        }

        return -1;
    }

    // "10 năm thực hiện", "5 (năm) năm thực hiện", but not "hằng năm thực hiện".
    private static bool AfterCount(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (p > 0 && s[p - 1] == ')') return true;
        return (p > 0 && Chars.IsDigit(s[p - 1]))
            || Chars.EndsWith(s, p, "một") || Chars.EndsWith(s, p, "hai") || Chars.EndsWith(s, p, "ba") || Chars.EndsWith(s, p, "bốn") || Chars.EndsWith(s, p, "năm") || Chars.EndsWith(s, p, "sáu") || Chars.EndsWith(s, p, "bảy")
            || Chars.EndsWith(s, p, "tám") || Chars.EndsWith(s, p, "chín") || Chars.EndsWith(s, p, "mười") || Chars.EndsWith(s, p, "lăm") || Chars.EndsWith(s, p, "mươi") || Chars.EndsWith(s, p, "các");
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

    // "đã được Thủ tướng Chính phủ phê duyệt", "do Bộ Nội vụ ban hành"
    private static bool IsDoneBy(ReadOnlySpan<char> s, int start, int least)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, p, "được") || Chars.EndsWith(s, p, "bị")) return true;
        var window = s[Math.Min(p, Math.Max(least, p - 60))..p];
        var passive = Math.Max(window.LastIndexOf("được ", StringComparison.Ordinal), window.LastIndexOf(" do ", StringComparison.Ordinal));
        return passive >= 0 && window[passive..].IndexOfAny(',', ';', ':') < 0 && window[passive..].IndexOf(" và", StringComparison.Ordinal) < 0;
    }

    // "được sửa đổi, bổ sung tại …", "(sửa đổi, bổ sung năm 2020)", "Luật sửa đổi …" say nothing about what this document does.
    private static bool IsPassive(ReadOnlySpan<char> s, int start, int least)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (p > least && s[p - 1] == ',') p = Chars.SkipBlanksBack(s, p - 1);
        if (Chars.EndsWith(s, p, "sửa đổi", out var amended)) p = Chars.SkipBlanksBack(s, amended);
        if (p > 0 && s[p - 1] == '(') return true;
        return Chars.EndsWith(s, p, "luật") || Chars.EndsWith(s, p, "đã") || IsDoneBy(s, start, least);
    }

    private static bool IsAgent(ReadOnlySpan<char> gap) => Chars.MatchesAny(gap, Chars.SkipBlanks(gap, 0), ["tại", "bởi", "theo", "năm"], out _);

    private static bool Governs(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 200) return false;
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] == ':') p = Chars.SkipBlanks(gap, p + 1);
        if (p >= gap.Length || IsBlank(gap)) return true;
        // "đều bãi bỏ, gồm Quyết định …", "Bổ sung 02 nhiệm vụ vào Kế hoạch …"
        if (gap[p] == ',' && Chars.MatchesAny(gap, Chars.SkipBlanks(gap, p + 1), ["bao gồm", "gồm", "cụ thể"], out var listed) && Chars.SkipBlanks(gap, listed) is var rest && (rest >= gap.Length || gap[rest] == ':')) return true;
        if (gap.Length <= 80 && gap.IndexOfAny(',', ';') < 0 && Chars.EndsWith(gap, Chars.SkipBlanksBack(gap, gap.Length), "vào")) return true;
        // "Điều chỉnh thời gian thực hiện tại Mục III Kế hoạch số …"
        if (ChangesDetail(gap)) return true;
        if (!Objects.Matches(gap, p, out _)) return false;
        return gap.IndexOf(" theo ", StringComparison.Ordinal) < 0 && gap.IndexOf(" phù hợp", StringComparison.Ordinal) < 0 && gap.IndexOf("được ", StringComparison.Ordinal) < 0
            && gap.IndexOf(" bởi ", StringComparison.Ordinal) < 0 && gap.IndexOf(';') < 0;
    }

    private static bool ChangesDetail(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 80 || gap.IndexOfAny(",;:(") >= 0 || !Details.Matches(gap, Chars.SkipBlanks(gap, 0), out _)) return false;
        var place = Chars.SkipBlanksBack(gap, gap.Length);
        return Chars.EndsWith(gap, place, "tại") || Chars.EndsWith(gap, place, "của") || Chars.EndsWith(gap, place, "trong");
    }

    // "sửa đổi, bổ sung hoặc thay thế Quyết định số …": the first of the verbs.
    private static int FirstOfGroup(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int k)
    {
        while (k > 0 && hits[k - 1].Cue is Cue.Amends or Cue.Replaces or Cue.Repeals && IsJoin(s[hits[k - 1].End..hits[k].Start])) k--;
        return k;
    }

    private static bool IsJoin(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] is ',' or '/') p = Chars.SkipBlanks(gap, p + 1);
        if (Chars.MatchesAny(gap, p, ["hoặc", "và"], out var after)) p = Chars.SkipBlanks(gap, after);
        return p >= gap.Length;
    }

    // "dự thảo Nghị định sửa đổi, bổ sung một số điều của Nghị định số …": another act does it.
    private static bool IsTitleOfAnother(ReadOnlySpan<char> s, int start, Zone zone)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, p, "mới", out var newly) || Chars.EndsWith(s, p, "khác", out newly)) p = Chars.SkipBlanksBack(s, newly);
        if (!KindGrammar.TryReadBack(s, p, out var kindStart) && !IsKindOf(s, p, out kindStart)) return false;
        if (Chars.EndsWith(s, Chars.SkipBlanksBack(s, kindStart), "dự thảo")) return true;
        if (!Chars.IsUpper(s[kindStart])) return false;
        var before = Chars.SkipBlanksBack(s, kindStart);
        return zone is not (Zone.Preamble or Zone.Header) || Chars.EndsWith(s, before, "khi") || Chars.EndsWith(s, before, "căn cứ") || Chars.EndsWith(s, before, "theo");
    }

    // "dự thảo Nghị quyết của Quốc hội sửa đổi, bổ sung …"
    private static bool IsKindOf(ReadOnlySpan<char> s, int end, out int kindStart)
    {
        kindStart = end;
        for (var p = end - 1; p > Math.Max(3, end - LongestIssuer); p--)
        {
            if (s[p] is ',' or ';' or '.' or ':' or '(' || Chars.IsDigit(s[p])) return false;
            if (Chars.Lower(s[p]) != 'c' || !Chars.AtWordStart(s, p) || !Chars.Matches(s, p, "của", out var of)) continue;
            return IssuerGrammar.BodyEnd(s[..end], Chars.SkipBlanks(s, of)) == end && KindGrammar.TryReadBack(s, Chars.SkipBlanksBack(s, p), out kindStart);
        }

        return false;
    }

    private static bool IsTitleOfDraft(ReadOnlySpan<char> s, int clause, int verb)
    {
        var p = Chars.SkipBlanksBack(s, verb);
        if (Chars.EndsWith(s, p, "triển khai", out var more) || Chars.EndsWith(s, p, "tổ chức", out more)) p = Chars.SkipBlanksBack(s, more);
        return KindGrammar.TryReadBack(s, p, out var kindStart) && kindStart > clause && Chars.SkipBlanksBack(s, kindStart) is var before && (Chars.EndsWith(s, before, "dự thảo") || Chars.EndsWith(s, before, "thông qua"));
    }

    // "dự thảo Luật …", "các dự án: Luật …": what is not yet made.
    private static bool IsDraft(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        return Chars.EndsWith(s, p, "dự thảo") || Chars.EndsWith(s, p, "dự án") || Chars.EndsWith(s, p, "dự thảo các") || Chars.EndsWith(s, p, "dự án các") || Chars.EndsWith(s, p, "hồ sơ đề nghị xây dựng") || Chars.EndsWith(s, p, "đề nghị xây dựng");
    }

    private static bool IsProposed(ReadOnlySpan<char> s, int least, int start)
    {
        var from = Math.Max(least, start - LongestProposal);
        var stop = s[from..start].LastIndexOfAny(';', ':');
        if (stop >= 0) from += stop + 1;
        for (var p = from; p < start; p++)
        {
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && Proposals.Matches(s, p, out var end) && (!Chars.Matches(s, p, "tham mưu") || Chars.SkipBlanks(s, end) < start)) return true;
        }

        return false;
    }

    private static bool IsProposal(ReadOnlySpan<char> s, int start, out int proposal)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, p, "việc", out var word)) p = Chars.SkipBlanksBack(s, word);
        if (!Chars.EndsWith(s, p, "đề xuất", out proposal) && !Chars.EndsWith(s, p, "kiến nghị", out proposal) && !Chars.EndsWith(s, p, "đề nghị", out proposal) && !Chars.EndsWith(s, p, "tham mưu", out proposal)) return false;
        return Chars.EndsWith(s, Chars.SkipBlanksBack(s, proposal), "và");
    }

    // The act is where something is said: "quy định tại", "nêu trong".
    private static bool IsPlace(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanksBack(gap, gap.Length);
        if (Chars.EndsWith(gap, p, "các", out var many)) p = Chars.SkipBlanksBack(gap, many);
        return Chars.EndsWith(gap, p, "tại") || Chars.EndsWith(gap, p, "trong");
    }

    // "khắc phục những hạn chế đã được chỉ ra tại …": the act tells of the matter, it does not rule it.
    private static bool IsToldThere(ReadOnlySpan<char> gap)
    {
        if (!IsPlace(gap)) return false;
        var p = Chars.SkipBlanksBack(gap, gap.Length);
        while (p > 0 && !Chars.IsBlank(gap[p - 1])) p--;
        p = Chars.SkipBlanksBack(gap, p);
        return Chars.EndsWith(gap, p, "chỉ ra") || Chars.EndsWith(gap, p, "nêu") || Chars.EndsWith(gap, p, "đề ra") || Chars.EndsWith(gap, p, "kết luận");
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

    private static bool IsBlank(ReadOnlySpan<char> gap)
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
        if (!Chars.MatchesAny(gap, p, ["nội dung", "quy định", "chỉ tiêu", "nhiệm vụ", "mục tiêu"], out var noun)) return false;
        p = Chars.SkipBlanks(gap, noun);
        if (Chars.MatchesAny(gap, p, ["của", "trong", "về", "tại"], out var of)) p = Chars.SkipBlanks(gap, of);
        return p >= gap.Length;
    }

    private static bool HasEndOfForce(ReadOnlySpan<char> s, int start, int end, out int cueStart, out int cueEnd)
    {
        cueStart = cueEnd = end;
        for (var p = start; p < end; p++)
        {
            if (!Chars.AtWordStart(s, p) || !EndOfForce.Matches(s, p, out cueEnd) || cueEnd > end) continue;
            cueStart = p;
            return true;
        }

        return false;
    }

    private static Verdict After(ReadOnlySpan<char> s, int start, int end)
    {
        var p = Chars.SkipBlanks(s, Math.Min(end, s.Length));
        if (p < s.Length && s[p] == ')') p = Chars.SkipBlanks(s, p + 1);
        if (Chars.MatchesAny(s, p, ["đều", "cũng", "này", "nêu trên"], out var filler)) p = Chars.SkipBlanks(s, filler);
        if (EndOfForce.Matches(s, p, out var after)) return new Verdict(Cue.Repeals, p, after);
        // "khi Luật … có hiệu lực thi hành", "sau khi Luật … được Quốc hội thông qua": the day of the act, nothing that is done with it.
        if (Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "khi") && Chars.MatchesAny(s, p, ["có hiệu lực", "được quốc hội", "được chính phủ", "được ban hành", "được thông qua", "được ký", "được công bố", "ra đời", "ban hành"], out _)) return new Verdict(Cue.Aside, p, p);
        // "… được thay thế bằng Quyết định này"; by another act, it is only told.
        if (Replaced.Matches(s, p, out after) && KindGrammar.TryReadForward(s, Chars.SkipBlanks(s, after), out var kindEnd) && Chars.Matches(s, Chars.SkipBlanks(s, kindEnd), "này")) return new Verdict(Cue.Replaces, p, after);
        return Verdict.None;
    }
}
