using System.Collections.Frozen;
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

/// <summary>How much of a folder is worked on at once.</summary>
internal sealed record IngestLimits
{
    /// <summary>Files read and parsed at the same time; 0 for one a core.</summary>
    public int Jobs { get; init; }

    /// <summary>Pages of scans recognised at the same time, beside the files that need no other program; 0 for one a core.</summary>
    public int RecognitionJobs { get; init; }

    /// <summary>Whether pages without text go through text recognition.</summary>
    public bool Recognition { get; init; } = true;

    /// <summary>The seconds that the reading of one file may take; 0 for the readers' own limit.</summary>
    public int Seconds { get; init; }

    /// <summary>The most files between the disk and the index; more than two batches make commits small.</summary>
    public int Files { get; init; } = 2 * Ingest.BatchDocuments;

    /// <summary>The most bytes of files between the disk and the index. A file that is larger goes through alone.</summary>
    public long Bytes { get; init; } = 24L * 1024 * 1024;

    /// <summary>
    /// The largest file of plain text or HTML in bytes; a larger one is reported and left out. A parsed text takes about twelve times its bytes, so
    /// this is what keeps memory flat; a large file of another format is large by its pictures.
    /// </summary>
    public long TextBytes { get; init; } = 16L * 1024 * 1024;
}

/// <summary>
/// The pipeline from files to index. Files are read and parsed on all cores, those that another program reads (PDF, scans, old office formats) in a
/// lane beside the others, so that waiting for recognition holds nothing up. One writer commits in batches. What is in the index does not depend
/// on the order in which the files come through; what lies between disk and index is bounded in files and in bytes, so memory stays flat.
/// </summary>
internal sealed class Ingest(Application application, IPlanIndex plans, string folder, IngestLimits limits)
{
    internal const int BatchDocuments = 256;

    /// <summary>Behind the hash of a file whose pages were passed over: with text recognition it counts as changed.</summary>
    internal const string Unrecognized = "-without-recognition";

    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(10);
    private const long BatchCharacters = 8L * 1024 * 1024;

    private static readonly FrozenSet<string> InProcess = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".txt", ".text", ".md", ".docx", ".docm", ".dotx", ".html", ".htm", ".xhtml", ".mht", ".mhtml");
    private static readonly FrozenSet<string> Packed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".docx", ".docm", ".dotx");

    private readonly SortedDictionary<string, FormatCount> _byFormat = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = new();
    private readonly List<string> _found = [];
    private readonly List<string> _unread = [];

    // A file that was found is there, even where its name is not that of its source, as that of one with a backslash.
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private int _done;

    public string Folder => folder;

    public IReadOnlyDictionary<string, FormatCount> ByFormat => _byFormat;

    public List<IngestFailure> Failures { get; } = [];

    /// <summary>Links to folders above them, which were not entered.</summary>
    public List<string> PassedOver { get; } = [];

    public int Added { get; private set; }

    public int Replaced { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>The sources that were taken out of the index, in order.</summary>
    public IReadOnlyList<string> Pruned { get; private set; } = [];

    public int Plans { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Files of the folders that are of no format that can be read, by their endings; hidden files do not count.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>What the index holds of files that are no longer in the folders gone through, in order.</summary>
    public IReadOnlyList<string> Gone { get; private set; } = [];

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>What was between the disk and the index.</summary>
    public InFlight InFlight { get; } = new(limits.Files, limits.Bytes);

    /// <summary>Told how many files of how many are done, and the rates in files and MB a second.</summary>
    public Action<int, int, double, double>? Progress { get; set; }

    public async Task RunAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        _watch.Start();
        var files = Collect(paths);
        if (files.Count == 0 && Failures.Count == 0)
            Fail(string.Join(", ", paths), "DV1001", application.Say("nothing here can be read; give text, DOCX, HTML or PDF files", "không có gì đọc được; hãy đưa tệp văn bản, DOCX, HTML hoặc PDF"));

        var own = files.Where(static file => InProcess.Contains(Path.GetExtension(file))).ToList();
        var others = files.Where(static file => !InProcess.Contains(Path.GetExtension(file))).ToList();
        var jobs = limits.Jobs > 0 ? limits.Jobs : Environment.ProcessorCount;
        var pages = limits.RecognitionJobs > 0 ? limits.RecognitionJobs : Environment.ProcessorCount;
        var lanes = Math.Max(1, Math.Min(pages, others.Count));

        var options = ParsedFiles.Options(limits.Recognition, limits.Seconds);

        // Bounded by what is in flight. An empty message says that somebody waits for room.
        var parsed = Channel.CreateUnbounded<Parsed?>(new UnboundedChannelOptions { SingleReader = true });
        InFlight.Waits = () => parsed.Writer.TryWrite(null);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writer = Task.Run(() => WriteAsync(parsed.Reader, stop), CancellationToken.None);
        try
        {
            await Task.WhenAll(
                ReadAllAsync(own, jobs, options, parsed.Writer, files.Count, stop.Token),
                ReadAllAsync(others, lanes, options with { RecognitionParallelism = limits.RecognitionJobs > 0 ? Math.Max(1, pages / lanes) : 0 }, parsed.Writer, files.Count, stop.Token)).ConfigureAwait(false);
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
        Gone = FindGone(paths);
    }

    private List<string> FindGone(IReadOnlyList<string> paths)
    {
        var below = paths.Where(Directory.Exists).Select(path => SourceName(folder, Path.GetFullPath(path)).TrimEnd('/') + "/").Select(static name => name is "./" ? "" : name).ToList();
        if (below.Count == 0) return [];

        // Of one folder in a large index the index looks up what it has; of several, all is gone through once. Names alone, and never all of them at once.
        return
        [
            .. plans.Sources(below is [var one] ? one : "")
                .Where(source => below.Exists(name => source.StartsWith(name, StringComparison.Ordinal)) && !_sources.Contains(source) && !Path.Exists(FileOf(folder, source))),
        ];
    }

    private void CountLeftOut(string path)
    {
        // A folder behind a link is not entered: it may lead back.
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(path, "*", options))
        {
            if (Readers.All.HasKnownExtension(file) || Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal) || IndexFiles.Holds(Path.GetFullPath(file))) continue;
            var ending = Path.GetExtension(file).ToLowerInvariant();
            LeftOut[ending] = LeftOut.GetValueOrDefault(ending) + 1;
        }
    }

    /// <summary>
    /// Takes the plans out of the index whose files are gone. Only those below folders that were read: what lay in one that is missing or cannot be read stays,
    /// so does what lay in one that is empty or behind a link to nothing, as that of a disk is that is not mounted, and what lies elsewhere.
    /// </summary>
    public void Prune(IReadOnlyList<string> paths)
    {
        var folders = paths.Where(Directory.Exists).Select(Path.GetFullPath).Where(folder => _found.Exists(file => IsBelow(file, folder))).ToList();
        var home = Home(folder);
        Pruned =
        [
            .. plans.Sources().Where(source =>
            {
                var file = Path.GetFullPath(source, home);
                return folders.Exists(folder => IsBelow(file, folder)) && !_unread.Exists(unread => IsBelow(file, unread)) && !_sources.Contains(source) && !Path.Exists(file) && !MayBeAway(file);
            }),
        ];
        foreach (var batch in Pruned.Chunk(BatchDocuments)) plans.Remove(batch);
        Plans = plans.Statistics().Plans;
    }

    // In a folder that is empty or cannot be read, or behind a link to nothing: as on a disk that is not mounted.
    private static bool MayBeAway(string file)
    {
        var above = Path.GetDirectoryName(file);
        while (above is not null && !Directory.Exists(above))
        {
            if (Path.Exists(above)) return true;
            above = Path.GetDirectoryName(above);
        }

        try
        {
            return above is null || !Directory.EnumerateFileSystemEntries(above).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    internal static bool IsBelow(string file, string folder)
    {
        var below = folder.AsSpan().TrimEnd(Path.DirectorySeparatorChar);
        return file.AsSpan().StartsWith(below, StringComparison.Ordinal) && file.Length > below.Length && file[below.Length] == Path.DirectorySeparatorChar;
    }

    private Task ReadAllAsync(List<string> files, int degree, ReaderOptions options, ChannelWriter<Parsed?> parsed, int total, CancellationToken cancellation) =>
        Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellation }, async (file, token) =>
        {
            var room = await InFlight.EnterAsync(RoomOf(file), token).ConfigureAwait(false);
            IngestItem? item = null;
            try
            {
                item = await ReadAsync(file, IsText(file) ? options with { MaxBytes = limits.TextBytes } : options, token).ConfigureAwait(false);
            }
            finally
            {
                if (item is null || !parsed.TryWrite(new Parsed(item, room))) InFlight.Leave(room);
            }

            Report(total);
        });

    private static bool IsText(string file) => InProcess.Contains(Path.GetExtension(file)) && !Packed.Contains(Path.GetExtension(file));

    /// <summary>The bytes that a file counts: what its text may come to. A package of office text is unpacked, one of pictures is not.</summary>
    private static long RoomOf(string file)
    {
        try
        {
            var length = new FileInfo(file).Length;
            return Packed.Contains(Path.GetExtension(file)) ? Math.Min(length, 1 << 20) * 8 : length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private List<string> Collect(IReadOnlyList<string> paths)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) CountLeftOut(path);
            foreach (var entry in DocumentFolder.Enumerate(path))
            {
                var file = Path.GetFullPath(entry.Path);
                if (IndexFiles.Holds(file)) continue;
                if (IsPassedOver(entry))
                {
                    PassedOver.Add(entry.Path);
                    application.Terminal.Error.WriteLine(ParseCommand.FailureLine(entry.Path, entry.Problem!.Code, entry.Problem.GetMessage(application.Speech.Language)));
                }
                else if (entry.Problem is { } problem)
                {
                    _unread.Add(file);
                    Fail(entry.Path, problem.Code, problem.GetMessage(application.Speech.Language));
                }
                else
                {
                    files.Add(file);
                }
            }
        }

        _found.AddRange(files);
        _sources.UnionWith(_found.Select(file => SourceName(folder, file)));
        return _found;
    }

    /// <summary>Whether an entry is a link to a folder above it: what lies there is read under its own name, so nothing is lost.</summary>
    internal static bool IsPassedOver(FolderEntry entry) => string.Equals(entry.Problem?.Code, DiagnosticCodes.LinkLoop, StringComparison.Ordinal) && Directory.Exists(entry.Path);

    /// <summary>Whether pages were left out for want of text recognition that was switched off.</summary>
    internal static bool HasPagesPassedOver(PlanDocument plan) => plan.Diagnostics.Any(static diagnostic => diagnostic.Code is DiagnosticCodes.PagePassedOver);

    private async Task<IngestItem?> ReadAsync(string file, ReaderOptions options, CancellationToken cancellation)
    {
        var source = SourceName(folder, file);
        try
        {
            var (hash, bytes) = await HashAsync(file, cancellation).ConfigureAwait(false);
            var known = plans.HashOf(source);
            if (string.Equals(known, hash, StringComparison.Ordinal) || (options.Recognition == RecognitionMode.Never && string.Equals(known, hash + Unrecognized, StringComparison.Ordinal)))
            {
                lock (_gate) Unchanged++;
                return null;
            }

            var document = await Readers.All.ReadAsync(file, options, cancellation).ConfigureAwait(false);

            // What was read is kept, also after Ctrl-C.
            var plan = PlanParser.Parse(document with { Source = source }, cancellationToken: CancellationToken.None);
            ParseCommand.NoteUnread(application, source, plan);
            lock (_gate)
            {
                var row = _byFormat.GetValueOrDefault(document.Format) ?? new FormatCount(0, 0, 0, 0);
                _byFormat[document.Format] = new FormatCount(row.Files + 1, row.Citations + plan.Citations.Count, row.Tasks + plan.Tasks.Count, row.Bytes + bytes);
                Bytes += bytes;
            }

            var item = new IngestItem(plan, source, HasPagesPassedOver(plan) ? hash + Unrecognized : hash, document.Format);
            item.Prepare();
            return item;
        }
        catch (DocumentReadException e)
        {
            var message = e.GetMessage(application.Speech.Language);
            Fail(source, e.Code, string.Equals(e.Code, DiagnosticCodes.FileTooLarge, StringComparison.Ordinal) && IsText(file) ? message + " (--max-text)" : message);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            Fail(source, DiagnosticCodes.AccessDenied, application.Say($"{source} may not be read by this user; ask its owner for the right to read it", $"không có quyền đọc {source}; hãy xin chủ sở hữu quyền đọc"));
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            var isLink = new FileInfo(file).LinkTarget is not null;
            Fail(source, DiagnosticCodes.FileMissing, isLink
                ? application.Say($"{source} is a link to a file that is not there", $"{source} là liên kết tới tệp không tồn tại")
                : application.Say($"{source} is no longer there", $"tệp {source} không còn"));
            return null;
        }
        catch (IOException e)
        {
            Fail(source, "DV1003", application.Say($"{source} cannot be opened ({e.Message}); check its permissions", $"không mở được {source} ({e.Message}); hãy kiểm tra quyền đọc"));
            return null;
        }
    }

    private async Task WriteAsync(ChannelReader<Parsed?> items, CancellationTokenSource stop)
    {
        var batch = new List<IngestItem>();
        var rooms = new List<long>();
        var characters = 0L;
        var last = _watch.Elapsed;
        try
        {
            await foreach (var item in items.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                if (item is null)
                {
                    Commit();
                    continue;
                }

                batch.Add(item.Item);
                rooms.Add(item.Room);
                characters += item.Item.Plan.Text.Length;
                if (batch.Count >= BatchDocuments || characters >= BatchCharacters || _watch.Elapsed - last > BatchTime || (!items.TryPeek(out _) && InFlight.IsCrowded)) Commit();
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
            rooms.ForEach(InFlight.Leave);
            rooms.Clear();
            characters = 0;
            last = _watch.Elapsed;
        }
    }

    /// <summary>The name in the index: relative to the folder that holds the index where the file lies below it, so that both can be moved together; else the full path.</summary>
    internal static string SourceName(string folder, string file)
    {
        var relative = Path.GetRelativePath(Home(folder), file);
        var name = Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
        return name.Replace('\\', '/');
    }

    /// <summary>The file of a name in the index.</summary>
    internal static string FileOf(string folder, string source) => Path.GetFullPath(source, Home(folder));

    private static string Home(string folder)
    {
        var whole = Path.GetFullPath(folder);
        return Path.GetDirectoryName(whole.TrimEnd(Path.DirectorySeparatorChar)) ?? Path.GetPathRoot(whole)!;
    }

    private void Report(int total)
    {
        var done = Interlocked.Increment(ref _done);
        if (Progress is null) return;
        var seconds = Math.Max(_watch.Elapsed.TotalSeconds, 0.001);
        lock (_gate) Progress(done, total, done / seconds, Bytes / seconds / 1e6);
    }

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

    /// <summary>A document on its way to the writer, and the room it takes until it is committed.</summary>
    private sealed record Parsed(IngestItem Item, long Room);
}
