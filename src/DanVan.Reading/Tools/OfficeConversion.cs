using System.Diagnostics;
using System.Globalization;

namespace DanVan.Reading;

/// <summary>Lets LibreOffice turn a file into another format, in a temporary folder of its own that is deleted when this is disposed of.</summary>
internal sealed class OfficeConversion : IDisposable
{
    /// <summary>The program's name on the PATH.</summary>
    public const string Tool = "soffice";

    private const string Prefix = "danvan-";

    /// <summary>What the program ends with that wants to be started again.</summary>
    private const int Restart = 81;

    private readonly string _tool;
    private readonly DirectoryInfo _folder;

    /// <param name="tool">The program of LibreOffice.</param>
    /// <param name="longest">How long a reading may take: what an older one left is deleted.</param>
    public OfficeConversion(string tool, TimeSpan longest)
    {
        _tool = tool;
        Sweep(longest);
        _folder = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-");
    }

    /// <summary>Converts a file; null where the program could not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format, as the ending of a name.</param>
    /// <param name="wanted">The format to make.</param>
    /// <param name="cancellationToken">Kills the program.</param>
    public async Task<string?> ConvertAsync(string path, string format, string wanted, CancellationToken cancellationToken)
    {
        var input = Path.Combine(_folder.FullName, "input." + format);
        if (!string.Equals(path, input, StringComparison.Ordinal)) File.Copy(path, input, overwrite: true);
        var output = Path.Combine(_folder.FullName, "input." + wanted);
        for (var attempt = 0; ; attempt++)
        {
            // A profile of its own lets several conversions run at once; one that the program broke down with is left.
            var profile = $"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "profile")).AbsoluteUri}{attempt}";
            var (result, _) = await ToolProcess.CaptureAsync(
                new ToolCall(_tool, profile, "--headless", "--norestore", "--convert-to", wanted, "--outdir", _folder.FullName, input),
                cancellationToken).ConfigureAwait(false);
            if (result.IsGood && File.Exists(output)) return output;
            if (attempt > 0 || !(result.IsCrash || result.ExitCode == Restart)) return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A program that was killed may still hold a file for a moment.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (attempt < 10)
            {
                Thread.Sleep(50 * attempt);
            }
        }
    }

    // What a process left that was killed: its folders carry its number. Those younger than a reading may last could be another machine's, whose
    // processes are not seen here.
    private static void Sweep(TimeSpan timeout)
    {
        foreach (var path in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*-*"))
        {
            var name = Path.GetFileName(path).AsSpan(Prefix.Length);
            if (!int.TryParse(name[..name.IndexOf('-')], NumberStyles.None, CultureInfo.InvariantCulture, out var process) || IsRunning(process)) continue;
            try
            {
                if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > timeout) Directory.Delete(path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another user's, or another process sweeps it now.
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
