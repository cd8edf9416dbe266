using System.Globalization;
using DanVan.SearchBench;

// Usage: dotnet run -c Release --project benchmarks/DanVan.SearchBench -- relevance CORPUS [--list]
//        dotnet run -c Release --project benchmarks/DanVan.SearchBench -- speed PLANS [FOLDER]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
#if DANVAN_LUCENE
DanVan.Search.Lucene.LuceneEngine.Register();
#endif
return args switch
{
    ["relevance", var corpus, ..] => RelevanceReport.Run(corpus, args.Contains("--list", StringComparer.Ordinal)),
    ["speed", var plans, ..] => Speed.Run(int.Parse(plans, CultureInfo.InvariantCulture), args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "danvan-speed")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: relevance CORPUS [--list] | speed PLANS [FOLDER]");
    return 2;
}
