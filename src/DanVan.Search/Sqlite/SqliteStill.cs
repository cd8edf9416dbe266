using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Search.Sqlite;

/// <summary>
/// The state of an index whose folder may not be written. SQLite keeps notes of who reads beside the file, and where it cannot make them it reads only a file that it is told nobody changes:
/// that holds as long as the state is the same. Immutable.
/// </summary>
/// <param name="Length">The bytes of the file.</param>
/// <param name="Written">When it was written last.</param>
/// <param name="HasLog">Whether commits stand in its log.</param>
internal readonly record struct SqliteStill(long Length, DateTime Written, bool HasLog)
{
    /// <summary>So often a read is begun anew where a writer comes in between.</summary>
    public const int Attempts = 5;

    public static SqliteStill Of(string path)
    {
        var file = new FileInfo(path);
        var log = new FileInfo(path + "-wal");
        return new SqliteStill(file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc : default, log is { Exists: true, Length: > 0 });
    }

    /// <summary>Whether a read failed since the notes of who reads cannot be made.</summary>
    public static bool IsNeeded(SqliteException e) => e.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY;

    /// <summary>The name under which SQLite opens a file that nobody changes.</summary>
    public static string Name(string path)
    {
        var full = Path.GetFullPath(path);
        var steps = (OperatingSystem.IsWindows() ? "/" + full.Replace('\\', '/') : full).Split('/').Select(Uri.EscapeDataString);
        return "file://" + string.Join('/', steps) + "?immutable=1";
    }
}
