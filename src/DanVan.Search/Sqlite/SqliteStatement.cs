using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DanVan.Search.Sqlite;

/// <summary>
/// A prepared statement that is run many times: values are bound by place and without the cost of named parameters. Values are bound in order,
/// then it is run, or stepped through and ended. A value that stays the same from run to run is bound once. One that is sealed works out the seal of what is
/// bound (see <see cref="RowSeal"/>). Not thread-safe.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    // Longer texts are not looked at for being the same.
    private const int MostKept = 200;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool _isSealed;
    private readonly Bound[] _values;
    private RowSeal _sealing;
    private int _bound;

    /// <exception cref="SqliteException">The statement is not understood, or the file is damaged.</exception>
    public SqliteStatement(SqliteConnection connection, string sql, bool isSealed = false)
    {
        _isSealed = isSealed;
        _database = connection.Handle ?? throw new ObjectDisposedException(nameof(connection));
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _values = new Bound[raw.sqlite3_bind_parameter_count(_statement)];
    }

    /// <summary>The seal of the values of the last run.</summary>
    public long Seal { get; private set; }

    public SqliteStatement Bind(long value)
    {
        if (_isSealed) _sealing.Add(value);
        ref var bound = ref Next();
        if (bound.Is(BoundKind.Integer, value)) return this;
        Check(raw.sqlite3_bind_int64(_statement, _bound, value));
        bound.Set(BoundKind.Integer, value);
        return this;
    }

    public SqliteStatement Bind(long? value) => value is { } number ? Bind(number) : Null();

    public SqliteStatement Bind(double value)
    {
        if (_isSealed) _sealing.Add(value);
        ref var bound = ref Next();
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (bound.Is(BoundKind.Real, bits)) return this;
        Check(raw.sqlite3_bind_double(_statement, _bound, value));
        bound.Set(BoundKind.Real, bits);
        return this;
    }

    public SqliteStatement Bind(string? value)
    {
        if (value is null) return Null();
        if (value.Length > MostKept) return BindLong(value);
        ref var bound = ref Next();
        var isSame = bound.Is(value);
        if (!isSame) bound.Encode(value);
        if (_isSealed) _sealing.Add(RowSeal.Text, bound.Bytes);
        if (isSame) return this;
        Check(value.Length == 0 ? raw.sqlite3_bind_text(_statement, _bound, utf8z.FromSpan("\0"u8)) : raw.sqlite3_bind_text(_statement, _bound, bound.Bytes));
        bound.Set(value);
        return this;
    }

    public SqliteStatement BindBlob(ReadOnlySpan<byte> bytes)
    {
        if (_isSealed) _sealing.Add(RowSeal.Blob, bytes);
        Next().Forget();
        Check(raw.sqlite3_bind_blob(_statement, _bound, bytes));
        return this;
    }

    /// <summary>Binds the seal of what was bound before, of which it is no part.</summary>
    public SqliteStatement BindSeal()
    {
        Next().Forget();
        Check(raw.sqlite3_bind_int64(_statement, _bound, _sealing.Value));
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
        Seal = _sealing.Value;
        _sealing = default;
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

    /// <summary>The seal of some columns of the row, as it was where they were bound in this order.</summary>
    public long SealOf(int first, int count)
    {
        var seal = default(RowSeal);
        for (var column = first; column < first + count; column++)
        {
            switch (raw.sqlite3_column_type(_statement, column))
            {
                case raw.SQLITE_INTEGER: seal.Add(Integer(column)); break;
                case raw.SQLITE_FLOAT: seal.Add(Real(column)); break;
                case raw.SQLITE_TEXT: seal.Add(RowSeal.Text, raw.sqlite3_column_blob(_statement, column)); break;
                case raw.SQLITE_BLOB: seal.Add(RowSeal.Blob, raw.sqlite3_column_blob(_statement, column)); break;
                default: seal.AddNull(); break;
            }
        }

        return seal.Value;
    }

    private SqliteStatement Null()
    {
        if (_isSealed) _sealing.AddNull();
        ref var bound = ref Next();
        if (bound.Is(BoundKind.Null, 0)) return this;
        Check(raw.sqlite3_bind_null(_statement, _bound));
        bound.Set(BoundKind.Null, 0);
        return this;
    }

    // SQLite copies what it is given, so the bytes need no array of their own.
    private SqliteStatement BindLong(string value)
    {
        Next().Forget();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            var written = bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes));
            if (_isSealed) _sealing.Add(RowSeal.Text, written);
            Check(raw.sqlite3_bind_text(_statement, _bound, written));
            return this;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private ref Bound Next() => ref _values[_bound++];

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _database);
    }

    private enum BoundKind : byte
    {
        Unknown,
        Null,
        Integer,
        Real,
        Text,
    }

    /// <summary>What SQLite has for a place since it was bound last.</summary>
    private struct Bound
    {
        private BoundKind _kind;
        private long _value;
        private string? _text;
        private byte[]? _bytes;
        private int _length;

        public readonly ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

        public readonly bool Is(BoundKind kind, long value) => _kind == kind && _value == value;

        public readonly bool Is(string text) => _kind == BoundKind.Text && string.Equals(_text, text, StringComparison.Ordinal);

        public void Set(BoundKind kind, long value) => (_kind, _value) = (kind, value);

        public void Set(string text) => (_kind, _text) = (BoundKind.Text, text);

        public void Forget() => _kind = BoundKind.Unknown;

        public void Encode(string text)
        {
            Forget();
            if (_bytes is null || _bytes.Length < Encoding.UTF8.GetMaxByteCount(text.Length)) _bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length <= MostKept / 4 ? MostKept / 4 : MostKept)];
            _length = Encoding.UTF8.GetBytes(text, _bytes);
        }
    }
}
