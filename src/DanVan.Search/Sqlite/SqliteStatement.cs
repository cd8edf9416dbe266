using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Search.Sqlite;

/// <summary>
/// A prepared statement that is run many times: values are bound by place and without the cost of named parameters. Values are bound in order,
/// then it is run, or stepped through and ended. Not thread-safe.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    /// <exception cref="SqliteException">The statement is not understood, or the file is damaged.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new ObjectDisposedException(nameof(connection));
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public SqliteStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public SqliteStatement Bind(long? value) => value is { } number ? Bind(number) : Null();

    public SqliteStatement Bind(double value)
    {
        Check(raw.sqlite3_bind_double(_statement, ++_bound, value));
        return this;
    }

    public SqliteStatement Bind(string? value)
    {
        if (value is null) return Null();
        if (value.Length == 0)
        {
            Check(raw.sqlite3_bind_text(_statement, ++_bound, value));
            return this;
        }

        // SQLite copies what it is given, so the bytes need no array of their own.
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            Check(raw.sqlite3_bind_text(_statement, ++_bound, bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes))));
            return this;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public SqliteStatement BindBlob(ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, bytes));
        return this;
    }

    public void Run()
    {
        try
        {
            while (Step())
            {
                // What a statement returns beside what it does is not asked for.
            }
        }
        finally
        {
            End();
        }
    }

    /// <summary>Goes to the next row; false where there is none. <see cref="End"/> must follow.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) Check(code);
        return false;
    }

    /// <summary>Makes it ready to be bound and run again.</summary>
    public void End()
    {
        // It repeats the error of the last step, which has been thrown.
        _ = raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    /// <summary>The bytes where SQLite has them, until the next call.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public void Dispose() => _statement.Dispose();

    private SqliteStatement Null()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _database);
    }
}
