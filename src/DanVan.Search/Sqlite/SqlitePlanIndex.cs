using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DanVan.Parsing;
using DanVan.Search.Postings;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>An index in one SQLite file in WAL mode: one writer, readers that see the last commit. Thread-safe.</summary>
internal sealed partial class SqlitePlanIndex : IPlanStore
{
    private const string SummaryColumns =
        "p.id, p.source, p.hash, p.format, p.kind, p.number, p.symbol, p.issuer, p.province, p.level, p.date, p.title, p.identity, p.citations, p.tasks, p.length";

    // See PlanKeys.Order: a day that no calendar has counts for none.
    private const string OrderedDate = "CASE p.date_first WHEN '' THEN '' ELSE p.date END";

    private readonly string _path;
    private readonly bool _readOnly;
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly ConcurrentBag<(SqliteConnection Connection, SqliteStill State)> _still = [];
    private readonly ConcurrentDictionary<long, string> _names = new();
    private readonly ConcurrentDictionary<long, SegmentMap> _maps = new();
    private SqliteConnection? _writer;
    private BatchWriter? _batches;
    private readonly SqliteLog _log;
    private volatile bool _disposed;
    private volatile FilesOfState? _files;

    static SqlitePlanIndex() => SQLitePCL.Batteries_V2.Init();

    private SqlitePlanIndex(string folder, string file, bool readOnly)
    {
        Folder = folder;
        _path = Path.Combine(folder, file);
        _readOnly = readOnly;
        _log = new SqliteLog(_path);
        _register = new WriterRegister(_writing, ForgetBatches);
    }

    public string Folder { get; }

    public string Engine => PlanIndex.SqliteEngine;

    public static SqlitePlanIndex Create(string folder, string file)
    {
        var index = new SqlitePlanIndex(folder, file, readOnly: false);
        try
        {
            index.Guard(() =>
            {
                var connection = index.Writer();
                using var transaction = connection.BeginTransaction(deferred: false);
                using var create = connection.CreateCommand();
                create.Transaction = transaction;
                create.CommandText = SqliteSchema.Create + string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = {IndexManifest.CurrentVersion};");
                create.ExecuteNonQuery();
                transaction.Commit();
                return 0;
            });
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public static SqlitePlanIndex Open(string folder, string file, bool readOnly)
    {
        var index = new SqlitePlanIndex(folder, file, readOnly);
        if (!File.Exists(index._path)) throw PlanIndexException.Damaged(folder, file + " is missing");
        try
        {
            index.Read(connection =>
            {
                if (Number(connection, "PRAGMA application_id") != SqliteSchema.ApplicationId) throw PlanIndexException.Damaged(folder, file);
                var version = Number(connection, "PRAGMA user_version");
                if (version > IndexManifest.CurrentVersion) throw PlanIndexException.Newer(folder, (int)version);
                if (version < IndexManifest.CurrentVersion) throw PlanIndexException.Older(folder, (int)version);
                return Number(connection, "SELECT count(*) FROM sqlite_master");
            });
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public string? HashOf(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT hash FROM plan WHERE source = $source";
            Bind(command, "$source", source);
            return command.ExecuteScalar() as string;
        });
    }

    public IReadOnlyList<PlanSummary> List(PlanFilter? filter = null, CancellationToken cancellationToken = default) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        var where = new StringBuilder();
        AppendFilter(command, where, filter ?? new PlanFilter());
        command.CommandText = $"SELECT {SummaryColumns} FROM plan p WHERE 1{where} ORDER BY p.source";
        return Summaries(command);
    }, cancellationToken);

    public IEnumerable<string> Sources(string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return Pages();

        IEnumerable<string> Pages()
        {
            List<string> page = [];
            do
            {
                page = Read(connection => SourcesAfter(connection, prefix, page.Count == 0 ? null : page[^1]));
                foreach (var source in page) yield return source;
            }
            while (page.Count == SourcesAtOnce);
        }
    }

    private static List<string> SourcesAfter(SqliteConnection connection, string prefix, string? last)
    {
        using var command = connection.CreateCommand();
        Bind(command, "$from", last ?? prefix);
        Bind(command, "$to", prefix + "\U0010FFFF");
        Bind(command, "$most", SourcesAtOnce);
        command.CommandText = $"SELECT source FROM plan WHERE source {(last is null ? ">=" : ">")} $from AND source < $to ORDER BY source LIMIT $most";
        var sources = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) sources.Add(reader.GetString(0));
        return sources;
    }

    private const int SourcesAtOnce = 10_000;

    public IReadOnlyList<StoredPlan> Show(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Read(connection => (IReadOnlyList<StoredPlan>)[.. Find(connection, key).Select(summary => Load(connection, summary))]);
    }

    public StoredPlan? Get(long id) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {SummaryColumns} FROM plan p WHERE p.id = $id";
        Bind(command, "$id", id);
        var found = Summaries(command);
        return found.Count == 0 ? null : Load(connection, found[0]);
    });

    public IndexStatistics Statistics() => Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), coalesce(sum(citations), 0), coalesce(sum(tasks), 0), coalesce(sum(length), 0) FROM plan";
        int plans, citations, tasks;
        long characters;
        using (var reader = command.ExecuteReader())
        {
            reader.Read();
            (plans, citations, tasks, characters) = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt64(3));
        }

        command.CommandText = $"SELECT count(*) FROM facet_total WHERE field = {SqliteFacets.CitedField} AND plans > 0";
        var identities = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        var formats = new SortedDictionary<string, int>(StringComparer.Ordinal);
        command.CommandText = "SELECT format, count(*) FROM plan GROUP BY format";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) formats[reader.GetString(0)] = reader.GetInt32(1);
        }

        return new IndexStatistics
        {
            Plans = plans,
            Citations = citations,
            Tasks = tasks,
            Characters = characters,
            Identities = identities,
            Formats = formats,
            Bytes = SizeOnDisk(),
            Engine = Engine,
            Version = IndexManifest.CurrentVersion,
        };
    });

    public void Dispose()
    {
        lock (_writing)
        {
            _disposed = true;

            // The writer last: it takes the log into the file, which a reader cannot.
            while (_readers.TryTake(out var reader)) reader.Dispose();
            while (_still.TryTake(out var kept)) kept.Connection.Dispose();
            ForgetBatches();
            if (_writer is { } writer) SqliteLog.Close(writer);
            _writer?.Dispose();
            _writer = null;
        }
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Bind(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static PartialDate Date(SqliteDataReader reader, int column) =>
        PartialDate.TryParse(reader.GetString(column), null, out var date) ? date : default;

    private static List<PlanSummary> Summaries(SqliteCommand command)
    {
        var summaries = new List<PlanSummary>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) summaries.Add(Summary(reader, 0));
        return summaries;
    }

    private static PlanSummary Summary(SqliteDataReader reader, int at) => new()
    {
        Id = reader.GetInt64(at),
        Source = reader.GetString(at + 1),
        ContentHash = reader.GetString(at + 2),
        Format = reader.GetString(at + 3),
        Kind = Text(reader, at + 4),
        Number = DocumentNumber.TryParse(Text(reader, at + 5), out var number) ? number : null,
        Symbol = Text(reader, at + 6),
        Issuer = Text(reader, at + 7),
        Province = Text(reader, at + 8),
        Level = (IssuerLevel)reader.GetInt32(at + 9),
        Date = Date(reader, at + 10),
        Title = Text(reader, at + 11),
        Identity = Text(reader, at + 12),
        Citations = reader.GetInt32(at + 13),
        Tasks = reader.GetInt32(at + 14),
        Length = reader.GetInt32(at + 15),
    };

    /// <summary>A condition that one of some slugs stands in a list of words between dashes.</summary>
    private static string HasAny(SqliteCommand command, string words, string name, IReadOnlyList<string> slugs)
    {
        var any = new StringBuilder("(");
        for (var i = 0; i < slugs.Count; i++)
        {
            var parameter = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
            any.Append(i == 0 ? "" : " OR ").Append(CultureInfo.InvariantCulture, $"instr({words}, {parameter}) > 0");
            Bind(command, parameter, "-" + slugs[i] + "-");
        }

        return any.Append(')').ToString();
    }

    private static void AppendIn(SqliteCommand command, StringBuilder where, string name, IReadOnlyList<string> values)
    {
        where.Append(" IN (");
        for (var i = 0; i < values.Count; i++)
        {
            var parameter = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
            where.Append(i == 0 ? "" : ", ").Append(parameter);
            Bind(command, parameter, values[i]);
        }

        where.Append(')');
    }

    private static void AppendFilter(SqliteCommand command, StringBuilder where, PlanFilter filter)
    {
        if (filter.Kind is { } kind)
        {
            AppendIn(command, where.Append(" AND p.kind_key"), "$f_kind", PlanKeys.Kinds(kind));
        }

        if (filter.Province is { } province)
        {
            var covered = Provinces.Covered(province);
            AppendIn(command, where.Append(" AND p.province_key"), "$f_province", covered.Count == 0 ? [IdentityKeys.Slug(province)] : covered);
        }

        if (filter.Issuer is { } issuer)
        {
            where.Append(" AND ").Append(HasAny(command, "'-' || p.issuer_key || '-'", "$f_issuer", Abbreviations.Slugs(issuer)));
        }

        if (filter.Level is { } level)
        {
            where.Append(" AND p.level = $f_level");
            Bind(command, "$f_level", (int)level);
        }

        if (filter.Year != 0)
        {
            // The dates of a year too, by whose index the latest are found without looking at the others: 2024, 2024-03 and 2024-03-14 all stand before "2024.".
            where.Append(" AND p.year = $f_year AND p.date >= $f_first AND p.date < $f_last");
            var year = filter.Year.ToString("D4", CultureInfo.InvariantCulture);
            Bind(command, "$f_year", filter.Year);
            Bind(command, "$f_first", year);
            Bind(command, "$f_last", year + ".");
        }

        if (filter.From.Earliest is { } from)
        {
            where.Append(" AND p.date_last >= $f_from");
            Bind(command, "$f_from", Day(from));
        }

        if (filter.To.Latest is { } to)
        {
            where.Append(" AND p.date_first <> '' AND p.date_first <= $f_to");
            Bind(command, "$f_to", Day(to));
        }

        if (filter.SourcePrefix is { } prefix)
        {
            // The order of the bytes of UTF-8 is that of the code points; SQL functions on strings stop at a NUL.
            where.Append(" AND p.source >= $f_prefix AND p.source < $f_after");
            Bind(command, "$f_prefix", prefix);
            Bind(command, "$f_after", prefix + "\U0010FFFF");
        }
    }

    private static string Day(DateOnly? day) => PlanKeys.Day(day);

    private static List<PlanSummary> Find(SqliteConnection connection, string key)
    {
        using var command = connection.CreateCommand();
        Bind(command, "$key", key);
        Bind(command, "$id", long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1);
        Bind(command, "$number", DocumentNumber.TryParse(key, out var number) ? IdentityKeys.NumberKey(number) : null);
        Bind(command, "$identity", DocumentIdentity.TryParse(key, out var identity) ? identity.Text : null);
        command.CommandText = $"SELECT {SummaryColumns} FROM plan p WHERE p.source = $key OR p.id = $id OR p.number_key = $number OR p.identity = $identity ORDER BY p.source";
        var found = Summaries(command);
        if (found.Count > 0 || key.Length == 0) return found;
        command.CommandText =
            $"SELECT {SummaryColumns} FROM plan p WHERE substr(p.source, -length($key) - 1) IN ('/' || $key, '\\' || $key) ORDER BY p.source";
        return Summaries(command);
    }

    private static StoredPlan Load(SqliteConnection connection, PlanSummary summary)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text, parts FROM content WHERE plan_id = $id";
        Bind(command, "$id", summary.Id);
        PlanDocument plan;
        using (var reader = command.ExecuteReader())
        {
            if (!reader.Read()) throw new InvalidDataException("a document has no content");
            plan = PlanStorage.Read((byte[])reader.GetValue(1), summary.Source, summary.ContentHash, reader.GetString(0));
        }

        command.CommandText = "SELECT c.id, n.text, c.said, c.meant FROM citation c JOIN name n ON n.id = c.identity_id WHERE c.plan_id = $id ORDER BY c.id";
        var identities = new List<ResolvedCitation>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) identities.Add(MeaningNow(reader, 2, SqliteCitation.Read(Bytes(reader, 2))).Resolved(reader.GetInt32(0), Identity(reader.GetString(1))));
        }

        return new StoredPlan(summary, plan, identities);
    }

    /// <summary>What a citation means now, of a row in which that follows what it says.</summary>
    private static SqliteMeaning MeaningNow(SqliteDataReader reader, int saidAt, SqliteCitation said) => SqliteMeaning.Now(said, reader.IsDBNull(saidAt + 1) ? null : Bytes(reader, saidAt + 1));

    private static byte[] Bytes(SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    private long SizeOnDisk()
    {
        long bytes = 0;
        foreach (var suffix in (ReadOnlySpan<string>)["", "-wal"])
        {
            var file = new FileInfo(_path + suffix);
            if (file.Exists) bytes += file.Length;
        }

        return bytes;
    }

    private SqliteConnection Connect(SqliteOpenMode mode) => Connect(_path, mode);

    private static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = mode == SqliteOpenMode.ReadOnly
                ? "PRAGMA query_only = 1; PRAGMA cache_size = -8000;"
                : "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA synchronous = FULL; PRAGMA cache_size = -64000; PRAGMA temp_store = MEMORY;" + SqliteLog.Bound;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Writer()
    {
        if (_readOnly) throw PlanIndexException.Unwritable(Folder, WriteObstacle.OpenedForReading, null);
        if (_writer is not null) return _writer;
        var connection = Connect(SqliteOpenMode.ReadWriteCreate);

        // A file that may not be written is opened all the same, and what is written to it is told only now and then.
        if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 0) return _writer = connection;
        connection.Dispose();
        throw PlanIndexException.Unwritable(Folder, WriteObstacle.NoRight, null);
    }

    /// <summary>Runs a read in one transaction, so that all its statements see one commit.</summary>
    private T Read<T>(Func<SqliteConnection, T> read, CancellationToken cancellation = default) => Guard(() =>
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed, this);
        SqliteConnection? connection = null;
        var sound = false;
        try
        {
            if (!_readers.TryTake(out connection)) connection = Connect(SqliteOpenMode.ReadOnly);
            var result = InTransaction(connection, read, cancellation);
            sound = true;
            return result;
        }
        catch (SqliteException e) when (SqliteStill.IsNeeded(e))
        {
            return ReadStill(read, e, cancellation);
        }
        finally
        {
            if (sound && !_disposed) _readers.Add(connection!);
            else connection?.Dispose();
        }
    });

    // Where this user may not write readers have no way to tell a writer of themselves: what is read counts where the file is the same behind it.
    private T ReadStill<T>(Func<SqliteConnection, T> read, SqliteException cause, CancellationToken cancellation)
    {
        for (var left = SqliteStill.Attempts; left > 0; left--)
        {
            var state = SqliteStill.Of(_path);
            if (state.HasLog) throw PlanIndexException.OpenLog(Folder, cause);
            SqliteConnection? connection = null;
            while (connection is null && _still.TryTake(out var kept))
            {
                if (kept.State == state) connection = kept.Connection;
                else kept.Connection.Dispose();
            }

            connection ??= Connect(SqliteStill.Name(_path), SqliteOpenMode.ReadOnly);
            var sound = false;
            try
            {
                var result = InTransaction(connection, read, cancellation);
                sound = SqliteStill.Of(_path) == state;
                if (sound) return result;
            }
            catch (Exception e) when (e is not OperationCanceledException && SqliteStill.Of(_path) != state)
            {
                // A writer was at it.
            }
            finally
            {
                if (sound && !_disposed) _still.Add((connection, state));
                else connection.Dispose();
            }
        }

        throw cause;
    }

    private static T InTransaction<T>(SqliteConnection connection, Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            using var stop = SqliteStop.When(connection, cancellation);
            var result = read(connection);
            transaction.Commit();
            return result;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteStop.Code)
        {
            throw new OperationCanceledException(null, e, cancellation);
        }
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw Translate(e);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or OverflowException || IsOfOtherType(e))
        {
            throw PlanIndexException.Damaged(Folder, e);
        }
    }

    // What a value of another type than was stored leads to.
    private static bool IsOfOtherType(Exception e) =>
        (e is InvalidCastException || (e is InvalidOperationException && e is not ObjectDisposedException)) && e.StackTrace?.Contains("Microsoft.Data.Sqlite.", StringComparison.Ordinal) == true;

    private bool MayRead()
    {
        try
        {
            if (File.Exists(_path)) File.OpenHandle(_path, share: FileShare.ReadWrite | FileShare.Delete).Dispose();
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return e is IOException;
        }
    }

    // The extended codes of writing, flushing and cutting a file: the disk does not take it, what is there is sound.
    private PlanIndexException Translate(SqliteException e) => e.SqliteErrorCode switch
    {
        10 when e.SqliteExtendedErrorCode >> 8 is 3 or 4 or 5 or 6 or 18 or 19 or 24 => PlanIndexException.Unwritable(Folder, WriteObstacle.DiskError, e),
        5 or 6 => PlanIndexException.Locked(Folder, e),
        13 => PlanIndexException.Unwritable(Folder, WriteObstacle.DiskFull, e),
        14 when !MayRead() => PlanIndexException.Unreadable(Folder, Path.GetFileName(_path), e),
        14 => PlanIndexException.Unwritable(Folder, WriteObstacle.NotOpened, e),
        3 or 8 or 23 => PlanIndexException.Unwritable(Folder, WriteObstacle.NoRight, e),
        _ => PlanIndexException.Damaged(Folder, e),
    };
}
