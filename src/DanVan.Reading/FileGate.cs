using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>What every reader does with a file before it reads it.</summary>
internal static class FileGate
{
    public const int HeadLength = 4096;

    /// <summary>Opens a file, or says why it cannot be read.</summary>
    public static FileStream Open(string path, ReaderOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream stream;
        try
        {
            if (Directory.Exists(path)) throw DocumentReadException.Create(DiagnosticCodes.IsFolder, path);
            if (WithoutContent(path) is { } code) throw DocumentReadException.Create(code, path);
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.FileMissing, path);
        }
        catch (UnauthorizedAccessException e)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.AccessDenied, path);
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ArgumentException)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.ReadFailed, path, e.Message);
        }

        try
        {
            var length = stream.Length;
            if (length > options.MaxBytes)
            {
                throw DocumentReadException.Create(DiagnosticCodes.FileTooLarge, path, length.ToString(CultureInfo.InvariantCulture), options.MaxBytes.ToString(CultureInfo.InvariantCulture));
            }

            return FileContent.Refusal(path, stream) is { } refusal ? throw refusal : stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Why there is nothing to read where a file says that it has no bytes: it is empty, or no file but a pipe or a device; null for a file with content
    /// and for one that is not there. Never waits, as opening a pipe for reading does until somebody writes into it: opened for both it is its own writer.
    /// </summary>
    /// <param name="path">The file.</param>
    public static string? WithoutContent(string path)
    {
        try
        {
            var file = new FileInfo(path);
            // What the system gives a process as files may be links that lead to no name.
            var isLink = file.LinkTarget is not null;
            if (isLink && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target) (file, isLink) = (target, false);
            if (!file.Exists || (!isLink && file.Length > 0)) return null;
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return stream.CanSeek && stream.ReadByte() < 0 ? DiagnosticCodes.FileEmpty : DiagnosticCodes.NotAFile;
        }
        catch (UnauthorizedAccessException)
        {
            return DiagnosticCodes.FileEmpty;
        }
        catch (IOException)
        {
            // Opening it for reading says why.
            return null;
        }
    }

    public static byte[] Head(FileStream stream)
    {
        var head = new byte[Math.Min(HeadLength, stream.Length)];
        stream.ReadExactly(head);
        stream.Position = 0;
        return head;
    }

    /// <summary>Runs the reading on a thread of the pool with the time limit; what it throws becomes a documented exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Its limits.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="grace">What a reader that keeps what it has when the time is up may take to finish it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SourceDocument> RunAsync(string path, ReaderOptions options, Func<CancellationToken, Task<SourceDocument>> read, TimeSpan grace, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.Timeout != Timeout.InfiniteTimeSpan)
        {
            // A timer counts whole milliseconds: a limit below one is over at once, however busy the machine is.
            if (options.Timeout + grace < TimeSpan.FromMilliseconds(1)) await limit.CancelAsync().ConfigureAwait(false);
            else limit.CancelAfter(options.Timeout + grace);
        }

        try
        {
            return await Task.Run(() => read(limit.Token), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.ReadTimeout, path, options.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        }
        catch (UnauthorizedAccessException e)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.AccessDenied, path);
        }
        catch (Exception e) when (e is IOException or OutOfMemoryException or OverflowException)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.ReadFailed, path, e.Message);
        }
    }
}
