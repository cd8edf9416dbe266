using static DanVan.Parsing.Citations.AmendmentGrammar;
using static DanVan.Parsing.Citations.GoverningCues;
using static DanVan.Parsing.Citations.RelationRules;

namespace DanVan.Parsing.Citations;

/// <summary>Acts that a sentence only tells of: written, reported, quoted or still to be made.</summary>
internal static class ToldActs
{
    /// <summary>Who made an act and when is not told at greater length.</summary>
    private const int LongestMaking = 100;

    private static readonly Phrases Made = new("được quốc hội", "được ủy ban thường vụ quốc hội", "được hội đồng nhà nước", "được hội đồng bộ trưởng", "được chính phủ");

    private static readonly Endings ShortNaming = new("gọi là", "gọi tắt là", "viết tắt là", "gọi chung là");

    internal static readonly Phrases AgainstThis = new("trái với luật này", "trái với bộ luật này", "trái với pháp lệnh này", "trái với nghị định này", "trái với nghị quyết này", "trái với quyết định này", "trái với thông tư này", "trái với quy định này");

    private const int LongestCount = 12;
    private const int LongestAgent = 70;
    private const int LeastOfQuote = 30;
    private const int LongestList = 600;
    private const int LongestReport = 80;
    private const int LongestDescription = 500;

    // What is said or written to another body.
    private static readonly Endings Reporting = new("đề nghị", "báo cáo", "kiến nghị", "đề xuất", "có ý kiến", "tham gia ý kiến", "cho ý kiến", "trình", "trả lời", "thông báo", "xin ý kiến", "phúc đáp");

    private static readonly Endings Drafts = new("dự thảo", "dự án", "dự thảo các", "dự án các", "hồ sơ đề nghị xây dựng", "đề nghị xây dựng", "các dự án luật", "các dự thảo luật");

    // Behind "nghe": who reports, or the report.
    private static readonly Phrases Hearing = new("báo cáo", "tờ trình", "ý kiến", "đồng chí", "lãnh đạo", "trưởng", "phó", "ông", "bà", "đ/c", "các đồng chí", "đại diện", "các báo cáo", "các ý kiến", "thuyết trình", "phổ biến");

    // What those who heard it do then; in small letters, for acts of these names are written with capitals.
    private static readonly string[] Conclusions = ["kết luận", "có ý kiến", "thống nhất", "yêu cầu", "giao ", "quyết nghị", "quyết định"];

    // Before words that are told as another said or wrote them.
    private static readonly Endings Telling = new("giao", "yêu cầu", "nêu", "nêu rõ", "chỉ đạo", "kết luận", "nhấn mạnh", "ghi rõ", "quy định", "khẳng định", "kiến nghị", "đề nghị");

    // How an act is carried out, said behind it.
    private static readonly Phrases CarriedOut = new("triển khai", "thực hiện", "thi hành", "quán triệt", "tuyên truyền", "phổ biến", "cụ thể hóa", "chấp hành", "áp dụng");

    // What an act sets for those who carry it out.
    private static readonly Endings Goals = new("mục tiêu", "chỉ tiêu", "nhiệm vụ", "giải pháp", "nhóm giải pháp", "nhóm nhiệm vụ", "yêu cầu", "quan điểm", "chủ trương", "định hướng", "lộ trình", "tiến độ");

    private static readonly Phrases GoalWords = new("mục tiêu", "chỉ tiêu", "nhiệm vụ", "giải pháp", "yêu cầu", "kế hoạch", "các", "và", "đã được", "được", "đã", "đề ra", "nêu", "xác định", "giao", "tại", "trong", "của", "theo", "mà");

    // Work as the subject of a clause, and what is said of it.
    private static readonly Endings Subjects = new("việc", "việc tổ chức", "việc triển khai", "công tác", "công tác triển khai", "công tác tổ chức", "tình hình", "quá trình", "quá trình tổ chức");

    private static readonly Phrases States = new("còn", "vẫn", "chưa", "đã", "có nơi", "có lúc", "ở một số", "tại một số", "của một số", "chậm");

    private static readonly Phrases Everyone = new("các", "mọi", "từng", "toàn", "tất cả", "cán bộ", "đảng viên", "cấp ủy", "chi bộ", "người");

    private static readonly Phrases Replaced = new("được thay thế bằng", "được thay thế bởi", "bị thay thế bởi", "được thay thế");

    // "UBND huyện đã có Công văn số …": who wrote the act, nothing that is done with it.
    internal static bool HasWord(ReadOnlySpan<char> s, int start, out int has)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (!Chars.EndsWith(s, p, "có", out has) && !Chars.EndsWith(s, p, "có các", out has)) return false;
        p = Chars.SkipBlanksBack(s, has);
        // "…, trong đó có Chỉ thị số …": one of those that were named together.
        if (Chars.EndsWith(s, p, "trong đó")) return false;
        if (Chars.EndsWith(s, p, "đã", out var already)) has = already;
        return true;
    }

    // "giao “các bộ … cập nhật theo Kế hoạch số …”": what another body orders or wrote.
    internal static bool IsQuoted(ReadOnlySpan<char> s, int start, int contentStart)
    {
        var least = Math.Max(contentStart, start - Farthest);
        var open = least + s[least..start].LastIndexOf('“');
        if (open < least || start - open < LeastOfQuote || s[open..start].ContainsAny('”', '|')) return false;
        var before = Chars.SkipBlanksBack(s, open);
        if (Telling.EndAt(s, before)) return true;
        // "Sửa đổi khoản 1 như sau: “…”" gives the words of the document itself.
        return before > 0 && s[before - 1] == ':' && !Chars.EndsWith(s, Chars.SkipBlanksBack(s, before - 1), "sau");
    }

    // "Trong thời gian qua, công tác triển khai Luật … đã đạt kết quả": the preamble tells what has been, it carries nothing out.
    internal static bool IsTold(ReadOnlySpan<char> s, int clause, int verb)
    {
        var p = Chars.SkipBlanks(s, clause);
        if (!Chars.MatchesAny(s, p, ["trong thời gian qua", "thời gian qua", "trong những năm qua", "những năm qua", "trong những năm gần đây", "những năm gần đây", "hiện nay", "thời gian gần đây", "đến nay"], out var opening)) return false;
        for (p = opening; p < verb; p++)
        {
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && Chars.MatchesAny(s, p, ["công tác", "việc", "tình hình", "kết quả"], out _)) return true;
        }

        return false;
    }

    // "(Sở Tài chính đã tổng hợp và đề nghị tại …)": where something was written.
    internal static bool IsReportedThere(ReadOnlySpan<char> gap)
    {
        if (!IsPlace(gap)) return false;
        var p = Chars.SkipBlanksBack(gap, gap.Length);
        if (Chars.EndsWith(gap, p, "các", out var many)) p = Chars.SkipBlanksBack(gap, many);
        p = Chars.SkipBlanksBack(gap, Chars.WordStart(gap, p));
        if (!Reporting.EndAt(gap, p)) return false;
        var window = gap[Math.Max(0, p - LongestReport)..p];
        var clause = window.LastIndexOfAny(";:(") + 1;
        for (var i = clause; i < window.Length; i++)
        {
            if (window[i] is 'đ' or 'Đ' && Chars.AtWordStart(window, i) && Chars.Matches(window, i, "đã")) return true;
        }

        return false;
    }

    // "Sau khi nghe Báo cáo của Ban A về … theo tinh thần Nghị quyết B, Bộ Chính trị kết luận": what was heard, up to what was concluded.
    internal static bool IsHeard(ReadOnlySpan<char> s, int contentStart, int start)
    {
        var least = Math.Max(contentStart, start - 2 * Farthest);
        if (least >= start) return false;
        var at = Math.Max(s[least..start].LastIndexOf("nghe", StringComparison.Ordinal), s[least..start].LastIndexOf("Nghe", StringComparison.Ordinal));
        if (at < 0) return false;
        var p = least + at;
        if (!Chars.AtWordStart(s, p) || !Chars.Matches(s, p, "nghe", out var heard)) return false;
        var what = Chars.SkipBlanks(s, heard);
        if (what >= start || !(Hearing.Matches(s, what) || (Chars.IsUpper(s[what]) && TitleGrammar.IsBody(s, what)))) return false;
        if (SentenceStart(s, p, start, out var broken) > p || broken) return false;
        var rest = s[what..start];
        var comma = rest.IndexOf(',');
        if (comma < 0) return true;
        foreach (var word in Conclusions)
        {
            if (rest[comma..].IndexOf(word, StringComparison.Ordinal) is var found and > 0 && !Chars.IsWordChar(rest[comma + found - 1])) return false;
        }

        return true;
    }

    // "nghe Báo cáo của Ban A về … (Báo cáo số …)", "ban hành Hướng dẫn … (Hướng dẫn số …)": the bracket gives the number of what stands before it,
    // and what governs that governs the act.
    internal static bool IsDescribedBefore(ReadOnlySpan<char> s, Draft draft, int contentStart, int start, out int noun)
    {
        noun = start;
        var open = Chars.SkipBlanksBack(s, start);
        if (open == 0 || s[open - 1] != '(' || start != draft.Found.Start || draft.Found.Class != CitationClass.Numbered || draft.KindEnd <= draft.KindStart || draft.KindIsShared) return false;
        var least = Math.Max(contentStart, open - LongestDescription);
        if (FindBack(s, s[draft.KindStart..draft.KindEnd], least, open - 1, out noun)) return true;
        // "ban hành Kế hoạch phát động phong trào … (Quyết định số … ban hành Kế hoạch …)"
        if (!draft.HasTitle || !Chars.MatchesAny(s, draft.TitleStart, ["ban hành", "phê duyệt", "về việc ban hành", "về ban hành"], out var issues)) return false;
        var kind = Chars.SkipBlanks(s, issues);
        return KindGrammar.TryReadForward(s, kind, out var kindEnd) && kindEnd <= draft.TitleEnd && FindBack(s, s[kind..kindEnd], least, open - 1, out noun);
    }

    private static bool FindBack(ReadOnlySpan<char> s, ReadOnlySpan<char> kind, int least, int end, out int noun)
    {
        noun = end;
        for (var p = end - kind.Length; p >= least; p--)
        {
            if (s[p] is '|' or ';' || (s[p] == '.' && TitleGrammar.EndsSentence(s, p))) return false;
            if (Chars.Fold(s[p]) != Chars.Fold(kind[0]) || !Chars.AtWordStart(s, p) || !s.Slice(p, kind.Length).Equals(kind, StringComparison.OrdinalIgnoreCase)) continue;
            var after = p + kind.Length;
            if (Chars.IsWordChar(s[after]) || Chars.Matches(s, Chars.SkipBlanks(s, after), "số")) continue;
            noun = p;
            return true;
        }

        return false;
    }

    // "(đã gửi danh sách kèm theo …)"
    internal static bool IsSent(ReadOnlySpan<char> s, int clause, int end)
    {
        for (var p = end - 1; p >= clause; p--)
        {
            if (s[p] is ',' or ';' or ':' or '(') return false;
            if (!Chars.IsLetter(s[p]) || !Chars.AtWordStart(s, p)) continue;
            // "Gửi hồ sơ theo Mẫu số 05 kèm theo Nghị định số …": forms are issued with an act.
            if (Chars.MatchesAny(s, p, ["mẫu", "phụ lục", "biểu", "danh mục"], out _)) return false;
            if (Chars.Matches(s, p, "gửi")) return true;
        }

        return false;
    }

    // "việc thực hiện Pháp lệnh … còn hình thức": the clause tells how the work has gone.
    internal static bool IsToldAsDone(ReadOnlySpan<char> s, int verb, int after) =>
        Subjects.EndAt(s, Chars.SkipBlanksBack(s, verb)) && States.Matches(s, Chars.SkipBlanks(s, after));

    // "khắc phục những hạn chế đã được chỉ ra tại …": the act tells of the matter, it does not rule it; it does rule goals and tasks.
    internal static bool IsToldThere(ReadOnlySpan<char> gap)
    {
        if (!IsPlace(gap)) return false;
        var p = Chars.SkipBlanksBack(gap, gap.Length);
        while (p > 0 && !Chars.IsBlank(gap[p - 1])) p--;
        p = Chars.SkipBlanksBack(gap, p);
        if (!Chars.EndsWith(gap, p, "chỉ ra", out var told) && !Chars.EndsWith(gap, p, "nêu", out told) && !Chars.EndsWith(gap, p, "đề ra", out told) && !Chars.EndsWith(gap, p, "kết luận", out told)) return false;
        p = Chars.SkipBlanksBack(gap, told);
        if (Chars.EndsWith(gap, p, "đã được", out var passive) || Chars.EndsWith(gap, p, "được", out passive) || Chars.EndsWith(gap, p, "đã", out passive)) p = Chars.SkipBlanksBack(gap, passive);
        return !Goals.EndAt(gap, p);
    }

    // "đạt các mục tiêu, chỉ tiêu đề ra trong …": between the verb and the act only what the act sets.
    internal static bool IsOfGoals(ReadOnlySpan<char> gap)
    {
        for (var p = Chars.SkipBlanks(gap, 0); p < gap.Length;)
        {
            if (gap[p] == ',') p++;
            else if (GoalWords.Matches(gap, p, out var end)) p = end;
            else return false;
            p = Chars.SkipBlanks(gap, p);
        }

        return true;
    }

    // The act is where something is said: "quy định tại", "nêu trong".
    internal static bool IsPlace(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanksBack(gap, gap.Length);
        if (Chars.EndsWith(gap, p, "các", out var many)) p = Chars.SkipBlanksBack(gap, many);
        return Chars.EndsWith(gap, p, "tại") || Chars.EndsWith(gap, p, "trong");
    }

    // "đã được Thủ tướng Chính phủ phê duyệt", "do Bộ Nội vụ ban hành"
    internal static bool IsDoneBy(ReadOnlySpan<char> s, int start, int least)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, p, "được") || Chars.EndsWith(s, p, "bị")) return true;
        var window = s[Math.Min(p, Math.Max(least, p - 60))..p];
        var passive = Math.Max(window.LastIndexOf("được ", StringComparison.Ordinal), window.LastIndexOf(" do ", StringComparison.Ordinal));
        return passive >= 0 && window[passive..].IndexOfAny(',', ';', ':') < 0 && window[passive..].IndexOf(" và", StringComparison.Ordinal) < 0;
    }

    // "dự thảo Luật …", "các dự án: Luật A; Luật B": what is not yet made.
    internal static bool IsDraft(ReadOnlySpan<char> s, int start)
    {
        if (Drafts.EndAt(s, Chars.SkipBlanksBack(s, start))) return true;
        var least = Math.Max(0, start - LongestList);
        var list = s[least..start];
        var colon = list.LastIndexOf(':');
        return colon > 0 && list[colon..].IndexOfAny('.', '|') < 0 && Drafts.EndAt(s, Chars.SkipBlanksBack(s, least + colon));
    }

    internal static bool IsTitleOfDraft(ReadOnlySpan<char> s, int clause, int verb)
    {
        var p = Chars.SkipBlanksBack(s, verb);
        if (Chars.EndsWith(s, p, "triển khai", out var more) || Chars.EndsWith(s, p, "tổ chức", out more)) p = Chars.SkipBlanksBack(s, more);
        return KindGrammar.TryReadBack(s, p, out var kindStart) && kindStart > clause && Chars.SkipBlanksBack(s, kindStart) is var before && (Chars.EndsWith(s, before, "dự thảo") || Chars.EndsWith(s, before, "thông qua"));
    }

    // "… để Luật Đất đai được thực hiện thống nhất", "… đưa Nghị quyết vào cuộc sống": said behind the act, within its sentence.
    internal static bool IsCarriedOut(ReadOnlySpan<char> s, int after, out int start, out int end)
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
            if (!CarriedOut.Matches(window, verb, out var verbEnd) && !IsDutyOfAll(window, p, verb, out verbEnd)) continue;
            (start, end) = (after + p, after + verbEnd);
            return true;
        }

        return false;
    }

    // "… cần được các cơ quan, đơn vị nghiêm túc triển khai": who carries it out stands before the verb.
    private static bool IsDutyOfAll(ReadOnlySpan<char> window, int passive, int agent, out int end)
    {
        end = agent;
        if (IsDoneByCount(window, agent, out end)) return true;
        var before = Chars.SkipBlanksBack(window, passive);
        if (!Chars.EndsWith(window, before, "cần") && !Chars.EndsWith(window, before, "phải")) return false;
        if (agent >= window.Length || !(Chars.IsUpper(window[agent]) || Everyone.Matches(window, agent))) return false;
        for (var p = agent; p < window.Length; p++)
        {
            if (window[p] is ';' or ':' or '(' || (window[p] == '.' && TitleGrammar.EndsSentence(window, p))) return false;
            if (!Chars.IsLetter(window[p]) || !Chars.AtWordStart(window, p)) continue;
            if (Chars.MatchesAny(window, p, ["để", "nhằm"], out _)) return false;
            if (CarriedOut.Matches(window, p, out end)) return true;
        }

        return false;
    }

    /// <summary>Whether so many of a level carry an act out: "29/29 xã, thị trấn triển khai", "tất cả các cấp ủy quán triệt".</summary>
    internal static bool IsDoneByCount(ReadOnlySpan<char> s, int i, out int end)
    {
        end = i;
        var p = i;
        if (!Chars.MatchesAny(s, p, ["tất cả các", "tất cả", "hầu hết các", "toàn thể", "các cấp ủy", "các cấp", "các xã", "các địa phương", "các đơn vị", "các chi bộ", "các ngành"], out var all))
        {
            while (p < s.Length && (Chars.IsDigit(s[p]) || s[p] is '/' or '%' or ',')) p++;
            if (p == i || p - i > LongestCount || !Chars.IsDigit(s[i])) return false;
            all = p;
        }

        for (p = all; p < s.Length && p - i < LongestAgent; p++)
        {
            if (s[p] is ';' or ':' or '(' or '.') return false;
            if (!Chars.IsLetter(s[p]) || !Chars.AtWordStart(s, p)) continue;
            if (Chars.MatchesAny(s, p, ["để", "nhằm", "mà", "và", "được"], out _)) return false;
            if (Chars.MatchesAny(s, p, ["ban hành", "phê duyệt"], out _)) return false;
            if (CarriedOut.Matches(s, p, out end)) return true;
        }

        return false;
    }

    // "Pháp lệnh A được Hội đồng Nhà nước ban hành ngày … hết hiệu lực kể từ ngày Luật này có hiệu lực": who made it and when stands between.
    private static bool TryLaterEnd(ReadOnlySpan<char> s, int p, out int cueStart, out int cueEnd)
    {
        (cueStart, cueEnd) = (p, p);
        if (!Made.Matches(s, p, out var i)) return false;
        for (var least = Math.Min(s.Length, p + LongestMaking); i < least; i++)
        {
            if (s[i] is ';' or ',' or '.' or '\n') return false;
            if (s[i] is not 'h' || !Chars.AtWordStart(s, i) || !Chars.Matches(s, i, "hết hiệu lực", out cueEnd)) continue;
            cueStart = i;
            return true;
        }

        return false;
    }

    internal static Verdict After(ReadOnlySpan<char> s, int start, int end)
    {
        var p = Chars.SkipBlanks(s, Math.Min(end, s.Length));
        if (p < s.Length && s[p] == ')')
        {
            // "… theo Luật số B (sau đây gọi là Luật A) hết hiệu lực": said of the act in full.
            if (ShortNaming.EndAt(s, Chars.SkipBlanksBack(s, start))) return Verdict.None;
            p = Chars.SkipBlanks(s, p + 1);
        }

        // "Các quy định trong Nghị định A trái với Luật này đều bãi bỏ"
        var isContrary = AgainstThis.Matches(s, p, out var against);
        if (isContrary) p = Chars.SkipBlanks(s, against);
        if (Chars.MatchesAny(s, p, ["đều", "cũng", "này", "nêu trên", "đồng thời"], out var filler)) p = Chars.SkipBlanks(s, filler);
        if (EndOfForce.Matches(s, p, out var after) || (isContrary && Chars.MatchesAny(s, p, ["bãi bỏ", "hủy bỏ"], out after))) return new Verdict(Cue.Repeals, p, after);
        if (TryLaterEnd(s, p, out var endStart, out after)) return new Verdict(Cue.Repeals, endStart, after);
        // "(có Báo cáo số … kèm theo)"
        if (Chars.Matches(s, p, "kèm theo", out after) && Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "có", out var has)) return new Verdict(Cue.IssuedWith, has, Chars.SkipBlanksBack(s, start));
        // "từ ngày Luật … có hiệu lực"
        if (Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "ngày") && Chars.MatchesAny(s, p, ["có hiệu lực", "được ban hành", "được thông qua", "được ký"], out _)) return new Verdict(Cue.Aside, p, p);
        // "khi Luật … có hiệu lực thi hành", "sau khi Luật … được Quốc hội thông qua": the day of the act, nothing that is done with it.
        if (Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "khi") && Chars.MatchesAny(s, p, ["có hiệu lực", "được quốc hội", "được chính phủ", "được ban hành", "được thông qua", "được ký", "được công bố", "ra đời", "ban hành"], out _)) return new Verdict(Cue.Aside, p, p);
        // "… được thay thế bằng Quyết định này"; by another act, it is only told.
        if (Replaced.Matches(s, p, out after) && KindGrammar.TryReadForward(s, Chars.SkipBlanks(s, after), out var kindEnd) && Chars.Matches(s, Chars.SkipBlanks(s, kindEnd), "này")) return new Verdict(Cue.Replaces, p, after);
        return IsChangedHere(s, p, out after) ? new Verdict(Cue.Amends, p, after) : Verdict.None;
    }
}
