namespace DanVan.Synthetic;

/// <summary>What a made corpus is like. The same options give the same plans, whatever the machine. Immutable.</summary>
public sealed record SyntheticOptions
{
    /// <summary>Where the random choices begin.</summary>
    public int Seed { get; init; } = 20130603;

    /// <summary>How many plans.</summary>
    public int Plans { get; init; } = 100_000;

    /// <summary>How many citations a plan has on average, repetitions included.</summary>
    public int CitationsPerPlan { get; init; } = 20;

    /// <summary>The share of citations that print no date, 0 to 1.</summary>
    public double Undated { get; init; } = 0.2;

    /// <summary>The share of citations with a misprint in the date or the number, 0 to 1.</summary>
    public double Slips { get; init; } = 0.02;
}
