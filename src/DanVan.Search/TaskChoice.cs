namespace DanVan.Search;

/// <summary>Leaves of the tasks that an engine finds those that count by what a query says of them as a whole. The same for every engine.</summary>
internal static class TaskChoice
{
    // Few tasks are left out: mostly what is asked for first is enough.
    private const int Step = 4;

    private static readonly string[] Norms = ["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư", "Văn bản hợp nhất"];

    /// <summary>The tasks of a query, as many as it wants.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="first">The first so many tasks that an engine finds, 0 for all, in their order.</param>
    public static IReadOnlyList<TaskHit> Of(TaskQuery query, Func<int, IReadOnlyList<TaskHit>> first)
    {
        if (query.OverdueAsOf is null && !query.OneFilePerPlan) return first(query.Take);
        if (query.Take <= 0) return [.. Chosen(query, first(0))];
        for (long most = query.Take; ; most *= Step)
        {
            var found = first((int)Math.Min(most, int.MaxValue));
            List<TaskHit> chosen = [.. Chosen(query, found).Take(query.Take)];
            if (chosen.Count == query.Take || found.Count < most) return chosen;
        }
    }

    private static IEnumerable<TaskHit> Chosen(TaskQuery query, IEnumerable<TaskHit> hits)
    {
        if (query.OverdueAsOf is not null) hits = hits.Where(IsWork);
        return query.OneFilePerPlan ? hits.DistinctBy(static hit => (hit.Plan.Identity ?? hit.Plan.Source, hit.Due, hit.Task.Section, string.Join(' ', hit.Task.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))) : hits;
    }

    // What laws say of a time that is over, examples in them and limits before the document itself are nobody's work, so nobody is late with it.
    private static bool IsWork(TaskHit hit) =>
        hit.Task.Lead.Count > 0 || hit.Task.Support.Count > 0
        || (hit.Plan.Date.Earliest is { } day && (hit.Due is not { } due || due >= day) && !(hit.Plan.Kind is { } kind && Array.Exists(Norms, norm => kind.StartsWith(norm, StringComparison.OrdinalIgnoreCase))));
}
