using System.Collections.Concurrent;

namespace DanVan.Search;

/// <summary>The right to write to an index, held by one at a time among all processes; the system takes it back when its process ends.</summary>
internal sealed class WriterLock : IDisposable
{
    private const string FileName = "danvan-write.lock";

    // What this process holds, by full path.
    private static readonly ConcurrentDictionary<string, bool> Held = new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    private readonly FileStream _file;

    private WriterLock(FileStream file)
    {
        _file = file;
        Held[file.Name] = true;
    }

    /// <exception cref="PlanIndexException">Another one holds it, or the folder cannot be written.</exception>
    public static WriterLock Acquire(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            return new WriterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw PlanIndexException.Unwritable(folder, e);
        }
        catch (IOException e)
        {
            // A file that is there and can be opened for reading beside others is only held.
            throw !File.Exists(path) || !IsHeld(e) ? PlanIndexException.Unwritable(folder, e)
                : Held.ContainsKey(Path.GetFullPath(path)) ? PlanIndexException.HeldHere(folder, e)
                : PlanIndexException.Locked(folder, e);
        }
    }

    public void Dispose()
    {
        // First forgotten: who takes it next writes it down anew.
        Held.TryRemove(_file.Name, out _);
        _file.Dispose();
    }

    // Sharing violation on Windows; EWOULDBLOCK of flock on Linux and macOS.
    private static bool IsHeld(IOException e) => e.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;
}
