using System.Globalization;
using DanVan.SearchBench;

// Usage: dotnet run -c Release --project benchmarks/DanVan.SearchBench -- relevance CORPUS [--list]
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- speed PLANS [--folder FOLDER] [--engine lucene|sqlite] [--keep]
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- answers PLANS INDEX    (an index that speed kept)
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- phrases PLANS INDEX    (the same, phrase by phrase)
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
#if DANVAN_LUCENE
DanVan.Search.Lucene.LuceneEngine.Register();
#endif
return args switch
{
    ["relevance", var corpus, ..] => RelevanceReport.Run(corpus, args.Contains("--list", StringComparer.Ordinal)),
    ["speed", var plans, ..] => Speed.Run(int.Parse(plans, CultureInfo.InvariantCulture), Option("--folder") ?? Path.Combine(Path.GetTempPath(), "danvan-speed"), Option("--engine"), args.Contains("--keep", StringComparer.Ordinal)),
    ["answers", var plans, var index] => Speed.Answers(int.Parse(plans, CultureInfo.InvariantCulture), index),
    ["phrases", var plans, var index] => Speed.Phrases(int.Parse(plans, CultureInfo.InvariantCulture), index),
    _ => Usage(),
};

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

static int Usage()
{
    Console.Error.WriteLine("usage: relevance CORPUS [--list] | speed PLANS [--folder FOLDER] [--engine lucene|sqlite] [--keep] | answers PLANS INDEX | phrases PLANS INDEX");
    return 2;
}
