namespace DanVan.Search;

/// <summary>How topics are made. A default is right for a handful of plans and for a hundred thousand. Immutable and thread-safe.</summary>
public sealed record TopicOptions
{
    /// <summary>The largest <see cref="Count"/>.</summary>
    public const int MostTopics = 1000;

    /// <summary>The largest <see cref="MostTerms"/>.</summary>
    public const int LargestVocabulary = 1_000_000;

    /// <summary>How many topics, 0 to <see cref="MostTopics"/>; 0 for as many as suit the number of plans. There are never more than plans that differ. Default 0.</summary>
    public int Count { get; init; }

    /// <summary>How many plans at least must have a term for it to count, 1 or more. Default 2.</summary>
    public int LeastPlans { get; init; } = 2;

    /// <summary>The largest share of the plans, above 0 and at most 1, that may have a term: what stands in more of them, and in more than five, tells no topic. Default 0.4.</summary>
    public double MostShare { get; init; } = 0.4;

    /// <summary>The most terms that count in all plans together, those of the most plans; 1 to <see cref="LargestVocabulary"/>. Default 20,000.</summary>
    public int MostTerms { get; init; } = 20_000;

    /// <summary>The most terms that count in one plan, the most telling ones; 1 or more. Default 120.</summary>
    public int MostTermsOfPlan { get; init; } = 120;

    /// <summary>The most terms of a topic's label, 1 or more. Default 4.</summary>
    public int LabelTerms { get; init; } = 4;

    /// <summary>Where the search for groups begins; the same seed gives the same topics. Default 1.</summary>
    public int Seed { get; init; } = 1;

    internal int CountFor(int plans) => Count > 0 ? Count : Math.Clamp((int)Math.Round(Math.Sqrt(plans / 2.0), MidpointRounding.AwayFromZero), 1, 40);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, MostTopics);
        ArgumentOutOfRangeException.ThrowIfLessThan(LeastPlans, 1);
        if (MostShare is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(MostShare), MostShare, "A share above 0 and at most 1 is needed.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MostTerms, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MostTerms, LargestVocabulary);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostTermsOfPlan, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(LabelTerms, 1);
    }
}
