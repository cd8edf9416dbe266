using System.Diagnostics;
using System.Globalization;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads the formats before DOCX (<c>.doc</c>, <c>.rtf</c>) and OpenDocument (<c>.odt</c>) by letting LibreOffice turn them into DOCX, where it is
/// installed; the copy is deleted afterwards. Thread-safe.
/// </summary>
public sealed class ConvertedDocumentReader : IDocumentReader
{
    private const int HeadOfXml = 1024;
    private const string Prefix = "danvan-";

    private readonly string _tool;

    /// <summary>Creates a reader.</summary>
    /// <param name="tool">The program of LibreOffice: its name on the PATH or its whole path.</param>
    /// <exception cref="ArgumentException"><paramref name="tool"/> is empty.</exception>
    public ConvertedDocumentReader(string tool = "soffice")
    {
        ArgumentException.ThrowIfNullOrEmpty(tool);
        _tool = tool;
    }

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".doc", ".odt", ".rtf"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head) => FormatOf(head) is not null;

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return FileGate.RunAsync(path, options, token => ReadCoreAsync(path, options, token), TimeSpan.Zero, cancellationToken);
    }

    private static string? FormatOf(ReadOnlySpan<byte> head)
    {
        if (OleFile.IsOle(head)) return "DOC";
        if (head.StartsWith("{\\rtf"u8)) return "RTF";
        if (head[..Math.Min(head.Length, HeadOfXml)].IndexOf("progid=\"Word.Document\""u8) >= 0) return "XML";
        return head.StartsWith("PK"u8) && head.IndexOf("application/vnd.oasis.opendocument.text"u8) >= 0 ? "ODT" : null;
    }

    private async Task<SourceDocument> ReadCoreAsync(string path, ReaderOptions options, CancellationToken cancellationToken)
    {
        byte[] head;
        using (var stream = FileGate.Open(path, options))
        {
            head = FileGate.Head(stream);
            if (OleFile.IsOle(head) && OleFile.Holds(stream, "EncryptedPackage")) throw DocumentReadException.Create(DiagnosticCodes.Encrypted, path);
        }

        var format = FormatOf(head) ?? "DOC";
        if (!ToolProcess.Exists(_tool)) throw DocumentReadException.Create(DiagnosticCodes.NeedsConversion, path, format);

        Sweep(options.Timeout);
        var folder = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-");
        try
        {
            // A profile of its own lets several conversions run at once.
            var input = Path.Combine(folder.FullName, "input." + format.ToLowerInvariant());
            File.Copy(path, input);
            var profile = "-env:UserInstallation=" + new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            var (result, _) = await ToolProcess.CaptureAsync(
                new ToolCall(_tool, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", folder.FullName, input),
                cancellationToken).ConfigureAwait(false);
            var output = Path.Combine(folder.FullName, "input.docx");
            if (!result.IsGood || !File.Exists(output)) throw DocumentReadException.Create(DiagnosticCodes.ConversionFailed, path, format);
            using var stream = new FileStream(output, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return DocxDocumentReader.Read(path, path, stream, options, cancellationToken);
        }
        finally
        {
            Delete(folder);
        }
    }

    // What a process left that was killed: its folders carry its number. Those younger than a reading may last could be another machine's, whose
    // processes are not seen here.
    private static void Sweep(TimeSpan timeout)
    {
        foreach (var path in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*-*"))
        {
            var name = Path.GetFileName(path).AsSpan(Prefix.Length);
            if (!int.TryParse(name[..name.IndexOf('-')], NumberStyles.None, CultureInfo.InvariantCulture, out var process) || IsRunning(process)) continue;
            try
            {
                if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > timeout) Directory.Delete(path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another user's, or another process sweeps it now.
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // A program that was killed may still hold a file for a moment.
    private static void Delete(DirectoryInfo folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 10)
            {
                Thread.Sleep(50 * attempt);
            }
        }
    }
}
