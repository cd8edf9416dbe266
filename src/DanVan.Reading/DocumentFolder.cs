using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>A file of a folder, or what stood in the way.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Problem">Why it cannot be read or was passed over, or null where it is a file to read.</param>
public sealed record FolderEntry(string Path, Diagnostic? Problem);

/// <summary>Goes through folders for files that can be read. Thread-safe.</summary>
public static class DocumentFolder
{
    /// <summary>
    /// The files below a folder whose ending is known, in ordinal order, folder by folder; hidden files and folders are left out. Links are
    /// followed, each folder is entered once. Where a folder cannot be read, a link leads back to a folder above it, or a file is empty, a pipe or a device,
    /// an entry says so.
    /// </summary>
    /// <param name="path">A folder; for a file, the file itself comes back, whatever its ending.</param>
    /// <param name="readers">Whose endings count; null for <see cref="DocumentReaders.Default"/>.</param>
    public static IEnumerable<FolderEntry> Enumerate(string path, DocumentReaders? readers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Walk(path, readers ?? DocumentReaders.Default);
    }

    private static IEnumerable<FolderEntry> Walk(string path, DocumentReaders readers)
    {
        if (!Directory.Exists(path))
        {
            yield return Of(path, File.Exists(path) ? FileGate.WithoutContent(path) : DiagnosticCodes.FileMissing);
            yield break;
        }

        var any = false;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>();
        waiting.Push(path);
        while (waiting.TryPop(out var folder))
        {
            var real = RealPath(folder);
            if (real is null || !seen.Add(real))
            {
                var above = real is null || IsAbove(real, folder);
                if (above) yield return new FolderEntry(folder, Problem(DiagnosticCodes.LinkLoop, folder));
                continue;
            }

            string[] files = [], folders = [];
            Diagnostic? problem = null;
            try
            {
                files = Directory.GetFiles(folder);
                folders = Directory.GetDirectories(folder);
            }
            catch (UnauthorizedAccessException)
            {
                problem = Problem(DiagnosticCodes.AccessDenied, folder);
            }
            catch (IOException e)
            {
                problem = Diagnostic.Create(DiagnosticCodes.ReadFailed, default, folder, e.Message);
            }

            if (problem is not null)
            {
                yield return new FolderEntry(folder, problem);
                any = true;
                continue;
            }

            Array.Sort(files, StringComparer.Ordinal);
            Array.Sort(folders, StringComparer.Ordinal);
            foreach (var file in files)
            {
                if (IsHidden(file) || !readers.HasKnownExtension(file)) continue;
                // A link to itself looks like a file that is not there.
                any = true;
                yield return Of(file, RealPath(file) is null ? DiagnosticCodes.LinkLoop : FileGate.WithoutContent(file));
            }

            for (var i = folders.Length - 1; i >= 0; i--)
            {
                if (!IsHidden(folders[i])) waiting.Push(folders[i]);
            }
        }

        if (!any) yield return new FolderEntry(path, Diagnostic.Create(DiagnosticCodes.NothingReadable, default, path, string.Join(' ', readers.Extensions)));
    }

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static FolderEntry Of(string path, string? code) => new(path, code is null ? null : Problem(code, path));

    private static Diagnostic Problem(string code, string path) => Diagnostic.Create(code, default, path);

    private static bool IsAbove(string real, string folder)
    {
        var parent = RealPath(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder);
        return parent is not null && (parent + Path.DirectorySeparatorChar).StartsWith(real.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The path with every link in it followed; null where links lead in a circle.</summary>
    private static string? RealPath(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var root = Path.GetPathRoot(full) ?? "";
            var real = root;
            // As many as the systems themselves follow.
            var links = 0;
            var parts = new Stack<string>(full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
            while (parts.TryPop(out var part))
            {
                if (part is "..")
                {
                    real = Path.GetDirectoryName(real) ?? root;
                    continue;
                }

                var next = Path.Combine(real, part);
                var target = new FileInfo(next).LinkTarget;
                if (target is null)
                {
                    real = next;
                    continue;
                }

                if (++links > 40) return null;
                if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target) ?? root;
                foreach (var step in target.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                {
                    if (step is not ".") parts.Push(step);
                }
            }

            return real;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
