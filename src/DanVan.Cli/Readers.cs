using DanVan.Reading;
#if DANVAN_PDFPIG
using DanVan.Reading.PdfPig;
#endif

namespace DanVan.Cli;

/// <summary>The readers of this program: PDF through poppler, or in process with PdfPig where poppler is not installed and PdfPig is built in.</summary>
internal static class Readers
{
    public static DocumentReaders All { get; } = Create();

    private static DocumentReaders Create()
    {
#if DANVAN_PDFPIG
        if (!PopplerDocumentReader.IsInstalled) return DocumentReaders.Default.With(new PdfPigDocumentReader());
#endif
        return DocumentReaders.Default;
    }
}
