using System.Collections.Frozen;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>
/// Reads files of every format that a set of readers knows; the reader is chosen by what is in the file first, then by its ending. Immutable and
/// thread-safe.
/// </summary>
public sealed class DocumentReaders
{
    private readonly IDocumentReader[] _readers;
    private readonly FrozenSet<string> _endings;

    /// <summary>Creates a set of readers.</summary>
    /// <param name="readers">The readers; where two can read a file, the first does.</param>
    public DocumentReaders(IEnumerable<IDocumentReader> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        _readers = [.. readers];
        _endings = _readers.SelectMany(static reader => reader.Extensions).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Extensions = [.. _endings.Order(StringComparer.Ordinal)];
    }

    /// <summary>DOCX, PDF (through poppler), HTML, old office formats (through LibreOffice where it is installed) and text.</summary>
    public static DocumentReaders Default { get; } = new([new DocxDocumentReader(), new PopplerDocumentReader(), new ConvertedDocumentReader(), new HtmlDocumentReader(), new TextDocumentReader()]);

    /// <summary>The endings of the files that can be read, in lower case with their dot, in order.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>The same readers with one more before them, so that it reads what it can: how an engine for PDF is chosen.</summary>
    /// <param name="reader">The reader.</param>
    public DocumentReaders With(IDocumentReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new DocumentReaders([reader, .. _readers]);
    }

    private DocumentReadException Unknown(string path) => TextDocumentReader.Names(path)
        ? DocumentReadException.Create(DiagnosticCodes.NotText, path)
        : DocumentReadException.Create(DiagnosticCodes.UnknownFormat, path, string.Join(' ', Extensions));

    /// <summary>Whether a file of this name would be read when a folder is gone through; the file itself is not looked at.</summary>
    /// <param name="path">The name of the file.</param>
    public bool HasKnownExtension(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        // Word leaves ~$name.docx beside a file that is open.
        return _endings.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading; processes and temporary files are disposed of.</param>
    /// <exception cref="DocumentReadException">The file is missing, empty, broken, protected, over a limit or of no known format; its code and message say which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= ReaderOptions.Default;
        cancellationToken.ThrowIfCancellationRequested();
        byte[] head;
        using (var stream = FileGate.Open(path, options)) head = FileGate.Head(stream);
        var reader = Array.Find(_readers, candidate => candidate.CanRead(path, head))
            ?? throw Unknown(path);
        var document = await reader.ReadAsync(path, options, cancellationToken).ConfigureAwait(false);
        var ending = Path.GetExtension(path);
        if (!_endings.Contains(ending) || reader.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase)) return document;
        return document with { Diagnostics = [Diagnostic.Create(DiagnosticCodes.Misnamed, default, ending, reader.Extensions[0]), .. document.Diagnostics] };
    }
}
