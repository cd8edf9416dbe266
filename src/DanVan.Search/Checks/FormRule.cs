using System.Collections.Frozen;
using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What a document of its own must have before it is signed: its parts, numbers that follow each other, a body for each task.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I; for the Party Hướng dẫn 36-HD/VPTW.</remarks>
internal static class FormRule
{
    public const string PlaceAndDate = "địa danh và thời gian ban hành";
    public const string Place = "địa danh";
    public const string Signer = "chức vụ, họ tên người ký";
    public const string Recipients = "nơi nhận";

    // Kinds that are sent out under a number and a signature; minutes, permits, forms and norms have parts and numbers of their own.
    private static readonly FrozenSet<string> Kinds = new[]
    {
        "kế hoạch", "chương trình", "chương trình hành động", "quyết định", "chỉ thị", "thông báo", "báo cáo", "tờ trình", "hướng dẫn", "kết luận", "quy định", "công điện",
    }.Select(VietnameseText.NameKey).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Charges = ["tổ chức thực hiện", "phân công", "trách nhiệm"];

    // The time of the plan itself, and what all do who meet with it.
    private static readonly string[] Everybodys = ["kế hoạch này", "chương trình này", "trong quá trình", "thời gian thực hiện", "thời gian hoàn thành", "kinh phí"];

    public static void Run(PlanDocument plan, Findings findings)
    {
        var header = plan.Header;
        if (header.Symbol is null || header.Kind is not { } kind || header.Number is { Year: not 0 } || !Kinds.Contains(VietnameseText.NameKey(kind))) return;
        Parts(plan, findings);
        // A consolidated text leaves out what was repealed.
        if (!Cited.IsConsolidated(header)) Numbering(plan, findings);
        if (VietnameseText.NameKey(kind) is "kế hoạch" or "chương trình") Assignees(plan, findings);
    }

    private static void Parts(PlanDocument plan, Findings findings)
    {
        var header = plan.Header;
        if (header.DateSpan.IsEmpty) Add(PlaceAndDate, header.TitleSpan);
        else if (header.Place is null || header.Inferred.HasFlag(InferredParts.Place)) Add(Place, header.DateSpan);
        if (plan.Signature is null or { Span.IsEmpty: true }) Add(Signer, header.TitleSpan);
        if (plan.Recipients.Count == 0) Add(Recipients, header.TitleSpan);

        void Add(string part, TextSpan at) => findings.Add(CheckCodes.MissingPart, plan, at, null, header.Number?.ToString(), null, part);
    }

    /// <summary>Numbers left out or given twice, above the signature: an annex may be a piece of something else.</summary>
    private static void Numbering(PlanDocument plan, Findings findings)
    {
        var end = plan.Signature is { Span.IsEmpty: false } signature ? signature.Span.Start : plan.Text.Length;
        foreach (var diagnostic in plan.Diagnostics)
        {
            if (!string.Equals(diagnostic.Code, DiagnosticCodes.NumberingGap, StringComparison.Ordinal) || diagnostic.Span.Start >= end || diagnostic.Arguments is not [{ Length: > 0 } from, var to, ..]) continue;
            findings.Add(CheckCodes.Numbering, plan, diagnostic.Span, PlanPlaces.SectionAt(plan, diagnostic.Span.Start), null, null, from, to);
        }
    }

    /// <summary>What is to be done by a day below a heading that charges bodies with tasks, and by nobody.</summary>
    private static void Assignees(PlanDocument plan, Findings findings)
    {
        foreach (var task in plan.Tasks)
        {
            if (task.Lead.Count > 0 || task.Support.Count > 0 || !IsCharged(plan, task.Section)) continue;
            var words = VietnameseText.NameKey(task.Text);
            if (Array.Exists(Everybodys, phrase => words.Contains(VietnameseText.NameKey(phrase), StringComparison.Ordinal))) continue;
            if (task.Deadlines.FirstOrDefault(static d => d is { Type: DeadlineType.By, Span.IsEmpty: false }) is { } deadline)
                findings.Add(CheckCodes.NoAssignee, plan, task.Span, task.Section, null, null, deadline.Text);
        }
    }

    private static bool IsCharged(PlanDocument plan, string? path)
    {
        if (path is null) return false;
        foreach (var section in plan.Sections)
        {
            if (!string.Equals(path, section.Path, StringComparison.Ordinal) && !path.StartsWith(section.Path + ".", StringComparison.Ordinal)) continue;
            var title = VietnameseText.NameKey(section.Title);
            if (Array.Exists(Charges, word => title.Contains(VietnameseText.NameKey(word), StringComparison.Ordinal))) return true;
        }

        return false;
    }
}
