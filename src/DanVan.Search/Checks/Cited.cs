using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>A citation with what it was resolved to and what the checks need of its document.</summary>
/// <param name="Source">The document.</param>
/// <param name="PlanDate">The date of the document.</param>
/// <param name="Fact">The citation in comparable form.</param>
/// <param name="Resolved">What it means.</param>
/// <param name="IsEvidenceOnly">Whether nothing is looked for in the document.</param>
/// <param name="IsInTitle">Whether it stands in the document's own title.</param>
/// <param name="IsIssuerBefore">Whether its sentence names a body before it: "Tỉnh ủy ban hành Kế hoạch số …".</param>
/// <param name="Note">The mark of the footnote in which it stands, or null.</param>
/// <param name="Notes">The marks of the footnotes to which its sentence refers behind it.</param>
internal sealed record Cited(
    string Source,
    PartialDate PlanDate,
    IdentityResolver.Fact Fact,
    ResolvedCitation Resolved,
    bool IsEvidenceOnly,
    bool IsInTitle,
    bool IsIssuerBefore,
    string? Note,
    IReadOnlyList<string> Notes)
{
    // What a sentence calls a body that may have issued what it names next.
    private static readonly string[] Bodies =
    [
        " tỉnh ủy ", " thành ủy ", " huyện ủy ", " quận ủy ", " thị ủy ", " đảng ủy ", " ủy ban ", " ubnd ", " hđnd ", " hội đồng ", " chính phủ ", " thủ tướng ", " quốc hội ",
        " bộ ", " ban ", " sở ", " văn phòng ", " thanh tra ", " mặt trận ", " liên đoàn ", " hội ", " đoàn ", " công an ", " trường ", " cục ", " chi cục ", " phòng ",
    ];

    public Citation Citation => Fact.Citation;

    public string Label => Citation.Number is { IsEmpty: false } number ? number.ToString() : Citation.Name ?? Citation.Text;

    public FindingPlace Place => new(Source, Citation.Span, Citation.Text, Citation.Section);

    /// <summary>Whether it says all that a first mention must: the day, or the year inside the number.</summary>
    public bool IsFull => Citation.Date.IsDay || (Fact.IsNormative && !Citation.Date.IsEmpty);

    public static Cited Of(PlanDocument plan, IdentityResolver.Fact fact, ResolvedCitation resolved, bool isEvidenceOnly)
    {
        var span = fact.Citation.Span;
        var title = plan.Header.TitleSpan;
        var isInTitle = !title.IsEmpty && span.Start >= title.Start && span.End <= title.End;
        var context = fact.Citation.Context;
        var before = context.Start < span.Start && span.Start <= plan.Text.Length
            ? " " + VietnameseText.NameKey(plan.Text[Math.Max(context.Start, span.Start - 200)..span.Start]) + " "
            : "";
        return new Cited(
            plan.Source,
            plan.Header.Date,
            fact,
            resolved,
            isEvidenceOnly,
            isInTitle,
            Array.Exists(Bodies, b => before.Contains(VietnameseText.SearchFold(b), StringComparison.Ordinal)),
            plan.Footnotes.FirstOrDefault(f => span.Start >= f.Span.Start && span.End <= f.Span.End)?.Mark,
            [.. plan.Footnotes.Where(f => !f.Reference.IsEmpty && f.Reference.Start >= span.Start && f.Reference.Start <= Math.Max(context.End, span.End + 1)).Select(static f => f.Mark)]);
    }

    /// <summary>Whether it is named in the short form and another one gives it in full in a footnote to its sentence: the two are one mention.</summary>
    public bool IsCompletedBy(Cited other) => !IsFull && other.Note is { } note && Notes.Contains(note, StringComparer.Ordinal);
}
