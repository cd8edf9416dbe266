using System.Globalization;
using DanVan.SearchBench;

// Usage: dotnet run -c Release --project benchmarks/DanVan.SearchBench -- relevance CORPUS [--list]
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- speed PLANS [--folder FOLDER] [--engine lucene|sqlite] [--keep]
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- turns PLANS --engine lucene|sqlite [--folder FOLDER]    (beside the bare engine, batch by batch in turn)
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- fill PLANS INDEX [--engine lucene|sqlite]    (one index alone, which is kept; goes on where it was interrupted)
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- answers INDEX [--of PLANS]    (an index that speed or fill kept; of a corpus of so many plans)
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- phrases PLANS INDEX    (the same, phrase by phrase)
//        --characters N makes the plans of speed, fill, answers and phrases so long (11000; 1 for plans without annexes, 2.9 KB)
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Option("--characters") is { } characters) Speed.Characters = int.Parse(characters, CultureInfo.InvariantCulture);
#if DANVAN_LUCENE
DanVan.Search.Lucene.LuceneEngine.Register();
#endif
if (Option("--engine") is { } asked && !DanVan.Search.SearchEngines.Names.Contains(asked, StringComparer.Ordinal))
{
    Console.Error.WriteLine($"the engine '{asked}' is not built in; there is {string.Join(", ", DanVan.Search.SearchEngines.Names)}");
    return 2;
}

return args switch
{
    ["relevance", var corpus, ..] => RelevanceReport.Run(corpus, args.Contains("--list", StringComparer.Ordinal)),
    ["speed", var plans, ..] => Speed.Run(int.Parse(plans, CultureInfo.InvariantCulture), Option("--folder") ?? Path.Combine(Path.GetTempPath(), "danvan-speed"), Option("--engine"), args.Contains("--keep", StringComparer.Ordinal)),
    ["turns", var plans, ..] when Option("--engine") is { } engine => Speed.Turns(int.Parse(plans, CultureInfo.InvariantCulture), Option("--folder") ?? Path.Combine(Path.GetTempPath(), "danvan-turns"), engine),
    ["fill", var plans, var index, ..] => Speed.Fill(int.Parse(plans, CultureInfo.InvariantCulture), index, Option("--engine")),
    ["answers", var index, ..] => Speed.Answers(index, Option("--of") is { } of ? int.Parse(of, CultureInfo.InvariantCulture) : null),
    ["phrases", var plans, var index, ..] => Speed.Phrases(int.Parse(plans, CultureInfo.InvariantCulture), index),
    _ => Usage(),
};

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

static int Usage()
{
    Console.Error.WriteLine("usage: relevance CORPUS [--list] | speed PLANS [--folder FOLDER] [--engine lucene|sqlite] [--keep] | turns PLANS --engine ENGINE | fill PLANS INDEX [--engine lucene|sqlite] | answers INDEX [--of PLANS] | phrases PLANS INDEX [--characters N]");
    return 2;
}
