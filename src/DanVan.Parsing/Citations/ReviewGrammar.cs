namespace DanVan.Parsing.Citations;

/// <summary>Reviews: what was carried out is their object ("sơ kết 5 năm thực hiện …", "đánh giá kết quả triển khai …").</summary>
internal static class ReviewGrammar
{
    internal const int LongestPassive = 80;

    // Between the word for a review and the word for what was carried out.
    private static readonly Phrases CoordinateReviews = new("đánh giá", "rút kinh nghiệm", "kiểm điểm", "tổng kết", "sơ kết", "báo cáo", "khen thưởng", "nhân rộng", "biểu dương", "bình xét", "kết quả", "tình hình", "việc", "toàn diện", "khách quan", "trung thực", "đầy đủ", "sâu sắc", "thực chất", "cụ thể", "nghiêm túc", "đúng thực chất", "làm rõ");

    // What is done with an act, as the object of a review: "kết quả lãnh đạo, chỉ đạo, triển khai thực hiện".
    private static readonly Endings Work = new("lãnh đạo", "chỉ đạo", "quán triệt", "triển khai", "tuyên truyền", "phổ biến", "học tập", "cụ thể hóa", "thể chế hóa", "ban hành", "tham mưu", "kiểm tra", "giám sát", "nghiên cứu", "thực hiện", "tổ chức", "xây dựng", "kết quả", "tình hình");

    private static readonly Endings Routine = new("theo dõi", "đôn đốc", "kiểm tra", "giám sát", "hướng dẫn", "báo cáo");

    private static readonly Phrases WorkNouns = new("kết quả", "tình hình", "việc", "quá trình", "thực trạng", "mức độ");

    // What an item of a review is about.
    internal static readonly Phrases Reviewed = new("kết quả", "tình hình", "việc", "công tác", "quá trình", "thực trạng", "mức độ");

    // "tổng kết thí điểm mô hình … theo Nghị quyết …", but not "chế độ sơ kết, tổng kết công tác … theo Quyết định …", "kiểm điểm theo Quy định …".
    internal static bool IsReviewOfWork(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int k, int end) =>
        k > 0 && ((hits[k - 1].Cue is not (Cue.Reviews or Cue.Assesses) && !Chars.Matches(s, hits[k - 1].Start, "hoàn thành")) || s[hits[k - 1].End..end].IndexOf("thí điểm", StringComparison.OrdinalIgnoreCase) >= 0);

    internal static bool IsListHead(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p < gap.Length && gap[p] == ',') p = Chars.SkipBlanks(gap, p + 1);
        return p >= gap.Length || Chars.MatchesAny(gap, p, ["bao gồm", "gồm", "cụ thể", "như sau", "các nội dung", "những nội dung", "các nhiệm vụ", "trên các", "về các"], out _);
    }

    // "Sơ kết 3 năm thực hiện", "tổng kết, đánh giá việc triển khai", "Đánh giá kết quả lãnh đạo, thực hiện": a review of what was carried out.
    internal static Verdict Review(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int from, int end)
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
            if (hit.Cue == Cue.Assesses && (HasWorkNoun(gap) || gap.Trim().IsEmpty) && !IsRoutine(s, hit.Start)) assessed = new Verdict(Cue.Reviews, hit.Start, hit.End);
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

    // "Kết quả triển khai, thực hiện …": the verb is the object of such a noun.
    internal static bool IsResult(ReadOnlySpan<char> s, int clause, int verb, Phrases nouns)
    {
        for (var p = verb - 1; p >= Math.Max(clause, verb - LongestPassive); p--)
        {
            if (s[p] is ';' or ':') return false;
            if (Chars.IsLetter(s[p]) && Chars.AtWordStart(s, p) && nouns.Matches(s, p, out var noun) && noun <= verb) return IsOneObject(s, noun, verb);
        }

        return false;
    }

    // "công tác tiếp công dân, đối thoại theo Quy định số …": the member of a list that names what is reviewed.
    internal static bool OpensWithMatter(ReadOnlySpan<char> s, int clause, int end)
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
    internal static bool AfterCount(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (p > 0 && s[p - 1] == ')') return true;
        return (p > 0 && Chars.IsDigit(s[p - 1]))
            || Chars.EndsWith(s, p, "một") || Chars.EndsWith(s, p, "hai") || Chars.EndsWith(s, p, "ba") || Chars.EndsWith(s, p, "bốn") || Chars.EndsWith(s, p, "năm") || Chars.EndsWith(s, p, "sáu") || Chars.EndsWith(s, p, "bảy")
            || Chars.EndsWith(s, p, "tám") || Chars.EndsWith(s, p, "chín") || Chars.EndsWith(s, p, "mười") || Chars.EndsWith(s, p, "lăm") || Chars.EndsWith(s, p, "mươi") || Chars.EndsWith(s, p, "các");
    }
}
