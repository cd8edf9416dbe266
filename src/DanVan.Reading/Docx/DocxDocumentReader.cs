using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DanVan.Parsing;
using DocumentFormat.OpenXml.Packaging;

namespace DanVan.Reading;

/// <summary>
/// Reads Word files (DOCX, DOCM, DOTX): automatic numbers as Word prints them, tables, letterhead, footnotes, text boxes, the accepted state of
/// tracked changes, results of fields, old fonts. A file of nothing but pictures of pages is turned into pages by LibreOffice, where it is installed,
/// and goes through text recognition. Nothing outside the file is read. Thread-safe.
/// </summary>
public sealed class DocxDocumentReader : IDocumentReader
{
    private const long SmallPart = 10 * 1024 * 1024;

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    /// <inheritdoc/>
    public bool CanRead(string path, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            // A file by this name in another format is read as what it is.
            return !head.StartsWith("%PDF-"u8) && ConvertedDocumentReader.FormatOf(head) is null && !HtmlDocumentReader.IsPage(head) && !FileContent.IsText(head);
        }

        return head.StartsWith("PK\u0003\u0004"u8) && (head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0);
    }

    /// <inheritdoc/>
    public Task<SourceDocument> ReadAsync(string path, ReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReaderOptions.Default;
        return FileGate.RunAsync(path, options, token => ReadCoreAsync(path, options, token), TimeSpan.Zero, cancellationToken);
    }

    private static async Task<SourceDocument> ReadCoreAsync(string path, ReaderOptions options, CancellationToken cancellationToken)
    {
        SourceDocument document;
        using (var stream = FileGate.Open(path, options)) document = Read(path, path, stream, options, cancellationToken);
        return await PicturedPages.ReadAsync(document, path, OfficeConversion.Tool, options, cancellationToken).ConfigureAwait(false);
    }

    internal static SourceDocument Read(string name, string source, Stream stream, ReaderOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var head = new byte[8];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            if (length == 8 && OleFile.IsOle(head))
            {
                throw OleFile.Holds(stream, "EncryptedPackage")
                    ? DocumentReadException.Create(DiagnosticCodes.Encrypted, name)
                    : DocumentReadException.Create(DiagnosticCodes.NeedsConversion, name, "DOC");
            }

            var budget = new DocxBudget(name, options);
            using var document = Open(name, stream, options, budget, cancellationToken);
            return new DocxWalker(document.MainDocumentPart!, new DocxParts(name, options, budget, cancellationToken), cancellationToken).Read(source);
        }
        catch (Exception e) when (e is InvalidDataException or FileFormatException or OpenXmlPackageException or XmlException or ArgumentException
            or InvalidOperationException or FormatException or KeyNotFoundException or NullReferenceException or UriFormatException or EndOfStreamException)
        {
            throw DocumentReadException.Create(e, DiagnosticCodes.DamagedDocx, name);
        }
    }

    /// <summary>Opens an archive, or one inside another, within the limits.</summary>
    internal static WordprocessingDocument Open(string name, Stream stream, ReaderOptions options, DocxBudget budget, CancellationToken cancellationToken)
    {
        InspectSizes(name, stream, options, budget);
        stream.Position = 0;
        var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = options.MaxUnpackedBytes });
        try
        {
            InspectParts(name, document.MainDocumentPart ?? throw DocumentReadException.Create(DiagnosticCodes.DamagedDocx, name), options, budget, cancellationToken);
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static void InspectSizes(string name, Stream stream, ReaderOptions options, DocxBudget budget)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.Split('/', '\\').Contains("..", StringComparer.Ordinal)) throw DocumentReadException.Create(DiagnosticCodes.DamagedDocx, name);
            budget.Spend(entry.Length);
            if (entry.Length > SmallPart && entry.Length / Math.Max(1, entry.CompressedLength) > options.MaxCompressionRatio) throw budget.TooDense();
        }
    }

    // Before the library builds trees of the parts, which may lie anywhere in the archive under any name: depth, declarations.
    private static void InspectParts(string name, MainDocumentPart main, ReaderOptions options, DocxBudget budget, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1, MaxCharactersInDocument = options.MaxUnpackedBytes };
        foreach (var part in Trees(main))
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var counted = new CountedStream(stream, options.MaxUnpackedBytes, budget.TooLarge);
            var (hasType, depth) = XmlShape.Measure(counted, options.MaxDepth, settings, cancellationToken);
            if (hasType) throw DocumentReadException.Create(DiagnosticCodes.ForbiddenXml, name);
            if (depth > options.MaxDepth) throw DocumentReadException.Create(DiagnosticCodes.TooDeep, name, options.MaxDepth.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The parts of which the walker has trees: all that it reads but those in formats of their own.</summary>
    private static IEnumerable<OpenXmlPart> Trees(MainDocumentPart main)
    {
        yield return main;
        foreach (var pair in main.Parts)
        {
            if (pair.OpenXmlPart is HeaderPart or FooterPart or FootnotesPart or EndnotesPart or StyleDefinitionsPart or NumberingDefinitionsPart or DocumentSettingsPart) yield return pair.OpenXmlPart;
        }
    }

    /// <summary>Counts what is really unpacked: the sizes that an archive states may be lies.</summary>
    internal sealed class CountedStream(Stream inner, long limit, Func<Exception> error) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            _read += read;
            return _read > limit ? throw error() : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

/// <summary>What an archive and those inside it may still unpack to. Not thread-safe.</summary>
internal sealed class DocxBudget(string name, ReaderOptions options)
{
    private long _left = options.MaxUnpackedBytes;

    /// <exception cref="DocumentReadException">More is unpacked than the limit allows.</exception>
    public void Spend(long bytes)
    {
        _left -= bytes;
        if (_left < 0) throw TooLarge();
    }

    public DocumentReadException TooLarge() => DocumentReadException.Create(DiagnosticCodes.ArchiveTooLarge, name, options.MaxUnpackedBytes.ToString(CultureInfo.InvariantCulture));

    public DocumentReadException TooDense() => DocumentReadException.Create(DiagnosticCodes.ArchiveTooLarge, name, string.Create(CultureInfo.InvariantCulture, $"{options.MaxCompressionRatio}:1"));
}

/// <summary>The container of Word files before 2007 and of encrypted ones ([MS-CFB]).</summary>
internal static class OleFile
{
    private const int MostSearched = 1 << 20;

    public static bool IsOle(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Whether the directory names a stream; its names are in UTF-16. Looked for in the first and the last megabyte.</summary>
    public static bool Holds(Stream stream, string name)
    {
        var wanted = System.Text.Encoding.Unicode.GetBytes(name);
        foreach (var start in (long[])[0, Math.Max(0, stream.Length - MostSearched)])
        {
            stream.Position = start;
            var bytes = new byte[Math.Min(MostSearched, stream.Length - start)];
            stream.ReadExactly(bytes);
            if (bytes.AsSpan().IndexOf(wanted) >= 0) return true;
        }

        return false;
    }
}
