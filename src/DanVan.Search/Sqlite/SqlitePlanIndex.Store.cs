using DanVan.Parsing;
using Microsoft.Data.Sqlite;

namespace DanVan.Search.Sqlite;

internal sealed partial class SqlitePlanIndex
{
    public IReadOnlyList<SimilarPlan> Similar(long id, int take = 10, CancellationToken cancellationToken = default) => Get(id) is { } plan ? SimilarPlans.Find(this, plan, take, cancellationToken) : [];

    public IndexReport Verify(CancellationToken cancellationToken = default)
    {
        var problems = new List<Fault>();
        try
        {
            Read(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA integrity_check(50)";
                using (var reader = command.ExecuteReader())
                {
                    while (reader.Read())
                    {
                        if (reader.GetString(0) is var line && !string.Equals(line, "ok", StringComparison.Ordinal)) problems.Add(Fault.Of(line));
                    }
                }

                problems.AddRange(SqliteSegmentVerifier.Problems(connection, cancellationToken));
                problems.AddRange(SqliteSeals.Problems(connection, cancellationToken));
                Compare("SELECT (SELECT count(*) FROM plan) - (SELECT count(*) FROM content)", "texts of documents are missing", "thiếu nội dung của văn bản");
                Compare("SELECT (SELECT count(*) FROM plan) - (SELECT count(*) FROM seal)", "seals of documents are missing", "thiếu dấu kiểm của văn bản");
                Compare("SELECT (SELECT count(*) FROM plan) - (SELECT count(*) FROM facet)", "counts of documents are missing", "thiếu số đếm của văn bản");
                if (!AreCounted(connection)) problems.Add(new("the counts of all documents are not theirs", "số đếm chung không khớp các văn bản"));
                Compare("SELECT (SELECT coalesce(sum(citations), 0) FROM plan) - (SELECT count(*) FROM citation)", "citations are missing", "thiếu viện dẫn");
                Compare(
                    """
                    SELECT count(*) FROM (SELECT DISTINCT number_id, identity_id FROM citation) c
                    WHERE NOT EXISTS (SELECT 1 FROM meaning m WHERE m.identity_id = c.identity_id AND m.number_id = c.number_id)
                    """,
                    "numbers by which documents are cited are missing", "thiếu số hiệu của văn bản được viện dẫn");
                Compare("SELECT (SELECT coalesce(sum(tasks), 0) FROM plan) - (SELECT count(*) FROM task)", "tasks are missing", "thiếu nhiệm vụ");
                Compare("SELECT count(*) FROM assignee a WHERE NOT EXISTS (SELECT 1 FROM duty u WHERE u.assignee_id = a.id)", "names of bodies are of no task", "có tên cơ quan không thuộc nhiệm vụ nào");
                Compare(
                    """
                    SELECT count(*) FROM duty u LEFT JOIN assignee a ON a.id = u.assignee_id LEFT JOIN task k ON k.plan_id = u.plan_id AND k.position = u.position
                    WHERE coalesce(instr(k.assignees, char(10) || a.text || char(10)), 0) = 0
                    """,
                    "days of bodies are of other tasks", "có thời hạn của cơ quan thuộc nhiệm vụ khác");
                Compare("SELECT count(*) FROM duty u WHERE NOT EXISTS (SELECT 1 FROM deadline d WHERE d.due = u.due AND d.plan_id = u.plan_id AND d.position = u.position)", "days of bodies are of no task", "có thời hạn của cơ quan không thuộc nhiệm vụ nào");
                Compare(
                    """
                    SELECT count(*) FROM (
                        SELECT d.plan_id, d.due, d.position FROM deadline d JOIN task k ON k.plan_id = d.plan_id AND k.position = d.position WHERE length(k.assignees) > 1
                        EXCEPT SELECT plan_id, due, position FROM duty)
                    """,
                    "days of bodies are missing", "thiếu thời hạn của cơ quan");
                return 0;

                void Compare(string sql, string problem, string vietnamese)
                {
                    if (Number(connection, sql) != 0) problems.Add(new(problem, vietnamese));
                }
            }, cancellationToken);
        }
        catch (PlanIndexException e)
        {
            problems.Add(Fault.Of(e));
        }

        return IndexVerifier.Verify(this, problems, cancellationToken);
    }

    /// <summary>Whether the counts over all documents that are kept are those of the documents.</summary>
    private static bool AreCounted(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        var counted = new SqliteFacets();
        command.CommandText = "SELECT kind_id, province_id, issuer_id, year, cited FROM facet";
        using (var reader = command.ExecuteReader()) counted.Count(reader);
        command.CommandText = "SELECT field, value, -plans FROM facet_total";
        using (var reader = command.ExecuteReader()) counted.AddTotals(reader);
        return counted.IsZero;
    }

    public void Compact(CancellationToken cancellationToken = default)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            cancellationToken.ThrowIfCancellationRequested();
            Guard(() =>
            {
                using (var transaction = Writer().BeginTransaction(deferred: false))
                {
                    using var segments = new SqliteSegmentWriter(Writer());
                    segments.Compact(cancellationToken);
                    transaction.Commit();
                }

                using var command = Writer().CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize;";
                return command.ExecuteNonQuery();
            });
        }
    }

    public IReadOnlyList<string> Words(bool marked, Predicate<string> condition) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT term FROM vocabulary WHERE field IN ({SqliteVocabulary.Fields(QueryField.Text, marked)})";
        var words = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.GetString(0) is var word && (marked || !TextMatcher.HasMark(word)) && condition(word)) words.Add(word);
        }

        return (IReadOnlyList<string>)words;
    });

    public IReadOnlyList<string> Spellings(IReadOnlyCollection<string> plain)
    {
        var asked = plain.ToHashSet(StringComparer.Ordinal);
        return Words(marked: true, word => asked.Contains(VietnameseText.Unaccent(word)));
    }

    public IReadOnlyList<int> DocumentsWith(IReadOnlyList<string> words, bool marked) => Read(connection =>
    {
        using var segments = new SqliteSegmentReader(connection, _maps);
        return (IReadOnlyList<int>)[.. words.Select(word => new SqliteMatcher(connection, segments, marked).Count(new PhraseNode(QueryField.Text, [word], false)))];
    });

    public IReadOnlyList<string> NumberKeys() => Read(static connection => Strings(
        connection,
        """
        SELECT text FROM name WHERE substr(text, 1, 5) <> 'name:' AND EXISTS (SELECT 1 FROM citation WHERE number_id = name.id)
        UNION SELECT number_key FROM plan WHERE number_key IS NOT NULL
        """));

    public string? Printed(string numberKey) => Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT said FROM citation WHERE number_id = $name UNION ALL SELECT number FROM plan WHERE number_key = $key AND number IS NOT NULL";
        Bind(command, "$key", numberKey);
        Bind(command, "$name", NameOf(connection, numberKey));
        string? best = null;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if ((reader.GetValue(0) is byte[] said ? SqliteCitation.Read(said, isWhole: false).Number : reader.GetString(0)) is { } number) best = NumberForms.Better(numberKey, best, number);
        }

        return best;
    });

    public IReadOnlyList<PlanSummary> Sharing(IReadOnlyCollection<string> marks, long except, int most, CancellationToken cancellationToken) => Read(connection =>
    {
        using var segments = new SqliteSegmentReader(connection, _maps);
        var scores = new SqliteMatcher(connection, segments, marked: false, cancellationToken).Sharing(marks);
        scores.Remove((int)except);
        int[] ids = [.. scores.Keys.Order()];
        return (IReadOnlyList<PlanSummary>)[.. Best(connection, ids, [.. ids.Select(id => scores[id])], new SearchQuery { Text = "", Take = most }).Select(static best => best.Plan)];
    }, cancellationToken);

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var values = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}
