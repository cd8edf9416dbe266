using System.IO.Compression;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Word files that hold nothing but pictures of pages: a scan that somebody put into Word to send it.</summary>
internal static class PicturedPages
{
    private const int FewLetters = 25;

    // A page has more bytes, a bullet or a rule fewer.
    private const long LeastBytes = 5_000;

    private const string Install = "libreoffice-writer, " + PageRecognizer.Install;

    /// <summary>What a DOCX says, by text recognition where it holds pictures of pages in place of text.</summary>
    /// <param name="document">What its text gave.</param>
    /// <param name="docx">The file.</param>
    /// <param name="tool">The program of LibreOffice, which makes pages of it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<SourceDocument> ReadAsync(SourceDocument document, string docx, string tool, ReaderOptions options, CancellationToken cancellationToken)
    {
        if (options.Recognition is RecognitionMode.Never || document.Text.Count(char.IsLetter) >= FewLetters || Count(docx) is not (> 0 and var pictures)) return document;
        document = document with { Diagnostics = [.. document.Diagnostics.Where(static diagnostic => diagnostic.Code is not DiagnosticCodes.PictureLeftOut)] };
        if (!ToolProcess.Exists(tool) || !PageRecognizer.IsInstalled) return Unread();
        using var conversion = new OfficeConversion(tool, options.Timeout);
        if (await conversion.ConvertAsync(docx, "docx", "pdf", cancellationToken).ConfigureAwait(false) is not { } pdf) return Unread();
        try
        {
            var pages = await new PopplerDocumentReader().ReadAsync(pdf, options, cancellationToken).ConfigureAwait(false);
            return pages with { Source = document.Source, Diagnostics = [.. document.Diagnostics, .. pages.Diagnostics] };
        }
        catch (DocumentReadException)
        {
            return Unread();
        }

        SourceDocument Unread() => document with
        {
            Diagnostics = [.. document.Diagnostics, Diagnostic.Create(DiagnosticCodes.PicturesUnread, default, pictures.ToString(System.Globalization.CultureInfo.InvariantCulture), Install)],
        };
    }

    private static int Count(string docx)
    {
        using var archive = ZipFile.OpenRead(docx);
        return archive.Entries.Count(static entry => entry.FullName.Contains("media/", StringComparison.OrdinalIgnoreCase) && entry.Length >= LeastBytes);
    }
}
