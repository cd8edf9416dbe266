namespace DanVan.Parsing.Citations;

/// <summary>"Thực hiện Kế hoạch A về cải cách hành chính, Sở B nghiên cứu …": a sentence that begins with what is done with an act waits for who does what; whatever verb stands behind the body.</summary>
internal static class MainClauses
{
    private const int Farthest = 800;
    private const int MostOfMark = 6;

    private static readonly Phrases Frames = new(
        "thực hiện", "căn cứ", "theo", "trên cơ sở", "tiếp tục thực hiện", "tiếp tục triển khai", "triển khai", "triển khai thực hiện", "tổ chức thực hiện", "phúc đáp", "trả lời", "tiếp theo", "nhằm", "để", "xét", "quán triệt", "hưởng ứng", "cụ thể hóa", "sau khi", "qua", "chấp hành", "thi hành", "nghiên cứu", "ngày");

    // What goes on with the name of a body, or with the subject: "của Sở A, Sở B thuộc …", "…, UBND tỉnh giai đoạn 2021 - 2025".
    private static readonly Phrases NoVerbs = new(
        "thuộc", "trực thuộc", "với", "trong", "theo", "tại", "trên", "và", "của", "đối với", "về", "liên quan", "có liên quan", "giai đoạn", "năm", "nhiệm kỳ", "lần", "khóa", "ngày", "quý", "tháng", "các", "những", "ở", "hai cấp", "cơ sở", "khác", "do", "bằng", "từ", "đến", "tới", "cho", "khi", "nơi", "như", "hoặc", "là", "số", "kèm", "để", "nhằm", "mà", "cùng", "gồm", "bao gồm", "được", "bị", "nếu", "vì", "quản lý", "thông qua", "ký", "khu vực", "quy định");

    private static readonly Phrases Verbs = new("cho ý kiến", "cho biết", "trên cơ sở", "cùng với", "cùng các", "được giao", "được phân công", "do chưa", "theo chức năng");

    /// <summary>Whether a main clause begins behind a comma in the subject of an act.</summary>
    /// <param name="s">The passage.</param>
    /// <param name="title">Where the subject of the act begins.</param>
    /// <param name="body">The name of a body behind the comma.</param>
    /// <param name="verb">What stands behind the name.</param>
    public static bool Begins(ReadOnlySpan<char> s, int title, int body, int verb)
    {
        if (verb >= s.Length || !Chars.IsLower(s[verb]) || (NoVerbs.Matches(s, verb) && !Verbs.Matches(s, verb)) || !IsFramed(s, title)) return false;
        // "của Ban Kiểm soát, Tổng Giám đốc …": one of several bodies.
        var comma = Chars.SkipBlanksBack(s, body) - 1;
        var least = Math.Max(title, comma - Farthest);
        for (var p = comma; p > least; p--)
        {
            if (s[p - 1] is ',' or ';') break;
            if (Chars.IsUpper(s[p]) && Chars.AtWordStart(s, p) && TitleGrammar.IsBody(s, p) && IssuerGrammar.BodyEnd(s, p) >= comma) return false;
        }

        return true;
    }

    // The sentence begins with what is done with the act, behind "1." or "-".
    private static bool IsFramed(ReadOnlySpan<char> s, int title)
    {
        var start = GoverningCues.SentenceStart(s, Math.Max(0, title - Farthest), title, out var broken);
        if (!broken && start > 0) return false;
        start = Chars.SkipBlanks(s, start);
        for (var marks = 0; marks < MostOfMark && start < title && !Chars.IsLetter(s[start]); marks++) start++;
        return start < title && Frames.Matches(s, start);
    }
}
