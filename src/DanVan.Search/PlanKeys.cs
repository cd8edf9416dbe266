using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>The comparable forms of what a header says, by which every engine filters and sorts.</summary>
internal sealed record PlanKeys(
    string? Kind,
    string? Number,
    string? NumberSort,
    string? Issuer,
    string? Province,
    string? Identity,
    PartialDate Date)
{
    /// <param name="header">The header.</param>
    /// <param name="text">The words of the document, by which one without a number is known.</param>
    public static PlanKeys Of(PlanHeader header, AnalyzedText text)
    {
        var own = IdentityResolver.Own(header);
        return new PlanKeys(
            header.Kind is null ? null : IdentityKeys.KindSlug(header.Kind),
            header.Number is { IsEmpty: false } number ? IdentityKeys.NumberKey(number) : null,
            own.IsEmpty ? null : own.Family + ":" + own.Sequence,
            header.Issuer is null ? null : IdentityKeys.Slug(header.Issuer),
            header.Province is null ? null : Provinces.SlugOf(header.Province) ?? IdentityKeys.Slug(header.Province),
            !own.IsEmpty ? own.Text : header.Number is { IsEmpty: false } ? null : TextIdentity.Of(text),
            header.Date);
    }

    /// <summary>The forms of a kind that somebody asks for by its name or by its code in numbers (QĐ).</summary>
    public static IReadOnlyList<string> Kinds(string kind) => [IdentityKeys.Slug(kind), .. KnownNames.KindsOf(kind)];

    /// <summary>A day as text that sorts, empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A date as text that sorts, empty where there is none or no calendar has it ("ngày 15 tháng 54"): what is unknown comes last of the latest.</summary>
    public static string Order(PartialDate date) => date.Exists ? date.ToString() : "";

    /// <summary>The first and last days of all deadlines of a task that have one, in order and each once.</summary>
    public static IReadOnlyList<DateOnly> Dues(PlanTask task) =>
        [.. task.Deadlines.Select(static d => d.To.Latest).OfType<DateOnly>().Distinct().Order()];
}

internal static class ResolvedCitations
{
    /// <summary>Whether two resolutions say the same.</summary>
    public static bool SameAs(this ResolvedCitation a, ResolvedCitation b) =>
        ReferenceEquals(a, b) || (a.Identity == b.Identity && a.Ground == b.Ground && a.Confidence.Equals(b.Confidence) && a.Candidates.SequenceEqual(b.Candidates));
}

/// <summary>A citation as an engine keeps it: what it says, where it stands, and what it was resolved to by its document and by all of them.</summary>
internal sealed record CitationRow(
    int Id,
    string Key,
    string? Kind,
    string? KindKey,
    string? Number,
    string? Name,
    PartialDate Date,
    string? Issuer,
    string? Title,
    CitationRelation Relation,
    int? Within,
    string? Section,
    string? SectionTitle,
    TextSpan Span,
    TextSpan Context,
    ResolvedCitation Resolved,
    ResolvedCitation Local)
{
    /// <summary>The text form of the identity that the document alone tells.</summary>
    public string LocalText
    {
        get => field ?? Local.Identity.Text;
        init;
    }

    /// <summary>The number as the parser read it; null where only its text is at hand.</summary>
    public DocumentNumber? Parsed { get; init; }

    /// <summary>The number where the citation is one whose date other documents can tell; else null.</summary>
    public DocumentNumber? OpenNumber =>
        (Parsed ?? (Number is not null && DocumentNumber.TryParse(Number, out var number) ? number : null)) is { IsEmpty: false, Year: 0, Form: not NumberForm.Short } open ? open : null;

    /// <summary>Whether it calls an act by kind and number alone ("Nghị quyết 57") and nothing in its document tells which: it counts as a citation, but is no document to list.</summary>
    public bool IsOpenMention => IsOpen(Number, Date);

    /// <summary>The same of the number as it is stored, which is that of the meant act where the document tells it.</summary>
    public static bool IsOpen(string? number, PartialDate date) => number is { Length: > 0 } && date.IsEmpty && !number.AsSpan().ContainsAny('/', '-');

    /// <summary>The citations of a plan, in order.</summary>
    public static IReadOnlyList<CitationRow> Of(PlanDocument plan, IReadOnlyList<ResolvedCitation> resolved)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in plan.Sections) titles.TryAdd(section.Path, section.Title);
        var rows = new List<CitationRow>(plan.Citations.Count);
        for (var i = 0; i < plan.Citations.Count; i++)
        {
            var citation = plan.Citations[i];
            rows.Add(new CitationRow(
                citation.Id,
                citation.Number is { Form: NumberForm.Short } ? IdentityKeys.NumberKey(resolved[i].Identity) : IdentityResolver.Fact.KeyOf(citation),
                citation.Kind,
                citation.Kind is null ? null : IdentityKeys.KindSlug(citation.Kind),
                // "Nghị quyết 57" is listed as the act that it means.
                (citation.IsMention && ShortNumbers.MeantBy(citation, plan.Citations) is { } meant ? meant : citation).Number?.ToString(),
                citation.Name,
                citation.Date,
                citation.Issuer,
                citation.Title,
                citation.Relation,
                citation.Within,
                citation.Section,
                citation.Section is null ? null : titles.GetValueOrDefault(citation.Section),
                citation.Span,
                citation.Context,
                resolved[i],
                resolved[i])
            {
                Parsed = citation.Number,
                LocalText = resolved[i].Identity.Text,
            });
        }

        return rows;
    }
}
