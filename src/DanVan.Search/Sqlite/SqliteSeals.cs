using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

/// <summary>Works out the seals of rows as they stand in the file, and compares them with those that were stored. Not thread-safe.</summary>
internal sealed class SqliteSeals : IDisposable
{
    private const int MostProblems = 20;

    private readonly SqliteStatement _plan;
    private readonly SqliteStatement _tasks;
    private readonly SqliteStatement _citations;
    private readonly SqliteStatement _facet;

    public SqliteSeals(SqliteConnection connection)
    {
        _plan = Rows("plan", SqliteSchema.PlanColumns, "id");
        _tasks = Rows("task", SqliteSchema.TaskColumns, "plan_id");
        _citations = Rows("citation", SqliteSchema.CitationColumns, "plan_id");
        _facet = Rows("facet", SqliteSchema.FacetColumns, "plan_id");

        SqliteStatement Rows(string table, string[] columns, string key) => new(connection, $"SELECT {string.Join(", ", columns)} FROM {table} WHERE {key} = ?");
    }

    /// <summary>The seal of what stays of a plan: its row and those of its tasks.</summary>
    public long PlanOf(long id) => Sum(_plan, SqliteSchema.PlanColumns.Length, id) + Sum(_tasks, SqliteSchema.TaskColumns.Length, id);

    /// <summary>The seal of what others change of a plan: its citations with what they mean, and how they are counted.</summary>
    public long CitationsOf(long id) => Sum(_citations, SqliteSchema.CitationColumns.Length, id) + Sum(_facet, SqliteSchema.FacetColumns.Length, id);

    /// <summary>Says of which plans and numbers the rows are not what was written.</summary>
    public static IReadOnlyList<Fault> Problems(SqliteConnection connection, CancellationToken cancellation)
    {
        var problems = new List<Fault>();
        using var seals = new SqliteSeals(connection);
        using (var stored = new SqliteStatement(connection, "SELECT s.plan_id, s.plan, s.citations, p.source FROM seal s LEFT JOIN plan p ON p.id = s.plan_id ORDER BY s.plan_id"))
        {
            while (problems.Count < MostProblems && stored.Step())
            {
                cancellation.ThrowIfCancellationRequested();
                var (id, name) = (stored.Integer(0), stored.TextOrNull(3) ?? "a document that is not there");
                if (seals.PlanOf(id) != stored.Integer(1)) problems.Add(new($"what is listed of '{name}' and its tasks is not what was written", $"thông tin và nhiệm vụ của '{name}' không còn như khi được ghi"));
                if (seals.CitationsOf(id) != stored.Integer(2)) problems.Add(new($"what the citations of '{name}' mean is not what was written", $"nghĩa của các viện dẫn trong '{name}' không còn như khi được ghi"));
            }
        }

        using var observations = new SqliteStatement(connection, "SELECT number_id, identity_id, plans, title, seal FROM observation");
        while (problems.Count < MostProblems && observations.Step())
        {
            if (observations.SealOf(0, 4) != observations.Integer(4)) problems.Add(new($"what documents say of number {observations.Integer(0)} is not what was written", $"những gì các văn bản nói về số hiệu thứ {observations.Integer(0)} không còn như khi được ghi"));
        }

        return problems;
    }

    public void Dispose()
    {
        _plan?.Dispose();
        _tasks?.Dispose();
        _citations?.Dispose();
        _facet?.Dispose();
    }

    private static long Sum(SqliteStatement rows, int columns, long id)
    {
        var sum = 0L;
        try
        {
            rows.Bind(id);
            while (rows.Step()) sum += rows.SealOf(0, columns);
        }
        finally
        {
            rows.End();
        }

        return sum;
    }
}
