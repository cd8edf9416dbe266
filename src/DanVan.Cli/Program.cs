using System.Text;
using DanVan.Cli.Commands;
using DanVan.Cli.Output;

namespace DanVan.Cli;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // The pipe may be closed by a reader that has seen enough (danvan … | head).
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
#if DANVAN_LUCENE
        Search.Lucene.LuceneEngine.Register();
#endif
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            cancellation.Cancel();
        };
        var speech = Speech.From(args, Environment.GetEnvironmentVariable);
        var terminal = Terminal.OfProcess();
        return await new Application(speech, terminal, TimeProvider.System, Environment.GetEnvironmentVariable).RunAsync(args, cancellation.Token).ConfigureAwait(false);
    }
}
