using static DanVan.Parsing.Citations.AmendmentGrammar;
using static DanVan.Parsing.Citations.RelationRules;

namespace DanVan.Parsing.Citations;

/// <summary>Acts that a sentence only tells of: written, reported, quoted or still to be made.</summary>
internal static class ToldActs
{
    private const int LeastOfQuote = 30;

    // Before words that are told as another said or wrote them.
    private static readonly Endings Telling = new("giao", "yêu cầu", "nêu", "nêu rõ", "chỉ đạo", "kết luận", "nhấn mạnh", "ghi rõ", "quy định", "khẳng định", "kiến nghị", "đề nghị");

    // How an act is carried out, said behind it.
    private static readonly Phrases CarriedOut = new("triển khai", "thực hiện", "thi hành", "quán triệt", "tuyên truyền", "phổ biến", "cụ thể hóa", "chấp hành", "áp dụng");

    private static readonly Phrases Replaced = new("được thay thế bằng", "được thay thế bởi", "bị thay thế bởi", "được thay thế");

    // "UBND huyện đã có Công văn số …": who wrote the act, nothing that is done with it.
    internal static bool HasWord(ReadOnlySpan<char> s, int start, out int has)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (!Chars.EndsWith(s, p, "có", out has) && !Chars.EndsWith(s, p, "có các", out has)) return false;
        p = Chars.SkipBlanksBack(s, has);
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

    // "khắc phục những hạn chế đã được chỉ ra tại …": the act tells of the matter, it does not rule it.
    internal static bool IsToldThere(ReadOnlySpan<char> gap)
    {
        if (!IsPlace(gap)) return false;
        var p = Chars.SkipBlanksBack(gap, gap.Length);
        while (p > 0 && !Chars.IsBlank(gap[p - 1])) p--;
        p = Chars.SkipBlanksBack(gap, p);
        return Chars.EndsWith(gap, p, "chỉ ra") || Chars.EndsWith(gap, p, "nêu") || Chars.EndsWith(gap, p, "đề ra") || Chars.EndsWith(gap, p, "kết luận");
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

    // "dự thảo Luật …", "các dự án: Luật …": what is not yet made.
    internal static bool IsDraft(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        return Chars.EndsWith(s, p, "dự thảo") || Chars.EndsWith(s, p, "dự án") || Chars.EndsWith(s, p, "dự thảo các") || Chars.EndsWith(s, p, "dự án các") || Chars.EndsWith(s, p, "hồ sơ đề nghị xây dựng") || Chars.EndsWith(s, p, "đề nghị xây dựng");
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
            if (!CarriedOut.Matches(window, verb, out var verbEnd)) continue;
            (start, end) = (after + p, after + verbEnd);
            return true;
        }

        return false;
    }

    internal static Verdict After(ReadOnlySpan<char> s, int start, int end)
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
