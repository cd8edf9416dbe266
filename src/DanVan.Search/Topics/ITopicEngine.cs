namespace DanVan.Search;

/// <summary>
/// Puts vectors that point the same way into groups. Implementations are thread-safe, and the same vectors in the same order with the same
/// count and seed get the same groups on every run.
/// </summary>
public interface ITopicEngine
{
    /// <summary>Its name, lower case.</summary>
    string Name { get; }

    /// <summary>Groups vectors by their direction.</summary>
    /// <param name="plans">The vectors, each of length 1; one without terms may get any group.</param>
    /// <param name="count">How many groups are wanted, 1 or more. There are fewer where fewer vectors differ.</param>
    /// <param name="seed">Where the search begins.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>For each vector the number of its group, 0 or more and below <paramref name="count"/>. Equal vectors have one group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plans"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IReadOnlyList<int> Group(IReadOnlyList<TopicVector> plans, int count, int seed, CancellationToken cancellationToken = default);
}

/// <summary>What a plan is about, as a vector with few parts that are not zero. Immutable and thread-safe.</summary>
public sealed class TopicVector
{
    /// <summary>Makes a vector; the arrays are taken as they are.</summary>
    /// <param name="terms">The numbers of its terms, 0 or more, each once, ascending.</param>
    /// <param name="weights">The weight of each.</param>
    /// <exception cref="ArgumentException">There are not as many weights as terms, or the terms do not ascend from 0 or more.</exception>
    public TopicVector(ReadOnlyMemory<int> terms, ReadOnlyMemory<float> weights)
    {
        if (terms.Length != weights.Length) throw new ArgumentException("A weight for each term is needed.", nameof(weights));
        var before = -1;
        foreach (var term in terms.Span)
        {
            if (term <= before) throw new ArgumentException("The terms must ascend from 0 or more.", nameof(terms));
            before = term;
        }

        Terms = terms;
        Weights = weights;
    }

    /// <summary>The numbers of its terms, ascending.</summary>
    public ReadOnlyMemory<int> Terms { get; }

    /// <summary>The weight of each term.</summary>
    public ReadOnlyMemory<float> Weights { get; }

    /// <summary>One more than the largest number of a term; 0 where there is none.</summary>
    public int Dimensions => Terms.IsEmpty ? 0 : Terms.Span[^1] + 1;

    /// <summary>The inner product with a dense vector of at least <see cref="Dimensions"/> parts.</summary>
    internal float Dot(ReadOnlySpan<float> dense)
    {
        var terms = Terms.Span;
        var weights = Weights.Span;
        var sum = 0f;
        for (var i = 0; i < terms.Length; i++) sum += weights[i] * dense[terms[i]];
        return sum;
    }

    /// <summary>Adds it to a dense vector, so many times.</summary>
    internal void AddTo(Span<float> dense, float times = 1)
    {
        var terms = Terms.Span;
        var weights = Weights.Span;
        for (var i = 0; i < terms.Length; i++) dense[terms[i]] += times * weights[i];
    }
}
