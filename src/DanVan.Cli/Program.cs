using System.Text;
using DanVan.Cli.Commands;
using DanVan.Cli.Output;

namespace DanVan.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        // Elsewhere the terminal takes the bytes as they are written.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
#if DANVAN_LUCENE
        if (CommandList.Needed(args).Any(static command => command.OpensIndex)) RegisterLucene();
#endif
        using var interruption = new Interruption(CommandList.Needed(args).Any(static command => command.Writes));
        var speech = Speech.From(args, Environment.GetEnvironmentVariable);
        var terminal = Terminal.OfProcess();
        return new Application(speech, terminal, TimeProvider.System, Environment.GetEnvironmentVariable).RunAsync(args, interruption.Token).GetAwaiter().GetResult();
    }

#if DANVAN_LUCENE
    // By itself, so that a command without an index does not load the engine.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void RegisterLucene() => Search.Lucene.LuceneEngine.Register();
#endif
}
