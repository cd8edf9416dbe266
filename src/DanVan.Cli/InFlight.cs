namespace DanVan.Cli;

/// <summary>
/// What is between the disk and the index: files that are read or wait to be committed, counted in files and bytes. Who brings more than there is
/// room for waits; first come, first served, so that a large file gets its turn. A file larger than all the room goes through alone. Thread-safe.
/// </summary>
/// <param name="mostFiles">The most files at once.</param>
/// <param name="mostBytes">The most bytes of files at once.</param>
internal sealed class InFlight(int mostFiles, long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Bytes, TaskCompletionSource Turn)> _waiting = new();
    private int _files;
    private long _bytes;

    /// <summary>Called when somebody begins to wait: what is ready should be committed, or nobody goes on.</summary>
    public Action? Waits { get; set; }

    /// <summary>Whether somebody waits for room.</summary>
    public bool IsCrowded
    {
        get
        {
            lock (_gate) return _waiting.Count > 0;
        }
    }

    /// <summary>The most files that were there at once.</summary>
    public int PeakFiles { get; private set; }

    /// <summary>The most bytes that were there at once; a file larger than all the room counts as all of it.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>Waits for room.</summary>
    /// <returns>The bytes that were taken, to be given back.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is taken then.</exception>
    public async Task<long> EnterAsync(long bytes, CancellationToken cancellation)
    {
        bytes = Math.Clamp(bytes, 1, mostBytes);
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_waiting.Count == 0 && HasRoom(bytes))
            {
                Take(bytes);
                return bytes;
            }

            _waiting.Enqueue((bytes, turn));
        }

        Waits?.Invoke();
        var registration = cancellation.Register(() => turn.TrySetCanceled(cancellation));
        await using (registration.ConfigureAwait(false)) await turn.Task.ConfigureAwait(false);
        return bytes;
    }

    /// <summary>Gives back what a file took.</summary>
    public void Leave(long bytes)
    {
        lock (_gate)
        {
            _files--;
            _bytes -= bytes;
            while (_waiting.TryPeek(out var next) && (next.Turn.Task.IsCanceled || HasRoom(next.Bytes)))
            {
                _waiting.Dequeue();
                if (next.Turn.TrySetResult()) Take(next.Bytes);
            }
        }
    }

    private bool HasRoom(long bytes) => _files < mostFiles && _bytes + bytes <= mostBytes;

    private void Take(long bytes)
    {
        _files++;
        _bytes += bytes;
        PeakFiles = Math.Max(PeakFiles, _files);
        PeakBytes = Math.Max(PeakBytes, _bytes);
    }
}
