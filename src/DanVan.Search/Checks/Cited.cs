using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>A citation with what it was resolved to and what the checks need of its document.</summary>
/// <param name="Source">The document.</param>
/// <param name="PlanDate">The date of the document.</param>
/// <param name="Fact">The citation in comparable form.</param>
/// <param name="Resolved">What it means.</param>
/// <param name="IsEvidenceOnly">Whether nothing is looked for in the document.</param>
/// <param name="IsInTitle">Whether it stands in the document's own title, or above it in the letterhead ("ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ …").</param>
/// <param name="IsIssuerNear">Whether its sentence names a body before it, "Tỉnh ủy ban hành Kế hoạch số …", or right behind it.</param>
/// <param name="IsShortName">Whether it stands where a short name is given: "(sau đây gọi tắt là …)".</param>
/// <param name="IsEnclosing">Whether the document's own enclosure is named there: "(Kèm theo …)".</param>
/// <param name="KindBefore">The kind whose subject it begins, "Quyết định phê duyệt Báo cáo số …", or null.</param>
/// <param name="IsSaidAmended">Whether its sentence goes on with what it was amended by: "(được sửa đổi, bổ sung năm 2025)".</param>
/// <param name="IsSaidReplaced">Whether its sentence goes on with what took its place: "(nay là Quyết định số …)", "đã được thay thế bằng Nghị định số …".</param>
/// <param name="IsOfPast">Whether it tells of a time when the act was in force: in transitional provisions, before a day on which something took effect, in the reprinted grounds of a consolidated text.</param>
/// <param name="IsWithin">Whether it stands inside the subject of another document.</param>
/// <param name="Note">The mark of the footnote in which it stands, or null.</param>
/// <param name="Notes">The marks of the footnotes to which its sentence refers behind it.</param>
internal sealed record Cited(
    string Source,
    PartialDate PlanDate,
    IdentityResolver.Fact Fact,
    ResolvedCitation Resolved,
    bool IsEvidenceOnly,
    bool IsInTitle,
    bool IsIssuerNear,
    bool IsShortName,
    bool IsEnclosing,
    string? KindBefore,
    bool IsSaidAmended,
    bool IsSaidReplaced,
    bool IsOfPast,
    bool IsWithin,
    string? Note,
    IReadOnlyList<string> Notes)
{
    // What a sentence calls a body that may have issued what it names next.
    private static readonly string[] Bodies =
    [
        " tỉnh ủy ", " thành ủy ", " huyện ủy ", " quận ủy ", " thị ủy ", " đảng ủy ", " ủy ban ", " ubnd ", " hđnd ", " hội đồng ", " chính phủ ", " thủ tướng ", " quốc hội ",
        " bộ ", " ban ", " sở ", " văn phòng ", " thanh tra ", " mặt trận ", " liên đoàn ", " hội ", " đoàn ", " công an ", " trường ", " cục ", " chi cục ", " phòng ",
    ];

    // What no subject says of itself.
    private static readonly string[] Predicates =
        [.. new[] { "thực hiện theo", "quy định tại", "tại điểm", "tại khoản", "tại điều", "tại mục", "tại phụ lục", "thực hiện đối với", "có trách nhiệm", "có hiệu lực", "hết hiệu lực", "được quy định" }.Select(VietnameseText.NameKey)];

    // What comes before a mention that names nothing anew.
    private static readonly string[] Naming = [" viết tắt là ", " gọi tắt là ", " gọi là "];

    // What joins an act that has ended to the one that took its place.
    private static readonly string[] Replaced =
        [.. new[] { "được thay thế bằng", "được thay thế bởi", "bị thay thế bởi", "nay được thay bằng", "nay thay bằng", "thay thế bằng", "nay là", "nay thực hiện theo", "được hợp nhất vào" }.Select(static words => " " + VietnameseText.NameKey(words) + " ")];

    // Kinds that approve or bring out another document, and how they say so.
    private static readonly string[] Bringing = [" quyết định ", " nghị quyết ", " thông tư ", " chỉ thị ", " kế hoạch "];
    private static readonly string[] Brings = ["", "phê duyệt ", "ban hành ", "công bố ", "công nhận ", "thông qua "];

    private static readonly string[] Transitional = [VietnameseText.NameKey("chuyển tiếp"), VietnameseText.NameKey("bị bãi bỏ"), VietnameseText.NameKey("hết hiệu lực")];

    // What is said of acts that are still followed for what was begun under them.
    private static readonly string[] Ended = [.. new[] { "đã hết hiệu lực", "tiếp tục được thực hiện theo", "tiếp tục thực hiện theo", "tiếp tục được giải quyết theo", "tiếp tục giải quyết theo", "tiếp tục được áp dụng theo", "tiếp tục áp dụng theo", "được tiếp tục giải quyết theo", "được tiếp tục thực hiện theo", "được tiếp tục áp dụng theo" }.Select(static words => " " + VietnameseText.NameKey(words) + " ")];
    private static readonly string[] Before = [.. new[] { "trước ngày", "trước thời điểm", "trước khi" }.Select(static words => " " + VietnameseText.NameKey(words) + " ")];
    private static readonly string TakesEffect = " " + VietnameseText.NameKey("có hiệu lực") + " ";

    public Citation Citation => Fact.Citation;

    public string Label => Citation.Number is { IsEmpty: false } number ? number.ToString() : Citation.Name ?? Citation.Text;

    public FindingPlace Place => new(Source, Citation.Span, Citation.Text, Citation.Section);

    /// <summary>
    /// Whether what follows it is its subject: it is named in full, and the words are not the end of a sentence of which it is a part ("… thực hiện theo phân cấp",
    /// "… tổ chức có trách nhiệm").
    /// </summary>
    public bool HasSubject => Citation.Title is { } title && IsFull && !IsPredicate(title);

    /// <summary>Whether what follows it is its subject though no day is given: the year inside its number says which act is meant.</summary>
    public bool HasUndatedSubject => Citation is { Title: { } title, Number: { IsEmpty: false, Year: > 0 }, Date.IsEmpty: true } && !IsPredicate(title);

    private static bool IsPredicate(string title) => VietnameseText.NameKey(title) is var key && Array.Exists(Predicates, words => key.Contains(words, StringComparison.Ordinal));

    /// <summary>Whether it says all that a first mention must: the day, or the year inside the number.</summary>
    public bool IsFull => Citation.Date.IsDay || (Fact.IsNormative && !Citation.Date.IsEmpty);

    /// <param name="plan">The document.</param>
    /// <param name="fact">The citation in comparable form.</param>
    /// <param name="next">The citation behind it, or null.</param>
    /// <param name="resolved">What it means.</param>
    /// <param name="isEvidenceOnly">Whether nothing is looked for in the document.</param>
    public static Cited Of(PlanDocument plan, IdentityResolver.Fact fact, Citation? next, ResolvedCitation resolved, bool isEvidenceOnly)
    {
        var span = fact.Citation.Span;
        var title = plan.Header.TitleSpan;
        var isInTitle = !title.IsEmpty && (span.End <= title.End || IsTitleLine(plan.Text, title.End, span));
        var context = fact.Citation.Context;
        var before = context.Start < span.Start && span.Start <= plan.Text.Length
            ? " " + VietnameseText.NameKey(plan.Text[Math.Max(context.Start, span.Start - 200)..span.Start]) + " "
            : "";
        var behind = plan.Text[Math.Min(span.End, plan.Text.Length)..Math.Clamp(context.End, Math.Min(span.End, plan.Text.Length), Math.Min(span.End + 80, plan.Text.Length))];
        return new Cited(
            plan.Source,
            PlanPlaces.DateOf(plan),
            fact,
            resolved,
            isEvidenceOnly,
            isInTitle,
            Array.Exists(Bodies, b => before.Contains(VietnameseText.SearchFold(b), StringComparison.Ordinal)) || IsIssuerNext(behind),
            Array.Exists(Naming, n => before.EndsWith(VietnameseText.SearchFold(n), StringComparison.Ordinal)),
            IsCaption(plan.Text, span.Start),
            KindBeforeIn(before),
            VietnameseText.NameKey(behind).Contains(VietnameseText.SearchFold("sửa đổi"), StringComparison.Ordinal),
            next is not null && IsReplacedBy(plan.Text, fact.Citation, next),
            IsOfPastIn(plan, fact.Citation),
            fact.Citation.Within is not null || IsQuoted(plan, fact.Citation),
            plan.Footnotes.FirstOrDefault(f => span.Start >= f.Span.Start && span.End <= f.Span.End)?.Mark,
            [.. plan.Footnotes.Where(f => !f.Reference.IsEmpty && f.Reference.Start >= span.Start && f.Reference.Start <= Math.Max(context.End, span.End + 1)).Select(static f => f.Mark)]);
    }

    /// <summary>"ngày 12/4/2025 Hội nghị lần thứ 11 Ban Chấp hành Trung ương": a body without "của", or after a doubled one.</summary>
    private static bool IsIssuerNext(string behind)
    {
        var words = VietnameseText.NameKey(behind);
        while (words.StartsWith(VietnameseText.SearchFold("của "), StringComparison.Ordinal)) words = words[4..];
        words = " " + words + " ";
        return words.StartsWith(VietnameseText.SearchFold(" hội nghị "), StringComparison.Ordinal) || Array.Exists(Bodies, b => words.StartsWith(VietnameseText.SearchFold(b), StringComparison.Ordinal));
    }

    private static bool IsReplacedBy(string text, Citation cited, Citation next)
    {
        if (next.Span.Start <= cited.Span.End || next.Span.Start > Math.Min(cited.Context.End, text.Length)) return false;
        var between = " " + VietnameseText.NameKey(text[Math.Max(cited.Span.End, next.Span.Start - 60)..next.Span.Start]) + " ";
        return Array.Exists(Replaced, words => between.EndsWith(words, StringComparison.Ordinal));
    }

    private static string? KindBeforeIn(string before)
    {
        foreach (var kind in Bringing)
        {
            var word = VietnameseText.SearchFold(kind);
            if (Array.Exists(Brings, verb => before.EndsWith(word + VietnameseText.SearchFold(verb), StringComparison.Ordinal))) return kind.Trim();
        }

        return null;
    }

    /// <summary>Whether a document is a consolidated text (văn bản hợp nhất, Pháp lệnh 01/2012/UBTVQH13): it bears kind and title of the act that it consolidates.</summary>
    public static bool IsConsolidated(PlanHeader header) => header.Symbol is { } symbol && symbol.StartsWith("VBHN", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfPastIn(PlanDocument plan, Citation citation)
    {
        if (citation.Relation == CitationRelation.Basis && IsConsolidated(plan.Header)) return true;
        foreach (var section in plan.Sections)
        {
            if (section.Extent.Start > citation.Span.Start) break;
            if (citation.Span.Start < section.Extent.End && VietnameseText.NameKey(section.Title) is var title && Array.Exists(Transitional, words => title.Contains(words, StringComparison.Ordinal))) return true;
        }

        var (from, to) = (Math.Clamp(citation.Context.Start, 0, plan.Text.Length), Math.Clamp(citation.Context.End, 0, plan.Text.Length));
        if (from >= to) return false;
        var sentence = " " + VietnameseText.NameKey(plan.Text[from..to]) + " ";
        if (Array.Exists(Ended, words => sentence.Contains(words, StringComparison.Ordinal))) return true;
        foreach (var before in Before)
        {
            var at = sentence.IndexOf(before, StringComparison.Ordinal);
            if (at >= 0 && sentence.IndexOf(TakesEffect, at, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether it stands in quotation marks that open behind another citation of its sentence: Hướng dẫn số … về “Thực hiện Chỉ thị số …”.</summary>
    private static bool IsQuoted(PlanDocument plan, Citation citation)
    {
        var (from, to) = (Math.Clamp(citation.Context.Start, 0, plan.Text.Length), Math.Min(citation.Span.Start, plan.Text.Length));
        if (from >= to) return false;
        var before = plan.Text.AsSpan(from, to - from);
        var open = before.LastIndexOf('“');
        if (open < 0 || before[open..].Contains('”')) return false;
        return plan.Citations.Any(c => c.Span.Start >= from && c.Span.End <= from + open);
    }

    /// <summary>Whether it stands in the line "(Ban hành kèm theo …" below the title of an enclosure.</summary>
    private static bool IsCaption(string text, int start)
    {
        var line = text.AsSpan(0, Math.Min(start, text.Length));
        line = line[(line.LastIndexOf('\n') + 1)..].Trim();
        return line is ['(', ..] && VietnameseText.NameKey(line.ToString()) is var words
            && (string.Equals(words, VietnameseText.SearchFold("kèm theo"), StringComparison.Ordinal) || string.Equals(words, VietnameseText.SearchFold("ban hành kèm theo"), StringComparison.Ordinal));
    }

    /// <summary>Whether a position lies in the line "(Ban hành kèm theo Quyết định số …" below the title of an enclosure, whose number is given with it.</summary>
    public static bool IsCaptioned(string text, int position)
    {
        var line = text.AsSpan(0, Math.Min(position, text.Length));
        line = line[(line.LastIndexOf('\n') + 1)..].Trim();
        return line is ['(', ..] && VietnameseText.NameKey(line.ToString()) is var words
            && (words.StartsWith(VietnameseText.SearchFold("kèm theo "), StringComparison.Ordinal) || words.StartsWith(VietnameseText.SearchFold("ban hành kèm theo "), StringComparison.Ordinal));
    }

    /// <summary>Whether it stands in a line of capitals that goes on with the title.</summary>
    private static bool IsTitleLine(string text, int end, TextSpan span)
    {
        if (span.Start < end || span.Start - end > 600 || span.End > text.Length) return false;
        foreach (var c in text.AsSpan(end, span.End - end))
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary>Whether it is named in the short form and another one gives it in full in a footnote to its sentence: the two are one mention.</summary>
    public bool IsCompletedBy(Cited other) => !IsFull && other.Note is { } note && Notes.Contains(note, StringComparer.Ordinal);
}
