using System.Text;
using System.Text.Json;
using DanVan.Parsing;
using DanVan.Reading;

namespace DanVan.Cli.Tests;

/// <summary>How the commands read files: several at once, in order, and without text recognition where that is asked.</summary>
public sealed class ReadingTests
{
    // A page without text and the same page with some.
    private const string Page = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R>>
        """;

    private const string TextThenPicture = """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>>endobj
        4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        5 0 obj<</Length 96>>stream
        BT /F 12 Tf 60 700 Td (Van phong Uy ban nhan dan tinh tong hop ket qua thuc hien ke hoach.) Tj ET
        endstream endobj
        6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R>>
        """;

    [Theory]
    [InlineData("parse", "--format", "json")]
    [InlineData("check", "--format", "csv", "--rule", "stale")]
    public async Task FilesComeInTheOrderInWhichTheyAreNamed(string command, params string[] more)
    {
        using var line = new CommandLine();
        // The first takes longest.
        var files = Enumerable.Range(0, 24).Select(i => line.Write($"{i:00}.txt", Draft(i) + string.Concat(Enumerable.Repeat("Ủy ban nhân dân tỉnh chỉ đạo các cơ quan.\n\n", i == 0 ? 20_000 : 1)))).ToList();
        files.Insert(7, Path.Combine(line.Folder, "missing.txt"));
        Assert.Equal(1, await line.RunAsync([command, .. files, .. more]));
        Assert.Contains("missing.txt", line.Error, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 24).Select(static i => $"{i:00}.txt"), command is "parse" ? Sources(line.Out).ConvertAll(static source => source!) : Rows(line.Out));
    }

    [Theory]
    [InlineData(2, "\r")]
    [InlineData(1, "")]
    public async Task WhichOfSeveralFilesIsWaitedForIsShownToAPersonAndTakenAway(int count, string lastSign)
    {
        using var line = new CommandLine { ShowsProgress = true };
        var files = Enumerable.Range(0, count).Select(i => line.Write($"{i:00}.txt", Draft(i))).ToList();
        await line.RunAsync(["check", .. files]);
        Assert.Equal(count > 1, line.Error.Contains("reading 2/2 01.txt", StringComparison.Ordinal));
        Assert.EndsWith(lastSign, line.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("reading", line.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 1, "reading scan.pdf: page 0 of 3|reading scan.pdf: page 2 of 3|danvan: scan.pdf: page 2 of 3; with --timeout SECONDS the reading ends by itself and the pages read until then are kept")]
    [InlineData(true, 2, "reading 1/2 scan.pdf|reading 1/2 scan.pdf: page 0 of 3|reading 1/2 scan.pdf: page 2 of 3|danvan: scan.pdf: page 2 of 3; with --timeout SECONDS the reading ends by itself and the pages read until then are kept")]
    [InlineData(false, 1, "danvan: scan.pdf: page 0 of 3|danvan: scan.pdf: page 2 of 3|danvan: scan.pdf: page 2 of 3; with --timeout SECONDS the reading ends by itself and the pages read until then are kept")]
    public void PagesOfAScanAreCountedForWhoWaits(bool isTerminal, int files, string expected)
    {
        using var error = new StringWriter();
        var terminal = new Output.Terminal(TextWriter.Null, error, isInteractive: false, width: 120) { ShowsProgress = isTerminal };
        var application = new Commands.Application(new Speech("en"), terminal, TimeProvider.System, static _ => null);
        var progress = new Output.ReadingProgress(application, [.. new[] { "scan.pdf", "other.pdf" }.Take(files)], TimeSpan.Zero);
        progress.Show(0);
        progress.Of("scan.pdf").Report(new PageProgress(0, 3, IsAgain: false));
        progress.Of("scan.pdf").Report(new PageProgress(2, 3, IsAgain: false));
        progress.SayStopped();
        Assert.Equal(expected, string.Join('|', error.ToString().Split('\r', '\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)));
        // Nothing is said of what is soon done.
        var before = error.ToString().Length;
        if (!isTerminal) new Output.ReadingProgress(application, ["scan.pdf"]).Of("scan.pdf").Report(new PageProgress(1, 3, IsAgain: true));
        Assert.Equal(before, error.ToString().Length);
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("check")]
    [InlineData("ingest")]
    public async Task WithoutRecognitionAScanIsSaidToBeOne(string command)
    {
        if (!PopplerDocumentReader.IsInstalled) return;
        using var line = new CommandLine();
        var path = line.Write("scan.pdf", Page);
        string[] index = command is "parse" ? [] : ["--index", line.IndexFolder];
        if (command is "check") await line.RunAsync(["ingest", line.Write("other.txt", Draft(1)), .. index]);
        Assert.Equal(1, await line.RunAsync([command, path, "--no-ocr", .. index]));
        Assert.Contains($"[{DiagnosticCodes.OnlyPictures}]", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesPassedOverAreReadOnceRecognitionIsSwitchedOn()
    {
        if (!PopplerDocumentReader.IsInstalled) return;
        using var line = new CommandLine();
        var path = line.Write("half.pdf", TextThenPicture);
        Assert.Equal([("added", 1), ("unchanged", 1), ("replaced", 1), ("unchanged", 1), ("unchanged", 1)],
            [await Ingested("--no-ocr"), await Ingested("--no-ocr"), await Ingested(), await Ingested(), await Ingested("--no-ocr")]);

        async Task<(string, int)> Ingested(params string[] more)
        {
            await line.RunAsync(["ingest", path, "--format", "json", "--index", line.IndexFolder, .. more]);
            using var counts = JsonDocument.Parse(line.Out);
            return new[] { "added", "replaced", "unchanged" }.Select(name => (name, counts.RootElement.GetProperty(name).GetInt32())).Single(static count => count.Item2 > 0);
        }
    }

    private static string Draft(int number) => $"""
        Số: {number + 1}/KH-UBND

        Tây Ninh, ngày 05 tháng 02 năm 2024

        KẾ HOẠCH
        Thực hiện công tác dân vận năm 2024

        Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;


        """;

    private static List<string?> Sources(string output)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        var sources = new List<string?>();
        while (reader.Read())
        {
            using var plan = JsonDocument.ParseValue(ref reader);
            sources.Add(Path.GetFileName(plan.RootElement.GetProperty("source").GetString()));
        }

        return sources;
    }

    private static IEnumerable<string> Rows(string output) => output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static row => Path.GetFileName(row.Split(',')[5]));
}
