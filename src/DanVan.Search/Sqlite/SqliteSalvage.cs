using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Reads what can be read of a file that may be damaged: document by document, so that one that cannot be read hides no other.</summary>
internal static class SqliteSalvage
{
    public static IEnumerable<Salvaged> Read(string path)
    {
        if (!File.Exists(path)) yield break;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        if (!TryOpen(connection)) yield break;
        var last = Math.Max(Number(connection, "SELECT max(id) FROM plan"), Math.Max(Number(connection, "SELECT seq FROM sqlite_sequence WHERE name = 'plan'"), Number(connection, "SELECT max(plan_id) FROM content")));
        using var plan = Prepared(connection, "SELECT source, hash, format FROM plan WHERE id = $id");
        using var content = Prepared(connection, "SELECT text, parts FROM content WHERE plan_id = $id");
        for (var id = 1L; id <= last; id++)
        {
            if (Head(plan, id) is { } head) yield return new Salvaged(head.Source, Item(content, id, head.Source, head.Hash, head.Format));
        }
    }

    private static bool TryOpen(SqliteConnection connection)
    {
        try
        {
            connection.Open();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new SqliteParameter("$id", null));
        return command;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar() is long number ? number : 0;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private static (string Source, string Hash, string Format)? Head(SqliteCommand command, long id)
    {
        try
        {
            command.Parameters[0].Value = id;
            using var reader = command.ExecuteReader();
            return reader.Read() ? (reader.GetString(0), reader.GetString(1), reader.GetString(2)) : null;
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException or InvalidCastException)
        {
            return null;
        }
    }

    private static IngestItem? Item(SqliteCommand command, long id, string source, string hash, string format)
    {
        try
        {
            command.Parameters[0].Value = id;
            using var reader = command.ExecuteReader();
            return reader.Read() ? new IngestItem(PlanStorage.Read((byte[])reader.GetValue(1), source, hash, reader.GetString(0)), source, hash, format) : null;
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException or InvalidCastException or InvalidDataException or JsonException)
        {
            return null;
        }
    }
}
