namespace DanVan.Search.Tests;

public sealed class IndexTests
{
    [Theory]
    [InlineData("{\"engine\":\"sqlite\",\"version\":99}", IndexProblem.NewerVersion)]
    [InlineData("{\"engine\":\"other\",\"version\":7}", IndexProblem.UnknownEngine)]
    [InlineData("{\"engine\":\"sqlite\",\"version\":4}", IndexProblem.OlderVersion)]
    [InlineData("{\"engine\":\"sqlite\"}", IndexProblem.Damaged)]
    [InlineData("{\"engine\":1,\"version\":\"x\"}", IndexProblem.Damaged)]
    [InlineData("[]", IndexProblem.Damaged)]
    [InlineData("", IndexProblem.Damaged)]
    public void Manifest_that_is_not_ours_is_reported(string manifest, IndexProblem expected)
    {
        using var folder = new TempFolder();
        using (PlanIndex.OpenOrCreate(folder.Index, "sqlite")) Assert.True(PlanIndex.Exists(folder.Index));
        File.WriteAllText(Path.Combine(folder.Index, "danvan-index.json"), manifest);
        var problem = Assert.Throws<PlanIndexException>(() => PlanIndex.OpenOrCreate(folder.Index));
        Assert.Equal(expected, problem.Problem);
        Assert.Contains(folder.Index, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("noise")]
    [InlineData("truncated")]
    [InlineData("other")]
    public void Damaged_file_is_reported(string damage)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Index, "index.db");
        using (var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite"))
        {
            index.Ingest([.. Enumerable.Range(0, 30).Select(static i => new PlanBuilder("p" + i).Words(string.Concat(Enumerable.Repeat("công tác dân vận ", 300))).Item())]);
        }

        switch (damage)
        {
            case "missing": File.Delete(path); break;
            case "empty": File.WriteAllBytes(path, []); break;
            case "noise": File.WriteAllText(path, new string('x', 100_000)); break;
            case "truncated":
                using (var file = new FileStream(path, FileMode.Open)) file.SetLength(file.Length / 3);
                break;
            default:
                File.WriteAllBytes(path, []);
                using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
                {
                    connection.Open();
                    using var command = connection.CreateCommand();
                    command.CommandText = "CREATE TABLE t(x)";
                    command.ExecuteNonQuery();
                }

                break;
        }

        var problem = Assert.Throws<PlanIndexException>(() =>
        {
            using var index = PlanIndex.Open(folder.Index);
            foreach (var plan in index.List()) index.Get(plan.Id);
        });
        Assert.Equal(IndexProblem.Damaged, problem.Problem);
    }

    [Theory]
    [InlineData("\"dân vận\"", "\"dân vận\"")]
    [InlineData("\"công tác dân vận\"", "\"công tác dân vận\"")]
    [InlineData("\"công tác\" vận", "\"công tác\"")]
    public void Score_of_a_phrase_is_explained_by_its_words(string query, string expected)
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        index.Ingest([new PlanBuilder("a").Words("công tác dân vận").Item()]);
        var hit = Assert.Single(index.Search(new SearchQuery { Text = query, Explain = true }).Hits);
        Assert.Contains(expected, hit.Explanation!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE facet_total SET plans = plans + 1 WHERE field = 3", "the counts of all documents are not theirs")]
    [InlineData("DELETE FROM facet_total WHERE field = 0", "the counts of all documents are not theirs")]
    [InlineData("DELETE FROM duty", "days of bodies are missing")]
    [InlineData("INSERT INTO assignee(text) VALUES ('-ai-do-\n-ai-do-')", "names of bodies are of no task")]
    [InlineData("DELETE FROM deadline", "days of bodies are of no task")]
    [InlineData("UPDATE posting SET block = zeroblob(length(block))", "block 2 of segment 2 of the words is damaged")]
    [InlineData("UPDATE name SET text = text", null)]
    public void What_is_kept_besides_is_verified(string damage, string? expected)
    {
        using var folder = new TempFolder();
        using (var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite"))
        {
            index.Ingest([new PlanBuilder("a").Task("Sở Nội vụ", "tham mưu kế hoạch", to: "2024-06-30").Item(), new PlanBuilder("b").Task("Sở Tài chính", "bố trí kinh phí", to: "2024-07-31").Item(), new PlanBuilder("c").Item()]);
            index.Remove(["b"]);
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.Index, "index.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = damage;
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        using var damaged = PlanIndex.OpenOrCreate(folder.Index);
        var problems = damaged.Verify().Problems;
        if (expected is null) Assert.Empty(problems);
        else Assert.Contains(expected, problems);
    }

    [Fact]
    public void File_where_the_folder_should_be_is_reported()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.Index, "x");
        Assert.Equal(IndexProblem.Unwritable, Assert.Throws<PlanIndexException>(() => PlanIndex.OpenOrCreate(folder.Index, "sqlite")).Problem);
    }

    [Fact]
    public void Second_writer_gets_a_clear_message()
    {
        using var folder = new TempFolder();
        using var index = PlanIndex.OpenOrCreate(folder.Index, "sqlite");
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.Index, "index.db")};Pooling=False;Default Timeout=1");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        var problem = Assert.Throws<PlanIndexException>(() => index.Ingest([new PlanBuilder("a").Item()]));
        Assert.Equal(IndexProblem.Locked, problem.Problem);
        transaction.Rollback();
        index.Ingest([new PlanBuilder("a").Item()]);
        Assert.Single(index.List());
    }
}
