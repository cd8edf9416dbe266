using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace DanVan.Search.Tests;

/// <summary>Runs something as a user who owns nothing of a folder: for root, to whom everything is allowed, a thread that goes by another user's rights; for others the folder is closed to writing.</summary>
internal static class Stranger
{
    private const int Nobody = 65534;

    /// <summary>Whether that can be done here.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux();

    /// <param name="folder">What is there can be read by everybody then, and written by nobody.</param>
    /// <param name="closed">Files of it that cannot be read either.</param>
    /// <param name="act">What is done meanwhile.</param>
    public static void Look(string folder, IReadOnlyCollection<string> closed, Action act)
    {
        if (!OperatingSystem.IsLinux()) return;
        var parent = Path.GetDirectoryName(folder)!;
        string[] folders = [folder, .. Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories)];
        File.SetUnixFileMode(parent, Mode("755"));
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(file, Mode(closed.Contains(file, StringComparer.Ordinal) ? "000" : "444"));
        foreach (var one in folders) File.SetUnixFileMode(one, Mode("555"));
        try
        {
            Exception? failed = null;
            var thread = new Thread(() =>
            {
                try
                {
                    if (Environment.IsPrivilegedProcess) _ = SetUser(Nobody);
                    act();
                }
                catch (Exception e)
                {
                    failed = e;
                }
            });
            thread.Start();
            thread.Join();
            if (failed is not null) ExceptionDispatchInfo.Throw(failed);
        }
        finally
        {
            foreach (var one in folders) File.SetUnixFileMode(one, Mode("755"));
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) File.SetUnixFileMode(file, Mode("644"));
        }
    }

    private static UnixFileMode Mode(string octal) => (UnixFileMode)Convert.ToInt32(octal, 8);

    // The rights by which the calling thread alone is measured when it opens files.
    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetUser(int user);
}
