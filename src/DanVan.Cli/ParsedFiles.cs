using DanVan.Cli.Output;
using DanVan.Parsing;
using DanVan.Reading;

namespace DanVan.Cli;

/// <summary>A file that was read and parsed, or why it was not.</summary>
/// <param name="Path">Its name as it was given.</param>
/// <param name="Source">What was read; null where it failed.</param>
/// <param name="Plan">What it means; null where it failed.</param>
/// <param name="Failure">What stood in the way; null where it was read.</param>
internal sealed record ParsedFile(string Path, SourceDocument? Source, PlanDocument? Plan, DocumentReadException? Failure);

/// <summary>Reads and parses files beside each other, as many as there are processors, and hands them over in the order in which they were named.</summary>
internal static class ParsedFiles
{
    // So many files for each processor are read or wait, so that one scan does not hold the others up, and a thousand files do not fill the memory.
    private const int Ahead = 8;

    /// <summary>Limits for a command that reads files: without text recognition where that is switched off, and with the seconds given for a file.</summary>
    public static ReaderOptions Options(bool recognition, int seconds = 0)
    {
        var options = recognition ? ReaderOptions.Default : ReaderOptions.Default with { Recognition = RecognitionMode.Never };
        return seconds > 0 ? options with { Timeout = TimeSpan.FromSeconds(seconds) } : options;
    }

    /// <summary>The files in order, each as soon as it and those before it are ready.</summary>
    /// <param name="files">Their names.</param>
    /// <param name="options">The limits of the readers.</param>
    /// <param name="progress">Told how far each file is.</param>
    /// <param name="cancellation">Stops the reading; no file is being read any more when the enumeration ends.</param>
    /// <param name="parsing">The options of the parser; null for the defaults.</param>
    public static IEnumerable<ParsedFile> InOrder(IReadOnlyList<string> files, ReaderOptions options, ReadingProgress progress, CancellationToken cancellation, ParserOptions? parsing = null)
    {
        // Waits for each file instead of awaiting it: one page is read sooner than the machinery of waiting is set up.
        var jobs = Math.Min(files.Count, Environment.ProcessorCount);
        return jobs > 1 ? Beside(files, options, jobs, progress, parsing, cancellation) : OneByOne(files, options, progress, parsing, cancellation);
    }

    private static IEnumerable<ParsedFile> OneByOne(IReadOnlyList<string> files, ReaderOptions options, ReadingProgress progress, ParserOptions? parsing, CancellationToken cancellation)
    {
        foreach (var file in files) yield return ReadAsync(file, options with { Progress = progress.Of(file) }, parsing, cancellation).GetAwaiter().GetResult();
    }

    private static IEnumerable<ParsedFile> Beside(IReadOnlyList<string> files, ReaderOptions options, int jobs, ReadingProgress progress, ParserOptions? parsing, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var lanes = new SemaphoreSlim(jobs);
        var ready = new Queue<Task<ParsedFile>>();
        try
        {
            for (var next = 0; next < files.Count || ready.Count > 0;)
            {
                while (next < files.Count && ready.Count < jobs * Ahead) ready.Enqueue(Start(files[next++]));
                yield return ready.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            stop.Cancel();
            // Their programs have ended when they have; why a file failed that nobody wants any more does not matter.
            Task.WhenAll(ready).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        Task<ParsedFile> Start(string file) => Task.Run(
            async () =>
            {
                await lanes.WaitAsync(stop.Token).ConfigureAwait(false);
                try
                {
                    return await ReadAsync(file, options with { Progress = progress.Of(file) }, parsing, stop.Token).ConfigureAwait(false);
                }
                finally
                {
                    lanes.Release();
                }
            },
            CancellationToken.None);
    }

    private static async Task<ParsedFile> ReadAsync(string file, ReaderOptions options, ParserOptions? parsing, CancellationToken cancellation)
    {
        try
        {
            var source = await Readers.All.ReadAsync(file, options, cancellation).ConfigureAwait(false);
            return new ParsedFile(file, source, PlanParser.Parse(source, parsing, cancellation), null);
        }
        catch (DocumentReadException e)
        {
            return new ParsedFile(file, null, null, e);
        }
    }
}
