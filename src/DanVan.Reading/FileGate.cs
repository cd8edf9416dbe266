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
            if (!stream.CanSeek) throw DocumentReadException.Create(DiagnosticCodes.NotAFile, path);
            var length = stream.Length;
            if (length == 0) throw DocumentReadException.Create(DiagnosticCodes.FileEmpty, path);
            if (length > options.MaxBytes)
            {
                throw DocumentReadException.Create(DiagnosticCodes.FileTooLarge, path, length.ToString(CultureInfo.InvariantCulture), options.MaxBytes.ToString(CultureInfo.InvariantCulture));
            }

            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
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
        if (options.Timeout != Timeout.InfiniteTimeSpan) limit.CancelAfter(options.Timeout + grace);
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
