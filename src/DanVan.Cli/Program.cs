using System.Runtime.InteropServices;
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
        using var cancellation = new CancellationTokenSource();

        // The first time, what was read is still written; who asks again does not want to wait.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var speech = Speech.From(args, Environment.GetEnvironmentVariable);
        var terminal = Terminal.OfProcess();
        return new Application(speech, terminal, TimeProvider.System, Environment.GetEnvironmentVariable).RunAsync(args, cancellation.Token).GetAwaiter().GetResult();
    }

#if DANVAN_LUCENE
    // By itself, so that a command without an index does not load the engine.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void RegisterLucene() => Search.Lucene.LuceneEngine.Register();
#endif
}
