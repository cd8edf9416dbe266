using System.Text.Json;
using DanVan.Parsing;
using DanVan.Reading;

namespace DanVan.Quality;

/// <summary>Scores every plan of a corpus in every format it is there in.</summary>
public static class Evaluation
{
    /// <summary>The ending of a file and the name of its row in the report.</summary>
    private static readonly (string Ending, string Format)[] Formats =
        [(".scan.pdf", "scan"), (".txt", "text"), (".docx", "docx"), (".html", "html"), (".pdf", "pdf"), (".pdf", InProcess)];

    private const string InProcess = "pdfpig";

#if DANVAN_PDFPIG
    private static DocumentReaders? ReadersInProcess { get; } = DocumentReaders.Default.With(new DanVan.Reading.PdfPig.PdfPigDocumentReader());
#else
    private static DocumentReaders? ReadersInProcess => null;
#endif

    /// <summary>Runs the readers and the parser over a corpus folder with <c>files/</c> and <c>gold/</c>.</summary>
    /// <param name="corpus">The folder.</param>
    /// <param name="textOnly">Whether only the text files are read.</param>
    /// <returns>
    /// The tallies by format. A format whose program (poppler, tesseract) this machine does not have, or whose first file says so, is left out:
    /// half a format would not compare.
    /// </returns>
    public static async Task<SortedDictionary<string, Tally>> RunAsync(string corpus, bool textOnly)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var goldFile in Directory.EnumerateFiles(Path.Combine(corpus, "gold"), "*.gold.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(goldFile)[..^".gold.json".Length];
            using var gold = JsonDocument.Parse(await File.ReadAllBytesAsync(goldFile).ConfigureAwait(false));
            foreach (var (ending, format) in Formats)
            {
                var file = Path.Combine(corpus, "files", name + ending);
                if ((textOnly && format != "text") || left.Contains(format) || !File.Exists(file)) continue;
                var readers = format == InProcess ? ReadersInProcess : DocumentReaders.Default;
                if (readers is null) continue;
                if (await ReadAsync(readers, file).ConfigureAwait(false) is not { } source)
                {
                    left.Add(format);
                    tallies.Remove(format);
                    continue;
                }

                if (!tallies.TryGetValue(format, out var tally)) tallies[format] = tally = new Tally();
                using var found = JsonDocument.Parse(PlanJson.Serialize(PlanParser.Parse(source)));
                Scorer.Score($"{name}{ending}", gold.RootElement, found.RootElement, byPlace: format == "text", tally);
            }
        }

        return tallies;
    }

    /// <summary>The document, or null where a program is missing without which it cannot be read.</summary>
    private static async Task<SourceDocument?> ReadAsync(DocumentReaders readers, string file)
    {
        try
        {
            return await readers.ReadAsync(file).ConfigureAwait(false);
        }
        catch (DocumentReadException e) when (e.Code is DiagnosticCodes.ToolMissing or DiagnosticCodes.NoText)
        {
            return null;
        }
    }

    /// <summary>Adds what the readers and the parser reach on plans that LibreOffice wrote in its other formats.</summary>
    /// <param name="corpus">The folder.</param>
    /// <param name="tallies">Takes a tally for each of those formats.</param>
    /// <returns>Whether LibreOffice is installed; without it nothing is added.</returns>
    public static async Task<bool> AddOfficeFilesAsync(string corpus, SortedDictionary<string, Tally> tallies)
    {
        using var files = OfficeFiles.Make(corpus);
        if (files is null) return false;
        foreach (var (_, ending, format) in OfficeFiles.Formats)
        {
            var tally = tallies[format] = new Tally();
            foreach (var file in Directory.EnumerateFiles(files.Folder, "*" + ending).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileNameWithoutExtension(file);
                using var gold = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(corpus, "gold", name + ".gold.json")).ConfigureAwait(false));
                using var found = JsonDocument.Parse(PlanJson.Serialize(PlanParser.Parse(await DocumentReaders.Default.ReadAsync(file).ConfigureAwait(false))));
                Scorer.Score(name + ending, gold.RootElement, found.RootElement, byPlace: false, tally);
            }
        }

        return true;
    }

    /// <summary>
    /// A digest of every parse of the text files, their spans included: equal where two machines, cultures or settings give one result.
    /// </summary>
    public static string Digest(string corpus)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var text in Texts(corpus))
        {
            var plan = PlanParser.Parse(text);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(PlanJson.Serialize(plan)));
            foreach (var line in PlanDump.Of(plan, byWords: false)) hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The text files of the corpus, in the order of their names.</summary>
    public static IEnumerable<string> Texts(string corpus) =>
        Directory.EnumerateFiles(Path.Combine(corpus, "files"), "*.txt").Order(StringComparer.Ordinal).Select(static file => File.ReadAllText(file, System.Text.Encoding.UTF8));

    /// <summary>F1 by format and measure, rounded to three digits.</summary>
    public static SortedDictionary<string, double> Values(SortedDictionary<string, Tally> tallies) =>
        new(tallies.SelectMany(static t => t.Value.Rows.Select(row => KeyValuePair.Create($"{t.Key}: {row.Key}", Math.Round(row.Value.F1, 3)))).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The committed report: F1 by format and measure.</summary>
    public static SortedDictionary<string, double> ReadReport(string path)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (!File.Exists(path)) return values;
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var property in report.RootElement.EnumerateObject()) values[property.Name] = property.Value.GetDouble();
        return values;
    }
}
