using System.Runtime.InteropServices;

namespace DanVan.Cli;

/// <summary>
/// SIGINT and SIGTERM: the first asks the command to stop, and a command that only reads has two seconds for it; the second ends the process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _asked = new();
    private readonly Timer _end = new(static _ => Environment.Exit(ExitCodes.Interrupted));
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly bool _writes;
    private int _signals;

    public Interruption(bool writes)
    {
        _writes = writes;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Take);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take);
    }

    public CancellationToken Token => _asked.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _end.Dispose();
        _asked.Dispose();
    }

    internal void Take(PosixSignalContext context)
    {
        context.Cancel = Interlocked.Increment(ref _signals) == 1;
        if (!context.Cancel) return;
        // What a command that writes has read is still written.
        if (!_writes) _end.Change(Grace, Timeout.InfiniteTimeSpan);
        _asked.Cancel();
    }
}
