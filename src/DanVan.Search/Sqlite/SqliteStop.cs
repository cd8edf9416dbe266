using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Search.Sqlite;

/// <summary>Stops the statements of a connection when a token is cancelled: they end with the error <see cref="Code"/>.</summary>
internal sealed class SqliteStop : IDisposable
{
    /// <summary>The error of a statement that was stopped.</summary>
    public const int Code = raw.SQLITE_INTERRUPT;

    // About every tenth of a millisecond of work.
    private const int Instructions = 10_000;

    private readonly sqlite3 _database;

    private SqliteStop(sqlite3 database, CancellationToken cancellation)
    {
        _database = database;
        raw.sqlite3_progress_handler(database, Instructions, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
    }

    /// <summary>Watches a token until it is disposed; null for one that is never cancelled.</summary>
    public static SqliteStop? When(SqliteConnection connection, CancellationToken cancellation) =>
        cancellation.CanBeCanceled ? new SqliteStop(connection.Handle ?? throw new ObjectDisposedException(nameof(connection)), cancellation) : null;

    public void Dispose() => raw.sqlite3_progress_handler(_database, 0, null, null);
}
