using System.Diagnostics;
using System.Globalization;
using DanVan.Scale;
using DanVan.Search;
using DanVan.Search.Graph;
using DanVan.Synthetic;

// Usage: dotnet run -c Release --project benchmarks/DanVan.Scale -- [plans] [seed]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new SyntheticOptions
{
    Plans = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000,
    Seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : new SyntheticOptions().Seed,
};
var corpus = new SyntheticCorpus(options);
CorpusResolver? resolver = new();
var watch = Stopwatch.StartNew();
foreach (var plan in corpus.Plans()) resolver.Observe(plan.Document);
Console.WriteLine($"{options.Plans} plans made and observed in {watch.Elapsed.TotalSeconds:0.0} s");

watch.Restart();
IdentityScore? score = new();
var grounds = new SortedDictionary<ResolutionGround, (long All, long Wrong)>();
var samples = new List<string>();
var number = 0;
GraphBuilder? builder = new();
foreach (var plan in corpus.Plans())
{
    var resolved = resolver.Resolve(plan.Document);
    CorpusResolver.Put(builder, number++, plan.Document.Source, plan.Document.Header, IdentityResolver.Own(plan.Document.Header) is { IsEmpty: false } own ? own.Text : null, plan.Document.Citations, resolved);
    for (var i = 0; i < resolved.Count; i++)
    {
        score.Add(resolved[i], plan.Truth[i]);
        var isWrong = resolved[i].Identity != plan.Truth[i];
        var (all, wrong) = grounds.GetValueOrDefault(resolved[i].Ground);
        grounds[resolved[i].Ground] = (all + 1, wrong + (isWrong ? 1 : 0));
        if (isWrong && resolved[i].Ground is not (ResolutionGround.Ambiguous or ResolutionGround.Open) && samples.Count < 20 && number % 97 == 0) samples.Add($"  {plan.Source}: {plan.Document.Citations[i].Text} → {resolved[i].Identity} ({resolved[i].Ground}), true {plan.Truth[i]}");
    }
}

Console.WriteLine($"{score.Citations} citations resolved in the light of the corpus in {watch.Elapsed.TotalSeconds:0.0} s");
Console.WriteLine($"pairs: precision {score.PairPrecision:0.00000}, recall {score.PairRecall:0.00000}; single: precision {score.Precision:0.00000}, recall {score.Recall:0.00000}");
foreach (var (ground, (all, wrong)) in grounds) Console.WriteLine($"  {ground}: {all}, wrong {wrong}");
foreach (var sample in samples) Console.WriteLine(sample);

var observed = GC.GetTotalMemory(forceFullCollection: true);
watch.Restart();
var graph = builder.Build();
var built = watch.Elapsed.TotalSeconds;
builder = null;
resolver = null;
score = null;
var after = GC.GetTotalMemory(forceFullCollection: true);
Console.WriteLine($"graph of {graph.Nodes.Count} nodes and {graph.Edges.Count} edges built in {built:0.0} s; {observed / 1048576.0:0} MB before, {after / 1048576.0:0} MB the graph alone, {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MB at the peak");
return Queries.Run(graph) ? 0 : 1;
