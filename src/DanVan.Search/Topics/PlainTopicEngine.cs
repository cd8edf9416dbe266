using System.Numerics;

namespace DanVan.Search;

/// <summary>
/// Spherical k-means (Dhillon and Modha 2001) from greedy k-means++ beginnings (Arthur and Vassilvitskii 2007), the best of a few. Needs nothing
/// but this library. Linear in the plans for each round; rounds are bounded. Thread-safe.
/// </summary>
public sealed class PlainTopicEngine : ITopicEngine
{
    /// <summary>The name of the engine.</summary>
    public const string EngineName = "plain";

    private const int Starts = 4;
    private const int MostRounds = 40;

    // Plans nearer than this to a centre are taken for equal to it.
    private const float Same = 1e-5f;

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public IReadOnlyList<int> Group(IReadOnlyList<TopicVector> plans, int count, int seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        cancellationToken.ThrowIfCancellationRequested();
        if (plans.Count == 0) return [];
        var dimensions = plans.Max(static plan => plan.Dimensions);
        var (best, bestWorth) = (Array.Empty<int>(), double.NegativeInfinity);
        for (var start = 0; start < Starts; start++)
        {
            var attempt = new Attempt(plans, dimensions, new Random(unchecked(seed + start)), cancellationToken);
            var worth = attempt.Run(Math.Min(count, plans.Count));
            if (worth > bestWorth + Same) (best, bestWorth) = (attempt.Groups, worth);
        }

        return best;
    }

    /// <summary>One attempt from one beginning.</summary>
    private sealed class Attempt(IReadOnlyList<TopicVector> plans, int dimensions, Random random, CancellationToken cancellation)
    {
        private readonly float[] _closeness = new float[plans.Count];

        public int[] Groups { get; } = new int[plans.Count];

        /// <summary>Groups the plans; what is given is the sum of their closeness to the middle of their group.</summary>
        public double Run(int count)
        {
            var first = Beginnings(count);
            var groups = first.Count;

            // The parts of all centres for one term lie side by side, so that a term is multiplied with many centres at once.
            var lanes = (groups + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
            var centres = new float[checked(dimensions * lanes)];
            for (var g = 0; g < groups; g++) AddTo(centres, lanes, g, plans[first[g]]);
            var worth = Assign(centres, lanes, groups, out _);
            for (var round = 1; round < MostRounds; round++)
            {
                cancellation.ThrowIfCancellationRequested();
                FillEmpty(groups);
                Middle(centres, lanes, groups);
                worth = Assign(centres, lanes, groups, out var moved);
                if (!moved) break;
            }

            return worth;
        }

        /// <summary>Plans to begin with: each of a few drawn by their distance to those there are, of which the one is taken that covers the most.</summary>
        private List<int> Beginnings(int count)
        {
            var chosen = new List<int> { random.Next(plans.Count) };
            var nearest = new float[plans.Count];
            Cover(chosen[0], nearest, nearest);
            var draws = 2 + BitOperations.Log2((uint)count);
            var (trial, best) = (new float[plans.Count], new float[plans.Count]);
            while (chosen.Count < count)
            {
                cancellation.ThrowIfCancellationRequested();
                var total = 0.0;
                foreach (var near in nearest) total += Distance(near);
                if (total <= 0) break;
                var (bestPlan, bestSum) = (-1, double.NegativeInfinity);
                for (var draw = 0; draw < draws; draw++)
                {
                    var plan = Draw(nearest, random.NextDouble() * total);
                    var sum = Cover(plan, nearest, trial);
                    if (sum <= bestSum) continue;
                    (bestPlan, bestSum) = (plan, sum);
                    (trial, best) = (best, trial);
                }

                chosen.Add(bestPlan);
                best.CopyTo(nearest, 0);
            }

            return chosen;
        }

        private static int Draw(float[] nearest, double at)
        {
            var last = 0;
            for (var i = 0; i < nearest.Length; i++)
            {
                var distance = Distance(nearest[i]);
                if (distance <= 0) continue;
                last = i;
                at -= distance;
                if (at < 0) break;
            }

            return last;
        }

        private static float Distance(float closeness) => 1 - closeness is var distance && distance > Same ? distance : 0;

        // How close each plan is to its nearest centre once this plan is one too; given is the sum.
        private double Cover(int centre, float[] nearest, float[] covered)
        {
            var dense = new float[dimensions];
            plans[centre].AddTo(dense);
            var sum = 0.0;
            for (var i = 0; i < plans.Count; i++)
            {
                covered[i] = Math.Max(nearest[i], plans[i].Dot(dense));
                sum += covered[i];
            }

            return sum;
        }

        private double Assign(float[] centres, int lanes, int groups, out bool moved)
        {
            moved = false;
            var sum = 0.0;
            var scores = new float[lanes];
            for (var i = 0; i < plans.Count; i++)
            {
                Array.Clear(scores);
                var terms = plans[i].Terms.Span;
                var weights = plans[i].Weights.Span;
                for (var t = 0; t < terms.Length; t++)
                {
                    var weight = new Vector<float>(weights[t]);
                    var row = centres.AsSpan(terms[t] * lanes, lanes);
                    for (var lane = 0; lane < lanes; lane += Vector<float>.Count)
                        (new Vector<float>(scores, lane) + (weight * new Vector<float>(row[lane..]))).CopyTo(scores, lane);
                }

                var best = 0;
                for (var g = 1; g < groups; g++)
                {
                    if (scores[g] > scores[best]) best = g;
                }

                moved |= best != Groups[i];
                Groups[i] = best;
                _closeness[i] = scores[best];
                sum += scores[best];
            }

            return sum;
        }

        // A group that lost its last plan takes the one that fits its own the least.
        private void FillEmpty(int groups)
        {
            var sizes = new int[groups];
            foreach (var g in Groups) sizes[g]++;
            for (var g = 0; g < groups; g++)
            {
                if (sizes[g] > 0) continue;
                var worst = -1;
                for (var i = 0; i < plans.Count; i++)
                {
                    if (sizes[Groups[i]] > 1 && Distance(_closeness[i]) > 0 && (worst < 0 || _closeness[i] < _closeness[worst])) worst = i;
                }

                if (worst < 0) return;
                sizes[Groups[worst]]--;
                (Groups[worst], sizes[g], _closeness[worst]) = (g, 1, 1);
            }
        }

        private void Middle(float[] centres, int lanes, int groups)
        {
            Array.Clear(centres);
            for (var i = 0; i < plans.Count; i++) AddTo(centres, lanes, Groups[i], plans[i]);
            var lengths = new double[groups];
            for (var at = 0; at < centres.Length; at += lanes)
            {
                for (var g = 0; g < groups; g++) lengths[g] += (double)centres[at + g] * centres[at + g];
            }

            for (var g = 0; g < groups; g++) lengths[g] = lengths[g] > 0 ? 1 / Math.Sqrt(lengths[g]) : 0;
            for (var at = 0; at < centres.Length; at += lanes)
            {
                for (var g = 0; g < groups; g++) centres[at + g] *= (float)lengths[g];
            }
        }

        private static void AddTo(float[] centres, int lanes, int group, TopicVector plan)
        {
            var terms = plan.Terms.Span;
            var weights = plan.Weights.Span;
            for (var t = 0; t < terms.Length; t++) centres[(terms[t] * lanes) + group] += weights[t];
        }
    }
}
