using DanVan.Parsing.Structure;

namespace DanVan.Parsing.Citations;

/// <summary>What the citing document does with a cited one: by zone and by the nearest word that says it.</summary>
internal static class RelationRules
{
    private const int Farthest = 600;

    private enum Cue
    {
        None,
        Basis,
        Implements,
        Reviews,
        Amends,
        Replaces,
        Repeals,
        IssuedWith,
        Mentions,
        Aside,
        Years,
    }

    private static readonly (string Words, Cue Cue)[] Cues =
    [
        ("ban hành kèm theo", Cue.IssuedWith), ("kèm theo", Cue.IssuedWith), ("ban hành theo", Cue.IssuedWith),
        ("căn cứ", Cue.Basis), ("thực hiện", Cue.Implements), ("triển khai", Cue.Implements), ("quán triệt", Cue.Implements), ("tuyên truyền", Cue.Implements), ("phổ biến", Cue.Implements),
        ("theo", Cue.Implements), ("thi hành", Cue.Implements), ("chấp hành", Cue.Implements), ("tuân thủ", Cue.Implements), ("cụ thể hóa", Cue.Implements), ("học tập", Cue.Implements),
        ("vận dụng", Cue.Implements), ("bám sát", Cue.Implements), ("nghiên cứu", Cue.Implements), ("phù hợp với", Cue.Implements), ("tiếp thu", Cue.Implements), ("hưởng ứng", Cue.Implements), ("áp dụng", Cue.Implements),
        ("sơ kết", Cue.Reviews), ("tổng kết", Cue.Reviews),
        ("sửa đổi", Cue.Amends), ("bổ sung", Cue.Amends), ("thay thế", Cue.Replaces), ("thay cho", Cue.Replaces), ("bãi bỏ", Cue.Repeals), ("hủy bỏ", Cue.Repeals),
        ("ban hành", Cue.Mentions), ("xem", Cue.Mentions), ("góp ý", Cue.Mentions), ("trình", Cue.Mentions), ("ký kết", Cue.Mentions), ("gọi tắt là", Cue.Aside), ("viết tắt là", Cue.Aside), ("gọi là", Cue.Aside), ("viết tắt", Cue.Aside), ("gọi tắt", Cue.Aside), ("năm thực hiện", Cue.Years), ("năm triển khai thực hiện", Cue.Years), ("năm triển khai", Cue.Years), ("ký ban hành", Cue.Mentions), ("xây dựng", Cue.Mentions), ("phê duyệt", Cue.Mentions), ("quy định chi tiết", Cue.Aside), ("hoàn thành", Cue.Implements), ("gắn với", Cue.Implements), ("so với", Cue.Aside), ("đánh giá kết quả", Cue.Reviews),
    ];

    public static void Apply(ReadOnlySpan<char> s, Zone zone, bool beforeSections, int contentStart, List<Draft> drafts, CitationRelation? inherited)
    {
        var from = contentStart;
        Draft? previous = null;
        foreach (var draft in drafts)
        {
            if (draft.Within >= 0)
            {
                draft.Relation = CitationRelation.Mentions;
                continue;
            }

            var start = draft.Found.Start;
            var least = Math.Max(Math.Min(from, start), start - Farthest);
            var cue = Find(s, least, start, out var cueStart, out var cueEnd, out var sentenceBroken);
            if (cue == Cue.None && After(s, draft.Extent, out cue, out cueStart, out cueEnd))
            {
                // "Quyết định số … hết hiệu lực"
            }

            if (cue == Cue.None)
            {
                if (previous is not null && !sentenceBroken)
                {
                    draft.Relation = previous.Relation;
                    (draft.CueStart, draft.CueEnd) = (previous.CueStart, previous.CueEnd);
                }
                else
                {
                    draft.Relation = inherited ?? CitationRelation.Mentions;
                }
            }
            else
            {
                draft.Relation = ToRelation(cue, zone, beforeSections);
                (draft.CueStart, draft.CueEnd) = (cueStart, cueEnd);
            }

            if (cue != Cue.Aside) previous = draft;
            from = Math.Max(draft.Extent, draft.Found.End);
        }
    }

    /// <summary>The relation that a sentence which leads to a list or a footnote gives what follows; null where it says nothing.</summary>
    public static CitationRelation? OfLead(ReadOnlySpan<char> s, int end, Zone zone)
    {
        var cue = Find(s, Math.Max(0, end - Farthest), end, out _, out _, out _);
        return cue is Cue.None or Cue.Mentions or Cue.Aside ? null : ToRelation(cue, zone, beforeSections: false);
    }

    private static CitationRelation ToRelation(Cue cue, Zone zone, bool beforeSections) => cue switch
    {
        Cue.Basis => zone == Zone.Preamble || beforeSections ? CitationRelation.Basis : CitationRelation.Implements,
        Cue.Implements => zone == Zone.Preamble || beforeSections ? CitationRelation.Basis : CitationRelation.Implements,
        Cue.Years => zone == Zone.Preamble ? CitationRelation.Basis : CitationRelation.Reviews,
        Cue.Reviews => CitationRelation.Reviews,
        Cue.Amends => CitationRelation.Amends,
        Cue.Replaces => CitationRelation.Replaces,
        Cue.Repeals => CitationRelation.Repeals,
        Cue.IssuedWith => CitationRelation.IssuedWith,
        _ => CitationRelation.Mentions,
    };

    // The nearest cue before the citation; a review of what was carried out is a review.
    private static Cue Find(ReadOnlySpan<char> s, int least, int end, out int cueStart, out int cueEnd, out bool sentenceBroken)
    {
        cueStart = cueEnd = end;
        sentenceBroken = false;
        var found = Cue.None;
        for (var p = end - 1; p >= least; p--)
        {
            var c = s[p];
            if (c == '.' && TitleGrammar.EndsSentence(s, p) && p < end - 1)
            {
                sentenceBroken = true;
                break;
            }

            if (found != Cue.None && (c is ';' or ':' || (c == ',' && !Chars.MatchesAny(s, Chars.SkipBlanks(s, p + 1), ["đánh giá", "rút kinh nghiệm", "kiểm điểm", "tổng kết", "báo cáo"], out _)))) break;
            if (!Chars.AtWordStart(s, p) || !IsCueLetter(c)) continue;
            foreach (var (words, cue) in Cues)
            {
                if (!Chars.Matches(s, p, words, out var after) || after > end) continue;
                if (found == Cue.None)
                {
                    if (IsIdle(s, p, words)) break;
                    if (cue is Cue.Amends or Cue.Replaces or Cue.Repeals && !Governs(s[after..end])) break;
                    found = cue;
                    (cueStart, cueEnd) = (p, after);
                    if (cue == Cue.Replaces && AmendsFirst(s, p, least, out var amends))
                    {
                        cueStart = amends;
                        return Cue.Amends;
                    }

                    if (words is "thi hành" && Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "chi tiết")) return Cue.Aside;
                    if (words is "theo" && Chars.EndsWith(s, Chars.SkipBlanksBack(s, p), "kèm", out var attached))
                    {
                        cueStart = Chars.EndsWith(s, Chars.SkipBlanksBack(s, attached), "ban hành", out var issued) ? issued : attached;
                        return Cue.IssuedWith;
                    }

                    if (cue is not (Cue.Implements or Cue.Years)) return found;
                }
                else if (cue is Cue.Reviews or Cue.Years)
                {
                    (cueStart, cueEnd) = (p, after);
                    if (cue == Cue.Reviews) return cue;
                    found = cue;
                }

                break;
            }
        }

        return found;
    }

    // "sửa đổi, bổ sung hoặc thay thế Quyết định số …"
    private static bool AmendsFirst(ReadOnlySpan<char> s, int p, int least, out int start)
    {
        start = p;
        var before = Chars.SkipBlanksBack(s, p);
        if (Chars.EndsWith(s, before, "hoặc", out var link)) before = Chars.SkipBlanksBack(s, link);
        if (before > least && s[before - 1] == ',') before = Chars.SkipBlanksBack(s, before - 1);
        return Chars.EndsWith(s, before, "sửa đổi, bổ sung", out start) || Chars.EndsWith(s, before, "bổ sung", out start) || Chars.EndsWith(s, before, "sửa đổi", out start) || Chars.EndsWith(s, before, "điều chỉnh", out start);
    }

    // Amending, replacing and repealing need their object at hand: places in it, "một số điều của", no other documents.
    private static bool Governs(ReadOnlySpan<char> between)
    {
        if (between.Length > 100) return false;
        var p = Chars.SkipBlanks(between, 0);
        if (p < between.Length && between[p] == ',' && Chars.Matches(between, Chars.SkipBlanks(between, p + 1), "bổ sung", out var after)) p = Chars.SkipBlanks(between, after);
        if (p < between.Length && (between[p] == ')' || Chars.Matches(between, p, "và"))) return false;
        return between.IndexOf("văn bản", StringComparison.Ordinal) < 0 && between.IndexOf(" theo ", StringComparison.Ordinal) < 0 && between.IndexOf(" phù hợp", StringComparison.Ordinal) < 0;
    }

    private static bool IsCueLetter(char c) => Chars.Lower(c) is 'b' or 'k' or 'c' or 't' or 'q' or 'p' or 'h' or 'v' or 'n' or 's' or 'x' or 'g' or 'a' or 'đ';

    // "được sửa đổi, bổ sung tại …", "trình tự" and the like say nothing about what this document does.
    private static bool IsIdle(ReadOnlySpan<char> s, int p, string words)
    {
        if (words is "sửa đổi" or "bổ sung" or "thay thế" or "bãi bỏ")
        {
            var before = Chars.SkipBlanksBack(s, p);
            if (before > 0 && s[before - 1] == '(') return true;
            if (before > 0 && s[before - 1] == ',') before = Chars.SkipBlanksBack(s, before - 1);
            if (Chars.EndsWith(s, before, "sửa đổi", out var start)) before = Chars.SkipBlanksBack(s, start);
            if (before > 0 && s[before - 1] == '(') return true;
            return Chars.EndsWith(s, before, "được") || Chars.EndsWith(s, before, "luật") || Chars.EndsWith(s, before, "bị") || Chars.EndsWith(s, before, "đã");
        }

        if (words is not "trình") return false;
        var last = Chars.SkipBlanksBack(s, p);
        foreach (var syllable in (ReadOnlySpan<string>)["lộ", "công", "tiến", "giáo", "chương", "quá", "quy", "hành", "giải", "tường", "qui"])
        {
            if (Chars.EndsWith(s, last, syllable)) return true;
        }

        return Chars.MatchesAny(s, p, ["trình tự", "trình độ", "trình bày"], out _);
    }

    private static bool After(ReadOnlySpan<char> s, int end, out Cue cue, out int cueStart, out int cueEnd)
    {
        cue = Cue.None;
        var p = Chars.SkipBlanks(s, Math.Min(end, s.Length));
        cueStart = cueEnd = p;
        if (Chars.MatchesAny(s, p, ["hết hiệu lực", "bị bãi bỏ", "được bãi bỏ", "sẽ hết hiệu lực"], out cueEnd)) cue = Cue.Repeals;
        else if (Chars.MatchesAny(s, p, ["được thay thế", "bị thay thế"], out cueEnd)) cue = Cue.Replaces;
        return cue != Cue.None;
    }
}
