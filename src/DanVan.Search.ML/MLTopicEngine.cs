using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace DanVan.Search.ML;

/// <summary>
/// The KMeans trainer of Microsoft.ML, the best of a few beginnings. It runs on one thread, so that its answer is the same on every run. Thread-safe.
/// </summary>
public sealed class MLTopicEngine : ITopicEngine
{
    /// <summary>The name of the engine.</summary>
    public const string EngineName = "ml";

    private const int Starts = 4;
    private const int MostRounds = 60;
    private const int MostMegabytes = 64;

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public IReadOnlyList<int> Group(IReadOnlyList<TopicVector> plans, int count, int seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var dimensions = plans.Count == 0 ? 0 : plans.Max(static plan => plan.Dimensions);
        var groups = Math.Min(count, plans.Distinct(SameVector.Instance).Count());
        var (best, bestWorth) = (new int[plans.Count], double.NegativeInfinity);
        if (groups <= 1 || dimensions == 0) return best;
        for (var start = 0; start < Starts; start++)
        {
            var found = Train(plans, dimensions, groups, unchecked(seed + start), cancellationToken);
            var worth = Worth(plans, dimensions, found);
            if (worth > bestWorth + 1e-5) (best, bestWorth) = (found, worth);
        }

        return best;
    }

    private static int[] Train(IReadOnlyList<TopicVector> plans, int dimensions, int groups, int seed, CancellationToken cancellation)
    {
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimensions);
        var data = context.Data.LoadFromEnumerable(Rows(plans, dimensions, cancellation), schema);
        for (; groups > 1; groups /= 2)
        {
            var trainer = context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
            {
                FeatureColumnName = nameof(Row.Features),
                NumberOfClusters = groups,
                NumberOfThreads = 1,
                InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
                MaximumNumberOfIterations = MostRounds,
                AccelerationMemoryBudgetMb = MostMegabytes,
            });
            try
            {
                // Groups are numbered from 1.
                return [.. trainer.Fit(data).Transform(data).GetColumn<uint>("PredictedLabel").Select(static label => (int)label - 1)];
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
            }
            catch (InvalidOperationException)
            {
                // The trainer takes vectors that hardly differ for one and finds too few: it gets fewer groups to fill.
            }
        }

        return new int[plans.Count];
    }

    private static IEnumerable<Row> Rows(IReadOnlyList<TopicVector> plans, int dimensions, CancellationToken cancellation)
    {
        foreach (var plan in plans)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new Row { Features = new VBuffer<float>(dimensions, plan.Terms.Length, plan.Weights.ToArray(), plan.Terms.ToArray()) };
        }
    }

    // The sum of the closeness of each plan to the middle of its group is the length of the sum of the group's vectors.
    private static double Worth(IReadOnlyList<TopicVector> plans, int dimensions, int[] groups) => plans.Zip(groups).GroupBy(static plan => plan.Second, static plan => plan.First).Sum(group =>
    {
        var sum = new double[dimensions];
        foreach (var plan in group)
        {
            var terms = plan.Terms.Span;
            var weights = plan.Weights.Span;
            for (var i = 0; i < terms.Length; i++) sum[terms[i]] += weights[i];
        }

        return Math.Sqrt(sum.Sum(static part => part * part));
    });

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }
    }

    private sealed class SameVector : IEqualityComparer<TopicVector>
    {
        public static SameVector Instance { get; } = new();

        public bool Equals(TopicVector? x, TopicVector? y) => x is not null && y is not null && x.Terms.Span.SequenceEqual(y.Terms.Span) && x.Weights.Span.SequenceEqual(y.Weights.Span);

        public int GetHashCode(TopicVector obj)
        {
            var hash = new HashCode();
            foreach (var term in obj.Terms.Span) hash.Add(term);
            return hash.ToHashCode();
        }
    }
}
