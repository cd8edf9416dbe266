using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using DanVan.Cli.Commands;
using DanVan.Parsing;
using DanVan.Reading;
using DanVan.Search;

namespace DanVan.Cli;

/// <summary>What was read of one format.</summary>
internal sealed record FormatCount(int Files, int Citations, int Tasks, long Bytes);

/// <summary>A file that could not be taken in.</summary>
internal sealed record IngestFailure(string Path, string Code, string Message);

/// <summary>
/// The pipeline from files to index: several files are read and parsed at the same time, one writer commits them in batches. What is in the
/// index does not depend on the order in which the files come through. At most a few files wait between the two, so that memory stays flat.
/// </summary>
internal sealed class Ingest(Application application, IPlanIndex plans, string folder, int jobs)
{
    private const int BatchDocuments = 256;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(10);
    private const long BatchCharacters = 8L * 1024 * 1024;

    private readonly SortedDictionary<string, FormatCount> _byFormat = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = new();
    private int _done;

    public string Folder => folder;

    public IReadOnlyDictionary<string, FormatCount> ByFormat => _byFormat;

    public List<IngestFailure> Failures { get; } = [];

    public int Added { get; private set; }

    public int Replaced { get; private set; }

    public int Unchanged { get; private set; }

    public int Plans { get; private set; }

    public long Bytes { get; private set; }

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Told how many files of how many are done, and the rate in MB/s.</summary>
    public Action<int, int, double>? Progress { get; set; }

    public async Task RunAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        _watch.Start();
        var files = Collect(paths);
        if (files.Count == 0 && Failures.Count == 0)
            Fail(string.Join(", ", paths), "DV1001", application.Say("nothing here can be read; give text, DOCX, HTML or PDF files", "không có gì đọc được; hãy đưa tệp văn bản, DOCX, HTML hoặc PDF"));

        var workers = jobs > 0 ? jobs : Environment.ProcessorCount;
        var parsed = Channel.CreateBounded<IngestItem>(new BoundedChannelOptions(workers * 2) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writer = Task.Run(() => WriteAsync(parsed.Reader, stop), CancellationToken.None);
        try
        {
            await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop.Token }, async (file, token) =>
            {
                if (await ReadAsync(file, token).ConfigureAwait(false) is { } item) await parsed.Writer.WriteAsync(item, token).ConfigureAwait(false);
                Report(files.Count);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The writer failed and stopped the readers; awaiting it below tells why.
        }
        finally
        {
            parsed.Writer.TryComplete();
            await writer.ConfigureAwait(false);
            Failures.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            _watch.Stop();
        }

        Plans = plans.Statistics().Plans;
    }

    private List<string> Collect(IReadOnlyList<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var entry in DocumentFolder.Enumerate(path))
            {
                if (entry.Problem is { } problem) Fail(entry.Path, problem.Code, problem.GetMessage(application.Speech.Language));
                else files.Add(Path.GetFullPath(entry.Path));
            }
        }

        return [.. files];
    }

    private async Task<IngestItem?> ReadAsync(string file, CancellationToken cancellation)
    {
        var source = SourceName(file);
        try
        {
            var (hash, bytes) = await HashAsync(file, cancellation).ConfigureAwait(false);
            if (string.Equals(plans.HashOf(source), hash, StringComparison.Ordinal))
            {
                lock (_gate) Unchanged++;
                return null;
            }

            var document = await Readers.All.ReadAsync(file, options: null, cancellation).ConfigureAwait(false);
            var plan = PlanParser.Parse(document with { Source = source });
            lock (_gate)
            {
                var row = _byFormat.GetValueOrDefault(document.Format) ?? new FormatCount(0, 0, 0, 0);
                _byFormat[document.Format] = new FormatCount(row.Files + 1, row.Citations + plan.Citations.Count, row.Tasks + plan.Tasks.Count, row.Bytes + bytes);
                Bytes += bytes;
            }

            return new IngestItem(plan, source, hash, document.Format);
        }
        catch (DocumentReadException e)
        {
            Fail(source, e);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(source, "DV1003", application.Say($"cannot be opened ({e.Message}); check its permissions", $"không mở được ({e.Message}); hãy kiểm tra quyền đọc"));
            return null;
        }
    }

    private async Task WriteAsync(ChannelReader<IngestItem> items, CancellationTokenSource stop)
    {
        var batch = new List<IngestItem>();
        var characters = 0L;
        var last = _watch.Elapsed;
        try
        {
            await foreach (var item in items.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                batch.Add(item);
                characters += item.Plan.Text.Length;
                if (batch.Count >= BatchDocuments || characters >= BatchCharacters || _watch.Elapsed - last > BatchTime) Commit();
            }

            // Also after Ctrl-C: what was read is worth keeping.
            Commit();
        }
        catch
        {
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }

        void Commit()
        {
            if (batch.Count == 0) return;
            var result = plans.Ingest(batch, CancellationToken.None);
            lock (_gate)
            {
                Added += result.Added;
                Replaced += result.Replaced;
                Unchanged += result.Unchanged;
            }

            batch.Clear();
            characters = 0;
            last = _watch.Elapsed;
        }
    }

    /// <summary>The name in the index: relative to the folder that holds the index where the file lies below it, so that both can be moved together; else the full path.</summary>
    private string SourceName(string file)
    {
        var home = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) ?? Path.GetPathRoot(file)!;
        var relative = Path.GetRelativePath(home, file);
        var name = Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
        return name.Replace('\\', '/');
    }

    private void Report(int total)
    {
        var done = Interlocked.Increment(ref _done);
        if (Progress is null) return;
        lock (_gate) Progress(done, total, Bytes / Math.Max(_watch.Elapsed.TotalSeconds, 0.001) / 1e6);
    }

    private void Fail(string path, DocumentReadException e) => Fail(path, e.Code, e.GetMessage(application.Speech.Language));

    private void Fail(string path, string code, string message)
    {
        lock (_gate)
        {
            Failures.Add(new IngestFailure(path, code, message));
            application.Terminal.Error.WriteLine(ParseCommand.FailureLine(path, code, message));
        }
    }

    internal static async Task<(string Hash, long Bytes)> HashAsync(string file, CancellationToken cancellation)
    {
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            var hash = await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false);
            return (Convert.ToHexStringLower(hash), stream.Length);
        }
    }
}
