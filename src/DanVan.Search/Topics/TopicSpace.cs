namespace DanVan.Search;

/// <summary>The terms that count in a set of plans, and each plan as a vector of them: how much it speaks of a term, and how few others do. Immutable.</summary>
internal sealed class TopicSpace
{
    // Below this two syllables only happen to stand side by side.
    private const double LeastCohesion = 0.1;

    // In a handful of plans a share tells little: so many may have a term as long as not all have it.
    private const int FewPlans = 5;

    private readonly List<long> _terms = [];

    public TopicSpace(TopicWords words, TopicOptions options)
    {
        var plans = words.Plans;
        var most = Math.Max(options.LeastPlans, Math.Max((int)(options.MostShare * plans.Count), Math.Min(plans.Count - 1, FewPlans)));
        var numbers = new Dictionary<long, int>(PairComparer.Instance);
        var counted = plans.SelectMany(static plan => plan.Terms).Select(static term => term.Pair).Distinct(PairComparer.Instance)
            .Where(pair => words.PlansWith(pair) is var with && with >= options.LeastPlans && with <= most && IsWord(words, pair))
            .OrderByDescending(words.PlansWith).ThenBy(static pair => pair).Take(options.MostTerms);
        foreach (var pair in counted) NumberOf(pair, numbers);
        Vectors = [.. plans.Select(plan => Vector(plan, words, options, numbers))];
    }

    /// <summary>A vector for each plan; without terms where the plan has no words.</summary>
    public IReadOnlyList<TopicVector> Vectors { get; }

    public int Dimensions => _terms.Count;

    public long Term(int number) => _terms[number];

    private static bool IsWord(TopicWords words, long pair)
    {
        var (first, second) = TopicWords.Split(pair);
        return words.Cohesion(first, second) >= LeastCohesion;
    }

    private TopicVector Vector(PlanTerms plan, TopicWords words, TopicOptions options, Dictionary<long, int> numbers)
    {
        // A plan that shares no telling term with others is still about something.
        var known = plan.Terms.Where(term => numbers.ContainsKey(term.Pair)).ToList();
        if (known.Count == 0) known = [.. plan.Terms];
        var plans = words.Plans.Count;
        var weighed = known
            .Select(term => (term.Pair, Weight: term.Weight * Math.Log((plans + 1) / (words.PlansWith(term.Pair) + 0.5))))
            .OrderByDescending(static term => term.Weight).ThenBy(static term => term.Pair).Take(options.MostTermsOfPlan)
            .Select(term => (Number: NumberOf(term.Pair, numbers), term.Weight)).OrderBy(static term => term.Number).ToArray();
        var length = Math.Sqrt(weighed.Sum(static term => term.Weight * term.Weight));
        return new TopicVector(weighed.Select(static term => term.Number).ToArray(), weighed.Select(term => (float)(term.Weight / length)).ToArray());
    }

    private int NumberOf(long pair, Dictionary<long, int> numbers)
    {
        if (numbers.TryGetValue(pair, out var number)) return number;
        number = _terms.Count;
        numbers.Add(pair, number);
        _terms.Add(pair);
        return number;
    }
}
