using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using DanVan.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DanVan.Benchmarks;

/// <summary>Every DOCX of the corpus: our reader, a bare walk over the text of OpenXml, and pandoc where it is installed.</summary>
[MemoryDiagnoser]
public class DocxBenchmarks
{
    private string[] _files = [];

    [GlobalSetup]
    public void Setup()
    {
        _files = Corpus.Files(".docx");
        foreach (var file in _files)
        {
            var ours = Corpus.Read(DocumentReaders.Default, file);
            using var document = WordprocessingDocument.Open(file, isEditable: false);
            foreach (var word in document.MainDocumentPart!.Document!.Body!.Descendants<Text>().SelectMany(static text => text.Text.Split(' ')).Where(static word => word.Length > 4 && word.All(char.IsLetter)))
            {
                if (!ours.Contains(word, StringComparison.Ordinal)) throw new InvalidOperationException($"'{word}' of {file} is not in the text.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int BareWalk()
    {
        var length = 0;
        foreach (var file in _files)
        {
            using var document = WordprocessingDocument.Open(file, isEditable: false);
            foreach (var text in document.MainDocumentPart!.Document!.Body!.Descendants<Text>()) length += text.Text.Length;
        }

        return length;
    }

    [Benchmark]
    public int Reader() => _files.Sum(static file => Corpus.Read(DocumentReaders.Default, file).Length);

    [Benchmark]
    public int Pandoc() => _files.Sum(static file => Corpus.Run("pandoc", "-t", "plain", file));
}

/// <summary>Every PDF with a text layer of the corpus: both readers, pdftotext alone, and PdfPig's own extractor where they are there.</summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private string[] _files = [];

    [GlobalSetup]
    public void Setup()
    {
        _files = Corpus.Files(".pdf");
        foreach (var file in _files)
        {
            Check(file, Corpus.Read(DocumentReaders.Default, file));
#if DANVAN_PDFPIG
            Check(file, Corpus.Read(InProcess, file));
#endif
        }
    }

    // Page numbers and running headers are left out, words cut by a line end are joined; nearly all words are the same.
    private static void Check(string file, string text)
    {
        var words = Corpus.Output("pdftotext", "-q", file, "-").Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        var found = words.Count(word => text.Contains(word, StringComparison.Ordinal));
        if (words.Length == 0 || found * 100 < words.Length * 95) throw new InvalidOperationException($"Of {words.Length} words of {file} {found} are in the text.");
    }

    [Benchmark(Baseline = true)]
    public int PdfToTextAlone() => _files.Sum(static file => Corpus.Run("pdftotext", "-q", "-bbox-layout", file, "-"));

    [Benchmark]
    public int Reader() => _files.Sum(static file => Corpus.Read(DocumentReaders.Default, file).Length);

#if DANVAN_PDFPIG
    private static readonly DocumentReaders InProcess = DocumentReaders.Default.With(new DanVan.Reading.PdfPig.PdfPigDocumentReader());

    [Benchmark]
    public int ReaderInProcess() => _files.Sum(static file => Corpus.Read(InProcess, file).Length);

    [Benchmark]
    public int ContentOrderTextExtractor()
    {
        var length = 0;
        foreach (var file in _files)
        {
            using var document = UglyToad.PdfPig.PdfDocument.Open(file);
            foreach (var page in document.GetPages()) length += UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor.ContentOrderTextExtractor.GetText(page).Length;
        }

        return length;
    }
#endif
}

internal static class Corpus
{
    private static readonly ReaderOptions Options = new() { Recognition = RecognitionMode.Never };

    public static string[] Files(string ending)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "corpus", "files"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The corpus is not above the program.");
        return [.. Directory.GetFiles(Path.Combine(folder, "corpus", "files"), "*" + ending).Where(static file => !file.EndsWith(".scan.pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    public static string Read(DocumentReaders readers, string file) => readers.ReadAsync(file, Options).GetAwaiter().GetResult().Text;

    public static int Run(string program, params string[] arguments) => Output(program, arguments).Length;

    public static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
