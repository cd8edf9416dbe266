namespace DanVan.CorpusGenerator;

internal static class Program
{
    private static int Main() => 0;
}
