namespace DanVan.Benchmarks;

/// <summary>The programs that stand beside ours in a run, where they are installed.</summary>
internal static class Peers
{
    /// <summary>Whether a benchmark can run here: one that calls a program needs it.</summary>
    public static bool Has(string benchmark) => benchmark switch
    {
        nameof(DocxBenchmarks.Pandoc) => IsInstalled("pandoc"),
        nameof(PdfBenchmarks.PdfToTextAlone) => IsInstalled("pdftotext"),
        _ => true,
    };

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
