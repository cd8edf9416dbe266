using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Reads files of some formats. Implementations are thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>Short name of the format that <see cref="SourceDocument.Format"/> carries.</summary>
    string Format { get; }

    /// <summary>The endings of the files that this reader reads, in lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether the file looks like one that this reader reads.</summary>
    /// <param name="path">The path, for its ending.</param>
    /// <param name="head">The first bytes of the file, up to 4,096.</param>
    bool CanRead(string path, ReadOnlySpan<byte> head);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading; processes and temporary files are disposed of.</param>
    /// <exception cref="DocumentReadException">The file is missing, empty, broken, protected or over a limit; its code and message say which and what to do.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default);
}

/// <summary>Limits of the readers. Immutable.</summary>
public sealed record ReaderOptions
{
    /// <summary>The defaults.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>The largest file in bytes. Default 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>The most pages of a PDF that are read; what follows is left out and reported (<c>DV1013</c>). Default 5,000.</summary>
    public int MaxPages { get; init; } = 5000;

    /// <summary>The most bytes that the parts of an archive may unpack to. Default 1 GiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 1L << 30;

    /// <summary>The most that a part of an archive may grow when unpacked. Default 200.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>The deepest nesting of tables or elements. Default 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The most memory in bytes that a program called for a file may take, where the system can limit it; LibreOffice, which reserves far more than it uses, is not limited. Default 2 GiB.</summary>
    public long MaxToolMemory { get; init; } = 2L << 30;

    /// <summary>When pages of a PDF go through text recognition. Default <see cref="RecognitionMode.WhereNeeded"/>.</summary>
    public RecognitionMode Recognition { get; init; } = RecognitionMode.WhereNeeded;

    /// <summary>
    /// How many pages of the file go through text recognition at once; 0 for the number of processors, which all files share that are being read and have 0
    /// here. Default 0.
    /// </summary>
    public int RecognitionParallelism { get; init; }

    /// <summary>
    /// How often text recognition reads a page, 1 or 2: the second time at another resolution, and of two readings of a word the surer one is kept.
    /// Default 2, which gets about a third of the wrong words right and takes twice the time.
    /// </summary>
    public int RecognitionPasses { get; init; } = 2;

    /// <summary>
    /// What is put right in the text of a scan where the recognizer took a sign for one that looks alike; each repair is reported (<c>DV1109</c>) with
    /// what was read. Default <see cref="RecognitionRepair.NumbersAndNames"/>: names only where a closed list leaves one answer.
    /// </summary>
    public RecognitionRepair RecognitionRepair { get; init; } = RecognitionRepair.NumbersAndNames;

    /// <summary>
    /// The longest that the reading of one file may take. Pages of a PDF that were read before it is up are kept, laid out in up to half a minute more,
    /// and the others reported (<c>DV1111</c>); other files end in a <see cref="DocumentReadException"/>. Default 10 minutes.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Told before text recognition begins and after each page of it, on whatever thread read the page; one call at a time. Default null.</summary>
    public IProgress<PageProgress>? Progress { get; init; }
}

/// <summary>How far the text recognition of a file has come.</summary>
/// <param name="Done">How many pages were read.</param>
/// <param name="Total">How many pages of the file go through text recognition.</param>
/// <param name="IsAgain">Whether all were read once, and are being read a second time (<see cref="ReaderOptions.RecognitionPasses"/>).</param>
public readonly record struct PageProgress(int Done, int Total, bool IsAgain);

/// <summary>What is put right in text that was recognized.</summary>
public enum RecognitionRepair
{
    /// <summary>Nothing: the text is what the recognizer read.</summary>
    None,

    /// <summary>Numbers and dates of documents, quarters, and the numbers before headings, where the tables of codes, the register or the order settle them.</summary>
    Numbers,

    /// <summary>
    /// Numbers, and names of bodies and provinces that have one mark wrong ("Chỉ cục Hải quan", "tỉnh Cao Băng"): only where the closed list of names
    /// leaves one answer and the syllables beside it make no word of their own.
    /// </summary>
    NumbersAndNames,
}

/// <summary>When pages of a PDF go through text recognition (OCR).</summary>
public enum RecognitionMode
{
    /// <summary>Pages without a usable text layer.</summary>
    WhereNeeded,

    /// <summary>No page.</summary>
    Never,

    /// <summary>Every page, whatever its text layer.</summary>
    Always,
}
