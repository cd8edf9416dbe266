using DanVan.Parsing.Structure;
using static DanVan.Parsing.Citations.GoverningCues;
using static DanVan.Parsing.Citations.ReviewGrammar;
using static DanVan.Parsing.Citations.ToldActs;

namespace DanVan.Parsing.Citations;

/// <summary>What is amended, replaced, repealed or no longer in force, and by what.</summary>
internal static class AmendmentGrammar
{
    internal const int LongestProposal = 80;
    private const int LongestIssuer = 60;
    private const int LongestNote = 200;
    private const int LongestRules = 300;
    private const int LongestWords = 400;

    // What is amended, replaced or repealed: an act, a place in it, or words of it.
    private static readonly Phrases Objects = new(
        "điều", "khoản", "điểm", "tiết", "mục", "chương", "phần", "phụ lục", "biểu", "mẫu", "bảng", "danh mục", "cụm từ", "một số cụm từ", "các cụm từ", "một số từ", "từ “", "đoạn", "quy định", "các quy định", "những quy định", "một số quy định", "nội dung", "các nội dung",
        "một số nội dung", "một số điều", "một số điểm", "một số khoản", "một số mục", "các điều", "các khoản", "các điểm", "các mục", "các phụ lục", "các biểu", "các mẫu", "các chương", "toàn bộ", "hiệu lực", "gạch đầu dòng", "các văn bản", "những văn bản", "văn bản",
        "các nghị định", "các quyết định", "các nghị quyết", "các thông tư", "các chỉ thị", "các luật", "các pháp lệnh", "các kế hoạch", "các công văn", "một phần", "thủ tục", "các thủ tục", "cho", "đối với");

    // What an act brings along that has a name of its own.
    private static readonly Phrases Rules = new("quy chế", "quy định", "điều lệ", "quy trình", "danh mục", "bảng giá", "đơn giá", "định mức", "bộ tiêu chí", "nội quy", "chương trình", "kế hoạch", "đề án", "phương án", "phụ lục", "mẫu", "biểu mẫu", "bộ đơn giá", "quy tắc", "quy chuẩn", "tiêu chí", "hướng dẫn");

    // What a plan says that is changed there.
    private static readonly Phrases Details = new("thời gian", "thời hạn", "tiến độ", "lộ trình", "chỉ tiêu", "mục tiêu", "nhiệm vụ", "phân công", "tên", "số liệu", "kinh phí", "mức chi", "đối tượng", "một số chỉ tiêu", "một số nhiệm vụ", "các chỉ tiêu", "các nhiệm vụ");

    private static readonly Phrases Passive = new("đã được sửa đổi, bổ sung cập nhật", "được sửa đổi, bổ sung, cập nhật", "được sửa đổi, bổ sung cập nhật", "được điều chỉnh, bổ sung", "được điều chỉnh bổ sung", "được điều chỉnh", "đã được sửa đổi, bổ sung", "được sửa đổi, bổ sung", "đã được sửa đổi bổ sung", "được sửa đổi bổ sung", "được sửa đổi và bổ sung", "đã được sửa đổi", "được sửa đổi", "đã được bổ sung", "được bổ sung", "đã được thay thế", "được thay thế", "bị thay thế", "nay thay", "nay thay thế", "nay được thay", "nay được thay thế", "bị sửa đổi, bổ sung", "bị sửa đổi", "bị bãi bỏ", "sửa đổi, bổ sung", "sửa đổi bổ sung", "và bổ sung", "sửa đổi");

    // What this document does to an act that stands before it.
    private static readonly Phrases Changed = new("được sửa đổi, bổ sung", "được sửa đổi bổ sung", "được sửa đổi và bổ sung", "được sửa đổi", "được bổ sung", "được thay thế", "được thay", "được điều chỉnh, bổ sung", "được điều chỉnh", "được đính chính", "sửa đổi, bổ sung", "sửa đổi bổ sung", "sửa đổi", "bổ sung");

    // What is asked of others, and the work on an act that is still to come.
    private static readonly Phrases Orders = new("kiến nghị", "đề nghị", "đề xuất", "nghiên cứu", "trình", "tham mưu");

    // Before "trình" and "nghiên cứu" in other words and names.
    private static readonly Endings BeforeOrders = new("chương", "quy", "qui", "quá", "công", "lộ", "tờ", "giáo", "tiến", "hành", "giải", "tường", "phương", "viện", "xét", "theo", "căn cứ", "cơ quan", "bộ", "phòng");

    // Between "rà soát" and the verb: one work.
    private static readonly Phrases JoinsOfReview = new("và", "để", "sớm", "kịp thời", "cập nhật", "hệ thống hóa", "đánh giá", "nghiên cứu", "tiếp tục");

    // Before a verb whose object is what stands behind it, not the noun before.
    private static readonly Endings BeforeVerb = new("này", "và", "hoặc", "sẽ", "để", "đồng thời", "thống nhất", "chấp thuận", "quyết định", "đồng ý", "đã", "chủ trì", "cần", "phải", "tiếp tục", "nay", "thì");

    // What an act consists of; other nouns are ruled in it.
    private static readonly Phrases Places = new("điều", "khoản", "điểm", "tiết", "mục", "chương", "phần", "phụ lục", "mẫu", "biểu mẫu", "cụm từ", "từ “", "một số từ", "đoạn", "gạch đầu dòng", "các điều", "các khoản", "các điểm", "các mục", "các chương", "các phụ lục", "các mẫu", "các cụm từ", "một số điều", "một số khoản", "một số điểm", "một số mục", "một số cụm từ", "một số phụ lục", "một số mẫu", "một số biểu mẫu", "các biểu mẫu", "một số nội dung", "các nội dung", "toàn bộ");

    internal static readonly Phrases EndOfForce = new("hết hiệu lực", "sẽ hết hiệu lực", "không còn hiệu lực", "chấm dứt hiệu lực", "bị bãi bỏ", "được bãi bỏ", "bị hủy bỏ", "được hủy bỏ", "chấm dứt việc thực hiện");

    /// <summary>Whether the words at a position say that an act was amended or replaced.</summary>
    public static bool IsPassivePhrase(ReadOnlySpan<char> s, int i) => Passive.Matches(s, i);

    /// <summary>Whether the words at a position say that the act before them changes another: "thay thế", ": bãi bỏ".</summary>
    public static bool IsDoing(ReadOnlySpan<char> s, int i)
    {
        var p = Chars.SkipBlanks(s, i);
        if (p < s.Length && s[p] == ':') p = Chars.SkipBlanks(s, p + 1);
        return Chars.MatchesAny(s, p, ["thay thế", "sửa đổi", "bãi bỏ", "hủy bỏ", "bổ sung"], out _);
    }

    /// <summary>Whether the words behind an act say that this document changes it: "được sửa đổi, bổ sung như sau:", "được thay bằng cụm từ “…”".</summary>
    public static bool IsChangedHere(ReadOnlySpan<char> s, int i, out int end)
    {
        if (!Changed.Matches(s, i, out end)) return false;
        var p = Chars.SkipBlanks(s, end);
        if (Chars.Matches(s, p, "như sau")) return true;
        if (Chars.Matches(s, p, "lại", out var anew) && Chars.Matches(s, Chars.SkipBlanks(s, anew), "như sau")) return true;
        return (Chars.Matches(s, p, "bằng", out var by) || Chars.Matches(s, p, "thành", out by)) && Places.Matches(s, Chars.SkipBlanks(s, by));
    }

    /// <summary>Whether only "được sửa đổi, bổ sung bởi" and the like stands between two acts, and what says it.</summary>
    public static bool IsAmendedBy(ReadOnlySpan<char> s, int from, int start, out int cueStart, out int cueEnd)
    {
        cueStart = cueEnd = start;
        if (start - from > LongestNote) return false;
        var p = Chars.SkipBlanks(s, from);
        if (p < start && s[p] is ',' or '(') p = Chars.SkipBlanks(s, p + 1);
        // "Luật A, có hiệu lực thi hành kể từ ngày 01/01/2013, có nội dung được bổ sung bởi Điều 1 Luật B": as the codified law notes it.
        if (Chars.MatchesAny(s, p, ["có hiệu lực thi hành kể từ", "có hiệu lực kể từ", "có hiệu lực thi hành từ", "có hiệu lực từ"], out var force) && DateGrammar.TryRead(s, Chars.SkipBlanks(s, force), out var day)) p = Chars.SkipBlanks(s, day.End);
        else if (start - from > LongestPassive) return false;
        if (p < start && s[p] == ',') p = Chars.SkipBlanks(s, p + 1);
        if (Chars.MatchesAny(s, p, ["là văn bản gốc", "và"], out var and)) p = Chars.SkipBlanks(s, and);
        if (Chars.Matches(s, p, "có nội dung", out var content)) p = Chars.SkipBlanks(s, content);
        cueStart = p;
        if (!Passive.Matches(s, p, out cueEnd)) return false;
        p = Chars.SkipBlanks(s, cueEnd);
        for (var q = FurtherContent(s, p); q < start && Passive.Matches(s, q, out var more); q = FurtherContent(s, p)) p = Chars.SkipBlanks(s, cueEnd = more);
        if (Chars.MatchesAny(s, p, ["một số điều", "một số nội dung", "năm"], out var what)) p = Chars.SkipBlanks(s, what);
        while (p < start && Chars.IsDigit(s[p])) p++;
        p = Chars.SkipBlanks(s, p);
        if (!Chars.MatchesAny(s, p, ["bởi các", "bởi", "bới", "bằng", "tại các", "tại", "theo các", "theo"], out var agent)) return false;
        return Chars.SkipBlanks(s, agent) == start;
    }

    // "…, có nội dung bị bãi bỏ" behind "có nội dung được sửa đổi"; the same place where it does not go on so.
    private static int FurtherContent(ReadOnlySpan<char> s, int i)
    {
        var p = i < s.Length && s[i] == ',' ? Chars.SkipBlanks(s, i + 1) : i;
        return Chars.MatchesAny(s, p, ["và có nội dung", "có nội dung"], out var end) ? Chars.SkipBlanks(s, end) : i;
    }

    // "đưa nội dung vào (dự thảo) Luật …": the act is still to be made.
    internal static bool IsInsertedInto(ReadOnlySpan<char> s, Draft draft)
    {
        if (draft.Found.Class != CitationClass.Law) return false;
        var p = Chars.SkipBlanksBack(s, draft.Found.Start);
        if (Chars.EndsWith(s, p, "dự thảo", out var bill) || Chars.EndsWith(s, p, "dự án", out bill)) p = Chars.SkipBlanksBack(s, bill);
        else if (!Chars.Matches(s, Chars.SkipBlanks(s, draft.KindEnd), "sửa đổi")) return false;
        return Chars.EndsWith(s, p, "vào");
    }

    // "Chỉ thị 681 …; sửa đổi bằng Công văn số …"
    internal static bool IsAgentOfChange(ReadOnlySpan<char> s, int start, out int change)
    {
        change = start;
        var p = Chars.SkipBlanksBack(s, start);
        if (!Chars.EndsWith(s, p, "bằng", out var agent) && !Chars.EndsWith(s, p, "bởi", out agent)) return false;
        p = Chars.SkipBlanksBack(s, agent);
        return Chars.EndsWith(s, p, "sửa đổi", out change) || Chars.EndsWith(s, p, "bổ sung", out change) || Chars.EndsWith(s, p, "thay thế", out change) || Chars.EndsWith(s, p, "bãi bỏ", out change);
    }

    // "được sửa đổi, bổ sung tại …", "(sửa đổi, bổ sung năm 2020)", "Luật sửa đổi …" say nothing about what this document does.
    internal static bool IsPassive(ReadOnlySpan<char> s, int start, int least)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (p > least && s[p - 1] == ',') p = Chars.SkipBlanksBack(s, p - 1);
        if (Chars.EndsWith(s, p, "sửa đổi", out var amended)) p = Chars.SkipBlanksBack(s, amended);
        if (p > 0 && s[p - 1] == '(') return true;
        return Chars.EndsWith(s, p, "luật") || Chars.EndsWith(s, p, "đã") || IsDoneBy(s, start, least);
    }

    // "được sửa đổi, bổ sung (một số nội dung) theo …"
    internal static bool IsChangedBy(ReadOnlySpan<char> s, int agent, int least, out int start)
    {
        var p = Chars.SkipBlanksBack(s, agent);
        if (Chars.EndsWith(s, p, "một số nội dung", out start) || Chars.EndsWith(s, p, "một số điều", out start)) p = Chars.SkipBlanksBack(s, start);
        if (!Chars.EndsWith(s, p, "sửa đổi, bổ sung", out start) && !Chars.EndsWith(s, p, "sửa đổi", out start) && !Chars.EndsWith(s, p, "thay thế", out start)) return false;
        return Chars.EndsWith(s, Chars.SkipBlanksBack(s, start), "được", out start) && start >= least;
    }

    internal static bool IsAgent(ReadOnlySpan<char> gap) => Chars.MatchesAny(gap, Chars.SkipBlanks(gap, 0), ["tại", "bởi", "theo", "năm"], out _);

    internal static bool Governs(ReadOnlySpan<char> gap)
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

    // "khoản thu bổ sung quy định tại …", "trình tự điều chỉnh dự án quy định tại …", "trình tự thu hồi (Điều 22 …)": the verb tells which thing is meant, or has another object
    // that the act rules; "Bãi bỏ quy định tại …", "Điều chỉnh nội dung quy định tại …" at the head of a clause change the act.
    internal static bool IsOfOther(ReadOnlySpan<char> s, int clause, int verb, ReadOnlySpan<char> gap)
    {
        // "bảng giá đất như thành phố B (Quyết định …)"; "các luật khác như Luật A", "các văn bản như sau:" list what is changed.
        if (gap.IndexOf(" như ", StringComparison.Ordinal) is var like and >= 0 && Chars.SkipBlanks(gap, like + " như ".Length) is var model && model < gap.Length && Chars.IsLetter(gap[model]) && !Chars.Matches(gap, model, "sau")) return true;
        var end = Chars.SkipBlanksBack(gap, gap.Length);
        if (end > 0 && gap[end - 1] == '(')
        {
            // The bracket alone: the verb has no object there.
            if (Chars.SkipBlanks(gap, 0) == end - 1) return true;
        }
        else
        {
            if (Chars.EndsWith(gap, end, "các", out var many)) end = Chars.SkipBlanksBack(gap, many);
            if (!Chars.EndsWith(gap, end, "quy định tại", out end) && !Chars.EndsWith(gap, end, "qui định tại", out end) && !Chars.EndsWith(gap, end, "quy định trong", out end)) return false;
        }

        if (Places.Matches(gap, Chars.SkipBlanks(gap, 0))) return false;
        if (Chars.IsUpper(s[verb])) return false;
        var before = Chars.SkipBlanksBack(s, verb);
        if (before <= clause) return false;
        if (s[before - 1] == ',') return Chars.SkipBlanks(gap, 0) < end;
        return Chars.IsWordChar(s[before - 1]) && !BeforeVerb.EndAt(s, before);
    }

    internal static bool ChangesDetail(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 80 || gap.IndexOfAny(",;:(") >= 0 || !Details.Matches(gap, Chars.SkipBlanks(gap, 0), out _)) return false;
        var place = Chars.SkipBlanksBack(gap, gap.Length);
        return Chars.EndsWith(gap, place, "tại") || Chars.EndsWith(gap, place, "của") || Chars.EndsWith(gap, place, "trong");
    }

    /// <summary>Whether only rules that an act brings, or a place in them, stand between a change and "ban hành kèm theo": "Quy chế làm việc", "khoản 2 Điều 5 Quy định về …".</summary>
    internal static bool IsOfRules(ReadOnlySpan<char> gap)
    {
        if (gap.Length > LongestRules || gap.IndexOfAny(";:(") >= 0) return false;
        var p = Chars.SkipBlanks(gap, 0);
        for (var q = p; q < gap.Length; q = Chars.SkipBlanks(gap, q))
        {
            // "các Phụ lục", "các Mẫu số 01 và Mẫu số 02 Phụ lục IV"
            if (Rules.Matches(gap, q)) return q == p || PlaceBefore(gap[p..q]) || Places.Matches(gap, p);
            var end = Chars.WordEnd(gap, q);
            q = end > q ? end : q + 1;
        }

        return false;
    }

    /// <summary>Whether words begin with a place in an act or with rules that an act brings.</summary>
    internal static bool IsOfAct(ReadOnlySpan<char> words)
    {
        // "cụm từ “A” bằng cụm từ “Phụ lục II ban hành kèm theo Nghị định B”": the new words.
        if (words.IndexOfAny("“\"«(") >= 0) return false;
        var p = Chars.SkipBlanks(words, 0);
        while (p < words.Length && words[p] is ',' or ';') p = Chars.SkipBlanks(words, p + 1);
        return Places.Matches(words, p) || Rules.Matches(words, p);
    }

    /// <summary>Whether words begin with a place in an act: "một số điều".</summary>
    internal static bool IsPlaceInAct(ReadOnlySpan<char> s, int i) => Places.Matches(s, i);

    // "khoản 3 Điều 4, điểm c khoản 1 Điều 5 của", "một số điều của"
    private static bool PlaceBefore(ReadOnlySpan<char> place) => Objects.Matches(place, 0, out _);

    // "Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 3 Quyết định …": words of the act are changed.
    internal static bool ChangesWords(ReadOnlySpan<char> s, in CueHit hit, int end)
    {
        var p = hit.End;
        if (!Chars.EndsWith(s, p, "cụm từ") && !Chars.MatchesAny(s, Chars.SkipBlanks(s, p), ["cụm từ", "các cụm từ", "một số cụm từ", "từ ngữ", "các từ ngữ", "một số từ ngữ", "từ “", "các từ “", "từ \"", "các từ,", "tên"], out p)) return false;
        if (p > end || end - p > LongestWords) return false;
        // "sửa đổi tên Điều 4", not "bổ sung tên vào danh sách".
        if (Chars.EndsWith(s, p, "tên") && Chars.SkipBlanks(s, p) is var named && named < end && !Chars.MatchesAny(s, named, ["điều", "khoản", "mục", "chương", "phần", "phụ lục", "của"], out _)) return false;
        var quote = s[p..end].LastIndexOfAny("”\"»");
        if (quote >= 0) p += quote + 1;
        return s[p..end].IndexOfAny(";:") < 0;
    }

    // "sửa đổi, bổ sung hoặc thay thế Quyết định số …": the first of the verbs.
    internal static int FirstOfGroup(ReadOnlySpan<char> s, ReadOnlySpan<CueHit> hits, int k)
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
    internal static bool IsTitleOfAnother(ReadOnlySpan<char> s, int start, Zone zone)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, p, "mới", out var newly) || Chars.EndsWith(s, p, "khác", out newly)) p = Chars.SkipBlanksBack(s, newly);
        if (!KindGrammar.TryReadBack(s, p, out var kindStart) && !IsKindOf(s, p, out kindStart)) return false;
        if (Chars.EndsWith(s, Chars.SkipBlanksBack(s, kindStart), "dự thảo")) return true;
        if (!Chars.IsUpper(s[kindStart])) return false;
        var before = Chars.SkipBlanksBack(s, kindStart);
        return zone is not (Zone.Preamble or Zone.Header) || Chars.EndsWith(s, before, "khi") || Chars.EndsWith(s, before, "căn cứ") || Chars.EndsWith(s, before, "theo");
    }

    internal static bool IsOfTexts(ReadOnlySpan<char> s, int start)
    {
        var p = Chars.SkipBlanksBack(s, start);
        return Chars.EndsWith(s, p, "các văn bản") || Chars.EndsWith(s, p, "những văn bản") || Chars.EndsWith(s, p, "các văn bản khác") || Chars.EndsWith(s, p, "các quy định");
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

    // "đề xuất sửa đổi Quyết định số …", "giao Sở A điều chỉnh …", "sau khi sửa đổi Luật …", a row of a table of work: the act is changed by another one,
    // some day; this document does not do it.
    internal static bool IsOrdered(ReadOnlySpan<char> s, int least, int start)
    {
        if (least > 0 && s[least - 1] == '|') return true;
        var before = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, before, "khi") || Chars.EndsWith(s, before, "việc")) return true;
        var from = Math.Max(least, start - LongestProposal);
        var stop = s[from..start].LastIndexOfAny(';', ':');
        if (stop >= 0) from += stop + 1;
        for (var p = from; p < start; p++)
        {
            if (!Chars.IsLetter(s[p]) || !Chars.AtWordStart(s, p)) continue;
            if (Orders.Matches(s, p) && !BeforeOrders.EndAt(s, Chars.SkipBlanksBack(s, p))) return true;
            // "rà soát, sửa đổi", "rà soát để sớm thay thế"
            if (Chars.Matches(s, p, "rà soát", out var checkedOver) && IsOneWork(s[checkedOver..start])) return true;
            if (Chars.Matches(s, p, "giao", out var given) && Chars.SkipBlanks(s, given) is var body && body < start && (Chars.IsUpper(s[body]) || Chars.MatchesAny(s, body, ["các", "cho", "bộ phận", "phòng", "ban", "cơ quan", "đơn vị"], out _))) return true;
        }

        return false;
    }

    private static bool IsOneWork(ReadOnlySpan<char> gap)
    {
        for (var p = Chars.SkipBlanks(gap, 0); p < gap.Length; p = Chars.SkipBlanks(gap, p))
        {
            if (gap[p] == ',') p++;
            else if (JoinsOfReview.Matches(gap, p, out var end)) p = end;
            else return false;
        }

        return true;
    }

    internal static bool IsProposal(ReadOnlySpan<char> s, int start, out int proposal)
    {
        var p = Chars.SkipBlanksBack(s, start);
        if (Chars.EndsWith(s, p, "việc", out var word)) p = Chars.SkipBlanksBack(s, word);
        if (!Chars.EndsWith(s, p, "đề xuất", out proposal) && !Chars.EndsWith(s, p, "kiến nghị", out proposal) && !Chars.EndsWith(s, p, "đề nghị", out proposal) && !Chars.EndsWith(s, p, "tham mưu", out proposal)) return false;
        return Chars.EndsWith(s, Chars.SkipBlanksBack(s, proposal), "và");
    }

    // "bãi bỏ các quyết định sau:", "thay thế:", but not "hủy quyết định kết nạp:".
    internal static bool LeadsToList(ReadOnlySpan<char> gap)
    {
        var p = Chars.SkipBlanks(gap, 0);
        if (p >= gap.Length || Chars.IsDigit(gap[p]) || ReviewGrammar.IsListHead(gap) || Chars.MatchesAny(gap, p, ["các", "những", "toàn bộ", "một số", "một phần"], out _)) return true;
        var end = Chars.SkipBlanksBack(gap, gap.Length);
        return Chars.EndsWith(gap, end, "sau") || Chars.EndsWith(gap, end, "sau đây") || Chars.EndsWith(gap, end, "bao gồm") || Chars.EndsWith(gap, end, "gồm");
    }

    internal static bool HasEndOfForce(ReadOnlySpan<char> s, int start, int end, out int cueStart, out int cueEnd)
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
}
