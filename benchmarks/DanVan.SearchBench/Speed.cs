using System.Diagnostics;
using System.Globalization;
using DanVan.Parsing;
using DanVan.Search;
using DanVan.Synthetic;

namespace DanVan.SearchBench;

/// <summary>Fills every engine and the bare ones with the same made plans and times the answers, checking that there are some.</summary>
internal static class Speed
{
    private const int Batch = 256;
    private const int Sample = 2000;
    private const int Warm = 2048;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWarming = TimeSpan.FromSeconds(20);

    /// <summary>How long the plans are made, in characters: about 15 KB of UTF-8, what a plan of a province has with its annexes, where nothing else is asked. 1 leaves the plan alone, 2.9 KB.</summary>
    public static int Characters { get; set; } = 11_000;

    /// <param name="plans">How many plans.</param>
    /// <param name="folder">Where the indexes are made; what is there is deleted, before and after.</param>
    /// <param name="only">The engine to measure beside its peer; null for all.</param>
    /// <param name="keep">Whether the indexes stay.</param>
    public static int Run(int plans, string folder, string? only, bool keep)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var corpus = new SyntheticCorpus(new SyntheticOptions { Plans = plans });
        var wrong = 0;
        try
        {
            var sample = Plans(corpus, plans).Take(Sample).ToList();
            Console.WriteLine($"{plans} plans of {sample.Average(static p => p.Text.Length):0} characters; {Environment.ProcessorCount} processors, .NET {Environment.Version}");
            var rates = new Dictionary<string, (double Rate, double Processor)>(StringComparer.Ordinal);
            foreach (var peer in RelevanceReport.Peers(folder))
            {
                using (peer)
                {
                    if (only is not null && !IsPeer(peer.Name, only)) continue;
                    rates[peer.Name] = Fill(peer.Name, plans, corpus, batch => peer.Add([.. batch.Select(static p => (p.Source, p.Document.Header.Title ?? "", p.Text))]), peer.Bytes);
                }
            }

            foreach (var engine in SearchEngines.Names.Where(name => only is null || string.Equals(name, only, StringComparison.Ordinal)))
            {
                using var index = PlanIndex.OpenOrCreate(Path.Combine(folder, engine), engine);
                var rate = Fill("DanVan " + engine, plans, corpus, batch => index.Ingest([.. batch.Select(static p => p.Item())]), () => index.Statistics().Bytes);
                var peer = rates.First(r => IsPeer(r.Key, engine));
                Console.WriteLine($"  {rate.Rate / peer.Value.Rate:0.00} × {peer.Key} by the clock, {peer.Value.Processor / rate.Processor:0.00} × by processor time");
                wrong += Ask(index, sample, plans);
            }

            return wrong == 0 ? 0 : 1;
        }
        finally
        {
            if (!keep) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Fills an engine and the bare one batch by batch in turn, so that what else the machine does at the time falls on both.</summary>
    public static int Turns(int plans, string folder, string engine)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        try
        {
            using var index = PlanIndex.OpenOrCreate(Path.Combine(folder, engine), engine);
            var peers = RelevanceReport.Peers(folder).ToList();
            var peer = peers.Single(p => IsPeer(p.Name, engine));
            Action<SyntheticPlan[]>[] adds =
            [
                batch => index.Ingest([.. batch.Select(static p => p.Item())]),
                batch => peer.Add([.. batch.Select(static p => (p.Source, p.Document.Header.Title ?? "", p.Text))]),
            ];
            var taken = new List<double>[] { [], [] };
            foreach (var (turn, batch) in Plans(new SyntheticCorpus(new SyntheticOptions { Plans = plans }), plans).Chunk(Batch).Index())
            {
                for (var i = 0; i < adds.Length; i++)
                {
                    var who = (turn + i) % adds.Length;
                    var before = Environment.CpuUsage.TotalTime;
                    adds[who](batch);
                    if (turn * Batch >= Warm) taken[who].Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / batch.Length);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine} {taken[0].Average():0.00} ms of processor time for each plan (middle {Middle(taken[0]):0.00}), {peer.Name} {taken[1].Average():0.00} (middle {Middle(taken[1]):0.00}): {taken[1].Average() / taken[0].Average():0.00} × its speed, by the middle {Middle(taken[1]) / Middle(taken[0]):0.00}"));
            foreach (var one in peers) one.Dispose();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;

        static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
    }

    /// <summary>Fills an index alone, or goes on where it was interrupted, until it has so many plans; it is kept.</summary>
    public static int Fill(int plans, string folder, string? engine)
    {
        using var index = PlanIndex.OpenOrCreate(folder, engine);
        var there = index.Statistics().Plans;
        if (there < plans) Fill("DanVan " + index.Engine, plans, new SyntheticCorpus(new SyntheticOptions { Plans = plans }), batch => index.Ingest([.. batch.Select(static p => p.Item())]), () => index.Statistics().Bytes, there);
        return 0;
    }

    /// <summary>Times the answers of an index that was kept.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="of">How many plans the made corpus has, where not all of them are in the index; null for as many as are there.</param>
    public static int Answers(string folder, int? of)
    {
        using var index = PlanIndex.Open(folder, readOnly: true);
        var plans = index.Statistics().Plans;
        Console.WriteLine($"{plans} plans on {index.Engine}");
        var wrong = Ask(index, [.. Plans(new SyntheticCorpus(new SyntheticOptions { Plans = of ?? plans }), of ?? plans).Take(Sample)], plans);
        Console.WriteLine($"  {Environment.WorkingSet / 1e6:0} MB of memory, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} at most, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} alive");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Tells of each phrase of an index that was kept how long its page takes, with facets and passages, without facets, and found alone.</summary>
    public static int Phrases(int plans, string folder)
    {
        using var index = PlanIndex.Open(folder, readOnly: true);
        var phrases = Phrases(index, [.. Plans(new SyntheticCorpus(new SyntheticOptions { Plans = plans }), plans).Take(Sample)], plans, new Random(1));
        foreach (var (text, share) in phrases.Where(static p => p.Share is > 0.002 and < 0.03))
        {
            var full = Median(new SearchQuery { Text = text });
            var bare = Median(new SearchQuery { Text = text, Facets = false });
            var alone = Median(new SearchQuery { Text = text, Facets = false, Take = 0 });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text} in {share:0.0%}: page with facets {full}, page {bare}, found alone {alone}"));
        }

        return 0;

        string Median(SearchQuery query)
        {
            var (taken, processor) = (new double[9], new double[9]);
            for (var i = 0; i < taken.Length; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                index.Search(query);
                taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                processor[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            }

            Array.Sort(taken);
            Array.Sort(processor);
            return string.Create(CultureInfo.InvariantCulture, $"{taken[taken.Length / 2]:0.0} ms ({processor[processor.Length / 2]:0.0} of processor time)");
        }
    }

    // Neighbouring words of the texts, by how many plans have them.
    private static IEnumerable<(string Text, double Share)> Phrases(IPlanIndex index, List<SyntheticPlan> sample, int plans, Random random) =>
        sample.Take(400).SelectMany(p => Enumerable.Range(0, 12).Select(_ => Two(p.Text, random))).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(text => (Text: text, Share: (double)index.Search(new SearchQuery { Text = text, Take = 0, Facets = false }).Total / plans));

    private static bool IsPeer(string peer, string engine) => peer.StartsWith(string.Equals(engine, PlanIndex.SqliteEngine, StringComparison.Ordinal) ? "FTS5" : "Lucene", StringComparison.Ordinal);

    // A made plan is short: the texts of the plans before it follow as its annexes.
    private static IEnumerable<SyntheticPlan> Plans(SyntheticCorpus corpus, int count, int from = 0)
    {
        const int Annexes = 4;
        var before = new Queue<string>(Enumerable.Range(Math.Max(from - Annexes, 0), Math.Min(from, Annexes)).Select(i => corpus.Plan(i).Text));
        foreach (var plan in Enumerable.Range(from, count - from).Select(corpus.Plan))
        {
            var text = new System.Text.StringBuilder(plan.Text);
            foreach (var annex in before)
            {
                if (text.Length >= Characters) break;
                text.Append("\n\n").Append(annex);
            }

            before.Enqueue(plan.Text);
            if (before.Count > Annexes) before.Dequeue();
            yield return plan with { Document = plan.Document with { Text = text.ToString() } };
        }
    }

    // Making the plans is not measured, nor is taking in the first ones, while the code is compiled. Plans a second, and milliseconds of processor time for each.
    private static (double Rate, double Processor) Fill(string name, int plans, SyntheticCorpus corpus, Action<IReadOnlyList<SyntheticPlan>> add, Func<long> bytes, int from = 0)
    {
        var watch = new Stopwatch();
        var processor = TimeSpan.Zero;
        var peak = 0L;
        var done = from;
        var samples = new List<string>();
        var warm = from + Math.Min(Warm, (plans - from) / 2 / Batch * Batch);
        foreach (var batch in Plans(corpus, plans, from).Chunk(Batch))
        {
            if (done == warm)
            {
                watch.Reset();
                processor = TimeSpan.Zero;
            }

            var before = Environment.CpuUsage.TotalTime;
            watch.Start();
            add(batch);
            watch.Stop();
            processor += Environment.CpuUsage.TotalTime - before;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            var tenth = done * 10L / plans;
            done += batch.Length;
            if (done * 10L / plans == tenth) continue;
            samples.Add(string.Create(CultureInfo.InvariantCulture, $"{done}: {Environment.WorkingSet / 1e6:0} MB, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} alive, {Math.Max(done - warm, 0) / watch.Elapsed.TotalSeconds:0}/s"));
            Console.Error.WriteLine($"{name}: {samples[^1]}");
        }

        var rate = (plans - warm) / watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{name}: {rate:0} plans a second, {processor.TotalMilliseconds / (plans - warm):0.00} ms of processor time each, {bytes() / 1e6:0} MB, {Environment.WorkingSet / 1e6:0} MB of memory ({peak / 1e6:0} MB managed at most)");
        Console.WriteLine("  memory and mean rate so far: " + string.Join("; ", samples));
        return (rate, processor.TotalMilliseconds / (plans - warm));
    }

    private static int Ask(IPlanIndex index, List<SyntheticPlan> sample, int plans)
    {
        var wrong = 0;
        var random = new Random(1);
        var cited = sample.SelectMany(static p => p.Truth.Select(static t => t.Text)).Distinct(StringComparer.Ordinal).ToList();
        var provinces = sample.Select(static p => p.Document.Header.Province).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var leads = sample.SelectMany(static p => p.Document.Tasks).SelectMany(static t => t.Lead).Select(static a => a.Name).Distinct(StringComparer.Ordinal).ToList();

        // The acts that the fewest plans cite: the time of an answer is that of writing it down, place by place.
        var fewer = cited.Select(text => (Text: text, Places: index.Cites(new CitesQuery { Target = text, Take = 1 }).Targets.Sum(static t => t.Total))).Where(static c => c.Places > 0)
            .OrderBy(static c => c.Places).Take(300).Select(static c => c.Text).ToList();
        Time("who cites X (the 300 acts with the fewest places)", 300, i => index.Cites(new CitesQuery { Target = fewer[i % fewer.Count] }).Targets.Sum(static t => t.Citing.Count), least: 1);
        Time("filtered list (province, year), page of 20", 300, i => index.Search(new SearchQuery { Text = "", Filter = new PlanFilter { Province = provinces[i % provinces.Count], Year = 2022 + i % 4 }, Sort = SearchSort.Date, Facets = false, Passages = 0 }).Hits.Count, least: 0);
        if (leads.Count > 0) Time("due tasks of a body, 50", 300, i => index.Tasks(new TaskQuery { Assignee = leads[i % leads.Count], DueFrom = new PartialDate(2024, 1 + i % 12), DueTo = new PartialDate(2025), Take = 50 }).Count, least: 0);

        var (rare, common) = (new List<(string Text, double Share)>(), new List<(string Text, double Share)>());
        foreach (var phrase in Phrases(index, sample, plans, random))
        {
            if (phrase.Share is > 0.002 and < 0.03 && rare.Count < 60) rare.Add(phrase);
            if (phrase.Share > 0.9 && common.Count < 10) common.Add(phrase);
            if (rare.Count == 60 && common.Count == 10) break;
        }

        Console.WriteLine($"  phrases: {rare.Count} that stand in 0.2 to 3 % of the plans, {common.Count} in more than 90 %");
        if (rare.Count > 0) Time("two-word phrase in about 1 % of plans, page with facets", 300, i => index.Search(new SearchQuery { Text = rare[i % rare.Count].Text }).Total, least: 1);
        if (rare.Count > 0) Time("the same without marks", 300, i => index.Search(new SearchQuery { Text = VietnameseText.Unaccent(rare[i % rare.Count].Text) }).Total, least: 1);
        if (common.Count > 0) Time("two-word phrase in over 90 % of plans, page", 30, i => index.Search(new SearchQuery { Text = common[i % common.Count].Text, Facets = false }).Total, least: 1);
        if (common.Count > 0) Time("the same without marks", 30, i => index.Search(new SearchQuery { Text = VietnameseText.Unaccent(common[i % common.Count].Text), Facets = false }).Total, least: 1);
        Time("\"dân vận\", page", 30, _ => index.Search(new SearchQuery { Text = "\"dân vận\"", Facets = false }).Total, least: 0);
        Time("\"dân vận\", page with facets", 10, _ => index.Search(new SearchQuery { Text = "\"dân vận\"" }).Total, least: 0);
        return wrong;

        void Time(string name, int times, Func<int, int> ask, int least)
        {
            // Until the code is compiled, which is done beside it and would count for the answers: on a busy machine that takes a while.
            var (warming, quiet, methods) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp(), -1L);
            for (var i = 0; i < 20 || (Stopwatch.GetElapsedTime(quiet) < Quiet && Stopwatch.GetElapsedTime(warming) < MostWarming); i++)
            {
                ask(i);
                if (System.Runtime.JitInfo.GetCompiledMethodCount() is var compiled && compiled == methods) continue;
                (methods, quiet) = (compiled, Stopwatch.GetTimestamp());
            }

            var found = 0L;
            var (taken, processor) = (new double[times], new double[times]);
            for (var i = 0; i < times; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                var count = ask(i);
                taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                processor[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
                if (count < least) wrong++;
                found += count;
            }

            Console.WriteLine($"  {name}: {Percentiles(taken)} by the clock, {Percentiles(processor)} of processor time, {found / times} found on average");
        }
    }

    private static string Percentiles(double[] taken)
    {
        Array.Sort(taken);
        return string.Create(CultureInfo.InvariantCulture, $"p50 {taken[taken.Length / 2]:0.00}, p95 {taken[(int)(taken.Length * 0.95)]:0.00}, p99 {taken[(int)(taken.Length * 0.99)]:0.00} ms");
    }

    private static string? Two(string text, Random random)
    {
        var tokens = SearchAnalyzer.Tokens(text).Select(static t => t.Term).ToList();
        if (tokens.Count < 2) return null;
        var at = random.Next(tokens.Count - 1);
        return tokens[at].All(char.IsLetter) && tokens[at + 1].All(char.IsLetter) ? $"\"{tokens[at]} {tokens[at + 1]}\"" : null;
    }
}
