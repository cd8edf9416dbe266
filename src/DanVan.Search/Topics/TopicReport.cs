namespace DanVan.Search;

/// <summary>A plan beside a topic or another plan. Immutable and thread-safe.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Closeness">How close it is to the middle of the topic or to the other plan, 0 (nothing in common) to 1 (the same words).</param>
public sealed record TopicPlan(PlanSummary Plan, double Closeness);

/// <summary>What some plans have in common. Immutable and thread-safe.</summary>
/// <param name="Label">Its most telling terms as printed, the best first; they are found by machine and may be off.</param>
/// <param name="Plans">Its plans, the most central first, those equally central by source (ordinal); never empty.</param>
public sealed record Topic(IReadOnlyList<string> Label, IReadOnlyList<TopicPlan> Plans)
{
    /// <summary>The plans, of those that stand in several files the most central file alone.</summary>
    public IEnumerable<TopicPlan> Distinct() => Plans.DistinctBy(static plan => PlanFiles.KeyOf(plan.Plan), StringComparer.Ordinal);
}

/// <summary>
/// What the plans of an index are about. The same plans, options and engine give the same report, in whatever order they were taken in. Immutable and
/// thread-safe.
/// </summary>
public sealed class TopicReport
{
    private readonly List<(PlanSummary Plan, TopicVector Vector)> _plans;
    private readonly int _dimensions;

    private TopicReport(List<(PlanSummary Plan, TopicVector Vector)> plans, TopicSpace space)
    {
        _plans = plans;
        _dimensions = space.Dimensions;
    }

    /// <summary>The name of the engine that made the groups.</summary>
    public required string Engine { get; init; }

    /// <summary>The topics, the one of the most plans first; every plan with words is in one.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The plans without a word to go by, in the order of their sources.</summary>
    public required IReadOnlyList<PlanSummary> WithoutTopic { get; init; }

    /// <summary>Finds the topics of an index. Reads each plan once and keeps only its vector.</summary>
    /// <param name="index">The index, on any engine.</param>
    /// <param name="filter">Which plans count, or null for all.</param>
    /// <param name="options">How topics are made, or null for the defaults.</param>
    /// <param name="engine">What groups the plans, or null for <see cref="PlainTopicEngine"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException"><paramref name="index"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="PlanIndexException">The index is damaged.</exception>
    public static TopicReport Of(IPlanIndex index, PlanFilter? filter = null, TopicOptions? options = null, ITopicEngine? engine = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        options ??= new TopicOptions();
        options.Check();
        engine ??= new PlainTopicEngine();
        var words = new TopicWords();
        var summaries = new List<PlanSummary>();
        foreach (var summary in index.List(filter, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index.Get(summary.Id) is not { } stored) continue;
            words.Add(stored.Plan);
            summaries.Add(summary);
        }

        var space = new TopicSpace(words, options);
        var all = summaries.Zip(space.Vectors).ToList();
        var numbers = Enumerable.Range(0, all.Count).Where(i => !all[i].Second.Terms.IsEmpty).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var groups = numbers.Count == 0 ? [] : engine.Group([.. numbers.Select(i => all[i].Second)], options.CountFor(numbers.Count), options.Seed, cancellationToken);
        var labels = new TopicLabels(words, space);
        return new TopicReport([.. numbers.Select(i => all[i])], space)
        {
            Engine = engine.Name,
            Topics =
            [
                .. numbers.Zip(groups).GroupBy(static plan => plan.Second, static plan => plan.First).Select(group => TopicOf([.. group], all, space, labels, options))
                    .OrderByDescending(static topic => topic.Plans.Count).ThenBy(static topic => topic.Plans[0].Plan.Source, StringComparer.Ordinal),
            ],
            WithoutTopic = [.. all.Where(static plan => plan.Second.Terms.IsEmpty).Select(static plan => plan.First)],
        };
    }

    /// <summary>The plans that speak of the same as one, the closest first; none where it is not in the report or has no words.</summary>
    /// <param name="source">The source of the plan.</param>
    /// <param name="take">The most plans to give.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="take"/> is negative.</exception>
    public IReadOnlyList<TopicPlan> Near(string source, int take = 10)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var at = _plans.FindIndex(plan => string.Equals(plan.Plan.Source, source, StringComparison.Ordinal));
        if (at < 0) return [];
        var dense = new float[_dimensions];
        _plans[at].Vector.AddTo(dense);
        return
        [
            .. _plans.Where((_, i) => i != at).Select(plan => Close(plan.Plan, plan.Vector, dense)).Where(static plan => plan.Closeness > 0)
                .OrderByDescending(static plan => plan.Closeness).ThenBy(static plan => plan.Plan.Source, StringComparer.Ordinal).Take(take),
        ];
    }

    /// <summary>The topic that a plan is in, or null where it is in none.</summary>
    /// <param name="source">The source of the plan.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public Topic? TopicOf(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Topics.FirstOrDefault(topic => topic.Plans.Any(plan => string.Equals(plan.Plan.Source, source, StringComparison.Ordinal)));
    }

    private static Topic TopicOf(int[] numbers, List<(PlanSummary First, TopicVector Second)> all, TopicSpace space, TopicLabels labels, TopicOptions options)
    {
        var middle = new float[space.Dimensions];
        foreach (var i in numbers) all[i].Second.AddTo(middle);
        var label = labels.Of(numbers, middle, options.LabelTerms);
        var length = Math.Sqrt(middle.Sum(static part => (double)part * part));
        for (var i = 0; i < middle.Length; i++) middle[i] = (float)(middle[i] / length);
        return new Topic(label, [.. numbers.Select(i => Close(all[i].First, all[i].Second, middle)).OrderByDescending(static plan => plan.Closeness).ThenBy(static plan => plan.Plan.Source, StringComparer.Ordinal)]);
    }

    // To six digits, so that plans of the same words are equally close.
    private static TopicPlan Close(PlanSummary plan, TopicVector vector, float[] dense) => new(plan, Math.Round(Math.Clamp(vector.Dot(dense), 0, 1), 6));
}
