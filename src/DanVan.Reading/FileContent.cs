using System.IO.Compression;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Tells what a file is by what is in it, whatever its name says: pictures, sheets and archives are sent under the names of documents.</summary>
internal static class FileContent
{
    // The files that stand first in an archive of Office Open XML or OpenDocument, by their beginnings.
    private static readonly string[] PackageParts = ["[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "customXml/", "mimetype"];

    /// <summary>Why a file cannot be a document: it is a picture, a sheet, a presentation or an archive; null for all others.</summary>
    /// <param name="path">The file, for the message.</param>
    /// <param name="stream">Its content; afterwards at its start.</param>
    public static DocumentReadException? Refusal(string path, FileStream stream)
    {
        var head = FileGate.Head(stream);
        try
        {
            if (Picture(head) is { } picture) return DocumentReadException.Create(DiagnosticCodes.PictureFile, path, picture);
            if (Packed(head) is { } packed) return DocumentReadException.Create(DiagnosticCodes.ArchiveFile, path, packed);
            if (!TextDocumentReader.Names(path) && Path.HasExtension(path) && IsServiceAnswer(head)) return DocumentReadException.Create(DiagnosticCodes.ServiceAnswer, path);
            if (head.AsSpan().StartsWith("PK\u0003\u0004"u8)) return OfPackage(path, stream, head);
            return OleFile.IsOle(head) ? OfOle(path, stream) : null;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    /// <summary>Whether bytes are those of a text in any encoding, and not the plain part of a PDF whose beginning is lost.</summary>
    /// <param name="head">The first bytes of a file.</param>
    public static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || ByteText.Utf16(head) is not null) return true;
        // The first bytes of an archive that was cut are letters.
        if (head.Length < 4 || head.StartsWith("PK"u8)) return false;
        foreach (var b in head)
        {
            if (b is < 9 or (> 13 and < 32 and not 27)) return false;
        }

        return head.IndexOf(" obj"u8) < 0 && head.IndexOf("endobj"u8) < 0 && head.IndexOf("xref"u8) < 0;
    }

    // {"message":"Success", [{"id":1: JSON, as the service of a site gives it, saved under the name of the document that it tells of.
    private static bool IsServiceAnswer(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        head = head.TrimStart(Blanks);
        if (head.StartsWith("["u8)) head = head[1..].TrimStart(Blanks);
        if (!head.StartsWith("{"u8)) return false;
        head = head[1..].TrimStart(Blanks);
        if (!head.StartsWith("\""u8) || head[1..].IndexOf((byte)'"') is not (> 0 and var end)) return false;
        return head[1..(end + 1)].IndexOfAny((byte)'\n', (byte)'\\') < 0 && head[(end + 2)..].TrimStart(Blanks).StartsWith(":"u8);
    }

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    private static string? Picture(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "JPEG";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return "PNG";
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return "GIF";
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)) return "TIFF";
        if (head.Length < 16) return null;
        // The names of forms begin with BM too.
        if (head.StartsWith("BM"u8) && head[6..10].IndexOfAnyExcept((byte)0) < 0) return "BMP";
        if (head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)) return "WebP";
        return head[4..].StartsWith("ftyphei"u8) || head[4..].StartsWith("ftypmif1"u8) ? "HEIC" : null;
    }

    private static string? Packed(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("Rar!\u001A\u0007"u8)) return "RAR";
        if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])) return "7z";
        return head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) ? "GZIP" : null;
    }

    private static DocumentReadException? OfPackage(string path, FileStream stream, ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("word/document.xml"u8) >= 0 && IsPart(FirstName(head))) return null;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(static entry => entry.FullName.Replace('\\', '/')).ToList();
            if (names.Exists(static name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return null;
            if (names.Exists(static name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return DocumentReadException.Create(DiagnosticCodes.SheetFile, path, "XLSX");
            if (names.Exists(static name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return DocumentReadException.Create(DiagnosticCodes.SheetFile, path, "PPTX");
            if (names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase) || names.Exists(static name => name.Split('/').Contains("..", StringComparer.Ordinal))) return null;
            if (head.IndexOf("application/vnd.oasis.opendocument.spreadsheet"u8) >= 0) return DocumentReadException.Create(DiagnosticCodes.SheetFile, path, "ODS");
            if (head.IndexOf("application/vnd.oasis.opendocument.presentation"u8) >= 0) return DocumentReadException.Create(DiagnosticCodes.SheetFile, path, "ODP");
            return head.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? null : DocumentReadException.Create(DiagnosticCodes.ArchiveFile, path, "ZIP");
        }
        catch (InvalidDataException)
        {
            // Its reader says that it is damaged.
            return null;
        }
    }

    private static bool IsPart(string name) => Array.Exists(PackageParts, part => name.StartsWith(part, StringComparison.OrdinalIgnoreCase));

    // The name in the header of the first file ([APPNOTE], 4.3.7).
    private static string FirstName(ReadOnlySpan<byte> head)
    {
        const int NameAt = 30;
        if (head.Length < NameAt) return "";
        var length = Math.Min(head[26] | (head[27] << 8), head.Length - NameAt);
        return Encoding.UTF8.GetString(head.Slice(NameAt, length));
    }

    private static DocumentReadException? OfOle(string path, FileStream stream)
    {
        if (OleFile.Holds(stream, "WordDocument") || OleFile.Holds(stream, "EncryptedPackage")) return null;
        if (OleFile.Holds(stream, "Workbook") || OleFile.Holds(stream, "Book")) return DocumentReadException.Create(DiagnosticCodes.SheetFile, path, "XLS");
        if (OleFile.Holds(stream, "PowerPoint Document")) return DocumentReadException.Create(DiagnosticCodes.SheetFile, path, "PPT");
        return OleFile.Holds(stream, "__substg1.0_") ? DocumentReadException.Create(DiagnosticCodes.ArchiveFile, path, "MSG") : null;
    }
}
