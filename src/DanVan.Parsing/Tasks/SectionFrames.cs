using System.Buffers;
using DanVan.Parsing.Tasks.Deadlines;

namespace DanVan.Parsing.Tasks;

/// <summary>
/// What the headings above a passage say about it: that it tells of what was done, or that the times in it are limits. Sections are entered in the
/// order of the text, so that a number that comes back in an annex stands for the later section.
/// </summary>
internal sealed class SectionFrames
{
    private const int LongestTitleLine = 2048;

    private static readonly string[] NarrativeTitles =
    [
        "Kết quả", "Một số kết quả", "Những kết quả", "Tình hình", "Thực trạng", "Đặc điểm", "Ưu điểm", "Hạn chế", "Tồn tại", "Những hạn chế", "Một số hạn chế", "Nguyên nhân", "Sự cần thiết", "Bài học", "Đánh giá tình hình", "Đánh giá chung", "Đánh giá kết quả", "Đánh giá việc", "Bối cảnh", "Kiểm điểm việc", "Kiểm điểm kết quả", "Kiểm điểm tình hình", "Kiểm điểm công tác",
    ];

    // What is judged, and by what: says who is meant and gives nobody anything to do.
    private static readonly string[] RuleTitles =
    [
        "Tiêu chí", "Tiêu chuẩn", "Hình thức khen thưởng", "Điều kiện", "Cơ cấu giải", "Căn cứ để", "Căn cứ đánh giá", "Nội dung đánh giá", "Phân loại đánh giá", "Phân loại cán bộ", "Xếp loại", "Mức độ hoàn thành", "Đối tượng thi đua", "Đối tượng khen", "Đối tượng xét", "Đối tượng áp dụng", "Đối tượng dự thi", "Đối tượng đánh giá", "Đối tượng được",
    ];

    // What learners did is judged by their teachers, as a part of the work.
    private static readonly string[] LearnersResults = ["Đánh giá kết quả học", "Đánh giá kết quả rèn luyện", "Đánh giá kết quả bồi dưỡng", "Đánh giá kết quả tập huấn", "Đánh giá kết quả đào tạo"];

    // A report tells of what was done but where it asks for something or says what comes next.
    private static readonly string[] ForwardTitles = ["NHIỆM VỤ", "PHƯƠNG HƯỚNG", "KIẾN NGHỊ", "ĐỀ XUẤT", "GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "KẾ HOẠCH", "THỜI GIAN TỚI", "ĐỊNH HƯỚNG", "PHƯƠNG ÁN", "PHÂN CÔNG", "TRỌNG TÂM", "ĐỀ NGHỊ"];

    // Of these, what asks or looks ahead also behind what looks back.
    private static readonly string[] AskingTitles = ["PHƯƠNG HƯỚNG", "KIẾN NGHỊ", "ĐỀ XUẤT", "ĐỀ NGHỊ", "THỜI GIAN TỚI"];

    private static readonly string[] BackwardWords = ["kết quả", "tình hình", "công tác triển khai", "công tác tổ chức thực hiện", "công tác thực hiện", "việc thực hiện"];

    // "d) Các hoạt động chính" below "II. MỤC TIÊU" says what is to be done.
    private static readonly string[] ActiveTitles = ["NHIỆM VỤ", "GIẢI PHÁP", "HOẠT ĐỘNG", "TỔ CHỨC THỰC HIỆN", "THỜI GIAN TỚI", "TRÁCH NHIỆM"];

    // What shares out the work: whom an item below names before its colon has what stands behind it.
    private static readonly string[] SharingTitles = ["Phân công", "Trách nhiệm", "Nhiệm vụ cụ thể của", "Nhiệm vụ của"];

    private static readonly ulong ForwardFirsts = LetterCase.FirstsOf(ForwardTitles);
    private static readonly ulong ActiveFirsts = LetterCase.FirstsOf(ActiveTitles);

    private static readonly string[] Plurals = ["Các ", "Một số ", "Những "];

    // A longer heading that speaks of judging results is a piece of work.
    private const int MaxNarrative = 70;

    // Where the words that look ahead end in a heading below the first level.
    private const int LongestOpening = 32;

    private readonly PlanSection[] _sections;
    private readonly Frame[] _frames;
    private readonly List<int> _open = [];
    private int _next;

    // What a heading says about what stands below it.
    [Flags]
    private enum Kinds : byte
    {
        None = 0,
        Narrative = 1,
        Rule = 2,
        Aims = 4,
        AimsOnly = 8,
        Active = 16,
        Purpose = 32,
        Attendance = 64,
        Sharing = 128,
    }

    // A time that is one of a sentence says nothing.
    private record struct Frame(Kinds Kinds, TimeContext Time);

    public SectionFrames(PlanSection[] sections, bool isReport)
    {
        _sections = sections;
        _frames = sections.Length == 0 ? [] : new Frame[sections.Length];
        var line = ArrayPool<char>.Shared.Rent(LongestTitleLine);
        for (var i = 0; i < sections.Length; i++)
        {
            var title = sections[i].TitleIn(ref line);
            var kinds = KindsOf(title, isReport);
            if (isReport)
            {
                var isTop = IsTop(sections[i].Path);
                if ((kinds & Kinds.Narrative) == Kinds.None && LooksForward(title, isTop)) kinds |= Kinds.Active;
                else if (isTop) kinds |= Kinds.Narrative;
            }

            _frames[i] = new Frame(kinds, TimeTitle(title));
        }

        ArrayPool<char>.Shared.Return(line);
    }

    private static Kinds KindsOf(ReadOnlySpan<char> title, bool isReport)
    {
        var kinds = Kinds.None;
        if (BeginsWithAny(title, RuleTitles)) kinds = Kinds.Rule | Kinds.Narrative;
        else if (BeginsWithAny(title, NarrativeTitles) && !BeginsWithAny(title, LearnersResults)) kinds = Kinds.Narrative;
        if (!isReport && kinds == Kinds.None && title.Length <= MaxNarrative && LetterCase.ContainsAny(title, ActiveTitles, ActiveFirsts)) kinds = Kinds.Active;
        if (LetterCase.Begins(title, "Mục đích")) kinds |= Kinds.Purpose;
        if (IsAttendance(title)) kinds |= Kinds.Attendance;
        if (title.Length <= MaxNarrative && (BeginsWithAny(title, SharingTitles) || LetterCase.Contains(title, "tổ chức thực hiện"))) kinds |= Kinds.Sharing;
        if (!IsAimsTitle(title)) return kinds;
        var isMixed = LetterCase.Contains(title, "yêu cầu") || LetterCase.Contains(title, "nhiệm vụ");
        return kinds | Kinds.Aims | (isMixed ? Kinds.None : Kinds.AimsOnly);
    }

    /// <summary>Enters every section whose heading begins at or before the position.</summary>
    public void Enter(int position)
    {
        while (_next < _sections.Length && _sections[_next].Heading.Start <= position)
        {
            while (_open.Count > 0 && !IsUnder(_sections[_next].Path, _sections[_open[^1]].Path)) _open.RemoveAt(_open.Count - 1);
            if (_open.Count > 0 && _sections[_open[^1]].Path.Length == _sections[_next].Path.Length) _open.RemoveAt(_open.Count - 1);
            _open.Add(_next++);
        }
    }

    /// <summary>Whether a passage of the section tells of what was done and gives nobody anything to do.</summary>
    public bool IsNarrative(string? path)
    {
        return IsAny(Kinds.Narrative, path);
    }

    /// <summary>Whether a passage of the section says by what something is judged or who is meant.</summary>
    public bool IsRule(string? path) => IsAny(Kinds.Rule, path);

    /// <summary>Whether a passage of the section says who attends.</summary>
    public bool IsAttendance(string? path) => IsAny(Kinds.Attendance, path);

    /// <summary>Whether the heading of the section itself says that the work is shared out below it.</summary>
    public bool SharesOut(string? path)
    {
        for (var i = _open.Count - 1; i >= 0 && path is { Length: > 0 }; i--)
        {
            if (string.Equals(_sections[_open[i]].Path, path, StringComparison.Ordinal)) return (_frames[_open[i]].Kinds & Kinds.Sharing) != Kinds.None;
        }

        return false;
    }

    /// <summary>Whether a passage of the section says what is to be reached; "hằng năm" in it is the pace of an aim.</summary>
    public bool IsAims(string? path) => IsAny(Kinds.Aims, path);

    /// <summary>Whether a passage of the section says nothing but what is to be reached, so that whoever it names is counted and not told to do something.</summary>
    public bool IsAimsOnly(string? path) => IsAny(Kinds.AimsOnly, path);

    /// <summary>Whether a passage of the section says what the plan is for, so that a year in it is the plan's own.</summary>
    public bool IsPurpose(string? path)
    {
        foreach (var index in _open)
        {
            if ((_frames[index].Kinds & Kinds.Purpose) != Kinds.None && IsUnder(path, _sections[index].Path)) return true;
        }

        return false;
    }

    private bool IsAny(Kinds kind, string? path)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var index = _open[i];
            if (!IsUnder(path, _sections[index].Path)) continue;
            if ((_frames[index].Kinds & kind) != Kinds.None) return true;
            if ((_frames[index].Kinds & Kinds.Active) != Kinds.None) return false;
        }

        return false;
    }

    /// <summary>What the headings above say about the times in a passage of the section.</summary>
    public TimeContext TimeOf(string? path)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_frames[_open[i]].Time is not TimeContext.Sentence and var context && IsUnder(path, _sections[_open[i]].Path)) return context;
        }

        return TimeContext.Sentence;
    }

    /// <summary>Whether a path is that of the root or of a part below it; a root without a path holds all.</summary>
    public static bool IsUnder(string? path, string? root) =>
        root is null || (path is not null && path.Length >= root.Length && (path.Length == root.Length || path[root.Length] == '.') && path.AsSpan(0, root.Length).SequenceEqual(root));

    private static TimeContext TimeTitle(ReadOnlySpan<char> title)
    {
        // "Thời gian chốt số liệu": nobody has to do anything then.
        if (LetterCase.Contains(title, "số liệu") && (LetterCase.Contains(title, "chốt") || LetterCase.Contains(title, "lấy"))) return TimeContext.Sentence;
        if (LetterCase.Begins(title, "Thời gian") || LetterCase.Begins(title, "Tiến độ")) return TimeContext.Period;
        return LetterCase.Begins(title, "Thời hạn") ? TimeContext.Due : TimeContext.Sentence;
    }

    // "Mục tiêu", "Chỉ tiêu chủ yếu", "Các mục tiêu cụ thể", "Một số chỉ tiêu"
    // "3. Thành phần", "Thành phần mời dự": not "Thành phần, nhiệm vụ của Ban Tổ chức".
    private static bool IsAttendance(ReadOnlySpan<char> title)
    {
        if (!LetterCase.Begins(title, "Thành phần")) return LetterCase.Begins(title, "Đại biểu mời") || LetterCase.Begins(title, "Đại biểu tham dự") || LetterCase.Begins(title, "Khách mời");
        var rest = title["Thành phần".Length..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '.' || LetterCase.Begins(rest, "mời") || LetterCase.Begins(rest, "tham dự") || LetterCase.Begins(rest, "dự") || LetterCase.Begins(rest, "đại biểu");
    }

    private static bool IsAimsTitle(ReadOnlySpan<char> title)
    {
        var words = title;
        foreach (var plural in Plurals)
        {
            if (LetterCase.Begins(words, plural)) words = words[plural.Length..];
        }

        return LetterCase.Begins(words, "Mục tiêu") || LetterCase.Begins(words, "Chỉ tiêu");
    }

    private static bool BeginsWithAny(ReadOnlySpan<char> title, string[] words)
    {
        if (title.Length == 0) return false;
        if (LetterCase.Begins(title, "Về ") && title.Length > 4) title = title[3..];
        var first = Fold.Letter(title[0]);
        foreach (var word in words)
        {
            if (Fold.Letter(word[0]) == first && LetterCase.Begins(title, word)) return !LetterCase.Begins(title, "Tiêu chuẩn -") && !LetterCase.Begins(title, "Tiêu chuẩn đo lường") && (title.Length <= MaxNarrative || !LetterCase.Begins(title, "Đánh giá kết quả"));
        }

        return false;
    }

    // "II", "Phần II", "Phần II.IV"
    private static bool IsTop(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 || (path.StartsWith("Phần ", StringComparison.Ordinal) && path.IndexOf('.', dot + 1) < 0);
    }

    // "Kết quả thực hiện nhiệm vụ được giao", "Tình hình giải quyết kiến nghị" look back, "Kết quả công tác và phương hướng" does not; below the first
    // level the words open the heading ("Một số giải pháp"), so that no item that tells of duties is one.
    private static bool LooksForward(ReadOnlySpan<char> title, bool isTop)
    {
        if (LetterCase.Begins(title, "Đề nghị")) return true;
        if (!isTop)
        {
            if (title.Length > MaxNarrative) return false;
            title = title[..Math.Min(title.Length, LongestOpening)];
        }

        if (!LetterCase.ContainsAny(title, ForwardTitles, ForwardFirsts)) return false;
        foreach (var word in BackwardWords)
        {
            if (LetterCase.IndexOf(title, word) is var back and >= 0) return GoesForward(title[(back + word.Length)..]);
        }

        return true;
    }

    // "… và phương hướng", "…; kiến nghị"
    private static bool GoesForward(ReadOnlySpan<char> rest)
    {
        foreach (var word in AskingTitles)
        {
            if (LetterCase.IndexOf(rest, word) is var at and > 0 && rest[..at].TrimEnd() is var before && (before.EndsWith("và", StringComparison.OrdinalIgnoreCase) || before[^1] is ',' or ';' or '-' or '.')) return true;
        }

        return false;
    }
}
