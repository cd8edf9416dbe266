using DanVan.Search;

namespace DanVan.SearchBench;

/// <summary>Ranks the judged queries with every engine and with the bare ones, and prints how well.</summary>
internal static class RelevanceReport
{
    public static int Run(string corpus, bool list)
    {
        var queries = Relevance.Load(corpus);
        var plans = Relevance.Plans(corpus);
        var folder = Directory.CreateTempSubdirectory("danvan-relevance").FullName;
        try
        {
            foreach (var engine in SearchEngines.Names)
            {
                using var index = PlanIndex.OpenOrCreate(Path.Combine(folder, engine), engine);
                index.Ingest(plans);
                Report("DanVan " + engine, queries, list, query => Relevance.Ranking(index, query));
            }

            foreach (var peer in Peers(folder))
            {
                using (peer)
                {
                    peer.Add([.. plans.Select(static p => (p.Source, p.Plan.Header.Title ?? "", p.Plan.Text))]);
                    Report(peer.Name, queries, list: false, query => peer.Search(query, Relevance.Depth));
                }
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static IEnumerable<IPeer> Peers(string folder)
    {
        yield return new FtsPeer(Path.Combine(folder, "peer-fts"));
#if DANVAN_LUCENE
        yield return new StandardPeer(Path.Combine(folder, "peer-lucene"));
#endif
    }

    private static void Report(string name, IReadOnlyList<JudgedQuery> queries, bool list, Func<string, IEnumerable<string>> rank)
    {
        var scores = queries.Select(q => (q.Kind, q.Query, Ranking: rank(q.Query).ToList(), q)).Select(static r => (r.Kind, r.Query, r.Ranking, Score: Relevance.Score(r.q, r.Ranking))).ToList();
        var kinds = string.Join(", ", scores.GroupBy(static s => s.Kind, StringComparer.Ordinal).Select(static g => $"{g.Key} {g.Average(static s => s.Score):0.000}"));
        Console.WriteLine($"{name,-26} nDCG@10 {scores.Average(static s => s.Score):0.000} ({kinds})");
        if (!list) return;
        foreach (var (_, query, ranking, score) in scores.Where(static s => s.Score < 0.999).OrderBy(static s => s.Score)) Console.WriteLine($"  {score:0.000} {query}: {string.Join(", ", ranking)}");
    }
}
