using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>
/// Keeps the log of an index short (the file <c>-wal</c>). SQLite moves what was committed into the index itself, but begins the log anew only where nobody reads from it at that
/// moment: readers that come and go without a pause would have it grow for as long as somebody writes, and one that stays open would leave it as long as it was. Not thread-safe.
/// </summary>
internal sealed class SqliteLog(string path)
{
    /// <summary>What the log may hold beyond the last commit, in bytes.</summary>
    public const long Most = 64 << 20;

    // So long a commit waits for those who read at that moment; then it is tried again when the log has grown as much once more.
    private const int Patience = 200;

    private long _next = Most;

    /// <summary>What a connection that writes is told when it is opened.</summary>
    public static string Bound { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA journal_size_limit = {Most};");

    /// <summary>After a commit: empties a log that has become long, once those who read from it have ended.</summary>
    public void Trim(SqliteConnection connection)
    {
        var length = Length();
        if (length < _next)
        {
            if (length < Most) _next = Most;
            return;
        }

        _next = Empty(connection) ? Most : length + Most;
    }

    /// <summary>Before a connection that wrote is closed: others that stay open leave no log behind them.</summary>
    public static void Close(SqliteConnection connection) => Empty(connection);

    private static bool Empty(SqliteConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {Patience}; PRAGMA wal_checkpoint(TRUNCATE);");
            using var reader = command.ExecuteReader();
            do
            {
                if (reader.FieldCount == 3 && reader.Read()) return reader.GetInt64(0) == 0;
            }
            while (reader.NextResult());
            return false;
        }
        catch (SqliteException)
        {
            // All that was committed is there; the log goes on as it is.
            return false;
        }
    }

    private long Length() => new FileInfo(path + "-wal") is { Exists: true } log ? log.Length : 0;
}
