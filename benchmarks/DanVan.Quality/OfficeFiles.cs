using System.Diagnostics;

namespace DanVan.Quality;

/// <summary>Plans of the corpus as LibreOffice writes them in other formats, made from their DOCX and deleted afterwards.</summary>
internal sealed class OfficeFiles : IDisposable
{
    private const int Plans = 12;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("danvan-quality-");

    private OfficeFiles()
    {
    }

    /// <summary>The filter of LibreOffice, the ending that it writes, and the name of the row in the report.</summary>
    public static IReadOnlyList<(string Filter, string Ending, string Format)> Formats { get; } =
        [("odt", ".odt", "odt"), ("doc", ".doc", "doc"), ("rtf", ".rtf", "rtf"), ("html", ".html", "lo-html"), ("pdf", ".pdf", "lo-pdf")];

    public string Folder => _folder.FullName;

    /// <summary>Converts twelve plans spread over the corpus.</summary>
    /// <returns>Null where LibreOffice is not installed or converts nothing.</returns>
    public static OfficeFiles? Make(string corpus)
    {
        var plans = Directory.EnumerateFiles(Path.Combine(corpus, "files"), "*.docx").Order(StringComparer.Ordinal).ToArray();
        var chosen = Enumerable.Range(0, Math.Min(Plans, plans.Length)).Select(i => plans[i * plans.Length / Math.Min(Plans, plans.Length)]).ToArray();
        var made = new OfficeFiles();
        foreach (var (filter, ending, _) in Formats)
        {
            if (made.Convert(filter, chosen) && chosen.All(plan => File.Exists(Path.Combine(made.Folder, Path.GetFileNameWithoutExtension(plan) + ending)))) continue;
            made.Dispose();
            return null;
        }

        return made;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private bool Convert(string filter, string[] plans)
    {
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var profile = new Uri(Path.Combine(_folder.FullName, "profile")).AbsoluteUri;
        foreach (var argument in (string[])["-env:UserInstallation=" + profile, "--headless", "--norestore", "--convert-to", filter, "--outdir", _folder.FullName, .. plans.Select(Path.GetFullPath)]) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
