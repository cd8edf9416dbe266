using DanVan.Parsing;

namespace DanVan.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        foreach (var path in args.Where(static a => a is not "parse" && !a.StartsWith('-') && a is not "json"))
            Console.Out.WriteLine(PlanJson.Serialize(PlanParser.Parse(SourceDocument.FromText(File.ReadAllText(path), path))));
        return 0;
    }
}
