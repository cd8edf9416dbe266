using System.Diagnostics;
using DanVan.Search.Graph;

namespace DanVan.Scale;

/// <summary>Times the questions to a graph and checks every answer against one found by going through all edges.</summary>
internal static class Queries
{
    private const int Rounds = 21;

    public static bool Run(CitationGraph graph)
    {
        var most = graph.MostCited(1)[0];
        var hub = most.Node.Id;
        var rare = graph.MostCited(int.MaxValue) is var ranked ? ranked[ranked.Count / 2].Node.Id : hub;
        var plan = graph.Nodes.First(static n => n.IsPlan).Id;
        var edges = graph.Edges.ToList();
        var citing = Distinct(edges, hub);
        var sound = true;

        Check("cited by (most cited)", () => graph.CitedBy(hub).Take(100).Count(), edges.Where(e => Is(e.To, hub)).Take(100).Count());
        Check("cited by, all edges read", () => graph.CitedBy(hub).Count(static e => e.Mentions > 0), edges.Count(e => Is(e.To, hub)));
        Check("cited by (seldom cited)", () => graph.CitedBy(rare).Count, edges.Count(e => Is(e.To, rare)));
        Check("cites", () => graph.Cites(plan).Count, edges.Count(e => Is(e.From, plan)));
        Check("by number", () => graph.FindAll("25-NQ/TW").Count, graph.Nodes.Count(static n => string.Equals(n.Number, "25-NQ/TW", StringComparison.Ordinal)));
        Check("most cited", () => graph.MostCited(20).Sum(static c => c.Count), MostCited(edges));
        Check("together (most cited)", () => graph.Together(hub, 20).Sum(static c => c.Count), Together(edges, hub, citing));
        Check("together (seldom cited)", () => graph.Together(rare, 20).Sum(static c => c.Count), Together(edges, rare, Distinct(edges, rare)));
        Check("transitive with paths (most cited)", () => graph.CitedByPaths(hub).Count, Reached(edges, hub));
        Check("chains up", () => graph.Chains(plan).Count > 0 ? 1 : 0, 1);
        Check("parts", () => graph.Parts().Sum(static p => p.Count), graph.Nodes.Count);
        Check("should cite and does not", () => graph.MissingFrom(hub, 0.3).Count, Missing(graph, citing, hub, 0.3));
        Console.WriteLine(sound ? "every answer is right" : "SOME ANSWERS ARE WRONG");
        return sound;

        void Check(string name, Func<int> ask, int expected)
        {
            var answer = ask();
            var times = new double[Rounds];
            for (var i = 0; i < Rounds; i++)
            {
                var watch = Stopwatch.StartNew();
                ask();
                times[i] = watch.Elapsed.TotalMilliseconds;
            }

            Array.Sort(times);
            var isRight = answer == expected;
            sound &= isRight;
            Console.WriteLine($"  {name,-36} {times[Rounds / 2],9:0.000} ms (worst {times[^1]:0.000})  {answer}{(isRight ? "" : $", expected {expected}")}");
        }
    }

    private static bool Is(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static HashSet<string> Distinct(List<GraphEdge> edges, string id) => edges.Where(e => Is(e.To, id)).Select(static e => e.From).ToHashSet(StringComparer.Ordinal);

    private static int MostCited(List<GraphEdge> edges) =>
        edges.Select(static e => (e.From, e.To)).Distinct().GroupBy(static e => e.To, StringComparer.Ordinal).Select(static g => g.Count()).OrderDescending().Take(20).Sum();

    private static int Together(List<GraphEdge> edges, string id, HashSet<string> citing) =>
        edges.Where(e => citing.Contains(e.From) && !Is(e.To, id)).Select(static e => (e.From, e.To)).Distinct()
            .GroupBy(static e => e.To, StringComparer.Ordinal).Select(static g => g.Count()).OrderDescending().Take(20).Sum();

    private static int Reached(List<GraphEdge> edges, string id)
    {
        var byTarget = edges.ToLookup(static e => e.To, static e => e.From, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        List<string> level = [id];
        for (var depth = 0; depth < 8; depth++) level = [.. level.SelectMany(n => byTarget[n]).Where(seen.Add)];
        return seen.Count - 1;
    }

    private static int Missing(CitationGraph graph, HashSet<string> citing, string id, double share) =>
        graph.Nodes.Where(n => n.IsPlan && !Is(n.Id, id)).GroupBy(static n => (n.Level, n.Date.Year, n.Kind))
            .Where(g => g.Any(n => citing.Contains(n.Id)) && g.Count(n => citing.Contains(n.Id)) >= share * g.Count())
            .Sum(g => g.Count(n => !citing.Contains(n.Id)));
}
