using DanVan.Parsing;

namespace DanVan.Search;

/// <summary>What a look at the whole of an index found. Immutable and thread-safe.</summary>
/// <param name="Plans">How many documents were read whole.</param>
/// <param name="Problems">What is wrong, in English; empty where nothing is.</param>
public sealed record IndexReport(int Plans, IReadOnlyList<string> Problems)
{
    private readonly IReadOnlyList<string>? _vietnamese;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;

    /// <summary>What is wrong, in Vietnamese for <c>vi</c>, else in English.</summary>
    public IReadOnlyList<string> ProblemsIn(string language) => string.Equals(language, "vi", StringComparison.Ordinal) && _vietnamese is { } said ? said : Problems;

    internal static IndexReport Of(int plans, IReadOnlyList<Fault> faults) =>
        new(plans, [.. faults.Select(static fault => fault.English)]) { Vietnamese = [.. faults.Select(static fault => fault.Vietnamese)] };

    private IReadOnlyList<string> Vietnamese
    {
        init => _vietnamese = value;
    }
}

/// <summary>One thing that is wrong with an index, in both languages.</summary>
internal readonly record struct Fault(string English, string Vietnamese)
{
    /// <summary>What the code of a damaged part says, which names files and numbers only.</summary>
    public static Fault Of(string what) => new(what, $"dữ liệu bị hỏng ({what})");

    /// <summary>What stopped the look.</summary>
    public static Fault Of(PlanIndexException e) => e.What is { } what ? new(what, e.WhatInVietnamese ?? what) : new(e.Message, e.GetMessage("vi"));
}

/// <summary>What became of a damaged index. Immutable and thread-safe.</summary>
/// <param name="Kept">Documents that could be read from the index.</param>
/// <param name="Reread">Documents that were read again from their sources.</param>
/// <param name="Lost">Sources of documents that could not, in ordinal order.</param>
public sealed record RebuildReport(int Kept, int Reread, IReadOnlyList<string> Lost)
{
    /// <summary>
    /// The file to which the index's own acts were put aside because they could not be read, or null; <see cref="PlanIndex.SetRegister"/> gives them again.
    /// </summary>
    public string? RegisterPutAside { get; init; }
}

/// <summary>What every engine checks alike.</summary>
internal static class IndexVerifier
{
    private const int MaxProblems = 100;

    /// <summary>Reads every document and compares it with what the index says of it.</summary>
    public static IndexReport Verify(IPlanIndex index, IEnumerable<Fault> engineProblems, CancellationToken cancellation)
    {
        var problems = engineProblems.Take(MaxProblems).ToList();
        var read = 0;
        try
        {
            foreach (var plan in index.List(filter: null, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                if (problems.Count >= MaxProblems) break;
                try
                {
                    var stored = index.Get(plan.Id);
                    if (stored is null) problems.Add(new($"'{plan.Source}' is listed and not there", $"'{plan.Source}' có trong danh sách nhưng không có nội dung"));
                    else if (stored.Plan.Text.Length != plan.Length) problems.Add(new($"the text of '{plan.Source}' has another length than when it was written", $"văn bản '{plan.Source}' có độ dài khác khi được ghi"));
                    else if (stored.Plan.Citations.Count != plan.Citations || stored.Identities.Count != plan.Citations) problems.Add(new($"citations of '{plan.Source}' are missing", $"thiếu viện dẫn của '{plan.Source}'"));
                    else if (!Agrees(plan, stored.Plan.Header)) problems.Add(new($"what is listed of '{plan.Source}' is not what stands in it", $"thông tin về '{plan.Source}' trong danh sách không khớp nội dung"));
                    else if (stored.Plan.Tasks.Count != plan.Tasks) problems.Add(new($"tasks of '{plan.Source}' are missing", $"thiếu nhiệm vụ của '{plan.Source}'"));
                    else read++;
                }
                catch (PlanIndexException e)
                {
                    problems.Add(Fault.Of(e));
                }
            }

            var statistics = index.Statistics();
            if (problems.Count == 0 && statistics.Plans != read) problems.Add(new($"{statistics.Plans} documents are counted and {read} are there", $"số đếm là {statistics.Plans} văn bản nhưng chỉ có {read}"));
        }
        catch (PlanIndexException e)
        {
            problems.Add(Fault.Of(e));
        }

        return IndexReport.Of(read, problems);
    }

    private static bool Agrees(PlanSummary plan, PlanHeader header) =>
        plan.Level == header.Level && plan.Date == header.Date
        && AllEqual([(plan.Kind, header.Kind), (plan.Issuer, header.Issuer), (plan.Province, header.Province), (plan.Title, header.Title), (plan.Symbol, header.Symbol)]);

    private static bool AllEqual(ReadOnlySpan<(string? Listed, string? Stored)> pairs)
    {
        foreach (var (listed, stored) in pairs)
        {
            if (!string.Equals(listed, stored, StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
