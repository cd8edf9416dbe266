using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>What a check looks for. Immutable and thread-safe.</summary>
public sealed record CheckOptions
{
    /// <summary>The rules to apply; null for all.</summary>
    public IReadOnlyCollection<CheckRule>? Rules { get; init; }

    /// <summary>Codes and numbers that are not reported.</summary>
    public IReadOnlyCollection<string> Ignore { get; init; } = [];

    /// <summary>The day on which a cited document must be in force; null for the day of each plan.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The register of acts; null for the one that comes with the library.</summary>
    public ActRegister? Register { get; init; }
}

/// <summary>Looks for what a careful reader would ask about in plans and in their citations. Thread-safe.</summary>
public static class CheckEngine
{
    // So many plans say whether a draft cites as others do; a resolution of the centre is cited by all.
    private const int MostPlansOfNumber = 64;

    /// <summary>Checks documents, each alone and all together as one corpus.</summary>
    /// <param name="plans">The documents; their <see cref="PlanDocument.Source"/> names them in the findings.</param>
    /// <param name="options">What to look for; null for everything.</param>
    /// <param name="index">
    /// An index whose documents are evidence too, but in which nothing is looked for; or null. Of an index of this library only documents are read
    /// that bear or cite a number of <paramref name="plans"/> or one a slip away from it, at most 64 for each. A document of the same source as one of
    /// <paramref name="plans"/> is left out.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings by rule, number and place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plans"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    public static IReadOnlyList<Finding> Check(IEnumerable<PlanDocument> plans, CheckOptions? options = null, IPlanIndex? index = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var run = new CheckRun(options ?? new CheckOptions());
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Add(plan, isEvidenceOnly: false);
            sources.Add(plan.Source);
            foreach (var citation in plan.Citations)
            {
                if (citation.Number is { IsEmpty: false } number) keys.Add(IdentityKeys.NumberKey(number));
            }
        }

        if (index is not null)
        {
            foreach (var stored in Evidence(index, keys))
            {
                cancellationToken.ThrowIfCancellationRequested();

                // What the index holds of a file that is checked here may be older than the file, and is no second witness.
                if (!sources.Contains(stored.Plan.Source)) run.Add(stored.Plan, isEvidenceOnly: true);
            }
        }

        return run.Finish(cancellationToken);
    }

    /// <summary>What an index knows of numbers; of an index of another make, all its documents.</summary>
    private static IEnumerable<StoredPlan> Evidence(IPlanIndex index, HashSet<string> keys) =>
        index is FolderIndex folder ? folder.PlansAbout(keys, MostPlansOfNumber) : index.List().Select(summary => index.Get(summary.Id)).OfType<StoredPlan>();

    /// <summary>Checks every document of an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="filter">Which documents are looked at; the others are evidence. Null for all.</param>
    /// <param name="options">What to look for; null for everything.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings by rule, number and place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="index"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    public static IReadOnlyList<Finding> Check(IPlanIndex index, PlanFilter? filter = null, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        var run = new CheckRun(options ?? new CheckOptions());
        var looked = filter is null ? null : index.List(filter, cancellationToken).Select(static p => p.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var summary in index.List(filter: null, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index.Get(summary.Id) is { } stored) run.Add(stored.Plan, looked is not null && !looked.Contains(summary.Source));
        }

        return run.Finish(cancellationToken);
    }
}
